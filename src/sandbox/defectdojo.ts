import type { Answer, Incoming } from './exchange.js';
import { credentialOf, jsonAnswer } from './exchange.js';
import type { Form } from './form.js';
import { readForm, textField } from './form.js';
import { readFindings } from './generic-findings.js';
import type { PlatformContext } from './platform.js';
import { matches } from './platform.js';
import type { BatchCounts } from './store.js';

const SCAN_TYPE = 'Generic Findings Import';

/**
 * What exists in this DefectDojo, numbered from 1: products, engagements and tests, each by the
 * JSON of its path of names.
 */
export type DojoContext = Map<string, number>;

/** What exists by the scopes that were stored in. */
export function dojoContext(scopes: readonly string[]): DojoContext {
  const names: DojoContext = new Map();
  for (const scope of scopes) {
    const path: unknown = JSON.parse(scope);
    if (Array.isArray(path))
      for (let depth = 1; depth <= 3; depth += 1) numbered(names, path, depth);
  }
  return names;
}

function numbered(names: DojoContext, path: readonly unknown[], depth: number): number {
  const name = JSON.stringify(path.slice(0, depth));
  const number = names.get(name) ?? names.size + 1;
  names.set(name, number);
  return number;
}

/** DefectDojo's API: `reimport-scan`, and the calls with which a token is tried. */
export function answerDefectDojo(
  context: PlatformContext,
  request: Incoming,
  names: DojoContext,
): Answer {
  const refused = unauthorized(context, request);
  if (refused !== undefined) return refused;
  if (request.path === '/api/v2/reimport-scan/' && request.method === 'POST') {
    return reimport(context, request, names);
  }
  if (request.method !== 'GET') {
    return jsonAnswer(405, { detail: `Method "${request.method}" not allowed.` });
  }
  if (request.path === '/api/v2/user_profile/') {
    return jsonAnswer(200, {
      user: { username: 'sandbox', is_superuser: true },
      global_role: null,
      product_member: [],
    });
  }
  if (request.path === '/api/v2/products/') return products(request, names);
  if (request.path === '/api/v2/findings/') return page([]);
  return jsonAnswer(404, { detail: 'Not found.' });
}

function products(request: Incoming, names: DojoContext): Answer {
  const asked = request.query.get('name_exact');
  return page(
    [...names].flatMap(([name, id]) => {
      const path: unknown = JSON.parse(name);
      if (!Array.isArray(path) || path.length !== 1) return [];
      return asked === null || path[0] === asked ? [{ id, name: asked ?? String(path[0]) }] : [];
    }),
  );
}

function page(results: readonly unknown[]): Answer {
  return jsonAnswer(200, { count: results.length, next: null, previous: null, results });
}

function unauthorized({ accounts }: PlatformContext, request: Incoming): Answer | undefined {
  const token = credentialOf(request, 'Token');
  if (matches(token, accounts.token)) return undefined;
  const detail = token === '' ? 'Authentication credentials were not provided.' : 'Invalid token.';
  return jsonAnswer(401, { detail }, { 'www-authenticate': 'Token' });
}

function reimport(context: PlatformContext, request: Incoming, names: DojoContext): Answer {
  const form = readForm(request);
  if (form === undefined) return jsonAnswer(400, { detail: 'Multipart form parse error' });
  const problems = fieldProblems(form);
  if (Object.keys(problems).length > 0) return jsonAnswer(400, problems);
  const place = placeOf(form, names);
  if (typeof place === 'string') return jsonAnswer(400, [place]);

  const findings = readFindings(form.get('file')?.content.toString('utf8') ?? '');
  // A parser that cannot read a file raises ValueError, which the API tells as 500.
  if (findings === undefined) {
    return jsonAnswer(500, { message: 'Internal server error, check logs for details' });
  }
  const poison = context.poisoned(findings.map(({ document }) => document));
  if (poison !== undefined) return jsonAnswer(422, { message: poison });
  const counts = context.store({
    platform: 'defectdojo',
    scope: place.scope,
    key: '',
    arrivals: findings,
    upsert: true,
    // On by default for reimport, off for import (serializers.py).
    closeAbsent: flag(form, 'close_old_findings', true),
    keepClosed: flag(form, 'do_not_reactivate', false),
  });
  return jsonAnswer(201, {
    scan_type: SCAN_TYPE,
    test: place.test,
    test_id: place.test,
    engagement_id: place.engagement,
    product_id: place.product,
    statistics: { delta: deltaOf(counts) },
  });
}

function fieldProblems(form: Form): Record<string, string[]> {
  const problems: Record<string, string[]> = {};
  const type = textField(form, 'scan_type');
  if (type === '') problems['scan_type'] = ['This field is required.'];
  else if (type !== SCAN_TYPE) problems['scan_type'] = [`"${type}" is not a valid choice.`];
  if (form.get('file')?.filename === undefined) problems['file'] = ['No file was submitted.'];
  else if (form.get('file')?.content.length === 0) {
    problems['file'] = ['The submitted file is empty.'];
  }
  for (const name of ['close_old_findings', 'auto_create_context', 'do_not_reactivate']) {
    if (form.has(name) && !/^(true|false|1|0)$/i.test(textField(form, name))) {
      problems[name] = ['Must be a valid boolean.'];
    }
  }
  return problems;
}

interface Place {
  readonly scope: string;
  readonly product: number;
  readonly engagement: number;
  readonly test: number;
}

/** Finds or, with `auto_create_context`, makes what the findings belong to; else says what lacks. */
function placeOf(form: Form, names: DojoContext): Place | string {
  const product = textField(form, 'product_name');
  const engagement = textField(form, 'engagement_name');
  if (product === '') return 'product_name parameter missing';
  if (engagement === '') return 'engagement_name parameter missing';
  const create = flag(form, 'auto_create_context', false);
  const path = [product, engagement, textField(form, 'test_title') || SCAN_TYPE];
  const service = textField(form, 'service');
  const known = (depth: number) => names.has(JSON.stringify(path.slice(0, depth)));
  if (!create && !known(1)) return `Product "${product}" does not exist`;
  if (!create && !known(2))
    return `Engagement "${engagement}" does not exist in Product "${product}"`;
  if (create && !known(1) && textField(form, 'product_type_name') === '') {
    return `Product "${product}" does not exist and no product_type_name provided to create the new product in`;
  }
  return {
    scope: JSON.stringify(service === '' ? path : [...path, service]),
    product: numbered(names, path, 1),
    engagement: numbered(names, path, 2),
    test: numbered(names, path, 3),
  };
}

function flag(form: Form, name: string, otherwise: boolean): boolean {
  return form.has(name) ? /^(true|1)$/i.test(textField(form, name)) : otherwise;
}

function deltaOf(counts: BatchCounts): Record<string, { total: number }> {
  return {
    created: { total: counts.stored },
    closed: { total: counts.closed },
    reactivated: { total: counts.reopened },
    'left untouched': { total: counts.updated },
  };
}
