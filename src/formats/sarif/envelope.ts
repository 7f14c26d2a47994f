import type { Notification, Run, ToolComponent } from 'sarif';
import type { Product } from '../../model/record.js';
import { ROOT } from './location.js';
import { plain } from '../../model/text.js';
import { message } from './text.js';
import { repositoryUri } from './uri.js';

const MAX_NAME = 255;
const MAX_NOTIFICATION = 2_000;

/** Where the analysed code comes from, and what the file is part of. */
export interface Provenance {
  /** Tells uploads of the same tool for the same commit apart, such as parts of a monorepo. */
  readonly category?: string | undefined;
  readonly repositoryUrl: string | null;
  readonly commit: string | null;
  readonly branch: string;
  /** Version of this connector. */
  readonly toolVersion: string;
}

export interface ToolName {
  readonly name: string;
  readonly version?: string | undefined;
}

/** The names by which Snyk's own SARIF calls its tools, for records that do not say. */
const TOOL_OF: Record<Product, string> = {
  'open-source': 'Snyk Open Source',
  unmanaged: 'Snyk Open Source',
  container: 'Snyk Container',
  iac: 'Snyk IaC',
  code: 'SnykCode',
  secrets: 'Snyk Secrets',
  unknown: 'Snyk',
};

export function toolName(given: string, product: Product): string {
  return plain(given, MAX_NAME) || TOOL_OF[product];
}

/** The run of one tool: everything around its rules and results, of which it has none. */
export function toRun(
  tool: ToolName & { readonly notices: readonly string[] },
  provenance: Provenance,
): Run {
  return {
    tool: { driver: driver(tool), extensions: [connector(provenance.toolVersion)] },
    automationDetails: { id: automationId(provenance.category, tool.name) },
    invocations: [
      {
        executionSuccessful: true,
        ...(tool.notices.length === 0
          ? {}
          : { toolExecutionNotifications: tool.notices.map(notification) }),
      },
    ],
    originalUriBaseIds: { [ROOT]: { description: { text: 'The root of the repository.' } } },
    ...versionControl(provenance),
    columnKind: 'utf16CodeUnits',
    results: [],
  };
}

function driver(tool: ToolName): ToolComponent {
  const version = plain(tool.version ?? '', MAX_NAME);
  return {
    name: tool.name,
    ...(version === '' ? {} : { version }),
    organization: 'Snyk',
    informationUri: 'https://snyk.io/',
    rules: [],
  };
}

function connector(version: string): ToolComponent {
  return { name: 'snyk-connector', ...(version === '' ? {} : { version }) };
}

/**
 * GitHub takes what stands before the last `/` as the category, and with the tool's name as the
 * identity of a series of analyses. It must not change from run to run: alerts of a category that
 * is no longer uploaded stay open for ever.
 */
function automationId(category: string | undefined, tool: string): string {
  const given = plain(category ?? '', MAX_NAME).replace(/^\/+|\/+$/g, '');
  return `snyk-connector/${given || productWord(tool)}/`;
}

/** `Snyk Open Source` is `open-source`, `SnykCode` is `code`, `Snyk` is `snyk`. */
function productWord(tool: string): string {
  const words = tool
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return words.replace(/^snyk-?(?=.)/, '') || 'snyk';
}

function versionControl(from: Provenance): Pick<Run, 'versionControlProvenance'> {
  const uri = repositoryUri(from.repositoryUrl ?? '');
  if (uri === undefined) return {};
  const branch = plain(from.branch, MAX_NAME);
  return {
    versionControlProvenance: [
      {
        repositoryUri: uri,
        ...(from.commit ? { revisionId: plain(from.commit, MAX_NAME) } : {}),
        ...(branch === '' ? {} : { branch }),
        mappedTo: { uriBaseId: ROOT },
      },
    ],
  };
}

function notification(text: string): Notification {
  return { level: 'warning', message: { text: message(text, MAX_NOTIFICATION) } };
}
