export const id = 6846;
export const ids = [6846];
export const modules = {

/***/ 37021:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ connectSnyk)
});

// EXTERNAL MODULE: ./src/snyk/api/account.ts
var api_account = __webpack_require__(46841);
// EXTERNAL MODULE: ./src/http/client.ts + 14 modules
var http_client = __webpack_require__(26233);
// EXTERNAL MODULE: ./src/http/clock.ts
var http_clock = __webpack_require__(8658);
// EXTERNAL MODULE: ./src/http/excerpt.ts
var excerpt = __webpack_require__(53453);
// EXTERNAL MODULE: ./src/model/errors.ts
var errors = __webpack_require__(87206);
;// CONCATENATED MODULE: ./src/snyk/api/address.ts

/** A segment that an URL resolves away, and what would end the path. */
const STRAYING = /(^|\/)(\.|%2e){1,2}(?=\/|$)|[?#\\\s]/i;
/**
 * The address of a request. The path is made with ids that Snyk told, so one that would lead to
 * another place of the API is refused.
 *
 * @param path below the API's address, with a slash at its beginning.
 * @throws UpstreamError for such an id.
 */
function addressOf(api, path, query) {
    if (!path.startsWith('/') || path.startsWith('//') || STRAYING.test(path)) {
        throw new errors/* UpstreamError */.gA(`Not a path of Snyk’s API: ${JSON.stringify(path.slice(0, 200))}`, {
            service: 'Snyk API',
        });
    }
    const parameters = Object.entries(query).flatMap(([name, value]) => {
        const text = textOf(value);
        return text === undefined ? [] : [`${encodeURIComponent(name)}=${text}`];
    });
    return `${api}${path}${parameters.length === 0 ? '' : `?${parameters.join('&')}`}`;
}
/**
 * The commas of a list stay as they are: only so they separate (OpenAPI, `explode: false`). An
 * empty list asks for nothing in particular.
 */
function textOf(value) {
    if (value === undefined)
        return undefined;
    if (typeof value !== 'object')
        return encodeURIComponent(value);
    return value.length === 0 ? undefined : value.map(encodeURIComponent).join(',');
}

;// CONCATENATED MODULE: ./src/snyk/api/endpoints.ts
/** The version of all endpoints that are generally available (Snyk recommends it; API docs). */
const STABLE = '2024-10-15';
/** For endpoints that never left beta: a plain date finds none of them. */
const BETA = '2024-10-15~beta';
/**
 * Paths stand for what is below them too, unless that has its own line.
 * Source: Snyk's OpenAPI document, `x-snyk-api-version` and the permissions in descriptions.
 */
const ENDPOINTS = [
    endpoint('/self', ''),
    endpoint('/groups', '', BETA),
    endpoint('/groups/{}/orgs', 'group.read and group.org.list'),
    endpoint('/groups/{}/issues', 'group.issues.read'),
    endpoint('/groups/{}/export', 'group.report.read'),
    endpoint('/groups/{}/jobs/export', 'group.report.read'),
    endpoint('/orgs', ''),
    endpoint('/orgs/{}', 'org.read'),
    endpoint('/orgs/{}/issues', 'org.read, org.project.read and org.project.snapshot.read'),
    endpoint('/orgs/{}/projects', 'org.project.read'),
    endpoint('/orgs/{}/projects/{}/sbom', 'org.project.snapshot.read'),
    endpoint('/orgs/{}/targets', 'org.project.read'),
    endpoint('/orgs/{}/export', 'org.report.read'),
    endpoint('/orgs/{}/jobs/export', 'org.report.read'),
    endpoint('/orgs/{}/sbom_tests', 'org.project.test', BETA),
    endpoint('/orgs/{}/tests', 'org.package.test and org.read', BETA),
    endpoint('/orgs/{}/packages', 'org.read', '2025-11-05'),
    endpoint('/orgs/{}/policies', 'org.project.ignore.read', '2026-03-25'),
];
/** The endpoint of a path below `/rest`. One that is not known is its own. */
function endpointOf(path) {
    const segments = path.split('/');
    const fitting = ENDPOINTS.filter((one) => fits(one.path.split('/'), segments));
    // The longest says most; those of one path differ in length.
    return fitting.reduce((best, one) => (one.path.length > best.path.length ? one : best), fitting[0] ?? endpoint(path, ''));
}
function fits(pattern, segments) {
    if (pattern.length > segments.length)
        return false;
    return pattern.every((part, index) => part === '{}' || part === segments[index]);
}
function endpoint(path, permission, version = STABLE) {
    return { path, permission, version };
}

// EXTERNAL MODULE: ./src/snyk/region.ts
var region = __webpack_require__(69673);
// EXTERNAL MODULE: ./src/snyk/api/limits.ts
var limits = __webpack_require__(66088);
// EXTERNAL MODULE: ./src/snyk/api/snyk-error.ts
var snyk_error = __webpack_require__(81854);
;// CONCATENATED MODULE: ./src/snyk/api/explain.ts




const REGIONS = Object.entries(region/* SNYK_REGIONS */._b)
    .map(([name, url]) => `${name} (${url})`)
    .join(', ');
/** Snyk's words for a refusal, and what can be done about it. */
function explainTo(access) {
    return (refusal) => ({ words: (0,snyk_error/* snykWords */.$)(refusal.text), cure: cureOf(refusal, access) });
}
/** What can be done when the OAuth client is refused. */
function explainSignIn(access) {
    return ({ status, text }) => ({
        words: (0,snyk_error/* snykWords */.$)(text),
        cure: status < 500 && status !== 429
            ? `Are snyk-client-id and snyk-client-secret right, and does the service account belong to ${access.url}? The regions are ${REGIONS}.`
            : undefined,
    });
}
function cureOf({ status, text, url }, access) {
    const path = pathBelow(url, access.url);
    switch (status) {
        case 401:
            return path.startsWith('/orgs/') && path.endsWith('/packages/issues')
                ? `Snyk also answers so to organizations for which this list is not enabled. ${wrongToken(access)}`
                : wrongToken(access);
        case 403:
            return missingRole(path);
        case 404:
            return `Is the id right, and does it belong to ${access.url}? Snyk also hides so what the account may not see.`;
        case 410:
            return 'This version of Snyk’s API is at the end of its life: use a newer snyk-connector.';
        default:
            return (0,limits/* isMaintenance */.QX)(text)
                ? 'Snyk is being maintained: see https://status.snyk.io and run again afterwards.'
                : undefined;
    }
}
/** A token of another region gets the same 401 as one that does not exist. */
function wrongToken({ url, account }) {
    const home = account.token === undefined ? undefined : (0,region/* regionOfToken */.lg)(account.token);
    const elsewhere = home === undefined
        ? `, or it belongs to another region than ${url}: the regions of snyk-api are ${REGIONS}`
        : '';
    const setting = account.token === undefined ? 'access token' : 'snyk-token';
    return `The ${setting} is wrong, expired or revoked${elsewhere}.`;
}
function missingRole(path) {
    const { permission } = endpointOf(path);
    const allowing = permission === '' ? '' : ` that has the permission ${permission}`;
    return `Give the account a role${allowing} there; Snyk’s API also needs a plan that includes it.`;
}
function pathBelow(url, api) {
    const rest = `${new URL(api).pathname.replace(/\/$/, '')}/rest`;
    return url.pathname.startsWith(rest) ? url.pathname.slice(rest.length) : url.pathname;
}

;// CONCATENATED MODULE: ./src/snyk/api/lifecycle.ts
/** Stages after which a version goes away (Snyk's OpenAPI document). */
const ENDING_STAGES = ['deprecated', 'sunset'];
const DAY = /^\d{4}-\d{2}-\d{2}/;
/**
 * What a person should know of the version that served a request; undefined while it is neither
 * deprecated nor at its end. One that goes unnoticed ends in answers of another shape, or none.
 */
function endOfVersion({ path, version }, headers) {
    const stage = headers['snyk-version-lifecycle-stage']?.trim().toLowerCase() ?? '';
    const since = dayOf(headers['deprecation']);
    const until = dayOf(headers['sunset']);
    if (!ENDING_STAGES.includes(stage) && since === undefined && until === undefined) {
        return undefined;
    }
    const served = dayOf(headers['snyk-version-served']) ?? version;
    const dates = [
        ...(since === undefined ? [] : [`since ${since}`]),
        until === undefined ? 'with no date for its end' : `gone from ${until} on`,
    ];
    return `Snyk’s ${path} in version ${served} is deprecated (${dates.join(', ')}). Use a newer snyk-connector before it goes.`;
}
/** Nothing else from the header: it is shown to people. */
function dayOf(value) {
    return DAY.exec(value?.trim() ?? '')?.[0];
}

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js
var schemas = __webpack_require__(94343);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(43759);
;// CONCATENATED MODULE: ./src/snyk/api/oauth.ts


/** So long before its end a token is no longer used: requests wait for their turn. */
const RENEWED_BEFORE_MS = 60_000;
/** Where the answer does not tell (Snyk's OAuth API: the example of `expires_in`). */
const USUAL_LIFE_S = 3599;
const grant = schemas/* object */.Ikc({
    access_token: schemas/* string */.YjP().check(api/* _regex */.Fk(/^[\w.~+/=-]+$/)),
    expires_in: schemas/* catch */.MfU(schemas/* number */.aig().check(api/* _positive */.NC()), USUAL_LIFE_S),
});
/**
 * The access token of an OAuth client, by client credentials. Fetched when it is first needed,
 * kept until shortly before its end, fetched anew when Snyk refuses it. Requests that need a new
 * one at the same time share it.
 */
function oauthCredential(signIn) {
    const { url, clock } = signIn;
    let session;
    let fetching;
    const renewed = async () => {
        try {
            session = await fetchSession(signIn);
            return session;
        }
        finally {
            fetching = undefined;
        }
    };
    return {
        origin: new URL(url).origin,
        header: 'authorization',
        value: async () => {
            if (session !== undefined && clock.now() < session.until)
                return session.value;
            fetching ??= renewed();
            return (await fetching).value;
        },
        renew: (refused) => {
            if (refused === session?.value)
                session = undefined;
        },
    };
}
async function fetchSession(signIn) {
    const { url, clientId, clientSecret, client, redactor, clock } = signIn;
    const form = new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: clientId,
        client_secret: clientSecret,
    });
    const askedAt = clock.now();
    const response = await client.request({
        method: 'POST',
        url: `${url}/oauth2/token`,
        headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
        body: form.toString(),
        repeatable: true,
    });
    const { status, requestId } = response;
    const granted = grant.safeParse(status < 300 ? response.json() : undefined);
    if (!granted.success) {
        throw new errors/* UpstreamError */.gA(`${client.service} answered ${status} without an access token. Is ${url} the address of Snyk’s API?`, { service: client.service, status, requestId });
    }
    const { access_token: token, expires_in: life } = granted.data;
    redactor.add(token);
    const lifeMs = life * 1000;
    const usedMs = Math.max(lifeMs / 2, lifeMs - RENEWED_BEFORE_MS);
    return { value: `Bearer ${token}`, until: askedAt + usedMs };
}

