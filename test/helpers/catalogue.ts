import type { Composer, Work } from "../../src/core/catalogue.ts";
import { namedComposer } from "../../src/core/named-composer.ts";

/** A horror film with these composers. */
export function work(
  id: string,
  title: string,
  year: number,
  composers: readonly string[],
  more: Partial<Work> = {},
): Work {
  return {
    id,
    title,
    year,
    kind: "film",
    genres: ["horror"],
    countries: ["US"],
    composers: composers.map((name) => ({ name })),
    altTitles: [],
    releaseGroups: [],
    ...more,
  };
}

/** A person of whom nothing but the name is known. */
export function composer(id: string, name: string, more: Partial<Composer> = {}): Composer {
  return { ...namedComposer(id, name), ...more };
}
