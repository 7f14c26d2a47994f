export const id = 5000;
export const ids = [5000];
export const modules = {

/***/ 88948:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ secretsOf),
/* harmony export */   X: () => (/* binding */ openNetwork)
/* harmony export */ });
/* harmony import */ var _http_redact_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36715);
/* harmony import */ var _http_statistics_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94989);
/* harmony import */ var _http_transport_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71517);
/* harmony import */ var _settings_raw_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29655);




/** The network as proxies and certificates are set. Nothing is connected yet. */
function openNetwork(context) {
    const { settings, env, log, clock } = context;
    const transport = (0,_http_transport_js__WEBPACK_IMPORTED_MODULE_0__/* .createTransport */ .o)({ environment: env, caFiles: settings['ca-file'] });
    return {
        transport,
        statistics: (0,_http_statistics_js__WEBPACK_IMPORTED_MODULE_2__/* .newStatistics */ .M)(),
        redactor: (0,_http_redact_js__WEBPACK_IMPORTED_MODULE_3__/* .createRedactor */ .lY)(secretsOf(context)),
        log,
        ...(clock && { clock }),
        close: () => transport.close(),
    };
}
/** Every secret of the settings, for redaction. */
function secretsOf({ settings, env }) {
    const named = Object.entries(settings).map(([name, value]) => (0,_settings_raw_js__WEBPACK_IMPORTED_MODULE_1__/* .isSettingName */ .s9)(name) && (0,_settings_raw_js__WEBPACK_IMPORTED_MODULE_1__/* .isSecret */ .$f)(name) && typeof value === 'string' ? value : '');
    return [...named, env['SNYK_OAUTH_TOKEN'] ?? ''].filter((secret) => secret !== '');
}


/***/ }),

/***/ 96876:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ linesOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_2__);



/**
 * The lines of a text file (UTF-8), without their line feeds. Only a line feed ends a line: newer
 * versions of Node's readline also break at U+2028 and U+2029, which JSON leaves as they are, so a
 * title with one of them would tear its line of NDJSON.
 *
 * @param path decompressed when it ends with `.gz`
 */
async function* linesOf(path) {
    let pieces = [];
    for await (const chunk of textOf(path)) {
        if (typeof chunk !== 'string')
            continue;
        let start = 0;
        for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', start)) {
            pieces.push(chunk.slice(start, end));
            yield pieces.join('');
            pieces = [];
            start = end + 1;
        }
        pieces.push(chunk.slice(start));
    }
    const last = pieces.join('');
    if (last !== '')
        yield last;
}
function textOf(path) {
    if (!path.endsWith('.gz'))
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path, 'utf8');
    const gunzip = (0,node_zlib__WEBPACK_IMPORTED_MODULE_2__.createGunzip)();
    // What fails is told by reading `gunzip`; the callback only keeps pipeline from throwing.
    (0,node_stream__WEBPACK_IMPORTED_MODULE_1__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path), gunzip, () => undefined);
    return gunzip.setEncoding('utf8');
}


/***/ }),

/***/ 47263:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ Gate)
});

// EXTERNAL MODULE: ./src/model/finding.ts
var finding = __webpack_require__(41300);
// EXTERNAL MODULE: ./src/model/severity.ts
var model_severity = __webpack_require__(11502);
;// CONCATENATED MODULE: ./src/gate/judge.ts


/**
 * Judges one finding: closed ones and those of an ignore in force are out, then those that the
 * settings leave out; of the rules, the first that matches decides, else the threshold. A finding
 * whose ignore has expired fails, unless a rule ignores it.
 */
function judge(subject, measure) {
    const { policy } = measure;
    const covering = (policy?.ignores ?? []).filter(({ conditions }) => allHold(conditions, subject));
    const inForce = covering.find(({ until }) => until > subject.now.getTime());
    const left = leftOut(subject, measure);
    if (left !== null && left.closed)
        return judged('exempt', left.why);
    if (inForce !== undefined)
        return { ...judged('ignored', ignoreText(inForce, policy)), ignore: inForce };
    const [expired = null] = covering;
    if (left !== null)
        return { ...judged('exempt', left.why), ignore: expired };
    const rule = policy?.rules.find((each) => matches(each, subject)) ?? null;
    if (rule?.action === 'ignore')
        return byRule(rule, subject, policy);
    if (expired !== null)
        return { ...judged('fail', expiredText(expired, policy)), ignore: expired };
    return rule === null ? byThreshold(subject, measure) : byRule(rule, subject, policy);
}
function leftOut({ issue, isNew }, { onlyFixable, onlyNew }) {
    const status = (0,finding/* statusOf */.c2)(issue);
    if (status === 'resolved')
        return { closed: true, why: 'it is resolved' };
    if (status === 'ignored')
        return { closed: true, why: 'it is ignored in Snyk' };
    if (onlyNew && !isNew)
        return { closed: false, why: 'the baseline has it, and only new findings count' };
    if (onlyFixable && !issue.facts.fixable)
        return { closed: false, why: 'Snyk knows no fix, and only fixable findings count' };
    return null;
}
/** Only what is known to be covered is ignored. */
function allHold(conditions, subject) {
    return conditions.every(({ test }) => test(subject) === 'yes');
}
function matches({ conditions, matchesUnknown }, subject) {
    return conditions.every(({ test }) => {
        const answer = test(subject);
        return answer === 'yes' || (matchesUnknown && answer === 'unknown');
    });
}
const OUTCOMES = { fail: 'fail', warn: 'warn', ignore: 'ignored' };
function byRule(rule, subject, policy) {
    const open = rule.conditions.filter(({ test }) => test(subject) === 'unknown');
    const asked = rule.conditions.map(({ text }) => text).join('; ') || 'all findings';
    const unknown = open.map(({ text }) => text).join('; ');
    const because = `rule "${rule.name}" (${policy?.file ?? ''}:${rule.line}) says so: ${asked}` +
        (unknown === '' ? '' : ` (not known, and so taken to hold: ${unknown})`);
    return { ...judged(OUTCOMES[rule.action], because), rule };
}
function byThreshold({ issue }, { threshold, policy }) {
    const others = policy === null ? '' : ' and no rule speaks of it';
    if (threshold === 'none')
        return judged('pass', `\`fail-on\` is none${others}`);
    const word = issue.attributes.effective_severity_level;
    const severity = (0,model_severity/* parseSeverity */.lv)(word);
    if (severity === undefined)
        return {
            ...judged('fail', `its severity "${word}" is not known here`),
            unknownSeverity: word,
        };
    const fails = (0,model_severity/* atLeast */.jZ)(severity, threshold);
    const because = `${severity} is ${fails ? 'at or above' : 'below'} \`fail-on\`: ${threshold}${others}`;
    return judged(fails ? 'fail' : 'pass', because);
}
function judged(outcome, because) {
    return { outcome, because, rule: null, ignore: null, unknownSeverity: null };
}
function ignoreText({ expires, reason, line }, policy) {
    return `it is ignored until ${expires} (${policy?.file ?? ''}:${line}): ${reason}`;
}
function expiredText({ expires, reason, line }, policy) {
    return `its ignore (${policy?.file ?? ''}:${line}) expired on ${expires}: ${reason}. Fix it, or decide anew and give the ignore another date`;
}