// EXTERNAL MODULE: ./src/snyk/api/read.ts
var api_read = __webpack_require__(62192);
// EXTERNAL MODULE: ./src/snyk/api/walk.ts
var walk = __webpack_require__(8549);
;// CONCATENATED MODULE: ./src/snyk/api/client.ts












const SERVICE = 'Snyk API';
/** The most that all lists give at once (Snyk's OpenAPI document; a multiple of ten). */
const PAGE_SIZE = 100;
const JSON_API = 'application/vnd.api+json';
/** What a path below is of the REST API; V1 stands beside it. */
const REST = '/rest';
/** Snyk's API as one account sees it. Keeps the account's limits over all that is asked. */
function createSnykApi(options) {
    const { url, statistics, clock = http_clock/* systemClock */.m } = options;
    const client = (0,http_client/* createHttpClient */.u)({
        ...network(options),
        service: SERVICE,
        credentials: [credentialOf(options)],
        headers: { accept: `${JSON_API}, application/json;q=0.9, */*;q=0.8` },
        limits: (0,limits/* snykLimits */.st)(options),
        explain: explainTo(options),
    });
    const warn = onceEach(options.warn);
    const atOf = ({ headers }) => {
        const told = Date.parse(headers['date'] ?? '');
        return new Date(Number.isNaN(told) ? clock.now() : told);
    };
    const send = async (ask) => {
        const { method = 'GET', path, query = {}, body, signal } = ask;
        const rest = path.startsWith(`${REST}/`);
        const endpoint = rest ? endpointOf(path.slice(REST.length)) : undefined;
        const version = endpoint === undefined ? undefined : (ask.version ?? endpoint.version);
        const response = await client.request({
            method,
            url: addressOf(url, path, { ...query, version }),
            ...(body === undefined
                ? {}
                : {
                    body: JSON.stringify(body),
                    headers: { 'content-type': rest ? JSON_API : 'application/json' },
                }),
            ...(signal === undefined ? {} : { signal }),
        });
        const ending = endpoint === undefined ? undefined : endOfVersion(endpoint, response.headers);
        if (ending !== undefined)
            warn(ending);
        return response;
    };
    const document = async (ask) => {
        const response = await send({ ...ask, path: REST + ask.path });
        if (response.status >= 300)
            throw redirection(response, ask.path, options.redactor);
        const body = response.json();
        const members = typeof body === 'object' && body !== null ? body : {};
        return {
            data: 'data' in members ? members.data : undefined,
            links: 'links' in members ? members.links : undefined,
            at: atOf(response),
            mismatch: (why) => mismatch(response, ask.path, why),
        };
    };
    return {
        url,
        statistics,
        get: async (ask) => {
            const { data, at, mismatch } = await document(ask);
            const read = (0,api_read/* readResource */.R)(data, ask.item, 'data');
            if ('item' in read)
                return { data: read.item, at };
            throw mismatch(`with a resource that cannot be read: ${read.unreadable.why}`);
        },
        pages: async function* (ask) {
            const { query = {} } = ask;
            const fetch = async (cursor) => {
                const { limit = PAGE_SIZE } = query;
                const asked = { ...query, limit, starting_after: cursor };
                const { data, links, at, mismatch } = await document({ ...ask, query: asked });
                if (!Array.isArray(data))
                    throw mismatch('without a list of resources');
                const count = data.length;
                const isFull = count >= Number(limit);
                return { ...readAll(data, ask.item), at, links, count, isFull };
            };
            const repeats = () => {
                warn(`Snyk’s list ${endpointOf(ask.path).path} pointed back to a page that was read before; that was taken for its end.`);
            };
            for await (const { items, unreadable, at } of (0,walk/* walk */.G)(ask.path, fetch, repeats)) {
                yield { items, unreadable, at };
            }
        },
        request: async (ask) => {
            const response = await send(ask);
            const { status, headers } = response;
            // A redirect's body is for people who look at it, if there is one.
            const isEmpty = response.body.length === 0 || status >= 300;
            const body = isEmpty ? undefined : ask.text ? response.body.toString() : response.json();
            return { status, headers, body, at: atOf(response) };
        },
    };
}
function readAll(data, item) {
    const items = [];
    const unreadable = [];
    data.forEach((value, index) => {
        const read = (0,api_read/* readResource */.R)(value, item, `#${index}`);
        if ('item' in read)
            items.push(read.item);
        else
            unreadable.push(read.unreadable);
    });
    return { items, unreadable };
}
/** What Snyk's clients have in common. */
function network(options) {
    const { transport, redactor, statistics, log, clock } = options;
    return {
        transport,
        redactor,
        statistics,
        retry: limits/* SNYK_RETRY */.rH,
        ...(log === undefined ? {} : { log }),
        ...(clock === undefined ? {} : { clock }),
    };
}
function credentialOf(options) {
    const { url, redactor, clock = http_clock/* systemClock */.m } = options;
    const { token, oauthToken, clientId, clientSecret } = options.account;
    for (const secret of [token, oauthToken, clientSecret])
        redactor.add(secret ?? '');
    const origin = new URL(url).origin;
    const fixed = (value) => ({
        origin,
        header: 'authorization',
        value: () => value,
    });
    if (token !== undefined)
        return fixed(`token ${token}`);
    if (oauthToken !== undefined)
        return fixed(`Bearer ${oauthToken}`);
    // A client of its own, so that a token can be fetched while all places of the other are taken.
    const client = (0,http_client/* createHttpClient */.u)({
        ...network(options),
        service: 'Snyk sign-in',
        explain: explainSignIn(options),
    });
    return oauthCredential({
        ...{ url, client, redactor, clock },
        clientId: clientId ?? '',
        clientSecret: clientSecret ?? '',
    });
}
function onceEach(warn) {
    const told = new Set();
    return (message) => {
        if (told.has(message))
            return;
        told.add(message);
        warn(message);
    };
}
function mismatch(response, path, why) {
    const { status, requestId } = response;
    const id = requestId === undefined ? '' : ` (request id ${requestId})`;
    return new errors/* UpstreamError */.gA(`${SERVICE} answered ${status} to ${REST}${path} ${why}${id}. Is this the address of Snyk’s API?`, { service: SERVICE, status, requestId });
}
function redirection(response, path, redactor) {
    const to = (response.headers['location'] ?? '').replace(/[?#].*$/s, '');
    return mismatch(response, path, to === ''
        ? 'with a redirect'
        : `with a redirect to ${(0,excerpt/* excerpt */.K)(to, redactor)}, which is not followed`);
}

;// CONCATENATED MODULE: ./src/commands/snyk.ts


/**
 * Snyk's API as the settings name it. Nothing is asked yet.
 *
 * @throws ConfigError when there is no credential, or half of one.
 */
function connectSnyk(context, network) {
    const { settings, env, log } = context;
    const warn = (message) => {
        log.warning(message);
    };
    const { url, account } = (0,api_account/* accountOf */.X)({
        token: settings['snyk-token'],
        oauthToken: env['SNYK_OAUTH_TOKEN'],
        clientId: settings['snyk-client-id'],
        clientSecret: settings['snyk-client-secret'],
        api: settings['snyk-api'],
    }, warn);
    return createSnykApi({
        ...network,
        url,
        account,
        requestsPerMinute: settings['max-requests-per-minute'],
        concurrency: settings.concurrency,
        warn,
    });
}


/***/ }),

