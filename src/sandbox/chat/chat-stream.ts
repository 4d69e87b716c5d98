import type { ChatEvent } from "../chat-types.ts";
import type { InteractionNews, Interactions } from "../interactions/interactions.ts";
import { canView } from "../world/permissions.ts";
import type { MessageRow } from "../world/rows.ts";
import type { World, WorldEvent } from "../world/world.ts";
import { toChatMessage } from "./chat-view.ts";

/** Sends every event that this person may see, until the returned function is called. */
export function streamChat(
  world: World,
  interactions: Interactions,
  userId: string,
  send: (event: ChatEvent) => void,
): () => void {
  const sees = (channelId: string): boolean => {
    const channel = world.store.channels.get(channelId);
    return channel !== undefined && canView(world.store, channel, userId);
  };
  const sendMessage = (message: MessageRow): void => {
    if (sees(message.channelId))
      send({ kind: "message", channelId: message.channelId, message: toChatMessage(world, message) });
  };
  const stopWorld = world.listen((event) => tellWorldEvent(event, sees, sendMessage, send));
  const stopInteractions = interactions.listen((news) => tellNews(news, userId, sendMessage, send));
  return () => {
    stopWorld();
    stopInteractions();
  };
}

function tellWorldEvent(
  event: WorldEvent,
  sees: (channelId: string) => boolean,
  sendMessage: (message: MessageRow) => void,
  send: (event: ChatEvent) => void,
): void {
  switch (event.kind) {
    case "message-created":
    case "message-updated":
    case "reaction-added":
    case "reaction-removed":
      sendMessage(event.message);
      return;
    case "message-deleted":
      if (sees(event.channelId))
        send({ kind: "message-deleted", channelId: event.channelId, messageId: event.messageId });
      return;
    case "messages-deleted":
      if (sees(event.channelId))
        for (const messageId of event.messageIds)
          send({ kind: "message-deleted", channelId: event.channelId, messageId });
      return;
    case "typing":
    case "pins-changed":
      return;
    case "posts-changed":
      send({ kind: "world" });
      return;
    case "world-replaced":
      send({ kind: "replaced" });
      send({ kind: "world" });
      return;
    default:
      send({ kind: "state" });
      send({ kind: "world" });
  }
}

const formFailed = "Something went wrong. Try again.";
const componentFailed = "This interaction failed";

function tellNews(
  news: InteractionNews,
  userId: string,
  sendMessage: (message: MessageRow) => void,
  send: (event: ChatEvent) => void,
): void {
  switch (news.kind) {
    case "ephemeral":
      if (news.userId === userId) sendMessage(news.message);
      return;
    case "ephemeral-deleted":
      if (news.userId === userId)
        send({ kind: "message-deleted", channelId: news.message.channelId, messageId: news.message.id });
      return;
    case "modal":
      if (news.interaction.userId === userId)
        send({ kind: "modal", modal: news.modal, channelId: news.interaction.channelId });
      return;
    case "failed": {
      const { type, channelId } = news.interaction;
      if (news.interaction.userId !== userId || (type !== 3 && type !== 5)) return;
      send({ kind: "notice", channelId, text: type === 5 ? formFailed : componentFailed });
      return;
    }
    default:
  }
}
