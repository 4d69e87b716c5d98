import type { ExtractContext } from "./context.ts";
import { fold } from "./fold.ts";
import type { FoundDate } from "./found-date.ts";
import { normalise } from "./keys.ts";
import type { Sentence } from "./reading.ts";

interface Scored {
  readonly at: number;
  readonly score: number;
  /** The text states day, month and year. */
  readonly isWhole: boolean;
  /** "Today" or "Friday". */
  readonly isRelative: boolean;
}

const dayMs = 86_400_000;
const clauseBreak =
  /[;]| [–—] |: |, (?:and|e|et|und|y) (?=(?:today|tomorrow|oggi|domani|heute|morgen|aujourd|demain|hoy|manana)\b)|, (?:the (?:very )?(?:same )?day|while|but|when|whereas|and (?=the (?:film|movie|show|series))|which|with)\b|\. /g;
const looksDated =
  /\d|today|tonight|morning|mat?tin|tomorrow|day\b|heute|morgen|tag\b|aujourd|demain|redi\b|udi\b|undi\b|ardi\b|hoy|manana|lunes|martes|jueves|viernes|sabado|domingo|oggi|domani|edi\b|erdi\b|sabato|domenica/;
const weekday =
  /(?:sun|mon|tues|wednes|thurs|fri|satur)day$|tag$|di$|dimanche$|lunes$|martes$|coles$|jueves$|viernes$|sabado$|domingo$|domenica$|sabato$/;
const published =
  /\b(?:announced|revealed|reported|posted|tweeted|wrote|said|told|updated|published|shared|unveiled|debuted|premiered|uploaded|confirmed|born|died|nominated|recorded|copyright|seen|went to)\b[^.;,]{0,24}$/;