// EXTERNAL MODULE: ./src/model/text.ts
var model_text = __webpack_require__(5086);
// EXTERNAL MODULE: ./src/gate/policy/expiry.ts
var expiry = __webpack_require__(17335);
;// CONCATENATED MODULE: ./src/gate/remarks.ts



const DAY_MS = 86_400_000;
/** Reasons are of people, and may be of any length. */
const MAX_REASON = 300;
/** One sentence for each rule that warns of something. */
function ruleWarnings(policy, used) {
    return [...used].map(([{ name, line }, { count, example }]) => `Rule "${name}" (${policy.file}:${line}) warns of ${findings(count)}, such as ${example}`);
}
/** Ignores that end soon, or have ended, in the policy and in Snyk. */
class ExpiryWarnings {
    now;
    ending = null;
    constructor(now) {
        this.now = now;
    }
    /** An issue that Snyk ignores. */
    see(issue) {
        const until = Date.parse(issue.facts.ignore?.expires ?? '');
        if (Number.isNaN(until) || !this.isSoon(until))
            return;
        const problem = (0,finding/* problemOf */.Zw)(issue);
        if (this.ending === null)
            this.ending = { count: 1, until, problem };
        else {
            this.ending.count += 1;
            if (until < this.ending.until)
                Object.assign(this.ending, { until, problem });
        }
    }
    ofSnyk() {
        if (this.ending === null)
            return [];
        const { count, until, problem } = this.ending;
        const day = new Date(until).toISOString().slice(0, 10);
        return [
            `${findings(count)} that Snyk ignores will be open again within ${expiry/* WARN_BEFORE_MS */.Q / DAY_MS} days, first ${(0,model_text/* plain */.pj)(problem, 100)} on ${day}.`,
        ];
    }
    /** Expired ones that failed a finding are in the verdict. */
    ofPolicy(policy, used) {
        return policy.ignores.flatMap((ignore) => {
            const { count = 0, failing = 0 } = used.get(ignore) ?? {};
            const text = `${policy.file}:${ignore.line}: the ignore`;
            const why = `: ${(0,model_text/* plain */.pj)(ignore.reason, MAX_REASON)}`;
            if (this.isOver(ignore)) {
                if (failing > 0)
                    return [];
                const what = count === 0 ? 'covers nothing here' : `covers ${findings(count)}`;
                return [
                    `${text} expired on ${ignore.expires} and ${what}; remove it, or decide anew${why}`,
                ];
            }
            if (count === 0 || !this.isSoon(ignore.until))
                return [];
            return [
                `${text} of ${findings(count)} expires on ${ignore.expires}; fix them, or decide anew${why}`,
            ];
        });
    }
    isOver({ until }) {
        return until <= this.now.getTime();
    }
    isSoon(until) {
        const left = until - this.now.getTime();
        return left > 0 && left <= expiry/* WARN_BEFORE_MS */.Q;
    }
}
function findings(count) {
    return count === 1 ? '1 finding' : `${count} findings`;
}

;// CONCATENATED MODULE: ./src/gate/worst.ts



