export const id = 557;
export const ids = [557];
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
