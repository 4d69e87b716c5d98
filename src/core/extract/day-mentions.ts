import type { ExtractContext } from "./context.ts";
import { fold } from "./fold.ts";
import type { FoundDate } from "./found-date.ts";
import { normalise } from "./keys.ts";
import { isSaidToCome } from "./loose-days.ts";
import { allMatches } from "./matches.ts";
import { phrase } from "./phrase.ts";
import { isDateline, isPostsDay } from "./post-days.ts";
import type { Sentence } from "./reading.ts";
import { findReckonedDays } from "./reckoned-days.ts";

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
/** Where a rule says that a date is not the album's. */
const leastScore = -9;
const lastItem = 40;
const clauseBreak =
  /[;]| [–—] |: |, (?:and|e|et|und|y) (?=(?:today|tomorrow|oggi|domani|heute|morgen|aujourd|demain|hoy|manana)\b)|, (?:the (?:very )?(?:same )?day|while|but|when|whereas|and (?=the (?:film|movie|show|series))|which|with)\b|\. /g;
const looksDated =
  /\d|earlier|later|after|before|prior|ahead|same|along|in time|coincide|today|tonight|morning|mat?tin|tomorrow|day\b|heute|morgen|tag\b|aujourd|demain|redi\b|udi\b|undi\b|ardi\b|hoy|manana|lunes|martes|jueves|viernes|sabado|domingo|oggi|domani|edi\b|erdi\b|sabato|domenica/;
const weekday =
  /(?:sun|mon|tues|wednes|thurs|fri|satur)day$|tag$|di$|dimanche$|lunes$|martes$|coles$|jueves$|viernes$|sabado$|domingo$|domenica$|sabato$/;
const published =
  /\b(?:announced|revealed|reported|posted|tweeted|wrote|said|told|updated|published|shared|unveiled|debuted|premiered|uploaded|confirmed|born|died|nominated|recorded|copyright|seen|went to)\b[^.;,]{0,24}$/;