/***/ 46841:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ accountOf)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87206);
/* harmony import */ var _region_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69673);


/**
 * Decides where and as whom Snyk's API is asked. Of several credentials the OAuth client is
 * taken, as a token is often there for the Snyk CLI only; then the token.
 *
 * A personal access token names its own region, where alone it is valid, so that wins over
 * `snyk-api`; other credentials cannot tell.
 *
 * @param warn told what a person should know.
 * @throws ConfigError with all that is wrong.
 */
function accountOf(settings, warn) {
    const account = chosen(settings);
    const { api } = settings;
    const named = account.token === undefined ? undefined : (0,_region_js__WEBPACK_IMPORTED_MODULE_1__/* .regionOfToken */ .lg)(account.token);
    if (named === undefined)
        return { url: api ?? _region_js__WEBPACK_IMPORTED_MODULE_1__/* .SNYK_REGIONS */ ._b['us-01'], account };
    // At the same origin, an address may have a path that the token does not know.
    if (api === undefined || new URL(named).origin === new URL(api).origin) {
        return { url: api ?? named, account };
    }
    warn(`The token belongs to ${named}, so that is asked and not ${api}, which snyk-api names. Set snyk-api to the region of the token, or leave it out.`);
    return { url: named, account };
}
function chosen({ token, oauthToken, clientId, clientSecret }) {
    if (clientId && clientSecret)
        return { clientId, clientSecret };
    if (clientId)
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL('snyk-client-id is given without snyk-client-secret.');
    if (clientSecret)
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL('snyk-client-secret is given without snyk-client-id.');
    if (token)
        return { token };
    if (oauthToken)
        return { oauthToken };
    throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL('Snyk’s API needs a credential: give snyk-token (or SNYK_TOKEN), or snyk-client-id and snyk-client-secret of an OAuth service account.');
}


