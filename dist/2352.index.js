export const id = 2352;
export const ids = [2352];
export const modules = {

/***/ 32352:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  exportCommand: () => (/* binding */ exportCommand),
  jobsOf: () => (/* binding */ jobsOf)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/http/client.ts + 14 modules
var client = __webpack_require__(26233);
// EXTERNAL MODULE: ./src/model/repository.ts
var repository = __webpack_require__(92069);
// EXTERNAL MODULE: ./src/pipeline/memory.ts
var memory = __webpack_require__(5915);
// EXTERNAL MODULE: ./src/sources/export/jobs.ts + 1 modules
var jobs = __webpack_require__(57593);
// EXTERNAL MODULE: ./src/sources/export/request.ts + 1 modules
var request = __webpack_require__(87363);
// EXTERNAL MODULE: ./src/sources/export/series.ts
var series = __webpack_require__(71100);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./src/sources/export/parts.ts + 1 modules
var parts = __webpack_require__(70148);
// EXTERNAL MODULE: ./src/model/copy.ts
var copy = __webpack_require__(87348);
// EXTERNAL MODULE: ./src/model/digest.ts
var digest = __webpack_require__(95305);
// EXTERNAL MODULE: ./src/sources/export/columns.ts
var columns = __webpack_require__(27882);
// EXTERNAL MODULE: ./src/sources/export/lift/project.ts
var lift_project = __webpack_require__(27854);
// EXTERNAL MODULE: ./src/sources/export/lift/records.ts + 7 modules
var records = __webpack_require__(24972);
// EXTERNAL MODULE: ./src/sources/export/rows-by-project.ts + 2 modules
var rows_by_project = __webpack_require__(4043);
;// CONCATENATED MODULE: ./src/sources/export/sorter.ts







/** Brings rows together by project and finding: exports give them in no order. */
class Sorter {
    collection;
    sorted;
    /** The projects' plain keys by what `projectOf` tells. */
    projects = new Map();
    constructor(directory, collection) {
        this.collection = collection;
        this.sorted = new rows_by_project/* RowsByProject */.Y((0,external_node_path_.join)(directory, 'rows'));
    }
    async add(rows) {
        for (const row of rows) {
            const project = (0,lift_project/* projectOf */.v8)(row);
            if (project === '' || row.get(columns/* COLUMN */.vW.PROBLEM_ID).trim() === '') {
                this.collection.missing('rows of the export', 'they name no project or no problem, so that nobody knows what they are about');
                continue;
            }
            if (!this.projects.has(project))
                this.projects.set((0,copy/* copyOf */.z)(project), (0,lift_project/* keyOf */.TN)(row));
            const full = this.sorted.add(row, project);
            if (full !== undefined)
                await full;
        }
    }
    /** All records. May be read once. */
    async *records() {
        const keys = this.distinctKeys();
        let last = { project: '', page: 0 };
        for await (const heap of this.sorted.heaps()) {
            const { project } = heap;
            let page = project === last.project ? last.page : 0;
            for (const record of (0,records/* liftRows */.J)(heap, keys.get(project) ?? '', page)) {
                yield record;
                page += 1;
            }
            last = { project, page };
        }
    }
    close() {
        return this.sorted.close();
    }
    /**
     * Keys of all projects. Of several that look the same, as when two orgs have the same
     * repository, the one with the lowest id keeps the plain key, so that order does not matter.
     */
    distinctKeys() {
        const keys = new Map();
        const owners = new Set();
        for (const id of [...this.projects.keys()].sort()) {
            const plain = this.projects.get(id) ?? '';
            keys.set(id, owners.has(plain) ? (0,digest/* digest */.b)(plain, id) : plain);
            owners.add(plain);
        }
        return keys;
    }
}

;// CONCATENATED MODULE: ./src/sources/export/source.ts





/** Without these a file is not one of issues. */
const REQUIRED_COLUMNS = ['PROBLEM_ID'];
/**
 * The issues of an export: waits until Snyk has made it, reads its parts once and puts the rows
 * aside, then lifts them project by project.
 */
function createExportSource(options) {
    let finished;
    return {
        records: async function* (collection) {
            const { request, jobs } = options;
            if (request.narrowedBy !== null)
                collection.only(request.narrowedBy);
            finished = await jobs.obtain(request);
            yield* recordsOf(finished, options, collection);
        },
        delivered: async () => {
            if (finished !== undefined)
                await options.jobs.delivered(finished.job);
        },
    };
}
async function* recordsOf(finished, options, collection) {
    const { download, signal, temporaryDirectory = (0,external_node_os_.tmpdir)() } = options;
    const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(temporaryDirectory, 'snyk-connector-export-'));
    const sorter = new Sorter(directory, collection);
    try {
        const rows = (0,parts/* exportRows */.s)(finished, {
            download,
            collection,
            required: REQUIRED_COLUMNS,
            ...(signal === undefined ? {} : { signal }),
        });
        for await (const batch of rows)
            await sorter.add(batch);
        yield* sorter.records();
    }
    finally {
        await sorter.close();
        await (0,promises_.rm)(directory, { recursive: true, force: true });
    }
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(50000);
// EXTERNAL MODULE: ./src/files/durable.ts
var durable = __webpack_require__(48672);
// EXTERNAL MODULE: ./src/model/errors.ts
var model_errors = __webpack_require__(87206);
;// CONCATENATED MODULE: ./src/sources/export/store.ts





const jobSchema = schemas/* object */.Ikc({
    /** Snyk's id of the export. */
    id: schemas/* string */.YjP().regex(/^[\w-]+$/),
    /** `groups/<id>` or `orgs/<id>` */
    scope: schemas/* string */.YjP(),
    /** Digest of the whole request. */
    request: schemas/* string */.YjP(),
    /** Digest of the request without its `updated` range: what the exports of a series share. */
    series: schemas/* string */.YjP(),
    /** From when on the export has what was updated; absent when it has all. */
    updatedFrom: schemas/* string */.YjP().optional(),
    /** ISO 8601 */
    startedAt: schemas/* string */.YjP(),
    finishedAt: schemas/* string */.YjP().optional(),
    /** Snyk says that it went wrong. It still counts as a start. */
    failedAt: schemas/* string */.YjP().optional(),
    /** When everything in it had arrived where it should; see `ExportJobs.delivered`. */
    deliveredAt: schemas/* string */.YjP().optional(),
});
/**
 * Keeps each job in a small file of its own, so that runs at the same time cannot undo what the
 * other wrote. A file that cannot be read is passed over: what it told is at worst asked anew.
 */
function directoryJobStore(directory) {
    const pathOf = (id) => (0,external_node_path_.join)(directory, `${id}.json`);
    return {
        load: async () => {
            const names = await (0,promises_.readdir)(directory).catch(ifAbsent([]));
            const jobs = names
                .filter((name) => name.endsWith('.json'))
                .map((name) => (0,external_node_path_.join)(directory, name));
            return (await Promise.all(jobs.map(readJob))).flatMap((job) => job ?? []);
        },
        save: async (job) => {
            await (0,promises_.mkdir)(directory, { recursive: true });
            await (0,durable/* writeDurably */.v8)(pathOf(job.id), `${JSON.stringify(job)}\n`);
        },
        forget: (id) => (0,promises_.rm)(pathOf(id), { force: true }),
    };
}
/** Remembers until the process ends: the budget then holds for this run alone. */
function memoryJobStore() {
    const jobs = new Map();
    return {
        load: () => Promise.resolve([...jobs.values()]),
        save: (job) => {
            jobs.set(job.id, job);
            return Promise.resolve();
        },
        forget: (id) => {
            jobs.delete(id);
            return Promise.resolve();
        },
    };
}
async function readJob(path) {
    const text = await (0,promises_.readFile)(path, 'utf8').catch(ifAbsent(''));
    try {
        return jobSchema.safeParse(JSON.parse(text)).data;
    }
    catch {
        // Torn or not ours; Snyk itself keeps the budget too.
        return undefined;
    }
}
function ifAbsent(instead) {
    return (error) => {
        if ((0,model_errors/* isError */.bJ)(error) && 'code' in error && error.code === 'ENOENT')
            return instead;
        throw error;
    };
}

// EXTERNAL MODULE: ./src/gate/gate.ts + 4 modules
var gate = __webpack_require__(47263);
// EXTERNAL MODULE: ./src/model/collection.ts
var model_collection = __webpack_require__(52285);
// EXTERNAL MODULE: ./src/pipeline/files/output-directory.ts
var output_directory = __webpack_require__(51071);
// EXTERNAL MODULE: ./src/pipeline/run-record.ts
var run_record = __webpack_require__(87953);
// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(14031);
// EXTERNAL MODULE: ./src/report/report.ts + 5 modules
var report = __webpack_require__(12186);
;// CONCATENATED MODULE: ./src/sources/export/usage.ts



const usage_REQUIRED_COLUMNS = ['INTERACTION_TYPE'];
/** Where an interaction was, the most telling first. */
const PLACE_COLUMNS = [
    'ENVIRONMENT_DISPLAY_NAME',
    'RUNTIME_ENVIRONMENT_NAME',
    'RUNTIME_APPLICATION_NAME',
];
/** Words that are counted one by one; types of interactions may be anything. */
const MAX_WORDS = 1_000;
const OTHERS = 'others';
const NOTHING = 'unknown';
function createUsageExport(options) {
    const counts = new UsageCounts();
    return {
        interactions: async function* (collection) {
            const { request, jobs, download, persons = false, signal } = options;
            if (request.narrowedBy !== null)
                collection.only(request.narrowedBy);
            const finished = await jobs.obtain(request);
            const left = new Set(persons ? [] : columns/* PERSON_COLUMNS */.Mj);
            const required = request.attributes.columns === undefined ? usage_REQUIRED_COLUMNS : [];
            const rows = (0,parts/* exportRows */.s)(finished, {
                download,
                collection,
                required,
                ...(signal === undefined ? {} : { signal }),
            });
            for await (const some of rows) {
                for (const row of some) {
                    counts.add(row);
                    yield lowered(row.without(left));
                }
            }
        },
        summary: () => counts.summary(),
    };
}
class UsageCounts {
    interactions = 0;
    scans = 0;
    products = new Map();
    places = new Map();
    stages = new Map();
    statuses = new Map();
    add(row) {
        this.interactions += 1;
        if (row.named('INTERACTION_TYPE').trim().toLowerCase() !== 'scan done')
            return;
        this.scans += 1;
        countIn(this.products, toldOf(row, 'PRODUCT_DISPLAY_NAME'));
        countIn(this.places, toldOf(row, ...PLACE_COLUMNS));
        countIn(this.stages, toldOf(row, 'INTERACTION_STAGE'));
        countIn(this.statuses, toldOf(row, 'INTERACTION_STATUS'));
    }
    summary() {
        return {
            interactions: this.interactions,
            scans: this.scans,
            byProduct: sorted(this.products),
            byPlace: sorted(this.places),
            byStage: sorted(this.stages),
            byStatus: sorted(this.statuses),
        };
    }
}
/** Of some columns the first that says something. */
function toldOf(row, ...names) {
    return names.map((name) => row.named(name).trim()).find((word) => word !== '') ?? NOTHING;
}
function countIn(counts, word) {
    const name = counts.has(word) || counts.size < MAX_WORDS ? word : OTHERS;
    const count = counts.get(name);
    if (count === undefined)
        counts.set((0,copy/* copyOf */.z)(name), 1);
    else
        counts.set(name, count + 1);
}
function sorted(counts) {
    return [...counts]
        .map(([name, count]) => ({ name, count }))
        .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}
function lowered(values) {
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name.toLowerCase(), value]));
}

// EXTERNAL MODULE: ./src/commands/output.ts
var output = __webpack_require__(88973);
;// CONCATENATED MODULE: ./src/commands/export/usage.ts









/** How Snyk is used: `usage.ndjson`, and a summary. There are no findings in it. */
async function runUsage(context, options) {
    const { host, log, now, settings } = context;
    const startedAt = now().toISOString();
    const collection = new model_collection/* Collection */.p((level, message) => {
        log[level](message);
    });
    const directory = await output_directory/* OutputDirectory */.n.prepare((0,output/* outputDirectory */.r)(context), now);
    const errors = [];
    const usage = createUsageExport(options);
    try {
        const file = directory.file('usage');
        for await (const row of usage.interactions(collection))
            await file.write(`${JSON.stringify(row)}\n`);
        await directory.closeAll();
        const text = summaryOf(usage.summary());
        await directory.put('summary', text);
        host.print(text);
        if (settings['job-summary'])
            await host.appendSummary(text);
    }
    catch (error) {
        await directory.discardOpen();
        errors.push((0,model_errors/* describeError */.Uc)(error));
        log.error((0,model_errors/* describeError */.Uc)(error));
    }
    const run = recordOf(context, { startedAt, collection, errors });
    await directory.put('run', `${JSON.stringify(run, null, 2)}\n`);
    await directory.release();
    await host.setOutputs({
        state: run.state,
        complete: run.complete,
        'output-dir': directory.path,
        'run-file': directory.pathOf('run'),
    });
    return (0,run_record/* exitCodeOf */.FO)(run, settings['on-incomplete']);
}
function recordOf({ version, now }, { startedAt, collection, errors, }) {
    return {
        schemaVersion: run_record/* RUN_SCHEMA_VERSION */.ZN,
        command: 'export',
        version,
        state: errors.length > 0 ? 'errored' : 'processed',
        complete: collection.complete && errors.length === 0,
        incomplete: collection.gaps,
        partial: collection.partial,
        startedAt,
        finishedAt: now().toISOString(),
        counts: new report/* ReportCollector */.u().totals.counts,
        gate: new gate/* Gate */.i({ threshold: 'none', onlyFixable: false }).verdict(null),
        delivery: { platform: 'file', documents: 0, delivered: 0, rejected: 0, pending: 0 },
        upstream: { requests: 0, retries: 0, throttledMs: 0 },
        warnings: collection.warnings,
        errors,
    };
}
function summaryOf({ interactions, scans, ...counts }) {
    const tables = [
        tableOf('Product', counts.byProduct),
        tableOf('Where', counts.byPlace),
        tableOf('Stage', counts.byStage),
        tableOf('Status', counts.byStatus),
    ];
    return [
        '## How Snyk is used\n',
        `${interactions} interactions, ${scans} of them scans\n`,
        ...tables,
    ].join('\n');
}
function tableOf(title, counts) {
    if (counts.length === 0)
        return '';
    const rows = counts.map(({ name, count }) => (0,report_escape/* row */.nM)((0,report_escape/* code */.aY)(name), String(count)));
    return [(0,report_escape/* row */.nM)(title, 'Scans'), (0,report_escape/* row */.nM)('---', '---:'), ...rows].join('');
}

