import type { Delivery } from "../core/delivery/delivery.ts";
import { waitOf } from "../core/delivery/waiting.ts";
import type { AllGuildSettings, Log, WaitingCounts } from "../core/ports.ts";
import { createZoneOffset, type ZoneOffset } from "../core/schedule/local-time.ts";
import { type Every, lastDigestAt, nextDigestAt, quietUntil, scheduleOf } from "../core/schedule/schedule.ts";
import { StoreError } from "../core/store-error.ts";
import { type LetGoDeps, letChannelGo, moveAlong, readersOf } from "./let-waiting-go.ts";

/** A clock may be changed meanwhile: nobody sleeps for longer while something waits. */
const longestSleepMs = 5_000;
const idleSleepMs = 60_000;

export interface WaitingRoomDeps extends Omit<LetGoDeps, "keep"> {
  readonly guildSettings: Pick<AllGuildSettings, "of">;
  readonly log: Log;
}

/** Keeps the rows that wait for a digest or for the end of quiet hours, and lets them go then. */
export interface WaitingRoom extends WaitingCounts {
  /** Takes on a stored row that waits; one that is known already is replaced. */
  readonly keep: (row: Delivery) => void;
  /** Forgets a row that waits no more. */
  readonly drop: (row: Delivery) => void;
  /** True while a row is not to be sent: in quiet hours, and until the older ones that waited through them were let go. */
  readonly isQuietFor: (row: Delivery) => boolean;
  /** Runs until `signal` is aborted; never rejects. */
  readonly run: (signal: AbortSignal) => Promise<void>;
}

/** Creates an empty waiting room. What waits longest is let go first; a store that fails is asked again a little later. */
export function createWaitingRoom(options: WaitingRoomDeps): WaitingRoom {
  const { clock, log } = options;
  const shelf = createShelf();
  const offset = createZoneOffset();
  let wake = new AbortController();
  const keep = (row: Delivery) => {
    const isFirst = shelf.isEmpty();
    shelf.put(row);
    if (isFirst) wake.abort();
  };
  const deps: LetGoDeps = { ...options, keep };
  const round = async (signal: AbortSignal): Promise<number> => {
    const found = findDue(shelf, options, offset);
    await moveAlong(found.due, deps);
    const { due, nextAt } = found.due.length === 0 ? found : findDue(shelf, options, offset);
    for (const rows of due) {
      if (signal.aborted) break;
      rows.forEach(shelf.drop);
      try {
        await letChannelGo(rows, deps);
      } catch (error) {
        rows.forEach(shelf.put);
        throw error;
      }
    }
    return Math.min(nextAt - clock.now(), shelf.isEmpty() ? idleSleepMs : longestSleepMs);
  };
  return {
    keep,
    drop: shelf.drop,
    countFor: ({ guildId, id }) =>
      shelf
        .all()
        .filter(({ announcement }) => announcement.guildId === guildId && announcement.subscriptionIds.includes(id))
        .length,
    isQuietFor: ({ announcement: { guildId, channelId }, createdAt }) =>
      quietUntil(scheduleOf(options.guildSettings.of(guildId)), clock.now(), offset) !== undefined ||
      shelf.inChannel(channelId).some((row) => awaitsOf(row) === "quiet-end" && row.createdAt < createdAt),
    run: async (signal) => {
      signal.addEventListener("abort", () => wake.abort(), { once: true });
      while (!signal.aborted) {
        wake = new AbortController();
        const pauseMs = await round(signal).catch((error: unknown) => {
          if (!(error instanceof StoreError)) log.error({ err: error }, "waiting deliveries not let go yet");
          return longestSleepMs;
        });
        await clock.sleep(Math.max(pauseMs, 1), wake.signal);
      }
    },
  };
}

/** The rows by channel. */
function createShelf() {
  const channels = new Map<string, Map<string, Delivery>>();
  return {
    put: (row: Delivery) => {
      const { channelId } = row.announcement;
      const rows = channels.get(channelId) ?? new Map<string, Delivery>();
      rows.set(row.key, row);
      channels.set(channelId, rows);
    },
    drop: ({ key, announcement: { channelId } }: Delivery) => {
      const rows = channels.get(channelId);
      rows?.delete(key);
      if (rows?.size === 0) channels.delete(channelId);
    },
    inChannel: (channelId: string) => [...(channels.get(channelId)?.values() ?? [])],
    all: () => [...channels.values()].flatMap((rows) => [...rows.values()]),
    isEmpty: () => channels.size === 0,
    channels: () => [...channels.values()].map((rows) => [...rows.values()]),
  };
}

function awaitsOf({ progress }: Delivery) {
  return progress.state === "waiting" ? progress.awaits : undefined;
}

/** The rows that are due, channel by channel, and when (epoch ms) others will be. */
function findDue(
  shelf: ReturnType<typeof createShelf>,
  { clock, guildSettings, subscriptions }: Pick<WaitingRoomDeps, "clock" | "guildSettings" | "subscriptions">,
  offset: ZoneOffset,
): { readonly due: readonly (readonly Delivery[])[]; readonly nextAt: number } {
  const now = clock.now();
  const moments = createMoments(now, guildSettings, offset);
  const isDue = (row: Delivery) => {
    const { announcement, progress } = row;
    if (progress.state !== "waiting") return true;
    const { guildId } = announcement;
    const wait = waitOf(progress.awaits, readersOf(row, subscriptions));
    if (wait === "quiet-end") return moments.quietEnd(guildId) === undefined;
    const since = Math.min(progress.since, now);
    // A clock that was put back makes nothing wait until then.
    if (since < progress.since) shelf.put({ ...row, progress: { ...progress, since } });
    return moments.lastDigest(guildId, wait) > since;
  };
  const due = shelf.channels().flatMap((rows) => {
    const dueRows = rows.filter(isDue);
    return dueRows.length === 0 ? [] : [dueRows];
  });
  return { due, nextAt: moments.nextAt() };
}

/** What servers' clocks say at one moment; each server is asked once. */
function createMoments(now: number, guildSettings: Pick<AllGuildSettings, "of">, offset: ZoneOffset) {
  const lasts = new Map<string, number>();
  const ends = new Map<string, number | undefined>();
  let nextAt = Number.POSITIVE_INFINITY;
  const quietEnd = (guildId: string) => {
    if (ends.has(guildId)) return ends.get(guildId);
    const end = quietUntil(scheduleOf(guildSettings.of(guildId)), now, offset);
    ends.set(guildId, end);
    nextAt = Math.min(nextAt, end ?? nextAt);
    return end;
  };
  const lastDigest = (guildId: string, every: Every) => {
    const key = `${guildId}/${every}`;
    const known = lasts.get(key);
    if (known !== undefined) return known;
    const schedule = scheduleOf(guildSettings.of(guildId));
    const last = lastDigestAt(every, schedule, now, offset);
    lasts.set(key, last);
    nextAt = Math.min(nextAt, nextDigestAt(every, schedule, now, offset));
    return last;
  };
  return { quietEnd, lastDigest, nextAt: () => nextAt };
}
