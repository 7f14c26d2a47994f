import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { median } from './measure.js';
import { MAX_FINDINGS } from '../src/report/html/page-findings.js';
import { dependencyPath, packageOf, problemFields } from './problems.js';

const CHROMIUM = '/usr/bin/chromium';
const SNYK_TO_HTML = join(
  import.meta.dirname,
  '../.ci/tools/node_modules/snyk-to-html/dist/index.js',
);

/** Findings of the scans; the last is as much as a page holds. */
const SIZES = [1_000, 10_000, MAX_FINDINGS];
const PER_PROJECT = 1_000;

/** Its page has all of a finding in the document; what is larger takes minutes to make. */
const MOST_FOR_SNYK_TO_HTML = 10_000;

/** What a person waits for, in milliseconds. */
interface Waits {
  /** Until the page is whole and has been painted. */
  readonly open: number;
  /** From a key press in the search until the rows are painted; null without a search. */
  readonly search: number | null;
}

/** How long a page takes to open and to answer, one line for each size. */
export async function benchReport(options: {
  readonly connector: string;
  readonly data: string;
  readonly rounds: number;
}): Promise<string[]> {
  const { connector, data, rounds } = options;
  if (!existsSync(CHROMIUM)) return [`not measured: there is no ${CHROMIUM}`];
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  try {
    const lines: string[] = [];
    for (const size of SIZES) {
      const scan = writeScan(data, size);
      const output = join(data, `report-${size}`);
      const own = [connector, 'scan', '--input', scan, '--output-dir', output, '--fail-on', 'none'];
      spawnSync(process.execPath, own, { stdio: 'ignore' });
      lines.push(
        await pageLine(browser, {
          name: `report.html, ${size}`,
          file: join(output, 'report.html'),
          rounds,
        }),
      );
      if (size > MOST_FOR_SNYK_TO_HTML || !existsSync(SNYK_TO_HTML)) continue;
      const page = join(data, `snyk-to-html-${size}.html`);
      spawnSync(process.execPath, [SNYK_TO_HTML, '-i', scan, '-o', page], { stdio: 'ignore' });
      lines.push(await pageLine(browser, { name: `snyk-to-html, ${size}`, file: page, rounds }));
    }
    if (!existsSync(SNYK_TO_HTML)) lines.push('snyk-to-html: not installed in .ci/tools');
    return lines;
  } finally {
    await browser.close();
  }
}

async function pageLine(
  browser: Browser,
  { name, file, rounds }: { name: string; file: string; rounds: number },
): Promise<string> {
  if (!existsSync(file)) return `${name} findings: not made`;
  const waits: Waits[] = [];
  for (let round = 0; round < rounds; round += 1) waits.push(await waitsOf(browser, file));
  const open = median(waits.map((wait) => wait.open));
  const searches = waits.flatMap(({ search }) => search ?? []);
  const megabytes = statSync(file).size / 1e6;
  return (
    `${name} findings: ${megabytes.toFixed(1)} MB, open ${open.toFixed(0)} ms, ` +
    (searches.length === 0 ? 'no search' : `search ${median(searches).toFixed(0)} ms`)
  );
}

/** The page tells the time since it was asked for, once what it has drawn is on the screen. */
const PAINTED =
  'new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now()))))';

async function waitsOf(browser: Browser, file: string): Promise<Waits> {
  const page = await browser.newPage({ viewport: { width: 1_440, height: 1_000 } });
  try {
    page.setDefaultTimeout(300_000);
    await page.goto(pathToFileURL(file).href);
    const open = Number(await page.evaluate(PAINTED));
    const hasSearch = (await page.locator('input[type=search]').count()) === 1;
    return { open, search: hasSearch ? await slowestSearch(page) : null };
  } finally {
    await page.close();
  }
}

/** The slowest of some searches typed letter by letter. */
async function slowestSearch(page: Page): Promise<number> {
  const times = await page.evaluate(`(async () => {
    const input = document.querySelector('input[type=search]');
    const times = [];
    for (const query of ['p', 'pr', 'pro', 'prot', 'prototype package-7', '']) {
      const start = performance.now();
      input.value = query;
      input.dispatchEvent(new Event('input'));
      times.push((await ${PAINTED}) - start);
    }
    return times;
  })()`);
  return Array.isArray(times) ? Math.max(...times.map(Number)) : Number.NaN;
}

/** A scan of many projects, as \`snyk test --all-projects --json\` prints it. */
function writeScan(folder: string, size: number): string {
  const file = join(folder, `report-${size}.json`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  const projects = Array.from({ length: Math.ceil(size / PER_PROJECT) }, (_, number) => {
    const vulnerabilities = Array.from({ length: Math.min(PER_PROJECT, size) }, (_, place) =>
      vulnerability(number * PER_PROJECT + place),
    );
    return JSON.stringify({
      ok: false,
      vulnerabilities,
      dependencyCount: 1_700,
      packageManager: 'npm',
      projectName: `project-${number}`,
      displayTargetFile: 'package.json',
      path: `/home/user/project-${number}`,
      uniqueCount: vulnerabilities.length,
      summary: `${vulnerabilities.length} vulnerable dependency paths`,
    });
  });
  writeFileSync(file, `[${projects.join(',\n')}]`);
  return file;
}

function vulnerability(index: number): object {
  const { packageName, version } = packageOf(index);
  return {
    ...problemFields(index),
    from: dependencyPath(index, index % 7),
    upgradePath: [false, `dependency-${index % 300}@9.9.${index % 10}`],
    isUpgradable: true,
    isPatchable: false,
    name: packageName,
    version,
    epssDetails: { percentile: '0.9', probability: String((index % 1_000) / 1_000) },
  };
}
