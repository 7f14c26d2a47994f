export const id = 2938;
export const ids = [2938];
export const modules = {

/***/ 42938:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  poll: () => (/* binding */ poll)
});

// EXTERNAL MODULE: ./src/model/errors.ts
var errors = __webpack_require__(87206);
// EXTERNAL MODULE: ./src/model/repository.ts
var repository = __webpack_require__(92069);
// EXTERNAL MODULE: ./src/pipeline/memory.ts
var memory = __webpack_require__(5915);
// EXTERNAL MODULE: ./src/pipeline/poll/gone-orgs.ts
var gone_orgs = __webpack_require__(9847);
// EXTERNAL MODULE: ./src/pipeline/poll/mode.ts
var poll_mode = __webpack_require__(29175);
;// CONCATENATED MODULE: ./src/pipeline/poll/pages.ts
/** Issues of a record at most; a large project comes in several, like everywhere. */
const RECORD_ISSUES = 1000;
/** A record with all issues of its project as records of at most `RECORD_ISSUES`. */
function* inPages(record) {
    const { issues } = record;
    if (issues.length <= RECORD_ISSUES)
        yield record;
    else
        for (let page = 0; page * RECORD_ISSUES < issues.length; page += 1)
            yield {
                ...record,
                page,
                issues: issues.slice(page * RECORD_ISSUES, (page + 1) * RECORD_ISSUES),
            };
}

// EXTERNAL MODULE: ./src/pipeline/poll/reconcile.ts + 3 modules
var reconcile = __webpack_require__(48819);
// EXTERNAL MODULE: ./src/pipeline/poll/state-memory.ts + 1 modules
var state_memory = __webpack_require__(31282);
;// CONCATENATED MODULE: ./src/pipeline/poll/poll.ts





/** Resolved issues are remembered a while longer than they can be read again. */
const FORGET_MARGIN_MS = 3_600_000;
/** One poll of Snyk: what is to be told of it, and what is remembered for the next. */
class Poll {
    options;
    memory;
    /** Known when the first record was asked for, like `startedAt`. */
    mode = 'full';
    startedAt = new Date(0);
    projects = 0;
    findings = 0;
    constructor(options) {
        this.options = options;
        const { state, now } = options;
        this.memory = new state_memory/* StateMemory */.$(state, now, () => ({
            startedAt: this.startedAt,
            mode: this.mode,
            counts: { projects: this.projects, findings: this.findings },
        }));
    }
    async *records(collection) {
        const { options } = this;
        const { state, log } = options;
        this.startedAt = options.now();
        const why = (0,poll_mode/* whyFull */.S)(state, { ...options, now: this.startedAt });
        this.mode = why === null ? 'delta' : 'full';
        log.info(why === null ? 'Reading what changed since the last run' : `Reading all: ${why}`);
        if (why === null)
            collection.only('Only what changed since the last run was collected');
        if (options.onlyPart !== null)
            collection.only(options.onlyPart);
        const sweep = options.createSweep(collection);
        const scope = await sweep.scope();
        const { identity, making: map } = options;
        const { mode, startedAt } = this;
        const remade = state !== null && (0,poll_mode/* isRemade */.z)(state, options);
        const next = this.memory.begin({ identity, map, mode, remade, startedAt });
        const leftScope = { projects: 0 };
        for await (const org of sweep.orgs((id) => this.sinceOf(id))) {
            try {
                yield* this.told(this.orgRecords(org, { next, collection, leftScope }), collection);
            }
            finally {
                await org.close();
            }
        }
        if (state !== null) {
            const gone = (0,gone_orgs/* goneOrgs */.lI)({
                ...{ sweep, scope, state, next, collection, startedAt },
                listJudged: options.isLeg === true,
                leftScope: (projects) => (leftScope.projects += projects),
            });
            yield* this.told(gone, collection);
        }
        if (leftScope.projects > 0)
            collection.warn(`${leftScope.projects} projects that an earlier run delivered are out of scope now. They are left as they are on the platform.`);
        const stillOwed = options.isLeg === true ? [] : this.memory.owed.left(collection);
        this.memory.collected(collection, stillOwed);
    }
    sinceOf(org) {
        const known = this.mode === 'delta' ? (this.options.state?.org(org) ?? null) : null;
        if (known === null || this.missedFull(known))
            return null;
        return new Date(Date.parse(known.watermark) - this.options.overlapMs);
    }
    /**
     * Whether an org could not be read wholly when all was read because the scope, the map or the
     * platform had changed: what is known of it is older than that.
     */
    missedFull(org) {
        const remadeAt = this.options.state?.remadeAt ?? null;
        if (org === null || remadeAt === null)
            return false;
        return org.lastFullAt === null || Date.parse(org.lastFullAt) < Date.parse(remadeAt);
    }
    async *orgRecords(org, run) {
        const { state, overlapMs } = this.options;
        const id = org.org.id ?? '';
        const { name, slug } = org.org.attributes;
        const writer = await run.next?.writeOrg(id, { name, slug });
        const known = state?.org(id) ?? null;
        try {
            yield* (0,reconcile/* reconcile */.L)({
                sweep: org,
                known: () => (state === null ? nothing() : state.ledger(id)),
                remember: async (project) => writer?.add(project),
                keyed: this.options.identity === 'portable',
                sameScope: state?.scopeChanged === false && !this.missedFull(known),
                forgetBefore: new Date(org.at.getTime() - overlapMs - FORGET_MARGIN_MS),
                owed: this.memory.owed,
                collection: run.collection,
                leftScope: () => (run.leftScope.projects += 1),
            });
        }
        catch (error) {
            await writer?.discard();
            throw error;
        }
        // What was read is remembered also of a list with gaps; but it is asked for again.
        if (org.projectsComplete && org.issuesComplete) {
            const watermark = org.at.toISOString();
            const lastFullAt = org.since === null ? this.startedAt.toISOString() : (known?.lastFullAt ?? null);
            await writer?.seal({ watermark, lastFullAt });
        }
        else if (known !== null)
            await writer?.seal(known);
        else
            await writer?.discard();
    }
    async *told(records, collection) {
        for await (const record of records) {
            this.projects += 1;
            this.findings += record.issues.length;
            this.memory.owed.told(record);
            yield* inPages(await this.options.complete(record, collection));
        }
    }
}
async function* nothing() { }

