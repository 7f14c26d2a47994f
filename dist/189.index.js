export const id = 189;
export const ids = [189,232];
export const modules = {

/***/ 35232:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  convert: () => (/* binding */ convert),
  operandFiles: () => (/* binding */ operandFiles)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/model/collection.ts
var model_collection = __webpack_require__(52285);
// EXTERNAL MODULE: ./src/model/errors.ts
var errors = __webpack_require__(87206);
// EXTERNAL MODULE: ./src/pipeline/consume.ts
var consume = __webpack_require__(44716);
// EXTERNAL MODULE: ./src/pipeline/files/findings-writer.ts
var findings_writer = __webpack_require__(90124);
// EXTERNAL MODULE: ./src/pipeline/files/sarif-writer.ts + 21 modules
var sarif_writer = __webpack_require__(3477);
;// CONCATENATED MODULE: ./src/pipeline/files/standard-output.ts
/** The reader of a pipe went away, as `head` does: nothing is wrong, and nothing more is wanted. */
class ReaderGone extends Error {
    name = 'ReaderGone';
}
/** Bytes gathered before a write. */
const BLOCK = 64 * 1024;
/** Standard output as a sink that waits for a slow reader. */
class StandardOutput {
    stream;
    closed;
    block = '';
    gone = false;
    failure;
    constructor(stream) {
        this.stream = stream;
        stream.on('error', (error) => {
            if (error.code === 'EPIPE')
                this.gone = true;
            else
                this.failure = error;
        });
        this.closed = new Promise((done) => stream.once('close', done));
    }
    async write(text) {
        this.block += text;
        if (this.block.length >= BLOCK)
            await this.flush();
    }
    async flush() {
        const block = this.block;
        this.block = '';
        if (this.failure !== undefined)
            throw this.failure;
        if (this.gone)
            throw new ReaderGone();
        if (block === '' || this.stream.write(block))
            return;
        await Promise.race([new Promise((done) => this.stream.once('drain', done)), this.closed]);
    }
}

// EXTERNAL MODULE: ./src/pipeline/files/target-writer.ts
var target_writer = __webpack_require__(92485);
// EXTERNAL MODULE: ./src/pipeline/run-record.ts
var run_record = __webpack_require__(87953);
// EXTERNAL MODULE: ./src/sources/snyk-cli/files.ts + 59 modules
var files = __webpack_require__(37215);
// EXTERNAL MODULE: ./src/pipeline/lines/manifest-lines.ts + 24 modules
var manifest_lines = __webpack_require__(11786);
// EXTERNAL MODULE: ./src/commands/input-files.ts
var input_files = __webpack_require__(80036);
// EXTERNAL MODULE: ./src/commands/transform-map.ts + 34 modules
var transform_map = __webpack_require__(40379);
;// CONCATENATED MODULE: ./src/commands/convert.ts













/**
 * `convert FILE|- --to FORMAT`: a filter from a scan to another format on standard output. All
 * else that it says goes to standard error.
 */
async function convert(context) {
    const { settings, host, log } = context;
    const cwd = (0,external_node_path_.resolve)(context.cwd, settings['working-directory']);
    const repository = await host.repository(cwd);
    const source = (0,files/* scanFiles */.T)(await operandFiles(context), { repository, workingDirectory: cwd });
    const collection = new model_collection/* Collection */.p((level, message) => {
        log[level](message);
    });
    const output = new StandardOutput(process.stdout);
    const lines = new manifest_lines/* ManifestLines */.Z(repository.root ?? cwd);
    try {
        await (0,consume/* consume */.F)(source, [await writerFor(context, { repository, output, collection })], {
            collection,
            enrich: (record) => lines.locate(record),
        });
        await output.flush();
    }
    catch (error) {
        if (!(error instanceof ReaderGone))
            throw error;
    }
    return collection.complete || settings['on-incomplete'] === 'warn' ? run_record/* EXIT */.dc.done : run_record/* EXIT */.dc.incomplete;
}
/** The scans that `convert` and `explain` are given as operands. */
async function operandFiles(context) {
    if (context.operands.length === 0) {
        throw new errors/* ConfigError */.xL('A scan to read is missing: give a file that Snyk wrote, or `-` for standard input.');
    }
    return (0,input_files/* inputFiles */.u)(context.operands, context.cwd);
}
async function writerFor({ settings, cwd, log, version }, to) {
    const { output, collection } = to;
    switch (settings.to) {
        case 'findings':
            return new findings_writer/* FindingsWriter */.I(output);
        case 'sarif':
            return new sarif_writer/* SarifWriter */.N(output, {
                category: settings['sarif-category'],
                repositoryUrl: to.repository.url,
                commit: to.repository.commit,
                branch: to.repository.branch,
                toolVersion: version,
            });
        case 'target': {
            const rejected = {
                write: (line) => {
                    log.warning(line.trimEnd());
                    return Promise.resolve();
                },
            };
            const sinks = { target: output, rejected: () => rejected };
            return new target_writer/* TargetWriter */.D(await (0,transform_map/* transformMapOf */.c)(settings, cwd), sinks, collection);
        }
    }
}


/***/ }),

