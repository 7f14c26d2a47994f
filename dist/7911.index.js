export const id = 7911;
export const ids = [7911];
export const modules = {

/***/ 88973:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ JOURNAL),
/* harmony export */   r: () => (/* binding */ outputDirectory)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** Name of the directory of journals in the output directory. */
const JOURNAL = 'journal';
/** Absolute path of the output directory. */
function outputDirectory({ settings, cwd }) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, settings['output-dir']);
}


/***/ }),

/***/ 86339:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gu: () => (/* binding */ gzipTarget),
/* harmony export */   c0: () => (/* binding */ connectPlatform),
/* harmony export */   mw: () => (/* binding */ required)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87206);
/* harmony import */ var _model_finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41300);


/**
 * The platform that the settings name; undefined for `file`, which has what is written.
 *
 * @throws ConfigError with all problems of its settings and options.
 */
async function connectPlatform(context, network) {
    if (context.settings.platform === 'file')
        return undefined;
    return adapterOf(context, network);
}
/** Whether the platform `file` is to compress the target documents. */
async function gzipTarget({ settings }) {
    const given = settings['platform-options'];
    if (settings.platform !== 'file' || given === undefined)
        return false;
    const { parseFileOptions } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(6160)]).then(__webpack_require__.bind(__webpack_require__, 66160));
    return parseFileOptions(given).gzip;
}
/** Each adapter is loaded only when it is used. */
async function adapterOf({ settings, now }, network) {
    const url = required(settings['platform-url'], 'platform-url', settings.platform);
    const given = settings['platform-options'];
    switch (settings.platform) {
        case 'http': {
            const { httpPlatform } = await Promise.all(/* import() */[__webpack_require__.e(6233), __webpack_require__.e(2676)]).then(__webpack_require__.bind(__webpack_require__, 92676));
            const { parseHttpOptions } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(2082)]).then(__webpack_require__.bind(__webpack_require__, 22082));
            const options = parseHttpOptions(given);
            const contents = await contentsOf(options, now);
            return httpPlatform({ url, token: settings['platform-token'], options, ...contents }, network);
        }
        case 'qualys-etm': {
            const { qualysPlatform } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(6233), __webpack_require__.e(6337)]).then(__webpack_require__.bind(__webpack_require__, 68718));
            const { parseQualysOptions } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7716)]).then(__webpack_require__.bind(__webpack_require__, 67716));
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
            const { defectDojoPlatform } = await Promise.all(/* import() */[__webpack_require__.e(6233), __webpack_require__.e(1878)]).then(__webpack_require__.bind(__webpack_require__, 1878));
            const { parseDefectDojoOptions } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(557)]).then(__webpack_require__.bind(__webpack_require__, 90557));
            const token = required(settings['platform-token'], 'platform-token', settings.platform);
            const options = parseDefectDojoOptions(given);
            return defectDojoPlatform({ url, token, options }, network);
        }
        case 'file':
            throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL('platform: `file` needs no connection.');
    }
}
/** What a push to the platform `http` brings. */
async function contentsOf({ document }, now) {
    if (document === 'target')
        return {};
    const { ocsfEvent } = await __webpack_require__.e(/* import() */ 5653).then(__webpack_require__.bind(__webpack_require__, 35653));
    const at = now();
    const payloadOf = (record, issue) => document === 'ocsf' ? ocsfEvent(record, issue, at) : (0,_model_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .toFinding */ .N6)(record, issue);
    return {
        contents: (record) => record.issues.map((issue) => ({ key: issue.findingKey, payload: payloadOf(record, issue) })),
    };
}
/** The value of a setting that the platform cannot do without. */
function required(value, name, platform) {
    if (value !== undefined)
        return value;
    throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`${name}: not set, but \`platform: ${platform}\` needs it.`);
}


/***/ }),

