export const id = 4330;
export const ids = [4330];
export const modules = {

/***/ 17135:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ uuidOf)
/* harmony export */ });
/** 32 hexadecimal characters as a UUID of version 8, which is for digests (RFC 9562). */
function uuidOf(hex) {
    const variant = `a${hex.slice(17, 20)}`;
    return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, variant, hex.slice(20)].join('-');
}


/***/ }),

/***/ 78420:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ vulnerabilityOf)
/* harmony export */ });
/* harmony import */ var _model_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41300);
/* harmony import */ var _model_severity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11502);
/* harmony import */ var _instant_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28793);
/* harmony import */ var _link_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73126);
/* harmony import */ var _model_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5086);





const MAX_TITLE = 1_000;
const MAX_DETAIL = 20_000;
/** Of `version` in the schema. */
const MAX_VERSION = 1_024;
/** One vulnerability of a BOM; its `bom-ref` is the finding's key. */
function vulnerabilityOf(issue, affected) {
    const { attributes, facts } = issue;
    const weaknesses = (0,_model_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .cwesOf */ .Uy)(issue)
        .map((id) => Number(id.slice('CWE-'.length)))
        .filter((id) => Number.isSafeInteger(id) && id > 0);
    const detail = (0,_model_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plainLines */ .y1)(attributes.description ?? '', MAX_DETAIL);
    const remedy = (0,_model_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(facts.remedy ?? '', MAX_TITLE);
    const advisories = (0,_link_js__WEBPACK_IMPORTED_MODULE_3__/* .linksOf */ .h)(issue).map(({ url, name }) => ({
        url,
        ...(name === undefined ? {} : { title: name }),
    }));
    return {
        'bom-ref': issue.findingKey,
        id: (0,_model_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .problemOf */ .Zw)(issue),
        source: { name: 'Snyk' },
        ...referencesOf(issue),
        ratings: ratingsOf(issue),
        ...(weaknesses.length === 0 ? {} : { cwes: weaknesses }),
        description: (0,_model_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(attributes.title, MAX_TITLE) || 'Untitled',
        ...(detail === '' ? {} : { detail }),
        ...(remedy === '' ? {} : { recommendation: remedy }),
        ...(advisories.length === 0 ? {} : { advisories }),
        ...timesOf(issue),
        ...analysisOf(issue),
        affects: [...new Map(affected.map((one) => [one.ref, one])).values()].map(affectOf),
    };
}
function affectOf({ ref, version }) {
    return {
        ref,
        ...(version === ''
            ? {}
            : { versions: [{ version: (0,_model_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(version, MAX_VERSION), status: 'affected' }] }),
    };
}
/** Other names of the same problem, such as its CVE. */
function referencesOf(issue) {
    const own = (0,_model_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .problemOf */ .Zw)(issue);
    const others = issue.attributes.problems.filter(({ id }) => id !== own && !/^CWE-/i.test(id));
    const byId = new Map(others.map(({ id, source }) => [id, { id, source: { name: (0,_model_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(source, MAX_TITLE) } }]));
    return byId.size === 0 ? {} : { references: [...byId.values()] };
}
/** Snyk's effective severity comes first, also where no score is known. */
function ratingsOf(issue) {
    const scored = (issue.attributes.severities ?? []).filter(({ score, vector }) => score !== undefined || vector !== undefined);
    return [
        { source: { name: 'Snyk' }, severity: (0,_model_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .severityOf */ .xJ)(issue), method: 'other' },
        ...scored.map((entry) => ({
            source: { name: (0,_model_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(entry.source, MAX_TITLE) || 'unknown' },
            ...(entry.score === undefined ? {} : { score: entry.score }),
            severity: (0,_model_severity_js__WEBPACK_IMPORTED_MODULE_1__/* .parseSeverity */ .lv)(entry.level) ?? 'unknown',
            method: methodOf(entry),
            ...(entry.vector === undefined ? {} : { vector: (0,_model_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(entry.vector, MAX_TITLE) }),
        })),
    ];
}
function methodOf({ version, vector }) {
    const told = /^CVSS:(\d\.\d)/.exec(vector ?? '')?.[1] ?? version ?? '';
    if (told.startsWith('4'))
        return 'CVSSv4';
    if (told === '3.1')
        return 'CVSSv31';
    if (told.startsWith('3'))
        return 'CVSSv3';
    return told.startsWith('2') ? 'CVSSv2' : 'other';
}
function timesOf({ attributes, facts }) {
    const times = {
        created: (0,_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .instant */ .u)(facts.disclosedAt),
        published: (0,_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .instant */ .u)(facts.publishedAt),
        updated: (0,_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .instant */ .u)(attributes.updated_at),
    };
    return Object.fromEntries(Object.entries(times).flatMap(([name, time]) => time === undefined ? [] : [[name, time.toISOString()]]));
}
/** What was decided: an ignored problem is judged, a resolved one is gone. */
function analysisOf(issue) {
    const status = (0,_model_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .statusOf */ .c2)(issue);
    if (status === 'open')
        return {};
    if (status === 'resolved')
        return { analysis: { state: 'resolved' } };
    const { ignore } = issue.facts;
    const until = (0,_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .instant */ .u)(ignore?.expires ?? undefined)?.toISOString();
    const reason = (0,_model_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(ignore?.reason ?? '', MAX_DETAIL) || 'no reason given';
    const detail = `Ignored in Snyk${until === undefined ? '' : ` until ${until}`}: ${reason}`;
    const harmless = /^not[- ]?vulnerable$/i.test(ignore?.reasonType ?? '');
    return {
        analysis: harmless
            ? { state: 'not_affected', detail }
            : { state: 'exploitable', response: ['will_not_fix'], detail },
    };
}


/***/ }),

/***/ 28793:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ instant)
/* harmony export */ });
/** A time as a source tells it; undefined when there is none or it is not one. */
function instant(text) {
    if (text === undefined || text.trim() === '')
        return undefined;
    const time = new Date(text);
    // Years of five digits are no ISO 8601 that other programs read.
    return Number.isNaN(time.getTime()) || time.getTime() < 0 || time.getUTCFullYear() > 9999
        ? undefined
        : time;
}


/***/ }),

/***/ 73126:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ linksOf)
/* harmony export */ });
/* harmony import */ var _model_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5086);

/** Links of one issue; Snyk's references are rarely more than a dozen. */
const MAX_LINKS = 50;
const MAX_NAME = 200;
const MAX_URL = 2_000;
/** The pages about an issue: in Snyk, about the problem, its references; each once. */
function linksOf(issue) {
    const given = [
        link(issue.findingUrl, 'Snyk'),
        link(issue.findingDetectionUrl, 'About the problem'),
        ...(issue.facts.references ?? []).map(({ url, title }) => link(url, title)),
    ];
    const found = new Map();
    for (const one of given)
        if (one !== undefined && !found.has(one.url))
            found.set(one.url, one);
    return [...found.values()].slice(0, MAX_LINKS);
}
/** The address as browsers write it, when it is one of the web; else undefined. */
function webAddress(text) {
    if (text === undefined || !URL.canParse(text))
        return undefined;
    const url = new URL(text);
    const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
    // What URL leaves as it is, although RFC 3986 has no place for it.
    const href = url.href.replace(/[|^`{}"\\[\]<>]/g, encodeURIComponent);
    return isWeb && href.length <= MAX_URL ? href : undefined;
}
function link(text, title) {
    const url = webAddress(text);
    if (url === undefined)
        return undefined;
    const name = (0,_model_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(title, MAX_NAME);
    return name === '' ? { url } : { url, name };
}


/***/ }),

/***/ 35653:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ OcsfEvents),
  ocsfEvent: () => (/* binding */ ocsfEvent)
});

// EXTERNAL MODULE: ./src/model/finding.ts
var finding = __webpack_require__(41300);
// EXTERNAL MODULE: ./src/formats/instant.ts
var instant = __webpack_require__(28793);
// EXTERNAL MODULE: ./src/formats/link.ts
var formats_link = __webpack_require__(73126);
// EXTERNAL MODULE: ./src/model/text.ts
var model_text = __webpack_require__(5086);
;// CONCATENATED MODULE: ./src/formats/ocsf/vulnerability.ts



/** Package managers of operating systems (`package.type_id` 2). */
const SYSTEM_MANAGERS = ['deb', 'apk', 'rpm', 'linux'];
const MAX_TEXT = 1_000;
/**
 * What is wrong, in OCSF's objects. A `vulnerability` has just one of CVE, CWE and advisory, so a
 * CVE carries its weaknesses itself, and a problem of several CVEs is several objects.
 */
function vulnerabilitiesOf(record, issue) {
    const about = aboutOf(record, issue);
    const cves = (0,finding/* cvesOf */.RW)(issue);
    if (cves.length > 0)
        return cves.map((uid) => ({ cve: cveOf(uid, issue), ...about }));
    const [cwe] = (0,finding/* cwesOf */.Uy)(issue);
    // An advisory says of packages what a weakness alone does not: which one it is.
    if (issue.facts.packages.length === 0 && cwe !== undefined)
        return [{ cwe: weakness(cwe), ...about }];
    return [{ advisory: advisoryOf(issue), ...about }];
}
/** `remediation` with its required text, or nothing. */
function remediationOf({ facts }) {
    const desc = (0,model_text/* plain */.pj)(facts.remedy ?? '', MAX_TEXT);
    return desc === '' ? {} : { remediation: { desc } };
}
function aboutOf(record, issue) {
    const { facts, attributes } = issue;
    const references = (0,formats_link/* linksOf */.h)(issue).map(({ url }) => url);
    const path = facts.packages[0]?.paths[0];
    const code = facts.locations.filter(({ file }) => file !== '');
    const packages = facts.packages.filter(({ name }) => name !== '');
    return {
        title: (0,model_text/* plain */.pj)(attributes.title, MAX_TEXT) || 'Untitled',
        severity: (0,finding/* severityOf */.xJ)(issue),
        vendor_name: 'Snyk',
        ...(references.length === 0 ? {} : { references }),
        ...(packages.length === 0
            ? {
                affected_code: code.map(({ file, startLine, endLine }) => codeAt(file, startLine, endLine)),
            }
            : {
                affected_packages: packages.map((pkg) => packageOf(record, issue, pkg)),
                is_fix_available: facts.fixable,
            }),
        ...(path === undefined ? {} : { dependency_chain: path.join(' > ') }),
        ...(facts.exploit === undefined
            ? {}
            : { is_exploit_available: /proof|functional|mature|high|attack/i.test(facts.exploit) }),
        ...remediationOf(issue),
    };
}
function packageOf(record, issue, pkg) {
    const { type, target_file: path } = record.attributes;
    const { license } = issue.facts;
    return {
        name: pkg.name,
        version: pkg.version,
        ...(pkg.purl === undefined ? {} : { purl: pkg.purl }),
        ...(pkg.fixedIn.length === 0 ? {} : { fixed_in_version: pkg.fixedIn.join(', ') }),
        ...(path === '' ? {} : { path }),
        ...(license === undefined ? {} : { license }),
        package_manager: type,
        type_id: SYSTEM_MANAGERS.includes(type) ? 2 : 1,
    };
}
function codeAt(file, start, end) {
    return {
        file: { name: file.slice(file.lastIndexOf('/') + 1) || file, path: file, type_id: 1 },
        ...(start === undefined ? {} : { start_line: start }),
        ...(end === undefined ? {} : { end_line: end }),
    };
}
function cveOf(uid, issue) {
    const { facts, attributes } = issue;
    const cvss = (attributes.severities ?? []).flatMap((entry) => entry.score === undefined || entry.version === undefined
        ? []
        : [
            {
                base_score: entry.score,
                version: entry.version,
                vendor_name: entry.source,
                ...(entry.vector === undefined ? {} : { vector_string: entry.vector }),
            },
        ]);
    const weaknesses = (0,finding/* cwesOf */.Uy)(issue).map(weakness);
    // Scores are texts in OCSF's EPSS; Snyk tells one for the whole problem.
    const { epss } = facts;
    return {
        uid,
        ...(cvss.length === 0 ? {} : { cvss }),
        ...(weaknesses.length === 0 ? {} : { related_cwes: weaknesses }),
        ...(epss === undefined
            ? {}
            : { epss: { score: String(epss.probability), percentile: epss.percentile } }),
    };
}
function advisoryOf(issue) {
    const weaknesses = (0,finding/* cwesOf */.Uy)(issue).map(weakness);
    const src = (0,formats_link/* linksOf */.h)(issue).at(-1)?.url;
    return {
        uid: (0,finding/* problemOf */.Zw)(issue),
        title: (0,model_text/* plain */.pj)(issue.attributes.title, MAX_TEXT) || 'Untitled',
        ...(src === undefined ? {} : { src_url: src }),
        ...(weaknesses.length === 0 ? {} : { related_cwes: weaknesses }),
    };
}
function weakness(uid) {
    const number = uid.slice('CWE-'.length);
    return { uid, src_url: `https://cwe.mitre.org/data/definitions/${number}.html` };
}

;// CONCATENATED MODULE: ./src/formats/ocsf/findings.ts





/** The version whose classes and attributes are used; later ones read it as well. */
const OCSF_VERSION = '1.5.0';
const VULNERABILITY_FINDING = { class_uid: 2002, class_name: 'Vulnerability Finding' };
const POSTURE_FINDING = {
    class_uid: 2007,
    class_name: 'Application Security Posture Finding',
};
const SEVERITY = {
    info: { severity_id: 1, severity: 'Informational' },
    low: { severity_id: 2, severity: 'Low' },
    medium: { severity_id: 3, severity: 'Medium' },
    high: { severity_id: 4, severity: 'High' },
    critical: { severity_id: 5, severity: 'Critical' },
};
/** Activity and status of a finding, by ours. */
const STATUS = {
    open: { activity_id: 1, activity_name: 'Create', status_id: 1, status: 'New' },
    ignored: { activity_id: 2, activity_name: 'Update', status_id: 3, status: 'Suppressed' },
    resolved: { activity_id: 3, activity_name: 'Close', status_id: 4, status: 'Resolved' },
};
const MAX_TITLE = 1_000;
const MAX_DESCRIPTION = 20_000;
/**
 * OCSF events, one a line: Vulnerability Finding (2002) for problems of packages, Application
 * Security Posture Finding (2007) for code, configuration and licences.
 */
class OcsfEvents {
    now;
    start = '';
    /** @param now stands for the time of an issue whose own is not known */
    constructor(now) {
        this.now = now;
    }
    *record(record) {
        for (const issue of record.issues)
            yield `${JSON.stringify(ocsfEvent(record, issue, this.now))}\n`;
    }
    end() {
        return [];
    }
}
/**
 * The event of one issue.
 *
 * @param now stands for the time of an issue whose own is not known
 */
function ocsfEvent(record, issue, now) {
    const { attributes } = issue;
    const isPackage = issue.facts.packages.length > 0 && attributes.type !== 'license';
    const event = isPackage ? VULNERABILITY_FINDING : POSTURE_FINDING;
    const status = STATUS[(0,finding/* statusOf */.c2)(issue)];
    const title = (0,model_text/* plain */.pj)(attributes.title, MAX_TITLE) || 'Untitled';
    const reason = issue.facts.ignore?.reason;
    const seen = (0,instant/* instant */.u)(attributes.updated_at) ?? (0,instant/* instant */.u)(attributes.created_at) ?? now;
    return {
        ...event,
        category_uid: 2,
        category_name: 'Findings',
        ...status,
        ...(status.status_id === 3 && reason ? { status_detail: (0,model_text/* plain */.pj)(reason, MAX_TITLE) } : {}),
        type_uid: event.class_uid * 100 + status.activity_id,
        type_name: `${event.class_name}: ${status.activity_name}`,
        ...SEVERITY[(0,finding/* severityOf */.xJ)(issue)],
        time: seen.getTime(),
        message: title,
        metadata: {
            version: OCSF_VERSION,
            product: {
                name: record.tool.name,
                vendor_name: 'Snyk',
                ...(record.tool.version === undefined ? {} : { version: record.tool.version }),
            },
            ...(record.org?.id ? { tenant_uid: record.org.id } : {}),
        },
        finding_info: infoOf(issue, title),
        resources: [resourceOf(record)],
        vulnerabilities: vulnerabilitiesOf(record, issue),
        ...(isPackage ? {} : { application: applicationOf(record), ...remediationOf(issue) }),
    };
}
function infoOf(issue, title) {
    const { attributes } = issue;
    const created = (0,instant/* instant */.u)(attributes.created_at)?.getTime();
    const updated = (0,instant/* instant */.u)(attributes.updated_at)?.getTime();
    const [page] = (0,formats_link/* linksOf */.h)(issue);
    const description = (0,model_text/* plainLines */.y1)(attributes.description ?? '', MAX_DESCRIPTION);
    return {
        uid: issue.findingKey,
        ...(issue.id === null ? {} : { uid_alt: issue.id }),
        title,
        types: [attributes.type],
        ...(description === '' ? {} : { desc: description }),
        ...(created === undefined ? {} : { created_time: created, first_seen_time: created }),
        ...(updated === undefined ? {} : { modified_time: updated, last_seen_time: updated }),
        ...(page === undefined ? {} : { src_url: page.url }),
    };
}
function resourceOf(record) {
    const { name, type, tags = [] } = record.attributes;
    const labels = tags.map(({ key, value }) => `${key}:${value}`);
    return {
        uid: record.key,
        name: (0,model_text/* plain */.pj)(name, MAX_TITLE) || record.key,
        type,
        ...(labels.length === 0 ? {} : { labels }),
    };
}
function applicationOf(record) {
    const { display_name: name, url } = record.relationships.target.data.attributes;
    return {
        uid: record.key,
        name: (0,model_text/* plain */.pj)(name, MAX_TITLE) || (0,model_text/* plain */.pj)(record.attributes.name, MAX_TITLE) || record.key,
        ...(url === null || url === '' ? {} : { url: { url_string: url } }),
    };
}


/***/ }),

/***/ 11579:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ JsonItems),
/* harmony export */   z: () => (/* binding */ rest)
/* harmony export */ });
/** Values as the items of a JSON array, one a line. */
class JsonItems {
    before = '\n';
    next(value) {
        const text = this.before + JSON.stringify(value);
        this.before = ',\n';
        return text;
    }
}
/** The properties of an object as the rest of one that is already begun, with its end. */
function rest(properties) {
    return `,\n${JSON.stringify(properties).slice(1)}\n`;
}


/***/ }),

/***/ 87348:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ copyOf)
/* harmony export */ });
/** A slice of a text that was read keeps all of it alive; this is of its own. */
function copyOf(text) {
    return Buffer.from(text).toString();
}


/***/ }),

/***/ 44716:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ consume)
/* harmony export */ });
/** Issues after which progress is told again. */
const PROGRESS_EVERY = 10_000;
/** Runs every record of a source through the consumers, once and in order. */
async function consume(source, consumers, options) {
    let projects = 0;
    let issues = 0;
    let told = 0;
    for await (const read of source.records(options.collection)) {
        const record = options.enrich === undefined ? read : await options.enrich(read);
        for (const consumer of consumers)
            await consumer.record(record);
        projects += record.page === 0 ? 1 : 0;
        issues += record.issues.length;
        if (issues - told >= PROGRESS_EVERY) {
            told = issues;
            options.onProgress?.({ projects, issues });
        }
    }
    for (const consumer of consumers)
        await consumer.finish?.();
}


/***/ }),

/***/ 90124:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ FindingsWriter)
/* harmony export */ });
/* harmony import */ var _model_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41300);

/** Writes `findings.ndjson`: one finding a line. */
class FindingsWriter {
    sink;
    constructor(sink) {
        this.sink = sink;
    }
    async record(record) {
        for (const issue of record.issues)
            await this.sink.write(`${JSON.stringify((0,_model_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .toFinding */ .N6)(record, issue))}\n`);
    }
}


/***/ }),

/***/ 62289:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ formatWriter),
  a: () => (/* binding */ formatWriters)
});

// EXTERNAL MODULE: ./src/model/finding.ts
var finding = __webpack_require__(41300);
// EXTERNAL MODULE: ./src/model/text.ts
var model_text = __webpack_require__(5086);
// EXTERNAL MODULE: ./src/formats/streamed.ts
var streamed = __webpack_require__(11579);
;// CONCATENATED MODULE: ./src/formats/codequality/report.ts



/** GitLab names no bounds; these keep a report readable in a merge request. */
const MAX_DESCRIPTION = 1_000;
const MAX_CHECK_NAME = 255;
/** GitLab's five, the worst first: blocker, critical, major, minor, info. */
const SEVERITY = {
    critical: 'blocker',
    high: 'critical',
    medium: 'major',
    low: 'minor',
    info: 'info',
};
/**
 * GitLab's code quality report, which every plan of GitLab shows in merge requests: the fields of
 * https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format. It holds open
 * findings only, for GitLab takes what is gone for fixed.
 */
class CodeQualityReport {
    start = '[';
    items = new streamed/* JsonItems */.T();
    *record(record) {
        for (const issue of record.issues)
            if ((0,finding/* statusOf */.c2)(issue) === 'open')
                yield this.items.next(violation(record, issue));
    }
    *end() {
        yield '\n]\n';
    }
}
function violation(record, issue) {
    const [place] = issue.facts.locations;
    const end = place?.endLine;
    return {
        description: descriptionOf(issue),
        check_name: (0,model_text/* plain */.pj)((0,finding/* problemOf */.Zw)(issue), MAX_CHECK_NAME) || 'snyk',
        fingerprint: issue.findingKey,
        severity: SEVERITY[(0,finding/* severityOf */.xJ)(issue)],
        location: {
            path: place?.file || record.attributes.target_file || (0,model_text/* plain */.pj)(record.attributes.name, 255) || '.',
            // A line is wanted also where only the file is known.
            lines: { begin: place?.startLine ?? 1, ...(end === undefined ? {} : { end }) },
        },
    };
}
/** `Prototype Pollution in lodash@4.17.15. Upgrade lodash to 4.17.21`, in one line. */
function descriptionOf({ attributes, facts }) {
    const [pkg] = facts.packages;
    const named = pkg === undefined ? '' : ` in ${pkg.name}@${pkg.version}`;
    const remedy = facts.remedy === undefined ? '' : `. ${facts.remedy}`;
    return (0,model_text/* plain */.pj)(`${(0,model_text/* plain */.pj)(attributes.title, 500)}${named}${remedy}`, MAX_DESCRIPTION) || 'Untitled';
}

// EXTERNAL MODULE: ./src/model/digest.ts
var digest = __webpack_require__(95305);
// EXTERNAL MODULE: ./src/formats/cyclonedx/uuid.ts
var uuid = __webpack_require__(17135);
// EXTERNAL MODULE: ./src/formats/cyclonedx/vulnerability.ts
var vulnerability = __webpack_require__(78420);
;// CONCATENATED MODULE: ./src/formats/cyclonedx/vdr.ts





const SCHEMA = 'http://cyclonedx.org/schema/bom-1.6.schema.json';
const MAX_NAME = 1_000;
/** Of `version` in the schema. */
const MAX_VERSION = 1_024;
/**
 * A vulnerability disclosure report: a CycloneDX 1.6 BOM of the packages that are affected, the
 * projects that they are in, and their vulnerabilities. Code and configuration affect the project
 * itself. A licence is no vulnerability; it stands at its package.
 *
 * Vulnerabilities are written as they come. Projects and packages, each once, wait for the end:
 * whatever else is said of a package is said of the same component.
 */
class VulnerabilityDisclosureReport {
    version;
    start = `{"$schema":"${SCHEMA}","bomFormat":"CycloneDX","specVersion":"1.6","version":1,` +
        '"vulnerabilities":[';
    vulnerabilities = new streamed/* JsonItems */.T();
    components = new Map();
    projects = new Map();
    tools = new Map();
    /** @param version of this program */
    constructor(version) {
        this.version = version;
    }
    *record(record) {
        this.projects.set(record.key, projectOf(record));
        this.tools.set(record.tool.name, toolOf(record.tool));
        for (const issue of record.issues) {
            const licences = attributesOf(issue);
            const refs = issue.facts.packages.map((pkg) => {
                const ref = referenceOf(pkg);
                const known = this.components.get(ref);
                if (known === undefined || licences.licenses !== undefined)
                    this.components.set(ref, { ...packageOf(pkg), ...known, ...licences });
                return { ref, version: pkg.version };
            });
            if (issue.attributes.type === 'license')
                continue;
            const affected = refs.length > 0 ? refs : [{ ref: record.key, version: '' }];
            yield this.vulnerabilities.next((0,vulnerability/* vulnerabilityOf */.u)(issue, affected));
        }
    }
    *end({ at }) {
        const [only] = this.projects.size === 1 ? this.projects.values() : [];
        yield '\n],\n"components":[';
        const items = new streamed/* JsonItems */.T();
        if (only === undefined)
            for (const component of this.projects.values())
                yield items.next(component);
        for (const component of this.components.values())
            yield items.next(component);
        yield '\n]';
        const timestamp = at.toISOString();
        yield (0,streamed/* rest */.z)({
            serialNumber: `urn:uuid:${(0,uuid/* uuidOf */.p)((0,digest/* digest */.b)(timestamp, ...this.projects.keys()))}`,
            metadata: {
                timestamp,
                tools: {
                    components: [
                        { type: 'application', name: 'snyk-connector', version: this.version },
                        ...this.tools.values(),
                    ],
                },
                ...(only === undefined ? {} : { component: only }),
            },
        });
    }
}
function projectOf({ key, attributes, product }) {
    return {
        type: product === 'container' ? 'container' : 'application',
        'bom-ref': key,
        name: (0,model_text/* plain */.pj)(attributes.name, MAX_NAME) || key,
        ...(attributes.target_reference === ''
            ? {}
            : { version: (0,model_text/* plain */.pj)(attributes.target_reference, MAX_VERSION) }),
    };
}
function packageOf(pkg) {
    return {
        type: 'library',
        'bom-ref': referenceOf(pkg),
        name: (0,model_text/* plain */.pj)(pkg.name, MAX_NAME) || 'unknown',
        version: (0,model_text/* plain */.pj)(pkg.version, MAX_VERSION),
        ...(pkg.purl === undefined ? {} : { purl: pkg.purl }),
    };
}
/** The licence, by name: Snyk's are not always of SPDX's list. */
function attributesOf({ attributes, facts }) {
    if (attributes.type !== 'license' || !facts.license)
        return {};
    return { licenses: [{ license: { name: (0,model_text/* plain */.pj)(facts.license, MAX_NAME) } }] };
}
/** Of the package, never of its place: it is one component in all projects of a BOM. */
function referenceOf({ name, version, purl }) {
    return purl ?? `${name}@${version}`;
}
function toolOf({ name, version }) {
    return { type: 'application', name, ...(version === undefined ? {} : { version }) };
}

// EXTERNAL MODULE: ./src/formats/link.ts
var formats_link = __webpack_require__(73126);
;// CONCATENATED MODULE: ./src/formats/gitlab/vulnerability.ts




