import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

const ROOT = join(import.meta.dirname, '..');
const PAGE = 'src/report/html/page';

/** Packages that stand in the page, with the notices that their licences ask for. */
const INLINED = {
  'chart.js': 'LICENSE.md',
  '@kurkle/color': 'LICENSE.md',
  '@tanstack/virtual-core': 'LICENSE',
};

/** Browsers that know `light-dark()` and all else that the page uses. */
const TARGETS = ['chrome123', 'firefox120', 'safari17.5'];

/** The program and the style of report.html as a module, so that no file is read at run time. */
export async function pageAssets(): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: [`${PAGE}/main.ts`, `${PAGE}/style.css`],
    tsconfig: `${PAGE}/tsconfig.json`,
    outdir: 'out',
    write: false,
    bundle: true,
    minify: true,
    format: 'iife',
    charset: 'ascii',
    target: TARGETS,
    legalComments: 'none',
  });
  const text = (ending: string): string =>
    outputFiles.find(({ path }) => path.endsWith(ending))?.text.trim() ?? '';
  const script = `${await notices()}\n${text('.js')}`;
  if (/<\/script|<!--/i.test(script)) throw new Error('The script of the page would end early');
  return `/** Made of ${PAGE} by \`npm run generate\`. */
export const SCRIPT = ${JSON.stringify(script)};
export const STYLE = ${JSON.stringify(text('.css'))};
`;
}

async function notices(): Promise<string> {
  const texts = await Promise.all(
    Object.entries(INLINED).map(async ([name, file]) => {
      const licence = await readFile(join(ROOT, 'node_modules', name, file), 'utf8');
      return `${name}: ${licence.replace(/\s+/g, ' ').trim()}`;
    }),
  );
  return `/*! ${texts.join('\n').replaceAll('*/', '* /')} */`;
}
