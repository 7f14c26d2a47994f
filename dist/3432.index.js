export const id = 3432;
export const ids = [3432,3102];
export const modules = {

/***/ 90827:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  collect: () => (/* binding */ collect)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/model/errors.ts
var errors = __webpack_require__(87206);
// EXTERNAL MODULE: ./src/model/repository.ts
var repository = __webpack_require__(92069);
// EXTERNAL MODULE: ./src/files/lines.ts
var lines = __webpack_require__(96876);
// EXTERNAL MODULE: ./src/state/ledger-line.ts
var ledger_line = __webpack_require__(39031);
// EXTERNAL MODULE: ./src/pipeline/poll/mode.ts
var mode = __webpack_require__(29175);
// EXTERNAL MODULE: ./src/pipeline/poll/state-memory.ts + 1 modules
var state_memory = __webpack_require__(31282);
// EXTERNAL MODULE: ./src/pipeline/legs/leg-file.ts
var leg_file = __webpack_require__(38665);
;// CONCATENATED MODULE: ./src/pipeline/legs/collected-legs.ts







/** What the legs of a divided poll found, as one collection, and what is remembered of it. */
class CollectedLegs {
    options;
    memory;
    fates = new Map();
    next = null;
    counts = { projects: 0, findings: 0 };
    constructor(options) {
        this.options = options;
        const { state, now } = options;
        this.memory = new state_memory/* StateMemory */.$(state, now, () => ({
            startedAt: this.startedAt,
            mode: this.mode,
            counts: this.counts,
        }));
        for (const { report } of options.found)
            for (const org of report.orgs)
                this.fates.set(org.id, fateOf(org, state));
    }
    async *records(collection) {
        const { found, plan, state } = this.options;
        this.describe(collection);
        this.next = this.memory.begin({
            identity: plan.identity,
            map: plan.making,
            mode: this.mode,
            remade: state !== null && (0,mode/* isRemade */.z)(state, plan),
            startedAt: this.startedAt,
        });
        for (const { directory, report } of found) {
            for await (const record of readRecords((0,external_node_path_.join)(directory, leg_file/* RECORDS_FILE */.Oe))) {
                if (this.fateOf(record) === 'overtaken')
                    continue;
                this.counts.projects += record.page === 0 ? 1 : 0;
                this.counts.findings += record.issues.length;
                this.memory.owed.told(record);
                yield record;
            }
            for (const org of report.orgs)
                if (this.fates.get(org.id) === 'new')
                    await this.takeOver(org, directory);
        }
        this.memory.collected(collection, this.memory.owed.left(collection));
    }
    /** Whether an earlier `collect` delivered what this record tells, before a leg was run again. */
    isDelivered = (record) => this.fateOf(record) === 'delivered';
    /** Only what every leg read in full is a full sync; else the next one comes as if this was none. */
    get mode() {
        const { found, missing } = this.options;
        const isFull = missing.length === 0 && found.every(({ report }) => report.mode === 'full');
        return isFull ? 'full' : 'delta';
    }
    /** When the first leg began. */
    get startedAt() {
        const { found, plan } = this.options;
        const [first = plan.createdAt] = found.map(({ report }) => report.startedAt).sort();
        return new Date(first);
    }
    fateOf({ org }) {
        return this.fates.get(org?.id ?? '') ?? 'new';
    }
    async takeOver({ id, base, next }, directory) {
        if (next === null)
            this.next?.dropOrg(id);
        else if (next.file !== base)
            await this.next?.adoptOrg(next, (0,external_node_path_.join)(directory, 'orgs', next.file));
        else
            this.next?.setMissing(id, next.missingSince ?? null);
    }
    describe(collection) {
        const { plan, found, missing } = this.options;
        for (const { what, why } of plan.incomplete)
            collection.missing(what, why);
        for (const { planned, why } of missing)
            collection.missing(`leg ${planned.leg} of ${plan.legs.length} (${planned.orgs.length} organizations, ${planned.projects} projects)`, `${why}. Run the leg again, and \`collect\` after it. Nothing of its organizations is closed`);
        for (const { report } of found) {
            for (const { what, why } of report.incomplete)
                collection.missing(what, why);
            for (const warning of report.warnings)
                collection.warn(warning);
            if (report.partial !== null)
                collection.only(report.partial);
            for (const { id, next } of report.orgs)
                if (this.fates.get(id) === 'overtaken')
                    collection.missing(`organization ${next?.slug ?? next?.name ?? id}`, 'another run brought newer knowledge of it while the leg was at work; the next run goes on from there');
        }
        const delivered = [...this.fates.values()].filter((fate) => fate === 'delivered').length;
        if (delivered > 0)
            collection.only(`What was found in ${delivered} organizations was delivered by an earlier \`collect\` of this plan, and is not sent again`);
    }
}
/** By the ledger from which the leg read on, and the one that it made: each name is used once. */
function fateOf({ id, base, next }, state) {
    if (state === null)
        return 'new';
    const now = state.ledgerName(id);
    if (next !== null && next.file === now && next.file !== base)
        return 'delivered';
    if (now === base)
        return 'new';
    // A ledger that was lost is replaced by what the leg has; one that the leg gave up is gone.
    if (now === null)
        return next === null ? 'delivered' : 'new';
    return 'overtaken';
}
async function* readRecords(path) {
    for await (const line of (0,lines/* linesOf */.D)(path)) {
        const record = JSON.parse(line);
        if (!(0,ledger_line/* isProjectRecord */.pd)(record))
            throw new errors/* InputError */.dz(`${path}: a line is not a record`);
        yield record;
    }
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/state/ledger-reader.ts
var ledger_reader = __webpack_require__(77614);
;// CONCATENATED MODULE: ./src/pipeline/legs/find-legs.ts





/** Looks for what the legs of a plan left, one directory each, whatever its name. */
async function findLegs(directory, plan) {
    const seen = await everyLeg(directory);
    const found = [];
    const missing = [];
    for (const planned of plan.legs) {
        const mine = seen
            .filter(({ report }) => report.leg === planned.leg)
            // One that was run again is there twice when the CI kept both.
            .sort((a, b) => (a.report.finishedAt < b.report.finishedAt ? 1 : -1));
        const candidate = mine.find(({ report }) => report.plan === plan.id);
        const damage = candidate && (await damageOf(candidate));
        if (candidate !== undefined && damage === undefined)
            found.push({ planned, ...candidate });
        else
            missing.push({
                planned,
                why: damage ??
                    (mine.length > 0
                        ? 'what it left is of another plan'
                        : `there is nothing of it in ${directory}`),
            });
    }
    return { found, missing };
}
async function everyLeg(directory) {
    const entries = await (0,promises_.readdir)(directory, { withFileTypes: true }).catch((error) => {
        if ((0,errors/* isError */.bJ)(error) && 'code' in error && error.code === 'ENOENT')
            return [];
        throw error;
    });
    const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    const seen = [];
    // A single artifact may have been unpacked without a directory of its own.
    for (const path of [directory, ...names.sort().map((name) => (0,external_node_path_.join)(directory, name))]) {
        const report = await (0,leg_file/* readLeg */.NT)(path);
        if (!('unusable' in report))
            seen.push({ directory: path, report });
    }
    return seen;
}
/** Undefined when all files are as the leg wrote them. */
async function damageOf({ directory, report }) {
    const files = [
        { path: (0,external_node_path_.join)(directory, leg_file/* RECORDS_FILE */.Oe), checksum: report.records.checksum },
        ...report.orgs.flatMap(({ base, next }) => next === null || next.file === base
            ? []
            : [{ path: (0,external_node_path_.join)(directory, 'orgs', next.file), checksum: next.checksum }]),
    ];
    for (const { path, checksum } of files)
        try {
            if ((await (0,ledger_reader/* checksumOfFile */.V)(path)) !== checksum)
                return `${path}: its checksum is wrong`;
        }
        catch (error) {
            return (0,errors/* describeError */.Uc)(error);
        }
    return undefined;
}

// EXTERNAL MODULE: ./src/pipeline/legs/plan-file.ts
var plan_file = __webpack_require__(722);
// EXTERNAL MODULE: ./src/pipeline/memory.ts
var memory = __webpack_require__(5915);
// EXTERNAL MODULE: ./src/commands/network.ts
var commands_network = __webpack_require__(88948);
// EXTERNAL MODULE: ./src/commands/platform.ts
var commands_platform = __webpack_require__(86339);
// EXTERNAL MODULE: ./src/commands/poll/agreement.ts
var agreement = __webpack_require__(30278);
// EXTERNAL MODULE: ./src/commands/poll/reading.ts + 10 modules
var reading = __webpack_require__(81906);
// EXTERNAL MODULE: ./src/commands/poll/settle.ts + 1 modules
var settle = __webpack_require__(46894);
// EXTERNAL MODULE: ./src/commands/poll/state.ts + 10 modules
var state = __webpack_require__(60474);
// EXTERNAL MODULE: ./src/commands/run-source.ts + 34 modules
var run_source = __webpack_require__(1842);
// EXTERNAL MODULE: ./src/commands/transform-map.ts + 30 modules
var transform_map = __webpack_require__(54873);
;// CONCATENATED MODULE: ./src/commands/collect.ts















/** `collect`: bring together what the legs of a plan found, judge it once and deliver it once. */
async function collect(context) {
    const { settings, cwd } = context;
    if (settings.plan === undefined)
        throw new errors/* ConfigError */.xL('plan: not set. Name the plan.json that `plan` wrote.');
    const plan = await (0,plan_file/* readPlan */.m)((0,external_node_path_.resolve)(cwd, settings.plan));
    const network = (0,commands_network/* openNetwork */.X)(context);
    let stored = null;
    try {
        const platform = await (0,commands_platform/* connectPlatform */.c0)(context, network);
        const map = await (0,transform_map/* transformMapOf */.c)(settings, cwd);
        checkAgreement(context, plan, await (0,reading/* makingOf */.rV)(context, platform));
        stored = await (0,state/* openStoredState */.Dm)(context, network, plan.tenant);
        const obstacle = await (0,settle/* settle */.G9)(context, stored?.state ?? null, platform);
        return await (0,run_source/* runSource */.R)(context, {
            command: 'collect',
            ...(obstacle === null
                ? await sourceOf(context, { plan, stored, network })
                : { source: (0,settle/* waiting */.eg)(obstacle), memory: (0,settle/* onlyNoted */.b$)(context, stored?.state ?? null) }),
            // The repositories of many, none of which is checked out.
            repository: repository/* UNKNOWN_REPOSITORY */.k,
            map,
            platform,
            statistics: network.statistics,
            enrich: (record) => record,
        });
    }
    finally {
        await stored?.state.close();
        await network.close();
    }
}
async function sourceOf({ settings, cwd, now }, from) {
    const { plan, stored, network } = from;
    const { found, missing } = await findLegs((0,external_node_path_.resolve)(cwd, settings['legs-dir']), plan);
    const { statistics } = network;
    for (const { report } of found) {
        statistics.requests += report.upstream.requests;
        statistics.retries += report.upstream.retries;
        statistics.throttledMs += report.upstream.throttledMs;
    }
    const legs = new CollectedLegs({ plan, found, missing, state: stored?.state ?? null, now });
    return {
        source: legs,
        memory: stored?.keep(legs.memory) ?? memory/* NO_MEMORY */.g,
        isDelivered: legs.isDelivered,
    };
}
/** Legs told what changed since the state that the plan knew, for documents that it knew. */
function checkAgreement({ settings }, plan, making) {
    const problems = [(0,agreement/* stateDiffers */.x)(settings, plan)].filter((problem) => problem !== undefined);
    if (plan.identity !== settings.identity)
        problems.push(`identity: \`${settings.identity}\`, but \`plan\` had \`${plan.identity}\`. Give both the same.`);
    if (plan.making !== making)
        problems.push('The transform map, `push-severity` or the platform is another than `plan` had. Give both the same.');
    if (problems.length > 0)
        throw new errors/* ConfigError */.xL(problems);
}


/***/ }),

