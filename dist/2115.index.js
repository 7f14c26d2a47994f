export const id = 2115;
export const ids = [2115];
export const modules = {

/***/ 72115:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  demo: () => (/* binding */ demo)
});

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/pipeline/run-record.ts
var run_record = __webpack_require__(87953);
// EXTERNAL MODULE: ./src/sandbox/sandbox.ts + 67 modules
var sandbox_sandbox = __webpack_require__(66719);
// EXTERNAL MODULE: ./src/sources/snyk-cli/files.ts + 56 modules
var snyk_cli_files = __webpack_require__(20916);
;// CONCATENATED MODULE: ./src/commands/demo/code-sample.ts
/** What `snyk code test --json` would print: SARIF. */
const codeSample = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
        {
            tool: {
                driver: {
                    name: 'SnykCode',
                    semanticVersion: '1.0.0',
                    rules: [
                        {
                            id: 'javascript/Sqli',
                            name: 'Sqli',
                            shortDescription: { text: 'SQL Injection' },
                            defaultConfiguration: { level: 'error' },
                            help: { text: '', markdown: 'Text from outside must not become part of a query.' },
                            properties: { cwe: ['CWE-89'], tags: ['javascript', 'Sqli', 'Security'] },
                        },
                        {
                            id: 'javascript/HardcodedSecret',
                            name: 'HardcodedSecret',
                            shortDescription: { text: 'Hardcoded Secret' },
                            defaultConfiguration: { level: 'warning' },
                            help: { text: '', markdown: 'A secret in the code is known to all who can read it.' },
                            properties: { cwe: ['CWE-547'], tags: ['javascript', 'Security'] },
                        },
                    ],
                },
            },
            results: [
                {
                    ruleId: 'javascript/Sqli',
                    ruleIndex: 0,
                    level: 'error',
                    message: {
                        text: 'Unsanitized input from an HTTP parameter flows into query, where it is used in an SQL query.',
                    },
                    locations: [code_sample_location('web/routes/orders.js', [42, 20, 58])],
                    fingerprints: { '0': 'c1b5d3f0', '1': '8a41e0d2.61cc90a1.0be3' },
                    codeFlows: [
                        {
                            threadFlows: [
                                {
                                    locations: [
                                        { location: code_sample_location('web/routes/orders.js', [38, 17, 34]) },
                                        { location: code_sample_location('web/routes/orders.js', [42, 20, 58]) },
                                    ],
                                },
                            ],
                        },
                    ],
                },
                {
                    ruleId: 'javascript/HardcodedSecret',
                    ruleIndex: 1,
                    level: 'warning',
                    message: { text: 'Avoid hardcoding values that are meant to be secret.' },
                    locations: [code_sample_location('web/config.js', [7, 13, 41])],
                    fingerprints: { '0': '90ffab12', '1': '17d20c5e.04b1a9ee.77c2' },
                },
            ],
        },
    ],
};
function code_sample_location(uri, [line, startColumn, endColumn]) {
    return {
        physicalLocation: {
            artifactLocation: { uri, uriBaseId: '%SRCROOT%' },
            region: { startLine: line, endLine: line, startColumn, endColumn },
        },
    };
}

