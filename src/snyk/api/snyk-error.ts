import * as z from 'zod/mini';

const maybeText = z.catch(z.optional(z.string()), undefined);

const jsonApiError = z.object({
  code: maybeText,
  title: maybeText,
  detail: maybeText,
  source: z.catch(z.optional(z.object({ parameter: maybeText, pointer: maybeText })), undefined),
});

/** JSON:API; nothing in it is taken for granted. */
const jsonApiBody = z.object({ errors: z.array(jsonApiError) });

/** V1: `{code, error, message}`. The gateway: `{status, code}`. OAuth: the last two. */
const flatBody = z.object({
  code: maybeText,
  error: maybeText,
  message: maybeText,
  error_description: maybeText,
});

type JsonApiError = z.infer<typeof jsonApiError>;

/**
 * What Snyk says in the body of an error: that of JSON:API, of V1, of OAuth or of a gateway
 * before it, which may be any text.
 */
export function snykWords(text: string): string {
  const body = jsonOf(text);
  const { data: listed } = jsonApiBody.safeParse(body);
  const told = listed?.errors.map(sentence).filter((one) => one !== '') ?? [];
  if (told.length > 0) return [...new Set(told)].join('; ');
  const { data: flat } = flatBody.safeParse(body);
  const words = [flat?.error ?? flat?.code, flat?.message ?? flat?.error_description].filter(
    (one) => one !== undefined && one !== '',
  );
  return words.length > 0 ? [...new Set(words)].join(': ') : text;
}

/** The codes of Snyk's error catalog in the body of an error: `SNYK-0099`. */
export function errorCodesOf(text: string): readonly string[] {
  const { data } = jsonApiBody.safeParse(jsonOf(text));
  return data?.errors.flatMap(({ code }) => code ?? []) ?? [];
}

/** `Title: detail (parameter limit; SNYK-0003)` of what there is. */
function sentence({ code, title, detail, source }: JsonApiError): string {
  const words = [...new Set([title, detail])].filter((one) => one !== undefined && one !== '');
  const place = source?.parameter ?? source?.pointer;
  const notes = [
    ...(place === undefined ? [] : [`at ${place}`]),
    ...(code === undefined ? [] : [code]),
  ];
  const said = words.join(': ');
  if (notes.length === 0) return said;
  return said === '' ? notes.join(', ') : `${said} (${notes.join(', ')})`;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A gateway's page or plain text, which is shown as it stands.
    return undefined;
  }
}
