export const id = 8330;
export const ids = [8330];
export const modules = {

/***/ 31310:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ snykCliOptions)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _snyk_region_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69673);



/** What starts the Snyk CLI, wherever it is used. */
function snykCliOptions({ settings, env, log, signal, version }) {
    const token = settings['snyk-token'];
    return {
        cli: {
            version: settings['snyk-cli-version'],
            executable: settings['snyk-cli-path'],
            installDirectory: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(env.RUNNER_TOOL_CACHE ?? (0,node_os__WEBPACK_IMPORTED_MODULE_0__.tmpdir)(), 'snyk-connector-cli'),
        },
        account: {
            token,
            oauthToken: env.SNYK_OAUTH_TOKEN,
            api: (token === undefined ? undefined : (0,_snyk_region_js__WEBPACK_IMPORTED_MODULE_2__/* .regionOfToken */ .lg)(token)) ?? settings['snyk-api'],
            org: settings['snyk-org'],
        },
        integration: { name: 'SNYK_CONNECTOR', version },
        temporaryDirectory: env.RUNNER_TEMP ?? (0,node_os__WEBPACK_IMPORTED_MODULE_0__.tmpdir)(),
        env,
        log,
        signal,
    };
}


/***/ }),

/***/ 85528:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ targetOf),
/* harmony export */   Q2: () => (/* binding */ argumentProblems),
/* harmony export */   Sn: () => (/* binding */ beforeDashes),
/* harmony export */   _p: () => (/* binding */ userArguments),
/* harmony export */   y6: () => (/* binding */ scanArguments)
/* harmony export */ });
/* harmony import */ var _option_owners_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62024);
/* harmony import */ var _products_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92666);


const OWN_OUTPUT = 'the format and place of the output are chosen by this tool, which reads it; its own files are in `output-dir`';
const NO_RESULTS = 'it makes the Snyk CLI print something other than test results';
/** Options that would take the results away from us, by name, and why they are refused. */
const REFUSED = new Map([
    ['json', OWN_OUTPUT],
    ['sarif', OWN_OUTPUT],
    ['json-file-output', OWN_OUTPUT],
    ['sarif-file-output', OWN_OUTPUT],
    ['print-graph', NO_RESULTS],
    ['print-effective-graph', NO_RESULTS],
    ['print-effective-graph-with-errors', NO_RESULTS],
    ['print-output-jsonl-with-errors', NO_RESULTS],
    ['about', NO_RESULTS],
]);
/** `-h`, `-he`, `--help`, `-v`, …: the Snyk CLI takes any beginning of these words. */
const REFUSED_BEGINNINGS = ['help', 'version'];
/** The first word of the Snyk CLI's commands: scan-args has options, `scan` says the command. */
const COMMAND_WORDS = ['snyk', 'test', 'monitor', 'code', 'container', 'iac', 'sbom', 'auth'];
/**
 * What in the user's target and scan-args cannot be passed to the Snyk CLI, one problem a line;
 * empty when all is well.
 */
function argumentProblems(request) {
    const problems = beforeDashes(request.scanArgs).flatMap(problemOf);
    const [first] = request.scanArgs;
    if (first !== undefined && COMMAND_WORDS.includes(first))
        problems.push(`scan-args: begins with ${JSON.stringify(first)}; give options only, the commands follow from \`scan\` (a path goes into \`target\`).`);
    if (request.products.includes('container') && (request.target ?? '') === '')
        problems.push('target: not set, but a container scan needs the name of an image.');
    if (request.target?.startsWith('-') === true)
        problems.push(`target: ${JSON.stringify(request.target)} would be read as an option of the Snyk CLI; give an image or a path (\`./${request.target}\`).`);
    if ([...request.scanArgs, request.target ?? ''].some((argument) => argument.includes('\0')))
        problems.push('scan-args or target: has a NUL character, which no process accepts.');
    return problems;
}
function problemOf(argument) {
    const name = (0,_option_owners_js__WEBPACK_IMPORTED_MODULE_0__/* .optionName */ .fS)(argument);
    if (name === undefined)
        return [];
    const beginning = REFUSED_BEGINNINGS.find((word) => word.startsWith(name));
    const why = REFUSED.get(name) ?? (beginning === undefined ? undefined : NO_RESULTS);
    return why === undefined ? [] : [`scan-args: ${argument} is not possible here: ${why}.`];
}
/**
 * The arguments of one scan, to be passed without a shell.
 *
 * @param jsonFile absolute path where the Snyk CLI shall write its results.
 */
function scanArguments(request, jsonFile) {
    return [
        ..._products_js__WEBPACK_IMPORTED_MODULE_1__/* .SCAN_COMMANDS */ .RD[request.product],
        '--json',
        `--json-file-output=${jsonFile}`,
        ...userArguments(request),
    ];
}
/**
 * What of the user's arguments goes to this scan, and its target. What follows `--` is for the
 * build tool that `snyk test` starts; it stays last and goes to that scan alone.
 */
