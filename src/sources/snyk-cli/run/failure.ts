import { stripVTControlCharacters } from 'node:util';
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
  const { product, result, projects, gaps } = ended;
  const told = gaps.map(({ what, why }) => ({ what, why: withCure(product, why) }));
  if (result.signal !== null)
    told.push({
      what: commandName(product),
      why: `the Snyk CLI was killed by ${result.signal} before it was done${result.signal === 'SIGKILL' ? '; the machine may have run out of memory' : ''}.`,
    });
  const failed = result.exitCode !== 0 && result.exitCode !== 1;
  if (told.length === 0 && (failed || projects === 0))
    told.push({ what: commandName(product), why: withCure(product, whatItSaid(ended)) });
  return told;
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
  const said = [stdout, result.stderr].map(readable).filter((text) => text !== '');
  const how = `the Snyk CLI ended with exit code ${result.exitCode ?? 'none'}`;
  const what = projects === 0 ? ' and gave no results' : ', but gave some results';
  return said.length === 0 ? `${how}${what}.` : `${how}${what}: ${said.join(' | ')}`;
}

/** Text of the CLI on one line: without colours, stack frames and what goes on and on. */
function readable(text: string): string {
  const lines = stripVTControlCharacters(text)
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^at .+[:)]/.test(line));
  const joined = lines.join(' ');
  return joined.length <= SAID_CHARACTERS ? joined : `… ${joined.slice(-SAID_CHARACTERS)}`;
}

function withCure(product: ScanProduct, why: string): string {
  const cure = cureFor(product, why);
  return cure === undefined ? why : `${why.replace(/[.\s]*$/, '')}. ${cure}`;
}
