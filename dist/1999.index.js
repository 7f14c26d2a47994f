export const id = 1999;
export const ids = [1999];
export const modules = {

/***/ 57089:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ keepArtifact)
/* harmony export */ });
/**
 * Keeps files for other jobs of the workflow run; when a job is run again, in place of what it left
 * before. What hinders it is told, and no more.
 *
 * @returns the id of the artifact; undefined when nothing was kept.
 */
async function keepArtifact({ host, settings, log }, artifact) {
    if (host.name !== 'github' || !settings['upload-artifacts'])
        return undefined;
    const retentionDays = settings['retention-days'];
    const result = await host.uploadArtifact({ ...artifact, retentionDays, replace: true });
    if ('id' in result)
        return result.id;
    log.warning(result.skipped);
    return undefined;
}


/***/ }),

/***/ 50569:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ reportScheduled),
  C: () => (/* binding */ whyNotDue)
});

// EXTERNAL MODULE: ./src/gate/gate.ts + 4 modules
var gate = __webpack_require__(47263);
// EXTERNAL MODULE: ./src/pipeline/files/output-directory.ts
var output_directory = __webpack_require__(51071);
// EXTERNAL MODULE: ./src/pipeline/run-record.ts
var run_record = __webpack_require__(87953);
// EXTERNAL MODULE: ./src/report/report.ts + 5 modules
var report = __webpack_require__(12186);
// EXTERNAL MODULE: ./src/schedule/clock.ts
var schedule_clock = __webpack_require__(91351);
// EXTERNAL MODULE: ./src/schedule/occurrences.ts
var occurrences = __webpack_require__(2971);
;// CONCATENATED MODULE: ./src/schedule/due.ts


/**
 * How long after the last occurrence of all it may still be caught up: two days, so that a cron
 * that fires daily has a second chance. Later, a schedule that has ended does nothing.
 */
const MAX_LATENESS_AFTER_END_MS = 2 * 86_400_000;
/**
 * Whether a scheduled run has to do its work: an occurrence lies between the start of the last run
 * and now. So a late run still runs, one that never came is caught up once, however many
 * occurrences were missed, and of two runs for one occurrence the second has nothing to do. A
 * connection that never ran is due as soon as there was an occurrence.
 *
 * Whether to ask at all is for the caller to decide: a run that a person started should run.
 *
 * @param lastStarted when the last run that did its work began, started by whom ever; null when
 *   there was none
 */
function dueAt(schedule, now, lastStarted) {
    const clock = (0,schedule_clock/* clockOf */.i)(schedule.timeZone);
    const latest = (0,occurrences/* latestOccurrence */.vO)(schedule, clock, now.getTime());
    const [upcoming] = (0,occurrences/* occurrencesAfter */.vp)(schedule, clock, now.getTime());
    const next = upcoming === undefined ? null : new Date(upcoming);
    const show = (instant) => `${new Date(clock.toWall(instant)).toISOString().slice(0, 'yyyy-mm-ddThh:mm'.length).replace('T', ' ')} ${schedule.timeZone}`;
    const nextIs = upcoming === undefined ? 'There is no further one.' : `The next: ${show(upcoming)}.`;
    if (latest === null)
        return { due: false, why: `Nothing was scheduled yet. ${nextIs}`, next };
    if (lastStarted !== null && lastStarted.getTime() >= latest) {
        const why = `What was scheduled for ${show(latest)} ran at ${show(lastStarted.getTime())}. ${nextIs}`;
        return { due: false, why, next };
    }
    if (next === null && now.getTime() - latest > MAX_LATENESS_AFTER_END_MS)
        return { due: false, why: `The schedule ended with ${show(latest)}.`, next };
    return { due: true, why: `Scheduled for ${show(latest)}.`, next };
}

// EXTERNAL MODULE: ./src/schedule/parse.ts + 2 modules
var parse = __webpack_require__(99823);
// EXTERNAL MODULE: ./src/commands/output.ts
var output = __webpack_require__(88973);
;// CONCATENATED MODULE: ./src/commands/poll/schedule.ts







/** In place of a schedule: run, whatever it says. */
const NOW = 'now';
/**
 * Why this run has nothing to do, by the setting `schedule`; null when it has, and when a person
 * started it.
 *
 * @throws ConfigError for a schedule that cannot be read.
 */
