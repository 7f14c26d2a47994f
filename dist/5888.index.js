export const id = 5888;
export const ids = [5888];
export const modules = {

/***/ 65888:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openSbom: () => (/* binding */ openSbom)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/model/digest.ts
var digest = __webpack_require__(95305);
// EXTERNAL MODULE: ./src/model/text.ts
var model_text = __webpack_require__(5086);
// EXTERNAL MODULE: ./src/formats/streamed.ts
var streamed = __webpack_require__(11579);
// EXTERNAL MODULE: ./src/formats/cyclonedx/uuid.ts
var uuid = __webpack_require__(17135);
// EXTERNAL MODULE: ./src/formats/cyclonedx/vulnerability.ts
var vulnerability = __webpack_require__(78420);
;// CONCATENATED MODULE: ./src/formats/cyclonedx/enriched.ts





const SPEC_VERSION = '1.6';
const SCHEMA = 'http://cyclonedx.org/schema/bom-1.6.schema.json';
const MAX_NAME = 1_000;
/** Of `version` in the schema. */
const MAX_VERSION = 1_024;
/**
 * An SBOM with the vulnerabilities that were found in it, as CycloneDX 1.6: all of the document,
 * and for each vulnerability which components it affects and what was decided about it. SPDX has
 * no place for them, so its packages become components.
 *
 * Vulnerabilities of packages that the SBOM does not list are left out, and so are licences.
 */
class EnrichedBom {
    base;
    start = `{"$schema":"${SCHEMA}","bomFormat":"CycloneDX","specVersion":"${SPEC_VERSION}",` +
        '"vulnerabilities":[';
    items = new streamed/* JsonItems */.T();
    refs = new Map();
    constructor(base) {
        this.base = base;
        const { root, components } = base;
        for (const { ref, name, version, purl } of root === undefined
            ? components
            : [root, ...components])
            for (const key of [purl, purl && bare(purl), `${name}@${version}`])
                if (key !== undefined && !this.refs.has(key))
                    this.refs.set(key, ref);
    }
    *record(record) {
        for (const issue of record.issues) {
            if (issue.attributes.type !== 'package_vulnerability')
                continue;
            const affected = issue.facts.packages.flatMap((pkg) => this.affectedBy(pkg));
            if (affected.length > 0)
                yield this.items.next((0,vulnerability/* vulnerabilityOf */.u)(issue, affected));
        }
    }
    *end() {
        const { vulnerabilities = [], ...others } = this.base.format === 'CycloneDX' ? whole(this.base) : converted(this.base);
        // What the document knew already.
        if (Array.isArray(vulnerabilities))
            for (const known of vulnerabilities)
                if (isObject(known))
                    yield this.items.next(known);
        yield '\n]';
        yield (0,streamed/* rest */.z)(others);
    }
    affectedBy(pkg) {
        const { name, version, purl } = pkg;
        const ref = this.refs.get(purl ?? '') ??
            this.refs.get(bare(purl ?? '')) ??
            this.refs.get(`${name}@${version}`);
        return ref === undefined ? [] : [{ ref, version }];
    }
}
/** A package URL without what makes no other package of it. */
function bare(purl) {
    return purl.replace(/[?#].*$/s, '');
}
/** The document itself, one version further; every component has a reference. */
function whole(base) {
    const bom = JSON.parse(base.text);
    if (!isObject(bom))
        return {};
    const begun = new Set(['$schema', 'bomFormat', 'specVersion']);
    const others = Object.fromEntries(Object.entries(bom).filter(([key]) => !begun.has(key)));
    const refs = [...(base.root === undefined ? [] : [base.root]), ...base.components];
    let next = 0;
    const name = (component) => {
        if (!isObject(component))
            return;
        component['bom-ref'] ??= refs[next]?.ref;
        next += 1;
        for (const inner of listOf(component['components']))
            name(inner);
    };
    const metadata = others['metadata'];
    if (isObject(metadata))
        name(metadata['component']);
    for (const component of listOf(others['components']))
        name(component);
    const version = typeof others['version'] === 'number' ? others['version'] : 0;
    return { ...others, version: version + 1 };
}
function converted({ text, root, components, dependencies }) {
    return {
        serialNumber: `urn:uuid:${(0,uuid/* uuidOf */.p)((0,digest/* digest */.b)(text))}`,
        version: 1,
        ...(root === undefined ? {} : { metadata: { component: componentOf(root, 'application') } }),
        components: components.map((component) => componentOf(component, 'library')),
        dependencies: [...dependencies].map(([ref, dependsOn]) => ({
            ref,
            dependsOn: [...new Set(dependsOn)],
        })),
    };
}
function componentOf({ ref, name, version, purl }, type) {
    return {
        type,
        'bom-ref': ref,
        name: (0,model_text/* plain */.pj)(name, MAX_NAME) || ref,
        ...(version === '' ? {} : { version: (0,model_text/* plain */.pj)(version, MAX_VERSION) }),
        ...(purl === undefined ? {} : { purl }),
    };
}
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./src/pipeline/files/sbom-files.ts

/**
 * Keeps an SBOM: as it is, the moment it is there, and a copy with the vulnerabilities that were
 * found in it, when it was tested. XML is kept as it is only. The SBOM comes before all records.
 */
class SbomFiles {
    isTested;
    enriched;
    directory;
    /** @param isTested whether anything is going to be found in it. */
    constructor(isTested) {
        this.isTested = isTested;
    }
    /** Where the files go; told before the first record. */
    open(directory) {
        this.directory = directory;
        return this;
    }
    async keep(sbom) {
        await this.directory?.put(sbom.encoding === 'xml' ? 'sbom-xml' : 'sbom', sbom.text);
        if (sbom.encoding === 'xml' || !this.isTested)
            return;
        this.enriched = new EnrichedBom(sbom);
        await this.write([this.enriched.start]);
    }
    async record(record) {
        if (this.enriched !== undefined)
            await this.write(this.enriched.record(record));
    }
    async finish() {
        if (this.enriched !== undefined)
            await this.write(this.enriched.end());
    }
    async write(texts) {
        for (const text of texts)
            await this.directory?.file('sbom-vdr').write(text);
    }
}

// EXTERNAL MODULE: ./src/snyk/api/resources/project.ts
var project = __webpack_require__(4177);
// EXTERNAL MODULE: ./src/sources/rest/lift/project.ts
var lift_project = __webpack_require__(49058);
;// CONCATENATED MODULE: ./src/sources/sbom/document/document.ts
/** How people call it: `CycloneDX 1.6 (JSON)`. */
function titleOf({ format, version, encoding }) {
    return `${format} ${version} (${encoding.toUpperCase()})`;
}

// EXTERNAL MODULE: ./node_modules/packageurl-js/index.js
var packageurl_js = __webpack_require__(87091);
// EXTERNAL MODULE: ./src/model/identity.ts
var identity = __webpack_require__(8507);
// EXTERNAL MODULE: ./src/sources/product.ts
var sources_product = __webpack_require__(7905);
// EXTERNAL MODULE: ./src/sources/sbom/lift/ecosystem.ts
var lift_ecosystem = __webpack_require__(79714);
;// CONCATENATED MODULE: ./src/sources/sbom/lift/project.ts




/** A project that is known already, and the manifest that it is. */
function locatedIn(project) {
    const file = project.product === 'open-source' ? project.attributes.target_file : '';
    return { project, locations: file === '' ? [] : [{ file: (0,identity/* manifestOf */.$V)(file) }] };
}
/**
 * The project that an SBOM is about. One that was generated here is the project of the manifest
 * beside it, with the key that a scan of it has; one that was given is what its root is called.
 */
function targetOf(document, place) {
    const { repository, org } = place;
    const ecosystem = (0,lift_ecosystem/* ecosystemOf */.Mg)(document);
    const manifest = lift_ecosystem/* MANIFESTS */.V4.find(({ file, purl }) => purl === ecosystem && place.files.includes(file));
    const type = manifest?.type ?? (0,lift_ecosystem/* projectTypeOf */.rY)(ecosystem);
    const name = nameOf(document.root) ?? place.name;
    const targetFile = manifest === undefined ? '' : below(place.directory, manifest.file);
    const product = (0,sources_product/* productOf */.$)({ type, name });
    const file = targetFile === '' ? place.file : (0,identity/* manifestOf */.$V)(targetFile);
    const project = {
        key: (0,identity/* projectKey */.$N)({
            repository: repository.url,
            targetFile,
            type,
            targetReference: repository.branch,
            name,
        }),
        id: null,
        type: 'project',
        attributes: {
            name,
            type,
            origin: 'sbom',
            target_file: targetFile,
            target_reference: repository.branch,
        },
        relationships: {
            target: {
                data: { attributes: { display_name: displayName(repository, name), url: repository.url } },
            },
        },
        org,
        issues: [],
        page: 0,
        source: 'sbom-test',
        product,
        tool: (0,sources_product/* toolOf */.w)(product),
    };
    return { project, locations: file === undefined ? [] : [{ file }] };
}
/** npm calls the root after its directory; its purl has the name of the package. */
function nameOf(root) {
    if (root?.purl?.startsWith('pkg:npm/') !== true)
        return root?.name;
    try {
        const { namespace, name } = packageurl_js.PackageURL.fromString(root.purl);
        return namespace ? `${namespace}/${name}` : name;
    }
    catch {
        return root.name;
    }
}
function below(directory, file) {
    return directory === '' ? file : `${directory}/${file}`;
}
/** `https://github.com/acme/app.git` → `acme/app` */
function displayName({ url }, name) {
    if (url === null)
        return name;
    const [, ...path] = url
        .replace(/\.git$/, '')
        .replace(/^[a-z+]+:\/\//i, '')
        .split(/[/:]/);
    return path.filter((part) => part !== '').join('/') || (0,identity/* normaliseRepository */.zt)(url);
}

// EXTERNAL MODULE: ./src/model/errors.ts
var errors = __webpack_require__(87206);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./src/sources/sbom/document/decode.ts


/** Ours: a document is parsed as a whole, which takes some ten times its size of memory. */
const MAX_SBOM_BYTES = 256 * 1024 * 1024;
/**
 * The text of a file, without byte order mark. PowerShell redirects into UTF-16.
 *
 * @throws InputError for a file that is too large.
 */
function decode(bytes, name) {
    checkSize(bytes.length, name);
    return new external_node_util_.TextDecoder(encodingOf(bytes)).decode(bytes);
}
/** @throws InputError above the limit. */
function checkSize(size, name) {
    if (size > MAX_SBOM_BYTES)
        throw new errors/* InputError */.dz(`${name} has ${size} bytes; an SBOM may have ${MAX_SBOM_BYTES} here. Split it by application.`);
}
/** By the byte order mark, or by the zero byte beside the first character, which is ASCII. */
function encodingOf(bytes) {
    const [first, second] = bytes;
    if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0))
        return 'utf-16le';
    if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0))
        return 'utf-16be';
    return 'utf-8';
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(50000);
;// CONCATENATED MODULE: ./src/sources/sbom/document/components.ts
/** The components of a document while it is read. */
class Components {
    byRef = new Map();
    links = new Map();
    repeated = new Set();
    /**
     * @param ref as the document has it; without one, nothing can depend on the component.
     * @returns the component; one that repeats a reference is kept under another.
     */
    add(ref, told) {
        if (ref !== undefined && this.byRef.has(ref))
            this.repeated.add(ref);
        const wanted = ref ?? told.purl ?? `${told.name}@${told.version}`;
        let free = wanted;
        for (let number = 2; this.byRef.has(free); number += 1)
            free = `${wanted}#${number}`;
        const component = { ref: free, ...told };
        this.byRef.set(free, component);
        return component;
    }
    link(from, to) {
        this.links.set(from, [...(this.links.get(from) ?? []), ...to]);
    }
    has(ref) {
        return this.byRef.has(ref);
    }
    get(ref) {
        return ref === undefined ? undefined : this.byRef.get(ref);
    }
    without(root) {
        return [...this.byRef.values()].filter((component) => component !== root);
    }
    dependencies() {
        const known = new Map();
        for (const [from, to] of this.links)
            if (this.byRef.has(from))
                known.set(from, to.filter((ref) => this.byRef.has(ref)));
        return known;
    }
    /** What is wrong and does no harm. */
    warnings(name) {
        const ends = [...this.links].flatMap(([from, to]) => [from, ...to]);
        const lost = new Set(ends.filter((ref) => !this.byRef.has(ref)));
        return [
            ...(this.repeated.size === 0
                ? []
                : [`${name}: ${this.repeated.size} references are those of several components.`]),
            ...(lost.size === 0
                ? []
                : [`${name}: ${lost.size} references of dependencies lead to no component.`]),
        ];
    }
}

;// CONCATENATED MODULE: ./src/sources/sbom/document/problems.ts


/** Of all that is wrong with a document, so much is told. */
const MAX_TOLD = 8;
const MAX_LENGTH = 200;
/**
 * A document checked against what it must have.
 *
 * @throws InputError with the places that are wrong.
 */
function checked(schema, content, { name, kind }) {
    const result = schema.safeParse(content);
    if (result.success)
        return result.data;
    const told = result.error.issues.map(({ path, message }) => {
        const place = path.map(String).join('.');
        return `  ${(0,model_text/* plain */.pj)(`${place === '' ? 'document' : place}: ${message}`, MAX_LENGTH)}`;
    });
    const more = told.length - MAX_TOLD;
    throw new errors/* InputError */.dz([
        `${name} is no valid ${kind}:`,
        ...told.slice(0, MAX_TOLD),
        ...(more > 0 ? [`  and ${more} more`] : []),
    ].join('\n'));
}

;// CONCATENATED MODULE: ./src/sources/sbom/document/cyclonedx.ts





/** Versions that Snyk's API tests (REST API reference, "Create an SBOM test run"). */
const CYCLONEDX_VERSIONS = ['1.4', '1.5', '1.6'];
const optionalText = schemas/* string */.YjP().nullish();
const component = schemas/* object */.Ikc({
    'bom-ref': optionalText,
    type: schemas/* string */.YjP(),
    group: optionalText,
    name: schemas/* string */.YjP(),
    version: optionalText,
    purl: optionalText,
    get components() {
        return schemas/* array */.YOg(component).nullish();
    },
});
const bom = schemas/* object */.Ikc({
    specVersion: schemas/* string */.YjP(),
    metadata: schemas/* object */.Ikc({ component: component.nullish() }).nullish(),
    components: schemas/* array */.YOg(component).nullish(),
    dependencies: schemas/* array */.YOg(schemas/* object */.Ikc({ ref: schemas/* string */.YjP(), dependsOn: schemas/* array */.YOg(schemas/* string */.YjP()).nullish() }))
        .nullish(),
});
/** @throws InputError for a version that Snyk does not read, or a document that is not valid. */
function readCyclonedx(content, text, name) {
    const version = content['specVersion'];
    if (typeof version !== 'string' || !CYCLONEDX_VERSIONS.includes(version))
        throw new errors/* InputError */.dz(refusedVersion(name, version));
    const kind = `CycloneDX ${version}`;
    const { metadata, components: told, dependencies } = checked(bom, content, { name, kind });
    const components = new Components();
    const rootTold = metadata?.component ?? undefined;
    const root = rootTold && add(components, rootTold);
    for (const one of [...(rootTold?.components ?? []), ...(told ?? [])])
        addAll(components, one);
    for (const { ref, dependsOn } of dependencies ?? [])
        components.link(ref, dependsOn ?? []);
    return {
        format: 'CycloneDX',
        version,
        encoding: 'json',
        text,
        content,
        root,
        components: components.without(root),
        dependencies: components.dependencies(),
        warnings: components.warnings(name),
    };
}
/** What is said of a version of CycloneDX that cannot be tested. */
function refusedVersion(name, version) {
    const seen = typeof version === 'string' ? (0,model_text/* plain */.pj)(version, 20) : 'without a version';
    return `${name} is CycloneDX ${seen}; Snyk reads ${CYCLONEDX_VERSIONS.join(', ')}. Have the generator write one of these.`;
}
function addAll(components, told) {
    add(components, told);
    for (const inner of told.components ?? [])
        addAll(components, inner);
}
function add(components, told) {
    const purl = told.purl ?? undefined;
    return components.add(told['bom-ref'] ?? undefined, {
        name: grouped(told.group ?? '', told.name, purl),
        version: told.version ?? '',
        purl,
    });
}
/** Java writes group and name with a colon, the others with a slash. */
function grouped(group, name, purl) {
    if (group === '')
        return name;
    return purl?.startsWith('pkg:maven/') === true ? `${group}:${name}` : `${group}/${name}`;
}

;// CONCATENATED MODULE: ./src/sources/sbom/document/first-json.ts
/**
 * Takes the first JSON object out of a text. Tools write log lines before it, and some append a
 * second document (two outputs into one file). Undefined when there is no object, or no end of it.
 */
function firstJson(text) {
    const start = beginning(text);
    if (start < 0)
        return undefined;
    const end = endOf(text, start);
    if (end < 0)
        return undefined;
    return { text: text.slice(start, end), rest: text.slice(end).trim() !== '' };
}
/** An object begins a line: a brace within a line is part of a sentence. */
function beginning(text) {
    return /^[\s\uFEFF]*\{/.test(text) ? text.indexOf('{') : text.search(/^[ \t]*\{/m);
}
/** After the brace that closes the object; braces within strings do not count. */
function endOf(text, start) {
    const marks = /["{}]/g;
    marks.lastIndex = start;
    let depth = 0;
    for (let mark = marks.exec(text); mark !== null; mark = marks.exec(text)) {
        if (mark[0] === '"') {
            marks.lastIndex = endOfString(text, mark.index);
            if (marks.lastIndex === 0)
                return -1;
        }
        else {
            depth += mark[0] === '{' ? 1 : -1;
            if (depth === 0)
                return mark.index + 1;
        }
    }
    return -1;
}
/** After the closing quote; 0 when there is none. */
function endOfString(text, quote) {
    for (let at = text.indexOf('"', quote + 1); at >= 0; at = text.indexOf('"', at + 1)) {
        let backslashes = 0;
        while (text[at - 1 - backslashes] === '\\')
            backslashes += 1;
        if (backslashes % 2 === 0)
            return at + 1;
    }
    return 0;
}

;// CONCATENATED MODULE: ./src/sources/sbom/document/spdx.ts





/** The one that Snyk's API tests (REST API reference, "Create an SBOM test run"). */
const SPDX_VERSION = 'SPDX-2.3';
const DOCUMENT_ID = 'SPDXRef-DOCUMENT';
const spdx = schemas/* object */.Ikc({
    SPDXID: schemas/* string */.YjP(),
    name: schemas/* string */.YjP().nullish(),
    documentDescribes: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
    packages: schemas/* array */.YOg(schemas/* object */.Ikc({
        SPDXID: schemas/* string */.YjP(),
        name: schemas/* string */.YjP(),
        versionInfo: schemas/* string */.YjP().nullish(),
        externalRefs: schemas/* array */.YOg(schemas/* object */.Ikc({ referenceType: schemas/* string */.YjP(), referenceLocator: schemas/* string */.YjP() }))
            .nullish(),
    }))
        .nullish(),
    relationships: schemas/* array */.YOg(schemas/* object */.Ikc({
        spdxElementId: schemas/* string */.YjP(),
        relationshipType: schemas/* string */.YjP(),
        relatedSpdxElement: schemas/* string */.YjP(),
    }))
        .nullish(),
});
/** @throws InputError for a version that Snyk does not read, or a document that is not valid. */
function readSpdx(content, text, name) {
    const version = content['spdxVersion'];
    if (version !== SPDX_VERSION)
        throw new errors/* InputError */.dz(`${name} is ${(0,model_text/* plain */.pj)(String(version), 20)}; Snyk reads SPDX 2.3. Have the generator write that.`);
    const document = checked(spdx, content, { name, kind: 'SPDX 2.3' });
    const components = new Components();
    for (const { SPDXID: id, name: called, versionInfo, externalRefs } of document.packages ?? []) {
        const purl = externalRefs?.find(({ referenceType }) => referenceType === 'purl');
        const told = { name: called, version: versionInfo ?? '', purl: purl?.referenceLocator };
        components.add(id, told);
    }
    spdx_link(document, components);
    const described = describedIn(document).filter((id) => components.has(id));
    // Several are applications of one document: none of them is what it is about.
    const root = described.length === 1 ? components.get(described[0]) : undefined;
    return {
        format: 'SPDX',
        version: '2.3',
        encoding: 'json',
        text,
        content,
        root,
        components: components.without(root),
        dependencies: components.dependencies(),
        warnings: components.warnings(name),
    };
}
function spdx_link({ relationships }, components) {
    for (const { spdxElementId: from, relationshipType, relatedSpdxElement: to } of relationships ??
        []) {
        if (relationshipType === 'DEPENDS_ON')
            components.link(from, [to]);
        // `DEV_DEPENDENCY_OF`, `RUNTIME_DEPENDENCY_OF` and others say the same, the other way round.
        if (relationshipType.endsWith('DEPENDENCY_OF'))
            components.link(to, [from]);
    }
}
function describedIn({ SPDXID: id, relationships, documentDescribes }) {
    const ids = new Set(documentDescribes ?? []);
    for (const one of relationships ?? []) {
        const isDocument = one.spdxElementId === id || one.spdxElementId === DOCUMENT_ID;
        if (one.relationshipType === 'DESCRIBES' && isDocument)
            ids.add(one.relatedSpdxElement);
        if (one.relationshipType === 'DESCRIBED_BY')
            ids.add(one.spdxElementId);
    }
    return [...ids];
}

// EXTERNAL MODULE: ./node_modules/saxes/saxes.js
var saxes = __webpack_require__(59800);
;// CONCATENATED MODULE: ./src/sources/sbom/document/xml.ts




/**
 * CycloneDX as XML: what it is, and that it is whole. Snyk does not test XML, so its components
 * are not read.
 *
 * @throws InputError for other XML, broken XML, or a version that Snyk does not know.
 */
function readXml(text, name) {
    const version = versionOf(text, name);
    if (!CYCLONEDX_VERSIONS.includes(version))
        throw new errors/* InputError */.dz(refusedVersion(name, version));
    return {
        format: 'CycloneDX',
        version,
        encoding: 'xml',
        text,
        content: undefined,
        root: undefined,
        components: [],
        dependencies: new Map(),
        warnings: [],
    };
}
function versionOf(text, name) {
    let namespace;
    let element = '';
    const parser = new saxes/* SaxesParser */.wT({ xmlns: true });
    parser.on('opentag', ({ local, uri }) => {
        if (element !== '')
            return;
        element = local;
        namespace = uri;
    });
    parser.on('error', (error) => {
        throw new errors/* InputError */.dz(`${name} is broken XML: ${(0,model_text/* plain */.pj)((0,errors/* describeError */.Uc)(error), 300)}`, {
            cause: error,
        });
    });
    parser.write(text).close();
    const [, version] = /^https?:\/\/cyclonedx\.org\/schema\/bom\/([\d.]+)$/.exec(namespace ?? '') ?? [];
    if (element === 'bom' && version !== undefined)
        return version;
    throw new errors/* InputError */.dz(`${name} is XML, but no CycloneDX: its first element is <${(0,model_text/* plain */.pj)(element, 100)}>. SPDX is read as JSON.`);
}

;// CONCATENATED MODULE: ./src/sources/sbom/document/read.ts







/** Characters that are quoted of a text that is no SBOM. */
const MAX_QUOTE = 300;
/**
 * Reads and validates an SBOM: CycloneDX 1.4 to 1.6 as JSON or XML, SPDX 2.3 as JSON.
 *
 * @param name of the file, or of who made it, for messages.
 * @throws InputError with the reason why it is none.
 */
function readSbom(bytes, name) {
    const text = decode(bytes, name);
    if (text.trim() === '')
        throw new errors/* InputError */.dz(`${name} is empty: what should have made the SBOM wrote nothing.`);
    if (text.trimStart().startsWith('<'))
        return readXml(text, name);
    const json = firstJson(text);
    if (json === undefined)
        throw new errors/* InputError */.dz(`${name} is no SBOM but ${seen(text)}`);
    const document = readContent(parsed(json.text, name), json.text, name);
    if (!json.rest)
        return document;
    const warning = `${name}: something follows the SBOM in this file; it was left out.`;
    return { ...document, warnings: [...document.warnings, warning] };
}
function readContent(content, text, name) {
    try {
        if (content['bomFormat'] === 'CycloneDX')
            return readCyclonedx(content, text, name);
        if (typeof content['spdxVersion'] === 'string')
            return readSpdx(content, text, name);
    }
    catch (error) {
        // Components hold components: a document that nests them thousands deep ends the stack.
        if (!(error instanceof RangeError))
            throw error;
        throw new errors/* InputError */.dz(`${name}: its components are nested too deeply.`, { cause: error });
    }
    throw new errors/* InputError */.dz(`${name}: ${otherKind(content)}`);
}
function otherKind(content) {
    if ('spdxId' in content || '@graph' in content)
        return 'this looks like SPDX 3; Snyk reads SPDX 2.3 (JSON). Have the generator write that.';
    if ('bomFormat' in content || 'specVersion' in content)
        return `\`bomFormat\` must be "CycloneDX", and is ${(0,model_text/* plain */.pj)(JSON.stringify(content['bomFormat'] ?? null), MAX_QUOTE)}.`;
    const members = Object.keys(content).slice(0, 8).join(', ');
    return `neither CycloneDX (\`bomFormat\`) nor SPDX (\`spdxVersion\`); it is JSON with ${(0,model_text/* plain */.pj)(members, MAX_QUOTE) || 'nothing in it'}.`;
}
function parsed(text, name) {
    try {
        const value = JSON.parse(text);
        if (isRecord(value))
            return value;
    }
    catch (error) {
        throw new errors/* InputError */.dz(`${name} is broken JSON: ${(0,model_text/* plain */.pj)((0,errors/* describeError */.Uc)(error), MAX_QUOTE)}`, {
            cause: error,
        });
    }
    throw new errors/* InputError */.dz(`${name} is no JSON object.`);
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** What stands there instead; tag-value is the oldest form of SPDX. */
function seen(text) {
    if (/^SPDXVersion:/m.test(text))
        return 'SPDX in the form of tags and values; Snyk reads SPDX 2.3 as JSON.';
    if (/^\s*[[{]/.test(text))
        return 'JSON that is cut off, or no object.';
    return `text: ${(0,model_text/* plain */.pj)(text, MAX_QUOTE)}`;
}

;// CONCATENATED MODULE: ./src/sources/sbom/obtain/file.ts




/**
 * An SBOM that is a file.
 *
 * @param name as the user knows it.
 * @throws ConfigError when there is no such file, InputError when it is no SBOM.
 */
async function sbomOfFile(path, name) {
    const place = await (0,promises_.stat)(path).catch(() => undefined);
    if (place === undefined)
        throw new errors/* ConfigError */.xL(`sbom: there is no file ${name}. Give the path of an SBOM, or \`generate\`, \`project\` or \`off\`.`);
    if (place.isDirectory())
        throw new errors/* ConfigError */.xL(`sbom: ${name} is a directory; name the file.`);
    checkSize(place.size, name);
    const bytes = await (0,promises_.readFile)(path).catch((error) => {
        throw new errors/* ConfigError */.xL(`sbom: ${name} cannot be read: ${(0,errors/* describeError */.Uc)(error)}`, {
            cause: error,
        });
    });
    return readSbom(bytes, name);
}

// EXTERNAL MODULE: ./src/snyk/cli/cures.ts
var cures = __webpack_require__(63086);
// EXTERNAL MODULE: ./src/snyk/cli/redact.ts
var cli_redact = __webpack_require__(81247);
// EXTERNAL MODULE: ./src/snyk/cli/process.ts
var process = __webpack_require__(43761);
// EXTERNAL MODULE: ./src/snyk/cli/arguments.ts
var cli_arguments = __webpack_require__(85528);
// EXTERNAL MODULE: ./src/snyk/cli/environment.ts
var environment = __webpack_require__(64965);
// EXTERNAL MODULE: ./src/snyk/cli/executable.ts
var executable = __webpack_require__(26770);
// EXTERNAL MODULE: ./src/snyk/cli/find.ts + 3 modules
var find = __webpack_require__(47568);
// EXTERNAL MODULE: ./src/snyk/cli/option-owners.ts
var option_owners = __webpack_require__(62024);
;// CONCATENATED MODULE: ./src/sources/sbom/obtain/command-line.ts
/**
 * Splits a command into its words, as a shell would without variables, globs or pipes: single and
 * double quotes keep spaces, and stand for nothing else.
 *
 * @returns undefined when a quote is not closed.
 */
function wordsOf(command) {
    const words = [];
    let word;
    let quote = '';
    for (const character of command) {
        if (quote !== '') {
            if (character === quote)
                quote = '';
            else
                word = (word ?? '') + character;
        }
        else if (character === '"' || character === "'") {
            quote = character;
            word ??= '';
        }
        else if (/\s/.test(character)) {
            if (word !== undefined)
                words.push(word);
            word = undefined;
        }
        else
            word = (word ?? '') + character;
    }
    if (quote !== '')
        return undefined;
    return word === undefined ? words : [...words, word];
}

;// CONCATENATED MODULE: ./src/sources/sbom/obtain/generators.ts









/** @throws ConfigError when it is not there, or cannot make the format. */
async function generatorOf(options) {
    switch (options.generator.toLowerCase()) {
        case 'snyk':
            return snyk(options);
        case 'npm':
            return npm(options);
        default:
            return ownCommand(options);
    }
}
async function snyk(options) {
    const { cli, env, log, signal, format, scanArgs, account, integration } = options;
    const { command, args } = await (0,find/* findCli */.M)({ ...cli, env, log, signal });
    return {
        name: 'snyk sbom',
        isSnyk: true,
        command,
        args: [...args, 'sbom', `--format=${format}`, ...sbomArguments(scanArgs)],
        env: (0,environment/* snykEnvironment */.RE)(env, account, integration),
    };
}
/** Options of `snyk sbom` that `snyk test` has too (help page of `snyk sbom`). */
const SBOM_OPTIONS = new Set([
    'all-projects all-sub-projects configuration-attributes configuration-matching d detection-depth',
    'dev exclude file gradle-sub-project init-script maven-aggregate-project max-depth org p',
    'package-manager prune-repeated-subdependencies scan-all-unmanaged scan-unmanaged',
    'skip-unresolved strict-out-of-sync sub-project unmanaged yarn-workspaces',
    'allow-incomplete-sbom include-provenance name version go-module-level',
].flatMap((line) => line.split(' ')));
/** What of the user's arguments is about which projects there are; thresholds are not. */
function sbomArguments(scanArgs) {
    return (0,cli_arguments/* beforeDashes */.Sn)(scanArgs).filter((argument) => SBOM_OPTIONS.has((0,option_owners/* optionName */.fS)(argument) ?? argument));
}
async function npm({ env, format, workingDirectory }) {
    const found = await (0,executable/* findOnPath */.aY)('npm', env);
    const start = found && (await npmOf(found));
    if (!start)
        throw new errors/* ConfigError */.xL('sbom-generator: npm was not found on the PATH. Set up Node.js before this step, or choose another generator.');
    const installed = await (0,executable/* isFile */.fo)((0,external_node_path_.join)(workingDirectory, 'node_modules', '.package-lock.json'));
    return {
        name: 'npm sbom',
        isSnyk: false,
        command: start.command,
        args: [
            ...start.args,
            'sbom',
            `--sbom-format=${npmFormat(format)}`,
            // Without an installation, what the lock file says is all that can be known.
            ...(installed ? [] : ['--package-lock-only']),
        ],
        env: (0,environment/* installerEnvironment */.cn)(env),
    };
}
/** Windows starts `npm.cmd` only through its shell; the script beside it needs none. */
async function npmOf(path) {
    if (!/\.cmd$/i.test(path))
        return (0,executable/* startable */.hx)(await (0,promises_.realpath)(path));
    const beside = (0,external_node_path_.join)((0,external_node_path_.dirname)(path), 'node_modules', 'npm', 'bin', 'npm-cli.js');
    return (await (0,executable/* isFile */.fo)(beside)) ? (0,executable/* script */.K$)(beside) : undefined;
}
/** npm chooses the version itself: CycloneDX 1.5 and SPDX 2.3 (npm 9.5 and later). */
function npmFormat(format) {
    if (format.endsWith('+xml'))
        throw new errors/* ConfigError */.xL(`sbom-format: npm makes JSON only, not ${format}. Give a format that ends with +json.`);
    return format.startsWith('spdx') ? 'spdx' : 'cyclonedx';
}
async function ownCommand({ generator, env, workingDirectory, }) {
    const [program, ...args] = wordsOf(generator) ?? [];
    if (program === undefined)
        throw new errors/* ConfigError */.xL(`sbom-generator: ${JSON.stringify(generator)} is no command; a quote in it is not closed.`);
    const isPath = (0,external_node_path_.isAbsolute)(program) || /[/\\]/.test(program);
    const path = isPath ? (0,external_node_path_.resolve)(workingDirectory, program) : await (0,executable/* findOnPath */.aY)(program, env);
    const start = path === undefined ? undefined : await (0,executable/* startable */.hx)(path);
    if (start === undefined)
        throw new errors/* ConfigError */.xL(`sbom-generator: the program ${JSON.stringify(program)} was not found${isPath ? '' : ' on the PATH'}. Give \`snyk\`, \`npm\`, or a command; no shell reads it, so it is one program with arguments.`);
    return {
        name: program,
        isSnyk: false,
        command: start.command,
        args: [...start.args, ...args],
        env: (0,environment/* installerEnvironment */.cn)(env),
    };
}

;// CONCATENATED MODULE: ./src/sources/sbom/obtain/generate.ts










/**
 * Has an SBOM of the working directory made.
 *
 * @throws ConfigError when the generator cannot be started, UpstreamError when it fails,
 *   InputError when what it prints is no SBOM.
 */
async function generateSbom(options) {
    const { log, scanArgs, temporaryDirectory, workingDirectory, signal } = options;
    const place = await (0,promises_.stat)(workingDirectory).catch(() => undefined);
    if (place?.isDirectory() !== true)
        throw new errors/* ConfigError */.xL(`working-directory: ${workingDirectory} is not a directory; give one that exists when the SBOM is made (was the code checked out?).`);
    const generator = await generatorOf(options);
    const redact = (0,cli_redact/* redactorOf */.y)(generator.env, scanArgs);
    const temporary = await (0,promises_.mkdtemp)((0,external_node_path_.join)(temporaryDirectory, 'snyk-connector-sbom-'));
    const stdoutFile = (0,external_node_path_.join)(temporary, 'sbom');
    log.info(redact(`Making the SBOM with ${generator.name}`));
    try {
        const { exitCode, stderr } = await (0,process/* runToFile */.T)({
            command: generator.command,
            args: generator.args,
            cwd: workingDirectory,
            env: generator.env,
            stdoutFile,
            signal,
            onLine: (line) => {
                log.debug(redact(`${generator.name}: ${line}`));
            },
        });
        const { size } = await (0,promises_.stat)(stdoutFile);
        checkSize(size, `the output of ${generator.name}`);
        const printed = await (0,promises_.readFile)(stdoutFile);
        if (exitCode !== 0)
            throw failed(generator, exitCode, redact(said(stderr, printed)) || 'it said nothing');
        return readSbom(printed, `the output of ${generator.name}`);
    }
    finally {
        await (0,promises_.rm)(temporary, { recursive: true, force: true }).catch((error) => {
            log.debug(`${temporary} is left behind: ${(0,errors/* describeError */.Uc)(error)}`);
        });
    }
}
/** Characters that are quoted of what a generator said. */
const generate_MAX_QUOTE = 1_000;
/** Tools say why on standard error, the Snyk CLI on standard output. */
function said(stderr, printed) {
    const text = stderr.trim() === '' ? printed.subarray(0, 64 * 1024).toString() : stderr;
    return (0,model_text/* plain */.pj)(text.slice(-4 * generate_MAX_QUOTE), generate_MAX_QUOTE);
}
const NO_ENTITLEMENT = /\b403\b|forbidden|not (?:enabled|entitled|available)|entitle|enterprise plan/i;
function failed(generator, exitCode, why) {
    const cure = generator.isSnyk && NO_ENTITLEMENT.test(why)
        ? '`snyk sbom` needs an Enterprise plan; `sbom-generator: npm` or another command needs none.'
        : generator.isSnyk
            ? (0,cures/* cureFor */.f)('open-source', why)
            : undefined;
    return new errors/* UpstreamError */.gA(`${generator.name} made no SBOM (exit code ${exitCode ?? 'none'}): ${why}${cure === undefined ? '' : ` ${cure}`}`, { service: generator.name, status: exitCode ?? undefined });
}

;// CONCATENATED MODULE: ./src/sources/sbom/obtain/project.ts


/**
 * The SBOM of a project in Snyk, of its latest snapshot. The plus of a format is encoded: as it
 * is, it would be a space.
 *
 * @throws UpstreamError when Snyk refuses; InputError when what it sends is no SBOM.
 */
async function sbomOfProject(ask) {
    const { api, org, project, format, signal } = ask;
    const { body } = await api.request({
        path: `/rest/orgs/${encodeURIComponent(org)}/projects/${encodeURIComponent(project)}/sbom`,
        query: { format },
        text: true,
        ...(signal === undefined ? {} : { signal }),
    });
    const name = `the SBOM of project ${project}`;
    if (typeof body !== 'string' || body.trim() === '')
        throw new errors/* InputError */.dz(`${name} is empty: Snyk makes SBOMs of open source and container projects only.`);
    return readSbom(Buffer.from(body), name);
}

// EXTERNAL MODULE: ./src/sources/sbom/document/skipped.ts
var document_skipped = __webpack_require__(60182);
// EXTERNAL MODULE: ./src/sources/cut.ts
var cut = __webpack_require__(34862);
// EXTERNAL MODULE: ./src/sources/problem.ts
var problem = __webpack_require__(26865);
// EXTERNAL MODULE: ./src/sources/put.ts
var put = __webpack_require__(95003);
// EXTERNAL MODULE: ./src/sources/vulnerability-page.ts
var vulnerability_page = __webpack_require__(81570);
;// CONCATENATED MODULE: ./src/sources/sbom/lift/packages.ts

/** Actions named in one remedy; a person reads one line. */
const MAX_ACTIONS = 3;
/** @param fixedIn versions of the package in which the problem is fixed. */
function packageFacts({ package: pkg, remedy }, fixedIn, paths) {
    const { name, version = '', purl } = pkg.attributes;
    const told = pathsOf(remedy).map((path) => path.map(stepOf));
    const [upgrade] = upgradesOf(remedy);
    const facts = {
        name,
        version,
        // Snyk tells only the paths that an upgrade mends.
        paths: told.length > 0 ? told : paths.to({ name, version, purl }),
        fixedIn,
    };
    (0,put/* put */.y)(facts, 'purl', purl);
    (0,put/* put */.y)(facts, 'upgradeTo', upgrade && `${upgrade.name}@${upgrade.to}`);
    return facts;
}
function coordinateOf({ package: pkg, remedy }) {
    const { name, version = '' } = pkg.attributes;
    return {
        state: 'open',
        is_fixable_snyk: isFixable(remedy),
        is_upgradeable: upgradesOf(remedy).length > 0,
        representations: [{ dependency: { package_name: name, package_version: version } }],
    };
}
function isFixable({ attributes }) {
    return attributes.is_fixable === true;
}
/** What to do, in one line; undefined when nothing is known. */
function remedyLine(affected, fixedIn) {
    const actions = new Set(affected.flatMap(({ remedy }) => upgradesOf(remedy).map(({ name, to, isInstalled }) => isInstalled ? `refresh the lock file below ${name} ${to}` : `upgrade ${name} to ${to}`)));
    if (actions.size === 0)
        return fixedIn.length === 0
            ? undefined
            : `Fixed in ${fixedIn.join(', ')}; no upgrade of a direct dependency brings it yet`;
    const named = [...actions].slice(0, MAX_ACTIONS).join('; ');
    const whole = actions.size > MAX_ACTIONS ? `${named}; and more` : named;
    return whole.charAt(0).toUpperCase() + whole.slice(1);
}
/** The first step after the root is the direct dependency; later ones follow from it. */
function upgradesOf(remedy) {
    return pathsOf(remedy).flatMap((path) => {
        const direct = path.find((step) => step.new_version !== undefined);
        if (direct?.new_version === undefined)
            return [];
        const isInstalled = direct.new_version === direct.version && path.at(-1) !== direct;
        return [{ name: direct.name, to: direct.new_version, isInstalled }];
    });
}
function pathsOf({ attributes }) {
    return (attributes.upgrade_paths ?? []).map(({ path }) => path).filter((path) => path.length > 0);
}
function stepOf({ name, version = '' }) {
    return `${name}@${version}`;
}

;// CONCATENATED MODULE: ./src/sources/sbom/lift/issue.ts






/** The issue of a problem in the packages of an SBOM. */
function liftFound(found, project) {
    const { affected } = found;
    const { id, attributes, facts: said, fixedIn, } = 'vulnerability' in found ? ofVulnerability(found.vulnerability) : ofLicense(found.license);
    const facts = {
        ...said,
        packages: affected.map((one) => packageFacts(one, fixedIn, project.paths)),
        locations: project.locations,
        fixable: affected.some(({ remedy }) => isFixable(remedy)),
    };
    (0,put/* put */.y)(facts, 'remedy', remedyLine(affected, fixedIn));
    const issue = {
        findingKey: (0,identity/* findingKey */.fl)(project.key, id),
        id: null,
        type: 'issue',
        attributes: {
            ...attributes,
            key: id,
            status: 'open',
            ignored: false,
            coordinates: affected.map(coordinateOf),
        },
        facts,
    };
    (0,put/* put */.y)(issue, 'findingDetectionUrl', (0,vulnerability_page/* vulnerabilityUrl */.A6)(id));
    return issue;
}
function ofVulnerability({ id, attributes: told }) {
    const slots = [told.slots ?? []].flat();
    const disclosedAt = slots.find((slot) => slot.disclosure_time)?.disclosure_time;
    const own = (0,problem/* snykProblem */.xR)(id);
    (0,put/* put */.y)(own, 'disclosed_at', disclosedAt);
    (0,put/* put */.y)(own, 'updated_at', told.updated_at);
    const attributes = {
        title: told.title,
        type: 'package_vulnerability',
        effective_severity_level: told.effective_severity_level.toLowerCase(),
        classes: [...new Set(weaknessesOf(told))].map(problem/* weakness */.g_),
        problems: [own, ...othersOf(told, id)],
        severities: (told.severities ?? []).map(scoreOf),
    };
    (0,put/* put */.y)(attributes, 'description', told.description && (0,cut/* cut */.J)(told.description, cut/* MAX_DESCRIPTION */.o));
    const facts = {};
    const references = slots.flatMap((slot) => slot.references ?? []);
    const ranges = rangesOf(told);
    (0,put/* put */.y)(facts, 'exploit', slots.find((slot) => slot.exploit)?.exploit);
    (0,put/* put */.y)(facts, 'disclosedAt', disclosedAt);
    (0,put/* put */.y)(facts, 'publishedAt', slots.find((slot) => slot.publication_time)?.publication_time);
    if (references.length > 0)
        facts.references = references.map(({ url, title }) => ({ url, title: title ?? url }));
    if (ranges.length > 0)
        facts.vulnerableRanges = ranges;
    return { id, attributes, facts, fixedIn: fixesOf(told) };
}
function ofLicense({ id, attributes: told }) {
    const attributes = {
        title: told.title,
        type: 'license',
        effective_severity_level: told.severity.toLowerCase(),
        classes: [],
        problems: [(0,problem/* snykProblem */.xR)(id)],
    };
    (0,put/* put */.y)(attributes, 'description', told.description && (0,cut/* cut */.J)(told.description, cut/* MAX_DESCRIPTION */.o));
    const license = told.license ?? /^snyk:lic:.*:([^:]+)$/.exec(id)?.[1];
    return { id, attributes, facts: license === undefined ? {} : { license }, fixedIn: [] };
}
function weaknessesOf({ problems = [] }) {
    return problems.filter(({ source }) => source === 'CWE').map(({ id }) => id);
}
/** Its names in other databases, each once. */
function othersOf({ problems = [] }, own) {
    const others = problems.filter(({ id, source }) => source !== 'CWE' && id !== own);
    return [...new Map(others.map((one) => [one.id, one])).values()].map(({ id, source, url }) => {
        if (source === 'CVE' || source === 'NVD')
            return (0,problem/* cveProblem */.uh)(id);
        return { id, source, type: 'vulnerability', ...(url === undefined ? {} : { url }) };
    });
}
function scoreOf(told) {
    const score = { source: told.source ?? 'Snyk' };
    (0,put/* put */.y)(score, 'level', told.level);
    (0,put/* put */.y)(score, 'score', told.score);
    (0,put/* put */.y)(score, 'vector', told.vector);
    (0,put/* put */.y)(score, 'version', told.version ?? /^CVSS:(\d\.\d)\//.exec(told.vector ?? '')?.[1]);
    return score;
}
function fixesOf({ coordinates = [] }) {
    const versions = coordinates
        .flatMap(({ remedies = [] }) => remedies)
        .flatMap(({ details }) => (details?.upgrade_package ?? '').split(','))
        .map((version) => version.trim());
    return [...new Set(versions)].filter((version) => version !== '');
}
function rangesOf({ coordinates = [] }) {
    const ranges = coordinates
        .flatMap(({ representation = [] }) => representation)
        .flatMap(({ resource_path: path }) => path ?? []);
    return [...new Set(ranges)];
}

;// CONCATENATED MODULE: ./src/sources/sbom/lift/joined.ts
/**
 * Joins problems and packages through the remedies, the only place that tells which has which. A
 * problem that nothing joins to a package is still one; what points nowhere is named as missing.
 */
function joined(results, collection) {
    const affected = new Map();
    for (const remedy of results.remedies.values()) {
        const { affected_package: pkg, vulnerability, license_issue: license } = remedy.relationships;
        const problem = vulnerability?.data.id ?? license?.data.id;
        const known = results.packages.get(pkg?.data.id ?? '');
        if (problem === undefined || known === undefined) {
            collection.missing(`remedy ${remedy.id}`, 'the results of the SBOM test lack what it is about');
            continue;
        }
        if (!results.vulnerabilities.has(problem) && !results.licenses.has(problem))
            collection.missing(problem, 'the results of the SBOM test name it without describing it');
        affected.set(problem, [...(affected.get(problem) ?? []), { package: known, remedy }]);
    }
    const packagesOf = (id) => affected.get(id) ?? [];
    return [
        ...[...results.vulnerabilities.values()].map((vulnerability) => ({
            vulnerability,
            affected: packagesOf(vulnerability.id),
        })),
        ...[...results.licenses.values()].map((license) => ({
            license,
            affected: packagesOf(license.id),
        })),
    ];
}
/** What Snyk counts and does not give, or did not test, is told. */
function checkResults(results, collection, name) {
    const { summary, vulnerabilities, licenses, unreadable } = results;
    for (const { what, why } of unreadable)
        collection.missing(what, why);
    compare(summary.total_vulnerabilities, vulnerabilities.size, 'vulnerabilities');
    compare(summary.total_license_issues, licenses.size, 'licence issues');
    const reasons = new Map();
    for (const { reason = 'no reason given' } of summary.untested ?? [])
        reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    for (const [reason, count] of reasons)
        collection.warn(`${name}: Snyk did not test ${count} components: ${reason}`);
    function compare(counted, given, what) {
        if (counted !== undefined && counted > given)
            collection.missing(`${what} of ${name}`, `Snyk counts ${counted} and gave ${given}`);
    }
}

;// CONCATENATED MODULE: ./src/sources/sbom/lift/shortest-paths.ts
/** One shortest path from the root of an SBOM to each of its components. */
class ShortestPaths {
    cameFrom = new Map();
    refs = new Map();
    byRef = new Map();
    /** @param document without one, or without a root in it, no path is known. */
    constructor(document) {
        if (document?.root === undefined)
            return;
        for (const component of [document.root, ...document.components])
            this.know(component);
        const queue = [document.root.ref];
        this.cameFrom.set(document.root.ref, undefined);
        // The list grows while it is gone through: breadth first.
        for (const from of queue)
            for (const to of document.dependencies.get(from) ?? []) {
                if (this.cameFrom.has(to))
                    continue;
                this.cameFrom.set(to, from);
                queue.push(to);
            }
    }
    /** The path, each step `name@version`, as a list of one; empty when none is known. */
    to({ name, version, purl }) {
        const ref = this.refs.get(purl ?? '') ?? this.refs.get(`${name}@${version}`);
        if (ref === undefined || !this.cameFrom.has(ref))
            return [];
        const path = [];
        for (let at = ref; at !== undefined; at = this.cameFrom.get(at)) {
            const component = this.byRef.get(at);
            path.unshift(`${component?.name ?? at}@${component?.version ?? ''}`);
        }
        return [path];
    }
    know(component) {
        const { ref, name, version, purl } = component;
        this.byRef.set(ref, component);
        for (const key of [purl, `${name}@${version}`])
            if (key !== undefined && !this.refs.has(key))
                this.refs.set(key, ref);
    }
}

;// CONCATENATED MODULE: ./src/sources/sbom/lift/records.ts



/** Issues of a record at most; a large project comes in pages. */
const PAGE_SIZE = 1000;
/** The records of an SBOM's project: page 0 always, also when nothing was found. */
function* liftResults(results, about) {
    const { target, document, collection } = about;
    const { project, locations } = target;
    checkResults(results, collection, project.attributes.name);
    const paths = new ShortestPaths(document);
    const found = joined(results, collection);
    for (let from = 0, page = 0; page === 0 || from < found.length; from += PAGE_SIZE, page += 1) {
        const issues = found
            .slice(from, from + PAGE_SIZE)
            .map((one) => liftFound(one, { key: project.key, locations, paths }));
        yield { ...project, issues, page };
    }
}

;// CONCATENATED MODULE: ./src/sources/sbom/source.ts



/**
 * Snyk's documents name no limit; this is the largest that GitHub attests (actions/attest), and
 * far above what an application has.
 */
const LARGE_SBOM_BYTES = 16 * 1024 * 1024;
/** An SBOM as a source: what Snyk finds in it. */
class SbomSource {
    options;
    constructor(options) {
        this.options = options;
    }
    /** Obtains the SBOM and keeps it. Throws what `obtain` does. */
    async begin(collection) {
        const document = await this.options.obtain();
        for (const warning of document.warnings)
            collection.warn(warning);
        await this.options.keep(document, collection);
        return document;
    }
    async *records(collection) {
        yield* this.test(await this.begin(collection), collection);
        if (this.options.test === undefined)
            collection.only('The SBOM was not tested (sbom-test)');
    }
    /** What Snyk finds in the SBOM; nothing when it is not to be tested, or cannot be. */
    async *test(document, collection) {
        const { name, test } = this.options;
        if (test === undefined || !canBeTested(document, name, collection))
            return;
        const { results, target } = await test(document);
        yield* liftResults(results, { target, document, collection });
    }
}
/** Says beforehand what Snyk will not test, and what it may refuse. */
function canBeTested(document, name, collection) {
    const { components, encoding, root, text } = document;
    if (encoding === 'xml') {
        collection.missing(`the test of ${name}`, `it is ${titleOf(document)}, and Snyk tests JSON only; have it made as JSON`);
        return false;
    }
    const all = root === undefined ? components : [root, ...components];
    if (all.every((component) => (0,document_skipped/* skippedBecause */.R2)(component) !== undefined)) {
        collection.missing(`the test of ${name}`, `Snyk knows components by their purl, and none of the ${components.length} has one of a type that it tests`);
        return false;
    }
    const skipped = (0,document_skipped/* skippedWarning */.FE)(name, components);
    if (skipped !== undefined)
        collection.warn(skipped);
    const size = Buffer.byteLength(text);
    if (size > LARGE_SBOM_BYTES)
        collection.warn(`${name} has ${size} bytes. Snyk names no limit, but may refuse a document of more than ${LARGE_SBOM_BYTES}; an SBOM for each application is smaller.`);
    return true;
}

// EXTERNAL MODULE: ./src/http/clock.ts
var http_clock = __webpack_require__(8658);
// EXTERNAL MODULE: ./src/snyk/api/walk.ts
var walk = __webpack_require__(8549);
;// CONCATENATED MODULE: ./src/sources/sbom/member.ts
/** A member of what may be an object; undefined when there is none. */
function memberOf(value, name) {
    if (typeof value !== 'object' || value === null)
        return undefined;
    return Object.getOwnPropertyDescriptor(value, name)?.value;
}

// EXTERNAL MODULE: ./src/snyk/api/read.ts
var api_read = __webpack_require__(62192);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js
var mini_schemas = __webpack_require__(94343);
// EXTERNAL MODULE: ./src/snyk/api/resources/lenient.ts
var lenient = __webpack_require__(3135);
;// CONCATENATED MODULE: ./src/sources/sbom/test/resources.ts


/** The packages that something was found in. */
const packageResource = (0,lenient/* resource */.Zc)(mini_schemas/* object */.Ikc({
    id: lenient/* text */.Qq,
    attributes: mini_schemas/* object */.Ikc({ name: lenient/* text */.Qq, version: lenient/* optionalText */.mR, purl: lenient/* optionalText */.mR }),
}));
const resources_problem = mini_schemas/* object */.Ikc({ id: lenient/* text */.Qq, source: lenient/* text */.Qq, url: lenient/* optionalText */.mR });
const severity = mini_schemas/* object */.Ikc({
    source: lenient/* optionalText */.mR,
    level: lenient/* optionalText */.mR,
    score: mini_schemas/* exactOptional */.yqP(mini_schemas/* number */.aig()),
    vector: lenient/* optionalText */.mR,
    version: lenient/* optionalText */.mR,
});
const slot = mini_schemas/* object */.Ikc({
    disclosure_time: lenient/* optionalText */.mR,
    publication_time: lenient/* optionalText */.mR,
    exploit: lenient/* optionalText */.mR,
    references: mini_schemas/* exactOptional */.yqP(mini_schemas/* array */.YOg(mini_schemas/* object */.Ikc({ url: lenient/* text */.Qq, title: lenient/* optionalText */.mR }))),
});
const coordinate = mini_schemas/* object */.Ikc({
    remedies: mini_schemas/* exactOptional */.yqP(mini_schemas/* array */.YOg(mini_schemas/* object */.Ikc({
        description: lenient/* optionalText */.mR,
        details: mini_schemas/* exactOptional */.yqP(mini_schemas/* object */.Ikc({ upgrade_package: lenient/* optionalText */.mR })),
    }))),
    /** Called `representations` in the other APIs. */
    representation: mini_schemas/* exactOptional */.yqP(mini_schemas/* array */.YOg(mini_schemas/* object */.Ikc({ resource_path: lenient/* optionalText */.mR }))),
});
const vulnerabilityResource = (0,lenient/* resource */.Zc)(mini_schemas/* object */.Ikc({
    id: lenient/* text */.Qq,
    attributes: mini_schemas/* object */.Ikc({
        title: lenient/* text */.Qq,
        description: lenient/* optionalText */.mR,
        created_at: lenient/* optionalText */.mR,
        updated_at: lenient/* optionalText */.mR,
        effective_severity_level: lenient/* text */.Qq,
        problems: mini_schemas/* exactOptional */.yqP(mini_schemas/* array */.YOg(resources_problem)),
        coordinates: mini_schemas/* exactOptional */.yqP(mini_schemas/* array */.YOg(coordinate)),
        severities: mini_schemas/* exactOptional */.yqP(mini_schemas/* array */.YOg(severity)),
        /** A list here, one object in the API of packages. */
        slots: mini_schemas/* exactOptional */.yqP(mini_schemas/* union */.KCZ([mini_schemas/* array */.YOg(slot), slot])),
    }),
}));
const licenseResource = (0,lenient/* resource */.Zc)(mini_schemas/* object */.Ikc({
    id: lenient/* text */.Qq,
    attributes: mini_schemas/* object */.Ikc({
        title: lenient/* text */.Qq,
        description: lenient/* optionalText */.mR,
        severity: lenient/* text */.Qq,
        license: lenient/* optionalText */.mR,
        created_at: lenient/* optionalText */.mR,
        updated_at: lenient/* optionalText */.mR,
    }),
}));
const related = mini_schemas/* exactOptional */.yqP(mini_schemas/* object */.Ikc({ data: mini_schemas/* object */.Ikc({ id: lenient/* text */.Qq }) }));
/** What to do about one problem of one package: the only place that tells which has which. */
const remedyResource = (0,lenient/* resource */.Zc)(mini_schemas/* object */.Ikc({
    id: lenient/* text */.Qq,
    attributes: mini_schemas/* object */.Ikc({
        is_fixable: lenient/* optionalFlag */.bS,
        upgrade_paths: mini_schemas/* exactOptional */.yqP(mini_schemas/* array */.YOg(mini_schemas/* object */.Ikc({
            path: mini_schemas/* array */.YOg(mini_schemas/* object */.Ikc({ name: lenient/* text */.Qq, version: lenient/* optionalText */.mR, new_version: lenient/* optionalText */.mR })),
        }))),
    }),
    relationships: mini_schemas/* object */.Ikc({
        affected_package: related,
        vulnerability: related,
        license_issue: related,
    }),
}));
/** What Snyk counted itself. */
const summarySchema = (0,lenient/* resource */.Zc)(mini_schemas/* object */.Ikc({
    tested: mini_schemas/* exactOptional */.yqP(mini_schemas/* array */.YOg(mini_schemas/* unknown */.L5J())),
    untested: mini_schemas/* exactOptional */.yqP(mini_schemas/* array */.YOg(mini_schemas/* object */.Ikc({ bom_ref: lenient/* optionalText */.mR, reason: lenient/* optionalText */.mR }))),
    total_vulnerabilities: mini_schemas/* exactOptional */.yqP(mini_schemas/* number */.aig()),
    total_license_issues: mini_schemas/* exactOptional */.yqP(mini_schemas/* number */.aig()),
    document_warnings: mini_schemas/* exactOptional */.yqP(mini_schemas/* unknown */.L5J()),
}));

;// CONCATENATED MODULE: ./src/sources/sbom/test/results.ts




/** The results of a test, of all pages together. */
class SbomTestResults {
    packages = new Map();
    vulnerabilities = new Map();
    licenses = new Map();
    remedies = new Map();
    /** Resources that are not what they should be. They are missing, not skipped. */
    unreadable = [];
    /** Of the first page that tells it. */
    summary = {};
    /**
     * Adds a page.
     *
     * @returns how many resources it has.
     * @throws InputError when it is no such page.
     */
    add(body) {
        const data = memberOf(body, 'data');
        const attributes = memberOf(data, 'attributes');
        if (attributes === undefined)
            throw new errors/* InputError */.dz('what came is no result of an SBOM test: it has no `data.attributes`');
        const summary = summarySchema.safeParse(memberOf(attributes, 'test_summary'));
        if (summary.success && Object.keys(this.summary).length === 0)
            this.summary = summary.data;
        const included = memberOf(body, 'included') ?? [];
        if (!Array.isArray(included))
            throw new errors/* InputError */.dz('`included` of an SBOM test is no list');
        for (const one of included)
            this.include(one);
        return included.length;
    }
    include(value) {
        switch (memberOf(value, 'type')) {
            case 'packages':
                this.keep(value, packageResource, this.packages);
                break;
            case 'vulnerabilities':
                this.keep(value, vulnerabilityResource, this.vulnerabilities);
                break;
            case 'license_issues':
                this.keep(value, licenseResource, this.licenses);
                break;
            case 'remedies':
                this.keep(value, remedyResource, this.remedies);
                break;
        }
    }
    keep(value, schema, into) {
        const type = String(memberOf(value, 'type'));
        const read = (0,api_read/* readResource */.R)(value, schema, `number ${into.size + 1}`);
        if ('item' in read)
            into.set(read.item.id, read.item);
        else
            this.unreadable.push({ what: `${type} ${read.unreadable.id}`, why: read.unreadable.why });
    }
}

;// CONCATENATED MODULE: ./src/sources/sbom/test/job.ts






const SERVICE = 'Snyk API';
/** Snyk's own CLI looks twice a second; a test takes seconds for hundreds of components. */
const FIRST_PAUSE_MS = 500;
const PAUSE_GROWTH = 1.5;
const LAST_PAUSE_MS = 10_000;
/** Six times what Snyk's own CLI waits. */
const MAX_WAIT_MS = 30 * 60_000;
/** The most that the list gives at once (OpenAPI document: 10 to 100). */
const job_PAGE_SIZE = 100;
/** The body that starts a test; `format` is optional, and Snyk's own CLI leaves it out. */
function testBody(sbom) {
    return { data: { type: 'sbom_test', attributes: { sbom } } };
}
/**
 * Has Snyk test an SBOM, waits, and reads all results.
 *
 * @param sbom the parsed document.
 * @throws UpstreamError when Snyk refuses it, fails, or takes too long.
 */
async function testSbom(sbom, options) {
    const tests = `/orgs/${encodeURIComponent(options.org)}/sbom_tests`;
    const started = await options.api.request({
        method: 'POST',
        path: `/rest${tests}`,
        body: testBody(sbom),
        ...signalled(options),
    });
    const test = `${tests}/${encodeURIComponent(idOf(started))}`;
    await finished(test, options);
    return read(`${test}/results`, options);
}
async function finished(test, options) {
    const { api, clock = http_clock/* systemClock */.m, maxWaitMs = MAX_WAIT_MS, onProgress, signal } = options;
    const began = clock.now();
    for (let pause = FIRST_PAUSE_MS;; pause = Math.min(pause * PAUSE_GROWTH, LAST_PAUSE_MS)) {
        const answer = await api.request({ path: `/rest${test}`, ...signalled(options) });
        if (isFinished(answer, test, api.url))
            return;
        const waited = clock.now() - began;
        if (waited + pause > maxWaitMs)
            throw failure(`Snyk is still testing the SBOM after ${Math.round(waited / 60_000)} minutes. Run again, or test a smaller SBOM.`, true);
        onProgress?.(waited);
        await clock.sleep(Math.max(pause, askedPause(answer)), signal);
    }
}
/**
 * Whether the test is done. Snyk says so by a redirect to its results (303), which is not
 * followed: it is only looked at whether it leads there, and the results are asked for by
 * their own address, with our limits and our credentials for our host alone.
 */
function isFinished(answer, test, api) {
    if (answer.status >= 300) {
        const to = answer.headers['location'] ?? '';
        if (isResults(to, test, api))
            return true;
        throw failure(`Snyk answered ${answer.status} for an SBOM test, which leads to ${(0,model_text/* plain */.pj)(to.replace(/[?#].*$/s, ''), 200) || 'no place'} and not to its results. That was not followed.`);
    }
    const status = statusOf(answer.body);
    if (status === 'finished')
        return true;
    if (status === 'error')
        throw failure(`Snyk could not test the SBOM${reasonOf(answer.body)}. Is it valid, and its purls?`);
    // A word that is new to us is one on the way: waiting ends by itself.
    if (status === undefined)
        throw failure('Snyk does not tell how far the SBOM test is.');
    return false;
}
function isResults(location, test, api) {
    if (!URL.canParse(location, api))
        return false;
    const { origin, pathname } = new URL(location, api);
    const wanted = new URL(`${api}/rest${test}/results`);
    return origin === wanted.origin && pathname.endsWith(`${test}/results`);
}
async function read(path, options) {
    const results = new SbomTestResults();
    const fetch = async (cursor) => {
        const answer = await options.api.request({
            path: `/rest${path}`,
            query: { limit: job_PAGE_SIZE, starting_after: cursor },
            ...signalled(options),
        });
        const { body } = answer;
        try {
            const count = results.add(body);
            return { count, isFull: count >= job_PAGE_SIZE, links: memberOf(body, 'links') };
        }
        catch (error) {
            throw new errors/* UpstreamError */.gA(`${SERVICE}: ${(0,errors/* describeError */.Uc)(error)}`, {
                service: SERVICE,
                status: answer.status,
                cause: error,
            });
        }
    };
    const repeats = () => {
        options.warn('Snyk’s results of the SBOM test pointed back to a page that was read before.');
    };
    const pages = (0,walk/* walk */.G)(path, fetch, repeats);
    // What a page holds is in the results when it comes.
    while ((await pages.next()).done !== true)
        ;
    return results;
}
function idOf({ body, status }) {
    const id = memberOf(memberOf(body, 'data'), 'id');
    if (typeof id === 'string' && id !== '')
        return id;
    throw failure(`Snyk answered ${status} to an SBOM, and does not tell the id of its test.`);
}
function statusOf(body) {
    const status = memberOf(attributesIn(body), 'status');
    return typeof status === 'string' ? status.toLowerCase() : undefined;
}
/** What Snyk says why, where it does. */
function reasonOf(body) {
    const errors = memberOf(body, 'errors') ?? memberOf(attributesIn(body), 'errors');
    const first = Array.isArray(errors) ? errors[0] : undefined;
    const detail = memberOf(first, 'detail') ?? memberOf(first, 'title');
    return typeof detail === 'string' ? `: ${(0,model_text/* plain */.pj)(detail, 300)}` : '';
}
function attributesIn(body) {
    return memberOf(memberOf(body, 'data'), 'attributes');
}
function askedPause({ headers }) {
    const seconds = Number(headers['retry-after'] ?? 0);
    return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0) * 1_000, LAST_PAUSE_MS) : 0;
}
function signalled({ signal }) {
    return signal === undefined ? {} : { signal };
}
function failure(message, retryable = false) {
    return new errors/* UpstreamError */.gA(message, { service: SERVICE, retryable });
}

// EXTERNAL MODULE: ./src/sources/sbom/test/org.ts + 1 modules
var org = __webpack_require__(85904);
// EXTERNAL MODULE: ./src/commands/foreign-code.ts
var foreign_code = __webpack_require__(32086);
// EXTERNAL MODULE: ./src/commands/snyk.ts + 6 modules
var commands_snyk = __webpack_require__(37021);
// EXTERNAL MODULE: ./src/commands/snyk-cli.ts
var snyk_cli = __webpack_require__(31310);
// EXTERNAL MODULE: ./src/github/api.ts
var github_api = __webpack_require__(28943);
;// CONCATENATED MODULE: ./src/github/dependency-graph.ts



/** What GitHub takes for a package; its API refuses a whole snapshot for one that is none. */
const PURL = /^pkg:/;
const answerSchema = mini_schemas/* object */.Ikc({ result: mini_schemas/* string */.YjP(), message: mini_schemas/* string */.YjP() });
/**
 * Sends a snapshot to GitHub's dependency graph (docs.github.com, "Create a snapshot of
 * dependencies for a repository"). Packages are known by their purl there.
 *
 * @returns how many components were sent, and how many have no purl.
 * @throws NotPermittedError, UpstreamError when GitHub does not take it.
 */
async function submitDependencies(api, snapshot) {
    const { components } = snapshot;
    const resolved = resolvedOf(snapshot);
    const body = snapshotBody(snapshot, resolved);
    const { result, message } = await api.ask(
    // A snapshot takes the place of an earlier one, so sending it twice does no harm.
    { method: 'POST', path: 'dependency-graph/snapshots', body, repeatable: true }, answerSchema);
    if (result === 'INVALID')
        throw new errors/* UpstreamError */.gA(`GitHub does not take the snapshot: ${(0,model_text/* plain */.pj)(message, 300)}`, {
            service: 'GitHub',
        });
    const leftOut = components.filter(({ purl }) => !isPurl(purl)).length;
    return { sent: Object.keys(resolved).length, leftOut };
}
function snapshotBody({ commit, job, version, at, name, file }, resolved) {
    const manifest = (0,model_text/* plain */.pj)(name, 200) || 'sbom';
    return {
        version: 0,
        sha: commit.sha,
        ref: commit.ref,
        job,
        detector: {
            name: 'snyk-connector',
            version,
            url: 'https://www.npmjs.com/package/snyk-connector',
        },
        scanned: at.toISOString(),
        manifests: {
            [manifest]: {
                name: manifest,
                ...(file === undefined ? {} : { file: { source_location: file } }),
                resolved,
            },
        },
    };
}
function isPurl(purl) {
    return purl !== undefined && PURL.test(purl);
}
/** By purl; several components of one purl are one package. */
function resolvedOf({ root, components, dependencies, }) {
    const purls = new Map(components.map(({ ref, purl }) => [ref, isPurl(purl) ? purl : undefined]));
    const direct = new Set(root === undefined ? [] : dependencies.get(root.ref));
    const resolved = new Map();
    for (const { ref, purl } of components) {
        if (!isPurl(purl))
            continue;
        const known = resolved.get(purl);
        const below = (dependencies.get(ref) ?? []).flatMap((one) => purls.get(one) ?? []);
        resolved.set(purl, {
            package_url: purl,
            // Without a root nobody can tell, and what is not known to be indirect is shown.
            relationship: root === undefined || direct.has(ref) || known?.relationship === 'direct'
                ? 'direct'
                : 'indirect',
            dependencies: [...new Set([...(known?.dependencies ?? []), ...below])],
        });
    }
    return Object.fromEntries(resolved);
}

// EXTERNAL MODULE: ./src/github/event.ts
var github_event = __webpack_require__(85015);
;// CONCATENATED MODULE: ./src/commands/sbom/submit.ts




/**
 * Sends the components of an SBOM to GitHub's dependency graph. What hinders it is told, and
 * fails nothing: the graph is one more place where they are shown.
 */
async function submitSbom(context, network, given) {
    const { settings, host, env, log, now, version } = context;
    const { document, collection } = given;
    const token = settings['github-token'];
    const nothing = 'dependency-submission: nothing was sent to GitHub:';
    const skip = (why) => {
        collection.warn(`${nothing} ${why}`);
    };
    if (settings['dry-run'])
        return;
    if (host.name !== 'github') {
        skip('this is no job of GitHub Actions.');
        return;
    }
    if (token === undefined) {
        skip('`github-token` is not set.');
        return;
    }
    if (document.encoding === 'xml') {
        skip('the components of an SBOM in XML are not read; have it made as JSON.');
        return;
    }
    try {
        const event = await (0,github_event/* readEvent */.j_)(env);
        if (event.restricted !== undefined) {
            const who = event.restricted === 'fork' ? 'pull requests from forks' : 'runs of Dependabot';
            // Nobody can mend it, so it is no warning.
            log.info(`${nothing} the token of ${who} only reads.`);
            return;
        }
        const commit = (0,github_event/* analysedCommit */.bq)(event, given.repository.commit);
        if (commit === undefined) {
            skip('it is not known which commit this is.');
            return;
        }
        const api = new github_api/* GitHubApi */.yN({
            ...network,
            api: env.GITHUB_API_URL ?? 'https://api.github.com',
            repository: env.GITHUB_REPOSITORY ?? '',
            token,
        });
        const told = await submitDependencies(api, {
            commit,
            job: {
                correlator: `${env.GITHUB_WORKFLOW ?? 'workflow'}_${env.GITHUB_JOB ?? 'job'}`,
                id: env.GITHUB_RUN_ID ?? '0',
            },
            version,
            at: now(),
            name: document.root?.name ?? 'sbom',
            root: document.root,
            components: document.components,
            dependencies: document.dependencies,
        });
        log.info(`GitHub’s dependency graph has ${told.sent} components of the SBOM.`);
        if (told.leftOut > 0)
            collection.warn(`dependency-submission: ${told.leftOut} components have no purl, by which GitHub knows packages; they were left out.`);
    }
    catch (error) {
        skip((0,errors/* describeError */.Uc)(error));
    }
}

;// CONCATENATED MODULE: ./src/commands/sbom/open-sbom.ts

















/** The SBOM as the settings want it: what is found in it, and the files that keep it. */
async function openSbom(context, network, checkout) {
    const { settings, log } = context;
    const wish = wishOf(settings.sbom);
    if (wish === 'generate')
        await (0,foreign_code/* refuseForeignCode */.K)(context);
    const files = new SbomFiles(settings['sbom-test']);
    // Settings that are wrong are told now, not after a scan of an hour.
    const api = settings['sbom-test'] || wish === 'project' ? (0,commands_snyk/* connectSnyk */.q)(context, network) : undefined;
    const account = api && new Account(api, context);
    const source = new SbomSource({
        name: wish === 'generate' || wish === 'project' ? 'the SBOM' : settings.sbom,
        obtain: () => obtain(context, checkout, account),
        keep: async (document, collection) => {
            const counted = `: ${document.components.length} components`;
            log.info(`${titleOf(document)}${document.encoding === 'xml' ? '' : counted}`);
            await files.keep(document);
            if (settings['dependency-submission'])
                await submitSbom(context, network, { document, collection, ...checkout });
        },
        ...(settings['sbom-test'] && account
            ? {
                test: async (document) => ({
                    results: await testSbom(document.content, {
                        api: account.api,
                        org: (await account.org()).id,
                        warn: (message) => {
                            log.warning(message);
                        },
                        onProgress: (waitedMs) => {
                            log.debug(`Snyk is testing the SBOM, for ${Math.round(waitedMs / 1000)} s`);
                        },
                        signal: context.signal,
                    }),
                    target: await account.target(document, checkout),
                }),
            }
            : {}),
    });
    return { source, files };
}
/** `generate`, `project` and `off` in any case; else it is a path. */
function wishOf(sbom) {
    const word = sbom.toLowerCase();
    return ['generate', 'project', 'off'].includes(word) ? word : sbom;
}
async function obtain(context, { workingDirectory }, account) {
    const { settings, signal, cwd } = context;
    const format = settings['sbom-format'];
    switch (wishOf(settings.sbom)) {
        case 'generate':
            return generateSbom({
                ...(0,snyk_cli/* snykCliOptions */._)(context),
                generator: settings['sbom-generator'],
                format,
                workingDirectory,
                scanArgs: settings['scan-args'],
            });
        case 'project': {
            if (account === undefined)
                throw new Error('an SBOM of a project needs an account');
            const org = (await account.org()).id;
            const project = settings['sbom-project'] ?? '';
            return sbomOfProject({ api: account.api, org, project, format, signal });
        }
        default:
            return sbomOfFile((0,external_node_path_.resolve)(cwd, settings.sbom), settings.sbom);
    }
}
/** Snyk as the settings name it; what is asked for twice is asked once. */
class Account {
    api;
    context;
    known;
    constructor(api, context) {
        this.api = api;
        this.context = context;
    }
    org() {
        const { settings, signal } = this.context;
        return (this.known ??= (0,org/* testOrg */.Z)(this.api, settings['snyk-org'], signal));
    }
    /** The project that the SBOM is about: the one in Snyk, or what the checkout tells. */
    async target(document, checkout) {
        const { settings, signal, cwd } = this.context;
        const org = await this.org();
        const wish = wishOf(settings.sbom);
        if (wish === 'project') {
            const id = encodeURIComponent(settings['sbom-project'] ?? '');
            const { data } = await this.api.get({
                path: `/orgs/${encodeURIComponent(org.id)}/projects/${id}`,
                query: { expand: 'target' },
                item: project/* projectResource */.O,
                signal,
            });
            return locatedIn({ ...(0,lift_project/* liftProject */.p)(data, org), source: 'sbom-test' });
        }
        const { repository, workingDirectory } = checkout;
        const root = repository.root ?? workingDirectory;
        const isGenerated = wish === 'generate';
        return targetOf(document, {
            repository,
            org,
            files: isGenerated ? await (0,promises_.readdir)(workingDirectory) : [],
            directory: inside(root, workingDirectory) ?? '',
            file: isGenerated ? undefined : inside(root, (0,external_node_path_.resolve)(cwd, settings.sbom)),
            name: isGenerated ? 'sbom' : (settings.sbom.split(/[/\\]/).at(-1) ?? 'sbom'),
        });
    }
}
/** A path relative to a directory that it lies in, with slashes; undefined when it does not. */
function inside(directory, path) {
    const near = (0,external_node_path_.relative)(directory, path).split(external_node_path_.sep).join('/');
    return near === '..' || near.startsWith('../') || (0,external_node_path_.resolve)(near) === near ? undefined : near;
}


/***/ }),

/***/ 3135:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   To: () => (/* binding */ optionalTexts),
/* harmony export */   Zc: () => (/* binding */ resource),
/* harmony export */   bS: () => (/* binding */ optionalFlag),
/* harmony export */   ir: () => (/* binding */ reference),
/* harmony export */   mR: () => (/* binding */ optionalText)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94343);

/**
 * A resource of Snyk's, read leniently: an attribute that is `null` is one that is not told.
 * Without it, one attribute that Snyk begins to null would make all resources unreadable.
 */
function resource(schema) {
    return zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .transform */ .pdi(withoutNulls), schema);
}
const text = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP();
const optionalText = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(text);
const optionalFlag = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY());
const optionalTexts = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(text));
/** A relationship to one other resource, without its attributes. */
const reference = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ data: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ id: text, type: text }) });
/**
 * The same value where nothing in it is null, which is the rule. Members that are null are left
 * out; elements of lists are kept, as their place may mean something.
 */
