import type * as z from 'zod/mini';
import { InputError } from '../../../model/errors.js';
import { readResource } from '../../../snyk/api/read.js';
import { memberOf } from '../member.js';
import type {
  LicenseResource,
  PackageResource,
  RemedyResource,
  TestSummary,
  VulnerabilityResource,
} from './resources.js';
import {
  licenseResource,
  packageResource,
  remedyResource,
  summarySchema,
  vulnerabilityResource,
} from './resources.js';

/** The results of a test, of all pages together. */
export class SbomTestResults {
  readonly packages = new Map<string, PackageResource>();
  readonly vulnerabilities = new Map<string, VulnerabilityResource>();
  readonly licenses = new Map<string, LicenseResource>();
  readonly remedies = new Map<string, RemedyResource>();
  /** Resources that are not what they should be. They are missing, not skipped. */
  readonly unreadable: { readonly what: string; readonly why: string }[] = [];
  /** Of the first page that tells it. */
  summary: TestSummary = {};

  /**
   * Adds a page.
   *
   * @returns how many resources it has.
   * @throws InputError when it is no such page.
   */
  add(body: unknown): number {
    const data = memberOf(body, 'data');
    const attributes = memberOf(data, 'attributes');
    if (attributes === undefined)
      throw new InputError('what came is no result of an SBOM test: it has no `data.attributes`');
    const summary = summarySchema.safeParse(memberOf(attributes, 'test_summary'));
    if (summary.success && Object.keys(this.summary).length === 0) this.summary = summary.data;
    const included = memberOf(body, 'included') ?? [];
    if (!Array.isArray(included)) throw new InputError('`included` of an SBOM test is no list');
    for (const one of included) this.include(one);
    return included.length;
  }

  private include(value: unknown): void {
    switch (memberOf(value, 'type')) {
      case 'packages':
        this.keep(value, packageResource, this.packages);
        break;
      case 'vulnerabilities':
        this.keep(value, vulnerabilityResource, this.vulnerabilities);
        break;
      case 'license_issues':
        this.keep(value, licenseResource, this.licenses);
        break;
      case 'remedies':
        this.keep(value, remedyResource, this.remedies);
        break;
    }
  }

  private keep<T extends { readonly id: string }>(
    value: unknown,
    schema: z.ZodMiniType<T>,
    into: Map<string, T>,
  ): void {
    const type = String(memberOf(value, 'type'));
    const read = readResource(value, schema, `number ${into.size + 1}`);
    if ('item' in read) into.set(read.item.id, read.item);
    else this.unreadable.push({ what: `${type} ${read.unreadable.id}`, why: read.unreadable.why });
  }
}
