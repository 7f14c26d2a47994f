import type { Finding } from '../../model/finding.js';
import { code, link, prose, row, text } from '../escape.js';
import { cureOf, cvssOf, packageOf, pathEnd, placeOf } from '../place.js';
import { count } from '../plain.js';
import type { Report } from '../report.js';
import type { Section } from './section.js';
import { foldedTable, NOTHING } from './section.js';
import { severityMark } from './severity-mark.js';

/** A longer path would make the table wider than the page; the link has it all. */
const MAX_PATH = 45;

export const FINDINGS_HEAD =
  row('Severity', 'Finding', 'Where', 'Fix') + row(':---', ':---', ':---', ':---');

/** The worst findings, each with its links. */
export function findingsSection(report: Report): Section {
  const { worst, counts } = report;
  if (counts.open === 0) return NOTHING;
  const lines = worst.map((finding) => findingRow(finding, report));
  return (rows) => {
    const shown = lines.slice(0, rows);
    const leftOut = counts.open - shown.length;
    const parts = ['### Worst findings\n', ...foldedTable(FINDINGS_HEAD, shown)];
    if (leftOut > 0)
      parts.push(
        `${count(leftOut, 'finding is', 'findings are')} left out here; the files of the run have all.\n`,
      );
    return parts.join('\n');
  };
}

export function findingRow(finding: Finding, report: Report): string {
  return row(
    severityMark(finding.severity),
    `${link(`**${prose(finding.title) || 'Untitled'}**`, finding.url)}<br>${detailsOf(finding)}`,
    whereOf(finding, report),
    prose(cureOf(finding)),
  );
}

/** Snyk's id, the first CVE, the score, and whether an exploit is known. */
function detailsOf(finding: Finding): string {
  const score = cvssOf(finding);
  const exploited = /mature|functional|proof of concept|high|attacked/i.test(finding.exploit ?? '');
  return [
    code(finding.problem, 80),
    ...finding.cves.slice(0, 1).map((cve) => text(cve, 40)),
    score === null ? '' : `CVSS ${score}`,
    exploited ? `exploit: ${text(finding.exploit ?? '', 40)}` : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function whereOf(finding: Finding, report: Report): string {
  const pkg = packageOf(finding);
  const place = placeOf(finding, report);
  const others = pkg === null || pkg.others === 0 ? '' : ` and ${pkg.others} more`;
  return [
    ...(pkg === null ? [] : [`${code(pkg.name, 100)}${others}`]),
    link(code(pathEnd(place.label, MAX_PATH)), place.url),
  ].join('<br>');
}