function withoutNulls(value) {
    return hasNull(value) ? copied(value) : value;
}
function hasNull(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    if (Array.isArray(value))
        return value.some(hasNull);
    return Object.values(value).some((member) => member === null || hasNull(member));
}
function copied(value) {
    if (Array.isArray(value))
        return value.map(copied);
    if (typeof value !== 'object' || value === null)
        return value;
    const told = Object.entries(value).filter(([, member]) => member !== null);
    return Object.fromEntries(told.map(([name, member]) => [name, copied(member)]));
}


/***/ }),

/***/ 15606:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ orgResource)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94343);
/* harmony import */ var _lenient_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3135);


/** An organization of `/orgs`, `/orgs/{id}` or `/groups/{id}/orgs`. */
const orgResource = (0,_lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .resource */ .Zc)(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    id: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    type: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    attributes: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        name: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
        slug: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
        is_personal: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalFlag */ .bS,
        group_id: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR,
        created_at: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR,
        updated_at: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR,
    }),
}));


/***/ }),

/***/ 4177:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ projectResource)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94343);
/* harmony import */ var _lenient_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3135);


const count = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig());
const attributes = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    name: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    type: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    origin: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    status: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    created: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    read_only: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    /** Empty when the project is not a file. */
    target_file: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    target_reference: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    target_runtime: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR,
    business_criticality: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalTexts */ .To,
    environment: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalTexts */ .To,
    lifecycle: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalTexts */ .To,
    tags: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ key: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR, value: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR }))),
    settings: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        recurring_tests: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ frequency: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR })),
    })),
});
/** With `expand=target`; without it there are only `id` and `type`. */
const target = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    id: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    type: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR,
    attributes: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        display_name: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR,
        /** Not told for what the CLI uploaded from outside a repository. */
        url: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR,
    })),
    meta: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ integration_data: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(_lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J())) })),
});
const meta = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    cli_monitored_at: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR,
    /** With `meta.latest_issue_counts=true`. */
    latest_issue_counts: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        critical: count,
        high: count,
        medium: count,
        low: count,
        updated_at: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR,
    })),
    latest_dependency_total: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ total: count, updated_at: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR })),
});
/** A project of `/orgs/{id}/projects` (2024-05-31). */
const projectResource = (0,_lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .resource */ .Zc)(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    id: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    type: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    attributes,
    relationships: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        organization: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .reference */ .ir,
        target: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ data: target }),
        importer: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(_lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .reference */ .ir),
        owner: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(_lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .reference */ .ir),
    }),
    meta: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(meta),
}));


