import { problemsError } from '../../yaml/problems.js';
import { described } from '../../yaml/quote.js';
import { readYaml } from '../../yaml/read.js';
import type { Part } from '../../yaml/shape.js';
import { shapedAs } from '../../yaml/shape.js';
import type { Place, Problem } from '../../yaml/source-file.js';
import type { ConditionName } from './conditions.js';
import { CONDITIONS } from './conditions.js';
import { endOf } from './expiry.js';
import type { Condition, GatePolicy, Ignore, LimitName, Rule } from './policy.js';
import { LIMIT_NAMES } from './policy.js';
import {
  headSchema,
  IGNORE_SCOPES,
  ignoreSchema,
  limitsSchema,
  MAX_IGNORES,
  MAX_RULES,
  ruleSchema,
  whenSchema,
} from './schema.js';

/** A policy of MAX_IGNORES ignores, each with its reason, has about as much. */
export const MAX_POLICY_LENGTH = 2_000_000;

/**
 * Reads a gate policy.
 *
 * @param origin the name of the file, for messages.
 * @throws ConfigError with every mistake at once, each as `file:line:column: …`.
 */
export function parseGatePolicy(text: string, origin: { readonly file: string }): GatePolicy {
  const problems: Problem[] = [];
  const limits = { what: 'policy', maxLength: MAX_POLICY_LENGTH };
  const whole = readYaml(text, limits, problems);
  const policy = whole && new PolicyReader(whole, problems).read(origin.file);
  if (policy === undefined || problems.length > 0) throw problemsError(origin.file, problems);
  return policy;
}

class PolicyReader {
  constructor(
    private readonly whole: Part,
    private readonly problems: Problem[],
  ) {}

  read(file: string): GatePolicy | undefined {
    this.shaped(headSchema, this.whole);
    const rules = this.parts('rules', MAX_RULES).flatMap((part) => this.rule(part) ?? []);
    this.tellDoubles(rules);
    const ignores = this.parts('ignores', MAX_IGNORES).flatMap((part) => this.ignore(part) ?? []);
    return { file, rules, ignores, limits: this.limits() };
  }

  private rule(part: Part): Rule | undefined {
    const raw = this.shaped(ruleSchema, part);
    const conditions = this.conditions(part);
    if (raw === undefined || conditions === undefined) return undefined;
    const unknown = raw['when-unknown'];
    if (raw.action === 'ignore' && unknown === 'match')
      this.fail(
        part,
        ['when-unknown'],
        '`when-unknown: match` would ignore findings of which too little is known; drop it, or let the action be `warn`.',
      );
    return {
      name: raw.name,
      action: raw.action,
      conditions,
      matchesUnknown: unknown === undefined ? raw.action === 'fail' : unknown === 'match',
      line: part.source.at(part.place).line,
    };
  }

  /** None when there is no `when`; undefined when it is wrong. */
  private conditions(part: Part): Condition[] | undefined {
    const value = memberOf(part.value, 'when');
    if (value === undefined) return [];
    const inner = { ...part, place: [...part.place, 'when'], value };
    const raw = this.shaped(whenSchema, inner);
    return raw && conditionsOf(raw);
  }

  private ignore(part: Part): Ignore | undefined {
    const names = ['finding', ...IGNORE_SCOPES];
    if (names.every((name) => memberOf(part.value, name) === undefined))
      this.fail(
        part,
        [],
        `the ignore does not say what it covers; name one or more of ${names.join(', ')}.`,
      );
    const raw = this.shaped(ignoreSchema, part);
    const until = raw && endOf(raw.expires);
    if (raw === undefined || until === undefined) return undefined;
    const scope = IGNORE_SCOPES.map((name) => [name, raw[name]] as const);
    const conditions = conditionsOf(Object.fromEntries(scope));
    if (raw.finding !== undefined) conditions.push(keyIs(raw.finding));
    const { line } = part.source.at(part.place);
    return { conditions, reason: raw.reason, expires: raw.expires, until, line };
  }

  private limits(): ReadonlyMap<LimitName, number> {
    const value = memberOf(this.whole.value, 'limits');
    if (value === undefined) return new Map();
    const raw: Readonly<Record<string, number | undefined>> =
      this.shaped(limitsSchema, { ...this.whole, place: ['limits'], value }) ?? {};
    return new Map(
      LIMIT_NAMES.flatMap((name) => {
        const most = raw[name];
        return most === undefined ? [] : [[name, most] as const];
      }),
    );
  }

  /** A verdict that names a rule must mean one. */
  private tellDoubles(rules: readonly Rule[]): void {
    const lines = new Map<string, number>();
    for (const { name, line } of rules) {
      const before = lines.get(name);
      if (before === undefined) lines.set(name, line);
      else
        this.problems.push({
          at: { line, column: 1 },
          message: `a rule ${described(name)} stands at line ${before} already; give each its own name.`,
        });
    }
  }

  /** The elements of a list, also of a policy whose head is wrong, so that all mistakes are told. */
  private parts(name: string, most: number): Part[] {
    const list = memberOf(this.whole.value, name);
    if (!Array.isArray(list)) return [];
    return list
      .slice(0, most)
      .map((value: unknown, index) => ({ ...this.whole, place: [name, index], value }));
  }

  private shaped<Schema extends Parameters<typeof shapedAs>[0]>(schema: Schema, part: Part) {
    return shapedAs(schema, part, (problem) => this.problems.push(problem));
  }

  private fail(part: Part, place: Place, message: string): void {
    this.problems.push({ at: part.source.at([...part.place, ...place]), message });
  }
}

function conditionsOf(raw: Readonly<Record<string, unknown>>): Condition[] {
  return Object.entries(raw).flatMap(([name, value]) =>
    value === undefined || !isConditionName(name)
      ? []
      : [{ name, text: `${name}: ${textOf(value)}`, test: CONDITIONS[name].bind(value) }],
  );
}

function keyIs(key: string): Condition {
  const wanted = key.toLowerCase();
  const test: Condition['test'] = ({ issue }) => (issue.findingKey === wanted ? 'yes' : 'no');
  return { name: 'finding', text: `finding: ${wanted}`, test };
}

/** A list of patterns may be long; a message shows how it begins. */
const MAX_SHOWN = 80;

function textOf(value: unknown): string {
  const text = Array.isArray(value) ? value.map(String).join(' or ') : String(value);
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}

function isConditionName(name: string): name is ConditionName {
  return Object.hasOwn(CONDITIONS, name);
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}
