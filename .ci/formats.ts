/**
 * Validates what `output-formats` wrote, in every folder below one: OCSF and GitLab's reports by
 * the schemas in SPECS (when that is there), CycloneDX by its own library, all by what they must
 * say of the findings beside them.
 *
 *   tsx .ci/formats.ts FOLDER SPECS
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { z } from 'zod';
import { OcsfSchema } from './ocsf.js';

const [folder = '.', specs = ''] = process.argv.slice(2);
const hasSpecs = existsSync(specs);

const findingSchema = z.object({ key: z.string(), type: z.string() });
const eventSchema = z.object({ finding_info: z.object({ uid: z.string() }) });
const gitlabSchema = z.object({ vulnerabilities: z.array(z.object({ id: z.string() })) });
const bomSchema = z.object({
  metadata: z.object({ component: z.object({ 'bom-ref': z.string() }).optional() }),
  components: z.array(z.object({ 'bom-ref': z.string() })),
  vulnerabilities: z.array(
    z.object({ 'bom-ref': z.string(), affects: z.array(z.object({ ref: z.string() })) }),
  ),
});
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

/** Tells what is wrong with a file; by its name. */
const CHECKS: Readonly<Record<string, (path: string) => Promise<string[]> | string[]>> = {
  'results.ocsf.ndjson': checkOcsf,
  'gl-dependency-scanning-report.json': gitlabCheck('dependency-scanning-15.2.1'),
  'gl-sast-report.json': gitlabCheck('sast-15.2.1'),
  'results.cdx.json': checkCycloneDx,
  'results.kdi.json': checkKdi,
};

const ocsf = hasSpecs ? new OcsfSchema(join(specs, 'ocsf')) : undefined;
const cyclonedx = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
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
  return (path) => {
    const report = readJson(path);
    const ids = gitlabSchema.parse(report).vulnerabilities.map(({ id }) => id);
    const problems = repeated(ids).map((id) => `the id ${id} is there twice`);
    if (!hasSpecs) return problems;
    const schema = readJson(join(specs, 'gitlab', `${name}.condensed.schema.json`));
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats.default(ajv);
    if (ajv.validate(z.record(z.string(), z.unknown()).parse(schema), report)) return problems;
    return [...problems, ajv.errorsText()];
  };
}

async function checkCycloneDx(path: string): Promise<string[]> {
  const text = readFileSync(path, 'utf8');
  const invalid: unknown = await cyclonedx.validate(text);
  const { metadata, components, vulnerabilities } = bomSchema.parse(JSON.parse(text));
  const refs = [...(metadata.component ? [metadata.component] : []), ...components].map(
    (component) => component['bom-ref'],
  );
  const known = new Set(refs);
  const affected = vulnerabilities.flatMap(({ affects }) => affects.map(({ ref }) => ref));
  const own = vulnerabilities.map((vulnerability) => vulnerability['bom-ref']);
  return [
    ...(invalid === null ? [] : [JSON.stringify(invalid)]),
    ...repeated([...refs, ...own]).map((ref) => `the bom-ref ${ref} is there twice`),
    ...affected.filter((ref) => !known.has(ref)).map((ref) => `${ref} is no component`),
    ...differences(keysOf(path, 'license'), own),
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

/** Keys of the findings beside a file, but of those of one type. */
function keysOf(path: string, without?: string): string[] {
  return lines(join(dirname(path), 'findings.ndjson'))
    .map((line) => findingSchema.parse(line))
    .filter(({ type }) => type !== without)
    .map(({ key }) => key);
}

function differences(wanted: readonly string[], found: readonly string[]): string[] {
  const same = wanted.length === found.length && wanted.every((key, at) => found[at] === key);
  return same ? [] : [`${found.length} entries do not stand for the ${wanted.length} findings`];
}

function repeated(names: readonly string[]): string[] {
  return names.filter((name, place) => names.indexOf(name) !== place);
}

function lines(path: string): unknown[] {
  const text = readFileSync(path, 'utf8');
  return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as unknown]));
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
