import { resolve } from 'node:path';
import { readEvent } from '../github/event.js';
import { foreignFileGuard } from '../hosts/foreign-file.js';
import { ConfigError } from '../model/errors.js';
import type { CommandContext } from './context.js';

/**
 * Refuses to run tools over a checkout that may be a fork's (`GitHubEvent.exposed`). Such a run has
 * the secrets of the repository and a token that writes, and those tools obey build files and
 * settings. What is checked out cannot be told for sure: a step may have laid the files of the head
 * over a commit of the base.
 *
 * @throws ConfigError
 */
export async function refuseForeignCode({ env }: Pick<CommandContext, 'env'>): Promise<void> {
  const { name, exposed } = await readEvent(env);
  if (!exposed) return;
  throw new ConfigError(
    `This run of \`${name}\` has secrets and may hold the code of a fork, which the tools ` +
      'of a scan could execute; so nothing is run. Scan on `pull_request`, or give `input` files ' +
      'that a job without secrets wrote.',
  );
}

/**
 * Refuses files that decide over the run, as the settings name them, when they may come from a
 * fork; see `FileGuard`. What is judged may come from there.
 *
 * @throws ConfigError with all of them.
 */
export async function refuseForeignFiles({
  settings,
  env,
  cwd,
}: Pick<CommandContext, 'settings' | 'env' | 'cwd'>): Promise<void> {
  const guard = foreignFileGuard(env);
  const { baseline } = settings;
  const files: readonly (readonly [string, string | undefined])[] = [
    ['gate-policy', settings['gate-policy']],
    ['baseline', baseline === 'artifact' || baseline === 'snyk' ? undefined : baseline],
    ['transform-map', settings['transform-map']],
    ...settings['ca-file'].map((file) => ['ca-file', file] as const),
  ];
  const problems: string[] = [];
  for (const [setting, file] of files) {
    if (file === undefined) continue;
    await guard(setting, resolve(cwd, file)).catch((error: unknown) => {
      if (!(error instanceof ConfigError)) throw error;
      problems.push(...error.problems);
    });
  }
  if (problems.length > 0) throw new ConfigError(problems);
}