/***/ 12707:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ Journal),
/* harmony export */   U: () => (/* binding */ journalPaths)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95305);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87206);
/* harmony import */ var _files_durable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48672);
/* harmony import */ var _files_lines_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96876);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(79832);







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
        const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,_layout_js__WEBPACK_IMPORTED_MODULE_6__/* .headerPath */ .r2)(path), 'utf8').catch((error) => {
            if (isMissing(error))
                return undefined;
            throw error;
        });
        if (text === undefined)
            return undefined;
        const header = parse(text, _layout_js__WEBPACK_IMPORTED_MODULE_6__/* .journalSchema */ .B9, (0,_layout_js__WEBPACK_IMPORTED_MODULE_6__/* .headerPath */ .r2)(path));
        const index = await readLines((0,_layout_js__WEBPACK_IMPORTED_MODULE_6__/* .indexPath */ .AV)(path), _layout_js__WEBPACK_IMPORTED_MODULE_6__/* .indexSchema */ .me);
        await dropTornLine((0,_layout_js__WEBPACK_IMPORTED_MODULE_6__/* .logPath */ .Q2)(path));
        const journal = new Journal(path, header, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)((0,_layout_js__WEBPACK_IMPORTED_MODULE_6__/* .logPath */ .Q2)(path), 'a'));
        for (const line of index)
            journal.expect(line);
        for (const line of await readLines((0,_layout_js__WEBPACK_IMPORTED_MODULE_6__/* .logPath */ .Q2)(path), _layout_js__WEBPACK_IMPORTED_MODULE_6__/* .logSchema */ .k6))
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
            throw damaged((0,_layout_js__WEBPACK_IMPORTED_MODULE_6__/* .batchPath */ .Go)(this.path, line.id), `it has ${entries.length} entries, not ${line.entries}`);
        const { id, group } = line;
        return { id, group, entries, wholeGroup: this.groupSizes.get(group) === 1 };
    }
    async entriesOf(id) {
        const path = (0,_layout_js__WEBPACK_IMPORTED_MODULE_6__/* .batchPath */ .Go)(this.path, id);
        // Its entries are in memory together anyway, and as a stream it takes twice as long.
        const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path);
        const entries = [];
        let start = 0;
        while (start < bytes.length) {
            const feed = bytes.indexOf(0x0a, start);
            const end = feed < 0 ? bytes.length : feed;
            if (end > start)
                entries.push(parse(bytes.toString('utf8', start, end), _layout_js__WEBPACK_IMPORTED_MODULE_6__/* .entrySchema */ .Oo, path));
            start = end + 1;
        }
        return entries;
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
    /** Keys of entries that the platform refused, each of which stands alone; so many at most. */
    async refusedKeys(most) {
        const keys = [];
        for (const { batch } of this.refused.slice(0, most))
            keys.push(...(await this.entriesOf(batch)).map(({ key }) => key));
        return keys;
    }
    /**
     * Goes on with parts of a batch in its place. They are on the disk before the batch is given up,
     * and what is known of them already is one line with it: a crash leaves all of it or nothing.
     */
    async split(batch, parts, at) {
        const into = [];
        for (const [number, { entries, outcome }] of parts.entries()) {
            const id = (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digest */ .b)(batch.id, String(number), ...entries.map((entry) => JSON.stringify(entry)));
            const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
            await (0,_files_durable_js__WEBPACK_IMPORTED_MODULE_4__/* .writeDurably */ .v8)((0,_layout_js__WEBPACK_IMPORTED_MODULE_6__/* .batchPath */ .Go)(this.path, id), lines);
            into.push({
                id,
                group: batch.group,
                entries: entries.length,
                ...(outcome === undefined ? {} : { outcome }),
            });
        }
        await (0,_files_durable_js__WEBPACK_IMPORTED_MODULE_4__/* .syncDirectory */ .zR)((0,_layout_js__WEBPACK_IMPORTED_MODULE_6__/* .batchesPath */ .Q3)(this.path));
        await this.append({ state: 'split', batch: batch.id, at: at.toISOString(), into });
        return into.filter(({ outcome }) => outcome === undefined);
    }
    async close() {
        await this.log.close();
    }
    /** A line lasts before what it says is acted upon. */
    async append(line) {
        await this.log.appendFile(`${JSON.stringify(line)}\n`);
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
        if (line.state !== 'split') {
            this.settle(batch, line);
            return;
        }
        this.pendingBatches.delete(line.batch);
        for (const part of line.into) {
            this.expect(part);
            if (part.outcome !== undefined)
                this.settle(part, part.outcome);
        }
    }
    settle({ id, entries }, outcome) {
        this.pendingBatches.delete(id);
        if (outcome.state === 'acknowledged')
            this.delivered += entries;
        else
            this.refused.push({ batch: id, answer: outcome.answer });
    }
}
/** The journals below a directory, the oldest first. */
async function journalPaths(directory) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(directory).catch((error) => {
        if (isMissing(error))
            return [];
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigError */ .xL(`The directory of journals ${directory} cannot be read.`, {
            cause: error,
        });
    });
    return names
        .filter((name) => /^\d{6}$/.test(name))
        .sort()
        .map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name));
}
/** A crash can cut the last line off; what it would have said did not happen. */
async function dropTornLine(path) {
    const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path).catch((error) => {
        if (isMissing(error))
            return Buffer.alloc(0);
        throw error;
    });
    const whole = bytes.lastIndexOf(0x0a) + 1;
    if (whole < bytes.length)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.truncate)(path, whole);
}
function isMissing(error) {
    return (0,_model_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isError */ .bJ)(error) && 'code' in error && error.code === 'ENOENT';
}
async function readLines(path, schema) {
    const found = [];
    for await (const line of (0,_files_lines_js__WEBPACK_IMPORTED_MODULE_5__/* .linesOf */ .D)(path))
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
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigError */ .xL(`The journal is damaged: ${path}: ${why}. Take a copy of it, or remove the journal and run again.`, { cause });
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
const outcomeSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .discriminatedUnion */ .gMt('state', [
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ state: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('acknowledged') }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ state: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('rejected'), answer: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }),
]);
const partSchema = indexSchema.extend({ outcome: outcomeSchema.optional() });
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
        into: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(partSchema),
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

