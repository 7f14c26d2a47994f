import * as z from 'zod';
import type { Answer, Incoming } from '../exchange.js';
import { textAnswer } from '../exchange.js';
import { readIssueCursor, readPlaceCursor, writeIssueCursor, writePlaceCursor } from './cursor.js';
import type { Failure } from './failure.js';
import { issueResource } from './issue-resource.js';
import type { SnykWorld } from './world.js';

const REFUSALS = {
  '401': 'Authentication credentials not recognized, or user access is not provisioned.',
  '403': 'Forbidden: the token lacks the permission for this resource',
  '404': 'Not found',
  '410': 'This endpoint has reached its end of life',
  '429': 'Too many requests',
  '500': 'An unexpected error occurred',
  '503': 'The service is in a maintenance window',
  '504': 'The request took too long',
} as const;

const faultShape = z.strictObject({
  /** A regular expression that the path of the request must match, such as `/issues$`. */
  path: z.string().refine(isPattern, 'is no regular expression'),
  /** Only this page of a list, from 1; all without it. */
  page: z.int().min(1).optional(),
  /** Only the first so many of these requests; all without it. */
  times: z.int().min(1).optional(),
  /**
   * A status, with an error in the shape of JSON:API · `gatewayText`: 502 in plain text ·
   * `gatewayJson`: 401 in JSON without `errors` · `selfNext`: `next` is the page itself ·
   * `emptyPage`: nothing, and a `next` that leads on without an end · `foreignNext`: `next` is at
   * another server · `brokenIssue`: the first resource is no such · `duplicate`: begins with the
   * last issue of the page before, or with its own first twice · `deprecated`: headers that say so.
   */
  answer: z.enum([
    ...(['401', '403', '404', '410', '429', '500', '503', '504'] as const),
    ...(['gatewayText', 'gatewayJson', 'selfNext', 'emptyPage', 'foreignNext'] as const),
    ...(['brokenIssue', 'duplicate', 'deprecated'] as const),
  ]),
  /** Where a `foreignNext` leads. */
  origin: z.url().optional(),
});

export const faultsShape = z.array(faultShape);

/** Something that Snyk's API does wrong, whenever it is asked for this. */
export type SnykFault = z.input<typeof faultShape>;

const FOREIGN_ORIGIN = 'https://snyk.example.org';

export interface SnykFaults {
  /** The refusal of a request that is not even looked at; undefined when it may go on. */
  refuse(request: Incoming): Failure | Answer | undefined;
  /** Spoils an answer, or leaves it as it is. */
  spoil(request: Incoming, answer: Answer): Answer;
}

export function createFaults(world: SnykWorld, faults: readonly SnykFault[]): SnykFaults {
  const armed = faults.map((fault) => ({
    fault,
    pattern: new RegExp(fault.path),
    left: fault.times ?? Number.POSITIVE_INFINITY,
  }));
  const meeting = (request: Incoming, refusing: boolean): SnykFault | undefined => {
    const page = pageOf(request);
    const met = armed.find(
      ({ fault, pattern, left }) =>
        isRefusal(fault) === refusing &&
        left > 0 &&
        pattern.test(request.path) &&
        (fault.page === undefined || fault.page === page),
    );
    if (met !== undefined) met.left -= 1;
    return met?.fault;
  };
  return {
    refuse: (request) => {
      const answer = meeting(request, true)?.answer;
      if (answer === undefined) return undefined;
      if (answer === 'gatewayText') return textAnswer(502, 'upstream connect error');
      if (answer === 'gatewayJson') {
        const body = JSON.stringify({ status: '401', code: 'Unauthorized' });
        return { status: 401, headers: { 'content-type': 'application/json' }, body };
      }
      return isStatus(answer) ? { status: Number(answer), detail: REFUSALS[answer] } : undefined;
    },
    spoil: (request, answer) => {
      if (answer.status !== 200) return answer;
      const fault = meeting(request, false);
      return fault === undefined ? answer : spoilt(world, { fault, request, answer });
    },
  };
}

