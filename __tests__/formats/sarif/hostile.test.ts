import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { literal, tamed } from '../../../src/formats/sarif/markdown.js';
import { clip, plain, plainLines } from '../../../src/model/text.js';
import { artifactUri, webAddress } from '../../../src/formats/sarif/uri.js';
import { project } from '../../builders/records.js';
import { resultOf } from './logs.js';

const HOSTILE = [
  '::error::x',
  '</script><script>alert(1)</script>',
  'a|b',
  '=1+1',
  'x'.repeat(100_000),
  'a\nb\rc\r\nd\u2028e\u2029f\u0085g\vh\fi',
  '\uD800lone\uDC00',
  '[text](1) ![image](https://evil.example/x.png) [run](javascript:alert(1))',
  '{0} %s \\ `code` *bold*',
  '\u202Egnp.exe\u202C',
  '\0\u001B[31m',
  '__proto__',
  '',
];

/** Everything that an issue says, said by an enemy. */
function made(text: string) {
  return resultOf(
    {
      attributes: {
        key: text,
        title: text,
        description: `## Overview\n${text}\n## Remediation\n${text}`,
        type: text,
        effective_severity_level: text,
        classes: [{ id: text, source: text, type: text }],
        problems: [{ id: text, source: 'SNYK', type: text, url: text }],
        severities: [{ source: text, version: text, vector: text, score: 5 }],
        ignored: true,
      },
      facts: {
        packages: [
          { name: text, version: text, purl: text, fixedIn: [text], paths: [[text, text]] },
        ],
        locations: [
          { file: text, message: text },
          { file: text, message: text },
        ],
        codeFlow: [{ file: text, message: text }],
        remedy: text,
        exploit: text,
        license: text,
        message: text,
        fingerprints: { [text]: text },
        references: [{ title: text, url: text }],
        ignore: { reason: text, expires: text },
      },
      findingUrl: text,
      findingDetectionUrl: text,
    },
    project({
      attributes: { name: text, target_file: text, type: text },
      tool: { name: text, version: text },
    }),
  );
}

describe('hostile input', () => {
  it.each(HOSTILE.map((text) => [JSON.stringify(text).slice(0, 60), text] as const))(
    '%s stays harmless',
    (_, text) => {
      const { result, rule } = made(text);
      const json = JSON.stringify({ result, rule });
      expect(json.length).toBeLessThan(40_000);
      expect(json).not.toMatch(/\\u[0-9a-f]{4}|\\u2028/i);
      expect(result.message.text).not.toMatch(/[\n\r\u2028\u2029\u0085\u202E]|\]\(/);
      expect(result.message.text?.length).toBeLessThanOrEqual(1_000);
      expect(rule.id).not.toBe('');
      expect(rule.help?.text).not.toBe('');
      expect(rule.shortDescription?.text).not.toBe('');
      const unescaped = (rule.help?.markdown ?? '').replace(/\\.|`[^`]*`/g, '');
      expect(unescaped).not.toContain('<script');
      expect(unescaped).not.toMatch(/\]\(javascript|!\[/);
      expect(result.locations?.[0]?.physicalLocation?.artifactLocation?.uri).toMatch(
        /^[\w.~@!$&'()*+,;=%-]+(\/[\w.~@!$&'()*+,;=%-]+)*$/,
      );
      expect(result.hostedViewerUri).toBeUndefined();
    },
  );
});

describe('artifactUri', () => {
  it.each([
    ['src/main.js', 'src/main.js'],
    ['./src//a/../main.js', 'src/main.js'],
    ['..\\..\\etc\\passwd', 'etc/passwd'],
    ['/usr/local/lib/x', 'usr/local/lib/x'],
    ['C:\\work\\app\\package.json', 'work/app/package.json'],
    ['file:///srv/a.js', 'srv/a.js'],
    ['a b#c?d%e.js', 'a%20b%23c%3Fd%25e.js'],
    ['nginx:1.21', 'nginx%3A1.21'],
    ['packages/@acme/x/package.json', 'packages/@acme/x/package.json'],
    ['[id].tsx', '%5Bid%5D.tsx'],
    ['ümlaut/文.ts', '%C3%BCmlaut/%E6%96%87.ts'],
    ['', ''],
    ['..', ''],
  ])('makes %s to %s', (path, uri) => {
    expect(artifactUri(path)).toBe(uri);
  });

  it('is always a relative reference that leads nowhere else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (path) => {
        const uri = artifactUri(path);
        const url = new URL(uri, 'https://example.com/root/');
        expect(url.origin).toBe('https://example.com');
        expect(url.pathname.startsWith('/root/')).toBe(true);
        expect(uri).not.toMatch(/[\\\s:?#]|^\//);
      }),
    );
  });
});

describe('text', () => {
  it('is one line, of a length that is kept', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 20 }), (text, max) => {
        const line = plain(text, max);
        expect(line.length).toBeLessThanOrEqual(max);
        expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Surrogate}\p{Bidi_Control}]/u);
        expect(plain(line, max)).toBe(line);
      }),
    );
  });

  it('is cut at N + 1, not at N, and never through a character', () => {
    expect(clip('abcd', 4)).toBe('abcd');
    expect(clip('abcde', 4)).toBe('abc…');
    expect(clip('ab\u{1F600}cd', 4)).toBe('ab…');
  });

  it('keeps lines where they are wanted', () => {
    expect(plainLines('a \r\nb\u2028c\td\n', 100)).toBe('a\nb\nc d');
  });
});

describe('Markdown', () => {
  it('shows text as it is', () => {
    expect(literal('a*b_c`d[e]|<f>&', 100)).toBe('a\\*b\\_c\\`d\\[e\\]\\|&lt;f&gt;&amp;');
  });

  it('keeps what is harmless', () => {
    const text = '**bold** `<T>` [docs](https://x.y/z)\n```js\nif (a < b) ![x](y)\n```\n- item';
    expect(tamed(text, 1_000)).toBe(text);
  });

  it('shows HTML, loads no image, links only to the web', () => {
    expect(tamed('<img src=x> ![a](https://x/y.png) [b](javascript:c) [d](HTTPS://e)', 1_000)).toBe(
      '&lt;img src=x> [a](https://x/y.png) [b] [d](HTTPS://e)',
    );
    expect(tamed('[a]: javascript:x', 1_000)).toBe('[a]\\: javascript:x');
  });

  it('closes a block of code that was cut', () => {
    expect(tamed('~~~~\n```\ncode', 1_000)).toBe('~~~~\n```\ncode\n~~~~');
    expect(tamed(`\`\`\`\n${'x'.repeat(50)}`, 20).endsWith('\n```')).toBe(true);
  });
});

describe('webAddress', () => {
  it.each([
    ['https://security.snyk.io/vuln/X', 'https://security.snyk.io/vuln/X'],
    ['HTTP://x.y/a b', 'http://x.y/a%20b'],
    ['javascript:alert(1)', undefined],
    ['https://', undefined],
    [`https://x.y/${'a'.repeat(2_000)}`, undefined],
    [undefined, undefined],
  ])('takes %s for %s', (given, expected) => {
    expect(webAddress(given)).toBe(expected);
  });
});
