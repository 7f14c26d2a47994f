export const id = 2115;
export const ids = [2115,6028];
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
// EXTERNAL MODULE: ./src/commands/poll.ts + 7 modules
var poll = __webpack_require__(46028);
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


/***/ }),

/***/ 46028:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  poll: () => (/* binding */ poll_poll)
});

// EXTERNAL MODULE: ./src/model/repository.ts
var repository = __webpack_require__(92069);
// EXTERNAL MODULE: ./src/pipeline/memory.ts
var memory = __webpack_require__(5915);
// EXTERNAL MODULE: ./src/pipeline/poll/poll.ts + 5 modules
var poll = __webpack_require__(86335);
// EXTERNAL MODULE: ./src/commands/network.ts
var commands_network = __webpack_require__(88948);
// EXTERNAL MODULE: ./src/commands/platform.ts
var commands_platform = __webpack_require__(86339);
// EXTERNAL MODULE: ./src/http/client.ts + 13 modules
var client = __webpack_require__(80879);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/model/errors.ts
var errors = __webpack_require__(87206);
// EXTERNAL MODULE: ./src/sources/export/lift/records.ts + 6 modules
var records = __webpack_require__(41278);
// EXTERNAL MODULE: ./src/sources/export/parts.ts + 1 modules
var parts = __webpack_require__(70148);
// EXTERNAL MODULE: ./src/sources/export/request.ts
var request = __webpack_require__(79488);
// EXTERNAL MODULE: ./src/sources/export/series.ts
var series = __webpack_require__(71100);
// EXTERNAL MODULE: ./src/sources/problem-id.ts
var problem_id = __webpack_require__(30019);
// EXTERNAL MODULE: ./src/sources/put.ts
var put = __webpack_require__(95003);
;// CONCATENATED MODULE: ./src/sources/export/enrich/fill.ts


function byName(issues) {
    const told = new Map();
    for (const issue of issues)
        for (const name of namesOf(issue))
            told.set(name, issue);
    return told;
}
/**
 * What an export tells of an issue beside what the API does. Where both tell, the API stays:
 * it is newer. Key, identity, status and severity are never another's.
 */
function fill(issue, told) {
    const name = namesOf(issue).find((one) => told.has(one));
    const found = name === undefined ? undefined : told.get(name);
    if (found === undefined)
        return issue;
    const filled = {
        ...issue,
        attributes: attributesOf(issue.attributes, found.attributes),
        facts: factsOf(issue.facts, found.facts),
    };
    (0,put/* put */.y)(filled, 'findingDetectionUrl', issue.findingDetectionUrl ?? found.findingDetectionUrl);
    return filled;
}
/** Of packages the problem; of code and infrastructure the key, of code that of its asset, too. */
function namesOf({ attributes }) {
    const { type, key, key_asset: asset } = attributes;
    if (type === 'package_vulnerability' || type === 'license')
        return [(0,problem_id/* problemId */.Db)(attributes) ?? key];
    return asset === undefined ? [key] : [key, asset];
}
function factsOf(facts, told) {
    const { ignore, ...others } = told;
    const filled = { ...others, ...facts };
    const fixes = new Map(told.packages.map((one) => [`${one.name}@${one.version}`, one.fixedIn]));
    filled.packages = facts.packages.map((one) => {
        const fixedIn = fixes.get(`${one.name}@${one.version}`) ?? [];
        return one.fixedIn.length > 0 ? one : { ...one, fixedIn };
    });
    if (facts.locations.length === 0)
        filled.locations = told.locations;
    // Not one of an issue that was ignored when the export was made, and no longer is.
    if (facts.ignore !== undefined)
        filled.ignore = { ...ignore, ...facts.ignore };
    return filled;
}
function attributesOf(attributes, told) {
    const places = new Map(told.coordinates.map((one) => [packageOf(one), one]));
    const filled = {
        ...attributes,
        coordinates: attributes.coordinates.map((one) => coordinateOf(one, places.get(packageOf(one)))),
    };
    (0,put/* put */.y)(filled, 'severities', attributes.severities ?? told.severities);
    (0,put/* put */.y)(filled, 'exploit_details', attributes.exploit_details ?? told.exploit_details);
    (0,put/* put */.y)(filled, 'created_at', attributes.created_at ?? told.created_at);
    return filled;
}
function coordinateOf(coordinate, told) {
    if (told === undefined)
        return coordinate;
    const filled = { ...coordinate };
    for (const name of ['created_at', 'last_introduced_at', 'last_resolved_at']) {
        (0,put/* put */.y)(filled, name, coordinate[name] ?? told[name]);
    }
    (0,put/* put */.y)(filled, 'reachability', coordinate.reachability ?? told.reachability);
    return filled;
}
/** '' for what is no package: such an issue has one place. */
function packageOf({ representations }) {
    for (const one of representations) {
        if ('dependency' in one) {
            return `${one.dependency.package_name}@${one.dependency.package_version}`;
        }
    }
    return '';
}

