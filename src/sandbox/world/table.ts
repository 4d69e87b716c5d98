import type { Change } from "./journal.ts";

/** Rows of one kind by key, in the order of first appearance. Changes are made with `put` and `remove` and take effect when applied. */
export interface Table<Row> {
  readonly name: string;
  readonly get: (key: string) => Row | undefined;
  readonly all: () => IterableIterator<Row>;
  /** The keys of the rows that belong to this owner, in the order of first appearance. */
  readonly keysOf: (owner: string) => ReadonlySet<string>;
  /** The rows that belong to this owner, in the order of first appearance. */
  readonly of: (owner: string) => readonly Row[];
  readonly put: (key: string, row: Row) => Change;
  readonly remove: (key: string) => Change;
  readonly apply: (change: Change) => void;
  readonly snapshot: () => Iterable<Change>;
}

const none: ReadonlySet<string> = new Set();

/** The keys of rows by whom they belong to. */
function createIndex<Row>(ownerOf: (row: Row) => string | undefined) {
  const byOwner = new Map<string, Set<string>>();
  return {
    keysOf: (owner: string): ReadonlySet<string> => byOwner.get(owner) ?? none,
    note: (key: string, before: Row | undefined, after: Row | undefined) => {
      const [was, is] = [before, after].map((row) => (row === undefined ? undefined : ownerOf(row)));
      if (was === is) return;
      if (was !== undefined) byOwner.get(was)?.delete(key);
      if (is !== undefined) byOwner.set(is, (byOwner.get(is) ?? new Set()).add(key));
    },
  };
}

/** An empty table; `isRow` checks what the journal gives back, `ownerOf` says whose a row is. */
export function createTable<Row>(
  name: string,
  isRow: (value: unknown) => value is Row,
  ownerOf: (row: Row) => string | undefined = () => undefined,
): Table<Row> {
  const rows = new Map<string, Row>();
  const index = createIndex(ownerOf);
  return {
    name,
    get: (key) => rows.get(key),
    all: () => rows.values(),
    keysOf: index.keysOf,
    of: (owner) => [...index.keysOf(owner)].flatMap((key) => rows.get(key) ?? []),
    put: (key, row) => ({ table: name, key, row }),
    remove: (key) => ({ table: name, key }),
    apply: ({ key, row }) => {
      const before = rows.get(key);
      if (row === undefined) {
        rows.delete(key);
        index.note(key, before, undefined);
        return;
      }
      if (!isRow(row)) throw new Error(`the sandbox journal holds a damaged row of ${name}: ${key}`);
      rows.set(key, row);
      index.note(key, before, row);
    },
    *snapshot() {
      for (const [key, row] of rows) yield { table: name, key, row };
    },
  };
}