/***/ }),

/***/ 66088:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QX: () => (/* binding */ isMaintenance),
/* harmony export */   eW: () => (/* binding */ REQUESTS_PER_MINUTE),
/* harmony export */   rH: () => (/* binding */ SNYK_RETRY),
/* harmony export */   st: () => (/* binding */ snykLimits)
/* harmony export */ });
/* harmony import */ var _snyk_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81854);

/**
 * Snyk's limits per API key. The minute is documented (docs.snyk.io, REST API rate limits), the
 * second stands in `x-ratelimit-limit` of its answers, which the limiter follows when they tell
 * something else. It stays 3 % below by itself.
 */
const REQUESTS_PER_MINUTE = 1620;
const REQUESTS_PER_SECOND = 160;
/** "Unavailable due to maintenance", a planned one (Snyk's error catalog; its CLI gives up too). */
const MAINTENANCE = 'SNYK-0099';
/** "Test limit reached" comes as 429, but no pause of minutes helps: it counts by month. */
const TEST_LIMIT = 'SNYK-0006';
/** How fast Snyk may be asked. What the user sets is never exceeded. */
function snykLimits(settings) {
    const { requestsPerMinute, concurrency } = settings;
    return {
        windows: [
            { requests: requestsPerMinute ?? REQUESTS_PER_MINUTE, seconds: 60 },
            { requests: REQUESTS_PER_SECOND, seconds: 1 },
        ],
        concurrency,
        fixed: requestsPerMinute !== undefined,
    };
}
/** What is repeated is what the client repeats by default, which is what Snyk's CLI repeats. */
const SNYK_RETRY = {
    final: ({ text }) => isMaintenance(text) || (0,_snyk_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errorCodesOf */ .s)(text).includes(TEST_LIMIT),
};
function isMaintenance(text) {
    return (0,_snyk_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errorCodesOf */ .s)(text).includes(MAINTENANCE);
}