function whyNotDue({ settings, env, host, now }, state) {
    const { schedule: given, name } = settings;
    if (given === undefined || given === NOW)
        return null;
    const schedule = (0,parse/* parseSchedule */.nP)(given, name);
    if (host.name === 'github' && env['GITHUB_EVENT_NAME'] !== 'schedule')
        return null;
    const last = state?.history.findLast((run) => run.state === 'processed')?.startedAt;
    const { due, why } = dueAt(schedule, now(), last === undefined ? null : new Date(last));
    return due ? null : `${why} \`--schedule ${NOW}\` runs it all the same.`;
}
/** Ends a run that is not due: nothing is collected, and nothing is remembered. */
async function reportScheduled(context, why) {
    const { host, now, settings } = context;
    const at = now().toISOString();
    const run = {
        schemaVersion: run_record/* RUN_SCHEMA_VERSION */.ZN,
        command: 'poll',
        version: context.version,
        state: 'scheduled',
        complete: true,
        incomplete: [],
        partial: `Nothing was collected. ${why}`,
        startedAt: at,
        finishedAt: at,
        counts: new report/* ReportCollector */.u().totals.counts,
        gate: new gate/* Gate */.i({ threshold: 'none', onlyFixable: false }).verdict(null),
        delivery: { platform: settings.platform, documents: 0, delivered: 0, rejected: 0, pending: 0 },
        upstream: { requests: 0, retries: 0, throttledMs: 0 },
        warnings: [],
        errors: [],
    };
    const directory = await output_directory/* OutputDirectory */.n.prepare((0,output/* outputDirectory */.r)(context), now);
    try {
        await directory.put('run', `${JSON.stringify(run, null, 2)}\n`);
    }
    finally {
        await directory.release();
    }
    host.print(`Scheduled, not run. ${why}`);
    await host.setOutputs({
        state: run.state,
        complete: true,
        'output-dir': directory.path,
        'run-file': directory.pathOf('run'),
    });
    return run_record/* EXIT */.dc.done;
}


/***/ }),

/***/ 43367:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ readMappingText),
/* harmony export */   m: () => (/* binding */ notAllowed)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87206);


/** A value longer than this says nothing more when it is shown. */
const MAX_SHOWN = 60;
/**
 * The value of a setting that is a mapping, also when it was given as text in JSON or YAML.
 *
 * @param setting its name, for the error
 * @throws ConfigError when the text is neither
 */
function readMappingText(setting, value) {
    if (typeof value !== 'string')
        return value;
    try {
        // Without the pretty excerpt, which would quote a secret beside the mistake.
        return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(value, { prettyErrors: false });
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL(`${setting}: this is neither JSON nor YAML: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describeError */ .Uc)(cause)}`);
    }
}
/** `"value" is not allowed. `; empty where there is nothing short to show. */
function notAllowed(value) {
    if (typeof value === 'object' || value === undefined)
        return '';
    const text = JSON.stringify(value);
    return `${text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text} is not allowed. `;
}


/***/ }),

/***/ 9847:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lI: () => (/* binding */ goneOrgs),
/* harmony export */   oK: () => (/* binding */ isSuspicious)
/* harmony export */ });
/* unused harmony export GONE_AFTER_MS */
/* harmony import */ var _reconcile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48819);

/**
 * Snyk answers 404 also for what a token may not see. So an org counts as gone when two runs in a
 * row find the same, this far apart: time enough for a role that was lost by mistake to be noticed.
 */
const GONE_AFTER_MS = 3_600_000;
/**
 * Orgs that the last run knew and that are not in the list any more: what they had, as resolved,
 * when two runs agree that they are gone. Otherwise they are named as missing, and kept.
 */
async function* goneOrgs(options) {
    const { scope, state, next, collection, startedAt } = options;
    const listed = new Set(scope.orgs.map(({ id }) => id));
    const areMany = !options.listJudged && isSuspicious(state.orgs(), listed);
    for (const id of state.orgs()) {
        const org = state.org(id);
        if (listed.has(id) || org === null)
            continue;
        if (state.scopeChanged) {
            options.leftScope(org.projects);
            next?.dropOrg(id);
            continue;
        }
        const doubt = areMany ? MANY : await doubtOf(options, org);
        if (doubt === null) {
            for await (const project of state.ledger(id))
                yield (0,_reconcile_js__WEBPACK_IMPORTED_MODULE_0__/* .whollyGone */ .N)(project, startedAt);
            next?.dropOrg(id);
            continue;
        }
        const isGone = doubt === NOT_YET;
        next?.setMissing(id, isGone ? (org.missingSince ?? startedAt.toISOString()) : null);
        collection.missing(`organization ${org.slug ?? org.name}`, `${doubt}. Nothing of it is closed`);
    }
}
const MANY = 'more than half of the organizations that were known are not in the list any more: the token may have lost its role. When they are gone indeed, name in `orgs` what is left';
const HIDDEN = 'it is not in the list any more, but Snyk does not say that it is gone: the token may have lost its role there';
const NOT_YET = 'it is not in the list any more, and Snyk answers that there is none, as it also does to a token that lost its role there. Its findings are resolved when the next run, an hour from the first such answer at the earliest, finds the same';
/** Why an org is not to be called gone; null when it is. */
async function doubtOf({ sweep, scope, startedAt }, { id, missingSince }) {
    if (!scope.complete || (await sweep.confirmGone(id)) !== 'gone')
        return HIDDEN;
    const since = Date.parse(missingSince ?? '');
    return startedAt.getTime() - since >= GONE_AFTER_MS ? null : NOT_YET;
}
/** Snyk may answer 404 for what a token may not see, and tokens lose their roles all at once. */
function isSuspicious(known, listed) {
    return known.filter((id) => !listed.has(id)).length > known.length / 2;
}


/***/ }),

/***/ 48819:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ reconcile),
  N: () => (/* binding */ whollyGone)
});

// EXTERNAL MODULE: ./src/model/errors.ts
var errors = __webpack_require__(87206);
// EXTERNAL MODULE: ./src/model/digest.ts
var digest = __webpack_require__(95305);
;// CONCATENATED MODULE: ./src/pipeline/poll/digests.ts

