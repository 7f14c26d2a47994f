export const id = 4508;
export const ids = [4508];
export const modules = {

/***/ 44508:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ gateOf)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/model/finding.ts
var finding = __webpack_require__(41300);
// EXTERNAL MODULE: ./src/gate/baseline/baseline.ts
var baseline_baseline = __webpack_require__(74748);
// EXTERNAL MODULE: ./src/gate/baseline/likeness.ts
var baseline_likeness = __webpack_require__(93868);
;// CONCATENATED MODULE: ./src/gate/baseline/novelty.ts



/** A file has moved when so much of what was found in it is found in the other. */
const MOVED_SHARE = 0.5;
/**
 * Tells what is new against a baseline. A project that the baseline knows is compared by the keys
 * of its findings. One that it does not know may have another branch, repository or name: then
 * each finding of the baseline excuses one that looks like it in the same file, or in the file
 * that this one was moved from.
 */
class Novelty {
    baseline;
    /** Files that are there now, and where they seem to have moved from. */
    places = new Set();
    moves = new Map();
    excused = new Map();
    /** Keys that were seen again, of those that the baseline names. */
    again = new Set();
    /** Findings of the baseline that others stand for now, by likeness; of moved files apart. */
    stoodFor = { here: new Map(), moved: new Map() };
    told = new WeakMap();
    constructor(baseline) {
        this.baseline = baseline;
    }
    /** The same for whoever asks about one record; the first time counts. */
    of(record) {
        const told = this.told.get(record) ?? this.compare(record);
        this.told.set(record, told);
        return told;
    }
    /** Findings of the baseline in what was looked at, when all records were seen. */
    get size() {
        const { baseline } = this;
        if (!baseline.otherDoor)
            return baseline.size;
        return [...this.places].reduce((sum, place) => sum + baseline.countAt(place), 0);
    }
    /**
     * The worst of what the baseline has and nothing stands for now, the worst first. To be asked
     * when all records were seen, and only when they are all that there is.
     */
    gone(most) {
        const here = new Map(this.stoodFor.here);
        const moved = new Map(this.stoodFor.moved);
        const gone = [];
        for (const { like, ...finding } of this.baseline.worst()) {
            if (gone.length >= most)
                break;
            const { key, place } = finding;
            if (this.again.has(key) || (this.baseline.otherDoor && !this.places.has(place)))
                continue;
            if (useUp(here, like) || (this.isGone(place) && useUp(moved, like)))
                continue;
            gone.push(finding);
        }
        return gone;
    }
    compare(record) {
        const { baseline } = this;
        const known = baseline.hasProject(record.key);
        // Also of a project in which nothing is found any more.
        this.places.add((0,baseline_likeness/* placeOfProject */.mX)(record));
        const movedFrom = known ? null : this.movedFrom(record);
        const fresh = [];
        const rest = [];
        for (const issue of record.issues) {
            const place = (0,baseline_likeness/* placeOf */.$t)(record, issue);
            this.places.add(place);
            if ((0,finding/* statusOf */.c2)(issue) === 'resolved')
                continue;
            const byKey = known && (!baseline.otherDoor || hasKeyOfAllDoors(issue));
            if (!baseline.has(issue.findingKey))
                (byKey ? fresh : rest).push(issue);
            else {
                if (!byKey)
                    this.excuse(issue, movedFrom ?? place);
                if (baseline.isNamed(issue.findingKey))
                    this.again.add(issue.findingKey);
            }
        }
        const stoodFor = movedFrom === null ? this.stoodFor.here : this.stoodFor.moved;
        for (const issue of rest) {
            const place = movedFrom ?? (0,baseline_likeness/* placeOf */.$t)(record, issue);
            if (!this.excuse(issue, place))
                fresh.push(issue);
            else
                add(stoodFor, (0,baseline_baseline/* alikeKey */.IW)((0,baseline_likeness/* likenessOf */.mg)(issue), place));
        }
        const news = new Set(fresh);
        return { isNew: (issue) => news.has(issue), movedFrom };
    }
    /** Whether a file is gone from where it was, known when all records were seen. */
    isGone(place) {
        const claims = [...this.moves.values()].filter((from) => from === place).length;
        return !this.places.has(place) && claims === 1;
    }
    /** Each finding of the baseline is used up once. */
    excuse(issue, place) {
        const likeness = (0,baseline_likeness/* likenessOf */.mg)(issue);
        const key = `${likeness} ${place}`;
        const used = this.excused.get(key) ?? 0;
        if (used >= this.baseline.countAlike(likeness, place))
            return false;
        this.excused.set(key, used + 1);
        return true;
    }
    movedFrom(record) {
        const [first] = record.issues;
        if (first === undefined || record.attributes.target_file === '')
            return null;
        const place = (0,baseline_likeness/* placeOf */.$t)(record, first);
        if (this.baseline.hasPlace(place))
            return null;
        const before = this.moves.get(place);
        if (before !== undefined)
            return before;
        let best = null;
        for (const from of this.baseline.namesakes(place)) {
            const shared = record.issues.filter((issue) => this.baseline.countAlike((0,baseline_likeness/* likenessOf */.mg)(issue), from) > 0).length;
            const share = shared / record.issues.length;
            if (share >= MOVED_SHARE && share > (best?.share ?? 0))
                best = { from, share };
        }
        if (best !== null)
            this.moves.set(place, best.from);
        return best?.from ?? null;
    }
}
/** Snyk's own id of a finding of code, by its two names in SARIF; its API knows it, too. */
const ASSET_FINGERPRINTS = ['snyk/asset/finding/v1', 'identity'];
/** Of packages likeness and key are one; of code the API has Snyk's id, the scan often. */
function hasKeyOfAllDoors({ attributes, facts }) {
    const { fingerprints = {} } = facts;
    return attributes.type === 'code' && ASSET_FINGERPRINTS.some((name) => name in fingerprints);
}
function add(counts, key) {
    counts.set(key, (counts.get(key) ?? 0) + 1);
}
/** @returns false when there is none left. */
function useUp(counts, key) {
    const left = counts.get(key) ?? 0;
    if (left === 0)
        return false;
    counts.set(key, left - 1);
    return true;
}

// EXTERNAL MODULE: ./src/yaml/problems.ts
var yaml_problems = __webpack_require__(13143);
// EXTERNAL MODULE: ./src/yaml/quote.ts
var quote = __webpack_require__(98495);
// EXTERNAL MODULE: ./src/yaml/read.ts + 1 modules
var read = __webpack_require__(60929);
// EXTERNAL MODULE: ./src/yaml/shape.ts
var shape = __webpack_require__(68126);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(50000);
// EXTERNAL MODULE: ./src/model/severity.ts
var model_severity = __webpack_require__(11502);
// EXTERNAL MODULE: ./src/model/identity.ts
var identity = __webpack_require__(8507);
;// CONCATENATED MODULE: ./src/gate/policy/knowledge.ts
/** What is known of a finding, in the words of a policy. Undefined: nobody tells. */


/** From the mildest; how Snyk words them stands in EXPLOIT_RANKS. */
const MATURITIES = ['unproven', 'proof-of-concept', 'functional', 'mature'];
/**
 * Ranks of Snyk's words, without blanks and case. CVSS 3 says High where CVSS 4 says Attacked and
 * Snyk Mature. `Not Defined` is an answer, too: Snyk looked, and no exploit is known to it.
 */
