import { SnowflakeUtil } from "discord.js";
import type { FindAnnounced } from "../core/ports.ts";
import type { Preview } from "../core/preview.ts";
import { previewCard } from "../core/preview-card.ts";
import { toSendOutcome } from "./api-failure.ts";
import { renderCard } from "./render-card.ts";

const pageSize = 100;
const maxPages = 5;
/** Our clock and Discord's may differ by this much. */
const clockSkewMs = 10 * 60_000;

/** Asks for one page of a channel's messages, newest first. */
type GetMessages = (channelId: string, query: URLSearchParams) => Promise<unknown>;

/** What is read of a message in the history. */
interface SeenMessage {
  readonly id: string;
  readonly authorId: string;
  readonly embeds: readonly { readonly url: string | undefined; readonly title: string | undefined }[];
}

/**
 * Creates the FindAnnounced port: looks for a message of ours with the same card, from now back to `sinceMs`. A history
 * that does not reach back so far within 500 messages counts as unreadable.
 */
export function findInHistory(botUserId: () => string, getMessages: GetMessages): FindAnnounced {
  return async ({ channelId }, preview, sinceMs) => {
    const isAnnouncement = matcher(preview, botUserId());
    const oldest = BigInt(
      SnowflakeUtil.generate({ timestamp: Math.max(sinceMs - clockSkewMs, Number(SnowflakeUtil.epoch)) }).toString(),
    );
    let before: string | undefined;
    try {
      for (let page = 0; page < maxPages; page++) {
        const query = new URLSearchParams({ limit: String(pageSize), ...(before === undefined ? {} : { before }) });
        const messages = readMessages(await getMessages(channelId, query));
        const found = messages.find(isAnnouncement);
        if (found !== undefined) return { kind: "found", messageId: found.id };
        before = messages.at(-1)?.id;
        if (before === undefined || messages.length < pageSize || BigInt(before) < oldest) return { kind: "absent" };
      }
      return { kind: "unreadable", reason: "the channel moved on by more than 500 messages" };
    } catch (error) {
      return fromFailure(error);
    }
  };
}

function fromFailure(error: unknown): Awaited<ReturnType<FindAnnounced>> {
  const outcome = toSendOutcome(error);
  if (outcome.kind !== "closed") return { kind: "unreachable", reason: outcome.reason };
  return outcome.reason.includes("no longer") ? outcome : { kind: "unreadable", reason: outcome.reason };
}

/** A card of ours links to the post and bears the preview's title; several previews of one post differ in the title. */
function matcher(preview: Preview, botUserId: string): (message: SeenMessage) => boolean {
  const { url, title } = renderCard(previewCard(preview));
  return ({ authorId, embeds }) =>
    authorId === botUserId && embeds.some((embed) => embed.url === url && embed.title === title);
}

function readMessages(answer: unknown): readonly SeenMessage[] {
  if (!Array.isArray(answer)) throw new Error("Discord's answer is not a list of messages");
  return answer.flatMap((message: unknown) => {
    if (!isRecord(message) || typeof message.id !== "string" || !isRecord(message.author)) return [];
    const authorId = typeof message.author.id === "string" ? message.author.id : "";
    const embeds = Array.isArray(message.embeds) ? message.embeds.filter(isRecord) : [];
    return [
      {
        id: message.id,
        authorId,
        embeds: embeds.map(({ url, title }) => ({ url: textOf(url), title: textOf(title) })),
      },
    ];
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
