export const id = 4230;
export const ids = [4230];
export const modules = {

/***/ 65286:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   publishInsights: () => (/* binding */ publishInsights)
/* harmony export */ });
/* unused harmony exports ANNOTATIONS_PER_REQUEST, MAX_SUMMARY */
/* harmony import */ var _http_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26233);
/* harmony import */ var _http_transport_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71517);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95305);
/* harmony import */ var _model_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5086);




/** Limits of https://developer.atlassian.com/cloud/bitbucket/rest/api-group-reports/. */
const ANNOTATIONS_PER_REQUEST = 100;
const MAX_SUMMARY = 450;
const MAX_DETAILS = 2_000;
const API = 'https://api.bitbucket.org';
/** Where a step reaches the API without a token of its own: the proxy of Pipelines signs requests. */
const PIPELINES_PROXY = 'http://localhost:29418';
/** A step does not wait longer for a report, and a proxy that is not there does not come. */
const RETRY = { attempts: 3, maxElapsedMs: 60_000 };
const SEVERITY = {
    error: 'HIGH',
    warning: 'MEDIUM',
    notice: 'LOW',
};
/**
 * Makes the report of a commit and its annotations, instead of what an earlier run of the step
 * left there.
 *
 * @throws UpstreamError
 */
async function publishInsights(insights, ports) {
    const { env, log } = ports;
    const token = env.BITBUCKET_ACCESS_TOKEN;
    const network = ports.transport ?? (0,_http_transport_js__WEBPACK_IMPORTED_MODULE_1__/* .createTransport */ .o)({ environment: networkOf(env, token) });
    const client = (0,_http_client_js__WEBPACK_IMPORTED_MODULE_0__/* .createHttpClient */ .u)({
        service: 'Bitbucket',
        transport: token ? network : unencrypted(network),
        ...(token && {
            credentials: [{ origin: API, header: 'authorization', value: () => `Bearer ${token}` }],
        }),
        retry: RETRY,
        log,
    });
    try {
        await send(client, insights);
    }
    finally {
        if (ports.transport === undefined)
            await network.close();
    }
}
async function send(client, insights) {
    const [workspace = '', slug = ''] = insights.repository.split('/').map(encodeURIComponent);
    const id = reportId(insights.step);
    const commit = encodeURIComponent(insights.commit);
    const url = `${API}/2.0/repositories/${workspace}/${slug}/commit/${commit}/reports/${id}`;
    const put = (method, to, body) => client.request({
        method,
        url: to,
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
        // Annotations are known by their external_id, so a second one replaces the first.
        repeatable: true,
    });
    // Annotations of an earlier run would stay at the report, so it goes first.
    await client.request({ method: 'DELETE', url, expect: [404] });
    await put('PUT', url, reportOf(insights));
    const annotations = insights.annotations.map(annotationOf);
    for (let at = 0; at < annotations.length; at += ANNOTATIONS_PER_REQUEST)
        await put('POST', `${url}/annotations`, annotations.slice(at, at + ANNOTATIONS_PER_REQUEST));
}
/** Letters, digits and hyphens; a step is named by a UUID in braces. */
function reportId(step = '') {
    const name = step.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    return `snyk-connector-${name}`.replace(/-+/g, '-').replace(/-$/, '');
}
function reportOf({ verdict, annotations }) {
    return {
        title: 'Snyk',
        details: (0,_model_text_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(verdict?.headline ?? 'Findings of Snyk', MAX_DETAILS),
        report_type: 'SECURITY',
        reporter: 'snyk-connector',
        ...(verdict && { result: verdict.passed ? 'PASSED' : 'FAILED' }),
        data: [{ title: 'Shown at lines', type: 'NUMBER', value: annotations.length }],
    };
}
function annotationOf(annotation, index) {
    const { level, title, message, file, startLine } = annotation;
    return {
        // Two findings of one line may read the same; both are shown.
        external_id: (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digest */ .b)('annotation', String(index), title, file ?? '', String(startLine ?? 0)),
        annotation_type: 'VULNERABILITY',
        summary: (0,_model_text_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(title, MAX_SUMMARY) || 'Untitled',
        details: (0,_model_text_js__WEBPACK_IMPORTED_MODULE_3__/* .plainLines */ .y1)(message, MAX_DETAILS),
        // The report's levels know no more than errors; its titles begin with the severity.
        severity: title.startsWith('Critical: ') ? 'CRITICAL' : SEVERITY[level],
        ...(file === undefined ? {} : { path: file }),
        ...(file === undefined || startLine === undefined ? {} : { line: startLine }),
    };
}
/** Without a token only the proxy of Pipelines can help, whatever other proxy there is. */
function networkOf(env, token) {
    return token ? env : { HTTP_PROXY: PIPELINES_PROXY };
}
/**
 * The proxy of Pipelines takes requests in the clear, on this machine, and sends them encrypted.
 * They hold no secret.
 */
function unencrypted(network) {
    return {
        ...network,
        send: (request) => {
            const url = new URL(request.url);
            url.protocol = 'http:';
            return network.send({ ...request, url });
        },
    };
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