// EXTERNAL MODULE: ./src/commands/network.ts
var commands_network = __webpack_require__(88948);
// EXTERNAL MODULE: ./src/commands/platform.ts
var commands_platform = __webpack_require__(86339);
// EXTERNAL MODULE: ./src/commands/run-source.ts + 34 modules
var run_source = __webpack_require__(1842);
// EXTERNAL MODULE: ./src/commands/snyk.ts + 6 modules
var snyk = __webpack_require__(37021);
// EXTERNAL MODULE: ./src/commands/transform-map.ts + 30 modules
var transform_map = __webpack_require__(54873);
;// CONCATENATED MODULE: ./src/commands/export.ts















/** `export`: what Snyk exports in bulk, with all outputs and delivered; or how Snyk is used. */
async function exportCommand(context) {
    const { settings, signal } = context;
    const network = (0,commands_network/* openNetwork */.X)(context);
    try {
        const jobs = jobsOf(context, network);
        const request = await requestOf(context, jobs);
        // The parts lie elsewhere, behind signed links: no credential goes there.
        const download = (0,client/* createHttpClient */.u)({ ...network, service: 'Snyk export' });
        if (request.dataset === 'usage')
            return await runUsage(context, {
                request,
                jobs,
                download,
                persons: settings.persons,
                signal,
            });
        const platform = await (0,commands_platform/* connectPlatform */.c0)(context, network);
        return await (0,run_source/* runSource */.R)(context, {
            command: 'export',
            ...remembered(createExportSource({ request, jobs, download, signal }), settings['dry-run']),
            repository: repository/* UNKNOWN_REPOSITORY */.k,
            map: await (0,transform_map/* transformMapOf */.c)(settings, context.cwd),
            platform,
            statistics: network.statistics,
            enrich: (record) => record,
        });
    }
    finally {
        await network.close();
    }
}
/** What makes exports, as the settings say; also for polls that are completed by one. */
function jobsOf(context, network) {
    const { settings, log, signal, clock } = context;
    return new jobs/* ExportJobs */.tf({
        ...(clock === undefined ? {} : { clock }),
        api: (0,snyk/* connectSnyk */.q)(context, network),
        store: storeOf(context),
        force: settings['new-export'],
        maxWaitMs: settings['export-wait'].ms,
        onProgress: ({ id, status, waitedMs }) => {
            log.info(`Export ${id}: ${status} after ${Math.round(waitedMs / 1_000)} s`);
        },
        signal,
    });
}
/** Without a directory that lasts, each run starts its own export and reads everything. */
function storeOf({ settings, cwd, log }) {
    const { state } = settings;
    if (state !== undefined && state !== 'artifact')
        return directoryJobStore((0,external_node_path_.join)((0,external_node_path_.resolve)(cwd, state), 'exports'));
    if (state === 'artifact')
        log.warning('state: `artifact` is for polls; exports are remembered in a directory only, so this run remembers nothing.');
    return memoryJobStore();
}
/** What the settings ask for; without a date, what was updated since the last export. */
async function requestOf(context, jobs) {
    const { settings } = context;
    const asked = {
        group: settings['snyk-group'],
        org: settings['snyk-org'],
        dataset: settings.dataset,
        columns: settings.columns,
        filters: settings.filters,
        introducedFrom: settings['introduced-from'],
        introducedTo: settings['introduced-to'],
        updatedFrom: settings['updated-from'],
        updatedTo: settings['updated-to'],
        urlExpirationSeconds: settings['url-expiration-seconds'],
    };
    const dates = [asked.introducedFrom, asked.introducedTo, asked.updatedFrom, asked.updatedTo];
    const isDated = dates.some((date) => date !== undefined);
    return isDated ? (0,request/* exportRequest */.m)(asked) : (0,series/* nextOfSeries */.k)(asked, jobs);
}
/** A series of exports goes on behind this one when all of it was read and has arrived. */
function remembered(source, dryRun) {
    let collected;
    return {
        source: {
            records: (collection) => {
                collected = collection;
                return source.records(collection);
            },
        },
        memory: {
            ...memory/* NO_MEMORY */.g,
            commit: async () => {
                if (collected?.complete === true && !dryRun)
                    await source.delivered();
            },
        },
    };
}


/***/ }),

/***/ 4393:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ PackedLines)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_1__);


/** Characters that are compressed at once: smaller blocks take longer, larger ones more memory. */
const BLOCK_LENGTH = 32 * 1024;
/** As fast as it goes; the window is larger than most blocks. */
const COMPRESSION = {
    params: { [node_zlib__WEBPACK_IMPORTED_MODULE_1__.constants.BROTLI_PARAM_QUALITY]: 1, [node_zlib__WEBPACK_IMPORTED_MODULE_1__.constants.BROTLI_PARAM_LGWIN]: 16 },
};
const DECOMPRESSION = { chunkSize: 2 * BLOCK_LENGTH };
/** Lines in a file, compressed block by block, to be read again from anywhere. */
class PackedLines {
    path;
    opening;
    length = 0;
    /** @param path of the file, which is not there yet. */
    constructor(path) {
        this.path = path;
    }
    /**
     * @param lines without their ends; a line has no line feed.
     * @returns the blocks that they make, in their order.
     */
    async write(lines) {
        const packed = Array.from(blocksOf(lines), (text) => (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.brotliCompressSync)(text, COMPRESSION));
        const file = await this.open();
        await file.appendFile(Buffer.concat(packed));
        return packed.map(({ length }) => {
            const block = { at: this.length, length };
            this.length += length;
            return block;
        });
    }
    async read({ at, length }) {
        const file = await this.open();
        const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(length), 0, length, at);
        if (bytesRead < length)
            throw new Error(`${this.path} is shorter than what was written to it`);
        return (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.brotliDecompressSync)(buffer, DECOMPRESSION).toString().split('\n');
    }
    /** The file stays. */
    async close() {
        await (await this.opening)?.close();
    }
    open() {
        this.opening ??= (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(this.path, 'ax+', 0o600);
        return this.opening;
    }
}
function* blocksOf(lines) {
    let block = [];
    let length = 0;
    for (const line of lines) {
        block.push(line);
        length += line.length;
        if (length < BLOCK_LENGTH)
            continue;
        yield block.join('\n');
        block = [];
        length = 0;
    }
    if (block.length > 0)
        yield block.join('\n');
}


/***/ }),

/***/ 27882:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AN: () => (/* binding */ USAGE_COLUMNS),
/* harmony export */   EL: () => (/* binding */ ISSUE_COLUMNS),
/* harmony export */   Mj: () => (/* binding */ PERSON_COLUMNS),
/* harmony export */   vW: () => (/* binding */ COLUMN),
/* harmony export */   xL: () => (/* binding */ IDENTITY_COLUMNS)
/* harmony export */ });
/**
 * Columns of the data set `issues` (Export API 2024-10-15; the last ones were added since). The
 * numbers are ours: millions of rows are asked for dozens of columns each, and names would take
 * longer.
 */
const COLUMN = {
    SCORE: 0,
    ISSUE_SEVERITY: 1,
    SNYK_CVSS_SCORE: 2,
    NVD_SEVERITY: 3,
    NVD_SCORE: 4,
    EXPLOIT_MATURITY: 5,
    EXPLOIT_MATURITY_CVSS_V4: 6,
    SNYK_CVSS_VECTOR: 7,
    EPSS_SCORE: 8,
    EPSS_PERCENTILE: 9,
    REACHABILITY: 10,
    PROJECT_IS_PRIVATE_TARGET: 11,
    ASSET_CLASS: 12,
    PROJECT_TARGET_RUNTIME: 13,
    PROJECT_CRITICALITIES: 14,
    PROJECT_LIFECYCLES: 15,
    ASSET_LIFECYCLE: 16,
    PROJECT_ENVIRONMENTS: 17,
    COMPUTED_FIXABILITY: 18,
    FIXED_IN_AVAILABLE: 19,
    FIXED_IN_VERSION: 20,
    EXISTS_IN_DIRECT_DEPENDENCY: 21,
    GROUP_PUBLIC_ID: 22,
    ORG_PUBLIC_ID: 23,
    GROUP_DISPLAY_NAME: 24,
    GROUP_SLUG: 25,
    ORG_DISPLAY_NAME: 26,
    ORG_SLUG: 27,
    PROBLEM_ID: 28,
    PRODUCT_NAME: 29,
    PROBLEM_TITLE: 30,
    VULN_DB_URL: 31,
    ISSUE_TYPE: 32,
    ISSUE_SUB_TYPE: 33,
    ISSUE_URL: 34,
    ISSUE_STATUS: 35,
    COMMIT_ID: 36,
    FILE_PATH: 37,
    CODE_REGION: 38,
    CODE_REGION_DISPLAY_VALUE: 39,
    ASSET_FINDING_ID: 40,
    CVE: 41,
    CWE: 42,
    INTRODUCTION_CATEGORY: 43,
    VULNERABILITY_PUBLICATION_DATE: 44,
    PACKAGE_NAME_AND_VERSION: 45,
    SEMVER_VULNERABLE_RANGE: 46,
    FIRST_INTRODUCED: 47,
    LAST_INTRODUCED: 48,
    LAST_IGNORED: 49,
    LAST_RESOLVED: 50,
    ISSUE_DELETED_AT: 51,
    UPDATED_AT: 52,
    PROJECT_PUBLIC_ID: 53,
    PROJECT_NAME: 54,
    PROJECT_URL: 55,
    PROJECT_IS_MONITORED: 56,
    PROJECT_TYPE: 57,
    PROJECT_TYPE_DISPLAY_NAME: 58,
    PROJECT_TEST_FREQUENCY: 59,
    PROJECT_ORIGIN: 60,
    PROJECT_TARGET_REF: 61,
    PROJECT_TAGS: 62,
    PROJECT_TARGET_DISPLAY_NAME: 63,
    PROJECT_TARGET_SOURCE_TYPE: 64,
    PROJECT_TARGET_SOURCE_TYPE_DISPLAY_VALUE: 65,
    PROJECT_TARGET_UPSTREAM_URL: 66,
    PROJECT_TARGET_FILE: 67,
    PROJECT_OWNER_USERNAME: 68,
    PROJECT_OWNER_EMAIL: 69,
    PROJECT_COLLECTIONS: 70,
    PROJECT_DELETED_AT: 71,
    GROUP_DELETED_AT: 72,
    ASSET_ID: 73,
    PARENT_ASSET_ID: 74,
    ASSET_NAME: 75,
    PARENT_ASSET_NAME: 76,
    ASSET_TYPE: 77,
    ASSET_TAGS: 78,
    REPOSITORY_FRESHNESS: 79,
    ASSET_APPLICATION: 80,
    ASSET_OWNER: 81,
    ASSET_CATEGORY: 82,
    ASSET_CATALOG_NAME: 83,
    JIRA_ISSUES: 84,
    HAS_JIRA_ISSUE_ASSIGNED: 85,
    LATEST_JIRA_ISSUE: 86,
    CISA_KEV: 87,
    ISSUE_SEVERITY_RANK: 88,
    AUTOFIXABLE: 89,
};
const ISSUE_COLUMNS = Object.keys(COLUMN);
/** Columns of the data set `usage`: one row is one interaction with Snyk, such as a scan. */
const USAGE_COLUMNS = `
  ID PRODUCT_DISPLAY_NAME INTERACTION_TYPE INTERACTION_CATEGORIES INTERACTION_TIMESTAMP
  INTERACTION_STATUS INTERACTION_STAGE INTERACTION_EXIT_CODE INTERACTION_TARGET_ID UPDATED_AT
  RUNTIME_APPLICATION_NAME RUNTIME_APPLICATION_VERSION RUNTIME_APPLICATION_DATA_SCHEMA_VERSION
  RUNTIME_PLATFORM_OS RUNTIME_PLATFORM_ARCH RUNTIME_ENVIRONMENT_NAME ENVIRONMENT_DISPLAY_NAME
  RUNTIME_ENVIRONMENT_VERSION RUNTIME_INTEGRATION_NAME RUNTIME_INTEGRATION_VERSION
  RUNTIME_PERFORMANCE_DURATION_MS
  GROUP_PUBLIC_ID ORG_PUBLIC_ID GROUP_DISPLAY_NAME GROUP_SLUG ORG_DISPLAY_NAME ORG_SLUG
  USER_EMAIL USER_NAME
`
    .trim()
    .split(/\s+/);
/** Columns of `usage` that tell who it was. */
const PERSON_COLUMNS = ['USER_EMAIL', 'USER_NAME'];
/**
 * Without these a row cannot become a finding of the right project, so they are asked for besides
 * whatever columns the user chooses.
 */
const IDENTITY_COLUMNS = [
    ...['PROBLEM_ID', 'PROBLEM_TITLE', 'ISSUE_URL', 'ISSUE_SEVERITY', 'ISSUE_STATUS', 'ISSUE_TYPE'],
    ...['PRODUCT_NAME', 'ASSET_FINDING_ID', 'FILE_PATH', 'CODE_REGION', 'PACKAGE_NAME_AND_VERSION'],
    ...['ISSUE_DELETED_AT', 'UPDATED_AT', 'ORG_PUBLIC_ID', 'ORG_SLUG', 'ORG_DISPLAY_NAME'],
    ...['PROJECT_PUBLIC_ID', 'PROJECT_NAME', 'PROJECT_TYPE', 'PROJECT_ORIGIN', 'PROJECT_TARGET_REF'],
    ...['PROJECT_TARGET_FILE', 'PROJECT_TARGET_UPSTREAM_URL', 'PROJECT_TARGET_DISPLAY_NAME'],
    ...['PROJECT_DELETED_AT'],
];


/***/ }),

/***/ 40244:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ snykTime),
/* harmony export */   M: () => (/* binding */ dateRange)
/* harmony export */ });
const DATE = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/i;
/** Snyk takes whole seconds in UTC only: `2024-11-28T09:10:00Z`. */
function snykTime(time) {
    return `${time.toISOString().slice(0, 19)}Z`;
}
/**
 * The range that the settings `<name>-from` and `<name>-to` tell, as Snyk takes it; undefined when
 * neither is set.
 *
 * @param problems told what is wrong.
 */
function dateRange(name, given, problems) {
    const from = dateOf(`${name}-from`, given.from, problems);
    const to = dateOf(`${name}-to`, given.to, problems);
    if (from !== undefined && to !== undefined && from > to) {
        problems.push(`${name}-from (${from}) is later than ${name}-to (${to}).`);
    }
    if (from === undefined && to === undefined)
        return undefined;
    return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}
function dateOf(name, text, problems) {
    const trimmed = text?.trim() ?? '';
    if (trimmed === '')
        return undefined;
    const time = new Date(DATE.test(trimmed) ? trimmed : Number.NaN);
    // JavaScript takes 31 February for 3 March.
    const isReal = !Number.isNaN(time.getTime()) && !isShifted(trimmed);
    if (isReal)
        return snykTime(time);
    problems.push(`${name}: \`${trimmed}\` is no date; write 2024-11-28 or 2024-11-28T09:10:00Z (with its zone).`);
    return undefined;
}
function isShifted(text) {
    const day = text.slice(0, 10);
    return new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) !== day;
}


