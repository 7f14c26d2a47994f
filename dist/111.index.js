export const id = 111;
export const ids = [111];
export const modules = {

/***/ 46111:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JOURNAL: () => (/* binding */ JOURNAL),
/* harmony export */   deliver: () => (/* binding */ deliver)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _delivery_journal_journal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12707);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87206);
/* harmony import */ var _pipeline_delivery_deliver_journals_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46507);
/* harmony import */ var _pipeline_run_record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87953);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(86339);






/** Name of the directory of journals in the output directory. */
const JOURNAL = 'journal';
/**
 * `deliver`: go on with what earlier runs left in their journals, also with a journal that another
 * job made and an artifact brought here.
 */
async function deliver(context) {
    const { settings, host, log, now, signal } = context;
    const output = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(context.cwd, settings['output-dir']);
    const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(output, JOURNAL);
    if ((await (0,_delivery_journal_journal_js__WEBPACK_IMPORTED_MODULE_1__/* .journalPaths */ .U)(directory)).length === 0)
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL(`output-dir: there is no journal in ${directory}; nothing is to be delivered.`);
    const connected = await (0,_platform_js__WEBPACK_IMPORTED_MODULE_5__/* .connectPlatform */ .c0)(context);
    if (connected === undefined)
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL('platform: `file` has nothing to deliver. Name the platform of the journal.');
    try {
        const { counts, obstacle } = await (0,_pipeline_delivery_deliver_journals_js__WEBPACK_IMPORTED_MODULE_3__/* .deliverJournals */ .y)({
            directory,
            platform: connected.platform,
            rejectedFile: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(output, 'rejected.ndjson'),
            dryRuns: true,
            log,
            now,
            signal,
        });
        const { delivered, rejected, pending, entries } = counts;
        host.print(`Delivered ${delivered} of ${entries} to ${connected.platform.name}, ${rejected} rejected, ${pending} pending`);
        if (obstacle !== null)
            log.error(obstacle);
        if (rejected > 0)
            log.error(`${rejected} entries were refused; see ${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(output, 'rejected.ndjson')}`);
        await host.setOutputs({
            documents: entries,
            delivered,
            rejected,
            pending,
            'output-dir': output,
        });
        return pending === 0 && rejected === 0 ? _pipeline_run_record_js__WEBPACK_IMPORTED_MODULE_4__/* .EXIT */ .dc.done : _pipeline_run_record_js__WEBPACK_IMPORTED_MODULE_4__/* .EXIT */ .dc.incomplete;
    }
    finally {
        await connected.close();
    }
}


/***/ }),

/***/ 86339:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fj: () => (/* binding */ secretsOf),
/* harmony export */   c0: () => (/* binding */ connectPlatform),
/* harmony export */   mw: () => (/* binding */ required)
/* harmony export */ });
/* harmony import */ var _http_redact_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36715);
/* harmony import */ var _http_statistics_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94989);
/* harmony import */ var _http_transport_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71517);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87206);
/* harmony import */ var _settings_raw_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29655);





/**
 * The platform that the settings name; undefined for `file`, which has what is written.
 *
 * @throws ConfigError with all problems of its settings and options.
 */
async function connectPlatform(context) {
    const { settings, env, log } = context;
    if (settings.platform === 'file')
        return undefined;
    const transport = (0,_http_transport_js__WEBPACK_IMPORTED_MODULE_0__/* .createTransport */ .o)({ environment: env, caFiles: settings['ca-file'] });
    const statistics = (0,_http_statistics_js__WEBPACK_IMPORTED_MODULE_3__/* .newStatistics */ .M)();
    const redactor = (0,_http_redact_js__WEBPACK_IMPORTED_MODULE_4__/* .createRedactor */ .lY)(secretsOf(context));
    const network = { transport, log, statistics, redactor };
    const platform = await adapterOf(context, network);
    return { platform, statistics, close: () => transport.close() };
}
/** Every secret of the settings, for redaction. */
function secretsOf({ settings, env }) {
    const named = Object.entries(settings).map(([name, value]) => (0,_settings_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .isSettingName */ .s9)(name) && (0,_settings_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .isSecret */ .$f)(name) && typeof value === 'string' ? value : '');
    return [...named, env['SNYK_OAUTH_TOKEN'] ?? ''].filter((secret) => secret !== '');
}
/** Each adapter is loaded only when it is used. */
async function adapterOf({ settings }, network) {
    const url = required(settings['platform-url'], 'platform-url', settings.platform);
    const given = settings['platform-options'];
    switch (settings.platform) {
        case 'http': {
            const { httpPlatform } = await Promise.all(/* import() */[__webpack_require__.e(811), __webpack_require__.e(676)]).then(__webpack_require__.bind(__webpack_require__, 92676));
            const { parseHttpOptions } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(82)]).then(__webpack_require__.bind(__webpack_require__, 22082));
            const options = parseHttpOptions(given);
            return httpPlatform({ url, token: settings['platform-token'], options }, network);
        }
        case 'qualys-etm': {
            const { qualysPlatform } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(811), __webpack_require__.e(337)]).then(__webpack_require__.bind(__webpack_require__, 46337));
            const { parseQualysOptions } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(716)]).then(__webpack_require__.bind(__webpack_require__, 67716));
            const account = {
                username: settings['platform-username'],
                password: settings['platform-password'],
                clientId: settings['platform-client-id'],
                clientSecret: settings['platform-client-secret'],
            };
            const options = parseQualysOptions(given);
            return qualysPlatform({ url, ...account, options }, network);
        }
        case 'defectdojo': {
            const { defectDojoPlatform } = await Promise.all(/* import() */[__webpack_require__.e(811), __webpack_require__.e(878)]).then(__webpack_require__.bind(__webpack_require__, 1878));
            const { parseDefectDojoOptions } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(557)]).then(__webpack_require__.bind(__webpack_require__, 90557));
            const token = required(settings['platform-token'], 'platform-token', settings.platform);
            const options = parseDefectDojoOptions(given);
            return defectDojoPlatform({ url, token, options }, network);
        }
        case 'file':
            throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL('platform: `file` needs no connection.');
    }
}
/** The value of a setting that the platform cannot do without. */
function required(value, name, platform) {
    if (value !== undefined)
        return value;
    throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL(`${name}: not set, but \`platform: ${platform}\` needs it.`);
}


