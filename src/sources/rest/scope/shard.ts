import { digest } from '../../../model/digest.js';

/** Whether an org belongs to a part. It depends on nothing but the org's id and the number of parts. */
export function inShard(
  org: string,
  shard: { readonly index: number; readonly count: number } | undefined,
): boolean {
  if (shard === undefined) return true;
  const number = Number.parseInt(digest('shard', org).slice(0, 12), 16);
  return number % shard.count === shard.index - 1;
}