const EXPLOIT_RANKS = new Map([
    ['notdefined', 0],
    ['nodata', 0],
    ['noknownexploit', 1],
    ['unproven', 1],
    ['unreported', 1],
    ['proofofconcept', 2],
    ['functional', 3],
    ['mature', 4],
    ['high', 4],
    ['attacked', 4],
]);
function maturityRank(maturity) {
    return MATURITIES.indexOf(maturity) + 1;
}
/** The highest maturity that any of the scoring systems tells. */
function exploitRank({ attributes, facts }) {
    const levels = attributes.exploit_details?.maturity_levels.map(({ level }) => level) ?? [];
    const ranks = [...levels, ...(facts.exploit === undefined ? [] : [facts.exploit])]
        .map((word) => EXPLOIT_RANKS.get(word.toLowerCase().replace(/[^a-z]/g, '')))
        .filter((rank) => rank !== undefined);
    return ranks.length === 0 ? undefined : Math.max(...ranks);
}
/** The highest score of any source and version. */
function cvssScore({ attributes }) {
    const scores = (attributes.severities ?? []).flatMap(({ score }) => score ?? []);
    return scores.length === 0 ? undefined : Math.max(...scores);
}
/** Scores, exploits and reachability are told of vulnerabilities in packages only. */
function isVulnerability({ attributes }) {
    return !OTHER_TYPES.has(attributes.type);
}
/** Types without vulnerabilities; one that Snyk adds some day may have them. */
const OTHER_TYPES = new Set(['license', 'code', 'config', 'cloud', 'secret']);
/** Code and configuration have none. */
function hasPackages(issue) {
    return issue.attributes.type === 'license' || isVulnerability(issue);
}
/** EPSS and CISA's catalogue know vulnerabilities by their CVE. */
function hasCve(issue) {
    return (0,finding/* cvesOf */.RW)(issue).length > 0;
}
/** Whether CISA lists it as exploited: the exports have a column, other doors name their sources. */
function isKnownExploited({ record, issue }) {
    const column = issue.facts.columns?.['CISA_KEV']?.trim().toLowerCase();
    if (column !== undefined && column !== '')
        return ['true', 'yes', '1'].includes(column);
    const sources = issue.attributes.exploit_details?.sources;
    if (sources === undefined || record.source === 'export')
        return undefined;
    return sources.some((source) => source.toUpperCase() === 'CISA');
}
const REACHABLE = new Set([
    'function',
    'package',
    'reachable',
    'potentiallyreachable',
]);
const UNREACHABLE = new Set(['nopathfound', 'notreachable', 'unreachable']);
function isReachable({ facts }) {
    const word = facts.reachability?.toLowerCase().replace(/[^a-z]/g, '') ?? '';
    if (REACHABLE.has(word))
        return true;
    return UNREACHABLE.has(word) ? false : undefined;
}
/** Whether the project itself asks for the package. */
function isDirect({ facts }) {
    if (facts.direct !== undefined)
        return facts.direct;
    const paths = facts.packages.flatMap((pkg) => pkg.paths);
    // The first step is the project itself.
    return paths.length === 0 ? undefined : paths.some((path) => path.length <= 2);
}
/**
 * Since when it could be known, in milliseconds since 1970: first seen in this project, else the
 * day that the problem was published, which is earlier and so makes a finding look older.
 */
function knownSince({ attributes, facts }) {
    const times = [attributes.created_at, facts.publishedAt, facts.disclosedAt]
        .map((text) => Date.parse(text ?? ''))
        .filter((time) => !Number.isNaN(time));
    return times[0];
}
/** Files that it is in, manifests besides the lock files that stand for them. */
function filesOf({ record, issue }) {
    const target = (0,identity/* normalisePath */.qb)(record.attributes.target_file);
    const named = issue.facts.locations.map(({ file }) => (0,identity/* normalisePath */.qb)(file));
    return [...new Set([...named, target, (0,identity/* manifestOf */.$V)(target)])].filter((file) => file !== '');
}
/** `name` and `name@version` of each package. */
function packageNames({ attributes, facts }) {
    if (facts.packages.length > 0)
        return facts.packages.flatMap(({ name, version }) => [name, `${name}@${version}`]);
    return attributes.coordinates.flatMap(({ representations }) => representations.flatMap((place) => 'dependency' in place
        ? [
            place.dependency.package_name,
            `${place.dependency.package_name}@${place.dependency.package_version}`,
        ]
        : []));
}

;// CONCATENATED MODULE: ./src/gate/policy/pattern.ts
/**
 * Matches a whole text against a pattern in which `*` stands for any characters within a path
 * segment and `**` for any at all; case does not matter. It takes at most (length of the pattern ×
 * length of the text) steps, whatever both are.
 */
function matchesPattern(pattern, text) {
    const tokens = tokensOf(pattern.toLowerCase());
    const lower = text.toLowerCase();
    // The states that the pattern can be in after each character: a walk without going back.
    let states = closure(new Set([0]), tokens);
    for (const character of lower) {
        const next = new Set();
        for (const state of states) {
            const token = tokens[state];
            if (token === ANY || (token === WITHIN && character !== '/'))
                next.add(state);
            else if (token === character)
                next.add(state + 1);
        }
        if (next.size === 0)
            return false;
        states = closure(next, tokens);
    }
    return states.has(tokens.length);
}
const WITHIN = '*';
const ANY = '**';
/** Before ANY and a slash, which may both be absent: directories, or none. */
const MAYBE_DIRECTORIES = '**/';
function tokensOf(pattern) {
    return [...pattern.matchAll(/\*{2,}\/?|\*|[^*]/gu)].flatMap(([token]) => {
        if (!token.startsWith(ANY))
            return [token];
        return token.endsWith('/') ? [MAYBE_DIRECTORIES, ANY, '/'] : [ANY];
    });
}
/** With the states that are reached without a character, since a star may stand for nothing. */
function closure(states, tokens) {
    for (const state of states) {
        const token = tokens[state];
        if (token === ANY || token === WITHIN || token === MAYBE_DIRECTORIES)
            states.add(state + 1);
        if (token === MAYBE_DIRECTORIES)
            states.add(state + 3);
    }
    return states;
}

;// CONCATENATED MODULE: ./src/gate/policy/conditions.ts





