/** The built-in map for applications that are no repository: images, clusters, uploads. */
export const GENERIC_APPLICATION_MAP = `# Transform map: a Snyk project becomes a Generic Application of Qualys ETM, its issues the findings.
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
