import { filmTitleOf } from "../album/film-title.ts";
import type { Work } from "../catalogue.ts";
import { normalise } from "../text.ts";

/** The titles under which a work may be named, in the form in which they are compared, each once. */
export function titlesOf({ title, originalTitle, altTitles, kind }: Work): readonly string[] {
  const others = kind === "album" ? altTitles.map(filmTitleOf) : altTitles;
  return [...new Set([title, originalTitle ?? title, ...others].map(normalise))];
}

/** Finds works by a title in the form in which titles are compared. */
export type FindTitled = (title: string) => readonly Work[];

/** Makes a way to find works by any of their titles; reads the works when it is first asked. */
export function createFindTitled(works: readonly Work[]): FindTitled {
  let known: Map<string, Work[]> | undefined;
  const read = () => {
    const byTitle = new Map<string, Work[]>();
    for (const work of works) {
      for (const title of titlesOf(work)) {
        const list = byTitle.get(title);
        if (list === undefined) byTitle.set(title, [work]);
        else list.push(work);
      }
    }
    return byTitle;
  };
  return (title) => {
    known ??= read();
    return known.get(title) ?? [];
  };
}
