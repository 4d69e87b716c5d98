import type { Work } from "./catalogue.ts";
import type { Announcement } from "./delivery/announcement.ts";
import type { Closing, NoticePlace } from "./delivery/closing.ts";
import type { Delivery, DeliveryState, MessagePlace, Reception, SendOutcome } from "./delivery/delivery.ts";
import type { FollowUp } from "./delivery/follow-up.ts";
import type { HeldItem } from "./delivery/held.ts";
import type { PostSighting } from "./delivery/known-post.ts";
import type { News, SentText } from "./delivery/news.ts";
import type { Publication, PublishOutcome } from "./delivery/publication.ts";
import type { EditOutcome, Revision } from "./delivery/revision.ts";
import type { SeenEntry } from "./delivery/seen-entry.ts";
import type { Story } from "./delivery/story.ts";
import type { Entry } from "./entry.ts";
import type { Follow } from "./follow.ts";
import type { GuildFeed } from "./guild-feed.ts";
import type { GuildSettings } from "./guild-settings.ts";
import type { LiveFacts } from "./live/live-facts.ts";
import type { Member } from "./member.ts";
import type { Phrases } from "./phrases/en.ts";
import type { Preview, PreviewKind, RecordKind } from "./preview.ts";
import type { Action } from "./reply.ts";
import type { RemovedSubscription, Subscription } from "./subscription.ts";
import type { Welcome } from "./welcome.ts";

