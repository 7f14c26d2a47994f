import type { CodeLocation } from '../../model/facts.js';
import type { DetailsPart, FindingDetails, PlaceDetails } from './format.js';
import { DETAILS_PER_PART, DETAIL_FIELDS } from './format.js';

/** Address of a place in the repository of the run; null when there is none. */
type CodeUrl = (location: CodeLocation) => string | null;

/** Gathers details of findings into parts. */
export class DetailsParts {
  private values = new Values();
  private details: number[][] = [];

  constructor(private readonly codeUrl: CodeUrl) {}

  /** @returns the part when it is full. */
  add(details: FindingDetails): DetailsPart | undefined {
    const encoded = this.encoded(details);
    this.details.push(DETAIL_FIELDS.map((field) => this.values.position(encoded[field])));
    return this.details.length < DETAILS_PER_PART ? undefined : this.take();
  }

  /** @returns what is not in a full part; undefined when there is nothing. */
  take(): DetailsPart | undefined {
    if (this.details.length === 0) return undefined;
    const part = { values: this.values.all, details: this.details };
    this.values = new Values();
    this.details = [];
    return part;
  }

  private encoded(details: FindingDetails): Record<keyof FindingDetails, unknown> {
    return {
      ...details,
      packages: details.packages.map((pkg) => ({
        ...pkg,
        paths: pkg.paths.map((path) => path.map((step) => this.values.position(step))),
      })),
      locations: details.locations.map((place) => this.linked(place)),
      flow: details.flow.map((place) => this.linked(place)),
    };
  }

  private linked(place: PlaceDetails): PlaceDetails {
    const line = place.line === null ? {} : { startLine: place.line };
    return { ...place, url: this.codeUrl({ file: place.file, ...line }) };
  }
}

/** Numbers values in the order in which they come; equal ones have one number. */
class Values {
  readonly all: unknown[] = [];
  private readonly positions = new Map<string, number>();

  position(value: unknown): number {
    const key = JSON.stringify(value);
    const known = this.positions.get(key);
    if (known !== undefined) return known;
    this.positions.set(key, this.all.length);
    return this.all.push(value) - 1;
  }
}
