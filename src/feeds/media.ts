import { childrenOf, textsOf } from "./elements.ts";
import { textOf, textToHtml } from "./html-text.ts";
import type { XmlElement } from "./xml-element.ts";

/** What Media RSS, iTunes and enclosures say beside an entry's text. */
export interface Media {
  readonly titles: readonly string[];
  readonly texts: readonly string[];
  readonly videos: readonly string[];
  readonly images: readonly string[];
  /** Thumbnails that say that they are small. */
  readonly thumbnails: readonly string[];
}

const smallWidth = 150;

/** Reads the media of an entry, wherever it stands: in the entry, in a group, or inside a content. */
export function readMedia(entry: XmlElement): Media {
  const groups = childrenOf(entry, "media", "group");
  const holders = [entry, ...groups];
  const contents = holders.flatMap((holder) => childrenOf(holder, "media", "content"));
  const places = [...holders, ...contents];
  const thumbnails = largestFirst(places.flatMap((place) => childrenOf(place, "media", "thumbnail")));
  const all = (name: string) => places.flatMap((place) => childrenOf(place, "media", name));
  return {
    titles: places.flatMap((place) => textsOf(place, "media", "title")),
    texts: all("description").map(descriptionHtml),
    videos: [...addresses(all("player")), ...addresses(contents.filter(isVideo))],
    images: [
      ...addresses(thumbnails.filter((thumbnail) => !isSmall(thumbnail))),
      ...addresses(childrenOf(entry, "itunes", "image")),
      ...addresses(contents.filter(isImage)),
    ],
    thumbnails: addresses(thumbnails.filter(isSmall)),
  };
}

function descriptionHtml(element: XmlElement): string {
  const text = textOf(element);
  return element.attributes.get("type") === "html" ? text : textToHtml(text);
}

function addresses(elements: readonly XmlElement[]): readonly string[] {
  return elements.flatMap(({ attributes }) => attributes.get("url") ?? attributes.get("href") ?? []);
}

function largestFirst(thumbnails: readonly XmlElement[]): readonly XmlElement[] {
  return [...thumbnails].sort((a, b) => (widthOf(b) ?? 0) - (widthOf(a) ?? 0));
}

function isSmall(thumbnail: XmlElement): boolean {
  return (widthOf(thumbnail) ?? smallWidth) < smallWidth;
}

function widthOf({ attributes }: XmlElement): number | undefined {
  const width = Number.parseInt(attributes.get("width") ?? "", 10);
  return Number.isFinite(width) ? width : undefined;
}

function isVideo({ attributes }: XmlElement): boolean {
  return attributes.get("medium") === "video" || /^video\/|shockwave-flash/.test(attributes.get("type") ?? "");
}

function isImage({ attributes }: XmlElement): boolean {
  if (attributes.get("medium") === "image" || attributes.get("type")?.startsWith("image/") === true) return true;
  return (
    !attributes.has("medium") &&
    !attributes.has("type") &&
    /\.(?:jpe?g|png|webp)(?:$|\?)/i.test(attributes.get("url") ?? "")
  );
}
