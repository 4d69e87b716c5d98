import { fingerprint } from "../core/fingerprint.ts";
import type { KeptAnswer, KeptAnswers } from "../core/ports.ts";
import type { Table } from "./open-stores.ts";

/** An answer with its whole key: two keys may share a row, and then the later one has it. */
export interface KeptAnswerRow extends KeptAnswer {
  readonly key: string;
}

const rows = 4_096;

/** The KeptAnswers port: so many rows and never more, each for many keys. The table is opened when it is first needed. */
export function openKeptAnswers(open: () => Promise<Table<KeptAnswerRow>>): KeptAnswers {
  let opened: Promise<Table<KeptAnswerRow>> | undefined;
  const table = () => {
    opened ??= open();
    return opened;
  };
  return {
    find: async (key) => {
      const row = await (await table()).get(rowOf(key));
      return row?.key === key ? row : undefined;
    },
    save: async (key, { text, expiresAt }) => (await table()).set(rowOf(key), { key, text, expiresAt }),
  };
}

function rowOf(key: string): string {
  let number = 0;
  for (const letter of fingerprint(key)) number = (number * 36 + Number.parseInt(letter, 36)) % rows;
  return String(number);
}
