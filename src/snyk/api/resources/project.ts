import * as z from 'zod/mini';
import { optionalText, optionalTexts, reference, resource, text } from './lenient.js';

const count = z.exactOptional(z.number());

const attributes = z.object({
  name: text,
  type: text,
  origin: text,
  status: text,
  created: text,
  read_only: z.boolean(),
  /** Empty when the project is not a file. */
  target_file: text,
  target_reference: text,
  target_runtime: optionalText,
  business_criticality: optionalTexts,
  environment: optionalTexts,
  lifecycle: optionalTexts,
  tags: z.exactOptional(z.array(z.object({ key: optionalText, value: optionalText }))),
  settings: z.exactOptional(
    z.object({
      recurring_tests: z.exactOptional(z.object({ frequency: optionalText })),
    }),
  ),
});

/** With `expand=target`; without it there are only `id` and `type`. */
const target = z.object({
  id: text,
  type: optionalText,
  attributes: z.exactOptional(
    z.object({
      display_name: optionalText,
      /** Not told for what the CLI uploaded from outside a repository. */
      url: optionalText,
    }),
  ),
  meta: z.exactOptional(
    z.object({ integration_data: z.exactOptional(z.record(text, z.unknown())) }),
  ),
});

const meta = z.object({
  cli_monitored_at: optionalText,
  /** With `meta.latest_issue_counts=true`. */
  latest_issue_counts: z.exactOptional(
    z.object({
      critical: count,
      high: count,
      medium: count,
      low: count,
      updated_at: optionalText,
    }),
  ),
  latest_dependency_total: z.exactOptional(z.object({ total: count, updated_at: optionalText })),
});

/** A project of `/orgs/{id}/projects` (2024-05-31). */
export const projectResource = resource(
  z.object({
    id: text,
    type: text,
    attributes,
    relationships: z.object({
      organization: reference,
      target: z.object({ data: target }),
      importer: z.exactOptional(reference),
      owner: z.exactOptional(reference),
    }),
    meta: z.exactOptional(meta),
  }),
);

export type ProjectResource = z.infer<typeof projectResource>;
