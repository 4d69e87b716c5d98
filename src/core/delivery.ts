import type { Announcement } from "./announcement.ts";
import type { SentText } from "./news.ts";

/** Where a delivery stands. `pending` and `sending` are open (the outbox); the others are finished (the ledger). */
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
  | {
      readonly state: "sent";
      readonly messageId: string;
      readonly sentAt: number;
      /** What the message says; absent where one of several texts may stand there. */
      readonly says?: string;
      /** How often it was edited, and when last. */
      readonly lastEdit?: { readonly count: number; readonly at: number };
    }
  /** Named in a summary, which has a delivery of its own. */
  | { readonly state: "summarised"; readonly summarisedAt: number }
  | { readonly state: "held"; readonly reason: string; readonly heldAt: number }
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
}

/** Unique for a preview and a channel; row key and root of the nonce. */
export function deliveryKey(previewKey: string, channelId: string): string {
  return `${channelId}/${previewKey}`;
}

/** True while the announcer still has to do something for it. */
export function isOpen(delivery: Delivery): boolean {
  return delivery.progress.state === "pending" || delivery.progress.state === "sending";
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

/** A finished row for a preview that the channel hears of in a summary. */
export function summarisedDelivery(announcement: Announcement, now: number): Delivery {
  return { ...createDelivery(announcement, now), progress: { state: "summarised", summarisedAt: now } };
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
      attempts: progress.attempts + 1,
      uncertainSince: progress.uncertainSince ?? now,
    },
    sentTexts: [...sentTexts.filter(({ says }) => says !== text.says), text],
  };
}

/** The row of a message that stands in its channel. */
export function sentDelivery(delivery: Delivery, messageId: string, now: number): Delivery {
  const { sentTexts = [], ...rest } = delivery;
  const [text, ...others] = sentTexts;
  const isKnown = text !== undefined && others.length === 0;
  return {
    ...rest,
    progress: { state: "sent", messageId, sentAt: now, ...(isKnown ? { says: text.says } : {}) },
  };
}

/** What a request came to, as far as the row is concerned. */
export type SendOutcome =
  | { readonly kind: "sent"; readonly messageId: string }
  /** Discord has not stored the message: try again, not before `retryAfterMs` where it said so. */
  | {
      readonly kind: "not-sent";
      readonly reason: string;
      readonly retryAfterMs?: number;
    }
  /** The answer was lost or came from something in between: the message may be there. */
  | { readonly kind: "uncertain"; readonly reason: string }
  /** The channel is gone or closed to us. */
  | { readonly kind: "closed"; readonly reason: string }
  /** Discord does not take this message, whatever the channel. */
  | { readonly kind: "refused"; readonly reason: string };

/** The row after a request: every outcome of `startSending` leads to exactly one next state. */
export function afterSending(
  delivery: Delivery,
  outcome: SendOutcome,
  now: number,
  delayMs: (attempts: number) => number,
): Delivery {
  const { progress } = delivery;
  if (progress.state !== "sending") throw new Error(`A delivery that is ${progress.state} has no request under way`);
  const { attempts, uncertainSince, startedAt } = progress;
  switch (outcome.kind) {
    case "sent":
      return sentDelivery(delivery, outcome.messageId, now);
    case "closed":
      return {
        ...delivery,
        progress: { state: "held", reason: outcome.reason, heldAt: now },
      };
    case "refused":
      return {
        ...delivery,
        progress: { state: "refused", reason: outcome.reason, refusedAt: now },
      };
    case "uncertain":
      return {
        ...delivery,
        progress: {
          state: "pending",
          dueAt: now + delayMs(attempts),
          attempts,
          uncertainSince,
        },
      };
    case "not-sent": {
      const dueAt = now + Math.max(delayMs(attempts), outcome.retryAfterMs ?? 0);
      const stillUncertain = uncertainSince < startedAt;
      const { sentTexts = [], ...rest } = delivery;
      return {
        ...rest,
        ...(stillUncertain ? { sentTexts } : {}),
        progress: {
          state: "pending",
          dueAt,
          attempts,
          ...(stillUncertain ? { uncertainSince } : {}),
        },
      };
    }
    default:
      return outcome satisfies never;
  }
}
