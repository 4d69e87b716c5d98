import type { Work } from "../catalogue.ts";
import type { SearchDocument } from "../search/document.ts";
import { createFinder, type Finder } from "./lookup-shelf.ts";

/** A work with what the search knows of it. */
export interface DescribedWork {
  readonly work: Work;
  readonly document: SearchDocument;
}

/** A short list of works that changes while the bot runs, and can be searched at any time. */
export interface WorkList extends Finder<Work> {
  readonly replace: (works: readonly DescribedWork[]) => void;
}

/** Creates an empty list; it is indexed when it is first searched after a change. */
export function createWorkList(): WorkList {
  let works: readonly DescribedWork[] = [];
  let finder: Finder<Work> | undefined;
  const indexed = () => {
    finder ??= createFinder(
      works.map(({ work }) => work),
      works.map(({ document }) => document),
    );
    return finder;
  };
  return {
    replace: (next) => {
      works = next;
      finder = undefined;
    },
    find: (text, limit) => (works.length === 0 ? { likely: [], near: [] } : indexed().find(text, limit)),
    byId: (id) => (works.length === 0 ? undefined : indexed().byId(id)),
    wellKnown: [],
  };
}
