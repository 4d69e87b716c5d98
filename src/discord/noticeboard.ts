import { DiscordAPIError, type REST } from "@discordjs/rest";
import { type Client, Routes, SnowflakeUtil } from "discord.js";
import type { NoticePlace } from "../core/delivery/closing.ts";
import type { SendOutcome } from "../core/delivery/delivery.ts";
import type { FindAnnounced, Noticeboard } from "../core/ports.ts";
import { toSendOutcome } from "./api-failure.ts";
import { renderActions } from "./render-actions.ts";

const pageSize = 100;
/** Our clock and Discord's may differ by this much. */
const clockSkewMs = 10 * 60_000;

export interface NoticeboardOptions {
  /** The bot's own client; undefined before it logs in. */
  readonly client: () => Client | undefined;
  readonly placesOf: Noticeboard["placesOf"];
}

type Outcome = Awaited<ReturnType<FindAnnounced>>;

/** Creates the Noticeboard port over Discord. A person is reached by direct message. */
export function createNoticeboard({ client, placesOf }: NoticeboardOptions): Noticeboard {
  const channelOf = async ({ kind, id }: NoticePlace, via: REST): Promise<string> => {
    if (kind === "channel") return id;
    return idOf(await via.post(Routes.userChannels(), { body: { recipient_id: id } }));
  };
  return {
    placesOf,
    post: async (place, text, nonce, actions = []) => {
      const via = client()?.rest;
      if (via === undefined) return { kind: "not-sent", reason: "not logged in" };
      try {
        const body = {
          content: text,
          ...(actions.length === 0 ? {} : { components: renderActions(actions) }),
          allowed_mentions: { parse: [] },
          nonce,
          enforce_nonce: true,
        };
        const route = Routes.channelMessages(await channelOf(place, via));
        return { kind: "sent", messageId: idOf(await via.post(route, { body })) };
      } catch (error) {
        return toNoticeOutcome(error);
      }
    },
    find: async (place, text, sinceMs) => {
      const via = client()?.rest;
      if (via === undefined) return { kind: "unreachable", reason: "not logged in" };
      try {
        return await findText(via, await channelOf(place, via), client()?.user?.id, text, sinceMs);
      } catch (error) {
        const outcome = toNoticeOutcome(error);
        return outcome.kind === "closed"
          ? { kind: "unreadable", reason: outcome.reason }
          : { kind: "unreachable", reason: outcome.reason };
      }
    },
  };
}

/** A person or channel that Discord does not let us reach will not be reached later either: another place is better. */
function toNoticeOutcome(error: unknown): Exclude<SendOutcome, { kind: "sent" }> {
  const outcome = toSendOutcome(error);
  const isFinal = error instanceof DiscordAPIError && [400, 403, 404].includes(error.status);
  return isFinal ? { kind: "closed", reason: outcome.reason } : outcome;
}

/** The first messages after a moment: a notice of then is among them, or there is none. */
async function findText(
  via: REST,
  channelId: string,
  authorId: string | undefined,
  text: string,
  sinceMs: number,
): Promise<Outcome> {
  const timestamp = Math.max(sinceMs - clockSkewMs, Number(SnowflakeUtil.epoch));
  let after = SnowflakeUtil.generate({ timestamp }).toString();
  for (;;) {
    const query = new URLSearchParams({ limit: String(pageSize), after });
    const page = readMessages(await via.get(Routes.channelMessages(channelId), { query }));
    const found = page.find((message) => message.authorId === authorId && message.content === text);
    if (found !== undefined) return { kind: "found", messageId: found.id };
    if (page.length < pageSize) return { kind: "absent" };
    after = page.reduce((newest, { id }) => (BigInt(id) > BigInt(newest) ? id : newest), after);
  }
}

function readMessages(answer: unknown) {
  if (!Array.isArray(answer)) throw new Error("Discord's answer is not a list of messages");
  return answer.flatMap((message: unknown) => {
    if (!isRecord(message) || typeof message.id !== "string" || !isRecord(message.author)) return [];
    return [{ id: message.id, authorId: message.author.id, content: message.content }];
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function idOf(answer: unknown): string {
  if (isRecord(answer) && typeof answer.id === "string") return answer.id;
  throw new Error("Discord's answer has no id");
}
