import type { Sentence } from "../post/reading.ts";
import { hasDigit } from "../words/letters.ts";
import { allMatches } from "../words/matches.ts";
import { phrase } from "../words/phrase.ts";

/** A day that is told by its distance from another one, or by its number alone. */
export interface ReckonedDay {
  /** Epoch ms. */
  readonly at: number;
  readonly start: number;
  readonly end: number;
}

const dayMs = 86_400_000;
const numbers: Readonly<Record<string, number>> = {
  ...{ a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
  ...{ ein: 1, einen: 1, eine: 1, zwei: 2, drei: 3, vier: 4, un: 1, une: 1, deux: 2, trois: 3 },
  ...{ uno: 1, una: 1, dos: 2, tres: 3, due: 2, tre: 3, twelve: 12, fourteen: 14 },
};
const distance = phrase(
  new RegExp(
    `\\b(${Object.keys(numbers).join("|")}|\\d{1,2}) (?:full |whole )?(days?|weeks?|fortnights?|tage?|wochen?|jours?|semaines?|dias?|semanas?|giorn[io]|settiman[ae])[, ]+(earlier|before|prior|ahead|later|after|afterwards|following|vorher|fruher|zuvor|davor|vor|spater|danach|nach|plus tot|avant|plus tard|apres|antes|despues|prima|dopo)\\b`,
    "g",
  ),
);
const nextDay = phrase(
  /\b(?:the )?(?:very )?(?:day|night) (before|after)\b|\bthe (next|following) day\b|\bam tag (darauf|davor)\b|\ble lendemain\b|\bal dia siguiente\b|\bil giorno (dopo|prima)\b/g,
);
const sameDay = phrase(
  /\b(?:on )?(?:the|that) (?:very )?same (?:day|date|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|\bon that (?:very )?(?:day|date|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|\bon the day of the (?:film|movie|game|series|show|premiere|release|finale)\b|\b(?:alongside|along with|together with|in time for|to coincide with|day[- ]and[- ]date with) (?:it|the (?:film|movie|game|series|show|premiere|finale))\b|\bat the same time(?= (?:the|its|a|an|as) )|(?<=\b(?:releas|issu|arriv|com|put)[a-z]* [^.;]{0,80})\bat the same time\b|\ble meme jour\b|\bam (?:selben|gleichen) tag\b|\bel mismo dia\b|\blo stesso giorno\b/g,
);
/** Words without which none of these days is told. */
const unit = phrase(
  /\b(?:days?|nights?|weeks?|fortnights?|tage?|wochen?|jours?|semaines?|dias?|semanas?|giorn[io]|settiman[ae]|lendemain)\b/,
);
const event = phrase(
  /\b(?:day|date|(?:mon|tues|wednes|thurs|fri|satur|sun)day|alongside|along|together|time|coincide|jour|tag|dia|giorno)\b/,
);
/** True unless a sentence is sure to tell no day by counting. */
export const mayReckon = (folded: string): boolean => hasDigit(folded) || unit.test(folded) || event.test(folded);

const backwards = /^(?:earlier|before|prior|ahead|vorher|fruher|zuvor|davor|vor|plus tot|avant|antes|prima)$/;
const ofWeeks = /^(?:week|woche|semaine|semana|settiman)/;
const bareNumber =
  /(?=\d)(?<=(?<!\bfriday )\bthe |(?:on|this|next) friday the |\ble |\bden |\bdem |\bam |\bel |\bil )(\d{1,2})(?:st|nd|rd|th|\.)?(?=[,;)!]|:(?!\d)|[.](?! [a-z]+ (?:19|20)\d\d)|$| (?:at|via|on|from|in|with|by|and|for|while|when|through|sur|chez|bei|en|a|su)\b)/g;
/** The day that is meant stands after the words: "one week prior to the film's release on June 19". */
const reach = 90;

/** What will be on the 19th, is so on the next. */
const coming =
  /\b(?:will|'ll|due|coming|to be|set|wird|werden|kommt|erscheint|sortira|paraitra|saldra|llegara|uscira|arrivera|follows|ships?|streets)\b/;
const nearVerb = 80;
const halfMonth = 15 * dayMs;

interface Anchor {
  readonly at: number;
  readonly start: number;
  /** The film is shown, or the game sold, on it. */
  readonly isShow?: boolean;
}

/** "On the day of the film": counted from the day on which that is shown, whatever else was named since. */
const withWork =
  /\b(?:film|movie|game|series|show|premiere|release|finale|kinostart|filmstart)\b|\b(?:du film|de la pelicula|del film)\b/;
/** "Two weeks later, on May 3": the day is named as well. */
const namedToo = /^[^.;:]{0,40}[,(–-] ?(?:(?:on|am|le|el|il|the) )*$/;

/** "Two weeks ahead of the premiere on May 3": what is counted from stands right behind. */
const fromBehind = /^(?: of| to)? (?:the |its |their |der |dem |den |la |le |l'|el |il )?[^,;:.]{0,40}$/;
const needsObject = /(?:before|prior|ahead|after|vor|nach|avant|apres|antes|despues|prima|dopo)$/;

/** The day from which another is counted: the one right behind, the one named last, or the next where none was. */
function anchorOf(
  folded: string,
  before: readonly Anchor[],
  sentenceDays: readonly Anchor[],
  { index, 0: words }: RegExpExecArray,
): number | undefined {
  const end = index + words.length;
  const behind = sentenceDays.find(({ start }) => start >= end);
  if (behind !== undefined && needsObject.test(words) && fromBehind.test(folded.slice(end, behind.start)))
    return behind.at;
  const last = before.at(-1);
  if (last !== undefined) return last.at;
  return sentenceDays.find(({ start }) => start >= end && start - end < reach)?.at;
}

/** A day of the month nearest to the anchor's, or to the day of the post. */
function dayOfMonth(day: number, anchorAt: number): number | undefined {
  if (day < 1 || day > 31) return undefined;
  const anchor = new Date(anchorAt);
  const candidates = [-1, 0, 1].map((shift) => Date.UTC(anchor.getUTCFullYear(), anchor.getUTCMonth() + shift, day));
  const real = candidates.filter((at) => new Date(at).getUTCDate() === day);
  return real.reduce<number | undefined>(
    (best, at) => (best === undefined || Math.abs(at - anchorAt) < Math.abs(best - anchorAt) ? at : best),
    undefined,
  );
}

function lengthOf(count: string, unit: string): number {
  const days = unit.startsWith("fortnight") ? 14 : ofWeeks.test(unit) ? 7 : 1;
  return (numbers[count] ?? Number(count)) * days * dayMs;
}

/**
 * Days told by counting: "a week earlier", "the day after", "on the same day", "on the 19th". `earlier` are the days named in the sentences
 * before, `own` those of the sentence itself; both in order.
 */
export function findReckonedDays(
  { folded }: Sentence,
  earlier: readonly Anchor[],
  own: readonly Anchor[],
  publishedAt: number,
): readonly ReckonedDay[] {
  const out: ReckonedDay[] = [];
  const isFree = (start: number, end: number): boolean => !own.some((day) => day.start >= start && day.start < end);
  const isNamedToo = (at: number, end: number): boolean =>
    own.some((day) => day.at === at && day.start >= end && namedToo.test(folded.slice(end, day.start)));
  const add = (match: RegExpExecArray, at: number | undefined): void => {
    const [start, end] = [match.index, match.index + match[0].length];
    if (at !== undefined && isFree(start, end) && !isNamedToo(at, end)) out.push({ at, start, end });
  };
  const anchorAt = (match: RegExpExecArray): number | undefined =>
    anchorOf(folded, [...earlier, ...own.filter(({ start }) => start < match.index)], own, match);
  const isCounted = unit.test(folded);
  for (const match of isCounted ? distance.findAll(folded) : []) {
    const [anchor, length] = [anchorAt(match), lengthOf(match[1] ?? "", match[2] ?? "")];
    if (anchor !== undefined) add(match, backwards.test(match[3] ?? "") ? anchor - length : anchor + length);
  }
  for (const match of isCounted ? nextDay.findAll(folded) : []) {
    const anchor = anchorAt(match);
    const isBack = /before|davor|prima/.test(match[0]);
    if (anchor !== undefined) add(match, anchor + (isBack ? -dayMs : dayMs));
  }
  for (const match of event.test(folded) ? sameDay.findAll(folded) : []) {
    const shown = withWork.test(match[0]) ? earlier.findLast(({ isShow }) => isShow) : undefined;
    add(match, shown?.at ?? anchorAt(match));
  }
  for (const match of hasDigit(folded) ? allMatches(folded, bareNumber) : []) {
    const day = Number(match[1]);
    const anchor = anchorAt(match);
    const isAhead = anchor === undefined && coming.test(folded.slice(0, match.index).slice(-nearVerb));
    add(match, dayOfMonth(day, anchor ?? publishedAt + (isAhead ? halfMonth : 0)));
  }
  return out;
}
