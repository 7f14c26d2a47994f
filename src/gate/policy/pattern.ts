/**
 * Matches a whole text against a pattern in which `*` stands for any characters within a path
 * segment and `**` for any at all; case does not matter. It takes at most (length of the pattern ×
 * length of the text) steps, whatever both are.
 */
export function matchesPattern(pattern: string, text: string): boolean {
  const tokens = tokensOf(pattern.toLowerCase());
  const lower = text.toLowerCase();
  // The states that the pattern can be in after each character: a walk without going back.
  let states = closure(new Set([0]), tokens);
  for (const character of lower) {
    const next = new Set<number>();
    for (const state of states) {
      const token = tokens[state];
      if (token === ANY || (token === WITHIN && character !== '/')) next.add(state);
      else if (token === character) next.add(state + 1);
    }
    if (next.size === 0) return false;
    states = closure(next, tokens);
  }
  return states.has(tokens.length);
}

const WITHIN = '*';
const ANY = '**';
/** Before ANY and a slash, which may both be absent: directories, or none. */
const MAYBE_DIRECTORIES = '**/';

function tokensOf(pattern: string): string[] {
  return [...pattern.matchAll(/\*{2,}\/?|\*|[^*]/gu)].flatMap(([token]) => {
    if (!token.startsWith(ANY)) return [token];
    return token.endsWith('/') ? [MAYBE_DIRECTORIES, ANY, '/'] : [ANY];
  });
}

/** With the states that are reached without a character, since a star may stand for nothing. */
function closure(states: Set<number>, tokens: readonly string[]): Set<number> {
  for (const state of states) {
    const token = tokens[state];
    if (token === ANY || token === WITHIN || token === MAYBE_DIRECTORIES) states.add(state + 1);
    if (token === MAYBE_DIRECTORIES) states.add(state + 3);
  }
  return states;
}