/** Issue types of Snyk's REST API. */
const TYPES = [
    'package_vulnerability',
    'license',
    'code',
    'config',
    'cloud',
    'custom',
    'secret',
];
const DAY_MS = 86_400_000;
/** Longer than any name or path that is worth a pattern; matching takes its length in steps. */
const MAX_PATTERN = 300;
const MAX_PATTERNS = 500;
const pattern = schemas/* string */.YjP().min(1).max(MAX_PATTERN);
const patterns = schemas/* union */.KCZ([pattern, schemas/* array */.YOg(pattern).min(1).max(MAX_PATTERNS)], {
    error: `allowed: a text of at most ${MAX_PATTERN} characters in which \`*\` stands for any, or a list of such`,
});
const yesOrNo = schemas/* boolean */.zMY({ error: 'allowed: true or false' });
const days = schemas/* union */.KCZ([schemas/* int */.Whr().min(0).max(36_500), schemas/* string */.YjP().regex(/^\d{1,5}\s*[dw]$/)], {
    error: 'allowed: a time such as `14d` or `2w`',
});
function score(most) {
    const error = `allowed: a number from 0 to ${most}`;
    return schemas/* number */.aig({ error }).min(0, { error }).max(most, { error });
}
function oneOf(words) {
    const word = schemas/* enum */.k5n(words);
    return schemas/* union */.KCZ([word, schemas/* array */.YOg(word).min(1)], {
        error: `allowed: ${words.join(', ')}, or a list of these`,
    });
}
/** One key of `when`: what may stand there, and what it asks of a finding. */
function condition(schema, about, bind) {
    const described = schema.optional().describe(about);
    return { schema: described, bind: (value) => bind(schema.parse(value)) };
}
/** The conditions of a policy, by their names. */
const CONDITIONS = {
    severity: condition(oneOf(model_severity/* SEVERITIES */.oC), 'The effective severity is one of these.', (value) => ({ issue }) => {
        const severity = (0,model_severity/* parseSeverity */.lv)(issue.attributes.effective_severity_level);
        return severity === undefined ? 'unknown' : answer([value].flat().includes(severity));
    }),
    'severity-at-least': condition(schemas/* enum */.k5n(model_severity/* SEVERITIES */.oC), 'The effective severity is this or worse.', (value) => ({ issue }) => {
        const severity = (0,model_severity/* parseSeverity */.lv)(issue.attributes.effective_severity_level);
        return severity === undefined ? 'unknown' : answer((0,model_severity/* atLeast */.jZ)(severity, value));
    }),
    type: condition(oneOf(TYPES), "The type of the issue, in the words of Snyk's API, is one of these.", (value) => ({ issue }) => answer([value].flat().some((type) => type === issue.attributes.type))),
    'cvss-at-least': condition(score(10), 'The highest CVSS score that is known is this or more.', (value) => ({ issue }) => isVulnerability(issue) ? compared(cvssScore(issue), value) : 'no'),
    'epss-at-least': condition(score(1), 'The probability of EPSS, 0 to 1, is this or more.', (value) => ({ issue }) => isVulnerability(issue) && hasCve(issue)
        ? compared(issue.facts.epss?.probability, value)
        : 'no'),
    'epss-percentile-at-least': condition(score(1), 'The percentile of EPSS, 0 to 1, is this or more.', (value) => ({ issue }) => isVulnerability(issue) && hasCve(issue)
        ? compared(issue.facts.epss?.percentile, value)
        : 'no'),
    'exploit-at-least': condition(schemas/* enum */.k5n(MATURITIES), 'An exploit is known that is at least as mature.', (value) => ({ issue }) => isVulnerability(issue) ? compared(exploitRank(issue), maturityRank(value)) : 'no'),
    'known-exploited': condition(yesOrNo, "Whether CISA's catalogue of known exploited vulnerabilities has it.", (value) => (subject) => isVulnerability(subject.issue) && hasCve(subject.issue)
        ? equal(isKnownExploited(subject), value)
        : answer(!value)),
    reachable: condition(yesOrNo, 'Whether a path to the vulnerable code was found.', (value) => ({ issue }) => isVulnerability(issue) ? equal(isReachable(issue), value) : 'no'),
    malicious: condition(yesOrNo, 'Whether the package was made to do harm.', (value) => ({ issue }) => isVulnerability(issue) ? equal(issue.facts.malicious, value) : answer(!value)),
    fixable: condition(yesOrNo, 'Whether Snyk knows a fix.', (value) => ({ issue }) => answer(issue.facts.fixable === value)),
    direct: condition(yesOrNo, 'Whether the project itself asks for the package.', (value) => ({ issue }) => hasPackages(issue) ? equal(isDirect(issue), value) : 'no'),
    new: condition(yesOrNo, 'Whether the baseline lacks it. Without a baseline, all is new.', (value) => ({ isNew }) => answer(isNew === value)),
    'older-than': condition(days, 'More days have gone by since it was first seen, or else since it was published.', (value) => (subject) => {
        const age = ageOf(subject);
        return age === undefined ? 'unknown' : answer(age > daysOf(value) * DAY_MS);
    }),
    'newer-than': condition(days, 'Fewer days have gone by since it was first seen, or else since it was published.', (value) => (subject) => {
        const age = ageOf(subject);
        return age === undefined ? 'unknown' : answer(age < daysOf(value) * DAY_MS);
    }),
    problem: condition(patterns, "Snyk's id of the problem, or the rule: `SNYK-JS-LODASH-590103`.", (value) => ({ issue }) => anyMatches(value, [(0,finding/* problemOf */.Zw)(issue), issue.attributes.key])),
    cve: condition(patterns, 'One of its CVE ids: `CVE-2021-44228`.', (value) => ({ issue }) => isVulnerability(issue) ? anyMatches(value, (0,finding/* cvesOf */.RW)(issue)) : 'no'),
    cwe: condition(patterns, 'One of its weaknesses: `CWE-79`.', (value) => ({ issue }) => issue.attributes.type === 'license' ? 'no' : whenTold(value, (0,finding/* cwesOf */.Uy)(issue))),
    package: condition(patterns, 'The name of a package, or `name@version`: `lodash`, `@acme/*`, `log4j-core@2.*`.', (value) => ({ issue }) => hasPackages(issue) ? whenTold(value, packageNames(issue)) : 'no'),
    license: condition(patterns, 'The licence of a licence issue: `GPL-*`.', (value) => ({ issue }) => issue.attributes.type === 'license'
        ? whenTold(value, issue.facts.license === undefined ? [] : [issue.facts.license])
        : 'no'),
    path: condition(patterns, 'A file that it is in, from the root of the repository: `web/**`, `**/test/**`.', (value) => (subject) => subject.record.product === 'container' ? 'no' : whenTold(value, filesOf(subject))),
    project: condition(patterns, "The project's name in Snyk: `acme/web-shop:*`.", (value) => ({ record }) => anyMatches(value, [record.attributes.name])),
};
function answer(holds) {
    return holds ? 'yes' : 'no';
}
function compared(known, least) {
    return known === undefined ? 'unknown' : answer(known >= least);
}
function equal(known, wanted) {
    return known === undefined ? 'unknown' : answer(known === wanted);
}
function anyMatches(value, texts) {
    const wanted = typeof value === 'string' ? [value] : value;
    return answer(wanted.some((each) => texts.some((text) => matchesPattern(each, text))));
}
/** A list that should have something in it and has not is an answer that is missing. */
function whenTold(value, texts) {
    return texts.length === 0 ? 'unknown' : anyMatches(value, texts);
}
function ageOf({ issue, now }) {
    const since = knownSince(issue);
    return since === undefined ? undefined : now.getTime() - since;
}
function daysOf(value) {
    if (typeof value === 'number')
        return value;
    return Number.parseInt(value, 10) * (value.endsWith('w') ? 7 : 1);
}

// EXTERNAL MODULE: ./src/gate/policy/expiry.ts
var expiry = __webpack_require__(17335);
;// CONCATENATED MODULE: ./src/gate/policy/policy.ts
const ACTIONS = ['fail', 'warn', 'ignore'];
/** What is counted for a limit: open findings of one severity, or all of them. */
const LIMIT_NAMES = ['critical', 'high', 'medium', 'low', 'info', 'total'];

