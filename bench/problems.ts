/** The vulnerabilities of a made-up project, in the fields and sizes of `snyk test --json`. */

/** As many as a large monorepo has; real results repeat each of them once per dependency path. */
export const DISTINCT_PROBLEMS = 5_000;

const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const;
const SCORE = { critical: 9.8, high: 7.5, medium: 5.3, low: 3.7 } as const;
const WEAKNESSES = ['CWE-79', 'CWE-400', 'CWE-1321', 'CWE-918', 'CWE-22'];
const TITLES = [
  'Prototype Pollution',
  'Regular Expression Denial of Service (ReDoS)',
  'Cross-site Scripting (XSS)',
  'Server-side Request Forgery (SSRF)',
  'Directory Traversal',
];
const ASSIGNERS = ['Snyk', 'NVD', 'Red Hat'];

// Characters above U+00FF make the whole string two bytes a character in V8, as in real results.
const SENTENCES = [
  'Affected versions of this package do not check the keys of an object before they merge it.',
  'An attacker who controls the name of a file can read what the process can read — “../” is kept.',
  'The pattern backtracks: each further character doubles the time that a match takes.',
  'Reported by Zoë Müller and 山田太郎 → fixed within a day.',
  'Calling `render()` with a value from the request puts it into the page as it is.',
];

/** The fields of problem number `index` that are equal on every path; always the same. */
export function problemFields(index: number): Readonly<Record<string, unknown>> {
  const { packageName } = packageOf(index);
  const fixedIn = `${(index % 7) + 1}.0.0`;
  const severity = pick(SEVERITIES, index);
  const id = `SNYK-JS-PACKAGE${index % 1_700}-${1_000_000 + index}`;
  const day = String(1 + (index % 28)).padStart(2, '0');
  const time = `2024-05-${day}T10:40:14.707650Z`;
  return {
    id,
    title: pick(TITLES, index),
    CVSSv3: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H/E:P',
    credit: ['Zoë Müller'],
    semver: { vulnerable: [`<${fixedIn}`] },
    exploit: 'Proof of Concept',
    fixedIn: [fixedIn],
    patches: [],
    insights: { triageAdvice: null },
    language: 'js',
    severity,
    cvssScore: SCORE[severity],
    functions: [],
    malicious: false,
    isDisputed: false,
    moduleName: packageName,
    references: ['Commit', 'Issue', 'Advisory'].map((title) => ({
      url: `https://example.com/${packageName}/${title.toLowerCase()}/${index}`,
      title,
    })),
    cvssDetails: [],
    cvssSources: ASSIGNERS.map((assigner, place) => ({
      type: place === 0 ? 'primary' : 'secondary',
      vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H/E:P',
      assigner,
      severity,
      baseScore: SCORE[severity],
      cvssVersion: '3.1',
      modificationTime: time,
    })),
    description: description(packageName, index),
    epssDetails: { percentile: '0.63352', probability: '0.00470', modelVersion: 'v2025.03.14' },
    identifiers: {
      CVE: [`CVE-2024-${10_000 + index}`],
      CWE: [pick(WEAKNESSES, index)],
    },
    packageName,
    proprietary: false,
    creationTime: time,
    functions_new: [],
    alternativeIds: [],
    disclosureTime: time,
    exploitDetails: {
      sources: ['Snyk'],
      maturityLevels: [{ type: 'secondary', level: 'Proof of Concept', format: 'CVSSv3' }],
    },
    packageManager: 'npm',
    publicationTime: time,
    severityBasedOn: 'CVSS',
    modificationTime: time,
    socialTrendAlert: false,
    severityWithCritical: severity,
  };
}

/** Dependency path number `path` from the project to the package of a problem. */
export function dependencyPath(index: number, path: number): string[] {
  const { packageName, version } = packageOf(index);
  const depth = 2 + (path % 5);
  const between = Array.from({ length: depth }, (_, level) => {
    const number = (index * 31 + path * 17 + level * 7) % 4_000;
    return `dependency-${number}@${1 + (number % 9)}.${path % 10}.${level}`;
  });
  return ['bench-project@1.0.0', ...between, `${packageName}@${version}`];
}

/** The package that problem number `index` is in. */
export function packageOf(index: number): { packageName: string; version: string } {
  return {
    packageName: `package-${index % 1_700}`,
    version: `${index % 7}.${index % 13}.${index % 29}`,
  };
}

/** Between 1 and 4 kB of Markdown, as Snyk's descriptions are. */
function description(packageName: string, index: number): string {
  const paragraphs = Array.from({ length: 8 + (index % 24) }, (_, place) =>
    pick(SENTENCES, index + place),
  );
  return `## Overview\n[${packageName}](https://www.npmjs.com/package/${packageName}) is a package.\n\n${paragraphs.join('\n')}\n`;
}

function pick<T>(values: readonly T[], index: number): T {
  const value = values[index % values.length];
  if (value === undefined) throw new Error('Nothing to pick from');
  return value;
}
