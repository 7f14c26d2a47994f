export const id = 6719;
export const ids = [6719];
export const modules = {

/***/ 66719:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ startSandbox)
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
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
function send(response, answer) {
    const { status, headers, body, stream } = answer;
    if (stream !== undefined) {
        response.writeHead(status, headers);
        // A client that goes away ends it; there is nobody to tell.
        (0,external_node_stream_.pipeline)(external_node_stream_.Readable.from(stream), response, () => undefined);
        return;
    }
    const length = status === 204 ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    response.writeHead(status, { ...headers, ...length }).end(body);
}

;// CONCATENATED MODULE: ./src/sandbox/control.ts





function isControl(path) {
    return path.startsWith('/_sandbox/');
}
/**
 * `GET /_sandbox/state`, `GET /_sandbox/documents` (NDJSON, see event.ts), `GET` and `PUT
 * /_sandbox/faults` (JSON, see faults.ts), `GET` and `PUT /_sandbox/snyk` (JSON, see
 * snyk/snyk-state.ts and snyk/instructions.ts; a PUT answers `{changed}`).
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
            return changed(control, control.setFaults);
        case 'GET /_sandbox/snyk':
            return control.snyk === undefined ? noSnyk() : jsonAnswer(200, control.snyk.state());
        case 'PUT /_sandbox/snyk': {
            const { snyk } = control;
            if (snyk === undefined)
                return noSnyk();
            return changed(control, (given) => ({ changed: snyk.instruct(given) }));
        }
        default:
            return jsonAnswer(404, {
                error: `${asked} is unknown; there are state, documents, faults and snyk.`,
            });
    }
}
function noSnyk() {
    return jsonAnswer(404, { error: 'This sandbox was started without Snyk.' });
}
function changed({ request }, change) {
    try {
        return jsonAnswer(200, change(JSON.parse(request.body.toString('utf8'))));
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
    /** Qualys: whether a file leaves the status of what it lacks, as connections can be set to. */
    retainMissing: schemas/* boolean */.zMY(),
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
    retainMissing: true,
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

// EXTERNAL MODULE: ./node_modules/papaparse/papaparse.js
var papaparse = __webpack_require__(28728);
var papaparse_default = /*#__PURE__*/__webpack_require__.n(papaparse);
;// CONCATENATED MODULE: ./src/sandbox/csv.ts

/**
 * The records of a comma-separated text (RFC 4180), each with its fields. Empty lines are none.
 * Undefined when a quote is never closed or stands where none may.
 */
