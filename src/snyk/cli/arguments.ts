import { isFor, optionName } from './option-owners.js';
import type { ScanProduct } from './products.js';
import { SCAN_COMMANDS } from './products.js';

const OWN_OUTPUT =
  'the format and place of the output are chosen by this tool, which reads it; its own files are in `output-dir`';
const NO_RESULTS = 'it makes the Snyk CLI print something other than test results';

/** Options that would take the results away from us, by name, and why they are refused. */
const REFUSED: ReadonlyMap<string, string> = new Map([
  ['json', OWN_OUTPUT],
  ['sarif', OWN_OUTPUT],
  ['json-file-output', OWN_OUTPUT],
  ['sarif-file-output', OWN_OUTPUT],
  ['print-graph', NO_RESULTS],
  ['print-effective-graph', NO_RESULTS],
  ['print-effective-graph-with-errors', NO_RESULTS],
  ['print-output-jsonl-with-errors', NO_RESULTS],
  ['about', NO_RESULTS],
]);

/** `-h`, `-he`, `--help`, `-v`, …: the Snyk CLI takes any beginning of these words. */
const REFUSED_BEGINNINGS = ['help', 'version'];

/** The first word of the Snyk CLI's commands: scan-args has options, `scan` says the command. */
const COMMAND_WORDS = ['snyk', 'test', 'monitor', 'code', 'container', 'iac', 'sbom', 'auth'];

export interface ScanRequest {
  readonly product: ScanProduct;
  /** All products of this run, `product` among them. */
  readonly products: readonly ScanProduct[];
  /** Image for a container scan, path for the others. */
  readonly target?: string | undefined;
  /** The user's `scan-args`, one argument each. */
  readonly scanArgs: readonly string[];
}

/**
 * What in the user's target and scan-args cannot be passed to the Snyk CLI, one problem a line;
 * empty when all is well.
 */
export function argumentProblems(request: Omit<ScanRequest, 'product'>): string[] {
  const problems = beforeDashes(request.scanArgs).flatMap(problemOf);
  const [first] = request.scanArgs;
  if (first !== undefined && COMMAND_WORDS.includes(first))
    problems.push(
      `scan-args: begins with ${JSON.stringify(first)}; give options only, the commands follow from \`scan\` (a path goes into \`target\`).`,
    );
  if (request.products.includes('container') && (request.target ?? '') === '')
    problems.push('target: not set, but a container scan needs the name of an image.');
  if (request.target?.startsWith('-') === true)
    problems.push(
      `target: ${JSON.stringify(request.target)} would be read as an option of the Snyk CLI; give an image or a path (\`./${request.target}\`).`,
    );
  if ([...request.scanArgs, request.target ?? ''].some((argument) => argument.includes('\0')))
    problems.push('scan-args or target: has a NUL character, which no process accepts.');
  return problems;
}

function problemOf(argument: string): string[] {
  const name = optionName(argument);
  if (name === undefined) return [];
  const beginning = REFUSED_BEGINNINGS.find((word) => word.startsWith(name));
  const why = REFUSED.get(name) ?? (beginning === undefined ? undefined : NO_RESULTS);
  return why === undefined ? [] : [`scan-args: ${argument} is not possible here: ${why}.`];
}

/**
 * The arguments of one scan, to be passed without a shell.
 *
 * @param jsonFile absolute path where the Snyk CLI shall write its results.
 */
export function scanArguments(request: ScanRequest, jsonFile: string): string[] {
  return [
    ...SCAN_COMMANDS[request.product],
    '--json',
    `--json-file-output=${jsonFile}`,
    ...userArguments(request),
  ];
}

/**
 * What of the user's arguments goes to this scan, and its target. What follows `--` is for the
 * build tool that `snyk test` starts; it stays last and goes to that scan alone.
 */
export function userArguments(request: ScanRequest): string[] {
  const { product, products, scanArgs } = request;
  const options = beforeDashes(scanArgs);
  const target = targetOf(request);
  return [
    ...options.filter((argument) => isFor(argument, product, products)),
    ...(target === undefined ? [] : [target]),
    ...(product === 'open-source' ? scanArgs.slice(options.length) : []),
  ];
}

/** In a run with a container scan, the target is its image; the other scans test the directory. */
export function targetOf(request: Omit<ScanRequest, 'scanArgs'>): string | undefined {
  const { product, products, target } = request;
  if (target === undefined || target === '') return undefined;
  return product === 'container' || !products.includes('container') ? target : undefined;
}

/** The options for the Snyk CLI itself, without what follows `--`. */
export function beforeDashes(scanArgs: readonly string[]): readonly string[] {
  const dashes = scanArgs.indexOf('--');
  return dashes === -1 ? scanArgs : scanArgs.slice(0, dashes);
}