/***/ }),

/***/ 4843:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ writeDurably),
/* harmony export */   z: () => (/* binding */ syncDirectory)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** Writes a file so that after a crash it is there whole, or not at all. */
async function writeDurably(path, content) {
    const partial = `${path}.partial`;
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(partial, 'w');
    try {
        await file.writeFile(content);
        await file.sync();
    }
    finally {
        await file.close();
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(partial, path);
    await syncDirectory((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
}
/** Makes a new or renamed name last. Windows cannot open directories, and needs it not. */
async function syncDirectory(path) {
    if (process.platform === 'win32')
        return;
    const directory = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'r');
    try {
        await directory.sync();
    }
    finally {
        await directory.close();
    }
}


/***/ }),

/***/ 12707:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ Journal),
/* harmony export */   U: () => (/* binding */ journalPaths)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80481);
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_readline__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95305);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87206);
/* harmony import */ var _durable_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4843);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(79832);








/** A sealed journal and what became of its batches so far. */
class Journal {
    path;
    header;
    log;
    pendingBatches = new Map();
    groupSizes = new Map();
    refused = [];
    delivered = 0;
    constructor(path, header, log) {
        this.path = path;
        this.header = header;
        this.log = log;
    }
    /** @throws ConfigError when it is damaged; undefined when it was never sealed. */
    static async open(path) {
        const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,_layout_js__WEBPACK_IMPORTED_MODULE_7__/* .headerPath */ .r2)(path), 'utf8').catch((error) => {
            if ((0,_model_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .isError */ .bJ)(error) && 'code' in error && error.code === 'ENOENT')
                return undefined;
            throw error;
        });
        if (text === undefined)
            return undefined;
        const header = parse(text, _layout_js__WEBPACK_IMPORTED_MODULE_7__/* .journalSchema */ .B9, (0,_layout_js__WEBPACK_IMPORTED_MODULE_7__/* .headerPath */ .r2)(path));
        const index = await readLines((0,_layout_js__WEBPACK_IMPORTED_MODULE_7__/* .indexPath */ .AV)(path), _layout_js__WEBPACK_IMPORTED_MODULE_7__/* .indexSchema */ .me);
        await dropTornLine((0,_layout_js__WEBPACK_IMPORTED_MODULE_7__/* .logPath */ .Q2)(path));
        const journal = new Journal(path, header, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)((0,_layout_js__WEBPACK_IMPORTED_MODULE_7__/* .logPath */ .Q2)(path), 'a'));
        for (const line of index)
            journal.expect(line);
        for (const line of await readLines((0,_layout_js__WEBPACK_IMPORTED_MODULE_7__/* .logPath */ .Q2)(path), _layout_js__WEBPACK_IMPORTED_MODULE_7__/* .logSchema */ .k6))
            journal.apply(line);
        return journal;
    }
    /** Batches still to be delivered, in their order. */
    get pending() {
        return [...this.pendingBatches.values()];
    }
    get rejected() {
        return this.refused;
    }
    get counts() {
        const pending = this.pending.reduce((sum, { entries }) => sum + entries, 0);
        const { delivered, refused, header } = this;
        return { entries: header.entries, delivered, rejected: refused.length, pending };
    }
    async read(line) {
        const entries = await this.entriesOf(line.id);
        if (entries.length !== line.entries)
            throw damaged((0,_layout_js__WEBPACK_IMPORTED_MODULE_7__/* .batchPath */ .Go)(this.path, line.id), `it has ${entries.length} entries, not ${line.entries}`);
        const { id, group } = line;
        return { id, group, entries, wholeGroup: this.groupSizes.get(group) === 1 };
    }
    async entriesOf(id) {
        return readLines((0,_layout_js__WEBPACK_IMPORTED_MODULE_7__/* .batchPath */ .Go)(this.path, id), _layout_js__WEBPACK_IMPORTED_MODULE_7__/* .entrySchema */ .Oo);
    }
    async sent(batch, at) {
        await this.append({ state: 'sent', batch, at: at.toISOString() });
    }
    async acknowledge(batch, at) {
        await this.append({ state: 'acknowledged', batch, at: at.toISOString() });
    }
    async reject(batch, answer, at) {
        await this.append({ state: 'rejected', batch, at: at.toISOString(), answer });
    }
    /** Goes on with parts of a batch in its place. They are on the disk before the batch is given up. */
    async split(batch, parts, at) {
        const into = [];
        for (const [number, entries] of parts.entries()) {
            const id = (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .digest */ .b)(batch.id, String(number), ...entries.map((entry) => JSON.stringify(entry)));
            const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
            await (0,_durable_js__WEBPACK_IMPORTED_MODULE_6__/* .writeDurably */ .v)((0,_layout_js__WEBPACK_IMPORTED_MODULE_7__/* .batchPath */ .Go)(this.path, id), lines);
            into.push({ id, group: batch.group, entries: entries.length });
        }
        await (0,_durable_js__WEBPACK_IMPORTED_MODULE_6__/* .syncDirectory */ .z)((0,_layout_js__WEBPACK_IMPORTED_MODULE_7__/* .batchesPath */ .Q3)(this.path));
        await this.append({ state: 'split', batch: batch.id, at: at.toISOString(), into });
        return into;
    }
    async close() {
        await this.log.close();
    }
    /** A line lasts before what it says is acted upon. */
    async append(line) {
        await this.log.write(`${JSON.stringify(line)}\n`);
        if (line.state !== 'sent')
            await this.log.datasync();
        this.apply(line);
    }
    expect(line) {
        this.pendingBatches.set(line.id, line);
        this.groupSizes.set(line.group, (this.groupSizes.get(line.group) ?? 0) + 1);
    }
    apply(line) {
        const batch = this.pendingBatches.get(line.batch);
        if (batch === undefined || line.state === 'sent')
            return;
        this.pendingBatches.delete(line.batch);
        if (line.state === 'acknowledged')
            this.delivered += batch.entries;
        else if (line.state === 'rejected')
            this.refused.push({ batch: line.batch, answer: line.answer });
        else
            for (const part of line.into)
                this.expect(part);
    }
}
/** The journals below a directory, the oldest first. */
async function journalPaths(directory) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(directory).catch(() => []);
    return names
        .filter((name) => /^\d{6}$/.test(name))
        .sort()
        .map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, name));
}
/** A crash can cut the last line off; what it would have said did not happen. */
async function dropTornLine(path) {
    const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path).catch(() => Buffer.alloc(0));
    const whole = bytes.lastIndexOf(0x0a) + 1;
    if (whole < bytes.length)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.truncate)(path, whole);
}
async function readLines(path, schema) {
    const found = [];
    const lines = (0,node_readline__WEBPACK_IMPORTED_MODULE_3__.createInterface)({ input: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path), crlfDelay: Infinity });
    for await (const line of lines)
        if (line !== '')
            found.push(parse(line, schema, path));
    return found;
}
function parse(text, schema, path) {
    try {
        return schema.parse(JSON.parse(text));
    }
    catch (error) {
        throw damaged(path, 'it is not what this program writes', error);
    }
}
function damaged(path, why, cause) {
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigError */ .xL(`The journal is damaged: ${path}: ${why}. Take a copy of it, or remove the journal and run again.`, { cause });
}