// EXTERNAL MODULE: ./src/commands/network.ts
var commands_network = __webpack_require__(88948);
// EXTERNAL MODULE: ./src/commands/platform.ts
var commands_platform = __webpack_require__(86339);
// EXTERNAL MODULE: ./src/http/client.ts + 14 modules
var client = __webpack_require__(26233);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/sources/export/lift/records.ts + 7 modules
var records = __webpack_require__(24972);
// EXTERNAL MODULE: ./src/sources/export/parts.ts + 1 modules
var parts = __webpack_require__(70148);
// EXTERNAL MODULE: ./src/sources/export/request.ts + 1 modules
var request = __webpack_require__(87363);
// EXTERNAL MODULE: ./src/sources/export/series.ts
var series = __webpack_require__(71100);
// EXTERNAL MODULE: ./src/sources/problem-id.ts
var problem_id = __webpack_require__(30019);
// EXTERNAL MODULE: ./src/sources/put.ts
var put = __webpack_require__(95003);
;// CONCATENATED MODULE: ./src/sources/export/enrich/fill.ts


function byName(issues) {
    const told = new Map();
    for (const issue of issues)
        for (const name of namesOf(issue))
            told.set(name, issue);
    return told;
}
/**
 * What an export tells of an issue beside what the API does. Where both tell, the API stays:
 * it is newer. Key, identity, status and severity are never another's.
 */
