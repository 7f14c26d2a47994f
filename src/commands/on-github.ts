import { MAX_CHECK_SUMMARY_BYTES, publishCheck } from '../github/check-run.js';
import { uploadSarif } from '../github/code-scanning.js';
import { commentMarker, frameBytes, keepComment, MAX_COMMENT_BYTES } from '../github/comment.js';
import { GitHubApi, NotPermittedError } from '../github/api.js';
import type { GitHubEvent } from '../github/event.js';
import { analysedCommit, checkedCommit, readEvent, restrictionSentence } from '../github/event.js';
import { headOf } from '../github/pull-request.js';
import { stampOf } from '../github/run-stamp.js';
import { gitRepository, installedGit } from '../hosts/git.js';
import { systemClock } from '../http/clock.js';
import type { Gap } from '../model/collection.js';
import { describeError } from '../model/errors.js';
import type { Repository } from '../model/repository.js';
import type { RunResult } from '../pipeline/run.js';
import type { ExitCode, RunRecord } from '../pipeline/run-record.js';
import { EXIT } from '../pipeline/run-record.js';
import { count } from '../report/plain.js';
import type { Report } from '../report/report.js';
import { summaryMarkdown } from '../report/summary/summary.js';
import { headline } from '../report/verdict.js';
import type { CommandContext } from './context.js';
import type { RunNetwork } from './network.js';
import { openNetwork } from './network.js';

/** Whether the results are to be uploaded to code scanning. */
export function wantsCodeScanning(context: CommandContext, command: string): boolean {
  return tellsGitHub(context, command) && context.settings['upload-sarif'];
}

/** What GitHub shows beside the page of the workflow run; undefined where there is nothing to tell. */
export async function openGitHub(
  context: CommandContext,
  command: string,
): Promise<OnGitHub | undefined> {
  if (!tellsGitHub(context, command)) return undefined;
  const { settings, env, log } = context;
  const token = settings['github-token'];
  if (token === undefined) {
    if (settings['upload-sarif'] || settings['pr-comment'] !== 'never')
      log.warning('`github-token` is not set, so nothing is uploaded and nothing commented.');
    return undefined;
  }
  const network = openNetwork(context);
  try {
    const api = new GitHubApi({
      ...network,
      api: env.GITHUB_API_URL ?? 'https://api.github.com',
      repository: env.GITHUB_REPOSITORY ?? '',
      token,
    });
    return new OnGitHub(context, { api, network, event: await readEvent(env) });
  } catch (error) {
    await network.close();
    log.warning(`Nothing is told to GitHub: ${describeError(error)}`);
    return undefined;
  }
}

/** Only these are about the code of one checkout; a poll is about many repositories. */
function tellsGitHub({ settings, host }: CommandContext, command: string): boolean {
  return host.name === 'github' && !settings['dry-run'] && ['scan', 'sbom'].includes(command);
}

const UPLOAD = 'the upload to code scanning';

/** A finished run, for those who are told of it. */
interface Told {
  readonly report: Report;
  readonly result: RunResult;
  readonly exitCode: ExitCode;
}

/**
 * Code scanning, check run and comment. None of them fails for want of a permission; and where a
 * fork or Dependabot lacks all of them, that is told once.
 */
export class OnGitHub {
  /** Warnings that are not in the run; each is an annotation of the step, too. */
  warnings = 0;
  private refused = false;

  constructor(
    private readonly context: CommandContext,
    private readonly github: {
      readonly api: GitHubApi;
      readonly network: RunNetwork;
      readonly event: GitHubEvent;
    },
  ) {}

  /** Uploads the results to code scanning; returns the run with what that adds to it. */
  async upload(result: RunResult, repository: Repository): Promise<RunRecord> {
    const { run, codeScanning } = result;
    if (codeScanning.length === 0) return run;
    const failed = (gap: Gap): RunRecord => {
      this.context.log.warning(`${gap.what}: ${gap.why}`);
      return { ...run, complete: false, incomplete: [...run.incomplete, gap] };
    };
    const warned = (why: string): RunRecord => {
      const sentence = `The results were not uploaded to code scanning: ${why}`;
      this.context.log.warning(sentence);
      return { ...run, warnings: [...run.warnings, sentence] };
    };
    if (!run.complete || run.partial !== null)
      return warned('something is missing in them, which would close its alerts.');
    try {
      const gap = await this.uploadLogs(codeScanning, { run, repository });
      if (gap === undefined) return run;
      return typeof gap === 'string' ? warned(gap) : failed(gap);
    } catch (error) {
      if (!(error instanceof NotPermittedError))
        return failed({ what: UPLOAD, why: describeError(error) });
      return this.restricted() ? run : warned(error.message);
    }
  }

