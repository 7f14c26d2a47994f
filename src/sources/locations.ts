import type { CodeLocation } from '../model/facts.js';
import { manifestOf, normalisePath } from '../model/identity.js';
import type { IssueAttributes, ProjectRecord, Representation } from '../model/record.js';
import type { Building } from './put.js';
import { put } from './put.js';

type SourceLocation = Extract<Representation, { sourceLocation: unknown }>['sourceLocation'];

/** Where an issue is: the places in the code, else the file that the project is. */
export function locationsOf(attributes: IssueAttributes, project: ProjectRecord): CodeLocation[] {
  const places = new Map<string, CodeLocation>();
  for (const { representations } of attributes.coordinates) {
    for (const representation of representations) {
      if (!('sourceLocation' in representation)) continue;
      const place = placeOf(representation.sourceLocation);
      if (place.file !== '') places.set(nameOf(place), place);
    }
  }
  if (places.size > 0) return [...places.values()];
  const file = projectFile(project);
  return file === '' ? [] : [{ file }];
}

function nameOf({ file, startLine, endLine, startColumn, endColumn }: CodeLocation): string {
  return `${startLine ?? ''} ${endLine ?? ''} ${startColumn ?? ''} ${endColumn ?? ''} ${file}`;
}

/**
 * Snyk's lines and columns count from 1, as in its SARIF (code that is indented by eight begins in
 * column 9), though the API's contract lets them be 0: that is no place.
 */
function placeOf({ file, region }: SourceLocation): CodeLocation {
  const place: Building<CodeLocation> = { file: normalisePath(file).replace(/^(?:\.\.\/)+/, '') };
  put(place, 'startLine', positive(region?.start.line));
  if (place.startLine === undefined) return place;
  put(place, 'endLine', positive(region?.end.line));
  put(place, 'startColumn', positive(region?.start.column));
  put(place, 'endColumn', positive(region?.end.column));
  return place;
}

function positive(value: number | undefined): number | undefined {
  return value !== undefined && Number.isInteger(value) && value >= 1 ? value : undefined;
}

/** The manifest, the infrastructure file or the Dockerfile; inside an image there is none. */
function projectFile({ product, attributes }: ProjectRecord): string {
  const file = normalisePath(attributes.target_file);
  if (product === 'open-source') return manifestOf(file);
  if (product === 'container') return attributes.type === 'dockerfile' ? file : '';
  return product === 'iac' ? file : '';
}
