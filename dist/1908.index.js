export const id = 1908;
export const ids = [1908];
export const modules = {

/***/ 51071:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ OutputDirectory)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _files_lock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29056);
/* harmony import */ var _files_spill_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42781);
/* harmony import */ var _hosts_outputs_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86796);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87206);
/* harmony import */ var _text_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(13042);







/** Names of the files of a run; promises to scripts that read them. */
const FILES = {
    findings: 'findings.ndjson',
    target: 'target.ndjson',
    'target-gzip': 'target.ndjson.gz',
    sarif: 'results.sarif',
    ocsf: 'results.ocsf.ndjson',
    'gitlab-dependency-scanning': 'gl-dependency-scanning-report.json',
    'gitlab-sast': 'gl-sast-report.json',
    cyclonedx: 'results.cdx.json',
    kdi: 'results.kdi.json',
    'code-quality': 'gl-code-quality-report.json',
    junit: 'junit.xml',
    usage: 'usage.ndjson',
    sbom: 'sbom.json',
    'sbom-xml': 'sbom.xml',
    'sbom-vdr': 'sbom.vdr.cdx.json',
    summary: 'summary.md',
    report: 'report.html',
    run: 'run.json',
    rejected: 'rejected.ndjson',
};
/** What waits for the last record of a run. */
const TEXTS_FILE = 'texts.partial';
/** What the holder of the lock does. */
const HOLDER = 'writes into this directory';
/**
 * The output directory of one run, until it is released. Files of an earlier run go first, so
 * nothing stale stays.
 */
class OutputDirectory {
    path;
    lock;
    open = new Map();
    done = [];
    /** For the writers of this directory, as long as it is theirs. */
    texts;
    constructor(path, lock) {
        this.path = path;
        this.lock = lock;
        this.texts = new _files_spill_js__WEBPACK_IMPORTED_MODULE_3__/* .Spill */ .L((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, TEXTS_FILE));
    }
    /** @throws ConfigError when the directory cannot be made or written, or another run writes it. */
    static async prepare(path, now) {
        let lock;
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(path, { recursive: true });
            lock = await (0,_files_lock_js__WEBPACK_IMPORTED_MODULE_2__/* .takeLock */ .H)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, 'lock'), now, HOLDER);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, TEXTS_FILE), { force: true });
            for (const name of [...Object.values(FILES), _hosts_outputs_file_js__WEBPACK_IMPORTED_MODULE_4__/* .OUTPUTS_FILE */ .O4]) {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, name), { force: true });
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, `${name}.partial`), { force: true });
            }
        }
        catch (error) {
            await lock?.release();
            if (error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigError */ .xL)
                throw error;
            const place = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => undefined);
            const hint = place?.isDirectory() === false ? ' It is a file; name a directory.' : '';
            throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigError */ .xL(`output-dir: ${path} cannot be written.${hint}`, { cause: error });
        }
        return new OutputDirectory(path, lock);
    }
    /** Lets the next run have the directory. */
    async release() {
        this.texts.close();
        await this.lock.release();
    }
    pathOf(name) {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.path, FILES[name]);
    }
    /** Opens a file for writing; the same one when it is open. */
    file(name) {
        const file = this.open.get(name) ?? new _text_file_js__WEBPACK_IMPORTED_MODULE_6__/* .TextFile */ .u(this.pathOf(name));
        this.open.set(name, file);
        return file;
    }
    /** Writes a small file at once. */
    async put(name, content) {
        const file = this.file(name);
        await file.write(content);
        await this.close(name);
    }
    /** Closes a file, if it is open, so that it appears under its name. */
    async close(name) {
        const file = this.open.get(name);
        if (file === undefined)
            return;
        this.open.delete(name);
        await file.close();
        this.done.push(name);
    }
    /** Counts a file of the run that was not written through here, when it is there. */
    async adopt(name) {
        const place = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(this.pathOf(name)).catch(() => undefined);
        if (place?.isFile() === true && !this.done.includes(name))
            this.done.push(name);
    }
    async closeAll() {
        for (const name of [...this.open.keys()])
            await this.close(name);
    }
    /** Gives up what is still open. */
    async discardOpen() {
        for (const file of this.open.values())
            await file.discard();
        this.open.clear();
    }
    /** The files that are whole, in the order in which they were finished. */
    get finished() {
        return this.done;
    }
}


