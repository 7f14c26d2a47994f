export const id = 5653;
export const ids = [5653];
export const modules = {

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


/***/ })

};
