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
import { createEphemerals, type Ephemerals, viewerOf } from "./ephemerals.ts";
import { createRegistry, type Registry } from "./registry.ts";

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
  /** A message that one person alone sees has come, changed or gone. */
  | { readonly kind: "ephemeral" | "ephemeral-deleted"; readonly userId: string; readonly message: MessageRow };

export type InteractionListener = (news: InteractionNews) => void;
export type InteractionDraft = Omit<Interaction, "id" | "token" | "createdAt">;

/** The messages that answer interactions, wherever they are kept. */
export interface AnswerMessages {
  /** Adds a message that answers the interaction; an ephemeral one is kept in memory only. */
  readonly addMessage: (interaction: Interaction, draft: MessageDraft) => MessageRow;
  readonly updateMessage: (message: MessageRow) => MessageRow;
  readonly deleteMessage: (message: MessageRow) => void;
  /** The message of that id, ephemeral or not. */
  readonly findMessage: (id: string) => MessageRow | undefined;
  /** This person's ephemeral messages in the channel, oldest first. */
  readonly ephemeralsOf: (userId: string, channelId: string) => readonly MessageRow[];
}

export interface Interactions extends Omit<Registry, "open">, AnswerMessages {
  /** Hands an interaction to the bot; `toPayload` builds what the gateway brings. */
  readonly start: (draft: InteractionDraft, toPayload: (interaction: Interaction) => JsonObject) => Interaction;
  readonly tell: InteractionListener;
  /** Hears all news until the returned function is called. */
  readonly listen: (listener: InteractionListener) => () => void;
}

export interface InteractionOptions {
  readonly world: World;
  /** Brings an INTERACTION_CREATE to the bot. */
  readonly dispatch: (payload: JsonObject, guildId: string | undefined) => void;
  readonly firstAnswerMs: number;
  readonly tokenLifeMs: number;
}

const isPrivate = (draft: MessageDraft): boolean => ((draft.flags ?? 0) & MessageFlags.Ephemeral) !== 0;

function createAnswerMessages(world: World, ephemerals: Ephemerals): AnswerMessages {
  return {
    addMessage: ({ id, type, userId, name }, draft) => {
      const kind = type === InteractionType.ApplicationCommand ? MessageType.ChatInputCommand : MessageType.Reply;
      const full = { type: kind, ...draft, cause: { interactionId: id, type, userId, command: name } };
      return isPrivate(draft) ? ephemerals.put(toMessageRow(world, full)) : createMessage(world, full);
    },
    updateMessage: (message) => (ephemerals.get(message.id) ? ephemerals.put(message) : updateMessage(world, message)),
    deleteMessage: (message) => {
      if (ephemerals.get(message.id)) ephemerals.remove(message);
      else deleteMessage(world, message.id);
    },
    findMessage: (id) => ephemerals.get(id) ?? world.store.messages.get(id),
    ephemeralsOf: ephemerals.of,
  };
}

/** Keeps every interaction: no answer in time, and whoever listens hears that it failed. */
export function createInteractions({ world, dispatch, ...limits }: InteractionOptions): Interactions {
  const listeners = new Set<InteractionListener>();
  const tell: InteractionListener = (news) => {
    for (const listener of [...listeners]) listener(news);
  };
  const registry = createRegistry(world, limits, (interaction) => tell({ kind: "failed", interaction }));
  const ephemerals = createEphemerals((kind, message) => tell({ kind, userId: viewerOf(message), message }));
  world.listen(({ kind }) => {
    if (kind === "world-replaced") ephemerals.clear();
  });
  const { open, ...known } = registry;
  return {
    ...known,
    ...createAnswerMessages(world, ephemerals),
    start: (draft, toPayload) => {
      const interaction = open(draft);
      dispatch(toPayload(interaction), world.store.channels.get(draft.channelId)?.guildId);
      return interaction;
    },
    tell,
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
