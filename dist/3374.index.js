export const id = 3374;
export const ids = [3374];
export const modules = {

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


/***/ })

};
