import type { JSONValue } from '@jmespath-community/jmespath';
import { ConfigError, describeError } from '../model/errors.js';
import { forbiddenMessage, isForbidden } from './path.js';

/** A compiled expression: what it gives for an element (`@`) of a record (`$`). */
export type Expression = (element: unknown, record: unknown) => unknown;

/** @throws ConfigError for text that is no expression, or that names a prototype. */
export type ExpressionCompiler = (text: string) => Expression;

/**
 * Loads JMESPath, which only maps with an `expr` need. It has no loops, no input or output and no
 * regular expressions, so that every expression ends.
 */
export async function loadExpressions(): Promise<ExpressionCompiler> {
  const { compile, TreeInterpreter } = await import('@jmespath-community/jmespath');
  return (text) => {
    let tree: ReturnType<typeof compile>;
    try {
      tree = compile(text);
    } catch (cause) {
      throw new ConfigError(`this is no JMESPath expression: ${describeError(cause)}.`, { cause });
    }
    refuseInherited(tree);
    return (element, record) => {
      if (!isJson(element) || !isJson(record)) return undefined;
      // The element goes in as a literal, so that `$` is left for the record.
      const literal = { type: 'Literal', value: element } as const;
      return TreeInterpreter.search({ type: 'Pipe', left: literal, right: tree }, record);
    };
  };
}

function isJson(value: unknown): value is JSONValue {
  return value !== undefined && typeof value !== 'function';
}

/**
 * JMESPath reads inherited properties like own ones, so that `@.toString` would give a function.
 * Every name in the tree is looked at, wherever it stands.
 */
function refuseInherited(node: unknown): void {
  if (typeof node !== 'object' || node === null) return;
  if ('type' in node && node.type === 'Literal') return;
  const name = 'name' in node && typeof node.name === 'string' ? node.name : '';
  const kind = 'type' in node ? node.type : undefined;
  const isKey = kind === 'Field' || kind === 'KeyValuePair';
  if (isKey && isForbidden(name)) throw new ConfigError(forbiddenMessage(name));
  if (kind === 'Field' && name in Object.prototype) throw new ConfigError(forbiddenMessage(name));
  for (const child of Object.values(node)) refuseInherited(child);
}