/***/ 30278:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ stateDiffers)
/* harmony export */ });
/** Where a run would remember otherwise than its plan does; undefined when it would not. */
function stateDiffers({ state }, { remembers }) {
    if (remembers === (state !== undefined))
        return undefined;
    const seen = remembers ? 'not set, but it was for `plan`' : 'set, but it was not for `plan`';
    return `state: ${seen}. Give \`plan\`, the legs and \`collect\` the same.`;
}


/***/ }),

/***/ 38665:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NT: () => (/* binding */ readLeg),
/* harmony export */   Oe: () => (/* binding */ RECORDS_FILE),
/* harmony export */   gU: () => (/* binding */ LEG_FILE),
/* harmony export */   wZ: () => (/* binding */ writeLeg)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(94343);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(43759);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(73102);
/* harmony import */ var _files_durable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48672);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87206);
/* harmony import */ var _state_layout_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61719);
/**
 * What a leg of a divided poll leaves for `collect` is a directory:
 *
 *     leg.json             what was read and how whole it is; written last
 *     records.ndjson.gz    the records that are to be told
 *     orgs/…ndjson.gz      the ledgers that the next state takes over, named as there
 */






/** Raised when an older program could misread what a leg left. */
const LEG_VERSION = 1;
const LEG_FILE = 'leg.json';
const RECORDS_FILE = 'records.ndjson.gz';
const count = zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .int */ .Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_6__/* ._nonnegative */ .UI());
const instant = zod_mini__WEBPACK_IMPORTED_MODULE_7__/* .datetime */ .w$({ offset: true });
const legSchema = zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    schemaVersion: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz(LEG_VERSION),
    /** Id of the plan that it is a part of. */
    plan: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    leg: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .int */ .Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_6__/* ._positive */ .NC()),
    version: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    mode: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(['full', 'delta']),
    startedAt: instant,
    finishedAt: instant,
    complete: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY(),
    incomplete: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ what: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), why: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() })),
    partial: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()),
    warnings: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()),
    /** Each org of the leg: its ledger when the leg began, and what the next state is to say. */
    orgs: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ id: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), base: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()), next: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .nullable */ .mee(_state_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .orgSchema */ .M0) })),
    records: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
        /** SHA-256 of the file's bytes. */
        checksum: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
        count,
        projects: count,
        findings: count,
    }),
    upstream: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ requests: count, retries: count, throttledMs: count }),
});
async function writeLeg(directory, leg) {
    const content = { schemaVersion: LEG_VERSION, ...leg };
    await (0,_files_durable_js__WEBPACK_IMPORTED_MODULE_2__/* .writeDurably */ .v8)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, LEG_FILE), `${JSON.stringify(content, null, 1)}\n`);
}
/** What a leg left, or one part of a sentence that says why that cannot be used. */
async function readLeg(directory) {
    try {
        const seen = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, LEG_FILE), 'utf8'));
        const leg = legSchema.safeParse(seen);
        return leg.success
            ? leg.data
            : { unusable: `${LEG_FILE} is not what this version writes; run all legs with one version` };
    }
    catch (error) {
        return { unusable: (0,_model_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .describeError */ .Uc)(error) };
    }
}