// EXTERNAL MODULE: ./src/sources/export/buckets.ts
var export_buckets = __webpack_require__(76342);
// EXTERNAL MODULE: ./src/sources/export/lift/project.ts
var lift_project = __webpack_require__(27854);
// EXTERNAL MODULE: ./src/sources/export/line.ts
var export_line = __webpack_require__(82475);
// EXTERNAL MODULE: ./src/sources/export/row.ts
var row = __webpack_require__(39437);
;// CONCATENATED MODULE: ./src/sources/export/enrich/project-rows.ts






/** Rows that may be in memory at once while they are brought together by project. */
const ROWS_PER_BUCKET = 5_000;
const MIN_BUCKETS = 16;
const MAX_BUCKETS = 1_024;
/** The rows of an export on disk, by project, to be looked up in any order. */
class ProjectRows {
    file;
    columns;
    extents = new Map();
    constructor(file, columns) {
        this.file = file;
        this.columns = columns;
    }
    /**
     * Reads the rows to their end and puts them aside.
     *
     * @param expected how many will come, as far as Snyk says.
     */
    static async of(batches, { directory, expected }) {
        const wanted = Math.ceil((expected ?? Infinity) / ROWS_PER_BUCKET);
        const count = Math.min(MAX_BUCKETS, Math.max(MIN_BUCKETS, wanted));
        const buckets = new export_buckets/* Buckets */.c(directory, 'rows', count);
        const columns = [];
        for await (const batch of batches) {
            const known = columns.indexOf(batch.columns);
            const header = known >= 0 ? known : columns.push(batch.columns) - 1;
            for (const values of batch.rows) {
                const project = (0,lift_project/* projectOf */.v8)(new row/* Row */.f(batch.columns, values));
                const full = buckets.add(project, (0,export_line/* writeLine */._)(header, values));
                if (full !== undefined)
                    await full;
            }
        }
        const rows = new ProjectRows(await (0,promises_.open)((0,external_node_path_.join)(directory, 'projects'), 'wx+', 0o600), columns);
        await rows.settle(buckets);
        return rows;
    }
    /** @param project Snyk's id. */
    async of(project) {
        const extent = this.extents.get(project);
        if (extent === undefined)
            return [];
        const { buffer } = await this.file.read(Buffer.alloc(extent.length), 0, extent.length, extent.at);
        return buffer
            .toString()
            .split('\n')
            .flatMap((line) => this.rowOf(line) ?? []);
    }
    close() {
        return this.file.close();
    }
    async settle(buckets) {
        let at = 0;
        for await (const bucket of buckets.all()) {
            const projects = new Map();
            for await (const lines of bucket.lines()) {
                for (const line of lines)
                    this.gather(projects, line);
            }
            for (const [project, lines] of projects) {
                const bytes = Buffer.from(lines.join('\n'));
                await this.file.write(bytes, 0, bytes.length, at);
                this.extents.set(project, { at, length: bytes.length });
                at += bytes.length;
            }
        }
    }
    gather(projects, line) {
        const row = this.rowOf(line);
        if (row === undefined)
            return;
        const project = (0,lift_project/* projectOf */.v8)(row);
        const lines = projects.get(project);
        if (lines === undefined)
            projects.set(Buffer.from(project).toString(), [line]);
        else
            lines.push(line);
    }
    rowOf(line) {
        const { header, values } = (0,export_line/* readLine */.X)(line);
        const columns = this.columns[header];
        return columns === undefined ? undefined : new row/* Row */.f(columns, values);
    }
}

