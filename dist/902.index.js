export const id = 902;
export const ids = [902];
export const modules = {

/***/ 9251:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ runCommand)
/* harmony export */ });
/* harmony import */ var _settings_raw_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29655);

/** Runs one command. Each is loaded only when it is asked for, which keeps the start quick. */
async function runCommand(command, context) {
    maskSecrets(context);
    switch (command) {
        case 'scan':
            return (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(814), __webpack_require__.e(973), __webpack_require__.e(111), __webpack_require__.e(615)]).then(__webpack_require__.bind(__webpack_require__, 94615))).scan(context);
        case 'deliver':
            return (await Promise.all(/* import() */[__webpack_require__.e(111), __webpack_require__.e(305)]).then(__webpack_require__.bind(__webpack_require__, 46111))).deliver(context);
        case 'check':
            return (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(811), __webpack_require__.e(598)]).then(__webpack_require__.bind(__webpack_require__, 32598))).check(context);
        case 'sandbox':
            return (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(51)]).then(__webpack_require__.bind(__webpack_require__, 60051))).sandbox(context);
        case 'convert':
            return (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(814), __webpack_require__.e(973), __webpack_require__.e(232)]).then(__webpack_require__.bind(__webpack_require__, 35232))).convert(context);
        case 'explain':
            return (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(814), __webpack_require__.e(973), __webpack_require__.e(189)]).then(__webpack_require__.bind(__webpack_require__, 11189))).explain(context);
        case 'demo':
            return (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(814), __webpack_require__.e(973), __webpack_require__.e(111), __webpack_require__.e(615), __webpack_require__.e(115)]).then(__webpack_require__.bind(__webpack_require__, 72115))).demo(context);
    }
}
function maskSecrets({ settings, host, env }) {
    for (const [name, value] of Object.entries(settings))
        if ((0,_settings_raw_js__WEBPACK_IMPORTED_MODULE_0__/* .isSettingName */ .s9)(name) && (0,_settings_raw_js__WEBPACK_IMPORTED_MODULE_0__/* .isSecret */ .$f)(name) && typeof value === 'string')
            host.maskSecret(value);
    for (const variable of ['SNYK_TOKEN', 'SNYK_OAUTH_TOKEN'])
        if (env[variable])
            host.maskSecret(env[variable]);
}


/***/ }),

/***/ 30293:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ detectHost)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/model/errors.ts
var errors = __webpack_require__(87206);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./src/hosts/artifact-name.ts
/** upload-artifact's README: these are refused in names, for the sake of Windows and of URLs. */
const FORBIDDEN = /["<>|*?:\\/\r\n]+/g;
/** Long job names are cut; GitHub documents no limit, file systems take 255 with the suffix. */
const MAX_JOB_LENGTH = 100;
/**
 * The input whose default in action.yml is `${{ toJSON(strategy) }}`: a leg of a matrix cannot
 * tell its number otherwise.
 */
const STRATEGY_INPUT = 'strategy-context';
/**
 * A name that no other job, matrix leg or attempt of the run uses: artifacts cannot be replaced,
 * and a name that is taken is refused. `snyk-connector-test-2-1` is the second leg of `test` in
 * the first attempt.
 */
function artifactName(env) {
    const job = sanitizeArtifactName(env.GITHUB_JOB ?? '').slice(0, MAX_JOB_LENGTH);
    const parts = ['snyk-connector', job, matrixLeg(env), env.GITHUB_RUN_ATTEMPT ?? ''];
    return parts.filter((part) => part !== '').join('-');
}
/** The name with `-` in place of each run of characters that artifacts may not have. */
function sanitizeArtifactName(name) {
    return name.trim().replace(FORBIDDEN, '-');
}
/** Number of the leg, from 1; empty without a matrix. */
function matrixLeg(env) {
    const strategy = env[`INPUT_${STRATEGY_INPUT.toUpperCase()}`] ?? '';
    const total = Number(/"job-total":\s*(\d+)/.exec(strategy)?.[1] ?? 1);
    const index = /"job-index":\s*(\d+)/.exec(strategy)?.[1];
    return total > 1 && index !== undefined ? String(Number(index) + 1) : '';
}

;// CONCATENATED MODULE: ./src/hosts/artifact.ts




const ATTEMPTS = 3;
const WAIT_MS = 2_000;
/**
 * Uploads files as one artifact of the workflow run. An upload never decides over a run, so this
 * throws nothing.
 *
 * The client repeats refused requests itself, but gives up at once when a connection breaks; and a
 * name whose upload broke off stays taken. So each failure is tried again, a taken name (409) under
 * another name.
 */
async function uploadArtifacts(request, ports) {
    const { env, log, client: load = defaultClient, sleep = external_node_timers_promises_.setTimeout, suffix = randomSuffix } = ports;
    const obstacle = obstacleTo(request, env);
    if (obstacle !== undefined)
        return { skipped: obstacle };
    const attempts = request.attempts ?? ATTEMPTS;
    const name = sanitizeArtifactName(request.name ?? '') || artifactName(env);
    const options = request.retentionDays === undefined ? {} : { retentionDays: request.retentionDays };
    let current = name;
    for (let attempt = 1;; attempt += 1) {
        try {
            const client = await load();
            const { files, rootDirectory } = request;
            const { id, size } = await client.uploadArtifact(current, [...files], rootDirectory, options);
            if (id === undefined)
                return { skipped: 'GitHub took the artifact but gave it no id.' };
            return { id, name: current, bytes: size ?? 0 };
        }
        catch (error) {
            if (attempt >= attempts || isFinal(error))
                return { skipped: sentenceFor(error, current) };
            log.debug(`Upload of artifact ${current}, attempt ${attempt}: ${(0,errors/* describeError */.Uc)(error)}`);
            if (isNameTaken(error))
                current = `${name}-${suffix()}`;
            await sleep(WAIT_MS * attempt);
        }
    }
}
/** What makes trying pointless, told before the client is loaded. */
function obstacleTo(request, env) {
    if (request.files.length === 0)
        return 'There are no files to upload as an artifact.';
    if (!env.ACTIONS_RUNTIME_TOKEN || !env.ACTIONS_RESULTS_URL) {
        return ('The artifact was not uploaded: ACTIONS_RUNTIME_TOKEN or ACTIONS_RESULTS_URL is not set. ' +
            'GitHub gives them to actions only, not to `run:` steps; use actions/upload-artifact there.');
    }
    return isEnterpriseServer(env.GITHUB_SERVER_URL) ? ENTERPRISE_SERVER : undefined;
}
const ENTERPRISE_SERVER = 'The artifact was not uploaded: GitHub Enterprise Server does not have the artifact service ' +
    'that @actions/artifact needs; use actions/upload-artifact@v3 with the output directory.';
/** The rule of `@actions/artifact` (config.ts, isGhes), which warns at length before it refuses. */
function isEnterpriseServer(serverUrl = 'https://github.com') {
    if (!URL.canParse(serverUrl))
        return false;
    const { hostname } = new URL(serverUrl);
    return !/^github\.com$|\.ghe\.com$|\.localhost$/i.test(hostname);
}
function sentenceFor(error, name) {
    if (hasName(error, 'GHESNotSupportedError'))
        return ENTERPRISE_SERVER;
    return `The artifact ${name} was not uploaded: ${(0,errors/* describeError */.Uc)(error)}`;
}
/** The quota is used up, the files or the name are wrong, or the token is refused. */
function isFinal(error) {
    const names = ['UsageError', 'FilesNotFoundError', 'GHESNotSupportedError'];
    return names.some((name) => hasName(error, name)) || /\((?:400|401|403)\)/.test(textOf(error));
}
/** The client tells the status only in its text: `Failed request: (409) Conflict: …`. */
function isNameTaken(error) {
    return textOf(error).includes('(409)');
}
function hasName(error, name) {
    return error instanceof Error && error.name === name;
}
function textOf(error) {
    return error instanceof Error ? error.message : String(error);
}
function randomSuffix() {
    return (0,external_node_crypto_.randomBytes)(3).toString('hex');
}
async function defaultClient() {
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(752), __webpack_require__.e(260), __webpack_require__.e(838), __webpack_require__.e(584)]).then(__webpack_require__.bind(__webpack_require__, 20584));
    return new DefaultArtifactClient();
}

