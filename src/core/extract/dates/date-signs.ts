import type { ExtractContext } from "../context.ts";
import type { Cues } from "../lexicon/cues.ts";
import { withoutFormerly } from "./day-clauses.ts";
import type { DayMention } from "./day-mentions.ts";

/** A day that the post names, with all places where it does. */
export interface NamedDay {
  readonly at: number;
  readonly mentions: readonly DayMention[];
}

const dayMs = 86_400_000;
const friday = 5;
const cueNames = [
  "album",
  "release",
  "outNow",
  "willCome",
  "preOrder",
  "order",
  "show",
  "work",
  "earlier",
  "track",
  "listen",
  "digital",
  "vinyl",
  "cd",
  "cassette",
  "physical",
  "music",
  "denied",
] as const;
const clauseEnd =
  /[;:]| [–-] |, (?:while|but|when|which|and|with|where|who|as|after|before)\b|(?:,| (?:and|und|et|y|e|while|mientras|mentre|tandis que|wahrend)) (?=(?:the|its|das|der|die|el|la|il|lo|le|l') ?[a-z]+ (?:[a-z]+ )?(?:is|are|will|comes?|follows?|arrives?|folgt|kommt|erscheint|ist|sort|sortira|suit|arrive|llega|llegara|saldra|sale|esce|uscira|arriva|arrivera)\b)/;
const wordsNear = /[a-z0-9]+/g;

function distanceOf(days: number): string {
  if (days < -400) return "years ago";
  if (days < -60) return "long ago";
  if (days < -8) return "past";
  if (days < 0) return "last week";
  if (days < 1) return "today";
  if (days < 8) return "this week";
  if (days < 31) return "soon";
  if (days < 92) return "later";
  return days < 400 ? "this year" : "far";
}

function firstClause(text: string): string {
  const end = text.search(clauseEnd);
  return end < 0 ? text : text.slice(0, end);
}

const lastClause = (text: string): string => (clauseEnd.test(text) ? (text.split(clauseEnd).at(-1) ?? "") : text);

function addCues(add: (sign: string) => void, cues: Cues, side: string, text: string): void {
  for (const name of cueNames) if (cues.has(name, text)) add(`${side} ${name}`);
}

/** The words next to the day, the nearest first. */
function addWords(add: (sign: string) => void, before: string, after: string): void {
  const left = (before.slice(-60).match(wordsNear) ?? []).reverse();
  const right = after.slice(0, 60).match(wordsNear) ?? [];
  add(`l1 ${left[0] ?? "^"}`);
  add(`l2 ${left[1] ?? "^"} ${left[0] ?? "^"}`);
  add(`r1 ${right[0] ?? "$"}`);
  add(`r2 ${right[0] ?? "$"} ${right[1] ?? "$"}`);
  for (const word of left.slice(0, 6)) add(`lw ${word}`);
  for (const word of right.slice(0, 6)) add(`rw ${word}`);
}

function addMention({ cues, gazetteer }: ExtractContext, mention: DayMention, add: (sign: string) => void): void {
  const { sentence, start, end, score } = mention;
  const now = withoutFormerly(sentence.folded);
  const before = (now.slice(start, end).trim() === "" ? sentence.folded : now).slice(0, start);
  const after = sentence.folded.slice(end);
  add(`rule ${score < -4 ? "out" : Math.round(score)}`);
  add(`at ${sentence.place} ${sentence.index <= 2 ? "lead" : sentence.index <= 6 ? "early" : "late"}`);
  if (mention.isRelative) add("relative");
  if (mention.isWhole) add("whole");
  if (mention.isReckoned) add("reckoned");
  if (mention.isReckoned || mention.isRelative) add(`says ${sentence.folded.slice(start, end)}`);
  if (start === 0) add("opens");
  if (/^[.!)]?$/.test(after.trim())) add("closes");
  if (sentence.openFolded.slice(start, end).trim() === "") add("in brackets");
  const [clauseBefore, clauseAfter] = [lastClause(before), firstClause(after)];
  addCues(add, cues, "before", clauseBefore);
  addCues(add, cues, "after", clauseAfter);
  addCues(add, cues, "in", sentence.folded);
  const near = `${clauseBefore} # ${clauseAfter}`;
  for (const a of ["album", "show", "preOrder", "track", "release"] as const)
    for (const b of ["album", "show", "digital", "earlier", "release"] as const)
      if (a < b && cues.has(a, near) && cues.has(b, near)) add(`near ${a} ${b}`);
  if (gazetteer.labels.findAll(sentence.text, sentence.folded).length > 0) add("with label");
  addWords(add, before, after);
}

/** What tells of each day whether the album comes on it; `ruled` is the one that the rules would take. */
export function daySigns(
  context: ExtractContext,
  days: readonly NamedDay[],
  ruled: number | undefined,
): readonly ReadonlySet<string>[] {
  const { publishedAt } = context.reading;
  const likely = days.filter(({ mentions }) => mentions.some(({ score }) => score >= 1));
  const first = Math.min(...likely.map(({ at }) => at));
  return days.map(({ at, mentions }) => {
    const signs = new Set<string>();
    const add = (sign: string): void => void signs.add(sign);
    for (const mention of mentions.slice(0, 4)) addMention(context, mention, add);
    const distance = distanceOf(Math.floor(at / dayMs) - Math.floor(publishedAt / dayMs));
    add(`distance ${distance}`);
    if (new Date(at).getUTCDay() === friday) add("friday");
    add(`days ${Math.min(4, days.length)}`);
    add(`likely ${Math.min(3, likely.length)}`);
    add(`times ${Math.min(3, mentions.length)}`);
    if (at === first) add("first likely");
    if (at > first) add("after first likely");
    if (ruled === at) add("ruled");
    else if (ruled !== undefined) add(at < ruled ? "before ruled" : "after ruled");
    const best = Math.max(...mentions.map(({ score }) => score));
    if (days.every((other) => other.at === at || other.mentions.every(({ score }) => score < best))) add("best");
    return signs;
  });
}