/***/ }),

/***/ 45667:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ Headers),
/* harmony export */   p: () => (/* binding */ rowKeyOf)
/* harmony export */ });
/* harmony import */ var _row_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39437);

/** Between key and values: in JSON it stands for itself nowhere. */
const BETWEEN = '\t';
/** The headers that rows stand under, one for each part: a row on disk has the number of its own. */
class Headers {
    columns = [];
    /**
     * A row as one line: its key in JSON, then its values. Sorted as texts, the lines of a project
     * come together, and in it those of a finding.
     */
    lineOf({ columns, cells }, { project, finding, updatedAt }) {
        const key = JSON.stringify([project, finding, updatedAt, this.numberOf(columns)]);
        return `${key}${BETWEEN}${JSON.stringify(cells)}`;
    }
    /** The row of what `lineOf` made. */
    rowOf(line) {
        const number = keyIn(line)[3];
        const columns = this.columns[Number(number)];
        const cells = listIn(line.slice(line.indexOf(BETWEEN) + 1));
        if (columns?.size === cells.length && cells.every(isText))
            return new _row_js__WEBPACK_IMPORTED_MODULE_0__/* .Row */ .f(columns, cells);
        throw new Error('A file that holds rows aside was changed while they were read.');
    }
    numberOf(columns) {
        const known = this.columns.lastIndexOf(columns);
        return known >= 0 ? known : this.columns.push(columns) - 1;
    }
}
/** The key of what `lineOf` made. */
function rowKeyOf(line) {
    const [project, finding, updatedAt] = keyIn(line);
    return { project: String(project), finding: String(finding), updatedAt: String(updatedAt) };
}
function keyIn(line) {
    return listIn(line.slice(0, line.indexOf(BETWEEN)));
}
function listIn(json) {
    const value = JSON.parse(json);
    return Array.isArray(value) ? value : [];
}
function isText(value) {
    return typeof value === 'string';
}


/***/ }),

/***/ 67927:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ keyedLine),
/* harmony export */   r: () => (/* binding */ Heap)
/* harmony export */ });
/* harmony import */ var _headers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45667);

function keyedLine(line) {
    return { ...(0,_headers_js__WEBPACK_IMPORTED_MODULE_0__/* .rowKeyOf */ .p)(line), line };
}
/**
 * Rows of one project: all of them, or of a large one all of some of its findings. They stay lines
 * until somebody asks for them: a row is a hundred texts, and thousands of them would have to be
 * kept alive.
 */
class Heap {
    project;
    lines;
    headers;
    /** @param lines at least one, in their order. */
    constructor(project, lines, headers) {
        this.project = project;
        this.lines = lines;
        this.headers = headers;
    }
    /** The latest news of the project, which may have been renamed or tagged between two rows. */
    get newest() {
        const [first, ...others] = this.lines;
        if (first === undefined)
            throw new RangeError('a heap without rows');
        let newest = first;
        for (const other of others)
            if (other.updatedAt > newest.updatedAt)
                newest = other;
        return this.headers.rowOf(newest.line);
    }
    /** The rows of each finding. */
    *findings() {
        let rows = [];
        let last;
        for (const next of this.lines) {
            if (last !== undefined && next.finding !== last.finding) {
                yield rows;
                rows = [];
            }
            rows.push(this.headers.rowOf(next.line));
            last = next;
        }
        if (rows.length > 0)
            yield rows;
    }
}


/***/ }),

/***/ 57593:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tf: () => (/* binding */ ExportJobs),
  k3: () => (/* binding */ FRESH_MS),
  cY: () => (/* binding */ MAX_STARTS_PER_HOUR)
});

// EXTERNAL MODULE: ./src/http/clock.ts
var clock = __webpack_require__(8658);
// EXTERNAL MODULE: ./src/model/digest.ts
var digest = __webpack_require__(95305);
// EXTERNAL MODULE: ./src/model/errors.ts
var errors = __webpack_require__(87206);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(50000);
;// CONCATENATED MODULE: ./src/sources/export/answers.ts


const startedSchema = schemas/* object */.Ikc({ data: schemas/* object */.Ikc({ id: schemas/* string */.YjP().regex(/^[\w-]+$/) }) });
const statusSchema = schemas/* object */.Ikc({
    data: schemas/* object */.Ikc({ attributes: schemas/* object */.Ikc({ status: schemas/* string */.YjP() }) }),
});
/** The contract leaves the results untyped; all known clients read `url`. */
const resultSchema = schemas/* union */.KCZ([
    schemas/* string */.YjP(),
    schemas/* object */.Ikc({ url: schemas/* string */.YjP() }).transform(({ url }) => url),
]);
const resultsSchema = schemas/* object */.Ikc({
    data: schemas/* object */.Ikc({
        attributes: schemas/* object */.Ikc({
            status: schemas/* string */.YjP(),
            row_count: schemas/* number */.aig().int().nonnegative().nullish(),
            results: schemas/* array */.YOg(resultSchema).nullish(),
        }),
    }),
});
/** Id of the export that Snyk has started. */
function startedId(answer) {
    const read = startedSchema.safeParse(answer.body);
    if (read.success)
        return read.data.data.id;
    throw unreadable('the start of an export', answer, read.error);
}
function statusOf(answer) {
    // A job that is done may lead to its results, as those of SBOM tests do.
    if (answer.status >= 300)
        return { state: 'finished', word: 'FINISHED' };
    const read = statusSchema.safeParse(answer.body);
    if (!read.success)
        throw unreadable('the status of an export', answer, read.error);
    return stateOf(read.data.data.attributes.status);
}
/** @returns the status in place of results that are not there yet. */
function resultsOf(answer) {
    const read = resultsSchema.safeParse(answer.body);
    if (!read.success)
        throw unreadable('the results of an export', answer, read.error);
    const { status, row_count: rows, results } = read.data.data.attributes;
    const told = stateOf(status);
    if (told.state !== 'finished')
        return told;
    return { rows: rows ?? null, links: (results ?? []).map(linkOf) };
}
function stateOf(status) {
    const word = status.toUpperCase();
    if (word === 'FINISHED')
        return { state: 'finished', word };
    return { state: word === 'ERROR' || word === 'ERRORED' ? 'failed' : 'waiting', word };
}
function linkOf(address) {
    if (URL.canParse(address))
        return new URL(address);
    throw new errors/* UpstreamError */.gA('Snyk API: the address of a part of the export is none.', {
        service: 'Snyk API',
    });
}
function unreadable(what, { status }, cause) {
    return new errors/* UpstreamError */.gA(`Snyk API: ${what} (HTTP ${status}) is not what Snyk documents.`, {
        service: 'Snyk API',
        status,
        cause,
    });
}

;// CONCATENATED MODULE: ./src/sources/export/jobs.ts




/** The one version of the Export API. */
const VERSION = '2024-10-15';
/** Export API, rate limiting: starts within an hour; status and results are not limited. */
const MAX_STARTS_PER_HOUR = 20;
const HOUR_MS = 3_600_000;
/** Export API, data freshness: exports of the same within this time hold the same. */
const FRESH_MS = 2 * HOUR_MS;
/** Export API, data retention: files are kept for three days; a margin for reading them. */
const KEPT_MS = 71 * HOUR_MS;
/** Between two looks at a job, growing: small exports take seconds, large ones half an hour. */
const FIRST_POLL_MS = 3_000;
const LAST_POLL_MS = 30_000;
const POLL_GROWTH = 1.5;
/** Snyk may say how long to wait, but not for ever. */
const MAX_ASKED_WAIT_MS = 5 * 60_000;
/** Starts exports, no more of them than needed. */
class ExportJobs {
    options;
    clock;
    constructor(options) {
        this.options = options;
        this.clock = options.clock ?? clock/* systemClock */.m;
    }
    /**
     * The finished export of a request: one that is under way or fresh, else a new one.
     *
     * @throws UpstreamError when Snyk refuses or fails, when the budget of starts is used up, or
     *   when the waiting takes too long.
     */
    async obtain(request) {
        const jobs = await this.known();
        const earlier = this.options.force === true ? undefined : this.usable(jobs, request);
        if (earlier !== undefined) {
            const finished = await this.finish(earlier, true);
            if (finished !== undefined)
                return finished;
            await this.options.store.forget(earlier.id);
        }
        const finished = await this.finish(await this.start(jobs, request), false);
        if (finished !== undefined)
            return finished;
        throw upstream('Snyk does not know the export that it has just started.', { retryable: true });
    }
    /** The last export of a series that was delivered, and whether Snyk has newer data by now. */
    async lastDelivered(request) {
        const series = seriesOf(request);
        const [job] = (await this.options.store.load())
            .filter((one) => one.series === series && one.deliveredAt !== undefined)
            .sort((a, b) => (isLater(a, b) ? -1 : 1));
        if (job === undefined)
            return null;
        return { job, isFresh: this.options.force !== true && this.age(job) < FRESH_MS };
    }
    /** Remembers that all that an export holds has arrived: the next one begins there. */
    async delivered(job) {
        await this.options.store.save({ ...job, deliveredAt: this.time() });
    }
    /** The jobs whose files or starts still count; of each series the last delivered one stays. */
    async known() {
        const jobs = await this.options.store.load();
        const newest = new Map();
        for (const job of jobs) {
            const other = newest.get(job.series);
            if (job.deliveredAt !== undefined && (other === undefined || isLater(job, other))) {
                newest.set(job.series, job);
            }
        }
        const kept = [];
        for (const job of jobs) {
            if (this.age(job) < KEPT_MS || newest.get(job.series) === job)
                kept.push(job);
            else
                await this.options.store.forget(job.id);
        }
        return kept;
    }
    /** One that is under way, or fresh, the newest first. */
    usable(jobs, request) {
        const wanted = requestDigest(request);
        return jobs
            .filter((job) => job.request === wanted && job.failedAt === undefined)
            .filter((job) => this.age(job) < (job.finishedAt === undefined ? KEPT_MS : FRESH_MS))
            .sort((a, b) => (isLater(a, b) ? -1 : 1))[0];
    }
    async start(jobs, request) {
        this.checkBudget(jobs);
        const { scope, attributes, query } = request;
        const answer = await this.options.api.request({
            method: 'POST',
            path: `/rest/${scope.kind}/${scope.id}/export`,
            version: VERSION,
            query,
            body: { data: { type: 'resource', attributes } },
            ...this.signalled(),
        });
        const job = {
            id: startedId(answer),
            scope: `${scope.kind}/${scope.id}`,
            request: requestDigest(request),
            series: seriesOf(request),
            startedAt: this.time(),
            ...updatedFrom(attributes.filters),
        };
        await this.options.store.save(job);
        return job;
    }
    checkBudget(jobs) {
        const recent = jobs.filter((job) => this.age(job) < HOUR_MS);
        if (recent.length < MAX_STARTS_PER_HOUR)
            return;
        const ages = recent.map((job) => this.age(job)).sort((a, b) => a - b);
        const blocking = ages[MAX_STARTS_PER_HOUR - 1] ?? 0;
        const free = new Date(this.clock.now() + HOUR_MS - blocking).toISOString();
        throw upstream(`Snyk starts ${MAX_STARTS_PER_HOUR} exports an hour, and ${recent.length} were started. The next one can start at ${free}.`, { retryable: true, status: 429 });
    }
    /** Undefined when Snyk has no such export any more. */
    async finish(job, reused) {
        try {
            const results = job.finishedAt === undefined ? undefined : await this.results(job);
            if (results !== undefined && 'links' in results)
                return await this.finished(job, reused, results);
            return await this.finished(job, reused, await this.wait(job));
        }
        catch (error) {
            const isGone = error instanceof errors/* UpstreamError */.gA && [404, 410].includes(error.status ?? 0);
            if (isGone && reused)
                return undefined;
            throw error;
        }
    }
    async finished(job, reused, results) {
        const done = { ...job, finishedAt: job.finishedAt ?? this.time() };
        await this.options.store.save(done);
        const renew = async () => {
            const anew = await this.results(done);
            if ('links' in anew)
                return anew;
            throw upstream(`The export ${job.id} was finished and is now ${anew.word}.`);
        };
        return { job: done, reused, results, renew };
    }
    async wait(job) {
        const { maxWaitMs = FRESH_MS, onProgress, signal } = this.options;
        const began = this.clock.now();
        for (let pause = FIRST_POLL_MS;; pause = Math.min(pause * POLL_GROWTH, LAST_POLL_MS)) {
            const { told, asked } = await this.look(job);
            if ('links' in told)
                return told;
            const waitedMs = this.clock.now() - began;
            onProgress?.({ id: job.id, status: told.word, waitedMs });
            if (told.state === 'failed') {
                await this.options.store.save({ ...job, failedAt: this.time() });
                throw upstream(`Snyk could not make the export ${job.id} (${told.word}). Run again.`);
            }
            const next = Math.max(pause, asked);
            if (waitedMs + next > maxWaitMs) {
                throw upstream(`The export ${job.id} is still ${told.word} after ${Math.round(waitedMs / 60_000)} minutes. Run again: it goes on with the same export.`, { retryable: true });
            }
            await this.clock.sleep(next, signal);
        }
    }
    async look(job) {
        const answer = await this.get(job, 'jobs/export');
        const told = statusOf(answer);
        const asked = askedWait(answer);
        return { told: told.state === 'finished' ? await this.results(job) : told, asked };
    }
    async results(job) {
        return resultsOf(await this.get(job, 'export'));
    }
    get(job, what) {
        const path = `/rest/${job.scope}/${what}/${job.id}`;
        return this.options.api.request({ path, version: VERSION, ...this.signalled() });
    }
    signalled() {
        const { signal } = this.options;
        return signal === undefined ? {} : { signal };
    }
    age({ startedAt }) {
        return this.clock.now() - Date.parse(startedAt);
    }
    time() {
        return new Date(this.clock.now()).toISOString();
    }
}
function isLater(one, other) {
    return Date.parse(one.startedAt) > Date.parse(other.startedAt);
}
function askedWait({ headers }) {
    const seconds = Number(headers['retry-after'] ?? 0);
    return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0) * 1000, MAX_ASKED_WAIT_MS) : 0;
}
/** How long links last changes nothing of what is in the files. */
function requestDigest({ scope, query, attributes }) {
    const { dataset, columns = [], filters } = attributes;
    return (0,digest/* digest */.b)(JSON.stringify([scope, query, dataset, columns, filters]));
}
function seriesOf(request) {
    const { attributes } = request;
    const others = Object.entries(attributes.filters).filter(([name]) => name !== 'updated');
    return requestDigest({
        ...request,
        attributes: { ...attributes, filters: Object.fromEntries(others) },
    });
}
function updatedFrom({ updated }) {
    if (typeof updated !== 'object' || !('from' in updated))
        return {};
    return { updatedFrom: updated.from };
}
function upstream(message, details = {}) {
    return new errors/* UpstreamError */.gA(message, { service: 'Snyk API', ...details });
}


