import type {
  APIApplicationCommand,
  APIAttachment,
  APIChannel,
  APIEmbed,
  APIMessageTopLevelComponent,
} from "discord-api-types/v10";

/** What the world keeps, table by table: plain JSON that survives in the journal. Times are epoch ms. */
export interface UserRow {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly bot: boolean;
  readonly locale: string;
  readonly acceptsDirectMessages: boolean;
  /** The application is installed to this person's account. */
  readonly hasAppInstalled: boolean;
}

export interface GuildRow {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly locale: string;
  /** Where the guild hears of new members. */
  readonly systemChannelId?: string;
}

export interface RoleRow {
  readonly id: string;
  readonly guildId: string;
  readonly name: string;
  readonly permissions: string;
  readonly position: number;
  readonly color: number;
  readonly hoist: boolean;
  readonly mentionable: boolean;
  readonly managedByBot: boolean;
}

export interface OverwriteRow {
  readonly id: string;
  /** 0 for a role, 1 for a member. */
  readonly type: 0 | 1;
  readonly allow: string;
  readonly deny: string;
}

export interface ThreadRow {
  readonly ownerId: string;
  readonly archived: boolean;
  readonly locked: boolean;
  readonly autoArchiveMinutes: number;
  readonly createdAt: number;
  readonly appliedTags: readonly string[];
  readonly messageCount: number;
}

export interface ForumTagRow {
  readonly id: string;
  readonly name: string;
}

/** Discord's channel type number. */
export type ChannelKind = APIChannel["type"];

export interface ChannelRow {
  readonly id: string;
  readonly type: ChannelKind;
  readonly name: string;
  readonly position: number;
  readonly overwrites: readonly OverwriteRow[];
  readonly guildId?: string;
  readonly topic?: string;
  readonly parentId?: string;
  readonly lastMessageId?: string;
  /** Of a direct message: the bot and the person. */
  readonly recipientIds?: readonly string[];
  readonly thread?: ThreadRow;
  readonly tags?: readonly ForumTagRow[];
  /** Of a forum: a post without a tag is refused. */
  readonly needsTag?: boolean;
}

export interface MemberRow {
  readonly guildId: string;
  readonly userId: string;
  readonly roles: readonly string[];
  readonly joinedAt: number;
  readonly nick?: string;
}

export interface ReactionRow {
  readonly emoji: { readonly id: string | null; readonly name: string };
  readonly userIds: readonly string[];
}

/** The interaction that a message answers. */
export interface MessageCause {
  readonly interactionId: string;
  readonly type: number;
  readonly userId: string;
  readonly command: string;
}

export interface MessageRow {
  readonly id: string;
  readonly channelId: string;
  readonly authorId: string;
  readonly type: number;
  readonly content: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly attachments: readonly APIAttachment[];
  readonly flags: number;
  readonly tts: boolean;
  readonly pinned: boolean;
  readonly createdAt: number;
  readonly mentionIds: readonly string[];
  readonly mentionRoleIds: readonly string[];
  readonly mentionsEveryone: boolean;
  readonly reactions: readonly ReactionRow[];
  readonly editedAt?: number;
  readonly nonce?: string | number;
  readonly replyTo?: { readonly messageId: string; readonly channelId: string };
  readonly cause?: MessageCause;
  /** Of a message that a webhook said: the name that it bears; its author is the webhook. */
  readonly webhookName?: string;
  /** Stands for an answer that never came. */
  readonly hasFailed?: boolean;
}

export interface WebhookRow {
  readonly id: string;
  readonly channelId: string;
  readonly name: string;
  readonly token: string;
}

export interface NonceRow {
  readonly authorId: string;
  readonly nonce: string;
  readonly messageId: string;
  readonly at: number;
}

export interface CommandRow {
  readonly guildId?: string;
  readonly command: APIApplicationCommand;
}

/** What is wrong with a feed that the sandbox serves. */
export type FeedFault = "none" | "error" | "missing" | "limited" | "slow" | "malformed" | "truncated" | "page";

/** A feed that the sandbox serves. */
export interface FeedRow {
  readonly id: string;
  readonly name: string;
  readonly fault: FeedFault;
}

export interface PostRow {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly link: string;
  readonly slug: string;
  readonly html: string;
  readonly publishedAt: number;
  readonly modifiedAt: number;
  readonly categories: readonly string[];
  readonly author: string;
  /** The feed in which it stands; the sandbox's own unless given. */
  readonly feedId?: string;
}

/** Facts of the whole world by name: the bot's id, its application's id, its token, its kind, how far its clock is ahead. */
export interface FactRow {
  readonly value: string;
}

/** An uploaded file. */
export interface FileRow {
  readonly contentType: string;
  readonly base64: string;
}
