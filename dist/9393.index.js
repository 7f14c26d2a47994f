export const id = 9393;
export const ids = [9393];
export const modules = {

/***/ 81906:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rV: () => (/* binding */ makingOf),
  hF: () => (/* binding */ reading),
  G8: () => (/* binding */ tenantOf),
  Lm: () => (/* binding */ wantedOf)
});

// EXTERNAL MODULE: ./src/model/digest.ts
var digest = __webpack_require__(95305);
;// CONCATENATED MODULE: ./src/pipeline/poll/progress.ts
/** Time between two lines of progress. */
const PROGRESS_MS = 10_000;
/** Tells now and then how far a sweep has come, and how long it may still take. */
function tellProgress(tell, now) {
    const startedAt = now().getTime();
    let told = startedAt;
    return (progress) => {
        const at = now().getTime();
        if (at - told < PROGRESS_MS)
            return;
        told = at;
        tell(progressLine(progress, at - startedAt));
    };
}
/** @param elapsedMs since the sweep began. */
function progressLine(progress, elapsedMs) {
    const { orgs, orgsDone, projects, issues, pages, pagesExpected } = progress;
    const left = pages === 0 ? 0 : (elapsedMs / pages) * Math.max(0, pagesExpected - pages);
    const estimate = left < PROGRESS_MS ? '' : `, about ${spanOf(left)} to go`;
    return `${issues} issues of ${projects} projects read, ${orgsDone} of ${orgs} organizations done, page ${pages} of about ${Math.max(pages, pagesExpected)}${estimate}`;
}
function spanOf(ms) {
    return ms < 90_000 ? `${Math.round(ms / 1_000)} s` : `${Math.round(ms / 60_000)} min`;
}

// EXTERNAL MODULE: ./src/model/errors.ts
var errors = __webpack_require__(87206);
// EXTERNAL MODULE: ./src/snyk/api/resources/org.ts
var resources_org = __webpack_require__(15606);
;// CONCATENATED MODULE: ./src/sources/rest/in-order.ts
/** Lets so many pieces of work in at the same time; the others wait in line. */
class Gate {
    waiting = [];
    free;
    constructor(width) {
        this.free = width;
    }
    async pass(work) {
        if (this.free > 0)
            this.free--;
        else
            await new Promise((enter) => this.waiting.push(enter));
        try {
            return await work();
        }
        finally {
            const next = this.waiting.shift();
            if (next === undefined)
                this.free++;
            else
                next();
        }
    }
}
/**
 * Results in the order of the items, of which several are worked on at once. Never more than
 * `ahead` are begun and not yet taken, so that a slow consumer is not buried.
 *
 * @param abandon told when nobody takes any more, so that work under way may stop.
 * @param discard what to do with results that nobody takes any more.
 */
async function* inOrder(items, work, { ahead, abandon, discard, }) {
    const begun = [];
    let next = 0;
    const begin = () => {
        while (begun.length < ahead && next < items.length) {
            const result = items.slice(next, next + 1).map(work);
            next++;
            for (const promise of result) {
                // It is looked at when its turn comes; until then a failure is not unhandled.
                promise.catch(() => undefined);
                begun.push(promise);
            }
        }
    };
    let isAbandoned = true;
    try {
        for (;;) {
            begin();
            const first = begun.shift();
            if (first === undefined)
                break;
            const result = await first;
            begin();
            yield result;
        }
        isAbandoned = false;
    }
    finally {
        if (isAbandoned)
            abandon();
        for (const settled of await Promise.allSettled(begun))
            if (settled.status === 'fulfilled')
                await discard(settled.value);
    }
}

// EXTERNAL MODULE: ./src/sources/rest/lift/links.ts
var links = __webpack_require__(14554);
// EXTERNAL MODULE: ./src/sources/rest/org/read-org.ts + 7 modules
var read_org = __webpack_require__(24577);
;// CONCATENATED MODULE: ./src/sources/rest/progress.ts
/** Counts what a sweep has read. */
class Progress {
    tell;
    counts = {
        orgs: 0,
        orgsDone: 0,
        projects: 0,
        issues: 0,
        pages: 0,
        pagesExpected: 0,
    };
    constructor(tell = () => undefined) {
        this.tell = tell;
    }
    add(counts) {
        for (const key of KEYS)
            this.counts[key] += counts[key] ?? 0;
        const { pages, pagesExpected } = this.counts;
        this.counts.pagesExpected = Math.max(pages, pagesExpected);
        this.tell({ ...this.counts });
    }
}
const KEYS = ['orgs', 'orgsDone', 'projects', 'issues', 'pages', 'pagesExpected'];

// EXTERNAL MODULE: ./src/sources/rest/refusal.ts
var refusal = __webpack_require__(85009);
// EXTERNAL MODULE: ./src/model/suggest.ts
var suggest = __webpack_require__(2691);
// EXTERNAL MODULE: ./src/model/text.ts
var model_text = __webpack_require__(5086);
// EXTERNAL MODULE: ./src/sources/rest/lift/org.ts
var lift_org = __webpack_require__(54977);
// EXTERNAL MODULE: ./src/sources/rest/read-pages.ts
var read_pages = __webpack_require__(22332);
;// CONCATENATED MODULE: ./src/sources/rest/scope/names.ts
/** Whether the user means this org, by its id or its slug. */
function isNamed({ id, attributes }, name) {
    const wanted = name.trim().toLowerCase();
    return id?.toLowerCase() === wanted || attributes.slug?.toLowerCase() === wanted;
}
function isId(name) {
    return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(name.trim());
}

;// CONCATENATED MODULE: ./src/sources/rest/scope/orgs.ts







/** So few orgs are asked for by name; for more, all of them are listed. */
const MAX_LOOKUPS = 3;
/**
 * The orgs that the token sees, as far as Snyk gives them.
 *
 * @throws UpstreamError when not even the first page comes.
 */
async function listOrgs({ options, progress, signal }, query) {
    const { api, collection } = options;
    const orgs = [];
    let complete = true;
    let pages = 0;
    try {
        const list = api.pages({
            path: '/orgs',
            query: { limit: read_pages/* PAGE_SIZE */.m, ...query },
            item: resources_org/* orgResource */.D,
            signal,
        });
        for await (const { items, unreadable } of list) {
            pages++;
            progress.add({ pages: 1 });
            orgs.push(...items.map(lift_org/* liftOrg */.S));
            for (const { id, why } of unreadable) {
                complete = false;
                collection.missing(`organization ${id}`, why);
            }
        }
    }
    catch (error) {
        if (pages === 0)
            throw error;
        complete = false;
        collection.missing(`organizations, from page ${pages + 1} on`, (0,refusal/* refusal */.x)(error, signal));
    }
    return { orgs, complete };
}
/**
 * The orgs that the settings name.
 *
 * @throws ConfigError with every name that Snyk does not know.
 */
async function namedOrgs(context, names) {
    const found = new Map();
    if (names.length <= MAX_LOOKUPS) {
        for (const name of names) {
            const org = await lookUp(context, name);
            if (org !== undefined)
                found.set(name, org);
        }
    }
    const missing = names.filter((name) => !found.has(name));
    if (missing.length > 0) {
        const { orgs, complete } = await listOrgs(context, {});
        for (const name of missing) {
            const org = orgs.find((candidate) => isNamed(candidate, name));
            if (org !== undefined)
                found.set(name, org);
        }
        const unknown = names.filter((name) => !found.has(name));
        if (unknown.length > 0 && !complete) {
            const message = `whether there are organizations ${unknown.join(', ')} cannot be told`;
            throw new errors/* UpstreamError */.gA(message, { service: 'Snyk API', retryable: true });
        }
        if (unknown.length > 0)
            throw new errors/* ConfigError */.xL(unknown.map((name) => unknownOrg(name, orgs)));
    }
    return names.flatMap((name) => found.get(name) ?? []);
}
/** Undefined when Snyk does not show it; the list of all may. */
async function lookUp(context, name) {
    const { signal, options } = context;
    const { api } = options;
    try {
        if (isId(name)) {
            const path = `/orgs/${encodeURIComponent(name.trim())}`;
            return (0,lift_org/* liftOrg */.S)((await api.get({ path, item: resources_org/* orgResource */.D, signal })).data);
        }
        const query = { limit: read_pages/* PAGE_SIZE */.m, slug: name.trim() };
        const pages = api.pages({ path: '/orgs', query, item: resources_org/* orgResource */.D, signal });
        for await (const { items } of pages) {
            const org = items.map(lift_org/* liftOrg */.S).find((candidate) => isNamed(candidate, name));
            if (org !== undefined)
                return org;
        }
        return undefined;
    }
    catch (error) {
        if (error instanceof errors/* UpstreamError */.gA && NOT_SHOWN.has(error.status))
            return undefined;
        throw error;
    }
}
/** Answers that say that there is no such org for us; others say nothing about it. */
const NOT_SHOWN = new Set([400, 403, 404, 410]);
function unknownOrg(name, orgs) {
    const slugs = orgs.flatMap(({ attributes }) => attributes.slug ?? []);
    const hint = (0,suggest/* didYouMean */.a)(name, slugs);
    return `orgs: Snyk shows no organization \`${name}\` to this token; give the id or the slug of one that it may read.${hint}`;
}

;// CONCATENATED MODULE: ./src/sources/rest/scope/shard.ts

/** Whether an org belongs to a part. It depends on nothing but the org's id and the number of parts. */
function inShard(org, shard) {
    if (shard === undefined)
        return true;
    const number = Number.parseInt((0,digest/* digest */.b)('shard', org).slice(0, 12), 16);
    return number % shard.count === shard.index - 1;
}

;// CONCATENATED MODULE: ./src/sources/rest/scope/scope.ts






/**
 * The orgs in scope, each once, in the order that Snyk or the settings give.
 *
 * @throws UpstreamError when not even the first can be had; ConfigError for names that Snyk does
 *   not know.
 */
async function readScope(context) {
    const { scope, collection } = context.options;
    if (scope.listed !== undefined) {
        context.progress.add({ orgs: scope.listed.orgs.length });
        return { ...scope.listed, digest: scopeDigest(context.options) };
    }
    const names = scope.orgs.length > 0 ? scope.orgs : scope.org === undefined ? [] : [scope.org];
    const found = names.length > 0
        ? { orgs: await namedOrgs(context, names), complete: true }
        : await listOrgs(context, scope.group === undefined ? {} : { group_id: scope.group });
    const all = [...new Map(found.orgs.map((org) => [org.id, org])).values()];
    // An empty account looks the same, but is never what somebody connects to a platform.
    if (all.length === 0 && found.complete)
        collection.missing('organizations', unseen(scope.group));
    for (const name of scope.excludeOrgs) {
        if (names.length > 0 || all.some((org) => isNamed(org, name)))
            continue;
        const meant = (0,suggest/* nearest */.p)(name, all.flatMap(({ attributes }) => attributes.slug ?? []));
        const hint = meant === undefined ? '' : ` Did you mean \`${meant}\`?`;
        collection.warn(`exclude-orgs: there is no organization \`${name}\` in scope.${hint}`);
    }
    const orgs = all
        .filter((org) => !scope.excludeOrgs.some((name) => isNamed(org, name)))
        .filter(({ id }) => inShard(id, scope.shard));
    context.progress.add({ orgs: orgs.length });
    return { orgs, complete: found.complete, digest: scopeDigest(context.options) };
}
function unseen(group) {
    return group === undefined
        ? 'Snyk shows this token none; give its account a role in those that are to be collected'
        : `Snyk shows this token none in the group ${(0,model_text/* plain */.pj)(group, MAX_SHOWN)}; check the id in \`snyk-group\`, and give the account a role there`;
}
/** Characters of a setting that a message shows. */
const MAX_SHOWN = 100;
/** Digest of the settings that decide what is seen, whatever their order. */
function scopeDigest({ scope, projects, issueTypes }) {
    const sorted = (words) => [...words].sort();
    const filter = projects.map(({ field, patterns }) => `${field}=${patterns.join(',')}`);
    const parts = [
        sorted(scope.orgs),
        sorted(scope.excludeOrgs),
        scope.org ?? null,
        scope.group ?? null,
        scope.shard ?? null,
        sorted(filter),
        sorted(issueTypes),
    ];
    return (0,digest/* digest */.b)('scope', JSON.stringify(parts));
}

;// CONCATENATED MODULE: ./src/sources/rest/create-sweep.ts








/** Issues in memory, all orgs together; each takes up to ten kilobytes. */
const MAX_IN_MEMORY = 1_000;
/** Orgs that may be read ahead of the slowest, as a multiple of those read at the same time. */
const LOOK_AHEAD = 2;
/** One pass over Snyk's REST API. Nothing is asked before `scope`. */
function createSweep(options) {
    const { api, concurrency } = options;
    const abandoned = new AbortController();
    const signal = options.signal === undefined
        ? abandoned.signal
        : AbortSignal.any([options.signal, abandoned.signal]);
    const context = {
        options,
        signal,
        app: (0,links/* appUrl */.R)(api.url),
        progress: new Progress(options.onProgress),
        gate: new Gate(concurrency),
        memory: { left: MAX_IN_MEMORY },
    };
    let scope;
    async function* orgs(since) {
        if (scope === undefined)
            throw new Error('the scope of a sweep is asked for first');
        const found = (await scope).orgs;
        yield* inOrder(found, (org) => (0,read_org/* readOrg */.J)(context, org, since(org.id)), {
            ahead: concurrency * LOOK_AHEAD,
            abandon: () => {
                abandoned.abort();
            },
            discard: (org) => org.close(),
        });
    }
    return {
        scope: () => (scope ??= readScope(context)),
        orgs,
        async confirmGone(org) {
            const path = `/orgs/${encodeURIComponent(org)}`;
            try {
                await api.get({
                    path,
                    item: resources_org/* orgResource */.D,
                    ...(options.signal && { signal: options.signal }),
                });
                return 'there';
            }
            catch (error) {
                if ((0,refusal/* saysGone */.e)(error))
                    return 'gone';
                if (error instanceof errors/* UpstreamError */.gA && options.signal?.aborted !== true)
                    return 'hidden';
                throw error;
            }
        },
    };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js
var schemas = __webpack_require__(94343);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/parse.js
var parse = __webpack_require__(4196);
// EXTERNAL MODULE: ./src/sources/put.ts
var put = __webpack_require__(95003);
;// CONCATENATED MODULE: ./src/sources/rest/enrich/ignores.ts



const ignores_text = schemas/* optional */.lqM(schemas/* nullable */.mee(schemas/* string */.YjP()));
const ignore = schemas/* object */.Ikc({
    reason: ignores_text,
    reasonType: ignores_text,
    created: ignores_text,
    expires: ignores_text,
    source: ignores_text,
    ignoredBy: schemas/* optional */.lqM(schemas/* nullable */.mee(schemas/* object */.Ikc({ name: ignores_text, email: ignores_text }))),
});
/** By the key of the issue: for each path that is ignored (`*` for all), why. */
const ignores = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* record */.g1P(schemas/* string */.YjP(), ignore)));
/**
 * Completes ignored issues with the reason, the end and the author of their ignores, which only
 * V1 of Snyk's API tells: one request for each project that has such issues. Ignores by `.snyk`
 * files and policies are not among them (V1, "List all ignores") and stay without a reason.
 *
 * @throws what is none of Snyk's making; a refusal of Snyk is named in the collection, and the
 *   issues stay as they are.
 */