function readCsv(text) {
    const { data, errors } = papaparse_default().parse(text, { delimiter: ',', skipEmptyLines: true });
    return errors.some(({ type }) => type === 'Quotes') ? undefined : data;
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
        closeAbsent: !context.retainsMissing(),
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

;// CONCATENATED MODULE: ./src/sandbox/snyk/access.ts


/** Where access tokens are given; neither limited nor recorded. */
const TOKEN_PATH = '/oauth2/token';
/** Source: Snyk's OAuth API document; access tokens live an hour less a second. */
const OAUTH_TOKEN_MS = 3_599_000;
const UNAUTHORIZED = {
    status: 401,
    code: 'SNYK-0005',
    detail: 'Authentication credentials not recognized, or user access is not provisioned.',
};
/** Undefined for one who may come in. */
function accessFailure(account, tokens, request) {
    const bearer = credentialOf(request, 'bearer');
    const token = credentialOf(request, 'token');
    // Tokens that look like ours are held to their lifetime, also where any other would do.
    const accepted = bearer.split('.').length === 3
        ? tokens.accepts(bearer)
        : matches(bearer === '' ? token : bearer, account.token);
    return accepted ? undefined : UNAUTHORIZED;
}
/** `POST /oauth2/token` with the grant of client credentials. Refuses as OAuth does. */
function answerToken({ account, tokens, lifetimeMs }, request) {
    if (request.method !== 'POST')
        return refuse(405, 'invalid_request', 'POST a form here');
    const form = new URLSearchParams(request.body.toString('utf8'));
    if (form.get('grant_type') !== 'client_credentials') {
        return refuse(400, 'unsupported_grant_type', 'The grant type must be client_credentials');
    }
    const client = form.get('client_id') ?? '';
    const known = matches(client, account.clientId) &&
        matches(form.get('client_secret') ?? '', account.clientSecret);
    if (!known)
        return refuse(401, 'invalid_client', 'Client authentication failed');
    return jsonAnswer(200, {
        access_token: tokens.issue(client),
        expires_in: Math.floor(lifetimeMs / 1000),
        token_type: 'bearer',
        scope: 'org.read org.project.read org.project.snapshot.read',
    });
}
function refuse(status, error, description) {
    return jsonAnswer(status, { error, error_description: description });
}

// EXTERNAL MODULE: ./src/sandbox/snyk/mix.ts
var mix = __webpack_require__(95503);
;// CONCATENATED MODULE: ./src/sandbox/snyk/export/columns.ts

/** A column that is newer than all clients. */
const UNKNOWN_COLUMN = 'ADDED_SINCE';
const UNKNOWN_VALUE = 'first line\nsecond, with a comma and "quotes"\r\nthird';
/** The text of a part, a piece at a time: a header, then the rows. */
function* csvOf(columns, rows) {
    let piece = `${columns.map(quoted).join(',')}\n`;
    for (const row of rows) {
        piece += `${columns.map((name) => quoted(columns_valueOf(row, name))).join(',')}\n`;
        if (piece.length < PIECE_LENGTH)
            continue;
        yield piece;
        piece = '';
    }
    yield piece;
}
const PIECE_LENGTH = 64 * 1024;
function columns_valueOf(row, name) {
    return name === UNKNOWN_COLUMN ? UNKNOWN_VALUE : (row[name] ?? '');
}
/** RFC 4180: in quotes where it must be. */
function quoted(value) {
    return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
/** The header of a part. */
function columns_headerOf(columns, { part, shuffled, unknown }) {
    const all = unknown ? [...columns, UNKNOWN_COLUMN] : [...columns];
    if (!shuffled)
        return all;
    const drawn = new Map(all.map((name, place) => [name, (0,mix/* mix */.jh)((0,mix/* mix */.jh)(part, 0x5f), place)]));
    return all.sort((a, b) => (drawn.get(a) ?? 0) - (drawn.get(b) ?? 0));
}

;// CONCATENATED MODULE: ./src/sandbox/snyk/vocabulary.ts
/** The words that the invented world is made of. None is meant to be a real package or company. */
const GROUP_NAMES = ['Acorn Holding', 'Acorn Labs', 'Acorn Retail', 'Acorn Health'];
const ORG_AREAS = [
    ...['payments', 'checkout', 'platform', 'identity', 'mobile', 'logistics'],
    ...['insights', 'search', 'billing', 'partners', 'warehouse', 'frontline'],
];
const REPOSITORY_NOUNS = [
    ...['ledger', 'invoice', 'catalog', 'session', 'notify', 'basket', 'tariff'],
    ...['roster', 'beacon', 'parcel', 'voucher', 'archive', 'gateway'],
];
const REPOSITORY_KINDS = ['api', 'web', 'worker', 'service', 'jobs', 'sdk'];
const PACKAGE_FIRST = [
    ...['amber', 'brisk', 'cobalt', 'dapple', 'ember', 'fennel', 'gable', 'hazel'],
    ...['indigo', 'juniper', 'kestrel', 'lumen', 'maple', 'nimbus', 'opal', 'quartz'],
];
const PACKAGE_SECOND = [
    ...['parser', 'router', 'cache', 'codec', 'crypto', 'http', 'image', 'xml'],
    ...['yaml', 'template', 'queue', 'socket', 'archive', 'logger', 'mailer', 'date'],
];
/** What a vulnerability of a package is. */
const WEAKNESSES = [
    { title: 'Prototype Pollution', cwes: ['CWE-1321'], impact: 'C:L/I:L/A:L' },
    {
        title: 'Regular Expression Denial of Service (ReDoS)',
        cwes: ['CWE-1333', 'CWE-400'],
        impact: 'C:N/I:N/A:H',
    },
    { title: 'Deserialization of Untrusted Data', cwes: ['CWE-502'], impact: 'C:H/I:H/A:H' },
    { title: 'Directory Traversal', cwes: ['CWE-22'], impact: 'C:H/I:N/A:N' },
    { title: 'Cross-site Scripting (XSS)', cwes: ['CWE-79'], impact: 'C:L/I:L/A:N' },
    { title: 'Server-side Request Forgery (SSRF)', cwes: ['CWE-918'], impact: 'C:H/I:L/A:N' },
    { title: 'Heap-based Buffer Overflow', cwes: ['CWE-122'], impact: 'C:H/I:H/A:H' },
    { title: 'Out-of-bounds Read', cwes: ['CWE-125'], impact: 'C:L/I:N/A:L' },
    { title: 'Use After Free', cwes: ['CWE-416'], impact: 'C:H/I:H/A:H' },
    { title: 'Improper Input Validation', cwes: ['CWE-20'], impact: 'C:L/I:L/A:N' },
    {
        title: 'Allocation of Resources Without Limits or Throttling',
        cwes: ['CWE-770'],
        impact: 'C:N/I:N/A:H',
    },
    {
        title: 'XML External Entity (XXE) Injection',
        cwes: ['CWE-611'],
        impact: 'C:H/I:N/A:L',
    },
];
const LICENSES = ['GPL-3.0', 'AGPL-3.0', 'LGPL-2.1', 'MPL-2.0', 'EPL-1.0'];
/** What Snyk Code finds. */
const CODE_RULES = [
    { title: 'SQL Injection', cwes: ['CWE-89'], severity: 'high' },
    { title: 'Cross-site Scripting (XSS)', cwes: ['CWE-79'], severity: 'high' },
    { title: 'Cross-Site Request Forgery (CSRF)', cwes: ['CWE-352'], severity: 'medium' },
    { title: 'Path Traversal', cwes: ['CWE-23'], severity: 'medium' },
    { title: 'Hardcoded Non-Cryptographic Secret', cwes: ['CWE-547', 'CWE-798'], severity: 'high' },
    {
        title: 'Use of Password Hash With Insufficient Computational Effort',
        cwes: ['CWE-916'],
        severity: 'low',
    },
    { title: 'Information Exposure', cwes: ['CWE-200'], severity: 'medium' },
    { title: 'Command Injection', cwes: ['CWE-78'], severity: 'high' },
    { title: 'Insecure Temporary File', cwes: ['CWE-377'], severity: 'low' },
];
/** What Snyk finds in Terraform. */
const TERRAFORM_RULES = [
    {
        id: 'SNYK-CC-TF-9001',
        title: 'Storage bucket is publicly readable',
        severity: 'high',
        path: 'resource > aws_s3_bucket[%s] > acl',
    },
    {
        id: 'SNYK-CC-TF-9002',
        title: 'Security group allows open ingress',
        severity: 'medium',
        path: 'resource > aws_security_group[%s] > ingress',
    },
    {
        id: 'SNYK-CC-TF-9003',
        title: 'Volume is not encrypted',
        severity: 'medium',
        path: 'resource > aws_ebs_volume[%s] > encrypted',
    },
    {
        id: 'SNYK-CC-TF-9004',
        title: 'Access logs are off',
        severity: 'low',
        path: 'resource > aws_lb[%s] > access_logs',
    },
];
/** What Snyk finds in Kubernetes manifests. */
const KUBERNETES_RULES = [
    {
        id: 'SNYK-CC-K8S-9001',
        title: 'Container is running in privileged mode',
        severity: 'high',
        path: 'spec > template > spec > containers[%s] > securityContext > privileged',
    },
    {
        id: 'SNYK-CC-K8S-9002',
        title: 'Container is running without root user control',
        severity: 'medium',
        path: 'spec > template > spec > containers[%s] > securityContext > runAsNonRoot',
    },
    {
        id: 'SNYK-CC-K8S-9003',
        title: 'Container has no memory limit',
        severity: 'low',
        path: 'spec > template > spec > containers[%s] > resources > limits > memory',
    },
];

;// CONCATENATED MODULE: ./src/sandbox/snyk/catalogue.ts


/** The kinds of packages, as the types of projects are called. */
const ECOSYSTEMS = ['npm', 'maven', 'pip', 'deb'];
/** Problems are numbered without end; projects take most of theirs from the first so many. */
const COMMON_PROBLEMS = 2_048;
/** So many problems share a package. */
const PROBLEMS_OF_A_PACKAGE = 6;
const FAMILY = {
    npm: 'JS',
    maven: 'JAVA',
    pip: 'PYTHON',
    deb: 'DEBIAN12',
};
const DAY_MS = 86_400_000;
/** 2019-01-01: before it, nothing of the catalogue was disclosed. */
const FIRST_DISCLOSURE_MS = Date.UTC(2019, 0, 1);
const DISCLOSURE_DAYS = 2_200;
/** A share of the problems, up to so much, has this severity and scores in this range. */
const BANDS = [
    [0.06, 'critical', 9, 9.9],
    [0.36, 'high', 7, 8.9],
    [0.76, 'medium', 4, 6.9],
    [1, 'low', 1.6, 3.9],
];
function stateOf(seed, ecosystem, number) {
    return (0,mix/* mix */.jh)((0,mix/* mix */.jh)(seed, 0xca7 + ECOSYSTEMS.indexOf(ecosystem)), number);
}
/** Only the severity: what an order needs, without the rest. */
function severityOfProblem(seed, ecosystem, number) {
    return bandOf(stateOf(seed, ecosystem, number))[1];
}
function problemOf(seed, ecosystem, number) {
    const state = stateOf(seed, ecosystem, number);
    const packageName = packageNameOf(ecosystem, Math.floor(number / PROBLEMS_OF_A_PACKAGE));
    const [, severity, low, high] = bandOf(state);
    const { title, cwes, impact } = (0,mix/* pick */.Up)(WEAKNESSES, (0,mix/* mix */.jh)(state, 1));
    const disclosedAt = FIRST_DISCLOSURE_MS + Math.floor((0,mix/* fraction */.zO)((0,mix/* mix */.jh)(state, 2)) * DISCLOSURE_DAYS) * DAY_MS;
    const word = packageName.replace(/[^a-z0-9]/gi, '').toUpperCase();
    const year = new Date(disclosedAt).getUTCFullYear();
    return {
        id: `SNYK-${FAMILY[ecosystem]}-${word}-${1_000_000 + number}`,
        packageName,
        title,
        cwes,
        cve: (0,mix/* fraction */.zO)((0,mix/* mix */.jh)(state, 3)) < 0.85
            ? `CVE-${year}-${10_000 + number * ECOSYSTEMS.length + ECOSYSTEMS.indexOf(ecosystem)}`
            : undefined,
        severity,
        score: Math.round((low + (0,mix/* fraction */.zO)((0,mix/* mix */.jh)(state, 4)) * (high - low)) * 10) / 10,
        impact,
        disclosedAt,
        exploited: (0,mix/* fraction */.zO)((0,mix/* mix */.jh)(state, 5)) < 0.15,
    };
}
function bandOf(state) {
    const drawn = (0,mix/* fraction */.zO)((0,mix/* mix */.jh)(state, 6));
    return BANDS.find(([upTo]) => drawn < upTo) ?? [1, 'low', 1.6, 3.9];
}
/** A package whose licence a policy forbids, and the licence. */
function licenseOf(seed, ecosystem, number) {
    const state = (0,mix/* mix */.jh)(stateOf(seed, ecosystem, number), 7);
    return { packageName: packageNameOf(ecosystem, number), license: (0,mix/* pick */.Up)(LICENSES, state) };
}
/** Differs for every number. */
function packageNameOf(ecosystem, number) {
    const first = (0,mix/* pick */.Up)(PACKAGE_FIRST, number);
    const rest = Math.floor(number / PACKAGE_FIRST.length);
    const round = Math.floor(rest / PACKAGE_SECOND.length);
    const second = `${(0,mix/* pick */.Up)(PACKAGE_SECOND, rest)}${round === 0 ? '' : round}`;
    switch (ecosystem) {
        case 'npm':
            return `${first}-${second}`;
        case 'maven':
            return `dev.${first}:${first}-${second}`;
        case 'pip':
            return `${first}_${second}`;
        case 'deb':
            return `${first}${second}`;
    }
}

;// CONCATENATED MODULE: ./src/sandbox/snyk/project-kinds.ts
/** Types of issues that occur in the sandbox. The order is that of the numbers in an index. */
const ISSUE_TYPES = ['package_vulnerability', 'license', 'code', 'config'];
/** So many projects come from one repository. */
const PROJECTS_OF_A_TARGET = 4;
/**
 * Kinds by the number of a project in its org, from the front again after the last. The first
 * seven are one of each; no repository has Snyk Code twice.
 */
const KINDS = [
    ...['npm', 'sast', 'maven', 'deb'],
    ...['pip', 'terraformconfig', 'k8sconfig', 'npm'],
    ...['sast', 'npm', 'maven', 'pip'],
    ...['deb', 'npm', 'terraformconfig', 'sast'],
    ...['npm', 'maven', 'pip', 'npm'],
];
function kindOf(project) {
    return KINDS[project % KINDS.length] ?? KINDS[0];
}
/** Undefined for a kind without packages. */
function ecosystemOf(kind) {
    return kind === 'sast' || kind === 'terraformconfig' || kind === 'k8sconfig' ? undefined : kind;
}
/** Where the manifest of a project stands in its repository; '' where Snyk tells none. */
function targetFileOf(kind, project) {
    // Two of one kind in a repository differ by their folder.
    const folder = `packages/part-${project % PROJECTS_OF_A_TARGET}`;
    switch (kind) {
        case 'npm':
            return `${folder}/package-lock.json`;
        case 'maven':
            return `${folder}/pom.xml`;
        case 'pip':
            return `${folder}/requirements.txt`;
        case 'terraformconfig':
            return 'infrastructure/main.tf';
        case 'k8sconfig':
            return 'deploy/deployment.yaml';
        case 'deb':
        case 'sast':
            return '';
    }
}

;// CONCATENATED MODULE: ./src/sandbox/snyk/coordinates.ts




/** The packages that Debian builds from one source carry its name and one of these. */
const BINARY_SUFFIXES = ['', '-common', '-dev', '-bin', '-utils', '-doc'];
const NOT_FIXABLE = {
    is_fixable_manually: false,
    is_fixable_snyk: false,
    is_fixable_upstream: false,
};
function coordinatesOf(world, place, facts) {
    switch (facts.type) {
        case 'package_vulnerability':
            return packageCoordinates(world.problem(facts)?.packageName ?? '', facts);
        case 'license': {
            const ecosystem = ecosystemOf(facts.kind) ?? 'npm';
            const { packageName } = licenseOf(world.size.seed, ecosystem, facts.problem);
            return [{ ...NOT_FIXABLE, representations: [dependency(packageName, facts.state)] }];
        }
        case 'code':
            return [{ ...NOT_FIXABLE, representations: [sourceLocation(world, place, facts.state)] }];
        case 'config':
            return [{ ...NOT_FIXABLE, is_fixable_manually: true, representations: [resource(facts)] }];
    }
}
/** Usually one; some issues are in several packages or versions, one coordinate each. */
function packageCoordinates(name, { kind, state }) {
    const upgradeable = (0,mix/* fraction */.zO)((0,mix/* mix */.jh)(state, 31)) < 0.6;
    const pinnable = kind === 'pip' && !upgradeable;
    const flags = {
        ...NOT_FIXABLE,
        is_fixable_snyk: upgradeable || pinnable,
        is_patchable: false,
        is_pinnable: pinnable,
        is_upgradeable: upgradeable,
        reachability: kind === 'maven' ? (0,mix/* pick */.Up)(['no-info', 'function'], (0,mix/* mix */.jh)(state, 32)) : 'not-applicable',
    };
    const several = (0,mix/* fraction */.zO)((0,mix/* mix */.jh)(state, 33)) < (kind === 'deb' ? 0.5 : 0.15);
    const count = several ? 2 + ((0,mix/* mix */.jh)(state, 34) % 4) : 1;
    return Array.from({ length: count }, (_, index) => ({
        ...flags,
        representations: [
            kind === 'deb'
                ? dependency(`${name}${BINARY_SUFFIXES[index] ?? ''}`, state)
                : dependency(name, state + index),
        ],
    }));
}
/** Neighbouring states give different versions. */
function dependency(name, state) {
    const version = `${1 + (state % 9)}.${(0,mix/* mix */.jh)(state, 35) % 20}.${(0,mix/* mix */.jh)(state, 36) % 30}`;
    return { dependency: { package_name: name, package_version: version } };
}
function sourceLocation(world, place, state) {
    const line = 1 + ((0,mix/* mix */.jh)(state, 37) % 900);
    const column = 1 + ((0,mix/* mix */.jh)(state, 38) % 60);
    const folder = (0,mix/* pick */.Up)(['routes', 'services', 'handlers', 'jobs'], (0,mix/* mix */.jh)(state, 39));
    return {
        sourceLocation: {
            file: `src/${folder}/${(0,mix/* pick */.Up)(PACKAGE_SECOND, (0,mix/* mix */.jh)(state, 40))}.ts`,
            commit_id: (0,mix/* hex */.uh)(world.projectState(place.org, place.project), 40),
            region: {
                start: { line, column },
                end: { line: line + ((0,mix/* mix */.jh)(state, 41) % 4), column: column + 1 + ((0,mix/* mix */.jh)(state, 42) % 40) },
            },
        },
    };
}
function resource({ kind, problem, state }) {
    const rules = kind === 'terraformconfig' ? TERRAFORM_RULES : KUBERNETES_RULES;
    const name = `${(0,mix/* pick */.Up)(PACKAGE_SECOND, (0,mix/* mix */.jh)(state, 43))}-${(0,mix/* mix */.jh)(state, 44) % 1_000}`;
    return { resourcePath: (0,mix/* pick */.Up)(rules, problem).path.replace('%s', name) };
}

;// CONCATENATED MODULE: ./src/sandbox/snyk/severity.ts
/** Snyk's levels, the lowest first. */
const SEVERITIES = ['info', 'low', 'medium', 'high', 'critical'];
function rankOf(severity) {
    return SEVERITIES.indexOf(severity);
}
function severityOf(rank) {
    return SEVERITIES[rank] ?? 'info';
}

;// CONCATENATED MODULE: ./src/sandbox/snyk/issue-resource.ts






/** An issue as the lists of orgs and groups tell it, now or as it was. */
function issueResource(world, place, asOf) {
    const { ids } = world;
    const facts = world.issueFacts(place, asOf);
    const orgId = ids.of({ kind: 'org', org: place.org });
    const projectId = ids.of({ kind: 'project', org: place.org, project: place.project });
    const updatedAt = new Date(facts.updatedAt).toISOString();
    const { key, title, problems, cwes, attributes } = bodyOf(world, place, facts);
    const coordinates = coordinatesOf(world, place, facts);
    return {
        id: ids.of({ kind: 'issue', ...place }),
        type: 'issue',
        attributes: {
            // A list that would be empty is left out.
            ...(cwes.length === 0
                ? {}
                : { classes: cwes.map((id) => ({ id, source: 'CWE', type: 'weakness' })) }),
            coordinates,
            created_at: new Date(facts.createdAt).toISOString(),
            effective_severity_level: facts.severity,
            ignored: facts.ignored,
            key,
            problems,
            status: facts.resolved ? 'resolved' : 'open',
            title: facts.change?.title ?? title,
            type: facts.type,
            updated_at: updatedAt,
            ...attributes,
            // Snyk scores what is open, and says how what is not was resolved.
            ...(facts.resolved
                ? { resolution: { type: resolutionOf(facts), resolved_at: updatedAt } }
                : { risk: riskOf(facts) }),
        },
        relationships: {
            organization: {
                data: { id: orgId, type: 'organization' },
                links: { related: `/orgs/${orgId}` },
            },
            scan_item: {
                data: { id: projectId, type: 'project' },
                links: { related: `/orgs/${orgId}/projects/${projectId}` },
            },
            ...(facts.ignored
                ? { ignore: { data: { id: ids.of({ kind: 'ignore', ...place }), type: 'ignore' } } }
                : {}),
        },
    };
}
/** What ignores are keyed by. */
function issueKey(world, place) {
    return bodyOf(world, place, world.issueFacts(place)).key;
}
function bodyOf(world, place, facts) {
    switch (facts.type) {
        case 'package_vulnerability':
            return vulnerabilityBody(world.problem(facts), facts);
        case 'license':
            return licenseBody(world, facts);
        case 'code':
            return codeBody(world, place, facts);
        case 'config':
            return configBody(facts);
    }
}
function vulnerabilityBody(problem, facts) {
    if (problem === undefined)
        throw new TypeError(`no problem ${facts.problem} of ${facts.kind}`);
    const { id, cve, title, cwes } = problem;
    const changedAt = new Date(facts.createdAt).toISOString();
    const snyk = { id, source: 'SNYK', type: 'vulnerability', updated_at: changedAt };
    const nvd = cve === undefined
        ? []
        : [{ ...snyk, id: cve, source: 'NVD', url: `https://nvd.nist.gov/vuln/detail/${cve}` }];
    // Their order means nothing, and Snyk's is not the same everywhere.
    const problems = (0,mix/* fraction */.zO)((0,mix/* mix */.jh)(facts.state, 21)) < 0.5 ? [snyk, ...nvd] : [...nvd, snyk];
    return {
        key: id,
        title,
        cwes,
        problems,
        attributes: {
            severities: severitiesOf(problem),
            exploit_details: {
                sources: problem.exploited ? ['PoC in GitHub', 'Snyk'] : [],
                maturity_levels: [
                    { format: 'CVSSv3', level: problem.exploited ? 'Proof of Concept' : 'Not Defined' },
                    { format: 'CVSSv4', level: problem.exploited ? 'Proof of Concept' : 'Not Defined' },
                ],
            },
        },
    };
}
/** Snyk's own score, and that of the NVD where the problem has a CVE. */
function severitiesOf({ severity, score, impact, disclosedAt, cve }) {
    const own = {
        level: severity,
        modification_time: new Date(disclosedAt).toISOString(),
        score,
        source: 'Snyk',
        vector: `CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/${impact}`,
        version: '3.1',
    };
    return cve === undefined ? [own] : [own, { ...own, source: 'NVD' }];
}
function licenseBody(world, facts) {
    const ecosystem = ecosystemOf(facts.kind) ?? 'npm';
    const { packageName, license } = licenseOf(world.size.seed, ecosystem, facts.problem);
    const id = `snyk:lic:${ecosystem}:${packageName}:${license}`;
    const updated = new Date(facts.createdAt).toISOString();
    return {
        key: id,
        title: `${license} license`,
        cwes: [],
        problems: [{ id, source: 'SNYK', type: 'rule', updated_at: updated }],
    };
}
function codeBody(world, place, facts) {
    const { title, cwes } = (0,mix/* pick */.Up)(CODE_RULES, facts.problem);
    const asset = world.ids.of({ kind: 'asset', ...place });
    const updated = new Date(facts.createdAt).toISOString();
    return {
        key: asset,
        title,
        cwes,
        problems: [{ id: asset, source: 'SNYK', type: 'vulnerability', updated_at: updated }],
        // Of Snyk Code the description is the title.
        attributes: { description: title, key_asset: asset },
    };
}
function configBody(facts) {
    const rules = facts.kind === 'terraformconfig' ? TERRAFORM_RULES : KUBERNETES_RULES;
    const { id, title } = (0,mix/* pick */.Up)(rules, facts.problem);
    const updated = new Date(facts.createdAt).toISOString();
    return {
        key: (0,mix/* hex */.uh)((0,mix/* mix */.jh)(facts.state, 22), 40),
        title,
        cwes: [],
        problems: [{ id, source: 'SNYK', type: 'rule', updated_at: updated }],
    };
}
function resolutionOf({ change, state }) {
    return change?.resolved === true || (0,mix/* fraction */.zO)((0,mix/* mix */.jh)(state, 23)) < 0.7 ? 'fixed' : 'disappeared';
}
function riskOf({ severity, state }) {
    const value = rankOf(severity) * 200 + ((0,mix/* mix */.jh)(state, 24) % 190);
    return { factors: [], score: { model: 'v1', value } };
}

;// CONCATENATED MODULE: ./src/sandbox/snyk/org-resource.ts


const org_resource_DAY_MS = 86_400_000;
function groupResource(world, group) {
    const round = Math.floor(group / GROUP_NAMES.length);
    const name = `${(0,mix/* pick */.Up)(GROUP_NAMES, group)}${round === 0 ? '' : ` ${round + 1}`}`;
    return {
        id: world.ids.of({ kind: 'group', org: group }),
        type: 'group',
        attributes: { name },
    };
}
function orgResource(world, org) {
    const days = 800 + ((0,mix/* mix */.jh)(world.size.seed, org) % 400);
    const createdAt = new Date(world.beganAt - days * org_resource_DAY_MS).toISOString();
    return {
        id: world.ids.of({ kind: 'org', org }),
        type: 'org',
        attributes: {
            name: orgName(world, org),
            slug: world.slugOf(org),
            is_personal: false,
            group_id: world.ids.of({ kind: 'group', org: world.groupOf(org) }),
            created_at: createdAt,
            updated_at: createdAt,
        },
    };
}
/** `Payments 2` for the slug `payments-2`. */
function orgName(world, org) {
    const slug = world.slugOf(org).replace('-', ' ');
    return slug.charAt(0).toUpperCase() + slug.slice(1);
}

;// CONCATENATED MODULE: ./src/sandbox/snyk/project-resource.ts



const project_resource_DAY_MS = 86_400_000;
/** A project as `/orgs/{id}/projects` tells it. */
function projectResource(world, place, extent) {
    const { org, project } = place;
    const { ids } = world;
    const state = world.projectState(org, project);
    const change = world.projectChange(org, project);
    const kind = kindOf(project);
    const target = targetOf(world, place);
    const targetFile = targetFileOf(kind, project);
    const cli = target.origin === 'cli';
    const orgId = ids.of({ kind: 'org', org });
    const targetId = ids.of({ kind: 'target', org, project: target.number });
    const userId = ids.of({ kind: 'user', org });
    return {
        type: 'project',
        id: ids.of({ kind: 'project', org, project }),
        meta: {
            cli_monitored_at: cli ? lastTestOf(world, state) : null,
            ...(extent.issueCounts
                ? {
                    latest_issue_counts: {
                        ...countsOf(world, place),
                        updated_at: lastTestOf(world, state),
                    },
                }
                : {}),
            ...(extent.dependencyTotal
                ? {
                    latest_dependency_total: {
                        total: 20 + ((0,mix/* mix */.jh)(state, 11) % 900),
                        updated_at: lastTestOf(world, state),
                    },
                }
                : {}),
        },
        attributes: {
            name: change?.name ?? nameOf(kind, target, targetFile),
            type: kind,
            target_file: targetFile,
            target_reference: target.reference,
            origin: target.origin,
            created: new Date(world.beganAt - (740 + ((0,mix/* mix */.jh)(state, 12) % 50)) * project_resource_DAY_MS).toISOString(),
            status: change?.inactive === true ? 'inactive' : 'active',
            business_criticality: drawn(['critical', 'high', 'medium', 'low'], (0,mix/* mix */.jh)(state, 13)),
            environment: drawn(['backend', 'frontend', 'internal', 'external'], (0,mix/* mix */.jh)(state, 14)),
            lifecycle: drawn(['production', 'development', 'sandbox'], (0,mix/* mix */.jh)(state, 15)),
            tags: tagsOf(state),
            read_only: false,
            settings: {
                recurring_tests: { frequency: 'daily' },
                pull_requests: { fail_only_for_issues_with_fix: false },
            },
        },
        relationships: {
            organization: related(orgId, 'org', `/rest/orgs/${orgId}`),
            target: {
                data: {
                    type: 'target',
                    id: targetId,
                    ...(extent.expandTarget
                        ? {
                            attributes: { display_name: target.name, url: target.url },
                            meta: { integration_data: integrationOf(target) },
                        }
                        : {}),
                },
                links: { related: `/rest/orgs/${orgId}/targets/${targetId}` },
            },
            importer: related(userId, 'user', `/rest/orgs/${orgId}/users/${userId}`),
        },
    };
}
function related(id, type, link) {
    return { data: { type, id }, links: { related: link } };
}
/** Projects of one repository share a target; an image is one of its own. */
function targetOf(world, place) {
    const { org, project } = place;
    const group = Math.floor(project / PROJECTS_OF_A_TARGET);
    const state = (0,mix/* mix */.jh)(world.projectState(org, group * PROJECTS_OF_A_TARGET), 0x7a);
    const repository = `${world.slugOf(org)}/${repositoryName(group)}`;
    if (kindOf(project) === 'deb') {
        const origin = (0,mix/* pick */.Up)(['docker-hub', 'ecr'], state);
        const reference = `1.${(0,mix/* mix */.jh)(state, 1) % 40}.${(0,mix/* mix */.jh)(state, 2) % 10}`;
        // Repositories take the numbers from 0 up, images those above them.
        const number = world.size.projects + project;
        return { number, name: repository, url: null, origin, reference };
    }
    const reference = (0,mix/* pick */.Up)(['main', 'main', 'main', 'master', 'develop'], (0,mix/* mix */.jh)(state, 3));
    return { number: group, name: repository, reference, ...sourceOf(repository, (0,mix/* mix */.jh)(state, 4)) };
}
function sourceOf(repository, drawn) {
    const [owner = '', name = ''] = repository.split('/');
    return (0,mix/* pick */.Up)([
        { origin: 'github', url: `https://github.com/${repository}` },
        { origin: 'github-enterprise', url: `https://github.example.com/${repository}` },
        { origin: 'gitlab', url: `https://gitlab.com/${repository}` },
        { origin: 'bitbucket-cloud', url: `https://bitbucket.org/${repository}` },
        { origin: 'azure-repos', url: `https://dev.azure.com/${owner}/${owner}/_git/${name}` },
        // The CLI tells the address of the remote without its secrets, and with http.
        { origin: 'cli', url: `http://github.com/${repository}.git` },
    ], drawn);
}
function integrationOf({ name, origin, reference }) {
    const [owner = '', repository = ''] = name.split('/');
    return origin === 'cli' ? {} : { owner, name: repository, branch: reference };
}
function repositoryName(group) {
    const kind = Math.floor(group / REPOSITORY_NOUNS.length);
    const round = Math.floor(kind / REPOSITORY_KINDS.length);
    const name = `${(0,mix/* pick */.Up)(REPOSITORY_NOUNS, group)}-${(0,mix/* pick */.Up)(REPOSITORY_KINDS, kind)}`;
    return round === 0 ? name : `${name}-${round + 1}`;
}
function nameOf(kind, { name }, targetFile) {
    if (kind === 'deb')
        return `docker-image|${name}`;
    return targetFile === '' ? name : `${name}:${targetFile}`;
}
/** One, two or none of a list. */
function drawn(list, state) {
    if ((0,mix/* fraction */.zO)((0,mix/* mix */.jh)(state, 1)) < 0.4)
        return [];
    const first = state % list.length;
    const second = (0,mix/* mix */.jh)(state, 2) % list.length;
    return list.filter((_, index) => index === first || index === second);
}
function tagsOf(state) {
    if ((0,mix/* fraction */.zO)((0,mix/* mix */.jh)(state, 16)) < 0.3)
        return [];
    return [
        { key: 'team', value: (0,mix/* pick */.Up)(['red', 'blue', 'green'], (0,mix/* mix */.jh)(state, 17)) },
        { key: 'cost-center', value: String(4_000 + ((0,mix/* mix */.jh)(state, 18) % 20)) },
    ];
}
/** On the last day before the world began. */
function lastTestOf(world, state) {
    return new Date(world.beganAt - ((0,mix/* mix */.jh)(state, 19) % project_resource_DAY_MS)).toISOString();
}
/** Open issues that are not ignored, by severity. */
function countsOf(world, place) {
    const counts = { critical: 0, high: 0, medium: 0, low: 0 };
    const count = world.issueCount(place.org, place.project);
    for (let issue = 0; issue < count; issue += 1) {
        const { resolved, ignored, severity } = world.issueFacts({ ...place, issue });
        if (!resolved && !ignored && severity !== 'info')
            counts[severity] += 1;
    }
    return counts;
}

;// CONCATENATED MODULE: ./src/sandbox/snyk/export/issue-rows.ts




const APP = 'https://app.snyk.io';
/** How exports call what found an issue. */
const PRODUCTS = {
    sast: 'Snyk Code',
    terraformconfig: 'Snyk IaC',
    k8sconfig: 'Snyk IaC',
    deb: 'Snyk Container',
    npm: 'Snyk Open Source',
    maven: 'Snyk Open Source',
    pip: 'Snyk Open Source',
};
const TYPES = {
    package_vulnerability: 'Vulnerability',
    license: 'License',
    code: 'Vulnerability',
    config: 'Configuration',
};
/** What all rows of a project share. */
function projectColumns(world, place, deletedAt) {
    const { org } = place;
    const { id, attributes, relationships } = projectResource(world, place, {
        expandTarget: true,
        issueCounts: false,
        dependencyTotal: false,
    });
    const { data: target } = relationships.target;
    const group = world.groupOf(org);
    const slug = world.slugOf(org);
    const { name: groupName } = groupResource(world, group).attributes;
    return {
        PROJECT_PUBLIC_ID: id,
        PROJECT_NAME: attributes.name,
        PROJECT_URL: `${APP}/org/${slug}/project/${id}`,
        PROJECT_IS_MONITORED: String(attributes.status === 'active'),
        PROJECT_TYPE: attributes.type,
        PROJECT_TYPE_DISPLAY_NAME: attributes.type,
        PROJECT_TEST_FREQUENCY: 'Daily',
        PROJECT_ORIGIN: attributes.origin,
        PROJECT_TARGET_REF: attributes.target_reference,
        PROJECT_TARGET_FILE: attributes.target_file,
        PROJECT_TARGET_DISPLAY_NAME: target.attributes?.display_name ?? '',
        PROJECT_TARGET_UPSTREAM_URL: target.attributes?.url ?? '',
        PROJECT_TAGS: listed(attributes.tags.map(({ key, value }) => `${key}:${value}`)),
        PROJECT_CRITICALITIES: listed(attributes.business_criticality),
        PROJECT_ENVIRONMENTS: listed(attributes.environment),
        PROJECT_LIFECYCLES: listed(attributes.lifecycle),
        PROJECT_DELETED_AT: deletedAt,
        ORG_PUBLIC_ID: world.ids.of({ kind: 'org', org }),
        ORG_SLUG: slug,
        ORG_DISPLAY_NAME: orgName(world, org),
        GROUP_PUBLIC_ID: world.ids.of({ kind: 'group', org: group }),
        GROUP_SLUG: groupName.toLowerCase().replaceAll(' ', '-'),
        GROUP_DISPLAY_NAME: groupName,
    };
}
/** An issue as exports tell it: a row for each of its coordinates. */
function issueRows(world, place, { project, asOf }) {
    const facts = world.issueFacts(place, asOf);
    const issue = issueResource(world, place, asOf);
    const shared = { ...project, ...issueColumns(world, issue, facts) };
    const url = `${project['PROJECT_URL'] ?? ''}#issue-${encodeURIComponent(issue.attributes.key)}`;
    return issue.attributes.coordinates.map((coordinate) => ({
        ...shared,
        ISSUE_URL: url,
        REACHABILITY: coordinate.reachability ?? '',
        COMPUTED_FIXABILITY: coordinate.is_fixable_snyk ? 'Fixable' : 'No supported fix',
        FIXED_IN_AVAILABLE: String(coordinate.is_fixable_snyk),
        ...placeColumns(coordinate.representations, facts),
    }));
}
function issueColumns(world, issue, facts) {
    const { attributes } = issue;
    const problem = world.problem(facts);
    const isVulnerability = facts.type === 'package_vulnerability' && problem !== undefined;
    const at = time(facts.createdAt);
    const updated = time(facts.updatedAt);
    return {
        PROBLEM_ID: issue_rows_problemOf(issue, facts),
        PROBLEM_TITLE: attributes.title,
        PRODUCT_NAME: PRODUCTS[facts.kind],
        ISSUE_TYPE: TYPES[facts.type],
        ISSUE_STATUS: facts.resolved ? 'Resolved' : facts.ignored ? 'Ignored' : 'Open',
        ISSUE_SEVERITY: capital(facts.severity),
        SCORE: 'risk' in attributes ? String(attributes.risk.score.value) : '',
        CWE: listed(attributes.classes?.map(({ id }) => id) ?? []),
        ASSET_FINDING_ID: facts.type === 'code' ? attributes.key : '',
        INTRODUCTION_CATEGORY: facts.change?.createdAt === undefined ? 'Baseline Issue' : 'New Code',
        FIRST_INTRODUCED: at,
        LAST_INTRODUCED: at,
        LAST_IGNORED: facts.ignored ? updated : '',
        LAST_RESOLVED: facts.resolved ? updated : '',
        ISSUE_DELETED_AT: '',
        UPDATED_AT: updated,
        ...(isVulnerability ? vulnerabilityColumns(problem, facts) : {}),
    };
}
function vulnerabilityColumns(problem, { state, problem: number }) {
    const { id, cve, score, severity, impact, disclosedAt, exploited } = problem;
    // Of the problem, not of the issue: the same everywhere.
    const drawn = (0,mix/* mix */.jh)(number, 0xe5);
    return {
        VULN_DB_URL: `https://security.snyk.io/vuln/${id}`,
        CVE: listed(cve === undefined ? [] : [cve]),
        SNYK_CVSS_SCORE: String(score),
        SNYK_CVSS_VECTOR: `CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/${impact}`,
        NVD_SCORE: cve === undefined ? '' : String(score),
        NVD_SEVERITY: cve === undefined ? '' : capital(severity),
        EPSS_SCORE: cve === undefined ? '' : ((0,mix/* fraction */.zO)(drawn) / 4).toFixed(5),
        EPSS_PERCENTILE: cve === undefined ? '' : (0,mix/* fraction */.zO)(drawn).toFixed(5),
        EXPLOIT_MATURITY: exploited ? 'Proof of Concept' : 'Not Defined',
        VULNERABILITY_PUBLICATION_DATE: time(disclosedAt),
        FIXED_IN_VERSION: `10.${drawn % 9}.${drawn % 7}`,
        SEMVER_VULNERABLE_RANGE: `["<10.${drawn % 9}.${drawn % 7}"]`,
        EXISTS_IN_DIRECT_DEPENDENCY: String((0,mix/* fraction */.zO)((0,mix/* mix */.jh)(state, 45)) < 0.3),
    };
}
/** The resource of an infrastructure file is in no column. */
function placeColumns(representations, { kind }) {
    const [first] = representations;
    if (first === undefined || 'resourcePath' in first)
        return {
            FILE_PATH: kind === 'k8sconfig' ? 'deploy/deployment.yaml' : 'infrastructure/main.tf',
        };
    if ('dependency' in first) {
        const { package_name: name, package_version: version } = first.dependency;
        return { PACKAGE_NAME_AND_VERSION: `${name}@${version}` };
    }
    const { file, commit_id: commit, region } = first.sourceLocation;
    return { FILE_PATH: file, COMMIT_ID: commit, CODE_REGION: JSON.stringify(region) };
}
/** Of Snyk Code exports tell the rule, of everything else what the API tells. */
function issue_rows_problemOf({ attributes }, { type }) {
    if (type === 'code')
        return `javascript/${attributes.title.replaceAll(/[^A-Za-z]/g, '')}`;
    return attributes.problems.find(({ source }) => source === 'SNYK')?.id ?? attributes.key;
}
function listed(values) {
    return values.length === 0 ? '' : JSON.stringify(values);
}
function capital(word) {
    return word.charAt(0).toUpperCase() + word.slice(1);
}
/** `2024-11-28 09:10:00.000` */
function time(at) {
    return new Date(at).toISOString().replace('T', ' ').replace('Z', '');
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
;// CONCATENATED MODULE: ./src/sandbox/snyk/export/request.ts

const range = schemas/* object */.Ikc({ from: iso/* datetime */.w$().optional(), to: iso/* datetime */.w$().optional() });
const list = schemas/* array */.YOg(schemas/* string */.YjP());
/** Names of filters in lower case: Snyk minds only the case of their values. */
const filtersShape = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J())
    .transform((given) => Object.fromEntries(Object.entries(given).map(([name, value]) => [name.toLowerCase(), value])))
    .pipe(schemas/* strictObject */.rej({
    introduced: range.optional(),
    updated: range.optional(),
    orgs: schemas/* array */.YOg(schemas/* uuid */.uRe()).optional(),
    empty_project_tags: schemas/* enum */.k5n(['include', 'exclude', 'only']).optional(),
    project_tags: list.optional(),
    environment: list.optional(),
    lifecycle: list.optional(),
    product_name: list.optional(),
    project_type: list.optional(),
    issue_status: list.optional(),
    issue_type: list.optional(),
    project_origin: list.optional(),
    project_target_ref: list.optional(),
    project_target_display_name: list.optional(),
    cve: list.optional(),
    nvd_severity: list.optional(),
    effective_severity: list.optional(),
    reachability: list.optional(),
}));
const bodyShape = schemas/* object */.Ikc({
    data: schemas/* object */.Ikc({
        attributes: schemas/* object */.Ikc({
            dataset: schemas/* enum */.k5n(['issues', 'usage']),
            formats: schemas/* array */.YOg(schemas/* literal */.euz('csv')).min(1),
            columns: list.optional(),
            filters: filtersShape,
            url_expiration_seconds: schemas/* int */.Whr().min(0).max(3_600).default(3_600),
        }),
    }),
});
/** The body of a request to start an export, or why Snyk refuses it. */
function exportAsked(body, isGroup) {
    const read = bodyShape.safeParse(jsonOf(body));
    if (!read.success) {
        const [issue] = read.error.issues;
        return refused(`${issue?.path.join('/') ?? ''}: ${issue?.message ?? ''}`);
    }
    const asked = read.data.data.attributes;
    const { introduced, updated, orgs } = asked.filters;
    const isDated = updated !== undefined || (introduced !== undefined && asked.dataset === 'issues');
    if (!isDated)
        return refused('at least one date filter is required');
    if (orgs !== undefined && !isGroup)
        return refused('orgs: only for groups');
    return asked;
}
/** Lists that a column must be in, or one of whose values must be. */
const COLUMN_OF = {
    product_name: 'PRODUCT_NAME',
    project_type: 'PROJECT_TYPE',
    issue_status: 'ISSUE_STATUS',
    issue_type: 'ISSUE_TYPE',
    project_origin: 'PROJECT_ORIGIN',
    project_target_ref: 'PROJECT_TARGET_REF',
    project_target_display_name: 'PROJECT_TARGET_DISPLAY_NAME',
    nvd_severity: 'NVD_SEVERITY',
    effective_severity: 'ISSUE_SEVERITY',
    reachability: 'REACHABILITY',
    cve: 'CVE',
    project_tags: 'PROJECT_TAGS',
    environment: 'PROJECT_ENVIRONMENTS',
    lifecycle: 'PROJECT_LIFECYCLES',
};
const FILTER_NAMES = [
    ...['product_name', 'project_type', 'issue_status', 'issue_type', 'project_origin'],
    ...['project_target_ref', 'project_target_display_name', 'nvd_severity', 'cve'],
    ...['reachability', 'project_tags', 'environment', 'lifecycle'],
    'effective_severity',
];
/** Of these Snyk does not mind the case. */
const ANY_CASE = new Set(['environment', 'lifecycle']);
/** Whether a row is asked for. Every filter that was sent must hold. */
function rowFilter({ dataset, filters }) {
    const { introduced, updated, orgs, empty_project_tags: empty } = filters;
    const tests = [
        (row) => within(updated, row['UPDATED_AT']),
        (row) => orgs?.includes(row['ORG_PUBLIC_ID'] ?? '') ?? true,
    ];
    if (dataset === 'issues') {
        tests.push((row) => within(introduced, row['FIRST_INTRODUCED']));
        if (empty === 'only')
            tests.push((row) => row['PROJECT_TAGS'] === '');
        if (empty === 'exclude')
            tests.push((row) => row['PROJECT_TAGS'] !== '');
        for (const name of FILTER_NAMES) {
            const wanted = filters[name];
            if (wanted === undefined)
                continue;
            const cased = ANY_CASE.has(name) ? wanted.map((value) => value.toLowerCase()) : wanted;
            tests.push((row) => valuesIn(row[COLUMN_OF[name]] ?? '').some((value) => cased.includes(value)));
        }
    }
    return (row) => tests.every((test) => test(row));
}
function valuesIn(value) {
    return value.startsWith('[') ? schemas/* array */.YOg(schemas/* string */.YjP()).parse(JSON.parse(value)) : [value];
}
function within(asked, value) {
    if (asked === undefined)
        return true;
    const text = value ?? '';
    const at = Date.parse(text.endsWith('Z') ? text : `${text.replace(' ', 'T')}Z`);
    const from = asked.from === undefined ? Number.NEGATIVE_INFINITY : Date.parse(asked.from);
    const to = asked.to === undefined ? Number.POSITIVE_INFINITY : Date.parse(asked.to);
    return at >= from && at < to;
}
function refused(detail) {
    return { status: 400, detail };
}
function jsonOf(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/sandbox/snyk/export/usage-rows.ts


/** Interactions with Snyk that each project had. */
const SCANS = 3;
const usage_rows_DAY_MS = 86_400_000;
const usage_rows_PRODUCTS = { sast: 'Snyk Code', deb: 'Snyk Container' };
/** How Snyk was used for a project: scans by the CLI and in editors, in the days before the world began. */
function* usageRows(world, { org, project }, shared) {
    const kind = kindOf(project);
    const group = { GROUP_PUBLIC_ID: shared['GROUP_PUBLIC_ID'] ?? '' };
    for (let scan = 0; scan < SCANS; scan += 1) {
        const state = (0,mix/* mix */.jh)((0,mix/* mix */.jh)(world.projectState(org, project), 0x05), scan);
        const at = new Date(world.beganAt - ((0,mix/* mix */.jh)(state, 1) % (30 * usage_rows_DAY_MS))).toISOString();
        yield {
            ...group,
            ORG_PUBLIC_ID: shared['ORG_PUBLIC_ID'] ?? '',
            ORG_SLUG: shared['ORG_SLUG'] ?? '',
            ORG_DISPLAY_NAME: shared['ORG_DISPLAY_NAME'] ?? '',
            ID: (0,mix/* hex */.uh)(state, 32),
            PRODUCT_DISPLAY_NAME: kind === 'sast' || kind === 'deb' ? usage_rows_PRODUCTS[kind] : 'Snyk Open Source',
            INTERACTION_TYPE: 'Scan done',
            INTERACTION_CATEGORIES: '["test"]',
            INTERACTION_TIMESTAMP: at,
            INTERACTION_STATUS: (0,mix/* pick */.Up)(['success', 'success', 'failure'], (0,mix/* mix */.jh)(state, 2)),
            INTERACTION_STAGE: (0,mix/* pick */.Up)(['dev', 'cicd', 'prchecks'], (0,mix/* mix */.jh)(state, 3)),
            INTERACTION_EXIT_CODE: '0',
            ENVIRONMENT_DISPLAY_NAME: (0,mix/* pick */.Up)(['CLI', 'Visual Studio Code'], (0,mix/* mix */.jh)(state, 4)),
            RUNTIME_APPLICATION_NAME: 'snyk-cli',
            USER_EMAIL: 'jo@example.org',
            USER_NAME: 'Jo',
            UPDATED_AT: at,
        };
    }
}

;// CONCATENATED MODULE: ./src/sandbox/snyk/export/exports.ts





const HOUR_SECONDS = 3_600;
function createExports(settings, now) {
    return { started: new Map(), settings, starts: startsOf(settings, now) };
}
/** Other settings from now on; another limit of starts begins another hour. */
function setExports(exports, settings, now) {
    const isOther = settings.startsPerHour !== exports.settings.startsPerHour;
    if (isOther)
        exports.starts = startsOf(settings, now);
    exports.settings = settings;
}
function startsOf({ startsPerHour }, now) {
    return createRateWindow(startsPerHour, HOUR_SECONDS, now);
}
/** How many rows there are, and how they lie in parts. */
function partsOf(world, exports, one) {
    if (one.parts !== undefined)
        return one.parts;
    const { rowsPerPart } = exports.settings;
    const begin = [];
    let rows = 0;
    for (const { place, rows: more } of heaps(world, one, START)) {
        rows += more.length;
        const last = begin.at(-1);
        if (last === undefined || last.rows >= rowsPerPart)
            begin.push({ from: place, rows: more.length });
        else
            last.rows += more.length;
    }
    // Without rows there still is a file, with a header.
    one.parts = { rows, begin: begin.length === 0 ? [{ from: START, rows: 0 }] : begin };
    return one.parts;
}
/** The text of a part, in pieces; undefined where there is no such part. */
function partText(world, exports, { one, part }) {
    const begin = partsOf(world, exports, one).begin[part];
    if (begin === undefined)
        return undefined;
    const { shuffled, unknownColumn } = exports.settings;
    const columns = one.asked.columns ?? allColumns(one.asked.dataset);
    const header = columns_headerOf(columns, { part, shuffled, unknown: unknownColumn });
    return csvOf(header, someRows(world, one, begin));
}
/** Columns that exports have here; Snyk has some more. */
function allColumns(dataset) {
    return dataset === 'usage' ? USAGE_COLUMNS : ISSUE_COLUMNS;
}
function* someRows(world, one, { from, rows }) {
    let left = rows;
    for (const heap of heaps(world, one, from)) {
        if (left <= 0)
            return;
        yield* heap.rows;
        left -= heap.rows.length;
    }
}
const START = { org: -1, project: -1, issue: -1 };
/** The rows of each issue (of usage: of each project) in one order, from a place on. */
function* heaps(world, one, from) {
    const matches = rowFilter(one.asked);
    const { asOf } = one;
    for (const org of one.orgs) {
        if (org < from.org)
            continue;
        for (let number = 0; number < world.size.projects; number += 1) {
            if (org === from.org && number < from.project)
                continue;
            const isFirst = org === from.org && number === from.project;
            const project = exportedProject(world, one, { org, project: number });
            if (project === undefined)
                continue;
            if (one.asked.dataset === 'usage') {
                const rows = [...usageRows(world, { org, project: number }, project)].filter(matches);
                if (rows.length > 0)
                    yield { place: { org, project: number, issue: 0 }, rows };
                continue;
            }
            const count = world.issueCount(org, number);
            for (let issue = isFirst ? Math.max(from.issue, 0) : 0; issue < count; issue += 1) {
                const place = { org, project: number, issue };
                if ((world.issueFacts(place).change?.createdAt ?? 0) > asOf)
                    continue;
                const rows = issueRows(world, place, { project, asOf }).filter(matches);
                if (rows.length > 0)
                    yield { place, rows };
            }
        }
    }
}
/** What the rows of a project share; undefined for one that is not asked for. */
function exportedProject(world, { withDeleted, withInactive, startedAt }, place) {
    const change = world.projectChange(place.org, place.project);
    const isDeleted = change?.deleted === true;
    if (isDeleted && !withDeleted)
        return undefined;
    if (change?.inactive === true && !withInactive)
        return undefined;
    return projectColumns(world, place, isDeleted ? new Date(startedAt).toISOString() : '');
}
const ISSUE_COLUMNS = `SCORE ISSUE_SEVERITY SNYK_CVSS_SCORE NVD_SEVERITY NVD_SCORE EXPLOIT_MATURITY
  SNYK_CVSS_VECTOR EPSS_SCORE EPSS_PERCENTILE REACHABILITY PROJECT_CRITICALITIES PROJECT_LIFECYCLES
  PROJECT_ENVIRONMENTS COMPUTED_FIXABILITY FIXED_IN_AVAILABLE FIXED_IN_VERSION
  EXISTS_IN_DIRECT_DEPENDENCY GROUP_PUBLIC_ID ORG_PUBLIC_ID GROUP_DISPLAY_NAME GROUP_SLUG
  ORG_DISPLAY_NAME ORG_SLUG PROBLEM_ID PRODUCT_NAME PROBLEM_TITLE VULN_DB_URL ISSUE_TYPE ISSUE_URL
  ISSUE_STATUS COMMIT_ID FILE_PATH CODE_REGION ASSET_FINDING_ID CVE CWE INTRODUCTION_CATEGORY
  VULNERABILITY_PUBLICATION_DATE PACKAGE_NAME_AND_VERSION SEMVER_VULNERABLE_RANGE FIRST_INTRODUCED
  LAST_INTRODUCED LAST_IGNORED LAST_RESOLVED ISSUE_DELETED_AT UPDATED_AT PROJECT_PUBLIC_ID
  PROJECT_NAME PROJECT_URL PROJECT_IS_MONITORED PROJECT_TYPE PROJECT_TYPE_DISPLAY_NAME
  PROJECT_TEST_FREQUENCY PROJECT_ORIGIN PROJECT_TARGET_REF PROJECT_TARGET_FILE
  PROJECT_TARGET_DISPLAY_NAME PROJECT_TARGET_UPSTREAM_URL PROJECT_TAGS PROJECT_DELETED_AT`.split(/\s+/);
const USAGE_COLUMNS = `ID PRODUCT_DISPLAY_NAME INTERACTION_TYPE INTERACTION_CATEGORIES
  INTERACTION_TIMESTAMP INTERACTION_STATUS INTERACTION_STAGE INTERACTION_EXIT_CODE
  ENVIRONMENT_DISPLAY_NAME RUNTIME_APPLICATION_NAME ORG_PUBLIC_ID ORG_SLUG ORG_DISPLAY_NAME
  GROUP_PUBLIC_ID USER_EMAIL USER_NAME UPDATED_AT`.split(/\s+/);

;// CONCATENATED MODULE: ./src/sandbox/snyk/export/files.ts



/** Where the files of exports are: not in the API, and for those with a link only. */
const FILE = /^\/exports\/([0-9a-f-]{36})\/(\d{1,9})\.csv$/;
/** Source: Export API, data retention. */
const KEPT_MS = 3 * 86_400_000;
function isExportFile(path) {
    return path.startsWith('/exports/');
}
/** An address that needs no other credential than itself, until it expires. */
function linkTo({ one, part, expires, request, }) {
    const path = `/exports/${one.id}/${part}.csv`;
    const query = new URLSearchParams({
        'X-Amz-Expires': String(expires),
        'X-Amz-Signature': signature(path, String(expires)),
    });
    const host = headerOf(request, 'host');
    return `http://${host === '' ? '127.0.0.1' : host}${path}?${query.toString()}`;
}
/** A part of an export, or a refusal as a storage of files words it. */
function answerFile({ world, exports, now }, request) {
    const { method, path, query } = request;
    const expires = query.get('X-Amz-Expires') ?? '';
    if (headerOf(request, 'authorization') !== '')
        return files_refuse(400, 'InvalidArgument', 'Only one auth mechanism allowed');
    if (query.get('X-Amz-Signature') !== signature(path, expires))
        return files_refuse(403, 'SignatureDoesNotMatch', 'The signature does not match');
    if (now() >= Number(expires))
        return files_refuse(403, 'AccessDenied', 'Request has expired');
    if (method !== 'GET')
        return files_refuse(405, 'MethodNotAllowed', 'The method is not allowed');
    const [, id = '', part = ''] = FILE.exec(path) ?? [];
    const one = exports.started.get(id);
    const isKept = one !== undefined && now() < one.startedAt + KEPT_MS;
    const stream = isKept ? partText(world, exports, { one, part: Number(part) }) : undefined;
    if (stream === undefined)
        return files_refuse(404, 'NoSuchKey', 'The key does not exist');
    return { status: 200, headers: { 'content-type': 'text/csv' }, body: '', stream };
}
/** Only that nobody makes links up; what is here is invented anyway. */
function signature(path, expires) {
    return (0,external_node_crypto_.createHash)('sha256').update(`sandbox ${path} ${expires}`).digest('hex');
}
function files_refuse(status, code, message) {
    const body = `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`;
    return textAnswer(status, body, { 'content-type': 'application/xml' });
}

;// CONCATENATED MODULE: ./src/sandbox/snyk/failure.ts

function isFailure(value) {
    return 'detail' in value && 'status' in value;
}
function badParameter(parameter, detail) {
    return { status: 400, detail, parameter };
}
const TITLES = {
    400: 'Bad Request',
    401: 'Authentication error',
    403: 'Forbidden',
    404: 'Not Found',
    405: 'Method Not Allowed',
    410: 'Gone',
    429: 'Too Many Requests',
    500: 'Internal Server Error',
    502: 'Bad Gateway',
    503: 'Service Unavailable',
    504: 'Gateway Timeout',
};
/** Of all answers of the REST API. */
const JSON_API = { 'content-type': 'application/vnd.api+json' };
function failureAnswer({ failures, id, at, headers = {} }) {
    const errors = failures.map(({ status, detail, parameter, code }) => ({
        id,
        status: String(status),
        ...(code === undefined ? {} : { code }),
        title: TITLES[status] ?? 'Error',
        detail,
        ...(parameter === undefined ? {} : { source: { parameter } }),
        meta: { created: new Date(at).toISOString() },
    }));
    const body = { jsonapi: { version: '1.0' }, errors };
    return jsonAnswer(failures[0].status, body, { ...JSON_API, ...headers });
}
/** As V1 refuses. */
function v1Failure(status, message, reference) {
    return jsonAnswer(status, { code: status, error: reference, message }, { 'x-error-reference': reference });
}

;// CONCATENATED MODULE: ./src/sandbox/snyk/ignores.ts




const PATH = /^\/v1\/org\/([^/]+)\/project\/([^/]+)\/ignores$/;
const ignores_DAY_MS = 86_400_000;
const REASONS = [
    'No fix is available yet',
    'Not reachable from our code',
    'Test code only',
];
const REASON_TYPES = ['temporary-ignore', 'not-vulnerable', 'wont-fix'];
/** `GET /v1/org/{o}/project/{p}/ignores`: by the key of the issue, then by its path. */
function answerIgnores(world, path) {
    const [, orgId = '', projectId = ''] = PATH.exec(path) ?? [];
    if (orgId === '')
        return undefined;
    const place = world.ids.read(projectId);
    const org = world.findOrg(orgId);
    if (org === undefined)
        return v1Failure(404, `Org ${orgId} was not found`, 'org-not-found');
    if (place?.kind !== 'project' || place.org !== org || !world.hasProject(org, place.project)) {
        return v1Failure(404, `Project ${projectId} was not found`, 'project-not-found');
    }
    const { project } = place;
    const count = world.issueCount(org, project);
    const ignores = [];
    for (let issue = 0; issue < count; issue += 1) {
        const { ignored, state, change, updatedAt } = world.issueFacts({ org, project, issue });
        if (!ignored)
            continue;
        const number = (0,mix/* mix */.jh)(state, 51);
        const type = (0,mix/* pick */.Up)(REASON_TYPES, number);
        const ignore = {
            reason: change?.reason ?? (0,mix/* pick */.Up)(REASONS, number),
            reasonType: type,
            disregardIfFixable: type === 'temporary-ignore',
            created: new Date(updatedAt).toISOString(),
            ...(type === 'temporary-ignore'
                ? { expires: new Date(world.beganAt + 90 * ignores_DAY_MS).toISOString() }
                : {}),
            ignoredBy: {
                id: world.ids.of({ kind: 'user', org }),
                name: 'Robin Sand',
                email: 'robin.sand@example.com',
            },
        };
        ignores.push([issueKey(world, { org, project, issue }), [{ '*': ignore }]]);
    }
    return jsonAnswer(200, Object.fromEntries(ignores));
}

;// CONCATENATED MODULE: ./src/sandbox/snyk/limit.ts


/** How many requests may come. Source: Snyk's documentation and recorded headers, 2026. */
const rateLimits = schemas/* strictObject */.rej({
    perSecond: schemas/* int */.Whr().min(1).default(160),
    perMinute: schemas/* int */.Whr().min(1).default(1_620),
    perHour: schemas/* int */.Whr().min(1).default(97_200),
});
const MINUTE_SECONDS = 60;
/**
 * A limit that was passed answers 429 "until requests stop for the duration of the interval (one
 * minute)": every request that comes too early begins the minute anew.
 */
function createSnykLimit(given, now) {
    const { perSecond, perMinute, perHour } = rateLimits.parse(given);
    const second = createRateWindow(perSecond, 1, now);
    const minute = createRateWindow(perMinute, MINUTE_SECONDS, now);
    const hour = createRateWindow(perHour, 3_600, now);
    let bannedUntil = Number.NEGATIVE_INFINITY;
    const told = [
        `${perSecond}`,
        `${perSecond};w=1;name="sandbox|per_second|token"`,
        `${perMinute};w=60;name="sandbox|per_minute|token"`,
        `${perHour};w=3600;name="sandbox|per_hour|token"`,
    ].join(', ');
    const wait = () => {
        if (now() < bannedUntil || !minute.take()) {
            bannedUntil = now() + MINUTE_SECONDS * 1_000;
            return MINUTE_SECONDS;
        }
        if (!second.take())
            return second.waitSeconds();
        return hour.take() ? undefined : hour.waitSeconds();
    };
    return {
        take: () => {
            const seconds = wait();
            return {
                wait: seconds,
                headers: {
                    'x-ratelimit-limit': told,
                    'x-ratelimit-remaining': String(seconds === undefined ? second.remaining() : 0),
                    // Seconds from now, not a time.
                    'x-ratelimit-reset': String(seconds ?? 1),
                    ...(seconds === undefined ? {} : { 'retry-after': String(seconds) }),
                },
            };
        },
    };
}

;// CONCATENATED MODULE: ./src/sandbox/snyk/links.ts
/**
 * The links of a page, relative, each with all parameters of the request.
 *
 * @param cursors `starting_after` of `next`, `ending_before` of `prev` and `last`; without, there
 *   is no such link. That of `first` is only whether there is one.
 */
function pageLinks(path, request, cursors) {
    const link = (name, cursor) => {
        const query = new URLSearchParams(request.query);
        query.delete('starting_after');
        query.delete('ending_before');
        if (name !== undefined)
            query.set(name, cursor);
        query.sort();
        return `${path}?${query.toString()}`;
    };
    const { first, last, prev, next } = cursors;
    return {
        self: selfLink(path, request),
        ...(first === undefined ? {} : { first: link(undefined, '') }),
        ...(last === undefined ? {} : { last: link('ending_before', last) }),
        ...(prev === undefined ? {} : { prev: link('ending_before', prev) }),
        ...(next === undefined ? {} : { next: link('starting_after', next) }),
    };
}
function selfLink(path, { query }) {
    return `${path}?${query.toString()}`;
}

;// CONCATENATED MODULE: ./src/sandbox/snyk/parameters.ts

const ISSUE_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i;
const parameters_text = { wrong: () => undefined };
const uuid = {
    wrong: (value) => (ISSUE_ID.test(value) ? undefined : `error parsing '${value}' as UUID`),
};
const parameters_flag = {
    wrong: (value) => value === 'true' || value === 'false' ? undefined : `value ${value}: an invalid boolean`,
};
const parameters_time = {
    wrong: (value) => RFC3339.test(value) && !Number.isNaN(Date.parse(value))
        ? undefined
        : `error parsing '${value}' as RFC3339 time`,
};
function matching(pattern) {
    return {
        wrong: (value) => (pattern.test(value) ? undefined : `'${value}' does not match ${pattern}`),
    };
}
function oneOf(values) {
    return {
        wrong: (value) => values.includes(value)
            ? undefined
            : `value is not one of the allowed values ${JSON.stringify(values)}`,
    };
}
function listOf(item, list = 'commas') {
    return { ...item, list };
}
/** Of all collections: 10 to 100, in steps of 10. */
const limit = {
    wrong: (value) => {
        const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
        if (Number.isNaN(number))
            return `value ${value}: an invalid integer`;
        if (number < 10)
            return 'number must be at least 10';
        if (number > 100)
            return 'number must be at most 100';
        return number % 10 === 0 ? undefined : 'number must be a multiple of 10';
    },
};
const DEFAULT_LIMIT = 10;
const PAGING = { limit, starting_after: parameters_text, ending_before: parameters_text };
function limitOf(query) {
    return Number(query.text('limit') ?? DEFAULT_LIMIT);
}
/** The query of a request, or everything that is wrong with it. */
function readQuery(parameters, search) {
    const failures = [...new Set(search.keys())].flatMap((name) => wrongOf(parameters, name, search.getAll(name)));
    const [first, ...rest] = failures;
    if (first !== undefined)
        return [first, ...rest];
    const one = (name) => search.get(name) ?? undefined;
    return {
        text: one,
        list: (name) => search.has(name) ? valuesOf(parameters[name], search.getAll(name)) : undefined,
        flag: (name) => (search.has(name) ? one(name) === 'true' : undefined),
        time: (name) => (search.has(name) ? Date.parse(one(name) ?? '') : undefined),
    };
}
function wrongOf(parameters, name, sent) {
    const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    if (parameter === undefined)
        return [badParameter(name, `Unknown query parameter '${name}'`)];
    const invalid = `Invalid format for parameter ${name}`;
    // As recorded in elastic/integrations#14342.
    if (parameter.list !== 'repeated' && sent.length > 1) {
        const problem = `multiple values for single value parameter '${name}'`;
        return [badParameter(name, `${invalid}: ${problem}`)];
    }
    const wrong = valuesOf(parameter, sent)
        .map(parameter.wrong)
        .find((problem) => problem !== undefined);
    return wrong === undefined ? [] : [badParameter(name, `${invalid}: ${wrong}`)];
}
function valuesOf(parameter, sent) {
    return parameter?.list === 'commas' ? sent.flatMap((value) => value.split(',')) : sent;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js
var mini_schemas = __webpack_require__(94343);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/iso.js
var mini_iso = __webpack_require__(73102);
;// CONCATENATED MODULE: ./src/sandbox/snyk/org-index.ts


const IGNORED = 1;
const RESOLVED = 2;
const TYPE_SHIFT = 2;
/** Above any time in milliseconds that a Date can tell for the next 50,000 years. */
const SEVERITY_STEP = 2 ** 41;
const HIGHEST_RANK = 4;
/** The first two parts of the order in one number: the severest first, then the oldest. */
function orderKey(rank, createdAt) {
    return (HIGHEST_RANK - rank) * SEVERITY_STEP + createdAt;
}
function rankAt({ keys }, position) {
    return HIGHEST_RANK - Math.floor((keys[position] ?? 0) / SEVERITY_STEP);
}
function createdAt({ keys }, position) {
    return (keys[position] ?? 0) % SEVERITY_STEP;
}
function idAt(world, index, position) {
    const { org, projects, issues } = index;
    const project = projects[position] ?? 0;
    return world.ids.of({ kind: 'issue', org, project, issue: issues[position] ?? 0 });
}
/** So many issues are kept in order for the next page, whatever org they belong to. */
const KEPT_ISSUES = 4_000_000;
function createOrgIndexes(world) {
    // A Map tells its keys in the order in which they were put.
    const kept = new Map();
    return (org) => {
        const found = kept.get(org);
        kept.delete(org);
        const index = found?.revision === world.revision(org) ? found : buildIndex(world, org);
        kept.set(org, index);
        let total = 0;
        for (const { length } of kept.values())
            total += length;
        for (const [oldest, { length }] of kept) {
            if (total <= KEPT_ISSUES || oldest === org)
                break;
            kept.delete(oldest);
            total -= length;
        }
        return index;
    };
}
function buildIndex(world, org) {
    let length = 0;
    for (const project of world.projects(org))
        length += world.issueCount(org, project);
    const index = emptyIndex(world, org, length);
    let at = 0;
    for (const project of world.projects(org)) {
        const count = world.issueCount(org, project);
        for (let issue = 0; issue < count; issue += 1) {
            const facts = world.issueFacts({ org, project, issue });
            index.projects[at] = project;
            index.issues[at] = issue;
            index.keys[at] = orderKey(rankOf(facts.severity), facts.createdAt);
            index.updated[at] = facts.updatedAt;
            index.flags[at] = flagsOf(facts);
            at += 1;
        }
    }
    return inOrder(world, index);
}
function emptyIndex(world, org, length) {
    return {
        org,
        revision: world.revision(org),
        length,
        projects: new Uint32Array(length),
        issues: new Uint32Array(length),
        keys: new Float64Array(length),
        updated: new Float64Array(length),
        flags: new Uint8Array(length),
    };
}
function flagsOf({ ignored, resolved, type }) {
    const bits = (ignored ? IGNORED : 0) | (resolved ? RESOLVED : 0);
    return bits | (ISSUE_TYPES.indexOf(type) << TYPE_SHIFT);
}
function inOrder(world, index) {
    const { keys, length } = index;
    const order = new Uint32Array(length).map((_, position) => position);
    order.sort((a, b) => {
        const apart = (keys[a] ?? 0) - (keys[b] ?? 0);
        if (apart !== 0)
            return apart;
        return idAt(world, index, a) < idAt(world, index, b) ? -1 : 1;
    });
    const sorted = emptyIndex(world, index.org, length);
    order.forEach((from, to) => {
        sorted.projects[to] = index.projects[from] ?? 0;
        sorted.issues[to] = index.issues[from] ?? 0;
        sorted.keys[to] = keys[from] ?? 0;
        sorted.updated[to] = index.updated[from] ?? 0;
        sorted.flags[to] = index.flags[from] ?? 0;
    });
    return sorted;
}

;// CONCATENATED MODULE: ./src/sandbox/snyk/cursor.ts


const RANK_STEP = 10;
/** As a real one reads; `page` is ours and counts the pages, so that a fault can name one. */
const cursorShape = mini_schemas/* object */.Ikc({
    /** 10 (low) to 40 (critical). */
    severity: mini_schemas/* int */.Whr(),
    createdAt: mini_iso/* datetime */.w$(),
    id: mini_schemas/* string */.YjP(),
    page: mini_schemas/* int */.Whr(),
});
/** Opaque to clients: base64 of JSON. */
function writeIssueCursor({ scope, rank, createdAt, id, page }) {
    return cursor_encoded({
        orgId: scope,
        severity: rank * RANK_STEP,
        createdAt: new Date(createdAt).toISOString(),
        id,
        page,
        total: { calculatedAt: '0001-01-01T00:00:00Z' },
    });
}
/** Undefined for what is none of ours. */
function readIssueCursor(text) {
    const read = cursorShape.safeParse(decoded(text));
    if (!read.success)
        return undefined;
    const { id, page } = read.data;
    const rank = read.data.severity / RANK_STEP;
    const createdAt = Date.parse(read.data.createdAt);
    return { rank, createdAt, key: orderKey(rank, createdAt), id, page };
}
const placeShape = mini_schemas/* object */.Ikc({ id: mini_schemas/* string */.YjP(), page: mini_schemas/* int */.Whr() });
/** The cursor of lists that go by when their resources came: `v1.` and base64. */
function writePlaceCursor(cursor) {
    return `v1.${cursor_encoded(cursor)}`;
}
function readPlaceCursor(text) {
    return text.startsWith('v1.') ? placeShape.safeParse(decoded(text.slice(3))).data : undefined;
}
function cursor_encoded(value) {
    return Buffer.from(JSON.stringify(value)).toString('base64');
}
function decoded(text) {
    try {
        return JSON.parse(Buffer.from(text, 'base64').toString('utf8'));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/sandbox/snyk/place-page.ts



/** A page of a list that goes by when its resources came, as those of orgs and projects do. */
function placePage({ query }, listing) {
    const { idOf, numberOf } = listing;
    const limit = limitOf(query);
    const before = query.text('ending_before');
    const name = before === undefined ? 'starting_after' : 'ending_before';
    const text = query.text(name);
    const cursor = text === undefined ? undefined : readPlaceCursor(text);
    if (text !== undefined && cursor === undefined)
        return badParameter(name, 'Invalid cursor');
    const from = cursor === undefined ? undefined : (numberOf(cursor.id) ?? -1);
    const page = cursor?.page ?? 1;
    const backwards = before !== undefined;
    const { numbers, more } = taken(listing.all, { from, backwards, limit });
    const cursorOf = (number, counted) => number === undefined ? undefined : writePlaceCursor({ id: idOf(number), page: counted });
    const hasNext = backwards || more;
    const hasPrev = backwards ? more : from !== undefined;
    return {
        numbers,
        next: hasNext ? cursorOf(numbers.at(-1), page + 1) : undefined,
        prev: hasPrev ? cursorOf(numbers[0], page - 1) : undefined,
    };
}
/** The first numbers after `from`, or the last before it, and whether there are more of them. */
function taken(all, { from, backwards, limit }) {
    const numbers = [];
    let more = false;
    for (const number of all) {
        if (from !== undefined && !backwards && number <= from)
            continue;
        if (from !== undefined && backwards && number >= from)
            break;
        more ||= numbers.length === limit;
        if (more && !backwards)
            break;
        if (more)
            numbers.shift();
        numbers.push(number);
    }
    return { numbers, more };
}

;// CONCATENATED MODULE: ./src/sandbox/snyk/orgs.ts





const SELF = {
    path: '/self',
    release: { date: '2024-04-22', stability: 'ga' },
    parameters: {},
    answer: ({ world, request }) => {
        const [first] = world.orgs();
        const context = first === undefined ? {} : { default_org_context: world.ids.of({ kind: 'org', org: first }) };
        return {
            data: {
                id: world.ids.of({ kind: 'user' }),
                type: 'service_account',
                attributes: { name: 'sandbox', ...context },
            },
            links: { self: selfLink(request.path, request) },
        };
    },
};
const GROUPS = {
    path: '/groups',
    release: { date: '2023-01-30', stability: 'beta' },
    parameters: PAGING,
    answer: (call) => {
        const { world, request } = call;
        const page = placePage(call, {
            all: Array.from({ length: world.size.groups }, (_, group) => group),
            idOf: (group) => world.ids.of({ kind: 'group', org: group }),
            numberOf: (id) => world.ids.read(id)?.org,
        });
        if (isFailure(page))
            return page;
        return {
            data: page.numbers.map((group) => groupResource(world, group)),
            links: pageLinks(request.path, request, { first: '', prev: page.prev, next: page.next }),
        };
    },
};
const ORGS = {
    path: '/orgs',
    release: { date: '2024-02-28', stability: 'ga' },
    parameters: {
        ...PAGING,
        group_id: uuid,
        is_personal: parameters_flag,
        slug: matching(/^[\w.-]{1,100}$/),
        name: parameters_text,
        expand: listOf(oneOf(['member_role']), 'repeated'),
    },
    answer: (call) => {
        const asked = call.query.text('group_id');
        const group = asked === undefined ? undefined : groupNumber(call, asked);
        // A group that the token does not see has no orgs for it.
        return asked !== undefined && group === undefined
            ? listOrgs(call, [])
            : listOrgs(call, call.world.orgs(group));
    },
};
const GROUP_ORGS = {
    path: '/groups/{group_id}/orgs',
    release: { date: '2024-02-28', stability: 'ga' },
    parameters: { ...PAGING, name: parameters_text, slug: parameters_text, expand: oneOf(['count']) },
    answer: (call) => {
        const group = groupNumber(call, call.ids['group_id'] ?? '');
        if (group === undefined)
            return { status: 404, detail: 'Group not found' };
        const page = listOrgs(call, call.world.orgs(group));
        if (isFailure(page) || call.query.text('expand') !== 'count')
            return page;
        return {
            ...page,
            meta: { total_count: [...matchingOrgs(call, call.world.orgs(group))].length },
        };
    },
};
const ORG = {
    path: '/orgs/{org_id}',
    release: { date: '2023-05-29', stability: 'ga' },
    parameters: { expand: listOf(oneOf(['tenant']), 'repeated') },
    answer: (call) => {
        const org = orgNumber(call);
        if (typeof org !== 'number')
            return org;
        return {
            data: orgResource(call.world, org),
            links: { self: selfLink(call.request.path, call.request) },
        };
    },
};
const ORG_ENDPOINTS = [SELF, GROUPS, GROUP_ORGS, ORGS, ORG];
/** The number of the org that the path names. */
function orgNumber({ world, ids }) {
    const place = world.ids.read(ids['org_id'] ?? '');
    return place?.kind === 'org' && world.hasOrg(place.org)
        ? place.org
        : { status: 404, detail: 'Org not found' };
}
function groupNumber({ world }, id) {
    const place = world.ids.read(id);
    return place?.kind === 'group' && place.org < world.size.groups ? place.org : undefined;
}
function listOrgs(call, orgs) {
    const { world, request } = call;
    const page = placePage(call, {
        all: matchingOrgs(call, orgs),
        idOf: (org) => world.ids.of({ kind: 'org', org }),
        numberOf: (id) => world.ids.read(id)?.org,
    });
    if (isFailure(page))
        return page;
    return {
        data: page.numbers.map((org) => orgResource(world, org)),
        links: pageLinks(request.path, request, { first: '', prev: page.prev, next: page.next }),
    };
}
function* matchingOrgs({ world, query }, orgs) {
    const slug = query.text('slug');
    const name = query.text('name')?.toLowerCase();
    if (query.flag('is_personal') === true)
        return;
    for (const org of orgs) {
        if (slug !== undefined && world.slugOf(org) !== slug)
            continue;
        if (name !== undefined && !orgName(world, org).toLowerCase().includes(name))
            continue;
        yield org;
    }
}

;// CONCATENATED MODULE: ./src/sandbox/snyk/export/endpoints.ts







const RELEASE = { date: '2024-10-15', stability: 'ga' };
/** What Snyk asks to wait between two looks. */
const RETRY_AFTER_SECONDS = '5';
/** The same three for an org and for a group. */
const EXPORT_ENDPOINTS = ['orgs/{org_id}', 'groups/{group_id}'].flatMap((scope) => [
    {
        method: 'POST',
        path: `/${scope}/export`,
        release: RELEASE,
        parameters: { include_deleted: parameters_text, include_deactivated: parameters_text },
        answer: start,
    },
    {
        path: `/${scope}/jobs/export/{export_id}`,
        release: RELEASE,
        parameters: {},
        answer: endpoints_status,
    },
    { path: `/${scope}/export/{export_id}`, release: RELEASE, parameters: {}, answer: results },
]);
function start(call) {
    const { world, exports, request, query, now } = call;
    const scope = scopeOf(call);
    if (isFailure(scope))
        return scope;
    const asked = exportAsked(request.body.toString(), scope.isGroup);
    if (isFailure(asked))
        return asked;
    if (!exports.starts.take())
        return tooMany(call);
    const id = world.ids.of({ kind: 'export', issue: exports.started.size + 1 });
    const startedAt = now();
    exports.started.set(id, {
        id,
        scope: scope.id,
        orgs: scope.orgs,
        asked,
        withDeleted: query.text('include_deleted') === 'true',
        withInactive: query.text('include_deactivated') === 'true',
        startedAt,
        asOf: startedAt - exports.settings.staleMs,
        looks: 0,
        parts: undefined,
    });
    const self = `${request.path.replace(/\/export$/, '/jobs/export')}/${id}`;
    const created = new Date(startedAt).toISOString();
    return jsonAnswer(202, {
        jsonapi: { version: '1.0' },
        data: { id, type: 'resource', attributes: { created } },
    }, { ...JSON_API, 'content-location': self, 'retry-after': RETRY_AFTER_SECONDS });
}
function endpoints_status(call) {
    const one = exportOf(call);
    if (isFailure(one))
        return one;
    const word = wordOf(call, one);
    one.looks += 1;
    return {
        data: {
            id: one.id,
            type: 'resource',
            attributes: {
                status: word,
                formats: ['csv'],
                created: new Date(one.startedAt).toISOString(),
            },
        },
    };
}
function results(call) {
    const one = exportOf(call);
    if (isFailure(one))
        return one;
    const { world, exports, now, request } = call;
    const told = wordOf(call, one);
    const isDone = told === 'FINISHED';
    const parts = isDone ? partsOf(world, exports, one) : { rows: 0, begin: [] };
    const expires = now() + one.asked.url_expiration_seconds * 1_000;
    return {
        data: {
            id: one.id,
            type: 'resource',
            attributes: {
                status: told === 'STARTED' ? 'PENDING' : told,
                row_count: parts.rows,
                formats: ['csv'],
                created: new Date(one.startedAt).toISOString(),
                ...(isDone ? { finished: new Date(now()).toISOString() } : {}),
                results: parts.begin.map((_, part) => ({ url: linkTo({ one, part, expires, request }) })),
            },
        },
    };
}
function wordOf({ exports }, { looks }) {
    const { statuses } = exports.settings;
    return statuses[Math.min(looks, statuses.length - 1)] ?? 'FINISHED';
}
function exportOf(call) {
    const scope = scopeOf(call);
    if (isFailure(scope))
        return scope;
    const one = call.exports.started.get(call.ids['export_id'] ?? '');
    return one?.scope === scope.id ? one : { status: 404, detail: 'Export not found' };
}
function scopeOf(call) {
    const { world, ids } = call;
    const groupId = ids['group_id'];
    if (groupId !== undefined) {
        const group = groupNumber(call, groupId);
        if (group === undefined)
            return { status: 404, detail: 'Group not found' };
        return { id: groupId, isGroup: true, orgs: [...world.orgs(group)] };
    }
    const org = orgNumber(call);
    return typeof org === 'number' ? { id: ids['org_id'] ?? '', isGroup: false, orgs: [org] } : org;
}
function tooMany({ exports, now, world }) {
    const { startsPerHour } = exports.settings;
    const wait = exports.starts.waitSeconds();
    return failureAnswer({
        failures: [{ status: 429, detail: `Too many exports: ${startsPerHour} requests per hour` }],
        id: world.ids.of({ kind: 'error', issue: exports.started.size }),
        at: now(),
        headers: { 'retry-after': String(wait) },
    });
}

;// CONCATENATED MODULE: ./src/sandbox/snyk/issue-filter.ts



/** Whether an issue of a list is asked for. Every filter that was sent must hold. */
function issueFilter(world, query) {
    const tests = [
        scanItem(world, query),
        type(query),
        ignored(query),
        issue_filter_status(query),
        severity(query),
        between(query, 'created', ({ index, position }) => createdAt(index, position)),
        between(query, 'updated', ({ index, position }) => index.updated[position] ?? 0),
    ].filter((test) => test !== undefined);
    return (stop) => tests.every((test) => test(stop));
}
function scanItem(world, query) {
    // Nothing in this world belongs to a cloud environment.
    if (query.text('scan_item.type') === 'environment')
        return () => false;
    const id = query.text('scan_item.id');
    if (id === undefined)
        return undefined;
    const place = world.ids.read(id);
    if (place?.kind !== 'project')
        return () => false;
    return ({ index, position }) => index.org === place.org && index.projects[position] === place.project;
}
function type(query) {
    const asked = query.text('type');
    if (asked === undefined)
        return undefined;
    const number = ISSUE_TYPES.findIndex((one) => one === asked);
    return ({ index, position }) => (index.flags[position] ?? 0) >>> TYPE_SHIFT === number;
}
function ignored(query) {
    const asked = query.flag('ignored');
    if (asked === undefined)
        return undefined;
    return ({ index, position }) => (((index.flags[position] ?? 0) & IGNORED) !== 0) === asked;
}
function issue_filter_status(query) {
    const asked = query.list('status');
    if (asked === undefined)
        return undefined;
    return ({ index, position }) => asked.includes(((index.flags[position] ?? 0) & RESOLVED) === 0 ? 'open' : 'resolved');
}
function severity(query) {
    const asked = query.list('effective_severity_level');
    if (asked === undefined)
        return undefined;
    return ({ index, position }) => asked.includes(severityOf(rankAt(index, position)));
}
/** Later than `…_after` and earlier than `…_before`. */
function between(query, name, timeOf) {
    const after = query.time(`${name}_after`);
    const before = query.time(`${name}_before`);
    if (after === undefined && before === undefined)
        return undefined;
    return (stop) => {
        const at = timeOf(stop);
        return (after === undefined || at > after) && (before === undefined || at < before);
    };
}

;// CONCATENATED MODULE: ./src/sandbox/snyk/walk.ts

/** The issues of one or more orgs in one order. A stop counts until the next is asked for. */
function* walk(route) {
    const { world, indexes, backwards } = route;
    const step = backwards ? -1 : 1;
    const heads = indexes.map((index) => ({ index, position: startOf(route, index) }));
    for (const head of heads)
        settle(route, head);
    for (;;) {
        let next;
        for (const head of heads) {
            if (isOver(head))
                continue;
            if (next === undefined || compare(world, head, next) * step < 0)
                next = head;
        }
        if (next === undefined)
            return;
        yield next;
        next.position += step;
        settle(route, next);
    }
}
function isOver({ index, position }) {
    return position < 0 || position >= index.length;
}
/** Goes on to the next issue that matches, the one where it stands included. */
function settle({ matches, backwards }, head) {
    const step = backwards ? -1 : 1;
    while (!isOver(head) && !matches(head))
        head.position += step;
}
function startOf({ world, from, backwards }, index) {
    if (from === undefined)
        return backwards ? index.length - 1 : 0;
    // The first issue that is not before the cursor.
    let low = 0;
    let high = index.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if (isBefore({ world, index, position: middle }, from))
            low = middle + 1;
        else
            high = middle;
    }
    if (backwards)
        return low - 1;
    return low < index.length && idAt(world, index, low) === from.id ? low + 1 : low;
}
function isBefore(stop, cursor) {
    const key = stop.index.keys[stop.position] ?? 0;
    if (key !== cursor.key)
        return key < cursor.key;
    return idAt(stop.world, stop.index, stop.position) < cursor.id;
}
function compare(world, a, b) {
    const apart = (a.index.keys[a.position] ?? 0) - (b.index.keys[b.position] ?? 0);
    if (apart !== 0)
        return apart;
    return idAt(world, a.index, a.position) < idAt(world, b.index, b.position) ? -1 : 1;
}

;// CONCATENATED MODULE: ./src/sandbox/snyk/issues.ts










const issues_RELEASE = { date: '2024-01-23', stability: 'ga' };
const issues_ISSUE_TYPES = ['package_vulnerability', 'license', 'cloud', 'code', 'custom', 'config'];
const PARAMETERS = {
    ...PAGING,
    'scan_item.id': uuid,
    'scan_item.type': oneOf(['project', 'environment']),
    type: oneOf(issues_ISSUE_TYPES),
    updated_before: parameters_time,
    updated_after: parameters_time,
    created_before: parameters_time,
    created_after: parameters_time,
    effective_severity_level: listOf(oneOf(SEVERITIES)),
    status: listOf(oneOf(['open', 'resolved'])),
    ignored: parameters_flag,
};
const ORG_ISSUES = {
    path: '/orgs/{org_id}/issues',
    release: issues_RELEASE,
    parameters: PARAMETERS,
    answer: (call) => {
        const org = orgNumber(call);
        return typeof org === 'number' ? listIssues(call, call.ids['org_id'] ?? '', [org]) : org;
    },
};
const GROUP_ISSUES = {
    path: '/groups/{group_id}/issues',
    release: issues_RELEASE,
    parameters: PARAMETERS,
    answer: (call) => {
        const id = call.ids['group_id'] ?? '';
        const group = groupNumber(call, id);
        if (group === undefined)
            return { status: 404, detail: 'Group not found' };
        return listIssues(call, id, [...call.world.orgs(group)]);
    },
};
const ORG_ISSUE = {
    path: '/orgs/{org_id}/issues/{issue_id}',
    release: issues_RELEASE,
    parameters: {},
    answer: (call) => {
        const org = orgNumber(call);
        return typeof org === 'number' ? oneIssue(call, (of) => of === org) : org;
    },
};
const GROUP_ISSUE = {
    path: '/groups/{group_id}/issues/{issue_id}',
    release: issues_RELEASE,
    parameters: {},
    answer: (call) => {
        const group = groupNumber(call, call.ids['group_id'] ?? '');
        return oneIssue(call, (org) => call.world.groupOf(org) === group);
    },
};
const ISSUE_ENDPOINTS = [ORG_ISSUES, GROUP_ISSUES, ORG_ISSUE, GROUP_ISSUE];
function oneIssue(call, inScope) {
    const { world, request, ids } = call;
    const place = world.ids.read(ids['issue_id'] ?? '');
    if (place?.kind !== 'issue' || !inScope(place.org) || !world.hasIssue(place)) {
        return { status: 404, detail: 'Issue not found' };
    }
    return { data: issueResource(world, place), links: { self: selfLink(request.path, request) } };
}
function listIssues(call, scope, orgs) {
    const { world, indexes, query, request } = call;
    const backwards = query.text('ending_before') !== undefined;
    const from = cursorOf(call);
    if (from !== undefined && 'detail' in from)
        return from;
    const { stops, more } = issues_window(call, {
        world,
        indexes: orgs.map(indexes),
        from,
        backwards,
        matches: issueFilter(world, query),
    });
    const page = from?.page ?? 1;
    const cursorAt = (stop, counted) => {
        if (stop === undefined)
            return undefined;
        const { index, position } = stop;
        return writeIssueCursor({
            scope,
            rank: rankAt(index, position),
            createdAt: createdAt(index, position),
            id: idAt(world, index, position),
            page: counted,
        });
    };
    return {
        data: stops.map(({ index: { org, projects, issues }, position }) => issueResource(world, {
            org,
            project: projects[position] ?? 0,
            issue: issues[position] ?? 0,
        })),
        links: pageLinks(request.path, request, {
            first: '',
            last: 'end',
            // Snyk tells it on the first page, too.
            prev: cursorAt(stops[0], page - 1),
            next: more || backwards ? cursorAt(stops.at(-1), page + 1) : undefined,
        }),
    };
}
function cursorOf({ query }) {
    const backwards = query.text('ending_before');
    const name = backwards === undefined ? 'starting_after' : 'ending_before';
    const text = query.text(name);
    if (text === undefined || (name === 'ending_before' && text === 'end'))
        return undefined;
    return readIssueCursor(text) ?? badParameter(name, 'Invalid cursor');
}
function issues_window({ query }, route) {
    const limit = limitOf(query);
    const stops = [];
    let more = false;
    for (const { index, position } of walk(route)) {
        more = stops.length === limit;
        if (more)
            break;
        stops.push({ index, position });
    }
    return { stops: route.backwards ? stops.reverse() : stops, more };
}

;// CONCATENATED MODULE: ./src/sandbox/snyk/projects.ts






const projects_RELEASE = { date: '2024-05-31', stability: 'ga' };
const EXTENT = {
    expand: listOf(oneOf(['target'])),
    'meta.latest_issue_counts': parameters_flag,
    'meta.latest_dependency_total': parameters_flag,
};
const PROJECTS = {
    path: '/orgs/{org_id}/projects',
    release: projects_RELEASE,
    parameters: {
        ...PAGING,
        ...EXTENT,
        target_id: listOf(uuid, 'repeated'),
        target_reference: parameters_text,
        target_file: parameters_text,
        target_runtime: parameters_text,
        meta_count: oneOf(['only']),
        ids: listOf(uuid),
        names: listOf(parameters_text),
        names_start_with: listOf(parameters_text),
        origins: listOf(parameters_text),
        types: listOf(parameters_text),
        cli_monitored_before: parameters_time,
        cli_monitored_after: parameters_time,
        importing_user_public_id: listOf(parameters_text),
        tags: listOf(matching(/^[\w-]+:[:/?#@&+=%\w.~-]+$/)),
        business_criticality: listOf(oneOf(['critical', 'high', 'medium', 'low'])),
        environment: listOf(oneOf([
            ...['frontend', 'backend', 'internal', 'external', 'mobile'],
            ...['saas', 'onprem', 'hosted', 'distributed'],
        ])),
        lifecycle: listOf(oneOf(['production', 'development', 'sandbox'])),
    },
    answer: (call) => {
        const { world, request, query } = call;
        const org = orgNumber(call);
        if (typeof org !== 'number')
            return org;
        if (query.text('meta_count') === 'only') {
            return {
                data: undefined,
                meta: { count: [...matchingProjects(call, org)].length },
                links: {},
            };
        }
        const page = placePage(call, {
            all: matchingProjects(call, org),
            idOf: (project) => world.ids.of({ kind: 'project', org, project }),
            numberOf: (id) => world.ids.read(id)?.project,
        });
        if (isFailure(page))
            return page;
        const extent = extentOf(query);
        // The links of this list lack `/rest` (pysnyk#191), and the last page has none at all.
        const path = request.path.replace(/^\/rest/, '');
        return {
            data: page.numbers.map((project) => projectResource(world, { org, project }, extent)),
            links: page.next === undefined ? {} : pageLinks(path, request, page),
        };
    },
};
const PROJECT = {
    path: '/orgs/{org_id}/projects/{project_id}',
    release: projects_RELEASE,
    parameters: EXTENT,
    answer: (call) => {
        const { world, request, query, ids } = call;
        const org = orgNumber(call);
        if (typeof org !== 'number')
            return org;
        const place = world.ids.read(ids['project_id'] ?? '');
        if (place?.kind !== 'project' || place.org !== org || !world.hasProject(org, place.project)) {
            return { status: 404, detail: 'Project not found' };
        }
        return {
            data: projectResource(world, place, extentOf(query)),
            links: { self: selfLink(request.path, request) },
        };
    },
};
const PROJECT_ENDPOINTS = [PROJECTS, PROJECT];
function extentOf(query) {
    return {
        expandTarget: query.list('expand')?.includes('target') === true,
        issueCounts: query.flag('meta.latest_issue_counts') === true,
        dependencyTotal: query.flag('meta.latest_dependency_total') === true,
    };
}
const PLAIN = { expandTarget: false, issueCounts: false, dependencyTotal: false };
function* matchingProjects({ world, query }, org) {
    const matches = projectFilter(query);
    for (const project of world.projects(org)) {
        if (matches(projectResource(world, { org, project }, PLAIN)))
            yield project;
    }
}
/** Every filter that was sent must hold; of the values of one, any. Tags all. */
function projectFilter(query) {
    const any = (name, values) => {
        const asked = query.list(name);
        return asked === undefined || values.some((value) => asked.includes(value));
    };
    const starts = query.list('names_start_with');
    return ({ id, attributes, relationships, meta }) => {
        const tags = attributes.tags.map(({ key, value }) => `${key}:${value}`);
        return (any('ids', [id]) &&
            any('names', [attributes.name]) &&
            any('origins', [attributes.origin]) &&
            any('types', [attributes.type]) &&
            any('target_id', [relationships.target.data.id]) &&
            any('target_reference', [attributes.target_reference]) &&
            any('target_file', [attributes.target_file]) &&
            any('target_runtime', []) &&
            any('importing_user_public_id', [relationships.importer.data.id]) &&
            any('business_criticality', attributes.business_criticality) &&
            any('environment', attributes.environment) &&
            any('lifecycle', attributes.lifecycle) &&
            (query.list('tags') ?? []).every((tag) => tags.includes(tag)) &&
            (starts?.some((start) => attributes.name.startsWith(start)) ?? true) &&
            isMonitored(query, meta.cli_monitored_at));
    };
}
/** Only what the CLI monitors has a time. */
function isMonitored(query, monitoredAt) {
    const before = query.time('cli_monitored_before');
    const after = query.time('cli_monitored_after');
    const at = Date.parse(monitoredAt ?? '');
    return (before === undefined || at < before) && (after === undefined || at > after);
}

;// CONCATENATED MODULE: ./src/sandbox/snyk/sbom/project-sbom.ts






const FORMATS = [
    'cyclonedx1.4+json',
    'cyclonedx1.4+xml',
    'cyclonedx1.5+json',
    'cyclonedx1.5+xml',
    'cyclonedx1.6+json',
    'cyclonedx1.6+xml',
    'spdx2.3+json',
];
const PURL_TYPES = { npm: 'npm', maven: 'maven', pip: 'pypi', deb: 'deb' };
/** The SBOM of a project: the packages that have issues, below the project. */
const PROJECT_SBOM = {
    path: '/orgs/{org_id}/projects/{project_id}/sbom',
    release: { date: '2024-08-22', stability: 'ga' },
    parameters: { format: oneOf(FORMATS), exclude: oneOf(['licenses']) },
    answer: (call) => {
        const { world, query, ids } = call;
        const org = orgNumber(call);
        if (typeof org !== 'number')
            return org;
        const place = world.ids.read(ids['project_id'] ?? '');
        const ecosystem = ecosystemOf(kindOf(place?.project ?? 0));
        if (place?.kind !== 'project' || place.org !== org || !world.hasProject(org, place.project))
            return { status: 404, detail: 'Project not found' };
        if (ecosystem === undefined)
            return { status: 404, detail: 'This type of project has no dependencies' };
        const format = query.text('format');
        // Without a format Snyk answers with an empty document of JSON:API.
        if (format === undefined)
            return jsonAnswer(200, { jsonapi: { version: '1.0' } });
        const extent = { expandTarget: false, issueCounts: false, dependencyTotal: false };
        const { name } = projectResource(world, place, extent).attributes;
        const packages = packagesOf(world, place, PURL_TYPES[ecosystem]);
        return written(format, name, packages);
    },
};
const PROJECT_SBOM_ENDPOINTS = [PROJECT_SBOM];
function packagesOf(world, place, type) {
    const packages = new Map();
    const count = world.issueCount(place.org, place.project);
    for (let issue = 0; issue < count; issue += 1) {
        const at = { org: place.org, project: place.project, issue };
        for (const { representations } of coordinatesOf(world, at, world.issueFacts(at)))
            for (const representation of representations) {
                if (!('dependency' in representation))
                    continue;
                const { package_name: name, package_version: version } = representation.dependency;
                const path = name.replace(':', '/');
                packages.set(`${name}@${version}`, {
                    name,
                    version,
                    purl: `pkg:${type}/${path}@${version}`,
                });
            }
    }
    return [...packages.values()];
}
function written(format, name, packages) {
    const [, version = '', encoding] = /^cyclonedx([\d.]+)\+(json|xml)$/.exec(format) ?? [];
    if (encoding === 'json')
        return jsonAnswer(200, cyclonedx(version, name, packages));
    if (encoding === 'xml')
        return {
            status: 200,
            headers: { 'content-type': 'application/vnd.cyclonedx+xml' },
            body: xml(version, name, packages),
        };
    return jsonAnswer(200, spdx(name, packages));
}
function cyclonedx(specVersion, name, packages) {
    const root = { 'bom-ref': '1-root', type: 'application', name };
    const refs = packages.map((one, index) => `${index + 2}-${one.name}@${one.version}`);
    return {
        $schema: `http://cyclonedx.org/schema/bom-${specVersion}.schema.json`,
        bomFormat: 'CycloneDX',
        specVersion,
        version: 1,
        metadata: { component: root },
        components: packages.map((one, index) => ({
            'bom-ref': refs[index],
            type: 'library',
            ...one,
        })),
        dependencies: [
            { ref: root['bom-ref'], dependsOn: refs },
            ...refs.map((ref) => ({ ref, dependsOn: [] })),
        ],
    };
}
function xml(version, name, packages) {
    const component = (type, told) => `<component type="${type}">${told}</component>`;
    const components = packages.map((one) => component('library', `<name>${escaped(one.name)}</name><version>${escaped(one.version)}</version><purl>${escaped(one.purl)}</purl>`));
    return (`<?xml version="1.0" encoding="UTF-8"?>\n<bom xmlns="http://cyclonedx.org/schema/bom/${version}" version="1">` +
        `<metadata>${component('application', `<name>${escaped(name)}</name>`)}</metadata>` +
        `<components>${components.join('')}</components></bom>`);
}
function escaped(text) {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
function spdx(name, packages) {
    const common = {
        downloadLocation: 'NOASSERTION',
        filesAnalyzed: false,
        licenseConcluded: 'NOASSERTION',
        licenseDeclared: 'NOASSERTION',
        copyrightText: 'NOASSERTION',
    };
    const idOf = (index) => `SPDXRef-${index + 2}`;
    const relation = (from, type, to) => ({
        spdxElementId: from,
        relationshipType: type,
        relatedSpdxElement: to,
    });
    return {
        spdxVersion: 'SPDX-2.3',
        dataLicense: 'CC0-1.0',
        SPDXID: 'SPDXRef-DOCUMENT',
        name,
        documentNamespace: 'https://snyk.example.org/spdx/sandbox',
        creationInfo: { creators: ['Tool: sandbox'], created: '2026-01-01T00:00:00Z' },
        packages: [
            { SPDXID: 'SPDXRef-1', name, ...common },
            ...packages.map((one, index) => ({
                SPDXID: idOf(index),
                name: one.name,
                versionInfo: one.version,
                ...common,
                externalRefs: [
                    {
                        referenceCategory: 'PACKAGE-MANAGER',
                        referenceType: 'purl',
                        referenceLocator: one.purl,
                    },
                ],
            })),
        ],
        relationships: [
            relation('SPDXRef-DOCUMENT', 'DESCRIBES', 'SPDXRef-1'),
            ...packages.map((_, index) => relation('SPDXRef-1', 'DEPENDS_ON', idOf(index))),
        ],
    };
}

;// CONCATENATED MODULE: ./src/sandbox/snyk/sbom/components.ts
/** As Snyk's reference names them. */
const TESTED = /^pkg:(apk|cargo|cocoapods|composer|conan|deb|gem|generic|golang|hex|maven|npm|nuget|pub|pypi|rpm|swift)\/([^@?#]+)(?:@([^?#]+))?/;
/** What of an SBOM would be tested, and how it is called; undefined for what is none. */
function readSbom(sbom) {
    if (member(sbom, 'bomFormat') === 'CycloneDX') {
        const version = member(sbom, 'specVersion');
        if (version !== '1.4' && version !== '1.5' && version !== '1.6')
            return undefined;
        const root = member(member(sbom, 'metadata'), 'component');
        const purls = [root, ...components_list(member(sbom, 'components'))].flatMap(purlsIn);
        return { format: 'CycloneDX JSON', components: componentsOf(purls) };
    }
    if (member(sbom, 'spdxVersion') !== 'SPDX-2.3')
        return undefined;
    const refs = components_list(member(sbom, 'packages')).flatMap((one) => components_list(member(one, 'externalRefs')));
    const purls = refs.filter((ref) => member(ref, 'referenceType') === 'purl');
    return {
        format: 'SPDX JSON',
        components: componentsOf(purls.map((ref) => member(ref, 'referenceLocator'))),
    };
}
function purlsIn(component) {
    return [member(component, 'purl'), ...components_list(member(component, 'components')).flatMap(purlsIn)];
}
function componentsOf(purls) {
    const components = new Map();
    for (const purl of purls) {
        const [, type, path, version = ''] = typeof purl === 'string' ? (TESTED.exec(purl) ?? []) : [];
        if (type === undefined || path === undefined)
            continue;
        const name = components_decoded(path).replace('/', type === 'maven' ? ':' : '/');
        const known = { name, version: components_decoded(version), purl: String(purl), type };
        components.set(`${name}@${version}`, known);
    }
    return [...components.values()];
}
function components_decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
function member(value, name) {
    if (typeof value !== 'object' || value === null)
        return undefined;
    return Object.getOwnPropertyDescriptor(value, name)?.value;
}
function components_list(value) {
    return Array.isArray(value) ? value : [];
}

;// CONCATENATED MODULE: ./src/sandbox/snyk/sbom/results.ts



const VULNERABLE_SHARE = 0.12;
const SECOND_SHARE = 0.3;
const LICENSE_SHARE = 0.01;
const UPGRADEABLE_SHARE = 0.7;
const results_ECOSYSTEMS = {
    npm: 'npm',
    maven: 'maven',
    pypi: 'pip',
    deb: 'deb',
};
/** What is wrong with components: the same of the same package, in whatever SBOM it stands. */
function results_findingsOf(seed, components) {
    const [root] = components;
    const byProblem = new Map();
    const catalogue = numbersByPackage(seed, components);
    for (const component of components) {
        const state = results_stateOf(seed, component);
        const numbers = catalogue.get(packageOf(component)) ?? [];
        // Of a package that is in the catalogue the SBOM has what all projects have.
        const problems = numbers.length > 0
            ? numbers.map((number) => catalogued(seed, component, number))
            : problemsOf(seed, component, state);
        for (const problem of problems) {
            const known = byProblem.get(problem.resource.id);
            const pkg = packageResource(component);
            const remedy = remedyResource({ component, root, state }, problem);
            if (known === undefined)
                byProblem.set(problem.resource.id, { ...problem, others: [pkg, remedy] });
            else
                known.others.push(pkg, remedy);
        }
    }
    return [...byProblem.values()].map(({ kind, severity, resource, others }) => ({
        kind,
        severity,
        resources: [resource, ...others],
    }));
}
/** The problems of the catalogue by their package; only of ecosystems that are asked for. */
function numbersByPackage(seed, components) {
    const numbers = new Map();
    for (const type of new Set(components.map((component) => component.type))) {
        const ecosystem = results_ECOSYSTEMS[type];
        if (ecosystem === undefined)
            continue;
        for (let number = 0; number < COMMON_PROBLEMS; number += 1) {
            const { packageName } = problemOf(seed, ecosystem, number);
            const name = packageOf({ type, name: packageName });
            numbers.set(name, [...(numbers.get(name) ?? []), number]);
        }
    }
    return numbers;
}
/** `dev.amber:parser` of Maven is `dev.amber/parser` in an SBOM. */
function packageOf({ type, name }) {
    return `${type} ${name.replace(':', '/')}`;
}
function catalogued(seed, component, number) {
    const ecosystem = results_ECOSYSTEMS[component.type] ?? 'npm';
    const known = problemOf(seed, ecosystem, number);
    return vulnerability(component, known, known.id);
}
function results_stateOf(seed, { type, name }) {
    let state = (0,mix/* mix */.jh)(seed, 0x5b);
    for (const character of `${type}/${name}`)
        state = (0,mix/* mix */.jh)(state, character.codePointAt(0) ?? 0);
    return state;
}
function problemsOf(seed, component, state) {
    const problems = [];
    if ((0,mix/* fraction */.zO)((0,mix/* mix */.jh)(state, 1)) < VULNERABLE_SHARE) {
        problems.push(drawnProblem(seed, component, (0,mix/* mix */.jh)(state, 2)));
        if ((0,mix/* fraction */.zO)((0,mix/* mix */.jh)(state, 3)) < SECOND_SHARE)
            problems.push(drawnProblem(seed, component, (0,mix/* mix */.jh)(state, 4)));
    }
    if ((0,mix/* fraction */.zO)((0,mix/* mix */.jh)(state, 5)) < LICENSE_SHARE)
        problems.push(license(component, (0,mix/* mix */.jh)(state, 6)));
    return problems;
}
/** One that only this sandbox's SBOMs have. */
function drawnProblem(seed, component, drawn) {
    const { type, name } = component;
    const ecosystem = results_ECOSYSTEMS[type] ?? 'npm';
    const known = problemOf(seed, ecosystem, drawn % COMMON_PROBLEMS);
    const word = name.replace(/[^a-z0-9]/gi, '').toUpperCase();
    const family = { npm: 'JS', maven: 'JAVA', pip: 'PYTHON', deb: 'DEBIAN12' }[ecosystem];
    return vulnerability(component, known, `SNYK-${family}-${word}-${1_000_000 + (drawn % 8_000_000)}`);
}
function vulnerability({ name, version }, known, id) {
    const disclosed = new Date(known.disclosedAt).toISOString();
    const cve = known.cve === undefined ? [] : [{ id: known.cve, source: 'CVE' }];
    const resource = {
        type: 'vulnerabilities',
        id,
        attributes: {
            title: known.title,
            description: `## Overview\n\n${name} has this problem in the sandbox only.`,
            created_at: disclosed,
            updated_at: disclosed,
            problems: [...known.cwes.map((id) => ({ id, source: 'CWE' })), ...cve],
            coordinates: [
                {
                    // Null where no version mends it.
                    remedies: known.exploited
                        ? null
                        : [
                            {
                                type: 'indeterminate',
                                description: `Upgrade to version ${nextOf(version)} to fix this vulnerability`,
                                details: { upgrade_package: nextOf(version) },
                            },
                        ],
                    representation: [{ resource_path: `<${nextOf(version)}` }],
                },
            ],
            severities: [
                {
                    source: 'Snyk',
                    level: known.severity,
                    score: known.score,
                    vector: `CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/${known.impact}`,
                },
            ],
            effective_severity_level: known.severity,
            slots: [
                {
                    disclosure_time: disclosed,
                    publication_time: disclosed,
                    exploit: known.exploited ? 'Proof of Concept' : 'Not Defined',
                    references: [{ url: 'https://example.org/advisory', title: 'Advisory' }],
                },
            ],
        },
    };
    return { kind: 'vulnerability', severity: known.severity, resource };
}
function license({ type, name }, drawn) {
    const spdx = (0,mix/* pick */.Up)(LICENSES, drawn);
    const text = `${spdx} license`;
    return {
        kind: 'license',
        severity: 'medium',
        resource: {
            type: 'license_issues',
            id: `snyk:lic:${type}:${name}:${spdx}`,
            attributes: {
                title: text,
                description: text,
                created_at: '2024-06-20T12:03:36Z',
                severity: 'medium',
                license: spdx,
            },
        },
    };
}
function packageResource({ name, version, purl }) {
    return { type: 'packages', id: `${name}@${version}`, attributes: { name, version, purl } };
}
function remedyResource(at, { kind, resource }) {
    const { component, root, state } = at;
    const { name, version } = component;
    const id = `${name}@${version}`;
    const fixable = kind === 'vulnerability' && (0,mix/* fraction */.zO)((0,mix/* mix */.jh)(state, 7)) < UPGRADEABLE_SHARE;
    const path = [
        ...(root === undefined || root === component
            ? []
            : [{ name: root.name, version: root.version }]),
        { name, version, new_version: nextOf(version) },
    ];
    return {
        type: 'remedies',
        id: `${id}:${resource.id}`,
        attributes: { is_fixable: fixable, upgrade_paths: fixable ? [{ path }] : [] },
        relationships: {
            affected_package: { data: { type: 'packages', id } },
            [kind === 'license' ? 'license_issue' : 'vulnerability']: {
                data: { type: resource.type, id: resource.id },
            },
        },
    };
}
/** `1.2.3` → `1.2.4` */
function nextOf(version) {
    const number = /\d+$/.exec(version);
    if (number === null)
        return `${version || '0'}.1`;
    return `${version.slice(0, number.index)}${Number(number[0]) + 1}`;
}

;// CONCATENATED MODULE: ./src/sandbox/snyk/sbom/tests.ts








const tests_RELEASE = { date: '2024-07-10', stability: 'beta' };
/** So often a test is still at work when it is asked for. */
const LOOKS_BEFORE_DONE = 2;
const CREATE = {
    method: 'POST',
    path: '/orgs/{org_id}/sbom_tests',
    release: tests_RELEASE,
    parameters: {},
    answer: (call) => {
        const { world, request, sbomTests } = call;
        const org = orgNumber(call);
        if (typeof org !== 'number')
            return org;
        if (!(request.headers['content-type'] ?? '').startsWith(JSON_API['content-type']))
            return { status: 400, detail: 'Content-Type must be application/vnd.api+json' };
        const sbom = readSbom(sbomIn(request.body.toString()));
        if (sbom === undefined)
            return { status: 400, detail: 'Unsupported or invalid SBOM document' };
        const id = world.ids.of({ kind: 'sbomTest', org, issue: sbomTests.size + 1 });
        sbomTests.set(id, {
            org,
            format: sbom.format,
            tested: sbom.components.map(({ name, version }, index) => `${index + 1}-${name}@${version}`),
            findings: results_findingsOf(world.size.seed, sbom.components),
            looks: 0,
        });
        const self = selfLink(request.path, request);
        const related = selfLink(`${request.path}/${id}`, request);
        return jsonAnswer(201, { jsonapi: VERSION, data: { id, type: 'sbom_tests' }, links: { self, related } }, JSON_API);
    },
};
const STATUS = {
    path: '/orgs/{org_id}/sbom_tests/{job_id}',
    release: tests_RELEASE,
    parameters: {},
    answer: (call) => {
        const test = testOf(call);
        if ('detail' in test)
            return test;
        const { request, ids } = call;
        test.looks += 1;
        const isDone = test.looks > LOOKS_BEFORE_DONE;
        if (isDone && test.tested.length > 0) {
            const location = selfLink(`${request.path}/results`, request);
            return { status: 303, headers: { ...JSON_API, location }, body: '' };
        }
        // Nothing in it could be tested.
        const status = isDone ? 'error' : 'processing';
        return {
            data: { id: ids['job_id'], type: 'sbom_tests', attributes: { status } },
            links: { self: selfLink(request.path, request) },
        };
    },
};
const RESULTS = {
    path: '/orgs/{org_id}/sbom_tests/{job_id}/results',
    release: tests_RELEASE,
    parameters: PAGING,
    answer: (call) => {
        const test = testOf(call);
        if ('detail' in test)
            return test;
        if (test.looks <= LOOKS_BEFORE_DONE)
            return { status: 404, detail: 'The results are not there yet' };
        const { request, query, ids } = call;
        const cursor = query.text('starting_after');
        const place = cursor === undefined ? { id: '0', page: 1 } : readPlaceCursor(cursor);
        if (place === undefined)
            return badParameter('starting_after', 'Invalid cursor');
        const from = Number(place.id);
        // Without a limit all comes at once, as in what was recorded of Snyk.
        const limit = query.text('limit') === undefined ? test.findings.length : limitOf(query);
        const to = from + limit;
        const next = to < test.findings.length
            ? writePlaceCursor({ id: String(to), page: place.page + 1 })
            : undefined;
        const included = test.findings.slice(from, to).flatMap(({ resources }) => resources);
        return {
            data: {
                id: ids['job_id'],
                type: 'sbom_test_results',
                attributes: { sbom: { format: test.format }, test_summary: summaryOf(test) },
                relationships: relationshipsOf(test),
            },
            links: pageLinks(request.path, request, { next }),
            included: [...new Map(included.map((one) => [`${one.type} ${one.id}`, one])).values()],
        };
    },
};
const SBOM_TEST_ENDPOINTS = [CREATE, STATUS, RESULTS];
const VERSION = { version: '1.0' };
function testOf(call) {
    const org = orgNumber(call);
    if (typeof org !== 'number')
        return org;
    const test = call.sbomTests.get(call.ids['job_id'] ?? '');
    return test?.org === org ? test : { status: 404, detail: 'SBOM test not found' };
}
function sbomIn(body) {
    try {
        const document = JSON.parse(body);
        return tests_member(tests_member(tests_member(document, 'data'), 'attributes'), 'sbom');
    }
    catch {
        return undefined;
    }
}
function summaryOf({ tested, findings }) {
    const bySeverity = { critical: 0, high: 0, medium: 0, low: 0 };
    for (const { severity } of findings)
        if (severity !== 'info')
            bySeverity[severity] += 1;
    const licenses = findings.filter(({ kind }) => kind === 'license').length;
    return {
        tested,
        untested: [],
        total_issues: findings.length,
        total_license_issues: licenses,
        total_vulnerabilities: findings.length - licenses,
        issues_by_severity: bySeverity,
        document_warnings: null,
    };
}
function relationshipsOf({ findings }) {
    const resources = findings.flatMap((finding) => finding.resources);
    const ofType = (type) => {
        const ids = new Set(resources.filter((one) => one.type === type).map(({ id }) => id));
        return { data: [...ids].map((id) => ({ type, id })) };
    };
    return {
        affected_pkgs: ofType('packages'),
        vulnerabilities: ofType('vulnerabilities'),
        license_issues: ofType('license_issues'),
        remedies: ofType('remedies'),
    };
}
function tests_member(value, name) {
    if (typeof value !== 'object' || value === null)
        return undefined;
    return Object.getOwnPropertyDescriptor(value, name)?.value;
}

;// CONCATENATED MODULE: ./src/sandbox/snyk/version.ts

/** As the OpenAPI document has it. */
const version_VERSION = /^(wip|work-in-progress|experimental|beta|(\d{4}-[0-1]\d-(?:3[01]|0[1-9]|[12]\d))(?:~(wip|work-in-progress|experimental|beta))?)$/;
/**
 * Whether a request for a version finds the release: the newest up to that date of that stability
 * or a higher one. A bare stability is the newest of it.
 */
function versionFailure(asked, release) {
    if (asked === null || asked === '') {
        return badParameter('version', "query parameter 'version' is required");
    }
    const found = version_VERSION.exec(asked);
    if (found === null)
        return badParameter('version', `Invalid version '${asked}'`);
    const [, whole, date, stability] = found;
    const unstable = (date === undefined ? whole : stability) !== undefined;
    const known = unstable || release.stability === 'ga';
    const released = date === undefined || date >= release.date;
    return known && released
        ? undefined
        : { status: 404, detail: `The requested version ${asked} of this resource does not exist` };
}
function servedVersion({ date, stability }) {
    return stability === 'ga' ? date : `${date}~${stability}`;
}

;// CONCATENATED MODULE: ./src/sandbox/snyk/rest.ts










const ENDPOINTS = [
    ...ORG_ENDPOINTS,
    ...PROJECT_ENDPOINTS,
    ...ISSUE_ENDPOINTS,
    ...SBOM_TEST_ENDPOINTS,
    ...PROJECT_SBOM_ENDPOINTS,
    ...EXPORT_ENDPOINTS,
].map((endpoint) => ({
    endpoint,
    pattern: new RegExp(`^/rest${endpoint.path.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
}));
function routeOf(path) {
    for (const { endpoint, pattern } of ENDPOINTS) {
        const found = pattern.exec(path);
        if (found !== null)
            return { endpoint, ids: found.groups ?? {} };
    }
    return undefined;
}
/** Answers a request to the REST API whose sender may come in. */
function answerRest(context, request, requestId) {
    const route = routeOf(request.path);
    const headers = { 'snyk-request-id': requestId, ...versionHeaders(route?.endpoint, request) };
    const outcome = outcomeOf(context, request, route);
    if ('body' in outcome)
        return { ...outcome, headers: { ...outcome.headers, ...headers } };
    return failureAnswer({ failures: outcome, id: requestId, at: context.now(), headers });
}
function outcomeOf(context, request, route) {
    if (route === undefined)
        return [{ status: 404, detail: 'The requested resource does not exist' }];
    const { endpoint, ids } = route;
    if (request.method !== (endpoint.method ?? 'GET'))
        return [{ status: 405, detail: `${request.method} is not allowed` }];
    const unversioned = versionFailure(request.query.get('version'), endpoint.release);
    if (unversioned !== undefined)
        return [unversioned];
    const foreign = Object.entries(ids).find(([, id]) => uuid.wrong(id) !== undefined);
    if (foreign !== undefined) {
        const [name, id] = foreign;
        return [
            { status: 400, detail: `Invalid format for parameter ${name}: ${uuid.wrong(id) ?? ''}` },
        ];
    }
    const query = readQuery({ version: parameters_text, ...endpoint.parameters }, request.query);
    if ('length' in query)
        return query;
    const answer = endpoint.answer({ ...context, request, query, ids });
    if (isFailure(answer))
        return [answer];
    if ('body' in answer)
        return answer;
    return jsonAnswer(200, { jsonapi: { version: '1.0' }, ...answer }, JSON_API);
}
function versionHeaders(endpoint, request) {
    const requested = request.query.get('version');
    if (endpoint === undefined || requested === null)
        return {};
    return {
        'snyk-version-requested': requested,
        'snyk-version-served': servedVersion(endpoint.release),
        'snyk-version-lifecycle-stage': endpoint.release.stability,
    };
}

;// CONCATENATED MODULE: ./src/sandbox/snyk/gate.ts








const PREFIXES = ['/rest/', '/v1/'];
/** Whether a path belongs to Snyk's API, or to where its exports are kept. */
function isSnyk(path) {
    return (path === TOKEN_PATH || isExportFile(path) || PREFIXES.some((prefix) => path.startsWith(prefix)));
}
/** @param faults those of the moment. */
function createGate(context, options, faults) {
    const { world, now } = context;
    const { account = {}, rateLimit, tokenLifetimeMs = OAUTH_TOKEN_MS } = options;
    const tokens = createTokens(tokenLifetimeMs, now);
    const limit = rateLimit === undefined ? undefined : createSnykLimit(rateLimit, now);
    let requests = 0;
    const nextId = () => world.ids.of({ kind: 'token', issue: (requests += 1) });
    const refuse = (failure, headers = {}) => {
        const id = nextId();
        return failureAnswer({
            failures: [failure],
            id,
            at: now(),
            headers: { 'snyk-request-id': id, ...headers },
        });
    };
    const throttle = (waitSeconds) => {
        const wait = String(waitSeconds);
        return refuse(TOO_MANY, { 'retry-after': wait, 'x-ratelimit-reset': wait });
    };
    const answerV1 = (request) => {
        const ignores = answerIgnores(world, request.path);
        return ignores ?? v1Failure(404, 'There is no such endpoint', 'not-found');
    };
    const admitted = (request) => {
        const v1 = request.path.startsWith('/v1/');
        const unknown = accessFailure(account, tokens, request);
        if (unknown !== undefined) {
            return v1 ? v1Failure(401, 'Invalid auth token provided', nextId()) : refuse(unknown);
        }
        const refused = faults().refuse(request);
        if (refused !== undefined) {
            if (!isFailure(refused))
                return refused;
            return refused.status === TOO_MANY.status ? throttle(1) : refuse(refused);
        }
        const answer = v1 ? answerV1(request) : answerRest(context, request, nextId());
        return faults().spoil(request, answer);
    };
    const fileOf = (request) => {
        const refused = faults().refuse(request);
        if (refused === undefined)
            return answerFile(context, request);
        return isFailure(refused) ? textAnswer(refused.status, refused.detail) : refused;
    };
    return {
        answer: (request) => {
            if (request.path === TOKEN_PATH) {
                return answerToken({ account, tokens, lifetimeMs: tokenLifetimeMs }, request);
            }
            // Elsewhere: neither limits nor tokens are those of the API.
            if (isExportFile(request.path))
                return fileOf(request);
            const counted = limit?.take();
            if (counted?.wait !== undefined)
                return refuse(TOO_MANY, counted.headers);
            const answer = admitted(request);
            return { ...answer, headers: { ...answer.headers, ...counted?.headers } };
        },
        throttle,
        expireTokens: () => {
            tokens.expireAll();
        },
    };
}
const TOO_MANY = { status: 429, detail: 'Too many requests: try again later' };

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
    const { clock, store, rateLimit, windowSeconds, snyk } = options;
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
            if (snyk !== undefined && isSnyk(request.path))
                return snyk.answer(request);
            if (isQualys(request.path))
                return answerQualys(context, request, window);
            if (request.path.startsWith('/api/v2/'))
                return answerDefectDojo(context, request, names);
            return answerWebhook(context, request);
        },
        throttle: (request, waitSeconds) => {
            if (snyk !== undefined && isSnyk(request.path))
                return snyk.throttle(request, waitSeconds);
            const wait = String(waitSeconds);
            const headers = { 'retry-after': wait, 'x-ratelimit-towait-sec': wait };
            return jsonAnswer(429, { error: 'too many requests' }, headers);
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
            snyk?.expireTokens();
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
        case 'throttled':
            send(response, platforms.throttle(request, faults.retryAfterSeconds));
            break;
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
function sendHalf(response, answer) {
    const { status, headers, stream } = answer;
    // Of a stream, its first piece.
    const body = stream === undefined ? answer.body : firstOf(stream);
    const bytes = Buffer.from(body);
    response.writeHead(status, { ...headers, 'content-length': String(bytes.length + 1) });
    response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
}
function firstOf(pieces) {
    for (const piece of pieces)
        return piece;
    return '';
}

;// CONCATENATED MODULE: ./src/sandbox/snyk/chosen.ts
/**
 * Draws some of a list that is gone through twice and never held: each has the same chance, and
 * exactly so many are drawn, unless there are fewer. They come in the order of the list.
 */
function chosen(all, amount, chance) {
    let left = 0;
    for (const one of all())
        if (one !== undefined)
            left += 1;
    let wanted = amount.count ?? (amount.share === undefined ? 1 : Math.round(left * amount.share));
    const drawn = [];
    for (const one of all()) {
        if (wanted <= 0)
            break;
        if (chance() * left < wanted) {
            drawn.push(one);
            wanted -= 1;
        }
        left -= 1;
    }
    return drawn;
}

// EXTERNAL MODULE: ./src/sandbox/snyk/ids.ts
var ids = __webpack_require__(44979);
;// CONCATENATED MODULE: ./src/sandbox/snyk/overlay.ts

function emptyOverlay() {
    return { deleted: false, revision: 0, projects: new Map(), issues: new Map() };
}
/** An issue of an org as one number. */
function issueNumber(project, issue) {
    return project * ids/* MAX_ISSUES */.u9 + issue;
}

;// CONCATENATED MODULE: ./src/sandbox/snyk/apply-change.ts





/**
 * Lets something happen in the world.
 *
 * @throws ConfigError for an org, project or issue that is not there.
 */
function applyChange(context, change, chance) {
    const { ids } = context.world;
    const { orgs = [], projects = [], issues = [] } = touch(context, change, chance);
    return {
        change: change.change,
        at: new Date(context.now()).toISOString(),
        orgs: orgs.map((org) => ids.of({ kind: 'org', org })),
        projects: projects.map((place) => ids.of({ kind: 'project', ...place })),
        issues: issues.map((place) => ids.of({ kind: 'issue', ...place })),
    };
}
function touch(context, change, chance) {
    const { world } = context;
    switch (change.change) {
        case 'severity':
            return changeIssues(context, drawIssues(context, change, chance), ({ severity }) => ({
                severity: change.to ?? anotherSeverity(severity, chance),
            }));
        case 'title':
            return changeIssues(context, drawIssues(context, change, chance), () => ({
                title: change.to ?? `Renamed on ${new Date(context.now()).toISOString()}`,
            }));
        case 'fix':
            return changeIssues(context, drawIssues(context, change, chance), () => ({
                resolved: true,
                ignored: false,
            }));
        case 'ignore':
            return changeIssues(context, drawIssues(context, change, chance), () => ({
                ignored: true,
                ...(change.reason === undefined ? {} : { reason: change.reason }),
            }));
        case 'create':
            return createIssues(context, change, chance);
        case 'deleteProjects': {
            const projects = chosen(() => projectsOf(world, change), change, chance);
            const issues = projects.flatMap((place) => issuesOf(world, place));
            for (const place of projects)
                changeProject(world, place, { deleted: true });
            return { projects, issues };
        }
        case 'deactivateProjects': {
            const active = ({ org, project }) => world.projectChange(org, project)?.inactive !== true;
            const all = () => [...projectsOf(world, change)].filter(active);
            const projects = chosen(all, change, chance);
            for (const place of projects)
                changeProject(world, place, { inactive: true });
            return { projects };
        }
        case 'renameProject': {
            const place = apply_change_placeOf(world, change.project);
            changeProject(world, place, { name: change.to });
            return { projects: [place] };
        }
        case 'deleteOrg':
            return deleteOrg(world, orgOf(world, change.org));
        case 'restoreOrg':
            return restoreOrg(world, change.org);
    }
}
function drawIssues(context, change, chance) {
    const { world } = context;
    if (change.issue === undefined)
        return chosen(() => openIssues(context, change), change, chance);
    const place = world.ids.read(change.issue);
    if (place?.kind === 'issue' && world.hasIssue(place))
        return [place];
    throw new errors/* ConfigError */.xL(`There is no issue ${change.issue}.`);
}
/** Issues that are open and not ignored. */
function* openIssues({ world, indexes }, scope) {
    const only = scope.project === undefined ? undefined : apply_change_placeOf(world, scope.project);
    for (const org of orgsOf(world, scope)) {
        const { length, flags, projects, issues } = indexes(org);
        for (let position = 0; position < length; position += 1) {
            if (((flags[position] ?? 0) & (IGNORED | RESOLVED)) !== 0)
                continue;
            const project = projects[position] ?? 0;
            if (only !== undefined && only.project !== project)
                continue;
            yield { org, project, issue: issues[position] ?? 0 };
        }
    }
}
function changeIssues({ world, now }, issues, different) {
    for (const place of issues) {
        const facts = world.issueFacts(place);
        const overlay = world.overlay(place.org);
        overlay.issues.set(issueNumber(place.project, place.issue), {
            ...facts.change,
            ...different(facts),
            updatedAt: now(),
        });
        overlay.revision += 1;
    }
    return { issues };
}
function createIssues({ world, now }, change, chance) {
    const homes = [...projectsOf(world, change)];
    const issues = [];
    for (let created = 0; created < (change.count ?? 1); created += 1) {
        const home = homes[Math.floor(chance() * homes.length)];
        if (home === undefined)
            throw new errors/* ConfigError */.xL('There is no project to create issues in.');
        const issue = world.issueCount(home.org, home.project);
        const { org, project } = home;
        changeProject(world, home, {
            created: (world.projectChange(org, project)?.created ?? 0) + 1,
        });
        world.overlay(org).issues.set(issueNumber(project, issue), {
            createdAt: now(),
            updatedAt: now(),
            resolved: false,
            ignored: false,
        });
        issues.push({ org, project, issue });
    }
    return { issues };
}
function deleteOrg(world, org) {
    const projects = [...world.projects(org)].map((project) => ({ org, project }));
    const issues = projects.flatMap((place) => issuesOf(world, place));
    const overlay = world.overlay(org);
    overlay.deleted = true;
    overlay.revision += 1;
    return { orgs: [org], projects, issues };
}
function restoreOrg(world, id) {
    const place = world.ids.read(id);
    if (place?.kind !== 'org' || world.hasOrg(place.org) || place.org >= world.size.orgs) {
        throw new errors/* ConfigError */.xL(`There is no org ${id} that was deleted.`);
    }
    const { org } = place;
    const overlay = world.overlay(org);
    overlay.deleted = false;
    overlay.revision += 1;
    const projects = [...world.projects(org)].map((project) => ({ org, project }));
    return { orgs: [org], projects, issues: projects.flatMap((home) => issuesOf(world, home)) };
}
function changeProject(world, place, different) {
    const { org, project } = place;
    const overlay = world.overlay(org);
    overlay.projects.set(project, { ...overlay.projects.get(project), ...different });
    overlay.revision += 1;
}
function issuesOf(world, { org, project }) {
    const length = world.issueCount(org, project);
    return Array.from({ length }, (_, issue) => ({ org, project, issue }));
}
function orgsOf(world, { org, project }) {
    if (project !== undefined)
        return [apply_change_placeOf(world, project).org];
    return org === undefined ? world.orgs() : [orgOf(world, org)];
}
function* projectsOf(world, scope) {
    if (scope.project !== undefined) {
        yield apply_change_placeOf(world, scope.project);
        return;
    }
    for (const org of orgsOf(world, scope)) {
        for (const project of world.projects(org))
            yield { org, project };
    }
}
function orgOf(world, idOrSlug) {
    const org = world.findOrg(idOrSlug);
    if (org !== undefined)
        return org;
    throw new errors/* ConfigError */.xL(`There is no org ${idOrSlug}.`);
}
function apply_change_placeOf(world, id) {
    const place = world.ids.read(id);
    if (place?.kind === 'project' && world.hasProject(place.org, place.project)) {
        return { org: place.org, project: place.project };
    }
    throw new errors/* ConfigError */.xL(`There is no project ${id}.`);
}
function anotherSeverity(severity, chance) {
    const others = SEVERITIES.filter((one) => one !== severity && one !== 'info');
    return others[Math.floor(chance() * others.length)] ?? 'low';
}

;// CONCATENATED MODULE: ./src/sandbox/snyk/export/options.ts

/** How the sandbox makes exports. */
const exportsShape = schemas/* strictObject */.rej({
    /** What jobs say, one for each look; the last stays. `ERROR` and `ERRORED` end a job. */
    statuses: schemas/* array */.YOg(schemas/* enum */.k5n(['PENDING', 'STARTED', 'FINISHED', 'ERROR', 'ERRORED']))
        .min(1)
        .default(['PENDING', 'STARTED', 'FINISHED']),
    /** Rows of a part, about: an issue is never in two parts. */
    rowsPerPart: schemas/* int */.Whr().min(1).default(500_000),
    /** Whether every part has its columns in another order. */
    shuffled: schemas/* boolean */.zMY().default(false),
    /** Whether there is a column that nobody knows yet; its values hold line ends, commas and quotes. */
    unknownColumn: schemas/* boolean */.zMY().default(false),
    /** How old the data of an export is. Source: Export API, data freshness: up to 2 hours. */
    staleMs: schemas/* int */.Whr().min(0).max(7_200_000).default(0),
    /** Source: Export API, rate limiting. */
    startsPerHour: schemas/* int */.Whr().min(1).default(20),
});

;// CONCATENATED MODULE: ./src/sandbox/snyk/fault.ts




const REFUSALS = {
    '401': 'Authentication credentials not recognized, or user access is not provisioned.',
    '403': 'Forbidden: the token lacks the permission for this resource',
    '404': 'Not found',
    '410': 'This endpoint has reached its end of life',
    '429': 'Too many requests',
    '500': 'An unexpected error occurred',
    '503': 'The service is in a maintenance window',
    '504': 'The request took too long',
};
const faultShape = schemas/* strictObject */.rej({
    /** A regular expression that the path of the request must match, such as `/issues$`. */
    path: schemas/* string */.YjP().refine(isPattern, 'is no regular expression'),
    /** Only this page of a list, from 1; all without it. */
    page: schemas/* int */.Whr().min(1).optional(),
    /** Only the first so many of these requests; all without it. */
    times: schemas/* int */.Whr().min(1).optional(),
    /**
     * A status, with an error in the shape of JSON:API · `gatewayText`: 502 in plain text ·
     * `gatewayJson`: 401 in JSON without `errors` · `selfNext`: `next` is the page itself ·
     * `emptyPage`: nothing, and a `next` that leads on without an end · `foreignNext`: `next` is at
     * another server · `brokenIssue`: the first resource is no such · `duplicate`: begins with the
     * last issue of the page before, or with its own first twice · `deprecated`: headers that say so.
     */
    answer: schemas/* enum */.k5n([
        ...['401', '403', '404', '410', '429', '500', '503', '504'],
        ...['gatewayText', 'gatewayJson', 'selfNext', 'emptyPage', 'foreignNext'],
        ...['brokenIssue', 'duplicate', 'deprecated'],
    ]),
    /** Where a `foreignNext` leads. */
    origin: schemas/* url */.OZ5().optional(),
});
const faultsShape = schemas/* array */.YOg(faultShape);
const FOREIGN_ORIGIN = 'https://snyk.example.org';
function createFaults(world, faults) {
    const armed = faults.map((fault) => ({
        fault,
        pattern: new RegExp(fault.path),
        left: fault.times ?? Number.POSITIVE_INFINITY,
    }));
    const meeting = (request, refusing) => {
        const page = pageOf(request);
        const met = armed.find(({ fault, pattern, left }) => isRefusal(fault) === refusing &&
            left > 0 &&
            pattern.test(request.path) &&
            (fault.page === undefined || fault.page === page));
        if (met !== undefined)
            met.left -= 1;
        return met?.fault;
    };
    return {
        refuse: (request) => {
            const answer = meeting(request, true)?.answer;
            if (answer === undefined)
                return undefined;
            if (answer === 'gatewayText')
                return textAnswer(502, 'upstream connect error');
            if (answer === 'gatewayJson') {
                const body = JSON.stringify({ status: '401', code: 'Unauthorized' });
                return { status: 401, headers: { 'content-type': 'application/json' }, body };
            }
            return isStatus(answer) ? { status: Number(answer), detail: REFUSALS[answer] } : undefined;
        },
        spoil: (request, answer) => {
            if (answer.status !== 200)
                return answer;
            const fault = meeting(request, false);
            return fault === undefined ? answer : spoilt(world, { fault, request, answer });
        },
    };
}
const fault_document = schemas/* looseObject */._H3({
    data: schemas/* unknown */.L5J(),
    links: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional(),
});
function spoilt(world, { fault, request, answer }) {
    if (fault.answer === 'deprecated') {
        const headers = {
            'snyk-version-lifecycle-stage': 'deprecated',
            deprecation: '2025-06-01',
            sunset: '2026-06-01',
        };
        return { ...answer, headers: { ...answer.headers, ...headers } };
    }
    const body = fault_document.parse(JSON.parse(answer.body));
    return { ...answer, body: JSON.stringify(spoiltBody(world, { fault, request, body })) };
}
function spoiltBody(world, { fault, request, body }) {
    const data = Array.isArray(body.data) ? body.data : [];
    const self = `${request.path}?${request.query.toString()}`;
    switch (fault.answer) {
        case 'selfNext':
            return { ...body, links: { ...body.links, next: self } };
        case 'emptyPage':
            return { ...body, data: [], links: { ...body.links, next: samePlace(request) } };
        case 'foreignNext': {
            const next = new URL(body.links?.['next'] ?? self, fault.origin ?? FOREIGN_ORIGIN);
            return { ...body, links: { ...body.links, next: next.href } };
        }
        case 'brokenIssue':
            return { ...body, data: data.map((one, index) => (index === 0 ? broken(one) : one)) };
        case 'duplicate':
            return { ...body, data: [repeated(world, request) ?? data[0], ...data] };
        default:
            return body;
    }
}
/** Where the request was, and yet another cursor: clients that look for one they know go on. */
function samePlace(request) {
    const query = new URLSearchParams(request.query);
    query.set('starting_after', nextCursor(query.get('starting_after') ?? '', request.path));
    query.sort();
    return `${request.path}?${query.toString()}`;
}
function nextCursor(cursor, path) {
    const place = readPlaceCursor(cursor);
    if (place !== undefined)
        return writePlaceCursor({ id: place.id, page: place.page + 1 });
    if (!path.endsWith('/issues'))
        return writePlaceCursor({ id: '', page: 2 });
    const issue = readIssueCursor(cursor);
    // Without a cursor: before everything, which is above the highest severity.
    const { rank, createdAt, id, page } = issue ?? { rank: 5, createdAt: 0, id: '', page: 1 };
    return writeIssueCursor({ scope: '', rank, createdAt, id, page: page + 1 });
}
function broken(resource) {
    const given = typeof resource === 'object' && resource !== null ? resource : {};
    return { ...given, attributes: { title: 42, effective_severity_level: ['?'] } };
}
/** The last issue of the page before, which is what its cursor tells. */
function repeated(world, { query }) {
    const place = world.ids.read(readIssueCursor(query.get('starting_after') ?? '')?.id ?? '');
    return place?.kind === 'issue' && world.hasIssue(place) ? issueResource(world, place) : undefined;
}
function pageOf({ query }) {
    const cursor = query.get('starting_after');
    if (cursor === null)
        return 1;
    return readIssueCursor(cursor)?.page ?? readPlaceCursor(cursor)?.page ?? 1;
}
function isRefusal({ answer }) {
    return isStatus(answer) || answer === 'gatewayText' || answer === 'gatewayJson';
}
function isStatus(answer) {
    return Object.hasOwn(REFUSALS, answer);
}
function isPattern(text) {
    try {
        return new RegExp(text) instanceof RegExp;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./src/sandbox/snyk/change.ts


/** Which ones: so many, or a share of those there are; one by default. */
const amount = {
    count: schemas/* int */.Whr().min(0).optional(),
    share: schemas/* number */.aig().min(0).max(1).optional(),
};
/** Where: everywhere by default. */
const where = {
    /** Id or slug. */
    org: schemas/* string */.YjP().optional(),
    /** Id. */
    project: schemas/* uuid */.uRe().optional(),
};
const issues = { ...where, ...amount, issue: schemas/* uuid */.uRe().optional() };
const projects = { ...where, ...amount };
/** What may happen in Snyk's world. All but `create` happens to what is there and is open or active. */
const changeShape = schemas/* discriminatedUnion */.gMt('change', [
    /** To another severity, or to this one. */
    schemas/* strictObject */.rej({ change: schemas/* literal */.euz('severity'), to: schemas/* enum */.k5n(SEVERITIES).optional(), ...issues }),
    /** To another title, or to this one. */
    schemas/* strictObject */.rej({ change: schemas/* literal */.euz('title'), to: schemas/* string */.YjP().min(1).optional(), ...issues }),
    schemas/* strictObject */.rej({ change: schemas/* literal */.euz('fix'), ...issues }),
    schemas/* strictObject */.rej({ change: schemas/* literal */.euz('ignore'), reason: schemas/* string */.YjP().optional(), ...issues }),
    schemas/* strictObject */.rej({ change: schemas/* literal */.euz('create'), ...where, count: amount.count }),
    schemas/* strictObject */.rej({ change: schemas/* literal */.euz('deleteProjects'), ...projects }),
    schemas/* strictObject */.rej({ change: schemas/* literal */.euz('deactivateProjects'), ...projects }),
    schemas/* strictObject */.rej({ change: schemas/* literal */.euz('renameProject'), project: schemas/* uuid */.uRe(), to: schemas/* string */.YjP().min(1) }),
    /** Deleted, or the token lost its role there: Snyk answers the same. */
    schemas/* strictObject */.rej({ change: schemas/* literal */.euz('deleteOrg'), org: schemas/* string */.YjP() }),
    /** The token has its role again. By id. */
    schemas/* strictObject */.rej({ change: schemas/* literal */.euz('restoreOrg'), org: schemas/* uuid */.uRe() }),
]);
/** A change that happens as soon as so many requests for the issues of an org were answered. */
const scheduleShape = schemas/* strictObject */.rej({
    org: schemas/* string */.YjP(),
    requests: schemas/* int */.Whr().min(1),
    change: changeShape,
});

;// CONCATENATED MODULE: ./src/sandbox/snyk/instructions.ts





const instructions = schemas/* strictObject */.rej({
    /** In place of those there were. */
    faults: faultsShape.optional(),
    /** How exports are made from now on; what is not told is as Snyk does it. */
    exports: exportsShape.optional(),
    /** At once, one after another. */
    changes: schemas/* array */.YOg(changeShape).default([]),
    /** Later. */
    schedule: schemas/* array */.YOg(scheduleShape).default([]),
});
/** @throws ConfigError that names every wrong one. */
function readInstructions(given) {
    const read = instructions.safeParse(given);
    if (read.success)
        return read.data;
    throw new errors/* ConfigError */.xL(read.error.issues.map(({ path, message }) => `snyk ${path.join('.')}: ${message}.`));
}

;// CONCATENATED MODULE: ./src/sandbox/snyk/record.ts


/**
 * Appends one JSON object a line: `request` with `method`, `path`, `query` (as it was sent, without
 * `?`) and `body`, `response` with `status`, `headers` and `body`. Bodies are JSON, or text where
 * they are none. Credentials are not in it.
 */
function createRecord(file) {
    // Opened late, so that nobody has to close what was never used.
    let opened;
    return {
        note: ({ method, path, query, body }, answer) => {
            const secret = path === TOKEN_PATH;
            const sent = secret || body.length === 0 ? {} : { body: parsed(body.toString('utf8')) };
            const { status, headers } = answer;
            const got = secret ? {} : { body: parsed(answer.body) };
            const line = {
                request: { method, path, query: query.toString(), ...sent },
                response: { status, headers, ...got },
            };
            opened ??= (0,external_node_fs_.openSync)(file, 'a');
            (0,external_node_fs_.writeSync)(opened, `${JSON.stringify(line)}\n`);
        },
        close: () => {
            if (opened !== undefined)
                (0,external_node_fs_.closeSync)(opened);
            opened = undefined;
        },
    };
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return text;
    }
}

;// CONCATENATED MODULE: ./src/sandbox/snyk/snyk-state.ts
function worldState(world) {
    const now = { orgs: 0, projects: 0, issues: 0 };
    for (const org of world.orgs()) {
        now.orgs += 1;
        for (const project of world.projects(org)) {
            now.projects += 1;
            now.issues += world.issueCount(org, project);
        }
    }
    return { ...world.size, startedAt: new Date(world.beganAt).toISOString(), now };
}

;// CONCATENATED MODULE: ./src/sandbox/snyk/tally.ts
function createTally() {
    const counts = new Map();
    return {
        add: (name) => {
            const count = (counts.get(name) ?? 0) + 1;
            counts.set(name, count);
            return count;
        },
        of: (name) => counts.get(name) ?? 0,
        all: () => Object.fromEntries(counts),
    };
}

;// CONCATENATED MODULE: ./src/sandbox/snyk/timetable.ts


const ISSUES = /^\/rest\/orgs\/([^/]+)\/issues$/;
function createTimetable(world) {
    const answered = createTally();
    let waiting = [];
    return {
        add: ({ org, requests, change }) => {
            const number = world.findOrg(org);
            if (number === undefined)
                throw new errors/* ConfigError */.xL(`There is no org ${org}.`);
            const id = world.ids.of({ kind: 'org', org: number });
            waiting.push({ org: id, at: answered.of(id) + requests, change });
        },
        answered: (path) => {
            const org = ISSUES.exec(path)?.[1]?.toLowerCase();
            if (org === undefined)
                return [];
            const count = answered.add(org);
            const due = waiting.filter((one) => one.org === org && one.at <= count);
            waiting = waiting.filter((one) => !due.includes(one));
            return due.map(({ change }) => change);
        },
        get waiting() {
            return waiting.length;
        },
    };
}

// EXTERNAL MODULE: ./src/sandbox/snyk/world-options.ts
var world_options = __webpack_require__(49062);
;// CONCATENATED MODULE: ./src/sandbox/snyk/world.ts






const world_DAY_MS = 86_400_000;
/** The world looks back on so much. Nothing happened on its last day, so that a first delta is quiet. */
const HISTORY_MS = 720 * world_DAY_MS;
const world_LICENSE_SHARE = 0.06;
const RESOLVED_SHARE = 0.12;
const IGNORED_SHARE = 0.05;
const CHANGED_LATER_SHARE = 0.3;
/**
 * An invented Snyk account: groups, orgs, projects and issues, drawn from a seed when they are
 * asked for. Only what was changed since it began is kept.
 */
class SnykWorld {
    ids;
    size;
    /** Milliseconds since 1970. */
    beganAt;
    #overlays = new Map();
    constructor(size, now) {
        this.size = size;
        this.ids = (0,ids/* createIds */.TX)(size.seed);
        this.beganAt = size.startedAt === undefined ? now : Date.parse(size.startedAt);
    }
    /** The numbers of the orgs that are not deleted. */
    *orgs(group) {
        const { orgs, groups } = this.size;
        for (let org = group ?? 0; org < orgs; org += group === undefined ? 1 : groups) {
            if (this.hasOrg(org))
                yield org;
        }
    }
    groupOf(org) {
        return org % this.size.groups;
    }
    /** Orgs of the same area are numbered: `payments`, `payments-2`. */
    slugOf(org) {
        const round = Math.floor(org / ORG_AREAS.length);
        return `${(0,mix/* pick */.Up)(ORG_AREAS, org)}${round === 0 ? '' : `-${round + 1}`}`;
    }
    hasOrg(org) {
        return org < this.size.orgs && this.#overlays.get(org)?.deleted !== true;
    }
    /** The number of an org by its id or slug. */
    findOrg(idOrSlug) {
        const place = this.ids.read(idOrSlug);
        if (place !== undefined) {
            return place.kind === 'org' && this.hasOrg(place.org) ? place.org : undefined;
        }
        for (const org of this.orgs())
            if (this.slugOf(org) === idOrSlug)
                return org;
        return undefined;
    }
    *projects(org) {
        for (let project = 0; project < this.size.projects; project += 1) {
            if (this.hasProject(org, project))
                yield project;
        }
    }
    hasProject(org, project) {
        const known = this.hasOrg(org) && project < this.size.projects;
        return known && this.projectChange(org, project)?.deleted !== true;
    }
    projectChange(org, project) {
        return this.#overlays.get(org)?.projects.get(project);
    }
    /** How many issues a project has, those that were created later included. */
    issueCount(org, project) {
        const { issues, spread, seed } = this.size;
        const later = this.projectChange(org, project)?.created ?? 0;
        if (spread === 'exact')
            return issues + later;
        // The square makes many small projects and a few of three times the average.
        const drawn = (0,mix/* fraction */.zO)((0,mix/* mix */.jh)((0,mix/* mix */.jh)((0,mix/* mix */.jh)(seed, 0x9a), org), project));
        return Math.floor(issues * 3 * drawn * drawn + 0.5) + later;
    }
    hasIssue({ org, project, issue }) {
        return this.hasProject(org, project) && issue < this.issueCount(org, project);
    }
    /** The same numbers for the same project, whatever happens to others. */
    projectState(org, project) {
        return (0,mix/* mix */.jh)((0,mix/* mix */.jh)((0,mix/* mix */.jh)(this.size.seed, 0x9b), org), project);
    }
    /** @param asOf milliseconds since 1970; a change that is later has not happened yet. */
    issueFacts({ org, project, issue }, asOf = Number.POSITIVE_INFINITY) {
        const kind = kindOf(project);
        const latest = this.#overlays.get(org)?.issues.get(issueNumber(project, issue));
        const change = happenedBy(latest, asOf);
        const start = this.projectState(org, project);
        const state = (0,mix/* mix */.jh)(start, issue);
        const license = ecosystemOf(kind) !== undefined && (0,mix/* fraction */.zO)((0,mix/* mix */.jh)(state, 1)) < world_LICENSE_SHARE;
        const problem = problemNumber(start, issue);
        const age = (0,mix/* fraction */.zO)((0,mix/* mix */.jh)(state, 2));
        const createdAt = change?.createdAt ?? Math.floor(this.beganAt - world_DAY_MS - age * HISTORY_MS);
        const resolved = (0,mix/* fraction */.zO)((0,mix/* mix */.jh)(state, 3)) < RESOLVED_SHARE && change?.createdAt === undefined;
        const later = resolved || (0,mix/* fraction */.zO)((0,mix/* mix */.jh)(state, 4)) < CHANGED_LATER_SHARE;
        const since = later ? Math.floor((0,mix/* fraction */.zO)((0,mix/* mix */.jh)(state, 5)) * age * HISTORY_MS) : 0;
        return {
            kind,
            type: typeOf(kind, license),
            problem,
            severity: change?.severity ?? this.#severityOf({ kind, license, problem }),
            createdAt,
            updatedAt: change?.updatedAt ?? createdAt + since,
            resolved: change?.resolved ?? resolved,
            ignored: change?.ignored ?? (!resolved && (0,mix/* fraction */.zO)((0,mix/* mix */.jh)(state, 6)) < IGNORED_SHARE),
            state,
            change,
        };
    }
    /** The problem of a project's package vulnerability. */
    problem(facts) {
        const ecosystem = ecosystemOf(facts.kind);
        return ecosystem === undefined
            ? undefined
            : problemOf(this.size.seed, ecosystem, facts.problem);
    }
    /** What became different of an org; for reading and for changing it. */
    overlay(org) {
        const found = this.#overlays.get(org) ?? emptyOverlay();
        this.#overlays.set(org, found);
        return found;
    }
    /** Out of date is what was computed under another number. */
    revision(org) {
        return this.#overlays.get(org)?.revision ?? 0;
    }
    #severityOf(of) {
        const { kind, license, problem } = of;
        if (license)
            return problem % 2 === 0 ? 'medium' : 'high';
        if (kind === 'sast')
            return (0,mix/* pick */.Up)(CODE_RULES, problem).severity;
        if (kind === 'terraformconfig')
            return (0,mix/* pick */.Up)(TERRAFORM_RULES, problem).severity;
        if (kind === 'k8sconfig')
            return (0,mix/* pick */.Up)(KUBERNETES_RULES, problem).severity;
        return severityOfProblem(this.size.seed, kind, problem);
    }
}
/** Differs for all issues of a project: an odd step visits every number of a power of two. */
function problemNumber(start, issue) {
    const round = Math.floor(issue / COMMON_PROBLEMS) * COMMON_PROBLEMS;
    const step = (0,mix/* mix */.jh)(start, 0x57) | 1;
    const first = (0,mix/* mix */.jh)(start, 0x58);
    return round + (((first + Math.imul(step, issue)) >>> 0) % COMMON_PROBLEMS);
}
function typeOf(kind, license) {
    if (kind === 'sast')
        return 'code';
    if (kind === 'terraformconfig' || kind === 'k8sconfig')
        return 'config';
    return license ? 'license' : 'package_vulnerability';
}
/** A change that is later has not happened yet. */
function happenedBy(change, asOf) {
    return change !== undefined && change.updatedAt > asOf ? undefined : change;
}

;// CONCATENATED MODULE: ./src/sandbox/snyk/snyk.ts

















/** @throws ConfigError that names every wrong option of the world. */
function createSnyk(options, now) {
    const world = new SnykWorld((0,world_options/* readWorldOptions */.T)(options.world ?? {}), now());
    const context = {
        world,
        indexes: createOrgIndexes(world),
        sbomTests: new Map(),
        exports: createExports(exportsShape.parse(options.exports ?? {}), now),
        now,
    };
    const chance = seededChance(world.size.seed);
    const timetable = createTimetable(world);
    const record = options.record === undefined ? undefined : createRecord(options.record);
    const requests = createTally();
    const statuses = createTally();
    const changes = [];
    const problems = [];
    let told = readInstructions({ faults: options.faults ?? [] }).faults ?? [];
    let faults = createFaults(world, told);
    const gate = createGate(context, options, () => faults);
    const setFaults = (given) => {
        told = readInstructions({ faults: given }).faults ?? [];
        faults = createFaults(world, told);
    };
    const change = (given) => {
        const changed = applyChange(context, given, chance);
        changes.push(changed);
        return changed;
    };
    /** The answer as it leaves, counted and recorded. Snyk's clock is the sandbox's. */
    const leaving = (request, answer) => {
        const date = new Date(now()).toUTCString();
        const dated = { ...answer, headers: { ...answer.headers, date } };
        requests.add(`${request.method} ${routeOf(request.path)?.endpoint.path ?? plain(request.path)}`);
        statuses.add(String(answer.status));
        record?.note(request, dated);
        return dated;
    };
    const happen = (due) => {
        try {
            change(due);
        }
        catch (error) {
            problems.push((0,errors/* describeError */.Uc)(error));
        }
    };
    return {
        world,
        answer: (request) => {
            const answer = leaving(request, gate.answer(request));
            timetable.answered(request.path).forEach(happen);
            return answer;
        },
        throttle: (request, waitSeconds) => leaving(request, gate.throttle(waitSeconds)),
        expireTokens: () => {
            gate.expireTokens();
        },
        change,
        schedule: (given) => {
            timetable.add(given);
        },
        setFaults,
        instruct: (given) => {
            const instructions = readInstructions(given);
            if (instructions.faults !== undefined)
                setFaults(instructions.faults);
            if (instructions.exports !== undefined)
                setExports(context.exports, exportsShape.parse(instructions.exports), now);
            for (const schedule of instructions.schedule)
                timetable.add(schedule);
            return instructions.changes.map(change);
        },
        state: () => ({
            world: worldState(world),
            requests: requests.all(),
            statuses: statuses.all(),
            faults: told,
            changes: [...changes],
            waiting: timetable.waiting,
            problems: [...problems],
        }),
        issues: (org) => allIssues(world, org),
        close: () => {
            record?.close();
        },
    };
}
function* allIssues(world, idOrSlug) {
    const only = idOrSlug === undefined ? undefined : world.findOrg(idOrSlug);
    if (idOrSlug !== undefined && only === undefined)
        return;
    for (const org of only === undefined ? world.orgs() : [only]) {
        for (const project of world.projects(org)) {
            const count = world.issueCount(org, project);
            for (let issue = 0; issue < count; issue += 1) {
                yield issueResource(world, { org, project, issue });
            }
        }
    }
}
/** A path without its ids. */
function plain(path) {
    return path.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi, '{id}');
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/files/lines.ts
var lines = __webpack_require__(96876);
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
        for await (const line of (0,lines/* linesOf */.D)(store.path)) {
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
        for await (const line of (0,lines/* linesOf */.D)(this.path)) {
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

;// CONCATENATED MODULE: ./src/sandbox/sandbox.ts













/** As the connector names them when nothing else is set. */
const IDENTITY_COLUMNS = ['externalAssetId', 'externalFindingId'];
/** Source: docs.qualys.com, "API rate limits", Standard. */
const QUALYS_RATE_LIMIT = 300;
const QUALYS_WINDOW_SECONDS = 3_600;
/** Source: docs.qualys.com, gateway authentication. */
const QUALYS_TOKEN_MS = 4 * 3_600_000;
/**
 * Starts a server on this machine that behaves as the platforms publicly do: Qualys' gateway,
 * DefectDojo's API, Snyk's where it is asked for, and a webhook at every other address. It keeps what it receives on disk, shows
 * it under `/_sandbox/`, and fails as it is told to. It listens on 127.0.0.1 only.
 *
 * @throws ConfigError for wrong faults or a port that is taken.
 */
async function startSandbox(options) {
    const { clock = http_clock/* systemClock */.m } = options;
    let faults = changedFaults(NO_FAULTS, options.faults ?? {});
    const snyk = options.snyk === undefined ? undefined : createSnyk(options.snyk, () => clock.now());
    const store = await Store.open(options.directory);
    const chance = seededChance(options.seed ?? 1);
    const fates = {};
    let requests = 0;
    const platforms = createPlatforms({
        accounts: options.accounts ?? {},
        identityColumns: options.identityColumns ?? IDENTITY_COLUMNS,
        rateLimit: options.rateLimit ?? QUALYS_RATE_LIMIT,
        windowSeconds: options.windowSeconds ?? QUALYS_WINDOW_SECONDS,
        tokenLifetimeMs: options.tokenLifetimeMs ?? QUALYS_TOKEN_MS,
        clock,
        store,
        snyk,
        poison: () => faults.poison,
        retainsMissing: () => faults.retainMissing,
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
                answerControl({ request, response, log: store.path, state, setFaults, faults, snyk });
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
        snyk?.close();
        throw new errors/* ConfigError */.xL(`The sandbox cannot listen on port ${options.port ?? 0}.`, { cause });
    }
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    return {
        url: `http://127.0.0.1:${port}`,
        port,
        snyk,
        state,
        documents: () => store.events(),
        setFaults,
        close: async () => {
            server.close();
            server.closeAllConnections();
            await (0,external_node_events_.once)(server, 'close');
            store.close();
            snyk?.close();
        },
    };
}


/***/ }),

/***/ 44979:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TX: () => (/* binding */ createIds),
/* harmony export */   UZ: () => (/* binding */ MAX_PROJECTS),
/* harmony export */   ZW: () => (/* binding */ MAX_ORGS),
/* harmony export */   u9: () => (/* binding */ MAX_ISSUES)
/* harmony export */ });
/* harmony import */ var _mix_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95503);

/** What has an id of its own. The order is part of the ids of a seed. */
const KINDS = [
    'group',
    'org',
    'project',
    'target',
    'issue',
    'user',
    'asset',
    'ignore',
    'error',
    'token',
    'sbomTest',
    'export',
];
/** What 64 bits hold besides the kind. */
const MAX_ORGS = 2 ** 16;
const MAX_PROJECTS = 2 ** 22;
const MAX_ISSUES = 2 ** 22;
const UUID = /^([0-9a-f]{8})-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{4}([0-9a-f]{8})$/;
const ROUNDS = 4;
function createIds(seed) {
    const key = (0,_mix_js__WEBPACK_IMPORTED_MODULE_0__/* .mix */ .jh)(seed, 0x1d5);
    const of = ({ kind, org = 0, project = 0, issue = 0 }) => {
        let left = ((KINDS.indexOf(kind) << 28) | (org << 12) | (project >>> 10)) >>> 0;
        let right = (((project & 0x3ff) << 22) | issue) >>> 0;
        for (let round = 0; round < ROUNDS; round += 1) {
            [left, right] = [right, (left ^ (0,_mix_js__WEBPACK_IMPORTED_MODULE_0__/* .mix */ .jh)(key + round, right)) >>> 0];
        }
        return written(key, left, right);
    };
    const read = (id) => {
        const found = UUID.exec(id.toLowerCase());
        let left = Number.parseInt(found?.[1] ?? '', 16);
        let right = Number.parseInt(found?.[2] ?? '', 16);
        if (found === null || written(key, left, right) !== found[0])
            return undefined;
        for (let round = ROUNDS - 1; round >= 0; round -= 1) {
            [left, right] = [(right ^ (0,_mix_js__WEBPACK_IMPORTED_MODULE_0__/* .mix */ .jh)(key + round, left)) >>> 0, left];
        }
        const kind = KINDS[left >>> 28];
        if (kind === undefined)
            return undefined;
        return {
            kind,
            org: (left >>> 12) & 0xffff,
            project: ((left & 0xfff) << 10) | (right >>> 22),
            issue: right & 0x3fffff,
        };
    };
    return { of, read };
}
function written(key, left, right) {
    const first = (0,_mix_js__WEBPACK_IMPORTED_MODULE_0__/* .mix */ .jh)((0,_mix_js__WEBPACK_IMPORTED_MODULE_0__/* .mix */ .jh)(key, left), right);
    const second = (0,_mix_js__WEBPACK_IMPORTED_MODULE_0__/* .mix */ .jh)(first, left);
    return [
        digits(left, 8),
        digits(first >>> 16, 4),
        `4${digits(first & 0xfff, 3)}`,
        digits(((second >>> 16) & 0x3fff) | 0x8000, 4),
        digits(second & 0xffff, 4) + digits(right, 8),
    ].join('-');
}
function digits(value, width) {
    return value.toString(16).padStart(width, '0');
}


/***/ }),

/***/ 95503:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Up: () => (/* binding */ pick),
/* harmony export */   jh: () => (/* binding */ mix),
/* harmony export */   uh: () => (/* binding */ hex),
/* harmony export */   zO: () => (/* binding */ fraction)
/* harmony export */ });
/**
 * One well-mixed 32-bit number of two: what everything in the invented world is drawn from, so
 * that nothing of it need be kept. Good enough to invent, no good for secrets.
 */
function mix(state, value) {
    let mixed = (Math.imul(state, 0x9e3779b1) + Math.imul(value + 0x7f4a7c15, 0x85ebca6b)) >>> 0;
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
    mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
    return (mixed ^ (mixed >>> 15)) >>> 0;
}
/** A mixed number as one from 0 up to, not including, 1. */
function fraction(mixed) {
    return mixed / 2 ** 32;
}
/** One of a list, which must not be empty, by a mixed number. */
function pick(list, mixed) {
    return list[mixed % list.length] ?? list[0];
}
/** So many hexadecimal digits drawn from a state, at most 8 from one number. */
function hex(state, digits) {
    let text = '';
    for (let part = 0; text.length < digits; part += 1) {
        text += mix(state, part).toString(16).padStart(8, '0');
    }
    return text.slice(0, digits);
}


/***/ }),

/***/ 49062:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ readWorldOptions)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50000);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64377);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87206);
/* harmony import */ var _ids_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44979);



