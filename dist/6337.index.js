export const id = 6337;
export const ids = [6337,7716];
export const modules = {

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

/***/ 68718:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  qualysPlatform: () => (/* binding */ qualysPlatform)
});

// EXTERNAL MODULE: ./src/http/client.ts + 14 modules
var http_client = __webpack_require__(26233);
// EXTERNAL MODULE: ./src/http/url.ts
var http_url = __webpack_require__(6697);
// EXTERNAL MODULE: ./src/model/errors.ts
var errors = __webpack_require__(87206);
// EXTERNAL MODULE: ./src/delivery/webhook/exchange.ts + 1 modules
var exchange = __webpack_require__(24136);
// EXTERNAL MODULE: ./src/http/multipart.ts
var multipart = __webpack_require__(12468);
// EXTERNAL MODULE: ./src/model/digest.ts
var digest = __webpack_require__(95305);
// EXTERNAL MODULE: ./src/delivery/webhook/too-long.ts
var too_long = __webpack_require__(22763);
// EXTERNAL MODULE: ./src/delivery/platforms/qualys-etm/columns.ts
var columns = __webpack_require__(65493);
;// CONCATENATED MODULE: ./src/delivery/platforms/qualys-etm/csv.ts
/** As RFC 4180 has it. */
const LINE_END = '\r\n';
/** A line feed or carriage return alone ends a record for many readers, so it is quoted too. */
const NEEDS_QUOTES = /[\r\n]/;
/** A CSV file (RFC 4180, UTF-8 without a byte order mark) with a row of names before the rows. */
async function csvFile(names, rows) {
    const { stringify } = await __webpack_require__.e(/* import() */ 6789).then(__webpack_require__.bind(__webpack_require__, 96789));
    const text = stringify([names, ...rows].map((row) => [...row]), {
        record_delimiter: LINE_END,
        quoted_match: NEEDS_QUOTES,
    });
    return Buffer.from(text);
}
/**
 * Bytes that the names take of a file, at most. A row has no more bytes in CSV than as a list in
 * JSON, by which the journal counts: quotes are doubled where JSON escapes them, a text without
 * quotes around it is shorter by them, and a line end is as long as brackets.
 */
function bytesOfNames(names) {
    return Buffer.byteLength(JSON.stringify(names)) + 1;
}

;// CONCATENATED MODULE: ./src/delivery/platforms/qualys-etm/limits.ts
/** Two are allowed at once, and repeats that overlap are themselves answered 409. */
const QUALYS_CONCURRENCY = 1;
const QUALYS_LIMITS = { windows: [], concurrency: QUALYS_CONCURRENCY };
/** Classic APIs say 409 where newer ones say 429; how long to wait is in `X-RateLimit-ToWait-Sec`. */
const QUALYS_RETRY = { throttled: [409, 429] };
/** Qualys' own file-uploader-connector (main.py) splits files at 9 MiB. */
const MAX_PART_BYTES = 9 * 1024 * 1024;

;// CONCATENATED MODULE: ./src/delivery/platforms/qualys-etm/csv-connection.ts






/**
 * The CSV connection of ETM: a file is a batch, a row is a finding. A project without findings has
 * no row. The address and form are those of Qualys' own file-uploader-connector.
 */
function csvConnection(options) {
    const names = Object.keys(options.columns);
    const rowsOf = (0,columns/* rowsBy */.F)(options.columns);
    const { connection, profile } = options;
    const path = `/connector-config/connector/integration/${connection}/${profile}/file-upload`;
    return {
        path,
        // Rows that were made for other columns would stand under the wrong names.
        variant: `columns ${(0,digest/* digest */.b)(JSON.stringify(options.columns)).slice(0, 8)}`,
        limits: {
            maxEntries: Number.MAX_SAFE_INTEGER,
            maxBytes: MAX_PART_BYTES - bytesOfNames(names),
        },
        encode: encodeBy(rowsOf),
        request: async (batch) => {
            const content = await csvFile(names, batch.entries.map(cellsOf));
            if (content.length > MAX_PART_BYTES)
                return (0,too_long/* tooLong */.P)(content.length, MAX_PART_BYTES);
            return requestWith(batch, content);
        },
    };
}
function encodeBy(rowsOf) {
    return ({ key, issues }, document) => {
        if (document === null)
            return [];
        const rows = rowsOf(document);
        // The map may have left a finding out; then rows and issues cannot be told apart by place.
        const isEach = rows.length === issues.length;
        return rows.map((payload, index) => {
            return { key: (isEach ? issues[index]?.findingKey : undefined) ?? key, group: '', payload };
        });
    };
}
/** A cell as the journal gives it back. */
function cellsOf({ payload }) {
    if (!Array.isArray(payload))
        return [];
    return payload.map((cell) => (typeof cell === 'number' ? cell : String(cell)));
}
async function requestWith({ id }, content) {
    const filename = `snyk-${id}.csv`;
    const body = await (0,multipart/* multipart */.f)([{ name: 'file', filename, contentType: 'text/csv', content }]);
    return { method: 'POST', body };
}

