export const id = 973;
export const ids = [973,305];
export const modules = {

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
    const { glob } = await __webpack_require__.e(/* import() */ 382).then(__webpack_require__.bind(__webpack_require__, 73382));
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

/***/ 40379:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ transformMapOf)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/model/errors.ts
var errors = __webpack_require__(87206);
;// CONCATENATED MODULE: ./src/transform/maps/code-repository.yml.ts
/**
 * The built-in map for repositories. It is text, not rows, because people start their own map
 * from it; the bundle needs no file beside it.
 */
const CODE_REPOSITORY_MAP = `# Transform map: a Snyk project becomes a Code Repository of Qualys ETM, its issues the findings.
#
# The first rows are those that Qualys publishes for its Snyk connector, in its order. Where a
# published row loses something or cannot work, the comment says what is done instead. Rows marked
# \`extra\` go beyond; they can be switched off together.
version: 1
name: Snyk project to Code Repository
asset-type: code-repository
rows:
  # Published as SCRIPT_BASE_FUNCTION, the composite key.
  - to: asset.assetHeader.externalAssetId
    fn: externalAssetId
    required: true
  # Published as FUNCTION_PICKER.
  - to: asset.assetHeader.status
    fn: assetStatus
    required: true
  - to: asset.assetDetail.repositoryAssetClass.owner
    from: relationships.target.data.meta.integration_data.owner
  # \`id\` is Snyk's where there is one, else our key (setting \`identity\`).
  - to: asset.assetHeader.vendorAssetId
    from: id
    required: true
  # A scan may not know a name; the asset must have one.
  - to: asset.assetDetail.name
    from:
      - attributes.name
      - attributes.target_file
      - relationships.target.data.attributes.display_name
      - key
    required: true
  - to: asset.assetDetail.sourceCreatedAt
    from: attributes.created
  # Published from attributes.created; the time of the last test is nearer to an update.
  - to: asset.assetDetail.sourceUpdatedAt
    from:
      - meta.latest_issue_counts.updated_at
      - attributes.created
  # Published as FUNCTION_PICKER.
  - to: asset.assetDetail.repositoryAssetClass.type
    fn: repositoryType
  - to: asset.assetDetail.repositoryAssetClass.repoUrl
    from: relationships.target.data.attributes.url
  # Published as business_criticality.0, which takes whichever stands first; this takes the highest.
  - to: asset.assetDetail.businessInfo.businessCriticality
    fn: criticality
    from: attributes.business_criticality
    args: { as: raw }
  - to: asset.assetDetail.typedAttributes.snykSASTSettingsRecurringFrequency
    from: attributes.settings.recurring_tests.frequency
  # A title is never empty in Snyk's answers; the key keeps a finding that lost its title.
  - to: findingGroup.findings[].name
    from:
      - issues[].attributes.title
      - issues[].attributes.key
    required: true
  # As it is; where the source has none, made of the title and the packages.
  - to: findingGroup.findings[].description
    fn: description
    from: issues[].attributes.description
  - to: findingGroup.findings[].externalFindingId
    from: issues[].id
    required: true
  # Published as FUNCTION_PICKER.
  - to: findingGroup.findings[].severity
    fn: severity5
  # Published as FUNCTION_PICKER. An ignored finding stays ACTIVE; riskAcceptance tells the rest.
  - to: findingGroup.findings[].findingStatus
    fn: findingStatus
  - to: findingGroup.findings[].firstFoundOn
    from: issues[].attributes.created_at
  - to: findingGroup.findings[].lastFoundOn
    from: issues[].attributes.updated_at
  # Published as classes.0.id, which may be a compliance class; this is the first CWE.
  - to: findingGroup.findings[].findingType.vulnerability.cweId
    fn: firstCwe
  - to: findingGroup.findings[].riskAcceptance.ignored
    from: issues[].attributes.ignored
  - to: asset.assetDetail.typedAttributes.snykSASTTargetReference
    from: attributes.target_reference
  - to: asset.assetDetail.typedAttributes.snykSASTOrganizationId
    from: org.id
  - to: asset.assetDetail.typedAttributes.snykSASTOrganizationName
    from: org.attributes.name
  - to: asset.assetDetail.typedAttributes.snykSASTGroupId
    from: org.attributes.group_id
  - to: asset.assetDetail.typedAttributes.snykSASTOrgUpdatedAt
    from: org.attributes.updated_at
  - to: asset.assetDetail.typedAttributes.snykSASTOrgCreatedAt
    from: org.attributes.created_at
  - to: asset.assetDetail.typedAttributes.snykSASTTargetFile
    from: attributes.target_file
  - to: asset.assetDetail.typedAttributes.snykSASTType
    from: attributes.type
  - to: findingGroup.findings[].findingDetectionURL
    from: issues[].findingDetectionUrl
  - to: findingGroup.findings[].findingURL
    from: issues[].findingUrl
`;

;// CONCATENATED MODULE: ./src/transform/maps/extra-rows.yml.ts
/**
 * The rows that both built-in maps have beyond the published ones. ETM's own word is used where
 * its search vocabulary has one (`cveId`, `epssScore`, `sourceSeverity`, `riskAcceptance.endDate`);
 * names that begin with `snyk`, and lists beside a published single value, are ours.
 */
const EXTRA_ROWS = `
  # ---- Rows beyond the published ones. Names that begin with snyk are ours, as are lists. ----
  - to: asset.assetDetail.typedAttributes.snykProjectKey
    from: key
    extra: true
  - to: asset.assetDetail.typedAttributes.snykProjectId
    from: snykId
    extra: true
  - to: asset.assetDetail.typedAttributes.snykOrigin
    from: attributes.origin
    extra: true
  - to: asset.assetDetail.typedAttributes.snykScanSource
    from: source
    extra: true
  # All criticalities, environments and lifecycle stages; a published row takes one of the first.
  - to: asset.assetDetail.businessInfo.businessCriticalities[]
    from: attributes.business_criticality[]
    extra: true
  - to: asset.assetDetail.businessInfo.environments[]
    from: attributes.environment[]
    extra: true
  - to: asset.assetDetail.businessInfo.lifecycles[]
    from: attributes.lifecycle[]
    extra: true
  - to: asset.assetDetail.tags[].name
    from: attributes.tags[].key
    extra: true
  - to: asset.assetDetail.tags[].value
    from: attributes.tags[].value
    extra: true

  # What kind of finding: Vulnerability, Misconfiguration, Secret or License; beneath it Snyk's type.
  - to: findingGroup.findings[].category
    fn: category
    extra: true
  - to: findingGroup.findings[].subCategory
    from: issues[].attributes.type
    extra: true
  # Snyk's word for the severity, which the published number was made of.
  - to: findingGroup.findings[].sourceSeverity
    from: issues[].attributes.effective_severity_level
    extra: true

  - to: findingGroup.findings[].findingType.vulnerability.cveId
    fn: firstCve
    extra: true
  - to: findingGroup.findings[].findingType.vulnerability.cveIds
    fn: cves
    extra: true
  - to: findingGroup.findings[].findingType.vulnerability.cweIds
    fn: cwes
    extra: true
  - to: findingGroup.findings[].findingType.vulnerability.cvssScore
    fn: cvss
    args: { field: score }
    extra: true
  - to: findingGroup.findings[].findingType.vulnerability.cvssVector
    fn: cvss
    args: { field: vector }
    extra: true
  - to: findingGroup.findings[].findingType.vulnerability.cvssVersion
    fn: cvss
    args: { field: version }
    extra: true
  - to: findingGroup.findings[].findingType.vulnerability.epssScore
    from: issues[].facts.epss.probability
    extra: true
  - to: findingGroup.findings[].findingType.vulnerability.isPatchAvailable
    from: issues[].facts.fixable
    extra: true
  - to: findingGroup.findings[].riskFactor.exploitCodeMaturity
    from: issues[].facts.exploit
    extra: true

  - to: findingGroup.findings[].riskAcceptance.reason
    from: issues[].facts.ignore.reason
    extra: true
  - to: findingGroup.findings[].riskAcceptance.reasonType
    from: issues[].facts.ignore.reasonType
    extra: true
  - to: findingGroup.findings[].riskAcceptance.startDate
    from: issues[].facts.ignore.created
    extra: true
  - to: findingGroup.findings[].riskAcceptance.endDate
    from: issues[].facts.ignore.expires
    extra: true

  # Every affected package; the first one also as plain attributes, which can be searched.
  - to: findingGroup.findings[].affectedPackages[].name
    from: issues[].facts.packages[].name
    extra: true
  - to: findingGroup.findings[].affectedPackages[].version
    from: issues[].facts.packages[].version
    extra: true
  - to: findingGroup.findings[].affectedPackages[].purl
    from: issues[].facts.packages[].purl
    extra: true
  - to: findingGroup.findings[].affectedPackages[].fixedIn
    from: issues[].facts.packages[].fixedIn
    extra: true
  - to: findingGroup.findings[].affectedPackages[].upgradeTo
    from: issues[].facts.packages[].upgradeTo
    extra: true
  - to: findingGroup.findings[].typedAttributes.snykPackageName
    from: issues[].facts.packages.0.name
    extra: true
  - to: findingGroup.findings[].typedAttributes.snykPackageVersion
    from: issues[].facts.packages.0.version
    extra: true
  - to: findingGroup.findings[].typedAttributes.snykPackagePurl
    from: issues[].facts.packages.0.purl
    extra: true
  - to: findingGroup.findings[].typedAttributes.snykFixedIn
    fn: fixedIn
    extra: true
  - to: findingGroup.findings[].typedAttributes.snykRemedy
    from: issues[].facts.remedy
    extra: true
  - to: findingGroup.findings[].typedAttributes.snykReachability
    from: issues[].facts.reachability
    extra: true
  - to: findingGroup.findings[].typedAttributes.snykLicense
    from: issues[].facts.license
    extra: true

  - to: findingGroup.findings[].typedAttributes.snykFile
    from: issues[].facts.locations.0.file
    extra: true
  - to: findingGroup.findings[].typedAttributes.snykStartLine
    from: issues[].facts.locations.0.startLine
    extra: true
  - to: findingGroup.findings[].typedAttributes.snykEndLine
    from: issues[].facts.locations.0.endLine
    extra: true
  - to: findingGroup.findings[].typedAttributes.snykResourcePath
    from: issues[].facts.resourcePath
    extra: true

  # Our key is equal through every door; Snyk's id is there also when \`identity\` is portable.
  - to: findingGroup.findings[].typedAttributes.snykFindingKey
    from: issues[].findingKey
    extra: true
  - to: findingGroup.findings[].typedAttributes.snykIssueId
    from: issues[].snykId
    extra: true
  - to: findingGroup.findings[].typedAttributes.snykProblemId
    fn: problem
    extra: true
  - to: findingGroup.findings[].typedAttributes.snykEpssPercentile
    from: issues[].facts.epss.percentile
    extra: true
  - to: findingGroup.findings[].typedAttributes.snykRiskScore
    from: issues[].attributes.risk.score.value
    extra: true
  - to: findingGroup.findings[].typedAttributes.snykOriginalSeverity
    from: issues[].facts.originalSeverity
    extra: true
  - to: findingGroup.findings[].typedAttributes.snykMalicious
    from: issues[].facts.malicious
    extra: true
  - to: findingGroup.findings[].typedAttributes.snykScanSource
    from: source
    extra: true
`;

;// CONCATENATED MODULE: ./src/transform/maps/generic-application.yml.ts
/** The built-in map for applications that are no repository: images, clusters, uploads. */
const GENERIC_APPLICATION_MAP = `# Transform map: a Snyk project becomes a Generic Application of Qualys ETM, its issues the findings.
#
# The first rows are those that Qualys publishes for its Snyk connector, in its order. Where a
# published row loses something or cannot work, the comment says what is done instead. Rows marked
# \`extra\` go beyond; they can be switched off together.
version: 1
name: Snyk project to Generic Application
asset-type: generic-application
rows:
  # A scan may not know a name; the asset must have one.
  - to: asset.assetDetail.genericApplicationAssetClass.name
    from:
      - attributes.name
      - attributes.target_file
      - relationships.target.data.attributes.display_name
      - key
    required: true
  # Published like this: the external id is the vendor's id. \`id\` is Snyk's where there is one,
  # else our key (setting \`identity\`). For a key that is equal through every door write
  # \`fn: externalAssetId\`, as the map for repositories does.
  - to: asset.assetHeader.externalAssetId
    from: id
    required: true
  # Published as FUNCTION_PICKER.
  - to: asset.assetHeader.status
    fn: assetStatus
    required: true
  - to: asset.assetHeader.vendorAssetId
    from: id
    required: true
  - to: asset.assetDetail.name
    from:
      - attributes.name
      - attributes.target_file
      - relationships.target.data.attributes.display_name
      - key
    required: true
  - to: asset.assetDetail.sourceCreatedAt
    from: attributes.created
  # Published from attributes.created; the time of the last test is nearer to an update.
  - to: asset.assetDetail.sourceUpdatedAt
    from:
      - meta.latest_issue_counts.updated_at
      - attributes.created
  # Published as business_criticality.0, which takes whichever stands first; this takes the highest.
  - to: asset.assetDetail.businessInfo.businessCriticality
    fn: criticality
    from: attributes.business_criticality
    args: { as: raw }
  - to: asset.assetDetail.typedAttributes.snykSASTSettingsRecurringFrequency
    from: attributes.settings.recurring_tests.frequency
  # A title is never empty in Snyk's answers; the key keeps a finding that lost its title.
  - to: findingGroup.findings[].name
    from:
      - issues[].attributes.title
      - issues[].attributes.key
    required: true
  # As it is; where the source has none, made of the title and the packages.
  - to: findingGroup.findings[].description
    fn: description
    from: issues[].attributes.description
  - to: findingGroup.findings[].externalFindingId
    from: issues[].id
    required: true
  # Published as FUNCTION_PICKER. An ignored finding stays ACTIVE; riskAcceptance tells the rest.
  - to: findingGroup.findings[].findingStatus
    fn: findingStatus
  # Published as FUNCTION_PICKER.
  - to: findingGroup.findings[].severity
    fn: severity5
  - to: findingGroup.findings[].firstFoundOn
    from: issues[].attributes.created_at
  - to: findingGroup.findings[].lastFoundOn
    from: issues[].attributes.updated_at
  # Published as classes.0.id, which may be a compliance class; this is the first CWE.
  - to: findingGroup.findings[].findingType.vulnerability.cweId
    fn: firstCwe
  - to: findingGroup.findings[].riskAcceptance.ignored
    from: issues[].attributes.ignored
  - to: asset.assetDetail.typedAttributes.snykSASTTargetReference
    from: attributes.target_reference
  - to: asset.assetDetail.typedAttributes.snykSASTOrganizationId
    from: org.id
  - to: asset.assetDetail.typedAttributes.snykSASTOrganizationName
    from: org.attributes.name
  - to: asset.assetDetail.typedAttributes.snykSASTGroupId
    from: org.attributes.group_id
  - to: asset.assetDetail.typedAttributes.snykSASTOrgUpdatedAt
    from: org.attributes.updated_at
  - to: asset.assetDetail.typedAttributes.snykSASTOrgCreatedAt
    from: org.attributes.created_at
  - to: asset.assetDetail.typedAttributes.snykSASTTargetFile
    from: attributes.target_file
  - to: asset.assetDetail.typedAttributes.snykSASTType
    from: attributes.type
  - to: findingGroup.findings[].findingDetectionURL
    from: issues[].findingDetectionUrl
  - to: findingGroup.findings[].findingURL
    from: issues[].findingUrl
`;

;// CONCATENATED MODULE: ./src/transform/builtin.ts




const TEXTS = {
    'code-repository': CODE_REPOSITORY_MAP,
    'generic-application': GENERIC_APPLICATION_MAP,
};
/** The maps that need no file, one for each asset type. */
const BUILTIN_MAPS = (/* unused pure expression or super */ null && (ASSET_TYPES));
/** The text of a built-in map, to run or to start one's own from. */
function builtinMapText(name) {
    return TEXTS[name] + EXTRA_ROWS;
}

;// CONCATENATED MODULE: ./src/transform/getter.ts
/**
 * Compiles the names of one leg of a path. Only own properties are read. Up to six names are
 * unrolled, which covers every path of the built-in maps and is half again as fast as a loop.
 */
function compileGetter(names) {
    const step = names.some(isInherited) ? ownStep : plainStep;
    const [a = '', b = '', c = '', d = '', e = '', f = ''] = names;
    switch (names.length) {
        case 0:
            return (value) => value;
        case 1:
            return (value) => step(value, a);
        case 2:
            return (value) => step(step(value, a), b);
        case 3:
            return (value) => step(step(step(value, a), b), c);
        case 4:
            return (value) => step(step(step(step(value, a), b), c), d);
        case 5:
            return (value) => step(step(step(step(step(value, a), b), c), d), e);
        case 6:
            return (value) => step(step(step(step(step(step(value, a), b), c), d), e), f);
        default:
            return (value) => names.reduce(step, value);
    }
}
/** Whether data inherit something of that name: `toString`, `map`. */
function isInherited(name) {
    return name in Object.prototype || name in Array.prototype;
}
/** For names that no prototype carries: what is read can only be the value's own. */
const plainStep = (value, name) => (isKeyed(value) ? value[name] : undefined);
const ownStep = (value, name) => isKeyed(value) && Object.hasOwn(value, name) ? value[name] : undefined;
function isKeyed(value) {
    return typeof value === 'object' && value !== null;
}

;// CONCATENATED MODULE: ./src/transform/map.ts
const map_ASSET_TYPES = ['code-repository', 'generic-application'];
const VALUE_TYPES = ['string', 'integer', 'number', 'boolean', 'date-time'];
/** The row's source in one line, for messages and `explain`. */
function describeSource(row) {
    const paths = row.paths.map((path) => path.text).join(', else ');
    switch (row.source.kind) {
        case 'from':
            return paths;
        case 'const':
            return `const ${JSON.stringify(row.source.value)}`;
        case 'expr':
            return `expr ${row.source.text}`;
        case 'fn':
            return paths === '' ? row.source.fn.name : `${row.source.fn.name}(${paths})`;
    }
}

;// CONCATENATED MODULE: ./src/transform/rejection.ts

/** Thrown by a row that cannot give its value; caught around each finding and each document. */
class RowFailure extends Error {
    name = 'RowFailure';
    row;
    constructor(row, reason, options) {
        super(reason, options);
        this.row = row;
    }
}
/** One finding is left out; the rest of its document stays. */
function rejectFinding(issue, failure) {
    const { findingKey: key, snykId: id } = issue;
    return { scope: 'finding', key, id, row: rowOf(failure), reason: failure.message };
}
/** The whole document is left out, and with it each of its findings. */
function rejectAsset(record, failure) {
    const { key, snykId: id } = record;
    const because = new RowFailure(failure.row, `its asset was rejected: ${failure.message}`);
    return [
        { scope: 'asset', key, id, row: rowOf(failure), reason: failure.message },
        ...record.issues.map((issue) => rejectFinding(issue, because)),
    ];
}
function rowOf({ row }) {
    return { to: row.to.text, from: describeSource(row), line: row.at.to.line };
}

;// CONCATENATED MODULE: ./src/transform/build.ts


/** Compiles an object of the outline: members appear as soon as one of their rows has a value. */
function buildObject(node, programs, depth = 0) {
    const members = [...node.members].map(([key, member]) => ({
        key,
        build: buildNode(member, programs, depth),
    }));
    return (scope) => {
        let object;
        for (const { key, build } of members) {
            const value = build(scope);
            if (value === undefined)
                continue;
            object ??= {};
            object[key] = value;
        }
        return object;
    };
}
function buildNode(node, programs, depth) {
    switch (node.kind) {
        case 'object':
            return buildObject(node, programs, depth);
        case 'value':
            return buildValue(programs.get(node.row));
        case 'append':
            return buildAppended(node.rows.flatMap((row) => programs.get(row) ?? []));
        case 'list': {
            const element = buildObject(node.element, programs, depth + 1);
            return node.findings ? buildFindings(element) : buildList(node, element, depth);
        }
    }
}
function buildValue(program) {
    if (program === undefined)
        return () => undefined;
    const { value, absent } = program;
    return (scope) => value(scope) ?? absent();
}
function buildAppended(rows) {
    return (scope) => {
        const list = rows.flatMap(({ value, absent }) => value(scope) ?? absent() ?? []);
        return list.length === 0 ? undefined : list;
    };
}
function buildList(node, build, depth) {
    const read = compileGetter(node.source);
    return (scope) => {
        const source = read(scope.elements[depth]);
        if (!Array.isArray(source))
            return undefined;
        const list = [];
        for (const element of source) {
            scope.elements[depth + 1] = element;
            const built = build(scope);
            if (built !== undefined)
                list.push(built);
        }
        return list.length === 0 ? undefined : list;
    };
}
/** The findings are there even when there are none: that a project has none is worth telling. */
function buildFindings(build) {
    return (scope) => {
        const findings = [];
        for (const issue of scope.record.issues) {
            scope.issue = issue;
            scope.elements[1] = issue;
            try {
                findings.push(build(scope) ?? {});
            }
            catch (error) {
                if (!(error instanceof RowFailure))
                    throw error;
                scope.rejected.push(rejectFinding(issue, error));
            }
        }
        scope.issue = undefined;
        return findings;
    };
}

;// CONCATENATED MODULE: ./src/transform/json.ts
/** No record is deeper; past it a value is taken for hostile, before the stack overflows. */
const MAX_VALUE_DEPTH = 64;
/** A value that cannot stand in a document, with the reason. */
class ValueError extends Error {
    name = 'ValueError';
}
/**
 * The JSON in a value that was read from a record. Functions, symbols, `NaN` and other things
 * that JSON does not know are left out, as are inherited properties. Nothing of the result is
 * shared with the record.
 *
 * @returns undefined for what counts as absent: null, an empty text, list or object, no JSON.
 * @throws ValueError when the value is nested deeper than MAX_VALUE_DEPTH.
 */
function presentJson(value) {
    if (typeof value === 'object') {
        if (value === null)
            return undefined;
        const json = jsonOf(value, 0);
        return isAbsent(json) ? undefined : json;
    }
    return value === '' ? undefined : jsonOf(value, 0);
}
/** Whether a source has nothing to say, told without a copy: the next one is asked. */
function isAbsent(value) {
    if (Array.isArray(value))
        return value.length === 0;
    if (typeof value === 'object')
        return value === null || Object.keys(value).length === 0;
    return value === undefined || value === '';
}
function jsonOf(value, depth) {
    if (typeof value === 'string' || typeof value === 'boolean')
        return value;
    if (typeof value === 'number')
        return Number.isFinite(value) ? value : undefined;
    if (value === null)
        return null;
    if (typeof value !== 'object')
        return undefined;
    if (depth === MAX_VALUE_DEPTH) {
        throw new ValueError(`the value is nested deeper than ${MAX_VALUE_DEPTH} levels`);
    }
    return Array.isArray(value) ? listOf(value, depth) : objectOf(value, depth);
}
function listOf(values, depth) {
    const list = [];
    for (const value of values) {
        const json = jsonOf(value, depth + 1);
        if (json !== undefined)
            list.push(json);
    }
    return list;
}
function objectOf(value, depth) {
    const object = {};
    for (const [key, member] of Object.entries(value)) {
        // Assigning to it would set the prototype of the result.
        if (key === '__proto__')
            continue;
        const json = jsonOf(member, depth + 1);
        if (json !== undefined)
            object[key] = json;
    }
    return object;
}

;// CONCATENATED MODULE: ./src/transform/presented.ts
function presentRecord(record, identity) {
    return {
        ...record,
        id: presentedId(identity, record.id, record.key),
        snykId: record.id,
        issues: record.issues.map((issue) => presentIssue(issue, identity)),
    };
}
function presentIssue(issue, identity) {
    const id = presentedId(identity, issue.id, issue.findingKey);
    return { ...issue, id, snykId: issue.id };
}
function presentedId(identity, id, key) {
    return identity === 'portable' ? key : (id ?? key);
}

;// CONCATENATED MODULE: ./src/transform/scope.ts
function openScope(record) {
    return { record, issue: undefined, elements: [record], rejected: [] };
}

;// CONCATENATED MODULE: ./src/transform/explain.ts






const HOW = { from: 'source', fn: 'function', expr: 'expression', const: 'const' };
/** Explains rows in their order; a row within a list is explained for each element. */
function explainRows(programs, { record, issue, identity, loops }) {
    return programs.flatMap((program) => {
        const own = loops.get(program.row) ?? [];
        const inFindings = own[0]?.findings === true;
        if (inFindings && issue === undefined)
            return [];
        const scope = openScope(presentRecord(record, identity));
        if (!inFindings || issue === undefined)
            return explainWithin(program, own, { scope, to: [] });
        scope.issue = presentIssue(issue, identity);
        scope.elements[1] = scope.issue;
        return explainWithin(program, own.slice(1), { scope, to: ['[]'] });
    });
}
/** Runs a row in every element of the loops that are left. */
function explainWithin(program, loops, { scope, to }) {
    const [loop, ...inner] = loops;
    if (loop === undefined)
        return [explainRow(program, scope, to)];
    const list = compileGetter(loop.source)(scope.elements[to.length]);
    if (!Array.isArray(list))
        return [];
    return list.flatMap((element, index) => {
        scope.elements[to.length + 1] = element;
        return explainWithin(program, inner, { scope, to: [...to, `[${index}]`] });
    });
}
function explainRow(program, scope, indices) {
    const { row } = program;
    const facts = {
        to: targetText(row, indices),
        from: describeSource(row),
        line: row.at.to.line,
        required: row.required,
        extra: row.extra,
    };
    let source;
    try {
        source = presentJson(program.input(scope));
        const value = program.value(scope);
        if (value !== undefined) {
            return { ...facts, source, result: value, how: HOW[row.source.kind] };
        }
        const result = program.absent();
        return { ...facts, source, result, how: result === undefined ? 'absent' : 'default' };
    }
    catch (error) {
        if (!(error instanceof RowFailure) && !(error instanceof ValueError))
            throw error;
        return { ...facts, source, result: undefined, how: 'rejected', reason: error.message };
    }
}
/** `findings[].packages[2].name`: the target with the element that is explained. */
function targetText(row, indices) {
    let next = 0;
    return row.to.text.replaceAll('[]', () => indices[next++] ?? '[]');
}

;// CONCATENATED MODULE: ./src/transform/quote.ts
/** Enough of a value to recognise it by. */
const MAX_QUOTED = 80;
/** Text from outside, on one line, cut to a length that a message can carry. */
function quoted(text) {
    return JSON.stringify(text.length > MAX_QUOTED ? `${text.slice(0, MAX_QUOTED)}…` : text);
}
/** A value as a message names it: text quoted, lists and mappings by their kind. */
function described(value) {
    if (typeof value === 'string')
        return quoted(value);
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'object' && value !== null)
        return 'a mapping';
    return String(value);
}

;// CONCATENATED MODULE: ./src/transform/path.ts

/** Names through which a path would reach a prototype; never read, never written. */
const FORBIDDEN_NAMES = new Set(['__proto__', 'constructor', 'prototype']);
/** Far deeper than any record; keeps a hostile map from building towers. */
const MAX_PATH_NAMES = 32;
const SEGMENT = /^([^.[\]\s]+)(\[\])?$/;
/** @returns the path, or what is wrong with the text. */
function parseSourcePath(text) {
    return parsePath(text);
}
/** A target has no list indices: `a[].b` makes elements of a list, `a.b[]` appends values. */
function parseTargetPath(text) {
    const path = parsePath(text);
    if (typeof path === 'string')
        return path;
    const index = path.legs.flat().find((name) => /^\d+$/.test(name));
    if (index === undefined)
        return path;
    return `\`${text}\` addresses element ${index}; a target names lists as \`list[].name\` or \`list[]\`.`;
}
/** How many lists are looped over to reach the value. */
function listCount(path) {
    return path.legs.length - 1;
}
/** True for a target such as `a.b[]`, which appends to a list. */
function appends(path) {
    return path.legs.at(-1)?.length === 0;
}
/** The path up to and with its `count`-th `[]`: `issues[]`. */
function listText(path, count) {
    return path.legs
        .slice(0, count)
        .map((leg) => `${leg.join('.')}[]`)
        .join('.');
}
/** Whether a name may not stand in a path, a key or an expression. */
function isForbidden(name) {
    return FORBIDDEN_NAMES.has(name);
}
function forbiddenMessage(name) {
    return `\`${name}\` is refused: it would reach into prototypes, not into data.`;
}
function parsePath(text) {
    const legs = [[]];
    const segments = text.split('.');
    if (segments.length > MAX_PATH_NAMES) {
        return `${quoted(text)} has ${segments.length} names; at most ${MAX_PATH_NAMES} are allowed.`;
    }
    for (const segment of segments) {
        const [, name, list] = SEGMENT.exec(segment) ?? [];
        if (name === undefined) {
            return `${quoted(text)} is no path; write names with dots between them, \`[]\` after a list, as in \`issues[].attributes.title\`.`;
        }
        if (isForbidden(name))
            return forbiddenMessage(name);
        legs.at(-1)?.push(name);
        if (list !== undefined)
            legs.push([]);
    }
    return { text, legs };
}

;// CONCATENATED MODULE: ./src/transform/binding.ts

/** What the findings are made of; the one list whose elements are rejected on their own. */
const ISSUES = 'issues[]';
/**
 * Finds out which list of the record each list of the document loops over: the rows say it,
 * `findingGroup.findings[].name` from `issues[].attributes.title` binds the findings to the
 * issues. All rows of a list must agree; rows that read something outside it are repeated in
 * every element.
 */
function bindLists(rows) {
    const bindings = new Map();
    const problems = [];
    const misfits = new Set();
    for (const row of rows) {
        for (const path of row.paths) {
            const message = bindPath(row, path, bindings);
            if (message === undefined)
                continue;
            problems.push({ at: row.at.source, message });
            misfits.add(row);
        }
    }
    const unbound = new Set();
    const loops = new Map();
    for (const row of rows) {
        const lists = targetLists(row);
        const missing = lists.find((list) => !bindings.has(list));
        if (missing !== undefined) {
            if (!unbound.has(missing))
                problems.push(unboundProblem(row, missing));
            unbound.add(missing);
            continue;
        }
        const own = lists.map((list, index) => loopOf(bindings.get(list), index));
        loops.set(row, own);
        const speaksOfFinding = row.source.kind === 'fn' && row.source.fn.about === 'finding';
        if (speaksOfFinding && own[0]?.findings !== true && !misfits.has(row))
            problems.push(strayProblem(row));
    }
    return { loops, problems: [...problems, ...secondFindings(bindings)] };
}
/** The lists that a row's target lies in: `['a[]', 'a[].b[]']` for `a[].b[].c`. */
function targetLists(row) {
    const count = listCount(row.to) - (appends(row.to) ? 1 : 0);
    return Array.from({ length: count }, (_, index) => listText(row.to, index + 1));
}
/** @returns why the path does not fit the target, or another row's path. */
function bindPath(row, path, bindings) {
    const lists = targetLists(row);
    const room = listCount(row.to);
    if (listCount(path) > room)
        return depthMessage(row, path);
    for (const [index, list] of lists.slice(0, listCount(path)).entries()) {
        const bound = bindings.get(list);
        if (bound === undefined) {
            bindings.set(list, { source: path, row });
            continue;
        }
        const wanted = listText(path, index + 1);
        const given = listText(bound.source, index + 1);
        if (wanted !== given) {
            return `\`${list}\` is filled from \`${given}\` (line ${bound.row.at.source.line}); this row would fill it from \`${wanted}\`. A list has one source.`;
        }
    }
    return undefined;
}
function depthMessage(row, path) {
    const lists = (count) => count === 0 ? 'no list' : count === 1 ? 'one list' : `${count} lists`;
    return `\`${path.text}\` goes through ${lists(listCount(path))}, its target \`${row.to.text}\` through ${lists(listCount(row.to))}; take one element by its index, as in \`classes.0\`, or let the target be a list with \`[]\`.`;
}
function loopOf(binding, index) {
    return {
        source: binding?.source.legs[index] ?? [],
        findings: index === 0 && binding !== undefined && listText(binding.source, 1) === ISSUES,
    };
}
function unboundProblem(row, list) {
    return {
        at: row.at.to,
        message: `no row says what \`${list}\` is filled from; give one a \`from\` with a list in it, as in \`issues[].id\`.`,
    };
}
function strayProblem(row) {
    const name = row.source.kind === 'fn' ? row.source.fn.name : '';
    return {
        at: row.at.source,
        message: `\`${name}\` speaks of a finding; its target must lie in the list that is filled from \`${ISSUES}\`.`,
    };
}
/** Issues fill one list only, so that it is clear what a rejected finding is absent from. */
function secondFindings(bindings) {
    const lists = [...bindings].filter(([list, binding]) => !list.slice(0, -2).includes('[]') && listText(binding.source, 1) === ISSUES);
    const [first, ...others] = lists;
    return others.map(([list, binding]) => ({
        at: binding.row.at.to,
        message: `\`${list}\` would be filled from \`${ISSUES}\` like \`${first?.[0] ?? ''}\`; findings go to one list.`,
    }));
}

;// CONCATENATED MODULE: ./src/transform/outline.ts


/** Puts rows together. With problems the outline is not to be used. */
function outlineOf(rows) {
    const { loops, problems: bindingProblems } = bindLists(rows);
    const root = { kind: 'object', members: new Map() };
    const problems = [...bindingProblems];
    const firstRows = new Map();
    for (const row of rows) {
        const clash = place(row, { root, loops: loops.get(row) ?? [], firstRows });
        if (clash !== undefined)
            problems.push({ at: row.at.to, message: clash });
    }
    return { root, loops, problems };
}
/** Puts a row's target into the tree. @returns what is in its way. */
function place(row, site) {
    let object = site.root;
    const loopCount = listCount(row.to) - (appends(row.to) ? 1 : 0);
    const legs = row.to.legs.filter((leg) => leg.length > 0);
    for (const [depth, leg] of legs.entries()) {
        for (const [index, name] of leg.entries()) {
            const last = index === leg.length - 1;
            const made = !last
                ? emptyObject()
                : depth < loopCount
                    ? listNode(site.loops[depth])
                    : leafNode(row);
            const found = object.members.get(name);
            const node = found ?? made;
            if (found === undefined) {
                object.members.set(name, made);
                site.firstRows.set(made, row);
            }
            const earlier = site.firstRows.get(node);
            if (node.kind !== made.kind || found?.kind === 'value') {
                return clashMessage(row, earlier ?? row);
            }
            if (found?.kind === 'append')
                found.rows.push(row);
            if (node.kind === 'object')
                object = node;
            if (node.kind === 'list')
                object = node.element;
        }
    }
    return undefined;
}
function emptyObject() {
    return { kind: 'object', members: new Map() };
}
function listNode(loop) {
    return {
        kind: 'list',
        source: loop?.source ?? [],
        findings: loop?.findings ?? false,
        element: emptyObject(),
    };
}
function leafNode(row) {
    return appends(row.to) ? { kind: 'append', rows: [row] } : { kind: 'value', row };
}
function clashMessage(row, earlier) {
    const line = earlier.at.to.line;
    return row.to.text === earlier.to.text
        ? `\`${row.to.text}\` is filled already, in line ${line}; a target is filled once.`
        : `\`${row.to.text}\` cannot stand beside \`${earlier.to.text}\` of line ${line}: the same place would be two things.`;
}

;// CONCATENATED MODULE: ./src/transform/problems.ts

/** All mistakes of a file in one error, in the order of the file: `map.yml:12:9: …`. */
function problemsError(file, problems) {
    const sorted = [...problems].sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
    return new errors/* ConfigError */.xL(sorted.map(({ at, message }) => `${file}:${at.line}:${at.column}: ${message}`));
}

;// CONCATENATED MODULE: ./src/transform/convert.ts
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
/** Date with optional time, fraction and zone; a time without a zone is UTC. */
const DATE_TIME = /^([1-9]\d{3}-\d\d-\d\d)(?:[Tt ]((?:[01]\d|2[0-3]):[0-5]\d)(:[0-5]\d)?(\.\d+)?(?: ?(Z|z|[+-](?:[01]\d|2[0-3]):?[0-5]\d))?)?$/;
/**
 * Converts a value to the type that a row asks for. Numbers are never cut, dates come out in UTC
 * as `2024-12-13T12:29:59.035Z`.
 *
 * @returns undefined when the value cannot be read as that type.
 */
