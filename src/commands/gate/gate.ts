import { readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { Novelty } from '../../gate/baseline/novelty.js';
import type { GateOptions } from '../../gate/gate.js';
import { parseGatePolicy } from '../../gate/policy/parse.js';
import type { GatePolicy } from '../../gate/policy/policy.js';
import { snykFileRemarks } from '../../gate/snyk-file.js';
import { readEvent } from '../../github/event.js';
import { ConfigError } from '../../model/errors.js';
import type { Repository } from '../../model/repository.js';
import type { CommandContext } from '../context.js';
import { baselineOf } from './baseline.js';

/**
 * The gate as the settings ask for it: its policy and its baseline are read before anything else
 * is done, so that a mistake in them costs no scan.
 *
 * @throws ConfigError when the policy or the baseline cannot be used.
 */
export async function gateOf(
  context: CommandContext,
  run: { readonly command: string; readonly repository: Repository },
): Promise<GateOptions & { readonly novelty: Novelty | null }> {
  const { settings, now } = context;
  const policy = await policyOf(context);
  const { baseline, remarks } = await baselineOf(context, run);
  const inCheckout = run.command === 'scan' || run.command === 'explain';
  return {
    threshold: settings['fail-on'],
    onlyFixable: settings['only-fixable'],
    onlyNew: settings['only-new'],
    policy,
    novelty: baseline && new Novelty(baseline),
    remarks: [...remarks, ...(inCheckout ? await snykFile(context) : [])],
    now: now(),
  };
}

async function policyOf({ settings, cwd }: CommandContext): Promise<GatePolicy | null> {
  const file = settings['gate-policy'];
  if (file === undefined) return null;
  const text = await readFile(resolve(cwd, file), 'utf8').catch((error: unknown) => {
    throw new ConfigError(
      `gate-policy: ${file} cannot be read. Without its policy the gate cannot decide; name a file that is there, or leave the setting out.`,
      { cause: error },
    );
  });
  return parseGatePolicy(text, { file });
}

/** Snyk's own policy, where it looks for one. Where nothing is scanned it decides nothing. */
async function snykFile({ settings, cwd, now, env }: CommandContext): Promise<string[]> {
  if ((await readEvent(env)).exposed) return [];
  const path = join(resolve(cwd, settings['working-directory']), '.snyk');
  const text = await readFile(path, 'utf8').catch(() => null);
  return text === null ? [] : snykFileRemarks(text, { now: now(), file: relative(cwd, path) });
}