// EXTERNAL MODULE: ./src/http/clock.ts
var http_clock = __webpack_require__(8658);
;// CONCATENATED MODULE: ./src/delivery/platforms/qualys-etm/session.ts





/** Life of a token (Qualys API, "Fetch Authentication Token"). */
const TOKEN_LIFE_MS = 4 * 60 * 60 * 1000;
/** So long before its end a token is no longer used: an upload may take minutes. */
const RENEWED_BEFORE_MS = 10 * 60 * 1000;
/**
 * The token of an account at its gateway. Fetched when it is first needed, kept until shortly
 * before its end, fetched anew when the gateway refuses it.
 *
 * @param gateway without a slash at the end
 */
function qualysCredential(account, gateway, network) {
    const { clock = http_clock/* systemClock */.m } = network;
    let session;
    let current = '';
    const begin = () => {
        const begun = {
            token: signIn(account, gateway, network),
            until: clock.now() + TOKEN_LIFE_MS - RENEWED_BEFORE_MS,
        };
        begun.token.catch(() => {
            if (session === begun)
                session = undefined;
        });
        return begun;
    };
    return {
        origin: new URL(gateway).origin,
        header: 'authorization',
        value: async () => {
            if (session === undefined || clock.now() >= session.until)
                session = begin();
            current = `Bearer ${await session.token}`;
            return current;
        },
        renew: (refused) => {
            if (refused === current)
                session = undefined;
        },
    };
}
/** The answer is 201 with the bare token as its text. */
async function signIn(account, gateway, network) {
    const { redactor } = network;
    const request = account.kind === 'user' ? userRequest(account) : CLIENT_REQUEST;
    const path = account.kind === 'user' ? 'auth' : `auth/${account.auth}`;
    const url = `${gateway}/${path}`;
    for (const secret of secretsOf(account))
        redactor.add(secret);
    const client = (0,http_client/* createHttpClient */.u)({
        ...network,
        service: 'Qualys sign-in',
        credentials: account.kind === 'user' ? [] : clientHeaders(account, url),
        limits: QUALYS_LIMITS,
        retry: QUALYS_RETRY,
    });
    const cures = { 401: cureOf(account), 403: cureOf(account), 404: GATEWAY_CURE };
    const { status, body, requestId } = await (0,exchange/* withCures */.d)(cures, () => client.request({ ...request, url, method: 'POST', repeatable: true }));
    const token = body.toString('utf8').trim();
    if (status < 300 && /^[\w.~+/=-]+$/.test(token)) {
        redactor.add(token);
        return token;
    }
    throw new errors/* UpstreamError */.gA(`Qualys sign-in answered ${status} without a token as its text. ${GATEWAY_CURE}`, { service: 'Qualys sign-in', status, requestId });
}
const GATEWAY_CURE = 'Is platform-url the gateway of your platform, such as https://gateway.qg1.apps.qualys.com?';
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
/** OAuth clients stand in headers, and there is nothing in the form. */
const CLIENT_REQUEST = { headers: FORM, body: '' };
function userRequest({ username, password, }) {
    const form = new URLSearchParams({ username, password, token: 'true' });
    return { headers: FORM, body: form.toString() };
}
function clientHeaders({ clientId, clientSecret }, origin) {
    return [
        { origin, header: 'clientId', value: () => clientId },
        { origin, header: 'clientSecret', value: () => clientSecret },
    ];
}
function secretsOf(account) {
    return account.kind === 'user' ? [account.password] : [account.clientSecret];
}
function cureOf(account) {
    return account.kind === 'user'
        ? 'Are platform-username and platform-password right, may the user use the API, and is platform-url the gateway of its platform?'
        : `Are platform-client-id and platform-client-secret right, and is the client one for auth: ${account.auth}?`;
}

// EXTERNAL MODULE: ./src/model/text.ts
var model_text = __webpack_require__(5086);
;// CONCATENATED MODULE: ./src/delivery/platforms/qualys-etm/snapshot.ts


const DANGER = 'With retain-missing: false Qualys marks as Fixed what a push does not have';
const CURE = 'In Qualys, let the connection retain the status of missing findings, and set ' +
    'platform-options.retain-missing: true; what is resolved is then told by its status alone.';
/**
 * Why this push must not go to a connection that closes what is absent: it is not everything there
 * is, or does not fit into one request.
 */
