export const id = 1878;
export const ids = [1878];
export const modules = {

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

/***/ 1878:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  defectDojoPlatform: () => (/* binding */ defectDojoPlatform)
});

// UNUSED EXPORTS: MAX_FILE_BYTES

// EXTERNAL MODULE: ./src/http/client.ts + 14 modules
var http_client = __webpack_require__(26233);
// EXTERNAL MODULE: ./src/http/url.ts
var http_url = __webpack_require__(6697);
// EXTERNAL MODULE: ./src/model/errors.ts
var errors = __webpack_require__(87206);
// EXTERNAL MODULE: ./src/delivery/platforms/defectdojo/context.ts
var defectdojo_context = __webpack_require__(99540);
// EXTERNAL MODULE: ./src/model/finding.ts
var finding = __webpack_require__(41300);
// EXTERNAL MODULE: ./src/model/severity.ts
var severity = __webpack_require__(11502);
// EXTERNAL MODULE: ./src/delivery/platforms/defectdojo/text.ts
var defectdojo_text = __webpack_require__(70272);
;// CONCATENATED MODULE: ./src/delivery/platforms/defectdojo/description.ts


/** Shown of a long list; the rest is counted. */
const MAX_LISTED = 10;
/** What a reader wants first: where it is, how it gets in, why it is ignored; then Snyk's text. */
function descriptionOf(record, issue) {
    const { attributes, facts } = issue;
    const { packages, ignore } = facts;
    const versions = packages.map(({ name, version }) => `${name}@${version}`);
    const paths = packages.flatMap((pkg) => pkg.paths).map((path) => path.join(' > '));
    const facets = [
        ['Project', record.attributes.name],
        ['Target', record.relationships.target.data.attributes.url ?? undefined],
        ['Reference', record.attributes.target_reference],
        ['Packages', listed(versions)],
        ['Introduced through', listed(paths)],
        ['Exploit maturity', facts.exploit],
        ['Reachability', facts.reachability],
        ['Licence', facts.license],
        ['Resource', facts.resourcePath],
        ['Message', facts.message],
    ];
    const head = facets
        .filter(([, value]) => value !== undefined && value !== '')
        .map(([name, value]) => `**${name}:** ${(0,defectdojo_text/* line */.n)(value ?? '')}`);
    if ((0,finding/* statusOf */.c2)(issue) === 'ignored') {
        const until = ignore?.expires ? ` until ${(0,defectdojo_text/* line */.n)(ignore.expires)}` : '';
        head.push(`**Ignored in Snyk${until}:** ${(0,defectdojo_text/* line */.n)(ignore?.reason ?? '') || 'no reason given'}`);
    }
    const body = attributes.description?.trim() ?? '';
    return [head.join('\n\n'), ...(body === '' ? [] : [body])].join('\n\n') || attributes.title;
}
function listed(items) {
    const shown = items.slice(0, MAX_LISTED).join('; ');
    const more = items.length - MAX_LISTED;
    return more > 0 ? `${shown}; and ${more} more` : shown;
}

// EXTERNAL MODULE: ./src/model/text.ts
var model_text = __webpack_require__(5086);
;// CONCATENATED MODULE: ./src/delivery/platforms/defectdojo/finding.ts





