export const id = 6160;
export const ids = [6160];
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

/***/ 66160:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseFileOptions: () => (/* binding */ parseFileOptions)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50000);
/* harmony import */ var _platform_options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19562);


const schema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    /** `target.ndjson.gz` in place of `target.ndjson`. */
    gzip: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY('Give true or false.').default(false),
});
/** @throws ConfigError with all problems. */
function parseFileOptions(value) {
    return (0,_platform_options_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePlatformOptions */ .l)(schema, value);
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
