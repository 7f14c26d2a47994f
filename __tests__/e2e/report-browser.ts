import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { z } from 'zod';

const CHROMIUM = process.env.E2E_CHROMIUM ?? '/usr/bin/chromium';

/** Chromium runs as root in containers, and asks for its own updates unless it is told not to. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface Look {
  readonly html: string;
  readonly fragment?: string;
  readonly dark?: boolean;
  readonly width?: number;
}

/** A page that somebody looks at, with all that it must not do. */
export interface Looked {
  readonly page: Page;
  /** Requests for anything but the file itself, messages in the console, errors, dialogs. */
  readonly faults: readonly string[];
}

export async function openBrowser(): Promise<Browser> {
  if (!existsSync(CHROMIUM))
    throw new Error(
      `There is no ${CHROMIUM}. Install Debian's package chromium, or name another in E2E_CHROMIUM.`,
    );
  return chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
}

/** Opens report.html as a file, as a person does, for as long as the work goes on. */
export async function look(
  browser: Browser | undefined,
  at: Look,
  work: (looked: Looked) => Promise<void>,
): Promise<void> {
  if (browser === undefined) throw new Error('The browser is not open');
  const directory = await mkdtemp(join(tmpdir(), 'snyk-connector-report-'));
  const context = await browser.newContext({
    viewport: { width: at.width ?? 1_440, height: 1_000 },
    colorScheme: at.dark === true ? 'dark' : 'light',
  });
  try {
    const file = join(directory, 'report.html');
    await writeFile(file, at.html);
    const page = await context.newPage();
    const url = pathToFileURL(file).href;
    const faults: string[] = [];
    page.on('console', (message) => faults.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
    page.on('dialog', (dialog) => {
      faults.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      const asked = request.url();
      if (!asked.startsWith(url) && !asked.startsWith('data:,')) faults.push(`request: ${asked}`);
    });
    await page.goto(url + (at.fragment ?? ''));
    await page.locator('html[data-ready="yes"]').waitFor();
    await work({ page, faults });
  } finally {
    await context.close();
    await rm(directory, { recursive: true, force: true });
  }
}

const VIOLATIONS = z.object({
  violations: z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) })),
});

/** What axe-core has against the page by WCAG 2.2 AA and its best practices, one line each. */
export async function violations(page: Page): Promise<string[]> {
  const axe = fileURLToPath(import.meta.resolve('axe-core/axe.min.js'));
  await page.evaluate(await readFile(axe, 'utf8'));
  const found = VIOLATIONS.parse(await page.evaluate('axe.run()'));
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
