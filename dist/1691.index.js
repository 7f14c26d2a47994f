export const id = 1691;
export const ids = [1691,2082,7716,557];
export const modules = {

/***/ 81691:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  init: () => (/* binding */ init)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/model/errors.ts
var errors = __webpack_require__(87206);
// EXTERNAL MODULE: ./src/pipeline/run-record.ts
var run_record = __webpack_require__(87953);
// EXTERNAL MODULE: ./src/schedule/calendar.ts
var calendar = __webpack_require__(82487);
// EXTERNAL MODULE: ./src/schedule/clock.ts
var schedule_clock = __webpack_require__(91351);
// EXTERNAL MODULE: ./src/schedule/occurrences.ts
var occurrences = __webpack_require__(2971);
// EXTERNAL MODULE: ./src/schedule/parse.ts + 2 modules
var parse = __webpack_require__(99823);
;// CONCATENATED MODULE: ./src/schedule/cron.ts




/**
 * The crons that fire at every occurrence of a schedule, for the `schedule` of a GitHub workflow.
 * Where clocks are changed there is one for each offset from UTC; of their runs, `dueAt` lets the
 * one at the right local time do the work.
 *
 * @param now offsets are those of the five years from here, or from the schedule's start
 */
function cronsOf(schedule, now) {
    const clock = (0,schedule_clock/* clockOf */.i)(schedule.timeZone);
    const byTime = new Map();
    for (const fires of firings(schedule, clock, now.getTime())) {
        const day = Math.floor(fires / calendar/* DAY_MS */.sO);
        const time = fires - day * calendar/* DAY_MS */.sO;
        byTime.set(time, (byTime.get(time) ?? new Set()).add(day));
    }
    const mayBeExact = byTime.size === 1 && schedule.end === null && hasBegun(schedule, clock, now);
    return [...byTime]
        .sort(([one], [other]) => one - other)
        .map(([time, days]) => ({
        cron: [...clockFields(time), ...dayFields(schedule, [...days])].join(' '),
        exact: mayBeExact && isSaidByFields(schedule, [...days]),
    }));
}
/** When crons must fire. A time that the clocks skip is taken as they stood before the change. */
function* firings(schedule, clock, now) {
    const start = clock.toInstant((schedule.start ?? 0) * calendar/* DAY_MS */.sO) - 1;
    const from = Math.max(now, start);
    const until = from + parse/* MAX_YEARS */.kd * 366 * calendar/* DAY_MS */.sO;
    const none = (0,occurrences/* occurrencesAfter */.vp)(schedule, clock, from).next().done === true;
    // What has ended keeps its last crons: the workflow needs one, and `dueAt` knows the end.
    for (const instant of (0,occurrences/* occurrencesAfter */.vp)(schedule, clock, none ? start : from)) {
        if (instant > until)
            return;
        const wall = (0,occurrences/* wallTime */.Ow)(schedule, (0,occurrences/* wallDay */.hW)(clock, instant));
        const before = instant - 1;
        yield clock.toWall(instant) === wall ? instant : wall - (clock.toWall(before) - before);
    }
}
function clockFields(time) {
    const minutes = Math.floor(time / 60_000);
    return [String(minutes % 60), String(Math.floor(minutes / 60))];
}
/** Day of the month, month, weekday. */
function dayFields({ occurs, every }, days) {
    if (occurs === 'daily')
        return ['*', '*', '*'];
    if (occurs === 'weekly')
        return ['*', '*', listed(days.map(calendar/* weekdayOf */.Up), 7)];
    const months = days.map((day) => ((0,calendar/* monthOf */.GS)(day) % 12) + 1);
    const eachMonth = occurs === 'monthly' && every === 1;
    return [listed(days.map(calendar/* dayOfMonth */.SD), 31), eachMonth ? '*' : listed(months, 12), '*'];
}
/** `1,15`, or `*` for all that there are. */
function listed(numbers, all) {
    const each = [...new Set(numbers)].sort((one, other) => one - other);
    return each.length === all ? '*' : each.join(',');
}
function hasBegun({ start }, clock, now) {
    return start === null || start <= (0,occurrences/* wallDay */.hW)(clock, now.getTime());
}
/** Not an interval, nor days that some months lack. A moment (`once`) has an end, and is none. */
function isSaidByFields({ every, on, occurs }, days) {
    const inEveryMonth = [...on, ...days.map(calendar/* dayOfMonth */.SD)].every((day) => day <= 28);
    return every === 1 && (occurs !== 'monthly' || inEveryMonth);
}

// EXTERNAL MODULE: ./src/settings/profile.ts
var profile = __webpack_require__(10084);
// EXTERNAL MODULE: ./src/snyk/region.ts
var region = __webpack_require__(69673);
// EXTERNAL MODULE: ./src/delivery/platforms/qualys-etm/options.ts
var qualys_etm_options = __webpack_require__(67716);
// EXTERNAL MODULE: ./src/schedule/words.ts
var words = __webpack_require__(11480);
;// CONCATENATED MODULE: ./src/schedule/mapping.ts


/** The schedule as a profile says it, with its time also where the user gave none. */
function scheduleMapping(schedule) {
    const { occurs, minute, timeZone, start, end, every, on } = schedule;
    const time = (0,words/* timeText */.Tc)(minute);
    const zone = { 'time-zone': timeZone };
    if (occurs === 'once')
        return { occurs, at: `${(0,calendar/* formatDay */.im)(start ?? 0)} ${time}`, ...zone };
    const days = occurs === 'weekly' ? on.map((day) => words/* WEEKDAYS */.w4[day]) : on;
    return {
        ...{ occurs, at: time, ...zone },
        ...(days.length === 0 ? {} : { on: days }),
        ...(every === 1 ? {} : { every }),
        ...(start === null ? {} : { start: (0,calendar/* formatDay */.im)(start) }),
        ...(end === null ? {} : { end: (0,calendar/* formatDay */.im)(end) }),
    };
}

// EXTERNAL MODULE: ./src/settings/table.ts + 14 modules
var table = __webpack_require__(46337);
;// CONCATENATED MODULE: ./src/commands/init/answers.ts






/** The settings with what a person answers to fill their gaps; nothing that is set is asked. */
async function askMissing(settings, unknown, asker) {
    const { name: nameRow, platform: platformRow } = table/* SETTINGS */.y;
    const name = settings.name ??
        (await answer(asker, { text: 'Name of the connection', fallback: unknown.name, ...nameRow }));
    const scope = {
        ...(await askRegion(settings, unknown, asker)),
        ...(await askOrgs(settings, asker)),
    };
    const assetType = await answer(asker, {
        text: 'Asset type: code-repository or generic-application',
        fallback: settings['asset-type'],
        ...table/* SETTINGS */.y['asset-type'],
    });
    const platform = settings.platform === 'file'
        ? await answer(asker, {
            text: 'Platform: file (keep the documents), qualys-etm, defectdojo or http',
            fallback: 'file',
            ...platformRow,
        })
        : settings.platform;
    const connected = { ...settings, ...scope, name, 'asset-type': assetType, platform };
    return {
        ...connected,
        ...(await askPlatform(connected, asker)),
        schedule: settings.schedule ?? (await askSchedule({ ...unknown, name }, asker)),
    };
}
async function askRegion(settings, unknown, asker) {
    if (settings['snyk-api'] !== undefined || unknown.regionKnown)
        return { 'snyk-api': settings['snyk-api'] };
    const text = `Region of the Snyk account: ${Object.keys(region/* SNYK_REGIONS */._b).join(', ')} or a URL`;
    return { 'snyk-api': await answer(asker, { text, fallback: 'us-01', ...table/* SETTINGS */.y['snyk-api'] }) };
}
async function askOrgs(settings, asker) {
    const { orgs } = settings;
    const isSet = settings['snyk-group'] ?? settings['snyk-org'] ?? orgs[0];
    if (isSet !== undefined)
        return { orgs, 'snyk-group': settings['snyk-group'] };
    const group = await asker.ask('Id of the Snyk group to collect (empty: no group): ');
    if (group.trim() !== '')
        return { orgs, 'snyk-group': group.trim() };
    const list = await asker.ask('Organizations to collect, with commas between (empty: all that the token sees): ');
    const given = list.split(',').map((org) => org.trim());
    return { 'snyk-group': undefined, orgs: given.filter((org) => org !== '') };
}
async function askPlatform(settings, asker) {
    const { platform, 'platform-url': url, 'platform-options': options } = settings;
    if (platform === 'file')
        return { 'platform-url': url, 'platform-options': options };
    return {
        'platform-url': url ?? (await answer(asker, { text: `Address of ${platform}`, ...table/* SETTINGS */.y['platform-url'] })),
        'platform-options': platform === 'qualys-etm' ? (options ?? (await askQualys(asker))) : options,
    };
}
async function askQualys(asker) {
    for (;;) {
        const options = {
            mode: 'csv',
            connection: (await asker.ask('UUID of the connection in Qualys: ')).trim(),
            profile: (await asker.ask('UUID of its profile in Qualys: ')).trim(),
            'retain-missing': /^\s*(y|yes|true)\s*$/i.test(await asker.ask('Does the connection retain the status of missing findings? (y/n): ')),
        };
        const problems = problemsOf(() => (0,qualys_etm_options.parseQualysOptions)(options));
        if (problems.length === 0)
            return options;
        for (const problem of problems)
            asker.say(problem);
    }
}
async function askSchedule({ name, timeZone }, asker) {
    for (;;) {
        const occurs = (await asker.ask('Runs: daily, weekly or monthly [daily]: ')).trim() || 'daily';
        const quiet = String(scheduleMapping((0,parse/* parseSchedule */.nP)('daily', name)).at);
        const at = (await asker.ask(`At which time [${quiet}]: `)).trim() || quiet;
        const zone = (await asker.ask(`In which time zone [${timeZone}]: `)).trim() || timeZone;
        const schedule = { occurs, at, 'time-zone': zone };
        const problems = problemsOf(() => (0,parse/* parseSchedule */.nP)(schedule));
        if (problems.length === 0)
            return schedule;
        for (const problem of problems)
            asker.say(problem);
    }
}
/** Asks until the answer is one that the setting allows; an empty one is the fallback. */
async function answer(asker, question) {
    const { text, kind, fallback } = question;
    const shown = fallback === undefined ? text : `${text} [${fallback}]`;
    for (;;) {
        const typed = (await asker.ask(`${shown}: `)).trim();
        const read = kind.schema.safeParse(typed === '' && fallback !== undefined ? fallback : typed);
        if (read.success)
            return read.data;
        asker.say(`This is not allowed. Give ${kind.allowed}.`);
    }
}
/** What is wrong, as a ConfigError tells it. */
function problemsOf(work) {
    try {
        work();
        return [];
    }
    catch (error) {
        if (error instanceof errors/* ConfigError */.xL)
            return error.problems;
        throw error;
    }
}

// EXTERNAL MODULE: ./src/delivery/platforms/defectdojo/options.ts
var options = __webpack_require__(90557);
// EXTERNAL MODULE: ./src/delivery/platforms/http/options.ts
var http_options = __webpack_require__(22082);
// EXTERNAL MODULE: ./src/model/mapping.ts
var mapping = __webpack_require__(43367);
;// CONCATENATED MODULE: ./src/commands/init/checked.ts







/** Options that may hold a secret; see docs/platforms.md. */
const SECRET_OPTIONS = ['headers', 'hmac'];
/**
 * The connection that the settings describe.
 *
 * @throws ConfigError with all that is missing or wrong
 */
function checkedConnection(settings, defaults) {
    const name = settings.name ?? defaults.name;
    const problems = [
        ...problemsOf(() => (0,parse/* parseSchedule */.nP)(settings.schedule ?? 'daily', name)),
        ...(settings.platform === 'file' ? [] : urlProblems(settings)),
        ...problemsOf(() => optionsReader(settings.platform)(settings['platform-options'])),
    ];
    if (problems.length > 0)
        throw new errors/* ConfigError */.xL(problems);
    const options = mappingOf(settings['platform-options']);
    const mayHoldSecret = SECRET_OPTIONS.some((option) => Object.hasOwn(options, option));
    return {
        ...settings,
        name,
        'platform-options': mayHoldSecret || Object.keys(options).length === 0 ? undefined : options,
        schedule: (0,parse/* parseSchedule */.nP)(settings.schedule ?? 'daily', name),
        state: settings.state ?? defaults.state,
        secrets: new Map([
            ['snyk-token', 'SNYK_TOKEN'],
            ...secretsOfPlatform(settings),
            ...(mayHoldSecret ? [['platform-options', 'PLATFORM_OPTIONS']] : []),
        ]),
    };
}
function urlProblems({ platform, 'platform-url': url }) {
    if (url === undefined)
        return [`platform-url: not set, but \`platform: ${platform}\` needs it.`];
    if (!URL.canParse(url))
        return ['platform-url: this is no address. Give an https URL.'];
    const { username, password } = new URL(url);
    return username === '' && password === ''
        ? []
        : [
            'platform-url: it has a user name or a password, and would be written to a file. Leave them out.',
        ];
}
function optionsReader(platform) {
    switch (platform) {
        case 'http':
            return http_options.parseHttpOptions;
        case 'defectdojo':
            return options.parseDefectDojoOptions;
        case 'qualys-etm':
            return qualys_etm_options.parseQualysOptions;
        case 'file':
            return () => undefined;
    }
}
/** As it was given, without the defaults that a platform fills in. */
function mappingOf(value) {
    const read = (0,mapping/* readMappingText */.i)('platform-options', value);
    return typeof read === 'object' && read !== null ? { ...read } : {};
}
/** Which secrets a platform is reached with; all names say what they are, not what they hold. */
function secretsOfPlatform(settings) {
    switch (settings.platform) {
        case 'file':
            return [];
        case 'http':
        case 'defectdojo':
            return [['platform-token', 'PLATFORM_TOKEN']];
        case 'qualys-etm':
            return settings['platform-client-id'] === undefined
                ? [
                    ['platform-username', 'PLATFORM_USERNAME'],
                    ['platform-password', 'PLATFORM_PASSWORD'],
                ]
                : [
                    ['platform-client-id', 'PLATFORM_CLIENT_ID'],
                    ['platform-client-secret', 'PLATFORM_CLIENT_SECRET'],
                ];
    }
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./src/commands/init/files.ts



/**
 * Writes all files or none; one that holds the same already is left as it is.
 *
 * @throws ConfigError naming each file that is there with another content, unless `force` is given
 */
async function writeNew(files, force) {
    const found = await Promise.all(files.map(({ path }) => contentOf(path)));
    const changed = files.filter(({ text }, index) => text !== found[index]);
    const inTheWay = changed.filter((file) => found[files.indexOf(file)] !== undefined);
    if (inTheWay.length > 0 && !force)
        throw new errors/* ConfigError */.xL(inTheWay.map(({ shown }) => `${shown}: is there already. Move it away, or give --force.`));
    for (const { path, text } of changed) {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
        await (0,promises_.writeFile)(path, text, { flag: force ? 'w' : 'wx' });
    }
}
/** Undefined when there is no such file. */
async function contentOf(path) {
    return (0,promises_.readFile)(path, 'utf8').catch((error) => {
        if ((0,errors/* isError */.bJ)(error) && 'code' in error && error.code === 'ENOENT')
            return undefined;
        throw new errors/* ConfigError */.xL(`${path}: cannot be written here.`, { cause: error });
    });
}

;// CONCATENATED MODULE: ./src/commands/init/next-steps.ts
/** What is left for the person to do. */
function nextSteps(connection, files) {
    const { secrets, state } = connection;
    const variables = [...secrets].map(([input]) => input === 'snyk-token'
        ? 'SNYK_TOKEN'
        : `SNYK_CONNECTOR_${input.toUpperCase().replaceAll('-', '_')}`);
    const profile = files.profile === 'snyk-connector.yml' ? '' : ` --profile ${files.profile}`;
    const steps = files.workflow === undefined
        ? [
            `Put ${next_steps_listed(variables)} into the environment.`,
            `Test the connections:  snyk-connector check${profile}`,
            `Run it from your scheduler:  snyk-connector poll${profile}`,
            `Keep ${state} from run to run, and out of version control.`,
        ]
        : [
            'Set the secrets of the repository:',
            ...[...secrets.values()].map((secret) => `   gh secret set ${secret}`),
            `Test the connections, with ${next_steps_listed(variables)} in the environment:`,
            `   snyk-connector check${profile}`,
            'Commit both files and push them to the default branch; GitHub schedules only there.',
            `Start the first run without waiting:  gh workflow run ${files.workflow}`,
        ];
    let number = 0;
    const numbered = steps.map((step) => step.startsWith(' ') ? `  ${step}` : `  ${(number += 1)}. ${step}`);
    return ['Next:', ...numbered].join('\n');
}
function next_steps_listed(names) {
    const [last = '', ...others] = [...names].reverse();
    return others.length === 0 ? last : `${others.reverse().join(', ')} and ${last}`;
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./src/commands/init/profile-text.ts



/** The text of a profile. Values are whatever a user typed, so YAML's own writer quotes them. */
function profileText(connection) {
    const { platform, schedule, state } = connection;
    const parts = [
        [
            '# The profile of one connection from Snyk to a platform; docs/settings.md lists what else it',
            '# may say. Secrets do not belong here: they come from the environment or the secrets of the CI.',
        ],
        [entry('name', connection.name), entry('description', connection.description)],
        [
            '# What is collected. Without a group or organizations: all that the token sees.',
            entry('snyk-api', regionOf(connection['snyk-api'])),
            entry('snyk-group', connection['snyk-group']),
            entry('snyk-org', connection['snyk-org']),
            entry('orgs', listOf(connection.orgs)),
            entry('exclude-orgs', listOf(connection['exclude-orgs'])),
            entry('asset-type', connection['asset-type']),
        ],
        [
            '# Where it goes; docs/platforms.md tells of the options.',
            entry('platform', platform),
            entry('platform-url', connection['platform-url']),
            entry('platform-options', connection['platform-options']),
        ],
        [
            '# When it runs; docs/schedule.md. The crons of a workflow follow from it: change both.',
            entry('schedule', scheduleMapping(schedule)),
        ],
        ['# Where it is remembered what was delivered.', entry('state', state)],
    ];
    return `${parts.map((lines) => lines.filter((line) => line !== '').join('\n')).join('\n\n')}\n`;
}
/** `key: value`; empty when there is no value. */
function entry(key, value) {
    return value === undefined ? '' : (0,dist/* stringify */.As)({ [key]: value }, { lineWidth: 0 }).trimEnd();
}
function listOf(values) {
    return values.length === 0 ? undefined : values;
}
/** The alias of a region reads better than its address. */
function regionOf(api) {
    return Object.entries(region/* SNYK_REGIONS */._b).find(([, url]) => url === api)?.[0] ?? api;
}

;// CONCATENATED MODULE: ./src/commands/init/workflow-text.ts
/** The action as a workflow names it. */
const ACTION = 'OWNER/snyk-connector@v1';
/** By its commit, as zizmor wants it; a test holds it to what our own workflows use. */
const CHECKOUT = 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1';
/** The text of a workflow that polls. Nothing in it was typed by a user, but for names. */
function workflowText({ id, crons, profile, state, secrets }) {
    const inputs = [
        ...(profile === undefined ? [] : [`profile: ${profile}`]),
        ...(state === undefined ? [] : [`state: ${state}`]),
        ...[...secrets].map(([input, secret]) => `${input}: \${{ secrets.${secret} }}`),
    ];
    return `# Made by \`snyk-connector init\`.
name: Snyk connector

on:
  schedule:
${crons.map(({ cron }) => `    - cron: '${cron}' # UTC`).join('\n')}
${crons.every(({ exact }) => exact) ? '' : '    # Fires more often than the schedule of the profile says; a run that is not due ends at once.\n'}  workflow_dispatch:

permissions: {}

# One run after another: each goes on from what the one before remembered.
concurrency:
  group: ${id}
  cancel-in-progress: false

jobs:
  poll:
    name: Poll Snyk
    runs-on: ubuntu-latest
    timeout-minutes: 360
    permissions:
      contents: read # to check out the profile
      actions: read # to find what the run before remembered
    steps:
      - name: Check out the profile
        uses: ${CHECKOUT}
        with:
          persist-credentials: false
      - name: Poll
        uses: ${ACTION} # zizmor: ignore[unpinned-uses] moves with each release of v1
        with:
          command: poll
${inputs.map((line) => `          ${line}`).join('\n')}
`;
}

;// CONCATENATED MODULE: ./src/commands/init.ts












/** Where a run remembers, when it runs on one machine. In a workflow it is an artifact. */
const STATE_DIRECTORY = 'snyk-connector-state';
/**
 * `init`: write a profile, and a workflow that polls as its schedule says.
 *
 * @param asker the person at the terminal; without one, what is missing takes its default or is
 *   an error
 */
async function init(context, asker) {
    const { settings, host, now } = context;
    const place = await placeOf(context);
    const token = settings['snyk-token'];
    const name = `snyk-${(0,external_node_path_.basename)(place.root)}`;
    const regionKnown = token !== undefined && (0,region/* regionOfToken */.lg)(token) !== undefined;
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const told = asker === undefined
        ? settings
        : await askMissing(settings, { name, regionKnown, timeZone }, asker).finally(() => {
            asker.close();
        });
    const connection = checkedConnection(told, { name, state: STATE_DIRECTORY });
    const files = [{ ...place.profile, text: profileText(connection) }];
    if (settings.ci === 'github')
        files.push({
            ...place.workflow,
            text: workflowOf(connection, place, now()),
        });
    await writeNew(files, settings.force);
    host.print(`Wrote ${files.map(({ shown }) => shown).join(' and ')}.\n`);
    host.print(nextSteps(connection, {
        profile: place.profile.shown,
        workflow: settings.ci === 'github' ? (0,external_node_path_.basename)(place.workflow.path) : undefined,
    }));
    return run_record/* EXIT */.dc.done;
}
/** The workflow belongs to the root of the repository, and so does the profile that it reads. */
async function placeOf({ settings, host, cwd, log }) {
    const known = await host.repository(cwd);
    const inGitHub = settings.ci === 'github';
    if (inGitHub && known.root === null)
        log.warning(`There is no git repository at ${cwd}; the workflow is made here all the same.`);
    const root = inGitHub ? (0,external_node_path_.resolve)(known.root ?? cwd) : cwd;
    const path = settings.profile === undefined ? (0,external_node_path_.join)(root, profile/* DEFAULT_PROFILE */.K) : (0,external_node_path_.resolve)(cwd, settings.profile);
    const shown = (0,external_node_path_.relative)(root, path).split(external_node_path_.sep).join('/');
    // It becomes part of a workflow, where `${{` is an expression.
    if (inGitHub && !/^(?!\.\.\/)[\w./-]+$/.test(shown))
        throw new errors/* ConfigError */.xL(`profile: ${JSON.stringify(settings.profile)} cannot be used in a workflow. Give a path in the repository, of letters, digits, \`.\`, \`_\`, \`-\` and \`/\`.`);
    const id = (0,external_node_path_.basename)(shown, (0,external_node_path_.extname)(shown));
    const workflow = `.github/workflows/${id}.yml`;
    return {
        root,
        id,
        profile: { path, shown },
        workflow: { path: (0,external_node_path_.join)(root, workflow), shown: workflow },
    };
}
function workflowOf({ schedule, secrets, state }, place, now) {
    const { shown } = place.profile;
    return workflowText({
        id: place.id,
        crons: cronsOf(schedule, now),
        profile: shown === profile/* DEFAULT_PROFILE */.K ? undefined : shown,
        // The machine of a workflow run forgets its directories.
        state: state === STATE_DIRECTORY ? 'artifact' : undefined,
        secrets,
    });
}


/***/ }),

/***/ 19562:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ parsePlatformOptions)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50000);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87206);
/* harmony import */ var _model_mapping_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43367);
/* harmony import */ var _model_suggest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2691);




