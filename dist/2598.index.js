export const id = 2598;
export const ids = [2598,2082,7716,557];
export const modules = {

/***/ 32598:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  check: () => (/* binding */ check)
});

// EXTERNAL MODULE: ./src/http/excerpt.ts
var excerpt = __webpack_require__(53453);
// EXTERNAL MODULE: ./src/http/transport.ts
var http_transport = __webpack_require__(71517);
// EXTERNAL MODULE: ./src/http/url.ts
var http_url = __webpack_require__(6697);
// EXTERNAL MODULE: ./src/http/client.ts + 14 modules
var http_client = __webpack_require__(26233);
// EXTERNAL MODULE: ./src/model/errors.ts
var errors = __webpack_require__(87206);
;// CONCATENATED MODULE: ./src/check/step.ts
/** The checks in their order. What fails makes the later ones meaningless. */
const CHECK_NAMES = ['network', 'tls', 'authentication', 'authorization', 'data'];
/** As people call them. */
const CHECKS = {
    network: 'Network reachability',
    tls: 'TLS handshake',
    authentication: 'Authentication',
    authorization: 'Authorization scope',
    data: 'Data fetch',
};
function passed(tried, detail) {
    return { tried, ok: true, detail, cure: null };
}
function failed(tried, detail, cure) {
    return { tried, ok: false, detail, cure };
}

;// CONCATENATED MODULE: ./src/check/ask.ts





/** Answers to a check are short; issue pages of 10 fit well. */
const MAX_REPLY_BYTES = 8 * 1024 * 1024;
const ERROR_STATUSES = Array.from({ length: 200 }, (_, index) => 400 + index);
function createAsk({ service, transport, credentials, around }) {
    const { redactor, clock, timeoutMs } = around;
    const client = (0,http_client/* createHttpClient */.u)({
        service,
        transport,
        credentials,
        redactor,
        clock,
        retry: { attempts: 1, throttledAttempts: 1 },
        timeouts: { headers: timeoutMs, body: timeoutMs },
        maxResponseBytes: MAX_REPLY_BYTES,
    });
    return async (request) => {
        const url = new URL(request.url);
        const tried = redactor.redact(`${request.method ?? 'GET'} ${(0,http_url/* shownUrl */.zA)(url)}`);
        try {
            const { status, headers, body } = await client.request({
                ...request,
                expect: ERROR_STATUSES,
            });
            const text = body.toString('utf8');
            const words = status < 300 ? '' : (0,excerpt/* excerpt */.K)(text, redactor);
            const seen = words === '' ? `answered ${status}` : `answered ${status}: ${words}`;
            return { tried, status, headers, text, json: jsonOf(text), seen };
        }
        catch (error) {
            const seen = (0,excerpt/* excerpt */.K)((0,errors/* describeError */.Uc)(error), redactor);
            return { tried, status: 0, headers: {}, text: '', json: undefined, seen };
        }
    };
}
function jsonOf(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        // Judged by who asked: a token of Qualys is no JSON, a login page is none either.
        return undefined;
    }
}
/**
 * What an answer means that no service gives for a reason of its own: none at all, a redirect, too
 * many requests, a failure of the service, a page for people. Undefined for all others.
 */
function unusual(reply) {
    const { tried, status, headers, seen } = reply;
    if (status === 0) {
        return failed(tried, seen, 'The connection broke: is a proxy or firewall in the way?');
    }
    if (status >= 300 && status < 400) {
        const place = placeOf(headers['location']);
        return failed(tried, `answered ${status}, a redirect${place === '' ? '' : ` to ${place}`}`, 'Redirects are not followed, for the credential was given for this address only: set the address it leads to, if that is right.');
    }
    if (status === 407) {
        return failed(tried, seen, 'The proxy wants a user name and password (HTTPS_PROXY).');
    }
    if (status === 429)
        return failed(tried, seen, 'Too many requests: try again in a minute.');
    if (status >= 500) {
        return failed(tried, seen, 'The service itself fails: try again later, look at its status page.');
    }
    return undefined;
}
/** A 2xx that is a web page comes from a login page or a proxy, not from an API. */
function notJson(reply) {
    if (reply.json !== undefined)
        return undefined;
    return failed(reply.tried, `answered ${reply.status}, but not with JSON`, 'A proxy, a login page or another service answers here: is the address that of the API?');
}
function placeOf(location) {
    if (location === undefined || !URL.canParse(location))
        return '';
    const { protocol, host, pathname } = new URL(location);
    return `${protocol}//${host}${pathname}`;
}

// EXTERNAL MODULE: external "node:dns/promises"
var promises_ = __webpack_require__(71553);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./src/http/proxy.ts
var http_proxy = __webpack_require__(57856);
;// CONCATENATED MODULE: ./src/check/code.ts

