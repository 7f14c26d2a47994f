import type { Declaration, Reader } from './declaration.js';
import type { XmlElement } from './xml.js';
import { child, childText, elementsOf } from './xml.js';

/** A property may refer to another; nobody nests deeper, and a circle ends here. */
const MAX_REFERENCES = 5;
const PLUGIN_GROUP = 'org.apache.maven.plugins';

/** What declares an artifact, and how directly: a managed version only says which, not that. */
const RANKS: Readonly<Record<string, number>> = {
  dependency: 0,
  parent: 3,
  plugin: 4,
  extension: 4,
};

/** pom.xml: the line of the artifact's id, with properties resolved as far as the file has them. */
export const pom: Reader = (text) => {
  const elements = elementsOf(text);
  const properties = propertiesOf(elements[0]);
  return elements.flatMap((element): Declaration[] => {
    const rank = RANKS[element.name];
    const artifact = child(element, 'artifactId');
    if (rank === undefined || artifact === undefined) return [];
    const resolve = (value: string) => resolved(value, properties);
    const group = resolve(childText(element, 'groupId')) || PLUGIN_GROUP;
    const version = resolve(childText(element, 'version'));
    return [
      {
        name: `${group}:${resolve(artifact.text.trim())}`,
        version: version === '' || version.includes('${') ? undefined : version,
        region: artifact.region,
        rank: rank + remoteness(element),
      },
    ];
  });
};

function remoteness(element: XmlElement): number {
  const container = element.parent?.parent?.name;
  if (container === 'dependencyManagement') return 2;
  return container === 'plugin' ? 4 : 0;
}

function propertiesOf(project: XmlElement | undefined): Map<string, string> {
  const properties = new Map<string, string>();
  const parent = child(project, 'parent');
  for (const key of ['groupId', 'artifactId', 'version']) {
    const value = childText(project, key) || childText(parent, key);
    properties.set(`project.${key}`, value).set(`pom.${key}`, value).set(key, value);
    properties.set(`project.parent.${key}`, childText(parent, key));
  }
  for (const property of child(project, 'properties')?.children ?? []) {
    properties.set(property.name, property.text.trim());
  }
  return properties;
}

function resolved(value: string, properties: ReadonlyMap<string, string>): string {
  let result = value;
  for (let round = 0; round < MAX_REFERENCES && result.includes('${'); round += 1) {
    result = result.replace(/\$\{([^}]*)\}/g, (whole, key: string) => properties.get(key) ?? whole);
    if (result.length > 1_000) return value;
  }
  return result;
}