/***/ }),

/***/ 49058:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ liftProject)
/* harmony export */ });
/* harmony import */ var _model_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8507);
/* harmony import */ var _put_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95003);
/* harmony import */ var _product_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7905);
/* harmony import */ var _project_identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79778);




/** A project of Snyk's API without its issues; its words are those of the API already. */
function liftProject(resource, org) {
    const product = (0,_product_js__WEBPACK_IMPORTED_MODULE_1__/* .productOf */ .$)(resource.attributes);
    const record = {
        key: (0,_model_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .projectKey */ .$N)((0,_project_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .identityOf */ .c)(resource, product)),
        id: resource.id,
        type: 'project',
        attributes: attributesOf(resource.attributes),
        relationships: { target: { data: targetOf(resource) } },
        org,
        issues: [],
        page: 0,
        source: 'rest',
        product,
        tool: (0,_product_js__WEBPACK_IMPORTED_MODULE_1__/* .toolOf */ .w)(product),
    };
    const testedAt = resource.meta?.latest_issue_counts?.updated_at;
    if (testedAt !== undefined)
        record.meta = { latest_issue_counts: { updated_at: testedAt } };
    return record;
}
function attributesOf(told) {
    const attributes = {
        name: told.name,
        type: told.type,
        origin: told.origin,
        status: told.status,
        created: told.created,
        target_file: told.target_file,
        target_reference: told.target_reference,
    };
    (0,_put_js__WEBPACK_IMPORTED_MODULE_3__/* .put */ .y)(attributes, 'target_runtime', told.target_runtime);
    (0,_put_js__WEBPACK_IMPORTED_MODULE_3__/* .put */ .y)(attributes, 'business_criticality', told.business_criticality);
    (0,_put_js__WEBPACK_IMPORTED_MODULE_3__/* .put */ .y)(attributes, 'environment', told.environment);
    (0,_put_js__WEBPACK_IMPORTED_MODULE_3__/* .put */ .y)(attributes, 'lifecycle', told.lifecycle);
    (0,_put_js__WEBPACK_IMPORTED_MODULE_3__/* .put */ .y)(attributes, 'settings', told.settings);
    if (told.tags !== undefined) {
        attributes.tags = told.tags.map(({ key = '', value = '' }) => ({ key, value }));
    }
    return attributes;
}
function targetOf({ attributes, relationships }) {
    const { id, attributes: told, meta } = relationships.target.data;
    const target = {
        id,
        attributes: { display_name: told?.display_name ?? attributes.name, url: told?.url ?? null },
    };
    (0,_put_js__WEBPACK_IMPORTED_MODULE_3__/* .put */ .y)(target, 'meta', meta);
    return target;
}