;// CONCATENATED MODULE: ./src/hosts/github-repository.ts

/**
 * The repository as the workflow run tells it, completed by git. For a pull request: the branch
 * that it goes to, and its own last commit instead of the merge commit that the runner made up.
 *
 * @param git asked only when the run leaves something open.
 */
async function githubRepository(env, git) {
    const event = await readEvent(env.GITHUB_EVENT_PATH);
    const told = {
        url: repositoryUrl(env),
        branch: branchOf(env, event),
        commit: commitOf(env, event),
        root: env.GITHUB_WORKSPACE ?? '',
    };
    if (Object.values(told).every((part) => part !== ''))
        return told;
    const seen = await git();
    return {
        url: told.url || seen.url,
        branch: told.branch || seen.branch,
        commit: told.commit || seen.commit,
        root: told.root || seen.root,
    };
}
/** `https://github.com/acme/app/blob/<commit>/src/a.ts#L3-L5`, or null without a commit. */
function githubCodeUrl(repository, location) {
    const { url, commit } = repository;
    if (url === null || commit === null || !/^https?:\/\//i.test(url))
        return null;
    const parts = location.file.split('/');
    if (parts.includes('..'))
        return null;
    // The buffer mends lone surrogates, which cannot be encoded.
    const path = parts.map((part) => encodeURIComponent(Buffer.from(part).toString())).join('/');
    const { startLine, endLine } = location;
    const end = endLine === undefined || endLine === startLine ? '' : `-L${endLine}`;
    const lines = startLine === undefined ? '' : `#L${startLine}${end}`;
    return `${url.replace(/(?:\.git)?\/*$/, '')}/blob/${commit}/${path}${lines}`;
}
function repositoryUrl(env) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name } = env;
    return server && name ? `${server}/${name}` : '';
}
function branchOf(env, event) {
    // A merge queue runs on a branch of its own (gh-readonly-queue/…); what it holds goes to this one.
    const queued = textAt(event, 'merge_group', 'base_ref').replace(/^refs\/heads\//, '');
    return env.GITHUB_BASE_REF || queued || env.GITHUB_REF_NAME || '';
}
/**
 * Runs on `pull_request_target` hold the base branch, or what a step checked out on its own; only
 * git knows, so this says nothing then.
 */
function commitOf(env, event) {
    if (env.GITHUB_EVENT_NAME === 'pull_request_target')
        return '';
    return textAt(event, 'pull_request', 'head', 'sha') || env.GITHUB_SHA || '';
}
/** The payload of the event that started the run; undefined when there is none to read. */
async function readEvent(path) {
    if (!path)
        return undefined;
    try {
        return JSON.parse(await (0,promises_.readFile)(path, 'utf8'));
    }
    catch {
        // A run without a readable event is as good as one of a push: the variables tell the rest.
        return undefined;
    }
}
function textAt(value, ...keys) {
    let current = value;
    for (const key of keys) {
        if (typeof current !== 'object' || current === null)
            return '';
        current = Object.getOwnPropertyDescriptor(current, key)?.value;
    }
    return typeof current === 'string' ? current : '';
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./src/model/repository.ts
const UNKNOWN_REPOSITORY = { url: null, branch: '', commit: null, root: null };

;// CONCATENATED MODULE: ./src/hosts/git.ts



/** None of these commands talks to a network; longer means that the disk hangs. */
const GIT_TIMEOUT_MS = 10_000;
/** The installed git. */
const installedGit = async (args, cwd) => {
    try {
        const { stdout } = await (0,external_node_util_.promisify)(external_node_child_process_.execFile)('git', [...args], {
            cwd,
            timeout: GIT_TIMEOUT_MS,
            windowsHide: true,
        });
        return stdout.trim();
    }
    catch {
        // No git, no repository, or one that git refuses to trust: what it would say stays unknown.
        return undefined;
    }
};
/** What git knows of a directory; parts that it does not know are null or empty. */
async function gitRepository(cwd, git) {
    const root = await git(['rev-parse', '--show-toplevel'], cwd);
    if (root === undefined || root === '')
        return UNKNOWN_REPOSITORY;
    const [remote, branch, commit] = await Promise.all([
        git(['config', '--get', 'remote.origin.url'], cwd),
        git(['symbolic-ref', '--quiet', '--short', 'HEAD'], cwd),
        git(['rev-parse', '--verify', '--quiet', 'HEAD'], cwd),
    ]);
    return {
        url: publicAddress(remote ?? ''),
        branch: branch ?? '',
        commit: commit === undefined || commit === '' ? null : commit,
        root,
    };
}
/**
 * The address without credentials: CI systems write tokens into remotes. Null for a path on this
 * machine, which would make a project another one on the next machine. `git@` stays: it is the
 * same for everybody.
 */
function publicAddress(remote) {
    const address = remote.trim();
    if (/^(?:https?|ssh|git):\/\//i.test(address)) {
        if (!URL.canParse(address))
            return null;
        const url = new URL(address);
        url.password = '';
        if (url.protocol !== 'ssh:')
            url.username = '';
        url.search = '';
        url.hash = '';
        return url.href;
    }
    // user@host:path; one letter before the colon is a Windows drive.
    return /^(?:[^@/\\\s:]+@)?[^@/\\\s:]{2,}:(?!\/\/)[^\s@]+$/.test(address) ? address : null;
}

;// CONCATENATED MODULE: ./src/hosts/log-level.ts
const ORDER = ['error', 'warning', 'info', 'debug'];
/** The log without the lines that are less important than `level`. */
function upTo(level, log) {
    const shown = ORDER.slice(0, ORDER.indexOf(level) + 1);
    const tell = (line) => (message) => {
        if (shown.includes(line))
            log[line](message);
    };
    return {
        debug: tell('debug'),
        info: tell('info'),
        warning: tell('warning'),
        error: tell('error'),
    };
}

;// CONCATENATED MODULE: ./src/hosts/ports.ts

function toStandardOutput(text) {
    process.stdout.write(text);
}
function toStandardError(text) {
    process.stderr.write(text);
}
/** The ports of this process. */
function processPorts() {
    return {
        out: toStandardOutput,
        git: installedGit,
        toolkit: () => Promise.all(/* import() */[__webpack_require__.e(752), __webpack_require__.e(260), __webpack_require__.e(838)]).then(__webpack_require__.bind(__webpack_require__, 33838)),
        columns: process.stdout.isTTY ? process.stdout.columns : undefined,
    };
}
/** Where nothing tells the width: GitHub's log, files. */
const DEFAULT_COLUMNS = 120;
const MIN_COLUMNS = 60;
/** How text for people may look; see https://no-color.org and https://force-color.org. */
function displayOf(env, columns, colourByDefault) {
    const forced = env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '0';
    const refused = Boolean(env.NO_COLOR) || env.TERM === 'dumb';
    return {
        colour: forced || (colourByDefault && !refused),
        width: Math.max(MIN_COLUMNS, columns ?? DEFAULT_COLUMNS),
    };
}

;// CONCATENATED MODULE: ./src/hosts/secrets.ts
/** Shorter values occur by chance and would blank whole logs. */
const MIN_SECRET_LENGTH = 4;
/**
 * Every form in which a secret may turn up in a log: as given, trimmed, each line of it, and each
 * of these in base64 and percent-encoded. Forms shorter than 4 characters are left out.
 */
function secretForms(secret) {
    const raw = [secret, secret.trim(), ...secret.split(/\r\n|\r|\n/).map((line) => line.trim())];
    const forms = raw
        .filter((form) => form.length >= MIN_SECRET_LENGTH)
        .flatMap((form) => [form, ...base64Forms(form), ...urlForms(form)]);
    return [...new Set(forms)];
}
/** Without padding: the padded form contains it. */
function base64Forms(form) {
    const bytes = Buffer.from(form);
    return [bytes.toString('base64').replace(/=+$/, ''), bytes.toString('base64url')];
}
/** As in a path, and as in a form, where a space is `+`. The buffer mends lone surrogates, which throw. */
function urlForms(form) {
    return [
        encodeURIComponent(Buffer.from(form).toString()),
        new URLSearchParams([['', form]]).toString().slice(1),
    ];
}
/** Replaces secrets that were added by `***`, for hosts that do not do it themselves. */
class Redactor {
    forms = [];
    add(secret) {
        const all = new Set([...this.forms, ...secretForms(secret)]);
        // The longest first, or the rest of a longer form would stay visible.
        this.forms = [...all].sort((a, b) => b.length - a.length);
    }
    redact(text) {
        return this.forms.reduce((redacted, form) => redacted.replaceAll(form, '***'), text);
    }
}

;// CONCATENATED MODULE: ./src/hosts/workflow-command.ts

/**
 * A command to GitHub's runner: `::error file=a.ts,line=3::message`. What `@actions/core` prints,
 * without loading it: core costs some 90 ms, so an early failure (a mistyped setting) is told with
 * this alone.
 *
 * @param properties those that are undefined or empty are left out.
 */
function workflowCommand(name, message, properties = {}) {
    const pairs = Object.entries(properties)
        .filter(([, value]) => value !== undefined && value !== '')
        .map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
    return `::${name}${pairs.length > 0 ? ' ' : ''}${pairs.join(',')}::${escapeData(message)}`;
}
/**
 * Text that the runner shows and never obeys. The runner takes a line for a command when it starts
 * with `::`, and in the older form when `##[` stands anywhere in it (runner, ActionCommand.cs), so
 * text with either is printed between `stop-commands` and a token that nobody can guess.
 */
function inertLines(text, token = external_node_crypto_.randomUUID) {
    if (!text.includes('::') && !text.includes('##['))
        return text;
    const end = token();
    return `${workflowCommand('stop-commands', end)}\n${text}\n${workflowCommand(end, '')}`;
}
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

;// CONCATENATED MODULE: ./src/hosts/github.ts









/** Runner, FileCommandManager.cs: a larger summary of a step is not shown at all. */
const MAX_STEP_SUMMARY_BYTES = 1024 * 1024;
/**
 * A job of GitHub Actions. The log needs no toolkit, so that the first error of a run costs
 * nothing; outputs, annotations and summary go through `@actions/core`.
 */
function githubHost(env, ports) {
    const command = (name, message = '') => {
        ports.log(`${workflowCommand(name, message)}\n`);
    };
    const info = (message) => {
        ports.log(`${inertLines(message)}\n`);
    };
    const tell = (name) => (message) => {
        command(name, message);
    };
    const log = { debug: tell('debug'), info, warning: tell('warning'), error: tell('error') };
    return {
        name: 'github',
        log,
        display: displayOf(env, undefined, true),
        // The runner hides `debug` unless the run is debugged; who asks for details here gets them.
        logAt: (level) => upTo(level, level === 'debug' ? { ...log, debug: info } : log),
        print: (text) => {
            ports.out(`${inertLines(text)}\n`);
        },
        group: async (title, work) => {
            command('group', title);
            try {
                return await work();
            }
            finally {
                command('endgroup');
            }
        },
        maskSecret: (value) => {
            for (const form of secretForms(value))
                command('add-mask', form);
        },
        repository: (cwd) => githubRepository(env, () => gitRepository(cwd, ports.git)),
        codeUrl: githubCodeUrl,
        setOutputs: async (outputs) => {
            const toolkit = await ports.toolkit();
            for (const [name, value] of Object.entries(outputs))
                toolkit.setOutput(name, String(value));
        },
        annotate: async (annotations) => {
            if (annotations.length === 0)
                return;
            const toolkit = await ports.toolkit();
            for (const annotation of annotations)
                show(annotation, toolkit);
        },
        appendSummary: (markdown) => appendSummary(markdown, { env, log, toolkit: ports.toolkit }),
        uploadArtifact: (request) => uploadArtifacts(request, { ...ports, env, log }),
    };
}
function show({ level, message, ...properties }, toolkit) {
    toolkit[level](message, properties);
}
async function appendSummary(markdown, { env, log, toolkit }) {
    const file = env.GITHUB_STEP_SUMMARY;
    if (!file) {
        log.debug('There is no job summary here: GITHUB_STEP_SUMMARY is not set.');
        return;
    }
    const before = await sizeOf(file);
    if (before + Buffer.byteLength(markdown) > MAX_STEP_SUMMARY_BYTES) {
        log.warning(`The job summary was left out: with it the step would have more than 1 MiB of summary ` +
            `(${before} bytes are there already), and GitHub would show none of it.`);
        return;
    }
    try {
        const { summary } = await toolkit();
        await summary.addRaw(markdown).write();
    }
    catch (error) {
        log.warning(`The job summary was left out: ${(0,errors/* describeError */.Uc)(error)}`);
    }
}
async function sizeOf(file) {
    try {
        return (await (0,promises_.stat)(file)).size;
    }
    catch {
        // Not there yet; core says so when it cannot write it.
        return 0;
    }
}

;// CONCATENATED MODULE: ./src/hosts/terminal.ts





/** A person's terminal, or a CI that we know nothing of. The log goes to standard error. */
function terminalHost(env, ports) {
    const redactor = new Redactor();
    const tell = (prefix) => (message) => {
        ports.log(`${prefix}${withoutControls(redactor.redact(message))}\n`);
    };
    const log = {
        debug: tell('debug: '),
        info: tell(''),
        warning: tell('warning: '),
        error: tell('error: '),
    };
    return {
        name: 'terminal',
        log,
        display: displayOf(env, ports.columns, ports.columns !== undefined),
        logAt: (level) => upTo(level, log),
        print: (text) => {
            ports.out(`${redactor.redact(text)}\n`);
        },
        group: (title, work) => {
            log.info(title);
            return work();
        },
        maskSecret: (value) => {
            redactor.add(value);
        },
        repository: (cwd) => gitRepository(cwd, ports.git),
        codeUrl: (repository, location) => isGitHub(repository.url) ? githubCodeUrl(repository, location) : null,
        setOutputs: () => Promise.resolve(),
        annotate: () => Promise.resolve(),
        appendSummary: () => Promise.resolve(),
        uploadArtifact: () => Promise.resolve({ skipped: 'Artifacts are kept only in a GitHub workflow run.' }),
    };
}
/** Elsewhere addresses of files look different, or are not known. */
function isGitHub(url) {
    return url !== null && /^https:\/\/(?:github\.com|[^/]+\.ghe\.com)\//i.test(url);
}
/** Text from outside must not move the cursor, clear the screen or rewrite lines. */
function withoutControls(text) {
    return text.replace(/\r\n?/g, '\n').replace(/(?![\n\t])\p{Cc}/gu, '\u{FFFD}');
}

;// CONCATENATED MODULE: ./src/hosts/detect.ts



/**
 * The host that an environment speaks of.
 *
 * @param ports what differs from this process. A command whose standard output is its result gives
 *   `log`: GitHub obeys commands on standard error, too.
 */
function detectHost(env, ports = {}) {
    const onGitHub = env.GITHUB_ACTIONS === 'true';
    const all = {
        ...processPorts(),
        log: onGitHub ? toStandardOutput : toStandardError,
        ...ports,
    };
    return onGitHub ? githubHost(env, all) : terminalHost(env, all);
}


/***/ }),

