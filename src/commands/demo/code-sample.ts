/** What `snyk code test --json` would print: SARIF. */
export const codeSample = {
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
          locations: [location('web/routes/orders.js', [42, 20, 58])],
          fingerprints: { '0': 'c1b5d3f0', '1': '8a41e0d2.61cc90a1.0be3' },
          codeFlows: [
            {
              threadFlows: [
                {
                  locations: [
                    { location: location('web/routes/orders.js', [38, 17, 34]) },
                    { location: location('web/routes/orders.js', [42, 20, 58]) },
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
          locations: [location('web/config.js', [7, 13, 41])],
          fingerprints: { '0': '90ffab12', '1': '17d20c5e.04b1a9ee.77c2' },
        },
      ],
    },
  ],
};

function location(
  uri: string,
  [line, startColumn, endColumn]: readonly [number, number, number],
): object {
  return {
    physicalLocation: {
      artifactLocation: { uri, uriBaseId: '%SRCROOT%' },
      region: { startLine: line, endLine: line, startColumn, endColumn },
    },
  };
}