/***/ }),

/***/ 60182:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FE: () => (/* binding */ skippedWarning),
/* harmony export */   R2: () => (/* binding */ skippedBecause),
/* harmony export */   i8: () => (/* binding */ purlType)
/* harmony export */ });
/* unused harmony export skippedCounts */
/* harmony import */ var packageurl_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87091);
/* harmony import */ var packageurl_js__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(packageurl_js__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _model_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5086);


/** Types of package URLs that Snyk knows (REST API reference, "Create an SBOM test run"). */
const SNYK_PURL_TYPES = new Set([
    'apk',
    'cargo',
    'cocoapods',
    'composer',
    'conan',
    'deb',
    'gem',
    'generic',
    'golang',
    'hex',
    'maven',
    'npm',
    'nuget',
    'pub',
    'pypi',
    'rpm',
    'swift',
]);
/** Why Snyk will not test a component; undefined when it will. */
function skippedBecause({ purl }) {
    if (purl === undefined || purl === '')
        return 'no purl';
    const type = purlType(purl);
    if (type === undefined)
        return 'invalid purl';
    return SNYK_PURL_TYPES.has(type) ? undefined : `unsupported purl type ${type}`;
}
/** The type of a package URL; undefined when it is none. */
function purlType(purl) {
    try {
        return packageurl_js__WEBPACK_IMPORTED_MODULE_0__.PackageURL.fromString(purl).type;
    }
    catch {
        return undefined;
    }
}
/** How many components Snyk will skip, by reason, the most frequent first. */
function skippedCounts(components) {
    const counts = new Map();
    for (const component of components) {
        const reason = skippedBecause(component);
        if (reason !== undefined)
            counts.set(reason, (counts.get(reason) ?? 0) + 1);
    }
    return [...counts].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1));
}
/** Skipped components named in one warning; the rest is counted. */
const MAX_NAMED = 3;
const MAX_NAME = 100;
/** One sentence about what Snyk will skip; undefined when it tests all. */
function skippedWarning(name, components) {
    const counts = skippedCounts(components);
    if (counts.length === 0)
        return undefined;
    const total = counts.reduce((sum, [, count]) => sum + count, 0);
    const first = components.filter((component) => skippedBecause(component) !== undefined);
    const named = first.slice(0, MAX_NAMED).map((one) => (0,_model_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(one.name, MAX_NAME));
    const reasons = counts
        .map(([reason, count]) => `${count} with ${(0,_model_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(reason, MAX_NAME)}`)
        .join(', ');
    return `${name}: Snyk will skip ${total} of ${components.length} components: ${reasons} (such as ${named.join(', ')}).`;
}


/***/ }),

