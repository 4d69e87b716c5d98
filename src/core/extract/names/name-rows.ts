import type { Sentence } from "../post/reading.ts";
import type { Entity, Mention } from "./entities.ts";

/** For the key of each name the keys of those that stand right beside it in a row: "A, B and the pianist C". */
export type NameRows = ReadonlyMap<string, ReadonlySet<string>>;

/** "songs by A and B" */
const noScore =
  /\b(?:songs?|lyrics|words|lieder|chansons|canzoni|canciones|notes|performed|sung|starring|directed|cast)\b[^.;,]{0,20} (?:by|from|von|de|di|par|por|da) $/;
const longestJoint = 70;
/** "A, composer of the series, and B" */
const jointPastAside = /^, [a-z][^,.;]{2,60}, (?:and|und|et|y|ed?|sowie) $/;
const joint =
  /^(?:['’]s)? *(?:,(?: (?:and|und|et|y|e|sowie))?|and|&|und|et|y|ed?|\/|\+|with|as well as|along with|together with|sowie|plus|mit|avec|con)[ ]+(?:[a-z-]+ |\p{Lu}\p{Ll}+(?:an|ish|ese) ){0,4}$/u;

interface Placed {
  readonly key: string;
  readonly mention: Mention;
}

function bySentence(entities: readonly Entity[]): Iterable<readonly Placed[]> {
  const groups = new Map<Sentence, Placed[]>();
  for (const { key, mentions } of entities) {
    for (const mention of mentions) {
      const group = groups.get(mention.sentence);
      if (group === undefined) groups.set(mention.sentence, [{ key, mention }]);
      else group.push({ key, mention });
    }
  }
  return groups.values();
}

function isJoined(first: Mention, second: Mention): boolean {
  const gap = second.start - first.end;
  if (gap <= 0 || gap > longestJoint || first.isPart !== second.isPart) return false;
  if (noScore.test(first.sentence.openFolded.slice(Math.max(0, first.start - 40), first.start))) return false;
  const between = first.sentence.open.slice(first.end, second.start);
  return joint.test(between) || jointPastAside.test(between);
}

/** Finds who stands in a row with whom anywhere in a post. */
export function findRows(entities: readonly Entity[]): NameRows {
  const rows = new Map<string, Set<string>>();
  const join = (from: string, to: string): void => {
    const row = rows.get(from);
    if (row === undefined) rows.set(from, new Set([to]));
    else row.add(to);
  };
  for (const group of bySentence(entities)) {
    const placed = [...group].sort((a, b) => a.mention.start - b.mention.start);
    placed.forEach((one, place) => {
      for (const other of placed.slice(place + 1, place + 4)) {
        if (one.key === other.key || !isJoined(one.mention, other.mention)) continue;
        join(one.key, other.key);
        join(other.key, one.key);
      }
    });
  }
  return rows;
}
