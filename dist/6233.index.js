export const id = 6233;
export const ids = [6233];
export const modules = {

/***/ 26233:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ createHttpClient)
});

// EXTERNAL MODULE: ./src/model/errors.ts
var errors = __webpack_require__(87206);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
;// CONCATENATED MODULE: ./src/http/body.ts

/** The headers that the body brings along. */
function bodyHeaders(body) {
    if (!isStreamBody(body))
        return {};
    return {
        ...(body.contentType === undefined ? {} : { 'content-type': body.contentType }),
        ...(body.length === undefined ? {} : { 'content-length': String(body.length) }),
    };
}
/** The body as it is sent in one attempt. */
function openBody(body) {
    if (body === undefined)
        return null;
    if (typeof body === 'string' || Buffer.isBuffer(body))
        return body;
    const pieces = isStreamBody(body) ? body.open() : body();
    return external_node_stream_.Readable.from(pieces, { objectMode: false });
}
function isStreamBody(body) {
    return typeof body === 'object' && !Buffer.isBuffer(body);
}

// EXTERNAL MODULE: ./src/http/headers.ts
var http_headers = __webpack_require__(59718);
;// CONCATENATED MODULE: ./src/http/request.ts
const REPEATABLE_METHODS = ['GET', 'HEAD', 'PUT', 'DELETE'];
function isRepeatable(request) {
    if (request.repeatable !== undefined)
        return request.repeatable;
    const names = Object.keys(request.headers ?? {}).map((name) => name.toLowerCase());
    return REPEATABLE_METHODS.includes(request.method ?? 'GET') || names.includes('idempotency-key');
}

// EXTERNAL MODULE: ./src/http/url.ts
var http_url = __webpack_require__(6697);
;// CONCATENATED MODULE: ./src/http/call.ts





/**
 * Checks a request before anything is sent.
 *
 * @throws ConfigError for an address or a header that may not be sent.
 */
function prepareCall(context, request) {
    const { method = 'GET', body, signal, expect = [] } = request;
    // Many requests listen to one signal; Node 20 takes more than ten listeners for a leak.
    if (signal !== undefined)
        (0,external_node_events_.setMaxListeners)(0, signal);
    const url = (0,http_url/* checkedUrl */.lx)(request.url);
    return {
        method,
        url,
        shown: context.redactor.redact(`${method} ${(0,http_url/* shownUrl */.zA)(url)}`),
        headers: {
            ...context.headers,
            ...bodyHeaders(body),
            ...(0,http_headers/* checkedHeaders */.K)(request.headers ?? {}),
        },
        body,
        signal,
        timeouts: { ...context.timeouts, ...request.timeouts },
        retry: { ...context.retry, ...request.retry },
        repeatable: isRepeatable(request),
        maxBytes: request.maxResponseBytes ?? context.maxResponseBytes,
        ticket: context.limiter.ticket(),
        expects: (status) => (status >= 200 && status < 400) || expect.includes(status),
    };
}

// EXTERNAL MODULE: ./src/http/clock.ts
var http_clock = __webpack_require__(8658);
;// CONCATENATED MODULE: ./src/http/departures.ts
/** Requests so close together are counted as one moment, the later. */
const GRAIN_MS = 100;
/** Snyk's longest window; of a longer one, the last hour is what can be counted. */
const KEPT_MS = 3_600_000;
/** When requests went: a limit that becomes known later counts them, too. */
class Departures {
    kept = [];
    /** Counts a request that goes now. */
    add(now) {
        const last = this.kept.at(-1);
        if (last !== undefined && now - last.from < GRAIN_MS) {
            last.at = now;
            last.count += 1;
            return;
        }
        this.kept.push({ from: now, at: now, count: 1 });
        while ((this.kept[0]?.at ?? now) < now - KEPT_MS)
            this.kept.shift();
    }
    /** Those within so many milliseconds before the last one, the oldest first. */
    within(ms) {
        const since = (this.kept.at(-1)?.at ?? 0) - ms;
        return this.kept.filter(({ at }) => at > since);
    }
}

;// CONCATENATED MODULE: ./src/http/gate.ts
/** We use this share of a published limit: others' clocks and our own late requests differ. */
const USED_SHARE = 0.97;
/**
 * Up to a minute, a service may itself count with a bucket of one second. Half of it is left free,
 * because requests that left evenly arrive in clumps.
 */
const SHORT_WINDOW_SECONDS = 60;
const SHORT_BURST_SECONDS = 0.5;
/**
 * Keeps requests within one window by the generic cell rate algorithm: each request moves the
 * time at which the bucket would be empty by one interval; a request may go when that time is no
 * further ahead than the burst allows. Burst and flow together never exceed the window's limit.
 */