/** The first error code of Node, OpenSSL or undici in a chain of causes; '' without one. */
function codeOf(error) {
    let current = error;
    // Causes may go round in circles.
    for (let depth = 0; (0,errors/* isError */.bJ)(current) && depth < 6; depth += 1) {
        if ('code' in current && typeof current.code === 'string')
            return current.code;
        current = current.cause;
    }
    return '';
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
;// CONCATENATED MODULE: ./src/check/tunnel.ts




/** The proxy was reached and said no. */
class TunnelRefused extends Error {
    name = 'TunnelRefused';
    cure;
    constructor(status, target) {
        super(`the proxy answered ${status} to CONNECT ${target}`);
        this.cure =
            status === 407
                ? 'The proxy wants a user name and password: HTTPS_PROXY=http://user:password@host:port.'
                : `The proxy does not let us through to ${target}: have it allowed there, or name it in NO_PROXY if it is reached directly.`;
    }
}
/**
 * Asks a proxy for a tunnel and gives the connection through it.
 *
 * @throws TunnelRefused when the proxy says no.
 */
async function openTunnel({ socket, proxy, target, around, }) {
    const place = `${target.hostname}:${target.port || '443'}`;
    const authorization = (0,http_proxy/* proxyAuthorization */.Y)(proxy);
    const outer = proxy.protocol === 'https:' ? await secured(socket, proxy, around) : socket;
    return new Promise((resolve, reject) => {
        const ask = (0,external_node_http_.request)({
            method: 'CONNECT',
            path: place,
            headers: {
                host: place,
                ...(authorization === undefined ? {} : { 'proxy-authorization': authorization }),
            },
            createConnection: () => outer,
        });
        const timer = setTimeout(() => {
            ask.destroy(new Error(`the proxy did not answer in ${around.timeoutMs} ms`));
        }, around.timeoutMs);
        ask.once('close', () => {
            clearTimeout(timer);
        });
        ask.once('error', reject);
        ask.once('connect', (answer, tunnel) => {
            clearTimeout(timer);
            tunnel.on('error', () => undefined);
            if (answer.statusCode === 200)
                resolve(tunnel);
            else
                reject(new TunnelRefused(answer.statusCode ?? 0, place));
        });
        ask.end();
    });
}
async function secured(socket, proxy, around) {
    const secureContext = around.trust();
    const secure = (0,external_node_tls_.connect)({
        socket,
        servername: proxy.hostname,
        ...(secureContext && { secureContext }),
    });
    await (0,external_node_events_.once)(secure, 'secureConnect');
    return secure;
}

;// CONCATENATED MODULE: ./src/check/connection.ts








/**
 * Finds the host in the DNS and opens a TCP connection to it, or to the proxy that stands in
 * between; through the proxy a tunnel, when the address is https.
 */
async function reach(url, around) {
    const proxy = (0,http_proxy/* proxyFor */.i)(url, around.environment);
    const next = proxy ?? url;
    const { host, port } = connection_placeOf(next);
    const through = proxy === undefined ? '' : ` through the proxy ${(0,http_url/* shownUrl */.zA)(bare(proxy))}`;
    const tried = `DNS and TCP to ${placeName(url)}${through}`;
    let socket;
    try {
        const addresses = await resolve(host, around);
        socket = await openSocket(addresses[0] ?? host, port, around.timeoutMs);
        if (proxy !== undefined && url.protocol === 'https:') {
            socket = await openTunnel({ socket, proxy, target: url, around });
        }
        return { finding: passed(tried, `${host} is ${addresses.join(', ')}`), socket };
    }
    catch (error) {
        socket?.destroy();
        const cure = error instanceof TunnelRefused ? error.cure : cureOf(error, next, proxy);
        return { finding: failed(tried, (0,errors/* describeError */.Uc)(error), cure), socket: undefined };
    }
}
/** Host and port of an address, as Node connects to them. */
function connection_placeOf(url) {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    return { host, port: Number(url.port) || (url.protocol === 'https:' ? 443 : 80) };
}
function placeName(url) {
    return `${url.hostname}:${connection_placeOf(url).port}`;
}
function bare(proxy) {
    const shown = new URL(proxy);
    shown.username = '';
    shown.password = '';
    return shown;
}
async function resolve(host, around) {
    if ((0,external_node_net_.isIP)(host) !== 0)
        return [host];
    if (around.lookup !== undefined)
        return around.lookup(host);
    const found = await (0,promises_.lookup)(host, { all: true });
    // As Node connects: IPv4 first where a runner has no route for IPv6.
    return found.sort((a, b) => a.family - b.family).map(({ address }) => address);
}
async function openSocket(host, port, timeoutMs) {
    return new Promise((resolve, reject) => {
        const socket = (0,external_node_net_.connect)({ host, port });
        const fail = (error) => {
            socket.destroy();
            reject(error);
        };
        socket.setTimeout(timeoutMs, () => {
            fail(Object.assign(new Error(`no answer in ${timeoutMs} ms`), { code: 'ETIMEDOUT' }));
        });
        socket.once('error', fail);
        socket.once('connect', () => {
            socket.off('error', fail);
            // A connection that nobody uses any more may end as it likes.
            socket.on('error', () => undefined);
            resolve(socket);
        });
    });
}
function cureOf(error, next, proxy) {
    const place = placeName(next);
    const code = codeOf(error);
    const setting = 'HTTPS_PROXY, HTTP_PROXY, NO_PROXY';
    if (/^(ENOTFOUND|EAI_AGAIN|ENODATA)$/.test(code)) {
        return proxy === undefined
            ? `The DNS does not know ${next.hostname}: is it spelled right? If names are only resolved by your proxy, set HTTPS_PROXY.`
            : `The DNS does not know your proxy ${next.hostname}: correct ${setting}.`;
    }
    if (proxy !== undefined) {
        return `The proxy at ${place} cannot be reached: correct ${setting}, or start it.`;
    }
    if (code === 'ECONNREFUSED') {
        return `Nothing listens at ${place}: check host and port of the address.`;
    }
    return `A firewall seems to stand before ${place}: allow it, or set HTTPS_PROXY if your network has a proxy.`;
}

;// CONCATENATED MODULE: ./src/check/probe.ts
/** A credential for the origin of this address. */
function authorizationHeader(url, value) {
    return { origin: new URL(url).origin, header: 'Authorization', value: () => value };
}
/** An address below another, which may have a path itself. */
function below(url, path) {
    return url.replace(/\/+$/, '') + path;
}
/** `data` of a JSON:API answer or `results` of DefectDojo, when it is a list. */
function listIn(json, name) {
    const value = memberOf(json, name);
    return Array.isArray(value) ? value : undefined;
}
function memberOf(json, name) {
    if (typeof json !== 'object' || json === null)
        return undefined;
    return Object.getOwnPropertyDescriptor(json, name)?.value;
}
/** A member that is a text; '' when there is none. */
function textIn(json, name) {
    const value = memberOf(json, name);
    return typeof value === 'string' ? value : '';
}

;// CONCATENATED MODULE: ./src/check/defectdojo.ts



/** Who am I, do I see the product, may I read findings. Nothing is changed. */
function probeDefectDojo(target, open) {
    const ask = open([authorizationHeader(target.url, `Token ${target.token}`)]);
    const api = (path) => below(target.url, `/api/v2/${path}`);
    return {
        authentication: async () => {
            const reply = await ask({ url: api('user_profile/') });
            if (reply.status === 401 || reply.status === 403) {
                return failed(reply.tried, reply.seen, 'Set platform-token to the API v2 key of an active user (in DefectDojo: the user menu, "API v2 Key").');
            }
            const odd = unusual(reply) ?? notFound(reply) ?? notJson(reply);
            const name = textIn(memberOf(reply.json, 'user'), 'username');
            return odd ?? passed(reply.tried, `signed in as ${name || 'a user'}`);
        },
        authorization: async () => {
            const { product = '' } = target;
            const query = new URLSearchParams({
                limit: '1',
                ...(product === '' ? {} : { name_exact: product }),
            });
            const reply = await ask({ url: api(`products/?${query.toString()}`) });
            if (reply.status === 403)
                return failed(reply.tried, reply.seen, missingRole(product));
            const odd = unusual(reply) ?? notFound(reply) ?? notJson(reply);
            if (odd !== undefined)
                return odd;
            if (product === '' || (listIn(reply.json, 'results') ?? []).length > 0) {
                return passed(reply.tried, `may read ${product === '' ? 'products' : `the product ${product}`}`);
            }
            return target.autoCreate === true
                ? passed(reply.tried, `the product ${product} is not there yet, and will be created`)
                : failed(reply.tried, `no product ${product} is visible`, missingRole(product));
        },
        data: async () => {
            const reply = await ask({ url: api('findings/?limit=1') });
            if (reply.status === 403)
                return failed(reply.tried, reply.seen, missingRole(target.product ?? ''));
            const odd = unusual(reply) ?? notFound(reply) ?? notJson(reply);
            if (odd !== undefined)
                return odd;
            return listIn(reply.json, 'results') === undefined
                ? failed(reply.tried, 'the answer has no results', 'Is this the address of a DefectDojo?')
                : passed(reply.tried, 'read findings');
        },
    };
}
function notFound(reply) {
    if (reply.status < 400)
        return undefined;
    return failed(reply.tried, reply.seen, 'Is platform-url the address of DefectDojo itself, without /api/v2?');
}
function missingRole(product) {
    const where = product === '' ? 'the product' : `the product ${product}`;
    return `Give the user the role API Importer, Writer or Maintainer in ${where}, check how it is spelled, or set auto-create.`;
}

// EXTERNAL MODULE: ./src/http/certificates.ts
var certificates = __webpack_require__(32126);
// EXTERNAL MODULE: ./src/http/clock.ts
var clock = __webpack_require__(8658);
// EXTERNAL MODULE: ./src/http/redact.ts
var redact = __webpack_require__(36715);
// EXTERNAL MODULE: ./src/http/timeouts.ts
var timeouts = __webpack_require__(88122);
;// CONCATENATED MODULE: ./src/check/deps.ts




function surroundings(deps) {
    const { environment = {}, caFiles = [] } = deps;
    let trusted;
    const trust = () => {
        trusted ??= { context: (0,certificates/* trustWith */.h)(caFiles, environment['NODE_EXTRA_CA_CERTS']) };
        return trusted.context;
    };
    return {
        environment,
        caFiles,
        trust,
        redactor: deps.redactor ?? (0,redact/* createRedactor */.lY)(),
        clock: deps.clock ?? clock/* systemClock */.m,
        timeoutMs: deps.timeoutMs ?? timeouts/* CONNECT_TIMEOUT_MS */.c,
        lookup: deps.lookup,
    };
}

;// CONCATENATED MODULE: ./src/check/handshake.ts






/** Opens TLS on a connection, with the trust that requests will have: dates, authority, host. */
async function shakeHands(url, socket, around) {
    const { host } = connection_placeOf(url);
    if (url.protocol === 'http:') {
        return passed('nothing', 'no TLS, for the address is http: on this machine');
    }
    const tried = `TLS with ${host}`;
    try {
        const secure = await handshake(host, socket, around);
        const detail = describe(secure.getPeerCertificate(), secure.getProtocol());
        secure.destroy();
        return passed(tried, detail);
    }
    catch (error) {
        return failed(tried, (0,errors/* describeError */.Uc)(error), handshake_cureOf(codeOf(error), host));
    }
}
async function handshake(host, socket, around) {
    const secureContext = around.trust();
    return new Promise((resolve, reject) => {
        const secure = (0,external_node_tls_.connect)({
            socket,
            // An address of numbers may not be sent as a server name (RFC 6066).
            ...((0,external_node_net_.isIP)(host) === 0 ? { servername: host } : { host }),
            ...(secureContext && { secureContext }),
        });
        const timer = setTimeout(() => {
            secure.destroy(new Error(`no TLS answer in ${around.timeoutMs} ms`));
        }, around.timeoutMs);
        secure.once('secureConnect', () => {
            clearTimeout(timer);
            resolve(secure);
        });
        secure.on('error', reject);
        secure.once('close', () => {
            clearTimeout(timer);
            reject(new Error('the connection was closed during the handshake'));
        });
    });
}
function describe(certificate, protocol) {
    const { valid_to: until, issuer } = certificate;
    const authority = [issuer.O, issuer.CN].flat().filter((name) => name !== undefined);
    return `${protocol ?? 'TLS'}, certificate by ${authority.join(', ')}, valid until ${until}`;
}
/** Codes of OpenSSL's certificate check, of Node's host name check, and of a peer without TLS. */
const CURES = [
    {
        pattern: /^CERT_HAS_EXPIRED$/,
        cure: (host) => `The certificate of ${host} has expired: have it renewed by whoever runs it. If it is fine elsewhere, check this machine's clock.`,
    },
    {
        pattern: /^CERT_NOT_YET_VALID$/,
        cure: () => "The certificate is not valid yet: check this machine's clock.",
    },
    {
        pattern: /^ERR_TLS_CERT_ALTNAME_INVALID$/,
        cure: (host) => `The certificate is for another host name than ${host}: use the name it was made for, or look for a proxy or DNS entry that leads elsewhere.`,
    },
    {
        pattern: /SELF_SIGNED|UNABLE_TO_(VERIFY|GET_ISSUER)|CERT_UNTRUSTED|INVALID_CA/,
        cure: () => "The certificate is not signed by an authority that is known here. Behind a company proxy that inspects TLS this is the proxy's: give its authority's file as ca-file or in NODE_EXTRA_CA_CERTS.",
    },
    {
        pattern: /^(EPROTO|ERR_SSL_.*)$/,
        cure: () => 'No common TLS: does this port speak https, and TLS 1.2 or newer?',
    },
];
function handshake_cureOf(code, host) {
    const found = CURES.find(({ pattern }) => pattern.test(code));
    return (found?.cure(host) ??
        'Something between here and there ends the connection: look for a firewall or proxy that inspects TLS.');
}

;// CONCATENATED MODULE: ./src/check/qualys.ts



/** A report that does not exist: whoever may use ETM hears so, and nothing is made. */
const NO_REPORT = '00000000-0000-0000-0000-000000000000';
const JWT = /^[\w-]+\.[\w-]+\.[\w-]*$/;
/**
 * Gets a token, looks whether ETM's API lets it in, and looks at the address of the CSV
 * connection without sending anything there.
 */
function probeQualys(target, open) {
    let ask = open([]);
    return {
        authentication: async () => {
            const token = await signIn(target, ask);
            if (typeof token !== 'string')
                return token.finding;
            ask = open([authorizationHeader(target.url, `Bearer ${token}`)]);
            return passed(`POST ${below(target.url, pathOf(target))}`, 'got an access token');
        },
        authorization: async () => {
            const url = below(target.url, `/etm/api/rest/v1/reports/${NO_REPORT}`);
            const reply = await ask({ url });
            if (reply.status === 401 || reply.status === 403) {
                return failed(reply.tried, reply.seen, 'Give the user a role with API access to Enterprise TruRisk Management (ETM) in Administration, and check that the subscription has ETM.');
            }
            return (throttled(reply.status, reply.tried) ??
                unusual(reply) ??
                passed(reply.tried, `the token is let in (${reply.status} for a report that does not exist)`));
        },
        data: async () => {
            const { connection, profile } = target;
            if (connection === undefined || profile === undefined) {
                return passed('nothing', 'no CSV connection is set, and a webhook cannot be tried without sending to it');
            }
            const place = [connection, profile].map((one) => encodeURIComponent(one)).join('/');
            const url = below(target.url, `/connector-config/connector/integration/${place}/file-upload`);
            const reply = await ask({ url });
            if (reply.status === 401 || reply.status === 403) {
                return failed(reply.tried, reply.seen, 'The token may not use this connection: check the ids of connection and profile, and that the user may manage connectors.');
            }
            // A GET is no upload: what counts is that the gateway let us through to where uploads go.
            return (throttled(reply.status, reply.tried) ??
                unusual(reply) ??
                passed(reply.tried, `the upload address answers (${reply.status}); nothing was sent`));
        },
    };
}
function pathOf({ credential }) {
    return 'username' in credential ? '/auth' : `/auth/${credential.auth}`;
}
/** The token, or why there is none. */
async function signIn(target, ask) {
    const { credential } = target;
    const reply = await signInAt(pathOf(target), target, ask);
    const token = tokenIn(reply);
    if (token !== undefined)
        return token;
    const odd = unusual(reply);
    if (odd !== undefined || 'username' in credential) {
        return { finding: odd ?? refused(target, reply) };
    }
    // Clients of a user and those of a subscription are told apart by where they may sign in.
    const other = credential.auth === 'oidc' ? 'oauth' : 'oidc';
    const isOther = tokenIn(await signInAt(`/auth/${other}`, target, ask)) !== undefined;
    const cure = `The client may sign in at /auth/${other}: set platform-options.auth: ${other}.`;
    return {
        finding: isOther ? failed(reply.tried, reply.seen, cure) : refused(target, reply),
    };
}
function signInAt(path, { url, credential }, ask) {
    const isUser = 'username' in credential;
    return ask({
        method: 'POST',
        url: below(url, path),
        headers: {
            'content-type': 'application/x-www-form-urlencoded',
            ...(isUser ? {} : { clientId: credential.clientId, clientSecret: credential.clientSecret }),
        },
        body: isUser ? new URLSearchParams({ ...credential, token: 'true' }).toString() : '',
    });
}
function tokenIn({ status, text }) {
    const token = text.trim();
    return status >= 200 && status < 300 && JWT.test(token) ? token : undefined;
}
function refused({ credential }, reply) {
    if (reply.status < 300) {
        return failed(reply.tried, `answered ${reply.status}, but not with a token`, 'A proxy, a login page or another service answers here: platform-url must be the gateway of your platform, as https://gateway.qg1.apps.qualys.com.');
    }
    const names = 'username' in credential
        ? 'platform-username and platform-password'
        : 'platform-client-id and platform-client-secret';
    return failed(reply.tried, reply.seen, `Check ${names}, that the account may use the API, and that platform-url is the gateway of your platform (US1: https://gateway.qg1.apps.qualys.com; each platform has its own).`);
}
/** 409 is how Qualys says "too many requests". */
function throttled(status, tried) {
    if (status !== 409)
        return undefined;
    return failed(tried, 'answered 409', 'Qualys’ limit of requests is used up or another request is under way: try again later.');
}

// EXTERNAL MODULE: ./src/snyk/region.ts
var region = __webpack_require__(69673);
;// CONCATENATED MODULE: ./src/check/snyk.ts




/** Each of the endpoints below exists in it. */
const VERSION = '2024-10-15';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const REGIONS = Object.entries(region/* SNYK_REGIONS */._b)
    .map(([name, url]) => `${name} (${url})`)
    .join(', ');
/** Who am I, in which organization, may I read its issues. Nothing is changed. */
function probeSnyk(target, open) {
    let ask = open([]);
    let org;
    const api = (path, query = {}) => {
        const parameters = new URLSearchParams({ version: VERSION, ...query });
        return below(target.url, `/rest${path}?${parameters.toString()}`);
    };
    return {
        authentication: async () => {
            const given = await headerValue(target, ask);
            if (typeof given !== 'string')
                return given;
            ask = open([authorizationHeader(target.url, given)]);
            const reply = await ask({ url: api('/self') });
            if (reply.status === 401)
                return failed(reply.tried, reply.seen, wrongToken(target));
            const odd = unusual(reply) ?? refusedSelf(reply) ?? notJson(reply);
            if (odd !== undefined)
                return odd;
            const self = memberOf(memberOf(reply.json, 'data'), 'attributes');
            return passed(reply.tried, `signed in as ${textIn(self, 'username') || textIn(self, 'name') || 'a service account'}`);
        },
        authorization: async () => {
            const asked = target.org ?? '';
            const url = UUID.test(asked)
                ? api(`/orgs/${asked}`)
                : api('/orgs', { limit: '10', ...(asked === '' ? {} : { slug: asked }) });
            const reply = await ask({ url });
            if ([401, 403, 404].includes(reply.status)) {
                return failed(reply.tried, reply.seen, snyk_missingRole(asked, 'org.read'));
            }
            const odd = unusual(reply) ?? notAnswered(reply) ?? notJson(reply);
            if (odd !== undefined)
                return odd;
            const first = UUID.test(asked)
                ? memberOf(reply.json, 'data')
                : listIn(reply.json, 'data')?.[0];
            const id = textIn(first, 'id');
            if (id === '') {
                return failed(reply.tried, 'no organization is visible', snyk_missingRole(asked, 'org.read'));
            }
            const attributes = memberOf(first, 'attributes');
            org = { id, name: textIn(attributes, 'slug') || textIn(attributes, 'name') || id };
            return passed(reply.tried, `may read the organization ${org.name}`);
        },
        data: async () => {
            const { id = '', name = '' } = org ?? {};
            const reply = await ask({
                url: api(`/orgs/${encodeURIComponent(id)}/issues`, { limit: '10' }),
            });
            if ([401, 403, 404].includes(reply.status)) {
                const permissions = 'org.read, org.project.read and org.project.snapshot.read';
                return failed(reply.tried, reply.seen, snyk_missingRole(name, permissions));
            }
            const odd = unusual(reply) ?? notAnswered(reply) ?? notJson(reply);
            if (odd !== undefined)
                return odd;
            const issues = listIn(reply.json, 'data');
            if (issues === undefined) {
                return failed(reply.tried, 'the answer has no issues', 'Is this the address of Snyk’s API?');
            }
            return passed(reply.tried, `read a page of ${issues.length} issues of ${name}`);
        },
    };
}
/** The value of `Authorization`; for an OAuth client it is fetched first. */
async function headerValue(target, ask) {
    const { credential } = target;
    if ('token' in credential)
        return `token ${credential.token}`;
    if ('oauthToken' in credential)
        return `Bearer ${credential.oauthToken}`;
    const reply = await ask({
        method: 'POST',
        url: below(target.url, '/oauth2/token'),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({
            grant_type: 'client_credentials',
            client_id: credential.clientId,
            client_secret: credential.clientSecret,
        }).toString(),
    });
    const odd = unusual(reply);
    if (odd !== undefined)
        return odd;
    if (reply.status >= 400) {
        return failed(reply.tried, reply.seen, `Check snyk-client-id and snyk-client-secret of the service account, and that it belongs to this region; there are ${REGIONS}.`);
    }
    const token = textIn(reply.json, 'access_token');
    return token === ''
        ? failed(reply.tried, 'the answer has no access_token', 'Is this the address of Snyk’s API?')
        : `Bearer ${token}`;
}
function refusedSelf(reply) {
    if (reply.status < 400)
        return undefined;
    return failed(reply.tried, reply.seen, reply.status === 403
        ? 'The token is known but may not be used here: API access needs a plan that has it, and the account must be active.'
        : `Is this the address of Snyk’s API? There are ${REGIONS}.`);
}
function notAnswered(reply) {
    return reply.status < 400 ? undefined : failed(reply.tried, reply.seen, null);
}
/** A token of another region gets the same 401 as one that does not exist. */
function wrongToken({ url, credential }) {
    const home = regionOf(credential);
    if (home !== undefined && new URL(home).origin !== new URL(url).origin) {
        return `The token belongs to the region ${home}: set snyk-api to it.`;
    }
    return `The token is wrong, expired or revoked, or it belongs to another region than ${url}. Set snyk-token anew, or snyk-api to one of ${REGIONS}.`;
}
function regionOf(credential) {
    return 'token' in credential ? (0,region/* regionOfToken */.lg)(credential.token) : undefined;
}
function snyk_missingRole(org, permissions) {
    const where = org === '' ? 'an organization' : `the organization ${org}`;
    return `Give the account the role Organization Collaborator in ${where}, or a role with the permission ${permissions}; check that the organization is spelled right and in this region.`;
}

;// CONCATENATED MODULE: ./src/check/target.ts
/** As people call them. */
const SERVICES = {
    snyk: 'Snyk API',
    'qualys-etm': 'Qualys ETM',
    defectdojo: 'DefectDojo',
    http: 'HTTP platform',
};

;// CONCATENATED MODULE: ./src/check/webhook.ts



/**
 * HEAD on the address, never POST: whatever takes documents would take this for one. One answer
 * tells all three.
 */
function probeWebhook(target, open) {
    const { url } = target;
    const credentials = credentialsOf(target);
    const ask = open(credentials);
    let asked;
    const reply = () => (asked ??= ask({ method: 'HEAD', url }));
    const judge = async (status, cure, good) => {
        const answer = await reply();
        if (answer.status === status)
            return failed(answer.tried, answer.seen, cure);
        return passed(answer.tried, good(answer));
    };
    return {
        authentication: async () => {
            const odd = unusual(await reply());
            if (odd !== undefined && (await reply()).status < 500)
                return odd;
            const cure = credentials.length === 0
                ? 'The address wants a credential: set platform-token, or headers in platform-options.'
                : 'Set platform-token anew: the one that is set is wrong or has expired.';
            return judge(401, cure, () => credentials.length === 0
                ? 'no token is set, and none is asked for'
                : 'the token is not refused');
        },
        authorization: async () => judge(403, 'The credential is known but may not be used here: have it allowed for this address.', () => 'the address is not forbidden'),
        data: async () => {
            const answer = await reply();
            const certain = answer.status < 300;
            // Many webhooks know POST only and say 404 or 405 to anything else.
            const doubt = '; only sending documents can tell whether they are taken';
            return (unusual(answer) ?? passed(answer.tried, `answered ${answer.status}${certain ? '' : doubt}`));
        },
    };
}
function credentialsOf({ url, token, headers = {} }) {
    const { origin } = new URL(url);
    const own = Object.entries(headers).map(([header, value]) => ({
        origin,
        header,
        value: () => value,
    }));
    return token === undefined ? own : [authorizationHeader(url, `Bearer ${token}`), ...own];
}

;// CONCATENATED MODULE: ./src/check/check.ts












/**
 * "Test Connection": network, TLS, authentication, authorization and data fetch, in this order.
 * Each step is given when it is done; the first that fails is the last, for it makes the others
 * meaningless. Nothing is changed at the target.
 *
 * @throws ConfigError for an address or a certificate file that cannot be used.
 */
async function* checkConnection(target, deps = {}) {
    const around = surroundings(deps);
    const url = (0,http_url/* checkedUrl */.lx)(target.url);
    const transport = (0,http_transport/* createTransport */.o)({
        environment: around.environment,
        caFiles: around.caFiles,
        connectTimeoutMs: around.timeoutMs,
    });
    const connection = openConnection(url, around);
    try {
        for (const [name, check] of checksOf({ target, connection, transport, around })) {
            const startedAt = around.clock.now();
            const finding = await check();
            const tookMs = Math.round(around.clock.now() - startedAt);
            yield {
                target: SERVICES[target.kind],
                name,
                tried: (0,excerpt/* excerpt */.K)(finding.tried, around.redactor),
                ok: finding.ok,
                tookMs,
                detail: (0,excerpt/* excerpt */.K)(finding.detail, around.redactor),
                cure: finding.cure === null ? null : (0,excerpt/* excerpt */.K)(finding.cure, around.redactor),
            };
            if (!finding.ok)
                return;
        }
    }
    finally {
        await connection.close();
        await transport.close();
    }
}
function* checksOf(checked) {
    const { target, connection, transport, around } = checked;
    const service = SERVICES[target.kind];
    const open = (credentials) => createAsk({ service, transport, credentials, around });
    const probe = probeOf(target, open, around);
    yield ['network', connection.network];
    yield ['tls', connection.tls];
    yield ['authentication', () => probe.authentication()];
    yield ['authorization', () => probe.authorization()];
    yield ['data', () => probe.data()];
}
function openConnection(url, around) {
    let reached;
    const once = () => (reached ??= reach(url, around));
    return {
        network: async () => (await once()).finding,
        tls: async () => {
            const { finding, socket } = await once();
            return socket === undefined ? finding : shakeHands(url, socket, around);
        },
        close: async () => {
            const opened = await reached?.catch(() => undefined);
            opened?.socket?.destroy();
        },
    };
}
function probeOf(target, open, { redactor }) {
    switch (target.kind) {
        case 'snyk':
            return probeSnyk(target, open);
        case 'qualys-etm':
            return probeQualys(target, open);
        case 'defectdojo':
            return probeDefectDojo(target, open);
        case 'http':
            for (const segment of (0,http_url/* secretSegments */.rG)(new URL(target.url)))
                redactor.add(segment);
            return probeWebhook(target, open);
    }
}

;// CONCATENATED MODULE: ./src/check/format.ts

function checkReport(steps) {
    return { schemaVersion: 1, ok: steps.every(({ ok }) => ok), steps };
}
const WIDTH = Math.max(...Object.values(CHECKS).map((title) => title.length));
/** A step for people, with the cure of what failed. */
function formatStep({ name, detail, tried, tookMs, ok, cure }) {
    const line = `${labelOf(name)}  ${detail} (${tried}, ${tookMs} ms)`;
    if (ok)
        return `  ok    ${line}`;
    return [`  FAIL  ${line}`, ...(cure === null ? [] : [`        Cure: ${cure}`])].join('\n');
}
/** The checks of a target that were not tried, a line each. */
function formatUntried(steps) {
    return CHECK_NAMES.slice(steps.length).map((name) => `  -     ${labelOf(name)}  not tried`);
}
function labelOf(name) {
    return CHECKS[name].padEnd(WIDTH);
}

// EXTERNAL MODULE: ./src/delivery/platforms/defectdojo/options.ts
var defectdojo_options = __webpack_require__(90557);
// EXTERNAL MODULE: ./src/delivery/platforms/http/options.ts
var options = __webpack_require__(22082);
// EXTERNAL MODULE: ./src/delivery/platforms/qualys-etm/options.ts
var qualys_etm_options = __webpack_require__(67716);
// EXTERNAL MODULE: ./src/pipeline/run-record.ts
var run_record = __webpack_require__(87953);
// EXTERNAL MODULE: ./src/snyk/api/account.ts
var api_account = __webpack_require__(46841);
// EXTERNAL MODULE: ./src/commands/network.ts
var network = __webpack_require__(88948);
// EXTERNAL MODULE: ./src/commands/platform.ts
var commands_platform = __webpack_require__(86339);
;// CONCATENATED MODULE: ./src/commands/check.ts












/** `check`: test the connections to Snyk and to the platform, step by step. */
async function check(context) {
    const { settings, host, env, log } = context;
    const targets = [snykTarget(context), platformTarget(context)].filter((target) => target !== undefined);
    if (targets.length === 0)
        throw new errors/* ConfigError */.xL('There is nothing to check: give snyk-token (or an OAuth client), or the settings of a platform.');
    if (targets.every(({ kind }) => kind !== 'snyk'))
        log.warning('Snyk’s API is not tested: neither snyk-token nor an OAuth client is given.');
    const deps = {
        environment: env,
        caFiles: settings['ca-file'],
        redactor: (0,redact/* createRedactor */.lY)((0,network/* secretsOf */.F)(context)),
    };
    const print = (line) => {
        if (!settings.json)
            host.print(line);
    };
    const all = [];
    for (const target of targets) {
        if (all.length > 0)
            print('');
        print(SERVICES[target.kind]);
        const steps = [];
        for await (const step of checkConnection(target, deps)) {
            steps.push(step);
            print(formatStep(step));
        }
        for (const line of formatUntried(steps))
            print(line);
        all.push(...steps);
    }
    const report = checkReport(all);
    if (settings.json)
        host.print(JSON.stringify(report, null, 2));
    return report.ok ? run_record/* EXIT */.dc.done : run_record/* EXIT */.dc.failed;
}
function snykTarget({ settings, env, log }) {
    const given = {
        token: settings['snyk-token'],
        oauthToken: env['SNYK_OAUTH_TOKEN'],
        clientId: settings['snyk-client-id'],
        clientSecret: settings['snyk-client-secret'],
    };
    if (!Object.values(given).some((value) => value !== undefined && value !== ''))
        return undefined;
    const { url, account } = (0,api_account/* accountOf */.X)({ ...given, api: settings['snyk-api'] }, (message) => {
        log.warning(message);
    });
    const org = settings['snyk-org'];
    return {
        kind: 'snyk',
        url,
        credential: credentialOf(account),
        ...(org === undefined ? {} : { org }),
    };
}
/** In the order in which the API's client chooses. */
function credentialOf({ token, oauthToken, clientId, clientSecret }) {
    if (clientId !== undefined && clientSecret !== undefined)
        return { clientId, clientSecret };
    return token === undefined ? { oauthToken: oauthToken ?? '' } : { token };
}
function platformTarget({ settings }) {
    const { platform } = settings;
    if (platform === 'file')
        return undefined;
    const url = (0,commands_platform/* required */.mw)(settings['platform-url'], 'platform-url', platform);
    const given = settings['platform-options'];
    const token = settings['platform-token'];
    switch (platform) {
        case 'http': {
            const { headers } = (0,options.parseHttpOptions)(given);
            return { kind: platform, url, headers, ...(token === undefined ? {} : { token }) };
        }
        case 'defectdojo': {
            const options = (0,defectdojo_options.parseDefectDojoOptions)(given);
            const key = (0,commands_platform/* required */.mw)(token, 'platform-token', platform);
            // A product that is a template is another one for each project.
            const product = options.product.includes('{') ? {} : { product: options.product };
            return { kind: platform, url, token: key, autoCreate: options['auto-create'], ...product };
        }
        case 'qualys-etm': {
            const options = (0,qualys_etm_options.parseQualysOptions)(given);
            const way = options.mode === 'csv' ? { connection: options.connection, profile: options.profile } : {};
            return { kind: platform, url, credential: qualysCredential(settings, options), ...way };
        }
    }
}
function qualysCredential(settings, { auth }) {
    const username = settings['platform-username'];
    if (username !== undefined) {
        const password = (0,commands_platform/* required */.mw)(settings['platform-password'], 'platform-password', 'qualys-etm');
        return { username, password };
    }
    return {
        clientId: (0,commands_platform/* required */.mw)(settings['platform-client-id'], 'platform-client-id', 'qualys-etm'),
        clientSecret: (0,commands_platform/* required */.mw)(settings['platform-client-secret'], 'platform-client-secret', 'qualys-etm'),
        auth,
    };
}


/***/ }),

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

