const DAY = 86_400_000;

const NUMBER = new Intl.NumberFormat('en');

/** `12,345` */
export function numberText(number: number): string {
  return NUMBER.format(number);
}

/** `1 finding`, `12,345 findings` */
export function countText(number: number, noun: string): string {
  return `${numberText(number)} ${noun}${number === 1 ? '' : 's'}`;
}

/** `37 %`; nothing but all is 100 %, and nothing but none is 0 %. */
export function percentText(part: number, whole: number): string {
  if (whole === 0 || part === 0) return '0 %';
  if (part === whole) return '100 %';
  return `${Math.min(99, Math.max(1, Math.round((100 * part) / whole)))} %`;
}

/** EPSS, given times 100,000: `0.04 %`, `94 %`; empty when unknown. */
export function epssText(epss: number): string {
  if (epss < 0) return '';
  const percent = epss / 1_000;
  return `${percent >= 10 ? Math.round(percent) : Number(percent.toPrecision(2))} %`;
}

/** CVSS, given times 10: `9.8`; empty when unknown. */
export function scoreText(score: number): string {
  return score < 0 ? '' : (score / 10).toFixed(1);
}

/** A day since 1970 as `2026-11-22`; empty when unknown. */
export function dateOf(day: number): string {
  return day < 0 ? '' : new Date(day * DAY).toISOString().slice(0, 10);
}

/** Days since 1970 of a time. */
export function dayOf(time: Date): number {
  return Math.floor(time.getTime() / DAY);
}

/** `today`, `5 days`, `7 weeks`, `4 months`, `3 years` */
export function ageText(days: number): string {
  if (days < 1) return 'today';
  if (days < 14) return countText(days, 'day');
  if (days < 61) return countText(Math.floor(days / 7), 'week');
  if (days < 730) return countText(Math.floor(days / 30.44), 'month');
  return countText(Math.floor(days / 365.25), 'year');
}

/** `package_vulnerability` as `Package vulnerability` */
export function typeText(type: string): string {
  const words = type.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