/** Keeps the worst of the findings that it is given, and forgets the others. */
class WorstReasons {
    most;
    kept = [];
    constructor(most) {
        this.most = most;
    }
    add({ record, issue }, judgement) {
        const known = (0,model_severity/* parseSeverity */.lv)(issue.attributes.effective_severity_level) !== undefined;
        this.kept.push({
            severity: known ? (0,finding/* severityOf */.xJ)(issue) : 'critical',
            finding: (0,finding/* toFinding */.N6)(record, issue),
            judgement,
        });
        if (this.kept.length >= this.most * 4)
            this.prune();
    }
    absorb(other) {
        this.kept.push(...other.kept);
        this.prune();
    }
    get reasons() {
        this.prune();
        return this.kept.map(({ finding, severity, judgement }) => ({
            finding: finding.key,
            severity,
            ...(judgement.rule === null ? {} : { rule: judgement.rule.name }),
            text: textOf(finding, judgement),
        }));
    }
    prune() {
        this.kept.sort((a, b) => (0,model_severity/* worstFirst */.md)(a.severity, b.severity) ||
            Number(b.finding.fixable) - Number(a.finding.fixable) ||
            (a.finding.key < b.finding.key ? -1 : 1));
        this.kept = this.kept.slice(0, this.most);
    }
}
/** Titles and reasons come from outside and may be of any length. */
const MAX_BECAUSE = 1_000;
function textOf(finding, { because, rule, ignore, unknownSeverity }) {
    if (unknownSeverity !== null)
        return unknownSeverityText(finding, unknownSeverity);
    const text = findingText(finding);
    return rule === null && ignore === null
        ? text
        : `${text} It fails because ${endSentence((0,model_text/* plain */.pj)(because, MAX_BECAUSE))}`;
}
/** `high: Prototype Pollution in lodash@4.17.15 in package.json:3 (SNYK-JS-…). Upgrade …` */
function findingText(finding) {
    const what = `${finding.severity}: ${finding.title}${packageOf(finding)}`;
    return `${what} in ${placeOf(finding)} (${finding.problem}). ${cureFor(finding)}`;
}
function unknownSeverityText(finding, word) {
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

;// CONCATENATED MODULE: ./src/gate/tally.ts



/** Reasons that a verdict lists; `failing` has the whole number. */
const MAX_REASONS = 50;
/** Counts judgements in memory that does not grow with the number of findings. */
class Tally {
    failing = 0;
    warned = 0;
    ignored = 0;
    /** Open findings that the baseline lacks, and those that it has. */
    fresh = 0;
    unchanged = 0;
    /** Findings of the baseline that are there still, open or ignored. */
    matched = 0;
    bySeverity = {
        critical: 0,
        high: 0,
        medium: 0,
        low: 0,
        info: 0,
    };
    worst = new WorstReasons(MAX_REASONS);
    warnings = new Map();
    ignores = new Map();
    add(subject, judgement) {
        const { issue, isNew } = subject;
        const status = (0,finding/* statusOf */.c2)(issue);
        if (status !== 'resolved' && !isNew)
            this.matched += 1;
        if (status === 'open')
            this[isNew ? 'fresh' : 'unchanged'] += 1;
        const { outcome, rule, ignore } = judgement;
        if (outcome === 'ignored')
            this.ignored += 1;
        if (outcome !== 'ignored' && outcome !== 'exempt')
            this.bySeverity[countedAs(subject)] += 1;
        if (outcome === 'warn')
            this.warned += 1;
        if (outcome === 'fail') {
            this.failing += 1;
            this.worst.add(subject, judgement);
        }
        if (ignore !== null)
            note(this.ignores, ignore, { subject, judgement });
        if (rule !== null && outcome === 'warn')
            note(this.warnings, rule, { subject, judgement });
    }
    absorb(other) {
        for (const name of COUNTS)
            this[name] += other[name];
        for (const severity of model_severity/* SEVERITIES */.oC)
            this.bySeverity[severity] += other.bySeverity[severity];
        this.worst.absorb(other.worst);
        unite(this.warnings, other.warnings);
        unite(this.ignores, other.ignores);
    }
}
const COUNTS = ['failing', 'warned', 'ignored', 'fresh', 'unchanged', 'matched'];
/** One whose severity is not known here may be as bad as any. */
function countedAs({ issue }) {
    const known = (0,model_severity/* parseSeverity */.lv)(issue.attributes.effective_severity_level) !== undefined;
    return known ? (0,finding/* severityOf */.xJ)(issue) : 'critical';
}
function note(uses, key, { subject, judgement }) {
    let use = uses.get(key);
    if (use === undefined) {
        const example = findingText((0,finding/* toFinding */.N6)(subject.record, subject.issue));
        use = { count: 0, failing: 0, example };
        uses.set(key, use);
    }
    use.count += 1;
    if (judgement.outcome === 'fail')
        use.failing += 1;
}
function unite(uses, others) {
    for (const [key, other] of others) {
        const use = uses.get(key);
        if (use === undefined)
            uses.set(key, { ...other });
        else {
            use.count += other.count;
            use.failing += other.failing;
        }
    }
}

;// CONCATENATED MODULE: ./src/gate/gate.ts





/**
 * Decides over open findings, one after the other as they come. It fails closed: a finding whose
 * severity is a word that we do not know fails it, and so does one of which a rule that fails asks
 * what nobody tells.
 */
class Gate {
    options;
    measure;
    now;
    novelty;
    tally = new Tally();
    /** Files that may have moved: judged as moved and as new, until it is known where they were. */
    moved = new Map();
    expiries;
    constructor(options) {
        this.options = options;
        const { threshold, onlyFixable, onlyNew = false, policy = null, novelty = null } = options;
        this.measure = { threshold, onlyFixable, onlyNew, policy };
        this.now = options.now ?? new Date(0);
        this.novelty = novelty;
        this.expiries = new ExpiryWarnings(this.now);
    }
    record(record) {
        const news = this.novelty?.of(record) ?? ALL_NEW;
        for (const issue of record.issues) {
            if ((0,finding/* statusOf */.c2)(issue) === 'ignored')
                this.expiries.see(issue);
            const { movedFrom } = news;
            if (movedFrom === null)
                this.count(this.tally, { record, issue, isNew: news.isNew(issue) });
            else {
                const { asMoved, asNew } = this.movedTallies(movedFrom);
                this.count(asMoved, { record, issue, isNew: news.isNew(issue) });
                this.count(asNew, { record, issue, isNew: true });
            }
        }
    }
    /** What becomes of one finding, and why, as a sentence. For a record on its own. */
    explain(record, issue) {
        const isNew = (this.novelty?.of(record) ?? ALL_NEW).isNew(issue);
        const { outcome, because } = judge({ record, issue, isNew, now: this.now }, this.measure);
        return `${SENTENCES[outcome]}, because ${because}.`;
    }
    /** What people should know besides the verdict. Told when all records were seen. */
    warnings() {
        this.settleMoves();
        const { policy } = this.measure;
        const ofPolicy = policy === null
            ? []
            : [
                ...ruleWarnings(policy, this.tally.warnings),
                ...this.expiries.ofPolicy(policy, this.tally.ignores),
            ];
        return [...(this.options.remarks ?? []), ...ofPolicy, ...this.expiries.ofSnyk()];
    }
    /**
     * @param obstacle why the collection cannot be judged as a whole, if so.
     * @param whole whether it is a full picture, in which what is absent is gone.
     */
    verdict(obstacle, whole = false) {
        this.settleMoves();
        const { threshold, policy } = this.measure;
        const { failing, warned, ignored } = this.tally;
        const told = {
            threshold,
            policy: policy?.file ?? null,
            failing,
            warned,
            ignored,
            baseline: this.comparison(whole),
        };
        if (threshold === 'none' && policy === null)
            return { verdict: 'off', ...told, reasons: [] };
        const general = [...(obstacle === null ? [] : [obstacle]), ...this.exceeded()];
        return {
            verdict: failing > 0 || general.length > 0 ? 'fail' : 'pass',
            ...told,
            reasons: [
                ...general.map((text) => ({ finding: null, severity: null, text })),
                ...this.tally.worst.reasons,
            ],
        };
    }
    count(tally, found) {
        const subject = { ...found, now: this.now };
        tally.add(subject, judge(subject, this.measure));
    }
    movedTallies(from) {
        let tallies = this.moved.get(from);
        if (tallies === undefined) {
            tallies = { asMoved: new Tally(), asNew: new Tally() };
            this.moved.set(from, tallies);
        }
        return tallies;
    }
    settleMoves() {
        for (const [from, { asMoved, asNew }] of this.moved)
            this.tally.absorb(this.novelty?.isGone(from) === true ? asMoved : asNew);
        this.moved.clear();
    }
    comparison(whole) {
        const { novelty } = this;
        if (novelty === null)
            return null;
        const { fresh, unchanged, matched } = this.tally;
        const fixed = whole ? Math.max(0, novelty.size - matched) : null;
        const { name, history } = novelty.baseline;
        const past = history.length === 0 ? {} : { history };
        return { from: name, new: fresh, unchanged, fixed, ...past };
    }
    exceeded() {
        const { policy } = this.measure;
        return [...(policy?.limits ?? [])].flatMap(([name, most]) => {
            const number = this.counted(name);
            const what = name === 'total' ? 'findings' : `${name} findings`;
            return number <= most
                ? []
                : [`${number} ${what}, and the limit of ${policy?.file ?? ''} is ${most}.`];
        });
    }
    counted(name) {
        const { bySeverity } = this.tally;
        if (name !== 'total')
            return bySeverity[name];
        return model_severity/* SEVERITIES */.oC.reduce((sum, severity) => sum + bySeverity[severity], 0);
    }
}
const ALL_NEW = { isNew: () => true, movedFrom: null };
const SENTENCES = {
    fail: 'The finding fails the gate',
    warn: 'The gate warns of the finding and does not fail',
    pass: 'The finding does not fail the gate',
    ignored: 'The gate ignores the finding',
    exempt: 'The gate does not look at the finding',
};


/***/ }),

