export const id = 9339;
export const ids = [9339];
export const modules = {

/***/ 54873:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ mapDigestOf),
  c: () => (/* binding */ transformMapOf)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/model/digest.ts
var digest = __webpack_require__(95305);
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

// EXTERNAL MODULE: ./src/yaml/quote.ts
var quote = __webpack_require__(98495);
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
        return `${(0,quote/* quoted */.T)(text)} has ${segments.length} names; at most ${MAX_PATH_NAMES} are allowed.`;
    }
    for (const segment of segments) {
        const [, name, list] = SEGMENT.exec(segment) ?? [];
        if (name === undefined) {
            return `${(0,quote/* quoted */.T)(text)} is no path; write names with dots between them, \`[]\` after a list, as in \`issues[].attributes.title\`.`;
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

// EXTERNAL MODULE: ./src/yaml/problems.ts
var yaml_problems = __webpack_require__(13143);
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
        throw new ValueError((0,quote/* quoted */.T)((0,errors/* describeError */.Uc)(cause)), { cause });
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
            throw new ValueError(`${(0,quote/* described */.W)(translated)} is no ${type}`);
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
        throw (0,yaml_problems/* problemsError */.$)(map.file, problems);
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
    const { compile, TreeInterpreter } = await __webpack_require__.e(/* import() */ 4022).then(__webpack_require__.bind(__webpack_require__, 34022));
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

// EXTERNAL MODULE: ./src/yaml/shape.ts
var shape = __webpack_require__(68126);
// EXTERNAL MODULE: ./src/model/suggest.ts
var suggest = __webpack_require__(2691);
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
    direct: true,
    asset: true,
    columns: true,
    vulnerableRanges: true,
    introductionCategory: true,
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
        const raw = (0,shape/* shapedAs */.A)(rowSchema, this.part, (problem) => this.problems.push(problem));
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
        const args = (0,shape/* shapedAs */.A)(fn.args, part, (problem) => this.problems.push(problem));
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
            this.fail(['default'], `${(0,quote/* described */.W)(value)} is no ${type}, which \`type\` asks for.`);
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

// EXTERNAL MODULE: ./src/yaml/read.ts + 1 modules
var read = __webpack_require__(60929);
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
    const whole = (0,read/* readYaml */.g)(text, { what: 'map', maxLength: MAX_MAP_LENGTH }, problems);
    const map = whole && (await readMap(whole, file, problems));
    if (map === undefined || problems.length > 0)
        throw (0,yaml_problems/* problemsError */.$)(file, problems);
    return map;
}
async function readMap(whole, file, problems) {
    const head = (0,shape/* shapedAs */.A)(headSchema, whole, (problem) => problems.push(problem));
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
    const { text, file } = await mapText(settings, cwd);
    return compileTransformMap(await parseTransformMap(text, { file }), compileOptions(settings));
}
/** Changes when the settings make other documents of the same records. */
async function mapDigestOf(settings, cwd) {
    const { text } = await mapText(settings, cwd);
    return (0,digest/* digest */.b)(text, JSON.stringify(compileOptions(settings)));
}
function compileOptions(settings) {
    return { identity: settings.identity, extraRows: settings['extra-rows'] };
}
async function mapText(settings, cwd) {
    const file = settings['transform-map'];
    const name = settings['asset-type'];
    if (file !== undefined)
        return { text: await transform_map_read((0,external_node_path_.resolve)(cwd, file), file), file };
    return { text: builtinMapText(name), file: `built-in map ${name}` };
}
async function transform_map_read(path, shown) {
    return (0,promises_.readFile)(path, 'utf8').catch((error) => {
        throw new errors/* ConfigError */.xL(`transform-map: ${shown} cannot be read.`, { cause: error });
    });
}


/***/ }),

/***/ 42781:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ Spill)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);

/** Bytes that are gathered before a write. Who puts less away has no file. */
const BLOCK = 1024 * 1024;
/**
 * Texts on disk. What is forgotten stays there until the end: at most as much as was ever put,
 * which is less than the findings take that are written beside it.
 *
 * Writes and reads are synchronous: they are small, and the system's cache answers nearly all.
 */