function userArguments(request) {
    const { product, products, scanArgs } = request;
    const options = beforeDashes(scanArgs);
    const target = targetOf(request);
    return [
        ...options.filter((argument) => (0,_option_owners_js__WEBPACK_IMPORTED_MODULE_0__/* .isFor */ .Gi)(argument, product, products)),
        ...(target === undefined ? [] : [target]),
        ...(product === 'open-source' ? scanArgs.slice(options.length) : []),
    ];
}
/** In a run with a container scan, the target is its image; the other scans test the directory. */
function targetOf(request) {
    const { product, products, target } = request;
    if (target === undefined || target === '')
        return undefined;
    return product === 'container' || !products.includes('container') ? target : undefined;
}
/** The options for the Snyk CLI itself, without what follows `--`. */
function beforeDashes(scanArgs) {
    const dashes = scanArgs.indexOf('--');
    return dashes === -1 ? scanArgs : scanArgs.slice(0, dashes);
}


/***/ }),

/***/ 63086:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ cureFor),
/* harmony export */   r: () => (/* binding */ isRetryable)
/* harmony export */ });
/**
 * What to do about the common failures of the Snyk CLI, by its words; the first that fits. Source
 * of the words: the CLI's own errors and issues that people opened about them.
 */
const CURES = [
    {
        when: /snyk code is not (?:supported|enabled)|SNYK-CODE-0005/i,
        cure: 'Switch Snyk Code on for this organization: Settings > Snyk Code in Snyk.',
    },
    {
        when: /infrastructureAsCode|IaC is not (?:supported|enabled)/i,
        cure: 'The plan of this organization has no infrastructure as code; leave `iac` out of `scan`, or choose another organization with snyk-org.',
    },
    {
        when: /not (?:currently )?(?:enabled|supported) for (?:your )?org/i,
        cure: 'This organization has no such product: have it switched on in Snyk, choose another organization with snyk-org, or leave it out of `scan`.',
    },
    {
        when: /pull access denied|manifest unknown|unauthorized: authentication required|authentication is required|failed to (?:fetch|pull) image|no such image/i,
        product: 'container',
        cure: 'Check the name in `target`, and give SNYK_REGISTRY_USERNAME and SNYK_REGISTRY_PASSWORD for a private registry, or build the image in an earlier step.',
    },
    {
        when: /\b401\b|unauthori[sz]ed|snyk auth|authentication (?:error|failed)|not authenticated|missingapitoken|authentication credentials/i,
        cure: 'Check snyk-token (or SNYK_TOKEN), and that snyk-api names the region of the account: a token works in its own region only.',
    },
    {
        when: /\b403\b|forbidden|\borg\b.{1,200}not found|permissions? to access the org/is,
        cure: 'Check that snyk-org names an organization that the token may see and test in.',
    },
    {
        when: /out of sync/i,
        cure: 'Bring the lock file up to date and commit it, or add --strict-out-of-sync=false to scan-args.',
    },
    {
        when: /missing node_modules|we can't test without dependencies|missing gemfile\.lock|is not installed|command not found|ENOENT/i,
        cure: 'Install the dependencies (and the package manager itself) in a step before this one.',
    },
    {
        when: /could not detect supported|no supported (?:files|projects|target)|could not find any valid (?:iac|infrastructure)|SNYK-CODE-0006/i,
        product: 'open-source',
        cure: 'Set working-directory or target to where a manifest such as package.json or pom.xml is, or add --all-projects to scan-args to look in the directories below.',
    },
    {
        when: /could not detect supported|no supported (?:files|projects|target)|could not find any valid (?:iac|infrastructure)|SNYK-CODE-0006/i,
        cure: 'Set working-directory or target to where there is something to scan, or leave this product out of `scan`.',
    },
    {
        when: /\b429\b|too many requests|rate limit|test limit|monthly limit/i,
        cure: 'Snyk takes no more tests for now: run again later, or see the usage page of the organization in Snyk.',
    },
    {
        when: /failed to get vulns/i,
        cure: 'Snyk refused the test without saying why, as it does when there are too many: run again later, or add -d to scan-args for details.',
    },
    {
        when: /self[- ]signed|certificate|UNABLE_TO_(?:GET|VERIFY)/i,
        cure: 'Give the certificate of your proxy with NODE_EXTRA_CA_CERTS.',
    },
    {
        when: /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|socket hang up|timed? ?out/i,
        cure: "Check that this machine reaches Snyk's API (snyk-api; HTTPS_PROXY where there is a proxy), and run again.",
    },
    {
        when: /\b50[0-4]\b|internal (?:server )?error|bad gateway|service unavailable|maintenance/i,
        cure: 'Snyk had a failure of its own: run again; status.snyk.io says whether it is known.',
    },
];
/** Exit codes of the CLI for a time-out (69) and a maintenance window (75). */
const RETRYABLE_CODES = [69, 75];
/** What the user can do about a failure, in a sentence; undefined when only Snyk's words help. */
function cureFor(product, said) {
    return CURES.find((entry) => (entry.product === undefined || entry.product === product) && entry.when.test(said))?.cure;
}
/** Whether the same scan may succeed later, without anybody changing anything. */
function isRetryable(exitCode, said) {
    return ((exitCode !== null && RETRYABLE_CODES.includes(exitCode)) ||
        /\b(?:429|50[0-4])\b|ECONNRESET|ETIMEDOUT|EAI_AGAIN|timed? ?out|internal server error|bad gateway|service unavailable/i.test(said));
}