/***/ }),

/***/ 62192:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ readResource)
/* harmony export */ });
/** Longer ids or paths are cut: they are shown to people. */
const MAX_SHOWN = 100;
/** Of all that is wrong with a resource, so much is told. */
const MAX_REASONS = 3;
/** One resource of an answer. Never throws. */
function readResource(value, item, place) {
    const result = item.safeParse(value);
    if (result.success)
        return { item: result.data };
    return { unreadable: { id: idOf(value) ?? place, why: reasons(result.error.issues) } };
}
function idOf(value) {
    if (typeof value !== 'object' || value === null || !('id' in value))
        return undefined;
    const { id } = value;
    return typeof id === 'string' && id !== '' ? shown(id) : undefined;
}
/** `attributes.title: expected string`; several with semicolons. */
function reasons(issues) {
    const told = issues.slice(0, MAX_REASONS).map((issue) => {
        const path = issue.path.map(String).join('.');
        const what = 'expected' in issue ? `expected ${issue.expected}` : issue.message;
        return shown(path === '' ? what : `${path}: ${what}`);
    });
    return told.join('; ');
}
function shown(text) {
    return text.replace(/[\p{C}\p{Z}]+/gu, ' ').slice(0, MAX_SHOWN);
}


/***/ }),

/***/ 81854:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ snykWords),
/* harmony export */   s: () => (/* binding */ errorCodesOf)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94343);