async function completeIgnores(record, { api, collection, signal, }) {
    const org = record.org?.id ?? null;
    if (org === null || record.id === null || !record.issues.some(isIgnored))
        return record;
    const path = `/v1/org/${encodeURIComponent(org)}/project/${encodeURIComponent(record.id)}/ignores`;
    try {
        const { body } = await api.request({ path, signal });
        const read = parse/* safeParse */.xL(ignores, body);
        if (read.success)
            return completed(record, factsByKey(read.data));
        collection.missing(why(record), 'Snyk answered with something else than a list of ignores');
    }
    catch (error) {
        collection.missing(why(record), (0,refusal/* refusal */.x)(error, signal));
    }
    return record;
}
function why({ attributes }) {
    return `why issues of project ${attributes.name} are ignored`;
}
function isIgnored({ attributes }) {
    return attributes.ignored && attributes.status === 'open';
}
function completed(record, known) {
    const issues = record.issues.map((issue) => {
        const facts = isIgnored(issue) ? known.get(issue.attributes.key) : undefined;
        return facts === undefined ? issue : { ...issue, facts: { ...issue.facts, ignore: facts } };
    });
    return { ...record, issues };
}
/** Of several paths the first speaks for the issue. */
function factsByKey(told) {
    const facts = new Map();
    for (const [key, paths] of Object.entries(told)) {
        const [first] = paths.flatMap((path) => Object.values(path));
        if (first !== undefined)
            facts.set(key, factsOf(first));
    }
    return facts;
}
function factsOf(told) {
    const facts = {
        reason: told.reason ?? null,
        expires: told.expires ?? null,
    };
    (0,put/* put */.y)(facts, 'created', told.created ?? undefined);
    (0,put/* put */.y)(facts, 'reasonType', told.reasonType ?? undefined);
    (0,put/* put */.y)(facts, 'ignoredBy', told.ignoredBy?.name ?? told.ignoredBy?.email ?? undefined);
    (0,put/* put */.y)(facts, 'source', told.source ?? undefined);
    return facts;
}

// EXTERNAL MODULE: ./src/sources/cut.ts
var cut = __webpack_require__(34862);
// EXTERNAL MODULE: ./src/sources/problem-id.ts
var problem_id = __webpack_require__(30019);
;// CONCATENATED MODULE: ./src/sources/rest/enrich/packages.ts




/** The most that Snyk gives of a package at once. Source: the API's contract, `limit`. */
const MAX_ISSUES = 1000;
const packages_text = schemas/* optional */.lqM(schemas/* nullable */.mee(schemas/* string */.YjP()));
const remedy = schemas/* object */.Ikc({
    details: schemas/* optional */.lqM(schemas/* nullable */.mee(schemas/* object */.Ikc({ upgrade_package: packages_text }))),
});
const answer = schemas/* object */.Ikc({
    data: schemas/* array */.YOg(schemas/* object */.Ikc({
        id: schemas/* string */.YjP(),
        attributes: schemas/* object */.Ikc({
            description: packages_text,
            coordinates: schemas/* optional */.lqM(schemas/* nullable */.mee(schemas/* array */.YOg(schemas/* object */.Ikc({ remedies: schemas/* optional */.lqM(schemas/* nullable */.mee(schemas/* array */.YOg(remedy))) })))),
        }),
    })),
});
/**
 * Completes issues of packages with their description and the versions that fix them: one request
 * for each package and version of an org, however many projects have it.
 */
class PackageDetails {
    options;
    asked = new Map();
    constructor(options) {
        this.options = options;
    }
    /**
     * @throws what is none of Snyk's making; a refusal of Snyk is named in the collection, and the
     *   issues stay as they are.
     */
    async complete(record) {
        const org = record.org?.id ?? null;
        if (org === null)
            return record;
        const issues = await Promise.all(record.issues.map((issue) => this.completed(issue, org)));
        return { ...record, issues };
    }
    async completed(issue, org) {
        const id = (0,problem_id/* problemId */.Db)(issue.attributes);
        if (issue.attributes.type !== 'package_vulnerability' || id === undefined)
            return issue;
        let { description } = issue.attributes;
        const packages = [];
        for (const known of issue.facts.packages) {
            const found = known.purl === undefined ? undefined : await this.of(known.purl, org);
            const details = found?.get(id);
            description ??= details?.description;
            const fixedIn = known.fixedIn.length > 0 ? known.fixedIn : (details?.fixedIn ?? []);
            packages.push({ ...known, fixedIn });
        }
        return {
            ...issue,
            attributes: description === undefined
                ? issue.attributes
                : { ...issue.attributes, description: (0,cut/* cut */.J)(description, cut/* MAX_DESCRIPTION */.o) },
            facts: { ...issue.facts, packages },
        };
    }
    of(purl, org) {
        const key = `${org} ${purl}`;
        let asked = this.asked.get(key);
        if (asked === undefined) {
            asked = this.ask(purl, org);
            this.asked.set(key, asked);
        }
        return asked;
    }
    async ask(purl, org) {
        const { api, collection, signal } = this.options;
        const path = `/rest/orgs/${encodeURIComponent(org)}/packages/${encodeURIComponent(purl)}/issues`;
        const what = `descriptions and fixes of ${purl}`;
        try {
            const { body } = await api.request({ path, query: { limit: MAX_ISSUES }, signal });
            const read = parse/* safeParse */.xL(answer, body);
            if (read.success)
                return detailsById(read.data);
            collection.missing(what, 'Snyk answered with something else than issues of a package');
        }
        catch (error) {
            collection.missing(what, (0,refusal/* refusal */.x)(error, signal));
        }
        return new Map();
    }
}
function detailsById({ data }) {
    return new Map(data.map(({ id, attributes }) => {
        const upgrades = (attributes.coordinates ?? []).flatMap(({ remedies }) => (remedies ?? []).flatMap(({ details }) => (details?.upgrade_package ?? '').split(',')));
        const fixedIn = [...new Set(upgrades.map((version) => version.trim()))];
        const description = attributes.description ?? undefined;
        return [id, { description, fixedIn: fixedIn.filter((version) => version !== '') }];
    }));
}

// EXTERNAL MODULE: ./src/sources/rest/project-filter.ts
var project_filter = __webpack_require__(12823);
// EXTERNAL MODULE: ./src/commands/transform-map.ts + 30 modules
var transform_map = __webpack_require__(54873);
;// CONCATENATED MODULE: ./src/commands/poll/reading.ts







/** What the settings ask for. */
function wantedOf({ settings }) {
    return {
        scope: {
            orgs: settings.orgs,
            excludeOrgs: settings['exclude-orgs'],
            org: settings['snyk-org'],
            group: settings['snyk-group'],
            shard: settings.shard,
        },
        projects: settings.projects,
        issueTypes: settings['issue-types'],
    };
}
/** How a poll reads what is wanted, and how often all of it. */
function reading(context, asking, { scope, projects, issueTypes }) {
    const { settings, log, now, signal } = context;
    const filter = (0,project_filter/* parseProjectFilter */.B)(projects.join('\n'));
    const onProgress = tellProgress((line) => {
        log.info(line);
    }, now);
    return {
        createSweep: (collection) => createSweep({
            ...{ api: asking.api, collection, scope, projects: filter, issueTypes },
            concurrency: settings.concurrency,
            onProgress,
            signal,
        }),
        complete: completing(context, asking),
        onlyPart: onlyPart({ scope, projects, issueTypes }),
        overlapMs: settings.overlap.ms,
        fullSyncEvery: settings['full-sync-every'],
        log,
        now,
    };
}
/** Whose state it is, and what is let into it. */
function tenantOf({ scope, projects, issueTypes }, api) {
    return { api: api.url, scope: (0,digest/* digest */.b)(JSON.stringify([scope, [projects, issueTypes]])) };
}
/** Changes when documents would be made otherwise, or go elsewhere: then all are delivered again. */
async function makingOf({ settings, cwd }, platform) {
    return (0,digest/* digest */.b)(await (0,transform_map/* mapDigestOf */.s)(settings, cwd), settings['push-severity'] ?? '', platform?.name ?? 'file', platform?.destination ?? '');
}
/** Asks for what the lists of issues do not tell, as the setting `enrich` says. */
function completing({ settings, signal }, { api, details }) {
    let packages;
    return async (record, collection) => {
        const ask = { api, collection, signal };
        let completed = record;
        if (settings.enrich.includes('ignores'))
            completed = await completeIgnores(completed, ask);
        if (settings.enrich.includes('packages'))
            completed = await (packages ??= new PackageDetails(ask)).complete(completed);
        return details === undefined ? completed : details.complete(completed, collection);
    };
}
/** With these, what is not collected may well be there: a push is no picture of all. */
function onlyPart({ scope, projects, issueTypes }) {
    if (scope.shard !== undefined)
        return 'Only a part of the organizations is collected (shard)';
    if (projects.length > 0)
        return 'Only some projects are collected (projects)';
    return issueTypes.length > 0 ? 'Only some issues are collected (issue-types)' : null;
}


/***/ }),

/***/ 46894:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b$: () => (/* binding */ onlyNoted),
  G9: () => (/* binding */ settle),
  eg: () => (/* binding */ waiting)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/pipeline/poll/state-memory.ts + 1 modules
var state_memory = __webpack_require__(31282);
// EXTERNAL MODULE: ./src/delivery/journal/journal.ts
var journal_journal = __webpack_require__(12707);
// EXTERNAL MODULE: ./src/state/layout.ts
var layout = __webpack_require__(61719);
// EXTERNAL MODULE: ./src/pipeline/delivery/deliver-journals.ts + 2 modules
var deliver_journals = __webpack_require__(89437);
;// CONCATENATED MODULE: ./src/pipeline/poll/staged.ts




/**
 * A run that was cut off, or whose platform could not be reached, left a state that waits for its
 * journal. The journal is delivered to its end first, and the state then counts. Where there is no
 * such journal, nobody knows what arrived: it is collected again.
 *
 * @param delivery undefined when nothing is sent, since the platform is `file`.
 * @returns why the journal still is not delivered; null when the next run may begin.
 */
async function settleStaged(state, delivery) {
    if (state.staged === null)
        return null;
    const { journal } = state.staged;
    const pending = journal === null ? undefined : await pendingOf(journal);
    // Where each push is all there is, that of this run takes the place of one that did not arrive.
    const isVoid = delivery?.platform.absent === 'closed' && pending !== 0;
    if (journal === null || pending === undefined || delivery === undefined || isVoid) {
        await state.forget();
        return null;
    }
    if (pending > 0) {
        delivery.log.info('Delivering first what the last run left in its journal');
        const { obstacle } = await (0,deliver_journals/* deliverJournals */.yJ)({
            ...delivery,
            directory: (0,external_node_path_.dirname)(journal),
            dryRuns: false,
        });
        if (obstacle !== null)
            return obstacle;
    }
    const refusedKeys = await ask(journal, (opened) => opened.refusedKeys(layout/* MAX_REFUSED_KEYS */.bI + 1));
    await state.promote({ refusedKeys: refusedKeys ?? [] });
    return null;
}
/** Entries that are still to be delivered; undefined when there is no such journal. */
function pendingOf(path) {
    return ask(path, ({ counts }) => counts.pending);
}
/** Undefined when there is no such journal. */
async function ask(path, question) {
    const journal = await journal_journal/* Journal */.C.open(path);
    try {
        return journal && (await question(journal));
    }
    finally {
        await journal?.close();
    }
}

// EXTERNAL MODULE: ./src/commands/output.ts
var output = __webpack_require__(88973);
;// CONCATENATED MODULE: ./src/commands/poll/settle.ts




/**
 * Delivers first what an earlier run left.
 *
 * @returns why that is not possible, so that nothing new may be collected; null when it may.
 */
async function settle(context, state, platform) {
    if (state === null)
        return null;
    const { log, now, signal } = context;
    const rejectedFile = (0,external_node_path_.join)((0,output/* outputDirectory */.r)(context), 'rejected.ndjson');
    const obstacle = await settleStaged(state, platform && { rejectedFile, log, now, signal, platform });
    return obstacle === null ? null : `what the last run found is not delivered yet: ${obstacle}`;
}
/** For a run that collects nothing: that there was one is all that is remembered. */
function onlyNoted({ now }, state) {
    const startedAt = now();
    const nothing = { startedAt, mode: 'delta', counts: {}, complete: false, owed: [] };
    return new state_memory/* StateMemory */.$(state, now, () => nothing);
}
/** Nothing new is collected while what an earlier run found has not arrived. */
function waiting(obstacle) {
    return {
        records: async function* (collection) {
            await Promise.resolve();
            collection.missing('everything since the last run', obstacle);
            yield* [];
        },
    };
}


/***/ }),

/***/ 60474:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  jU: () => (/* binding */ connectionArtifact),
  ul: () => (/* binding */ openPartOfState),
  Dm: () => (/* binding */ openStoredState)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/hosts/github-artifacts.ts
var github_artifacts = __webpack_require__(83778);
// EXTERNAL MODULE: ./src/model/errors.ts
var errors = __webpack_require__(87206);
// EXTERNAL MODULE: ./src/pipeline/poll/overtaken.ts
var overtaken = __webpack_require__(41827);
;// CONCATENATED MODULE: ./src/pipeline/poll/carried.ts