function convert(value, type) {
    switch (type) {
        case 'string':
            return typeof value === 'object' ? undefined : String(value);
        case 'integer': {
            const number = numberOf(value);
            return number !== undefined && Number.isSafeInteger(number) ? number : undefined;
        }
        case 'number':
            return numberOf(value);
        case 'boolean':
            return booleanOf(value);
        case 'date-time':
            return typeof value === 'string' ? dateTimeOf(value.trim()) : undefined;
    }
}
function numberOf(value) {
    if (typeof value === 'number')
        return value;
    if (typeof value !== 'string' || !NUMBER.test(value.trim()))
        return undefined;
    const number = Number(value);
    return Number.isFinite(number) ? number : undefined;
}
function booleanOf(value) {
    if (typeof value === 'boolean')
        return value;
    const word = typeof value === 'string' ? value.trim().toLowerCase() : '';
    if (word === 'true')
        return true;
    return word === 'false' ? false : undefined;
}
function dateTimeOf(text) {
    const [, day, minutes = '00:00', seconds = ':00', fraction = '', zone = 'Z'] = DATE_TIME.exec(text) ?? [];
    if (day === undefined || !isRealDay(day))
        return undefined;
    const offset = /^[zZ]$/.test(zone) ? 'Z' : zone.replace(/^(.\d\d):?/, '$1:');
    // Date keeps milliseconds; Snyk writes microseconds in places.
    const date = new Date(`${day}T${minutes}${seconds}${fraction.slice(0, 4)}${offset}`);
    return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
/** `2023-02-30` would silently become a day in March. */
function isRealDay(day) {
    const date = new Date(`${day}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

;// CONCATENATED MODULE: ./src/transform/program.ts








function compileRow(row) {
    const depth = listCount(row.to) - (appends(row.to) ? 1 : 0);
    const input = inputOf(row, depth);
    const compute = computed(row, input);
    const refine = refinement(row);
    const finish = appends(row.to) ? appended(refine) : single(refine);
    const value = (scope) => {
        try {
            return finish(compute(scope));
        }
        catch (error) {
            if (!(error instanceof ValueError))
                throw error;
            throw new RowFailure(row, `${error.message} (${describeSource(row)})`, { cause: error });
        }
    };
    return { row, input, value, absent: absence(row) };
}
function inputOf(row, depth) {
    const { source, paths } = row;
    if (source.kind === 'const')
        return () => source.value;
    if (source.kind === 'expr')
        return (scope) => evaluated(source.evaluate, scope, depth);
    const readers = paths.map((path) => readerOf(path, depth));
    const [first = () => undefined, ...others] = readers;
    if (others.length === 0)
        return first;
    return (scope) => {
        for (const read of readers) {
            const value = read(scope);
            if (!isAbsent(value))
                return value;
        }
        return undefined;
    };
}
/** Reads a path; one list more than stands around the target gives a list of values. */
function readerOf(path, depth) {
    const lists = listCount(path);
    const last = compileGetter(path.legs.at(-1) ?? []);
    if (lists <= depth)
        return (scope) => last(scope.elements[lists]);
    const list = compileGetter(path.legs[lists - 1] ?? []);
    return (scope) => eachOf(list(scope.elements[lists - 1]), last);
}
function eachOf(list, read) {
    return Array.isArray(list) ? list.map(read).filter((value) => !isAbsent(value)) : undefined;
}
function evaluated(evaluate, scope, depth) {
    try {
        return evaluate(scope.elements[depth], scope.record);
    }
    catch (cause) {
        // The message may quote what was read.
        throw new ValueError(quoted((0,errors/* describeError */.Uc)(cause)), { cause });
    }
}
function computed(row, input) {
    const { source } = row;
    return source.kind === 'fn'
        ? (scope) => source.reckon(input(scope), scope.record, scope.issue)
        : input;
}
function single(refine) {
    if (refine === undefined)
        return presentJson;
    return (value) => {
        const json = presentJson(value);
        return json === undefined ? undefined : refine(json);
    };
}
/** For targets that append: a list is taken apart, one that stands in a list too. */
function appended(refine) {
    const finish = single(refine);
    return (value) => {
        const values = Array.isArray(value) ? value.flat() : [value];
        const list = values.map(finish).filter((entry) => entry !== undefined);
        return list.length === 0 ? undefined : list;
    };
}
/** `values`, then `type`. */
function refinement(row) {
    const { values, otherwise, type } = row;
    const translate = values === undefined
        ? undefined
        : (value) => {
            const found = typeof value === 'object' ? undefined : values.get(String(value));
            const result = found === undefined ? otherwise : found;
            return result === undefined ? value : (result ?? undefined);
        };
    if (type === undefined)
        return translate;
    return (value) => {
        const translated = translate === undefined ? value : translate(value);
        if (translated === undefined)
            return undefined;
        const result = convert(translated, type);
        if (result === undefined)
            throw new ValueError(`${described(translated)} is no ${type}`);
        return result;
    };
}
/** What happens when there is no value. */
function absence(row) {
    const { fallback, required } = row;
    if (typeof fallback === 'object')
        return () => [...fallback];
    if (fallback !== undefined)
        return () => (appends(row.to) ? [fallback] : fallback);
    if (!required)
        return () => undefined;
    return () => {
        const source = describeSource(row);
        throw new RowFailure(row, `\`${row.to.text}\` is required and has no value (${source})`);
    };
}

;// CONCATENATED MODULE: ./src/transform/compile.ts








/**
 * Compiles a map into closures; nothing of the map is looked up again while records go through.
 *
 * @throws ConfigError when the map does not hold together without its extra rows.
 */
function compileTransformMap(map, { identity, extraRows }) {
    const rows = extraRows ? map.rows : map.rows.filter((row) => !row.extra);
    const { root, loops, problems } = outlineOf(rows);
    if (problems.length > 0)
        throw problemsError(map.file, problems);
    const programs = new Map(rows.map((row) => [row, compileRow(row)]));
    const build = buildObject(root, programs);
    return {
        apply: (record) => {
            const scope = openScope(presentRecord(record, identity));
            try {
                return { document: build(scope) ?? {}, rejected: scope.rejected };
            }
            catch (error) {
                if (!(error instanceof RowFailure))
                    throw error;
                return { document: null, rejected: rejectAsset(scope.record, error) };
            }
        },
        explain: (record, issue) => explainRows([...programs.values()], { record, issue, identity, loops }),
    };
}

;// CONCATENATED MODULE: ./src/transform/expression.ts


/**
 * Loads JMESPath, which only maps with an `expr` need. It has no loops, no input or output and no
 * regular expressions, so that every expression ends.
 */
async function loadExpressions() {
    const { compile, TreeInterpreter } = await __webpack_require__.e(/* import() */ 22).then(__webpack_require__.bind(__webpack_require__, 34022));
    return (text) => {
        let tree;
        try {
            tree = compile(text);
        }
        catch (cause) {
            throw new errors/* ConfigError */.xL(`this is no JMESPath expression: ${(0,errors/* describeError */.Uc)(cause)}.`, { cause });
        }
        refuseInherited(tree);
        return (element, record) => {
            if (!isJson(element) || !isJson(record))
                return undefined;
            // The element goes in as a literal, so that `$` is left for the record.
            const literal = { type: 'Literal', value: element };
            return TreeInterpreter.search({ type: 'Pipe', left: literal, right: tree }, record);
        };
    };
}
function isJson(value) {
    return value !== undefined && typeof value !== 'function';
}
/**
 * JMESPath reads inherited properties like own ones, so that `@.toString` would give a function.
 * Every name in the tree is looked at, wherever it stands.
 */
function refuseInherited(node) {
    if (typeof node !== 'object' || node === null)
        return;
    if ('type' in node && node.type === 'Literal')
        return;
    const name = 'name' in node && typeof node.name === 'string' ? node.name : '';
    const kind = 'type' in node ? node.type : undefined;
    const isKey = kind === 'Field' || kind === 'KeyValuePair';
    if (isKey && isForbidden(name))
        throw new errors/* ConfigError */.xL(forbiddenMessage(name));
    if (kind === 'Field' && name in Object.prototype)
        throw new errors/* ConfigError */.xL(forbiddenMessage(name));
    for (const child of Object.values(node))
        refuseInherited(child);
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(50000);
// EXTERNAL MODULE: ./src/model/finding.ts
var finding = __webpack_require__(41300);
// EXTERNAL MODULE: ./src/model/severity.ts
var severity = __webpack_require__(11502);
;// CONCATENATED MODULE: ./src/transform/functions/definition.ts
/** A function of the project; `run` gets the arguments once, at compile time. */
function projectFunction(definition) {
    const { run, ...rest } = definition;
    return { ...rest, about: 'project', bind: (args) => run(definition.args.parse(args)) };
}
/** A function of one finding. */
function findingFunction(definition) {
    const { run, ...rest } = definition;
    return {
        ...rest,
        about: 'finding',
        bind: (args) => {
            const reckon = run(definition.args.parse(args));
            return (input, _record, issue) => (issue === undefined ? undefined : reckon(issue, input));
        },
    };
}

;// CONCATENATED MODULE: ./src/transform/functions/cvss.ts
/**
 * The one CVSS score to show of an issue that has several: one with both score and vector before
 * one with half of it, Snyk's own before another's, and of these the highest version.
 *
 * @param major only scores of this major version: `3` takes 3.0 and 3.1.
 */
function bestCvss(issue, major) {
    let best;
    let bestRank = -1;
    for (const entry of issue.attributes.severities ?? []) {
        if (entry.score === undefined && entry.vector === undefined)
            continue;
        if (major !== undefined && versionOf(entry)?.charAt(0) !== major)
            continue;
        const rank = rankOf(entry);
        if (rank > bestRank) {
            best = entry;
            bestRank = rank;
        }
    }
    return best;
}
/** `3.1` or `4.0`; read from the vector when the entry does not say it. */
function versionOf(entry) {
    return entry.version ?? /^CVSS:(\d\.\d)/.exec(entry.vector ?? '')?.[1];
}
function rankOf(entry) {
    const whole = entry.score !== undefined && entry.vector !== undefined;
    const snyk = entry.source.toLowerCase() === 'snyk';
    // No version of CVSS is above 9, so that the version never outweighs the other two.
    const version = Math.min(Number.parseFloat(versionOf(entry) ?? '') || 0, 9);
    return (whole ? 20 : 0) + (snyk ? 10 : 0) + version;
}

;// CONCATENATED MODULE: ./src/transform/functions/description.ts
/** Enough to recognise the finding by; a problem of a base image can concern hundreds. */
const MAX_NAMED_PACKAGES = 10;
/**
 * A description for an issue that came without one: `Prototype Pollution in lodash@4.17.15.`,
 * `SQL Injection in src/db.ts:12.` Snyk's REST API leaves it out for packages.
 */
function describeIssue(issue) {
    const { attributes, facts } = issue;
    const place = placesOf(facts.packages) ?? locationOf(issue);
    const sentence = place === undefined ? attributes.title : `${attributes.title} in ${place}`;
    return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}
function placesOf(packages) {
    if (packages.length === 0)
        return undefined;
    const names = packages
        .slice(0, MAX_NAMED_PACKAGES)
        .map((pkg) => (pkg.version === '' ? pkg.name : `${pkg.name}@${pkg.version}`));
    const more = packages.length - names.length;
    return names.join(', ') + (more > 0 ? ` and ${more} more` : '');
}
function locationOf(issue) {
    const location = issue.facts.locations[0];
    if (location === undefined)
        return undefined;
    return location.startLine === undefined
        ? location.file
        : `${location.file}:${location.startLine}`;
}

;// CONCATENATED MODULE: ./src/transform/functions/finding.ts






const NO_ARGS = schemas/* strictObject */.rej({});
const finding_text = schemas/* string */.YjP({ error: 'allowed: text' });
/** ETM's words for `finding.type`, and `License`, which ETM has no word for. */
const CATEGORIES = new Map([
    ['license', 'License'],
    ['config', 'Misconfiguration'],
    ['cloud', 'Misconfiguration'],
    ['custom', 'Misconfiguration'],
    ['secret', 'Secret'],
]);
/** Functions about one finding. */
const FINDING_FUNCTIONS = [
    findingFunction({
        name: 'findingStatus',
        summary: '`FIXED` for what is resolved, else `ACTIVE`. An ignored finding stays active: that it is accepted is told by `riskAcceptance`, so nothing is lost. `args` set other words.',
        from: null,
        args: schemas/* strictObject */.rej({
            open: finding_text.default('ACTIVE'),
            ignored: finding_text.default('ACTIVE'),
            resolved: finding_text.default('FIXED'),
        }),
        run: (words) => (issue) => words[(0,finding/* statusOf */.c2)(issue)],
    }),
    findingFunction({
        name: 'severity5',
        summary: "Snyk's severity as Qualys' 5 (critical), 4 (high), 3 (medium), 2 (low) or 1 (info and any other word).",
        from: 'issues[].attributes.effective_severity_level',
        args: NO_ARGS,
        run: () => (_issue, level) => typeof level === 'string' ? (0,severity/* severityRank */.qs)((0,severity/* parseSeverity */.lv)(level) ?? 'info') + 1 : undefined,
    }),
    findingFunction({
        name: 'description',
        summary: 'The description as it is; where the source has none, the title with the packages or the place that it concerns.',
        from: 'issues[].attributes.description',
        args: NO_ARGS,
        run: () => (issue, text) => typeof text === 'string' && text.trim() !== '' ? text : describeIssue(issue),
    }),
    findingFunction({
        name: 'category',
        summary: "`Vulnerability`, `Misconfiguration`, `Secret` or `License`, by Snyk's issue type; types that are new to us count as `Vulnerability`.",
        from: null,
        args: NO_ARGS,
        run: () => (issue) => CATEGORIES.get(issue.attributes.type) ?? 'Vulnerability',
    }),
    findingFunction({
        name: 'firstCwe',
        summary: 'The first weakness that is a CWE, as `CWE-79`; compliance classes are passed over.',
        from: null,
        args: NO_ARGS,
        run: () => (issue) => (0,finding/* cwesOf */.Uy)(issue)[0]?.toUpperCase(),
    }),
    findingFunction({
        name: 'cwes',
        summary: 'All CWEs, as a list.',
        from: null,
        args: NO_ARGS,
        run: () => (issue) => (0,finding/* cwesOf */.Uy)(issue).map((id) => id.toUpperCase()),
    }),
    findingFunction({
        name: 'firstCve',
        summary: 'The first CVE, as `CVE-2020-8203`.',
        from: null,
        args: NO_ARGS,
        run: () => (issue) => (0,finding/* cvesOf */.RW)(issue)[0]?.toUpperCase(),
    }),
    findingFunction({
        name: 'cves',
        summary: 'All CVEs, as a list.',
        from: null,
        args: NO_ARGS,
        run: () => (issue) => (0,finding/* cvesOf */.RW)(issue).map((id) => id.toUpperCase()),
    }),
    findingFunction({
        name: 'cvss',
        summary: "`score`, `vector`, `version` or `source` of the best CVSS score: Snyk's own before another's, the highest version that has score and vector. `major` takes one version only.",
        from: null,
        args: schemas/* strictObject */.rej({
            field: schemas/* enum */.k5n(['score', 'vector', 'version', 'source']),
            major: schemas/* enum */.k5n(['2', '3', '4']).optional(),
        }),
        run: ({ field, major }) => (issue) => {
            const best = bestCvss(issue, major);
            return best === undefined || field !== 'version' ? best?.[field] : versionOf(best);
        },
    }),
    findingFunction({
        name: 'problem',
        summary: "Snyk's id of the problem, such as `SNYK-JS-LODASH-590103`, else the rule.",
        from: null,
        args: NO_ARGS,
        run: () => (issue) => (0,finding/* problemOf */.Zw)(issue),
    }),
    findingFunction({
        name: 'fixedIn',
        summary: 'The versions that fix the problem, over all packages, each once, in one text.',
        from: null,
        args: schemas/* strictObject */.rej({ separator: finding_text.default(', ') }),
        run: ({ separator }) => (issue) => {
            const versions = issue.facts.packages.flatMap((pkg) => pkg.fixedIn);
            return versions.length === 0 ? undefined : [...new Set(versions)].join(separator);
        },
    }),
];

// EXTERNAL MODULE: ./src/model/identity.ts
var identity = __webpack_require__(8507);
;// CONCATENATED MODULE: ./src/transform/functions/repository-type.ts

const HOSTINGS = [
    {
        type: 'GITHUB',
        origin: 'github',
        // `ghe.com` hosts GitHub Enterprise Cloud with data residency.
        owns: (labels) => labels.includes('github') || endsWith(labels, 'ghe', 'com'),
    },
    { type: 'GITLAB', origin: 'gitlab', owns: (labels) => labels.includes('gitlab') },
    { type: 'BITBUCKET', origin: 'bitbucket', owns: (labels) => labels.includes('bitbucket') },
    {
        type: 'AZURE_REPOS',
        origin: 'azure-repos',
        owns: (labels) => endsWith(labels, 'dev', 'azure', 'com') || endsWith(labels, 'visualstudio', 'com'),
    },
    {
        type: 'AWS_CODECOMMIT',
        origin: 'aws-codecommit',
        owns: (labels) => labels.includes('git-codecommit'),
    },
];
/**
 * Who hosts a repository. The integration knows better than the address: a self-hosted GitLab
 * may answer at `git.acme.com`.
 */
function repositoryTypeOf(url, origin) {
    const word = origin?.toLowerCase() ?? '';
    const byOrigin = HOSTINGS.find((hosting) => word.startsWith(hosting.origin));
    if (byOrigin !== undefined)
        return byOrigin.type;
    if (typeof url !== 'string')
        return 'OTHER';
    const labels = ((0,identity/* normaliseRepository */.zt)(url).split(/[/:]/)[0] ?? '').split('.');
    return HOSTINGS.find((hosting) => hosting.owns(labels))?.type ?? 'OTHER';
}
function endsWith(labels, ...end) {
    return labels.slice(-end.length).join('.') === end.join('.');
}

;// CONCATENATED MODULE: ./src/transform/functions/project.ts




const project_NO_ARGS = schemas/* strictObject */.rej({});
const KEY_PARTS = ['repository', 'target-file', 'type', 'reference', 'name', 'org'];
/**
 * Asset criticality score of Qualys, 1 to 5 with 2 as its default; Snyk's words are spread over
 * the upper four so that an asset that somebody rated low is not below an unrated one.
 */
const ACS = new Map([
    ['low', 2],
    ['medium', 3],
    ['high', 4],
    ['critical', 5],
]);
/** Functions about the project as a whole. */
const PROJECT_FUNCTIONS = [
    projectFunction({
        name: 'externalAssetId',
        summary: 'The key of the project, equal through every door: a digest of repository, manifest, type and reference. With `parts` a readable key of the parts named, for coarser assets such as one per repository.',
        from: null,
        args: schemas/* strictObject */.rej({
            parts: schemas/* array */.YOg(schemas/* enum */.k5n(KEY_PARTS), { error: `allowed: a list of ${KEY_PARTS.join(', ')}` })
                .min(1, { error: 'allowed: one part or more' })
                .optional(),
            separator: schemas/* string */.YjP({ error: 'allowed: text' }).default('|'),
        }),
        run: ({ parts, separator }) => parts === undefined
            ? (_input, record) => record.key
            : (_input, record) => {
                const words = parts.map((part) => keyPart(record, part));
                return words.every((word) => word === '') ? undefined : words.join(separator);
            },
    }),
    projectFunction({
        name: 'assetStatus',
        summary: '`INACTIVE` for a project that Snyk calls inactive, else `ACTIVE`: what was just scanned is active.',
        from: 'attributes.status',
        args: project_NO_ARGS,
        run: () => (status) => (wordOf(status) === 'inactive' ? 'INACTIVE' : 'ACTIVE'),
    }),
    projectFunction({
        name: 'repositoryType',
        summary: 'Who hosts the repository: `GITHUB`, `GITLAB`, `BITBUCKET`, `AZURE_REPOS`, `AWS_CODECOMMIT` or `OTHER`; by the integration that Snyk imported it with, else by the host of its address.',
        from: 'relationships.target.data.attributes.url',
        args: project_NO_ARGS,
        run: () => (url, record) => repositoryTypeOf(url, record.attributes.origin),
    }),
    projectFunction({
        name: 'criticality',
        summary: "The highest of the project's business criticalities: `raw` in Snyk's word, `acs` as Qualys' 2 (low) to 5 (critical).",
        from: 'attributes.business_criticality',
        args: schemas/* strictObject */.rej({ as: schemas/* enum */.k5n(['raw', 'acs']).default('raw') }),
        run: (args) => (input) => {
            const word = highestCriticality(Array.isArray(input) ? input : [input]);
            return args.as === 'raw' || word === undefined ? word : ACS.get(word);
        },
    }),
];
function keyPart(record, part) {
    const { attributes, relationships, org } = record;
    switch (part) {
        case 'repository':
            return (0,identity/* normaliseRepository */.zt)(relationships.target.data.attributes.url ?? '');
        case 'target-file':
            return (0,identity/* manifestOf */.$V)((0,identity/* normalisePath */.qb)(attributes.target_file));
        case 'type':
            return attributes.type.toLowerCase();
        case 'reference':
            return attributes.target_reference;
        case 'name':
            return attributes.name;
        case 'org':
            return org?.id ?? '';
    }
}
/** A word that Snyk adds one day is passed on when no known one stands beside it. */
function highestCriticality(input) {
    const words = input.map(wordOf).filter((word) => word !== '');
    const rank = (word) => ACS.get(word) ?? 0;
    return words.sort((a, b) => rank(b) - rank(a))[0];
}
function wordOf(value) {
    return typeof value === 'string' ? value.trim().toLowerCase() : '';
}

;// CONCATENATED MODULE: ./src/transform/functions/registry.ts


/** Every function that a row can name, in the order of the reference. */
const registry_MAP_FUNCTIONS = [...PROJECT_FUNCTIONS, ...FINDING_FUNCTIONS];
function findFunction(name) {
    return registry_MAP_FUNCTIONS.find((fn) => fn.name === name);
}

;// CONCATENATED MODULE: ./src/transform/schema.ts



/** Above any real map; a map that repeats one row a million times is refused early. */
const MAX_ROWS = 1000;
const TEXT = 'allowed: text';
const YES_NO = 'allowed: true or false';
const PATHS = 'allowed: a path, or a list of paths of which the first with a value answers';
const SCALAR = 'allowed: text, a number, true or false';
const scalar = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()], { error: SCALAR });
const scalarOrNull = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY(), schemas/* null */.chJ()], {
    error: `${SCALAR}, or null for no value`,
});
const constant = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY(), schemas/* array */.YOg(scalar)], {
    error: `${SCALAR}, or a list of these`,
});
/** One row as it stands in the file. That exactly one source is given is checked beside it. */
const rowSchema = schemas/* strictObject */.rej({
    to: schemas/* string */.YjP({ error: TEXT })
        .describe('Where the value goes: `asset.name`, `findings[].title`, or `findings[].cves[]`.'),
    from: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* string */.YjP(), { error: PATHS }).min(1, { error: PATHS })], {
        error: PATHS,
    })
        .optional()
        .describe('Path in the record: `attributes.name`, `issues[].attributes.classes.0.id`.'),
    const: constant.optional().describe('A value that is the same in every document.'),
    fn: schemas/* enum */.k5n(registry_MAP_FUNCTIONS.map((fn) => fn.name))
        .optional()
        .describe('A named function, with `args`, and `from` where it reads one place.'),
    args: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J(), { error: 'allowed: a mapping' })
        .optional()
        .describe('Arguments of the function.'),
    expr: schemas/* string */.YjP({ error: 'allowed: a JMESPath expression as text' })
        .optional()
        .describe('JMESPath; `@` is the finding (elsewhere the record), `$` is the record.'),
    required: schemas/* boolean */.zMY({ error: YES_NO })
        .optional()
        .describe('Without a value the finding, or the whole document, is rejected.'),
    default: constant.optional().describe('Stands in when there is no value.'),
    values: schemas/* record */.g1P(schemas/* string */.YjP(), scalarOrNull, { error: 'allowed: a mapping of values' })
        .optional()
        .describe('Translates values; what is not listed passes, unless `otherwise` is given.'),
    otherwise: scalarOrNull.optional().describe('For values that `values` does not list.'),
    type: schemas/* enum */.k5n(VALUE_TYPES)
        .optional()
        .describe('Converts the value; one that cannot be converted is a rejection.'),
    extra: schemas/* boolean */.zMY({ error: YES_NO })
        .optional()
        .describe('Marks a row that goes beyond those that Qualys publishes.'),
})
    .describe('One value: where it comes from and where it goes.');
/** The map around its rows; they are checked one by one, so that each is told its own mistakes. */
const headSchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1).describe('Version of the map language.'),
    name: schemas/* string */.YjP({ error: TEXT }).min(1, { error: TEXT }).describe('Shown in logs.'),
    'asset-type': schemas/* enum */.k5n(map_ASSET_TYPES).describe('What kind of asset the map makes.'),
    rows: schemas/* array */.YOg(schemas/* unknown */.L5J(), { error: 'allowed: a list of rows' })
        .min(1, { error: 'allowed: one row or more' })
        .max(MAX_ROWS, { error: `allowed: at most ${MAX_ROWS} rows` }),
});
const mapSchema = headSchema.extend({
    rows: schemas/* array */.YOg(rowSchema).min(1).max(MAX_ROWS).describe('In the order of the document.'),
});
/** JSON Schema (2020-12) of a transform map, for editors; `docs/transform-map.schema.json`. */
function mapJsonSchema() {
    const schema = z.toJSONSchema(mapSchema, {
        io: 'input',
        override: ({ zodSchema, jsonSchema }) => {
            if (zodSchema === rowSchema)
                Object.assign(jsonSchema, rowRules());
        },
    });
    return { title: 'Transform map of snyk-connector', ...schema };
}
/** What zod's flat row does not say: one source a row, and what each function takes. */
function rowRules() {
    return {
        oneOf: [
            { required: ['from'], not: { required: ['fn'] } },
            { required: ['const'] },
            { required: ['fn'] },
            { required: ['expr'] },
        ],
        dependentRequired: { args: ['fn'], otherwise: ['values'] },
        allOf: MAP_FUNCTIONS.map((fn) => ({
            if: { required: ['fn'], properties: { fn: { const: fn.name } } },
            then: { description: fn.summary, properties: { args: argsSchema(fn.args) } },
        })),
    };
}
function argsSchema(args) {
    return { ...z.toJSONSchema(args, { io: 'input' }), $schema: undefined };
}

// EXTERNAL MODULE: ./src/model/suggest.ts
var suggest = __webpack_require__(2691);
;// CONCATENATED MODULE: ./src/transform/shape.ts


/**
 * Holds a part of a file against its schema. Mistakes are told with what was seen, what is
 * allowed and what was probably meant; the part is undefined when there is one.
 */
function shapedAs(schema, part, report) {
    const parsed = schema.safeParse(part.value);
    if (parsed.success)
        return parsed.data;
    const keys = Object.keys(schema.shape);
    for (const issue of parsed.error.issues) {
        const place = [...part.place, ...issue.path];
        if (issue.code === 'unrecognized_keys') {
            for (const key of issue.keys) {
                report({ at: part.source.atKey(place, key), message: unknownKey(key, keys) });
            }
        }
        else {
            report({ at: part.source.at(place), message: messageOf(issue, part, keys) });
        }
    }
    return undefined;
}
function unknownKey(key, allowed) {
    return `unknown key ${quoted(key)}; allowed: ${allowed.join(', ')}.${(0,suggest/* didYouMean */.a)(key, allowed)}`;
}
function messageOf(issue, part, keys) {
    if (issue.path.length === 0) {
        return `seen ${described(part.value)}; allowed: a mapping of ${keys.join(', ')}.`;
    }
    const seen = valueAt(part.value, issue.path);
    const owner = part.place.filter((key, index) => index > 1 && typeof key === 'string');
    const name = `\`${[...owner, ...issue.path].join('.')}\``;
    const words = issue.code === 'invalid_value' ? issue.values.map(String) : [];
    const allowed = words.length > 0 ? `allowed: ${words.join(', ')}` : issue.message;
    if (seen === undefined)
        return `${name} is missing; ${allowed}.`;
    const hint = typeof seen === 'string' ? (0,suggest/* didYouMean */.a)(seen, words) : '';
    return `${name} is ${described(seen)}; ${allowed}.${hint}`;
}
function valueAt(value, path) {
    return path.reduce((inner, key) => typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
        ? Reflect.get(inner, key)
        : undefined, value);
}

;// CONCATENATED MODULE: ./src/transform/vocabulary.ts

/**
 * The parts of a record whose names we give ourselves, so that a slip is told when the map is
 * read. `attributes` and `integration_data` are Snyk's: any name may stand there.
 */
const RECORD_NAMES = {
    key: true,
    id: true,
    snykId: true,
    type: true,
    attributes: true,
    relationships: true,
    meta: true,
    org: true,
    issues: true,
    page: true,
    source: true,
    product: true,
    tool: true,
};
const ISSUE_NAMES = {
    findingKey: true,
    id: true,
    snykId: true,
    type: true,
    attributes: true,
    findingUrl: true,
    findingDetectionUrl: true,
    facts: true,
};
const FACT_NAMES = {
    packages: true,
    locations: true,
    fixable: true,
    remedy: true,
    exploit: true,
    epss: true,
    license: true,
    originalSeverity: true,
    reachability: true,
    malicious: true,
    ignore: true,
    disclosedAt: true,
    publishedAt: true,
    references: true,
    dockerfileInstruction: true,
    resourcePath: true,
    codeFlow: true,
    fingerprints: true,
    message: true,
};
const ORG_NAMES = { id: true, attributes: true };
/** @returns what is wrong with a source path whose first names no record has. */
function unknownSource(path) {
    const [record = [], issue] = path.legs;
    const [first = '', second] = record;
    if (first === 'org' && second !== undefined)
        return unknownName(second, 'org', ORG_NAMES);
    if (path.text.startsWith('issues[].') && issue !== undefined) {
        const [name = '', fact] = issue;
        if (name === 'facts' && fact !== undefined)
            return unknownName(fact, 'facts', FACT_NAMES);
        return unknownName(name, 'issues[]', ISSUE_NAMES);
    }
    return unknownName(first, 'a record', RECORD_NAMES);
}
function unknownName(name, owner, names) {
    if (Object.hasOwn(names, name))
        return undefined;
    const known = Object.keys(names);
    const where = owner === 'a record' ? owner : `\`${owner}\``;
    return `\`${name}\` is nothing that ${where} has: ${known.join(', ')}.${(0,suggest/* didYouMean */.a)(name, known)}`;
}

;// CONCATENATED MODULE: ./src/transform/row.ts








const SOURCES = ['from', 'const', 'fn', 'expr'];
/** Reads one row of a map and keeps what is wrong with it. */
class RowReader {
    problems = [];
    part;
    compileExpression;
    /** @param compileExpression may be left out when no row has an `expr`. */
    constructor(part, compileExpression) {
        this.part = part;
        this.compileExpression = compileExpression;
    }
    /** @returns undefined when the row has problems. */
    read() {
        const raw = shapedAs(rowSchema, this.part, (problem) => this.problems.push(problem));
        if (raw === undefined)
            return undefined;
        const to = this.path(['to'], parseTargetPath(raw.to));
        const paths = this.sourcePaths(raw);
        const source = this.source(raw);
        const fallback = this.fallback(raw);
        this.checkRefinement(raw);
        if (this.problems.length > 0 || to === undefined || source === undefined)
            return undefined;
        const sourceKey = SOURCES.filter((name) => raw[name] !== undefined).slice(0, 1);
        return {
            to,
            source,
            paths,
            required: raw.required ?? false,
            fallback,
            values: raw.values === undefined ? undefined : new Map(Object.entries(raw.values)),
            otherwise: raw.otherwise,
            type: raw.type,
            extra: raw.extra ?? false,
            at: { to: this.position(['to']), source: this.position(sourceKey) },
        };
    }
    sourcePaths(raw) {
        const given = raw.from ?? findFunction(raw.fn ?? '')?.from ?? [];
        const texts = typeof given === 'string' ? [given] : given;
        return texts.flatMap((text, index) => {
            const place = Array.isArray(raw.from) ? ['from', index] : ['from'];
            const path = this.path(place, parseSourcePath(text));
            const unknown = path && unknownSource(path);
            if (unknown !== undefined)
                this.fail(place, unknown);
            return path ?? [];
        });
    }
    source(raw) {
        const given = SOURCES.filter((name) => raw[name] !== undefined);
        // A function may have its input named; every other pair contradicts itself.
        const [first, second] = given.filter((name) => name !== 'from' || raw.fn === undefined);
        if (first === undefined) {
            this.fail([], 'the row says no source; allowed: one of `from`, `const`, `fn`, `expr`.');
            return undefined;
        }
        if (second !== undefined) {
            this.fail([second], `the row has both \`${first}\` and \`${second}\`; allowed: one of them.`);
            return undefined;
        }
        if (raw.args !== undefined && raw.fn === undefined) {
            this.fail(['args'], '`args` are for a function; the row has no `fn`.');
        }
        if (raw.const !== undefined)
            return { kind: 'const', value: raw.const };
        if (raw.expr !== undefined)
            return this.expressionSource(raw.expr);
        const fn = findFunction(raw.fn ?? '');
        return fn === undefined ? { kind: 'from' } : this.functionSource(fn, raw);
    }
    functionSource(fn, raw) {
        if (raw.from !== undefined && fn.from === null) {
            this.fail(['from'], `\`${fn.name}\` reads the ${fn.about} as a whole and takes no \`from\`.`);
        }
        const value = raw.args ?? {};
        const part = { ...this.part, place: [...this.part.place, 'args'], value };
        const args = shapedAs(fn.args, part, (problem) => this.problems.push(problem));
        return args && { kind: 'fn', fn, reckon: fn.bind(value) };
    }
    expressionSource(text) {
        try {
            return { kind: 'expr', text, evaluate: this.compileExpression?.(text) ?? (() => undefined) };
        }
        catch (error) {
            if (!(error instanceof errors/* ConfigError */.xL))
                throw error;
            this.fail(['expr'], error.message);
            return undefined;
        }
    }
    /** The default as the row's `type` has it, like the values that it stands in for. */
    fallback({ default: given, type }) {
        if (given === undefined || type === undefined)
            return given;
        const converted = (typeof given === 'object' ? given : [given]).flatMap((value) => {
            const result = convert(value, type);
            if (result !== undefined && typeof result !== 'object')
                return [result];
            this.fail(['default'], `${described(value)} is no ${type}, which \`type\` asks for.`);
            return [];
        });
        return typeof given === 'object' ? converted : converted[0];
    }
    /** What is done to a value must make sense before there is one. */
    checkRefinement(raw) {
        for (const name of ['values', 'type', 'default']) {
            if (raw.const === undefined || raw[name] === undefined)
                continue;
            this.fail([name], `a \`const\` is written as it is; drop \`${name}\`.`);
        }
        if (raw.otherwise !== undefined && raw.values === undefined) {
            this.fail(['otherwise'], '`otherwise` is for what `values` does not list; give `values`.');
        }
    }
    path(place, parsed) {
        if (typeof parsed !== 'string')
            return parsed;
        this.fail(place, parsed);
        return undefined;
    }
    fail(place, message) {
        this.problems.push({ at: this.position(place), message });
    }
    position(place) {
        return this.part.source.at([...this.part.place, ...place]);
    }
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./src/transform/source-file.ts

/** A broken document has a mistake on every line after the first one. */
const MAX_SYNTAX_PROBLEMS = 20;
/** A YAML (or JSON) file whose values know where they stand. */
class SourceFile {
    document;
    lines = new dist.LineCounter();
    constructor(text) {
        this.document = (0,dist.parseDocument)(text, { lineCounter: this.lines, prettyErrors: false });
    }
    /** What is wrong with the text as YAML, tags included: a map has no use for them. */
    syntaxProblems() {
        return [...this.document.errors, ...this.document.warnings]
            .slice(0, MAX_SYNTAX_PROBLEMS)
            .map((error) => ({ at: this.position(error.pos[0]), message: error.message }));
    }
    /** @throws ReferenceError when aliases multiply beyond what the parser bears. */
    value() {
        return this.document.toJS();
    }
    /** Position of the value at a place, or of the nearest thing around it. */
    at(place) {
        let node = this.document.contents;
        let last = this.document.contents;
        for (const key of place) {
            node = childOf(node, key);
            if (!(0,dist.isNode)(node))
                break;
            last = node;
        }
        return this.position(last?.range?.[0] ?? 0);
    }
    /** Position of a key itself, for keys that should not be there. */
    atKey(place, name) {
        let node = this.document.contents;
        for (const key of place)
            node = childOf(node, key);
        const pair = (0,dist.isMap)(node) ? node.items.find((item) => keyText(item.key) === name) : undefined;
        return (0,dist.isNode)(pair?.key) ? this.position(pair.key.range?.[0] ?? 0) : this.at(place);
    }
    position(offset) {
        const { line, col } = this.lines.linePos(offset);
        return { line: Math.max(line, 1), column: Math.max(col, 1) };
    }
}
function childOf(node, key) {
    if ((0,dist/* isSeq */.oP)(node))
        return typeof key === 'number' ? node.items[key] : undefined;
    if (!(0,dist.isMap)(node))
        return undefined;
    return node.items.find((item) => keyText(item.key) === String(key))?.value;
}
function keyText(key) {
    return (0,dist.isScalar)(key) ? String(key.value) : '';
}

;// CONCATENATED MODULE: ./src/transform/parse.ts








/** A map of MAX_ROWS rows with a comment to each has a tenth of it. */
const MAX_MAP_LENGTH = 1_000_000;
/**
 * Reads a transform map. Asynchronous because JMESPath is loaded only for maps that use it.
 *
 * @param origin the name of the file, for messages.
 * @throws ConfigError with every mistake at once, each as `file:line:column: …`.
 */
async function parseTransformMap(text, origin) {
    const { file } = origin;
    const problems = [];
    const whole = readYaml(text, problems);
    const map = whole && (await readMap(whole, file, problems));
    if (map === undefined || problems.length > 0)
        throw problemsError(file, problems);
    return map;
}
function readYaml(text, problems) {
    const start = { line: 1, column: 1 };
    if (text.length > MAX_MAP_LENGTH) {
        const message = `the map has ${text.length} characters; at most ${MAX_MAP_LENGTH} are allowed.`;
        problems.push({ at: start, message });
        return undefined;
    }
    const source = new SourceFile(text);
    problems.push(...source.syntaxProblems());
    if (problems.length > 0)
        return undefined;
    try {
        return { source, place: [], value: source.value() };
    }
    catch (error) {
        // Aliases that multiply are refused by the parser, in its own kind of error.
        if (!(error instanceof ReferenceError))
            throw error;
        problems.push({ at: start, message: `the file cannot be read: ${(0,errors/* describeError */.Uc)(error)}.` });
        return undefined;
    }
}
async function readMap(whole, file, problems) {
    const head = shapedAs(headSchema, whole, (problem) => problems.push(problem));
    const values = rowsOf(whole.value);
    const compileExpression = values.some(hasExpression) ? await loadExpressions() : undefined;
    const rows = values.flatMap((value, index) => {
        const reader = new RowReader({ ...whole, place: ['rows', index], value }, compileExpression);
        const row = reader.read();
        problems.push(...reader.problems);
        return row ?? [];
    });
    problems.push(...outlineOf(rows).problems);
    return head && { name: head.name, assetType: head['asset-type'], file, rows };
}
/** The rows also of a map whose head is wrong, so that all mistakes are told at once. */
function rowsOf(value) {
    const rows = typeof value === 'object' && value !== null && 'rows' in value ? value.rows : undefined;
    return Array.isArray(rows) ? rows.slice(0, MAX_ROWS) : [];
}
function hasExpression(row) {
    return typeof row === 'object' && row !== null && 'expr' in row;
}

;// CONCATENATED MODULE: ./src/commands/transform-map.ts






/** The transform map that the settings name, ready for use. */
async function transformMapOf(settings, cwd) {
    const file = settings['transform-map'];
    const name = settings['asset-type'];
    const map = file === undefined
        ? await parseTransformMap(builtinMapText(name), { file: `built-in map ${name}` })
        : await parseTransformMap(await read((0,external_node_path_.resolve)(cwd, file), file), { file });
    return compileTransformMap(map, {
        identity: settings.identity,
        extraRows: settings['extra-rows'],
    });
}
async function read(path, shown) {
    return (0,promises_.readFile)(path, 'utf8').catch((error) => {
        throw new errors/* ConfigError */.xL(`transform-map: ${shown} cannot be read.`, { cause: error });
    });
}


/***/ }),

/***/ 52285:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ Collection)
/* harmony export */ });
/**
 * How whole a run's collection is. Sources report to it while they read; a collection with a gap
 * is never treated as a full picture.
 */
class Collection {
    gaps = [];
    warnings = [];
    /** Called with each gap and warning as it happens, for the log. */
    onEvent;
    constructor(onEvent = () => undefined) {
        this.onEvent = onEvent;
    }
    get complete() {
        return this.gaps.length === 0;
    }
    /** Names something that is missing. The run goes on. */
    missing(what, why) {
        if (this.gaps.some((gap) => gap.what === what && gap.why === why))
            return;
        this.gaps.push({ what, why });
        this.onEvent('warning', `Incomplete: ${what}: ${why}`);
    }
    /** Something that a person should know and that loses nothing. Told once. */
    warn(message) {
        if (this.warnings.includes(message))
            return;
        this.warnings.push(message);
        this.onEvent('warning', message);
    }
}


