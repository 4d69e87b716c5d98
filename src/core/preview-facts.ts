import { fingerprint, withoutTracking } from "./fingerprint.ts";
import type { Preview } from "./preview.ts";

/** How many other sources an announcement links to. */
const maxOtherSources = 3;

/** The other sources that an announcement links to: each address once, the earliest first. */
export function shownSources({ link, otherSources = [] }: Preview) {
  const byLink = new Map(otherSources.map((source) => [withoutTracking(source.link), source]));
  byLink.delete(withoutTracking(link));
  return [...byLink.values()].slice(0, maxOtherSources);
}

/** The same for previews that would be announced in the same words: two texts of one post, or the preview and its stored form. */
export function factsKey(preview: Preview): string {
  const { kind, record, title, link } = preview;
  const { work, season, albumTitle, composers, label, releaseDate, formats, trackTitles, debutedBy, links } = record;
  const facts = [kind, work, season, albumTitle, composers, label, releaseDate, formats, trackTitles, debutedBy];
  const addresses = [links.preOrder, links.listen, links.video, link, ...shownSources(preview).map((one) => one.link)];
  const headline = title.replace(/\s+/g, " ").trim();
  return fingerprint(JSON.stringify([facts, addresses.map((address) => withoutTracking(address ?? "")), headline]));
}