function fill(issue, told) {
    const name = namesOf(issue).find((one) => told.has(one));
    const found = name === undefined ? undefined : told.get(name);
    if (found === undefined)
        return issue;
    const filled = {
        ...issue,
        attributes: attributesOf(issue.attributes, found.attributes),
        facts: factsOf(issue.facts, found.facts),
    };
    (0,put/* put */.y)(filled, 'findingDetectionUrl', issue.findingDetectionUrl ?? found.findingDetectionUrl);
    return filled;
}
/** Of packages the problem; of code and infrastructure the key, of code that of its asset, too. */
function namesOf({ attributes }) {
    const { type, key, key_asset: asset } = attributes;
    if (type === 'package_vulnerability' || type === 'license')
        return [(0,problem_id/* problemId */.Db)(attributes) ?? key];
    return asset === undefined ? [key] : [key, asset];
}
function factsOf(facts, told) {
    const { ignore, ...others } = told;
    const filled = { ...others, ...facts };
    const fixes = new Map(told.packages.map((one) => [`${one.name}@${one.version}`, one.fixedIn]));
    filled.packages = facts.packages.map((one) => {
        const fixedIn = fixes.get(`${one.name}@${one.version}`) ?? [];
        return one.fixedIn.length > 0 ? one : { ...one, fixedIn };
    });
    if (facts.locations.length === 0)
        filled.locations = told.locations;
    // Not one of an issue that was ignored when the export was made, and no longer is.
    if (facts.ignore !== undefined)
        filled.ignore = { ...ignore, ...facts.ignore };
    return filled;
}
function attributesOf(attributes, told) {
    const places = new Map(told.coordinates.map((one) => [packageOf(one), one]));
    const filled = {
        ...attributes,
        coordinates: attributes.coordinates.map((one) => coordinateOf(one, places.get(packageOf(one)))),
    };
    (0,put/* put */.y)(filled, 'severities', attributes.severities ?? told.severities);
    (0,put/* put */.y)(filled, 'exploit_details', attributes.exploit_details ?? told.exploit_details);
    (0,put/* put */.y)(filled, 'created_at', attributes.created_at ?? told.created_at);
    return filled;
}
function coordinateOf(coordinate, told) {
    if (told === undefined)
        return coordinate;
    const filled = { ...coordinate };
    for (const name of ['created_at', 'last_introduced_at', 'last_resolved_at']) {
        (0,put/* put */.y)(filled, name, coordinate[name] ?? told[name]);
    }
    (0,put/* put */.y)(filled, 'reachability', coordinate.reachability ?? told.reachability);
    return filled;
}
/** '' for what is no package: such an issue has one place. */
function packageOf({ representations }) {
    for (const one of representations) {
        if ('dependency' in one) {
            return `${one.dependency.package_name}@${one.dependency.package_version}`;
        }
    }
    return '';
}

// EXTERNAL MODULE: ./src/files/packed-lines.ts
var packed_lines = __webpack_require__(4393);
// EXTERNAL MODULE: ./src/model/copy.ts
var copy = __webpack_require__(87348);
// EXTERNAL MODULE: ./src/sources/export/headers.ts
var headers = __webpack_require__(45667);
// EXTERNAL MODULE: ./src/sources/export/heap.ts
var heap = __webpack_require__(67927);
// EXTERNAL MODULE: ./src/sources/export/lift/project.ts
var project = __webpack_require__(27854);
// EXTERNAL MODULE: ./src/sources/export/rows-by-project.ts + 2 modules
var rows_by_project = __webpack_require__(4043);
;// CONCATENATED MODULE: ./src/sources/export/enrich/project-rows.ts







/** The rows of an export on disk, by project, to be looked up in any order. */
class ProjectRows {
    directory;
    headers = new headers/* Headers */.L();
    projects = new Map();
    file;
    constructor(directory) {
        this.directory = directory;
        this.file = new packed_lines/* PackedLines */.a((0,external_node_path_.join)(directory, 'projects'));
    }
    /** Reads the rows to their end and puts them aside. */
    static async of(batches, directory) {
        const rows = new ProjectRows(directory);
        try {
            await rows.read(batches);
            return rows;
        }
        catch (error) {
            await rows.close();
            throw error;
        }
    }
    /** @param project Snyk's id. */
    async of(project) {
        const lines = [];
        for (const block of this.projects.get(project) ?? [])
            for (const line of await this.file.read(block))
                lines.push((0,heap/* keyedLine */.p)(line));
        return lines.length === 0 ? undefined : new heap/* Heap */.r(project, lines, this.headers);
    }
    close() {
        return this.file.close();
    }
    async read(batches) {
        const sorted = new rows_by_project/* RowsByProject */.Y((0,external_node_path_.join)(this.directory, 'rows'), this.headers);
        try {
            for await (const batch of batches) {
                for (const row of batch) {
                    const full = sorted.add(row, (0,project/* projectOf */.v8)(row));
                    if (full !== undefined)
                        await full;
                }
            }
            for await (const lines of sorted.projects()) {
                const blocks = await this.file.write(lines.map(({ line }) => line));
                const project = (0,copy/* copyOf */.z)(lines[0]?.project ?? '');
                this.projects.set(project, [...(this.projects.get(project) ?? []), ...blocks]);
            }
        }
        finally {
            await sorted.close();
        }
    }
}

