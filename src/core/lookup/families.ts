import type { Catalogue, Franchise, Work } from "../catalogue.ts";
import { byYear } from "./work-order.ts";

/** A franchise with its works in order of year. */
export interface Family {
  readonly franchise: Franchise;
  readonly works: readonly Work[];
}

/** The families of works in a catalogue. */
export interface Families {
  readonly findFamily: (id: string) => Family | undefined;
  /** The family of a work; undefined where it has none, or is alone in it. */
  readonly familyOf: (work: Work) => Family | undefined;
}

/** Groups the works of a catalogue by franchise. */
export function createFamilies({ works, franchises }: Catalogue): Families {
  const byName = new Map<string, Work[]>();
  for (const work of works) {
    if (work.franchise === undefined) continue;
    const known = byName.get(work.franchise);
    if (known === undefined) byName.set(work.franchise, [work]);
    else known.push(work);
  }
  const ids = new Map(franchises.map((franchise) => [franchise.id, franchise]));
  const names = new Map(franchises.map((franchise) => [franchise.name, franchise]));
  const toFamily = (franchise: Franchise | undefined): Family | undefined => {
    const members = byName.get(franchise?.name ?? "");
    if (franchise === undefined || members === undefined) return undefined;
    return { franchise, works: [...members].sort(byYear) };
  };
  return {
    findFamily: (id) => toFamily(ids.get(id)),
    familyOf: ({ franchise }) => {
      const family = toFamily(names.get(franchise ?? ""));
      return family === undefined || family.works.length < 2 ? undefined : family;
    },
  };
}
