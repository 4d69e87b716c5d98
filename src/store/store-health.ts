import type { Clock, Log } from "../core/ports.ts";
import { StoreError } from "../core/store-error.ts";
import type { Table } from "./open-stores.ts";

/** Watches over the tables of a store: one log line when it begins to fail, one when it works again. */
export interface StoreHealth {
  /** The same table; each failure rejects with a StoreError and is noted. */
  readonly watch: <Row>(table: Table<Row>) => Table<Row>;
  /** True for a while after a failure, or until the same kind of work, reading or writing, is done again. */
  readonly isFailing: () => boolean;
}

/** Where nothing is tried again, a failure says little about the present after so long (ms). */
const believedMs = 60_000;

type Work = "reading" | "writing";

/** Creates the watch over a store that works. */
export function createStoreHealth(log: Log, clock: Clock): StoreHealth {
  let failedAt = 0;
  let failures = 0;
  const failing = new Set<Work>();
  const noteFailure = (work: Work, error: unknown) => {
    if (failing.size === 0) log.error({ err: error }, `The store fails at ${work}, announcements wait`);
    failing.add(work);
    failedAt = clock.now();
    failures++;
    throw new StoreError(`The store failed at ${work}.`, { cause: error });
  };
  const noteSuccess = (work: Work) => {
    if (failing.delete(work) && failing.size === 0) log.info({}, "The store works again, announcements go on");
  };
  /** What was begun before the last failure proves nothing, nor does deleting what is not there. */
  const watched = async <T>(work: Work, run: () => Promise<T>, isProof = async () => true): Promise<T> => {
    const failuresBefore = failures;
    try {
      const proves = failing.size > 0 && (await isProof());
      const result = await run();
      if (proves && failures === failuresBefore) noteSuccess(work);
      return result;
    } catch (error) {
      return noteFailure(work, error);
    }
  };
  return {
    watch: (table) => ({
      get: (key) => watched("reading", () => table.get(key)),
      has: (key) => watched("reading", () => table.has(key)),
      rows: () => watched("reading", () => table.rows()),
      highest: (field, count) => watched("reading", () => table.highest(field, count)),
      set: (key, row) => watched("writing", () => table.set(key, row)),
      delete: (key) =>
        watched(
          "writing",
          () => table.delete(key),
          () => table.has(key),
        ),
    }),
    isFailing: () => failing.size > 0 && Math.abs(clock.now() - failedAt) < believedMs,
  };
}
