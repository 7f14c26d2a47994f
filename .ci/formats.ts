/**
 * Validates what `output-formats` wrote, in every folder below one: OCSF and GitLab's reports by
 * the schemas in SPECS (when that is there), CycloneDX by its own library, JUnit by a parser of
 * XML, all by what they must say of the findings beside them.
 *
 *   tsx .ci/formats.ts FOLDER SPECS
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { SaxesParser } from 'saxes';
import { z } from 'zod';
import { OcsfSchema } from './ocsf.js';
import { createSbomCheck } from './sbom-schemas.js';

const [folder = '.', specs = ''] = process.argv.slice(2);
const hasSpecs = existsSync(specs);

const findingSchema = z.object({ key: z.string(), type: z.string(), status: z.string() });
const eventSchema = z.object({ finding_info: z.object({ uid: z.string() }) });
const gitlabSchema = z.object({ vulnerabilities: z.array(z.object({ id: z.string() })) });
const bomSchema = z.object({
  metadata: z.object({ component: z.object({ 'bom-ref': z.string() }).optional() }),
  components: z.array(z.object({ 'bom-ref': z.string() })),
  vulnerabilities: z.array(
    z.object({ 'bom-ref': z.string(), affects: z.array(z.object({ ref: z.string() })) }),
  ),
});
const vdrSchema = z.object({ vulnerabilities: z.array(z.unknown()) });
const kdiSchema = z.strictObject({
  skip_autoclose: z.boolean(),
  version: z.literal(2),
  assets: z.array(
    z.object({
      external_id: z.string().min(1),
      file: z.string().min(1),
      vulns: z.array(
        z.object({
          scanner_identifier: z.string().min(1).max(255),
          scanner_type: z.string().min(1),
          scanner_score: z.int().min(0).max(10),
          vuln_def_name: z.string().min(1),
          last_seen_at: z.iso.datetime(),
          status: z.enum(['open', 'closed', 'risk_accepted', 'false_positive']),
        }),
      ),
    }),
  ),
  vuln_defs: z.array(z.object({ name: z.string().min(1), scanner_type: z.string().min(1) })),
});

const codeQualitySchema = z.array(
  z.strictObject({
    description: z.string().min(1),
    check_name: z.string().min(1),
    fingerprint: z.string().length(32),
    severity: z.enum(['info', 'minor', 'major', 'critical', 'blocker']),
    location: z.strictObject({
      path: z.string().min(1),
      lines: z.strictObject({ begin: z.int().min(1), end: z.int().min(1).optional() }),
    }),
  }),
);
/** Attributes that the readers of JUnit's XML know, by element. */
const JUNIT: Readonly<Record<string, readonly string[]>> = {
  testsuites: ['name'],
  testsuite: ['name', 'tests', 'failures', 'errors', 'skipped'],
  testcase: ['name', 'classname', 'file', 'line'],
  failure: ['message', 'type'],
  error: ['message'],
  skipped: ['message'],
};

/** Tells what is wrong with a file; by its name. */
const CHECKS: Readonly<Record<string, (path: string) => Promise<string[]> | string[]>> = {
  'results.ocsf.ndjson': checkOcsf,
  'gl-dependency-scanning-report.json': gitlabCheck('dependency-scanning-15.2.1'),
  'gl-sast-report.json': gitlabCheck('sast-15.2.1'),
  'results.cdx.json': checkCycloneDx,
  'sbom.vdr.cdx.json': checkVdr,
  'results.kdi.json': checkKdi,
  'gl-code-quality-report.json': checkCodeQuality,
  'junit.xml': checkJunit,
};

const ocsf = hasSpecs ? new OcsfSchema(join(specs, 'ocsf')) : undefined;
const sbomProblems = createSbomCheck(join(specs, 'spdx/spdx-schema-2.3.json'));
const files = readdirSync(resolve(folder), { recursive: true, encoding: 'utf8' })
  .filter((name) => Object.hasOwn(CHECKS, basename(name)))
  .map((name) => join(folder, name));