/** Below these, values may be secret and are not shown. */
const SECRET_OPTIONS = ['headers', 'hmac'];
/**
 * Reads the setting `platform-options` of one platform.
 *
 * @param value a mapping, or its text in JSON or YAML; undefined when nothing was set
 * @throws ConfigError with all problems, each named like `platform-options.method`
 */
function parsePlatformOptions(schema, value) {
    const options = (0,_model_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .readMappingText */ .i)('platform-options', value);
    const known = new Map();
    const error = (issue) => {
        // Only here zod tells which object it was that did not know a key.
        if (issue.code === 'unrecognized_keys' && issue.inst instanceof zod__WEBPACK_IMPORTED_MODULE_3__/* .ZodObject */ .bvH)
            known.set(issue.keys, Object.keys(issue.inst.shape));
    };
    const result = schema.safeParse(options ?? {}, { error });
    if (result.success)
        return result.data;
    throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(result.error.issues.flatMap((issue) => problemsOf(issue, { options, known })));
}
function problemsOf(issue, { options, known }) {
    const name = ['platform-options', ...issue.path.map(String)].join('.');
    if (issue.code === 'unrecognized_keys')
        return issue.keys.map((key) => {
            const hint = /\w:\S/.test(key)
                ? ' In YAML a colon is followed by a blank.'
                : (0,_model_suggest_js__WEBPACK_IMPORTED_MODULE_2__/* .didYouMean */ .a)(key, known.get(issue.keys) ?? []);
            return `${name}.${key}: this platform has no such option.${hint} See docs/platforms.md.`;
        });
    if (issue.code === 'invalid_key')
        return issue.issues.map(({ message }) => `${name}: ${message}`);
    const seen = SECRET_OPTIONS.includes(String(issue.path[0])) ? '' : shown(options, issue.path);
    return [`${name}: ${seen}${issue.message}`];
}
function shown(options, path) {
    let value = options;
    for (const key of path) {
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key))
            return '';
        value = Reflect.get(value, key);
    }
    return (0,_model_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .notAllowed */ .m)(value);
}


