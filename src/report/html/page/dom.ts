type Child = Node | string | null;

/**
 * An element with attributes and children. Text becomes a text node, so nothing from outside is
 * ever read as HTML; the policy of the page forbids it besides.
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly Child[] = [],
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** A button that does one thing; give `aria-label` where it has no text. */
export function button(
  attributes: Readonly<Record<string, string>>,
  children: readonly Child[],
  onClick: () => void,
): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, children);
  made.addEventListener('click', onClick);
  return made;
}

/** A link to another page, when the address is one of the web; else its label alone. */
export function webLink(label: string, url: string | null): HTMLElement {
  if (url === null || !/^https?:\/\//i.test(url)) return element('span', {}, [label]);
  return element('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, [label]);
}

/** Sets a custom property of CSS; the policy forbids the attribute `style`. */
export function withProperty<T extends HTMLElement>(made: T, name: string, value: string): T {
  made.style.setProperty(name, value);
  return made;
}

const SVG = 'http://www.w3.org/2000/svg';

/** Drawn on a field of 24 by 24, in lines. */
const ICONS = {
  close: 'M6 6l12 12M18 6L6 18',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  download: 'M12 4v11m-5-5l5 5 5-5M5 20h14',
  print: 'M7 9V4h10v5M7 17H4v-7h16v7h-3M7 14h10v6H7z',
  search: 'M11 4a7 7 0 100 14 7 7 0 000-14zM16 16l4 4',
  theme: 'M12 4a8 8 0 100 16 8 8 0 000-16zM12 4v16M13 6h3M13 9h5M13 12h6M13 15h5M13 18h3',
  chevron: 'M9 6l6 6-6 6',
} as const;

export function icon(name: keyof typeof ICONS): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.classList.add('icon');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', ICONS[name]);
  svg.append(path);
  return svg;
}

/** A part of the page with a heading. */
export function card(
  title: string,
  note: string | null,
  children: readonly (Node | null)[],
): HTMLElement {
  const head = element('header', { class: 'card-head' }, [
    element('h2', {}, [title]),
    note === null ? null : element('p', {}, [note]),
  ]);
  return element('section', { class: 'card' }, [head, ...children]);
}