let failed = 0;
for (const file of files) {
  const problems = await problemsOf(file);
  if (problems.length === 0) continue;
  failed += 1;
  const more = problems.length > 10 ? `\n  and ${problems.length - 10} more` : '';
  console.log(`${file}\n  ${problems.slice(0, 10).join('\n  ')}${more}`);
}
const kinds = new Set(files.map((file) => basename(file)));
for (const kind of Object.keys(CHECKS).filter((name) => !kinds.has(name))) {
  failed += 1;
  console.log(`no ${kind} was written`);
}
if (!hasSpecs) console.log(`skipped: there are no schemas at ${specs}`);
console.log(`${Math.max(0, files.length - failed)} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

async function problemsOf(file: string): Promise<string[]> {
  try {
    return (await CHECKS[basename(file)]?.(file)) ?? [];
  } catch (error) {
    return [String(error)];
  }
}

function checkOcsf(path: string): string[] {
  const events = lines(path);
  const uids = events.map((event) => eventSchema.parse(event).finding_info.uid);
  return [
    ...events.flatMap((event) => ocsf?.problemsOf(event) ?? []),
    ...differences(keysOf(path), uids),
  ];
}

function gitlabCheck(name: string): (path: string) => string[] {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const schema = () => readJson(join(specs, 'gitlab', `${name}.condensed.schema.json`));
  const validate = hasSpecs
    ? ajv.compile(z.record(z.string(), z.unknown()).parse(schema()))
    : undefined;
  return (path) => {
    const report = readJson(path);
    const ids = gitlabSchema.parse(report).vulnerabilities.map(({ id }) => id);
    const problems = repeated(ids).map((id) => `the id ${id} is there twice`);
    if (validate === undefined || validate(report)) return problems;
    return [...problems, ajv.errorsText(validate.errors)];
  };
}

async function checkCycloneDx(path: string): Promise<string[]> {
  const text = readFileSync(path, 'utf8');
  const { metadata, components, vulnerabilities } = bomSchema.parse(JSON.parse(text));
  const refs = [...(metadata.component ? [metadata.component] : []), ...components].map(
    (component) => component['bom-ref'],
  );
  const known = new Set(refs);
  const affected = vulnerabilities.flatMap(({ affects }) => affects.map(({ ref }) => ref));
  const own = vulnerabilities.map((vulnerability) => vulnerability['bom-ref']);
  return [
    ...(await sbomProblems(text)),
    ...repeated([...refs, ...own]).map((ref) => `the bom-ref ${ref} is there twice`),
    ...affected.filter((ref) => !known.has(ref)).map((ref) => `${ref} is no component`),
    ...differences(keysOf(path, { without: 'license' }), own),
  ];
}

/** An SBOM with its vulnerabilities: those that are findings, each once. */
async function checkVdr(path: string): Promise<string[]> {
  const text = readFileSync(path, 'utf8');
  const { vulnerabilities } = vdrSchema.parse(JSON.parse(text));
  const findings = keysOf(path, { type: 'package_vulnerability' }).length;
  const count = vulnerabilities.length;
  return [
    ...(await sbomProblems(text)),
    ...(count === findings ? [] : [`${count} vulnerabilities, but ${findings} findings`]),
  ];
}

function checkKdi(path: string): string[] {
  const { assets, vuln_defs: definitions } = kdiSchema.parse(readJson(path));
  const names = definitions.map(({ name }) => name);
  const known = new Set(names);
  const used = assets.flatMap(({ vulns }) => vulns);
  const count = keysOf(path).length;
  return [
    ...(used.length === count ? [] : [`${used.length} vulnerabilities, but ${count} findings`]),
    ...repeated(assets.map(({ external_id: id }) => id)).map((id) => `asset ${id} is there twice`),
    ...repeated(names).map((name) => `${name} is defined twice`),
    ...used
      .filter((vulnerability) => !known.has(vulnerability.vuln_def_name))
      .map((vulnerability) => `${vulnerability.vuln_def_name} is not defined`),
    ...assets.flatMap(({ vulns }) =>
      repeated(vulns.map((vulnerability) => vulnerability.scanner_identifier)),
    ),
  ];
}

function checkCodeQuality(path: string): string[] {
  const violations = codeQualitySchema.parse(readJson(path));
  return differences(
    keysOf(path, { status: 'open' }),
    violations.map(({ fingerprint }) => fingerprint),
  );
}

function checkJunit(path: string): string[] {
  const problems: string[] = [];
  const seen = new Map<string, number>();
  const told = new Map<string, number>();
  const parser = new SaxesParser();
  parser.on('error', (error) => problems.push(error.message));
  parser.on('opentag', ({ name, attributes }) => {
    seen.set(name, (seen.get(name) ?? 0) + 1);
    const known = JUNIT[name] ?? [];
    for (const attribute of Object.keys(attributes))
      if (!known.includes(attribute)) problems.push(`${name} has ${attribute}`);
    for (const count of ['tests', 'failures', 'errors', 'skipped'])
      if (name === 'testsuite')
        told.set(count, (told.get(count) ?? 0) + Number(attributes[count] ?? NaN));
  });
  parser.write(readFileSync(path, 'utf8')).close();
  const counts = {
    testcase: told.get('tests'),
    failure: told.get('failures'),
    error: told.get('errors'),
    skipped: told.get('skipped'),
  };
  for (const [name, count = 0] of Object.entries(counts))
    if ((seen.get(name) ?? 0) !== count)
      problems.push(`${seen.get(name) ?? 0} ${name}, not ${count}`);
  const open = keysOf(path, { status: 'open' }).length;
  if ((counts.failure ?? 0) !== open) problems.push(`${counts.failure ?? 0} failures, not ${open}`);
  return problems;
}

/** Keys of the findings beside a file: all, or those of one type or status, or without a type. */
function keysOf(
  path: string,
  chosen: { readonly without?: string; readonly type?: string; readonly status?: string } = {},
): string[] {
  return lines(join(dirname(path), 'findings.ndjson'))
    .map((line) => findingSchema.parse(line))
    .filter(
      ({ type, status }) =>
        type !== chosen.without &&
        type === (chosen.type ?? type) &&
        status === (chosen.status ?? status),
    )
    .map(({ key }) => key);
}

function differences(wanted: readonly string[], found: readonly string[]): string[] {
  const same = wanted.length === found.length && wanted.every((key, at) => found[at] === key);
  return same ? [] : [`${found.length} entries do not stand for the ${wanted.length} findings`];
}

function repeated(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => seen.size === seen.add(name).size);
}

function lines(path: string): unknown[] {
  const text = readFileSync(path, 'utf8');
  return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as unknown]));
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
