import type { Entity } from "../names/entities.ts";
import type { RuledNames } from "../ruled-names.ts";
import { normalise } from "../words/keys.ts";

const shapes = ["K", "L", "R", "O", "P", "1", "2", "4"];

/** Signs of a name that count by themselves, besides what all its signs say together. */
const telling: readonly string[] = [
  ...shapes.map((shape) => `shape ${shape}`),
  ...["title", "heading", "lead", "early", "middle", "late", "item"].map((place) => `at ${place}`),
  ..."music direct earlier known notes composer label issue make theme film".split(" ").map((word) => `near ${word}`),
  ..."by composer direct notes label".split(" ").map((word) => `lc1 ${word}`),
  ..."own make issue".split(" ").map((word) => `rc1 ${word}`),
  ...["bold", "brackets follow", "alone", "known work", "shouted", "times 1", "times 2", "in headline"],
];

const grounds = ["plain", "weak", "likely", "lead", "joint", "none"];
const numeric = [
  "odds",
  "ahead",
  "rank",
  "names",
  "ruled",
  "ground",
  "is plain",
  "is likely",
  "nobody ruled",
  "words",
  "place",
  "times",
  "first sentence",
];

/** What the catalogue says of the work and the name. */
const knowledge = ["credited", "others credited", "work known", "other role"];

/** The names of a composer's features, in their order. */
export const composerFeatures: readonly string[] = [...numeric, ...telling, ...knowledge];

/** The telling signs, in the order of their features, each with all its forms. */
export const tellingSigns: readonly (readonly string[])[] = telling.map((sign) =>
  sign === "in headline" ? shapes.map((shape) => `${shape} ${sign}`) : [sign],
);

/** A name with what its signs say by themselves and together. */
export interface ToldName {
  readonly entity: Entity;
  readonly odds: number;
  readonly told: readonly number[];
  /** 2 for a known composer of the work, 1 for one of another work of that title, else 0; undefined where no such work is known. */
  readonly credit: number | undefined;
  /** The words beside it say at least once that its bearer did something else. */
  readonly hasOtherRole: boolean;
}

function standingOf(key: string, ruled: readonly string[]): number {
  const place = ruled.indexOf(key);
  if (place >= 0) return place === 0 ? 3 : 2;
  return ruled.some((name) => ` ${name} `.includes(` ${key} `) || ` ${key} `.includes(` ${name} `)) ? 1 : 0;
}

/** The features of each name of a post for being the composer's, in the names' order. */
export function featuresOfComposers(
  names: readonly ToldName[],
  { composers }: RuledNames,
): readonly (readonly number[])[] {
  const ruled = composers.names.map(normalise);
  const ground = grounds.indexOf(composers.proof);
  const sorted = names.map(({ odds }) => odds).sort((a, b) => b - a);
  const credited = names.filter(({ credit }) => credit !== undefined && credit > 0).length;
  return names.map(({ entity, odds, told, credit, hasOtherRole }, place) => {
    const rank = sorted.indexOf(odds);
    const best = (rank === 0 ? sorted[1] : sorted[0]) ?? -9;
    return [
      odds,
      odds - best,
      rank,
      names.length,
      standingOf(entity.key, ruled),
      ground,
      composers.proof === "plain" ? 1 : 0,
      composers.proof === "likely" ? 1 : 0,
      composers.proof === "none" ? 1 : 0,
      entity.key.split(" ").length,
      place,
      entity.mentions.length,
      entity.mentions[0]?.sentence.index ?? 0,
      ...told,
      credit ?? 0,
      credited - Math.min(1, credit ?? 0),
      credit === undefined ? 0 : 1,
      hasOtherRole ? 1 : 0,
    ];
  });
}
