export const id = 7591;
export const ids = [7591];
export const modules = {

/***/ 87591:
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
// EXTERNAL MODULE: ./src/pipeline/poll/poll.ts + 5 modules
var poll = __webpack_require__(86335);
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
// EXTERNAL MODULE: ./src/sources/rest/org/read-org.ts + 8 modules
var read_org = __webpack_require__(17040);
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
        const query = { limit: read_pages/* PAGE_SIZE */.m, 'meta.latest_issue_counts': true, expand: 'target' };
        for await (const { items } of api.pages({ path, query, item: project/* projectResource */.O, signal })) {
            const issues = items.reduce((sum, { meta }) => sum + ((0,read_org/* countOf */.p)(meta?.latest_issue_counts) ?? 0), 0);
            if (items.length < read_pages/* PAGE_SIZE */.m)
                return { projects: items.length, issues };
            const projects = Math.max(items.length, await projectsOf(api, path, signal));
            return { projects, issues: Math.round((issues / items.length) * projects) };
        }
    }
    catch (error) {
        (0,refusal/* refusal */.x)(error, signal);
    }
    return { projects: 0, issues: 0 };
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
        const obstacle = await (0,settle/* settle */.G)(context, state, platform);
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
        listComplete: scope.complete && !(0,poll/* isSuspicious */.o)(known, listed),
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


/***/ })

};
