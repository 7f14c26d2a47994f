import { cvesOf, cwesOf, problemOf, severityOf, statusOf } from '../../model/finding.js';
import type { CodeLocation, PackageFacts } from '../../model/facts.js';
import type { Issue, ProjectRecord } from '../../model/record.js';
import { SEVERITIES } from '../../model/severity.js';
import type { Action } from '../action.js';
import { actionOf } from '../action.js';
import type { Newness } from '../changes.js';
import { plain } from '../../model/text.js';
import type { FindingDetails, NumberColumnName, PackageDetails, WordColumnName } from './format.js';
import { STATUSES } from './format.js';

/** A finding on its way into the page. */
export interface Row {
  readonly numbers: Readonly<Record<NumberColumnName, number>>;
  /** `project` is without its reference, which is added where two projects read alike. */
  readonly words: Readonly<Record<Exclude<WordColumnName, 'action'>, string>>;
  readonly action: Action | null;
  readonly projectKey: string;
  /**
   * File that the project's file may have been moved from; when that one is there still, the
   * finding is new all the same.
   */
  readonly movedFrom: string | null;
  readonly details: FindingDetails;
}

/** How the findings of a record compare with a baseline. */
export type News = ReturnType<Newness['of']>;

/** A page needs no more of a finding: some have ten thousand paths, or a title of 100 kB. */
const MAX_PACKAGES = 20;
const MAX_PATHS = 5;
const MAX_STEPS = 40;
const MAX_PLACES = 20;
const MAX_WORDS = 20;
const MAX_TEXT = 300;
const MAX_URL = 2_000;

const DAY = 86_400_000;

/**
 * What the page shows of a finding, as single lines without invisible characters.
 *
 * @param news null without a baseline.
 */
export function rowOf(record: ProjectRecord, issue: Issue, news: News | null = null): Row {
  const { attributes, facts } = issue;
  const action = actionOf(record, issue);
  const [place] = facts.locations;
  return {
    numbers: {
      severity: SEVERITIES.indexOf(severityOf(issue)),
      status: STATUSES.indexOf(statusOf(issue)),
      fixable: Number(facts.fixable),
      fresh: news === null ? -1 : Number(news.isNew(issue)),
      score: scoreOf(issue),
      epss: facts.epss === undefined ? -1 : Math.round(facts.epss.probability * 100_000),
      seen: dayOf(attributes.created_at),
      public: dayOf(facts.disclosedAt ?? facts.publishedAt),
    },
    words: {
      key: issue.findingKey,
      title: line(attributes.title),
      problem: line(problemOf(issue)),
      cves: cvesOf(issue).slice(0, MAX_WORDS).map(line).join(' '),
      type: line(attributes.type),
      project: projectLabel(record),
      component: componentOf(facts.packages),
      place: place === undefined ? '' : placeLabel(place),
      exploit: line(facts.exploit ?? ''),
    },
    action: action === undefined ? null : { ...action, text: line(action.text) },
    projectKey: record.key,
    movedFrom: news?.movedFrom ?? null,
    details: detailsOf(record, issue),
  };
}

function detailsOf(record: ProjectRecord, issue: Issue): FindingDetails {
  const { attributes, facts } = issue;
  const ignored = statusOf(issue) === 'ignored';
  return {
    url: webAddress(issue.findingUrl ?? issue.findingDetectionUrl),
    remedy: lineOrNull(facts.remedy),
    message: facts.message === attributes.title ? null : lineOrNull(facts.message),
    cwes: cwesOf(issue).slice(0, MAX_WORDS).map(line),
    cvss: (attributes.severities ?? [])
      .filter(({ score, vector }) => score !== undefined || vector !== undefined)
      .slice(0, MAX_WORDS)
      .map(({ version, score, vector, source }) => ({
        version: lineOrNull(version),
        score: score ?? null,
        vector: lineOrNull(vector),
        source: line(source),
      })),
    packages: facts.packages.slice(0, MAX_PACKAGES).map(packageDetails),
    morePackages: Math.max(0, facts.packages.length - MAX_PACKAGES),
    locations: facts.locations.slice(0, MAX_PLACES).map(placeDetails),
    flow: (facts.codeFlow ?? []).slice(0, MAX_PLACES).map(placeDetails),
    ignored: ignored
      ? { reason: lineOrNull(facts.ignore?.reason), expires: lineOrNull(facts.ignore?.expires) }
      : null,
    percentile: facts.epss?.percentile ?? null,
    reachability: lineOrNull(facts.reachability),
    license: lineOrNull(facts.license),
    lastSeen: lineOrNull(attributes.updated_at),
    reference: line(record.attributes.target_reference),
  };
}

function packageDetails(pkg: PackageFacts): PackageDetails {
  return {
    name: packageName(pkg),
    fixedIn: pkg.fixedIn.slice(0, MAX_WORDS).map(line),
    upgradeTo: lineOrNull(pkg.upgradeTo),
    paths: pkg.paths.slice(0, MAX_PATHS).map((path) => path.slice(0, MAX_STEPS).map(line)),
    morePaths: Math.max(0, pkg.paths.length - MAX_PATHS),
  };
}

function placeDetails(location: CodeLocation): FindingDetails['locations'][number] {
  const { file, startLine, message } = location;
  return { file: line(file), line: startLine ?? null, message: lineOrNull(message), url: null };
}

function projectLabel({ attributes: { name, target_file } }: ProjectRecord): string {
  const known = target_file === '' || name.endsWith(target_file);
  return line(known ? name : `${name} · ${target_file}`);
}

function componentOf(packages: readonly PackageFacts[]): string {
  const [first] = packages;
  if (first === undefined) return '';
  const more = packages.length - 1;
  return more === 0 ? packageName(first) : `${packageName(first)} +${more}`;
}

function packageName({ name, version }: PackageFacts): string {
  return line(version === '' ? name : `${name}@${version}`);
}

function placeLabel({ file, startLine }: CodeLocation): string {
  return line(startLine === undefined ? file : `${file}:${startLine}`);
}

function scoreOf({ attributes }: Issue): number {
  const scores = (attributes.severities ?? []).flatMap(({ score }) => score ?? []);
  const known = scores.filter((score) => score >= 0 && score <= 10);
  return known.length === 0 ? -1 : Math.round(Math.max(...known) * 10);
}

/** Days since 1970, or -1 for what is no time. */
function dayOf(time: string | undefined): number {
  const at = time === undefined ? Number.NaN : Date.parse(time);
  return at >= 0 ? Math.floor(at / DAY) : -1;
}

/** An address that is safe to click on; the page checks it once more. */
function webAddress(url: string | undefined): string | null {
  if (url === undefined || url.length > MAX_URL || !/^https?:\/\//i.test(url)) return null;
  return URL.canParse(url) ? new URL(url).href : null;
}

function lineOrNull(text: string | null | undefined): string | null {
  return text === undefined || text === null || text === '' ? null : line(text);
}

function line(text: string): string {
  return plain(text, MAX_TEXT);
}
