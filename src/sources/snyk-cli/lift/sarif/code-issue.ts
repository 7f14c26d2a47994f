import type { CodeLocation, IssueFacts } from '../../../../model/facts.js';
import { findingKey } from '../../../../model/identity.js';
import type {
  Coordinate,
  Issue,
  IssueAttributes,
  IssueType,
  Product,
  Representation,
} from '../../../../model/record.js';
import { cut, MAX_DESCRIPTION } from '../../../cut.js';
import { weakness } from '../../../problem.js';
import type { Building } from '../../../put.js';
import { put } from '../../../put.js';
import { assetFingerprint } from './identity.js';
import { placeLocation } from './location.js';
import type { PlacedResult, RunContext } from './run-project.js';
import { severityOfResult } from './severity.js';
import { titleOf } from './title.js';

const TYPE_OF_PRODUCT: Partial<Record<Product, IssueType>> = {
  code: 'code',
  iac: 'config',
  secrets: 'secret',
};

/** The issue of a result in code, infrastructure or a secret. */
export function codeIssue(placed: PlacedResult, context: RunContext): Issue {
  const { result, rule, identity } = placed;
  const asset = assetFingerprint(result);
  const issue: Building<Issue> = {
    findingKey: findingKey(context.projectKey, ...identity),
    id: null,
    type: 'issue',
    attributes: attributesOf(placed, context),
    facts: factsOf(placed, context),
  };
  put(issue, 'findingUrl', context.url && asset && `${context.url}#issue-${encodeURI(asset)}`);
  put(issue, 'findingDetectionUrl', rule?.helpUri);
  return issue;
}

function attributesOf(placed: PlacedResult, { about }: RunContext): IssueAttributes {
  const { result, rule, ruleId, identity } = placed;
  const attributes: Building<IssueAttributes> = {
    key: identity.join(' > '),
    title: titleOf(rule, undefined) ?? ruleId,
    type: TYPE_OF_PRODUCT[about.product] ?? 'custom',
    effective_severity_level: severityOfResult(result, rule),
    status: 'open',
    ignored: result.ignore !== undefined,
    classes: (rule?.cwes ?? []).map(weakness),
    problems: [
      {
        id: ruleId,
        source: 'SNYK',
        type: 'rule',
        ...(rule?.helpUri === undefined ? {} : { url: rule.helpUri }),
      },
    ],
    coordinates: [coordinateOf(placed)],
  };
  const description = descriptionOf(placed, about.product);
  put(attributes, 'description', description && cut(description, MAX_DESCRIPTION));
  put(attributes, 'key_asset', assetFingerprint(result));
  const { priority } = result;
  put(attributes, 'risk', priority === undefined ? undefined : risk(priority));
  return attributes;
}

/** Of infrastructure the rule says more than the message, of code the message. */
function descriptionOf({ text, rule }: PlacedResult, product: Product): string | undefined {
  const general = rule?.description;
  return product === 'iac' ? (general ?? text) : text || general;
}

/** Snyk Code's priority score, 0 to 1000, which REST gives in the same place. */
function risk(value: number): NonNullable<IssueAttributes['risk']> {
  return { score: { model: 'Snyk priority score', value } };
}

function factsOf(placed: PlacedResult, { about }: RunContext): IssueFacts {
  const { result, rule } = placed;
  const facts: Building<IssueFacts> = {
    packages: [],
    locations: placed.locations,
    fixable: result.isAutofixable,
  };
  const flow = result.flow.flatMap((step) => placeLocation(step, about.place) ?? []);
  put(
    facts,
    'remedy',
    rule?.remedy ?? (about.product === 'secrets' ? rule?.description : undefined),
  );
  put(facts, 'ignore', result.ignore);
  put(facts, 'originalSeverity', result.originalSeverity);
  put(facts, 'codeFlow', flow.length > 0 ? flow : undefined);
  put(facts, 'message', placed.text || undefined);
  if (Object.keys(result.fingerprints).length > 0) facts.fingerprints = result.fingerprints;
  return facts;
}

function coordinateOf({ result, locations, rule }: PlacedResult): Coordinate {
  return {
    state: 'open',
    ...(result.isAutofixable ? { is_fixable_snyk: true } : {}),
    ...(rule?.remedy === undefined
      ? {}
      : { remedies: [{ type: 'manual', description: rule.remedy }] }),
    representations: locations.map(representationOf),
  };
}

function representationOf(location: CodeLocation): Representation {
  const { file, startLine, endLine = startLine, startColumn, endColumn } = location;
  if (startLine === undefined || endLine === undefined) return { sourceLocation: { file } };
  const start = { line: startLine, column: startColumn ?? 0 };
  const end = { line: endLine, column: endColumn ?? 0 };
  return { sourceLocation: { file, region: { start, end } } };
}
