import { isIP } from 'node:net';
import type { Socket } from 'node:net';
import type { DetailedPeerCertificate, PeerCertificate, TLSSocket } from 'node:tls';
import { connect } from 'node:tls';
import { describeError } from '../model/errors.js';
import { codeOf } from './code.js';
import { placeOf } from './connection.js';
import type { Surroundings } from './deps.js';
import type { Finding } from './step.js';
import { failed, passed } from './step.js';

/** Opens TLS on a connection, with the trust that requests will have: dates, authority, host. */
export async function shakeHands(url: URL, socket: Socket, around: Surroundings): Promise<Finding> {
  const { host } = placeOf(url);
  if (url.protocol === 'http:') {
    return passed('nothing', 'no TLS, for the address is http: on this machine');
  }
  const tried = `TLS with ${host}`;
  try {
    const secure = await handshake(host, socket, around);
    const detail = describe(secure.getPeerCertificate(), secure.getProtocol());
    secure.destroy();
    return passed(tried, detail);
  } catch (error) {
    return failed(tried, describeError(error), cureOf(codeOf(error), host));
  }
}

async function handshake(host: string, socket: Socket, around: Surroundings): Promise<TLSSocket> {
  const secureContext = around.trust();
  return new Promise((resolve, reject) => {
    const secure = connect({
      socket,
      // An address of numbers may not be sent as a server name (RFC 6066).
      ...(isIP(host) === 0 ? { servername: host } : { host }),
      ...(secureContext && { secureContext }),
    });
    const timer = setTimeout(() => {
      secure.destroy(new Error(`no TLS answer in ${around.timeoutMs} ms`));
    }, around.timeoutMs);
    secure.once('secureConnect', () => {
      clearTimeout(timer);
      resolve(secure);
    });
    secure.on('error', reject);
    secure.once('close', () => {
      clearTimeout(timer);
      reject(new Error('the connection was closed during the handshake'));
    });
  });
}

function describe(
  certificate: PeerCertificate | DetailedPeerCertificate,
  protocol: string | null,
): string {
  const { valid_to: until, issuer } = certificate;
  const authority = [issuer.O, issuer.CN].flat().filter((name) => name !== undefined);
  return `${protocol ?? 'TLS'}, certificate by ${authority.join(', ')}, valid until ${until}`;
}

/** Codes of OpenSSL's certificate check, of Node's host name check, and of a peer without TLS. */
const CURES: readonly { readonly pattern: RegExp; readonly cure: (host: string) => string }[] = [
  {
    pattern: /^CERT_HAS_EXPIRED$/,
    cure: (host) =>
      `The certificate of ${host} has expired: have it renewed by whoever runs it. If it is fine elsewhere, check this machine's clock.`,
  },
  {
    pattern: /^CERT_NOT_YET_VALID$/,
    cure: () => "The certificate is not valid yet: check this machine's clock.",
  },
  {
    pattern: /^ERR_TLS_CERT_ALTNAME_INVALID$/,
    cure: (host) =>
      `The certificate is for another host name than ${host}: use the name it was made for, or look for a proxy or DNS entry that leads elsewhere.`,
  },
  {
    pattern: /SELF_SIGNED|UNABLE_TO_(VERIFY|GET_ISSUER)|CERT_UNTRUSTED|INVALID_CA/,
    cure: () =>
      "The certificate is not signed by an authority that is known here. Behind a company proxy that inspects TLS this is the proxy's: give its authority's file as ca-file or in NODE_EXTRA_CA_CERTS.",
  },
  {
    pattern: /^(EPROTO|ERR_SSL_.*)$/,
    cure: () => 'No common TLS: does this port speak https, and TLS 1.2 or newer?',
  },
];

function cureOf(code: string, host: string): string {
  const found = CURES.find(({ pattern }) => pattern.test(code));
  return (
    found?.cure(host) ??
    'Something between here and there ends the connection: look for a firewall or proxy that inspects TLS.'
  );
}
