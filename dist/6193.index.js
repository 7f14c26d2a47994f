export const id = 6193;
export const ids = [6193];
export const modules = {

/***/ 80036:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ inputFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87206);
/* harmony import */ var _sources_snyk_cli_json_open_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90604);




/** Name that stands for standard input. */
const STANDARD_INPUT = '-';
/**
 * The files that paths and globs name, each once, sorted within a glob.
 *
 * @throws ConfigError naming every pattern that matches no file.
 */
async function inputFiles(patterns, cwd) {
    const found = new Map();
    const problems = [];
    for (const pattern of patterns) {
        if (pattern === STANDARD_INPUT) {
            found.set(pattern, { name: 'standard input', open: () => standardInput() });
            continue;
        }
        const paths = await pathsOf(pattern, cwd);
        if (typeof paths === 'string')
            problems.push(paths);
        else
            for (const path of paths)
                found.set(path, scanFile(path, cwd));
    }
    if (problems.length > 0)
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL(problems);
    return [...found.values()];
}
function scanFile(path, cwd) {
    const near = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(cwd, path);
    const name = near.startsWith('..') ? path : near.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/');
    return { name, open: () => (0,_sources_snyk_cli_json_open_js__WEBPACK_IMPORTED_MODULE_3__/* .readFileChunks */ .N)(path) };
}
/** Paths that a pattern names, or what is wrong with it. A name with special characters works as it is. */
async function pathsOf(pattern, cwd) {
    const literal = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, pattern);
    const place = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(literal).catch(() => undefined);
    if (place?.isDirectory() === true)
        return `input: ${pattern} is a directory. Name the files, as in ${pattern.replace(/[/\\]$/, '')}/*.json.`;
    if (place !== undefined)
        return [literal];
    const { glob } = await __webpack_require__.e(/* import() */ 3382).then(__webpack_require__.bind(__webpack_require__, 73382));
    const matches = await glob(pattern.replaceAll('\\', '/'), { cwd, absolute: true, dot: true });
    if (matches.length > 0)
        return matches.sort();
    return `input: ${pattern} matches no file in ${cwd}. Did the scan before it fail, or write elsewhere?`;
}
async function* standardInput() {
    for await (const chunk of process.stdin)
        yield Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
}


/***/ }),

/***/ 26193:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runScan: () => (/* binding */ runScan),
  scan: () => (/* binding */ scan_scan)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/github/event.ts