;// CONCATENATED MODULE: ./src/commands/demo/container-sample.ts
/** What `snyk container test web-shop:3.1.0 --json` would print. */
const containerSample = {
    vulnerabilities: [
        {
            id: 'SNYK-DEBIAN12-ZLIB-6008963',
            title: 'Integer Overflow or Wraparound',
            severity: 'critical',
            description: 'A long file name in a zip archive overflows a heap buffer in MiniZip.',
            CVSSv3: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
            cvssScore: 9.8,
            exploit: 'Not Defined',
            identifiers: { CVE: ['CVE-2023-45853'], CWE: ['CWE-190'] },
            packageName: 'zlib',
            name: 'zlib/zlib1g',
            version: '1:1.2.13.dfsg-1',
            language: 'linux',
            packageManager: 'debian:12',
            from: ['docker-image|web-shop@3.1.0', 'zlib/zlib1g@1:1.2.13.dfsg-1'],
            upgradePath: [],
            isUpgradable: false,
            isPatchable: false,
            fixedIn: [],
            dockerfileInstruction: 'FROM node:20-bookworm-slim',
        },
        {
            id: 'SNYK-DEBIAN12-CURL-6100750',
            title: 'Information Exposure',
            severity: 'low',
            description: 'A cookie of one site can be sent to another one of the same public suffix.',
            CVSSv3: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:L/I:L/A:N',
            cvssScore: 6.5,
            exploit: 'Not Defined',
            identifiers: { CVE: ['CVE-2023-46218'], CWE: ['CWE-200'] },
            packageName: 'curl',
            name: 'curl/libcurl4',
            version: '7.88.1-10+deb12u4',
            language: 'linux',
            packageManager: 'debian:12',
            from: ['docker-image|web-shop@3.1.0', 'curl/libcurl4@7.88.1-10+deb12u4'],
            upgradePath: [],
            isUpgradable: false,
            isPatchable: false,
            nearestFixedInVersion: '7.88.1-10+deb12u5',
            fixedIn: ['7.88.1-10+deb12u5'],
            dockerfileInstruction: 'RUN apt-get install -y curl',
        },
    ],
    ok: false,
    dependencyCount: 98,
    org: 'demo',
    packageManager: 'deb',
    uniqueCount: 2,
    projectName: 'docker-image|web-shop',
    path: 'web-shop:3.1.0',
    docker: { baseImage: 'node:20-bookworm-slim' },
    applications: [
        {
            vulnerabilities: [],
            ok: true,
            dependencyCount: 31,
            org: 'demo',
            packageManager: 'npm',
            uniqueCount: 0,
            projectName: 'mailer',
            displayTargetFile: '/opt/mailer/package.json',
            path: 'web-shop:3.1.0',
        },
    ],
};

;// CONCATENATED MODULE: ./src/commands/demo/infrastructure-sample.ts
/** What `snyk iac test --json` would print for one Terraform file. */
const infrastructureSample = {
    meta: { isPrivate: true, isLicensesEnabled: false, org: 'demo' },
    filesystemPolicy: false,
    vulnerabilities: [],
    targetFile: 'deploy/storage.tf',
    projectName: 'deploy',
    org: 'demo',
    ok: false,
    projectType: 'terraformconfig',
    packageManager: 'terraformconfig',
    path: '.',
    infrastructureAsCodeIssues: [
        {
            id: 'SNYK-CC-TF-18',
            publicId: 'SNYK-CC-TF-18',
            title: 'S3 bucket is not encrypted',
            severity: 'medium',
            isIgnored: false,
            subType: 'S3',
            issue: 'Objects in the bucket are stored in the clear.',
            impact: 'Anyone with access to the storage medium can read them.',
            resolve: 'Set `server_side_encryption_configuration` of the bucket.',
            msg: 'resource.aws_s3_bucket[invoices].server_side_encryption_configuration',
            path: ['resource', 'aws_s3_bucket[invoices]', 'server_side_encryption_configuration'],
            lineNumber: 12,
            documentation: 'https://security.snyk.io/rules/cloud/SNYK-CC-TF-18',
        },
        {
            id: 'SNYK-CC-TF-45',
            publicId: 'SNYK-CC-TF-45',
            title: 'S3 bucket allows public reads',
            severity: 'high',
            isIgnored: false,
            subType: 'S3',
            issue: 'The access list grants READ to everybody.',
            impact: 'Invoices can be downloaded by anyone who knows their names.',
            resolve: 'Set `acl` to `private`.',
            msg: 'resource.aws_s3_bucket[invoices].acl',
            path: ['resource', 'aws_s3_bucket[invoices]', 'acl'],
            lineNumber: 9,
            documentation: 'https://security.snyk.io/rules/cloud/SNYK-CC-TF-45',
        },
    ],
};

