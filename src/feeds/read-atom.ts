import { atomHtml, childrenOf, findChild, textsOf, titleHtml } from "./elements.ts";
import { textOf } from "./html-text.ts";
import { readMedia } from "./media.ts";
import { longest, present, type RawEntry, type RawFeed } from "./raw-entry.ts";
import { findEntries } from "./structure.ts";
import type { XmlElement } from "./xml-element.ts";

/** Reads Atom 1.0 and 0.3, YouTube's channels included. */
export function readAtom(root: XmlElement): RawFeed {
  const title = findChild(root, "own", "title");
  return {
    title: title === undefined ? undefined : titleHtml(title),
    homepage: present(rankedLinks(root))[0],
    base: root.attributes.get("xml:base"),
    entries: findEntries(root).map(readEntry),
    isWhole: root.isClosed,
  };
}

function readEntry(entry: XmlElement): RawEntry {
  const media = readMedia(entry);
  const id = present(textsOf(entry, "own", "id"))[0];
  const [videoId] = present(textsOf(entry, "youtube", "videoid"));
  const links = present([...textsOf(entry, "feedburner", "origlink"), ...rankedLinks(entry)]);
  const contents = childrenOf(entry, "own", "content");
  return {
    guid: videoId === undefined ? id : `yt:video:${videoId}`,
    title: present([...childrenOf(entry, "own", "title").map(titleHtml), ...media.titles])[0],
    links: present([...links, id !== undefined && /^https?:/i.test(id) ? id : undefined, ...otherLinks(entry)]),
    base: entry.attributes.get("xml:base") ?? contents[0]?.attributes.get("xml:base"),
    dates: present(
      ["published", "issued", "created", "updated", "modified"].flatMap((name) => textsOf(entry, "own", name)),
    ),
    html: textFrom(entry, contents, media.texts),
    formerLink: present(childrenOf(entry, "own", "link").filter(isAlternate).map(addressOf))[0],
    thumbnails: media.thumbnails,
    videos: [...(videoId === undefined ? [] : links.slice(0, 1)), ...media.videos],
    images: [...media.images, ...enclosedPictures(entry)],
  };
}

/** The links under which one would read it: a web page before other forms of the same. */
function rankedLinks(element: XmlElement): readonly (string | undefined)[] {
  const links = childrenOf(element, "own", "link").filter(isAlternate);
  const isPage = ({ attributes }: XmlElement) => /^$|html/.test(attributes.get("type") ?? "");
  return [...links.filter(isPage), ...links.filter((link) => !isPage(link))].map(addressOf);
}

function isAlternate({ attributes }: XmlElement): boolean {
  const rel = attributes.get("rel")?.trim().toLowerCase() || "alternate";
  return rel === "alternate" || rel.endsWith("/alternate");
}

function otherLinks(entry: XmlElement): readonly (string | undefined)[] {
  const links = childrenOf(entry, "own", "link");
  return ["via", "related", "self", "enclosure"].flatMap((rel) =>
    links.filter(({ attributes }) => attributes.get("rel")?.toLowerCase() === rel).map(addressOf),
  );
}

function addressOf(link: XmlElement): string | undefined {
  return link.attributes.get("href") ?? textOf(link);
}

function enclosedPictures(entry: XmlElement): readonly string[] {
  return childrenOf(entry, "own", "link").flatMap(({ attributes }) =>
    attributes.get("rel") === "enclosure" && attributes.get("type")?.startsWith("image/") === true
      ? (attributes.get("href") ?? [])
      : [],
  );
}

function textFrom(entry: XmlElement, contents: readonly XmlElement[], mediaTexts: readonly string[]): string {
  const main = [...contents, ...childrenOf(entry, "own", "summary"), ...childrenOf(entry, "content", "encoded")];
  const text = longest(main.map(atomHtml));
  return text === "" ? longest(mediaTexts) : text;
}
