import type { Fields } from '../read.js';
import { fields, numeric, text, texts } from '../read.js';

/** What a rule of a SARIF run says about its results. */
export interface Rule {
  readonly id: string;
  readonly title: string | undefined;
  /** The problem in words, without the header of dependency paths that Snyk puts before it. */
  readonly description: string | undefined;
  readonly helpUri: string | undefined;
  /** Explicit severity of the rule, as opposed to a level. */
  readonly severity: string | undefined;
  readonly cves: readonly string[];
  readonly cwes: readonly string[];
  /** Tags that are neither a weakness nor the word security: the package manager, or topics. */
  readonly tags: readonly string[];
  /** `name@version` of the first affected package. */
  readonly package: string | undefined;
  /** All dependency paths, to every affected version. */
  readonly paths: readonly (readonly string[])[];
  readonly packageManager: string | undefined;
  /** CVSS score, which may be that of CVSS v3 or v4 whatever the member is called. */
  readonly score: number | undefined;
  /** How to fix it, for infrastructure. */
  readonly remedy: string | undefined;
  /** Texts of messages that results refer to by id. */
  readonly messages: Fields;
}

export function readRule(value: unknown): Rule {
  const rule = fields(value);
  const properties = fields(rule['properties']);
  const tags = texts(properties['tags']);
  const help = fields(rule['help']);
  const full = text(fields(rule['fullDescription'])['text']) ?? '';
  const markdown = readMarkdown(text(help['markdown']) ?? text(help['text']) ?? '');
  const affected = /^(?:\(([^)]*)\) )?(\S+@\S+)$/.exec(full);
  return {
    id: text(rule['id']) ?? '',
    title: text(fields(rule['shortDescription'])['text']) ?? text(rule['name']),
    description: markdown.description || full || undefined,
    helpUri: text(rule['helpUri']) ?? text(properties['documentation']),
    severity: text(properties['severity']),
    cves: (affected?.[1] ?? '').split(/[,\s]+/).filter((id) => /^CVE-\d/i.test(id)),
    cwes: [...new Set([...texts(properties['cwe']), ...tags].filter(isWeakness))],
    tags: tags.filter((tag) => tag !== 'security' && !isWeakness(tag)),
    package: affected?.[2],
    paths: markdown.paths,
    packageManager: markdown.packageManager,
    score: numeric(properties['cvssv3_baseScore'] ?? properties['security-severity']),
    remedy: remedyIn(text(help['text']) ?? ''),
    messages: fields(rule['messageStrings']),
  };
}

function isWeakness(tag: string): boolean {
  return /^CWE-\d+$/.test(tag);
}

/**
 * Snyk writes before the description of a vulnerability a list with the package manager, the
 * module and every dependency path, its steps joined by ` › `.
 */
function readMarkdown(markdown: string): {
  packageManager: string | undefined;
  paths: string[][];
  description: string;
} {
  const lines = markdown.split('\n');
  const paths: string[][] = [];
  let packageManager: string | undefined;
  let line = 0;
  for (; line < lines.length; line++) {
    const current = lines[line] ?? '';
    const path = /^\* _Introduced through_: (.+)$/.exec(current)?.[1];
    const manager = /^\* Package Manager: (.+)$/.exec(current)?.[1];
    if (path !== undefined) paths.push(path.split(' › '));
    else if (manager !== undefined) packageManager = manager.trim();
    else if (!HEADER_LINE.test(current)) break;
  }
  return { packageManager, paths, description: lines.slice(line).join('\n').trim() };
}

const HEADER_LINE =
  /^(?:\s*|\* (?:Vulnerable module|Module|Introduced through): .*|#+ Detailed paths\s*)$/;

/** The last of the three paragraphs of an infrastructure rule. */
function remedyIn(help: string): string | undefined {
  return /You can resolve this by\.\.\.\s*\n\s*([\s\S]+)$/.exec(help)?.[1]?.trim() || undefined;
}