/** Keys that older versions of DefectDojo do not know. */
const NEWER_KEYS = [
    'cvssv4',
    'cvssv4_score',
    'epss_score',
    'epss_percentile',
    'fix_available',
    'fix_version',
];
/** Columns of `Finding` (dojo/models.py) in characters; a longer text fails the whole upload. */
const MAX_TITLE = 511;
const MAX_COMPONENT_NAME = 500;
const MAX_COMPONENT_VERSION = 100;
const MAX_FILE_PATH = 4_000;
const MAX_FIX_VERSION = 100;
const MAX_VULN_ID = 500;
const MAX_VULNERABILITY_ID = 50;
/** These columns have no bound; a finding of megabytes helps nobody. */
const MAX_TEXT = 20_000;
/** Of PostgreSQL's `integer`. */
const MAX_INTEGER = 2_147_483_647;
const SEVERITY = {
    critical: 'Critical',
    high: 'High',
    medium: 'Medium',
    low: 'Low',
    info: 'Info',
};
/** What is known of an issue, in DefectDojo's words. Empty knowledge is left out. */
function genericFinding(record, issue) {
    const { attributes, facts } = issue;
    const status = (0,finding/* statusOf */.c2)(issue);
    const [place] = facts.locations;
    const [pkg] = facts.packages;
    const references = [issue.findingUrl, issue.findingDetectionUrl, ...urlsOf(issue)];
    const file = place?.file || record.attributes.target_file;
    const falsePositive = status === 'ignored' && isFalsePositive(issue);
    return {
        title: titleOf(issue),
        severity: SEVERITY[(0,finding/* severityOf */.xJ)(issue)],
        description: (0,defectdojo_text/* storable */.h)(descriptionOf(record, issue), MAX_TEXT),
        ...given('mitigation', (0,defectdojo_text/* storable */.h)(facts.remedy ?? '', MAX_TEXT)),
        ...given('references', (0,defectdojo_text/* storable */.h)([...new Set(references)].filter(Boolean).join('\n'), MAX_TEXT)),
        ...given('severity_justification', justification(issue)),
        ...given('date', /^\d{4}-\d{2}-\d{2}(?=T|$)/.exec(attributes.created_at ?? '')?.[0]),
        ...given('cwe', integer((0,finding/* cwesOf */.Uy)(issue)[0]?.slice('CWE-'.length))),
        ...given('vulnerability_ids', vulnerabilityIds(issue)),
        ...scores(issue),
        ...epss(issue),
        ...given('component_name', (0,model_text/* clip */.$Q)((0,defectdojo_text/* line */.n)(pkg?.name ?? ''), MAX_COMPONENT_NAME)),
        ...given('component_version', (0,model_text/* clip */.$Q)((0,defectdojo_text/* line */.n)(pkg?.version ?? ''), MAX_COMPONENT_VERSION)),
        ...given('file_path', (0,model_text/* clip */.$Q)((0,defectdojo_text/* line */.n)(file), MAX_FILE_PATH)),
        ...given('line', integer(place?.startLine)),
        active: status === 'open',
        // Whether somebody looked at it is for DefectDojo's users to say.
        verified: false,
        false_p: falsePositive,
        risk_accepted: status === 'ignored' && !falsePositive,
        is_mitigated: status === 'resolved',
        static_finding: true,
        dynamic_finding: false,
        ...(facts.packages.length === 0 ? {} : { fix_available: facts.fixable }),
        ...given('fix_version', (0,model_text/* clip */.$Q)((0,defectdojo_text/* line */.n)(pkg?.fixedIn.join(', ') ?? ''), MAX_FIX_VERSION)),
        unique_id_from_tool: issue.findingKey,
        vuln_id_from_tool: (0,model_text/* clip */.$Q)((0,defectdojo_text/* line */.n)((0,finding/* problemOf */.Zw)(issue)), MAX_VULN_ID),
        tags: tagsOf(record),
    };
}
/**
 * Ends in a piece of our key. Without settings of its own for this scan type, DefectDojo matches
 * findings of a test by title and severity (dojo/importers/default_reimporter.py, "legacy"), and
 * two problems of the same name would become one.
 */
