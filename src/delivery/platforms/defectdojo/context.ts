import * as z from 'zod';
import { digest } from '../../../model/digest.js';
import type { ProjectRecord } from '../../../model/record.js';
import { clip } from '../../../model/text.js';
import { line } from './text.js';

/** The test of DefectDojo that the findings of a project belong to. */
export interface TestContext {
  readonly product: string;
  readonly engagement: string;
  readonly test: string;
}

/** How the names of a context are made. */
export interface ContextTemplates {
  readonly product: string;
  readonly engagement: string;
  readonly 'test-title': string;
}

/** Columns of DefectDojo: `Product.name`, `Engagement.name`, `Test.title` (dojo/models.py). */
const MAX_PRODUCT = 255;
const MAX_ENGAGEMENT = 300;
const MAX_TEST_TITLE = 255;

/** Enough of a project's key to tell projects of one product apart. */
const SHORT_KEY = 8;

const PLACEHOLDER = /\{([^{}]*)\}/g;

const VALUES: Readonly<Record<string, (record: ProjectRecord) => string>> = {
  project: ({ attributes }) => attributes.name,
  target: ({ relationships, attributes }) =>
    relationships.target.data.attributes.display_name || attributes.name,
  reference: ({ attributes }) => attributes.target_reference,
  file: ({ attributes }) => attributes.target_file,
  type: ({ attributes }) => attributes.type,
  org: ({ org }) => org?.attributes.name ?? '',
  key: ({ key }) => key.slice(0, SHORT_KEY),
};

/** Names in braces that stand for nothing. */
export function unknownPlaceholders(template: string): string[] {
  const names = [...template.matchAll(PLACEHOLDER)].map(([, name]) => name ?? '');
  return names.filter((name) => !Object.hasOwn(VALUES, name));
}

/** Equal contexts give the equal group, so that a test gets one upload. */
export function groupOf(record: ProjectRecord, templates: ContextTemplates): string {
  const context: TestContext = {
    product: fitted(filled(templates.product, record), MAX_PRODUCT),
    engagement: fitted(filled(templates.engagement, record), MAX_ENGAGEMENT),
    test: fitted(filled(templates['test-title'], record), MAX_TEST_TITLE),
  };
  return JSON.stringify(context);
}

const contextSchema = z.strictObject({
  product: z.string(),
  engagement: z.string(),
  test: z.string(),
});

/** The context that `groupOf` wrote into a group. */
export function contextOf(group: string): TestContext {
  return contextSchema.parse(JSON.parse(group));
}

function filled(template: string, record: ProjectRecord): string {
  const text = template.replace(PLACEHOLDER, (_, name: string) => VALUES[name]?.(record) ?? '');
  // DefectDojo takes an empty name as none, and would then choose a test by itself.
  return line(text) || 'Snyk';
}

/** Long names are cut, and told apart by a digest: two projects never share a test by the cut. */
function fitted(name: string, max: number): string {
  if (name.length <= max) return name;
  const mark = ` ${digest(name).slice(0, SHORT_KEY)}`;
  return clip(name, max - mark.length) + mark;
}
