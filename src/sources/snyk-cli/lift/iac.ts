import type { CodeLocation, IssueFacts } from '../../../model/facts.js';
import { findingKey } from '../../../model/identity.js';
import type { Coordinate, Issue, IssueAttributes, IssueClass } from '../../../model/record.js';
import { cut, MAX_DESCRIPTION } from '../../cut.js';
import { snykProblem, weakness } from '../../problem.js';
import { severityOf } from './problem.js';
import type { Building } from '../../put.js';
import { put } from '../../put.js';
import type { Fields } from './read.js';
import { fields, list, numeric, text, texts, yes } from './read.js';

/** A misconfiguration of an infrastructure file. */
interface Misconfiguration {
  readonly id: string;
  /** `resource > aws_s3_bucket[logs] > acl` */
  readonly resourcePath: string;
  /** 1-based; absent when Snyk could not find the line. */
  readonly line: number | undefined;
  readonly element: Fields;
}

/** Gathers the misconfigurations of one file, each rule, place and line once. */
export class Misconfigurations {
  private readonly byIdentity = new Map<string, Misconfiguration>();

  /** @returns false when the element has no id. */
  add(value: unknown): boolean {
    const element = fields(value);
    const id = text(element['id']) ?? text(element['publicId']);
    if (id === undefined) return false;
    // A step may be a number or false where the rule engine lost the name; it still tells apart.
    const resourcePath = list(element['path']).map(String).join(' > ') || text(element['msg']);
    const line = numeric(element['lineNumber']);
    const identity = JSON.stringify([id, resourcePath, line]);
    if (this.byIdentity.has(identity)) return true;
    this.byIdentity.set(identity, {
      id,
      resourcePath: resourcePath ?? '',
      line: line !== undefined && line > 0 ? line : undefined,
      element,
    });
    return true;
  }

  /** The issues. The line is no part of a key; the same rule twice in one place is numbered. */
  *issues(projectKey: string, file: string): Generator<Issue> {
    const sorted = [...this.byIdentity.values()].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
    const counts = new Map<string, number>();
    for (const misconfiguration of sorted) {
      const identity = [misconfiguration.id, misconfiguration.resourcePath];
      const place = identity.join('\n');
      const ordinal = counts.get(place) ?? 0;
      counts.set(place, ordinal + 1);
      const parts = ordinal === 0 ? identity : [...identity, String(ordinal)];
      yield issueOf(misconfiguration, parts, { projectKey, file });
    }
  }
}

function issueOf(
  { id, resourcePath, line, element }: Misconfiguration,
  identity: readonly string[],
  project: { readonly projectKey: string; readonly file: string },
): Issue {
  const { file } = project;
  const location: CodeLocation = line === undefined ? { file } : { file, startLine: line };
  const facts: Building<IssueFacts> = {
    packages: [],
    locations: file === '' ? [] : [location],
    fixable: false,
    resourcePath,
  };
  put(facts, 'remedy', text(element['resolve'])?.trim());
  put(facts, 'references', referencesOf(element));
  if (yes(element['isIgnored'])) facts.ignore = { reason: null, expires: null };
  const issue: Building<Issue> = {
    findingKey: findingKey(project.projectKey, ...identity),
    id: null,
    type: 'issue',
    attributes: attributesOf(element, { id, key: identity.join(' > '), resourcePath }),
    facts,
  };
  put(issue, 'findingDetectionUrl', text(element['documentation']));
  return issue;
}

function attributesOf(
  element: Fields,
  { id, key, resourcePath }: { id: string; key: string; resourcePath: string },
): IssueAttributes {
  const attributes: Building<IssueAttributes> = {
    key,
    title: text(element['title']) ?? id,
    type: 'config',
    effective_severity_level: severityOf(element),
    status: 'open',
    ignored: yes(element['isIgnored']),
    classes: classesOf(element),
    problems: [{ ...snykProblem(id, text(element['documentation'])), type: 'rule' }],
    coordinates: [coordinateOf(element, resourcePath)],
  };
  const description = [text(element['issue']), text(element['impact'])]
    .filter((part) => part !== undefined)
    .join('\n\n');
  put(attributes, 'description', description && cut(description, MAX_DESCRIPTION));
  return attributes;
}

function coordinateOf(element: Fields, resourcePath: string): Coordinate {
  const remedy = text(element['resolve'])?.trim();
  return {
    state: 'open',
    is_fixable_manually: remedy !== undefined,
    ...(remedy === undefined ? {} : { remedies: [{ type: 'manual', description: remedy }] }),
    representations: [{ resourcePath }],
  };
}

/** Weaknesses stand among the references; `subType` is the kind of resource. */
function classesOf(element: Fields): IssueClass[] {
  const kind = text(element['subType']);
  const cwes = texts(element['references']).filter((reference) => /^CWE-\d+$/.test(reference));
  return [
    ...cwes.map(weakness),
    ...(kind === undefined ? [] : [{ id: kind, source: 'Snyk', type: 'rule-category' }]),
  ];
}

function referencesOf(element: Fields): IssueFacts['references'] {
  const urls = texts(element['references']).filter((reference) => /^https?:\/\//.test(reference));
  return urls.length === 0 ? undefined : urls.map((url) => ({ title: url, url }));
}