class Gate {
    window;
    sent;
    emptyAt = -Infinity;
    constructor(window, 
    /** Of all requests; they count against a window that becomes known later. */
    sent) {
        this.window = window;
        this.sent = sent;
        this.recount();
    }
    /** The service allows something else than was known: what was sent counts in its terms. */
    change(window) {
        const isOther = window.requests !== this.window.requests || window.burst !== this.window.burst;
        this.window = window;
        if (isOther)
            this.recount();
    }
    /** When the next request may go, in milliseconds since 1970, at `speed` (0..1] of the allowance. */
    readyAt(speed) {
        return this.emptyAt - (burstOf(this.window) - 1) * this.interval(speed);
    }
    /** Counts a request that goes now. */
    take(now, speed) {
        this.emptyAt = Math.max(now, this.emptyAt) + this.interval(speed);
    }
    recount() {
        const windowMs = this.window.seconds * 1000;
        this.emptyAt = -Infinity;
        let last = -Infinity;
        for (const { at, count } of this.sent.within(windowMs)) {
            this.emptyAt = Math.max(at, this.emptyAt) + count * this.interval(1);
            last = at;
        }
        // By then the service has forgotten them all, also when they were more than it allows.
        const ahead = windowMs + (burstOf(this.window) - 1) * this.interval(1);
        this.emptyAt = Math.min(this.emptyAt, last + ahead);
    }
    interval(speed) {
        return (this.window.seconds * 1000) / (this.window.requests * USED_SHARE * speed);
    }
}
/** What the used share leaves free, but at most half a second's worth of a short window. */
function burstOf({ requests, seconds, burst }) {
    const free = requests * (1 - USED_SHARE);
    const usual = seconds <= SHORT_WINDOW_SECONDS
        ? Math.min(free, (requests / seconds) * SHORT_BURST_SECONDS)
        : free;
    return burst ?? Math.max(1, Math.floor(usual));
}

;// CONCATENATED MODULE: ./src/http/rate-windows.ts
/** Longer windows are budgets, not speeds; keeping pace with them would stall a run. */
const MAX_WINDOW_SECONDS = 86_400;
/** A service that tells less than one request a minute is left to say 429. */
const MIN_REQUESTS_PER_SECOND = 1 / 60;
/**
 * The allowance that a service tells in its answers:
 * - Snyk: `X-Ratelimit-Limit: 160, 160;w=1;name="…", 1620;w=60;name="…"` (the first number is the
 *   window nearest to its end; IETF draft-ietf-httpapi-ratelimit-headers-03). Read as a number
 *   this crashed other clients (elastic/integrations#17450).
 * - Qualys: `X-RateLimit-Limit: 300` with `X-RateLimit-Window-Sec: 3600`.
 * - A plain number without a window (GitHub) says nothing about speed.
 *
 * What cannot be read is left out; never throws.
 */
function parseRateWindows(headers) {
    const text = headers['x-ratelimit-limit'] ?? headers['ratelimit-limit'] ?? '';
    // Names in quotation marks may hold commas and semicolons.
    const items = text.replace(/"(?:[^"\\]|\\.)*"?/g, '').split(',');
    const listed = items.map(windowOf).filter((window) => window !== undefined);
    if (listed.length > 0)
        return listed;
    const single = windowOf(`${text};w=${headers['x-ratelimit-window-sec'] ?? ''}`);
    return single === undefined ? [] : [single];
}
function windowOf(item) {
    const [quota = '', ...parameters] = item.split(';').map((part) => part.trim());
    const width = parameters.find((parameter) => /^w\s*=/i.test(parameter))?.replace(/^w\s*=/i, '');
    const requests = count(quota);
    const seconds = count(width?.trim() ?? '');
    if (requests < 1 || seconds < 1 || seconds > MAX_WINDOW_SECONDS)
        return undefined;
    return requests / seconds < MIN_REQUESTS_PER_SECOND ? undefined : { requests, seconds };
}
/** 0 for what is no count. */
function count(text) {
    return /^\d{1,12}$/.test(text) ? Number(text) : 0;
}
/** How many requests may run at once, where the service tells (Qualys; both spellings are seen). */
function parseConcurrency(headers) {
    const text = headers['x-concurrency-limit-limit'] ?? headers['x-concurrencylimit-limit'] ?? '';
    const told = count(text.trim());
    return told < 1 ? undefined : told;
}

;// CONCATENATED MODULE: ./src/http/limiter.ts



const DEFAULT_LIMITS = { windows: [], concurrency: 16 };
/** After a refusal we go on at half speed, and no slower than this share of the allowance. */
const SLOWEST = 1 / 8;
/** Each good answer gives back this share of the allowance, so full speed is back after ~50. */
const RECOVERY = 0.01;
/**
 * Lets requests of one target through: in the order in which they first came, within the rate
 * windows, no more than `concurrency` at once, and none while the target asked for a pause.
 * Slows down when the target refuses, and follows the allowance that its answers tell.
 */