/***/ }),

/***/ 79832:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AV: () => (/* binding */ indexPath),
/* harmony export */   B9: () => (/* binding */ journalSchema),
/* harmony export */   Go: () => (/* binding */ batchPath),
/* harmony export */   Oo: () => (/* binding */ entrySchema),
/* harmony export */   Q2: () => (/* binding */ logPath),
/* harmony export */   Q3: () => (/* binding */ batchesPath),
/* harmony export */   dt: () => (/* binding */ JOURNAL_VERSION),
/* harmony export */   k6: () => (/* binding */ logSchema),
/* harmony export */   me: () => (/* binding */ indexSchema),
/* harmony export */   r2: () => (/* binding */ headerPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50000);
/**
 * A journal is a directory:
 *
 *     journal/000001/journal.json     what it is for; there only when all batches are written
 *     journal/000001/batches/ID.ndjson  one entry a line
 *     journal/000001/index.ndjson     the batches in their order
 *     journal/000001/log.ndjson       what became of each batch, appended as it happens
 *
 * A directory without journal.json was cut off while it was written; nothing of it was sent.
 */


/** Raised when a journal of an older program can no longer be delivered. */
const JOURNAL_VERSION = 1;
const journalSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(JOURNAL_VERSION),
    platform: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    /** Target and account; it is delivered nowhere else. */
    destination: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    /** Whether what this push does not have is gone. */
    snapshot: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    /** Why it is no snapshot. */
    why: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    /** Written without being sent; only `deliver` sends it. */
    dryRun: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    createdAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    entries: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().nonnegative(),
    batches: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().nonnegative(),
});
/** A line of index.ndjson. */
const indexSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    group: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    entries: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().positive(),
});
/** A line of log.ndjson. */
const logSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .discriminatedUnion */ .gMt('state', [
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ state: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('sent'), batch: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), at: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ state: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('acknowledged'), batch: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), at: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ state: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('rejected'), batch: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), at: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), answer: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }),
    /** Its entries go on in these batches, whose files were written before this line. */
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        state: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('split'),
        batch: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        at: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        into: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(indexSchema),
    }),
]);
/** A line of a batch file. */
const entrySchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    key: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    group: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    payload: zod__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J(),
});
const headerPath = (journal) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(journal, 'journal.json');
const indexPath = (journal) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(journal, 'index.ndjson');
const logPath = (journal) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(journal, 'log.ndjson');
const batchesPath = (journal) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(journal, 'batches');
const batchPath = (journal, id) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(journal, 'batches', `${id}.ndjson`);