;// CONCATENATED MODULE: ./src/sources/export/enrich/export-details.ts










/** What the lists of issues lack; what tells issues apart is exported besides. */
const COLUMNS = `EPSS_SCORE EPSS_PERCENTILE NVD_SCORE NVD_SEVERITY EXPLOIT_MATURITY
  EXPLOIT_MATURITY_CVSS_V4 REACHABILITY FIXED_IN_VERSION FIXED_IN_AVAILABLE COMPUTED_FIXABILITY
  EXISTS_IN_DIRECT_DEPENDENCY SEMVER_VULNERABLE_RANGE VULNERABILITY_PUBLICATION_DATE VULN_DB_URL
  INTRODUCTION_CATEGORY FIRST_INTRODUCED LAST_INTRODUCED LAST_IGNORED LAST_RESOLVED
  ASSET_ID ASSET_NAME ASSET_TYPE ASSET_CLASS ASSET_OWNER ASSET_LIFECYCLE ASSET_APPLICATION
  ASSET_CATEGORY ASSET_TAGS REPOSITORY_FRESHNESS CISA_KEV`.split(/\s+/);
/**
 * Completes issues with what only exports tell: one export of the group, or of each org, kept on
 * disk and looked up by project and problem. Exports are up to two hours old: an issue that is
 * not in it stays as it is.
 */
class ExportDetails {
    options;
    exports = new Map();
    directories = [];
    /** A large project comes in pages. */
    last;
    /** @throws ConfigError when the group is no id. */
    constructor(options) {
        this.options = options;
        if (options.group !== undefined)
            this.request({ group: options.group });
    }
    /**
     * An export that cannot be had is named in the collection once, and the issues stay as they are.
     *
     * @throws what is none of Snyk's making.
     */
    async complete(record, collection) {
        const org = record.org?.id ?? null;
        if (record.id === null || record.issues.length === 0 || org === null)
            return record;
        const scope = this.options.group ?? org;
        let opening = this.exports.get(scope);
        if (opening === undefined) {
            opening = this.open(scope, collection);
            this.exports.set(scope, opening);
        }
        const rows = await opening;
        if (rows === undefined)
            return record;
        const told = await this.toldOf(record, record.id, rows);
        return { ...record, issues: record.issues.map((issue) => fill(issue, told)) };
    }
    async close() {
        for (const opening of this.exports.values()) {
            const rows = await opening.catch(() => undefined);
            await rows?.close();
        }
        for (const directory of this.directories)
            await (0,promises_.rm)(directory, { recursive: true, force: true });
    }
    async toldOf(record, id, rows) {
        if (this.last?.project === id)
            return this.last.told;
        const keys = new Map([[id, record.key]]);
        const lifted = (0,records/* liftRows */.J)(await rows.of(id), { keys, pages: new Map() });
        const told = byName([...lifted].flatMap(({ issues }) => issues));
        this.last = { project: id, told };
        return told;
    }
    async open(scope, collection) {
        const { group, jobs, download, signal } = this.options;
        try {
            const finished = await jobs.obtain(this.request(group === undefined ? { org: scope } : { group }));
            const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'snyk-connector-details-'));
            this.directories.push(directory);
            const batches = (0,parts/* exportRows */.s)(finished, {
                download,
                collection,
                required: ['PROBLEM_ID'],
                signal,
            });
            return await ProjectRows.of(batches, { directory, expected: finished.results.rows });
        }
        catch (error) {
            if (signal.aborted || !(error instanceof errors/* UpstreamError */.gA))
                throw error;
            collection.missing(`what only an export tells of ${group === undefined ? 'org' : 'group'} ${scope} (enrich: export)`, (0,errors/* describeError */.Uc)(error));
            return undefined;
        }
    }
    request(scope) {
        return (0,request/* exportRequest */.m)({
            ...scope,
            dataset: 'issues',
            columns: COLUMNS,
            filters: new Map(),
            introducedFrom: series/* BEGINNING */.C,
        });
    }
}