function titleOf(issue) {
    const { facts, attributes } = issue;
    const where = facts.packages[0]?.name ?? facts.locations[0]?.file ?? '';
    const mark = ` [${issue.findingKey.slice(0, 8)}]`;
    const text = (0,defectdojo_text/* line */.n)(attributes.title + (where === '' ? '' : ` in ${where}`)) || 'Untitled';
    return (0,model_text/* clip */.$Q)(text, MAX_TITLE - mark.length) + mark;
}
function isFalsePositive({ facts }) {
    return /^not[- ]?vulnerable$/i.test(facts.ignore?.reasonType ?? '');
}
function justification({ facts, attributes }) {
    const before = (0,severity/* parseSeverity */.lv)(facts.originalSeverity);
    const now = (0,severity/* parseSeverity */.lv)(attributes.effective_severity_level);
    if (before === undefined || now === undefined || before === now)
        return '';
    return `Snyk rates it ${before}; a policy made it ${now}.`;
}
/** Not Snyk's own id, which may be longer than the column and stands in `vuln_id_from_tool`. */
function vulnerabilityIds(issue) {
    const others = issue.attributes.problems.map(({ id }) => id).filter((id) => /^GHSA-/i.test(id));
    const ids = [...(0,finding/* cvesOf */.RW)(issue), ...new Set(others)].map(defectdojo_text/* line */.n);
    return ids.filter((id) => id.length <= MAX_VULNERABILITY_ID);
}
/** A vector that DefectDojo cannot read would fail the whole upload. */
const CVSS_3 = /^CVSS:3\.[01](?:\/[A-Z]{1,3}:[A-Z]){8,22}$/;
const CVSS_4 = /^CVSS:4\.0(?:\/[A-Z]{1,3}:[A-Za-z]{1,6}){11,32}$/;
/** Columns of `Finding`. */
const MAX_CVSS_3 = 117;
const MAX_CVSS_4 = 255;
/** Snyk's own score goes before others'. */
function scores(issue) {
    const all = [...(issue.attributes.severities ?? [])].sort((a, b) => Number(b.source.toUpperCase() === 'SNYK') - Number(a.source.toUpperCase() === 'SNYK'));
    const third = all.find(({ vector = '' }) => vector.length <= MAX_CVSS_3 && CVSS_3.test(vector));
    const fourth = all.find(({ vector = '' }) => vector.length <= MAX_CVSS_4 && CVSS_4.test(vector));
    return {
        ...given('cvssv3', third?.vector),
        ...given('cvssv3_score', within(third?.score, 10)),
        ...given('cvssv4', fourth?.vector),
        ...given('cvssv4_score', within(fourth?.score, 10)),
    };
}
function epss({ facts }) {
    return {
        ...given('epss_score', within(facts.epss?.probability, 1)),
        ...given('epss_percentile', within(facts.epss?.percentile, 1)),
    };
}
function urlsOf(issue) {
    return (issue.facts.references ?? [])
        .map(({ url }) => url)
        .filter((url) => /^https?:/i.test(url));
}
/** Tags are split at commas and blanks, so only what has none. */
function tagsOf({ product, attributes }) {
    const tags = ['snyk', product, attributes.type].map((tag) => tag.toLowerCase());
    return [...new Set(tags)].filter((tag) => /^[a-z0-9._-]{1,50}$/.test(tag));
}
function within(value, max) {
    return value !== undefined && value >= 0 && value <= max ? value : undefined;
}
function integer(value) {
    const number = Number(value);
    return Number.isInteger(number) && number > 0 && number <= MAX_INTEGER ? number : undefined;
}
/** The key with its value, or nothing when there is none. */
function given(key, value) {
    if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0))
        return {};
    const one = {};
    one[key] = value;
    return one;
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: ./src/http/excerpt.ts
var excerpt = __webpack_require__(53453);
// EXTERNAL MODULE: ./src/http/multipart.ts
var multipart = __webpack_require__(12468);
// EXTERNAL MODULE: ./src/delivery/webhook/exchange.ts + 1 modules
var exchange = __webpack_require__(24136);
;// CONCATENATED MODULE: ./src/delivery/platforms/defectdojo/answer.ts
/** Form fields that say where an upload goes; what is wrong with them is no finding's fault. */
const CONTEXT_FIELDS = /"(?:product|product_name|product_type|product_type_name|engagement|engagement_name|test|test_title|scan_type|auto_create_context|minimum_severity|active|verified)"\s*:/;
const CONTEXT_WORDS = /auto_create_context|product_type_name|(?:product|engagement)_name parameter missing|\b(?:product(?: type)?|engagement|test)\b.{0,400}\bdoes not exist|unable to create non-existing|conflict with the supplied product type/i;
/** ValueError of the parser, which comes as 400 or as 500, and errors of the database. */
const PARSER_WORDS = /required fields are missing|pars(?:e|er|ing)\b|json|unicode|decode|NUL \(0x00\)|value too long|out of range|invalid input syntax|unknown string format|is not a valid|must be (?:a|an|one of)\b|file format/i;
const UNKNOWN_KEYS = /not allowed fields are present:\s*\[([^\]]*)\]/i;
/**
 * Reads an answer.
 *
 * A 500 may be the parser's opinion of the file: its words decide (they are there only when the
 * setting "API expose error details" of DefectDojo is on).
 */