/***/ }),

/***/ 32126:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ trustWith)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41692);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_tls__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87206);




const PEM_CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;
/**
 * Trust in the authorities that Node trusts and in those of the files (PEM, one or several, or
 * DER). undefined without files: Node's own default then holds, with NODE_EXTRA_CA_CERTS.
 *
 * @throws ConfigError that names every file that cannot be read.
 */
function trustWith(files, extra) {
    if (files.length === 0)
        return undefined;
    const problems = [];
    const added = files.flatMap((file) => {
        try {
            return certificatesOf(file);
        }
        catch (error) {
            problems.push(`Cannot read the CA certificate "${file}": ${(0,_model_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .describeError */ .Uc)(error)}.`);
            return [];
        }
    });
    if (problems.length > 0)
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigError */ .xL(problems);
    return node_tls__WEBPACK_IMPORTED_MODULE_2__.createSecureContext({ ca: [...trustedByDefault(extra), ...added] });
}
function certificatesOf(file) {
    const content = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file);
    const pem = content.toString('latin1').match(PEM_CERTIFICATE) ?? [content];
    try {
        return pem.map((one) => new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(one).toString());
    }
    catch (cause) {
        throw new Error('it holds no certificate in PEM or DER form', { cause });
    }
}
/**
 * Naming authorities replaces Node's own, so those are named too. Node ≥ 22.15 tells what it
 * trusts (the system's with --use-system-ca); older ones only what they were built with.
 *
 * @param extra NODE_EXTRA_CA_CERTS, which older versions would drop here. Node ignores a file
 *   that it cannot read, with a warning of its own; so do we.
 */
function trustedByDefault(extra) {
    const told = "getCACertificates" in node_tls__WEBPACK_IMPORTED_MODULE_2__ ? node_tls__WEBPACK_IMPORTED_MODULE_2__.getCACertificates : undefined;
    const all = typeof told === 'function' ? told.call(node_tls__WEBPACK_IMPORTED_MODULE_2__, 'default') : undefined;
    const known = Array.isArray(all)
        ? all.filter((one) => typeof one === 'string')
        : node_tls__WEBPACK_IMPORTED_MODULE_2__.rootCertificates;
    if (extra === undefined || extra === '')
        return known;
    try {
        return [...known, ...certificatesOf(extra)];
    }
    catch {
        return known;
    }
}


/***/ }),

/***/ 59718:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A6: () => (/* binding */ joinedHeaders),
/* harmony export */   Gb: () => (/* binding */ requestIdOf),
/* harmony export */   K: () => (/* binding */ checkedHeaders),
/* harmony export */   KY: () => (/* binding */ SECRET_HEADERS)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87206);

/** Headers that hold secrets: never logged, and sent only as a credential (credentials.ts). */
const SECRET_HEADERS = new Set([
    'authorization',
    'x-api-key',
    'x-risk-token', // Cisco Vulnerability Management
    'clientid', // Qualys takes OAuth clients in headers
    'clientsecret',
    'cookie',
    'set-cookie',
    'proxy-authorization',
]);
/** Under these names services tell the id by which their support finds a request. */
const REQUEST_ID_HEADERS = [
    'snyk-request-id',
    'x-request-id',
    'x-github-request-id',
    'x-correlation-id',
    'x-amz-request-id',
    'x-ms-request-id',
    'x-goog-request-id',
];
/**
 * Lower-cases names and trims values (a secret from a file ends with a line break).
 *
 * @throws ConfigError for what would break out of the header; never shows the value.
 */
function checkedHeaders(headers) {
    const problems = [];
    const checked = Object.entries(headers).map(([name, value]) => {
        const trimmed = value.trim();
        if (!/^[!#$%&'*+.^_`|~0-9a-z-]+$/i.test(name)) {
            problems.push(`"${JSON.stringify(name).slice(1, -1)}" cannot be the name of a header.`);
        }
        else if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(trimmed)) {
            problems.push(`The value of header "${name}" holds a line break or another character that is not ` +
                'allowed there. Was the secret stored with more than its own text?');
        }
        return [name.toLowerCase(), trimmed];
    });
    if (problems.length > 0)
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(problems);
    return Object.fromEntries(checked);
}
/** Headers of an answer with repeated ones joined by a comma, as RFC 9110 §5.3 reads them. */
function joinedHeaders(raw) {
    const entries = Object.entries(raw).map(([name, value]) => [
        name.toLowerCase(),
        Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]);
    return Object.fromEntries(entries);
}
/** The service's id of this request; undefined when it gave none that is safe to show. */
function requestIdOf(headers) {
    return REQUEST_ID_HEADERS.map((name) => headers[name]).find((value) => value !== undefined && /^[\w.:/+=-]{1,128}$/.test(value));
}