;// CONCATENATED MODULE: ./src/gate/policy/schema.ts




/** Above any policy that a person keeps; a list that repeats itself a million times is refused. */
const MAX_RULES = 200;
const MAX_IGNORES = 5_000;
/** Conditions that name what an ignore covers. */
const IGNORE_SCOPES = ['problem', 'package', 'path'];
const TEXT = 'allowed: text';
const EXPIRES = 'allowed: a day such as 2027-01-31, or a time such as 2027-01-31T12:00:00Z';
const COUNT = 'allowed: a whole number, 0 or more';
const whenSchema = schemas/* strictObject */.rej(conditionShape())
    .describe('All of these must hold; in a list, one is enough.');
const ruleSchema = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP({ error: TEXT })
        .min(1, { error: TEXT })
        .max(200, { error: 'allowed: at most 200 characters' })
        .describe('Named in the verdict.'),
    when: schemas/* unknown */.L5J().optional().describe('What the rule is about; without it, all findings.'),
    action: schemas/* enum */.k5n(ACTIONS)
        .describe('What becomes of such a finding. The first rule that matches decides.'),
    'when-unknown': schemas/* enum */.k5n(['match', 'skip'])
        .optional()
        .describe('What the rule does where a condition asks for something that nobody tells, such as an EPSS score. By default, a rule that fails matches, and any other is skipped.'),
})
    .describe('One rule.');
const limitsSchema = schemas/* strictObject */.rej(Object.fromEntries(LIMIT_NAMES.map((name) => [
    name,
    schemas/* int */.Whr({ error: COUNT }).min(0, { error: COUNT }).optional(),
])))
    .describe('Most open findings, ignored ones left out; one more fails the gate.');
const ignoreSchema = schemas/* strictObject */.rej({
    finding: schemas/* string */.YjP({ error: 'allowed: the key of a finding, 32 hexadecimal characters' })
        .regex(/^[0-9a-f]{32}$/i, {
        error: 'allowed: the key of a finding, 32 hexadecimal characters',
    })
        .optional()
        .describe('The key of one finding, as findings.ndjson and `explain` tell it.'),
    problem: CONDITIONS.problem.schema,
    package: CONDITIONS.package.schema,
    path: CONDITIONS.path.schema,
    reason: schemas/* string */.YjP({ error: 'allowed: text that says why this may wait' })
        .regex(/\S/, { error: 'allowed: text that says why this may wait' })
        .max(2_000, { error: 'allowed: at most 2000 characters' })
        .describe('Why this may wait.'),
    expires: schemas/* string */.YjP({ error: EXPIRES })
        .refine((text) => (0,expiry/* endOf */.p)(text) !== undefined, { error: EXPIRES })
        .describe('The last day, such as 2027-01-31 (UTC), or a time such as 2027-01-31T12:00:00Z.'),
})
    .describe('An exception. All that is named must agree.');
/** The policy around its lists; their elements are checked one by one, so that each is told its own mistakes. */
const headSchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1).describe('Version of the policy language.'),
    rules: schemas/* array */.YOg(schemas/* unknown */.L5J(), { error: 'allowed: a list of rules' })
        .max(MAX_RULES, { error: `allowed: at most ${MAX_RULES} rules` })
        .optional(),
    limits: schemas/* unknown */.L5J().optional(),
    ignores: schemas/* array */.YOg(schemas/* unknown */.L5J(), { error: 'allowed: a list of ignores' })
        .max(MAX_IGNORES, { error: `allowed: at most ${MAX_IGNORES} ignores` })
        .optional(),
});
const policySchema = headSchema.extend({
    rules: schemas/* array */.YOg(ruleSchema.extend({ when: whenSchema.optional() }))
        .max(MAX_RULES)
        .optional()
        .describe('Tried in order; what no rule speaks of is left to the setting `fail-on`.'),
    limits: limitsSchema.optional(),
    ignores: schemas/* array */.YOg(ignoreSchema).max(MAX_IGNORES).optional(),
});
/** JSON Schema (2020-12) of a gate policy, for editors; `docs/gate-policy.schema.json`. */
function policyJsonSchema() {
    const schema = z.toJSONSchema(policySchema, {
        io: 'input',
        override: ({ zodSchema, jsonSchema }) => {
            if (zodSchema !== ignoreSchema)
                return;
            Object.assign(jsonSchema, {
                anyOf: ['finding', ...IGNORE_SCOPES].map((name) => ({ required: [name] })),
            });
        },
    });
    return { title: 'Gate policy of snyk-connector', ...schema };
}
function conditionShape() {
    return Object.fromEntries(Object.entries(CONDITIONS).map(([name, { schema }]) => [name, schema]));
}

;// CONCATENATED MODULE: ./src/gate/policy/parse.ts








/** A policy of MAX_IGNORES ignores, each with its reason, has about as much. */
const MAX_POLICY_LENGTH = 2_000_000;
/**
 * Reads a gate policy.
 *
 * @param origin the name of the file, for messages.
 * @throws ConfigError with every mistake at once, each as `file:line:column: …`.
 */
