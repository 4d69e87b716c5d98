/** Holds one value and tells its listeners of each change. */
export interface Store<T> {
  readonly get: () => T;
  /** Replaces the value and calls the listeners before returning, unless nothing changed. */
  readonly update: (change: (value: T) => T) => void;
  readonly listen: (listener: (value: T) => void) => void;
}

/** A store that starts with the given value. */
export function createStore<T>(initial: T): Store<T> {
  let value = initial;
  const listeners: ((value: T) => void)[] = [];
  return {
    get: () => value,
    update: (change) => {
      const next = change(value);
      if (next === value) return;
      value = next;
      for (const listener of listeners) listener(value);
    },
    listen: (listener) => {
      listeners.push(listener);
    },
  };
}
