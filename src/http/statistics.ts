/** What the run asked of its services; `upstream` in run.json. One may be shared by clients. */
export interface HttpStatistics {
  /** Requests sent, repeated ones included. */
  requests: number;
  retries: number;
  /** Milliseconds during which a service had asked us to pause. */
  throttledMs: number;
}

export function newStatistics(): HttpStatistics {
  return { requests: 0, retries: 0, throttledMs: 0 };
}
