import { parseFeed as readFeed } from "feedsmith";
import type { Entry } from "../core/entry.ts";
import { parseFeedDate } from "./feed-date.ts";

/** Feed text as entries in the feed's own order, or why it is no feed, as a sentence for an administrator. */
export type ParseResult =
  | { readonly ok: true; readonly title: string; readonly entries: readonly Entry[] }
  | { readonly ok: false; readonly reason: string };

export interface ParseOptions {
  /** The address that the feed was read from: relative links are resolved against it. */
  readonly baseUrl: string;
  /** HTML or half-HTML as plain text, for titles. */
  readonly toPlainText: (html: string) => string;
}

type Read = ReturnType<typeof readFeed>;
type FeedOf<Format extends Read["format"]> = Extract<Read, { format: Format }>["feed"];
type RssItem = NonNullable<FeedOf<"rss">["items"]>[number];
type AtomEntry = NonNullable<FeedOf<"atom">["entries"]>[number];
type RdfItem = NonNullable<FeedOf<"rdf">["items"]>[number];
type JsonItem = NonNullable<FeedOf<"json">["items"]>[number];

/** An entry before its fields are cleaned. */
interface RawEntry {
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly link: string | undefined;
  readonly base?: string | undefined;
  readonly date: string | undefined;
  readonly html: string | undefined;
  readonly imageUrl?: string | undefined;
}

interface RawFeed {
  readonly title: string | undefined;
  readonly base: string | undefined;
  readonly entries: readonly RawEntry[];
}

/** Parses RSS 2.0, RSS 1.0 (RDF), Atom, YouTube's Atom and JSON Feed; never throws. */
export function parseFeed(text: string, { baseUrl, toPlainText }: ParseOptions): ParseResult {
  if (text.trim() === "") return { ok: false, reason: "The answer was empty." };
  const raw = readRawFeed(text);
  if (raw === undefined) return { ok: false, reason: describeNonFeed(text) };
  const base = resolveUrl(raw.base, baseUrl) ?? baseUrl;
  const entries = raw.entries.flatMap((entry) => toEntry(entry, base, toPlainText));
  return { ok: true, title: toPlainText(raw.title ?? ""), entries: withLinkAliases(withoutRepeats(entries)) };
}

function readRawFeed(text: string): RawFeed | undefined {
  try {
    return toRawFeed(readFeed(text));
  } catch {
    return undefined;
  }
}

function describeNonFeed(text: string): string {
  const start = text.slice(0, 2_000).toLowerCase();
  if (/<!doctype html|<html[\s>]/.test(start)) return "The answer was a web page, not a feed.";
  if (/<(rss|feed|rdf:rdf)[\s>]/.test(start)) return "The feed is damaged: its XML could not be read to the end.";
  return "The answer was neither RSS, Atom nor JSON Feed.";
}

