/** What the page's panel "World" and the sandbox say to each other, at `/chat/world`. Times are epoch ms. */
import type { GatewayMishap, Trouble } from "./rest/troubles.ts";
import type { ChannelKind, FeedFault } from "./world/rows.ts";

export type { GatewayMishap, Trouble } from "./rest/troubles.ts";
export type { FeedFault } from "./world/rows.ts";

/** A permission of the bot that can be revoked in one channel. */
export type BotPermission =
  | "ViewChannel"
  | "SendMessages"
  | "SendMessagesInThreads"
  | "EmbedLinks"
  | "ReadMessageHistory"
  | "MentionEveryone";

export interface WorldFeed {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly fault: FeedFault;
  readonly isOwn: boolean;
}

export interface WorldPost {
  readonly id: string;
  readonly feedId: string;
  readonly title: string;
  readonly html: string;
  readonly publishedAt: number;
}

export interface WorldChannel {
  readonly id: string;
  readonly name: string;
  readonly type: ChannelKind;
  /** What the bot may not do there. */
  readonly denied: readonly BotPermission[];
}

export interface WorldGuild {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly hasBot: boolean;
  readonly channels: readonly WorldChannel[];
}

/** `GET /chat/world`: all that can be changed, whoever is played. */
export interface WorldView {
  readonly kind: string;
  readonly now: number;
  readonly clockOffsetMs: number;
  readonly hasSaved: boolean;
  /** Absent when the bot does not run beside the sandbox, so that the sandbox cannot start and stop it. */
  readonly bot?: "running" | "stopped";
  readonly trouble: Trouble;
  readonly feeds: readonly WorldFeed[];
  /** The newest first. */
  readonly posts: readonly WorldPost[];
  readonly guilds: readonly WorldGuild[];
  readonly people: readonly { readonly id: string; readonly name: string; readonly takesDirectMessages: boolean }[];
}

/** What is done to posts and feeds. */
export type FeedAction =
  | { readonly kind: "edit-post"; readonly postId: string; readonly title: string; readonly html: string }
  | { readonly kind: "delete-post"; readonly postId: string }
  | { readonly kind: "add-feed"; readonly name: string; readonly fault: FeedFault }
  | { readonly kind: "break-feed"; readonly feedId: string; readonly fault: FeedFault }
  | { readonly kind: "remove-feed"; readonly feedId: string };

/** What is done to servers, and to the bot in them. */
export type GuildAction =
  | { readonly kind: "kick-bot" | "invite-bot"; readonly guildId: string }
  | { readonly kind: "set-guild-locale"; readonly guildId: string; readonly locale: string }
  | { readonly kind: "add-channel"; readonly guildId: string; readonly name: string; readonly type: 0 | 5 | 15 }
  | { readonly kind: "delete-channel"; readonly channelId: string }
  | {
      readonly kind: "set-permission";
      readonly channelId: string;
      readonly permission: BotPermission;
      readonly isAllowed: boolean;
    };

/** What people decide for themselves. */
export type PersonAction =
  | { readonly kind: "set-locale"; readonly userId: string; readonly locale: string }
  | { readonly kind: "set-direct-messages"; readonly userId: string; readonly areOpen: boolean }
  | { readonly kind: "open-direct-message"; readonly userId: string };

/** What happens to the bot, to Discord and to the world as a whole. */
export type StageAction =
  | { readonly kind: "set-trouble"; readonly trouble: Trouble }
  | { readonly kind: "befall"; readonly mishap: GatewayMishap }
  | { readonly kind: "stop-bot" | "start-bot" | "restart-bot" | "save" | "restore" | "reset" }
  | { readonly kind: "jump"; readonly to: number };

/** `POST /chat/world`: answered with `{}` once it is done, or refused with a sentence. */
export type WorldAction =
  | ({ readonly area: "feeds" } & FeedAction)
  | ({ readonly area: "guilds" } & GuildAction)
  | ({ readonly area: "people" } & PersonAction)
  | ({ readonly area: "stage" } & StageAction);