/***/ }),

/***/ 13042:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ TextFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_3__);




/** Bytes gathered before a write; small writes to a stream cost more than the bytes. */
const BLOCK = 256 * 1024;
/**
 * A text file that appears under its name only when it is whole: until `close` it is written
 * beside it with the ending `.partial`, so that an interrupted run leaves nothing that looks done.
 */
class TextFile {
    path;
    stream;
    done;
    block = '';
    /** Of the block before. Failed or not, it comes to an end. */
    written = Promise.resolve();
    hasFailed = false;
    /** @param path compressed when it ends with `.gz` */
    constructor(path) {
        this.path = path;
        const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(`${path}.partial`);
        const gzip = path.endsWith('.gz') ? (0,node_zlib__WEBPACK_IMPORTED_MODULE_3__.createGzip)() : undefined;
        this.stream = gzip ?? file;
        this.done = gzip === undefined ? (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_2__.finished)(file) : (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_2__.pipeline)(gzip, file);
        this.done.catch(() => {
            this.hasFailed = true;
        });
    }
    async write(text) {
        this.block += text;
        if (this.block.length >= BLOCK)
            await this.flush();
    }
    async close() {
        await this.flush();
        this.stream.end();
        await this.done;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(`${this.path}.partial`, this.path);
    }
    /** Gives the file up; nothing stays. */
    async discard() {
        this.stream.destroy();
        await this.done.catch(() => undefined);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(`${this.path}.partial`, { force: true });
    }
    /** While a block is written, the next one is gathered. */
    async flush() {
        const block = this.block;
        this.block = '';
        await this.written;
        if (this.hasFailed)
            await this.done;
        if (block === '')
            return;
        this.written = new Promise((written) => {
            this.stream.write(block, () => {
                written();
            });
        });
    }
}


/***/ }),

/***/ 22774:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ goesFurther),
/* harmony export */   q: () => (/* binding */ actionOf)
/* harmony export */ });
/* harmony import */ var _model_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41300);

/** Remedies that begin alike for so long are one. */
const MAX_LENGTH = 500;
/** What closes an open finding; undefined when nothing is known to. */
function actionOf(record, issue) {
    const { remedy } = issue.facts;
    if (remedy === undefined || (0,_model_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .statusOf */ .c2)(issue) !== 'open' || !canBeDone(issue))
        return undefined;
    const text = remedy.slice(0, MAX_LENGTH);
    const change = versionChange(text);
    if (change === undefined)
        return { key: text, text, version: '' };
    return {
        key: `${record.attributes.type} ${change.what}`,
        text: `${change.what} to ${change.version}`,
        version: change.version,
    };
}
const byVersion = new Intl.Collator('en', { numeric: true });
/**
 * Findings often need different versions of one package; the newest closes them all.
 *
 * @returns true when `action` goes further than `other`, which has the same key.
 */
function goesFurther(action, other) {
    return action.version !== '' && byVersion.compare(action.version, other.version) > 0;
}
/**
 * The package and version of `Upgrade tap to 15.0.0 (brings qs 6.11.0)`. Undefined for other
 * remedies.
 */
function versionChange(remedy) {
    const match = /^((?:Upgrade|Pin) \S+) to ([^\s;]+)(?: \(brings [^;]*\))?$/.exec(remedy);
    const [, what, version] = match ?? [];
    return what === undefined || version === undefined ? undefined : { what, version };
}
/** Of a package without an upgrade the remedy only says why there is none. */
function canBeDone({ facts }) {
    return facts.fixable || facts.packages.length === 0;
}


/***/ }),

