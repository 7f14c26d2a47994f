import type { Fields } from '../read.js';
import { fields, text, texts } from '../read.js';

/**
 * The text of a SARIF message: its own, or the one of the rule that it refers to by id, with its
 * placeholders `{0}` filled and without links such as `[flows](1),(2)`.
 */
export function messageText(message: Fields, ruleMessages: Fields): string {
  const byId = fields(ruleMessages[text(message['id']) ?? '']);
  const template = text(message['text']) ?? text(message['markdown']) ?? text(byId['text']) ?? '';
  const values = texts(message['arguments']);
  const filled = template.replace(/\{(\d+)\}/g, (placeholder, index: string) => {
    return values[Number(index)] ?? placeholder;
  });
  return withoutLinks(filled);
}

/** Links of SARIF messages point to locations by number. */
function withoutLinks(markdown: string): string {
  return markdown.replace(/\[([^\]]*)\]\(\d+\)(?:,\(\d+\))*/g, '$1');
}