  /** Shows the annotations in a check run; false when they must be shown otherwise. */
  async check({ report, result, exitCode }: Told): Promise<boolean> {
    const { settings, log } = this.context;
    const sha = checkedCommit(this.github.event);
    if (!settings['check-run'] || sha === undefined || this.refused) return false;
    const { worstPlaced, notPlaced } = result.annotations;
    const note =
      notPlaced === 0
        ? ''
        : `${count(notPlaced, 'finding is', 'findings are')} not among the annotations, being less severe or without a place in the code.\n\n`;
    const category = settings['sarif-category'];
    try {
      const shown = await publishCheck(this.github.api, {
        name: category === undefined ? 'Snyk' : `Snyk (${category})`,
        sha,
        conclusion: conclusionOf(exitCode, report),
        title: headline(report).text,
        summary: note + summaryMarkdown(report, MAX_CHECK_SUMMARY_BYTES - note.length),
        annotations: worstPlaced,
        detailsUrl: runUrl(this.context),
        run: stampOf(this.context.env),
      });
      if (shown === 'later') {
        log.info(
          'A later run of this workflow has its check run at this commit already, which stays.',
        );
        return false;
      }
      log.info(`The check run has ${count(shown, 'annotation')}.`);
      return true;
    } catch (error) {
      if (!(error instanceof NotPermittedError)) this.warn(`Check run: ${describeError(error)}`);
      else if (!this.restricted()) log.info(`There is no check run: ${error.message}`);
      return false;
    }
  }

  /** Keeps the comment in the pull request up to date. */
  async comment({ report, exitCode }: Told): Promise<void> {
    const { settings, log } = this.context;
    const { pullRequest } = this.github.event;
    const when = settings['pr-comment'];
    if (when === 'never' || pullRequest === undefined || this.refused) return;
    const marker = commentMarker(
      [report.command, settings['sarif-category'] ?? ''].join(' ').trim(),
    );
    const url = runUrl(this.context);
    const footer = url === undefined ? '' : `\n[The workflow run](${url})\n`;
    const frame = { marker, run: stampOf(this.context.env) };
    const room = MAX_COMMENT_BYTES - frameBytes(frame) - Buffer.byteLength(footer);
    const wanted = when === 'always' || exitCode !== EXIT.done;
    const { number, headSha } = pullRequest;
    try {
      if (headSha !== '' && (await headOf(this.github.api, number)) !== headSha) {
        log.info(
          `Pull request ${number} has newer commits, so this run leaves the comment to theirs.`,
        );
        return;
      }
      const done = await keepComment(this.github.api, {
        ...frame,
        pullRequest: number,
        markdown: wanted ? summaryMarkdown(report, room) + footer : undefined,
      });
      if (done === 'later')
        log.info(
          `The comment in pull request ${number} is of a later run of this workflow, and stays.`,
        );
      else log.debug(`Comment in pull request ${number}: ${done}`);
    } catch (error) {
      if (error instanceof NotPermittedError && this.restricted()) return;
      this.warn(`The pull request has no comment of this run: ${describeError(error)}`);
    }
  }

  close(): Promise<void> {
    return this.github.network.close();
  }

  /** What hinders the upload; undefined when all is done. A text is no reason to fail. */
  private async uploadLogs(
    logs: readonly Buffer[],
    { run, repository }: { readonly run: RunRecord; readonly repository: Repository },
  ): Promise<Gap | string | undefined> {
    const { event, api } = this.github;
    const { cwd, signal, log } = this.context;
    const { commit: checkedOut } = await gitRepository(repository.root ?? cwd, installedGit);
    const commit = analysedCommit(event, checkedOut);
    if (commit === undefined)
      return `the event ${event.name} (${event.ref || 'without a ref'}) belongs to no commit of a branch, tag or pull request.`;
    const about = { ...commit, startedAt: run.startedAt, clock: systemClock, signal };
    for (const gzip of logs) {
      const processing = await uploadSarif(api, { ...about, gzip });
      if (processing.status === 'failed') {
        const why = processing.errors.join('; ') || 'GitHub could not process the results.';
        return { what: UPLOAD, why };
      }
      const done = processing.status === 'complete' ? '' : ', and is still processing them';
      log.info(`Code scanning has the results, at ${commit.ref}${done}.`);
    }
    return undefined;
  }

  /** Whether the refusal was to be expected. It is told once, and nothing more is tried. */
  private restricted(): boolean {
    const sentence = restrictionSentence(this.github.event);
    if (sentence === undefined) return false;
    this.refused = true;
    this.warn(sentence);
    return true;
  }

  private warn(message: string): void {
    this.warnings += 1;
    this.context.log.warning(message);
  }
}

/** A run without a gate has nothing to say against the commit. */
function conclusionOf(exitCode: ExitCode, { gate }: Report): 'success' | 'failure' | 'neutral' {
  if (exitCode !== EXIT.done) return 'failure';
  return gate.verdict === 'off' ? 'neutral' : 'success';
}

/** The page of the workflow run. */
function runUrl({ env }: CommandContext): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name, GITHUB_RUN_ID: id } = env;
  if (!server || !name || !id || !/^\d+$/.test(id)) return undefined;
  return `${server}/${name}/actions/runs/${id}`;
}