/** The memory of a run whose state is carried to the next one as an artifact. */
function carried(memory, store, state) {
    return {
        stage: async (journal) => (await (0,overtaken/* whyOvertaken */.m)(() => store.checkNewest())) ?? memory.stage(journal),
        commit: async (refused) => {
            await memory.commit(refused);
            await store.upload(state);
        },
        discard: () => memory.discard(),
        end: (run) => memory.end(run),
    };
}

// EXTERNAL MODULE: ./src/sources/rest/lift/issue.ts + 2 modules
var issue = __webpack_require__(56837);
// EXTERNAL MODULE: ./src/sources/rest/lift/links.ts
var links = __webpack_require__(14554);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/state/errors.ts
var state_errors = __webpack_require__(43406);
// EXTERNAL MODULE: ./src/state/layout.ts
var layout = __webpack_require__(61719);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
;// CONCATENATED MODULE: ./src/state/unpack.ts






/**
 * Snyk's largest groups have some thousand orgs, each with a ledger, and a staged generation may
 * double them. A million issues take some 60 MB (bench/state.ts), so a thousand million fit.
 */
const UNPACK_LIMITS = { entries: 20_000, bytes: 64 * 1024 ** 3 };
/**
 * Unpacks an archive of a state into a directory that is empty. Whatever the archive says, only
 * the names of a state are written, below that directory, as plain files.
 *
 * @throws InputError for what is no state, and beyond the limits.
 */
async function unpackState(archive, directory, limits = UNPACK_LIMITS) {
    // yauzl goes by the table at the end of the archive and refuses entries that are not as large as
    // they are said to be there.
    const { openPromise } = await __webpack_require__.e(/* import() */ 663).then(__webpack_require__.t.bind(__webpack_require__, 20663, 19));
    const zip = await openPromise(archive, { autoClose: false, strictFileNames: true });
    try {
        if (zip.entryCount > limits.entries) {
            throw new errors/* InputError */.dz(`it has ${zip.entryCount} files, at most ${limits.entries} are taken`);
        }
        let bytes = 0;
        for await (const entry of zip.eachEntry()) {
            const { fileName, uncompressedSize } = entry;
            if (!isOfState(fileName))
                throw new errors/* InputError */.dz(`it holds ${shown(fileName)}, as no state does`);
            bytes += uncompressedSize;
            if (bytes > limits.bytes) {
                throw new errors/* InputError */.dz(`it unpacks to more than ${limits.bytes} bytes`);
            }
            const path = (0,external_node_path_.join)(directory, fileName);
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
            // `wx`: neither twice the same name, nor through a link that stands there.
            await (0,external_node_stream_promises_.pipeline)(await zip.openReadStreamPromise(entry), (0,external_node_fs_.createWriteStream)(path, { flags: 'wx' }));
        }
    }
    finally {
        zip.close();
    }
}
function isOfState(name) {
    if (name === 'state.json' || name === 'staged.json')
        return true;
    return name.startsWith('orgs/') && (0,layout/* generationOf */.gS)(name.slice('orgs/'.length)) !== undefined;
}
function shown(name) {
    return JSON.stringify(name.slice(0, 80));
}

;// CONCATENATED MODULE: ./src/state/artifact-store.ts






/** Carries a state from run to run as an artifact. */
class ArtifactStore {
    options;
    broughtId;
    constructor(options, broughtId) {
        this.options = options;
        this.broughtId = broughtId;
    }
    /** Where the state was brought, for `openState`. */
    get directory() {
        return this.options.directory;
    }
    /**
     * Brings the state of the last run into the directory, for `openState`. One that cannot be
     * unpacked is told in a warning and leaves the directory empty.
     *
     * @throws what the shelf throws: a state that is there but out of reach is not a lost one.
     */
    static async bring(options) {
        const { shelf, name, directory, log } = options;
        await (0,promises_.rm)(directory, { recursive: true, force: true });
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(directory), { recursive: true });
        const artifact = await shelf.latest(name);
        if (artifact === null) {
            log.info(`There is no artifact ${name} of a run before this one; everything is collected.`);
            await (0,promises_.mkdir)(directory);
            return new ArtifactStore(options, null);
        }
        const workshop = await (0,promises_.mkdtemp)(`${directory}.`);
        try {
            const archive = (0,external_node_path_.join)(workshop, 'archive.zip');
            const unpacked = (0,external_node_path_.join)(workshop, 'state');
            await artifact.download(archive);
            await (0,promises_.mkdir)(unpacked);
            const damage = await damageOf(unpack(archive, unpacked));
            if (damage === undefined)
                await (0,promises_.rename)(unpacked, directory);
            else {
                await (0,promises_.mkdir)(directory);
                log.warning(`Artifact ${name} of run ${artifact.runId} (${artifact.createdAt}) cannot be used: ${damage}. ` +
                    'Everything is collected in full, which mends it; nothing is reported as gone because of it.');
            }
            return new ArtifactStore(options, artifact.id);
        }
        finally {
            await (0,promises_.rm)(workshop, { recursive: true, force: true });
        }
    }
    /**
     * To be asked before anything is delivered.
     *
     * @throws Overtaken when another run has put its state on the shelf since.
     */
    async checkNewest() {
        const { shelf, name } = this.options;
        const newest = await shelf.latest(name);
        // Ids ascend; one that is lower is what is left when the one we took has expired.
        if (newest === null || newest.id <= (this.broughtId ?? 0))
            return;
        throw new state_errors/* Overtaken */.c(`Artifact ${name}: run ${newest.runId} put a newer state there while this run was at work. ` +
            'What this run collected is older and is not delivered. Let the runs wait for each other ' +
            '(`concurrency` in the workflow).');
    }
    /** Puts the committed state on the shelf for the next run. */
    async upload(state) {
        const files = await state.files();
        if (files.length > UNPACK_LIMITS.entries) {
            throw new errors/* ConfigError */.xL(`The state has ${files.length} files, and an artifact may have ${UNPACK_LIMITS.entries}. ` +
                'Keep it in a directory, or divide the orgs among several runs.');
        }
        const { shelf, name, directory } = this.options;
        await shelf.upload({ name, files, rootDirectory: directory });
    }
}
async function unpack(archive, directory) {
    await unpackState(archive, directory);
    await (0,promises_.access)((0,layout/* statePath */.BQ)(directory)).catch((cause) => {
        throw new errors/* InputError */.dz('it holds no state', { cause });
    });
}
/** What is wrong with the archive; failures of the disk are no damage. */
async function damageOf(work) {
    try {
        await work;
        return undefined;
    }
    catch (error) {
        const code = (0,errors/* isError */.bJ)(error) && 'code' in error ? String(error.code) : '';
        if (['ENOSPC', 'EACCES', 'EPERM', 'EROFS', 'EMFILE', 'EDQUOT'].includes(code))
            throw error;
        return (0,errors/* describeError */.Uc)(error);
    }
}

// EXTERNAL MODULE: ./src/files/lock.ts
var files_lock = __webpack_require__(29056);
// EXTERNAL MODULE: ./src/files/durable.ts
var durable = __webpack_require__(48672);
;// CONCATENATED MODULE: ./src/state/advance.ts

/**
 * The state as a finished run leaves it, with the run in its history.
 *
 * @param refusedKeys what the platform did not take, besides what the state says already.
 */
function advance(state, entry, refusedKeys) {
    const isFull = entry.mode === 'full' && entry.state === 'processed';
    const isDelta = entry.mode === 'delta' && entry.state === 'processed';
    // It may be there already, as one whose delivery was still to come.
    const others = state.history.filter((run) => run.state !== 'errored' || run.startedAt !== entry.startedAt);
    return {
        ...state,
        updatedAt: entry.finishedAt,
        lastFullAt: isFull ? entry.startedAt : state.lastFullAt,
        runsSinceFull: isFull ? 0 : state.runsSinceFull + (isDelta ? 1 : 0),
        history: [...others, entry].slice(-layout/* MAX_HISTORY */.oe),
        refusedKeys: [...new Set([...state.refusedKeys, ...refusedKeys])].slice(0, layout/* MAX_REFUSED_KEYS */.bI + 1),
    };
}

;// CONCATENATED MODULE: ./src/state/directory.ts







