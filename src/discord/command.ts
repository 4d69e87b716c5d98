import type {
  ChatInputCommandInteraction,
  RESTPostAPIApplicationCommandsJSONBody,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from "discord.js";
import type { Catalogue } from "../core/catalogue.ts";
import type { SendOutcome } from "../core/delivery/delivery.ts";
import type { Gate } from "../core/delivery/gate.ts";
import type { News } from "../core/delivery/news.ts";
import type { FeedBook } from "../core/feed-book.ts";
import type { Lookup } from "../core/lookup/lookup.ts";
import type { Phrases } from "../core/phrases/en.ts";
import type {
  AllGuildSettings,
  Clock,
  Deliveries,
  DiscoverOutcome,
  FeedPolling,
  Follows,
  GuildFeeds,
  HeldDesk,
  History,
  KnownPosts,
  LiveSources,
  Log,
  Members,
  Previews,
  ReadPreviews,
  RemovedSubscriptions,
  Spoken,
  Stories,
  Subscriptions,
  WaitingCounts,
} from "../core/ports.ts";
import type { Reply, Suggestion } from "../core/reply.ts";
import type { Subscription } from "../core/subscription.ts";

/** What every command may use. */
export interface CommandContext {
  /** The words of whoever asks. */
  readonly phrases: Phrases;
  readonly spoken: Spoken;
  readonly catalogue: Catalogue;
  readonly lookup: Lookup;
  /** Absent where no other place may be asked. */
  readonly live?: LiveSources;
  readonly previews: Previews;
  readonly subscriptions: Subscriptions;
  readonly removed: RemovedSubscriptions;
  readonly heldDesk: HeldDesk;
  readonly waitingRoom: WaitingCounts;
  readonly history: History;
  readonly deliveries: Pick<Deliveries, "find">;
  readonly stories: Pick<Stories, "ofPreview" | "aboutSameWork">;
  readonly posts: Pick<KnownPosts, "find">;
  readonly guildSettings: AllGuildSettings;
  readonly follows: Follows;
  readonly members: Members;
  readonly feeds: FeedBook;
  readonly guildFeeds: GuildFeeds;
  readonly polling: FeedPolling;
  /** One place: what servers have of feeds is looked at, and written down, in one go. */
  readonly changingFeeds: Gate;
  readonly discoverFeed: (url: string) => Promise<DiscoverOutcome>;
  readonly readPreviews: ReadPreviews;
  /** The application as which the bot runs. */
  readonly applicationId: () => string;
  /** Posts news in a subscription's channel, marked as a test. */
  readonly sendTest: (subscription: Subscription, news: News) => Promise<SendOutcome>;
  /** Makes ready for direct messages to a member; returns at once, and what fails is made up for by the first of them. */
  readonly expectNews: (userId: string) => void;
  /** How the bot is: when feeds were last asked (epoch ms), how many announcements wait, whether the store fails. */
  readonly status: () => {
    readonly lookedAt: number | undefined;
    readonly waiting: number;
    readonly isStoreFailing: boolean;
  };
  readonly newId: () => string;
  readonly clock: Clock;
  readonly log: Log;
  readonly version: string;
}

/** Where an interaction came from and what is known of that place now. */
export interface Place {
  /** Absent in direct messages and in servers that the bot is no member of. */
  readonly guildId: string | undefined;
  readonly channelId: string | undefined;
  readonly userId: string;
  readonly canManageGuild: boolean;
  /** A channel of this server, or undefined where there is none of that id. */
  readonly findChannel: (channelId: string) => ChannelFacts | undefined;
}

/** What matters of a channel before something is posted there. */
export interface ChannelFacts {
  readonly id: string;
  readonly canHoldMessages: boolean;
  readonly isAnnouncement: boolean;
  /** Each message begins a post there. */
  readonly isForum: boolean;
  /** Every post needs a tag, and there is none that the bot may give. */
  readonly lacksTag: boolean;
  /** The permissions that the bot needs and lacks there. */
  readonly missingPermissions: readonly (keyof Phrases["permissions"])[];
  /** Without it, a message cut off by a crash cannot be looked for. */
  readonly canReadHistory: boolean;
}

/** How a pressed button or a changed menu is answered: in place of the message, or beside it. */
export interface ComponentReply {
  readonly reply: Reply;
  readonly mode: "replace" | "add";
}

type Options = ChatInputCommandInteraction["options"];

/** A command as its file writes it: `read` alone touches the interaction, `answer` returns what to say. */
export interface CommandDefinition<Arguments> {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** Manage Server is needed, whatever Discord let through. */
  readonly isAdminOnly?: boolean;
  /** "none" unless the answer leaves memory: Discord wants a first answer within 3 seconds. */
  readonly deferral?: (args: Arguments) => "none" | "private";
  /** What a use takes of the asker's and the server's allowance (see allowance.ts); 0 for what asks nobody else. */
  readonly cost?: (args: Arguments) => number;
  readonly read: (options: Options, place: Place) => Arguments;
  readonly answer: (args: Arguments, context: CommandContext) => Reply | Promise<Reply>;
  /** Answers autocomplete: at most 25 suggestions for what was typed into the named option. */
  readonly suggest?: (
    option: string,
    typed: string,
    context: CommandContext,
    place: Place,
    subcommand?: string,
  ) => readonly Suggestion[];
  /** Answers components by the verb in front of the colon of their custom id. */
  readonly components?: Readonly<
    Record<
      string,
      (argument: string, context: CommandContext, place: Place) => ComponentReply | Promise<ComponentReply>
    >
  >;
  /** Verbs whose answer may take longer than the three seconds that Discord waits. */
  readonly slowComponents?: readonly string[];
}

/** A command of a message's menu as its file writes it. */
export interface MessageCommandDefinition {
  readonly data: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  /** Answers with what it makes of the message's text. */
  readonly answer: (text: string, context: CommandContext) => Reply | Promise<Reply>;
}

/** A command as dispatch sees it, its arguments hidden. */
export interface Command {
  readonly data: RESTPostAPIApplicationCommandsJSONBody;
  readonly isAdminOnly: boolean;
  readonly prepare: (
    options: Options,
    place: Place,
  ) => {
    readonly deferral: "none" | "private";
    readonly cost: number;
    readonly run: (context: CommandContext) => Promise<Reply>;
  };
  /** For a command of a message's menu: answers the message's text. */
  readonly answerMessage?: (text: string, context: CommandContext) => Promise<Reply>;
  readonly suggest: NonNullable<CommandDefinition<unknown>["suggest"]>;
  readonly components: NonNullable<CommandDefinition<unknown>["components"]>;
  readonly slowComponents: readonly string[];
}

/** Turns a definition into a command. */
export function defineCommand<Arguments>(definition: CommandDefinition<Arguments>): Command {
  const {
    data,
    isAdminOnly = false,
    read,
    answer,
    deferral,
    cost,
    suggest,
    components,
    slowComponents = [],
  } = definition;
  return {
    data,
    isAdminOnly,
    prepare: (options, place) => {
      const args = read(options, place);
      return {
        deferral: deferral?.(args) ?? "none",
        cost: cost?.(args) ?? 0,
        run: async (context) => answer(args, context),
      };
    },
    suggest: suggest ?? (() => []),
    components: components ?? {},
    slowComponents,
  };
}

/** Turns the definition of a command of a message's menu into a command. */
export function defineMessageCommand({ data, answer }: MessageCommandDefinition): Command {
  const answerMessage = async (text: string, context: CommandContext) => answer(text, context);
  return {
    data,
    isAdminOnly: false,
    prepare: () => ({ deferral: "none", cost: 0, run: (context) => answerMessage("", context) }),
    answerMessage,
    suggest: () => [],
    components: {},
    slowComponents: [],
  };
}
