/**
 * The built-in map for repositories. It is text, not rows, because people start their own map
 * from it; the bundle needs no file beside it.
 */
export const CODE_REPOSITORY_MAP = `# Transform map: a Snyk project becomes a Code Repository of Qualys ETM, its issues the findings.
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