// EXTERNAL MODULE: ./src/commands/export.ts + 5 modules
var commands_export = __webpack_require__(32352);
;// CONCATENATED MODULE: ./src/commands/poll/details.ts



/**
 * Nothing is exported before the first issue asks for it. To be closed.
 *
 * @throws ConfigError when `snyk-group` is no id, which exports need.
 */
function detailsOf(context, network) {
    const { settings, signal } = context;
    if (!settings.enrich.includes('export'))
        return undefined;
    return new ExportDetails({
        group: settings['snyk-group'],
        jobs: (0,commands_export.jobsOf)(context, network),
        // As for exports, the parts are asked for without a credential.
        download: (0,client/* createHttpClient */.u)({ ...network, service: 'Snyk export' }),
        signal,
    });
}

// EXTERNAL MODULE: ./src/files/lock.ts
var files_lock = __webpack_require__(29056);
// EXTERNAL MODULE: ./src/pipeline/legs/leg-file.ts
var leg_file = __webpack_require__(38665);
;// CONCATENATED MODULE: ./src/pipeline/legs/leg-directory.ts




/** The directory in which one leg leaves its result. What an earlier run left there goes first. */
class LegDirectory {
    path;
    lock;
    constructor(path, lock) {
        this.path = path;
        this.lock = lock;
    }
    /** @throws ConfigError when another run writes it. */
    static async prepare(path, now) {
        await (0,promises_.mkdir)(path, { recursive: true });
        const lock = await (0,files_lock/* takeLock */.H)((0,external_node_path_.join)(path, 'lock'), now, 'writes into this directory');
        const directory = new LegDirectory(path, lock);
        for (const name of [leg_file/* LEG_FILE */.gU, leg_file/* RECORDS_FILE */.Oe, `${leg_file/* RECORDS_FILE */.Oe}.partial`])
            await (0,promises_.rm)((0,external_node_path_.join)(path, name), { force: true });
        await (0,promises_.rm)(directory.ledgers, { recursive: true, force: true });
        return directory;
    }
    get records() {
        return (0,external_node_path_.join)(this.path, leg_file/* RECORDS_FILE */.Oe);
    }
    /** Where ledgers for the next state stand. */
    get ledgers() {
        return (0,external_node_path_.join)(this.path, 'orgs');
    }
    /** Where the leg has its part of the state while it reads. */
    get state() {
        return (0,external_node_path_.join)(this.path, 'state');
    }
    async release() {
        await (0,promises_.rm)(this.state, { recursive: true, force: true });
        await this.lock.release();
    }
}

// EXTERNAL MODULE: ./src/pipeline/legs/plan-file.ts
var plan_file = __webpack_require__(722);
// EXTERNAL MODULE: ./src/model/collection.ts
var model_collection = __webpack_require__(52285);
// EXTERNAL MODULE: ./src/state/ledger-reader.ts
var ledger_reader = __webpack_require__(77614);
// EXTERNAL MODULE: ./src/pipeline/files/text-file.ts
var text_file = __webpack_require__(13042);
;// CONCATENATED MODULE: ./src/pipeline/legs/run-leg.ts



