import { Readable } from 'node:stream';
import { describeError, UpstreamError } from '../model/errors.js';
import { decode, MAX_BUFFERED_BYTES, MAX_STREAMED_BYTES, readWhole } from './decode.js';
import { excerpt } from './excerpt.js';
import { requestIdOf } from './headers.js';
import type { Redactor } from './redact.js';
import type { HttpResponse, HttpStream } from './request.js';
import type { Method, WireAnswer } from './transport.js';

/** The answer that has come, and what the receiver of its body needs to know. */
export interface Arrival {
  readonly answer: WireAnswer;
  readonly method: Method;
  readonly service: string;
  /** Method and address without secrets. */
  readonly shown: string;
  readonly maxBytes: number | undefined;
  readonly redactor: Redactor;
  /** Gives the place at the target to the next request. Once is enough, more does no harm. */
  readonly release: () => void;
  /**
   * What the caller is told when the body cannot be read.
   *
   * @throws the signal's reason when that is why.
   */
  failure(cause: unknown): Error;
}

/** Reads the whole body into memory. */
export async function receiveWhole(arrival: Arrival): Promise<HttpResponse> {
  const { answer, maxBytes = MAX_BUFFERED_BYTES } = arrival;
  const body = await readWhole(answer.body, encodingOf(arrival), { maxBytes });
  arrival.release();
  return {
    status: answer.status,
    headers: answer.headers,
    requestId: requestIdOf(answer.headers),
    body,
    json: () => parseJson(body, arrival),
  };
}

/** Hands the body on as it comes. */
export function receiveStream(arrival: Arrival): HttpStream {
  const { answer } = arrival;
  const body = Readable.from(pieces(arrival), { objectMode: false });
  // Also when it is destroyed before it was read, when no `finally` below would run.
  body.once('close', () => {
    answer.body.destroy();
    arrival.release();
  });
  return {
    status: answer.status,
    headers: answer.headers,
    requestId: requestIdOf(answer.headers),
    body,
  };
}

async function* pieces(arrival: Arrival): AsyncGenerator<Buffer> {
  const { answer, maxBytes = MAX_STREAMED_BYTES } = arrival;
  try {
    yield* decode(answer.body, encodingOf(arrival), { maxBytes });
  } catch (error) {
    throw arrival.failure(error);
  }
}

/** Undefined where there is no body to decompress, whatever the headers say. */
export function encodingOf({
  answer,
  method,
}: Pick<Arrival, 'answer' | 'method'>): string | undefined {
  const { status, headers } = answer;
  const bodiless =
    method === 'HEAD' || status === 204 || status === 304 || headers['content-length'] === '0';
  return bodiless ? undefined : headers['content-encoding'];
}

function parseJson(body: Buffer, { answer, service, shown, redactor }: Arrival): unknown {
  const text = body.toString('utf8').replace(/^\uFEFF/, '');
  try {
    return JSON.parse(text);
  } catch (error) {
    const words = text.trim() === '' ? 'nothing' : excerpt(text, redactor);
    throw new UpstreamError(
      `${service} answered ${answer.status} to ${shown} with something that is not JSON: ${words}`,
      {
        service,
        status: answer.status,
        requestId: requestIdOf(answer.headers),
        // The parser quotes the text, which has not been redacted.
        cause: new SyntaxError(excerpt(describeError(error), redactor)),
      },
    );
  }
}
