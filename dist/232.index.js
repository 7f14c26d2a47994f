export const id = 232;
export const ids = [232];
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


/***/ })

};
