import { jsonAnswer } from '../../exchange.js';
import type { Call, Endpoint } from '../endpoint.js';
import type { Failure } from '../failure.js';
import { failureAnswer, isFailure, JSON_API } from '../failure.js';
import { groupNumber, orgNumber } from '../orgs.js';
import { text } from '../parameters.js';
import type { StartedExport } from './exports.js';
import { partsOf } from './exports.js';
import { linkTo } from './files.js';
import { exportAsked } from './request.js';

const RELEASE = { date: '2024-10-15', stability: 'ga' } as const;

/** What Snyk asks to wait between two looks. */
const RETRY_AFTER_SECONDS = '5';

/** The same three for an org and for a group. */
export const EXPORT_ENDPOINTS: readonly Endpoint[] = ['orgs/{org_id}', 'groups/{group_id}'].flatMap(
  (scope): Endpoint[] => [
    {
      method: 'POST',
      path: `/${scope}/export`,
      release: RELEASE,
      parameters: { include_deleted: text, include_deactivated: text },
      answer: start,
    },
    {
      path: `/${scope}/jobs/export/{export_id}`,
      release: RELEASE,
      parameters: {},
      answer: status,
    },
    { path: `/${scope}/export/{export_id}`, release: RELEASE, parameters: {}, answer: results },
  ],
);

function start(call: Call): ReturnType<Endpoint['answer']> {
  const { world, exports, request, query, now } = call;
  const scope = scopeOf(call);
  if (isFailure(scope)) return scope;
  const asked = exportAsked(request.body.toString(), scope.isGroup);
  if (isFailure(asked)) return asked;
  if (!exports.starts.take()) return tooMany(call);
  const id = world.ids.of({ kind: 'export', issue: exports.started.size + 1 });
  const startedAt = now();
  exports.started.set(id, {
    id,
    scope: scope.id,
    orgs: scope.orgs,
    asked,
    withDeleted: query.text('include_deleted') === 'true',
    withInactive: query.text('include_deactivated') === 'true',
    startedAt,
    asOf: startedAt - exports.settings.staleMs,
    looks: 0,
    parts: undefined,
  });
  const self = `${request.path.replace(/\/export$/, '/jobs/export')}/${id}`;
  const created = new Date(startedAt).toISOString();
  return jsonAnswer(
    202,
    {
      jsonapi: { version: '1.0' },
      data: { id, type: 'resource', attributes: { created } },
    },
    { ...JSON_API, 'content-location': self, 'retry-after': RETRY_AFTER_SECONDS },
  );
}

function status(call: Call): ReturnType<Endpoint['answer']> {
  const one = exportOf(call);
  if (isFailure(one)) return one;
  const word = wordOf(call, one);
  one.looks += 1;
  return {
    data: {
      id: one.id,
      type: 'resource',
      attributes: {
        status: word,
        formats: ['csv'],
        created: new Date(one.startedAt).toISOString(),
      },
    },
  };
}

function results(call: Call): ReturnType<Endpoint['answer']> {
  const one = exportOf(call);
  if (isFailure(one)) return one;
  const { world, exports, now, request } = call;
  const told = wordOf(call, one);
  const isDone = told === 'FINISHED';
  const parts = isDone ? partsOf(world, exports, one) : { rows: 0, begin: [] };
  const expires = now() + one.asked.url_expiration_seconds * 1_000;
  return {
    data: {
      id: one.id,
      type: 'resource',
      attributes: {
        status: told === 'STARTED' ? 'PENDING' : told,
        row_count: parts.rows,
        formats: ['csv'],
        created: new Date(one.startedAt).toISOString(),
        ...(isDone ? { finished: new Date(now()).toISOString() } : {}),
        results: parts.begin.map((_, part) => ({ url: linkTo({ one, part, expires, request }) })),
      },
    },
  };
}

function wordOf({ exports }: Call, { looks }: StartedExport): string {
  const { statuses } = exports.settings;
  return statuses[Math.min(looks, statuses.length - 1)] ?? 'FINISHED';
}

function exportOf(call: Call): StartedExport | Failure {
  const scope = scopeOf(call);
  if (isFailure(scope)) return scope;
  const one = call.exports.started.get(call.ids['export_id'] ?? '');
  return one?.scope === scope.id ? one : { status: 404, detail: 'Export not found' };
}

function scopeOf(
  call: Call,
): { readonly id: string; readonly isGroup: boolean; readonly orgs: number[] } | Failure {
  const { world, ids } = call;
  const groupId = ids['group_id'];
  if (groupId !== undefined) {
    const group = groupNumber(call, groupId);
    if (group === undefined) return { status: 404, detail: 'Group not found' };
    return { id: groupId, isGroup: true, orgs: [...world.orgs(group)] };
  }
  const org = orgNumber(call);
  return typeof org === 'number' ? { id: ids['org_id'] ?? '', isGroup: false, orgs: [org] } : org;
}

function tooMany({ exports, now, world }: Call): ReturnType<Endpoint['answer']> {
  const { startsPerHour } = exports.settings;
  const wait = exports.starts.waitSeconds();
  return failureAnswer({
    failures: [{ status: 429, detail: `Too many exports: ${startsPerHour} requests per hour` }],
    id: world.ids.of({ kind: 'error', issue: exports.started.size }),
    at: now(),
    headers: { 'retry-after': String(wait) },
  });
}
