import type { TargetDocument } from '../../../model/document.js';
import type { ValuePath } from '../../webhook/path.js';
import { parsePath, valueAt } from '../../webhook/path.js';

/** A column's name, and the path in the target document whose value it has, or the first of several. */
export type Columns = Readonly<Record<string, string | readonly string[]>>;

/** A cell: numbers stay numbers, all else is text. */
export type Cell = string | number;

/** Where the findings of a target document stand; a path that begins so is read in each of them. */
const FINDINGS = 'findingGroup.findings[].';

const finding = (path: string): string => `${FINDINGS}${path}`;

/**
 * What the built-in transform maps fill, under names that Qualys' data model maps one by one. A
 * CSV connection has a data model of the customer's own, so any of them can be replaced.
 */
export const DEFAULT_COLUMNS: Columns = {
  externalAssetId: 'asset.assetHeader.externalAssetId',
  vendorAssetId: 'asset.assetHeader.vendorAssetId',
  assetStatus: 'asset.assetHeader.status',
  assetName: ['asset.assetDetail.name', 'asset.assetDetail.genericApplicationAssetClass.name'],
  repositoryUrl: 'asset.assetDetail.repositoryAssetClass.repoUrl',
  repositoryType: 'asset.assetDetail.repositoryAssetClass.type',
  repositoryOwner: 'asset.assetDetail.repositoryAssetClass.owner',
  businessCriticality: 'asset.assetDetail.businessInfo.businessCriticality',
  targetFile: 'asset.assetDetail.typedAttributes.snykSASTTargetFile',
  targetReference: 'asset.assetDetail.typedAttributes.snykSASTTargetReference',
  organization: 'asset.assetDetail.typedAttributes.snykSASTOrganizationName',
  externalFindingId: finding('externalFindingId'),
  findingName: finding('name'),
  description: finding('description'),
  category: finding('category'),
  subCategory: finding('subCategory'),
  severity: finding('severity'),
  sourceSeverity: finding('sourceSeverity'),
  findingStatus: finding('findingStatus'),
  firstFoundOn: finding('firstFoundOn'),
  lastFoundOn: finding('lastFoundOn'),
  cveId: finding('findingType.vulnerability.cveId'),
  cveIds: finding('findingType.vulnerability.cveIds'),
  cweId: finding('findingType.vulnerability.cweId'),
  cweIds: finding('findingType.vulnerability.cweIds'),
  cvssScore: finding('findingType.vulnerability.cvssScore'),
  cvssVector: finding('findingType.vulnerability.cvssVector'),
  epssScore: finding('findingType.vulnerability.epssScore'),
  isPatchAvailable: finding('findingType.vulnerability.isPatchAvailable'),
  exploitCodeMaturity: finding('riskFactor.exploitCodeMaturity'),
  ignored: finding('riskAcceptance.ignored'),
  ignoredReason: finding('riskAcceptance.reason'),
  ignoredUntil: finding('riskAcceptance.endDate'),
  packageName: finding('typedAttributes.snykPackageName'),
  packageVersion: finding('typedAttributes.snykPackageVersion'),
  packages: finding('affectedPackages[].purl'),
  fixedIn: finding('typedAttributes.snykFixedIn'),
  remedy: finding('typedAttributes.snykRemedy'),
  file: finding('typedAttributes.snykFile'),
  startLine: finding('typedAttributes.snykStartLine'),
  findingUrl: finding('findingURL'),
  findingDetectionUrl: finding('findingDetectionURL'),
};

/** Between the elements of a list in one cell. */
const SEPARATOR = '; ';

/** Makes the rows of a target document, one a finding: none when it has no findings. */
export function rowsBy(columns: Columns): (document: TargetDocument) => Cell[][] {
  const readers = Object.values(columns).map((paths) => [paths].flat().map(readerOf));
  return (document) => {
    const findings = valueAt(document, parsePath(FINDINGS));
    if (!Array.isArray(findings)) return [];
    return findings.map((each: unknown) =>
      readers.map((alternatives) => {
        for (const read of alternatives) {
          const cell = cellOf(read(document, each));
          if (cell !== '') return cell;
        }
        return '';
      }),
    );
  };
}

function readerOf(path: string): (document: unknown, finding: unknown) => unknown {
  const inFinding = path.startsWith(FINDINGS);
  const rest: ValuePath = parsePath(inFinding ? path.slice(FINDINGS.length) : path);
  return (document, each) => valueAt(inFinding ? each : document, rest);
}

function cellOf(value: unknown): Cell {
  return typeof value === 'number' && Number.isFinite(value) ? value : defused(textOf(value));
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(textOf).join(SEPARATOR);
  return JSON.stringify(value);
}

/**
 * A spreadsheet takes a cell that begins like this for a formula, quoted or not (OWASP, "CSV
 * Injection"), and some of East Asia the wide forms of these signs; an apostrophe makes it text.
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

function defused(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
