import type { Collection } from '../../model/collection.js';
import { describeError } from '../../model/errors.js';
import type { Issue, ProjectRecord } from '../../model/record.js';
import type { OrgSweep } from '../../sources/rest/sweep.js';
import type { KnownIssue, KnownProject } from '../../state/state.js';
import { projectDigest } from './digests.js';
import type { Met } from './merge.js';
import { mergeProjects } from './merge.js';
import type { Owed } from './owed.js';
import { deleted, rememberedIssue, vanished } from './remembered.js';

export interface Reconciliation {
  readonly sweep: OrgSweep;
  /** What the last run knew of the org. Read twice. */
  readonly known: () => AsyncIterable<KnownProject>;
  readonly remember: (project: KnownProject) => Promise<void>;
  /** Whether documents are known by our keys: under another key, they are other documents. */
  readonly keyed: boolean;
  /** Whether the last run looked at the same scope: then what is not seen may be gone. */
  readonly sameScope: boolean;
  /** Resolved issues that changed before this are not read again, so they are forgotten. */
  readonly forgetBefore: Date;
  /** What the platform refused before. */
  readonly owed: Owed;
  readonly collection: Collection;
  /** Projects that are there and no longer in scope. They are left as they are. */
  readonly leftScope: (project: KnownProject) => void;
}

/**
 * What of an org is to be told: all of it when all was read, else what changed; and what is gone.
 * Nothing is called gone that was merely not seen.
 */
export async function* reconcile(options: Reconciliation): AsyncGenerator<ProjectRecord> {
  const { sweep, known, remember } = options;
  const gone = await goneProjects(options);
  const meanwhile = changedMeanwhile(options);
  const met = mergeProjects({ listed: sweep.projects, read: sweep.groups(), known: known() });
  for await (const each of met) {
    const project = each.listed ?? each.read?.project;
    if (project !== undefined) {
      const told = await tell(options, { ...each, project, meanwhile });
      if (told.record !== undefined) {
        if (options.keyed && each.known !== undefined && isRekeyed({ ...each, project }))
          yield whollyGone(each.known, sweep.at);
        yield told.record;
      }
      if (told.remembered !== undefined) await remember(told.remembered);
    } else if (each.known !== undefined) {
      if (gone.has(each.id)) yield whollyGone(each.known, sweep.at);
      else if (sweep.outside.has(each.id)) options.leftScope(each.known);
      else await remember(each.known);
    }
  }
}

/** Everything of a project that Snyk no longer has, as resolved. */
export function whollyGone({ record, issues }: KnownProject, at: Date): ProjectRecord {
  return {
    ...deleted(record),
    issues: issues.filter(isOpen).map((issue) => vanished(issue, at)),
    page: 0,
  };
}

/** Known projects that are not in a whole list, and that Snyk confirms to be gone. */
async function goneProjects(options: Reconciliation): Promise<ReadonlySet<string>> {
  const { sweep, known, sameScope } = options;
  if (!sweep.projectsComplete || !sameScope) return new Set();
  const missing: string[] = [];
  for await (const { id, record } of known())
    if (!sweep.projects.has(id) && !sweep.outside.has(id) && !isEnvironment(record))
      missing.push(id);
  return missing.length === 0 ? new Set() : sweep.confirmGone(missing);
}

interface Told {
  readonly record: ProjectRecord | undefined;
  readonly remembered: KnownProject | undefined;
}

type MetProject = Met & { readonly project: ProjectRecord; readonly meanwhile: Meanwhile };

async function tell(options: Reconciliation, met: MetProject): Promise<Told> {
  const { project, known } = met;
  const { owed, sweep } = options;
  const isOwed = owed.ofProject(project, known);
  const read = await (isOwed ? allIssuesOf(options, met) : issuesOf(options, met));
  if (read === null) return { record: undefined, remembered: known };
  const before = new Map((known?.issues ?? []).map((issue) => [issue.id, issue]));
  const { moved, gone } = await lostFrom(options, met, { before, read });
  const now = [...read, ...moved].map((issue) => ({ issue, kept: rememberedIssue(issue) }));
  const closings = isOwed ? owedClosings(options, met, now) : [];
  const closed = [...gone, ...closings].map((issue) => vanished(issue, sweep.at));
  // The platform may refuse to close what Snyk has no longer, so it is known for one more run.
  const keptClosed = new Map(closed.map(rememberedIssue).map((kept) => [kept.id, kept]));
  // Under another key, what was not read again is not known.
  const after = new Map(isRekeyed(met) ? [] : before);
  for (const { kept } of now) after.set(kept.id, kept);
  for (const kept of keptClosed.values()) after.set(kept.id, kept);

  const all = sweep.since === null || isRekeyed(met);
  const news = now.filter(
    ({ issue, kept }) =>
      all || before.get(kept.id)?.digest !== kept.digest || owed.has(project, issue),
  );
  const issues = [...news.map(({ issue }) => issue), ...closed];
  const digest = projectDigest(project);
  const isNews = all || isOwed || issues.length > 0 || known?.digest !== digest;
  return {
    record: isNews ? { ...project, issues } : undefined,
    remembered: {
      id: met.id,
      digest,
      record: project,
      issues: [...after.values()].filter(
        (issue) => keptClosed.has(issue.id) || !isForgotten(issue, options.forgetBefore),
      ),
    },
  };
}