/** The files of a state, for the run that holds its lock. */
class StateDirectory {
    path;
    lock;
    constructor(path, lock) {
        this.path = path;
        this.lock = lock;
    }
    async prepare() {
        await (0,promises_.mkdir)((0,layout/* ledgersPath */.CT)(this.path), { recursive: true });
    }
    /** Undefined when there is none. */
    async readState() {
        const text = await readIfThere((0,layout/* statePath */.BQ)(this.path));
        return text === undefined ? undefined : (0,layout/* unsealState */.am)(text);
    }
    async readStaged() {
        const text = await readIfThere((0,layout/* stagedPath */.w1)(this.path));
        return text === undefined ? undefined : (0,layout/* unsealStaged */.Js)(text);
    }
    /**
     * The ledgers of `staged` are on the disk; with this, it is too.
     *
     * @param base the generation that it builds upon; null when none could be read.
     * @throws Overtaken
     */
    async stage(staged, base) {
        await this.checkNewest(base);
        await (0,durable/* syncDirectory */.zR)((0,layout/* ledgersPath */.CT)(this.path));
        await (0,durable/* writeDurably */.v8)((0,layout/* stagedPath */.w1)(this.path), (0,layout/* sealed */.JW)(staged));
    }
    /**
     * Makes a state the one that counts, and removes what only others needed.
     *
     * @param base as for `stage`.
     * @throws Overtaken
     */
    async commit(state, base) {
        await this.checkNewest(base);
        await (0,durable/* writeDurably */.v8)((0,layout/* statePath */.BQ)(this.path), (0,layout/* sealed */.JW)(state));
        await (0,promises_.rm)((0,layout/* stagedPath */.w1)(this.path), { force: true });
        await this.sweep([state]);
    }
    /**
     * Adds a run to the history, and nothing else. A state that cannot be used, or that another run
     * has changed, is left as it is.
     *
     * @param base as for `stage`.
     * @param empty what is written when there is no state yet.
     * @returns the history as it is then; undefined when nothing was written.
     */
    async note(entry, { base, empty }) {
        const found = await this.readState();
        const before = found === undefined && base === null ? { value: empty } : found;
        if (before === undefined || 'unusable' in before || !(await this.lock.isHeld()))
            return undefined;
        if (found !== undefined && before.value.generation !== base)
            return undefined;
        const state = advance(before.value, entry, []);
        await (0,durable/* writeDurably */.v8)((0,layout/* statePath */.BQ)(this.path), (0,layout/* sealed */.JW)(state));
        return state.history;
    }
    /**
     * Removes ledgers that are not to count. What a run that was faster has made is left alone.
     *
     * @param isStaged whether they were staged, too.
     */
    async withdraw(ledgers, isStaged) {
        if (isStaged && (await this.lock.isHeld()))
            await this.unstage();
        for (const name of ledgers)
            await (0,promises_.rm)((0,layout/* ledgerPath */.tf)(this.path, name), { force: true });
    }
    async unstage() {
        await (0,promises_.rm)((0,layout/* stagedPath */.w1)(this.path), { force: true });
    }
    /** Removes ledgers that none of these states needs, and files that were never finished. */
    async sweep(states) {
        const needed = new Set(states.flatMap(({ orgs }) => orgs.map(({ file }) => file)));
        for (const name of await this.ledgers()) {
            if (!needed.has(name))
                await (0,promises_.rm)((0,layout/* ledgerPath */.tf)(this.path, name), { force: true });
        }
        for (const path of [(0,layout/* statePath */.BQ)(this.path), (0,layout/* stagedPath */.w1)(this.path)]) {
            await (0,promises_.rm)(`${path}.partial`, { force: true });
        }
    }
    /** The newest generation that any ledger here was written for; 0 when there is none. */
    async newestLedger() {
        const names = await this.ledgers();
        return names.reduce((newest, name) => Math.max(newest, (0,layout/* generationOf */.gS)(name) ?? 0), 0);
    }
    /** Paths of the files that make up the states, for a store that carries them elsewhere. */
    async files() {
        const names = await (0,promises_.readdir)(this.path);
        const ledgers = (await this.ledgers()).map((name) => (0,layout/* ledgerPath */.tf)(this.path, name));
        const heads = ['state.json', 'staged.json'].filter((name) => names.includes(name));
        return [...heads.map((name) => (0,external_node_path_.join)(this.path, name)), ...ledgers];
    }
    async release() {
        await this.lock.release();
    }
    async ledgers() {
        const names = await (0,promises_.readdir)((0,layout/* ledgersPath */.CT)(this.path));
        return names.filter((name) => (0,layout/* generationOf */.gS)(name) !== undefined);
    }
    async checkNewest(base) {
        const found = await this.readState();
        const generation = found !== undefined && 'value' in found ? found.value.generation : null;
        if (generation === base && (await this.lock.isHeld()))
            return;
        throw new state_errors/* Overtaken */.c(`${this.path}: another run changed the state while this one was at work (generation ` +
            `${base ?? 'none'} at the start, ${generation ?? 'none'} now). What this run collected is ` +
            'older and is not delivered. Let runs on one state wait for each other.');
    }
}
async function readIfThere(path) {
    try {
        return await (0,promises_.readFile)(path, 'utf8');
    }
    catch (error) {
        if ((0,errors/* isError */.bJ)(error) && 'code' in error && error.code === 'ENOENT')
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./src/state/issue-line.ts
var issue_line = __webpack_require__(58025);
// EXTERNAL MODULE: ./src/state/ledger-reader.ts
var ledger_reader = __webpack_require__(77614);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./src/model/order.ts
var order = __webpack_require__(26553);
// EXTERNAL MODULE: ./src/state/ledger-line.ts
var ledger_line = __webpack_require__(39031);
;// CONCATENATED MODULE: ./src/state/ledger-writer.ts








/** Characters that are compressed at a time; larger blocks compress hardly better. */
const BLOCK = 1024 * 1024;
/**
 * What is compressed has few words and many ids, so harder work finds hardly more. 400,000 issues
 * of bench/state.ts, 117 MB of lines: level 1 takes 1.3 s for 24.5 MB, level 6 takes 2.6 s for
 * 23.9 MB, level 9 takes 3.4 s for 23.4 MB.
 */
const LEVEL = 1;
const compress = (0,external_node_util_.promisify)(external_node_zlib_.gzip);
/**
 * Writes a ledger. Memory does not grow with it: a block is compressed and written, as a member
 * of its own of the gzip file, while the next one is filled.
 */
class LedgerFile {
    path;
    file;
    how;
    hash = (0,external_node_crypto_.createHash)('sha256');
    block = '';
    writing = Promise.resolve();
    last = '';
    projects = 0;
    issues = 0;
    constructor(path, file, how) {
        this.path = path;
        this.file = file;
        this.how = how;
    }
    static async create(path, options = {}) {
        const how = { maxLineBytes: ledger_line/* MAX_LINE_BYTES */.Oc, implied: issue_line/* NOTHING_IMPLIED */.ly, ...options };
        return new LedgerFile(path, await (0,promises_.open)(path, 'wx'), how);
    }
    /**
     * Projects come in ascending `projectOrder`, each once.
     *
     * @throws InputError for a record that no run could read back.
     */
    async add({ id, digest, record, issues }) {
        const place = `${(0,order/* projectOrder */.E)(id)} ${id}`;
        if (place <= this.last)
            throw new Error(`Project ${id} is added to the ledger out of order`);
        this.last = place;
        const line = { id, digest, record, issues: issues.length };
        await this.write(line);
        for (const known of issues) {
            const written = this.write((0,issue_line/* packIssue */.HO)(known, record, this.how.implied));
            // A million awaits of nothing would cost more than the rest.
            if (written !== undefined)
                await written;
        }
        this.projects += 1;
        this.issues += issues.length;
    }
    /** Writes the end; all of it is on the disk when this returns. */
    async seal() {
        const { projects, issues } = this;
        const end = { end: true, projects, issues };
        await this.write(end);
        await this.flush();
        await this.writing;
        await this.file.sync();
        await this.file.close();
        return { checksum: this.hash.digest('hex'), projects, issues };
    }
    async discard() {
        await this.writing.catch(() => undefined);
        await this.file.close();
        await (0,promises_.rm)(this.path, { force: true });
    }
    /** Something to wait for only when a block is full. */
    write(line) {
        const { maxLineBytes } = this.how;
        const text = JSON.stringify(line);
        // A character has at most three bytes in UTF-8, so most lines need not be counted.
        if (text.length * 3 > maxLineBytes && Buffer.byteLength(text) > maxLineBytes) {
            throw new errors/* InputError */.dz(`A record is too large to be remembered: ${Buffer.byteLength(text)} bytes, at most ${maxLineBytes} are kept.`);
        }
        this.block += `${text}\n`;
        return this.block.length >= BLOCK ? this.flush() : undefined;
    }
    async flush() {
        const block = Buffer.from(this.block);
        this.block = '';
        await this.writing;
        this.writing = this.append(block);
        // Told by whoever waits for it next.
        this.writing.catch(() => undefined);
    }
    async append(block) {
        const bytes = await compress(block, { level: LEVEL });
        this.hash.update(bytes);
        await this.file.writeFile(bytes);
    }
}

;// CONCATENATED MODULE: ./src/state/next-state.ts





/** The next generation of a state. Nothing of it counts before `commit`. */
class NextState {
    options;
    generation;
    orgs;
    writers = new Map();
    /** Of the ledgers that were begun. */
    names = [];
    staged;
    isCommitted = false;
    constructor(options) {
        this.options = options;
        const { from } = options;
        this.generation = from.generation + 1;
        this.orgs = new Map(from.orgs.map((org) => [org.id, org]));
    }
    /** Begins the ledger of an org that was read in this run. */
    async writeOrg(id, about) {
        if (this.writers.has(id))
            throw new Error(`Org ${id} is being written already`);
        const name = (0,layout/* newLedgerName */.VF)(id, this.generation);
        this.names.push(name);
        const { directory, implied } = this.options;
        const file = await LedgerFile.create((0,layout/* ledgerPath */.tf)(directory.path, name), { implied });
        const writer = {
            add: (project) => file.add(project),
            seal: async (from) => {
                const sealed = await file.seal();
                const { watermark, lastFullAt } = from;
                const slug = about.slug ?? null;
                this.orgs.set(id, {
                    id,
                    name: about.name,
                    slug,
                    watermark,
                    lastFullAt,
                    file: name,
                    ...sealed,
                });
                this.writers.delete(id);
            },
            discard: async () => {
                this.writers.delete(id);
                await file.discard();
            },
        };
        this.writers.set(id, writer);
        return writer;
    }
    /**
     * Takes an org over as another process read it, with its ledger. Its checksum has been verified.
     *
     * @param ledger path of the file, whose name is the one in `org`.
     */
    async adoptOrg(org, ledger) {
        this.names.push(org.file);
        const path = (0,layout/* ledgerPath */.tf)(this.options.directory.path, org.file);
        await (0,promises_.copyFile)(ledger, path);
        await (0,durable/* syncFile */.gD)(path);
        this.orgs.set(org.id, org);
    }
    /** The org stays as it was known; also the way of orgs that are not mentioned. */
    keepOrg(id) {
        const before = this.options.from.orgs.find((org) => org.id === id);
        if (before !== undefined)
            this.orgs.set(id, before);
    }
    /** @param since ISO time of the run that first found the org gone; null when none says so. */
    setMissing(id, since) {
        const org = this.orgs.get(id);
        if (org !== undefined)
            this.orgs.set(id, { ...org, missingSince: since });
    }
    /** The org is known no more. Its findings have been told to be gone, or never will be. */
    dropOrg(id) {
        this.orgs.delete(id);
    }
    /**
     * Puts all that was written on the disk, waiting for its delivery.
     *
     * @param options.journal path of the delivery journal whose delivery makes it count; null when
     *   there is nothing to be delivered.
     * @param options.owed keys of what the platform refused before, and that was not told again.
     * @throws Overtaken when another run was faster: nothing of this one may be delivered.
     */
    async stage({ journal, owed = [], }) {
        const { directory, from, base, meta } = this.options;
        if (this.writers.size > 0) {
            throw new Error(`Ledgers are not sealed: ${[...this.writers.keys()].join(', ')}`);
        }
        const startedAt = meta.startedAt.toISOString();
        const state = {
            ...from,
            generation: this.generation,
            identity: meta.identity,
            map: meta.map,
            updatedAt: startedAt,
            remadeAt: meta.remade ? startedAt : from.remadeAt,
            orgs: [...this.orgs.values()],
            refusedKeys: [...owed],
        };
        await directory.stage({ journal, startedAt, mode: meta.mode, state }, base);
        this.staged = state;
    }
    /**
     * Makes the staged generation the one that counts. Older ledgers are removed.
     *
     * @param run.refusedKeys keys of what the platform did not take.
     * @returns the last runs, this one included.
     * @throws Overtaken
     */
    async commit(run) {
        if (this.staged === undefined)
            throw new Error('Only a staged state can be committed');
        const state = advance(this.staged, run.entry, run.refusedKeys);
        await this.options.directory.commit(state, this.options.base);
        this.isCommitted = true;
        return state.history;
    }
    /** Gives the generation up, unless it is committed; the state stays as it was before. */
    async discard() {
        if (this.isCommitted)
            return;
        for (const writer of [...this.writers.values()])
            await writer.discard();
        await this.options.directory.withdraw(this.names, this.staged !== undefined);
    }
}

;// CONCATENATED MODULE: ./src/state/verify.ts



/**
 * The state without the orgs whose ledgers are not as they were written. Those are collected in
 * full, and nothing of them is taken for vanished.
 */
async function withoutDamaged(state, directory, log) {
    const orgs = [];
    for (const org of state.orgs) {
        const path = (0,layout/* ledgerPath */.tf)(directory, org.file);
        const damage = await verify_damageOf(path, org.checksum);
        if (damage === undefined)
            orgs.push(org);
        else
            log.warning(`What was known of org ${org.name} cannot be used: ${path}: ${damage}. ` +
                'The org is collected in full, which mends it; nothing is reported as gone because of it.');
    }
    return { ...state, orgs };
}
async function verify_damageOf(path, checksum) {
    try {
        return (await (0,ledger_reader/* checksumOfFile */.V)(path)) === checksum ? undefined : 'its checksum is wrong';
    }
    catch (error) {
        return (0,errors/* describeError */.Uc)(error);
    }
}

;// CONCATENATED MODULE: ./src/state/poll-state.ts






/** What was known when the run began. The run holds it alone until `close`. */
class PollState {
    options;
    state;
    base;
    waiting;
    constructor(options) {
        this.options = options;
        this.state = options.state;
        this.base = options.base;
        this.waiting = options.staged;
    }
    get directory() {
        return this.options.directory.path;
    }
    get generation() {
        return this.state.generation;
    }
    /** Nothing is known of any org: there was no run before, or its state was lost. */
    get isFresh() {
        return this.state.orgs.length === 0;
    }
    /** Runs that were processed since the last full one. */
    get runsSinceFull() {
        return this.state.runsSinceFull;
    }
    /** ISO time of the start of the last full run; null for never. */
    get lastFullAt() {
        return this.state.lastFullAt;
    }
    /** ISO time of the start of the last run for which `NextMeta.remade` was said; null for never. */
    get remadeAt() {
        return this.state.remadeAt;
    }
    /** Other things are collected now than then: what is not seen any more is not therefore gone. */
    get scopeChanged() {
        return this.base !== null && this.state.tenant.scope !== this.options.tenant.scope;
    }
    /** The setting `identity` of the last run; null for a fresh state. */
    get identity() {
        return this.base === null ? null : this.state.identity;
    }
    /** Digest of the last run's transform map; null for a fresh state. */
    get map() {
        return this.base === null ? null : this.state.map;
    }
    /** The last runs, the oldest first. */
    get history() {
        return this.state.history;
    }
    /** Keys of findings and projects that the platform did not take; see `MAX_REFUSED_KEYS`. */
    get refusedKeys() {
        return this.state.refusedKeys;
    }
    /** To be promoted or forgotten before `next`; null when there is none. */
    get staged() {
        const { waiting } = this;
        return waiting && { journal: waiting.journal, generation: waiting.state.generation };
    }
    /** Ids of the orgs that are known. */
    orgs() {
        return this.state.orgs.map(({ id }) => id);
    }
    /** Null when the org is not known, or its ledger was lost: it is to be collected in full. */
    org(id) {
        return this.state.orgs.find((org) => org.id === id) ?? null;
    }
    /** Name of the ledger of an org, which no other ever has; null when the org is not known. */
    ledgerName(id) {
        return this.state.orgs.find((org) => org.id === id)?.file ?? null;
    }
    /**
     * The projects of an org in ascending `projectOrder`, one in memory at a time. Empty for an org
     * that is not known.
     *
     * @throws LedgerCorrupt: collect the org in full, and take nothing for vanished.
     */
    async *ledger(id) {
        const org = this.state.orgs.find((known) => known.id === id);
        if (org === undefined)
            return;
        const { implied } = this.options;
        yield* (0,ledger_reader/* readLedger */.S)((0,layout/* ledgerPath */.tf)(this.directory, org.file), org, { implied });
    }
    /** Begins the next generation. */
    next(meta) {
        if (this.waiting !== null)
            throw new Error('Promote or forget the staged state first');
        const { directory, tenant, implied } = this.options;
        const from = { ...this.state, tenant: { ...tenant, groups: [...tenant.groups] } };
        return new NextState({ directory, from, base: this.base, meta, implied });
    }
    /**
     * The staged generation's journal was wholly delivered: it becomes the state.
     *
     * @param delivered what is known of that delivery.
     * @throws Overtaken
     */
    async promote(delivered = {}) {
        const { waiting } = this;
        if (waiting === null)
            throw new Error('There is no staged state');
        const { directory, now, log } = this.options;
        const entry = {
            startedAt: waiting.startedAt,
            finishedAt: now().toISOString(),
            state: 'processed',
            mode: waiting.mode,
            counts: delivered.counts ?? {},
        };
        const whole = await withoutDamaged(waiting.state, directory.path, log);
        // Runs that came to no good end since are in the history of the state.
        const history = this.base === null ? whole.history : this.state.history;
        const state = advance({ ...whole, history }, entry, delivered.refusedKeys ?? []);
        await directory.commit(state, this.base);
        this.state = state;
        this.base = state.generation;
        this.waiting = null;
    }
    /**
     * Keeps in the history that a run came to no good end. Nothing else of the state moves. What
     * hinders it is told, and no more.
     */
    async note(entry) {
        const { directory, log } = this.options;
        // Without a state, nothing would tell that what is staged is newer.
        if (this.base === null && this.waiting !== null)
            return;
        try {
            const history = await directory.note(entry, { base: this.base, empty: this.options.state });
            if (history !== undefined)
                this.state = { ...this.state, history: [...history] };
        }
        catch (error) {
            log.warning(`This run is not in the history of the state ${this.directory}: ${(0,errors/* describeError */.Uc)(error)}.`);
        }
    }
    /** The staged generation was not delivered: what it found is collected again. */
    async forget() {
        const { directory } = this.options;
        await directory.unstage();
        this.waiting = null;
        if (this.base !== null)
            await directory.sweep([this.state]);
    }
    /** Paths of the files of the state, for a store that carries them elsewhere. */
    files() {
        return this.options.directory.files();
    }
    /** Lets other runs use the state. */
    async close() {
        await this.options.directory.release();
    }
}

;// CONCATENATED MODULE: ./src/state/open-state.ts








/**
 * Opens what the last run left, for this run alone. What cannot be read is told in a warning, and
 * collected in full again.
 *
 * @throws ConfigError when another run uses it, or it is of another tenant.
 */
async function openState(options) {
    const { directory: path, now } = options;
    await (0,promises_.mkdir)((0,layout/* ledgersPath */.CT)(path), { recursive: true }).catch((cause) => {
        const why = (0,errors/* describeError */.Uc)(cause);
        throw new errors/* ConfigError */.xL(`The state cannot be kept in ${path}: ${why}.`, { cause });
    });
    const lock = await (0,files_lock/* takeLock */.H)((0,layout/* lockPath */.HZ)(path), now, 'uses this state');
    const directory = new StateDirectory(path, lock);
    try {
        return await read(directory, options);
    }
    catch (error) {
        await directory.release();
        throw error;
    }
}
async function read(directory, options) {
    const { now, log, implied = issue_line/* NOTHING_IMPLIED */.ly } = options;
    const tenant = { ...options.tenant, groups: options.tenant.groups ?? [] };
    const stored = await storedState(directory, log);
    const staged = await stagedState(directory, stored, log);
    for (const { tenant: other } of [stored, staged?.state].filter((one) => one !== null && one !== undefined)) {
        checkTenant(directory.path, tenant, other);
    }
    if (stored !== null)
        await directory.sweep(staged ? [stored, staged.state] : [stored]);
    const state = stored === null
        ? await emptyState(directory, tenant, now())
        : await withoutDamaged(stored, directory.path, log);
    const base = stored === null ? null : stored.generation;
    return new PollState({ directory, tenant, state, base, staged, now, log, implied });
}
async function storedState(directory, log) {
    const found = await directory.readState();
    if (found === undefined)
        return null;
    if ('value' in found)
        return found.value;
    log.warning(`What the last run remembered cannot be used: ${(0,layout/* statePath */.BQ)(directory.path)}: ${found.unusable}. ` +
        'Everything is collected in full, which mends it; nothing is reported as gone because of it.');
    return null;
}
/** A staged state that is not newer than the state was committed; the run was killed before it removed the file. */
async function stagedState(directory, stored, log) {
    const found = await directory.readStaged();
    if (found === undefined)
        return null;
    if ('value' in found) {
        if (stored === null || found.value.state.generation > stored.generation)
            return found.value;
    }
    else {
        log.warning(`What the last run had ready cannot be used: ${(0,layout/* stagedPath */.w1)(directory.path)}: ${found.unusable}. ` +
            'It is collected again.');
    }
    await directory.unstage();
    return null;
}
function checkTenant(path, { api }, other) {
    if (normalized(api) === normalized(other.api))
        return;
    throw new errors/* ConfigError */.xL(`The state ${path} is of ${other.api}, but this run asks ${api}. ` +
        'Give each tenant a state of its own (`state`), or set `snyk-api` to the one that it belongs to.');
}
function normalized(api) {
    return api.toLowerCase().replace(/\/+$/, '');
}
async function emptyState(directory, tenant, now) {
    const time = now.toISOString();
    return {
        // Never a number that was used before, so that an older run cannot pass for this one.
        generation: await directory.newestLedger(),
        tenant: { ...tenant, groups: [...tenant.groups] },
        identity: '',
        map: '',
        createdAt: time,
        updatedAt: time,
        lastFullAt: null,
        remadeAt: null,
        runsSinceFull: 0,
        orgs: [],
        history: [],
        refusedKeys: [],
    };
}

// EXTERNAL MODULE: ./src/state/part.ts
var state_part = __webpack_require__(28372);
;// CONCATENATED MODULE: ./src/commands/poll/state.ts










/**
 * Opens the state that the setting `state` names; null when nothing is to be remembered.
 *
 * @throws ConfigError when another run uses it, it is of another tenant, or it is out of reach.
 */
async function openStoredState(context, network, tenant) {
    const { settings, cwd, log, now } = context;
    const implied = impliedAt(tenant);
    if (settings.state === undefined)
        return null;
    if (settings.state !== 'artifact') {
        const directory = (0,external_node_path_.resolve)(cwd, settings.state);
        return {
            state: await openState({ directory, tenant, now, log, implied }),
            keep: (memory) => memory,
        };
    }
    const store = await bringArtifact(context, network);
    const state = await openState({ directory: store.directory, tenant, now, log, implied });
    return { state, keep: (memory) => carried(memory, store, state) };
}
/**
 * A part of the state that the setting `state` names, for a leg that only reads it; null when
 * nothing is to be remembered.
 *
 * @param part.directory where it is to be; it is made.
 */
async function openPartOfState(context, network, part) {
    const { settings, cwd, log, now } = context;
    if (settings.state === undefined)
        return null;
    const from = settings.state === 'artifact'
        ? (await bringArtifact(context, network)).directory
        : (0,external_node_path_.resolve)(cwd, settings.state);
    const { directory, tenant, orgs } = part;
    await (0,state_part/* cutPart */.G)(from, directory, new Set(orgs));
    return openState({ directory, tenant, now, log, implied: impliedAt(tenant) });
}
/** What follows from the rest of an issue, for the web interface that belongs to an API. */
function impliedAt({ api }) {
    const app = (0,links/* appUrl */.R)(api);
    return (project, { attributes }) => (0,issue/* impliedBy */.y)(attributes, project, app);
}
async function bringArtifact({ settings, host, env, log }, network) {
    if (host.name !== 'github')
        throw new errors/* ConfigError */.xL('state: `artifact` works in GitHub Actions only. Elsewhere name a directory, and let the CI cache it.');
    const name = artifactNameOf(settings);
    return ArtifactStore.bring({
        shelf: (0,github_artifacts/* githubArtifacts */.B)({
            ...network,
            env,
            token: settings['github-token'],
            upload: (request) => host.uploadArtifact(request),
        }),
        name,
        directory: (0,external_node_path_.join)(env['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)(), name),
        log,
    });
}
/** Each connection has a state of its own, and each shard; the legs of a plan have one together. */
function artifactNameOf({ name, shard, plan }) {
    const part = shard === undefined || plan !== undefined ? '' : `${shard.index}-of-${shard.count}`;
    return connectionArtifact('state', name, part);
}
/** Name of an artifact of a connection: `snyk-connector-state-nightly`. */
function connectionArtifact(what, name, part) {
    const words = name?.toLowerCase().replace(/[^a-z0-9]+/g, '-') ?? '';
    return ['snyk-connector', what, words, part].filter((word) => word !== '').join('-');
}


/***/ }),

/***/ 26553:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ projectOrder)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95305);

