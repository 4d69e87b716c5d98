import type { Entry } from "../../src/core/entry.ts";
import type { Follow } from "../../src/core/follow.ts";
import { en } from "../../src/core/phrases/en.ts";
import type { Feed, Spoken } from "../../src/core/ports.ts";
import type { Preview, PreviewRecord } from "../../src/core/preview.ts";
import type { Subscription } from "../../src/core/subscription.ts";

export const startAt = Date.parse("2020-02-05T12:00:00Z");
/** Nobody is spoken to in another language. */
export const inEnglish: Spoken = { inGuild: () => en, toMember: () => en };
export const feed: Feed = { id: "news", name: "News", url: "http://127.0.0.1/feed/" };

export const picard: PreviewRecord = {
  kind: "album-announcement",
  work: "Star Trek: Picard",
  season: 1,
  albumTitle: "Star Trek: Picard – Season 1",
  composers: ["Jeff Russo"],
  label: "Lakeshore Records",
  releaseDate: "2020-02-07",
  formats: ["digital"],
  trackTitles: ["Mystery Ship"],
  debutedBy: "Screen Rant",
  links: { preOrder: "https://shop.example.com/picard", video: "https://www.youtube.com/watch?v=abcdefghijk" },
};

export function entry(id: string, publishedAt = startAt): Entry {
  return { id, aliases: [], title: `Post ${id}`, link: `https://example.com/${id}`, publishedAt, html: "" };
}

export function preview(id: string, record: Partial<PreviewRecord> = {}): Preview {
  return {
    key: `news/${id}`,
    feedId: "news",
    feedName: "News",
    entryId: id,
    kind: "album-announcement",
    record: { ...picard, ...record },
    title: `Post ${id}`,
    link: `https://example.com/${id}`,
    publishedAt: startAt,
    foundAt: startAt,
  };
}

export function subscription(id: string, channelId: string, more: Partial<Subscription> = {}): Subscription {
  return {
    id,
    guildId: "1",
    channelId,
    filters: {},
    publish: false,
    createdBy: "9",
    applicationId: "7",
    createdAt: startAt,
    ...more,
  };
}

/** What member 500 follows, unless it is said otherwise. */
export function follow(id: string, name: string, more: Partial<Follow> = {}): Follow {
  return { id, userId: "500", subject: "composer", name, applicationId: "7", createdAt: startAt, ...more };
}

/** An entry whose text says what it is read as. */
export function entryOf(id: string, records: readonly Partial<PreviewRecord>[], more: Partial<Entry> = {}): Entry {
  const html = JSON.stringify(records.map((record) => ({ ...bareRecord, ...record })));
  return { ...entry(id), html, ...more };
}

const bareRecord: PreviewRecord = {
  kind: "album-announcement",
  composers: [],
  formats: [],
  trackTitles: [],
  links: {},
};