/** Reads what a leg is to read. What it remembers is staged, for `collect` to take over. */
async function runLeg(run) {
    const { source, log, now, signal } = run;
    const collection = new model_collection/* Collection */.p((level, message) => {
        log[level](message);
    });
    const file = new text_file/* TextFile */.u(run.recordsFile);
    const counts = { count: 0, projects: 0, findings: 0 };
    try {
        for await (const record of source.records(collection)) {
            signal.throwIfAborted();
            await file.write(`${JSON.stringify(record)}\n`);
            counts.count += 1;
            counts.projects += record.page === 0 ? 1 : 0;
            counts.findings += record.issues.length;
        }
        signal.throwIfAborted();
        await file.close();
        await source.stage(null);
    }
    catch (error) {
        await file.discard();
        await source.discard();
        throw error;
    }
    const { requests, retries, throttledMs } = run.upstream;
    return {
        mode: source.mode,
        startedAt: source.startedAt.toISOString(),
        finishedAt: now().toISOString(),
        complete: collection.complete,
        incomplete: collection.gaps,
        partial: collection.partial,
        warnings: collection.warnings,
        records: { checksum: await (0,ledger_reader/* checksumOfFile */.V)(run.recordsFile), ...counts },
        upstream: { requests, retries, throttledMs: Math.round(throttledMs) },
    };
}

// EXTERNAL MODULE: ./src/pipeline/run-record.ts
var run_record = __webpack_require__(87953);
// EXTERNAL MODULE: ./src/state/part.ts
var state_part = __webpack_require__(28372);
// EXTERNAL MODULE: ./src/commands/output.ts
var output = __webpack_require__(88973);
// EXTERNAL MODULE: ./src/commands/snyk.ts + 6 modules
var snyk = __webpack_require__(37021);
// EXTERNAL MODULE: ./src/commands/poll/agreement.ts
var agreement = __webpack_require__(30278);
// EXTERNAL MODULE: ./src/commands/poll/keep.ts
var keep = __webpack_require__(57089);
// EXTERNAL MODULE: ./src/commands/poll/reading.ts + 10 modules
var reading = __webpack_require__(81906);
// EXTERNAL MODULE: ./src/commands/poll/state.ts + 10 modules
var poll_state = __webpack_require__(60474);
;// CONCATENATED MODULE: ./src/commands/poll/leg.ts

















/** A poll of one leg of a plan: what it finds is left for `collect`, and nothing is delivered. */
async function pollLeg(context, planFile) {
    const plan = await (0,plan_file/* readPlan */.m)((0,external_node_path_.resolve)(context.cwd, planFile));
    const leg = legOf(context, plan);
    const network = (0,commands_network/* openNetwork */.X)(context);
    try {
        const directory = await LegDirectory.prepare((0,output/* outputDirectory */.r)(context), context.now);
        try {
            const report = await read(context, { plan, leg, network, directory });
            await (0,leg_file/* writeLeg */.wZ)(directory.path, report);
            return await tell(context, directory, { plan, report });
        }
        finally {
            await directory.release();
        }
    }
    finally {
        await network.close();
    }
}
async function read(context, run) {
    const { plan, leg, network, directory } = run;
    const { tenant, identity, making, projects, issueTypes } = plan;
    const api = (0,snyk/* connectSnyk */.q)(context, network);
    if (api.url !== tenant.api)
        throw new errors/* ConfigError */.xL(`snyk-api: this leg asks ${api.url}, and the plan is of ${tenant.api}. Give both the same.`);
    const orgs = [...leg.orgs.map(({ id }) => id), ...leg.unlisted];
    const part = { tenant, orgs, directory: directory.state };
    const state = await (0,poll_state/* openPartOfState */.ul)(context, network, part);
    const details = detailsOf(context, network);
    try {
        const listed = { orgs: leg.orgs, complete: plan.listComplete };
        const scope = { orgs: [], excludeOrgs: [], listed };
        const source = new poll/* Poll */.s({
            ...(0,reading/* reading */.hF)(context, { api, details }, { scope, projects, issueTypes }),
            listJudged: true,
            state,
            identity,
            making,
        });
        const { log, now, signal } = context;
        const recordsFile = directory.records;
        const upstream = network.statistics;
        const result = await runLeg({ source, recordsFile, upstream, log, now, signal });
        const about = { plan: plan.id, leg: leg.leg, version: context.version };
        return { ...about, ...result, orgs: await (0,state_part/* takePart */.X)(directory.state, directory.ledgers, orgs) };
    }
    finally {
        await details?.close();
        await state?.close();
    }
}
function legOf({ settings }, plan) {
    const { shard } = settings;
    const count = plan.legs.length;
    const allowed = `Give one of the ${count} parts of the plan, from \`1/${count}\` on, as its matrix does.`;
    if (shard === undefined)
        throw new errors/* ConfigError */.xL(`shard: not set, but \`plan\` is. ${allowed}`);
    const leg = plan.legs.find((each) => each.leg === shard.index && shard.count === count);
    const problem = (0,agreement/* stateDiffers */.x)(settings, plan);
    if (problem !== undefined)
        throw new errors/* ConfigError */.xL(problem);
    if (leg !== undefined)
        return leg;
    throw new errors/* ConfigError */.xL(`shard: ${shard.index}/${shard.count} is not in the plan. ${allowed}`);
}
async function tell(context, directory, { plan, report }) {
    const { host, settings, cwd } = context;
    const { records, orgs, complete, leg } = report;
    const count = plan.legs.length;
    host.print(`Leg ${leg} of ${count}: ${records.findings} findings of ${records.projects} projects in ${orgs.length} organizations, left in ${(0,external_node_path_.relative)(cwd, directory.path)} for \`collect\`.`);
    const ledgers = orgs.flatMap(({ base, next }) => next === null || next.file === base ? [] : [(0,external_node_path_.join)(directory.ledgers, next.file)]);
    const kept = await (0,keep/* keepArtifact */.m)(context, {
        name: (0,poll_state/* connectionArtifact */.jU)('leg', settings.name, `${leg}-of-${count}`),
        files: [(0,external_node_path_.join)(directory.path, leg_file/* LEG_FILE */.gU), directory.records, ...ledgers],
        rootDirectory: directory.path,
    });
    await host.setOutputs({
        state: 'processed',
        complete,
        findings: records.findings,
        'output-dir': directory.path,
        'artifact-id': kept ?? '',
    });
    return complete || settings['on-incomplete'] === 'warn' ? run_record/* EXIT */.dc.done : run_record/* EXIT */.dc.incomplete;
}

