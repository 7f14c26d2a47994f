import type { Reply } from './ask.js';
import { notJson, unusual } from './ask.js';
import type { OpenAsk, Probe } from './probe.js';
import { authorizationHeader, below, listIn, memberOf, textIn } from './probe.js';
import type { Finding } from './step.js';
import { failed, passed } from './step.js';
import type { CheckTarget } from './target.js';

type DojoTarget = Extract<CheckTarget, { kind: 'defectdojo' }>;

/** Who am I, do I see the product, may I read findings. Nothing is changed. */
export function probeDefectDojo(target: DojoTarget, open: OpenAsk): Probe {
  const ask = open([authorizationHeader(target.url, `Token ${target.token}`)]);
  const api = (path: string) => below(target.url, `/api/v2/${path}`);

  return {
    authentication: async () => {
      const reply = await ask({ url: api('user_profile/') });
      if (reply.status === 401 || reply.status === 403) {
        return failed(
          reply.tried,
          reply.seen,
          'Set platform-token to the API v2 key of an active user (in DefectDojo: the user menu, "API v2 Key").',
        );
      }
      const odd = unusual(reply) ?? notFound(reply) ?? notJson(reply);
      const name = textIn(memberOf(reply.json, 'user'), 'username');
      return odd ?? passed(reply.tried, `signed in as ${name || 'a user'}`);
    },

    authorization: async () => {
      const { product = '' } = target;
      const query = new URLSearchParams({
        limit: '1',
        ...(product === '' ? {} : { name_exact: product }),
      });
      const reply = await ask({ url: api(`products/?${query.toString()}`) });
      if (reply.status === 403) return failed(reply.tried, reply.seen, missingRole(product));
      const odd = unusual(reply) ?? notFound(reply) ?? notJson(reply);
      if (odd !== undefined) return odd;
      if (product === '' || (listIn(reply.json, 'results') ?? []).length > 0) {
        return passed(
          reply.tried,
          `may read ${product === '' ? 'products' : `the product ${product}`}`,
        );
      }
      return target.autoCreate === true
        ? passed(reply.tried, `the product ${product} is not there yet, and will be created`)
        : failed(reply.tried, `no product ${product} is visible`, missingRole(product));
    },

    data: async () => {
      const reply = await ask({ url: api('findings/?limit=1') });
      if (reply.status === 403)
        return failed(reply.tried, reply.seen, missingRole(target.product ?? ''));
      const odd = unusual(reply) ?? notFound(reply) ?? notJson(reply);
      if (odd !== undefined) return odd;
      return listIn(reply.json, 'results') === undefined
        ? failed(reply.tried, 'the answer has no results', 'Is this the address of a DefectDojo?')
        : passed(reply.tried, 'read findings');
    },
  };
}

function notFound(reply: Reply): Finding | undefined {
  if (reply.status < 400) return undefined;
  return failed(
    reply.tried,
    reply.seen,
    'Is platform-url the address of DefectDojo itself, without /api/v2?',
  );
}

function missingRole(product: string): string {
  const where = product === '' ? 'the product' : `the product ${product}`;
  return `Give the user the role API Importer, Writer or Maintainer in ${where}, check how it is spelled, or set auto-create.`;
}