const publishes = /\b(?:announces?|reveals?|confirms?|says?|unveils?|tells?|reports?) $/;
const publishedAfter =
  /^,? (?:(?!releas|issu|and |but |while )[a-z0-9&'.-]+ ){0,5}(?:announc(?:e|es|ed|ing)|reveal(?:s|ed)?|confirm(?:s|ed)?|unveil(?:s|ed)?|tweet(?:s|ed)?|post(?:s|ed)|said|told|(?:is|are) (?:excited|thrilled|proud|happy|pleased|delighted)|proudly)\b/;
/** "Nobody could buy it until today" is no date. */
const untilNow = /\b(?:bis|until|till|up to|jusqu'|hasta|fino ad?|even|still) ?$/;
const sameDay = phrase(
  /\b(?:(?:on )?(?:the|that) (?:very )?same (?:day|date)|(?:on )?that (?:very )?day|day-and-date|le meme jour|am (?:selben|gleichen) tag|el mismo dia|lo stesso giorno)\b(?! (?:the|as|that|it|when))/g,
);
const songAlbum = /\bsongs? (?:soundtrack|album|collection|lp)s?\b/;
const orderStart =
  /\bfor pre-?orders? (?:on |from |at |this |next |starting )?[^.;,]{0,12}$|\b(?:pre-?orders?|pre-?ordered|pre-?sales?|orders)\b[^.;]{0,30}\b(?:begin|begins|start|starts|open|opens|from|live|up|go|goes|on sale|beginning|starting|take|takes)\b[^.;]{0,24}$|\bpre-?order[^.;]{0,25}\b(?:from|on|starting)$|begins? to take (?:pre-?)?orders/;
const fieldLine =
  /^[^a-z]{0,4}(?:street date|ship date) \d|^[^a-z]{0,4}(?:(?:album |soundtrack )?release date|street date|ships?|shipping|when|wann|quand|cuando|quando|released?|release|out|street date|erscheint(?: am)?|vo|veroffentlichung|date de sortie|sortie|fecha de lanzamiento|lanzamiento|data di uscita|uscita|available|album release|(?:digital|physical|cd|vinyl|lp)(?: (?:release|edition|version))?(?: date)?|due|erscheinungsdatum|erscheinungstermin)\s*[:–-]/;
const releasedLine =
  /^(?:released?|releases|out|veroffentlicht am|erscheint am|erschienen am|sorti le|paru le|parution le|uscito il|pubblicato il|publicado el|lanzado el)(?: on)?:? $/;
const singleOnly =
  /\b(?:single|track|song|(?:two|three|four|both|first) (?:tracks|songs|cues|pieces)|video|trailer|teaser|cue|episode|podcast|interview)\b/;
const pronoun =
  /^(?:and |but |then )?(?:it|they|both|these|this|the release|all of (?:it|them))\b|\b(?:it|they|both|which)(?:'ll)? (?:will |is |are |also |then )*(?:be |set |due |to )*(?:releas|out|avail|drop|arriv|hit|com|ship|land|due|street|on sale)/;
const ordersAfter =
  /^[^.;]{0,60}\b(?:begins? to take|starts? taking|take|opens?|open)[^.;]{0,20}pre-?orders|^[^.;]{0,30}pre-?orders? (?:begin|start|open|go)/;

function clauseOf(text: string, date: FoundDate): { readonly before: string; readonly after: string } {
  let from = 0;
  let to = text.length;
  for (const match of allMatches(text, clauseBreak)) {
    if (match.index + match[0].length <= date.start) from = match.index + match[0].length;
    else if (match.index >= date.end && !(match[0] === ": " && text.slice(from, date.start).trim().length < 12)) {
      to = match.index;
      break;
    }
  }
  return { before: text.slice(from, date.start), after: text.slice(date.end, to) };
}

/** The last or first place of a cue, as a distance from the date; Infinity where it does not stand. */
function nearness(
  context: ExtractContext,
  name: "album" | "show" | "release" | "work" | "track" | "digital" | "vinyl" | "cd",
  before: string,
  after: string,
): number {
  const last = context.cues.findAll(name, before).at(-1);
  const first = context.cues.findAll(name, after)[0];
  const left = last === undefined ? Number.POSITIVE_INFINITY : before.length - last.index - last[0].length;
  return Math.min(left, first === undefined ? Number.POSITIVE_INFINITY : first.index + 4);
}

const dayAside = /, (?:the (?:very |same )?day|just|only|exactly|one|two|three)\b[^,;.]{5,80}(?=[,.]|$)/g;

/** "released March 21, 2025" and nothing else in the line. */
const isReleasedLine = (sentence: Sentence, date: FoundDate): boolean =>
  releasedLine.test(sentence.folded.slice(0, date.start)) && sentence.folded.slice(date.end).trim().length < 2;

/** "May 20." as a sentence of a list item. */
const isWholeItem = ({ place, folded }: Sentence, date: FoundDate): boolean =>
  place === "item" && date.start === 0 && folded.length - date.end <= 2;

/** The colon of a title is no break in the sentence. */
function withoutTitleColons(text: string, { spans, bold }: Sentence): string {
  return [...spans, ...bold].reduce(
    (rest, { start, end }) =>
      rest.slice(start, end).includes(": ")
        ? rest.slice(0, start) + rest.slice(start, end).replaceAll(": ", "  ") + rest.slice(end)
        : rest,
    text,
  );
}

/** ", which streams from March," is about something else, unless the date stands in it. */
const blankClauses = ({ cues }: ExtractContext, text: string, date: FoundDate): string =>
  text.replace(/, (?=([a-z'-]+) )[^,;.]{5,110}(?=,)/g, (clause: string, word: string, at: number) => {
    const holdsDate = at < date.end && date.start < at + clause.length;
    const isAside =
      /^(?:which|who|whose|where)$/.test(word) || (cues.has("show", clause) && !cues.has("album", clause));
    return isAside && !holdsDate ? " ".repeat(clause.length) : clause;
  });

function scoreDate(context: ExtractContext, sentence: Sentence, date: FoundDate, albumNear: boolean): number {
  const { folded } = sentence;
  const inBrackets = sentence.openFolded.slice(date.start, date.end).trim() === "";
  const text = withoutTitleColons(
    blankClauses(
      context,
      (inBrackets ? folded : sentence.openFolded).replace(dayAside, (aside) => " ".repeat(aside.length)),
      date,
    ),
    sentence,
  );
  const { before, after: rest } = clauseOf(text, date);
  const after = inBrackets ? rest.slice(0, Math.max(0, rest.indexOf(")"))) : rest;
  if (fieldLine.test(folded) || isReleasedLine(sentence, date)) return 6;
  if (isWholeItem(sentence, date)) return 2.5;
  if (date.relative && untilNow.test(before)) return -2;
  if (/^,? of (?:the same|that|the following) year\b/.test(after)) return -2;
  if (date.relative && (publishes.test(before) || publishedAfter.test(after))) return -2;
  if (/\bpre-?orders?:? (?:on |from |start )?$/.test(sentence.folded.slice(0, date.start))) return -2;
  if (orderStart.test(before) || ordersAfter.test(after) || published.test(before.slice(-60))) return -2;
  const { cues } = context;
  const clause = `${before} # ${after}`;
  const album = Math.min(
    ...(["album", "digital", "vinyl", "cd"] as const).map((name) => nearness(context, name, before, after)),
  );
  const show = nearness(context, "show", before, after);
  const release = nearness(context, "release", before, after);
  const track = nearness(context, "track", before, after);
  let score = sentence.index > 14 ? -1 : 0;
  if (album < Number.POSITIVE_INFINITY) score += 2;
  else if (cues.has("album", sentence.openFolded)) score += 1;
  else if (albumNear && pronoun.test(before.trimStart())) score += 1.6;
  else if (albumNear) score += 0.7;
  if (album === Number.POSITIVE_INFINITY && cues.has("music", clause)) score += 1;
  if (cues.has("digital", clause) || cues.has("vinyl", clause) || cues.has("cd", clause)) score += 0.7;
  if (context.gazetteer.labels.findAll(sentence.text, folded).length > 0 || /\brecords\b/.test(clause)) score += 0.7;
  if (release < Number.POSITIVE_INFINITY || /\b(?:lets?|set|sets|turns?) .{3,90}\b(?:loose|free)\b/.test(clause))
    score += 1.5;
  if (show < Number.POSITIVE_INFINITY && (show < album + 10 || album === Number.POSITIVE_INFINITY))
    score -= show <= release + 12 || album === Number.POSITIVE_INFINITY ? 3 : 1;
  if (
    !cues.has("music", clause) &&
    nearness(context, "work", before, after) < Math.min(album, 25) &&
    !/in conjunction with|together with|along with|alongside|same day/.test(clause)
  )
    score -= 1;
  if (track < album && singleOnly.test(clause)) score -= album === Number.POSITIVE_INFINITY ? 3 : 1.5;
  if (cues.has("earlier", clause)) score -= 3;
  if (songAlbum.test(clause)) score -= 1.5;
  return score + (sentence.place === "title" || sentence.place === "heading" ? 1 : 0);
}

/** Epoch ms of the day; a missing year is the one that brings it nearest to the post, days ahead preferred. */
function toTime(date: FoundDate, publishedAt: number): number {
  const time = Date.UTC(date.year, date.month - 1, date.day);
  if (date.certain.year) return time;
  const year = new Date(publishedAt).getUTCFullYear();
  const candidates = [year - 1, year, year + 1].map((one) => Date.UTC(one, date.month - 1, date.day));
  return candidates.find((one) => one >= publishedAt - 100 * dayMs) ?? time;
}

interface Neighbourhood {
  readonly work: string | undefined;
  readonly workKey: string;
  /** An album is spoken of in one of the sentences before. */
  readonly albumNear: boolean;
  readonly dates: readonly FoundDate[];
}

/** True where a rule says that a date in such a place is not the album's. */
function isPassedOver(
  context: ExtractContext,
  sentence: Sentence,
  date: FoundDate,
  { workKey, albumNear }: Omit<Neighbourhood, "dates">,
  isDated: boolean,
): boolean {
  const { folded, place } = sentence;
  if (place === "item" && !fieldLine.test(folded) && !offersDisc(context, sentence)) return true;
  if (!mayRelease(context, sentence, workKey, albumNear)) return true;
  if (date.relative && date.start === 0 && /^this (?:very )?morning/.test(folded)) return true;
  const isLoose = date.relative && weekday.test(folded.slice(date.start, date.end));
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
      scoreDate(context, sentence, date, near.albumNear) - (date.relative ? 0.7 : 0) + (isListed ? 1.8 : 0);
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
  earlier: readonly DayMention[],
  own: readonly DayMention[],
  albumNear: boolean,
): readonly DayMention[] {
  return findReckonedDays(sentence, earlier, own, context.reading.publishedAt).map(({ at, start, end }) => {
    const date = new Date(at);
    const place = { start, end, year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
    const certain = { year: true, month: true, day: true };
    const score = scoreDate(context, sentence, { ...place, certain, relative: false }, albumNear);
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
  const out: DayMention[] = [...onSameDay(context, sentences)];
  const isShort = sentences.length <= 14;
  const named: DayMention[] = [];
  let albumAt = -9;
  let toldAt = context.reading.publishedAt;
  for (const sentence of sentences) {
    const hasAlbum = context.cues.has("album", sentence.openFolded);
    if (hasAlbum) albumAt = sentence.index;
    const isList = sentence.place === "item" && sentence.index > lastItem;
    if (isList || !looksDated.test(sentence.folded)) continue;
    const albumNear = isShort || sentence.index - albumAt <= 3;
    const told = datesAsTold(context, sentence, toldAt);
    toldAt = told.toldAt;
    const own = mentionsIn(context, sentence, { work, workKey, albumNear, dates: told.dates });
    out.push(...own, ...reckonedIn(context, sentence, named.slice(-1), own, albumNear));
    named.push(...own);
  }
  return out;
}

/** "The film opens on 20 June; the album is out the same day": the day named last before. */
function onSameDay(context: ExtractContext, sentences: readonly Sentence[]): readonly DayMention[] {
  const { reading, findDates } = context;
  return sentences.flatMap((sentence, index) =>
    sameDay.findAll(sentence.openFolded).flatMap((match) => {
      const earlier = [sentences[index - 1]?.text ?? "", sentence.text.slice(0, match.index)];
      const last = earlier
        .flatMap((text) => findDates(text, reading.language, reading.publishedAt))
        .filter((date) => !date.relative && isReal(date))
        .at(-1);
      if (last === undefined) return [];
      const here = { ...last, start: match.index, end: match.index + match[0].length };
      const score = scoreDate(context, sentence, here, true);
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
  if (place === "title" || place === "heading" || fieldLine.test(folded) || folded.startsWith(workKey)) return true;
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
