import type { Work } from "../catalogue.ts";
import type { Finder } from "../lookup/lookup-shelf.ts";
import { createWorkList } from "../lookup/work-list.ts";
import type { Preview } from "../preview.ts";
import { isAbout } from "./is-about.ts";
import { groupByWork, learnedWork } from "./learned-works.ts";

/** What is known without posts. */
export interface KnownWorks {
  readonly worksTitled: (title: string) => readonly Work[];
  readonly namesOf: (name: string) => readonly string[];
}

/** The work of the catalogue that a preview is about. */
export function findSubject(preview: Preview, { worksTitled, namesOf }: KnownWorks): Work | undefined {
  const titled = worksTitled(preview.record.work ?? "");
  return titled.find((work) =>
    isAbout(
      preview,
      work,
      titled.filter(({ id }) => id !== work.id),
      namesOf,
    ),
  );
}

/** Finds the works that posts tell of and the catalogue does not know; what was told a moment ago too. */
export function createLearnedFinder(latest: () => readonly Preview[], known: () => KnownWorks): Finder<Work> {
  const list = createWorkList();
  let read: readonly Preview[] | undefined;
  const renewed = () => {
    const previews = latest();
    if (previews === read) return list;
    read = previews;
    const unknown = groupByWork(previews).filter((group) =>
      group.every((preview) => findSubject(preview, known()) === undefined),
    );
    list.replace(unknown.map(learnedWork));
    return list;
  };
  return {
    find: (text, limit) => renewed().find(text, limit),
    byId: (id) => renewed().byId(id),
    wellKnown: [],
  };
}