class Limiter {
    limits;
    clock;
    sent = new Departures();
    gates = new Map();
    queue = [];
    concurrency;
    running = 0;
    speed = 1;
    pausedUntil = -Infinity;
    tickets = 0;
    sleeping;
    letting = false;
    constructor(limits, clock) {
        this.limits = limits;
        this.clock = clock;
        this.concurrency = limits.concurrency;
        for (const window of limits.windows)
            this.add(window);
    }
    /** A place in the order. A request that is repeated keeps its own. */
    ticket() {
        this.tickets += 1;
        return this.tickets;
    }
    /**
     * Waits until the request may be sent.
     *
     * @returns what must be called, once, when the request is over.
     * @throws the signal's reason when it is aborted while waiting.
     */
    async acquire(ticket, signal) {
        signal?.throwIfAborted();
        const admitted = new Promise((admit) => {
            this.join({ ticket, admit });
        });
        const leave = () => {
            this.leave(ticket);
        };
        signal?.addEventListener('abort', leave, { once: true });
        void this.letThrough();
        if (!(await admitted))
            signal?.throwIfAborted();
        signal?.removeEventListener('abort', leave);
        let over = false;
        return () => {
            if (over)
                return;
            over = true;
            this.running -= 1;
            void this.letThrough();
        };
    }
    /**
     * The target refused: nothing goes for `ms`, and afterwards more slowly.
     *
     * @returns by how many milliseconds this lengthened the pause.
     */
    pause(ms) {
        const now = this.clock.now();
        const before = Math.max(now, this.pausedUntil);
        // Requests that were under way together are refused together: that is one reason to slow.
        if (before === now)
            this.speed = Math.max(SLOWEST, this.speed / 2);
        this.pausedUntil = Math.max(before, now + ms);
        return this.pausedUntil - before;
    }
    /** A good answer: takes over the allowance it tells and speeds up again. */
    learn(headers) {
        this.speed = Math.min(1, this.speed + RECOVERY);
        this.heed(headers);
    }
    /** Takes over the allowance that an answer tells, also a refusal. */
    heed(headers) {
        const told = parseConcurrency(headers);
        if (told !== undefined)
            this.concurrency = Math.min(this.limits.concurrency, told);
        for (const window of parseRateWindows(headers))
            this.adopt(window);
    }
    adopt(told) {
        const ours = this.limits.windows.find(({ seconds }) => seconds === told.seconds);
        const capped = this.limits.fixed === true && ours !== undefined;
        const requests = capped ? Math.min(ours.requests, told.requests) : told.requests;
        const burst = ours?.burst === undefined ? {} : { burst: Math.min(ours.burst, requests) };
        const window = { requests, seconds: told.seconds, ...burst };
        const gate = this.gates.get(told.seconds);
        if (gate === undefined)
            this.add(window);
        else
            gate.change(window);
    }
    add(window) {
        this.gates.set(window.seconds, new Gate(window, this.sent));
    }
    join(entry) {
        const behind = this.queue.findLastIndex(({ ticket }) => ticket < entry.ticket);
        this.queue.splice(behind + 1, 0, entry);
    }
    leave(ticket) {
        const index = this.queue.findIndex((entry) => entry.ticket === ticket);
        if (index < 0)
            return;
        this.queue.splice(index, 1).forEach(({ admit }) => {
            admit(false);
        });
        // A timer that nobody waits for would keep the process alive.
        if (this.queue.length === 0)
            this.sleeping?.abort();
    }
    async letThrough() {
        if (this.letting)
            return;
        this.letting = true;
        while (this.queue.length > 0 && this.running < this.concurrency) {
            const now = this.clock.now();
            const wait = Math.ceil(this.readyAt() - now);
            if (wait > 0) {
                await this.sleep(wait);
                continue;
            }
            for (const gate of this.gates.values())
                gate.take(now, this.speed);
            this.sent.add(now);
            this.running += 1;
            this.queue.shift()?.admit(true);
        }
        this.letting = false;
    }
    readyAt() {
        const gates = [...this.gates.values()].map((gate) => gate.readyAt(this.speed));
        return Math.max(this.pausedUntil, ...gates);
    }
    async sleep(ms) {
        const controller = new AbortController();
        this.sleeping = controller;
        try {
            await this.clock.sleep(ms, controller.signal);
        }
        catch (error) {
            if (!controller.signal.aborted)
                throw error;
        }
    }
}

;// CONCATENATED MODULE: ./src/http/asked-wait.ts
/** A reset later than this many seconds is a moment since 1970, not a span (2001 in seconds). */
const SMALLEST_EPOCH_SECONDS = 1_000_000_000;
/** And from here on in milliseconds. */
const SMALLEST_EPOCH_MS = 1_000_000_000_000;
/** Reads the three headers; anything that is neither a number nor a date is ignored. */
function askedWait(headers, now) {
    const serverNow = dateOf(headers['date']) ?? now; // dates are of the server's clock
    const retryAfter = spanOf(headers['retry-after'], serverNow);
    const others = [
        spanOf(headers['x-ratelimit-reset'], serverNow),
        spanOf(headers['ratelimit-reset'], serverNow),
        spanOf(headers['x-ratelimit-towait-sec'], serverNow),
    ];
    const asked = [retryAfter, ...others].filter((span) => span !== undefined);
    return { retryAfter, throttled: asked.length === 0 ? undefined : Math.max(...asked) };
}
/** Milliseconds from now of seconds, seconds or milliseconds since 1970, or an HTTP date. */
function spanOf(value, now) {
    const text = value?.trim() ?? '';
    if (!/^\d+(\.\d+)?$/.test(text)) {
        const date = dateOf(text);
        return date === undefined ? undefined : Math.max(0, date - now);
    }
    const number = Number(text);
    if (number >= SMALLEST_EPOCH_MS)
        return Math.max(0, number - now);
    if (number >= SMALLEST_EPOCH_SECONDS)
        return Math.max(0, number * 1000 - now);
    return number * 1000;
}
/** An HTTP date (RFC 9110 §5.6.7), which begins with the name of a day. */
function dateOf(value) {
    const time = /^[A-Z][a-z]{2,8},? /.test(value ?? '') ? Date.parse(value ?? '') : NaN;
    return Number.isNaN(time) ? undefined : time;
}

