export const id = 3099;
export const ids = [3099,3374];
export const modules = {

/***/ 74371:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ issueResource)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94343);
/* harmony import */ var _lenient_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3135);


const place = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ line: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), column: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig() });
/** Snyk has four kinds; of one that is not known yet, nothing is left but that it is there. */
const representation = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    dependency: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ package_name: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, package_version: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq })),
    sourceLocation: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        file: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
        commit_id: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR,
        region: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ start: place, end: place })),
    })),
    resourcePath: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR,
    cloud_resource: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(_lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J())),
});
const coordinate = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    state: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR,
    is_fixable_manually: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalFlag */ .bS,
    is_fixable_snyk: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalFlag */ .bS,
    is_fixable_upstream: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalFlag */ .bS,
    is_patchable: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalFlag */ .bS,
    is_pinnable: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalFlag */ .bS,
    is_upgradeable: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalFlag */ .bS,
    reachability: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR,
    created_at: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR,
    updated_at: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR,
    last_introduced_at: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR,
    last_resolved_at: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR,
    last_resolved_details: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR,
    remedies: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ type: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, description: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR }))),
    representations: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._default */ .Rvf(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(representation), []),
});
const issueClass = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ id: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, source: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, type: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, url: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR });
const problem = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    id: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    source: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    type: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    url: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR,
    disclosed_at: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR,
    discovered_at: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR,
    updated_at: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR,
});
const severity = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    source: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    level: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR,
    score: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()),
    vector: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR,
    version: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR,
    modification_time: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR,
});
const exploitDetails = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    sources: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._default */ .Rvf(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(_lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq), []),
    maturity_levels: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._default */ .Rvf(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ format: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, level: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq })), []),
});
const attributes = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    key: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    key_asset: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR,
    title: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    description: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR,
    type: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    effective_severity_level: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    status: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    ignored: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    tool: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR,
    created_at: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    updated_at: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    classes: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._default */ .Rvf(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(issueClass), []),
    problems: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._default */ .Rvf(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(problem), []),
    coordinates: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._default */ .Rvf(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(coordinate), []),
    severities: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(severity)),
    exploit_details: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(exploitDetails),
    risk: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ score: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ model: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, value: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig() })) })),
    resolution: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ type: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, resolved_at: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR, details: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR })),
});
/**
 * An issue of `/orgs/{id}/issues` (2024-01-23). Only what Snyk promises is required; values of
 * its enumerations are not checked, as new ones come without a new version.
 */
const issueResource = (0,_lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .resource */ .Zc)(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    id: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    type: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    attributes,
    relationships: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        organization: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .reference */ .ir,
        /** The project, or an environment of the cloud. */
        scan_item: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .reference */ .ir,
        ignore: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(_lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .reference */ .ir),
    }),
}));


/***/ }),

/***/ 3135:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   To: () => (/* binding */ optionalTexts),
/* harmony export */   Zc: () => (/* binding */ resource),
/* harmony export */   bS: () => (/* binding */ optionalFlag),
/* harmony export */   ir: () => (/* binding */ reference),
/* harmony export */   mR: () => (/* binding */ optionalText)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94343);

/**
 * A resource of Snyk's, read leniently: an attribute that is `null` is one that is not told.
 * Without it, one attribute that Snyk begins to null would make all resources unreadable.
 */
function resource(schema) {
    return zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .transform */ .pdi(withoutNulls), schema);
}
const text = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP();
const optionalText = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(text);
const optionalFlag = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY());
const optionalTexts = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(text));
/** A relationship to one other resource, without its attributes. */
const reference = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ data: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ id: text, type: text }) });
/**
 * The same value where nothing in it is null, which is the rule. Members that are null are left
 * out; elements of lists are kept, as their place may mean something.
 */
function withoutNulls(value) {
    return hasNull(value) ? copied(value) : value;
}
function hasNull(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    if (Array.isArray(value))
        return value.some(hasNull);
    return Object.values(value).some((member) => member === null || hasNull(member));
}
function copied(value) {
    if (Array.isArray(value))
        return value.map(copied);
    if (typeof value !== 'object' || value === null)
        return value;
    const told = Object.entries(value).filter(([, member]) => member !== null);
    return Object.fromEntries(told.map(([name, member]) => [name, copied(member)]));
}


/***/ }),