/***/ }),

/***/ 99540:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F8: () => (/* binding */ groupOf),
/* harmony export */   Vm: () => (/* binding */ contextOf),
/* harmony export */   hX: () => (/* binding */ unknownPlaceholders)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50000);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95305);
/* harmony import */ var _model_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5086);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70272);




/** Columns of DefectDojo: `Product.name`, `Engagement.name`, `Test.title` (dojo/models.py). */
const MAX_PRODUCT = 255;
const MAX_ENGAGEMENT = 300;
const MAX_TEST_TITLE = 255;
/** Enough of a project's key to tell projects of one product apart. */
const SHORT_KEY = 8;
const PLACEHOLDER = /\{([^{}]*)\}/g;
const VALUES = {
    project: ({ attributes }) => attributes.name,
    target: ({ relationships, attributes }) => relationships.target.data.attributes.display_name || attributes.name,
    reference: ({ attributes }) => attributes.target_reference,
    file: ({ attributes }) => attributes.target_file,
    type: ({ attributes }) => attributes.type,
    org: ({ org }) => org?.attributes.name ?? '',
    key: ({ key }) => key.slice(0, SHORT_KEY),
};
/** Names in braces that stand for nothing. */
function unknownPlaceholders(template) {
    const names = [...template.matchAll(PLACEHOLDER)].map(([, name]) => name ?? '');
    return names.filter((name) => !Object.hasOwn(VALUES, name));
}
/** Equal contexts give the equal group, so that a test gets one upload. */
function groupOf(record, templates) {
    const context = {
        product: fitted(filled(templates.product, record), MAX_PRODUCT),
        engagement: fitted(filled(templates.engagement, record), MAX_ENGAGEMENT),
        test: fitted(filled(templates['test-title'], record), MAX_TEST_TITLE),
    };
    return JSON.stringify(context);
}
const contextSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    product: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    engagement: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    test: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
});
/** The context that `groupOf` wrote into a group. */
function contextOf(group) {
    return contextSchema.parse(JSON.parse(group));
}
function filled(template, record) {
    const text = template.replace(PLACEHOLDER, (_, name) => VALUES[name]?.(record) ?? '');
    // DefectDojo takes an empty name as none, and would then choose a test by itself.
    return (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .line */ .n)(text) || 'Snyk';
}
/** Long names are cut, and told apart by a digest: two projects never share a test by the cut. */
function fitted(name, max) {
    if (name.length <= max)
        return name;
    const mark = ` ${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digest */ .b)(name).slice(0, SHORT_KEY)}`;
    return (0,_model_text_js__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(name, max - mark.length) + mark;
}


/***/ }),