/***/ 80206:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   ZV: () => (/* binding */ formatNumber),
/* harmony export */   lG: () => (/* binding */ MAX_TEXT),
/* harmony export */   pj: () => (/* binding */ plain)
/* harmony export */ });
/* harmony import */ var _model_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5086);

/** Where somebody's text is cut: titles of Snyk have 10 to 120 characters, hostile ones 100,000. */
const MAX_TEXT = 200;
/**
 * Text from outside as one harmless line, as `oneLine` makes it, without invisible characters
 * too; cut to `max` characters (code points).
 */
function plain(text, max = MAX_TEXT) {
    const part = (0,_model_text_js__WEBPACK_IMPORTED_MODULE_0__/* .head */ .d5)(text, max);
    const line = (0,_model_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(part.replace(/\p{Cf}/gu, ''));
    const characters = Array.from(line);
    if (characters.length <= max && part.length === text.length)
        return line;
    return `${characters
        .slice(0, max - 1)
        .join('')
        .trimEnd()}…`;
}
/** `1 finding`, `3 findings`, `12,345 findings`. */
function count(number, noun, plural = `${noun}s`) {
    return `${formatNumber(number)} ${number === 1 ? noun : plural}`;
}
/** `12345` → `12,345`, the same in every locale. */
function formatNumber(number) {
    return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}


/***/ }),

/***/ 12186:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ ReportCollector)
});

// EXTERNAL MODULE: ./src/model/finding.ts
var finding = __webpack_require__(41300);
// EXTERNAL MODULE: ./src/report/worst.ts
var worst = __webpack_require__(69541);
// EXTERNAL MODULE: ./src/report/worst-of.ts
var worst_of = __webpack_require__(53031);
;// CONCATENATED MODULE: ./src/report/changes.ts



/** Findings of each kind that a report shows; more are counted. */
const MAX_CHANGES = 100;
/** Keeps the worst of what is new, in memory that does not grow with the number of findings. */
class ChangesCollector {
    newness;
    fresh = newest();
    /** Files that may have moved: what is new if they did, and if they did not. */
    moved = new Map();
    constructor(newness) {
        this.newness = newness;
    }
    record(record) {
        const news = this.newness.of(record);
        const moved = news.movedFrom === null ? undefined : this.movedTo(news.movedFrom);
        for (const issue of record.issues) {
            if ((0,finding/* statusOf */.c2)(issue) !== 'open')
                continue;
            const rank = (0,worst/* badnessOf */.gA)(issue);
            const make = () => ({ rank, finding: (0,worst/* shortFinding */.O$)(record, issue) });
            moved?.asNew.add(rank, make);
            if (news.isNew(issue))
                (moved?.asMoved ?? this.fresh).add(rank, make);
        }
    }
    get changes() {
        const kept = [...this.fresh.items];
        for (const [from, { asMoved, asNew }] of this.moved)
            kept.push(...(this.newness.isGone(from) ? asMoved : asNew).items);
        kept.sort((a, b) => (0,worst/* worstFindingFirst */.JY)(a.rank, b.rank));
        return {
            fresh: kept.slice(0, MAX_CHANGES).map(({ finding }) => finding),
            gone: this.newness.gone(MAX_CHANGES),
        };
    }
    movedTo(from) {
        const known = this.moved.get(from) ?? { asMoved: newest(), asNew: newest() };
        this.moved.set(from, known);
        return known;
    }
}
function newest() {
    return new worst_of/* WorstOf */.n(MAX_CHANGES, worst/* worstFindingFirst */.JY);
}

// EXTERNAL MODULE: ./src/report/plain.ts
var plain = __webpack_require__(80206);
// EXTERNAL MODULE: ./src/model/severity.ts
var model_severity = __webpack_require__(11502);
;// CONCATENATED MODULE: ./src/report/tallies.ts

/**
 * Counts open findings under very many keys in bounded memory: when there are too many keys, the
 * half with the least severe findings is forgotten. What is counted under one key must come close
 * together, or a forgotten key would start again at zero.
 */