function verdictOf(status, body) {
    if (status < 300)
        return { kind: 'taken' };
    if (status < 400)
        return { kind: 'moved' };
    const unknown = UNKNOWN_KEYS.exec(body)?.[1];
    if (unknown !== undefined) {
        const keys = [...unknown.matchAll(/['"]([A-Za-z0-9_]+)\\?['"]/g)].map(([, key]) => key ?? '');
        return keys.length > 0 ? { kind: 'unknown-keys', keys } : { kind: 'refused' };
    }
    if (status === 413)
        return { kind: 'refused' };
    if (CONTEXT_WORDS.test(body) || (status < 500 && CONTEXT_FIELDS.test(body)))
        return { kind: 'context' };
    if (status < 500)
        return { kind: 'refused' };
    return PARSER_WORDS.test(body) && !/^\s*</.test(body) ? { kind: 'refused' } : { kind: 'failed' };
}

;// CONCATENATED MODULE: ./src/delivery/platforms/defectdojo/reimport.ts








/** DefectDojo answers when the import is done: 30,000 findings take ten minutes (#6570). */
const IMPORT_MS = 1_800_000;
/** Answers whose words say whether the file or its place is at fault. */
const REFUSALS = [400, 413, 422];
const CURES = {
    401: 'Is platform-token the API v2 key of a user of this DefectDojo?',
    403: 'The user of platform-token may not import here: give it the role "API Importer" or "Writer" on the product, or "Maintainer" on the product type where products are to be made.',
    404: 'Is platform-url the address of DefectDojo itself?',
    500: 'Its log tells why; with "API expose error details" in its system settings the answer does too.',
};
const CONTEXT_CURE = 'Make the product, or set platform-options.product to one that is there; ' +
    'to have products made, set platform-options.product-type and leave auto-create on.';
/** Uploads tests, one at a time. */
class Reimport {
    about;
    /** Keys that this DefectDojo turned out not to know. */
    unknown = new Set();
    constructor(about) {
        this.about = about;
    }
    /**
     * Brings a test up to date with a batch.
     *
     * @throws UpstreamError when that may succeed later, or when the context is at fault.
     */
    async send(batch, context) {
        let response = await this.upload(batch, context, { accept500: true });
        let verdict = read(response);
        if (verdict.kind === 'unknown-keys' && this.drop(verdict.keys)) {
            response = await this.upload(batch, context, { accept500: true });
            verdict = read(response);
        }
        if (verdict.kind === 'failed') {
            response = await this.insist(batch, context);
            verdict = read(response);
        }
        return this.outcome(response, verdict);
    }
    /**
     * After a 500 without words: with patience, and then without what older versions do not know,
     * since such a version says no more than that.
     */
    async insist(batch, context) {
        try {
            return await this.upload(batch, context, { accept500: false });
        }
        catch (error) {
            const older = error instanceof errors/* UpstreamError */.gA && error.status === 500;
            const plain = NEWER_KEYS.filter((key) => !this.unknown.has(key));
            if (!older || !hasAny(batch, plain))
                throw error;
            const without = new Set([...this.unknown, ...plain]);
            const response = await this.upload(batch, context, { accept500: true, without });
            if (read(response).kind === 'failed')
                throw error;
            this.drop(plain);
            return response;
        }
    }
    /** False when nothing was left to drop. */
    drop(keys) {
        const more = keys.filter((key) => !this.unknown.has(key));
        for (const key of more)
            this.unknown.add(key);
        if (more.length > 0)
            this.about.log?.warning(`This DefectDojo does not know ${more.join(', ')}; findings are sent without. A newer version keeps them.`);
        return more.length > 0;
    }
    /**
     * One upload. It may be repeated: a reimport is matched with what the test has, finding by
     * finding, so that a second one finds everything in place.
     */
    async upload(batch, context, { accept500, without = this.unknown }) {
        const { client, url } = this.about;
        const body = await (0,multipart/* multipart */.f)([
            ...Object.entries(this.fields(batch, context)).map(([name, value]) => ({ name, value })),
            {
                name: 'file',
                filename: 'snyk.json',
                contentType: 'application/json',
                content: Buffer.from(fileOf(batch, without)),
            },
        ]);
        return (0,exchange/* withCures */.d)(CURES, () => client.request({
            method: 'POST',
            url,
            body,
            signal: context.signal,
            repeatable: true,
            timeouts: { headers: IMPORT_MS },
            expect: accept500 ? [...REFUSALS, 500] : REFUSALS,
        }));
    }
    fields(batch, context) {
        const { options } = this.about;
        const { product, engagement, test } = (0,defectdojo_context/* contextOf */.Vm)(batch.group);
        const productType = options['product-type'];
        // Whatever is not in this file would be closed, so it must hold the whole of what there is.
        const close = options['close-old-findings'] && context.snapshot && batch.wholeGroup;
        return {
            scan_type: 'Generic Findings Import',
            product_name: product,
            ...(productType === undefined ? {} : { product_type_name: productType }),
            engagement_name: engagement,
            test_title: test,
            auto_create_context: String(options['auto-create']),
            // Always said: when it is left out, DefectDojo closes.
            close_old_findings: String(close),
            do_not_reactivate: 'false',
            minimum_severity: 'Info',
        };
    }
    outcome(response, verdict) {
        const { client, redactor } = this.about;
        const { status, requestId } = response;
        const said = (0,excerpt/* excerpt */.K)(response.body.toString('utf8'), redactor);
        const answer = `${status} ${external_node_http_.STATUS_CODES[status] ?? ''}`.trim() + (said && `: ${said}`);
        const failure = (cure) => new errors/* UpstreamError */.gA(`${client.service} answered ${answer}. ${cure}`, {
            service: client.service,
            status,
            requestId,
            retryable: status >= 500,
        });
        if (verdict.kind === 'moved')
            throw failure('Redirects are not followed: set platform-url to where DefectDojo is.');
        if (verdict.kind === 'taken')
            return { state: 'acknowledged', answer };
        if (verdict.kind === 'context')
            throw failure(CONTEXT_CURE);
        if (verdict.kind === 'failed')
            throw failure(CURES[500] ?? '');
        return { state: 'refused', answer };
    }
}
function read({ status, body }) {
    return verdictOf(status, body.toString('utf8'));
}
/** The findings of a batch as a file; the entry that stands for the test has none. */
function fileOf({ entries }, without) {
    const findings = entries.map(({ payload }) => payload).filter((payload) => payload !== null);
    const kept = (key, value) => (without.has(key) ? undefined : value);
    return JSON.stringify({ findings }, without.size === 0 ? undefined : kept);
}
function hasAny({ entries }, keys) {
    return entries.some(({ payload }) => typeof payload === 'object' &&
        payload !== null &&
        keys.some((key) => Object.hasOwn(payload, key)));
}

;// CONCATENATED MODULE: ./src/delivery/platforms/defectdojo/defectdojo-platform.ts






/** `DD_SCAN_FILE_MAX_SIZE` is 100 MB by default (settings.dist.py); some is left for the envelope. */
const MAX_FILE_BYTES = 100_000_000;
const ENVELOPE_BYTES = 1_024;
/** 30,000 findings keep one request open for ten minutes (django-DefectDojo #6570). */
const MAX_FINDINGS = 50_000;
/**
 * DefectDojo, by `reimport-scan` of "Generic Findings Import": one upload a test brings the test
 * up to date, and the same upload again changes nothing.
 *
 * Uploads go one by one: the first ones of a product in parallel make its engagement twice
 * (django-DefectDojo #11154).
 *
 * @throws ConfigError for an address or a token that may not be used.
 */
function defectDojoPlatform({ url: address, token, options }, network) {
    const base = baseOf(address);
    if (token.trim() === '')
        throw new errors/* ConfigError */.xL('platform-token: DefectDojo wants an API v2 key; its users find theirs under "API v2 Key".');
    const client = (0,http_client/* createHttpClient */.u)({
        ...network,
        service: 'DefectDojo',
        credentials: [
            { origin: base.origin, header: 'Authorization', value: () => `Token ${token.trim()}` },
        ],
        limits: { windows: [], concurrency: 1 },
    });
    const reimport = new Reimport({
        client,
        url: new URL('api/v2/reimport-scan/', base),
        options,
        redactor: network.redactor,
        log: network.log,
    });
    return {
        name: 'defectdojo',
        destination: base.href,
        limits: { maxEntries: MAX_FINDINGS, maxBytes: MAX_FILE_BYTES - ENVELOPE_BYTES },
        absent: options['close-old-findings'] ? 'told' : 'kept',
        concurrency: 1,
        encode: (record) => {
            const group = (0,defectdojo_context/* groupOf */.F8)(record, options);
            const findings = record.issues.map((issue) => ({
                key: issue.findingKey,
                group,
                payload: genericFinding(record, issue),
            }));
            // Stands for the test itself: a project without findings closes its last ones too.
            return record.page === 0
                ? [{ key: record.key, group, payload: null }, ...findings]
                : findings;
        },
        send: (batch, context) => reimport.send(batch, context),
    };
}
function baseOf(address) {
    try {
        const url = (0,http_url/* checkedUrl */.lx)(address);
        const path = url.pathname.replace(/\/+$/, '').replace(/\/api(?:\/v2)?$/, '');
        return new URL(`${path}/`, url.origin);
    }
    catch (error) {
        if (!(error instanceof errors/* ConfigError */.xL))
            throw error;
        throw new errors/* ConfigError */.xL(`platform-url: ${error.message}`, { cause: error });
    }
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

/***/ 24136:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ exchange),
  d: () => (/* binding */ withCures)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: ./src/http/excerpt.ts
var excerpt = __webpack_require__(53453);
// EXTERNAL MODULE: ./src/http/url.ts
var http_url = __webpack_require__(6697);
// EXTERNAL MODULE: ./src/model/errors.ts
var errors = __webpack_require__(87206);
// EXTERNAL MODULE: ./src/http/retry.ts
var retry = __webpack_require__(28902);
// EXTERNAL MODULE: ./src/delivery/webhook/path.ts
var webhook_path = __webpack_require__(69423);
;// CONCATENATED MODULE: ./src/delivery/webhook/answers.ts



/**
 * What became of the `count` documents of a request.
 *
 * A result without a document, or a document without a result, makes the whole answer unusable:
 * taking such a document for delivered would lose it. Where results name their documents, those
 * that are not named were taken.
 */
function readAnswers(rules, answer, redactor) {
    const results = (0,webhook_path/* valueAt */.f)(answer.body, rules.results);
    if (!Array.isArray(results))
        return unusable('it has no list where `answers.results` points');
    if (rules.index === undefined && results.length !== answer.count)
        return unusable(`it has ${results.length} results for ${answer.count} documents`);
    const refused = new Map();
    for (const [position, result] of results.entries()) {
        const index = rules.index === undefined ? position : indexOf(result, rules.index);
        if (index === undefined || index >= answer.count)
            return unusable('a result names no document of the request where `answers.index` points');
        const status = rules.status === undefined ? undefined : (0,webhook_path/* valueAt */.f)(result, rules.status);
        if (rules.status !== undefined && status === undefined)
            return unusable('a result says nothing where `answers.status` points');
        if (status !== undefined && rules.ok.includes(status))
            continue;
        const words = wordsOf(result, rules, redactor);
        if (retry/* RETRIED_STATUSES */.$S.some((passing) => passing === status))
            return { because: `document ${index} was put off: ${words}`, retryable: true };
        refused.set(index, words);
    }
    if (refused.size === 0)
        return { state: 'acknowledged' };
    return {
        state: 'partly',
        refused: [...refused].map(([index, text]) => ({ index, answer: text })),
    };
}
function unusable(because) {
    return { because, retryable: false };
}
function indexOf(result, path) {
    const value = (0,webhook_path/* valueAt */.f)(result, path);
    const index = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;
    return typeof index === 'number' && Number.isInteger(index) && index >= 0 ? index : undefined;
}
function wordsOf(result, { message }, redactor) {
    const said = (0,webhook_path/* valueAt */.f)(result, message) ?? result;
    return (0,excerpt/* excerpt */.K)(typeof said === 'string' ? said : JSON.stringify(said), redactor);
}

;// CONCATENATED MODULE: ./src/delivery/webhook/exchange.ts





/** Answers that are about what was sent, not about who sent it where: the batch is halved. */
const REFUSALS = [400, 413, 422];
/**
 * Sends one batch and reads what became of it.
 *
 * @param count documents in the batch
 * @throws UpstreamError for whatever does not say that the documents were taken or are at fault;
 *   they stay pending
 */
async function exchange({ client, redactor, cures, answers }, request, count) {
    const response = await withCures(cures, () => client.request({ ...request, expect: REFUSALS }));
    const { status, requestId } = response;
    const text = response.body.toString('utf8');
    const failure = (what, retryable = false) => new errors/* UpstreamError */.gA(`${client.service} answered ${status}: ${what}`, {
        service: client.service,
        status,
        requestId,
        retryable,
    });
    if (status >= 300 && status < 400)
        throw failure(redirection(request, response, redactor));
    if (status >= 400)
        return { state: 'refused', answer: words(status, text, redactor) };
    if (answers === undefined) {
        if (status !== 207)
            return { state: 'acknowledged', answer: words(status, text, redactor) };
        throw failure('some documents may have been refused, and nothing says where the answer tells which. ' +
            'Describe it in platform-options.answers (results, status, message, index).' +
            ` It begins: ${(0,excerpt/* excerpt */.K)(text, redactor)}`);
    }
    if (text.trim() === '' && status !== 207)
        return { state: 'acknowledged' };
    const outcome = readAnswers(answers, { body: response.json(), count }, redactor);
    if ('state' in outcome)
        return outcome;
    const cure = outcome.retryable ? '' : ' Correct platform-options.answers.';
    throw failure(`${outcome.because}.${cure} It begins: ${(0,excerpt/* excerpt */.K)(text, redactor)}`, outcome.retryable);
}
/** Adds the cure to an error of a service. */
async function withCures(cures, ask) {
    try {
        return await ask();
    }
    catch (error) {
        if (!(error instanceof errors/* UpstreamError */.gA) || error.status === undefined)
            throw error;
        const cure = cures[error.status];
        if (cure === undefined)
            throw error;
        const { service, status, requestId, retryable } = error;
        const details = { service, status, requestId, retryable, cause: error };
        throw new errors/* UpstreamError */.gA(`${error.message}. ${cure}`, details);
    }
}
function words(status, text, redactor) {
    const said = (0,excerpt/* excerpt */.K)(text, redactor);
    return `${status} ${external_node_http_.STATUS_CODES[status] ?? ''}`.trim() + (said === '' ? '' : `: ${said}`);
}
/** Where a redirect points. It is never followed: documents and token go where they were meant to. */
function redirection({ url }, { headers }, redactor) {
    const location = headers['location'] ?? '';
    const to = location !== '' && URL.canParse(location, String(url))
        ? (0,excerpt/* excerpt */.K)((0,http_url/* shownUrl */.zA)(new URL(location, url)), redactor)
        : 'no readable address';
    return `it redirects to ${to}. Redirects are not followed; if that is the right address, set platform-url to it.`;
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

/***/ 12468:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ multipart)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87206);




/**
 * A `multipart/form-data` body (RFC 7578) of known length. Files are read from disk while they
 * are sent, so their size does not matter.
 *
 * @throws InputError for a file that is not there.
 */
async function multipart(parts) {
    const boundary = `form-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    const pieces = [];
    for (const part of parts) {
        pieces.push(inMemory(`--${boundary}\r\n${partHeaders(part)}\r\n\r\n`));
        pieces.push(await contentOf(part), inMemory('\r\n'));
    }
    pieces.push(inMemory(`--${boundary}--\r\n`));
    return {
        contentType: `multipart/form-data; boundary=${boundary}`,
        length: pieces.reduce((sum, piece) => sum + piece.length, 0),
        open: () => concatenated(pieces),
    };
}
function partHeaders(part) {
    const name = `Content-Disposition: form-data; name="${quoted(part.name)}"`;
    if ('value' in part)
        return name;
    const type = part.contentType ?? 'application/octet-stream';
    return `${name}; filename="${quoted(part.filename)}"\r\nContent-Type: ${type.replace(/[\r\n]/g, '')}`;
}
/** As browsers write them: HTML, "multipart form data". */
function quoted(text) {
    return text.replace(/"/g, '%22').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}
async function contentOf(part) {
    if ('value' in part)
        return inMemory(part.value);
    if (Buffer.isBuffer(part.content))
        return inMemory(part.content);
    const { path } = part.content;
    try {
        const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path);
        if (size === 0)
            return inMemory('');
        // Never more than was announced, also when the file grows meanwhile.
        return { length: size, open: () => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path, { end: size - 1 }) };
    }
    catch (cause) {
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz(`The file to be sent cannot be read: ${path}.`, { cause });
    }
}
function inMemory(content) {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    return { length: bytes.length, open: () => [bytes] };
}
async function* concatenated(pieces) {
    for (const piece of pieces)
        yield* piece.open();
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
