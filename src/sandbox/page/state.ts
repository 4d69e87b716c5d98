import type { APIModalInteractionResponseCallbackData } from "discord-api-types/v10";
import type { ChatChannel, ChatEvent, ChatGuild, ChatMessage, ChatPostRequest, ChatState } from "../chat-types.ts";
import type { Scene } from "../scene-types.ts";
import type { WorldView } from "../world-types.ts";
import { type Composer, emptyComposer } from "./composer/composer.ts";

/** All that the page shows, and nothing else. */
export interface PageState {
  /** Undefined until the first answer. */
  readonly chat: ChatState | undefined;
  readonly isLive: boolean;
  /** Undefined while direct messages are shown. */
  readonly guildId: string | undefined;
  readonly channelId: string | undefined;
  /** By channel; only channels that were opened. */
  readonly messages: Readonly<Record<string, ChannelLog>>;
  readonly unread: readonly string[];
  /** Ephemeral messages that the person put away. */
  readonly dismissed: readonly string[];
  readonly composer: Composer;
  readonly menu: { readonly messageId: string } | undefined;
  /** The member whose menu is open. */
  readonly memberMenu: string | undefined;
  readonly select: OpenSelect | undefined;
  readonly publish: PublishForm | undefined;
  readonly modal: OpenModal | undefined;
  readonly status: { readonly text: string; readonly isProblem: boolean } | undefined;
  readonly theme: Theme;
  readonly areChannelsOpen: boolean;
  readonly side: Side;
  readonly world: WorldPanel;
  readonly scenes: ScenePanel;
  /** By this machine's clock (epoch ms), refreshed each minute. */
  readonly now: number;
}

/** The part of a channel's messages that is on the page. */
export interface ChannelLog {
  /** Oldest first. */
  readonly shown: readonly ChatMessage[];
  readonly hasOlder: boolean;
  /** True while the reader looks at older ones, so that the newest are not on the page. */
  readonly hasNewer: boolean;
}

/** What stands beside the messages. */
export type Side = "members" | "world" | "scenes" | "none";

/** The panel in which the world is changed. */
export interface WorldPanel {
  /** Undefined until the panel was opened. */
  readonly view: WorldView | undefined;
  /** The server and the channel that are looked at. */
  readonly guildId: string | undefined;
  readonly channelId: string | undefined;
  /** What is being done. */
  readonly isBusy: boolean;
  readonly answer: { readonly text: string; readonly isProblem: boolean } | undefined;
}

/** The panel that shows what happens behind the messages. */
export interface ScenePanel {
  readonly view: "everything" | "deliveries";
  /** The latest, oldest first. */
  readonly all: readonly Scene[];
  readonly hidden: readonly SceneFilter[];
}

/** What can be left out. */
export type SceneFilter = "poll" | "announcement" | "delivery" | "request" | "other";

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
  /** The feed in which it is to appear. */
  readonly feedId: string;
  readonly feeds: readonly { readonly id: string; readonly name: string }[];
  /** Set when a published post is changed. */
  readonly postId: string | undefined;
  /** The position of the example last taken, or empty. */
  readonly example: string;
  readonly isSending: boolean;
  readonly problem: string | undefined;
}

export interface OpenModal {
  readonly modal: APIModalInteractionResponseCallbackData;
  readonly channelId: string;
  readonly problem: string | undefined;
}

/** The page before anything was loaded. */
export function initialState(theme: Theme, now: number): PageState {
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
    memberMenu: undefined,
    select: undefined,
    publish: undefined,
    modal: undefined,
    status: undefined,
    theme,
    areChannelsOpen: false,
    side: "members",
    scenes: { view: "everything", all: [], hidden: [] },
    world: { view: undefined, guildId: undefined, channelId: undefined, isBusy: false, answer: undefined },
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
  const locale = state.chat?.me.locale;
  return locale !== undefined && isLocale(locale) ? locale : "en-US";
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
  const messages = state.messages[state.channelId ?? ""]?.shown ?? [];
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
    case "world":
      return state;
    case "replaced":
      return { ...state, messages: {}, unread: [], dismissed: [], modal: undefined };
  }
}

function withLog(state: PageState, channelId: string, log: ChannelLog): PageState {
  return { ...state, messages: { ...state.messages, [channelId]: log } };
}

function withMessage(state: PageState, channelId: string, message: ChatMessage): PageState {
  const isShown = channelId === state.channelId;
  const unread = isShown ? state.unread : [...new Set([...state.unread, channelId])];
  const log = state.messages[channelId];
  const next = { ...state, unread };
  return log ? withLog(next, channelId, { ...log, shown: upsert(log, message) }) : next;
}

/** A new message stays off the page while the newest before it are not there either. */
function upsert({ shown, hasNewer }: ChannelLog, message: ChatMessage): readonly ChatMessage[] {
  const isKnown = shown.some((each) => each.message.id === message.message.id);
  if (!isKnown) return hasNewer ? shown : [...shown, message].slice(-mostShown);
  return shown.map((each) => (each.message.id === message.message.id ? message : each));
}

function withoutMessage(state: PageState, channelId: string, messageId: string): PageState {
  const log = state.messages[channelId];
  if (!log) return state;
  return withLog(state, channelId, { ...log, shown: log.shown.filter((each) => each.message.id !== messageId) });
}

/** More messages than this are never on the page at once. */
const mostShown = 320;

/** Takes in a channel's newest messages as loaded, keeping newer ones that arrived meanwhile. */
export function withLoaded(
  state: PageState,
  channelId: string,
  loaded: readonly ChatMessage[],
  hasOlder: boolean,
): PageState {
  const last = BigInt(loaded.at(-1)?.message.id ?? 0);
  const ids = new Set(loaded.map((each) => each.message.id));
  const newer = (state.messages[channelId]?.shown ?? []).filter(
    ({ message }) => !ids.has(message.id) && BigInt(message.id) > last,
  );
  return withLog(state, channelId, { shown: [...loaded, ...newer], hasOlder, hasNewer: false });
}

/** Takes in messages that come before those on the page; what is then too much goes at the other end. */
export function withOlder(
  state: PageState,
  channelId: string,
  loaded: readonly ChatMessage[],
  hasOlder: boolean,
): PageState {
  const log = state.messages[channelId];
  if (!log) return state;
  const all = [...loaded, ...log.shown];
  return withLog(state, channelId, {
    shown: all.slice(0, mostShown),
    hasOlder,
    hasNewer: log.hasNewer || all.length > mostShown,
  });
}

/** Takes in messages that come after those on the page; what is then too much goes at the other end. */
export function withNewer(
  state: PageState,
  channelId: string,
  loaded: readonly ChatMessage[],
  hasNewer: boolean,
): PageState {
  const log = state.messages[channelId];
  if (!log) return state;
  const all = [...log.shown, ...loaded];
  return withLog(state, channelId, {
    shown: all.slice(-mostShown),
    hasOlder: log.hasOlder || all.length > mostShown,
    hasNewer,
  });
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
    memberMenu: undefined,
    select: undefined,
    status: undefined,
    areChannelsOpen: false,
  };
}