/***/ }),

/***/ 57856:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ proxyFor)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87206);

/**
 * The proxy through which this address is reached, by `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`
 * (lower case wins, as with curl); undefined to go there directly.
 *
 * @throws ConfigError for a proxy that is no http(s) address; the message does not show it, for
 *   it may hold a password.
 */
function proxyFor(url, environment) {
    const name = url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY';
    const address = variable(environment, name);
    if (address === '' || bypasses(url, variable(environment, 'NO_PROXY')))
        return undefined;
    const whole = address.includes('://') ? address : `http://${address}`;
    if (!URL.canParse(whole)) {
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`${name} is not an address; write http://host:port.`);
    }
    const proxy = new URL(whole);
    if (/^https?:$/.test(proxy.protocol))
        return proxy;
    throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`${name}: only http: and https: proxies are supported.`);
}
function variable(environment, name) {
    return (environment[name.toLowerCase()] ?? environment[name] ?? '').trim();
}
/**
 * Whether `NO_PROXY` names this host: `*` for all, `host`, `.suffix` or `*.suffix` (each also for
 * hosts below it), with or without `:port`, separated by commas or spaces.
 */
function bypasses(url, noProxy) {
    const host = bare(url.hostname);
    const port = url.port || (url.protocol === 'https:' ? '443' : '80');
    return noProxy.split(/[\s,]+/).some((entry) => {
        if (entry === '')
            return false;
        if (entry === '*')
            return true;
        const withPort = /^(\[.*\]|[^:]*):(\d+)$/.exec(entry);
        if (withPort?.[2] !== undefined && withPort[2] !== port)
            return false;
        const name = bare(withPort?.[1] ?? entry).replace(/^\*?\./, '');
        return name !== '' && (host === name || host.endsWith(`.${name}`));
    });
}
/** Lower case, without the brackets of IPv6 and the dot that ends a full name. */
function bare(hostname) {
    return hostname
        .toLowerCase()
        .replace(/^\[|\]$/g, '')
        .replace(/\.$/, '');
}


/***/ }),

/***/ 36715:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lY: () => (/* binding */ createRedactor)
/* harmony export */ });
/* unused harmony exports MIN_SECRET_LENGTH, secretForms */
/** Shorter ones are not replaced: they would tear holes into every text and hide nothing. */
const MIN_SECRET_LENGTH = 4;
const MASK = '***';
/** A redactor that replaces every form of the secrets (see `secretForms`) by `***`. */
function createRedactor(secrets = []) {
    const forms = new Set();
    let pattern;
    const add = (secret) => {
        const size = forms.size;
        for (const form of secretForms(secret))
            forms.add(form);
        if (forms.size > size)
            pattern = patternOf(forms);
    };
    for (const secret of secrets)
        add(secret);
    return { add, redact: (text) => (pattern ? text.replace(pattern, MASK) : text) };
}
/**
 * The forms in which a secret may come back to us: as it is, trimmed, line by line (a key file is
 * printed so), base64, URL-encoded, JSON-escaped. Also what a host should mask in its log.
 */
function secretForms(secret) {
    const forms = new Set();
    for (const plain of [secret, secret.trim(), ...secret.split(/[\r\n]+/)]) {
        if (plain.trim().length < MIN_SECRET_LENGTH || /^\*+$/.test(plain))
            continue;
        for (const form of encodingsOf(plain))
            forms.add(form);
    }
    return [...forms];
}
function encodingsOf(plain) {
    const bytes = Buffer.from(plain);
    const base64 = bytes.toString('base64');
    const percent = encodeURIComponent(bytes.toString()); // of well-formed text, else it throws
    const form = new URLSearchParams({ v: plain }).toString().slice('v='.length);
    return [
        plain,
        base64,
        base64.replace(/=+$/, ''),
        bytes.toString('base64url'),
        percent,
        percent.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
        form,
        JSON.stringify(plain).slice(1, -1),
    ];
}
/** Longest first, so that a secret within a longer one does not leave the rest standing. */
function patternOf(forms) {
    const longestFirst = [...forms].sort((a, b) => b.length - a.length);
    const escaped = longestFirst.map((form) => form.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&'));
    return new RegExp(escaped.join('|'), 'g');
}


/***/ }),

/***/ 94989:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ newStatistics)
/* harmony export */ });
function newStatistics() {
    return { requests: 0, retries: 0, throttledMs: 0 };
}


/***/ }),

/***/ 88122:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ DEFAULT_TIMEOUTS),
/* harmony export */   c: () => (/* binding */ CONNECT_TIMEOUT_MS)
/* harmony export */ });
/** To connect, through a proxy too, with TLS. */
const CONNECT_TIMEOUT_MS = 10_000;
/** Gateways before the services give up after 60 s (504), which tells more than our giving up. */
const HEADERS_TIMEOUT_MS = 120_000;
const BODY_TIMEOUT_MS = 60_000;
const DEFAULT_TIMEOUTS = { headers: HEADERS_TIMEOUT_MS, body: BODY_TIMEOUT_MS };