const maybeText = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["catch"] */ .MfU(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()), undefined);
const jsonApiError = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    code: maybeText,
    title: maybeText,
    detail: maybeText,
    source: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["catch"] */ .MfU(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ parameter: maybeText, pointer: maybeText })), undefined),
});
/** JSON:API; nothing in it is taken for granted. */
const jsonApiBody = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ errors: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(jsonApiError) });
/** V1: `{code, error, message}`. The gateway: `{status, code}`. OAuth: the last two. */
const flatBody = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    code: maybeText,
    error: maybeText,
    message: maybeText,
    error_description: maybeText,
});
/**
 * What Snyk says in the body of an error: that of JSON:API, of V1, of OAuth or of a gateway
 * before it, which may be any text.
 */
function snykWords(text) {
    const body = jsonOf(text);
    const { data: listed } = jsonApiBody.safeParse(body);
    const told = listed?.errors.map(sentence).filter((one) => one !== '') ?? [];
    if (told.length > 0)
        return [...new Set(told)].join('; ');
    const { data: flat } = flatBody.safeParse(body);
    const words = [flat?.error ?? flat?.code, flat?.message ?? flat?.error_description].filter((one) => one !== undefined && one !== '');
    return words.length > 0 ? [...new Set(words)].join(': ') : text;
}
/** The codes of Snyk's error catalog in the body of an error: `SNYK-0099`. */
function errorCodesOf(text) {
    const { data } = jsonApiBody.safeParse(jsonOf(text));
    return data?.errors.flatMap(({ code }) => code ?? []) ?? [];
}
/** `Title: detail (parameter limit; SNYK-0003)` of what there is. */
function sentence({ code, title, detail, source }) {
    const words = [...new Set([title, detail])].filter((one) => one !== undefined && one !== '');
    const place = source?.parameter ?? source?.pointer;
    const notes = [
        ...(place === undefined ? [] : [`at ${place}`]),
        ...(code === undefined ? [] : [code]),
    ];
    const said = words.join(': ');
    if (notes.length === 0)
        return said;
    return said === '' ? notes.join(', ') : `${said} (${notes.join(', ')})`;
}
function jsonOf(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        // A gateway's page or plain text, which is shown as it stands.
        return undefined;
    }
}


