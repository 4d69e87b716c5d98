import type { Announcement } from "./announcement.ts";

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
    }
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

/**
 * The row as it must be stored before a request leaves. `uncertainSince` keeps the time of the first request whose fate
 * is unknown, so that a later attempt knows from when on the channel's history has to be searched.
 */
export function startSending(delivery: Delivery, now: number): Delivery {
  const { progress } = delivery;
  if (progress.state !== "pending") throw new Error(`A delivery that is ${progress.state} cannot be sent`);
  const uncertainSince = progress.uncertainSince ?? now;
  return {
    ...delivery,
    progress: {
      state: "sending",
      startedAt: now,
      attempts: progress.attempts + 1,
      uncertainSince,
    },
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
      return {
        ...delivery,
        progress: { state: "sent", messageId: outcome.messageId, sentAt: now },
      };
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
      return {
        ...delivery,
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
