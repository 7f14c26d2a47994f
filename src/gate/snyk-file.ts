import { parse } from 'yaml';
import * as z from 'zod/mini';
import { describeError } from '../model/errors.js';
import { plain } from '../model/text.js';
import { WARN_BEFORE_MS } from './policy/expiry.js';

const MAX_SHOWN = 200;

/** `ignore:` of a `.snyk` file: problem → list of { path: { reason, expires } }. */
const snykFileSchema = z.object({
  ignore: z.nullish(
    z.record(
      z.string(),
      z.array(
        z.record(
          z.string(),
          z.nullish(z.object({ reason: z.nullish(z.string()), expires: z.nullish(z.unknown()) })),
        ),
      ),
    ),
  ),
});

/**
 * What people should know of the ignores in a `.snyk` file, which Snyk applies itself: those that
 * have ended, since Snyk reports what they covered without a word, and those that end soon.
 */
export function snykFileRemarks(
  text: string,
  { now, file }: { now: Date; file: string },
): string[] {
  let value: unknown;
  try {
    value = parse(text, { prettyErrors: false });
  } catch (error) {
    return [`${file} cannot be read as YAML, so its ignores may not hold: ${describeError(error)}`];
  }
  const parsed = snykFileSchema.safeParse(value ?? {});
  if (!parsed.success) return [`${file}: \`ignore\` is not as Snyk writes it, so it may not hold.`];
  return Object.entries(parsed.data.ignore ?? {}).flatMap(([problem, places]) =>
    places.flatMap((place) =>
      Object.entries(place).flatMap(([path, told]) => {
        const until = Date.parse(typeof told?.expires === 'string' ? told.expires : '');
        if (Number.isNaN(until)) return [];
        const left = until - now.getTime();
        if (left > WARN_BEFORE_MS) return [];
        const what = `${file}: the ignore of ${plain(problem, MAX_SHOWN)} (${plain(path, MAX_SHOWN)})`;
        const day = new Date(until).toISOString().slice(0, 10);
        const reason = told?.reason ? `: ${plain(told.reason, MAX_SHOWN)}` : '';
        return left <= 0
          ? [`${what} expired on ${day}; Snyk reports it again${reason}`]
          : [`${what} expires on ${day}${reason}`];
      }),
    ),
  );
}