/***/ 86339:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gu: () => (/* binding */ gzipTarget),
/* harmony export */   c0: () => (/* binding */ connectPlatform),
/* harmony export */   mw: () => (/* binding */ required)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87206);
/* harmony import */ var _model_finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41300);


/**
 * The platform that the settings name; undefined for `file`, which has what is written.
 *
 * @throws ConfigError with all problems of its settings and options.
 */
async function connectPlatform(context, network) {
    if (context.settings.platform === 'file')
        return undefined;
    return adapterOf(context, network);
}
/** Whether the platform `file` is to compress the target documents. */
async function gzipTarget({ settings }) {
    const given = settings['platform-options'];
    if (settings.platform !== 'file' || given === undefined)
        return false;
    const { parseFileOptions } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(6160)]).then(__webpack_require__.bind(__webpack_require__, 66160));
    return parseFileOptions(given).gzip;
}
/** Each adapter is loaded only when it is used. */
async function adapterOf({ settings, now }, network) {
    const url = required(settings['platform-url'], 'platform-url', settings.platform);
    const given = settings['platform-options'];
    switch (settings.platform) {
        case 'http': {
            const { httpPlatform } = await Promise.all(/* import() */[__webpack_require__.e(6233), __webpack_require__.e(2676)]).then(__webpack_require__.bind(__webpack_require__, 92676));
            const { parseHttpOptions } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(2082)]).then(__webpack_require__.bind(__webpack_require__, 22082));
            const options = parseHttpOptions(given);
            const contents = await contentsOf(options, now);
            return httpPlatform({ url, token: settings['platform-token'], options, ...contents }, network);
        }
        case 'qualys-etm': {
            const { qualysPlatform } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(6233), __webpack_require__.e(6337)]).then(__webpack_require__.bind(__webpack_require__, 68718));
            const { parseQualysOptions } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7716)]).then(__webpack_require__.bind(__webpack_require__, 67716));
            const account = {
                username: settings['platform-username'],
                password: settings['platform-password'],
                clientId: settings['platform-client-id'],
                clientSecret: settings['platform-client-secret'],
            };
            const options = parseQualysOptions(given);
            return qualysPlatform({ url, ...account, options }, network);
        }
        case 'defectdojo': {
            const { defectDojoPlatform } = await Promise.all(/* import() */[__webpack_require__.e(6233), __webpack_require__.e(1878)]).then(__webpack_require__.bind(__webpack_require__, 1878));
            const { parseDefectDojoOptions } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(557)]).then(__webpack_require__.bind(__webpack_require__, 90557));
            const token = required(settings['platform-token'], 'platform-token', settings.platform);
            const options = parseDefectDojoOptions(given);
            return defectDojoPlatform({ url, token, options }, network);
        }
        case 'file':
            throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL('platform: `file` needs no connection.');
    }
}
/** What a push to the platform `http` brings. */
async function contentsOf({ document }, now) {
    if (document === 'target')
        return {};
    const { ocsfEvent } = await __webpack_require__.e(/* import() */ 5653).then(__webpack_require__.bind(__webpack_require__, 35653));
    const at = now();
    const payloadOf = (record, issue) => document === 'ocsf' ? ocsfEvent(record, issue, at) : (0,_model_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .toFinding */ .N6)(record, issue);
    return {
        contents: (record) => record.issues.map((issue) => ({ key: issue.findingKey, payload: payloadOf(record, issue) })),
    };
}
/** The value of a setting that the platform cannot do without. */
function required(value, name, platform) {
    if (value !== undefined)
        return value;
    throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`${name}: not set, but \`platform: ${platform}\` needs it.`);
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