/***/ 79714:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ap: () => (/* binding */ familyOf),
/* harmony export */   Mg: () => (/* binding */ ecosystemOf),
/* harmony export */   Tx: () => (/* binding */ MIXED_TYPE),
/* harmony export */   V4: () => (/* binding */ MANIFESTS),
/* harmony export */   rY: () => (/* binding */ projectTypeOf)
/* harmony export */ });
/* harmony import */ var _document_skipped_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60182);

/** Snyk's project types by the type of package URLs. */
const PROJECT_TYPES = {
    conan: 'cpp',
    gem: 'rubygems',
    generic: 'cpp',
    golang: 'gomodules',
    pypi: 'pip',
};
/** The type of a project whose SBOM holds packages of several ecosystems. */
const MIXED_TYPE = 'sbom';
/** The first that is there wins, as it does for `snyk test` without arguments. */
const MANIFESTS = [
    { file: 'yarn.lock', type: 'yarn', purl: 'npm' },
    { file: 'pnpm-lock.yaml', type: 'pnpm', purl: 'npm' },
    { file: 'package-lock.json', type: 'npm', purl: 'npm' },
    { file: 'package.json', type: 'npm', purl: 'npm' },
    { file: 'pom.xml', type: 'maven', purl: 'maven' },
    { file: 'build.gradle', type: 'gradle', purl: 'maven' },
    { file: 'build.gradle.kts', type: 'gradle', purl: 'maven' },
    { file: 'build.sbt', type: 'sbt', purl: 'maven' },
    { file: 'poetry.lock', type: 'poetry', purl: 'pypi' },
    { file: 'Pipfile', type: 'pip', purl: 'pypi' },
    { file: 'requirements.txt', type: 'pip', purl: 'pypi' },
    { file: 'setup.py', type: 'pip', purl: 'pypi' },
    { file: 'go.mod', type: 'gomodules', purl: 'golang' },
    { file: 'Gemfile.lock', type: 'rubygems', purl: 'gem' },
    { file: 'composer.lock', type: 'composer', purl: 'composer' },
    { file: 'Podfile', type: 'cocoapods', purl: 'cocoapods' },
    { file: 'mix.exs', type: 'hex', purl: 'hex' },
    { file: 'Cargo.lock', type: 'cargo', purl: 'cargo' },
    { file: 'Package.swift', type: 'swift', purl: 'swift' },
];
/** The type of package URLs that an SBOM is about: its root's, else the only one there is. */
function ecosystemOf({ root, components }) {
    const own = (0,_document_skipped_js__WEBPACK_IMPORTED_MODULE_0__/* .purlType */ .i8)(root?.purl ?? '');
    if (own !== undefined)
        return own;
    const types = new Set(components
        .filter((component) => (0,_document_skipped_js__WEBPACK_IMPORTED_MODULE_0__/* .skippedBecause */ .R2)(component) === undefined)
        .map(({ purl = '' }) => (0,_document_skipped_js__WEBPACK_IMPORTED_MODULE_0__/* .purlType */ .i8)(purl)));
    return types.size === 1 ? [...types][0] : undefined;
}
/** Snyk's project type for the packages of an ecosystem. */
function projectTypeOf(ecosystem) {
    if (ecosystem === undefined)
        return MIXED_TYPE;
    return Object.hasOwn(PROJECT_TYPES, ecosystem)
        ? (PROJECT_TYPES[ecosystem] ?? ecosystem)
        : ecosystem;
}
/** What types of projects have in common that share a registry: `yarn` and `npm` are both `npm`. */
function familyOf(type) {
    const known = MANIFESTS.find((manifest) => manifest.type === type)?.purl ?? type;
    return projectTypeOf(known);
}


