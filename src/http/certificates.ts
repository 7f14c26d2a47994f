import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as tls from 'node:tls';
import { ConfigError, describeError } from '../model/errors.js';

const PEM_CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/**
 * Trust in the authorities that Node trusts and in those of the files (PEM, one or several, or
 * DER). undefined without files: Node's own default then holds, with NODE_EXTRA_CA_CERTS.
 *
 * @throws ConfigError that names every file that cannot be read.
 */
export function trustWith(files: readonly string[], extra?: string): tls.SecureContext | undefined {
  if (files.length === 0) return undefined;
  const problems: string[] = [];
  const added = files.flatMap((file) => {
    try {
      return certificatesOf(file);
    } catch (error) {
      problems.push(`Cannot read the CA certificate "${file}": ${describeError(error)}.`);
      return [];
    }
  });
  if (problems.length > 0) throw new ConfigError(problems);
  return tls.createSecureContext({ ca: [...trustedByDefault(extra), ...added] });
}

function certificatesOf(file: string): string[] {
  const content = readFileSync(file);
  const pem = content.toString('latin1').match(PEM_CERTIFICATE) ?? [content];
  try {
    return pem.map((one) => new X509Certificate(one).toString());
  } catch (cause) {
    throw new Error('it holds no certificate in PEM or DER form', { cause });
  }
}

/**
 * Naming authorities replaces Node's own, so those are named too. Node ≥ 22.15 tells what it
 * trusts (the system's with --use-system-ca); older ones only what they were built with.
 *
 * @param extra NODE_EXTRA_CA_CERTS, which older versions would drop here. Node ignores a file
 *   that it cannot read, with a warning of its own; so do we.
 */
function trustedByDefault(extra: string | undefined): readonly string[] {
  const told: unknown = 'getCACertificates' in tls ? tls.getCACertificates : undefined;
  const all: unknown = typeof told === 'function' ? told.call(tls, 'default') : undefined;
  const known = Array.isArray(all)
    ? all.filter((one) => typeof one === 'string')
    : tls.rootCertificates;
  if (extra === undefined || extra === '') return known;
  try {
    return [...known, ...certificatesOf(extra)];
  } catch {
    return known;
  }
}
