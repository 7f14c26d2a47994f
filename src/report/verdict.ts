import { atLeast, parseSeverity, SEVERITIES } from '../model/severity.js';
import { count, formatNumber, plain } from './plain.js';
import type { Report } from './report.js';
import type { SeverityCounts } from './tallies.js';

export interface Headline {
  readonly tone: 'good' | 'warning' | 'bad' | 'neutral';
  readonly text: string;
}

/** The run in one line. */
export function headline(report: Report): Headline {
  const { tone, text } = verdict(report);
  if (report.incomplete.length === 0) return { tone, text };
  const missing = count(report.incomplete.length, 'part is missing', 'parts are missing');
  return { tone: tone === 'bad' ? 'bad' : 'warning', text: `${text}; ${missing}` };
}

function verdict({ gate, counts, partial }: Report): Headline {
  const none = partial === null ? 'no open findings' : 'no open findings in what was collected';
  const open = counts.open === 0 ? none : count(counts.open, 'open finding');
  switch (gate.verdict) {
    case 'fail': {
      if (gate.failing === 0)
        return {
          tone: 'bad',
          text: gate.policy
            ? 'The gate failed for the run as a whole'
            : 'The gate could not be evaluated, so it failed',
        };
      const failing = count(gate.failing, 'finding');
      const measure = gate.policy
        ? `by ${plain(gate.policy, 100)}`
        : `at or above ${gate.threshold}`;
      return { tone: 'bad', text: `The gate failed: ${failing} ${measure}` };
    }
    case 'pass':
      return {
        tone: 'good',
        text: `The gate passed ${gate.policy ? `by ${plain(gate.policy, 100)}` : `at ${gate.threshold}`}: ${open}`,
      };
    case 'off':
      return { tone: 'neutral', text: open.replace(/^n/, 'N') };
  }
}

/** What hindered the gate as a whole. */
export function obstacles({ gate }: Report): readonly string[] {
  return gate.reasons.filter(({ finding }) => finding === null).map(({ text }) => text);
}

/**
 * Which findings failed the gate, where their severity alone does not tell: when only new or only
 * fixable findings count, and when a policy decides. The gate names the worst of them.
 */
export function failingFindings({ gate, counts }: Report): readonly string[] {
  const threshold = parseSeverity(gate.threshold);
  if (gate.verdict !== 'fail') return [];
  const findings = gate.reasons.filter(({ finding }) => finding !== null).map(({ text }) => text);
  if (gate.policy) return findings;
  if (threshold === undefined) return [];
  const severe = SEVERITIES.filter((severity) => atLeast(severity, threshold))
    .map((severity) => counts.bySeverity[severity])
    .reduce((sum, number) => sum + number, 0);
  return gate.failing >= severe ? [] : findings;
}

/** `3 findings (1 critical, 2 high)`, or without the brackets when there is one severity. */
export function findingsBySeverity(number: number, bySeverity: SeverityCounts): string {
  const worst = SEVERITIES.filter((severity) => bySeverity[severity] > 0);
  const [only] = worst;
  if (worst.length === 1 && only !== undefined)
    return `${formatNumber(number)} ${only} ${number === 1 ? 'finding' : 'findings'}`;
  const parts = worst.map((severity) => `${formatNumber(bySeverity[severity])} ${severity}`);
  return `${count(number, 'finding')} (${parts.join(', ')})`;
}

/** `12 open findings in 3 projects, 2 ignored, 5 new`; what there is none of is not named. */
export function totalsLine({ counts, gate }: Report): string {
  const others = [
    counts.new === null ? '' : `${formatNumber(counts.new)} new`,
    gate.baseline ? `${formatNumber(gate.baseline.unchanged)} unchanged` : '',
    gate.baseline?.fixed ? `${formatNumber(gate.baseline.fixed)} fixed` : '',
    counts.ignored === 0 ? '' : `${formatNumber(counts.ignored)} ignored`,
    counts.resolved === 0 ? '' : `${formatNumber(counts.resolved)} resolved`,
  ].filter((part) => part !== '');
  const all = `${count(counts.open, 'open finding')} in ${count(counts.projects, 'project')}`;
  return [all, ...others].join(', ');
}

/** `11 of 12 documents delivered to http, 1 rejected`; null when they go nowhere. */
export function deliveryLine({ delivery }: Report): string | null {
  if (delivery === undefined) return null;
  const { platform, documents, delivered, rejected, pending } = delivery;
  if (documents === 0) return `No documents were delivered to ${platform}`;
  const others = [
    rejected === 0 ? '' : `, ${formatNumber(rejected)} rejected`,
    pending === 0 ? '' : `, ${formatNumber(pending)} pending`,
  ];
  const all = count(documents, 'document');
  return `${formatNumber(delivered)} of ${all} delivered to ${platform}${others.join('')}`;
}