/***/ }),

/***/ 29175:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ whyFull),
/* harmony export */   z: () => (/* binding */ isRemade)
/* harmony export */ });
/* harmony import */ var _state_layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61719);

/** The clocks of a runner and of Snyk differ by minutes; a state that is further ahead is wrong. */
const MAX_AHEAD_MS = 3_600_000;
/**
 * Why a run reads everything, as the end of a sentence; null when it may read only what changed
 * since the last one.
 */
function whyFull(state, options) {
    if (state === null)
        return 'nothing is remembered from run to run (setting `state`)';
    if (state.isFresh)
        return 'nothing is known of a run before';
    if (state.scopeChanged)
        return 'the settings let other things into the scope than the last time';
    if (state.identity !== options.identity)
        return '`identity` is another than the last time';
    if (state.map !== options.making)
        return 'the transform map or the platform is another than the last time';
    if (isAhead(state, options.now))
        return 'what is remembered is of a time that is still to come';
    if (state.refusedKeys.length > _state_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_REFUSED_KEYS */ .bI)
        return `the platform refused more than ${_state_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_REFUSED_KEYS */ .bI} entries the last time`;
    return isDue(state, options) ? 'it is time for a full sync (setting `full-sync-every`)' : null;
}
/** Whether other things are collected, or other documents made of them, than the last time. */
function isRemade(state, { identity, making }) {
    return state.scopeChanged || state.identity !== identity || state.map !== making;
}
function isDue(state, { fullSyncEvery, now }) {
    if ('everyRuns' in fullSyncEvery)
        return state.runsSinceFull + 1 >= fullSyncEvery.everyRuns;
    const last = state.lastFullAt === null ? NaN : Date.parse(state.lastFullAt);
    return Number.isNaN(last) || now.getTime() - last >= fullSyncEvery.everyMs;
}
/** Changes before such a time would not be asked for until it has come. */
function isAhead(state, now) {
    const watermarks = state.orgs().map((id) => state.org(id)?.watermark);
    const limit = now.getTime() + MAX_AHEAD_MS;
    return [state.lastFullAt, ...watermarks].some((time) => time && Date.parse(time) > limit);
}