;// CONCATENATED MODULE: ./src/sources/export/enrich/export-details.ts










/** What the lists of issues lack; what tells issues apart is exported besides. */
const COLUMNS = `EPSS_SCORE EPSS_PERCENTILE NVD_SCORE NVD_SEVERITY EXPLOIT_MATURITY
  EXPLOIT_MATURITY_CVSS_V4 REACHABILITY FIXED_IN_VERSION FIXED_IN_AVAILABLE COMPUTED_FIXABILITY
  EXISTS_IN_DIRECT_DEPENDENCY SEMVER_VULNERABLE_RANGE VULNERABILITY_PUBLICATION_DATE VULN_DB_URL
  INTRODUCTION_CATEGORY FIRST_INTRODUCED LAST_INTRODUCED LAST_IGNORED LAST_RESOLVED
  ASSET_ID ASSET_NAME ASSET_TYPE ASSET_CLASS ASSET_OWNER ASSET_LIFECYCLE ASSET_APPLICATION
  ASSET_CATEGORY ASSET_TAGS REPOSITORY_FRESHNESS CISA_KEV`.split(/\s+/);
/**
 * Completes issues with what only exports tell: one export of the group, or of each org, kept on
 * disk and looked up by project and problem. Exports are up to two hours old: an issue that is
 * not in it stays as it is.
 */
class ExportDetails {
    options;
    exports = new Map();
    directories = [];
    /** A large project comes in pages. */
    last;
    /** @throws ConfigError when the group is no id. */
    constructor(options) {
        this.options = options;
        if (options.group !== undefined)
            this.request({ group: options.group });
    }
    /**
     * An export that cannot be had is named in the collection once, and the issues stay as they are.
     *
     * @throws what is none of Snyk's making.
     */
    async complete(record, collection) {
        const org = record.org?.id ?? null;
        if (record.id === null || record.issues.length === 0 || org === null)
            return record;
        const scope = this.options.group ?? org;
        let opening = this.exports.get(scope);
        if (opening === undefined) {
            opening = this.open(scope, collection);
            this.exports.set(scope, opening);
        }
        const rows = await opening;
        if (rows === undefined)
            return record;
        const told = await this.toldOf(record, record.id, rows);
        return { ...record, issues: record.issues.map((issue) => fill(issue, told)) };
    }
    async close() {
        for (const opening of this.exports.values()) {
            const rows = await opening.catch(() => undefined);
            await rows?.close();
        }
        for (const directory of this.directories)
            await (0,promises_.rm)(directory, { recursive: true, force: true });
    }
    async toldOf(record, id, rows) {
        if (this.last?.project === id)
            return this.last.told;
        const heap = await rows.of(id);
        const lifted = heap === undefined ? [] : [...(0,records/* liftRows */.J)(heap, record.key)];
        const told = byName(lifted.flatMap(({ issues }) => issues));
        this.last = { project: id, told };
        return told;
    }
    async open(scope, collection) {
        const { group, jobs, download, signal } = this.options;
        try {
            const finished = await jobs.obtain(this.request(group === undefined ? { org: scope } : { group }));
            const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'snyk-connector-details-'));
            this.directories.push(directory);
            const batches = (0,parts/* exportRows */.s)(finished, {
                download,
                collection,
                required: ['PROBLEM_ID'],
                signal,
            });
            return await ProjectRows.of(batches, directory);
        }
        catch (error) {
            if (signal.aborted || !(error instanceof errors/* UpstreamError */.gA))
                throw error;
            collection.missing(`what only an export tells of ${group === undefined ? 'org' : 'group'} ${scope} (enrich: export)`, (0,errors/* describeError */.Uc)(error));
            return undefined;
        }
    }
    request(scope) {
        return (0,request/* exportRequest */.m)({
            ...scope,
            dataset: 'issues',
            columns: COLUMNS,
            introducedFrom: series/* BEGINNING */.C,
        });
    }
}

