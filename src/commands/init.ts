import { basename, extname, join, relative, resolve, sep } from 'node:path';
import type { Asker } from '../hosts/asker.js';
import { ConfigError } from '../model/errors.js';
import type { ExitCode } from '../pipeline/run-record.js';
import { EXIT } from '../pipeline/run-record.js';
import { cronsOf } from '../schedule/cron.js';
import { DEFAULT_PROFILE } from '../settings/profile.js';
import { regionOfToken } from '../snyk/region.js';
import type { CommandContext } from './context.js';
import { askMissing } from './init/answers.js';
import { checkedConnection } from './init/checked.js';
import type { Connection } from './init/connection.js';
import type { NewFile } from './init/files.js';
import { writeNew } from './init/files.js';
import { nextSteps } from './init/next-steps.js';
import { profileText } from './init/profile-text.js';
import { workflowText } from './init/workflow-text.js';

/** Where a run remembers, when it runs on one machine. In a workflow it is an artifact. */
const STATE_DIRECTORY = 'snyk-connector-state';

/**
 * `init`: write a profile, and a workflow that polls as its schedule says.
 *
 * @param asker the person at the terminal; without one, what is missing takes its default or is
 *   an error
 */
export async function init(context: CommandContext, asker: Asker | undefined): Promise<ExitCode> {
  const { settings, host, now } = context;
  const place = await placeOf(context);
  const token = settings['snyk-token'];
  const name = `snyk-${basename(place.root)}`;
  const regionKnown = token !== undefined && regionOfToken(token) !== undefined;
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const told =
    asker === undefined
      ? settings
      : await askMissing(settings, { name, regionKnown, timeZone }, asker).finally(() => {
          asker.close();
        });
  const connection = checkedConnection(told, { name, state: STATE_DIRECTORY });
  const files: NewFile[] = [{ ...place.profile, text: profileText(connection) }];
  if (settings.ci === 'github')
    files.push({
      ...place.workflow,
      text: workflowOf(connection, place, now()),
    });
  await writeNew(files, settings.force);
  host.print(`Wrote ${files.map(({ shown }) => shown).join(' and ')}.\n`);
  host.print(
    nextSteps(connection, {
      profile: place.profile.shown,
      workflow: settings.ci === 'github' ? basename(place.workflow.path) : undefined,
    }),
  );
  return EXIT.done;
}

type Location = Omit<NewFile, 'text'>;

interface Place {
  readonly root: string;
  readonly id: string;
  readonly profile: Location;
  readonly workflow: Location;
}

/** The workflow belongs to the root of the repository, and so does the profile that it reads. */
async function placeOf({ settings, host, cwd, log }: CommandContext): Promise<Place> {
  const known = await host.repository(cwd);
  const inGitHub = settings.ci === 'github';
  if (inGitHub && known.root === null)
    log.warning(`There is no git repository at ${cwd}; the workflow is made here all the same.`);
  const root = inGitHub ? resolve(known.root ?? cwd) : cwd;
  const path =
    settings.profile === undefined ? join(root, DEFAULT_PROFILE) : resolve(cwd, settings.profile);
  const shown = relative(root, path).split(sep).join('/');
  // It becomes part of a workflow, where `${{` is an expression.
  if (inGitHub && !/^(?!\.\.\/)[\w./-]+$/.test(shown))
    throw new ConfigError(
      `profile: ${JSON.stringify(settings.profile)} cannot be used in a workflow. Give a path in the repository, of letters, digits, \`.\`, \`_\`, \`-\` and \`/\`.`,
    );
  const id = basename(shown, extname(shown));
  const workflow = `.github/workflows/${id}.yml`;
  return {
    root,
    id,
    profile: { path, shown },
    workflow: { path: join(root, workflow), shown: workflow },
  };
}

function workflowOf({ schedule, secrets, state }: Connection, place: Place, now: Date): string {
  const { shown } = place.profile;
  return workflowText({
    id: place.id,
    crons: cronsOf(schedule, now),
    profile: shown === DEFAULT_PROFILE ? undefined : shown,
    // The machine of a workflow run forgets its directories.
    state: state === STATE_DIRECTORY ? 'artifact' : undefined,
    secrets,
  });
}