/***/ 87206:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uc: () => (/* binding */ describeError),
/* harmony export */   bJ: () => (/* binding */ isError),
/* harmony export */   dz: () => (/* binding */ InputError),
/* harmony export */   gA: () => (/* binding */ UpstreamError),
/* harmony export */   xL: () => (/* binding */ ConfigError)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);

/**
 * The user can fix this: a setting, a file or a map is wrong. The message says what was seen,
 * where, and the cure. Several problems are told at once, one a line.
 */
class ConfigError extends Error {
    name = 'ConfigError';
    problems;
    constructor(problems, options) {
        const list = typeof problems === 'string' ? [problems] : problems;
        super(list.join('\n'), options);
        this.problems = list;
    }
}
/** A service or tool that we called failed: Snyk's API or CLI, a platform, GitHub. */
class UpstreamError extends Error {
    name = 'UpstreamError';
    /** Who failed, in the user's words: `Snyk API`, `Snyk CLI`, `Qualys ETM`. */
    service;
    /** HTTP status or exit code, where there is one. */
    status;
    requestId;
    /** Whether the same call may succeed later. */
    retryable;
    constructor(message, details) {
        super(message, { cause: details.cause });
        this.service = details.service;
        this.status = details.status;
        this.requestId = details.requestId;
        this.retryable = details.retryable ?? false;
    }
}
/** An input that was given cannot be read as anything that Snyk writes. */
class InputError extends Error {
    name = 'InputError';
}
/** The message of whatever was thrown, with its causes: "fetch failed" never stands alone. */
function describeError(error) {
    const parts = [];
    let current = error;
    for (let depth = 0; depth < MAX_CAUSES && current !== undefined && current !== null; depth += 1) {
        const text = isError(current) ? messageOf(current) : textOf(current);
        if (text !== '' && !parts.some((part) => part.includes(text)))
            parts.push(text);
        current = isError(current) ? causeOf(current) : undefined;
    }
    return parts.join(': ') || 'unknown error';
}
/** Causes that a message tells; a chain may be a circle. */
const MAX_CAUSES = 6;
/** Also true for errors of another realm (Jest, `node:vm`), where `instanceof` says no. */
function isError(value) {
    return value instanceof Error || node_util__WEBPACK_IMPORTED_MODULE_0__.types.isNativeError(value);
}
/** A connection tried over several addresses fails with an AggregateError without a message. */
function causeOf(error) {
    if (error.cause !== undefined)
        return error.cause;
    return 'errors' in error && Array.isArray(error.errors) ? error.errors[0] : undefined;
}
function textOf(value) {
    return typeof value === 'string' ? value : JSON.stringify(value);
}
function messageOf(error) {
    const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
    if (error.message === '')
        return code || error.name;
    return code !== '' && !error.message.includes(code)
        ? `${error.message} (${code})`
        : error.message;
}