// EXTERNAL MODULE: ./src/commands/export.ts + 5 modules
var commands_export = __webpack_require__(32352);
;// CONCATENATED MODULE: ./src/commands/poll/details.ts



/**
 * Nothing is exported before the first issue asks for it. To be closed.
 *
 * @throws ConfigError when `snyk-group` is no id, which exports need.
 */
function detailsOf(context, network) {
    const { settings, signal } = context;
    if (!settings.enrich.includes('export'))
        return undefined;
    return new ExportDetails({
        group: settings['snyk-group'],
        jobs: (0,commands_export.jobsOf)(context, network),
        // As for exports, the parts are asked for without a credential.
        download: (0,client/* createHttpClient */.u)({ ...network, service: 'Snyk export' }),
        signal,
    });
}

// EXTERNAL MODULE: ./src/files/lock.ts
var files_lock = __webpack_require__(29056);
// EXTERNAL MODULE: ./src/pipeline/legs/leg-file.ts
var leg_file = __webpack_require__(38665);
;// CONCATENATED MODULE: ./src/pipeline/legs/leg-directory.ts




/** The directory in which one leg leaves its result. What an earlier run left there goes first. */
class LegDirectory {
    path;
    lock;
    constructor(path, lock) {
        this.path = path;
        this.lock = lock;
    }
    /** @throws ConfigError when another run writes it. */
    static async prepare(path, now) {
        await (0,promises_.mkdir)(path, { recursive: true });
        const lock = await (0,files_lock/* takeLock */.H)((0,external_node_path_.join)(path, 'lock'), now, 'writes into this directory');
        const directory = new LegDirectory(path, lock);
        for (const name of [leg_file/* LEG_FILE */.gU, leg_file/* RECORDS_FILE */.Oe, `${leg_file/* RECORDS_FILE */.Oe}.partial`])
            await (0,promises_.rm)((0,external_node_path_.join)(path, name), { force: true });
        await (0,promises_.rm)(directory.ledgers, { recursive: true, force: true });
        return directory;
    }
    get records() {
        return (0,external_node_path_.join)(this.path, leg_file/* RECORDS_FILE */.Oe);
    }
    /** Where ledgers for the next state stand. */
    get ledgers() {
        return (0,external_node_path_.join)(this.path, 'orgs');
    }
    /** Where the leg has its part of the state while it reads. */
    get state() {
        return (0,external_node_path_.join)(this.path, 'state');
    }
    async release() {
        await (0,promises_.rm)(this.state, { recursive: true, force: true });
        await this.lock.release();
    }
}

// EXTERNAL MODULE: ./src/pipeline/legs/plan-file.ts
var plan_file = __webpack_require__(722);
// EXTERNAL MODULE: ./src/model/collection.ts
var model_collection = __webpack_require__(52285);
// EXTERNAL MODULE: ./src/state/ledger-reader.ts
var ledger_reader = __webpack_require__(77614);
// EXTERNAL MODULE: ./src/pipeline/files/text-file.ts
var text_file = __webpack_require__(13042);
;// CONCATENATED MODULE: ./src/pipeline/legs/run-leg.ts



/** Reads what a leg is to read. What it remembers is staged, for `collect` to take over. */
async function runLeg(run) {
    const { source, log, now, signal } = run;
    const collection = new model_collection/* Collection */.p((level, message) => {
        log[level](message);
    });
    const file = new text_file/* TextFile */.u(run.recordsFile);
    const counts = { count: 0, projects: 0, findings: 0 };
    try {
        for await (const record of source.records(collection)) {
            signal.throwIfAborted();
            await file.write(`${JSON.stringify(record)}\n`);
            counts.count += 1;
            counts.projects += record.page === 0 ? 1 : 0;
            counts.findings += record.issues.length;
        }
        signal.throwIfAborted();
        await file.close();
        await source.memory.stage(null);
    }
    catch (error) {
        await file.discard();
        await source.memory.discard();
        throw error;
    }
    const { requests, retries, throttledMs } = run.upstream;
    return {
        mode: source.mode,
        startedAt: source.startedAt.toISOString(),
        finishedAt: now().toISOString(),
        complete: collection.complete,
        incomplete: collection.gaps,
        partial: collection.partial,
        warnings: collection.warnings,
        records: { checksum: await (0,ledger_reader/* checksumOfFile */.V)(run.recordsFile), ...counts },
        upstream: { requests, retries, throttledMs: Math.round(throttledMs) },
    };
}

