import type { Catalogue } from "../catalogue.ts";
import type { GazetteerNames } from "../extract/names/gazetteer.ts";

/** The names of the catalogue that help extraction to read a post. */
export function gazetteerNames({ works, composers, labels }: Catalogue): GazetteerNames {
  return {
    composers: composers.flatMap(({ name, aliases }) => [name, ...aliases]),
    labels: labels.flatMap(({ name, aliases }) => [name, ...aliases]),
    works: works.map(({ title }) => title),
    credits: works,
  };
}