class Tallies {
    capacity;
    tallies = new Map();
    constructor(capacity) {
        this.capacity = capacity;
    }
    /** The tally of a key; `about` is asked for when the key is new. */
    of(key, about) {
        const known = this.tallies.get(key);
        if (known !== undefined)
            return known;
        if (this.tallies.size >= this.capacity)
            this.forget();
        const bySeverity = { critical: 0, high: 0, medium: 0, low: 0, info: 0 };
        const tally = { key, about: about(), open: 0, bySeverity };
        this.tallies.set(key, tally);
        return tally;
    }
    /** The `limit` worst, the one with the most severe findings first. */
    worst(limit) {
        return [...this.tallies.values()].sort(worstTallyFirst).slice(0, limit);
    }
    forget() {
        const kept = this.worst(Math.floor(this.capacity / 2));
        this.tallies = new Map(kept.map((tally) => [tally.key, tally]));
    }
}
/** One critical finding outweighs any number of high ones, and so on down. */
function worstTallyFirst(a, b) {
    for (const severity of model_severity/* SEVERITIES */.oC) {
        const difference = b.bySeverity[severity] - a.bySeverity[severity];
        if (difference !== 0)
            return difference;
    }
    return a.key < b.key ? -1 : 1;
}

;// CONCATENATED MODULE: ./src/report/project-counts.ts



/** Projects that a report lists; more are counted. */
const MAX_PROJECTS = 100;
/** Projects counted at a time: some 500 bytes each. */
const CAPACITY = 10_000;
/** Keeps the counts of the projects with the worst findings. */
class WorstProjects {
    limit;
    tallies = new Tallies(CAPACITY);
    seen = 0;
    constructor(limit = MAX_PROJECTS) {
        this.limit = limit;
    }
    record(record) {
        if (record.page === 0)
            this.seen += 1;
        const { name, type, target_file, target_reference } = record.attributes;
        const tally = this.tallies.of(record.key, () => ({
            name: (0,plain/* plain */.pj)(name),
            type: (0,plain/* plain */.pj)(type),
            targetFile: (0,plain/* plain */.pj)(target_file),
            targetReference: (0,plain/* plain */.pj)(target_reference),
        }));
        for (const issue of record.issues) {
            if ((0,finding/* statusOf */.c2)(issue) !== 'open')
                continue;
            tally.open += 1;
            tally.bySeverity[(0,finding/* severityOf */.xJ)(issue)] += 1;
        }
    }
    /** The project with the worst findings first. */
    get projects() {
        return this.tallies
            .worst(this.limit)
            .map(({ about, open, bySeverity }) => ({ ...about, open, bySeverity }));
    }
    /** Projects that are not among `projects`. */
    get leftOut() {
        return Math.max(0, this.seen - this.limit);
    }
}

// EXTERNAL MODULE: ./src/report/action.ts
var report_action = __webpack_require__(22774);
;// CONCATENATED MODULE: ./src/report/remedies.ts




/** Remedies that a report lists. */
const MAX_REMEDIES = 10;
/** Remedies counted at a time: some 500 bytes each. */
const remedies_CAPACITY = 10_000;
/** Gathers open findings by what closes them. */
class Remedies {
    limit;
    tallies = new Tallies(remedies_CAPACITY);
    constructor(limit = MAX_REMEDIES) {
        this.limit = limit;
    }
    record(record) {
        for (const issue of record.issues) {
            const action = (0,report_action/* actionOf */.q)(record, issue);
            if (action !== undefined)
                this.count(record, issue, action);
        }
    }
    /** What closes the worst findings first. */
    get remedies() {
        return this.tallies.worst(this.limit).map(({ about, open, bySeverity }) => ({
            action: (0,plain/* plain */.pj)(about.action.text),
            closes: open,
            bySeverity,
            place: about.place,
            projects: about.projects,
        }));
    }
    count(record, issue, action) {
        const { target_file, name } = record.attributes;
        const tally = this.tallies.of(action.key, () => ({
            action,
            place: (0,plain/* plain */.pj)(issue.facts.locations[0]?.file ?? (target_file || name)),
            projects: 0,
            lastProject: '',
        }));
        tally.open += 1;
        tally.bySeverity[(0,finding/* severityOf */.xJ)(issue)] += 1;
        const { about } = tally;
        if (about.lastProject !== record.key)
            about.projects += 1;
        about.lastProject = record.key;
        if ((0,report_action/* goesFurther */.F)(action, about.action))
            about.action = action;
    }
}

