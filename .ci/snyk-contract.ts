/** Whether requests and answers agree with an OpenAPI document of Snyk's REST API. */
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { z } from 'zod';

const node = z.record(z.string(), z.unknown());
type Node = z.infer<typeof node>;

const parameterSchema = z.object({
  name: z.string(),
  in: z.string(),
  required: z.boolean().default(false),
  explode: z.boolean().default(true),
  schema: node,
});

const specSchema = z.object({
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
  components: node,
});

const operationSchema = z.object({
  parameters: z.array(node).default([]),
  requestBody: node.optional(),
  responses: z.record(z.string(), node),
  'x-snyk-api-version': z.string().optional(),
});
type Operation = z.infer<typeof operationSchema>;

/** One line of a recorded conversation. */
export const exchangeSchema = z.object({
  request: z.object({
    method: z.string().default('GET'),
    /** `/rest/orgs/…`, with or without the query. */
    path: z.string(),
    query: z.string().default(''),
    /** Parsed. */
    body: z.unknown().optional(),
  }),
  response: z.object({ status: z.number(), body: z.unknown().optional() }),
});
export type Exchange = z.infer<typeof exchangeSchema>;

/** Seen of Snyk although its document does not tell them, on every endpoint. */
const UNTOLD = [303, 408, 410, 425, 429, 500, 502, 503, 504];

/**
 * Reads the document.
 *
 * @returns what is wrong with an exchange, in words; undefined for what is not of the REST API.
 */
export function createContract(document: unknown): (exchange: Exchange) => string[] | undefined {
  const spec = specSchema.parse(document);
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const compiled = new Map<unknown, ReturnType<typeof ajv.compile>>();

  const resolve = (value: Node): Node => {
    if (typeof value['$ref'] !== 'string') return value;
    let found: unknown = spec;
    for (const part of value['$ref'].slice(2).split('/')) {
      found = node.parse(found)[part.replaceAll('~1', '/').replaceAll('~0', '~')];
    }
    return resolve(node.parse(found));
  };

  /** The schema as a document of its own, in which references to components hold. */
  const faults = (schema: Node, value: unknown, what: string): string[] => {
    const validate =
      compiled.get(schema) ?? ajv.compile({ ...schema, components: spec.components });
    compiled.set(schema, validate);
    if (validate(value)) return [];
    return [`${what}: ${ajv.errorsText(validate.errors, { dataVar: '' }).slice(0, 500)}`];
  };

  const operations = Object.entries(spec.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, value]) => {
      const { data } = operationSchema.safeParse(value);
      if (data === undefined) return [];
      const names = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name ?? '');
      const pattern = new RegExp(`^${path.replace(/\{[^}]+\}/g, '([^/]+)')}$`);
      return [{ method: method.toUpperCase(), pattern, names, operation: data }];
    }),
  );
  // Where two fit, the one with fewer variables says more.
  operations.sort((a, b) => a.names.length - b.names.length);

  const wrongParameters = (operation: Operation, query: URLSearchParams, path: Node): string[] => {
    const parameters = operation.parameters.map((one) => parameterSchema.parse(resolve(one)));
    const inQuery = parameters.filter((one) => one.in === 'query');
    const known = new Set(inQuery.map(({ name }) => name));
    const wrong = [...new Set(query.keys())]
      .filter((name) => !known.has(name))
      .map((name) => `unknown query parameter ${name}`);
    for (const parameter of parameters) {
      const { name, explode, required } = parameter;
      const schema = resolve(parameter.schema);
      const inPath: unknown = path[name];
      const given =
        parameter.in === 'path' ? [typeof inPath === 'string' ? inPath : ''] : query.getAll(name);
      if (parameter.in !== 'path' && parameter.in !== 'query') continue;
      if (given.length === 0) {
        if (required) wrong.push(`query parameter ${name} is missing`);
      } else if (schema['type'] === 'array') {
        const items = resolve(node.parse(schema['items'] ?? {}));
        const values = explode ? given : given.flatMap((text) => text.split(','));
        if (!explode && given.length > 1) wrong.push(`${name} is repeated`);
        wrong.push(...values.flatMap((text) => faults(items, typed(text, items), name)));
      } else if (given.length > 1) {
        wrong.push(`multiple values for single value parameter ${name}`);
      } else {
        wrong.push(...faults(schema, typed(given[0] ?? '', schema), name));
      }
    }
    return wrong;
  };

  const wrongAnswer = (operation: Operation, { status, body }: Exchange['response']): string[] => {
    const told = operation.responses[String(status)];
    if (told === undefined) return UNTOLD.includes(status) ? [] : [`status ${status} is not told`];
    const schema = bodySchema(resolve(told));
    return schema === undefined ? [] : faults(schema, body, `answer ${status}`);
  };

  return ({ request, response }) => {
    const url = new URL(request.path, 'http://snyk.invalid');
    if (!url.pathname.startsWith('/rest/')) return undefined;
    const path = url.pathname.slice('/rest'.length);
    const query = new URLSearchParams(request.query === '' ? url.search : request.query);
    for (const { method, pattern, names, operation } of operations) {
      const match = method === request.method ? pattern.exec(path) : null;
      if (match === null) continue;
      const values = names.map((name, index) => [name, decodeURIComponent(match[index + 1] ?? '')]);
      const sent = operation.requestBody && bodySchema(resolve(operation.requestBody));
      return [
        ...wrongParameters(operation, query, node.parse(Object.fromEntries(values))),
        ...wrongVersion(query.get('version') ?? '', operation['x-snyk-api-version'] ?? ''),
        ...(sent === undefined ? [] : faults(sent, request.body, 'body')),
        ...wrongAnswer(operation, response),
      ];
    }
    return [`there is no ${request.method} ${path}`];
  };
}

/** The first kind of content; Snyk tells one, or JSON:API and plain JSON of the same shape. */
function bodySchema(holder: Node): Node | undefined {
  const { data } = z
    .object({ content: z.record(z.string(), z.object({ schema: node })) })
    .safeParse(holder);
  return data && Object.values(data.content)[0]?.schema;
}

/** A value of a query as its schema means it; what does not fit stays text and is refused. */
function typed(text: string, schema: Node): unknown {
  const { type } = schema;
  if ((type === 'integer' || type === 'number') && /^-?\d+(\.\d+)?$/.test(text))
    return Number(text);
  return type === 'boolean' && /^(true|false)$/.test(text) ? text === 'true' : text;
}

/** A version finds an endpoint that is not younger, and one in beta only by `~beta`. */
function wrongVersion(asked: string, defined: string): string[] {
  const [day = '', stage = ''] = asked.split('~');
  const [since = '', needed = ''] = defined.split('~');
  if (day >= since && (needed === '' || stage === needed)) return [];
  return [`version ${asked} does not find the endpoint, which is of ${defined}`];
}