// EXTERNAL MODULE: ./src/commands/poll/schedule.ts + 1 modules
var schedule = __webpack_require__(50569);
// EXTERNAL MODULE: ./src/commands/poll/settle.ts + 1 modules
var settle = __webpack_require__(46894);
// EXTERNAL MODULE: ./src/commands/run-source.ts + 30 modules
var run_source = __webpack_require__(30904);
// EXTERNAL MODULE: ./src/commands/transform-map.ts + 30 modules
var transform_map = __webpack_require__(54873);
;// CONCATENATED MODULE: ./src/commands/poll.ts














/** `poll`: collect what changed in Snyk since the last run, and deliver it. */
async function poll_poll(context) {
    if (context.settings.plan !== undefined)
        return pollLeg(context, context.settings.plan);
    const network = (0,commands_network/* openNetwork */.X)(context);
    let stored = null;
    let details;
    try {
        const api = (0,snyk/* connectSnyk */.q)(context, network);
        const platform = await (0,commands_platform/* connectPlatform */.c0)(context, network);
        const map = await (0,transform_map/* transformMapOf */.c)(context.settings, context.cwd);
        stored = await (0,poll_state/* openStoredState */.Dm)(context, network, (0,reading/* tenantOf */.G8)((0,reading/* wantedOf */.Lm)(context), api));
        const notDue = (0,schedule/* whyNotDue */.C)(context, stored?.state ?? null);
        if (notDue !== null)
            return await (0,schedule/* reportScheduled */.y)(context, notDue);
        details = detailsOf(context, network);
        return await (0,run_source/* runSource */.R)(context, {
            command: 'poll',
            ...(await sourceOf(context, { api, platform, stored, details })),
            // A poll is about many repositories, none of which is checked out.
            repository: repository/* UNKNOWN_REPOSITORY */.k,
            map,
            platform,
            statistics: network.statistics,
            enrich: (record) => record,
        });
    }
    finally {
        await details?.close();
        await stored?.state.close();
        await network.close();
    }
}
async function sourceOf(context, connected) {
    const { platform, stored } = connected;
    const state = stored?.state ?? null;
    const obstacle = await (0,settle/* settle */.G)(context, state, platform);
    if (obstacle !== null)
        return { source: (0,settle/* waiting */.e)(obstacle), memory: memory/* NO_MEMORY */.g };
    const source = new poll/* Poll */.s({
        ...(0,reading/* reading */.hF)(context, connected, (0,reading/* wantedOf */.Lm)(context)),
        state,
        identity: context.settings.identity,
        making: await (0,reading/* makingOf */.rV)(context, platform),
    });
    return { source, memory: stored?.keep(source) ?? memory/* NO_MEMORY */.g };
}


