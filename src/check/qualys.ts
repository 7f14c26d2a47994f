import type { Ask, Reply } from './ask.js';
import { unusual } from './ask.js';
import type { OpenAsk, Probe } from './probe.js';
import { authorizationHeader, below } from './probe.js';
import type { Finding } from './step.js';
import { failed, passed } from './step.js';
import type { CheckTarget } from './target.js';

type QualysTarget = Extract<CheckTarget, { kind: 'qualys-etm' }>;

/** A report that does not exist: whoever may use ETM hears so, and nothing is made. */
const NO_REPORT = '00000000-0000-0000-0000-000000000000';
const JWT = /^[\w-]+\.[\w-]+\.[\w-]*$/;

/**
 * Gets a token, looks whether ETM's API lets it in, and looks at the address of the CSV
 * connection without sending anything there.
 */
export function probeQualys(target: QualysTarget, open: OpenAsk): Probe {
  let ask: Ask = open([]);
  return {
    authentication: async () => {
      const token = await signIn(target, ask);
      if (typeof token !== 'string') return token.finding;
      ask = open([authorizationHeader(target.url, `Bearer ${token}`)]);
      return passed(`POST ${below(target.url, pathOf(target))}`, 'got an access token');
    },

    authorization: async () => {
      const url = below(target.url, `/etm/api/rest/v1/reports/${NO_REPORT}`);
      const reply = await ask({ url });
      if (reply.status === 401 || reply.status === 403) {
        return failed(
          reply.tried,
          reply.seen,
          'Give the user a role with API access to Enterprise TruRisk Management (ETM) in Administration, and check that the subscription has ETM.',
        );
      }
      return (
        throttled(reply.status, reply.tried) ??
        unusual(reply) ??
        passed(
          reply.tried,
          `the token is let in (${reply.status} for a report that does not exist)`,
        )
      );
    },

    data: async () => {
      const { connection, profile } = target;
      if (connection === undefined || profile === undefined) {
        return passed(
          'nothing',
          'no CSV connection is set, and a webhook cannot be tried without sending to it',
        );
      }
      const place = [connection, profile].map((one) => encodeURIComponent(one)).join('/');
      const url = below(target.url, `/connector-config/connector/integration/${place}/file-upload`);
      const reply = await ask({ url });
      if (reply.status === 401 || reply.status === 403) {
        return failed(
          reply.tried,
          reply.seen,
          'The token may not use this connection: check the ids of connection and profile, and that the user may manage connectors.',
        );
      }
      // A GET is no upload: what counts is that the gateway let us through to where uploads go.
      return (
        throttled(reply.status, reply.tried) ??
        unusual(reply) ??
        passed(reply.tried, `the upload address answers (${reply.status}); nothing was sent`)
      );
    },
  };
}

function pathOf({ credential }: QualysTarget): string {
  return 'username' in credential ? '/auth' : `/auth/${credential.auth}`;
}

/** The token, or why there is none. */
async function signIn(target: QualysTarget, ask: Ask): Promise<string | { finding: Finding }> {
  const { credential } = target;
  const reply = await signInAt(pathOf(target), target, ask);
  const token = tokenIn(reply);
  if (token !== undefined) return token;
  const odd = unusual(reply);
  if (odd !== undefined || 'username' in credential) {
    return { finding: odd ?? refused(target, reply) };
  }
  // Clients of a user and those of a subscription are told apart by where they may sign in.
  const other = credential.auth === 'oidc' ? 'oauth' : 'oidc';
  const isOther = tokenIn(await signInAt(`/auth/${other}`, target, ask)) !== undefined;
  const cure = `The client may sign in at /auth/${other}: set platform-options.auth: ${other}.`;
  return {
    finding: isOther ? failed(reply.tried, reply.seen, cure) : refused(target, reply),
  };
}

function signInAt(path: string, { url, credential }: QualysTarget, ask: Ask): Promise<Reply> {
  const isUser = 'username' in credential;
  return ask({
    method: 'POST',
    url: below(url, path),
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      ...(isUser ? {} : { clientId: credential.clientId, clientSecret: credential.clientSecret }),
    },
    body: isUser ? new URLSearchParams({ ...credential, token: 'true' }).toString() : '',
  });
}

function tokenIn({ status, text }: Reply): string | undefined {
  const token = text.trim();
  return status >= 200 && status < 300 && JWT.test(token) ? token : undefined;
}

function refused({ credential }: QualysTarget, reply: Reply): Finding {
  if (reply.status < 300) {
    return failed(
      reply.tried,
      `answered ${reply.status}, but not with a token`,
      'A proxy, a login page or another service answers here: platform-url must be the gateway of your platform, as https://gateway.qg1.apps.qualys.com.',
    );
  }
  const names =
    'username' in credential
      ? 'platform-username and platform-password'
      : 'platform-client-id and platform-client-secret';
  return failed(
    reply.tried,
    reply.seen,
    `Check ${names}, that the account may use the API, and that platform-url is the gateway of your platform (US1: https://gateway.qg1.apps.qualys.com; each platform has its own).`,
  );
}

/** 409 is how Qualys says "too many requests". */
function throttled(status: number, tried: string): Finding | undefined {
  if (status !== 409) return undefined;
  return failed(
    tried,
    'answered 409',
    'Qualys’ limit of requests is used up or another request is under way: try again later.',
  );
}
