import type { RunAbout } from './about.js';
import { isAboutPackages } from './product.js';
import type { SarifResult } from './result.js';

/**
 * What identifies the problem of a result within its project, before results of equal identity are
 * numbered. For packages it is Snyk's vulnerability id, as through every other door. For code it
 * is the finding's id of the asset, which Snyk's API knows too, else the fingerprint that survives
 * more changes (`1`) or the one of the exact code (`0`), else rule and file.
 */
export function identityOf(
  placed: { readonly result: SarifResult; readonly ruleId: string; readonly file: string },
  about: RunAbout,
): readonly string[] {
  const { result, ruleId, file } = placed;
  if (isAboutPackages(about.product)) {
    return file === '' || file === about.targetFile ? [ruleId] : [ruleId, file];
  }
  const asset = assetFingerprint(result);
  if (asset !== undefined) return [asset];
  const fingerprint = result.fingerprints['1'] ?? result.fingerprints['0'];
  return [ruleId, fingerprint ?? file];
}

/** Snyk's id of the finding, which stays when the code around it changes. */
export function assetFingerprint({ fingerprints }: SarifResult): string | undefined {
  return fingerprints['snyk/asset/finding/v1'] ?? fingerprints['identity'];
}
