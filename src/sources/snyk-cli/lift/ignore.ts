import type { IgnoreFacts } from '../../../model/facts.js';
import type { Building } from '../../put.js';
import { put } from '../../put.js';
import type { Fields } from './read.js';
import { fields, list, text } from './read.js';

/** Why an element of `filtered.ignore[]` is ignored; the first rule decides, as in Snyk's policy. */
export function ignoreOf(element: Fields): IgnoreFacts {
  return ignoreFacts(fields(list(fields(element['filtered'])['ignored'])[0]));
}

/** An element of `filtered.patch[]`: a patch of Snyk was applied to the package. */
export function patchOf(element: Fields): IgnoreFacts {
  const patch = fields(list(fields(element['filtered'])['patches'])[0]);
  const facts: Building<IgnoreFacts> = { reason: 'Patched', expires: null, source: 'patch' };
  put(facts, 'created', text(patch['patched']));
  return facts;
}

/** One ignore, as `.snyk` files, Snyk's API and SARIF suppressions describe it. */
export function ignoreFacts(rule: Fields): IgnoreFacts {
  const facts: Building<IgnoreFacts> = {
    reason: text(rule['reason']) ?? null,
    expires: text(rule['expires']) ?? null,
  };
  put(facts, 'created', text(rule['created']));
  put(facts, 'ignoredBy', personOf(rule['ignoredBy']));
  put(facts, 'reasonType', text(rule['reasonType']));
  put(facts, 'source', text(rule['source']));
  return facts;
}

function personOf(value: unknown): string | undefined {
  const person = fields(value);
  return text(value) ?? text(person['name']) ?? text(person['email']);
}