/***/ }),

/***/ 8549:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ walk)
/* harmony export */ });
/* unused harmony export MAX_EMPTY_PAGES */
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95305);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87206);


/**
 * A filter may leave a page empty although others follow, so one is no end; but some lists have
 * gone on with empty pages for ever (elastic/integrations#3651).
 */
const MAX_EMPTY_PAGES = 3;
/**
 * Goes through a list by its cursors. Of `links.next` only the cursor is taken, so it cannot lead
 * to another place, and parameters do not pile up (pysnyk#191). Ends where there is no next page,
 * or where a page that is not full points back to one that was read (pysnyk#212), which `repeats`
 * is told. A full page that points back is no end: who knows what would have followed.
 *
 * @param list its path, for messages.
 * @throws UpstreamError when there is a next page that cannot be asked for, one empty page after
 *   the other, or no way on from a full one; what `fetch` throws. The pages before were given.
 */
async function* walk(list, fetch, repeats) {
    const seen = new Set();
    let cursor;
    let empty = 0;
    do {
        const page = await fetch(cursor);
        empty = page.count === 0 ? empty + 1 : 0;
        yield page;
        cursor = nextCursor(page.links, list);
        if (cursor === undefined)
            return;
        if (!remember(seen, cursor)) {
            if (page.isFull === true)
                throw lost(list, 'points from a full page back to one that was read before');
            repeats();
            return;
        }
    } while (empty < MAX_EMPTY_PAGES);
    throw lost(list, `has ${empty} empty pages after one another and still names a next one`);
}
/** The cursor of the next page; undefined at the end of the list. */
function nextCursor(links, list) {
    const next = memberOf(links, 'next');
    const link = typeof next === 'object' && next !== null ? memberOf(next, 'href') : next;
    if (link === undefined || link === null || link === '')
        return undefined;
    const cursor = typeof link === 'string' ? cursorIn(link) : '';
    if (cursor !== '')
        return cursor;
    throw lost(list, 'names a next page, but not by a cursor that can be asked for');
}
/**
 * Links are absolute, or relative with or without `/rest`; only the query matters. A plus is a
 * plus, as cursors are base64 and have no spaces.
 */
function cursorIn(link) {
    const query = link.split('#', 1)[0]?.replace(/^[^?]*/, '') ?? '';
    return new URLSearchParams(query.replaceAll('+', '%2B')).get('starting_after') ?? '';
}
/** Digests, as cursors are hundreds of characters long. @returns false when it was there. */
function remember(seen, cursor) {
    const mark = (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digest */ .b)(cursor);
    if (seen.has(mark))
        return false;
    seen.add(mark);
    return true;
}
function memberOf(value, name) {
    if (typeof value !== 'object' || value === null)
        return undefined;
    return Object.getOwnPropertyDescriptor(value, name)?.value;
}
function lost(list, what) {
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UpstreamError */ .gA(`Snyk API: the list ${list} ${what}. What follows could not be read; a later run may.`, { service: 'Snyk API', retryable: true });
}


/***/ }),