/** Bounds of GitLab's report format 15.x. */
const vulnerability_MAX_NAME = 255;
const MAX_SOLUTION = 7_000;
const vulnerability_MAX_DESCRIPTION = 1_048_576;
const MAX_VECTORS = 10;
const vulnerability_SEVERITY = {
    critical: 'Critical',
    high: 'High',
    medium: 'Medium',
    low: 'Low',
    info: 'Info',
};
/** CVSS 2, 3.0 and 3.1; GitLab refuses a report with any other. */
const VECTOR = /^(?:CVSS:3\.[01](?:\/[A-Z]{1,3}:[A-Z]){8,22}|AV:[NAL]\/AC:[LMH]\/Au:[MSN](?:\/[A-Z]{1,3}:[A-Za-z]{1,3}){3,11})$/;
const MAX_VECTOR = 128;
/** One for each affected version: the place of a dependency is its package and version. */
function packageVulnerabilities(record, issue) {
    return issue.facts.packages.map((pkg) => ({
        id: (0,digest/* digest */.b)('gitlab', issue.findingKey, pkg.name, pkg.version),
        ...aboutOf(issue),
        location: { file: fileOf(record, issue), dependency: dependencyOf(pkg) },
    }));
}
/** A problem of code or configuration. */
function codeVulnerability(record, issue) {
    const [place] = issue.facts.locations;
    return {
        id: issue.findingKey,
        ...aboutOf(issue),
        location: {
            file: fileOf(record, issue),
            ...(place?.startLine === undefined ? {} : { start_line: place.startLine }),
            ...(place?.endLine === undefined ? {} : { end_line: place.endLine }),
        },
    };
}
function aboutOf(issue) {
    const { attributes, facts } = issue;
    const description = (0,model_text/* plainLines */.y1)(attributes.description ?? facts.message ?? '', vulnerability_MAX_DESCRIPTION);
    const solution = (0,model_text/* plain */.pj)(facts.remedy ?? '', MAX_SOLUTION);
    const vectors = vectorsOf(issue);
    const links = (0,formats_link/* linksOf */.h)(issue);
    return {
        name: (0,model_text/* plain */.pj)(attributes.title, vulnerability_MAX_NAME) || 'Untitled',
        severity: vulnerability_SEVERITY[(0,finding/* severityOf */.xJ)(issue)],
        ...(description === '' ? {} : { description }),
        ...(solution === '' ? {} : { solution }),
        identifiers: identifiersOf(issue),
        ...(vectors.length === 0 ? {} : { cvss_vectors: vectors }),
        ...(links.length === 0 ? {} : { links }),
    };
}
/** The first one is part of GitLab's identity of a finding: Snyk's id, which each has. */
function identifiersOf(issue) {
    const problem = (0,model_text/* plain */.pj)((0,finding/* problemOf */.Zw)(issue), vulnerability_MAX_NAME) || issue.findingKey;
    const others = issue.attributes.problems.map(({ id }) => id).filter((id) => /^GHSA-/i.test(id));
    return [
        { type: 'snyk', name: problem, value: problem },
        ...(0,finding/* cvesOf */.RW)(issue).map((id) => ({
            type: 'cve',
            name: id,
            value: id,
            url: `https://nvd.nist.gov/vuln/detail/${encodeURIComponent(id)}`,
        })),
        ...[...new Set(others)].map((id) => ({
            type: 'ghsa',
            name: id,
            value: id,
            url: `https://github.com/advisories/${encodeURIComponent(id)}`,
        })),
        ...(0,finding/* cwesOf */.Uy)(issue).map((id) => {
            const value = id.slice('CWE-'.length);
            const page = encodeURIComponent(value);
            return {
                type: 'cwe',
                name: id,
                value,
                url: `https://cwe.mitre.org/data/definitions/${page}.html`,
            };
        }),
    ];
}
function vectorsOf(issue) {
    const found = new Map();
    for (const { vector = '', source } of issue.attributes.severities ?? []) {
        if (vector.length > MAX_VECTOR || !VECTOR.test(vector))
            continue;
        const vendor = (0,model_text/* plain */.pj)(source, vulnerability_MAX_NAME) || 'Snyk';
        found.set(`${vendor} ${vector}`, { vendor, vector });
    }
    return [...found.values()].slice(0, MAX_VECTORS);
}
function dependencyOf({ name, version, paths }) {
    // A path is the project, then the direct dependency.
    const direct = paths.some((path) => path.length === 2);
    return { package: { name }, version, ...(paths.length === 0 ? {} : { direct }) };
}
/** A file is wanted also where there is none: an image, a project without a manifest. */
function fileOf(record, issue) {
    const { target_file: manifest, name } = record.attributes;
    return issue.facts.locations[0]?.file || manifest || name || 'unknown';
}

;// CONCATENATED MODULE: ./src/formats/gitlab/report.ts



/** The two reports that GitLab takes of what Snyk finds. */
const GITLAB_SCANS = ['dependency_scanning', 'sast'];
/** Version of GitLab's report format; a later patch of GitLab reads it as well. */
const GITLAB_VERSION = '15.2.1';
const NAMES = {
    dependency_scanning: 'Snyk Open Source',
    sast: 'Snyk Code',
};
/**
 * A report for `artifacts:reports`: dependency scanning for packages, SAST for code and
 * configuration. It holds open findings only: GitLab takes what a report lists as present.
 * Licences have no place in either.
 */
class GitlabReport {
    options;
    start = `{"version":"${GITLAB_VERSION}","vulnerabilities":[`;
    items = new streamed/* JsonItems */.T();
    scan;
    toolVersion;
    elsewhere = 0;
    constructor(options) {
        this.options = options;
        this.scan = options.scan;
    }
    *record(record) {
        this.scan ??= scansOf(record)[0];
        for (const issue of record.issues) {
            const scan = (0,finding/* statusOf */.c2)(issue) === 'open' ? scanOf(issue) : undefined;
            if (scan === undefined)
                continue;
            this.scan ??= scan;
            if (scan !== this.scan) {
                this.elsewhere += 1;
                continue;
            }
            this.toolVersion ??= record.tool.version;
            for (const one of vulnerabilitiesOf(scan, record, issue))
                yield this.items.next(one);
        }
    }
    /** An incomplete collection is a scan that failed. */
    *end({ at, complete }) {
        const { startedAt, version } = this.options;
        const scan = this.scan ?? 'dependency_scanning';
        const vendor = { name: 'Snyk' };
        yield '\n]';
        yield (0,streamed/* rest */.z)({
            scan: {
                type: scan,
                status: complete ? 'success' : 'failure',
                start_time: timeOf(startedAt),
                end_time: timeOf(at),
                analyzer: { id: 'snyk-connector', name: 'snyk-connector', version, vendor },
                // Part of GitLab's identity of a finding, so it never changes with the tool.
                scanner: { id: 'snyk', name: NAMES[scan], version: this.toolVersion || version, vendor },
            },
        });
    }
    leftOut() {
        if (this.elsewhere === 0 || this.options.scan !== undefined)
            return undefined;
        const other = this.scan === 'sast' ? 'dependency_scanning' : 'sast';
        return `${this.elsewhere} findings belong to GitLab's ${other} report and are not in this one; \`scan\` with \`output-formats: gitlab\` writes both.`;
    }
}
/** The reports that a project belongs to: by what it is, and by what was found in it. */
function scansOf(record) {
    const found = new Set(record.issues.map(scanOf));
    const own = scanOfProject(record);
    return GITLAB_SCANS.filter((scan) => scan === own || found.has(scan));
}
function scanOfProject({ product }) {
    switch (product) {
        case 'code':
        case 'iac':
        case 'secrets':
            return 'sast';
        case 'open-source':
        case 'container':
        case 'unmanaged':
            return 'dependency_scanning';
        case 'unknown':
            return undefined;
    }
}
/** Which report an issue belongs to; undefined for licences. */
function scanOf({ attributes, facts }) {
    if (attributes.type === 'license')
        return undefined;
    return facts.packages.length > 0 ? 'dependency_scanning' : 'sast';
}
function vulnerabilitiesOf(scan, record, issue) {
    if (scan === 'sast')
        return [codeVulnerability(record, issue)];
    return packageVulnerabilities(record, issue);
}
/** UTC, in GitLab's form without a zone. */
function timeOf(date) {
    return date.toISOString().slice(0, 'yyyy-mm-ddThh:mm:ss'.length);
}

;// CONCATENATED MODULE: ./src/formats/junit/limits.ts
/** What a test report of a CI shows well; longer texts hide the next test. */
const limits_MAX_NAME = 300;
const MAX_DETAILS = 5_000;

;// CONCATENATED MODULE: ./src/formats/junit/xml.ts


/**
 * An element; its content is markup.
 *
 * @param attributes texts from outside, cut at MAX_NAME; those that are undefined are left out.
 */
function xml_element(name, attributes, content = '') {
    const pairs = Object.entries(attributes)
        .filter(([, value]) => value !== undefined)
        .map(([key, value]) => ` ${key}="${escaped((0,model_text/* plain */.pj)(String(value), limits_MAX_NAME))}"`);
    const start = `<${name}${pairs.join('')}`;
    return content === '' ? `${start}/>` : `${start}>${content}</${name}>`;
}
/** An element with text from outside, cut at MAX_DETAILS. */
function textElement(name, attributes, text) {
    return xml_element(name, attributes, escaped((0,model_text/* plainLines */.y1)(text, MAX_DETAILS)));
}
/** Of what XML 1.0 has no way to write, `plain` leaves the two that are no characters. */
function escaped(text) {
    return text.replace(/[<>&"'\uFFFE\uFFFF]/g, (character) => ENTITIES[character] ?? '\uFFFD');
}
const ENTITIES = {
    '<': '&lt;',
    '>': '&gt;',
    '&': '&amp;',
    '"': '&quot;',
    "'": '&apos;',
};

;// CONCATENATED MODULE: ./src/formats/junit/report.ts


/**
 * Test results in the XML that JUnit's Ant task began and Jenkins, CircleCI, Azure and GitLab
 * read: a suite for each project, a failed test for each open finding. What is ignored is skipped,
 * and a project without findings is one test that passed.
 */
class JunitReport {
    start = '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="Snyk">\n';
    *record(record) {
        const cases = record.issues.flatMap((issue) => testCase(record, issue));
        // Later pages of a project that has findings say nothing when they are all resolved.
        if (cases.length === 0 && record.page > 0)
            return;
        if (cases.length === 0)
            cases.push(xml_element('testcase', { name: 'no findings', classname: nameOf(record) }));
        const counts = countsOf(record);
        yield `${xml_element('testsuite', {
            name: nameOf(record),
            tests: cases.length,
            failures: counts.open,
            errors: 0,
            skipped: counts.ignored,
        }, `\n${cases.join('\n')}\n`)}\n`;
    }
    /** A test report has no other way to say that something is missing. */
    *end({ complete }) {
        if (!complete) {
            const error = xml_element('error', {
                message: 'Not all was collected; run.json names what is missing.',
            });
            const missing = xml_element('testcase', { name: 'complete', classname: 'Snyk' }, error);
            const counts = { tests: 1, failures: 0, errors: 1, skipped: 0 };
            yield `${xml_element('testsuite', { name: 'Snyk', ...counts }, `\n${missing}\n`)}\n`;
        }
        yield '</testsuites>\n';
    }
}
function countsOf({ issues }) {
    const statuses = issues.map(finding/* statusOf */.c2);
    return {
        open: statuses.filter((status) => status === 'open').length,
        ignored: statuses.filter((status) => status === 'ignored').length,
    };
}
/** CIs cut names at dots into packages and classes; a project is one of them. */
function nameOf({ attributes }) {
    const { name, target_file: file } = attributes;
    return file === '' || name.endsWith(file) ? name : `${name}:${file}`;
}
function testCase(record, issue) {
    const status = (0,finding/* statusOf */.c2)(issue);
    if (status === 'resolved')
        return [];
    const [place] = issue.facts.locations;
    const about = {
        name: `${(0,finding/* severityOf */.xJ)(issue)}: ${issue.attributes.title}${placeOf(issue)}`,
        classname: nameOf(record),
        // CircleCI shows the file; those that do not know these pass over them.
        file: place?.file,
        line: place?.startLine,
    };
    const result = status === 'ignored'
        ? xml_element('skipped', { message: issue.facts.ignore?.reason ?? 'Ignored in Snyk' })
        : textElement('failure', { message: `${issue.attributes.title} (${(0,finding/* problemOf */.Zw)(issue)})`, type: (0,finding/* severityOf */.xJ)(issue) }, detailsOf(issue));
    return [xml_element('testcase', about, result)];
}
/** Tests are told apart by their names, which findings of one title would share. */
function placeOf({ facts, attributes }) {
    const [pkg] = facts.packages;
    const [place] = facts.locations;
    if (pkg !== undefined)
        return ` in ${pkg.name}@${pkg.version} (${attributes.key})`;
    const line = place?.startLine === undefined ? '' : `:${place.startLine}`;
    return place === undefined ? ` (${attributes.key})` : ` in ${place.file}${line}`;
}
function detailsOf(issue) {
    const { facts } = issue;
    const [path = []] = facts.packages[0]?.paths ?? [];
    return [
        facts.message ?? '',
        (0,finding/* cvesOf */.RW)(issue).join(', '),
        path.length > 1 ? `Introduced through ${path.join(' > ')}` : '',
        facts.remedy ?? '',
        issue.findingUrl ?? issue.findingDetectionUrl ?? '',
    ]
        .filter((line) => line !== '')
        .join('\n');
}

// EXTERNAL MODULE: ./src/formats/instant.ts
var instant = __webpack_require__(28793);
;// CONCATENATED MODULE: ./src/formats/kdi/assets.ts




/** Kenna cuts a scanner identifier here, and two that are cut alike would be one. */
const MAX_IDENTIFIER = 255;
/** Characters of a finding's key that tell findings of one asset apart. */
const MARK = 8;
const assets_MAX_NAME = 250;
const MAX_TEXT = 20_000;
const SCANNER = 'Snyk';
const SCORE = { critical: 10, high: 8, medium: 5, low: 3, info: 0 };
/**
 * Projects as assets of the Kenna Data Importer (Cisco Vulnerability Management), format 2.
 *
 * Kenna closes the vulnerabilities of an asset that a file does not list, so `skip_autoclose` is
 * set unless the file is a picture of all and each asset stands in it once.
 *
 * Assets are written as they come, the pages of one project into one asset; definitions wait for
 * the end, each once.
 */
class KdiFile {
    now;
    start = '{"version":2,"assets":[';
    assets = new streamed/* JsonItems */.T();
    vulnerabilities = new streamed/* JsonItems */.T();
    /** As bytes, for texts on the heap would take twice as much. */
    definitions = new Map();
    seen = new Set();
    current;
    isTorn = false;
    /** @param now stands for the time of an issue whose own is not known */
    constructor(now) {
        this.now = now;
    }
    *record(record) {
        if (record.key !== this.current)
            yield* this.open(record);
        for (const issue of record.issues) {
            const name = definitionName(issue);
            if (!this.definitions.has(name))
                this.definitions.set(name, Buffer.from(JSON.stringify(definitionOf(issue))));
            yield this.vulnerabilities.next(vulnerabilityOf(issue, this.now));
        }
    }
    *end({ snapshot }) {
        if (this.current !== undefined)
            yield '\n]}';
        yield '\n],\n"vuln_defs":[';
        let before = '\n';
        for (const definition of this.definitions.values()) {
            yield before + definition.toString();
            before = ',\n';
        }
        yield '\n]';
        yield (0,streamed/* rest */.z)({ skip_autoclose: !snapshot || this.isTorn });
    }
    /** Closes the asset before, and leaves this one open for its vulnerabilities. */
    *open(record) {
        if (this.current !== undefined)
            yield '\n]}';
        if (this.seen.has(record.key))
            this.isTorn = true;
        this.seen.add(record.key);
        this.current = record.key;
        this.vulnerabilities = new streamed/* JsonItems */.T();
        yield `${this.assets.next(assetOf(record)).slice(0, -1)},"vulns":[`;
    }
}
function assetOf(record) {
    const { attributes, relationships, key, product } = record;
    const { display_name: target } = relationships.target.data.attributes;
    const place = [target, attributes.target_reference, attributes.target_file].filter(Boolean);
    return {
        external_id: key,
        file: (0,model_text/* plain */.pj)(place.join('/'), assets_MAX_NAME) || key,
        application: (0,model_text/* plain */.pj)(target || attributes.name, assets_MAX_NAME) || key,
        tags: ['Snyk', product, (0,model_text/* plain */.pj)(attributes.type, assets_MAX_NAME)],
    };
}
function vulnerabilityOf(issue, now) {
    const { attributes, facts } = issue;
    const status = (0,finding/* statusOf */.c2)(issue);
    const created = (0,instant/* instant */.u)(attributes.created_at);
    const seen = (0,instant/* instant */.u)(attributes.updated_at) ?? now;
    const closed = (0,instant/* instant */.u)(attributes.resolution?.resolved_at) ?? seen;
    const harmless = /^not[- ]?vulnerable$/i.test(facts.ignore?.reasonType ?? '');
    const ignored = harmless ? 'false_positive' : 'risk_accepted';
    return {
        scanner_identifier: identifierOf(issue),
        scanner_type: SCANNER,
        vuln_def_name: definitionName(issue),
        scanner_score: SCORE[(0,finding/* severityOf */.xJ)(issue)],
        ...(created === undefined ? {} : { created_at: created.toISOString() }),
        last_seen_at: seen.toISOString(),
        status: status === 'open' ? 'open' : status === 'resolved' ? 'closed' : ignored,
        ...(status === 'resolved' ? { closed_at: closed.toISOString() } : {}),
        details: assets_detailsOf(issue),
    };
}
function definitionOf(issue) {
    const cves = (0,finding/* cvesOf */.RW)(issue).join(',');
    const cwes = (0,finding/* cwesOf */.Uy)(issue).join(',');
    const solution = (0,model_text/* plain */.pj)(issue.facts.remedy ?? '', MAX_TEXT);
    const title = (0,model_text/* plain */.pj)(issue.attributes.title, assets_MAX_NAME) || 'Untitled';
    return {
        scanner_type: SCANNER,
        name: definitionName(issue),
        ...(cves === '' ? {} : { cve_identifiers: cves }),
        ...(cwes === '' ? {} : { cwe_identifiers: cwes }),
        description: (0,model_text/* plainLines */.y1)(issue.attributes.description ?? '', MAX_TEXT) || title,
        ...(solution === '' ? {} : { solution }),
    };
}
/**
 * Unique on its asset: one problem can be there several times, such as a rule of code. The mark is
 * a piece of the finding's key.
 */
function identifierOf(issue) {
    const mark = ` ${issue.findingKey.slice(0, MARK)}`;
    return (0,model_text/* plain */.pj)((0,finding/* problemOf */.Zw)(issue), MAX_IDENTIFIER - mark.length) + mark;
}
/** By which a vulnerability finds its definition; one problem has one, in all assets. */
function definitionName(issue) {
    const problem = (0,model_text/* plain */.pj)((0,finding/* problemOf */.Zw)(issue), assets_MAX_NAME);
    return `${(0,model_text/* plain */.pj)(issue.attributes.title, assets_MAX_NAME) || 'Untitled'} [${problem}]`;
}
function assets_detailsOf({ facts }) {
    const lines = [
        ...facts.packages.map(({ name, version }) => `Package: ${name}@${version}`),
        ...facts.packages.flatMap(({ paths }) => paths.map((path) => `Path: ${path.join(' > ')}`)),
        ...facts.locations.map(({ file, startLine }) => `File: ${file}${startLine === undefined ? '' : `:${startLine}`}`),
        ...(facts.ignore?.reason ? [`Ignored: ${facts.ignore.reason}`] : []),
    ];
    return (0,model_text/* plainLines */.y1)(lines.map((line) => (0,model_text/* plain */.pj)(line, assets_MAX_NAME)).join('\n'), MAX_TEXT);
}

// EXTERNAL MODULE: ./src/formats/ocsf/findings.ts + 1 modules
var findings = __webpack_require__(35653);
;// CONCATENATED MODULE: ./src/pipeline/files/format-writer.ts
/** Writes a format while records come. */
class FormatWriter {
    format;
    sink;
    about;
    begun = false;
    constructor(format, sink, about) {
        this.format = format;
        this.sink = sink;
        this.about = about;
    }
    async record(record) {
        await this.begin();
        for (const text of this.format.record(record))
            await this.sink.write(text);
    }
    async finish() {
        await this.begin();
        const { collection, now } = this.about;
        const { complete, partial } = collection;
        const end = { at: now(), complete, snapshot: complete && partial === null };
        for (const text of this.format.end(end))
            await this.sink.write(text);
        const leftOut = this.format.leftOut?.();
        if (leftOut !== undefined)
            collection.warn(leftOut);
    }
    async begin() {
        if (this.begun)
            return;
        this.begun = true;
        await this.sink.write(this.format.start);
    }
}

;// CONCATENATED MODULE: ./src/pipeline/files/gitlab-writer.ts


/**
 * Writes the reports of GitLab that the projects belong to. A report of what was not scanned would
 * say that nothing is wrong there.
 */
class GitlabWriter {
    options;
    sink;
    about;
    writers = new Map();
    constructor(options, sink, about) {
        this.options = options;
        this.sink = sink;
        this.about = about;
    }
    async record(record) {
        for (const scan of scansOf(record))
            await this.writerOf(scan).record(record);
    }
    async finish() {
        for (const writer of this.writers.values())
            await writer.finish();
        const { collection } = this.about;
        if (collection.partial !== null)
            collection.warn(`The GitLab reports hold a part of the findings, and GitLab takes the others for gone. ${collection.partial}`);
    }
    writerOf(scan) {
        const known = this.writers.get(scan);
        if (known !== undefined)
            return known;
        const report = new GitlabReport({ ...this.options, scan });
        const writer = new FormatWriter(report, this.sink(scan), this.about);
        this.writers.set(scan, writer);
        return writer;
    }
}

;// CONCATENATED MODULE: ./src/pipeline/files/format-writers.ts








const GITLAB_FILES = {
    dependency_scanning: 'gitlab-dependency-scanning',
    sast: 'gitlab-sast',
};
/** The consumers that write these formats into the output directory. */
function formatWriters(formats, about) {
    const { directory, now, version } = about;
    return formats.map((format) => format === 'gitlab'
        ? new GitlabWriter({ startedAt: now(), version }, (scan) => directory.file(GITLAB_FILES[scan]), about)
        : formatWriter(format, directory.file(format), about));
}
/** The consumer that writes a format as one document. */
function formatWriter(format, sink, about) {
    return new FormatWriter(formatOf(format, about), sink, about);
}
function formatOf(format, { now, version }) {
    switch (format) {
        case 'ocsf':
            return new findings/* OcsfEvents */.D(now());
        case 'gitlab':
            return new GitlabReport({ startedAt: now(), version });
        case 'cyclonedx':
            return new VulnerabilityDisclosureReport(version);
        case 'kdi':
            return new KdiFile(now());
        case 'code-quality':
            return new CodeQualityReport();
        case 'junit':
            return new JunitReport();
    }
}


/***/ }),

/***/ 3477:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ SarifWriter)
});

// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./src/model/finding.ts
var finding = __webpack_require__(41300);
;// CONCATENATED MODULE: ./src/formats/sarif/document.ts
const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
/** Text is given out in pieces of about this many UTF-16 units. */
const PIECE = 64 * 1024;
/** Stands for rules and results in the frame of the log; no text of ours has this character. */
const HOLE = '\0';
/** A finished log. */
class SarifDocument {
    runs;
    leftOut;
    constructor(runs, 
    /** What the limits kept out of it. */
    leftOut) {
        this.runs = runs;
        this.leftOut = leftOut;
    }
    /**
     * The log as JSON in pieces, one rule and one result a line, so that a large one never stands
     * in memory as a whole.
     *
     * @param options.suppressed whether ignored findings are in it, as suppressed results; default
     *   true. GitHub code scanning does not read suppressions: to it they are open alerts (docs
     *   "SARIF support for code scanning", `result` object).
     */
    *text(options = {}) {
        let piece = '';
        for (const text of this.parts(options.suppressed ?? true)) {
            piece += text;
            if (piece.length < PIECE)
                continue;
            yield piece;
            piece = '';
        }
        yield `${piece}\n`;
    }
    *parts(suppressed) {
        const fillings = this.runs.flatMap(({ content }) => [
            content.rules(),
            content.results(suppressed),
        ]);
        for (const [index, frame] of this.frame().entries()) {
            yield frame;
            yield* lines(fillings[index] ?? []);
        }
    }
    /** The log around its rules and results. */
    frame() {
        const log = { $schema: SCHEMA, version: '2.1.0', runs: this.runs.map(({ run }) => run) };
        const text = JSON.stringify(log, (key, value) => key === 'rules' || key === 'results' ? [HOLE] : value);
        return text.split(JSON.stringify(HOLE));
    }
}
function* lines(items) {
    let before = '\n';
    for (const item of items) {
        yield before + item;
        before = ',\n';
    }
}

// EXTERNAL MODULE: ./src/model/identity.ts
var identity = __webpack_require__(8507);
// EXTERNAL MODULE: ./src/model/text.ts
var model_text = __webpack_require__(5086);
;// CONCATENATED MODULE: ./src/formats/sarif/text.ts

/**
 * A message in SARIF's own notation, where `[text](target)` is a link: text that we did not write
 * must not make one.
 */
function message(text, max) {
    return (0,model_text/* plain */.pj)(text, max).replaceAll('](', '] (');
}
/** A sentence ends with a full stop, unless it ends with a mark of its own. */
function sentence(text) {
    return text === '' || /[.!?…]$/.test(text) ? text : `${text}.`;
}
/** `a, b and 3 more`. */
function listed(items, max) {
    const shown = items.slice(0, max);
    const more = items.length - shown.length;
    return more === 0 ? shown.join(', ') : `${shown.join(', ')} and ${more} more`;
}

;// CONCATENATED MODULE: ./src/formats/sarif/uri.ts


/** Longer paths exist in no repository; this keeps a hostile one from filling the file. */
const MAX_PATH = 1_000;
/**
 * A path as a relative reference (RFC 3986): `/`-separated, without drive, root or `..`,
 * percent-encoded. A colon is encoded too: in a first segment it would make a scheme of it.
 *
 * @returns '' when nothing is left of the path
 */
