import { cvesOf, problemOf, severityOf, statusOf } from '../../model/finding.js';
import type { Issue, ProjectRecord } from '../../model/record.js';
import type { End, StreamedFormat } from '../streamed.js';
import { element, textElement } from './xml.js';

/**
 * Test results in the XML that JUnit's Ant task began and Jenkins, CircleCI, Azure and GitLab
 * read: a suite for each project, a failed test for each open finding. What is ignored is skipped,
 * and a project without findings is one test that passed.
 */
export class JunitReport implements StreamedFormat {
  readonly start = '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="Snyk">\n';

  *record(record: ProjectRecord): Generator<string> {
    const cases = record.issues.flatMap((issue) => testCase(record, issue));
    // Later pages of a project that has findings say nothing when they are all resolved.
    if (cases.length === 0 && record.page > 0) return;
    if (cases.length === 0)
      cases.push(element('testcase', { name: 'no findings', classname: nameOf(record) }));
    const counts = countsOf(record);
    yield `${element(
      'testsuite',
      {
        name: nameOf(record),
        tests: cases.length,
        failures: counts.open,
        errors: 0,
        skipped: counts.ignored,
      },
      `\n${cases.join('\n')}\n`,
    )}\n`;
  }

  /** A test report has no other way to say that something is missing. */
  *end({ complete }: End): Generator<string> {
    if (!complete) {
      const error = element('error', {
        message: 'Not all was collected; run.json names what is missing.',
      });
      const missing = element('testcase', { name: 'complete', classname: 'Snyk' }, error);
      const counts = { tests: 1, failures: 0, errors: 1, skipped: 0 };
      yield `${element('testsuite', { name: 'Snyk', ...counts }, `\n${missing}\n`)}\n`;
    }
    yield '</testsuites>\n';
  }
}

function countsOf({ issues }: ProjectRecord): { open: number; ignored: number } {
  const statuses = issues.map(statusOf);
  return {
    open: statuses.filter((status) => status === 'open').length,
    ignored: statuses.filter((status) => status === 'ignored').length,
  };
}

/** CIs cut names at dots into packages and classes; a project is one of them. */
function nameOf({ attributes }: ProjectRecord): string {
  const { name, target_file: file } = attributes;
  return file === '' || name.endsWith(file) ? name : `${name}:${file}`;
}

function testCase(record: ProjectRecord, issue: Issue): string[] {
  const status = statusOf(issue);
  if (status === 'resolved') return [];
  const [place] = issue.facts.locations;
  const about = {
    name: `${severityOf(issue)}: ${issue.attributes.title}${placeOf(issue)}`,
    classname: nameOf(record),
    // CircleCI shows the file; those that do not know these pass over them.
    file: place?.file,
    line: place?.startLine,
  };
  const result =
    status === 'ignored'
      ? element('skipped', { message: issue.facts.ignore?.reason ?? 'Ignored in Snyk' })
      : textElement(
          'failure',
          { message: `${issue.attributes.title} (${problemOf(issue)})`, type: severityOf(issue) },
          detailsOf(issue),
        );
  return [element('testcase', about, result)];
}

/** Tests are told apart by their names, which findings of one title would share. */
function placeOf({ facts, attributes }: Issue): string {
  const [pkg] = facts.packages;
  const [place] = facts.locations;
  if (pkg !== undefined) return ` in ${pkg.name}@${pkg.version} (${attributes.key})`;
  const line = place?.startLine === undefined ? '' : `:${place.startLine}`;
  return place === undefined ? ` (${attributes.key})` : ` in ${place.file}${line}`;
}

function detailsOf(issue: Issue): string {
  const { facts } = issue;
  const [path = []] = facts.packages[0]?.paths ?? [];
  return [
    facts.message ?? '',
    cvesOf(issue).join(', '),
    path.length > 1 ? `Introduced through ${path.join(' > ')}` : '',
    facts.remedy ?? '',
    issue.findingUrl ?? issue.findingDetectionUrl ?? '',
  ]
    .filter((line) => line !== '')
    .join('\n');
}
