import { STATUS_CODES } from 'node:http';
import { describeError, UpstreamError } from '../model/errors.js';
import { excerpt } from './excerpt.js';
import type { Headers } from './headers.js';
import { requestIdOf } from './headers.js';
import type { Redactor } from './redact.js';
import { cureOf } from './setback.js';

/** The request that failed, as it may be shown. */
export interface FailedRequest {
  readonly service: string;
  /** Method and address without secrets. */
  readonly shown: string;
  readonly attempts: number;
  readonly retryable: boolean;
}

/** An answer that is an error. */
export interface Refusal {
  readonly url: URL;
  readonly status: number;
  readonly headers: Headers;
  /** The beginning of its body. */
  readonly text: string;
}

/** What an error means to the person who reads of it. */
export interface Explanation {
  /** The service's own words; shortened and redacted before they are shown. */
  readonly words: string;
  /** What can be done about it: sentences of ours. */
  readonly cure?: string | undefined;
}

/** The service answered with an error. Its words are quoted, shortened and redacted. */
export function answerFailure(
  request: FailedRequest,
  answer: { status: number; headers: Headers; asked: number | undefined; said: Explanation },
  redactor: Redactor,
): UpstreamError {
  const requestId = requestIdOf(answer.headers);
  const status = `${answer.status} ${STATUS_CODES[answer.status] ?? ''}`.trim();
  const notes = [
    ...(request.attempts > 1 ? [`after ${request.attempts} attempts`] : []),
    ...(answer.asked === undefined ? [] : [`asks to wait ${Math.ceil(answer.asked / 1000)} s`]),
    ...(requestId === undefined ? [] : [`request id ${requestId}`]),
  ];
  const words = excerpt(answer.said.words, redactor);
  const { cure = '' } = answer.said;
  return new UpstreamError(
    `${request.service} answered ${status} to ${request.shown}` +
      (notes.length === 0 ? '' : ` (${notes.join(', ')})`) +
      (words === '' ? '' : `: ${words}`) +
      (cure === '' ? '' : `. ${cure}`),
    {
      service: request.service,
      status: answer.status,
      requestId,
      retryable: request.retryable,
    },
  );
}

/** There was no answer, or its body could not be read. */
export function connectionFailure(
  request: FailedRequest,
  event: { cause: unknown; answer: { status: number; headers: Headers } | undefined },
  redactor: Redactor,
): UpstreamError {
  const { cause, answer } = event;
  const attempts = request.attempts > 1 ? ` (after ${request.attempts} attempts)` : '';
  const what = answer === undefined ? 'gave no answer' : `answered ${answer.status}, unreadably,`;
  const cure = cureOf(cause);
  return new UpstreamError(
    `${request.service} ${what} to ${request.shown}${attempts}: ` +
      excerpt(describeError(cause), redactor) +
      (cure === '' ? '' : `. ${cure}`),
    {
      service: request.service,
      status: answer?.status,
      requestId: answer === undefined ? undefined : requestIdOf(answer.headers),
      retryable: request.retryable,
      cause,
    },
  );
}
