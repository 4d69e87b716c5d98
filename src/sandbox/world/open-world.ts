import { toDemoWorld, toEmptyWorld } from "./demo.ts";
import { createMemoryJournal, openJournal, readJournal } from "./journal.ts";
import { createSnowflakeSource, isSnowflake } from "./snowflake.ts";
import { createStore, type Store } from "./store.ts";
import { createWorld, type World } from "./world.ts";

export interface WorldOptions {
  readonly kind: "demo" | "empty";
  readonly journalFile?: string | undefined;
  /** The bot's token in a new world; a random one unless given. */
  readonly token?: string | undefined;
  readonly now: () => number;
}

export interface OpenWorld {
  readonly world: World;
  /** True when nothing of it was there before. */
  readonly isNew: boolean;
  readonly close: () => void;
}

function seeIds(store: Store, see: (id: string) => void): void {
  const tables = [store.users, store.guilds, store.roles, store.channels, store.messages];
  for (const table of tables) for (const row of table.all()) see(row.id);
  for (const { command } of store.commands.all())
    for (const id of [command.id, command.version]) if (isSnowflake(id)) see(id);
}

/** Opens the world that the journal holds, or a new one; every later change is in the journal before it takes effect. */
export function openWorld({ kind, journalFile, token, now }: WorldOptions): OpenWorld {
  const store = createStore();
  if (journalFile !== undefined) store.load(readJournal(journalFile));
  const isNew = store.facts.get("token") === undefined;
  if (isNew) store.load(kind === "demo" ? toDemoWorld(store, token) : toEmptyWorld(store, token));
  if (!isNew && token !== undefined) store.load([store.facts.put("token", { value: token })]);
  const journal = journalFile === undefined ? createMemoryJournal() : openJournal(journalFile, store.snapshot());
  store.useJournal(journal);
  const ids = createSnowflakeSource(now);
  seeIds(store, ids.see);
  return { world: createWorld(store, ids, now), isNew, close: journal.close };
}