/***/ }),

/***/ 85904:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ testOrg)
});

// EXTERNAL MODULE: ./src/model/errors.ts
var errors = __webpack_require__(87206);
// EXTERNAL MODULE: ./src/snyk/api/resources/org.ts
var org = __webpack_require__(15606);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js
var schemas = __webpack_require__(94343);
// EXTERNAL MODULE: ./src/snyk/api/resources/lenient.ts
var lenient = __webpack_require__(3135);
;// CONCATENATED MODULE: ./src/snyk/api/resources/self.ts


/** Who we are: `/self`. The type is `user`, `service_account` or `app_instance`. */
const selfResource = (0,lenient/* resource */.Zc)(schemas/* object */.Ikc({
    id: lenient/* text */.Qq,
    type: lenient/* text */.Qq,
    attributes: schemas/* object */.Ikc({
        name: lenient/* optionalText */.mR,
        /** Of users only. */
        username: lenient/* optionalText */.mR,
        email: lenient/* optionalText */.mR,
        default_org_context: lenient/* optionalText */.mR,
    }),
}));

;// CONCATENATED MODULE: ./src/sources/sbom/test/org.ts



const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/**
 * The organization that tests count for: the one that is named, else the token's own.
 *
 * @param named `snyk-org`, an id or a slug.
 * @throws ConfigError when there is none; UpstreamError when Snyk cannot be asked.
 */
