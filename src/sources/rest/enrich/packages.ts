import * as z from 'zod/mini';
import type { Collection } from '../../../model/collection.js';
import type { PackageFacts } from '../../../model/facts.js';
import type { Issue, ProjectRecord } from '../../../model/record.js';
import type { SnykApi } from '../../../snyk/api/api.js';
import { cut, MAX_DESCRIPTION } from '../../cut.js';
import { problemId } from '../../problem-id.js';
import { refusal } from '../refusal.js';

/** The most that Snyk gives of a package at once. Source: the API's contract, `limit`. */
const MAX_ISSUES = 1000;

const text = z.optional(z.nullable(z.string()));

const remedy = z.object({
  details: z.optional(z.nullable(z.object({ upgrade_package: text }))),
});

const answer = z.object({
  data: z.array(
    z.object({
      id: z.string(),
      attributes: z.object({
        description: text,
        coordinates: z.optional(
          z.nullable(z.array(z.object({ remedies: z.optional(z.nullable(z.array(remedy))) }))),
        ),
      }),
    }),
  ),
});

interface Details {
  readonly description: string | undefined;
  readonly fixedIn: readonly string[];
}

type DetailsById = ReadonlyMap<string, Details>;

/**
 * Completes issues of packages with their description and the versions that fix them: one request
 * for each package and version of an org, however many projects have it.
 */
export class PackageDetails {
  private readonly asked = new Map<string, Promise<DetailsById>>();

  constructor(
    private readonly options: {
      readonly api: SnykApi;
      readonly collection: Collection;
      readonly signal: AbortSignal;
    },
  ) {}

  /**
   * @throws what is none of Snyk's making; a refusal of Snyk is named in the collection, and the
   *   issues stay as they are.
   */
  async complete(record: ProjectRecord): Promise<ProjectRecord> {
    const org = record.org?.id ?? null;
    if (org === null) return record;
    const issues = await Promise.all(record.issues.map((issue) => this.completed(issue, org)));
    return { ...record, issues };
  }

  private async completed(issue: Issue, org: string): Promise<Issue> {
    const id = problemId(issue.attributes);
    if (issue.attributes.type !== 'package_vulnerability' || id === undefined) return issue;
    let { description } = issue.attributes;
    const packages: PackageFacts[] = [];
    for (const known of issue.facts.packages) {
      const found = known.purl === undefined ? undefined : await this.of(known.purl, org);
      const details = found?.get(id);
      description ??= details?.description;
      const fixedIn = known.fixedIn.length > 0 ? known.fixedIn : (details?.fixedIn ?? []);
      packages.push({ ...known, fixedIn });
    }
    return {
      ...issue,
      attributes:
        description === undefined
          ? issue.attributes
          : { ...issue.attributes, description: cut(description, MAX_DESCRIPTION) },
      facts: { ...issue.facts, packages },
    };
  }

  private of(purl: string, org: string): Promise<DetailsById> {
    const key = `${org} ${purl}`;
    let asked = this.asked.get(key);
    if (asked === undefined) {
      asked = this.ask(purl, org);
      this.asked.set(key, asked);
    }
    return asked;
  }

  private async ask(purl: string, org: string): Promise<DetailsById> {
    const { api, collection, signal } = this.options;
    const path = `/rest/orgs/${encodeURIComponent(org)}/packages/${encodeURIComponent(purl)}/issues`;
    const what = `descriptions and fixes of ${purl}`;
    try {
      const { body } = await api.request({ path, query: { limit: MAX_ISSUES }, signal });
      const read = z.safeParse(answer, body);
      if (read.success) return detailsById(read.data);
      collection.missing(what, 'Snyk answered with something else than issues of a package');
    } catch (error) {
      collection.missing(what, refusal(error, signal));
    }
    return new Map();
  }
}

function detailsById({ data }: z.infer<typeof answer>): DetailsById {
  return new Map(
    data.map(({ id, attributes }) => {
      const upgrades = (attributes.coordinates ?? []).flatMap(({ remedies }) =>
        (remedies ?? []).flatMap(({ details }) => (details?.upgrade_package ?? '').split(',')),
      );
      const fixedIn = [...new Set(upgrades.map((version) => version.trim()))];
      const description = attributes.description ?? undefined;
      return [id, { description, fixedIn: fixedIn.filter((version) => version !== '') }];
    }),
  );
}