/***/ }),

/***/ 2691:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ didYouMean),
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);

/** Edits after which a word is no longer taken for a slip of another. */
const MAX_DISTANCE = 3;
/** ` Did you mean `fail-on`?`, or nothing when no word is near. */
function didYouMean(word, candidates) {
    const match = nearest(word, candidates);
    return match === undefined ? '' : ` Did you mean \`${match}\`?`;
}
/** The word that was probably meant, when one is near enough. */
function nearest(word, candidates) {
    if (candidates.length === 0)
        return undefined;
    const lower = word.trim().toLowerCase();
    const byLower = new Map(candidates.map((candidate) => [candidate.toLowerCase(), candidate]));
    const match = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .kp)(lower, [...byLower.keys()]);
    const limit = Math.min(MAX_DISTANCE, Math.ceil(match.length / 2));
    return (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(lower, match) <= limit ? byLower.get(match) : undefined;
}


/***/ }),

/***/ 87953:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FO: () => (/* binding */ exitCodeOf),
/* harmony export */   ZN: () => (/* binding */ RUN_SCHEMA_VERSION),
/* harmony export */   dc: () => (/* binding */ EXIT)
/* harmony export */ });
/** Version of the shape of run.json; raised when a field changes its meaning. */
const RUN_SCHEMA_VERSION = 1;
/** Exit codes of the command; see docs/exit-codes.md. */
const EXIT = { done: 0, gateFailed: 1, failed: 2, incomplete: 3 };
/**
 * Exit code of a run that came to its end. Incomplete wins over the gate, since a verdict over a
 * part says nothing of the rest; with `on-incomplete: warn` the gate decides.
 */
function exitCodeOf(run, onIncomplete) {
    if (run.state === 'errored')
        return EXIT.failed;
    if (!run.complete && onIncomplete === 'fail')
        return EXIT.incomplete;
    return run.gate.verdict === 'fail' ? EXIT.gateFailed : EXIT.done;
}


/***/ }),

/***/ 37840:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ fromEnvironment),
/* harmony export */   Ij: () => (/* binding */ fromInputs),
/* harmony export */   Jc: () => (/* binding */ fromSnykEnvironment)
/* harmony export */ });
/* unused harmony export variableOf */
/* harmony import */ var _raw_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29655);
/* harmony import */ var _model_suggest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2691);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13372);



const PREFIX = 'SNYK_CONNECTOR_';
/** `SNYK_CONNECTOR_FAIL_ON` and its like. A name that no setting has is a problem. */
function fromEnvironment(env) {
    const names = new Map((0,_raw_js__WEBPACK_IMPORTED_MODULE_0__/* .settableNames */ .T)().map((name) => [variableOf(name), name]));
    const values = new Map();
    const problems = [];
    for (const [variable, value] of Object.entries(env)) {
        if (!variable.startsWith(PREFIX) || !(0,_raw_js__WEBPACK_IMPORTED_MODULE_0__/* .isSet */ .vM)(value))
            continue;
        const name = names.get(variable);
        if (name !== undefined) {
            values.set(name, { value, from: `the environment variable ${variable}` });
            continue;
        }
        const meant = (0,_model_suggest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(variable, [...names.keys()]);
        problems.push(`The environment variable ${variable} is no setting.` +
            (meant === undefined ? ' Unset it.' : ` Did you mean ${meant}?`));
    }
    return { values, problems };
}
/** Variables of Snyk's own tools, such as SNYK_TOKEN; they set what nothing else sets. */
function fromSnykEnvironment(env) {
    const values = new Map();
    for (const [name, row] of Object.entries(_table_js__WEBPACK_IMPORTED_MODULE_2__/* .SETTINGS */ .y)) {
        for (const variable of 'alsoFrom' in row ? row.alsoFrom : []) {
            if (!values.has(name) && (0,_raw_js__WEBPACK_IMPORTED_MODULE_0__/* .isSet */ .vM)(env[variable]))
                values.set(name, { value: env[variable], from: `the environment variable ${variable}` });
        }
    }
    return { values, problems: [] };
}
/**
 * Inputs of the action: the runner passes `fail-on` as `INPUT_FAIL-ON`. It passes a mistyped
 * name, too, with no more than a warning, so the nearest setting is asked for here.
 */
function fromInputs(env) {
    const names = new Map((0,_raw_js__WEBPACK_IMPORTED_MODULE_0__/* .settableNames */ .T)().map((name) => [inputOf(name), name]));
    const values = new Map();
    const problems = [];
    for (const [variable, value] of Object.entries(env)) {
        const input = variable.toUpperCase();
        if (!input.startsWith('INPUT_') || input === 'INPUT_COMMAND' || !(0,_raw_js__WEBPACK_IMPORTED_MODULE_0__/* .isSet */ .vM)(value))
            continue;
        const name = names.get(input);
        if (name !== undefined) {
            values.set(name, { value, from: `the input ${name}` });
            continue;
        }
        const meant = (0,_model_suggest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(variable, [...names.keys()]);
        if (meant === undefined)
            continue;
        const seen = variable.slice('INPUT_'.length).toLowerCase();
        problems.push(`The input ${seen} is no setting. Did you mean \`${names.get(meant) ?? meant}\`?`);
    }
    return { values, problems };
}
/** `fail-on` → `SNYK_CONNECTOR_FAIL_ON` */
function variableOf(name) {
    return PREFIX + name.toUpperCase().replaceAll('-', '_');
}
function inputOf(name) {
    return `INPUT_${name.toUpperCase()}`;
}


/***/ }),

