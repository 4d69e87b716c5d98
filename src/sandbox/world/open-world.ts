import { createShiftableClock } from "./clock.ts";
import { demoWorld } from "./demo.ts";
import { createToken, emptyWorld, toBot, toChanges } from "./empty.ts";
import { type Change, createMemoryJournal, openJournal, readJournal } from "./journal.ts";
import { largeWorld, toArchive } from "./large.ts";
import { createSnowflakeSource, isSnowflake, type SnowflakeSource } from "./snowflake.ts";
import { createStore, type Store } from "./store.ts";
import { createWorld, type World } from "./world.ts";

/** What a new world holds. */
export type WorldKind = "demo" | "empty" | "large";

export interface WorldOptions {
  readonly kind: WorldKind;
  readonly journalFile?: string | undefined;
  /** The bot's token in a new world; a random one unless given. */
  readonly token?: string | undefined;
  /** The machine's clock. */
  readonly now: () => number;
}

export interface OpenWorld {
  readonly world: World;
  /** True when nothing of it was there before. */
  readonly isNew: boolean;
  readonly close: () => void;
}

/** Tells the source of ids of every id that a world holds. */
export function seeIds(store: Store, see: SnowflakeSource["see"]): void {
  const tables = [store.users, store.guilds, store.roles, store.channels, store.messages];
  for (const table of tables) for (const row of table.all()) see(row.id);
  for (const { command } of store.commands.all())
    for (const id of [command.id, command.version]) if (isSnowflake(id)) see(id);
}

const rowsOf = { demo: demoWorld, empty: emptyWorld, large: largeWorld } as const;

/** The rows of a new world; the bot keeps the token. */
export const toNewWorld = (store: Store, kind: WorldKind, token: string): readonly Change[] => [
  ...toBot(store, token),
  ...toChanges(store, rowsOf[kind]),
  ...(kind === "large" ? toArchive(store) : []),
];

/** The fact that says how far the world's clock is ahead of the machine's. */
export const clockOffsetFact = "clockOffsetMs";

/** Opens the world that the journal holds, or a new one; every later change is in the journal before it takes effect. */
export function openWorld({ kind, journalFile, token, now }: WorldOptions): OpenWorld {
  const store = createStore();
  if (journalFile !== undefined) store.load(readJournal(journalFile));
  const isNew = store.facts.get("token") === undefined;
  if (isNew) store.load(toNewWorld(store, kind, token ?? createToken()));
  if (!isNew && token !== undefined) store.load([store.facts.put("token", { value: token })]);
  const journal = journalFile === undefined ? createMemoryJournal() : openJournal(journalFile, store.snapshot());
  store.useJournal(journal);
  const clock = createShiftableClock(now, Number(store.facts.get(clockOffsetFact)?.value ?? 0));
  const ids = createSnowflakeSource(clock.now);
  seeIds(store, ids.see);
  return { world: createWorld(store, ids, clock), isNew, close: journal.close };
}
