export const id = 51;
export const ids = [51];
export const modules = {

/***/ 60051:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sandbox: () => (/* binding */ sandbox)
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/pipeline/run-record.ts
var run_record = __webpack_require__(87953);
// EXTERNAL MODULE: ./src/delivery/platform-options.ts
var platform_options = __webpack_require__(19562);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: ./src/http/clock.ts
var http_clock = __webpack_require__(8658);
// EXTERNAL MODULE: ./src/model/errors.ts
var errors = __webpack_require__(87206);
;// CONCATENATED MODULE: ./src/sandbox/chance.ts
/**
 * Repeatable chance: the same seed gives the same numbers, so a rehearsal can be repeated.
 * Mulberry32, which is good enough to draw faults and no good for secrets.
 */
function seededChance(seed) {
    let state = seed >>> 0;
    return () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
;// CONCATENATED MODULE: ./src/sandbox/exchange.ts
function jsonAnswer(status, value, headers = {}) {
    return {
        status,
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(value),
    };
}
function textAnswer(status, body, headers = {}) {
    return { status, headers: { 'content-type': 'text/plain', ...headers }, body };
}
/** The value of a header that may come several times. */
function headerOf(request, name) {
    const value = request.headers[name];
    return (Array.isArray(value) ? value[0] : value) ?? '';
}
/** The credential of an `Authorization` header with this scheme; '' when there is none. */
function credentialOf(request, scheme) {
    const [given = '', value = ''] = headerOf(request, 'authorization').trim().split(/\s+/);
    return given.toLowerCase() === scheme.toLowerCase() ? value : '';
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./src/sandbox/receive.ts

/** DefectDojo takes files up to 100 MB (DD_SCAN_FILE_MAX_SIZE); the form around it is small. */
const MAX_BODY_BYTES = 128 * 1024 * 1024;
/**
 * Whether the request was meant for this machine by name. A web page can make a browser send
 * requests here under a name of its own, and what is kept here is not for it.
 */
function isAddressedHere({ headers }) {
    const host = (headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
    return host === 'localhost' || host === '127.0.0.1';
}
/** The request with its whole body; undefined when that is too large. */
async function receive(message) {
    const pieces = [];
    let size = 0;
    for await (const piece of message) {
        if (!Buffer.isBuffer(piece))
            continue;
        size += piece.length;
        // Read to its end, so that the client hears the answer.
        if (size <= MAX_BODY_BYTES)
            pieces.push(piece);
    }
    if (size > MAX_BODY_BYTES)
        return undefined;
    const url = new URL(message.url ?? '/', 'http://127.0.0.1');
    const whole = Buffer.concat(pieces);
    const gzip = message.headers['content-encoding'] === 'gzip';
    return {
        method: message.method ?? 'GET',
        path: url.pathname,
        query: url.searchParams,
        headers: message.headers,
        body: gzip ? (0,external_node_zlib_.gunzipSync)(whole, { maxOutputLength: MAX_BODY_BYTES }) : whole,
    };
}
/** Answers; to HEAD without the body, as Node does it. */
function send(response, { status, headers, body }) {
    const length = status === 204 ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    response.writeHead(status, { ...headers, ...length }).end(body);
}

;// CONCATENATED MODULE: ./src/sandbox/control.ts





function isControl(path) {
    return path.startsWith('/_sandbox/');
}
/**
 * `GET /_sandbox/state`, `GET /_sandbox/documents` (NDJSON, see event.ts), `GET` and `PUT
 * /_sandbox/faults` (JSON, see faults.ts).
 */
function answerControl(control) {
    const { request, response, log } = control;
    const asked = `${request.method} ${request.path}`;
    if (asked === 'GET /_sandbox/documents') {
        response.writeHead(200, { 'content-type': 'application/x-ndjson' });
        (0,external_node_stream_.pipeline)((0,external_node_fs_.createReadStream)(log), response, () => undefined);
    }
    else {
        send(response, answerOf(asked, control));
    }
}
function answerOf(asked, control) {
    switch (asked) {
        case 'GET /_sandbox/state':
            return jsonAnswer(200, control.state());
        case 'GET /_sandbox/faults':
            return jsonAnswer(200, control.faults);
        case 'PUT /_sandbox/faults':
            return changeFaults(control);
        default:
            return jsonAnswer(404, {
                error: `${asked} is unknown; there are state, documents and faults.`,
            });
    }
}
function changeFaults({ request, setFaults }) {
    try {
        return jsonAnswer(200, setFaults(JSON.parse(request.body.toString('utf8'))));
    }
    catch (error) {
        if (error instanceof errors/* ConfigError */.xL)
            return jsonAnswer(400, { problems: error.problems });
        return jsonAnswer(400, { problems: ['The body is no JSON.'] });
    }
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(50000);
;// CONCATENATED MODULE: ./src/sandbox/faults.ts


const rate = schemas/* number */.aig().min(0).max(1);
const faultSettings = schemas/* strictObject */.rej({
    /** 429 with Retry-After; nothing is stored. */
    throttled: rate,
    /** 500, 502, 503 or 504; nothing is stored. */
    serverError: rate,
    /** The connection is cut before anything is stored. */
    resetBefore: rate,
    /** The connection is cut after it was stored: the answer is lost. */
    resetAfter: rate,
    /** The answer comes `slowMs` late. */
    slow: rate,
    /** The answer ends in the middle of its body, after it was stored. */
    truncated: rate,
    /** The request arrives twice, as from a proxy that repeats it. */
    duplicated: rate,
    /** All access tokens end before their time. Only Qualys' tokens do. */
    expiredToken: rate,
    slowMs: schemas/* number */.aig().int().min(0).max(600_000),
    /** What throttled answers ask for, in seconds. */
    retryAfterSeconds: schemas/* number */.aig().int().min(0).max(3_600),
    /** A batch with a document that contains this text is refused whole with 422; '' for none. */
    poison: schemas/* string */.YjP(),
});
const NO_FAULTS = {
    throttled: 0,
    serverError: 0,
    resetBefore: 0,
    resetAfter: 0,
    slow: 0,
    truncated: 0,
    duplicated: 0,
    expiredToken: 0,
    slowMs: 2_000,
    retryAfterSeconds: 1,
    poison: '',
};
const RATES = [
    'throttled',
    'serverError',
    'resetBefore',
    'resetAfter',
    'slow',
    'truncated',
    'duplicated',
    'expiredToken',
];
/**
 * Changes some of the faults; the others stay.
 *
 * @throws ConfigError that names every wrong one, also when the rates add up to more than 1.
 */
function changedFaults(faults, change) {
    const read = faultSettings.partial().safeParse(change);
    if (!read.success) {
        throw new errors/* ConfigError */.xL(read.error.issues.map(({ path, message }) => `faults ${path.join('.')}: ${message}.`));
    }
    const given = Object.entries(read.data).filter(([, value]) => value !== undefined);
    const changed = { ...faults, ...Object.fromEntries(given) };
    const sum = RATES.reduce((total, name) => total + changed[name], 0);
    // Rates such as 0.1 do not add up exactly.
    if (sum <= 1 + Number.EPSILON * RATES.length)
        return changed;
    throw new errors/* ConfigError */.xL(`faults: the rates add up to ${sum}, which is more than 1.`);
}
/** Draws what happens to the next request. Always one number, so that a seed repeats a run. */
function drawFate(faults, chance) {
    let rest = chance();
    for (const name of RATES) {
        if (rest < faults[name])
            return name;
        rest -= faults[name];
    }
    return 'none';
}

;// CONCATENATED MODULE: ./src/sandbox/form.ts

/** A `multipart/form-data` body (RFC 7578); undefined when it is none. */
function readForm(request) {
    const type = headerOf(request, 'content-type');
    const found = /^multipart\/form-data\b.*;\s*boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(type);
    const boundary = found?.[1] ?? found?.[2];
    if (boundary === undefined)
        return undefined;
    const parts = split(Buffer.concat([Buffer.from('\r\n'), request.body]), `\r\n--${boundary}`);
    // Before the first delimiter stands a preamble, after the last one `--`.
    if (parts.length < 2 || parts.at(-1)?.subarray(0, 2).toString() !== '--')
        return undefined;
    const form = new Map();
    for (const part of parts.slice(1, -1)) {
        const end = part.indexOf('\r\n\r\n');
        const disposition = /^content-disposition:(.*)$/im.exec(part.toString('utf8', 0, end))?.[1];
        const name = parameter(disposition, 'name');
        if (end < 0 || name === undefined)
            return undefined;
        const content = part.subarray(end + 4);
        form.set(name, { content, filename: parameter(disposition, 'filename') });
    }
    return form;
}
/** The text of a field; '' when it was not sent. */
function textField(form, name) {
    return form.get(name)?.content.toString('utf8') ?? '';
}
function split(bytes, delimiter) {
    const parts = [];
    let start = 0;
    for (;;) {
        const end = bytes.indexOf(delimiter, start);
        if (end < 0)
            return [...parts, bytes.subarray(start)];
        parts.push(bytes.subarray(start, end));
        start = end + delimiter.length;
    }
}
function parameter(disposition, name) {
    return new RegExp(`;\\s*${name}="([^"]*)"`, 'i').exec(disposition ?? '')?.[1];
}

;// CONCATENATED MODULE: ./src/sandbox/generic-findings.ts
/** What DefectDojo's parser of Generic Findings requires of each. */
const REQUIRED = ['title', 'severity', 'description'];
/** The findings of a Generic Findings file by their `unique_id_from_tool`; undefined if it is none. */
function readFindings(text) {
    const findings = findingsOf(text);
    if (!findings?.every(isComplete))
        return undefined;
    return findings.map((document) => ({ identity: uniqueId(document), document }));
}
function findingsOf(text) {
    try {
        const file = JSON.parse(text);
        if (typeof file !== 'object' || file === null || !('findings' in file))
            return undefined;
        return Array.isArray(file.findings) ? file.findings : undefined;
    }
    catch {
        return undefined;
    }
}
function isComplete(finding) {
    return (typeof finding === 'object' &&
        finding !== null &&
        REQUIRED.every((name) => Object.hasOwn(finding, name)));
}
function uniqueId(finding) {
    if (typeof finding !== 'object' || finding === null)
        return undefined;
    if (!('unique_id_from_tool' in finding))
        return undefined;
    const id = finding.unique_id_from_tool;
    return typeof id === 'string' && id !== '' ? id : undefined;
}

;// CONCATENATED MODULE: ./src/sandbox/platform.ts
/** Whether a credential is accepted: the one that was set, or any when none was. */
function matches(given, set) {
    return given !== '' && (set === undefined || given === set);
}

;// CONCATENATED MODULE: ./src/sandbox/defectdojo.ts




const SCAN_TYPE = 'Generic Findings Import';
/** What exists by the scopes that were stored in. */
function dojoContext(scopes) {
    const names = new Map();
    for (const scope of scopes) {
        const path = JSON.parse(scope);
        if (Array.isArray(path))
            for (let depth = 1; depth <= 3; depth += 1)
                numbered(names, path, depth);
    }
    return names;
}
function numbered(names, path, depth) {
    const name = JSON.stringify(path.slice(0, depth));
    const number = names.get(name) ?? names.size + 1;
    names.set(name, number);
    return number;
}
/** DefectDojo's API: `reimport-scan`, and the calls with which a token is tried. */
function answerDefectDojo(context, request, names) {
    const refused = unauthorized(context, request);
    if (refused !== undefined)
        return refused;
    if (request.path === '/api/v2/reimport-scan/' && request.method === 'POST') {
        return reimport(context, request, names);
    }
    if (request.method !== 'GET') {
        return jsonAnswer(405, { detail: `Method "${request.method}" not allowed.` });
    }
    if (request.path === '/api/v2/user_profile/') {
        return jsonAnswer(200, {
            user: { username: 'sandbox', is_superuser: true },
            global_role: null,
            product_member: [],
        });
    }
    if (request.path === '/api/v2/products/')
        return products(request, names);
    if (request.path === '/api/v2/findings/')
        return page([]);
    return jsonAnswer(404, { detail: 'Not found.' });
}
function products(request, names) {
    const asked = request.query.get('name_exact');
    return page([...names].flatMap(([name, id]) => {
        const path = JSON.parse(name);
        if (!Array.isArray(path) || path.length !== 1)
            return [];
        return asked === null || path[0] === asked ? [{ id, name: asked ?? String(path[0]) }] : [];
    }));
}
function page(results) {
    return jsonAnswer(200, { count: results.length, next: null, previous: null, results });
}
function unauthorized({ accounts }, request) {
    const token = credentialOf(request, 'Token');
    if (matches(token, accounts.token))
        return undefined;
    const detail = token === '' ? 'Authentication credentials were not provided.' : 'Invalid token.';
    return jsonAnswer(401, { detail }, { 'www-authenticate': 'Token' });
}
function reimport(context, request, names) {
    const form = readForm(request);
    if (form === undefined)
        return jsonAnswer(400, { detail: 'Multipart form parse error' });
    const problems = fieldProblems(form);
    if (Object.keys(problems).length > 0)
        return jsonAnswer(400, problems);
    const place = placeOf(form, names);
    if (typeof place === 'string')
        return jsonAnswer(400, [place]);
    const findings = readFindings(form.get('file')?.content.toString('utf8') ?? '');
    // A parser that cannot read a file raises ValueError, which the API tells as 500.
    if (findings === undefined) {
        return jsonAnswer(500, { message: 'Internal server error, check logs for details' });
    }
    const poison = context.poisoned(findings.map(({ document }) => document));
    if (poison !== undefined)
        return jsonAnswer(422, { message: poison });
    const counts = context.store({
        platform: 'defectdojo',
        scope: place.scope,
        key: '',
        arrivals: findings,
        upsert: true,
        // On by default for reimport, off for import (serializers.py).
        closeAbsent: flag(form, 'close_old_findings', true),
        keepClosed: flag(form, 'do_not_reactivate', false),
    });
    return jsonAnswer(201, {
        scan_type: SCAN_TYPE,
        test: place.test,
        test_id: place.test,
        engagement_id: place.engagement,
        product_id: place.product,
        statistics: { delta: deltaOf(counts) },
    });
}
function fieldProblems(form) {
    const problems = {};
    const type = textField(form, 'scan_type');
    if (type === '')
        problems['scan_type'] = ['This field is required.'];
    else if (type !== SCAN_TYPE)
        problems['scan_type'] = [`"${type}" is not a valid choice.`];
    if (form.get('file')?.filename === undefined)
        problems['file'] = ['No file was submitted.'];
    else if (form.get('file')?.content.length === 0) {
        problems['file'] = ['The submitted file is empty.'];
    }
    for (const name of ['close_old_findings', 'auto_create_context', 'do_not_reactivate']) {
        if (form.has(name) && !/^(true|false|1|0)$/i.test(textField(form, name))) {
            problems[name] = ['Must be a valid boolean.'];
        }
    }
    return problems;
}
/** Finds or, with `auto_create_context`, makes what the findings belong to; else says what lacks. */
function placeOf(form, names) {
    const product = textField(form, 'product_name');
    const engagement = textField(form, 'engagement_name');
    if (product === '')
        return 'product_name parameter missing';
    if (engagement === '')
        return 'engagement_name parameter missing';
    const create = flag(form, 'auto_create_context', false);
    const path = [product, engagement, textField(form, 'test_title') || SCAN_TYPE];
    const service = textField(form, 'service');
    const known = (depth) => names.has(JSON.stringify(path.slice(0, depth)));
    if (!create && !known(1))
        return `Product "${product}" does not exist`;
    if (!create && !known(2))
        return `Engagement "${engagement}" does not exist in Product "${product}"`;
    if (create && !known(1) && textField(form, 'product_type_name') === '') {
        return `Product "${product}" does not exist and no product_type_name provided to create the new product in`;
    }
    return {
        scope: JSON.stringify(service === '' ? path : [...path, service]),
        product: numbered(names, path, 1),
        engagement: numbered(names, path, 2),
        test: numbered(names, path, 3),
    };
}
function flag(form, name, otherwise) {
    return form.has(name) ? /^(true|1)$/i.test(textField(form, name)) : otherwise;
}
function deltaOf(counts) {
    return {
        created: { total: counts.stored },
        closed: { total: counts.closed },
        reactivated: { total: counts.reopened },
        'left untouched': { total: counts.updated },
    };
}

;// CONCATENATED MODULE: ./src/sandbox/csv.ts
/**
 * The records of a comma-separated text (RFC 4180), each with its fields. Empty lines are none.
 * Undefined when a quote is never closed or stands where none may.
 */
function readCsv(text) {
    const records = [];
    let fields = [];
    const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;
    // A byte order mark belongs to the file, not to its first field.
    field.lastIndex = text.startsWith('\uFEFF') ? 1 : 0;
    while (field.lastIndex < text.length || fields.length > 0) {
        const found = field.exec(text);
        if (found === null)
            return undefined;
        const [, quoted, plain = '', end] = found;
        fields.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
        if (end === ',')
            continue;
        if (fields.length > 1 || quoted !== undefined || plain !== '')
            records.push(fields);
        fields = [];
        if (end === '')
            break;
    }
    return records;
}

;// CONCATENATED MODULE: ./src/sandbox/qualys.ts




/** As Qualys' own uploader calls it: github.com/Qualys/file-uploader-connector. */
const UPLOAD = /^\/connector-config\/connector\/integration\/(?<connection>[^/]+)\/(?<profile>[^/]+)\/file-upload$/;
const AUTH = /^\/auth(\/oidc|\/oauth)?$/;
const REPORTS = /^\/etm\/api\/rest\/v1\/reports\/[^/]+$/;
/** Uploads at once before the gateway answers 409. The public default is 2, but overlapping ones make it worse. */
const CONCURRENCY_LIMIT = 1;
/** Whether a path belongs to Qualys' gateway. */
function isQualys(path) {
    return AUTH.test(path) || UPLOAD.test(path) || REPORTS.test(path);
}
/** Whether the path gives tokens; it is exempt from limits. */
function isAuth(path) {
    return AUTH.test(path);
}
/** Qualys' gateway: `/auth`, `/auth/oidc`, `/auth/oauth`, the upload of a CSV connection. */
function answerQualys(context, request, window) {
    if (isAuth(request.path))
        return authenticate(context, request);
    const limited = throttled(context, window);
    const headers = rateHeaders(context, window);
    const answer = limited ?? call(context, request);
    return { ...answer, headers: { ...answer.headers, ...headers } };
}
/** The token is the body itself, with 201. Source: docs.qualys.com, gateway authentication. */
function authenticate({ accounts, tokens }, request) {
    if (request.method !== 'POST')
        return textAnswer(405, 'Method Not Allowed');
    if (request.path === '/auth') {
        const form = new URLSearchParams(request.body.toString('utf8'));
        const username = form.get('username') ?? '';
        return matches(username, accounts.username) &&
            matches(form.get('password') ?? '', accounts.password)
            ? textAnswer(201, tokens.issue(username))
            : textAnswer(401, 'authentication failed');
    }
    const client = headerOf(request, 'clientid');
    return matches(client, accounts.clientId) &&
        matches(headerOf(request, 'clientsecret'), accounts.clientSecret)
        ? textAnswer(201, tokens.issue(client))
        : textAnswer(401, 'authentication failed');
}
/** The classic API says 409 for both of its limits. */
function throttled(context, window) {
    if (context.running() > CONCURRENCY_LIMIT) {
        return jsonAnswer(409, { message: 'concurrency limit exceeded' });
    }
    return window.take() ? undefined : jsonAnswer(409, { message: 'rate limit exceeded' });
}
function rateHeaders(context, window) {
    const wait = context.running() > CONCURRENCY_LIMIT ? 1 : window.waitSeconds();
    return {
        'x-ratelimit-limit': String(context.rateLimit),
        'x-ratelimit-window-sec': String(context.windowSeconds),
        'x-ratelimit-remaining': String(window.remaining()),
        'x-ratelimit-towait-sec': String(wait),
        'x-concurrency-limit-limit': String(CONCURRENCY_LIMIT),
        'x-concurrency-limit-running': String(context.running()),
    };
}
function call(context, request) {
    if (!context.tokens.accepts(credentialOf(request, 'Bearer'))) {
        return jsonAnswer(401, { message: 'token is missing, unknown or expired' });
    }
    const place = UPLOAD.exec(request.path)?.groups;
    if (place === undefined)
        return jsonAnswer(404, { message: 'no such report' });
    if (request.method !== 'POST') {
        return jsonAnswer(405, { message: 'POST a file here' }, { allow: 'POST' });
    }
    return upload(context, request, `${place['connection']}/${place['profile']}`);
}
function upload(context, request, scope) {
    const file = readForm(request)?.get('file');
    if (file === undefined)
        return jsonAnswer(400, { message: 'the form has no part "file"' });
    const records = readCsv(file.content.toString('utf8'));
    const [header, ...rows] = records ?? [];
    if (header === undefined)
        return jsonAnswer(400, { message: 'the file is no CSV with a header' });
    const uneven = rows.findIndex((row) => row.length !== header.length);
    if (uneven >= 0) {
        return jsonAnswer(400, { message: `record ${uneven + 1} has another width than the header` });
    }
    const arrivals = rows.map((row) => arrivalOf(header, row, context.identityColumns));
    const poison = context.poisoned(arrivals.map(({ document }) => document));
    if (poison !== undefined)
        return jsonAnswer(422, { message: poison });
    const counts = context.store({
        platform: 'qualys-etm',
        scope,
        key: '',
        arrivals,
        upsert: true,
        closeAbsent: !context.retainMissing,
    });
    return jsonAnswer(200, { message: 'accepted', records: rows.length, ...counts });
}
function arrivalOf(header, row, identityColumns) {
    const document = Object.fromEntries(header.map((name, index) => [name, row[index] ?? '']));
    const identity = header.flatMap((name, index) => identityColumns.includes(name) ? [row[index] ?? ''] : []);
    return { identity: identity.length === 0 ? undefined : JSON.stringify(identity), document };
}

;// CONCATENATED MODULE: ./src/sandbox/rate-window.ts
function createRateWindow(limit, seconds, now) {
    let beganAt = Number.NEGATIVE_INFINITY;
    let taken = 0;
    const roll = () => {
        if (now() < beganAt + seconds * 1000)
            return;
        beganAt = now();
        taken = 0;
    };
    return {
        take: () => {
            roll();
            if (taken >= limit)
                return false;
            taken += 1;
            return true;
        },
        remaining: () => limit - taken,
        waitSeconds: () => taken < limit ? 0 : Math.max(1, Math.ceil((beganAt + seconds * 1000 - now()) / 1000)),
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./src/sandbox/tokens.ts

/** @param now milliseconds since 1970. */
function createTokens(lifetimeMs, now) {
    const secret = (0,external_node_crypto_.randomBytes)(32);
    // Tokens of one moment differ, and those before this number have been ended.
    let issued = 0;
    let endedBefore = 0;
    const sign = (text) => (0,external_node_crypto_.createHmac)('sha256', secret).update(text).digest('base64url');
    return {
        issue: (subject) => {
            issued += 1;
            const payload = { sub: subject, jti: issued, exp: (now() + lifetimeMs) / 1000 };
            const text = `${encoded({ alg: 'HS256', typ: 'JWT' })}.${encoded(payload)}`;
            return `${text}.${sign(text)}`;
        },
        accepts: (token) => {
            const [head = '', body = '', signature = ''] = token.split('.');
            if (signature === '' || signature !== sign(`${head}.${body}`))
                return false;
            const payload = JSON.parse(Buffer.from(body, 'base64url').toString());
            const { exp, jti } = claimsOf(payload);
            return exp * 1000 > now() && jti > endedBefore;
        },
        expireAll: () => {
            endedBefore = issued;
        },
    };
}
function encoded(value) {
    return Buffer.from(JSON.stringify(value)).toString('base64url');
}
function claimsOf(payload) {
    if (typeof payload !== 'object' || payload === null)
        return { exp: 0, jti: 0 };
    const exp = 'exp' in payload && typeof payload.exp === 'number' ? payload.exp : 0;
    const jti = 'jti' in payload && typeof payload.jti === 'number' ? payload.jti : 0;
    return { exp, jti };
}

;// CONCATENATED MODULE: ./src/sandbox/webhook.ts

/**
 * Any address that takes documents: one JSON document, an array of them, or NDJSON. A batch whose
 * `Idempotency-Key` is known is acknowledged and not stored again.
 */
function answerWebhook(context, request) {
    const { token } = context.accounts;
    const given = credentialOf(request, 'Bearer');
    if (token !== undefined && given !== token) {
        return jsonAnswer(401, { error: 'unknown token' }, { 'www-authenticate': 'Bearer' });
    }
    if (request.method === 'HEAD' || request.method === 'OPTIONS') {
        return { status: 204, headers: { allow: 'POST, PUT, HEAD, OPTIONS' }, body: '' };
    }
    if (request.method !== 'POST' && request.method !== 'PUT') {
        return jsonAnswer(405, { error: 'POST documents here' }, { allow: 'POST, PUT' });
    }
    const documents = readDocuments(request);
    if (documents === undefined) {
        return jsonAnswer(400, { error: 'neither JSON nor one JSON document a line' });
    }
    const poison = context.poisoned(documents);
    if (poison !== undefined)
        return jsonAnswer(422, { error: poison });
    const counts = context.store({
        platform: 'webhook',
        scope: request.path,
        key: headerOf(request, 'idempotency-key'),
        arrivals: documents.map((document) => ({ identity: undefined, document })),
        upsert: false,
        closeAbsent: false,
    });
    return jsonAnswer(200, { accepted: documents.length, ...counts });
}
function readDocuments(request) {
    const text = request.body.toString('utf8');
    const type = headerOf(request, 'content-type');
    try {
        if (/ndjson|jsonl|json-seq/i.test(type))
            return parseLines(text);
        const whole = JSON.parse(text);
        return isList(whole) ? whole : [whole];
    }
    catch {
        // Many senders of NDJSON call it application/json.
        return linesOrNone(text);
    }
}
function linesOrNone(text) {
    try {
        const documents = parseLines(text);
        return documents.length === 0 ? undefined : documents;
    }
    catch {
        return undefined;
    }
}
function parseLines(text) {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    return lines.map((line) => JSON.parse(line));
}
function isList(value) {
    return Array.isArray(value);
}

;// CONCATENATED MODULE: ./src/sandbox/platforms.ts





function createPlatforms(options) {
    const { clock, store, rateLimit, windowSeconds } = options;
    const now = () => clock.now();
    const tokens = createTokens(options.tokenLifetimeMs, now);
    const window = createRateWindow(rateLimit, windowSeconds, now);
    const names = dojoContext(store.scopesOf('defectdojo'));
    let running = 0;
    const context = {
        ...options,
        tokens,
        running: () => running,
        store: (batch) => store.add(batch, new Date(now()).toISOString()),
        poisoned: (documents) => {
            const poison = options.poison();
            if (poison === '')
                return undefined;
            const index = documents.findIndex((one) => JSON.stringify(one).includes(poison));
            return index < 0 ? undefined : `document ${index + 1} cannot be taken: it says "${poison}"`;
        },
    };
    return {
        answer: (request) => {
            if (isQualys(request.path))
                return answerQualys(context, request, window);
            if (request.path.startsWith('/api/v2/'))
                return answerDefectDojo(context, request, names);
            return answerWebhook(context, request);
        },
        enter: (url) => {
            const [path = ''] = url.split('?', 1);
            const counted = isQualys(path) && !isAuth(path);
            if (counted)
                running += 1;
            return () => {
                if (counted)
                    running -= 1;
            };
        },
        expireTokens: () => {
            tokens.expireAll();
        },
    };
}

;// CONCATENATED MODULE: ./src/sandbox/misfortune.ts



const SERVER_ERRORS = [500, 502, 503, 504];
/** Lets the platform answer, unless fate has it otherwise. Gives what happened. */
async function answerWithFate(encounter) {
    const { request, response, faults, chance, platforms } = encounter;
    const fate = drawFate(faults, chance);
    switch (fate) {
        case 'throttled': {
            const wait = String(faults.retryAfterSeconds);
            const headers = { 'retry-after': wait, 'x-ratelimit-towait-sec': wait };
            send(response, jsonAnswer(429, { error: 'too many requests' }, headers));
            break;
        }
        case 'serverError': {
            const status = SERVER_ERRORS[Math.floor(chance() * SERVER_ERRORS.length)] ?? 500;
            send(response, textAnswer(status, 'the sandbox was told to fail'));
            break;
        }
        case 'resetBefore':
            response.destroy();
            break;
        case 'resetAfter':
            platforms.answer(request);
            response.destroy();
            break;
        case 'truncated':
            sendHalf(response, platforms.answer(request));
            break;
        case 'slow':
            await sendLate(encounter, platforms.answer(request));
            break;
        case 'duplicated':
            platforms.answer(request);
            send(response, platforms.answer(request));
            break;
        case 'expiredToken':
            platforms.expireTokens();
            send(response, platforms.answer(request));
            break;
        case 'none':
            send(response, platforms.answer(request));
    }
    return fate;
}
async function sendLate({ response, faults, clock }, answer) {
    const gone = new AbortController();
    response.once('close', () => {
        gone.abort();
    });
    await clock.sleep(faults.slowMs, gone.signal);
    send(response, answer);
}
/** Announces the whole body and breaks off in its middle. */
function sendHalf(response, { status, headers, body }) {
    const bytes = Buffer.from(body);
    response.writeHead(status, { ...headers, 'content-length': String(bytes.length + 1) });
    response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./src/sandbox/event.ts

const storedEvent = schemas/* object */.Ikc({
    at: schemas/* string */.YjP(),
    /** `webhook`, `qualys-etm`, `defectdojo`. */
    platform: schemas/* string */.YjP(),
    /** What its identity is unique in: a path, a connection, a test. */
    scope: schemas/* string */.YjP(),
    /**
     * `stored` for the first time · `duplicate`: stored once more, where the platform keeps both ·
     * `updated` where it keeps one · `reopened` · `closed`, because a snapshot did not have it.
     */
    event: schemas/* enum */.k5n(['stored', 'duplicate', 'updated', 'reopened', 'closed']),
    /** Digest of what makes it the same document: its content, or what the platform goes by. */
    identity: schemas/* string */.YjP(),
    /** The Idempotency-Key of its batch; '' for none. */
    key: schemas/* string */.YjP(),
    /** As it was sent; null when it was closed. */
    document: schemas/* unknown */.L5J(),
});
/** A line of the log; undefined when it is none of ours. */
function readEvent(line) {
    try {
        return storedEvent.safeParse(JSON.parse(line)).data;
    }
    catch {
        // A kill in the middle of a write leaves half a line.
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/sandbox/store.ts






const NOTHING = { stored: 0, duplicate: 0, updated: 0, reopened: 0, closed: 0 };
/**
 * Keeps documents in an append-only log on disk, and in memory only digests of their identities:
 * some 100 bytes a document. Opened on a directory of an earlier sandbox, it goes on from there.
 */
class Store {
    path;
    #scopes = new Map();
    #keys = new Set();
    #totals = { ...NOTHING };
    #replayed = 0;
    #file;
    constructor(path) {
        this.path = path;
        this.#file = (0,external_node_fs_.openSync)(path, 'a');
    }
    /**
     * @throws ConfigError when the log is not ours; Error of the file system when the directory
     *   cannot be used.
     */
    static async open(directory) {
        (0,external_node_fs_.mkdirSync)(directory, { recursive: true });
        const store = new Store((0,external_node_path_.join)(directory, 'documents.ndjson'));
        let whole = 0;
        for await (const line of linesOf(store.path)) {
            const event = readEvent(line);
            if (event === undefined) {
                // Only a line that was torn off at the end is ours; anything else is not ours to cut.
                if (isTorn(line, (0,external_node_fs_.statSync)(store.path).size - whole))
                    break;
                store.close();
                throw new errors/* ConfigError */.xL(`${store.path} was not written by a sandbox: choose another directory.`);
            }
            store.#apply(event);
            whole += Buffer.byteLength(line) + 1;
        }
        // What follows would make one broken line of the torn one and the next.
        (0,external_node_fs_.truncateSync)(store.path, whole);
        return store;
    }
    close() {
        (0,external_node_fs_.closeSync)(this.#file);
    }
    state() {
        const scopes = [...this.#scopes.values()];
        const { stored, duplicate, updated, reopened } = this.#totals;
        return {
            documents: stored + duplicate + updated + reopened,
            distinct: scopes.reduce((sum, { known }) => sum + known.size, 0),
            duplicates: duplicate,
            updated,
            reopened,
            closed: scopes.reduce((sum, { closed }) => sum + closed.size, 0),
            replayed: this.#replayed,
        };
    }
    /** The scopes of a platform, in the order in which they came to be. */
    scopesOf(platform) {
        const scopes = [...this.#scopes.values()];
        return scopes.filter((one) => one.platform === platform).map(({ name }) => name);
    }
    /**
     * Stores a batch and says what that did; nothing when its key is known.
     *
     * @param at the time, ISO 8601.
     */
    add(batch, at) {
        const { platform, key } = batch;
        if (key !== '' && this.#keys.has(digest(platform, batch.scope, key))) {
            this.#replayed += 1;
            return NOTHING;
        }
        const counts = { ...NOTHING };
        const lines = [];
        const note = (event, identity, document) => {
            const noted = { at, platform, scope: batch.scope, event, identity, key, document };
            counts[event] += 1;
            this.#apply(noted);
            lines.push(`${JSON.stringify(noted)}\n`);
        };
        const scope = this.#scope(batch);
        const present = new Set();
        for (const { identity, document } of batch.arrivals) {
            const id = digest(identity ?? JSON.stringify(document));
            present.add(id);
            note(eventOf(scope, id, batch), id, document);
        }
        if (batch.closeAbsent) {
            const absent = [...scope.known].filter((id) => !present.has(id) && !scope.closed.has(id));
            for (const id of absent)
                note('closed', id, null);
        }
        (0,external_node_fs_.writeSync)(this.#file, lines.join(''));
        return counts;
    }
    /** All events in order, read from disk. */
    async *events() {
        for await (const line of linesOf(this.path)) {
            const event = readEvent(line);
            if (event !== undefined)
                yield event;
        }
    }
    #apply({ platform, scope: name, event, identity, key }) {
        const scope = this.#scope({ platform, scope: name });
        this.#totals[event] += 1;
        scope.known.add(identity);
        if (event === 'closed')
            scope.closed.add(identity);
        if (event === 'reopened')
            scope.closed.delete(identity);
        if (key !== '')
            this.#keys.add(digest(platform, name, key));
    }
    #scope({ platform, scope: name }) {
        const id = digest(platform, name);
        const found = this.#scopes.get(id) ?? {
            platform,
            name,
            known: new Set(),
            closed: new Set(),
        };
        this.#scopes.set(id, found);
        return found;
    }
}
function eventOf(scope, id, batch) {
    if (!scope.known.has(id))
        return 'stored';
    if (!batch.upsert)
        return 'duplicate';
    return scope.closed.has(id) && batch.keepClosed !== true ? 'reopened' : 'updated';
}
/** 96 bits: among a million documents two are mistaken for one once in 10¹⁷ runs. */
function digest(...parts) {
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 16);
}
/**
 * Whether a line is the beginning of one of ours with nothing after it.
 *
 * @param bytes from where the line begins to the end of the file. A character that was cut in two
 *   is read as U+FFFD, which is up to two bytes longer than its rest.
 */
function isTorn(line, bytes) {
    const length = Buffer.byteLength(line);
    const begun = LINE_BEGINNING.startsWith(line.slice(0, LINE_BEGINNING.length));
    return begun && bytes <= length && length <= bytes + 2;
}
const LINE_BEGINNING = '{"at":"';
async function* linesOf(path) {
    const file = await (0,promises_.open)(path);
    try {
        for await (const line of file.readLines({ encoding: 'utf8' }))
            yield line;
    }
    finally {
        await file.close();
    }
}

;// CONCATENATED MODULE: ./src/sandbox/sandbox.ts












/** Source: docs.qualys.com, "API rate limits", Standard. */
const QUALYS_RATE_LIMIT = 300;
const QUALYS_WINDOW_SECONDS = 3_600;
/** Source: docs.qualys.com, gateway authentication. */
const QUALYS_TOKEN_MS = 4 * 3_600_000;
/**
 * Starts a server on this machine that behaves as the platforms publicly do: Qualys' gateway,
 * DefectDojo's API, and a webhook at every other address. It keeps what it receives on disk, shows
 * it under `/_sandbox/`, and fails as it is told to. It listens on 127.0.0.1 only.
 *
 * @throws ConfigError for wrong faults or a port that is taken.
 */
async function startSandbox(options) {
    const { clock = http_clock/* systemClock */.m } = options;
    let faults = changedFaults(NO_FAULTS, options.faults ?? {});
    const store = await Store.open(options.directory);
    const chance = seededChance(options.seed ?? 1);
    const fates = {};
    let requests = 0;
    const platforms = createPlatforms({
        accounts: options.accounts ?? {},
        retainMissing: options.retainMissing ?? true,
        identityColumns: options.identityColumns ?? [],
        rateLimit: options.rateLimit ?? QUALYS_RATE_LIMIT,
        windowSeconds: options.windowSeconds ?? QUALYS_WINDOW_SECONDS,
        tokenLifetimeMs: options.tokenLifetimeMs ?? QUALYS_TOKEN_MS,
        clock,
        store,
        poison: () => faults.poison,
    });
    const state = () => ({ ...store.state(), requests, faults: { ...fates } });
    const setFaults = (change) => (faults = changedFaults(faults, change));
    const handle = async (message, response) => {
        if (!isAddressedHere(message)) {
            send(response, jsonAnswer(421, { error: 'this server answers to localhost only' }));
            return;
        }
        const leave = platforms.enter(message.url ?? '/');
        try {
            const request = await receive(message);
            if (request === undefined) {
                send(response, jsonAnswer(413, { error: 'the body is too large' }));
            }
            else if (isControl(request.path)) {
                answerControl({ request, response, log: store.path, state, setFaults, faults });
            }
            else {
                requests += 1;
                const fate = await answerWithFate({ request, response, faults, chance, platforms, clock });
                fates[fate] = (fates[fate] ?? 0) + 1;
            }
        }
        finally {
            leave();
        }
    };
    const server = (0,external_node_http_.createServer)((message, response) => {
        handle(message, response).catch((error) => {
            // A client that goes away in the middle is part of the rehearsal.
            if (response.headersSent || response.destroyed)
                response.destroy();
            else
                send(response, jsonAnswer(500, { error: (0,errors/* describeError */.Uc)(error) }));
        });
    });
    // Uploads may be slow on purpose; the caller's own limits are what is rehearsed.
    server.requestTimeout = 0;
    server.listen(options.port ?? 0, '127.0.0.1');
    try {
        await (0,external_node_events_.once)(server, 'listening');
    }
    catch (cause) {
        store.close();
        throw new errors/* ConfigError */.xL(`The sandbox cannot listen on port ${options.port ?? 0}.`, { cause });
    }
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    return {
        url: `http://127.0.0.1:${port}`,
        port,
        state,
        documents: () => store.events(),
        setFaults,
        close: async () => {
            server.close();
            server.closeAllConnections();
            await (0,external_node_events_.once)(server, 'close');
            store.close();
        },
    };
}

;// CONCATENATED MODULE: ./src/commands/sandbox.ts






/** `sandbox`: a server on this machine that behaves as the platforms do, until it is stopped. */
async function sandbox(context) {
    const { settings, host, signal } = context;
    const directory = (0,external_node_path_.join)((0,external_node_path_.resolve)(context.cwd, settings['output-dir']), 'sandbox');
    const server = await startSandbox({
        directory,
        ...(settings.port === undefined ? {} : { port: settings.port }),
        faults: (0,platform_options/* parsePlatformOptions */.l)(schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()), settings.faults),
    });
    host.print([
        `The sandbox listens on ${server.url} and keeps what it gets in ${directory}`,
        '',
        `  platform http         --platform-url ${server.url}/findings`,
        `  platform qualys-etm   --platform-url ${server.url}`,
        `  platform defectdojo   --platform-url ${server.url}`,
        '',
        `  what it has           ${server.url}/_sandbox/state`,
        `  make it fail          curl -X PUT ${server.url}/_sandbox/faults -d '{"throttled":0.2}'`,
        '',
        'Stop it with Ctrl+C.',
    ].join('\n'));
    if (!signal.aborted)
        await (0,external_node_events_.once)(signal, 'abort');
    await server.close();
    return run_record/* EXIT */.dc.done;
}


/***/ }),

/***/ 19562:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ parsePlatformOptions)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87206);


/** Below these, values may be secret and are not shown. */
const SECRET_OPTIONS = ['headers', 'hmac'];
/** A value longer than this says nothing more when it is shown. */
const MAX_SHOWN = 60;
/**
 * Reads the setting `platform-options` of one platform.
 *
 * @param value a mapping, or its text in JSON or YAML; undefined when nothing was set
 * @throws ConfigError with all problems, each named like `platform-options.method`
 */
function parsePlatformOptions(schema, value) {
    const options = typeof value === 'string' ? parseText(value) : value;
    const result = schema.safeParse(options ?? {});
    if (result.success)
        return result.data;
    throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL(result.error.issues.flatMap((issue) => problemsOf(issue, options)));
}
function parseText(text) {
    try {
        // Without the pretty excerpt, which would quote a secret beside the mistake.
        return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text, { prettyErrors: false });
    }
    catch (cause) {
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL(`platform-options: this is neither JSON nor YAML: ${(0,_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describeError */ .Uc)(cause)}`);
    }
}
function problemsOf(issue, options) {
    const name = ['platform-options', ...issue.path.map(String)].join('.');
    if (issue.code === 'unrecognized_keys')
        return issue.keys.map((key) => `${name}.${key}: this platform has no such option; see docs/platforms.md.`);
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
    if (typeof value === 'object' || value === undefined)
        return '';
    const text = JSON.stringify(value);
    return `${text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text} is not allowed. `;
}


/***/ }),

/***/ 8658:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);

const systemClock = {
    now: () => Date.now(),
    random: () => Math.random(),
    sleep: async (ms, signal) => {
        try {
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, undefined, signal === undefined ? {} : { signal });
        }
        catch (error) {
            signal?.throwIfAborted();
            throw error;
        }
    },
};


/***/ })

};
