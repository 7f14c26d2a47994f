import type { Declaration, Reader } from './declaration.js';
import { onLine } from './declaration.js';
import { LineTable, linesOf } from './lines.js';
import { withoutComments } from './source-code.js';
import { entriesOf } from './toml.js';

/** A requirement of PEP 508: name, extras, then a version, a marker, an address or nothing. */
const REQUIREMENT =
  /^(?<name>[A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)\s*(?:\[[^\]]*\])?\s*(?:\(?\s*(?:(?<pin>===?)\s*(?<version>[^\s,;)]+)|[<>!~=])|[@;,]|$)/;

/** The requirement that a text is, if it is one. */
function requirement(text: string): { name: string; version?: string | undefined } | undefined {
  const groups = REQUIREMENT.exec(text.trim())?.groups;
  return groups?.name === undefined ? undefined : { name: groups.name, version: groups.version };
}

/** requirements.txt and constraints.txt of pip. */
export const requirements: Reader = (text) =>
  linesOf(text).flatMap((line, index): Declaration[] => {
    const written = line
      .replace(/(^|\s)#(?!egg=).*$/, '')
      .replace(/\s--?\w.*$|\\\s*$/, '')
      .trim();
    const egg = /[#&]egg=(?<name>[\w.-]+)/.exec(line)?.groups?.name;
    const found = egg === undefined ? requirement(written) : { name: egg };
    if (found === undefined) return [];
    const offset = line.indexOf(egg ?? written);
    return [{ ...found, region: onLine(index + 1, offset, (egg ?? written).length) }];
  });

/** Tables of pyproject.toml whose keys are packages; `*` stands for any name. */
const KEYED = [
  'tool.poetry.dependencies',
  'tool.poetry.dev-dependencies',
  'tool.poetry.group.*.dependencies',
];
/** Arrays of requirements. */
const LISTED = [
  'project.dependencies',
  'project.optional-dependencies.*',
  'dependency-groups.*',
  'tool.uv.dev-dependencies',
  'tool.pdm.dev-dependencies.*',
  'build-system.requires',
];

/** pyproject.toml of PEP 621 and of Poetry. */
export const pyproject: Reader = (text) =>
  entriesOf(text).flatMap(({ path, region, value }): Declaration[] => {
    const last = path.at(-1);
    const table = path.slice(0, -1);
    if (typeof last === 'string' && KEYED.some((pattern) => matches(table, pattern))) {
      return [{ name: last, version: value, region }];
    }
    const rank = LISTED.findIndex((pattern) => matches(table, pattern));
    const found = typeof last === 'number' && rank >= 0 ? requirement(value ?? '') : undefined;
    return found === undefined ? [] : [{ ...found, region, rank }];
  });

/** Pipfile of Pipenv. */
export const pipfile: Reader = (text) =>
  entriesOf(text).flatMap(({ path, region, value }): Declaration[] => {
    const [section, name] = path;
    if (path.length !== 2 || typeof name !== 'string') return [];
    if (section !== 'packages' && section !== 'dev-packages') return [];
    return [{ name, version: value?.replace(/^==\s*/, ''), region }];
  });

function matches(path: readonly (string | number)[], pattern: string): boolean {
  const parts = pattern.split('.');
  return parts.length === path.length && parts.every((part, i) => part === '*' || part === path[i]);
}

/** setup.py: the strings in lists whose name speaks of requirements. */
export const setupPy: Reader = (text) => {
  const code = withoutComments(text, 'hash');
  const table = new LineTable(code);
  const lists = code.matchAll(/\b\w*requir\w*\s*=\s*(?<list>[[{][^]*?(?:[\]}]\s*(?:,|\)|\n)|$))/gi);
  return [...lists].flatMap((match) => {
    const start = match.index + match[0].indexOf(match.groups?.list ?? '');
    return stringsIn(match.groups?.list ?? '').flatMap(({ text: written, offset }) => {
      const found = requirement(written);
      const region = table.region(start + offset, written.length);
      return found === undefined ? [] : [{ ...found, region }];
    });
  });
};

function stringsIn(code: string): { text: string; offset: number }[] {
  return [...code.matchAll(/(["'])(?<text>(?:(?!\1)[^\\\r\n])*)\1/g)].map((match) => ({
    text: match.groups?.text ?? '',
    offset: match.index + 1,
  }));
}