function toRawFeed({ format, feed }: Read): RawFeed {
  switch (format) {
    case "rss":
      return { title: feed.title, base: feed.link, entries: (feed.items ?? []).map(fromRss) };
    case "atom":
      return { title: feed.title?.value, base: feed.xml?.base, entries: (feed.entries ?? []).map(fromAtom) };
    case "rdf":
      return { title: feed.title, base: feed.link, entries: (feed.items ?? []).map(fromRdf) };
    case "json":
      return { title: feed.title, base: feed.home_page_url, entries: (feed.items ?? []).map(fromJson) };
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function fromRss(item: RssItem): RawEntry {
  const guid = item.guid?.value;
  const picture = item.enclosures?.find(({ type }) => type?.startsWith("image/"));
  return {
    id: guid,
    title: item.title ?? item.media?.title?.value,
    link: item.link ?? (item.guid?.isPermaLink === false ? undefined : guid),
    date: textOf(item.pubDate ?? item.dc?.dates?.[0]),
    html: item.content?.encoded ?? item.description,
    imageUrl: item.media?.thumbnails?.[0]?.url ?? picture?.url,
  };
}

function fromAtom(item: AtomEntry): RawEntry {
  const group = item.media?.groups?.[0];
  const videoId = item.yt?.videoId;
  const link = item.links?.find(({ rel }) => rel === undefined || rel === "alternate") ?? item.links?.[0];
  return {
    id: videoId === undefined ? item.id : `yt:video:${videoId}`,
    title: item.title?.value ?? group?.title?.value,
    link: link?.href,
    base: item.xml?.base,
    date: textOf(item.published ?? item.updated),
    html: item.content?.value ?? item.summary?.value ?? videoText(group?.description?.value, link?.href),
    imageUrl: group?.thumbnails?.[0]?.url ?? item.media?.thumbnails?.[0]?.url,
  };
}

function fromRdf(item: RdfItem): RawEntry {
  return {
    id: item.rdf?.about,
    title: item.title,
    link: item.link ?? item.rdf?.about,
    date: textOf(item.dc?.dates?.[0]),
    html: item.content?.encoded ?? item.description,
  };
}

function fromJson(item: JsonItem): RawEntry {
  return {
    id: item.id,
    title: item.title,
    link: item.url ?? item.external_url,
    date: textOf(item.date_published ?? item.date_modified),
    html: item.content_html ?? (item.content_text === undefined ? item.summary : escapeText(item.content_text)),
    imageUrl: item.image ?? item.banner_image,
  };
}

/** A video's description is plain text; the video itself is what the post shows, so its address goes along. */
function videoText(description: string | undefined, link: string | undefined): string | undefined {
  if (description === undefined) return undefined;
  const paragraphs = description.split(/\n{2,}/).map((part) => `<p>${escapeText(part).replaceAll("\n", "<br>")}</p>`);
  const player = link === undefined ? "" : `<p><a href="${escapeText(link)}">${escapeText(link)}</a></p>`;
  return paragraphs.join("\n") + player;
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** An entry needs something to be known by and something to read. */
function toEntry(raw: RawEntry, feedBase: string, toPlainText: (html: string) => string): readonly Entry[] {
  const title = toPlainText(raw.title ?? "");
  const base = resolveUrl(raw.base, feedBase) ?? feedBase;
  const link = resolveUrl(raw.link, base);
  const id = raw.id?.trim() || link || [title, raw.date ?? ""].join(" ").trim();
  const imageUrl = resolveUrl(raw.imageUrl, base);
  const publishedAt = parseFeedDate(raw.date);
  if (id === "" || (title === "" && raw.html === undefined)) return [];
  return [
    {
      id,
      aliases: [],
      title,
      html: raw.html ?? "",
      ...(link === undefined ? {} : { link }),
      ...(imageUrl === undefined ? {} : { imageUrl }),
      ...(publishedAt === undefined ? {} : { publishedAt }),
    },
  ];
}

function resolveUrl(url: string | undefined, base: string): string | undefined {
  const text = url?.trim();
  if (!text || !URL.canParse(text, base)) return undefined;
  const resolved = new URL(text, base);
  return /^https?:$/.test(resolved.protocol) ? resolved.href : undefined;
}

function withoutRepeats(entries: readonly Entry[]): readonly Entry[] {
  return [...new Map([...entries].reverse().map((entry) => [entry.id, entry])).values()].reverse();
}

/** A link names an entry as well as its guid does, unless several entries of the feed share it. */
function withLinkAliases(entries: readonly Entry[]): readonly Entry[] {
  const timesUsed = new Map<string, number>();
  for (const { link } of entries) if (link !== undefined) timesUsed.set(link, (timesUsed.get(link) ?? 0) + 1);
  return entries.map((entry) =>
    entry.link !== undefined && entry.link !== entry.id && timesUsed.get(entry.link) === 1
      ? { ...entry, aliases: [entry.link] }
      : entry,
  );
}