/***/ 17335:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ WARN_BEFORE_MS),
/* harmony export */   p: () => (/* binding */ endOf)
/* harmony export */ });
const DAY_MS = 86_400_000;
/** Before an exception ends, it is warned of for so long. */
const WARN_BEFORE_MS = 14 * DAY_MS;
/**
 * When an exception ends, in milliseconds since 1970. A day is over at its midnight in UTC.
 *
 * @returns undefined for what is neither a day nor a time of ISO 8601 with its zone.
 */
function endOf(expires) {
    const text = expires.trim();
    const [, day, time = ''] = /^(\d{4}-\d{2}-\d{2})(T[\d:.]+(?:Z|[+-]\d{2}:?\d{2}))?$/.exec(text) ?? [];
    if (day === undefined)
        return undefined;
    const start = Date.parse(`${day}T00:00:00Z`);
    // Date.parse makes 3 March of 31 February.
    if (Number.isNaN(start) || new Date(start).toISOString().slice(0, 10) !== day)
        return undefined;
    if (time === '')
        return start + DAY_MS;
    const instant = Date.parse(text);
    return Number.isNaN(instant) ? undefined : instant;
}


/***/ }),

/***/ 28943:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $f: () => (/* binding */ githubClient),
/* harmony export */   LF: () => (/* binding */ read),
/* harmony export */   en: () => (/* binding */ isRepositoryName),
/* harmony export */   gB: () => (/* binding */ NotPermittedError),
/* harmony export */   rg: () => (/* binding */ permitted),
/* harmony export */   yN: () => (/* binding */ GitHubApi)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94343);
/* harmony import */ var _http_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26233);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87206);



/** GitHub says that this token or this repository may not do that; trying again is pointless. */
class NotPermittedError extends Error {
    name = 'NotPermittedError';
}
const userSchema = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ login: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() });
/** A job does not wait longer for GitHub; the primary limit is only lifted after an hour. */
const MAX_ELAPSED_MS = 300_000;
/** A client for GitHub's REST API, with GitHub's own ways of saying "too fast". */
function githubClient({ api, token, ...options }) {
    return (0,_http_client_js__WEBPACK_IMPORTED_MODULE_0__/* .createHttpClient */ .u)({
        ...options,
        service: 'GitHub',
        headers: { accept: 'application/vnd.github+json', 'x-github-api-version': '2022-11-28' },
        credentials: [
            { origin: new URL(api).origin, header: 'authorization', value: () => `Bearer ${token}` },
        ],
        // docs.github.com "Rate limits for the REST API": secondary limits are 403 or 429, and who
        // writes at the same time as himself meets them first.
        limits: { windows: [], concurrency: 1 },
        retry: {
            throttledWhenAsked: [403],
            throttledWords: /secondary rate limit|abuse detection/i,
            maxElapsedMs: MAX_ELAPSED_MS,
        },
        explain,
    });
}
/** Asks GitHub about one repository. */
class GitHubApi {
    client;
    api;
    repository;
    /**
     * @param options.repository `acme/app`
     * @throws ConfigError for a repository or an address that is none.
     */
    constructor(options) {
        const { repository, ...rest } = options;
        if (!isRepositoryName(repository) || !URL.canParse(options.api))
            throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL(`GITHUB_REPOSITORY (${repository}) or GITHUB_API_URL (${options.api}) is not what GitHub sets.`);
        this.client = githubClient(rest);
        this.api = options.api.replace(/\/+$/, '');
        this.repository = `${this.api}/repos/${repository}`;
    }
    /**
     * The answer, as `schema` reads it.
     *
     * @throws NotPermittedError, with the cure; UpstreamError for other failures.
     */
    async ask(request, schema) {
        return this.askAt(`${this.repository}/${request.path}`, request, schema);
    }
    /** Whose token it is; null for that of an app, such as a job's own. */
    async login() {
        try {
            return (await this.askAt(`${this.api}/user`, {}, userSchema)).login;
        }
        catch (error) {
            if (error instanceof NotPermittedError)
                return null;
            throw error;
        }
    }
    async askAt(url, request, schema) {
        const { method, body, repeatable, expect } = request;
        const answer = await permitted(() => this.client.request({
            url,
            ...(method && { method }),
            ...(repeatable === undefined ? {} : { repeatable }),
            ...(expect && { expect }),
            ...(body && {
                body: JSON.stringify(body),
                headers: { 'content-type': 'application/json' },
            }),
        }));
        return read(url, answer, schema);
    }
}
/**
 * What GitHub answered, as `schema` reads it.
 *
 * @throws UpstreamError when it is something else.
 */
