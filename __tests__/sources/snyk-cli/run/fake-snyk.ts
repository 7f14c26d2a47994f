import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { writeTree } from '../../../builders/programs.js';

/** What the fake Snyk CLI does for one command. */
export interface Behaviour {
  readonly exit?: number;
  /** Ends itself by this signal, after it has written. */
  readonly signal?: 'SIGKILL';
  /** Printed; objects as JSON. */
  readonly stdout?: unknown;
  /** Written to the file of --json-file-output; when absent, no file is written. */
  readonly json?: unknown;
  readonly stderr?: string;
  /** Goes on for ever, after it has said so on standard error. */
  readonly hangs?: true;
}

/** One call of the fake Snyk CLI. */
const call = z.object({
  args: z.array(z.string()),
  cwd: z.string(),
  env: z.record(z.string(), z.string()),
});

export interface FakeSnyk {
  /** For `snyk-cli-path`. */
  readonly executable: string;
  readonly calls: () => Promise<z.infer<typeof call>[]>;
}

/**
 * A Snyk CLI that does as it is told for `test`, `code test`, `container test` and `iac test`, and
 * keeps how it was called.
 */
export async function fakeSnyk(
  directory: string,
  behaviours: Readonly<Record<string, Behaviour>>,
): Promise<FakeSnyk> {
  const seen = join(directory, 'calls.ndjson');
  await writeTree(directory, {
    'fake-snyk.js': `
      const fs = require('fs');
      const args = process.argv.slice(2);
      fs.appendFileSync(${JSON.stringify(seen)},
        JSON.stringify({ args, cwd: process.cwd(), env: process.env }) + '\\n');
      const text = (value) => (typeof value === 'string' ? value : JSON.stringify(value, null, 2));
      const command = args[1] === 'test' ? args[0] + ' test' : args[0];
      const todo = ${JSON.stringify(behaviours)}[command];
      const file = args.find((arg) => arg.startsWith('--json-file-output=')).slice(19);
      if (todo.stderr !== undefined) fs.writeSync(2, todo.stderr + '\\n');
      if (todo.stdout !== undefined) fs.writeSync(1, text(todo.stdout));
      if (todo.json !== undefined) fs.writeFileSync(file, text(todo.json));
      if (todo.signal !== undefined) process.kill(process.pid, todo.signal);
      if (todo.hangs) setInterval(() => {}, 1000);
      process.exitCode = todo.exit ?? 0;`,
  });
  return {
    executable: join(directory, 'fake-snyk.js'),
    calls: async () =>
      (await readFile(seen, 'utf8'))
        .trim()
        .split('\n')
        .map((line) => call.parse(JSON.parse(line))),
  };
}

/** A result of `snyk test --json` with one vulnerability for each id. */
export function tested(
  over: {
    readonly path?: string;
    readonly displayTargetFile?: string;
    readonly packageManager?: string;
    readonly projectName?: string;
    readonly ids?: readonly string[];
  } = {},
): Record<string, unknown> {
  const { ids = ['SNYK-JS-LODASH-590103'], ...header } = over;
  return {
    vulnerabilities: ids.map((id) => ({
      id,
      title: 'Prototype Pollution',
      severity: 'high',
      packageName: 'lodash',
      version: '4.17.15',
      name: 'lodash',
      from: ['app@1.0.0', 'lodash@4.17.15'],
      upgradePath: [],
      packageManager: 'npm',
    })),
    ok: ids.length === 0,
    dependencyCount: 1,
    packageManager: 'npm',
    projectName: 'app',
    displayTargetFile: 'package-lock.json',
    ...header,
  };
}

export function failed(error: string, path = '/src'): Record<string, unknown> {
  return { ok: false, error, path };
}

/** SARIF of `snyk code test --json` with one result. */
export function codeResult(uri: string): Record<string, unknown> {
  return {
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'SnykCode', rules: [{ id: 'javascript/Sqli' }] } },
        results: [
          {
            ruleId: 'javascript/Sqli',
            level: 'error',
            message: { text: 'Unsanitized input' },
            locations: [
              { physicalLocation: { artifactLocation: { uri }, region: { startLine: 3 } } },
            ],
            fingerprints: { '0': 'f0', '1': 'f1' },
          },
        ],
      },
    ],
  };
}