/** Raised when records of equal content are to be delivered anew, such as after a mended lift. */
const DIGEST_VERSION = '1';
/** Characters: it is compared with that of the same issue only, so 64 bits are plenty. */
const ISSUE_DIGEST = 16;
/** Digest of all that is told of an issue: equal, and there is nothing new to deliver. */
function issueDigest(issue) {
    return (0,digest/* digest */.b)(DIGEST_VERSION, JSON.stringify(issue)).slice(0, ISSUE_DIGEST);
}
/**
 * Digest of what is told of a project itself. When it was last tested is left out: that changes
 * every day and tells nothing of its findings.
 */
function projectDigest(record) {
    const { attributes, relationships, org, key, id } = record;
    return (0,digest/* digest */.b)(DIGEST_VERSION, JSON.stringify([key, id, attributes, relationships, org]));
}

// EXTERNAL MODULE: ./src/model/order.ts
var order = __webpack_require__(26553);
;// CONCATENATED MODULE: ./src/pipeline/poll/merge.ts

/**
 * Brings together what Snyk lists, the issues that were read and what the last run knew, project
 * by project. The two streams are in the order of `projectOrder`; neither is held in memory.
 */
async function* mergeProjects(from) {
    const listed = cursorOf(toAsync(inOrder(from.listed)), ([id]) => id);
    const read = cursorOf(from.read, ({ project }) => project.id ?? '');
    const known = cursorOf(from.known, ({ id }) => id);
    const cursors = [listed, read, known];
    try {
        for (const cursor of cursors)
            await cursor.next();
        for (;;) {
            const [first] = cursors
                .flatMap(({ head }) => (head === undefined ? [] : [head]))
                .sort(byOrder);
            if (first === undefined)
                return;
            const { id } = first;
            yield {
                id,
                listed: (await listed.take(id))?.[1],
                read: await read.take(id),
                known: await known.take(id),
            };
        }
    }
    finally {
        for (const cursor of cursors)
            await cursor.close();
    }
}
function cursorOf(values, idOf) {
    const iterator = values[Symbol.asyncIterator]();
    let head;
    const next = async () => {
        const result = await iterator.next();
        const before = head;
        head = result.done === true ? undefined : headOf(result.value, idOf(result.value));
        if (before !== undefined && head !== undefined && byOrder(before, head) >= 0)
            throw new Error(`project ${head.id} is out of order, or there twice`);
    };
    return {
        get head() {
            return head;
        },
        next,
        take: async (id) => {
            if (head?.id !== id)
                return undefined;
            const { value } = head;
            await next();
            return value;
        },
        close: async () => {
            await iterator.return?.();
        },
    };
}
function headOf(value, id) {
    return { id, order: (0,order/* projectOrder */.E)(id), value };
}
function byOrder(a, b) {
    if (a.order !== b.order)
        return a.order < b.order ? -1 : 1;
    return a.id === b.id ? 0 : a.id < b.id ? -1 : 1;
}
function inOrder(listed) {
    return [...listed]
        .map(([id, record]) => ({ id, order: (0,order/* projectOrder */.E)(id), record }))
        .sort(byOrder)
        .map(({ id, record }) => [id, record]);
}
async function* toAsync(values) {
    for (const value of values)
        yield Promise.resolve(value);
}

;// CONCATENATED MODULE: ./src/pipeline/poll/remembered.ts

/** What is kept of an issue: enough to tell a platform that it is gone, and no more. */
function rememberedIssue(issue) {
    const { attributes, facts } = issue;
    return {
        id: issue.id ?? issue.findingKey,
        digest: issueDigest(issue),
        issue: {
            findingKey: issue.findingKey,
            id: issue.id,
            type: 'issue',
            attributes: {
                key: attributes.key,
                ...(attributes.key_asset === undefined ? {} : { key_asset: attributes.key_asset }),
                title: attributes.title,
                type: attributes.type,
                effective_severity_level: attributes.effective_severity_level,
                status: attributes.status,
                ignored: attributes.ignored,
                ...(attributes.created_at === undefined ? {} : { created_at: attributes.created_at }),
                ...(attributes.updated_at === undefined ? {} : { updated_at: attributes.updated_at }),
                classes: attributes.classes.map(({ id, source, type }) => ({ id, source, type })),
                problems: attributes.problems.map(({ id, source, type }) => ({ id, source, type })),
                coordinates: [],
            },
            ...(issue.findingUrl === undefined ? {} : { findingUrl: issue.findingUrl }),
            ...(issue.findingDetectionUrl === undefined
                ? {}
                : { findingDetectionUrl: issue.findingDetectionUrl }),
            facts: {
                packages: facts.packages.map((pkg) => ({ ...pkg, paths: [] })),
                locations: facts.locations,
                fixable: facts.fixable,
            },
        },
    };
}
/** The issue as it is told when Snyk has it no longer: resolved, since then. */
function vanished({ issue }, at) {
    return {
        ...issue,
        attributes: {
            ...issue.attributes,
            status: 'resolved',
            resolution: { type: 'disappeared', resolved_at: at.toISOString() },
        },
    };
}
/** A project that Snyk has no longer. */
function deleted(record) {
    return { ...record, attributes: { ...record.attributes, status: 'inactive' } };
}

;// CONCATENATED MODULE: ./src/pipeline/poll/reconcile.ts