/***/ }),

/***/ 95305:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ digest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/**
 * Digest of several parts, 32 hexadecimal characters (128 bits of SHA-256). Each part is written
 * with its length, so that `['ab', 'c']` and `['a', 'bc']` differ.
 */
function digest(...parts) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for (const part of parts) {
        hash.update(`${Buffer.byteLength(part)}:`);
        hash.update(part);
    }
    return hash.digest('hex').slice(0, 32);
}


/***/ }),

/***/ 41300:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N6: () => (/* binding */ toFinding),
/* harmony export */   RW: () => (/* binding */ cvesOf),
/* harmony export */   Uy: () => (/* binding */ cwesOf),
/* harmony export */   Zw: () => (/* binding */ problemOf),
/* harmony export */   c2: () => (/* binding */ statusOf),
/* harmony export */   xJ: () => (/* binding */ severityOf)
/* harmony export */ });
/* harmony import */ var _severity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11502);

/** The finding of an issue in its project, as it stands in `findings.ndjson`. */
function toFinding(project, issue) {
    const { attributes, facts } = issue;
    const status = statusOf(issue);
    return {
        key: issue.findingKey,
        id: issue.id,
        project: {
            key: project.key,
            id: project.id,
            name: project.attributes.name,
            type: project.attributes.type,
            targetFile: project.attributes.target_file,
            targetReference: project.attributes.target_reference,
            repoUrl: project.relationships.target.data.attributes.url,
        },
        type: attributes.type,
        problem: problemOf(issue),
        title: attributes.title,
        severity: severityOf(issue),
        status,
        ignored: status === 'ignored'
            ? { reason: facts.ignore?.reason ?? null, expires: facts.ignore?.expires ?? null }
            : null,
        cves: cvesOf(issue),
        cwes: cwesOf(issue),
        cvss: (attributes.severities ?? [])
            .filter((entry) => entry.score !== undefined || entry.vector !== undefined)
            .map((entry) => ({
            version: entry.version ?? null,
            score: entry.score ?? null,
            vector: entry.vector ?? null,
            source: entry.source,
        })),
        packages: facts.packages.map((pkg) => ({
            name: pkg.name,
            version: pkg.version,
            purl: pkg.purl ?? null,
            paths: pkg.paths,
            fixedIn: pkg.fixedIn,
        })),
        locations: facts.locations,
        fixable: facts.fixable,
        remedy: facts.remedy ?? null,
        exploit: facts.exploit ?? null,
        epss: facts.epss ?? null,
        reachability: facts.reachability ?? null,
        license: facts.license ?? null,
        url: issue.findingUrl ?? issue.findingDetectionUrl ?? null,
        firstSeen: attributes.created_at ?? null,
        lastSeen: attributes.updated_at ?? null,
        source: project.source,
    };
}
/** Resolved wins over ignored: what is gone needs no exception. */
function statusOf(issue) {
    if (issue.attributes.status === 'resolved')
        return 'resolved';
    return issue.attributes.ignored ? 'ignored' : 'open';
}
/** The effective severity; a level that Snyk adds one day counts as `info` (and is warned of). */
function severityOf(issue) {
    return (0,_severity_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSeverity */ .lv)(issue.attributes.effective_severity_level) ?? 'info';
}
/** Snyk's own id of the problem, else the issue key. */
function problemOf(issue) {
    const { problems, key } = issue.attributes;
    return problems.find((problem) => problem.source.toUpperCase() === 'SNYK')?.id ?? key;
}
/** CVE ids, in the order given, each once. */
function cvesOf(issue) {
    const ids = issue.attributes.problems.map((problem) => problem.id);
    return [...new Set(ids.filter((id) => /^CVE-\d/i.test(id)))];
}
/** CWE ids such as `CWE-79`, in the order given, each once. */
function cwesOf(issue) {
    const ids = issue.attributes.classes.map((entry) => entry.id);
    return [...new Set(ids.filter((id) => /^CWE-\d/i.test(id)))];
}


/***/ }),

/***/ 8507:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ projectKey),
/* harmony export */   $V: () => (/* binding */ manifestOf),
/* harmony export */   fl: () => (/* binding */ findingKey),
/* harmony export */   qb: () => (/* binding */ normalisePath),
/* harmony export */   zt: () => (/* binding */ normaliseRepository)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95305);

/** Key of a project: 32 hexadecimal characters. */
function projectKey(identity) {
    const repository = normaliseRepository(identity.repository ?? '');
    const targetFile = manifestOf(normalisePath(identity.targetFile));
    const needsName = repository === '' || targetFile === '';
    return (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digest */ .b)('project', repository, targetFile, identity.type.toLowerCase(), identity.targetReference, needsName ? identity.name : '');
}
/**
 * Key of a finding: 32 hexadecimal characters.
 *
 * @param problem what identifies the problem within its project, strongest first: Snyk's
 *   vulnerability id; for infrastructure the rule and the resource path; for code the finding id
 *   of the asset, else the tool's fingerprint.
 */
function findingKey(project, ...problem) {
    return (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digest */ .b)('finding', project, ...problem);
}
/**
 * One spelling for all addresses of a repository: `git@GitHub.com:Acme/app.git`,
 * `https://user:secret@github.com/acme/app/` and `ssh://git@github.com:22/acme/app` are all
 * `github.com/acme/app`. Hosting services compare these without case.
 */
function normaliseRepository(address) {
    const trimmed = address.trim().replaceAll('\\', '/');
    const scp = /^(?:[^@/\s]+@)?([^:/\s]+\.[^:/\s]+):(?!\/\/)(?!\d+(?:\/|$))(.+)$/.exec(trimmed);
    const path = scp
        ? `${scp[1] ?? ''}/${scp[2] ?? ''}`
        : trimmed.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '');
    return path
        .replace(/^[^@/]*@/, '')
        .replace(/^([^/:]+):\d+(?=\/)/, '$1')
        .replace(/^www\./i, '')
        .replace(/[?#].*$/, '')
        .replace(/\/{2,}/g, '/')
        .replace(/\/+$/, '')
        .replace(/\.git$/i, '')
        .toLowerCase();
}
/** `.\sub\package.json` and `./sub/package.json` are both `sub/package.json`. */
function normalisePath(path) {
    const parts = [];
    for (const part of path.trim().replaceAll('\\', '/').split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part === '..' && parts.length > 0 && parts.at(-1) !== '..')
            parts.pop();
        else
            parts.push(part);
    }
    return parts.join('/');
}
/** Lock files stand for the manifest beside them, as Snyk's own SARIF and its web interface do. */
const MANIFEST_OF_LOCK = {
    'Gemfile.lock': 'Gemfile',
    'package-lock.json': 'package.json',
    'npm-shrinkwrap.json': 'package.json',
    'yarn.lock': 'package.json',
    'pnpm-lock.yaml': 'package.json',
    'Gopkg.lock': 'Gopkg.toml',
    'go.sum': 'go.mod',
    'composer.lock': 'composer.json',
    'Podfile.lock': 'Podfile',
    'poetry.lock': 'pyproject.toml',
    'uv.lock': 'pyproject.toml',
    'Pipfile.lock': 'Pipfile',
    'mix.lock': 'mix.exs',
    'Cargo.lock': 'Cargo.toml',
};
/** The manifest that a lock file belongs to; any other path is returned as it is. */
function manifestOf(path) {
    const slash = path.lastIndexOf('/') + 1;
    const manifest = MANIFEST_OF_LOCK[path.slice(slash)];
    return manifest === undefined ? path : path.slice(0, slash) + manifest;
}


/***/ }),

/***/ 11502:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jZ: () => (/* binding */ atLeast),
/* harmony export */   lv: () => (/* binding */ parseSeverity),
/* harmony export */   md: () => (/* binding */ worstFirst),
/* harmony export */   oC: () => (/* binding */ SEVERITIES),
/* harmony export */   qs: () => (/* binding */ severityRank)
/* harmony export */ });
/** Snyk's severity levels, the worst first. */
const SEVERITIES = ['critical', 'high', 'medium', 'low', 'info'];
const RANK = { critical: 4, high: 3, medium: 2, low: 1, info: 0 };
/** 4 for critical down to 0 for info. */
function severityRank(severity) {
    return RANK[severity];
}
/**
 * Reads a severity as some product of Snyk spells it, in any case.
 *
 * @returns undefined for a word that is no severity; the caller decides what that means.
 */
function parseSeverity(word) {
    const lower = word?.trim().toLowerCase();
    if (lower === 'none' || lower === 'informational')
        return 'info';
    return SEVERITIES.find((severity) => severity === lower);
}
/** Orders by severity, the worst first. */
function worstFirst(a, b) {
    return RANK[b] - RANK[a];
}
/** True when `severity` is `threshold` or worse. */
function atLeast(severity, threshold) {
    return RANK[severity] >= RANK[threshold];
}


/***/ }),

/***/ 44716:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ consume)
/* harmony export */ });
/** Issues after which progress is told again. */
const PROGRESS_EVERY = 10_000;
/** Runs every record of a source through the consumers, once and in order. */
async function consume(source, consumers, options) {
    let projects = 0;
    let issues = 0;
    let told = 0;
    for await (const read of source.records(options.collection)) {
        const record = options.enrich === undefined ? read : await options.enrich(read);
        for (const consumer of consumers)
            await consumer.record(record);
        projects += record.page === 0 ? 1 : 0;
        issues += record.issues.length;
        if (issues - told >= PROGRESS_EVERY) {
            told = issues;
            options.onProgress?.({ projects, issues });
        }
    }
    for (const consumer of consumers)
        await consumer.finish?.();
}


/***/ }),

/***/ 90124:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ FindingsWriter)
/* harmony export */ });
/* harmony import */ var _model_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41300);

/** Writes `findings.ndjson`: one finding a line. */
class FindingsWriter {
    sink;
    constructor(sink) {
        this.sink = sink;
    }
    async record(record) {
        for (const issue of record.issues)
            await this.sink.write(`${JSON.stringify((0,_model_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .toFinding */ .N6)(record, issue))}\n`);
    }
}


/***/ }),

/***/ 3477:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ SarifWriter)
});

// EXTERNAL MODULE: ./src/model/finding.ts
var finding = __webpack_require__(41300);
;// CONCATENATED MODULE: ./src/formats/sarif/document.ts
const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
/** Text is given out in pieces of about this many UTF-16 units. */
const PIECE = 64 * 1024;
/** Stands for rules and results in the frame of the log; no text of ours has this character. */
const HOLE = '\0';
/** A finished log. */
class SarifDocument {
    runs;
    leftOut;
    constructor(runs, 
    /** What the limits kept out of it. */
    leftOut) {
        this.runs = runs;
        this.leftOut = leftOut;
    }
    /**
     * The log as JSON in pieces, one rule and one result a line, so that a large one never stands
     * in memory as a whole.
     *
     * @param options.suppressed whether ignored findings are in it, as suppressed results; default
     *   true. GitHub code scanning does not read suppressions: to it they are open alerts (docs
     *   "SARIF support for code scanning", `result` object).
     */
    *text(options = {}) {
        let piece = '';
        for (const text of this.parts(options.suppressed ?? true)) {
            piece += text;
            if (piece.length < PIECE)
                continue;
            yield piece;
            piece = '';
        }
        yield `${piece}\n`;
    }
    *parts(suppressed) {
        const fillings = this.runs.flatMap(({ content }) => [
            content.rules(),
            content.results(suppressed),
        ]);
        for (const [index, frame] of this.frame().entries()) {
            yield frame;
            yield* lines(fillings[index] ?? []);
        }
    }
    /** The log around its rules and results. */
    frame() {
        const log = { $schema: SCHEMA, version: '2.1.0', runs: this.runs.map(({ run }) => run) };
        const text = JSON.stringify(log, (key, value) => key === 'rules' || key === 'results' ? [HOLE] : value);
        return text.split(JSON.stringify(HOLE));
    }
}
function* lines(items) {
    let before = '\n';
    for (const item of items) {
        yield before + item;
        before = ',\n';
    }
}

// EXTERNAL MODULE: ./src/model/identity.ts
var identity = __webpack_require__(8507);
;// CONCATENATED MODULE: ./src/formats/sarif/text.ts
/** Stands for what was cut off. */
const ELLIPSIS = '…';
/** Words of printable ASCII with single spaces: nearly all that Snyk says, and clean as it is. */
const CLEAN = /^[!-~]+(?: [!-~]+)*$/;
/**
 * Text without any control character, surrogate or mark that reorders what is read: what `sound`
 * would leave as it is. Written out, since classes by property are ten times slower.
 */
const SOUND = /^[ -~\u00a0-\u061b\u061d-\u200d\u2010-\u2027\u202f-\u2065\u206a-\ud7ff\ue000-\uffff]*$/;
/**
 * One line of text for people: no line breaks of any kind, no control characters, no marks that
 * reorder what is read, no halves of surrogate pairs (JSON carries them, readers choke on them).
 *
 * @param max longest result in UTF-16 units, the ellipsis included
 */
function plain(text, max) {
    if (text.length <= max && CLEAN.test(text))
        return text;
    return clip(spaced(sound(head(text, max))), max);
}
/** As `plain`, with line breaks kept as `\n`. */
function plainLines(text, max) {
    const lines = head(text, max).split(/\r\n|[\n\r\u2028\u2029\u0085]/);
    return clip(lines
        .map((line) => sound(line).trimEnd())
        .join('\n')
        .trim(), max);
}
/**
 * A message in SARIF's own notation, where `[text](target)` is a link: text that we did not write
 * must not make one.
 */
