export const id = 4094;
export const ids = [4094];
export const modules = {

/***/ 94094:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   besideScan: () => (/* binding */ besideScan)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87206);
/* harmony import */ var _model_identity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8507);
/* harmony import */ var _lift_ecosystem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79714);



/**
 * A scan and an SBOM as one source, one after the other: what makes SBOMs works on the same files
 * as what scans. Their findings are one set: what the scan found is not found again,
 * and what only the SBOM has joins the scan's project, under the key that a scan would give it.
 */
function besideScan(scan, sbom) {
    return {
        records: async function* (collection) {
            const projects = [];
            const document = await orMissing(collection, () => sbom.begin(collection));
            for await (const record of scan.records(collection)) {
                note(projects, record);
                yield record;
            }
            if (document === undefined)
                return;
            const records = await orMissing(collection, () => all(sbom.test(document, collection)));
            for (const record of records ?? [])
                yield* merged(record, projects);
        },
    };
}
/** Only what has packages can be in an SBOM. */
function note(projects, record) {
    if (record.product !== 'open-source' && record.product !== 'container')
        return;
    let known = projects.find(({ head }) => head.key === record.key);
    if (known === undefined) {
        known = { head: { ...record, issues: [] }, findings: new Set(), nextPage: 0 };
        projects.push(known);
    }
    for (const { findingKey: key } of record.issues)
        known.findings.add(key);
    known.nextPage = Math.max(known.nextPage, record.page + 1);
}
/** The scan goes on without the SBOM; only a setting that is wrong ends the run. */
async function orMissing(collection, work) {
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL)
            throw error;
        collection.missing('the SBOM', (0,_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .describeError */ .Uc)(error));
        return undefined;
    }
}
/** Results are whole before the first is lifted, so nothing is saved by giving them one by one. */
async function all(records) {
    const list = [];
    for await (const record of records)
        list.push(record);
    return list;
}
function* merged(record, projects) {
    const additions = new Map();
    const others = [];
    for (const issue of record.issues) {
        const owners = ownersOf(issue, record, projects);
        if (owners.size === 0)
            others.push(issue);
        for (const [owner, packages] of owners) {
            const key = (0,_model_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .findingKey */ .fl)(owner.head.key, issue.attributes.key);
            if (owner.findings.has(key))
                continue;
            owner.findings.add(key);
            additions.set(owner, [...(additions.get(owner) ?? []), part(issue, key, packages)]);
        }
    }
    for (const [owner, issues] of additions)
        yield { ...owner.head, issues, page: owner.nextPage++, source: record.source };
    // A project of its own only for what belongs to none of the scan's.
    const isOwn = record.page === 0 &&
        others.length === record.issues.length &&
        ownerOf([record.attributes.name], record, projects) === undefined;
    if (others.length > 0 || isOwn)
        yield { ...record, issues: others };
}
/** The scan's projects that an issue is in, each with the packages that it has there. */
function ownersOf({ facts }, record, projects) {
    const owners = new Map();
    facts.packages.forEach(({ paths }, index) => {
        const [root, application] = (paths[0] ?? []).map((step) => nameIn(step));
        // An SBOM of several projects has a root of its own above theirs.
        const names = [application, root, record.attributes.name].filter((name) => name !== undefined);
        const owner = ownerOf(names, record, projects);
        if (owner !== undefined)
            owners.set(owner, [...(owners.get(owner) ?? []), index]);
    });
    return owners;
}
/** The project of one of these names, else the only one of the ecosystem. */
function ownerOf(names, { attributes }, projects) {
    const wanted = (0,_lift_ecosystem_js__WEBPACK_IMPORTED_MODULE_2__/* .familyOf */ .Ap)(attributes.type);
    const candidates = projects.filter(({ head }) => wanted === _lift_ecosystem_js__WEBPACK_IMPORTED_MODULE_2__/* .MIXED_TYPE */ .Tx || (0,_lift_ecosystem_js__WEBPACK_IMPORTED_MODULE_2__/* .familyOf */ .Ap)(head.attributes.type) === wanted);
    const named = names
        .map((name) => candidates.find(({ head }) => head.attributes.name === name))
        .find((found) => found !== undefined);
    return named ?? (candidates.length === 1 ? candidates[0] : undefined);
}
/** An issue as far as it is about some of its packages; coordinates go with them. */
function part(issue, key, packages) {
    const { attributes, facts } = issue;
    const isHere = (_, index) => packages.includes(index);
    return {
        ...issue,
        findingKey: key,
        attributes: { ...attributes, coordinates: attributes.coordinates.filter(isHere) },
        facts: { ...facts, packages: facts.packages.filter(isHere) },
    };
}
function nameIn(step) {
    const at = step.lastIndexOf('@');
    return at <= 0 ? step : step.slice(0, at);
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


/***/ })

};
