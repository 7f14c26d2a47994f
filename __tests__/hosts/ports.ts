import type { HostPorts, Toolkit } from '../../src/hosts/ports.js';

/** Ports that write down what reaches them. */
export function recordingPorts(overrides: Partial<HostPorts> = {}) {
  const log: string[] = [];
  const out: string[] = [];
  const toolkit: string[] = [];
  const note =
    (name: string) =>
    (...args: unknown[]): void => {
      toolkit.push(`${name} ${JSON.stringify(args)}`);
    };
  const recording: Toolkit = {
    setOutput: note('setOutput'),
    error: note('error'),
    warning: note('warning'),
    notice: note('notice'),
    summary: {
      addRaw: (text) => ({
        write: () => {
          toolkit.push(`summary ${JSON.stringify(text)}`);
          return Promise.resolve();
        },
      }),
    },
  };
  const ports: HostPorts = {
    log: (text) => log.push(text),
    out: (text) => out.push(text),
    git: () => Promise.resolve(undefined),
    toolkit: () => Promise.resolve(recording),
    columns: undefined,
    ...overrides,
  };
  return { ports, log, out, toolkit };
}