/**
 * The order in which projects of an org are read and remembered. Evenly spread whatever the ids
 * are, so that the projects of an org can be cut into parts of equal size.
 */
function projectOrder(id) {
    return (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digest */ .b)('order', id).slice(0, 16);
}


/***/ }),

/***/ 722:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ readPlan),
/* harmony export */   p: () => (/* binding */ writePlan)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94343);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43759);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(73102);
/* harmony import */ var _files_durable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48672);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87206);




/** Raised when an older program could misread a plan. */
const PLAN_VERSION = 1;
const count = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ._nonnegative */ .UI());
const text = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP());
const orgSchema = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    id: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    attributes: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
        name: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
        slug: text,
        group_id: text,
        created_at: text,
        updated_at: text,
    }),
});
const legSchema = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    leg: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ._positive */ .NC()),
    projects: count,
    /** Estimated. */
    pages: count,
    orgs: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(orgSchema),
    /** Ids of orgs that an earlier run knew and that Snyk does not list any more. */
    unlisted: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
});
const planSchema = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    schemaVersion: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(PLAN_VERSION),
    /** Tells plans apart. */
    id: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    /** Of the program that made it. */
    version: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    createdAt: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .datetime */ .w$({ offset: true }),
    tenant: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ api: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), scope: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }),
    /** Digest of what documents are made with and where they go. */
    making: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    identity: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    /** Filters of projects, and types of issues, as the settings tell them. */
    projects: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    issueTypes: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    /** Whether it is remembered from run to run what was delivered. */
    remembers: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(),
    /** Whether an org that is not listed may be asked for whether it is gone. */
    listComplete: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(),
    incomplete: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ what: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), why: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() })),
    legs: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(legSchema),
});
/** Writes a plan; its version is added. */
async function writePlan(path, plan) {
    await (0,_files_durable_js__WEBPACK_IMPORTED_MODULE_1__/* .writeDurably */ .v8)(path, `${JSON.stringify({ schemaVersion: PLAN_VERSION, ...plan })}\n`);
}
/** @throws ConfigError for what is no plan of this version. */
async function readPlan(path) {
    const content = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8').catch((cause) => {
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL(`plan: ${path} cannot be read. Name the plan.json that \`plan\` wrote.`, {
            cause,
        });
    });
    let seen;
    try {
        seen = JSON.parse(content);
    }
    catch (cause) {
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL(`plan: ${path} is not whole JSON. Run \`plan\` again.`, { cause });
    }
    const plan = planSchema.safeParse(seen);
    if (plan.success)
        return plan.data;
    throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL(`plan: ${path} is not a plan that this version reads. Run \`plan\`, the legs and \`collect\` with the same version.`, { cause: plan.error });
}


/***/ }),

/***/ 41827:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ whyOvertaken)
/* harmony export */ });
/* harmony import */ var _state_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43406);

/** Why nothing of a run may be sent: another was faster. Null when the work was done. */
async function whyOvertaken(work) {
    try {
        await work();
        return null;
    }
    catch (error) {
        if (error instanceof _state_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Overtaken */ .c)
            return error.message;
        throw error;
    }
}


/***/ }),

/***/ 31282:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ StateMemory)
});

;// CONCATENATED MODULE: ./src/pipeline/poll/owed.ts
/** Named in a message; the rest is counted. */
const NAMED = 5;
/**
 * What the platform refused in earlier runs: it does not have it, so it is told again until it is
 * taken, although nothing of it changed.
 */
class Owed {
    keys;
    untold;
    /** @param keys of findings and of projects, as the journal names its entries */
    constructor(keys) {
        this.keys = new Set(keys);
        this.untold = new Set(keys);
    }
    /** Whether something of a project is owed, which may be only known from an earlier run. */
    ofProject({ key }, known) {
        if (this.keys.size === 0)
            return false;
        const issues = known?.issues ?? [];
        return this.keys.has(key) || issues.some(({ issue }) => this.keys.has(issue.findingKey));
    }
    /** Whether an issue of a project is to be told again. */
    has({ key }, { findingKey }) {
        return this.keys.has(key) || this.keys.has(findingKey);
    }
    /** Takes note of what is told. */
    told({ key, issues }) {
        if (this.untold.size === 0)
            return;
        this.untold.delete(key);
        for (const { findingKey } of issues)
            this.untold.delete(findingKey);
    }
    /**
     * What still is owed when everything has been told. After a whole view that is what Snyk has no
     * longer or what is out of scope: it can be told no more, so that is said.
     */
    left(collection) {
        const left = [...this.untold];
        if (left.length === 0 || !collection.complete)
            return left;
        const more = left.length > NAMED ? ` and ${left.length - NAMED} more` : '';
        collection.missing(`${left.length} entries that the platform refused in an earlier run`, `Snyk has them no longer, or they are out of scope now, so they cannot be told again: ${left.slice(0, NAMED).join(', ')}${more}. Close them on the platform by hand`);
        return [];
    }
}

// EXTERNAL MODULE: ./src/pipeline/poll/overtaken.ts
var overtaken = __webpack_require__(41827);
;// CONCATENATED MODULE: ./src/pipeline/poll/state-memory.ts


/** Characters of the reason that a history keeps. */
const MAX_WHY = 300;
/** What a run remembers in a state: its next generation, and a line of its history. */
class StateMemory {
    state;
    now;
    about;
    /** What earlier runs could not deliver. */
    owed;
    stillOwed = [];
    isComplete = false;
    next = null;
    committed = null;
    /** @param about asked when something is remembered. */
    constructor(state, now, about) {
        this.state = state;
        this.now = now;
        this.about = about;
        this.owed = new Owed(state?.refusedKeys ?? []);
    }
    /** Begins the next generation; null when nothing is remembered. */
    begin(meta) {
        this.next = this.state?.next(meta) ?? null;
        return this.next;
    }
    /**
     * Takes note of a collection that was read to its end.
     *
     * @param stillOwed what the platform refused before, and that was not told again.
     */
    collected({ complete }, stillOwed) {
        this.isComplete = complete;
        this.stillOwed = stillOwed;
    }
    stage(journal) {
        const owed = this.stillOwed;
        return (0,overtaken/* whyOvertaken */.m)(async () => this.next?.stage({ journal, owed }));
    }
    async commit(refusedKeys) {
        if (this.next === null)
            return;
        const startedAt = this.about().startedAt.toISOString();
        const entry = this.entry({ state: 'processed', startedAt, complete: this.isComplete });
        this.committed = await this.next.commit({ entry, refusedKeys });
    }
    async discard() {
        await this.next?.discard();
    }
    async end(run) {
        const { state, next, committed } = this;
        if (state === null || committed !== null)
            return committed ?? [];
        if (run !== null) {
            const startedAt = next === null ? run.startedAt : this.about().startedAt.toISOString();
            const why = run.why.slice(0, MAX_WHY);
            await state.note(this.entry({ state: 'errored', startedAt, complete: run.complete, why }));
        }
        return state.history;
    }
    entry(run) {
        const { mode, counts } = this.about();
        return { ...run, finishedAt: this.now().toISOString(), mode, counts };
    }
}


/***/ }),

/***/ 54977:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ orgName),
/* harmony export */   S: () => (/* binding */ liftOrg)
/* harmony export */ });
/* harmony import */ var _put_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95003);

function liftOrg({ id, attributes }) {
    const lifted = { name: attributes.name, slug: attributes.slug };
    (0,_put_js__WEBPACK_IMPORTED_MODULE_0__/* .put */ .y)(lifted, 'group_id', attributes.group_id);
    (0,_put_js__WEBPACK_IMPORTED_MODULE_0__/* .put */ .y)(lifted, 'created_at', attributes.created_at);
    (0,_put_js__WEBPACK_IMPORTED_MODULE_0__/* .put */ .y)(lifted, 'updated_at', attributes.updated_at);
    return { id, attributes: lifted };
}
/** How messages call an org: `web-team (Web Team)`. */
function orgName({ id, attributes: { name, slug } }) {
    const called = slug ?? id ?? name;
    return called === name ? name : `${called} (${name})`;
}


/***/ }),

/***/ 24577:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ countOf),
  J: () => (/* binding */ readOrg)
});

// EXTERNAL MODULE: ./src/sources/rest/read-pages.ts
var read_pages = __webpack_require__(22332);
// EXTERNAL MODULE: ./src/snyk/api/resources/issue.ts
var issue = __webpack_require__(74371);
// EXTERNAL MODULE: ./src/sources/rest/lift/org.ts
var lift_org = __webpack_require__(54977);
;// CONCATENATED MODULE: ./src/sources/rest/org/issues.ts



