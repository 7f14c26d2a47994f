export const id = 1786;
export const ids = [1786];
export const modules = {

/***/ 11786:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ ManifestLines)
});

// EXTERNAL MODULE: ./src/model/identity.ts
var identity = __webpack_require__(8507);
;// CONCATENATED MODULE: ./src/formats/manifest/candidates.ts

/**
 * The files in which a dependency of a project may be declared, the best first. People edit the
 * manifest, so it goes before its lock file; where it only refers to a declaration (a catalog, a
 * parent), that comes after it.
 */
function* manifestCandidates(targetFile, files) {
    const folder = targetFile.slice(0, Math.max(0, targetFile.lastIndexOf('/')));
    yield* projectFiles(targetFile, files);
    yield (0,identity/* manifestOf */.$V)(targetFile);
    if ((0,identity/* manifestOf */.$V)(targetFile) !== targetFile)
        yield targetFile;
    if (/\.gradle(?:\.kts)?$|gradle\.lockfile$/.test(targetFile)) {
        for (const above of upwards(folder))
            yield inside(above, 'gradle/libs.versions.toml');
    }
    if (/(?:^|\/)pom\.xml$/.test(targetFile)) {
        for (const above of upwards(folder).slice(1))
            yield inside(above, 'pom.xml');
    }
}
/** NuGet tests what the build wrote, obj/project.assets.json; the project file is one above. */
function* projectFiles(targetFile, files) {
    const match = /^(?:(.*)\/)?obj\/project\.assets\.json$/.exec(targetFile);
    if (match === null)
        return;
    const folder = match[1] ?? '';
    for (const name of [...files.list(folder)].sort()) {
        if (/\.(?:cs|fs|vb)proj$/i.test(name))
            yield inside(folder, name);
    }
}
/** A folder and all above it up to the root, which is ''. */
function upwards(folder) {
    const parts = folder === '' ? [] : folder.split('/');
    return [...parts.map((_, index) => parts.slice(0, parts.length - index).join('/')), ''];
}
function inside(folder, name) {
    return folder === '' ? name : `${folder}/${name}`;
}

;// CONCATENATED MODULE: ./src/formats/manifest/direct.ts
/** More direct dependencies than this bring in one problem only in made-up inputs. */
const MAX_QUERIES = 50;
/**
 * The direct dependencies that bring in the packages of an issue, those by the shortest path
 * first, then the packages themselves: they stand in a lock file, or in the manifest when no
 * path is known. The order does not depend on that of the paths.
 */
function directDependencies(issue) {
    const lengths = new Map();
    for (const path of issue.facts.packages.flatMap((pkg) => pkg.paths)) {
        const direct = path[1];
        if (direct === undefined)
            continue;
        lengths.set(direct, Math.min(path.length, lengths.get(direct) ?? Infinity));
    }
    const direct = [...lengths]
        .sort(([a, lengthA], [b, lengthB]) => lengthA - lengthB || (a < b ? -1 : 1))
        .map(([step]) => dependencyOf(step));
    const packages = issue.facts.packages.map(({ name, version }) => ({ name, version }));
    return [...direct, ...packages].slice(0, MAX_QUERIES);
}
/** `@babel/core@7.1.0` is `@babel/core` in version 7.1.0. */
function dependencyOf(step) {
    const at = step.lastIndexOf('@');
    return at <= 0 ? { name: step } : { name: step.slice(0, at), version: step.slice(at + 1) };
}

;// CONCATENATED MODULE: ./src/formats/manifest/declaration.ts
/** A region on one line, from the 0-based offset in that line. */
function onLine(line, offset, length) {
    return {
        startLine: line,
        startColumn: offset + 1,
        endLine: line,
        endColumn: offset + length + 1,
    };
}

;// CONCATENATED MODULE: ./src/formats/manifest/lines.ts

