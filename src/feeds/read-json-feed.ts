import { withoutControls } from "./characters.ts";
import { textToHtml } from "./html-text.ts";
import { longest, present, type RawEntry, type RawFeed } from "./raw-entry.ts";

/** What JSON came to: a feed, JSON of another kind, or something that breaks off. */
export type JsonResult =
  | { readonly kind: "feed"; readonly feed: RawFeed }
  | { readonly kind: "other" }
  | { readonly kind: "damaged" };

type Fields = Readonly<Record<string, unknown>>;

/** Reads JSON Feed 1.0 and 1.1; raw line breaks inside its strings are forgiven. */
export function readJsonFeed(text: string): JsonResult {
  const value = parseJson(text) ?? parseJson(text.replace(/[\t\n\r]/g, " "));
  if (value === undefined) return { kind: "damaged" };
  if (!isFields(value) || !Array.isArray(value.items)) return { kind: "other" };
  const says = stringOf(value.version) ?? "";
  if (!says.includes("jsonfeed") && !(value.items.length > 0 && value.items.every(looksLikeItem)))
    return { kind: "other" };
  const entries = value.items.flatMap((item: unknown) => (isFields(item) ? [readItem(item)] : []));
  const homepage = stringOf(value.home_page_url);
  const title = stringOf(value.title);
  return { kind: "feed", feed: { title, homepage, base: undefined, entries, isWhole: true } };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function looksLikeItem(item: unknown): boolean {
  return isFields(item) && (typeof item.content_html === "string" || typeof item.content_text === "string");
}

function readItem(item: Fields): RawEntry {
  const attachments: readonly unknown[] = Array.isArray(item.attachments) ? item.attachments : [];
  const attached = attachments.flatMap((value) => (isFields(value) ? [value] : []));
  const ofType = (type: string) =>
    present(attached.map((value) => (stringOf(value.mime_type)?.startsWith(type) ? stringOf(value.url) : undefined)));
  return {
    guid: present([typeof item.id === "number" ? String(item.id) : stringOf(item.id)])[0],
    title: stringOf(item.title),
    links: present([stringOf(item.url), stringOf(item.external_url), stringOf(item.id)?.match(/^https?:.*/)?.[0]]),
    dates: present([stringOf(item.date_published), stringOf(item.date_modified)]),
    html: htmlOf(item),
    formerLink: undefined,
    videos: ofType("video/"),
    thumbnails: [],
    images: [...present([stringOf(item.image), stringOf(item.banner_image)]), ...ofType("image/")],
  };
}

function htmlOf(item: Fields): string {
  const html = stringOf(item.content_html)?.trim() ?? "";
  return html === ""
    ? longest([textToHtml(stringOf(item.content_text) ?? ""), textToHtml(stringOf(item.summary) ?? "")])
    : html;
}

function stringOf(value: unknown): string | undefined {
  return typeof value === "string" ? withoutControls(value) : undefined;
}
