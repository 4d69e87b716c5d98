/** The vocabularies that are read; "own" is the feed's own (RSS of any version, Atom inside Atom), "other" none of them. */
export type Space =
  | "own"
  | "atom"
  | "content"
  | "dc"
  | "media"
  | "itunes"
  | "youtube"
  | "feedburner"
  | "html"
  | "other";

/** What a name space's address begins with, without scheme and www. */
const addresses: readonly (readonly [string, Space])[] = [
  ["w3.org/2005/atom", "atom"],
  ["purl.org/atom/ns", "atom"],
  ["purl.org/rss/1.0/modules/content", "content"],
  ["purl.org/rss/1.0/modules", "other"],
  ["purl.org/rss/1.0", "own"],
  ["my.netscape.com/rdf/simple/0.9", "own"],
  ["channel.netscape.com/rdf/simple/0.9", "own"],
  ["my.netscape.com/publish/formats/rss-0.9", "own"],
  ["backend.userland.com/rss", "own"],
  ["blogs.law.harvard.edu/tech/rss", "own"],
  ["cyber.law.harvard.edu/rss", "own"],
  ["rssboard.org/media-rss", "media"],
  ["rssboard.org/", "own"],
  ["purl.org/net/rss", "own"],
  ["purl.org/dc/", "dc"],
  ["search.yahoo.com/mrss", "media"],
  ["video.search.yahoo.com/mrss", "media"],
  ["search.yahoo.com/mediarss", "media"],
  ["itunes.com/dtds/podcast", "itunes"],
  ["youtube.com/xml/schemas", "youtube"],
  ["gdata.youtube.com/schemas", "youtube"],
  ["rssnamespace.org/feedburner", "feedburner"],
  ["w3.org/1999/xhtml", "html"],
];

/** What a prefix usually stands for, where the feed forgot to say. */
const usualPrefixes: Readonly<Record<string, Space>> = {
  rss: "own",
  atom: "atom",
  atom10: "atom",
  a10: "atom",
  content: "content",
  dc: "dc",
  dcterms: "dc",
  dct: "dc",
  media: "media",
  mrss: "media",
  itunes: "itunes",
  yt: "youtube",
  feedburner: "feedburner",
  xhtml: "html",
  html: "html",
};

function findSpace(address: string): Space | undefined {
  const plain = address
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, "");
  return addresses.find(([start]) => plain.startsWith(start))?.[1];
}

/** The prefixes that are in force at one place; "" is the default. */
export type Prefixes = ReadonlyMap<string, Space>;

/** The prefixes with those that an element declares; names of attributes in lower case. */
export function withDeclared(prefixes: Prefixes, attributes: ReadonlyMap<string, string>): Prefixes {
  let declared: Map<string, Space> | undefined;
  for (const [name, value] of attributes) {
    if (!name.startsWith("xmlns")) continue;
    const prefix = name === "xmlns" ? "" : name.slice("xmlns:".length);
    declared ??= new Map(prefixes);
    declared.set(prefix, findSpace(value) ?? (prefix === "" ? "own" : (usualPrefixes[prefix] ?? "other")));
  }
  return declared ?? prefixes;
}

/** The vocabulary of a name as it is written, lower case; one that nobody declared is taken to be the usual one. */
export function spaceOf(qualifiedName: string, prefixes: Prefixes): Space {
  const colon = qualifiedName.indexOf(":");
  const prefix = colon === -1 ? "" : qualifiedName.slice(0, colon);
  return prefixes.get(prefix) ?? (prefix === "" ? "own" : (usualPrefixes[prefix] ?? "other"));
}