var github_event = __webpack_require__(85015);
// EXTERNAL MODULE: ./src/model/errors.ts
var errors = __webpack_require__(87206);
// EXTERNAL MODULE: ./src/pipeline/memory.ts
var memory = __webpack_require__(5915);
// EXTERNAL MODULE: ./src/pipeline/lines/manifest-lines.ts + 24 modules
var manifest_lines = __webpack_require__(11786);
// EXTERNAL MODULE: ./src/sources/snyk-cli/files.ts + 56 modules
var files = __webpack_require__(20916);
;// CONCATENATED MODULE: ./src/sources/nothing.ts
/** A source that cannot be asked here: what it would have given is missing, and the reason known. */
function nothing(what, why) {
    return {
        async *records(collection) {
            collection.missing(what, why);
            await Promise.resolve();
            yield* [];
        },
    };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/snyk/cli/arguments.ts
var cli_arguments = __webpack_require__(85528);
// EXTERNAL MODULE: ./src/snyk/cli/environment.ts
var environment = __webpack_require__(64965);
// EXTERNAL MODULE: ./src/snyk/cli/find.ts + 3 modules
var find = __webpack_require__(47568);
// EXTERNAL MODULE: ./src/snyk/cli/redact.ts
var redact = __webpack_require__(81247);
// EXTERNAL MODULE: ./src/snyk/cli/cures.ts
var cures = __webpack_require__(63086);
// EXTERNAL MODULE: ./src/snyk/cli/products.ts
var products = __webpack_require__(92666);
;// CONCATENATED MODULE: ./src/sources/snyk-cli/run/failure.ts


/** What is shown of the CLI's own words. */
const SAID_CHARACTERS = 1000;
/** Lines of standard error by which the CLI owns up to projects that it left out. */
const LEFT_OUT = [
    /(\d+)\/\d+ potential projects failed to get dependencies/i,
    /(\d+)\/\d+ detected gradle manifests did not return dependencies/i,
];
/**
 * What a scan did not bring, judged by what its output holds. The exit code alone says little: 0
 * with issues (`--fail-on`), 3 with findings beside an unsupported path; but a code of failure
 * that nothing in the output explains is a gap.
 */
function gapsOf(ended) {
    const { product, result, projects } = ended;
    const failed = result.exitCode !== 0 && result.exitCode !== 1;
    const code = failed && projects === 0 && result.exitCode !== null;
    const told = ended.gaps.map(({ what, why }) => {
        const words = withoutFrames(why).replace(/[.\s]+$/, '');
        return {
            what: nameOf(what, ended),
            why: withCure(product, code ? `${words} (exit code ${result.exitCode})` : words),
        };
    });
    if (result.signal !== null)
        told.push({ what: (0,products/* commandName */.p6)(product), why: killed(result.signal) });
    if (told.length === 0 && (failed || projects === 0))
        told.push({ what: (0,products/* commandName */.p6)(product), why: withCure(product, whatItSaid(ended)) });
    return told;
}
/** `snyk iac test of main.tf`; the scanned directory itself needs no mention. */
function nameOf(what, { product, scanned }) {
    const name = (0,products/* commandName */.p6)(product);
    return [name, scanned, '', '.'].includes(what) ? name : `${name} of ${what}`;
}
function leftOut(line) {
    for (const pattern of LEFT_OUT) {
        const count = pattern.exec(line)?.[1];
        if (count !== undefined)
            return { projects: Number(count), line: line.trim() };
    }
    return undefined;
}
/** Whether the same scan may succeed later. */
function mayRetry({ result }, gaps) {
    return (0,cures/* isRetryable */.r)(result.exitCode, gaps.map((gap) => gap.why).join('\n'));
}
function whatItSaid({ result, stdout, projects }) {
    const how = `the Snyk CLI ended with exit code ${result.exitCode ?? 'none'}`;
    const what = projects === 0 ? 'and gave no results' : 'but gave some results';
    const said = [stdout, result.stderr].map(oneLine).filter((text) => text !== '');
    return said.length === 0 ? `${how} ${what}` : `${how} ${what}: ${said.join(' | ')}`;
}
function killed(signal) {
    const memory = signal === 'SIGKILL' ? ' The machine may have run out of memory.' : '';
    return `the Snyk CLI was killed by ${signal} before it was done.${memory}`;
}
/** The end of what the CLI said, which names the error, on one line. */
function oneLine(text) {
    const line = withoutFrames(text).replace(/\s+/g, ' ').trim();
    return line.length <= SAID_CHARACTERS ? line : `… ${line.slice(-SAID_CHARACTERS)}`;
}
/** Places in the code of the CLI say nothing to its users: `at test (…/dist/cli/index.js:1:2)`. */
function withoutFrames(text) {
    return text.replace(/\s+at (?:async )?(?:[^\s()]+ )?\(?[^\s()]+:\d+:\d+\)?/g, '');
}
function withCure(product, why) {
    const cure = (0,cures/* cureFor */.f)(product, why);
    return cure === undefined ? `${why}.` : `${why}. ${cure}`;
}

// EXTERNAL MODULE: ./src/model/collection.ts
var model_collection = __webpack_require__(52285);
// EXTERNAL MODULE: ./src/snyk/cli/process.ts
var process = __webpack_require__(43761);
// EXTERNAL MODULE: ./src/sources/snyk-cli/json/open.ts + 1 modules
var json_open = __webpack_require__(90604);
// EXTERNAL MODULE: ./src/model/identity.ts
var identity = __webpack_require__(8507);
// EXTERNAL MODULE: ./src/snyk/cli/option-owners.ts
var option_owners = __webpack_require__(62024);
;// CONCATENATED MODULE: ./src/sources/snyk-cli/run/ecosystems.ts
/**
 * Source: `AUTO_DETECTABLE_FILES` and `chooseBestManifest` of the Snyk CLI 1.1307.4. Left out is
 * `project.json`: .NET gave it up in 2017, and the Nx workspaces that have one in every package
 * would be reported as untested .NET projects.
 */
const ECOSYSTEMS = [
    {
        name: 'Node.js',
        manifests: ['package-lock.json', 'yarn.lock', 'pnpm-lock.yaml', 'package.json'],
        types: ['npm', 'yarn', 'pnpm'],
    },
    { name: 'Maven', manifests: ['pom.xml'], types: ['maven'] },
    {
        name: 'Gradle',
        manifests: ['build.gradle', 'build.gradle.kts'],
        types: ['gradle'],
        nested: true,
    },
    { name: 'sbt', manifests: ['build.sbt'], types: ['sbt', 'maven'], nested: true },
    { name: 'pip', manifests: ['Pipfile', 'requirements.txt'], types: ['pip'] },
    { name: 'Poetry', manifests: ['poetry.lock'], types: ['poetry', 'pip'] },
    { name: 'uv', manifests: ['uv.lock'], types: ['uv', 'pip'], optional: true },
    { name: 'Go modules', manifests: ['go.mod'], types: ['gomodules'] },
    { name: 'dep', manifests: ['Gopkg.lock'], types: ['golangdep'] },
    { name: 'RubyGems', manifests: ['Gemfile.lock', 'Gemfile'], types: ['rubygems'] },
    { name: 'Composer', manifests: ['composer.lock'], types: ['composer'] },
    { name: 'NuGet', manifests: ['project.assets.json', 'packages.config'], types: ['nuget'] },
    { name: 'Paket', manifests: ['paket.dependencies'], types: ['paket', 'nuget'] },
    { name: 'CocoaPods', manifests: ['Podfile', 'Podfile.lock'], types: ['cocoapods'] },
    { name: 'Swift', manifests: ['Package.swift'], types: ['swift'] },
    { name: 'Hex', manifests: ['mix.exs'], types: ['hex'], nested: true },
];

;// CONCATENATED MODULE: ./src/sources/snyk-cli/run/manifests.ts



/**
 * Directories whose manifests belong to installed dependencies or to builds. The CLI passes over
 * the first three; it does look into the others, but nobody misses a result from there.
 */
const PASSED_OVER = new Set([
    'node_modules',
    '.build',
    '.git',
    'vendor',
    'Pods',
    'Carthage',
    'bower_components',
    'site-packages',
    '.venv',
    'venv',
    '.tox',
    '.terraform',
    '.gradle',
    '.yarn',
]);
/** Enough for large monorepos, and walked in seconds. */
const MAX_DIRECTORIES = 50_000;
/**
 * The projects below a directory. Links are not followed and directories that cannot be read are
 * passed over: what is found here is sure to be there, but there may be more.
 */
async function findManifests(root, search) {
    const maxDirectories = search.maxDirectories ?? MAX_DIRECTORIES;
    const excludedPaths = new Set(search.excludePaths.map((path) => (0,external_node_path_.resolve)(root, path)));
    const found = [];
    let level = [''];
    let visited = 0;
    for (let depth = 0; depth <= search.depth && level.length > 0; depth += 1) {
        const next = [];
        for (const directory of level) {
            visited += 1;
            if (visited > maxDirectories)
                return { manifests: inOrder(found), isWhole: false };
            const entries = (await entriesOf((0,external_node_path_.join)(root, directory))).filter(({ name }) => !search.exclude.includes(name) && !excludedPaths.has((0,external_node_path_.resolve)(root, directory, name)));
            found.push(...projectsOf(directory, entries));
            for (const entry of entries)
                if (entry.isDirectory() && !PASSED_OVER.has(entry.name))
                    next.push(external_node_path_.posix.join(directory, entry.name));
        }
        level = next;
    }
    return { manifests: inOrder(found), isWhole: true };
}
function projectsOf(directory, entries) {
    const files = new Set(entries.filter((entry) => entry.isFile()).map((entry) => entry.name));
    return ECOSYSTEMS.flatMap((ecosystem) => {
        const name = ecosystem.manifests.find((candidate) => files.has(candidate));
        return name === undefined ? [] : [{ ecosystem, directory, file: external_node_path_.posix.join(directory, name) }];
    });
}
async function entriesOf(directory) {
    try {
        return await (0,promises_.readdir)(directory, { withFileTypes: true });
    }
    catch {
        // Not ours to read, or gone meanwhile. The CLI says so itself when it matters.
        return [];
    }
}
function inOrder(manifests) {
    return [...manifests].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}
/** How many directories below the scanned one a path lies. */
function depthOf(directory) {
    return directory === '' ? 0 : directory.split('/').length;
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/run/coverage.ts




/**
 * Directories below the scanned one that every version of the CLI looks into without
 * `--detection-depth`. Current ones have no limit there, earlier ones stopped at this depth.
 */
const SURE_DEPTH = 3;
/** Where the search ends without `--detection-depth`; sources are hardly ever nested deeper. */
const SEARCH_DEPTH = 12;
/** How many untested manifests a warning names. */
const EXAMPLES = 5;
/** With these, the CLI tests something other than the manifests that it finds. */
const OTHER_SCANS = ['unmanaged', 'scan-all-unmanaged', 'yarn-workspaces', 'package-manager'];
/**
 * Compares what `snyk test` reported with the manifests that are there. With `--json` the CLI says
 * nothing at all of a project whose dependencies it could not get, as long as another one worked:
 * no error, no exit code, no line of standard error.
 *
 * A manifest is called missing only when the CLI was sure to look at it and named no project of
 * its kind in its directory. Where that is not sure there is a warning: deeper than older versions
 * look, below a build whose results may include it, a kind that is tested for some organizations
 * only, or when results of its kind came without the name of their file.
 */
class Coverage {
    options;
    /** `maven services/api` for each project that was reported. */
    tested = new Set();
    testedWithoutFile = new Set();
    deepest = SURE_DEPTH;
    constructor(options) {
        this.options = options;
    }
    saw(record) {
        const { type, target_file: file } = record.attributes;
        if (file === '') {
            this.testedWithoutFile.add(type);
            return;
        }
        const directory = this.belowRoot(external_node_path_.posix.dirname((0,identity/* normalisePath */.qb)(file)));
        this.tested.add(`${type} ${directory}`);
        this.deepest = Math.max(this.deepest, depthOf(directory));
    }
    /** After the last record; says in `collection` what was not tested. */
    async report(collection) {
        const { root, scanArgs } = this.options;
        const names = scanArgs.map(option_owners/* optionName */.fS);
        if (OTHER_SCANS.some((name) => names.includes(name)) || scanArgs.some(isPath))
            return;
        const all = names.includes('all-projects');
        if (!all && names.includes('file'))
            return;
        const limit = depthLimit(scanArgs);
        const { manifests, isWhole } = await findManifests(root, {
            depth: all ? (limit ?? SEARCH_DEPTH) : SURE_DEPTH,
            exclude: split((0,option_owners/* optionValue */.TN)(scanArgs, 'exclude')),
            excludePaths: split((0,option_owners/* optionValue */.TN)(scanArgs, 'exclude-paths')),
        });
        if (!isWhole)
            collection.warn(`${root} has too many directories to look for manifests in all of them, so not all that was left untested can be named.`);
        const untested = manifests.filter((manifest) => !this.covers(manifest));
        if (all)
            this.reportUntested(untested, limit ?? this.deepest, collection);
        else if (untested.length > 0)
            collection.warn(`snyk test looks at one project of a directory; not tested: ${some(untested)}. To test them too, add --all-projects to scan-args.`);
    }
    reportUntested(untested, sureDepth, collection) {
        const unsure = untested.filter((manifest) => this.isUnsure(manifest, untested, sureDepth));
        const passedOver = new Set(unsure);
        for (const manifest of untested) {
            if (passedOver.has(manifest))
                continue;
            collection.missing(this.inRepository(manifest.file), `the Snyk CLI reported no ${manifest.ecosystem.name} project for it, which with --all-projects means that its dependencies could not be found out. ` +
                `\`snyk test --file=${manifest.file}\` tells why (often a lock file or an installed package manager is missing); leave it out with --exclude in scan-args if it is not to be tested.`);
        }
        if (unsure.length > 0)
            collection.warn(`The Snyk CLI reported no project for ${some(unsure)}. If they should be tested, check with \`snyk test --file=…\`.`);
    }
    isUnsure(manifest, untested, sureDepth) {
        const { ecosystem, directory } = manifest;
        if (depthOf(directory) > sureDepth || ecosystem.optional === true)
            return true;
        if (ecosystem.types.some((type) => this.testedWithoutFile.has(type)))
            return true;
        // Below another build that failed, the topmost one is named and stands for all.
        return (ecosystem.nested === true &&
            untested.some((other) => other.ecosystem === ecosystem && isBelow(directory, other.directory)));
    }
    covers({ ecosystem, directory }) {
        const directories = this.spreads(ecosystem)
            ? [directory, ...ancestors(directory)]
            : [directory];
        return directories.some((candidate) => ecosystem.types.some((type) => this.tested.has(`${type} ${candidate}`)));
    }
    /** Whether a result of these options stands for the directories below it, too. */
    spreads({ name, nested }) {
        const given = this.options.scanArgs.map(option_owners/* optionName */.fS);
        if (name === 'Maven')
            return given.includes('maven-aggregate-project');
        if (name === 'Gradle')
            return given.includes('all-projects') || given.includes('all-sub-projects');
        return nested === true;
    }
    /** Records name files from the root of the repository; manifests, from what was scanned. */
    belowRoot(directory) {
        const { repository, root } = this.options;
        const below = (0,identity/* normalisePath */.qb)((0,external_node_path_.relative)(root, (0,external_node_path_.resolve)(repository.root ?? root, directory)));
        // Outside of what was scanned: the root was not known to whoever placed the file.
        return below.startsWith('..') ? (0,identity/* normalisePath */.qb)(directory) : below;
    }
    inRepository(file) {
        const { repository, root } = this.options;
        return (0,identity/* normalisePath */.qb)((0,external_node_path_.relative)(repository.root ?? root, (0,external_node_path_.resolve)(root, file)));
    }
}
/** `--detection-depth=1` is the scanned directory alone; so the code of the CLI, not its help. */
function depthLimit(scanArgs) {
    const depth = Number((0,option_owners/* optionValue */.TN)(scanArgs, 'detection-depth'));
    return Number.isInteger(depth) && depth > 0 ? depth - 1 : undefined;
}
function isPath(argument) {
    return (0,option_owners/* optionName */.fS)(argument) === undefined;
}
function ancestors(directory) {
    const parts = directory.split('/');
    return directory === '' ? [] : parts.map((_, index) => parts.slice(0, index).join('/'));
}
function isBelow(directory, other) {
    return ancestors(directory).includes(other);
}
function split(list) {
    return (list ?? '')
        .split(',')
        .map((item) => item.trim())
        .filter((item) => item !== '');
}
function some(manifests) {
    const named = manifests.slice(0, EXAMPLES).map((manifest) => manifest.file);
    const more = manifests.length - named.length;
    return named.join(', ') + (more > 0 ? ` and ${more} more` : '');
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/run/filters.ts



/** Options with which the CLI leaves findings out of a project that it reports, and their cure. */
const FILTERS = new Map([
    ['severity-threshold', 'remove it, and let `fail-on` decide which severity matters'],
    ['exclude-base-image-vulns', 'remove it, and ignore what the base image brings'],
    ['reachability-filter', 'remove it: the findings say whether they are reachable'],
]);
/**
 * The findings that the user's own arguments keep back. A platform that got the rest as the whole
 * picture would close them.
 */
function filterGaps(request) {
    const given = (0,cli_arguments/* userArguments */._p)(request);
    return given.flatMap((argument) => {
        const name = (0,option_owners/* optionName */.fS)(argument) ?? '';
        const cure = FILTERS.get(name);
        // `low` is the lowest severity: nothing is below it.
        if (cure === undefined || (0,option_owners/* optionValue */.TN)([argument], name) === 'low')
            return [];
        return [
            {
                what: (0,products/* commandName */.p6)(request.product),
                why: `${argument} in scan-args keeps findings back; ${cure}.`,
            },
        ];
    });
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/run/output.ts

/** What is read of standard output for an error message, when it holds no results. */
const TEXT_BYTES = 8 * 1024;
/**
 * The file that holds the results: the one that the CLI wrote, else its standard output (which
 * `--print-deps` and log lines share). Undefined when both are empty.
 */
async function resultFile(files) {
    if ((await sizeOf(files.json)) > 0)
        return files.json;
    return (await sizeOf(files.stdout)) > 0 ? files.stdout : undefined;
}
/** The beginning of standard output, for the message of a scan that ended with an error. */
async function beginningOf(path) {
    if ((await sizeOf(path)) === 0)
        return '';
    const file = await (0,promises_.open)(path);
    try {
        const { bytesRead, buffer } = await file.read(Buffer.alloc(TEXT_BYTES), 0, TEXT_BYTES, 0);
        return buffer.toString('utf8', 0, bytesRead);
    }
    finally {
        await file.close();
    }
}
/** Results can be large; they are not kept while the next product is scanned. */
async function discard(files) {
    await (0,promises_.rm)(files.json, { force: true });
    await (0,promises_.rm)(files.stdout, { force: true });
}
async function sizeOf(path) {
    try {
        return (await (0,promises_.stat)(path)).size;
    }
    catch {
        // Not written.
        return 0;
    }
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/run/scan.ts












/**
 * Runs one scan and yields the projects that it found; returns how it ended. What the Snyk CLI
 * did never makes it throw; that it cannot be started does, and so does the signal, with its
 * reason.
 */
async function* scan(request, setup, collection) {
    const { product } = request;
    const { log, redact } = setup;
    const name = (0,products/* commandName */.p6)(product);
    const files = {
        json: (0,external_node_path_.join)(setup.temporary, `${product}.json`),
        stdout: (0,external_node_path_.join)(setup.temporary, `${product}.stdout`),
    };
    log.info(redact(`Running ${[name, ...(0,cli_arguments/* userArguments */._p)(request)].join(' ')}`));
    const { result, confessions } = await run(request, setup, files);
    const told = new model_collection/* Collection */.p();
    const untested = new model_collection/* Collection */.p();
    const projects = yield* read(await resultFile(files), { request, setup, told, untested });
    for (const { line, projects: count } of confessions)
        if (count > untested.gaps.length)
            untested.missing(name, line);
    for (const warning of [...told.warnings, ...untested.warnings])
        collection.warn(redact(warning));
    const ended = {
        product,
        result: { ...result, stderr: redact(result.stderr) },
        scanned: (0,external_node_path_.resolve)(setup.workingDirectory, (0,cli_arguments/* targetOf */.$r)(request) ?? '.'),
        projects,
        gaps: told.gaps,
        stdout: redact(await beginningOf(files.stdout)),
    };
    await discard(files);
    log.info(`${name}: exit code ${result.exitCode ?? 'none'}, projects: ${projects}`);
    const gaps = [...gapsOf(ended), ...untested.gaps, ...(projects > 0 ? filterGaps(request) : [])];
    return { ended, gaps: gaps.map(({ what, why }) => ({ what, why: redact(why) })) };
}
async function run(request, setup, files) {
    const { cli, env, workingDirectory, log, redact, signal } = setup;
    const confessions = [];
    const result = await (0,process/* runToFile */.T)({
        command: cli.command,
        args: [...cli.args, ...(0,cli_arguments/* scanArguments */.y6)(request, files.json)],
        cwd: workingDirectory,
        env,
        stdoutFile: files.stdout,
        signal,
        onLine: (line) => {
            const shown = redact(line);
            log.info(`snyk: ${shown}`);
            const confession = leftOut(shown);
            if (confession !== undefined)
                confessions.push(confession);
        },
    });
    return { result, confessions };
}
/** Yields the records of a result file and returns how many projects there were. */
async function* read(file, { request, setup, told, untested }) {
    if (file === undefined)
        return 0;
    const coverage = new Coverage({
        root: (0,external_node_path_.resolve)(setup.workingDirectory, (0,cli_arguments/* targetOf */.$r)(request) ?? '.'),
        repository: setup.repository,
        scanArgs: (0,cli_arguments/* beforeDashes */.Sn)(request.scanArgs),
    });
    let projects = 0;
    try {
        for await (const record of sourceOf(file, request, setup).records(told)) {
            setup.signal?.throwIfAborted();
            if (record.page === 0)
                projects += 1;
            coverage.saw(record);
            yield record;
        }
    }
    catch (error) {
        // No results in it; what there is instead stands in `told`.
        if (!(error instanceof errors/* InputError */.dz))
            throw error;
    }
    if (request.product === 'open-source' && projects > 0)
        await coverage.report(untested);
    return projects;
}
function sourceOf(path, request, setup) {
    const { workingDirectory, repository } = setup;
    // SARIF names files from the scanned directory; the JSON of the others says which that was.
    const base = request.product === 'code' ? ((0,cli_arguments/* targetOf */.$r)(request) ?? '.') : '.';
    return (0,files/* scanFiles */.T)([{ name: (0,products/* commandName */.p6)(request.product), open: () => (0,json_open/* readFileChunks */.N)(path) }], {
        repository,
        workingDirectory: (0,external_node_path_.resolve)(workingDirectory, base),
    });
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/run/source.ts









/**
 * Runs the Snyk CLI for each product and yields the projects that it tested. Without
 * `--all-projects` among the arguments, `snyk test` looks at one project in the working directory.
 *
 * A product that fails is a gap of the collection and the others go on. The source throws
 * UpstreamError when none of them brought anything.
 *
 * @throws ConfigError at once, with all problems, when the arguments cannot be used.
 */
function runSnyk(options) {
    const problems = (0,cli_arguments/* argumentProblems */.Q2)(options);
    if (problems.length > 0)
        throw new errors/* ConfigError */.xL(problems);
    return { records: (collection) => records(options, collection) };
}
async function* records(options, collection) {
    const { products, scanArgs, workingDirectory, log, signal } = options;
    await checkDirectory(workingDirectory);
    const cli = await (0,find/* findCli */.M)({ ...options.cli, env: options.env, log, signal });
    const env = (0,environment/* snykEnvironment */.RE)(options.env, options.account, options.integration);
    const temporary = await (0,promises_.mkdtemp)((0,external_node_path_.join)(options.temporaryDirectory, 'snyk-connector-'));
    try {
        const setup = { ...options, cli, env, temporary, redact: (0,redact/* redactorOf */.y)(env, scanArgs) };
        const reports = [];
        for (const product of products)
            reports.push(yield* scan({ ...options, product }, setup, collection));
        if (reports.every(({ ended }) => ended.projects === 0))
            throw nothingCollected(reports);
        for (const gap of reports.flatMap(({ gaps }) => gaps))
            collection.missing(gap.what, gap.why);
    }
    finally {
        await (0,promises_.rm)(temporary, { recursive: true, force: true });
    }
}
/** A missing directory would look to the operating system like a missing program. */
async function checkDirectory(path) {
    const isDirectory = await (0,promises_.stat)(path).then((found) => found.isDirectory(), () => false);
    if (!isDirectory)
        throw new errors/* ConfigError */.xL(`working-directory: ${path} is not a directory; give one that exists when the scan runs (was the code checked out?).`);
}
function nothingCollected(reports) {
    const gaps = reports.flatMap((report) => report.gaps);
    const codes = new Set(reports.map(({ ended }) => ended.result.exitCode));
    const [code] = codes;
    return new errors/* UpstreamError */.gA(gaps.map(({ what, why }) => `${what}: ${why}`).join('\n'), {
        service: 'Snyk CLI',
        status: codes.size === 1 ? (code ?? undefined) : undefined,
        retryable: reports.some((report) => mayRetry(report.ended, report.gaps)),
    });
}

// EXTERNAL MODULE: ./src/commands/foreign-code.ts
var foreign_code = __webpack_require__(32086);
// EXTERNAL MODULE: ./src/commands/input-files.ts
var input_files = __webpack_require__(80036);
// EXTERNAL MODULE: ./src/commands/network.ts
var commands_network = __webpack_require__(88948);
// EXTERNAL MODULE: ./src/commands/platform.ts
var platform = __webpack_require__(86339);
// EXTERNAL MODULE: ./src/commands/run-source.ts + 34 modules
var run_source = __webpack_require__(1842);
// EXTERNAL MODULE: ./src/commands/snyk-cli.ts
var snyk_cli = __webpack_require__(31310);
// EXTERNAL MODULE: ./src/commands/transform-map.ts + 30 modules
var transform_map = __webpack_require__(54873);
;// CONCATENATED MODULE: ./src/commands/scan.ts















/** `scan`: run the Snyk CLI, or read what it wrote; make all outputs; apply the gate. */
async function scan_scan(context) {
    const workingDirectory = (0,external_node_path_.resolve)(context.cwd, context.settings['working-directory']);
    const repository = await context.host.repository(workingDirectory);
    const source = await scan_sourceOf(context, { workingDirectory, repository });
    return runScan(context, { command: 'scan', source, repository, workingDirectory });
}
/** The rest of a scan, whatever the source: all outputs, the gate, the report. */
async function runScan(context, scan) {
    const map = await (0,transform_map/* transformMapOf */.c)(context.settings, context.cwd);
    const lines = new manifest_lines/* ManifestLines */.Z(scan.repository.root ?? scan.workingDirectory);
    const network = (0,commands_network/* openNetwork */.X)(context);
    try {
        return await (0,run_source/* runSource */.R)(context, {
            ...scan,
            ...(scan.command === 'scan' ? await withSbom(context, network, scan) : {}),
            map,
            platform: scan.command === 'scan' ? await (0,platform/* connectPlatform */.c0)(context, network) : undefined,
            memory: memory/* NO_MEMORY */.g,
            statistics: network.statistics,
            enrich: (record) => lines.locate(record),
        });
    }
    finally {
        await network.close();
    }
}
/** The scan and its SBOM, when one is wanted. It is loaded only then. */
async function withSbom(context, network, scan) {
    if (context.settings.sbom.toLowerCase() === 'off')
        return { source: scan.source };
    const { openSbom } = await Promise.all(/* import() */[__webpack_require__.e(6846), __webpack_require__.e(5888)]).then(__webpack_require__.bind(__webpack_require__, 65888));
    const { besideScan } = await __webpack_require__.e(/* import() */ 4094).then(__webpack_require__.bind(__webpack_require__, 94094));
    const { source, files } = await openSbom(context, network, scan);
    return {
        source: besideScan(scan.source, source),
        consumers: (directory) => [files.open(directory)],
    };
}
async function scan_sourceOf(context, place) {
    const { settings, env } = context;
    if (settings.input.length > 0)
        return (0,files/* scanFiles */.T)(await (0,input_files/* inputFiles */.u)(settings.input, place.workingDirectory), place);
    await (0,foreign_code/* refuseForeignCode */.K)(context);
    const token = settings['snyk-token'];
    const oauthToken = env.SNYK_OAUTH_TOKEN;
    if (token === undefined && !oauthToken) {
        if (context.host.name === 'github')
            return withoutSecrets(env);
        // Elsewhere the machine's own Snyk CLI may be signed in.
        if (context.host.pullRequest?.fromFork === true)
            return nothingOfFork('the CI');
    }
    return runSnyk({
        ...(0,snyk_cli/* snykCliOptions */._)(context),
        products: settings.scan,
        target: settings.target,
        scanArgs: settings['scan-args'],
        ...place,
    });
}
const MISSING_TOKEN = 'snyk-token: not set, and there is no `input`. Give the token of a Snyk service account as a secret, or the files that Snyk wrote.';
/** GitHub withholds secrets from runs of forks and of Dependabot: there, nothing can be scanned. */
async function withoutSecrets(env) {
    const { restricted } = await (0,github_event/* readEvent */.j_)(env);
    if (restricted === undefined)
        throw new errors/* ConfigError */.xL(MISSING_TOKEN);
    return restricted === 'fork'
        ? nothingOfFork('GitHub')
        : nothingOf('a run of Dependabot', 'GitHub');
}
function nothingOfFork(ci) {
    return nothingOf('a pull request from a fork', ci);
}
function nothingOf(who, ci) {
    return nothing('the scan', `This is ${who}, to which ${ci} gives no secrets, so nothing was scanned; scan after review, or give \`input\` files.`);
}


/***/ })

};
