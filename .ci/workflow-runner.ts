/**
 * A real workflow runner (nektos/act, on this machine without containers) with what it lacks of
 * GitHub: artifacts, and `actions/download-artifact`, which is not fetched.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildSync } from 'esbuild';
import { ArtifactService } from './artifact-service.js';

const ROOT = join(import.meta.dirname, '..');
/** The inputs that our stand-in takes. */
const DOWNLOAD_ARTIFACT = {
  name: 'Download artifact',
  inputs: { name: {}, pattern: {}, path: { default: '.' } },
  runs: { using: 'node24', main: 'index.mjs' },
};
const REMOTE = 'https://github.com/acme/snyk-connector.git';

export interface WorkflowRun {
  readonly code: number;
  /** What was printed. */
  readonly text: string;
}

interface RunnerOptions {
  /** The program. */
  readonly act: string;
  /** Of the repository. */
  readonly secrets: Readonly<Record<string, string>>;
  /** Of every job. */
  readonly env: Readonly<Record<string, string>>;
}

interface RunOptions {
  /** The payload of the event. */
  readonly payload?: object;
  /** The run that this one is an attempt of; by default a new one. */
  readonly runId?: number;
}

export class WorkflowRunner {
  /** A folder of the checks. */
  readonly place: string;
  private readonly repository: string;
  /** Actions that are not fetched: `owner/name@version=folder`. */
  private actions: readonly string[] = [];
  private lastRun = 900;

  private constructor(
    private readonly options: RunnerOptions,
    place: string,
    private readonly artifactService: ArtifactService,
  ) {
    this.place = place;
    this.repository = join(place, 'repository');
  }

  static async start(options: RunnerOptions): Promise<WorkflowRunner> {
    const place = mkdtempSync(join(tmpdir(), 'runner-'));
    const service = await ArtifactService.start();
    const runner = new WorkflowRunner(options, place, service);
    mkdirSync(join(place, 'home'));
    runner.installActions();
    return runner;
  }

  /** Our own action as others refer to it, and the one that is not fetched. */
  private installActions(): void {
    for (const to of [join(this.place, 'snyk-connector'), this.repository]) {
      cpSync(join(ROOT, 'dist'), join(to, 'dist'), { recursive: true });
      cpSync(join(ROOT, 'action.yml'), join(to, 'action.yml'));
    }
    const download = join(this.place, 'download-artifact');
    mkdirSync(download);
    writeFileSync(join(download, 'action.yml'), JSON.stringify(DOWNLOAD_ARTIFACT));
    buildSync({
      entryPoints: [join(import.meta.dirname, 'download-artifact.ts')],
      outfile: join(download, 'index.mjs'),
      bundle: true,
      platform: 'node',
      format: 'esm',
      // What is written for require() asks for it.
      banner: {
        js: "import { createRequire as forBanner } from 'node:module'; const require = forBanner(import.meta.url);",
      },
      logLevel: 'error',
    });
  }

  /** Fills the repository, which has the action itself, as ours has, and commits it. */
  commit(files: Readonly<Record<string, string>>): void {
    for (const [name, text] of Object.entries(files)) {
      const path = join(this.repository, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    const used = Object.values(files).flatMap((text) => [
      ...text.matchAll(/uses: ([\w-]+\/(download-artifact|snyk-connector)@\S+)/g),
    ]);
    this.actions = [
      ...new Set(used.map(([, action, name]) => `${action}=${join(this.place, name ?? '')}`)),
    ];
    const git = (...words: string[]): void => {
      const who = ['-c', 'user.name=runner', '-c', 'user.email=runner@example.com'];
      execFileSync('git', [...who, ...words], { cwd: this.repository });
    };
    git('init', '--quiet', '--initial-branch', 'main');
    git('remote', 'add', 'origin', REMOTE);
    git('add', '--all');
    git('commit', '--quiet', '--message', 'Everything');
  }

  /** Runs a workflow of the repository for an event; it ends well or not. */
  async run(event: string, workflow: string, options: RunOptions = {}): Promise<WorkflowRun> {
    const { payload = {}, runId = (this.lastRun += 1) } = options;
    const file = join(this.place, 'event.json');
    writeFileSync(file, JSON.stringify(payload));
    const env = { ...this.options.env, ...this.artifactService.begin(runId) };
    const child = spawn(
      this.options.act,
      [
        event,
        ...['--workflows', `.github/workflows/${workflow}`, '--eventpath', file],
        ...['--platform', 'ubuntu-latest=-self-hosted', '--pull=false'],
        ...flags('--secret', this.options.secrets),
        ...flags('--env', env),
        '--no-cache-server',
        ...this.actions.flatMap((action) => ['--local-repository', action]),
        // Nothing is fetched.
        '--action-offline-mode',
      ],
      {
        cwd: this.repository,
        env: { PATH: process.env.PATH, HOME: join(this.place, 'home') },
      },
    );
    let text = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    await once(child, 'close');
    return { code: child.exitCode ?? -1, text };
  }

  /** Names of the artifacts of a run, those of the last one by default. */
  artifacts(runId: number = this.lastRun): string[] {
    return this.artifactService.namesOf(runId);
  }

  get runId(): number {
    return this.lastRun;
  }

  async close(): Promise<void> {
    await this.artifactService.close();
    rmSync(this.place, { recursive: true, force: true });
  }
}

function flags(flag: string, values: Readonly<Record<string, string>>): string[] {
  return Object.entries(values).flatMap(([name, value]) => [flag, `${name}=${value}`]);
}
