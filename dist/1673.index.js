export const id = 1673;
export const ids = [1673];
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
/* harmony import */ var _run_source_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30904);
/* harmony import */ var _sbom_open_sbom_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(95287);
/* harmony import */ var _transform_map_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(54873);








/** `sbom`: get an SBOM, validate it, have Snyk test it; make all outputs; apply the gate. */
async function sbom(context) {
    const workingDirectory = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(context.cwd, context.settings['working-directory']);
    const repository = await context.host.repository(workingDirectory);
    const map = await (0,_transform_map_js__WEBPACK_IMPORTED_MODULE_7__/* .transformMapOf */ .c)(context.settings, context.cwd);
    const lines = new _pipeline_lines_manifest_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .ManifestLines */ .Z(repository.root ?? workingDirectory);
    const network = (0,_network_js__WEBPACK_IMPORTED_MODULE_3__/* .openNetwork */ .X)(context);
    try {
        const { source, files } = (0,_sbom_open_sbom_js__WEBPACK_IMPORTED_MODULE_6__.openSbom)(context, network, { repository, workingDirectory });
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


/***/ })

};