;// CONCATENATED MODULE: ./src/commands/demo/open-source-sample.ts
/** What `snyk test --json` would print for a small web shop: one entry per vulnerable path. */
const openSourceSample = {
    vulnerabilities: [
        ...paths({
            id: 'SNYK-JS-LODASH-590103',
            title: 'Prototype Pollution',
            severity: 'critical',
            packageName: 'lodash',
            version: '4.17.15',
            cve: ['CVE-2020-8203'],
            cwe: ['CWE-1321'],
            score: 9.8,
            vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
            exploit: 'Proof of Concept',
            fixedIn: ['4.17.20'],
            epss: ['0.02124', '0.89345'],
            description: 'The zipObjectDeep function lets an attacker write properties of Object.prototype.',
        }, [
            { from: ['lodash@4.17.15'], upgrade: 'lodash@4.17.20' },
            { from: ['winston-lite@2.1.0', 'lodash@4.17.15'], upgrade: 'winston-lite@2.3.1' },
            { from: ['reporting@1.4.2', 'table-maker@3.0.1', 'lodash@4.17.15'], upgrade: null },
        ]),
        ...paths({
            id: 'SNYK-JS-MINIMIST-559764',
            title: 'Prototype Pollution',
            severity: 'medium',
            packageName: 'minimist',
            version: '1.2.0',
            cve: ['CVE-2020-7598'],
            cwe: ['CWE-1321'],
            score: 5.6,
            vector: 'CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:L/I:L/A:L',
            exploit: 'Proof of Concept',
            fixedIn: ['0.2.1', '1.2.3'],
            epss: ['0.00104', '0.43120'],
            description: 'Arguments such as --__proto__.x change the prototype of all objects.',
        }, [{ from: ['mkdirp@0.5.1', 'minimist@1.2.0'], upgrade: 'mkdirp@0.5.2' }]),
        ...paths({
            id: 'SNYK-JS-JSONWEBTOKEN-3180022',
            title: 'Improper Authentication',
            severity: 'high',
            packageName: 'jsonwebtoken',
            version: '8.5.1',
            cve: ['CVE-2022-23540'],
            cwe: ['CWE-287', 'CWE-347'],
            score: 7.6,
            vector: 'CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:L/I:H/A:L',
            exploit: 'Not Defined',
            fixedIn: ['9.0.0'],
            epss: ['0.00071', '0.31202'],
            description: 'Without a list of algorithms, a token with the algorithm none is accepted.',
        }, [{ from: ['jsonwebtoken@8.5.1'], upgrade: 'jsonwebtoken@9.0.0' }]),
        {
            id: 'snyk:lic:npm:chart-kit:GPL-3.0',
            type: 'license',
            title: 'GPL-3.0 license',
            severity: 'medium',
            license: 'GPL-3.0',
            packageName: 'chart-kit',
            name: 'chart-kit',
            version: '2.2.0',
            language: 'js',
            packageManager: 'npm',
            from: ['web-shop@3.1.0', 'chart-kit@2.2.0'],
            upgradePath: [],
            isUpgradable: false,
            isPatchable: false,
        },
    ],
    ok: false,
    dependencyCount: 214,
    org: 'demo',
    packageManager: 'npm',
    uniqueCount: 4,
    projectName: 'web-shop',
    displayTargetFile: 'web/package-lock.json',
    path: '.',
    filtered: {
        ignore: [
            {
                ...paths({
                    id: 'SNYK-JS-MARKED-2342073',
                    title: 'Regular Expression Denial of Service (ReDoS)',
                    severity: 'high',
                    packageName: 'marked',
                    version: '2.0.1',
                    cve: ['CVE-2022-21681'],
                    cwe: ['CWE-1333'],
                    score: 7.5,
                    vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H',
                    exploit: 'Proof of Concept',
                    fixedIn: ['4.0.10'],
                    epss: ['0.00382', '0.58110'],
                    description: 'A crafted reference definition takes very long to match.',
                }, [{ from: ['marked@2.0.1'], upgrade: 'marked@4.0.10' }])[0],
                filtered: {
                    ignored: [
                        {
                            reason: 'Only our own texts are rendered',
                            created: '2026-05-04T09:12:00.000Z',
                            expires: '2027-05-04T00:00:00.000Z',
                            source: 'cli',
                            path: ['*'],
                        },
                    ],
                },
            },
        ],
        patch: [],
    },
};
function paths(problem, ways) {
    return ways.map(({ from, upgrade }) => ({
        id: problem.id,
        title: problem.title,
        severity: problem.severity,
        description: problem.description,
        CVSSv3: problem.vector,
        cvssScore: problem.score,
        exploit: problem.exploit,
        fixedIn: problem.fixedIn,
        epssDetails: {
            probability: problem.epss[0],
            percentile: problem.epss[1],
            modelVersion: 'v2025.03.14',
        },
        identifiers: { CVE: problem.cve, CWE: problem.cwe },
        packageName: problem.packageName,
        name: problem.packageName,
        version: problem.version,
        language: 'js',
        packageManager: 'npm',
        from: ['web-shop@3.1.0', ...from],
        upgradePath: upgrade === null ? [] : [false, upgrade, ...from.slice(1)],
        isUpgradable: upgrade !== null,
        isPatchable: false,
    }));
}

