import { closest, distance } from 'fastest-levenshtein';

/** Edits after which a word is no longer taken for a slip of another. */
const MAX_DISTANCE = 3;

/** ` Did you mean `fail-on`?`, or nothing when no word is near. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const match = nearest(word, candidates);
  return match === undefined ? '' : ` Did you mean \`${match}\`?`;
}

/** The word that was probably meant, when one is near enough. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (candidates.length === 0) return undefined;
  const lower = word.trim().toLowerCase();
  const byLower = new Map(candidates.map((candidate) => [candidate.toLowerCase(), candidate]));
  // Comparing takes as long as the word; one that is too long to be a slip may be very long.
  const longest = Math.max(...[...byLower.keys()].map((candidate) => candidate.length));
  if (lower.length > longest + MAX_DISTANCE) return undefined;
  const match = closest(lower, [...byLower.keys()]);
  const limit = Math.min(MAX_DISTANCE, Math.ceil(match.length / 2));
  return distance(lower, match) <= limit ? byLower.get(match) : undefined;
}
