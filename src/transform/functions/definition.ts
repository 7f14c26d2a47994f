import type { z } from 'zod';
import type { Issue, ProjectRecord } from '../../model/record.js';

/** What a function works on: the value at the row's `from`, and the record around it. */
export type Reckon = (
  input: unknown,
  record: ProjectRecord,
  issue: Issue | undefined,
) => string | number | boolean | string[] | undefined;

/** A named function of the row language. */
export interface MapFunction {
  readonly name: string;
  readonly summary: string;
  /** A finding's functions fill targets inside the list of findings only. */
  readonly about: 'project' | 'finding';
  /** Where it reads when a row gives no `from`; null when it reads no single place. */
  readonly from: string | null;
  readonly args: z.ZodObject;
  /** Takes arguments that `args` accepts. */
  readonly bind: (args: unknown) => Reckon;
}

interface Definition<Args extends z.ZodObject> {
  readonly name: string;
  readonly summary: string;
  readonly from: string | null;
  readonly args: Args;
}

/** A function of the project; `run` gets the arguments once, at compile time. */
export function projectFunction<Args extends z.ZodObject>(
  definition: Definition<Args> & {
    readonly run: (
      args: z.output<Args>,
    ) => (input: unknown, record: ProjectRecord) => ReturnType<Reckon>;
  },
): MapFunction {
  const { run, ...rest } = definition;
  return { ...rest, about: 'project', bind: (args) => run(definition.args.parse(args)) };
}

/** A function of one finding. */
export function findingFunction<Args extends z.ZodObject>(
  definition: Definition<Args> & {
    readonly run: (args: z.output<Args>) => (issue: Issue, input: unknown) => ReturnType<Reckon>;
  },
): MapFunction {
  const { run, ...rest } = definition;
  return {
    ...rest,
    about: 'finding',
    bind: (args) => {
      const reckon = run(definition.args.parse(args));
      return (input, _record, issue) => (issue === undefined ? undefined : reckon(issue, input));
    },
  };
}