function read(url, answer, schema) {
    const parsed = schema.safeParse(answer.body.length === 0 ? null : answer.json());
    if (parsed.success)
        return parsed.data;
    throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UpstreamError */ .gA(`GitHub answered to ${new URL(url).pathname} with something else than it documents.`, {
        service: 'GitHub',
        status: answer.status,
        requestId: answer.requestId,
        cause: parsed.error,
    });
}
/**
 * What is asked, when GitHub permits it.
 *
 * @throws NotPermittedError; what `ask` throws.
 */
async function permitted(ask) {
    try {
        return await ask();
    }
    catch (error) {
        const refused = error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UpstreamError */ .gA &&
            !error.retryable &&
            [401, 403, 404].includes(error.status ?? 0);
        if (!refused)
            throw error;
        throw new NotPermittedError(error.message, { cause: error });
    }
}
/** `acme/app`, and nothing that leads to another path. */
function isRepositoryName(name) {
    return /^(?!\.{1,2}\/)[\w.-]+\/(?!\.{1,2}$)[\w.-]+$/.test(name);
}
/** The permission that a job needs for what a path leads to; the first that fits. */
const PERMISSIONS = [
    [/\/code-scanning\//, 'security-events: write'],
    [/\/check-runs/, 'checks: write'],
    [/\/issues\//, 'pull-requests: write'],
    [/\/pulls\//, 'pull-requests: read'],
    [/\/dependency-graph\//, 'contents: write'],
    [/\/actions\//, 'actions: read'],
];
const errorSchema = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    message: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    errors: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ["catch"] */ .MfU(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ message: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ["catch"] */ .MfU(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()), '') })]))), undefined),
});
/** GitHub's message and the details that some errors have, with what can be done about it. */
function explain({ url, status, text }) {
    const words = wordsOf(text);
    if (status === 401)
        return { words, cure: '`github-token` is wrong or has expired; the job’s own token will do' };
    if ((status !== 403 && status !== 404) || /rate limit/i.test(words))
        return { words };
    // "Advanced Security must be enabled …", "Code scanning is not enabled …": no token cures that.
    if (/must be enabled|not enabled/i.test(words))
        return { words, cure: 'Enable it in the settings of the repository' };
    const [, permission] = PERMISSIONS.find(([path]) => path.test(url.pathname)) ?? [];
    if (permission === undefined)
        return { words };
    const scanning = permission.startsWith('security');
    const missing = status === 404 && scanning
        ? ', if this GitHub has code scanning (an Enterprise Server may not)'
        : '';
    return { words, cure: `Give the job the permission \`${permission}\`${missing}` };
}
function wordsOf(text) {
    try {
        const { message, errors = [] } = errorSchema.parse(JSON.parse(text));
        const details = errors
            .map((error) => (typeof error === 'string' ? error : (error.message ?? '')))
            .filter((detail) => detail !== '');
        return [message, ...details].join('; ');
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 83778:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ githubArtifacts)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(94343);
/* harmony import */ var _github_api_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28943);
/* harmony import */ var _http_redirect_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76790);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87206);







/** docs.github.com, "List artifacts for a repository": at most so many on a page. */
const PAGE_SIZE = 100;
/** An hourly run's artifacts of 90 days, the longest that GitHub keeps them in public repositories. */
const MAX_PAGES = 25;
/** Runs that are looked at; GITHUB_TOKEN has 1,000 requests an hour for the whole repository. */
const MAX_RUNS = 100;
const artifactSchema = zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
    id: zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .int */ .Whr(),
    name: zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(),
    expired: zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .boolean */ .zMY(),
    created_at: zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(),
    /** `sha256:…` of the archive; artifacts made before 2025 have none. */
    digest: zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP()),
    workflow_run: zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
        id: zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .int */ .Whr(),
        repository_id: zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .int */ .Whr(),
        head_repository_id: zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .int */ .Whr(),
        head_branch: zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP()),
        head_sha: zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP()),
    })),
});
const pageSchema = zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ total_count: zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .int */ .Whr(), artifacts: zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(artifactSchema) });
const runSchema = zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
    id: zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .int */ .Whr(),
    workflow_id: zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .int */ .Whr(),
    event: zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(),
    head_branch: zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP()),
    run_started_at: zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(),
    repository: zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ id: zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .int */ .Whr() }),
    head_repository: zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ id: zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .int */ .Whr() })),
});
const comparisonSchema = zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ merge_base_commit: zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ sha: zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP() }) });
/**
 * The artifacts of this workflow's earlier runs.
 *
 * Anybody who can open a pull request can have a workflow upload an artifact of any name. So only
 * those are taken that a run of the same workflow made, for the same branch of this repository
 * itself, and not for a pull request.
 *
 * @throws ConfigError outside of GitHub Actions, or without a token.
 */
