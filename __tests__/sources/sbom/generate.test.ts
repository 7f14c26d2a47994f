import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wordsOf } from '../../../src/sources/sbom/obtain/command-line.js';
import { sbomOfFile } from '../../../src/sources/sbom/obtain/file.js';
import { generateSbom } from '../../../src/sources/sbom/obtain/generate.js';
import { cyclonedx } from '../../builders/sboms.js';

let directory = '';
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'sbom-'));
});
afterEach(async () => {
  await rm(directory, { recursive: true });
});

const SILENT = {
  debug: () => undefined,
  info: () => undefined,
  warning: () => undefined,
  error: () => undefined,
};

function generate(generator: string, overrides: object = {}) {
  return generateSbom({
    generator,
    format: 'cyclonedx1.6+json',
    workingDirectory: directory,
    cli: { executable: join(directory, 'snyk.js'), installDirectory: directory },
    scanArgs: ['--all-projects', '--severity-threshold=high', '--file=a b'],
    account: { token: 'secret-token-of-snyk' },
    integration: { name: 'T', version: '1' },
    temporaryDirectory: directory,
    env: { PATH: process.env['PATH'], SNYK_TOKEN: 'secret-token-of-snyk' },
    log: SILENT,
    ...overrides,
  });
}

/** A program that prints this, and may end badly. */
async function program(name: string, body: string): Promise<string> {
  const file = join(directory, name);
  await writeFile(file, body);
  return file;
}

const PRINTS = `process.stdout.write(${JSON.stringify(JSON.stringify(cyclonedx()))});`;

describe('a generator', () => {
  it('may be any command; no shell reads it and it gets no token', async () => {
    const check = 'if (process.env.SNYK_TOKEN || process.argv[2] !== "$HOME a|b") process.exit(9);';
    await program('make.js', check + PRINTS);
    const document = await generate(`./make.js "$HOME a|b"`);
    expect(document.components).toHaveLength(3);
    expect(await readdir(directory)).toEqual(['make.js']);
  });

  it('is `snyk sbom` with the arguments that it knows', async () => {
    const check =
      'const args = JSON.stringify(process.argv.slice(2));' +
      'if (args !== JSON.stringify(["sbom","--format=cyclonedx1.6+json","--all-projects","--file=a b"]))' +
      '{ console.error(args); process.exit(9); }' +
      'if (process.env.SNYK_TOKEN !== "secret-token-of-snyk") process.exit(8);';
    await program(
      'snyk.js',
      `if (process.argv[2] === "--version") { console.log("1.1300.0"); process.exit(); } ${check}${PRINTS}`,
    );
    expect((await generate('snyk')).version).toBe('1.5');
  });

  it('that fails is quoted, without secrets', async () => {
    await program(
      'fail.js',
      'console.error("403 for secret-token-of-snyk\\n::error::x"); process.exit(2);',
    );
    const error = await generate('./fail.js', {
      env: { MY_TOKEN: 'secret-token-of-snyk', PATH: '' },
    }).catch(String);
    expect(error).toContain('./fail.js made no SBOM (exit code 2): 403 for ');
    expect(error).not.toContain('secret-token');
  });

  it('is told to be replaced where Snyk has no entitlement', async () => {
    await program(
      'snyk.js',
      'if (process.argv[2] === "--version") { console.log("1.1300.0"); process.exit(); } console.error("Forbidden (403)"); process.exit(2);',
    );
    await expect(generate('snyk')).rejects.toThrow(
      /`snyk sbom` needs an Enterprise plan; `sbom-generator: npm`/,
    );
  });

  it.each([
    ['no-such-program-here', {}, /"no-such-program-here" was not found on the PATH/],
    ['"unclosed', {}, /is no command; a quote in it is not closed/],
    ['npm', { env: { PATH: '' } }, /npm was not found on the PATH/],
    ['npm', { format: 'cyclonedx1.6+xml' }, /npm makes JSON only/],
    ['npm', { workingDirectory: '/no/such/directory' }, /is not a directory/],
  ])('that cannot be used is told: %s', async (generator, overrides, message) => {
    await expect(generate(generator, overrides)).rejects.toThrow(message);
  });
});

describe('a file', () => {
  it('must be there and be a file', async () => {
    await expect(sbomOfFile(join(directory, 'x'), 'x')).rejects.toThrow(/there is no file x/);
    await expect(sbomOfFile(directory, 'x')).rejects.toThrow(/is a directory/);
  });
});

describe('wordsOf', () => {
  it('splits as a shell does, and does nothing else', () => {
    expect(wordsOf(` cdxgen  -o "a b" 'c "d"' e"f"g '' $HOME|x `)).toEqual([
      ...['cdxgen', '-o', 'a b', 'c "d"', 'efg', '', '$HOME|x'],
    ]);
    expect(wordsOf("a 'b")).toBeUndefined();
    expect(wordsOf('  ')).toEqual([]);
  });

  it('gives back what was quoted', () => {
    const word = fc.string().filter((text) => !text.includes('"'));
    fc.assert(
      fc.property(fc.array(word), (words) => {
        expect(wordsOf(words.map((one) => `"${one}"`).join(' '))).toEqual(words);
      }),
    );
  });
});
