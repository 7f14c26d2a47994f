import type { IssueFacts } from '../model/facts.js';
import type { Org } from '../model/record.js';
import { didYouMean } from '../model/suggest.js';
import type { Path } from './path.js';
import type { PresentedIssue, PresentedRecord } from './presented.js';

/**
 * The parts of a record whose names we give ourselves, so that a slip is told when the map is
 * read. `attributes` and `integration_data` are Snyk's: any name may stand there.
 */
const RECORD_NAMES: Record<keyof PresentedRecord, true> = {
  key: true,
  id: true,
  snykId: true,
  type: true,
  attributes: true,
  relationships: true,
  meta: true,
  org: true,
  issues: true,
  page: true,
  source: true,
  product: true,
  tool: true,
};

const ISSUE_NAMES: Record<keyof PresentedIssue, true> = {
  findingKey: true,
  id: true,
  snykId: true,
  type: true,
  attributes: true,
  findingUrl: true,
  findingDetectionUrl: true,
  facts: true,
};

const FACT_NAMES: Record<keyof IssueFacts, true> = {
  packages: true,
  locations: true,
  fixable: true,
  remedy: true,
  exploit: true,
  epss: true,
  license: true,
  originalSeverity: true,
  reachability: true,
  malicious: true,
  ignore: true,
  disclosedAt: true,
  publishedAt: true,
  references: true,
  dockerfileInstruction: true,
  resourcePath: true,
  codeFlow: true,
  fingerprints: true,
  message: true,
  direct: true,
  asset: true,
  columns: true,
  vulnerableRanges: true,
  introductionCategory: true,
};

const ORG_NAMES: Record<keyof Org, true> = { id: true, attributes: true };

/** @returns what is wrong with a source path whose first names no record has. */
export function unknownSource(path: Path): string | undefined {
  const [record = [], issue] = path.legs;
  const [first = '', second] = record;
  if (first === 'org' && second !== undefined) return unknownName(second, 'org', ORG_NAMES);
  if (path.text.startsWith('issues[].') && issue !== undefined) {
    const [name = '', fact] = issue;
    if (name === 'facts' && fact !== undefined) return unknownName(fact, 'facts', FACT_NAMES);
    return unknownName(name, 'issues[]', ISSUE_NAMES);
  }
  return unknownName(first, 'a record', RECORD_NAMES);
}

function unknownName(name: string, owner: string, names: object): string | undefined {
  if (Object.hasOwn(names, name)) return undefined;
  const known = Object.keys(names);
  const where = owner === 'a record' ? owner : `\`${owner}\``;
  return `\`${name}\` is nothing that ${where} has: ${known.join(', ')}.${didYouMean(name, known)}`;
}
