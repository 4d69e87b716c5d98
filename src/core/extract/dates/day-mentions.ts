import type { ExtractContext } from "../context.ts";
import type { Sentence } from "../post/reading.ts";
import { fold } from "../words/fold.ts";
import { normalise } from "../words/keys.ts";
import { hasDigit } from "../words/letters.ts";
import { phrase } from "../words/phrase.ts";
import type { FoundDate } from "./found-date.ts";
import { isSaidToCome } from "./loose-days.ts";
import { isDateline, isPostsDay } from "./post-days.ts";
import { findReckonedDays, mayReckon } from "./reckoned-days.ts";
import { isFieldLine, scoreDate, type Vicinity } from "./score-day.ts";

/** A place where a day is named, and how much the words there speak for its being the day of release. */
export interface DayMention {
  readonly at: number;
  readonly score: number;
  /** The text states day, month and year. */
  readonly isWhole: boolean;
  /** "Today" or "Friday". */
  readonly isRelative: boolean;
  /** Counted from another day: "a week later". */
  readonly isReckoned: boolean;
  readonly sentence: Sentence;
  readonly start: number;
  readonly end: number;
}

const dayMs = 86_400_000;
const longestHandedOn = 21 * dayMs;
const longestAgo = 60 * dayMs;
const furthestAhead = 500 * dayMs;
/** Where words say plainly that a date is the album's. */
const plainScore = 2.2;
/** Where a rule says that a date is not the album's. */
const leastScore = -9;
const lastItem = 40;
/** How far from a day it is looked for that the film is shown on it. */
const nearShow = 40;
const looksDated =
  /earlier|later|after|before|prior|ahead|same|along|in time|coincide|today|tonight|morning|mat?tin|tomorrow|day\b|heute|morgen|tag\b|aujourd|demain|redi\b|udi\b|undi\b|ardi\b|hoy|manana|lunes|martes|jueves|viernes|sabado|domingo|oggi|domani|edi\b|erdi\b|sabato|domenica/;
const weekday =
  /(?:sun|mon|tues|wednes|thurs|fri|satur)day$|tag$|di$|dimanche$|lunes$|martes$|coles$|jueves$|viernes$|sabado$|domingo$|domenica$|sabato$/;
const ofDay = phrase(/\b(?:day|date|jour|tag|dia|giorno)\b/);
/** A weekday that is told by itself, whatever other days the sentence names. */
const thisWeekday =
  /\b(?:this|next|coming|diesen|kommenden|nachsten|ce|este|proximo|questo|prossimo) [a-z]+$|\b[a-z]+ (?:prochain|prossimo)$/;
const sameDay = phrase(
  /\b(?:(?:on )?(?:the|that) (?:very )?same (?:day|date)|(?:on )?that (?:very )?day|day-and-date|le meme jour|am (?:selben|gleichen) tag|el mismo dia|lo stesso giorno)\b(?! (?:the|as|that|it|when))/g,
);
/** Epoch ms of the day; a missing year is the one that brings it nearest to the post, days ahead preferred. */
function toTime(date: FoundDate, publishedAt: number): number {
  const time = Date.UTC(date.year, date.month - 1, date.day);
  if (date.certain.year) return time;
  const year = new Date(publishedAt).getUTCFullYear();
  const candidates = [year - 1, year, year + 1].map((one) => Date.UTC(one, date.month - 1, date.day));
  return candidates.find((one) => one >= publishedAt - 100 * dayMs) ?? time;
}

interface Neighbourhood extends Vicinity {
  readonly work: string | undefined;
  readonly dates: readonly FoundDate[];
}

/** True where a rule says that a date in such a place is not the album's. */
function isPassedOver(
  context: ExtractContext,
  sentence: Sentence,
  date: FoundDate,
  { workKey, albumNear }: Vicinity,
  isDated: boolean,
): boolean {
  const { folded, place } = sentence;
  if (place === "item" && !isFieldLine(folded) && !offersDisc(context, sentence)) return true;
  if (!mayRelease(context, sentence, workKey, albumNear)) return true;
  if (date.relative && date.start === 0 && /^this (?:very )?morning/.test(folded)) return true;
  const words = folded.slice(date.start, date.end);
  const isLoose =
    date.relative &&
    weekday.test(words) &&
    !thisWeekday.test(`${folded.slice(Math.max(0, date.start - 12), date.start)}${words}`);
  if (isLoose && (isDated || /^:/.test(folded.slice(date.end)))) return true;
  const before = folded
    .slice(0, date.start)
    .trimEnd()
    .concat(/^t/.test(folded.slice(date.start)) ? " today" : "");
  const isSaid = /(?:on|this|next|out|due|coming|today|tomorrow|until|releasing|available) ?$/.test(before);
  return date.relative && (place === "title" || place === "heading") && !isSaid;
}

