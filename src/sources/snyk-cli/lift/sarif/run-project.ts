import type { CodeLocation } from '../../../../model/facts.js';
import { manifestOf } from '../../../../model/identity.js';
import type { Issue } from '../../../../model/record.js';
import type { ScannedProject } from '../project.js';
import type { Building } from '../../../put.js';
import { put } from '../../../put.js';
import { text } from '../read.js';
import type { Scan } from '../scan.js';
import type { RunAbout } from './about.js';
import { aboutRun } from './about.js';
import { codeIssue } from './code-issue.js';
import { identityOf } from './identity.js';
import { placeLocation } from './location.js';
import { messageText } from './message.js';
import type { Identified } from './numbering.js';
import { numbered } from './numbering.js';
import { packageIssue } from './package-issue.js';
import { isAboutPackages } from './product.js';
import type { SarifResult } from './result.js';
import type { Rule } from './rule.js';
import type { RunParts } from './run.js';

/** A result in its run: with its rule, its place and its identity. */
export interface PlacedResult extends Identified {
  readonly result: SarifResult;
  readonly rule: Rule | undefined;
  readonly ruleId: string;
  readonly locations: readonly CodeLocation[];
}

/** What the issues of one run have in common. */
export interface RunContext {
  readonly projectKey: string;
  readonly about: RunAbout;
  /** The project in Snyk's web interface, when the results were reported to one. */
  readonly url: string | undefined;
}

/** The project of a SARIF run, one issue for each result. */
export function runProject(parts: RunParts, scan: Scan): ScannedProject {
  const about = aboutRun(parts, scan);
  const url = text(parts.upload['reportUrl']);
  return {
    source: 'sarif',
    product: about.product,
    tool: toolOf(parts),
    identity: {
      repository: about.target.repository,
      targetReference: about.target.reference,
      type: about.type,
      ...about.identity,
    },
    name: about.name,
    targetFile: about.targetFile,
    target: about.target,
    id: text(parts.upload['projectId']) ?? null,
    org: { name: undefined },
    issues: (projectKey) => issuesOf(parts, { projectKey, about, url }),
  };
}

function toolOf({ driver }: RunParts): ScannedProject['tool'] {
  const tool: Building<ScannedProject['tool']> = { name: text(driver.get('name')) ?? 'unknown' };
  put(tool, 'version', text(driver.get('semanticVersion')) ?? text(driver.get('version')));
  return tool;
}

function* issuesOf(parts: RunParts, context: RunContext): Generator<Issue> {
  const { about } = context;
  const toIssue = isAboutPackages(about.product) ? packageIssue : codeIssue;
  const placed = parts.results.map((result) => placeResult(result, parts, about));
  const identities = numbered(placed);
  for (const result of placed) {
    yield toIssue({ ...result, identity: identities.get(result) ?? result.identity }, context);
  }
}

function placeResult(result: SarifResult, parts: RunParts, about: RunAbout): PlacedResult {
  const rule = parts.ruleOf(result);
  const ruleId = result.ruleId ?? rule?.id ?? 'unknown';
  const locations = locationsOf(result, about);
  const [first] = locations;
  const file = first?.file ?? '';
  return {
    result,
    rule,
    ruleId,
    locations,
    identity: identityOf({ result, ruleId, file }, about),
    file,
    line: first?.startLine ?? 0,
    column: first?.startColumn ?? 0,
    text: messageText(result.message, rule?.messages ?? {}),
  };
}

/**
 * A manifest stands for its lock file. Snyk cannot tell where in it the package is and says line 1
 * of everything, which is no knowledge.
 */
function locationsOf(result: SarifResult, about: RunAbout): CodeLocation[] {
  if (!about.hasFiles) return [];
  const locations = result.locations.flatMap(
    (location) => placeLocation(location, about.place) ?? [],
  );
  if (!isAboutPackages(about.product)) return locations;
  return locations.map(({ file, startLine, ...rest }) => {
    const manifest = { file: manifestOf(file), ...rest };
    return startLine === undefined || startLine === 1 ? manifest : { ...manifest, startLine };
  });
}
