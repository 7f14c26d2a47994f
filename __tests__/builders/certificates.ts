import { randomUUID } from 'node:crypto';
import { generate } from 'selfsigned';

/** PEM texts: an authority of our own, and a server certificate for localhost that it signed. */
export interface TestCertificates {
  readonly authority: string;
  readonly key: string;
  readonly cert: string;
}

/** @param until when the server's certificate ends; in a year by default. */
export async function certificates(host = 'localhost', until?: Date): Promise<TestCertificates> {
  const common = { algorithm: 'sha256', keyType: 'ec' } as const;
  const authority = await generate(
    [{ name: 'commonName', value: `Authority of ${randomUUID()}` }],
    {
      ...common,
      extensions: [
        { name: 'basicConstraints', cA: true, critical: true },
        { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
      ],
    },
  );
  const server = await generate([{ name: 'commonName', value: host }], {
    ...common,
    ca: { key: authority.private, cert: authority.cert },
    ...(until && { notBeforeDate: new Date(0), notAfterDate: until }),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'subjectAltName', altNames: [{ type: 2, value: host }] },
    ],
  });
  return { authority: authority.cert, key: server.private, cert: server.cert };
}
