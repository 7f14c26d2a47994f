import { STATUS_CODES } from 'node:http';
import type { HttpClient } from '../../http/client.js';
import { excerpt } from '../../http/excerpt.js';
import type { Redactor } from '../../http/redact.js';
import type { HttpRequest, HttpResponse } from '../../http/request.js';
import { shownUrl } from '../../http/url.js';
import { UpstreamError } from '../../model/errors.js';
import type { Outcome } from '../platform.js';
import type { AnswerRules } from './answers.js';
import { readAnswers } from './answers.js';

/** Answers that are about what was sent, not about who sent it where: the batch is halved. */
const REFUSALS = [400, 413, 422] as const;

/** What a user can do about an answer, by its status. */
export type Cures = Readonly<Record<number, string>>;

interface Exchange {
  readonly client: HttpClient;
  readonly redactor: Redactor;
  readonly cures: Cures;
  readonly answers?: AnswerRules | undefined;
}

/**
 * Sends one batch and reads what became of it.
 *
 * @param count documents in the batch
 * @throws UpstreamError for whatever does not say that the documents were taken or are at fault;
 *   they stay pending
 */
export async function exchange(
  { client, redactor, cures, answers }: Exchange,
  request: HttpRequest,
  count: number,
): Promise<Outcome> {
  const response = await withCures(cures, () => client.request({ ...request, expect: REFUSALS }));
  const { status, requestId } = response;
  const text = response.body.toString('utf8');
  const failure = (what: string, retryable = false) =>
    new UpstreamError(`${client.service} answered ${status}: ${what}`, {
      service: client.service,
      status,
      requestId,
      retryable,
    });
  if (status >= 300 && status < 400) throw failure(redirection(request, response, redactor));
  if (status >= 400) return { state: 'refused', answer: words(status, text, redactor) };
  if (answers === undefined) {
    if (status !== 207) return { state: 'acknowledged', answer: words(status, text, redactor) };
    throw failure(
      'some documents may have been refused, and nothing says where the answer tells which. ' +
        'Describe it in platform-options.answers (results, status, message, index).' +
        ` It begins: ${excerpt(text, redactor)}`,
    );
  }
  if (text.trim() === '' && status !== 207) return { state: 'acknowledged' };
  const outcome = readAnswers(answers, { body: response.json(), count }, redactor);
  if ('state' in outcome) return outcome;
  const cure = outcome.retryable ? '' : ' Correct platform-options.answers.';
  throw failure(
    `${outcome.because}.${cure} It begins: ${excerpt(text, redactor)}`,
    outcome.retryable,
  );
}

/** Adds the cure to an error of a service. */
export async function withCures<T>(cures: Cures, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof UpstreamError) || error.status === undefined) throw error;
    const cure = cures[error.status];
    if (cure === undefined) throw error;
    const { service, status, requestId, retryable } = error;
    const details = { service, status, requestId, retryable, cause: error };
    throw new UpstreamError(`${error.message}. ${cure}`, details);
  }
}

function words(status: number, text: string, redactor: Redactor): string {
  const said = excerpt(text, redactor);
  return `${status} ${STATUS_CODES[status] ?? ''}`.trim() + (said === '' ? '' : `: ${said}`);
}

/** Where a redirect points. It is never followed: documents and token go where they were meant to. */
function redirection({ url }: HttpRequest, { headers }: HttpResponse, redactor: Redactor): string {
  const location = headers['location'] ?? '';
  const to =
    location !== '' && URL.canParse(location, String(url))
      ? excerpt(shownUrl(new URL(location, url)), redactor)
      : 'no readable address';
  return `it redirects to ${to}. Redirects are not followed; if that is the right address, set platform-url to it.`;
}
