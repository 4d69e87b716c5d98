import type { Catalogue, Composer, Work } from "../catalogue.ts";
import { composerNames } from "./work-fame.ts";

const fewTogether = 2;
/** A longer credit is that of a series: whoever stands in it need not have met the others. */
const maxCredit = 4;

/** The people around a composer; names without a record of their own are left out where a composer is promised. */
export interface Circles {
  /** The groups of which somebody is a member. */
  readonly groupsOf: (name: string) => readonly Composer[];
  /** All names under which somebody may be credited: the given one, aliases, members, groups. */
  readonly namesOf: (name: string) => readonly string[];
  /** Those with whom they work as far as recorded, then those with whom they share at least two credits, most often first. */
  readonly partnersOf: (composer: Composer, works: readonly Work[]) => readonly string[];
}

/** Finds who belongs to whom in a catalogue. */
export function createCircles({ composers }: Catalogue): Circles {
  const groups = new Map<string, Composer[]>();
  for (const composer of composers) {
    for (const member of composer.members) groups.set(member, [...(groups.get(member) ?? []), composer]);
  }
  const byName = new Map(composers.map((composer) => [composer.name, composer]));
  const groupsOf: Circles["groupsOf"] = (name) => groups.get(name) ?? [];
  return {
    groupsOf,
    namesOf: (name) => {
      const composer = byName.get(name);
      const own = groupsOf(name).map((group) => group.name);
      return [name, ...(composer?.aliases ?? []), ...(composer?.members ?? []), ...own];
    },
    partnersOf: (composer, works) => {
      const kin = new Set([composer.name, ...composer.members, ...groupsOf(composer.name).map(({ name }) => name)]);
      const names = new Set([...composer.collaborators, ...creditedWith(composer.name, works)]);
      return [...names].filter((name) => !kin.has(name));
    },
  };
}

function creditedWith(name: string, works: readonly Work[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const work of works) {
    const names = composerNames(work);
    if (names.length > maxCredit || !names.includes(name)) continue;
    for (const other of names) counts.set(other, (counts.get(other) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= fewTogether)
    .sort(([, a], [, b]) => b - a)
    .map(([other]) => other);
}