/***/ }),

/***/ 7905:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ productOf),
/* harmony export */   w: () => (/* binding */ toolOf)
/* harmony export */ });
/* harmony import */ var _distribution_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11358);

/** Project types that are not a package manager; `…config` are all infrastructure. */
const PRODUCT_OF_TYPE = {
    sast: 'code',
    dockerfile: 'container',
    terraformplan: 'iac',
    cpp: 'unmanaged',
    'unmanaged (c/c++)': 'unmanaged',
    secrets: 'secrets',
};
/** Registries and clusters: an application in an image has its package manager as type. */
const IMAGE_ORIGINS = new Set([
    'acr',
    'artifactory-cr',
    'digitalocean-cr',
    'docker-hub',
    'ecr',
    'gcr',
    'github-cr',
    'gitlab-cr',
    'google-artifact-cr',
    'harbor-cr',
    'kubernetes',
    'nexus-cr',
    'quay-cr',
]);
const TOOL_OF_PRODUCT = {
    'open-source': 'Snyk Open Source',
    container: 'Snyk Container',
    iac: 'Snyk IaC',
    code: 'Snyk Code',
    secrets: 'Snyk Secrets',
    unmanaged: 'Snyk Open Source',
    unknown: 'Snyk',
};
/** The product that tests a project. A type that is new to us is taken for a package manager. */
function productOf(project) {
    const type = project.type.toLowerCase();
    const named = Object.hasOwn(PRODUCT_OF_TYPE, type) ? PRODUCT_OF_TYPE[type] : undefined;
    if (named !== undefined)
        return named;
    if (type.endsWith('config'))
        return 'iac';
    const isInImage = _distribution_js__WEBPACK_IMPORTED_MODULE_0__/* .OPERATING_SYSTEM_TYPES */ .yN.has(type) ||
        IMAGE_ORIGINS.has(project.origin ?? '') ||
        project.name.startsWith('docker-image|');
    return isInImage ? 'container' : 'open-source';
}
function toolOf(product) {
    return { name: TOOL_OF_PRODUCT[product] };
}


