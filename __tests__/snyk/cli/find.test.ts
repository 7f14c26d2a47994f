import { describe, expect, it } from '@jest/globals';
import { chmod, readdir, readFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { ConfigError, UpstreamError } from '../../../src/model/errors.js';
import type { FindCliOptions } from '../../../src/snyk/cli/find.js';
import { findCli } from '../../../src/snyk/cli/find.js';
import {
  inTemporaryDirectory,
  LogLines,
  writeProgram,
  writeTree,
} from '../../builders/programs.js';

/** Settings of a machine with the given programs on its PATH. */
async function machine(
  directory: string,
  programs: Readonly<Record<string, string>>,
): Promise<FindCliOptions & { readonly log: LogLines; readonly installDirectory: string }> {
  for (const [name, source] of Object.entries(programs))
    await writeProgram(join(directory, 'bin'), name, source);
  return {
    env: { PATH: [join(directory, 'bin')].join(delimiter) },
    installDirectory: join(directory, 'tools'),
    log: new LogLines(),
  };
}

const SNYK = `console.log('1.1307.4 (standalone)')`;

/** An npm that makes the package as it comes from the registry; its bootstrap does as it is told. */
function npm(bootstrap: 'downloads' | 'fails', version = '1.1307.4'): string {
  const download = `require('fs').writeFileSync(require('path').join(__dirname, 'snyk-linux'), '')`;
  return `
    const { mkdirSync, writeFileSync } = require('fs');
    const { dirname, join } = require('path');
    const args = process.argv.slice(2);
    const prefix = args.find((arg) => arg.startsWith('--prefix=')).slice('--prefix='.length);
    const put = (path, text) => {
      const file = join(prefix, 'node_modules/snyk', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    };
    put('package.json', JSON.stringify({ version: '${version}' }));
    put('bin/snyk', '');
    put('dist/cli/index.js', '');
    put('wrapper_dist/generated/binary-deployments.json', '{"linux":{"amd64":"snyk-linux"}}');
    put('wrapper_dist/bootstrap.js', ${JSON.stringify(bootstrap === 'downloads' ? download : 'process.exit(1)')});
    put('seen.json', JSON.stringify({ args, cwd: process.cwd(), env: process.env }));`;
}

describe('findCli', () => {
  it('takes the executable that the setting names', async () => {
    await inTemporaryDirectory(async (directory) => {
      const options = await machine(directory, { snyk: SNYK });
      await writeTree(directory, { 'engine.js': '' });
      const executable = join(directory, 'engine.js');
      expect(await findCli({ ...options, executable })).toEqual({
        command: process.execPath,
        args: [executable],
      });
    });
  });

  it('says which setting is wrong when there is no such executable', async () => {
    await inTemporaryDirectory(async (directory) => {
      const options = await machine(directory, { snyk: SNYK });
      const found = findCli({ ...options, executable: '/no/snyk' });
      await expect(found).rejects.toThrow(ConfigError);
      await expect(found).rejects.toThrow(/snyk-cli-path: \/no\/snyk/);
    });
  });

  it.each([undefined, '1.1307.4', '1.1307'])(
    'takes the snyk on the PATH when %p is wanted',
    async (version) => {
      await inTemporaryDirectory(async (directory) => {
        const options = await machine(directory, { snyk: SNYK });
        expect(await findCli({ ...options, version })).toEqual({
          command: join(directory, 'bin', 'snyk'),
          args: [],
        });
      });
    },
  );

  it('installs another version than the one on the PATH', async () => {
    await inTemporaryDirectory(async (directory) => {
      const options = await machine(directory, {
        snyk: `console.log('1.1000.0')`,
        npm: npm('downloads'),
      });
      const cli = await findCli({ ...options, version: 'v1.1307.4' });
      const home = join(options.installDirectory, 'snyk-1.1307.4', 'node_modules', 'snyk');
      expect(cli).toEqual({ command: process.execPath, args: [join(home, 'bin', 'snyk')] });
      expect(await readdir(options.installDirectory)).toEqual(['snyk-1.1307.4']);
    });
  });

  it('does not trust a snyk on the PATH that cannot tell its version', async () => {
    await inTemporaryDirectory(async (directory) => {
      const options = await machine(directory, { snyk: `process.exit(1)`, npm: npm('downloads') });
      const cli = await findCli({ ...options, version: '1.1307.4' });
      expect(cli.args[0]).toContain('snyk-1.1307.4');
    });
  });

  it('installs the latest when there is none, with npm shielded from the code under test', async () => {
    await inTemporaryDirectory(async (directory) => {
      const options = await machine(directory, { npm: npm('downloads') });
      await findCli({
        ...options,
        env: { ...options.env, SNYK_TOKEN: 'secret', INPUT_X: 'secret' },
      });
      const home = join(options.installDirectory, 'snyk-1.1307.4', 'node_modules', 'snyk');
      const seen = await readFile(join(home, 'seen.json'), 'utf8');
      expect(JSON.parse(seen)).toMatchObject({
        args: expect.arrayContaining(['install', '--ignore-scripts', 'snyk@latest']),
        cwd: expect.stringContaining('installing-'),
      });
      expect(seen).not.toContain('secret');
    });
  });

  it('uses what an earlier run installed, without npm', async () => {
    await inTemporaryDirectory(async (directory) => {
      const first = await machine(directory, { npm: npm('downloads') });
      const installed = await findCli({ ...first, version: '1.1307.4' });
      const again = { ...first, env: { PATH: '' }, version: '1.1307.4' };
      expect(await findCli(again)).toEqual(installed);
    });
  });

  it('does not trust what lies in a directory that others can write to', async () => {
    await inTemporaryDirectory(async (directory) => {
      const options = await machine(directory, { npm: npm('downloads') });
      const planted = join(options.installDirectory, 'snyk-1.1307.4', 'node_modules', 'snyk');
      await writeTree(planted, { 'package.json': '{"version":"1.1307.4"}', 'bin/snyk': 'evil' });
      await chmod(options.installDirectory, 0o777);
      const cli = await findCli({ ...options, version: '1.1307.4' });
      expect(cli.args[0]).toMatch(/tools-\w+.snyk-1\.1307\.4/);
    });
  });

  it('falls back to the JavaScript engine when the binary cannot be had, and says so', async () => {
    await inTemporaryDirectory(async (directory) => {
      const options = await machine(directory, { npm: npm('fails') });
      const cli = await findCli(options);
      expect(cli.args[0]).toMatch(/dist.cli.index\.js$/);
      expect(options.log.lines).toContainEqual(
        expect.stringMatching(/^warning: .+downloads\.snyk/),
      );
    });
  });

  it('says what to do without npm', async () => {
    await inTemporaryDirectory(async (directory) => {
      const found = findCli(await machine(directory, {}));
      await expect(found).rejects.toThrow(ConfigError);
      await expect(found).rejects.toThrow(/no npm on the PATH.+snyk-cli-path/);
    });
  });

  it('tells what npm said when it fails, and leaves nothing behind', async () => {
    await inTemporaryDirectory(async (directory) => {
      const options = await machine(directory, {
        npm: `console.error('npm error notarget No matching version for ' + process.env.A_TOKEN); process.exit(1)`,
      });
      const env = { ...options.env, A_TOKEN: 'abcdef-secret' };
      const found = findCli({ ...options, env, version: '1.0.0' });
      await expect(found).rejects.toThrow(UpstreamError);
      await expect(found).rejects.toThrow(/exit code 1.+No matching version for \*\*\*/);
      expect(await readdir(options.installDirectory)).toEqual([]);
    });
  });

  it('checks the version before anything is started', async () => {
    await inTemporaryDirectory(async (directory) => {
      const options = await machine(directory, { npm: `process.exit(9)` });
      await expect(findCli({ ...options, version: '1; rm -rf /' })).rejects.toThrow(ConfigError);
    });
  });
});