/***/ }),

/***/ 71517:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ createTransport)
/* harmony export */ });
/* harmony import */ var _certificates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32126);
/* harmony import */ var _headers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59718);
/* harmony import */ var _proxy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57856);
/* harmony import */ var _timeouts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88122);




/** More than any of our services lets us use at once. */
const MAX_CONNECTIONS = 32;
/**
 * The network, with proxies and certificates as the user set them.
 *
 * @throws ConfigError when a certificate file cannot be read.
 */
function createTransport(options = {}) {
    const { environment = {}, caFiles = [] } = options;
    const secureContext = (0,_certificates_js__WEBPACK_IMPORTED_MODULE_0__/* .trustWith */ .h)(caFiles, environment['NODE_EXTRA_CA_CERTS']);
    const dispatchers = new Map();
    const dispatcherFor = (url) => {
        const proxy = (0,_proxy_js__WEBPACK_IMPORTED_MODULE_2__/* .proxyFor */ .i)(url, environment);
        const key = proxy?.href ?? '';
        const dispatcher = dispatchers.get(key) ?? openDispatcher(proxy, options, secureContext);
        dispatchers.set(key, dispatcher);
        return dispatcher;
    };
    return {
        send: async ({ method, url, headers, body, timeouts, signal }) => {
            const dispatcher = await dispatcherFor(url);
            const answer = await dispatcher.request({
                origin: url.origin,
                path: url.pathname + url.search,
                method,
                headers,
                body,
                headersTimeout: timeouts.headers,
                bodyTimeout: timeouts.body,
                signal: signal ?? null,
            });
            // Destroying a body half-way makes it emit an error, which would end the process unheard.
            answer.body.on('error', () => undefined);
            return {
                status: answer.statusCode,
                headers: (0,_headers_js__WEBPACK_IMPORTED_MODULE_1__/* .joinedHeaders */ .A6)(answer.headers),
                body: answer.body,
            };
        },
        close: async () => {
            const open = await Promise.all(dispatchers.values());
            await Promise.all(open.map((dispatcher) => dispatcher.destroy()));
            dispatchers.clear();
        },
    };
}
/** undici costs start-up time, so it is loaded with the first request. */
async function openDispatcher(proxy, options, secureContext) {
    const { Agent, ProxyAgent } = await __webpack_require__.e(/* import() */ 752).then(__webpack_require__.t.bind(__webpack_require__, 24371, 19));
    const { connections = MAX_CONNECTIONS, connectTimeoutMs = _timeouts_js__WEBPACK_IMPORTED_MODULE_3__/* .CONNECT_TIMEOUT_MS */ .c } = options;
    const connect = { timeout: connectTimeoutMs, ...(secureContext && { secureContext }) };
    if (proxy === undefined)
        return new Agent({ connections, connect });
    const address = new URL(proxy);
    address.username = '';
    address.password = '';
    return new ProxyAgent({
        uri: address.href,
        ...(proxy.username === '' ? {} : { token: basicAuthorization(proxy) }),
        connections,
        requestTls: connect,
        proxyTls: connect,
        // Proxies take http: requests whole and open tunnels only for https:, as with curl.
        proxyTunnel: false,
    });
}
function basicAuthorization({ username, password }) {
    const pair = `${decoded(username)}:${decoded(password)}`;
    return `Basic ${Buffer.from(pair).toString('base64')}`;
}
/** Without percent signs' meaning; a password with a stray `%` is taken as it stands. */
function decoded(text) {
    return /%(?![0-9a-f]{2})/i.test(text) ? text : decodeURIComponent(text);
}


/***/ }),

/***/ 46507:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ deliverJournals),
  P: () => (/* binding */ removeDelivered)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/model/errors.ts
var errors = __webpack_require__(87206);
;// CONCATENATED MODULE: ./src/delivery/deliver.ts

/** Time between two lines of progress. */
const PROGRESS_MS = 10_000;
/**
 * Sends what is pending of a journal. A batch that the platform refuses is halved until the entry
 * at fault stands alone; the others are delivered. When the platform cannot be reached or refuses
 * us, the rest stays pending for the next run.
 *
 * @throws ConfigError when this push could close what is not gone.
 */