/** Lists of issues of one org, of which only those in scope are taken. */
class Issues {
    context;
    org;
    projects;
    constructor(context, org, projects) {
        this.context = context;
        this.org = org;
        this.projects = projects;
    }
    /** Reads one list. */
    read(query, take) {
        return (0,read_pages/* readPages */.n)(this.context, {
            what: `issues of ${(0,lift_org/* orgName */.O)(this.org)}${about(query)}`,
            path: `/orgs/${encodeURIComponent(this.org.id)}/issues`,
            query,
            item: issue/* issueResource */.I,
        }, async (issues) => {
            const wanted = await this.inScope(issues);
            this.context.progress.add({ issues: wanted.length });
            await take(wanted);
        });
    }
    async inScope(issues) {
        const { issueTypes } = this.context.options;
        const wanted = [];
        for (const issue of issues) {
            if (issueTypes.length > 0 && !issueTypes.includes(issue.attributes.type))
                continue;
            if ((await this.projects.of(issue)) !== undefined)
                wanted.push(issue);
        }
        return wanted;
    }
}
/** What tells one list of an org's issues from another, for messages. */
function about(query) {
    const { type, created_after: after, created_before: before, 'scan_item.id': id } = query;
    const parts = [
        type === undefined ? [] : [`of type ${String(type)}`],
        after === undefined ? [] : [`created after ${String(after)}`],
        before === undefined ? [] : [`created before ${String(before)}`],
        id === undefined ? [] : [`of project ${String(id)}`],
    ].flat();
    return parts.length === 0 ? '' : `, ${parts.join(', ')}`;
}

// EXTERNAL MODULE: ./src/snyk/api/resources/project.ts
var project = __webpack_require__(4177);
;// CONCATENATED MODULE: ./src/sources/rest/org/list-projects.ts



/** Lists the projects of an org, also those that are out of scope. */
function listProjects(context, org, into) {
    context.progress.add({ pagesExpected: 1 });
    return (0,read_pages/* readPages */.n)(context, {
        what: `projects of ${(0,lift_org/* orgName */.O)(org)}`,
        path: `/orgs/${encodeURIComponent(org.id)}/projects`,
        query: { expand: 'target', 'meta.latest_issue_counts': true },
        item: project/* projectResource */.O,
    }, (items) => {
        into.push(...items);
    });
}

// EXTERNAL MODULE: ./src/model/errors.ts
var errors = __webpack_require__(87206);
// EXTERNAL MODULE: ./src/sources/rest/lift/environment.ts
var environment = __webpack_require__(75518);
// EXTERNAL MODULE: ./src/sources/rest/lift/issue.ts + 2 modules
var lift_issue = __webpack_require__(56837);
// EXTERNAL MODULE: ./src/sources/rest/refusal.ts
var refusal = __webpack_require__(85009);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/parse.js
var parse = __webpack_require__(4196);
// EXTERNAL MODULE: ./src/files/lines.ts
var lines = __webpack_require__(96876);
// EXTERNAL MODULE: ./src/model/order.ts
var model_order = __webpack_require__(26553);
;// CONCATENATED MODULE: ./src/sources/rest/org/shelf.ts







/** Issues of a bucket when the guess of their number is right: their texts are read at once. */
const ISSUES_PER_BUCKET = 1000;
const MIN_BUCKETS = 16;
const MAX_BUCKETS = 256;
/** Characters that are gathered for all buckets before they are written to their files. */
const WRITE_LENGTH = 512 * 1024;
/**
 * Issues of an org as they come, in any order and perhaps twice, until they are taken by project.
 * When memory runs out they go to files, each for one stretch of `projectOrder`, so that no more
 * than one stretch need be in memory again.
 */
class Shelf {
    memory;
    expected;
    temporary;
    held = [];
    buckets = [];
    directory;
    moving;
    /** Characters that the buckets have not written yet. */
    gathered = 0;
    /**
     * @param expected issues that will come, as far as is known.
     * @param temporary where a directory for the files may be made.
     */
    constructor(memory, expected, temporary = (0,external_node_os_.tmpdir)()) {
        this.memory = memory;
        this.expected = expected;
        this.temporary = temporary;
    }
    async add(issues) {
        if (this.directory === undefined) {
            this.held.push(...issues);
            this.memory.left -= issues.length;
            if (this.memory.left >= 0)
                return;
            // Several lists are read at once; only the first moves, with what all have brought till then.
            await (this.moving ??= this.moveToDisk());
        }
        else
            await this.write(issues);
    }
    /** Takes the issues, project by project in the ascending order of `projectOrder`. */
    async *take() {
        if (this.directory === undefined) {
            const held = this.held;
            this.letGo();
            yield* byProject(held);
            return;
        }
        for (const bucket of this.buckets)
            // The next is parsed when the last one is done with: garbage that is young costs least.
            for (const texts of await bucket.read())
                yield* byProject(texts.map(readIssue));
    }
    /** Removes what is on disk. */
    async close() {
        await this.moving?.catch(() => undefined);
        this.letGo();
        if (this.directory === undefined)
            return;
        await (0,promises_.rm)(this.directory, { recursive: true, force: true });
        this.buckets = [];
    }
    async moveToDisk() {
        const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(this.temporary, 'snyk-connector-'));
        this.directory = directory;
        const wanted = Math.ceil(this.expected / ISSUES_PER_BUCKET);
        const count = Math.min(MAX_BUCKETS, Math.max(MIN_BUCKETS, wanted));
        this.buckets = Array.from({ length: count }, (_, index) => {
            return new Bucket((0,external_node_path_.join)(directory, `${index}.ndjson`));
        });
        const held = this.held;
        this.letGo();
        await this.write(held);
    }
    async write(issues) {
        for (const issue of issues) {
            const order = (0,model_order/* projectOrder */.E)(projectOf(issue));
            const bucket = this.buckets[bucketOf(order, this.buckets.length)];
            this.gathered += bucket?.add(order, JSON.stringify(issue)) ?? 0;
        }
        if (this.gathered < WRITE_LENGTH)
            return;
        this.gathered = 0;
        for (const bucket of this.buckets)
            await bucket.flush();
    }
    letGo() {
        this.memory.left += this.held.length;
        this.held = [];
    }
}
/** A file of lines: the `projectOrder` of a project, and one of its issues as JSON. */
class Bucket {
    path;
    gathered = '';
    /** Several lists are read at once, and their lines must not mix. */
    written = Promise.resolve();
    isEmpty = true;
    constructor(path) {
        this.path = path;
    }
    /** @returns how many characters it gathers. */
    add(order, issue) {
        const line = `${order} ${issue}\n`;
        this.gathered += line;
        return line.length;
    }
    flush() {
        const text = this.gathered;
        this.gathered = '';
        if (text === '')
            return this.written;
        this.isEmpty = false;
        this.written = this.written.then(() => (0,promises_.appendFile)(this.path, text, { mode: 0o600 }));
        return this.written;
    }
    /** The texts of the issues of each project, in the ascending order of `projectOrder`. */
    async read() {
        await this.flush();
        if (this.isEmpty)
            return [];
        const projects = new Map();
        for await (const line of (0,lines/* linesOf */.D)(this.path)) {
            const end = line.indexOf(' ');
            const order = line.slice(0, end);
            const texts = projects.get(order) ?? [];
            projects.set(order, texts);
            texts.push(line.slice(end + 1));
        }
        return [...projects].sort(([a], [b]) => compare(a, b)).map(([, texts]) => texts);
    }
}
function readIssue(text) {
    return parse/* parse */.qg(issue/* issueResource */.I, JSON.parse(text));
}
/** Buckets follow each other as `projectOrder` does. */
function bucketOf(order, count) {
    const first = Number.parseInt(order.slice(0, 8), 16);
    return Math.floor((first / 2 ** 32) * count);
}
/** Issues of each project, each once in its newest form, in an order that is always the same. */
function* byProject(issues) {
    const projects = new Map();
    for (const issue of issues) {
        const project = projectOf(issue);
        const known = projects.get(project) ?? new Map();
        projects.set(project, known);
        const other = known.get(issue.id);
        if (other === undefined || isNewer(issue, other))
            known.set(issue.id, issue);
    }
    const ordered = [...projects].map(([project, found]) => ({
        project,
        order: (0,model_order/* projectOrder */.E)(project),
        found,
    }));
    for (const { project, found } of ordered.sort((a, b) => compare(a.order, b.order))) {
        const sorted = [...found.values()].sort((a, b) => compare(a.id, b.id));
        yield { project, issues: sorted };
    }
}
/** The project, or the environment, of an issue. */
function projectOf({ relationships }) {
    return relationships.scan_item.data.id;
}
function isNewer(one, other) {
    return Date.parse(one.attributes.updated_at) > Date.parse(other.attributes.updated_at);
}
function compare(a, b) {
    return a < b ? -1 : Number(a > b);
}

;// CONCATENATED MODULE: ./src/sources/rest/org/org-sweep.ts








/** Before the lists were begun, so that nothing falls between by the clocks of two servers. */
const MEANWHILE_OVERLAP_MS = 5000;
/** Projects that are asked for one by one whether they are gone; of more the list is read again. */
const MAX_CONFIRMED = 50;
/** An org that was read. */
class ReadOrg {
    context;
    org;
    at;
    since;
    projects;
    outside;
    projectsComplete;
    issuesComplete;
    issues;
    shelf;
    constructor(context, read) {
        this.context = context;
        this.org = read.org;
        this.at = read.at;
        this.since = read.since;
        this.projects = read.projects.inScope;
        this.outside = read.projects.outside;
        this.projectsComplete = read.projectsComplete;
        this.issuesComplete = read.issuesComplete;
        this.issues = read.issues;
        this.shelf = read.shelf;
    }
    async *groups() {
        for await (const shelved of this.shelf.take())
            yield* this.lift(shelved);
    }
    async changedMeanwhile() {
        const after = new Date(this.at.getTime() - MEANWHILE_OVERLAP_MS).toISOString();
        const found = await this.list({ updated_after: after });
        if (found !== null)
            return found;
        const message = `what changed in ${(0,lift_org/* orgName */.O)(this.org)} in the meantime is not known`;
        throw new errors/* UpstreamError */.gA(message, { service: 'Snyk API', retryable: true });
    }
    async allOf(id) {
        const project = this.projects.get(id);
        if (project === undefined)
            return null;
        const kind = project.attributes.type === environment/* ENVIRONMENT_TYPE */.tJ ? 'environment' : 'project';
        const found = await this.list({ 'scan_item.id': id, 'scan_item.type': kind });
        return found === null ? null : (found[0] ?? { project, issues: [] });
    }
    async confirmGone(ids) {
        if (ids.length <= MAX_CONFIRMED) {
            const gone = await Promise.all(ids.map((id) => this.isGone(id)));
            return new Set(ids.filter((_id, index) => gone[index]));
        }
        const resources = [];
        const listed = await listProjects(this.context, this.org, resources);
        if (!listed.complete)
            return new Set();
        const there = new Set(resources.map(({ id }) => id));
        return new Set(ids.filter((id) => !there.has(id)));
    }
    close() {
        return this.shelf.close();
    }
    /** The issues of a list by project; null when it is not whole, which the collection then says. */
    async list(query) {
        const found = [];
        const { complete } = await this.issues.read(query, (some) => {
            found.push(...some);
        });
        return complete ? [...byProject(found)].flatMap((shelved) => this.lift(shelved)) : null;
    }
    lift({ project: id, issues }) {
        const project = this.projects.get(id);
        if (project === undefined)
            return [];
        return [
            { project, issues: issues.map((issue) => (0,lift_issue/* liftIssue */.R)(issue, project, this.context.app)) },
        ];
    }
    async isGone(id) {
        const { signal, options } = this.context;
        const { api, collection } = options;
        try {
            await api.get({
                path: `/orgs/${encodeURIComponent(this.org.id)}/projects/${encodeURIComponent(id)}`,
                item: project/* projectResource */.O,
                signal,
            });
            return false;
        }
        catch (error) {
            const why = (0,refusal/* refusal */.x)(error, signal);
            if ((0,refusal/* saysGone */.e)(error))
                return true;
            // It may only be out of sight.
            collection.missing(`whether project ${id} of ${(0,lift_org/* orgName */.O)(this.org)} is gone`, why);
            return false;
        }
    }
}

;// CONCATENATED MODULE: ./src/sources/rest/org/windows.ts
/** Neighbouring windows share a second, whichever end of a window Snyk counts to it. */
const OVERLAP_MS = 1000;
/**
 * Cuts all time into windows of creation with about as many issues each: most issues of a project
 * were found when it was made. The first window has no beginning and the last no end, so nothing
 * can lie outside of them, however wrong the guess.
 *
 * @returns at most `count` windows as parameters of the list of issues; what stands in two of
 *   them is read twice.
 */
function creationWindows(projects, count) {
    const borders = bordersOf(projects, count);
    return [undefined, ...borders].map((from, index) => {
        const to = borders[index];
        return {
            ...(from === undefined ? {} : { created_after: instant(from - OVERLAP_MS) }),
            ...(to === undefined ? {} : { created_before: instant(to) }),
        };
    });
}
/** Times that part the issues evenly, ascending, in whole seconds. */
function bordersOf(projects, count) {
    const timed = projects
        .map(({ created, issues }) => ({ time: Date.parse(created), issues }))
        .filter(({ time, issues }) => Number.isFinite(time) && issues > 0)
        .sort((a, b) => a.time - b.time);
    const total = timed.reduce((sum, { issues }) => sum + issues, 0);
    const borders = new Set();
    let before = 0;
    let last = 0;
    for (const { time, issues } of timed) {
        const part = Math.floor((before / total) * count);
        if (part > last)
            borders.add(Math.floor(time / 1000) * 1000);
        last = part;
        before += issues;
    }
    return [...borders];
}
function instant(time) {
    return new Date(time).toISOString().replace('.000Z', 'Z');
}

;// CONCATENATED MODULE: ./src/sources/rest/org/plan.ts


/** From so many pages on, a list is read with several cursors, for one gives page after page. */
const MIN_PAGES_TO_SPLIT = 50;
/** Each cursor ends with a page that is not full; they may be so large a part of the requests. */
const MAX_WASTE = 0.02;
/**
 * Decides how the issues of an org are had with the fewest requests: for the org as a whole, or,
 * when few projects are wanted, project by project.
 *
 * @param since null for all issues.
 * @param types of issues; none means all. The list takes one type or none.
 * @param cursors lists that may be read at the same time.
 */