function githubArtifacts(options) {
    const { repository, runId, api } = placeOf(options);
    const client = (0,_github_api_js__WEBPACK_IMPORTED_MODULE_3__/* .githubClient */ .$f)({ ...options, api, token: options.token ?? '' });
    const shelf = new Shelf(client, {
        base: `${api}/repos/${repository}/actions`,
        runId,
        log: options.log,
    });
    return {
        /** The newest artifact of this name; null when there is none that may be trusted. */
        latest: (name) => shelf.latest(name),
        /**
         * The artifact of the commit at which this run's code left a branch, else the newest of the
         * branch; null when there is none that may be trusted.
         */
        ofBase: (name, base) => shelf.ofBase(name, base),
        /** @throws UpstreamError when it was not kept. */
        upload: async (artifact) => {
            const result = await options.upload({ ...artifact, replace: true });
            if ('skipped' in result)
                throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UpstreamError */ .gA(result.skipped, { service: 'GitHub' });
        },
    };
}
class Shelf {
    client;
    place;
    constructor(client, place) {
        this.client = client;
        this.place = place;
    }
    async ofBase(name, { branch, commit }) {
        const at = commit === null ? undefined : await this.mergeBase(branch, commit);
        const exact = at === undefined ? null : await this.latest(name, { branch, at });
        return exact ?? this.latest(name, { branch });
    }
    async latest(name, of = {}) {
        const { base, runId, log } = this.place;
        const running = await this.ask(`${base}/runs/${runId}`, runSchema);
        const current = { ...running, head_branch: of.branch ?? running.head_branch };
        const judged = new Map();
        for (let page = 1; page <= MAX_PAGES; page += 1) {
            const query = new URLSearchParams({ name, per_page: String(PAGE_SIZE), page: String(page) });
            const { artifacts } = await this.ask(`${base}/artifacts?${query.toString()}`, pageSchema);
            // GitHub lists the newest first; within a page we do not rely on it.
            for (const artifact of artifacts.toSorted((a, b) => b.id - a.id)) {
                if (artifact.name !== name || !isOurs(artifact, current))
                    continue;
                if (of.at !== undefined && artifact.workflow_run?.head_sha !== of.at)
                    continue;
                const run = artifact.workflow_run?.id ?? 0;
                if (!judged.has(run)) {
                    if (judged.size >= MAX_RUNS)
                        break;
                    judged.set(run, await this.isTrusted(run, current));
                }
                if (judged.get(run) === true)
                    return this.found(artifact, run);
            }
            if (judged.size >= MAX_RUNS)
                break;
            if (artifacts.length < PAGE_SIZE)
                return null;
        }
        log.warning(`Of the many artifacts ${name}, none of the newest is of this workflow and branch.`);
        return null;
    }
    async isTrusted(id, current) {
        if (id === current.id)
            return true;
        const run = await this.ask(`${this.place.base}/runs/${id}`, runSchema);
        return (run.workflow_id === current.workflow_id &&
            run.repository.id === current.repository.id &&
            run.head_repository?.id === current.repository.id &&
            run.head_branch === current.head_branch &&
            !run.event.startsWith('pull_request'));
    }
    /** Undefined when GitHub does not tell, as without `contents: read`; then the newest has to do. */
    async mergeBase(branch, commit) {
        const { base, log } = this.place;
        const range = `${encodeURIComponent(branch)}...${encodeURIComponent(commit)}`;
        try {
            const url = `${base.replace(/\/actions$/, '')}/compare/${range}?per_page=1`;
            const { merge_base_commit: found } = await this.ask(url, comparisonSchema);
            return found.sha;
        }
        catch (error) {
            log.info(`Where this code left ${branch} is not known: ${(0,_model_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .describeError */ .Uc)(error)}`);
            return undefined;
        }
    }
    found({ id, created_at: createdAt, digest }, runId) {
        const url = `${this.place.base}/artifacts/${id}/zip`;
        return {
            id,
            runId,
            createdAt,
            download: (file) => this.download({ url }, file, digest ?? null),
        };
    }
    /** GitHub answers with a signed address elsewhere, to which the token does not go. */
    async download(request, file, digest) {
        const answer = await readable(() => this.client.request(request));
        const next = (0,_http_redirect_js__WEBPACK_IMPORTED_MODULE_4__/* .redirected */ .c)(this.client, request, answer);
        if (next === undefined) {
            throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UpstreamError */ .gA('GitHub answered without an address to download the artifact from.', {
                service: 'GitHub',
                status: answer.status,
            });
        }
        const { body } = await this.client.stream(next);
        const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
        body.on('data', (piece) => hash.update(piece));
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_2__.pipeline)(body, (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createWriteStream)(file, { flags: 'wx' }));
        const seen = `sha256:${hash.digest('hex')}`;
        if (digest?.startsWith('sha256:') === true && digest !== seen) {
            throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UpstreamError */ .gA(`The artifact came with other bytes (${seen}) than GitHub says it has (${digest}). Run again.`, { service: 'GitHub', retryable: true });
        }
    }
    async ask(url, schema) {
        const answer = await readable(() => this.client.request({ url }));
        return (0,_github_api_js__WEBPACK_IMPORTED_MODULE_3__/* .read */ .LF)(url, answer, schema);
    }
}
/** Without the artifacts of earlier runs the command cannot do what it is set to. */
async function readable(ask) {
    try {
        return await (0,_github_api_js__WEBPACK_IMPORTED_MODULE_3__/* .permitted */ .rg)(ask);
    }
    catch (error) {
        if (!(error instanceof _github_api_js__WEBPACK_IMPORTED_MODULE_3__/* .NotPermittedError */ .gB))
            throw error;
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigError */ .xL('The artifacts of earlier runs cannot be read. Give the job the permission `actions: read` ' +
            '(and `contents: read`), and its token as `github-token`.', { cause: error });
    }
}
/** What can be told without asking for the run. */
function isOurs({ expired, created_at: createdAt, workflow_run: run }, current) {
    if (expired || run === null || run === undefined)
        return false;
    const ofThisRepository = run.repository_id === current.repository.id && run.head_repository_id === current.repository.id;
    if (!ofThisRepository || run.head_branch !== current.head_branch)
        return false;
    // A re-run goes on from what its earlier attempt left, not from what it made itself.
    return run.id !== current.id || Date.parse(createdAt) < Date.parse(current.run_started_at);
}
function placeOf({ env, token }) {
    const { GITHUB_REPOSITORY: repository = '', GITHUB_RUN_ID: runId = '' } = env;
    const api = (env.GITHUB_API_URL ?? 'https://api.github.com').replace(/\/+$/, '');
    if (!(0,_github_api_js__WEBPACK_IMPORTED_MODULE_3__/* .isRepositoryName */ .en)(repository) || !/^\d+$/.test(runId)) {
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigError */ .xL('A state in an artifact needs GitHub Actions (GITHUB_REPOSITORY and GITHUB_RUN_ID are not set). ' +
            'Give `state` a directory elsewhere.');
    }
    if (token === undefined || token === '') {
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigError */ .xL('A state in an artifact needs `github-token`, with the permission `actions: read`.');
    }
    return { repository, runId, api };
}


/***/ }),

/***/ 32126:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ trustWith)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41692);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_tls__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87206);