/** "WORK: 3 May" on a line of its own. */
const isSchedule = ({ index, folded, openFolded }: Sentence, workKey: string): boolean =>
  index > 1 && folded.length < 110 && folded.startsWith(workKey) && !/\b(?:is|are|will|has)\b/.test(openFolded);

function mentionsIn(context: ExtractContext, sentence: Sentence, near: Neighbourhood): readonly DayMention[] {
  const { reading } = context;
  if (near.dates.length === 0) return [];
  const dates = near.dates.filter(
    (date) =>
      !isInTitle(sentence, date, near.work) &&
      isReal(date) &&
      (!date.relative || isSaidToCome(sentence, date)) &&
      !isPostsDay(context, sentence, date, toTime(date, reading.publishedAt)),
  );
  const isDated = dates.some(({ relative }) => !relative);
  return dates.map((date) => {
    const passedOver = isPassedOver(context, sentence, date, near, isDated);
    const isListed = isSchedule(sentence, near.workKey);
    const plain = (): number =>
      scoreDate(context, sentence, date, near) - (date.relative ? 0.7 : 0) + (isListed ? 1.8 : 0);
    return {
      at: toTime(date, reading.publishedAt),
      score: passedOver ? leastScore : plain(),
      isWhole: date.certain.year && !date.relative,
      isRelative: date.relative,
      isReckoned: false,
      sentence,
      start: date.start,
      end: date.end,
    };
  });
}