;// CONCATENATED MODULE: ./src/report/totals.ts



/** Words of the outside that are told apart; what comes later is counted together. */
const MAX_WORDS = 50;
const OTHER_WORDS = 'other';
/** Counts a run as it goes by; see the counting rules in docs. */
class Totals {
    /** Severities that Snyk gave and we do not know, with the number of open findings. */
    unknownSeverities = new Map();
    sums = {
        projects: 0,
        findings: 0,
        open: 0,
        ignored: 0,
        resolved: 0,
        coordinates: 0,
    };
    bySeverity = { critical: 0, high: 0, medium: 0, low: 0, info: 0 };
    byType = new Map();
    record(record) {
        if (record.page === 0)
            this.sums.projects += 1;
        for (const issue of record.issues)
            this.count(issue);
    }
    get counts() {
        return {
            ...this.sums,
            new: null,
            bySeverity: { ...this.bySeverity },
            byType: Object.fromEntries([...this.byType].sort(([a], [b]) => (a < b ? -1 : 1))),
        };
    }
    count(issue) {
        const { effective_severity_level: word, type } = issue.attributes;
        const status = (0,finding/* statusOf */.c2)(issue);
        this.sums.findings += 1;
        this.sums[status] += 1;
        if (status !== 'open')
            return;
        this.sums.coordinates += Math.max(1, issue.facts.packages.length);
        this.bySeverity[(0,finding/* severityOf */.xJ)(issue)] += 1;
        increase(this.byType, type);
        if ((0,model_severity/* parseSeverity */.lv)(word) === undefined)
            increase(this.unknownSeverities, word);
    }
}
function increase(counts, given) {
    const word = counts.has(given) ? given : (0,plain/* plain */.pj)(given, 40);
    const key = counts.has(word) || counts.size < MAX_WORDS ? word : OTHER_WORDS;
    counts.set(key, (counts.get(key) ?? 0) + 1);
}

;// CONCATENATED MODULE: ./src/report/report.ts





/** Gathers in one pass, in memory that does not grow with the number of findings. */
class ReportCollector {
    totals = new Totals();
    worst = new worst/* Worst */._e();
    projects = new WorstProjects();
    remedies = new Remedies();
    changes;
    /** @param newness null without a baseline. */
    constructor(newness = null) {
        this.changes = newness && new ChangesCollector(newness);
    }
    record(record) {
        this.totals.record(record);
        this.worst.record(record);
        this.projects.record(record);
        this.remedies.record(record);
        this.changes?.record(record);
    }
    get collected() {
        return {
            counts: this.totals.counts,
            projects: this.projects.projects,
            remedies: this.remedies.remedies,
            worst: this.worst.findings,
            changes: this.changes && this.changes.changes,
        };
    }
}


/***/ }),

/***/ 53031:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ WorstOf)
/* harmony export */ });
/**
 * Keeps the first `limit` of very many items in an order, in memory for `slack` more. The order
 * must tell any two items apart, so that the same items are kept however they come.
 *
 * @typeParam R what decides the place of an item; small, for it is made of every item.
 * @typeParam T the item, made only when it is kept.
 */
