import { Routes, SnowflakeUtil } from "discord.js";
import type { SentText } from "../core/delivery/news.ts";
import type { Forum } from "../core/forum.ts";
import type { FindAnnounced } from "../core/ports.ts";
import { cleanText, ellipsis } from "../core/text.ts";
import { fromFailure, matcher, readMessages } from "./find-announced.ts";
import { renderCard } from "./render-card.ts";

/** Our clock and Discord's may differ by this much. */
const clockSkewMs = 10 * 60_000;
const longestName = 100;
/** So many posts that could be it are looked into. */
const mostCandidates = 10;

/** Looks for a post of ours that begins with one of these texts. */
export type FindPost = (
  forumId: string,
  forum: Forum,
  texts: readonly SentText[],
  sinceMs: number,
) => ReturnType<FindAnnounced>;

export interface ForumHistory {
  readonly botUserId: () => string;
  readonly get: (route: `/${string}`, query: URLSearchParams) => Promise<unknown>;
}

/** The name of a post, from the title of its card: plain text. */
export function postName(title: string): string {
  const plain = cleanText(title.replace(/\\([^\w\s])/g, "$1")).trim();
  return ellipsis(plain === "" ? "…" : plain, longestName);
}

/**
 * Creates the search of a forum: its posts of ours that were begun since then, open and archived, are told by their names, and the
 * card of the first message decides. Since Discord takes no nonce for posts, a forum that cannot be searched must not be posted to again.
 */
export function findInForum({ botUserId, get }: ForumHistory): FindPost {
  const noQuery = new URLSearchParams();
  return async (forumId, { guildId }, texts, sinceMs) => {
    const isAnnouncement = matcher(texts, botUserId());
    const oldest = BigInt(
      SnowflakeUtil.generate({ timestamp: Math.max(sinceMs - clockSkewMs, Number(SnowflakeUtil.epoch)) }).toString(),
    );
    const names = new Set(texts.map(({ title }) => postName(renderedTitle(title))));
    const mayBeIt = ({ id, parentId, ownerId, name }: Post) =>
      parentId === forumId && ownerId === botUserId() && BigInt(id) >= oldest && names.has(name);
    try {
      const open = readPosts(await get(Routes.guildActiveThreads(guildId), noQuery));
      const archived = readPosts(
        await get(`${Routes.channelThreads(forumId, "public")}`, new URLSearchParams({ limit: "100" })),
      );
      for (const { id } of [...open, ...archived].filter(mayBeIt).slice(0, mostCandidates)) {
        const [first] = readMessages([await get(Routes.channelMessage(id, id), noQuery)]);
        if (first !== undefined && isAnnouncement(first)) return { kind: "found", messageId: id, threadId: id };
      }
      return { kind: "absent" };
    } catch (error) {
      const outcome = fromFailure(error);
      return outcome.kind === "unreadable" ? { ...outcome, isUnsafe: true } : outcome;
    }
  };
}

function renderedTitle(title: string): string {
  return renderCard({ tone: "preview", title, lines: [], fields: [] }).title ?? "";
}

interface Post {
  readonly id: string;
  readonly parentId: unknown;
  readonly ownerId: unknown;
  readonly name: string;
}

function readPosts(answer: unknown): readonly Post[] {
  const threads = isRecord(answer) && Array.isArray(answer.threads) ? answer.threads : [];
  return threads.flatMap((thread: unknown) => {
    if (!isRecord(thread) || typeof thread.id !== "string" || typeof thread.name !== "string") return [];
    return [{ id: thread.id, parentId: thread.parent_id, ownerId: thread.owner_id, name: thread.name }];
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