const PEM_CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;
/**
 * Trust in the authorities that Node trusts and in those of the files (PEM, one or several, or
 * DER). undefined without files: Node's own default then holds, with NODE_EXTRA_CA_CERTS.
 *
 * @throws ConfigError that names every file that cannot be read.
 */
function trustWith(files, extra) {
    if (files.length === 0)
        return undefined;
    const problems = [];
    const added = files.flatMap((file) => {
        try {
            return certificatesOf(file);
        }
        catch (error) {
            problems.push(`Cannot read the CA certificate "${file}": ${(0,_model_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .describeError */ .Uc)(error)}.`);
            return [];
        }
    });
    if (problems.length > 0)
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigError */ .xL(problems);
    return node_tls__WEBPACK_IMPORTED_MODULE_2__.createSecureContext({ ca: [...trustedByDefault(extra), ...added] });
}
function certificatesOf(file) {
    const content = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file);
    const pem = content.toString('latin1').match(PEM_CERTIFICATE) ?? [content];
    try {
        return pem.map((one) => new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(one).toString());
    }
    catch (cause) {
        throw new Error('it holds no certificate in PEM or DER form', { cause });
    }
}
/**
 * Naming authorities replaces Node's own, so those are named too. Node ≥ 22.15 tells what it
 * trusts (the system's with --use-system-ca); older ones only what they were built with.
 *
 * @param extra NODE_EXTRA_CA_CERTS, which older versions would drop here. Node ignores a file
 *   that it cannot read, with a warning of its own; so do we.
 */
function trustedByDefault(extra) {
    const told = "getCACertificates" in node_tls__WEBPACK_IMPORTED_MODULE_2__ ? node_tls__WEBPACK_IMPORTED_MODULE_2__.getCACertificates : undefined;
    const all = typeof told === 'function' ? told.call(node_tls__WEBPACK_IMPORTED_MODULE_2__, 'default') : undefined;
    const known = Array.isArray(all)
        ? all.filter((one) => typeof one === 'string')
        : node_tls__WEBPACK_IMPORTED_MODULE_2__.rootCertificates;
    if (extra === undefined || extra === '')
        return known;
    try {
        return [...known, ...certificatesOf(extra)];
    }
    catch {
        return known;
    }
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

/***/ 57856:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ proxyAuthorization),
/* harmony export */   i: () => (/* binding */ proxyFor)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87206);

/**
 * The proxy through which this address is reached, by `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`
 * (lower case wins, as with curl); undefined to go there directly.
 *
 * @throws ConfigError for a proxy that is no http(s) address; the message does not show it, for
 *   it may hold a password.
 */
function proxyFor(url, environment) {
    const name = url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY';
    const address = variable(environment, name);
    if (address === '' || bypasses(url, variable(environment, 'NO_PROXY')))
        return undefined;
    const whole = address.includes('://') ? address : `http://${address}`;
    if (!URL.canParse(whole)) {
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`${name} is not an address; write http://host:port.`);
    }
    const proxy = new URL(whole);
    if (/^https?:$/.test(proxy.protocol))
        return proxy;
    throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`${name}: only http: and https: proxies are supported.`);
}
/** The value of `Proxy-Authorization`; undefined for a proxy without a user. */
function proxyAuthorization({ username, password }) {
    if (username === '')
        return undefined;
    const pair = `${decoded(username)}:${decoded(password)}`;
    return `Basic ${Buffer.from(pair).toString('base64')}`;
}
/** A password with a stray `%` is taken as it stands. */
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
function variable(environment, name) {
    return (environment[name.toLowerCase()] ?? environment[name] ?? '').trim();
}
/**
 * Whether `NO_PROXY` names this host: `*` for all, `host`, `.suffix` or `*.suffix` (each also for
 * hosts below it), with or without `:port`, separated by commas or spaces.
 */
function bypasses(url, noProxy) {
    const host = bare(url.hostname);
    const port = url.port || (url.protocol === 'https:' ? '443' : '80');
    return noProxy.split(/[\s,]+/).some((entry) => {
        if (entry === '')
            return false;
        if (entry === '*')
            return true;
        const withPort = /^(\[.*\]|[^:]*):(\d+)$/.exec(entry);
        if (withPort?.[2] !== undefined && withPort[2] !== port)
            return false;
        const name = bare(withPort?.[1] ?? entry).replace(/^\*?\./, '');
        return name !== '' && (host === name || host.endsWith(`.${name}`));
    });
}
/** Lower case, without the brackets of IPv6 and the dot that ends a full name. */
function bare(hostname) {
    return hostname
        .toLowerCase()
        .replace(/^\[|\]$/g, '')
        .replace(/\.$/, '');
}


/***/ }),

/***/ 76790:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ redirected)
/* harmony export */ });
/* unused harmony export followOnce */
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87206);
/* harmony import */ var _headers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59718);
/* harmony import */ var _url_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6697);



/** All that another origin gets to see of a request: any other header may be a secret. */
const HARMLESS_HEADERS = /^(accept|accept-language|range|user-agent)$/i;
const NOT_OF_BODY = /^(?!content-|transfer-encoding$)/i;
/**
 * The request that a redirect (301, 302, 303, 307, 308) asks for; undefined when the answer is
 * none. To another origin it goes without credentials and never with a body. Whether to send it
 * is the caller's decision, and so is what to do with the next redirect.
 *
 * @throws UpstreamError for a redirect that is not followed: without an address, away from https,
 *   or with a body to another origin.
 */