/***/ 11189:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explain: () => (/* binding */ explain)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _model_collection_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(52285);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87206);
/* harmony import */ var _model_finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41300);
/* harmony import */ var _pipeline_run_record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87953);
/* harmony import */ var _sources_snyk_cli_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37215);
/* harmony import */ var _convert_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(35232);
/* harmony import */ var _transform_map_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(40379);








/** `explain FILE|-`: for one finding, each row of the map with its source value and result. */
async function explain(context) {
    const { settings, host } = context;
    const cwd = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(context.cwd, settings['working-directory']);
    const map = await (0,_transform_map_js__WEBPACK_IMPORTED_MODULE_6__/* .transformMapOf */ .c)(settings, context.cwd);
    const source = (0,_sources_snyk_cli_files_js__WEBPACK_IMPORTED_MODULE_4__/* .scanFiles */ .T)(await (0,_convert_js__WEBPACK_IMPORTED_MODULE_5__.operandFiles)(context), {
        repository: await host.repository(cwd),
        workingDirectory: cwd,
    });
    const wanted = settings.finding;
    const seen = new Set();
    for await (const record of source.records(new _model_collection_js__WEBPACK_IMPORTED_MODULE_7__/* .Collection */ .p())) {
        for (const issue of record.issues) {
            if (wanted === undefined || isNamed(issue, wanted)) {
                host.print(page(record, issue, map.explain(record, issue)));
                return _pipeline_run_record_js__WEBPACK_IMPORTED_MODULE_3__/* .EXIT */ .dc.done;
            }
            if (seen.size < MAX_LISTED)
                seen.add((0,_model_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .problemOf */ .Zw)(issue));
        }
    }
    if (wanted === undefined)
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL('The scan has no findings to explain.');
    const known = seen.size === 0 ? 'The scan has none.' : `There are ${[...seen].join(', ')}, ….`;
    throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL(`finding: no finding has the key or problem "${wanted}". ${known}`);
}
/** Problems that an error lists. */
const MAX_LISTED = 10;
function isNamed(issue, name) {
    return [issue.findingKey, issue.id, (0,_model_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .problemOf */ .Zw)(issue)].includes(name);
}
function page(record, issue, rows) {
    const { title, effective_severity_level: severity } = issue.attributes;
    return [
        `${JSON.stringify(title)} (${severity}) in ${JSON.stringify(record.attributes.name)}`,
        `finding ${issue.findingKey}, problem ${JSON.stringify((0,_model_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .problemOf */ .Zw)(issue))}`,
        '',
        ...rows.flatMap((row) => [
            `${row.to}${row.required ? ' (required)' : ''}${row.extra ? ' (extra)' : ''}`,
            `    row at line ${row.line}: ${row.from}`,
            `    read:   ${shown(row.source)}`,
            `    result: ${row.how === 'rejected' ? `rejected: ${row.reason ?? ''}` : shown(row.result)} [${row.how}]`,
        ]),
    ].join('\n');
}
/** Characters of a value that are shown. */
const MAX_SHOWN = 200;
function shown(value) {
    if (value === undefined)
        return '(nothing)';
    const text = JSON.stringify(value);
    return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}


/***/ })

};
