import { type APIModalInteractionResponseCallbackData, ComponentType } from "discord-api-types/v10";
import type { ChatModalRequest } from "../chat-types.ts";
import { asNumber, isObject, type JsonObject } from "../json.ts";
import { ChatRefusal } from "./chat-refusal.ts";
import type { Interactions } from "./interactions.ts";

export interface OpenModal {
  readonly modal: APIModalInteractionResponseCallbackData;
  readonly sourceMessageId?: string;
}

/** The forms that people have open; each can be submitted once. */
export interface OpenModals {
  readonly get: (request: ChatModalRequest) => OpenModal;
  readonly close: (request: ChatModalRequest) => void;
}

const keyOf = (userId: string, channelId: string, customId: string): string => `${userId}/${channelId}/${customId}`;

/** Remembers every modal that the bot shows. */
export function watchModals(interactions: Interactions): OpenModals {
  const open = new Map<string, OpenModal>();
  interactions.listen((news) => {
    if (news.kind !== "modal") return;
    const { userId, channelId, sourceMessageId } = news.interaction;
    const source = sourceMessageId === undefined ? {} : { sourceMessageId };
    open.set(keyOf(userId, channelId, news.modal.custom_id), { modal: news.modal, ...source });
  });
  return {
    get: ({ as, channelId, customId }) => {
      const modal = open.get(keyOf(as, channelId, customId));
      if (modal === undefined) throw new ChatRefusal(404, "This form is no longer open.");
      return modal;
    },
    close: ({ as, channelId, customId }) => open.delete(keyOf(as, channelId, customId)),
  };
}

function checkField(component: JsonObject, value: string): void {
  const max = typeof component.max_length === "number" ? component.max_length : 4000;
  const min = typeof component.min_length === "number" ? component.min_length : 0;
  if (value === "" && component.required === false) return;
  if (value === "") throw new ChatRefusal(400, "Fill in every field that is required.");
  if ([...value].length > max) throw new ChatRefusal(400, `A field takes ${max} characters at most.`);
  if ([...value].length < min) throw new ChatRefusal(400, `A field takes ${min} characters at least.`);
}

function checkChoice(component: JsonObject, values: readonly string[]): void {
  const [min, max] = [asNumber(component.min_values) ?? 1, asNumber(component.max_values) ?? 1];
  if (values.length === 0 && component.required === false) return;
  if (values.length < min) throw new ChatRefusal(400, "Choose in every menu that is required.");
  if (values.length > max) throw new ChatRefusal(400, `A menu takes ${max} at most.`);
  const known = Array.isArray(component.options) ? component.options.map((one) => isObject(one) && one.value) : values;
  if (!values.every((value) => known.includes(value))) throw new ChatRefusal(400, "The menu has no such choice.");
}

/** One component of a modal as it comes back filled in. */
export function toSubmitted(part: unknown, fields: ChatModalRequest["fields"]): JsonObject {
  if (!isObject(part)) return {};
  const inner = Array.isArray(part.components)
    ? { components: part.components.map((one) => toSubmitted(one, fields)) }
    : {};
  const wrapped = isObject(part.component) ? { component: toSubmitted(part.component, fields) } : {};
  if (part.custom_id === undefined) return { type: part.type, ...inner, ...wrapped };
  const given = fields.filter((field) => field.customId === part.custom_id).map((field) => field.value);
  if (part.type === ComponentType.TextInput) {
    const value = given[0] ?? "";
    checkField(part, value);
    return { type: part.type, custom_id: part.custom_id, value };
  }
  const values = given.filter((value) => value !== "");
  checkChoice(part, values);
  return { type: part.type, custom_id: part.custom_id, values };
}
