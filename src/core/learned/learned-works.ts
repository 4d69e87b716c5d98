import type { Format, PostSource, Release, ReleaseGroup } from "../catalogue.ts";
import { fingerprint } from "../fingerprint.ts";
import type { DescribedWork } from "../lookup/work-list.ts";
import type { Preview } from "../preview.ts";
import { albumKey, holdsTheOther, workKey } from "../same-work.ts";
import { slug } from "../text.ts";

const longestSlug = 60;
/** Less than that of any work of the catalogue, which comes first. */
const fame = 0.03;

/** The works that posts tell of, known or not, each with its previews in their order: one title by people who have nothing in common is several works. */
export function groupByWork(previews: readonly Preview[]): readonly (readonly Preview[])[] {
  const groups = new Map<string, Preview[][]>();
  for (const preview of previews) {
    const key = workKey(preview.record);
    if (key === undefined || preview.kind === "book-news") continue;
    const known = groups.get(key) ?? [];
    groups.set(key, known);
    const own = known.find((group) =>
      group.every((other) => holdsTheOther(other.record.composers, preview.record.composers)),
    );
    if (own === undefined) known.push([preview]);
    else own.push(preview);
  }
  return [...groups.values()].flat();
}

/** A work that is known from these previews alone, the latest one first. */
export function learnedWork(previews: readonly Preview[]): DescribedWork {
  const [latest] = previews;
  if (latest === undefined) throw new Error("A work is learned from at least one preview");
  const title = latest.record.work ?? latest.title;
  const composers = previews.find(({ record }) => record.composers.length > 0)?.record.composers ?? [];
  const releaseGroups = learnedAlbums(previews);
  const albumTitles = releaseGroups.map((group) => group.title).filter((name) => name !== title);
  const year = Number(dayOf(latest).slice(0, 4));
  const labels = releaseGroups.flatMap(({ releases }) => releases.flatMap(({ label }) => label ?? []));
  return {
    work: {
      id: idOf(title, composers),
      title,
      year,
      kind: "album",
      genres: [],
      countries: [],
      composers: composers.map((name) => ({ name })),
      altTitles: [],
      releaseGroups,
      posts: previews.map(toSource),
    },
    document: { title, altTitles: albumTitles, composers, year, extra: labels, fame },
  };
}

/** The albums that previews of one work tell of, the one that was told last first; of each what was told last. */
export function learnedAlbums(previews: readonly Preview[]): readonly ReleaseGroup[] {
  const albums = new Map<string, Preview[]>();
  for (const preview of previews) {
    const key = `${preview.record.season ?? ""} ${albumKey(preview.record) ?? ""}`;
    albums.set(key, [...(albums.get(key) ?? []), preview]);
  }
  return [...albums.values()].map((told) => {
    const release = toRelease(told);
    const title = firstOf(told, ({ record }) => record.albumTitle) ?? titleOf(told);
    return { title, releases: Object.keys(release).length > 1 || release.formats.length > 0 ? [release] : [] };
  });
}

function titleOf([first]: readonly Preview[]): string {
  return first?.record.work ?? "";
}

function toRelease(told: readonly Preview[]): Release {
  const label = firstOf(told, ({ record }) => record.label);
  const date = firstOf(told, ({ record }) => record.releaseDate);
  const formats: readonly Format[] = told.find(({ record }) => record.formats.length > 0)?.record.formats ?? [];
  return { ...(label === undefined ? {} : { label }), ...(date === undefined ? {} : { date }), formats };
}

function firstOf<T>(previews: readonly Preview[], find: (preview: Preview) => T | undefined): T | undefined {
  for (const preview of previews) {
    const found = find(preview);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** When it came out or, where that is not told, when the post was written. */
function dayOf({ record, publishedAt }: Preview): string {
  return record.releaseDate ?? new Date(publishedAt).toISOString();
}

/** Short enough for a button; the same as long as title and people are. */
function idOf(title: string, composers: readonly string[]): string {
  const name = slug(title).slice(0, longestSlug);
  return `post:${name === "" ? "" : `${name}-`}${fingerprint([title, ...composers].join("|")).slice(0, 8)}`;
}

function toSource({ feedName, link }: Preview): PostSource {
  return { site: feedName, link };
}
