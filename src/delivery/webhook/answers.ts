import { excerpt } from '../../http/excerpt.js';
import type { Redactor } from '../../http/redact.js';
import { RETRIED_STATUSES } from '../../http/retry.js';
import type { Outcome } from '../platform.js';
import type { ValuePath } from './path.js';
import { valueAt } from './path.js';

/** Where an answer says what became of each document. */
export interface AnswerRules {
  /** Of the list of results; empty when the answer itself is the list. */
  readonly results: ValuePath;
  /** Of what says whether a result is good; undefined when only refusals are listed. */
  readonly status: ValuePath | undefined;
  /** What stands there when the document was taken. */
  readonly ok: readonly unknown[];
  readonly message: ValuePath;
  /** Of the document's place in the request, from 0; undefined when results stand in its order. */
  readonly index: ValuePath | undefined;
}

/** The answer cannot be read by the rules, or asks to come again. Becomes an UpstreamError. */
interface Unusable {
  readonly because: string;
  readonly retryable: boolean;
}

/**
 * What became of the `count` documents of a request.
 *
 * A result without a document, or a document without a result, makes the whole answer unusable:
 * taking such a document for delivered would lose it. Where results name their documents, those
 * that are not named were taken.
 */
export function readAnswers(
  rules: AnswerRules,
  answer: { readonly body: unknown; readonly count: number },
  redactor: Redactor,
): Outcome | Unusable {
  const results = valueAt(answer.body, rules.results);
  if (!Array.isArray(results)) return unusable('it has no list where `answers.results` points');
  if (rules.index === undefined && results.length !== answer.count)
    return unusable(`it has ${results.length} results for ${answer.count} documents`);
  const refused = new Map<number, string>();
  for (const [position, result] of results.entries()) {
    const index = rules.index === undefined ? position : indexOf(result, rules.index);
    if (index === undefined || index >= answer.count)
      return unusable('a result names no document of the request where `answers.index` points');
    const status = rules.status === undefined ? undefined : valueAt(result, rules.status);
    if (rules.status !== undefined && status === undefined)
      return unusable('a result says nothing where `answers.status` points');
    if (status !== undefined && rules.ok.includes(status)) continue;
    const words = wordsOf(result, rules, redactor);
    if (RETRIED_STATUSES.some((passing) => passing === status))
      return { because: `document ${index} was put off: ${words}`, retryable: true };
    refused.set(index, words);
  }
  if (refused.size === 0) return { state: 'acknowledged' };
  return {
    state: 'partly',
    refused: [...refused].map(([index, text]) => ({ index, answer: text })),
  };
}

function unusable(because: string): Unusable {
  return { because, retryable: false };
}

function indexOf(result: unknown, path: ValuePath): number | undefined {
  const value = valueAt(result, path);
  const index = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;
  return typeof index === 'number' && Number.isInteger(index) && index >= 0 ? index : undefined;
}

function wordsOf(result: unknown, { message }: AnswerRules, redactor: Redactor): string {
  const said = valueAt(result, message) ?? result;
  return excerpt(typeof said === 'string' ? said : JSON.stringify(said), redactor);
}
