import { existsSync } from "node:fs";
import { type Change, openJournal, readJournal } from "./journal.ts";
import { clockOffsetFact, seeIds, toNewWorld, type WorldKind } from "./open-world.ts";
import type { World } from "./world.ts";

/** Saves a world, and puts another in its place. */
export interface Keeping {
  readonly hasSaved: () => boolean;
  readonly save: () => void;
  /** Brings back what was saved; false when nothing was. */
  readonly restore: () => boolean;
  /** Begins the world anew. */
  readonly reset: () => void;
}

export interface KeepingOptions {
  readonly world: World;
  readonly kind: WorldKind;
  /** A world without a journal is saved in memory. */
  readonly journalFile: string | undefined;
  /** Adds to a new world what it begins with besides its rows. */
  readonly fill: () => void;
}

function createShelf(journalFile: string | undefined) {
  let rows: readonly Change[] | undefined;
  if (journalFile === undefined)
    return {
      has: () => rows !== undefined,
      put: (next: Iterable<Change>) => {
        rows = [...next];
      },
      get: () => rows ?? [],
    };
  const file = `${journalFile}.saved`;
  return {
    has: () => existsSync(file),
    put: (next: Iterable<Change>) => openJournal(file, next).close(),
    get: () => readJournal(file),
  };
}

/** The keeping of one world; its token stays the same whatever comes in its place. */
export function createKeeping({ world, kind, journalFile, fill }: KeepingOptions): Keeping {
  const { store, ids, clock } = world;
  const shelf = createShelf(journalFile);
  const replaceBy = (rows: Iterable<Change>, refill: () => void) => {
    store.replaceAll([...rows, store.facts.put("token", { value: world.token })]);
    clock.shiftTo(Number(store.facts.get(clockOffsetFact)?.value ?? 0));
    ids.startOver();
    seeIds(store, ids.see);
    refill();
    world.emit({ kind: "world-replaced" });
  };
  return {
    hasSaved: shelf.has,
    save: () => shelf.put(store.snapshot()),
    restore: () => {
      if (!shelf.has()) return false;
      replaceBy(shelf.get(), () => undefined);
      return true;
    },
    reset: () => replaceBy(toNewWorld(store, kind, world.token), fill),
  };
}