/***/ }),

/***/ 64965:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RE: () => (/* binding */ snykEnvironment),
/* harmony export */   bv: () => (/* binding */ variable),
/* harmony export */   cn: () => (/* binding */ installerEnvironment),
/* harmony export */   eh: () => (/* binding */ isSecretName)
/* harmony export */ });
/**
 * Not for children: the Snyk CLI starts the build tools of the code that it tests, and those run
 * what a pull request brings. They get neither our inputs (which hold every secret of this step)
 * nor the files and tokens with which a step steers the rest of its job.
 */
const WITHHELD_PREFIXES = ['INPUT_', 'SNYK_CONNECTOR_', 'ACTIONS_ID_TOKEN_REQUEST_'];
const WITHHELD = new Set([
    'ACTIONS_CACHE_URL',
    'ACTIONS_RESULTS_URL',
    'ACTIONS_RUNTIME_TOKEN',
    'ACTIONS_RUNTIME_URL',
    'GITHUB_ENV',
    'GITHUB_OUTPUT',
    'GITHUB_PATH',
    'GITHUB_STATE',
    'GITHUB_STEP_SUMMARY',
]);
/**
 * The environment of the Snyk CLI. Empty `SNYK_*` variables are left out: an unset secret of a
 * workflow arrives as an empty one, and the CLI would take it for a token.
 */
function snykEnvironment(env, account, integration) {
    const child = childEnvironment(env, (name, value) => !(name.startsWith('SNYK_') && value === ''));
    const told = {
        SNYK_TOKEN: account.token,
        SNYK_OAUTH_TOKEN: account.oauthToken,
        SNYK_API: account.api,
        SNYK_CFG_ORG: account.org,
    };
    const isToldToken = isSet(account.token) && account.token !== env['SNYK_TOKEN'];
    for (const [name, value] of Object.entries(told))
        if (isSet(value))
            child[name] = value;
    if (isToldToken) {
        // The CLI prefers these over SNYK_TOKEN, but a token that is told by a setting must win.
        delete child['SNYK_OAUTH_TOKEN'];
        delete child['SNYK_DOCKER_TOKEN'];
    }
    // Without it the CLI turns http into https, and a loopback server answers with a TLS error.
    if (child['SNYK_API']?.startsWith('http:') === true)
        child['SNYK_HTTP_PROTOCOL_UPGRADE'] = '0';
    if (integration !== undefined && child['SNYK_INTEGRATION_NAME'] === undefined) {
        child['SNYK_INTEGRATION_NAME'] = integration.name;
        child['SNYK_INTEGRATION_VERSION'] = integration.version;
    }
    return child;
}
/** The environment of a tool that needs no Snyk account, such as npm: no token of Snyk's either. */
function installerEnvironment(env) {
    return childEnvironment(env, (name) => !(name.startsWith('SNYK_') && isSecretName(name)));
}
function childEnvironment(env, keep) {
    const child = {};
    for (const [name, value] of Object.entries(env)) {
        const upper = name.toUpperCase();
        const withheld = WITHHELD.has(upper) || WITHHELD_PREFIXES.some((prefix) => upper.startsWith(prefix));
        if (value !== undefined && !withheld && keep(name, value))
            child[name] = value;
    }
    return child;
}
function isSet(value) {
    return value !== undefined && value !== '';
}
/** Whether a variable of this name holds a secret, by the words that such names have. */
function isSecretName(name) {
    return /TOKEN|PASSWORD|PASSWD|SECRET|API_?KEY|CREDENTIAL/i.test(name);
}
/** The value of a variable whose case the operating system does not fix: `Path` on Windows. */
function variable(env, name) {
    const key = Object.keys(env).find((candidate) => candidate.toUpperCase() === name);
    return key === undefined ? undefined : env[key];
}


/***/ }),

/***/ 26770:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K$: () => (/* binding */ script),
/* harmony export */   aY: () => (/* binding */ findOnPath),
/* harmony export */   fo: () => (/* binding */ isFile),
/* harmony export */   hx: () => (/* binding */ startable)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64965);




/** Where a file that `npm install` put on the PATH of Windows has its script, beside the `.cmd`. */
const SCRIPTS_BESIDE_CMD = [
    ['node_modules', 'snyk', 'bin', 'snyk'],
    ['..', 'snyk', 'bin', 'snyk'],
];
/**
 * How to start a file: a script with the Node.js that runs us, anything else as it is. Windows
 * starts a `.cmd` only through its shell, which would read our arguments; the script that such a
 * file of npm starts is taken in its place.
 *
 * @returns undefined when the file is not there, cannot be executed, or is a `.cmd` of unknown make.
 */
