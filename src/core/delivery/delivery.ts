import type { Every } from "../schedule/schedule.ts";
import type { Announcement } from "./announcement.ts";
import type { SentText } from "./news.ts";

/** An answer that asks for patience without saying how much means at least this much. */
const shortestPatienceMs = 500;

/** What a row waits for: a digest of its channel, or the end of its server's quiet hours. */
export type Wait = Every | "quiet-end";

/** Where a delivery stands. `pending` and `sending` are open, `waiting` will be (the outbox); the others are finished (the ledger). */
export type DeliveryState =
  | {
      readonly state: "pending";
      readonly dueAt: number;
      readonly attempts: number;
      readonly uncertainSince?: number;
    }
  | {
      readonly state: "sending";
      readonly startedAt: number;
      readonly attempts: number;
      readonly uncertainSince: number;
    }
  /** Not wanted at once; `uncertainSince` as in `pending`. */
  | { readonly state: "waiting"; readonly awaits: Wait; readonly since: number; readonly uncertainSince?: number }
  | {
      readonly state: "sent";
      readonly messageId: string;
      /** The post of a forum that the message began. */
      readonly threadId?: string;
      readonly sentAt: number;
      /** What the message says; absent where one of several texts may stand there. */
      readonly says?: string;
      /** How often it was edited, and when last. */
      readonly lastEdit?: { readonly count: number; readonly at: number };
    }
  /** Named in a summary, which has a delivery of its own. */
  | { readonly state: "summarised"; readonly summarisedAt: number; readonly summaryKey?: string }
  /** Waits for an administrator; `uncertainSince` as in `pending`. */
  | { readonly state: "held"; readonly reason: string; readonly heldAt: number; readonly uncertainSince?: number }
  /** Was held, and an administrator did not want it any more. */
  | { readonly state: "skipped"; readonly skippedAt: number }
  | {
      readonly state: "refused";
      readonly reason: string;
      readonly refusedAt: number;
    }
  | {
      readonly state: "unconfirmed";
      readonly reason: string;
      readonly since: number;
    };

/** The row that tracks one announcement: what goes where, and how far it got. Times are epoch ms. */
export interface Delivery {
  readonly key: string;
  readonly announcement: Announcement;
  readonly createdAt: number;
  readonly progress: DeliveryState;
  /** While the fate of a request is unknown: each text that may have become the message. */
  readonly sentTexts?: readonly SentText[];
  /** When it was last let go after it had been held or waited. */
  readonly releasedAt?: number;
}

/** Unique for a preview and a channel; row key and root of the nonce. */
export function deliveryKey(previewKey: string, channelId: string): string {
  return `${channelId}/${previewKey}`;
}

/** True while the announcer still has to do something for it. */
export function isOpen(delivery: Delivery): boolean {
  return delivery.progress.state === "pending" || delivery.progress.state === "sending";
}

/** True for a row that is not wanted yet. */
export function isWaiting({ progress }: Delivery): boolean {
  return progress.state === "waiting";
}

/** A new row, due at once. */
export function createDelivery(announcement: Announcement, now: number): Delivery {
  return {
    key: deliveryKey(announcement.previewKey, announcement.channelId),
    announcement,
    createdAt: now,
    progress: { state: "pending", dueAt: now, attempts: 0 },
  };
}

/** A finished row for a preview that the channel hears of in the summary whose delivery has that key. */
export function summarisedDelivery(announcement: Announcement, now: number, summaryKey?: string): Delivery {
  const progress = {
    state: "summarised",
    summarisedAt: now,
    ...(summaryKey === undefined ? {} : { summaryKey }),
  } as const;
  return { ...createDelivery(announcement, now), progress };
}

/** The row while it waits for an administrator. A request whose fate is unknown stays in mind. */
export function heldDelivery(delivery: Delivery, reason: string, now: number): Delivery {
  const { row, doubt } = atRest(delivery);
  return { ...row, progress: { state: "held", reason, heldAt: now, ...doubt } };
}

/** The row while it is not wanted yet. A request whose fate is unknown stays in mind. */
export function waitingDelivery(delivery: Delivery, awaits: Wait, since: number): Delivery {
  const { row, doubt } = atRest(delivery);
  return { ...row, progress: { state: "waiting", awaits, since, ...doubt } };
}

function atRest(delivery: Delivery) {
  const uncertainSince = uncertaintyOf(delivery);
  const { sentTexts, ...rest } = delivery;
  if (uncertainSince === undefined) return { row: rest, doubt: {} };
  return { row: { ...rest, ...(sentTexts === undefined ? {} : { sentTexts }) }, doubt: { uncertainSince } };
}

/** A held or waiting row as it goes back into the outbox, with the announcement as it is wanted now. */
export function releasedDelivery(resting: Delivery, announcement: Announcement, now: number): Delivery {
  const { progress } = resting;
  if (progress.state !== "held" && progress.state !== "waiting")
    throw new Error(`A delivery that is ${progress.state} cannot be let go`);
  const { uncertainSince } = progress;
  return {
    ...resting,
    announcement,
    releasedAt: now,
    progress: {
      state: "pending",
      dueAt: now,
      attempts: 0,
      ...(uncertainSince === undefined ? {} : { uncertainSince }),
    },
  };
}

