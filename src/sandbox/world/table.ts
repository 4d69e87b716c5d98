import type { Change } from "./journal.ts";

/** Rows of one kind by key, in the order of first appearance. Changes are made with `put` and `remove` and take effect when applied. */
export interface Table<Row> {
  readonly name: string;
  readonly get: (key: string) => Row | undefined;
  readonly all: () => IterableIterator<Row>;
  readonly put: (key: string, row: Row) => Change;
  readonly remove: (key: string) => Change;
  readonly apply: (change: Change) => void;
  readonly snapshot: () => Iterable<Change>;
}

/** Hears of every row that comes, changes or goes; for indexes. */
export type RowListener<Row> = (key: string, before: Row | undefined, after: Row | undefined) => void;

/** An empty table; `isRow` checks what the journal gives back. */
export function createTable<Row>(
  name: string,
  isRow: (value: unknown) => value is Row,
  listener: RowListener<Row> = () => undefined,
): Table<Row> {
  const rows = new Map<string, Row>();
  return {
    name,
    get: (key) => rows.get(key),
    all: () => rows.values(),
    put: (key, row) => ({ table: name, key, row }),
    remove: (key) => ({ table: name, key }),
    apply: ({ key, row }) => {
      const before = rows.get(key);
      if (row === undefined) {
        rows.delete(key);
        listener(key, before, undefined);
        return;
      }
      if (!isRow(row)) throw new Error(`the sandbox journal holds a damaged row of ${name}: ${key}`);
      rows.set(key, row);
      listener(key, before, row);
    },
    *snapshot() {
      for (const [key, row] of rows) yield { table: name, key, row };
    },
  };
}
