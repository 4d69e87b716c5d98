import type { Catalogue, Work } from "../catalogue.ts";
import type { SearchDocument } from "../search/document.ts";
import { normalise } from "../text.ts";

/** A longer text is no name of a family. */
const longestName = 200;

const leastFamily = 5;

/** The works of each family, famous ones first. */
function familiesOf(
  works: readonly Work[],
  documents: readonly SearchDocument[],
): ReadonlyMap<string, readonly Work[]> {
  const families = new Map<string, { readonly work: Work; readonly fame: number }[]>();
  works.forEach((work, place) => {
    if (work.franchise === undefined) return;
    const member = { work, fame: documents[place]?.fame ?? 0 };
    const known = families.get(work.franchise);
    if (known === undefined) families.set(work.franchise, [member]);
    else known.push(member);
  });
  return new Map(
    [...families].map(([name, members]) => [name, members.sort((a, b) => b.fame - a.fame).map(({ work }) => work)]),
  );
}

/** Finds the rest of a work's family, famous works first, where the text is the family's name and the family is a large one. */
export function createRelatives({ works, franchises }: Catalogue, documents: readonly SearchDocument[]) {
  const names = new Map(franchises.map(({ name, aliases }) => [name, [name, ...aliases].map(normalise)]));
  const families = familiesOf(works, documents);
  return ({ id, franchise = "" }: Work, text: string): readonly Work[] => {
    const family = families.get(franchise) ?? [];
    const isFamilyName =
      family.length >= leastFamily &&
      text.length <= longestName &&
      names.get(franchise)?.includes(normalise(text)) === true;
    return isFamilyName ? family.filter((work) => work.id !== id) : [];
  };
}