;// CONCATENATED MODULE: ./src/http/credentials.ts
/** The headers of the credentials. */
function credentialHeaders(presented) {
    return Object.fromEntries(presented.map(({ credential, value }) => [credential.header, value]));
}
/** Tells the credentials that they were refused. False when none of them can be renewed. */
function renewAll(presented) {
    const renewable = presented.filter(({ credential }) => credential.renew !== undefined);
    for (const { credential, value } of renewable)
        credential.renew?.(value);
    return renewable.length > 0;
}
/** The credentials that are meant for this URL. Their values become known to the redactor. */
async function presentFor(url, credentials, redactor) {
    const mine = credentials.filter(({ origin }) => new URL(origin).origin === url.origin);
    const presented = [];
    for (const credential of mine) {
        const value = await credential.value();
        redactor.add(value);
        redactor.add(value.trim().replace(/^\S+\s+/, '')); // `Bearer x` also comes back as `x`
        presented.push({ credential, value });
    }
    return presented;
}

// EXTERNAL MODULE: ./src/http/decode.ts
var decode = __webpack_require__(89504);
// EXTERNAL MODULE: ./src/http/excerpt.ts
var excerpt = __webpack_require__(53453);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
;// CONCATENATED MODULE: ./src/http/setback.ts

/** Codes of Node and undici for failures before the request was sent. */
const UNREACHED = new Set([
    'EAI_AGAIN', // DNS is temporarily unable; ENOTFOUND is final
    'ECONNREFUSED',
    'EHOSTDOWN',
    'EHOSTUNREACH',
    'ENETDOWN',
    'ENETUNREACH',
    'UND_ERR_CONNECT_TIMEOUT',
]);
/** Codes for failures after the request may have arrived; a cut gzip stream is one of them. */
const BROKEN = new Set([
    'ECONNABORTED',
    'ECONNRESET',
    'EPIPE',
    'ERR_STREAM_PREMATURE_CLOSE',
    'ETIMEDOUT',
    'UND_ERR_BODY_TIMEOUT',
    'UND_ERR_HEADERS_TIMEOUT',
    'UND_ERR_SOCKET',
    'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
    'Z_BUF_ERROR',
]);
/** Reads the code of a connection failure, or of what caused it. */
function setbackOf(error) {
    const codes = codesOf(error);
    if (codes.some((code) => UNREACHED.has(code)))
        return 'unreached';
    return codes.some((code) => BROKEN.has(code)) ? 'broken' : 'refused';
}
/** What a user can do about a failed connection; empty when there is nothing to add. */
function cureOf(error) {
    const codes = codesOf(error);
    const found = CURES.find(({ pattern }) => codes.some((code) => pattern.test(code)));
    return found?.cure ?? '';
}
const CURES = [
    {
        pattern: /SELF_SIGNED|UNABLE_TO_(VERIFY|GET_ISSUER)|CERT_UNTRUSTED/,
        cure: 'Its certificate is not signed by a known authority: give the file of your authority (ca-file or NODE_EXTRA_CA_CERTS).',
    },
    { pattern: /ALTNAME/, cure: 'Its certificate is for another host name.' },
    { pattern: /CERT_HAS_EXPIRED/, cure: 'Its certificate has expired.' },
    { pattern: /ENOTFOUND/, cure: 'Is the host name right?' },
    { pattern: /EPROTO|ERR_SSL/, cure: 'Does it speak https on this port?' },
    {
        pattern: /UND_ERR_CONNECT_TIMEOUT/,
        cure: 'Is a proxy needed here (HTTPS_PROXY, NO_PROXY)?',
    },
];
function codesOf(error) {
    const codes = [];
    let current = error;
    // As deep as describeError looks; causes may go round in circles.
    for (let depth = 0; (0,errors/* isError */.bJ)(current) && depth < 6; depth += 1) {
        if ('code' in current && typeof current.code === 'string')
            codes.push(current.code);
        current = current.cause;
    }
    return codes;
}

;// CONCATENATED MODULE: ./src/http/failure.ts





/** The service answered with an error. Its words are quoted, shortened and redacted. */
function answerFailure(request, answer, redactor) {
    const requestId = (0,http_headers/* requestIdOf */.Gb)(answer.headers);
    const status = `${answer.status} ${external_node_http_.STATUS_CODES[answer.status] ?? ''}`.trim();
    const notes = [
        ...(request.attempts > 1 ? [`after ${request.attempts} attempts`] : []),
        ...(answer.asked === undefined ? [] : [`asks to wait ${Math.ceil(answer.asked / 1000)} s`]),
        ...(requestId === undefined ? [] : [`request id ${requestId}`]),
    ];
    const words = (0,excerpt/* excerpt */.K)(answer.said.words, redactor);
    const { cure = '' } = answer.said;
    return new errors/* UpstreamError */.gA(`${request.service} answered ${status} to ${request.shown}` +
        (notes.length === 0 ? '' : ` (${notes.join(', ')})`) +
        (words === '' ? '' : `: ${words}`) +
        (cure === '' ? '' : `. ${cure}`), {
        service: request.service,
        status: answer.status,
        requestId,
        retryable: request.retryable,
    });
}
/** There was no answer, or its body could not be read. */
function connectionFailure(request, event, redactor) {
    const { cause, answer } = event;
    const attempts = request.attempts > 1 ? ` (after ${request.attempts} attempts)` : '';
    const what = answer === undefined ? 'gave no answer' : `answered ${answer.status}, unreadably,`;
    const cure = cureOf(cause);
    return new errors/* UpstreamError */.gA(`${request.service} ${what} to ${request.shown}${attempts}: ` +
        (0,excerpt/* excerpt */.K)((0,errors/* describeError */.Uc)(cause), redactor) +
        (cure === '' ? '' : `. ${cure}`), {
        service: request.service,
        status: answer?.status,
        requestId: answer === undefined ? undefined : (0,http_headers/* requestIdOf */.Gb)(answer.headers),
        retryable: request.retryable,
        cause,
    });
}