function parseGatePolicy(text, origin) {
    const problems = [];
    const limits = { what: 'policy', maxLength: MAX_POLICY_LENGTH };
    const whole = (0,read/* readYaml */.g)(text, limits, problems);
    const policy = whole && new PolicyReader(whole, problems).read(origin.file);
    if (policy === undefined || problems.length > 0)
        throw (0,yaml_problems/* problemsError */.$)(origin.file, problems);
    return policy;
}
class PolicyReader {
    whole;
    problems;
    constructor(whole, problems) {
        this.whole = whole;
        this.problems = problems;
    }
    read(file) {
        this.shaped(headSchema, this.whole);
        const rules = this.parts('rules', MAX_RULES).flatMap((part) => this.rule(part) ?? []);
        this.tellDoubles(rules);
        const ignores = this.parts('ignores', MAX_IGNORES).flatMap((part) => this.ignore(part) ?? []);
        return { file, rules, ignores, limits: this.limits() };
    }
    rule(part) {
        const raw = this.shaped(ruleSchema, part);
        const conditions = this.conditions(part);
        if (raw === undefined || conditions === undefined)
            return undefined;
        const unknown = raw['when-unknown'];
        if (raw.action === 'ignore' && unknown === 'match')
            this.fail(part, ['when-unknown'], '`when-unknown: match` would ignore findings of which too little is known; drop it, or let the action be `warn`.');
        return {
            name: raw.name,
            action: raw.action,
            conditions,
            matchesUnknown: unknown === undefined ? raw.action === 'fail' : unknown === 'match',
            line: part.source.at(part.place).line,
        };
    }
    /** None when there is no `when`; undefined when it is wrong. */
    conditions(part) {
        const value = memberOf(part.value, 'when');
        if (value === undefined)
            return [];
        const inner = { ...part, place: [...part.place, 'when'], value };
        const raw = this.shaped(whenSchema, inner);
        return raw && conditionsOf(raw);
    }
    ignore(part) {
        const names = ['finding', ...IGNORE_SCOPES];
        if (names.every((name) => memberOf(part.value, name) === undefined))
            this.fail(part, [], `the ignore does not say what it covers; name one or more of ${names.join(', ')}.`);
        const raw = this.shaped(ignoreSchema, part);
        const until = raw && (0,expiry/* endOf */.p)(raw.expires);
        if (raw === undefined || until === undefined)
            return undefined;
        const scope = IGNORE_SCOPES.map((name) => [name, raw[name]]);
        const conditions = conditionsOf(Object.fromEntries(scope));
        if (raw.finding !== undefined)
            conditions.push(keyIs(raw.finding));
        const { line } = part.source.at(part.place);
        return { conditions, reason: raw.reason, expires: raw.expires, until, line };
    }
    limits() {
        const value = memberOf(this.whole.value, 'limits');
        if (value === undefined)
            return new Map();
        const raw = this.shaped(limitsSchema, { ...this.whole, place: ['limits'], value }) ?? {};
        return new Map(LIMIT_NAMES.flatMap((name) => {
            const most = raw[name];
            return most === undefined ? [] : [[name, most]];
        }));
    }
    /** A verdict that names a rule must mean one. */
    tellDoubles(rules) {
        const lines = new Map();
        for (const { name, line } of rules) {
            const before = lines.get(name);
            if (before === undefined)
                lines.set(name, line);
            else
                this.problems.push({
                    at: { line, column: 1 },
                    message: `a rule ${(0,quote/* described */.W)(name)} stands at line ${before} already; give each its own name.`,
                });
        }
    }
    /** The elements of a list, also of a policy whose head is wrong, so that all mistakes are told. */
    parts(name, most) {
        const list = memberOf(this.whole.value, name);
        if (!Array.isArray(list))
            return [];
        return list
            .slice(0, most)
            .map((value, index) => ({ ...this.whole, place: [name, index], value }));
    }
    shaped(schema, part) {
        return (0,shape/* shapedAs */.A)(schema, part, (problem) => this.problems.push(problem));
    }
    fail(part, place, message) {
        this.problems.push({ at: part.source.at([...part.place, ...place]), message });
    }
}
function conditionsOf(raw) {
    return Object.entries(raw).flatMap(([name, value]) => value === undefined || !isConditionName(name)
        ? []
        : [{ name, text: `${name}: ${textOf(value)}`, test: CONDITIONS[name].bind(value) }]);
}
function keyIs(key) {
    const wanted = key.toLowerCase();
    const test = ({ issue }) => (issue.findingKey === wanted ? 'yes' : 'no');
    return { name: 'finding', text: `finding: ${wanted}`, test };
}
/** A list of patterns may be long; a message shows how it begins. */
const MAX_SHOWN = 80;
function textOf(value) {
    const text = Array.isArray(value) ? value.map(String).join(' or ') : String(value);
    return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}
