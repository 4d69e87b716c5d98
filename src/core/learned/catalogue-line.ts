import type { Release, ReleaseGroup, Work } from "../catalogue.ts";
import type { Preview } from "../preview.ts";
import { normalise, slug } from "../text.ts";
import { learnedAlbums, learnedWork } from "./learned-works.ts";

/** A work as a line of `data/works`, for somebody to look over: what posts cannot tell (genres, countries) is left empty. */
export function newWorkLine(previews: readonly Preview[]): string {
  const { work } = learnedWork(previews);
  const isSeries = previews.some(({ record }) => record.season !== undefined);
  const id = `${slug(work.title)}-${work.year}`;
  return catalogueLine({ ...work, id, kind: isSeries ? "tv" : "film", releaseGroups: certainAlbums(previews) });
}

/** The line of a work of the catalogue with what posts tell of its albums; undefined where they tell nothing new. */
export function changedWorkLine(work: Work, previews: readonly Preview[]): string | undefined {
  const added = certainAlbums(previews).filter(({ releases }) => !releases.every((release) => isKnown(release, work)));
  if (added.length === 0) return undefined;
  const titles = new Map(work.releaseGroups.map((group) => [normalise(group.title), group]));
  for (const { title, releases } of added) {
    const known = titles.get(normalise(title));
    titles.set(
      normalise(title),
      known === undefined ? { title, releases } : { ...known, releases: [...known.releases, ...releases] },
    );
  }
  return catalogueLine({ ...work, releaseGroups: [...titles.values()] });
}

/** The albums of which label or date is told. */
function certainAlbums(previews: readonly Preview[]): readonly ReleaseGroup[] {
  const told = previews.filter(({ kind }) => kind !== "track-premiere");
  return learnedAlbums(told).filter(
    ({ releases: [release] }) => release?.label !== undefined || release?.date !== undefined,
  );
}

/** True if the catalogue has a release that differs in nothing that both tell. */
function isKnown({ label, date }: Release, { releaseGroups }: Work): boolean {
  return releaseGroups
    .flatMap(({ releases }) => releases)
    .some((known) => {
      const isSameLabel =
        known.label === undefined || label === undefined || normalise(known.label) === normalise(label);
      const isSameDate = known.date === undefined || date === undefined || date.startsWith(known.date);
      return isSameLabel && isSameDate;
    });
}

/** The fields in the order of the files; empty ones are left out but for those that every line has. */
function catalogueLine(work: Work): string {
  const { id, title, year, kind, renown, genres, countries, composers, originalTitle, altTitles, franchise } = work;
  return JSON.stringify({
    id,
    title,
    year,
    kind,
    renown,
    genres,
    countries,
    composers: composers.map(({ name, part }) => (part === undefined ? name : { name, for: part })),
    originalTitle,
    altTitles: altTitles.length === 0 ? undefined : altTitles,
    franchise,
    releaseGroups: work.releaseGroups.length === 0 ? undefined : work.releaseGroups.map(toGroup),
  });
}

/** Files know no "physical": what it is will have to be found out. */
function toGroup({ title, releases }: ReleaseGroup) {
  return {
    title,
    releases: releases.map(({ formats, ...release }) => ({
      ...release,
      formats: formats.filter((format) => format !== "physical"),
    })),
  };
}