class WorstOf {
    limit;
    order;
    slack;
    kept = [];
    /** Rank of the last that counts, once there are `limit`. */
    bound;
    offered = 0;
    constructor(limit, order, slack = limit) {
        this.limit = limit;
        this.order = order;
        this.slack = slack;
    }
    add(rank, make) {
        this.offered += 1;
        if (this.bound !== undefined && this.order(rank, this.bound.rank) >= 0)
            return;
        this.kept.push({ rank, item: make() });
        if (this.kept.length >= this.limit + this.slack)
            this.prune();
    }
    /** The items, the first in the order first. */
    get items() {
        this.prune();
        return this.kept.map(({ item }) => item);
    }
    /** How many items were offered and are not among `items`. */
    get leftOut() {
        return Math.max(0, this.offered - this.limit);
    }
    prune() {
        this.kept = this.kept.sort((a, b) => this.order(a.rank, b.rank)).slice(0, this.limit);
        this.bound = this.kept.length === this.limit ? this.kept.at(-1) : undefined;
    }
}


/***/ }),

/***/ 69541:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JY: () => (/* binding */ worstFindingFirst),
/* harmony export */   O$: () => (/* binding */ shortFinding),
/* harmony export */   _e: () => (/* binding */ Worst),
/* harmony export */   gA: () => (/* binding */ badnessOf)
/* harmony export */ });
/* harmony import */ var _model_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41300);
/* harmony import */ var _model_severity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11502);
/* harmony import */ var _worst_of_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53031);



/** By severity, then by score; of equals, first what can be fixed. Never decided by arrival. */
function worstFindingFirst(a, b) {
    return ((0,_model_severity_js__WEBPACK_IMPORTED_MODULE_1__/* .worstFirst */ .md)(a.severity, b.severity) ||
        b.score - a.score ||
        Number(b.fixable) - Number(a.fixable) ||
        (a.key < b.key ? -1 : Number(a.key > b.key)));
}
function badnessOf(issue) {
    const scores = (issue.attributes.severities ?? []).flatMap(({ score }) => score ?? []);
    return {
        severity: (0,_model_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .severityOf */ .xJ)(issue),
        score: Math.max(-1, ...scores.filter(Number.isFinite)),
        fixable: issue.facts.fixable,
        key: issue.findingKey,
    };
}
/** Findings that a report shows one by one; more are counted. */
const MAX_WORST = 500;
/** A report needs no more of a finding; some have ten thousand paths, or a title of 100 kB. */
const MAX_PARTS = 5;
const MAX_LENGTH = 1_000;
/** Keeps the worst open findings. */
class Worst {
    kept;
    constructor(limit = MAX_WORST) {
        this.kept = new _worst_of_js__WEBPACK_IMPORTED_MODULE_2__/* .WorstOf */ .n(limit, worstFindingFirst);
    }
    record(record) {
        for (const issue of record.issues) {
            if ((0,_model_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .statusOf */ .c2)(issue) !== 'open')
                continue;
            this.kept.add(badnessOf(issue), () => shortFinding(record, issue));
        }
    }
    /** The worst first. Of each only the first packages, paths and so on, and no endless text. */
    get findings() {
        return this.kept.items;
    }
    /** Open findings that are not among `findings`. */
    get leftOut() {
        return this.kept.leftOut;
    }
}
/**
 * A finding without endless lists and texts. It holds no part of the record, which would else stay
 * in memory as long as this.
 */
function shortFinding(record, issue) {
    const finding = (0,_model_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .toFinding */ .N6)(record, issue);
    const { project } = finding;
    return structuredClone({
        ...finding,
        project: { ...project, name: cut(project.name), targetFile: cut(project.targetFile) },
        title: cut(finding.title),
        remedy: finding.remedy === null ? null : cut(finding.remedy),
        cves: finding.cves.slice(0, MAX_PARTS),
        cwes: finding.cwes.slice(0, MAX_PARTS),
        cvss: finding.cvss.slice(0, MAX_PARTS),
        packages: finding.packages.slice(0, MAX_PARTS).map((pkg) => ({
            ...pkg,
            paths: pkg.paths.slice(0, MAX_PARTS),
            fixedIn: pkg.fixedIn.slice(0, MAX_PARTS),
        })),
        locations: finding.locations
            .slice(0, MAX_PARTS)
            .map((location) => ({ ...location, file: cut(location.file) })),
    });
}
function cut(text) {
    return text.slice(0, MAX_LENGTH);
}


/***/ })

};
