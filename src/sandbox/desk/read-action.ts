import { ChatRefusal } from "../interactions/chat-refusal.ts";
import { isObject } from "../json.ts";
import type { FeedFault } from "../world/rows.ts";
import type { GatewayMishap, Trouble, WorldAction } from "../world-types.ts";
import { botPermissionNames } from "./world-view.ts";

type Check = (value: unknown) => boolean;
type Shape = Readonly<Record<string, Check>>;

const text: Check = (value) => typeof value === "string" && value.length <= 200_000;
const flag: Check = (value) => typeof value === "boolean";
const moment: Check = (value) => typeof value === "number" && Number.isFinite(value);
const among =
  (values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);

const feedFaults: readonly FeedFault[] = [
  "none",
  "error",
  "missing",
  "limited",
  "slow",
  "malformed",
  "truncated",
  "page",
];
const troubles: readonly Trouble[] = ["none", "outage", "errors", "lost", "limited", "slow", "no-gateway"];
const mishaps: readonly GatewayMishap[] = ["drop", "invalidate", "reconnect"];
const fault = among(feedFaults);

const shapesByArea: Readonly<Record<WorldAction["area"], Readonly<Record<string, Shape>>>> = {
  feeds: {
    "edit-post": { postId: text, title: text, html: text },
    "delete-post": { postId: text },
    "add-feed": { name: text, fault },
    "break-feed": { feedId: text, fault },
    "remove-feed": { feedId: text },
  },
  guilds: {
    "kick-bot": { guildId: text },
    "invite-bot": { guildId: text },
    "set-guild-locale": { guildId: text, locale: text },
    "add-channel": { guildId: text, name: text, type: among([0, 5, 15]) },
    "delete-channel": { channelId: text },
    "set-permission": { channelId: text, permission: among(botPermissionNames), isAllowed: flag },
  },
  people: {
    "set-locale": { userId: text, locale: text },
    "set-direct-messages": { userId: text, areOpen: flag },
    "open-direct-message": { userId: text },
  },
  stage: {
    "set-trouble": { trouble: among(troubles) },
    befall: { mishap: among(mishaps) },
    "stop-bot": {},
    "start-bot": {},
    "restart-bot": {},
    save: {},
    restore: {},
    reset: {},
    jump: { to: moment },
  },
};
const shapes = new Map<string, Readonly<Record<string, Shape>>>(Object.entries(shapesByArea));

function isAction(value: unknown): value is WorldAction {
  if (!isObject(value) || typeof value.area !== "string" || typeof value.kind !== "string") return false;
  const kinds = shapes.get(value.area) ?? {};
  const shape = Object.hasOwn(kinds, value.kind) ? kinds[value.kind] : undefined;
  return shape !== undefined && Object.entries(shape).every(([name, isRight]) => isRight(value[name]));
}

/** What the page wants done to the world; throws a `ChatRefusal` when that cannot be read. */
export function readWorldAction(value: unknown): WorldAction {
  if (isAction(value)) return value;
  throw new ChatRefusal(400, "The sandbox could not read this request.");
}