class Spill {
    path;
    file;
    block = Buffer.alloc(0);
    /** Bytes of `block` that are not on disk yet; they follow the `written` ones. */
    gathered = 0;
    written = 0;
    /** @param path of the file, which is made anew and is removed by `close` */
    constructor(path) {
        this.path = path;
    }
    put(text) {
        const length = Buffer.byteLength(text);
        if (this.gathered + length > this.block.length)
            this.makeRoom(length);
        const at = this.written + this.gathered;
        this.block.write(text, this.gathered);
        this.gathered += length;
        return { at, length };
    }
    get({ at, length }) {
        const start = at - this.written;
        if (start >= 0)
            return this.block.toString('utf8', start, start + length);
        const bytes = Buffer.allocUnsafe(length);
        let read = 0;
        while (this.file !== undefined && read < length) {
            const more = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(this.file, bytes, read, length - read, at + read);
            if (more === 0)
                throw new Error(`${this.path} is shorter than what was written to it`);
            read += more;
        }
        return bytes.toString();
    }
    close() {
        this.block = Buffer.alloc(0);
        if (this.file === undefined)
            return;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(this.file);
        this.file = undefined;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(this.path, { force: true });
    }
    makeRoom(length) {
        if (this.gathered > 0)
            this.flush();
        if (length > this.block.length)
            this.block = Buffer.allocUnsafeSlow(Math.max(BLOCK, length));
    }
    flush() {
        this.file ??= (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(this.path, 'wx+', 0o600);
        let done = 0;
        while (done < this.gathered)
            done += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(this.file, this.block, done, this.gathered - done, this.written + done);
        this.written += this.gathered;
        this.gathered = 0;
    }
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
    partOf = null;
    /** Called with each gap and warning as it happens, for the log. */
    onEvent;
    constructor(onEvent = () => undefined) {
        this.onEvent = onEvent;
    }
    /** Why what is absent is not gone, although nothing is missing; null when all was asked for. */
    get partial() {
        return this.partOf;
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
    /** Only a part was asked for, such as what changed: whole in itself, and no picture of all. */
    only(why) {
        this.partOf ??= why;
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

/***/ 5086:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   d5: () => (/* binding */ head),
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   pj: () => (/* binding */ plain),
/* harmony export */   y1: () => (/* binding */ plainLines)
/* harmony export */ });
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
    return clip(oneLine(head(text, max)), max);
}
/** As `plain`, with line breaks kept as `\n`. */
function plainLines(text, max) {
    const lines = head(text, max).split(/\r\n|[\n\r\u2028\u2029\u0085]/);
    return clip(lines
        .map((line) => sound(line).trimEnd())
        .join('\n')
        .trim(), max);
}
/** Cuts text at `max` UTF-16 units, never through a surrogate pair. */
function clip(text, max) {
    if (text.length <= max)
        return text;
    const cut = text.slice(0, max - ELLIPSIS.length);
    return (/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut).trimEnd() + ELLIPSIS;
}
/** With a full stop, unless it ends like a sentence already. */
function sentence(text) {
    return /[.?!…]$/.test(text) ? text : `${text}.`;
}
/** As `plain`, of any length. */
function oneLine(text) {
    const clean = sound(text);
    return (/\s\s|[^\S ]/.test(clean) ? clean.replace(/\s+/g, ' ') : clean).trim();
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


/***/ }),

/***/ 34862:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ cut),
/* harmony export */   o: () => (/* binding */ MAX_DESCRIPTION)
/* harmony export */ });
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


/***/ }),

/***/ 11358:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AO: () => (/* binding */ distributionOf),
/* harmony export */   wB: () => (/* binding */ DISTRIBUTIONS),
/* harmony export */   yN: () => (/* binding */ OPERATING_SYSTEM_TYPES)
/* harmony export */ });
/** Project types of the operating system's own packages in an image. */
const OPERATING_SYSTEM_TYPES = new Set(['apk', 'deb', 'linux', 'rpm']);
const DISTRIBUTIONS = 'ALMALINUX|ALPINE|AMZN|CENTOS|CHAINGUARD|DEBIAN|FEDORA|LINUX|ORACLE|RHEL|ROCKY|SLES|UBUNTU|WOLFI';
/**
 * Distribution of an operating system's vulnerability, as Snyk's JSON has it:
 * `SNYK-DEBIAN12-…` → `debian:12`, `SNYK-ALPINE318-…` → `alpine:3.18`,
 * `SNYK-UBUNTU2204-…` → `ubuntu:22.04`.
 */
function distributionOf(ruleId) {
    const match = DISTRIBUTION_ID.exec(ruleId);
    const [, name = '', digits = ''] = match ?? [];
    if (match === null)
        return undefined;
    const split = { ALPINE: 1, UBUNTU: 2 }[name];
    const release = split === undefined ? digits : `${digits.slice(0, split)}.${digits.slice(split)}`;
    return `${name.toLowerCase()}:${release}`;
}
const DISTRIBUTION_ID = new RegExp(`^SNYK-(${DISTRIBUTIONS})(\\d+)-`);


/***/ }),

/***/ 59557:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ packageFormat),
/* harmony export */   V: () => (/* binding */ purlOf)
/* harmony export */ });
/* harmony import */ var packageurl_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87091);
/* harmony import */ var packageurl_js__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(packageurl_js__WEBPACK_IMPORTED_MODULE_0__);

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
        return new packageurl_js__WEBPACK_IMPORTED_MODULE_0__.PackageURL(parts.type, parts.namespace, parts.name, (parts.version ?? id.version) || undefined, parts.qualifiers, parts.subpath).toString();
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


