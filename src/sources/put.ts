/** The same members, not yet frozen: an object that is being built. */
export type Building<T> = { -readonly [K in keyof T]: T[K] };

/** Sets a member that may be absent, and leaves it out when there is nothing to say. */
export function put<T, K extends keyof T>(target: T, key: K, value: T[K] | undefined): void {
  if (value !== undefined) target[key] = value;
}