/** All issues of a project, also when only what changed is read. Null when they cannot be had. */
async function allIssuesOf(
  { sweep }: Reconciliation,
  { id, read }: MetProject,
): Promise<readonly Issue[] | null> {
  if (sweep.since === null) return read?.issues ?? [];
  return (await sweep.allOf(id))?.issues ?? null;
}

/** What was told to be gone, and the platform did not take. */
function owedClosings(
  { owed }: Reconciliation,
  { project, known }: MetProject,
  now: readonly { readonly kept: KnownIssue }[],
): KnownIssue[] {
  const seen = new Set(now.map(({ kept }) => kept.id));
  return (known?.issues ?? []).filter(
    (each) => !isOpen(each) && !seen.has(each.id) && owed.has(project, each.issue),
  );
}

/**
 * The issues that were read; all of a project that came into scope, or whose key is another now,
 * as when its branch was renamed. Null when they cannot be had.
 */
async function issuesOf(
  options: Reconciliation,
  met: MetProject,
): Promise<readonly Issue[] | null> {
  const { sweep } = options;
  const { project, known, read } = met;
  const isKnown = known !== undefined && !isRekeyed(met);
  if (sweep.since === null || isKnown || (known === undefined && isNew(project, sweep.since)))
    return read?.issues ?? [];
  return allIssuesOf(options, met);
}

function isRekeyed({ known, project }: Pick<MetProject, 'known' | 'project'>): boolean {
  return known !== undefined && known.record.key !== project.key;
}

/** Known issues that were not read although all should have been: moved meanwhile, or gone. */
async function lostFrom(
  options: Reconciliation,
  { project, meanwhile }: MetProject,
  { before, read }: { before: ReadonlyMap<string, KnownIssue>; read: readonly Issue[] },
): Promise<{ readonly moved: readonly Issue[]; readonly gone: readonly KnownIssue[] }> {
  if (!mayVanish(options, project)) return { moved: [], gone: [] };
  const seen = new Set(read.map(({ id, findingKey }) => id ?? findingKey));
  const lost = [...before.values()].filter((issue) => !seen.has(issue.id) && isOpen(issue));
  const changed = lost.length === 0 ? null : await meanwhile();
  if (changed === null) return { moved: [], gone: [] };
  return {
    moved: lost.flatMap(({ id }) => changed.get(id) ?? []),
    gone: lost.filter(({ id }) => !changed.has(id)),
  };
}

/**
 * Only from a whole list of all issues can one be missed; and whether the list has the issues of
 * inactive projects, Snyk does not say.
 */
function mayVanish({ sweep, sameScope }: Reconciliation, project: ProjectRecord): boolean {
  return (
    sweep.since === null &&
    sweep.issuesComplete &&
    sameScope &&
    project.attributes.status !== 'inactive'
  );
}

/** Issues by id; null when they cannot be had, so that nothing may be called gone. */
type Meanwhile = () => Promise<ReadonlyMap<string, Issue> | null>;

/** Asked at most once, and only when something seems to be gone. */
function changedMeanwhile({ sweep, collection }: Reconciliation): Meanwhile {
  const ask = async (): Promise<ReadonlyMap<string, Issue> | null> => {
    try {
      const groups = await sweep.changedMeanwhile();
      const issues = groups.flatMap((group) => group.issues);
      return new Map(issues.map((issue) => [issue.id ?? issue.findingKey, issue]));
    } catch (error) {
      const { name } = sweep.org.attributes;
      collection.missing(`what is gone from ${name}`, describeError(error));
      return null;
    }
  };
  let asked: ReturnType<Meanwhile> | undefined;
  return () => (asked ??= ask());
}

/** A project that was made since is wholly in a list of changes. */
function isNew(project: ProjectRecord, since: Date): boolean {
  const { created } = project.attributes;
  return created !== undefined && Date.parse(created) > since.getTime();
}

/** An environment stands in no list of projects; see sources/rest. */
function isEnvironment({ attributes }: ProjectRecord): boolean {
  return attributes.type === 'environment';
}

function isOpen({ issue }: KnownIssue): boolean {
  return issue.attributes.status !== 'resolved';
}

function isForgotten({ issue }: KnownIssue, before: Date): boolean {
  const { status, updated_at: updated } = issue.attributes;
  const isRecent = updated !== undefined && Date.parse(updated) >= before.getTime();
  return status === 'resolved' && !isRecent;
}
