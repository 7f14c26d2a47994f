import { createHash } from 'node:crypto';
import { plain } from '../plain.js';
import type { GoneFinding } from '../changes.js';
import type { Report } from '../report.js';
import { SCRIPT, STYLE } from './assets.js';
import { DetailsParts } from './details.js';
import { embeddedJson } from './embed.js';
import type { About, DetailsPart, FindingTable } from './format.js';
import { ABOUT_ID, DETAILS_ID, TABLE_ID } from './format.js';
import type { PageFindings } from './page-findings.js';
import { TableBuilder } from './table-builder.js';

/** What the page tells of the run; it does not list the files beside it. */
type Told = Omit<Report, 'outputs'>;

/** Lines of a list that the page shows; more are counted in the last. */
const MAX_LINES = 50;
const MAX_LINE = 500;

/**
 * `report.html`, piece by piece: one file that needs nothing else. Its content security policy
 * lets only its own script and style work and nothing leave; all that comes from outside stands
 * in it as JSON, and the script shows it as text.
 */
export function* htmlReport(
  report: Told,
  findings: PageFindings,
  made: { readonly version: string; readonly at: Date },
): Generator<string> {
  yield head(aboutOf(report, findings.leftOut, made));
  const table = new TableBuilder();
  const parts = new DetailsParts(report.codeUrl ?? (() => null));
  let number = 0;
  const piece = (part: DetailsPart | undefined): string =>
    part === undefined ? '' : data(`${DETAILS_ID}${number++}`, part);
  for (const row of findings.rows()) {
    table.add(row);
    yield piece(parts.add(row.details));
  }
  yield piece(parts.take());
  yield* tableData(table.table);
  yield `<script>${SCRIPT}</script>\n</body>\n</html>\n`;
}

function head(about: About): string {
  const policy = [
    "default-src 'none'",
    `script-src ${hash(SCRIPT)}`,
    `style-src ${hash(STYLE)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>Snyk findings</title>
<style>${STYLE}</style>
</head>
<body>
<noscript>${about.counts.open} open findings. To see them here, allow this page its script; they stand in findings.ndjson, too.</noscript>
<div id="page"></div>
${data(ABOUT_ID, about)}`;
}

function aboutOf(
  report: Told,
  leftOut: number,
  made: { readonly version: string; readonly at: Date },
): About {
  const { command, counts, gate, incomplete, partial, repository, warnings, changes } = report;
  const { projects, open, ignored, resolved, bySeverity } = counts;
  return {
    command,
    version: made.version,
    generatedAt: made.at.toISOString(),
    repository: repository.url === null ? null : plain(repository.url),
    branch: repository.branch === '' ? null : plain(repository.branch),
    commit: repository.commit === null ? null : plain(repository.commit),
    counts: { projects, open, ignored, resolved, bySeverity },
    gate: {
      verdict: gate.verdict,
      threshold: gate.threshold,
      failing: gate.failing,
      reasons: lines(
        gate.reasons.filter(({ finding }) => finding === null).map(({ text }) => text),
      ),
    },
    baseline: baselineOf(gate.baseline ?? null, changes?.gone ?? []),
    incomplete: incomplete
      .slice(0, MAX_LINES)
      .map(({ what, why }) => ({ what: plain(what, MAX_LINE), why: plain(why, MAX_LINE) })),
    partial: partial === null ? null : plain(partial, MAX_LINE),
    warnings: lines(warnings),
    leftOut,
  };
}

function baselineOf(
  baseline: NonNullable<Told['gate']['baseline']> | null,
  gone: readonly GoneFinding[],
): About['baseline'] {
  if (baseline === null) return null;
  const { from, new: fresh, fixed } = baseline;
  const told = gone
    .slice(0, Math.min(MAX_LINES, fixed ?? 0))
    .map(({ severity, title, problem, component, place }) =>
      plain(
        `${severity}: ${title} (${problem}) in ${[component, place].filter(Boolean).join(', ')}`,
        MAX_LINE,
      ),
    );
  const more = (fixed ?? 0) - told.length;
  return {
    from: plain(from),
    fresh,
    fixed,
    gone: more > 0 ? [...told, `${more} more`] : told,
  };
}

function lines(texts: readonly string[]): string[] {
  const shown = texts.slice(0, MAX_LINES).map((text) => plain(text, MAX_LINE));
  const more = texts.length - shown.length;
  return more > 0 ? [...shown, `${more} more in run.json`] : shown;
}

/** What `data` makes of it, a column at a time: as one text it would have many megabytes. */
function* tableData({ numbers, words }: FindingTable): Generator<string> {
  yield `${opening(TABLE_ID)}{"numbers":`;
  yield* members(numbers);
  yield ',"words":';
  yield* members(words);
  yield `}${CLOSING}`;
}

function* members(columns: object): Generator<string> {
  let before = '{';
  for (const [name, column] of Object.entries(columns)) {
    yield `${before}${embeddedJson(name)}:${embeddedJson(column)}`;
    before = ',';
  }
  yield '}';
}

function data(id: string, value: unknown): string {
  return `${opening(id)}${embeddedJson(value)}${CLOSING}`;
}

function opening(id: string): string {
  return `<script type="application/json" id="${id}">`;
}

const CLOSING = '</script>\n';

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