/***/ 90557:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseDefectDojoOptions: () => (/* binding */ parseDefectDojoOptions)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50000);
/* harmony import */ var _platform_options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19562);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99540);



const template = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP('Give a text.')
    .trim()
    .min(1, 'Give a text.')
    .superRefine((text, context) => {
    for (const name of (0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .unknownPlaceholders */ .hX)(text))
        context.addIssue({ code: 'custom', message: `There is no placeholder {${name}}.` });
});
const flag = zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY('Give true or false.');
const schema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    /** Name of the product; templates know `{project}`, `{target}` and others, see context.ts. */
    product: template.default('{target}'),
    /** Needed by DefectDojo to make a product that is not there; an existing one must be of it. */
    'product-type': template.optional(),
    engagement: template.default('Snyk'),
    /** By default one test a project, told apart by the project's key also when names are equal. */
    'test-title': template.default('{project} [{key}]'),
    'auto-create': flag.default(true),
    /** Close what a whole push no longer has. DefectDojo would do so unasked; here it is asked for. */
    'close-old-findings': flag.default(false),
});
/** @throws ConfigError with all problems. */
function parseDefectDojoOptions(value) {
    return (0,_platform_options_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePlatformOptions */ .l)(schema, value);
}


/***/ }),

/***/ 70272:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ storable),
/* harmony export */   n: () => (/* binding */ line)
/* harmony export */ });
/* harmony import */ var _model_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5086);

