import type { Entry } from "../core/entry.ts";
import { en } from "../core/phrases/en.ts";
import { wellFormed, withoutControls } from "./characters.ts";
import { describeOther, describePage } from "./describe-non-feed.ts";
import { parseFeedDate } from "./feed-date.ts";
import { createPlainTitle, escapeHtml } from "./html-text.ts";
import { findFirstImage, isPicture, resolveUrl, withAbsoluteLinks } from "./links.ts";
import { nameEntries, type UnnamedEntry } from "./name-entries.ts";
import type { RawEntry, RawFeed } from "./raw-entry.ts";
import { readAtom } from "./read-atom.ts";
import { readJsonFeed } from "./read-json-feed.ts";
import { readRss } from "./read-rss.ts";
import { findEntries } from "./structure.ts";
import { readXml } from "./xml-tree.ts";

/** Feed text as entries in the feed's own order, or why it is no feed, as a sentence for an administrator. */
export type ParseResult =
  | { readonly ok: true; readonly title: string; readonly entries: readonly Entry[] }
  | { readonly ok: false; readonly reason: string };

export interface ParseOptions {
  /** The address that the feed was read from: relative links are resolved against it. */
  readonly baseUrl: string;
  /** Epoch ms; a date that lies more than a day ahead of it is not believed. */
  readonly readAt: number;
  /** HTML or half-HTML as plain text, for titles. */
  readonly toPlainText: (html: string) => string;
}

const dayMs = 86_400_000;
const longestSnippet = 110;
/** More than any feed has; reading them would keep everybody waiting. */
const mostEntries = 20_000;

/**
 * Parses RSS of every version, Atom, YouTube's channels and JSON Feed, with the damage that feeds have; never throws. A
 * feed whose end is missing is not read at all: what was cut off would otherwise be taken for gone.
 */
export function parseFeed(text: string, options: ParseOptions): ParseResult {
  const clean = withoutControls(text).replace(/\r\n?/g, "\n").trim();
  if (clean === "") return failed(en.feedProblems.empty);
  const raw = /^[{[]/.test(clean) ? readJson(clean) : readMarkup(clean);
  return "reason" in raw ? raw : finish(raw, options);
}

function failed(reason: string): ParseResult & { readonly ok: false } {
  return { ok: false, reason };
}

function readJson(text: string): RawFeed | (ParseResult & { readonly ok: false }) {
  const result = readJsonFeed(text);
  switch (result.kind) {
    case "feed":
      return result.feed;
    case "other":
      return failed(en.feedProblems.otherJson);
    case "damaged":
      return text.includes("<") && readXml(text).kind === "feed"
        ? readMarkup(text)
        : failed(en.feedProblems.damagedJson);
  }
}

function readMarkup(text: string): RawFeed | (ParseResult & { readonly ok: false }) {
  const document = readXml(text);
  switch (document.kind) {
    case "page":
      return failed(describePage(text));
    case "other":
      return failed(describeOther(document.rootName));
    case "feed": {
      if (findEntries(document.root).length > mostEntries) return failed(en.feedFacts.manyEntries(`${mostEntries}`));
      const raw = document.root.name === "feed" ? readAtom(document.root) : readRss(document.root);
      return raw.isWhole ? raw : failed(en.feedProblems.cutOff);
    }
  }
}

function finish(raw: RawFeed, options: ParseOptions): ParseResult {
  const toPlainTitle = createPlainTitle(options.toPlainText);
  const homepage = resolveUrl(raw.homepage, options.baseUrl) ?? options.baseUrl;
  const base = resolveUrl(raw.base, homepage) ?? homepage;
  const context = { ...options, toPlainTitle, base, hasBase: raw.base !== undefined };
  const unnamed = raw.entries.flatMap((entry) => toUnnamed(entry, context));
  return { ok: true, title: wellFormed(toPlainTitle(raw.title ?? "")), entries: nameEntries(unnamed) };
}

interface Context extends ParseOptions {
  readonly toPlainTitle: (text: string) => string;
  readonly base: string;
  readonly hasBase: boolean;
}

/** An entry needs something to read; where it has no title, the beginning of its text stands for it. */
function toUnnamed(raw: RawEntry, context: Context): readonly UnnamedEntry[] {
  const base = resolveUrl(raw.base, context.base) ?? context.base;
  const link = firstUrl(raw.links, base);
  const html = wellFormed(withVideos(raw, htmlBase(raw, link, base, context), base));
  const title = wellFormed(context.toPlainTitle(raw.title ?? "")) || snippet(context.toPlainText(html));
  if (title === "" && html === "") return [];
  return [
    {
      guid: raw.guid,
      title,
      link,
      formerLink: resolveUrl(raw.formerLink, base),
      dateText: raw.dates[0] ?? "",
      publishedAt: findDate(raw.dates, context.readAt),
      html,
      imageUrl: firstUrl(raw.images.filter(isPicture), base) ?? findFirstImage(html) ?? firstUrl(raw.thumbnails, base),
    },
  ];
}

function htmlBase(raw: RawEntry, link: string | undefined, base: string, { hasBase }: Context): string {
  const isGiven = hasBase || raw.base !== undefined;
  return withAbsoluteLinks(raw.html, isGiven ? base : (link ?? base));
}

function firstUrl(urls: readonly string[], base: string): string | undefined {
  return urls.map((url) => resolveUrl(url, base)).find((url) => url !== undefined);
}

/** A video is what the post shows, so its address goes along where the text does not name it. */
function withVideos({ videos }: RawEntry, html: string, base: string): string {
  let whole = html;
  for (const video of videos) {
    const url = resolveUrl(video, base);
    if (url === undefined || whole.includes(videoMark(url))) continue;
    const shown = escapeHtml(url);
    whole += `<p><a href="${shown}">${shown}</a></p>`;
  }
  return whole;
}

/** What the addresses of a video, of its page and of its player have in common. */
function videoMark(url: string): string {
  const { searchParams, pathname } = new URL(url);
  const id = searchParams.get("v") ?? pathname.split("/").at(-1) ?? "";
  return /^[\w-]{6,}$/.test(id) ? id : escapeHtml(url);
}

/** The first date that can be true: not one that lies ahead. */
function findDate(dates: readonly string[], readAt: number): number | undefined {
  return dates.map(parseFeedDate).find((date) => date !== undefined && date <= readAt + dayMs);
}

function snippet(text: string): string {
  const plain = text.slice(0, 1_000).replace(/\s+/g, " ").trim();
  if (plain.length <= longestSnippet) return plain;
  const cut = plain.slice(0, longestSnippet);
  return `${wellFormed(cut.slice(0, Math.max(cut.lastIndexOf(" "), longestSnippet / 2)))}…`;
}