/***/ 29655:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $f: () => (/* binding */ isSecret),
/* harmony export */   L3: () => (/* binding */ NOTHING_SET),
/* harmony export */   T: () => (/* binding */ settableNames),
/* harmony export */   kc: () => (/* binding */ secretOfFile),
/* harmony export */   s9: () => (/* binding */ isSettingName),
/* harmony export */   vM: () => (/* binding */ isSet)
/* harmony export */ });
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13372);

const NOTHING_SET = { values: new Map(), problems: [] };
/** Settings that name a file holding a secret: `snyk-token-file` for `snyk-token`. */
function secretOfFile(name) {
    if (!name.endsWith('-file'))
        return undefined;
    const secret = name.slice(0, -'-file'.length);
    return isSettingName(secret) && isSecret(secret) ? secret : undefined;
}
function isSecret(name) {
    return 'secret' in _table_js__WEBPACK_IMPORTED_MODULE_0__/* .SETTINGS */ .y[name];
}
function isSettingName(name) {
    return Object.hasOwn(_table_js__WEBPACK_IMPORTED_MODULE_0__/* .SETTINGS */ .y, name);
}
/** Every name that may be set: the table's, and the `-file` form of each secret. */
function settableNames() {
    return Object.keys(_table_js__WEBPACK_IMPORTED_MODULE_0__/* .SETTINGS */ .y).flatMap((name) => isSettingName(name) && isSecret(name) ? [name, `${name}-file`] : [name]);
}
/** A blank text is the same as not set: unset action inputs arrive as empty strings. */
function isSet(value) {
    return (value !== undefined && value !== null && !(typeof value === 'string' && value.trim() === ''));
}


/***/ }),

/***/ 46598:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ resolveSettings)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/model/errors.ts
var errors = __webpack_require__(87206);
;// CONCATENATED MODULE: ./src/settings/checks.ts
/** What no single setting can tell: combinations that cannot work. */
function crossChecks(command, settings) {
    const problems = [];
    if (command === 'scan' && settings.input.length === 0) {
        if (settings.scan.includes('container') && settings.target === undefined)
            problems.push('target: not set, but `scan: container` needs the name of an image.');
        if (settings['snyk-cli-version'] !== undefined && settings['snyk-cli-path'] !== undefined)
            problems.push('snyk-cli-version and snyk-cli-path: both are set; give one of them.');
    }
    if (/["<>|*?:\\/\r\n]/.test(settings['artifact-name'] ?? ''))
        problems.push(`artifact-name: ${JSON.stringify(settings['artifact-name'])} has a character that artifacts may not have; leave out " : < > | * ? \\ / and line breaks.`);
    return problems;
}

// EXTERNAL MODULE: ./src/settings/environment.ts
var settings_environment = __webpack_require__(37840);
// EXTERNAL MODULE: ./src/settings/raw.ts
var settings_raw = __webpack_require__(29655);
// EXTERNAL MODULE: ./src/model/suggest.ts
var suggest = __webpack_require__(2691);
;// CONCATENATED MODULE: ./src/settings/profile.ts




/** Read when it is there and no other profile is named. */
const DEFAULT_PROFILE = 'snyk-connector.yml';
/**
 * Reads a profile file. Problems name file, line and column.
 *
 * @param required whether a file that is not there is an error.
 */
async function readProfile(file, required) {
    let content;
    try {
        content = await (0,promises_.readFile)(file, 'utf8');
    }
    catch (error) {
        if (!required && isNotFound(error))
            return settings_raw/* NOTHING_SET */.L3;
        throw new errors/* ConfigError */.xL(`profile: ${file} cannot be read: ${(0,errors/* describeError */.Uc)(error)}`, {
            cause: error,
        });
    }
    return parseProfile(content, file);
}
/** Reads the text of a profile: a YAML mapping of setting names to values. */
async function parseProfile(content, file) {
    const { isMap, isNode, isScalar, LineCounter, parseDocument } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    const lines = new LineCounter();
    const document = parseDocument(content, { lineCounter: lines, prettyErrors: false });
    const at = (offset) => {
        const { line, col } = lines.linePos(offset);
        return `${file}:${line}:${col}`;
    };
    const problems = document.errors.map((error) => `${at(error.pos[0])}: ${error.message}`);
    const values = new Map();
    const valueOf = (node) => isNode(node) ? node.toJS(document) : node;
    const root = document.contents;
    if (problems.length > 0 || root === null || (isScalar(root) && root.value === null))
        return { values, problems };
    if (!isMap(root)) {
        return {
            values,
            problems: [`${file}:1:1: a profile is a mapping of settings, as in \`fail-on: high\`.`],
        };
    }
    for (const pair of root.items) {
        const key = String(valueOf(pair.key));
        const place = at(isNode(pair.key) ? pair.key.range[0] : 0);
        if (!(0,settings_raw/* settableNames */.T)().includes(key)) {
            problems.push(`${place}: \`${key}\` is no setting.${(0,suggest/* didYouMean */.a)(key, (0,settings_raw/* settableNames */.T)())}`);
            continue;
        }
        values.set(key, { value: valueOf(pair.value), from: place });
    }
    return { values, problems };
}
function isNotFound(error) {
    return (0,errors/* isError */.bJ)(error) && 'code' in error && error.code === 'ENOENT';
}

// EXTERNAL MODULE: ./src/settings/table.ts + 8 modules
var table = __webpack_require__(13372);
;// CONCATENATED MODULE: ./src/settings/resolve.ts









/**
 * The settings of a run. Precedence: what was given (flags or inputs), environment, profile,
 * Snyk's own variables, default.
 *
 * @throws ConfigError with every problem there is, each with the setting, the value seen, where
 *   it was seen and what is allowed.
 */
async function resolveSettings(from) {
    const environment = (0,settings_environment/* fromEnvironment */.AU)(from.env);
    const named = from.given.values.get('profile') ?? environment.values.get('profile');
    const file = named === undefined ? DEFAULT_PROFILE : String(named.value);
    const problems = [...from.given.problems, ...environment.problems];
    const profile = await readProfile((0,external_node_path_.resolve)(from.cwd, file), named !== undefined).catch((error) => {
        if (error instanceof errors/* ConfigError */.xL)
            problems.push(...error.problems);
        else
            throw error;
        return undefined;
    });
    if (profile !== undefined)
        problems.push(...profile.problems.map((text) => relative(text, from.cwd)));
    const places = [
        from.given,
        environment,
        ...(profile ? [profile] : []),
        (0,settings_environment/* fromSnykEnvironment */.Jc)(from.env),
    ];
    const settings = {};
    for (const name of Object.keys(table/* SETTINGS */.y)) {
        if (!(0,settings_raw/* isSettingName */.s9)(name))
            continue;
        const row = table/* SETTINGS */.y[name];
        const raw = await findRaw(name, places, from.cwd).catch((error) => {
            problems.push(`${name}: ${(0,errors/* describeError */.Uc)(error)}`);
            return undefined;
        });
        settings[name] = row.defaultFor?.[from.command] ?? row.default;
        if (raw === undefined)
            continue;
        const read = row.kind.schema.safeParse(raw.value);
        if (read.success)
            settings[name] = read.data;
        else
            problems.push(relative(problemWith(name, raw, row.kind), from.cwd));
    }
    const complete = settings;
    if (problems.length === 0)
        problems.push(...crossChecks(from.command, complete));
    if (problems.length > 0)
        throw new errors/* ConfigError */.xL(problems);
    return complete;
}
/** The value of the first place that sets it, directly or by the `-file` of a secret. */
async function findRaw(name, places, cwd) {
    for (const place of places) {
        const direct = place.values.get(name);
        if (direct !== undefined && (0,settings_raw/* isSet */.vM)(direct.value))
            return direct;
        const file = place.values.get(`${name}-file`);
        if (file === undefined || !(0,settings_raw/* isSet */.vM)(file.value) || (0,settings_raw/* secretOfFile */.kc)(`${name}-file`) !== name)
            continue;
        const path = String(file.value);
        const content = await (0,promises_.readFile)((0,external_node_path_.resolve)(cwd, path), 'utf8').catch((error) => {
            throw new errors/* ConfigError */.xL(`the file ${path} of ${file.from} cannot be read`, { cause: error });
        });
        return { value: content.trim(), from: `the file ${path}` };
    }
    return undefined;
}
function problemWith(name, raw, kind) {
    const seen = (0,settings_raw/* isSecret */.$f)(name) ? 'the value' : shown(raw.value);
    const hint = typeof raw.value === 'string' ? (0,suggest/* didYouMean */.a)(raw.value, kind.words ?? []) : '';
    return `${name}: ${seen} is not allowed (${raw.from}). Give ${kind.allowed}.${hint}`;
}
/** Characters of a wrong value that an error shows. */
const MAX_SHOWN = 80;
function shown(value) {
    const text = JSON.stringify(value);
    return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}
/** Paths in messages as the user knows them. */
function relative(text, cwd) {
    return text.replaceAll(`${cwd}/`, '').replaceAll(`${cwd}\\`, '');
}


/***/ }),

