export const id = 7716;
export const ids = [7716];
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