/***/ }),

/***/ 64837:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ typeOf),
/* harmony export */   l: () => (/* binding */ rowIdentity)
/* harmony export */ });
/* harmony import */ var _columns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27882);
/* harmony import */ var _project_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27854);


const TYPE_OF_PRODUCT = {
    code: 'code',
    iac: 'config',
    secrets: 'secret',
};
const TYPE_OF_WORD = {
    vulnerability: 'package_vulnerability',
    vuln: 'package_vulnerability',
    configuration: 'config',
};
/** The type in the words of the REST API: `Vulnerability` of Snyk Code is `code`. */
function typeOf(row) {
    const word = row.get(_columns_js__WEBPACK_IMPORTED_MODULE_0__/* .COLUMN */ .vW.ISSUE_TYPE).trim().toLowerCase();
    if (word === 'license')
        return 'license';
    const ofProduct = TYPE_OF_PRODUCT[(0,_project_js__WEBPACK_IMPORTED_MODULE_1__/* .issueProduct */ .Jp)(row)];
    if (ofProduct !== undefined)
        return ofProduct;
    if (word === '')
        return 'package_vulnerability';
    return (Object.hasOwn(TYPE_OF_WORD, word) ? TYPE_OF_WORD[word] : undefined) ?? word;
}
/**
 * Of packages the problem is the key. Of code and infrastructure it is a rule that is broken in
 * many places, so the key is the one in the address of the issue (`…#issue-<key>`), of code
 * Snyk's id of the finding in the repository before that; without either, rule and file.
 */
function rowIdentity(row) {
    const type = typeOf(row);
    const problem = row.get(_columns_js__WEBPACK_IMPORTED_MODULE_0__/* .COLUMN */ .vW.PROBLEM_ID).trim();
    if (type === 'package_vulnerability' || type === 'license') {
        return { key: problem, group: problem, byPlace: false };
    }
    const asset = type === 'code' ? row.told(_columns_js__WEBPACK_IMPORTED_MODULE_0__/* .COLUMN */ .vW.ASSET_FINDING_ID) : undefined;
    const key = issueKey(row.get(_columns_js__WEBPACK_IMPORTED_MODULE_0__/* .COLUMN */ .vW.ISSUE_URL));
    if (key !== undefined || asset !== undefined) {
        return { key: key ?? asset ?? '', group: asset ?? key ?? '', byPlace: false };
    }
    const parts = [problem, row.get(_columns_js__WEBPACK_IMPORTED_MODULE_0__/* .COLUMN */ .vW.FILE_PATH).trim()].filter((part) => part !== '');
    return { key: parts.join(' > '), group: JSON.stringify(parts), byPlace: true };
}
/** `https://app.snyk.io/org/acme/project/…#issue-<key>` */
function issueKey(url) {
    const [, encoded = ''] = /#issue-(.+)$/s.exec(url.trim()) ?? [];
    if (encoded === '')
        return undefined;
    return /%(?![0-9a-f]{2})/i.test(encoded) ? encoded : decoded(encoded);
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        // Bytes that are no UTF-8; the key is then what stands there.
        return text;
    }
}


/***/ }),

/***/ 27854:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jp: () => (/* binding */ issueProduct),
/* harmony export */   TN: () => (/* binding */ keyOf),
/* harmony export */   pw: () => (/* binding */ liftProject),
/* harmony export */   v8: () => (/* binding */ projectOf)
/* harmony export */ });
/* harmony import */ var _model_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8507);
/* harmony import */ var _product_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7905);
/* harmony import */ var _project_identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79778);
/* harmony import */ var _put_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95003);
/* harmony import */ var _columns_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27882);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10157);






/** What tells the rows of one project from those of others; empty when nothing does. */
function projectOf(row) {
    const id = row.get(_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .COLUMN */ .vW.PROJECT_PUBLIC_ID);
    if (id !== '')
        return id;
    const { ORG_PUBLIC_ID, PROJECT_URL, PROJECT_NAME, PROJECT_TYPE } = _columns_js__WEBPACK_IMPORTED_MODULE_3__/* .COLUMN */ .vW;
    const told = [ORG_PUBLIC_ID, PROJECT_URL, PROJECT_NAME, PROJECT_TYPE].map((one) => row.get(one));
    return told.slice(1).join('') === '' ? '' : JSON.stringify(told);
}
/** Key of the project of a row, the same as through the other doors. */
function keyOf(row) {
    const project = monitored(row);
    return (0,_model_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .projectKey */ .$N)((0,_project_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .identityOf */ .c)(project, productIn(row)));
}
/** The project of a row, without its issues. */
function liftProject(row, key) {
    const product = productIn(row);
    const { attributes: told } = monitored(row);
    const attributes = { ...told };
    const monitors = (0,_values_js__WEBPACK_IMPORTED_MODULE_4__/* .flagOf */ .iP)(row.get(_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .COLUMN */ .vW.PROJECT_IS_MONITORED));
    (0,_put_js__WEBPACK_IMPORTED_MODULE_5__/* .put */ .y)(attributes, 'origin', row.told(_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .COLUMN */ .vW.PROJECT_ORIGIN));
    (0,_put_js__WEBPACK_IMPORTED_MODULE_5__/* .put */ .y)(attributes, 'status', monitors === undefined ? undefined : monitors ? 'active' : 'inactive');
    (0,_put_js__WEBPACK_IMPORTED_MODULE_5__/* .put */ .y)(attributes, 'target_runtime', row.told(_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .COLUMN */ .vW.PROJECT_TARGET_RUNTIME));
    (0,_put_js__WEBPACK_IMPORTED_MODULE_5__/* .put */ .y)(attributes, 'business_criticality', words(row.get(_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .COLUMN */ .vW.PROJECT_CRITICALITIES)));
    (0,_put_js__WEBPACK_IMPORTED_MODULE_5__/* .put */ .y)(attributes, 'environment', words(row.get(_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .COLUMN */ .vW.PROJECT_ENVIRONMENTS)));
    (0,_put_js__WEBPACK_IMPORTED_MODULE_5__/* .put */ .y)(attributes, 'lifecycle', words(row.get(_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .COLUMN */ .vW.PROJECT_LIFECYCLES)));
    const tags = (0,_values_js__WEBPACK_IMPORTED_MODULE_4__/* .tagsOf */ .Fg)(row.get(_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .COLUMN */ .vW.PROJECT_TAGS));
    if (tags.length > 0)
        attributes.tags = tags;
    const frequency = row.told(_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .COLUMN */ .vW.PROJECT_TEST_FREQUENCY)?.toLowerCase();
    if (frequency !== undefined)
        attributes.settings = { recurring_tests: { frequency } };
    return {
        key,
        id: row.told(_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .COLUMN */ .vW.PROJECT_PUBLIC_ID) ?? null,
        type: 'project',
        attributes,
        relationships: {
            target: {
                data: {
                    attributes: {
                        display_name: row.told(_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .COLUMN */ .vW.PROJECT_TARGET_DISPLAY_NAME) ?? attributes.name,
                        url: row.told(_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .COLUMN */ .vW.PROJECT_TARGET_UPSTREAM_URL) ?? null,
                    },
                },
            },
        },
        org: orgOf(row),
        issues: [],
        page: 0,
        source: 'export',
        product,
        tool: (0,_product_js__WEBPACK_IMPORTED_MODULE_1__/* .toolOf */ .w)(product),
    };
}
const PRODUCT_OF_NAME = {
    'snyk code': 'code',
    'snyk container': 'container',
    'snyk iac': 'iac',
    'snyk secrets': 'secrets',
};
/** What found the issue of a row, as far as its type depends on it. */
function issueProduct(row) {
    return /open source$/i.test(row.get(_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .COLUMN */ .vW.PRODUCT_NAME)) ? 'open-source' : productIn(row);
}
/** What tested the project: the name tells it, but of open source there are two kinds. */
function productIn(row) {
    const name = row.get(_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .COLUMN */ .vW.PRODUCT_NAME).trim().toLowerCase();
    const named = Object.hasOwn(PRODUCT_OF_NAME, name) ? PRODUCT_OF_NAME[name] : undefined;
    return named ?? (0,_product_js__WEBPACK_IMPORTED_MODULE_1__/* .productOf */ .$)({ ...monitored(row).attributes, ...originOf(row) });
}
function originOf(row) {
    const origin = row.told(_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .COLUMN */ .vW.PROJECT_ORIGIN)?.toLowerCase();
    return origin === undefined ? {} : { origin };
}
function monitored(row) {
    const display = row.told(_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .COLUMN */ .vW.PROJECT_TARGET_DISPLAY_NAME);
    const url = row.told(_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .COLUMN */ .vW.PROJECT_TARGET_UPSTREAM_URL);
    return {
        attributes: {
            name: row.get(_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .COLUMN */ .vW.PROJECT_NAME),
            type: row.get(_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .COLUMN */ .vW.PROJECT_TYPE),
            target_file: row.get(_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .COLUMN */ .vW.PROJECT_TARGET_FILE),
            target_reference: row.get(_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .COLUMN */ .vW.PROJECT_TARGET_REF),
        },
        relationships: {
            target: {
                data: {
                    attributes: {
                        ...(display === undefined ? {} : { display_name: display }),
                        ...(url === undefined ? {} : { url }),
                    },
                },
            },
        },
    };
}
function orgOf(row) {
    const id = row.told(_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .COLUMN */ .vW.ORG_PUBLIC_ID);
    const slug = row.told(_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .COLUMN */ .vW.ORG_SLUG);
    const name = row.told(_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .COLUMN */ .vW.ORG_DISPLAY_NAME) ?? slug ?? id;
    if (name === undefined)
        return null;
    const attributes = { name };
    (0,_put_js__WEBPACK_IMPORTED_MODULE_5__/* .put */ .y)(attributes, 'slug', slug);
    (0,_put_js__WEBPACK_IMPORTED_MODULE_5__/* .put */ .y)(attributes, 'group_id', row.told(_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .COLUMN */ .vW.GROUP_PUBLIC_ID));
    return { id: id ?? null, attributes };
}
/** In lower case, as the API has them. */
function words(text) {
    const list = (0,_values_js__WEBPACK_IMPORTED_MODULE_4__/* .listOf */ .c3)(text).map((word) => word.toLowerCase());
    return list.length === 0 ? undefined : list;
}


/***/ }),

/***/ 24972:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ liftRows)
});

// EXTERNAL MODULE: ./src/sources/export/lift/identity.ts
var identity = __webpack_require__(64837);
// EXTERNAL MODULE: ./src/model/identity.ts
var model_identity = __webpack_require__(8507);
// EXTERNAL MODULE: ./src/sources/problem-id.ts
var problem_id = __webpack_require__(30019);
// EXTERNAL MODULE: ./src/sources/problem.ts
var sources_problem = __webpack_require__(26865);
// EXTERNAL MODULE: ./src/sources/put.ts
var put = __webpack_require__(95003);
// EXTERNAL MODULE: ./src/sources/export/columns.ts
var export_columns = __webpack_require__(27882);
// EXTERNAL MODULE: ./src/sources/export/lift/values.ts
var values = __webpack_require__(10157);
;// CONCATENATED MODULE: ./src/sources/export/lift/region.ts

/**
 * The place that `CODE_REGION` tells: JSON (`{"start":{"line":3,"column":5},"end":…}`, also with
 * `rows` and `cols`), or numbers such as `3:5-4:9`, `3-4` and `3`. Snyk documents only that there
 * are lines and columns, so what is none of these is no place.
 */
