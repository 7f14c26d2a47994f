import type { Collection } from '../../model/collection.js';
import type { ProjectRecord } from '../../model/record.js';
import type { Source } from '../source.js';
import type { SbomDocument } from './document/document.js';
import { titleOf } from './document/document.js';
import { skippedBecause, skippedWarning } from './document/skipped.js';
import type { SbomTarget } from './lift/project.js';
import { liftResults } from './lift/records.js';
import type { SbomTestResults } from './test/results.js';

export interface SbomSourceOptions {
  /** What to call the SBOM in messages. */
  readonly name: string;
  obtain(): Promise<SbomDocument>;
  /** Given the SBOM as soon as it is there, whatever becomes of its test. */
  keep(document: SbomDocument, collection: Collection): Promise<void>;
  /** Has it tested; absent when that is not wanted. */
  readonly test?: (document: SbomDocument) => Promise<SbomTest>;
}

interface SbomTest {
  readonly results: SbomTestResults;
  readonly target: SbomTarget;
}

/**
 * Snyk's documents name no limit; this is the largest that GitHub attests (actions/attest), and
 * far above what an application has.
 */
export const LARGE_SBOM_BYTES = 16 * 1024 * 1024;

/** An SBOM as a source: what Snyk finds in it. */
export class SbomSource implements Source {
  constructor(private readonly options: SbomSourceOptions) {}

  /** Obtains the SBOM and keeps it. Throws what `obtain` does. */
  async begin(collection: Collection): Promise<SbomDocument> {
    const document = await this.options.obtain();
    for (const warning of document.warnings) collection.warn(warning);
    await this.options.keep(document, collection);
    return document;
  }

  async *records(collection: Collection): AsyncGenerator<ProjectRecord> {
    yield* this.test(await this.begin(collection), collection);
    if (this.options.test === undefined) collection.only('The SBOM was not tested (sbom-test)');
  }

  /** What Snyk finds in the SBOM; nothing when it is not to be tested, or cannot be. */
  async *test(document: SbomDocument, collection: Collection): AsyncGenerator<ProjectRecord> {
    const { name, test } = this.options;
    if (test === undefined || !canBeTested(document, name, collection)) return;
    const { results, target } = await test(document);
    yield* liftResults(results, { target, document, collection });
  }
}

/** Says beforehand what Snyk will not test, and what it may refuse. */
function canBeTested(document: SbomDocument, name: string, collection: Collection): boolean {
  const { components, encoding, root, text } = document;
  if (encoding === 'xml') {
    collection.missing(
      `the test of ${name}`,
      `it is ${titleOf(document)}, and Snyk tests JSON only; have it made as JSON`,
    );
    return false;
  }
  const all = root === undefined ? components : [root, ...components];
  if (all.every((component) => skippedBecause(component) !== undefined)) {
    collection.missing(
      `the test of ${name}`,
      `Snyk knows components by their purl, and none of the ${components.length} has one of a type that it tests`,
    );
    return false;
  }
  const skipped = skippedWarning(name, components);
  if (skipped !== undefined) collection.warn(skipped);
  const size = Buffer.byteLength(text);
  if (size > LARGE_SBOM_BYTES)
    collection.warn(
      `${name} has ${size} bytes. Snyk names no limit, but may refuse a document of more than ${LARGE_SBOM_BYTES}; an SBOM for each application is smaller.`,
    );
  return true;
}