function artifactUri(path) {
    const clean = (0,model_text/* plain */.pj)(path, MAX_PATH)
        .replace(/^file:\/\//i, '')
        .replace(/^[a-z]:(?=[\\/])/i, '');
    return (0,identity/* normalisePath */.qb)(clean)
        .split('/')
        .filter((part) => part !== '..')
        .map((part) => encodeURI(part).replace(/[?#:[\]]/g, encodeURIComponent))
        .join('/');
}
/** Name of an image without tag and digest, as a path: `registry_5000/acme/app`. */
function imagePath(name) {
    return name
        .replace(/@[a-z0-9]+:[0-9a-f]+$/i, '')
        .replace(/:[^/:]*$/, '')
        .replaceAll(':', '_');
}
/** The usual address, which needs no parsing. */
const PLAIN_ADDRESS = /^https?:\/\/[a-z\d.-]+\.[a-z]+\/[\w./?&=%#:@~+-]*$/;
/** An address for people, or undefined when it is none of the web. */
function webAddress(address) {
    if (address === undefined || address.length > 2_000)
        return undefined;
    if (PLAIN_ADDRESS.test(address))
        return address;
    if (!/^https?:\/\//i.test(address))
        return undefined;
    return URL.canParse(address) ? new URL(address).href : undefined;
}
/**
 * Clone address of a repository as an absolute URI without credentials:
 * `git@github.com:acme/app.git` is `ssh://git@github.com/acme/app.git`.
 *
 * @returns undefined when it cannot be one, such as a bare name
 */
function repositoryUri(address) {
    const scp = /^(?:([\w.-]+)@)?([\w.-]+\.[\w-]+):(?!\/|\d+\/)(\S+)$/.exec(address.trim());
    const uri = scp ? `ssh://${scp[1] ?? 'git'}@${scp[2] ?? ''}/${scp[3] ?? ''}` : address.trim();
    if (!/^(https?|ssh|git):\/\//i.test(uri) || !URL.canParse(uri))
        return undefined;
    const url = new URL(uri);
    url.password = '';
    if (url.protocol !== 'ssh:')
        url.username = '';
    return (0,model_text/* clip */.$Q)(url.href, 2_000);
}

;// CONCATENATED MODULE: ./src/formats/sarif/location.ts




/** Base of all relative references: the root of the repository. GitHub's own name for it. */
const ROOT = '%SRCROOT%';
const MAX_MESSAGE = 300;
/** Where a finding is: every one has a place, since GitHub refuses a file with one that has none. */
function primaryLocation(record, issue, located) {
    const [first] = issue.facts.locations;
    const found = [located, first].find((place) => place && artifactUri(place.file) !== '');
    if (found)
        return found;
    return { file: fileOf(record) };
}
/** The project's file, else a path that stays the same for it: an image's name, its own name. */
function fileOf(record) {
    const { target_file: targetFile, name } = record.attributes;
    const display = record.relationships.target.data.attributes.display_name;
    const image = record.product === 'container' ? imagePath(display || name) : '';
    const candidates = [targetFile, image, name, display];
    return candidates.find((path) => artifactUri(path) !== '') ?? 'unknown';
}
/**
 * A location with its region. Lock files without a line stand for the manifest beside them, so
 * that an alert keeps its path whether or not the line could be found.
 */
function toLocation(place, names = []) {
    const file = place.startLine === undefined ? (0,identity/* manifestOf */.$V)(place.file) : place.file;
    return {
        physicalLocation: {
            artifactLocation: { uri: artifactUri(file), uriBaseId: ROOT },
            region: toRegion(place),
        },
        ...(place.message ? { message: { text: message(place.message, MAX_MESSAGE) } } : {}),
        ...(names.length === 0
            ? {}
            : {
                logicalLocations: names.map((name) => ({ fullyQualifiedName: (0,model_text/* plain */.pj)(name, MAX_MESSAGE) })),
            }),
    };
}
/** Line 1 where none is known: GitHub shows no alert without a line. Never an impossible region. */
function toRegion(place) {
    const startLine = position(place.startLine) ?? 1;
    const startColumn = position(place.startColumn);
    const endLine = position(place.endLine) ?? startLine;
    const endColumn = position(place.endColumn);
    if (endLine < startLine)
        return { startLine, ...(startColumn ? { startColumn } : {}) };
    const ordered = endLine > startLine || (endColumn ?? 0) > (startColumn ?? 1);
    return {
        startLine,
        ...(startColumn ? { startColumn } : {}),
        ...(endLine > startLine ? { endLine } : {}),
        ...(endColumn && ordered ? { endColumn } : {}),
    };
}
function position(value) {
    return value !== undefined && Number.isSafeInteger(value) && value >= 1 ? value : undefined;
}
/** The way from source to sink. What is too long loses its middle: both ends matter most. */
function toCodeFlow(steps, max) {
    const tail = Math.floor(max / 2);
    const kept = steps.length <= max ? steps : [...steps.slice(0, max - tail), ...steps.slice(-tail)];
    return { threadFlows: [{ locations: kept.map((step) => ({ location: toLocation(step) })) }] };
}

;// CONCATENATED MODULE: ./src/formats/sarif/envelope.ts




const MAX_NAME = 255;
const MAX_NOTIFICATION = 2_000;
/** The names by which Snyk's own SARIF calls its tools, for records that do not say. */
const TOOL_OF = {
    'open-source': 'Snyk Open Source',
    unmanaged: 'Snyk Open Source',
    container: 'Snyk Container',
    iac: 'Snyk IaC',
    code: 'SnykCode',
    secrets: 'Snyk Secrets',
    unknown: 'Snyk',
};
function toolName(given, product) {
    return (0,model_text/* plain */.pj)(given, MAX_NAME) || TOOL_OF[product];
}
/** The run of one tool: everything around its rules and results, of which it has none. */
function toRun(tool, provenance) {
    return {
        tool: { driver: driver(tool), extensions: [connector(provenance.toolVersion)] },
        automationDetails: { id: automationId(provenance.category, tool.name) },
        invocations: [
            {
                executionSuccessful: true,
                ...(tool.notices.length === 0
                    ? {}
                    : { toolExecutionNotifications: tool.notices.map(notification) }),
            },
        ],
        originalUriBaseIds: { [ROOT]: { description: { text: 'The root of the repository.' } } },
        ...versionControl(provenance),
        columnKind: 'utf16CodeUnits',
        results: [],
    };
}
function driver(tool) {
    const version = (0,model_text/* plain */.pj)(tool.version ?? '', MAX_NAME);
    return {
        name: tool.name,
        ...(version === '' ? {} : { version }),
        organization: 'Snyk',
        informationUri: 'https://snyk.io/',
        rules: [],
    };
}
function connector(version) {
    return { name: 'snyk-connector', ...(version === '' ? {} : { version }) };
}
/**
 * GitHub takes what stands before the last `/` as the category, and with the tool's name as the
 * identity of a series of analyses. It must not change from run to run: alerts of a category that
 * is no longer uploaded stay open for ever.
 */
function automationId(category, tool) {
    const given = (0,model_text/* plain */.pj)(category ?? '', MAX_NAME).replace(/^\/+|\/+$/g, '');
    return `snyk-connector/${given || productWord(tool)}/`;
}
/** `Snyk Open Source` is `open-source`, `SnykCode` is `code`, `Snyk` is `snyk`. */
function productWord(tool) {
    const words = tool
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '');
    return words.replace(/^snyk-?(?=.)/, '') || 'snyk';
}
function versionControl(from) {
    const uri = repositoryUri(from.repositoryUrl ?? '');
    if (uri === undefined)
        return {};
    const branch = (0,model_text/* plain */.pj)(from.branch, MAX_NAME);
    return {
        versionControlProvenance: [
            {
                repositoryUri: uri,
                ...(from.commit ? { revisionId: (0,model_text/* plain */.pj)(from.commit, MAX_NAME) } : {}),
                ...(branch === '' ? {} : { branch }),
                mappedTo: { uriBaseId: ROOT },
            },
        ],
    };
}
function notification(text) {
    return { level: 'warning', message: { text: message(text, MAX_NOTIFICATION) } };
}

;// CONCATENATED MODULE: ./src/formats/sarif/left-out.ts
/** Sentences about one run, for its notifications. */
function runSentences(run) {
    const { kept, tool } = run;
    const total = kept + run.beyondCount + run.beyondSize;
    const { cut } = run.content;
    return [
        ...(run.beyondCount + run.beyondSize > 0
            ? [
                `${tool}: this file has the worst ${kept} of ${total} findings, because ` +
                    `${reason(run)}. All of them are in findings.ndjson.`,
            ]
            : []),
        ...(cut.locations > 0
            ? [
                `${tool}: ${cut.locations} related locations are left out, the last ones of their results.`,
            ]
            : []),
        ...(cut.flowSteps > 0
            ? [`${tool}: ${cut.flowSteps} steps are left out of the middle of long data flows.`]
            : []),
    ];
}
function sumLeftOut(runs, toolsLeftOut) {
    const cuts = runs.map(({ content }) => content.cut);
    return {
        runs: toolsLeftOut.length,
        results: sum(runs.map((run) => run.beyondCount + run.beyondSize)),
        bySize: sum(runs.map((run) => run.beyondSize)),
        locations: sum(cuts.map((cut) => cut.locations)),
        flowSteps: sum(cuts.map((cut) => cut.flowSteps)),
        sentences: [...toolSentences(toolsLeftOut), ...runs.flatMap(runSentences)],
    };
}
/** Sentences about the file, for the notifications of its first run. */
function toolSentences(toolsLeftOut) {
    if (toolsLeftOut.length === 0)
        return [];
    return [
        `The findings of ${toolsLeftOut.length} tools are left out, because code scanning accepts ` +
            `no more runs in a file: ${toolsLeftOut.join(', ')}. They are in findings.ndjson.`,
    ];
}
function reason(run) {
    return run.beyondSize > 0
        ? 'code scanning accepts no larger file'
        : 'code scanning accepts no more results in a run';
}
function sum(numbers) {
    return numbers.reduce((total, number) => total + number, 0);
}

;// CONCATENATED MODULE: ./src/formats/sarif/limits.ts
/**
 * Rules have no entry: 25,000 a run are accepted, and a rule is written only with a result of its
 * own, so that the limit of results keeps theirs. Locations and flow steps stop at what is shown,
 * since the rest would only use up the size.
 */
const CODE_SCANNING_LIMITS = {
    runs: 20,
    results: 25_000,
    locations: 100,
    flowSteps: 1_000,
    tags: 20,
    gzipBytes: 10 * 1024 * 1024,
};

;// CONCATENATED MODULE: ./src/formats/sarif/paths.ts

const MAX_STEP = 100;
/** A longer path shows both its ends. */
const MAX_STEPS = 8;
const ARROW = ' > ';
/** The dependency paths of an issue, the shortest first, whatever order they came in. */
function introductionOf(issue, max) {
    const paths = issue.facts.packages.flatMap((pkg) => pkg.paths).filter((path) => path.length > 0);
    const shown = shortest(paths, max)
        .map((path) => ({ path, text: path.join(ARROW) }))
        .sort((a, b) => a.path.length - b.path.length || compare(a.text, b.text))
        .slice(0, max)
        .map(({ path, text }) => pathText(path, text));
    return { shown, total: paths.length };
}
/** Those that may be among the first when all are sorted by length; few are written out so. */
function shortest(paths, max) {
    if (paths.length <= max)
        return paths;
    const longest = paths.map((path) => path.length).sort((a, b) => a - b)[max - 1] ?? 0;
    return paths.filter((path) => path.length <= longest);
}
function pathText(path, joined) {
    if (path.length <= MAX_STEPS && joined.length <= MAX_STEP)
        return (0,model_text/* plain */.pj)(joined, MAX_STEP);
    const steps = path.map((step) => (0,model_text/* plain */.pj)(step, MAX_STEP));
    const half = MAX_STEPS / 2;
    return (steps.length <= MAX_STEPS ? steps : [...steps.slice(0, half), '…', ...steps.slice(-half)]).join(ARROW);
}
/** How many steps a path has that is written out. */
function stepsOf(path) {
    return path.split(ARROW).length;
}
/** By code unit: the same on every machine, unlike a locale's order. */
function compare(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}

;// CONCATENATED MODULE: ./src/formats/sarif/ranked.ts

function byRank(a, b) {
    return a.level - b.level || compare(a.key, b.key);
}
/** Keeps for each name what comes first in order, whatever order things come in. */
class Ranked {
    texts;
    kept = new Map();
    constructor(texts) {
        this.texts = texts;
    }
    /** @param make is called only when it may stay; of one rank, the lesser text does */
    offer(name, { level, key }, make) {
        const known = this.kept.get(name);
        const order = known === undefined ? 1 : byRank(known, { level, key });
        if (order < 0)
            return;
        const text = make();
        if (known !== undefined && order === 0 && this.texts.get(known.packed) <= text)
            return;
        this.kept.set(name, { level, key, packed: this.texts.put(text) });
    }
    get(name) {
        return this.kept.get(name);
    }
    get size() {
        return this.kept.size;
    }
    values() {
        return this.kept.values();
    }
    /** Forgets all that comes after `boundary`. */
    dropAfter(boundary) {
        for (const [name, kept] of this.kept)
            if (byRank(kept, boundary) > 0)
                this.kept.delete(name);
    }
}

// EXTERNAL MODULE: ./src/model/copy.ts
var copy = __webpack_require__(87348);
;// CONCATENATED MODULE: ./src/formats/sarif/markdown.ts

/** Text that stands in Markdown for itself. */
function literal(text, max) {
    const line = (0,model_text/* plain */.pj)(text, max);
    if (/^[\w .,:;/@()'"=+-]*$/.test(line) && !line.includes('_'))
        return line;
    return line
        .replace(/[\\`*_[\]|~#]/g, '\\$&')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;');
}
/** A code span; nothing in it is Markdown. */
function code(text, max) {
    return `\`${(0,model_text/* plain */.pj)(text, max).replaceAll('`', "'") || ' '}\``;
}
/**
 * Snyk's descriptions are Markdown, and stay so, except for what a reader must not be made to
 * load or run: HTML is shown as text, images become links, links lead to the web only.
 */
function tamed(markdown, max) {
    let fence;
    const lines = (0,model_text/* plainLines */.y1)(markdown, max)
        .split('\n')
        .map((line) => {
        const mark = /^\s{0,3}(`{3,}|~{3,})/.exec(line)?.[1];
        if (fence === undefined) {
            fence = mark;
            return mark === undefined ? tamedLine(line) : line;
        }
        if (mark?.startsWith(fence) === true)
            fence = undefined;
        return line;
    });
    // What was cut inside a block of code must not swallow the rest of the page.
    if (fence !== undefined)
        lines.push(fence);
    return lines.join('\n');
}
function tamedLine(line) {
    if (!/[<[]/.test(line))
        return line;
    return line
        .split(/(`[^`]*`)/)
        .map((part, index) => (index % 2 === 1 ? part : tamedText(part)))
        .join('');
}
function tamedText(text) {
    return text
        .replaceAll('<', '&lt;')
        .replaceAll('![', '[')
        .replace(/\]\(\s*(?!https?:\/\/)[^)]*\)/gi, ']')
        .replace(/^(\s*\[[^\]]*\]):/, '$1\\:');
}
/** The parts of a description under their headings; the text before the first has heading ''. */
function sections(markdown) {
    const found = [];
    let heading = '';
    let start = 0;
    for (const match of markdown.matchAll(/^#{1,6}[ \t]+([^\r\n]*)$/gm)) {
        found.push({ heading, body: markdown.slice(start, match.index).trim() });
        heading = (0,model_text/* plain */.pj)(match[1] ?? '', 100);
        start = match.index + match[0].length;
    }
    found.push({ heading, body: markdown.slice(start).trim() });
    return found.filter(({ body }) => body !== '');
}

;// CONCATENATED MODULE: ./src/formats/sarif/message.ts




const message_MAX_MESSAGE = 1_000;
const MAX_TITLE = 250;
const MAX_PART = 300;
/**
 * What a person reads first, and often all that they read: what it is and where, how it came in,
 * what to do. GitHub shows the first sentence as the title of an alert.
 */
function resultMessage(issue, introduction) {
    const sentences = [
        `${headline(issue)} (${attribution(issue)})`,
        (0,model_text/* plain */.pj)(issue.facts.message ?? '', MAX_PART),
        introducedThrough(introduction),
        remedy(issue),
    ];
    const told = sentences.filter((text) => text !== '').map(sentence);
    return message(told.join(' '), message_MAX_MESSAGE);
}
/** `Prototype Pollution in lodash@4.17.15`. */
function headline(issue) {
    const { resourcePath } = issue.facts;
    const packages = packagesOf(issue);
    const title = titleOf(issue).replace(/\.$/, '');
    if (packages.length > 0)
        return `${title} in ${listed(packages, 3)}`;
    return resourcePath ? `${title} at ${(0,model_text/* plain */.pj)(resourcePath, MAX_PART)}` : title;
}
/** Severity and CVE ids, but for those that are the title already. */
function attribution(issue) {
    const title = titleOf(issue);
    const cves = (0,finding/* cvesOf */.RW)(issue)
        .map((cve) => (0,model_text/* plain */.pj)(cve, 30))
        .filter((cve) => !title.includes(cve));
    const severity = `${(0,finding/* severityOf */.xJ)(issue)} severity`;
    return cves.length === 0 ? severity : `${severity}, ${listed(cves, 3)}`;
}
function introducedThrough({ shown, total }) {
    const [path = ''] = shown;
    const more = total - 1;
    const ways = more > 0 ? ` and ${more} more ${more === 1 ? 'path' : 'paths'}` : '';
    return path === '' ? '' : `Introduced through ${path}${ways}`;
}
/** What to do, in one line; '' when nothing is known. */
function remedy(issue) {
    const { remedy: said, packages } = issue.facts;
    if (said)
        return (0,model_text/* plain */.pj)(said, MAX_PART);
    const fixedIn = [...new Set(packages.flatMap((pkg) => pkg.fixedIn))];
    return fixedIn.length === 0 ? '' : `Fixed in ${(0,model_text/* plain */.pj)(listed(fixedIn, 3), MAX_PART)}`;
}
function titleOf(issue) {
    return (0,model_text/* plain */.pj)(issue.attributes.title, MAX_TITLE) || (0,model_text/* plain */.pj)(issue.attributes.key, MAX_TITLE);
}
/** The affected packages, each `name@version` once, sorted. */
function packagesOf(issue) {
    const names = issue.facts.packages.map(({ name, version }) => (0,model_text/* plain */.pj)(version === '' ? name : `${name}@${version}`, 200));
    return [...new Set(names)].filter((name) => name !== '').sort(compare);
}

;// CONCATENATED MODULE: ./src/formats/sarif/help.ts





const MAX_TEXT = 1_000;
const MAX_REFERENCES = 10;
/** Packages and paths that a rule's help shows; it tells how many more there are. */
const SHOWN = 10;
function helpOf(issue, description, helpUri = '') {
    const fix = remedy(issue);
    const told = [sentence(titleOf(issue)), description.summary, sentence(fix), helpUri];
    return {
        text: message(told.filter((part) => part !== '').join(' '), MAX_TEXT),
        before: blocks([
            `**${literal(titleOf(issue), 300)}** (${attributes(issue)})`,
            description.overview,
        ]),
        after: blocks([
            fix === '' ? '' : `**Fix:** ${tamed(fix, 300)}`,
            description.remediation,
            references(issue, helpUri),
        ]),
    };
}
/** The Markdown with the affected packages and how they came in. */
function completeMarkdown(help, affected) {
    const { packages, paths, pathCount } = affected;
    return blocks([
        help.before,
        bullets('Affected', packages, packages.length),
        bullets('Introduced through', paths, pathCount),
        help.after,
    ]);
}
function attributes(issue) {
    const { exploit, license, reachability } = issue.facts;
    return [
        `${(0,finding/* severityOf */.xJ)(issue)} severity`,
        ...(license ? [`license ${literal(license, 100)}`] : []),
        ...(exploit && !/not defined/i.test(exploit)
            ? [`exploit maturity: ${literal(exploit, 50)}`]
            : []),
        ...(reachability ? [`reachability: ${literal(reachability, 50)}`] : []),
        ...[...(0,finding/* cvesOf */.RW)(issue), ...(0,finding/* cwesOf */.Uy)(issue)].slice(0, 10).map((id) => literal(id, 30)),
    ].join(', ');
}
function references(issue, helpUri) {
    const links = [
        { title: 'About this problem', url: helpUri },
        ...(issue.facts.references ?? []).slice(0, MAX_REFERENCES),
    ].flatMap(({ title, url }) => {
        const address = webAddress(url);
        if (address === undefined)
            return [];
        // Brackets are legal in an address and would end the link.
        const target = address.replace(/[()<>\s]/g, encodeCharacter);
        return [`- [${literal(title, 150) || literal(address, 150)}](${target})`];
    });
    return links.length === 0 ? '' : ['**References**', '', ...links].join('\n');
}
function encodeCharacter(character) {
    return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
function bullets(title, items, total) {
    if (items.length === 0)
        return '';
    const shown = items.slice(0, SHOWN);
    const more = total - shown.length;
    return [
        `**${title}**`,
        '',
        ...shown.map((item) => `- ${code(item, 1_000)}`),
        ...(more > 0 ? [`- and ${more} more`] : []),
    ].join('\n');
}
function blocks(parts) {
    return parts.filter((part) => part !== '').join('\n\n');
}

;// CONCATENATED MODULE: ./src/formats/sarif/packed.ts
/** Never in text that went through `plain`, nor in JSON. */
const SEPARATOR = '\0';
/** Texts as one, for a store. */
function pack(...texts) {
    return texts.join(SEPARATOR);
}
function unpack(packed) {
    return packed.split(SEPARATOR);
}
function packResult(result) {
    const { json, ruleId, hash, packages, paths, pathCount, cutLocations, cutSteps } = result;
    const numbers = [pathCount, cutLocations, cutSteps].join(' ');
    return pack(json, ruleId, hash, packages.join('\n'), paths.join('\n'), numbers);
}
function unpackResult(packed) {
    const [json = '{}', ruleId = '', hash = '', packages = '', paths = '', numbers = ''] = unpack(packed);
    const [pathCount = 0, cutLocations = 0, cutSteps = 0] = numbers.split(' ').map(Number);
    return {
        ...{ json, ruleId, hash, pathCount, cutLocations, cutSteps },
        packages: linesOf(packages),
        paths: linesOf(paths),
    };
}
function linesOf(text) {
    return text === '' ? [] : text.split('\n');
}
/** Two objects in JSON as one with the properties of both. */
function joined(first, second) {
    if (first === '{}')
        return second;
    return second === '{}' ? first : `${first.slice(0, -1)},${second.slice(1)}`;
}

// EXTERNAL MODULE: ./src/model/severity.ts
var severity = __webpack_require__(11502);
// EXTERNAL MODULE: ./src/model/digest.ts
var digest = __webpack_require__(95305);
;// CONCATENATED MODULE: ./src/formats/sarif/description.ts



/**
 * Snyk's descriptions have long general parts (what cross-site scripting is); the page that
 * `helpUri` leads to has them whole. With 25,000 rules in a file each kilobyte here is 25 MB.
 */
const MAX_OVERVIEW = 1_500;
const MAX_REMEDIATION = 800;
const MAX_SUMMARY = 500;
/** The overview is the part of that name, else the first that is not about something else. */
function describe(markdown) {
    const parts = sections(markdown);
    const named = parts.find(({ heading }) => /^overview/i.test(heading));
    const first = parts.find(({ heading }) => !/^(remediation|references|how to fix)/i.test(heading));
    const remediation = parts.find(({ heading }) => /^(remediation|how to fix)/i.test(heading));
    const overview = (named ?? first)?.body ?? '';
    return {
        overview: tamed(overview, MAX_OVERVIEW),
        remediation: tamed(remediation?.body ?? '', MAX_REMEDIATION),
        summary: summaryOf(overview),
    };
}
/** Without marks, and without the disclaimer that opens the descriptions of images' packages. */
function summaryOf(overview) {
    const text = overview
        .replace(/^\*\*_Note:_\*\*[^\n]*\n/, '')
        .slice(0, MAX_SUMMARY * 2)
        .replace(/\[([^\]\n]*)\]\([^)\n]*\)/g, '$1')
        .replaceAll('**', '');
    return sentence((0,model_text/* plain */.pj)(text, MAX_SUMMARY));
}

;// CONCATENATED MODULE: ./src/formats/sarif/severity.ts

const LEVEL = {
    critical: 'error',
    high: 'error',
    medium: 'warning',
    low: 'note',
    info: 'note',
};
function levelOf(severity) {
    return LEVEL[severity];
}
/** GitHub's `problem.severity`, which has words of its own. */
function problemSeverity(severity) {
    const level = LEVEL[severity];
    return level === 'error' || level === 'warning' ? level : 'recommendation';
}
/**
 * GitHub's `security-severity`: a score from which it derives the severity that it shows.
 *
 * It is one of the scores that Snyk gives, and only one that says what Snyk says: Snyk rates many
 * problems of images low that carry a CVSS of 9.8, and a policy may change any severity. Snyk's
 * own score goes before others', the newer version before the older. Undefined when there is
 * none: a licence, an unscored problem, a score of 0. GitHub then shows the level.
 */
function securitySeverity(issue) {
    const severity = (0,finding/* severityOf */.xJ)(issue);
    const [best] = (issue.attributes.severities ?? [])
        .filter((entry) => bandOf(entry.score) === severity)
        .sort((a, b) => preference(b) - preference(a) || (b.score ?? 0) - (a.score ?? 0));
    return best?.score?.toFixed(1);
}
/** The qualitative rating of CVSS 3 and 4, which is GitHub's as well. */
function bandOf(given) {
    const score = Number(given?.toFixed(1));
    if (!(score >= 0.1 && score <= 10))
        return undefined;
    if (score >= 9)
        return 'critical';
    if (score >= 7)
        return 'high';
    return score >= 4 ? 'medium' : 'low';
}
function preference(entry) {
    const version = Number.parseFloat(entry.version ?? '');
    const own = entry.source.toUpperCase() === 'SNYK' ? 100 : 0;
    return own + (Number.isFinite(version) ? Math.min(version, 99) : 0);
}

;// CONCATENATED MODULE: ./src/formats/sarif/rule.ts









/** GitHub: docs "SARIF support for code scanning", `reportingDescriptor` object. */
const MAX_DESCRIPTION = 1_024;
const rule_MAX_NAME = 255;
const MAX_ID = 255;
const MAX_TAG = 100;
/** Snyk's id of the problem or the rule, as an id that is never empty nor without end. */
function ruleIdOf(issue) {
    const id = (0,model_text/* plain */.pj)((0,finding/* problemOf */.Zw)(issue), MAX_ID + 1) || 'unknown';
    return id.length <= MAX_ID ? id : `${id.slice(0, 200)}-${(0,digest/* digest */.b)((0,finding/* problemOf */.Zw)(issue))}`;
}
/** @param maxTags how many tags a rule may have */
function toRule(record, issue, maxTags) {
    const severity = (0,finding/* severityOf */.xJ)(issue);
    const score = securitySeverity(issue);
    const helpUri = helpAddress(issue);
    const description = describe(issue.attributes.description ?? '');
    return {
        descriptor: {
            id: ruleIdOf(issue),
            name: nameOf(issue),
            shortDescription: { text: message(shortDescription(issue), MAX_DESCRIPTION) },
            fullDescription: {
                text: message(fullDescription(issue, description.summary), MAX_DESCRIPTION),
            },
            defaultConfiguration: { level: levelOf(severity) },
            ...(helpUri === undefined ? {} : { helpUri }),
            properties: {
                ...(score === undefined ? {} : { 'security-severity': score }),
                'problem.severity': problemSeverity(severity),
                precision: precisionOf(issue),
                tags: tagsOf(record, issue).slice(0, maxTags),
            },
        },
        help: helpOf(issue, description, helpUri),
    };
}
/** A name differs from the id (SARIF 3.49.7), or it would say nothing. */
function nameOf(issue) {
    const title = (0,model_text/* plain */.pj)(issue.attributes.title, rule_MAX_NAME);
    if (title !== '' && title !== ruleIdOf(issue))
        return title;
    return (0,model_text/* plain */.pj)(`Snyk ${issue.attributes.type.replaceAll('_', ' ')}`, rule_MAX_NAME);
}
function shortDescription(issue) {
    const names = [...new Set(issue.facts.packages.map((pkg) => pkg.name))].sort();
    const subject = names.length === 0 ? '' : ` in ${(0,model_text/* plain */.pj)(listed(names, 3), 300)}`;
    return sentence(`${titleOf(issue)}${subject}`);
}
function fullDescription(issue, summary) {
    const ids = [...(0,finding/* cvesOf */.RW)(issue), ...(0,finding/* cwesOf */.Uy)(issue)].slice(0, 10).map((id) => (0,model_text/* plain */.pj)(id, 30));
    const known = ids.length === 0 ? '' : ` (${ids.join(', ')})`;
    const first = sentence(`${shortDescription(issue).replace(/\.$/, '')}${known}`);
    return `${first} ${summary}`.trim();
}
function helpAddress(issue) {
    const own = issue.attributes.problems.find(({ source }) => source.toUpperCase() === 'SNYK');
    return webAddress(issue.findingDetectionUrl) ?? webAddress(own?.url);
}
/** How often a rule is right: a version is vulnerable or not, a data flow is an inference. */
function precisionOf(issue) {
    const { type } = issue.attributes;
    return type === 'package_vulnerability' || type === 'license' ? 'very-high' : 'high';
}
/** The most useful first, since GitHub keeps ten. */
function tagsOf(record, issue) {
    const { type } = issue.attributes;
    const tags = [
        type === 'license' ? 'license' : 'security',
        record.attributes.type,
        ...(0,finding/* cwesOf */.Uy)(issue).map((cwe) => `external/cwe/${cwe.toLowerCase()}`),
        ...(0,finding/* cvesOf */.RW)(issue),
    ].map((tag) => (0,model_text/* plain */.pj)(tag, MAX_TAG));
    return [...new Set(tags)].filter((tag) => tag !== '');
}

;// CONCATENATED MODULE: ./src/formats/sarif/result.ts










const MAX_JUSTIFICATION = 1_000;
const MAX_FINGERPRINTS = 10;
const MAX_PACKAGES = 20;
/**
 * One result for one finding, in the place where it is dealt with; without what only the other
 * results of its run decide: the index of its rule and its fingerprints.
 */
function toResult(found, limits) {
    const { record, issue, located } = found;
    const primary = primaryLocation(record, issue, located);
    const others = issue.facts.locations.filter((place) => place.file !== '').slice(1);
    const flow = issue.facts.codeFlow ?? [];
    const viewer = webAddress(issue.findingUrl);
    const { resourcePath } = issue.facts;
    const names = resourcePath ? [resourcePath] : packagesOf(issue).slice(0, MAX_PACKAGES);
    return {
        ruleId: ruleIdOf(issue),
        level: levelOf((0,finding/* severityOf */.xJ)(issue)),
        message: { text: resultMessage(issue, found.introduction) },
        locations: [toLocation(primary, names)],
        ...(others.length === 0
            ? {}
            : { relatedLocations: others.slice(0, limits.locations - 1).map((at) => toLocation(at)) }),
        ...(flow.length === 0 ? {} : { codeFlows: [toCodeFlow(flow, limits.flowSteps)] }),
        ...fingerprintsOf(issue),
        ...suppressionsOf(issue),
        ...(viewer === undefined ? {} : { hostedViewerUri: viewer }),
        properties: propertiesOf(record, issue),
    };
}
/**
 * What GitHub recognises an alert by, `primaryLocationLineHash`. Its upload action would compute
 * it from the text around the line, and so open the alert anew when the manifest is edited; an
 * upload through the API computes none at all. Ours is the identity of the finding without the
 * branch, so that an alert that was dismissed on one branch is the same on the next.
 */
function alertHash(record, issue) {
    const { name, target_file: targetFile, type } = record.attributes;
    const target = record.relationships.target.data.attributes;
    const file = (0,identity/* manifestOf */.$V)((0,identity/* normalisePath */.qb)(targetFile));
    const ownName = record.product === 'container' ? imagePath(name) : name;
    return (0,digest/* digest */.b)('alert', (0,identity/* normaliseRepository */.zt)(target.url ?? imagePath(target.display_name)), type.toLowerCase(), file === '' ? ownName : file, issue.attributes.key).slice(0, 16);
}
/** Those that the tool itself gave. */
function fingerprintsOf(issue) {
    const given = Object.entries(issue.facts.fingerprints ?? {}).slice(0, MAX_FINGERPRINTS);
    if (given.length === 0)
        return {};
    const clean = given.map(([key, value]) => [(0,model_text/* plain */.pj)(key, 100), (0,model_text/* plain */.pj)(value, 300)]);
    return { fingerprints: Object.fromEntries(clean) };
}
function suppressionsOf(issue) {
    if ((0,finding/* statusOf */.c2)(issue) !== 'ignored')
        return {};
    const { reason, expires } = issue.facts.ignore ?? {};
    const justification = reason ? message(reason, MAX_JUSTIFICATION) : '';
    return {
        suppressions: [
            {
                kind: 'external',
                status: 'accepted',
                ...(justification === '' ? {} : { justification }),
                ...(expires ? { properties: { expires: (0,model_text/* plain */.pj)(expires, 50) } } : {}),
            },
        ],
    };
}
function propertiesOf(record, issue) {
    const { attributes, facts } = issue;
    const cves = (0,finding/* cvesOf */.RW)(issue);
    const [cvss] = (attributes.severities ?? []).filter((entry) => entry.score !== undefined);
    const packages = facts.packages.slice(0, MAX_PACKAGES).map((pkg) => ({
        name: (0,model_text/* plain */.pj)(pkg.name, 200),
        version: (0,model_text/* plain */.pj)(pkg.version, 100),
        ...(pkg.purl === undefined ? {} : { purl: (0,model_text/* plain */.pj)(pkg.purl, 500) }),
        ...(pkg.fixedIn.length === 0
            ? {}
            : { fixedIn: pkg.fixedIn.slice(0, 5).map((version) => (0,model_text/* plain */.pj)(version, 100)) }),
        paths: pkg.paths.length,
    }));
    return {
        severity: (0,finding/* severityOf */.xJ)(issue),
        type: (0,model_text/* plain */.pj)(attributes.type, 100),
        project: (0,model_text/* plain */.pj)(record.attributes.name, 300) || fileOf(record),
        fixable: facts.fixable,
        ...(packages.length === 0 ? {} : { packages }),
        ...(cves.length === 0 ? {} : { cve: cves.slice(0, 10).map((cve) => (0,model_text/* plain */.pj)(cve, 30)) }),
        ...(cvss === undefined ? {} : { cvss: { score: cvss.score, ...vectorOf(cvss) } }),
        ...(facts.epss === undefined ? {} : { epss: facts.epss.probability }),
        ...(facts.exploit ? { exploit: (0,model_text/* plain */.pj)(facts.exploit, 50) } : {}),
    };
}
function vectorOf({ vector }) {
    return vector === undefined ? {} : { vector: (0,model_text/* plain */.pj)(vector, 200) };
}

;// CONCATENATED MODULE: ./src/formats/sarif/run.ts









/** How far the results may grow over their limit before the least severe are let go. */
const SLACK = 1.2;
/**
 * The results of one tool. It never holds more than `SLACK` times the limit of them, and what it
 * ends with does not depend on the order in which they came.
 */
class RunCollector {
    limits;
    texts;
    entries;
    /** Each rule as the worst of its findings tells it. */
    rules;
    /** The last rank that was kept when entries were let go: what sorts after it has no chance. */
    boundary;
    letGo = 0;
    constructor(limits, texts) {
        this.limits = limits;
        this.texts = texts;
        this.entries = new Ranked(texts);
        this.rules = new Ranked(texts);
    }
    /** @param locate is asked only for a finding that counts, since it may read files */
    add(record, issue, locate) {
        const rank = rankOf(issue);
        if (this.boundary !== undefined && byRank(rank, this.boundary) > 0) {
            this.letGo += 1;
            return;
        }
        this.rules.offer(ruleIdOf(issue), rank, () => {
            const { descriptor, help } = toRule(record, issue, this.limits.tags);
            return pack(JSON.stringify(descriptor), help.text, help.before, help.after);
        });
        this.entries.offer(issue.findingKey, rank, () => this.textOf({ record, issue, located: locate() }));
        if (this.entries.size > this.limits.results * SLACK)
            this.prune();
    }
    /** The entries within the limit, the worst first. */
    worstFirst() {
        return [...this.entries.values()].sort(byRank).slice(0, this.limits.results);
    }
    /** The rule of that id: its descriptor in JSON, and the parts of its help. */
    rule(id) {
        const packed = this.rules.get(id)?.packed;
        if (packed === undefined)
            return { texts: [], bytes: 0 };
        return { texts: unpack(this.texts.get(packed)), bytes: packed.length };
    }
    result({ packed }) {
        return unpackResult(this.texts.get(packed));
    }
    /** How many findings were offered that `worstFirst` does not give. */
    get leftOut() {
        return this.letGo + Math.max(0, this.entries.size - this.limits.results);
    }
    textOf(found) {
        const { issue, record } = found;
        const { codeFlow = [], locations } = issue.facts;
        const introduction = introductionOf(issue, SHOWN);
        return packResult({
            json: JSON.stringify(toResult({ ...found, introduction }, this.limits)),
            ruleId: ruleIdOf(issue),
            hash: alertHash(record, issue),
            packages: packagesOf(issue).slice(0, SHOWN),
            paths: introduction.shown,
            pathCount: introduction.total,
            cutLocations: Math.max(0, locations.length - this.limits.locations),
            cutSteps: Math.max(0, codeFlow.length - this.limits.flowSteps),
        });
    }
    prune() {
        const kept = this.worstFirst();
        this.letGo += this.entries.size - kept.length;
        this.boundary = kept.at(-1) ?? BEFORE_ALL;
        this.entries.dropAfter(this.boundary);
        this.rules.dropAfter(this.boundary);
    }
}
const BEFORE_ALL = { level: -1, key: '' };
/** Above the levels of all open findings. */
const IGNORED = 10;
function isIgnored({ level }) {
    return level >= IGNORED;
}
/** Open before ignored, then by severity, then by key. */
function rankOf(issue) {
    const ignored = (0,finding/* statusOf */.c2)(issue) === 'ignored' ? IGNORED : 0;
    return { level: ignored + 9 - (0,severity/* severityRank */.qs)((0,finding/* severityOf */.xJ)(issue)), key: issue.findingKey };
}

;// CONCATENATED MODULE: ./src/formats/sarif/run-content.ts





/**
 * Results of one run, in order, and their rules in the order of their first results, as JSON that
 * is made only when it is asked for.
 */
class RunContent {
    entries;
    texts;
    /** The results of each rule. */
    byRule = new Map();
    hasIgnored;
    /** What the limits cut off of all results together. */
    cut = { locations: 0, flowSteps: 0 };
    constructor(entries, texts) {
        this.entries = entries;
        this.texts = texts;
        for (const entry of entries) {
            const { ruleId, cutLocations, cutSteps } = texts.result(entry);
            const others = this.byRule.get(ruleId);
            if (others)
                others.push(entry);
            else
                this.byRule.set((0,copy/* copyOf */.z)(ruleId), [entry]);
            this.cut.locations += cutLocations;
            this.cut.flowSteps += cutSteps;
        }
        this.hasIgnored = entries.some(isIgnored);
    }
    /** Size of what the texts are made of. */
    get packedBytes() {
        let bytes = 0;
        for (const { packed } of this.entries)
            bytes += packed.length;
        for (const id of this.byRule.keys())
            bytes += this.texts.rule(id).bytes;
        return bytes;
    }
    *rules() {
        for (const id of this.byRule.keys())
            yield this.ruleText(id);
    }
    /** @param suppressed whether ignored findings are given, as suppressed results */
    *results(suppressed) {
        const index = new Map([...this.byRule.keys()].map((id, position) => [id, position]));
        const seen = new Map();
        for (const entry of this.entries) {
            const { json, ruleId, hash } = this.texts.result(entry);
            const nth = (seen.get(hash) ?? 0) + 1;
            seen.set(nth === 1 ? (0,copy/* copyOf */.z)(hash) : hash, nth);
            const ignored = isIgnored(entry);
            if (ignored && !suppressed)
                continue;
            const rest = {
                ruleIndex: index.get(ruleId) ?? 0,
                partialFingerprints: {
                    'snykConnector/v1': entry.key,
                    primaryLocationLineHash: `${hash}:${nth}`,
                },
                // SARIF 3.27.23: when one result has suppressions, all have, be it an empty list.
                ...(this.hasIgnored && !ignored ? { suppressions: [] } : {}),
            };
            yield joined(json, JSON.stringify(rest));
        }
    }
    /** The results with their rules, each rule with the first of its results. For measuring. */
    *measured() {
        const firsts = new Map([...this.byRule].map(([id, [first]]) => [first, id]));
        let position = 0;
        for (const result of this.results(true)) {
            const id = firsts.get(this.entries[position]);
            yield id === undefined ? result : result + this.ruleText(id);
            position += 1;
        }
    }
    ruleText(id) {
        const [descriptor = '{}', text = '', before = '', after = ''] = this.texts.rule(id).texts;
        const markdown = completeMarkdown({ before, after }, this.affectedBy(id));
        return joined(descriptor, JSON.stringify({ help: { text, markdown } }));
    }
    /** What the findings of one rule affect together. */
    affectedBy(id) {
        const entries = this.byRule.get(id) ?? [];
        const packages = new Set();
        const paths = new Set();
        let shown = 0;
        let pathCount = 0;
        for (const entry of entries) {
            const result = this.texts.result(entry);
            for (const name of result.packages)
                packages.add(name);
            for (const path of result.paths)
                paths.add(path);
            shown += result.paths.length;
            pathCount += result.pathCount;
        }
        return {
            packages: [...packages].sort(compare),
            // Those of one finding are in order already.
            paths: entries.length === 1 ? [...paths] : shortestFirst([...paths]).slice(0, SHOWN),
            // Two projects with the same path show it once.
            pathCount: pathCount - (shown - paths.size),
        };
    }
}
function shortestFirst(paths) {
    return paths
        .map((path) => ({ path, steps: stepsOf(path) }))
        .sort((a, b) => a.steps - b.steps || compare(a.path, b.path))
        .map(({ path }) => path);
}

;// CONCATENATED MODULE: ./src/formats/sarif/size.ts


/** Compressed at once. Blocks of their own compress a little worse than the whole file will. */
const BLOCK = 1024 * 1024;
/** Compresses a little worse than the upload will, and takes a third of the time. */
const FASTEST = { level: 1 };
/** Kept for what stands around the results: tools, versions, notifications. */
const RESERVE = 0.02;
/**
 * How many results of each run fit into a file of so many bytes after gzip, the worst first over
 * all runs. A rule counts with the first of its results.
 */
function fitToSize(runs, gzipBytes) {
    const room = gzipBytes * (1 - RESERVE);
    if (fitsAsItIs(runs, room))
        return runs.map((run) => run.entries.length);
    const kept = runs.map(() => 0);
    const size = Math.min(BLOCK, Math.max(1, Math.floor(gzipBytes / 10)));
    let packed = 0;
    for (const block of blocksOf(runs, size)) {
        packed += (0,external_node_zlib_.deflateSync)(block.text, FASTEST).length;
        if (packed > room)
            break;
        for (const run of block.runs)
            kept[run] = (kept[run] ?? 0) + 1;
    }
    return kept;
}
/**
 * Text does not grow under gzip: a file that fits without it needs no measuring. The estimate is
 * generous: what is added to each result, and JSON writes quotes and line breaks as two letters.
 */
function fitsAsItIs(runs, room) {
    const bytes = runs.reduce((sum, { content }) => sum + content.packedBytes * 2, 0);
    const added = runs.reduce((sum, { entries }) => sum + entries.length * 500, 0);
    return bytes + added <= room;
}
function* blocksOf(runs, size) {
    let block = { text: '', runs: [] };
    for (const { run, text } of worstFirst(runs)) {
        block.text += text;
        block.runs.push(run);
        if (block.text.length < size)
            continue;
        yield block;
        block = { text: '', runs: [] };
    }
    yield block;
}
function* worstFirst(runs) {
    const cursors = runs.map(({ entries, content }, run) => new Cursor(entries, content, run));
    for (;;) {
        const [first] = cursors.filter((cursor) => cursor.head !== undefined).sort(byHead);
        if (first === undefined)
            return;
        yield { text: first.take(), run: first.run };
    }
}
/** Where the reading of one run's results stands; they are in order already. */
class Cursor {
    entries;
    run;
    at = 0;
    texts;
    constructor(entries, content, run) {
        this.entries = entries;
        this.run = run;
        this.texts = content.measured();
    }
    get head() {
        return this.entries[this.at];
    }
    take() {
        this.at += 1;
        return this.texts.next().value ?? '';
    }
}
function byHead({ head: a }, { head: b }) {
    return a === undefined || b === undefined ? 0 : byRank(a, b);
}

;// CONCATENATED MODULE: ./src/formats/sarif/log.ts










/**
 * Collects findings into a SARIF 2.1.0 log with one run for each tool. What it holds is bounded
 * by the limits, and the log is the same whatever the order of the records.
 *
 * Resolved findings are left out, since a log says what is there; a tool without findings has an
 * empty run, which closes its alerts. Ignored findings are suppressed results.
 */
class SarifLog {
    options;
    tools = new Map();
    limits;
    constructor(options) {
        this.options = options;
        this.limits = { ...CODE_SCANNING_LIMITS, ...options.limits };
    }
    /** @param locate the place where a finding is dealt with, where it can be found */
    add(record, locate) {
        const run = this.runOf(record);
        for (const issue of record.issues) {
            if ((0,finding/* statusOf */.c2)(issue) !== 'resolved')
                run.add(record, issue, () => locate(issue));
        }
    }
    finish() {
        if (this.tools.size === 0)
            this.open({ name: 'Snyk' });
        const { inside, outside } = this.worstTools();
        return this.documentOf(inside, outside);
    }
    /**
     * The logs for code scanning: the whole one where the limits of a file kept nothing out of it,
     * else one for each tool. GitHub tells runs apart by tool and category, so that a run replaces
     * its predecessor whichever file it comes in.
     */
    uploads(whole) {
        const { runs, bySize } = whole.leftOut;
        if (runs === 0 && bySize === 0)
            return [whole];
        const { inside, outside } = this.worstTools();
        return [...inside, ...outside].map((offer) => this.documentOf([offer], []));
    }
    documentOf(inside, outside) {
        const names = outside.map(({ named }) => named.name);
        const runs = this.fitted(inside);
        const documents = runs.map((run, index) => {
            const about = index === 0 ? toolSentences(names) : [];
            const notices = [...about, ...runSentences(run)];
            return { run: toRun({ ...run.named, notices }, this.options), content: run.content };
        });
        return new SarifDocument(documents, sumLeftOut(runs, names));
    }
    /** The collector of the record's tool; of several versions the newest names the tool. */
    runOf(record) {
        const name = toolName(record.tool.name, record.product);
        const { version } = record.tool;
        const known = this.tools.get(name);
        if (known === undefined)
            return this.open({ name, version });
        if (version !== undefined && isNewer(version, known.version)) {
            this.tools.set(name, { ...known, version });
        }
        return known.run;
    }
    open(tool) {
        const run = new RunCollector(this.limits, this.options.texts);
        this.tools.set(tool.name, { ...tool, run });
        return run;
    }
    /** The tools that the file has room for: those with the worst findings. Each list by name. */
    worstTools() {
        const offers = [...this.tools.values()]
            .map((named) => ({ named, entries: named.run.worstFirst() }))
            .sort((a, b) => byWorst(a, b) || compare(a.named.name, b.named.name));
        const { runs } = this.limits;
        const byName = (a, b) => compare(a.named.name, b.named.name);
        return { inside: offers.slice(0, runs).sort(byName), outside: offers.slice(runs).sort(byName) };
    }
    /** The runs with as many of their results as the size of the file allows. */
    fitted(offers) {
        const full = offers.map(({ entries, named }) => ({
            entries,
            content: contentOf(named, entries),
        }));
        const counts = fitToSize(full, this.limits.gzipBytes);
        return offers.map(({ entries, named }, index) => {
            const kept = entries.slice(0, counts[index]);
            const content = kept.length === entries.length ? full[index]?.content : undefined;
            return {
                named,
                tool: named.name,
                kept: kept.length,
                content: content ?? contentOf(named, kept),
                beyondCount: named.run.leftOut,
                beyondSize: entries.length - kept.length,
            };
        });
    }
}
function contentOf(tool, entries) {
    return new RunContent(entries, tool.run);
}
/** Tools by their worst finding; those without any go last. */
function byWorst({ entries: [a] }, { entries: [b] }) {
    if (a === undefined || b === undefined)
        return Number(a === undefined) - Number(b === undefined);
    return byRank(a, b);
}
function isNewer(version, than) {
    if (than === undefined)
        return true;
    return (version.localeCompare(than, 'en', { numeric: true }) || compare(version, than)) > 0;
}

;// CONCATENATED MODULE: ./src/pipeline/files/sarif-writer.ts




/** Writes one SARIF log, when the last record was seen. */
class SarifWriter {
    sink;
    options;
    /** What the limits of code scanning kept out of the log, one sentence each. */
    leftOut = [];
    /** Logs after gzip, as code scanning is to have them; none unless they were asked for. */
    uploads = [];
    sarif;
    constructor(sink, options) {
        this.sink = sink;
        this.options = options;
        this.sarif = new SarifLog(options);
    }
    record(record) {
        this.sarif.add(record, (issue) => issue.facts.locations[0]);
    }
    async finish() {
        const document = this.sarif.finish();
        this.leftOut = document.leftOut.sentences;
        for (const piece of document.text())
            await this.sink.write(piece);
        if (this.options.codeScanning === true)
            this.uploads = await Promise.all(this.sarif.uploads(document).map(packed));
        // What it has kept would else stay in memory until all is delivered.
        this.sarif = new SarifLog(this.options);
    }
}
/** Without ignored findings, which code scanning would show as open ones. */
function packed(document) {
    return (0,consumers_.buffer)(external_node_stream_.Readable.from(document.text({ suppressed: false })).pipe((0,external_node_zlib_.createGzip)()));
}


/***/ }),

/***/ 92485:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ TargetWriter)
/* harmony export */ });
/**
 * Writes `target.ndjson`: what the transform map makes of each record, one document a line. What
 * misses a required target goes to `rejected.ndjson` and makes the run incomplete.
 */
class TargetWriter {
    map;
    sinks;
    collection;
    /** Documents written. */
    documents = 0;
    /** Documents and findings that the map could not make whole. */
    rejected = 0;
    constructor(map, sinks, collection) {
        this.map = map;
        this.sinks = sinks;
        this.collection = collection;
    }
    async record(record) {
        const { document, rejected } = this.map.apply(record);
        if (document !== null) {
            this.documents += 1;
            await this.sinks.target.write(`${JSON.stringify(document)}\n`);
        }
        for (const rejection of rejected) {
            this.rejected += 1;
            await this.sinks
                .rejected()
                .write(`${JSON.stringify({ by: 'transform-map', project: record.key, ...rejection })}\n`);
        }
        const [first] = rejected;
        if (first !== undefined) {
            this.collection.missing(`${rejected.length} of ${record.attributes.name} in the target documents`, `the transform map could not fill ${first.row.to}: ${first.reason}; see rejected.ndjson`);
        }
    }
}


/***/ }),

/***/ 26865:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g_: () => (/* binding */ weakness),
/* harmony export */   uh: () => (/* binding */ cveProblem),
/* harmony export */   xR: () => (/* binding */ snykProblem)
/* harmony export */ });
/* harmony import */ var _vulnerability_page_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81570);

