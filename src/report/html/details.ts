import type { CodeLocation } from '../../model/facts.js';
import type { DetailsPart, FindingDetails, PlaceDetails } from './format.js';
import { DETAILS_PER_PART } from './format.js';
import { Words } from './words.js';

/** Address of a place in the repository of the run; null when there is none. */
type CodeUrl = (location: CodeLocation) => string | null;

/** Gathers details of findings into parts. */
export class DetailsParts {
  private steps = new Words();
  private details: FindingDetails<number>[] = [];

  constructor(private readonly codeUrl: CodeUrl) {}

  /** @returns the part when it is full. */
  add(details: FindingDetails<string>): DetailsPart | undefined {
    this.details.push(this.encoded(details));
    return this.details.length < DETAILS_PER_PART ? undefined : this.take();
  }

  /** @returns what is not in a full part; undefined when there is nothing. */
  take(): DetailsPart | undefined {
    if (this.details.length === 0) return undefined;
    const part = { steps: this.steps.words, details: this.details };
    this.steps = new Words();
    this.details = [];
    return part;
  }

  private encoded(details: FindingDetails<string>): FindingDetails<number> {
    return {
      ...details,
      packages: details.packages.map((pkg) => ({
        ...pkg,
        paths: pkg.paths.map((path) => path.map((step) => this.steps.position(step))),
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