function isConditionName(name) {
    return Object.hasOwn(CONDITIONS, name);
}
function memberOf(value, name) {
    return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
        ? Reflect.get(value, name)
        : undefined;
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js
var mini_schemas = __webpack_require__(94343);
// EXTERNAL MODULE: ./src/model/errors.ts
var errors = __webpack_require__(87206);
// EXTERNAL MODULE: ./src/model/text.ts
var model_text = __webpack_require__(5086);
;// CONCATENATED MODULE: ./src/gate/snyk-file.ts





const snyk_file_MAX_SHOWN = 200;
/** `ignore:` of a `.snyk` file: problem → list of { path: { reason, expires } }. */
const snykFileSchema = mini_schemas/* object */.Ikc({
    ignore: mini_schemas/* nullish */.cl6(mini_schemas/* record */.g1P(mini_schemas/* string */.YjP(), mini_schemas/* array */.YOg(mini_schemas/* record */.g1P(mini_schemas/* string */.YjP(), mini_schemas/* nullish */.cl6(mini_schemas/* object */.Ikc({ reason: mini_schemas/* nullish */.cl6(mini_schemas/* string */.YjP()), expires: mini_schemas/* nullish */.cl6(mini_schemas/* unknown */.L5J()) })))))),
});
/**
 * What people should know of the ignores in a `.snyk` file, which Snyk applies itself: those that
 * have ended, since Snyk reports what they covered without a word, and those that end soon.
 */
function snykFileRemarks(text, { now, file }) {
    let value;
    try {
        value = (0,dist/* parse */.qg)(text, { prettyErrors: false });
    }
    catch (error) {
        return [`${file} cannot be read as YAML, so its ignores may not hold: ${(0,errors/* describeError */.Uc)(error)}`];
    }
    const parsed = snykFileSchema.safeParse(value ?? {});
    if (!parsed.success)
        return [`${file}: \`ignore\` is not as Snyk writes it, so it may not hold.`];
    return Object.entries(parsed.data.ignore ?? {}).flatMap(([problem, places]) => places.flatMap((place) => Object.entries(place).flatMap(([path, told]) => {
        const until = Date.parse(typeof told?.expires === 'string' ? told.expires : '');
        if (Number.isNaN(until))
            return [];
        const left = until - now.getTime();
        if (left > expiry/* WARN_BEFORE_MS */.Q)
            return [];
        const what = `${file}: the ignore of ${(0,model_text/* plain */.pj)(problem, snyk_file_MAX_SHOWN)} (${(0,model_text/* plain */.pj)(path, snyk_file_MAX_SHOWN)})`;
        const day = new Date(until).toISOString().slice(0, 10);
        const reason = told?.reason ? `: ${(0,model_text/* plain */.pj)(told.reason, snyk_file_MAX_SHOWN)}` : '';
        return left <= 0
            ? [`${what} expired on ${day}; Snyk reports it again${reason}`]
            : [`${what} expires on ${day}${reason}`];
    })));
}

// EXTERNAL MODULE: ./src/github/event.ts
var github_event = __webpack_require__(85015);
// EXTERNAL MODULE: ./src/files/lines.ts
var lines = __webpack_require__(96876);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/iso.js
var iso = __webpack_require__(73102);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(43759);
;// CONCATENATED MODULE: ./src/gate/baseline/history.ts

/** Runs that a trend goes back; a chart of more cannot be read. */
const MAX_PAST_RUNS = 20;
const pastRunSchema = mini_schemas/* object */.Ikc({
    at: iso/* datetime */.w$({ offset: true }),
    open: mini_schemas/* int */.Whr().check(api/* _nonnegative */.UI()),
});
/** What of a run.json makes a trend. */
const recordSchema = mini_schemas/* object */.Ikc({
    state: mini_schemas/* literal */.euz('processed'),
    complete: mini_schemas/* boolean */.zMY(),
    startedAt: iso/* datetime */.w$({ offset: true }),
    counts: mini_schemas/* object */.Ikc({ open: mini_schemas/* int */.Whr().check(api/* _nonnegative */.UI()) }),
    gate: mini_schemas/* object */.Ikc({
        baseline: mini_schemas/* catch */.MfU(mini_schemas/* nullable */.mee(mini_schemas/* object */.Ikc({ history: mini_schemas/* catch */.MfU(mini_schemas/* array */.YOg(pastRunSchema), []) })), null),
    }),
});
/**
 * The runs up to the one that wrote this run.json, the oldest first. Each takes what the run
 * before it knew, so nobody has to keep them all. What is not whole is no point of a trend, and
 * what cannot be read has none.
 */
function historyOf(runJson) {
    let value;
    try {
        value = JSON.parse(runJson);
    }
    catch {
        return [];
    }
    const { data } = recordSchema.safeParse(value);
    if (data === undefined)
        return [];
    const { gate, complete, startedAt, counts } = data;
    const own = complete ? [{ at: startedAt, open: counts.open }] : [];
    return [...(gate.baseline?.history ?? []), ...own].slice(-MAX_PAST_RUNS);
}

;// CONCATENATED MODULE: ./src/gate/baseline/line.ts





/** What a baseline needs of a line of findings.ndjson. */
const lineSchema = mini_schemas/* object */.Ikc({
    key: mini_schemas/* string */.YjP().check(api/* _regex */.Fk(/^[0-9a-f]{32}$/)),
    project: mini_schemas/* object */.Ikc({
        key: mini_schemas/* string */.YjP().check(api/* _minLength */.m9(1)),
        name: mini_schemas/* string */.YjP(),
        targetFile: mini_schemas/* string */.YjP(),
    }),
    type: mini_schemas/* string */.YjP(),
    problem: mini_schemas/* string */.YjP(),
    title: mini_schemas/* string */.YjP(),
    severity: mini_schemas/* catch */.MfU(mini_schemas/* enum */.k5n(model_severity/* SEVERITIES */.oC), 'info'),
    packages: mini_schemas/* array */.YOg(mini_schemas/* object */.Ikc({ name: mini_schemas/* string */.YjP(), version: mini_schemas/* string */.YjP() })),
    status: mini_schemas/* enum */.k5n(['open', 'ignored', 'resolved']),
    locations: mini_schemas/* array */.YOg(mini_schemas/* object */.Ikc({ file: mini_schemas/* string */.YjP() })),
});
/**
 * The finding that a line of findings.ndjson tells.
 *
 * @returns null for one that is resolved, and the mistake as text when it is no such line.
 */
function knownFindingOf(line) {
    let value;
    try {
        value = JSON.parse(line);
    }
    catch {
        return 'is no JSON; was the file cut short?';
    }
    const parsed = lineSchema.safeParse(value);
    if (!parsed.success) {
        const member = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
        return `is no finding of this connector${member === '' ? '' : ` (\`${member}\`)`}.`;
    }
    const { key, project, type, problem, title, severity, packages, status, locations } = parsed.data;
    const [pkg] = packages;
    if (status === 'resolved')
        return null;
    const { name, targetFile } = project;
    return {
        key,
        projectKey: project.key,
        likeness: (0,baseline_likeness/* likeness */.$R)(type, problem),
        severity,
        title: (0,model_text/* plain */.pj)(title, baseline_baseline/* MAX_TEXT */.lG),
        problem: (0,model_text/* plain */.pj)(problem, baseline_baseline/* MAX_TEXT */.lG),
        component: pkg === undefined ? '' : (0,baseline_baseline/* componentOf */.D5)(pkg),
        place: (0,baseline_likeness/* place */.ik)({ targetFile, file: locations[0]?.file ?? '', name }),
    };
}

// EXTERNAL MODULE: ./src/model/collection.ts
var model_collection = __webpack_require__(52285);
// EXTERNAL MODULE: ./src/sources/snyk-cli/files.ts + 56 modules
var snyk_cli_files = __webpack_require__(20916);
// EXTERNAL MODULE: ./src/sources/snyk-cli/json/open.ts + 1 modules
var json_open = __webpack_require__(90604);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./src/hosts/artifact-name.ts
var artifact_name = __webpack_require__(34305);
// EXTERNAL MODULE: ./src/hosts/github-artifacts.ts
var github_artifacts = __webpack_require__(83778);
// EXTERNAL MODULE: ./src/commands/network.ts
var commands_network = __webpack_require__(88948);
;// CONCATENATED MODULE: ./src/commands/gate/baseline-artifact.ts










/** The files of an artifact that have the findings of its run, and the run. */
const FINDINGS = 'findings.ndjson';
const RUN = 'run.json';
/** A record has some kilobytes; without it there is no trend, and nothing else is missing. */
const MAX_RUN_BYTES = 10 * 1024 ** 2;
/** A million findings take about one gigabyte; an archive may say that it unpacks to any size. */
const MAX_BYTES = 8 * 1024 ** 3;
/**
 * The findings that a run of this workflow on the base branch left as an artifact: the run of the
 * commit at which the code left the branch, else the last one. Only runs that are not for a pull
 * request are trusted, for others can be made to say anything.
 *
 * @returns why there is none, when no such run has left one yet.
 * @throws ConfigError outside of GitHub Actions and without the permission to look.
 */
async function baselineArtifact(context, { branch }) {
    const { settings, host, env } = context;
    const token = settings['github-token'];
    if (host.name !== 'github')
        throw new errors/* ConfigError */.xL('baseline: `artifact` works in GitHub Actions only. Elsewhere give a file, and let the CI keep it.');
    if (token === undefined)
        throw new errors/* ConfigError */.xL('baseline: `artifact` needs `github-token`, with the permission `actions: read`.');
    // Later attempts of a run have names of their own.
    const name = (0,artifact_name/* sanitizeArtifactName */.n)(settings['artifact-name'] ?? '') ||
        (0,artifact_name/* artifactName */.C)({ ...env, GITHUB_RUN_ATTEMPT: '1' });
    const network = (0,commands_network/* openNetwork */.X)(context);
    const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(env.RUNNER_TEMP ?? (0,external_node_os_.tmpdir)(), 'snyk-connector-baseline-'));
    const remove = () => (0,promises_.rm)(directory, { recursive: true, force: true });
    try {
        const upload = host.uploadArtifact.bind(host);
        const shelf = (0,github_artifacts/* githubArtifacts */.B)({ ...network, env, token, upload });
        const commit = env.GITHUB_BASE_REF ? (env.GITHUB_SHA ?? null) : null;
        const found = await shelf.ofBase(name, { branch, commit });
        if (found === null) {
            await remove();
            const missing = `baseline: no run of this workflow on ${branch} has left an artifact ${name} yet, so all findings count as new. The next run after one on ${branch} has a baseline.`;
            return { missing };
        }
        const archive = (0,external_node_path_.join)(directory, 'archive.zip');
        await found.download(archive);
        const file = (0,external_node_path_.join)(directory, FINDINGS);
        const title = `artifact ${name} of run ${found.runId} on ${branch}`;
        const runJson = await unpack(archive, file).catch((error) => {
            if (error instanceof errors/* ConfigError */.xL)
                throw error;
            throw new errors/* InputError */.dz(`baseline: ${title} cannot be unpacked. Delete it on GitHub, and an older one is taken`, { cause: error });
        });
        return { file, name: title, runJson, remove };
    }
    catch (error) {
        await remove();
        throw error;
    }
    finally {
        await network.close();
    }
}
/**
 * Takes what is wanted, whatever else the archive holds.
 *
 * @param file where the findings are written.
 * @returns what run.json says.
 */
async function unpack(archive, file) {
    const { openPromise } = await __webpack_require__.e(/* import() */ 663).then(__webpack_require__.t.bind(__webpack_require__, 20663, 19));
    const zip = await openPromise(archive, { autoClose: false, strictFileNames: true });
    let found = false;
    let runJson = '';
    try {
        for await (const entry of zip.eachEntry()) {
            if (entry.fileName === RUN && entry.uncompressedSize <= MAX_RUN_BYTES)
                runJson = await (0,consumers_.text)(await zip.openReadStreamPromise(entry));
            if (entry.fileName !== FINDINGS)
                continue;
            if (entry.uncompressedSize > MAX_BYTES)
                throw new errors/* InputError */.dz(`its ${FINDINGS} is too large to be one`);
            const content = await zip.openReadStreamPromise(entry);
            await (0,external_node_stream_promises_.pipeline)(content, (0,external_node_fs_.createWriteStream)(file, { flags: 'wx' }));
            found = true;
        }
    }
    finally {
        zip.close();
    }
    if (found)
        return runJson;
    throw new errors/* ConfigError */.xL(`baseline: the artifact has no ${FINDINGS}. Is \`artifact-name\` that of another action? Name this one's otherwise, or give \`baseline\` a file.`);
}

;// CONCATENATED MODULE: ./src/commands/gate/baseline.ts











/**
 * The findings that the setting `baseline` names. A baseline that is not there yet is an empty
 * one, and it is said so: then all is new, and the gate no less strict.
 *
 * @throws ConfigError when it is there and cannot be read.
 */
async function baselineOf(context, { command, repository }) {
    const { settings, cwd } = context;
    const given = settings.baseline;
    if (given === undefined) {
        const why = 'only-new: no `baseline` is given, so all findings count as new. Give it the findings.ndjson of an earlier run, or `artifact` on GitHub.';
        return { baseline: null, remarks: settings['only-new'] ? [why] : [] };
    }
    if (given === 'artifact') {
        const found = await baselineArtifact(context, repository);
        if ('missing' in found)
            return { baseline: new baseline_baseline/* Baseline */.q5(given), remarks: [found.missing] };
        try {
            const history = historyOf(found.runJson);
            return await readBaseline(found.file, { name: found.name, history, repository, cwd });
        }
        finally {
            await found.remove();
        }
    }
    if (given === 'snyk') {
        const { baselineOfSnyk } = await Promise.all(/* import() */[__webpack_require__.e(6846), __webpack_require__.e(3099), __webpack_require__.e(2161)]).then(__webpack_require__.bind(__webpack_require__, 12161));
        return baselineOfSnyk(context, { command, repository });
    }
    const path = (0,external_node_path_.resolve)(cwd, given);
    if (!(await exists(path))) {
        const why = `baseline: ${given} is not there yet, so all findings count as new. Keep the findings.ndjson of this run there to have a baseline for the next.`;
        return { baseline: new baseline_baseline/* Baseline */.q5(given), remarks: [why] };
    }
    return readBaseline(path, { name: given, repository, cwd });
}
async function readBaseline(path, to) {
    try {
        if (await isFindings(path))
            return await readFindings(path, to);
        return await readScan(path, to);
    }
    catch (error) {
        if (error instanceof errors/* ConfigError */.xL)
            throw error;
        throw new errors/* ConfigError */.xL(`baseline: ${to.name} cannot be read: ${(0,errors/* describeError */.Uc)(error)}. ${CURE}`, {
            cause: error,
        });
    }
}
const CURE = 'Give the findings.ndjson or the SARIF of an earlier run, or what Snyk wrote with --json or --sarif; or leave `baseline` out, and all findings count.';
/** By its name, or by its first line, which is a finding. */
async function isFindings(path) {
    if (/\.(?:ndjson|jsonl)$/i.test(path))
        return true;
    for await (const line of (0,lines/* linesOf */.D)(path))
        return typeof knownFindingOf(line) !== 'string';
    return false;
}
async function readFindings(path, { name, history }) {
    const baseline = new baseline_baseline/* Baseline */.q5(name, history && { history });
    let number = 0;
    for await (const line of (0,lines/* linesOf */.D)(path)) {
        number += 1;
        const text = number === 1 ? line.replace(/^\uFEFF/, '') : line;
        if (text.trim() === '')
            continue;
        const finding = knownFindingOf(text);
        if (typeof finding === 'string')
            throw new errors/* ConfigError */.xL(`baseline: ${name}:${number} ${finding} ${CURE}`);
        if (finding !== null)
            baseline.add(finding);
    }
    return { baseline, remarks: [] };
}
async function readScan(path, { name, repository, cwd }) {
    const baseline = new baseline_baseline/* Baseline */.q5(name);
    const collection = new model_collection/* Collection */.p();
    const files = [{ name, open: () => (0,json_open/* readFileChunks */.N)(path) }];
    for await (const record of (0,snyk_cli_files/* scanFiles */.T)(files, { repository, workingDirectory: cwd }).records(collection))
        baseline.addRecord(record);
    const remarks = collection.gaps.map(({ what, why }) => `baseline: ${name} is incomplete (${what}: ${why}); what it lacks counts as new.`);
    return { baseline, remarks };
}
async function exists(path) {
    try {
        await (0,promises_.stat)(path);
        return true;
    }
    catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
            return false;
        // What cannot be looked at is told by whoever reads it.
        return true;
    }
}

