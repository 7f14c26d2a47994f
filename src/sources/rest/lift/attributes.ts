import type { Coordinate, IssueAttributes, Representation } from '../../../model/record.js';
import type { IssueResource } from '../../../snyk/api/resources/issue.js';
import { cut, MAX_DESCRIPTION } from '../../cut.js';
import type { Building } from '../../put.js';
import { put } from '../../put.js';

type Told = IssueResource['attributes'];
type ToldCoordinate = Told['coordinates'][number];
type ToldRepresentation = ToldCoordinate['representations'][number];

/** The attributes of an issue; they are in the words of the record already. */
export function attributesOf(told: Told): IssueAttributes {
  const attributes: Building<IssueAttributes> = {
    key: told.key,
    title: told.title,
    type: told.type,
    effective_severity_level: told.effective_severity_level,
    // A status that is new to us must not make a finding disappear.
    status: told.status === 'resolved' ? 'resolved' : 'open',
    ignored: told.ignored,
    created_at: told.created_at,
    updated_at: told.updated_at,
    classes: told.classes,
    problems: told.problems,
    coordinates: told.coordinates.map(coordinateOf),
  };
  put(attributes, 'key_asset', told.key_asset);
  put(attributes, 'description', told.description && cut(told.description, MAX_DESCRIPTION));
  put(attributes, 'severities', told.severities);
  put(attributes, 'exploit_details', told.exploit_details);
  put(attributes, 'risk', told.risk);
  put(attributes, 'resolution', told.resolution);
  return attributes;
}

function coordinateOf({ representations, ...told }: ToldCoordinate): Coordinate {
  return { ...told, representations: representations.flatMap(representationsOf) };
}

/** One of a kind that is not known has nothing to say. */
function representationsOf(told: ToldRepresentation): Representation[] {
  const { dependency, sourceLocation, resourcePath, cloud_resource: resource } = told;
  return [
    ...(dependency === undefined ? [] : [{ dependency }]),
    ...(sourceLocation === undefined ? [] : [{ sourceLocation }]),
    ...(resourcePath === undefined ? [] : [{ resourcePath }]),
    ...(resource === undefined ? [] : [{ cloud_resource: resource }]),
  ];
}