/***/ 15606:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ orgResource)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94343);
/* harmony import */ var _lenient_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3135);


/** An organization of `/orgs`, `/orgs/{id}` or `/groups/{id}/orgs`. */
const orgResource = (0,_lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .resource */ .Zc)(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    id: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    type: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    attributes: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        name: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
        slug: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
        is_personal: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalFlag */ .bS,
        group_id: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR,
        created_at: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR,
        updated_at: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR,
    }),
}));


/***/ }),

/***/ 4177:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ projectResource)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94343);
/* harmony import */ var _lenient_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3135);


const count = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig());
const attributes = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    name: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    type: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    origin: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    status: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    created: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    read_only: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    /** Empty when the project is not a file. */
    target_file: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    target_reference: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    target_runtime: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR,
    business_criticality: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalTexts */ .To,
    environment: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalTexts */ .To,
    lifecycle: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalTexts */ .To,
    tags: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ key: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR, value: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR }))),
    settings: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        recurring_tests: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ frequency: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR })),
    })),
});
/** With `expand=target`; without it there are only `id` and `type`. */
const target = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    id: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    type: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR,
    attributes: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        display_name: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR,
        /** Not told for what the CLI uploaded from outside a repository. */
        url: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR,
    })),
    meta: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ integration_data: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(_lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J())) })),
});
const meta = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    cli_monitored_at: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR,
    /** With `meta.latest_issue_counts=true`. */
    latest_issue_counts: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        critical: count,
        high: count,
        medium: count,
        low: count,
        updated_at: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR,
    })),
    latest_dependency_total: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ total: count, updated_at: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR })),
});
/** A project of `/orgs/{id}/projects` (2024-05-31). */
const projectResource = (0,_lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .resource */ .Zc)(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    id: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    type: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    attributes,
    relationships: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        organization: _lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .reference */ .ir,
        target: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ data: target }),
        importer: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(_lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .reference */ .ir),
        owner: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(_lenient_js__WEBPACK_IMPORTED_MODULE_0__/* .reference */ .ir),
    }),
    meta: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(meta),
}));


/***/ }),

/***/ 20850:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ locationsOf)
/* harmony export */ });
/* harmony import */ var _model_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8507);
/* harmony import */ var _put_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95003);


/** Where an issue is: the places in the code, else the file that the project is. */
function locationsOf(attributes, project) {
    const places = new Map();
    for (const { representations } of attributes.coordinates) {
        for (const representation of representations) {
            if (!('sourceLocation' in representation))
                continue;
            const place = placeOf(representation.sourceLocation);
            if (place.file !== '')
                places.set(nameOf(place), place);
        }
    }
    if (places.size > 0)
        return [...places.values()];
    const file = projectFile(project);
    return file === '' ? [] : [{ file }];
}
function nameOf({ file, startLine, endLine, startColumn, endColumn }) {
    return `${startLine ?? ''} ${endLine ?? ''} ${startColumn ?? ''} ${endColumn ?? ''} ${file}`;
}
/**
 * Snyk's lines and columns count from 1, as in its SARIF (code that is indented by eight begins in
 * column 9), though the API's contract lets them be 0: that is no place.
 */
function placeOf({ file, region }) {
    const place = { file: (0,_model_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .normalisePath */ .qb)(file).replace(/^(?:\.\.\/)+/, '') };
    (0,_put_js__WEBPACK_IMPORTED_MODULE_1__/* .put */ .y)(place, 'startLine', positive(region?.start.line));
    if (place.startLine === undefined)
        return place;
    (0,_put_js__WEBPACK_IMPORTED_MODULE_1__/* .put */ .y)(place, 'endLine', positive(region?.end.line));
    (0,_put_js__WEBPACK_IMPORTED_MODULE_1__/* .put */ .y)(place, 'startColumn', positive(region?.start.column));
    (0,_put_js__WEBPACK_IMPORTED_MODULE_1__/* .put */ .y)(place, 'endColumn', positive(region?.end.column));
    return place;
}
function positive(value) {
    return value !== undefined && Number.isInteger(value) && value >= 1 ? value : undefined;
}
/** The manifest, the infrastructure file or the Dockerfile; inside an image there is none. */
function projectFile({ product, attributes }) {
    const file = (0,_model_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .normalisePath */ .qb)(attributes.target_file);
    if (product === 'open-source')
        return (0,_model_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .manifestOf */ .$V)(file);
    if (product === 'container')
        return attributes.type === 'dockerfile' ? file : '';
    return product === 'iac' ? file : '';
}