const publishes = /\b(?:announces?|reveals?|confirms?|says?|unveils?|tells?|reports?) $/;
const publishedAfter =
  /^,? (?:(?!releas|issu|and |but |while )[a-z0-9&'.-]+ ){0,5}(?:announc(?:e|es|ed|ing)|reveal(?:s|ed)?|confirm(?:s|ed)?|unveil(?:s|ed)?|tweet(?:s|ed)?|post(?:s|ed)|said|told|(?:is|are) (?:excited|thrilled|proud|happy|pleased|delighted)|proudly)\b/;
const dateline = /^\(?[a-z][a-z., /-]{0,60}[–-]? ?$/;
const datelineEnd = /^\)? ?(?:\/|--|–|-|\()/;
/** "Nobody could buy it until today" is no date. */
const untilNow = /\b(?:bis|until|till|up to|jusqu'|hasta|fino ad?|even|still) ?$/;
const sameDay =
  /\b(?:(?:on )?(?:the|that) (?:very )?same (?:day|date)|(?:on )?that (?:very )?day|day-and-date|le meme jour|am (?:selben|gleichen) tag|el mismo dia|lo stesso giorno)\b(?! (?:the|as|that|it|when))/g;
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
  for (const match of text.matchAll(clauseBreak)) {
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

const isDateline = ({ index }: Sentence, before: string, after: string): boolean =>
  index <= 1 && dateline.test(before) && datelineEnd.test(after);

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
  if (isDateline(sentence, before, after) || (date.relative && (publishes.test(before) || publishedAfter.test(after))))
    return -2;
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

function findScored(
  context: ExtractContext,
  sentences: readonly Sentence[],
  work: string | undefined,
): readonly Scored[] {
  const workKey = work === undefined ? "\n" : fold(work);
  const { reading, findDates } = context;
  const out: Scored[] = [...onSameDay(context, sentences)];
  const isShort = sentences.length <= 14;
  let albumAt = -9;
  for (const sentence of sentences) {
    const hasAlbum = context.cues.has("album", sentence.openFolded);
    if (hasAlbum) albumAt = sentence.index;
    if (!looksDated.test(sentence.folded)) continue;
    if (sentence.place === "item" && !fieldLine.test(sentence.folded) && !offersDisc(context, sentence)) continue;
    const nearby = isShort || sentence.index - albumAt <= 3;
    if (!mayRelease(context, sentence, workKey, nearby)) continue;
    const dates = findDates(sentence.text, reading.language, reading.publishedAt);
    const isDated = dates.some(({ relative }) => !relative);
    for (const date of dates) {
      if (isInTitle(sentence, date, work) || !isReal(date)) continue;
      if (date.relative && date.start === 0 && /^this (?:very )?morning/.test(sentence.folded)) continue;
      const isLoose = date.relative && weekday.test(sentence.folded.slice(date.start, date.end));
      if (isLoose && (isDated || /^:/.test(sentence.folded.slice(date.end)))) continue;
      const isUnsaid =
        date.relative &&
        (sentence.place === "title" || sentence.place === "heading") &&
        !/(?:on|this|next|out|due|coming|today|tomorrow|until|releasing|available) ?$/.test(
          sentence.folded
            .slice(0, date.start)
            .trimEnd()
            .concat(/^t/.test(sentence.folded.slice(date.start)) ? " today" : ""),
        );
      if (isUnsaid) continue;
      const isSchedule =
        sentence.index > 1 &&
        sentence.folded.length < 110 &&
        sentence.folded.startsWith(workKey) &&
        !/\b(?:is|are|will|has)\b/.test(sentence.openFolded);
      out.push({
        at: toTime(date, reading.publishedAt),
        score: scoreDate(context, sentence, date, nearby) - (date.relative ? 0.7 : 0) + (isSchedule ? 1.8 : 0),
        isWhole: date.certain.year && !date.relative,
        isRelative: date.relative,
      });
    }
  }
  return out;
}

/** "The film opens on 20 June; the album is out the same day": the day named last before. */
function onSameDay(context: ExtractContext, sentences: readonly Sentence[]): readonly Scored[] {
  const { reading, findDates } = context;
  return sentences.flatMap((sentence, index) =>
    [...sentence.openFolded.matchAll(sameDay)].flatMap((match) => {
      const earlier = [sentences[index - 1]?.text ?? "", sentence.text.slice(0, match.index)];
      const last = earlier
        .flatMap((text) => findDates(text, reading.language, reading.publishedAt))
        .filter((date) => !date.relative && isReal(date))
        .at(-1);
      if (last === undefined) return [];
      const here = { ...last, start: match.index, end: match.index + match[0].length };
      const score = scoreDate(context, sentence, here, true);
      return [{ at: toTime(last, reading.publishedAt), score, isWhole: last.certain.year, isRelative: false }];
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

const toIso = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** A day of release and whether the post says in plain words that it is one. */
export interface ReleaseDay {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly isPlain: boolean;
}

function chooseDay(scored: readonly Scored[], publishedAt: number): string | undefined {
  const timely = scored.filter((one) => one.at > publishedAt - 700 * dayMs && one.at < publishedAt + 800 * dayMs);
  const whole = scored.filter((one) => one.isWhole);
  const isTimely = timely.some((one) => one.isWhole || one.score >= 3.5);
  const good = isTimely || whole.length === 0 ? timely : whole;
  const best = Math.max(...good.map((one) => one.score));
  const close = good.filter((one) => one.score >= best - 2.2);
  const recent = close.filter((one) => one.at > publishedAt - 45 * dayMs);
  const times = (recent.length > 0 ? recent : close).map((one) => one.at);
  return times.length === 0 ? undefined : toIso(Math.min(...times));
}

/**
 * The earliest day that the post states for this album. Days of the film, of orders, of single tracks and of earlier
 * editions do not count. Where no day is stated in plain words, one that is likely meant.
 */
export function findReleaseDay(
  context: ExtractContext,
  sentences: readonly Sentence[],
  work: string | undefined,
): ReleaseDay | undefined {
  const { publishedAt } = context.reading;
  const all = findScored(context, sentences, work);
  const plain = chooseDay(
    all.filter((one) => one.score >= 2.2),
    publishedAt,
  );
  if (plain !== undefined) return { day: plain, isPlain: true };
  const likely = all.filter((one) => one.score >= (one.isRelative ? 1.2 : 0.6) && one.at > publishedAt - 10 * dayMs);
  const day = chooseDay(likely, publishedAt);
  return day === undefined ? undefined : { day, isPlain: false };
}
