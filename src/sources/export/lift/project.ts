import type { Org, Product, ProjectRecord } from '../../../model/record.js';
import { projectKey } from '../../../model/identity.js';
import { productOf, toolOf } from '../../product.js';
import type { MonitoredProject } from '../../project-identity.js';
import { identityOf } from '../../project-identity.js';
import type { Building } from '../../put.js';
import { put } from '../../put.js';
import { COLUMN } from '../columns.js';
import type { Row } from '../row.js';
import { flagOf, listOf, tagsOf } from './values.js';

/** What tells the rows of one project from those of others; empty when nothing does. */
export function projectOf(row: Row): string {
  const id = row.get(COLUMN.PROJECT_PUBLIC_ID);
  if (id !== '') return id;
  const { ORG_PUBLIC_ID, PROJECT_URL, PROJECT_NAME, PROJECT_TYPE } = COLUMN;
  const told = [ORG_PUBLIC_ID, PROJECT_URL, PROJECT_NAME, PROJECT_TYPE].map((one) => row.get(one));
  return told.slice(1).join('') === '' ? '' : JSON.stringify(told);
}

/** Key of the project of a row, the same as through the other doors. */
export function keyOf(row: Row): string {
  const project = monitored(row);
  return projectKey(identityOf(project, productIn(row)));
}

/** The project of a row, without its issues. */
export function liftProject(row: Row, key: string): ProjectRecord {
  const product = productIn(row);
  const { attributes: told } = monitored(row);
  const attributes: Building<ProjectRecord['attributes']> = { ...told };
  const monitors = flagOf(row.get(COLUMN.PROJECT_IS_MONITORED));
  put(attributes, 'origin', row.told(COLUMN.PROJECT_ORIGIN));
  put(attributes, 'status', monitors === undefined ? undefined : monitors ? 'active' : 'inactive');
  put(attributes, 'target_runtime', row.told(COLUMN.PROJECT_TARGET_RUNTIME));
  put(attributes, 'business_criticality', words(row.get(COLUMN.PROJECT_CRITICALITIES)));
  put(attributes, 'environment', words(row.get(COLUMN.PROJECT_ENVIRONMENTS)));
  put(attributes, 'lifecycle', words(row.get(COLUMN.PROJECT_LIFECYCLES)));
  const tags = tagsOf(row.get(COLUMN.PROJECT_TAGS));
  if (tags.length > 0) attributes.tags = tags;
  const frequency = row.told(COLUMN.PROJECT_TEST_FREQUENCY)?.toLowerCase();
  if (frequency !== undefined) attributes.settings = { recurring_tests: { frequency } };
  return {
    key,
    id: row.told(COLUMN.PROJECT_PUBLIC_ID) ?? null,
    type: 'project',
    attributes,
    relationships: {
      target: {
        data: {
          attributes: {
            display_name: row.told(COLUMN.PROJECT_TARGET_DISPLAY_NAME) ?? attributes.name,
            url: row.told(COLUMN.PROJECT_TARGET_UPSTREAM_URL) ?? null,
          },
        },
      },
    },
    org: orgOf(row),
    issues: [],
    page: 0,
    source: 'export',
    product,
    tool: toolOf(product),
  };
}

const PRODUCT_OF_NAME: Readonly<Record<string, Product>> = {
  'snyk code': 'code',
  'snyk container': 'container',
  'snyk iac': 'iac',
  'snyk secrets': 'secrets',
};

/** What found the issue of a row, as far as its type depends on it. */
export function issueProduct(row: Row): Product {
  return /open source$/i.test(row.get(COLUMN.PRODUCT_NAME)) ? 'open-source' : productIn(row);
}

/** What tested the project: the name tells it, but of open source there are two kinds. */
function productIn(row: Row): Product {
  const name = row.get(COLUMN.PRODUCT_NAME).trim().toLowerCase();
  const named = Object.hasOwn(PRODUCT_OF_NAME, name) ? PRODUCT_OF_NAME[name] : undefined;
  return named ?? productOf({ ...monitored(row).attributes, ...originOf(row) });
}

function originOf(row: Row): { origin?: string } {
  const origin = row.told(COLUMN.PROJECT_ORIGIN)?.toLowerCase();
  return origin === undefined ? {} : { origin };
}

function monitored(row: Row): MonitoredProject {
  const display = row.told(COLUMN.PROJECT_TARGET_DISPLAY_NAME);
  const url = row.told(COLUMN.PROJECT_TARGET_UPSTREAM_URL);
  return {
    attributes: {
      name: row.get(COLUMN.PROJECT_NAME),
      type: row.get(COLUMN.PROJECT_TYPE),
      target_file: row.get(COLUMN.PROJECT_TARGET_FILE),
      target_reference: row.get(COLUMN.PROJECT_TARGET_REF),
    },
    relationships: {
      target: {
        data: {
          attributes: {
            ...(display === undefined ? {} : { display_name: display }),
            ...(url === undefined ? {} : { url }),
          },
        },
      },
    },
  };
}

function orgOf(row: Row): Org | null {
  const id = row.told(COLUMN.ORG_PUBLIC_ID);
  const slug = row.told(COLUMN.ORG_SLUG);
  const name = row.told(COLUMN.ORG_DISPLAY_NAME) ?? slug ?? id;
  if (name === undefined) return null;
  const attributes: Building<Org['attributes']> = { name };
  put(attributes, 'slug', slug);
  put(attributes, 'group_id', row.told(COLUMN.GROUP_PUBLIC_ID));
  return { id: id ?? null, attributes };
}

/** In lower case, as the API has them. */
function words(text: string): string[] | undefined {
  const list = listOf(text).map((word) => word.toLowerCase());
  return list.length === 0 ? undefined : list;
}