async function startable(path) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(path);
    const extension = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.extname)(file).toLowerCase();
    if (['.js', '.cjs', '.mjs'].includes(extension))
        return (await isFile(file)) ? script(file) : undefined;
    if (['.cmd', '.bat'].includes(extension)) {
        for (const parts of SCRIPTS_BESIDE_CMD) {
            const beside = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(file), ...parts);
            if (await isFile(beside))
                return script(beside);
        }
        return undefined;
    }
    return (await isExecutable(file)) ? { command: file, args: [] } : undefined;
}
/** A script, run by the Node.js that runs us. */
function script(file) {
    return { command: process.execPath, args: [file] };
}
/**
 * The absolute path of a program on the PATH, or undefined. Relative entries of the PATH are
 * passed over: they would mean a directory of the code that is tested.
 */
async function findOnPath(name, env) {
    const names = process.platform === 'win32' ? [`${name}.exe`, `${name}.cmd`] : [name];
    for (const directory of ((0,_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .variable */ .bv)(env, 'PATH') ?? '').split(node_path__WEBPACK_IMPORTED_MODULE_2__.delimiter)) {
        if (!(0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(directory))
            continue;
        for (const candidate of names) {
            const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, candidate);
            if (await isExecutable(file))
                return file;
        }
    }
    return undefined;
}
async function isFile(path) {
    try {
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path)).isFile();
    }
    catch {
        // Not there, or not ours to see: either way it cannot be used.
        return false;
    }
}
async function isExecutable(path) {
    if (!(await isFile(path)))
        return false;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
        return true;
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 47568:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ findCli)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./src/model/errors.ts
var errors = __webpack_require__(87206);
// EXTERNAL MODULE: ./src/snyk/cli/environment.ts
var environment = __webpack_require__(64965);
// EXTERNAL MODULE: ./src/snyk/cli/executable.ts
var cli_executable = __webpack_require__(26770);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/snyk/cli/cures.ts
var cures = __webpack_require__(63086);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(50000);
;// CONCATENATED MODULE: ./src/snyk/cli/installed.ts








/** Snyk's download of its binary (about 100 MB) has no time limit of its own. */
const DOWNLOAD_LIMIT_MS = 5 * 60_000;
/** Names of the binary by operating system and processor, as the package lists them. */
const deployments = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()));
/**
 * How to start the Snyk CLI that npm installed in `place`.
 *
 * The npm package is a wrapper: `bin/snyk` starts a binary that the package's own script downloads
 * from Snyk, checksummed. Where that cannot be had (no way out but to the npm registry), the
 * package still has the engine in JavaScript that `snyk test --json` uses; it is started directly,
 * since the wrapper would try the download before every scan.
 *
 * @throws UpstreamError when the package has neither.
 */
async function startInstalled(place, options) {
    const home = (0,external_node_path_.join)(place, 'node_modules', 'snyk');
    const wrapper = (0,external_node_path_.join)(home, 'wrapper_dist');
    const start = (0,external_node_path_.join)(home, 'bin', 'snyk');
    const download = (0,external_node_path_.join)(wrapper, 'bootstrap.js');
    // Versions before the wrapper are the engine alone, and start as any package does.
    if (!(await (0,cli_executable/* isFile */.fo)(download)) || (await hasBinary(wrapper)))
        return (0,cli_executable/* script */.K$)(start);
    try {
        options.log.info('Downloading the binary of the Snyk CLI.');
        const { stderr } = await (0,external_node_util_.promisify)(external_node_child_process_.execFile)(process.execPath, [download, 'exec'], {
            // Analytics off: on a failed download the wrapper would report to a third party.
            env: { ...(0,environment/* installerEnvironment */.cn)(options.env), SNYK_DISABLE_ANALYTICS: '1' },
            timeout: DOWNLOAD_LIMIT_MS,
            windowsHide: true,
            ...(options.signal === undefined ? {} : { signal: options.signal }),
        });
        options.log.debug(stderr.trim());
    }
    catch (error) {
        options.signal?.throwIfAborted();
        options.log.debug(`The download failed: ${(0,errors/* describeError */.Uc)(error)}`);
    }
    if (await hasBinary(wrapper))
        return (0,cli_executable/* script */.K$)(start);
    const engine = (0,external_node_path_.join)(home, 'dist', 'cli', 'index.js');
    if (!(await (0,cli_executable/* isFile */.fo)(engine)))
        throw new errors/* UpstreamError */.gA(`The Snyk CLI in ${place} has no binary, and downloads.snyk.io does not give it. Allow this machine to reach that host, or install the Snyk CLI in an earlier step.`, { service: 'Snyk CLI', retryable: true });
    options.log.warning('The binary of the Snyk CLI could not be downloaded from downloads.snyk.io; its JavaScript engine is used. It tests open source and containers; code and sbom need the binary.');
    return (0,cli_executable/* script */.K$)(engine);
}
async function hasBinary(wrapper) {
    try {
        const text = await (0,promises_.readFile)((0,external_node_path_.join)(wrapper, 'generated', 'binary-deployments.json'), 'utf8');
        const systems = Object.values(deployments.parse(JSON.parse(text)));
        const names = systems.flatMap((binaries) => Object.values(binaries));
        const found = await Promise.all(names.map((name) => (0,cli_executable/* isFile */.fo)((0,external_node_path_.join)(wrapper, name))));
        return found.includes(true);
    }
    catch {
        // Without the list, no file can be told to be the binary.
        return false;
    }
}