/** Snyk's own problem first, as REST gives it. */
function snykProblem(id, url = (0,_vulnerability_page_js__WEBPACK_IMPORTED_MODULE_0__/* .vulnerabilityUrl */ .A6)(id)) {
    const type = _vulnerability_page_js__WEBPACK_IMPORTED_MODULE_0__/* .LICENSE_ID */ .Mj.test(id) ? 'rule' : 'vulnerability';
    return { id, source: 'SNYK', type, ...(url === undefined ? {} : { url }) };
}
function cveProblem(id) {
    const url = `https://nvd.nist.gov/vuln/detail/${(0,_vulnerability_page_js__WEBPACK_IMPORTED_MODULE_0__/* .inUrl */ .Hc)(id)}`;
    return { id, source: 'NVD', type: 'vulnerability', url };
}
function weakness(id) {
    return { id, source: 'CWE', type: 'weakness' };
}


/***/ }),

/***/ 20916:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ scanFiles)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./src/model/errors.ts
var errors = __webpack_require__(87206);
// EXTERNAL MODULE: ./src/sources/snyk-cli/json/open.ts + 1 modules
var json_open = __webpack_require__(90604);
;// CONCATENATED MODULE: ./src/sources/snyk-cli/json/fault.ts
/** The text is not JSON at this place. Never leaves this room: listeners are told a JsonProblem. */
class JsonFault extends Error {
    name = 'JsonFault';
    /** Bytes from the beginning of the stream. */
    offset;
    /** Counted from 1. */
    line;
    /** How far the stream had been read when the fault was found. */
    readTo;
    constructor(message, where) {
        super(message);
        this.offset = where.offset;
        this.line = where.line;
        this.readTo = where.readTo;
    }
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/json/chunk.ts

const QUOTE = '"';
const LINE_BREAK = '\n';
const STREAM_START = { offset: 0, line: 1, startsLine: true };
/**
 * A piece of the stream, as bytes and as a string of one-byte characters with the same positions.
 * The engine searches such strings far faster than buffers, and no syntax of JSON is beyond ASCII.
 *
 * Quotes and line breaks are looked up once each, so `quoteFrom`, `lineBreakFrom` and `positionAt`
 * must be asked in rising order; `rewind` before going back.
 */
class Chunk {
    bytes;
    start;
    text;
    length;
    quote = -1;
    lineBreak = -1;
    lineBreaks = -1;
    constructor(bytes, start = STREAM_START) {
        this.bytes = bytes;
        this.start = start;
        this.text = bytes.toString('latin1');
        this.length = bytes.length;
    }
    rewind() {
        this.quote = -1;
        this.lineBreak = -1;
        this.lineBreaks = -1;
    }
    /** The next quote at or behind `from`, or the chunk's length. */
    quoteFrom(from) {
        if (this.quote < from)
            this.quote = this.next(QUOTE, from);
        return this.quote;
    }
    /** The next line break at or behind `from`, or the chunk's length. */
    lineBreakFrom(from) {
        while (this.lineBreak < from) {
            this.lineBreaks += 1;
            this.lineBreak = this.next(LINE_BREAK, this.lineBreak + 1);
        }
        return this.lineBreak;
    }
    positionAt(position) {
        this.lineBreakFrom(position);
        return {
            offset: this.start.offset + position,
            line: this.start.line + this.lineBreaks,
            startsLine: this.startsLine(position),
        };
    }
    startsLine(position) {
        return position === 0 ? this.start.startsLine : this.text[position - 1] === LINE_BREAK;
    }
    /** The line of any position. */
    lineAt(position) {
        return this.start.line + countLineBreaks(this.text, position);
    }
    /** A fault at any position. `readTo`: how far was read, if that is farther. */
    fault(message, position, readTo = position) {
        return new JsonFault(message, {
            offset: this.start.offset + position,
            line: this.lineAt(position),
            readTo: this.start.offset + readTo,
        });
    }
    next(character, from) {
        const found = this.text.indexOf(character, from);
        return found < 0 ? this.length : found;
    }
}
/** Line breaks before `end`. */
function countLineBreaks(text, end) {
    let count = 0;
    let found = text.indexOf(LINE_BREAK);
    while (found >= 0 && found < end) {
        count += 1;
        found = text.indexOf(LINE_BREAK, found + 1);
    }
    return count;
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./src/sources/snyk-cli/json/limits.ts

/**
 * Levels of what is walked or taken; what is skipped may be as deep as it likes. Whoever reads a
 * value may recurse into it, and the stack must hold that. Snyk's deepest output, the dependency
 * trees of `--print-deps`, has two levels a dependency.
 */
const MAX_DEPTH = 1_000;
/** Bytes of one value that is taken: it becomes a string, and V8 has none that is longer. */
const MAX_TAKEN_BYTES = external_node_buffer_.constants.MAX_STRING_LENGTH;
/**
 * Bytes that are looked at together. Measured: strings of this size die young in V8's heap, so
 * memory is lowest; up to 1 MB time is the same.
 */
const CHUNK_BYTES = 64 * 1024;
/**
 * Bytes in which something that begins like JSON must show that it is none. Not more than
 * MAX_DEPTH, so that no depth is reached within it.
 */
const CANDIDATE_BYTES = 1_000;

;// CONCATENATED MODULE: ./src/sources/snyk-cli/json/characters.ts
const Char = {
    tab: 0x09,
    lineFeed: 0x0a,
    carriageReturn: 0x0d,
    space: 0x20,
    quote: 0x22,
    comma: 0x2c,
    minus: 0x2d,
    zero: 0x30,
    nine: 0x39,
    colon: 0x3a,
    openBracket: 0x5b,
    backslash: 0x5c,
    closeBracket: 0x5d,
    f: 0x66,
    n: 0x6e,
    t: 0x74,
    openBrace: 0x7b,
    closeBrace: 0x7d,
};
/** The four characters that JSON allows between its tokens. */
function isSpace(code) {
    return (code === Char.space ||
        code === Char.lineFeed ||
        code === Char.carriageReturn ||
        code === Char.tab);
}
/** The first position at or behind `from` that holds no whitespace. */
function skipSpace(text, from) {
    let position = from;
    while (position < text.length && isSpace(text.charCodeAt(position)))
        position += 1;
    return position;
}
/** What kind of value begins with this character; null: none does. */
function kindOf(code) {
    switch (code) {
        case Char.openBrace:
            return 'object';
        case Char.openBracket:
            return 'array';
        case Char.quote:
        case Char.minus:
        case Char.t:
        case Char.f:
        case Char.n:
            return 'scalar';
        default:
            return code >= Char.zero && code <= Char.nine ? 'scalar' : null;
    }
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/json/value-end.ts


const TOO_DEEP = `nested deeper than ${MAX_DEPTH} levels`;
/** Setting this bit makes `[` and `{` one character, and `]` and `}` another. */
const BRACE_BIT = 0x20;
/**
 * Finds where a value ends, over any number of chunks, by its brackets and strings alone. This is
 * the hot loop of the reader: it hops over strings and looks at single characters only between
 * them.
 */
class ValueEnd {
    literal = false;
    inString = false;
    /** The chunk ended behind a backslash: the next character is escaped. */
    escaped = false;
    depth = 0;
    maxDepth = 0;
    /** A value begins with the character `code`; more than `maxDepth` levels of it are a fault. */
    begin(code, maxDepth) {
        const container = code === Char.openBrace || code === Char.openBracket;
        this.inString = code === Char.quote;
        this.literal = !container && !this.inString;
        this.escaped = false;
        this.depth = container ? 1 : 0;
        this.maxDepth = maxDepth;
    }
    /** The position behind the value's end, or -1: it goes on in the next chunk. */
    find(chunk, from) {
        if (this.literal)
            return literalEnd(chunk.text, from);
        let position = from;
        for (;;) {
            if (this.inString) {
                position = this.stringEnd(chunk, position);
                if (position < 0 || this.depth === 0)
                    return position;
            }
            const quote = chunk.quoteFrom(position);
            const end = this.containerEnd(chunk, position, quote);
            if (end >= 0)
                return end;
            if (quote === chunk.length)
                return -1;
            this.inString = true;
            position = quote + 1;
        }
    }
    stringEnd(chunk, from) {
        const { text, length } = chunk;
        let start = from;
        if (this.escaped && start < length) {
            this.escaped = false;
            start += 1;
        }
        const quote = closingQuote(text, start);
        const end = quote < 0 ? length : quote;
        // A document that was cut inside a string would take in whatever is printed behind it.
        const lineBreak = chunk.lineBreakFrom(from);
        if (lineBreak < end)
            throw chunk.fault('a line break inside a string', lineBreak);
        if (quote < 0) {
            if (start < length)
                this.escaped = isEscaped(text, start, length);
            return -1;
        }
        this.inString = false;
        return quote + 1;
    }
    /** Counts the brackets up to the next string. */
    containerEnd(chunk, from, to) {
        const { text } = chunk;
        let depth = this.depth;
        for (let position = from; position < to; position += 1) {
            const code = text.charCodeAt(position);
            if (code < Char.openBracket)
                continue;
            const brace = code | BRACE_BIT;
            if (brace === Char.openBrace) {
                depth += 1;
                if (depth > this.maxDepth)
                    throw chunk.fault(TOO_DEEP, position);
            }
            else if (brace === Char.closeBrace) {
                depth -= 1;
                if (depth === 0)
                    return position + 1;
            }
        }
        this.depth = depth;
        return -1;
    }
}
function literalEnd(text, from) {
    for (let position = from; position < text.length; position += 1) {
        if (endsLiteral(text.charCodeAt(position)))
            return position;
    }
    return -1;
}
function endsLiteral(code) {
    return (code === Char.comma || code === Char.closeBrace || code === Char.closeBracket || isSpace(code));
}
function closingQuote(text, from) {
    let quote = text.indexOf('"', from);
    while (quote >= 0 && isEscaped(text, from, quote))
        quote = text.indexOf('"', quote + 1);
    return quote;
}
/** Whether an odd number of backslashes stands between `from` and `position`, up to it. */
function isEscaped(text, from, position) {
    let first = position;
    while (first > from && text.charCodeAt(first - 1) === Char.backslash)
        first -= 1;
    return (position - first) % 2 === 1;
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/json/passage.ts

/** One value or property name after the other, passed over whole, each over any number of chunks. */
class Passage {
    maxBytes;
    valueEnd = new ValueEnd();
    keep = false;
    /** Its bytes in earlier chunks. */
    kept = [];
    keptBytes = 0;
    /** Where it begins and ends in the chunk at hand. */
    start = 0;
    end = 0;
    constructor(maxBytes) {
        this.maxBytes = maxBytes;
    }
    /** Begins at `start`. Gives the position behind its end, or -1: it goes on in the next chunk. */
    begin(chunk, start, options) {
        this.start = start;
        this.keep = options.keep;
        this.kept = [];
        this.keptBytes = 0;
        this.valueEnd.begin(chunk.text.charCodeAt(start), options.maxDepth);
        return this.findEnd(chunk, start + 1);
    }
    proceed(chunk) {
        this.start = 0;
        return this.findEnd(chunk, 0);
    }
    /** What was kept and ended in this chunk. */
    text(chunk) {
        return this.kept.length === 0
            ? chunk.bytes.toString('utf8', this.start, this.end)
            : this.bytes(chunk, this.end).toString('utf8');
    }
    /** The same with each byte as one character: for looking up, not for keeping. */
    latin1(chunk) {
        return this.kept.length === 0
            ? chunk.text.slice(this.start, this.end)
            : this.bytes(chunk, this.end).toString('latin1');
    }
    /** What was kept up to a position of this chunk. */
    bytes(chunk, end) {
        return Buffer.concat([...this.kept, chunk.bytes.subarray(this.start, end)]);
    }
    findEnd(chunk, from) {
        const end = this.valueEnd.find(chunk, from);
        this.end = end < 0 ? chunk.length : end;
        if (this.keep) {
            this.checkSize(chunk);
            if (end < 0)
                this.keepBytes(chunk);
        }
        return end;
    }
    checkSize(chunk) {
        if (this.keptBytes + this.end - this.start > this.maxBytes) {
            throw chunk.fault(`a value of more than ${this.maxBytes} bytes`, this.start, this.end);
        }
    }
    keepBytes(chunk) {
        // A copy: whoever reads the stream may use its buffer again for the next chunk.
        this.kept.push(Buffer.from(chunk.bytes.subarray(this.start)));
        this.keptBytes += chunk.length - this.start;
    }
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/json/place.ts
const PLAIN_NAME = /^\w{1,40}$/;
const MAX_LENGTH = 200;
/** A path in a document, for people: `vulnerabilities[3].id`. Names are hostile and may be long. */
function place(keys) {
    const path = keys.map(step).join('');
    const shown = path.startsWith('.') ? path.slice(1) : path;
    return shown.length > MAX_LENGTH ? `${shown.slice(0, MAX_LENGTH)}…` : shown;
}
function step(key) {
    if (typeof key !== 'string')
        return `[${key ?? ''}]`;
    return PLAIN_NAME.test(key) ? `.${key}` : `[${JSON.stringify(key.slice(0, 40))}]`;
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/json/walker.ts







/** Of a bad value, in messages. */
const EXCERPT_BYTES = 40;
/** Property names that are remembered with how they are written: the same few come again and again. */
const MAX_NAMES = 1_000;
const MAX_NAME_BYTES = 100;
/** Reads one document by the grammar of JSON; a visitor decides about each of its values. */
class Walker {
    visitor;
    levels = [];
    expected = 'value';
    key = null;
    ended = false;
    /** What becomes of that which is being passed over, if anything is. */
    passing = null;
    passage;
    names = new Map();
    constructor(visitor, maxTakenBytes = MAX_TAKEN_BYTES) {
        this.visitor = visitor;
        this.passage = new Passage(maxTakenBytes);
    }
    /**
     * Reads on at `from`. Gives the position behind the document's end, or -1: it goes on in the
     * next chunk. Throws a JsonFault where the document is broken.
     */
    read(chunk, from) {
        try {
            return this.walk(chunk, from);
        }
        catch (error) {
            throw error instanceof JsonFault ? this.firstFault(chunk, error) : error;
        }
    }
    /** The fault of a document that is not over where the input is: at the end of `chunk`. */
    cutOff(chunk) {
        const place = this.place();
        const message = `ends in the middle of ${place === '' ? 'the document' : place}`;
        return this.firstFault(chunk, chunk.fault(message, chunk.length));
    }
    /** Where the reader stands, for people: `vulnerabilities[3]`; empty at the document's top. */
    place() {
        const keys = this.levels.slice(1).map((level) => level.key);
        const inValue = this.passing === 'take' || this.passing === 'skip';
        return place(inValue && this.key !== null ? [...keys, this.key] : keys);
    }
    walk(chunk, from) {
        let position = this.passing === null ? from : this.passed(chunk, this.passage.proceed(chunk));
        while (position >= 0 && !this.ended) {
            position = skipSpace(chunk.text, position);
            if (position === chunk.length)
                return -1;
            position = this.token(chunk, position);
        }
        return position;
    }
    token(chunk, position) {
        const code = chunk.text.charCodeAt(position);
        switch (this.expected) {
            case 'value or end':
                return code === Char.closeBracket ? this.leave(position) : this.value(chunk, position);
            case 'value':
                return this.value(chunk, position);
            case 'name or end':
                return code === Char.closeBrace ? this.leave(position) : this.name(chunk, position);
            case 'name':
                return this.name(chunk, position);
            case 'colon':
                if (code !== Char.colon)
                    throw unexpected(chunk, position, '":"');
                this.expected = 'value';
                return position + 1;
            case 'comma or end':
                return this.commaOrEnd(chunk, position);
        }
    }
    name(chunk, position) {
        if (chunk.text.charCodeAt(position) !== Char.quote) {
            throw unexpected(chunk, position, 'a property name in quotes');
        }
        return this.pass('name', chunk, position);
    }
    value(chunk, position) {
        const kind = kindOf(chunk.text.charCodeAt(position));
        if (kind === null)
            throw unexpected(chunk, position, 'a value');
        const parent = this.levels.at(-1);
        if (parent?.isArray === true) {
            this.key = parent.count;
            parent.count += 1;
        }
        const decision = this.visitor.enter(this.key, kind);
        if (decision === 'skip')
            return this.pass('skip', chunk, position);
        if (kind === 'scalar')
            return this.pass('take', chunk, position);
        if (this.levels.length === MAX_DEPTH)
            throw chunk.fault(TOO_DEEP, position);
        if (decision === 'take')
            return this.pass('take', chunk, position);
        this.levels.push({ key: this.key, isArray: kind === 'array', count: 0 });
        this.expected = kind === 'array' ? 'value or end' : 'name or end';
        return position + 1;
    }
    commaOrEnd(chunk, position) {
        const isArray = this.levels.at(-1)?.isArray === true;
        const code = chunk.text.charCodeAt(position);
        if (code === (isArray ? Char.closeBracket : Char.closeBrace))
            return this.leave(position);
        if (code !== Char.comma) {
            throw unexpected(chunk, position, isArray ? '"," or "]"' : '"," or "}"');
        }
        this.expected = isArray ? 'value' : 'name';
        return position + 1;
    }
    leave(position) {
        this.visitor.leave(this.levels.pop()?.key ?? null);
        this.valueEnded();
        return position + 1;
    }
    valueEnded() {
        this.expected = 'comma or end';
        this.ended = this.levels.length === 0;
    }
    pass(purpose, chunk, position) {
        this.passing = purpose;
        const keep = purpose !== 'skip';
        const maxDepth = keep ? MAX_DEPTH - this.levels.length : Infinity;
        return this.passed(chunk, this.passage.begin(chunk, position, { keep, maxDepth }));
    }
    /** `end`: the position behind what was passed over, or -1. */
    passed(chunk, end) {
        if (end < 0)
            return end;
        if (this.passing === 'name') {
            this.key = this.nameOf(chunk, end);
            this.expected = 'colon';
        }
        else {
            if (this.passing === 'take')
                this.visitor.take(this.key, this.parsed(chunk, end));
            this.valueEnded();
        }
        this.passing = null;
        return end;
    }
    nameOf(chunk, end) {
        const raw = this.passage.latin1(chunk);
        const known = this.names.get(raw);
        if (known !== undefined)
            return known;
        const name = String(this.parsed(chunk, end));
        if (this.names.size < MAX_NAMES && raw.length <= MAX_NAME_BYTES) {
            // Not `raw`: it would hold on to the chunk it was sliced from.
            this.names.set(this.passage.bytes(chunk, end).toString('latin1'), name);
        }
        return name;
    }
    parsed(chunk, end) {
        const text = this.passage.text(chunk);
        try {
            return JSON.parse(text);
        }
        catch {
            // JSON.parse tells the place in characters, and each Node in other words.
            const value = new Chunk(this.passage.bytes(chunk, end));
            const excerpt = JSON.stringify(value.bytes.toString('utf8', 0, EXCERPT_BYTES));
            throw moved(value.fault(`not a JSON value: ${excerpt}`, 0), value, { chunk, end });
        }
    }
    /**
     * The first fault of the value that is being taken. Its end is looked for by brackets and quotes
     * alone; what is amiss there may only follow from something before it.
     */
    firstFault(chunk, fault) {
        if (this.passing !== 'take')
            return fault;
        const end = fault.readTo - chunk.start.offset;
        const value = new Chunk(this.passage.bytes(chunk, end));
        if (kindOf(value.text.charCodeAt(0)) === 'scalar')
            return fault;
        try {
            new Walker(walkAll).read(value, 0);
            return fault;
        }
        catch (error) {
            if (!(error instanceof JsonFault))
                throw error;
            return moved(error, value, { chunk, end });
        }
    }
}
const walkAll = { enter: () => 'walk', take: () => undefined, leave: () => undefined };
/** A fault found in a value's bytes, as one of the stream: the value ends in `chunk` at `end`. */
function moved(fault, value, to) {
    const readTo = to.chunk.start.offset + to.end;
    const line = to.chunk.lineAt(to.end) - countLineBreaks(value.text, value.length);
    return new JsonFault(fault.message, {
        offset: readTo - value.length + fault.offset,
        line: line + fault.line - 1,
        readTo,
    });
}
function unexpected(chunk, position, expected) {
    const code = chunk.text.charCodeAt(position);
    const found = code > 0x20 && code < 0x7f ? String.fromCharCode(code) : `byte ${code}`;
    return chunk.fault(`${found} where ${expected} should be`, position);
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/json/candidate.ts





/**
 * What may stand behind a document's first bracket, or the end of the input at hand. Most brackets
 * in logs (`[INFO]`, `{x}`, `[1/3]`, ANSI colours) are told from JSON by this alone, and cheaply.
 */
const BEHIND_BRACE = /[ \t\r\n]*(?:["}]|$)/y;
const BEHIND_BRACKET = /[ \t\r\n]*(?:["[{\]]|[-\d][\d.eE+-]*[ \t\r\n]*(?:[,\]]|$)|(?:true|false|null)[ \t\r\n]*(?:[,\]]|$)|[a-z]{0,4}$)/y;
/**
 * A log line that ends with a bracket, and a document at the very beginning of the next: whoever
 * breaks lines within an array indents its elements.
 */
const BRACKET_BEFORE_DOCUMENT = /^\[[[ \t\r\n]*\n[[{]/;
/** What a document cut off by the end of the input shows at least. */
const CUT_OBJECT = /^[[ \t\r\n]*\{[ \t\r\n]*"/;
const CUT_ARRAY = /^\[[ \t\r\n]*[^ \t\r\n]/;
/**
 * Whether a document begins with the bracket at `position`. It does once a named value
 * was begun in it: from there on what breaks is a broken document. Anything without a name, like
 * `[1]` and `[]`, is one only where a line begins with it (`alone`).
 *
 * @param options.alone whether nothing but space stands before it on its line
 * @param options.last whether the whole input ends with this chunk
 */
function judge(chunk, position, { alone, last }) {
    if (!looksLikeJson(chunk.text, position))
        return 'text';
    const window = new Chunk(chunk.bytes.subarray(position, position + CANDIDATE_BYTES));
    if (!alone && BRACKET_BEFORE_DOCUMENT.test(window.text))
        return 'text';
    const probe = new Probe();
    try {
        if (new Walker(probe).read(window, 0) >= 0)
            return probe.named || alone ? 'document' : 'text';
    }
    catch (error) {
        if (!(error instanceof JsonFault))
            throw error;
        return probe.named ? 'document' : 'text';
    }
    if (probe.named || window.length >= CANDIDATE_BYTES)
        return 'document';
    if (!last)
        return 'undecided';
    return CUT_OBJECT.test(window.text) || (alone && CUT_ARRAY.test(window.text))
        ? 'document'
        : 'text';
}
function looksLikeJson(text, position) {
    const behind = text.charCodeAt(position) === Char.openBrace ? BEHIND_BRACE : BEHIND_BRACKET;
    behind.lastIndex = position + 1;
    return behind.test(text);
}
/** Walks everything and notes whether a named value was begun. */
class Probe {
    named = false;
    enter(key) {
        if (typeof key === 'string')
            this.named = true;
        return 'walk';
    }
    take() {
        // Nothing is wanted of the values.
    }
    leave() {
        // Nor of their ends.
    }
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/json/text-sample.ts
/** Characters of text that are kept for error messages. */
const SAMPLE_CHARACTERS = 2_000;
/** In UTF-8 no character takes more than four bytes. */
const SAMPLE_BYTES = SAMPLE_CHARACTERS * 4;
/** The beginning of the text that stands around the documents. */
class TextSample {
    pieces = [];
    bytes = 0;
    add(text) {
        const piece = text.subarray(0, SAMPLE_BYTES - this.bytes);
        // What lies between documents, and would fill the sample with nothing to read.
        if (piece.toString('latin1').trim() === '')
            return;
        this.pieces.push(Buffer.from(piece));
        this.bytes += piece.length;
    }
    toString() {
        return Buffer.concat(this.pieces).toString('utf8').trim().slice(0, SAMPLE_CHARACTERS);
    }
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/json/text-search.ts



/** Looks for documents in the text around them: logs, prose, the remains of broken documents. */
class TextSearch {
    /** What stands before the position on its line. */
    before = 'nothing';
    recovering = false;
    sample = new TextSample();
    /**
     * The position of the next document (`begins`), or of what may be one and needs more bytes to
     * tell, or the chunk's length. `last`: there will be no more bytes.
     */
    find(chunk, from, last) {
        for (let position = from; position < chunk.length; position += 1) {
            const code = chunk.text.charCodeAt(position);
            if (this.mayBegin(code)) {
                const verdict = judge(chunk, position, { alone: this.before !== 'text', last });
                if (verdict !== 'text') {
                    this.note(chunk.bytes.subarray(from, position));
                    return { position, begins: verdict === 'document' };
                }
            }
            this.step(code);
        }
        this.note(chunk.bytes.subarray(from));
        return { position: chunk.length, begins: false };
    }
    /** The next search goes on behind a document that ended well. */
    resume() {
        this.recovering = false;
        this.before = 'space';
    }
    /**
     * The next search goes on in the remains of a broken document. They are full of brackets, so the
     * next document is only looked for at the very beginning of a line, where no inner part of what
     * Snyk prints begins.
     */
    recover(startsLine) {
        this.recovering = true;
        this.before = startsLine ? 'nothing' : 'text';
    }
    /** The beginning of the text seen, without the remains of broken documents. */
    text() {
        return this.sample.toString();
    }
    mayBegin(code) {
        if (code !== Char.openBrace && code !== Char.openBracket)
            return false;
        return !this.recovering || this.before === 'nothing';
    }
    step(code) {
        if (code === Char.lineFeed)
            this.before = 'nothing';
        else if (this.before !== 'text')
            this.before = isSpace(code) ? 'space' : 'text';
    }
    note(text) {
        if (!this.recovering)
            this.sample.add(text);
    }
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/json/stream.ts





/**
 * Finds the JSON documents in a stream of UTF-8, one after the other with any text around them,
 * and walks each with its listener's visitor. What the visitor does not take is never made into
 * strings: neither the size of the input nor that of a document is limited, and memory is that of
 * the largest value taken.
 */
class JsonDocuments {
    listener;
    maxTakenBytes;
    walker = null;
    search = new TextSearch();
    documents = 0;
    /** What may be the beginning of a document and waits for more bytes to tell. */
    waiting = Buffer.alloc(0);
    /** Where it stands, or the next byte that is written. */
    at = STREAM_START;
    constructor(listener, maxTakenBytes = MAX_TAKEN_BYTES) {
        this.listener = listener;
        this.maxTakenBytes = maxTakenBytes;
    }
    /** Throws only what the listener and its visitors throw. `bytes` may be used again afterwards. */
    write(bytes) {
        for (let start = 0; start < bytes.length; start += CHUNK_BYTES) {
            const part = bytes.subarray(start, start + CHUNK_BYTES);
            this.read(this.waiting.length === 0 ? part : Buffer.concat([this.waiting, part]), false);
        }
    }
    /**
     * After the last chunk. `documents`: how many there were, broken ones too. `text`: the first
     * 2,000 characters of what stands around them, for error messages.
     */
    close() {
        this.read(this.waiting, true);
        if (this.walker !== null) {
            const { message, offset, line } = this.walker.cutOff(new Chunk(Buffer.alloc(0), this.at));
            this.end({ message, offset, line });
        }
        return { documents: this.documents, text: this.search.text() };
    }
    read(bytes, last) {
        const chunk = new Chunk(bytes, this.at);
        let position = 0;
        while (position < chunk.length) {
            if (this.walker === null) {
                const found = this.search.find(chunk, position, last);
                position = found.position;
                if (!found.begins)
                    break;
                this.begin(chunk.start.offset + position);
            }
            else {
                position = this.readDocument(this.walker, chunk, position);
            }
        }
        this.waiting = Buffer.from(chunk.bytes.subarray(position));
        this.at = chunk.positionAt(position);
    }
    readDocument(walker, chunk, from) {
        try {
            const end = walker.read(chunk, from);
            if (end < 0)
                return chunk.length;
            this.search.resume();
            this.end(null);
            return end;
        }
        catch (error) {
            if (!(error instanceof JsonFault))
                throw error;
            const place = walker.place();
            const message = place === '' ? error.message : `${error.message}, in ${place}`;
            const position = error.readTo - chunk.start.offset;
            this.search.recover(chunk.startsLine(position));
            chunk.rewind();
            this.end({ message, offset: error.offset, line: error.line });
            return position;
        }
    }
    begin(offset) {
        this.documents += 1;
        this.walker = new Walker(this.listener.begin(offset), this.maxTakenBytes);
    }
    end(problem) {
        this.walker = null;
        this.listener.end(problem);
    }
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./src/sources/cut.ts
var cut = __webpack_require__(34862);
// EXTERNAL MODULE: ./src/model/identity.ts
var model_identity = __webpack_require__(8507);
// EXTERNAL MODULE: ./src/sources/distribution.ts
var sources_distribution = __webpack_require__(11358);
// EXTERNAL MODULE: ./src/sources/vulnerability-page.ts
var vulnerability_page = __webpack_require__(81570);
// EXTERNAL MODULE: ./src/sources/put.ts
var put = __webpack_require__(95003);
;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/upgrade.ts
/**
 * The upgrade that an `upgradePath` tells: `[false, 'express@4.18.2', 'qs@6.11.0']`, where false
 * stands for the project itself; `[]` and `[false]` when there is none.
 */
function upgradeOf(upgradePath, from) {
    if (!Array.isArray(upgradePath) || upgradePath.length < 2)
        return undefined;
    const steps = upgradePath;
    const direct = steps.find((step) => typeof step === 'string');
    const last = steps.at(-1);
    if (direct === undefined)
        return undefined;
    const brings = typeof last === 'string' ? last : direct;
    return { direct, brings, isInstalled: direct === from[1] };
}
/** `@scope/name@1.2.3` split at the version. */
function nameAndVersion(step) {
    const at = step.lastIndexOf('@');
    return at <= 0
        ? { name: step, version: '' }
        : { name: step.slice(0, at), version: step.slice(at + 1) };
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/remedy.ts

/** Actions named in one remedy; a person reads one line. */
const MAX_ACTIONS = 3;
/** What to do about a finding, in one line, or undefined when nothing is known. */
function remedyOf(packages) {
    const actions = [...new Set(packages.flatMap(actionsOf))];
    if (actions.length > 0)
        return sentence(actions);
    const fixes = [...new Set(packages.flatMap((pkg) => pkg.fixedIn))];
    if (fixes.length === 0)
        return undefined;
    return `Fixed in ${fixes.join(', ')}; no upgrade of a direct dependency brings it yet`;
}
/** `Upgrade a to 2; pin b to 3; upgrade c to 4; and more`. */
function sentence(actions) {
    const named = actions.slice(0, MAX_ACTIONS).join('; ');
    const whole = actions.length > MAX_ACTIONS ? `${named}; and more` : named;
    return whole.charAt(0).toUpperCase() + whole.slice(1);
}
function actionsOf(pkg) {
    const upgrades = pkg.isUpgradeable ? pkg.upgrades : [];
    const actions = upgrades.map(({ direct, brings, isInstalled }) => {
        if (isInstalled && brings !== direct) {
            return `refresh the lock file: ${spaced(direct)} already allows ${spaced(brings)}`;
        }
        const target = `upgrade ${to(direct)}`;
        return brings === direct ? target : `${target} (brings ${spaced(brings)})`;
    });
    if (actions.length > 0)
        return actions;
    if (pkg.pinTo !== undefined)
        return [`pin ${to(pkg.pinTo)}`];
    if (pkg.nearestFix !== undefined)
        return [`upgrade ${pkg.name} to ${pkg.nearestFix}`];
    return pkg.isPatchable ? [`apply Snyk's patch for ${pkg.name} ${pkg.version}`] : [];
}
function to(step) {
    const { name, version } = nameAndVersion(step);
    return version === '' ? name : `${name} to ${version}`;
}
function spaced(step) {
    const { name, version } = nameAndVersion(step);
    return version === '' ? name : `${name} ${version}`;
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/dependency-issue.ts




/** The issue of a vulnerability or licence in packages; what was gathered becomes part of it. */
function dependencyIssue(finding, project) {
    const { id, ignore } = finding;
    const { attributes, facts } = finding.problem;
    const packages = [...finding.packages.values()];
    attributes.ignored = ignore !== undefined;
    attributes.coordinates = packages.map((pkg) => pkg.coordinate());
    facts.packages = packages.map((pkg) => pkg.facts(project.paths));
    facts.locations = project.locations;
    facts.fixable = packages.some((pkg) => pkg.isFixable);
    (0,put/* put */.y)(facts, 'remedy', remedyOf(packages));
    (0,put/* put */.y)(facts, 'ignore', ignore);
    const issue = {
        findingKey: (0,model_identity/* findingKey */.fl)(project.key, id),
        id: null,
        type: 'issue',
        attributes,
        facts,
    };
    (0,put/* put */.y)(issue, 'findingUrl', project.url && `${project.url}#issue-${encodeURI(id)}`);
    (0,put/* put */.y)(issue, 'findingDetectionUrl', (0,vulnerability_page/* vulnerabilityUrl */.A6)(id));
    return issue;
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/read.ts
/**
 * Strict readers of unknown JSON values: each gives the value when it has the expected shape and
 * undefined (or an empty list) when it has not. They are written by hand because zod costs more
 * than JSON.parse itself on files with millions of values; a test holds both to the same answers.
 */
function isFields(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The members of an object; none when it is something else. */
function fields(value) {
    return isFields(value) ? value : {};
}
function list(value) {
    return Array.isArray(value) ? value : [];
}
/** A string that says something. */
function read_text(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
/** The strings of a list that say something. Old CLIs wrote lists of one as a bare string. */
function texts(value) {
    if (isTexts(value))
        return value;
    if (typeof value === 'string')
        return value === '' ? [] : [value];
    return list(value).filter((item) => read_text(item) !== undefined);
}
/** True for the usual list, which then needs no copy. */
function isTexts(value) {
    return Array.isArray(value) && value.every((item) => read_text(item) !== undefined);
}
/** A finite number; EPSS and SARIF write theirs as strings. */
function numeric(value) {
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}
function yes(value) {
    return value === true;
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/pins.ts

/**
 * Pins of transitive dependencies that Snyk advises for Python,
 * `{ 'jinja2@2.10': { upgradeTo: 'jinja2@2.11.3', vulns: ['SNYK-…'] } }`, put on the packages of
 * the findings.
 */
function applyPins(pins, find) {
    for (const [step, pin] of Object.entries(fields(pins))) {
        const to = isFields(pin) ? read_text(pin['upgradeTo']) : undefined;
        for (const id of texts(fields(pin)['vulns'])) {
            const pkg = find(id)?.packages.get(step);
            if (pkg === undefined || to === undefined)
                continue;
            pkg.isPinnable = true;
            pkg.pinTo = to;
        }
    }
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/project.ts
/** Issues of a record at most; a large project comes in pages. */
const PAGE_SIZE = 1000;
/** A page also ends with the issue that reaches so many dependency paths: they take the memory. */
const PAGE_PATHS = 10_000;
/** The records of a project: page 0 always, also without issues. */
function* projectRecords(project, key) {
    const head = headOf(project, key);
    let page = 0;
    let issues = [];
    let paths = 0;
    for (const issue of project.issues(key)) {
        if (issues.length === PAGE_SIZE || paths >= PAGE_PATHS) {
            yield { ...head, issues, page: page++ };
            issues = [];
            paths = 0;
        }
        issues.push(issue);
        for (const pkg of issue.facts.packages)
            paths += pkg.paths.length;
    }
    yield { ...head, issues, page };
}
function headOf(project, key) {
    const { source, product, tool, target, id } = project;
    return {
        key,
        id,
        type: 'project',
        attributes: {
            name: project.name,
            type: project.identity.type,
            origin: 'cli',
            target_file: project.targetFile,
            target_reference: project.identity.targetReference,
        },
        relationships: {
            target: { data: { attributes: { display_name: target.displayName, url: target.url } } },
        },
        org: orgOf(project.org),
        source,
        product,
        tool,
    };
}
/** The CLI tells an org by its slug; sometimes, when it was given so, by its id. */
function orgOf({ name, id }) {
    if (name === undefined)
        return null;
    if (isUuid(name))
        return { id: name, attributes: { name } };
    return { id: id ?? null, attributes: { name, slug: name } };
}
function isUuid(value) {
    return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
}
/** The project in Snyk's web interface, when the output carries enough to know its address. */
function projectUrl(org, id) {
    if (org === undefined || id === undefined || isUuid(org))
        return undefined;
    return `https://app.snyk.io/org/${encodeURIComponent(org)}/project/${encodeURIComponent(id)}`;
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/place.ts

/** Where scanned files lie: known from the run, not from the file that is read. */
class Checkout {
    root;
    workingDirectory;
    isFile;
    constructor(
    /** Absolute path of the repository's root, or null when unknown. */
    root, 
    /** Directory from which relative paths of the scan go, absolute or relative to the root. */
    workingDirectory, isFile) {
        this.root = root;
        this.workingDirectory = workingDirectory;
        this.isFile = isFile;
    }
    /** Whether the checkout has a file, told by its path in the scan. Looks nowhere else. */
    has(path) {
        if (this.root === null)
            return false;
        const below = isAbsolute(path)
            ? relativeTo(this.root, path)
            : `${placeDirectory('.', this)}/${slashes(path)}`;
        if (below === undefined)
            return false;
        const normal = (0,model_identity/* normalisePath */.qb)(below);
        return !normal.startsWith('../') && this.isFile(`${this.root}/${normal}`);
    }
}
/**
 * Path of a scanned file relative to the repository root. The CLI tells files relative to the
 * directory that it scanned, and that directory as it was typed or as it is on the machine that
 * scanned, which may run another operating system.
 *
 * @param scanned the scanned directory; `.` when the output does not tell it.
 * @returns a path with `/`, never absolute and never above the root.
 */
function placeFile(file, scanned, checkout) {
    const path = slashes(file);
    if (!isAbsolute(path))
        return inside(`${placeDirectory(scanned, checkout)}/${path}`);
    const fromRoot = checkout.root === null ? undefined : relativeTo(checkout.root, path);
    if (fromRoot !== undefined)
        return fromRoot;
    const fromScanned = relativeTo(scanned, path);
    if (fromScanned !== undefined)
        return inside(`${placeDirectory(scanned, checkout)}/${fromScanned}`);
    // A path of another machine: only its last part means anything here.
    return path.slice(path.lastIndexOf('/') + 1);
}
/** Path of a scanned directory relative to the repository root, empty for the root itself. */
function placeDirectory(directory, checkout) {
    const path = slashes(directory);
    if (isAbsolute(path)) {
        return (checkout.root === null ? undefined : relativeTo(checkout.root, path)) ?? '';
    }
    const from = slashes(checkout.workingDirectory);
    const prefix = isAbsolute(from) ? placeDirectory(from, checkout) : from;
    return inside(`${prefix}/${path}`);
}
/** Last part of a path: `sub/dir/` → `dir`. */
function baseName(path) {
    return (0,model_identity/* normalisePath */.qb)(path).split('/').at(-1) ?? '';
}
function slashes(path) {
    return path.replaceAll('\\', '/');
}
function isAbsolute(path) {
    return /^(?:\/|[A-Za-z]:\/|[A-Za-z]:$)/.test(slashes(path));
}
/** The part of a path below a directory; undefined when it does not lie there. */
function relativeTo(directory, path) {
    if (!isAbsolute(directory))
        return undefined;
    const parent = comparable(directory);
    const child = comparable(path);
    if (child === parent)
        return '';
    if (!child.startsWith(`${parent}/`))
        return undefined;
    return (0,model_identity/* normalisePath */.qb)(path).slice(parent.length + 1);
}
/** Windows compares paths without case. */
function comparable(path) {
    const normal = (0,model_identity/* normalisePath */.qb)(path);
    return /^[A-Za-z]:/.test(normal) ? normal.toLowerCase() : normal;
}
/** A path that climbs above the root keeps what is below it. */
function inside(path) {
    return (0,model_identity/* normalisePath */.qb)(path).replace(/^(?:\.\.(?:\/|$))+/, '');
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/image.ts

/** How Snyk's dependency graphs name their root: `docker-image|nginx@1.27`. */
const ROOT = 'docker-image|';
/** An image in a file: `docker-archive:/tmp/app.tar`. */
const ARCHIVE = /^(?:docker|oci|kaniko)-archive:/;
/**
 * The image of a container result.
 *
 * @param told `path` (the image as the user named it), `projectName` (`docker-image|nginx`) and
 *   the first step of a dependency path (`docker-image|nginx@1.27`), as far as they are known.
 */
function imageOf(told) {
    const given = told.path === undefined ? undefined : parseImage(told.path);
    if (told.projectName?.startsWith(ROOT) === true) {
        const name = parseImage(told.projectName.slice(ROOT.length)).name;
        return { name, tag: given?.tag ?? rootImage(told.rootStep)?.tag ?? '' };
    }
    return given ?? rootImage(told.rootStep);
}
/** The image of a root step; undefined when it is no image. */
function rootImage(step) {
    if (step?.startsWith(ROOT) !== true)
        return undefined;
    const at = step.indexOf('@', ROOT.length);
    if (at < 0)
        return { name: step.slice(ROOT.length), tag: '' };
    return { name: step.slice(ROOT.length, at), tag: step.slice(at + 1) };
}
/** `localhost:5000/team/app:1.0@sha256:…` → `localhost:5000/team/app` with tag `1.0`. */
function parseImage(reference) {
    const isArchive = ARCHIVE.test(reference);
    const place = slashes(reference.replace(ARCHIVE, ''));
    const [image = '', digest] = (isArchive ? baseName(place) : place).split('@');
    const colon = image.indexOf(':', image.lastIndexOf('/') + 1);
    if (colon >= 0)
        return { name: image.slice(0, colon), tag: image.slice(colon + 1) };
    // Docker takes `latest` when nothing else is said.
    return { name: image, tag: isArchive || digest !== undefined ? '' : 'latest' };
}

// EXTERNAL MODULE: ./src/sources/purl.ts
var purl = __webpack_require__(59557);
;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/target.ts


/** The repository that the run is about. */
function checkoutTarget(repository, name) {
    const { url, branch, root } = repository;
    const displayName = url === null ? baseName(root ?? '') : shortName(url);
    return { repository: url, reference: branch, displayName: displayName || name, url };
}
/**
 * The repository of `snyk test https://github.com/acme/app`, which may be another one than the
 * run's; then its branch is not known.
 */
function remoteTarget(address, repository) {
    const isOwn = repository.url !== null && (0,model_identity/* normaliseRepository */.zt)(address) === (0,model_identity/* normaliseRepository */.zt)(repository.url);
    const url = address.replace(/^([a-z+]+:\/\/)[^/@]*@/i, '$1');
    return {
        repository: url,
        reference: isOwn ? repository.branch : '',
        displayName: shortName(url),
        url,
    };
}
/** An image stands where the repository stands for other projects. */
function imageTarget(image, name) {
    return {
        repository: image?.name ?? null,
        reference: image?.tag ?? '',
        displayName: image?.name ?? name,
        url: null,
    };
}
function isRemote(scanned) {
    return /^(?:https?|ssh|git):\/\/|^git@[^/]+:/i.test(scanned);
}
/** `https://github.com/Acme/app.git` → `Acme/app` */
function shortName(address) {
    return address
        .replace(/^[a-z+]+:\/\/[^/]*\/+|^[^/@]+@[^:]+:/i, '')
        .replace(/\/+$/, '')
        .replace(/\.git$/i, '');
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/told.ts




/** The repository that a result is about. */
function targetOf(header, scan) {
    const scanned = header.scanned;
    return scanned !== undefined && isRemote(scanned)
        ? remoteTarget(scanned, scan.repository)
        : checkoutTarget(scan.repository, nameOf(header, scan));
}
/**
 * The scanned directory, `.` when it is not told. `/src/web` of project `@acme/web` is `/src` with
 * the name appended, unless the manifest does lie in `/src/web`: the CLI's newest flow appends
 * nothing.
 */
function scannedDirectory(header, { checkout }) {
    const stripped = header.scanned ?? '.';
    if (isRemote(stripped))
        return '.';
    const path = header.text('path') ?? stripped;
    const file = header.file;
    const isWhole = stripped !== path && file !== undefined && checkout.has(`${path}/${file}`);
    return isWhole ? path : stripped;
}
/** Snyk's project type; very old outputs tell it only for each vulnerability. */
function typeOf({ header, open, ignored }) {
    const told = header.text('packageManager') ?? header.text('projectType');
    if (told !== undefined)
        return told;
    const manager = open.manager ?? ignored.manager ?? '';
    return (0,purl/* packageFormat */.K)(manager) ?? manager;
}
function nameOf(header, scan) {
    const told = header.text('projectName') ?? header.file;
    return told ?? (baseName(header.scanned ?? '').replace(/\.git$/, '') || scan.fileName);
}
/** True when a result is of an image: the container test says so in one of three ways. */
function isContainer({ header, isContainer: isTold }) {
    return isTold || (header.text('projectName') ?? '').startsWith('docker-image|');
}
function imageIn({ header, open, ignored }) {
    return imageOf({
        path: header.scanned,
        projectName: header.text('projectName'),
        rootStep: open.rootStep ?? ignored.rootStep,
    });
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/package-project.ts




/** A project of packages: its open findings, then what is ignored in all of them. */
function packageProject(parts, scan, kind) {
    const { header, paths, ignored } = parts;
    const { target, type, findings, manifest } = kind;
    const id = header.text('projectId');
    const org = header.text('org');
    const url = projectUrl(org, id);
    applyPins(parts.pins, (problem) => findings.get(problem));
    function* issues(key) {
        const locations = manifest === undefined ? [] : [{ file: manifest }];
        const project = { key, paths, locations, url };
        // What is ignored on one path and open on another is open.
        const ignoredOnly = ignored.without(findings);
        for (const finding of findings.drain())
            yield dependencyIssue(finding, project);
        for (const finding of ignoredOnly.drain())
            yield dependencyIssue(finding, project);
    }
    return {
        source: 'snyk-cli',
        product: kind.product,
        tool: { name: kind.tool },
        identity: {
            repository: target.repository,
            targetReference: target.reference,
            type,
            ...kind.identity,
        },
        name: nameOf(header, scan),
        targetFile: kind.targetFile,
        target,
        id: id ?? null,
        org: { name: org },
        issues,
    };
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/result-project.ts






function openSourceProject(parts, scan) {
    const { header, open } = parts;
    const { file } = header;
    const targetFile = file === undefined ? '' : placeFile(file, scannedDirectory(header, scan), scan.checkout);
    return packageProject(parts, scan, {
        product: 'open-source',
        tool: 'Snyk Open Source',
        target: targetOf(header, scan),
        type: typeOf(parts),
        targetFile,
        identity: { targetFile, name: header.text('projectName') ?? '' },
        manifest: targetFile === '' ? undefined : (0,model_identity/* manifestOf */.$V)(targetFile),
        findings: open,
    });
}
/** `snyk test --unmanaged` has no manifest: what tells projects apart is the scanned directory. */
function unmanagedProject(parts, scan) {
    const { header } = parts;
    const directory = placeDirectory(scannedDirectory(header, scan), scan.checkout);
    return packageProject(parts, scan, {
        product: 'unmanaged',
        tool: 'Snyk Open Source',
        target: targetOf(header, scan),
        type: 'cpp',
        targetFile: '',
        identity: { targetFile: '', name: header.text('projectName') ?? directory },
        manifest: undefined,
        findings: parts.unmanaged.findings(parts.paths),
    });
}
/**
 * The operating system of an image, or an application in it. Its Dockerfile is where to look, but
 * no part of the identity: the same image scanned without `--file` is the same project.
 */
function containerProject(parts, scan, image) {
    const { header, open } = parts;
    const type = typeOf(parts);
    const name = header.text('projectName') ?? '';
    const file = header.file ?? '';
    const isSystem = sources_distribution/* OPERATING_SYSTEM_TYPES */.yN.has(type) || name.startsWith('docker-image|');
    const dockerfile = isSystem && file !== '' ? placeFile(file, '.', scan.checkout) : undefined;
    const identity = { targetFile: isSystem ? '' : (0,model_identity/* normalisePath */.qb)(file), name };
    return packageProject(parts, scan, {
        product: 'container',
        tool: 'Snyk Container',
        target: imageTarget(image, nameOf(header, scan)),
        type,
        targetFile: dockerfile ?? identity.targetFile,
        identity,
        manifest: dockerfile,
        findings: open,
    });
}
/** One infrastructure file. */
function iacProject(parts, scan) {
    const { header, misconfigurations } = parts;
    const targetFile = iacFile(header, scan);
    const target = targetOf(header, scan);
    return {
        source: 'snyk-cli',
        product: 'iac',
        tool: { name: 'Snyk IaC' },
        identity: {
            repository: target.repository,
            targetReference: target.reference,
            type: header.text('projectType') ?? header.text('packageManager') ?? 'iac',
            targetFile,
            // The project's name is the folder that was scanned, which differs between machines.
            name: '',
        },
        name: nameOf(header, scan),
        targetFile,
        target,
        id: header.text('projectId') ?? null,
        org: { name: header.text('org'), id: header.text('orgPublicId') },
        issues: (key) => misconfigurations.issues(key, targetFile),
    };
}
/**
 * The file of an infrastructure result. For a directory `targetFile` is relative to it; for a
 * single file `path` is the file itself, as it was typed.
 */
function iacFile(header, scan) {
    const { checkout } = scan;
    const absolute = header.text('targetFilePath') ?? '';
    const fromRoot = checkout.root === null ? undefined : relativeTo(checkout.root, absolute);
    if (fromRoot !== undefined && fromRoot !== '')
        return fromRoot;
    const file = header.text('targetFile') ?? absolute;
    const scanned = scannedDirectory(header, scan);
    if (file === '')
        return '';
    return baseName(scanned) === baseName(file)
        ? placeFile(scanned, '.', checkout)
        : placeFile(file, scanned, checkout);
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/conclude.ts


/**
 * Tells the scan what a complete result object is: a project, a container with the projects of its
 * applications, an error of Snyk, or nothing that we know.
 *
 * @param parent the image that an application was found in.
 */
function concludeResult(parts, scan, parent) {
    const { header } = parts;
    const what = header.text('path') ?? scan.fileName;
    if (header.error !== undefined)
        scan.failed(what, header.error);
    if (parts.unreadable > 0) {
        scan.failed(what, `entries without an id, which were left out: ${parts.unreadable}`);
    }
    const image = parent ?? (isContainer(parts) ? imageIn(parts) : undefined);
    const project = projectOf(parts, scan, image);
    if (project !== undefined)
        scan.project(project);
    else
        scan.unknown(parts.members);
    for (const application of parts.applications)
        concludeResult(application, scan, image);
}
function projectOf(parts, scan, image) {
    if (parts.isIac)
        return iacProject(parts, scan);
    if (parts.unmanaged.found)
        return unmanagedProject(parts, scan);
    if (!parts.hasVulnerabilities || isOnlyError(parts))
        return undefined;
    return image !== undefined || isContainer(parts)
        ? containerProject(parts, scan, image)
        : openSourceProject(parts, scan);
}
/** Some versions of the CLI put an empty list beside the error. */
function isOnlyError({ header, open, ignored }) {
    return header.error !== undefined && open.size + ignored.size === 0;
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/reader.ts
/** Walks a document with one reader per nested object, so that no reader counts brackets. */
class ReaderStack {
    stack;
    /** @param root its only member is the document itself, under the key null. */
    constructor(root) {
        this.stack = [root];
    }
    enter(key, kind) {
        const decision = this.stack.at(-1)?.member(key, kind) ?? 'skip';
        if (decision === 'take' || decision === 'skip')
            return decision;
        if (kind === 'scalar')
            return 'skip';
        this.stack.push(decision);
        return 'walk';
    }
    take(key, value) {
        this.stack.at(-1)?.take?.(key, value);
    }
    leave() {
        this.stack.pop()?.end?.();
    }
}
/** Takes every member of an array or object, one at a time. */
function each(take) {
    return {
        member: () => 'take',
        take: (key, value) => {
            take(value, key);
        },
    };
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/header.ts

/** Members of a result that tell what was scanned. */
const MEMBERS = new Set([
    'code',
    'displayTargetFile',
    'error',
    'ok',
    'org',
    'packageManager',
    'path',
    'projectId',
    'projectName',
    'projectType',
    'targetFile',
    'targetFilePath',
]);
/** What a result says about itself; in real outputs most of it comes after the findings. */
class ResultHeader {
    members = new Map();
    static has(key) {
        return typeof key === 'string' && MEMBERS.has(key);
    }
    set(key, value) {
        this.members.set(key, value);
    }
    /** A member that says something, or undefined. */
    text(key) {
        return read_text(this.members.get(key));
    }
    /** What Snyk says why there is no result: `{ ok: false, error: '…', path: '…' }`. */
    get error() {
        return this.members.get('ok') === false ? this.text('error') : undefined;
    }
    /** The manifest as the CLI tells it. */
    get file() {
        return this.text('displayTargetFile') ?? this.text('targetFile');
    }
    /**
     * The scanned directory, image or address. Most versions of the CLI append to it what follows
     * the first slash of the project's name: for project `@acme/web` in `/src` they write
     * `/src/web`.
     */
    get scanned() {
        const path = this.text('path');
        const name = this.text('projectName') ?? '';
        const appended = name.includes('/') ? name.slice(name.indexOf('/')) : '';
        return path !== undefined && appended.length > 1 && path.endsWith(appended)
            ? path.slice(0, -appended.length)
            : path;
    }
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/package.ts




/** Upgrades that are kept of a package: a remedy names three and says that there are more. */
const MAX_UPGRADES = 4;
/**
 * One affected package of a finding while its paths stream by. It is what the vulnerability is
 * about: of an operating system the source package, found as one or several binary packages.
 */
class AffectedPackage {
    name;
    version;
    /** Some of the upgrades that get rid of it, each of another direct dependency. */
    upgrades = [];
    /** Versions in which the problem is fixed, the one nearest to this package first. */
    fixedIn;
    nearestFix;
    /** The version to pin a transitive dependency to: `jinja2@2.11.3`. */
    pinTo;
    isUpgradeable = false;
    isPatchable = false;
    isPinnable = false;
    /** Names in the dependency graph. */
    names = [];
    paths = [];
    purl;
    reachability;
    /**
     * @param told the element in which the package was first seen, and what it shares with the first
     *   element of the same problem.
     */
    constructor({ name, version }, { element, shared }) {
        const manager = read_text(shared['packageManager']) ?? '';
        const module = read_text(shared['moduleName']);
        this.name = name;
        this.version = version;
        this.purl = read_text(element['packageUrl']) ?? (0,purl/* purlOf */.V)({ name, version, manager, module });
        this.nearestFix = read_text(element['nearestFixedInVersion']);
        const fixes = texts(shared['fixedIn']);
        this.fixedIn =
            this.nearestFix === undefined ? fixes : [...new Set([this.nearestFix, ...fixes])];
        this.reachability = read_text(element['reachability']);
    }
    /** Adds one path of the package; called for every element of a scan, so it does little. */
    add({ name, path }, element, paths) {
        if (!this.names.includes(name))
            this.names.push(name);
        if (path.length > 0)
            this.paths.push(paths.add(path));
        if (yes(element['isUpgradable']))
            this.isUpgradeable = true;
        if (yes(element['isPatchable']))
            this.isPatchable = true;
        if (yes(element['isPinnable']))
            this.isPinnable = true;
        if (this.upgrades.length < MAX_UPGRADES)
            this.addUpgrade(element['upgradePath'], path);
    }
    addUpgrade(upgradePath, path) {
        const upgrade = upgradeOf(upgradePath, path);
        if (upgrade === undefined)
            return;
        if (!this.upgrades.some(({ direct }) => direct === upgrade.direct))
            this.upgrades.push(upgrade);
    }
    get isFixable() {
        const { isUpgradeable, isPatchable, isPinnable, nearestFix } = this;
        return isUpgradeable || isPatchable || isPinnable || nearestFix !== undefined;
    }
    facts(paths) {
        const facts = {
            name: this.name,
            version: this.version,
            paths: this.paths.map((handle) => paths.get(handle)),
            fixedIn: this.fixedIn,
        };
        (0,put/* put */.y)(facts, 'purl', this.purl);
        (0,put/* put */.y)(facts, 'upgradeTo', this.upgrades[0]?.direct);
        return facts;
    }
    coordinate() {
        const coordinate = {
            state: 'open',
            is_upgradeable: this.isUpgradeable,
            is_patchable: this.isPatchable,
            is_pinnable: this.isPinnable,
            representations: this.names.map((name) => ({
                dependency: { package_name: name, package_version: this.version },
            })),
        };
        (0,put/* put */.y)(coordinate, 'reachability', this.reachability);
        return coordinate;
    }
}

// EXTERNAL MODULE: ./src/sources/problem.ts
var sources_problem = __webpack_require__(26865);
;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/identifiers.ts



/**
 * The identifiers of other databases, `{ CVE: […], GHSA: […], … }`. `ALTERNATIVE` holds ids that
 * Snyk itself used before; weaknesses are classes, not problems.
 */
function otherProblems(identifiers, id) {
    const problems = [];
    const seen = new Set([id]);
    const bySource = fields(identifiers);
    for (const source of Object.keys(bySource)) {
        if (source === 'CWE')
            continue;
        for (const other of texts(bySource[source])) {
            if (seen.has(other))
                continue;
            seen.add(other);
            problems.push(problemOf(source, other));
        }
    }
    return problems;
}
function problemOf(source, id) {
    if (source === 'CVE')
        return (0,sources_problem/* cveProblem */.uh)(id);
    if (source === 'GHSA') {
        const url = `https://github.com/advisories/${(0,vulnerability_page/* inUrl */.Hc)(id)}`;
        return { id, source, type: 'vulnerability', url };
    }
    return { id, source, type: 'vulnerability' };
}
/** The weaknesses of an issue, each once. */
function weaknesses(identifiers) {
    return [...new Set(texts(fields(identifiers)['CWE']))].map(sources_problem/* weakness */.g_);
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/scores.ts


/**
 * The CVSS scores of a vulnerability, each assigner's vector once, Snyk's preferred one first.
 *
 * Three generations of the CLI say it in three ways: `CVSSv3` with `cvssScore`; those and
 * `cvssDetails` of other assigners; `cvssSources` of everybody. Where there are sources, only they
 * tell which score belongs to which vector: `cvssScore` is then often that of a CVSS v4 vector
 * while `CVSSv3` holds a v3.1 one.
 */
function scoresOf(issue) {
    const scores = [];
    const sources = list(issue['cvssSources']);
    for (const source of sources)
        if (isPrimary(source))
            add(scores, fromSource(fields(source)));
    for (const source of sources)
        if (!isPrimary(source))
            add(scores, fromSource(fields(source)));
    const details = list(issue['cvssDetails']).map((detail) => fromDetail(fields(detail)));
    const own = ownScore(issue, sources.length > 0);
    // For packages of an operating system Snyk takes over the vector of NVD or the distribution.
    const others = issue['language'] === 'linux' ? [...scores, ...details] : scores;
    if (!others.some((other) => other?.vector === own?.vector))
        add(scores, own);
    for (const detail of details)
        add(scores, detail);
    return scores;
}
/** `3.1` of `CVSS:3.1/AV:N/…`; undefined for CVSS v2, whose vectors have no prefix. */
function versionOf(vector) {
    if (vector?.startsWith('CVSS:') !== true)
        return undefined;
    const slash = vector.indexOf('/');
    return slash < 0 ? undefined : vector.slice('CVSS:'.length, slash);
}
function isPrimary(source) {
    return fields(source)['type'] === 'primary';
}
function add(scores, score) {
    if (score === undefined)
        return;
    const isThere = scores.some(({ source, version, vector }) => source === score.source && version === score.version && vector === score.vector);
    if (!isThere)
        scores.push(score);
}
function fromSource(source) {
    const vector = read_text(source['vector']);
    return scored({
        source: read_text(source['assigner']),
        level: read_text(source['severity']),
        score: numeric(source['baseScore']),
        vector,
        version: versionOf(vector) ?? dotted(read_text(source['cvssVersion'])),
        modification_time: read_text(source['modificationTime']),
    });
}
/** Some sources write the version as `CVSSv31`. */
function dotted(version) {
    const digits = /(\d)\.?(\d)/.exec(version ?? '');
    return digits === null ? version : digits.slice(1).join('.');
}
function fromDetail(detail) {
    const vector = read_text(detail['cvssV3Vector']);
    return scored({
        source: read_text(detail['assigner']),
        level: read_text(detail['severity']),
        score: numeric(detail['cvssV3BaseScore']),
        vector,
        version: versionOf(vector),
        modification_time: read_text(detail['modificationTime']),
    });
}
function ownScore(issue, hasSources) {
    const vector = read_text(issue['CVSSv3']);
    return scored({
        source: 'Snyk',
        score: hasSources ? undefined : numeric(issue['cvssScore']),
        vector,
        version: versionOf(vector),
    });
}
function scored(entry) {
    if (entry.score === undefined && entry.vector === undefined)
        return undefined;
    const score = { source: entry.source ?? 'Snyk' };
    (0,put/* put */.y)(score, 'level', entry.level);
    (0,put/* put */.y)(score, 'score', entry.score);
    (0,put/* put */.y)(score, 'vector', entry.vector);
    (0,put/* put */.y)(score, 'version', entry.version);
    (0,put/* put */.y)(score, 'modification_time', entry.modification_time);
    return score;
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/problem.ts







/** Lifts the facts of an element of `vulnerabilities[]`, `filtered.ignore[]` or `issuesData{}`. */
function problemFacts(id, element) {
    const attributes = {
        key: id,
        title: read_text(element['title']) ?? id,
        type: isLicense(id, element) ? 'license' : 'package_vulnerability',
        effective_severity_level: severityOf(element),
        classes: weaknesses(element['identifiers']),
        problems: [ownProblem(id, element), ...otherProblems(element['identifiers'], id)],
        severities: scoresOf(element),
        status: 'open',
        ignored: false,
        coordinates: [],
    };
    const description = read_text(element['description']);
    (0,put/* put */.y)(attributes, 'description', description && (0,cut/* cut */.J)(description, cut/* MAX_DESCRIPTION */.o));
    (0,put/* put */.y)(attributes, 'exploit_details', exploitDetails(element['exploitDetails']));
    (0,put/* put */.y)(attributes, 'risk', riskOf(element));
    return { attributes, facts: factsOf(element) };
}
/**
 * The effective severity. Older CLIs cap `severity` at high and say critical in
 * `severityWithCritical`. A score never decides: Snyk's severity differs from the score's bucket
 * for most packages of operating systems.
 */
function severityOf(element) {
    const word = read_text(element['severityWithCritical']) ?? read_text(element['severity']);
    return word?.toLowerCase() ?? 'info';
}
function isLicense(id, element) {
    return element['type'] === 'license' || vulnerability_page/* LICENSE_ID */.Mj.test(id);
}
function ownProblem(id, element) {
    const problem = (0,sources_problem/* snykProblem */.xR)(id);
    (0,put/* put */.y)(problem, 'disclosed_at', read_text(element['disclosureTime']));
    (0,put/* put */.y)(problem, 'updated_at', read_text(element['modificationTime']));
    return problem;
}
function factsOf(element) {
    const facts = { packages: [], locations: [], fixable: false };
    (0,put/* put */.y)(facts, 'exploit', read_text(element['exploit']) ?? primaryMaturity(element['exploitDetails']));
    (0,put/* put */.y)(facts, 'epss', epssOf(element['epssDetails']));
    (0,put/* put */.y)(facts, 'license', read_text(element['license']));
    (0,put/* put */.y)(facts, 'originalSeverity', originalSeverity(element));
    (0,put/* put */.y)(facts, 'reachability', read_text(element['reachability']));
    (0,put/* put */.y)(facts, 'disclosedAt', read_text(element['disclosureTime']));
    (0,put/* put */.y)(facts, 'publishedAt', read_text(element['publicationTime']));
    (0,put/* put */.y)(facts, 'references', referencesOf(element['references']));
    (0,put/* put */.y)(facts, 'dockerfileInstruction', read_text(element['dockerfileInstruction']));
    if (typeof element['malicious'] === 'boolean')
        facts.malicious = element['malicious'];
    return facts;
}
function originalSeverity(element) {
    const change = fields(fields(element['appliedPolicyRules'])['severityChange']);
    const original = read_text(element['originalSeverity']) ?? read_text(change['originalSeverity']);
    // Unmanaged scans write it also when no policy changed anything.
    return original === severityOf(element) ? undefined : original;
}
function epssOf(value) {
    const details = fields(value);
    const probability = numeric(details['probability']);
    const percentile = numeric(details['percentile']);
    if (probability === undefined || percentile === undefined)
        return undefined;
    const epss = { probability, percentile };
    (0,put/* put */.y)(epss, 'model', read_text(details['modelVersion']));
    return epss;
}
function exploitDetails(value) {
    const details = fields(value);
    const levels = list(details['maturityLevels']).map(fields);
    if (levels.length === 0)
        return undefined;
    return {
        sources: texts(details['sources']),
        maturity_levels: levels.map((level) => ({
            format: read_text(level['format']) ?? '',
            level: read_text(level['level']) ?? '',
        })),
    };
}
function primaryMaturity(value) {
    const levels = list(fields(value)['maturityLevels']).map(fields);
    return read_text((levels.find((level) => level['type'] === 'primary') ?? levels[0])?.['level']);
}
function riskOf(element) {
    const value = numeric(element['riskScore']);
    return value === undefined ? undefined : { score: { model: 'Snyk', value } };
}
function referencesOf(value) {
    const references = [];
    for (const item of list(value)) {
        const { title, url } = fields(item);
        if (typeof url === 'string')
            references.push({ title: read_text(title) ?? url, url });
    }
    return references.length > 0 ? references : undefined;
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/finding.ts





/**
 * Gathers the findings of a project from a stream of elements, one element per vulnerable path.
 * Of an element whose id is known only the package and the path are read: a scan of gigabytes is
 * a few thousand problems repeated.
 */
class PackageFindings {
    paths;
    /** Package manager of the first element, as the vulnerability has it. */
    manager;
    /** First step of the first path: the project itself, `goof@1.0.1`. */
    rootStep;
    findings = new Map();
    constructor(paths) {
        this.paths = paths;
    }
    /**
     * @param ignore why the element is ignored; only elements of `filtered` are.
     * @returns false when the element has no id, so that it cannot be told what it is.
     */
    add(value, ignore) {
        const element = fields(value);
        const id = read_text(element['id']);
        if (id === undefined)
            return false;
        let finding = this.findings.get(id);
        if (finding === undefined) {
            finding = {
                id,
                problem: problemFacts(id, element),
                packages: new Map(),
                shared: sharedOf(element),
            };
            (0,put/* put */.y)(finding, 'ignore', ignore?.(element));
            this.findings.set(id, finding);
            this.manager ??= read_text(element['packageManager']);
            this.rootStep ??= groupedPaths(element['from'])[0]?.[0];
        }
        this.addPackages(finding, element);
        return true;
    }
    get size() {
        return this.findings.size;
    }
    has(id) {
        return this.findings.has(id);
    }
    get(id) {
        return this.findings.get(id);
    }
    /** Gives the findings and lets go of each: a large project is never in memory twice. */
    *drain() {
        for (const [id, finding] of this.findings) {
            this.findings.delete(id);
            yield finding;
        }
    }
    /** Lets go of the findings that `others` has too. */
    without(others) {
        for (const id of this.findings.keys())
            if (others.has(id))
                this.findings.delete(id);
        return this;
    }
    addPackages(finding, element) {
        const { name, from } = element;
        const version = read_text(element['version']) ?? '';
        if (typeof name === 'string') {
            this.addPath(finding, element, { name, version, path: texts(from) });
            return;
        }
        // `--group-issues`: one element per problem, with lists of names and of paths; its version is
        // that of one of them.
        for (const path of groupedPaths(from)) {
            const last = path.at(-1);
            if (last !== undefined)
                this.addPath(finding, element, { ...nameAndVersion(last), path });
        }
        const [first = read_text(element['packageName'])] = texts(name);
        if (finding.packages.size > 0 || first === undefined)
            return;
        this.addPath(finding, element, { name: first, version, path: [] });
    }
    addPath(finding, element, place) {
        const { packages, shared } = finding;
        const name = read_text(element['packageName']) ?? place.name;
        const key = `${name}@${place.version}`;
        let affected = packages.get(key);
        if (affected === undefined) {
            affected = new AffectedPackage({ name, version: place.version }, { element, shared });
            packages.set(key, affected);
        }
        affected.add(place, element, this.paths);
    }
}
function sharedOf({ packageManager, moduleName, fixedIn }) {
    return { packageManager, moduleName, fixedIn };
}
/** The paths of a grouped element; a path alone is a group of one. */
function groupedPaths(from) {
    const paths = list(from);
    return paths.some(Array.isArray) ? paths.map(texts) : [texts(from)];
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/iac.ts






/** Gathers the misconfigurations of one file, each rule, place and line once. */
class Misconfigurations {
    byIdentity = new Map();
    /** @returns false when the element has no id. */
    add(value) {
        const element = fields(value);
        const id = read_text(element['id']) ?? read_text(element['publicId']);
        if (id === undefined)
            return false;
        // A step may be a number or false where the rule engine lost the name; it still tells apart.
        const resourcePath = list(element['path']).map(String).join(' > ') || read_text(element['msg']);
        const line = numeric(element['lineNumber']);
        const identity = JSON.stringify([id, resourcePath, line]);
        if (this.byIdentity.has(identity))
            return true;
        this.byIdentity.set(identity, {
            id,
            resourcePath: resourcePath ?? '',
            line: line !== undefined && line > 0 ? line : undefined,
            element,
        });
        return true;
    }
    /** The issues. The line is no part of a key; the same rule twice in one place is numbered. */
    *issues(projectKey, file) {
        const sorted = [...this.byIdentity.values()].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
        const counts = new Map();
        for (const misconfiguration of sorted) {
            const identity = [misconfiguration.id, misconfiguration.resourcePath];
            const place = identity.join('\n');
            const ordinal = counts.get(place) ?? 0;
            counts.set(place, ordinal + 1);
            const parts = ordinal === 0 ? identity : [...identity, String(ordinal)];
            yield issueOf(misconfiguration, parts, { projectKey, file });
        }
    }
}
function issueOf({ id, resourcePath, line, element }, identity, project) {
    const { file } = project;
    const location = line === undefined ? { file } : { file, startLine: line };
    const facts = {
        packages: [],
        locations: file === '' ? [] : [location],
        fixable: false,
        resourcePath,
    };
    (0,put/* put */.y)(facts, 'remedy', read_text(element['resolve'])?.trim());
    (0,put/* put */.y)(facts, 'references', iac_referencesOf(element));
    if (yes(element['isIgnored']))
        facts.ignore = { reason: null, expires: null };
    const issue = {
        findingKey: (0,model_identity/* findingKey */.fl)(project.projectKey, ...identity),
        id: null,
        type: 'issue',
        attributes: attributesOf(element, { id, key: identity.join(' > '), resourcePath }),
        facts,
    };
    (0,put/* put */.y)(issue, 'findingDetectionUrl', read_text(element['documentation']));
    return issue;
}
function attributesOf(element, { id, key, resourcePath }) {
    const attributes = {
        key,
        title: read_text(element['title']) ?? id,
        type: 'config',
        effective_severity_level: severityOf(element),
        status: 'open',
        ignored: yes(element['isIgnored']),
        classes: classesOf(element),
        problems: [{ ...(0,sources_problem/* snykProblem */.xR)(id, read_text(element['documentation'])), type: 'rule' }],
        coordinates: [coordinateOf(element, resourcePath)],
    };
    const description = [read_text(element['issue']), read_text(element['impact'])]
        .filter((part) => part !== undefined)
        .join('\n\n');
    (0,put/* put */.y)(attributes, 'description', description && (0,cut/* cut */.J)(description, cut/* MAX_DESCRIPTION */.o));
    return attributes;
}
function coordinateOf(element, resourcePath) {
    const remedy = read_text(element['resolve'])?.trim();
    return {
        state: 'open',
        is_fixable_manually: remedy !== undefined,
        ...(remedy === undefined ? {} : { remedies: [{ type: 'manual', description: remedy }] }),
        representations: [{ resourcePath }],
    };
}
/** Weaknesses stand among the references; `subType` is the kind of resource. */
function classesOf(element) {
    const kind = read_text(element['subType']);
    const cwes = texts(element['references']).filter((reference) => /^CWE-\d+$/.test(reference));
    return [
        ...cwes.map(sources_problem/* weakness */.g_),
        ...(kind === undefined ? [] : [{ id: kind, source: 'Snyk', type: 'rule-category' }]),
    ];
}
function iac_referencesOf(element) {
    const urls = texts(element['references']).filter((reference) => /^https?:\/\//.test(reference));
    return urls.length === 0 ? undefined : urls.map((url) => ({ title: url, url }));
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/ignore.ts


/** Why an element of `filtered.ignore[]` is ignored; the first rule decides, as in Snyk's policy. */
function ignoreOf(element) {
    return ignoreFacts(fields(list(fields(element['filtered'])['ignored'])[0]));
}
/** An element of `filtered.patch[]`: a patch of Snyk was applied to the package. */
function patchOf(element) {
    const patch = fields(list(fields(element['filtered'])['patches'])[0]);
    const facts = { reason: 'Patched', expires: null, source: 'patch' };
    (0,put/* put */.y)(facts, 'created', read_text(patch['patched']));
    return facts;
}
/** One ignore, as `.snyk` files, Snyk's API and SARIF suppressions describe it. */
function ignoreFacts(rule) {
    const facts = {
        reason: read_text(rule['reason']) ?? null,
        expires: read_text(rule['expires']) ?? null,
    };
    (0,put/* put */.y)(facts, 'created', read_text(rule['created']));
    (0,put/* put */.y)(facts, 'ignoredBy', personOf(rule['ignoredBy']));
    (0,put/* put */.y)(facts, 'reasonType', read_text(rule['reasonType']));
    (0,put/* put */.y)(facts, 'source', read_text(rule['source']));
    return facts;
}
function personOf(value) {
    const person = fields(value);
    return read_text(value) ?? read_text(person['name']) ?? read_text(person['email']);
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/paths.ts
/** Numbers of a block of the pool, at most. */
const BLOCK_SIZE = 1 << 16;
/** Of the first block: most projects have few paths, and a scan may have thousands of projects. */
const FIRST_BLOCK_SIZE = 1 << 9;
/**
 * All dependency paths of a project. A large scan repeats few packages in hundreds of thousands of
 * paths: each step is a number here, four bytes, and becomes the shared string of its
 * `name@version` only when the path is read. The pool grows by blocks: to copy it into ever larger
 * arrays would take three times the memory for a while.
 */
class DependencyPaths {
    steps = [];
    numbers = new Map();
    blocks = [];
    block = new Uint32Array(0);
    used = 0;
    /** Keeps a path and returns its handle. */
    add(path) {
        // A path lies in one block; no real one is longer than a block.
        const length = Math.min(path.length, BLOCK_SIZE - 1);
        if (this.used + length >= this.block.length)
            this.grow(length + 1);
        const handle = (this.blocks.length - 1) * BLOCK_SIZE + this.used;
        this.block[this.used++] = length;
        for (let step = 0; step < length; step++) {
            this.block[this.used++] = this.numberOf(path[step] ?? '');
        }
        return handle;
    }
    /** The path of a handle. */
    get(handle) {
        const block = this.blocks[Math.floor(handle / BLOCK_SIZE)] ?? this.block;
        const start = (handle % BLOCK_SIZE) + 1;
        const length = block[start - 1] ?? 0;
        const path = new Array(length);
        for (let step = 0; step < length; step++)
            path[step] = this.steps[block[start + step] ?? 0] ?? '';
        return path;
    }
    numberOf(step) {
        const known = this.numbers.get(step);
        if (known !== undefined)
            return known;
        const number = this.steps.push(step) - 1;
        this.numbers.set(step, number);
        return number;
    }
    grow(needed) {
        const size = this.blocks.length === 0 ? Math.max(FIRST_BLOCK_SIZE, needed) : BLOCK_SIZE;
        this.block = new Uint32Array(size);
        this.blocks.push(this.block);
        this.used = 0;
    }
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/sarif/location.ts



function readLocation(value) {
    const location = fields(value);
    const physical = fields(location['physicalLocation']);
    const artifact = fields(physical['artifactLocation']);
    const logical = Array.isArray(location['logicalLocations'])
        ? location['logicalLocations'][0]
        : undefined;
    return {
        uri: read_text(artifact['uri']) ?? '',
        uriBaseId: read_text(artifact['uriBaseId']),
        region: regionOf(fields(physical['region'])),
        message: read_text(fields(location['message'])['text']),
        logicalName: read_text(fields(logical)['fullyQualifiedName']),
    };
}
/** The location in the repository, or undefined when it names no file. */
function placeLocation(location, place) {
    const file = placeUri(location, place);
    if (file === '')
        return undefined;
    const placed = { file, ...location.region };
    (0,put/* put */.y)(placed, 'message', location.message);
    return placed;
}
/** The file of a location relative to the repository root; empty when there is none. */
function placeUri(location, { checkout, bases }) {
    const path = pathOfUri(location.uri);
    if (path === '')
        return '';
    const base = read_text(fields(bases[location.uriBaseId ?? ''])['uri']);
    // Without a base, or with one that the run does not define, Snyk means the scanned directory.
    return placeFile(path, base === undefined ? '.' : pathOfUri(base), checkout);
}
/** `file:///C:/src/a%20b.ts` → `C:/src/a b.ts`; Snyk also writes plain paths here. */
function pathOfUri(uri) {
    const path = uri
        .replace(/^file:\/\/(?:localhost)?/i, '')
        .replace(/^\/([A-Za-z]:)/, '$1')
        .replaceAll('\\', '/');
    try {
        return decodeURIComponent(path);
    }
    catch {
        // A plain path with a percent sign, not an encoded one.
        return path;
    }
}
function regionOf(region) {
    const read = {};
    (0,put/* put */.y)(read, 'startLine', positive(region['startLine']));
    (0,put/* put */.y)(read, 'endLine', positive(region['endLine']));
    (0,put/* put */.y)(read, 'startColumn', positive(region['startColumn']));
    (0,put/* put */.y)(read, 'endColumn', positive(region['endColumn']));
    return read;
}
function positive(value) {
    const number = numeric(value);
    return number !== undefined && number >= 1 ? number : undefined;
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/sarif/suppression.ts


/**
 * Why a result is ignored, or undefined when it is not. A suppression counts when it is accepted or
 * has no status; one that is under review or rejected leaves the result open. Snyk also writes
 * `suppressions: null`.
 */
function suppressionOf(suppressions) {
    const accepted = list(suppressions)
        .map(fields)
        .find(({ status }) => status === undefined || status === null || status === 'accepted');
    if (accepted === undefined)
        return undefined;
    const properties = fields(accepted['properties']);
    return ignoreFacts({
        reason: read_text(accepted['justification']),
        expires: read_text(properties['expiration']),
        created: read_text(properties['ignoredOn']),
        ignoredBy: properties['ignoredBy'],
        reasonType: read_text(properties['category']),
        source: read_text(accepted['kind']),
    });
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/sarif/result.ts



function readResult(value) {
    const result = fields(value);
    const properties = fields(result['properties']);
    const firstFix = fields(list(result['fixes'])[0]);
    return {
        ruleId: read_text(result['ruleId']) ?? read_text(fields(result['rule'])['id']),
        ruleIndex: numeric(result['ruleIndex']) ?? numeric(fields(result['rule'])['index']),
        level: read_text(result['level']),
        severity: read_text(properties['severity']),
        originalSeverity: read_text(fields(properties['snykPolicy/v1'])['originalSeverity']),
        message: fields(result['message']),
        locations: list(result['locations']).map(readLocation),
        flow: flowOf(result['codeFlows']),
        fingerprints: { ...strings(result['partialFingerprints']), ...strings(result['fingerprints']) },
        ignore: suppressionOf(result['suppressions']),
        fix: read_text(fields(firstFix['description'])['text']),
        isAutofixable: yes(properties['isAutofixable']),
        priority: numeric(properties['priorityScore']),
    };
}
function flowOf(codeFlows) {
    const threadFlow = list(fields(list(codeFlows)[0])['threadFlows'])[0];
    return list(fields(threadFlow)['locations']).map((step) => readLocation(fields(step)['location']));
}
function strings(value) {
    const entries = Object.entries(fields(value)).flatMap(([key, member]) => {
        const string = read_text(member);
        return string === undefined ? [] : [[key, string]];
    });
    return Object.fromEntries(entries);
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/sarif/rule.ts

function readRule(value) {
    const rule = fields(value);
    const properties = fields(rule['properties']);
    const tags = texts(properties['tags']);
    const help = fields(rule['help']);
    const full = read_text(fields(rule['fullDescription'])['text']) ?? '';
    const markdown = readMarkdown(read_text(help['markdown']) ?? read_text(help['text']) ?? '');
    const affected = /^(?:\(([^)]*)\) )?(\S+@\S+)$/.exec(full);
    return {
        id: read_text(rule['id']) ?? '',
        title: read_text(fields(rule['shortDescription'])['text']) ?? read_text(rule['name']),
        description: markdown.description || full || undefined,
        helpUri: read_text(rule['helpUri']) ?? read_text(properties['documentation']),
        severity: read_text(properties['severity']),
        cves: (affected?.[1] ?? '').split(/[,\s]+/).filter((id) => /^CVE-\d/i.test(id)),
        cwes: [...new Set([...texts(properties['cwe']), ...tags].filter(isWeakness))],
        tags: tags.filter((tag) => tag !== 'security' && !isWeakness(tag)),
        package: affected?.[2],
        paths: markdown.paths,
        packageManager: markdown.packageManager,
        score: numeric(properties['cvssv3_baseScore'] ?? properties['security-severity']),
        remedy: remedyIn(read_text(help['text']) ?? ''),
        messages: fields(rule['messageStrings']),
    };
}
function isWeakness(tag) {
    return /^CWE-\d+$/.test(tag);
}
/**
 * Snyk writes before the description of a vulnerability a list with the package manager, the
 * module and every dependency path, its steps joined by ` › `.
 */
function readMarkdown(markdown) {
    const lines = markdown.split('\n');
    const paths = [];
    let packageManager;
    let line = 0;
    for (; line < lines.length; line++) {
        const current = lines[line] ?? '';
        const path = /^\* _Introduced through_: (.+)$/.exec(current)?.[1];
        const manager = /^\* Package Manager: (.+)$/.exec(current)?.[1];
        if (path !== undefined)
            paths.push(path.split(' › '));
        else if (manager !== undefined)
            packageManager = manager.trim();
        else if (!HEADER_LINE.test(current))
            break;
    }
    return { packageManager, paths, description: lines.slice(line).join('\n').trim() };
}
const HEADER_LINE = /^(?:\s*|\* (?:Vulnerable module|Module|Introduced through): .*|#+ Detailed paths\s*)$/;
/** The last of the three paragraphs of an infrastructure rule. */
function remedyIn(help) {
    return /You can resolve this by\.\.\.\s*\n\s*([\s\S]+)$/.exec(help)?.[1]?.trim() || undefined;
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/sarif/product.ts

/** Snyk's tools by the name that they give in `tool.driver`. */
const PRODUCT_OF_DRIVER = {
    'snyk code': 'code',
    snykcode: 'code',
    'snyk container': 'container',
    'snyk iac': 'iac',
    'snyk infrastructure as code': 'iac',
    'snyk open source': 'open-source',
    'snyk secrets': 'secrets',
};
/** What a rule's id tells when the driver is only called `Snyk` or `snyk-cli`. */
const PRODUCT_OF_RULE = [
    [/^SNYK-CC-/, 'iac'],
    [new RegExp(`^SNYK-(?:${sources_distribution/* DISTRIBUTIONS */.wB})\\d*-`), 'container'],
    [/^(?:SNYK-|npm:|snyk:lic:)/, 'open-source'],
    [/^[a-z]+\/[A-Z]\w*/, 'code'],
];
/** The product whose results a run holds. */
function productOf(driver, firstRule) {
    const named = PRODUCT_OF_DRIVER[driver.toLowerCase()];
    if (named !== undefined)
        return named;
    return PRODUCT_OF_RULE.find(([pattern]) => pattern.test(firstRule ?? ''))?.[1] ?? 'unknown';
}
/** True for the products whose results are problems of packages. */
function isAboutPackages(product) {
    return product === 'open-source' || product === 'container';
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/sarif/about.ts








function aboutRun(parts, scan) {
    const driver = parts.driver.get('name');
    const firstRule = parts.rules[0]?.id ?? parts.results[0]?.ruleId;
    const product = productOf(typeof driver === 'string' ? driver : '', firstRule);
    const place = { checkout: scan.checkout, bases: parts.bases };
    const known = { parts, scan, product, place };
    if (product === 'container')
        return aboutImage(known);
    return isAboutPackages(product) ? aboutPackages(known) : aboutCode(known);
}
/** One manifest, the same for all results. */
function aboutPackages({ parts, scan, product, place }) {
    const root = parts.rules.find((rule) => rule.paths.length > 0)?.paths[0]?.[0];
    const told = projectNameIn(parts.automationId) ?? (root && nameAndVersion(root).name);
    const targetFile = (0,model_identity/* manifestOf */.$V)(commonest(filesOf(parts, place)));
    const name = told ?? (targetFile || scan.fileName);
    return {
        product,
        type: packageManagerOf(parts) ?? '',
        target: checkoutTarget(scan.repository, name),
        targetFile,
        name,
        identity: { targetFile, name: told ?? '' },
        place,
        hasFiles: true,
    };
}
/**
 * An image or an application in it. Results of the operating system lie in the Dockerfile, when
 * the CLI was given one, else in the image's name, its colon written as `_`.
 */
function aboutImage({ parts, scan, product, place }) {
    const distribution = (0,sources_distribution/* distributionOf */.AO)(parts.rules[0]?.id ?? '') ?? '';
    const type = packageManagerOf(parts) ?? (0,purl/* packageFormat */.K)(distribution) ?? '';
    const uri = pathOfUri(parts.results[0]?.locations[0]?.uri ?? '');
    const isSystem = sources_distribution/* OPERATING_SYSTEM_TYPES */.yN.has(type) || type === '';
    const hasFiles = isSystem && /(?:docker|container)file/i.test(uri);
    const inImage = isSystem ? '' : (0,model_identity/* normalisePath */.qb)(uri);
    const told = projectNameIn(parts.automationId);
    const image = about_imageIn(parts, { name: told ?? '', uri });
    return {
        product,
        type,
        target: imageTarget(image, told ?? scan.fileName),
        targetFile: hasFiles ? commonest(filesOf(parts, place)) : inImage,
        name: told ?? (inImage || (image?.name ?? scan.fileName)),
        identity: { targetFile: inImage, name: told ?? '' },
        place,
        hasFiles,
    };
}
/** The whole repository, or for the oldest infrastructure scans one file a run. */
function aboutCode({ parts, scan, product, place }) {
    const isOneFile = product === 'iac' && Object.keys(parts.bases).length === 0;
    const targetFile = isOneFile ? commonest(filesOf(parts, place)) : '';
    const target = checkoutTarget(scan.repository, scan.fileName);
    const told = projectNameIn(parts.automationId);
    return {
        product,
        type: TYPE_OF_PRODUCT[product] ?? '',
        target,
        targetFile,
        name: told ?? target.displayName,
        // Snyk has one such project for a repository; whatever else it is called does not matter.
        identity: { targetFile, name: told ?? '' },
        place,
        hasFiles: true,
    };
}
const TYPE_OF_PRODUCT = {
    code: 'sast',
    iac: 'iac',
    secrets: 'secrets',
};
/** `Snyk/Open Source/<name>/<index>/<time>`, the index not in all versions, the name not in all. */
function projectNameIn(automationId) {
    const form = /^Snyk\/[^/]+\/(?:(.+?)\/)??(?:\d+\/)?\d{4}-\d{2}-\d{2}T[^/]*$/;
    return form.exec(automationId ?? '')?.[1];
}
/** The tag of the rules that is no topic; before there was one, the header of their help. */
function packageManagerOf({ rules }) {
    const rule = rules.find(({ tags, packageManager }) => tags.length > 0 || packageManager);
    return rule?.packageManager ?? rule?.tags.at(-1);
}
function about_imageIn({ rules }, { name, uri }) {
    const rooted = rootImage(rules.find((rule) => rule.paths.length > 0)?.paths[0]?.[0]);
    if (!name.startsWith('docker-image|'))
        return rooted;
    const image = parseImage(name.slice('docker-image|'.length)).name;
    const tag = uri.startsWith(`${image}_`) ? uri.slice(image.length + 1) : undefined;
    return { name: image, tag: tag ?? rooted?.tag ?? (uri === image ? 'latest' : '') };
}
function filesOf(parts, place) {
    return parts.results.flatMap(({ locations: [first] }) => {
        return first === undefined ? [] : [placeUri(first, place)];
    });
}
/** The file of most results; of equally many the first by name, so that order does not matter. */
function commonest(files) {
    const counts = new Map();
    for (const file of files)
        counts.set(file, (counts.get(file) ?? 0) + 1);
    const [best] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    return best?.[0] ?? '';
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/sarif/identity.ts

/**
 * What identifies the problem of a result within its project, before results of equal identity are
 * numbered. For packages it is Snyk's vulnerability id, as through every other door. For code it
 * is the finding's id of the asset, which Snyk's API knows too, else the fingerprint that survives
 * more changes (`1`) or the one of the exact code (`0`), else rule and file.
 */
function identityOf(placed, about) {
    const { result, ruleId, file } = placed;
    if (isAboutPackages(about.product)) {
        return file === '' || file === about.targetFile ? [ruleId] : [ruleId, file];
    }
    const asset = assetFingerprint(result);
    if (asset !== undefined)
        return [asset];
    const fingerprint = result.fingerprints['1'] ?? result.fingerprints['0'];
    return [ruleId, fingerprint ?? file];
}
/** Snyk's id of the finding, which stays when the code around it changes. */
function assetFingerprint({ fingerprints }) {
    return fingerprints['snyk/asset/finding/v1'] ?? fingerprints['identity'];
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/sarif/severity.ts
/** Severities of SARIF's levels, as Snyk itself writes the one for the other. */
const SEVERITY_OF_LEVEL = {
    error: 'high',
    warning: 'medium',
    note: 'low',
    none: 'info',
};
/**
 * The severity of a result: an explicit one of the result or its rule, else that of its level. A
 * result without a level is a warning. The rule's default level is no substitute: Snyk writes it
 * with two levels only, so that what is low for the result is a warning for its rule.
 */
function severityOfResult(result, rule) {
    const explicit = result.severity ?? rule?.severity;
    if (explicit !== undefined)
        return explicit.toLowerCase();
    return SEVERITY_OF_LEVEL[result.level ?? 'warning'] ?? 'medium';
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/sarif/title.ts
/**
 * The title of a rule as Snyk's other outputs have it: SARIF puts the severity before it and the
 * package behind it, `High severity - Prototype Pollution vulnerability in lodash`.
 */
function titleOf(rule, module) {
    const title = rule?.title?.replace(/^(?:critical|high|medium|low) severity (?:- )?/i, '');
    const suffix = /^(.*\S) vulnerability in (\S+)$/.exec(title ?? '');
    return module !== undefined && suffix?.[1] !== undefined ? suffix[1] : title;
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/sarif/code-issue.ts








const code_issue_TYPE_OF_PRODUCT = {
    code: 'code',
    iac: 'config',
    secrets: 'secret',
};
/** The issue of a result in code, infrastructure or a secret. */
function codeIssue(placed, context) {
    const { result, rule, identity } = placed;
    const asset = assetFingerprint(result);
    const issue = {
        findingKey: (0,model_identity/* findingKey */.fl)(context.projectKey, ...identity),
        id: null,
        type: 'issue',
        attributes: code_issue_attributesOf(placed, context),
        facts: code_issue_factsOf(placed, context),
    };
    (0,put/* put */.y)(issue, 'findingUrl', context.url && asset && `${context.url}#issue-${encodeURI(asset)}`);
    (0,put/* put */.y)(issue, 'findingDetectionUrl', rule?.helpUri);
    return issue;
}
function code_issue_attributesOf(placed, { about }) {
    const { result, rule, ruleId, identity } = placed;
    const attributes = {
        key: identity.join(' > '),
        title: titleOf(rule, undefined) ?? ruleId,
        type: code_issue_TYPE_OF_PRODUCT[about.product] ?? 'custom',
        effective_severity_level: severityOfResult(result, rule),
        status: 'open',
        ignored: result.ignore !== undefined,
        classes: (rule?.cwes ?? []).map(sources_problem/* weakness */.g_),
        problems: [
            {
                id: ruleId,
                source: 'SNYK',
                type: 'rule',
                ...(rule?.helpUri === undefined ? {} : { url: rule.helpUri }),
            },
        ],
        coordinates: [code_issue_coordinateOf(placed)],
    };
    const description = descriptionOf(placed, about.product);
    (0,put/* put */.y)(attributes, 'description', description && (0,cut/* cut */.J)(description, cut/* MAX_DESCRIPTION */.o));
    (0,put/* put */.y)(attributes, 'key_asset', assetFingerprint(result));
    const { priority } = result;
    (0,put/* put */.y)(attributes, 'risk', priority === undefined ? undefined : risk(priority));
    return attributes;
}
/** Of infrastructure the rule says more than the message, of code the message. */
function descriptionOf({ text, rule }, product) {
    const general = rule?.description;
    return product === 'iac' ? (general ?? text) : text || general;
}
/** Snyk Code's priority score, 0 to 1000, which REST gives in the same place. */
function risk(value) {
    return { score: { model: 'Snyk priority score', value } };
}
function code_issue_factsOf(placed, { about }) {
    const { result, rule } = placed;
    const facts = {
        packages: [],
        locations: placed.locations,
        fixable: result.isAutofixable,
    };
    const flow = result.flow.flatMap((step) => placeLocation(step, about.place) ?? []);
    (0,put/* put */.y)(facts, 'remedy', rule?.remedy ?? (about.product === 'secrets' ? rule?.description : undefined));
    (0,put/* put */.y)(facts, 'ignore', result.ignore);
    (0,put/* put */.y)(facts, 'originalSeverity', result.originalSeverity);
    (0,put/* put */.y)(facts, 'codeFlow', flow.length > 0 ? flow : undefined);
    (0,put/* put */.y)(facts, 'message', placed.text || undefined);
    if (Object.keys(result.fingerprints).length > 0)
        facts.fingerprints = result.fingerprints;
    return facts;
}
function code_issue_coordinateOf({ result, locations, rule }) {
    return {
        state: 'open',
        ...(result.isAutofixable ? { is_fixable_snyk: true } : {}),
        ...(rule?.remedy === undefined
            ? {}
            : { remedies: [{ type: 'manual', description: rule.remedy }] }),
        representations: locations.map(representationOf),
    };
}
function representationOf(location) {
    const { file, startLine, endLine = startLine, startColumn, endColumn } = location;
    if (startLine === undefined || endLine === undefined)
        return { sourceLocation: { file } };
    const start = { line: startLine, column: startColumn ?? 0 };
    const end = { line: endLine, column: endColumn ?? 0 };
    return { sourceLocation: { file, region: { start, end } } };
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/sarif/message.ts

/**
 * The text of a SARIF message: its own, or the one of the rule that it refers to by id, with its
 * placeholders `{0}` filled and without links such as `[flows](1),(2)`.
 */
function messageText(message, ruleMessages) {
    const byId = fields(ruleMessages[read_text(message['id']) ?? '']);
    const template = read_text(message['text']) ?? read_text(message['markdown']) ?? read_text(byId['text']) ?? '';
    const values = texts(message['arguments']);
    const filled = template.replace(/\{(\d+)\}/g, (placeholder, index) => {
        return values[Number(index)] ?? placeholder;
    });
    return withoutLinks(filled);
}
/** Links of SARIF messages point to locations by number. */
function withoutLinks(markdown) {
    return markdown.replace(/\[([^\]]*)\]\(\d+\)(?:,\(\d+\))*/g, '$1');
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/sarif/numbering.ts
/**
 * Numbers the results of equal identity by their place, so that every result has a key of its own
 * that does not depend on the order in which the tool wrote them.
 *
 * @returns for each entry, in the order given, its identity with the number in it; the first of a
 *   group carries none, so that an identity that occurs once is its own key.
 */
function numbered(entries) {
    const groups = new Map();
    for (const entry of entries) {
        const key = JSON.stringify(entry.identity);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [entry]);
        else
            group.push(entry);
    }
    const keys = new Map();
    for (const group of groups.values()) {
        group.sort(byPlace).forEach((entry, ordinal) => {
            keys.set(entry, ordinal === 0 ? entry.identity : [...entry.identity, String(ordinal)]);
        });
    }
    return keys;
}
function byPlace(a, b) {
    return (compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.text, b.text));
}
/** By code unit: a locale would order differently on another machine. */
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/sarif/package-issue.ts












/** The issue of a result in a package: what SARIF tells of it, keyed as Snyk's JSON is. */
function packageIssue(placed, context) {
    const { result, ruleId, identity } = placed;
    const paths = new DependencyPaths();
    const affected = affectedPackage(placed, context, paths);
    const packages = affected === undefined ? [] : [affected];
    const facts = {
        packages: packages.map((pkg) => pkg.facts(paths)),
        locations: placed.locations,
        fixable: packages.some((pkg) => pkg.isFixable),
    };
    (0,put/* put */.y)(facts, 'remedy', remedyOf(packages));
    (0,put/* put */.y)(facts, 'ignore', result.ignore);
    (0,put/* put */.y)(facts, 'originalSeverity', result.originalSeverity);
    (0,put/* put */.y)(facts, 'message', placed.text || undefined);
    (0,put/* put */.y)(facts, 'license', /^snyk:lic:.*:([^:]+)$/.exec(ruleId)?.[1]);
    if (Object.keys(result.fingerprints).length > 0)
        facts.fingerprints = result.fingerprints;
    const issue = {
        findingKey: (0,model_identity/* findingKey */.fl)(context.projectKey, ...identity),
        id: null,
        type: 'issue',
        attributes: {
            ...package_issue_attributesOf(placed),
            coordinates: packages.map((pkg) => pkg.coordinate()),
        },
        facts,
    };
    (0,put/* put */.y)(issue, 'findingUrl', context.url && `${context.url}#issue-${encodeURI(ruleId)}`);
    (0,put/* put */.y)(issue, 'findingDetectionUrl', (0,vulnerability_page/* vulnerabilityUrl */.A6)(ruleId));
    return issue;
}
function package_issue_attributesOf(placed) {
    const { result, rule, ruleId, identity } = placed;
    const attributes = {
        key: identity.join(' > '),
        title: titleOf(rule, rule?.package) ?? ruleId,
        // SARIF gives issues no type, and counting by type must not rest on a guess from the rule's id;
        // `license` of the facts tells which are about licences.
        type: 'package_vulnerability',
        effective_severity_level: severityOfResult(result, rule),
        status: 'open',
        ignored: result.ignore !== undefined,
        classes: (rule?.cwes ?? []).map(sources_problem/* weakness */.g_),
        problems: [(0,sources_problem/* snykProblem */.xR)(ruleId), ...(rule?.cves ?? []).map(sources_problem/* cveProblem */.uh)],
    };
    const { score, description } = rule ?? {};
    (0,put/* put */.y)(attributes, 'description', description && (0,cut/* cut */.J)(description, cut/* MAX_DESCRIPTION */.o));
    if (score !== undefined)
        attributes.severities = [{ source: 'Snyk', score }];
    return attributes;
}
/** SARIF names one package for a result: the first, also where Snyk found several versions. */
function affectedPackage({ result, rule, ruleId }, { about }, paths) {
    const step = packageStep(result.locations[0]?.logicalName, rule?.package);
    if (step === undefined)
        return undefined;
    const { name, version } = nameAndVersion(step);
    const distribution = (0,sources_distribution/* distributionOf */.AO)(ruleId);
    const upgrade = /^Upgrade to (\S+@\S+)$/.exec(result.fix ?? '')?.[1];
    const element = {
        packageManager: distribution ?? about.type,
        isUpgradable: upgrade !== undefined,
        upgradePath: [false, upgrade],
    };
    // `openssl/libssl3` is the binary package libssl3 of the source package openssl.
    const isSystem = distribution !== undefined || sources_distribution/* OPERATING_SYSTEM_TYPES */.yN.has(about.type);
    const [source = name] = isSystem ? name.split('/') : [name];
    const affected = new AffectedPackage({ name: source, version }, { element, shared: element });
    const own = (rule?.paths ?? []).filter((path) => path.at(-1) === step);
    for (const path of own.length > 0 ? own : [[]]) {
        affected.add({ name, version, path }, element, paths);
    }
    return affected;
}
/**
 * The result's own package. The rule names it in full (`openssl/libssl3@3.1`), the result by its
 * source package only (`openssl@3.1`); they mean the same one when the version is the same.
 */
function packageStep(ofResult, ofRule) {
    if (ofResult === undefined || ofRule === undefined)
        return ofResult ?? ofRule;
    const isSame = nameAndVersion(ofResult).version === nameAndVersion(ofRule).version;
    return isSame ? ofRule : ofResult;
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/sarif/run-project.ts











/** The project of a SARIF run, one issue for each result. */
function runProject(parts, scan) {
    const about = aboutRun(parts, scan);
    const url = read_text(parts.upload['reportUrl']);
    return {
        source: 'sarif',
        product: about.product,
        tool: toolOf(parts),
        identity: {
            repository: about.target.repository,
            targetReference: about.target.reference,
            type: about.type,
            ...about.identity,
        },
        name: about.name,
        targetFile: about.targetFile,
        target: about.target,
        id: read_text(parts.upload['projectId']) ?? null,
        org: { name: undefined },
        issues: (projectKey) => issuesOf(parts, { projectKey, about, url }),
    };
}
function toolOf({ driver }) {
    const tool = { name: read_text(driver.get('name')) ?? 'unknown' };
    (0,put/* put */.y)(tool, 'version', read_text(driver.get('semanticVersion')) ?? read_text(driver.get('version')));
    return tool;
}
function* issuesOf(parts, context) {
    const { about } = context;
    const toIssue = isAboutPackages(about.product) ? packageIssue : codeIssue;
    const placed = parts.results.map((result) => placeResult(result, parts, about));
    const identities = numbered(placed);
    for (const result of placed) {
        yield toIssue({ ...result, identity: identities.get(result) ?? result.identity }, context);
    }
}
function placeResult(result, parts, about) {
    const rule = parts.ruleOf(result);
    const ruleId = result.ruleId ?? rule?.id ?? 'unknown';
    const locations = locationsOf(result, about);
    const [first] = locations;
    const file = first?.file ?? '';
    return {
        result,
        rule,
        ruleId,
        locations,
        identity: identityOf({ result, ruleId, file }, about),
        file,
        line: first?.startLine ?? 0,
        column: first?.startColumn ?? 0,
        text: messageText(result.message, rule?.messages ?? {}),
    };
}
/**
 * A manifest stands for its lock file. Snyk cannot tell where in it the package is and says line 1
 * of everything, which is no knowledge.
 */
function locationsOf(result, about) {
    if (!about.hasFiles)
        return [];
    const locations = result.locations.flatMap((location) => placeLocation(location, about.place) ?? []);
    if (!isAboutPackages(about.product))
        return locations;
    return locations.map(({ file, startLine, ...rest }) => {
        const manifest = { file: (0,model_identity/* manifestOf */.$V)(file), ...rest };
        return startLine === undefined || startLine === 1 ? manifest : { ...manifest, startLine };
    });
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/sarif/run.ts





/** Everything that was gathered of one SARIF run. */
class RunParts {
    /** Scalars of `tool.driver`: name and version. */
    driver = new Map();
    rules = [];
    results = [];
    automationId;
    /** `originalUriBaseIds` */
    bases = {};
    /** `properties.uploadResult`: the project in Snyk that the results were reported to. */
    upload = {};
    /** The rule of a result; some tools write indexes that are out of range, so the id counts. */
    ruleOf({ ruleId, ruleIndex }) {
        this.byId ??= new Map(this.rules.map((rule) => [rule.id, rule]));
        if (ruleId !== undefined)
            return this.byId.get(ruleId);
        return ruleIndex === undefined ? undefined : this.rules[ruleIndex];
    }
    byId;
}
/** Reads `runs[]`: each run is a project. */
function runs(scan) {
    return { member: (_key, kind) => (kind === 'object' ? new RunReader(scan) : 'skip') };
}
class RunReader {
    scan;
    parts = new RunParts();
    constructor(scan) {
        this.scan = scan;
    }
    member(key, kind) {
        const { parts } = this;
        switch (key) {
            case 'tool':
                return this.tool();
            case 'results':
                return kind === 'array' ? each((value) => parts.results.push(readResult(value))) : 'skip';
            case 'properties':
                return {
                    member: (property) => (property === 'uploadResult' ? 'take' : 'skip'),
                    take: (_property, value) => (parts.upload = fields(value)),
                };
            case 'automationDetails':
            case 'originalUriBaseIds':
            case 'invocations':
                return 'take';
            default:
                return 'skip';
        }
    }
    take(key, value) {
        if (key === 'automationDetails')
            this.parts.automationId = read_text(fields(value)['id']);
        if (key === 'originalUriBaseIds')
            this.parts.bases = fields(value);
        if (key === 'invocations')
            this.tellFailures(list(value).map(fields));
    }
    end() {
        this.scan.project(runProject(this.parts, this.scan));
    }
    tool() {
        const { driver, rules } = this.parts;
        const driverReader = {
            member: (key, kind) => {
                if (kind === 'scalar')
                    return 'take';
                return key === 'rules' && kind === 'array'
                    ? each((value) => rules.push(readRule(value)))
                    : 'skip';
            },
            take: (key, value) => driver.set(key, value),
        };
        return {
            member: (key, kind) => (key === 'driver' && kind === 'object' ? driverReader : 'skip'),
        };
    }
    /** A tool that says that it did not succeed has not given a full picture. */
    tellFailures(invocations) {
        for (const invocation of invocations) {
            if (invocation['executionSuccessful'] !== false)
                continue;
            const notification = fields(list(invocation['toolExecutionNotifications'])[0]);
            const said = read_text(fields(notification['message'])['text']);
            this.scan.failed(this.scan.fileName, said ?? 'the tool says that it did not finish');
        }
    }
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/unmanaged.ts



/**
 * The findings of `snyk test --unmanaged`, which come in three parts in any order: which issue
 * affects which package (`issues[]`), what the issue is (`issuesData{}`), and where the package is
 * from (`fileSignaturesDetails{}`). The same once more in `vulnerabilities[]`, without versions
 * and without regard to ignores, is not read.
 */
class UnmanagedParts {
    issues = [];
    data = new Map();
    purls = new Map();
    hasIssues = false;
    hasData = false;
    /** The reader of a member, when it is one of the three parts. */
    part(key) {
        if (key === 'issues') {
            this.hasIssues = true;
            return each((value) => this.issues.push(fields(value)));
        }
        if (key === 'issuesData') {
            this.hasData = true;
            return each((value, id) => this.data.set(id, fields(value)));
        }
        return key === 'fileSignaturesDetails' ? this.signatures() : undefined;
    }
    /** True when the result is that of an unmanaged scan. */
    get found() {
        return this.hasIssues && this.hasData;
    }
    findings(paths) {
        const findings = new PackageFindings(paths);
        for (const issue of this.issues) {
            const id = read_text(issue['issueId']);
            const name = read_text(issue['pkgName']);
            if (id !== undefined)
                findings.add({ ...this.data.get(id), ...this.affected(issue), id });
            else if (name !== undefined)
                findings.add({ ...this.affected(issue), id: name });
        }
        return findings;
    }
    affected(issue) {
        const name = read_text(issue['pkgName']) ?? '';
        const version = read_text(issue['pkgVersion']) ?? '';
        const fix = fields(issue['fixInfo']);
        const step = `${name}@${version}`;
        return {
            name,
            packageName: name,
            version,
            from: [step],
            upgradePath: [],
            packageManager: 'cpp',
            packageUrl: this.purls.get(step),
            nearestFixedInVersion: read_text(fix['nearestFixedInVersion']),
            isPatchable: yes(fix['isPatchable']),
            isPinnable: yes(fix['isPinnable']),
        };
    }
    /** Of each package's details only its package URL; the rest lists thousands of files. */
    signatures() {
        return {
            member: (step) => ({
                member: (key) => (key === 'purl' ? 'take' : 'skip'),
                take: (_key, value) => {
                    const purl = read_text(value);
                    if (purl !== undefined)
                        this.purls.set(step, purl);
                },
            }),
        };
    }
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/vulnerabilities.ts
/** Members that differ from path to path: all that is read of a known problem. */
const PATH_MEMBERS = new Set([
    'from',
    'isPatchable',
    'isPinnable',
    'isUpgradable',
    'name',
    'nearestFixedInVersion',
    'packageName',
    'packageUrl',
    'reachability',
    'upgradePath',
    'version',
]);
/**
 * Reads `vulnerabilities[]`, the hot loop of large scans. Taking an element whole is the fastest
 * way to a new problem; walking it and passing over its five kilobytes of text is faster when the
 * problem is known, but that shows only when its id has been read. So what the last element was is
 * expected of the next: scans repeat few problems on many paths, mostly one after the other or
 * long after all of them have been seen.
 */
class VulnerabilityList {
    findings;
    unreadable;
    expectsKnown = false;
    element;
    constructor(findings, unreadable) {
        this.findings = findings;
        this.unreadable = unreadable;
        this.element = new KnownElement(findings, (members) => {
            this.add(members);
        });
    }
    member(_key, kind) {
        return kind === 'object' && this.expectsKnown ? this.element : 'take';
    }
    take(_key, value) {
        this.add(value);
    }
    add(value) {
        const before = this.findings.size;
        if (!this.findings.add(value))
            this.unreadable();
        this.expectsKnown = this.findings.size === before;
    }
}
/** Reads one element after the other; there is only ever one at a time. */
class KnownElement {
    findings;
    conclude;
    isKnown = false;
    members = {};
    constructor(findings, conclude) {
        this.findings = findings;
        this.conclude = conclude;
    }
    member(key) {
        if (this.isKnown)
            return PATH_MEMBERS.has(key) ? 'take' : 'skip';
        return key === '__proto__' ? 'skip' : 'take';
    }
    take(key, value) {
        if (key === 'id')
            this.isKnown = typeof value === 'string' && this.findings.has(value);
        this.members[String(key)] = value;
    }
    end() {
        this.conclude(this.members);
        this.members = {};
        this.isKnown = false;
    }
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/result.ts









/** Everything that was gathered of one result object of `snyk test --json`. */
class ResultParts {
    header = new ResultHeader();
    paths = new DependencyPaths();
    open = new PackageFindings(this.paths);
    ignored = new PackageFindings(this.paths);
    unmanaged = new UnmanagedParts();
    misconfigurations = new Misconfigurations();
    /** The results of a container's applications. */
    applications = [];
    /** `remediation.pin` */
    pins;
    hasVulnerabilities = false;
    isIac = false;
    isContainer = false;
    /** Names of all members. */
    members = [];
    /** Entries without an id: what they are cannot be told. */
    unreadable = 0;
}
const META_MEMBERS = new Set(['org', 'orgPublicId', 'projectId']);
/** Reads one result object: a project, a container with its applications, or an error. */
class ResultReader {
    scan;
    conclude;
    parts = new ResultParts();
    /** @param conclude called with everything that was gathered when the object is complete. */
    constructor(scan, conclude) {
        this.scan = scan;
        this.conclude = conclude;
    }
    member(key, kind) {
        this.parts.members.push(String(key));
        if (kind === 'scalar')
            return ResultHeader.has(key) ? 'take' : 'skip';
        return (kind === 'array' ? this.arrayMember(key) : this.objectMember(key)) ?? 'skip';
    }
    take(key, value) {
        this.parts.header.set(key, value);
        if (this.parts.header.error !== undefined)
            this.scan.recognised();
    }
    end() {
        this.conclude(this.parts);
    }
    arrayMember(key) {
        const { parts } = this;
        switch (key) {
            case 'vulnerabilities':
            case 'license_issues': // `snyk sbom test` of older CLIs keeps licences apart.
                parts.hasVulnerabilities = true;
                this.scan.recognised();
                return new VulnerabilityList(parts.open, () => parts.unreadable++);
            case 'infrastructureAsCodeIssues':
                parts.isIac = true;
                this.scan.recognised();
                return this.counted((value) => parts.misconfigurations.add(value));
            case 'runs':
                this.scan.recognised();
                return runs(this.scan);
            case 'applications':
                parts.isContainer = true;
                return results(this.scan, (application) => parts.applications.push(application));
            default:
                return parts.unmanaged.part(key);
        }
    }
    objectMember(key) {
        const { parts } = this;
        switch (key) {
            case 'filtered':
                return this.filtered();
            case 'remediation':
                return only('pin', (value) => (parts.pins = value));
            case 'meta':
                return this.meta();
            case 'docker':
                parts.isContainer = true;
                return undefined;
            default:
                return parts.unmanaged.part(key);
        }
    }
    filtered() {
        const { ignored } = this.parts;
        return {
            member: (key, kind) => {
                if (kind !== 'array')
                    return 'skip';
                if (key === 'ignore')
                    return this.counted((value) => ignored.add(value, ignoreOf));
                // The CLI's newest flow has no patches and writes a list of strings here.
                if (key === 'patch')
                    return each((value) => ignored.add(value, patchOf));
                return 'skip';
            },
        };
    }
    /** Infrastructure results say in `meta` what others say at the top. */
    meta() {
        const { header } = this.parts;
        return {
            member: (key) => (META_MEMBERS.has(key) ? 'take' : 'skip'),
            take: (key, value) => {
                if (typeof key === 'string' && header.text(key) === undefined)
                    header.set(key, value);
            },
        };
    }
    counted(add) {
        return each((value) => {
            if (!add(value))
                this.parts.unreadable++;
        });
    }
}
/** Reads an array of result objects. */
function results(scan, conclude) {
    return {
        member: (_key, kind) => (kind === 'object' ? new ResultReader(scan, conclude) : 'skip'),
    };
}
function only(member, take) {
    return {
        member: (key) => (key === member ? 'take' : 'skip'),
        take: (_key, value) => {
            take(value);
        },
    };
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/document.ts



/** Reads one JSON document that the CLI wrote: a result, an array of results, or SARIF. */
function documentVisitor(scan) {
    const conclude = (parts) => {
        concludeResult(parts, scan);
    };
    const root = {
        member: (_key, kind) => {
            if (kind === 'array')
                return results(scan, conclude);
            return kind === 'object' ? new ResultReader(scan, conclude) : 'skip';
        },
    };
    return new ReaderStack(root);
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/file-reading.ts





/** Characters that are quoted of what a tool said. */
const MAX_QUOTE = 1000;
/** Root members that are named of a document that is no result. */
const MAX_MEMBERS = 8;
/** Listens to the documents of one file and keeps account of what became of it. */
class FileReading {
    fileName;
    run;
    pending = [];
    scan;
    reasons = [];
    hasDocuments = false;
    /** Root members of the first document that is no result. */
    unknown = '';
    /** What is broken in documents that showed no sign of being a result. */
    broken;
    isResult = false;
    results = 0;
    projects = 0;
    constructor(fileName, context, run) {
        this.fileName = fileName;
        this.run = run;
        const { repository, checkout } = context;
        this.scan = {
            repository,
            checkout,
            fileName: baseName(fileName) || fileName,
            project: (project) => {
                this.addProject(project);
            },
            failed: (what, why) => {
                this.missing(what === this.scan.fileName ? fileName : what, quote(why));
            },
            recognised: () => {
                this.isResult = true;
            },
            unknown: (members) => {
                this.unknown ||= members.slice(0, MAX_MEMBERS).join(', ');
            },
        };
    }
    begin() {
        this.isResult = false;
        this.hasDocuments = true;
        return documentVisitor(this.scan);
    }
    end(problem) {
        if (this.isResult)
            this.results++;
        if (problem === null)
            return;
        const { message, line, offset } = problem;
        const what = `broken JSON at line ${line} (byte ${offset}): ${message}`;
        if (this.isResult)
            this.missing(this.fileName, what);
        else
            this.broken ??= what;
    }
    /** The records of the projects that have become complete since the last call. */
    *records() {
        for (let next = this.pending.shift(); next !== undefined; next = this.pending.shift()) {
            yield* next;
        }
    }
    /** The file could not be opened, or not to its end. */
    unreadable(why) {
        this.missing(this.fileName, why);
    }
    /** @param text the beginning of what stands around the documents. */
    finish(text) {
        if (this.results === 0)
            this.missing(this.fileName, this.notAResult(text));
        else if (this.broken !== undefined) {
            this.run.collection.warn(`${this.fileName}: passed over beside the results: ${this.broken}`);
        }
    }
    /** Why the file gave nothing at all; undefined when it was read, also without any findings. */
    uselessBecause() {
        if (this.projects > 0 || this.reasons.length === 0)
            return undefined;
        return this.reasons.join('; ');
    }
    addProject(project) {
        this.projects++;
        this.isResult = true;
        const key = this.run.keys.claim(project.identity, project.name);
        this.pending.push(projectRecords(project, key));
    }
    missing(what, why) {
        this.reasons.push(what === this.fileName ? why : `${what}: ${why}`);
        this.run.collection.missing(what, why);
    }
    notAResult(text) {
        if (this.broken !== undefined)
            return this.broken;
        const said = quote(text);
        if (said !== '')
            return `no result of Snyk but text: ${said}`;
        if (!this.hasDocuments)
            return 'the file is empty: the scan wrote nothing';
        return this.unknown === ''
            ? 'JSON without any result of Snyk in it'
            : `JSON that is no result of Snyk (it has ${this.unknown})`;
    }
}
/** What a tool said, on one line and not too long. */
function quote(said) {
    const plain = (0,external_node_util_.stripVTControlCharacters)(said).replace(/[\s\p{Cc}]+/gu, ' ');
    return (0,cut/* cut */.J)(plain.trim(), MAX_QUOTE);
}

// EXTERNAL MODULE: ./src/model/digest.ts
var digest = __webpack_require__(95305);
;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/project-keys.ts


/** Hands out project keys so that no two projects of a run share one. */
class ProjectKeys {
    collection;
    taken = new Set();
    constructor(collection) {
        this.collection = collection;
    }
    /**
     * The key of a project. Two projects may look the same, for instance two scans that tell neither
     * file nor name: the later one gets its name into the key, then a number.
     */
    claim(identity, name) {
        const plain = (0,model_identity/* projectKey */.$N)(identity);
        if (this.take(plain))
            return plain;
        this.collection.warn(`Project ${name} (${describe(identity)}) has the same identity as another project of this ` +
            'run. It is kept apart by its name and position; scan each project once, or from its own ' +
            'directory, to give it a key that stays.');
        const named = (0,digest/* digest */.b)(plain, name);
        for (let ordinal = 1;; ordinal++) {
            const key = ordinal === 1 ? named : (0,digest/* digest */.b)(plain, name, String(ordinal));
            if (this.take(key))
                return key;
        }
    }
    take(key) {
        if (this.taken.has(key))
            return false;
        this.taken.add(key);
        return true;
    }
}
function describe({ targetFile, type }) {
    return [type, targetFile].filter((part) => part !== '').join(', ') || 'no file';
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/files.ts







/** Files named in one error at most; the rest is counted. */
const MAX_NAMED_FILES = 20;
/**
 * The projects in files of the Snyk CLI: `--json` and `--sarif` of every product, in any mixture.
 * Each record is yielded as soon as its project is complete in the stream.
 *
 * @param context the repository that was scanned, and the directory from which relative paths in
 *   the files go (absolute, or relative to the repository's root).
 * @returns a source that throws InputError when no file can be read as anything that Snyk writes.
 */
function scanFiles(files, context) {
    return {
        async *records(collection) {
            const { repository, workingDirectory } = context;
            const checkout = new Checkout(repository.root, workingDirectory, external_node_fs_.existsSync);
            const keys = new ProjectKeys(collection);
            const useless = [];
            for (const file of files) {
                const reading = new FileReading(file.name, { repository, checkout }, { keys, collection });
                yield* recordsOf(file, reading);
                const why = reading.uselessBecause();
                if (why !== undefined)
                    useless.push({ file: file.name, why });
            }
            if (files.length > 0 && useless.length === files.length)
                throw nothingReadable(useless);
        },
    };
}
async function* recordsOf(file, reading) {
    const documents = new JsonDocuments(reading);
    try {
        for await (const chunk of bytesOf(file)) {
            documents.write(chunk);
            yield* reading.records();
        }
    }
    catch (error) {
        if (!(error instanceof Unreadable))
            throw error;
        reading.unreadable((0,errors/* describeError */.Uc)(error.cause));
        return;
    }
    const { text } = documents.close();
    yield* reading.records();
    reading.finish(text);
}
/** The file could not be opened or read on; what was read until then counts. */
class Unreadable extends Error {
    name = 'Unreadable';
}
async function* bytesOf(file) {
    const chunks = (0,json_open/* utf8Chunks */.O)(file.open())[Symbol.asyncIterator]();
    try {
        for (;;) {
            const next = await nextOf(chunks);
            if (next.done === true)
                return;
            yield next.value;
        }
    }
    finally {
        await chunks.return?.();
    }
}
async function nextOf(chunks) {
    try {
        return await chunks.next();
    }
    catch (cause) {
        throw new Unreadable('unreadable', { cause });
    }
}
function nothingReadable(useless) {
    const named = useless.slice(0, MAX_NAMED_FILES).map(({ file, why }) => `  ${file}: ${why}`);
    const more = useless.length - named.length;
    const rest = more > 0 ? [`  and ${more} more`] : [];
    return new errors/* InputError */.dz(['No scan result could be read:', ...named, ...rest].join('\n'));
}


/***/ }),

/***/ 90604:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ readFileChunks),
  O: () => (/* binding */ utf8Chunks)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./src/sources/snyk-cli/json/encoding.ts
/**
 * Bytes from which the encoding is told. The text may begin with characters beyond ASCII, so more
 * than two are looked at; digits, quotes and spaces are never far.
 */
const SAMPLE_BYTES = 256;
/**
 * The encoding by its byte order mark, or else by where the zero bytes stand: PowerShell redirects
 * (`snyk test --json > out.json`) into UTF-16, where ASCII has every other byte zero.
 */
function encodingOf(beginning) {
    if (beginning[0] === 0xff && beginning[1] === 0xfe)
        return 'utf-16le';
    if (beginning[0] === 0xfe && beginning[1] === 0xff)
        return 'utf-16be';
    const sample = beginning.subarray(0, SAMPLE_BYTES);
    const pairs = Math.floor(sample.length / 2);
    const zeros = { even: 0, odd: 0 };
    for (let index = 0; index < pairs * 2; index += 1) {
        if (sample[index] === 0)
            zeros[index % 2 === 0 ? 'even' : 'odd'] += 1;
    }
    // A zero byte alone is dirt in a log; UTF-16 has them all over.
    if (Math.max(zeros.even, zeros.odd) * 4 <= pairs)
        return 'utf-8';
    return zeros.odd > zeros.even ? 'utf-16le' : 'utf-16be';
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/json/open.ts



/** Bytes asked for at once. */
const READ_BYTES = 1024 * 1024;
const UTF8_BOM = Buffer.from([0xef, 0xbb, 0xbf]);
/**
 * The bytes of a file. Each chunk is only valid until the next is asked for: all of them use one
 * buffer, which halves the memory that reading takes. Rejects as `open` and `read` of node:fs do.
 */
async function* readFileChunks(path) {
    const file = await (0,promises_.open)(path);
    try {
        const buffer = Buffer.allocUnsafeSlow(READ_BYTES);
        for (;;) {
            const { bytesRead } = await file.read(buffer, 0, READ_BYTES, null);
            if (bytesRead === 0)
                return;
            yield buffer.subarray(0, bytesRead);
        }
    }
    finally {
        await file.close();
    }
}
/**
 * The bytes of a file or of standard input as UTF-8, without byte order mark. UTF-16 of either
 * byte order is recognised and transcoded. Bytes that are no valid UTF-8 pass through: whoever
 * decodes them gets U+FFFD. Each chunk is only valid until the next is asked for.
 */
async function* utf8Chunks(input) {
    let transcoder = null;
    for await (const chunk of withBeginningJoined(input)) {
        transcoder ??= transcoderOf(encodingOf(chunk));
        yield transcoder.write(chunk);
    }
    if (transcoder !== null)
        yield transcoder.end();
}
/** The same bytes; the first chunk is long enough to tell the encoding, if there are as many. */
async function* withBeginningJoined(input) {
    let beginning = Buffer.alloc(0);
    let joined = false;
    for await (const chunk of input) {
        if (joined) {
            yield chunk;
            continue;
        }
        beginning = Buffer.concat([beginning, chunk]);
        joined = beginning.length >= SAMPLE_BYTES;
        if (joined)
            yield beginning;
    }
    if (!joined)
        yield beginning;
}
function transcoderOf(encoding) {
    if (encoding === 'utf-8')
        return utf8();
    const decoder = new external_node_util_.TextDecoder(encoding);
    return {
        write: (bytes) => Buffer.from(decoder.decode(bytes, { stream: true })),
        end: () => Buffer.from(decoder.decode()),
    };
}
function utf8() {
    let atStart = true;
    return {
        write(bytes) {
            const hasMark = atStart && bytes.subarray(0, UTF8_BOM.length).equals(UTF8_BOM);
            atStart = false;
            return hasMark ? bytes.subarray(UTF8_BOM.length) : bytes;
        },
        end: () => Buffer.alloc(0),
    };
}


/***/ })

};
