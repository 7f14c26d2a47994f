import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { issue, project } from '../builders/records.js';
import { pageOf } from '../report/html/pages.js';
import { HOSTILE } from '../report/reports.js';
import { look, openBrowser, violations } from './report-browser.js';

const SEVERITIES = ['critical', 'high', 'medium', 'low', 'info'];

/** Findings of all severities in three projects, most with a fix, a date and an EPSS. */
const records = [0, 1, 2].map((number) => {
  const record = project({ attributes: { name: `acme/shop-${number}` }, key: `project-${number}` });
  return {
    ...record,
    issues: Array.from({ length: 40 }, (_, index) =>
      issue({
        project: record.key,
        findingUrl: 'https://app.snyk.io/org/acme',
        attributes: {
          key: `SNYK-JS-PART${index}-${number}`,
          title: `Problem ${index} of ${number}`,
          effective_severity_level: SEVERITIES[index % SEVERITIES.length] ?? 'low',
          created_at: `2026-0${(index % 9) + 1}-15T00:00:00Z`,
          ignored: index === 39,
          severities: [{ source: 'Snyk', score: (index % 100) / 10, vector: 'CVSS:3.1/AV:N' }],
        },
        facts: {
          epss: { probability: index / 100, percentile: index / 50 },
          fixable: index % 3 > 0,
          remedy: `Upgrade part-${index % 7} to 1.${index}.0`,
        },
      }),
    ),
  };
});
const gate = { verdict: 'fail', threshold: 'high', failing: 48, reasons: [] } as const;
const html = pageOf(records, {
  gate,
  incomplete: [{ what: 'project x', why: 'out of sync' }],
  warnings: ['something'],
});
/** The same, compared with a baseline that lacks the first project and had another finding. */
const compared = pageOf(
  records,
  {
    gate: {
      ...gate,
      baseline: { from: 'artifact snyk of run 7 on main', new: 39, unchanged: 78, fixed: 1 },
    },
    changes: {
      fresh: [],
      gone: [
        {
          key: 'gone',
          severity: 'high',
          title: HOSTILE[5],
          problem: 'SNYK-JS-GONE-1',
          component: 'gone@1.0.0',
          place: 'package.json',
        },
      ],
    },
  },
  {
    newness: {
      of: ({ key }) => ({ isNew: () => key === 'project-0', movedFrom: null }),
      isGone: () => true,
      gone: () => [],
    },
  },
);
const key = records[1]?.issues[5]?.findingKey ?? '';