;// CONCATENATED MODULE: ./src/http/receive.ts





/** Reads the whole body into memory. */
async function receiveWhole(arrival) {
    const { answer, maxBytes = decode/* MAX_BUFFERED_BYTES */.lY } = arrival;
    const body = await (0,decode/* readWhole */.oD)(answer.body, encodingOf(arrival), { maxBytes });
    arrival.release();
    return {
        status: answer.status,
        headers: answer.headers,
        requestId: (0,http_headers/* requestIdOf */.Gb)(answer.headers),
        body,
        json: () => parseJson(body, arrival),
    };
}
/** Hands the body on as it comes. */
function receiveStream(arrival) {
    const { answer } = arrival;
    const body = external_node_stream_.Readable.from(pieces(arrival), { objectMode: false });
    // Also when it is destroyed before it was read, when no `finally` below would run.
    body.once('close', () => {
        answer.body.destroy();
        arrival.release();
    });
    return {
        status: answer.status,
        headers: answer.headers,
        requestId: (0,http_headers/* requestIdOf */.Gb)(answer.headers),
        body,
    };
}
async function* pieces(arrival) {
    const { answer, maxBytes = decode/* MAX_STREAMED_BYTES */.pn } = arrival;
    try {
        yield* (0,decode/* decode */.D4)(answer.body, encodingOf(arrival), { maxBytes });
    }
    catch (error) {
        throw arrival.failure(error);
    }
}
/** Undefined where there is no body to decompress, whatever the headers say. */
function encodingOf({ answer, method, }) {
    const { status, headers } = answer;
    const bodiless = method === 'HEAD' || status === 204 || status === 304 || headers['content-length'] === '0';
    return bodiless ? undefined : headers['content-encoding'];
}
function parseJson(body, { answer, service, shown, redactor }) {
    const text = body.toString('utf8').replace(/^\uFEFF/, '');
    try {
        return JSON.parse(text);
    }
    catch (error) {
        const words = text.trim() === '' ? 'nothing' : (0,excerpt/* excerpt */.K)(text, redactor);
        throw new errors/* UpstreamError */.gA(`${service} answered ${answer.status} to ${shown} with something that is not JSON: ${words}`, {
            service,
            status: answer.status,
            requestId: (0,http_headers/* requestIdOf */.Gb)(answer.headers),
            // The parser quotes the text, which has not been redacted.
            cause: new SyntaxError((0,excerpt/* excerpt */.K)((0,errors/* describeError */.Uc)(error), redactor)),
        });
    }
}

// EXTERNAL MODULE: ./src/http/retry.ts
var retry = __webpack_require__(28902);
;// CONCATENATED MODULE: ./src/http/attempt.ts











/** So much of an error's explanation is read; far more than is shown. */
const MAX_EXPLANATION_BYTES = 64 * 1024;
/**
 * Sends the request once, when its turn has come.
 *
 * @throws the signal's reason when it was aborted; ConfigError and InputError of what is sent.
 */
async function attempt(context, call, receive) {
    // Before the turn, so that fetching a token does not keep others waiting.
    const presented = await presentFor(call.url, context.credentials, context.redactor);
    const release = await context.limiter.acquire(call.ticket, call.signal);
    const sent = { context, call, presented, release };
    let answer;
    try {
        answer = await send(sent);
        if (!call.expects(answer.status))
            return await explain({ ...sent, answer });
        context.limiter.learn(answer.headers);
        return { value: await receive(arrivalOf({ ...sent, answer })) };
    }
    catch (error) {
        return failureOf({ ...sent, answer, error });
    }
}
async function send({ context, call, presented }) {
    const { transport, statistics, clock, log, redactor } = context;
    const { method, url, timeouts, signal, shown } = call;
    const headers = { ...(0,http_headers/* checkedHeaders */.K)(credentialHeaders(presented)), ...call.headers };
    const startedAt = clock.now();
    const tell = (result) => log?.debug(`${shown}: ${(0,excerpt/* excerpt */.K)(result, redactor)} after ${clock.now() - startedAt} ms`);
    statistics.requests += 1;
    try {
        const body = openBody(call.body);
        const answer = await transport.send({ method, url, headers, body, timeouts, signal });
        tell(String(answer.status));
        return answer;
    }
    catch (error) {
        tell((0,errors/* describeError */.Uc)(error));
        throw error;
    }
}
/** The service answered, but not with what the caller wants. */
async function explain(event) {
    const { context, call, answer, presented, release } = event;
    const { status, headers } = answer;
    const encoding = encodingOf({ answer, method: call.method });
    const text = await (0,decode/* readBeginning */.i4)(answer.body, encoding, MAX_EXPLANATION_BYTES);
    call.signal?.throwIfAborted();
    const setback = (0,retry/* classifyAnswer */.BO)(call.retry, { status, headers, text });
    if (setback === 'throttled')
        context.limiter.heed(headers);
    else
        context.limiter.learn(headers);
    const wait = askedWait(headers, context.clock.now());
    const asked = setback === 'throttled' ? wait.throttled : wait.retryAfter;
    return {
        setback,
        status,
        asked,
        presented,
        release,
        error: (attempts) => answerFailure({ ...named(context, call), attempts, retryable: setback !== 'refused' }, { status, headers, asked, said: context.explain({ url: call.url, status, headers, text }) }, context.redactor),
    };
}
/** There was no answer, or it could not be read. What is not the service's fault is thrown. */
function failureOf(event) {
    const { context, call, answer, presented, release, error } = event;
    answer?.body.destroy();
    if (call.signal?.aborted === true ||
        error instanceof errors/* ConfigError */.xL ||
        error instanceof errors/* InputError */.dz) {
        release();
        call.signal?.throwIfAborted();
        throw error;
    }
    const setback = setbackOf(error);
    return {
        setback,
        status: answer?.status,
        asked: undefined,
        presented,
        release,
        error: (attempts) => connectionFailure({ ...named(context, call), attempts, retryable: setback !== 'refused' }, { cause: error, answer }, context.redactor),
    };
}
function arrivalOf(event) {
    const { context, call, answer, release } = event;
    return {
        ...named(context, call),
        answer,
        release,
        method: call.method,
        maxBytes: call.maxBytes,
        redactor: context.redactor,
        failure: (error) => failureOf({ ...event, error }).error(1),
    };
}
function named({ service }, { shown }) {
    return { service, shown };
}

