/** Shorter values occur by chance and would blank whole logs. */
const MIN_SECRET_LENGTH = 4;

/**
 * Every form in which a secret may turn up in a log: as given, trimmed, each line of it, and each
 * of these in base64 and percent-encoded. Forms shorter than 4 characters are left out.
 */
export function secretForms(secret: string): string[] {
  const raw = [secret, secret.trim(), ...secret.split(/\r\n|\r|\n/).map((line) => line.trim())];
  const forms = raw
    .filter((form) => form.length >= MIN_SECRET_LENGTH)
    .flatMap((form) => [form, ...base64Forms(form), ...urlForms(form)]);
  return [...new Set(forms)];
}

/** Without padding: the padded form contains it. */
function base64Forms(form: string): string[] {
  const bytes = Buffer.from(form);
  return [bytes.toString('base64').replace(/=+$/, ''), bytes.toString('base64url')];
}

/** As in a path, and as in a form, where a space is `+`. The buffer mends lone surrogates, which throw. */
function urlForms(form: string): string[] {
  return [
    encodeURIComponent(Buffer.from(form).toString()),
    new URLSearchParams([['', form]]).toString().slice(1),
  ];
}

/** Replaces secrets that were added by `***`, for hosts that do not do it themselves. */
export class Redactor {
  private forms: string[] = [];

  add(secret: string): void {
    const all = new Set([...this.forms, ...secretForms(secret)]);
    // The longest first, or the rest of a longer form would stay visible.
    this.forms = [...all].sort((a, b) => b.length - a.length);
  }

  redact(text: string): string {
    return this.forms.reduce((redacted, form) => redacted.replaceAll(form, '***'), text);
  }
}