// EXTERNAL MODULE: ./src/snyk/cli/output-tail.ts
var output_tail = __webpack_require__(2886);
// EXTERNAL MODULE: ./src/snyk/cli/redact.ts
var redact = __webpack_require__(81247);
;// CONCATENATED MODULE: ./src/snyk/cli/install.ts









/** What is shown of npm's errors. */
const MESSAGE_CHARACTERS = 2000;
/**
 * Installs the Snyk CLI from npm below `directory`, or uses the one that an earlier run put there
 * when exactly that version is wanted. A half-made installation is never seen by another run: it
 * is made aside and moved into place whole.
 *
 * @throws ConfigError when there is no npm; UpstreamError when npm fails.
 */
async function installCli(options) {
    const { wish, log } = options;
    const directory = await ownDirectory(options.directory);
    if (wish.exact) {
        const earlier = placeOf(directory, wish.spec);
        if ((await installedVersion(earlier)) === wish.spec)
            return startInstalled(earlier, options);
    }
    const npm = await (0,cli_executable/* findOnPath */.aY)('npm', options.env);
    if (npm === undefined)
        throw new errors/* ConfigError */.xL('There is no Snyk CLI to run, and no npm on the PATH to install it with. Install it in an earlier step (for example with snyk/actions/setup), set snyk-cli-path, or give result files with `input`.');
    const aside = await (0,promises_.mkdtemp)((0,external_node_path_.join)(directory, 'installing-'));
    try {
        log.info(`Installing the Snyk CLI ${wish.spec} with npm.`);
        await npmInstall(npm, aside, options);
        const version = await installedVersion(aside);
        if (version === undefined)
            throw new errors/* UpstreamError */.gA(`npm ended well, but there is no Snyk CLI in ${aside}.`, {
                service: 'npm',
            });
        const place = placeOf(directory, version);
        await moveInto(aside, place);
        return await startInstalled(place, options);
    }
    finally {
        await (0,promises_.rm)(aside, { recursive: true, force: true });
    }
}
/**
 * The directory when it is ours alone to write, else a new one beside it: in a shared temporary
 * directory, another user could have put a Snyk CLI there that wants our token.
 */
async function ownDirectory(directory) {
    await (0,promises_.mkdir)(directory, { recursive: true, mode: 0o755 });
    const { uid, mode } = await (0,promises_.stat)(directory);
    const isOurs = process.platform === 'win32' || (uid === process.getuid?.() && (mode & 0o022) === 0);
    return isOurs ? directory : (0,promises_.mkdtemp)(`${directory}-`);
}
function placeOf(directory, version) {
    return (0,external_node_path_.join)(directory, `snyk-${version}`);
}
/**
 * npm, without a shell. It runs in the new directory, so that an `.npmrc` of the code that is
 * tested cannot name another registry, and without the scripts of packages: the one that matters,
 * Snyk's download of its binary, is run by itself afterwards.
 */
