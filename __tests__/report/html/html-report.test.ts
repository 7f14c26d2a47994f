import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { SCRIPT, STYLE } from '../../../src/report/html/assets.js';
import { embeddedJson } from '../../../src/report/html/embed.js';
import { ABOUT_ID, DETAILS_ID, TABLE_ID } from '../../../src/report/html/format.js';
import { Findings } from '../../../src/report/html/view/findings.js';
import { anyText } from '../../builders/any-text.js';
import { issue, project } from '../../builders/records.js';
import { HOSTILE, projectWith } from '../reports.js';
import { pageOf } from './pages.js';

describe('embedded JSON', () => {
  it('gives back any text', () => {
    fc.assert(
      fc.property(fc.array(anyText), (texts) => {
        expect(JSON.parse(embeddedJson(texts))).toEqual(texts);
      }),
    );
  });

  it('never ends its element or opens a comment', () => {
    const parts = ['</script', '<!--', '<script>', ']]>', '\u2028', '\u2029', '<', 'x'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts)), (texts) => {
        expect(embeddedJson([texts.join('')])).not.toMatch(/[<\u2028\u2029]/);
      }),
    );
  });
});

const GONE = {
  key: 'k',
  severity: 'low' as const,
  title: 'ReDoS',
  problem: 'SNYK-1',
  component: 'marked@1',
  place: 'a.json',
};

/** Whether each finding is new, in any order. */
function numbers(page: string): number[] {
  const schema = z.object({ numbers: z.object({ fresh: z.array(z.number()) }) });
  return schema.parse(part(page, TABLE_ID)).numbers.fresh.toSorted();
}

describe('report.html', () => {
  it('lets only its own script and style work, and nothing leave', () => {
    const page = pageOf([projectWith(1, 'high')]);
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1];
    const hash = (text: string): string =>
      `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    expect(policy?.split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${hash(SCRIPT)}`,
      `style-src ${hash(STYLE)}`,
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ]);
    expect(page).toContain(`<script>${SCRIPT}</script>`);
    expect(page).toContain(`<style>${STYLE}</style>`);
  });

  it('has no more elements for hostile texts than for friendly ones', () => {
    const tags = (page: string): number => (page.match(/<[a-z!/]/gi) ?? []).length;
    const friendly = pageOf([projectWith(HOSTILE.length, 'high')]);
    expect(tags(pageOf([hostile()]))).toBe(tags(friendly));
  });

  it('says how many findings it leaves out, and keeps the worst', () => {
    const records = [projectWith(3, 'low'), projectWith(2, 'critical', { name: 'other' })];
    const page = pageOf(records, {}, { limit: 2 });
    expect(part(page, ABOUT_ID)).toMatchObject({ leftOut: 3, counts: { open: 5 } });
    expect(part(page, TABLE_ID)).toMatchObject({ numbers: { severity: [0, 0] } });
    expect(part(pageOf(records, {}, { limit: 5 }), ABOUT_ID)).toMatchObject({ leftOut: 0 });
  });

  describe('compared with a baseline', () => {
    const record = projectWith(3, 'high');
    const [first] = record.issues;
    const compared = (movedFrom: string | null, isGone: boolean): string =>
      pageOf(
        [record],
        {
          changes: { fresh: [], gone: [GONE, GONE] },
          gate: {
            ...{ verdict: 'off', threshold: 'none', failing: 0, reasons: [] },
            baseline: { from: 'run 7', new: 1, unchanged: 2, fixed: 3 },
          },
        },
        {
          newness: {
            of: () => ({ isNew: (one) => one === first, movedFrom }),
            isGone: () => isGone,
            gone: () => [],
          },
        },
      );

    it('says what is new, and names what is fixed', () => {
      const page = compared(null, false);
      expect(numbers(page)).toEqual([0, 0, 1]);
      expect(part(page, ABOUT_ID)).toMatchObject({
        baseline: {
          ...{ from: 'run 7', fresh: 1, fixed: 3 },
          gone: [...Array<string>(2).fill('low: ReDoS (SNYK-1) in marked@1, a.json'), '1 more'],
        },
      });
    });

    it.each([
      [true, [0, 0, 1]],
      [false, [1, 1, 1]],
    ])('of a file that may have moved, when the old one is gone: %s', (isGone, expected) => {
      expect(numbers(compared('old.json', isGone))).toEqual(expected);
    });

    it('says nothing of it without one', () => {
      const page = pageOf([record]);
      expect(numbers(page)).toEqual([-1, -1, -1]);
      expect(part(page, ABOUT_ID)).toMatchObject({ baseline: null });
    });
  });

  it('shows what is open before what is done with', () => {
    const done = issue({ attributes: { key: 'A', status: 'resolved' } });
    const accepted = issue({ attributes: { key: 'B', ignored: true } });
    const open = issue({ attributes: { key: 'C', effective_severity_level: 'low' } });
    const page = pageOf([project({ issues: [done, accepted, open] })]);
    expect(part(page, TABLE_ID)).toMatchObject({ numbers: { status: [0, 1, 2] } });
  });

  it('upgrades a package once, to the newest version that its findings need', () => {
    const upgrade = (key: string, remedy: string): ReturnType<typeof issue> =>
      issue({ attributes: { key }, facts: { remedy } });
    const record = project({
      issues: [
        upgrade('A', 'Upgrade qs to 6.9.0'),
        upgrade('B', 'Upgrade qs to 6.11.0'),
        upgrade('C', 'Upgrade ws to 8.0.0'),
      ],
    });
    const words = findings(pageOf([record])).wordsOf('action').words;
    expect([...words].sort()).toEqual(['Upgrade qs to 6.11.0', 'Upgrade ws to 8.0.0']);
  });

  it('tells projects apart that differ in their branch only', () => {
    const branch = (name: string): ReturnType<typeof project> => ({
      ...project({ attributes: { target_reference: name } }),
      key: name,
      issues: [issue({ project: name })],
    });
    const words = findings(pageOf([branch('main'), branch('next')])).wordsOf('project').words;
    expect([...words].sort()).toEqual(['goof · package.json (main)', 'goof · package.json (next)']);
  });

  it('links no address but those of the web', () => {
    const addresses = [
      'javascript:alert(1)',
      'data:text/html,x',
      ' https://x.example',
      'file:///x',
    ];
    const page = pageOf([
      project({
        issues: addresses.map((findingUrl, index) =>
          issue({ attributes: { key: `A${index}` }, findingUrl }),
        ),
      }),
    ]);
    expect(JSON.stringify(part(page, `${DETAILS_ID}0`))).not.toMatch(/"(javascript|data|file):/);
  });
});

function hostile(): ReturnType<typeof project> {
  return project({
    attributes: { name: '</script><script>alert(1)</script>' },
    issues: HOSTILE.map((title, index) => issue({ attributes: { key: `A${index}`, title } })),
  });
}

const TABLE = z.custom<ConstructorParameters<typeof Findings>[0]>(
  (value) => typeof value === 'object' && value !== null && 'words' in value,
);

function findings(page: string): Findings {
  return new Findings(TABLE.parse(part(page, TABLE_ID)));
}

function part(page: string, id: string): unknown {
  const text = new RegExp(`id="${id}">([^<]*)</script>`).exec(page)?.[1];
  return text === undefined ? undefined : JSON.parse(text);
}
