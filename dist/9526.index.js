export const id = 9526;
export const ids = [9526,3102];
export const modules = {

/***/ 81673:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sbom: () => (/* binding */ sbom)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _pipeline_lines_manifest_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11786);
/* harmony import */ var _pipeline_memory_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5915);
/* harmony import */ var _network_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88948);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86339);
/* harmony import */ var _run_source_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1842);
/* harmony import */ var _sbom_open_sbom_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(65888);
/* harmony import */ var _transform_map_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(54873);








/** `sbom`: get an SBOM, validate it, have Snyk test it; make all outputs; apply the gate. */
async function sbom(context) {
    const workingDirectory = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(context.cwd, context.settings['working-directory']);
    const repository = await context.host.repository(workingDirectory);
    const map = await (0,_transform_map_js__WEBPACK_IMPORTED_MODULE_7__/* .transformMapOf */ .c)(context.settings, context.cwd);
    const lines = new _pipeline_lines_manifest_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .ManifestLines */ .Z(repository.root ?? workingDirectory);
    const network = (0,_network_js__WEBPACK_IMPORTED_MODULE_3__/* .openNetwork */ .X)(context);
    try {
        const { source, files } = await (0,_sbom_open_sbom_js__WEBPACK_IMPORTED_MODULE_6__.openSbom)(context, network, { repository, workingDirectory });
        return await (0,_run_source_js__WEBPACK_IMPORTED_MODULE_5__/* .runSource */ .R)(context, {
            command: 'sbom',
            source,
            consumers: (directory) => [files.open(directory)],
            repository,
            map,
            platform: await (0,_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .connectPlatform */ .c0)(context, network),
            memory: _pipeline_memory_js__WEBPACK_IMPORTED_MODULE_2__/* .NO_MEMORY */ .g,
            statistics: network.statistics,
            enrich: (record) => lines.locate(record),
        });
    }
    finally {
        await network.close();
    }
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