async function npmInstall(npm, into, options) {
    const { exec } = await __webpack_require__.e(/* import() */ 1260).then(__webpack_require__.bind(__webpack_require__, 81260));
    const env = (0,environment/* installerEnvironment */.cn)(options.env);
    const tail = new output_tail/* OutputTail */.gY((line) => {
        options.log.debug(`npm: ${line}`);
    });
    options.signal?.throwIfAborted();
    const exitCode = await exec(npm, [
        'install',
        `--prefix=${into}`,
        '--no-save',
        '--no-package-lock',
        '--no-audit',
        '--no-fund',
        '--ignore-scripts',
        '--loglevel=error',
        '--global=false',
        `snyk@${options.wish.spec}`,
    ], {
        cwd: into,
        env,
        silent: true,
        ignoreReturnCode: true,
        listeners: {
            stderr: (chunk) => {
                tail.write(chunk);
            },
        },
    });
    tail.end();
    options.signal?.throwIfAborted();
    if (exitCode === 0)
        return;
    const said = (0,redact/* redactorOf */.y)(env, [])(tail.text).replace(/\s+/g, ' ').slice(-MESSAGE_CHARACTERS);
    throw new errors/* UpstreamError */.gA(`npm could not install the Snyk CLI ${options.wish.spec} (exit code ${exitCode}): ${said}. ` +
        'Check snyk-cli-version and that this machine reaches the npm registry, or install the Snyk CLI in an earlier step.', { service: 'npm', status: exitCode, retryable: (0,cures/* isRetryable */.r)(exitCode, said) });
}
/** Moves a finished installation into its place; one that another run has put there meanwhile stays. */
async function moveInto(aside, place) {
    try {
        await (0,promises_.rename)(aside, place);
    }
    catch (error) {
        if ((await installedVersion(place)) !== undefined)
            return;
        throw new errors/* UpstreamError */.gA(`The Snyk CLI cannot be put into ${place}: ${(0,errors/* describeError */.Uc)(error)}`, {
            service: 'npm',
            cause: error,
        });
    }
}
async function installedVersion(place) {
    try {
        const text = await (0,promises_.readFile)((0,external_node_path_.join)(place, 'node_modules', 'snyk', 'package.json'), 'utf8');
        const manifest = JSON.parse(text);
        if (typeof manifest !== 'object' || manifest === null || !('version' in manifest))
            return undefined;
        return typeof manifest.version === 'string' ? manifest.version : undefined;
    }
    catch {
        // Not there or not whole: then it is installed anew.
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/snyk/cli/version.ts

const EXACT = /^\d{1,9}\.\d{1,9}\.\d{1,9}(?:-[0-9A-Za-z.-]{1,64})?$/;
const RANGE = /^\d{1,9}(?:\.(?:\d{1,9}|[xX*])){0,2}$/;
/**
 * Reads the setting `snyk-cli-version`: `latest` (or `stable`, as Snyk's own downloads call it), a
 * version with or without `v`, or the beginning of one (`1`, `1.1307`, `v1.x`). Nothing else is
 * passed to npm, which would take a URL, a path or an alias as well.
 *
 * @throws ConfigError for anything else.
 */
function versionWish(text) {
    const wish = text.trim();
    if (wish === 'latest' || wish === 'stable')
        return { spec: 'latest', exact: false, allows: () => false };
    const version = wish.replace(/^v/, '');
    if (EXACT.test(version))
        return { spec: version, exact: true, allows: (installed) => installed === version };
    if (RANGE.test(version)) {
        const parts = version.split('.').filter((part) => /^\d+$/.test(part));
        const spec = parts.join('.');
        return { spec, exact: false, allows: (installed) => `${installed}.`.startsWith(`${spec}.`) };
    }
    throw new errors/* ConfigError */.xL(`snyk-cli-version: ${JSON.stringify(text.slice(0, 100))} is no version of the Snyk CLI; give \`latest\`, a version such as \`1.1307.4\`, or the beginning of one such as \`1.1307\`.`);
}
/** The version in what `snyk --version` prints: `1.1307.4`, or `1.1307.4 (standalone)`. */
function printedVersion(output) {
    return /^\s*v?(\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?)/m.exec(output)?.[1];
}

;// CONCATENATED MODULE: ./src/snyk/cli/find.ts







/** The start of the Snyk CLI for its version takes a second or two; a hanging one must not hold us. */
const VERSION_LIMIT_MS = 60_000;
/**
 * The Snyk CLI to use: the one that the setting names, else the `snyk` on the PATH when it is of
 * the version that is wanted (any, when none is), else one that is installed from npm.
 *
 * @throws ConfigError when a setting is wrong or there is neither a CLI nor npm; UpstreamError
 *   when npm cannot install it.
 */
async function findCli(options) {
    const { executable, env, log, signal } = options;
    if (executable !== undefined) {
        const cli = await (0,cli_executable/* startable */.hx)(executable);
        if (cli !== undefined)
            return cli;
        throw new errors/* ConfigError */.xL(`snyk-cli-path: ${executable} is not a file that can be started; give the path of the \`snyk\` executable or of its .js file.`);
    }
    const wish = options.version === undefined ? undefined : versionWish(options.version);
    const onPath = await (0,cli_executable/* findOnPath */.aY)('snyk', env);
    const cli = onPath === undefined ? undefined : await (0,cli_executable/* startable */.hx)(onPath);
    if (onPath !== undefined && cli !== undefined) {
        if (await isWanted(cli, wish, options)) {
            log.debug(`Using the Snyk CLI on the PATH: ${onPath}`);
            return cli;
        }
        log.info(`The Snyk CLI on the PATH (${onPath}) is not the version ${wish?.spec ?? ''}.`);
    }
    return installCli({
        wish: wish ?? versionWish('latest'),
        directory: options.installDirectory,
        env,
        log,
        signal,
    });
}
async function isWanted(cli, wish, options) {
    if (wish === undefined)
        return true;
    try {
        const { stdout } = await (0,external_node_util_.promisify)(external_node_child_process_.execFile)(cli.command, [...cli.args, '--version'], {
            env: (0,environment/* installerEnvironment */.cn)(options.env),
            timeout: VERSION_LIMIT_MS,
            windowsHide: true,
            ...(options.signal === undefined ? {} : { signal: options.signal }),
        });
        const version = printedVersion(stdout);
        return version !== undefined && wish.allows(version);
    }
    catch (error) {
        options.signal?.throwIfAborted();
        options.log.debug(`The Snyk CLI on the PATH does not tell its version: ${(0,errors/* describeError */.Uc)(error)}`);
        return false;
    }
}


/***/ }),

