/** Keeps the best of a stream of documents. */
export interface Shortlist {
  /** Forgets all documents. */
  readonly clear: () => void;
  readonly add: (document: number, key: number) => void;
  readonly size: () => number;
  /** The document at a place below `size`; in no order. */
  readonly at: (place: number) => number;
}

/** Creates a list of so many documents at most, two or more: a heap with the worst kept one on top. */
export function createShortlist(capacity: number): Shortlist {
  const documents = new Uint32Array(capacity);
  const keys = new Float64Array(capacity);
  let size = 0;
  const sink = (start: number, document: number, key: number) => {
    let hole = start;
    for (let child = 2 * hole + 1; child < capacity; child = 2 * hole + 1) {
      if (child + 1 < capacity && (keys[child + 1] ?? 0) < (keys[child] ?? 0)) child++;
      if ((keys[child] ?? 0) >= key) break;
      keys[hole] = keys[child] ?? 0;
      documents[hole] = documents[child] ?? 0;
      hole = child;
    }
    keys[hole] = key;
    documents[hole] = document;
  };
  return {
    clear: () => {
      size = 0;
    },
    add: (document, key) => {
      if (size < capacity) {
        keys[size] = key;
        documents[size] = document;
        size++;
        if (size < capacity) return;
        for (let i = (capacity >> 1) - 1; i >= 0; i--) sink(i, documents[i] ?? 0, keys[i] ?? 0);
      } else if (key > (keys[0] ?? 0)) sink(0, document, key);
    },
    size: () => size,
    at: (place) => documents[place] ?? 0,
  };
}
