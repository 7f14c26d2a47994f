import type * as z from 'zod/mini';

/** Longer ids or paths are cut: they are shown to people. */
const MAX_SHOWN = 100;
/** Of all that is wrong with a resource, so much is told. */
const MAX_REASONS = 3;

export type Read<T> =
  { readonly item: T } | { readonly unreadable: { readonly id: string; readonly why: string } };

/** One resource of an answer. Never throws. */
export function readResource<T>(value: unknown, item: z.ZodMiniType<T>, place: string): Read<T> {
  const result = item.safeParse(value);
  if (result.success) return { item: result.data };
  return { unreadable: { id: idOf(value) ?? place, why: reasons(result.error.issues) } };
}

function idOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('id' in value)) return undefined;
  const { id } = value;
  return typeof id === 'string' && id !== '' ? shown(id) : undefined;
}

/** `attributes.title: expected string`; several with semicolons. */
function reasons(issues: readonly z.core.$ZodIssue[]): string {
  const told = issues.slice(0, MAX_REASONS).map((issue) => {
    const path = issue.path.map(String).join('.');
    const what = 'expected' in issue ? `expected ${issue.expected}` : issue.message;
    return shown(path === '' ? what : `${path}: ${what}`);
  });
  return told.join('; ');
}

function shown(text: string): string {
  return text.replace(/[\p{C}\p{Z}]+/gu, ' ').slice(0, MAX_SHOWN);
}
