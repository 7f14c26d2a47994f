export const id = 104;
export const ids = [104,3102];
export const modules = {

/***/ 46111:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   deliver: () => (/* binding */ deliver)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _delivery_journal_journal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12707);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87206);
/* harmony import */ var _pipeline_delivery_deliver_journals_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89437);
/* harmony import */ var _pipeline_run_record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87953);
/* harmony import */ var _network_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88948);
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(88973);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(86339);








/**
 * `deliver`: go on with what earlier runs left in their journals, also with a journal that another
 * job made and an artifact brought here.
 */
async function deliver(context) {
    const { host, log, now, signal } = context;
    const output = (0,_output_js__WEBPACK_IMPORTED_MODULE_6__/* .outputDirectory */ .r)(context);
    const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(output, _output_js__WEBPACK_IMPORTED_MODULE_6__/* .JOURNAL */ .E);
    if ((await (0,_delivery_journal_journal_js__WEBPACK_IMPORTED_MODULE_1__/* .journalPaths */ .U)(directory)).length === 0)
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL(`output-dir: there is no journal in ${directory}; nothing is to be delivered.`);
    const network = (0,_network_js__WEBPACK_IMPORTED_MODULE_5__/* .openNetwork */ .X)(context);
    const platform = await (0,_platform_js__WEBPACK_IMPORTED_MODULE_7__/* .connectPlatform */ .c0)(context, network);
    if (platform === undefined)
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL('platform: `file` has nothing to deliver. Name the platform of the journal.');
    try {
        const { counts, obstacle, unsealed } = await (0,_pipeline_delivery_deliver_journals_js__WEBPACK_IMPORTED_MODULE_3__/* .deliverJournals */ .yJ)({
            directory,
            platform,
            rejectedFile: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(output, 'rejected.ndjson'),
            dryRuns: true,
            log,
            now,
            signal,
        });
        const { delivered, rejected, pending, entries } = counts;
        host.print(`Delivered ${delivered} of ${entries} to ${platform.name}, ${rejected} rejected, ${pending} pending`);
        if (obstacle !== null)
            log.error(obstacle);
        for (const path of unsealed)
            log.error(`${path} was never finished, so nothing of it was sent: the run that wrote it was cut off, or is still going on. Run it again.`);
        if (rejected > 0)
            log.error(`${rejected} entries were refused; see ${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(output, 'rejected.ndjson')}`);
        await host.setOutputs({
            documents: entries,
            delivered,
            rejected,
            pending,
            'output-dir': output,
        });
        const isDone = pending === 0 && rejected === 0 && unsealed.length === 0;
        return isDone ? _pipeline_run_record_js__WEBPACK_IMPORTED_MODULE_4__/* .EXIT */ .dc.done : _pipeline_run_record_js__WEBPACK_IMPORTED_MODULE_4__/* .EXIT */ .dc.incomplete;
    }
    finally {
        await network.close();
    }
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

/***/ 73102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w$: () => (/* binding */ datetime)
/* harmony export */ });
/* unused harmony exports ZodMiniISODateTime, ZodMiniISODate, date, ZodMiniISOTime, time, ZodMiniISODuration, duration */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88532);
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56985);
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94343);


const ZodMiniISODateTime = /*@__PURE__*/ _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("ZodMiniISODateTime", (inst, def) => {
    _core_index_js__WEBPACK_IMPORTED_MODULE_1__/* .$ZodISODateTime */ .Ko.init(inst, def);
    _schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .ZodMiniStringFormat */ .zUr.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_3__/* ._isoDateTime */ .G1(ZodMiniISODateTime, params);
}
const ZodMiniISODate = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniISODate", (inst, def) => {
    core.$ZodISODate.init(inst, def);
    schemas.ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function date(params) {
    return core._isoDate(ZodMiniISODate, params);
}
const ZodMiniISOTime = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniISOTime", (inst, def) => {
    core.$ZodISOTime.init(inst, def);
    schemas.ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function time(params) {
    return core._isoTime(ZodMiniISOTime, params);
}
const ZodMiniISODuration = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniISODuration", (inst, def) => {
    core.$ZodISODuration.init(inst, def);
    schemas.ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function duration(params) {
    return core._isoDuration(ZodMiniISODuration, params);
}


/***/ })

};