/***/ }),

/***/ 30019:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CN: () => (/* binding */ issueIdentity),
/* harmony export */   Db: () => (/* binding */ problemId),
/* harmony export */   Hc: () => (/* binding */ resourcePaths)
/* harmony export */ });
/** How Snyk's vulnerability database and its licence rules name their entries. */
const DATABASE_ID = /^(?:SNYK-|npm:|snyk:lic:)/;
/** Snyk's id of the vulnerability, licence or rule; undefined when the issue has none. */
function problemId({ key, problems }) {
    if (DATABASE_ID.test(key))
        return key;
    return problems.find(({ source }) => source.toUpperCase() === 'SNYK')?.id;
}
/**
 * What identifies an issue in its project, as the CLI's outputs do where they know the same: of
 * packages the vulnerability or licence, of infrastructure the rule and the property, of code
 * Snyk's id of the finding in the repository. Else the key that Snyk keeps from test to test.
 */
function issueIdentity(attributes) {
    const { type, key, key_asset: asset } = attributes;
    if (type === 'package_vulnerability' || type === 'license')
        return [problemId(attributes) ?? key];
    if (type === 'code')
        return [asset ?? key];
    if (type === 'config') {
        const rule = problemId(attributes);
        const [path, ...others] = resourcePaths(attributes);
        if (rule !== undefined && path !== undefined && others.length === 0)
            return [rule, path];
    }
    return [key];
}
/** The properties of an infrastructure file that an issue is about, each once. */
function resourcePaths({ coordinates }) {
    const paths = new Set();
    for (const { representations } of coordinates)
        for (const representation of representations)
            if ('resourcePath' in representation)
                paths.add(representation.resourcePath);
    return [...paths];
}


/***/ }),

/***/ 75518:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PZ: () => (/* binding */ isOfEnvironment),
/* harmony export */   hy: () => (/* binding */ liftEnvironment),
/* harmony export */   tJ: () => (/* binding */ ENVIRONMENT_TYPE)
/* harmony export */ });
/* harmony import */ var _model_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8507);
/* harmony import */ var _product_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7905);


/** In place of a project type; Snyk has none of this name. */
const ENVIRONMENT_TYPE = 'environment';
/** True for issues of a cloud environment: they belong to no project. */
function isOfEnvironment({ relationships }) {
    return relationships.scan_item.data.type === 'environment';
}
/**
 * A cloud environment in place of a project, so that its issues are not lost. Snyk tells of it
 * only what stands in the issues.
 */
function liftEnvironment(issue, org) {
    const id = issue.relationships.scan_item.data.id;
    const { name = id, kind, native } = environmentIn(issue);
    return {
        key: (0,_model_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .projectKey */ .$N)({
            repository: null,
            targetFile: '',
            type: ENVIRONMENT_TYPE,
            targetReference: '',
            name: id,
        }),
        id,
        type: 'project',
        attributes: {
            name,
            type: ENVIRONMENT_TYPE,
            ...(kind === undefined ? {} : { origin: kind }),
            target_file: '',
            target_reference: '',
        },
        relationships: {
            target: { data: { attributes: { display_name: native ?? name, url: null } } },
        },
        org,
        issues: [],
        page: 0,
        source: 'rest',
        product: 'iac',
        tool: (0,_product_js__WEBPACK_IMPORTED_MODULE_1__/* .toolOf */ .w)('iac'),
    };
}
function environmentIn({ attributes }) {
    for (const { representations } of attributes.coordinates) {
        for (const { cloud_resource: resource } of representations) {
            const told = resource?.['environment'];
            if (typeof told !== 'object' || told === null)
                continue;
            return {
                name: 'name' in told ? textOf(told.name) : undefined,
                kind: 'type' in told ? textOf(told.type) : undefined,
                native: 'native_id' in told ? textOf(told.native_id) : undefined,
            };
        }
    }
    return {};
}
function textOf(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}


/***/ }),

/***/ 56837:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ impliedBy),
  R: () => (/* binding */ liftIssue)
});

