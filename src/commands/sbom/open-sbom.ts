import { readdir } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import type { Collection } from '../../model/collection.js';
import type { Repository } from '../../model/repository.js';
import { SbomFiles } from '../../pipeline/files/sbom-files.js';
import type { SnykApi } from '../../snyk/api/api.js';
import { projectResource } from '../../snyk/api/resources/project.js';
import { liftProject } from '../../sources/rest/lift/project.js';
import type { SbomDocument } from '../../sources/sbom/document/document.js';
import { titleOf } from '../../sources/sbom/document/document.js';
import type { SbomTarget } from '../../sources/sbom/lift/project.js';
import { locatedIn, targetOf } from '../../sources/sbom/lift/project.js';
import { sbomOfFile } from '../../sources/sbom/obtain/file.js';
import { generateSbom } from '../../sources/sbom/obtain/generate.js';
import { sbomOfProject } from '../../sources/sbom/obtain/project.js';
import { SbomSource } from '../../sources/sbom/source.js';
import { testSbom } from '../../sources/sbom/test/job.js';
import type { TestOrg } from '../../sources/sbom/test/org.js';
import { testOrg } from '../../sources/sbom/test/org.js';
import type { CommandContext } from '../context.js';
import { refuseForeignCode } from '../foreign-code.js';
import type { RunNetwork } from '../network.js';
import { connectSnyk } from '../snyk.js';
import { snykCliOptions } from '../snyk-cli.js';
import { submitSbom } from './submit.js';

/** The checkout, and where in it the SBOM is made. */
export interface SbomCheckout {
  readonly repository: Repository;
  /** Absolute path. */
  readonly workingDirectory: string;
}

/** The SBOM as the settings want it: what is found in it, and the files that keep it. */
export async function openSbom(
  context: CommandContext,
  network: RunNetwork,
  checkout: SbomCheckout,
): Promise<{ readonly source: SbomSource; readonly files: SbomFiles }> {
  const { settings, log } = context;
  const wish = wishOf(settings.sbom);
  if (wish === 'generate') await refuseForeignCode(context);
  const files = new SbomFiles(settings['sbom-test']);
  // Settings that are wrong are told now, not after a scan of an hour.
  const api =
    settings['sbom-test'] || wish === 'project' ? connectSnyk(context, network) : undefined;
  const account = api && new Account(api, context);
  const source = new SbomSource({
    name: wish === 'generate' || wish === 'project' ? 'the SBOM' : settings.sbom,
    obtain: () => obtain(context, checkout, account),
    keep: async (document: SbomDocument, collection: Collection) => {
      const counted = `: ${document.components.length} components`;
      log.info(`${titleOf(document)}${document.encoding === 'xml' ? '' : counted}`);
      await files.keep(document);
      if (settings['dependency-submission'])
        await submitSbom(context, network, { document, collection, ...checkout });
    },
    ...(settings['sbom-test'] && account
      ? {
          test: async (document: SbomDocument) => ({
            results: await testSbom(document.content, {
              api: account.api,
              org: (await account.org()).id,
              warn: (message) => {
                log.warning(message);
              },
              onProgress: (waitedMs) => {
                log.debug(`Snyk is testing the SBOM, for ${Math.round(waitedMs / 1000)} s`);
              },
              signal: context.signal,
            }),
            target: await account.target(document, checkout),
          }),
        }
      : {}),
  });
  return { source, files };
}

/** `generate`, `project` and `off` in any case; else it is a path. */
function wishOf(sbom: string): string {
  const word = sbom.toLowerCase();
  return ['generate', 'project', 'off'].includes(word) ? word : sbom;
}

async function obtain(
  context: CommandContext,
  { workingDirectory }: SbomCheckout,
  account: Account | undefined,
): Promise<SbomDocument> {
  const { settings, signal, cwd } = context;
  const format = settings['sbom-format'];
  switch (wishOf(settings.sbom)) {
    case 'generate':
      return generateSbom({
        ...snykCliOptions(context),
        generator: settings['sbom-generator'],
        format,
        workingDirectory,
        scanArgs: settings['scan-args'],
      });
    case 'project': {
      if (account === undefined) throw new Error('an SBOM of a project needs an account');
      const org = (await account.org()).id;
      const project = settings['sbom-project'] ?? '';
      return sbomOfProject({ api: account.api, org, project, format, signal });
    }
    default:
      return sbomOfFile(resolve(cwd, settings.sbom), settings.sbom);
  }
}

/** Snyk as the settings name it; what is asked for twice is asked once. */
class Account {
  private known: Promise<TestOrg> | undefined;

  constructor(
    readonly api: SnykApi,
    private readonly context: CommandContext,
  ) {}

  org(): Promise<TestOrg> {
    const { settings, signal } = this.context;
    return (this.known ??= testOrg(this.api, settings['snyk-org'], signal));
  }

  /** The project that the SBOM is about: the one in Snyk, or what the checkout tells. */
  async target(document: SbomDocument, checkout: SbomCheckout): Promise<SbomTarget> {
    const { settings, signal, cwd } = this.context;
    const org = await this.org();
    const wish = wishOf(settings.sbom);
    if (wish === 'project') {
      const id = encodeURIComponent(settings['sbom-project'] ?? '');
      const { data } = await this.api.get({
        path: `/orgs/${encodeURIComponent(org.id)}/projects/${id}`,
        query: { expand: 'target' },
        item: projectResource,
        signal,
      });
      return locatedIn({ ...liftProject(data, org), source: 'sbom-test' });
    }
    const { repository, workingDirectory } = checkout;
    const root = repository.root ?? workingDirectory;
    const isGenerated = wish === 'generate';
    return targetOf(document, {
      repository,
      org,
      files: isGenerated ? await readdir(workingDirectory) : [],
      directory: inside(root, workingDirectory) ?? '',
      file: isGenerated ? undefined : inside(root, resolve(cwd, settings.sbom)),
      name: isGenerated ? 'sbom' : (settings.sbom.split(/[/\\]/).at(-1) ?? 'sbom'),
    });
  }
}

/** A path relative to a directory that it lies in, with slashes; undefined when it does not. */
function inside(directory: string, path: string): string | undefined {
  const near = relative(directory, path).split(sep).join('/');
  return near === '..' || near.startsWith('../') || resolve(near) === near ? undefined : near;
}
