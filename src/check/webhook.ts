import type { Credential } from '../http/credentials.js';
import type { Reply } from './ask.js';
import { unusual } from './ask.js';
import type { OpenAsk, Probe } from './probe.js';
import { authorizationHeader } from './probe.js';
import type { Finding } from './step.js';
import { failed, passed } from './step.js';
import type { CheckTarget } from './target.js';

type HttpTarget = Extract<CheckTarget, { kind: 'http' }>;

/**
 * HEAD on the address, never POST: whatever takes documents would take this for one. One answer
 * tells all three.
 */
export function probeWebhook(target: HttpTarget, open: OpenAsk): Probe {
  const { url } = target;
  const credentials = credentialsOf(target);
  const ask = open(credentials);
  let asked: Promise<Reply> | undefined;
  const reply = () => (asked ??= ask({ method: 'HEAD', url }));

  const judge = async (
    status: number,
    cure: string,
    good: (reply: Reply) => string,
  ): Promise<Finding> => {
    const answer = await reply();
    if (answer.status === status) return failed(answer.tried, answer.seen, cure);
    return passed(answer.tried, good(answer));
  };

  return {
    authentication: async () => {
      const odd = unusual(await reply());
      if (odd !== undefined && (await reply()).status < 500) return odd;
      const cure =
        credentials.length === 0
          ? 'The address wants a credential: set platform-token, or headers in platform-options.'
          : 'Set platform-token anew: the one that is set is wrong or has expired.';
      return judge(401, cure, () =>
        credentials.length === 0
          ? 'no token is set, and none is asked for'
          : 'the token is not refused',
      );
    },
    authorization: async () =>
      judge(
        403,
        'The credential is known but may not be used here: have it allowed for this address.',
        () => 'the address is not forbidden',
      ),
    data: async () => {
      const answer = await reply();
      const certain = answer.status < 300;
      // Many webhooks know POST only and say 404 or 405 to anything else.
      const doubt = '; only sending documents can tell whether they are taken';
      return (
        unusual(answer) ?? passed(answer.tried, `answered ${answer.status}${certain ? '' : doubt}`)
      );
    },
  };
}

function credentialsOf({ url, token, headers = {} }: HttpTarget): Credential[] {
  const { origin } = new URL(url);
  const own = Object.entries(headers).map(([header, value]) => ({
    origin,
    header,
    value: () => value,
  }));
  return token === undefined ? own : [authorizationHeader(url, `Bearer ${token}`), ...own];
}
