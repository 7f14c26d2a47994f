/** Removes secrets from text that people will see. */
export interface Redactor {
  redact(text: string): string;
  /** Learns a secret that became known later, such as an access token. */
  add(secret: string): void;
}

/** Shorter ones are not replaced: they would tear holes into every text and hide nothing. */
export const MIN_SECRET_LENGTH = 4;

const MASK = '***';

/** A redactor that replaces every form of the secrets (see `secretForms`) by `***`. */
export function createRedactor(secrets: Iterable<string> = []): Redactor {
  const forms = new Set<string>();
  let pattern: RegExp | undefined;
  const add = (secret: string) => {
    const size = forms.size;
    for (const form of secretForms(secret)) forms.add(form);
    if (forms.size > size) pattern = patternOf(forms);
  };
  for (const secret of secrets) add(secret);
  return { add, redact: (text) => (pattern ? text.replace(pattern, MASK) : text) };
}

/**
 * The forms in which a secret may come back to us: as it is, trimmed, line by line (a key file is
 * printed so), base64, URL-encoded, JSON-escaped. Also what a host should mask in its log.
 */
export function secretForms(secret: string): string[] {
  const forms = new Set<string>();
  const lines = secret.split(/[\r\n]+/).map((line) => line.trim());
  for (const plain of [secret, secret.trim(), ...lines]) {
    if (plain.trim().length < MIN_SECRET_LENGTH || /^\*+$/.test(plain)) continue;
    for (const form of encodingsOf(plain)) forms.add(form);
  }
  return [...forms];
}

function encodingsOf(plain: string): string[] {
  const bytes = Buffer.from(plain);
  const base64 = bytes.toString('base64');
  const percent = encodeURIComponent(bytes.toString()); // of well-formed text, else it throws
  const form = new URLSearchParams({ v: plain }).toString().slice('v='.length);
  return [
    plain,
    base64,
    base64.replace(/=+$/, ''),
    bytes.toString('base64url'),
    percent,
    percent.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
    form,
    JSON.stringify(plain).slice(1, -1),
  ];
}

/** Longest first, so that a secret within a longer one does not leave the rest standing. */
function patternOf(forms: ReadonlySet<string>): RegExp {
  const longestFirst = [...forms].sort((a, b) => b.length - a.length);
  const escaped = longestFirst.map((form) => form.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&'));
  return new RegExp(escaped.join('|'), 'g');
}