function planIssues(projects, ask) {
    const wanted = projects.filter((project) => project.wanted);
    if (wanted.length === 0 && projects.length > 0)
        return { lists: [], pages: 0 };
    if (ask.since !== null)
        return planChanges(projects, wanted, { ...ask, since: ask.since });
    const whole = planAll(projects, ask);
    if (wanted.length === projects.length)
        return whole;
    const pages = sum(wanted.map(({ issues }) => pagesFor(issues)));
    return pages < whole.pages ? { lists: wanted.map(listOf(oneType(ask.types))), pages } : whole;
}
/** Of changes it is not known how many there are; mostly they stand on one page. */
function planChanges(projects, wanted, ask) {
    const query = { updated_after: ask.since.toISOString(), ...oneType(ask.types) };
    const isOneOfMany = wanted.length === 1 && projects.length > 1;
    return { lists: isOneOfMany ? wanted.map(listOf(query)) : [query], pages: 1 };
}
function planAll(projects, { types, cursors }) {
    const weighed = projects.map(({ created, issues = 0 }) => ({ created, issues }));
    const known = pagesFor(sum(weighed.map(({ issues }) => issues)));
    // A project whose issues are not counted has some; asking for it alone is one request more.
    const pages = known + projects.filter(({ issues }) => issues === undefined).length;
    if (types.length > 1) {
        return { lists: types.map((type) => ({ type })), pages: pages + types.length - 1 };
    }
    const windows = pages > MIN_PAGES_TO_SPLIT ? Math.min(cursors, 1 + Math.floor(pages * MAX_WASTE)) : 1;
    const lists = windows > 1 ? creationWindows(weighed, windows) : [{}];
    return { lists: lists.map((window) => ({ ...window, ...oneType(types) })), pages };
}
/** The types as a parameter; several are sorted out when they have come. */
function oneType(types) {
    const [type] = types;
    return types.length === 1 ? { type } : {};
}
function listOf(query) {
    return ({ id }) => ({ ...query, 'scan_item.id': id, 'scan_item.type': 'project' });
}
/** An empty list takes a request too. */
function pagesFor(issues = 1) {
    return Math.max(1, Math.ceil(issues / read_pages/* PAGE_SIZE */.m));
}
function sum(numbers) {
    return numbers.reduce((total, number) => total + number, 0);
}

// EXTERNAL MODULE: ./src/model/digest.ts
var digest = __webpack_require__(95305);
// EXTERNAL MODULE: ./src/sources/rest/lift/project.ts
var lift_project = __webpack_require__(49058);
// EXTERNAL MODULE: ./src/sources/rest/project-filter.ts
var project_filter = __webpack_require__(12823);
;// CONCATENATED MODULE: ./src/sources/rest/org/projects.ts








const QUERY = { expand: 'target' };
/** Projects that are asked for one by one, because their issues came and they did not. */
const MAX_LATE = 100;
/** The projects of an org, and which of them are in scope. */
class Projects {
    context;
    org;
    inScope = new Map();
    outside = new Set();
    ids = new Map();
    late = new Map();
    constructor(context, org) {
        this.context = context;
        this.org = org;
    }
    /**
     * Takes in what was listed. The oldest of several that are the same by repository, file, type
     * and branch has the key that other doors know; the younger are told apart by Snyk's id.
     */
    add(resources) {
        const sorted = [...resources].sort((a, b) => (isOlder(a, b) ? -1 : 1));
        let doubles = 0;
        for (const resource of sorted) {
            const plain = (0,lift_project/* liftProject */.p)(resource, this.org);
            const owner = this.ids.get(plain.key) ?? resource.id;
            this.ids.set(plain.key, owner);
            const isDouble = owner !== resource.id;
            if (isDouble)
                doubles++;
            this.take(isDouble ? { ...plain, key: (0,digest/* digest */.b)(plain.key, resource.id) } : plain, resource.id);
        }
        if (doubles === 0)
            return;
        this.context.options.collection.warn(`${doubles} projects of ${(0,lift_org/* orgName */.O)(this.org)} have the repository, file, type and branch of ` +
            'another one. Their findings are kept apart, with keys of their own.');
    }
    /**
     * The project of an issue; undefined when it is out of scope, or not to be had, which the
     * collection then says.
     */
    async of(issue) {
        const id = projectOf(issue);
        if (!this.inScope.has(id) && !this.outside.has(id)) {
            if ((0,environment/* isOfEnvironment */.PZ)(issue))
                this.addEnvironment(issue);
            else
                await this.lookUp(id);
        }
        return this.inScope.get(id);
    }
    addEnvironment(issue) {
        const record = (0,environment/* liftEnvironment */.hy)(issue, this.org);
        // A filter speaks of projects, and environments are none.
        if (this.context.options.projects.length > 0)
            this.outside.add(projectOf(issue));
        else
            this.inScope.set(projectOf(issue), record);
    }
    /** Asks, once, for a project that was made after the list was read. */
    async lookUp(id) {
        let asked = this.late.get(id);
        if (asked === undefined) {
            asked = this.late.size < MAX_LATE ? this.fetch(id) : this.tooMany();
            this.late.set(id, asked);
        }
        await asked;
    }
    async fetch(id) {
        const { signal, options } = this.context;
        const { api, collection } = options;
        const path = `/orgs/${encodeURIComponent(this.org.id)}/projects/${encodeURIComponent(id)}`;
        try {
            const { data } = await api.get({ path, query: QUERY, item: project/* projectResource */.O, signal });
            this.add([data]);
        }
        catch (error) {
            const why = (0,refusal/* refusal */.x)(error, signal);
            const what = `issues of project ${id} of ${(0,lift_org/* orgName */.O)(this.org)}`;
            if ((0,refusal/* saysGone */.e)(error))
                collection.warn(`${what} are left out: the project is gone.`);
            else
                collection.missing(what, why);
        }
    }
    tooMany() {
        this.context.options.collection.missing(`issues of projects of ${(0,lift_org/* orgName */.O)(this.org)}`, `more than ${MAX_LATE} of the projects are not in Snyk’s list of projects`);
        return Promise.resolve();
    }
    take(record, id) {
        if ((0,project_filter/* passes */.W)(record.attributes, this.context.options.projects))
            this.inScope.set(id, record);
        else
            this.outside.add(id);
    }
}
function isOlder(a, b) {
    const [one, other] = [a.attributes.created, b.attributes.created];
    return one === other ? a.id < b.id : one < other;
}

;// CONCATENATED MODULE: ./src/sources/rest/org/read-org.ts







/** Reads an org to the end of its lists: first the projects, then the issues. */
async function readOrg(context, org, since) {
    const { options, progress, memory } = context;
    const resources = [];
    const listed = await context.gate.pass(() => listProjects(context, org, resources));
    const projects = new Projects(context, org);
    projects.add(resources);
    progress.add({ projects: projects.inScope.size });
    const issues = new Issues(context, org, projects);
    const plan = planFor(resources, { projects, since, options });
    progress.add({ pagesExpected: plan.pages });
    const shelf = new Shelf(memory, plan.pages * read_pages/* PAGE_SIZE */.m, options.temporaryDirectory);
    const lists = listed.at === undefined ? [] : plan.lists;
    try {
        const readings = await Promise.all(lists.map((query) => context.gate.pass(() => issues.read(query, (some) => shelf.add(some)))));
        progress.add({ orgsDone: 1 });
        return new ReadOrg(context, {
            org,
            // Without any answer there is no time up to which something is known.
            at: listed.at ?? since ?? new Date(0),
            since,
            projects,
            issues,
            shelf,
            projectsComplete: listed.complete,
            issuesComplete: listed.at !== undefined && readings.every(({ complete }) => complete),
        });
    }
    catch (error) {
        await shelf.close();
        throw error;
    }
}
function planFor(resources, { projects, since, options, }) {
    return planIssues(resources.map(({ id, attributes, meta }) => ({
        id,
        created: attributes.created,
        issues: countOf(meta?.latest_issue_counts),
        wanted: projects.inScope.has(id),
    })), { since, types: options.issueTypes, cursors: options.concurrency });
}
/** Issues that Snyk counts beside a project; undefined when it does not. */
function countOf(counts) {
    if (counts === undefined)
        return undefined;
    const { critical = 0, high = 0, medium = 0, low = 0 } = counts;
    return critical + high + medium + low;
}


/***/ }),

/***/ 12823:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ parseProjectFilter),
/* harmony export */   W: () => (/* binding */ passes)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87206);
/* harmony import */ var _model_suggest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2691);


const VALUES = {
    origin: ({ origin = '' }) => [origin],
    type: ({ type }) => [type],
    // `team` means any value of that tag, `team:web` just one.
    tag: ({ tags = [] }) => tags.flatMap(({ key, value }) => [key, `${key}:${value}`]),
    lifecycle: ({ lifecycle = [] }) => lifecycle,
    environment: ({ environment = [] }) => environment,
    criticality: ({ business_criticality: criticality = [] }) => criticality,
    name: ({ name }) => [name],
};
const FIELDS = Object.keys(VALUES).filter(isField);
/** A space or line end before the next condition; values may hold spaces themselves. */
const BETWEEN = /\s*\n\s*|\s+(?=[a-z-]+=)/i;
/**
 * Reads filters such as `type=npm,maven origin=github tag=team:web name=web-*`, on one line or
 * several. All conditions must hold, of the values of one any.
 *
 * @throws ConfigError with every condition that cannot be read.
 */
function parseProjectFilter(text) {
    const problems = [];
    const conditions = [];
    for (const part of text.trim().split(BETWEEN)) {
        if (part === '')
            continue;
        const [, word = '', values = ''] = /^([^=]*)=(.*)$/s.exec(part) ?? [];
        const field = word.trim().toLowerCase();
        const patterns = patternsOf(values);
        if (!isField(field))
            problems.push(unknownField(part, field));
        else if (patterns.length === 0)
            problems.push(`projects: \`${part}\` has no value after \`=\`.`);
        else
            conditions.push({ field, patterns });
    }
    if (problems.length > 0)
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(problems);
    return conditions;
}
/** Whether a project is in scope. */
function passes(attributes, filter) {
    return filter.every(({ field, patterns }) => VALUES[field](attributes).some((value) => patterns.some((pattern) => matches(value.toLowerCase(), pattern))));
}
function patternsOf(values) {
    const patterns = values.split(',').map((value) => value.trim().toLowerCase());
    return [...new Set(patterns)].filter((pattern) => pattern !== '').sort();
}
function isField(word) {
    return Object.hasOwn(VALUES, word);
}
function unknownField(part, field) {
    const known = FIELDS.map((name) => `\`${name}\``).join(', ');
    return field === ''
        ? `projects: \`${part}\` is no filter; write \`type=npm\`. Fields are ${known}.`
        : `projects: \`${field}\` cannot be filtered by; fields are ${known}.${(0,_model_suggest_js__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .a)(field, FIELDS)}`;
}
/** Piece by piece, not as a regular expression: a name may be long, and a pattern full of stars. */
function matches(value, pattern) {
    const [first = '', ...rest] = pattern.split('*');
    const last = rest.pop();
    if (last === undefined)
        return value === first;
    if (!value.startsWith(first))
        return false;
    let from = first.length;
    for (const piece of rest) {
        const at = value.indexOf(piece, from);
        if (at < 0)
            return false;
        from = at + piece.length;
    }
    return value.length - last.length >= from && value.endsWith(last);
}


/***/ }),

/***/ 22332:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ PAGE_SIZE),
/* harmony export */   n: () => (/* binding */ readPages)
/* harmony export */ });
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85009);

/** Resources on a page: the most that Snyk gives. Source: the API's contract, `limit`. */
const PAGE_SIZE = 100;
/**
 * Reads a list to its end, or as far as Snyk gives it.
 *
 * @param what its name in messages: `projects of web-team (Web Team)`
 */
async function readPages({ options, progress, signal }, { what, ...ask }, take) {
    const { api, collection } = options;
    let at;
    let complete = true;
    let pages = 0;
    const query = { limit: PAGE_SIZE, ...ask.query };
    try {
        for await (const page of api.pages({ ...ask, query, signal })) {
            at ??= page.at;
            pages++;
            progress.add({ pages: 1 });
            for (const { id, why } of page.unreadable) {
                complete = false;
                collection.missing(`one of the ${what}: ${id}`, why);
            }
            await take(page.items);
        }
    }
    catch (error) {
        const why = (0,_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .refusal */ .x)(error, signal);
        complete = false;
        collection.missing(pages === 0 ? what : `${what}, from page ${pages + 1} on`, why);
    }
    return { complete, at };
}


/***/ }),

/***/ 85009:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ saysGone),
/* harmony export */   x: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87206);

/**
 * Why Snyk did not give something.
 *
 * @throws the error itself when it is none of Snyk's, or the run was told to stop.
 */
function refusal(error, signal) {
    if (signal.aborted || !(error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UpstreamError */ .gA))
        throw error;
    return (0,_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .describeError */ .Uc)(error);
}
/** True when Snyk says that there is no such thing; any other refusal says nothing about it. */
function saysGone(error) {
    return error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UpstreamError */ .gA && (error.status === 404 || error.status === 410);
}


/***/ }),

/***/ 43406:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ Overtaken),
/* harmony export */   j: () => (/* binding */ LedgerCorrupt)
/* harmony export */ });
/**
 * A ledger does not hold what its state says. Nothing that is missing from it has vanished at Snyk:
 * the caller collects that org in full.
 */
class LedgerCorrupt extends Error {
    org;
    why;
    name = 'LedgerCorrupt';
    constructor(
    /** Id of the org whose ledger it is. */
    org, 
    /** What was seen, for the warning: `it ends before its last line`. */
    why, options) {
        super(`The ledger of org ${org} cannot be used: ${why}.`, options);
        this.org = org;
        this.why = why;
    }
}
/**
 * Another run finished on the same state while this one was collecting. What this one found is
 * older: it must not be delivered, and its state is not kept.
 */
class Overtaken extends Error {
    name = 'Overtaken';
}


/***/ }),

/***/ 58025:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HO: () => (/* binding */ packIssue),
/* harmony export */   ly: () => (/* binding */ NOTHING_IMPLIED),
/* harmony export */   yX: () => (/* binding */ unpackIssue)
/* harmony export */ });
/* harmony import */ var _ledger_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39031);

