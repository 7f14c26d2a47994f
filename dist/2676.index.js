export const id = 2676;
export const ids = [2676];
export const modules = {

/***/ 92676:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  httpPlatform: () => (/* binding */ httpPlatform)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/http/client.ts + 14 modules
var http_client = __webpack_require__(26233);
// EXTERNAL MODULE: ./src/http/headers.ts
var headers = __webpack_require__(59718);
// EXTERNAL MODULE: ./src/http/url.ts
var http_url = __webpack_require__(6697);
// EXTERNAL MODULE: ./src/model/digest.ts
var digest = __webpack_require__(95305);
// EXTERNAL MODULE: ./src/model/errors.ts
var errors = __webpack_require__(87206);
// EXTERNAL MODULE: ./src/delivery/webhook/body.ts
var webhook_body = __webpack_require__(99468);
// EXTERNAL MODULE: ./src/delivery/webhook/exchange.ts + 1 modules
var exchange = __webpack_require__(24136);
// EXTERNAL MODULE: ./src/delivery/webhook/too-long.ts
var too_long = __webpack_require__(22763);
;// CONCATENATED MODULE: ./src/delivery/platforms/http/cloud-event.ts

/**
 * A CloudEvents 1.0 event in structured mode. Source and id tell duplicates (§3.1), so equal
 * documents of a project or finding are the equal event, and there is no time in it.
 */
function cloudEvent({ source, type }, key, document) {
    return {
        specversion: '1.0',
        id: `${key}-${(0,digest/* digest */.b)(JSON.stringify(document))}`,
        source,
        type,
        subject: key,
        datacontenttype: 'application/json',
        data: document,
    };
}

;// CONCATENATED MODULE: ./src/delivery/platforms/http/http-platform.ts










const targetDocument = ({ key }, document) => document === null ? [] : [{ key, payload: document }];
/** Names of headers by which services take secrets. */
const SECRET_NAME = /auth|token|secret|key|password|credential|cookie|signature/i;
const CURES = {
    401: 'Is platform-token (or the header of platform-options that stands for it) right, and not expired?',
    403: 'The endpoint knows the sender but does not let it write here: give its token that right.',
    404: 'Is platform-url right, with its path?',
    405: 'Does the endpoint want another platform-options.method?',
    409: 'The endpoint sees a conflict with what it has; its own log may tell which.',
    410: 'The endpoint was given up and wants nothing more: set another platform-url.',
    415: 'Does the endpoint want another platform-options.encoding, or a content-type in platform-options.headers?',
};
/**
 * Any endpoint that takes target documents as JSON: one request a batch, whose digest is the
 * `Idempotency-Key`; 2xx acknowledges it.
 *
 * @throws ConfigError for an address or headers that may not be used.
 */
function httpPlatform({ url: address, token, options, contents = targetDocument }, network) {
    const url = checkedAddress(address);
    const { hmac, method, concurrency } = options;
    for (const segment of (0,http_url/* secretSegments */.rG)(url))
        network.redactor.add(segment);
    const body = {
        encoding: options.encoding,
        envelope: options.envelope,
        maxDocuments: options['max-documents'],
        maxBytes: options['max-bytes'],
    };
    if (hmac !== undefined)
        network.redactor.add(hmac.secret);
    const client = (0,http_client/* createHttpClient */.u)({
        ...network,
        service: `The endpoint at ${url.host}`,
        credentials: credentialsFor(url.origin, { token, headers: options.headers }),
        limits: { windows: [], concurrency },
    });
    const headers = {
        'content-type': (0,webhook_body/* contentTypeOf */.JX)(body),
        ...Object.fromEntries(Object.entries(options.headers).filter(([name]) => !isSecret(name))),
    };
    return {
        name: 'http',
        destination: destinationOf(url, options, network.redactor),
        limits: (0,webhook_body/* limitsOf */.Af)(body),
        absent: 'kept',
        concurrency,
        encode: (record, document) => {
            const isEvent = options.encoding === 'cloudevents';
            return contents(record, document).map(({ key, payload }) => ({
                key,
                group: '',
                payload: isEvent ? cloudEvent(options.event, key, payload) : payload,
            }));
        },
        send: async (batch, { signal }) => {
            const content = Buffer.from((0,webhook_body/* bodyOf */.EN)(body, batch));
            if (content.length > body.maxBytes)
                return (0,too_long/* tooLong */.P)(content.length, body.maxBytes);
            const request = {
                method,
                url,
                signal,
                body: content,
                headers: {
                    ...headers,
                    'idempotency-key': batch.id,
                    ...(hmac === undefined ? {} : { [hmac.header]: signatureOf(content, hmac) }),
                },
            };
            const { redactor } = network;
            const { answers } = options;
            return (0,exchange/* exchange */.c)({ client, redactor, answers, cures: CURES }, request, batch.entries.length);
        },
    };
}
/** Without secrets, and with whatever else makes the documents of a journal what they are. */
function destinationOf(url, { document, encoding }, redactor) {
    const whole = url.origin + url.pathname;
    const shown = redactor.redact(whole);
    const variants = [
        ...(shown === whole ? [] : [(0,digest/* digest */.b)(whole).slice(0, 8)]),
        ...(document === 'target' ? [] : [document]),
        ...(encoding === 'cloudevents' ? [encoding] : []),
    ];
    return variants.length === 0 ? shown : `${shown} (${variants.join(', ')})`;
}
function checkedAddress(address) {
    try {
        return (0,http_url/* checkedUrl */.lx)(address);
    }
    catch (error) {
        if (!(error instanceof errors/* ConfigError */.xL))
            throw error;
        throw new errors/* ConfigError */.xL(`platform-url: ${error.message}`, { cause: error });
    }
}
/** Bound to the origin, and redacted wherever they come back. */
function credentialsFor(origin, { token, headers }) {
    const secret = Object.entries(headers).filter(([name]) => isSecret(name));
    if (token !== undefined && secret.some(([name]) => name === 'authorization'))
        throw new errors/* ConfigError */.xL('platform-options.headers.authorization: platform-token is sent in this header; give one of them.');
    return [
        ...(token === undefined ? [] : [['authorization', `Bearer ${token.trim()}`]]),
        ...secret,
    ].map(([header, value]) => ({ origin, header, value: () => value }));
}
function isSecret(name) {
    return headers/* SECRET_HEADERS */.KY.has(name) || SECRET_NAME.test(name);
}
/** Of the bytes that are sent, in the form of GitHub's webhooks. */
function signatureOf(content, { algorithm, secret }) {
    return `${algorithm}=${(0,external_node_crypto_.createHmac)(algorithm, secret).update(content).digest('hex')}`;
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


/***/ })

};