// EXTERNAL MODULE: ./src/model/identity.ts
var identity = __webpack_require__(8507);
// EXTERNAL MODULE: ./src/sources/put.ts
var put = __webpack_require__(95003);
// EXTERNAL MODULE: ./src/sources/vulnerability-page.ts
var vulnerability_page = __webpack_require__(81570);
// EXTERNAL MODULE: ./src/sources/cut.ts
var cut = __webpack_require__(34862);
;// CONCATENATED MODULE: ./src/sources/rest/lift/attributes.ts


/** The attributes of an issue; they are in the words of the record already. */
function attributesOf(told) {
    const attributes = {
        key: told.key,
        title: told.title,
        type: told.type,
        effective_severity_level: told.effective_severity_level,
        // A status that is new to us must not make a finding disappear.
        status: told.status === 'resolved' ? 'resolved' : 'open',
        ignored: told.ignored,
        created_at: told.created_at,
        updated_at: told.updated_at,
        classes: told.classes,
        problems: told.problems,
        coordinates: told.coordinates.map(coordinateOf),
    };
    (0,put/* put */.y)(attributes, 'key_asset', told.key_asset);
    (0,put/* put */.y)(attributes, 'description', told.description && (0,cut/* cut */.J)(told.description, cut/* MAX_DESCRIPTION */.o));
    (0,put/* put */.y)(attributes, 'severities', told.severities);
    (0,put/* put */.y)(attributes, 'exploit_details', told.exploit_details);
    (0,put/* put */.y)(attributes, 'risk', told.risk);
    (0,put/* put */.y)(attributes, 'resolution', told.resolution);
    return attributes;
}
function coordinateOf({ representations, ...told }) {
    return { ...told, representations: representations.flatMap(representationsOf) };
}
/** One of a kind that is not known has nothing to say. */
function representationsOf(told) {
    const { dependency, sourceLocation, resourcePath, cloud_resource: resource } = told;
    return [
        ...(dependency === undefined ? [] : [{ dependency }]),
        ...(sourceLocation === undefined ? [] : [{ sourceLocation }]),
        ...(resourcePath === undefined ? [] : [{ resourcePath }]),
        ...(resource === undefined ? [] : [{ cloud_resource: resource }]),
    ];
}

// EXTERNAL MODULE: ./src/sources/rest/lift/links.ts
var links = __webpack_require__(14554);
// EXTERNAL MODULE: ./src/sources/locations.ts
var locations = __webpack_require__(20850);
// EXTERNAL MODULE: ./src/sources/distribution.ts
var sources_distribution = __webpack_require__(11358);
// EXTERNAL MODULE: ./src/sources/purl.ts
var sources_purl = __webpack_require__(59557);
;// CONCATENATED MODULE: ./src/sources/rest/lift/packages.ts



/** How Snyk words a fix: the versions stand between. */
const FIX = /^Upgrade the package version to (.+?) to fix this vulnerability/i;
/** The packages of all coordinates, each `name@version` once. */
function packagesOf(attributes, project, problem) {
    const { type } = project.attributes;
    const distribution = (0,sources_distribution/* distributionOf */.AO)(problem ?? '');
    const isSystem = distribution !== undefined || sources_distribution/* OPERATING_SYSTEM_TYPES */.yN.has(type);
    const packages = new Map();
    for (const coordinate of attributes.coordinates) {
        for (const { name: told, version } of dependenciesOf(coordinate)) {
            // `openssl/libssl3` is the binary package libssl3 of the source package openssl.
            const name = isSystem ? (told.split('/')[0] ?? told) : told;
            const step = `${name}@${version}`;
            if (packages.has(step))
                continue;
            const purl = (0,sources_purl/* purlOf */.V)({ name, version, manager: distribution ?? type });
            const facts = {
                name,
                version,
                paths: [],
                fixedIn: fixesIn(coordinate),
            };
            (0,put/* put */.y)(facts, 'purl', purl);
            packages.set(step, facts);
        }
    }
    return [...packages.values()];
}
/** What Snyk advises, in one line; undefined when the list of issues does not say. */
function remedyOf({ coordinates }) {
    for (const { remedies = [] } of coordinates)
        for (const { description = '' } of remedies) {
            const line = description.replace(/\s+/g, ' ').trim();
            if (line !== '')
                return line;
        }
    return undefined;
}
/** Whether Snyk knows an upgrade, a patch or a pin, or a fixed version exists. */
function isFixable({ coordinates }) {
    return coordinates.some((coordinate) => coordinate.is_upgradeable === true ||
        coordinate.is_patchable === true ||
        coordinate.is_pinnable === true ||
        coordinate.is_fixable_snyk === true ||
        coordinate.is_fixable_upstream === true);
}
/** The versions that remedies of Snyk's package API name. */
function fixesIn({ remedies = [] }) {
    const versions = remedies.flatMap(({ description = '' }) => {
        const [, named = ''] = FIX.exec(description) ?? [];
        return named.split(',').map((version) => version.trim());
    });
    return [...new Set(versions)].filter((version) => version !== '');
}
function dependenciesOf({ representations }) {
    return representations.flatMap((representation) => 'dependency' in representation
        ? [
            {
                name: representation.dependency.package_name,
                version: representation.dependency.package_version,
            },
        ]
        : []);
}