;// CONCATENATED MODULE: ./src/http/perform.ts



/**
 * Sends the request until it succeeds or there is no point in going on.
 *
 * @param receive reads the body of the answer; what it throws is a failed attempt.
 */
async function perform(context, call, receive) {
    const { clock, statistics } = context;
    const state = { ...FRESH, startedAt: clock.now(), repeatable: call.repeatable };
    for (;;) {
        const outcome = await attempt(context, call, receive);
        if ('value' in outcome)
            return outcome.value;
        let backoff;
        try {
            backoff = afterFailure({ context, call, state, failure: outcome });
        }
        finally {
            // Not before the target is paused, else the next in the queue would run into it too.
            outcome.release();
        }
        statistics.retries += 1;
        if (backoff > 0)
            await clock.sleep(backoff, call.signal);
    }
}
const FRESH = { failures: 0, throttles: 0, renewed: false };
/**
 * Decides what comes after a failed attempt. A wait that the service asked for is a pause of the
 * whole target.
 *
 * @returns how long this request alone should wait, in milliseconds.
 * @throws UpstreamError when it is not to be repeated.
 */
function afterFailure(event) {
    const { context, call, state, failure } = event;
    const { setback, asked } = failure;
    if (failure.status === 401 && !state.renewed && renewAll(failure.presented)) {
        state.renewed = true;
        return 0;
    }
    if (setback === 'throttled')
        state.throttles += 1;
    else
        state.failures += 1;
    const delay = (0,retry/* retryDelay */.a2)(call.retry, state, { setback, asked, clock: context.clock });
    if (delay === undefined)
        throw failure.error(state.failures + state.throttles);
    if (setback !== 'throttled' && asked === undefined)
        return delay;
    pauseTarget(context, failure, delay);
    return 0;
}
function pauseTarget(context, { status }, ms) {
    const { limiter, statistics, log, service } = context;
    const added = limiter.pause(ms);
    statistics.throttledMs += Math.round(added);
    // Several requests are refused together; one line is enough.
    if (added < ms)
        return;
    const seconds = Math.ceil(ms / 1000);
    log?.info(`${service} asked to slow down (${status ?? ''}): pausing ${seconds} s.`);
}

// EXTERNAL MODULE: ./src/http/redact.ts
var redact = __webpack_require__(36715);
// EXTERNAL MODULE: ./src/http/statistics.ts
var statistics = __webpack_require__(94989);
// EXTERNAL MODULE: ./src/http/timeouts.ts
var timeouts = __webpack_require__(88122);
;// CONCATENATED MODULE: ./src/http/client.ts












/** Overridden by `headers`. Some services refuse requests without a name. */
const USUAL_HEADERS = { 'user-agent': 'snyk-connector', 'accept-encoding': 'gzip' };
/**
 * The one HTTP client: limits, repeats, keeps secrets.
 *
 * @throws ConfigError for headers or credential origins that may not be used.
 */
function createHttpClient(options) {
    const context = settle(options);
    return {
        service: context.service,
        statistics: context.statistics,
        request: async (request) => perform(context, prepareCall(context, request), receiveWhole),
        stream: async (request) => perform(context, prepareCall(context, request), receiveStream),
    };
}
function settle(options) {
    const { credentials = [], clock = http_clock/* systemClock */.m } = options;
    for (const { origin } of credentials)
        (0,http_url/* checkedUrl */.lx)(origin);
    return {
        service: options.service,
        transport: options.transport,
        credentials,
        headers: { ...USUAL_HEADERS, ...publicHeaders(options.headers ?? {}) },
        limiter: new Limiter(options.limits ?? DEFAULT_LIMITS, clock),
        retry: { ...retry/* DEFAULT_RETRY */.vI, ...options.retry },
        timeouts: { ...timeouts/* DEFAULT_TIMEOUTS */.R, ...options.timeouts },
        maxResponseBytes: options.maxResponseBytes,
        redactor: options.redactor ?? (0,redact/* createRedactor */.lY)(),
        statistics: options.statistics ?? (0,statistics/* newStatistics */.M)(),
        log: options.log,
        clock,
        explain: (refusal) => options.explain?.(refusal) ?? { words: refusal.text },
    };
}
function publicHeaders(headers) {
    const checked = (0,http_headers/* checkedHeaders */.K)(headers);
    const secret = Object.keys(checked).filter((name) => http_headers/* SECRET_HEADERS */.KY.has(name));
    if (secret.length === 0)
        return checked;
    throw new errors/* ConfigError */.xL(secret.map((name) => `Header "${name}" holds a secret and must be bound to one address.`));
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


/***/ }),

