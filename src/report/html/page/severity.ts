import { SEVERITIES } from '../../../model/severity.js';
import { numberText } from '../view/words.js';
import { element, withProperty } from './dom.js';

/** Name of a severity by its position. */
export function severityName(position: number): string {
  return SEVERITIES[position] ?? 'info';
}

export function severityLabel(position: number): string {
  const name = severityName(position);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The word of a severity on its colour. */
export function severityChip(position: number): HTMLElement {
  return element('span', { class: `chip ${severityName(position)}` }, [severityLabel(position)]);
}

/** A bar of the severities, as wide as its share of `whole`. */
export function severityBar(bySeverity: readonly number[], whole: number): HTMLElement {
  const parts = bySeverity.map((count, position) =>
    count === 0
      ? null
      : withProperty(
          element('span', { class: `part ${severityName(position)}` }),
          '--share',
          String(count / Math.max(1, whole)),
        ),
  );
  return element('span', { class: 'bar', 'aria-hidden': 'true' }, parts);
}

/** `3 critical, 12 high` */
export function severityWords(bySeverity: readonly number[]): string {
  return bySeverity
    .flatMap((count, position) =>
      count === 0 ? [] : [`${numberText(count)} ${severityName(position)}`],
    )
    .join(', ');
}
