export const id = 615;
export const ids = [615];
export const modules = {

/***/ 94615:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runScan: () => (/* binding */ runScan),
  scan: () => (/* binding */ scan_scan)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/http/statistics.ts
var statistics = __webpack_require__(94989);
// EXTERNAL MODULE: ./src/model/errors.ts
var model_errors = __webpack_require__(87206);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
;// CONCATENATED MODULE: ./src/pipeline/files/text-file.ts



/** Bytes gathered before a write; small writes to a stream cost more than the bytes. */
const BLOCK = 256 * 1024;
/**
 * A text file that appears under its name only when it is whole: until `close` it is written
 * beside it with the ending `.partial`, so that an interrupted run leaves nothing that looks done.
 */
class TextFile {
    path;
    stream;
    closed;
    block = '';
    failure;
    constructor(path) {
        this.path = path;
        this.stream = (0,external_node_fs_.createWriteStream)(`${path}.partial`);
        this.stream.on('error', (error) => {
            this.failure = error;
        });
        this.closed = new Promise((done) => this.stream.once('close', done));
    }
    async write(text) {
        this.block += text;
        if (this.block.length >= BLOCK)
            await this.flush();
    }
    async close() {
        await this.flush();
        this.stream.end();
        await (0,external_node_stream_promises_.finished)(this.stream);
        await (0,promises_.rename)(`${this.path}.partial`, this.path);
    }
    /** Gives the file up; nothing stays. */
    async discard() {
        this.stream.destroy();
        await (0,promises_.rm)(`${this.path}.partial`, { force: true });
    }
    async flush() {
        if (this.failure !== undefined)
            throw this.failure;
        const block = this.block;
        this.block = '';
        if (block === '' || this.stream.write(block))
            return;
        await Promise.race([new Promise((done) => this.stream.once('drain', done)), this.closed]);
    }
}

;// CONCATENATED MODULE: ./src/pipeline/files/output-directory.ts




/** Names of the files of a run; promises to scripts that read them. */
const FILES = {
    findings: 'findings.ndjson',
    target: 'target.ndjson',
    sarif: 'results.sarif',
    summary: 'summary.md',
    run: 'run.json',
    rejected: 'rejected.ndjson',
};
/** The output directory of one run. Files of an earlier run go first, so nothing stale stays. */
class OutputDirectory {
    path;
    open = new Map();
    done = [];
    constructor(path) {
        this.path = path;
    }
    /** @throws ConfigError when the directory cannot be made or written. */
    static async prepare(path) {
        try {
            await (0,promises_.mkdir)(path, { recursive: true });
            for (const name of Object.values(FILES)) {
                await (0,promises_.rm)((0,external_node_path_.join)(path, name), { force: true });
                await (0,promises_.rm)((0,external_node_path_.join)(path, `${name}.partial`), { force: true });
            }
        }
        catch (error) {
            const place = await (0,promises_.stat)(path).catch(() => undefined);
            const hint = place?.isDirectory() === false ? ' It is a file; name a directory.' : '';
            throw new model_errors/* ConfigError */.xL(`output-dir: ${path} cannot be written.${hint}`, { cause: error });
        }
        return new OutputDirectory(path);
    }
    pathOf(name) {
        return (0,external_node_path_.join)(this.path, FILES[name]);
    }
    /** Opens a file for writing; the same one when it is open. */
    file(name) {
        const file = this.open.get(name) ?? new TextFile(this.pathOf(name));
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

// EXTERNAL MODULE: ./src/model/finding.ts
var finding = __webpack_require__(41300);
// EXTERNAL MODULE: ./src/model/severity.ts
var model_severity = __webpack_require__(11502);
;// CONCATENATED MODULE: ./src/gate/gate.ts


/** Reasons that a verdict lists; `failing` has the whole number. */
const MAX_REASONS = 50;
/**
 * Decides over open findings by their effective severity. It fails closed: a finding whose
 * severity is a word that we do not know fails it.
 */
class Gate {
    options;
    failing = 0;
    worst = [];
    constructor(options) {
        this.options = options;
    }
    record(record) {
        if (this.options.threshold === 'none')
            return;
        for (const issue of record.issues)
            if (this.fails(issue))
                this.keep(record, issue);
    }
    /** @param obstacle why the collection cannot be judged as a whole, if so. */
    verdict(obstacle) {
        const { threshold } = this.options;
        if (threshold === 'none')
            return { verdict: 'off', threshold, failing: 0, reasons: [] };
        this.prune();
        const reasons = this.worst.map(({ finding, severity, word }) => ({
            finding: finding.key,
            severity,
            text: word === null ? reasonFor(finding) : unknownSeverity(finding, word),
        }));
        if (obstacle !== null)
            reasons.unshift({ finding: null, severity: null, text: obstacle });
        return {
            verdict: this.failing > 0 || obstacle !== null ? 'fail' : 'pass',
            threshold,
            failing: this.failing,
            reasons,
        };
    }
    fails(issue) {
        const { threshold, onlyFixable } = this.options;
        if (threshold === 'none' || (0,finding/* statusOf */.c2)(issue) !== 'open')
            return false;
        if (onlyFixable && !issue.facts.fixable)
            return false;
        const severity = (0,model_severity/* parseSeverity */.lv)(issue.attributes.effective_severity_level);
        return severity === undefined || (0,model_severity/* atLeast */.jZ)(severity, threshold);
    }
    keep(record, issue) {
        this.failing += 1;
        const word = issue.attributes.effective_severity_level;
        const known = (0,model_severity/* parseSeverity */.lv)(word) !== undefined;
        this.worst.push({
            severity: known ? (0,finding/* severityOf */.xJ)(issue) : 'critical',
            finding: (0,finding/* toFinding */.N6)(record, issue),
            word: known ? null : word,
        });
        if (this.worst.length >= MAX_REASONS * 4)
            this.prune();
    }
    prune() {
        this.worst.sort((a, b) => (0,model_severity/* worstFirst */.md)(a.severity, b.severity) ||
            Number(b.finding.fixable) - Number(a.finding.fixable) ||
            (a.finding.key < b.finding.key ? -1 : 1));
        this.worst = this.worst.slice(0, MAX_REASONS);
    }
}
function reasonFor(finding) {
    const what = `${finding.severity}: ${finding.title}${packageOf(finding)}`;
    return `${what} in ${placeOf(finding)} (${finding.problem}). ${cureFor(finding)}`;
}
function unknownSeverity(finding, word) {
    return `${finding.title} in ${placeOf(finding)} (${finding.problem}) has the severity "${word}", which is not known here, so the gate cannot pass it.`;
}
function packageOf(finding) {
    const [first, ...others] = finding.packages;
    if (first === undefined)
        return '';
    const more = others.length > 0 ? ` and ${others.length} more` : '';
    return ` in ${first.name}@${first.version}${more}`;
}
function placeOf(finding) {
    const [location] = finding.locations;
    if (location === undefined)
        return finding.project.targetFile || finding.project.name;
    return location.startLine === undefined
        ? location.file
        : `${location.file}:${location.startLine}`;
}
function cureFor(finding) {
    if (finding.remedy !== null)
        return endSentence(finding.remedy);
    const fixed = finding.packages.flatMap((pkg) => pkg.fixedIn);
    if (fixed.length > 0)
        return `Fixed in ${[...new Set(fixed)].slice(0, 3).join(', ')}.`;
    return finding.url === null ? 'No fix is known yet.' : `No fix is known yet: ${finding.url}`;
}
function endSentence(text) {
    return /[.!?]$/.test(text) ? text : `${text}.`;
}

// EXTERNAL MODULE: ./src/model/collection.ts
var model_collection = __webpack_require__(52285);
;// CONCATENATED MODULE: ./src/model/annotation.ts
/** GitHub's words, the worst first. */
const ANNOTATION_LEVELS = ['error', 'warning', 'notice'];

;// CONCATENATED MODULE: ./src/report/plain.ts
/** Where somebody's text is cut: titles of Snyk have 10 to 120 characters, hostile ones 100,000. */
const MAX_TEXT = 200;
/** Text is cut to this many times its limit before it is looked at, so that length costs nothing. */
const HEADROOM = 4;
/**
 * Text from outside as one harmless line: no line breaks, no control characters, no invisible or
 * direction-changing ones, no broken surrogates; cut to `max` characters (code points).
 */
function plain(text, max = MAX_TEXT) {
    const line = text
        .slice(0, max * HEADROOM)
        .replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
        .replace(/\p{Cf}/gu, '')
        .replace(/\p{Cs}/gu, '\u{FFFD}')
        .trim();
    const characters = Array.from(line);
    if (characters.length <= max && text.length <= max * HEADROOM)
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

;// CONCATENATED MODULE: ./src/report/worst-of.ts
/**
 * Keeps the first `limit` of very many items in an order, in memory for twice as many. The order
 * must tell any two items apart, so that the same items are kept however they come.
 *
 * @typeParam R what decides the place of an item; small, for it is made of every item.
 * @typeParam T the item, made only when it is kept.
 */
class WorstOf {
    limit;
    order;
    kept = [];
    /** Rank of the last that counts, once there are `limit`. */
    bound;
    offered = 0;
    constructor(limit, order) {
        this.limit = limit;
        this.order = order;
    }
    add(rank, make) {
        this.offered += 1;
        if (this.bound !== undefined && this.order(rank, this.bound.rank) >= 0)
            return;
        this.kept.push({ rank, item: make() });
        if (this.kept.length >= 2 * this.limit)
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

;// CONCATENATED MODULE: ./src/report/worst.ts



/** By severity, then by score; of equals, first what can be fixed. Never decided by arrival. */
function worstFindingFirst(a, b) {
    return ((0,model_severity/* worstFirst */.md)(a.severity, b.severity) ||
        b.score - a.score ||
        Number(b.fixable) - Number(a.fixable) ||
        (a.key < b.key ? -1 : Number(a.key > b.key)));
}
function badnessOf(issue) {
    const scores = (issue.attributes.severities ?? []).flatMap(({ score }) => score ?? []);
    return {
        severity: (0,finding/* severityOf */.xJ)(issue),
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
        this.kept = new WorstOf(limit, worstFindingFirst);
    }
    record(record) {
        for (const issue of record.issues) {
            if ((0,finding/* statusOf */.c2)(issue) !== 'open')
                continue;
            this.kept.add(badnessOf(issue), () => shortened((0,finding/* toFinding */.N6)(record, issue)));
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
/** The clone holds no part of the record, which would else stay in memory as long as this. */
function shortened(finding) {
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

;// CONCATENATED MODULE: ./src/report/annotations.ts





/** Runner, ExecutionContext.cs: further ones of a step are only in the log, be they the worst. */
const MAX_ANNOTATIONS_PER_LEVEL = 10;
/** Runner, ExecutionContext.cs: the rest of a longer message is not shown. */
const MAX_ANNOTATION_MESSAGE = 4_096;
const MAX_TITLE = 150;
const MAX_MESSAGE_LINE = 2_000;
const LEVEL_OF = {
    critical: 'error',
    high: 'error',
    medium: 'warning',
    low: 'notice',
    info: 'notice',
};
/** Plans annotations of the worst findings, as many as GitHub shows of one step. */
class Annotations {
    options;
    worst = {
        error: new WorstOf(MAX_ANNOTATIONS_PER_LEVEL, worstFindingFirst),
        warning: new WorstOf(MAX_ANNOTATIONS_PER_LEVEL, worstFindingFirst),
        notice: new WorstOf(MAX_ANNOTATIONS_PER_LEVEL, worstFindingFirst),
    };
    seen = 0;
    constructor(options) {
        this.options = options;
    }
    record(record) {
        const { locate, include = () => true } = this.options;
        for (const issue of record.issues) {
            if ((0,finding/* statusOf */.c2)(issue) !== 'open' || !include(record, issue))
                continue;
            this.seen += 1;
            const level = LEVEL_OF[(0,finding/* severityOf */.xJ)(issue)];
            this.worst[level].add(badnessOf(issue), () => annotationOf(issue, { level, location: locate(record, issue) }));
        }
    }
    /**
     * The worst first. When there are more findings than room, the last one says how many.
     *
     * @param used what the step shows besides: GitHub counts every error and warning of its log.
     */
    plan(used = {}) {
        const planned = [];
        let lastRoom;
        for (const level of ANNOTATION_LEVELS) {
            const room = Math.max(0, MAX_ANNOTATIONS_PER_LEVEL - (used[level] ?? 0));
            planned.push(...this.worst[level].items.slice(0, room));
            if (room > 0)
                lastRoom = level;
        }
        if (planned.length === this.seen || lastRoom === undefined)
            return planned;
        const level = lastRoom;
        const room = MAX_ANNOTATIONS_PER_LEVEL - (used[level] ?? 0);
        if (planned.filter((annotation) => annotation.level === level).length === room)
            planned.pop();
        planned.push({
            level,
            title: 'More findings',
            message: `${count(this.seen - planned.length, 'more finding is', 'more findings are')} in the report.`,
        });
        return planned;
    }
}
function annotationOf(issue, { level, location }) {
    const { title } = issue.attributes;
    return {
        level,
        title: plain(`${capitalised((0,finding/* severityOf */.xJ)(issue))}: ${title}`, MAX_TITLE),
        message: messageOf(issue),
        ...(location === undefined || location.file === '' ? {} : placed(location)),
    };
}
function placed({ file, startLine, endLine }) {
    return {
        file,
        ...(startLine === undefined ? {} : { startLine }),
        ...(startLine === undefined || endLine === undefined ? {} : { endLine }),
    };
}
/** What it is, where it comes from and what to do, a line each. */
function messageOf(issue) {
    const { facts } = issue;
    const [pkg, ...others] = facts.packages;
    const named = pkg === undefined ? '' : ` in ${pkg.name}@${pkg.version}`;
    const more = others.length === 0 ? '' : ` and ${count(others.length, 'more package')}`;
    const ids = [(0,finding/* problemOf */.Zw)(issue), ...(0,finding/* cvesOf */.RW)(issue)].slice(0, 3).join(', ');
    const path = pkg?.paths[0] ?? [];
    const lines = [
        `${issue.attributes.title}${named}${more} (${ids})`,
        facts.message ?? '',
        path.length > 1 ? `Introduced through ${path.join(' > ')}` : '',
        facts.remedy ?? (facts.packages.length > 0 ? 'No fix is known yet' : ''),
        issue.findingUrl ?? issue.findingDetectionUrl ?? '',
    ];
    return annotations_cut(lines
        .map((line) => plain(line, MAX_MESSAGE_LINE))
        .filter((line) => line !== '')
        .join('\n'));
}
/** At most MAX_ANNOTATION_MESSAGE UTF-16 units, as the runner counts, and no half of a pair. */
function annotations_cut(message) {
    if (message.length <= MAX_ANNOTATION_MESSAGE)
        return message;
    const kept = message.slice(0, MAX_ANNOTATION_MESSAGE - 1).replace(/[\uD800-\uDBFF]$/, '');
    return `${kept}…`;
}
function capitalised(word) {
    return word.charAt(0).toUpperCase() + word.slice(1);
}

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
            name: plain(name),
            type: plain(type),
            targetFile: plain(target_file),
            targetReference: plain(target_reference),
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

;// CONCATENATED MODULE: ./src/report/remedies.ts



/** Remedies that a report lists. */
const MAX_REMEDIES = 10;
/** Remedies counted at a time: some 500 bytes each. */
const remedies_CAPACITY = 10_000;
/** Remedies that begin alike for so long are one. */
const remedies_MAX_LENGTH = 500;
/** Gathers open findings by what closes them. */
class Remedies {
    limit;
    tallies = new Tallies(remedies_CAPACITY);
    constructor(limit = MAX_REMEDIES) {
        this.limit = limit;
    }
    record(record) {
        for (const issue of record.issues) {
            const { remedy } = issue.facts;
            if (remedy === undefined || (0,finding/* statusOf */.c2)(issue) !== 'open' || !canBeDone(issue))
                continue;
            this.count(record, issue, remedy.slice(0, remedies_MAX_LENGTH));
        }
    }
    /** What closes the worst findings first. */
    get remedies() {
        return this.tallies.worst(this.limit).map(({ about, open, bySeverity }) => ({
            action: plain(about.text),
            closes: open,
            bySeverity,
            place: about.place,
            projects: about.projects,
        }));
    }
    count(record, issue, remedy) {
        const { target_file, name, type } = record.attributes;
        const change = versionChange(remedy);
        const key = change === undefined ? remedy : `${type} ${change.what}`;
        const tally = this.tallies.of(key, () => ({
            text: remedy,
            version: '',
            place: plain(issue.facts.locations[0]?.file ?? (target_file || name)),
            projects: 0,
            lastProject: '',
        }));
        tally.open += 1;
        tally.bySeverity[(0,finding/* severityOf */.xJ)(issue)] += 1;
        const { about } = tally;
        if (about.lastProject !== record.key)
            about.projects += 1;
        about.lastProject = record.key;
        if (change === undefined || byVersion.compare(change.version, about.version) <= 0)
            return;
        about.version = change.version;
        about.text = `${change.what} to ${change.version}`;
    }
}
const byVersion = new Intl.Collator('en', { numeric: true });
/**
 * The package and version of `Upgrade tap to 15.0.0 (brings qs 6.11.0)`. Findings often need
 * different versions of one package; the newest closes them all. Undefined for other remedies.
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
    const word = counts.has(given) ? given : plain(given, 40);
    const key = counts.has(word) || counts.size < MAX_WORDS ? word : OTHER_WORDS;
    counts.set(key, (counts.get(key) ?? 0) + 1);
}

;// CONCATENATED MODULE: ./src/report/report.ts




/** Gathers in one pass, in memory that does not grow with the number of findings. */
class ReportCollector {
    totals = new Totals();
    worst = new Worst();
    projects = new WorstProjects();
    remedies = new Remedies();
    record(record) {
        this.totals.record(record);
        this.worst.record(record);
        this.projects.record(record);
        this.remedies.record(record);
    }
    get collected() {
        return {
            counts: this.totals.counts,
            projects: this.projects.projects,
            remedies: this.remedies.remedies,
            worst: this.worst.findings,
        };
    }
}

// EXTERNAL MODULE: ./src/pipeline/consume.ts
var consume = __webpack_require__(44716);
// EXTERNAL MODULE: ./src/pipeline/files/findings-writer.ts
var findings_writer = __webpack_require__(90124);
// EXTERNAL MODULE: ./src/pipeline/files/sarif-writer.ts + 21 modules
var sarif_writer = __webpack_require__(3477);
// EXTERNAL MODULE: ./src/pipeline/files/target-writer.ts
var target_writer = __webpack_require__(92485);
// EXTERNAL MODULE: ./src/pipeline/delivery/deliver-journals.ts + 3 modules
var deliver_journals = __webpack_require__(46507);
// EXTERNAL MODULE: ./src/delivery/journal/journal.ts
var journal = __webpack_require__(12707);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/delivery/journal/durable.ts
var durable = __webpack_require__(4843);
// EXTERNAL MODULE: ./src/delivery/journal/layout.ts
var layout = __webpack_require__(79832);
;// CONCATENATED MODULE: ./src/delivery/journal/writer.ts





/** Bytes of a batch that are kept before they are written. */
const writer_BLOCK = 256 * 1024;
/**
 * Writes a journal: entries into batches by group, within the platform's limits. Memory does not
 * grow with the number of entries. Nothing can be sent of it before it is sealed.
 */
class JournalWriter {
    path;
    platform;
    openBatches = new Map();
    index = [];
    seen = new Set();
    entries = 0;
    parts = 0;
    constructor(path, platform) {
        this.path = path;
        this.platform = platform;
    }
    /** @param path a directory that is made, and emptied when a run before was cut off in it */
    static async create(path, platform) {
        await (0,promises_.rm)(path, { recursive: true, force: true });
        await (0,promises_.mkdir)((0,layout/* batchesPath */.Q3)(path), { recursive: true });
        return new JournalWriter(path, platform);
    }
    async add(entry) {
        const line = `${JSON.stringify(entry)}\n`;
        const bytes = Buffer.byteLength(JSON.stringify(entry.payload)) + 1;
        const { maxEntries, maxBytes } = this.platform.limits;
        let batch = this.openBatches.get(entry.group);
        if (batch !== undefined && (batch.entries >= maxEntries || batch.bytes + bytes > maxBytes)) {
            await this.close(entry.group, batch);
            batch = undefined;
        }
        batch ??= await this.open(entry.group);
        batch.hash.update(line);
        batch.entries += 1;
        batch.bytes += bytes;
        batch.block += line;
        this.entries += 1;
        if (batch.block.length >= writer_BLOCK)
            await flush(batch);
    }
    /** Closes all batches and makes the journal deliverable; it is on the disk when this returns. */
    async seal(about) {
        for (const [group, batch] of this.openBatches)
            await this.close(group, batch);
        await (0,durable/* syncDirectory */.z)((0,layout/* batchesPath */.Q3)(this.path));
        await (0,durable/* writeDurably */.v)((0,layout/* indexPath */.AV)(this.path), this.index.map((line) => `${JSON.stringify(line)}\n`).join(''));
        const header = {
            version: layout/* JOURNAL_VERSION */.dt,
            platform: this.platform.name,
            destination: this.platform.destination,
            ...about,
            entries: this.entries,
            batches: this.index.length,
        };
        await (0,durable/* writeDurably */.v)((0,layout/* headerPath */.r2)(this.path), `${JSON.stringify(header, null, 2)}\n`);
    }
    /** Gives the journal up; nothing of it was sent. */
    async discard() {
        for (const { file } of this.openBatches.values())
            await file.close();
        this.openBatches.clear();
        await (0,promises_.rm)(this.path, { recursive: true, force: true });
    }
    async open(group) {
        this.parts += 1;
        const path = (0,external_node_path_.join)((0,layout/* batchesPath */.Q3)(this.path), `${this.parts}.open`);
        const hash = (0,external_node_crypto_.createHash)('sha256').update(`${group.length}:${group}`);
        const file = await (0,promises_.open)(path, 'w');
        const batch = { file, path, hash, entries: 0, bytes: 0, block: '' };
        this.openBatches.set(group, batch);
        return batch;
    }
    async close(group, batch) {
        this.openBatches.delete(group);
        await flush(batch);
        await batch.file.sync();
        await batch.file.close();
        const id = this.unused(batch.hash.digest('hex').slice(0, 32));
        await (0,promises_.rename)(batch.path, (0,layout/* batchPath */.Go)(this.path, id));
        this.index.push({ id, group, entries: batch.entries });
    }
    /** Equal batches of one journal are sent once each, as the source gave them; they need names of their own. */
    unused(id) {
        let name = id;
        for (let copy = 2; this.seen.has(name); copy += 1)
            name = `${id}-${copy}`;
        this.seen.add(name);
        return name;
    }
}
async function flush(batch) {
    const { block } = batch;
    batch.block = '';
    if (block !== '')
        await batch.file.write(block);
}

;// CONCATENATED MODULE: ./src/pipeline/delivery/delivery-writer.ts





/**
 * Puts what a platform is to get into a journal of its own, numbered behind those that are still
 * to be delivered.
 */
class DeliveryWriter {
    path;
    journal;
    options;
    /** Findings that `push-severity` held back. */
    heldBack = 0;
    constructor(path, journal, options) {
        this.path = path;
        this.journal = journal;
        this.options = options;
    }
    /** @param directory the directory of all journals */
    static async create(directory, options) {
        const last = (await (0,journal/* journalPaths */.U)(directory)).at(-1) ?? '000000';
        const path = (0,external_node_path_.join)(directory, String(Number(last.slice(-6)) + 1).padStart(6, '0'));
        return new DeliveryWriter(path, await JournalWriter.create(path, options.platform), options);
    }
    async record(record) {
        const pushed = this.pushedOf(record);
        for (const entry of this.options.platform.encode(pushed, this.documentOf(pushed)))
            await this.journal.add(entry);
    }
    /** Makes the journal deliverable. */
    async seal(about) {
        await this.journal.seal(about);
    }
    async discard() {
        await this.journal.discard();
    }
    documentOf(record) {
        return this.options.map.apply(record).document;
    }
    pushedOf(record) {
        const { pushSeverity } = this.options;
        if (pushSeverity === undefined)
            return record;
        const issues = record.issues.filter((issue) => isPushed(issue, pushSeverity));
        this.heldBack += record.issues.length - issues.length;
        return issues.length === record.issues.length ? record : { ...record, issues };
    }
}
/** What is gone is told whatever it was; a severity that we do not know is not held back. */
function isPushed(issue, lowest) {
    const severity = (0,model_severity/* parseSeverity */.lv)(issue.attributes.effective_severity_level);
    return (0,finding/* statusOf */.c2)(issue) === 'resolved' || severity === undefined || (0,model_severity/* atLeast */.jZ)(severity, lowest);
}

;// CONCATENATED MODULE: ./src/pipeline/delivery/push.ts


/** The push of one run: its journal while records come, its delivery when the verdict is known. */
class Push {
    writer;
    options;
    now;
    constructor(writer, options, now) {
        this.writer = writer;
        this.options = options;
        this.now = now;
    }
    static async begin(options, map, now) {
        await (0,deliver_journals/* removeDelivered */.P)(options.directory, now);
        return new Push(await DeliveryWriter.create(options.directory, { ...options, map }), options, now);
    }
    /** The run failed, so nothing of it is sent. What earlier runs left stays pending. */
    async discard() {
        await this.writer.discard();
    }
    /**
     * Sends what this run and earlier ones left in their journals.
     *
     * @throws ConfigError when the push could close what is not gone, or the journal is in use.
     */
    async finish(about) {
        const { platform, directory, rejectedFile, dryRun, pushOn } = this.options;
        const { collection, verdict, log, signal } = about;
        const none = { platform: platform.name, documents: 0, delivered: 0, rejected: 0, pending: 0 };
        if (pushOn === 'gate-pass' && verdict.verdict === 'fail') {
            await this.writer.discard();
            collection.warn('Nothing was pushed: the gate failed, and push-on is gate-pass.');
            return none;
        }
        const why = this.whyNoSnapshot(collection);
        const createdAt = this.now().toISOString();
        await this.writer.seal({ snapshot: why === null, why, dryRun, createdAt });
        if (dryRun) {
            collection.warn(`Nothing was sent: dry-run. The journal is ${this.writer.path}.`);
            return none;
        }
        const { counts, obstacle } = await (0,deliver_journals/* deliverJournals */.y)({
            directory,
            platform,
            rejectedFile,
            dryRuns: false,
            log,
            now: this.now,
            signal,
        });
        if (obstacle !== null)
            collection.missing(`${counts.pending} of ${counts.entries} entries on ${platform.name}`, `${obstacle.replace(/\.$/, '')}. \`deliver\`, or the next run, goes on`);
        if (counts.rejected > 0)
            collection.missing(`${counts.rejected} of ${counts.entries} entries on ${platform.name}`, 'the platform refused them; see rejected.ndjson');
        const { entries: documents, delivered, rejected, pending } = counts;
        return { platform: platform.name, documents, delivered, rejected, pending };
    }
    /** Only a whole picture may close what it does not have. */
    whyNoSnapshot(collection) {
        const [gap] = collection.gaps;
        if (gap !== undefined)
            return `The collection is incomplete: ${gap.what}: ${gap.why}`;
        const { heldBack } = this.writer;
        return heldBack > 0 ? `push-severity held back ${heldBack} findings` : null;
    }
}

// EXTERNAL MODULE: ./src/pipeline/run-record.ts
var run_record = __webpack_require__(87953);
;// CONCATENATED MODULE: ./src/pipeline/run.ts











/**
 * One pass from a source to all files of the output directory but the summary. It does not throw
 * for what goes wrong on the way: the record of the run says `errored`, and why.
 */
async function runPipeline(options) {
    const { directory, log, now } = options;
    const startedAt = now().toISOString();
    const collection = new model_collection/* Collection */.p((level, message) => {
        log[level](message);
    });
    const gate = new Gate(options.gate);
    const report = new ReportCollector();
    const annotations = new Annotations({ locate: (_, issue) => issue.facts.locations[0] });
    const target = new target_writer/* TargetWriter */.D(options.map, { target: directory.file('target'), rejected: () => directory.file('rejected') }, collection);
    const sarif = new sarif_writer/* SarifWriter */.N(directory.file('sarif'), {
        category: options.sarifCategory,
        repositoryUrl: options.repository.url,
        commit: options.repository.commit,
        branch: options.repository.branch,
        toolVersion: options.version,
    });
    const findings = new findings_writer/* FindingsWriter */.I(directory.file('findings'));
    const push = options.push && (await Push.begin(options.push, options.map, now));
    const consumers = [gate, report, annotations, findings, target, sarif];
    const errors = [];
    let verdict;
    let delivery;
    try {
        await (0,consume/* consume */.F)(options.source, push ? [...consumers, push.writer] : consumers, {
            collection,
            enrich: (record) => {
                options.signal.throwIfAborted();
                return options.enrich(record);
            },
            onProgress: ({ projects, issues }) => {
                log.info(`${issues} findings of ${projects} projects so far`);
            },
        });
        options.signal.throwIfAborted();
        for (const sentence of sarif.leftOut)
            collection.warn(sentence);
        warnOfUnknownSeverities(report, collection);
        verdict = verdictOf(gate, collection, options.onIncomplete);
        await directory.closeAll();
        delivery = await push?.finish({ collection, verdict, log, signal: options.signal });
    }
    catch (error) {
        await directory.discardOpen();
        if (verdict === undefined)
            await push?.discard();
        errors.push((0,model_errors/* describeError */.Uc)(error));
        log.error((0,model_errors/* describeError */.Uc)(error));
    }
    const errored = errors.length > 0;
    const run = {
        schemaVersion: run_record/* RUN_SCHEMA_VERSION */.ZN,
        command: options.command,
        version: options.version,
        state: errored ? 'errored' : 'processed',
        complete: collection.complete && !errored,
        incomplete: collection.gaps,
        startedAt,
        finishedAt: now().toISOString(),
        counts: report.totals.counts,
        gate: verdict ?? gate.verdict('The run failed, so the gate saw only a part.'),
        delivery: delivery ?? deliveryOf(options.push?.platform.name ?? 'file', target, errored),
        upstream: { ...options.upstream },
        warnings: collection.warnings,
        errors,
    };
    return { run, collected: report.collected, annotations };
}
/** A gate over a part of the findings says nothing of the rest, so it fails. */
function verdictOf(gate, collection, onIncomplete) {
    const blind = !collection.complete && onIncomplete === 'fail';
    return gate.verdict(blind ? 'The collection is incomplete, so the gate saw only a part of the findings.' : null);
}
/** The platform `file` has what stands in target.ndjson. */
function deliveryOf(platform, target, errored) {
    const { documents, rejected } = target;
    const delivered = errored ? 0 : documents;
    return { platform, documents, delivered, rejected, pending: documents - delivered };
}
function warnOfUnknownSeverities(report, collection) {
    for (const [word, number] of report.totals.unknownSeverities)
        collection.warn(`The severity "${word}" of ${number} open findings is not known here; it is counted as info, and a gate fails on it.`);
}

// EXTERNAL MODULE: ./src/snyk/region.ts
var region = __webpack_require__(69673);
// EXTERNAL MODULE: ./src/pipeline/lines/manifest-lines.ts + 24 modules
var manifest_lines = __webpack_require__(11786);
// EXTERNAL MODULE: ./src/sources/snyk-cli/files.ts + 59 modules
var files = __webpack_require__(37215);
;// CONCATENATED MODULE: ./src/snyk/cli/option-owners.ts
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

;// CONCATENATED MODULE: ./src/snyk/cli/products.ts
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

;// CONCATENATED MODULE: ./src/snyk/cli/arguments.ts


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
    const name = optionName(argument);
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
        ...SCAN_COMMANDS[request.product],
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
        ...options.filter((argument) => isFor(argument, product, products)),
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

;// CONCATENATED MODULE: ./src/snyk/cli/environment.ts
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

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./src/snyk/cli/executable.ts




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
    const file = (0,external_node_path_.resolve)(path);
    const extension = (0,external_node_path_.extname)(file).toLowerCase();
    if (['.js', '.cjs', '.mjs'].includes(extension))
        return (await isFile(file)) ? script(file) : undefined;
    if (['.cmd', '.bat'].includes(extension)) {
        for (const parts of SCRIPTS_BESIDE_CMD) {
            const beside = (0,external_node_path_.join)((0,external_node_path_.dirname)(file), ...parts);
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
    for (const directory of (variable(env, 'PATH') ?? '').split(external_node_path_.delimiter)) {
        if (!(0,external_node_path_.isAbsolute)(directory))
            continue;
        for (const candidate of names) {
            const file = (0,external_node_path_.join)(directory, candidate);
            if (await isExecutable(file))
                return file;
        }
    }
    return undefined;
}
async function isFile(path) {
    try {
        return (await (0,promises_.stat)(path)).isFile();
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
        await (0,promises_.access)(path, external_node_fs_.constants.X_OK);
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./src/snyk/cli/cures.ts
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
function cures_cureFor(product, said) {
    return CURES.find((entry) => (entry.product === undefined || entry.product === product) && entry.when.test(said))?.cure;
}
/** Whether the same scan may succeed later, without anybody changing anything. */
function isRetryable(exitCode, said) {
    return ((exitCode !== null && RETRYABLE_CODES.includes(exitCode)) ||
        /\b(?:429|50[0-4])\b|ECONNRESET|ETIMEDOUT|EAI_AGAIN|timed? ?out|internal server error|bad gateway|service unavailable/i.test(said));
}

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
    if (!(await isFile(download)) || (await hasBinary(wrapper)))
        return script(start);
    try {
        options.log.info('Downloading the binary of the Snyk CLI.');
        const { stderr } = await (0,external_node_util_.promisify)(external_node_child_process_.execFile)(process.execPath, [download, 'exec'], {
            // Analytics off: on a failed download the wrapper would report to a third party.
            env: { ...installerEnvironment(options.env), SNYK_DISABLE_ANALYTICS: '1' },
            timeout: DOWNLOAD_LIMIT_MS,
            windowsHide: true,
            ...(options.signal === undefined ? {} : { signal: options.signal }),
        });
        options.log.debug(stderr.trim());
    }
    catch (error) {
        options.signal?.throwIfAborted();
        options.log.debug(`The download failed: ${(0,model_errors/* describeError */.Uc)(error)}`);
    }
    if (await hasBinary(wrapper))
        return script(start);
    const engine = (0,external_node_path_.join)(home, 'dist', 'cli', 'index.js');
    if (!(await isFile(engine)))
        throw new model_errors/* UpstreamError */.gA(`The Snyk CLI in ${place} has no binary, and downloads.snyk.io does not give it. Allow this machine to reach that host, or install the Snyk CLI in an earlier step.`, { service: 'Snyk CLI', retryable: true });
    options.log.warning('The binary of the Snyk CLI could not be downloaded from downloads.snyk.io; its JavaScript engine is used. It tests open source and containers; code and sbom need the binary.');
    return script(engine);
}
async function hasBinary(wrapper) {
    try {
        const text = await (0,promises_.readFile)((0,external_node_path_.join)(wrapper, 'generated', 'binary-deployments.json'), 'utf8');
        const systems = Object.values(deployments.parse(JSON.parse(text)));
        const names = systems.flatMap((binaries) => Object.values(binaries));
        const found = await Promise.all(names.map((name) => isFile((0,external_node_path_.join)(wrapper, name))));
        return found.includes(true);
    }
    catch {
        // Without the list, no file can be told to be the binary.
        return false;
    }
}

// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
;// CONCATENATED MODULE: ./src/snyk/cli/output-tail.ts


/** What is kept of a process' standard error: enough for the message that explains a failure. */
const TAIL_CHARACTERS = 64 * 1024;
/** Longer lines are cut for the log; a progress bar without line breaks would never end one. */
const LINE_CHARACTERS = 2000;
/** Splits what a process prints into clean lines as it comes, and keeps the last 64 Ki of it. */
class OutputTail {
    decoder = new external_node_string_decoder_.StringDecoder('utf8');
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
    return (0,external_node_util_.stripVTControlCharacters)(text).replace(/[^\P{Cc}\n\t]/gu, '');
}

// EXTERNAL MODULE: ./src/http/redact.ts
var redact = __webpack_require__(36715);
;// CONCATENATED MODULE: ./src/snyk/cli/redact.ts



/**
 * Takes the secrets of a child process, which it may well print, out of text that people will
 * see: the values of its environment whose name says so, and the registry password among its
 * arguments.
 */
function redactorOf(env, scanArgs) {
    const secrets = Object.entries(env).flatMap(([name, value]) => isSecretName(name) ? [value ?? ''] : []);
    const redactor = (0,redact/* createRedactor */.lY)([...secrets, optionValue(scanArgs, 'password') ?? '']);
    return (text) => redactor.redact(text);
}

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
        const earlier = install_placeOf(directory, wish.spec);
        if ((await installedVersion(earlier)) === wish.spec)
            return startInstalled(earlier, options);
    }
    const npm = await findOnPath('npm', options.env);
    if (npm === undefined)
        throw new model_errors/* ConfigError */.xL('There is no Snyk CLI to run, and no npm on the PATH to install it with. Install it in an earlier step (for example with snyk/actions/setup), set snyk-cli-path, or give result files with `input`.');
    const aside = await (0,promises_.mkdtemp)((0,external_node_path_.join)(directory, 'installing-'));
    try {
        log.info(`Installing the Snyk CLI ${wish.spec} with npm.`);
        await npmInstall(npm, aside, options);
        const version = await installedVersion(aside);
        if (version === undefined)
            throw new model_errors/* UpstreamError */.gA(`npm ended well, but there is no Snyk CLI in ${aside}.`, {
                service: 'npm',
            });
        const place = install_placeOf(directory, version);
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
function install_placeOf(directory, version) {
    return (0,external_node_path_.join)(directory, `snyk-${version}`);
}
/**
 * npm, without a shell. It runs in the new directory, so that an `.npmrc` of the code that is
 * tested cannot name another registry, and without the scripts of packages: the one that matters,
 * Snyk's download of its binary, is run by itself afterwards.
 */
async function npmInstall(npm, into, options) {
    const { exec } = await __webpack_require__.e(/* import() */ 260).then(__webpack_require__.bind(__webpack_require__, 81260));
    const env = installerEnvironment(options.env);
    const tail = new OutputTail((line) => {
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
    const said = redactorOf(env, [])(tail.text).replace(/\s+/g, ' ').slice(-MESSAGE_CHARACTERS);
    throw new model_errors/* UpstreamError */.gA(`npm could not install the Snyk CLI ${options.wish.spec} (exit code ${exitCode}): ${said}. ` +
        'Check snyk-cli-version and that this machine reaches the npm registry, or install the Snyk CLI in an earlier step.', { service: 'npm', status: exitCode, retryable: isRetryable(exitCode, said) });
}
/** Moves a finished installation into its place; one that another run has put there meanwhile stays. */
async function moveInto(aside, place) {
    try {
        await (0,promises_.rename)(aside, place);
    }
    catch (error) {
        if ((await installedVersion(place)) !== undefined)
            return;
        throw new model_errors/* UpstreamError */.gA(`The Snyk CLI cannot be put into ${place}: ${(0,model_errors/* describeError */.Uc)(error)}`, {
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
    throw new model_errors/* ConfigError */.xL(`snyk-cli-version: ${JSON.stringify(text.slice(0, 100))} is no version of the Snyk CLI; give \`latest\`, a version such as \`1.1307.4\`, or the beginning of one such as \`1.1307\`.`);
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
        const cli = await startable(executable);
        if (cli !== undefined)
            return cli;
        throw new model_errors/* ConfigError */.xL(`snyk-cli-path: ${executable} is not a file that can be started; give the path of the \`snyk\` executable or of its .js file.`);
    }
    const wish = options.version === undefined ? undefined : versionWish(options.version);
    const onPath = await findOnPath('snyk', env);
    const cli = onPath === undefined ? undefined : await startable(onPath);
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
            env: installerEnvironment(options.env),
            timeout: VERSION_LIMIT_MS,
            windowsHide: true,
            ...(options.signal === undefined ? {} : { signal: options.signal }),
        });
        const version = printedVersion(stdout);
        return version !== undefined && wish.allows(version);
    }
    catch (error) {
        options.signal?.throwIfAborted();
        options.log.debug(`The Snyk CLI on the PATH does not tell its version: ${(0,model_errors/* describeError */.Uc)(error)}`);
        return false;
    }
}

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
        told.push({ what: commandName(product), why: killed(result.signal) });
    if (told.length === 0 && (failed || projects === 0))
        told.push({ what: commandName(product), why: withCure(product, whatItSaid(ended)) });
    return told;
}
/** `snyk iac test of main.tf`; the scanned directory itself needs no mention. */
function nameOf(what, { product, scanned }) {
    const name = commandName(product);
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
    return isRetryable(result.exitCode, gaps.map((gap) => gap.why).join('\n'));
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
    const cure = cures_cureFor(product, why);
    return cure === undefined ? `${why}.` : `${why}. ${cure}`;
}

;// CONCATENATED MODULE: ./src/snyk/cli/process.ts




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
    const file = await (0,promises_.open)(request.stdoutFile, 'wx', 0o600);
    try {
        const child = (0,external_node_child_process_.spawn)(request.command, [...request.args], {
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
    const tail = new OutputTail(request.onLine);
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
        (0,external_node_child_process_.spawn)('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' }).on('error', () => child.kill());
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
    return new model_errors/* UpstreamError */.gA(`The Snyk CLI could not be started: ${request.command} in ${request.cwd}: ${(0,model_errors/* describeError */.Uc)(cause)}. ` +
        'Check that the file exists, is executable and made for this machine, and that working-directory exists.', { service: 'Snyk CLI', cause });
}

// EXTERNAL MODULE: ./src/sources/snyk-cli/json/open.ts + 1 modules
var json_open = __webpack_require__(90604);
// EXTERNAL MODULE: ./src/model/identity.ts
var identity = __webpack_require__(8507);
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
        const names = scanArgs.map(optionName);
        if (OTHER_SCANS.some((name) => names.includes(name)) || scanArgs.some(isPath))
            return;
        const all = names.includes('all-projects');
        if (!all && names.includes('file'))
            return;
        const limit = depthLimit(scanArgs);
        const { manifests, isWhole } = await findManifests(root, {
            depth: all ? (limit ?? SEARCH_DEPTH) : SURE_DEPTH,
            exclude: split(optionValue(scanArgs, 'exclude')),
            excludePaths: split(optionValue(scanArgs, 'exclude-paths')),
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
        const given = this.options.scanArgs.map(optionName);
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
    const depth = Number(optionValue(scanArgs, 'detection-depth'));
    return Number.isInteger(depth) && depth > 0 ? depth - 1 : undefined;
}
function isPath(argument) {
    return optionName(argument) === undefined;
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
    const given = userArguments(request);
    return given.flatMap((argument) => {
        const name = optionName(argument) ?? '';
        const cure = FILTERS.get(name);
        // `low` is the lowest severity: nothing is below it.
        if (cure === undefined || optionValue([argument], name) === 'low')
            return [];
        return [
            {
                what: commandName(request.product),
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
    const name = commandName(product);
    const files = {
        json: (0,external_node_path_.join)(setup.temporary, `${product}.json`),
        stdout: (0,external_node_path_.join)(setup.temporary, `${product}.stdout`),
    };
    log.info(redact(`Running ${[name, ...userArguments(request)].join(' ')}`));
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
        scanned: (0,external_node_path_.resolve)(setup.workingDirectory, targetOf(request) ?? '.'),
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
    const result = await runToFile({
        command: cli.command,
        args: [...cli.args, ...scanArguments(request, files.json)],
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
        root: (0,external_node_path_.resolve)(setup.workingDirectory, targetOf(request) ?? '.'),
        repository: setup.repository,
        scanArgs: beforeDashes(request.scanArgs),
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
        if (!(error instanceof model_errors/* InputError */.dz))
            throw error;
    }
    if (request.product === 'open-source' && projects > 0)
        await coverage.report(untested);
    return projects;
}
function sourceOf(path, request, setup) {
    const { workingDirectory, repository } = setup;
    // SARIF names files from the scanned directory; the JSON of the others says which that was.
    const base = request.product === 'code' ? (targetOf(request) ?? '.') : '.';
    return (0,files/* scanFiles */.T)([{ name: commandName(request.product), open: () => (0,json_open/* readFileChunks */.N)(path) }], {
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
    const problems = argumentProblems(options);
    if (problems.length > 0)
        throw new model_errors/* ConfigError */.xL(problems);
    return { records: (collection) => records(options, collection) };
}
async function* records(options, collection) {
    const { products, scanArgs, workingDirectory, log, signal } = options;
    await checkDirectory(workingDirectory);
    const cli = await findCli({ ...options.cli, env: options.env, log, signal });
    const env = snykEnvironment(options.env, options.account, options.integration);
    const temporary = await (0,promises_.mkdtemp)((0,external_node_path_.join)(options.temporaryDirectory, 'snyk-connector-'));
    try {
        const setup = { ...options, cli, env, temporary, redact: redactorOf(env, scanArgs) };
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
        throw new model_errors/* ConfigError */.xL(`working-directory: ${path} is not a directory; give one that exists when the scan runs (was the code checked out?).`);
}
function nothingCollected(reports) {
    const gaps = reports.flatMap((report) => report.gaps);
    const codes = new Set(reports.map(({ ended }) => ended.result.exitCode));
    const [code] = codes;
    return new model_errors/* UpstreamError */.gA(gaps.map(({ what, why }) => `${what}: ${why}`).join('\n'), {
        service: 'Snyk CLI',
        status: codes.size === 1 ? (code ?? undefined) : undefined,
        retryable: reports.some((report) => mayRetry(report.ended, report.gaps)),
    });
}

// EXTERNAL MODULE: ./src/commands/deliver.ts
var deliver = __webpack_require__(46111);
// EXTERNAL MODULE: ./src/commands/input-files.ts
var input_files = __webpack_require__(80036);
// EXTERNAL MODULE: ./src/commands/platform.ts
var platform = __webpack_require__(86339);
;// CONCATENATED MODULE: ./src/report/escape.ts

/**
 * Characters with a meaning in GitHub's Markdown. As character references they have none, in a
 * table and out of it, which backslashes cannot promise (`|` in code within a table).
 */
const SPECIAL = /[\\`*_[\]<>&|~$#@]|:(?=\S)|(?<=www)\./giu;
/**
 * Text from outside, so that Markdown shows it as it is, on one line: nothing in it is a tag, a
 * link, a mention, a reference to an issue, an emoji, a formula or a command of the CI.
 */
function escape_text(value, max = MAX_TEXT) {
    return inline(plain(value, max));
}
function inline(line) {
    return line.replace(SPECIAL, (character, offset) => {
        const reference = `&#${character.codePointAt(0) ?? 0};`;
        // Mentions, issues and mail addresses are looked for in the finished page, where a reference
        // is a character again. A comment parts `lodash@4.17.21` and leaves it fit for copying; before
        // a name it may vanish too early, so that a space without width stands there.
        if (character === '@' && /\w/.test(line.charAt(offset - 1)))
            return '@<!-- -->';
        return character === '@' || character === '#' ? `${reference}&#8203;` : reference;
    });
}
/** Code on one line: package names, versions, files, commands. Mentions do not work in it. */
function code(value, max = MAX_TEXT) {
    const line = plain(value, max);
    if (line === '')
        return '';
    // Backticks read better in the source; where they would not hold, a tag does.
    return /^[\w\-+.,:;/@#=~^ ()]+$/.test(line) ? `\`${line}\`` : `<code>${escape_text(value, max)}</code>`;
}
/** Text from outside in which `code` between two backticks stays code; Snyk words remedies so. */
function prose(value, max = MAX_TEXT) {
    return plain(value, max)
        .split(/(?<!`)`(?! )([^`]+)(?<! )`(?!`)/)
        .map((part, index) => (index % 2 === 1 ? code(part, max) : inline(part)))
        .join('');
}
/** Longer addresses are not shown as links. */
const MAX_URL = 2_000;
/** A link, when the address is one of the web; else only its label. The label is Markdown. */
function escape_link(label, url) {
    const address = url === null ? null : webAddress(url);
    return address === null ? label : `[${label}](${address})`;
}
/** A row of a table. The cells are Markdown without line breaks and without bare `|`. */
function row(...cells) {
    return `| ${cells.join(' | ')} |\n`;
}
/** The address as it can stand in Markdown and nowhere ends early; null when it is not http(s). */
function webAddress(url) {
    if (url.length > MAX_URL || !/^https?:\/\//i.test(url) || !URL.canParse(url))
        return null;
    const parsed = new URL(url);
    parsed.username = '';
    parsed.password = '';
    return parsed.href.replace(/[^\w\-.~:/?#@!&+,=%]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}

;// CONCATENATED MODULE: ./src/report/place.ts

/** The primary location; without one the manifest, and without that the project's name. */
function place_placeOf(finding, report) {
    const { project } = finding;
    const location = finding.locations[0] ?? (project.targetFile === '' ? undefined : { file: project.targetFile });
    if (location === undefined)
        return { label: project.name, url: null };
    const { file, startLine } = location;
    const here = isIn(project.repoUrl, report.repository.url);
    return {
        label: startLine === undefined ? file : `${file}:${startLine}`,
        url: here ? (report.codeUrl?.(location) ?? null) : null,
    };
}
/** The end of a path that is longer than `max`: `…/controllers/Contacts.java:104`. */
function pathEnd(path, max) {
    if (path.length <= max)
        return path;
    const cut = path.slice(path.length - max + 1);
    const slash = cut.indexOf('/');
    return `…${slash < 0 ? cut : cut.slice(slash)}`;
}
/** A poll brings findings of other repositories, whose files are not at our commit. */
function isIn(findingRepository, repository) {
    if (findingRepository === null || repository === null)
        return true;
    return (0,identity/* normaliseRepository */.zt)(findingRepository) === (0,identity/* normaliseRepository */.zt)(repository);
}
/** `lodash@4.17.15`, and how many others; null for findings that are in no package. */
function place_packageOf(finding) {
    const [first, ...others] = finding.packages;
    if (first === undefined)
        return null;
    const name = first.version === '' ? first.name : `${first.name}@${first.version}`;
    return { name, others: others.length };
}
/** What to do about a finding; empty where Snyk tells nothing, as of code. */
function cureOf(finding) {
    return finding.remedy ?? (finding.packages.length > 0 ? 'No fix is known yet' : '');
}
/** Highest CVSS score of any source, as `8.2`; null without one. */
function cvssOf(finding) {
    const scores = finding.cvss.flatMap(({ score }) => score ?? []).filter(Number.isFinite);
    return scores.length === 0 ? null : Math.max(...scores).toFixed(1);
}

;// CONCATENATED MODULE: ./src/report/summary/section.ts
/** Text that opens with a click. GitHub needs the blank lines to read Markdown inside. */
function folded(title, body) {
    return `<details><summary>${title}</summary>\n\n${body}\n</details>\n`;
}
const NOTHING = () => '';

;// CONCATENATED MODULE: ./src/report/summary/severity-mark.ts
/** Seen before it is read; the word stands beside it for those who cannot tell the colours. */
const MARKS = {
    critical: '🔴',
    high: '🟠',
    medium: '🟡',
    low: '🔵',
    info: '⚪',
};
/** `🔴 Critical` */
function severityMark(severity) {
    return `${MARKS[severity]} ${severity.charAt(0).toUpperCase()}${severity.slice(1)}`;
}

;// CONCATENATED MODULE: ./src/report/summary/findings.ts





/** Findings that stand open; the others are folded. */
const OPEN_ROWS = 20;
/** A longer path would make the table wider than the page; the link has it all. */
const MAX_PATH = 45;
const HEAD = row('Severity', 'Finding', 'Where', 'Fix') + row(':---', ':---', ':---', ':---');
/** The worst findings, each with its links. */
function findingsSection(report) {
    const { worst, counts } = report;
    if (counts.open === 0)
        return NOTHING;
    const lines = worst.map((finding) => findingRow(finding, report));
    return (rows) => {
        const shown = lines.slice(0, rows);
        const folding = shown.slice(OPEN_ROWS);
        const leftOut = counts.open - shown.length;
        const parts = ['### Worst findings\n'];
        if (shown.length > 0)
            parts.push(HEAD + shown.slice(0, OPEN_ROWS).join(''));
        if (folding.length > 0)
            parts.push(folded(`The next ${count(folding.length, 'finding')}`, HEAD + folding.join('')));
        if (leftOut > 0)
            parts.push(`${count(leftOut, 'finding is', 'findings are')} left out here; the files of the run have all.\n`);
        return parts.join('\n');
    };
}
function findingRow(finding, report) {
    return row(severityMark(finding.severity), `${escape_link(`**${prose(finding.title) || 'Untitled'}**`, finding.url)}<br>${detailsOf(finding)}`, whereOf(finding, report), prose(cureOf(finding)));
}
/** Snyk's id, the first CVE, the score, and whether an exploit is known. */
function detailsOf(finding) {
    const score = cvssOf(finding);
    const exploited = /mature|functional|proof of concept|high|attacked/i.test(finding.exploit ?? '');
    return [
        code(finding.problem, 80),
        ...finding.cves.slice(0, 1).map((cve) => escape_text(cve, 40)),
        score === null ? '' : `CVSS ${score}`,
        exploited ? `exploit: ${escape_text(finding.exploit ?? '', 40)}` : '',
    ]
        .filter((part) => part !== '')
        .join(' · ');
}
function whereOf(finding, report) {
    const pkg = place_packageOf(finding);
    const place = place_placeOf(finding, report);
    const others = pkg === null || pkg.others === 0 ? '' : ` and ${pkg.others} more`;
    return [
        ...(pkg === null ? [] : [`${code(pkg.name, 100)}${others}`]),
        escape_link(code(pathEnd(place.label, MAX_PATH)), place.url),
    ].join('<br>');
}

;// CONCATENATED MODULE: ./src/report/verdict.ts


/** The run in one line. */
function headline(report) {
    const { tone, text } = verdict(report);
    if (report.incomplete.length === 0)
        return { tone, text };
    const missing = count(report.incomplete.length, 'part is missing', 'parts are missing');
    return { tone: tone === 'bad' ? 'bad' : 'warning', text: `${text}; ${missing}` };
}
function verdict({ gate, counts }) {
    const open = counts.open === 0 ? 'no open findings' : count(counts.open, 'open finding');
    switch (gate.verdict) {
        case 'fail': {
            if (gate.failing === 0)
                return { tone: 'bad', text: 'The gate could not be evaluated, so it failed' };
            const failing = count(gate.failing, 'finding');
            return { tone: 'bad', text: `The gate failed: ${failing} at or above ${gate.threshold}` };
        }
        case 'pass':
            return { tone: 'good', text: `The gate passed at ${gate.threshold}: ${open}` };
        case 'off':
            return { tone: 'neutral', text: open.replace(/^n/, 'N') };
    }
}
/** What hindered the gate as a whole. */
function obstacles({ gate }) {
    return gate.reasons.filter(({ finding }) => finding === null).map(({ text }) => text);
}
/**
 * Which findings failed the gate, where their severity alone does not tell: when only new or only
 * fixable findings count. The gate names the worst of them.
 */
function failingFindings({ gate, counts }) {
    const threshold = (0,model_severity/* parseSeverity */.lv)(gate.threshold);
    if (threshold === undefined || gate.verdict !== 'fail')
        return [];
    const severe = model_severity/* SEVERITIES */.oC.filter((severity) => (0,model_severity/* atLeast */.jZ)(severity, threshold))
        .map((severity) => counts.bySeverity[severity])
        .reduce((sum, number) => sum + number, 0);
    if (gate.failing >= severe)
        return [];
    return gate.reasons.filter(({ finding }) => finding !== null).map(({ text }) => text);
}
/** `3 findings (1 critical, 2 high)`, or without the brackets when there is one severity. */
function findingsBySeverity(number, bySeverity) {
    const worst = model_severity/* SEVERITIES */.oC.filter((severity) => bySeverity[severity] > 0);
    const [only] = worst;
    if (worst.length === 1 && only !== undefined)
        return `${formatNumber(number)} ${only} ${number === 1 ? 'finding' : 'findings'}`;
    const parts = worst.map((severity) => `${formatNumber(bySeverity[severity])} ${severity}`);
    return `${count(number, 'finding')} (${parts.join(', ')})`;
}
/** `12 open findings in 3 projects, 2 ignored, 5 new`; what there is none of is not named. */
function totalsLine({ counts }) {
    const others = [
        counts.new === null ? '' : `${formatNumber(counts.new)} new`,
        counts.ignored === 0 ? '' : `${formatNumber(counts.ignored)} ignored`,
        counts.resolved === 0 ? '' : `${formatNumber(counts.resolved)} resolved`,
    ].filter((part) => part !== '');
    const all = `${count(counts.open, 'open finding')} in ${count(counts.projects, 'project')}`;
    return [all, ...others].join(', ');
}

;// CONCATENATED MODULE: ./src/report/summary/run.ts




/** Gaps and warnings that are listed; run.json has all. */
const MAX_LINES = 50;
const run_MAX_LENGTH = 500;
/** What could not be collected, and what to do about it. */
function incompleteSection({ incomplete }) {
    const list = listOf(incomplete, ({ what, why }) => `**${told(what)}**: ${told(why)}`);
    if (incomplete.length === 0)
        return NOTHING;
    return (rows) => '### Incomplete\n\n' +
        'What follows could not be collected or delivered. What is missing here is not fixed, only ' +
        'unknown. What was collected is kept, and a rerun goes on from there.\n\n' +
        list(rows, incomplete.length);
}
/** What failed the gate, when it is not simply all that is severe enough. */
function gateSection(report) {
    const failing = failingFindings(report);
    if (failing.length === 0)
        return NOTHING;
    const list = listOf(failing, told);
    return (rows) => `### These findings fail the gate\n\n${list(rows, report.gate.failing)}`;
}
function warningsSection({ warnings }) {
    if (warnings.length === 0)
        return NOTHING;
    const list = listOf(warnings, told);
    return (rows) => folded(count(warnings.length, 'warning'), list(rows, warnings.length));
}
/** Where the files are; they outlive the page as an artifact. */
function outputsSection({ outputs }) {
    if (outputs.length === 0)
        return NOTHING;
    const list = listOf(outputs, ({ label, path }) => `${escape_text(label)}: ${code(path)}`);
    return (rows) => folded('Files of this run', list(rows, outputs.length));
}
function told(message) {
    return prose(message, run_MAX_LENGTH);
}
/** A list of the first entries; it says how many there are besides. */
function listOf(entries, write) {
    const lines = entries.slice(0, MAX_LINES).map((entry) => `- ${write(entry)}\n`);
    return (rows, all) => {
        const shown = lines.slice(0, rows);
        const more = all - shown.length;
        return shown.join('') + (more > 0 ? `- and ${formatNumber(more)} more in run.json\n` : '');
    };
}

;// CONCATENATED MODULE: ./src/report/summary/tables.ts







/** What closes the worst findings. */
function remediesSection({ remedies }) {
    const lines = remedies.map(remedyRow);
    if (lines.length === 0)
        return NOTHING;
    const head = '### Fix these first\n\n' + row('Do this', 'It closes', 'Where') + row(':---', ':---', ':---');
    return (rows) => (rows === 0 ? '' : head + lines.slice(0, rows).join(''));
}
function remedyRow({ action, closes, bySeverity, place, projects }) {
    const more = projects > 1 ? ` and ${count(projects - 1, 'more project')}` : '';
    return row(`**${prose(action)}**`, findingsBySeverity(closes, bySeverity), `${code(pathEnd(place, 45))}${more}`);
}
/** More projects than this are folded. */
const OPEN_PROJECTS = 5;
/** Projects with open findings; one project alone needs no table. */
function projectsSection({ projects, counts }) {
    const lines = projects.filter(({ open }) => open > 0).map(projectRow);
    if (counts.projects < 2 || lines.length === 0)
        return NOTHING;
    const title = `Projects (${formatNumber(counts.projects)})`;
    const head = row('Project', 'Open', ...model_severity/* SEVERITIES */.oC.map(severityMark)) +
        row(':---', '---:', ...model_severity/* SEVERITIES */.oC.map(() => '---:'));
    return (rows) => {
        if (rows === 0)
            return '';
        const shown = lines.slice(0, rows);
        const more = counts.projects - shown.length;
        const table = head +
            shown.join('') +
            (more > 0 ? `\n${count(more, 'more project')} with less severe findings or none.\n` : '');
        return shown.length > OPEN_PROJECTS ? folded(title, table) : `### ${title}\n\n${table}`;
    };
}
function projectRow({ name, targetFile, open, bySeverity }) {
    const file = targetFile === '' || name.endsWith(targetFile) ? '' : ` ${code(targetFile, 120)}`;
    return row(`${escape_text(name, 120)}${file}`, formatNumber(open), ...model_severity/* SEVERITIES */.oC.map((severity) => formatNumber(bySeverity[severity])));
}

;// CONCATENATED MODULE: ./src/report/summary/top.ts





const TONES = { good: '✅ ', warning: '⚠️ ', bad: '❌ ', neutral: '' };
/** The verdict, why it could not be had, and the numbers. */
function topSection(report) {
    const { tone, text: verdict } = headline(report);
    const where = repositoryLine(report);
    const top = [
        `## ${TONES[tone]}${verdict}\n`,
        ...obstacles(report).map((obstacle) => `**${escape_text(obstacle, 500)}**\n`),
        `Snyk ${escape_text(report.command)}: ${totalsLine(report)}${where === '' ? '' : ` · ${where}`}\n`,
        severityTable(report),
    ].join('\n');
    return () => top;
}
/** `acme/app`, branch and commit, as far as they are known. */
function repositoryLine({ repository }) {
    const { url, branch, commit } = repository;
    const name = url === null ? '' : repositoryName(url);
    const short = commit?.slice(0, 7) ?? '';
    return [
        escape_link(code(name), url),
        branch === '' ? '' : `on ${code(branch)}`,
        short === '' ? '' : `at ${code(short)}`,
    ]
        .filter((part) => part !== '')
        .join(' ');
}
/** `acme/app` of `https://github.com/acme/app.git` and of `git@github.com:acme/app`. */
function repositoryName(url) {
    return url
        .replace(/^\w+:\/\/[^/]*\/|^[^/:]*:/, '')
        .replace(/\/*$/, '')
        .replace(/\.git$/, '');
}
/** Open findings by severity and all by status; columns without a number are left out. */
function severityTable({ counts }) {
    const columns = [
        ...model_severity/* SEVERITIES */.oC.filter((severity) => severity !== 'info' || counts.bySeverity.info > 0).map((severity) => [severityMark(severity), counts.bySeverity[severity]]),
        ['Open', counts.open],
        ...(counts.new === null ? [] : [['New', counts.new]]),
        ['Ignored', counts.ignored],
        ...(counts.resolved === 0 ? [] : [['Resolved', counts.resolved]]),
    ];
    return (row(...columns.map(([label]) => label)) +
        row(...columns.map(() => '---:')) +
        row(...columns.map(([, number]) => (number === 0 ? '0' : `**${formatNumber(number)}**`))));
}

;// CONCATENATED MODULE: ./src/report/summary/summary.ts




/** Runner, FileCommandManager.cs: GitHub shows nothing of a larger job summary. */
const MAX_SUMMARY_BYTES = 1024 * 1024;
/**
 * The report in GitHub's Markdown, for the job summary and `summary.md`. When it would be longer
 * than `maxBytes` (of UTF-8), the last rows of its lists are left out, and it says how many.
 */
function summaryMarkdown(report, maxBytes = MAX_SUMMARY_BYTES) {
    const sections = [
        topSection(report),
        incompleteSection(report),
        gateSection(report),
        remediesSection(report),
        findingsSection(report),
        projectsSection(report),
        warningsSection(report),
        outputsSection(report),
    ];
    const print = (rows) => sections
        .map((section) => section(rows))
        .filter((text) => text !== '')
        .join('\n');
    let low = 0;
    let high = longestList(report);
    while (low < high) {
        const rows = Math.ceil((low + high) / 2);
        if (Buffer.byteLength(print(rows)) <= maxBytes)
            low = rows;
        else
            high = rows - 1;
    }
    return print(low);
}
function longestList(report) {
    const { worst, projects, remedies, incomplete, warnings, outputs, gate } = report;
    const lists = [worst, projects, remedies, incomplete, warnings, outputs, gate.reasons];
    return Math.max(...lists.map((list) => list.length));
}

;// CONCATENATED MODULE: ./src/report/terminal/paint.ts
/** SGR codes: https://en.wikipedia.org/wiki/ANSI_escape_code#SGR */
const CODES = {
    bold: 1,
    dim: 2,
    red: 31,
    green: 32,
    yellow: 33,
    blue: 34,
    magenta: 35,
};
function painter(colour) {
    return (text, ...styles) => {
        if (!colour || text === '' || styles.length === 0)
            return text;
        return `\u001b[${styles.map((style) => CODES[style]).join(';')}m${text}\u001b[0m`;
    };
}
const SEVERITY_STYLES = {
    critical: ['bold', 'magenta'],
    high: ['red'],
    medium: ['yellow'],
    low: ['blue'],
    info: ['dim'],
};

;// CONCATENATED MODULE: ./src/report/terminal/width.ts

const NO_COLUMN = /^(?:\p{Mark}|\u200D|\uFE0F)$/u;
const TWO_COLUMNS = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303F\uFF01-\uFF60]$/u;
/** Columns that a text takes in a terminal; colours take none, Chinese characters two. */
function columnsOf(text) {
    let columns = 0;
    for (const character of (0,external_node_util_.stripVTControlCharacters)(text))
        columns += widthOf(character);
    return columns;
}
/** The text, cut with `…` where it would take more than `columns`. Not for coloured text. */
function fitted(text, columns) {
    if (columnsOf(text) <= columns)
        return text;
    let fit = '';
    let used = 1;
    for (const character of text) {
        used += widthOf(character);
        if (used > columns)
            break;
        fit += character;
    }
    return `${fit}…`;
}
/** The text with spaces up to `columns`; `left` puts them before it. */
function padded(text, columns, side = 'right') {
    const spaces = ' '.repeat(Math.max(0, columns - columnsOf(text)));
    return side === 'left' ? spaces + text : text + spaces;
}
function widthOf(character) {
    if (NO_COLUMN.test(character))
        return 0;
    return TWO_COLUMNS.test(character) ? 2 : 1;
}

;// CONCATENATED MODULE: ./src/report/terminal/lists.ts






/** A terminal shows some thirty lines; the files have all. */
const MAX_FINDINGS = 10;
const lists_MAX_REMEDIES = 5;
const lists_MAX_PROJECTS = 10;
const SEVERITY_COLUMN = Math.max(...model_severity/* SEVERITIES */.oC.map((severity) => severity.length));
/** What to do, and what it closes. */
function remedyLines({ remedies }, width) {
    const shown = remedies.slice(0, lists_MAX_REMEDIES);
    const effects = shown.map(({ closes, bySeverity }) => findingsBySeverity(closes, bySeverity));
    const room = width - 4 - Math.max(0, ...effects.map(columnsOf));
    const actions = shown.map(({ action }) => fitted(plain(action), room));
    const column = Math.max(0, ...actions.map(columnsOf));
    return actions.map((action, index) => `  ${padded(action, column)}  ${effects[index] ?? ''}`);
}
/** What and where, then the way out, then where to read more. Addresses are never cut. */
function findingLines(report, { paint, width }) {
    const shown = report.worst.slice(0, MAX_FINDINGS);
    const lines = shown.flatMap((finding) => {
        const severity = padded(finding.severity, SEVERITY_COLUMN);
        const pkg = place_packageOf(finding);
        const place = pathEnd(plain(place_placeOf(finding, report).label), Math.floor(width / 2));
        const where = pkg === null ? place : `${plain(pkg.name)} (${place})`;
        const what = fitted(`${plain(finding.title)} in ${where}`, width - SEVERITY_COLUMN - 4);
        const cure = plain(cureOf(finding));
        const address = plain(finding.url ?? '', 1_000);
        const indent = ' '.repeat(SEVERITY_COLUMN + 4);
        const room = width - indent.length;
        return [
            `  ${paint(severity, ...SEVERITY_STYLES[finding.severity])}  ${what}`,
            ...(cure === '' ? [] : [indent + fitted(cure, room)]),
            ...(address === '' || columnsOf(address) > room ? [] : [indent + paint(address, 'dim')]),
        ];
    });
    const more = report.counts.open - shown.length;
    return more > 0 && shown.length > 0 ? [...lines, `  and ${count(more, 'more finding')}`] : lines;
}
/** One line a project with open findings; a single project needs none. */
function projectLines({ projects, counts }, { paint, width }) {
    const shown = projects.filter(({ open }) => open > 0).slice(0, lists_MAX_PROJECTS);
    if (counts.projects < 2 || shown.length === 0)
        return [];
    const numbers = shown.map(({ bySeverity }) => model_severity/* SEVERITIES */.oC.map((severity) => formatNumber(bySeverity[severity])));
    const columns = model_severity/* SEVERITIES */.oC.map((severity, index) => Math.max(severity.length, ...numbers.map((row) => row[index]?.length ?? 0)));
    const cells = (row) => row.map((cell, index) => padded(cell, columns[index] ?? 0, 'left')).join('  ');
    const room = width - columnsOf(cells(numbers[0] ?? [])) - 4;
    const names = shown.map(({ name, targetFile }) => fitted(targetFile === '' || name.endsWith(targetFile) ? name : `${name} (${targetFile})`, room));
    const column = Math.max(...names.map(columnsOf));
    const more = counts.projects - shown.length;
    return [
        `  ${padded('', column)}  ${paint(cells(model_severity/* SEVERITIES */.oC), 'dim')}`,
        ...names.map((name, index) => `  ${padded(name, column)}  ${cells(numbers[index] ?? [])}`),
        ...(more > 0 ? [`  and ${count(more, 'more project')}`] : []),
    ];
}

;// CONCATENATED MODULE: ./src/report/terminal/wrap.ts


/** Longer texts are cut before they fill the screen. */
const wrap_MAX_LENGTH = 500;
/** A text from outside over several lines, each indented; further lines by two more. */
function wrapped(text, { indent, width }) {
    const lines = [];
    let line = ' '.repeat(indent);
    let empty = true;
    for (const word of plain(text, wrap_MAX_LENGTH).split(' ')) {
        if (!empty && columnsOf(line) + 1 + columnsOf(word) > width) {
            lines.push(line);
            line = ' '.repeat(indent + 2);
            empty = true;
        }
        line += (empty ? '' : ' ') + fitted(word, Math.max(10, width - indent - 2));
        empty = false;
    }
    return [...lines, line];
}

;// CONCATENATED MODULE: ./src/report/terminal/terminal.ts






const terminal_TONES = {
    good: ['bold', 'green'],
    warning: ['bold', 'yellow'],
    bad: ['bold', 'red'],
    neutral: ['bold'],
};
/** Gaps and warnings that are listed; run.json has all. */
const terminal_MAX_LINES = 20;
/** The report for a person at a terminal or reading a log: plain lines, no final line break. */
function terminalReport(report, { colour, width }) {
    const paint = painter(colour);
    const { tone, text } = headline(report);
    const sections = [
        section(paint('These findings fail the gate', 'bold', 'red'), failingLines(report, width)),
        section(paint('Fix these first', 'bold'), remedyLines(report, width)),
        section(paint('Worst findings', 'bold'), findingLines(report, { paint, width })),
        section(paint('Projects', 'bold'), projectLines(report, { paint, width })),
        section(paint('Incomplete', 'bold', 'yellow'), gapLines(report, width)),
        section(paint('Files', 'bold'), fileLines(report)),
    ];
    return [
        paint(text, ...terminal_TONES[tone]),
        ...obstacles(report).flatMap((obstacle) => wrapped(obstacle, { indent: 2, width })),
        totalsLine(report),
        severityLine(report, paint),
        ...sections.flat(),
    ].join('\n');
}
/** `1 critical  3 high  0 medium  2 low` */
function severityLine({ counts }, paint) {
    return model_severity/* SEVERITIES */.oC.filter((severity) => severity !== 'info' || counts.bySeverity.info > 0)
        .map((severity) => {
        const number = counts.bySeverity[severity];
        const part = `${formatNumber(number)} ${severity}`;
        return number === 0 ? paint(part, 'dim') : paint(part, ...SEVERITY_STYLES[severity]);
    })
        .join('  ');
}
/** A heading and its lines, or nothing. */
function section(heading, lines) {
    return lines.length === 0 ? [] : ['', heading, ...lines];
}
function failingLines(report, width) {
    const shown = failingFindings(report).slice(0, terminal_MAX_LINES);
    const lines = shown.flatMap((reason) => wrapped(reason, { indent: 2, width }));
    const more = report.gate.failing - shown.length;
    return shown.length > 0 && more > 0 ? [...lines, `  and ${formatNumber(more)} more`] : lines;
}
function gapLines({ incomplete }, width) {
    const lines = incomplete
        .slice(0, terminal_MAX_LINES)
        .flatMap(({ what, why }) => wrapped(`${what}: ${why}`, { indent: 2, width }));
    const more = incomplete.length - terminal_MAX_LINES;
    return more > 0 ? [...lines, `  and ${formatNumber(more)} more in run.json`] : lines;
}
/** Paths are never cut or wrapped: they are there to be copied. */
function fileLines({ outputs }) {
    const labels = outputs.map(({ label }) => plain(label));
    const column = Math.max(0, ...labels.map((label) => label.length));
    return outputs.map(({ path }, index) => `  ${(labels[index] ?? '').padEnd(column)}  ${plain(path, 1_000)}`);
}

;// CONCATENATED MODULE: ./src/commands/report-run.ts




const LABELS = {
    summary: 'Summary',
    findings: 'Findings',
    target: 'Target documents',
    sarif: 'SARIF',
    run: 'Record of the run',
    rejected: 'Rejected',
};
/** Tells people and the CI of a finished run; returns the exit code of the command. */
async function reportRun(context, result, to) {
    const { settings, host } = context;
    const { run } = result;
    const { directory } = to;
    await directory.put('run', `${JSON.stringify(run, null, 2)}\n`);
    const report = {
        ...result.collected,
        command: to.command,
        gate: run.gate,
        incomplete: run.incomplete,
        warnings: run.warnings,
        outputs: (run.state === 'processed' ? namesOf(directory) : directory.finished).map((name) => ({
            label: LABELS[name],
            path: shortPath(directory.pathOf(name), context.cwd),
        })),
        repository: to.repository,
        codeUrl: (location) => host.codeUrl(to.repository, location),
    };
    const summary = summaryMarkdown(report);
    if (run.state === 'processed') {
        await directory.put('summary', summary);
        host.print(terminalReport(report, host.display));
        if (settings.annotations)
            await host.annotate(result.annotations.plan(annotationsUsed(run)));
        if (settings['job-summary'])
            await host.appendSummary(summary);
    }
    const artifact = settings['upload-artifacts'] ? await upload(context, directory) : undefined;
    await host.setOutputs(outputsOf(result, directory, artifact));
    return (0,run_record/* exitCodeOf */.FO)(run, settings['on-incomplete']);
}
/** The files as a person looks at them; the summary is written last, since it lists them all. */
function namesOf({ finished }) {
    const all = Object.keys(LABELS).filter(isFileName);
    return all.filter((name) => name === 'summary' || finished.includes(name));
}
function isFileName(name) {
    return Object.hasOwn(LABELS, name);
}
/** The log's own errors and warnings are annotations of the step, too, and count towards its limit. */
function annotationsUsed({ warnings, incomplete, gate }) {
    const fails = incomplete.length > 0 || gate.verdict === 'fail';
    return { error: fails ? 1 : 0, warning: warnings.length + incomplete.length };
}
/** Keeps the files of the run with the workflow run. What hinders it is told, and no more. */
async function upload({ host, log, settings }, directory) {
    if (host.name !== 'github')
        return undefined;
    const result = await host.uploadArtifact({
        name: settings['artifact-name'],
        files: directory.finished.map((name) => directory.pathOf(name)),
        rootDirectory: directory.path,
        retentionDays: settings['retention-days'],
    });
    if ('id' in result)
        return result.id;
    log.warning(result.skipped);
    return undefined;
}
function outputsOf({ run }, directory, artifact) {
    const { counts, gate, delivery } = run;
    const path = (name) => directory.finished.includes(name) ? directory.pathOf(name) : '';
    return {
        state: run.state,
        complete: run.complete,
        findings: counts.findings,
        open: counts.open,
        ignored: counts.ignored,
        resolved: counts.resolved,
        critical: counts.bySeverity.critical,
        high: counts.bySeverity.high,
        medium: counts.bySeverity.medium,
        low: counts.bySeverity.low,
        gate: gate.verdict,
        failing: gate.failing,
        documents: delivery.documents,
        delivered: delivery.delivered,
        pending: delivery.pending,
        rejected: delivery.rejected,
        'output-dir': directory.path,
        'sarif-file': path('sarif'),
        'target-file': path('target'),
        'run-file': path('run'),
        'artifact-id': artifact ?? '',
    };
}
function shortPath(path, cwd) {
    const near = (0,external_node_path_.relative)(cwd, path);
    return near.startsWith('..') ? path : near;
}

// EXTERNAL MODULE: ./src/commands/transform-map.ts + 34 modules
var transform_map = __webpack_require__(40379);
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
    const { settings } = context;
    const { command, repository } = scan;
    const map = await (0,transform_map/* transformMapOf */.c)(settings, context.cwd);
    const output = (0,external_node_path_.resolve)(context.cwd, settings['output-dir']);
    const connected = command === 'scan' ? await (0,platform/* connectPlatform */.c0)(context) : undefined;
    const directory = await OutputDirectory.prepare(output);
    const lines = new manifest_lines/* ManifestLines */.Z(repository.root ?? scan.workingDirectory);
    try {
        const result = await runPipeline({
            command,
            version: context.version,
            source: scan.source,
            repository,
            map,
            gate: { threshold: settings['fail-on'], onlyFixable: settings['only-fixable'] },
            onIncomplete: settings['on-incomplete'],
            sarifCategory: settings['sarif-category'],
            push: connected && {
                platform: connected.platform,
                directory: (0,external_node_path_.join)(output, deliver.JOURNAL),
                rejectedFile: directory.pathOf('rejected'),
                pushSeverity: settings['push-severity'],
                pushOn: settings['push-on'],
                dryRun: settings['dry-run'],
            },
            upstream: connected?.statistics ?? (0,statistics/* newStatistics */.M)(),
            directory,
            enrich: (record) => lines.locate(record),
            log: context.log,
            now: context.now,
            signal: context.signal,
        });
        return await reportRun(context, result, { directory, repository, command });
    }
    finally {
        await connected?.close();
    }
}
async function scan_sourceOf(context, place) {
    const { settings, env, log, signal } = context;
    if (settings.input.length > 0)
        return (0,files/* scanFiles */.T)(await (0,input_files/* inputFiles */.u)(settings.input, place.workingDirectory), place);
    const token = settings['snyk-token'];
    const oauthToken = env.SNYK_OAUTH_TOKEN;
    if (token === undefined && !oauthToken && context.host.name !== 'terminal')
        throw new model_errors/* ConfigError */.xL(missingToken(env));
    return runSnyk({
        products: settings.scan,
        target: settings.target,
        scanArgs: settings['scan-args'],
        ...place,
        cli: {
            version: settings['snyk-cli-version'],
            executable: settings['snyk-cli-path'],
            installDirectory: (0,external_node_path_.join)(env.RUNNER_TOOL_CACHE ?? (0,external_node_os_.tmpdir)(), 'snyk-connector-cli'),
        },
        account: {
            token,
            oauthToken,
            api: (token === undefined ? undefined : (0,region/* regionOfToken */.lg)(token)) ?? settings['snyk-api'],
            org: settings['snyk-org'],
        },
        integration: { name: 'SNYK_CONNECTOR', version: context.version },
        temporaryDirectory: env.RUNNER_TEMP ?? (0,external_node_os_.tmpdir)(),
        env,
        log,
        signal,
    });
}
/** Secrets are withheld from workflow runs of forks and of Dependabot; say so instead of failing obscurely. */
function missingToken(env) {
    const fork = env.GITHUB_EVENT_NAME === 'pull_request'
        ? ' A pull request from a fork or from Dependabot gets no secrets: scan it on push after review, or give `input` files.'
        : '';
    return `snyk-token: not set, and there is no \`input\`. Give the token of a Snyk service account as a secret, or the files that Snyk wrote.${fork}`;
}


/***/ })

};