/***/ 48672:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gD: () => (/* binding */ syncFile),
/* harmony export */   v8: () => (/* binding */ writeDurably),
/* harmony export */   zR: () => (/* binding */ syncDirectory)
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
/** Makes what stands in a file last. */
async function syncFile(path) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'r+');
    try {
        await file.sync();
    }
    finally {
        await file.close();
    }
}


/***/ }),

/***/ 29056:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ takeLock)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50000);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87206);





/** A holder on another machine that did not renew its lock for so long is gone. */
const STALE_MS = 120_000;
const RENEW_MS = 30_000;
const holderSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    pid: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig(),
    host: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    since: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
});
/**
 * Ids of the locks that this process holds. In a container each run has the same process id, so
 * that the lock of a killed one looks like our own.
 */
const held = new Set();
/**
 * Takes a lock that one process at a time can hold. A lock whose process is gone is taken over.
 *
 * @param doing what its holder does, for the message to others: `is delivering this journal`
 * @throws ConfigError naming the process that holds it.
 */
async function takeLock(path, now, doing) {
    const me = {
        id: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)(),
        pid: process.pid,
        host: (0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)(),
        since: now().toISOString(),
    };
    for (let attempt = 0; attempt < 5; attempt += 1) {
        if (await create(path, me))
            return hold(path, me);
        const holder = await readHolder(path);
        if (holder === undefined)
            continue;
        if (!(await isGone(path, holder, now())))
            throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigError */ .xL(refusal(path, holder, doing));
        await removeDead(path, holder, { now, doing });
    }
    throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigError */ .xL(`The lock ${path} cannot be taken: others take it at the same moment. Run again.`);
}
/** Written aside and linked, so that a lock that is there always says whose it is. */
async function create(path, holder) {
    const aside = `${path}.${holder.id}`;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(aside, JSON.stringify(holder));
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.link)(aside, path);
        return true;
    }
    catch (error) {
        return isTaken(error) ? false : await createInPlace(path, holder);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(aside, { force: true });
    }
}
/** Some file systems (exFAT, shares of Windows) have no links. */
async function createInPlace(path, holder) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(path, JSON.stringify(holder), { flag: 'wx' });
        return true;
    }
    catch (error) {
        if (isTaken(error))
            return false;
        throw error;
    }
}
function isTaken(error) {
    return (0,_model_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isError */ .bJ)(error) && 'code' in error && error.code === 'EEXIST';
}
function hold(path, me) {
    const renewal = setInterval(() => {
        const time = new Date();
        (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.utimes)(path, time, time).catch(() => undefined);
    }, RENEW_MS);
    renewal.unref();
    held.add(me.id);
    return {
        isHeld: async () => (await readHolder(path))?.id === me.id,
        release: async () => {
            clearInterval(renewal);
            held.delete(me.id);
            await removeOf(path, me);
        },
    };
}
async function readHolder(path) {
    try {
        return holderSchema.parse(JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8')));
    }
    catch (error) {
        if ((0,_model_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isError */ .bJ)(error) && 'code' in error && error.code === 'ENOENT')
            return undefined;
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigError */ .xL(`The lock ${path} cannot be read; remove it when no run uses it.`, {
            cause: error,
        });
    }
}
async function isGone(path, holder, now) {
    if (holder.host === (0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)())
        return holder.pid === process.pid ? !held.has(holder.id) : !isAlive(holder.pid);
    const renewed = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).then(({ mtimeMs }) => mtimeMs, () => 0);
    return now.getTime() - renewed > STALE_MS;
}
function isAlive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return (0,_model_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isError */ .bJ)(error) && 'code' in error && error.code === 'EPERM';
    }
}
/**
 * Two that find the same lock of a dead process could remove the one that the other has just taken
 * in its place, so one at a time does this.
 */
