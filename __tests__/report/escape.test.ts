import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { code, link, prose, row, text } from '../../src/report/escape.js';
import { anyText } from '../builders/any-text.js';
import { HOSTILE } from './reports.js';

const outsideText = fc.oneof(
  anyText,
  fc
    .array(fc.constantFrom(...HOSTILE, '|', '`', '*', '\\', '&#124;', 'a'), { maxLength: 5 })
    .map((parts) => parts.join('')),
);

describe('text', () => {
  it('leaves ordinary titles alone', () => {
    const title = "Regular Expression Denial of Service (ReDoS) - it's 3.5, or more; 50% = half!";
    expect(text(title)).toBe(title);
  });

  it.each([
    ['a | b', 'a &#124; b'],
    ['`x`', '&#96;x&#96;'],
    ['<b>&amp;', '&#60;b&#62;&#38;amp;'],
    ['<!-- x', '&#60;!-- x'],
    ['[a](b)', '&#91;a&#93;(b)'],
    ['*a* _b_ ~~c~~', '&#42;a&#42; &#95;b&#95; &#126;&#126;c&#126;&#126;'],
    ['::error::x', '&#58;&#58;error&#58;&#58;x'],
    ['##[error]x', '&#35;&#8203;&#35;&#8203;&#91;error&#93;x'],
    ['https://evil.example', 'https&#58;//evil.example'],
    ['WWW.evil.example', 'WWW&#46;evil.example'],
    ['@octocat and #12', '&#64;&#8203;octocat and &#35;&#8203;12'],
    ['lodash@4.17.21', 'lodash@<!-- -->4.17.21'],
    ['\\| $x$', '&#92;&#124; &#36;x&#36;'],
    ['a\nb', 'a b'],
  ])('%j is written as %j', (given, written) => {
    expect(text(given)).toBe(written);
  });

  it('leaves nothing that Markdown or GitHub would act on', () => {
    fc.assert(
      fc.property(outsideText, (given) => {
        const written = text(given)
          .replaceAll('@<!-- -->', '')
          .replace(/&#\d+;/g, '');
        expect(written).not.toMatch(/[\\`*_[\]<>&|~$#@\n\r]|:\S|www\./i);
      }),
    );
  });
});

describe('code', () => {
  it('uses backticks where they hold, else a tag', () => {
    expect(code('@angular/core@1.2.3')).toBe('`@angular/core@1.2.3`');
    expect(code('a|b`c')).toBe('<code>a&#124;b&#96;c</code>');
    expect(code(' \n')).toBe('');
  });

  it('never ends early', () => {
    fc.assert(
      fc.property(outsideText, (given) => {
        expect(code(given)).toMatch(/^(?:|`[^`|<\n]+`|<code>[^`|\n]*<\/code>)$/);
      }),
    );
  });
});

describe('prose', () => {
  it('keeps code between backticks', () => {
    expect(prose('Set `httpsOnly` to `true` | *now*')).toBe(
      'Set `httpsOnly` to `true` &#124; &#42;now&#42;',
    );
    expect(prose('a `b')).toBe('a &#96;b');
  });

  it('never leaves a backtick open, nor a bare pipe', () => {
    fc.assert(
      fc.property(outsideText, (given) => {
        const written = prose(given);
        expect((written.match(/`/g) ?? []).length % 2).toBe(0);
        expect(written).not.toMatch(/[|\n]/);
      }),
    );
  });
});

describe('link', () => {
  it('links to the web only', () => {
    expect(link('a', 'https://snyk.io/vuln/X')).toBe('[a](https://snyk.io/vuln/X)');
    for (const url of ['javascript:alert(1)', 'data:text/html,x', '//evil', 'https://', 'nonsense'])
      expect(link('a', url)).toBe('a');
    expect(link('a', null)).toBe('a');
  });

  it('drops credentials and encodes what would end the link', () => {
    expect(link('a', 'https://u:p@e.com/x) [b](c|d `e` "f"?g=1&h;')).toBe(
      '[a](https://e.com/x%29%20%5Bb%5D%28c%7Cd%20%60e%60%20%22f%22?g=1&h%3B)',
    );
  });

  it('keeps an address of 2,000 characters and drops one of 2,001', () => {
    const start = 'https://e.com/';
    expect(link('a', start + 'x'.repeat(2_000 - start.length))).toMatch(/^\[a\]/);
    expect(link('a', start + 'x'.repeat(2_001 - start.length))).toBe('a');
  });

  it('holds any address', () => {
    fc.assert(
      fc.property(outsideText, (given) => {
        expect(link('a', `https://e.com/${given}`)).toMatch(/^(?:a|\[a\]\([^\s()|`<>[\]]+\))$/);
      }),
    );
  });
});

describe('row', () => {
  it('is one line', () => {
    expect(row('a', 'b')).toBe('| a | b |\n');
  });
});
