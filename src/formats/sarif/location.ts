import type { CodeFlow, Location, Region } from 'sarif';
import type { CodeLocation } from '../../model/facts.js';
import { manifestOf } from '../../model/identity.js';
import type { Issue, ProjectRecord } from '../../model/record.js';
import { plain } from '../../model/text.js';
import { message } from './text.js';
import { artifactUri, imagePath } from './uri.js';

/** Base of all relative references: the root of the repository. GitHub's own name for it. */
export const ROOT = '%SRCROOT%';

const MAX_MESSAGE = 300;

/** Where a finding is: every one has a place, since GitHub refuses a file with one that has none. */
export function primaryLocation(
  record: ProjectRecord,
  issue: Issue,
  located: CodeLocation | undefined,
): CodeLocation {
  const [first] = issue.facts.locations;
  const found = [located, first].find((place) => place && artifactUri(place.file) !== '');
  if (found) return found;
  return { file: fileOf(record) };
}

/** The project's file, else a path that stays the same for it: an image's name, its own name. */
export function fileOf(record: ProjectRecord): string {
  const { target_file: targetFile, name } = record.attributes;
  const display = record.relationships.target.data.attributes.display_name;
  const image = record.product === 'container' ? imagePath(display || name) : '';
  const candidates = [targetFile, image, name, display];
  return candidates.find((path) => artifactUri(path) !== '') ?? 'unknown';
}

/**
 * A location with its region. Lock files without a line stand for the manifest beside them, so
 * that an alert keeps its path whether or not the line could be found.
 */
export function toLocation(place: CodeLocation, names: readonly string[] = []): Location {
  const file = place.startLine === undefined ? manifestOf(place.file) : place.file;
  return {
    physicalLocation: {
      artifactLocation: { uri: artifactUri(file), uriBaseId: ROOT },
      region: toRegion(place),
    },
    ...(place.message ? { message: { text: message(place.message, MAX_MESSAGE) } } : {}),
    ...(names.length === 0
      ? {}
      : {
          logicalLocations: names.map((name) => ({ fullyQualifiedName: plain(name, MAX_MESSAGE) })),
        }),
  };
}

/** Line 1 where none is known: GitHub shows no alert without a line. Never an impossible region. */
function toRegion(place: CodeLocation): Region {
  const startLine = position(place.startLine) ?? 1;
  const startColumn = position(place.startColumn);
  const endLine = position(place.endLine) ?? startLine;
  const endColumn = position(place.endColumn);
  if (endLine < startLine) return { startLine, ...(startColumn ? { startColumn } : {}) };
  const ordered = endLine > startLine || (endColumn ?? 0) > (startColumn ?? 1);
  return {
    startLine,
    ...(startColumn ? { startColumn } : {}),
    ...(endLine > startLine ? { endLine } : {}),
    ...(endColumn && ordered ? { endColumn } : {}),
  };
}

function position(value: number | undefined): number | undefined {
  return value !== undefined && Number.isSafeInteger(value) && value >= 1 ? value : undefined;
}

/** The way from source to sink. What is too long loses its middle: both ends matter most. */
export function toCodeFlow(steps: readonly CodeLocation[], max: number): CodeFlow {
  const tail = Math.floor(max / 2);
  const kept = steps.length <= max ? steps : [...steps.slice(0, max - tail), ...steps.slice(-tail)];
  return { threadFlows: [{ locations: kept.map((step) => ({ location: toLocation(step) })) }] };
}