/***/ 62024:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gi: () => (/* binding */ isFor),
/* harmony export */   TN: () => (/* binding */ optionValue),
/* harmony export */   fS: () => (/* binding */ optionName)
/* harmony export */ });
/**
 * Options of the Snyk CLI that only some of its scans have, by name without dashes. `snyk iac
 * test` refuses an option that it does not know and `snyk container test` refuses
 * `--all-projects`, so one list of `scan-args` for several scans must be dealt out.
 * Source: the help pages that come with the Snyk CLI 1.1307.4.
 */
const OPTION_OWNERS = new Map([
    ...owned(['open-source'], `all-projects all-sub-projects assets-project-name command configuration-attributes
     configuration-matching dev dotnet-runtime-resolution dotnet-target-framework exclude-paths
     fail-fast gradle-normalize-deps gradle-sub-project include-provenance init-script max-depth
     maven-aggregate-project maven-skip-wrapper p package-manager packages-folder print-dep-paths
     project-name-prefix prune-repeated-subdependencies reachability reachability-filter
     scan-all-unmanaged scan-unmanaged show-vulnerable-paths skip-unresolved source-dir
     strict-out-of-sync sub-project trust-policies unmanaged yarn-workspaces`),
    ...owned(['container'], `app-vulns exclude-app-vulns exclude-base-image-vulns exclude-node-modules nested-jars-depth
     password platform username`),
    ...owned(['iac'], `project-business-criticality project-environment project-lifecycle rules scan
     snyk-cloud-environment var-file`),
    ...owned(['open-source', 'container'], 'fail-on file group-issues print-deps'),
    ...owned(['open-source', 'iac'], 'detection-depth exclude ignore-policy'),
    ...owned(['code', 'iac'], 'project-tags report target-name'),
    ...owned(['open-source', 'code', 'container'], 'project-name'),
    ...owned(['open-source', 'container', 'iac'], 'policy-path'),
    ...owned(['open-source', 'code', 'iac'], 'remote-repo-url target-reference'),
]);
function owned(products, names) {
    return names.split(/\s+/).map((name) => [name, products]);
}
/** The name of an option: `--file=x` → `file`. Undefined for what is no option. */
function optionName(argument) {
    return /^-{1,2}([^=]+)/.exec(argument)?.[1];
}
/** The value of an option: `--file=x` → `x`. */
function optionValue(arguments_, name) {
    const last = arguments_.findLast((argument) => argument.startsWith(`--${name}=`));
    return last?.slice(name.length + 3);
}
/**
 * Whether an option goes to a scan of `product` when all of `products` are run. With one product
 * the user's list is passed as it is; an option that is in no help page is passed to all.
 */
function isFor(argument, product, products) {
    const owners = OPTION_OWNERS.get(optionName(argument) ?? '');
    if (owners === undefined || owners.includes(product))
        return true;
    return !products.some((other) => owners.includes(other));
}


/***/ }),

/***/ 2886:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gY: () => (/* binding */ OutputTail)
/* harmony export */ });
/* unused harmony exports TAIL_CHARACTERS, LINE_CHARACTERS */
/* harmony import */ var node_string_decoder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46193);
/* harmony import */ var node_string_decoder__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_string_decoder__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_1__);


/** What is kept of a process' standard error: enough for the message that explains a failure. */
const TAIL_CHARACTERS = 64 * 1024;
/** Longer lines are cut for the log; a progress bar without line breaks would never end one. */
const LINE_CHARACTERS = 2000;
/** Splits what a process prints into clean lines as it comes, and keeps the last 64 Ki of it. */
class OutputTail {
    decoder = new node_string_decoder__WEBPACK_IMPORTED_MODULE_0__.StringDecoder('utf8');
    onLine;
    tail = '';
    line = '';
    constructor(onLine) {
        this.onLine = onLine;
    }
    write(chunk) {
        this.add(this.decoder.write(chunk));
    }
    /** After the last chunk: also the line that no line break ended. */
    end() {
        this.add(this.decoder.end());
        this.flush();
    }
    get text() {
        return clean(this.tail).trim();
    }
    add(text) {
        this.tail = (this.tail + text).slice(-TAIL_CHARACTERS);
        // A spinner repaints its line after a carriage return.
        const lines = text.split(/[\r\n]/);
        for (const [index, part] of lines.entries()) {
            if (index > 0)
                this.flush();
            if (this.line.length < LINE_CHARACTERS)
                this.line = (this.line + part).slice(0, LINE_CHARACTERS);
        }
    }
    flush() {
        const line = clean(this.line).trimEnd();
        this.line = '';
        if (line !== '')
            this.onLine(line);
    }
}
/** Without colours and other control characters; a log must not be steered by what is in it. */
function clean(text) {
    return (0,node_util__WEBPACK_IMPORTED_MODULE_1__.stripVTControlCharacters)(text).replace(/[^\P{Cc}\n\t]/gu, '');
}


/***/ }),

/***/ 43761:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ runToFile)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87206);
/* harmony import */ var _output_tail_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2886);