function message(text, max) {
    return plain(text, max).replaceAll('](', '] (');
}
/** A sentence ends with a full stop, unless it ends with a mark of its own. */
function sentence(text) {
    return text === '' || /[.!?…]$/.test(text) ? text : `${text}.`;
}
/** `a, b and 3 more`. */
function listed(items, max) {
    const shown = items.slice(0, max);
    const more = items.length - shown.length;
    return more === 0 ? shown.join(', ') : `${shown.join(', ')} and ${more} more`;
}
/** Cuts text at `max` UTF-16 units, never through a surrogate pair. */
function clip(text, max) {
    if (text.length <= max)
        return text;
    const cut = text.slice(0, max - ELLIPSIS.length);
    return (/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut).trimEnd() + ELLIPSIS;
}
function spaced(text) {
    return (/\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}
/** What a result of `max` can come from, so that 100 kB titles are not cleaned as a whole. */
function head(text, max) {
    return text.length > max * 4 ? text.slice(0, max * 4) : text;
}
function sound(text) {
    if (SOUND.test(text))
        return text;
    return text
        .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
        .replace(/\p{Surrogate}/gu, '\uFFFD')
        .replace(/\p{Bidi_Control}/gu, '');
}

;// CONCATENATED MODULE: ./src/formats/sarif/uri.ts


/** Longer paths exist in no repository; this keeps a hostile one from filling the file. */
const MAX_PATH = 1_000;
/**
 * A path as a relative reference (RFC 3986): `/`-separated, without drive, root or `..`,
 * percent-encoded. A colon is encoded too: in a first segment it would make a scheme of it.
 *
 * @returns '' when nothing is left of the path
 */
function artifactUri(path) {
    const clean = plain(path, MAX_PATH)
        .replace(/^file:\/\//i, '')
        .replace(/^[a-z]:(?=[\\/])/i, '');
    return (0,identity/* normalisePath */.qb)(clean)
        .split('/')
        .filter((part) => part !== '..')
        .map((part) => encodeURI(part).replace(/[?#:[\]]/g, encodeURIComponent))
        .join('/');
}
/** Name of an image without tag and digest, as a path: `registry_5000/acme/app`. */
function imagePath(name) {
    return name
        .replace(/@[a-z0-9]+:[0-9a-f]+$/i, '')
        .replace(/:[^/:]*$/, '')
        .replaceAll(':', '_');
}
/** The usual address, which needs no parsing. */
const PLAIN_ADDRESS = /^https?:\/\/[a-z\d.-]+\.[a-z]+\/[\w./?&=%#:@~+-]*$/;
/** An address for people, or undefined when it is none of the web. */
function webAddress(address) {
    if (address === undefined || address.length > 2_000)
        return undefined;
    if (PLAIN_ADDRESS.test(address))
        return address;
    if (!/^https?:\/\//i.test(address))
        return undefined;
    return URL.canParse(address) ? new URL(address).href : undefined;
}
/**
 * Clone address of a repository as an absolute URI without credentials:
 * `git@github.com:acme/app.git` is `ssh://git@github.com/acme/app.git`.
 *
 * @returns undefined when it cannot be one, such as a bare name
 */
function repositoryUri(address) {
    const scp = /^(?:([\w.-]+)@)?([\w.-]+\.[\w-]+):(?!\/|\d+\/)(\S+)$/.exec(address.trim());
    const uri = scp ? `ssh://${scp[1] ?? 'git'}@${scp[2] ?? ''}/${scp[3] ?? ''}` : address.trim();
    if (!/^(https?|ssh|git):\/\//i.test(uri) || !URL.canParse(uri))
        return undefined;
    const url = new URL(uri);
    url.password = '';
    if (url.protocol !== 'ssh:')
        url.username = '';
    return clip(url.href, 2_000);
}

;// CONCATENATED MODULE: ./src/formats/sarif/location.ts



/** Base of all relative references: the root of the repository. GitHub's own name for it. */
const ROOT = '%SRCROOT%';
const MAX_MESSAGE = 300;
/** Where a finding is: every one has a place, since GitHub refuses a file with one that has none. */
function primaryLocation(record, issue, located) {
    const [first] = issue.facts.locations;
    const found = [located, first].find((place) => place && artifactUri(place.file) !== '');
    if (found)
        return found;
    return { file: fileOf(record) };
}
/** The project's file, else a path that stays the same for it: an image's name, its own name. */
function fileOf(record) {
    const { target_file: targetFile, name } = record.attributes;
    const display = record.relationships.target.data.attributes.display_name;
    const image = record.product === 'container' ? imagePath(display || name) : '';
    const candidates = [targetFile, image, name, display];
    return candidates.find((path) => artifactUri(path) !== '') ?? 'unknown';
}
/**
 * A location with its region. Lock files without a line stand for the manifest beside them, so
 * that an alert keeps its path whether or not the line could be found.
 */
function toLocation(place, names = []) {
    const file = place.startLine === undefined ? (0,identity/* manifestOf */.$V)(place.file) : place.file;
    return {
        physicalLocation: {
            artifactLocation: { uri: artifactUri(file), uriBaseId: ROOT },
            region: toRegion(place),
        },
        ...(place.message ? { message: { text: message(place.message, MAX_MESSAGE) } } : {}),
        ...(names.length === 0
            ? {}
            : {
                logicalLocations: names.map((name) => ({ fullyQualifiedName: plain(name, MAX_MESSAGE) })),
            }),
    };
}
/** Line 1 where none is known: GitHub shows no alert without a line. Never an impossible region. */
function toRegion(place) {
    const startLine = position(place.startLine) ?? 1;
    const startColumn = position(place.startColumn);
    const endLine = position(place.endLine) ?? startLine;
    const endColumn = position(place.endColumn);
    if (endLine < startLine)
        return { startLine, ...(startColumn ? { startColumn } : {}) };
    const ordered = endLine > startLine || (endColumn ?? 0) > (startColumn ?? 1);
    return {
        startLine,
        ...(startColumn ? { startColumn } : {}),
        ...(endLine > startLine ? { endLine } : {}),
        ...(endColumn && ordered ? { endColumn } : {}),
    };
}
function position(value) {
    return value !== undefined && Number.isSafeInteger(value) && value >= 1 ? value : undefined;
}
/** The way from source to sink. What is too long loses its middle: both ends matter most. */
function toCodeFlow(steps, max) {
    const tail = Math.floor(max / 2);
    const kept = steps.length <= max ? steps : [...steps.slice(0, max - tail), ...steps.slice(-tail)];
    return { threadFlows: [{ locations: kept.map((step) => ({ location: toLocation(step) })) }] };
}

;// CONCATENATED MODULE: ./src/formats/sarif/envelope.ts



const MAX_NAME = 255;
const MAX_NOTIFICATION = 2_000;
/** The names by which Snyk's own SARIF calls its tools, for records that do not say. */
const TOOL_OF = {
    'open-source': 'Snyk Open Source',
    unmanaged: 'Snyk Open Source',
    container: 'Snyk Container',
    iac: 'Snyk IaC',
    code: 'SnykCode',
    secrets: 'Snyk Secrets',
    unknown: 'Snyk',
};
function toolName(given, product) {
    return plain(given, MAX_NAME) || TOOL_OF[product];
}
/** The run of one tool: everything around its rules and results, of which it has none. */
function toRun(tool, provenance) {
    return {
        tool: { driver: driver(tool), extensions: [connector(provenance.toolVersion)] },
        automationDetails: { id: automationId(provenance.category, tool.name) },
        invocations: [
            {
                executionSuccessful: true,
                ...(tool.notices.length === 0
                    ? {}
                    : { toolExecutionNotifications: tool.notices.map(notification) }),
            },
        ],
        originalUriBaseIds: { [ROOT]: { description: { text: 'The root of the repository.' } } },
        ...versionControl(provenance),
        columnKind: 'utf16CodeUnits',
        results: [],
    };
}
function driver(tool) {
    const version = plain(tool.version ?? '', MAX_NAME);
    return {
        name: tool.name,
        ...(version === '' ? {} : { version }),
        organization: 'Snyk',
        informationUri: 'https://snyk.io/',
        rules: [],
    };
}
function connector(version) {
    return { name: 'snyk-connector', ...(version === '' ? {} : { version }) };
}
/**
 * GitHub takes what stands before the last `/` as the category, and with the tool's name as the
 * identity of a series of analyses. It must not change from run to run: alerts of a category that
 * is no longer uploaded stay open for ever.
 */
function automationId(category, tool) {
    const given = plain(category ?? '', MAX_NAME).replace(/^\/+|\/+$/g, '');
    return `snyk-connector/${given || productWord(tool)}/`;
}
/** `Snyk Open Source` is `open-source`, `SnykCode` is `code`, `Snyk` is `snyk`. */
function productWord(tool) {
    const words = tool
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '');
    return words.replace(/^snyk-?(?=.)/, '') || 'snyk';
}
function versionControl(from) {
    const uri = repositoryUri(from.repositoryUrl ?? '');
    if (uri === undefined)
        return {};
    const branch = plain(from.branch, MAX_NAME);
    return {
        versionControlProvenance: [
            {
                repositoryUri: uri,
                ...(from.commit ? { revisionId: plain(from.commit, MAX_NAME) } : {}),
                ...(branch === '' ? {} : { branch }),
                mappedTo: { uriBaseId: ROOT },
            },
        ],
    };
}
function notification(text) {
    return { level: 'warning', message: { text: message(text, MAX_NOTIFICATION) } };
}

;// CONCATENATED MODULE: ./src/formats/sarif/left-out.ts
/** Sentences about one run, for its notifications. */
function runSentences(run) {
    const { kept, tool } = run;
    const total = kept.length + run.beyondCount + run.beyondSize;
    const cut = cutOf(kept);
    return [
        ...(run.beyondCount + run.beyondSize > 0
            ? [
                `${tool}: this file has the worst ${kept.length} of ${total} findings, because ` +
                    `${reason(run)}. All of them are in findings.ndjson.`,
            ]
            : []),
        ...(cut.locations > 0
            ? [
                `${tool}: ${cut.locations} related locations are left out, the last ones of their results.`,
            ]
            : []),
        ...(cut.flowSteps > 0
            ? [`${tool}: ${cut.flowSteps} steps are left out of the middle of long data flows.`]
            : []),
    ];
}
function sumLeftOut(runs, toolsLeftOut) {
    const cuts = runs.map((run) => cutOf(run.kept));
    return {
        runs: toolsLeftOut.length,
        results: sum(runs.map((run) => run.beyondCount + run.beyondSize)),
        locations: sum(cuts.map((cut) => cut.locations)),
        flowSteps: sum(cuts.map((cut) => cut.flowSteps)),
        sentences: [...toolSentences(toolsLeftOut), ...runs.flatMap(runSentences)],
    };
}
/** Sentences about the file, for the notifications of its first run. */
function toolSentences(toolsLeftOut) {
    if (toolsLeftOut.length === 0)
        return [];
    return [
        `The findings of ${toolsLeftOut.length} tools are left out, because code scanning accepts ` +
            `no more runs in a file: ${toolsLeftOut.join(', ')}. They are in findings.ndjson.`,
    ];
}
function reason(run) {
    return run.beyondSize > 0
        ? 'code scanning accepts no larger file'
        : 'code scanning accepts no more results in a run';
}
function cutOf(kept) {
    return {
        locations: sum(kept.map(({ cutLocations }) => cutLocations)),
        flowSteps: sum(kept.map(({ cutSteps }) => cutSteps)),
    };
}
function sum(numbers) {
    return numbers.reduce((total, number) => total + number, 0);
}

;// CONCATENATED MODULE: ./src/formats/sarif/limits.ts
/**
 * Rules have no entry: 25,000 a run are accepted, and a rule is written only with a result of its
 * own, so that the limit of results keeps theirs. Locations and flow steps stop at what is shown,
 * since the rest would only use up the size.
 */
const CODE_SCANNING_LIMITS = {
    runs: 20,
    results: 25_000,
    locations: 100,
    flowSteps: 1_000,
    tags: 20,
    gzipBytes: 10 * 1024 * 1024,
};

;// CONCATENATED MODULE: ./src/formats/sarif/paths.ts

const MAX_STEP = 100;
/** A longer path shows both its ends. */
const MAX_STEPS = 8;
const ARROW = ' > ';
/** The dependency paths of an issue, the shortest first, whatever order they came in. */
function introductionOf(issue, max) {
    const paths = issue.facts.packages.flatMap((pkg) => pkg.paths).filter((path) => path.length > 0);
    const shown = shortest(paths, max)
        .map((path) => ({ path, text: path.join(ARROW) }))
        .sort((a, b) => a.path.length - b.path.length || compare(a.text, b.text))
        .slice(0, max)
        .map(({ path, text }) => pathText(path, text));
    return { shown, total: paths.length };
}
/** Those that may be among the first when all are sorted by length; few are written out so. */
function shortest(paths, max) {
    if (paths.length <= max)
        return paths;
    const longest = paths.map((path) => path.length).sort((a, b) => a - b)[max - 1] ?? 0;
    return paths.filter((path) => path.length <= longest);
}
function pathText(path, joined) {
    if (path.length <= MAX_STEPS && joined.length <= MAX_STEP)
        return plain(joined, MAX_STEP);
    const steps = path.map((step) => plain(step, MAX_STEP));
    const half = MAX_STEPS / 2;
    return (steps.length <= MAX_STEPS ? steps : [...steps.slice(0, half), '…', ...steps.slice(-half)]).join(ARROW);
}
/** How many steps a path has that is written out. */
function stepsOf(path) {
    return path.split(ARROW).length;
}
/** By code unit: the same on every machine, unlike a locale's order. */
function compare(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}

;// CONCATENATED MODULE: ./src/formats/sarif/markdown.ts

/** Text that stands in Markdown for itself. */
function literal(text, max) {
    const line = plain(text, max);
    if (/^[\w .,:;/@()'"=+-]*$/.test(line) && !line.includes('_'))
        return line;
    return line
        .replace(/[\\`*_[\]|~#]/g, '\\$&')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;');
}
/** A code span; nothing in it is Markdown. */
function code(text, max) {
    return `\`${plain(text, max).replaceAll('`', "'") || ' '}\``;
}
/**
 * Snyk's descriptions are Markdown, and stay so, except for what a reader must not be made to
 * load or run: HTML is shown as text, images become links, links lead to the web only.
 */
function tamed(markdown, max) {
    let fence;
    const lines = plainLines(markdown, max)
        .split('\n')
        .map((line) => {
        const mark = /^\s{0,3}(`{3,}|~{3,})/.exec(line)?.[1];
        if (fence === undefined) {
            fence = mark;
            return mark === undefined ? tamedLine(line) : line;
        }
        if (mark?.startsWith(fence) === true)
            fence = undefined;
        return line;
    });
    // What was cut inside a block of code must not swallow the rest of the page.
    if (fence !== undefined)
        lines.push(fence);
    return lines.join('\n');
}
function tamedLine(line) {
    if (!/[<[]/.test(line))
        return line;
    return line
        .split(/(`[^`]*`)/)
        .map((part, index) => (index % 2 === 1 ? part : tamedText(part)))
        .join('');
}
function tamedText(text) {
    return text
        .replaceAll('<', '&lt;')
        .replaceAll('![', '[')
        .replace(/\]\(\s*(?!https?:\/\/)[^)]*\)/gi, ']')
        .replace(/^(\s*\[[^\]]*\]):/, '$1\\:');
}
/** The parts of a description under their headings; the text before the first has heading ''. */
function sections(markdown) {
    const found = [];
    let heading = '';
    let start = 0;
    for (const match of markdown.matchAll(/^#{1,6}[ \t]+([^\r\n]*)$/gm)) {
        found.push({ heading, body: markdown.slice(start, match.index).trim() });
        heading = plain(match[1] ?? '', 100);
        start = match.index + match[0].length;
    }
    found.push({ heading, body: markdown.slice(start).trim() });
    return found.filter(({ body }) => body !== '');
}

;// CONCATENATED MODULE: ./src/formats/sarif/message.ts



const message_MAX_MESSAGE = 1_000;
const MAX_TITLE = 250;
const MAX_PART = 300;
/**
 * What a person reads first, and often all that they read: what it is and where, how it came in,
 * what to do. GitHub shows the first sentence as the title of an alert.
 */
function resultMessage(issue, introduction) {
    const sentences = [
        `${headline(issue)} (${attribution(issue)})`,
        plain(issue.facts.message ?? '', MAX_PART),
        introducedThrough(introduction),
        remedy(issue),
    ];
    const told = sentences.filter((text) => text !== '').map(sentence);
    return message(told.join(' '), message_MAX_MESSAGE);
}
/** `Prototype Pollution in lodash@4.17.15`. */
function headline(issue) {
    const { resourcePath } = issue.facts;
    const packages = packagesOf(issue);
    const title = titleOf(issue).replace(/\.$/, '');
    if (packages.length > 0)
        return `${title} in ${listed(packages, 3)}`;
    return resourcePath ? `${title} at ${plain(resourcePath, MAX_PART)}` : title;
}
/** Severity and CVE ids, but for those that are the title already. */
function attribution(issue) {
    const title = titleOf(issue);
    const cves = (0,finding/* cvesOf */.RW)(issue)
        .map((cve) => plain(cve, 30))
        .filter((cve) => !title.includes(cve));
    const severity = `${(0,finding/* severityOf */.xJ)(issue)} severity`;
    return cves.length === 0 ? severity : `${severity}, ${listed(cves, 3)}`;
}
function introducedThrough({ shown, total }) {
    const [path = ''] = shown;
    const more = total - 1;
    const ways = more > 0 ? ` and ${more} more ${more === 1 ? 'path' : 'paths'}` : '';
    return path === '' ? '' : `Introduced through ${path}${ways}`;
}
/** What to do, in one line; '' when nothing is known. */
function remedy(issue) {
    const { remedy: said, packages } = issue.facts;
    if (said)
        return plain(said, MAX_PART);
    const fixedIn = [...new Set(packages.flatMap((pkg) => pkg.fixedIn))];
    return fixedIn.length === 0 ? '' : `Fixed in ${plain(listed(fixedIn, 3), MAX_PART)}`;
}
function titleOf(issue) {
    return plain(issue.attributes.title, MAX_TITLE) || plain(issue.attributes.key, MAX_TITLE);
}
/** The affected packages, each `name@version` once, sorted. */
function packagesOf(issue) {
    const names = issue.facts.packages.map(({ name, version }) => plain(version === '' ? name : `${name}@${version}`, 200));
    return [...new Set(names)].filter((name) => name !== '').sort(compare);
}

;// CONCATENATED MODULE: ./src/formats/sarif/help.ts





const MAX_TEXT = 1_000;
const MAX_REFERENCES = 10;
/** Packages and paths that a rule's help shows; it tells how many more there are. */
const SHOWN = 10;
function helpOf(issue, description, helpUri = '') {
    const fix = remedy(issue);
    const told = [sentence(titleOf(issue)), description.summary, sentence(fix), helpUri];
    return {
        text: message(told.filter((part) => part !== '').join(' '), MAX_TEXT),
        before: blocks([
            `**${literal(titleOf(issue), 300)}** (${attributes(issue)})`,
            description.overview,
        ]),
        after: blocks([
            fix === '' ? '' : `**Fix:** ${tamed(fix, 300)}`,
            description.remediation,
            references(issue, helpUri),
        ]),
    };
}
/** The Markdown with the affected packages and how they came in. */
function completeMarkdown(help, affected) {
    const { packages, paths, pathCount } = affected;
    return blocks([
        help.before,
        bullets('Affected', packages, packages.length),
        bullets('Introduced through', paths, pathCount),
        help.after,
    ]);
}
function attributes(issue) {
    const { exploit, license, reachability } = issue.facts;
    return [
        `${(0,finding/* severityOf */.xJ)(issue)} severity`,
        ...(license ? [`license ${literal(license, 100)}`] : []),
        ...(exploit && !/not defined/i.test(exploit)
            ? [`exploit maturity: ${literal(exploit, 50)}`]
            : []),
        ...(reachability ? [`reachability: ${literal(reachability, 50)}`] : []),
        ...[...(0,finding/* cvesOf */.RW)(issue), ...(0,finding/* cwesOf */.Uy)(issue)].slice(0, 10).map((id) => literal(id, 30)),
    ].join(', ');
}
function references(issue, helpUri) {
    const links = [
        { title: 'About this problem', url: helpUri },
        ...(issue.facts.references ?? []).slice(0, MAX_REFERENCES),
    ].flatMap(({ title, url }) => {
        const address = webAddress(url);
        if (address === undefined)
            return [];
        // Brackets are legal in an address and would end the link.
        const target = address.replace(/[()<>\s]/g, encodeCharacter);
        return [`- [${literal(title, 150) || literal(address, 150)}](${target})`];
    });
    return links.length === 0 ? '' : ['**References**', '', ...links].join('\n');
}
function encodeCharacter(character) {
    return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
function bullets(title, items, total) {
    if (items.length === 0)
        return '';
    const shown = items.slice(0, SHOWN);
    const more = total - shown.length;
    return [
        `**${title}**`,
        '',
        ...shown.map((item) => `- ${code(item, 1_000)}`),
        ...(more > 0 ? [`- and ${more} more`] : []),
    ].join('\n');
}
function blocks(parts) {
    return parts.filter((part) => part !== '').join('\n\n');
}

;// CONCATENATED MODULE: ./src/formats/sarif/packed.ts
/** Never in text that went through `plain`, nor in JSON. */
const SEPARATOR = '\0';
/**
 * Texts in one piece of memory outside of JavaScript's heap, a byte a letter. Tens of thousands
 * of results wait for the last record; as objects they would take four times as much.
 */
function pack(...texts) {
    return Buffer.from(texts.join(SEPARATOR));
}
function unpack(packed) {
    return packed.toString().split(SEPARATOR);
}
/** Two objects in JSON as one with the properties of both. */
function joined(first, second) {
    if (first === '{}')
        return second;
    return second === '{}' ? first : `${first.slice(0, -1)},${second.slice(1)}`;
}

;// CONCATENATED MODULE: ./src/formats/sarif/run-content.ts



/**
 * Results of one run, in order, and their rules in the order of their first results, as JSON that
 * is made only when it is asked for.
 */
class RunContent {
    entries;
    ruleOf;
    /** The results of each rule. */
    byRule = new Map();
    hasIgnored;
    constructor(entries, ruleOf) {
        this.entries = entries;
        this.ruleOf = ruleOf;
        for (const entry of entries) {
            const others = this.byRule.get(entry.ruleId);
            if (others)
                others.push(entry);
            else
                this.byRule.set(entry.ruleId, [entry]);
        }
        this.hasIgnored = entries.some(({ ignored }) => ignored);
    }
    /** Size of what the texts are made of. */
    get packedBytes() {
        let bytes = 0;
        for (const { packed } of this.entries)
            bytes += packed.length;
        for (const id of this.byRule.keys())
            bytes += this.ruleOf(id)?.length ?? 0;
        return bytes;
    }
    *rules() {
        for (const id of this.byRule.keys())
            yield this.ruleText(id);
    }
    /** @param suppressed whether ignored findings are given, as suppressed results */
    *results(suppressed) {
        const index = new Map([...this.byRule.keys()].map((id, position) => [id, position]));
        const seen = new Map();
        for (const entry of this.entries) {
            const nth = (seen.get(entry.hash) ?? 0) + 1;
            seen.set(entry.hash, nth);
            if (entry.ignored && !suppressed)
                continue;
            const [result = '{}'] = unpack(entry.packed);
            const rest = {
                ruleIndex: index.get(entry.ruleId) ?? 0,
                partialFingerprints: {
                    'snykConnector/v1': entry.key,
                    primaryLocationLineHash: `${entry.hash}:${nth}`,
                },
                // SARIF 3.27.23: when one result has suppressions, all have, be it an empty list.
                ...(this.hasIgnored && !entry.ignored ? { suppressions: [] } : {}),
            };
            yield joined(result, JSON.stringify(rest));
        }
    }
    /** The results with their rules, each rule with the first of its results. For measuring. */
    *texts() {
        const told = new Set();
        let position = 0;
        for (const result of this.results(true)) {
            const id = this.entries[position]?.ruleId ?? '';
            yield told.has(id) ? result : result + this.ruleText(id);
            told.add(id);
            position += 1;
        }
    }
    ruleText(id) {
        const packed = this.ruleOf(id);
        const [descriptor = '{}', text = '', before = '', after = ''] = packed ? unpack(packed) : [];
        const markdown = completeMarkdown({ before, after }, affectedBy(this.byRule.get(id) ?? []));
        return joined(descriptor, JSON.stringify({ help: { text, markdown } }));
    }
}
/** What the findings of one rule affect together. */
function affectedBy(entries) {
    const packages = new Set();
    const paths = new Set();
    let shown = 0;
    let pathCount = 0;
    for (const entry of entries) {
        const [, names = '', introduced = ''] = unpack(entry.packed);
        for (const name of linesOf(names))
            packages.add(name);
        for (const path of linesOf(introduced)) {
            paths.add(path);
            shown += 1;
        }
        pathCount += entry.pathCount;
    }
    return {
        packages: [...packages].sort(compare),
        // Those of one finding are in order already.
        paths: entries.length === 1 ? [...paths] : shortestFirst([...paths]).slice(0, SHOWN),
        // Two projects with the same path show it once.
        pathCount: pathCount - (shown - paths.size),
    };
}
function shortestFirst(paths) {
    return paths
        .map((path) => ({ path, steps: stepsOf(path) }))
        .sort((a, b) => a.steps - b.steps || compare(a.path, b.path))
        .map(({ path }) => path);
}
function linesOf(text) {
    return text === '' ? [] : text.split('\n');
}

// EXTERNAL MODULE: ./src/model/severity.ts
var severity = __webpack_require__(11502);
;// CONCATENATED MODULE: ./src/formats/sarif/ranked.ts
/** Keeps for each key what comes first in order, whatever order things come in. */
class Ranked {
    kept = new Map();
    /** @param make is called only when it may stay; of one order, the lesser in its bytes does */
    offer(key, order, make) {
        const known = this.kept.get(key);
        if (known !== undefined && known.order < order)
            return;
        const made = make();
        if (known?.order === order && known.packed.compare(made.packed) <= 0)
            return;
        this.kept.set(key, made);
    }
    get(key) {
        return this.kept.get(key);
    }
    get size() {
        return this.kept.size;
    }
    values() {
        return this.kept.values();
    }
    /** Forgets all that comes after `boundary`. */
    dropAfter(boundary) {
        for (const [key, { order }] of this.kept)
            if (order > boundary)
                this.kept.delete(key);
    }
}

// EXTERNAL MODULE: ./src/model/digest.ts
var digest = __webpack_require__(95305);
;// CONCATENATED MODULE: ./src/formats/sarif/description.ts


/**
 * Snyk's descriptions have long general parts (what cross-site scripting is); the page that
 * `helpUri` leads to has them whole. With 25,000 rules in a file each kilobyte here is 25 MB.
 */
const MAX_OVERVIEW = 1_500;
const MAX_REMEDIATION = 800;
const MAX_SUMMARY = 500;
/** The overview is the part of that name, else the first that is not about something else. */
function describe(markdown) {
    const parts = sections(markdown);
    const named = parts.find(({ heading }) => /^overview/i.test(heading));
    const first = parts.find(({ heading }) => !/^(remediation|references|how to fix)/i.test(heading));
    const remediation = parts.find(({ heading }) => /^(remediation|how to fix)/i.test(heading));
    const overview = (named ?? first)?.body ?? '';
    return {
        overview: tamed(overview, MAX_OVERVIEW),
        remediation: tamed(remediation?.body ?? '', MAX_REMEDIATION),
        summary: summaryOf(overview),
    };
}
/** Without marks, and without the disclaimer that opens the descriptions of images' packages. */
function summaryOf(overview) {
    const text = overview
        .replace(/^\*\*_Note:_\*\*[^\n]*\n/, '')
        .slice(0, MAX_SUMMARY * 2)
        .replace(/\[([^\]\n]*)\]\([^)\n]*\)/g, '$1')
        .replaceAll('**', '');
    return sentence(plain(text, MAX_SUMMARY));
}

;// CONCATENATED MODULE: ./src/formats/sarif/severity.ts

const LEVEL = {
    critical: 'error',
    high: 'error',
    medium: 'warning',
    low: 'note',
    info: 'note',
};
function levelOf(severity) {
    return LEVEL[severity];
}
/** GitHub's `problem.severity`, which has words of its own. */
function problemSeverity(severity) {
    const level = LEVEL[severity];
    return level === 'error' || level === 'warning' ? level : 'recommendation';
}
/**
 * GitHub's `security-severity`: a score from which it derives the severity that it shows.
 *
 * It is one of the scores that Snyk gives, and only one that says what Snyk says: Snyk rates many
 * problems of images low that carry a CVSS of 9.8, and a policy may change any severity. Snyk's
 * own score goes before others', the newer version before the older. Undefined when there is
 * none: a licence, an unscored problem, a score of 0. GitHub then shows the level.
 */
function securitySeverity(issue) {
    const severity = (0,finding/* severityOf */.xJ)(issue);
    const [best] = (issue.attributes.severities ?? [])
        .filter((entry) => bandOf(entry.score) === severity)
        .sort((a, b) => preference(b) - preference(a) || (b.score ?? 0) - (a.score ?? 0));
    return best?.score?.toFixed(1);
}
/** The qualitative rating of CVSS 3 and 4, which is GitHub's as well. */
function bandOf(given) {
    const score = Number(given?.toFixed(1));
    if (!(score >= 0.1 && score <= 10))
        return undefined;
    if (score >= 9)
        return 'critical';
    if (score >= 7)
        return 'high';
    return score >= 4 ? 'medium' : 'low';
}
function preference(entry) {
    const version = Number.parseFloat(entry.version ?? '');
    const own = entry.source.toUpperCase() === 'SNYK' ? 100 : 0;
    return own + (Number.isFinite(version) ? Math.min(version, 99) : 0);
}

;// CONCATENATED MODULE: ./src/formats/sarif/rule.ts








/** GitHub: docs "SARIF support for code scanning", `reportingDescriptor` object. */
const MAX_DESCRIPTION = 1_024;
const rule_MAX_NAME = 255;
const MAX_ID = 255;
const MAX_TAG = 100;
/** Snyk's id of the problem or the rule, as an id that is never empty nor without end. */
function ruleIdOf(issue) {
    const id = plain((0,finding/* problemOf */.Zw)(issue), MAX_ID + 1) || 'unknown';
    return id.length <= MAX_ID ? id : `${id.slice(0, 200)}-${(0,digest/* digest */.b)((0,finding/* problemOf */.Zw)(issue))}`;
}
/** @param maxTags how many tags a rule may have */
function toRule(record, issue, maxTags) {
    const severity = (0,finding/* severityOf */.xJ)(issue);
    const score = securitySeverity(issue);
    const helpUri = helpAddress(issue);
    const description = describe(issue.attributes.description ?? '');
    return {
        descriptor: {
            id: ruleIdOf(issue),
            name: nameOf(issue),
            shortDescription: { text: message(shortDescription(issue), MAX_DESCRIPTION) },
            fullDescription: {
                text: message(fullDescription(issue, description.summary), MAX_DESCRIPTION),
            },
            defaultConfiguration: { level: levelOf(severity) },
            ...(helpUri === undefined ? {} : { helpUri }),
            properties: {
                ...(score === undefined ? {} : { 'security-severity': score }),
                'problem.severity': problemSeverity(severity),
                precision: precisionOf(issue),
                tags: tagsOf(record, issue).slice(0, maxTags),
            },
        },
        help: helpOf(issue, description, helpUri),
    };
}
/** A name differs from the id (SARIF 3.49.7), or it would say nothing. */
function nameOf(issue) {
    const title = plain(issue.attributes.title, rule_MAX_NAME);
    if (title !== '' && title !== ruleIdOf(issue))
        return title;
    return plain(`Snyk ${issue.attributes.type.replaceAll('_', ' ')}`, rule_MAX_NAME);
}
function shortDescription(issue) {
    const names = [...new Set(issue.facts.packages.map((pkg) => pkg.name))].sort();
    const subject = names.length === 0 ? '' : ` in ${plain(listed(names, 3), 300)}`;
    return sentence(`${titleOf(issue)}${subject}`);
}
function fullDescription(issue, summary) {
    const ids = [...(0,finding/* cvesOf */.RW)(issue), ...(0,finding/* cwesOf */.Uy)(issue)].slice(0, 10).map((id) => plain(id, 30));
    const known = ids.length === 0 ? '' : ` (${ids.join(', ')})`;
    const first = sentence(`${shortDescription(issue).replace(/\.$/, '')}${known}`);
    return `${first} ${summary}`.trim();
}
function helpAddress(issue) {
    const own = issue.attributes.problems.find(({ source }) => source.toUpperCase() === 'SNYK');
    return webAddress(issue.findingDetectionUrl) ?? webAddress(own?.url);
}
/** How often a rule is right: a version is vulnerable or not, a data flow is an inference. */
function precisionOf(issue) {
    const { type } = issue.attributes;
    return type === 'package_vulnerability' || type === 'license' ? 'very-high' : 'high';
}
/** The most useful first, since GitHub keeps ten. */
function tagsOf(record, issue) {
    const { type } = issue.attributes;
    const tags = [
        type === 'license' ? 'license' : 'security',
        record.attributes.type,
        ...(0,finding/* cwesOf */.Uy)(issue).map((cwe) => `external/cwe/${cwe.toLowerCase()}`),
        ...(0,finding/* cvesOf */.RW)(issue),
    ].map((tag) => plain(tag, MAX_TAG));
    return [...new Set(tags)].filter((tag) => tag !== '');
}

;// CONCATENATED MODULE: ./src/formats/sarif/result.ts









const MAX_JUSTIFICATION = 1_000;
const MAX_FINGERPRINTS = 10;
const MAX_PACKAGES = 20;
/**
 * One result for one finding, in the place where it is dealt with; without what only the other
 * results of its run decide: the index of its rule and its fingerprints.
 */
function toResult(found, limits) {
    const { record, issue, located } = found;
    const primary = primaryLocation(record, issue, located);
    const others = issue.facts.locations.filter((place) => place.file !== '').slice(1);
    const flow = issue.facts.codeFlow ?? [];
    const viewer = webAddress(issue.findingUrl);
    const { resourcePath } = issue.facts;
    const names = resourcePath ? [resourcePath] : packagesOf(issue).slice(0, MAX_PACKAGES);
    return {
        ruleId: ruleIdOf(issue),
        level: levelOf((0,finding/* severityOf */.xJ)(issue)),
        message: { text: resultMessage(issue, found.introduction) },
        locations: [toLocation(primary, names)],
        ...(others.length === 0
            ? {}
            : { relatedLocations: others.slice(0, limits.locations - 1).map((at) => toLocation(at)) }),
        ...(flow.length === 0 ? {} : { codeFlows: [toCodeFlow(flow, limits.flowSteps)] }),
        ...fingerprintsOf(issue),
        ...suppressionsOf(issue),
        ...(viewer === undefined ? {} : { hostedViewerUri: viewer }),
        properties: propertiesOf(record, issue),
    };
}
/**
 * What GitHub recognises an alert by, `primaryLocationLineHash`. Its upload action would compute
 * it from the text around the line, and so open the alert anew when the manifest is edited; an
 * upload through the API computes none at all. Ours is the identity of the finding without the
 * branch, so that an alert that was dismissed on one branch is the same on the next.
 */
function alertHash(record, issue) {
    const { name, target_file: targetFile, type } = record.attributes;
    const target = record.relationships.target.data.attributes;
    const file = (0,identity/* manifestOf */.$V)((0,identity/* normalisePath */.qb)(targetFile));
    const ownName = record.product === 'container' ? imagePath(name) : name;
    return (0,digest/* digest */.b)('alert', (0,identity/* normaliseRepository */.zt)(target.url ?? imagePath(target.display_name)), type.toLowerCase(), file === '' ? ownName : file, issue.attributes.key).slice(0, 16);
}
/** Those that the tool itself gave. */
function fingerprintsOf(issue) {
    const given = Object.entries(issue.facts.fingerprints ?? {}).slice(0, MAX_FINGERPRINTS);
    if (given.length === 0)
        return {};
    const clean = given.map(([key, value]) => [plain(key, 100), plain(value, 300)]);
    return { fingerprints: Object.fromEntries(clean) };
}
function suppressionsOf(issue) {
    if ((0,finding/* statusOf */.c2)(issue) !== 'ignored')
        return {};
    const { reason, expires } = issue.facts.ignore ?? {};
    const justification = reason ? message(reason, MAX_JUSTIFICATION) : '';
    return {
        suppressions: [
            {
                kind: 'external',
                status: 'accepted',
                ...(justification === '' ? {} : { justification }),
                ...(expires ? { properties: { expires: plain(expires, 50) } } : {}),
            },
        ],
    };
}
function propertiesOf(record, issue) {
    const { attributes, facts } = issue;
    const cves = (0,finding/* cvesOf */.RW)(issue);
    const [cvss] = (attributes.severities ?? []).filter((entry) => entry.score !== undefined);
    const packages = facts.packages.slice(0, MAX_PACKAGES).map((pkg) => ({
        name: plain(pkg.name, 200),
        version: plain(pkg.version, 100),
        ...(pkg.purl === undefined ? {} : { purl: plain(pkg.purl, 500) }),
        ...(pkg.fixedIn.length === 0
            ? {}
            : { fixedIn: pkg.fixedIn.slice(0, 5).map((version) => plain(version, 100)) }),
        paths: pkg.paths.length,
    }));
    return {
        severity: (0,finding/* severityOf */.xJ)(issue),
        type: plain(attributes.type, 100),
        project: plain(record.attributes.name, 300) || fileOf(record),
        fixable: facts.fixable,
        ...(packages.length === 0 ? {} : { packages }),
        ...(cves.length === 0 ? {} : { cve: cves.slice(0, 10).map((cve) => plain(cve, 30)) }),
        ...(cvss === undefined ? {} : { cvss: { score: cvss.score, ...vectorOf(cvss) } }),
        ...(facts.epss === undefined ? {} : { epss: facts.epss.probability }),
        ...(facts.exploit ? { exploit: plain(facts.exploit, 50) } : {}),
    };
}
function vectorOf({ vector }) {
    return vector === undefined ? {} : { vector: plain(vector, 200) };
}

;// CONCATENATED MODULE: ./src/formats/sarif/run.ts









/** How far the results may grow over their limit before the least severe are let go. */
const SLACK = 1.2;
/**
 * The results of one tool. It never holds more than `SLACK` times the limit of them, and what it
 * ends with does not depend on the order in which they came.
 */
class RunCollector {
    limits;
    entries = new Ranked();
    /** Each rule as the worst of its findings tells it. */
    rules = new Ranked();
    /** The last order that was kept when entries were let go: what sorts after it has no chance. */
    boundary;
    letGo = 0;
    constructor(limits) {
        this.limits = limits;
    }
    /** @param locate is asked only for a finding that counts, since it may read files */
    add(record, issue, locate) {
        const order = orderOf(issue);
        if (this.boundary !== undefined && order > this.boundary) {
            this.letGo += 1;
            return;
        }
        this.rules.offer(ruleIdOf(issue), order, () => {
            const { descriptor, help } = toRule(record, issue, this.limits.tags);
            return {
                order,
                packed: pack(JSON.stringify(descriptor), help.text, help.before, help.after),
            };
        });
        this.entries.offer(issue.findingKey, order, () => this.entryOf(order, { record, issue, located: locate() }));
        if (this.entries.size > this.limits.results * SLACK)
            this.prune();
    }
    /** The entries within the limit, the worst first. */
    worstFirst() {
        return [...this.entries.values()]
            .sort((a, b) => compare(a.order, b.order))
            .slice(0, this.limits.results);
    }
    /** The rule of that id: its descriptor in JSON, and the parts of its help. */
    rule(id) {
        return this.rules.get(id)?.packed;
    }
    /** How many findings were offered that `worstFirst` does not give. */
    get leftOut() {
        return this.letGo + Math.max(0, this.entries.size - this.limits.results);
    }
    entryOf(order, found) {
        const { issue, record } = found;
        const { codeFlow = [], locations } = issue.facts;
        const introduction = introductionOf(issue, SHOWN);
        const result = toResult({ ...found, introduction }, this.limits);
        const packages = packagesOf(issue).slice(0, SHOWN);
        return {
            order,
            packed: pack(JSON.stringify(result), packages.join('\n'), introduction.shown.join('\n')),
            key: issue.findingKey,
            ruleId: ruleIdOf(issue),
            hash: alertHash(record, issue),
            ignored: (0,finding/* statusOf */.c2)(issue) === 'ignored',
            pathCount: introduction.total,
            cutLocations: Math.max(0, locations.length - this.limits.locations),
            cutSteps: Math.max(0, codeFlow.length - this.limits.flowSteps),
        };
    }
    prune() {
        const kept = this.worstFirst();
        this.letGo += this.entries.size - kept.length;
        this.boundary = kept.at(-1)?.order ?? '';
        this.entries.dropAfter(this.boundary);
        this.rules.dropAfter(this.boundary);
    }
}
/** Open before ignored, then by severity, then by key. */
function orderOf(issue) {
    const ignored = (0,finding/* statusOf */.c2)(issue) === 'ignored' ? 1 : 0;
    return `${ignored}${9 - (0,severity/* severityRank */.qs)((0,finding/* severityOf */.xJ)(issue))}${issue.findingKey}`;
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./src/formats/sarif/size.ts


/** Compressed at once. Blocks of their own compress a little worse than the whole file will. */
const BLOCK = 1024 * 1024;
/** Compresses a little worse than the upload will, and takes a third of the time. */
const FASTEST = { level: 1 };
/** Kept for what stands around the results: tools, versions, notifications. */
const RESERVE = 0.02;
/**
 * How many results of each run fit into a file of so many bytes after gzip, the worst first over
 * all runs. A rule counts with the first of its results.
 */
function fitToSize(runs, gzipBytes) {
    const room = gzipBytes * (1 - RESERVE);
    if (fitsAsItIs(runs, room))
        return runs.map((run) => run.entries.length);
    const kept = runs.map(() => 0);
    const size = Math.min(BLOCK, Math.max(1, Math.floor(gzipBytes / 10)));
    let packed = 0;
    for (const block of blocksOf(runs, size)) {
        packed += (0,external_node_zlib_.deflateSync)(block.text, FASTEST).length;
        if (packed > room)
            break;
        for (const run of block.runs)
            kept[run] = (kept[run] ?? 0) + 1;
    }
    return kept;
}
/**
 * Text does not grow under gzip: a file that fits without it needs no measuring. The estimate is
 * generous: what is added to each result, and JSON writes quotes and line breaks as two letters.
 */
function fitsAsItIs(runs, room) {
    const bytes = runs.reduce((sum, { content }) => sum + content.packedBytes * 2, 0);
    const added = runs.reduce((sum, { entries }) => sum + entries.length * 500, 0);
    return bytes + added <= room;
}
function* blocksOf(runs, size) {
    let block = { text: '', runs: [] };
    for (const { run, text } of worstFirst(runs)) {
        block.text += text;
        block.runs.push(run);
        if (block.text.length < size)
            continue;
        yield block;
        block = { text: '', runs: [] };
    }
    yield block;
}
function* worstFirst(runs) {
    const texts = runs.map(({ content }) => content.texts());
    const order = runs
        .flatMap(({ entries }, run) => entries.map((entry) => ({ order: entry.order, run })))
        .sort((a, b) => compare(a.order, b.order));
    for (const { run } of order) {
        const next = texts[run]?.next();
        if (next?.done === false)
            yield { text: next.value, run };
    }
}

;// CONCATENATED MODULE: ./src/formats/sarif/log.ts









/**
 * Collects findings into a SARIF 2.1.0 log with one run for each tool. What it holds is bounded
 * by the limits, and the log is the same whatever the order of the records.
 *
 * Resolved findings are left out, since a log says what is there; a tool without findings has an
 * empty run, which closes its alerts. Ignored findings are suppressed results.
 */
class SarifLog {
    options;
    tools = new Map();
    limits;
    constructor(options) {
        this.options = options;
        this.limits = { ...CODE_SCANNING_LIMITS, ...options.limits };
    }
    /** @param locate the place where a finding is dealt with, where it can be found */
    add(record, locate) {
        const run = this.runOf(record);
        for (const issue of record.issues) {
            if ((0,finding/* statusOf */.c2)(issue) !== 'resolved')
                run.add(record, issue, () => locate(issue));
        }
    }
    finish() {
        if (this.tools.size === 0)
            this.open({ name: 'Snyk' });
        const { inside, outside } = this.worstTools();
        const runs = this.fitted(inside);
        const documents = runs.map((run, index) => {
            const about = index === 0 ? toolSentences(outside) : [];
            const notices = [...about, ...runSentences(run)];
            return { run: toRun({ ...run.named, notices }, this.options), content: run.content };
        });
        return new SarifDocument(documents, sumLeftOut(runs, outside));
    }
    /** The collector of the record's tool; of several versions the newest names the tool. */
    runOf(record) {
        const name = toolName(record.tool.name, record.product);
        const { version } = record.tool;
        const known = this.tools.get(name);
        if (known === undefined)
            return this.open({ name, version });
        if (version !== undefined && isNewer(version, known.version)) {
            this.tools.set(name, { ...known, version });
        }
        return known.run;
    }
    open(tool) {
        const run = new RunCollector(this.limits);
        this.tools.set(tool.name, { ...tool, run });
        return run;
    }
    /** The tools that the file has room for: those with the worst findings. Each list by name. */
    worstTools() {
        const offers = [...this.tools.values()]
            .map((named) => ({ named, entries: named.run.worstFirst() }))
            .sort((a, b) => compare(worst(a), worst(b)) || compare(a.named.name, b.named.name));
        const { runs } = this.limits;
        return {
            inside: offers.slice(0, runs).sort((a, b) => compare(a.named.name, b.named.name)),
            outside: offers
                .slice(runs)
                .map(({ named }) => named.name)
                .sort(compare),
        };
    }
    /** The runs with as many of their results as the size of the file allows. */
    fitted(offers) {
        const full = offers.map(({ entries, named }) => ({
            entries,
            content: contentOf(named, entries),
        }));
        const counts = fitToSize(full, this.limits.gzipBytes);
        return offers.map(({ entries, named }, index) => {
            const kept = entries.slice(0, counts[index]);
            const content = kept.length === entries.length ? full[index]?.content : undefined;
            return {
                named,
                tool: named.name,
                kept,
                content: content ?? contentOf(named, kept),
                beyondCount: named.run.leftOut,
                beyondSize: entries.length - kept.length,
            };
        });
    }
}
function contentOf(tool, entries) {
    return new RunContent(entries, (id) => tool.run.rule(id));
}
/** Sorts tools by their worst finding; one without any goes last. */
function worst(offer) {
    return offer.entries[0]?.order ?? '~';
}
function isNewer(version, than) {
    if (than === undefined)
        return true;
    return (version.localeCompare(than, 'en', { numeric: true }) || compare(version, than)) > 0;
}

;// CONCATENATED MODULE: ./src/pipeline/files/sarif-writer.ts

/** Writes one SARIF log, when the last record was seen. */
class SarifWriter {
    sink;
    /** What the limits of code scanning kept out of the log, one sentence each. */
    leftOut = [];
    sarif;
    constructor(sink, options) {
        this.sink = sink;
        this.sarif = new SarifLog(options);
    }
    record(record) {
        this.sarif.add(record, (issue) => issue.facts.locations[0]);
    }
    async finish() {
        const document = this.sarif.finish();
        this.leftOut = document.leftOut.sentences;
        for (const piece of document.text())
            await this.sink.write(piece);
    }
}


/***/ }),

/***/ 92485:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ TargetWriter)
/* harmony export */ });
/**
 * Writes `target.ndjson`: what the transform map makes of each record, one document a line. What
 * misses a required target goes to `rejected.ndjson` and makes the run incomplete.
 */
class TargetWriter {
    map;
    sinks;
    collection;
    /** Documents written. */
    documents = 0;
    /** Documents and findings that the map could not make whole. */
    rejected = 0;
    constructor(map, sinks, collection) {
        this.map = map;
        this.sinks = sinks;
        this.collection = collection;
    }
    async record(record) {
        const { document, rejected } = this.map.apply(record);
        if (document !== null) {
            this.documents += 1;
            await this.sinks.target.write(`${JSON.stringify(document)}\n`);
        }
        for (const rejection of rejected) {
            this.rejected += 1;
            await this.sinks
                .rejected()
                .write(`${JSON.stringify({ by: 'transform-map', project: record.key, ...rejection })}\n`);
        }
        const [first] = rejected;
        if (first !== undefined) {
            this.collection.missing(`${rejected.length} of ${record.attributes.name} in the target documents`, `the transform map could not fill ${first.row.to}: ${first.reason}; see rejected.ndjson`);
        }
    }
}


/***/ }),

/***/ 11786:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ ManifestLines)
});

// EXTERNAL MODULE: ./src/model/identity.ts
var identity = __webpack_require__(8507);
;// CONCATENATED MODULE: ./src/formats/manifest/candidates.ts

/**
 * The files in which a dependency of a project may be declared, the best first. People edit the
 * manifest, so it goes before its lock file; where it only refers to a declaration (a catalog, a
 * parent), that comes after it.
 */
function* manifestCandidates(targetFile, files) {
    const folder = targetFile.slice(0, Math.max(0, targetFile.lastIndexOf('/')));
    yield* projectFiles(targetFile, files);
    yield (0,identity/* manifestOf */.$V)(targetFile);
    if ((0,identity/* manifestOf */.$V)(targetFile) !== targetFile)
        yield targetFile;
    if (/\.gradle(?:\.kts)?$|gradle\.lockfile$/.test(targetFile)) {
        for (const above of upwards(folder))
            yield inside(above, 'gradle/libs.versions.toml');
    }
    if (/(?:^|\/)pom\.xml$/.test(targetFile)) {
        for (const above of upwards(folder).slice(1))
            yield inside(above, 'pom.xml');
    }
}
/** NuGet tests what the build wrote, obj/project.assets.json; the project file is one above. */
function* projectFiles(targetFile, files) {
    const match = /^(?:(.*)\/)?obj\/project\.assets\.json$/.exec(targetFile);
    if (match === null)
        return;
    const folder = match[1] ?? '';
    for (const name of [...files.list(folder)].sort()) {
        if (/\.(?:cs|fs|vb)proj$/i.test(name))
            yield inside(folder, name);
    }
}
/** A folder and all above it up to the root, which is ''. */
function upwards(folder) {
    const parts = folder === '' ? [] : folder.split('/');
    return [...parts.map((_, index) => parts.slice(0, parts.length - index).join('/')), ''];
}
function inside(folder, name) {
    return folder === '' ? name : `${folder}/${name}`;
}

;// CONCATENATED MODULE: ./src/formats/manifest/direct.ts
/** More direct dependencies than this bring in one problem only in made-up inputs. */
const MAX_QUERIES = 50;
/**
 * The direct dependencies that bring in the packages of an issue, those by the shortest path
 * first, then the packages themselves: they stand in a lock file, or in the manifest when no
 * path is known. The order does not depend on that of the paths.
 */
function directDependencies(issue) {
    const lengths = new Map();
    for (const path of issue.facts.packages.flatMap((pkg) => pkg.paths)) {
        const direct = path[1];
        if (direct === undefined)
            continue;
        lengths.set(direct, Math.min(path.length, lengths.get(direct) ?? Infinity));
    }
    const direct = [...lengths]
        .sort(([a, lengthA], [b, lengthB]) => lengthA - lengthB || (a < b ? -1 : 1))
        .map(([step]) => dependencyOf(step));
    const packages = issue.facts.packages.map(({ name, version }) => ({ name, version }));
    return [...direct, ...packages].slice(0, MAX_QUERIES);
}
/** `@babel/core@7.1.0` is `@babel/core` in version 7.1.0. */
function dependencyOf(step) {
    const at = step.lastIndexOf('@');
    return at <= 0 ? { name: step } : { name: step.slice(0, at), version: step.slice(at + 1) };
}

;// CONCATENATED MODULE: ./src/formats/manifest/declaration.ts
/** A region on one line, from the 0-based offset in that line. */
function onLine(line, offset, length) {
    return {
        startLine: line,
        startColumn: offset + 1,
        endLine: line,
        endColumn: offset + length + 1,
    };
}

;// CONCATENATED MODULE: ./src/formats/manifest/lines.ts

/** Line breaks as Git, editors and GitHub count them. */
const LINE_BREAK = /\r\n|\n|\r/g;
function linesOf(text) {
    return text.split(LINE_BREAK);
}
/** Finds the line of an offset without counting from the beginning each time. */
class LineTable {
    starts = [0];
    constructor(text) {
        for (const match of text.matchAll(LINE_BREAK))
            this.starts.push(match.index + match[0].length);
    }
    /** The region of `length` units at `offset`, which lie on one line. */
    region(offset, length) {
        let low = 0;
        let high = this.starts.length - 1;
        while (low < high) {
            const middle = Math.ceil((low + high) / 2);
            if ((this.starts[middle] ?? 0) <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return onLine(low + 1, offset - (this.starts[low] ?? 0), length);
    }
}

;// CONCATENATED MODULE: ./src/formats/manifest/dockerfile.ts


function readDockerfile(text) {
    const instructions = instructionsOf(text);
    return {
        instruction: (fragment) => {
            const wanted = spaced(fragment).replace(/^(?:RUN|COPY|ADD) /i, '');
            if (wanted === '')
                return undefined;
            return instructions.find((each) => each.keyword !== 'FROM' && each.body.includes(wanted))
                ?.region;
        },
        base: () => baseOf(instructions.filter(({ keyword }) => keyword === 'FROM')),
    };
}
function baseOf(stages) {
    let at = stages.length - 1;
    for (;;) {
        const stage = stages[at];
        if (stage === undefined)
            return undefined;
        const image = imageOf(stage.body).toLowerCase();
        const from = stages.slice(0, at).findLastIndex((other) => aliasOf(other.body) === image);
        if (from < 0)
            return stage.region;
        at = from;
    }
}
function imageOf(body) {
    return body.split(' ').find((word) => !word.startsWith('--')) ?? '';
}
function aliasOf(body) {
    return / as (\S+)$/i.exec(body)?.[1]?.toLowerCase();
}
/** Instructions with their continued lines joined; comments within them are no part of them. */
function instructionsOf(text) {
    const escape = /^#\s*escape\s*=\s*`/im.test(text) ? '`' : '\\';
    const instructions = [];
    let parts = [];
    let region;
    for (const [index, line] of linesOf(text).entries()) {
        const trimmed = line.trim();
        if (trimmed === '' || trimmed.startsWith('#'))
            continue;
        region ??= onLine(index + 1, line.length - line.trimStart().length, trimmed.length);
        const continued = trimmed.endsWith(escape);
        parts.push(continued ? trimmed.slice(0, -1) : trimmed);
        if (continued)
            continue;
        const [keyword = '', ...words] = spaced(parts.join(' ')).split(' ');
        instructions.push({ keyword: keyword.toUpperCase(), body: words.join(' '), region });
        parts = [];
        region = undefined;
    }
    return instructions;
}
function spaced(text) {
    return text.replace(/\s+/g, ' ').trim();
}

;// CONCATENATED MODULE: ./src/formats/manifest/source-code.ts

/** What a comment is in a language; strings are matched so that none begins inside them. */
const LEXICON = {
    /** Groovy and Kotlin. Text blocks go with the comments: what they quote declares nothing. */
    gradle: /"{3}[^]*?(?:"{3}|$)|'{3}[^]*?(?:'{3}|$)|"(?:\\.|[^"\\\r\n])*"?|'(?:\\.|[^'\\\r\n])*'?|\/\/[^\r\n]*|\/\*[^]*?(?:\*\/|$)/g,
    /** Ruby, Elixir and Python. */
    hash: /"{3}[^]*?(?:"{3}|$)|'{3}[^]*?(?:'{3}|$)|"(?:\\.|[^"\\\r\n])*"?|'(?:\\.|[^'\\\r\n])*'?|#[^\r\n]*/g,
};
const BLANKED = /^(?:"{3}|'{3}|\/\/|\/\*|#)/;
/** The code with its comments blanked out, every other character where it was. */
function withoutComments(text, language) {
    return text.replace(LEXICON[language], (token) => BLANKED.test(token) ? token.replace(/[^\r\n]/g, ' ') : token);
}
/** Enough of a line to tell what is done; a file of one endless line must not take for ever. */
const MAX_BEFORE = 200;
/**
 * The declarations that a pattern finds in code.
 *
 * @param pattern with the flags `d` and `g`, the group `name`, and perhaps `group` and `version`
 * @param rankOf rank of a declaration by what stands before it on its line; undefined for none
 */
function declarationsIn(code, pattern, rankOf = () => 0) {
    const table = new LineTable(code);
    return [...code.matchAll(pattern)].flatMap((match) => {
        const { group, name, version } = match.groups ?? {};
        const start = match.indices?.groups?.name?.[0];
        const before = code.slice(Math.max(0, match.index - MAX_BEFORE), match.index);
        const rank = rankOf(before.slice(before.lastIndexOf('\n') + 1));
        if (name === undefined || start === undefined || rank === undefined)
            return [];
        const region = table.region(start, name.length);
        return [{ name: group === undefined ? name : `${group}:${name}`, version, region, rank }];
    });
}

;// CONCATENATED MODULE: ./src/formats/manifest/elixir.ts

/** `{:phoenix, "~> 1.7"}`, `{:phoenix, path: "…"}`; other tuples look alike, and are no package's. */
const TUPLE = /\{\s*:(?<name>[a-z]\w*)\s*,\s*(?:[~"]|\w+:)/dg;
const mixExs = (text) => declarationsIn(withoutComments(text, 'hash'), TUPLE);

;// CONCATENATED MODULE: ./src/formats/manifest/go.ts


const MODULE = /^(?<name>[^\s()"]+\.[^\s()"]+|"[^"]+")\s+(?<version>v[^\s/]+)\s*(?<comment>\/\/.*)?$/;
/** go.mod: what is required directly before what the comment calls indirect. */
const goMod = (text) => {
    const declarations = [];
    let block = '';
    for (const [index, line] of linesOf(text).entries()) {
        const opened = /^\s*(\w+)\s*\(\s*(?:\/\/.*)?$/.exec(line)?.[1];
        if (opened !== undefined)
            block = opened;
        else if (/^\s*\)/.test(line))
            block = '';
        const entry = block === 'require' ? line : (/^\s*require\s+(.*)$/.exec(line)?.[1] ?? '');
        const groups = MODULE.exec(entry.trim())?.groups;
        if (groups?.name === undefined)
            continue;
        const name = groups.name.replaceAll('"', '');
        declarations.push({
            name,
            version: groups.version?.replace(/^v/, ''),
            region: onLine(index + 1, line.indexOf(name), name.length),
            rank: groups.comment?.includes('indirect') === true ? 1 : 0,
        });
    }
    return declarations;
};

// EXTERNAL MODULE: ./node_modules/toml-eslint-parser/lib/index.mjs + 3 modules
var lib = __webpack_require__(9605);
;// CONCATENATED MODULE: ./src/formats/manifest/toml.ts


/** All entries of a document in order; none of one that is not TOML. */
function entriesOf(text) {
    try {
        return (0,lib/* parseTOML */.MD)(text).body.flatMap((top) => top.body.flatMap((node) => ofNode(node, [])));
    }
    catch (error) {
        if (error instanceof lib/* ParseError */.mB)
            return [];
        throw error;
    }
}
function ofNode(node, base) {
    if (node.type === 'TOMLTable') {
        const path = node.resolvedKey;
        return [
            { path, value: undefined, region: regionOf(node.key) },
            ...node.body.flatMap((inner) => ofNode(inner, path)),
        ];
    }
    const path = [
        ...base,
        ...node.key.keys.map((key) => (key.type === 'TOMLBare' ? key.name : key.value)),
    ];
    return ofValue(node.value, path, regionOf(node.key));
}
function ofValue(value, path, region) {
    const text = value.type === 'TOMLValue' && value.kind === 'string' ? value.value : undefined;
    const entry = { path, value: text, region };
    if (value.type === 'TOMLInlineTable') {
        return [entry, ...value.body.flatMap((inner) => ofNode(inner, path))];
    }
    if (value.type !== 'TOMLArray')
        return [entry];
    const elements = value.elements.flatMap((element, index) => ofValue(element, [...path, index], regionOf(element)));
    return [entry, ...elements];
}
/** As far as it stands on its first line. */
function regionOf({ loc }) {
    const { start, end } = loc;
    const length = end.line === start.line ? end.column - start.column : 1;
    return onLine(start.line, start.column, length);
}

;// CONCATENATED MODULE: ./src/formats/manifest/gradle.ts


/** A string that is a coordinate and nothing else: `'group:artifact:version@ext'`. */
const COORDINATE = /(?<quote>["'])(?<name>[\w.-]+:[\w.-]+)(?::(?<version>[^"'\s:@]*))?(?::[^"'\s@]*)?(?:@\w+)?\k<quote>/dg;
/** `group: 'g', name: 'n', version: 'v'` of Groovy, `group = "g", name = "n"` of Kotlin. */
const NAMED = /\bgroup\s*[:=]\s*["'](?<group>[^"'\r\n]+)["']\s*,\s*name\s*[:=]\s*["'](?<name>[^"'\r\n]+)["'](?:\s*,\s*version\s*[:=]\s*["'](?<version>[^"'\r\n]+)["'])?/dg;
/** What is said with a coordinate without declaring it. */
const SPEECH = /\b(?:println|print|error|warn|info|debug|lifecycle|description|because|exclude|throw)\b/;
/** A configuration that is called: `implementation(platform(`, `add("api", `. */
const CALL = /^\s*\w+\s*\(?\s*(?:["']\w+["']\s*,\s*)?(?:\w+\s*\(\s*)?$/;
/** build.gradle and build.gradle.kts. */
const gradle = (text) => {
    const code = withoutComments(text, 'gradle');
    return [...declarationsIn(code, COORDINATE, rankOf), ...declarationsIn(code, NAMED, rankOf)].map((found) => ({ ...found, version: found.version?.includes('$') ? undefined : found.version }));
};
function rankOf(before) {
    if (SPEECH.test(before))
        return undefined;
    return CALL.test(before) ? 0 : 1;
}
/** gradle/libs.versions.toml, the catalog that `libs.…` in build files refers to. */
const gradleCatalog = (text) => {
    const entries = entriesOf(text);
    return entries.flatMap(({ path, region, value = '' }) => {
        const [table, alias, key] = path;
        if (table !== 'libraries')
            return [];
        if (path.length === 2 || key === 'module') {
            const [group, name, version] = value.split(':');
            return group && name ? [{ name: `${group}:${name}`, version, region }] : [];
        }
        if (key !== 'name')
            return [];
        const group = entries.find((other) => other.path.length === 3 && other.path[1] === alias && other.path[2] === 'group');
        return [{ name: `${group?.value ?? ''}:${value}`, region }];
    });
};

// EXTERNAL MODULE: ./node_modules/saxes/saxes.js
var saxes = __webpack_require__(59800);
;// CONCATENATED MODULE: ./src/formats/manifest/xml.ts


/**
 * All elements of a document, in the order of their start tags. What is not well-formed is passed
 * over as far as the parser can; entities of the document's own are not expanded.
 */
function elementsOf(text) {
    const parser = new saxes/* SaxesParser */.wT();
    const table = new LineTable(text);
    const elements = [];
    let current;
    let start = 0;
    // With a handler the parser goes on after an error instead of throwing.
    parser.on('error', () => undefined);
    parser.on('opentagstart', () => {
        // The parser is past the name by whatever ended it; its own columns restart with each line.
        start = text.lastIndexOf('<', parser.position - 1);
    });
    parser.on('opentag', ({ name, attributes }) => {
        const [firstLine = ''] = linesOf(text.slice(start, parser.position));
        const element = {
            name: name.replace(/^.*:/, ''),
            attributes,
            parent: current,
            children: [],
            region: table.region(start, firstLine.length),
            text: '',
        };
        current?.children.push(element);
        elements.push(element);
        current = element;
    });
    const onText = (more) => {
        if (current)
            current.text += more;
    };
    parser.on('text', onText);
    parser.on('cdata', onText);
    parser.on('closetag', () => {
        current = current?.parent;
    });
    parser.write(text).close();
    return elements;
}
/** The child element of that name. */
function child(element, name) {
    return element?.children.find((other) => other.name === name);
}
/** The trimmed text of the child element of that name; '' without one. */
function childText(element, name) {
    return child(element, name)?.text.trim() ?? '';
}

;// CONCATENATED MODULE: ./src/formats/manifest/maven.ts

/** A property may refer to another; nobody nests deeper, and a circle ends here. */
const MAX_REFERENCES = 5;
const PLUGIN_GROUP = 'org.apache.maven.plugins';
/** What declares an artifact, and how directly: a managed version only says which, not that. */
const RANKS = {
    dependency: 0,
    parent: 3,
    plugin: 4,
    extension: 4,
};
/** pom.xml: the line of the artifact's id, with properties resolved as far as the file has them. */
const pom = (text) => {
    const elements = elementsOf(text);
    const properties = propertiesOf(elements[0]);
    return elements.flatMap((element) => {
        const rank = RANKS[element.name];
        const artifact = child(element, 'artifactId');
        if (rank === undefined || artifact === undefined)
            return [];
        const resolve = (value) => resolved(value, properties);
        const group = resolve(childText(element, 'groupId')) || PLUGIN_GROUP;
        const version = resolve(childText(element, 'version'));
        return [
            {
                name: `${group}:${resolve(artifact.text.trim())}`,
                version: version === '' || version.includes('${') ? undefined : version,
                region: artifact.region,
                rank: rank + remoteness(element),
            },
        ];
    });
};
function remoteness(element) {
    const container = element.parent?.parent?.name;
    if (container === 'dependencyManagement')
        return 2;
    return container === 'plugin' ? 4 : 0;
}
function propertiesOf(project) {
    const properties = new Map();
    const parent = child(project, 'parent');
    for (const key of ['groupId', 'artifactId', 'version']) {
        const value = childText(project, key) || childText(parent, key);
        properties.set(`project.${key}`, value).set(`pom.${key}`, value).set(key, value);
        properties.set(`project.parent.${key}`, childText(parent, key));
    }
    for (const property of child(project, 'properties')?.children ?? []) {
        properties.set(property.name, property.text.trim());
    }
    return properties;
}
function resolved(value, properties) {
    let result = value;
    for (let round = 0; round < MAX_REFERENCES && result.includes('${'); round += 1) {
        result = result.replace(/\$\{([^}]*)\}/g, (whole, key) => properties.get(key) ?? whole);
        if (result.length > 1_000)
            return value;
    }
    return result;
}

// EXTERNAL MODULE: ./node_modules/jsonc-parser/lib/umd/main.js
var main = __webpack_require__(99547);
;// CONCATENATED MODULE: ./src/formats/manifest/json.ts


/** Calls back for each value of a JSON document, in order, without building the document. */
function eachValue(text, onValue) {
    const path = [];
    const regions = [];
    let depth = 0;
    (0,main.visit)(text, {
        onObjectProperty: (...[name, , length, line, character]) => {
            path.length = depth;
            regions.length = depth;
            path[depth - 1] = name;
            regions[depth - 1] = onLine(line + 1, character, length);
        },
        onObjectBegin: () => {
            depth += 1;
        },
        onObjectEnd: () => {
            depth -= 1;
        },
        onArrayBegin: (...[, , line, character]) => {
            depth += 1;
            path[depth - 1] = '[]';
            regions[depth - 1] = onLine(line + 1, character, 1);
        },
        onArrayEnd: () => {
            depth -= 1;
        },
        onLiteralValue: (value) => {
            path.length = depth;
            regions.length = depth;
            onValue({ path, value, regions });
        },
    });
}
/** Declarations whose name is a property: of `sections`, each with the range that it asks for. */
function declarationsUnder(text, sections) {
    const declarations = [];
    eachValue(text, ({ path, regions, value }) => {
        const [section = '', name] = path;
        const [, region] = regions;
        const rank = sections.indexOf(section);
        if (path.length !== 2 || rank < 0 || name === undefined || region === undefined)
            return;
        declarations.push({ name, region, rank });
        const alias = typeof value === 'string' ? /^npm:(@?[^@]+)/.exec(value)?.[1] : undefined;
        if (alias !== undefined)
            declarations.push({ name: alias, region, rank });
    });
    return declarations;
}

;// CONCATENATED MODULE: ./src/formats/manifest/npm.ts

const PACKAGE_SECTIONS = [
    'dependencies',
    'optionalDependencies',
    'devDependencies',
    'peerDependencies',
    'overrides',
    'resolutions',
];
const packageJson = (text) => declarationsUnder(text, PACKAGE_SECTIONS);
const composerJson = (text) => declarationsUnder(text, ['require', 'require-dev']);
/** Before `dependencies` of lock files of version 2, which repeats what `packages` says. */
const LEGACY_RANK = 1_000;
/** package-lock.json and npm-shrinkwrap.json of the versions 1, 2 and 3. */
const packageLock = (text) => {
    const declarations = [];
    eachValue(text, ({ path, regions, value }) => {
        const region = regions.at(-2);
        const key = path.at(-2);
        if (path.at(-1) !== 'version' || typeof value !== 'string' || !region || !key)
            return;
        const [section] = path;
        if (section === 'packages' && path.length === 3) {
            const name = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(key)?.[1];
            const rank = key.split('node_modules/').length - 2;
            if (name !== undefined)
                declarations.push({ name, version: value, region, rank });
        }
        else if (section === 'dependencies' && path.length % 2 === 1) {
            const rank = LEGACY_RANK + path.length;
            declarations.push({ name: key, version: value, region, rank });
        }
    });
    return declarations;
};

;// CONCATENATED MODULE: ./src/formats/manifest/nuget.ts

/** Elements that name a package, of project files, packages.config and central versions. */
const nuget_RANKS = {
    PackageReference: 0,
    package: 0,
    PackageVersion: 1,
    GlobalPackageReference: 1,
    PackageDownload: 2,
    DotNetCliToolReference: 2,
};
/** *.csproj and its kin, packages.config, Directory.Packages.props. */
const nugetProject = (text) => elementsOf(text).flatMap((element) => {
    const rank = nuget_RANKS[element.name];
    const name = attribute(element, 'Include') || attribute(element, 'Update') || idOf(element);
    if (rank === undefined || name === '')
        return [];
    const version = attribute(element, 'Version') || childText(element, 'Version');
    return [{ name, version: version || undefined, region: element.region, rank }];
});
function idOf(element) {
    return element.name === 'package' ? attribute(element, 'id') : '';
}
function attribute(element, name) {
    const key = Object.keys(element.attributes).find((other) => other.toLowerCase() === name.toLowerCase());
    return key === undefined ? '' : (element.attributes[key] ?? '').trim();
}

;// CONCATENATED MODULE: ./src/formats/manifest/pnpm-lock.ts


const DIRECT = /^(?:dependencies|devDependencies|optionalDependencies)$/;
/**
 * pnpm-lock.yaml of the versions 5 to 9. pnpm writes it in one style always, so that the lines
 * can be read as they stand; a YAML parser takes seconds for the large ones.
 */
const pnpmLock = (text) => {
    const declarations = [];
    const keys = [];
    for (const [index, line] of linesOf(text).entries()) {
        const match = /^( *)('[^']*'|"[^"]*"|[^\s#'"][^\s]*?):(?:\s|$)/.exec(line);
        if (match === null)
            continue;
        const indent = match[1]?.length ?? 0;
        const written = match[2] ?? '';
        while ((keys.at(-1)?.indent ?? -1) >= indent)
            keys.pop();
        const parents = keys.map(({ key }) => key);
        keys.push({ indent, key: written.replace(/^['"]|['"]$/g, '') });
        const found = declared(parents, keys.at(-1)?.key ?? '');
        if (found)
            declarations.push({ ...found, region: onLine(index + 1, indent, written.length) });
    }
    return declarations;
};
function declared(parents, key) {
    const [section = ''] = parents;
    if (DIRECT.test(section) && parents.length === 1)
        return { name: key };
    if (section === 'importers' && parents.length === 3 && DIRECT.test(parents[2] ?? '')) {
        return { name: key };
    }
    return section === 'packages' && parents.length === 1 ? { ...pnpm_lock_resolved(key), rank: 1 } : undefined;
}
/** `/@babel/core@7.1.0(peer@1.0.0)`, or `/@babel/core/7.1.0_peer@1.0.0` up to version 5. */
function pnpm_lock_resolved(key) {
    const plain = key.replace(/^\//, '').replace(/\(.*$/, '');
    const match = /^((?:@[^/@]+\/)?[^/@]+)[@/]([^_]+)/.exec(plain);
    return { name: match?.[1] ?? plain, version: match?.[2] };
}

;// CONCATENATED MODULE: ./src/formats/manifest/python.ts




/** A requirement of PEP 508: name, extras, then a version, a marker, an address or nothing. */
const REQUIREMENT = /^(?<name>[A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)\s*(?:\[[^\]]*\])?\s*(?:\(?\s*(?:(?<pin>===?)\s*(?<version>[^\s,;)]+)|[<>!~=])|[@;,]|$)/;
/** The requirement that a text is, if it is one. */
function requirement(text) {
    const groups = REQUIREMENT.exec(text.trim())?.groups;
    return groups?.name === undefined ? undefined : { name: groups.name, version: groups.version };
}
/** requirements.txt and constraints.txt of pip. */
const requirements = (text) => linesOf(text).flatMap((line, index) => {
    const written = line
        .replace(/(^|\s)#(?!egg=).*$/, '')
        .replace(/\s--?\w.*$|\\\s*$/, '')
        .trim();
    const egg = /[#&]egg=(?<name>[\w.-]+)/.exec(line)?.groups?.name;
    const found = egg === undefined ? requirement(written) : { name: egg };
    if (found === undefined)
        return [];
    const offset = line.indexOf(egg ?? written);
    return [{ ...found, region: onLine(index + 1, offset, (egg ?? written).length) }];
});
/** Tables of pyproject.toml whose keys are packages; `*` stands for any name. */
const KEYED = [
    'tool.poetry.dependencies',
    'tool.poetry.dev-dependencies',
    'tool.poetry.group.*.dependencies',
];
/** Arrays of requirements. */
const LISTED = [
    'project.dependencies',
    'project.optional-dependencies.*',
    'dependency-groups.*',
    'tool.uv.dev-dependencies',
    'tool.pdm.dev-dependencies.*',
    'build-system.requires',
];
/** pyproject.toml of PEP 621 and of Poetry. */
const pyproject = (text) => entriesOf(text).flatMap(({ path, region, value }) => {
    const last = path.at(-1);
    const table = path.slice(0, -1);
    if (typeof last === 'string' && KEYED.some((pattern) => matches(table, pattern))) {
        return [{ name: last, version: value, region }];
    }
    const rank = LISTED.findIndex((pattern) => matches(table, pattern));
    const found = typeof last === 'number' && rank >= 0 ? requirement(value ?? '') : undefined;
    return found === undefined ? [] : [{ ...found, region, rank }];
});
/** Pipfile of Pipenv. */
const pipfile = (text) => entriesOf(text).flatMap(({ path, region, value }) => {
    const [section, name] = path;
    if (path.length !== 2 || typeof name !== 'string')
        return [];
    if (section !== 'packages' && section !== 'dev-packages')
        return [];
    return [{ name, version: value?.replace(/^==\s*/, ''), region }];
});
function matches(path, pattern) {
    const parts = pattern.split('.');
    return parts.length === path.length && parts.every((part, i) => part === '*' || part === path[i]);
}
/** setup.py: the strings in lists whose name speaks of requirements. */
const setupPy = (text) => {
    const code = withoutComments(text, 'hash');
    const table = new LineTable(code);
    const lists = code.matchAll(/\b\w*requir\w*\s*=\s*(?<list>[[{][^]*?(?:[\]}]\s*(?:,|\)|\n)|$))/gi);
    return [...lists].flatMap((match) => {
        const start = match.index + match[0].indexOf(match.groups?.list ?? '');
        return stringsIn(match.groups?.list ?? '').flatMap(({ text: written, offset }) => {
            const found = requirement(written);
            const region = table.region(start + offset, written.length);
            return found === undefined ? [] : [{ ...found, region }];
        });
    });
};
function stringsIn(code) {
    return [...code.matchAll(/(["'])(?<text>(?:(?!\1)[^\\\r\n])*)\1/g)].map((match) => ({
        text: match.groups?.text ?? '',
        offset: match.index + 1,
    }));
}

;// CONCATENATED MODULE: ./src/formats/manifest/ruby.ts



const GEM = /^[ \t]*gem[\s(]+(?<quote>["'])(?<name>[^"'\s]+)\k<quote>/dgm;
const GEMSPEC = /\.add_(?:runtime_|development_)?dependency[\s(]+(?<quote>["'])(?<name>[^"'\s]+)\k<quote>/dg;
const POD = /^[ \t]*pod[\s(]+(?<quote>["'])(?<name>[^"'\s]+)\k<quote>/dgm;
const gemfile = (text) => declarationsIn(withoutComments(text, 'hash'), GEM);
const gemspec = (text) => declarationsIn(withoutComments(text, 'hash'), GEMSPEC);
const podfile = (text) => declarationsIn(withoutComments(text, 'hash'), POD);
/** Gemfile.lock: a gem with its version stands four spaces in, what it needs six. */
const gemfileLock = (text) => linesOf(text).flatMap((line, index) => {
    const match = /^ {4}(?<name>[^\s(]+) \((?<version>[^)]+)\)\s*$/.exec(line)?.groups;
    if (match?.name === undefined)
        return [];
    const { name, version } = match;
    return [{ name, version, region: onLine(index + 1, 4, name.length) }];
});

;// CONCATENATED MODULE: ./src/formats/manifest/rust.ts

const SECTIONS = ['dependencies', 'dev-dependencies', 'build-dependencies'];
/** Cargo.toml, also `[target.….dependencies]`, `[workspace.dependencies]` and renamed packages. */
const cargoToml = (text) => entriesOf(text).flatMap(({ path, region, value }) => {
    const at = path.findIndex((part) => typeof part === 'string' && SECTIONS.includes(part));
    const name = path[at + 1];
    if (at < 0 || typeof name !== 'string')
        return [];
    if (path.length === at + 2)
        return [{ name, version: value, region, rank: at }];
    const renamed = path.length === at + 3 && path[at + 2] === 'package' ? value : undefined;
    return renamed === undefined ? [] : [{ name: renamed, region, rank: at }];
});

;// CONCATENATED MODULE: ./src/formats/manifest/yarn-lock.ts


/**
 * yarn.lock of Yarn 1 and of Yarn 2 and later: entries begin in the first column with all that
 * asks for them, `"lodash@^4.17.0", lodash@^4.17.11:`, and have a version.
 */
const yarnLock = (text) => {
    const declarations = [];
    let open = [];
    for (const [index, line] of linesOf(text).entries()) {
        if (/^[^\s#].*:\s*$/.test(line)) {
            const region = onLine(index + 1, 0, line.trimEnd().length);
            open = namesOf(line).map((name) => ({ name, region }));
            continue;
        }
        const version = /^ {2}version:? "?([^"\s]+)"?\s*$/.exec(line)?.[1];
        if (version === undefined)
            continue;
        declarations.push(...open.map((entry) => ({ ...entry, version })));
        open = [];
    }
    return declarations;
};
function namesOf(header) {
    const names = header
        .replace(/:\s*$/, '')
        .replaceAll('"', '')
        .split(/,\s*/)
        .flatMap((spec) => /^(@?[^@]+)@/.exec(spec)?.[1] ?? []);
    return [...new Set(names)];
}

;// CONCATENATED MODULE: ./src/formats/manifest/kinds.ts











const lower = (name) => name.toLowerCase();
/** PEP 503: case does not count, and runs of `-`, `_` and `.` are one `-`. */
const pep503 = (name) => name.toLowerCase().replace(/[-_.]+/g, '-');
const KINDS = [
    [/^package\.json$/, { read: packageJson }],
    [/^(?:package-lock|npm-shrinkwrap)\.json$/, { read: packageLock }],
    [/^yarn\.lock$/, { read: yarnLock }],
    [/^pnpm-lock\.yaml$/, { read: pnpmLock }],
    [/^composer\.json$/, { read: composerJson, normalise: lower }],
    [/^pom\.xml$|\.pom$/, { read: pom }],
    [/\.gradle(?:\.kts)?$/, { read: gradle }],
    [/\.versions\.toml$/, { read: gradleCatalog }],
    [/^pyproject\.toml$/, { read: pyproject, normalise: pep503 }],
    [/^Pipfile$/, { read: pipfile, normalise: pep503 }],
    [/^setup\.py$/, { read: setupPy, normalise: pep503 }],
    [
        /^(?:.*requirements.*|.*constraints.*)\.(?:txt|in)$/i,
        { read: requirements, normalise: pep503 },
    ],
    [/^go\.mod$/, { read: goMod, nested: true }],
    [/^(?:Gemfile|gems\.rb)$/, { read: gemfile }],
    [/^Gemfile\.lock$/, { read: gemfileLock }],
    [/\.gemspec$/, { read: gemspec }],
    [/^Podfile$/, { read: podfile, nested: true }],
    [
        /\.(?:cs|fs|vb)proj$|^packages\.config$|\.props$|\.targets$/i,
        { read: nugetProject, normalise: lower },
    ],
    [/^Cargo\.toml$/, { read: cargoToml }],
    [/^mix\.exs$/, { read: mixExs }],
];
/** The kind of a manifest by the name of its file; undefined for one that we do not read. */
function kindOf(path) {
    const fileName = path.slice(path.lastIndexOf('/') + 1);
    return KINDS.find(([pattern]) => pattern.test(fileName))?.[1];
}

;// CONCATENATED MODULE: ./src/formats/manifest/manifest-index.ts

/**
 * Reads a manifest once for any number of look-ups.
 *
 * @param path decides by its file name what the text is; of an unknown kind nothing is found
 * @param text a byte order mark may stand before it; any line breaks
 */
function buildIndex(path, text) {
    const kind = kindOf(path);
    if (kind === undefined)
        return { find: () => undefined };
    const byName = new Map();
    for (const declaration of read(kind, text.replace(/^\uFEFF/, ''))) {
        const name = keyOf(kind, declaration.name);
        const others = byName.get(name);
        if (others)
            others.push(declaration);
        else
            byName.set(name, [declaration]);
    }
    return {
        find: ({ name, version }) => {
            const declared = manifest_index_namesOf(kind, name).find((each) => byName.has(each)) ?? '';
            return choose(byName.get(declared) ?? [], version)?.region;
        },
    };
}
/** Brackets nested without end exhaust the stack of recursive parsers: such a file has nothing. */
function read(kind, text) {
    try {
        return kind.read(text);
    }
    catch (error) {
        if (error instanceof RangeError)
            return [];
        throw error;
    }
}
/** The one of the wanted version, else the most direct, else the first. */
function choose(declarations, version) {
    const exact = declarations.filter((each) => version !== undefined && each.version === version);
    const candidates = exact.length > 0 ? exact : declarations;
    return candidates.reduce((best, each) => (best === undefined || (each.rank ?? 0) < (best.rank ?? 0) ? each : best), undefined);
}
/** The name, then what it may be a part of, the longest first. */
function manifest_index_namesOf(kind, name) {
    const key = keyOf(kind, name);
    if (kind.nested !== true)
        return [key];
    const parts = key.split('/');
    return parts.map((_, index) => parts.slice(0, parts.length - index).join('/'));
}
function keyOf(kind, name) {
    return kind.normalise?.(name) ?? name;
}

;// CONCATENATED MODULE: ./src/formats/manifest/locator.ts





/** Indexes kept at once; the records of a project come together, so that few are enough. */
const MAX_INDEXES = 64;
/**
 * Finds where in the repository a finding is dealt with: the line of the manifest that declares
 * the direct dependency, the Dockerfile's instruction. Each file is read once.
 */
class ManifestLocator {
    files;
    manifests;
    dockerfiles;
    constructor(files) {
        this.files = files;
        this.manifests = new Remembered((path) => indexOf(files, path, (text) => buildIndex(path, text)));
        this.dockerfiles = new Remembered((path) => indexOf(files, path, readDockerfile));
    }
    /**
     * @returns the place that the source itself told, where it told a line; undefined when there is
     *   no such file or nothing in it declares the dependency: no line is claimed that is not known
     */
    locate(record, issue) {
        const [told] = issue.facts.locations;
        if (told?.startLine !== undefined)
            return told;
        // A source may tell the manifest where the project's own file is the lock file beside it.
        const paths = [told?.file ?? '', record.attributes.target_file].map(identity/* normalisePath */.qb);
        for (const path of new Set(paths.filter((each) => each !== ''))) {
            const found = (record.product === 'container' ? this.inDockerfile(path, issue) : undefined) ??
                this.inManifest(path, issue);
            if (found)
                return found;
        }
        return undefined;
    }
    inManifest(path, issue) {
        if (issue.facts.packages.length === 0)
            return undefined;
        const queries = directDependencies(issue);
        for (const file of manifestCandidates(path, this.files)) {
            const manifest = this.manifests.get(file);
            for (const query of manifest === undefined ? [] : queries) {
                const region = manifest?.find(query);
                if (region)
                    return at(file, region);
            }
        }
        return undefined;
    }
    /** In the instruction that installed the package, else where the base image is named. */
    inDockerfile(path, issue) {
        const dockerfile = this.dockerfiles.get(path);
        const instruction = issue.facts.dockerfileInstruction;
        const region = (instruction ? dockerfile?.instruction(instruction) : undefined) ?? dockerfile?.base();
        return region && at(path, region);
    }
}
/** What was made of the files asked for last. */
class Remembered {
    make;
    known = new Map();
    constructor(make) {
        this.make = make;
    }
    get(path) {
        if (this.known.has(path))
            return this.known.get(path);
        const made = this.make(path);
        const [oldest] = this.known.keys();
        if (this.known.size >= MAX_INDEXES && oldest !== undefined)
            this.known.delete(oldest);
        this.known.set(path, made);
        return made;
    }
}
function indexOf(files, path, read) {
    const text = files.read(path);
    return text === undefined ? undefined : read(text);
}
function at(file, region) {
    return { file, ...region };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./src/pipeline/lines/repository-files.ts


/** Larger than any manifest or lock file that people keep; GitHub refuses files over 100 MB. */
const MAX_BYTES = 20 * 1024 * 1024;
/**
 * Files of a checkout by their path relative to its root. Paths come from scans and are hostile:
 * what leads out of the root, by `..` or by a symbolic link, is not there.
 */
class RepositoryFiles {
    maxBytes;
    root;
    /** @param root absolute path of the checkout's root, or null when there is none */
    constructor(root, maxBytes = MAX_BYTES) {
        this.maxBytes = maxBytes;
        this.root = root === null ? undefined : present(() => (0,external_node_fs_.realpathSync)(root));
    }
    /**
     * The text of a regular file, in UTF-8 or, where a mark says so, UTF-16.
     *
     * @returns undefined when there is none inside the root that can be read and is not too large
     */
    read(path) {
        const real = this.real(path);
        if (real === undefined)
            return undefined;
        return present(() => {
            const found = (0,external_node_fs_.statSync)(real);
            return found.isFile() && found.size <= this.maxBytes ? decode((0,external_node_fs_.readFileSync)(real)) : undefined;
        });
    }
    /** Names of what is in a folder; '' is the root. None when it is not there. */
    list(folder) {
        const real = this.real(folder);
        return (real === undefined ? undefined : present(() => (0,external_node_fs_.readdirSync)(real))) ?? [];
    }
    real(path) {
        const { root } = this;
        if (root === undefined || path.includes('\0'))
            return undefined;
        const real = present(() => (0,external_node_fs_.realpathSync)((0,external_node_path_.join)(root, path)));
        if (real === undefined)
            return undefined;
        const within = (0,external_node_path_.relative)(root, real);
        const outside = within === '..' || within.startsWith(`..${external_node_path_.sep}`) || (0,external_node_path_.isAbsolute)(within);
        return outside ? undefined : real;
    }
}
/** What cannot be read is as good as missing: nobody's scan fails for want of a line number. */
function present(read) {
    try {
        return read();
    }
    catch (error) {
        if (typeof error === 'object' && error !== null && 'code' in error)
            return undefined;
        throw error;
    }
}
/** PowerShell's `pip freeze > requirements.txt` writes UTF-16. */
function decode(bytes) {
    const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
    return new TextDecoder(utf16 ? 'utf-16le' : 'utf-8').decode(bytes);
}

;// CONCATENATED MODULE: ./src/pipeline/lines/manifest-lines.ts


/** Gives findings in packages the line of the manifest that brings the package in. */
class ManifestLines {
    locator;
    /** @param root absolute path of the checkout; nothing outside it is read */
    constructor(root) {
        this.locator = new ManifestLocator(new RepositoryFiles(root));
    }
    /** The record with the line in the first location of each issue, where it was found. */
    locate(record) {
        return { ...record, issues: record.issues.map((issue) => this.located(record, issue)) };
    }
    located(record, issue) {
        const [known, ...others] = issue.facts.locations;
        if (known?.startLine !== undefined)
            return issue;
        const found = this.locator.locate(record, issue);
        if (found === undefined)
            return issue;
        return { ...issue, facts: { ...issue.facts, locations: [found, ...others] } };
    }
}


/***/ }),

/***/ 37215:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ scanFiles)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./src/model/errors.ts
var errors = __webpack_require__(87206);
// EXTERNAL MODULE: ./src/sources/snyk-cli/json/open.ts + 1 modules
var json_open = __webpack_require__(90604);
;// CONCATENATED MODULE: ./src/sources/snyk-cli/json/fault.ts
/** The text is not JSON at this place. Never leaves this room: listeners are told a JsonProblem. */
class JsonFault extends Error {
    name = 'JsonFault';
    /** Bytes from the beginning of the stream. */
    offset;
    /** Counted from 1. */
    line;
    /** How far the stream had been read when the fault was found. */
    readTo;
    constructor(message, where) {
        super(message);
        this.offset = where.offset;
        this.line = where.line;
        this.readTo = where.readTo;
    }
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/json/chunk.ts

const QUOTE = '"';
const LINE_BREAK = '\n';
const STREAM_START = { offset: 0, line: 1, startsLine: true };
/**
 * A piece of the stream, as bytes and as a string of one-byte characters with the same positions.
 * The engine searches such strings far faster than buffers, and no syntax of JSON is beyond ASCII.
 *
 * Quotes and line breaks are looked up once each, so `quoteFrom`, `lineBreakFrom` and `positionAt`
 * must be asked in rising order; `rewind` before going back.
 */
class Chunk {
    bytes;
    start;
    text;
    length;
    quote = -1;
    lineBreak = -1;
    lineBreaks = -1;
    constructor(bytes, start = STREAM_START) {
        this.bytes = bytes;
        this.start = start;
        this.text = bytes.toString('latin1');
        this.length = bytes.length;
    }
    rewind() {
        this.quote = -1;
        this.lineBreak = -1;
        this.lineBreaks = -1;
    }
    /** The next quote at or behind `from`, or the chunk's length. */
    quoteFrom(from) {
        if (this.quote < from)
            this.quote = this.next(QUOTE, from);
        return this.quote;
    }
    /** The next line break at or behind `from`, or the chunk's length. */
    lineBreakFrom(from) {
        while (this.lineBreak < from) {
            this.lineBreaks += 1;
            this.lineBreak = this.next(LINE_BREAK, this.lineBreak + 1);
        }
        return this.lineBreak;
    }
    positionAt(position) {
        this.lineBreakFrom(position);
        return {
            offset: this.start.offset + position,
            line: this.start.line + this.lineBreaks,
            startsLine: this.startsLine(position),
        };
    }
    startsLine(position) {
        return position === 0 ? this.start.startsLine : this.text[position - 1] === LINE_BREAK;
    }
    /** The line of any position. */
    lineAt(position) {
        return this.start.line + countLineBreaks(this.text, position);
    }
    /** A fault at any position. `readTo`: how far was read, if that is farther. */
    fault(message, position, readTo = position) {
        return new JsonFault(message, {
            offset: this.start.offset + position,
            line: this.lineAt(position),
            readTo: this.start.offset + readTo,
        });
    }
    next(character, from) {
        const found = this.text.indexOf(character, from);
        return found < 0 ? this.length : found;
    }
}
/** Line breaks before `end`. */
function countLineBreaks(text, end) {
    let count = 0;
    let found = text.indexOf(LINE_BREAK);
    while (found >= 0 && found < end) {
        count += 1;
        found = text.indexOf(LINE_BREAK, found + 1);
    }
    return count;
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./src/sources/snyk-cli/json/limits.ts

/**
 * Levels of what is walked or taken; what is skipped may be as deep as it likes. Whoever reads a
 * value may recurse into it, and the stack must hold that. Snyk's deepest output, the dependency
 * trees of `--print-deps`, has two levels a dependency.
 */
const MAX_DEPTH = 1_000;
/** Bytes of one value that is taken: it becomes a string, and V8 has none that is longer. */
const MAX_TAKEN_BYTES = external_node_buffer_.constants.MAX_STRING_LENGTH;
/**
 * Bytes that are looked at together. Measured: strings of this size die young in V8's heap, so
 * memory is lowest; up to 1 MB time is the same.
 */
const CHUNK_BYTES = 64 * 1024;
/**
 * Bytes in which something that begins like JSON must show that it is none. Not more than
 * MAX_DEPTH, so that no depth is reached within it.
 */
const CANDIDATE_BYTES = 1_000;

;// CONCATENATED MODULE: ./src/sources/snyk-cli/json/characters.ts
const Char = {
    tab: 0x09,
    lineFeed: 0x0a,
    carriageReturn: 0x0d,
    space: 0x20,
    quote: 0x22,
    comma: 0x2c,
    minus: 0x2d,
    zero: 0x30,
    nine: 0x39,
    colon: 0x3a,
    openBracket: 0x5b,
    backslash: 0x5c,
    closeBracket: 0x5d,
    f: 0x66,
    n: 0x6e,
    t: 0x74,
    openBrace: 0x7b,
    closeBrace: 0x7d,
};
/** The four characters that JSON allows between its tokens. */
function isSpace(code) {
    return (code === Char.space ||
        code === Char.lineFeed ||
        code === Char.carriageReturn ||
        code === Char.tab);
}
/** The first position at or behind `from` that holds no whitespace. */
function skipSpace(text, from) {
    let position = from;
    while (position < text.length && isSpace(text.charCodeAt(position)))
        position += 1;
    return position;
}
/** What kind of value begins with this character; null: none does. */
function kindOf(code) {
    switch (code) {
        case Char.openBrace:
            return 'object';
        case Char.openBracket:
            return 'array';
        case Char.quote:
        case Char.minus:
        case Char.t:
        case Char.f:
        case Char.n:
            return 'scalar';
        default:
            return code >= Char.zero && code <= Char.nine ? 'scalar' : null;
    }
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/json/value-end.ts


const TOO_DEEP = `nested deeper than ${MAX_DEPTH} levels`;
/** Setting this bit makes `[` and `{` one character, and `]` and `}` another. */
const BRACE_BIT = 0x20;
/**
 * Finds where a value ends, over any number of chunks, by its brackets and strings alone. This is
 * the hot loop of the reader: it hops over strings and looks at single characters only between
 * them.
 */
class ValueEnd {
    literal = false;
    inString = false;
    /** The chunk ended behind a backslash: the next character is escaped. */
    escaped = false;
    depth = 0;
    maxDepth = 0;
    /** A value begins with the character `code`; more than `maxDepth` levels of it are a fault. */
    begin(code, maxDepth) {
        const container = code === Char.openBrace || code === Char.openBracket;
        this.inString = code === Char.quote;
        this.literal = !container && !this.inString;
        this.escaped = false;
        this.depth = container ? 1 : 0;
        this.maxDepth = maxDepth;
    }
    /** The position behind the value's end, or -1: it goes on in the next chunk. */
    find(chunk, from) {
        if (this.literal)
            return literalEnd(chunk.text, from);
        let position = from;
        for (;;) {
            if (this.inString) {
                position = this.stringEnd(chunk, position);
                if (position < 0 || this.depth === 0)
                    return position;
            }
            const quote = chunk.quoteFrom(position);
            const end = this.containerEnd(chunk, position, quote);
            if (end >= 0)
                return end;
            if (quote === chunk.length)
                return -1;
            this.inString = true;
            position = quote + 1;
        }
    }
    stringEnd(chunk, from) {
        const { text, length } = chunk;
        let start = from;
        if (this.escaped && start < length) {
            this.escaped = false;
            start += 1;
        }
        const quote = closingQuote(text, start);
        const end = quote < 0 ? length : quote;
        // A document that was cut inside a string would take in whatever is printed behind it.
        const lineBreak = chunk.lineBreakFrom(from);
        if (lineBreak < end)
            throw chunk.fault('a line break inside a string', lineBreak);
        if (quote < 0) {
            if (start < length)
                this.escaped = isEscaped(text, start, length);
            return -1;
        }
        this.inString = false;
        return quote + 1;
    }
    /** Counts the brackets up to the next string. */
    containerEnd(chunk, from, to) {
        const { text } = chunk;
        let depth = this.depth;
        for (let position = from; position < to; position += 1) {
            const code = text.charCodeAt(position);
            if (code < Char.openBracket)
                continue;
            const brace = code | BRACE_BIT;
            if (brace === Char.openBrace) {
                depth += 1;
                if (depth > this.maxDepth)
                    throw chunk.fault(TOO_DEEP, position);
            }
            else if (brace === Char.closeBrace) {
                depth -= 1;
                if (depth === 0)
                    return position + 1;
            }
        }
        this.depth = depth;
        return -1;
    }
}
function literalEnd(text, from) {
    for (let position = from; position < text.length; position += 1) {
        if (endsLiteral(text.charCodeAt(position)))
            return position;
    }
    return -1;
}
function endsLiteral(code) {
    return (code === Char.comma || code === Char.closeBrace || code === Char.closeBracket || isSpace(code));
}
function closingQuote(text, from) {
    let quote = text.indexOf('"', from);
    while (quote >= 0 && isEscaped(text, from, quote))
        quote = text.indexOf('"', quote + 1);
    return quote;
}
/** Whether an odd number of backslashes stands between `from` and `position`, up to it. */
function isEscaped(text, from, position) {
    let first = position;
    while (first > from && text.charCodeAt(first - 1) === Char.backslash)
        first -= 1;
    return (position - first) % 2 === 1;
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/json/passage.ts

/** One value or property name after the other, passed over whole, each over any number of chunks. */
class Passage {
    maxBytes;
    valueEnd = new ValueEnd();
    keep = false;
    /** Its bytes in earlier chunks. */
    kept = [];
    keptBytes = 0;
    /** Where it begins and ends in the chunk at hand. */
    start = 0;
    end = 0;
    constructor(maxBytes) {
        this.maxBytes = maxBytes;
    }
    /** Begins at `start`. Gives the position behind its end, or -1: it goes on in the next chunk. */
    begin(chunk, start, options) {
        this.start = start;
        this.keep = options.keep;
        this.kept = [];
        this.keptBytes = 0;
        this.valueEnd.begin(chunk.text.charCodeAt(start), options.maxDepth);
        return this.findEnd(chunk, start + 1);
    }
    proceed(chunk) {
        this.start = 0;
        return this.findEnd(chunk, 0);
    }
    /** What was kept and ended in this chunk. */
    text(chunk) {
        return this.kept.length === 0
            ? chunk.bytes.toString('utf8', this.start, this.end)
            : this.bytes(chunk, this.end).toString('utf8');
    }
    /** The same with each byte as one character: for looking up, not for keeping. */
    latin1(chunk) {
        return this.kept.length === 0
            ? chunk.text.slice(this.start, this.end)
            : this.bytes(chunk, this.end).toString('latin1');
    }
    /** What was kept up to a position of this chunk. */
    bytes(chunk, end) {
        return Buffer.concat([...this.kept, chunk.bytes.subarray(this.start, end)]);
    }
    findEnd(chunk, from) {
        const end = this.valueEnd.find(chunk, from);
        this.end = end < 0 ? chunk.length : end;
        if (this.keep) {
            this.checkSize(chunk);
            if (end < 0)
                this.keepBytes(chunk);
        }
        return end;
    }
    checkSize(chunk) {
        if (this.keptBytes + this.end - this.start > this.maxBytes) {
            throw chunk.fault(`a value of more than ${this.maxBytes} bytes`, this.start, this.end);
        }
    }
    keepBytes(chunk) {
        // A copy: whoever reads the stream may use its buffer again for the next chunk.
        this.kept.push(Buffer.from(chunk.bytes.subarray(this.start)));
        this.keptBytes += chunk.length - this.start;
    }
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/json/place.ts
const PLAIN_NAME = /^\w{1,40}$/;
const MAX_LENGTH = 200;
/** A path in a document, for people: `vulnerabilities[3].id`. Names are hostile and may be long. */
function place(keys) {
    const path = keys.map(step).join('');
    const shown = path.startsWith('.') ? path.slice(1) : path;
    return shown.length > MAX_LENGTH ? `${shown.slice(0, MAX_LENGTH)}…` : shown;
}
function step(key) {
    if (typeof key !== 'string')
        return `[${key ?? ''}]`;
    return PLAIN_NAME.test(key) ? `.${key}` : `[${JSON.stringify(key.slice(0, 40))}]`;
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/json/walker.ts







/** Of a bad value, in messages. */
const EXCERPT_BYTES = 40;
/** Property names that are remembered with how they are written: the same few come again and again. */
const MAX_NAMES = 1_000;
const MAX_NAME_BYTES = 100;
/** Reads one document by the grammar of JSON; a visitor decides about each of its values. */
class Walker {
    visitor;
    levels = [];
    expected = 'value';
    key = null;
    ended = false;
    /** What becomes of that which is being passed over, if anything is. */
    passing = null;
    passage;
    names = new Map();
    constructor(visitor, maxTakenBytes = MAX_TAKEN_BYTES) {
        this.visitor = visitor;
        this.passage = new Passage(maxTakenBytes);
    }
    /**
     * Reads on at `from`. Gives the position behind the document's end, or -1: it goes on in the
     * next chunk. Throws a JsonFault where the document is broken.
     */
    read(chunk, from) {
        try {
            return this.walk(chunk, from);
        }
        catch (error) {
            throw error instanceof JsonFault ? this.firstFault(chunk, error) : error;
        }
    }
    /** The fault of a document that is not over where the input is: at the end of `chunk`. */
    cutOff(chunk) {
        const place = this.place();
        const message = `ends in the middle of ${place === '' ? 'the document' : place}`;
        return this.firstFault(chunk, chunk.fault(message, chunk.length));
    }
    /** Where the reader stands, for people: `vulnerabilities[3]`; empty at the document's top. */
    place() {
        const keys = this.levels.slice(1).map((level) => level.key);
        const inValue = this.passing === 'take' || this.passing === 'skip';
        return place(inValue && this.key !== null ? [...keys, this.key] : keys);
    }
    walk(chunk, from) {
        let position = this.passing === null ? from : this.passed(chunk, this.passage.proceed(chunk));
        while (position >= 0 && !this.ended) {
            position = skipSpace(chunk.text, position);
            if (position === chunk.length)
                return -1;
            position = this.token(chunk, position);
        }
        return position;
    }
    token(chunk, position) {
        const code = chunk.text.charCodeAt(position);
        switch (this.expected) {
            case 'value or end':
                return code === Char.closeBracket ? this.leave(position) : this.value(chunk, position);
            case 'value':
                return this.value(chunk, position);
            case 'name or end':
                return code === Char.closeBrace ? this.leave(position) : this.name(chunk, position);
            case 'name':
                return this.name(chunk, position);
            case 'colon':
                if (code !== Char.colon)
                    throw unexpected(chunk, position, '":"');
                this.expected = 'value';
                return position + 1;
            case 'comma or end':
                return this.commaOrEnd(chunk, position);
        }
    }
    name(chunk, position) {
        if (chunk.text.charCodeAt(position) !== Char.quote) {
            throw unexpected(chunk, position, 'a property name in quotes');
        }
        return this.pass('name', chunk, position);
    }
    value(chunk, position) {
        const kind = kindOf(chunk.text.charCodeAt(position));
        if (kind === null)
            throw unexpected(chunk, position, 'a value');
        const parent = this.levels.at(-1);
        if (parent?.isArray === true) {
            this.key = parent.count;
            parent.count += 1;
        }
        const decision = this.visitor.enter(this.key, kind);
        if (decision === 'skip')
            return this.pass('skip', chunk, position);
        if (kind === 'scalar')
            return this.pass('take', chunk, position);
        if (this.levels.length === MAX_DEPTH)
            throw chunk.fault(TOO_DEEP, position);
        if (decision === 'take')
            return this.pass('take', chunk, position);
        this.levels.push({ key: this.key, isArray: kind === 'array', count: 0 });
        this.expected = kind === 'array' ? 'value or end' : 'name or end';
        return position + 1;
    }
    commaOrEnd(chunk, position) {
        const isArray = this.levels.at(-1)?.isArray === true;
        const code = chunk.text.charCodeAt(position);
        if (code === (isArray ? Char.closeBracket : Char.closeBrace))
            return this.leave(position);
        if (code !== Char.comma) {
            throw unexpected(chunk, position, isArray ? '"," or "]"' : '"," or "}"');
        }
        this.expected = isArray ? 'value' : 'name';
        return position + 1;
    }
    leave(position) {
        this.visitor.leave(this.levels.pop()?.key ?? null);
        this.valueEnded();
        return position + 1;
    }
    valueEnded() {
        this.expected = 'comma or end';
        this.ended = this.levels.length === 0;
    }
    pass(purpose, chunk, position) {
        this.passing = purpose;
        const keep = purpose !== 'skip';
        const maxDepth = keep ? MAX_DEPTH - this.levels.length : Infinity;
        return this.passed(chunk, this.passage.begin(chunk, position, { keep, maxDepth }));
    }
    /** `end`: the position behind what was passed over, or -1. */
    passed(chunk, end) {
        if (end < 0)
            return end;
        if (this.passing === 'name') {
            this.key = this.nameOf(chunk, end);
            this.expected = 'colon';
        }
        else {
            if (this.passing === 'take')
                this.visitor.take(this.key, this.parsed(chunk, end));
            this.valueEnded();
        }
        this.passing = null;
        return end;
    }
    nameOf(chunk, end) {
        const raw = this.passage.latin1(chunk);
        const known = this.names.get(raw);
        if (known !== undefined)
            return known;
        const name = String(this.parsed(chunk, end));
        if (this.names.size < MAX_NAMES && raw.length <= MAX_NAME_BYTES) {
            // Not `raw`: it would hold on to the chunk it was sliced from.
            this.names.set(this.passage.bytes(chunk, end).toString('latin1'), name);
        }
        return name;
    }
    parsed(chunk, end) {
        const text = this.passage.text(chunk);
        try {
            return JSON.parse(text);
        }
        catch {
            // JSON.parse tells the place in characters, and each Node in other words.
            const value = new Chunk(this.passage.bytes(chunk, end));
            const excerpt = JSON.stringify(value.bytes.toString('utf8', 0, EXCERPT_BYTES));
            throw moved(value.fault(`not a JSON value: ${excerpt}`, 0), value, { chunk, end });
        }
    }
    /**
     * The first fault of the value that is being taken. Its end is looked for by brackets and quotes
     * alone; what is amiss there may only follow from something before it.
     */
    firstFault(chunk, fault) {
        if (this.passing !== 'take')
            return fault;
        const end = fault.readTo - chunk.start.offset;
        const value = new Chunk(this.passage.bytes(chunk, end));
        if (kindOf(value.text.charCodeAt(0)) === 'scalar')
            return fault;
        try {
            new Walker(walkAll).read(value, 0);
            return fault;
        }
        catch (error) {
            if (!(error instanceof JsonFault))
                throw error;
            return moved(error, value, { chunk, end });
        }
    }
}
const walkAll = { enter: () => 'walk', take: () => undefined, leave: () => undefined };
/** A fault found in a value's bytes, as one of the stream: the value ends in `chunk` at `end`. */
function moved(fault, value, to) {
    const readTo = to.chunk.start.offset + to.end;
    const line = to.chunk.lineAt(to.end) - countLineBreaks(value.text, value.length);
    return new JsonFault(fault.message, {
        offset: readTo - value.length + fault.offset,
        line: line + fault.line - 1,
        readTo,
    });
}
function unexpected(chunk, position, expected) {
    const code = chunk.text.charCodeAt(position);
    const found = code > 0x20 && code < 0x7f ? String.fromCharCode(code) : `byte ${code}`;
    return chunk.fault(`${found} where ${expected} should be`, position);
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/json/candidate.ts





/**
 * What may stand behind a document's first bracket, or the end of the input at hand. Most brackets
 * in logs (`[INFO]`, `{x}`, `[1/3]`, ANSI colours) are told from JSON by this alone, and cheaply.
 */
const BEHIND_BRACE = /[ \t\r\n]*(?:["}]|$)/y;
const BEHIND_BRACKET = /[ \t\r\n]*(?:["[{\]]|[-\d][\d.eE+-]*[ \t\r\n]*(?:[,\]]|$)|(?:true|false|null)[ \t\r\n]*(?:[,\]]|$)|[a-z]{0,4}$)/y;
/**
 * A log line that ends with a bracket, and a document at the very beginning of the next: whoever
 * breaks lines within an array indents its elements.
 */
const BRACKET_BEFORE_DOCUMENT = /^\[[[ \t\r\n]*\n[[{]/;
/** What a document cut off by the end of the input shows at least. */
const CUT_OBJECT = /^[[ \t\r\n]*\{[ \t\r\n]*"/;
const CUT_ARRAY = /^\[[ \t\r\n]*[^ \t\r\n]/;
/**
 * Whether a document begins with the bracket at `position`. It does once a named value
 * was begun in it: from there on what breaks is a broken document. Anything without a name, like
 * `[1]` and `[]`, is one only where a line begins with it (`alone`).
 *
 * @param options.alone whether nothing but space stands before it on its line
 * @param options.last whether the whole input ends with this chunk
 */
function judge(chunk, position, { alone, last }) {
    if (!looksLikeJson(chunk.text, position))
        return 'text';
    const window = new Chunk(chunk.bytes.subarray(position, position + CANDIDATE_BYTES));
    if (!alone && BRACKET_BEFORE_DOCUMENT.test(window.text))
        return 'text';
    const probe = new Probe();
    try {
        if (new Walker(probe).read(window, 0) >= 0)
            return probe.named || alone ? 'document' : 'text';
    }
    catch (error) {
        if (!(error instanceof JsonFault))
            throw error;
        return probe.named ? 'document' : 'text';
    }
    if (probe.named || window.length >= CANDIDATE_BYTES)
        return 'document';
    if (!last)
        return 'undecided';
    return CUT_OBJECT.test(window.text) || (alone && CUT_ARRAY.test(window.text))
        ? 'document'
        : 'text';
}
function looksLikeJson(text, position) {
    const behind = text.charCodeAt(position) === Char.openBrace ? BEHIND_BRACE : BEHIND_BRACKET;
    behind.lastIndex = position + 1;
    return behind.test(text);
}
/** Walks everything and notes whether a named value was begun. */
class Probe {
    named = false;
    enter(key) {
        if (typeof key === 'string')
            this.named = true;
        return 'walk';
    }
    take() {
        // Nothing is wanted of the values.
    }
    leave() {
        // Nor of their ends.
    }
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/json/text-sample.ts
/** Characters of text that are kept for error messages. */
const SAMPLE_CHARACTERS = 2_000;
/** In UTF-8 no character takes more than four bytes. */
const SAMPLE_BYTES = SAMPLE_CHARACTERS * 4;
/** The beginning of the text that stands around the documents. */
class TextSample {
    pieces = [];
    bytes = 0;
    add(text) {
        const piece = text.subarray(0, SAMPLE_BYTES - this.bytes);
        // What lies between documents, and would fill the sample with nothing to read.
        if (piece.toString('latin1').trim() === '')
            return;
        this.pieces.push(Buffer.from(piece));
        this.bytes += piece.length;
    }
    toString() {
        return Buffer.concat(this.pieces).toString('utf8').trim().slice(0, SAMPLE_CHARACTERS);
    }
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/json/text-search.ts



/** Looks for documents in the text around them: logs, prose, the remains of broken documents. */
class TextSearch {
    /** What stands before the position on its line. */
    before = 'nothing';
    recovering = false;
    sample = new TextSample();
    /**
     * The position of the next document (`begins`), or of what may be one and needs more bytes to
     * tell, or the chunk's length. `last`: there will be no more bytes.
     */
    find(chunk, from, last) {
        for (let position = from; position < chunk.length; position += 1) {
            const code = chunk.text.charCodeAt(position);
            if (this.mayBegin(code)) {
                const verdict = judge(chunk, position, { alone: this.before !== 'text', last });
                if (verdict !== 'text') {
                    this.note(chunk.bytes.subarray(from, position));
                    return { position, begins: verdict === 'document' };
                }
            }
            this.step(code);
        }
        this.note(chunk.bytes.subarray(from));
        return { position: chunk.length, begins: false };
    }
    /** The next search goes on behind a document that ended well. */
    resume() {
        this.recovering = false;
        this.before = 'space';
    }
    /**
     * The next search goes on in the remains of a broken document. They are full of brackets, so the
     * next document is only looked for at the very beginning of a line, where no inner part of what
     * Snyk prints begins.
     */
    recover(startsLine) {
        this.recovering = true;
        this.before = startsLine ? 'nothing' : 'text';
    }
    /** The beginning of the text seen, without the remains of broken documents. */
    text() {
        return this.sample.toString();
    }
    mayBegin(code) {
        if (code !== Char.openBrace && code !== Char.openBracket)
            return false;
        return !this.recovering || this.before === 'nothing';
    }
    step(code) {
        if (code === Char.lineFeed)
            this.before = 'nothing';
        else if (this.before !== 'text')
            this.before = isSpace(code) ? 'space' : 'text';
    }
    note(text) {
        if (!this.recovering)
            this.sample.add(text);
    }
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/json/stream.ts





/**
 * Finds the JSON documents in a stream of UTF-8, one after the other with any text around them,
 * and walks each with its listener's visitor. What the visitor does not take is never made into
 * strings: neither the size of the input nor that of a document is limited, and memory is that of
 * the largest value taken.
 */
class JsonDocuments {
    listener;
    maxTakenBytes;
    walker = null;
    search = new TextSearch();
    documents = 0;
    /** What may be the beginning of a document and waits for more bytes to tell. */
    waiting = Buffer.alloc(0);
    /** Where it stands, or the next byte that is written. */
    at = STREAM_START;
    constructor(listener, maxTakenBytes = MAX_TAKEN_BYTES) {
        this.listener = listener;
        this.maxTakenBytes = maxTakenBytes;
    }
    /** Throws only what the listener and its visitors throw. `bytes` may be used again afterwards. */
    write(bytes) {
        for (let start = 0; start < bytes.length; start += CHUNK_BYTES) {
            const part = bytes.subarray(start, start + CHUNK_BYTES);
            this.read(this.waiting.length === 0 ? part : Buffer.concat([this.waiting, part]), false);
        }
    }
    /**
     * After the last chunk. `documents`: how many there were, broken ones too. `text`: the first
     * 2,000 characters of what stands around them, for error messages.
     */
    close() {
        this.read(this.waiting, true);
        if (this.walker !== null) {
            const { message, offset, line } = this.walker.cutOff(new Chunk(Buffer.alloc(0), this.at));
            this.end({ message, offset, line });
        }
        return { documents: this.documents, text: this.search.text() };
    }
    read(bytes, last) {
        const chunk = new Chunk(bytes, this.at);
        let position = 0;
        while (position < chunk.length) {
            if (this.walker === null) {
                const found = this.search.find(chunk, position, last);
                position = found.position;
                if (!found.begins)
                    break;
                this.begin(chunk.start.offset + position);
            }
            else {
                position = this.readDocument(this.walker, chunk, position);
            }
        }
        this.waiting = Buffer.from(chunk.bytes.subarray(position));
        this.at = chunk.positionAt(position);
    }
    readDocument(walker, chunk, from) {
        try {
            const end = walker.read(chunk, from);
            if (end < 0)
                return chunk.length;
            this.search.resume();
            this.end(null);
            return end;
        }
        catch (error) {
            if (!(error instanceof JsonFault))
                throw error;
            const place = walker.place();
            const message = place === '' ? error.message : `${error.message}, in ${place}`;
            const position = error.readTo - chunk.start.offset;
            this.search.recover(chunk.startsLine(position));
            chunk.rewind();
            this.end({ message, offset: error.offset, line: error.line });
            return position;
        }
    }
    begin(offset) {
        this.documents += 1;
        this.walker = new Walker(this.listener.begin(offset), this.maxTakenBytes);
    }
    end(problem) {
        this.walker = null;
        this.listener.end(problem);
    }
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/cut.ts
/** Longest description of an issue in Snyk's REST API, in characters. */
const MAX_DESCRIPTION = 4096;
/**
 * The first characters of a text. The result is a copy: a slice would keep the whole text alive,
 * and with it, description by description, the whole file.
 */
function cut(text, max) {
    if (text.length <= max)
        return text;
    const splitsPair = /[\uD800-\uDBFF]/.test(text.charAt(max - 1));
    return Buffer.from(text.slice(0, splitsPair ? max - 1 : max)).toString();
}

// EXTERNAL MODULE: ./src/model/identity.ts
var model_identity = __webpack_require__(8507);
;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/read.ts
/**
 * Strict readers of unknown JSON values: each gives the value when it has the expected shape and
 * undefined (or an empty list) when it has not. They are written by hand because zod costs more
 * than JSON.parse itself on files with millions of values; a test holds both to the same answers.
 */
function isFields(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The members of an object; none when it is something else. */
function fields(value) {
    return isFields(value) ? value : {};
}
function list(value) {
    return Array.isArray(value) ? value : [];
}
/** A string that says something. */
function read_text(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
/** The strings of a list that say something. Old CLIs wrote lists of one as a bare string. */
function texts(value) {
    if (isTexts(value))
        return value;
    if (typeof value === 'string')
        return value === '' ? [] : [value];
    return list(value).filter((item) => read_text(item) !== undefined);
}
/** True for the usual list, which then needs no copy. */
function isTexts(value) {
    return Array.isArray(value) && value.every((item) => read_text(item) !== undefined);
}
/** A finite number; EPSS and SARIF write theirs as strings. */
function numeric(value) {
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}
function yes(value) {
    return value === true;
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/identifiers.ts

/** A licence rule of Snyk, which has no page in the vulnerability database. */
const LICENSE_ID = /^snyk:lic:/;
/** An id as part of an address; those of all databases need no escaping. */
function inUrl(id) {
    return /^[\w:.-]+$/.test(id) ? id : encodeURIComponent(id);
}
/** Snyk's page of a vulnerability. */
function vulnerabilityUrl(id) {
    return LICENSE_ID.test(id) ? undefined : `https://security.snyk.io/vuln/${inUrl(id)}`;
}
/** Snyk's own problem first, as REST gives it. */
function snykProblem(id, url = vulnerabilityUrl(id)) {
    const type = LICENSE_ID.test(id) ? 'rule' : 'vulnerability';
    return { id, source: 'SNYK', type, ...(url === undefined ? {} : { url }) };
}
function cveProblem(id) {
    const url = `https://nvd.nist.gov/vuln/detail/${inUrl(id)}`;
    return { id, source: 'NVD', type: 'vulnerability', url };
}
function weakness(id) {
    return { id, source: 'CWE', type: 'weakness' };
}
/**
 * The identifiers of other databases, `{ CVE: […], GHSA: […], … }`. `ALTERNATIVE` holds ids that
 * Snyk itself used before; weaknesses are classes, not problems.
 */
function otherProblems(identifiers, id) {
    const problems = [];
    const seen = new Set([id]);
    const bySource = fields(identifiers);
    for (const source of Object.keys(bySource)) {
        if (source === 'CWE')
            continue;
        for (const other of texts(bySource[source])) {
            if (seen.has(other))
                continue;
            seen.add(other);
            problems.push(problemOf(source, other));
        }
    }
    return problems;
}
function problemOf(source, id) {
    if (source === 'CVE')
        return cveProblem(id);
    if (source === 'GHSA') {
        const url = `https://github.com/advisories/${inUrl(id)}`;
        return { id, source, type: 'vulnerability', url };
    }
    return { id, source, type: 'vulnerability' };
}
/** The weaknesses of an issue, each once. */
function weaknesses(identifiers) {
    return [...new Set(texts(fields(identifiers)['CWE']))].map(weakness);
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/put.ts
/** Sets a member that may be absent, and leaves it out when there is nothing to say. */
function put(target, key, value) {
    if (value !== undefined)
        target[key] = value;
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/upgrade.ts
/**
 * The upgrade that an `upgradePath` tells: `[false, 'express@4.18.2', 'qs@6.11.0']`, where false
 * stands for the project itself; `[]` and `[false]` when there is none.
 */
function upgradeOf(upgradePath, from) {
    if (!Array.isArray(upgradePath) || upgradePath.length < 2)
        return undefined;
    const steps = upgradePath;
    const direct = steps.find((step) => typeof step === 'string');
    const last = steps.at(-1);
    if (direct === undefined)
        return undefined;
    const brings = typeof last === 'string' ? last : direct;
    return { direct, brings, isInstalled: direct === from[1] };
}
/** `@scope/name@1.2.3` split at the version. */
function nameAndVersion(step) {
    const at = step.lastIndexOf('@');
    return at <= 0
        ? { name: step, version: '' }
        : { name: step.slice(0, at), version: step.slice(at + 1) };
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/remedy.ts

/** Actions named in one remedy; a person reads one line. */
const MAX_ACTIONS = 3;
/** What to do about a finding, in one line, or undefined when nothing is known. */
function remedyOf(packages) {
    const actions = [...new Set(packages.flatMap(actionsOf))];
    if (actions.length > 0)
        return sentence(actions);
    const fixes = [...new Set(packages.flatMap((pkg) => pkg.fixedIn))];
    if (fixes.length === 0)
        return undefined;
    return `Fixed in ${fixes.join(', ')}; no upgrade of a direct dependency brings it yet`;
}
/** `Upgrade a to 2; pin b to 3; upgrade c to 4; and more`. */
function sentence(actions) {
    const named = actions.slice(0, MAX_ACTIONS).join('; ');
    const whole = actions.length > MAX_ACTIONS ? `${named}; and more` : named;
    return whole.charAt(0).toUpperCase() + whole.slice(1);
}
function actionsOf(pkg) {
    const upgrades = pkg.isUpgradeable ? pkg.upgrades : [];
    const actions = upgrades.map(({ direct, brings, isInstalled }) => {
        if (isInstalled && brings !== direct) {
            return `refresh the lock file: ${spaced(direct)} already allows ${spaced(brings)}`;
        }
        const target = `upgrade ${to(direct)}`;
        return brings === direct ? target : `${target} (brings ${spaced(brings)})`;
    });
    if (actions.length > 0)
        return actions;
    if (pkg.pinTo !== undefined)
        return [`pin ${to(pkg.pinTo)}`];
    if (pkg.nearestFix !== undefined)
        return [`upgrade ${pkg.name} to ${pkg.nearestFix}`];
    return pkg.isPatchable ? [`apply Snyk's patch for ${pkg.name} ${pkg.version}`] : [];
}
function to(step) {
    const { name, version } = nameAndVersion(step);
    return version === '' ? name : `${name} to ${version}`;
}
function spaced(step) {
    const { name, version } = nameAndVersion(step);
    return version === '' ? name : `${name} ${version}`;
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/dependency-issue.ts




/** The issue of a vulnerability or licence in packages; what was gathered becomes part of it. */
function dependencyIssue(finding, project) {
    const { id, ignore } = finding;
    const { attributes, facts } = finding.problem;
    const packages = [...finding.packages.values()];
    attributes.ignored = ignore !== undefined;
    attributes.coordinates = packages.map((pkg) => pkg.coordinate());
    facts.packages = packages.map((pkg) => pkg.facts(project.paths));
    facts.locations = project.locations;
    facts.fixable = packages.some((pkg) => pkg.isFixable);
    put(facts, 'remedy', remedyOf(packages));
    put(facts, 'ignore', ignore);
    const issue = {
        findingKey: (0,model_identity/* findingKey */.fl)(project.key, id),
        id: null,
        type: 'issue',
        attributes,
        facts,
    };
    put(issue, 'findingUrl', project.url && `${project.url}#issue-${encodeURI(id)}`);
    put(issue, 'findingDetectionUrl', vulnerabilityUrl(id));
    return issue;
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/pins.ts

/**
 * Pins of transitive dependencies that Snyk advises for Python,
 * `{ 'jinja2@2.10': { upgradeTo: 'jinja2@2.11.3', vulns: ['SNYK-…'] } }`, put on the packages of
 * the findings.
 */
function applyPins(pins, find) {
    for (const [step, pin] of Object.entries(fields(pins))) {
        const to = isFields(pin) ? read_text(pin['upgradeTo']) : undefined;
        for (const id of texts(fields(pin)['vulns'])) {
            const pkg = find(id)?.packages.get(step);
            if (pkg === undefined || to === undefined)
                continue;
            pkg.isPinnable = true;
            pkg.pinTo = to;
        }
    }
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/project.ts
/** Issues of a record at most; a large project comes in pages. */
const PAGE_SIZE = 1000;
/** A page also ends with the issue that reaches so many dependency paths: they take the memory. */
const PAGE_PATHS = 10_000;
/** The records of a project: page 0 always, also without issues. */
function* projectRecords(project, key) {
    const head = headOf(project, key);
    let page = 0;
    let issues = [];
    let paths = 0;
    for (const issue of project.issues(key)) {
        if (issues.length === PAGE_SIZE || paths >= PAGE_PATHS) {
            yield { ...head, issues, page: page++ };
            issues = [];
            paths = 0;
        }
        issues.push(issue);
        for (const pkg of issue.facts.packages)
            paths += pkg.paths.length;
    }
    yield { ...head, issues, page };
}
function headOf(project, key) {
    const { source, product, tool, target, id } = project;
    return {
        key,
        id,
        type: 'project',
        attributes: {
            name: project.name,
            type: project.identity.type,
            origin: 'cli',
            target_file: project.targetFile,
            target_reference: project.identity.targetReference,
        },
        relationships: {
            target: { data: { attributes: { display_name: target.displayName, url: target.url } } },
        },
        org: orgOf(project.org),
        source,
        product,
        tool,
    };
}
/** The CLI tells an org by its slug; sometimes, when it was given so, by its id. */
function orgOf({ name, id }) {
    if (name === undefined)
        return null;
    if (isUuid(name))
        return { id: name, attributes: { name } };
    return { id: id ?? null, attributes: { name, slug: name } };
}
function isUuid(value) {
    return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
}
/** The project in Snyk's web interface, when the output carries enough to know its address. */
function projectUrl(org, id) {
    if (org === undefined || id === undefined || isUuid(org))
        return undefined;
    return `https://app.snyk.io/org/${encodeURIComponent(org)}/project/${encodeURIComponent(id)}`;
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/place.ts

/** Where scanned files lie: known from the run, not from the file that is read. */
class Checkout {
    root;
    workingDirectory;
    isFile;
    constructor(
    /** Absolute path of the repository's root, or null when unknown. */
    root, 
    /** Directory from which relative paths of the scan go, absolute or relative to the root. */
    workingDirectory, isFile) {
        this.root = root;
        this.workingDirectory = workingDirectory;
        this.isFile = isFile;
    }
    /** Whether the checkout has a file, told by its path in the scan. Looks nowhere else. */
    has(path) {
        if (this.root === null)
            return false;
        const below = isAbsolute(path)
            ? relativeTo(this.root, path)
            : `${placeDirectory('.', this)}/${slashes(path)}`;
        if (below === undefined)
            return false;
        const normal = (0,model_identity/* normalisePath */.qb)(below);
        return !normal.startsWith('../') && this.isFile(`${this.root}/${normal}`);
    }
}
/**
 * Path of a scanned file relative to the repository root. The CLI tells files relative to the
 * directory that it scanned, and that directory as it was typed or as it is on the machine that
 * scanned, which may run another operating system.
 *
 * @param scanned the scanned directory; `.` when the output does not tell it.
 * @returns a path with `/`, never absolute and never above the root.
 */
function placeFile(file, scanned, checkout) {
    const path = slashes(file);
    if (!isAbsolute(path))
        return inside(`${placeDirectory(scanned, checkout)}/${path}`);
    const fromRoot = checkout.root === null ? undefined : relativeTo(checkout.root, path);
    if (fromRoot !== undefined)
        return fromRoot;
    const fromScanned = relativeTo(scanned, path);
    if (fromScanned !== undefined)
        return inside(`${placeDirectory(scanned, checkout)}/${fromScanned}`);
    // A path of another machine: only its last part means anything here.
    return path.slice(path.lastIndexOf('/') + 1);
}
/** Path of a scanned directory relative to the repository root, empty for the root itself. */
function placeDirectory(directory, checkout) {
    const path = slashes(directory);
    if (isAbsolute(path)) {
        return (checkout.root === null ? undefined : relativeTo(checkout.root, path)) ?? '';
    }
    const from = slashes(checkout.workingDirectory);
    const prefix = isAbsolute(from) ? placeDirectory(from, checkout) : from;
    return inside(`${prefix}/${path}`);
}
/** Last part of a path: `sub/dir/` → `dir`. */
function baseName(path) {
    return (0,model_identity/* normalisePath */.qb)(path).split('/').at(-1) ?? '';
}
function slashes(path) {
    return path.replaceAll('\\', '/');
}
function isAbsolute(path) {
    return /^(?:\/|[A-Za-z]:\/|[A-Za-z]:$)/.test(slashes(path));
}
/** The part of a path below a directory; undefined when it does not lie there. */
function relativeTo(directory, path) {
    if (!isAbsolute(directory))
        return undefined;
    const parent = comparable(directory);
    const child = comparable(path);
    if (child === parent)
        return '';
    if (!child.startsWith(`${parent}/`))
        return undefined;
    return (0,model_identity/* normalisePath */.qb)(path).slice(parent.length + 1);
}
/** Windows compares paths without case. */
function comparable(path) {
    const normal = (0,model_identity/* normalisePath */.qb)(path);
    return /^[A-Za-z]:/.test(normal) ? normal.toLowerCase() : normal;
}
/** A path that climbs above the root keeps what is below it. */
function inside(path) {
    return (0,model_identity/* normalisePath */.qb)(path).replace(/^(?:\.\.(?:\/|$))+/, '');
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/image.ts

/** How Snyk's dependency graphs name their root: `docker-image|nginx@1.27`. */
const ROOT = 'docker-image|';
/** An image in a file: `docker-archive:/tmp/app.tar`. */
const ARCHIVE = /^(?:docker|oci|kaniko)-archive:/;
/**
 * The image of a container result.
 *
 * @param told `path` (the image as the user named it), `projectName` (`docker-image|nginx`) and
 *   the first step of a dependency path (`docker-image|nginx@1.27`), as far as they are known.
 */
function imageOf(told) {
    const given = told.path === undefined ? undefined : parseImage(told.path);
    if (told.projectName?.startsWith(ROOT) === true) {
        const name = parseImage(told.projectName.slice(ROOT.length)).name;
        return { name, tag: given?.tag ?? rootImage(told.rootStep)?.tag ?? '' };
    }
    return given ?? rootImage(told.rootStep);
}
/** The image of a root step; undefined when it is no image. */
function rootImage(step) {
    if (step?.startsWith(ROOT) !== true)
        return undefined;
    const at = step.indexOf('@', ROOT.length);
    if (at < 0)
        return { name: step.slice(ROOT.length), tag: '' };
    return { name: step.slice(ROOT.length, at), tag: step.slice(at + 1) };
}
/** `localhost:5000/team/app:1.0@sha256:…` → `localhost:5000/team/app` with tag `1.0`. */
function parseImage(reference) {
    const isArchive = ARCHIVE.test(reference);
    const place = slashes(reference.replace(ARCHIVE, ''));
    const [image = '', digest] = (isArchive ? baseName(place) : place).split('@');
    const colon = image.indexOf(':', image.lastIndexOf('/') + 1);
    if (colon >= 0)
        return { name: image.slice(0, colon), tag: image.slice(colon + 1) };
    // Docker takes `latest` when nothing else is said.
    return { name: image, tag: isArchive || digest !== undefined ? '' : 'latest' };
}

// EXTERNAL MODULE: ./node_modules/packageurl-js/index.js
var packageurl_js = __webpack_require__(87091);
;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/purl.ts

/** Distributions by the package format that they use. */
const FORMAT_OF_DISTRIBUTION = {
    debian: 'deb',
    ubuntu: 'deb',
    alpine: 'apk',
    chainguard: 'apk',
    wolfi: 'apk',
    almalinux: 'rpm',
    amzn: 'rpm',
    centos: 'rpm',
    fedora: 'rpm',
    opensuse: 'rpm',
    oracle: 'rpm',
    rhel: 'rpm',
    rocky: 'rpm',
    sles: 'rpm',
};
/** Ecosystems whose names need nothing but their type. */
const PLAIN_TYPES = {
    cargo: 'cargo',
    hex: 'hex',
    nuget: 'nuget',
    pip: 'pypi',
    pipenv: 'pypi',
    poetry: 'pypi',
    pub: 'pub',
    rubygems: 'gem',
    uv: 'pypi',
};
const SPLITTERS = {
    npm: ({ name }) => ({ type: 'npm', ...atSlash(name) }),
    yarn: ({ name }) => ({ type: 'npm', ...atSlash(name) }),
    pnpm: ({ name }) => ({ type: 'npm', ...atSlash(name) }),
    composer: ({ name }) => ({ type: 'composer', ...atSlash(name) }),
    swift: ({ name }) => ({ type: 'swift', ...atSlash(name) }),
    maven: maven,
    gradle: maven,
    sbt: maven,
    golang: go,
    gomodules: go,
    golangdep: go,
    cocoapods: ({ name }) => {
        const [pod, ...subspec] = name.split('/');
        return { type: 'cocoapods', name: pod ?? '', subpath: subspec.join('/') || undefined };
    },
    cpp: unmanaged,
    'Unmanaged (C/C++)': unmanaged,
};
/**
 * Package format of a distribution as Snyk spells it (`debian:12` → `deb`), which is also Snyk's
 * project type; undefined for other package managers.
 */
function packageFormat(manager) {
    const [distribution = ''] = manager.split(':');
    return FORMAT_OF_DISTRIBUTION[distribution];
}
/** The package URL, or undefined when the ecosystem has no purl type or we cannot be sure. */
function purlOf(id) {
    const parts = split(id);
    if (parts === undefined || parts.name === '')
        return undefined;
    try {
        return new packageurl_js.PackageURL(parts.type, parts.namespace, parts.name, (parts.version ?? id.version) || undefined, parts.qualifiers, parts.subpath).toString();
    }
    catch {
        // A name that no registry would accept has no package URL; it is still a package.
        return undefined;
    }
}
function split(id) {
    const plain = PLAIN_TYPES[id.manager];
    if (plain !== undefined)
        return { type: plain, name: id.name };
    return (SPLITTERS[id.manager] ?? operatingSystem)(id);
}
function atSlash(path) {
    const slash = path.lastIndexOf('/');
    return { namespace: path.slice(0, Math.max(slash, 0)) || undefined, name: path.slice(slash + 1) };
}
function maven({ name }) {
    const [group, artifact, ...rest] = name.split(':');
    if (artifact === undefined || rest.length > 0)
        return undefined;
    return { type: 'maven', namespace: group, name: artifact };
}
/**
 * Snyk may name a package within a Go module, purl needs the module: without it a path that is
 * longer than those of modules usually are is not to be trusted. Snyk drops the `v` of versions.
 */
function go({ name, version, module = name }) {
    if (!/^\d/.test(version))
        return undefined;
    const isInside = name.startsWith(`${module}/`);
    if (!isInside && !isGoModule(name))
        return undefined;
    return {
        type: 'golang',
        ...atSlash(isInside ? module : name),
        version: `v${version}`,
        subpath: isInside ? name.slice(module.length + 1) : undefined,
    };
}
/** `github.com/owner/repository`, `golang.org/x/net`, `gopkg.in/yaml.v2`, each with or without `/v2`. */
function isGoModule(path) {
    const [host = '', ...rest] = path.replace(/\/v\d+$/, '').split('/');
    if (/^(?:github\.com|gitlab\.com|bitbucket\.org|golang\.org)$/.test(host))
        return rest.length === 2;
    return rest.length <= 2;
}
/** `https://curl.se|curl`, or in older CLIs `curl|https://curl.se/…/curl-7.58.0.tar.xz`. */
function unmanaged({ name }) {
    const [first = '', second] = name.split('|');
    if (second === undefined)
        return { type: 'generic', ...atSlash(first) };
    if (!second.includes('://'))
        return { type: 'generic', ...atSlash(second) };
    return { type: 'generic', name: first, qualifiers: { download_url: second } };
}
/** What an operating system's vulnerability is about is a source package, or apk's origin. */
function operatingSystem({ name, version, manager }) {
    const type = packageFormat(manager);
    if (type === undefined)
        return undefined;
    const [distribution = '', release] = manager.split(':');
    const epoch = type === 'rpm' ? /^(\d+):(.+)$/.exec(version) : null;
    const qualifiers = {};
    if (type === 'deb')
        qualifiers['arch'] = 'source';
    if (release !== undefined)
        qualifiers['distro'] = `${distribution}-${release}`;
    if (epoch?.[1] !== undefined)
        qualifiers['epoch'] = epoch[1];
    return { type, namespace: distribution, name, version: epoch?.[2] ?? version, qualifiers };
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/target.ts


/** The repository that the run is about. */
function checkoutTarget(repository, name) {
    const { url, branch, root } = repository;
    const displayName = url === null ? baseName(root ?? '') : shortName(url);
    return { repository: url, reference: branch, displayName: displayName || name, url };
}
/**
 * The repository of `snyk test https://github.com/acme/app`, which may be another one than the
 * run's; then its branch is not known.
 */
function remoteTarget(address, repository) {
    const isOwn = repository.url !== null && (0,model_identity/* normaliseRepository */.zt)(address) === (0,model_identity/* normaliseRepository */.zt)(repository.url);
    const url = address.replace(/^([a-z+]+:\/\/)[^/@]*@/i, '$1');
    return {
        repository: url,
        reference: isOwn ? repository.branch : '',
        displayName: shortName(url),
        url,
    };
}
/** An image stands where the repository stands for other projects. */
function imageTarget(image, name) {
    return {
        repository: image?.name ?? null,
        reference: image?.tag ?? '',
        displayName: image?.name ?? name,
        url: null,
    };
}
function isRemote(scanned) {
    return /^(?:https?|ssh|git):\/\/|^git@[^/]+:/i.test(scanned);
}
/** `https://github.com/Acme/app.git` → `Acme/app` */
function shortName(address) {
    return address
        .replace(/^[a-z+]+:\/\/[^/]*\/+|^[^/@]+@[^:]+:/i, '')
        .replace(/\/+$/, '')
        .replace(/\.git$/i, '');
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/told.ts




/** The repository that a result is about. */
function targetOf(header, scan) {
    const scanned = header.scanned;
    return scanned !== undefined && isRemote(scanned)
        ? remoteTarget(scanned, scan.repository)
        : checkoutTarget(scan.repository, nameOf(header, scan));
}
/**
 * The scanned directory, `.` when it is not told. `/src/web` of project `@acme/web` is `/src` with
 * the name appended, unless the manifest does lie in `/src/web`: the CLI's newest flow appends
 * nothing.
 */
function scannedDirectory(header, { checkout }) {
    const stripped = header.scanned ?? '.';
    if (isRemote(stripped))
        return '.';
    const path = header.text('path') ?? stripped;
    const file = header.file;
    const isWhole = stripped !== path && file !== undefined && checkout.has(`${path}/${file}`);
    return isWhole ? path : stripped;
}
/** Snyk's project type; very old outputs tell it only for each vulnerability. */
function typeOf({ header, open, ignored }) {
    const told = header.text('packageManager') ?? header.text('projectType');
    if (told !== undefined)
        return told;
    const manager = open.manager ?? ignored.manager ?? '';
    return packageFormat(manager) ?? manager;
}
function nameOf(header, scan) {
    const told = header.text('projectName') ?? header.file;
    return told ?? (baseName(header.scanned ?? '').replace(/\.git$/, '') || scan.fileName);
}
/** True when a result is of an image: the container test says so in one of three ways. */
function isContainer({ header, isContainer: isTold }) {
    return isTold || (header.text('projectName') ?? '').startsWith('docker-image|');
}
function imageIn({ header, open, ignored }) {
    return imageOf({
        path: header.scanned,
        projectName: header.text('projectName'),
        rootStep: open.rootStep ?? ignored.rootStep,
    });
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/package-project.ts




/** A project of packages: its open findings, then what is ignored in all of them. */
function packageProject(parts, scan, kind) {
    const { header, paths, ignored } = parts;
    const { target, type, findings, manifest } = kind;
    const id = header.text('projectId');
    const org = header.text('org');
    const url = projectUrl(org, id);
    applyPins(parts.pins, (problem) => findings.get(problem));
    function* issues(key) {
        const locations = manifest === undefined ? [] : [{ file: manifest }];
        const project = { key, paths, locations, url };
        // What is ignored on one path and open on another is open.
        const ignoredOnly = ignored.without(findings);
        for (const finding of findings.drain())
            yield dependencyIssue(finding, project);
        for (const finding of ignoredOnly.drain())
            yield dependencyIssue(finding, project);
    }
    return {
        source: 'snyk-cli',
        product: kind.product,
        tool: { name: kind.tool },
        identity: {
            repository: target.repository,
            targetReference: target.reference,
            type,
            ...kind.identity,
        },
        name: nameOf(header, scan),
        targetFile: kind.targetFile,
        target,
        id: id ?? null,
        org: { name: org },
        issues,
    };
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/result-project.ts





/** Project types of the operating system's own packages in an image. */
const OPERATING_SYSTEM_TYPES = new Set(['apk', 'deb', 'linux', 'rpm']);
function openSourceProject(parts, scan) {
    const { header, open } = parts;
    const { file } = header;
    const targetFile = file === undefined ? '' : placeFile(file, scannedDirectory(header, scan), scan.checkout);
    return packageProject(parts, scan, {
        product: 'open-source',
        tool: 'Snyk Open Source',
        target: targetOf(header, scan),
        type: typeOf(parts),
        targetFile,
        identity: { targetFile, name: header.text('projectName') ?? '' },
        manifest: targetFile === '' ? undefined : (0,model_identity/* manifestOf */.$V)(targetFile),
        findings: open,
    });
}
/** `snyk test --unmanaged` has no manifest: what tells projects apart is the scanned directory. */
function unmanagedProject(parts, scan) {
    const { header } = parts;
    const directory = placeDirectory(scannedDirectory(header, scan), scan.checkout);
    return packageProject(parts, scan, {
        product: 'unmanaged',
        tool: 'Snyk Open Source',
        target: targetOf(header, scan),
        type: 'cpp',
        targetFile: '',
        identity: { targetFile: '', name: header.text('projectName') ?? directory },
        manifest: undefined,
        findings: parts.unmanaged.findings(parts.paths),
    });
}
/**
 * The operating system of an image, or an application in it. Its Dockerfile is where to look, but
 * no part of the identity: the same image scanned without `--file` is the same project.
 */
function containerProject(parts, scan, image) {
    const { header, open } = parts;
    const type = typeOf(parts);
    const name = header.text('projectName') ?? '';
    const file = header.file ?? '';
    const isSystem = OPERATING_SYSTEM_TYPES.has(type) || name.startsWith('docker-image|');
    const dockerfile = isSystem && file !== '' ? placeFile(file, '.', scan.checkout) : undefined;
    const identity = { targetFile: isSystem ? '' : (0,model_identity/* normalisePath */.qb)(file), name };
    return packageProject(parts, scan, {
        product: 'container',
        tool: 'Snyk Container',
        target: imageTarget(image, nameOf(header, scan)),
        type,
        targetFile: dockerfile ?? identity.targetFile,
        identity,
        manifest: dockerfile,
        findings: open,
    });
}
/** One infrastructure file. */
function iacProject(parts, scan) {
    const { header, misconfigurations } = parts;
    const targetFile = iacFile(header, scan);
    const target = targetOf(header, scan);
    return {
        source: 'snyk-cli',
        product: 'iac',
        tool: { name: 'Snyk IaC' },
        identity: {
            repository: target.repository,
            targetReference: target.reference,
            type: header.text('projectType') ?? header.text('packageManager') ?? 'iac',
            targetFile,
            // The project's name is the folder that was scanned, which differs between machines.
            name: '',
        },
        name: nameOf(header, scan),
        targetFile,
        target,
        id: header.text('projectId') ?? null,
        org: { name: header.text('org'), id: header.text('orgPublicId') },
        issues: (key) => misconfigurations.issues(key, targetFile),
    };
}
/**
 * The file of an infrastructure result. For a directory `targetFile` is relative to it; for a
 * single file `path` is the file itself, as it was typed.
 */
function iacFile(header, scan) {
    const { checkout } = scan;
    const absolute = header.text('targetFilePath') ?? '';
    const fromRoot = checkout.root === null ? undefined : relativeTo(checkout.root, absolute);
    if (fromRoot !== undefined && fromRoot !== '')
        return fromRoot;
    const file = header.text('targetFile') ?? absolute;
    const scanned = scannedDirectory(header, scan);
    if (file === '')
        return '';
    return baseName(scanned) === baseName(file)
        ? placeFile(scanned, '.', checkout)
        : placeFile(file, scanned, checkout);
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/conclude.ts


/**
 * Tells the scan what a complete result object is: a project, a container with the projects of its
 * applications, an error of Snyk, or nothing that we know.
 *
 * @param parent the image that an application was found in.
 */
function concludeResult(parts, scan, parent) {
    const { header } = parts;
    const what = header.text('path') ?? scan.fileName;
    if (header.error !== undefined)
        scan.failed(what, header.error);
    if (parts.unreadable > 0) {
        scan.failed(what, `entries without an id, which were left out: ${parts.unreadable}`);
    }
    const image = parent ?? (isContainer(parts) ? imageIn(parts) : undefined);
    const project = projectOf(parts, scan, image);
    if (project !== undefined)
        scan.project(project);
    else
        scan.unknown(parts.members);
    for (const application of parts.applications)
        concludeResult(application, scan, image);
}
function projectOf(parts, scan, image) {
    if (parts.isIac)
        return iacProject(parts, scan);
    if (parts.unmanaged.found)
        return unmanagedProject(parts, scan);
    if (!parts.hasVulnerabilities || isOnlyError(parts))
        return undefined;
    return image !== undefined || isContainer(parts)
        ? containerProject(parts, scan, image)
        : openSourceProject(parts, scan);
}
/** Some versions of the CLI put an empty list beside the error. */
function isOnlyError({ header, open, ignored }) {
    return header.error !== undefined && open.size + ignored.size === 0;
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/reader.ts
/** Walks a document with one reader per nested object, so that no reader counts brackets. */
class ReaderStack {
    stack;
    /** @param root its only member is the document itself, under the key null. */
    constructor(root) {
        this.stack = [root];
    }
    enter(key, kind) {
        const decision = this.stack.at(-1)?.member(key, kind) ?? 'skip';
        if (decision === 'take' || decision === 'skip')
            return decision;
        if (kind === 'scalar')
            return 'skip';
        this.stack.push(decision);
        return 'walk';
    }
    take(key, value) {
        this.stack.at(-1)?.take?.(key, value);
    }
    leave() {
        this.stack.pop()?.end?.();
    }
}
/** Takes every member of an array or object, one at a time. */
function each(take) {
    return {
        member: () => 'take',
        take: (key, value) => {
            take(value, key);
        },
    };
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/header.ts

/** Members of a result that tell what was scanned. */
const MEMBERS = new Set([
    'code',
    'displayTargetFile',
    'error',
    'ok',
    'org',
    'packageManager',
    'path',
    'projectId',
    'projectName',
    'projectType',
    'targetFile',
    'targetFilePath',
]);
/** What a result says about itself; in real outputs most of it comes after the findings. */
class ResultHeader {
    members = new Map();
    static has(key) {
        return typeof key === 'string' && MEMBERS.has(key);
    }
    set(key, value) {
        this.members.set(key, value);
    }
    /** A member that says something, or undefined. */
    text(key) {
        return read_text(this.members.get(key));
    }
    /** What Snyk says why there is no result: `{ ok: false, error: '…', path: '…' }`. */
    get error() {
        return this.members.get('ok') === false ? this.text('error') : undefined;
    }
    /** The manifest as the CLI tells it. */
    get file() {
        return this.text('displayTargetFile') ?? this.text('targetFile');
    }
    /**
     * The scanned directory, image or address. Most versions of the CLI append to it what follows
     * the first slash of the project's name: for project `@acme/web` in `/src` they write
     * `/src/web`.
     */
    get scanned() {
        const path = this.text('path');
        const name = this.text('projectName') ?? '';
        const appended = name.includes('/') ? name.slice(name.indexOf('/')) : '';
        return path !== undefined && appended.length > 1 && path.endsWith(appended)
            ? path.slice(0, -appended.length)
            : path;
    }
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/package.ts




/** Upgrades that are kept of a package: a remedy names three and says that there are more. */
const MAX_UPGRADES = 4;
/**
 * One affected package of a finding while its paths stream by. It is what the vulnerability is
 * about: of an operating system the source package, found as one or several binary packages.
 */
class AffectedPackage {
    name;
    version;
    /** Some of the upgrades that get rid of it, each of another direct dependency. */
    upgrades = [];
    /** Versions in which the problem is fixed, the one nearest to this package first. */
    fixedIn;
    nearestFix;
    /** The version to pin a transitive dependency to: `jinja2@2.11.3`. */
    pinTo;
    isUpgradeable = false;
    isPatchable = false;
    isPinnable = false;
    /** Names in the dependency graph. */
    names = [];
    paths = [];
    purl;
    reachability;
    /**
     * @param told the element in which the package was first seen, and what it shares with the first
     *   element of the same problem.
     */
    constructor({ name, version }, { element, shared }) {
        const manager = read_text(shared['packageManager']) ?? '';
        const module = read_text(shared['moduleName']);
        this.name = name;
        this.version = version;
        this.purl = read_text(element['packageUrl']) ?? purlOf({ name, version, manager, module });
        this.nearestFix = read_text(element['nearestFixedInVersion']);
        const fixes = texts(shared['fixedIn']);
        this.fixedIn =
            this.nearestFix === undefined ? fixes : [...new Set([this.nearestFix, ...fixes])];
        this.reachability = read_text(element['reachability']);
    }
    /** Adds one path of the package; called for every element of a scan, so it does little. */
    add({ name, path }, element, paths) {
        if (!this.names.includes(name))
            this.names.push(name);
        if (path.length > 0)
            this.paths.push(paths.add(path));
        if (yes(element['isUpgradable']))
            this.isUpgradeable = true;
        if (yes(element['isPatchable']))
            this.isPatchable = true;
        if (yes(element['isPinnable']))
            this.isPinnable = true;
        if (this.upgrades.length < MAX_UPGRADES)
            this.addUpgrade(element['upgradePath'], path);
    }
    addUpgrade(upgradePath, path) {
        const upgrade = upgradeOf(upgradePath, path);
        if (upgrade === undefined)
            return;
        if (!this.upgrades.some(({ direct }) => direct === upgrade.direct))
            this.upgrades.push(upgrade);
    }
    get isFixable() {
        const { isUpgradeable, isPatchable, isPinnable, nearestFix } = this;
        return isUpgradeable || isPatchable || isPinnable || nearestFix !== undefined;
    }
    facts(paths) {
        const facts = {
            name: this.name,
            version: this.version,
            paths: this.paths.map((handle) => paths.get(handle)),
            fixedIn: this.fixedIn,
        };
        put(facts, 'purl', this.purl);
        put(facts, 'upgradeTo', this.upgrades[0]?.direct);
        return facts;
    }
    coordinate() {
        const coordinate = {
            state: 'open',
            is_upgradeable: this.isUpgradeable,
            is_patchable: this.isPatchable,
            is_pinnable: this.isPinnable,
            representations: this.names.map((name) => ({
                dependency: { package_name: name, package_version: this.version },
            })),
        };
        put(coordinate, 'reachability', this.reachability);
        return coordinate;
    }
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/scores.ts


/**
 * The CVSS scores of a vulnerability, each assigner's vector once, Snyk's preferred one first.
 *
 * Three generations of the CLI say it in three ways: `CVSSv3` with `cvssScore`; those and
 * `cvssDetails` of other assigners; `cvssSources` of everybody. Where there are sources, only they
 * tell which score belongs to which vector: `cvssScore` is then often that of a CVSS v4 vector
 * while `CVSSv3` holds a v3.1 one.
 */
function scoresOf(issue) {
    const scores = [];
    const sources = list(issue['cvssSources']);
    for (const source of sources)
        if (isPrimary(source))
            add(scores, fromSource(fields(source)));
    for (const source of sources)
        if (!isPrimary(source))
            add(scores, fromSource(fields(source)));
    const details = list(issue['cvssDetails']).map((detail) => fromDetail(fields(detail)));
    const own = ownScore(issue, sources.length > 0);
    // For packages of an operating system Snyk takes over the vector of NVD or the distribution.
    const others = issue['language'] === 'linux' ? [...scores, ...details] : scores;
    if (!others.some((other) => other?.vector === own?.vector))
        add(scores, own);
    for (const detail of details)
        add(scores, detail);
    return scores;
}
/** `3.1` of `CVSS:3.1/AV:N/…`; undefined for CVSS v2, whose vectors have no prefix. */
function versionOf(vector) {
    if (vector?.startsWith('CVSS:') !== true)
        return undefined;
    const slash = vector.indexOf('/');
    return slash < 0 ? undefined : vector.slice('CVSS:'.length, slash);
}
function isPrimary(source) {
    return fields(source)['type'] === 'primary';
}
function add(scores, score) {
    if (score === undefined)
        return;
    const isThere = scores.some(({ source, version, vector }) => source === score.source && version === score.version && vector === score.vector);
    if (!isThere)
        scores.push(score);
}
function fromSource(source) {
    const vector = read_text(source['vector']);
    return scored({
        source: read_text(source['assigner']),
        level: read_text(source['severity']),
        score: numeric(source['baseScore']),
        vector,
        version: versionOf(vector) ?? dotted(read_text(source['cvssVersion'])),
        modification_time: read_text(source['modificationTime']),
    });
}
/** Some sources write the version as `CVSSv31`. */
function dotted(version) {
    const digits = /(\d)\.?(\d)/.exec(version ?? '');
    return digits === null ? version : digits.slice(1).join('.');
}
function fromDetail(detail) {
    const vector = read_text(detail['cvssV3Vector']);
    return scored({
        source: read_text(detail['assigner']),
        level: read_text(detail['severity']),
        score: numeric(detail['cvssV3BaseScore']),
        vector,
        version: versionOf(vector),
        modification_time: read_text(detail['modificationTime']),
    });
}
function ownScore(issue, hasSources) {
    const vector = read_text(issue['CVSSv3']);
    return scored({
        source: 'Snyk',
        score: hasSources ? undefined : numeric(issue['cvssScore']),
        vector,
        version: versionOf(vector),
    });
}
function scored(entry) {
    if (entry.score === undefined && entry.vector === undefined)
        return undefined;
    const score = { source: entry.source ?? 'Snyk' };
    put(score, 'level', entry.level);
    put(score, 'score', entry.score);
    put(score, 'vector', entry.vector);
    put(score, 'version', entry.version);
    put(score, 'modification_time', entry.modification_time);
    return score;
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/problem.ts





/** Lifts the facts of an element of `vulnerabilities[]`, `filtered.ignore[]` or `issuesData{}`. */
function problemFacts(id, element) {
    const attributes = {
        key: id,
        title: read_text(element['title']) ?? id,
        type: isLicense(id, element) ? 'license' : 'package_vulnerability',
        effective_severity_level: severityOf(element),
        classes: weaknesses(element['identifiers']),
        problems: [ownProblem(id, element), ...otherProblems(element['identifiers'], id)],
        severities: scoresOf(element),
        status: 'open',
        ignored: false,
        coordinates: [],
    };
    const description = read_text(element['description']);
    put(attributes, 'description', description && cut(description, MAX_DESCRIPTION));
    put(attributes, 'exploit_details', exploitDetails(element['exploitDetails']));
    put(attributes, 'risk', riskOf(element));
    return { attributes, facts: factsOf(element) };
}
/**
 * The effective severity. Older CLIs cap `severity` at high and say critical in
 * `severityWithCritical`. A score never decides: Snyk's severity differs from the score's bucket
 * for most packages of operating systems.
 */
function severityOf(element) {
    const word = read_text(element['severityWithCritical']) ?? read_text(element['severity']);
    return word?.toLowerCase() ?? 'info';
}
function isLicense(id, element) {
    return element['type'] === 'license' || LICENSE_ID.test(id);
}
function ownProblem(id, element) {
    const problem = snykProblem(id);
    put(problem, 'disclosed_at', read_text(element['disclosureTime']));
    put(problem, 'updated_at', read_text(element['modificationTime']));
    return problem;
}
function factsOf(element) {
    const facts = { packages: [], locations: [], fixable: false };
    put(facts, 'exploit', read_text(element['exploit']) ?? primaryMaturity(element['exploitDetails']));
    put(facts, 'epss', epssOf(element['epssDetails']));
    put(facts, 'license', read_text(element['license']));
    put(facts, 'originalSeverity', originalSeverity(element));
    put(facts, 'reachability', read_text(element['reachability']));
    put(facts, 'disclosedAt', read_text(element['disclosureTime']));
    put(facts, 'publishedAt', read_text(element['publicationTime']));
    put(facts, 'references', referencesOf(element['references']));
    put(facts, 'dockerfileInstruction', read_text(element['dockerfileInstruction']));
    if (typeof element['malicious'] === 'boolean')
        facts.malicious = element['malicious'];
    return facts;
}
function originalSeverity(element) {
    const change = fields(fields(element['appliedPolicyRules'])['severityChange']);
    const original = read_text(element['originalSeverity']) ?? read_text(change['originalSeverity']);
    // Unmanaged scans write it also when no policy changed anything.
    return original === severityOf(element) ? undefined : original;
}
function epssOf(value) {
    const details = fields(value);
    const probability = numeric(details['probability']);
    const percentile = numeric(details['percentile']);
    if (probability === undefined || percentile === undefined)
        return undefined;
    const epss = { probability, percentile };
    put(epss, 'model', read_text(details['modelVersion']));
    return epss;
}
function exploitDetails(value) {
    const details = fields(value);
    const levels = list(details['maturityLevels']).map(fields);
    if (levels.length === 0)
        return undefined;
    return {
        sources: texts(details['sources']),
        maturity_levels: levels.map((level) => ({
            format: read_text(level['format']) ?? '',
            level: read_text(level['level']) ?? '',
        })),
    };
}
function primaryMaturity(value) {
    const levels = list(fields(value)['maturityLevels']).map(fields);
    return read_text((levels.find((level) => level['type'] === 'primary') ?? levels[0])?.['level']);
}
function riskOf(element) {
    const value = numeric(element['riskScore']);
    return value === undefined ? undefined : { score: { model: 'Snyk', value } };
}
function referencesOf(value) {
    const references = [];
    for (const item of list(value)) {
        const { title, url } = fields(item);
        if (typeof url === 'string')
            references.push({ title: read_text(title) ?? url, url });
    }
    return references.length > 0 ? references : undefined;
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/finding.ts





/**
 * Gathers the findings of a project from a stream of elements, one element per vulnerable path.
 * Of an element whose id is known only the package and the path are read: a scan of gigabytes is
 * a few thousand problems repeated.
 */
class PackageFindings {
    paths;
    /** Package manager of the first element, as the vulnerability has it. */
    manager;
    /** First step of the first path: the project itself, `goof@1.0.1`. */
    rootStep;
    findings = new Map();
    constructor(paths) {
        this.paths = paths;
    }
    /**
     * @param ignore why the element is ignored; only elements of `filtered` are.
     * @returns false when the element has no id, so that it cannot be told what it is.
     */
    add(value, ignore) {
        const element = fields(value);
        const id = read_text(element['id']);
        if (id === undefined)
            return false;
        let finding = this.findings.get(id);
        if (finding === undefined) {
            finding = {
                id,
                problem: problemFacts(id, element),
                packages: new Map(),
                shared: sharedOf(element),
            };
            put(finding, 'ignore', ignore?.(element));
            this.findings.set(id, finding);
            this.manager ??= read_text(element['packageManager']);
            this.rootStep ??= groupedPaths(element['from'])[0]?.[0];
        }
        this.addPackages(finding, element);
        return true;
    }
    get size() {
        return this.findings.size;
    }
    has(id) {
        return this.findings.has(id);
    }
    get(id) {
        return this.findings.get(id);
    }
    /** Gives the findings and lets go of each: a large project is never in memory twice. */
    *drain() {
        for (const [id, finding] of this.findings) {
            this.findings.delete(id);
            yield finding;
        }
    }
    /** Lets go of the findings that `others` has too. */
    without(others) {
        for (const id of this.findings.keys())
            if (others.has(id))
                this.findings.delete(id);
        return this;
    }
    addPackages(finding, element) {
        const { name, from } = element;
        const version = read_text(element['version']) ?? '';
        if (typeof name === 'string') {
            this.addPath(finding, element, { name, version, path: texts(from) });
            return;
        }
        // `--group-issues`: one element per problem, with lists of names and of paths; its version is
        // that of one of them.
        for (const path of groupedPaths(from)) {
            const last = path.at(-1);
            if (last !== undefined)
                this.addPath(finding, element, { ...nameAndVersion(last), path });
        }
        const [first = read_text(element['packageName'])] = texts(name);
        if (finding.packages.size > 0 || first === undefined)
            return;
        this.addPath(finding, element, { name: first, version, path: [] });
    }
    addPath(finding, element, place) {
        const { packages, shared } = finding;
        const name = read_text(element['packageName']) ?? place.name;
        const key = `${name}@${place.version}`;
        let affected = packages.get(key);
        if (affected === undefined) {
            affected = new AffectedPackage({ name, version: place.version }, { element, shared });
            packages.set(key, affected);
        }
        affected.add(place, element, this.paths);
    }
}
function sharedOf({ packageManager, moduleName, fixedIn }) {
    return { packageManager, moduleName, fixedIn };
}
/** The paths of a grouped element; a path alone is a group of one. */
function groupedPaths(from) {
    const paths = list(from);
    return paths.some(Array.isArray) ? paths.map(texts) : [texts(from)];
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/iac.ts






/** Gathers the misconfigurations of one file, each rule, place and line once. */
class Misconfigurations {
    byIdentity = new Map();
    /** @returns false when the element has no id. */
    add(value) {
        const element = fields(value);
        const id = read_text(element['id']) ?? read_text(element['publicId']);
        if (id === undefined)
            return false;
        // A step may be a number or false where the rule engine lost the name; it still tells apart.
        const resourcePath = list(element['path']).map(String).join(' > ') || read_text(element['msg']);
        const line = numeric(element['lineNumber']);
        const identity = JSON.stringify([id, resourcePath, line]);
        if (this.byIdentity.has(identity))
            return true;
        this.byIdentity.set(identity, {
            id,
            resourcePath: resourcePath ?? '',
            line: line !== undefined && line > 0 ? line : undefined,
            element,
        });
        return true;
    }
    /** The issues. The line is no part of a key; the same rule twice in one place is numbered. */
    *issues(projectKey, file) {
        const sorted = [...this.byIdentity.values()].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
        const counts = new Map();
        for (const misconfiguration of sorted) {
            const identity = [misconfiguration.id, misconfiguration.resourcePath];
            const place = identity.join('\n');
            const ordinal = counts.get(place) ?? 0;
            counts.set(place, ordinal + 1);
            const parts = ordinal === 0 ? identity : [...identity, String(ordinal)];
            yield issueOf(misconfiguration, parts, { projectKey, file });
        }
    }
}
function issueOf({ id, resourcePath, line, element }, identity, project) {
    const { file } = project;
    const location = line === undefined ? { file } : { file, startLine: line };
    const facts = {
        packages: [],
        locations: file === '' ? [] : [location],
        fixable: false,
        resourcePath,
    };
    put(facts, 'remedy', read_text(element['resolve'])?.trim());
    put(facts, 'references', iac_referencesOf(element));
    if (yes(element['isIgnored']))
        facts.ignore = { reason: null, expires: null };
    const issue = {
        findingKey: (0,model_identity/* findingKey */.fl)(project.projectKey, ...identity),
        id: null,
        type: 'issue',
        attributes: attributesOf(element, { id, key: identity.join(' > '), resourcePath }),
        facts,
    };
    put(issue, 'findingDetectionUrl', read_text(element['documentation']));
    return issue;
}
function attributesOf(element, { id, key, resourcePath }) {
    const attributes = {
        key,
        title: read_text(element['title']) ?? id,
        type: 'config',
        effective_severity_level: severityOf(element),
        status: 'open',
        ignored: yes(element['isIgnored']),
        classes: classesOf(element),
        problems: [{ ...snykProblem(id, read_text(element['documentation'])), type: 'rule' }],
        coordinates: [coordinateOf(element, resourcePath)],
    };
    const description = [read_text(element['issue']), read_text(element['impact'])]
        .filter((part) => part !== undefined)
        .join('\n\n');
    put(attributes, 'description', description && cut(description, MAX_DESCRIPTION));
    return attributes;
}
function coordinateOf(element, resourcePath) {
    const remedy = read_text(element['resolve'])?.trim();
    return {
        state: 'open',
        is_fixable_manually: remedy !== undefined,
        ...(remedy === undefined ? {} : { remedies: [{ type: 'manual', description: remedy }] }),
        representations: [{ resourcePath }],
    };
}
/** Weaknesses stand among the references; `subType` is the kind of resource. */
function classesOf(element) {
    const kind = read_text(element['subType']);
    const cwes = texts(element['references']).filter((reference) => /^CWE-\d+$/.test(reference));
    return [
        ...cwes.map(weakness),
        ...(kind === undefined ? [] : [{ id: kind, source: 'Snyk', type: 'rule-category' }]),
    ];
}
function iac_referencesOf(element) {
    const urls = texts(element['references']).filter((reference) => /^https?:\/\//.test(reference));
    return urls.length === 0 ? undefined : urls.map((url) => ({ title: url, url }));
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/ignore.ts


/** Why an element of `filtered.ignore[]` is ignored; the first rule decides, as in Snyk's policy. */
function ignoreOf(element) {
    return ignoreFacts(fields(list(fields(element['filtered'])['ignored'])[0]));
}
/** An element of `filtered.patch[]`: a patch of Snyk was applied to the package. */
function patchOf(element) {
    const patch = fields(list(fields(element['filtered'])['patches'])[0]);
    const facts = { reason: 'Patched', expires: null, source: 'patch' };
    put(facts, 'created', read_text(patch['patched']));
    return facts;
}
/** One ignore, as `.snyk` files, Snyk's API and SARIF suppressions describe it. */
function ignoreFacts(rule) {
    const facts = {
        reason: read_text(rule['reason']) ?? null,
        expires: read_text(rule['expires']) ?? null,
    };
    put(facts, 'created', read_text(rule['created']));
    put(facts, 'ignoredBy', personOf(rule['ignoredBy']));
    put(facts, 'reasonType', read_text(rule['reasonType']));
    put(facts, 'source', read_text(rule['source']));
    return facts;
}
function personOf(value) {
    const person = fields(value);
    return read_text(value) ?? read_text(person['name']) ?? read_text(person['email']);
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/paths.ts
/** Numbers of a block of the pool. */
const BLOCK_SIZE = 1 << 16;
/**
 * All dependency paths of a project. A large scan repeats few packages in hundreds of thousands of
 * paths: each step is a number here, four bytes, and becomes the shared string of its
 * `name@version` only when the path is read. The pool grows by blocks: to copy it into ever larger
 * arrays would take three times the memory for a while.
 */
class DependencyPaths {
    steps = [];
    numbers = new Map();
    blocks = [];
    block = new Uint32Array(0);
    used = 0;
    /** Keeps a path and returns its handle. */
    add(path) {
        // A path lies in one block; no real one is longer than a block.
        const length = Math.min(path.length, BLOCK_SIZE - 1);
        if (this.used + length >= this.block.length)
            this.grow();
        const handle = (this.blocks.length - 1) * BLOCK_SIZE + this.used;
        this.block[this.used++] = length;
        for (let step = 0; step < length; step++) {
            this.block[this.used++] = this.numberOf(path[step] ?? '');
        }
        return handle;
    }
    /** The path of a handle. */
    get(handle) {
        const block = this.blocks[Math.floor(handle / BLOCK_SIZE)] ?? this.block;
        const start = (handle % BLOCK_SIZE) + 1;
        const length = block[start - 1] ?? 0;
        const path = new Array(length);
        for (let step = 0; step < length; step++)
            path[step] = this.steps[block[start + step] ?? 0] ?? '';
        return path;
    }
    numberOf(step) {
        const known = this.numbers.get(step);
        if (known !== undefined)
            return known;
        const number = this.steps.push(step) - 1;
        this.numbers.set(step, number);
        return number;
    }
    grow() {
        this.block = new Uint32Array(BLOCK_SIZE);
        this.blocks.push(this.block);
        this.used = 0;
    }
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/sarif/location.ts



function readLocation(value) {
    const location = fields(value);
    const physical = fields(location['physicalLocation']);
    const artifact = fields(physical['artifactLocation']);
    const logical = Array.isArray(location['logicalLocations'])
        ? location['logicalLocations'][0]
        : undefined;
    return {
        uri: read_text(artifact['uri']) ?? '',
        uriBaseId: read_text(artifact['uriBaseId']),
        region: regionOf(fields(physical['region'])),
        message: read_text(fields(location['message'])['text']),
        logicalName: read_text(fields(logical)['fullyQualifiedName']),
    };
}
/** The location in the repository, or undefined when it names no file. */
function placeLocation(location, place) {
    const file = placeUri(location, place);
    if (file === '')
        return undefined;
    const placed = { file, ...location.region };
    put(placed, 'message', location.message);
    return placed;
}
/** The file of a location relative to the repository root; empty when there is none. */
function placeUri(location, { checkout, bases }) {
    const path = pathOfUri(location.uri);
    if (path === '')
        return '';
    const base = read_text(fields(bases[location.uriBaseId ?? ''])['uri']);
    // Without a base, or with one that the run does not define, Snyk means the scanned directory.
    return placeFile(path, base === undefined ? '.' : pathOfUri(base), checkout);
}
/** `file:///C:/src/a%20b.ts` → `C:/src/a b.ts`; Snyk also writes plain paths here. */
function pathOfUri(uri) {
    const path = uri
        .replace(/^file:\/\/(?:localhost)?/i, '')
        .replace(/^\/([A-Za-z]:)/, '$1')
        .replaceAll('\\', '/');
    try {
        return decodeURIComponent(path);
    }
    catch {
        // A plain path with a percent sign, not an encoded one.
        return path;
    }
}
function regionOf(region) {
    const read = {};
    put(read, 'startLine', positive(region['startLine']));
    put(read, 'endLine', positive(region['endLine']));
    put(read, 'startColumn', positive(region['startColumn']));
    put(read, 'endColumn', positive(region['endColumn']));
    return read;
}
function positive(value) {
    const number = numeric(value);
    return number !== undefined && number >= 1 ? number : undefined;
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/sarif/suppression.ts


/**
 * Why a result is ignored, or undefined when it is not. A suppression counts when it is accepted or
 * has no status; one that is under review or rejected leaves the result open. Snyk also writes
 * `suppressions: null`.
 */
function suppressionOf(suppressions) {
    const accepted = list(suppressions)
        .map(fields)
        .find(({ status }) => status === undefined || status === null || status === 'accepted');
    if (accepted === undefined)
        return undefined;
    const properties = fields(accepted['properties']);
    return ignoreFacts({
        reason: read_text(accepted['justification']),
        expires: read_text(properties['expiration']),
        created: read_text(properties['ignoredOn']),
        ignoredBy: properties['ignoredBy'],
        reasonType: read_text(properties['category']),
        source: read_text(accepted['kind']),
    });
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/sarif/result.ts



function readResult(value) {
    const result = fields(value);
    const properties = fields(result['properties']);
    const firstFix = fields(list(result['fixes'])[0]);
    return {
        ruleId: read_text(result['ruleId']) ?? read_text(fields(result['rule'])['id']),
        ruleIndex: numeric(result['ruleIndex']) ?? numeric(fields(result['rule'])['index']),
        level: read_text(result['level']),
        severity: read_text(properties['severity']),
        originalSeverity: read_text(fields(properties['snykPolicy/v1'])['originalSeverity']),
        message: fields(result['message']),
        locations: list(result['locations']).map(readLocation),
        flow: flowOf(result['codeFlows']),
        fingerprints: { ...strings(result['partialFingerprints']), ...strings(result['fingerprints']) },
        ignore: suppressionOf(result['suppressions']),
        fix: read_text(fields(firstFix['description'])['text']),
        isAutofixable: yes(properties['isAutofixable']),
        priority: numeric(properties['priorityScore']),
    };
}
function flowOf(codeFlows) {
    const threadFlow = list(fields(list(codeFlows)[0])['threadFlows'])[0];
    return list(fields(threadFlow)['locations']).map((step) => readLocation(fields(step)['location']));
}
function strings(value) {
    const entries = Object.entries(fields(value)).flatMap(([key, member]) => {
        const string = read_text(member);
        return string === undefined ? [] : [[key, string]];
    });
    return Object.fromEntries(entries);
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/sarif/rule.ts

function readRule(value) {
    const rule = fields(value);
    const properties = fields(rule['properties']);
    const tags = texts(properties['tags']);
    const help = fields(rule['help']);
    const full = read_text(fields(rule['fullDescription'])['text']) ?? '';
    const markdown = readMarkdown(read_text(help['markdown']) ?? read_text(help['text']) ?? '');
    const affected = /^(?:\(([^)]*)\) )?(\S+@\S+)$/.exec(full);
    return {
        id: read_text(rule['id']) ?? '',
        title: read_text(fields(rule['shortDescription'])['text']) ?? read_text(rule['name']),
        description: markdown.description || full || undefined,
        helpUri: read_text(rule['helpUri']) ?? read_text(properties['documentation']),
        severity: read_text(properties['severity']),
        cves: (affected?.[1] ?? '').split(/[,\s]+/).filter((id) => /^CVE-\d/i.test(id)),
        cwes: [...new Set([...texts(properties['cwe']), ...tags].filter(isWeakness))],
        tags: tags.filter((tag) => tag !== 'security' && !isWeakness(tag)),
        package: affected?.[2],
        paths: markdown.paths,
        packageManager: markdown.packageManager,
        score: numeric(properties['cvssv3_baseScore'] ?? properties['security-severity']),
        remedy: remedyIn(read_text(help['text']) ?? ''),
        messages: fields(rule['messageStrings']),
    };
}
function isWeakness(tag) {
    return /^CWE-\d+$/.test(tag);
}
/**
 * Snyk writes before the description of a vulnerability a list with the package manager, the
 * module and every dependency path, its steps joined by ` › `.
 */
function readMarkdown(markdown) {
    const lines = markdown.split('\n');
    const paths = [];
    let packageManager;
    let line = 0;
    for (; line < lines.length; line++) {
        const current = lines[line] ?? '';
        const path = /^\* _Introduced through_: (.+)$/.exec(current)?.[1];
        const manager = /^\* Package Manager: (.+)$/.exec(current)?.[1];
        if (path !== undefined)
            paths.push(path.split(' › '));
        else if (manager !== undefined)
            packageManager = manager.trim();
        else if (!HEADER_LINE.test(current))
            break;
    }
    return { packageManager, paths, description: lines.slice(line).join('\n').trim() };
}
const HEADER_LINE = /^(?:\s*|\* (?:Vulnerable module|Module|Introduced through): .*|#+ Detailed paths\s*)$/;
/** The last of the three paragraphs of an infrastructure rule. */
function remedyIn(help) {
    return /You can resolve this by\.\.\.\s*\n\s*([\s\S]+)$/.exec(help)?.[1]?.trim() || undefined;
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/sarif/product.ts
/** Snyk's tools by the name that they give in `tool.driver`. */
const PRODUCT_OF_DRIVER = {
    'snyk code': 'code',
    snykcode: 'code',
    'snyk container': 'container',
    'snyk iac': 'iac',
    'snyk infrastructure as code': 'iac',
    'snyk open source': 'open-source',
    'snyk secrets': 'secrets',
};
const DISTRIBUTIONS = 'ALMALINUX|ALPINE|AMZN|CENTOS|CHAINGUARD|DEBIAN|FEDORA|LINUX|ORACLE|RHEL|ROCKY|SLES|UBUNTU|WOLFI';
/** What a rule's id tells when the driver is only called `Snyk` or `snyk-cli`. */
const PRODUCT_OF_RULE = [
    [/^SNYK-CC-/, 'iac'],
    [new RegExp(`^SNYK-(?:${DISTRIBUTIONS})\\d*-`), 'container'],
    [/^(?:SNYK-|npm:|snyk:lic:)/, 'open-source'],
    [/^[a-z]+\/[A-Z]\w*/, 'code'],
];
/** The product whose results a run holds. */
function productOf(driver, firstRule) {
    const named = PRODUCT_OF_DRIVER[driver.toLowerCase()];
    if (named !== undefined)
        return named;
    return PRODUCT_OF_RULE.find(([pattern]) => pattern.test(firstRule ?? ''))?.[1] ?? 'unknown';
}
/** True for the products whose results are problems of packages. */
function isAboutPackages(product) {
    return product === 'open-source' || product === 'container';
}
/**
 * Distribution of an operating system's vulnerability, as Snyk's JSON has it:
 * `SNYK-DEBIAN12-…` → `debian:12`, `SNYK-ALPINE318-…` → `alpine:3.18`,
 * `SNYK-UBUNTU2204-…` → `ubuntu:22.04`.
 */
function distributionOf(ruleId) {
    const match = new RegExp(`^SNYK-(${DISTRIBUTIONS})(\\d+)-`).exec(ruleId);
    const [, name = '', digits = ''] = match ?? [];
    if (match === null)
        return undefined;
    const split = { ALPINE: 1, UBUNTU: 2 }[name];
    const release = split === undefined ? digits : `${digits.slice(0, split)}.${digits.slice(split)}`;
    return `${name.toLowerCase()}:${release}`;
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/sarif/about.ts








function aboutRun(parts, scan) {
    const driver = parts.driver.get('name');
    const firstRule = parts.rules[0]?.id ?? parts.results[0]?.ruleId;
    const product = productOf(typeof driver === 'string' ? driver : '', firstRule);
    const place = { checkout: scan.checkout, bases: parts.bases };
    const known = { parts, scan, product, place };
    if (product === 'container')
        return aboutImage(known);
    return isAboutPackages(product) ? aboutPackages(known) : aboutCode(known);
}
/** One manifest, the same for all results. */
function aboutPackages({ parts, scan, product, place }) {
    const root = parts.rules.find((rule) => rule.paths.length > 0)?.paths[0]?.[0];
    const told = projectNameIn(parts.automationId) ?? (root && nameAndVersion(root).name);
    const targetFile = (0,model_identity/* manifestOf */.$V)(commonest(filesOf(parts, place)));
    const name = told ?? (targetFile || scan.fileName);
    return {
        product,
        type: packageManagerOf(parts) ?? '',
        target: checkoutTarget(scan.repository, name),
        targetFile,
        name,
        identity: { targetFile, name: told ?? '' },
        place,
        hasFiles: true,
    };
}
/**
 * An image or an application in it. Results of the operating system lie in the Dockerfile, when
 * the CLI was given one, else in the image's name, its colon written as `_`.
 */
function aboutImage({ parts, scan, product, place }) {
    const distribution = distributionOf(parts.rules[0]?.id ?? '') ?? '';
    const type = packageManagerOf(parts) ?? packageFormat(distribution) ?? '';
    const uri = pathOfUri(parts.results[0]?.locations[0]?.uri ?? '');
    const isSystem = OPERATING_SYSTEM_TYPES.has(type) || type === '';
    const hasFiles = isSystem && /(?:docker|container)file/i.test(uri);
    const inImage = isSystem ? '' : (0,model_identity/* normalisePath */.qb)(uri);
    const told = projectNameIn(parts.automationId);
    const image = about_imageIn(parts, { name: told ?? '', uri });
    return {
        product,
        type,
        target: imageTarget(image, told ?? scan.fileName),
        targetFile: hasFiles ? commonest(filesOf(parts, place)) : inImage,
        name: told ?? (inImage || (image?.name ?? scan.fileName)),
        identity: { targetFile: inImage, name: told ?? '' },
        place,
        hasFiles,
    };
}
/** The whole repository, or for the oldest infrastructure scans one file a run. */
function aboutCode({ parts, scan, product, place }) {
    const isOneFile = product === 'iac' && Object.keys(parts.bases).length === 0;
    const targetFile = isOneFile ? commonest(filesOf(parts, place)) : '';
    const target = checkoutTarget(scan.repository, scan.fileName);
    const told = projectNameIn(parts.automationId);
    return {
        product,
        type: TYPE_OF_PRODUCT[product] ?? '',
        target,
        targetFile,
        name: told ?? target.displayName,
        // Snyk has one such project for a repository; whatever else it is called does not matter.
        identity: { targetFile, name: told ?? '' },
        place,
        hasFiles: true,
    };
}
const TYPE_OF_PRODUCT = {
    code: 'sast',
    iac: 'iac',
    secrets: 'secrets',
};
/** `Snyk/Open Source/<name>/<index>/<time>`, the index not in all versions, the name not in all. */
function projectNameIn(automationId) {
    const form = /^Snyk\/[^/]+\/(?:(.+?)\/)??(?:\d+\/)?\d{4}-\d{2}-\d{2}T[^/]*$/;
    return form.exec(automationId ?? '')?.[1];
}
/** The tag of the rules that is no topic; before there was one, the header of their help. */
function packageManagerOf({ rules }) {
    const rule = rules.find(({ tags, packageManager }) => tags.length > 0 || packageManager);
    return rule?.packageManager ?? rule?.tags.at(-1);
}
function about_imageIn({ rules }, { name, uri }) {
    const rooted = rootImage(rules.find((rule) => rule.paths.length > 0)?.paths[0]?.[0]);
    if (!name.startsWith('docker-image|'))
        return rooted;
    const image = parseImage(name.slice('docker-image|'.length)).name;
    const tag = uri.startsWith(`${image}_`) ? uri.slice(image.length + 1) : undefined;
    return { name: image, tag: tag ?? rooted?.tag ?? (uri === image ? 'latest' : '') };
}
function filesOf(parts, place) {
    return parts.results.flatMap(({ locations: [first] }) => {
        return first === undefined ? [] : [placeUri(first, place)];
    });
}
/** The file of most results; of equally many the first by name, so that order does not matter. */
function commonest(files) {
    const counts = new Map();
    for (const file of files)
        counts.set(file, (counts.get(file) ?? 0) + 1);
    const [best] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    return best?.[0] ?? '';
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/sarif/identity.ts

/**
 * What identifies the problem of a result within its project, before results of equal identity are
 * numbered. For packages it is Snyk's vulnerability id, as through every other door. For code it
 * is the finding's id of the asset, which Snyk's API knows too, else the fingerprint that survives
 * more changes (`1`) or the one of the exact code (`0`), else rule and file.
 */
function identityOf(placed, about) {
    const { result, ruleId, file } = placed;
    if (isAboutPackages(about.product)) {
        return file === '' || file === about.targetFile ? [ruleId] : [ruleId, file];
    }
    const asset = assetFingerprint(result);
    if (asset !== undefined)
        return [asset];
    const fingerprint = result.fingerprints['1'] ?? result.fingerprints['0'];
    return [ruleId, fingerprint ?? file];
}
/** Snyk's id of the finding, which stays when the code around it changes. */
function assetFingerprint({ fingerprints }) {
    return fingerprints['snyk/asset/finding/v1'] ?? fingerprints['identity'];
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/sarif/severity.ts
/** Severities of SARIF's levels, as Snyk itself writes the one for the other. */
const SEVERITY_OF_LEVEL = {
    error: 'high',
    warning: 'medium',
    note: 'low',
    none: 'info',
};
/**
 * The severity of a result: an explicit one of the result or its rule, else that of its level. A
 * result without a level is a warning. The rule's default level is no substitute: Snyk writes it
 * with two levels only, so that what is low for the result is a warning for its rule.
 */
function severityOfResult(result, rule) {
    const explicit = result.severity ?? rule?.severity;
    if (explicit !== undefined)
        return explicit.toLowerCase();
    return SEVERITY_OF_LEVEL[result.level ?? 'warning'] ?? 'medium';
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/sarif/title.ts
/**
 * The title of a rule as Snyk's other outputs have it: SARIF puts the severity before it and the
 * package behind it, `High severity - Prototype Pollution vulnerability in lodash`.
 */
function titleOf(rule, module) {
    const title = rule?.title?.replace(/^(?:critical|high|medium|low) severity (?:- )?/i, '');
    const suffix = /^(.*\S) vulnerability in (\S+)$/.exec(title ?? '');
    return module !== undefined && suffix?.[1] !== undefined ? suffix[1] : title;
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/sarif/code-issue.ts








const code_issue_TYPE_OF_PRODUCT = {
    code: 'code',
    iac: 'config',
    secrets: 'secret',
};
/** The issue of a result in code, infrastructure or a secret. */
function codeIssue(placed, context) {
    const { result, rule, identity } = placed;
    const asset = assetFingerprint(result);
    const issue = {
        findingKey: (0,model_identity/* findingKey */.fl)(context.projectKey, ...identity),
        id: null,
        type: 'issue',
        attributes: code_issue_attributesOf(placed, context),
        facts: code_issue_factsOf(placed, context),
    };
    put(issue, 'findingUrl', context.url && asset && `${context.url}#issue-${encodeURI(asset)}`);
    put(issue, 'findingDetectionUrl', rule?.helpUri);
    return issue;
}
function code_issue_attributesOf(placed, { about }) {
    const { result, rule, ruleId, identity } = placed;
    const attributes = {
        key: identity.join(' > '),
        title: titleOf(rule, undefined) ?? ruleId,
        type: code_issue_TYPE_OF_PRODUCT[about.product] ?? 'custom',
        effective_severity_level: severityOfResult(result, rule),
        status: 'open',
        ignored: result.ignore !== undefined,
        classes: (rule?.cwes ?? []).map(weakness),
        problems: [
            {
                id: ruleId,
                source: 'SNYK',
                type: 'rule',
                ...(rule?.helpUri === undefined ? {} : { url: rule.helpUri }),
            },
        ],
        coordinates: [code_issue_coordinateOf(placed)],
    };
    const description = descriptionOf(placed, about.product);
    put(attributes, 'description', description && cut(description, MAX_DESCRIPTION));
    put(attributes, 'key_asset', assetFingerprint(result));
    const { priority } = result;
    put(attributes, 'risk', priority === undefined ? undefined : risk(priority));
    return attributes;
}
/** Of infrastructure the rule says more than the message, of code the message. */
function descriptionOf({ text, rule }, product) {
    const general = rule?.description;
    return product === 'iac' ? (general ?? text) : text || general;
}
/** Snyk Code's priority score, 0 to 1000, which REST gives in the same place. */
function risk(value) {
    return { score: { model: 'Snyk priority score', value } };
}
function code_issue_factsOf(placed, { about }) {
    const { result, rule } = placed;
    const facts = {
        packages: [],
        locations: placed.locations,
        fixable: result.isAutofixable,
    };
    const flow = result.flow.flatMap((step) => placeLocation(step, about.place) ?? []);
    put(facts, 'remedy', rule?.remedy ?? (about.product === 'secrets' ? rule?.description : undefined));
    put(facts, 'ignore', result.ignore);
    put(facts, 'originalSeverity', result.originalSeverity);
    put(facts, 'codeFlow', flow.length > 0 ? flow : undefined);
    put(facts, 'message', placed.text || undefined);
    if (Object.keys(result.fingerprints).length > 0)
        facts.fingerprints = result.fingerprints;
    return facts;
}
function code_issue_coordinateOf({ result, locations, rule }) {
    return {
        state: 'open',
        ...(result.isAutofixable ? { is_fixable_snyk: true } : {}),
        ...(rule?.remedy === undefined
            ? {}
            : { remedies: [{ type: 'manual', description: rule.remedy }] }),
        representations: locations.map(representationOf),
    };
}
function representationOf(location) {
    const { file, startLine, endLine = startLine, startColumn, endColumn } = location;
    if (startLine === undefined || endLine === undefined)
        return { sourceLocation: { file } };
    const start = { line: startLine, column: startColumn ?? 0 };
    const end = { line: endLine, column: endColumn ?? 0 };
    return { sourceLocation: { file, region: { start, end } } };
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/sarif/message.ts

/**
 * The text of a SARIF message: its own, or the one of the rule that it refers to by id, with its
 * placeholders `{0}` filled and without links such as `[flows](1),(2)`.
 */
function messageText(message, ruleMessages) {
    const byId = fields(ruleMessages[read_text(message['id']) ?? '']);
    const template = read_text(message['text']) ?? read_text(message['markdown']) ?? read_text(byId['text']) ?? '';
    const values = texts(message['arguments']);
    const filled = template.replace(/\{(\d+)\}/g, (placeholder, index) => {
        return values[Number(index)] ?? placeholder;
    });
    return withoutLinks(filled);
}
/** Links of SARIF messages point to locations by number. */
function withoutLinks(markdown) {
    return markdown.replace(/\[([^\]]*)\]\(\d+\)(?:,\(\d+\))*/g, '$1');
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/sarif/numbering.ts
/**
 * Numbers the results of equal identity by their place, so that every result has a key of its own
 * that does not depend on the order in which the tool wrote them.
 *
 * @returns for each entry, in the order given, its identity with the number in it; the first of a
 *   group carries none, so that an identity that occurs once is its own key.
 */
function numbered(entries) {
    const groups = new Map();
    for (const entry of entries) {
        const key = JSON.stringify(entry.identity);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [entry]);
        else
            group.push(entry);
    }
    const keys = new Map();
    for (const group of groups.values()) {
        group.sort(byPlace).forEach((entry, ordinal) => {
            keys.set(entry, ordinal === 0 ? entry.identity : [...entry.identity, String(ordinal)]);
        });
    }
    return keys;
}
function byPlace(a, b) {
    return (compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.text, b.text));
}
/** By code unit: a locale would order differently on another machine. */
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/sarif/package-issue.ts












/** The issue of a result in a package: what SARIF tells of it, keyed as Snyk's JSON is. */
function packageIssue(placed, context) {
    const { result, ruleId, identity } = placed;
    const paths = new DependencyPaths();
    const affected = affectedPackage(placed, context, paths);
    const packages = affected === undefined ? [] : [affected];
    const facts = {
        packages: packages.map((pkg) => pkg.facts(paths)),
        locations: placed.locations,
        fixable: packages.some((pkg) => pkg.isFixable),
    };
    put(facts, 'remedy', remedyOf(packages));
    put(facts, 'ignore', result.ignore);
    put(facts, 'originalSeverity', result.originalSeverity);
    put(facts, 'message', placed.text || undefined);
    put(facts, 'license', /^snyk:lic:.*:([^:]+)$/.exec(ruleId)?.[1]);
    if (Object.keys(result.fingerprints).length > 0)
        facts.fingerprints = result.fingerprints;
    const issue = {
        findingKey: (0,model_identity/* findingKey */.fl)(context.projectKey, ...identity),
        id: null,
        type: 'issue',
        attributes: {
            ...package_issue_attributesOf(placed),
            coordinates: packages.map((pkg) => pkg.coordinate()),
        },
        facts,
    };
    put(issue, 'findingUrl', context.url && `${context.url}#issue-${encodeURI(ruleId)}`);
    put(issue, 'findingDetectionUrl', vulnerabilityUrl(ruleId));
    return issue;
}
function package_issue_attributesOf(placed) {
    const { result, rule, ruleId, identity } = placed;
    const attributes = {
        key: identity.join(' > '),
        title: titleOf(rule, rule?.package) ?? ruleId,
        // SARIF gives issues no type, and counting by type must not rest on a guess from the rule's id;
        // `license` of the facts tells which are about licences.
        type: 'package_vulnerability',
        effective_severity_level: severityOfResult(result, rule),
        status: 'open',
        ignored: result.ignore !== undefined,
        classes: (rule?.cwes ?? []).map(weakness),
        problems: [snykProblem(ruleId), ...(rule?.cves ?? []).map(cveProblem)],
    };
    const { score, description } = rule ?? {};
    put(attributes, 'description', description && cut(description, MAX_DESCRIPTION));
    if (score !== undefined)
        attributes.severities = [{ source: 'Snyk', score }];
    return attributes;
}
/** SARIF names one package for a result: the first, also where Snyk found several versions. */
function affectedPackage({ result, rule, ruleId }, { about }, paths) {
    const step = packageStep(result.locations[0]?.logicalName, rule?.package);
    if (step === undefined)
        return undefined;
    const { name, version } = nameAndVersion(step);
    const distribution = distributionOf(ruleId);
    const upgrade = /^Upgrade to (\S+@\S+)$/.exec(result.fix ?? '')?.[1];
    const element = {
        packageManager: distribution ?? about.type,
        isUpgradable: upgrade !== undefined,
        upgradePath: [false, upgrade],
    };
    // `openssl/libssl3` is the binary package libssl3 of the source package openssl.
    const isSystem = distribution !== undefined || OPERATING_SYSTEM_TYPES.has(about.type);
    const [source = name] = isSystem ? name.split('/') : [name];
    const affected = new AffectedPackage({ name: source, version }, { element, shared: element });
    const own = (rule?.paths ?? []).filter((path) => path.at(-1) === step);
    for (const path of own.length > 0 ? own : [[]]) {
        affected.add({ name, version, path }, element, paths);
    }
    return affected;
}
/**
 * The result's own package. The rule names it in full (`openssl/libssl3@3.1`), the result by its
 * source package only (`openssl@3.1`); they mean the same one when the version is the same.
 */
function packageStep(ofResult, ofRule) {
    if (ofResult === undefined || ofRule === undefined)
        return ofResult ?? ofRule;
    const isSame = nameAndVersion(ofResult).version === nameAndVersion(ofRule).version;
    return isSame ? ofRule : ofResult;
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/sarif/run-project.ts











/** The project of a SARIF run, one issue for each result. */
function runProject(parts, scan) {
    const about = aboutRun(parts, scan);
    const url = read_text(parts.upload['reportUrl']);
    return {
        source: 'sarif',
        product: about.product,
        tool: toolOf(parts),
        identity: {
            repository: about.target.repository,
            targetReference: about.target.reference,
            type: about.type,
            ...about.identity,
        },
        name: about.name,
        targetFile: about.targetFile,
        target: about.target,
        id: read_text(parts.upload['projectId']) ?? null,
        org: { name: undefined },
        issues: (projectKey) => issuesOf(parts, { projectKey, about, url }),
    };
}
function toolOf({ driver }) {
    const tool = { name: read_text(driver.get('name')) ?? 'unknown' };
    put(tool, 'version', read_text(driver.get('semanticVersion')) ?? read_text(driver.get('version')));
    return tool;
}
function* issuesOf(parts, context) {
    const { about } = context;
    const toIssue = isAboutPackages(about.product) ? packageIssue : codeIssue;
    const placed = parts.results.map((result) => placeResult(result, parts, about));
    const identities = numbered(placed);
    for (const result of placed) {
        yield toIssue({ ...result, identity: identities.get(result) ?? result.identity }, context);
    }
}
function placeResult(result, parts, about) {
    const rule = parts.ruleOf(result);
    const ruleId = result.ruleId ?? rule?.id ?? 'unknown';
    const locations = locationsOf(result, about);
    const [first] = locations;
    const file = first?.file ?? '';
    return {
        result,
        rule,
        ruleId,
        locations,
        identity: identityOf({ result, ruleId, file }, about),
        file,
        line: first?.startLine ?? 0,
        column: first?.startColumn ?? 0,
        text: messageText(result.message, rule?.messages ?? {}),
    };
}
/**
 * A manifest stands for its lock file. Snyk cannot tell where in it the package is and says line 1
 * of everything, which is no knowledge.
 */
function locationsOf(result, about) {
    if (!about.hasFiles)
        return [];
    const locations = result.locations.flatMap((location) => placeLocation(location, about.place) ?? []);
    if (!isAboutPackages(about.product))
        return locations;
    return locations.map(({ file, startLine, ...rest }) => {
        const manifest = { file: (0,model_identity/* manifestOf */.$V)(file), ...rest };
        return startLine === undefined || startLine === 1 ? manifest : { ...manifest, startLine };
    });
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/sarif/run.ts





/** Everything that was gathered of one SARIF run. */
class RunParts {
    /** Scalars of `tool.driver`: name and version. */
    driver = new Map();
    rules = [];
    results = [];
    automationId;
    /** `originalUriBaseIds` */
    bases = {};
    /** `properties.uploadResult`: the project in Snyk that the results were reported to. */
    upload = {};
    /** The rule of a result; some tools write indexes that are out of range, so the id counts. */
    ruleOf({ ruleId, ruleIndex }) {
        this.byId ??= new Map(this.rules.map((rule) => [rule.id, rule]));
        if (ruleId !== undefined)
            return this.byId.get(ruleId);
        return ruleIndex === undefined ? undefined : this.rules[ruleIndex];
    }
    byId;
}
/** Reads `runs[]`: each run is a project. */
function runs(scan) {
    return { member: (_key, kind) => (kind === 'object' ? new RunReader(scan) : 'skip') };
}
class RunReader {
    scan;
    parts = new RunParts();
    constructor(scan) {
        this.scan = scan;
    }
    member(key, kind) {
        const { parts } = this;
        switch (key) {
            case 'tool':
                return this.tool();
            case 'results':
                return kind === 'array' ? each((value) => parts.results.push(readResult(value))) : 'skip';
            case 'properties':
                return {
                    member: (property) => (property === 'uploadResult' ? 'take' : 'skip'),
                    take: (_property, value) => (parts.upload = fields(value)),
                };
            case 'automationDetails':
            case 'originalUriBaseIds':
            case 'invocations':
                return 'take';
            default:
                return 'skip';
        }
    }
    take(key, value) {
        if (key === 'automationDetails')
            this.parts.automationId = read_text(fields(value)['id']);
        if (key === 'originalUriBaseIds')
            this.parts.bases = fields(value);
        if (key === 'invocations')
            this.tellFailures(list(value).map(fields));
    }
    end() {
        this.scan.project(runProject(this.parts, this.scan));
    }
    tool() {
        const { driver, rules } = this.parts;
        const driverReader = {
            member: (key, kind) => {
                if (kind === 'scalar')
                    return 'take';
                return key === 'rules' && kind === 'array'
                    ? each((value) => rules.push(readRule(value)))
                    : 'skip';
            },
            take: (key, value) => driver.set(key, value),
        };
        return {
            member: (key, kind) => (key === 'driver' && kind === 'object' ? driverReader : 'skip'),
        };
    }
    /** A tool that says that it did not succeed has not given a full picture. */
    tellFailures(invocations) {
        for (const invocation of invocations) {
            if (invocation['executionSuccessful'] !== false)
                continue;
            const notification = fields(list(invocation['toolExecutionNotifications'])[0]);
            const said = read_text(fields(notification['message'])['text']);
            this.scan.failed(this.scan.fileName, said ?? 'the tool says that it did not finish');
        }
    }
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/unmanaged.ts



/**
 * The findings of `snyk test --unmanaged`, which come in three parts in any order: which issue
 * affects which package (`issues[]`), what the issue is (`issuesData{}`), and where the package is
 * from (`fileSignaturesDetails{}`). The same once more in `vulnerabilities[]`, without versions
 * and without regard to ignores, is not read.
 */
class UnmanagedParts {
    issues = [];
    data = new Map();
    purls = new Map();
    hasIssues = false;
    hasData = false;
    /** The reader of a member, when it is one of the three parts. */
    part(key) {
        if (key === 'issues') {
            this.hasIssues = true;
            return each((value) => this.issues.push(fields(value)));
        }
        if (key === 'issuesData') {
            this.hasData = true;
            return each((value, id) => this.data.set(id, fields(value)));
        }
        return key === 'fileSignaturesDetails' ? this.signatures() : undefined;
    }
    /** True when the result is that of an unmanaged scan. */
    get found() {
        return this.hasIssues && this.hasData;
    }
    findings(paths) {
        const findings = new PackageFindings(paths);
        for (const issue of this.issues) {
            const id = read_text(issue['issueId']);
            const name = read_text(issue['pkgName']);
            if (id !== undefined)
                findings.add({ ...this.data.get(id), ...this.affected(issue), id });
            else if (name !== undefined)
                findings.add({ ...this.affected(issue), id: name });
        }
        return findings;
    }
    affected(issue) {
        const name = read_text(issue['pkgName']) ?? '';
        const version = read_text(issue['pkgVersion']) ?? '';
        const fix = fields(issue['fixInfo']);
        const step = `${name}@${version}`;
        return {
            name,
            packageName: name,
            version,
            from: [step],
            upgradePath: [],
            packageManager: 'cpp',
            packageUrl: this.purls.get(step),
            nearestFixedInVersion: read_text(fix['nearestFixedInVersion']),
            isPatchable: yes(fix['isPatchable']),
            isPinnable: yes(fix['isPinnable']),
        };
    }
    /** Of each package's details only its package URL; the rest lists thousands of files. */
    signatures() {
        return {
            member: (step) => ({
                member: (key) => (key === 'purl' ? 'take' : 'skip'),
                take: (_key, value) => {
                    const purl = read_text(value);
                    if (purl !== undefined)
                        this.purls.set(step, purl);
                },
            }),
        };
    }
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/vulnerabilities.ts
/** Members that differ from path to path: all that is read of a known problem. */
const PATH_MEMBERS = new Set([
    'from',
    'isPatchable',
    'isPinnable',
    'isUpgradable',
    'name',
    'nearestFixedInVersion',
    'packageName',
    'packageUrl',
    'reachability',
    'upgradePath',
    'version',
]);
/**
 * Reads `vulnerabilities[]`, the hot loop of large scans. Taking an element whole is the fastest
 * way to a new problem; walking it and passing over its five kilobytes of text is faster when the
 * problem is known, but that shows only when its id has been read. So what the last element was is
 * expected of the next: scans repeat few problems on many paths, mostly one after the other or
 * long after all of them have been seen.
 */
class VulnerabilityList {
    findings;
    unreadable;
    expectsKnown = false;
    element;
    constructor(findings, unreadable) {
        this.findings = findings;
        this.unreadable = unreadable;
        this.element = new KnownElement(findings, (members) => {
            this.add(members);
        });
    }
    member(_key, kind) {
        return kind === 'object' && this.expectsKnown ? this.element : 'take';
    }
    take(_key, value) {
        this.add(value);
    }
    add(value) {
        const before = this.findings.size;
        if (!this.findings.add(value))
            this.unreadable();
        this.expectsKnown = this.findings.size === before;
    }
}
/** Reads one element after the other; there is only ever one at a time. */
class KnownElement {
    findings;
    conclude;
    isKnown = false;
    members = {};
    constructor(findings, conclude) {
        this.findings = findings;
        this.conclude = conclude;
    }
    member(key) {
        if (this.isKnown)
            return PATH_MEMBERS.has(key) ? 'take' : 'skip';
        return key === '__proto__' ? 'skip' : 'take';
    }
    take(key, value) {
        if (key === 'id')
            this.isKnown = typeof value === 'string' && this.findings.has(value);
        this.members[String(key)] = value;
    }
    end() {
        this.conclude(this.members);
        this.members = {};
        this.isKnown = false;
    }
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/result.ts









/** Everything that was gathered of one result object of `snyk test --json`. */
class ResultParts {
    header = new ResultHeader();
    paths = new DependencyPaths();
    open = new PackageFindings(this.paths);
    ignored = new PackageFindings(this.paths);
    unmanaged = new UnmanagedParts();
    misconfigurations = new Misconfigurations();
    /** The results of a container's applications. */
    applications = [];
    /** `remediation.pin` */
    pins;
    hasVulnerabilities = false;
    isIac = false;
    isContainer = false;
    /** Names of all members. */
    members = [];
    /** Entries without an id: what they are cannot be told. */
    unreadable = 0;
}
const META_MEMBERS = new Set(['org', 'orgPublicId', 'projectId']);
/** Reads one result object: a project, a container with its applications, or an error. */
class ResultReader {
    scan;
    conclude;
    parts = new ResultParts();
    /** @param conclude called with everything that was gathered when the object is complete. */
    constructor(scan, conclude) {
        this.scan = scan;
        this.conclude = conclude;
    }
    member(key, kind) {
        this.parts.members.push(String(key));
        if (kind === 'scalar')
            return ResultHeader.has(key) ? 'take' : 'skip';
        return (kind === 'array' ? this.arrayMember(key) : this.objectMember(key)) ?? 'skip';
    }
    take(key, value) {
        this.parts.header.set(key, value);
        if (this.parts.header.error !== undefined)
            this.scan.recognised();
    }
    end() {
        this.conclude(this.parts);
    }
    arrayMember(key) {
        const { parts } = this;
        switch (key) {
            case 'vulnerabilities':
            case 'license_issues': // `snyk sbom test` of older CLIs keeps licences apart.
                parts.hasVulnerabilities = true;
                this.scan.recognised();
                return new VulnerabilityList(parts.open, () => parts.unreadable++);
            case 'infrastructureAsCodeIssues':
                parts.isIac = true;
                this.scan.recognised();
                return this.counted((value) => parts.misconfigurations.add(value));
            case 'runs':
                this.scan.recognised();
                return runs(this.scan);
            case 'applications':
                parts.isContainer = true;
                return results(this.scan, (application) => parts.applications.push(application));
            default:
                return parts.unmanaged.part(key);
        }
    }
    objectMember(key) {
        const { parts } = this;
        switch (key) {
            case 'filtered':
                return this.filtered();
            case 'remediation':
                return only('pin', (value) => (parts.pins = value));
            case 'meta':
                return this.meta();
            case 'docker':
                parts.isContainer = true;
                return undefined;
            default:
                return parts.unmanaged.part(key);
        }
    }
    filtered() {
        const { ignored } = this.parts;
        return {
            member: (key, kind) => {
                if (kind !== 'array')
                    return 'skip';
                if (key === 'ignore')
                    return this.counted((value) => ignored.add(value, ignoreOf));
                // The CLI's newest flow has no patches and writes a list of strings here.
                if (key === 'patch')
                    return each((value) => ignored.add(value, patchOf));
                return 'skip';
            },
        };
    }
    /** Infrastructure results say in `meta` what others say at the top. */
    meta() {
        const { header } = this.parts;
        return {
            member: (key) => (META_MEMBERS.has(key) ? 'take' : 'skip'),
            take: (key, value) => {
                if (typeof key === 'string' && header.text(key) === undefined)
                    header.set(key, value);
            },
        };
    }
    counted(add) {
        return each((value) => {
            if (!add(value))
                this.parts.unreadable++;
        });
    }
}
/** Reads an array of result objects. */
function results(scan, conclude) {
    return {
        member: (_key, kind) => (kind === 'object' ? new ResultReader(scan, conclude) : 'skip'),
    };
}
function only(member, take) {
    return {
        member: (key) => (key === member ? 'take' : 'skip'),
        take: (_key, value) => {
            take(value);
        },
    };
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/document.ts



/** Reads one JSON document that the CLI wrote: a result, an array of results, or SARIF. */
function documentVisitor(scan) {
    const conclude = (parts) => {
        concludeResult(parts, scan);
    };
    const root = {
        member: (_key, kind) => {
            if (kind === 'array')
                return results(scan, conclude);
            return kind === 'object' ? new ResultReader(scan, conclude) : 'skip';
        },
    };
    return new ReaderStack(root);
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/file-reading.ts





/** Characters that are quoted of what a tool said. */
const MAX_QUOTE = 1000;
/** Root members that are named of a document that is no result. */
const MAX_MEMBERS = 8;
/** Listens to the documents of one file and keeps account of what became of it. */
class FileReading {
    fileName;
    run;
    pending = [];
    scan;
    reasons = [];
    hasDocuments = false;
    /** Root members of the first document that is no result. */
    unknown = '';
    /** What is broken in documents that showed no sign of being a result. */
    broken;
    isResult = false;
    results = 0;
    projects = 0;
    constructor(fileName, context, run) {
        this.fileName = fileName;
        this.run = run;
        const { repository, checkout } = context;
        this.scan = {
            repository,
            checkout,
            fileName: baseName(fileName) || fileName,
            project: (project) => {
                this.addProject(project);
            },
            failed: (what, why) => {
                this.missing(what === this.scan.fileName ? fileName : what, quote(why));
            },
            recognised: () => {
                this.isResult = true;
            },
            unknown: (members) => {
                this.unknown ||= members.slice(0, MAX_MEMBERS).join(', ');
            },
        };
    }
    begin() {
        this.isResult = false;
        this.hasDocuments = true;
        return documentVisitor(this.scan);
    }
    end(problem) {
        if (this.isResult)
            this.results++;
        if (problem === null)
            return;
        const { message, line, offset } = problem;
        const what = `broken JSON at line ${line} (byte ${offset}): ${message}`;
        if (this.isResult)
            this.missing(this.fileName, what);
        else
            this.broken ??= what;
    }
    /** The records of the projects that have become complete since the last call. */
    *records() {
        for (let next = this.pending.shift(); next !== undefined; next = this.pending.shift()) {
            yield* next;
        }
    }
    /** The file could not be opened, or not to its end. */
    unreadable(why) {
        this.missing(this.fileName, why);
    }
    /** @param text the beginning of what stands around the documents. */
    finish(text) {
        if (this.results === 0)
            this.missing(this.fileName, this.notAResult(text));
        else if (this.broken !== undefined) {
            this.run.collection.warn(`${this.fileName}: passed over beside the results: ${this.broken}`);
        }
    }
    /** Why the file gave nothing at all; undefined when it was read, also without any findings. */
    uselessBecause() {
        if (this.projects > 0 || this.reasons.length === 0)
            return undefined;
        return this.reasons.join('; ');
    }
    addProject(project) {
        this.projects++;
        this.isResult = true;
        const key = this.run.keys.claim(project.identity, project.name);
        this.pending.push(projectRecords(project, key));
    }
    missing(what, why) {
        this.reasons.push(what === this.fileName ? why : `${what}: ${why}`);
        this.run.collection.missing(what, why);
    }
    notAResult(text) {
        if (this.broken !== undefined)
            return this.broken;
        const said = quote(text);
        if (said !== '')
            return `no result of Snyk but text: ${said}`;
        if (!this.hasDocuments)
            return 'the file is empty: the scan wrote nothing';
        return this.unknown === ''
            ? 'JSON without any result of Snyk in it'
            : `JSON that is no result of Snyk (it has ${this.unknown})`;
    }
}
/** What a tool said, on one line and not too long. */
function quote(said) {
    const plain = (0,external_node_util_.stripVTControlCharacters)(said).replace(/[\s\p{Cc}]+/gu, ' ');
    return cut(plain.trim(), MAX_QUOTE);
}

// EXTERNAL MODULE: ./src/model/digest.ts
var digest = __webpack_require__(95305);
;// CONCATENATED MODULE: ./src/sources/snyk-cli/lift/project-keys.ts


/** Hands out project keys so that no two projects of a run share one. */
class ProjectKeys {
    collection;
    taken = new Set();
    constructor(collection) {
        this.collection = collection;
    }
    /**
     * The key of a project. Two projects may look the same, for instance two scans that tell neither
     * file nor name: the later one gets its name into the key, then a number.
     */
    claim(identity, name) {
        const plain = (0,model_identity/* projectKey */.$N)(identity);
        if (this.take(plain))
            return plain;
        this.collection.warn(`Project ${name} (${describe(identity)}) has the same identity as another project of this ` +
            'run. It is kept apart by its name and position; scan each project once, or from its own ' +
            'directory, to give it a key that stays.');
        const named = (0,digest/* digest */.b)(plain, name);
        for (let ordinal = 1;; ordinal++) {
            const key = ordinal === 1 ? named : (0,digest/* digest */.b)(plain, name, String(ordinal));
            if (this.take(key))
                return key;
        }
    }
    take(key) {
        if (this.taken.has(key))
            return false;
        this.taken.add(key);
        return true;
    }
}
function describe({ targetFile, type }) {
    return [type, targetFile].filter((part) => part !== '').join(', ') || 'no file';
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/files.ts







/** Files named in one error at most; the rest is counted. */
const MAX_NAMED_FILES = 20;
/**
 * The projects in files of the Snyk CLI: `--json` and `--sarif` of every product, in any mixture.
 * Each record is yielded as soon as its project is complete in the stream.
 *
 * @param context the repository that was scanned, and the directory from which relative paths in
 *   the files go (absolute, or relative to the repository's root).
 * @returns a source that throws InputError when no file can be read as anything that Snyk writes.
 */
function scanFiles(files, context) {
    return {
        async *records(collection) {
            const { repository, workingDirectory } = context;
            const checkout = new Checkout(repository.root, workingDirectory, external_node_fs_.existsSync);
            const keys = new ProjectKeys(collection);
            const useless = [];
            for (const file of files) {
                const reading = new FileReading(file.name, { repository, checkout }, { keys, collection });
                yield* recordsOf(file, reading);
                const why = reading.uselessBecause();
                if (why !== undefined)
                    useless.push({ file: file.name, why });
            }
            if (files.length > 0 && useless.length === files.length)
                throw nothingReadable(useless);
        },
    };
}
async function* recordsOf(file, reading) {
    const documents = new JsonDocuments(reading);
    try {
        for await (const chunk of bytesOf(file)) {
            documents.write(chunk);
            yield* reading.records();
        }
    }
    catch (error) {
        if (!(error instanceof Unreadable))
            throw error;
        reading.unreadable((0,errors/* describeError */.Uc)(error.cause));
        return;
    }
    const { text } = documents.close();
    yield* reading.records();
    reading.finish(text);
}
/** The file could not be opened or read on; what was read until then counts. */
class Unreadable extends Error {
    name = 'Unreadable';
}
async function* bytesOf(file) {
    const chunks = (0,json_open/* utf8Chunks */.O)(file.open())[Symbol.asyncIterator]();
    try {
        for (;;) {
            const next = await nextOf(chunks);
            if (next.done === true)
                return;
            yield next.value;
        }
    }
    finally {
        await chunks.return?.();
    }
}
async function nextOf(chunks) {
    try {
        return await chunks.next();
    }
    catch (cause) {
        throw new Unreadable('unreadable', { cause });
    }
}
function nothingReadable(useless) {
    const named = useless.slice(0, MAX_NAMED_FILES).map(({ file, why }) => `  ${file}: ${why}`);
    const more = useless.length - named.length;
    const rest = more > 0 ? [`  and ${more} more`] : [];
    return new errors/* InputError */.dz(['No scan result could be read:', ...named, ...rest].join('\n'));
}


/***/ }),

/***/ 90604:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ readFileChunks),
  O: () => (/* binding */ utf8Chunks)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./src/sources/snyk-cli/json/encoding.ts
/**
 * Bytes from which the encoding is told. The text may begin with characters beyond ASCII, so more
 * than two are looked at; digits, quotes and spaces are never far.
 */
const SAMPLE_BYTES = 256;
/**
 * The encoding by its byte order mark, or else by where the zero bytes stand: PowerShell redirects
 * (`snyk test --json > out.json`) into UTF-16, where ASCII has every other byte zero.
 */
function encodingOf(beginning) {
    if (beginning[0] === 0xff && beginning[1] === 0xfe)
        return 'utf-16le';
    if (beginning[0] === 0xfe && beginning[1] === 0xff)
        return 'utf-16be';
    const sample = beginning.subarray(0, SAMPLE_BYTES);
    const pairs = Math.floor(sample.length / 2);
    const zeros = { even: 0, odd: 0 };
    for (let index = 0; index < pairs * 2; index += 1) {
        if (sample[index] === 0)
            zeros[index % 2 === 0 ? 'even' : 'odd'] += 1;
    }
    // A zero byte alone is dirt in a log; UTF-16 has them all over.
    if (Math.max(zeros.even, zeros.odd) * 4 <= pairs)
        return 'utf-8';
    return zeros.odd > zeros.even ? 'utf-16le' : 'utf-16be';
}

;// CONCATENATED MODULE: ./src/sources/snyk-cli/json/open.ts



/** Bytes asked for at once. */
const READ_BYTES = 1024 * 1024;
const UTF8_BOM = Buffer.from([0xef, 0xbb, 0xbf]);
/**
 * The bytes of a file. Each chunk is only valid until the next is asked for: all of them use one
 * buffer, which halves the memory that reading takes. Rejects as `open` and `read` of node:fs do.
 */
async function* readFileChunks(path) {
    const file = await (0,promises_.open)(path);
    try {
        const buffer = Buffer.allocUnsafeSlow(READ_BYTES);
        for (;;) {
            const { bytesRead } = await file.read(buffer, 0, READ_BYTES, null);
            if (bytesRead === 0)
                return;
            yield buffer.subarray(0, bytesRead);
        }
    }
    finally {
        await file.close();
    }
}
/**
 * The bytes of a file or of standard input as UTF-8, without byte order mark. UTF-16 of either
 * byte order is recognised and transcoded. Bytes that are no valid UTF-8 pass through: whoever
 * decodes them gets U+FFFD. Each chunk is only valid until the next is asked for.
 */
async function* utf8Chunks(input) {
    let transcoder = null;
    for await (const chunk of withBeginningJoined(input)) {
        transcoder ??= transcoderOf(encodingOf(chunk));
        yield transcoder.write(chunk);
    }
    if (transcoder !== null)
        yield transcoder.end();
}
/** The same bytes; the first chunk is long enough to tell the encoding, if there are as many. */
async function* withBeginningJoined(input) {
    let beginning = Buffer.alloc(0);
    let joined = false;
    for await (const chunk of input) {
        if (joined) {
            yield chunk;
            continue;
        }
        beginning = Buffer.concat([beginning, chunk]);
        joined = beginning.length >= SAMPLE_BYTES;
        if (joined)
            yield beginning;
    }
    if (!joined)
        yield beginning;
}
function transcoderOf(encoding) {
    if (encoding === 'utf-8')
        return utf8();
    const decoder = new external_node_util_.TextDecoder(encoding);
    return {
        write: (bytes) => Buffer.from(decoder.decode(bytes, { stream: true })),
        end: () => Buffer.from(decoder.decode()),
    };
}
function utf8() {
    let atStart = true;
    return {
        write(bytes) {
            const hasMark = atStart && bytes.subarray(0, UTF8_BOM.length).equals(UTF8_BOM);
            atStart = false;
            return hasMark ? bytes.subarray(UTF8_BOM.length) : bytes;
        },
        end: () => Buffer.alloc(0),
    };
}


/***/ })

};
