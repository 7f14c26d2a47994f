import type { ViewState } from '../view/state.js';
import { INITIAL_STATE, fromFragment, toFragment } from '../view/state.js';

type Listener = (state: ViewState, before: ViewState) => void;

/** What the page shows; the address of the page always says the same. */
export class Store {
  private current = fromFragment(location.hash);
  private readonly listeners: Listener[] = [];

  constructor() {
    addEventListener('hashchange', () => {
      this.put(fromFragment(location.hash));
    });
  }

  get state(): ViewState {
    return this.current;
  }

  change(part: Partial<ViewState>): void {
    this.put({ ...this.current, ...part });
    const fragment = toFragment(this.current);
    history.replaceState(
      null,
      '',
      fragment === '' ? location.pathname + location.search : `#${fragment}`,
    );
  }

  /** Shows all open findings that `part` lets through, and nothing of what was chosen before. */
  only(part: Partial<ViewState>): void {
    const { sort, reversed, group } = this.current;
    this.change({ ...INITIAL_STATE, sort, reversed, group, ...part });
  }

  onChange(listener: Listener): void {
    this.listeners.push(listener);
  }

  private put(state: ViewState): void {
    const before = this.current;
    this.current = state;
    for (const listener of this.listeners) listener(state, before);
  }
}
