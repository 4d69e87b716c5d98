import type { Announcement } from "../core/delivery/announcement.ts";
import { jitteredBackoffMs } from "../core/delivery/backoff.ts";
import { afterClosedPlace, type Closing, type NoticePlace, nextPlace, startTelling } from "../core/delivery/closing.ts";
import { reasonText } from "../core/phrases/reason.ts";
import type { Clock, Closings, Log, Noticeboard, Spoken, Subscriptions } from "../core/ports.ts";
import type { Subscription } from "../core/subscription.ts";
import { deliveryNonce } from "./nonce.ts";

const nonceWindowMs = 120_000;
const longestPauseMs = 15 * 60_000;
const longestWaitMs = 60_000;

export interface ClosingDeps {
  readonly closings: Closings;
  readonly subscriptions: Subscriptions;
  readonly noticeboard: Noticeboard;
  readonly spoken: Spoken;
  readonly clock: Clock;
  readonly random: () => number;
  readonly log: Log;
}

/** Sees to channels that are closed to us: their subscriptions rest, and administrators are told once. */
export interface ClosingTeller {
  /** Pauses what posts in that channel. What is to be told is stored first: a death in between leaves nobody untold. */
  readonly close: (place: Pick<Announcement, "guildId" | "channelId">, reason: string) => Promise<void>;
  /** Takes up what an earlier run left undone. */
  readonly takeUp: () => Promise<void>;
  /** Tells what is to be told, until `signal` is aborted. */
  readonly run: (signal: AbortSignal) => Promise<void>;
}

export function createClosingTeller(deps: ClosingDeps): ClosingTeller {
  const waiting = new Map<string, Closing>();
  let wake = new AbortController();
  const enqueue = (closing: Closing) => {
    waiting.set(closing.channelId, closing);
    wake.abort();
  };
  const attempt = async (closing: Closing) => {
    let reached = closing;
    const note = (next: Closing) => {
      reached = next;
    };
    waiting.delete(closing.channelId);
    try {
      const left = await tell(closing, deps, note);
      if (left !== undefined && !waiting.has(left.channelId)) waiting.set(left.channelId, left);
    } catch (error) {
      deps.log.error({ channelId: closing.channelId, err: error }, "closed channel not told of yet");
      enqueue(pausedFor(reached, deps));
    }
  };
  return {
    close: async ({ guildId, channelId }, reason) => {
      const resting = activeIn(guildId, channelId, deps.subscriptions);
      if (resting.length === 0) return;
      const closing = toClosing(resting, { guildId, channelId, reason, at: deps.clock.now() });
      await deps.closings.save(closing);
      try {
        enqueue(await pauseAll(closing, deps));
      } catch (error) {
        enqueue(closing);
        throw error;
      }
    },
    takeUp: async () => {
      for (const closing of await deps.closings.open()) {
        enqueue(closing.isPausing ? await pauseAll(closing, deps) : closing);
      }
    },
    run: async (signal) => {
      signal.addEventListener("abort", () => wake.abort(), { once: true });
      while (!signal.aborted) {
        wake = new AbortController();
        const now = deps.clock.now();
        for (const closing of [...waiting.values()].filter(({ dueAt }) => dueAt <= now)) {
          if (!signal.aborted) await attempt(closing);
        }
        const nextAt = Math.min(...[...waiting.values()].map(({ dueAt }) => dueAt), now + longestWaitMs);
        await deps.clock.sleep(Math.max(nextAt - deps.clock.now(), 0), wake.signal);
      }
    },
  };
}

function activeIn(guildId: string, channelId: string, subscriptions: Subscriptions): readonly Subscription[] {
  return subscriptions
    .ofGuild(guildId)
    .filter((subscription) => subscription.channelId === channelId && subscription.paused === undefined);
}

function toClosing(
  resting: readonly Subscription[],
  found: Pick<Closing, "guildId" | "channelId" | "reason" | "at">,
): Closing {
  const subscriptionIds = resting.map(({ id }) => id);
  return { ...found, subscriptionIds, isPausing: true, dueAt: found.at, attempts: 0, closedPlaces: [] };
}

async function pauseAll(closing: Closing, { closings, subscriptions, log }: ClosingDeps): Promise<Closing> {
  const { guildId, reason, at } = closing;
  for (const id of closing.subscriptionIds) {
    const subscription = subscriptions.find(guildId, id);
    if (subscription === undefined || subscription.paused !== undefined) continue;
    await subscriptions.save({ ...subscription, paused: { reason, at } });
    log.warn({ guildId, subscriptionId: id, reason }, "subscription paused");
  }
  const paused = { ...closing, isPausing: false };
  await closings.save(paused);
  return paused;
}

