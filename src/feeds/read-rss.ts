import { childrenOf, findChild, rssHtml, textsOf, titleHtml } from "./elements.ts";
import { textOf } from "./html-text.ts";
import { readMedia } from "./media.ts";
import { longest, present, type RawEntry, type RawFeed } from "./raw-entry.ts";
import { findEntries, isEntry } from "./structure.ts";
import type { XmlElement } from "./xml-element.ts";

/** Reads RSS of every version, RDF included: entries stand in the channel or beside it. */
export function readRss(root: XmlElement): RawFeed {
  const channels = root.name === "channel" ? [root] : childrenOf(root, "own", "channel");
  const [channel] = channels;
  return {
    title: channel === undefined ? undefined : textsOf(channel, "own", "title")[0],
    homepage: channel === undefined ? undefined : linkOf(channel),
    base: channel?.attributes.get("xml:base") ?? root.attributes.get("xml:base"),
    entries: findEntries(root).map(readItem),
    isWhole: root.isClosed || holdsAllEntries(root, channels),
  };
}

/** Where entries stand in a channel, the end of the channel is the end of the feed. */
function holdsAllEntries(root: XmlElement, channels: readonly XmlElement[]): boolean {
  if (root.name !== "rss" || channels.length === 0 || root.elements.some(isEntry)) return false;
  return channels.every(({ isClosed }) => isClosed);
}

function linkOf(channel: XmlElement): string | undefined {
  return present([...textsOf(channel, "own", "link"), ...atomLinks(channel)])[0];
}

function readItem(item: XmlElement): RawEntry {
  const guid = findChild(item, "own", "guid");
  const media = readMedia(item);
  const titles = [
    ...childrenOf(item, "own", "title"),
    ...childrenOf(item, "dc", "title"),
    ...childrenOf(item, "atom", "title"),
  ];
  const enclosures = childrenOf(item, "own", "enclosure");
  const pictures = enclosures.filter(({ attributes }) => attributes.get("type")?.startsWith("image/") === true);
  return {
    guid: present([guid && textOf(guid), item.attributes.get("about"), ...textsOf(item, "atom", "id")])[0],
    title: present([...titles.map(titleHtml), ...media.titles, ...textsOf(item, "itunes", "title")])[0],
    links: present([
      ...ownLinks(item),
      ...permalinkOf(guid),
      item.attributes.get("about"),
      ...enclosureAddresses(enclosures),
    ]),
    base: item.attributes.get("xml:base"),
    dates: datesOf(item),
    html: textFrom(item, media.texts),
    formerLink: present(textsOf(item, "own", "link"))[0],
    videos: media.videos,
    thumbnails: media.thumbnails,
    images: [...media.images, ...enclosureAddresses(pictures), ...imageOf(item)],
  };
}

function ownLinks(item: XmlElement): readonly (string | undefined)[] {
  const links = childrenOf(item, "own", "link");
  return [
    ...textsOf(item, "feedburner", "origlink"),
    ...links.map(textOf),
    ...links.map(({ attributes }) => attributes.get("href")),
    ...atomLinks(item),
  ];
}

function atomLinks(element: XmlElement): readonly string[] {
  return childrenOf(element, "atom", "link").flatMap(({ attributes }) =>
    (attributes.get("rel") ?? "alternate") === "alternate" ? (attributes.get("href") ?? []) : [],
  );
}

/** A guid is an address unless it says that it is none; many that say nothing are none either. */
function permalinkOf(guid: XmlElement | undefined): readonly string[] {
  if (guid === undefined || guid.attributes.get("ispermalink")?.trim().toLowerCase() === "false") return [];
  const text = textOf(guid).trim();
  return /^(?:https?:\/)?\/[^\s]/i.test(text) ? [text] : [];
}

function enclosureAddresses(enclosures: readonly XmlElement[]): readonly string[] {
  return enclosures.flatMap(({ attributes }) => attributes.get("url") ?? []);
}

function imageOf(item: XmlElement): readonly string[] {
  return childrenOf(item, "own", "image").flatMap((image) => textsOf(image, "own", "url"));
}

function datesOf(item: XmlElement): readonly string[] {
  return present([
    ...textsOf(item, "own", "pubdate"),
    ...["date", "issued", "created", "available"].flatMap((name) => textsOf(item, "dc", name)),
    ...["published", "issued", "created", "updated"].flatMap((name) => textsOf(item, "atom", name)),
    ...["date", "published", "updated"].flatMap((name) => textsOf(item, "own", name)),
    ...textsOf(item, "dc", "modified"),
    ...textsOf(item, "media", "pubdate"),
  ]);
}

function textFrom(item: XmlElement, mediaTexts: readonly string[]): string {
  const main = [
    ...childrenOf(item, "content", "encoded"),
    ...["description", "content", "encoded", "summary"].flatMap((name) => childrenOf(item, "own", name)),
    ...["content", "summary"].flatMap((name) => childrenOf(item, "atom", name)),
    ...["body", "div"].flatMap((name) => childrenOf(item, "html", name)),
    ...childrenOf(item, "dc", "description"),
  ];
  const texts = main.map(rssHtml).filter((text) => text !== "");
  if (texts.length > 0) return longest(texts);
  const beside = ["summary", "description", "subtitle"].flatMap((name) => childrenOf(item, "itunes", name));
  return longest([...beside.map(rssHtml), ...mediaTexts]);
}
