/** Holds one value and tells one listener of each change. */
export interface Store<T> {
  readonly get: () => T;
  /** Replaces the value and calls the listener before returning, unless nothing changed. */
  readonly update: (change: (value: T) => T) => void;
  readonly listen: (listener: (value: T) => void) => void;
}

/** A store that starts with the given value. */
export function createStore<T>(initial: T): Store<T> {
  let value = initial;
  let tell: (value: T) => void = () => undefined;
  return {
    get: () => value,
    update: (change) => {
      const next = change(value);
      if (next === value) return;
      value = next;
      tell(value);
    },
    listen: (listener) => {
      tell = listener;
    },
  };
}
