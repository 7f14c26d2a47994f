import type { Credential } from '../http/credentials.js';
import { excerpt } from '../http/excerpt.js';
import type { Transport } from '../http/transport.js';
import { createTransport } from '../http/transport.js';
import { checkedUrl, secretSegments } from '../http/url.js';
import { createAsk } from './ask.js';
import { reach } from './connection.js';
import { probeDefectDojo } from './defectdojo.js';
import type { CheckDeps, Surroundings } from './deps.js';
import { surroundings } from './deps.js';
import { shakeHands } from './handshake.js';
import type { OpenAsk, Probe } from './probe.js';
import { probeQualys } from './qualys.js';
import { probeSnyk } from './snyk.js';
import type { CheckName, CheckStep, Finding } from './step.js';
import type { CheckTarget } from './target.js';
import { SERVICES } from './target.js';
import { probeWebhook } from './webhook.js';

/**
 * "Test Connection": network, TLS, authentication, authorization and data fetch, in this order.
 * Each step is given when it is done; the first that fails is the last, for it makes the others
 * meaningless. Nothing is changed at the target.
 *
 * @throws ConfigError for an address or a certificate file that cannot be used.
 */
export async function* checkConnection(
  target: CheckTarget,
  deps: CheckDeps = {},
): AsyncGenerator<CheckStep, void> {
  const around = surroundings(deps);
  const url = checkedUrl(target.url);
  const transport = createTransport({
    environment: around.environment,
    caFiles: around.caFiles,
    connectTimeoutMs: around.timeoutMs,
  });
  const connection = openConnection(url, around);
  try {
    for (const [name, check] of checksOf({ target, connection, transport, around })) {
      const startedAt = around.clock.now();
      const finding = await check();
      const tookMs = Math.round(around.clock.now() - startedAt);
      yield {
        target: SERVICES[target.kind],
        name,
        tried: excerpt(finding.tried, around.redactor),
        ok: finding.ok,
        tookMs,
        detail: excerpt(finding.detail, around.redactor),
        cure: finding.cure === null ? null : excerpt(finding.cure, around.redactor),
      };
      if (!finding.ok) return;
    }
  } finally {
    await connection.close();
    await transport.close();
  }
}

interface Checked {
  readonly target: CheckTarget;
  readonly connection: Connection;
  readonly transport: Transport;
  readonly around: Surroundings;
}

function* checksOf(checked: Checked): Generator<[CheckName, () => Promise<Finding>]> {
  const { target, connection, transport, around } = checked;
  const service = SERVICES[target.kind];
  const open: OpenAsk = (credentials: readonly Credential[]) =>
    createAsk({ service, transport, credentials, around });
  const probe = probeOf(target, open, around);
  yield ['network', connection.network];
  yield ['tls', connection.tls];
  yield ['authentication', () => probe.authentication()];
  yield ['authorization', () => probe.authorization()];
  yield ['data', () => probe.data()];
}

/** The first two checks use one connection, which the first of them opens. */
interface Connection {
  readonly network: () => Promise<Finding>;
  readonly tls: () => Promise<Finding>;
  readonly close: () => Promise<void>;
}

function openConnection(url: URL, around: Surroundings): Connection {
  let reached: ReturnType<typeof reach> | undefined;
  const once = () => (reached ??= reach(url, around));
  return {
    network: async () => (await once()).finding,
    tls: async () => {
      const { finding, socket } = await once();
      return socket === undefined ? finding : shakeHands(url, socket, around);
    },
    close: async () => {
      const opened = await reached?.catch(() => undefined);
      opened?.socket?.destroy();
    },
  };
}

function probeOf(target: CheckTarget, open: OpenAsk, { redactor }: Surroundings): Probe {
  switch (target.kind) {
    case 'snyk':
      return probeSnyk(target, open);
    case 'qualys-etm':
      return probeQualys(target, open);
    case 'defectdojo':
      return probeDefectDojo(target, open);
    case 'http':
      for (const segment of secretSegments(new URL(target.url))) redactor.add(segment);
      return probeWebhook(target, open);
  }
}
