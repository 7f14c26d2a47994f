import { digest } from '../../../model/digest.js';

/**
 * A CloudEvents 1.0 event in structured mode. Source and id tell duplicates (§3.1), so equal
 * documents of a project or finding are the equal event, and there is no time in it.
 */
export function cloudEvent(
  { source, type }: { readonly source: string; readonly type: string },
  key: string,
  document: unknown,
): Record<string, unknown> {
  return {
    specversion: '1.0',
    id: `${key}-${digest(JSON.stringify(document))}`,
    source,
    type,
    subject: key,
    datacontenttype: 'application/json',
    data: document,
  };
}
