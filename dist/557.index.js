export const id = 557;
export const ids = [557];
export const modules = {

/***/ 19562:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ parsePlatformOptions)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87206);


/** Below these, values may be secret and are not shown. */
const SECRET_OPTIONS = ['headers', 'hmac'];
/** A value longer than this says nothing more when it is shown. */
const MAX_SHOWN = 60;
/**
 * Reads the setting `platform-options` of one platform.
 *
 * @param value a mapping, or its text in JSON or YAML; undefined when nothing was set
 * @throws ConfigError with all problems, each named like `platform-options.method`
 */
function parsePlatformOptions(schema, value) {
    const options = typeof value === 'string' ? parseText(value) : value;
    const result = schema.safeParse(options ?? {});
    if (result.success)
        return result.data;
    throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL(result.error.issues.flatMap((issue) => problemsOf(issue, options)));
}
function parseText(text) {
    try {
        // Without the pretty excerpt, which would quote a secret beside the mistake.
        return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text, { prettyErrors: false });
    }
    catch (cause) {
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL(`platform-options: this is neither JSON nor YAML: ${(0,_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describeError */ .Uc)(cause)}`);
    }
}
function problemsOf(issue, options) {
    const name = ['platform-options', ...issue.path.map(String)].join('.');
    if (issue.code === 'unrecognized_keys')
        return issue.keys.map((key) => `${name}.${key}: this platform has no such option; see docs/platforms.md.`);
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
    if (typeof value === 'object' || value === undefined)
        return '';
    const text = JSON.stringify(value);
    return `${text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text} is not allowed. `;
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
    return (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .line */ .n8)(text) || 'Snyk';
}
/** Long names are cut, and told apart by a digest: two projects never share a test by the cut. */
function fitted(name, max) {
    if (name.length <= max)
        return name;
    const mark = ` ${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digest */ .b)(name).slice(0, SHORT_KEY)}`;
    return (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$Q)(name, max - mark.length) + mark;
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
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   hN: () => (/* binding */ storable),
/* harmony export */   n8: () => (/* binding */ line)
/* harmony export */ });
/** PostgreSQL takes no NUL in a text, and halves of surrogate pairs are no UTF-8. */
const UNSTORABLE = /\0|\p{Surrogate}/gu;
/** Text that DefectDojo can store, at most `max` UTF-16 units long. */
function storable(text, max) {
    return clip(text.replace(UNSTORABLE, '\uFFFD'), max);
}
/** The same on one line, for names and titles. */
function line(text) {
    return text
        .replace(UNSTORABLE, '\uFFFD')
        .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
        .trim();
}
/** Cuts text at `max` UTF-16 units, never through a surrogate pair. */
function clip(text, max) {
    if (text.length <= max)
        return text;
    return `${text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}


/***/ })

};
