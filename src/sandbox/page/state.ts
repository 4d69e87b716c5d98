import type { APIModalInteractionResponseCallbackData } from "discord-api-types/v10";
import type { ChatChannel, ChatEvent, ChatGuild, ChatMessage, ChatPostRequest, ChatState } from "../chat-types.ts";
import { type Composer, emptyComposer } from "./composer/composer.ts";

/** All that the page shows, and nothing else. */
export interface PageState {
  /** Undefined until the first answer. */
  readonly chat: ChatState | undefined;
  readonly isLive: boolean;
  /** Undefined while direct messages are shown. */
  readonly guildId: string | undefined;
  readonly channelId: string | undefined;
  /** Oldest first, by channel; only channels that were opened. */
  readonly messages: Readonly<Record<string, readonly ChatMessage[]>>;
  readonly unread: readonly string[];
  /** Ephemeral messages that the person put away. */
  readonly dismissed: readonly string[];
  readonly composer: Composer;
  readonly menu: { readonly messageId: string } | undefined;
  readonly select: OpenSelect | undefined;
  readonly publish: PublishForm | undefined;
  readonly modal: OpenModal | undefined;
  readonly status: { readonly text: string; readonly isProblem: boolean } | undefined;
  readonly theme: Theme;
  /** Undefined: the locale of the person being played. */
  readonly locale: string | undefined;
  readonly areChannelsOpen: boolean;
  readonly areMembersOpen: boolean;
  /** Epoch ms, refreshed each minute. */
  readonly now: number;
}

export type Theme = "dark" | "light";

/** A select menu of a message whose list is open. */
export interface OpenSelect {
  readonly messageId: string;
  readonly customId: string;
  readonly active: number;
  readonly chosen: readonly string[];
}

export interface PublishForm {
  readonly title: string;
  readonly html: string;
  readonly link: string;
  /** `YYYY-MM-DD`, or empty for today. */
  readonly day: string;
  readonly examples: readonly ChatPostRequest[];
  /** The position of the example last taken, or empty. */
  readonly example: string;
  readonly isSending: boolean;
  readonly problem: string | undefined;
  readonly confirmation: string | undefined;
}

export interface OpenModal {
  readonly modal: APIModalInteractionResponseCallbackData;
  readonly channelId: string;
  readonly problem: string | undefined;
}

/** The page before anything was loaded. */
export function initialState(theme: Theme, locale: string | undefined, now: number): PageState {
  return {
    chat: undefined,
    isLive: false,
    guildId: undefined,
    channelId: undefined,
    messages: {},
    unread: [],
    dismissed: [],
    composer: emptyComposer(),
    menu: undefined,
    select: undefined,
    publish: undefined,
    modal: undefined,
    status: undefined,
    theme,
    locale,
    areChannelsOpen: false,
    areMembersOpen: true,
    now,
  };
}

/** The server being shown. */
export function currentGuild(state: PageState): ChatGuild | undefined {
  return state.chat?.guilds.find((guild) => guild.id === state.guildId);
}

/** The channels listed beside the messages. */
export function listedChannels(state: PageState): readonly ChatChannel[] {
  return currentGuild(state)?.channels ?? (state.guildId === undefined ? (state.chat?.directMessages ?? []) : []);
}

/** The channel being shown. */
export function currentChannel(state: PageState): ChatChannel | undefined {
  return listedChannels(state).find((channel) => channel.id === state.channelId);
}

/** The locale in which dates and translated descriptions are shown. */
export function shownLocale(state: PageState): string {
  return [state.locale, state.chat?.me.locale].find((locale) => locale !== undefined && isLocale(locale)) ?? "en-US";
}

function isLocale(text: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(text).length > 0;
  } catch {
    return false;
  }
}

/** The messages of the shown channel that were not put away. */
export function shownMessages(state: PageState): readonly ChatMessage[] {
  const messages = state.messages[state.channelId ?? ""] ?? [];
  return messages.filter((each) => !state.dismissed.includes(each.message.id));
}

/** Takes in the world anew; keeps the shown channel when it is still there, otherwise shows the first. */
export function withChat(state: PageState, chat: ChatState): PageState {
  const next = { ...state, chat };
  if (currentChannel(next)) return next;
  const isAmongDirect = state.chat !== undefined && state.guildId === undefined;
  const guild = isAmongDirect ? undefined : (currentGuild(next) ?? chat.guilds[0]);
  const channelId = guild ? guild.channels[0]?.id : chat.directMessages[0]?.id;
  return { ...next, guildId: guild?.id, channelId };
}

/** The state after one event of the stream. */
export function withEvent(state: PageState, event: ChatEvent): PageState {
  switch (event.kind) {
    case "message":
      return withMessage(state, event.channelId, event.message);
    case "message-deleted":
      return withoutMessage(state, event.channelId, event.messageId);
    case "modal":
      return { ...state, modal: { modal: event.modal, channelId: event.channelId, problem: undefined } };
    case "notice":
      return { ...state, status: { text: event.text, isProblem: false } };
    case "state":
      return state;
  }
}

function withMessage(state: PageState, channelId: string, message: ChatMessage): PageState {
  const unread = channelId === state.channelId ? state.unread : [...new Set([...state.unread, channelId])];
  const known = state.messages[channelId];
  if (!known) return { ...state, unread };
  return { ...state, unread, messages: { ...state.messages, [channelId]: upsert(known, message) } };
}

function upsert(known: readonly ChatMessage[], message: ChatMessage): readonly ChatMessage[] {
  const isKnown = known.some((each) => each.message.id === message.message.id);
  return isKnown ? known.map((each) => (each.message.id === message.message.id ? message : each)) : [...known, message];
}

function withoutMessage(state: PageState, channelId: string, messageId: string): PageState {
  const known = state.messages[channelId] ?? [];
  const left = known.filter((each) => each.message.id !== messageId);
  return { ...state, messages: { ...state.messages, [channelId]: left } };
}

/** Takes in a channel's messages as loaded, keeping newer ones that arrived meanwhile. */
export function withLoaded(state: PageState, channelId: string, loaded: readonly ChatMessage[]): PageState {
  const last = BigInt(loaded.at(-1)?.message.id ?? 0);
  const ids = new Set(loaded.map((each) => each.message.id));
  const newer = (state.messages[channelId] ?? []).filter(
    ({ message }) => !ids.has(message.id) && BigInt(message.id) > last,
  );
  return { ...state, messages: { ...state.messages, [channelId]: [...loaded, ...newer] } };
}

/** Shows another channel, of the same or another server. */
export function withChannel(state: PageState, guildId: string | undefined, channelId: string | undefined): PageState {
  return {
    ...state,
    guildId,
    channelId,
    unread: state.unread.filter((id) => id !== channelId),
    composer: emptyComposer(),
    menu: undefined,
    select: undefined,
    status: undefined,
    areChannelsOpen: false,
  };
}