function regionOf(text) {
    const json = /^\s*\{/.test(text) ? (0,values/* jsonOf */.o_)(text) : undefined;
    if ((0,values/* isObject */.Gv)(json))
        return (0,values/* isObject */.Gv)(json['start']) ? betweenPlaces(json) : betweenRows(json);
    const plain = /^\D*(\d+)(?:[:,]\s*(\d+))?(?:\D+?(\d+)(?:[:,]\s*(\d+))?)?\D*$/.exec(text.trim());
    if (plain === null)
        return undefined;
    const [, line, column, endLine = line, endColumn] = plain;
    return region([line, column], [endLine, endColumn]);
}
function betweenPlaces({ start, end }) {
    const first = (0,values/* isObject */.Gv)(start) ? start : {};
    const last = (0,values/* isObject */.Gv)(end) ? end : first;
    return region([first['line'], first['column']], [last['line'], last['column']]);
}
function betweenRows({ rows, cols }) {
    const [line, endLine = line] = items(rows);
    const [column, endColumn] = items(cols);
    return region([line, column], [endLine, endColumn]);
}
function region(start, end) {
    const first = place(start);
    if (first.line < 1)
        return undefined;
    const last = place(end);
    return { start: first, end: last.line < first.line ? first : last };
}
function place([line, column]) {
    return { line: count(line), column: count(column) };
}
function count(value) {
    const number = Number(value ?? 0);
    return Number.isSafeInteger(number) && number > 0 ? number : 0;
}
function items(value) {
    return Array.isArray(value) ? value : [];
}

;// CONCATENATED MODULE: ./src/sources/export/lift/coordinate.ts





/** One row as a place where its issue is. */
function coordinateOf(row, status) {
    const coordinate = {
        state: status === 'resolved' ? 'resolved' : 'open',
        representations: [...dependenciesOf(row), ...sourceOf(row)],
    };
    (0,put/* put */.y)(coordinate, 'is_fixable_upstream', (0,values/* flagOf */.iP)(row.get(export_columns/* COLUMN */.vW.FIXED_IN_AVAILABLE)));
    (0,put/* put */.y)(coordinate, 'is_fixable_snyk', isFixableBySnyk(row));
    (0,put/* put */.y)(coordinate, 'reachability', row.told(export_columns/* COLUMN */.vW.REACHABILITY));
    (0,put/* put */.y)(coordinate, 'created_at', (0,values/* timeOf */.nR)(row.get(export_columns/* COLUMN */.vW.FIRST_INTRODUCED)));
    (0,put/* put */.y)(coordinate, 'updated_at', (0,values/* timeOf */.nR)(row.get(export_columns/* COLUMN */.vW.UPDATED_AT)));
    (0,put/* put */.y)(coordinate, 'last_introduced_at', (0,values/* timeOf */.nR)(row.get(export_columns/* COLUMN */.vW.LAST_INTRODUCED)));
    (0,put/* put */.y)(coordinate, 'last_resolved_at', (0,values/* timeOf */.nR)(row.get(export_columns/* COLUMN */.vW.LAST_RESOLVED)));
    return coordinate;
}
/** What tells the coordinates of one issue apart. */
function placeOf(row) {
    const { PACKAGE_NAME_AND_VERSION, FILE_PATH, CODE_REGION } = export_columns/* COLUMN */.vW;
    const columns = [PACKAGE_NAME_AND_VERSION, FILE_PATH, CODE_REGION];
    return columns.map((column) => row.get(column).trim()).join('\n');
}
/** `Fixable`, `Partially fixable` or `No supported fix`; undefined when it is not told. */
function isFixableBySnyk(row) {
    const word = row.told(export_columns/* COLUMN */.vW.COMPUTED_FIXABILITY);
    return word === undefined ? undefined : /^(?:partially\s)?fixable$/i.test(word);
}
/** The packages of a row; usually it is one, `@scope/name@1.0.0`. */
function packagesIn(row) {
    return (0,values/* listOf */.c3)(row.get(export_columns/* COLUMN */.vW.PACKAGE_NAME_AND_VERSION)).map((step) => {
        const at = step.lastIndexOf('@');
        if (at <= 0)
            return { name: step, version: '' };
        return { name: step.slice(0, at), version: step.slice(at + 1) };
    });
}
function dependenciesOf(row) {
    return packagesIn(row).map(({ name, version }) => ({
        dependency: { package_name: name, package_version: version },
    }));
}
function sourceOf(row) {
    const file = (0,model_identity/* normalisePath */.qb)(row.get(export_columns/* COLUMN */.vW.FILE_PATH));
    if (file === '')
        return [];
    const commit = row.told(export_columns/* COLUMN */.vW.COMMIT_ID);
    const region = regionOf(row.get(export_columns/* COLUMN */.vW.CODE_REGION)) ?? regionOf(row.get(export_columns/* COLUMN */.vW.CODE_REGION_DISPLAY_VALUE));
    return [
        {
            sourceLocation: {
                file,
                ...(commit === undefined ? {} : { commit_id: commit }),
                ...(region === undefined ? {} : { region }),
            },
        },
    ];
}

;// CONCATENATED MODULE: ./src/sources/export/lift/newer.ts


/** Whether a row is the later news; of two of the same time always the same one is. */
function isNewer(one, other) {
    const [told, otherTold] = [one.get(export_columns/* COLUMN */.vW.UPDATED_AT), other.get(export_columns/* COLUMN */.vW.UPDATED_AT)];
    if (told === otherTold)
        return isAfter(one, other);
    const [a, b] = [(0,values/* timeOf */.nR)(told) ?? '', (0,values/* timeOf */.nR)(otherTold) ?? ''];
    return a === b ? isAfter(one, other) : a > b;
}
/** By the first value that differs. */
function isAfter({ columns, cells }, { cells: others }) {
    for (let place = 0; place < columns.size; place += 1) {
        const [value = '', other = ''] = [cells[place], others[place]];
        if (value !== other)
            return value > other;
    }
    return false;
}

// EXTERNAL MODULE: ./src/sources/distribution.ts
var sources_distribution = __webpack_require__(11358);
// EXTERNAL MODULE: ./src/sources/locations.ts
var locations = __webpack_require__(20850);
// EXTERNAL MODULE: ./src/sources/purl.ts
var sources_purl = __webpack_require__(59557);
// EXTERNAL MODULE: ./src/model/copy.ts
var copy = __webpack_require__(87348);
;// CONCATENATED MODULE: ./src/sources/export/lift/purls.ts


/** Then all are forgotten: what comes up often is soon known again. */
const MAX_KNOWN = 20_000;
const known = new Map();
/** The package URL; issues of many projects are about the same packages. */
function knownPurl(id) {
    const key = `${id.manager}\n${id.name}\n${id.version}`;
    const purl = known.get(key);
    if (purl !== undefined || known.has(key))
        return purl;
    if (known.size === MAX_KNOWN)
        known.clear();
    const made = (0,sources_purl/* purlOf */.V)(id);
    known.set((0,copy/* copyOf */.z)(key), made);
    return made;
}

;// CONCATENATED MODULE: ./src/sources/export/lift/facts.ts







/** Columns that stand elsewhere in the record; all others are kept by their names. */
const LIFTED = new Set(`PROBLEM_ID PROBLEM_TITLE ISSUE_URL VULN_DB_URL ISSUE_SEVERITY ISSUE_STATUS ISSUE_TYPE
  PRODUCT_NAME ASSET_FINDING_ID FILE_PATH CODE_REGION CODE_REGION_DISPLAY_VALUE COMMIT_ID CVE CWE
  PACKAGE_NAME_AND_VERSION FIXED_IN_VERSION FIXED_IN_AVAILABLE COMPUTED_FIXABILITY
  SEMVER_VULNERABLE_RANGE EXISTS_IN_DIRECT_DEPENDENCY REACHABILITY INTRODUCTION_CATEGORY
  VULNERABILITY_PUBLICATION_DATE EPSS_SCORE EPSS_PERCENTILE SCORE SNYK_CVSS_SCORE
  SNYK_CVSS_VECTOR NVD_SCORE NVD_SEVERITY EXPLOIT_MATURITY EXPLOIT_MATURITY_CVSS_V4
  FIRST_INTRODUCED LAST_INTRODUCED LAST_IGNORED LAST_RESOLVED ISSUE_DELETED_AT PROJECT_DELETED_AT
  GROUP_DELETED_AT UPDATED_AT ORG_PUBLIC_ID ORG_SLUG ORG_DISPLAY_NAME GROUP_PUBLIC_ID
  PROJECT_PUBLIC_ID PROJECT_NAME PROJECT_TYPE PROJECT_ORIGIN PROJECT_TARGET_REF
  PROJECT_TARGET_FILE PROJECT_TARGET_UPSTREAM_URL PROJECT_TARGET_DISPLAY_NAME
  PROJECT_TARGET_RUNTIME PROJECT_IS_MONITORED PROJECT_CRITICALITIES PROJECT_ENVIRONMENTS
  PROJECT_LIFECYCLES PROJECT_TAGS PROJECT_TEST_FREQUENCY
  ASSET_ID ASSET_NAME ASSET_TYPE ASSET_CLASS ASSET_OWNER ASSET_LIFECYCLE ASSET_APPLICATION
  ASSET_CATEGORY ASSET_CATALOG_NAME ASSET_TAGS REPOSITORY_FRESHNESS PARENT_ASSET_ID
  PARENT_ASSET_NAME`.split(/\s+/));
/** What the row of an issue tells beyond Snyk's REST API. */
function factsOf(lead, places, issue) {
    const { attributes, project, status } = issue;
    const fixes = [...new Set(places.flatMap((row) => (0,values/* listOf */.c3)(row.get(export_columns/* COLUMN */.vW.FIXED_IN_VERSION))))];
    const facts = {
        packages: packagesOf(places, project),
        locations: (0,locations/* locationsOf */.U)(attributes, project),
        fixable: places.some((row) => isFixable(row, project)),
    };
    if (fixes.length > 0)
        facts.remedy = `Fixed in ${fixes.join(', ')}`;
    (0,put/* put */.y)(facts, 'exploit', lead.told(export_columns/* COLUMN */.vW.EXPLOIT_MATURITY) ?? lead.told(export_columns/* COLUMN */.vW.EXPLOIT_MATURITY_CVSS_V4));
    (0,put/* put */.y)(facts, 'epss', epssOf(lead));
    (0,put/* put */.y)(facts, 'license', /^snyk:lic:.*:([^:]+)$/.exec(lead.get(export_columns/* COLUMN */.vW.PROBLEM_ID).trim())?.[1]);
    (0,put/* put */.y)(facts, 'reachability', lead.told(export_columns/* COLUMN */.vW.REACHABILITY));
    (0,put/* put */.y)(facts, 'publishedAt', (0,values/* timeOf */.nR)(lead.get(export_columns/* COLUMN */.vW.VULNERABILITY_PUBLICATION_DATE)));
    (0,put/* put */.y)(facts, 'direct', (0,values/* flagOf */.iP)(lead.get(export_columns/* COLUMN */.vW.EXISTS_IN_DIRECT_DEPENDENCY)));
    (0,put/* put */.y)(facts, 'introductionCategory', lead.told(export_columns/* COLUMN */.vW.INTRODUCTION_CATEGORY));
    const ranges = rangesOf(lead.get(export_columns/* COLUMN */.vW.SEMVER_VULNERABLE_RANGE));
    if (ranges.length > 0)
        facts.vulnerableRanges = ranges;
    (0,put/* put */.y)(facts, 'asset', assetOf(lead));
    if (status === 'ignored')
        (0,put/* put */.y)(facts, 'ignore', ignoreOf(lead));
    const columns = lead.without(LIFTED);
    if (Object.keys(columns).length > 0)
        facts.columns = columns;
    return facts;
}
/** Each package once; `openssl/libssl3` is libssl3 of the source package openssl. */
function packagesOf(places, { attributes }) {
    const packages = new Map();
    for (const row of places) {
        const distribution = (0,sources_distribution/* distributionOf */.AO)(row.get(export_columns/* COLUMN */.vW.PROBLEM_ID).trim());
        const isSystem = distribution !== undefined || sources_distribution/* OPERATING_SYSTEM_TYPES */.yN.has(attributes.type);
        for (const { name: told, version } of packagesIn(row)) {
            const name = isSystem ? (told.split('/')[0] ?? told) : told;
            const facts = {
                name,
                version,
                paths: [],
                fixedIn: (0,values/* listOf */.c3)(row.get(export_columns/* COLUMN */.vW.FIXED_IN_VERSION)),
            };
            (0,put/* put */.y)(facts, 'purl', knownPurl({ name, version, manager: distribution ?? attributes.type }));
            packages.set(`${name}@${version}`, facts);
        }
    }
    return [...packages.values()];
}
/** Images are fixed by a newer base or package, so there a fixed version is enough. */
function isFixable(row, { product }) {
    const told = isFixableBySnyk(row);
    const isFixed = (0,values/* flagOf */.iP)(row.get(export_columns/* COLUMN */.vW.FIXED_IN_AVAILABLE)) === true;
    return told === true || (isFixed && (told === undefined || product === 'container'));
}
function epssOf(row) {
    const probability = (0,values/* numberOf */.rl)(row.get(export_columns/* COLUMN */.vW.EPSS_SCORE));
    const percentile = (0,values/* numberOf */.rl)(row.get(export_columns/* COLUMN */.vW.EPSS_PERCENTILE));
    if (probability === undefined || percentile === undefined)
        return undefined;
    return { probability, percentile };
}
/** A range may hold a comma itself, `>=1.0.0, <1.2.3`: only JSON lists several. */
function rangesOf(text) {
    const trimmed = text.trim();
    if (trimmed === '')
        return [];
    return /^\[\s*"/.test(trimmed) ? (0,values/* listOf */.c3)(trimmed) : [trimmed];
}
/** Who ignored it, why and until when, exports do not tell. */
function ignoreOf(row) {
    const created = (0,values/* timeOf */.nR)(row.get(export_columns/* COLUMN */.vW.LAST_IGNORED));
    return { reason: null, expires: null, ...(created === undefined ? {} : { created }) };
}
const ASSET_COLUMNS = {
    id: export_columns/* COLUMN */.vW.ASSET_ID,
    name: export_columns/* COLUMN */.vW.ASSET_NAME,
    type: export_columns/* COLUMN */.vW.ASSET_TYPE,
    class: export_columns/* COLUMN */.vW.ASSET_CLASS,
    owner: export_columns/* COLUMN */.vW.ASSET_OWNER,
    lifecycle: export_columns/* COLUMN */.vW.ASSET_LIFECYCLE,
    application: export_columns/* COLUMN */.vW.ASSET_APPLICATION,
    category: export_columns/* COLUMN */.vW.ASSET_CATEGORY,
    catalogName: export_columns/* COLUMN */.vW.ASSET_CATALOG_NAME,
    freshness: export_columns/* COLUMN */.vW.REPOSITORY_FRESHNESS,
    parentId: export_columns/* COLUMN */.vW.PARENT_ASSET_ID,
    parentName: export_columns/* COLUMN */.vW.PARENT_ASSET_NAME,
};
const ASSET_FIELDS = [
    ...['id', 'name', 'type', 'class', 'owner', 'lifecycle', 'application', 'category'],
    ...['catalogName', 'freshness', 'parentId', 'parentName'],
];
function assetOf(row) {
    const asset = {};
    for (const field of ASSET_FIELDS)
        (0,put/* put */.y)(asset, field, row.told(ASSET_COLUMNS[field]));
    const tags = (0,values/* listOf */.c3)(row.get(export_columns/* COLUMN */.vW.ASSET_TAGS));
    if (tags.length > 0)
        asset.tags = tags;
    return Object.keys(asset).length === 0 ? undefined : asset;
}

;// CONCATENATED MODULE: ./src/sources/export/lift/status.ts


const DELETED = [
    [export_columns/* COLUMN */.vW.ISSUE_DELETED_AT, 'Snyk deleted the issue'],
    [export_columns/* COLUMN */.vW.PROJECT_DELETED_AT, 'the project was deleted in Snyk'],
    [export_columns/* COLUMN */.vW.GROUP_DELETED_AT, 'the group was deleted in Snyk'],
];
/** What was deleted is resolved. A word that is new to us must not make a finding disappear. */
function rowStatus(row) {
    if (deletionOf(row) !== undefined)
        return 'resolved';
    const word = row.get(export_columns/* COLUMN */.vW.ISSUE_STATUS).trim().toLowerCase();
    return word === 'resolved' || word === 'ignored' ? word : 'open';
}
/** The worst of all coordinates: open in one place is open. */
function issueStatus(statuses) {
    if (statuses.includes('open'))
        return 'open';
    return statuses.includes('ignored') ? 'ignored' : 'resolved';
}
/** Why and when a resolved issue went. */
function resolutionOf(row) {
    const deletion = deletionOf(row);
    const at = (0,values/* timeOf */.nR)(deletion?.at ?? row.get(export_columns/* COLUMN */.vW.LAST_RESOLVED));
    return {
        type: 'disappeared',
        ...(at === undefined ? {} : { resolved_at: at }),
        ...(deletion === undefined ? {} : { details: deletion.details }),
    };
}
function deletionOf(row) {
    for (const [column, details] of DELETED) {
        const at = row.told(column);
        if (at !== undefined)
            return { at, details };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/sources/export/lift/issue.ts











/**
 * The issue that some rows of a project are about, one coordinate for each place.
 *
 * @param rows at least one, in any order; of two about the same place the newer counts.
 * @param key Snyk's issue key.
 */
function liftIssue(rows, key, project) {
    const places = newestOfEachPlace(rows);
    const statuses = places.map(rowStatus);
    const status = issueStatus(statuses);
    const lead = places[statuses.indexOf(status)];
    if (lead === undefined)
        throw new RangeError('an issue without rows');
    const attributes = attributesOf(lead, { key, places, statuses, status });
    const issue = {
        findingKey: (0,model_identity/* findingKey */.fl)(project.key, ...(0,problem_id/* issueIdentity */.CN)(attributes)),
        id: null,
        type: 'issue',
        attributes,
        facts: factsOf(lead, places, { attributes, project, status }),
    };
    (0,put/* put */.y)(issue, 'findingUrl', webAddress(lead.get(export_columns/* COLUMN */.vW.ISSUE_URL)));
    (0,put/* put */.y)(issue, 'findingDetectionUrl', webAddress(lead.get(export_columns/* COLUMN */.vW.VULN_DB_URL)));
    return issue;
}
/** Ordered by place, so that the order of rows does not matter. */
function newestOfEachPlace(rows) {
    if (rows.length === 1)
        return [...rows];
    const byPlace = new Map();
    for (const row of rows) {
        const place = placeOf(row);
        const other = byPlace.get(place);
        if (other === undefined || isNewer(row, other))
            byPlace.set(place, row);
    }
    return [...byPlace].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}
function attributesOf(lead, { key, places, statuses, status }) {
    const type = (0,identity/* typeOf */.Q)(lead);
    const problem = lead.get(export_columns/* COLUMN */.vW.PROBLEM_ID).trim();
    const isVulnerability = type === 'package_vulnerability' || type === 'license';
    const url = webAddress(lead.get(export_columns/* COLUMN */.vW.VULN_DB_URL));
    const own = { ...(0,sources_problem/* snykProblem */.xR)(problem, url), ...(isVulnerability ? {} : { type: 'rule' }) };
    const attributes = {
        key,
        title: lead.told(export_columns/* COLUMN */.vW.PROBLEM_TITLE) ?? problem,
        type,
        effective_severity_level: lead.told(export_columns/* COLUMN */.vW.ISSUE_SEVERITY)?.toLowerCase() ?? 'info',
        status: status === 'resolved' ? 'resolved' : 'open',
        ignored: status === 'ignored',
        classes: (0,values/* listOf */.c3)(lead.get(export_columns/* COLUMN */.vW.CWE)).map(sources_problem/* weakness */.g_),
        problems: [own, ...(0,values/* listOf */.c3)(lead.get(export_columns/* COLUMN */.vW.CVE)).map(sources_problem/* cveProblem */.uh)],
        coordinates: places.map((row, at) => coordinateOf(row, statuses[at] ?? status)),
    };
    (0,put/* put */.y)(attributes, 'key_asset', type === 'code' ? lead.told(export_columns/* COLUMN */.vW.ASSET_FINDING_ID) : undefined);
    (0,put/* put */.y)(attributes, 'created_at', (0,values/* timeOf */.nR)(lead.get(export_columns/* COLUMN */.vW.FIRST_INTRODUCED)));
    (0,put/* put */.y)(attributes, 'updated_at', (0,values/* timeOf */.nR)(lead.get(export_columns/* COLUMN */.vW.UPDATED_AT)));
    const scores = scoresOf(lead);
    if (scores.length > 0)
        attributes.severities = scores;
    (0,put/* put */.y)(attributes, 'exploit_details', exploitDetails(lead));
    const score = (0,values/* numberOf */.rl)(lead.get(export_columns/* COLUMN */.vW.SCORE));
    if (score !== undefined)
        attributes.risk = { score: { model: 'Snyk', value: score } };
    if (status === 'resolved')
        attributes.resolution = resolutionOf(lead);
    return attributes;
}
/** Snyk's own, then that of the National Vulnerability Database. */
function scoresOf(row) {
    const vector = row.told(export_columns/* COLUMN */.vW.SNYK_CVSS_VECTOR);
    const own = { source: 'Snyk' };
    (0,put/* put */.y)(own, 'score', (0,values/* numberOf */.rl)(row.get(export_columns/* COLUMN */.vW.SNYK_CVSS_SCORE)));
    (0,put/* put */.y)(own, 'vector', vector);
    (0,put/* put */.y)(own, 'version', /^CVSS:([\d.]+)\//.exec(vector ?? '')?.[1]);
    const nvd = { source: 'NVD' };
    (0,put/* put */.y)(nvd, 'level', row.told(export_columns/* COLUMN */.vW.NVD_SEVERITY)?.toLowerCase());
    (0,put/* put */.y)(nvd, 'score', (0,values/* numberOf */.rl)(row.get(export_columns/* COLUMN */.vW.NVD_SCORE)));
    return [own, nvd].filter(({ score, vector: told, level }) => score !== undefined || told !== undefined || level !== undefined);
}
function exploitDetails(row) {
    const v3 = row.told(export_columns/* COLUMN */.vW.EXPLOIT_MATURITY);
    const v4 = row.told(export_columns/* COLUMN */.vW.EXPLOIT_MATURITY_CVSS_V4);
    if (v3 === undefined && v4 === undefined)
        return undefined;
    return {
        sources: ['Snyk'],
        maturity_levels: [
            ...(v3 === undefined ? [] : [{ format: 'CVSSv3', level: v3 }]),
            ...(v4 === undefined ? [] : [{ format: 'CVSSv4', level: v4 }]),
        ],
    };
}
function webAddress(text) {
    const trimmed = text.trim();
    return /^https?:\/\/\S+$/i.test(trimmed) ? trimmed : undefined;
}

// EXTERNAL MODULE: ./src/sources/export/lift/project.ts
var lift_project = __webpack_require__(27854);
;// CONCATENATED MODULE: ./src/sources/export/lift/records.ts




/** Issues of a record at most, as in a page of the API: what lives briefly costs the garbage collector little. */
const PAGE_SIZE = 100;
/**
 * The records of a project, or of some of its findings, in an order that does not depend on that
 * of the rows.
 *
 * @param key of the project.
 * @param firstPage of those that these rows make.
 */
function* liftRows(heap, key, firstPage = 0) {
    const project = (0,lift_project/* liftProject */.pw)(heap.newest, key);
    let page = firstPage;
    let issues = [];
    for (const issue of issuesOf(heap, project)) {
        if (issues.length === PAGE_SIZE) {
            yield { ...project, issues, page: page++ };
            issues = [];
        }
        issues.push(issue);
    }
    yield { ...project, issues, page };
}
function* issuesOf(heap, project) {
    for (const rows of heap.findings()) {
        const [first] = rows;
        if (first === undefined)
            continue;
        const { key, byPlace } = (0,identity/* rowIdentity */.l)(first);
        if (byPlace)
            yield* numbered(rows, key, project);
        else
            yield liftIssue(rows, key, project);
    }
}
/** One issue for each place, numbered by it; the first carries no number. */
function* numbered(rows, key, project) {
    const places = new Map();
    for (const row of rows) {
        const place = placeOf(row);
        const own = places.get(place);
        if (own === undefined)
            places.set(place, [row]);
        else
            own.push(row);
    }
    const sorted = [...places].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
    for (const [ordinal, [, own]] of sorted.entries()) {
        yield liftIssue(own, ordinal === 0 ? key : `${key} > ${ordinal}`, project);
    }
}


/***/ }),

/***/ 10157:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ tagsOf),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   iP: () => (/* binding */ flagOf),
/* harmony export */   nR: () => (/* binding */ timeOf),
/* harmony export */   o_: () => (/* binding */ jsonOf),
/* harmony export */   rl: () => (/* binding */ numberOf)
/* harmony export */ });
/** `2024-11-28T09:10:00Z`, also `2024-11-28 09:10:00.000 +0000` or without a zone, which is UTC. */
const TIME = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?) ?(Z|UTC|[+-]\d{2}:?\d{2})?)?$/i;
/** As most times are told, and as we tell them. */
const UTC = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;
/** As exports tell times; days that every month has. */
const USUAL = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8]) (?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}$/;
/** A time as ISO 8601 in UTC; undefined when it is none. */
function timeOf(text) {
    if (text.length === 23 && USUAL.test(text))
        return `${text.slice(0, 10)}T${text.slice(11)}Z`;
    if (text === '' || UTC.test(text))
        return text || undefined;
    const [, day, clock = '00:00:00', zone = 'Z'] = TIME.exec(text.trim()) ?? [];
    if (day === undefined)
        return undefined;
    const offset = /^(?:Z|UTC)$/i.test(zone) ? 'Z' : zone.replace(/^(...)(\d\d)$/, '$1:$2');
    const time = new Date(`${day}T${clock}${offset}`);
    return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}
