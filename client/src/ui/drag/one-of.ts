import { useCallback, useSyncExternalStore } from 'react';

/**
 * Which one of many is it: the lifted card, the open card, the card with its menu out.
 * Only the one it was and the one it becomes are told, so that three hundred cards can ask without three hundred answers.
 */
export class OneOf {
  #current: string | null = null;
  readonly #listeners = new Map<string, Set<() => void>>();

  get current(): string | null {
    return this.#current;
  }

  set(key: string | null): void {
    const before = this.#current;
    if (before === key) return;
    this.#current = key;
    for (const told of [before, key])
      if (told !== null) for (const listener of this.#listeners.get(told) ?? []) listener();
  }

  subscribe(key: string, listener: () => void): () => void {
    const listeners = this.#listeners.get(key) ?? new Set();
    this.#listeners.set(key, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#listeners.get(key) === listeners) this.#listeners.delete(key);
    };
  }
}

/** Whether `key` is the one. Renders only the two that change places. */
export function useIsOne(store: OneOf, key: string): boolean {
  const subscribe = useCallback((listener: () => void) => store.subscribe(key, listener), [store, key]);
  return useSyncExternalStore(subscribe, () => store.current === key);
}
