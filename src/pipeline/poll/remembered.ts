import type { Issue, ProjectRecord } from '../../model/record.js';
import type { KnownIssue } from '../../state/state.js';
import { issueDigest } from './digests.js';

/** What is kept of an issue: enough to tell a platform that it is gone, and no more. */
export function rememberedIssue(issue: Issue): KnownIssue {
  const { attributes, facts } = issue;
  return {
    id: issue.id ?? issue.findingKey,
    digest: issueDigest(issue),
    issue: {
      findingKey: issue.findingKey,
      id: issue.id,
      type: 'issue',
      attributes: {
        key: attributes.key,
        ...(attributes.key_asset === undefined ? {} : { key_asset: attributes.key_asset }),
        title: attributes.title,
        type: attributes.type,
        effective_severity_level: attributes.effective_severity_level,
        status: attributes.status,
        ignored: attributes.ignored,
        ...(attributes.created_at === undefined ? {} : { created_at: attributes.created_at }),
        ...(attributes.updated_at === undefined ? {} : { updated_at: attributes.updated_at }),
        classes: attributes.classes.map(({ id, source, type }) => ({ id, source, type })),
        problems: attributes.problems.map(({ id, source, type }) => ({ id, source, type })),
        coordinates: [],
      },
      ...(issue.findingUrl === undefined ? {} : { findingUrl: issue.findingUrl }),
      ...(issue.findingDetectionUrl === undefined
        ? {}
        : { findingDetectionUrl: issue.findingDetectionUrl }),
      facts: {
        packages: facts.packages.map((pkg) => ({ ...pkg, paths: [] })),
        locations: facts.locations,
        fixable: facts.fixable,
      },
    },
  };
}

/** The issue as it is told when Snyk has it no longer: resolved, since then. */
export function vanished({ issue }: KnownIssue, at: Date): Issue {
  return {
    ...issue,
    attributes: {
      ...issue.attributes,
      status: 'resolved',
      resolution: { type: 'disappeared', resolved_at: at.toISOString() },
    },
  };
}

/** A project that Snyk has no longer. */
export function deleted(record: ProjectRecord): ProjectRecord {
  return { ...record, attributes: { ...record.attributes, status: 'inactive' } };
}