/***/ }),

/***/ 30278:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ stateDiffers)
/* harmony export */ });
/** Where a run would remember otherwise than its plan does; undefined when it would not. */
function stateDiffers({ state }, { remembers }) {
    if (remembers === (state !== undefined))
        return undefined;
    const seen = remembers ? 'not set, but it was for `plan`' : 'set, but it was not for `plan`';
    return `state: ${seen}. Give \`plan\`, the legs and \`collect\` the same.`;
}


/***/ }),

/***/ 38665:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NT: () => (/* binding */ readLeg),
/* harmony export */   Oe: () => (/* binding */ RECORDS_FILE),
/* harmony export */   gU: () => (/* binding */ LEG_FILE),
/* harmony export */   wZ: () => (/* binding */ writeLeg)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(94343);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(43759);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(73102);
/* harmony import */ var _files_durable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48672);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87206);
/* harmony import */ var _state_layout_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61719);
/**
 * What a leg of a divided poll leaves for `collect` is a directory:
 *
 *     leg.json             what was read and how whole it is; written last
 *     records.ndjson.gz    the records that are to be told
 *     orgs/…ndjson.gz      the ledgers that the next state takes over, named as there
 */






/** Raised when an older program could misread what a leg left. */
const LEG_VERSION = 1;
const LEG_FILE = 'leg.json';
const RECORDS_FILE = 'records.ndjson.gz';
const count = zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .int */ .Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_6__/* ._nonnegative */ .UI());
const instant = zod_mini__WEBPACK_IMPORTED_MODULE_7__/* .datetime */ .w$({ offset: true });
const legSchema = zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    schemaVersion: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz(LEG_VERSION),
    /** Id of the plan that it is a part of. */
    plan: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    leg: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .int */ .Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_6__/* ._positive */ .NC()),
    version: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    mode: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(['full', 'delta']),
    startedAt: instant,
    finishedAt: instant,
    complete: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY(),
    incomplete: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ what: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), why: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() })),
    partial: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()),
    warnings: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()),
    /** Each org of the leg: its ledger when the leg began, and what the next state is to say. */
    orgs: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ id: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), base: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()), next: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .nullable */ .mee(_state_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .orgSchema */ .M0) })),
    records: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
        /** SHA-256 of the file's bytes. */
        checksum: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
        count,
        projects: count,
        findings: count,
    }),
    upstream: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ requests: count, retries: count, throttledMs: count }),
});
async function writeLeg(directory, leg) {
    const content = { schemaVersion: LEG_VERSION, ...leg };
    await (0,_files_durable_js__WEBPACK_IMPORTED_MODULE_2__/* .writeDurably */ .v8)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, LEG_FILE), `${JSON.stringify(content, null, 1)}\n`);
}
/** What a leg left, or one part of a sentence that says why that cannot be used. */
async function readLeg(directory) {
    try {
        const seen = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, LEG_FILE), 'utf8'));
        const leg = legSchema.safeParse(seen);
        return leg.success
            ? leg.data
            : { unusable: `${LEG_FILE} is not what this version writes; run all legs with one version` };
    }
    catch (error) {
        return { unusable: (0,_model_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .describeError */ .Uc)(error) };
    }
}


/***/ })

};
