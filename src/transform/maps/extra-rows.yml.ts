/**
 * The rows that both built-in maps have beyond the published ones. ETM's own word is used where
 * its search vocabulary has one (`cveId`, `epssScore`, `sourceSeverity`, `riskAcceptance.endDate`);
 * names that begin with `snyk`, and lists beside a published single value, are ours.
 */
export const EXTRA_ROWS = `
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