async function deliver(options) {
    const { journal, platform, signal } = options;
    const context = {
        snapshot: journal.header.snapshot,
        why: journal.header.why,
        batches: journal.header.batches,
        signal,
    };
    if (journal.pending.length === 0)
        return { counts: journal.counts, obstacle: null };
    let obstacle = await attempt(() => platform.begin?.(context));
    if (obstacle === null)
        obstacle = await sendAll(options, context);
    if (obstacle === null)
        obstacle = await attempt(() => platform.end?.(context));
    return { counts: journal.counts, obstacle };
}
/** Several at a time, as the target likes; the first obstacle stops all. */
async function sendAll(options, context) {
    const { journal, platform, log, now, signal } = options;
    const queue = [...journal.pending];
    const stopped = { because: null };
    let told = now().getTime();
    const worker = async () => {
        for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
            if (stopped.because !== null || signal.aborted)
                return;
            const batch = await journal.read(next);
            const outcome = await sendOne(batch, options, context);
            if (typeof outcome === 'string') {
                stopped.because ??= outcome;
                return;
            }
            queue.unshift(...(await record(batch, outcome, options)));
            if (now().getTime() - told >= PROGRESS_MS) {
                told = now().getTime();
                const { entries, delivered, rejected } = journal.counts;
                log.info(`Delivered ${delivered} of ${entries} to ${platform.name}, ${rejected} rejected`);
            }
        }
    };
    await Promise.all(Array.from({ length: Math.max(1, platform.concurrency) }, worker));
    if (signal.aborted)
        return 'The run was stopped.';
    return stopped.because;
}
/** The outcome, or why nothing more can be sent now. */
async function sendOne(batch, { journal, platform, now }, context) {
    await journal.sent(batch.id, now());
    try {
        return await platform.send(batch, context);
    }
    catch (error) {
        if (error instanceof errors/* UpstreamError */.gA || context.signal.aborted)
            return (0,errors/* describeError */.Uc)(error);
        throw error;
    }
}
/** Writes down what became of a batch; returns the parts in which it goes on. */
async function record(batch, outcome, { journal, now, log }) {
    if (outcome.state === 'acknowledged') {
        await journal.acknowledge(batch.id, now());
        return [];
    }
    if (outcome.state === 'refused') {
        if (batch.entries.length === 1) {
            log.warning(`Rejected: ${batch.entries[0]?.key ?? ''}: ${outcome.answer}`);
            await journal.reject(batch.id, outcome.answer, now());
            return [];
        }
        const middle = Math.ceil(batch.entries.length / 2);
        const halves = [batch.entries.slice(0, middle), batch.entries.slice(middle)];
        return journal.split(batch, halves, now());
    }
    return recordPartly(batch, outcome.refused, { journal, now });
}
/** The platform said which entries it refused, so they are set apart without sending them again. */
async function recordPartly(batch, refused, { journal, now }) {
    const answers = new Map(refused.map(({ index, answer }) => [index, answer]));
    const taken = batch.entries.filter((_, index) => !answers.has(index));
    const apart = batch.entries.filter((_, index) => answers.has(index));
    const parts = await journal.split(batch, [...(taken.length > 0 ? [taken] : []), ...apart.map((entry) => [entry])], now());
    const [first, ...others] = parts;
    if (taken.length > 0 && first !== undefined)
        await journal.acknowledge(first.id, now());
    const rejected = taken.length > 0 ? others : parts;
    const texts = [...answers].sort(([a], [b]) => a - b).map(([, answer]) => answer);
    for (const [number, part] of rejected.entries())
        await journal.reject(part.id, texts[number] ?? '', now());
    return [];
}
async function attempt(step) {
    try {
        await step();
        return null;
    }
    catch (error) {
        if (error instanceof errors/* UpstreamError */.gA)
            return (0,errors/* describeError */.Uc)(error);
        throw error;
    }
}

// EXTERNAL MODULE: ./src/delivery/journal/journal.ts
var journal_journal = __webpack_require__(12707);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(50000);
;// CONCATENATED MODULE: ./src/delivery/journal/lock.ts





/** A holder on another machine that did not renew its lock for so long is gone. */
const STALE_MS = 120_000;
const RENEW_MS = 30_000;
const holderSchema = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    pid: schemas/* number */.aig(),
    host: schemas/* string */.YjP(),
    since: schemas/* string */.YjP(),
});
/**
 * Takes a lock that one process at a time can hold. A lock whose process is gone is taken over.
 *
 * @throws ConfigError naming the process that holds it.
 */
async function takeLock(path, now) {
    const me = {
        id: (0,external_node_crypto_.randomUUID)(),
        pid: process.pid,
        host: (0,external_node_os_.hostname)(),
        since: now().toISOString(),
    };
    for (let attempt = 0; attempt < 5; attempt += 1) {
        if (await create(path, me))
            return hold(path, me);
        const holder = await readHolder(path);
        if (holder === undefined)
            continue;
        if (!(await isGone(path, holder, now())))
            throw new errors/* ConfigError */.xL(refusal(path, holder));
        await removeOf(path, holder);
    }
    throw new errors/* ConfigError */.xL(`The lock ${path} cannot be taken: others take it at the same moment. Run again.`);
}
/** Written aside and linked, so that a lock that is there always says whose it is. */
async function create(path, holder) {
    const aside = `${path}.${holder.id}`;
    await (0,promises_.writeFile)(aside, JSON.stringify(holder));
    try {
        await (0,promises_.link)(aside, path);
        return true;
    }
    catch (error) {
        if ((0,errors/* isError */.bJ)(error) && 'code' in error && error.code === 'EEXIST')
            return false;
        throw error;
    }
    finally {
        await (0,promises_.rm)(aside, { force: true });
    }
}
function hold(path, me) {
    const renewal = setInterval(() => {
        const time = new Date();
        (0,promises_.utimes)(path, time, time).catch(() => undefined);
    }, RENEW_MS);
    renewal.unref();
    return {
        release: async () => {
            clearInterval(renewal);
            await removeOf(path, me);
        },
    };
}
async function readHolder(path) {
    try {
        return holderSchema.parse(JSON.parse(await (0,promises_.readFile)(path, 'utf8')));
    }
    catch (error) {
        if ((0,errors/* isError */.bJ)(error) && 'code' in error && error.code === 'ENOENT')
            return undefined;
        throw new errors/* ConfigError */.xL(`The lock ${path} cannot be read; remove it when no run uses it.`, {
            cause: error,
        });
    }
}
async function isGone(path, holder, now) {
    if (holder.host === (0,external_node_os_.hostname)())
        return !isAlive(holder.pid);
    const renewed = await (0,promises_.stat)(path).then(({ mtimeMs }) => mtimeMs, () => 0);
    return now.getTime() - renewed > STALE_MS;
}
function isAlive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return (0,errors/* isError */.bJ)(error) && 'code' in error && error.code === 'EPERM';
    }
}
async function removeOf(path, holder) {
    const current = await readHolder(path).catch(() => undefined);
    if (current?.id === holder.id)
        await (0,promises_.rm)(path, { force: true });
}
function refusal(path, { pid, host, since }) {
    return `${path}: another run (process ${pid} on ${host}, since ${since}) is delivering this journal. Wait for it, or stop it.`;
}

