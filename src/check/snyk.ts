import { regionOfToken, SNYK_REGIONS } from '../snyk/region.js';
import type { Ask, Reply } from './ask.js';
import { notJson, unusual } from './ask.js';
import type { OpenAsk, Probe } from './probe.js';
import { authorizationHeader, below, listIn, memberOf, textIn } from './probe.js';
import type { Finding } from './step.js';
import { failed, passed } from './step.js';
import type { CheckTarget, SnykCredential } from './target.js';

type SnykTarget = Extract<CheckTarget, { kind: 'snyk' }>;

/** Each of the endpoints below exists in it. */
const VERSION = '2024-10-15';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const REGIONS = Object.entries(SNYK_REGIONS)
  .map(([name, url]) => `${name} (${url})`)
  .join(', ');

/** Who am I, in which organization, may I read its issues. Nothing is changed. */
export function probeSnyk(target: SnykTarget, open: OpenAsk): Probe {
  let ask: Ask = open([]);
  let org: { readonly id: string; readonly name: string } | undefined;
  const api = (path: string, query: Readonly<Record<string, string>> = {}) => {
    const parameters = new URLSearchParams({ version: VERSION, ...query });
    return below(target.url, `/rest${path}?${parameters.toString()}`);
  };

  return {
    authentication: async () => {
      const given = await headerValue(target, ask);
      if (typeof given !== 'string') return given;
      ask = open([authorizationHeader(target.url, given)]);
      const reply = await ask({ url: api('/self') });
      if (reply.status === 401) return failed(reply.tried, reply.seen, wrongToken(target));
      const odd = unusual(reply) ?? refusedSelf(reply) ?? notJson(reply);
      if (odd !== undefined) return odd;
      const self = memberOf(memberOf(reply.json, 'data'), 'attributes');
      return passed(
        reply.tried,
        `signed in as ${textIn(self, 'username') || textIn(self, 'name') || 'a service account'}`,
      );
    },

    authorization: async () => {
      const asked = target.org ?? '';
      const url = UUID.test(asked)
        ? api(`/orgs/${asked}`)
        : api('/orgs', { limit: '10', ...(asked === '' ? {} : { slug: asked }) });
      const reply = await ask({ url });
      if ([401, 403, 404].includes(reply.status)) {
        return failed(reply.tried, reply.seen, missingRole(asked, 'org.read'));
      }
      const odd = unusual(reply) ?? notAnswered(reply) ?? notJson(reply);
      if (odd !== undefined) return odd;
      const first = UUID.test(asked)
        ? memberOf(reply.json, 'data')
        : listIn(reply.json, 'data')?.[0];
      const id = textIn(first, 'id');
      if (id === '') {
        return failed(reply.tried, 'no organization is visible', missingRole(asked, 'org.read'));
      }
      const attributes = memberOf(first, 'attributes');
      org = { id, name: textIn(attributes, 'slug') || textIn(attributes, 'name') || id };
      return passed(reply.tried, `may read the organization ${org.name}`);
    },

    data: async () => {
      const { id = '', name = '' } = org ?? {};
      const reply = await ask({
        url: api(`/orgs/${encodeURIComponent(id)}/issues`, { limit: '10' }),
      });
      if ([401, 403, 404].includes(reply.status)) {
        const permissions = 'org.read, org.project.read and org.project.snapshot.read';
        return failed(reply.tried, reply.seen, missingRole(name, permissions));
      }
      const odd = unusual(reply) ?? notAnswered(reply) ?? notJson(reply);
      if (odd !== undefined) return odd;
      const issues = listIn(reply.json, 'data');
      if (issues === undefined) {
        return failed(
          reply.tried,
          'the answer has no issues',
          'Is this the address of Snyk’s API?',
        );
      }
      return passed(reply.tried, `read a page of ${issues.length} issues of ${name}`);
    },
  };
}

/** The value of `Authorization`; for an OAuth client it is fetched first. */
async function headerValue(target: SnykTarget, ask: Ask): Promise<string | Finding> {
  const { credential } = target;
  if ('token' in credential) return `token ${credential.token}`;
  if ('oauthToken' in credential) return `Bearer ${credential.oauthToken}`;
  const reply = await ask({
    method: 'POST',
    url: below(target.url, '/oauth2/token'),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: credential.clientId,
      client_secret: credential.clientSecret,
    }).toString(),
  });
  const odd = unusual(reply);
  if (odd !== undefined) return odd;
  if (reply.status >= 400) {
    return failed(
      reply.tried,
      reply.seen,
      `Check snyk-client-id and snyk-client-secret of the service account, and that it belongs to this region; there are ${REGIONS}.`,
    );
  }
  const token = textIn(reply.json, 'access_token');
  return token === ''
    ? failed(reply.tried, 'the answer has no access_token', 'Is this the address of Snyk’s API?')
    : `Bearer ${token}`;
}

function refusedSelf(reply: Reply): Finding | undefined {
  if (reply.status < 400) return undefined;
  return failed(
    reply.tried,
    reply.seen,
    reply.status === 403
      ? 'The token is known but may not be used here: API access needs a plan that has it, and the account must be active.'
      : `Is this the address of Snyk’s API? There are ${REGIONS}.`,
  );
}

function notAnswered(reply: Reply): Finding | undefined {
  return reply.status < 400 ? undefined : failed(reply.tried, reply.seen, null);
}

/** A token of another region gets the same 401 as one that does not exist. */
function wrongToken({ url, credential }: SnykTarget): string {
  const home = regionOf(credential);
  if (home !== undefined && new URL(home).origin !== new URL(url).origin) {
    return `The token belongs to the region ${home}: set snyk-api to it.`;
  }
  return `The token is wrong, expired or revoked, or it belongs to another region than ${url}. Set snyk-token anew, or snyk-api to one of ${REGIONS}.`;
}

function regionOf(credential: SnykCredential): string | undefined {
  return 'token' in credential ? regionOfToken(credential.token) : undefined;
}

function missingRole(org: string, permissions: string): string {
  const where = org === '' ? 'an organization' : `the organization ${org}`;
  return `Give the account the role Organization Collaborator in ${where}, or a role with the permission ${permissions}; check that the organization is spelled right and in this region.`;
}
