import { describeError } from '../model/errors.js';
import type { Part } from './shape.js';
import type { Problem } from './source-file.js';
import { SourceFile } from './source-file.js';

/**
 * Reads the text of a YAML file as a whole.
 *
 * @param limits what the file is, for messages, and its longest text in UTF-16 units
 * @returns undefined when it cannot be read; `problems` then says why.
 */
export function readYaml(
  text: string,
  limits: { readonly what: string; readonly maxLength: number },
  problems: Problem[],
): Part | undefined {
  const start = { line: 1, column: 1 };
  if (text.length > limits.maxLength) {
    const message = `the ${limits.what} has ${text.length} characters; at most ${limits.maxLength} are allowed.`;
    problems.push({ at: start, message });
    return undefined;
  }
  const source = new SourceFile(text);
  const mistakes = source.syntaxProblems();
  problems.push(...mistakes);
  if (mistakes.length > 0) return undefined;
  try {
    return { source, place: [], value: source.value() };
  } catch (error) {
    // Aliases that multiply are refused by the parser, in its own kind of error.
    if (!(error instanceof ReferenceError)) throw error;
    problems.push({ at: start, message: `the file cannot be read: ${describeError(error)}.` });
    return undefined;
  }
}