describe('report.html in Chromium', () => {
  let browser: Browser | undefined;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser?.close());

  it('shows the figures and the findings, and asks nothing of anybody', () =>
    look(browser, { html }, async ({ page, faults }) => {
      assert.match(await page.locator('.tile.wide').innerText(), /117\s+open in 3 projects/);
      assert.match(await page.locator('.gate').innerText(), /Gate failed\s+48 findings high or/);
      assert.match(await page.locator('.notice.bad').innerText(), /project x: out of sync/);
      assert.equal(await page.locator('.count').innerText(), '117 of 120 findings');
      const headings = await page.locator('.card h2').allInnerTexts();
      assert.deepEqual(headings, [
        'Fix these first',
        'Severity by project',
        'Likelihood and gravity',
        'When they came in',
        'Age',
      ]);
      assert.match(await page.locator('.row:not(.head)').first().innerText(), /Critical/);
      const rows = await page.locator('.rows .row').count();
      assert.ok(rows < 60, `only what is seen is there, not ${rows} rows`);
      assert.deepEqual(faults, []);
    }));

  for (const dark of [false, true])
    for (const width of [1_440, 390])
      it(`is accessible ${dark ? 'in the dark' : 'by day'}, ${width} pixels wide`, () =>
        look(
          browser,
          { html, dark, width, fragment: `#finding=${key}` },
          async ({ page, faults }) => {
            assert.deepEqual(await violations(page), []);
            if (width < 500) await page.getByRole('button', { name: 'Close' }).click();
            else await page.getByLabel('Group by').selectOption('project');
            assert.deepEqual(await violations(page), []);
            const overflow = 'document.documentElement.scrollWidth > innerWidth';
            assert.equal(await page.evaluate(overflow), false, 'nothing is wider than the page');
            assert.deepEqual(faults, []);
          },
        ));

  it('says nothing of a baseline where there is none', () =>
    look(browser, { html }, async ({ page }) => {
      assert.equal(await page.getByRole('button', { name: 'New', exact: true }).count(), 0);
      assert.equal(await page.locator('.tag.new').count(), 0);
    }));

  for (const dark of [false, true])
    it(`marks what is new since a baseline, and finds it, ${dark ? 'in the dark' : 'by day'}`, () =>
      look(browser, { html: compared, dark }, async ({ page, faults }) => {
        const told = page.locator('.notice', { hasText: 'Compared with' });
        assert.match(await told.innerText(), /artifact snyk of run 7 on main: 1 finding fixed/);
        await told.locator('summary').click();
        assert.match(
          await told.innerText(),
          /high: <script>alert\(1\)<\/script> \(SNYK-JS-GONE-1\)/,
        );
        assert.deepEqual(await violations(page), []);
        await page.getByRole('button', { name: /39\s+new, 1 fixed/ }).click();
        assert.equal(await page.locator('.count').innerText(), '39 of 120 findings');
        assert.match(page.url(), /#fresh=yes$/);
        const first = page.locator('.rows .row').first();
        assert.match(await first.innerText(), /new\s+Problem/i);
        await first.click();
        assert.match(await page.locator('.detail-head').innerText(), /new/i);
        assert.deepEqual(await violations(page), []);
        await page.getByRole('button', { name: 'Close' }).click();
        await page.getByRole('button', { name: 'New', exact: true }).click();
        assert.equal(await page.locator('.count').innerText(), '117 of 120 findings');
        assert.deepEqual(faults, []);
      }));

  it('searches, filters, sorts and groups', () =>
    look(browser, { html }, async ({ page, faults }) => {
      const count = page.locator('.count');
      const first = page.locator('.rows .row .title .main').first();
      await page.getByLabel('Search the findings').fill('problem 12 PART12-2');
      assert.equal(await count.innerText(), '1 of 120 findings');
      await page.getByRole('button', { name: 'Reset' }).click();
      await page.getByRole('group').getByRole('button', { name: 'High' }).click();
      assert.equal(await count.innerText(), '24 of 120 findings');
      await page.getByRole('button', { name: 'Fixable' }).click();
      assert.equal(await count.innerText(), '15 of 120 findings');
      await page.getByRole('button', { name: 'Reset' }).click();
      await page.getByLabel('Status').selectOption('Ignored');
      assert.equal(await count.innerText(), '3 of 120 findings');
      await page.getByRole('button', { name: 'Reset' }).click();
      await page.getByRole('button', { name: 'EPSS' }).click();
      assert.match(await first.innerText(), /^Problem 38/);
      await page.getByRole('button', { name: 'EPSS' }).click();
      assert.match(await first.innerText(), /^Problem 0/);
      await page.getByLabel('Group by').selectOption('Project');
      assert.equal(await page.locator('.rows .row.group').first().innerText(), GROUP);
      await page.locator('.rows .row.group').first().click();
      assert.equal(await page.locator('.rows .row').nth(1).getAttribute('aria-expanded'), 'true');
      await page.locator('.card .share').first().click();
      assert.match(page.url(), /action=Upgrade/);
      assert.deepEqual(faults, []);
    }));

  it('can be walked with the keyboard alone', () =>
    look(browser, { html }, async ({ page, faults }) => {
      const active = page.locator('.row.active .title .main');
      await page.keyboard.press('Tab');
      assert.match(await page.locator(':focus').innerText(), /Skip to the findings/);
      await page.getByRole('grid').focus();
      const before = await active.innerText();
      await page.keyboard.press('ArrowDown');
      const second = await active.innerText();
      assert.notEqual(second, before);
      const id = await page.getByRole('grid').getAttribute('aria-activedescendant');
      assert.equal(await page.locator('.row.active').getAttribute('id'), id);
      await page.keyboard.press('Enter');
      assert.equal(await page.locator('.detail h3').innerText(), second);
      await page.keyboard.press('ArrowDown');
      assert.equal(await page.locator('.detail h3').innerText(), await active.innerText());
      await page.keyboard.press('End');
      assert.match(await active.innerText(), /Problem \d+/);
      await page.keyboard.press('Escape');
      assert.equal(await page.locator('.detail').count(), 0);
      assert.equal(await page.locator(':focus').getAttribute('role'), 'grid');
      assert.deepEqual(faults, []);
    }));

  for (const fragment of [`#finding=${key}`, `#${key}`])
    it(`opens the finding of a link such as ${fragment.slice(0, 9)}…`, () =>
      look(browser, { html, fragment }, async ({ page, faults }) => {
        const pane = page.getByRole('complementary');
        assert.match(await pane.innerText(), /Problem 5 of 1/);
        assert.match(await pane.innerText(), /goof@1\.0\.0\s+lodash@4\.17\.15/);
        assert.match(await pane.innerText(), /Fixed in 4\.17\.21/);
        const link = pane.getByRole('link');
        assert.equal(await link.getAttribute('href'), 'https://app.snyk.io/org/acme');
        assert.equal(await link.getAttribute('rel'), 'noopener noreferrer');
        await pane.getByRole('button', { name: 'Close' }).click();
        assert.doesNotMatch(page.url(), /finding=/);
        assert.deepEqual(faults, []);
      }));

  it('exports what is chosen as CSV', () =>
    look(browser, { html, fragment: '#severity=critical' }, async ({ page, faults }) => {
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'CSV' }).click();
      const text = await readFile(await (await download).path(), 'utf8');
      const lines = text.trimEnd().split('\r\n');
      assert.equal(lines.length, 1 + 24);
      assert.match(lines[1] ?? '', /^critical,open,Problem \d+ of \d,SNYK-JS-PART/);
      assert.deepEqual(faults, []);
    }));

  it('goes on paper as a table, in the colours of the day', () =>
    look(browser, { html, dark: true }, async ({ page, faults }) => {
      await page.emulateMedia({ media: 'print' });
      await page.evaluate("dispatchEvent(new Event('beforeprint'))");
      assert.equal(await page.locator('.printed tbody tr').count(), 117);
      assert.equal(await page.locator('.printed').isVisible(), true);
      assert.equal(await page.locator('.toolbar').isVisible(), false);
      const background = 'getComputedStyle(document.body).backgroundColor';
      assert.equal(await page.evaluate(background), 'rgb(255, 255, 255)');
      await page.evaluate("dispatchEvent(new Event('afterprint'))");
      assert.equal(await page.locator('.printed').count(), 0);
      assert.deepEqual(faults, []);
    }));

  it('shows hostile texts as texts', () =>
    look(browser, { html: hostilePage(), fragment: '#status=all' }, async ({ page, faults }) => {
      const own = await page.locator('script:not([type])').count();
      assert.equal(own, 1);
      const rows = await page.locator('.rows .row').count();
      for (let row = 0; row < rows; row += 1) {
        await page.locator('.rows .row').nth(row).click();
        assert.equal(await page.locator('.detail h3').count(), 1);
      }
      for (const group of ['Project', 'Fix', 'Package', 'Problem'])
        await page.getByLabel('Group by').selectOption(group);
      assert.equal(await page.locator('#page :is(img, iframe, object, form)').count(), 0);
      const addresses = await page.evaluate(
        '[...document.links].map(({ protocol }) => protocol).filter((name) => !/^(https?|file):$/.test(name))',
      );
      assert.deepEqual(addresses, []);
      assert.deepEqual(faults, []);
    }));

  it('tells when there is nothing to tell', () =>
    look(browser, { html: pageOf([project()]) }, async ({ page, faults }) => {
      assert.match(await page.locator('.tile.wide').innerText(), /^0\s+open in 1 project/);
      assert.equal(await page.locator('.none').isVisible(), true);
      assert.deepEqual(await violations(page), []);
      assert.deepEqual(faults, []);
    }));
});

