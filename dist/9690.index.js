export const id = 9690;
export const ids = [9690,3102,5232];
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/files/spill.ts
var spill = __webpack_require__(42781);
// EXTERNAL MODULE: ./src/model/collection.ts
var model_collection = __webpack_require__(52285);
// EXTERNAL MODULE: ./src/model/errors.ts
var errors = __webpack_require__(87206);
// EXTERNAL MODULE: ./src/pipeline/consume.ts
var consume = __webpack_require__(44716);
// EXTERNAL MODULE: ./src/pipeline/files/findings-writer.ts
var findings_writer = __webpack_require__(90124);
// EXTERNAL MODULE: ./src/pipeline/files/format-writers.ts + 10 modules
var format_writers = __webpack_require__(62289);
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
// EXTERNAL MODULE: ./src/sources/snyk-cli/files.ts + 56 modules
var files = __webpack_require__(20916);
// EXTERNAL MODULE: ./src/pipeline/lines/manifest-lines.ts + 24 modules
var manifest_lines = __webpack_require__(11786);
// EXTERNAL MODULE: ./src/commands/input-files.ts
var input_files = __webpack_require__(80036);
// EXTERNAL MODULE: ./src/commands/transform-map.ts + 30 modules
var transform_map = __webpack_require__(54873);
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
    const texts = new spill/* Spill */.L((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), `snyk-connector-${(0,external_node_crypto_.randomUUID)()}`));
    try {
        await (0,consume/* consume */.F)(source, [await writerFor(context, { repository, output, collection, texts })], {
            collection,
            enrich: (record) => lines.locate(record),
        });
        await output.flush();
    }
    catch (error) {
        if (!(error instanceof ReaderGone))
            throw error;
    }
    finally {
        texts.close();
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
async function writerFor({ settings, cwd, log, now, version }, to) {
    const { output, collection } = to;
    switch (settings.to) {
        case 'findings':
            return new findings_writer/* FindingsWriter */.I(output);
        case 'sarif':
            return new sarif_writer/* SarifWriter */.N(output, {
                texts: to.texts,
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
        default:
            return (0,format_writers/* formatWriter */.V)(settings.to, output, { collection, now, version });
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
/* harmony import */ var _gate_gate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47263);
/* harmony import */ var _model_collection_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(52285);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87206);
/* harmony import */ var _model_finding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41300);
/* harmony import */ var _pipeline_run_record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87953);
/* harmony import */ var _sources_snyk_cli_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(20916);
/* harmony import */ var _model_text_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5086);
/* harmony import */ var _convert_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(35232);
/* harmony import */ var _gate_gate_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(44508);
/* harmony import */ var _transform_map_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(54873);











/**
 * `explain FILE|-`: for one finding, whether it fails the gate and why, and each row of the map
 * with its source value and result.
 */
async function explain(context) {
    const { settings, host } = context;
    const cwd = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(context.cwd, settings['working-directory']);
    const map = await (0,_transform_map_js__WEBPACK_IMPORTED_MODULE_8__/* .transformMapOf */ .c)(settings, context.cwd);
    const repository = await host.repository(cwd);
    const gate = new _gate_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .Gate */ .i(await (0,_gate_gate_js__WEBPACK_IMPORTED_MODULE_7__/* .gateOf */ .R)(context, { command: 'explain', repository }));
    const source = (0,_sources_snyk_cli_files_js__WEBPACK_IMPORTED_MODULE_5__/* .scanFiles */ .T)(await (0,_convert_js__WEBPACK_IMPORTED_MODULE_6__.operandFiles)(context), { repository, workingDirectory: cwd });
    const wanted = settings.finding;
    const seen = new Set();
    for await (const record of source.records(new _model_collection_js__WEBPACK_IMPORTED_MODULE_9__/* .Collection */ .p())) {
        for (const issue of record.issues) {
            if (wanted === undefined || isNamed(issue, wanted)) {
                const verdict = gate.explain(record, issue);
                host.print(page(record, issue, { verdict, rows: map.explain(record, issue) }));
                return _pipeline_run_record_js__WEBPACK_IMPORTED_MODULE_4__/* .EXIT */ .dc.done;
            }
            if (seen.size < MAX_LISTED)
                seen.add((0,_model_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .problemOf */ .Zw)(issue));
        }
        // What the baseline excuses there, it does not excuse once more.
        gate.record(record);
    }
    if (wanted === undefined)
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL('The scan has no findings to explain.');
    const known = seen.size === 0 ? 'The scan has none.' : `There are ${[...seen].join(', ')}, ….`;
    throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL(`finding: no finding has the key or problem "${wanted}". ${known}`);
}
/** Problems that an error lists. */
const MAX_LISTED = 10;
function isNamed(issue, name) {
    return [issue.findingKey, issue.id, (0,_model_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .problemOf */ .Zw)(issue)].includes(name);
}
function page(record, issue, { verdict, rows }) {
    const { title, effective_severity_level: severity } = issue.attributes;
    return [
        `${JSON.stringify(title)} (${severity}) in ${JSON.stringify(record.attributes.name)}`,
        `finding ${issue.findingKey}, problem ${JSON.stringify((0,_model_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .problemOf */ .Zw)(issue))}`,
        `gate: ${(0,_model_text_js__WEBPACK_IMPORTED_MODULE_10__/* .oneLine */ .TN)(verdict)}`,
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


/***/ }),

/***/ 80036:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ inputFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87206);
/* harmony import */ var _sources_snyk_cli_json_open_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90604);




/** Name that stands for standard input. */
const STANDARD_INPUT = '-';
/**
 * The files that paths and globs name, each once, sorted within a glob.
 *
 * @throws ConfigError naming every pattern that matches no file.
 */
async function inputFiles(patterns, cwd) {
    const found = new Map();
    const problems = [];
    for (const pattern of patterns) {
        if (pattern === STANDARD_INPUT) {
            found.set(pattern, { name: 'standard input', open: () => standardInput() });
            continue;
        }
        const paths = await pathsOf(pattern, cwd);
        if (typeof paths === 'string')
            problems.push(paths);
        else
            for (const path of paths)
                found.set(path, scanFile(path, cwd));
    }
    if (problems.length > 0)
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL(problems);
    return [...found.values()];
}
function scanFile(path, cwd) {
    const near = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(cwd, path);
    const name = near.startsWith('..') ? path : near.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/');
    return { name, open: () => (0,_sources_snyk_cli_json_open_js__WEBPACK_IMPORTED_MODULE_3__/* .readFileChunks */ .N)(path) };
}
/** Paths that a pattern names, or what is wrong with it. A name with special characters works as it is. */
async function pathsOf(pattern, cwd) {
    const literal = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, pattern);
    const place = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(literal).catch(() => undefined);
    if (place?.isDirectory() === true)
        return `input: ${pattern} is a directory. Name the files, as in ${pattern.replace(/[/\\]$/, '')}/*.json.`;
    if (place !== undefined)
        return [literal];
    const { glob } = await __webpack_require__.e(/* import() */ 3382).then(__webpack_require__.bind(__webpack_require__, 73382));
    const matches = await glob(pattern.replaceAll('\\', '/'), { cwd, absolute: true, dot: true });
    if (matches.length > 0)
        return matches.sort();
    return `input: ${pattern} matches no file in ${cwd}. Did the scan before it fail, or write elsewhere?`;
}
async function* standardInput() {
    for await (const chunk of process.stdin)
        yield Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
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