// EXTERNAL MODULE: ./src/commands/output.ts
var commands_output = __webpack_require__(88973);
// EXTERNAL MODULE: ./src/commands/poll.ts + 9 modules
var poll = __webpack_require__(42938);
// EXTERNAL MODULE: ./src/commands/scan.ts + 9 modules
var scan = __webpack_require__(26193);
;// CONCATENATED MODULE: ./src/commands/demo.ts













const REPOSITORY = {
    url: 'https://github.com/acme/web-shop',
    branch: 'main',
    commit: null,
    root: null,
};
/** Small enough to be read, large enough for several pages. */
const WORLD = { orgs: 2, projects: 8, issues: 15 };
/** What happens at Snyk between the two polls. */
const CHANGES = [
    { change: 'fix', count: 2 },
    { change: 'ignore', count: 1, reason: 'accepted until the next release' },
    { change: 'create', count: 3 },
    { change: 'deleteProjects', count: 1 },
];
/** `demo`: the whole way with samples and a sandbox; no account, no token, no network. */
async function demo(context) {
    const scanned = await demoScan(context);
    const polled = scanned === run_record/* EXIT */.dc.failed ? run_record/* EXIT */.dc.done : await demoPolls(context);
    return polled === run_record/* EXIT */.dc.done ? scanned : polled;
}
async function demoScan(context) {
    context.host.print('1 of 3: scan results of one repository\n');
    const files = [
        sample('snyk-test.json', openSourceSample),
        sample('snyk-container.json', containerSample),
        sample('snyk-iac.json', infrastructureSample),
        sample('snyk-code.json', codeSample),
    ];
    const workingDirectory = (0,external_node_path_.resolve)(context.cwd);
    const source = (0,snyk_cli_files/* scanFiles */.T)(files, { repository: REPOSITORY, workingDirectory });
    return (0,scan.runScan)(context, { command: 'demo', source, repository: REPOSITORY, workingDirectory });
}
/** All of an invented Snyk, delivered to an invented platform; then what changed since. */
async function demoPolls(context) {
    const { host, signal } = context;
    const output = (0,commands_output/* outputDirectory */.r)(context);
    const directory = (0,external_node_path_.join)(output, 'sandbox');
    const state = (0,external_node_path_.join)(output, 'state');
    for (const stale of [directory, state])
        await (0,promises_.rm)(stale, { recursive: true, force: true });
    const sandbox = await (0,sandbox_sandbox/* startSandbox */.O)({ directory, snyk: { world: WORLD } });
    const pollTo = (place) => (0,poll.poll)({
        ...context,
        settings: {
            ...context.settings,
            'snyk-token': 'demo',
            'snyk-api': sandbox.url,
            platform: 'http',
            'platform-url': `${sandbox.url}/findings`,
            'output-dir': (0,external_node_path_.join)(output, place),
            state,
            'fail-on': 'none',
            'upload-artifacts': false,
        },
    });
    try {
        host.print(`\n2 of 3: poll of a sandbox that plays Snyk, delivered to it as a platform\n`);
        const first = await pollTo('poll');
        if (first !== run_record/* EXIT */.dc.done || signal.aborted)
            return first;
        sandbox.snyk?.instruct({ changes: CHANGES });
        host.print('\n3 of 3: poll again: 2 issues were fixed, 1 ignored, 3 found, and a project deleted\n');
        const second = await pollTo('poll-again');
        const { documents, duplicates } = sandbox.state();
        host.print(`\nThe platform received ${documents} documents, ${duplicates} of them twice. Rehearse with your own settings: snyk-connector sandbox`);
        return second;
    }
    finally {
        await sandbox.close();
    }
}
function sample(name, content) {
    return { name, open: () => external_node_stream_.Readable.from([Buffer.from(JSON.stringify(content))]) };
}


/***/ })

};
