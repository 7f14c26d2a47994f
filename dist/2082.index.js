export const id = 2082;
export const ids = [2082];
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


/***/ })

};