function redirected({ service }, request, answer) {
    if (![301, 302, 303, 307, 308].includes(answer.status))
        return undefined;
    const from = new URL(request.url);
    const refuse = (what, cause) => refusal(service, { answer, what, cause });
    const to = targetOf(from, answer, refuse);
    const { body, headers = {}, ...rest } = request;
    const { method = 'GET' } = request;
    // 303 always asks for a GET; for 301 and 302 after POST browsers agreed on it (RFC 9110 §15.4).
    const toGet = answer.status === 303 || (answer.status <= 302 && method === 'POST');
    const next = { ...rest, url: to, method: toGet && method !== 'HEAD' ? 'GET' : method };
    if (to.origin !== from.origin) {
        if (next.method !== 'GET' && next.method !== 'HEAD') {
            throw refuse(`from ${(0,_url_js__WEBPACK_IMPORTED_MODULE_2__/* .shownUrl */ .zA)(from)} to ${to.origin} would send data elsewhere`);
        }
        return { ...next, headers: only(headers, HARMLESS_HEADERS) };
    }
    if (toGet || body === undefined)
        return { ...next, headers: only(headers, NOT_OF_BODY) };
    return { ...next, headers, body };
}
/** Sends the request and, if the answer is a redirect, the one that it asks for; no more. */
async function followOnce(client, request) {
    const answer = await client.request(request);
    const next = redirected(client, request, answer);
    return next === undefined ? answer : client.request(next);
}
function targetOf(from, answer, refuse) {
    const location = answer.headers['location'];
    if (location === undefined)
        throw refuse(`of ${(0,_url_js__WEBPACK_IMPORTED_MODULE_2__/* .shownUrl */ .zA)(from)} names no address`);
    let to;
    try {
        to = (0,_url_js__WEBPACK_IMPORTED_MODULE_2__/* .checkedUrl */ .lx)(new URL(location, from));
    }
    catch (cause) {
        throw refuse(`of ${(0,_url_js__WEBPACK_IMPORTED_MODULE_2__/* .shownUrl */ .zA)(from)} leads to an address that is not allowed`, cause);
    }
    if (from.protocol === 'https:' && to.protocol !== 'https:') {
        throw refuse(`of ${(0,_url_js__WEBPACK_IMPORTED_MODULE_2__/* .shownUrl */ .zA)(from)} leads away from https`);
    }
    return to;
}
function only(headers, names) {
    return Object.fromEntries(Object.entries(headers).filter(([name]) => names.test(name)));
}
function refusal(service, { answer, what, cause }) {
    const message = `${service}: a redirect (${answer.status}) ${what}; it was not followed.`;
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UpstreamError */ .gA(message, {
        service,
        status: answer.status,
        requestId: (0,_headers_js__WEBPACK_IMPORTED_MODULE_1__/* .requestIdOf */ .Gb)(answer.headers),
        cause,
    });
}


/***/ }),

/***/ 94989:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ newStatistics)
/* harmony export */ });
function newStatistics() {
    return { requests: 0, retries: 0, throttledMs: 0 };
}


/***/ }),

/***/ 88122:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ DEFAULT_TIMEOUTS),
/* harmony export */   c: () => (/* binding */ CONNECT_TIMEOUT_MS)
/* harmony export */ });
/** To connect, through a proxy too, with TLS. */
const CONNECT_TIMEOUT_MS = 10_000;
/** Gateways before the services give up after 60 s (504), which tells more than our giving up. */
const HEADERS_TIMEOUT_MS = 120_000;
const BODY_TIMEOUT_MS = 60_000;
const DEFAULT_TIMEOUTS = { headers: HEADERS_TIMEOUT_MS, body: BODY_TIMEOUT_MS };


/***/ }),

/***/ 71517:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ createTransport)
/* harmony export */ });
/* harmony import */ var _certificates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32126);
/* harmony import */ var _headers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59718);
/* harmony import */ var _proxy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57856);
/* harmony import */ var _timeouts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88122);




/** More than any of our services lets us use at once. */
const MAX_CONNECTIONS = 32;
/**
 * The network, with proxies and certificates as the user set them.
 *
 * @throws ConfigError when a certificate file cannot be read.
 */
function createTransport(options = {}) {
    const { environment = {}, caFiles = [] } = options;
    const secureContext = (0,_certificates_js__WEBPACK_IMPORTED_MODULE_0__/* .trustWith */ .h)(caFiles, environment['NODE_EXTRA_CA_CERTS']);
    const dispatchers = new Map();
    const dispatcherFor = (url) => {
        const proxy = (0,_proxy_js__WEBPACK_IMPORTED_MODULE_2__/* .proxyFor */ .i)(url, environment);
        const key = proxy?.href ?? '';
        const dispatcher = dispatchers.get(key) ?? openDispatcher(proxy, options, secureContext);
        dispatchers.set(key, dispatcher);
        return dispatcher;
    };
    return {
        send: async ({ method, url, headers, body, timeouts, signal }) => {
            const dispatcher = await dispatcherFor(url);
            const answer = await dispatcher.request({
                origin: url.origin,
                path: url.pathname + url.search,
                method,
                headers,
                body,
                headersTimeout: timeouts.headers,
                bodyTimeout: timeouts.body,
                signal: signal ?? null,
            });
            // Destroying a body half-way makes it emit an error, which would end the process unheard.
            answer.body.on('error', () => undefined);
            return {
                status: answer.statusCode,
                headers: (0,_headers_js__WEBPACK_IMPORTED_MODULE_1__/* .joinedHeaders */ .A6)(answer.headers),
                body: answer.body,
            };
        },
        close: async () => {
            const open = await Promise.all(dispatchers.values());
            await Promise.all(open.map((dispatcher) => dispatcher.destroy()));
            dispatchers.clear();
        },
    };
}
/** undici costs start-up time, so it is loaded with the first request. */
async function openDispatcher(proxy, options, secureContext) {
    const { Agent, ProxyAgent } = await __webpack_require__.e(/* import() */ 6752).then(__webpack_require__.t.bind(__webpack_require__, 24371, 19));
    const { connections = MAX_CONNECTIONS, connectTimeoutMs = _timeouts_js__WEBPACK_IMPORTED_MODULE_3__/* .CONNECT_TIMEOUT_MS */ .c } = options;
    const connect = { timeout: connectTimeoutMs, ...(secureContext && { secureContext }) };
    if (proxy === undefined)
        return new Agent({ connections, connect });
    const address = new URL(proxy);
    address.username = '';
    address.password = '';
    const token = (0,_proxy_js__WEBPACK_IMPORTED_MODULE_2__/* .proxyAuthorization */ .Y)(proxy);
    return new ProxyAgent({
        uri: address.href,
        ...(token === undefined ? {} : { token }),
        connections,
        requestTls: connect,
        proxyTls: connect,
        // Proxies take http: requests whole and open tunnels only for https:, as with curl.
        proxyTunnel: false,
    });
}


/***/ })

};
