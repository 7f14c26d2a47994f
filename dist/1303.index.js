export const id = 1303;
export const ids = [1303,3102];
export const modules = {

/***/ 30988:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  plan: () => (/* binding */ plan)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/model/collection.ts
var model_collection = __webpack_require__(52285);
// EXTERNAL MODULE: ./src/model/digest.ts
var digest = __webpack_require__(95305);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./src/pipeline/legs/assign.ts

/** A leg may have so much more than its equal part: an org moves only when its leg is this full. */
const MOST_OVER = 1.05;
/**
 * Divides orgs among legs, none of which has much more to read than the others. Where an org goes
 * depends on its id; only those that a full leg has no room for go elsewhere. So a plan looks like
 * the one before it, although orgs come, go and grow.
 *
 * @returns the loads of each leg; some may have none.
 */
function assign_assign(loads, legs) {
    const total = loads.reduce((sum, { pages }) => sum + pages, 0);
    const largest = loads.reduce((most, { pages }) => Math.max(most, pages), 0);
    const room = Math.max(largest, Math.ceil((total / legs) * MOST_OVER));
    const parts = Array.from({ length: legs }, (_, leg) => new Part(leg));
    for (const { load, number } of inOrder(loads)) {
        const free = parts.filter(({ pages }) => pages + load.pages <= room);
        const part = free.length > 0
            ? best(free, ({ leg }) => mixed(number, leg))
            : best(parts, ({ pages }) => -pages);
        part?.add(load);
    }
    return parts.map((part) => part.loads);
}
class Part {
    leg;
    pages = 0;
    loads = [];
    constructor(leg) {
        this.leg = leg;
    }
    add(load) {
        this.pages += load.pages;
        this.loads.push(load);
    }
}
/** The first of those for which the value is the highest. */
function best(parts, valueOf) {
    let found;
    let highest = -Infinity;
    for (const part of parts) {
        const value = valueOf(part);
        if (value <= highest)
            continue;
        highest = value;
        found = part;
    }
    return found;
}
/**
 * The large ones first, while there is room everywhere. Those that are about equal stand in an
 * order of their own, so that a page more or less changes nothing.
 */
function inOrder(loads) {
    return loads
        .map((load) => ({ load, number: numberOf(load.id), size: Math.floor(Math.log2(load.pages)) }))
        .sort((a, b) => b.size - a.size || a.number - b.number || (a.load.id < b.load.id ? -1 : 1));
}
/** 32 bits of an org's id. */
function numberOf(id) {
    return (0,external_node_crypto_.createHash)('sha256').update(id).digest().readUInt32BE();
}
/** A number that looks drawn by lot for an org and a leg (the finalizer of MurmurHash3). */
function mixed(org, leg) {
    let bits = org ^ Math.imul(leg + 1, 0x9e3779b1);
    bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
    bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
    return (bits ^ (bits >>> 16)) >>> 0;
}

;// CONCATENATED MODULE: ./src/pipeline/legs/divide.ts

/** GitHub starts at most so many jobs of a matrix in one run (docs, "Usage limits"). */
const MAX_LEGS = 256;
/** Pages that are worth a job: with its start and its end it takes some minutes. */
const PAGES_PER_LEG = 1_000;
/** So many legs that each has enough to read, when nobody says how many. */
function legsFor(orgs) {
    const pages = orgs.reduce((sum, org) => sum + org.pages, 0);
    return Math.min(Math.ceil(pages / PAGES_PER_LEG), MAX_LEGS);
}
/**
 * Divides orgs among legs. Those that are not listed any more cost a request, and go along.
 *
 * @param legs how many at most; never more than there are orgs, and none is empty.
 */
function divide(orgs, unlisted, legs) {
    const count = Math.min(legs, MAX_LEGS, orgs.length + unlisted.length);
    const sizes = new Map(orgs.map((sized) => [sized.org.id, sized]));
    const loads = [
        ...orgs.map(({ org, pages }) => ({ id: org.id, pages: Math.max(1, pages) })),
        ...unlisted.map((id) => ({ id, pages: 1 })),
    ];
    return assign_assign(loads, count)
        .filter((part) => part.length > 0)
        .map((part, index) => {
        const mine = part.flatMap(({ id }) => sizes.get(id) ?? []);
        return {
            leg: index + 1,
            projects: mine.reduce((sum, { projects }) => sum + projects, 0),
            pages: part.reduce((sum, { pages }) => sum + pages, 0),
            orgs: mine.map(({ org }) => org),
            unlisted: part.flatMap(({ id }) => (sizes.has(id) ? [] : [id])),
        };
    });
}
/**
 * The legs as a matrix of GitHub Actions.
 *
 * @param limit requests a minute that all legs may make together.
 * @param parallel legs that run at the same time.
 */
function matrixOf({ legs }, { limit, parallel }) {
    const atOnce = Math.max(1, Math.min(parallel, legs.length));
    const rate = Math.max(1, Math.floor(limit / atOnce));
    return {
        include: legs.map(({ leg, orgs, unlisted, projects, pages }) => ({
            leg,
            of: legs.length,
            shard: `${leg}/${legs.length}`,
            orgs: orgs.length + unlisted.length,
            projects,
            pages,
            'requests-per-minute': rate,
        })),
    };
}

// EXTERNAL MODULE: ./src/pipeline/legs/plan-file.ts
var plan_file = __webpack_require__(722);
// EXTERNAL MODULE: ./src/pipeline/poll/gone-orgs.ts
var gone_orgs = __webpack_require__(9847);
// EXTERNAL MODULE: ./src/pipeline/run-record.ts
var run_record = __webpack_require__(87953);
// EXTERNAL MODULE: ./src/snyk/api/limits.ts
var limits = __webpack_require__(66088);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js
var schemas = __webpack_require__(94343);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(43759);
// EXTERNAL MODULE: ./src/snyk/api/resources/project.ts
var project = __webpack_require__(4177);
// EXTERNAL MODULE: ./src/sources/rest/org/read-org.ts + 7 modules
var read_org = __webpack_require__(24577);
// EXTERNAL MODULE: ./src/sources/rest/read-pages.ts
var read_pages = __webpack_require__(22332);
// EXTERNAL MODULE: ./src/sources/rest/refusal.ts
var refusal = __webpack_require__(85009);
;// CONCATENATED MODULE: ./src/sources/rest/scope/size.ts





const countSchema = schemas/* object */.Ikc({ meta: schemas/* object */.Ikc({ count: schemas/* int */.Whr().check(api/* _nonnegative */.UI()) }) });
/**
 * The size of an org by its first page of projects, and one request more when there are others.
 * One that Snyk does not show is taken for empty; whoever reads it will tell.
 */
async function sizeOf(api, org, signal) {
    const path = `/orgs/${encodeURIComponent(org.id)}/projects`;
    try {
        const first = await firstPage(api, path, signal);
        if (first.projects < read_pages/* PAGE_SIZE */.m)
            return first;
        const projects = Math.max(first.projects, await projectsOf(api, path, signal));
        return { projects, issues: Math.round((first.issues / first.projects) * projects) };
    }
    catch (error) {
        (0,refusal/* refusal */.x)(error, signal);
    }
    return NOTHING;
}
const NOTHING = { projects: 0, issues: 0 };
/** Keeps nothing of the page: those of thousands of orgs wait for their second request together. */
async function firstPage(api, path, signal) {
    const query = { limit: read_pages/* PAGE_SIZE */.m, 'meta.latest_issue_counts': true, expand: 'target' };
    for await (const { items } of api.pages({ path, query, item: project/* projectResource */.O, signal })) {
        const counts = items.map(({ meta }) => (0,read_org/* countOf */.p)(meta?.latest_issue_counts) ?? 0);
        return { projects: items.length, issues: counts.reduce((sum, count) => sum + count, 0) };
    }
    return NOTHING;
}
/** Requests that it takes to read an org of this size, none left out. */
function pagesOf({ projects, issues }) {
    return pagesFor(projects) + pagesFor(issues);
}
/** An empty list takes a request, too. */
function pagesFor(items) {
    return Math.max(1, Math.ceil(items / read_pages/* PAGE_SIZE */.m));
}
async function projectsOf(api, path, signal) {
    const { body } = await api.request({
        path: `/rest${path}`,
        query: { meta_count: 'only' },
        signal,
    });
    const counted = countSchema.safeParse(body);
    return counted.success ? counted.data.meta.count : 0;
}

// EXTERNAL MODULE: ./src/commands/network.ts
var commands_network = __webpack_require__(88948);
// EXTERNAL MODULE: ./src/commands/output.ts
var output = __webpack_require__(88973);
// EXTERNAL MODULE: ./src/commands/platform.ts
var commands_platform = __webpack_require__(86339);
// EXTERNAL MODULE: ./src/model/errors.ts
var errors = __webpack_require__(87206);
// EXTERNAL MODULE: ./src/sources/export/jobs.ts + 1 modules
var jobs = __webpack_require__(57593);
;// CONCATENATED MODULE: ./src/commands/poll/export-budget.ts


/**
 * Legs know nothing of one another: with `enrich: export` each starts exports of its own, all in
 * the same hour.
 *
 * @throws ConfigError when Snyk would not start them all.
 */
function checkExportBudget({ settings }, { legs, orgs }) {
    if (!settings.enrich.includes('export'))
        return;
    const isOfGroup = settings['snyk-group'] !== undefined;
    const starts = isOfGroup ? legs : orgs;
    if (starts <= jobs/* MAX_STARTS_PER_HOUR */.cY)
        return;
    const cure = isOfGroup
        ? `Set \`legs: ${jobs/* MAX_STARTS_PER_HOUR */.cY}\` or fewer, or leave out \`enrich: export\`.`
        : `Set \`snyk-group\`, of which each leg needs one export, or leave out \`enrich: export\`.`;
    throw new errors/* ConfigError */.xL([
        `enrich: export: each ${isOfGroup ? 'leg' : 'organization'} needs an export, and Snyk starts ${jobs/* MAX_STARTS_PER_HOUR */.cY} an hour; these are ${starts}. ${cure}`,
    ]);
}

// EXTERNAL MODULE: ./src/commands/poll/keep.ts
var keep = __webpack_require__(57089);
// EXTERNAL MODULE: ./src/commands/poll/reading.ts + 10 modules
var reading = __webpack_require__(81906);
// EXTERNAL MODULE: ./src/commands/poll/schedule.ts + 1 modules
var schedule = __webpack_require__(50569);
// EXTERNAL MODULE: ./src/commands/poll/settle.ts + 1 modules
var settle = __webpack_require__(46894);
// EXTERNAL MODULE: ./src/commands/poll/state.ts + 10 modules
var poll_state = __webpack_require__(60474);
// EXTERNAL MODULE: ./src/commands/snyk.ts + 6 modules
var snyk = __webpack_require__(37021);
;// CONCATENATED MODULE: ./src/commands/plan.ts




















/** Name of the file in the output directory. */
const PLAN_FILE = 'plan.json';
/** `plan`: divide a poll among the legs of a matrix, which is printed. */
async function plan(context) {
    const network = (0,commands_network/* openNetwork */.X)(context);
    let stored = null;
    try {
        const api = (0,snyk/* connectSnyk */.q)(context, network);
        const platform = await (0,commands_platform/* connectPlatform */.c0)(context, network);
        stored = await (0,poll_state/* openStoredState */.Dm)(context, network, (0,reading/* tenantOf */.G8)((0,reading/* wantedOf */.Lm)(context), api));
        const state = stored?.state ?? null;
        const obstacle = await (0,settle/* settle */.G9)(context, state, platform);
        if (obstacle !== null) {
            context.log.error(`There is no plan: ${obstacle}`);
            return run_record/* EXIT */.dc.incomplete;
        }
        const notDue = (0,schedule/* whyNotDue */.C)(context, state);
        if (notDue !== null)
            context.log.info(`Scheduled, not planned. ${notDue}`);
        const made = await make(context, {
            api,
            state,
            making: await (0,reading/* makingOf */.rV)(context, platform),
            isDue: notDue === null,
        });
        return await tell(context, made);
    }
    finally {
        await stored?.state.close();
        await network.close();
    }
}
async function make(context, ground) {
    const { settings, log, now } = context;
    const { api, state, making, isDue } = ground;
    const collection = new model_collection/* Collection */.p((level, message) => {
        log[level](message);
    });
    const wanted = (0,reading/* wantedOf */.Lm)(context);
    const scope = await (0,reading/* reading */.hF)(context, { api, details: undefined }, wanted)
        .createSweep(collection)
        .scope();
    const listed = new Set(scope.orgs.map(({ id }) => id));
    const known = state?.orgs() ?? [];
    const orgs = isDue ? await sized(context, scope.orgs, ground) : [];
    const unlisted = isDue ? known.filter((id) => !listed.has(id)) : [];
    const legs = divide(orgs, unlisted, settings.legs ?? legsFor(orgs));
    checkExportBudget(context, { legs: legs.length, orgs: orgs.length });
    const createdAt = now().toISOString();
    const content = {
        version: context.version,
        createdAt,
        tenant: (0,reading/* tenantOf */.G8)(wanted, api),
        making,
        identity: settings.identity,
        projects: [...wanted.projects],
        issueTypes: [...wanted.issueTypes],
        remembers: state !== null,
        listComplete: scope.complete && !(0,gone_orgs/* isSuspicious */.oK)(known, listed),
        incomplete: collection.gaps,
        legs,
    };
    return { id: (0,digest/* digest */.b)(createdAt, JSON.stringify(content)), ...content };
}
/** What there is to read: as the last run found it, else as Snyk tells with a request or two. */
function sized(context, orgs, { api, state }) {
    return Promise.all(orgs.map(async ({ id, attributes }) => {
        const org = { id: id ?? '', attributes };
        const size = state?.org(org.id) ?? (await sizeOf(api, org, context.signal));
        return { org, projects: size.projects, pages: pagesOf(size) };
    }));
}
async function tell(context, made) {
    const { settings, host, log } = context;
    const directory = (0,output/* outputDirectory */.r)(context);
    const path = (0,external_node_path_.join)(directory, PLAN_FILE);
    await (0,promises_.mkdir)(directory, { recursive: true });
    await (0,plan_file/* writePlan */.p)(path, made);
    const limit = settings['max-requests-per-minute'] ?? limits/* REQUESTS_PER_MINUTE */.eW;
    const matrix = JSON.stringify(matrixOf(made, { limit, parallel: settings['max-parallel'] }));
    const pages = made.legs.map((leg) => leg.pages);
    const total = pages.reduce((sum, each) => sum + each, 0);
    log.info(`${made.legs.length} legs, about ${total} pages; the largest leg has ${Math.max(0, ...pages)}. At ${limit} requests a minute all of it takes at least ${Math.ceil(total / limit)} min.`);
    host.print(matrix);
    const artifact = await (0,keep/* keepArtifact */.m)(context, {
        name: (0,poll_state/* connectionArtifact */.jU)('plan', settings.name, ''),
        files: [path],
        rootDirectory: directory,
    });
    const complete = made.incomplete.length === 0;
    await host.setOutputs({
        state: 'processed',
        complete,
        matrix,
        'output-dir': directory,
        'artifact-id': artifact ?? '',
    });
    return complete || settings['on-incomplete'] === 'warn' ? run_record/* EXIT */.dc.done : run_record/* EXIT */.dc.incomplete;
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
