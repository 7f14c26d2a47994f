export const id = 3436;
export const ids = [3436];
export const modules = {

/***/ 1842:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ runSource)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/pipeline/files/output-directory.ts
var output_directory = __webpack_require__(51071);
// EXTERNAL MODULE: ./src/gate/gate.ts + 4 modules
var gate_gate = __webpack_require__(47263);
// EXTERNAL MODULE: ./src/model/collection.ts
var model_collection = __webpack_require__(52285);
// EXTERNAL MODULE: ./src/model/errors.ts
var model_errors = __webpack_require__(87206);
;// CONCATENATED MODULE: ./src/model/annotation.ts
/** GitHub's words, the worst first. */
const ANNOTATION_LEVELS = ['error', 'warning', 'notice'];

// EXTERNAL MODULE: ./src/model/finding.ts
var finding = __webpack_require__(41300);
// EXTERNAL MODULE: ./src/report/plain.ts
var plain = __webpack_require__(80206);
// EXTERNAL MODULE: ./src/report/worst.ts
var worst = __webpack_require__(69541);
// EXTERNAL MODULE: ./src/report/worst-of.ts
var worst_of = __webpack_require__(53031);
;// CONCATENATED MODULE: ./src/report/annotations.ts





/** Runner, ExecutionContext.cs: further ones of a step are only in the log, be they the worst. */
const MAX_ANNOTATIONS_PER_LEVEL = 10;
/** Runner, ExecutionContext.cs: the rest of a longer message is not shown. */
const MAX_ANNOTATION_MESSAGE = 4_096;
/** For a check run, which has room for more than a step; see src/github/check-run.ts. */
const MAX_KEPT = 1_000;
const MAX_TITLE = 150;
const MAX_MESSAGE_LINE = 2_000;
const LEVEL_OF = {
    critical: 'error',
    high: 'error',
    medium: 'warning',
    low: 'notice',
    info: 'notice',
};
/** Plans annotations of the worst findings: as many as GitHub shows of one step, and many more. */
class Annotations {
    options;
    worst = {
        error: new worst_of/* WorstOf */.n(MAX_ANNOTATIONS_PER_LEVEL, worst/* worstFindingFirst */.JY),
        warning: new worst_of/* WorstOf */.n(MAX_ANNOTATIONS_PER_LEVEL, worst/* worstFindingFirst */.JY),
        notice: new worst_of/* WorstOf */.n(MAX_ANNOTATIONS_PER_LEVEL, worst/* worstFindingFirst */.JY),
    };
    placed = new worst_of/* WorstOf */.n(MAX_KEPT, worst/* worstFindingFirst */.JY);
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
            const badness = (0,worst/* badnessOf */.gA)(issue);
            const location = locate(record, issue);
            const make = () => annotationOf(issue, { level, location });
            this.worst[level].add(badness, make);
            if (location !== undefined && location.file !== '')
                this.placed.add(badness, make);
        }
    }
    /** The worst findings that have a place in the code, whatever their level; at most 1,000. */
    get worstPlaced() {
        return this.placed.items;
    }
    /** Findings that `worstPlaced` has no room for, or that have no place in the code. */
    get notPlaced() {
        return this.seen - this.placed.items.length;
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
            message: `${(0,plain/* count */.U9)(this.seen - planned.length, 'more finding is', 'more findings are')} in the report.`,
        });
        return planned;
    }
}
function annotationOf(issue, { level, location }) {
    const { title } = issue.attributes;
    return {
        level,
        title: (0,plain/* plain */.pj)(`${capitalised((0,finding/* severityOf */.xJ)(issue))}: ${title}`, MAX_TITLE),
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
    const more = others.length === 0 ? '' : ` and ${(0,plain/* count */.U9)(others.length, 'more package')}`;
    const ids = [(0,finding/* problemOf */.Zw)(issue), ...(0,finding/* cvesOf */.RW)(issue)].slice(0, 3).join(', ');
    const path = pkg?.paths[0] ?? [];
    const lines = [
        `${issue.attributes.title}${named}${more} (${ids})`,
        facts.message ?? '',
        path.length > 1 ? `Introduced through ${path.join(' > ')}` : '',
        facts.remedy ?? (facts.packages.length > 0 ? 'No fix is known yet' : ''),
        issue.findingUrl ?? issue.findingDetectionUrl ?? '',
    ];
    return cut(lines
        .map((line) => (0,plain/* plain */.pj)(line, MAX_MESSAGE_LINE))
        .filter((line) => line !== '')
        .join('\n'));
}
/** At most MAX_ANNOTATION_MESSAGE UTF-16 units, as the runner counts, and no half of a pair. */
function cut(message) {
    if (message.length <= MAX_ANNOTATION_MESSAGE)
        return message;
    const kept = message.slice(0, MAX_ANNOTATION_MESSAGE - 1).replace(/[\uD800-\uDBFF]$/, '');
    return `${kept}…`;
}
function capitalised(word) {
    return word.charAt(0).toUpperCase() + word.slice(1);
}

// EXTERNAL MODULE: ./src/report/report.ts + 5 modules
var report_report = __webpack_require__(12186);
// EXTERNAL MODULE: ./src/pipeline/consume.ts
var consume = __webpack_require__(44716);
// EXTERNAL MODULE: ./src/pipeline/files/findings-writer.ts
var findings_writer = __webpack_require__(90124);
// EXTERNAL MODULE: ./src/pipeline/files/format-writers.ts + 10 modules
var format_writers = __webpack_require__(62289);
// EXTERNAL MODULE: ./src/pipeline/files/sarif-writer.ts + 21 modules
var sarif_writer = __webpack_require__(3477);
// EXTERNAL MODULE: ./src/pipeline/files/target-writer.ts
var target_writer = __webpack_require__(92485);
// EXTERNAL MODULE: ./src/model/text.ts
var model_text = __webpack_require__(5086);
// EXTERNAL MODULE: ./src/pipeline/delivery/deliver-journals.ts + 2 modules
var deliver_journals = __webpack_require__(89437);
// EXTERNAL MODULE: ./src/delivery/journal/journal.ts
var journal_journal = __webpack_require__(12707);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/files/durable.ts
var durable = __webpack_require__(48672);
// EXTERNAL MODULE: ./src/delivery/journal/layout.ts
var layout = __webpack_require__(79832);
;// CONCATENATED MODULE: ./src/delivery/journal/writer.ts





/** Characters of a batch that are kept before they are written. */
const BLOCK = 256 * 1024;
/** Of all batches together: a push may have a hundred thousand groups. */
const ALL_BLOCKS = 8 * 1024 * 1024;
/** A hash that is under way has a kilobyte. */
const MAX_HASHES = 1_000;
/**
 * Writes a journal: entries into batches by group, within the platform's limits. Memory does not
 * grow with the number of entries, nor open files with that of groups. Nothing can be sent of it before it is sealed.
 */
class JournalWriter {
    path;
    platform;
    openBatches = new Map();
    index = [];
    seen = new Set();
    count = 0;
    parts = 0;
    kept = 0;
    constructor(path, platform) {
        this.path = path;
        this.platform = platform;
    }
    get entries() {
        return this.count;
    }
    /** Into which what was added so far is divided. */
    get batches() {
        return this.index.length + this.openBatches.size;
    }
    /** @param path a directory that is made, and emptied when a run before was cut off in it */
    static async create(path, platform) {
        await (0,promises_.rm)(path, { recursive: true, force: true });
        await (0,promises_.mkdir)((0,layout/* batchesPath */.Q3)(path), { recursive: true });
        return new JournalWriter(path, platform);
    }
    async add(entry) {
        const payload = JSON.stringify(entry.payload);
        const line = lineOf(entry, payload);
        const bytes = Buffer.byteLength(payload) + 1;
        const { maxEntries, maxBytes } = this.platform.limits;
        let batch = this.openBatches.get(entry.group);
        if (batch !== undefined && (batch.entries >= maxEntries || batch.bytes + bytes > maxBytes)) {
            await this.close(entry.group, batch);
            batch = undefined;
        }
        batch ??= this.open(entry.group);
        batch.entries += 1;
        batch.bytes += bytes;
        batch.block += line;
        this.count += 1;
        this.kept += line.length;
        if (batch.block.length >= BLOCK)
            await this.flush(batch);
        if (this.kept >= ALL_BLOCKS)
            for (const each of this.openBatches.values())
                await this.flush(each);
    }
    /** Closes all batches and makes the journal deliverable; it is on the disk when this returns. */
    async seal(about) {
        for (const [group, batch] of this.openBatches)
            await this.close(group, batch);
        await (0,durable/* syncDirectory */.zR)((0,layout/* batchesPath */.Q3)(this.path));
        await (0,durable/* writeDurably */.v8)((0,layout/* indexPath */.AV)(this.path), this.index.map((line) => `${JSON.stringify(line)}\n`).join(''));
        const header = {
            version: layout/* JOURNAL_VERSION */.dt,
            platform: this.platform.name,
            destination: this.platform.destination,
            ...about,
            entries: this.count,
            batches: this.index.length,
        };
        await (0,durable/* writeDurably */.v8)((0,layout/* headerPath */.r2)(this.path), `${JSON.stringify(header, null, 2)}\n`);
    }
    /** Gives the journal up; nothing of it was sent. */
    async discard() {
        this.openBatches.clear();
        await (0,promises_.rm)(this.path, { recursive: true, force: true });
    }
    open(group) {
        this.parts += 1;
        const hash = this.openBatches.size < MAX_HASHES ? hashFor(group) : undefined;
        const batch = { number: this.parts, entries: 0, bytes: 0, block: '', hash };
        this.openBatches.set(group, batch);
        return batch;
    }
    pathOf({ number }) {
        return (0,external_node_path_.join)((0,layout/* batchesPath */.Q3)(this.path), `${number}.open`);
    }
    async close(group, batch) {
        this.openBatches.delete(group);
        await this.flush(batch, { last: true });
        const path = this.pathOf(batch);
        const hash = batch.hash ?? hashFor(group).update(await (0,promises_.readFile)(path));
        const id = this.unused(hash.digest('hex').slice(0, 32));
        await (0,promises_.rename)(path, (0,layout/* batchPath */.Go)(this.path, id));
        this.index.push({ id, group, entries: batch.entries });
    }
    async flush(batch, { last = false } = {}) {
        const { block } = batch;
        if (block === '' && !last)
            return;
        batch.block = '';
        this.kept -= block.length;
        const bytes = Buffer.from(block);
        batch.hash?.update(bytes);
        const file = await (0,promises_.open)(this.pathOf(batch), 'a');
        try {
            await file.appendFile(bytes);
            if (last)
                await file.sync();
        }
        finally {
            await file.close();
        }
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
function hashFor(group) {
    return (0,external_node_crypto_.createHash)('sha256').update(`${group.length}:${group}`);
}
/** What `JSON.stringify(entry)` gives, without making the text of the payload again. */
function lineOf({ key, group }, payload) {
    return `{"key":${JSON.stringify(key)},"group":${JSON.stringify(group)},"payload":${payload}}\n`;
}

// EXTERNAL MODULE: ./src/model/severity.ts
var model_severity = __webpack_require__(11502);
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
        const last = (await (0,journal_journal/* journalPaths */.U)(directory)).at(-1) ?? '000000';
        const path = (0,external_node_path_.join)(directory, String(Number(last.slice(-6)) + 1).padStart(6, '0'));
        return new DeliveryWriter(path, await JournalWriter.create(path, options.platform), options);
    }
    async record(record) {
        const pushed = this.pushedOf(record);
        for (const entry of this.options.platform.encode(pushed, this.documentOf(pushed)))
            await this.journal.add(entry);
    }
    get entries() {
        return this.journal.entries;
    }
    get batches() {
        return this.journal.batches;
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
    /** Whether there is a journal that `deliver` would send. */
    isSealed = false;
    constructor(writer, options, now) {
        this.writer = writer;
        this.options = options;
        this.now = now;
    }
    static async begin(options, map, now) {
        await (0,deliver_journals/* removeDelivered */.PQ)(options.directory, now);
        return new Push(await DeliveryWriter.create(options.directory, { ...options, map }), options, now);
    }
    /** The run failed, so nothing of it is sent. What earlier runs left stays pending. */
    async discard() {
        await this.writer.discard();
    }
    /** What the record of the run says when `finish` failed. */
    get unfinished() {
        const { entries: documents } = this.writer;
        return { ...this.nothing, documents, pending: this.isSealed ? documents : 0 };
    }
    get nothing() {
        const { name: platform } = this.options.platform;
        return { platform, documents: 0, delivered: 0, rejected: 0, pending: 0 };
    }
    /**
     * Sends what this run and earlier ones left in their journals.
     *
     * @throws ConfigError when the push could close what is not gone, or the journal is in use.
     */
    async finish(about) {
        const { platform, dryRun, pushOn } = this.options;
        const { collection, verdict, memory } = about;
        if (pushOn === 'gate-pass' && verdict.verdict === 'fail') {
            await this.giveUp(memory);
            collection.warn('Nothing was pushed: the gate failed, and push-on is gate-pass.');
            return this.nothing;
        }
        const why = this.whyNoSnapshot(collection);
        const push = { snapshot: why === null, why, batches: this.writer.batches };
        const hazards = platform.hazards?.(push) ?? [];
        if (hazards.length > 0 && !dryRun) {
            await this.giveUp(memory);
            if (collection.complete)
                throw new model_errors/* ConfigError */.xL([...hazards, 'Nothing was sent.']);
            collection.missing('the delivery', `${hazards.join(' ')} Nothing was sent`);
            return this.nothing;
        }
        if (dryRun)
            await memory.discard();
        const overtaken = dryRun ? null : await memory.stage(this.writer.path);
        if (overtaken !== null) {
            await this.writer.discard();
            collection.missing('the delivery', overtaken);
            return this.nothing;
        }
        const createdAt = this.now().toISOString();
        await this.writer.seal({ snapshot: push.snapshot, why, dryRun, createdAt });
        this.isSealed = true;
        if (!dryRun)
            return this.send(about);
        for (const hazard of hazards)
            collection.warn(`This push cannot be sent: ${hazard}`);
        collection.warn(`Nothing was sent: dry-run. The journal is ${this.writer.path}.`);
        return this.nothing;
    }
    async send({ collection, memory, log, signal }) {
        const { platform, directory, rejectedFile } = this.options;
        const { counts, obstacle, refused } = await (0,deliver_journals/* deliverJournals */.yJ)({
            directory,
            platform,
            rejectedFile,
            dryRuns: false,
            log,
            now: this.now,
            signal,
        });
        if (obstacle !== null)
            collection.missing(`${counts.pending} of ${counts.entries} entries on ${platform.name}`, `${(0,model_text/* sentence */.em)(obstacle)} \`deliver\`, or the next run, goes on`);
        if (counts.rejected > 0)
            collection.missing(`${counts.rejected} of ${counts.entries} entries on ${platform.name}`, 'the platform refused them; see rejected.ndjson. They are told again in the next run');
        if (counts.pending === 0)
            await memory.commit(refused);
        const { entries: documents, delivered, rejected, pending } = counts;
        return { platform: platform.name, documents, delivered, rejected, pending };
    }
    async giveUp(memory) {
        await this.writer.discard();
        await memory.discard();
    }
    /** Only a whole picture may close what it does not have. */
    whyNoSnapshot(collection) {
        const [gap] = collection.gaps;
        if (gap !== undefined)
            return `The collection is incomplete: ${gap.what}: ${gap.why}`;
        if (collection.partial !== null)
            return collection.partial;
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
    const gate = new gate_gate/* Gate */.i(options.gate);
    const report = new report_report/* ReportCollector */.u(options.gate.novelty);
    const annotations = new Annotations({ locate: (_, issue) => issue.facts.locations[0] });
    const target = new target_writer/* TargetWriter */.D(options.map, {
        target: directory.file(options.gzipTarget ? 'target-gzip' : 'target'),
        rejected: () => directory.file('rejected'),
    }, collection);
    const sarif = new sarif_writer/* SarifWriter */.N(directory.file('sarif'), {
        texts: directory.texts,
        category: options.sarifCategory,
        codeScanning: options.codeScanning,
        repositoryUrl: options.repository.url,
        commit: options.repository.commit,
        branch: options.repository.branch,
        toolVersion: options.version,
    });
    const findings = new findings_writer/* FindingsWriter */.I(directory.file('findings'));
    const push = options.push && (await Push.begin(options.push, options.map, now));
    const formats = (0,format_writers/* formatWriters */.a)(options.outputFormats, { ...options, collection });
    const consumers = [
        gate,
        report,
        annotations,
        findings,
        target,
        sarif,
        ...formats,
        ...options.consumers,
    ];
    const errors = [];
    let verdict;
    let delivery;
    try {
        await (0,consume/* consume */.F)(options.source, push ? [...consumers, pushed(push.writer, options)] : consumers, {
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
        for (const sentence of gate.warnings())
            collection.warn(sentence);
        verdict = verdictOf(gate, collection, options.onIncomplete);
        await directory.closeAll();
        if (push === undefined)
            await remember(options, collection);
        else
            delivery = await push.finish({ ...options, collection, verdict });
    }
    catch (error) {
        await directory.discardOpen();
        if (verdict === undefined) {
            await push?.discard();
            await options.memory.discard();
        }
        errors.push((0,model_errors/* describeError */.Uc)(error));
        log.error((0,model_errors/* describeError */.Uc)(error));
    }
    const errored = errors.length > 0;
    const history = await end(options, { startedAt, collection, errors });
    const run = {
        schemaVersion: run_record/* RUN_SCHEMA_VERSION */.ZN,
        command: options.command,
        version: options.version,
        state: errored ? 'errored' : 'processed',
        complete: collection.complete && !errored,
        incomplete: collection.gaps,
        partial: collection.partial,
        startedAt,
        finishedAt: now().toISOString(),
        counts: { ...report.totals.counts, new: verdict?.baseline?.new ?? null },
        gate: verdict ?? gate.verdict('The run failed, so the gate saw only a part.'),
        delivery: delivery ?? push?.unfinished ?? fileDelivery(target, errored),
        upstream: { ...options.upstream },
        history,
        warnings: collection.warnings,
        errors,
    };
    const codeScanning = errored ? [] : sarif.uploads;
    return { run, collected: { ...report.collected, counts: run.counts }, annotations, codeScanning };
}
/** The writer of the journal, for what has not been sent yet. */
function pushed(writer, { isDelivered }) {
    if (isDelivered === undefined)
        return writer;
    return { record: (record) => (isDelivered(record) ? undefined : writer.record(record)) };
}
/** For the platform `file` all has arrived when its files are whole. */
async function remember({ memory, dryRun }, collection) {
    if (dryRun)
        return memory.discard();
    const overtaken = await memory.stage(null);
    if (overtaken === null)
        await memory.commit([]);
    else
        collection.missing('the state', overtaken);
}
/** What is remembered of the runs, this one included; undefined when nothing is. */
async function end({ memory, dryRun }, run) {
    const { startedAt, collection, errors } = run;
    const [failure = 'Nothing of it was delivered.'] = [
        ...errors,
        ...collection.gaps.map(({ what, why }) => `${what}: ${why}`),
    ];
    const complete = collection.complete && errors.length === 0;
    const history = await memory.end(dryRun ? null : { startedAt, complete, why: failure });
    return history.length === 0 ? undefined : history;
}
/** A gate over a part of the findings says nothing of the rest, so it fails. */
function verdictOf(gate, collection, onIncomplete) {
    const blind = !collection.complete && onIncomplete === 'fail';
    return gate.verdict(blind ? 'The collection is incomplete, so the gate saw only a part of the findings.' : null, collection.complete && collection.partial === null);
}
/** The platform `file` has what stands in target.ndjson. */
function fileDelivery({ documents, rejected }, errored) {
    const delivered = errored ? 0 : documents;
    return { platform: 'file', documents, delivered, rejected, pending: documents - delivered };
}
function warnOfUnknownSeverities(report, collection) {
    for (const [word, number] of report.totals.unknownSeverities)
        collection.warn(`The severity "${word}" of ${number} open findings is not known here; it is counted as info, and a gate fails on it.`);
}

// EXTERNAL MODULE: ./src/commands/gate/gate.ts + 12 modules
var commands_gate_gate = __webpack_require__(44508);
// EXTERNAL MODULE: ./src/report/html/format.ts
var format = __webpack_require__(22179);
// EXTERNAL MODULE: ./src/report/action.ts
var report_action = __webpack_require__(22774);
;// CONCATENATED MODULE: ./src/report/html/row.ts





/** A page needs no more of a finding: some have ten thousand paths, or a title of 100 kB. */
const MAX_PACKAGES = 20;
const MAX_PATHS = 5;
const MAX_STEPS = 40;
const MAX_PLACES = 20;
const MAX_WORDS = 20;
const MAX_TEXT = 300;
const MAX_URL = 2_000;
const DAY = 86_400_000;
/**
 * What the page shows of a finding, as single lines without invisible characters.
 *
 * @param news null without a baseline.
 */
function rowOf(record, issue, news = null) {
    const { attributes, facts } = issue;
    const action = (0,report_action/* actionOf */.q)(record, issue);
    const [place] = facts.locations;
    return {
        numbers: {
            severity: model_severity/* SEVERITIES */.oC.indexOf((0,finding/* severityOf */.xJ)(issue)),
            status: format/* STATUSES */.f.indexOf((0,finding/* statusOf */.c2)(issue)),
            fixable: Number(facts.fixable),
            fresh: news === null ? -1 : Number(news.isNew(issue)),
            score: scoreOf(issue),
            epss: facts.epss === undefined ? -1 : Math.round(facts.epss.probability * 100_000),
            seen: dayOf(attributes.created_at),
            public: dayOf(facts.disclosedAt ?? facts.publishedAt),
        },
        words: {
            key: issue.findingKey,
            title: line(attributes.title),
            problem: line((0,finding/* problemOf */.Zw)(issue)),
            cves: (0,finding/* cvesOf */.RW)(issue).slice(0, MAX_WORDS).map(line).join(' '),
            type: line(attributes.type),
            project: projectLabel(record),
            component: componentOf(facts.packages),
            place: place === undefined ? '' : placeLabel(place),
            exploit: line(facts.exploit ?? ''),
        },
        action: action === undefined ? null : { ...action, text: line(action.text) },
        projectKey: record.key,
        movedFrom: news?.movedFrom ?? null,
        details: detailsOf(record, issue),
    };
}
function detailsOf(record, issue) {
    const { attributes, facts } = issue;
    const ignored = (0,finding/* statusOf */.c2)(issue) === 'ignored';
    return {
        url: webAddress(issue.findingUrl ?? issue.findingDetectionUrl),
        remedy: lineOrNull(facts.remedy),
        message: facts.message === attributes.title ? null : lineOrNull(facts.message),
        cwes: (0,finding/* cwesOf */.Uy)(issue).slice(0, MAX_WORDS).map(line),
        cvss: (attributes.severities ?? [])
            .filter(({ score, vector }) => score !== undefined || vector !== undefined)
            .slice(0, MAX_WORDS)
            .map(({ version, score, vector, source }) => ({
            version: lineOrNull(version),
            score: score ?? null,
            vector: lineOrNull(vector),
            source: line(source),
        })),
        packages: facts.packages.slice(0, MAX_PACKAGES).map(packageDetails),
        morePackages: Math.max(0, facts.packages.length - MAX_PACKAGES),
        locations: facts.locations.slice(0, MAX_PLACES).map(placeDetails),
        flow: (facts.codeFlow ?? []).slice(0, MAX_PLACES).map(placeDetails),
        ignored: ignored
            ? { reason: lineOrNull(facts.ignore?.reason), expires: lineOrNull(facts.ignore?.expires) }
            : null,
        percentile: facts.epss?.percentile ?? null,
        reachability: lineOrNull(facts.reachability),
        license: lineOrNull(facts.license),
        lastSeen: lineOrNull(attributes.updated_at),
        reference: line(record.attributes.target_reference),
    };
}
function packageDetails(pkg) {
    return {
        name: packageName(pkg),
        fixedIn: pkg.fixedIn.slice(0, MAX_WORDS).map(line),
        upgradeTo: lineOrNull(pkg.upgradeTo),
        paths: pkg.paths.slice(0, MAX_PATHS).map((path) => path.slice(0, MAX_STEPS).map(line)),
        morePaths: Math.max(0, pkg.paths.length - MAX_PATHS),
    };
}
function placeDetails(location) {
    const { file, startLine, message } = location;
    return { file: line(file), line: startLine ?? null, message: lineOrNull(message), url: null };
}
function projectLabel({ attributes: { name, target_file } }) {
    const known = target_file === '' || name.endsWith(target_file);
    return line(known ? name : `${name} · ${target_file}`);
}
function componentOf(packages) {
    const [first] = packages;
    if (first === undefined)
        return '';
    const more = packages.length - 1;
    return more === 0 ? packageName(first) : `${packageName(first)} +${more}`;
}
function packageName({ name, version }) {
    return line(version === '' ? name : `${name}@${version}`);
}
function placeLabel({ file, startLine }) {
    return line(startLine === undefined ? file : `${file}:${startLine}`);
}
function scoreOf({ attributes }) {
    const scores = (attributes.severities ?? []).flatMap(({ score }) => score ?? []);
    const known = scores.filter((score) => score >= 0 && score <= 10);
    return known.length === 0 ? -1 : Math.round(Math.max(...known) * 10);
}
/** Days since 1970, or -1 for what is no time. */
function dayOf(time) {
    const at = time === undefined ? Number.NaN : Date.parse(time);
    return at >= 0 ? Math.floor(at / DAY) : -1;
}
/** An address that is safe to click on; the page checks it once more. */
function webAddress(url) {
    if (url === undefined || url.length > MAX_URL || !/^https?:\/\//i.test(url))
        return null;
    return URL.canParse(url) ? new URL(url).href : null;
}
function lineOrNull(text) {
    return text === undefined || text === null || text === '' ? null : line(text);
}
function line(text) {
    return (0,model_text/* plain */.pj)(text, MAX_TEXT);
}

;// CONCATENATED MODULE: ./src/report/html/page-findings.ts





/**
 * Findings that a page holds; more are counted. A page of so many has some 15 MB, opens at once,
 * and is as much as people still send each other.
 */
const MAX_FINDINGS = 50_000;
/** Keeps the worst findings for the page, in memory that does not grow with their number. */
class PageFindings {
    texts;
    kept;
    newness;
    constructor(texts, { newness = null, limit = MAX_FINDINGS, } = {}) {
        this.texts = texts;
        this.newness = newness;
        this.kept = new worst_of/* WorstOf */.n(limit, worstRankFirst, Math.ceil(limit / 4));
    }
    record(record) {
        const news = this.newness && this.newness.of(record);
        for (const issue of record.issues) {
            // Written out, for an object that was spread takes twice the memory.
            const { severity, score, fixable, key } = (0,worst/* badnessOf */.gA)(issue);
            const status = format/* STATUSES */.f.indexOf((0,finding/* statusOf */.c2)(issue));
            const rank = { status, severity, score, fixable, key };
            this.kept.add(rank, () => this.texts.put(JSON.stringify(rowOf(record, issue, news))));
        }
    }
    /** The worst first. */
    *rows() {
        for (const stored of this.kept.items) {
            const row = JSON.parse(this.texts.get(stored));
            if (isRow(row))
                yield this.settled(row);
        }
    }
    /** Findings that are not among `rows`. */
    get leftOut() {
        return this.kept.leftOut;
    }
    /** Whether a file has moved is known when all records were seen. */
    settled(row) {
        const { movedFrom, numbers } = row;
        if (movedFrom === null || this.newness?.isGone(movedFrom) === true)
            return row;
        const isOver = numbers.status === format/* STATUSES */.f.indexOf('resolved');
        return { ...row, numbers: { ...numbers, fresh: Number(!isOver) } };
    }
}
function worstRankFirst(a, b) {
    return a.status - b.status || (0,worst/* worstFindingFirst */.JY)(a, b);
}
/** What `record` wrote reads as what it was. */
function isRow(value) {
    return typeof value === 'object' && value !== null && 'details' in value;
}

;// CONCATENATED MODULE: ./src/commands/html-report.ts

/**
 * Sees the records that report.html tells of; undefined when no such page is wanted.
 *
 * @param newness null without a baseline.
 */
function pageFindings({ settings }, { texts }, newness) {
    return settings['html-report'] ? new PageFindings(texts, { newness }) : undefined;
}
/** Writes report.html. The page's program is loaded only by who writes it. */
async function writePage(context, findings, to) {
    const { htmlReport } = await __webpack_require__.e(/* import() */ 5554).then(__webpack_require__.bind(__webpack_require__, 5554));
    const file = to.directory.file('report');
    const made = { version: context.version, at: context.now() };
    for (const piece of htmlReport(to.report, findings, made))
        await file.write(piece);
    await to.directory.close('report');
}

// EXTERNAL MODULE: ./src/commands/output.ts
var commands_output = __webpack_require__(88973);
// EXTERNAL MODULE: ./src/commands/platform.ts
var commands_platform = __webpack_require__(86339);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js
var schemas = __webpack_require__(94343);
;// CONCATENATED MODULE: ./src/github/run-stamp.ts
/** This run; undefined where GitHub does not tell it. */
function stampOf(env) {
    // Without its ref, for a branch may change the workflow and it still is the same.
    const workflow = env['GITHUB_WORKFLOW_REF']?.replace(/@.*$/s, '') ?? '';
    const number = Number(env['GITHUB_RUN_NUMBER']);
    const attempt = Number(env['GITHUB_RUN_ATTEMPT']);
    const isTold = workflow !== '' && [number, attempt].every((one) => Number.isSafeInteger(one));
    return isTold && number > 0 ? { workflow, number, attempt } : undefined;
}
/** `12.1 acme/app/.github/workflows/snyk.yml`, as it can stand in a comment of HTML. */
function stampText({ workflow, number, attempt }) {
    // The buffer mends lone surrogates, which cannot be encoded; two hyphens would end the comment.
    const name = encodeURIComponent(Buffer.from(workflow).toString()).replaceAll('-', '%2D');
    return `${number}.${attempt} ${name}`;
}
/**
 * Whether what bears this text was written by a later run of the same workflow, or by a later
 * attempt of the same run. Of other workflows nobody knows which is later.
 *
 * @param text begins like `stampText`; anything else is of nobody.
 */
function isOfLaterRun(text, ours) {
    const [, number, attempt, name] = /^(\d{1,15})\.(\d{1,9}) (\S+)/.exec(text) ?? [];
    if (name === undefined || name !== stampText(ours).split(' ')[1])
        return false;
    const difference = Number(number) - ours.number || Number(attempt) - ours.attempt;
    return difference > 0;
}

;// CONCATENATED MODULE: ./src/github/check-run.ts




/** OpenAPI, checks/create: further ones are added by updates. */
const MAX_ANNOTATIONS_PER_REQUEST = 50;
/**
 * Of one check run: 20 requests, of the 1,000 an hour that the tokens of a repository share. Nobody
 * reads more in a pull request; the report has the rest.
 */
const MAX_CHECK_ANNOTATIONS = 1_000;
/** OpenAPI, checks/create: of the summary, in characters; we count bytes, which are never fewer. */
const MAX_CHECK_SUMMARY_BYTES = 65_535;
/** OpenAPI, checks/create. */
const check_run_MAX_TITLE = 255;
/** OpenAPI, checks/create: 64 KB; a character has at most 3 bytes in UTF-16 units. */
const MAX_MESSAGE = 16_000;
/** What GitHub keeps lines in. */
const MAX_LINE = 2 ** 31 - 1;
const LEVELS = {
    error: 'failure',
    warning: 'warning',
    notice: 'notice',
};
const createdSchema = schemas/* object */.Ikc({ id: schemas/* int */.Whr() });
const anything = schemas/* unknown */.L5J();
/** Check runs of one name at one commit, the newest of each app; nobody has more. */
const knownSchema = schemas/* object */.Ikc({
    check_runs: schemas/* array */.YOg(schemas/* object */.Ikc({ external_id: schemas/* catch */.MfU(schemas/* nullable */.mee(schemas/* string */.YjP()), null) })),
});
/**
 * Makes a finished check run with all annotations, so that none is left running when we stop.
 *
 * @returns how many annotations it has; `later` when a later run of the workflow made one at this
 *   commit, which ours would hide.
 * @throws NotPermittedError; UpstreamError, which says how many annotations there are already.
 */
async function publishCheck(api, check) {
    if (await isOvertaken(api, check))
        return 'later';
    const annotations = check.annotations
        .flatMap((annotation) => toCheckAnnotation(annotation) ?? [])
        .slice(0, MAX_CHECK_ANNOTATIONS);
    const output = (from) => ({
        title: (0,model_text/* clip */.$Q)(check.title, check_run_MAX_TITLE),
        summary: check.summary,
        annotations: annotations.slice(from, from + MAX_ANNOTATIONS_PER_REQUEST),
    });
    const body = {
        name: check.name,
        head_sha: check.sha,
        status: 'completed',
        conclusion: check.conclusion,
        ...(check.run === undefined ? {} : { external_id: stampText(check.run) }),
        ...(check.detailsUrl === undefined ? {} : { details_url: check.detailsUrl }),
        output: output(0),
    };
    const { id } = await api.ask({ method: 'POST', path: 'check-runs', body }, createdSchema);
    for (let from = MAX_ANNOTATIONS_PER_REQUEST; from < annotations.length; from += MAX_ANNOTATIONS_PER_REQUEST) {
        try {
            // Twice the same update would show its annotations twice, so it is not repeatable.
            const update = { method: 'PATCH', path: `check-runs/${id}` };
            await api.ask({ ...update, body: { output: output(from) } }, anything);
        }
        catch (cause) {
            throw new model_errors/* UpstreamError */.gA(`The check run has ${from} of ${annotations.length} annotations, the worst.`, { service: 'GitHub', cause });
        }
    }
    return annotations.length;
}
async function isOvertaken(api, { name, sha, run }) {
    if (run === undefined)
        return false;
    const query = new URLSearchParams({ check_name: name, filter: 'latest', per_page: '100' });
    const path = `commits/${sha}/check-runs?${query.toString()}`;
    const { check_runs: known } = await api.ask({ path }, knownSchema);
    return known.some(({ external_id: stamp }) => isOfLaterRun(stamp ?? '', run));
}
/** Undefined for what belongs to no file of the repository: GitHub refuses the whole request. */
function toCheckAnnotation(annotation) {
    const { level, title, message, file = '', startLine = 1, endLine = startLine } = annotation;
    if (file === '' || file.startsWith('/') || file.split('/').includes('..'))
        return undefined;
    const start = check_run_line(startLine);
    return {
        path: file,
        start_line: start,
        end_line: Math.max(start, check_run_line(endLine)),
        annotation_level: LEVELS[level],
        message: (0,model_text/* clip */.$Q)(message, MAX_MESSAGE) || (0,model_text/* clip */.$Q)(title, check_run_MAX_TITLE),
        title: (0,model_text/* clip */.$Q)(title, check_run_MAX_TITLE),
    };
}
function check_run_line(number) {
    return Number.isSafeInteger(number) ? Math.min(Math.max(1, number), MAX_LINE) : 1;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(43759);
;// CONCATENATED MODULE: ./src/github/code-scanning.ts


/** docs.github.com "SARIF results file is too large": of the file after gzip. */
const MAX_SARIF_BYTES = 10 * 1024 * 1024;
/** Before each question whether GitHub is done, in seconds; five minutes in all. */
const WAITS = [0, 1, 2, 4, 8, 15, 30, 30, 30, 60, 60, 60];
/** Of GitHub's errors so many are told, each so long. */
const MAX_ERRORS = 10;
const MAX_ERROR_LENGTH = 500;
const receiptSchema = schemas/* object */.Ikc({ id: schemas/* string */.YjP().check(api/* _regex */.Fk(/^[\w-]+$/)) });
const statusSchema = schemas/* object */.Ikc({
    processing_status: schemas/* catch */.MfU(schemas/* optional */.lqM(schemas/* string */.YjP()), undefined),
    errors: schemas/* catch */.MfU(schemas/* nullish */.cl6(schemas/* array */.YOg(schemas/* string */.YjP())), null),
});
/**
 * Uploads a SARIF log and waits until GitHub has processed it.
 *
 * @throws NotPermittedError; UpstreamError, also for a log that is too large.
 */
async function uploadSarif(api, upload) {
    const { gzip, ref, sha, startedAt, clock, signal } = upload;
    if (gzip.length > MAX_SARIF_BYTES)
        return failed(`The log has ${gzip.length} bytes after gzip; GitHub takes ${MAX_SARIF_BYTES}.`);
    const body = {
        commit_sha: sha,
        ref,
        sarif: gzip.toString('base64'),
        started_at: startedAt,
    };
    const { id } = await api.ask(
    // The same log once more replaces itself: it has the same category.
    { method: 'POST', path: 'code-scanning/sarifs', body, repeatable: true }, receiptSchema);
    for (const seconds of WAITS) {
        await clock.sleep(seconds * 1000, signal);
        const { processing_status: status, errors } = await api.ask(
        // Not found: the upload has not arrived everywhere yet.
        { path: `code-scanning/sarifs/${id}`, expect: [404] }, statusSchema);
        if (status === 'complete')
            return { status };
        if (status === 'failed')
            return failed(...(errors ?? []));
    }
    return { status: 'pending' };
}
function failed(...errors) {
    return {
        status: 'failed',
        errors: errors.slice(0, MAX_ERRORS).map((error) => (0,model_text/* plain */.pj)(error, MAX_ERROR_LENGTH)),
    };
}

;// CONCATENATED MODULE: ./src/github/comment.ts


/** GitHub: "Body is too long (maximum is 65536 characters)". We count bytes, never fewer. */
const MAX_COMMENT_BYTES = 65_536;
/** OpenAPI, issues/list-comments. */
const PAGE_SIZE = 100;
/** A pull request takes 2,500 comments; whoever has more pages than this has another GitHub. */
const MAX_PAGES = 100;
const pageSchema = schemas/* array */.YOg(schemas/* object */.Ikc({
    id: schemas/* int */.Whr(),
    body: schemas/* catch */.MfU(schemas/* string */.YjP(), ''),
    user: schemas/* catch */.MfU(schemas/* nullable */.mee(schemas/* object */.Ikc({ login: schemas/* string */.YjP(), type: schemas/* string */.YjP() })), null),
}));
const comment_anything = schemas/* unknown */.L5J();
/**
 * The first line of our comment, invisible in Markdown. Scans of different parts of one repository
 * have a comment each.
 *
 * @param part what tells the parts apart; may hold anything.
 */
function commentMarker(part) {
    // The buffer mends lone surrogates, which cannot be encoded; two hyphens would end the comment.
    const named = encodeURIComponent(Buffer.from(part).toString()).replaceAll('-', '%2D');
    return `<!-- snyk-connector${named === '' ? '' : ` ${named}`} -->\n`;
}
/** Bytes of a comment besides its Markdown. */
function frameBytes({ marker, run }) {
    return Buffer.byteLength(comment_frame({ marker, run }));
}
/**
 * Keeps one comment in the pull request up to date. What a later run of the workflow wrote stays:
 * runs do not end in the order in which they began.
 *
 * @throws NotPermittedError; UpstreamError.
 */
async function keepComment(api, comment) {
    const { pullRequest, markdown, run } = comment;
    const known = await ours(api, comment);
    if (run !== undefined && known.some(({ stamp }) => isOfLaterRun(stamp, run)))
        return 'later';
    const [first, ...others] = known.map(({ id }) => id);
    const obsolete = markdown === undefined && first !== undefined ? [first, ...others] : others;
    // Two runs at once may have made two.
    for (const id of obsolete) {
        await api.ask({ method: 'DELETE', path: `issues/comments/${id}`, expect: [404] }, comment_anything);
    }
    if (markdown === undefined)
        return first === undefined ? 'none' : 'removed';
    const body = { body: comment_frame(comment) + markdown };
    if (first === undefined) {
        await api.ask({ method: 'POST', path: `issues/${pullRequest}/comments`, body }, comment_anything);
        return 'created';
    }
    await api.ask({ method: 'PATCH', path: `issues/comments/${first}`, body, repeatable: true }, comment_anything);
    return 'updated';
}
/** The marker and, on its line, which run wrote it. */
function comment_frame({ marker, run }) {
    return run === undefined ? marker : `${marker.trimEnd()} <!-- run ${stampText(run)} -->\n`;
}
const STAMP = /^<!-- [^\n]*? --> <!-- run ([^\n]*) -->/;
/**
 * Our comments, the oldest first. Anybody can write the marker into a comment, and a token that
 * may write may also change what others wrote; so only those of apps count, and those of the
 * person whose token it is.
 */
async function ours(api, { pullRequest, marker }) {
    const found = [];
    let self;
    for (let page = 1; page <= MAX_PAGES; page += 1) {
        const comments = await api.ask({ path: `issues/${pullRequest}/comments?per_page=${PAGE_SIZE}&page=${page}` }, pageSchema);
        for (const { id, body, user } of comments) {
            if (!body.startsWith(marker.trimEnd()) || user === null)
                continue;
            if (user.type !== 'Bot')
                self ??= await api.login();
            if (user.type !== 'Bot' && user.login !== self)
                continue;
            found.push({ id, stamp: STAMP.exec(body)?.[1] ?? '' });
        }
        if (comments.length < PAGE_SIZE)
            break;
    }
    return found;
}

// EXTERNAL MODULE: ./src/github/api.ts
var github_api = __webpack_require__(28943);
// EXTERNAL MODULE: ./src/github/event.ts
var github_event = __webpack_require__(85015);
;// CONCATENATED MODULE: ./src/github/pull-request.ts

const pullSchema = schemas/* object */.Ikc({ head: schemas/* object */.Ikc({ sha: schemas/* string */.YjP() }) });
/**
 * The last commit of a pull request, which may be another one than when the run began.
 *
 * @throws NotPermittedError; UpstreamError.
 */
async function headOf(api, pullRequest) {
    return (await api.ask({ path: `pulls/${pullRequest}` }, pullSchema)).head.sha;
}

// EXTERNAL MODULE: ./src/hosts/git.ts
var git = __webpack_require__(71319);
// EXTERNAL MODULE: ./src/http/clock.ts
var clock = __webpack_require__(8658);
// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(14031);
// EXTERNAL MODULE: ./src/model/identity.ts
var identity = __webpack_require__(8507);
;// CONCATENATED MODULE: ./src/report/place.ts

/** The primary location; without one the manifest, and without that the project's name. */
function placeOf(finding, report) {
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
function packageOf(finding) {
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
/** Findings that stand open; the others are folded. */
const OPEN_ROWS = 20;
/** A table of findings, of which the first stand open. */
function foldedTable(head, lines) {
    const folding = lines.slice(OPEN_ROWS);
    return [
        ...(lines.length === 0 ? [] : [head + lines.slice(0, OPEN_ROWS).join('')]),
        ...(folding.length === 0
            ? []
            : [folded(`The next ${(0,plain/* count */.U9)(folding.length, 'finding')}`, head + folding.join(''))]),
    ];
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





/** A longer path would make the table wider than the page; the link has it all. */
const MAX_PATH = 45;
const FINDINGS_HEAD = (0,report_escape/* row */.nM)('Severity', 'Finding', 'Where', 'Fix') + (0,report_escape/* row */.nM)(':---', ':---', ':---', ':---');
/** The worst findings, each with its links. */
function findingsSection(report) {
    const { worst, counts } = report;
    if (counts.open === 0)
        return NOTHING;
    const lines = worst.map((finding) => findingRow(finding, report));
    return (rows) => {
        const shown = lines.slice(0, rows);
        const leftOut = counts.open - shown.length;
        const parts = ['### Worst findings\n', ...foldedTable(FINDINGS_HEAD, shown)];
        if (leftOut > 0)
            parts.push(`${(0,plain/* count */.U9)(leftOut, 'finding is', 'findings are')} left out here; the files of the run have all.\n`);
        return parts.join('\n');
    };
}
function findingRow(finding, report) {
    return (0,report_escape/* row */.nM)(severityMark(finding.severity), `${(0,report_escape/* link */.nf)(`**${(0,report_escape/* prose */.CS)(finding.title) || 'Untitled'}**`, finding.url)}<br>${findings_detailsOf(finding)}`, whereOf(finding, report), (0,report_escape/* prose */.CS)(cureOf(finding)));
}
/** Snyk's id, the first CVE, the score, and whether an exploit is known. */
function findings_detailsOf(finding) {
    const score = cvssOf(finding);
    const exploited = /mature|functional|proof of concept|high|attacked/i.test(finding.exploit ?? '');
    return [
        (0,report_escape/* code */.aY)(finding.problem, 80),
        ...finding.cves.slice(0, 1).map((cve) => (0,report_escape/* text */.Qq)(cve, 40)),
        score === null ? '' : `CVSS ${score}`,
        exploited ? `exploit: ${(0,report_escape/* text */.Qq)(finding.exploit ?? '', 40)}` : '',
    ]
        .filter((part) => part !== '')
        .join(' · ');
}
function whereOf(finding, report) {
    const pkg = packageOf(finding);
    const place = placeOf(finding, report);
    const others = pkg === null || pkg.others === 0 ? '' : ` and ${pkg.others} more`;
    return [
        ...(pkg === null ? [] : [`${(0,report_escape/* code */.aY)(pkg.name, 100)}${others}`]),
        (0,report_escape/* link */.nf)((0,report_escape/* code */.aY)(pathEnd(place.label, MAX_PATH)), place.url),
    ].join('<br>');
}

;// CONCATENATED MODULE: ./src/report/summary/changes.ts






/** The worst of what is new. Where all is new, the worst findings are the same. */
function newSection(report) {
    const { changes, counts, gate } = report;
    const baseline = gate.baseline ?? null;
    if (!changes || baseline === null || baseline.new === 0 || baseline.new === counts.open)
        return NOTHING;
    const lines = changes.fresh.map((finding) => findingRow(finding, report));
    return (rows) => {
        const shown = lines.slice(0, rows);
        const since = `### New since ${(0,report_escape/* text */.Qq)(baseline.from)}\n`;
        return [since, ...foldedTable(FINDINGS_HEAD, shown), ...more(baseline.new, shown)].join('\n');
    };
}
const GONE_HEAD = (0,report_escape/* row */.nM)('Severity', 'Finding', 'Where') + (0,report_escape/* row */.nM)(':---', ':---', ':---');
/** The worst of what the baseline had and this run has not, when it saw all. */
function fixedSection({ changes, gate }) {
    const baseline = gate.baseline ?? null;
    if (!changes || baseline === null)
        return NOTHING;
    const { fixed } = baseline;
    if (fixed === null)
        return () => 'What was fixed since the baseline cannot be told, as not all was collected.\n';
    if (fixed === 0)
        return NOTHING;
    const lines = changes.gone.map(goneRow);
    return (rows) => {
        const shown = lines.slice(0, rows);
        return ['### Fixed\n', ...foldedTable(GONE_HEAD, shown), ...more(fixed, shown)].join('\n');
    };
}
function goneRow({ severity, title, problem, component, place }) {
    return (0,report_escape/* row */.nM)(severityMark(severity), `**${(0,report_escape/* prose */.CS)(title) || 'Untitled'}**<br>${(0,report_escape/* code */.aY)(problem, 80)}`, [(0,report_escape/* code */.aY)(component, 100), (0,report_escape/* code */.aY)(pathEnd(place, 45))].filter((part) => part !== '').join('<br>'));
}
function more(all, shown) {
    const leftOut = all - shown.length;
    return leftOut > 0 ? [`${(0,plain/* count */.U9)(leftOut, 'more is', 'more are')} left out here.\n`] : [];
}

;// CONCATENATED MODULE: ./src/report/summary/picture.ts


/**
 * The open findings by severity as a pie. All words in it are ours, for Mermaid has no escape that
 * holds everywhere. One severity alone makes no picture.
 */
function pictureSection({ counts, drawn }) {
    const slices = model_severity/* SEVERITIES */.oC.filter((severity) => counts.bySeverity[severity] > 0);
    if (drawn !== true || slices.length < 2)
        return NOTHING;
    const lines = slices.map((severity) => `    "${severity}" : ${counts.bySeverity[severity]}\n`);
    const pie = `\`\`\`mermaid\npie showData title Open findings\n${lines.join('')}\`\`\`\n`;
    const picture = folded('Picture', pie);
    return () => picture;
}

;// CONCATENATED MODULE: ./src/report/verdict.ts


/** The run in one line. */
function headline(report) {
    const { tone, text } = verdict(report);
    if (report.incomplete.length === 0)
        return { tone, text };
    const missing = (0,plain/* count */.U9)(report.incomplete.length, 'part is missing', 'parts are missing');
    return { tone: tone === 'bad' ? 'bad' : 'warning', text: `${text}; ${missing}` };
}
function verdict({ gate, counts, partial }) {
    const none = partial === null ? 'no open findings' : 'no open findings in what was collected';
    const open = counts.open === 0 ? none : (0,plain/* count */.U9)(counts.open, 'open finding');
    switch (gate.verdict) {
        case 'fail': {
            if (gate.failing === 0)
                return {
                    tone: 'bad',
                    text: gate.policy
                        ? 'The gate failed for the run as a whole'
                        : 'The gate could not be evaluated, so it failed',
                };
            const failing = (0,plain/* count */.U9)(gate.failing, 'finding');
            const measure = gate.policy
                ? `by ${(0,plain/* plain */.pj)(gate.policy, 100)}`
                : `at or above ${gate.threshold}`;
            return { tone: 'bad', text: `The gate failed: ${failing} ${measure}` };
        }
        case 'pass':
            return {
                tone: 'good',
                text: `The gate passed ${gate.policy ? `by ${(0,plain/* plain */.pj)(gate.policy, 100)}` : `at ${gate.threshold}`}: ${open}`,
            };
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
 * fixable findings count, and when a policy decides. The gate names the worst of them.
 */
function failingFindings({ gate, counts }) {
    const threshold = (0,model_severity/* parseSeverity */.lv)(gate.threshold);
    if (gate.verdict !== 'fail')
        return [];
    const findings = gate.reasons.filter(({ finding }) => finding !== null).map(({ text }) => text);
    if (gate.policy)
        return findings;
    if (threshold === undefined)
        return [];
    const severe = model_severity/* SEVERITIES */.oC.filter((severity) => (0,model_severity/* atLeast */.jZ)(severity, threshold))
        .map((severity) => counts.bySeverity[severity])
        .reduce((sum, number) => sum + number, 0);
    return gate.failing >= severe ? [] : findings;
}
/** `3 findings (1 critical, 2 high)`, or without the brackets when there is one severity. */
function findingsBySeverity(number, bySeverity) {
    const worst = model_severity/* SEVERITIES */.oC.filter((severity) => bySeverity[severity] > 0);
    const [only] = worst;
    if (worst.length === 1 && only !== undefined)
        return `${(0,plain/* formatNumber */.ZV)(number)} ${only} ${number === 1 ? 'finding' : 'findings'}`;
    const parts = worst.map((severity) => `${(0,plain/* formatNumber */.ZV)(bySeverity[severity])} ${severity}`);
    return `${(0,plain/* count */.U9)(number, 'finding')} (${parts.join(', ')})`;
}
/** `12 open findings in 3 projects, 2 ignored, 5 new`; what there is none of is not named. */
function totalsLine({ counts, gate }) {
    const others = [
        counts.new === null ? '' : `${(0,plain/* formatNumber */.ZV)(counts.new)} new`,
        gate.baseline ? `${(0,plain/* formatNumber */.ZV)(gate.baseline.unchanged)} unchanged` : '',
        gate.baseline?.fixed ? `${(0,plain/* formatNumber */.ZV)(gate.baseline.fixed)} fixed` : '',
        counts.ignored === 0 ? '' : `${(0,plain/* formatNumber */.ZV)(counts.ignored)} ignored`,
        counts.resolved === 0 ? '' : `${(0,plain/* formatNumber */.ZV)(counts.resolved)} resolved`,
    ].filter((part) => part !== '');
    const all = `${(0,plain/* count */.U9)(counts.open, 'open finding')} in ${(0,plain/* count */.U9)(counts.projects, 'project')}`;
    return [all, ...others].join(', ');
}
/** `11 of 12 documents delivered to http, 1 rejected`; null when they go nowhere. */
function deliveryLine({ delivery }) {
    if (delivery === undefined)
        return null;
    const { platform, documents, delivered, rejected, pending } = delivery;
    if (documents === 0)
        return `No documents were delivered to ${platform}`;
    const others = [
        rejected === 0 ? '' : `, ${(0,plain/* formatNumber */.ZV)(rejected)} rejected`,
        pending === 0 ? '' : `, ${(0,plain/* formatNumber */.ZV)(pending)} pending`,
    ];
    const all = (0,plain/* count */.U9)(documents, 'document');
    return `${(0,plain/* formatNumber */.ZV)(delivered)} of ${all} delivered to ${platform}${others.join('')}`;
}

;// CONCATENATED MODULE: ./src/report/summary/run.ts




/** Gaps and warnings that are listed; run.json has all. */
const MAX_LINES = 50;
const MAX_LENGTH = 500;
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
    return (rows) => folded((0,plain/* count */.U9)(warnings.length, 'warning'), list(rows, warnings.length));
}
/** Where the files are; they outlive the page as an artifact. */
function outputsSection({ outputs }) {
    if (outputs.length === 0)
        return NOTHING;
    const list = listOf(outputs, ({ label, path }) => `${(0,report_escape/* text */.Qq)(label)}: ${(0,report_escape/* code */.aY)(path)}`);
    return (rows) => folded('Files of this run', list(rows, outputs.length));
}
function told(message) {
    return (0,report_escape/* prose */.CS)(message, MAX_LENGTH);
}
/** A list of the first entries; it says how many there are besides. */
function listOf(entries, write) {
    const lines = entries.slice(0, MAX_LINES).map((entry) => `- ${write(entry)}\n`);
    return (rows, all) => {
        const shown = lines.slice(0, rows);
        const more = all - shown.length;
        return shown.join('') + (more > 0 ? `- and ${(0,plain/* formatNumber */.ZV)(more)} more in run.json\n` : '');
    };
}

;// CONCATENATED MODULE: ./src/report/summary/tables.ts







/** What closes the worst findings. */
function remediesSection({ remedies }) {
    const lines = remedies.map(remedyRow);
    if (lines.length === 0)
        return NOTHING;
    const head = '### Fix these first\n\n' + (0,report_escape/* row */.nM)('Do this', 'It closes', 'Where') + (0,report_escape/* row */.nM)(':---', ':---', ':---');
    return (rows) => (rows === 0 ? '' : head + lines.slice(0, rows).join(''));
}
function remedyRow({ action, closes, bySeverity, place, projects }) {
    const more = projects > 1 ? ` and ${(0,plain/* count */.U9)(projects - 1, 'more project')}` : '';
    return (0,report_escape/* row */.nM)(`**${(0,report_escape/* prose */.CS)(action)}**`, findingsBySeverity(closes, bySeverity), `${(0,report_escape/* code */.aY)(pathEnd(place, 45))}${more}`);
}
/** More projects than this are folded. */
const OPEN_PROJECTS = 5;
/** Projects with open findings; one project alone needs no table. */
function projectsSection({ projects, counts }) {
    const lines = projects.filter(({ open }) => open > 0).map(projectRow);
    if (counts.projects < 2 || lines.length === 0)
        return NOTHING;
    const title = `Projects (${(0,plain/* formatNumber */.ZV)(counts.projects)})`;
    const head = (0,report_escape/* row */.nM)('Project', 'Open', ...model_severity/* SEVERITIES */.oC.map(severityMark)) +
        (0,report_escape/* row */.nM)(':---', '---:', ...model_severity/* SEVERITIES */.oC.map(() => '---:'));
    return (rows) => {
        if (rows === 0)
            return '';
        const shown = lines.slice(0, rows);
        const more = counts.projects - shown.length;
        const table = head +
            shown.join('') +
            (more > 0 ? `\n${(0,plain/* count */.U9)(more, 'more project')} with less severe findings or none.\n` : '');
        return shown.length > OPEN_PROJECTS ? folded(title, table) : `### ${title}\n\n${table}`;
    };
}
function projectRow({ name, targetFile, open, bySeverity }) {
    const file = targetFile === '' || name.endsWith(targetFile) ? '' : ` ${(0,report_escape/* code */.aY)(targetFile, 120)}`;
    return (0,report_escape/* row */.nM)(`${(0,report_escape/* text */.Qq)(name, 120)}${file}`, (0,plain/* formatNumber */.ZV)(open), ...model_severity/* SEVERITIES */.oC.map((severity) => (0,plain/* formatNumber */.ZV)(bySeverity[severity])));
}

;// CONCATENATED MODULE: ./src/report/summary/top.ts





const TONES = { good: '✅ ', warning: '⚠️ ', bad: '❌ ', neutral: '' };
/** The verdict, why it could not be had, and the numbers. */
function topSection(report) {
    const { tone, text: verdict } = headline(report);
    const where = repositoryLine(report);
    const delivery = deliveryLine(report);
    const top = [
        `## ${TONES[tone]}${verdict}\n`,
        ...obstacles(report).map((obstacle) => `**${(0,report_escape/* text */.Qq)(obstacle, 500)}**\n`),
        `Snyk ${(0,report_escape/* text */.Qq)(report.command)}: ${totalsLine(report)}${where === '' ? '' : ` · ${where}`}\n`,
        ...(delivery === null ? [] : [`${(0,report_escape/* text */.Qq)(delivery, 500)}.\n`]),
        ...(report.partial === null ? [] : [`${(0,report_escape/* text */.Qq)(report.partial, 500)}.\n`]),
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
        (0,report_escape/* link */.nf)((0,report_escape/* code */.aY)(name), url),
        branch === '' ? '' : `on ${(0,report_escape/* code */.aY)(branch)}`,
        short === '' ? '' : `at ${(0,report_escape/* code */.aY)(short)}`,
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
function severityTable({ counts, gate }) {
    const columns = [
        ...model_severity/* SEVERITIES */.oC.filter((severity) => severity !== 'info' || counts.bySeverity.info > 0).map((severity) => [severityMark(severity), counts.bySeverity[severity]]),
        ['Open', counts.open],
        ...(counts.new === null ? [] : [['New', counts.new]]),
        ...(gate.baseline
            ? [
                ['Unchanged', gate.baseline.unchanged],
                ...(gate.baseline.fixed === null ? [] : [['Fixed', gate.baseline.fixed]]),
            ]
            : []),
        ['Ignored', counts.ignored],
        ...(counts.resolved === 0 ? [] : [['Resolved', counts.resolved]]),
    ];
    return ((0,report_escape/* row */.nM)(...columns.map(([label]) => label)) +
        (0,report_escape/* row */.nM)(...columns.map(() => '---:')) +
        (0,report_escape/* row */.nM)(...columns.map(([, number]) => (number === 0 ? '0' : `**${(0,plain/* formatNumber */.ZV)(number)}**`))));
}

;// CONCATENATED MODULE: ./src/report/summary/trend.ts


/**
 * The open findings of the runs on the base branch and of this one: as a line where Mermaid is
 * drawn, else in words. A part of all findings would look like progress, so it makes no trend.
 */
function trendSection({ gate, counts, drawn, incomplete, partial }) {
    const history = gate.baseline?.history ?? [];
    if (history.length === 0 || incomplete.length > 0 || partial !== null)
        return NOTHING;
    const points = new Map(history.map(({ at, open }) => [labelOf(at), open]));
    const values = [...points.values(), counts.open];
    if (drawn !== true) {
        const before = [...points.values()].map(plain/* formatNumber */.ZV).join(', ');
        return () => `Open findings in the runs before: ${before}; now ${(0,plain/* formatNumber */.ZV)(counts.open)}.\n`;
    }
    const labels = [...points.keys(), 'now'].map((label) => `"${label}"`);
    const chart = [
        'xychart-beta',
        '    title "Open findings"',
        `    x-axis [${labels.join(', ')}]`,
        `    y-axis "open" 0 --> ${Math.max(1, ...values)}`,
        `    line [${values.join(', ')}]`,
    ];
    const picture = folded('Trend', `\`\`\`mermaid\n${chart.join('\n')}\n\`\`\`\n`);
    return () => picture;
}
/** `11-22 05:40`, in UTC; Mermaid takes equal labels for one, so of those the last run counts. */
function labelOf(at) {
    return new Date(at).toISOString().slice(5, 16).replace('T', ' ');
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
        pictureSection(report),
        trendSection(report),
        incompleteSection(report),
        gateSection(report),
        newSection(report),
        fixedSection(report),
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
    const { worst, projects, remedies, incomplete, warnings, outputs, gate, changes } = report;
    const { fresh = [], gone = [] } = changes ?? {};
    const lists = [
        worst,
        projects,
        remedies,
        incomplete,
        warnings,
        outputs,
        gate.reasons,
        fresh,
        gone,
    ];
    return Math.max(...lists.map((list) => list.length));
}

// EXTERNAL MODULE: ./src/commands/network.ts
var commands_network = __webpack_require__(88948);
;// CONCATENATED MODULE: ./src/commands/on-github.ts















/** Whether the results are to be uploaded to code scanning. */
function wantsCodeScanning(context, command) {
    return tellsGitHub(context, command) && context.settings['upload-sarif'];
}
/** What GitHub shows beside the page of the workflow run; undefined where there is nothing to tell. */
async function openGitHub(context, command) {
    if (!tellsGitHub(context, command))
        return undefined;
    const { settings, env, log } = context;
    const token = settings['github-token'];
    if (token === undefined) {
        if (settings['upload-sarif'] || settings['pr-comment'] !== 'never')
            log.warning('`github-token` is not set, so nothing is uploaded and nothing commented.');
        return undefined;
    }
    const network = (0,commands_network/* openNetwork */.X)(context);
    try {
        const api = new github_api/* GitHubApi */.yN({
            ...network,
            api: env.GITHUB_API_URL ?? 'https://api.github.com',
            repository: env.GITHUB_REPOSITORY ?? '',
            token,
        });
        return new OnGitHub(context, { api, network, event: await (0,github_event/* readEvent */.j_)(env) });
    }
    catch (error) {
        await network.close();
        log.warning(`Nothing is told to GitHub: ${(0,model_errors/* describeError */.Uc)(error)}`);
        return undefined;
    }
}
/** Only these are about the code of one checkout; a poll is about many repositories. */
function tellsGitHub({ settings, host }, command) {
    return host.name === 'github' && !settings['dry-run'] && ['scan', 'sbom'].includes(command);
}
const UPLOAD = 'the upload to code scanning';
/**
 * Code scanning, check run and comment. None of them fails for want of a permission; and where a
 * fork or Dependabot lacks all of them, that is told once.
 */
class OnGitHub {
    context;
    github;
    /** Warnings that are not in the run; each is an annotation of the step, too. */
    warnings = 0;
    refused = false;
    constructor(context, github) {
        this.context = context;
        this.github = github;
    }
    /** Uploads the results to code scanning; returns the run with what that adds to it. */
    async upload(result, repository) {
        const { run, codeScanning } = result;
        if (codeScanning.length === 0)
            return run;
        const failed = (gap) => {
            this.context.log.warning(`${gap.what}: ${gap.why}`);
            return { ...run, complete: false, incomplete: [...run.incomplete, gap] };
        };
        const warned = (why) => {
            const sentence = `The results were not uploaded to code scanning: ${why}`;
            this.context.log.warning(sentence);
            return { ...run, warnings: [...run.warnings, sentence] };
        };
        if (!run.complete || run.partial !== null)
            return warned('something is missing in them, which would close its alerts.');
        try {
            const gap = await this.uploadLogs(codeScanning, { run, repository });
            if (gap === undefined)
                return run;
            return typeof gap === 'string' ? warned(gap) : failed(gap);
        }
        catch (error) {
            if (!(error instanceof github_api/* NotPermittedError */.gB))
                return failed({ what: UPLOAD, why: (0,model_errors/* describeError */.Uc)(error) });
            return this.restricted() ? run : warned(error.message);
        }
    }
    /** Shows the annotations in a check run; false when they must be shown otherwise. */
    async check({ report, result, exitCode }) {
        const { settings, log } = this.context;
        const sha = (0,github_event/* checkedCommit */.tj)(this.github.event);
        if (!settings['check-run'] || sha === undefined || this.refused)
            return false;
        const { worstPlaced, notPlaced } = result.annotations;
        const note = notPlaced === 0
            ? ''
            : `${(0,plain/* count */.U9)(notPlaced, 'finding is', 'findings are')} not among the annotations, being less severe or without a place in the code.\n\n`;
        const category = settings['sarif-category'];
        try {
            const shown = await publishCheck(this.github.api, {
                name: category === undefined ? 'Snyk' : `Snyk (${category})`,
                sha,
                conclusion: conclusionOf(exitCode, report),
                title: headline(report).text,
                summary: note + summaryMarkdown(report, MAX_CHECK_SUMMARY_BYTES - note.length),
                annotations: worstPlaced,
                detailsUrl: runUrl(this.context),
                run: stampOf(this.context.env),
            });
            if (shown === 'later') {
                log.info('A later run of this workflow has its check run at this commit already, which stays.');
                return false;
            }
            log.info(`The check run has ${(0,plain/* count */.U9)(shown, 'annotation')}.`);
            return true;
        }
        catch (error) {
            if (!(error instanceof github_api/* NotPermittedError */.gB))
                this.warn(`Check run: ${(0,model_errors/* describeError */.Uc)(error)}`);
            else if (!this.restricted())
                log.info(`There is no check run: ${error.message}`);
            return false;
        }
    }
    /** Keeps the comment in the pull request up to date. */
    async comment({ report, exitCode }) {
        const { settings, log } = this.context;
        const { pullRequest } = this.github.event;
        const when = settings['pr-comment'];
        if (when === 'never' || pullRequest === undefined || this.refused)
            return;
        const marker = commentMarker([report.command, settings['sarif-category'] ?? ''].join(' ').trim());
        const url = runUrl(this.context);
        const footer = url === undefined ? '' : `\n[The workflow run](${url})\n`;
        const frame = { marker, run: stampOf(this.context.env) };
        const room = MAX_COMMENT_BYTES - frameBytes(frame) - Buffer.byteLength(footer);
        const wanted = when === 'always' || exitCode !== run_record/* EXIT */.dc.done;
        const { number, headSha } = pullRequest;
        try {
            if (headSha !== '' && (await headOf(this.github.api, number)) !== headSha) {
                log.info(`Pull request ${number} has newer commits, so this run leaves the comment to theirs.`);
                return;
            }
            const done = await keepComment(this.github.api, {
                ...frame,
                pullRequest: number,
                markdown: wanted ? summaryMarkdown(report, room) + footer : undefined,
            });
            if (done === 'later')
                log.info(`The comment in pull request ${number} is of a later run of this workflow, and stays.`);
            else
                log.debug(`Comment in pull request ${number}: ${done}`);
        }
        catch (error) {
            if (error instanceof github_api/* NotPermittedError */.gB && this.restricted())
                return;
            this.warn(`The pull request has no comment of this run: ${(0,model_errors/* describeError */.Uc)(error)}`);
        }
    }
    close() {
        return this.github.network.close();
    }
    /** What hinders the upload; undefined when all is done. A text is no reason to fail. */
    async uploadLogs(logs, { run, repository }) {
        const { event, api } = this.github;
        const { cwd, signal, log } = this.context;
        const { commit: checkedOut } = await (0,git/* gitRepository */.xb)(repository.root ?? cwd, git/* installedGit */.Vn);
        const commit = (0,github_event/* analysedCommit */.bq)(event, checkedOut);
        if (commit === undefined)
            return `the event ${event.name} (${event.ref || 'without a ref'}) belongs to no commit of a branch, tag or pull request.`;
        const about = { ...commit, startedAt: run.startedAt, clock: clock/* systemClock */.m, signal };
        for (const gzip of logs) {
            const processing = await uploadSarif(api, { ...about, gzip });
            if (processing.status === 'failed') {
                const why = processing.errors.join('; ') || 'GitHub could not process the results.';
                return { what: UPLOAD, why };
            }
            const done = processing.status === 'complete' ? '' : ', and is still processing them';
            log.info(`Code scanning has the results, at ${commit.ref}${done}.`);
        }
        return undefined;
    }
    /** Whether the refusal was to be expected. It is told once, and nothing more is tried. */
    restricted() {
        const sentence = (0,github_event/* restrictionSentence */.W_)(this.github.event);
        if (sentence === undefined)
            return false;
        this.refused = true;
        this.warn(sentence);
        return true;
    }
    warn(message) {
        this.warnings += 1;
        this.context.log.warning(message);
    }
}
/** A run without a gate has nothing to say against the commit. */
function conclusionOf(exitCode, { gate }) {
    if (exitCode !== run_record/* EXIT */.dc.done)
        return 'failure';
    return gate.verdict === 'off' ? 'neutral' : 'success';
}
/** The page of the workflow run. */
function runUrl({ env }) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name, GITHUB_RUN_ID: id } = env;
    if (!server || !name || !id || !/^\d+$/.test(id))
        return undefined;
    return `${server}/${name}/actions/runs/${id}`;
}

// EXTERNAL MODULE: ./src/files/lock.ts
var files_lock = __webpack_require__(29056);
;// CONCATENATED MODULE: ./src/pipeline/delivery/pending-files.ts





/**
 * The files of the journals in which something is pending: all that another job needs to go on.
 * Nothing when all is delivered.
 *
 * @param directory of all journals
 * @throws ConfigError when another run delivers them, or one is damaged.
 */
async function pendingFiles(directory, now) {
    const paths = await (0,journal_journal/* journalPaths */.U)(directory);
    if (paths.length === 0)
        return [];
    const lock = await (0,files_lock/* takeLock */.H)((0,external_node_path_.join)(directory, 'lock'), now, deliver_journals/* HOLDER */.D4);
    try {
        const files = [];
        for (const path of paths) {
            const journal = await journal_journal/* Journal */.C.open(path);
            await journal?.close();
            if (journal === undefined || journal.pending.length === 0)
                continue;
            const names = await (0,promises_.readdir)(path, { recursive: true });
            // Neither directories, nor what is not yet a file of the journal.
            const own = names.filter((name) => name.endsWith('.ndjson') || name.endsWith('.json'));
            files.push(...own.sort().map((name) => (0,external_node_path_.join)(path, name)));
        }
        return files;
    }
    finally {
        await lock.release();
    }
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

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
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
const lists_MAX_FINDINGS = 10;
const MAX_REMEDIES = 5;
const MAX_PROJECTS = 10;
const SEVERITY_COLUMN = Math.max(...model_severity/* SEVERITIES */.oC.map((severity) => severity.length));
/** What to do, and what it closes. */
function remedyLines({ remedies }, width) {
    const shown = remedies.slice(0, MAX_REMEDIES);
    const effects = shown.map(({ closes, bySeverity }) => findingsBySeverity(closes, bySeverity));
    const room = width - 4 - Math.max(0, ...effects.map(columnsOf));
    const actions = shown.map(({ action }) => fitted((0,plain/* plain */.pj)(action), room));
    const column = Math.max(0, ...actions.map(columnsOf));
    return actions.map((action, index) => `  ${padded(action, column)}  ${effects[index] ?? ''}`);
}
/** What and where, then the way out, then where to read more. Addresses are never cut. */
function findingLines(report, { paint, width }) {
    const shown = report.worst.slice(0, lists_MAX_FINDINGS);
    const lines = shown.flatMap((finding) => {
        const severity = padded(finding.severity, SEVERITY_COLUMN);
        const pkg = packageOf(finding);
        const place = pathEnd((0,plain/* plain */.pj)(placeOf(finding, report).label), Math.floor(width / 2));
        const where = pkg === null ? place : `${(0,plain/* plain */.pj)(pkg.name)} (${place})`;
        const what = fitted(`${(0,plain/* plain */.pj)(finding.title)} in ${where}`, width - SEVERITY_COLUMN - 4);
        const cure = (0,plain/* plain */.pj)(cureOf(finding));
        const address = (0,plain/* plain */.pj)(finding.url ?? '', 1_000);
        const indent = ' '.repeat(SEVERITY_COLUMN + 4);
        const room = width - indent.length;
        return [
            `  ${paint(severity, ...SEVERITY_STYLES[finding.severity])}  ${what}`,
            ...(cure === '' ? [] : [indent + fitted(cure, room)]),
            ...(address === '' || columnsOf(address) > room ? [] : [indent + paint(address, 'dim')]),
        ];
    });
    const more = report.counts.open - shown.length;
    return more > 0 && shown.length > 0 ? [...lines, `  and ${(0,plain/* count */.U9)(more, 'more finding')}`] : lines;
}
/** One line a project with open findings; a single project needs none. */
function projectLines({ projects, counts }, { paint, width }) {
    const shown = projects.filter(({ open }) => open > 0).slice(0, MAX_PROJECTS);
    if (counts.projects < 2 || shown.length === 0)
        return [];
    const numbers = shown.map(({ bySeverity }) => model_severity/* SEVERITIES */.oC.map((severity) => (0,plain/* formatNumber */.ZV)(bySeverity[severity])));
    const columns = model_severity/* SEVERITIES */.oC.map((severity, index) => Math.max(severity.length, ...numbers.map((row) => row[index]?.length ?? 0)));
    const cells = (row) => row.map((cell, index) => padded(cell, columns[index] ?? 0, 'left')).join('  ');
    const room = width - columnsOf(cells(numbers[0] ?? [])) - 4;
    const names = shown.map(({ name, targetFile }) => fitted(targetFile === '' || name.endsWith(targetFile) ? name : `${name} (${targetFile})`, room));
    const column = Math.max(...names.map(columnsOf));
    const more = counts.projects - shown.length;
    return [
        `  ${padded('', column)}  ${paint(cells(model_severity/* SEVERITIES */.oC), 'dim')}`,
        ...names.map((name, index) => `  ${padded(name, column)}  ${cells(numbers[index] ?? [])}`),
        ...(more > 0 ? [`  and ${(0,plain/* count */.U9)(more, 'more project')}`] : []),
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
    for (const word of (0,plain/* plain */.pj)(text, wrap_MAX_LENGTH).split(' ')) {
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
    const delivery = deliveryLine(report);
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
        ...(delivery === null ? [] : [delivery]),
        ...(report.partial === null ? [] : wrapped(`${report.partial}.`, { indent: 0, width })),
        severityLine(report, paint),
        ...sections.flat(),
    ].join('\n');
}
/** `1 critical  3 high  0 medium  2 low` */
function severityLine({ counts }, paint) {
    return model_severity/* SEVERITIES */.oC.filter((severity) => severity !== 'info' || counts.bySeverity.info > 0)
        .map((severity) => {
        const number = counts.bySeverity[severity];
        const part = `${(0,plain/* formatNumber */.ZV)(number)} ${severity}`;
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
    return shown.length > 0 && more > 0 ? [...lines, `  and ${(0,plain/* formatNumber */.ZV)(more)} more`] : lines;
}
function gapLines({ incomplete }, width) {
    const lines = incomplete
        .slice(0, terminal_MAX_LINES)
        .flatMap(({ what, why }) => wrapped(`${what}: ${why}`, { indent: 2, width }));
    const more = incomplete.length - terminal_MAX_LINES;
    return more > 0 ? [...lines, `  and ${(0,plain/* formatNumber */.ZV)(more)} more in run.json`] : lines;
}
/** Paths are never cut or wrapped: they are there to be copied. */
function fileLines({ outputs }) {
    const labels = outputs.map(({ label }) => (0,plain/* plain */.pj)(label));
    const column = Math.max(0, ...labels.map((label) => label.length));
    return outputs.map(({ path }, index) => `  ${(labels[index] ?? '').padEnd(column)}  ${(0,plain/* plain */.pj)(path, 1_000)}`);
}

;// CONCATENATED MODULE: ./src/commands/report-run.ts










const LABELS = {
    summary: 'Summary',
    report: 'Report',
    findings: 'Findings',
    target: 'Target documents',
    'target-gzip': 'Target documents',
    sarif: 'SARIF',
    ocsf: 'OCSF',
    'gitlab-dependency-scanning': 'GitLab dependency scanning',
    'gitlab-sast': 'GitLab SAST',
    cyclonedx: 'CycloneDX',
    kdi: 'Kenna Data Importer',
    'code-quality': 'GitLab code quality',
    junit: 'JUnit',
    usage: 'Usage',
    sbom: 'SBOM',
    'sbom-xml': 'SBOM',
    'sbom-vdr': 'SBOM with its vulnerabilities',
    run: 'Record of the run',
    rejected: 'Rejected',
};
/** Tells people and the CI of a finished run; returns the exit code of the command. */
async function reportRun(context, result, to) {
    const github = await openGitHub(context, to.command);
    try {
        return await tell(context, result, { ...to, github });
    }
    finally {
        await github?.close();
    }
}
async function tell(context, given, to) {
    const { settings, host } = context;
    const { directory, github } = to;
    // First, for what becomes of it is a part of the run.
    const run = (await github?.upload(given, to.repository)) ?? given.run;
    const result = { ...given, run };
    const exitCode = (0,run_record/* exitCodeOf */.FO)(run, settings['on-incomplete']);
    // What the platform refused is written with the journal.
    await directory.adopt('rejected');
    await directory.put('run', `${JSON.stringify(run, null, 2)}\n`);
    const told = {
        ...result.collected,
        command: to.command,
        gate: run.gate,
        incomplete: run.incomplete,
        partial: run.partial,
        warnings: run.warnings,
        ...(run.delivery.platform === 'file' ? {} : { delivery: run.delivery }),
        repository: to.repository,
        codeUrl: (location) => host.codeUrl(to.repository, location),
        drawn: host.name === 'github',
    };
    if (run.state === 'processed' && to.page !== undefined)
        await writePage(context, to.page, { directory, report: told });
    const report = {
        ...told,
        outputs: (run.state === 'processed' ? namesOf(directory) : directory.finished).map((name) => ({
            label: LABELS[name],
            path: shortPath(directory.pathOf(name), context.cwd),
        })),
    };
    const summary = summaryMarkdown(report);
    if (run.state === 'processed') {
        await directory.put('summary', summary);
        host.print(terminalReport(report, host.display));
        // Only a scan is about the code of this checkout.
        const annotates = to.command === 'scan' && settings.annotations;
        const checked = annotates && (await github?.check({ report, result, exitCode })) === true;
        if (annotates && !checked)
            await host.annotate(annotationsFor(context, result, github?.warnings), {
                passed: exitCode === run_record/* EXIT */.dc.done,
                headline: headline(report).text,
            });
        if (settings['job-summary'])
            await host.appendSummary(summary);
        await github?.comment({ report, result, exitCode });
    }
    const artifact = settings['upload-artifacts'] ? await upload(context, directory) : undefined;
    await host.setOutputs(outputsOf(result, directory, artifact));
    return exitCode;
}
/** The files as a person looks at them; the summary is written last, since it lists them all. */
function namesOf({ finished }) {
    const all = Object.keys(LABELS).filter(isFileName);
    return all.filter((name) => name === 'summary' || finished.includes(name));
}
function isFileName(name) {
    return Object.hasOwn(LABELS, name);
}
/** As many as the host shows of a run. */
function annotationsFor({ host }, { annotations, run }, warnings) {
    if (host.maxAnnotations === undefined)
        return annotations.plan(annotationsUsed(run, warnings));
    return annotations.worstPlaced.slice(0, host.maxAnnotations);
}
/** The log's own errors and warnings are annotations of the step, too, and count towards its limit. */
function annotationsUsed({ warnings, incomplete, gate }, told = 0) {
    const fails = incomplete.length > 0 || gate.verdict === 'fail';
    return { error: fails ? 1 : 0, warning: warnings.length + incomplete.length + told };
}
/**
 * Keeps the files of the run with the workflow run, and what is still to be delivered, so that
 * another job can go on with it. What hinders it is told, and no more.
 */
async function upload(context, directory) {
    const { host, log, settings } = context;
    if (host.name !== 'github' && host.name !== 'azure')
        return undefined;
    const files = directory.finished.map((name) => directory.pathOf(name));
    const result = await host.uploadArtifact({
        name: settings['artifact-name'],
        files: [...files, ...(await journalFiles(context, directory))],
        rootDirectory: directory.path,
        retentionDays: settings['retention-days'],
    });
    if ('id' in result)
        return result.id;
    if (result.later === true)
        log.debug(result.skipped);
    else
        log.warning(result.skipped);
    return undefined;
}
async function journalFiles({ log, now }, directory) {
    try {
        return await pendingFiles((0,external_node_path_.join)(directory.path, commands_output/* JOURNAL */.E), now);
    }
    catch (error) {
        log.warning(`The artifact has no journal: ${(0,model_errors/* describeError */.Uc)(error)}`);
        return [];
    }
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
        new: counts.new ?? '',
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
        'target-file': path('target') || path('target-gzip'),
        'sbom-file': path('sbom') || path('sbom-xml'),
        'report-file': path('report'),
        'run-file': path('run'),
        'artifact-id': artifact ?? '',
    };
}
function shortPath(path, cwd) {
    const near = (0,external_node_path_.relative)(cwd, path);
    return near.startsWith('..') ? path : near;
}

;// CONCATENATED MODULE: ./src/commands/run-source.ts









/** All outputs of a source, the gate, the delivery and the report. */
async function runSource(context, run) {
    const { settings } = context;
    const { command, platform, repository } = run;
    const output = (0,commands_output/* outputDirectory */.r)(context);
    const gzip = await (0,commands_platform/* gzipTarget */.Gu)(context);
    const gate = await (0,commands_gate_gate/* gateOf */.R)(context, run);
    const directory = await output_directory/* OutputDirectory */.n.prepare(output, context.now);
    const page = pageFindings(context, directory, gate.novelty);
    try {
        const result = await runPipeline({
            ...run,
            consumers: [...(run.consumers?.(directory) ?? []), ...(page ? [page] : [])],
            version: context.version,
            gate,
            onIncomplete: settings['on-incomplete'],
            sarifCategory: settings['sarif-category'],
            codeScanning: wantsCodeScanning(context, command),
            outputFormats: settings['output-formats'],
            gzipTarget: gzip,
            push: platform && {
                platform,
                directory: (0,external_node_path_.join)(output, commands_output/* JOURNAL */.E),
                rejectedFile: directory.pathOf('rejected'),
                pushSeverity: settings['push-severity'],
                pushOn: settings['push-on'],
                dryRun: settings['dry-run'],
            },
            dryRun: settings['dry-run'],
            upstream: run.statistics,
            directory,
            log: context.log,
            now: context.now,
            signal: context.signal,
        });
        return await reportRun(context, result, { directory, repository, command, page });
    }
    finally {
        await directory.release();
    }
}


/***/ }),

/***/ 5915:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ NO_MEMORY)
/* harmony export */ });
/** For sources that remember nothing. */
const NO_MEMORY = {
    stage: () => Promise.resolve(null),
    commit: () => Promise.resolve(),
    discard: () => Promise.resolve(),
    end: () => Promise.resolve([]),
};


/***/ }),

/***/ 14031:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   nM: () => (/* binding */ row),
/* harmony export */   nf: () => (/* binding */ link)
/* harmony export */ });
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80206);

/**
 * Characters with a meaning in GitHub's Markdown. As character references they have none, in a
 * table and out of it, which backslashes cannot promise (`|` in code within a table).
 */
const SPECIAL = /[\\`*_[\]<>&|~$#@]|:(?=\S)|(?<=www)\./giu;
/**
 * Text from outside, so that Markdown shows it as it is, on one line: nothing in it is a tag, a
 * link, a mention, a reference to an issue, an emoji, a formula or a command of the CI.
 */
function text(value, max = _plain_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_TEXT */ .lG) {
    return inline((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(value, max));
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
function code(value, max = _plain_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_TEXT */ .lG) {
    const line = (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(value, max);
    if (line === '')
        return '';
    // Backticks read better in the source; where they would not hold, a tag does.
    return /^[\w\-+.,:;/@#=~^ ()]+$/.test(line) ? `\`${line}\`` : `<code>${text(value, max)}</code>`;
}
/** Text from outside in which `code` between two backticks stays code; Snyk words remedies so. */
function prose(value, max = _plain_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_TEXT */ .lG) {
    return (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(value, max)
        .split(/(?<!`)`(?! )([^`]+)(?<! )`(?!`)/)
        .map((part, index) => (index % 2 === 1 ? code(part, max) : inline(part)))
        .join('');
}
/** Longer addresses are not shown as links. */
const MAX_URL = 2_000;
/** A link, when the address is one of the web; else only its label. The label is Markdown. */
function link(label, url) {
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


/***/ }),

/***/ 22179:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C4: () => (/* binding */ NUMBER_COLUMNS),
/* harmony export */   RI: () => (/* binding */ TABLE_ID),
/* harmony export */   aK: () => (/* binding */ DETAIL_FIELDS),
/* harmony export */   f: () => (/* binding */ STATUSES),
/* harmony export */   hi: () => (/* binding */ WORD_COLUMNS),
/* harmony export */   pp: () => (/* binding */ DETAILS_ID),
/* harmony export */   xX: () => (/* binding */ DETAILS_PER_PART),
/* harmony export */   yl: () => (/* binding */ ABOUT_ID)
/* harmony export */ });
/** What stands in report.html for its program: written by Node.js, read in the browser. */
/** Order of `status` in a table. */
const STATUSES = ['open', 'ignored', 'resolved'];
/** Findings whose details stand together; a page reads one such part to show one finding. */
const DETAILS_PER_PART = 500;
/** Ids of the parts of the page; of details, the number of the part follows. */
const ABOUT_ID = 'about';
const TABLE_ID = 'findings';
const DETAILS_ID = 'details-';
const NUMBER_COLUMNS = [
    'severity',
    'status',
    'fixable',
    'fresh',
    'score',
    'epss',
    'seen',
    'public',
];
const WORD_COLUMNS = [
    'key',
    'title',
    'problem',
    'cves',
    'type',
    'project',
    'component',
    'place',
    'action',
    'exploit',
];
/** Fields of a finding's details, in the order in which a part has them. */
const DETAIL_FIELDS = [
    'url',
    'remedy',
    'message',
    'cwes',
    'cvss',
    'packages',
    'morePackages',
    'locations',
    'flow',
    'ignored',
    'percentile',
    'reachability',
    'license',
    'lastSeen',
    'reference',
];


/***/ })

};
