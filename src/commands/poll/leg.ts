import { join, relative, resolve } from 'node:path';
import { ConfigError } from '../../model/errors.js';
import { LegDirectory } from '../../pipeline/legs/leg-directory.js';
import type { LegReport } from '../../pipeline/legs/leg-file.js';
import { LEG_FILE, writeLeg } from '../../pipeline/legs/leg-file.js';
import type { Plan, PlannedLeg } from '../../pipeline/legs/plan-file.js';
import { readPlan } from '../../pipeline/legs/plan-file.js';
import { runLeg } from '../../pipeline/legs/run-leg.js';
import { Poll } from '../../pipeline/poll/poll.js';
import type { ExitCode } from '../../pipeline/run-record.js';
import { EXIT } from '../../pipeline/run-record.js';
import { takePart } from '../../state/part.js';
import type { CommandContext } from '../context.js';
import type { RunNetwork } from '../network.js';
import { openNetwork } from '../network.js';
import { outputDirectory } from '../output.js';
import { connectSnyk } from '../snyk.js';
import { stateDiffers } from './agreement.js';
import { detailsOf } from './details.js';
import { keepArtifact } from './keep.js';
import { reading } from './reading.js';
import { connectionArtifact, openPartOfState } from './state.js';

/** A poll of one leg of a plan: what it finds is left for `collect`, and nothing is delivered. */
export async function pollLeg(context: CommandContext, planFile: string): Promise<ExitCode> {
  const plan = await readPlan(resolve(context.cwd, planFile));
  const leg = legOf(context, plan);
  const network = openNetwork(context);
  try {
    const directory = await LegDirectory.prepare(outputDirectory(context), context.now);
    try {
      const report = await read(context, { plan, leg, network, directory });
      await writeLeg(directory.path, report);
      return await tell(context, directory, { plan, report });
    } finally {
      await directory.release();
    }
  } finally {
    await network.close();
  }
}

async function read(
  context: CommandContext,
  run: {
    readonly plan: Plan;
    readonly leg: PlannedLeg;
    readonly network: RunNetwork;
    readonly directory: LegDirectory;
  },
): Promise<Omit<LegReport, 'schemaVersion'>> {
  const { plan, leg, network, directory } = run;
  const { tenant, identity, making, projects, issueTypes } = plan;
  const api = connectSnyk(context, network);
  if (api.url !== tenant.api)
    throw new ConfigError(
      `snyk-api: this leg asks ${api.url}, and the plan is of ${tenant.api}. Give both the same.`,
    );
  const orgs = [...leg.orgs.map(({ id }) => id), ...leg.unlisted];
  const part = { tenant, orgs, directory: directory.state };
  const state = await openPartOfState(context, network, part);
  const details = detailsOf(context, network);
  try {
    const listed = { orgs: leg.orgs, complete: plan.listComplete };
    const scope = { orgs: [], excludeOrgs: [], listed };
    const source = new Poll({
      ...reading(context, { api, details }, { scope, projects, issueTypes }),
      isLeg: true,
      state,
      identity,
      making,
    });
    const { log, now, signal } = context;
    const recordsFile = directory.records;
    const upstream = network.statistics;
    const result = await runLeg({ source, recordsFile, upstream, log, now, signal });
    const about = { plan: plan.id, leg: leg.leg, version: context.version };
    return { ...about, ...result, orgs: await takePart(directory.state, directory.ledgers, orgs) };
  } finally {
    await details?.close();
    await state?.close();
  }
}

function legOf({ settings }: CommandContext, plan: Plan): PlannedLeg {
  const { shard } = settings;
  const count = plan.legs.length;
  const allowed = `Give one of the ${count} parts of the plan, from \`1/${count}\` on, as its matrix does.`;
  if (shard === undefined) throw new ConfigError(`shard: not set, but \`plan\` is. ${allowed}`);
  const leg = plan.legs.find((each) => each.leg === shard.index && shard.count === count);
  const problem = stateDiffers(settings, plan);
  if (problem !== undefined) throw new ConfigError(problem);
  if (leg !== undefined) return leg;
  throw new ConfigError(`shard: ${shard.index}/${shard.count} is not in the plan. ${allowed}`);
}

async function tell(
  context: CommandContext,
  directory: LegDirectory,
  { plan, report }: { readonly plan: Plan; readonly report: Omit<LegReport, 'schemaVersion'> },
): Promise<ExitCode> {
  const { host, settings, cwd } = context;
  const { records, orgs, complete, leg } = report;
  const count = plan.legs.length;
  host.print(
    `Leg ${leg} of ${count}: ${records.findings} findings of ${records.projects} projects in ${orgs.length} organizations, left in ${relative(cwd, directory.path)} for \`collect\`.`,
  );
  const ledgers = orgs.flatMap(({ base, next }) =>
    next === null || next.file === base ? [] : [join(directory.ledgers, next.file)],
  );
  const kept = await keepArtifact(context, {
    name: connectionArtifact('leg', settings.name, `${leg}-of-${count}`),
    files: [join(directory.path, LEG_FILE), directory.records, ...ledgers],
    rootDirectory: directory.path,
  });
  await host.setOutputs({
    state: 'processed',
    complete,
    findings: records.findings,
    'output-dir': directory.path,
    'artifact-id': kept ?? '',
  });
  return complete || settings['on-incomplete'] === 'warn' ? EXIT.done : EXIT.incomplete;
}
