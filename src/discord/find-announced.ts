import { SnowflakeUtil } from "discord.js";
import type { SentText } from "../core/delivery/news.ts";
import { inEveryLanguage } from "../core/phrases/languages.ts";
import type { FindAnnounced } from "../core/ports.ts";
import { toSendOutcome } from "./api-failure.ts";
import { renderCard } from "./render-card.ts";

const pageSize = 100;
const maxPages = 5;
/** Our clock and Discord's may differ by this much. */
const clockSkewMs = 10 * 60_000;

export interface History {
  readonly botUserId: () => string;
  /** Asks for one page of a channel's messages, newest first. */
  readonly getMessages: (channelId: string, query: URLSearchParams) => Promise<unknown>;
  readonly getChannel: (channelId: string) => Promise<unknown>;
}

/** What is read of a message in the history. */
export interface SeenMessage {
  readonly id: string;
  readonly authorId: string;
  readonly content: string;
  /** Somebody asked for it with a command or a button. */
  readonly isAnswer: boolean;
  readonly embeds: readonly { readonly url: string | undefined; readonly title: string | undefined }[];
}

/**
 * Creates the FindAnnounced port: looks for a message of ours with such a card, from now back to `sinceMs`. A history that does not
 * reach back so far within 500 messages counts as unreadable, and so does one that is hidden from us: Discord shows that one as empty.
 */
export function findInHistory({ botUserId, getMessages, getChannel }: History): FindAnnounced {
  return async (channelId, texts, sinceMs) => {
    const isAnnouncement = matcher(texts, botUserId());
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
        if (page === 0 && messages.length === 0) return readEmptiness(await getChannel(channelId), oldest);
        before = messages.at(-1)?.id;
        if (before === undefined || messages.length < pageSize || BigInt(before) < oldest) return { kind: "absent" };
      }
      return { kind: "unreadable", reason: "the channel moved on by more than 500 messages" };
    } catch (error) {
      return fromFailure(error);
    }
  };
}

/** A channel that shows no messages is empty only if nothing was posted there since: its newest message's id tells. */
function readEmptiness(channel: unknown, oldest: bigint): Awaited<ReturnType<FindAnnounced>> {
  const newest = isRecord(channel) ? channel.last_message_id : undefined;
  if (typeof newest !== "string" || BigInt(newest) < oldest) return { kind: "absent" };
  return { kind: "unreadable", reason: "I may not read the channel's history" };
}

/** What a failed look into the history says. */
export function fromFailure(error: unknown): Awaited<ReturnType<FindAnnounced>> {
  const outcome = toSendOutcome(error);
  if (outcome.kind !== "closed") return { ...outcome, kind: "unreachable" };
  return outcome.reason.includes("no longer") ? outcome : { kind: "unreadable", reason: outcome.reason };
}

/** A card of ours links to the post and bears the preview's title; several previews of one post differ in the title. */
export function matcher(texts: readonly SentText[], botUserId: string): (message: SeenMessage) => boolean {
  const cards = texts.map(({ url, title }) => ({ url, title: renderedTitle(title) }));
  const testMarks = inEveryLanguage(({ subscriptions }) => subscriptions.testMark);
  return ({ authorId, content, isAnswer, embeds }) =>
    authorId === botUserId &&
    !isAnswer &&
    !testMarks.some((mark) => content.includes(mark)) &&
    embeds.some((embed) => cards.some(({ url, title }) => embed.url === url && embed.title === title));
}

function renderedTitle(title: string): string | undefined {
  return renderCard({ tone: "preview", title, lines: [], fields: [] }).title;
}

/** The messages of an answer that is a list of them. */
export function readMessages(answer: unknown): readonly SeenMessage[] {
  if (!Array.isArray(answer)) throw new Error("Discord's answer is not a list of messages");
  return answer.flatMap((message: unknown) => {
    if (!isRecord(message) || typeof message.id !== "string" || !isRecord(message.author)) return [];
    const authorId = typeof message.author.id === "string" ? message.author.id : "";
    const embeds = Array.isArray(message.embeds) ? message.embeds.filter(isRecord) : [];
    return [
      {
        id: message.id,
        authorId,
        content: textOf(message.content) ?? "",
        isAnswer: isRecord(message.interaction_metadata),
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