/***/ 89504:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D4: () => (/* binding */ decode),
/* harmony export */   i4: () => (/* binding */ readBeginning),
/* harmony export */   lY: () => (/* binding */ MAX_BUFFERED_BYTES),
/* harmony export */   oD: () => (/* binding */ readWhole),
/* harmony export */   pn: () => (/* binding */ MAX_STREAMED_BYTES)
/* harmony export */ });
/* unused harmony exports MAX_GZIP_RATIO, BodyError */
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_1__);


/** Pages of Snyk's API are some hundred kilobytes; this is far beyond any honest one. */
const MAX_BUFFERED_BYTES = 64 * 1024 * 1024;
/** For downloads that are read as a stream: exports of the largest groups are some gigabytes. */
const MAX_STREAMED_BYTES = 16 * 1024 ** 3;
/** CSV and JSON compress by 5 to 30; gzip reaches 1,032 only with bytes that are all the same. */
const MAX_GZIP_RATIO = 200;
/** Below this a high ratio does no harm and may be honest (a short list of equal rows). */
const RATIO_MATTERS_FROM = 1024 * 1024;
/** An answer that is too large, or compressed in a way we did not ask for. */
class BodyError extends Error {
    name = 'BodyError';
}
/**
 * The bytes of an answer's body, decompressed when `encoding` says gzip. The body is destroyed
 * when the reader stops.
 *
 * @param encoding the Content-Encoding of the answer.
 * @throws BodyError beyond the limits; connection and zlib errors as they are.
 */
async function* decode(body, encoding, limits) {
    const { maxBytes, maxRatio = MAX_GZIP_RATIO } = limits;
    let size = 0;
    try {
        const gunzip = isGzip(encoding) ? (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.createGunzip)() : undefined;
        // What fails is told by reading `gunzip`; the callback only keeps pipeline from throwing.
        const source = gunzip === undefined ? body : (0,node_stream__WEBPACK_IMPORTED_MODULE_0__.pipeline)(body, gunzip, () => undefined);
        for await (const piece of bytesOf(source)) {
            size += piece.length;
            if (size > maxBytes)
                throw new BodyError(`the answer is larger than ${maxBytes} bytes`);
            const read = gunzip?.bytesWritten ?? size;
            if (size > RATIO_MATTERS_FROM && size > read * maxRatio) {
                throw new BodyError(`the answer grows more than ${maxRatio}-fold when decompressed`);
            }
            yield piece;
        }
    }
    finally {
        body.destroy();
    }
}
function isGzip(encoding) {
    const name = encoding?.trim().toLowerCase() ?? '';
    if (name === 'gzip' || name === 'x-gzip')
        return true;
    if (name === '' || name === 'identity')
        return false;
    throw new BodyError(`the answer is encoded as "${name.slice(0, 40)}", which was not asked for`);
}
/** Node types the pieces of a stream as `any`. */
function bytesOf(stream) {
    return stream;
}
/** All of a body at once; see `decode`. */
async function readWhole(body, encoding, limits) {
    const pieces = [];
    for await (const piece of decode(body, encoding, limits))
        pieces.push(piece);
    return Buffer.concat(pieces);
}
/** The beginning of a body that only explains an error; what cannot be read of it is left out. */
async function readBeginning(body, encoding, maxBytes) {
    const pieces = [];
    let size = 0;
    try {
        for await (const piece of decode(body, encoding, { maxBytes: Infinity })) {
            pieces.push(piece);
            size += piece.length;
            if (size >= maxBytes)
                break;
        }
    }
    catch {
        // The status has said what is wrong; a broken explanation must not hide it.
    }
    return Buffer.concat(pieces).toString('utf8', 0, maxBytes);
}


/***/ }),

/***/ 53453:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ excerpt)
/* harmony export */ });
/* unused harmony export MAX_EXCERPT_LENGTH */
/** Enough to recognise an error page, short enough for a log line. */
const MAX_EXCERPT_LENGTH = 500;
/** Control characters (terminal escapes among them) and marks that turn the writing direction. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu;
/**
 * The beginning of a text from outside, for an error message: redacted, on one line, without
 * control characters, at most 500 characters.
 */
function excerpt(text, redactor) {
    // Redacted before it is cut, else half of a secret could stay at the end.
    const line = redactor.redact(text).replace(UNSEEN, ' ').trim();
    if (line.length <= MAX_EXCERPT_LENGTH)
        return line;
    const cut = line.slice(0, MAX_EXCERPT_LENGTH - 1);
    return `${cut.replace(/[\uD800-\uDBFF]$/, '')}…`;
}


/***/ }),