/***/ 1013:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aq: () => (/* binding */ ACTION_COMMANDS),
/* harmony export */   Lo: () => (/* binding */ COMMANDS),
/* harmony export */   Pe: () => (/* binding */ setting),
/* harmony export */   fd: () => (/* binding */ GROUPS),
/* harmony export */   lq: () => (/* binding */ optional)
/* harmony export */ });
const COMMANDS = [
    'scan',
    'check',
    'deliver',
    'convert',
    'explain',
    'demo',
    'sandbox',
];
/** Commands that the GitHub Action offers as its input `command`. */
const ACTION_COMMANDS = ['scan', 'check', 'deliver'];
const GROUPS = [
    'general',
    'snyk',
    'scan',
    'transform',
    'platform',
    'gate',
    'report',
];
/** A setting that always has a value. */
function setting(row) {
    return row;
}
/** A setting that is undefined unless somebody sets it. */
function optional(row) {
    return row;
}


/***/ }),

/***/ 13372:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ SETTINGS)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(88532);
;// CONCATENATED MODULE: ./src/settings/kinds.ts

const scalar = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()]).transform(String);
/** Any text that is not blank. */
function kinds_text(allowed) {
    return { schema: scalar.pipe(schemas/* string */.YjP().trim().min(1)), allowed };
}
/** Text that a further check must accept; the check returns the value to use, or undefined. */
function checkedText(allowed, check) {
    const schema = scalar.transform((value, context) => {
        const checked = check(value.trim());
        if (checked !== undefined)
            return checked;
        context.addIssue({ code: 'custom', message: allowed });
        return core/* NEVER */.tm;
    });
    return { schema, allowed };
}
/** One of a few words, in any case. */
function choice(words) {
    const schema = scalar.transform((value, context) => {
        const word = words.find((candidate) => candidate === value.trim().toLowerCase());
        if (word !== undefined)
            return word;
        context.addIssue({ code: 'custom', message: 'not one of the words' });
        return core/* NEVER */.tm;
    });
    return { schema, allowed: orList(words), words };
}
/** Several of a few words, each once. */
function choices(words) {
    const schema = items.transform((values, context) => {
        const found = values.map((value) => words.find((word) => word === value.toLowerCase()));
        const known = found.filter((word) => word !== undefined);
        if (known.length === found.length && known.length > 0)
            return [...new Set(known)];
        context.addIssue({ code: 'custom', message: 'not all are among the words' });
        return core/* NEVER */.tm;
    });
    return { schema, allowed: `one or more of ${orList(words)}`, words, many: true };
}
/** A list separated by line breaks only (globs and paths may contain commas), or a YAML list. */
function lines(allowed) {
    const schema = schemas/* union */.KCZ([schemas/* array */.YOg(scalar), scalar.transform((value) => value.split(/\r?\n/))])
        .transform((values) => values.map((value) => value.trim()).filter((value) => value !== ''));
    return { schema, allowed, many: true };
}
/** A YAML mapping, or its text in JSON or YAML; what it may hold is checked by who uses it. */
function mapping(allowed) {
    return { schema: schemas/* union */.KCZ([schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()), schemas/* string */.YjP().min(1)]), allowed };
}
/** Yes or no, as YAML and GitHub's toolkit accept them. */
function kinds_boolean() {
    const schema = scalar.transform((value, context) => {
        const word = value.trim().toLowerCase();
        if (word === 'true')
            return true;
        if (word === 'false')
            return false;
        context.addIssue({ code: 'custom', message: 'neither true nor false' });
        return core/* NEVER */.tm;
    });
    return { schema, allowed: '`true` or `false`', words: ['true', 'false'], boolean: true };
}
/** A whole number between two bounds, both allowed. */
function wholeNumber(minimum, maximum) {
    const schema = scalar
        .pipe(schemas/* string */.YjP().trim().regex(/^\d+$/))
        .transform(Number)
        .pipe(schemas/* number */.aig().int().min(minimum).max(maximum));
    return { schema, allowed: `a whole number from ${minimum} to ${maximum}` };
}
/** Reads a comma or line separated text, or a YAML list, into trimmed items. */
const items = schemas/* union */.KCZ([schemas/* array */.YOg(scalar), scalar.transform((value) => value.split(/[,\n]/))])
    .transform((values) => values
    .flatMap((value) => value.split(/[,\n]/))
    .map((value) => value.trim())
    .filter((value) => value !== ''));
function orList(words) {
    return words.map((word) => `\`${word}\``).join(', ');
}

// EXTERNAL MODULE: ./src/settings/setting.ts
var setting = __webpack_require__(1013);
;// CONCATENATED MODULE: ./src/settings/table/general.ts


const RUNS = ['scan', 'deliver', 'demo', 'sandbox'];
/** Settings of every run. */
const GENERAL_SETTINGS = {
    profile: (0,setting/* optional */.lq)({
        kind: kinds_text('the path of a YAML file'),
        group: 'general',
        description: 'Settings file of one connection. Without it, `snyk-connector.yml` in the working directory is read if it is there.',
        commands: setting/* COMMANDS */.Lo,
        placeholder: 'file',
    }),
    'output-dir': (0,setting/* setting */.Pe)({
        kind: kinds_text('the path of a directory'),
        group: 'general',
        description: 'Where the files of the run go. It is made if it is not there.',
        commands: RUNS,
        default: 'snyk-connector-out',
        placeholder: 'dir',
    }),
    'on-incomplete': (0,setting/* setting */.Pe)({
        kind: choice(['fail', 'warn']),
        group: 'general',
        description: 'What an incomplete run ends with: `fail` is exit code 3; `warn` tells it and lets the gate decide.',
        commands: RUNS,
        default: 'fail',
    }),
    'log-level': (0,setting/* setting */.Pe)({
        kind: choice(['error', 'warning', 'info', 'debug']),
        group: 'general',
        description: 'How much is told while the run goes on.',
        commands: setting/* COMMANDS */.Lo,
        default: 'info',
    }),
};

// EXTERNAL MODULE: ./src/snyk/region.ts
var region = __webpack_require__(69673);
;// CONCATENATED MODULE: ./src/settings/table/snyk.ts