function snapshotHazards({ snapshot, why, batches }) {
    const problems = [
        ...(snapshot ? [] : [`this one is not whole: ${(0,model_text/* sentence */.em)(why ?? 'something was left out')}`]),
        ...(batches > 1 ? [`this one has ${batches} parts, of which each lacks the others.`] : []),
    ];
    return problems.map((problem) => `${DANGER}, and ${problem} ${CURE}`);
}
/**
 * What is refused would be halved, and a half would close what is in the other one. So it stays
 * as it is, pending.
 *
 * @throws UpstreamError
 */
function keptWhole({ entries }, outcome) {
    if (outcome.state !== 'refused' || entries.length === 1)
        return outcome;
    throw new errors/* UpstreamError */.gA(`Qualys ETM refused the push: ${outcome.answer}. To find what it is about, the push would have to be halved. ${DANGER}, so it was not. ${CURE}`, { service: 'Qualys ETM' });
}

// EXTERNAL MODULE: ./src/delivery/webhook/body.ts
var webhook_body = __webpack_require__(99468);
// EXTERNAL MODULE: ./src/delivery/platforms/qualys-etm/options.ts
var qualys_etm_options = __webpack_require__(67716);
;// CONCATENATED MODULE: ./src/delivery/platforms/qualys-etm/webhook-connector.ts



/** The "Generic API Webhook Connector" of ETM: target documents as JSON, within an envelope. */
function webhookConnector(options) {
    const { connection = '', method } = options;
    const rules = {
        encoding: 'array',
        envelope: options.envelope,
        variables: { [qualys_etm_options/* CONNECTION_VARIABLE */.Y]: connection },
        maxDocuments: options['max-documents'],
        maxBytes: options['max-bytes'],
    };
    const headers = { 'content-type': (0,webhook_body/* contentTypeOf */.JX)(rules) };
    return {
        path: options['webhook-path'].replaceAll(qualys_etm_options/* CONNECTION_IN_PATH */.t, connection),
        variant: '',
        limits: (0,webhook_body/* limitsOf */.Af)(rules),
        answers: options.answers,
        encode: ({ key }, document) => document === null ? [] : [{ key, group: '', payload: document }],
        request: (batch) => {
            const body = Buffer.from((0,webhook_body/* bodyOf */.EN)(rules, batch));
            return Promise.resolve(body.length > rules.maxBytes
                ? (0,too_long/* tooLong */.P)(body.length, rules.maxBytes)
                : { method, body, headers });
        },
    };
}

;// CONCATENATED MODULE: ./src/delivery/platforms/qualys-etm/qualys-platform.ts









const CURES = {
    401: 'The gateway refuses a token that it has just given: may this account use connectors?',
    403: 'The account may not push to this connector: give its role the permissions of Connectors in ETM.',
    404: 'Are connection, profile or webhook-path of platform-options as Qualys shows them, and is platform-url the gateway of that platform?',
};
/**
 * Qualys Enterprise TruRisk Management, through a CSV connection or its webhook connector.
 *
 * @throws ConfigError when address or account are missing or wrong.
 */
function qualysPlatform(settings, network) {
    const { options } = settings;
    const { gateway, account } = settled(settings);
    const way = options.mode === 'csv' ? csvConnection(options) : webhookConnector(options);
    const url = `${gateway}${way.path}`;
    const closesAbsent = !options['retain-missing'];
    const hazards = (push) => (closesAbsent ? snapshotHazards(push) : []);
    const client = (0,http_client/* createHttpClient */.u)({
        ...network,
        service: 'Qualys ETM',
        credentials: [qualysCredential(account, gateway, network)],
        limits: QUALYS_LIMITS,
        retry: QUALYS_RETRY,
    });
    const { redactor } = network;
    const { answers } = way;
    return {
        name: 'qualys-etm',
        destination: way.variant === '' ? withoutQuery(url) : `${url} (${way.variant})`,
        limits: way.limits,
        absent: closesAbsent ? 'closed' : 'kept',
        concurrency: QUALYS_CONCURRENCY,
        encode: way.encode,
        hazards,
        send: async (batch, context) => {
            // Also here, because a batch may have become parts since the push began.
            const dangers = hazards({ ...context, batches: batch.wholeGroup ? 1 : 2 });
            if (dangers.length > 0)
                throw new errors/* ConfigError */.xL(dangers);
            const request = await way.request(batch);
            if ('state' in request)
                return closesAbsent ? keptWhole(batch, request) : request;
            const outcome = await (0,exchange/* exchange */.c)({ client, redactor, answers, cures: CURES }, {
                ...request,
                url,
                signal: context.signal,
                headers: { ...request.headers, 'idempotency-key': batch.id },
            }, batch.entries.length);
            return closesAbsent ? keptWhole(batch, outcome) : outcome;
        },
    };
}
/** All that is wrong with address and account, at once. */
function settled(settings) {
    const problems = [];
    let gateway = '';
    try {
        const url = (0,http_url/* checkedUrl */.lx)(settings.url);
        gateway = url.origin + url.pathname.replace(/\/+$/, '');
    }
    catch (error) {
        if (!(error instanceof errors/* ConfigError */.xL))
            throw error;
        problems.push(...error.problems.map((problem) => `platform-url: ${problem}`));
    }
    const account = accountOf(settings);
    if (account === undefined)
        problems.push('Qualys needs platform-username and platform-password, or platform-client-id and platform-client-secret: one pair of them, whole.');
    if (account === undefined || problems.length > 0)
        throw new errors/* ConfigError */.xL(problems);
    return { gateway, account };
}
function accountOf(settings) {
    const { username, password, clientId, clientSecret, options } = settings;
    const isUser = username !== undefined && password !== undefined;
    const isClient = clientId !== undefined && clientSecret !== undefined;
    const given = [username, password, clientId, clientSecret].filter((value) => value !== undefined);
    if (given.length !== 2)
        return undefined;
    if (isUser)
        return { kind: 'user', username, password };
    return isClient ? { kind: 'client', clientId, clientSecret, auth: options.auth } : undefined;
}
function withoutQuery(url) {
    return url.replace(/[?#].*$/, '');
}


/***/ }),

