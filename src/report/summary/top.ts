import { SEVERITIES } from '../../model/severity.js';
import { code, link, row, text } from '../escape.js';
import { formatNumber } from '../plain.js';
import type { Report } from '../report.js';
import { deliveryLine, headline, obstacles, totalsLine } from '../verdict.js';
import type { Section } from './section.js';
import { severityMark } from './severity-mark.js';

const TONES = { good: '✅ ', warning: '⚠️ ', bad: '❌ ', neutral: '' } as const;

/** The verdict, why it could not be had, and the numbers. */
export function topSection(report: Report): Section {
  const { tone, text: verdict } = headline(report);
  const where = repositoryLine(report);
  const delivery = deliveryLine(report);
  const top = [
    `## ${TONES[tone]}${verdict}\n`,
    ...obstacles(report).map((obstacle) => `**${text(obstacle, 500)}**\n`),
    `Snyk ${text(report.command)}: ${totalsLine(report)}${where === '' ? '' : ` · ${where}`}\n`,
    ...(delivery === null ? [] : [`${text(delivery, 500)}.\n`]),
    ...(report.partial === null ? [] : [`${text(report.partial, 500)}.\n`]),
    severityTable(report),
  ].join('\n');
  return () => top;
}

/** `acme/app`, branch and commit, as far as they are known. */
function repositoryLine({ repository }: Report): string {
  const { url, branch, commit } = repository;
  const name = url === null ? '' : repositoryName(url);
  const short = commit?.slice(0, 7) ?? '';
  return [
    link(code(name), url),
    branch === '' ? '' : `on ${code(branch)}`,
    short === '' ? '' : `at ${code(short)}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** `acme/app` of `https://github.com/acme/app.git` and of `git@github.com:acme/app`. */
function repositoryName(url: string): string {
  return url
    .replace(/^\w+:\/\/[^/]*\/|^[^/:]*:/, '')
    .replace(/\/*$/, '')
    .replace(/\.git$/, '');
}

/** Open findings by severity and all by status; columns without a number are left out. */
function severityTable({ counts, gate }: Report): string {
  const columns: (readonly [string, number])[] = [
    ...SEVERITIES.filter((severity) => severity !== 'info' || counts.bySeverity.info > 0).map(
      (severity) => [severityMark(severity), counts.bySeverity[severity]] as const,
    ),
    ['Open', counts.open],
    ...(counts.new === null ? [] : [['New', counts.new] as const]),
    ...(gate.baseline
      ? [
          ['Unchanged', gate.baseline.unchanged] as const,
          ...(gate.baseline.fixed === null ? [] : [['Fixed', gate.baseline.fixed] as const]),
        ]
      : []),
    ['Ignored', counts.ignored],
    ...(counts.resolved === 0 ? [] : [['Resolved', counts.resolved] as const]),
  ];
  return (
    row(...columns.map(([label]) => label)) +
    row(...columns.map(() => '---:')) +
    row(...columns.map(([, number]) => (number === 0 ? '0' : `**${formatNumber(number)}**`)))
  );
}
