import type {
  ChatCommandRequest,
  ChatComponentRequest,
  ChatMessageRequest,
  ChatModalRequest,
  ChatOption,
  ChatPostRequest,
} from "../chat-types.ts";
import { ChatRefusal } from "../interactions/chat-refusal.ts";
import { isObject } from "../json.ts";

const isText = (value: unknown): value is string => typeof value === "string";
const isOptionalText = (value: unknown): boolean => value === undefined || isText(value);
const isListOf = (value: unknown, isEntry: (entry: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(isEntry);

function isOption(value: unknown): value is ChatOption {
  if (!isObject(value) || !isText(value.name)) return false;
  if (value.options !== undefined && !isListOf(value.options, isOption)) return false;
  return value.value === undefined || ["string", "number", "boolean"].includes(typeof value.value);
}

const isPerson = (
  value: unknown,
): value is { readonly as: string; readonly channelId: string } & Readonly<Record<string, unknown>> =>
  isObject(value) && isText(value.as) && isText(value.channelId);

const isCommand = (value: unknown): value is ChatCommandRequest =>
  isPerson(value) &&
  isText(value.commandId) &&
  isListOf(value.options ?? [], isOption) &&
  isOptionalText(value.targetId);

const isComponent = (value: unknown): value is ChatComponentRequest =>
  isPerson(value) &&
  isText(value.messageId) &&
  isText(value.customId) &&
  (value.values === undefined || isListOf(value.values, isText));

const isField = (value: unknown): boolean => isObject(value) && isText(value.customId) && isText(value.value);

const isModal = (value: unknown): value is ChatModalRequest =>
  isPerson(value) && isText(value.customId) && isListOf(value.fields, isField);

const isMessage = (value: unknown): value is ChatMessageRequest => isPerson(value) && isText(value.content);

const isOptionalDay = (value: unknown): boolean =>
  value === undefined || (isText(value) && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)));

const isPost = (value: unknown): value is ChatPostRequest =>
  isObject(value) &&
  isText(value.title) &&
  value.title.trim() !== "" &&
  isText(value.html) &&
  isOptionalText(value.link) &&
  isOptionalText(value.feedId) &&
  isOptionalDay(value.day);

const read =
  <T>(isWanted: (value: unknown) => value is T) =>
  (value: unknown): T => {
    if (isWanted(value)) return value;
    throw new ChatRefusal(400, "The sandbox could not read this request.");
  };

/** Readers of what the page sends; each throws a `ChatRefusal` when it is malformed. */
export const readCommandRequest = (value: unknown): ChatCommandRequest => {
  const request = read(isCommand)(value);
  return { ...request, options: request.options ?? [] };
};
export const readComponentRequest = read(isComponent);
export const readModalRequest = read(isModal);
export const readMessageRequest = read(isMessage);
export const readPostRequest = read(isPost);