/** Half of what an id can tell, so that there is room for issues that are created later. */
const MOST_ISSUES = _ids_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_ISSUES */ .u9 / 2;
/** Images have targets of their own, numbered above the projects. */
const MOST_PROJECTS = _ids_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_PROJECTS */ .UZ / 2;
const worldOptions = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    /** Another seed gives another world; the same one the same. */
    seed: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(0).max(0xffff_ffff).default(1),
    groups: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(1).max(1_000).default(1),
    /** In all groups together; they take turns. */
    orgs: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(0).max(_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_ORGS */ .ZW).default(3),
    /** In each org. */
    projects: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(0).max(MOST_PROJECTS).default(20),
    /** In each project: exactly so many, or on average. */
    issues: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(0).max(MOST_ISSUES).default(10),
    spread: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['exact', 'average']).default('exact'),
    /** When the world begins, ISO 8601. What it has at first happened before. By default now. */
    startedAt: zod__WEBPACK_IMPORTED_MODULE_3__/* .datetime */ .w$({ offset: true }).optional(),
});
/** @throws ConfigError that names every wrong one. */
function readWorldOptions(given) {
    const read = worldOptions.safeParse(given);
    if (read.success)
        return read.data;
    throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(read.error.issues.map(({ path, message }) => `world ${path.join('.')}: ${message}.`));
}


/***/ }),

/***/ 64377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w$: () => (/* binding */ datetime)
/* harmony export */ });
/* unused harmony exports date, time, duration */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50000);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._isoDateTime */ .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodISODateTime */ .You, params);
}
function date(params) {
    return core._isoDate(ZodISODate, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}


/***/ })

};
