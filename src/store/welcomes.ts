import type { Welcomes } from "../core/ports.ts";
import type { Welcome } from "../core/welcome.ts";
import type { Table } from "./open-stores.ts";

/** The Welcomes port: a row for each server that was joined. */
export function openWelcomes(table: Table<Welcome>): Welcomes {
  return {
    all: () => table.rows(),
    find: (guildId) => table.get(guildId),
    save: (welcome) => table.set(welcome.guildId, welcome),
    remove: (guildId) => table.delete(guildId),
  };
}
