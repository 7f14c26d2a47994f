import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkSize, MAX_SBOM_BYTES } from '../../../src/sources/sbom/document/decode.js';
import type { SbomDocument } from '../../../src/sources/sbom/document/document.js';
import { titleOf } from '../../../src/sources/sbom/document/document.js';
import { firstJson } from '../../../src/sources/sbom/document/first-json.js';
import { readSbom } from '../../../src/sources/sbom/document/read.js';
import { skippedCounts, skippedWarning } from '../../../src/sources/sbom/document/skipped.js';
import { component, cyclonedx, spdx } from '../../builders/sboms.js';

function read(content: unknown): SbomDocument {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return readSbom(Buffer.from(text), 'bom.json');
}

describe('CycloneDX', () => {
  it('is read with its root, components and dependencies', () => {
    const document = read(cyclonedx());
    expect(titleOf(document)).toBe('CycloneDX 1.5 (JSON)');
    expect(document.root).toMatchObject({ ref: 'app', name: 'app', version: '1.0.0' });
    expect(document.components.map(({ ref }) => ref)).toEqual(['express', 'qs', 'lodash']);
    expect([...document.dependencies]).toEqual([
      ['app', ['express', 'lodash']],
      ['express', ['qs']],
    ]);
    expect(document.warnings).toEqual([]);
  });

  it.each(['1.4', '1.5', '1.6'])('is taken in version %s', (specVersion) => {
    expect(read(cyclonedx({ specVersion })).version).toBe(specVersion);
  });

  it.each(['1.3', '1.7', '2.0', 1.5, null])('is refused in version %s', (specVersion) => {
    expect(() => read(cyclonedx({ specVersion }))).toThrow(/Snyk reads 1\.4, 1\.5, 1\.6/);
  });

  it('has components within components, with and without references', () => {
    const inner = component('inner', '1', { group: '@scope' });
    const outer = component('outer', '1', { components: [inner, inner], purl: null });
    const { components } = read(cyclonedx({ components: [outer], dependencies: [] }));
    expect(components.map(({ ref, name }) => [ref, name])).toEqual([
      ['outer@1', 'outer'],
      ['pkg:npm/inner@1', '@scope/inner'],
      ['pkg:npm/inner@1#2', '@scope/inner'],
    ]);
  });

  it('names what makes it invalid, and no more than can be read', () => {
    const broken = Array.from({ length: 20 }, () => ({ type: 'library' }));
    const message = messageOf(() => read(cyclonedx({ components: broken })));
    expect(message).toMatch(/^bom\.json is no valid CycloneDX 1\.5:\n {2}components\.0\.name: /);
    expect(message).toContain('and 12 more');
  });

  it('warns of references that lead nowhere or are there twice', () => {
    const twice = component('qs', '1', { 'bom-ref': 'qs' });
    const components = [twice, twice];
    const dependencies = [{ ref: 'qs', dependsOn: ['gone', 'lost'] }];
    expect(read(cyclonedx({ components, dependencies })).warnings).toEqual([
      'bom.json: 1 references are those of several components.',
      'bom.json: 2 references of dependencies lead to no component.',
    ]);
  });

  it('may be nested too deeply to be read', () => {
    const depth = 20_000;
    const text =
      '{"bomFormat":"CycloneDX","specVersion":"1.5","components":[' +
      '{"type":"a","name":"b","components":['.repeat(depth) +
      ']}'.repeat(depth) +
      ']}';
    expect(() => read(text)).toThrow(/nested too deeply|no valid/);
  });

  it('as XML is kept, though not read', () => {
    const document = read(
      '<?xml version="1.0"?>\n<bom xmlns="http://cyclonedx.org/schema/bom/1.6"/>',
    );
    expect(document).toMatchObject({ version: '1.6', encoding: 'xml', content: undefined });
  });

  it.each([
    ['<bom xmlns="http://cyclonedx.org/schema/bom/1.2"/>', /CycloneDX 1\.2; Snyk reads/],
    ['<html><body/></html>', /first element is <html>/],
    ['<bom xmlns="http://cyclonedx.org/schema/bom/1.6">', /broken XML/],
  ])('as XML may be something else: %s', (text, message) => {
    expect(() => read(text)).toThrow(message);
  });
});