/** Line breaks as Git, editors and GitHub count them. */
const LINE_BREAK = /\r\n|\n|\r/g;
function linesOf(text) {
    return text.split(LINE_BREAK);
}
/** Finds the line of an offset without counting from the beginning each time. */
class LineTable {
    starts = [0];
    constructor(text) {
        for (const match of text.matchAll(LINE_BREAK))
            this.starts.push(match.index + match[0].length);
    }
    /** The region of `length` units at `offset`, which lie on one line. */
    region(offset, length) {
        let low = 0;
        let high = this.starts.length - 1;
        while (low < high) {
            const middle = Math.ceil((low + high) / 2);
            if ((this.starts[middle] ?? 0) <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return onLine(low + 1, offset - (this.starts[low] ?? 0), length);
    }
}

;// CONCATENATED MODULE: ./src/formats/manifest/dockerfile.ts


function readDockerfile(text) {
    const instructions = instructionsOf(text);
    return {
        instruction: (fragment) => {
            const wanted = spaced(fragment).replace(/^(?:RUN|COPY|ADD) /i, '');
            if (wanted === '')
                return undefined;
            return instructions.find((each) => each.keyword !== 'FROM' && each.body.includes(wanted))
                ?.region;
        },
        base: () => baseOf(instructions.filter(({ keyword }) => keyword === 'FROM')),
    };
}
function baseOf(stages) {
    let at = stages.length - 1;
    for (;;) {
        const stage = stages[at];
        if (stage === undefined)
            return undefined;
        const image = imageOf(stage.body).toLowerCase();
        const from = stages.slice(0, at).findLastIndex((other) => aliasOf(other.body) === image);
        if (from < 0)
            return stage.region;
        at = from;
    }
}
function imageOf(body) {
    return body.split(' ').find((word) => !word.startsWith('--')) ?? '';
}
function aliasOf(body) {
    return / as (\S+)$/i.exec(body)?.[1]?.toLowerCase();
}
/** Instructions with their continued lines joined; comments within them are no part of them. */
function instructionsOf(text) {
    const escape = /^#\s*escape\s*=\s*`/im.test(text) ? '`' : '\\';
    const instructions = [];
    let parts = [];
    let region;
    for (const [index, line] of linesOf(text).entries()) {
        const trimmed = line.trim();
        if (trimmed === '' || trimmed.startsWith('#'))
            continue;
        region ??= onLine(index + 1, line.length - line.trimStart().length, trimmed.length);
        const continued = trimmed.endsWith(escape);
        parts.push(continued ? trimmed.slice(0, -1) : trimmed);
        if (continued)
            continue;
        const [keyword = '', ...words] = spaced(parts.join(' ')).split(' ');
        instructions.push({ keyword: keyword.toUpperCase(), body: words.join(' '), region });
        parts = [];
        region = undefined;
    }
    return instructions;
}
function spaced(text) {
    return text.replace(/\s+/g, ' ').trim();
}

;// CONCATENATED MODULE: ./src/formats/manifest/source-code.ts

/** What a comment is in a language; strings are matched so that none begins inside them. */
const LEXICON = {
    /** Groovy and Kotlin. Text blocks go with the comments: what they quote declares nothing. */
    gradle: /"{3}[^]*?(?:"{3}|$)|'{3}[^]*?(?:'{3}|$)|"(?:\\.|[^"\\\r\n])*"?|'(?:\\.|[^'\\\r\n])*'?|\/\/[^\r\n]*|\/\*[^]*?(?:\*\/|$)/g,
    /** Ruby, Elixir and Python. */
    hash: /"{3}[^]*?(?:"{3}|$)|'{3}[^]*?(?:'{3}|$)|"(?:\\.|[^"\\\r\n])*"?|'(?:\\.|[^'\\\r\n])*'?|#[^\r\n]*/g,
};
const BLANKED = /^(?:"{3}|'{3}|\/\/|\/\*|#)/;
/** The code with its comments blanked out, every other character where it was. */
function withoutComments(text, language) {
    return text.replace(LEXICON[language], (token) => BLANKED.test(token) ? token.replace(/[^\r\n]/g, ' ') : token);
}
/** Enough of a line to tell what is done; a file of one endless line must not take for ever. */
const MAX_BEFORE = 200;
/**
 * The declarations that a pattern finds in code.
 *
 * @param pattern with the flags `d` and `g`, the group `name`, and perhaps `group` and `version`
 * @param rankOf rank of a declaration by what stands before it on its line; undefined for none
 */
function declarationsIn(code, pattern, rankOf = () => 0) {
    const table = new LineTable(code);
    return [...code.matchAll(pattern)].flatMap((match) => {
        const { group, name, version } = match.groups ?? {};
        const start = match.indices?.groups?.name?.[0];
        const before = code.slice(Math.max(0, match.index - MAX_BEFORE), match.index);
        const rank = rankOf(before.slice(before.lastIndexOf('\n') + 1));
        if (name === undefined || start === undefined || rank === undefined)
            return [];
        const region = table.region(start, name.length);
        return [{ name: group === undefined ? name : `${group}:${name}`, version, region, rank }];
    });
}

;// CONCATENATED MODULE: ./src/formats/manifest/elixir.ts

/** `{:phoenix, "~> 1.7"}`, `{:phoenix, path: "…"}`; other tuples look alike, and are no package's. */
const TUPLE = /\{\s*:(?<name>[a-z]\w*)\s*,\s*(?:[~"]|\w+:)/dg;
const mixExs = (text) => declarationsIn(withoutComments(text, 'hash'), TUPLE);

;// CONCATENATED MODULE: ./src/formats/manifest/go.ts


const MODULE = /^(?<name>[^\s()"]+\.[^\s()"]+|"[^"]+")\s+(?<version>v[^\s/]+)\s*(?<comment>\/\/.*)?$/;
/** go.mod: what is required directly before what the comment calls indirect. */
const goMod = (text) => {
    const declarations = [];
    let block = '';
    for (const [index, line] of linesOf(text).entries()) {
        const opened = /^\s*(\w+)\s*\(\s*(?:\/\/.*)?$/.exec(line)?.[1];
        if (opened !== undefined)
            block = opened;
        else if (/^\s*\)/.test(line))
            block = '';
        const entry = block === 'require' ? line : (/^\s*require\s+(.*)$/.exec(line)?.[1] ?? '');
        const groups = MODULE.exec(entry.trim())?.groups;
        if (groups?.name === undefined)
            continue;
        const name = groups.name.replaceAll('"', '');
        declarations.push({
            name,
            version: groups.version?.replace(/^v/, ''),
            region: onLine(index + 1, line.indexOf(name), name.length),
            rank: groups.comment?.includes('indirect') === true ? 1 : 0,
        });
    }
    return declarations;
};

// EXTERNAL MODULE: ./node_modules/toml-eslint-parser/lib/index.mjs + 3 modules
var lib = __webpack_require__(9605);
;// CONCATENATED MODULE: ./src/formats/manifest/toml.ts


/** All entries of a document in order; none of one that is not TOML. */
function entriesOf(text) {
    try {
        return (0,lib/* parseTOML */.MD)(text).body.flatMap((top) => top.body.flatMap((node) => ofNode(node, [])));
    }
    catch (error) {
        if (error instanceof lib/* ParseError */.mB)
            return [];
        throw error;
    }
}
function ofNode(node, base) {
    if (node.type === 'TOMLTable') {
        const path = node.resolvedKey;
        return [
            { path, value: undefined, region: regionOf(node.key) },
            ...node.body.flatMap((inner) => ofNode(inner, path)),
        ];
    }
    const path = [
        ...base,
        ...node.key.keys.map((key) => (key.type === 'TOMLBare' ? key.name : key.value)),
    ];
    return ofValue(node.value, path, regionOf(node.key));
}
function ofValue(value, path, region) {
    const text = value.type === 'TOMLValue' && value.kind === 'string' ? value.value : undefined;
    const entry = { path, value: text, region };
    if (value.type === 'TOMLInlineTable') {
        return [entry, ...value.body.flatMap((inner) => ofNode(inner, path))];
    }
    if (value.type !== 'TOMLArray')
        return [entry];
    const elements = value.elements.flatMap((element, index) => ofValue(element, [...path, index], regionOf(element)));
    return [entry, ...elements];
}
/** As far as it stands on its first line. */
function regionOf({ loc }) {
    const { start, end } = loc;
    const length = end.line === start.line ? end.column - start.column : 1;
    return onLine(start.line, start.column, length);
}

;// CONCATENATED MODULE: ./src/formats/manifest/gradle.ts


/** A string that is a coordinate and nothing else: `'group:artifact:version@ext'`. */
const COORDINATE = /(?<quote>["'])(?<name>[\w.-]+:[\w.-]+)(?::(?<version>[^"'\s:@]*))?(?::[^"'\s@]*)?(?:@\w+)?\k<quote>/dg;
/** `group: 'g', name: 'n', version: 'v'` of Groovy, `group = "g", name = "n"` of Kotlin. */
const NAMED = /\bgroup\s*[:=]\s*["'](?<group>[^"'\r\n]+)["']\s*,\s*name\s*[:=]\s*["'](?<name>[^"'\r\n]+)["'](?:\s*,\s*version\s*[:=]\s*["'](?<version>[^"'\r\n]+)["'])?/dg;
/** What is said with a coordinate without declaring it. */
const SPEECH = /\b(?:println|print|error|warn|info|debug|lifecycle|description|because|exclude|throw)\b/;
/** A configuration that is called: `implementation(platform(`, `add("api", `. */
const CALL = /^\s*\w+\s*\(?\s*(?:["']\w+["']\s*,\s*)?(?:\w+\s*\(\s*)?$/;
/** build.gradle and build.gradle.kts. */
const gradle = (text) => {
    const code = withoutComments(text, 'gradle');
    return [...declarationsIn(code, COORDINATE, rankOf), ...declarationsIn(code, NAMED, rankOf)].map((found) => ({ ...found, version: found.version?.includes('$') ? undefined : found.version }));
};
function rankOf(before) {
    if (SPEECH.test(before))
        return undefined;
    return CALL.test(before) ? 0 : 1;
}
/** gradle/libs.versions.toml, the catalog that `libs.…` in build files refers to. */
const gradleCatalog = (text) => {
    const entries = entriesOf(text);
    return entries.flatMap(({ path, region, value = '' }) => {
        const [table, alias, key] = path;
        if (table !== 'libraries')
            return [];
        if (path.length === 2 || key === 'module') {
            const [group, name, version] = value.split(':');
            return group && name ? [{ name: `${group}:${name}`, version, region }] : [];
        }
        if (key !== 'name')
            return [];
        const group = entries.find((other) => other.path.length === 3 && other.path[1] === alias && other.path[2] === 'group');
        return [{ name: `${group?.value ?? ''}:${value}`, region }];
    });
};

// EXTERNAL MODULE: ./node_modules/saxes/saxes.js
var saxes = __webpack_require__(59800);
;// CONCATENATED MODULE: ./src/formats/manifest/xml.ts


/**
 * All elements of a document, in the order of their start tags. What is not well-formed is passed
 * over as far as the parser can; entities of the document's own are not expanded.
 */
function elementsOf(text) {
    const parser = new saxes/* SaxesParser */.wT();
    const table = new LineTable(text);
    const elements = [];
    let current;
    let start = 0;
    // With a handler the parser goes on after an error instead of throwing.
    parser.on('error', () => undefined);
    parser.on('opentagstart', () => {
        // The parser is past the name by whatever ended it; its own columns restart with each line.
        start = text.lastIndexOf('<', parser.position - 1);
    });
    parser.on('opentag', ({ name, attributes }) => {
        const [firstLine = ''] = linesOf(text.slice(start, parser.position));
        const element = {
            name: name.replace(/^.*:/, ''),
            attributes,
            parent: current,
            children: [],
            region: table.region(start, firstLine.length),
            text: '',
        };
        current?.children.push(element);
        elements.push(element);
        current = element;
    });
    const onText = (more) => {
        if (current)
            current.text += more;
    };
    parser.on('text', onText);
    parser.on('cdata', onText);
    parser.on('closetag', () => {
        current = current?.parent;
    });
    parser.write(text).close();
    return elements;
}
/** The child element of that name. */
function child(element, name) {
    return element?.children.find((other) => other.name === name);
}
/** The trimmed text of the child element of that name; '' without one. */
function childText(element, name) {
    return child(element, name)?.text.trim() ?? '';
}

;// CONCATENATED MODULE: ./src/formats/manifest/maven.ts

/** A property may refer to another; nobody nests deeper, and a circle ends here. */
const MAX_REFERENCES = 5;
const PLUGIN_GROUP = 'org.apache.maven.plugins';
/** What declares an artifact, and how directly: a managed version only says which, not that. */
const RANKS = {
    dependency: 0,
    parent: 3,
    plugin: 4,
    extension: 4,
};
/** pom.xml: the line of the artifact's id, with properties resolved as far as the file has them. */
const pom = (text) => {
    const elements = elementsOf(text);
    const properties = propertiesOf(elements[0]);
    return elements.flatMap((element) => {
        const rank = RANKS[element.name];
        const artifact = child(element, 'artifactId');
        if (rank === undefined || artifact === undefined)
            return [];
        const resolve = (value) => resolved(value, properties);
        const group = resolve(childText(element, 'groupId')) || PLUGIN_GROUP;
        const version = resolve(childText(element, 'version'));
        return [
            {
                name: `${group}:${resolve(artifact.text.trim())}`,
                version: version === '' || version.includes('${') ? undefined : version,
                region: artifact.region,
                rank: rank + remoteness(element),
            },
        ];
    });
};
function remoteness(element) {
    const container = element.parent?.parent?.name;
    if (container === 'dependencyManagement')
        return 2;
    return container === 'plugin' ? 4 : 0;
}
function propertiesOf(project) {
    const properties = new Map();
    const parent = child(project, 'parent');
    for (const key of ['groupId', 'artifactId', 'version']) {
        const value = childText(project, key) || childText(parent, key);
        properties.set(`project.${key}`, value).set(`pom.${key}`, value).set(key, value);
        properties.set(`project.parent.${key}`, childText(parent, key));
    }
    for (const property of child(project, 'properties')?.children ?? []) {
        properties.set(property.name, property.text.trim());
    }
    return properties;
}
function resolved(value, properties) {
    let result = value;
    for (let round = 0; round < MAX_REFERENCES && result.includes('${'); round += 1) {
        result = result.replace(/\$\{([^}]*)\}/g, (whole, key) => properties.get(key) ?? whole);
        if (result.length > 1_000)
            return value;
    }
    return result;
}

// EXTERNAL MODULE: ./node_modules/jsonc-parser/lib/umd/main.js
var main = __webpack_require__(99547);
;// CONCATENATED MODULE: ./src/formats/manifest/json.ts


/** Calls back for each value of a JSON document, in order, without building the document. */
function eachValue(text, onValue) {
    const path = [];
    const regions = [];
    let depth = 0;
    (0,main.visit)(text, {
        onObjectProperty: (...[name, , length, line, character]) => {
            path.length = depth;
            regions.length = depth;
            path[depth - 1] = name;
            regions[depth - 1] = onLine(line + 1, character, length);
        },
        onObjectBegin: () => {
            depth += 1;
        },
        onObjectEnd: () => {
            depth -= 1;
        },
        onArrayBegin: (...[, , line, character]) => {
            depth += 1;
            path[depth - 1] = '[]';
            regions[depth - 1] = onLine(line + 1, character, 1);
        },
        onArrayEnd: () => {
            depth -= 1;
        },
        onLiteralValue: (value) => {
            path.length = depth;
            regions.length = depth;
            onValue({ path, value, regions });
        },
    });
}
/** Declarations whose name is a property: of `sections`, each with the range that it asks for. */
function declarationsUnder(text, sections) {
    const declarations = [];
    eachValue(text, ({ path, regions, value }) => {
        const [section = '', name] = path;
        const [, region] = regions;
        const rank = sections.indexOf(section);
        if (path.length !== 2 || rank < 0 || name === undefined || region === undefined)
            return;
        declarations.push({ name, region, rank });
        const alias = typeof value === 'string' ? /^npm:(@?[^@]+)/.exec(value)?.[1] : undefined;
        if (alias !== undefined)
            declarations.push({ name: alias, region, rank });
    });
    return declarations;
}

;// CONCATENATED MODULE: ./src/formats/manifest/npm.ts

const PACKAGE_SECTIONS = [
    'dependencies',
    'optionalDependencies',
    'devDependencies',
    'peerDependencies',
    'overrides',
    'resolutions',
];
const packageJson = (text) => declarationsUnder(text, PACKAGE_SECTIONS);
const composerJson = (text) => declarationsUnder(text, ['require', 'require-dev']);
/** Before `dependencies` of lock files of version 2, which repeats what `packages` says. */
const LEGACY_RANK = 1_000;
/** package-lock.json and npm-shrinkwrap.json of the versions 1, 2 and 3. */
const packageLock = (text) => {
    const declarations = [];
    eachValue(text, ({ path, regions, value }) => {
        const region = regions.at(-2);
        const key = path.at(-2);
        if (path.at(-1) !== 'version' || typeof value !== 'string' || !region || !key)
            return;
        const [section] = path;
        if (section === 'packages' && path.length === 3) {
            const name = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(key)?.[1];
            const rank = key.split('node_modules/').length - 2;
            if (name !== undefined)
                declarations.push({ name, version: value, region, rank });
        }
        else if (section === 'dependencies' && path.length % 2 === 1) {
            const rank = LEGACY_RANK + path.length;
            declarations.push({ name: key, version: value, region, rank });
        }
    });
    return declarations;
};

;// CONCATENATED MODULE: ./src/formats/manifest/nuget.ts

/** Elements that name a package, of project files, packages.config and central versions. */
const nuget_RANKS = {
    PackageReference: 0,
    package: 0,
    PackageVersion: 1,
    GlobalPackageReference: 1,
    PackageDownload: 2,
    DotNetCliToolReference: 2,
};
/** *.csproj and its kin, packages.config, Directory.Packages.props. */
const nugetProject = (text) => elementsOf(text).flatMap((element) => {
    const rank = nuget_RANKS[element.name];
    const name = attribute(element, 'Include') || attribute(element, 'Update') || idOf(element);
    if (rank === undefined || name === '')
        return [];
    const version = attribute(element, 'Version') || childText(element, 'Version');
    return [{ name, version: version || undefined, region: element.region, rank }];
});
function idOf(element) {
    return element.name === 'package' ? attribute(element, 'id') : '';
}
function attribute(element, name) {
    const key = Object.keys(element.attributes).find((other) => other.toLowerCase() === name.toLowerCase());
    return key === undefined ? '' : (element.attributes[key] ?? '').trim();
}

;// CONCATENATED MODULE: ./src/formats/manifest/pnpm-lock.ts


const DIRECT = /^(?:dependencies|devDependencies|optionalDependencies)$/;
/**
 * pnpm-lock.yaml of the versions 5 to 9. pnpm writes it in one style always, so that the lines
 * can be read as they stand; a YAML parser takes seconds for the large ones.
 */
const pnpmLock = (text) => {
    const declarations = [];
    const keys = [];
    for (const [index, line] of linesOf(text).entries()) {
        const match = /^( *)('[^']*'|"[^"]*"|[^\s#'"][^\s]*?):(?:\s|$)/.exec(line);
        if (match === null)
            continue;
        const indent = match[1]?.length ?? 0;
        const written = match[2] ?? '';
        while ((keys.at(-1)?.indent ?? -1) >= indent)
            keys.pop();
        const parents = keys.map(({ key }) => key);
        keys.push({ indent, key: written.replace(/^['"]|['"]$/g, '') });
        const found = declared(parents, keys.at(-1)?.key ?? '');
        if (found)
            declarations.push({ ...found, region: onLine(index + 1, indent, written.length) });
    }
    return declarations;
};
function declared(parents, key) {
    const [section = ''] = parents;
    if (DIRECT.test(section) && parents.length === 1)
        return { name: key };
    if (section === 'importers' && parents.length === 3 && DIRECT.test(parents[2] ?? '')) {
        return { name: key };
    }
    return section === 'packages' && parents.length === 1 ? { ...pnpm_lock_resolved(key), rank: 1 } : undefined;
}
/** `/@babel/core@7.1.0(peer@1.0.0)`, or `/@babel/core/7.1.0_peer@1.0.0` up to version 5. */
function pnpm_lock_resolved(key) {
    const plain = key.replace(/^\//, '').replace(/\(.*$/, '');
    const match = /^((?:@[^/@]+\/)?[^/@]+)[@/]([^_]+)/.exec(plain);
    return { name: match?.[1] ?? plain, version: match?.[2] };
}

;// CONCATENATED MODULE: ./src/formats/manifest/python.ts




/** A requirement of PEP 508: name, extras, then a version, a marker, an address or nothing. */
const REQUIREMENT = /^(?<name>[A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)\s*(?:\[[^\]]*\])?\s*(?:\(?\s*(?:(?<pin>===?)\s*(?<version>[^\s,;)]+)|[<>!~=])|[@;,]|$)/;
/** The requirement that a text is, if it is one. */
function requirement(text) {
    const groups = REQUIREMENT.exec(text.trim())?.groups;
    return groups?.name === undefined ? undefined : { name: groups.name, version: groups.version };
}
/** requirements.txt and constraints.txt of pip. */
const requirements = (text) => linesOf(text).flatMap((line, index) => {
    const written = line
        .replace(/(^|\s)#(?!egg=).*$/, '')
        .replace(/\s--?\w.*$|\\\s*$/, '')
        .trim();
    const egg = /[#&]egg=(?<name>[\w.-]+)/.exec(line)?.groups?.name;
    const found = egg === undefined ? requirement(written) : { name: egg };
    if (found === undefined)
        return [];
    const offset = line.indexOf(egg ?? written);
    return [{ ...found, region: onLine(index + 1, offset, (egg ?? written).length) }];
});
/** Tables of pyproject.toml whose keys are packages; `*` stands for any name. */
const KEYED = [
    'tool.poetry.dependencies',
    'tool.poetry.dev-dependencies',
    'tool.poetry.group.*.dependencies',
];
/** Arrays of requirements. */
const LISTED = [
    'project.dependencies',
    'project.optional-dependencies.*',
    'dependency-groups.*',
    'tool.uv.dev-dependencies',
    'tool.pdm.dev-dependencies.*',
    'build-system.requires',
];
/** pyproject.toml of PEP 621 and of Poetry. */
const pyproject = (text) => entriesOf(text).flatMap(({ path, region, value }) => {
    const last = path.at(-1);
    const table = path.slice(0, -1);
    if (typeof last === 'string' && KEYED.some((pattern) => matches(table, pattern))) {
        return [{ name: last, version: value, region }];
    }
    const rank = LISTED.findIndex((pattern) => matches(table, pattern));
    const found = typeof last === 'number' && rank >= 0 ? requirement(value ?? '') : undefined;
    return found === undefined ? [] : [{ ...found, region, rank }];
});
/** Pipfile of Pipenv. */
const pipfile = (text) => entriesOf(text).flatMap(({ path, region, value }) => {
    const [section, name] = path;
    if (path.length !== 2 || typeof name !== 'string')
        return [];
    if (section !== 'packages' && section !== 'dev-packages')
        return [];
    return [{ name, version: value?.replace(/^==\s*/, ''), region }];
});
function matches(path, pattern) {
    const parts = pattern.split('.');
    return parts.length === path.length && parts.every((part, i) => part === '*' || part === path[i]);
}
/** setup.py: the strings in lists whose name speaks of requirements. */
const setupPy = (text) => {
    const code = withoutComments(text, 'hash');
    const table = new LineTable(code);
    const lists = code.matchAll(/\b\w*requir\w*\s*=\s*(?<list>[[{][^]*?(?:[\]}]\s*(?:,|\)|\n)|$))/gi);
    return [...lists].flatMap((match) => {
        const start = match.index + match[0].indexOf(match.groups?.list ?? '');
        return stringsIn(match.groups?.list ?? '').flatMap(({ text: written, offset }) => {
            const found = requirement(written);
            const region = table.region(start + offset, written.length);
            return found === undefined ? [] : [{ ...found, region }];
        });
    });
};
function stringsIn(code) {
    return [...code.matchAll(/(["'])(?<text>(?:(?!\1)[^\\\r\n])*)\1/g)].map((match) => ({
        text: match.groups?.text ?? '',
        offset: match.index + 1,
    }));
}

;// CONCATENATED MODULE: ./src/formats/manifest/ruby.ts



const GEM = /^[ \t]*gem[\s(]+(?<quote>["'])(?<name>[^"'\s]+)\k<quote>/dgm;
const GEMSPEC = /\.add_(?:runtime_|development_)?dependency[\s(]+(?<quote>["'])(?<name>[^"'\s]+)\k<quote>/dg;
const POD = /^[ \t]*pod[\s(]+(?<quote>["'])(?<name>[^"'\s]+)\k<quote>/dgm;
const gemfile = (text) => declarationsIn(withoutComments(text, 'hash'), GEM);
const gemspec = (text) => declarationsIn(withoutComments(text, 'hash'), GEMSPEC);
const podfile = (text) => declarationsIn(withoutComments(text, 'hash'), POD);
/** Gemfile.lock: a gem with its version stands four spaces in, what it needs six. */
const gemfileLock = (text) => linesOf(text).flatMap((line, index) => {
    const match = /^ {4}(?<name>[^\s(]+) \((?<version>[^)]+)\)\s*$/.exec(line)?.groups;
    if (match?.name === undefined)
        return [];
    const { name, version } = match;
    return [{ name, version, region: onLine(index + 1, 4, name.length) }];
});

;// CONCATENATED MODULE: ./src/formats/manifest/rust.ts

const SECTIONS = ['dependencies', 'dev-dependencies', 'build-dependencies'];
/** Cargo.toml, also `[target.….dependencies]`, `[workspace.dependencies]` and renamed packages. */
const cargoToml = (text) => entriesOf(text).flatMap(({ path, region, value }) => {
    const at = path.findIndex((part) => typeof part === 'string' && SECTIONS.includes(part));
    const name = path[at + 1];
    if (at < 0 || typeof name !== 'string')
        return [];
    if (path.length === at + 2)
        return [{ name, version: value, region, rank: at }];
    const renamed = path.length === at + 3 && path[at + 2] === 'package' ? value : undefined;
    return renamed === undefined ? [] : [{ name: renamed, region, rank: at }];
});

;// CONCATENATED MODULE: ./src/formats/manifest/yarn-lock.ts


/**
 * yarn.lock of Yarn 1 and of Yarn 2 and later: entries begin in the first column with all that
 * asks for them, `"lodash@^4.17.0", lodash@^4.17.11:`, and have a version.
 */
const yarnLock = (text) => {
    const declarations = [];
    let open = [];
    for (const [index, line] of linesOf(text).entries()) {
        if (/^[^\s#].*:\s*$/.test(line)) {
            const region = onLine(index + 1, 0, line.trimEnd().length);
            open = namesOf(line).map((name) => ({ name, region }));
            continue;
        }
        const version = /^ {2}version:? "?([^"\s]+)"?\s*$/.exec(line)?.[1];
        if (version === undefined)
            continue;
        declarations.push(...open.map((entry) => ({ ...entry, version })));
        open = [];
    }
    return declarations;
};
function namesOf(header) {
    const names = header
        .replace(/:\s*$/, '')
        .replaceAll('"', '')
        .split(/,\s*/)
        .flatMap((spec) => /^(@?[^@]+)@/.exec(spec)?.[1] ?? []);
    return [...new Set(names)];
}

;// CONCATENATED MODULE: ./src/formats/manifest/kinds.ts











const lower = (name) => name.toLowerCase();
/** PEP 503: case does not count, and runs of `-`, `_` and `.` are one `-`. */
const pep503 = (name) => name.toLowerCase().replace(/[-_.]+/g, '-');
const KINDS = [
    [/^package\.json$/, { read: packageJson }],
    [/^(?:package-lock|npm-shrinkwrap)\.json$/, { read: packageLock }],
    [/^yarn\.lock$/, { read: yarnLock }],
    [/^pnpm-lock\.yaml$/, { read: pnpmLock }],
    [/^composer\.json$/, { read: composerJson, normalise: lower }],
    [/^pom\.xml$|\.pom$/, { read: pom }],
    [/\.gradle(?:\.kts)?$/, { read: gradle }],
    [/\.versions\.toml$/, { read: gradleCatalog }],
    [/^pyproject\.toml$/, { read: pyproject, normalise: pep503 }],
    [/^Pipfile$/, { read: pipfile, normalise: pep503 }],
    [/^setup\.py$/, { read: setupPy, normalise: pep503 }],
    [
        /^(?:.*requirements.*|.*constraints.*)\.(?:txt|in)$/i,
        { read: requirements, normalise: pep503 },
    ],
    [/^go\.mod$/, { read: goMod, nested: true }],
    [/^(?:Gemfile|gems\.rb)$/, { read: gemfile }],
    [/^Gemfile\.lock$/, { read: gemfileLock }],
    [/\.gemspec$/, { read: gemspec }],
    [/^Podfile$/, { read: podfile, nested: true }],
    [
        /\.(?:cs|fs|vb)proj$|^packages\.config$|\.props$|\.targets$/i,
        { read: nugetProject, normalise: lower },
    ],
    [/^Cargo\.toml$/, { read: cargoToml }],
    [/^mix\.exs$/, { read: mixExs }],
];
/** The kind of a manifest by the name of its file; undefined for one that we do not read. */
function kindOf(path) {
    const fileName = path.slice(path.lastIndexOf('/') + 1);
    return KINDS.find(([pattern]) => pattern.test(fileName))?.[1];
}

;// CONCATENATED MODULE: ./src/formats/manifest/manifest-index.ts

/**
 * Reads a manifest once for any number of look-ups.
 *
 * @param path decides by its file name what the text is; of an unknown kind nothing is found
 * @param text a byte order mark may stand before it; any line breaks
 */
function buildIndex(path, text) {
    const kind = kindOf(path);
    if (kind === undefined)
        return { find: () => undefined };
    const byName = new Map();
    for (const declaration of read(kind, text.replace(/^\uFEFF/, ''))) {
        const name = keyOf(kind, declaration.name);
        const others = byName.get(name);
        if (others)
            others.push(declaration);
        else
            byName.set(name, [declaration]);
    }
    return {
        find: ({ name, version }) => {
            const declared = manifest_index_namesOf(kind, name).find((each) => byName.has(each)) ?? '';
            return choose(byName.get(declared) ?? [], version)?.region;
        },
    };
}
/** Brackets nested without end exhaust the stack of recursive parsers: such a file has nothing. */
function read(kind, text) {
    try {
        return kind.read(text);
    }
    catch (error) {
        if (error instanceof RangeError)
            return [];
        throw error;
    }
}
/** The one of the wanted version, else the most direct, else the first. */
function choose(declarations, version) {
    const exact = declarations.filter((each) => version !== undefined && each.version === version);
    const candidates = exact.length > 0 ? exact : declarations;
    return candidates.reduce((best, each) => (best === undefined || (each.rank ?? 0) < (best.rank ?? 0) ? each : best), undefined);
}
/** The name, then what it may be a part of, the longest first. */
function manifest_index_namesOf(kind, name) {
    const key = keyOf(kind, name);
    if (kind.nested !== true)
        return [key];
    const parts = key.split('/');
    return parts.map((_, index) => parts.slice(0, parts.length - index).join('/'));
}
function keyOf(kind, name) {
    return kind.normalise?.(name) ?? name;
}

;// CONCATENATED MODULE: ./src/formats/manifest/locator.ts





/** Indexes kept at once; the records of a project come together, so that few are enough. */
const MAX_INDEXES = 64;
/**
 * Finds where in the repository a finding is dealt with: the line of the manifest that declares
 * the direct dependency, the Dockerfile's instruction. Each file is read once.
 */
class ManifestLocator {
    files;
    manifests;
    dockerfiles;
    constructor(files) {
        this.files = files;
        this.manifests = new Remembered((path) => indexOf(files, path, (text) => buildIndex(path, text)));
        this.dockerfiles = new Remembered((path) => indexOf(files, path, readDockerfile));
    }
    /**
     * @returns the place that the source itself told, where it told a line; undefined when there is
     *   no such file or nothing in it declares the dependency: no line is claimed that is not known
     */
    locate(record, issue) {
        const [told] = issue.facts.locations;
        if (told?.startLine !== undefined)
            return told;
        // A source may tell the manifest where the project's own file is the lock file beside it.
        const paths = [told?.file ?? '', record.attributes.target_file].map(identity/* normalisePath */.qb);
        for (const path of new Set(paths.filter((each) => each !== ''))) {
            const found = (record.product === 'container' ? this.inDockerfile(path, issue) : undefined) ??
                this.inManifest(path, issue);
            if (found)
                return found;
        }
        return undefined;
    }
    inManifest(path, issue) {
        if (issue.facts.packages.length === 0)
            return undefined;
        const queries = directDependencies(issue);
        for (const file of manifestCandidates(path, this.files)) {
            const manifest = this.manifests.get(file);
            for (const query of manifest === undefined ? [] : queries) {
                const region = manifest?.find(query);
                if (region)
                    return at(file, region);
            }
        }
        return undefined;
    }
    /** In the instruction that installed the package, else where the base image is named. */
    inDockerfile(path, issue) {
        const dockerfile = this.dockerfiles.get(path);
        const instruction = issue.facts.dockerfileInstruction;
        const region = (instruction ? dockerfile?.instruction(instruction) : undefined) ?? dockerfile?.base();
        return region && at(path, region);
    }
}
/** What was made of the files asked for last. */
class Remembered {
    make;
    known = new Map();
    constructor(make) {
        this.make = make;
    }
    get(path) {
        if (this.known.has(path))
            return this.known.get(path);
        const made = this.make(path);
        const [oldest] = this.known.keys();
        if (this.known.size >= MAX_INDEXES && oldest !== undefined)
            this.known.delete(oldest);
        this.known.set(path, made);
        return made;
    }
}
function indexOf(files, path, read) {
    const text = files.read(path);
    return text === undefined ? undefined : read(text);
}
function at(file, region) {
    return { file, ...region };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./src/pipeline/lines/repository-files.ts


/** Larger than any manifest or lock file that people keep; GitHub refuses files over 100 MB. */
const MAX_BYTES = 20 * 1024 * 1024;
/**
 * Files of a checkout by their path relative to its root. Paths come from scans and are hostile:
 * what leads out of the root, by `..` or by a symbolic link, is not there.
 */
class RepositoryFiles {
    maxBytes;
    root;
    /** @param root absolute path of the checkout's root, or null when there is none */
    constructor(root, maxBytes = MAX_BYTES) {
        this.maxBytes = maxBytes;
        this.root = root === null ? undefined : present(() => (0,external_node_fs_.realpathSync)(root));
    }
    /**
     * The text of a regular file, in UTF-8 or, where a mark says so, UTF-16.
     *
     * @returns undefined when there is none inside the root that can be read and is not too large
     */
    read(path) {
        const real = this.real(path);
        if (real === undefined)
            return undefined;
        return present(() => {
            const found = (0,external_node_fs_.statSync)(real);
            return found.isFile() && found.size <= this.maxBytes ? decode((0,external_node_fs_.readFileSync)(real)) : undefined;
        });
    }
    /** Names of what is in a folder; '' is the root. None when it is not there. */
    list(folder) {
        const real = this.real(folder);
        return (real === undefined ? undefined : present(() => (0,external_node_fs_.readdirSync)(real))) ?? [];
    }
    real(path) {
        const { root } = this;
        if (root === undefined || path.includes('\0'))
            return undefined;
        const real = present(() => (0,external_node_fs_.realpathSync)((0,external_node_path_.join)(root, path)));
        if (real === undefined)
            return undefined;
        const within = (0,external_node_path_.relative)(root, real);
        const outside = within === '..' || within.startsWith(`..${external_node_path_.sep}`) || (0,external_node_path_.isAbsolute)(within);
        return outside ? undefined : real;
    }
}
/** What cannot be read is as good as missing: nobody's scan fails for want of a line number. */
function present(read) {
    try {
        return read();
    }
    catch (error) {
        if (typeof error === 'object' && error !== null && 'code' in error)
            return undefined;
        throw error;
    }
}
/** PowerShell's `pip freeze > requirements.txt` writes UTF-16. */
function decode(bytes) {
    const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
    return new TextDecoder(utf16 ? 'utf-16le' : 'utf-8').decode(bytes);
}

;// CONCATENATED MODULE: ./src/pipeline/lines/manifest-lines.ts


/** Gives findings in packages the line of the manifest that brings the package in. */
class ManifestLines {
    locator;
    /** @param root absolute path of the checkout; nothing outside it is read */
    constructor(root) {
        this.locator = new ManifestLocator(new RepositoryFiles(root));
    }
    /** The record with the line in the first location of each issue, where it was found. */
    locate(record) {
        return { ...record, issues: record.issues.map((issue) => this.located(record, issue)) };
    }
    located(record, issue) {
        const [known, ...others] = issue.facts.locations;
        if (known?.startLine !== undefined)
            return issue;
        const found = this.locator.locate(record, issue);
        if (found === undefined)
            return issue;
        return { ...issue, facts: { ...issue.facts, locations: [found, ...others] } };
    }
}


/***/ })

};