async function testOrg(api, named, signal) {
    const asked = signal === undefined ? {} : { signal };
    if (named === undefined) {
        const { data } = await api.get({ path: '/self', item: selfResource, ...asked });
        const id = data.attributes.default_org_context;
        if (id === undefined)
            throw new errors/* ConfigError */.xL('snyk-org: not set, and the token has no organization of its own. Give its id or slug.');
        return orgOfId(api, id, asked);
    }
    const name = named.trim();
    if (UUID.test(name))
        return orgOfId(api, name, asked);
    const pages = api.pages({ path: '/orgs', query: { slug: name }, item: org/* orgResource */.D, ...asked });
    for await (const { items } of pages) {
        const found = items.find(({ attributes }) => attributes.slug === name);
        if (found !== undefined)
            return orgOf(found);
    }
    throw new errors/* ConfigError */.xL(`snyk-org: Snyk shows no organization ${JSON.stringify(name)} to this token; give the id or the slug of one that it may read.`);
}
/** Its name is nice to have; a token that may test need not be allowed to read it. */
async function orgOfId(api, id, asked) {
    try {
        const path = `/orgs/${encodeURIComponent(id)}`;
        return orgOf((await api.get({ path, item: org/* orgResource */.D, ...asked })).data);
    }
    catch (error) {
        if (error instanceof errors/* UpstreamError */.gA && (error.status === 403 || error.status === 404))
            return { id, attributes: { name: id } };
        throw error;
    }
}
function orgOf({ id, attributes: { name, slug } }) {
    return { id, attributes: { name, slug } };
}


/***/ })

};