;// CONCATENATED MODULE: ./src/commands/gate/gate.ts








/**
 * The gate as the settings ask for it: its policy and its baseline are read before anything else
 * is done, so that a mistake in them costs no scan.
 *
 * @throws ConfigError when the policy or the baseline cannot be used.
 */
async function gateOf(context, run) {
    const { settings, now } = context;
    const policy = await policyOf(context);
    const { baseline, remarks } = await baselineOf(context, run);
    const inCheckout = run.command === 'scan' || run.command === 'explain';
    return {
        threshold: settings['fail-on'],
        onlyFixable: settings['only-fixable'],
        onlyNew: settings['only-new'],
        policy,
        novelty: baseline && new Novelty(baseline),
        remarks: [...remarks, ...(inCheckout ? await snykFile(context) : [])],
        now: now(),
    };
}
async function policyOf({ settings, cwd }) {
    const file = settings['gate-policy'];
    if (file === undefined)
        return null;
    const text = await (0,promises_.readFile)((0,external_node_path_.resolve)(cwd, file), 'utf8').catch((error) => {
        throw new errors/* ConfigError */.xL(`gate-policy: ${file} cannot be read. Without its policy the gate cannot decide; name a file that is there, or leave the setting out.`, { cause: error });
    });
    return parseGatePolicy(text, { file });
}
/** Snyk's own policy, where it looks for one. Where nothing is scanned it decides nothing. */
async function snykFile({ settings, cwd, now, env }) {
    if ((await (0,github_event/* readEvent */.j_)(env)).exposed)
        return [];
    const path = (0,external_node_path_.join)((0,external_node_path_.resolve)(cwd, settings['working-directory']), '.snyk');
    const text = await (0,promises_.readFile)(path, 'utf8').catch(() => null);
    return text === null ? [] : snykFileRemarks(text, { now: now(), file: (0,external_node_path_.relative)(cwd, path) });
}


/***/ }),

/***/ 74748:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D5: () => (/* binding */ componentOf),
/* harmony export */   IW: () => (/* binding */ alikeKey),
/* harmony export */   lG: () => (/* binding */ MAX_TEXT),
/* harmony export */   q5: () => (/* binding */ Baseline)
/* harmony export */ });
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95305);
/* harmony import */ var _model_finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41300);
/* harmony import */ var _model_severity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11502);
/* harmony import */ var _model_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5086);
/* harmony import */ var _likeness_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93868);