/***/ }),

/***/ 79778:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ identityOf)
/* harmony export */ });
/* harmony import */ var _distribution_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11358);

/** What makes a project the same as the one that the CLI scans. */
function identityOf(resource, product) {
    if (product === 'container')
        return imageIdentity(resource);
    const { name, type, target_file: targetFile, target_reference: reference } = resource.attributes;
    const told = resource.relationships.target.data.attributes;
    const repository = told?.url ?? told?.display_name ?? null;
    return {
        repository,
        targetFile,
        type,
        targetReference: reference,
        // A repository has one such project of a file and branch, whatever a door calls it.
        name: isNameless(product) && repository !== null ? '' : name,
    };
}
function isNameless(product) {
    return product === 'code' || product === 'iac' || product === 'secrets';
}
/** An image stands where the repository stands; the Dockerfile is no part of its identity. */
function imageIdentity({ attributes, relationships }) {
    const { name, type, target_file: targetFile, target_reference: reference } = attributes;
    const fromDockerfile = type.toLowerCase() === 'dockerfile';
    const { display_name: display, url } = relationships.target.data.attributes ?? {};
    const image = splitImage(name.replace(/^docker-image\|/, ''));
    const isSystem = _distribution_js__WEBPACK_IMPORTED_MODULE_0__/* .OPERATING_SYSTEM_TYPES */ .yN.has(type.toLowerCase());
    return {
        repository: fromDockerfile
            ? (url ?? display ?? null)
            : isSystem
                ? image.name
                : imageOf(display, image),
        targetFile: isSystem ? '' : targetFile,
        type,
        targetReference: reference === '' ? image.tag : reference,
        name: isSystem ? `docker-image|${image.name}` : name,
    };
}
function imageOf(display, image) {
    return display === undefined ? image.name : splitImage(display).name;
}
/** `registry:5000/team/app:1.0` → `registry:5000/team/app` with tag `1.0`. */
function splitImage(reference) {
    const [image = ''] = reference.split('@');
    const colon = image.indexOf(':', image.lastIndexOf('/') + 1);
    return colon < 0
        ? { name: image, tag: '' }
        : { name: image.slice(0, colon), tag: image.slice(colon + 1) };
}