/** True if a request of it may have become a message. */
export function isUncertain(delivery: Delivery): boolean {
  return uncertaintyOf(delivery) !== undefined;
}

/** Since when the fate of a request is unknown; one that is under way and comes back as not done leaves nothing unknown. */
function uncertaintyOf({ progress }: Delivery): number | undefined {
  if (progress.state === "pending" || progress.state === "held" || progress.state === "waiting")
    return progress.uncertainSince;
  if (progress.state !== "sending" || progress.uncertainSince === progress.startedAt) return undefined;
  return progress.uncertainSince;
}

/**
 * The row as it must be stored before a request leaves. `uncertainSince` keeps the time of the first request whose fate
 * is unknown, and `sentTexts` what such requests said, so that a later attempt knows what to look for in the channel's history.
 */
export function startSending(delivery: Delivery, text: SentText, now: number): Delivery {
  const { progress, sentTexts = [] } = delivery;
  if (progress.state !== "pending") throw new Error(`A delivery that is ${progress.state} cannot be sent`);
  return {
    ...delivery,
    progress: {
      state: "sending",
      startedAt: now,
      attempts: progress.attempts,
      uncertainSince: progress.uncertainSince ?? now,
    },
    sentTexts: [...sentTexts.filter(({ says }) => says !== text.says), text],
  };
}

/** A message of the row's channel, or the first one of a post there. */
export interface MessagePlace {
  readonly messageId: string;
  readonly threadId?: string;
}

/** The row of a message that stands in its channel. */
export function sentDelivery(delivery: Delivery, { messageId, threadId }: MessagePlace, now: number): Delivery {
  const { sentTexts = [], ...rest } = delivery;
  const [text, ...others] = sentTexts;
  const isKnown = text !== undefined && others.length === 0;
  return {
    ...rest,
    progress: {
      state: "sent",
      messageId,
      ...(threadId === undefined ? {} : { threadId }),
      sentAt: now,
      ...(isKnown ? { says: text.says } : {}),
    },
  };
}

/** What a request that came to nothing tells beyond that. */
export interface Reception {
  /** Discord asks for patience, so long from now: nothing failed. */
  readonly retryAfterMs?: number;
  /** It does so for everything that we ask, not for this channel alone. */
  readonly isGlobal?: boolean;
  /** Discord itself answered, and about this request: it can be reached. */
  readonly isHeard?: boolean;
}

/** What a request came to, as far as the row is concerned. */
export type SendOutcome =
  | ({ readonly kind: "sent" } & MessagePlace)
  /** Discord has not stored the message: try again. */
  | ({ readonly kind: "not-sent"; readonly reason: string } & Reception)
  /** The answer was lost or came from something in between: the message may be there. */
  | { readonly kind: "uncertain"; readonly reason: string }
  /** The channel is gone or closed to us. */
  | { readonly kind: "closed"; readonly reason: string }
  /** Discord does not take this message, whatever the channel. */
  | { readonly kind: "refused"; readonly reason: string };

/** When to try again: a `Postponement` says whether the failure counts against the row, and how long (ms) to wait after so many. */
export interface Postponement {
  readonly counts: boolean;
  readonly pauseMs: (attempts: number) => number;
}

/** A waiting row after an attempt that came to nothing. Where Discord asks for patience that is all there is to it. */
export function postpone<Progress extends { readonly attempts: number }>(
  progress: Progress,
  { retryAfterMs }: Reception,
  { counts, pauseMs }: Postponement,
  now: number,
): Progress & { readonly dueAt: number } {
  if (retryAfterMs !== undefined) return { ...progress, dueAt: now + Math.max(retryAfterMs, shortestPatienceMs) };
  const attempts = progress.attempts + (counts ? 1 : 0);
  return { ...progress, attempts, dueAt: now + pauseMs(Math.max(attempts, 1)) };
}

/** The row after a request: every outcome leads to exactly one next state; after a closed channel that is `heldDelivery`. */
export function afterSending(
  delivery: Delivery,
  outcome: Exclude<SendOutcome, { kind: "closed" }>,
  now: number,
  postponement: Postponement,
): Delivery {
  const { progress } = delivery;
  if (progress.state !== "sending") throw new Error(`A delivery that is ${progress.state} has no request under way`);
  const { attempts, uncertainSince, startedAt } = progress;
  switch (outcome.kind) {
    case "sent":
      return sentDelivery(delivery, outcome, now);
    case "refused":
      return {
        ...delivery,
        progress: { state: "refused", reason: outcome.reason, refusedAt: now },
      };
    case "uncertain":
      return {
        ...delivery,
        progress: { state: "pending", uncertainSince, ...postpone({ attempts }, {}, postponement, now) },
      };
    case "not-sent": {
      const stillUncertain = uncertainSince < startedAt;
      const { sentTexts = [], ...rest } = delivery;
      return {
        ...rest,
        ...(stillUncertain ? { sentTexts } : {}),
        progress: {
          state: "pending",
          ...(stillUncertain ? { uncertainSince } : {}),
          ...postpone({ attempts }, outcome, postponement, now),
        },
      };
    }
    default:
      return outcome satisfies never;
  }
}