/** How long a cancelled process may take to stop by itself before it is killed. */
const STOP_GRACE_MS = 5_000;
/** A build daemon that inherited standard error may hold it open after the CLI itself is done. */
const STREAM_GRACE_MS = 10_000;
/**
 * Runs a process to its end, its standard output into a file.
 *
 * This is `spawn` and not `@actions/exec`, since that keeps the last line of standard output in a
 * string (the results of a large scan are one line, and longer than a string can be), writes on
 * without waiting for the disk, and gives no way to stop the process. Here the child writes to
 * the file itself and nothing passes through us.
 *
 * @throws UpstreamError when the process cannot be started; the signal's reason when cancelled.
 */
async function runToFile(request) {
    request.signal?.throwIfAborted();
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(request.stdoutFile, 'wx', 0o600);
    try {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(request.command, [...request.args], {
            cwd: request.cwd,
            env: request.env,
            stdio: ['ignore', file.fd, 'pipe'],
            windowsHide: true,
            // A group of its own, so that the wrapper's binary and its build tools can be stopped too.
            detached: process.platform !== 'win32',
        });
        const result = await finished(child, request);
        request.signal?.throwIfAborted();
        return result;
    }
    finally {
        await file.close();
    }
}
async function finished(child, request) {
    const tail = new _output_tail_js__WEBPACK_IMPORTED_MODULE_3__/* .OutputTail */ .gY(request.onLine);
    child.stderr?.on('data', (chunk) => {
        tail.write(chunk);
    });
    let killer;
    const stop = () => {
        stopGroup(child, 'SIGTERM');
        killer = setTimeout(() => {
            stopGroup(child, 'SIGKILL');
        }, request.stopGrace ?? STOP_GRACE_MS);
    };
    const stopNow = () => {
        stopGroup(child, 'SIGKILL');
    };
    request.signal?.addEventListener('abort', stop, { once: true });
    process.once('exit', stopNow);
    try {
        return await new Promise((resolve, reject) => {
            child.once('error', (error) => {
                reject(notStarted(request, error));
            });
            child.once('exit', () => {
                const closing = setTimeout(() => child.stderr?.destroy(), STREAM_GRACE_MS);
                child.once('close', () => {
                    clearTimeout(closing);
                });
            });
            child.once('close', (exitCode, signal) => {
                tail.end();
                resolve({ exitCode, signal, stderr: tail.text });
            });
        });
    }
    finally {
        clearTimeout(killer);
        // The CLI may have stopped in time while a build tool that it started did not.
        if (request.signal?.aborted === true)
            stopNow();
        request.signal?.removeEventListener('abort', stop);
        process.removeListener('exit', stopNow);
    }
}
/** Stops a process and all that it started. */
function stopGroup(child, signal) {
    if (child.pid === undefined)
        return;
    if (process.platform === 'win32') {
        (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' }).on('error', () => child.kill());
        return;
    }
    try {
        process.kill(-child.pid, signal);
    }
    catch {
        // The group is gone already; that is what was wanted.
    }
}
function notStarted(request, cause) {
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UpstreamError */ .gA(`The Snyk CLI could not be started: ${request.command} in ${request.cwd}: ${(0,_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .Uc)(cause)}. ` +
        'Check that the file exists, is executable and made for this machine, and that working-directory exists.', { service: 'Snyk CLI', cause });
}


/***/ }),

/***/ 92666:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RD: () => (/* binding */ SCAN_COMMANDS),
/* harmony export */   p6: () => (/* binding */ commandName)
/* harmony export */ });
/* unused harmony export SCAN_PRODUCTS */
/** What the Snyk CLI can scan for us, in the words of the setting `scan`. */
const SCAN_PRODUCTS = (/* unused pure expression or super */ null && ([
    'open-source',
    'code',
    'container',
    'iac',
]));
/** The words after `snyk` that start each scan. */
const SCAN_COMMANDS = {
    'open-source': ['test'],
    code: ['code', 'test'],
    container: ['container', 'test'],
    iac: ['iac', 'test'],
};
/** The scan as a user would type it: `snyk container test`. */
function commandName(product) {
    return ['snyk', ...SCAN_COMMANDS[product]].join(' ');
}


/***/ }),

/***/ 81247:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ redactorOf)
/* harmony export */ });
/* harmony import */ var _http_redact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36715);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64965);
/* harmony import */ var _option_owners_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62024);



/**
 * Takes the secrets of a child process, which it may well print, out of text that people will
 * see: the values of its environment whose name says so, and the registry password among its
 * arguments.
 */
function redactorOf(env, scanArgs) {
    const secrets = Object.entries(env).flatMap(([name, value]) => (0,_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .isSecretName */ .eh)(name) ? [value ?? ''] : []);
    const redactor = (0,_http_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .createRedactor */ .lY)([...secrets, (0,_option_owners_js__WEBPACK_IMPORTED_MODULE_1__/* .optionValue */ .TN)(scanArgs, 'password') ?? '']);
    return (text) => redactor.redact(text);
}


/***/ })

};
