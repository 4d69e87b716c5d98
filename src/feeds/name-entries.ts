import { createHash } from "node:crypto";
import type { Entry } from "../core/entry.ts";
import { canonicalLink, meaningfulFragment } from "./canonical-link.ts";

/** An entry that has no name yet; `dateText` is its date as the feed writes it. */
export interface UnnamedEntry {
  readonly guid: string | undefined;
  readonly title: string;
  readonly link: string | undefined;
  /** The link by which earlier versions knew it. */
  readonly formerLink: string | undefined;
  readonly dateText: string;
  readonly publishedAt: number | undefined;
  readonly html: string;
  readonly imageUrl: string | undefined;
}

/**
 * Gives entries the names by which they are known again: guid, else canonical link, else title and date, else what they
 * say; all further ones are aliases. A name that several entries share is none. Entries that stand twice are told once.
 */
export function nameEntries(unnamed: readonly UnnamedEntry[]): readonly Entry[] {
  const pages = createPages(unnamed);
  const merged = mergeRepeats(unnamed, pages);
  const primary = merged.map(({ entry, also }) => unique([entry, ...also].flatMap((one) => mainNames(one, pages))));
  const uses = countUses(primary);
  const named = merged.map(({ entry }, index) => {
    const own = (primary[index] ?? []).filter((name) => uses.get(name) === 1);
    const hasOwnGuid = entry.guid !== undefined && own.includes(entry.guid);
    return { entry, names: hasOwnGuid ? own : unique([...own, ...lastNames(entry, own)]) };
  });
  const allUses = countUses(named.map(({ names }) => names));
  return named.map(({ entry, names }) =>
    toEntry(
      entry,
      names.filter((name) => allUses.get(name) === 1),
    ),
  );
}

/** Which page an entry's link leads to. */
type Pages = (entry: UnnamedEntry) => string | undefined;

/** A fragment counts where the feed uses several on one page; elsewhere it says nothing. */
function createPages(entries: readonly UnnamedEntry[]): Pages {
  const fragments = new Map<string, Set<string>>();
  for (const { link } of entries) {
    const page = canonicalLink(link);
    if (page === undefined || link === undefined) continue;
    fragments.set(page, (fragments.get(page) ?? new Set()).add(meaningfulFragment(link)));
  }
  return ({ link }) => {
    const page = canonicalLink(link);
    if (page === undefined || link === undefined) return undefined;
    return (fragments.get(page)?.size ?? 0) > 1 ? page + meaningfulFragment(link) : page;
  };
}

interface Merged {
  readonly entry: UnnamedEntry;
  /** The same again, further down in the feed. */
  readonly also: UnnamedEntry[];
}

function mergeRepeats(entries: readonly UnnamedEntry[], pages: Pages): readonly Merged[] {
  const known = new Map<string, Merged>();
  const merged: Merged[] = [];
  for (const entry of entries) {
    const marks = marksOf(entry, pages(entry));
    const twin = marks.map((mark) => known.get(mark)).find((found) => found !== undefined);
    const group = twin ?? { entry, also: [] };
    if (twin === undefined) merged.push(group);
    else twin.also.push(entry);
    for (const mark of marks) if (!known.has(mark)) known.set(mark, group);
  }
  return merged;
}

/** What makes two entries one and the same: no single trait, but any of these pairs. */
function marksOf(entry: UnnamedEntry, page: string | undefined): readonly string[] {
  const { guid, title, dateText } = entry;
  const marks: (readonly string[])[] = [];
  if (guid === undefined || page !== undefined) marks.push(["text", page ?? "", title, dateText, digest(entry.html)]);
  if (guid !== undefined && page !== undefined) marks.push(["guid and link", guid, page]);
  if (guid !== undefined) marks.push(["guid and title", guid, title]);
  if (guid === undefined && page !== undefined && dateText !== "")
    marks.push(["link, title and date", page, title, dateText]);
  return marks.map((mark) => JSON.stringify(mark));
}

function mainNames(entry: UnnamedEntry, pages: Pages): readonly string[] {
  const { guid, link, formerLink } = entry;
  const guidPage = guid === undefined || meaningfulFragment(guid) !== "" ? undefined : canonicalLink(guid);
  return [guid, pages(entry), link, formerLink, guidPage].flatMap((name) => name ?? []);
}

/** Names for an entry whose guid is missing or not its own. */
function lastNames(entry: UnnamedEntry, own: readonly string[]): readonly string[] {
  const { title, dateText, publishedAt } = entry;
  const says = digest(title, dateText, canonicalLink(entry.link) ?? "", entry.html);
  if (own.length > 0 || dateText === "") return [says];
  const day = publishedAt === undefined ? [] : [`${title} ${new Date(publishedAt).toISOString()}`];
  return [`${title} ${dateText}`.trim(), ...day, says];
}

function digest(...parts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url").slice(0, 22);
}

function countUses(names: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const name of names.flat()) uses.set(name, (uses.get(name) ?? 0) + 1);
  return uses;
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}

function toEntry({ title, html, link, imageUrl, publishedAt }: UnnamedEntry, names: readonly string[]): Entry {
  const [id = digest(title, html), ...aliases] = names;
  return {
    id,
    aliases,
    title,
    html,
    ...(link === undefined ? {} : { link }),
    ...(imageUrl === undefined ? {} : { imageUrl }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
  };
}