/** Fingerprint under which our own SARIF carries the key of a finding. */
const OWN_FINGERPRINT = 'snykConnector/v1';
/** Findings whose names are kept, should they be gone; more are counted. */
const MAX_NAMED = 20_000;
/** Where their texts are cut. */
const MAX_TEXT = 200;
/**
 * The findings of an earlier run: their keys, and what they look like, for projects that have
 * another key now. About a hundred bytes a finding, and the names of the worst.
 */
class Baseline {
    name;
    keys = new Set();
    projects = new Set();
    alike = new Map();
    /** Findings of each place, by the name of its file. */
    placesOf = new Map();
    named = new Map();
    /** The last of those that are named, once there are many. */
    bound;
    /**
     * Whether it came through another door than the findings that it is compared with, such as
     * Snyk's API. What has another key there is recognised by its likeness, and what was not looked
     * at now is not gone.
     */
    otherDoor;
    /** The runs before, the oldest first; the last is the baseline's own. Empty when not known. */
    history;
    /** @param name where it came from, for messages */
    constructor(name, about = {}) {
        this.name = name;
        this.otherDoor = about.otherDoor ?? false;
        this.history = about.history ?? [];
    }
    /** Number of findings, open and ignored. */
    get size() {
        return this.keys.size;
    }
    /** What is resolved is no part of a baseline: if it comes back, it is new. */
    addRecord(record) {
        this.projects.add(packed(record.key));
        for (const issue of record.issues)
            if ((0,_model_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .statusOf */ .c2)(issue) !== 'resolved')
                this.add(knownFinding(record, issue));
    }
    add({ projectKey, likeness, ...named }) {
        const { key, place } = named;
        this.projects.add(packed(projectKey));
        if (this.keys.has(packed(key)))
            return;
        this.keys.add(packed(key));
        const like = alikeKey(likeness, place);
        this.alike.set(like, (this.alike.get(like) ?? 0) + 1);
        const name = (0,_likeness_js__WEBPACK_IMPORTED_MODULE_3__/* .basenameOf */ .Sv)(place);
        const places = this.placesOf.get(name) ?? new Map();
        this.placesOf.set(name, places.set(place, (places.get(place) ?? 0) + 1));
        const told = { ...named, like };
        if (this.bound !== undefined && worstNamedFirst(told, this.bound) > 0)
            return;
        this.named.set(packed(key), told);
        if (this.named.size >= MAX_NAMED * 2)
            this.forget();
    }
    has(key) {
        return this.keys.has(packed(key));
    }
    hasProject(key) {
        return this.projects.has(packed(key));
    }
    hasPlace(place) {
        return this.countAt(place) > 0;
    }
    /** Number of findings at a place. */
    countAt(place) {
        return this.placesOf.get((0,_likeness_js__WEBPACK_IMPORTED_MODULE_3__/* .basenameOf */ .Sv)(place))?.get(place) ?? 0;
    }
    /** Whether it is told of a finding what it is, should it be gone. */
    isNamed(key) {
        return this.named.has(packed(key));
    }
    /** The worst findings, the worst first; not all of very many. */
    worst() {
        this.forget();
        return [...this.named.values()];
    }
    /** Other places of the same file name, from which a file may have moved. */
    namesakes(place) {
        return [...(this.placesOf.get((0,_likeness_js__WEBPACK_IMPORTED_MODULE_3__/* .basenameOf */ .Sv)(place))?.keys() ?? [])].filter((each) => each !== place);
    }
    /** Number of findings at a place that look like this one. */
    countAlike(likeness, place) {
        return this.alike.get(alikeKey(likeness, place)) ?? 0;
    }
    forget() {
        const worst = [...this.named].sort(([, a], [, b]) => worstNamedFirst(a, b));
        this.named = new Map(worst.slice(0, MAX_NAMED));
        this.bound = worst[MAX_NAMED - 1]?.[1];
    }
}
function worstNamedFirst(a, b) {
    return (0,_model_severity_js__WEBPACK_IMPORTED_MODULE_2__/* .worstFirst */ .md)(a.severity, b.severity) || (a.key < b.key ? -1 : 1);
}
function knownFinding(record, issue) {
    const [pkg] = issue.facts.packages;
    return {
        key: issue.facts.fingerprints?.[OWN_FINGERPRINT] ?? issue.findingKey,
        projectKey: record.key,
        likeness: (0,_likeness_js__WEBPACK_IMPORTED_MODULE_3__/* .likenessOf */ .mg)(issue),
        severity: (0,_model_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .severityOf */ .xJ)(issue),
        title: (0,_model_text_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(issue.attributes.title, MAX_TEXT),
        problem: (0,_model_text_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)((0,_model_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .problemOf */ .Zw)(issue), MAX_TEXT),
        component: pkg === undefined ? '' : componentOf(pkg),
        place: (0,_likeness_js__WEBPACK_IMPORTED_MODULE_3__/* .placeOf */ .$t)(record, issue),
    };
}
/** `lodash@4.17.15` */
function componentOf({ name, version }) {
    return (0,_model_text_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(version === '' ? name : `${name}@${version}`, MAX_TEXT);
}
/** Of findings that look alike at one place. */
function alikeKey(likeness, place) {
    return packed((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digest */ .b)('alike', likeness, place));
}
/** A key of 32 hexadecimal characters in 16 bytes of memory; any other text as it is. */
function packed(key) {
    return /^[0-9a-f]{32}$/.test(key) ? Buffer.from(key, 'hex').toString('latin1') : key;
}


/***/ }),

/***/ 93868:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $R: () => (/* binding */ likeness),
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   Sv: () => (/* binding */ basenameOf),
/* harmony export */   ik: () => (/* binding */ place),
/* harmony export */   mX: () => (/* binding */ placeOfProject),
/* harmony export */   mg: () => (/* binding */ likenessOf)
/* harmony export */ });
/* harmony import */ var _model_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41300);
/* harmony import */ var _model_identity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8507);
/**
 * What a finding looks like apart from its project's key, which names the repository and the
 * branch: a fork, another branch and a renamed repository have other keys for the same finding.
 */


/** Type and problem: the words that stand in findings.ndjson, too. */
function likenessOf(issue) {
    return likeness(issue.attributes.type, (0,_model_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .problemOf */ .Zw)(issue));
}
function likeness(type, problem) {
    return `${type} ${problem}`;
}
/** The file that a finding is in, a manifest for its lock file; for an image, its name. */
function placeOf(record, issue) {
    const { target_file: targetFile, name } = record.attributes;
    return place({ targetFile, file: issue.facts.locations[0]?.file ?? '', name });
}
function placeOfProject({ attributes }) {
    return place({ targetFile: attributes.target_file, file: '', name: attributes.name });
}
function place(told) {
    const file = (0,_model_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .manifestOf */ .$V)((0,_model_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .normalisePath */ .qb)(told.targetFile === '' ? told.file : told.targetFile));
    return file === '' ? untagged(told.name) : file;
}
function basenameOf(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}
/** An image without its tag, which changes with every build. */
function untagged(name) {
    return name.replace(/:[^/:]*$/, '');
}


/***/ })

};
