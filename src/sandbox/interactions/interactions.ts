import { randomBytes } from "node:crypto";
import {
  type APIApplicationCommandOptionChoice,
  type APIModalInteractionResponseCallbackData,
  InteractionType,
  MessageFlags,
  MessageType,
} from "discord-api-types/v10";
import type { JsonObject } from "../json.ts";
import { createMessage, deleteMessage, type MessageDraft, toMessageRow, updateMessage } from "../world/messages.ts";
import type { MessageRow } from "../world/rows.ts";
import type { World } from "../world/world.ts";

/** One use of a command, component or modal, from the click to the end of its token. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  readonly userId: string;
  readonly channelId: string;
  /** The command's full name, or the component's custom id. */
  readonly name: string;
  readonly createdAt: number;
  /** The message with the component that was used. */
  readonly sourceMessageId?: string;
}

/** What has become of it so far. */
export interface InteractionProgress {
  readonly isAcknowledged: boolean;
  readonly hasFailed: boolean;
  /** The message behind `@original`. */
  readonly originalId?: string;
}

export type InteractionNews =
  | { readonly kind: "message"; readonly interaction: Interaction; readonly message: MessageRow }
  | {
      readonly kind: "modal";
      readonly interaction: Interaction;
      readonly modal: APIModalInteractionResponseCallbackData;
    }
  | {
      readonly kind: "choices";
      readonly interaction: Interaction;
      readonly choices: readonly APIApplicationCommandOptionChoice[];
    }
  | { readonly kind: "failed"; readonly interaction: Interaction }
  /** A message that one person alone sees has come or changed. */
  | { readonly kind: "ephemeral"; readonly userId: string; readonly message: MessageRow }
  | { readonly kind: "ephemeral-deleted"; readonly userId: string; readonly message: MessageRow };

export type InteractionListener = (news: InteractionNews) => void;
export type InteractionDraft = Omit<Interaction, "id" | "token" | "createdAt">;

export interface Interactions {
  /** Hands an interaction to the bot; `toPayload` builds what the gateway brings. */
  readonly start: (draft: InteractionDraft, toPayload: (interaction: Interaction) => JsonObject) => Interaction;
  readonly find: (id: string) => Interaction | undefined;
  readonly findByToken: (token: string) => Interaction | undefined;
  readonly progressOf: (interaction: Interaction) => InteractionProgress;
  readonly acknowledge: (interaction: Interaction, originalId?: string) => void;
  readonly forgetOriginal: (interaction: Interaction) => void;
  /** True once the token is too old to be used. */
  readonly isExpired: (interaction: Interaction) => boolean;
  /** Adds a message that answers the interaction; an ephemeral one is kept in memory only. */
  readonly addMessage: (interaction: Interaction, draft: MessageDraft) => MessageRow;
  readonly updateMessage: (message: MessageRow) => MessageRow;
  readonly deleteMessage: (message: MessageRow) => void;
  /** The message of that id, ephemeral or not. */
  readonly findMessage: (id: string) => MessageRow | undefined;
  /** This person's ephemeral messages in the channel, oldest first. */
  readonly ephemeralsOf: (userId: string, channelId: string) => readonly MessageRow[];
  readonly tell: InteractionListener;
  readonly listen: (listener: InteractionListener) => () => void;
  readonly close: () => void;
}

export interface InteractionOptions {
  readonly world: World;
  /** Brings an INTERACTION_CREATE to the bot; false when no gateway session takes it. */
  readonly dispatch: (payload: JsonObject, guildId: string | undefined) => boolean;
  readonly firstAnswerMs: number;
  readonly tokenLifeMs: number;
}

interface Entry {
  readonly interaction: Interaction;
  progress: InteractionProgress;
  timer?: NodeJS.Timeout;
}

const maxEphemerals = 2000;

