type Listener = () => void;

const listeners: Listener[] = [];
const dark = matchMedia('(prefers-color-scheme: dark)');

/** Calls `listener` when colours change, whoever changed them. */
export function onTheme(listener: Listener): void {
  if (listeners.length === 0) dark.addEventListener('change', tell);
  listeners.push(listener);
}

export function switchTheme(): void {
  const { dataset } = document.documentElement;
  const isDark = dataset['theme'] === undefined ? dark.matches : dataset['theme'] === 'dark';
  setTheme(isDark ? 'light' : 'dark');
}

/** @param theme undefined for what the system prefers */
export function setTheme(theme: string | undefined): void {
  if (theme === undefined) delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  tell();
}

/** A colour of the style sheet as a canvas needs it. */
export function colour(name: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(--${name})`;
  document.body.append(probe);
  const value = getComputedStyle(probe).color;
  probe.remove();
  return value;
}

function tell(): void {
  for (const listener of listeners) listener();
}
