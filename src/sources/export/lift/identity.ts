import type { IssueType } from '../../../model/record.js';
import { COLUMN } from '../columns.js';
import type { Row } from '../row.js';
import { issueProduct } from './project.js';

const TYPE_OF_PRODUCT: Readonly<Record<string, IssueType>> = {
  code: 'code',
  iac: 'config',
  secrets: 'secret',
};

const TYPE_OF_WORD: Readonly<Record<string, IssueType>> = {
  vulnerability: 'package_vulnerability',
  vuln: 'package_vulnerability',
  configuration: 'config',
};

/** The type in the words of the REST API: `Vulnerability` of Snyk Code is `code`. */
export function typeOf(row: Row): IssueType {
  const word = row.get(COLUMN.ISSUE_TYPE).trim().toLowerCase();
  if (word === 'license') return 'license';
  const ofProduct = TYPE_OF_PRODUCT[issueProduct(row)];
  if (ofProduct !== undefined) return ofProduct;
  if (word === '') return 'package_vulnerability';
  return (Object.hasOwn(TYPE_OF_WORD, word) ? TYPE_OF_WORD[word] : undefined) ?? word;
}

/** How Snyk knows the issue of a row. */
export interface RowIdentity {
  /** Snyk's issue key, or what comes nearest to one. */
  readonly key: string;
  /** Rows of the same are one finding, and no others. */
  readonly group: string;
  /** Nothing told the issue but its place: the key is that of the file, and there may be several. */
  readonly byPlace: boolean;
}

/**
 * Of packages the problem is the key. Of code and infrastructure it is a rule that is broken in
 * many places, so the key is the one in the address of the issue (`…#issue-<key>`), of code
 * Snyk's id of the finding in the repository before that; without either, rule and file.
 */
export function rowIdentity(row: Row): RowIdentity {
  const type = typeOf(row);
  const problem = row.get(COLUMN.PROBLEM_ID).trim();
  if (type === 'package_vulnerability' || type === 'license') {
    return { key: problem, group: problem, byPlace: false };
  }
  const asset = type === 'code' ? row.told(COLUMN.ASSET_FINDING_ID) : undefined;
  const key = issueKey(row.get(COLUMN.ISSUE_URL));
  if (key !== undefined || asset !== undefined) {
    return { key: key ?? asset ?? '', group: asset ?? key ?? '', byPlace: false };
  }
  const parts = [problem, row.get(COLUMN.FILE_PATH).trim()].filter((part) => part !== '');
  return { key: parts.join(' > '), group: JSON.stringify(parts), byPlace: true };
}

/** `https://app.snyk.io/org/acme/project/…#issue-<key>` */
function issueKey(url: string): string | undefined {
  const [, encoded = ''] = /#issue-(.+)$/s.exec(url.trim()) ?? [];
  if (encoded === '') return undefined;
  return /%(?![0-9a-f]{2})/i.test(encoded) ? encoded : decoded(encoded);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Bytes that are no UTF-8; the key is then what stands there.
    return text;
  }
}