/** Days counted from those named before: as likely as if they were named there. */
function reckonedIn(
  context: ExtractContext,
  sentence: Sentence,
  earlier: Parameters<typeof findReckonedDays>[1],
  own: readonly DayMention[],
  near: Vicinity,
): readonly DayMention[] {
  return findReckonedDays(sentence, earlier, own, context.reading.publishedAt).map(({ at, start, end }) => {
    const date = new Date(at);
    const place = { start, end, year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
    const certain = { year: true, month: true, day: true };
    const score = scoreDate(context, sentence, { ...place, certain, relative: false }, near);
    return { at, score, isWhole: false, isRelative: false, isReckoned: true, sentence, start, end };
  });
}

/**
 * The dates of a sentence after a report's dateline, if there was one: a post that hands the report on later means by
 * "today" what the report means. Gives the day on which such words are said from here on.
 */
function datesAsTold(
  { reading, findDates }: ExtractContext,
  sentence: Sentence,
  toldAt: number,
): { readonly dates: readonly FoundDate[]; readonly toldAt: number } {
  const dates = findDates(sentence.text, reading.language, toldAt);
  const opening = dates.find((date) => !date.relative && isReal(date) && isDateline(sentence, date));
  const at = opening === undefined ? toldAt : toTime(opening, reading.publishedAt);
  const isEarlier = at < reading.publishedAt && at > reading.publishedAt - longestHandedOn;
  if (at === toldAt || !isEarlier) return { dates, toldAt };
  return { dates: findDates(sentence.text, reading.language, at), toldAt: at };
}

/** Every place where the sentences name a day. */
export function findDayMentions(
  context: ExtractContext,
  sentences: readonly Sentence[],
  work: string | undefined,
): readonly DayMention[] {
  const workKey = work === undefined ? "\n" : fold(work);
  const out: DayMention[] = [...onSameDay(context, sentences, workKey)];
  const isShort = sentences.length <= 14;
  const named: (DayMention & { readonly isShow: boolean })[] = [];
  const shows = ({ sentence, start, end }: DayMention): boolean =>
    context.cues.has("show", sentence.folded.slice(Math.max(0, start - nearShow), start)) ||
    context.cues.has("show", sentence.folded.slice(end, end + nearShow));
  let albumAt = -9;
  let toldAt = context.reading.publishedAt;
  for (const sentence of sentences) {
    const hasAlbum = context.cues.has("album", sentence.openFolded);
    if (hasAlbum) albumAt = sentence.index;
    const isList = sentence.place === "item" && sentence.index > lastItem;
    if (isList) continue;
    const albumNear = isShort || sentence.index - albumAt <= 3;
    const told = datesAsTold(context, sentence, toldAt);
    if (told.dates.length === 0 && !mayReckon(sentence.folded)) continue;
    if (!hasDigit(sentence.folded) && !looksDated.test(sentence.folded)) continue;
    toldAt = told.toldAt;
    const own = mentionsIn(context, sentence, { work, workKey, albumNear, dates: told.dates });
    const reckoned = reckonedIn(context, sentence, named, own, { workKey, albumNear });
    out.push(...own, ...reckoned);
    const inOrder = reckoned.length === 0 ? own : [...own, ...reckoned].sort((a, b) => a.start - b.start);
    named.push(...inOrder.map((day) => ({ ...day, isShow: shows(day) })));
  }
  return out.filter(({ at, score, isWhole }) => {
    const isPlain = isWhole && score >= plainScore;
    return score >= leastScore && (isPlain || isTimely(at, context.reading.publishedAt));
  });
}

/**
 * No news tells of what came out months ago, and none looks further ahead than the next year; but where a year is written
 * and the day is plainly the album's, it is the post's own date that is wrong.
 */
const isTimely = (at: number, publishedAt: number): boolean =>
  at > publishedAt - longestAgo && at < publishedAt + furthestAhead;

/** "The film opens on 20 June; the album is out the same day": the day named last before. */
function onSameDay(context: ExtractContext, sentences: readonly Sentence[], workKey: string): readonly DayMention[] {
  const { reading, findDates } = context;
  return sentences.flatMap((sentence, index) =>
    (ofDay.test(sentence.openFolded) ? sameDay.findAll(sentence.openFolded) : []).flatMap((match) => {
      const earlier = [sentences[index - 1]?.text ?? "", sentence.text.slice(0, match.index)];
      const last = earlier
        .flatMap((text) => findDates(text, reading.language, reading.publishedAt))
        .filter((date) => !date.relative && isReal(date))
        .at(-1);
      if (last === undefined) return [];
      const here = { ...last, start: match.index, end: match.index + match[0].length };
      const score = scoreDate(context, sentence, here, { workKey, albumNear: true });
      const { start, end } = here;
      return [
        {
          at: toTime(last, reading.publishedAt),
          score,
          isWhole: last.certain.year,
          isRelative: false,
          isReckoned: false,
          sentence,
          start,
          end,
        },
      ];
    }),
  );
}

/** A list item that says what the album comes on is no track. */
const offersDisc = ({ cues }: ExtractContext, { folded }: Sentence): boolean =>
  !/\d:\d\d/.test(folded) && (cues.has("vinyl", folded) || cues.has("cd", folded) || cues.has("digital", folded));

/** True if the sentence can say when an album comes: reading dates takes longer than looking at words. */
function mayRelease(
  context: ExtractContext,
  { folded, place }: Sentence,
  workKey: string,
  albumNear: boolean,
): boolean {
  const { cues } = context;
  if (place === "title" || place === "heading" || isFieldLine(folded) || folded.startsWith(workKey)) return true;
  if (/^(?:released|releases|out|available|coming) /.test(folded) && folded.length < 50) return true;
  if (albumNear && folded.length < 260) return true;
  return (
    (albumNear || cues.has("music", folded) || /\brecords\b/.test(folded)) &&
    (cues.has("release", folded) || cues.has("album", folded) || folded.includes(workKey))
  );
}

/** "Friday" in a title is no date; in capitals only where they are the work's name. */
function isInTitle({ spans }: Sentence, date: FoundDate, work: string | undefined): boolean {
  return spans.some(
    (span) =>
      span.start <= date.start &&
      date.end <= span.end &&
      (span.kind !== "capitals" || (work !== undefined && normalise(work).includes(normalise(span.text)))),
  );
}

const isReal = (date: FoundDate): boolean =>
  new Date(Date.UTC(date.year, date.month - 1, date.day)).getUTCMonth() === date.month - 1;
