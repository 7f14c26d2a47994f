import type { IgnoreFacts } from '../../../../model/facts.js';
import type { Fields } from '../read.js';
import { fields, list, numeric, text, yes } from '../read.js';
import type { SarifLocation } from './location.js';
import { readLocation } from './location.js';
import { suppressionOf } from './suppression.js';

/** What one SARIF result says; its rule may stand before or after it in the document. */
export interface SarifResult {
  readonly ruleId: string | undefined;
  readonly ruleIndex: number | undefined;
  readonly level: string | undefined;
  /** Explicit severity of the result, as opposed to a level. */
  readonly severity: string | undefined;
  /** Severity before a policy of Snyk changed it. */
  readonly originalSeverity: string | undefined;
  readonly message: Fields;
  readonly locations: readonly SarifLocation[];
  /** The first thread flow, from source to sink. */
  readonly flow: readonly SarifLocation[];
  readonly fingerprints: Readonly<Record<string, string>>;
  readonly ignore: IgnoreFacts | undefined;
  /** `Upgrade to express@4.21.1` */
  readonly fix: string | undefined;
  readonly isAutofixable: boolean;
  readonly priority: number | undefined;
}

export function readResult(value: unknown): SarifResult {
  const result = fields(value);
  const properties = fields(result['properties']);
  const firstFix = fields(list(result['fixes'])[0]);
  return {
    ruleId: text(result['ruleId']) ?? text(fields(result['rule'])['id']),
    ruleIndex: numeric(result['ruleIndex']) ?? numeric(fields(result['rule'])['index']),
    level: text(result['level']),
    severity: text(properties['severity']),
    originalSeverity: text(fields(properties['snykPolicy/v1'])['originalSeverity']),
    message: fields(result['message']),
    locations: list(result['locations']).map(readLocation),
    flow: flowOf(result['codeFlows']),
    fingerprints: { ...strings(result['partialFingerprints']), ...strings(result['fingerprints']) },
    ignore: suppressionOf(result['suppressions']),
    fix: text(fields(firstFix['description'])['text']),
    isAutofixable: yes(properties['isAutofixable']),
    priority: numeric(properties['priorityScore']),
  };
}

function flowOf(codeFlows: unknown): SarifLocation[] {
  const threadFlow = list(fields(list(codeFlows)[0])['threadFlows'])[0];
  return list(fields(threadFlow)['locations']).map((step) =>
    readLocation(fields(step)['location']),
  );
}

function strings(value: unknown): Record<string, string> {
  const entries = Object.entries(fields(value)).flatMap(([key, member]) => {
    const string = text(member);
    return string === undefined ? [] : [[key, string] as const];
  });
  return Object.fromEntries(entries);
}
