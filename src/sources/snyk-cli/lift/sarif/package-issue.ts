import type { IssueFacts } from '../../../../model/facts.js';
import { findingKey } from '../../../../model/identity.js';
import type { Issue, IssueAttributes } from '../../../../model/record.js';
import { cut, MAX_DESCRIPTION } from '../../../cut.js';
import { vulnerabilityUrl } from '../../../vulnerability-page.js';
import { cveProblem, snykProblem, weakness } from '../../../problem.js';
import { AffectedPackage } from '../package.js';
import { DependencyPaths } from '../paths.js';
import type { Building } from '../../../put.js';
import { put } from '../../../put.js';
import { remedyOf } from '../remedy.js';
import { distributionOf, OPERATING_SYSTEM_TYPES } from '../../../distribution.js';
import { nameAndVersion } from '../upgrade.js';
import type { PlacedResult, RunContext } from './run-project.js';
import { severityOfResult } from './severity.js';
import { titleOf } from './title.js';

/** The issue of a result in a package: what SARIF tells of it, keyed as Snyk's JSON is. */
export function packageIssue(placed: PlacedResult, context: RunContext): Issue {
  const { result, ruleId, identity } = placed;
  const paths = new DependencyPaths();
  const affected = affectedPackage(placed, context, paths);
  const packages = affected === undefined ? [] : [affected];
  const facts: Building<IssueFacts> = {
    packages: packages.map((pkg) => pkg.facts(paths)),
    locations: placed.locations,
    fixable: packages.some((pkg) => pkg.isFixable),
  };
  put(facts, 'remedy', remedyOf(packages));
  put(facts, 'ignore', result.ignore);
  put(facts, 'originalSeverity', result.originalSeverity);
  put(facts, 'message', placed.text || undefined);
  put(facts, 'license', /^snyk:lic:.*:([^:]+)$/.exec(ruleId)?.[1]);
  if (Object.keys(result.fingerprints).length > 0) facts.fingerprints = result.fingerprints;
  const issue: Building<Issue> = {
    findingKey: findingKey(context.projectKey, ...identity),
    id: null,
    type: 'issue',
    attributes: {
      ...attributesOf(placed),
      coordinates: packages.map((pkg) => pkg.coordinate()),
    },
    facts,
  };
  put(issue, 'findingUrl', context.url && `${context.url}#issue-${encodeURI(ruleId)}`);
  put(issue, 'findingDetectionUrl', vulnerabilityUrl(ruleId));
  return issue;
}

function attributesOf(placed: PlacedResult): Omit<IssueAttributes, 'coordinates'> {
  const { result, rule, ruleId, identity } = placed;
  const attributes: Building<Omit<IssueAttributes, 'coordinates'>> = {
    key: identity.join(' > '),
    title: titleOf(rule, rule?.package) ?? ruleId,
    // SARIF gives issues no type, and counting by type must not rest on a guess from the rule's id;
    // `license` of the facts tells which are about licences.
    type: 'package_vulnerability',
    effective_severity_level: severityOfResult(result, rule),
    status: 'open',
    ignored: result.ignore !== undefined,
    classes: (rule?.cwes ?? []).map(weakness),
    problems: [snykProblem(ruleId), ...(rule?.cves ?? []).map(cveProblem)],
  };
  const { score, description } = rule ?? {};
  put(attributes, 'description', description && cut(description, MAX_DESCRIPTION));
  if (score !== undefined) attributes.severities = [{ source: 'Snyk', score }];
  return attributes;
}

/** SARIF names one package for a result: the first, also where Snyk found several versions. */
function affectedPackage(
  { result, rule, ruleId }: PlacedResult,
  { about }: RunContext,
  paths: DependencyPaths,
): AffectedPackage | undefined {
  const step = packageStep(result.locations[0]?.logicalName, rule?.package);
  if (step === undefined) return undefined;
  const { name, version } = nameAndVersion(step);
  const distribution = distributionOf(ruleId);
  const upgrade = /^Upgrade to (\S+@\S+)$/.exec(result.fix ?? '')?.[1];
  const element = {
    packageManager: distribution ?? about.type,
    isUpgradable: upgrade !== undefined,
    upgradePath: [false, upgrade],
  };
  // `openssl/libssl3` is the binary package libssl3 of the source package openssl.
  const isSystem = distribution !== undefined || OPERATING_SYSTEM_TYPES.has(about.type);
  const [source = name] = isSystem ? name.split('/') : [name];
  const affected = new AffectedPackage({ name: source, version }, { element, shared: element });
  const own = (rule?.paths ?? []).filter((path) => path.at(-1) === step);
  for (const path of own.length > 0 ? own : [[]]) {
    affected.add({ name, version, path }, element, paths);
  }
  return affected;
}

/**
 * The result's own package. The rule names it in full (`openssl/libssl3@3.1`), the result by its
 * source package only (`openssl@3.1`); they mean the same one when the version is the same.
 */
function packageStep(ofResult: string | undefined, ofRule: string | undefined): string | undefined {
  if (ofResult === undefined || ofRule === undefined) return ofResult ?? ofRule;
  const isSame = nameAndVersion(ofResult).version === nameAndVersion(ofRule).version;
  return isSame ? ofRule : ofResult;
}
