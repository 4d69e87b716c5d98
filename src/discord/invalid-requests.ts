import type { Clock } from "../core/ports.ts";

const windowMs = 10 * 60_000;
const sliceMs = 10_000;

/** How fast to go on once so many requests of the last ten minutes were invalid; Discord bans an address at 10,000. */
const brakes = [
  { from: 5_000, perSecond: 1 },
  { from: 1_000, perSecond: 5 },
] as const;

/** Counts the answers that Discord calls invalid requests (401, 403, 429; documentation, "Invalid Request Limit"). */
export interface InvalidRequests {
  readonly note: (status: number) => void;
  /** Requests a second that are safe now, at most `usual`. */
  readonly safeRate: (usual: number) => number;
}

/** Creates a count of the last ten minutes, to within ten seconds. */
export function createInvalidRequests(clock: Clock): InvalidRequests {
  const slices = new Map<number, number>();
  const sliceNow = () => Math.floor(clock.now() / sliceMs);
  return {
    note: (status) => {
      if (status !== 401 && status !== 403 && status !== 429) return;
      slices.set(sliceNow(), (slices.get(sliceNow()) ?? 0) + 1);
    },
    safeRate: (usual) => {
      const oldest = sliceNow() - windowMs / sliceMs;
      for (const slice of slices.keys()) if (slice < oldest || slice > sliceNow()) slices.delete(slice);
      const count = [...slices.values()].reduce((sum, many) => sum + many, 0);
      const brake = brakes.find(({ from }) => count >= from);
      return brake === undefined ? usual : Math.min(usual, brake.perSecond);
    },
  };
}
