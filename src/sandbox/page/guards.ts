import type {
  ChatAutocompleteAnswer,
  ChatEvent,
  ChatMessage,
  ChatPostRequest,
  ChatProblem,
  ChatState,
} from "../chat-types.ts";
import type { Scene } from "../scene-types.ts";
import type { WorldView } from "../world-types.ts";

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null;
}

/** Whether the value is the world as one person sees it. */
export function isChatState(value: unknown): value is ChatState {
  if (!isFields(value)) return false;
  const lists = [value.people, value.guilds, value.directMessages, value.commands, value.commandNames];
  return isFields(value.me) && isFields(value.bot) && lists.every(Array.isArray);
}

/** Whether the value is a message with its state. */
function isChatMessage(value: unknown): value is ChatMessage {
  if (!isFields(value) || !isFields(value.message)) return false;
  return typeof value.message.id === "string" && typeof value.state === "string";
}

/** Whether the value is a list of messages. */
export function isChatMessages(value: unknown): value is readonly ChatMessage[] {
  return Array.isArray(value) && value.every(isChatMessage);
}

/** Whether the value is an answer to autocomplete. */
export function isAutocompleteAnswer(value: unknown): value is ChatAutocompleteAnswer {
  return isFields(value) && Array.isArray(value.choices);
}

/** Whether the value is a list of posts that can be published. */
export function isPosts(value: unknown): value is readonly ChatPostRequest[] {
  const isPost = (each: unknown) => isFields(each) && typeof each.title === "string" && typeof each.html === "string";
  return Array.isArray(value) && value.every(isPost);
}

/** Whether the value is all that the panel "World" shows. */
export function isWorldView(value: unknown): value is WorldView {
  if (!isFields(value)) return false;
  return [value.feeds, value.posts, value.guilds].every(Array.isArray) && typeof value.now === "number";
}

/** Whether the value is a list of what happened behind the scenes. */
export function isScenes(value: unknown): value is readonly Scene[] {
  const isScene = (each: unknown) =>
    isFields(each) && typeof each.number === "number" && typeof each.at === "number" && typeof each.kind === "string";
  return Array.isArray(value) && value.every(isScene);
}

/** Whether the value is a refusal with a sentence for the person. */
export function isProblem(value: unknown): value is ChatProblem {
  return isFields(value) && typeof value.problem === "string";
}

/** Whether the value is one event of the stream. */
export function isChatEvent(value: unknown): value is ChatEvent {
  if (!isFields(value)) return false;
  switch (value.kind) {
    case "state":
    case "world":
    case "replaced":
      return true;
    case "message":
      return isChatMessage(value.message) && typeof value.channelId === "string";
    case "message-deleted":
      return typeof value.messageId === "string" && typeof value.channelId === "string";
    case "modal":
      return isFields(value.modal) && typeof value.channelId === "string";
    case "notice":
      return typeof value.text === "string";
    default:
      return false;
  }
}
