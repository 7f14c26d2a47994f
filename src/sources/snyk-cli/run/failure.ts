import type { Gap } from '../../../model/collection.js';
import type { ProcessResult } from '../../../snyk/cli/process.js';
import { cureFor, isRetryable } from '../../../snyk/cli/cures.js';
import type { ScanProduct } from '../../../snyk/cli/products.js';
import { commandName } from '../../../snyk/cli/products.js';

/** What is shown of the CLI's own words. */
const SAID_CHARACTERS = 1000;

/** Lines of standard error by which the CLI owns up to projects that it left out. */
const LEFT_OUT = [
  /(\d+)\/\d+ potential projects failed to get dependencies/i,
  /(\d+)\/\d+ detected gradle manifests did not return dependencies/i,
];

/** How one scan ended, for judging what is missing. */
export interface Ended {
  readonly product: ScanProduct;
  readonly result: ProcessResult;
  /** Absolute path of what was scanned. */
  readonly scanned: string;
  /** Projects that were read from the output. */
  readonly projects: number;
  /** What the output itself says is missing: error objects, parts that cannot be read. */
  readonly gaps: readonly Gap[];
  /** The beginning of standard output. */
  readonly stdout: string;
}

/**
 * What a scan did not bring, judged by what its output holds. The exit code alone says little: 0
 * with issues (`--fail-on`), 3 with findings beside an unsupported path; but a code of failure
 * that nothing in the output explains is a gap.
 */
export function gapsOf(ended: Ended): Gap[] {
  const { product, result, projects } = ended;
  const failed = result.exitCode !== 0 && result.exitCode !== 1;
  const code = failed && projects === 0 && result.exitCode !== null;
  const told = ended.gaps.map(({ what, why }) => {
    const words = withoutFrames(why).replace(/[.\s]+$/, '');
    return {
      what: nameOf(what, ended),
      why: withCure(product, code ? `${words} (exit code ${result.exitCode})` : words),
    };
  });
  if (result.signal !== null) told.push({ what: commandName(product), why: killed(result.signal) });
  if (told.length === 0 && (failed || projects === 0))
    told.push({ what: commandName(product), why: withCure(product, whatItSaid(ended)) });
  return told;
}

/** `snyk iac test of main.tf`; the scanned directory itself needs no mention. */
function nameOf(what: string, { product, scanned }: Ended): string {
  const name = commandName(product);
  return [name, scanned, '', '.'].includes(what) ? name : `${name} of ${what}`;
}

/** A line of standard error that owns up to projects that were left out. */
export interface LeftOut {
  readonly projects: number;
  readonly line: string;
}

export function leftOut(line: string): LeftOut | undefined {
  for (const pattern of LEFT_OUT) {
    const count = pattern.exec(line)?.[1];
    if (count !== undefined) return { projects: Number(count), line: line.trim() };
  }
  return undefined;
}

/** Whether the same scan may succeed later. */
export function mayRetry({ result }: Ended, gaps: readonly Gap[]): boolean {
  return isRetryable(result.exitCode, gaps.map((gap) => gap.why).join('\n'));
}

function whatItSaid({ result, stdout, projects }: Ended): string {
  const how = `the Snyk CLI ended with exit code ${result.exitCode ?? 'none'}`;
  const what = projects === 0 ? 'and gave no results' : 'but gave some results';
  const said = [stdout, result.stderr].map(oneLine).filter((text) => text !== '');
  return said.length === 0 ? `${how} ${what}` : `${how} ${what}: ${said.join(' | ')}`;
}

function killed(signal: string): string {
  const memory = signal === 'SIGKILL' ? ' The machine may have run out of memory.' : '';
  return `the Snyk CLI was killed by ${signal} before it was done.${memory}`;
}

/** The end of what the CLI said, which names the error, on one line. */
function oneLine(text: string): string {
  const line = withoutFrames(text).replace(/\s+/g, ' ').trim();
  return line.length <= SAID_CHARACTERS ? line : `… ${line.slice(-SAID_CHARACTERS)}`;
}

/** Places in the code of the CLI say nothing to its users: `at test (…/dist/cli/index.js:1:2)`. */
function withoutFrames(text: string): string {
  return text.replace(/\s+at (?:async )?(?:[^\s()]+ )?\(?[^\s()]+:\d+:\d+\)?/g, '');
}

function withCure(product: ScanProduct, why: string): string {
  const cure = cureFor(product, why);
  return cure === undefined ? `${why}.` : `${why}. ${cure}`;
}