/***/ }),

/***/ 41300:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N6: () => (/* binding */ toFinding),
/* harmony export */   RW: () => (/* binding */ cvesOf),
/* harmony export */   Uy: () => (/* binding */ cwesOf),
/* harmony export */   Zw: () => (/* binding */ problemOf),
/* harmony export */   c2: () => (/* binding */ statusOf),
/* harmony export */   xJ: () => (/* binding */ severityOf)
/* harmony export */ });
/* harmony import */ var _severity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11502);

/** The finding of an issue in its project, as it stands in `findings.ndjson`. */
function toFinding(project, issue) {
    const { attributes, facts } = issue;
    const status = statusOf(issue);
    return {
        key: issue.findingKey,
        id: issue.id,
        project: {
            key: project.key,
            id: project.id,
            name: project.attributes.name,
            type: project.attributes.type,
            targetFile: project.attributes.target_file,
            targetReference: project.attributes.target_reference,
            repoUrl: project.relationships.target.data.attributes.url,
        },
        type: attributes.type,
        problem: problemOf(issue),
        title: attributes.title,
        severity: severityOf(issue),
        status,
        ignored: status === 'ignored'
            ? { reason: facts.ignore?.reason ?? null, expires: facts.ignore?.expires ?? null }
            : null,
        cves: cvesOf(issue),
        cwes: cwesOf(issue),
        cvss: (attributes.severities ?? [])
            .filter((entry) => entry.score !== undefined || entry.vector !== undefined)
            .map((entry) => ({
            version: entry.version ?? null,
            score: entry.score ?? null,
            vector: entry.vector ?? null,
            source: entry.source,
        })),
        packages: facts.packages.map((pkg) => ({
            name: pkg.name,
            version: pkg.version,
            purl: pkg.purl ?? null,
            paths: pkg.paths,
            fixedIn: pkg.fixedIn,
        })),
        locations: facts.locations,
        fixable: facts.fixable,
        remedy: facts.remedy ?? null,
        exploit: facts.exploit ?? null,
        epss: facts.epss ?? null,
        reachability: facts.reachability ?? null,
        license: facts.license ?? null,
        url: issue.findingUrl ?? issue.findingDetectionUrl ?? null,
        firstSeen: attributes.created_at ?? null,
        lastSeen: attributes.updated_at ?? null,
        source: project.source,
    };
}
/** Resolved wins over ignored: what is gone needs no exception. */
function statusOf(issue) {
    if (issue.attributes.status === 'resolved')
        return 'resolved';
    return issue.attributes.ignored ? 'ignored' : 'open';
}
/** The effective severity; a level that Snyk adds one day counts as `info` (and is warned of). */
function severityOf(issue) {
    return (0,_severity_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSeverity */ .lv)(issue.attributes.effective_severity_level) ?? 'info';
}
/** Snyk's own id of the problem, else the issue key. */
function problemOf(issue) {
    const { problems, key } = issue.attributes;
    return problems.find((problem) => problem.source.toUpperCase() === 'SNYK')?.id ?? key;
}
/** CVE ids, in the order given, each once. */
function cvesOf(issue) {
    const ids = issue.attributes.problems.map((problem) => problem.id);
    return [...new Set(ids.filter((id) => /^CVE-\d/i.test(id)))];
}
/** CWE ids such as `CWE-79`, in the order given, each once. */
function cwesOf(issue) {
    const ids = issue.attributes.classes.map((entry) => entry.id);
    return [...new Set(ids.filter((id) => /^CWE-\d/i.test(id)))];
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

/***/ 11502:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jZ: () => (/* binding */ atLeast),
/* harmony export */   lv: () => (/* binding */ parseSeverity),
/* harmony export */   md: () => (/* binding */ worstFirst),
/* harmony export */   oC: () => (/* binding */ SEVERITIES),
/* harmony export */   qs: () => (/* binding */ severityRank)
/* harmony export */ });
/** Snyk's severity levels, the worst first. */
const SEVERITIES = ['critical', 'high', 'medium', 'low', 'info'];
const RANK = { critical: 4, high: 3, medium: 2, low: 1, info: 0 };
/** 4 for critical down to 0 for info. */
function severityRank(severity) {
    return RANK[severity];
}
/**
 * Reads a severity as some product of Snyk spells it, in any case.
 *
 * @returns undefined for a word that is no severity; the caller decides what that means.
 */
function parseSeverity(word) {
    const lower = word?.trim().toLowerCase();
    if (lower === 'none' || lower === 'informational')
        return 'info';
    return SEVERITIES.find((severity) => severity === lower);
}
/** Orders by severity, the worst first. */
function worstFirst(a, b) {
    return RANK[b] - RANK[a];
}
/** True when `severity` is `threshold` or worse. */
function atLeast(severity, threshold) {
    return RANK[severity] >= RANK[threshold];
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


/***/ })

};