/**
 * What of an org is to be told: all of it when all was read, else what changed; and what is gone.
 * Nothing is called gone that was merely not seen.
 */
async function* reconcile(options) {
    const { sweep, known, remember } = options;
    const gone = await goneProjects(options);
    const meanwhile = changedMeanwhile(options);
    const met = mergeProjects({ listed: sweep.projects, read: sweep.groups(), known: known() });
    for await (const each of met) {
        const project = each.listed ?? each.read?.project;
        if (project !== undefined) {
            const told = await tell(options, { ...each, project, meanwhile });
            if (told.record !== undefined) {
                if (options.keyed && each.known !== undefined && isRekeyed({ ...each, project }))
                    yield whollyGone(each.known, sweep.at);
                yield told.record;
            }
            if (told.remembered !== undefined)
                await remember(told.remembered);
        }
        else if (each.known !== undefined) {
            if (gone.has(each.id))
                yield whollyGone(each.known, sweep.at);
            else if (sweep.outside.has(each.id))
                options.leftScope(each.known);
            else
                await remember(each.known);
        }
    }
}
/** Everything of a project that Snyk no longer has, as resolved. */
function whollyGone({ record, issues }, at) {
    return {
        ...deleted(record),
        issues: issues.filter(isOpen).map((issue) => vanished(issue, at)),
        page: 0,
    };
}
/** Known projects that are not in a whole list, and that Snyk confirms to be gone. */
async function goneProjects(options) {
    const { sweep, known, sameScope } = options;
    if (!sweep.projectsComplete || !sameScope)
        return new Set();
    const missing = [];
    for await (const { id, record } of known())
        if (!sweep.projects.has(id) && !sweep.outside.has(id) && !isEnvironment(record))
            missing.push(id);
    return missing.length === 0 ? new Set() : sweep.confirmGone(missing);
}
async function tell(options, met) {
    const { project, known } = met;
    const { owed, sweep } = options;
    const isOwed = owed.ofProject(project, known);
    const read = await (isOwed ? allIssuesOf(options, met) : issuesOf(options, met));
    if (read === null)
        return { record: undefined, remembered: known };
    const before = new Map((known?.issues ?? []).map((issue) => [issue.id, issue]));
    const { moved, gone } = await lostFrom(options, met, { before, read });
    const now = [...read, ...moved].map((issue) => ({ issue, kept: rememberedIssue(issue) }));
    const closings = isOwed ? owedClosings(options, met, now) : [];
    const closed = [...gone, ...closings].map((issue) => vanished(issue, sweep.at));
    // The platform may refuse to close what Snyk has no longer, so it is known for one more run.
    const keptClosed = new Map(closed.map(rememberedIssue).map((kept) => [kept.id, kept]));
    // Under another key, what was not read again is not known.
    const after = new Map(isRekeyed(met) ? [] : before);
    for (const { kept } of now)
        after.set(kept.id, kept);
    for (const kept of keptClosed.values())
        after.set(kept.id, kept);
    const all = sweep.since === null || isRekeyed(met);
    const news = now.filter(({ issue, kept }) => all || before.get(kept.id)?.digest !== kept.digest || owed.has(project, issue));
    const issues = [...news.map(({ issue }) => issue), ...closed];
    const digest = projectDigest(project);
    const isNews = all || isOwed || issues.length > 0 || known?.digest !== digest;
    return {
        record: isNews ? { ...project, issues } : undefined,
        remembered: {
            id: met.id,
            digest,
            record: project,
            issues: [...after.values()].filter((issue) => keptClosed.has(issue.id) || !isForgotten(issue, options.forgetBefore)),
        },
    };
}
/** All issues of a project, also when only what changed is read. Null when they cannot be had. */
async function allIssuesOf({ sweep }, { id, read }) {
    if (sweep.since === null)
        return read?.issues ?? [];
    return (await sweep.allOf(id))?.issues ?? null;
}
/** What was told to be gone, and the platform did not take. */
function owedClosings({ owed }, { project, known }, now) {
    const seen = new Set(now.map(({ kept }) => kept.id));
    return (known?.issues ?? []).filter((each) => !isOpen(each) && !seen.has(each.id) && owed.has(project, each.issue));
}
/**
 * The issues that were read; all of a project that came into scope, or whose key is another now,
 * as when its branch was renamed. Null when they cannot be had.
 */
async function issuesOf(options, met) {
    const { sweep } = options;
    const { project, known, read } = met;
    const isKnown = known !== undefined && !isRekeyed(met);
    if (sweep.since === null || isKnown || (known === undefined && isNew(project, sweep.since)))
        return read?.issues ?? [];
    return allIssuesOf(options, met);
}
function isRekeyed({ known, project }) {
    return known !== undefined && known.record.key !== project.key;
}
/** Known issues that were not read although all should have been: moved meanwhile, or gone. */
async function lostFrom(options, { project, meanwhile }, { before, read }) {
    if (!mayVanish(options, project))
        return { moved: [], gone: [] };
    const seen = new Set(read.map(({ id, findingKey }) => id ?? findingKey));
    const lost = [...before.values()].filter((issue) => !seen.has(issue.id) && isOpen(issue));
    const changed = lost.length === 0 ? null : await meanwhile();
    if (changed === null)
        return { moved: [], gone: [] };
    return {
        moved: lost.flatMap(({ id }) => changed.get(id) ?? []),
        gone: lost.filter(({ id }) => !changed.has(id)),
    };
}
/**
 * Only from a whole list of all issues can one be missed; and whether the list has the issues of
 * inactive projects, Snyk does not say.
 */
