import * as z from 'zod/mini';
import type { GitHubApi } from './api.js';
import type { RunStamp } from './run-stamp.js';
import { isOfLaterRun, stampText } from './run-stamp.js';
import type { CommentBody } from './wire.js';

/** GitHub: "Body is too long (maximum is 65536 characters)". We count bytes, never fewer. */
export const MAX_COMMENT_BYTES = 65_536;

/** OpenAPI, issues/list-comments. */
const PAGE_SIZE = 100;
/** A pull request takes 2,500 comments; whoever has more pages than this has another GitHub. */
const MAX_PAGES = 100;

export interface Comment {
  /** Number of the pull request. */
  readonly pullRequest: number;
  /** By which the comment is found again; see `commentMarker`. */
  readonly marker: string;
  /** Markdown that fits with the marker; undefined to remove the comment. */
  readonly markdown: string | undefined;
  /** Which run writes it; undefined when that is not known. */
  readonly run?: RunStamp | undefined;
}

/** What became of the comment; `none`: there was none to remove; `later`: of a later run. */
export type Commented = 'created' | 'updated' | 'removed' | 'none' | 'later';

const pageSchema = z.array(
  z.object({
    id: z.int(),
    body: z.catch(z.string(), ''),
    user: z.catch(z.nullable(z.object({ login: z.string(), type: z.string() })), null),
  }),
);
const anything = z.unknown();

/**
 * The first line of our comment, invisible in Markdown. Scans of different parts of one repository
 * have a comment each.
 *
 * @param part what tells the parts apart; may hold anything.
 */
export function commentMarker(part: string): string {
  // The buffer mends lone surrogates, which cannot be encoded; two hyphens would end the comment.
  const named = encodeURIComponent(Buffer.from(part).toString()).replaceAll('-', '%2D');
  return `<!-- snyk-connector${named === '' ? '' : ` ${named}`} -->\n`;
}

/** Bytes of a comment besides its Markdown. */
export function frameBytes({ marker, run }: Pick<Comment, 'marker' | 'run'>): number {
  return Buffer.byteLength(frame({ marker, run }));
}

/**
 * Keeps one comment in the pull request up to date. What a later run of the workflow wrote stays:
 * runs do not end in the order in which they began.
 *
 * @throws NotPermittedError; UpstreamError.
 */
export async function keepComment(api: GitHubApi, comment: Comment): Promise<Commented> {
  const { pullRequest, markdown, run } = comment;
  const known = await ours(api, comment);
  if (run !== undefined && known.some(({ stamp }) => isOfLaterRun(stamp, run))) return 'later';
  const [first, ...others] = known.map(({ id }) => id);
  const obsolete = markdown === undefined && first !== undefined ? [first, ...others] : others;
  // Two runs at once may have made two.
  for (const id of obsolete) {
    await api.ask({ method: 'DELETE', path: `issues/comments/${id}`, expect: [404] }, anything);
  }
  if (markdown === undefined) return first === undefined ? 'none' : 'removed';
  const body: CommentBody = { body: frame(comment) + markdown };
  if (first === undefined) {
    await api.ask({ method: 'POST', path: `issues/${pullRequest}/comments`, body }, anything);
    return 'created';
  }
  await api.ask(
    { method: 'PATCH', path: `issues/comments/${first}`, body, repeatable: true },
    anything,
  );
  return 'updated';
}

/** The marker and, on its line, which run wrote it. */
function frame({ marker, run }: Pick<Comment, 'marker' | 'run'>): string {
  return run === undefined ? marker : `${marker.trimEnd()} <!-- run ${stampText(run)} -->\n`;
}

const STAMP = /^<!-- [^\n]*? --> <!-- run ([^\n]*) -->/;

interface Ours {
  readonly id: number;
  /** As `stampText` makes it; empty when the comment has none. */
  readonly stamp: string;
}

/**
 * Our comments, the oldest first. Anybody can write the marker into a comment, and a token that
 * may write may also change what others wrote; so only those of apps count, and those of the
 * person whose token it is.
 */
async function ours(api: GitHubApi, { pullRequest, marker }: Comment): Promise<Ours[]> {
  const found: Ours[] = [];
  let self: string | null | undefined;
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const comments = await api.ask(
      { path: `issues/${pullRequest}/comments?per_page=${PAGE_SIZE}&page=${page}` },
      pageSchema,
    );
    for (const { id, body, user } of comments) {
      if (!body.startsWith(marker.trimEnd()) || user === null) continue;
      if (user.type !== 'Bot') self ??= await api.login();
      if (user.type !== 'Bot' && user.login !== self) continue;
      found.push({ id, stamp: STAMP.exec(body)?.[1] ?? '' });
    }
    if (comments.length < PAGE_SIZE) break;
  }
  return found;
}