// EXTERNAL MODULE: ./src/delivery/journal/durable.ts
var durable = __webpack_require__(4843);
;// CONCATENATED MODULE: ./src/delivery/rejected.ts



/**
 * Writes what the platform refused, with its answer, into `rejected.ndjson`, behind what the
 * transform map could not fill. The journal is the truth, so writing it again changes nothing.
 */
async function writeRejected(path, journals) {
    const before = await (0,promises_.readFile)(path, 'utf8').catch((error) => {
        if ((0,errors/* isError */.bJ)(error) && 'code' in error && error.code === 'ENOENT')
            return '';
        throw error;
    });
    const lines = before.split('\n').filter((line) => line.startsWith('{"by":"transform-map"'));
    for (const journal of journals) {
        for (const { batch, answer } of journal.rejected) {
            const [entry] = await journal.entriesOf(batch);
            const by = journal.header.platform;
            lines.push(JSON.stringify({ by, key: entry?.key, answer, payload: entry?.payload }));
        }
    }
    if (lines.length > 0)
        await (0,durable/* writeDurably */.v)(path, `${lines.join('\n')}\n`);
}

;// CONCATENATED MODULE: ./src/pipeline/delivery/deliver-journals.ts







/**
 * Delivers what is pending of each journal, the oldest first, and never two at once. A journal is
 * delivered only to the platform that it was made for.
 *
 * @throws ConfigError when another run delivers them, or they are for another platform.
 */
async function deliverJournals(options) {
    const lock = await takeLock((0,external_node_path_.join)(options.directory, 'lock'), options.now);
    const journals = [];
    try {
        for (const path of await (0,journal_journal/* journalPaths */.U)(options.directory)) {
            const journal = await journal_journal/* Journal */.C.open(path);
            if (journal === undefined)
                continue;
            if (journal.header.dryRun && !options.dryRuns)
                await journal.close();
            else
                journals.push(journal);
        }
        let obstacle = null;
        for (const journal of journals) {
            if (obstacle !== null || journal.pending.length === 0)
                continue;
            checkDestination(journal, options.platform);
            ({ obstacle } = await deliver({ ...options, journal }));
        }
        return { counts: sum(journals.map(({ counts }) => counts)), obstacle };
    }
    finally {
        if (journals.some(({ rejected }) => rejected.length > 0))
            await writeRejected(options.rejectedFile, journals);
        for (const journal of journals)
            await journal.close();
        await lock.release();
    }
}
/** Removes journals that are wholly delivered, and those that were cut off before they were sealed. */
async function removeDelivered(directory, now) {
    const paths = await (0,journal_journal/* journalPaths */.U)(directory);
    if (paths.length === 0)
        return;
    const lock = await takeLock((0,external_node_path_.join)(directory, 'lock'), now);
    try {
        for (const path of paths) {
            const journal = await journal_journal/* Journal */.C.open(path);
            await journal?.close();
            const isDone = journal === undefined || journal.header.dryRun || journal.pending.length === 0;
            if (isDone)
                await (0,promises_.rm)(path, { recursive: true, force: true });
        }
    }
    finally {
        await lock.release();
    }
}
function checkDestination(journal, { name, destination }) {
    const { header, path } = journal;
    if (header.platform === name && header.destination === destination)
        return;
    throw new errors/* ConfigError */.xL(`The journal ${path} is for ${header.platform} at ${header.destination}, but the settings name ${name} at ${destination}. Deliver it with the settings of its platform, or remove it.`);
}
function sum(all) {
    const total = { entries: 0, delivered: 0, rejected: 0, pending: 0 };
    for (const counts of all) {
        total.entries += counts.entries;
        total.delivered += counts.delivered;
        total.rejected += counts.rejected;
        total.pending += counts.pending;
    }
    return total;
}


/***/ })

};