/** PostgreSQL takes no NUL in a text, and halves of surrogate pairs are no UTF-8. */
const UNSTORABLE = /\0|\p{Surrogate}/gu;
/** Text that DefectDojo can store, at most `max` UTF-16 units long. */
function storable(text, max) {
    return (0,_model_text_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(text.replace(UNSTORABLE, '\uFFFD'), max);
}
/** The same on one line, for names and titles. */
function line(text) {
    return text
        .replace(UNSTORABLE, '\uFFFD')
        .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
        .trim();
}


/***/ }),

/***/ 22082:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseHttpOptions: () => (/* binding */ parseHttpOptions)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50000);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88532);
/* harmony import */ var _http_headers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59718);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87206);
/* harmony import */ var _platform_options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19562);
/* harmony import */ var _webhook_options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28700);





/** These are of the connection or of the delivery, which would break with another value. */
const RESERVED = [
    'connection',
    'content-encoding',
    'content-length',
    'host',
    'idempotency-key',
    'transfer-encoding',
];
const headers = zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY()]).transform(String))
    .transform((given, context) => {
    const refuse = (message) => {
        context.addIssue({ code: 'custom', message });
    };
    try {
        const checked = (0,_http_headers_js__WEBPACK_IMPORTED_MODULE_0__/* .checkedHeaders */ .K)(given);
        for (const name of RESERVED)
            if (Object.hasOwn(checked, name))
                refuse(`The header "${name}" cannot be set.`);
        return checked;
    }
    catch (error) {
        if (!(error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL))
            throw error;
        error.problems.forEach(refuse);
        return zod__WEBPACK_IMPORTED_MODULE_5__/* .NEVER */ .tm;
    }
});
/** What a signature of the body is made with. The header of GitHub's webhooks, whose form it has. */
const hmac = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    secret: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP('Give the secret.').min(1, 'Give the secret.'),
    header: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()
        .regex(/^[a-z0-9-]+$/i, 'Give the name of a header.')
        .toLowerCase()
        .default('x-hub-signature-256'),
    algorithm: zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz('sha256', 'Only sha256 is possible.').default('sha256'),
});
/** `source` and `type` of CloudEvents 1.0; what they say is up to the receiver. */
const event = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    source: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1).default('snyk-connector'),
    type: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1).optional(),
});
/** More at once would be a load test. */
const MAX_CONCURRENCY = 16;
/** Endpoints that take requests in parallel are many, but none says how many it likes. */
const CONCURRENCY = 4;
const schema = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    ..._webhook_options_js__WEBPACK_IMPORTED_MODULE_3__/* .webhookShape */ .Zb,
    /** What the journal holds and a request brings; see `Contents`. */
    document: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['target', 'finding', 'ocsf'], 'Give target, finding or ocsf.')
        .default('target'),
    concurrency: zod__WEBPACK_IMPORTED_MODULE_4__/* .int */ .Whr('Give a whole number.')
        .min(1, 'Give 1 or more.')
        .max(MAX_CONCURRENCY, `Give ${MAX_CONCURRENCY} or less.`)
        .default(CONCURRENCY),
    encoding: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['array', 'single', 'ndjson', 'cloudevents'], 'Give array, single, ndjson or cloudevents.')
        .default('array'),
    headers: headers.default({}),
    hmac: hmac.optional(),
    event: event.prefault({}),
})
    .superRefine((options, context) => {
    const refuse = (option, message) => {
        if (message !== undefined)
            context.addIssue({ code: 'custom', path: [option], message });
    };
    refuse('envelope', (0,_webhook_options_js__WEBPACK_IMPORTED_MODULE_3__/* .envelopeProblem */ .KO)(options.encoding, options.envelope));
    if (options.encoding === 'single' && (options['max-documents'] ?? 1) !== 1)
        refuse('max-documents', 'With encoding single there is one document in a request.');
    if (options.hmac !== undefined && Object.hasOwn(options.headers, options.hmac.header))
        refuse('hmac', `The header "${options.hmac.header}" is set twice.`);
})
    .transform((options) => ({
    ...options,
    'max-documents': options['max-documents'] ?? (options.encoding === 'single' ? 1 : _webhook_options_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_DOCUMENTS */ .Og),
    event: {
        source: options.event.source,
        type: options.event.type ??
            (options.document === 'target' ? 'snyk-connector.project' : 'snyk-connector.finding'),
    },
}));
/** @throws ConfigError with all problems. */
function parseHttpOptions(value) {
    return (0,_platform_options_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePlatformOptions */ .l)(schema, value);
}


