export const id = 322;
export const ids = [322];
export const modules = {

/***/ 15322:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommandLine: () => (/* binding */ runCommandLine)
});

// EXTERNAL MODULE: ./src/commands/run-command.ts
var run_command = __webpack_require__(9251);
// EXTERNAL MODULE: ./src/hosts/detect.ts + 11 modules
var detect = __webpack_require__(30293);
// EXTERNAL MODULE: ./src/model/errors.ts
var errors = __webpack_require__(87206);
// EXTERNAL MODULE: ./src/pipeline/run-record.ts
var run_record = __webpack_require__(87953);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./src/settings/raw.ts
var raw = __webpack_require__(29655);
// EXTERNAL MODULE: ./src/model/suggest.ts
var suggest = __webpack_require__(2691);
// EXTERNAL MODULE: ./src/settings/table.ts + 8 modules
var table = __webpack_require__(13372);
;// CONCATENATED MODULE: ./src/settings/flags.ts




/** Reads the arguments behind `snyk-connector`. Never throws; problems are listed. */
function parseCommandLine(argv) {
    const { tokens } = (0,external_node_util_.parseArgs)({
        args: [...argv],
        strict: false,
        allowPositionals: true,
        tokens: true,
        options: {
            ...Object.fromEntries((0,raw/* settableNames */.T)().map((name) => [name, { type: typeOf(name) }])),
            help: { type: 'boolean', short: 'h' },
            version: { type: 'boolean', short: 'V' },
        },
    });
    const values = new Map();
    const problems = [];
    const positionals = [];
    const rest = [];
    let help = false;
    let version = false;
    let terminated = false;
    for (const token of tokens) {
        if (token.kind === 'option-terminator')
            terminated = true;
        else if (token.kind === 'positional')
            (terminated ? rest : positionals).push(token.value);
        else if (token.name === 'help')
            help = true;
        else if (token.name === 'version')
            version = true;
        else {
            const read = readOption(token);
            if (typeof read === 'string')
                problems.push(read);
            else
                addValue(values, read);
        }
    }
    return { values, problems, positionals, rest, help, version };
}
/** The option, or what is wrong with it. */
function readOption(token) {
    const { name, rawName, value } = token;
    const positive = name.startsWith('no-') ? name.slice(3) : name;
    if (!(0,raw/* settableNames */.T)().includes(name)) {
        if (typeOf(positive) === 'boolean' && value === undefined)
            return { name: positive, value: false };
        return `The flag ${rawName} is not known.${(0,suggest/* didYouMean */.a)(name, [...(0,raw/* settableNames */.T)(), 'help', 'version'])} \`--help\` lists all.`;
    }
    if (typeOf(name) === 'boolean')
        return { name, value: value ?? true };
    const isFlag = value?.startsWith('--') === true && (0,raw/* settableNames */.T)().includes(value.slice(2));
    const takesNextFlag = token.inlineValue === false && isFlag;
    if (value === undefined || takesNextFlag)
        return `The flag ${rawName} needs a value, as in ${rawName}=VALUE.`;
    return { name, value };
}
/** A repeated flag adds to a list; any other flag is taken as given last. */
function addValue(values, { name, value }) {
    const before = values.get(name)?.value;
    const many = (0,raw/* isSettingName */.s9)(name) && table/* SETTINGS */.y[name].kind.many === true;
    values.set(name, {
        value: many ? [...(Array.isArray(before) ? before : []), value] : value,
        from: `the flag --${name}`,
    });
}
function typeOf(name) {
    return (0,raw/* isSettingName */.s9)(name) && table/* SETTINGS */.y[name].kind.boolean === true ? 'boolean' : 'string';
}

// EXTERNAL MODULE: ./src/settings/setting.ts
var setting = __webpack_require__(1013);
;// CONCATENATED MODULE: ./src/settings/reference/rows.ts