async function removeDead(path, holder, { now, doing }) {
    const guard = await takeLock(`${path}.takeover`, now, doing);
    try {
        await removeOf(path, holder);
    }
    finally {
        await guard.release();
    }
}
async function removeOf(path, holder) {
    const current = await readHolder(path).catch(() => undefined);
    if (current?.id === holder.id)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { force: true });
}
function refusal(path, { pid, host, since }, doing) {
    return `${path}: another run (process ${pid} on ${host}, since ${since}) ${doing}. Wait for it, or stop it.`;
}


/***/ }),

/***/ 89437:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D4: () => (/* binding */ HOLDER),
  yJ: () => (/* binding */ deliverJournals),
  PQ: () => (/* binding */ removeDelivered)
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
 * So long may a snapshot close what it does not have. Later, others may have pushed what it does
 * not know, such as a run whose journal is elsewhere.
 */
const SNAPSHOT_LIFE_MS = 24 * 60 * 60 * 1000;
/**
 * Sends what is pending of a journal. A batch that the platform refuses is halved until the entry
 * at fault stands alone; the others are delivered. When the platform cannot be reached or refuses
 * us, the rest stays pending for the next run.
 *
 * @throws ConfigError when this push could close what is not gone.
 */
async function deliver(options) {
    const { journal, platform, signal, log, now } = options;
    if (journal.pending.length === 0)
        return { counts: journal.counts, obstacle: null };
    const push = pushOf(journal.header, now());
    const hazards = platform.hazards?.(push) ?? [];
    if (hazards.length > 0)
        throw new errors/* ConfigError */.xL([...hazards, 'Nothing was sent.']);
    const isLate = journal.header.snapshot && !push.snapshot;
    if (isLate && platform.absent === 'told')
        log.warning(`Nothing is closed on ${platform.name}: ${push.why ?? ''}`);
    const obstacle = await sendAll(options, { ...push, signal });
    return { counts: journal.counts, obstacle };
}
function pushOf({ snapshot, why, batches, createdAt }, now) {
    const isFresh = now.getTime() - Date.parse(createdAt) <= SNAPSHOT_LIFE_MS;
    if (!snapshot || isFresh)
        return { snapshot, why, batches };
    const since = `It was collected at ${createdAt}, and newer findings may have been pushed since`;
    return { snapshot: false, why: `${since}: run again to close what is gone.`, batches };
}
/**
 * Several at a time, as the target likes; the first obstacle stops all. What is under way then is
 * heard out and written down.
 */