/***/ }),

/***/ 65493:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ rowsBy),
/* harmony export */   _: () => (/* binding */ DEFAULT_COLUMNS)
/* harmony export */ });
/* harmony import */ var _webhook_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69423);

/** Where the findings of a target document stand; a path that begins so is read in each of them. */
const FINDINGS = 'findingGroup.findings[].';
const finding = (path) => `${FINDINGS}${path}`;
/**
 * What the built-in transform maps fill, under names that Qualys' data model maps one by one. A
 * CSV connection has a data model of the customer's own, so any of them can be replaced.
 */
const DEFAULT_COLUMNS = {
    externalAssetId: 'asset.assetHeader.externalAssetId',
    vendorAssetId: 'asset.assetHeader.vendorAssetId',
    assetStatus: 'asset.assetHeader.status',
    assetName: ['asset.assetDetail.name', 'asset.assetDetail.genericApplicationAssetClass.name'],
    repositoryUrl: 'asset.assetDetail.repositoryAssetClass.repoUrl',
    repositoryType: 'asset.assetDetail.repositoryAssetClass.type',
    repositoryOwner: 'asset.assetDetail.repositoryAssetClass.owner',
    businessCriticality: 'asset.assetDetail.businessInfo.businessCriticality',
    targetFile: 'asset.assetDetail.typedAttributes.snykSASTTargetFile',
    targetReference: 'asset.assetDetail.typedAttributes.snykSASTTargetReference',
    organization: 'asset.assetDetail.typedAttributes.snykSASTOrganizationName',
    externalFindingId: finding('externalFindingId'),
    findingName: finding('name'),
    description: finding('description'),
    category: finding('category'),
    subCategory: finding('subCategory'),
    severity: finding('severity'),
    sourceSeverity: finding('sourceSeverity'),
    findingStatus: finding('findingStatus'),
    firstFoundOn: finding('firstFoundOn'),
    lastFoundOn: finding('lastFoundOn'),
    cveId: finding('findingType.vulnerability.cveId'),
    cveIds: finding('findingType.vulnerability.cveIds'),
    cweId: finding('findingType.vulnerability.cweId'),
    cweIds: finding('findingType.vulnerability.cweIds'),
    cvssScore: finding('findingType.vulnerability.cvssScore'),
    cvssVector: finding('findingType.vulnerability.cvssVector'),
    epssScore: finding('findingType.vulnerability.epssScore'),
    isPatchAvailable: finding('findingType.vulnerability.isPatchAvailable'),
    exploitCodeMaturity: finding('riskFactor.exploitCodeMaturity'),
    ignored: finding('riskAcceptance.ignored'),
    ignoredReason: finding('riskAcceptance.reason'),
    ignoredUntil: finding('riskAcceptance.endDate'),
    packageName: finding('typedAttributes.snykPackageName'),
    packageVersion: finding('typedAttributes.snykPackageVersion'),
    packages: finding('affectedPackages[].purl'),
    fixedIn: finding('typedAttributes.snykFixedIn'),
    remedy: finding('typedAttributes.snykRemedy'),
    file: finding('typedAttributes.snykFile'),
    startLine: finding('typedAttributes.snykStartLine'),
    findingUrl: finding('findingURL'),
    findingDetectionUrl: finding('findingDetectionURL'),
};
/** Between the elements of a list in one cell. */
const SEPARATOR = '; ';
/** Makes the rows of a target document, one a finding: none when it has no findings. */
function rowsBy(columns) {
    const readers = Object.values(columns).map((paths) => [paths].flat().map(readerOf));
    return (document) => {
        const findings = (0,_webhook_path_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .f)(document, (0,_webhook_path_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePath */ .R)(FINDINGS));
        if (!Array.isArray(findings))
            return [];
        return findings.map((each) => readers.map((alternatives) => {
            for (const read of alternatives) {
                const cell = cellOf(read(document, each));
                if (cell !== '')
                    return cell;
            }
            return '';
        }));
    };
}
function readerOf(path) {
    const inFinding = path.startsWith(FINDINGS);
    const rest = (0,_webhook_path_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePath */ .R)(inFinding ? path.slice(FINDINGS.length) : path);
    return (document, each) => (0,_webhook_path_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .f)(inFinding ? each : document, rest);
}
function cellOf(value) {
    return typeof value === 'number' && Number.isFinite(value) ? value : defused(textOf(value));
}
function textOf(value) {
    if (value === undefined || value === null)
        return '';
    if (typeof value === 'string')
        return value;
    if (Array.isArray(value))
        return value.map(textOf).join(SEPARATOR);
    return JSON.stringify(value);
}
/**
 * A spreadsheet takes a cell that begins like this for a formula, quoted or not (OWASP, "CSV
 * Injection"), and some of East Asia the wide forms of these signs; an apostrophe makes it text.
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
function defused(text) {
    return FORMULA.test(text) ? `'${text}` : text;
}


/***/ }),