/***/ }),

/***/ 95003:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ put)
/* harmony export */ });
/** Sets a member that may be absent, and leaves it out when there is nothing to say. */
function put(target, key, value) {
    if (value !== undefined)
        target[key] = value;
}


/***/ }),

/***/ 81570:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A6: () => (/* binding */ vulnerabilityUrl),
/* harmony export */   Hc: () => (/* binding */ inUrl),
/* harmony export */   Mj: () => (/* binding */ LICENSE_ID)
/* harmony export */ });
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


/***/ }),

/***/ 13143:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ problemsError)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87206);

/** All mistakes of a file in one error, in the order of the file: `map.yml:12:9: …`. */
function problemsError(file, problems) {
    const sorted = [...problems].sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(sorted.map(({ at, message }) => `${file}:${at.line}:${at.column}: ${message}`));
}


/***/ }),

/***/ 98495:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ quoted),
/* harmony export */   W: () => (/* binding */ described)
/* harmony export */ });
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


/***/ }),

/***/ 60929:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ readYaml)
});

// EXTERNAL MODULE: ./src/model/errors.ts
var errors = __webpack_require__(87206);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./src/yaml/source-file.ts

/** A broken document has a mistake on every line after the first one. */
const MAX_SYNTAX_PROBLEMS = 20;
/** A YAML (or JSON) file whose values know where they stand. */
class SourceFile {
    document;
    lines = new dist.LineCounter();
    constructor(text) {
        this.document = (0,dist.parseDocument)(text, { lineCounter: this.lines, prettyErrors: false });
    }
    /** What is wrong with the text as YAML, tags included: nothing we read has a use for them. */
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

;// CONCATENATED MODULE: ./src/yaml/read.ts


/**
 * Reads the text of a YAML file as a whole.
 *
 * @param limits what the file is, for messages, and its longest text in UTF-16 units
 * @returns undefined when it cannot be read; `problems` then says why.
 */
function readYaml(text, limits, problems) {
    const start = { line: 1, column: 1 };
    if (text.length > limits.maxLength) {
        const message = `the ${limits.what} has ${text.length} characters; at most ${limits.maxLength} are allowed.`;
        problems.push({ at: start, message });
        return undefined;
    }
    const source = new SourceFile(text);
    const mistakes = source.syntaxProblems();
    problems.push(...mistakes);
    if (mistakes.length > 0)
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


/***/ }),

/***/ 68126:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ shapedAs)
/* harmony export */ });
/* harmony import */ var _model_suggest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2691);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98495);


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
        if (issue.code === 'unrecognized_keys') {
            for (const key of issue.keys) {
                report({
                    at: part.source.atKey([...part.place, ...issue.path], key),
                    message: unknownKey(key, keys),
                });
            }
        }
        else {
            const told = innermost(issue);
            const at = part.source.at([...part.place, ...told.path]);
            report({ at, message: messageOf(told, part, keys) });
        }
    }
    return undefined;
}
/**
 * Of a word or a list of words, the one word that is wrong. A union tells of all its kinds, and
 * the kind that the value has got furthest with is the one that was meant.
 */
function innermost(issue) {
    if (issue.code !== 'invalid_union')
        return issue;
    const wrong = issue.errors
        .flat()
        .filter((each) => each.code === 'invalid_value')
        .sort((a, b) => b.path.length - a.path.length)[0];
    const isList = issue.errors.flat().some((each) => each.path.length > 0);
    if (wrong === undefined || (isList && wrong.path.length === 0))
        return issue;
    return { ...wrong, path: [...issue.path, ...wrong.path] };
}
function unknownKey(key, allowed) {
    return `unknown key ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .T)(key)}; allowed: ${allowed.join(', ')}.${(0,_model_suggest_js__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .a)(key, allowed)}`;
}
function messageOf(issue, part, keys) {
    if (issue.path.length === 0) {
        return `seen ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .described */ .W)(part.value)}; allowed: a mapping of ${keys.join(', ')}.`;
    }
    const seen = valueAt(part.value, issue.path);
    const owner = part.place.filter((key, index) => index > 1 && typeof key === 'string');
    const name = `\`${[...owner, ...issue.path].join('.')}\``;
    const words = issue.code === 'invalid_value' ? issue.values.map(String) : [];
    const allowed = words.length > 0 ? `allowed: ${words.join(', ')}` : issue.message;
    if (seen === undefined)
        return `${name} is missing; ${allowed}.`;
    const hint = typeof seen === 'string' ? (0,_model_suggest_js__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .a)(seen, words) : '';
    return `${name} is ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .described */ .W)(seen)}; ${allowed}.${hint}`;
}
function valueAt(value, path) {
    return path.reduce((inner, key) => typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
        ? Reflect.get(inner, key)
        : undefined, value);
}


/***/ })

};