/** The time, and a way to let it pass. */
export interface Clock {
  /** Epoch ms. */
  readonly now: () => number;
  /** Resolves after `ms`, or at once when `signal` is aborted; never rejects. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** One line per fact: fields first, sentence second. */
export interface Log {
  readonly debug: (fields: object, message: string) => void;
  readonly info: (fields: object, message: string) => void;
  readonly warn: (fields: object, message: string) => void;
  readonly error: (fields: object, message: string) => void;
}

/** A source that is polled. */
export interface Feed {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly homepage?: string;
}

/** What a server sent along for the next conditional request (RFC 9110, section 13). */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

/** What asking a feed came to. `reason` is a sentence for an administrator. */
export type FetchOutcome =
  | {
      readonly kind: "fetched";
      readonly entries: readonly Entry[];
      readonly validators: Validators;
      /** What the feed calls itself, without markup. */
      readonly title?: string;
      /** How long, from now, the server says that its answer holds. */
      readonly freshForMs?: number;
      /** Where the feed lives now, if the server said so by permanent redirects alone. */
      readonly movedTo?: string;
    }
  | { readonly kind: "unchanged"; readonly freshForMs?: number }
  | {
      readonly kind: "failed";
      readonly reason: string;
      /** How long, from now, the server wants to be left alone. */
      readonly retryAfterMs?: number;
    };

/** Asks a feed once; never rejects. */
export type FetchFeed = (feed: Feed, validators: Validators, signal: AbortSignal) => Promise<FetchOutcome>;

/** What looking for a feed came to: the feed that was read, and further ones that the same page offers. */
export type DiscoverOutcome =
  | {
      readonly kind: "found";
      readonly url: string;
      /** The address that was given is a page, and the feed is another one. */
      readonly isFromPage: boolean;
      readonly others: readonly { readonly url: string; readonly title: string }[];
      readonly outcome: FetchOutcome & { readonly kind: "fetched" };
    }
  | { readonly kind: "none"; readonly reason: string };

/** Finds the feed at an address, be it the feed's own or that of a web page; asks a handful of addresses at most, never rejects. */
export type DiscoverFeed = (url: string, signal: AbortSignal) => Promise<DiscoverOutcome>;

/** What is remembered of a feed between polls. */
export interface FeedState {
  readonly feedId: string;
  /** Set at the first successful poll: everything served then is seen and was not announced. */
  readonly primedAt: number;
  /** The feed held nothing when it was primed. */
  readonly wasEmpty: boolean;
  /** The entries that it served last, all of them dealt with, oldest first. */
  readonly served: readonly SeenEntry[];
  readonly validators: Validators;
}

export interface FeedStates {
  readonly find: (feedId: string) => Promise<FeedState | undefined>;
  readonly save: (state: FeedState) => Promise<void>;
  /** Entries that the feed served once and serves no more, the one that left first at the start. */
  readonly findGone: (feedId: string) => Promise<readonly SeenEntry[]>;
  readonly saveGone: (feedId: string, gone: readonly SeenEntry[]) => Promise<void>;
  /** Removes all that is remembered of a feed; should it come back, it is primed anew. */
  readonly forget: (feedId: string) => Promise<void>;
}

/** What an administrator may know of a feed's health. Times are epoch ms. */
export interface FeedHealth {
  readonly lastAnswerAt?: number;
  readonly nextPollAt: number;
  /** Failures in a row, and the last one's reason. */
  readonly failures: number;
  readonly reason?: string;
}

/** The feeds that servers have added for themselves, held in memory and written through. */
export interface GuildFeeds {
  /** All rows, removed ones too, in the order of their adding. */
  readonly all: () => readonly GuildFeed[];
  /** Those that the server has now. */
  readonly ofGuild: (guildId: string) => readonly GuildFeed[];
  /** Also one that was removed, while it is remembered. */
  readonly find: (guildId: string, feedId: string) => GuildFeed | undefined;
  readonly save: (feed: GuildFeed) => Promise<void>;
  readonly remove: (guildId: string, feedId: string) => Promise<void>;
}

/** Which feeds are asked, and how that goes; they come and go while the bot runs. */
export interface FeedPolling {
  /** Asks a feed from now on, for the first time at once; nothing happens if it is asked already. */
  readonly begin: (feed: Feed) => void;
  /** Asks it no more; resolves once nothing of it is under way. */
  readonly end: (feedId: string) => Promise<void>;
  /** Removes all that is remembered of a feed that is asked no more, but for rows that are still to be sent. */
  readonly forget: (feedId: string) => Promise<void>;
  readonly health: (feedId: string) => FeedHealth | undefined;
}

/** Subscriptions of all servers, held in memory and written through. */
export interface Subscriptions {
  readonly all: () => readonly Subscription[];
  readonly ofGuild: (guildId: string) => readonly Subscription[];
  readonly find: (guildId: string, id: string) => Subscription | undefined;
  readonly save: (subscription: Subscription) => Promise<void>;
  readonly remove: (guildId: string, id: string) => Promise<void>;
}

/** What members follow, held in memory and written through. */
export interface Follows {
  /** In the order of their beginning. */
  readonly ofUser: (userId: string) => readonly Follow[];
  readonly find: (userId: string, id: string) => Follow | undefined;
  /** The follows of all members that one of the previews matches; takes no longer for follows that do not match. */
  readonly matching: (previews: readonly Preview[]) => Iterable<Follow>;
  readonly save: (follow: Follow) => Promise<void>;
  readonly remove: (userId: string, id: string) => Promise<void>;
}

/** What is remembered of members besides what they follow, held in memory and written through. */
export interface Members {
  readonly find: (userId: string) => Member | undefined;
  /** Stores what `change` makes of what is known, one change after another; what is left as it was is not written. */
  readonly update: (userId: string, change: (member: Member) => Member) => Promise<void>;
  readonly forget: (userId: string) => Promise<void>;
}

/** Previews that were recognised, announced or not. */
export interface Previews {
  readonly find: (key: string) => Promise<Preview | undefined>;
  readonly save: (preview: Preview) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
  /** The latest ones known to everyone, latest first, at most a few hundred. */
  readonly latest: () => readonly Preview[];
  /** The latest ones that feeds of servers' own brought, latest first, at most a few hundred of all together. */
  readonly latestOwn: (feedIds: readonly string[]) => readonly Preview[];
}

/** What is told once, whoever reports it. */
export interface Stories {
  /** The story that has a report under this preview's key. */
  readonly ofPreview: (previewKey: string) => Promise<Story | undefined>;
  /** The latest stories of the same circle about the same work, at most a few dozen. */
  readonly aboutSameWork: (preview: Pick<Preview, "record" | "feedId">) => Promise<readonly Story[]>;
  /** Stores a story such that both ways find it. Repeating it does no harm. */
  readonly save: (story: Story) => Promise<void>;
  /** Removes a story and all ways to it. Repeating it does no harm. */
  readonly remove: (story: Story) => Promise<void>;
}

/** What is still to be done to messages: a row each, gone once that is done or given up. */
export interface FollowUps<Row extends FollowUp> {
  readonly open: () => Promise<readonly Row[]>;
  readonly save: (row: Row) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
}

/** Messages that are to be brought up to date. */
export type Revisions = FollowUps<Revision>;

/** Messages that are still to be published. */
export type Publications = FollowUps<Publication>;

/** The outbox (open rows and those that wait) and the ledger (finished rows). */
export interface Deliveries {
  /** All rows that are not finished, oldest first. */
  readonly open: () => Promise<readonly Delivery[]>;
  /** The row with this key, finished or not. */
  readonly find: (key: string) => Promise<Delivery | undefined>;
  /** Stores a row; a finished one leaves the outbox for the ledger. Repeating it does no harm. */
  readonly save: (delivery: Delivery) => Promise<void>;
  /** Removes a finished row; nothing happens if there is none. */
  readonly forget: (key: string) => Promise<void>;
  /** Stores a row that was held and is so no more: it leaves the ledger for the outbox. Repeating it does no harm. */
  readonly release: (delivery: Delivery) => Promise<void>;
}

/** Which deliveries wait for an administrator, channel by channel; each is noted here before its row says `held`. */
export interface Held {
  /** The oldest first. */
  readonly inChannel: (channelId: string) => Promise<readonly HeldItem[]>;
  readonly add: (channelId: string, item: HeldItem) => Promise<void>;
  readonly remove: (channelId: string, deliveryKey: string, subscriptionId: string) => Promise<void>;
  readonly forget: (channelId: string) => Promise<void>;
}

/** What an administrator can do with what waits for a subscription. */
export interface HeldDesk {
  /** How many deliveries wait. */
  readonly count: (subscription: Subscription) => Promise<number>;
  /** Lets them go, oldest first: some as messages, the others named in a summary. Doing it twice posts nothing twice. */
  readonly post: (subscription: Subscription) => Promise<{ readonly messages: number; readonly summarised: number }>;
  /** They are not posted for this subscription; how many that were. */
  readonly skip: (subscription: Subscription) => Promise<number>;
  /** What waited for the subscription in that channel waits in its present one. */
  readonly move: (subscription: Subscription, fromChannelId: string) => Promise<void>;
}

/** What waits for a digest, or for the end of quiet hours. */
export interface WaitingCounts {
  /** How many deliveries wait for a subscription. */
  readonly countFor: (subscription: Pick<Subscription, "guildId" | "id">) => number;
}

/** Closed channels of which administrators are still to be told. */
export interface Closings {
  readonly open: () => Promise<readonly Closing[]>;
  readonly save: (closing: Closing) => Promise<void>;
  readonly remove: (channelId: string) => Promise<void>;
}

/** What subscriptions led to: for each the keys of its latest deliveries that came to an end. */
export interface History {
  /** Repeating it at once does no harm. */
  readonly append: (guildId: string, subscriptionId: string, deliveryKey: string) => Promise<void>;
  /** The newest first, without the first `skip`; `total` counts all that are kept. */
  readonly latest: (
    guildId: string,
    subscriptionId: string,
    skip: number,
    count: number,
  ) => Promise<{ readonly deliveryKeys: readonly string[]; readonly total: number }>;
  readonly forget: (guildId: string, subscriptionId: string) => Promise<void>;
}

/** Subscriptions whose end can still be undone. */
export interface RemovedSubscriptions {
  readonly all: () => Promise<readonly RemovedSubscription[]>;
  readonly find: (guildId: string, id: string) => Promise<RemovedSubscription | undefined>;
  readonly save: (removed: RemovedSubscription) => Promise<void>;
  readonly remove: (guildId: string, id: string) => Promise<void>;
}

/** What became of the posts that feeds brought, by their address (`toPostKey`). */
export interface KnownPosts {
  readonly find: (postKey: string) => Promise<readonly PostSighting[]>;
  readonly note: (postKey: string, seen: PostSighting) => Promise<void>;
}

/** What servers have chosen for themselves, held in memory and written through. */
export interface AllGuildSettings {
  readonly of: (guildId: string) => GuildSettings;
  readonly save: (settings: GuildSettings) => Promise<void>;
  readonly remove: (guildId: string) => Promise<void>;
}

/** The words in which somebody is spoken to who did not just ask. */
export interface Spoken {
  readonly inGuild: (guildId: string) => Phrases;
  readonly toMember: (userId: string) => Phrases;
}

/** Which servers were greeted when the bot joined them. */
export interface Welcomes {
  readonly all: () => Promise<readonly Welcome[]>;
  readonly find: (guildId: string) => Promise<Welcome | undefined>;
  readonly save: (welcome: Welcome) => Promise<void>;
  readonly remove: (guildId: string) => Promise<void>;
}

/** Where notices to administrators go, and how; nothing here rejects. */
export interface Noticeboard {
  /** The server's log channel and its system channel, as far as there are such. */
  readonly placesOf: (guildId: string) => readonly NoticePlace[];
  /** The nonce makes a repetition within a few minutes harmless. */
  readonly post: (
    place: NoticePlace,
    text: string,
    nonce: string,
    actions?: readonly (readonly Action[])[],
  ) => Promise<SendOutcome>;
  /** Whether a message of ours with this text stands there. */
  readonly find: (place: NoticePlace, text: string, sinceMs: number) => ReturnType<FindAnnounced>;
}

/** Sends one announcement; never rejects. The nonce makes a repetition within a few minutes harmless. */
export type SendAnnouncement = (
  announcement: Announcement,
  news: News,
  nonce: string,
  signal: AbortSignal,
) => Promise<SendOutcome>;

/** Makes a message say what is known now, mentioning nobody anew; never rejects. */
export type EditAnnouncement = (announcement: Announcement, place: MessagePlace, news: News) => Promise<EditOutcome>;

/** Publishes a sent message to the servers that follow its announcement channel; doing it twice does no harm. Never rejects. */
export type PublishMessage = (channelId: string, messageId: string) => Promise<PublishOutcome>;

/** What a post says that is worth telling, the main thing first; nothing where it is no preview. */
export type ReadPreviews = (feed: Feed, entry: Entry, now: number) => Reading;

/** What a post was read as: everything that it tells, and of that what is announced. */
export interface Reading {
  readonly kinds: readonly RecordKind[];
  readonly previews: readonly Preview[];
}

/** Whether a message with one of these texts stands in the channel, as far as the channel's history tells; never rejects. */
export type FindAnnounced = (
  channelId: string,
  texts: readonly SentText[],
  sinceMs: number,
) => Promise<
  | ({ readonly kind: "found" } & MessagePlace)
  | { readonly kind: "absent" }
  /** Where a repetition would be a second message at once, however soon it comes, it is `isUnsafe`. */
  | { readonly kind: "unreadable"; readonly reason: string; readonly isUnsafe?: boolean }
  | ({ readonly kind: "unreachable"; readonly reason: string } & Reception)
  | { readonly kind: "closed"; readonly reason: string }
>;

/** What a server that speaks JSON answered; the text is empty unless the status is 2xx. */
export interface TextAnswer {
  readonly status: number;
  readonly text: string;
  /** How long, from now, the server wants to be left alone. */
  readonly retryAfterMs?: number;
}

/** Asks an address for JSON; rejects where no answer comes in time. */
export type AskForText = (url: string, signal: AbortSignal) => Promise<TextAnswer>;

/** An answer of another place, kept as text until it expires (epoch ms). */
export interface KeptAnswer {
  readonly text: string;
  readonly expiresAt: number;
}

/** Answers of other places, kept for some time; a bounded number of them, so any may be gone. */
export interface KeptAnswers {
  readonly find: (key: string) => Promise<KeptAnswer | undefined>;
  readonly save: (key: string, answer: KeptAnswer) => Promise<void>;
}

/** What other places know of music, asked while somebody waits; nothing here rejects. */
export interface LiveSources {
  /** The moment (epoch ms of the machine's clock) by which somebody who asks now must have their answer. */
  readonly deadline: () => number;
  /** What is known of a work elsewhere, as far as it comes by the deadline. */
  readonly factsOf: (work: Work, deadline: number) => Promise<LiveFacts>;
  /** Albums that a text may mean, best first; they can be looked up from then on. */
  readonly find: (text: string, deadline: number) => Promise<readonly Work[]>;
}

/** How an interaction ended: with what was asked for, with a refusal in words, without success, or with suggestions. */
export type InteractionOutcome = "answered" | "refused" | "failed" | "suggested";

/** How a poll ended. */
export type PollResult = "primed" | "unchanged" | "taken-in" | "failed";

/** Takes note of what happens; never throws. Nothing that is handed over names a user, a server or what was typed. */
export interface Metrics {
  /** `firstAnswerMs` is the time from receipt to the first answer, a deferral included; undefined if there was none. */
  readonly interactionEnded: (command: string, outcome: InteractionOutcome, firstAnswerMs: number | undefined) => void;
  readonly feedPolled: (feedId: string, result: PollResult) => void;
  /** A preview will be told in one channel more. */
  readonly announcementPlanned: (kind: PreviewKind) => void;
  /** An attempt at a delivery led to this state; postponed ones come to `pending` again. */
  readonly deliveryCameTo: (state: DeliveryState["state"]) => void;
  /** Discord answered a request; `route` holds placeholders instead of ids. */
  readonly requestAnswered: (route: string, status: number) => void;
  /** Discord answered 429. */
  readonly rateLimited: (scope: "user" | "global" | "shared" | "unknown") => void;
}

/** The open deliveries as a whole; `oldestAt` (epoch ms) is when the oldest of them was created. */
export interface Backlog {
  readonly count: number;
  readonly oldestAt: number | undefined;
}
