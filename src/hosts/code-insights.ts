import type { HttpClient } from '../http/client.js';
import { createHttpClient } from '../http/client.js';
import type { Transport } from '../http/transport.js';
import { createTransport } from '../http/transport.js';
import type { Annotation, AnnotationLevel } from '../model/annotation.js';
import { digest } from '../model/digest.js';
import type { Environment } from '../model/environment.js';
import type { Log } from '../model/log.js';
import { plain, plainLines } from '../model/text.js';
import type { Verdict } from './host.js';

/** Limits of https://developer.atlassian.com/cloud/bitbucket/rest/api-group-reports/. */
export const ANNOTATIONS_PER_REQUEST = 100;
export const MAX_SUMMARY = 450;
const MAX_DETAILS = 2_000;

const API = 'https://api.bitbucket.org';

/** Where a step reaches the API without a token of its own: the proxy of Pipelines signs requests. */
const PIPELINES_PROXY = 'http://localhost:29418';

/** A step does not wait longer for a report, and a proxy that is not there does not come. */
const RETRY = { attempts: 3, maxElapsedMs: 60_000 };

const SEVERITY: Readonly<Record<AnnotationLevel, string>> = {
  error: 'HIGH',
  warning: 'MEDIUM',
  notice: 'LOW',
};

interface Insights {
  /** `workspace/repository`. */
  readonly repository: string;
  readonly commit: string;
  readonly annotations: readonly Annotation[];
  readonly verdict: Verdict | undefined;
  /** Tells steps of one pipeline apart that report of the same commit. */
  readonly step?: string | undefined;
}

/**
 * Makes the report of a commit and its annotations, instead of what an earlier run of the step
 * left there.
 *
 * @throws UpstreamError
 */
export async function publishInsights(
  insights: Insights,
  ports: {
    readonly env: Environment;
    readonly transport?: Transport | undefined;
    readonly log: Log;
  },
): Promise<void> {
  const { env, log } = ports;
  const token = env.BITBUCKET_ACCESS_TOKEN;
  const network = ports.transport ?? createTransport({ environment: networkOf(env, token) });
  const client = createHttpClient({
    service: 'Bitbucket',
    transport: token ? network : unencrypted(network),
    ...(token && {
      credentials: [{ origin: API, header: 'authorization', value: () => `Bearer ${token}` }],
    }),
    retry: RETRY,
    log,
  });
  try {
    await send(client, insights);
  } finally {
    if (ports.transport === undefined) await network.close();
  }
}

async function send(client: HttpClient, insights: Insights): Promise<void> {
  const [workspace = '', slug = ''] = insights.repository.split('/').map(encodeURIComponent);
  const id = reportId(insights.step);
  const commit = encodeURIComponent(insights.commit);
  const url = `${API}/2.0/repositories/${workspace}/${slug}/commit/${commit}/reports/${id}`;
  const put = (method: 'PUT' | 'POST', to: string, body: object) =>
    client.request({
      method,
      url: to,
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
      // Annotations are known by their external_id, so a second one replaces the first.
      repeatable: true,
    });
  // Annotations of an earlier run would stay at the report, so it goes first.
  await client.request({ method: 'DELETE', url, expect: [404] });
  await put('PUT', url, reportOf(insights));
  const annotations = insights.annotations.map(annotationOf);
  for (let at = 0; at < annotations.length; at += ANNOTATIONS_PER_REQUEST)
    await put('POST', `${url}/annotations`, annotations.slice(at, at + ANNOTATIONS_PER_REQUEST));
}

/** Letters, digits and hyphens; a step is named by a UUID in braces. */
function reportId(step = ''): string {
  const name = step.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return `snyk-connector-${name}`.replace(/-+/g, '-').replace(/-$/, '');
}

function reportOf({ verdict, annotations }: Insights): object {
  return {
    title: 'Snyk',
    details: plain(verdict?.headline ?? 'Findings of Snyk', MAX_DETAILS),
    report_type: 'SECURITY',
    reporter: 'snyk-connector',
    ...(verdict && { result: verdict.passed ? 'PASSED' : 'FAILED' }),
    data: [{ title: 'Shown at lines', type: 'NUMBER', value: annotations.length }],
  };
}

function annotationOf(annotation: Annotation, index: number): object {
  const { level, title, message, file, startLine } = annotation;
  return {
    // Two findings of one line may read the same; both are shown.
    external_id: digest('annotation', String(index), title, file ?? '', String(startLine ?? 0)),
    annotation_type: 'VULNERABILITY',
    summary: plain(title, MAX_SUMMARY) || 'Untitled',
    details: plainLines(message, MAX_DETAILS),
    // The report's levels know no more than errors; its titles begin with the severity.
    severity: title.startsWith('Critical: ') ? 'CRITICAL' : SEVERITY[level],
    ...(file === undefined ? {} : { path: file }),
    ...(file === undefined || startLine === undefined ? {} : { line: startLine }),
  };
}

/** Without a token only the proxy of Pipelines can help, whatever other proxy there is. */
function networkOf(env: Environment, token: string | undefined): Environment {
  return token ? env : { HTTP_PROXY: PIPELINES_PROXY };
}

/**
 * The proxy of Pipelines takes requests in the clear, on this machine, and sends them encrypted.
 * They hold no secret.
 */
function unencrypted(network: Transport): Transport {
  return {
    ...network,
    send: (request) => {
      const url = new URL(request.url);
      url.protocol = 'http:';
      return network.send({ ...request, url });
    },
  };
}
