import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { BUILTIN_MAPS, builtinMapText } from '../../src/transform/builtin.js';
import { compileTransformMap } from '../../src/transform/compile.js';
import { MAP_FUNCTIONS } from '../../src/transform/functions/registry.js';
import { parseTransformMap } from '../../src/transform/parse.js';
import { rowSchema } from '../../src/transform/schema.js';
import { issue, project } from '../builders/records.js';

const page = (await readFile('docs/transform-maps.md', 'utf8')).replaceAll('\r\n', '\n');

/** The code blocks of a language, without the indentation of the list they stand in. */
function blocks(language: string): string[] {
  const found = page.matchAll(new RegExp(`^( *)\`\`\`${language}\\n([^]*?)\\n *\`\`\``, 'gm'));
  return [...found].map(([, indent = '', block = '']) => block.replaceAll(`\n${indent}`, '\n'));
}

async function documentOf(text: string): Promise<unknown> {
  const map = await parseTransformMap(text.trimStart(), { file: 'docs' });
  const compiled = compileTransformMap(map, { identity: 'snyk', extraRows: true });
  return compiled.apply(project({ issues: [issue()] })).document;
}

describe('the page on transform maps', () => {
  it('makes with its first map the document that it shows', async () => {
    const [map = ''] = blocks('yaml');
    const [document = ''] = blocks('json');
    expect(await documentOf(map)).toEqual(JSON.parse(document));
  });

  it('has maps that can be read', async () => {
    const maps = blocks('yaml');
    expect(maps).toHaveLength(2);
    for (const map of maps) expect(await documentOf(map)).not.toBeNull();
  });

  it('knows every key of a row and every function', () => {
    for (const key of Object.keys(rowSchema.shape)) expect(page).toContain(`\`${key}\``);
    for (const { name } of MAP_FUNCTIONS) expect(page).toContain(`\`${name}\``);
  });

  it('names every target of the extra rows', async () => {
    const map = await parseTransformMap(builtinMapText('code-repository'), { file: 'built-in' });
    for (const { to } of map.rows.filter((row) => row.extra)) {
      const name = to.text.split('.').at(-1) ?? '';
      expect(page).toContain(`\`${name}\``);
    }
  });
});

describe('the built-in maps', () => {
  it.each(BUILTIN_MAPS)('stand in docs to start from: %s', async (name) => {
    expect(await readFile(`docs/maps/${name}.yml`, 'utf8')).toBe(builtinMapText(name));
  });
});