/***/ 7905:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ productOf),
/* harmony export */   w: () => (/* binding */ toolOf)
/* harmony export */ });
/* harmony import */ var _distribution_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11358);

/** Project types that are not a package manager; `…config` are all infrastructure. */
const PRODUCT_OF_TYPE = {
    sast: 'code',
    dockerfile: 'container',
    terraformplan: 'iac',
    cpp: 'unmanaged',
    'unmanaged (c/c++)': 'unmanaged',
    secrets: 'secrets',
};
/** Registries and clusters: an application in an image has its package manager as type. */
const IMAGE_ORIGINS = new Set([
    'acr',
    'artifactory-cr',
    'digitalocean-cr',
    'docker-hub',
    'ecr',
    'gcr',
    'github-cr',
    'gitlab-cr',
    'google-artifact-cr',
    'harbor-cr',
    'kubernetes',
    'nexus-cr',
    'quay-cr',
]);
const TOOL_OF_PRODUCT = {
    'open-source': 'Snyk Open Source',
    container: 'Snyk Container',
    iac: 'Snyk IaC',
    code: 'Snyk Code',
    secrets: 'Snyk Secrets',
    unmanaged: 'Snyk Open Source',
    unknown: 'Snyk',
};
/** The product that tests a project. A type that is new to us is taken for a package manager. */
function productOf(project) {
    const type = project.type.toLowerCase();
    const named = Object.hasOwn(PRODUCT_OF_TYPE, type) ? PRODUCT_OF_TYPE[type] : undefined;
    if (named !== undefined)
        return named;
    if (type.endsWith('config'))
        return 'iac';
    const isInImage = _distribution_js__WEBPACK_IMPORTED_MODULE_0__/* .OPERATING_SYSTEM_TYPES */ .yN.has(type) ||
        IMAGE_ORIGINS.has(project.origin ?? '') ||
        project.name.startsWith('docker-image|');
    return isInImage ? 'container' : 'open-source';
}
function toolOf(product) {
    return { name: TOOL_OF_PRODUCT[product] };
}


/***/ }),

/***/ 79778:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ identityOf)
/* harmony export */ });
/* harmony import */ var _distribution_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11358);

/** What makes a project the same as the one that the CLI scans. */
function identityOf(resource, product) {
    if (product === 'container')
        return imageIdentity(resource);
    const { name, type, target_file: targetFile, target_reference: reference } = resource.attributes;
    const told = resource.relationships.target.data.attributes;
    const repository = told?.url ?? told?.display_name ?? null;
    return {
        repository,
        targetFile,
        type,
        targetReference: reference,
        // A repository has one such project of a file and branch, whatever a door calls it.
        name: isNameless(product) && repository !== null ? '' : name,
    };
}
function isNameless(product) {
    return product === 'code' || product === 'iac' || product === 'secrets';
}
/** An image stands where the repository stands; the Dockerfile is no part of its identity. */
function imageIdentity({ attributes, relationships }) {
    const { name, type, target_file: targetFile, target_reference: reference } = attributes;
    const fromDockerfile = type.toLowerCase() === 'dockerfile';
    const { display_name: display, url } = relationships.target.data.attributes ?? {};
    const image = splitImage(name.replace(/^docker-image\|/, ''));
    const isSystem = _distribution_js__WEBPACK_IMPORTED_MODULE_0__/* .OPERATING_SYSTEM_TYPES */ .yN.has(type.toLowerCase());
    return {
        repository: fromDockerfile
            ? (url ?? display ?? null)
            : isSystem
                ? image.name
                : imageOf(display, image),
        targetFile: isSystem ? '' : targetFile,
        type,
        targetReference: reference === '' ? image.tag : reference,
        name: isSystem ? `docker-image|${image.name}` : name,
    };
}
function imageOf(display, image) {
    return display === undefined ? image.name : splitImage(display).name;
}
/** `registry:5000/team/app:1.0` → `registry:5000/team/app` with tag `1.0`. */
function splitImage(reference) {
    const [image = ''] = reference.split('@');
    const colon = image.indexOf(':', image.lastIndexOf('/') + 1);
    return colon < 0
        ? { name: image, tag: '' }
        : { name: image.slice(0, colon), tag: image.slice(colon + 1) };
}


/***/ })

};
