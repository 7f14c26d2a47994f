/**
 * Writes what follows from the settings table and the transform language: the inputs of
 * action.yml, docs/settings.md and the schema of transform maps; and the program of report.html.
 * With `--check`, writes nothing and fails when something is stale.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { policyJsonSchema } from '../src/gate/policy/schema.js';
import { actionInputs } from '../src/settings/reference/action-inputs.js';
import { settingsPage } from '../src/settings/reference/settings-page.js';
import { BUILTIN_MAPS, builtinMapText } from '../src/transform/builtin.js';
import { mapJsonSchema } from '../src/transform/schema.js';
import { pageAssets } from './page-assets.js';

const check = process.argv.includes('--check');
const stale: string[] = [];

await put('docs/settings.md', settingsPage());
await put('docs/transform-map.schema.json', JSON.stringify(mapJsonSchema(), null, 2));
await put('docs/gate-policy.schema.json', JSON.stringify(policyJsonSchema(), null, 2));
for (const name of BUILTIN_MAPS) await put(`docs/maps/${name}.yml`, builtinMapText(name));
await put('src/report/html/assets.ts', await pageAssets());
await put('action.yml', withInputs(await readFile('action.yml', 'utf8')));

if (stale.length > 0) {
  console.error(`Stale: ${stale.join(', ')}. Run \`npm run generate\` and commit.`);
  process.exitCode = 1;
}

async function put(path: string, content: string): Promise<void> {
  const options = (await resolveConfig(path)) ?? {};
  const wanted = await format(content, { ...options, filepath: path });
  const current = await readFile(path, 'utf8').catch(() => '');
  if (current === wanted) return;
  if (check) stale.push(path);
  else await writeFile(path, wanted);
}

function withInputs(yaml: string): string {
  const start = yaml.indexOf('\ninputs:\n');
  const end = yaml.indexOf('\noutputs:\n');
  if (start < 0 || end < start) throw new Error('action.yml: no `inputs:` before `outputs:`');
  return `${yaml.slice(0, start)}\ninputs:\n${actionInputs()}\n${yaml.slice(end)}`;
}