/***/ 28902:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $S: () => (/* binding */ RETRIED_STATUSES),
/* harmony export */   BO: () => (/* binding */ classifyAnswer),
/* harmony export */   a2: () => (/* binding */ retryDelay),
/* harmony export */   vI: () => (/* binding */ DEFAULT_RETRY)
/* harmony export */ });
/* unused harmony exports MAX_ASKED_WAIT_MS, ASKED_WAIT_JITTER_MS, BACKOFF_MAX_MS */
/** Snyk's own CLI repeats these (go-application-framework, retry_middleware.go). */
const RETRIED_STATUSES = [408, 425, 429, 500, 502, 503, 504];
/** A longer wait is not worth a CI job: give up and let the next run go on (same source). */
const MAX_ASKED_WAIT_MS = 600_000;
/** Added at random to an asked wait, so that clients do not all come back at once (same source). */
const ASKED_WAIT_JITTER_MS = 2_000;
/** Bounds of our own backoff, where the service asks for nothing. */
const BACKOFF_BASE_MS = 1_000;
const BACKOFF_MAX_MS = 30_000;
const DEFAULT_RETRY = {
    statuses: RETRIED_STATUSES,
    throttled: [429],
    throttledWhenAsked: [],
    attempts: 5,
    // Snyk's limit is shared by all users of a token, so it may hit us many times (snyk/parlay: 20).
    throttledAttempts: 20,
    maxElapsedMs: 1_800_000,
};
/** Whether and why an answer with this status may be repeated. */
function classifyAnswer(policy, answer) {
    const { status, headers, text } = answer;
    const asked = headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0';
    const said = policy.throttledWords?.test(text) === true;
    if (policy.final?.(answer) === true)
        return 'refused';
    if (policy.throttled.includes(status))
        return 'throttled';
    if ((asked || said) && policy.throttledWhenAsked.includes(status))
        return 'throttled';
    return policy.statuses.includes(status) ? 'unavailable' : 'refused';
}
/**
 * How long to wait before the request is repeated, in milliseconds; undefined to give up.
 *
 * A request that is not repeatable is repeated only when the service did not look at it.
 *
 * @param event what happened, and the wait that the service asked for, if it did.
 */
function retryDelay(policy, state, event) {
    const { setback, asked, clock } = event;
    if (setback === 'refused')
        return undefined;
    const untouched = setback === 'throttled' || setback === 'unreached';
    if (!state.repeatable && !untouched)
        return undefined;
    if (state.failures >= policy.attempts)
        return undefined;
    if (state.throttles >= policy.throttledAttempts)
        return undefined;
    if (asked !== undefined && asked > MAX_ASKED_WAIT_MS)
        return undefined;
    const delay = asked === undefined
        ? backoff(state.failures + state.throttles, clock)
        : asked + clock.random() * ASKED_WAIT_JITTER_MS;
    return clock.now() + delay - state.startedAt > policy.maxElapsedMs ? undefined : delay;
}
/** Full jitter: anything from nothing to a bound that doubles with each attempt. */
function backoff(attempts, clock) {
    return clock.random() * Math.min(BACKOFF_MAX_MS, BACKOFF_BASE_MS * 2 ** (attempts - 1));
}


/***/ }),

/***/ 6697:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lx: () => (/* binding */ checkedUrl),
/* harmony export */   rG: () => (/* binding */ secretSegments),
/* harmony export */   zA: () => (/* binding */ shownUrl)
/* harmony export */ });
/* unused harmony export isLoopback */
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87206);

/** Query parameters whose values open doors: signed downloads, tokens of webhooks. */
const SECRET_PARAMETER = /token|secret|sig|key|pass|pwd|cred|auth|policy|code|jwt|session/i;
/**
 * Reads an address that we may send to: `https:` anywhere, `http:` only to this machine, and no
 * user name or password in it (they would end up in logs).
 *
 * @throws ConfigError
 */
function checkedUrl(address) {
    const url = URL.canParse(String(address)) ? new URL(address) : undefined;
    if (url === undefined) {
        const seen = String(address).replace(/\/\/[^/@]*@|[?#].*$/g, '…');
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`Not an address: "${seen}". Write https://host/path.`);
    }
    const shown = shownUrl(url);
    if (url.username !== '' || url.password !== '') {
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`${shown}: an address may not hold a user name or password; give them as settings.`);
    }
    if (url.protocol === 'https:')
        return url;
    if (url.protocol === 'http:' && isLoopback(url.hostname))
        return url;
    throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`${shown}: only https: is allowed (http: for localhost), because what is sent is secret.`);
}
/** `localhost`, 127.0.0.0/8 and ::1, as `URL.hostname` spells them. */
function isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
/** The address as it may be shown: without user, fragment and the values of secret parameters. */
function shownUrl(url) {
    const query = [...url.searchParams.keys()].some((name) => SECRET_PARAMETER.test(name))
        ? maskedQuery(url)
        : url.search;
    return `${url.protocol}//${url.host}${url.pathname}${query}`;
}
function maskedQuery(url) {
    const pairs = url.search
        .slice(1)
        .split('&')
        .map((pair) => {
        const name = pair.split('=', 1)[0] ?? '';
        return SECRET_PARAMETER.test(name) || /%/.test(name) ? `${name}=***` : pair;
    });
    return `?${pairs.join('&')}`;
}
/** Letters with digits, as ids and keys have them and names of endpoints seldom. */
const LIKE_A_KEY = /^(?=.*\d)(?=.*[a-z])[^/]{7,}$/i;
/** `oauth2`, `tenant-42` */
const LIKE_A_NAME = /^[a-z]+(?:[-_.][a-z]+)*[-_.]?\d{1,2}$/;
/** Letters alone, but as no word is written. */
const LIKE_NO_WORD = /^(?=.*[a-z][A-Z])[A-Za-z]{20,}$/;
/**
 * Parts of a path by which services of webhooks (Slack, Teams, Zapier and others) know who may
 * call: whoever has the address may send.
 */
function secretSegments({ pathname }) {
    return pathname.split('/').filter((segment) => LIKE_NO_WORD.test(segment) || isKey(segment));
}
function isKey(segment) {
    return LIKE_A_KEY.test(segment) && !LIKE_A_NAME.test(segment);
}


/***/ })

};
