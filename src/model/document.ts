/** What JSON can say. */
export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject;

export interface JsonObject {
  [key: string]: JsonValue;
}

/**
 * What a transform map makes of one project record: by the built-in maps
 * `{ asset: {…}, findingGroup: { findings: […] } }`, by a map of the user whatever its rows say.
 */
export type TargetDocument = JsonObject;
