import * as z from 'zod/mini';
import { optionalFlag, optionalText, reference, resource, text } from './lenient.js';

const place = z.object({ line: z.number(), column: z.number() });

/** Snyk has four kinds; of one that is not known yet, nothing is left but that it is there. */
const representation = z.object({
  dependency: z.exactOptional(z.object({ package_name: text, package_version: text })),
  sourceLocation: z.exactOptional(
    z.object({
      file: text,
      commit_id: optionalText,
      region: z.exactOptional(z.object({ start: place, end: place })),
    }),
  ),
  resourcePath: optionalText,
  cloud_resource: z.exactOptional(z.record(text, z.unknown())),
});

const coordinate = z.object({
  state: optionalText,
  is_fixable_manually: optionalFlag,
  is_fixable_snyk: optionalFlag,
  is_fixable_upstream: optionalFlag,
  is_patchable: optionalFlag,
  is_pinnable: optionalFlag,
  is_upgradeable: optionalFlag,
  reachability: optionalText,
  created_at: optionalText,
  updated_at: optionalText,
  last_introduced_at: optionalText,
  last_resolved_at: optionalText,
  last_resolved_details: optionalText,
  remedies: z.exactOptional(z.array(z.object({ type: text, description: optionalText }))),
  representations: z._default(z.array(representation), []),
});

const issueClass = z.object({ id: text, source: text, type: text, url: optionalText });

const problem = z.object({
  id: text,
  source: text,
  type: text,
  url: optionalText,
  disclosed_at: optionalText,
  discovered_at: optionalText,
  updated_at: optionalText,
});

const severity = z.object({
  source: text,
  level: optionalText,
  score: z.exactOptional(z.number()),
  vector: optionalText,
  version: optionalText,
  modification_time: optionalText,
});

const exploitDetails = z.object({
  sources: z._default(z.array(text), []),
  maturity_levels: z._default(z.array(z.object({ format: text, level: text })), []),
});

const attributes = z.object({
  key: text,
  key_asset: optionalText,
  title: text,
  description: optionalText,
  type: text,
  effective_severity_level: text,
  status: text,
  ignored: z.boolean(),
  tool: optionalText,
  created_at: text,
  updated_at: text,
  classes: z._default(z.array(issueClass), []),
  problems: z._default(z.array(problem), []),
  coordinates: z._default(z.array(coordinate), []),
  severities: z.exactOptional(z.array(severity)),
  exploit_details: z.exactOptional(exploitDetails),
  risk: z.exactOptional(
    z.object({ score: z.exactOptional(z.object({ model: text, value: z.number() })) }),
  ),
  resolution: z.exactOptional(
    z.object({ type: text, resolved_at: optionalText, details: optionalText }),
  ),
});

/**
 * An issue of `/orgs/{id}/issues` (2024-01-23). Only what Snyk promises is required; values of
 * its enumerations are not checked, as new ones come without a new version.
 */
export const issueResource = resource(
  z.object({
    id: text,
    type: text,
    attributes,
    relationships: z.object({
      organization: reference,
      /** The project, or an environment of the cloud. */
      scan_item: reference,
      ignore: z.exactOptional(reference),
    }),
  }),
);

export type IssueResource = z.infer<typeof issueResource>;
