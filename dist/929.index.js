export const id = 929;
export const ids = [929];
export const modules = {

/***/ 22929:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runAction: () => (/* binding */ runAction)
/* harmony export */ });
/* harmony import */ var _commands_run_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9251);
/* harmony import */ var _hosts_detect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30293);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87206);
/* harmony import */ var _pipeline_run_record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87953);
/* harmony import */ var _settings_environment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37840);
/* harmony import */ var _settings_resolve_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(46598);
/* harmony import */ var _settings_setting_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1013);
/* harmony import */ var _model_suggest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2691);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(71013);









/** What an exit code of the command means, said by the failing step. */
const SENTENCES = {
    [_pipeline_run_record_js__WEBPACK_IMPORTED_MODULE_3__/* .EXIT */ .dc.gateFailed]: 'The gate failed (exit code 1); the findings are listed above and in the summary.',
    [_pipeline_run_record_js__WEBPACK_IMPORTED_MODULE_3__/* .EXIT */ .dc.failed]: 'The run failed (exit code 2); the error is above.',
    [_pipeline_run_record_js__WEBPACK_IMPORTED_MODULE_3__/* .EXIT */ .dc.incomplete]: 'The run is incomplete (exit code 3); what is missing is listed above. `on-incomplete: warn` lets the gate decide.',
};
/** Runs the action: inputs → settings → one command → outputs; returns the exit code. */
async function runAction(env) {
    const host = (0,_hosts_detect_js__WEBPACK_IMPORTED_MODULE_1__/* .detectHost */ .k)({ ...env, GITHUB_ACTIONS: 'true' });
    const controller = new AbortController();
    const stop = (signal) => {
        controller.abort(new Error(`stopped by ${signal}, as a cancelled job is`));
    };
    process.once('SIGINT', stop).once('SIGTERM', stop);
    try {
        const command = commandOf(env);
        const cwd = env.GITHUB_WORKSPACE ?? process.cwd();
        const settings = await (0,_settings_resolve_js__WEBPACK_IMPORTED_MODULE_5__/* .resolveSettings */ .M)({ command, given: (0,_settings_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .fromInputs */ .Ij)(env), env, cwd });
        const exit = await (0,_commands_run_command_js__WEBPACK_IMPORTED_MODULE_0__/* .runCommand */ .d)(command, {
            settings,
            host,
            log: host.logAt(settings['log-level']),
            env,
            cwd,
            operands: [],
            version: _version_js__WEBPACK_IMPORTED_MODULE_7__/* .VERSION */ .x,
            now: () => new Date(),
            signal: controller.signal,
        });
        const sentence = SENTENCES[exit];
        if (sentence !== undefined)
            host.log.error(sentence);
        return exit;
    }
    catch (error) {
        const problems = error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL ? error.problems : [(0,_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .Uc)(error)];
        for (const problem of problems)
            host.log.error(problem);
        return _pipeline_run_record_js__WEBPACK_IMPORTED_MODULE_3__/* .EXIT */ .dc.failed;
    }
    finally {
        process.off('SIGINT', stop).off('SIGTERM', stop);
    }
}
function commandOf(env) {
    const word = env.INPUT_COMMAND?.trim() ?? '';
    const command = _settings_setting_js__WEBPACK_IMPORTED_MODULE_8__/* .ACTION_COMMANDS */ .Aq.find((name) => name === (word === '' ? 'scan' : word));
    if (command !== undefined)
        return command;
    throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL(`command: "${word}" is not allowed (the input command). Give ${_settings_setting_js__WEBPACK_IMPORTED_MODULE_8__/* .ACTION_COMMANDS */ .Aq.map((name) => `\`${name}\``).join(', ')}.${(0,_model_suggest_js__WEBPACK_IMPORTED_MODULE_6__/* .didYouMean */ .a)(word, _settings_setting_js__WEBPACK_IMPORTED_MODULE_8__/* .ACTION_COMMANDS */ .Aq)}`);
}


/***/ })

};
