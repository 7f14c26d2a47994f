import type { Declaration, Reader } from './declaration.js';
import { declarationsIn, withoutComments } from './source-code.js';
import { entriesOf } from './toml.js';

/** A string that is a coordinate and nothing else: `'group:artifact:version@ext'`. */
const COORDINATE =
  /(?<quote>["'])(?<name>[\w.-]+:[\w.-]+)(?::(?<version>[^"'\s:@]*))?(?::[^"'\s@]*)?(?:@\w+)?\k<quote>/dg;
/** `group: 'g', name: 'n', version: 'v'` of Groovy, `group = "g", name = "n"` of Kotlin. */
const NAMED =
  /\bgroup\s*[:=]\s*["'](?<group>[^"'\r\n]+)["']\s*,\s*name\s*[:=]\s*["'](?<name>[^"'\r\n]+)["'](?:\s*,\s*version\s*[:=]\s*["'](?<version>[^"'\r\n]+)["'])?/dg;
/** What is said with a coordinate without declaring it. */
const SPEECH =
  /\b(?:println|print|error|warn|info|debug|lifecycle|description|because|exclude|throw)\b/;
/** A configuration that is called: `implementation(platform(`, `add("api", `. */
const CALL = /^\s*\w+\s*\(?\s*(?:["']\w+["']\s*,\s*)?(?:\w+\s*\(\s*)?$/;

/** build.gradle and build.gradle.kts. */
export const gradle: Reader = (text) => {
  const code = withoutComments(text, 'gradle');
  return [...declarationsIn(code, COORDINATE, rankOf), ...declarationsIn(code, NAMED, rankOf)].map(
    (found) => ({ ...found, version: found.version?.includes('$') ? undefined : found.version }),
  );
};

function rankOf(before: string): number | undefined {
  if (SPEECH.test(before)) return undefined;
  return CALL.test(before) ? 0 : 1;
}

/** gradle/libs.versions.toml, the catalog that `libs.…` in build files refers to. */
export const gradleCatalog: Reader = (text) => {
  const entries = entriesOf(text);
  return entries.flatMap(({ path, region, value = '' }): Declaration[] => {
    const [table, alias, key] = path;
    if (table !== 'libraries') return [];
    if (path.length === 2 || key === 'module') {
      const [group, name, version] = value.split(':');
      return group && name ? [{ name: `${group}:${name}`, version, region }] : [];
    }
    if (key !== 'name') return [];
    const group = entries.find(
      (other) => other.path.length === 3 && other.path[1] === alias && other.path[2] === 'group',
    );
    return [{ name: `${group?.value ?? ''}:${value}`, region }];
  });
};