/**
 * The values of a list, each once: JSON (`["CVE-1","CVE-2"]`), brackets without quotes, or only
 * commas between.
 */
function listOf(text) {
    const trimmed = text.trim();
    if (trimmed === '')
        return [];
    if (!/[[\],;\n'"]/.test(trimmed))
        return [trimmed];
    const [, single] = /^\["([^"\\]*)"\]$/.exec(trimmed) ?? [];
    if (single !== undefined && /^[^\s'][^']*[^\s']$/.test(single))
        return [single];
    const parsed = trimmed.startsWith('[') ? jsonOf(trimmed) : undefined;
    const values = Array.isArray(parsed)
        ? parsed.flatMap(wordOf)
        : trimmed.replace(/^\[|\]$/g, '').split(/[,;\n]/);
    const words = values.map((value) => value.trim().replace(/^(['"])(.*)\1$/s, '$2'));
    return [...new Set(words)].filter((word) => word !== '');
}
/** Tags: JSON of `key:value`, of objects, or one object. */
function tagsOf(text) {
    const parsed = /^\s*[[{]/.test(text) ? jsonOf(text) : undefined;
    if (Array.isArray(parsed) && parsed.some(isObject))
        return parsed.flatMap(tagOfObject);
    if (isObject(parsed)) {
        return Object.entries(parsed).flatMap(([key, value]) => wordOf(value).map((word) => ({ key, value: word })));
    }
    return listOf(text).map((tag) => {
        const colon = tag.indexOf(':');
        if (colon < 0)
            return { key: tag, value: '' };
        return { key: tag.slice(0, colon).trim(), value: tag.slice(colon + 1).trim() };
    });
}
function numberOf(text) {
    const trimmed = text.trim();
    const number = Number(trimmed);
    return trimmed === '' || !Number.isFinite(number) ? undefined : number;
}
function flagOf(text) {
    if (/^(?:true|t|yes|1)$/i.test(text.trim()))
        return true;
    return /^(?:false|f|no|0)$/i.test(text.trim()) ? false : undefined;
}
/** Undefined when it is no JSON. */
function jsonOf(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function tagOfObject(tag) {
    if (!isObject(tag))
        return [];
    const [key] = wordOf(tag['key'] ?? tag['name']);
    const [value = ''] = wordOf(tag['value']);
    return key === undefined ? [] : [{ key, value }];
}
function wordOf(value) {
    if (typeof value === 'string')
        return [value];
    return typeof value === 'number' || typeof value === 'boolean' ? [String(value)] : [];
}


/***/ }),

/***/ 70148:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ exportRows)
});

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
// EXTERNAL MODULE: ./src/http/decode.ts
var decode = __webpack_require__(89504);
// EXTERNAL MODULE: ./src/http/redirect.ts
var redirect = __webpack_require__(76790);
// EXTERNAL MODULE: ./src/model/errors.ts
var errors = __webpack_require__(87206);
// EXTERNAL MODULE: ./node_modules/papaparse/papaparse.js
var papaparse = __webpack_require__(28728);
var papaparse_default = /*#__PURE__*/__webpack_require__.n(papaparse);
;// CONCATENATED MODULE: ./src/sources/export/csv.ts

/**
 * Characters of one row at most. Rows of exports have some kilobytes; a quote that is never closed
 * would otherwise gather the rest of the file.
 */
const MAX_ROW_LENGTH = 8 * 1024 * 1024;
/** A file cannot be read on from a place. */
class CsvError extends Error {
    name = 'CsvError';
}
/**
 * Reads CSV (RFC 4180) as it comes, in pieces of any size: quoted values may hold line ends and
 * commas, lines end in any one way.
 */
class CsvReader {
    rest = '';
    line = 1;
    newline = '\n';
    parser;
    /**
     * The rows that are complete with this piece.
     *
     * @throws CsvError when a row is longer than MAX_ROW_LENGTH.
     */
    push(piece) {
        const text = this.rest === '' ? piece : this.rest + piece;
        // A carriage return at the very end may be the half of a line end.
        const isBegun = this.parser !== undefined || /\n|\r[^]/.test(text);
        const batch = isBegun ? this.read(text, true) : { rows: [], problems: new Map(), line: 1 };
        if (!isBegun)
            this.rest = text;
        if (this.rest.length <= MAX_ROW_LENGTH)
            return batch;
        throw new CsvError(`the row at line ${this.line} is longer than ${MAX_ROW_LENGTH} characters; perhaps a quote is not closed`);
    }
    /** The last row, when no line end follows it. */
    end() {
        return this.read(this.rest, false);
    }
    read(text, isMore) {
        if (this.parser === undefined) {
            this.newline = newlineOf(text);
            this.parser = new (papaparse_default()).Parser({ delimiter: ',', newline: this.newline });
        }
        const parsed = this.parser.parse(text, 0, isMore);
        if (!isParsed(parsed))
            throw new CsvError('the CSV library gave no rows');
        const { data, errors, meta } = parsed;
        const { line } = this;
        this.rest = isMore ? text.slice(meta.cursor) : '';
        this.line += occurrences(this.newline, text, text.length - this.rest.length);
        return {
            rows: data,
            problems: new Map(errors.map(({ row, message }) => [row, message])),
            line,
        };
    }
}
/** Line of the file where a row begins. */
function lineOf({ rows, line }, index) {
    let number = line + index;
    for (const values of rows.slice(0, index)) {
        for (const value of values)
            number += occurrences('\n', value, value.length);
    }
    return number;
}
function occurrences(sought, text, end) {
    let count = 0;
    for (let at = text.indexOf(sought); at >= 0 && at < end; at = text.indexOf(sought, at + 1)) {
        count += 1;
    }
    return count;
}
/** That of the header, whose names hold no line ends. */
function newlineOf(text) {
    const [end] = /\r\n|\r|\n/.exec(text) ?? [];
    return end === '\r\n' || end === '\r' ? end : '\n';
}
/** The library types what it returns as `any`. */
function isParsed(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    if (!('data' in value && 'errors' in value && 'meta' in value))
        return false;
    const { data, errors, meta } = value;
    if (!Array.isArray(data) || !Array.isArray(errors))
        return false;
    return typeof meta === 'object' && meta !== null && 'cursor' in meta;
}

// EXTERNAL MODULE: ./src/sources/export/row.ts
var row = __webpack_require__(39437);
;// CONCATENATED MODULE: ./src/sources/export/parts.ts







/** A link may run out, a connection may break: each is asked for anew so often. */
const MAX_ATTEMPTS = 4;
/** Bad rows that are told one by one; of more, only how many. */
const MAX_NAMED_ROWS = 20;
/** The rows of all parts of an export. Whatever cannot be read is named, and the rest goes on. */
async function* exportRows(finished, options) {
    const { job, results } = finished;
    const count = results.links.length;
    const reading = { finished, options, links: results.links, rows: 0 };
    let whole = true;
    for (let index = 0; index < count; index += 1) {
        try {
            yield* partRows(index, reading);
        }
        catch (error) {
            options.signal?.throwIfAborted();
            whole = false;
            const what = `part ${index + 1} of ${count} of the export ${job.id}`;
            options.collection.missing(what, (0,errors/* describeError */.Uc)(error));
        }
    }
    if (whole)
        checkCount(reading, results.rows);
}
function checkCount({ finished, options, rows }, counted) {
    if (counted === null || counted === rows)
        return;
    const text = `Snyk counts ${counted} rows in the export ${finished.job.id}, and its parts have ${rows}`;
    if (rows < counted)
        options.collection.missing(`rows of the export ${finished.job.id}`, text);
    else
        options.collection.warn(`${text}.`);
}
/** The rows of one part. After a break it is read anew, without the rows that were given. */
async function* partRows(index, reading) {
    const part = new Part(index, reading);
    for (let attempt = 1;; attempt += 1) {
        try {
            yield* part.rows();
            return;
        }
        catch (error) {
            reading.options.signal?.throwIfAborted();
            if (!(error instanceof errors/* UpstreamError */.gA) || attempt === MAX_ATTEMPTS)
                throw error;
            reading.links = await renewedLinks(reading);
        }
    }
}
async function renewedLinks({ finished, links }) {
    const { links: renewed } = await finished.renew();
    if (renewed.length === links.length)
        return renewed;
    throw new CsvError(`Snyk now has ${renewed.length} parts where it had ${links.length}`);
}
class Part {
    index;
    reading;
    /** Data rows that were given or found bad. */
    passed = 0;
    bad = 0;
    constructor(index, reading) {
        this.index = index;
        this.reading = reading;
    }
    async *rows() {
        let columns;
        let seen = 0;
        for await (const batch of this.batches()) {
            const first = columns === undefined ? 1 : 0;
            columns ??= this.header(batch);
            if (columns === undefined)
                continue;
            const rows = [];
            for (const [at, cells] of batch.rows.entries()) {
                if (at < first || isEmpty(cells))
                    continue;
                seen += 1;
                if (seen <= this.passed)
                    continue;
                const problem = batch.problems.get(at) ?? wrongLength(cells, columns);
                if (problem === undefined)
                    rows.push(new row/* Row */.f(columns, cells));
                else
                    this.tellBad(lineOf(batch, at), problem);
            }
            this.reading.rows += Math.max(seen - this.passed, 0);
            this.passed = Math.max(seen, this.passed);
            if (rows.length > 0)
                yield rows;
        }
        this.tellUnnamed();
    }
    async *batches() {
        const csv = new CsvReader();
        for await (const piece of textOf(await this.open())) {
            const batch = csv.push(piece);
            if (batch.rows.length > 0)
                yield batch;
        }
        const last = csv.end();
        if (last.rows.length > 0)
            yield last;
    }
    async open() {
        const { download, signal } = this.reading.options;
        const url = this.reading.links[this.index];
        if (url === undefined)
            throw new CsvError('Snyk gives no link to it');
        const request = {
            url,
            headers: { accept: '*/*' },
            ...(signal === undefined ? {} : { signal }),
        };
        const answer = await download.stream(request);
        const next = (0,redirect/* redirected */.c)(download, request, answer);
        if (next === undefined)
            return answer.body;
        answer.body.destroy();
        return (await download.stream(next)).body;
    }
    header({ rows: [names] }) {
        if (names === undefined)
            return undefined;
        const columns = new row/* Columns */.e(names);
        const absent = this.reading.options.required.filter((name) => !columns.has(name));
        if (absent.length === 0)
            return columns;
        throw new CsvError(`its header has no ${absent.join(', ')}`);
    }
    tellBad(line, problem) {
        this.bad += 1;
        if (this.bad > MAX_NAMED_ROWS)
            return;
        this.reading.options.collection.missing(`the row at line ${line} of ${this.name}`, problem);
    }
    tellUnnamed() {
        const more = this.bad - MAX_NAMED_ROWS;
        if (more > 0) {
            this.reading.options.collection.missing(`${more} more rows of ${this.name}`, 'unreadable too');
        }
    }
    get name() {
        return `part ${this.index + 1} of the export ${this.reading.finished.job.id}`;
    }
}
/** An empty line, as at the end of some files. */
function isEmpty(cells) {
    return cells.length === 1 && cells[0] === '';
}
function wrongLength({ length }, { size }) {
    if (length === size)
        return undefined;
    return `it has ${length} values where the header has ${size} names`;
}
/** The text of a part, which may be a gzip file in itself. */
async function* textOf(body) {
    const source = body;
    const pieces = source[Symbol.asyncIterator]();
    const first = [];
    while (first.reduce((sum, { length }) => sum + length, 0) < 2) {
        const next = await pieces.next();
        if (next.done === true)
            break;
        first.push(next.value);
    }
    const start = Buffer.concat(first);
    const whole = external_node_stream_.Readable.from(chained(start, pieces), { objectMode: false });
    const encoding = start[0] === 0x1f && start[1] === 0x8b ? 'gzip' : undefined;
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    let isFirst = true;
    for await (const piece of (0,decode/* decode */.D4)(whole, encoding, { maxBytes: decode/* MAX_STREAMED_BYTES */.pn })) {
        const text = decoder.write(piece);
        yield isFirst ? text.replace(/^\uFEFF/, '') : text;
        if (text !== '')
            isFirst = false;
    }
    yield decoder.end();
}
async function* chained(first, rest) {
    if (first.length > 0)
        yield first;
    try {
        for (;;) {
            const next = await rest.next();
            if (next.done === true)
                return;
            yield next.value;
        }
    }
    finally {
        await rest.return?.();
    }
}


/***/ }),

/***/ 87363:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ exportRequest)
});

