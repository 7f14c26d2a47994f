import type { Region } from './declaration.js';
import { onLine } from './declaration.js';
import { linesOf } from './lines.js';

interface Instruction {
  /** In upper case: `FROM`, `RUN`. */
  readonly keyword: string;
  /** What follows, with white space as single spaces. */
  readonly body: string;
  readonly region: Region;
}

/** A Dockerfile, for the places that findings in images come from. */
export interface DockerfileIndex {
  /** The line that an instruction begins on whose text has `fragment` in it. */
  instruction(fragment: string): Region | undefined;
  /** The line that names the base of the image: of the last stage, through the stages it builds on. */
  base(): Region | undefined;
}

export function readDockerfile(text: string): DockerfileIndex {
  const instructions = instructionsOf(text);
  return {
    instruction: (fragment) => {
      const wanted = spaced(fragment).replace(/^(?:RUN|COPY|ADD) /i, '');
      if (wanted === '') return undefined;
      return instructions.find((each) => each.keyword !== 'FROM' && each.body.includes(wanted))
        ?.region;
    },
    base: () => baseOf(instructions.filter(({ keyword }) => keyword === 'FROM')),
  };
}

function baseOf(stages: readonly Instruction[]): Region | undefined {
  let at = stages.length - 1;
  for (;;) {
    const stage = stages[at];
    if (stage === undefined) return undefined;
    const image = imageOf(stage.body).toLowerCase();
    const from = stages.slice(0, at).findLastIndex((other) => aliasOf(other.body) === image);
    if (from < 0) return stage.region;
    at = from;
  }
}

function imageOf(body: string): string {
  return body.split(' ').find((word) => !word.startsWith('--')) ?? '';
}

function aliasOf(body: string): string | undefined {
  return / as (\S+)$/i.exec(body)?.[1]?.toLowerCase();
}

/** Instructions with their continued lines joined; comments within them are no part of them. */
function instructionsOf(text: string): Instruction[] {
  const escape = /^#\s*escape\s*=\s*`/im.test(text) ? '`' : '\\';
  const instructions: Instruction[] = [];
  let parts: string[] = [];
  let region: Region | undefined;
  for (const [index, line] of linesOf(text).entries()) {
    const trimmed = line.trim();
    if (trimmed === '' || trimmed.startsWith('#')) continue;
    region ??= onLine(index + 1, line.length - line.trimStart().length, trimmed.length);
    const continued = trimmed.endsWith(escape);
    parts.push(continued ? trimmed.slice(0, -1) : trimmed);
    if (continued) continue;
    const [keyword = '', ...words] = spaced(parts.join(' ')).split(' ');
    instructions.push({ keyword: keyword.toUpperCase(), body: words.join(' '), region });
    parts = [];
    region = undefined;
  }
  return instructions;
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