/** All rows in the order of the table. */
function allRows() {
    return Object.keys(table/* SETTINGS */.y)
        .filter(raw/* isSettingName */.s9)
        .map((name) => ({ name, setting: table/* SETTINGS */.y[name] }));
}
/** The rows that a command reads. */
function rowsOf(command) {
    return allRows().filter(({ setting }) => setting.commands.includes(command));
}
/** The rows that become inputs of the action. */
function actionRows() {
    return allRows().filter(({ setting }) => ACTION_COMMANDS.some((command) => setting.commands.includes(command)));
}
/** The default as a user would write it, or an empty text. */
function defaultText(setting, command) {
    const value = (command === undefined ? undefined : setting.defaultFor?.[command]) ?? setting.default;
    if (Array.isArray(value))
        return value.join(', ');
    return typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);
}

;// CONCATENATED MODULE: ./src/settings/reference/help.ts


/** What each command is for, and how it is called. */
const COMMAND_TEXTS = {
    scan: {
        usage: 'scan [--input GLOB | --scan PRODUCT …] [flags] [-- Snyk CLI arguments]',
        purpose: 'Run the Snyk CLI, or read what it wrote; make all outputs; apply the gate',
    },
    check: {
        usage: 'check [--json] [flags of Snyk and of the platform]',
        purpose: 'Test the connections to Snyk and to the platform, with the cure of what fails',
    },
    deliver: {
        usage: 'deliver --output-dir DIR [flags of the platform]',
        purpose: 'Go on with what a run left undelivered in DIR/journal',
    },
    sandbox: {
        usage: 'sandbox [--port PORT] [--faults JSON]',
        purpose: 'Run a server on this machine that behaves as the platforms do, to rehearse with',
    },
    convert: {
        usage: 'convert FILE|- --to findings|target|sarif [flags]',
        purpose: 'Write a scan in another format to standard output, and nothing else',
    },
    explain: {
        usage: 'explain FILE|- [--finding KEY|PROBLEM] [flags]',
        purpose: 'Show for a finding what each row of the transform map makes of it',
    },
    demo: {
        usage: 'demo [flags]',
        purpose: 'Scan built-in samples: all outputs, no account, no token, no network',
    },
};
/** Help of the whole program. */
function programHelp(version) {
    const width = Math.max(...setting/* COMMANDS */.Lo.map((command) => command.length)) + 2;
    return [
        `snyk-connector ${version}`,
        'Delivers everything Snyk knows into the platform where risk is decided, with a verdict.',
        '',
        'Usage: snyk-connector <command> [flags]',
        '',
        'Commands:',
        ...setting/* COMMANDS */.Lo.map((command) => `  ${command.padEnd(width)}${COMMAND_TEXTS[command].purpose}`),
        '',
        'Start with:  snyk-connector demo',
        'Flags of a command:  snyk-connector <command> --help',
        '',
        'Exit codes: 0 done, gate passed or off · 1 the gate failed · 2 the run failed · 3 incomplete',
        '',
    ].join('\n');
}
/** Help of one command, with its flags by group. */
function commandHelp(command) {
    const { usage, purpose } = COMMAND_TEXTS[command];
    const groups = setting/* GROUPS */.fd.flatMap((group) => {
        const rows = rowsOf(command).filter(({ setting }) => setting.group === group);
        return rows.length === 0
            ? []
            : ['', `${titleOf(group)}:`, ...rows.flatMap((row) => flagLines(row, command))];
    });
    return [
        `${purpose}.`,
        '',
        `Usage: snyk-connector ${usage}`,
        ...groups,
        '',
        'Each flag is also an environment variable (SNYK_CONNECTOR_FAIL_ON for --fail-on), a key of',
        'the profile snyk-connector.yml and an input of the GitHub Action; a flag wins over all.',
        '',
    ].join('\n');
}
/** Columns that help is wrapped to. */
const WIDTH = 96;
function flagLines({ name, setting }, command) {
    const placeholder = setting.kind.boolean === true ? '' : ` <${setting.placeholder ?? 'value'}>`;
    const words = setting.kind.words === undefined ? '' : ` (${setting.kind.words.join(', ')})`;
    const fallback = defaultText(setting, command);
    const text = `${setting.description}${words}${fallback === '' ? '' : ` [${fallback}]`}`.replaceAll('`', '');
    return [`  --${name}${placeholder}`, ...wrap(text, WIDTH - 6).map((line) => `      ${line}`)];
}
function wrap(text, width) {
    const lines = [];
    let line = '';
    for (const word of text.split(' ')) {
        if (line !== '' && line.length + word.length + 1 > width) {
            lines.push(line);
            line = word;
        }
        else
            line = line === '' ? word : `${line} ${word}`;
    }
    return [...lines, line];
}
function titleOf(group) {
    return group.charAt(0).toUpperCase() + group.slice(1);
}

