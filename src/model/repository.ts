/** Where the scanned code lives: told by the CI host, else by git. */
export interface Repository {
  /** Clone or browse address; null when unknown. */
  readonly url: string | null;
  /** Branch that the findings belong to; for a pull request the branch that it goes to. */
  readonly branch: string;
  readonly commit: string | null;
  /** Absolute path of the checkout's root, for making file paths relative; null when unknown. */
  readonly root: string | null;
}

export const UNKNOWN_REPOSITORY: Repository = { url: null, branch: '', commit: null, root: null };