async function sendAll(options, context) {
    const { journal, platform, signal } = options;
    const queue = [...journal.pending];
    const tell = progressOf(options);
    let obstacle = null;
    const worker = async () => {
        for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
            if (obstacle !== null || signal.aborted)
                return;
            const batch = await journal.read(next);
            const outcome = await sendOne(batch, options, context);
            if (typeof outcome === 'string') {
                obstacle ??= outcome;
                return;
            }
            queue.unshift(...(await record(batch, outcome, options)));
            tell();
        }
    };
    const stopping = (error) => {
        obstacle ??= (0,errors/* describeError */.Uc)(error);
        throw error;
    };
    const workers = Array.from({ length: Math.max(1, platform.concurrency) }, () => worker().catch(stopping));
    await Promise.allSettled(workers);
    await Promise.all(workers);
    return signal.aborted && journal.pending.length > 0 ? 'The run was stopped.' : obstacle;
}
/** Says from time to time how far it has come. */
function progressOf({ journal, platform, log, now }) {
    let told = now().getTime();
    return () => {
        if (now().getTime() - told < PROGRESS_MS)
            return;
        told = now().getTime();
        const { entries, delivered, rejected } = journal.counts;
        log.info(`Delivered ${delivered} of ${entries} to ${platform.name}, ${rejected} rejected`);
    };
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
        const halves = [
            { entries: batch.entries.slice(0, middle) },
            { entries: batch.entries.slice(middle) },
        ];
        return journal.split(batch, halves, now());
    }
    const answers = new Map(outcome.refused.map(({ index, answer }) => [index, answer]));
    const taken = batch.entries.filter((_, index) => !answers.has(index));
    const parts = [];
    if (taken.length > 0)
        parts.push({ entries: taken, outcome: { state: 'acknowledged' } });
    for (const [index, entry] of batch.entries.entries()) {
        const answer = answers.get(index);
        if (answer === undefined)
            continue;
        log.warning(`Rejected: ${entry.key}: ${answer}`);
        parts.push({ entries: [entry], outcome: { state: 'rejected', answer } });
    }
    return journal.split(batch, parts, now());
}

// EXTERNAL MODULE: ./src/delivery/journal/journal.ts
var journal_journal = __webpack_require__(12707);
// EXTERNAL MODULE: ./src/files/lock.ts
var files_lock = __webpack_require__(29056);
// EXTERNAL MODULE: ./src/files/durable.ts
var durable = __webpack_require__(48672);
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
        await (0,durable/* writeDurably */.v8)(path, `${lines.join('\n')}\n`);
}

// EXTERNAL MODULE: ./src/state/layout.ts
var layout = __webpack_require__(61719);
;// CONCATENATED MODULE: ./src/pipeline/delivery/deliver-journals.ts








/** What the holder of the lock does. */
const HOLDER = 'is delivering this journal';
/**
 * Delivers what is pending of each journal, the oldest first, and never two at once. A journal is
 * delivered only to the platform that it was made for.
 *
 * @throws ConfigError when another run delivers them, or they are for another platform.
 */
