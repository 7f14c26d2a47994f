import type { Fields } from '../read.js';
import { fields, list, text } from '../read.js';
import type { Key, Kind, Reader } from '../reader.js';
import { each } from '../reader.js';
import type { Scan } from '../scan.js';
import type { SarifResult } from './result.js';
import { readResult } from './result.js';
import type { Rule } from './rule.js';
import { readRule } from './rule.js';
import { runProject } from './run-project.js';

/** Everything that was gathered of one SARIF run. */
export class RunParts {
  /** Scalars of `tool.driver`: name and version. */
  readonly driver = new Map<unknown, unknown>();
  readonly rules: Rule[] = [];
  readonly results: SarifResult[] = [];
  automationId: string | undefined;
  /** `originalUriBaseIds` */
  bases: Fields = {};
  /** `properties.uploadResult`: the project in Snyk that the results were reported to. */
  upload: Fields = {};

  /** The rule of a result; some tools write indexes that are out of range, so the id counts. */
  ruleOf({ ruleId, ruleIndex }: SarifResult): Rule | undefined {
    this.byId ??= new Map(this.rules.map((rule) => [rule.id, rule]));
    if (ruleId !== undefined) return this.byId.get(ruleId);
    return ruleIndex === undefined ? undefined : this.rules[ruleIndex];
  }

  private byId: Map<string, Rule> | undefined;
}

/** Reads `runs[]`: each run is a project. */
export function runs(scan: Scan): Reader {
  return { member: (_key, kind) => (kind === 'object' ? new RunReader(scan) : 'skip') };
}

class RunReader implements Reader {
  private readonly parts = new RunParts();

  constructor(private readonly scan: Scan) {}

  member(key: Key, kind: Kind): Reader | 'take' | 'skip' {
    const { parts } = this;
    switch (key) {
      case 'tool':
        return this.tool();
      case 'results':
        return kind === 'array' ? each((value) => parts.results.push(readResult(value))) : 'skip';
      case 'properties':
        return {
          member: (property) => (property === 'uploadResult' ? 'take' : 'skip'),
          take: (_property, value) => (parts.upload = fields(value)),
        };
      case 'automationDetails':
      case 'originalUriBaseIds':
      case 'invocations':
        return 'take';
      default:
        return 'skip';
    }
  }

  take(key: Key, value: unknown): void {
    if (key === 'automationDetails') this.parts.automationId = text(fields(value)['id']);
    if (key === 'originalUriBaseIds') this.parts.bases = fields(value);
    if (key === 'invocations') this.tellFailures(list(value).map(fields));
  }

  end(): void {
    this.scan.project(runProject(this.parts, this.scan));
  }

  private tool(): Reader {
    const { driver, rules } = this.parts;
    const driverReader: Reader = {
      member: (key, kind) => {
        if (kind === 'scalar') return 'take';
        return key === 'rules' && kind === 'array'
          ? each((value) => rules.push(readRule(value)))
          : 'skip';
      },
      take: (key, value) => driver.set(key, value),
    };
    return {
      member: (key, kind) => (key === 'driver' && kind === 'object' ? driverReader : 'skip'),
    };
  }

  /** A tool that says that it did not succeed has not given a full picture. */
  private tellFailures(invocations: readonly Fields[]): void {
    for (const invocation of invocations) {
      if (invocation['executionSuccessful'] !== false) continue;
      const notification = fields(list(invocation['toolExecutionNotifications'])[0]);
      const said = text(fields(notification['message'])['text']);
      this.scan.failed(this.scan.fileName, said ?? 'the tool says that it did not finish');
    }
  }
}