interface Case {
  readonly fault: SnykFault;
  readonly request: Incoming;
  readonly answer: Answer;
}

const document = z.looseObject({
  data: z.unknown(),
  links: z.record(z.string(), z.string()).optional(),
});

type Body = z.infer<typeof document>;

function spoilt(world: SnykWorld, { fault, request, answer }: Case): Answer {
  if (fault.answer === 'deprecated') {
    const headers = {
      'snyk-version-lifecycle-stage': 'deprecated',
      deprecation: '2025-06-01',
      sunset: '2026-06-01',
    };
    return { ...answer, headers: { ...answer.headers, ...headers } };
  }
  const body = document.parse(JSON.parse(answer.body));
  return { ...answer, body: JSON.stringify(spoiltBody(world, { fault, request, body })) };
}

function spoiltBody(
  world: SnykWorld,
  { fault, request, body }: { fault: SnykFault; request: Incoming; body: Body },
): Body {
  const data: unknown[] = Array.isArray(body.data) ? body.data : [];
  const self = `${request.path}?${request.query.toString()}`;
  switch (fault.answer) {
    case 'selfNext':
      return { ...body, links: { ...body.links, next: self } };
    case 'emptyPage':
      return { ...body, data: [], links: { ...body.links, next: samePlace(request) } };
    case 'foreignNext': {
      const next = new URL(body.links?.['next'] ?? self, fault.origin ?? FOREIGN_ORIGIN);
      return { ...body, links: { ...body.links, next: next.href } };
    }
    case 'brokenIssue':
      return { ...body, data: data.map((one, index) => (index === 0 ? broken(one) : one)) };
    case 'duplicate':
      return { ...body, data: [repeated(world, request) ?? data[0], ...data] };
    default:
      return body;
  }
}

/** Where the request was, and yet another cursor: clients that look for one they know go on. */
function samePlace(request: Incoming): string {
  const query = new URLSearchParams(request.query);
  query.set('starting_after', nextCursor(query.get('starting_after') ?? '', request.path));
  query.sort();
  return `${request.path}?${query.toString()}`;
}

function nextCursor(cursor: string, path: string): string {
  const place = readPlaceCursor(cursor);
  if (place !== undefined) return writePlaceCursor({ id: place.id, page: place.page + 1 });
  if (!path.endsWith('/issues')) return writePlaceCursor({ id: '', page: 2 });
  const issue = readIssueCursor(cursor);
  // Without a cursor: before everything, which is above the highest severity.
  const { rank, createdAt, id, page } = issue ?? { rank: 5, createdAt: 0, id: '', page: 1 };
  return writeIssueCursor({ scope: '', rank, createdAt, id, page: page + 1 });
}

function broken(resource: unknown): unknown {
  const given = typeof resource === 'object' && resource !== null ? resource : {};
  return { ...given, attributes: { title: 42, effective_severity_level: ['?'] } };
}

/** The last issue of the page before, which is what its cursor tells. */
function repeated(world: SnykWorld, { query }: Incoming): unknown {
  const place = world.ids.read(readIssueCursor(query.get('starting_after') ?? '')?.id ?? '');
  return place?.kind === 'issue' && world.hasIssue(place) ? issueResource(world, place) : undefined;
}

function pageOf({ query }: Incoming): number {
  const cursor = query.get('starting_after');
  if (cursor === null) return 1;
  return readIssueCursor(cursor)?.page ?? readPlaceCursor(cursor)?.page ?? 1;
}

function isRefusal({ answer }: SnykFault): boolean {
  return isStatus(answer) || answer === 'gatewayText' || answer === 'gatewayJson';
}

function isStatus(answer: string): answer is keyof typeof REFUSALS {
  return Object.hasOwn(REFUSALS, answer);
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text) instanceof RegExp;
  } catch {
    return false;
  }
}
