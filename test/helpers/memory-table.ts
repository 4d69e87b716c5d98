import type { Table } from "../../src/store/open-stores.ts";

/** Called before and after every effect on the disk: a test may stop the code there. */
export type Step = (name: string) => Promise<void>;

/** A table over a plain map of JSON texts, which outlives the code that uses it as a disk does. */
export function memoryTable<Row>(disk: Map<string, string>, name = "table", step: Step = async () => {}): Table<Row> {
  const parse = (text: string): Row => JSON.parse(text);
  return {
    get: async (key) => {
      await step(`${name} get`);
      const text = disk.get(key);
      return text === undefined ? undefined : parse(text);
    },
    has: async (key) => {
      await step(`${name} has`);
      return disk.has(key);
    },
    set: async (key, row) => {
      await step(`${name} before set`);
      disk.set(key, JSON.stringify(row));
      await step(`${name} after set`);
    },
    delete: async (key) => {
      await step(`${name} before delete`);
      disk.delete(key);
      await step(`${name} after delete`);
    },
    highest: async (field, count) => {
      await step(`${name} highest`);
      const numberOf = (row: Row) => Number(row[field]);
      return [...disk.values()]
        .map(parse)
        .sort((a, b) => numberOf(b) - numberOf(a))
        .slice(0, count);
    },
    rows: async () => {
      await step(`${name} rows`);
      return [...disk.values()].map(parse);
    },
  };
}