// EXTERNAL MODULE: ./src/pipeline/run-record.ts
var run_record = __webpack_require__(87953);
// EXTERNAL MODULE: ./src/state/part.ts
var state_part = __webpack_require__(28372);
// EXTERNAL MODULE: ./src/commands/output.ts
var output = __webpack_require__(88973);
// EXTERNAL MODULE: ./src/commands/snyk.ts + 6 modules
var snyk = __webpack_require__(37021);
// EXTERNAL MODULE: ./src/commands/poll/agreement.ts
var agreement = __webpack_require__(30278);
// EXTERNAL MODULE: ./src/commands/poll/keep.ts
var keep = __webpack_require__(57089);
// EXTERNAL MODULE: ./src/commands/poll/reading.ts + 10 modules
var reading = __webpack_require__(81906);
// EXTERNAL MODULE: ./src/commands/poll/state.ts + 10 modules
var poll_state = __webpack_require__(60474);
;// CONCATENATED MODULE: ./src/commands/poll/leg.ts

















/** A poll of one leg of a plan: what it finds is left for `collect`, and nothing is delivered. */
async function pollLeg(context, planFile) {
    const plan = await (0,plan_file/* readPlan */.m)((0,external_node_path_.resolve)(context.cwd, planFile));
    const leg = legOf(context, plan);
    const network = (0,commands_network/* openNetwork */.X)(context);
    try {
        const directory = await LegDirectory.prepare((0,output/* outputDirectory */.r)(context), context.now);
        try {
            const report = await read(context, { plan, leg, network, directory });
            await (0,leg_file/* writeLeg */.wZ)(directory.path, report);
            return await tell(context, directory, { plan, report });
        }
        finally {
            await directory.release();
        }
    }
    finally {
        await network.close();
    }
}
async function read(context, run) {
    const { plan, leg, network, directory } = run;
    const { tenant, identity, making, projects, issueTypes } = plan;
    const api = (0,snyk/* connectSnyk */.q)(context, network);
    if (api.url !== tenant.api)
        throw new errors/* ConfigError */.xL(`snyk-api: this leg asks ${api.url}, and the plan is of ${tenant.api}. Give both the same.`);
    const orgs = [...leg.orgs.map(({ id }) => id), ...leg.unlisted];
    const part = { tenant, orgs, directory: directory.state };
    const state = await (0,poll_state/* openPartOfState */.ul)(context, network, part);
    const details = detailsOf(context, network);
    try {
        const listed = { orgs: leg.orgs, complete: plan.listComplete };
        const scope = { orgs: [], excludeOrgs: [], listed };
        const source = new Poll({
            ...(0,reading/* reading */.hF)(context, { api, details }, { scope, projects, issueTypes }),
            isLeg: true,
            state,
            identity,
            making,
        });
        const { log, now, signal } = context;
        const recordsFile = directory.records;
        const upstream = network.statistics;
        const result = await runLeg({ source, recordsFile, upstream, log, now, signal });
        const about = { plan: plan.id, leg: leg.leg, version: context.version };
        return { ...about, ...result, orgs: await (0,state_part/* takePart */.X)(directory.state, directory.ledgers, orgs) };
    }
    finally {
        await details?.close();
        await state?.close();
    }
}
function legOf({ settings }, plan) {
    const { shard } = settings;
    const count = plan.legs.length;
    const allowed = `Give one of the ${count} parts of the plan, from \`1/${count}\` on, as its matrix does.`;
    if (shard === undefined)
        throw new errors/* ConfigError */.xL(`shard: not set, but \`plan\` is. ${allowed}`);
    const leg = plan.legs.find((each) => each.leg === shard.index && shard.count === count);
    const problem = (0,agreement/* stateDiffers */.x)(settings, plan);
    if (problem !== undefined)
        throw new errors/* ConfigError */.xL(problem);
    if (leg !== undefined)
        return leg;
    throw new errors/* ConfigError */.xL(`shard: ${shard.index}/${shard.count} is not in the plan. ${allowed}`);
}
async function tell(context, directory, { plan, report }) {
    const { host, settings, cwd } = context;
    const { records, orgs, complete, leg } = report;
    const count = plan.legs.length;
    host.print(`Leg ${leg} of ${count}: ${records.findings} findings of ${records.projects} projects in ${orgs.length} organizations, left in ${(0,external_node_path_.relative)(cwd, directory.path)} for \`collect\`.`);
    const ledgers = orgs.flatMap(({ base, next }) => next === null || next.file === base ? [] : [(0,external_node_path_.join)(directory.ledgers, next.file)]);
    const kept = await (0,keep/* keepArtifact */.m)(context, {
        name: (0,poll_state/* connectionArtifact */.jU)('leg', settings.name, `${leg}-of-${count}`),
        files: [(0,external_node_path_.join)(directory.path, leg_file/* LEG_FILE */.gU), directory.records, ...ledgers],
        rootDirectory: directory.path,
    });
    await host.setOutputs({
        state: 'processed',
        complete,
        findings: records.findings,
        'output-dir': directory.path,
        'artifact-id': kept ?? '',
    });
    return complete || settings['on-incomplete'] === 'warn' ? run_record/* EXIT */.dc.done : run_record/* EXIT */.dc.incomplete;
}