// EXTERNAL MODULE: ./src/model/errors.ts
var errors = __webpack_require__(87206);
// EXTERNAL MODULE: ./src/model/suggest.ts
var suggest = __webpack_require__(2691);
// EXTERNAL MODULE: ./src/sources/export/columns.ts
var export_columns = __webpack_require__(27882);
// EXTERNAL MODULE: ./src/sources/export/dates.ts
var export_dates = __webpack_require__(40244);
;// CONCATENATED MODULE: ./src/sources/export/filters.ts

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Filters besides the dates. The later ones came in 2026. */
const FILTERS = {
    orgs: {
        isExact: false,
        form: { pattern: UUID, example: 'an org’s id, 4f3b0c1e-…' },
        forUsage: true,
    },
    environment: {
        values: words('backend distributed external frontend hosted internal mobile onprem saas'),
        isExact: false,
    },
    lifecycle: { values: words('development production sandbox'), isExact: false },
    product_name: {
        values: ['Snyk Code', 'Snyk Container', 'Snyk IaC', 'Snyk Open Source'],
        isExact: true,
    },
    project_type: {
        values: words('apk cocoapods composer cpp deb dockerfile golangdep gomodules gradle helmconfig hex ' +
            'k8sconfig linux maven npm nuget paket pip pipenv pnpm poetry rpm rubygems sast sbt swift ' +
            'terraformconfig terraformplan yarn'),
        isExact: true,
    },
    project_tags: { isExact: true, form: { pattern: /^[^:]+:.+$/, example: 'key:value' } },
    empty_project_tags: { values: words('include exclude only'), isExact: true, isClosed: true },
    issue_status: { values: ['Open', 'Resolved', 'Ignored'], isExact: true },
    issue_type: { isExact: true },
    project_origin: { isExact: true },
    project_target_ref: { isExact: true },
    project_target_display_name: { isExact: true },
    cve: { isExact: true, form: { pattern: /^CVE-\d{4}-\d{4,}$/, example: 'CVE-2021-44228' } },
    nvd_severity: { isExact: true },
    reachability: { isExact: true },
    // Named by Snyk's changelog of 2026-07-06; its API reference did not have them yet.
    effective_severity: { isExact: true },
    event: { isExact: true },
};
/** Not filters of the body but parameters of the address, which let more in. */
const SWITCHES = ['include_deleted', 'include_deactivated'];
const NAMES = [...Object.keys(FILTERS), ...SWITCHES];
/** Dates have settings of their own. */
const DATES = ['introduced', 'updated'];
/** A line end, or spaces before the next `name=`; values hold spaces themselves. */
const BETWEEN = /\s*[\n;]\s*|\s+(?=[a-z_-]+=)/i;
/**
 * Reads the setting `filters`: a mapping of names to a value or a list, or lines such as
 * `product_name=Snyk Code,Snyk IaC`. Names in any case, `-` for `_`; a name may be repeated.
 *
 * @param problems gets every line that cannot be read and every name that is unknown.
 */
function parseFilters(setting, problems) {
    const filters = new Map();
    for (const [word, values] of pairsOf(setting, problems)) {
        const name = nameOf(word);
        const given = values.map((value) => value.trim()).filter((value) => value !== '');
        const problem = problemWith(name, given);
        if (problem !== undefined)
            problems.push(problem);
        else
            filters.set(name, [...new Set([...(filters.get(name) ?? []), ...given])]);
    }
    return filters;
}
function problemWith(name, values) {
    if (DATES.includes(name)) {
        return `filters: \`${name}\` has settings of its own: \`${name}-from\` and \`${name}-to\`.`;
    }
    if (!NAMES.includes(name)) {
        const list = NAMES.map((one) => `\`${one}\``).join(', ');
        return `filters: Snyk has no filter \`${name}\`; there are ${list}.${(0,suggest/* didYouMean */.a)(name, NAMES)}`;
    }
    const other = values.find((value) => isFilter(value));
    if (other !== undefined)
        return `filters: \`${other}\` is a filter of its own, not a value of \`${name}\`: write it on a line of its own.`;
    return values.length === 0 ? `filters: \`${name}\` has no value.` : undefined;
}
/** `a=b,c=d` gives one filter with two values; the second was hardly meant so. */
function isFilter(value) {
    const [name = '', ...rest] = value.split('=');
    return rest.length > 0 && NAMES.includes(nameOf(name));
}
function nameOf(word) {
    return word.trim().toLowerCase().replaceAll('-', '_');
}
function pairsOf(setting, problems) {
    if (typeof setting === 'string')
        return linesOf(setting, problems);
    if (typeof setting !== 'object' || setting === null)
        return [];
    if (Array.isArray(setting))
        return setting.flatMap((line) => pairsOf(line, problems));
    return Object.entries(setting).map(([name, value]) => [
        name,
        (Array.isArray(value) ? value : [value]).flatMap(textOf),
    ]);
}
/** YAML reads some values as numbers or truth. */
function textOf(value) {
    if (typeof value === 'string')
        return [value];
    return typeof value === 'number' || typeof value === 'boolean' ? [String(value)] : [];
}
function linesOf(text, problems) {
    const pairs = [];
    for (const line of text.trim().split(BETWEEN)) {
        const equals = line.indexOf('=');
        if (equals > 0)
            pairs.push([line.slice(0, equals), line.slice(equals + 1).split(',')]);
        else if (line !== '')
            problems.push(`filters: \`${line}\` is no filter; write \`name=value\`.`);
    }
    return pairs;
}
function words(text) {
    return text.split(' ');
}

;// CONCATENATED MODULE: ./src/sources/export/request.ts





/** Links to the results last an hour at most (Export API, data retention). */
const MAX_URL_EXPIRATION_SECONDS = 3600;
const request_UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/**
 * The request of an export, checked before Snyk is asked: of 20 starts an hour none is wasted on
 * a slip of the pen.
 *
 * @throws ConfigError with all that is wrong.
 */
