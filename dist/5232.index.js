export const id = 5232;
export const ids = [5232];
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


/***/ })

};