function mayVanish({ sweep, sameScope }, project) {
    return (sweep.since === null &&
        sweep.issuesComplete &&
        sameScope &&
        project.attributes.status !== 'inactive');
}
/** Asked at most once, and only when something seems to be gone. */
function changedMeanwhile({ sweep, collection }) {
    const ask = async () => {
        try {
            const groups = await sweep.changedMeanwhile();
            const issues = groups.flatMap((group) => group.issues);
            return new Map(issues.map((issue) => [issue.id ?? issue.findingKey, issue]));
        }
        catch (error) {
            const { name } = sweep.org.attributes;
            collection.missing(`what is gone from ${name}`, (0,errors/* describeError */.Uc)(error));
            return null;
        }
    };
    let asked;
    return () => (asked ??= ask());
}
/** A project that was made since is wholly in a list of changes. */
function isNew(project, since) {
    const { created } = project.attributes;
    return created !== undefined && Date.parse(created) > since.getTime();
}
/** An environment stands in no list of projects; see sources/rest. */
function isEnvironment({ attributes }) {
    return attributes.type === 'environment';
}
function isOpen({ issue }) {
    return issue.attributes.status !== 'resolved';
}
function isForgotten({ issue }, before) {
    const { status, updated_at: updated } = issue.attributes;
    const isRecent = updated !== undefined && Date.parse(updated) >= before.getTime();
    return status === 'resolved' && !isRecent;
}


/***/ }),

/***/ 82487:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GS: () => (/* binding */ monthOf),
/* harmony export */   Iq: () => (/* binding */ parseDay),
/* harmony export */   RL: () => (/* binding */ DAY_MINUTES),
/* harmony export */   SD: () => (/* binding */ dayOfMonth),
/* harmony export */   Up: () => (/* binding */ weekdayOf),
/* harmony export */   e7: () => (/* binding */ addYears),
/* harmony export */   gp: () => (/* binding */ dayInMonth),
/* harmony export */   im: () => (/* binding */ formatDay),
/* harmony export */   sO: () => (/* binding */ DAY_MS)
/* harmony export */ });
const DAY_MS = 86_400_000;
const DAY_MINUTES = 1_440;
/** `2026-11-30`; undefined when it is written otherwise or there is no such day. */
function parseDay(text) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text))
        return undefined;
    const ms = Date.parse(`${text}T00:00:00Z`);
    // `Date.parse` takes 31 April for 1 May.
    return Number.isNaN(ms) || formatDay(ms / DAY_MS) !== text ? undefined : ms / DAY_MS;
}
function formatDay(day) {
    return new Date(day * DAY_MS).toISOString().slice(0, -'T00:00:00.000Z'.length);
}
/** The day of a month, or the last day of it when it is shorter. Months count on beyond December. */
function dayInMonth(month, dayOfMonth) {
    const last = new Date(0);
    last.setUTCFullYear(Math.floor(month / 12), (((month % 12) + 12) % 12) + 1, 0);
    return last.getTime() / DAY_MS - Math.max(0, last.getUTCDate() - dayOfMonth);
}
function monthOf(day) {
    const date = new Date(day * DAY_MS);
    return date.getUTCFullYear() * 12 + date.getUTCMonth();
}
function dayOfMonth(day) {
    return new Date(day * DAY_MS).getUTCDate();
}
/** 0 is Sunday, as in cron. */
function weekdayOf(day) {
    return new Date(day * DAY_MS).getUTCDay();
}
/** The same date so many years later; 29 February becomes 28 February where it must. */
function addYears(day, years) {
    return dayInMonth(monthOf(day) + 12 * years, dayOfMonth(day));
}


/***/ }),

/***/ 91351:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ clockOf)
/* harmony export */ });
/* harmony import */ var _calendar_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82487);

/** A formatter takes a millisecond to make, and a zone never changes. */
const clocks = new Map();
/** @throws RangeError when there is no such zone. */
function clockOf(timeZone) {
    const clock = clocks.get(timeZone) ?? newClock(timeZone);
    clocks.set(timeZone, clock);
    return clock;
}
function newClock(timeZone) {
    const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
    const offsetAt = (instant) => offsetOf(format.format(instant));
    return {
        toWall: (instant) => instant + offsetAt(instant),
        toInstant: (wall) => {
            // No zone is a day from UTC, so these are the offsets before and after any change nearby.
            const before = offsetAt(wall - _calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .sO);
            const after = offsetAt(wall + _calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .sO);
            for (const offset of [before, after])
                if (offsetAt(wall - offset) === offset)
                    return wall - offset;
            return changeBetween(wall - after, wall - before, offsetAt);
        },
    };
}
/** Of `11/22/2026, GMT` or `…, GMT+05:30`; times long ago have seconds, too. */
function offsetOf(text) {
    const [, sign, hours, minutes, seconds = 0] = /GMT([+-])(\d{2}):(\d{2})(?::(\d{2}))?$/.exec(text) ?? [];
    if (sign === undefined)
        return 0;
    const ms = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1_000;
    return sign === '-' ? -ms : ms;
}
/** The first moment with the later offset, when clocks are set forward between two moments. */
function changeBetween(from, to, offsetAt) {
    const later = offsetAt(to);
    let [before, after] = [from, to];
    while (after - before > 1) {
        const middle = Math.floor((before + after) / 2);
        if (offsetAt(middle) === later)
            after = middle;
        else
            before = middle;
    }
    return after;
}