/***/ }),

/***/ 73102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w$: () => (/* binding */ datetime)
/* harmony export */ });
/* unused harmony exports ZodMiniISODateTime, ZodMiniISODate, date, ZodMiniISOTime, time, ZodMiniISODuration, duration */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88532);
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56985);
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94343);


const ZodMiniISODateTime = /*@__PURE__*/ _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("ZodMiniISODateTime", (inst, def) => {
    _core_index_js__WEBPACK_IMPORTED_MODULE_1__/* .$ZodISODateTime */ .Ko.init(inst, def);
    _schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .ZodMiniStringFormat */ .zUr.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_3__/* ._isoDateTime */ .G1(ZodMiniISODateTime, params);
}
const ZodMiniISODate = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniISODate", (inst, def) => {
    core.$ZodISODate.init(inst, def);
    schemas.ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function date(params) {
    return core._isoDate(ZodMiniISODate, params);
}
const ZodMiniISOTime = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniISOTime", (inst, def) => {
    core.$ZodISOTime.init(inst, def);
    schemas.ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function time(params) {
    return core._isoTime(ZodMiniISOTime, params);
}
const ZodMiniISODuration = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniISODuration", (inst, def) => {
    core.$ZodISODuration.init(inst, def);
    schemas.ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function duration(params) {
    return core._isoDuration(ZodMiniISODuration, params);
}


/***/ })

};
