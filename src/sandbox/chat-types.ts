/**
 * What the chat page and the sandbox say to each other, over HTTP below `/chat` and one stream of server-sent events.
 * Messages, embeds, components and commands are in Discord's own shapes (API v10), so that the page shows what Discord would show.
 */
import type {
  APIApplicationCommand,
  APIApplicationCommandOptionChoice,
  APIChannel,
  APIMessage,
  APIModalInteractionResponseCallbackData,
  APIRole,
} from "discord-api-types/v10";

/** A person who can be played in the page, or the bot. */
export interface ChatUser {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly avatarUrl?: string;
  readonly bot: boolean;
  readonly locale: string;
}

export interface ChatChannel {
  readonly id: string;
  readonly name: string;
  /** Discord's channel type number: 0 text, 1 direct message, 5 announcement, 11 thread, 15 forum. */
  readonly type: APIChannel["type"];
  readonly topic?: string;
}

export interface ChatGuild {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly APIRole[];
  readonly channels: readonly ChatChannel[];
  readonly members: readonly {
    readonly userId: string;
    readonly roles: readonly string[];
    readonly permissions: string;
  }[];
}

/** `GET /chat/state?as=USER`: the world as that person may see it; `&channel=ID` leaves only the commands that work there. */
export interface ChatState {
  readonly me: ChatUser;
  /** How far the sandbox's clock is ahead of the machine's. */
  readonly clockOffsetMs: number;
  readonly people: readonly ChatUser[];
  readonly bot: ChatUser & { readonly online: boolean };
  readonly guilds: readonly ChatGuild[];
  readonly directMessages: readonly ChatChannel[];
  /** The commands that this person sees in the picker, `default_member_permissions` applied. */
  readonly commands: readonly APIApplicationCommand[];
  /** What can be typed after a slash, by anybody anywhere: also the names of commands that this person may not use. */
  readonly commandNames: readonly string[];
}

/**
 * `GET /chat/messages?as=USER&channel=ID`: oldest first, ephemeral ones of this person included. With `&limit=N` the newest N, or
 * with `&before=ID` or `&after=ID` the N that lie nearest to that message.
 */
export interface ChatMessage {
  readonly message: APIMessage;
  /** "Only you can see this". */
  readonly ephemeral: boolean;
  /** "Bot is thinking" (deferred) or "The application did not respond" (no answer within 3 seconds). */
  readonly state: "shown" | "thinking" | "failed";
  /** The command or component that this message answers. */
  readonly usedBy?: { readonly userId: string; readonly command: string };
}

/** An option as typed: `options` nests a subcommand. */
export interface ChatOption {
  readonly name: string;
  readonly type: number;
  readonly value?: string | number | boolean;
  readonly focused?: boolean;
  readonly options?: readonly ChatOption[];
}

/** `POST /chat/commands`: answered at once with the id of the interaction; what follows arrives as events. */
export interface ChatCommandRequest {
  readonly as: string;
  readonly channelId: string;
  readonly commandId: string;
  readonly options: readonly ChatOption[];
  /** For a message command: the message it was used on. */
  readonly targetId?: string;
}

/** `POST /chat/autocomplete`: the same body; answered when the bot answers, or with no choices after 3 seconds. */
export interface ChatAutocompleteAnswer {
  readonly choices: readonly APIApplicationCommandOptionChoice[];
}

/** `POST /chat/components`: a button was pressed or a select menu changed. */
export interface ChatComponentRequest {
  readonly as: string;
  readonly channelId: string;
  readonly messageId: string;
  readonly customId: string;
  readonly componentType: number;
  readonly values?: readonly string[];
}

/** `POST /chat/modals`: a modal was submitted. */
export interface ChatModalRequest {
  readonly as: string;
  readonly channelId: string;
  readonly customId: string;
  readonly fields: readonly { readonly customId: string; readonly value: string }[];
}

/** `POST /chat/messages`: a person writes in a channel. */
export interface ChatMessageRequest {
  readonly as: string;
  readonly channelId: string;
  readonly content: string;
}

/** `POST /chat/posts`: adds an entry to the sandbox's local feed; `GET /chat/posts/examples` lists ready ones. */
export interface ChatPostRequest {
  readonly title: string;
  readonly html: string;
  readonly link?: string;
  /** The feed in which it appears; the sandbox's own if left out. */
  readonly feedId?: string;
  /** The day on which the post is dated, `YYYY-MM-DD`; today if left out. */
  readonly day?: string;
}

/** Every refusal of the chat API: a sentence for the person and status 400, 403 or 404. */
export interface ChatProblem {
  readonly problem: string;
}

/** One event of `GET /chat/events?as=USER` (server-sent events, `data:` is one of these as JSON). */
export type ChatEvent =
  | { readonly kind: "message"; readonly channelId: string; readonly message: ChatMessage }
  | { readonly kind: "message-deleted"; readonly channelId: string; readonly messageId: string }
  | { readonly kind: "modal"; readonly modal: APIModalInteractionResponseCallbackData; readonly channelId: string }
  | { readonly kind: "notice"; readonly channelId: string; readonly text: string }
  /** The world as the person sees it has changed. */
  | { readonly kind: "state" }
  /** Another world came in its place: nothing that was read before holds. */
  | { readonly kind: "replaced" }
  /** Something that the panel "World" shows has changed. */
  | { readonly kind: "world" };
