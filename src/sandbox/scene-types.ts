/** What the page's panel "Behind the scenes" is told at `GET /chat/scenes` (server-sent events, each a list of these as JSON, oldest first). */

/** A poll as the feed's server saw it: the status, 0 when nobody waited for the answer, and how many entries it served. */
export interface PollScene {
  readonly kind: "poll";
  readonly feed: string;
  readonly status: number;
  readonly entries?: number;
}

/** A request of the bot, as it was answered; status 0 when it never learnt of an answer. */
export interface RequestScene {
  readonly kind: "request";
  readonly method: string;
  /** The route with its parameters' names, such as `/channels/:channelId/messages`. */
  readonly route: string;
  readonly status: number;
  readonly tookMs: number;
  /** Discord's error code in a refusal. */
  readonly code?: number;
  /** What is left of the route's allowance. */
  readonly limit?: { readonly left: number; readonly of: number; readonly resetAfterMs: number };
  /** After a 429: whose limit it was, and for how long to wait. */
  readonly held?: { readonly scope: string; readonly retryAfterMs: number };
}

/** One step of one delivery; `nonce` is the same in all its steps. */
export interface DeliveryScene {
  readonly kind: "delivery";
  readonly nonce: string;
  readonly channelId: string;
  readonly channel: string;
  /** What the message is about, where that is known. */
  readonly title?: string;
  /** `stored`: the message stands there. `swallowed`: the nonce was known, no second message. The others are the bot's own words. */
  readonly step: DeliveryStep;
  readonly detail?: string;
}

export type DeliveryStep = "stored" | "swallowed" | "lost" | "turned-away" | "edited" | "said";

/** What the bot itself tells in its log. */
export interface BotScene {
  readonly kind: "bot";
  readonly about: "announcement" | "other";
  readonly level: "debug" | "info" | "warn" | "error";
  readonly text: string;
  readonly detail?: string;
}

/** Anything that happened, with its number and its moment (epoch ms). */
export type Scene = { readonly number: number; readonly at: number } & (
  | PollScene
  | RequestScene
  | DeliveryScene
  | BotScene
);
