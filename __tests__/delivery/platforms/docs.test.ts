import { describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import * as z from 'zod';
import { parseDefectDojoOptions } from '../../../src/delivery/platforms/defectdojo/options.js';
import { parseFileOptions } from '../../../src/delivery/platforms/file/options.js';
import { parseHttpOptions } from '../../../src/delivery/platforms/http/options.js';
import { DEFAULT_COLUMNS } from '../../../src/delivery/platforms/qualys-etm/columns.js';
import { parseQualysOptions } from '../../../src/delivery/platforms/qualys-etm/options.js';

const PAGE = new URL('../../../docs/platforms.md', import.meta.url);
const profile = z.object({ platform: z.string(), 'platform-options': z.unknown().optional() });

describe('docs/platforms.md', () => {
  it('has profiles that can be used as they are', async () => {
    const page = await readFile(PAGE, 'utf8');
    const blocks = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']) => text);
    const seen = blocks.map((text) => {
      const { platform, 'platform-options': options } = profile.parse(parse(text));
      if (platform === 'http') expect(() => parseHttpOptions(options)).not.toThrow();
      if (platform === 'qualys-etm') expect(() => parseQualysOptions(options)).not.toThrow();
      if (platform === 'defectdojo') expect(() => parseDefectDojoOptions(options)).not.toThrow();
      if (platform === 'file') expect(() => parseFileOptions(options)).not.toThrow();
      return platform;
    });
    expect(new Set(seen)).toEqual(new Set(['file', 'http', 'qualys-etm', 'defectdojo']));
    expect(seen.filter((platform) => platform === 'http')).toHaveLength(6);
    expect(seen.filter((platform) => platform === 'qualys-etm')).toHaveLength(3);
  });

  it('names columns that there are', async () => {
    const page = await readFile(PAGE, 'utf8');
    const [, list = ''] = /The columns by default are [^:]*: (`[\s\S]*?), …/.exec(page) ?? [];
    const names = [...list.matchAll(/`(\w+)`/g)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(5);
    expect(Object.keys(DEFAULT_COLUMNS)).toEqual(expect.arrayContaining(names));
  });
});
