import { asNumber, asString, isObject } from "../json.ts";
import type { Answer } from "../rest/handle-call.ts";
import type { LoggedRequest } from "../rest/request-log.ts";
import type { DeliveryScene, DeliveryStep, RequestScene } from "../scene-types.ts";
import type { World } from "../world/world.ts";
import type { Scenes } from "./scenes.ts";

/** Hears of every answered request; "gone" when no answer was sent. */
export type RequestWatcher = (request: LoggedRequest, answer: Answer | "gone", tookMs: number) => void;

function readLimit({ headers }: Answer): Pick<RequestScene, "limit"> {
  const [left, of] = [asNumber(headers["x-ratelimit-remaining"]), asNumber(headers["x-ratelimit-limit"])];
  const resetAfterMs = (asNumber(headers["x-ratelimit-reset-after"]) ?? 0) * 1000;
  return left === undefined || of === undefined ? {} : { limit: { left, of, resetAfterMs } };
}

function readHeld({ status, headers, body }: Answer): Pick<RequestScene, "held"> {
  if (status !== 429 || !isObject(body)) return {};
  const retryAfterMs = Math.round((asNumber(body.retry_after) ?? 0) * 1000);
  return { held: { scope: headers["x-ratelimit-scope"] ?? "user", retryAfterMs } };
}

function toScene({ method, route, status }: LoggedRequest, answer: Answer | "gone", tookMs: number): RequestScene {
  const plain = { kind: "request", method, route, status, tookMs: Math.round(tookMs) } as const;
  if (answer === "gone") return plain;
  const code = isObject(answer.body) && status >= 400 ? asNumber(answer.body.code) : undefined;
  return { ...plain, ...(code ? { code } : {}), ...readLimit(answer), ...readHeld(answer) };
}

const messagePath = /^\/channels\/(\d+)\/messages(?:\/(\d+))?$/;

/** What a message is about: the title of its card, or its first words. */
function titleOf(body: unknown): string | undefined {
  if (!isObject(body)) return undefined;
  const embed: unknown = Array.isArray(body.embeds) ? body.embeds[0] : undefined;
  const title = isObject(embed) ? asString(embed.title) : undefined;
  return title ?? asString(body.content)?.slice(0, 80);
}

/** A channel as it is shown: a direct message bears the name of its person. */
export function channelName({ store, botUserId }: World, channelId: string): string {
  const channel = store.channels.get(channelId);
  if (channel?.guildId !== undefined) return `#${channel.name}`;
  const personId = channel?.recipientIds?.find((id) => id !== botUserId);
  return personId === undefined ? "a direct message" : `@${store.users.get(personId)?.displayName ?? ""}`;
}

function stepOf(answer: Answer | "gone", isNew: boolean): DeliveryStep {
  if (answer === "gone") return "lost";
  if (answer.status >= 300) return "turned-away";
  return isNew ? "stored" : "swallowed";
}

function detailOf(answer: Answer | "gone", isNew: boolean): string | undefined {
  if (answer === "gone") return isNew ? "the message was stored all the same" : "no message was stored";
  if (answer.status < 300) return undefined;
  const all = isNew ? ", though the message was stored" : "";
  const message = isObject(answer.body) ? asString(answer.body.message) : undefined;
  return [String(answer.status), message].filter(Boolean).join(" ") + all;
}

/** Tells the scenes of every request, and of what it meant for the delivery that it belongs to. */
export function watchRequests(world: World, scenes: Scenes): RequestWatcher {
  const stored = new Set<string>();
  world.listen((event) => {
    if (event.kind === "message-created" && event.message.nonce !== undefined) stored.add(String(event.message.nonce));
  });
  const addDelivery = (delivery: Omit<DeliveryScene, "kind" | "channel">) =>
    scenes.add({ kind: "delivery", channel: channelName(world, delivery.channelId), ...delivery });
  const noteDelivery = ({ method, path, body }: LoggedRequest, answer: Answer | "gone") => {
    const [, channelId, messageId] = messagePath.exec(path) ?? [];
    if (channelId === undefined) return;
    const title = titleOf(body);
    const about = title === undefined ? {} : { title };
    const edited = messageId === undefined ? undefined : world.store.messages.get(messageId);
    if (method === "PATCH" && edited?.nonce !== undefined && answer !== "gone" && answer.status < 300)
      addDelivery({ nonce: String(edited.nonce), channelId, step: "edited", ...about });
    if (method !== "POST" || !isObject(body) || body.nonce === undefined || body.nonce === null) return;
    const nonce = String(body.nonce);
    const isNew = stored.delete(nonce);
    const detail = detailOf(answer, isNew);
    const step = stepOf(answer, isNew);
    addDelivery({ nonce, channelId, step, ...about, ...(detail === undefined ? {} : { detail }) });
  };
  return (request, answer, tookMs) => {
    scenes.add(toScene(request, answer, tookMs));
    noteDelivery(request, answer);
  };
}
