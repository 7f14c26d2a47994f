import { STATUS_CODES } from 'node:http';
import type { HttpClient } from '../../../http/client.js';
import { excerpt } from '../../../http/excerpt.js';
import { multipart } from '../../../http/multipart.js';
import type { Redactor } from '../../../http/redact.js';
import type { HttpResponse } from '../../../http/request.js';
import { UpstreamError } from '../../../model/errors.js';
import type { Log } from '../../../model/log.js';
import type { Batch, Outcome, PushContext } from '../../platform.js';
import type { Cures } from '../../webhook/exchange.js';
import { withCures } from '../../webhook/exchange.js';
import type { Verdict } from './answer.js';
import { verdictOf } from './answer.js';
import { contextOf } from './context.js';
import { NEWER_KEYS } from './finding.js';
import type { DefectDojoOptions } from './options.js';

export interface ReimportOptions {
  readonly client: HttpClient;
  /** Of `reimport-scan`. */
  readonly url: URL;
  readonly options: DefectDojoOptions;
  readonly redactor: Redactor;
  readonly log: Log | undefined;
}

interface UploadRules {
  /** Read a 500 as an answer; else it is repeated with patience and thrown. */
  readonly accept500: boolean;
  /** Keys of findings that are not sent. */
  readonly without?: ReadonlySet<string>;
}

/** DefectDojo answers when the import is done: 30,000 findings take ten minutes (#6570). */
const IMPORT_MS = 1_800_000;

/** Answers whose words say whether the file or its place is at fault. */
const REFUSALS: readonly number[] = [400, 413, 422];

const CURES: Cures = {
  401: 'Is platform-token the API v2 key of a user of this DefectDojo?',
  403: 'The user of platform-token may not import here: give it the role "API Importer" or "Writer" on the product, or "Maintainer" on the product type where products are to be made.',
  404: 'Is platform-url the address of DefectDojo itself?',
  500: 'Its log tells why; with "API expose error details" in its system settings the answer does too.',
};

const CONTEXT_CURE =
  'Make the product, or set platform-options.product to one that is there; ' +
  'to have products made, set platform-options.product-type and leave auto-create on.';

/** Uploads tests, one at a time. */
export class Reimport {
  /** Keys that this DefectDojo turned out not to know. */
  private readonly unknown = new Set<string>();

  constructor(private readonly about: ReimportOptions) {}

  /**
   * Brings a test up to date with a batch.
   *
   * @throws UpstreamError when that may succeed later, or when the context is at fault.
   */
  async send(batch: Batch, context: PushContext): Promise<Outcome> {
    let response = await this.upload(batch, context, { accept500: true });
    let verdict = read(response);
    if (verdict.kind === 'unknown-keys' && this.drop(verdict.keys)) {
      response = await this.upload(batch, context, { accept500: true });
      verdict = read(response);
    }
    if (verdict.kind === 'failed') {
      response = await this.insist(batch, context);
      verdict = read(response);
    }
    return this.outcome(response, verdict);
  }

  /**
   * After a 500 without words: with patience, and then without what older versions do not know,
   * since such a version says no more than that.
   */
  private async insist(batch: Batch, context: PushContext): Promise<HttpResponse> {
    try {
      return await this.upload(batch, context, { accept500: false });
    } catch (error) {
      const older = error instanceof UpstreamError && error.status === 500;
      const plain = NEWER_KEYS.filter((key) => !this.unknown.has(key));
      if (!older || !hasAny(batch, plain)) throw error;
      const without = new Set([...this.unknown, ...plain]);
      const response = await this.upload(batch, context, { accept500: true, without });
      if (read(response).kind === 'failed') throw error;
      this.drop(plain);
      return response;
    }
  }

  /** False when nothing was left to drop. */
  private drop(keys: readonly string[]): boolean {
    const more = keys.filter((key) => !this.unknown.has(key));
    for (const key of more) this.unknown.add(key);
    if (more.length > 0)
      this.about.log?.warning(
        `This DefectDojo does not know ${more.join(', ')}; findings are sent without. A newer version keeps them.`,
      );
    return more.length > 0;
  }

  /**
   * One upload. It may be repeated: a reimport is matched with what the test has, finding by
   * finding, so that a second one finds everything in place.
   */
  private async upload(
    batch: Batch,
    context: PushContext,
    { accept500, without = this.unknown }: UploadRules,
  ): Promise<HttpResponse> {
    const { client, url } = this.about;
    const body = await multipart([
      ...Object.entries(this.fields(batch, context)).map(([name, value]) => ({ name, value })),
      {
        name: 'file',
        filename: 'snyk.json',
        contentType: 'application/json',
        content: Buffer.from(fileOf(batch, without)),
      },
    ]);
    return withCures(CURES, () =>
      client.request({
        method: 'POST',
        url,
        body,
        signal: context.signal,
        repeatable: true,
        timeouts: { headers: IMPORT_MS },
        expect: accept500 ? [...REFUSALS, 500] : REFUSALS,
      }),
    );
  }

  private fields(batch: Batch, context: PushContext): Record<string, string> {
    const { options } = this.about;
    const { product, engagement, test } = contextOf(batch.group);
    const productType = options['product-type'];
    // Whatever is not in this file would be closed, so it must hold the whole of what there is.
    const close = options['close-old-findings'] && context.snapshot && batch.wholeGroup;
    return {
      scan_type: 'Generic Findings Import',
      product_name: product,
      ...(productType === undefined ? {} : { product_type_name: productType }),
      engagement_name: engagement,
      test_title: test,
      auto_create_context: String(options['auto-create']),
      // Always said: when it is left out, DefectDojo closes.
      close_old_findings: String(close),
      do_not_reactivate: 'false',
      minimum_severity: 'Info',
    };
  }

  private outcome(response: HttpResponse, verdict: Verdict): Outcome {
    const { client, redactor } = this.about;
    const { status, requestId } = response;
    const said = excerpt(response.body.toString('utf8'), redactor);
    const answer = `${status} ${STATUS_CODES[status] ?? ''}`.trim() + (said && `: ${said}`);
    const failure = (cure: string) =>
      new UpstreamError(`${client.service} answered ${answer}. ${cure}`, {
        service: client.service,
        status,
        requestId,
        retryable: status >= 500,
      });
    if (verdict.kind === 'moved')
      throw failure('Redirects are not followed: set platform-url to where DefectDojo is.');
    if (verdict.kind === 'taken') return { state: 'acknowledged', answer };
    if (verdict.kind === 'context') throw failure(CONTEXT_CURE);
    if (verdict.kind === 'failed') throw failure(CURES[500] ?? '');
    return { state: 'refused', answer };
  }
}

function read({ status, body }: HttpResponse): Verdict {
  return verdictOf(status, body.toString('utf8'));
}

/** The findings of a batch as a file; the entry that stands for the test has none. */
function fileOf({ entries }: Batch, without: ReadonlySet<string>): string {
  const findings = entries.map(({ payload }) => payload).filter((payload) => payload !== null);
  const kept = (key: string, value: unknown): unknown => (without.has(key) ? undefined : value);
  return JSON.stringify({ findings }, without.size === 0 ? undefined : kept);
}

function hasAny({ entries }: Batch, keys: readonly string[]): boolean {
  return entries.some(
    ({ payload }) =>
      typeof payload === 'object' &&
      payload !== null &&
      keys.some((key) => Object.hasOwn(payload, key)),
  );
}