/***/ }),

/***/ 2971:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ow: () => (/* binding */ wallTime),
/* harmony export */   hW: () => (/* binding */ wallDay),
/* harmony export */   vO: () => (/* binding */ latestOccurrence),
/* harmony export */   vp: () => (/* binding */ occurrencesAfter)
/* harmony export */ });
/* harmony import */ var _calendar_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82487);

const MINUTE_MS = 60_000;
/** Each moment at which a schedule occurs after `after`, in order. Without an end, endless. */
function* occurrencesAfter(schedule, clock, after) {
    for (const day of daysFrom(schedule, wallDay(clock, after) - 1)) {
        const instant = clock.toInstant(wallTime(schedule, day));
        if (instant > after)
            yield instant;
    }
}
/** The last moment at which a schedule occurs, up to and with `until`; null when there is none. */
function latestOccurrence(schedule, clock, until) {
    for (const day of daysBackFrom(schedule, wallDay(clock, until) + 1)) {
        const instant = clock.toInstant(wallTime(schedule, day));
        if (instant <= until)
            return instant;
    }
    return null;
}
/** What the clock is to show on a day of the schedule. */
function wallTime({ minute }, day) {
    return day * _calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .sO + minute * MINUTE_MS;
}
function wallDay(clock, instant) {
    return Math.floor(clock.toWall(instant) / _calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .sO);
}
function* daysFrom(schedule, from) {
    const { start, end, every } = schedule;
    const first = Math.max(from, start ?? from);
    for (let period = periodUpTo(schedule, first);; period += every)
        for (const day of daysOf(schedule, period)) {
            if (end !== null && day > end)
                return;
            if (day >= first)
                yield day;
        }
}
function* daysBackFrom(schedule, from) {
    const { start, end, every } = schedule;
    const last = Math.min(from, end ?? from);
    for (let period = periodUpTo(schedule, last);; period -= every)
        for (const day of daysOf(schedule, period).reverse()) {
            if (start !== null && day < start)
                return;
            if (day <= last)
                yield day;
        }
}
/** The last period that counts and begins no later than a day. */
function periodUpTo(schedule, day) {
    const { every, start } = schedule;
    const period = periodOf(schedule, day);
    if (start === null)
        return period;
    const since = period - periodOf(schedule, start);
    return period - (((since % every) + every) % every);
}
/** The number of the day, of the week or of the month. */
function periodOf({ occurs }, day) {
    if (occurs === 'monthly')
        return (0,_calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .monthOf */ .GS)(day);
    return occurs === 'weekly' ? Math.floor((day - FIRST_MONDAY) / 7) : day;
}
/** 5 January 1970. */
const FIRST_MONDAY = 4;
/** The days of a period on which the schedule occurs, in order, each once. */
function daysOf({ occurs, on }, period) {
    if (occurs === 'monthly')
        return [...new Set(on.map((day) => (0,_calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .dayInMonth */ .gp)(period, day)))];
    if (occurs !== 'weekly')
        return [period];
    const monday = period * 7 + FIRST_MONDAY;
    return [0, 1, 2, 3, 4, 5, 6]
        .map((offset) => monday + offset)
        .filter((day) => on.includes((0,_calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .weekdayOf */ .Up)(day)));
}


/***/ }),

/***/ 99823:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kd: () => (/* binding */ MAX_YEARS),
  nP: () => (/* binding */ parseSchedule)
});

// UNUSED EXPORTS: MAX_EVERY

// EXTERNAL MODULE: ./src/model/digest.ts
var digest = __webpack_require__(95305);
// EXTERNAL MODULE: ./src/model/errors.ts
var errors = __webpack_require__(87206);
// EXTERNAL MODULE: ./src/model/mapping.ts
var mapping = __webpack_require__(43367);
// EXTERNAL MODULE: ./src/model/suggest.ts
var suggest = __webpack_require__(2691);
// EXTERNAL MODULE: ./src/schedule/calendar.ts
var calendar = __webpack_require__(82487);
// EXTERNAL MODULE: ./src/schedule/clock.ts
var schedule_clock = __webpack_require__(91351);
;// CONCATENATED MODULE: ./src/schedule/keys.ts