function createEphemerals(tell: InteractionListener) {
  const rows = new Map<string, MessageRow>();
  const viewerOf = (message: MessageRow) => message.cause?.userId ?? "";
  return {
    get: (id: string) => rows.get(id),
    put: (message: MessageRow) => {
      rows.set(message.id, message);
      const [oldest] = rows.keys();
      if (rows.size > maxEphemerals && oldest !== undefined) rows.delete(oldest);
      tell({ kind: "ephemeral", userId: viewerOf(message), message });
      return message;
    },
    remove: (message: MessageRow) => {
      rows.delete(message.id);
      tell({ kind: "ephemeral-deleted", userId: viewerOf(message), message });
    },
    of: (userId: string, channelId: string) =>
      [...rows.values()].filter((message) => message.channelId === channelId && viewerOf(message) === userId),
  };
}

const createToken = (id: string): string =>
  Buffer.from(`interaction:${id}:${randomBytes(48).toString("base64url")}`).toString("base64url");

/** Keeps every interaction with its deadline: no answer in time and the person reads that the application did not respond. */
export function createInteractions({ world, dispatch, firstAnswerMs, tokenLifeMs }: InteractionOptions): Interactions {
  const entries = new Map<string, Entry>();
  const byToken = new Map<string, Entry>();
  const listeners = new Set<InteractionListener>();
  const tell: InteractionListener = (news) => {
    for (const listener of [...listeners]) listener(news);
  };
  const ephemerals = createEphemerals(tell);
  const entryOf = (interaction: Interaction): Entry =>
    entries.get(interaction.id) ?? { interaction, progress: { isAcknowledged: false, hasFailed: true } };
  const forgetExpired = () => {
    for (const { interaction } of entries.values()) {
      if (world.now() - interaction.createdAt <= 2 * tokenLifeMs) return;
      entries.delete(interaction.id);
      byToken.delete(interaction.token);
    }
  };
  const fail = (entry: Entry) => {
    if (entry.progress.isAcknowledged || entry.progress.hasFailed) return;
    entry.progress = { ...entry.progress, hasFailed: true };
    tell({ kind: "failed", interaction: entry.interaction });
  };
  return {
    start: (draft, toPayload) => {
      forgetExpired();
      const id = world.ids.next();
      const interaction: Interaction = { ...draft, id, token: createToken(id), createdAt: world.now() };
      const entry: Entry = { interaction, progress: { isAcknowledged: false, hasFailed: false } };
      entries.set(id, entry);
      byToken.set(interaction.token, entry);
      entry.timer = setTimeout(() => fail(entry), firstAnswerMs);
      dispatch(toPayload(interaction), world.store.channels.get(draft.channelId)?.guildId);
      return interaction;
    },
    find: (id) => entries.get(id)?.interaction,
    findByToken: (token) => byToken.get(token)?.interaction,
    progressOf: (interaction) => entryOf(interaction).progress,
    acknowledge: (interaction, originalId) => {
      const entry = entryOf(interaction);
      clearTimeout(entry.timer);
      entry.progress = { isAcknowledged: true, hasFailed: false, ...(originalId === undefined ? {} : { originalId }) };
    },
    forgetOriginal: (interaction) => {
      entryOf(interaction).progress = { isAcknowledged: true, hasFailed: false };
    },
    isExpired: (interaction) => world.now() - interaction.createdAt > tokenLifeMs,
    addMessage: (interaction, draft) => {
      const cause = {
        interactionId: interaction.id,
        type: interaction.type,
        userId: interaction.userId,
        command: interaction.name,
      };
      const type =
        interaction.type === InteractionType.ApplicationCommand ? MessageType.ChatInputCommand : MessageType.Reply;
      const full = { type, ...draft, cause };
      const isPrivate = ((draft.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
      return isPrivate ? ephemerals.put(toMessageRow(world, full)) : createMessage(world, full);
    },
    updateMessage: (message) => (ephemerals.get(message.id) ? ephemerals.put(message) : updateMessage(world, message)),
    deleteMessage: (message) => {
      if (ephemerals.get(message.id)) ephemerals.remove(message);
      else deleteMessage(world, message.id);
    },
    findMessage: (id) => ephemerals.get(id) ?? world.store.messages.get(id),
    ephemeralsOf: ephemerals.of,
    tell,
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      for (const { timer } of entries.values()) clearTimeout(timer);
    },
  };
}
