import { PackageFindings } from './finding.js';
import type { DependencyPaths } from './paths.js';
import type { Reader } from './reader.js';
import { each } from './reader.js';
import type { Fields } from './read.js';
import { fields, text, yes } from './read.js';

/**
 * The findings of `snyk test --unmanaged`, which come in three parts in any order: which issue
 * affects which package (`issues[]`), what the issue is (`issuesData{}`), and where the package is
 * from (`fileSignaturesDetails{}`). The same once more in `vulnerabilities[]`, without versions
 * and without regard to ignores, is not read.
 */
export class UnmanagedParts {
  private readonly issues: Fields[] = [];
  private readonly data = new Map<unknown, Fields>();
  private readonly purls = new Map<unknown, string>();
  private hasIssues = false;
  private hasData = false;

  /** The reader of a member, when it is one of the three parts. */
  part(key: unknown): Reader | undefined {
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
  get found(): boolean {
    return this.hasIssues && this.hasData;
  }

  findings(paths: DependencyPaths): PackageFindings {
    const findings = new PackageFindings(paths);
    for (const issue of this.issues) {
      const id = text(issue['issueId']);
      const name = text(issue['pkgName']);
      if (id !== undefined) findings.add({ ...this.data.get(id), ...this.affected(issue), id });
      else if (name !== undefined) findings.add({ ...this.affected(issue), id: name });
    }
    return findings;
  }

  private affected(issue: Fields): Fields {
    const name = text(issue['pkgName']) ?? '';
    const version = text(issue['pkgVersion']) ?? '';
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
      nearestFixedInVersion: text(fix['nearestFixedInVersion']),
      isPatchable: yes(fix['isPatchable']),
      isPinnable: yes(fix['isPinnable']),
    };
  }

  /** Of each package's details only its package URL; the rest lists thousands of files. */
  private signatures(): Reader {
    return {
      member: (step) => ({
        member: (key) => (key === 'purl' ? 'take' : 'skip'),
        take: (_key, value) => {
          const purl = text(value);
          if (purl !== undefined) this.purls.set(step, purl);
        },
      }),
    };
  }
}