const KEYS = ['occurs', 'at', 'time-zone', 'start', 'end', 'every', 'on'];
/** What somebody wrote under the keys of `schedule`, and what is wrong with it. */
class ScheduleKeys {
    problems = [];
    isMapping;
    values;
    /** @param given a mapping, or a word that stands for `occurs` */
    constructor(given) {
        const value = typeof given === 'string' ? { occurs: given } : given;
        const mapping = isMapping(value) ? value : undefined;
        this.isMapping = mapping !== undefined;
        this.values = new Map(Object.entries(mapping ?? {}));
        if (mapping === undefined)
            this.problems.push('schedule: give a mapping, such as `{ occurs: daily, at: "03:20" }`.');
        for (const key of this.values.keys())
            if (!KEYS.some((known) => known === key))
                this.problems.push(`schedule.${key}: there is no such key.${(0,suggest/* didYouMean */.a)(key, KEYS)}`);
    }
    /** Notes that a value cannot be used, and what can. */
    refuse(key, cure) {
        this.problems.push(`schedule.${key}: ${(0,mapping/* notAllowed */.m)(this.value(key))}${cure}`);
    }
    /** Undefined when nothing was written, as in YAML's `start:`. */
    value(key) {
        return this.values.get(key) ?? undefined;
    }
    /** The value as text; undefined also for what is no text or number. */
    text(key) {
        return scalarText(this.value(key));
    }
    day(key) {
        if (this.value(key) === undefined)
            return null;
        const day = (0,calendar/* parseDay */.Iq)(this.text(key) ?? '');
        if (day === undefined)
            this.refuse(key, 'Give a date such as `2027-01-31`.');
        return day ?? null;
    }
    /** One value or several, in a list or with commas between. */
    list(key) {
        const value = this.value(key);
        if (value === undefined)
            return [];
        if (Array.isArray(value))
            return value.map(scalarText);
        return (scalarText(value)
            ?.split(',')
            .map((each) => each.trim()) ?? [undefined]);
    }
}
function isMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function scalarText(value) {
    return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : undefined;
}

// EXTERNAL MODULE: ./src/schedule/occurrences.ts
var occurrences = __webpack_require__(2971);
;// CONCATENATED MODULE: ./src/schedule/schedule.ts
const OCCURS = ['once', 'daily', 'weekly', 'monthly'];

// EXTERNAL MODULE: ./src/schedule/words.ts
var words = __webpack_require__(11480);
;// CONCATENATED MODULE: ./src/schedule/parse.ts










/** Qualys ETM, schedule of a connector: "a maximum duration of 5 years is supported". */
const MAX_YEARS = 5;
/** Days, weeks or months from one occurrence to the next; ours, far beyond what is of use. */
const MAX_EVERY = 366;
/**
 * Reads the setting `schedule`; see docs/schedule.md.
 *
 * @param value a mapping, or its text in JSON or YAML; a mere word such as `daily` is `occurs`
 * @param connection name of the connection. Where `at` is not given, the time follows from it, so
 *   that not all connections run in the same minute.
 * @throws ConfigError with all problems, each named like `schedule.at`
 */
function parseSchedule(value, connection = '') {
    const keys = new ScheduleKeys((0,mapping/* readMappingText */.i)('schedule', value));
    const occurs = keys.isMapping ? readOccurs(keys) : null;
    const timeZone = readTimeZone(keys);
    const rest = occurs === 'once' ? readMoment(keys) : readRecurrence(keys, occurs, connection);
    if (occurs === null || keys.problems.length > 0)
        throw new errors/* ConfigError */.xL(keys.problems);
    const schedule = { occurs, timeZone, ...rest };
    if (isEmpty(schedule))
        throw new errors/* ConfigError */.xL('schedule.end: nothing occurs from `start` to `end`. Give a later date.');
    return schedule;
}
function readOccurs(keys) {
    const text = keys.text('occurs')?.toLowerCase();
    const word = OCCURS.find((each) => each === text);
    if (word !== undefined)
        return word;
    const words = OCCURS.map((each) => `\`${each}\``).join(', ');
    keys.refuse('occurs', `Give ${words}.${(0,suggest/* didYouMean */.a)(text ?? '', OCCURS)}`);
    return null;
}
/** Names only: what else `Intl` takes (`+01:00`) differs between the versions of Node. */
const ZONE_NAME = /^[a-z][\w+/-]*$/i;
function readTimeZone(keys) {
    if (keys.value('time-zone') === undefined)
        return 'UTC';
    const name = keys.text('time-zone') ?? '';
    if (ZONE_NAME.test(name) && isTimeZone(name))
        return name;
    const hint = (0,suggest/* didYouMean */.a)(name, Intl.supportedValuesOf('timeZone'));
    keys.refuse('time-zone', `Give the name of a time zone, such as \`Europe/Berlin\`.${hint}`);
    return 'UTC';
}
function isTimeZone(name) {
    try {
        (0,schedule_clock/* clockOf */.i)(name);
        return true;
    }
    catch {
        // A RangeError is the only way in which `Intl` says that it does not know a zone.
        return false;
    }
}
function readMoment(keys) {
    for (const key of ['start', 'end', 'every', 'on'])
        if (keys.value(key) !== undefined)
            keys.refuse(key, '`occurs: once` has only `at`, a date and a time; leave this out.');
    const [date = '', time = '', ...more] = (keys.text('at') ?? '').split(/[T ]+/i);
    const day = (0,calendar/* parseDay */.Iq)(date);
    const minute = (0,words/* minuteOfDay */.e1)(time);
    if (day === undefined || minute === undefined || more.length > 0)
        keys.refuse('at', 'Give a date and a time, such as `2027-01-31 03:20`, for `occurs: once`.');
    return { minute: minute ?? 0, start: day ?? 0, end: day ?? 0, every: 1, on: [] };
}
function readRecurrence(keys, occurs, connection) {
    const { start, end } = readRange(keys);
    return {
        minute: readTime(keys) ?? quietMinute(connection),
        start,
        end,
        every: readEvery(keys),
        on: readDays(keys, occurs, start),
    };
}
function readTime(keys) {
    if (keys.value('at') === undefined)
        return undefined;
    const minute = (0,words/* minuteOfDay */.e1)(keys.text('at') ?? '');
    if (minute === undefined)
        keys.refuse('at', 'Give a time from `00:00` to `23:59`.');
    return minute;
}
/**
 * A minute between 03:07 and 05:52, always the same for a name: at night, after the hours at which
 * clocks are set, and away from the full hour, when GitHub starts scheduled workflows late.
 */
