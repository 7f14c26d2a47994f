import type { BodyRules } from '../../webhook/body.js';
import { bodyOf, contentTypeOf, limitsOf } from '../../webhook/body.js';
import { tooLong } from '../../webhook/too-long.js';
import type { WebhookOptions } from './options.js';
import { CONNECTION_IN_PATH, CONNECTION_VARIABLE } from './options.js';
import type { Way } from './way.js';

/** The "Generic API Webhook Connector" of ETM: target documents as JSON, within an envelope. */
export function webhookConnector(options: WebhookOptions): Way {
  const { connection = '', method } = options;
  const rules: BodyRules = {
    encoding: 'array',
    envelope: options.envelope,
    variables: { [CONNECTION_VARIABLE]: connection },
    maxDocuments: options['max-documents'],
    maxBytes: options['max-bytes'],
  };
  const headers = { 'content-type': contentTypeOf(rules) };
  return {
    path: options['webhook-path'].replaceAll(CONNECTION_IN_PATH, connection),
    variant: '',
    limits: limitsOf(rules),
    answers: options.answers,
    encode: ({ key }, document) =>
      document === null ? [] : [{ key, group: '', payload: document }],
    request: (batch) => {
      const body = Buffer.from(bodyOf(rules, batch));
      return Promise.resolve(
        body.length > rules.maxBytes
          ? tooLong(body.length, rules.maxBytes)
          : { method, body, headers },
      );
    },
  };
}
