import * as z from 'zod/mini';
import { orderKey } from './org-index.js';

const RANK_STEP = 10;

/** As a real one reads; `page` is ours and counts the pages, so that a fault can name one. */
const cursorShape = z.object({
  /** 10 (low) to 40 (critical). */
  severity: z.int(),
  createdAt: z.iso.datetime(),
  id: z.string(),
  page: z.int(),
});

/** A place between two issues of a list. */
export interface IssueCursor {
  readonly rank: number;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** Of both, as an index has it. */
  readonly key: number;
  readonly id: string;
  /** The number of the page that begins or ends here, from 1. */
  readonly page: number;
}

interface CursorParts {
  /** Of the org or group that is listed. */
  readonly scope: string;
  readonly rank: number;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly id: string;
  readonly page: number;
}

/** Opaque to clients: base64 of JSON. */
export function writeIssueCursor({ scope, rank, createdAt, id, page }: CursorParts): string {
  return encoded({
    orgId: scope,
    severity: rank * RANK_STEP,
    createdAt: new Date(createdAt).toISOString(),
    id,
    page,
    total: { calculatedAt: '0001-01-01T00:00:00Z' },
  });
}

/** Undefined for what is none of ours. */
export function readIssueCursor(text: string): IssueCursor | undefined {
  const read = cursorShape.safeParse(decoded(text));
  if (!read.success) return undefined;
  const { id, page } = read.data;
  const rank = read.data.severity / RANK_STEP;
  const createdAt = Date.parse(read.data.createdAt);
  return { rank, createdAt, key: orderKey(rank, createdAt), id, page };
}

const placeShape = z.object({ id: z.string(), page: z.int() });

type PlaceCursor = z.infer<typeof placeShape>;

/** The cursor of lists that go by when their resources came: `v1.` and base64. */
export function writePlaceCursor(cursor: PlaceCursor): string {
  return `v1.${encoded(cursor)}`;
}

export function readPlaceCursor(text: string): PlaceCursor | undefined {
  return text.startsWith('v1.') ? placeShape.safeParse(decoded(text.slice(3))).data : undefined;
}

function encoded(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64');
}

function decoded(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64').toString('utf8'));
  } catch {
    return undefined;
  }
}