// EXTERNAL MODULE: ./src/commands/poll/schedule.ts + 1 modules
var schedule = __webpack_require__(50569);
// EXTERNAL MODULE: ./src/commands/poll/settle.ts + 1 modules
var settle = __webpack_require__(46894);
// EXTERNAL MODULE: ./src/commands/run-source.ts + 34 modules
var run_source = __webpack_require__(1842);
// EXTERNAL MODULE: ./src/commands/transform-map.ts + 30 modules
var transform_map = __webpack_require__(54873);
;// CONCATENATED MODULE: ./src/commands/poll.ts















/** `poll`: collect what changed in Snyk since the last run, and deliver it. */
async function poll(context) {
    if (context.settings.plan !== undefined)
        return pollLeg(context, context.settings.plan);
    const network = (0,commands_network/* openNetwork */.X)(context);
    const startedAt = context.now().toISOString();
    let stored = null;
    let details;
    try {
        const api = (0,snyk/* connectSnyk */.q)(context, network);
        const platform = await (0,commands_platform/* connectPlatform */.c0)(context, network);
        const map = await (0,transform_map/* transformMapOf */.c)(context.settings, context.cwd);
        stored = await (0,poll_state/* openStoredState */.Dm)(context, network, (0,reading/* tenantOf */.G8)((0,reading/* wantedOf */.Lm)(context), api));
        const notDue = (0,schedule/* whyNotDue */.C)(context, stored?.state ?? null);
        if (notDue !== null)
            return await (0,schedule/* reportScheduled */.y)(context, notDue);
        details = detailsOf(context, network);
        return await (0,run_source/* runSource */.R)(context, {
            command: 'poll',
            ...(await sourceOf(context, { api, platform, stored, details })),
            // A poll is about many repositories, none of which is checked out.
            repository: repository/* UNKNOWN_REPOSITORY */.k,
            map,
            platform,
            statistics: network.statistics,
            enrich: (record) => record,
        });
    }
    catch (error) {
        const run = { startedAt, complete: false, why: (0,errors/* describeError */.Uc)(error) };
        if (!context.settings['dry-run'])
            await (0,settle/* onlyNoted */.b$)(context, stored?.state ?? null).end(run);
        throw error;
    }
    finally {
        await details?.close();
        await stored?.state.close();
        await network.close();
    }
}
async function sourceOf(context, connected) {
    const { platform, stored } = connected;
    const state = stored?.state ?? null;
    const obstacle = await (0,settle/* settle */.G9)(context, state, platform);
    if (obstacle !== null)
        return { source: (0,settle/* waiting */.eg)(obstacle), memory: (0,settle/* onlyNoted */.b$)(context, state) };
    const source = new Poll({
        ...(0,reading/* reading */.hF)(context, connected, (0,reading/* wantedOf */.Lm)(context)),
        state,
        identity: context.settings.identity,
        making: await (0,reading/* makingOf */.rV)(context, platform),
    });
    return { source, memory: stored?.keep(source.memory) ?? memory/* NO_MEMORY */.g };
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


/***/ })

};