describe('SPDX', () => {
  it('is read with what it describes and what depends on what', () => {
    const document = read(spdx());
    expect(titleOf(document)).toBe('SPDX 2.3 (JSON)');
    expect(document.root).toMatchObject({ name: 'app', purl: 'pkg:npm/app@1.0.0' });
    expect([...document.dependencies]).toEqual([
      ['SPDXRef-app', ['SPDXRef-express']],
      ['SPDXRef-express', ['SPDXRef-qs']],
    ]);
  });

  it.each([
    [spdx({ spdxVersion: 'SPDX-2.2' }), /SPDX-2\.2; Snyk reads SPDX 2\.3/],
    [{ '@graph': [], '@context': 'https://spdx.org/rdf/3.0.1' }, /looks like SPDX 3/],
    ['SPDXVersion: SPDX-2.3\nDataLicense: CC0-1.0\n', /tags and values/],
    [spdx({ packages: [{ name: 'x' }] }), /packages\.0\.SPDXID/],
  ])('is refused when Snyk does not read it', (content, message) => {
    expect(() => read(content)).toThrow(message);
  });
});

describe('a file', () => {
  it('may be UTF-16 or begin with a byte order mark', () => {
    const text = JSON.stringify(cyclonedx());
    for (const bytes of [
      Buffer.from(`\uFEFF${text}`),
      Buffer.from(`\uFEFF${text}`, 'utf16le'),
      Buffer.from(text, 'utf16le'),
      Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
    ])
      expect(readSbom(bytes, 'bom.json').text).toBe(text);
  });

  it('may have log lines before and another document after the SBOM', () => {
    const document = read(`npm warn {old}\n${JSON.stringify(cyclonedx())}\n{"ok":true}`);
    expect(document.components).toHaveLength(3);
    expect(document.warnings).toEqual([
      'bom.json: something follows the SBOM in this file; it was left out.',
    ]);
  });

  it.each([
    ['', /is empty/],
    [
      'ERROR Unspecified Error\r\n::error::x',
      /no SBOM but text: ERROR Unspecified Error ::error::x/,
    ],
    ['{"bomFormat":"CycloneDX"', /cut off/],
    ['[1]', /no object/],
    ['{"data":{}}', /neither CycloneDX .* JSON with data/],
    ['{"bomFormat":"cyclonedx"}', /`bomFormat` must be "CycloneDX"/],
    ['{"a":,}', /broken JSON/],
  ])('that is no SBOM is refused: %j', (text, message) => {
    expect(() => read(text)).toThrow(message);
  });

  it('has a limit', () => {
    expect(() => {
      checkSize(MAX_SBOM_BYTES, 'x');
    }).not.toThrow();
    expect(() => {
      checkSize(MAX_SBOM_BYTES + 1, 'x');
    }).toThrow(/may have 268435456 here/);
  });
});

describe('firstJson', () => {
  it('finds any object, whatever stands around it', () => {
    const around = fc.constantFrom('', '\n', ' \n\t', 'log\n');
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue()),
        around,
        around,
        (value, before, after) => {
          const text = JSON.stringify(value);
          expect(firstJson(before + text + after)).toEqual({ text, rest: after.trim() !== '' });
        },
      ),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        firstJson(text);
      }),
    );
  });
});

describe('skipped components', () => {
  const components = [
    { ref: '1', name: 'a\n::error::', version: '', purl: undefined },
    { ref: '2', name: 'b', version: '', purl: 'pkg:github/acme/b@1' },
    { ref: '3', name: 'c', version: '', purl: 'pkg:github/acme/c@1' },
    { ref: '4', name: 'd', version: '', purl: 'no purl' },
    { ref: '5', name: 'e', version: '', purl: 'pkg:npm/%40x/e@1?a=b' },
  ];

  it('are counted by reason', () => {
    expect(skippedCounts(components)).toEqual([
      ['unsupported purl type github', 2],
      ['invalid purl', 1],
      ['no purl', 1],
    ]);
    expect(skippedWarning('bom.json', components)).toBe(
      'bom.json: Snyk will skip 4 of 5 components: 2 with unsupported purl type github, 1 with invalid purl, 1 with no purl (such as a ::error::, b, c).',
    );
    expect(skippedWarning('bom.json', components.slice(4))).toBeUndefined();
  });
});

function messageOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return String(error).replace(/^\w+: /, '');
  }
  return '';
}