/***/ 67716:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ CONNECTION_VARIABLE),
/* harmony export */   parseQualysOptions: () => (/* binding */ parseQualysOptions),
/* harmony export */   t: () => (/* binding */ CONNECTION_IN_PATH)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50000);
/* harmony import */ var _platform_options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19562);
/* harmony import */ var _webhook_envelope_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25740);
/* harmony import */ var _webhook_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28700);
/* harmony import */ var _columns_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65493);





/** Stands for the id of the connection in `webhook-path`. */
const CONNECTION_IN_PATH = '{connection}';
/** Stands for the id of the connection in `envelope`. */
const CONNECTION_VARIABLE = '$connection';
/**
 * Qualys gives the format of its webhook to customers only ("available on request"), so this is
 * no more than a beginning; `envelope` replaces it.
 */
const DEFAULT_ENVELOPE = { connectorUuid: CONNECTION_VARIABLE, documents: '$documents' };
const MISSING_ID = 'Give the UUID that Qualys shows for it.';
/** It becomes a segment of an address. */
const id = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(MISSING_ID).regex(/^[\w-]+$/, MISSING_ID);
const RETAIN_CURE = 'Say true when the connection in Qualys retains the status of missing findings, else false: ' +
    'then Qualys marks as Fixed whatever a push does not have.';
const common = {
    auth: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['oidc', 'oauth'], 'Give oidc or oauth.').default('oidc'),
};
const columnName = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().regex(/^[^=+\-@\t\r\n][^\r\n]*$/, {
    message: 'A column must have a name of one line that is no formula.',
});
const columnPath = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1);
const csv = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    ...common,
    mode: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('csv'),
    connection: id,
    profile: id,
    'retain-missing': zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(RETAIN_CURE),
    columns: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(columnName, zod__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([columnPath, zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(columnPath).min(1)]))
        .refine((columns) => Object.keys(columns).length > 0, 'Give at least one column.')
        .optional()
        .transform((given) => given ?? _columns_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_COLUMNS */ ._),
});
const webhook = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    ...common,
    ..._webhook_options_js__WEBPACK_IMPORTED_MODULE_1__/* .webhookShape */ .Zb,
    mode: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('webhook'),
    connection: id.optional(),
    profile: id.optional(),
    'webhook-path': zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP('Give the path that Qualys shows for the connector.')
        .regex(/^\/(?![/\\])/, 'Give a path on the gateway, which begins with one slash.'),
    'retain-missing': zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(RETAIN_CURE).default(true),
    envelope: _webhook_options_js__WEBPACK_IMPORTED_MODULE_1__/* .webhookShape */ .Zb.envelope.transform((given) => given ?? DEFAULT_ENVELOPE),
    'max-documents': _webhook_options_js__WEBPACK_IMPORTED_MODULE_1__/* .webhookShape */ .Zb['max-documents'].transform((given) => given ?? _webhook_options_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_DOCUMENTS */ .Og),
})
    .superRefine((options, context) => {
    const refuse = (option, message) => {
        if (message !== undefined)
            context.addIssue({ code: 'custom', path: [option], message });
    };
    refuse('envelope', (0,_webhook_options_js__WEBPACK_IMPORTED_MODULE_1__/* .envelopeProblem */ .KO)('array', options.envelope));
    const isNamed = options['webhook-path'].includes(CONNECTION_IN_PATH) ||
        (0,_webhook_envelope_js__WEBPACK_IMPORTED_MODULE_4__/* .countVariable */ .k)(options.envelope, CONNECTION_VARIABLE) > 0;
    if (isNamed && options.connection === undefined)
        refuse('connection', MISSING_ID);
});
const schema = zod__WEBPACK_IMPORTED_MODULE_3__/* .preprocess */ .vkY((value) => typeof value === 'object' && value !== null && !('mode' in value)
    ? { mode: 'csv', ...value }
    : value, zod__WEBPACK_IMPORTED_MODULE_3__/* .discriminatedUnion */ .gMt('mode', [csv, webhook], { error: 'Give csv or webhook.' }));
/** @throws ConfigError with all problems. */
function parseQualysOptions(value) {
    return (0,_platform_options_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePlatformOptions */ .l)(schema, value);
}


/***/ }),

/***/ 25740:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ fillEnvelope),
/* harmony export */   k: () => (/* binding */ countVariable)
/* harmony export */ });
/** The template with every variable replaced by its value. Names of properties are left alone. */
function fillEnvelope(template, variables) {
    if (typeof template === 'string') {
        const found = Object.entries(variables).find(([name]) => name === template);
        return found === undefined ? template : found[1];
    }
    if (Array.isArray(template))
        return template.map((element) => fillEnvelope(element, variables));
    if (typeof template !== 'object' || template === null)
        return template;
    return Object.fromEntries(Object.entries(template).map(([key, value]) => [key, fillEnvelope(value, variables)]));
}
/** How often a variable stands in the template. */
function countVariable(template, name) {
    if (template === name)
        return 1;
    if (typeof template !== 'object' || template === null)
        return 0;
    return Object.values(template).reduce((sum, value) => sum + countVariable(value, name), 0);
}


/***/ }),