const SNYK = ['scan', 'check'];
/** Settings of the Snyk account. */
const SNYK_SETTINGS = {
    'snyk-token': (0,setting/* optional */.lq)({
        kind: kinds_text('a Snyk API token'),
        group: 'snyk',
        description: 'Token of a Snyk user or service account, for running the Snyk CLI. Not needed when `input` is given.',
        commands: SNYK,
        secret: true,
        alsoFrom: ['SNYK_TOKEN'],
        placeholder: 'token',
    }),
    'snyk-api': (0,setting/* optional */.lq)({
        kind: checkedText(`${Object.keys(region/* SNYK_REGIONS */._b)
            .map((region) => `\`${region}\``)
            .join(', ')} or an https URL (http only for a loopback host)`, (value) => (0,region/* apiUrl */.y0)(value)),
        group: 'snyk',
        description: 'Region of the Snyk account, by alias or API address. A personal access token names its own region.',
        commands: SNYK,
        alsoFrom: ['SNYK_API'],
        placeholder: 'region|url',
    }),
    'snyk-org': (0,setting/* optional */.lq)({
        kind: kinds_text('an organization id or slug'),
        group: 'snyk',
        description: 'Snyk organization to test under; id or slug.',
        commands: SNYK,
        alsoFrom: ['SNYK_CFG_ORG'],
        placeholder: 'org',
    }),
};

;// CONCATENATED MODULE: ./src/settings/table/scan.ts


const READS = ['scan', 'convert', 'explain', 'demo'];
const SCAN = ['scan'];
/** Settings of what is scanned or read. */
const SCAN_SETTINGS = {
    input: (0,setting/* setting */.Pe)({
        kind: lines('paths or globs of scan results, one a line'),
        group: 'scan',
        description: 'Files that Snyk wrote (`--json` or `--sarif`), by path or glob, one a line. When given, nothing is run. `-` is standard input.',
        commands: SCAN,
        default: [],
        placeholder: 'glob',
    }),
    scan: (0,setting/* setting */.Pe)({
        kind: choices(['open-source', 'code', 'container', 'iac']),
        group: 'scan',
        description: 'What to scan with the Snyk CLI; several are run one after another.',
        commands: SCAN,
        default: ['open-source'],
    }),
    target: (0,setting/* optional */.lq)({
        kind: kinds_text('an image name, or a path inside the working directory'),
        group: 'scan',
        description: 'Image (for `container`) or path to scan.',
        commands: SCAN,
        placeholder: 'image|path',
    }),
    'scan-args': (0,setting/* setting */.Pe)({
        kind: lines('arguments of the Snyk CLI, one a line'),
        group: 'scan',
        description: 'Further arguments for the Snyk CLI, one a line (no shell reads them), for example `--all-projects`.',
        commands: SCAN,
        default: [],
        placeholder: 'arg',
    }),
    'working-directory': (0,setting/* setting */.Pe)({
        kind: kinds_text('the path of a directory'),
        group: 'scan',
        description: 'Where the Snyk CLI runs and relative paths begin.',
        commands: READS,
        default: '.',
        placeholder: 'dir',
    }),
    'snyk-cli-version': (0,setting/* optional */.lq)({
        kind: kinds_text('a version such as `1.1307.4`, or `latest`'),
        group: 'scan',
        description: 'Version of the Snyk CLI to install for this run. Without it the `snyk` on the PATH is used, or else the latest is installed.',
        commands: SCAN,
        placeholder: 'version',
    }),
    'snyk-cli-path': (0,setting/* optional */.lq)({
        kind: kinds_text('the path of the Snyk CLI'),
        group: 'scan',
        description: 'The Snyk CLI to use: an executable, or a `.js` file that Node runs.',
        commands: SCAN,
        placeholder: 'path',
    }),
};

;// CONCATENATED MODULE: ./src/settings/table/transform.ts


const transform_READS = ['scan', 'convert', 'explain', 'demo'];
/** Settings of what findings are made into. */
const TRANSFORM_SETTINGS = {
    'asset-type': (0,setting/* setting */.Pe)({
        kind: choice(['code-repository', 'generic-application']),
        group: 'transform',
        description: 'Which of the built-in transform maps makes the target documents.',
        commands: transform_READS,
        default: 'code-repository',
    }),
    'transform-map': (0,setting/* optional */.lq)({
        kind: kinds_text('the path of a YAML file'),
        group: 'transform',
        description: 'A transform map of your own, in place of the built-in one.',
        commands: transform_READS,
        placeholder: 'file',
    }),
    'extra-rows': (0,setting/* setting */.Pe)({
        kind: kinds_boolean(),
        group: 'transform',
        description: 'Whether the rows of a map that go beyond the published ones (`extra: true`) are used.',
        commands: transform_READS,
        default: true,
    }),
    identity: (0,setting/* setting */.Pe)({
        kind: choice(['snyk', 'portable']),
        group: 'transform',
        description: 'Ids in target documents: `snyk` takes the ids of Snyk where there are any, `portable` always the keys of this connector, equal through every door.',
        commands: transform_READS,
        default: 'snyk',
    }),
    to: (0,setting/* setting */.Pe)({
        kind: choice(['findings', 'target', 'sarif']),
        group: 'transform',
        description: 'Format to convert to: `findings` and `target` are one JSON object a line, `sarif` is one SARIF log.',
        commands: ['convert'],
        default: 'target',
        placeholder: 'format',
    }),
    finding: (0,setting/* optional */.lq)({
        kind: kinds_text('the key of a finding, or the id of its problem'),
        group: 'transform',
        description: 'Which finding to explain, by its key or by the id of its problem. Without it, the first one.',
        commands: ['explain'],
        placeholder: 'key|problem',
    }),
};

;// CONCATENATED MODULE: ./src/settings/table/platform.ts


const platform_SCAN = ['scan'];
const PUSHES = ['scan', 'check', 'deliver'];
const CHECKS = ['check'];
const SANDBOX = ['sandbox'];
/** Settings of where documents go. */
const PLATFORM_SETTINGS = {
    platform: (0,setting/* setting */.Pe)({
        kind: choice(['file', 'qualys-etm', 'defectdojo', 'http']),
        group: 'platform',
        description: 'Where the target documents go. `file` leaves them in `target.ndjson`; docs/platforms.md tells of the others.',
        commands: PUSHES,
        default: 'file',
    }),
    'platform-url': (0,setting/* optional */.lq)({
        kind: kinds_text('an https URL (http only for a loopback host)'),
        group: 'platform',
        description: 'Address of the platform: its API, gateway or endpoint.',
        commands: PUSHES,
        placeholder: 'url',
    }),
    'platform-token': (0,setting/* optional */.lq)({
        kind: kinds_text('a token of the platform'),
        group: 'platform',
        description: 'Token for `http` (sent as a bearer token) and `defectdojo` (API v2 key).',
        commands: PUSHES,
        secret: true,
        placeholder: 'token',
    }),
    'platform-username': (0,setting/* optional */.lq)({
        kind: kinds_text('a user name'),
        group: 'platform',
        description: 'User name for `qualys-etm`.',
        commands: PUSHES,
        placeholder: 'name',
    }),
    'platform-password': (0,setting/* optional */.lq)({
        kind: kinds_text('a password'),
        group: 'platform',
        description: 'Password for `qualys-etm`.',
        commands: PUSHES,
        secret: true,
        placeholder: 'password',
    }),
    'platform-client-id': (0,setting/* optional */.lq)({
        kind: kinds_text('the id of an OAuth client'),
        group: 'platform',
        description: 'OAuth client for `qualys-etm`, in place of user name and password.',
        commands: PUSHES,
        placeholder: 'id',
    }),
    'platform-client-secret': (0,setting/* optional */.lq)({
        kind: kinds_text('the secret of an OAuth client'),
        group: 'platform',
        description: 'Secret of the OAuth client for `qualys-etm`.',
        commands: PUSHES,
        secret: true,
        placeholder: 'secret',
    }),
    'platform-options': (0,setting/* optional */.lq)({
        kind: mapping('a mapping, in a profile or as JSON or YAML text'),
        group: 'platform',
        description: 'Options of the platform, as docs/platforms.md lists them.',
        commands: PUSHES,
        placeholder: 'json|yaml',
    }),
    'ca-file': (0,setting/* setting */.Pe)({
        kind: lines('paths of certificate files, one a line'),
        group: 'platform',
        description: 'Certificates of authorities (PEM) that are trusted besides the known ones, for the platform.',
        commands: PUSHES,
        default: [],
        placeholder: 'file',
    }),
    'push-severity': (0,setting/* optional */.lq)({
        kind: choice(['critical', 'high', 'medium', 'low', 'info']),
        group: 'platform',
        description: 'Lowest severity that is pushed; without it, all. A push that holds something back never closes anything.',
        commands: platform_SCAN,
        placeholder: 'severity',
    }),
    'push-on': (0,setting/* setting */.Pe)({
        kind: choice(['always', 'gate-pass']),
        group: 'platform',
        description: 'When to push: `always`, or only when the gate passed.',
        commands: platform_SCAN,
        default: 'always',
    }),
    'dry-run': (0,setting/* setting */.Pe)({
        kind: kinds_boolean(),
        group: 'platform',
        description: 'Whether everything is written and nothing is sent.',
        commands: platform_SCAN,
        default: false,
    }),
    json: (0,setting/* setting */.Pe)({
        kind: kinds_boolean(),
        group: 'platform',
        description: 'Whether the result of `check` is JSON.',
        commands: CHECKS,
        default: false,
    }),
    port: (0,setting/* optional */.lq)({
        kind: wholeNumber(1, 65_535),
        group: 'platform',
        description: 'Port of the sandbox on 127.0.0.1. Without it, a free one.',
        commands: SANDBOX,
        placeholder: 'port',
    }),
    faults: (0,setting/* optional */.lq)({
        kind: mapping('a mapping of rates from 0 to 1, as JSON or YAML'),
        group: 'platform',
        description: 'What the sandbox does wrong: rates of `throttled`, `serverError`, `resetBefore`, `resetAfter`, `slow`, `truncated`, `duplicated`, `expiredToken`, and `poison`.',
        commands: SANDBOX,
        placeholder: 'json',
    }),
};

;// CONCATENATED MODULE: ./src/settings/table/gate.ts


const GATED = ['scan', 'demo'];
/** Settings of the verdict. */
const GATE_SETTINGS = {
    'fail-on': (0,setting/* setting */.Pe)({
        kind: choice(['critical', 'high', 'medium', 'low', 'none']),
        group: 'gate',
        description: 'The gate: the lowest effective severity of an open finding that fails the run. `none` turns the gate off.',
        commands: GATED,
        default: 'high',
        defaultFor: { demo: 'none' },
    }),
    'only-fixable': (0,setting/* setting */.Pe)({
        kind: kinds_boolean(),
        group: 'gate',
        description: 'Whether the gate looks only at findings that Snyk knows a fix for.',
        commands: GATED,
        default: false,
    }),
};

;// CONCATENATED MODULE: ./src/settings/table/report.ts


const report_READS = ['scan', 'convert', 'explain', 'demo'];
const report_SCAN = ['scan'];
/** Settings of what people are shown. */
const REPORT_SETTINGS = {
    annotations: (0,setting/* setting */.Pe)({
        kind: kinds_boolean(),
        group: 'report',
        description: 'Whether findings are shown at their lines in the pull request, the worst first.',
        commands: report_SCAN,
        default: true,
    }),
    'job-summary': (0,setting/* setting */.Pe)({
        kind: kinds_boolean(),
        group: 'report',
        description: 'Whether the summary is shown on the page of the workflow run.',
        commands: report_SCAN,
        default: true,
    }),
    'sarif-category': (0,setting/* optional */.lq)({
        kind: kinds_text('a category such as `backend`'),
        group: 'report',
        description: 'Tells several uploads of one commit apart in code scanning. Needed when one repository is scanned in parts.',
        commands: report_READS,
        placeholder: 'name',
    }),
    'upload-artifacts': (0,setting/* setting */.Pe)({
        kind: kinds_boolean(),
        group: 'report',
        description: 'Whether the files of the run are kept as an artifact of the workflow run.',
        commands: report_SCAN,
        default: true,
    }),
    'artifact-name': (0,setting/* optional */.lq)({
        kind: kinds_text('a name without `" : < > | * ? \\ /`'),
        group: 'report',
        description: 'Name of the artifact. Without it, unique for the job and the matrix leg.',
        commands: report_SCAN,
        placeholder: 'name',
    }),
    'retention-days': (0,setting/* optional */.lq)({
        kind: wholeNumber(1, 90),
        group: 'report',
        description: 'Days that the artifact is kept. Without it, as the repository says.',
        commands: report_SCAN,
        placeholder: 'days',
    }),
};