const GROUP = 'Critical\nacme/shop-0 · package.json\n39 findings';

/** Every text that comes from outside is hostile, in turn. */
function hostilePage(): string {
  const texts = [
    ...HOSTILE,
    '"><svg onload=alert(1)>',
    "'-alert(1)-'",
    '${alert(1)} {{constructor.constructor("alert(1)")()}}',
    'javascript:alert(1)',
    '<a href="javascript:alert(1)">x</a>',
    '<iframe srcdoc="<script>parent.alert(1)</script>">',
  ];
  return pageOf(
    texts.map((text, index) => ({
      ...project({ attributes: { name: text, type: text, target_file: text } }),
      key: `project-${index}`,
      issues: [
        issue({
          project: `project-${index}`,
          findingUrl: text,
          attributes: {
            key: text === '' ? 'empty' : text,
            title: text,
            type: text,
            classes: [{ id: `CWE-1${text}`, source: 'CWE', type: 'weakness' }],
            problems: [{ id: `CVE-1${text}`, source: 'NVD', type: 'vulnerability' }],
            severities: [{ source: text, score: 5, vector: text, version: text }],
          },
          facts: {
            packages: [
              {
                name: text,
                version: text,
                paths: [[text, text]],
                fixedIn: [text],
                upgradeTo: text,
              },
            ],
            locations: [{ file: text, message: text }],
            codeFlow: [{ file: text, message: text }],
            remedy: text,
            exploit: text,
            reachability: text,
            license: text,
            message: text,
            ignore: { reason: text, expires: text },
          },
        }),
      ],
    })),
    { warnings: texts, incomplete: texts.map((text) => ({ what: text, why: text })) },
  );
}
