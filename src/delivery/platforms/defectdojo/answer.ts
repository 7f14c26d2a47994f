/** What an answer of DefectDojo says of an upload. */
export type Verdict =
  | { readonly kind: 'taken' }
  /** A redirect. */
  | { readonly kind: 'moved' }
  /** The file or a finding in it is at fault. */
  | { readonly kind: 'refused' }
  /** This version does not know some keys of findings; nothing of the file was taken. */
  | { readonly kind: 'unknown-keys'; readonly keys: readonly string[] }
  /** Product, engagement or test cannot be used. */
  | { readonly kind: 'context' }
  /** An error of the server that says nothing of the file. */
  | { readonly kind: 'failed' };

/** Form fields that say where an upload goes; what is wrong with them is no finding's fault. */
const CONTEXT_FIELDS =
  /"(?:product|product_name|product_type|product_type_name|engagement|engagement_name|test|test_title|scan_type|auto_create_context|minimum_severity|active|verified)"\s*:/;

const CONTEXT_WORDS =
  /auto_create_context|product_type_name|(?:product|engagement)_name parameter missing|\b(?:product(?: type)?|engagement|test)\b.{0,400}\bdoes not exist|unable to create non-existing|conflict with the supplied product type/i;

/** ValueError of the parser, which comes as 400 or as 500, and errors of the database. */
const PARSER_WORDS =
  /required fields are missing|pars(?:e|er|ing)\b|json|unicode|decode|NUL \(0x00\)|value too long|out of range|invalid input syntax|unknown string format|is not a valid|must be (?:a|an|one of)\b|file format/i;

const UNKNOWN_KEYS = /not allowed fields are present:\s*\[([^\]]*)\]/i;

/**
 * Reads an answer.
 *
 * A 500 may be the parser's opinion of the file: its words decide (they are there only when the
 * setting "API expose error details" of DefectDojo is on).
 */
export function verdictOf(status: number, body: string): Verdict {
  if (status < 300) return { kind: 'taken' };
  if (status < 400) return { kind: 'moved' };
  const unknown = UNKNOWN_KEYS.exec(body)?.[1];
  if (unknown !== undefined) {
    const keys = [...unknown.matchAll(/['"]([A-Za-z0-9_]+)\\?['"]/g)].map(([, key]) => key ?? '');
    return keys.length > 0 ? { kind: 'unknown-keys', keys } : { kind: 'refused' };
  }
  if (status === 413) return { kind: 'refused' };
  if (CONTEXT_WORDS.test(body) || (status < 500 && CONTEXT_FIELDS.test(body)))
    return { kind: 'context' };
  if (status < 500) return { kind: 'refused' };
  return PARSER_WORDS.test(body) && !/^\s*</.test(body) ? { kind: 'refused' } : { kind: 'failed' };
}