async function deliverJournals(options) {
    const lock = await (0,files_lock/* takeLock */.H)((0,external_node_path_.join)(options.directory, 'lock'), options.now, HOLDER);
    const journals = [];
    const unsealed = [];
    try {
        for (const path of await (0,journal_journal/* journalPaths */.U)(options.directory)) {
            const journal = await journal_journal/* Journal */.C.open(path);
            if (journal === undefined)
                unsealed.push(path);
            else if (journal.header.dryRun && !options.dryRuns)
                await journal.close();
            else
                journals.push(journal);
        }
        const pending = journals.filter((journal) => journal.pending.length > 0);
        for (const journal of pending)
            checkDestination(journal, options.platform);
        if (options.platform.absent === 'closed')
            await dropEarlier(journals, options.log);
        let obstacle = null;
        for (const journal of journals) {
            if (obstacle !== null || journal.pending.length === 0)
                continue;
            ({ obstacle } = await deliver({ ...options, journal }));
        }
        const refused = [];
        for (const journal of journals)
            refused.push(...(await journal.refusedKeys(layout/* MAX_REFUSED_KEYS */.bI + 1 - refused.length)));
        return { counts: sum(journals.map(({ counts }) => counts)), refused, obstacle, unsealed };
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
    const lock = await (0,files_lock/* takeLock */.H)((0,external_node_path_.join)(directory, 'lock'), now, HOLDER);
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
/** Where each push is all there is, the last one makes those void that never arrived. */
async function dropEarlier(journals, log) {
    for (const journal of journals.slice(0, -1)) {
        if (journal.pending.length === 0)
            continue;
        journals.splice(journals.indexOf(journal), 1);
        await journal.close();
        await (0,promises_.rm)(journal.path, { recursive: true, force: true });
        log.warning(`${journal.path} never arrived; a later push takes its place.`);
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


/***/ }),

/***/ 61719:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BQ: () => (/* binding */ statePath),
/* harmony export */   CT: () => (/* binding */ ledgersPath),
/* harmony export */   HZ: () => (/* binding */ lockPath),
/* harmony export */   JW: () => (/* binding */ sealed),
/* harmony export */   Js: () => (/* binding */ unsealStaged),
/* harmony export */   M0: () => (/* binding */ orgSchema),
/* harmony export */   VF: () => (/* binding */ newLedgerName),
/* harmony export */   am: () => (/* binding */ unsealState),
/* harmony export */   bI: () => (/* binding */ MAX_REFUSED_KEYS),
/* harmony export */   gS: () => (/* binding */ generationOf),
/* harmony export */   oe: () => (/* binding */ MAX_HISTORY),
/* harmony export */   tf: () => (/* binding */ ledgerPath),
/* harmony export */   w1: () => (/* binding */ stagedPath)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73102);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94343);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43759);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95305);
/**
 * A state is a directory:
 *
 *     state.json                 generation, watermarks and which ledger belongs to which org
 *     staged.json                the next generation, waiting for its delivery
 *     orgs/ORG-GENERATION-RANDOM.ndjson.gz   the ledger of an org; never changed, only replaced
 *     lock                       of the run that uses it
 *
 * Both JSON files are replaced by renaming, so that each is there whole or not at all.
 */




