/** Variables as a process gets them. Passed in, so that no test touches the real ones. */
export type Environment = Readonly<Record<string, string | undefined>>;
