import { asString, isObject } from "../json.ts";
import type { BotScene } from "../scene-types.ts";
import type { World } from "../world/world.ts";
import type { Scenes } from "./scenes.ts";
import { channelName } from "./watch-requests.ts";

/** Hears what the bot says about itself, line by line. `fields` may name a delivery by its `nonce` and `channelId`. */
export type BotWatcher = (level: BotScene["level"], fields: object, text: string) => void;

const hiddenFields: readonly string[] = ["deliveryKey", "nonce", "channelId", "messageId", "uncertainSince", "dueAt"];

function toText(value: unknown): string {
  if (value instanceof Error) return value.message;
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** The fields of a line as words: `feedId sandbox, newEntries 2`. */
function toDetail(fields: object): string {
  const told = Object.entries(fields).filter(([name, value]) => !hiddenFields.includes(name) && value !== undefined);
  return told.map(([name, value]) => `${name} ${toText(value)}`).join(", ");
}

function isAnnouncement(fields: object): boolean {
  return "previewKey" in fields || "newEntries" in fields;
}

/** Tells the scenes what the bot says; what it says of a delivery becomes a step of that delivery. */
export function watchBot(world: World, scenes: Scenes): BotWatcher {
  return (level, fields, text) => {
    const [nonce, channelId] = isObject(fields) ? [asString(fields.nonce), asString(fields.channelId)] : [];
    const detail = toDetail(fields);
    if (nonce === undefined || channelId === undefined) {
      const about = isAnnouncement(fields) ? "announcement" : "other";
      scenes.add({ kind: "bot", about, level, text, ...(detail === "" ? {} : { detail }) });
      return;
    }
    const said = detail === "" ? text : `${text}: ${detail}`;
    scenes.add({
      kind: "delivery",
      nonce,
      channelId,
      channel: channelName(world, channelId),
      step: "said",
      detail: said,
    });
  };
}