/** Raised when an older program could misread a state. There is no older version to be migrated. */
const STATE_VERSION = 1;
/** Enough for half a year of weekly runs, and to see a pattern in hourly ones. */
const MAX_HISTORY = 50;
/** Of more than that, only that there are more is kept: then everything is told again. */
const MAX_REFUSED_KEYS = 10_000;
const instant = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .datetime */ .w$({ offset: true });
const count = zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .int */ .Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* ._nonnegative */ .UI());
/** The only shape of a ledger's name that is opened or removed, whatever a file says. */
const LEDGER_NAME = /^[\w-]{1,80}-(\d{1,15})-[0-9a-f]{8}\.ndjson\.gz$/;
const runEntrySchema = zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    startedAt: instant,
    finishedAt: instant,
    /** `errored`: the state did not move, since not all was collected and delivered to its end. */
    state: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['processed', 'errored']),
    /** Whether all was collected, where that is known. */
    complete: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY()),
    /** What an errored run failed of. */
    why: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
    mode: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['full', 'delta']),
    counts: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig()),
});
/** What a state says of an org. */
const orgSchema = zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    id: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    name: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    slug: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
    watermark: instant,
    lastFullAt: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(instant),
    /**
     * Start of the run that first found it gone, while no other has agreed. Older programs leave it
     * out, and then it counts anew.
     */
    missingSince: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(instant)),
    /** Name of the ledger below `orgs/`. */
    file: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* ._regex */ .Fk(LEDGER_NAME)),
    /** SHA-256 of the file's bytes. */
    checksum: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* ._regex */ .Fk(/^[0-9a-f]{64}$/)),
    projects: count,
    issues: count,
});
const stateSchema = zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    generation: count,
    tenant: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ api: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), scope: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), groups: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()) }),
    identity: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    map: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    createdAt: instant,
    updatedAt: instant,
    lastFullAt: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(instant),
    /** Start of the last run that read all because what is collected, or made of it, had changed. */
    remadeAt: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(instant),
    runsSinceFull: count,
    orgs: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(orgSchema),
    history: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(runEntrySchema),
    /** What the platform refused; one more than `MAX_REFUSED_KEYS` at most. */
    refusedKeys: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
});
const stagedSchema = zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    journal: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
    startedAt: instant,
    mode: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['full', 'delta']),
    state: stateSchema,
});
/** The text of a state file: its version and a checksum stand before the content. */
function sealed(content) {
    const checksum = checksumOf(content);
    return `${JSON.stringify({ schemaVersion: STATE_VERSION, checksum, ...content }, null, 1)}\n`;
}
function unsealState(text) {
    return unseal(text, stateSchema);
}
function unsealStaged(text) {
    return unseal(text, stagedSchema);
}
function unseal(text, schema) {
    let seen;
    try {
        seen = JSON.parse(text);
    }
    catch {
        return { unusable: 'it is not whole JSON' };
    }
    const envelope = envelopeSchema.safeParse(seen);
    if (!envelope.success)
        return { unusable: 'it is not what this program writes' };
    const { schemaVersion, checksum, ...content } = envelope.data;
    if (schemaVersion !== STATE_VERSION) {
        const age = schemaVersion > STATE_VERSION ? 'a newer' : 'an older';
        return {
            unusable: `${age} program wrote it (version ${schemaVersion}, this one reads ${STATE_VERSION})`,
        };
    }
    if (checksumOf(content) !== checksum)
        return { unusable: 'its checksum is wrong' };
    const parsed = schema.safeParse(content);
    return parsed.success
        ? { value: parsed.data }
        : { unusable: 'it is not what this program writes' };
}
const envelopeSchema = zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
    schemaVersion: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig(),
    checksum: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
});
function checksumOf(content) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify(content)).digest('hex');
}
const statePath = (directory) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'state.json');
const stagedPath = (directory) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'staged.json');
const lockPath = (directory) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'lock');
const ledgersPath = (directory) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'orgs');
const ledgerPath = (directory, file) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'orgs', file);
/**
 * A name that no other run uses, not even one that believes to be the only one on this state.
 *
 * @param org its id; in the name as it is when it is one of Snyk's, and as a digest otherwise.
 */
function newLedgerName(org, generation) {
    const name = /^[\w-]{1,80}$/.test(org) ? org : (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digest */ .b)('org', org);
    return `${name}-${generation}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)().slice(0, 8)}.ndjson.gz`;
}
/** The generation that a ledger's name tells; undefined for names that are no ledger's. */
function generationOf(name) {
    const generation = LEDGER_NAME.exec(name)?.[1];
    return generation === undefined ? undefined : Number(generation);
}


/***/ })

};