function exportRequest(settings) {
    const problems = [];
    const dataset = datasetOf(settings.dataset, problems);
    const scope = scopeOf(settings, problems);
    const columns = columnsOf(settings.columns, dataset, problems);
    const given = parseFilters(settings.filters, problems);
    checkFilters(given, { dataset, isGroup: scope.kind === 'groups' }, problems);
    const filters = filtersOf(settings, given, { dataset, problems });
    const expiration = settings.urlExpirationSeconds;
    if (expiration !== undefined && !isExpiration(expiration)) {
        problems.push(`url-expiration-seconds: ${expiration} is not a whole number from 0 to ${MAX_URL_EXPIRATION_SECONDS}.`);
    }
    if (problems.length > 0)
        throw new errors/* ConfigError */.xL(problems);
    const attributes = {
        dataset,
        formats: ['csv'],
        ...(columns.length === 0 ? {} : { columns }),
        filters,
        ...(expiration === undefined ? {} : { url_expiration_seconds: expiration }),
    };
    return {
        dataset,
        scope,
        query: switchesOf(given),
        attributes,
        narrowedBy: narrowed(filters),
    };
}
function datasetOf(word, problems) {
    const lower = word.trim().toLowerCase();
    if (lower === 'issues' || lower === 'usage')
        return lower;
    problems.push(`dataset: Snyk exports \`issues\` or \`usage\`, not \`${word}\`.`);
    return 'issues';
}
function scopeOf({ group, org }, problems) {
    const id = group ?? org ?? '';
    const setting = group === undefined ? 'snyk-org' : 'snyk-group';
    if (id === '') {
        problems.push('An export needs its scope: give snyk-group or snyk-org, the id of one.');
    }
    else if (!request_UUID.test(id)) {
        problems.push(`${setting}: an export needs the id, such as 4f3b0c1e-…, and \`${id}\` is none.`);
    }
    return { kind: group === undefined ? 'orgs' : 'groups', id };
}
function columnsOf(given, dataset, problems) {
    const known = dataset === 'usage' ? export_columns/* USAGE_COLUMNS */.AN : export_columns/* ISSUE_COLUMNS */.EL;
    const columns = new Set();
    for (const word of given) {
        const name = word.trim().toUpperCase();
        if (name === '')
            continue;
        if (known.includes(name))
            columns.add(name);
        else {
            const hint = (0,suggest/* didYouMean */.a)(name, known);
            problems.push(`columns: the data set \`${dataset}\` has no column \`${word}\`.${hint}`);
        }
    }
    if (columns.size === 0 || dataset === 'usage')
        return [...columns];
    return [...new Set([...columns, ...export_columns/* IDENTITY_COLUMNS */.xL])];
}
function checkFilters(filters, { dataset, isGroup }, problems) {
    for (const [name, values] of filters) {
        const rule = FILTERS[name];
        if (dataset === 'usage' && rule?.forUsage !== true) {
            problems.push(`filters: \`${name}\` is about issues; the data set \`usage\` has no such.`);
            continue;
        }
        if (name === 'orgs' && !isGroup) {
            problems.push('filters: `orgs` needs the scope of a group: set snyk-group.');
        }
        for (const value of values)
            checkValue(name, value, problems);
    }
    const [empty, ...others] = filters.get('empty_project_tags') ?? [];
    if (others.length > 0) {
        problems.push('filters: `empty_project_tags` takes one value: include, exclude or only.');
    }
    if (empty === 'only' && filters.has('project_tags')) {
        problems.push('filters: `empty_project_tags=only` with `project_tags` would find nothing: no project has both no tags and those. Leave one of them out.');
    }
}
function checkValue(name, value, problems) {
    if (SWITCHES.includes(name)) {
        if (!/^(?:true|false)$/.test(value))
            problems.push(`filters: \`${name}\` is true or false, not \`${value}\`.`);
        return;
    }
    const rule = FILTERS[name] ?? { isExact: true };
    const { form, values = [], isExact, isClosed } = rule;
    if (form !== undefined && !form.pattern.test(value)) {
        problems.push(`filters: \`${name}\` takes ${form.example}, not \`${value}\`.`);
    }
    const isKnown = values.some((one) => isExact ? one === value : one.toLowerCase() === value.toLowerCase());
    if (isKnown || values.length === 0)
        return;
    // A value that is not near any may be one that Snyk has added since.
    if (isClosed !== true && (0,suggest/* nearest */.p)(value, values) === undefined)
        return;
    const list = values.map((one) => `\`${one}\``).join(', ');
    const hint = (0,suggest/* didYouMean */.a)(value, values);
    problems.push(isExact
        ? `filters: \`${name}\` must be written as Snyk’s web interface does, and \`${value}\` is none of ${list}.${hint}`
        : `filters: \`${name}\` has no value \`${value}\`; there are ${list}.${hint}`);
}
function filtersOf(settings, given, { dataset, problems }) {
    const { introducedFrom, introducedTo, updatedFrom, updatedTo } = settings;
    const introduced = (0,export_dates/* dateRange */.M)('introduced', { from: introducedFrom, to: introducedTo }, problems);
    const updated = (0,export_dates/* dateRange */.M)('updated', { from: updatedFrom, to: updatedTo }, problems);
    if (dataset === 'usage' && introduced !== undefined) {
        problems.push('introduced-from and introduced-to are about issues; for `usage` set updated-from.');
    }
    const dates = [introducedFrom, introducedTo, updatedFrom, updatedTo];
    if (dates.every((date) => date === undefined)) {
        const needed = dataset === 'usage' ? 'updated-from' : 'introduced-from or updated-from';
        problems.push(`Snyk exports only with a date: set ${needed} (or -to), such as 2024-11-28.`);
    }
    const others = [...given]
        .filter(([name]) => !SWITCHES.includes(name))
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, values]) => [
        name,
        name === 'empty_project_tags' ? (values[0] ?? '') : [...values].sort(),
    ]);
    return {
        ...(introduced === undefined ? {} : { introduced }),
        ...(updated === undefined ? {} : { updated }),
        ...Object.fromEntries(others),
    };
}
function switchesOf(filters) {
    const on = SWITCHES.filter((name) => filters.get(name)?.[0] === 'true');
    return Object.fromEntries(on.map((name) => [name, 'true']));
}
/** Snyk did not exist before; a range from here on leaves nothing out. */
const BEGINNING = '2015-01-01T00:00:00Z';
function narrowed(filters) {
    const names = Object.entries(filters)
        .filter(([, value]) => !isOpenRange(value))
        .map(([name]) => `\`${name}\``);
    return names.length === 0 ? null : `the export is filtered by ${names.join(', ')}`;
}
function isOpenRange(value) {
    if (typeof value !== 'object' || !('from' in value))
        return false;
    return !('to' in value) && value.from <= BEGINNING;
}
function isExpiration(seconds) {
    return Number.isInteger(seconds) && seconds >= 0 && seconds <= MAX_URL_EXPIRATION_SECONDS;
}


/***/ }),

/***/ 39437:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ Columns),
/* harmony export */   f: () => (/* binding */ Row)
/* harmony export */ });
/* harmony import */ var _columns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27882);

/** The columns of one part: names in upper case and where they stand. */
class Columns {
    places = new Map();
    others = new Map();
    /** By the number of the column; -1 for one that is not there. */
    numbered;
    size;
    constructor(names) {
        this.size = names.length;
        names.forEach((name, place) => {
            const upper = name.trim().toUpperCase();
            // Of two columns with one name the first counts.
            if (!this.places.has(upper))
                this.places.set(upper, place);
        });
        this.numbered = _columns_js__WEBPACK_IMPORTED_MODULE_0__/* .ISSUE_COLUMNS */ .EL.map((name) => this.placeNamed(name));
    }
    has(name) {
        return this.places.has(name);
    }
    placeOf(column) {
        return this.numbered[column] ?? -1;
    }
    placeNamed(name) {
        return this.places.get(name) ?? -1;
    }
    /** Names and places of all but some; told once for each set of names. */
    without(names) {
        let others = this.others.get(names);
        if (others === undefined) {
            others = [...this.places].filter(([name]) => !names.has(name));
            this.others.set(names, others);
        }
        return others;
    }
}
/** One row, its values by their columns. */
class Row {
    columns;
    cells;
    constructor(columns, cells) {
        this.columns = columns;
        this.cells = cells;
    }
    /** Empty when the column is, or is not there. */
    get(column) {
        return this.cells[this.columns.placeOf(column)] ?? '';
    }
    /** The same of a column that has no number. */
    named(name) {
        return this.cells[this.columns.placeNamed(name)] ?? '';
    }
    /** Undefined when the column is empty or not there. */
    told(column) {
        const value = this.get(column).trim();
        return value === '' ? undefined : value;
    }
    /** Columns with a value, but for some. */
    without(names) {
        // Names are in upper case: none of them is `__proto__`.
        const others = {};
        for (const [name, place] of this.columns.without(names)) {
            const value = this.cells[place] ?? '';
            if (value !== '')
                others[name] = value;
        }
        return others;
    }
}


/***/ }),

/***/ 4043:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ RowsByProject)
});

// UNUSED EXPORTS: MAX_ROWS_OF_HEAP

;// CONCATENATED MODULE: ./node_modules/tinyqueue/index.js

class TinyQueue {
    constructor(data = [], compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0)) {
        this.data = data;
        this.length = this.data.length;
        this.compare = compare;

        if (this.length > 0) {
            for (let i = (this.length >> 1) - 1; i >= 0; i--) this._down(i);
        }
    }

    push(item) {
        this.data.push(item);
        this._up(this.length++);
    }

    pop() {
        if (this.length === 0) return undefined;

        const top = this.data[0];
        const bottom = this.data.pop();

        if (--this.length > 0) {
            this.data[0] = bottom;
            this._down(0);
        }

        return top;
    }

    peek() {
        return this.data[0];
    }

    _up(pos) {
        const {data, compare} = this;
        const item = data[pos];

        while (pos > 0) {
            const parent = (pos - 1) >> 1;
            const current = data[parent];
            if (compare(item, current) >= 0) break;
            data[pos] = current;
            pos = parent;
        }

        data[pos] = item;
    }

    _down(pos) {
        const {data, compare} = this;
        const halfLength = this.length >> 1;
        const item = data[pos];

        while (pos < halfLength) {
            let bestChild = (pos << 1) + 1; // initially it is the left child
            const right = bestChild + 1;

            if (right < this.length && compare(data[right], data[bestChild]) < 0) {
                bestChild = right;
            }
            if (compare(data[bestChild], item) >= 0) break;

            data[pos] = data[bestChild];
            pos = bestChild;
        }

        data[pos] = item;
    }
}

// EXTERNAL MODULE: ./src/files/packed-lines.ts
var packed_lines = __webpack_require__(4393);
;// CONCATENATED MODULE: ./src/files/sorted-lines.ts


/** Characters of lines that are sorted in memory. */
const RUN_LENGTH = 12 * 1024 * 1024;
/**
 * Sorts any number of lines, by the code units of their text: as many as memory may hold are
 * sorted and written to disk as a run, and in the end the runs are merged, of each of which one
 * block is in memory.
 */
class SortedLines {
    runLength;
    file;
    runs = [];
    gathered = [];
    length = 0;
    /**
     * @param path of a file, which is not there yet.
     * @param runLength characters of a run, about.
     */
    constructor(path, runLength = RUN_LENGTH) {
        this.runLength = runLength;
        this.file = new packed_lines/* PackedLines */.a(path);
    }
    /**
     * @param line without its end, and without a line feed.
     * @returns what to wait for, when there is anything: most lines only join others.
     */
    add(line) {
        this.gathered.push(line);
        this.length += line.length;
        return this.length < this.runLength ? undefined : this.writeRun();
    }
    /** All lines in their order, some at a time, once all were added. */
    async *inOrder() {
        if (this.gathered.length > 0)
            await this.writeRun();
        const cursors = this.runs.map((run) => new Cursor(run, this.file));
        for (const cursor of cursors)
            await cursor.load();
        const queue = new TinyQueue(cursors, (one, other) => (one.first < other.first ? -1 : 1));
        for (let cursor = queue.pop(); cursor !== undefined; cursor = queue.pop()) {
            yield cursor.takeTo(queue.peek()?.first);
            if (cursor.isEmpty)
                await cursor.load();
            if (!cursor.isEmpty)
                queue.push(cursor);
        }
    }
    /** The file stays. */
    close() {
        return this.file.close();
    }
    async writeRun() {
        const sorted = this.gathered.sort();
        this.gathered = [];
        this.length = 0;
        this.runs.push(await this.file.write(sorted));
    }
}
/** Where the reading of a run stands. */
class Cursor {
    run;
    file;
    nextBlock = 0;
    lines = [];
    at = 0;
    constructor(run, file) {
        this.run = run;
        this.file = file;
    }
    /** Of the lines in memory; the run may have more. */
    get isEmpty() {
        return this.at >= this.lines.length;
    }
    get first() {
        return this.lines[this.at] ?? '';
    }
    /** Reads the next block, when there is one. */
    async load() {
        const block = this.run[this.nextBlock];
        if (block === undefined)
            return;
        this.nextBlock += 1;
        this.lines = await this.file.read(block);
        this.at = 0;
    }
    /** The lines in memory up to another one, or all. */
    takeTo(last) {
        const start = this.at;
        while (!this.isEmpty && (last === undefined || this.first <= last))
            this.at += 1;
        return this.lines.slice(start, this.at);
    }
}

// EXTERNAL MODULE: ./src/sources/export/columns.ts
var columns = __webpack_require__(27882);
// EXTERNAL MODULE: ./src/sources/export/headers.ts
var export_headers = __webpack_require__(45667);
// EXTERNAL MODULE: ./src/sources/export/heap.ts
var export_heap = __webpack_require__(67927);
// EXTERNAL MODULE: ./src/sources/export/lift/identity.ts
var identity = __webpack_require__(64837);
// EXTERNAL MODULE: ./src/sources/export/lift/values.ts
var values = __webpack_require__(10157);
;// CONCATENATED MODULE: ./src/sources/export/rows-by-project.ts






/** Lines that are in memory at once, about; each is some kilobytes. */
const MAX_ROWS_OF_HEAP = 8_000;
/** Brings the rows of a project together, on disk: exports give them in no order. */
class RowsByProject {
    headers;
    lines;
    /** @param path of a file, which is not there yet. */
    constructor(path, headers = new export_headers/* Headers */.L()) {
        this.headers = headers;
        this.lines = new SortedLines(path);
    }
    /**
     * @param project what tells the project from others.
     * @returns what to wait for, when there is anything.
     */
    add(row, project) {
        const updatedAt = (0,values/* timeOf */.nR)(row.get(columns/* COLUMN */.vW.UPDATED_AT)) ?? '';
        const finding = (0,identity/* rowIdentity */.l)(row).group;
        return this.lines.add(this.headers.lineOf(row, { project, finding, updatedAt }));
    }
    /** Project by project, once all rows were added. */
    async *heaps() {
        for await (const lines of this.projects())
            if (lines[0] !== undefined)
                yield new export_heap/* Heap */.r(lines[0].project, lines, this.headers);
    }
    /** The lines of each heap. */
    async *projects() {
        let heap = [];
        for await (const lines of this.lines.inOrder()) {
            for (const line of lines) {
                const next = (0,export_heap/* keyedLine */.p)(line);
                if (isNextHeap(heap, next)) {
                    yield heap;
                    heap = [];
                }
                heap.push(next);
            }
        }
        if (heap.length > 0)
            yield heap;
    }
    /** The file stays. */
    close() {
        return this.lines.close();
    }
}
function isNextHeap(heap, next) {
    const last = heap.at(-1);
    if (last === undefined)
        return false;
    if (next.project !== last.project)
        return true;
    return heap.length >= MAX_ROWS_OF_HEAP && next.finding !== last.finding;
}


/***/ }),

/***/ 71100:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ BEGINNING),
/* harmony export */   k: () => (/* binding */ nextOfSeries)
/* harmony export */ });
/* harmony import */ var _dates_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40244);
/* harmony import */ var _jobs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57593);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87363);



/** Snyk did not exist before: all that there is was introduced since. */
const BEGINNING = '2015-01-01T00:00:00Z';
/** Clocks that differ, and rows that come into the data late. */
const MARGIN_MS = 3_600_000;
/**
 * The next export of a series, when the settings name no date: what was updated since the last
 * one that was delivered, else everything. What that one held may have been two hours old, so the
 * range begins before it.
 *
 * @throws ConfigError like `exportRequest`.
 */
async function nextOfSeries(settings, jobs) {
    const isUsage = settings.dataset.trim().toLowerCase() === 'usage';
    const all = isUsage
        ? { ...settings, updatedFrom: BEGINNING }
        : { ...settings, introducedFrom: BEGINNING };
    const whole = (0,_request_js__WEBPACK_IMPORTED_MODULE_1__/* .exportRequest */ .m)(all);
    const last = await jobs.lastDelivered(whole);
    if (last === null)
        return whole;
    const { job, isFresh } = last;
    const began = Date.parse(job.startedAt);
    // Until Snyk has newer data, the same request again: it is answered with the same export.
    const since = isFresh ? job.updatedFrom : (0,_dates_js__WEBPACK_IMPORTED_MODULE_2__/* .snykTime */ .F)(new Date(began - _jobs_js__WEBPACK_IMPORTED_MODULE_0__/* .FRESH_MS */ .k3 - MARGIN_MS));
    return (0,_request_js__WEBPACK_IMPORTED_MODULE_1__/* .exportRequest */ .m)({ ...all, ...(since === undefined ? {} : { updatedFrom: since }) });
}


/***/ })

};
