import type { Log } from '../model/log.js';
import type { LogLevel } from './host.js';

const ORDER: readonly LogLevel[] = ['error', 'warning', 'info', 'debug'];

/** The log without the lines that are less important than `level`. */
export function upTo(level: LogLevel, log: Log): Log {
  const shown = ORDER.slice(0, ORDER.indexOf(level) + 1);
  const tell = (line: LogLevel) => (message: string) => {
    if (shown.includes(line)) log[line](message);
  };
  return {
    debug: tell('debug'),
    info: tell('info'),
    warning: tell('warning'),
    error: tell('error'),
  };
}
