import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const attributeSchema = z.object({
  requirement: z.string().optional(),
  enum: z.record(z.string(), z.unknown()).optional(),
});

const typeSchema = z.object({
  uid: z.number().optional(),
  extends: z.string().optional(),
  constraints: z
    .object({ just_one: z.array(z.string()), at_least_one: z.array(z.string()) })
    .partial()
    .optional(),
  attributes: z.record(z.string(), z.union([attributeSchema, z.array(z.string())])),
});

type Type = z.infer<typeof typeSchema>;

const CLASSES = ['vulnerability_finding', 'application_security_posture_finding'];

/** Objects of the attributes that we write. OCSF keeps them in a dictionary of its own. */
const OBJECTS: Readonly<Record<string, string>> = {
  finding_info: 'finding_info',
  metadata: 'metadata',
  product: 'product',
  resources: 'resource_details',
  application: 'application',
  remediation: 'remediation',
  vulnerabilities: 'vulnerability',
  affected_packages: 'affected_package',
  affected_code: 'affected_code',
  cve: 'cve',
  cvss: 'cvss',
  cwe: 'cwe',
  related_cwes: 'cwe',
  epss: 'epss',
};

/** The base event says only what they are when a class says nothing; each class does. */
const PLACEHOLDERS = ['category_uid', 'class_uid'];

/** What the objects with an identity extend; it has no file of its own. */
const ENTITY: Type = { attributes: { name: {}, uid: {} } };

/** Checks events against the classes of OCSF, which has a schema language of its own. */
export class OcsfSchema {
  private readonly types = new Map<string, Type>();
  private readonly wholes = new Map<string, Type>();
  private readonly classes: ReadonlyMap<number | undefined, string>;

  /** @param folder with one JSON file a class or object */
  constructor(private readonly folder: string) {
    this.classes = new Map(CLASSES.map((name) => [this.own(name).uid, name]));
  }

  /** @returns what is wrong with an event, in words. */
  problemsOf(event: unknown): string[] {
    const { class_uid: uid = -1 } = z.object({ class_uid: z.number() }).partial().parse(event);
    const name = this.classes.get(uid % 1_000);
    return name === undefined ? [`class ${uid} is not known`] : this.check(event, name, '');
  }

  private check(value: unknown, name: string, place: string): string[] {
    const type = this.whole(name);
    const parsed = z.record(z.string(), z.unknown()).safeParse(value);
    if (!parsed.success) return [`${place} is no object`];
    const problems = [
      ...attributeProblems(parsed.data, type).map((problem) => `${place}.${problem}`),
      ...constraintProblems(parsed.data, type).map((problem) => `${place} ${problem}`),
    ];
    for (const [key, child] of Object.entries(parsed.data)) {
      if (!Object.hasOwn(type.attributes, key)) problems.push(`${place}.${key} is not known`);
      const object = OBJECTS[key];
      if (object === undefined) continue;
      for (const one of [child].flat())
        problems.push(...this.check(one, object, `${place}.${key}`));
    }
    return problems;
  }

  /** A type with all that it inherits; what is said of an attribute again is said in addition. */
  private whole(name: string): Type {
    const known = this.wholes.get(name);
    if (known !== undefined) return known;
    const whole = this.withInherited(this.own(name));
    this.wholes.set(name, whole);
    return whole;
  }

  private withInherited(own: Type): Type {
    const parent = own.extends;
    if (parent === undefined || parent === 'object') return own;
    const above = parent === '_entity' ? ENTITY : this.whole(parent);
    const attributes = { ...above.attributes };
    for (const [key, attribute] of Object.entries(own.attributes)) {
      const inherited = attributes[key];
      attributes[key] =
        Array.isArray(attribute) || inherited === undefined || Array.isArray(inherited)
          ? attribute
          : {
              requirement: attribute.requirement ?? inherited.requirement,
              enum:
                attribute.enum && inherited.enum
                  ? { ...inherited.enum, ...attribute.enum }
                  : (attribute.enum ?? inherited.enum),
            };
    }
    return { ...own, attributes };
  }

  private own(name: string): Type {
    const known = this.types.get(name);
    if (known !== undefined) return known;
    const path = join(this.folder, `${name}.json`);
    if (!existsSync(path)) throw new Error(`There is no ${path}`);
    const type = typeSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    this.types.set(name, type);
    return type;
  }
}

function attributeProblems(
  data: Readonly<Record<string, unknown>>,
  { attributes }: Type,
): string[] {
  return Object.entries(attributes).flatMap(([key, attribute]) => {
    const value = data[key];
    if (Array.isArray(attribute)) return [];
    if (value === undefined)
      return attribute.requirement === 'required' ? [`${key} is missing`] : [];
    if (attribute.enum === undefined || PLACEHOLDERS.includes(key)) return [];
    const allowed = [...Object.keys(attribute.enum), '0', '99'];
    const seen = JSON.stringify(value);
    return allowed.some((one) => seen === one || seen === JSON.stringify(one))
      ? []
      : [`${key} is ${seen}`];
  });
}

function constraintProblems(
  data: Readonly<Record<string, unknown>>,
  { constraints = {} }: Type,
): string[] {
  const { just_one: one, at_least_one: some } = constraints;
  const has = (key: string): boolean => data[key] !== undefined;
  return [
    ...(one === undefined || one.filter(has).length === 1
      ? []
      : [`must have just one of ${one.join(', ')}`]),
    ...(some === undefined || some.some(has) ? [] : [`has none of ${some.join(', ')}`]),
  ];
}
