import { ComponentType } from "discord-api-types/v10";
import type { ChatComponentRequest } from "../chat-types.ts";
import { isObject, type JsonObject } from "../json.ts";
import { walkComponents } from "../world/components.ts";
import type { ChannelRow, MessageRow } from "../world/rows.ts";
import type { World } from "../world/world.ts";
import { ChatRefusal } from "./chat-refusal.ts";
import { toResolved } from "./payload.ts";

const selectTypes: readonly number[] = [3, 5, 6, 7, 8];

/** The button or menu of that id, if the message has it and it is switched on. */
export function findComponent(message: MessageRow, customId: string): JsonObject {
  const found = walkComponents(message.components).find(({ component }) => component.custom_id === customId)?.component;
  if (found === undefined) throw new ChatRefusal(404, "This message has no such button or menu.");
  if (found.disabled === true) throw new ChatRefusal(403, "This is switched off.");
  return found;
}

function isKnownValue(world: World, component: JsonObject, value: string): boolean {
  const { users, roles, channels } = world.store;
  if (component.type !== ComponentType.StringSelect)
    return [users, roles, channels].some((table) => table.get(value) !== undefined);
  const options: readonly unknown[] = Array.isArray(component.options) ? component.options : [];
  return options.some((option) => isObject(option) && option.value === value);
}

function checkValues(world: World, component: JsonObject, values: readonly string[]): void {
  const min = typeof component.min_values === "number" ? component.min_values : 1;
  const max = typeof component.max_values === "number" ? component.max_values : 1;
  const count = min === max ? String(min) : `${min} to ${max}`;
  if (values.length < min || values.length > max) throw new ChatRefusal(400, `Choose ${count}.`);
  if (new Set(values).size !== values.length) throw new ChatRefusal(400, "Choose each value once.");
  if (!values.every((value) => isKnownValue(world, component, value)))
    throw new ChatRefusal(400, "This is not in the list.");
}

/** The data of a component interaction, the chosen values checked. */
export function toComponentData(
  world: World,
  component: JsonObject,
  request: ChatComponentRequest,
  channel: ChannelRow,
): JsonObject {
  const id = component.id === undefined ? {} : { id: component.id };
  const common = { custom_id: component.custom_id, component_type: component.type, ...id };
  if (typeof component.type !== "number" || !selectTypes.includes(component.type)) return common;
  const values = request.values ?? [];
  checkValues(world, component, values);
  if (component.type === ComponentType.StringSelect) return { ...common, values };
  return { ...common, values, resolved: toResolved(world, channel.guildId, request.as, values) };
}
