import { mix } from './mix.js';

/** What has an id of its own. The order is part of the ids of a seed. */
const KINDS = [
  'group',
  'org',
  'project',
  'target',
  'issue',
  'user',
  'asset',
  'ignore',
  'error',
  'token',
  'sbomTest',
  'export',
] as const;

/** What an id stands for. Numbers that a kind does not need are 0. */
interface Place {
  readonly kind: (typeof KINDS)[number];
  /** Below MAX_ORGS; of a group its own number. */
  readonly org?: number;
  /** Below MAX_PROJECTS; of a target its own number. */
  readonly project?: number;
  /** Below MAX_ISSUES. */
  readonly issue?: number;
}

/** What 64 bits hold besides the kind. */
export const MAX_ORGS = 2 ** 16;
export const MAX_PROJECTS = 2 ** 22;
export const MAX_ISSUES = 2 ** 22;

const UUID = /^([0-9a-f]{8})-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{4}([0-9a-f]{8})$/;
const ROUNDS = 4;

/**
 * UUIDs that look random, never collide, and tell what they stand for without a table: 64 bits of
 * numbers behind a small keyed cipher (Feistel), the other 58 a checksum that strangers' ids fail.
 */
export interface Ids {
  of(place: Place): string;
  /** Undefined for an id of another world. Letters may be of either case. */
  read(id: string): Required<Place> | undefined;
}

export function createIds(seed: number): Ids {
  const key = mix(seed, 0x1d5);
  const of = ({ kind, org = 0, project = 0, issue = 0 }: Place): string => {
    let left = ((KINDS.indexOf(kind) << 28) | (org << 12) | (project >>> 10)) >>> 0;
    let right = (((project & 0x3ff) << 22) | issue) >>> 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      [left, right] = [right, (left ^ mix(key + round, right)) >>> 0];
    }
    return written(key, left, right);
  };
  const read = (id: string): Required<Place> | undefined => {
    const found = UUID.exec(id.toLowerCase());
    let left = Number.parseInt(found?.[1] ?? '', 16);
    let right = Number.parseInt(found?.[2] ?? '', 16);
    if (found === null || written(key, left, right) !== found[0]) return undefined;
    for (let round = ROUNDS - 1; round >= 0; round -= 1) {
      [left, right] = [(right ^ mix(key + round, left)) >>> 0, left];
    }
    const kind = KINDS[left >>> 28];
    if (kind === undefined) return undefined;
    return {
      kind,
      org: (left >>> 12) & 0xffff,
      project: ((left & 0xfff) << 10) | (right >>> 22),
      issue: right & 0x3fffff,
    };
  };
  return { of, read };
}

function written(key: number, left: number, right: number): string {
  const first = mix(mix(key, left), right);
  const second = mix(first, left);
  return [
    digits(left, 8),
    digits(first >>> 16, 4),
    `4${digits(first & 0xfff, 3)}`,
    digits(((second >>> 16) & 0x3fff) | 0x8000, 4),
    digits(second & 0xffff, 4) + digits(right, 8),
  ].join('-');
}

function digits(value: number, width: number): string {
  return value.toString(16).padStart(width, '0');
}