;// CONCATENATED MODULE: ./src/settings/table.ts







/**
 * Every setting, once. action.yml, `--help` and docs/settings.md are generated from this table,
 * and `npm run check` fails when they are stale.
 */
const SETTINGS = {
    ...GENERAL_SETTINGS,
    ...SNYK_SETTINGS,
    ...SCAN_SETTINGS,
    ...TRANSFORM_SETTINGS,
    ...PLATFORM_SETTINGS,
    ...GATE_SETTINGS,
    ...REPORT_SETTINGS,
};


/***/ }),

/***/ 69673:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _b: () => (/* binding */ SNYK_REGIONS),
/* harmony export */   lg: () => (/* binding */ regionOfToken),
/* harmony export */   y0: () => (/* binding */ apiUrl)
/* harmony export */ });
/** API addresses of Snyk's regions, by alias. Source: docs.snyk.io, regional hosting. */
const SNYK_REGIONS = {
    'us-01': 'https://api.snyk.io',
    'us-02': 'https://api.us.snyk.io',
    'eu-01': 'https://api.eu.snyk.io',
    'au-01': 'https://api.au.snyk.io',
    gov: 'https://api.snykgov.io',
};
const LOOPBACK_HOSTS = ['localhost', '127.0.0.1', '[::1]'];
/**
 * The API address for a region's alias or an address as users write it. A path is kept (an
 * installation may have one, and the Snyk CLI strips `/v1` itself), a trailing slash is not.
 *
 * @returns undefined when it is neither an alias nor an address that may be used; `http:` is
 *   allowed for loopback hosts only, since a token goes with every request.
 */
function apiUrl(value) {
    const alias = value.toLowerCase();
    for (const [name, url] of Object.entries(SNYK_REGIONS))
        if (name === alias)
            return url;
    if (!URL.canParse(value))
        return undefined;
    const url = new URL(value);
    if (url.username !== '' || url.password !== '')
        return undefined;
    const address = url.origin + url.pathname.replace(/\/+$/, '');
    if (url.protocol === 'https:')
        return address;
    return url.protocol === 'http:' && LOOPBACK_HOSTS.includes(url.hostname) ? address : undefined;
}
/**
 * The API origin that a personal access token names itself: the payload of
 * `snyk_uat.<8>.<base64url>.<signature>` has the host in `h`. Undefined for other tokens.
 */
function regionOfToken(token) {
    const parts = token.trim().split('.');
    if (!/^snyk_(uat|sat)$/.test(parts[0] ?? '') || parts[2] === undefined)
        return undefined;
    try {
        const payload = JSON.parse(Buffer.from(parts[2], 'base64url').toString('utf8'));
        if (typeof payload !== 'object' || payload === null || !('h' in payload))
            return undefined;
        if (typeof payload.h !== 'string')
            return undefined;
        return apiUrl(payload.h.includes('://') ? payload.h : `https://${payload.h}`);
    }
    catch {
        // A payload that is not JSON is a token of another kind; the API will judge it.
        return undefined;
    }
}


/***/ }),

/***/ 71013:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ VERSION)
});

;// CONCATENATED MODULE: ./package.json
const package_namespaceObject = {"rE":"0.1.0"};
;// CONCATENATED MODULE: ./src/version.ts

/** Version of this program. */
const VERSION = package_namespaceObject.rE;


/***/ })

};