/** For those who do not know how issues are made: nothing is. */
const NOTHING_IMPLIED = () => ({ findingKey: '' });
/** Members in the order of their list; what else there is stands behind them, under its name. */
const MEMBERS = {
    attributes: [
        ...['title', 'type', 'effective_severity_level', 'status', 'ignored', 'created_at'],
        ...['updated_at', 'key_asset', 'classes', 'problems', 'coordinates'],
    ],
    facts: ['fixable', 'packages', 'locations'],
    classes: ['id', 'source', 'type'],
    problems: ['id', 'source', 'type'],
    packages: ['name', 'version', 'purl', 'fixedIn', 'paths'],
    locations: ['file', 'startLine', 'endLine', 'startColumn', 'endColumn'],
};
/** In place of the issue's key, which is said once. */
const KEY = 0;
/**
 * An issue as a line of a ledger: lists, since the names of members would be most of it. Nothing
 * is lost.
 */
function packIssue({ id, digest, issue }, project, implied) {
    const { attributes, facts, ...head } = issue;
    const { key, ...others } = attributes;
    const expected = new Map(Object.entries({ id, type: 'issue', ...implied(project, issue) }));
    const given = new Map(Object.entries(head));
    const different = [...new Set([...expected.keys(), ...given.keys()])]
        .filter((name) => given.get(name) !== expected.get(name))
        // JSON tells null, and not that something is absent.
        .map((name) => [name, given.get(name) ?? null]);
    const line = [
        ...[id, digest, key],
        toList(others, 'attributes', key),
        toList({ ...facts }, 'facts', key),
    ];
    return different.length === 0 ? line : [...line, Object.fromEntries(different)];
}
/** The issue of a line; undefined when it is none. */
function unpackIssue(line, project, implied) {
    if (!isList(line))
        return undefined;
    const [id, digest, key, listed, facts, different] = line;
    const bare = { findingKey: '', id, type: 'issue', attributes: {}, facts: {} };
    const attributes = fromList(listed, 'attributes', key);
    const issue = {
        ...bare,
        attributes: { key, ...attributes },
        facts: fromList(facts, 'facts', key),
    };
    const known = { id, digest, issue };
    if (!(0,_ledger_line_js__WEBPACK_IMPORTED_MODULE_0__/* .isKnownIssue */ .bc)(known))
        return undefined;
    const follows = implied(project, known.issue);
    const whole = { ...known, issue: { ...known.issue, ...follows, ...asObject(different) } };
    // Its id may truly be unknown; other members are absent then.
    const members = Object.entries(whole.issue).filter(([name, value]) => value !== null || name === 'id');
    const found = { ...whole, issue: Object.fromEntries(members) };
    return (0,_ledger_line_js__WEBPACK_IMPORTED_MODULE_0__/* .isKnownIssue */ .bc)(found) ? found : undefined;
}
function toList(object, kind, key) {
    const names = MEMBERS[kind];
    const list = names.map(() => null);
    const others = [];
    for (const [name, value] of Object.entries(object)) {
        const place = names.indexOf(name);
        if (place < 0 || value === null || value === KEY)
            others.push([name, value]);
        else if (isListed(name) && isList(value)) {
            list[place] = value.map((one) => toList(asObject(one), name, key));
        }
        else
            list[place] = value === key ? KEY : value;
    }
    return others.length === 0 ? list : [...list, Object.fromEntries(others)];
}
function fromList(list, kind, key) {
    if (!isList(list))
        return {};
    const names = MEMBERS[kind];
    const members = [];
    for (const [place, name] of names.entries()) {
        const value = list[place];
        if (value === null || value === undefined)
            continue;
        if (isListed(name) && isList(value)) {
            members.push([name, value.map((one) => fromList(one, name, key))]);
        }
        else
            members.push([name, value === KEY ? key : value]);
    }
    return { ...Object.fromEntries(members), ...asObject(list[names.length]) };
}
function isListed(name) {
    return Object.hasOwn(MEMBERS, name);
}
function isList(value) {
    return Array.isArray(value);
}
function asObject(value) {
    return typeof value === 'object' && value !== null && !isList(value) ? value : {};
}


/***/ }),

/***/ 39031:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GQ: () => (/* binding */ isProjectLine),
/* harmony export */   Gu: () => (/* binding */ isEndLine),
/* harmony export */   Oc: () => (/* binding */ MAX_LINE_BYTES),
/* harmony export */   bc: () => (/* binding */ isKnownIssue),
/* harmony export */   pd: () => (/* binding */ isProjectRecord)
/* harmony export */ });
/**
 * Longer lines are not written and not read: a record comes from an answer of at most 64 MiB
 * (MAX_BUFFERED_BYTES of http/decode.ts), and a string in V8 holds 512 MiB.
 */
const MAX_LINE_BYTES = 128 * 1024 * 1024;
/**
 * The guards look at what every consumer relies on. A full schema would cost more than all else
 * that is done with a million issues; the file's checksum has been verified before.
 */
function isProjectLine(value) {
    return (isObject(value) && hasIdAndDigest(value) && isCount(value.issues) && isRecord(value.record));
}
function isKnownIssue(value) {
    return isObject(value) && hasIdAndDigest(value) && isIssue(value.issue);
}
/** A record with its issues, as another process wrote it. */
function isProjectRecord(value) {
    return isRecord(value) && value.issues.every(isIssue);
}
function isEndLine(value) {
    return isObject(value) && value.end === true && isCount(value.projects) && isCount(value.issues);
}
function isRecord(value) {
    if (!isObject(value) || !isObject(value.attributes) || !isObject(value.tool))
        return false;
    const { key, id, type, attributes, relationships, org, issues, page, source, product } = value;
    return (type === 'project' &&
        (id === null || typeof id === 'string') &&
        (org === null || (isObject(org) && isObject(org.attributes))) &&
        [key, source, product, value.tool.name].every(isString) &&
        ['name', 'type', 'target_file', 'target_reference'].every((name) => isString(attributes[name])) &&
        isTargeted(relationships) &&
        Array.isArray(issues) &&
        isCount(page));
}
function isTargeted(value) {
    const target = isObject(value) ? value.target : undefined;
    const data = isObject(target) ? target.data : undefined;
    const attributes = isObject(data) ? data.attributes : undefined;
    return (isObject(attributes) &&
        isString(attributes.display_name) &&
        (attributes.url === null || isString(attributes.url)));
}
function isIssue(value) {
    if (!isObject(value) || !isObject(value.attributes) || !isObject(value.facts))
        return false;
    const { findingKey, id, type, attributes } = value;
    const { key, title, effective_severity_level: level, status } = attributes;
    return (type === 'issue' &&
        (id === null || typeof id === 'string') &&
        isString(findingKey) &&
        isString(key) &&
        isString(title) &&
        isString(level) &&
        isString(attributes.type) &&
        (status === 'open' || status === 'resolved') &&
        typeof attributes.ignored === 'boolean' &&
        Array.isArray(attributes.classes) &&
        Array.isArray(attributes.problems) &&
        Array.isArray(attributes.coordinates));
}
function hasIdAndDigest(value) {
    return isString(value.id) && isString(value.digest);
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isString(value) {
    return typeof value === 'string';
}
function isCount(value) {
    return Number.isSafeInteger(value) && Number(value) >= 0;
}


/***/ }),

/***/ 77614:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ readLedger),
/* harmony export */   V: () => (/* binding */ checksumOfFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87206);
/* harmony import */ var _model_order_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26553);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(43406);
/* harmony import */ var _issue_line_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(58025);
/* harmony import */ var _ledger_line_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(39031);









/** Bytes that are read or decompressed at a time. */
const PIECE = 256 * 1024;
const NEWLINE = 0x0a;
/** SHA-256 of a file's bytes, in hexadecimal. */
async function checksumOfFile(path) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    const pieces = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path, { highWaterMark: PIECE });
    for await (const piece of pieces)
        hash.update(piece);
    return hash.digest('hex');
}
/**
 * The projects of a ledger, one at a time, in ascending `projectOrder`. The checksum of its bytes
 * is for the caller to verify beforehand: here a reader has acted on the first half already when
 * the second is found to be wrong.
 *
 * @param expected what the state says of it; more is never read.
 * @throws LedgerCorrupt
 */
async function* readLedger(path, expected, { maxLineBytes = _ledger_line_js__WEBPACK_IMPORTED_MODULE_8__/* .MAX_LINE_BYTES */ .Oc, implied = _issue_line_js__WEBPACK_IMPORTED_MODULE_7__/* .NOTHING_IMPLIED */ .ly } = {}) {
    const corrupt = (why, cause) => new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .LedgerCorrupt */ .j(expected.id, why, { cause });
    const left = { projects: expected.projects, issues: expected.issues };
    let project;
    let issues = [];
    let last = '';
    let ended = false;
    for await (const line of lines(path, maxLineBytes, corrupt)) {
        if (ended)
            throw corrupt('something follows its end');
        const value = parsed(line, corrupt);
        if (project !== undefined) {
            const known = (0,_issue_line_js__WEBPACK_IMPORTED_MODULE_7__/* .unpackIssue */ .yX)(value, project.record, implied);
            if (known === undefined)
                throw corrupt('a line is not an issue');
            issues.push(known);
        }
        else if ((0,_ledger_line_js__WEBPACK_IMPORTED_MODULE_8__/* .isProjectLine */ .GQ)(value)) {
            const place = `${(0,_model_order_js__WEBPACK_IMPORTED_MODULE_5__/* .projectOrder */ .E)(value.id)} ${value.id}`;
            if (place <= last)
                throw corrupt('its projects are not in order');
            last = place;
            left.projects -= 1;
            left.issues -= value.issues;
            if (left.projects < 0 || left.issues < 0)
                throw corrupt('it holds more than it should');
            project = value;
            issues = [];
        }
        else if ((0,_ledger_line_js__WEBPACK_IMPORTED_MODULE_8__/* .isEndLine */ .Gu)(value)) {
            if (value.projects !== expected.projects || value.issues !== expected.issues)
                throw corrupt('its end tells other counts');
            ended = true;
        }
        else {
            throw corrupt('a line is not a project');
        }
        if (project !== undefined && issues.length === project.issues) {
            const { id, digest, record } = project;
            project = undefined;
            yield { id, digest, record, issues };
        }
    }
    if (!ended)
        throw corrupt('it ends before its last line');
    if (left.projects > 0 || left.issues > 0)
        throw corrupt('it holds less than it should');
}
async function* lines(path, maxLineBytes, corrupt) {
    let rest = [];
    let restBytes = 0;
    for await (const piece of bytes(path, corrupt)) {
        let start = 0;
        for (let end = piece.indexOf(NEWLINE); end >= 0; end = piece.indexOf(NEWLINE, start)) {
            if (restBytes + end - start > maxLineBytes)
                throw corrupt('a line is too long');
            if (restBytes === 0)
                yield piece.toString('utf8', start, end);
            else
                yield Buffer.concat([...rest, piece.subarray(start, end)]).toString('utf8');
            rest = [];
            restBytes = 0;
            start = end + 1;
        }
        if (start < piece.length)
            rest.push(piece.subarray(start));
        restBytes += piece.length - start;
        if (restBytes > maxLineBytes)
            throw corrupt('a line is too long');
    }
    if (restBytes > 0)
        throw corrupt('its last line is cut off');
}
async function* bytes(path, corrupt) {
    const gunzip = (0,node_zlib__WEBPACK_IMPORTED_MODULE_3__.createGunzip)({ chunkSize: PIECE });
    // What fails is told by reading `gunzip`; the callback only keeps pipeline from throwing.
    (0,node_stream__WEBPACK_IMPORTED_MODULE_2__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path, { highWaterMark: PIECE }), gunzip, () => undefined);
    try {
        for await (const piece of gunzip) {
            if (Buffer.isBuffer(piece))
                yield piece;
        }
    }
    catch (error) {
        const code = (0,_model_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .isError */ .bJ)(error) && 'code' in error ? String(error.code) : '';
        if (code === 'ENOENT')
            throw corrupt('it is not there', error);
        if (code.startsWith('Z_'))
            throw corrupt('it cannot be decompressed', error);
        throw error;
    }
}
function parsed(line, corrupt) {
    try {
        return JSON.parse(line);
    }
    catch (error) {
        throw corrupt('a line is not JSON', error);
    }
}


/***/ }),

/***/ 28372:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ cutPart),
/* harmony export */   X: () => (/* binding */ takePart)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87206);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61719);




/**
 * Copies a state to another directory, but for the orgs that are not wanted. It is only read:
 * several may do this at once. What cannot be used is copied as it is, for `openState` to tell.
 *
 * @param to is made; a state that is there goes.
 */
async function cutPart(from, to, orgs) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(to, { recursive: true, force: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .ledgersPath */ .CT)(to), { recursive: true });
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .statePath */ .BQ)(from), 'utf8').catch(absent);
    if (text === undefined)
        return;
    const state = (0,_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .unsealState */ .am)(text);
    if ('unusable' in state) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .statePath */ .BQ)(to), text);
        return;
    }
    const wanted = state.value.orgs.filter(({ id }) => orgs.has(id));
    // A ledger that is not there is told by `openState`, too.
    for (const { file } of wanted)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.copyFile)((0,_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .ledgerPath */ .tf)(from, file), (0,_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .ledgerPath */ .tf)(to, file)).catch(absent);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .statePath */ .BQ)(to), (0,_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .sealed */ .JW)({ ...state.value, orgs: wanted }));
}
/**
 * What became of a part: of each org, from where it was read and how it is to go on. The ledgers
 * that the next state needs are moved away; the part is of no more use.
 *
 * @param directory of the part, with a staged state.
 * @param to where the ledgers go.
 */
async function takePart(directory, to, orgs) {
    const before = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .statePath */ .BQ)(directory), 'utf8').then(_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .unsealState */ .am, absent);
    const staged = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .stagedPath */ .w1)(directory), 'utf8').then(_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .unsealStaged */ .Js, absent);
    const known = before !== undefined && 'value' in before ? before.value.orgs : [];
    const now = staged !== undefined && 'value' in staged ? staged.value.state.orgs : known;
    const part = orgs.map((id) => ({
        id,
        base: known.find((org) => org.id === id)?.file ?? null,
        next: now.find((org) => org.id === id) ?? null,
    }));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(to, { recursive: true });
    for (const { base, next } of part)
        if (next !== null && next.file !== base)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)((0,_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .ledgerPath */ .tf)(directory, next.file), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(to, next.file));
    return part;
}
function absent(error) {
    if ((0,_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isError */ .bJ)(error) && 'code' in error && error.code === 'ENOENT')
        return undefined;
    throw error;
}


/***/ })

};
