/** Whether SBOMs are what their standards say: CycloneDX by its own library, SPDX by its schema. */
import { existsSync, readFileSync } from 'node:fs';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { z } from 'zod';

const CYCLONEDX: Readonly<Record<string, Spec.Version>> = {
  '1.4': Spec.Version.v1dot4,
  '1.5': Spec.Version.v1dot5,
  '1.6': Spec.Version.v1dot6,
};

const sbomSchema = z.looseObject({
  bomFormat: z.string().optional(),
  specVersion: z.string().optional(),
  spdxVersion: z.string().optional(),
});

/**
 * @param spdxSchema path of `spdx-schema-2.3.json`; without it SPDX passes.
 * @returns what is wrong with an SBOM as JSON, in words.
 */
export function createSbomCheck(spdxSchema: string): (text: string) => Promise<string[]> {
  const spdx = existsSync(spdxSchema) ? compiled(spdxSchema) : undefined;
  // Each compiles its schema once.
  const validators = new Map<Spec.Version, Validation.JsonStrictValidator>();
  return async (text) => {
    const document: unknown = JSON.parse(text);
    const { bomFormat, specVersion = '', spdxVersion } = sbomSchema.parse(document);
    if (bomFormat === 'CycloneDX') {
      const version = CYCLONEDX[specVersion];
      if (version === undefined) return [`CycloneDX ${specVersion} is none that is checked`];
      const validator = validators.get(version) ?? new Validation.JsonStrictValidator(version);
      validators.set(version, validator);
      const invalid: unknown = await validator.validate(text);
      return invalid === null ? [] : [JSON.stringify(invalid).slice(0, 2_000)];
    }
    if (spdxVersion === 'SPDX-2.3') return spdx?.(document) ?? [];
    return ['neither CycloneDX nor SPDX 2.3'];
  };
}

function compiled(path: string): (document: unknown) => string[] {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const { $schema, ...schema } = z
    .looseObject({ $schema: z.string() })
    .parse(JSON.parse(readFileSync(path, 'utf8')));
  if (!$schema.includes('json-schema.org')) throw new Error(`${path} is no JSON schema`);
  const validate = ajv.compile(schema);
  return (document) => (validate(document) ? [] : [ajv.errorsText(validate.errors)]);
}
