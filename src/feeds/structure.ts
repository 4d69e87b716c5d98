import type { Space } from "./namespaces.ts";
import type { XmlElement } from "./xml-element.ts";

interface Named {
  readonly space: Space;
  readonly name: string;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

const containers = words("rss rdf feed channel item entry");
const entryNames = words("item entry");
const voidNames = words("br hr img wbr input embed col area");
/** Fields that hold a line or nothing; whatever field comes next, they have ended. */
const lineFields = words(
  "title link guid pubdate id published updated issued modified created comments language copyright generator lastbuilddate date creator category enclosure thumbnail origlink ttl docs managingeditor webmaster videoid channelid",
);
/** Fields that may hold markup: they end only where a name comes that HTML does not know. */
const textFields = words("description summary content encoded tagline subtitle");
const afterText = words(
  "guid pubdate item entry published updated issued modified enclosure encoded description comments",
);
const afterLine = words(
  "title link guid pubdate id published updated issued modified created comments category enclosure author description summary content encoded item entry source rights image group thumbnail",
);
const extensions: ReadonlySet<Space> = new Set(["content", "dc", "media", "itunes", "youtube", "feedburner", "atom"]);

/** True for the elements that hold one piece of news each. */
export function isEntry({ space, name }: Named): boolean {
  return space === "own" && entryNames.has(name);
}

/** A feed's entries: Atom's stand in its root, RSS's in the channel or beside it. */
export function findEntries(root: XmlElement): readonly XmlElement[] {
  const channels = root.elements.filter(({ space, name }) => space === "own" && name === "channel");
  return [...channels, root].flatMap(({ elements }) => elements.filter(isEntry));
}

/** True for elements of HTML that are never closed. */
export function isVoid({ space, name }: Named): boolean {
  return (space === "own" || space === "html") && voidNames.has(name);
}

/** Where in the open elements the first stands whose end was forgotten, now that `next` begins; their number if none. */
export function findForgotten(open: readonly Named[], next: Named): number {
  const entry = isEntry(next) ? open.findLastIndex(isEntry) : -1;
  if (entry !== -1) return entry;
  for (let index = 1; index < Math.min(open.length, 6); index++) {
    const field = open[index];
    const parent = open[index - 1];
    if (field === undefined || parent === undefined || !containers.has(parent.name)) continue;
    if (endsField(field, next)) return index;
  }
  return open.length;
}

function endsField(field: Named, next: Named): boolean {
  const isExtension = extensions.has(next.space);
  if (lineFields.has(field.name)) return isExtension || (next.space === "own" && afterLine.has(next.name));
  if (!textFields.has(field.name)) return false;
  return isExtension ? next.space !== "atom" : next.space === "own" && afterText.has(next.name);
}