/***/ 28700:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KO: () => (/* binding */ envelopeProblem),
/* harmony export */   Og: () => (/* binding */ MAX_DOCUMENTS),
/* harmony export */   Zb: () => (/* binding */ webhookShape)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50000);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88532);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87206);
/* harmony import */ var _envelope_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(25740);
/* harmony import */ var _path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69423);





/** Fewer than webhooks usually take; more would make the retry of one batch expensive. */
const MAX_DOCUMENTS = 500;
/** Below the body limits that gateways usually have (10 MB at AWS, 6 MB at functions behind it). */
const MAX_BYTES = 5_000_000;
const GOOD = [
    ...[200, 201, 202, 204, 208, '200', '201', '202', '204', '208', true],
    ...['ok', 'OK', 'success', 'SUCCESS', 'created', 'updated', 'accepted'],
];
const path = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().transform(_path_js__WEBPACK_IMPORTED_MODULE_3__/* .parsePath */ .R);
const answers = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    results: path.default([]),
    status: path.optional(),
    ok: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY()])).default([...GOOD]),
    message: path.default([]),
    index: path.optional(),
})
    .refine(({ status, index }) => status !== undefined || index !== undefined, {
    message: 'Give `status`, or `index` when only refused documents are listed.',
})
    .transform(({ status, index, ...rest }) => ({ ...rest, status, index }));
const envelope = zod__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J().transform((value, context) => {
    if (typeof value !== 'string')
        return value;
    try {
        return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(value, { prettyErrors: false });
    }
    catch (error) {
        context.addIssue({
            code: 'custom',
            message: `This is neither JSON nor YAML: ${(0,_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describeError */ .Uc)(error)}`,
        });
        return zod__WEBPACK_IMPORTED_MODULE_4__/* .NEVER */ .tm;
    }
});
/** Options that every platform has which takes target documents as JSON. */
const webhookShape = {
    method: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['POST', 'PUT', 'PATCH'], 'Give POST, PUT or PATCH.').default('POST'),
    envelope: envelope.optional(),
    'max-documents': zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr('Give a whole number.')
        .min(1, 'Give 1 or more.')
        .max(1_000_000, 'Give 1000000 or less.')
        .optional(),
    'max-bytes': zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr('Give a whole number.').min(1, 'Give 1 or more.').default(MAX_BYTES),
    answers: answers.optional(),
};
/** What is wrong with a template for this encoding; undefined when nothing is. */
function envelopeProblem(encoding, template) {
    if (template === undefined)
        return undefined;
    if (encoding === 'cloudevents')
        return 'CloudEvents are an envelope already; leave it out.';
    const [wanted, other] = encoding === 'array' ? ['$documents', '$document'] : ['$document', '$documents'];
    if ((0,_envelope_js__WEBPACK_IMPORTED_MODULE_5__/* .countVariable */ .k)(template, wanted) === 1 && (0,_envelope_js__WEBPACK_IMPORTED_MODULE_5__/* .countVariable */ .k)(template, other) === 0)
        return undefined;
    return `With encoding ${encoding} the string "${wanted}" must stand in it once, and "${other}" nowhere.`;
}


/***/ }),

/***/ 69423:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ parsePath),
/* harmony export */   f: () => (/* binding */ valueAt)
/* harmony export */ });
/** Reads `data.items`, `findings[].name`; a number is an index. Empty: the value itself. */
function parsePath(text) {
    return text
        .replaceAll('[]', '.[]')
        .split('.')
        .filter((segment) => segment !== '');
}
/** The value there, by own properties only; with `[]` the list of values, flat. */
function valueAt(value, [segment, ...rest]) {
    if (segment === undefined)
        return value;
    if (typeof value !== 'object' || value === null)
        return undefined;
    if (segment === '[]') {
        if (!Array.isArray(value))
            return undefined;
        return value.flatMap((element) => valueAt(element, rest) ?? []);
    }
    return Object.hasOwn(value, segment) ? valueAt(Reflect.get(value, segment), rest) : undefined;
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

/***/ 5086:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   d5: () => (/* binding */ head),
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   pj: () => (/* binding */ plain),
/* harmony export */   y1: () => (/* binding */ plainLines)
/* harmony export */ });
/** Stands for what was cut off. */
const ELLIPSIS = '…';
/** Words of printable ASCII with single spaces: nearly all that Snyk says, and clean as it is. */
const CLEAN = /^[!-~]+(?: [!-~]+)*$/;
/**
 * Text without any control character, surrogate or mark that reorders what is read: what `sound`
 * would leave as it is. Written out, since classes by property are ten times slower.
 */
const SOUND = /^[ -~\u00a0-\u061b\u061d-\u200d\u2010-\u2027\u202f-\u2065\u206a-\ud7ff\ue000-\uffff]*$/;
/**
 * One line of text for people: no line breaks of any kind, no control characters, no marks that
 * reorder what is read, no halves of surrogate pairs (JSON carries them, readers choke on them).
 *
 * @param max longest result in UTF-16 units, the ellipsis included
 */
function plain(text, max) {
    if (text.length <= max && CLEAN.test(text))
        return text;
    return clip(oneLine(head(text, max)), max);
}
/** As `plain`, with line breaks kept as `\n`. */
function plainLines(text, max) {
    const lines = head(text, max).split(/\r\n|[\n\r\u2028\u2029\u0085]/);
    return clip(lines
        .map((line) => sound(line).trimEnd())
        .join('\n')
        .trim(), max);
}
/** Cuts text at `max` UTF-16 units, never through a surrogate pair. */
function clip(text, max) {
    if (text.length <= max)
        return text;
    const cut = text.slice(0, max - ELLIPSIS.length);
    return (/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut).trimEnd() + ELLIPSIS;
}
/** With a full stop, unless it ends like a sentence already. */
function sentence(text) {
    return /[.?!…]$/.test(text) ? text : `${text}.`;
}
/** As `plain`, of any length. */
function oneLine(text) {
    const clean = sound(text);
    return (/\s\s|[^\S ]/.test(clean) ? clean.replace(/\s+/g, ' ') : clean).trim();
}
/** What a result of `max` can come from, so that 100 kB titles are not cleaned as a whole. */
function head(text, max) {
    return text.length > max * 4 ? text.slice(0, max * 4) : text;
}
function sound(text) {
    if (SOUND.test(text))
        return text;
    return text
        .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
        .replace(/\p{Surrogate}/gu, '\uFFFD')
        .replace(/\p{Bidi_Control}/gu, '');
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
