import { createHmac, randomBytes } from 'node:crypto';

/** Access tokens as Qualys' gateway gives them: a JWT that ends after some hours. */
export interface Tokens {
  issue(subject: string): string;
  /** Whether it is one of ours and still counts. */
  accepts(token: string): boolean;
  /** Ends all tokens that were issued so far. */
  expireAll(): void;
}

/** @param now milliseconds since 1970. */
export function createTokens(lifetimeMs: number, now: () => number): Tokens {
  const secret = randomBytes(32);
  // Tokens of one moment differ, and those before this number have been ended.
  let issued = 0;
  let endedBefore = 0;
  const sign = (text: string) => createHmac('sha256', secret).update(text).digest('base64url');

  return {
    issue: (subject) => {
      issued += 1;
      const payload = { sub: subject, jti: issued, exp: (now() + lifetimeMs) / 1000 };
      const text = `${encoded({ alg: 'HS256', typ: 'JWT' })}.${encoded(payload)}`;
      return `${text}.${sign(text)}`;
    },
    accepts: (token) => {
      const [head = '', body = '', signature = ''] = token.split('.');
      if (signature === '' || signature !== sign(`${head}.${body}`)) return false;
      const payload: unknown = JSON.parse(Buffer.from(body, 'base64url').toString());
      const { exp, jti } = claimsOf(payload);
      return exp * 1000 > now() && jti > endedBefore;
    },
    expireAll: () => {
      endedBefore = issued;
    },
  };
}

function encoded(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function claimsOf(payload: unknown): { exp: number; jti: number } {
  if (typeof payload !== 'object' || payload === null) return { exp: 0, jti: 0 };
  const exp = 'exp' in payload && typeof payload.exp === 'number' ? payload.exp : 0;
  const jti = 'jti' in payload && typeof payload.jti === 'number' ? payload.jti : 0;
  return { exp, jti };
}