// EXTERNAL MODULE: ./src/sources/problem-id.ts
var problem_id = __webpack_require__(30019);
;// CONCATENATED MODULE: ./src/sources/rest/lift/issue.ts








/**
 * An issue of Snyk's API in its project.
 *
 * @param app address of Snyk's web interface, see `appUrl`.
 */
function liftIssue(resource, project, app) {
    const attributes = attributesOf(resource.attributes);
    return {
        ...impliedBy(attributes, project, app),
        id: resource.id,
        type: 'issue',
        attributes,
        facts: factsOf(attributes, project),
    };
}
/** What follows from the attributes of an issue and its project. */
function impliedBy(attributes, project, app) {
    const implied = {
        findingKey: (0,identity/* findingKey */.fl)(project.key, ...(0,problem_id/* issueIdentity */.CN)(attributes)),
    };
    (0,put/* put */.y)(implied, 'findingUrl', (0,links/* issueUrl */.$)(app, project, attributes.key));
    (0,put/* put */.y)(implied, 'findingDetectionUrl', detectionUrl(attributes));
    return implied;
}
function factsOf(attributes, project) {
    const problem = (0,problem_id/* problemId */.Db)(attributes);
    const facts = {
        packages: packagesOf(attributes, project, problem),
        locations: (0,locations/* locationsOf */.U)(attributes, project),
        fixable: isFixable(attributes),
    };
    (0,put/* put */.y)(facts, 'remedy', remedyOf(attributes));
    (0,put/* put */.y)(facts, 'exploit', maturityOf(attributes));
    (0,put/* put */.y)(facts, 'license', /^snyk:lic:.*:([^:]+)$/.exec(problem ?? '')?.[1]);
    (0,put/* put */.y)(facts, 'reachability', reachabilityOf(attributes));
    (0,put/* put */.y)(facts, 'disclosedAt', disclosedAt(attributes));
    (0,put/* put */.y)(facts, 'resourcePath', (0,problem_id/* resourcePaths */.Hc)(attributes)[0]);
    // Why and until when stands in another API; see the setting `enrich`.
    if (attributes.ignored)
        facts.ignore = { reason: null, expires: null };
    return facts;
}
/** Exploit maturity by the newest CVSS that Snyk rates it with. */
function maturityOf({ exploit_details: details }) {
    const levels = [...(details?.maturity_levels ?? [])];
    return levels.sort((a, b) => (a.format < b.format ? 1 : -1))[0]?.level;
}
/** What Snyk says when there is no path to the vulnerable code, or it did not look for one. */
const NOT_REACHABLE = new Set(['no-info', 'not-applicable']);
/** The worst of all coordinates: reached from one place is reached. */
function reachabilityOf({ coordinates }) {
    const words = coordinates.flatMap(({ reachability }) => reachability ?? []);
    return (words.find((word) => word === 'function') ??
        words.find((word) => !NOT_REACHABLE.has(word)) ??
        words[0]);
}
function disclosedAt({ problems }) {
    const own = problems.find(({ source }) => source.toUpperCase() === 'SNYK');
    return own?.disclosed_at ?? problems.find((problem) => problem.disclosed_at)?.disclosed_at;
}
/** What the problem is: a page of Snyk's database, or the one that the problem itself names. */
function detectionUrl(attributes) {
    const { type, problems } = attributes;
    const problem = (0,problem_id/* problemId */.Db)(attributes);
    if (type === 'package_vulnerability' && problem !== undefined)
        return (0,vulnerability_page/* vulnerabilityUrl */.A6)(problem);
    const url = problems.find(({ id }) => id === problem)?.url;
    return url !== undefined && /^https?:\/\//i.test(url) ? url : undefined;
}


