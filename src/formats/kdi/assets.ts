import { cvesOf, cwesOf, problemOf, severityOf, statusOf } from '../../model/finding.js';
import type { Issue, ProjectRecord } from '../../model/record.js';
import type { Severity } from '../../model/severity.js';
import { instant } from '../instant.js';
import { plain, plainLines } from '../../model/text.js';
import type { End, StreamedFormat } from '../streamed.js';
import { JsonItems, rest } from '../streamed.js';

/** Kenna cuts a scanner identifier here, and two that are cut alike would be one. */
export const MAX_IDENTIFIER = 255;
/** Characters of a finding's key that tell findings of one asset apart. */
const MARK = 8;
const MAX_NAME = 250;
const MAX_TEXT = 20_000;
const SCANNER = 'Snyk';

const SCORE: Record<Severity, number> = { critical: 10, high: 8, medium: 5, low: 3, info: 0 };

/**
 * Projects as assets of the Kenna Data Importer (Cisco Vulnerability Management), format 2.
 *
 * Kenna closes the vulnerabilities of an asset that a file does not list, so `skip_autoclose` is
 * set unless the file is a picture of all and each asset stands in it once.
 *
 * Assets are written as they come, the pages of one project into one asset; definitions wait for
 * the end, each once.
 */
export class KdiFile implements StreamedFormat {
  readonly start = '{"version":2,"assets":[';
  private readonly assets = new JsonItems();
  private vulnerabilities = new JsonItems();
  /** As bytes, for texts on the heap would take twice as much. */
  private readonly definitions = new Map<string, Buffer>();
  private readonly seen = new Set<string>();
  private current: string | undefined;
  private isTorn = false;

  /** @param now stands for the time of an issue whose own is not known */
  constructor(private readonly now: Date) {}

  *record(record: ProjectRecord): Generator<string> {
    if (record.key !== this.current) yield* this.open(record);
    for (const issue of record.issues) {
      const name = definitionName(issue);
      if (!this.definitions.has(name))
        this.definitions.set(name, Buffer.from(JSON.stringify(definitionOf(issue))));
      yield this.vulnerabilities.next(vulnerabilityOf(issue, this.now));
    }
  }

  *end({ snapshot }: End): Generator<string> {
    if (this.current !== undefined) yield '\n]}';
    yield '\n],\n"vuln_defs":[';
    let before = '\n';
    for (const definition of this.definitions.values()) {
      yield before + definition.toString();
      before = ',\n';
    }
    yield '\n]';
    yield rest({ skip_autoclose: !snapshot || this.isTorn });
  }

  /** Closes the asset before, and leaves this one open for its vulnerabilities. */
  private *open(record: ProjectRecord): Generator<string> {
    if (this.current !== undefined) yield '\n]}';
    if (this.seen.has(record.key)) this.isTorn = true;
    this.seen.add(record.key);
    this.current = record.key;
    this.vulnerabilities = new JsonItems();
    yield `${this.assets.next(assetOf(record)).slice(0, -1)},"vulns":[`;
  }
}

function assetOf(record: ProjectRecord): object {
  const { attributes, relationships, key, product } = record;
  const { display_name: target } = relationships.target.data.attributes;
  const place = [target, attributes.target_reference, attributes.target_file].filter(Boolean);
  return {
    external_id: key,
    file: plain(place.join('/'), MAX_NAME) || key,
    application: plain(target || attributes.name, MAX_NAME) || key,
    tags: ['Snyk', product, plain(attributes.type, MAX_NAME)],
  };
}

function vulnerabilityOf(issue: Issue, now: Date): object {
  const { attributes, facts } = issue;
  const status = statusOf(issue);
  const created = instant(attributes.created_at);
  const seen = instant(attributes.updated_at) ?? now;
  const closed = instant(attributes.resolution?.resolved_at) ?? seen;
  const harmless = /^not[- ]?vulnerable$/i.test(facts.ignore?.reasonType ?? '');
  const ignored = harmless ? 'false_positive' : 'risk_accepted';
  return {
    scanner_identifier: identifierOf(issue),
    scanner_type: SCANNER,
    vuln_def_name: definitionName(issue),
    scanner_score: SCORE[severityOf(issue)],
    ...(created === undefined ? {} : { created_at: created.toISOString() }),
    last_seen_at: seen.toISOString(),
    status: status === 'open' ? 'open' : status === 'resolved' ? 'closed' : ignored,
    ...(status === 'resolved' ? { closed_at: closed.toISOString() } : {}),
    details: detailsOf(issue),
  };
}

function definitionOf(issue: Issue): object {
  const cves = cvesOf(issue).join(',');
  const cwes = cwesOf(issue).join(',');
  const solution = plain(issue.facts.remedy ?? '', MAX_TEXT);
  const title = plain(issue.attributes.title, MAX_NAME) || 'Untitled';
  return {
    scanner_type: SCANNER,
    name: definitionName(issue),
    ...(cves === '' ? {} : { cve_identifiers: cves }),
    ...(cwes === '' ? {} : { cwe_identifiers: cwes }),
    description: plainLines(issue.attributes.description ?? '', MAX_TEXT) || title,
    ...(solution === '' ? {} : { solution }),
  };
}

/**
 * Unique on its asset: one problem can be there several times, such as a rule of code. The mark is
 * a piece of the finding's key.
 */
function identifierOf(issue: Issue): string {
  const mark = ` ${issue.findingKey.slice(0, MARK)}`;
  return plain(problemOf(issue), MAX_IDENTIFIER - mark.length) + mark;
}

/** By which a vulnerability finds its definition; one problem has one, in all assets. */
function definitionName(issue: Issue): string {
  const problem = plain(problemOf(issue), MAX_NAME);
  return `${plain(issue.attributes.title, MAX_NAME) || 'Untitled'} [${problem}]`;
}

function detailsOf({ facts }: Issue): string {
  const lines = [
    ...facts.packages.map(({ name, version }) => `Package: ${name}@${version}`),
    ...facts.packages.flatMap(({ paths }) => paths.map((path) => `Path: ${path.join(' > ')}`)),
    ...facts.locations.map(
      ({ file, startLine }) => `File: ${file}${startLine === undefined ? '' : `:${startLine}`}`,
    ),
    ...(facts.ignore?.reason ? [`Ignored: ${facts.ignore.reason}`] : []),
  ];
  return plainLines(lines.map((line) => plain(line, MAX_NAME)).join('\n'), MAX_TEXT);
}
