import type {
  ChatAutocompleteAnswer,
  ChatCommandRequest,
  ChatComponentRequest,
  ChatEvent,
  ChatMessage,
  ChatMessageRequest,
  ChatModalRequest,
  ChatPostRequest,
  ChatState,
} from "../chat-types.ts";
import type { Scene } from "../scene-types.ts";
import type { WorldAction, WorldView } from "../world-types.ts";
import {
  isAutocompleteAnswer,
  isChatEvent,
  isChatMessages,
  isChatState,
  isPosts,
  isProblem,
  isScenes,
  isWorldView,
} from "./guards.ts";

/** An answer of the sandbox, or the sentence with which it refused. */
export type Answer<T> = { readonly value: T } | { readonly problem: string };

/** Which messages of a channel are wanted: so many, the newest or those next to one of them. */
export interface Stretch {
  readonly limit: number;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/** Everything the page can ask of the sandbox. No call ever rejects. */
export interface Api {
  /** The commands are those that can be used in the channel, or anywhere when it is undefined. */
  readonly readState: (as: string | undefined, channelId: string | undefined) => Promise<Answer<ChatState>>;
  readonly readMessages: (as: string, channelId: string, stretch: Stretch) => Promise<Answer<readonly ChatMessage[]>>;
  readonly readExamples: () => Promise<Answer<readonly ChatPostRequest[]>>;
  readonly readWorld: () => Promise<Answer<WorldView>>;
  /** Answers once it is done. */
  readonly changeWorld: (action: WorldAction) => Promise<Answer<unknown>>;
  readonly sendCommand: (request: ChatCommandRequest) => Promise<Answer<unknown>>;
  readonly autocomplete: (request: ChatCommandRequest) => Promise<Answer<ChatAutocompleteAnswer>>;
  readonly sendComponent: (request: ChatComponentRequest) => Promise<Answer<unknown>>;
  readonly sendModal: (request: ChatModalRequest) => Promise<Answer<unknown>>;
  readonly sendMessage: (request: ChatMessageRequest) => Promise<Answer<unknown>>;
  readonly publish: (request: ChatPostRequest) => Promise<Answer<unknown>>;
  /** Hears what happened lately and what happens behind the scenes, until the returned function is called. */
  readonly watchScenes: (onScenes: (scenes: readonly Scene[]) => void) => () => void;
  /** Listens until the returned function is called; reconnects by itself and reports each change of the connection. */
  readonly listen: (as: string, onEvent: (event: ChatEvent) => void, onLive: (isLive: boolean) => void) => () => void;
}

/** The API of the server that served this page. */
export function createApi(): Api {
  const isAnything = (_value: unknown): _value is unknown => true;
  return {
    readState: (as, channel) => ask(`chat/state${toQuery({ as, channel })}`, isChatState),
    readMessages: (as, channel, { limit, before, after }) =>
      ask(`chat/messages${toQuery({ as, channel, limit: String(limit), before, after })}`, isChatMessages),
    readExamples: () => ask("chat/posts/examples", isPosts),
    readWorld: () => ask("chat/world", isWorldView),
    changeWorld: (action) => ask("chat/world", isAnything, action),
    sendCommand: (request) => ask("chat/commands", isAnything, request),
    autocomplete: (request) => ask("chat/autocomplete", isAutocompleteAnswer, request),
    sendComponent: (request) => ask("chat/components", isAnything, request),
    sendModal: (request) => ask("chat/modals", isAnything, request),
    sendMessage: (request) => ask("chat/messages", isAnything, request),
    publish: (request) => ask("chat/posts", isAnything, request),
    listen,
    watchScenes,
  };
}

const UNREACHABLE = "The sandbox does not answer. Is it still running?";
const UNREADABLE = "The sandbox gave an answer that this page cannot read.";

async function ask<T>(path: string, isExpected: (value: unknown) => value is T, body?: object): Promise<Answer<T>> {
  const request = body && {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  };
  try {
    const response = await fetch(path, request);
    const answer = readJson(await response.text());
    if (isProblem(answer)) return { problem: answer.problem };
    if (!response.ok) return { problem: `The sandbox refused this (status ${response.status}).` };
    return isExpected(answer) ? { value: answer } : { problem: UNREADABLE };
  } catch (error) {
    return { problem: error instanceof SyntaxError ? UNREADABLE : UNREACHABLE };
  }
}

function toQuery(values: Readonly<Record<string, string | undefined>>): string {
  const known = Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return known.length === 0 ? "" : `?${new URLSearchParams(known)}`;
}

function readJson(text: string): unknown {
  return text === "" ? undefined : JSON.parse(text);
}

function listen(as: string, onEvent: (event: ChatEvent) => void, onLive: (isLive: boolean) => void): () => void {
  const source = new EventSource(`chat/events${toQuery({ as })}`);
  source.onopen = () => onLive(true);
  source.onerror = () => onLive(false);
  source.onmessage = ({ data }) => {
    const event: unknown = typeof data === "string" ? readJson(data) : undefined;
    if (isChatEvent(event)) onEvent(event);
  };
  return () => source.close();
}

function watchScenes(onScenes: (scenes: readonly Scene[]) => void): () => void {
  const source = new EventSource("chat/scenes");
  source.onmessage = ({ data }) => {
    const scenes: unknown = typeof data === "string" ? readJson(data) : undefined;
    if (isScenes(scenes)) onScenes(scenes);
  };
  return () => source.close();
}
