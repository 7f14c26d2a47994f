import type { Severity } from '../../model/severity.js';

/** SGR codes: https://en.wikipedia.org/wiki/ANSI_escape_code#SGR */
const CODES = {
  bold: 1,
  dim: 2,
  red: 31,
  green: 32,
  yellow: 33,
  blue: 34,
  magenta: 35,
} as const;

export type Style = keyof typeof CODES;

/** Puts text into a style; where colours are not wanted, the text stays as it is. */
export type Paint = (text: string, ...styles: readonly Style[]) => string;

export function painter(colour: boolean): Paint {
  return (text, ...styles) => {
    if (!colour || text === '' || styles.length === 0) return text;
    return `\u001b[${styles.map((style) => CODES[style]).join(';')}m${text}\u001b[0m`;
  };
}

export const SEVERITY_STYLES: Readonly<Record<Severity, readonly Style[]>> = {
  critical: ['bold', 'magenta'],
  high: ['red'],
  medium: ['yellow'],
  low: ['blue'],
  info: ['dim'],
};