// EXTERNAL MODULE: ./src/settings/resolve.ts + 2 modules
var resolve = __webpack_require__(46598);
// EXTERNAL MODULE: ./src/version.ts + 1 modules
var version = __webpack_require__(71013);
;// CONCATENATED MODULE: ./src/cli.ts










/** Runs the command line; returns the exit code. */
async function runCommandLine(argv, env) {
    const line = parseCommandLine(argv);
    const [word, ...operands] = line.positionals;
    if (line.version)
        return print(`${version/* VERSION */.x}\n`);
    const command = setting/* COMMANDS */.Lo.find((name) => name === word);
    if (command === undefined)
        return withoutCommand(line, word);
    if (line.help)
        return print(commandHelp(command));
    const toResult = command === 'convert' || command === 'explain';
    const host = (0,detect/* detectHost */.k)(env, toResult ? { log: (text) => void process.stderr.write(text) } : {});
    const controller = new AbortController();
    const stop = (signal) => {
        controller.abort(new Error(`stopped by ${signal}`));
    };
    process.once('SIGINT', stop).once('SIGTERM', stop);
    try {
        const given = command === 'scan' ? withArguments(line) : line;
        const settings = await (0,resolve/* resolveSettings */.M)({ command, given, env, cwd: process.cwd() });
        return await (0,run_command/* runCommand */.d)(command, {
            settings,
            host,
            log: host.logAt(settings['log-level']),
            env,
            cwd: process.cwd(),
            operands,
            version: version/* VERSION */.x,
            now: () => new Date(),
            signal: controller.signal,
        });
    }
    catch (error) {
        return failed(error, host, command);
    }
    finally {
        process.off('SIGINT', stop).off('SIGTERM', stop);
    }
}
/** What stands behind `--` are arguments of the Snyk CLI. */
function withArguments(line) {
    if (line.rest.length === 0)
        return line;
    const before = line.values.get('scan-args')?.value;
    const values = new Map(line.values);
    values.set('scan-args', {
        value: [...(Array.isArray(before) ? before : []), ...line.rest],
        from: 'the arguments behind --',
    });
    return { ...line, values };
}
function withoutCommand(line, word) {
    if (word === undefined && line.problems.length === 0)
        return print(programHelp(version/* VERSION */.x));
    const problem = word === undefined
        ? line.problems.join('\n')
        : `The command ${word} is not known.${(0,suggest/* didYouMean */.a)(word, setting/* COMMANDS */.Lo)} \`snyk-connector --help\` lists all.`;
    process.stderr.write(`error: ${problem}\n`);
    return run_record/* EXIT */.dc.failed;
}
function failed(error, host, command) {
    const problems = error instanceof errors/* ConfigError */.xL ? error.problems : [];
    for (const problem of problems.length > 0 ? problems : [(0,errors/* describeError */.Uc)(error)])
        host.log.error(problem);
    if (problems.length > 0)
        host.log.info(`Nothing was done. \`snyk-connector ${command} --help\` lists the settings.`);
    return run_record/* EXIT */.dc.failed;
}
function print(text) {
    process.stdout.write(text);
    return run_record/* EXIT */.dc.done;
}


/***/ })

};