/***/ }),

/***/ 14554:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ issueUrl),
/* harmony export */   R: () => (/* binding */ appUrl)
/* harmony export */ });
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75518);

/** Where Snyk's web interface is when the API's address does not tell. */
const DEFAULT_APP = 'https://app.snyk.io';
/** Snyk's web interface beside an API: `https://api.eu.snyk.io` → `https://app.eu.snyk.io`. */
function appUrl(api) {
    const { hostname } = new URL(api);
    return hostname.startsWith('api.') ? `https://app.${hostname.slice('api.'.length)}` : DEFAULT_APP;
}
/**
 * The issue in Snyk's web interface, which the API does not tell. Environments of the cloud have
 * no page of this form.
 */
function issueUrl(app, project, key) {
    const slug = project.org?.attributes.slug;
    if (slug === undefined || project.id === null || project.attributes.type === _environment_js__WEBPACK_IMPORTED_MODULE_0__/* .ENVIRONMENT_TYPE */ .tJ) {
        return undefined;
    }
    const page = `/org/${encodeURIComponent(slug)}/project/${encodeURIComponent(project.id)}`;
    return `${app}${page}#issue-${encodeURIComponent(key).replaceAll('%3A', ':')}`;
}


/***/ }),

/***/ 49058:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ liftProject)
/* harmony export */ });
/* harmony import */ var _model_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8507);
/* harmony import */ var _put_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95003);
/* harmony import */ var _product_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7905);
/* harmony import */ var _project_identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79778);




/** A project of Snyk's API without its issues; its words are those of the API already. */
function liftProject(resource, org) {
    const product = (0,_product_js__WEBPACK_IMPORTED_MODULE_1__/* .productOf */ .$)(resource.attributes);
    const record = {
        key: (0,_model_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .projectKey */ .$N)((0,_project_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .identityOf */ .c)(resource, product)),
        id: resource.id,
        type: 'project',
        attributes: attributesOf(resource.attributes),
        relationships: { target: { data: targetOf(resource) } },
        org,
        issues: [],
        page: 0,
        source: 'rest',
        product,
        tool: (0,_product_js__WEBPACK_IMPORTED_MODULE_1__/* .toolOf */ .w)(product),
    };
    const testedAt = resource.meta?.latest_issue_counts?.updated_at;
    if (testedAt !== undefined)
        record.meta = { latest_issue_counts: { updated_at: testedAt } };
    return record;
}
function attributesOf(told) {
    const attributes = {
        name: told.name,
        type: told.type,
        origin: told.origin,
        status: told.status,
        created: told.created,
        target_file: told.target_file,
        target_reference: told.target_reference,
    };
    (0,_put_js__WEBPACK_IMPORTED_MODULE_3__/* .put */ .y)(attributes, 'target_runtime', told.target_runtime);
    (0,_put_js__WEBPACK_IMPORTED_MODULE_3__/* .put */ .y)(attributes, 'business_criticality', told.business_criticality);
    (0,_put_js__WEBPACK_IMPORTED_MODULE_3__/* .put */ .y)(attributes, 'environment', told.environment);
    (0,_put_js__WEBPACK_IMPORTED_MODULE_3__/* .put */ .y)(attributes, 'lifecycle', told.lifecycle);
    (0,_put_js__WEBPACK_IMPORTED_MODULE_3__/* .put */ .y)(attributes, 'settings', told.settings);
    if (told.tags !== undefined) {
        attributes.tags = told.tags.map(({ key = '', value = '' }) => ({ key, value }));
    }
    return attributes;
}
function targetOf({ attributes, relationships }) {
    const { id, attributes: told, meta } = relationships.target.data;
    const target = {
        id,
        attributes: { display_name: told?.display_name ?? attributes.name, url: told?.url ?? null },
    };
    (0,_put_js__WEBPACK_IMPORTED_MODULE_3__/* .put */ .y)(target, 'meta', meta);
    return target;
}


/***/ })

};