/***/ 99468:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Af: () => (/* binding */ limitsOf),
/* harmony export */   EN: () => (/* binding */ bodyOf),
/* harmony export */   JX: () => (/* binding */ contentTypeOf)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87206);
/* harmony import */ var _envelope_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25740);


/** As long as the id of a batch can be; see the journal. */
const LONGEST_BATCH_ID = 'f'.repeat(40);
/** CloudEvents 1.0, HTTP binding §3.2 and §3.3: one event, or a batch of them. */
function contentTypeOf({ encoding, maxDocuments }) {
    if (encoding === 'ndjson')
        return 'application/x-ndjson';
    if (encoding !== 'cloudevents')
        return 'application/json';
    return maxDocuments === 1 ? 'application/cloudevents+json' : 'application/cloudevents-batch+json';
}
/** The body of the request that delivers a batch. */
function bodyOf(rules, { id, entries }) {
    const documents = entries.map(({ payload }) => payload);
    const count = documents.length;
    if (rules.encoding === 'ndjson')
        return documents.map((document) => `${filled(rules, { id, count, document })}\n`).join('');
    if (isOneByOne(rules))
        return filled(rules, { id, count, document: documents[0] });
    return filled(rules, { id, count, documents });
}
/**
 * The limits by which the journal makes batches. It counts the bytes of each document and one
 * more; what stands around them is taken off here.
 *
 * @throws ConfigError when the envelope alone is longer than a body may be
 */
function limitsOf(rules) {
    const maxBytes = rules.maxBytes - bytesAround(rules);
    if (maxBytes < 1)
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`platform-options.max-bytes: ${rules.maxBytes} bytes leave no room for documents in the envelope. Raise it, or lower max-documents.`);
    return { maxEntries: isOneByOne(rules) ? 1 : rules.maxDocuments, maxBytes };
}
/** One document is the body, without a list around it. */
function isOneByOne({ encoding, maxDocuments }) {
    return encoding === 'single' || (encoding === 'cloudevents' && maxDocuments === 1);
}
function bytesAround(rules) {
    const about = { id: LONGEST_BATCH_ID, count: rules.maxDocuments };
    const aroundOne = Buffer.byteLength(filled(rules, { ...about, document: 0 })) - 1;
    if (rules.encoding === 'ndjson')
        return aroundOne * rules.maxDocuments;
    if (isOneByOne(rules))
        return aroundOne - 1;
    // One comma less than documents.
    return Buffer.byteLength(filled(rules, { ...about, documents: [] })) - 1;
}
function filled({ envelope, variables }, values) {
    const content = 'documents' in values ? values.documents : values.document;
    if (envelope === undefined)
        return JSON.stringify(content);
    return JSON.stringify((0,_envelope_js__WEBPACK_IMPORTED_MODULE_1__/* .fillEnvelope */ .e)(envelope, {
        ...variables,
        ['documents' in values ? '$documents' : '$document']: content,
        $batch: values.id,
        $count: values.count,
    }));
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

/***/ 22763:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ tooLong)
/* harmony export */ });
/** The outcome of a body that is longer than it may be; it is not sent, but halved. */
function tooLong(bytes, maxBytes) {
    return {
        state: 'refused',
        answer: `Not sent: ${bytes} bytes, where one request may have ${maxBytes}.`,
    };
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


/***/ })

};
