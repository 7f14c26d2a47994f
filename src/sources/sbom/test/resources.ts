import * as z from 'zod/mini';
import { optionalFlag, optionalText, resource, text } from '../../../snyk/api/resources/lenient.js';

/** The packages that something was found in. */
export const packageResource = resource(
  z.object({
    id: text,
    attributes: z.object({ name: text, version: optionalText, purl: optionalText }),
  }),
);

const problem = z.object({ id: text, source: text, url: optionalText });

const severity = z.object({
  source: optionalText,
  level: optionalText,
  score: z.exactOptional(z.number()),
  vector: optionalText,
  version: optionalText,
});

const slot = z.object({
  disclosure_time: optionalText,
  publication_time: optionalText,
  exploit: optionalText,
  references: z.exactOptional(z.array(z.object({ url: text, title: optionalText }))),
});

const coordinate = z.object({
  remedies: z.exactOptional(
    z.array(
      z.object({
        description: optionalText,
        details: z.exactOptional(z.object({ upgrade_package: optionalText })),
      }),
    ),
  ),
  /** Called `representations` in the other APIs. */
  representation: z.exactOptional(z.array(z.object({ resource_path: optionalText }))),
});

export const vulnerabilityResource = resource(
  z.object({
    id: text,
    attributes: z.object({
      title: text,
      description: optionalText,
      created_at: optionalText,
      updated_at: optionalText,
      effective_severity_level: text,
      problems: z.exactOptional(z.array(problem)),
      coordinates: z.exactOptional(z.array(coordinate)),
      severities: z.exactOptional(z.array(severity)),
      /** A list here, one object in the API of packages. */
      slots: z.exactOptional(z.union([z.array(slot), slot])),
    }),
  }),
);

export const licenseResource = resource(
  z.object({
    id: text,
    attributes: z.object({
      title: text,
      description: optionalText,
      severity: text,
      license: optionalText,
      created_at: optionalText,
      updated_at: optionalText,
    }),
  }),
);

const related = z.exactOptional(z.object({ data: z.object({ id: text }) }));

/** What to do about one problem of one package: the only place that tells which has which. */
export const remedyResource = resource(
  z.object({
    id: text,
    attributes: z.object({
      is_fixable: optionalFlag,
      upgrade_paths: z.exactOptional(
        z.array(
          z.object({
            path: z.array(
              z.object({ name: text, version: optionalText, new_version: optionalText }),
            ),
          }),
        ),
      ),
    }),
    relationships: z.object({
      affected_package: related,
      vulnerability: related,
      license_issue: related,
    }),
  }),
);

export type PackageResource = z.infer<typeof packageResource>;
export type VulnerabilityResource = z.infer<typeof vulnerabilityResource>;
export type LicenseResource = z.infer<typeof licenseResource>;
export type RemedyResource = z.infer<typeof remedyResource>;

/** What Snyk counted itself. */
export const summarySchema = resource(
  z.object({
    tested: z.exactOptional(z.array(z.unknown())),
    untested: z.exactOptional(z.array(z.object({ bom_ref: optionalText, reason: optionalText }))),
    total_vulnerabilities: z.exactOptional(z.number()),
    total_license_issues: z.exactOptional(z.number()),
    document_warnings: z.exactOptional(z.unknown()),
  }),
);

export type TestSummary = z.infer<typeof summarySchema>;