function quietMinute(connection) {
    const number = Number.parseInt((0,digest/* digest */.b)('schedule', connection).slice(0, 8), 16);
    return (3 + (number % 3)) * 60 + 7 + (Math.floor(number / 3) % 46);
}
function readRange(keys) {
    const start = keys.day('start');
    const end = keys.day('end');
    if (end === null)
        return { start, end };
    if (keys.value('start') === undefined)
        keys.refuse('end', `Give \`start\`, too: from there to the end, ${MAX_YEARS} years are allowed.`);
    if (start === null)
        return { start, end };
    const last = (0,calendar/* addYears */.e7)(start, MAX_YEARS);
    if (end < start)
        keys.refuse('end', 'Give a date that is not before `start`.');
    if (end > last)
        keys.refuse('end', `Give ${(0,calendar/* formatDay */.im)(last)} or earlier: ${MAX_YEARS} years are allowed.`);
    return { start, end };
}
function readEvery(keys) {
    const value = keys.value('every');
    if (value === undefined)
        return 1;
    const text = keys.text('every') ?? '';
    const every = /^\d{1,4}$/.test(text) ? Number(text) : 0;
    if (every < 1 || every > MAX_EVERY)
        keys.refuse('every', `Give a whole number from 1 to ${MAX_EVERY}.`);
    else if (every > 1 && keys.value('start') === undefined)
        keys.refuse('every', 'Give `start`, too: it is counted from there.');
    return Math.max(every, 1);
}
function readDays(keys, occurs, start) {
    const given = keys.list('on');
    if (occurs === 'daily' && given.length > 0)
        keys.refuse('on', '`occurs: daily` has no days; leave this out, or say `weekly`.');
    if (occurs !== 'weekly' && occurs !== 'monthly')
        return [];
    const weekly = occurs === 'weekly';
    if (given.length === 0) {
        if (start !== null)
            return [weekly ? (0,calendar/* weekdayOf */.Up)(start) : (0,calendar/* dayOfMonth */.SD)(start)];
        return [1]; // Monday, or the first of the month.
    }
    const days = given.flatMap((text = '') => {
        const day = weekly ? (0,words/* weekdayNumber */.s1)(text) : monthDay(text);
        return day ?? (refuseDay(keys, 'on', { text, weekly }), []);
    });
    return [...new Set(days)].sort((one, other) => one - other);
}
function monthDay(text) {
    const day = /^\d{1,2}$/.test(text) ? Number(text) : 0;
    return day >= 1 && day <= 31 ? day : undefined;
}
function refuseDay(keys, key, seen) {
    if (seen.weekly)
        keys.refuse(key, `Give weekdays such as \`monday\`.${(0,suggest/* didYouMean */.a)(seen.text, words/* WEEKDAYS */.w4)}`);
    else
        keys.refuse(key, 'Give days of the month, from 1 to 31; 31 is also the last of a shorter one.');
}
function isEmpty(schedule) {
    if (schedule.start === null)
        return false;
    const clock = (0,schedule_clock/* clockOf */.i)(schedule.timeZone);
    const [first] = (0,occurrences/* occurrencesAfter */.vp)(schedule, clock, clock.toInstant(schedule.start * calendar/* DAY_MS */.sO) - 1);
    return first === undefined;
}


/***/ }),

/***/ 11480:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tc: () => (/* binding */ timeText),
/* harmony export */   e1: () => (/* binding */ minuteOfDay),
/* harmony export */   s1: () => (/* binding */ weekdayNumber),
/* harmony export */   w4: () => (/* binding */ WEEKDAYS)
/* harmony export */ });
/* harmony import */ var _calendar_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82487);

const WEEKDAYS = [
    ...['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'],
];
/** `monday` or `mon`, in any case, as cron counts it; undefined for another word. */
function weekdayNumber(word) {
    const lower = word.toLowerCase();
    const index = WEEKDAYS.findIndex((name) => name === lower || name.slice(0, 3) === lower);
    return index < 0 ? undefined : index;
}
/** `03:20` in minutes since midnight; undefined when it is no time of a day. */
function minuteOfDay(text) {
    const [, hours = '', minutes = ''] = /^(\d{1,2}):(\d{2})$/.exec(text) ?? [];
    if (hours === '' || Number(minutes) > 59)
        return undefined;
    const minute = Number(hours) * 60 + Number(minutes);
    return minute < _calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MINUTES */ .RL ? minute : undefined;
}
/** `03:20` */
function timeText(minute) {
    const two = (number) => String(number).padStart(2, '0');
    return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}


/***/ })

};