/** Does the next thing to have the administrators told; what is left to do afterwards. `note` hears of a request before it leaves. */
async function tell(
  before: Closing,
  deps: ClosingDeps,
  note: (reached: Closing) => void,
): Promise<Closing | undefined> {
  const closing = before.isPausing ? await pauseAll(before, deps) : before;
  const resting = restingBecauseOf(closing, deps.subscriptions);
  if (resting.length === 0) return finish(closing, "closed channel no longer matters", deps);
  const place = closing.sending?.place ?? nextPlace(closing, placesFor(closing, resting, deps));
  if (place === undefined) return finish(closing, "nobody could be told of a closed channel", deps);
  const { sending } = closing;
  const text = sending?.text ?? noticeText(closing, deps);
  if (sending !== undefined) {
    const found = await deps.noticeboard.find(place, text, sending.since);
    const mayRepeat = deps.clock.now() - sending.since < nonceWindowMs;
    if (found.kind === "found" || (found.kind === "unreadable" && !mayRepeat)) return finish(closing, told, deps);
    if (found.kind === "unreachable") return postponed(closing, deps);
  }
  const started = startTelling(closing, place, text, deps.clock.now());
  await deps.closings.save(started);
  note(started);
  return afterPost(started, await deps.noticeboard.post(place, text, nonceOf(closing, place)), deps);
}

const told = "administrators told of a closed channel";

async function afterPost(
  closing: Closing,
  outcome: Awaited<ReturnType<Noticeboard["post"]>>,
  deps: ClosingDeps,
): Promise<Closing | undefined> {
  switch (outcome.kind) {
    case "sent":
      return finish(closing, told, deps);
    case "closed":
    case "refused": {
      const next = afterClosedPlace(closing, deps.clock.now());
      await deps.closings.save(next);
      return next;
    }
    case "not-sent":
    case "uncertain":
      return postponed(closing, deps, "retryAfterMs" in outcome ? outcome.retryAfterMs : undefined);
  }
}

function noticeText({ guildId, channelId, reason, at, subscriptionIds }: Closing, { spoken }: ClosingDeps): string {
  const phrases = spoken.inGuild(guildId);
  const why = reasonText(reason, phrases);
  return phrases.subscriptions.closedNotice(`<#${channelId}>`, why, subscriptionIds, Math.floor(at / 1_000));
}

function nonceOf({ channelId, at }: Closing, place: NoticePlace): string {
  return deliveryNonce(`closing/${channelId}/${at}/${place.kind}/${place.id}`);
}

/** An administrator may have resumed, moved or ended them meanwhile. */
function restingBecauseOf(closing: Closing, subscriptions: Subscriptions): readonly Subscription[] {
  return closing.subscriptionIds.flatMap((id) => {
    const subscription = subscriptions.find(closing.guildId, id);
    const isResting = subscription?.paused?.at === closing.at && subscription.channelId === closing.channelId;
    return subscription !== undefined && isResting ? [subscription] : [];
  });
}

/** The server's own places first, then the people who subscribed. */
function placesFor(
  { guildId }: Closing,
  resting: readonly Subscription[],
  { noticeboard }: ClosingDeps,
): readonly NoticePlace[] {
  const people = [...new Set(resting.map(({ createdBy }) => createdBy))];
  return [...noticeboard.placesOf(guildId), ...people.map((id) => ({ kind: "person", id }) as const)];
}

async function finish({ channelId, guildId }: Closing, message: string, deps: ClosingDeps): Promise<undefined> {
  await deps.closings.remove(channelId);
  deps.log.info({ guildId, channelId }, message);
}

async function postponed(closing: Closing, deps: ClosingDeps, retryAfterMs = 0): Promise<Closing> {
  const later = pausedFor(closing, deps, retryAfterMs);
  await deps.closings.save(later);
  return later;
}

function pausedFor(closing: Closing, { clock, random }: ClosingDeps, leastMs = 0): Closing {
  const attempts = closing.attempts + 1;
  const pauseMs = Math.max(jitteredBackoffMs(attempts, longestPauseMs, random()), leastMs);
  return { ...closing, attempts, dueAt: clock.now() + pauseMs };
}
