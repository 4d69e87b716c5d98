import type { ExtractContext } from "./context.ts";
import { fold } from "./fold.ts";
import type { FoundDate } from "./found-date.ts";
import type { Sentence } from "./reading.ts";

interface Scored {
  readonly at: number;
  readonly score: number;
  /** The text states day, month and year. */
  readonly isWhole: boolean;
}

const dayMs = 86_400_000;
const clauseBreak =
  /[;]| [–—] |: |, (?:the (?:very )?(?:same )?day|while|but|when|whereas|and (?=the (?:film|movie|show|series))|which|with)\b|\. /g;
const looksDated =
  /\d|today|tonight|tomorrow|day\b|heute|morgen|tag\b|aujourd|demain|redi\b|udi\b|undi\b|ardi\b|hoy|manana|lunes|martes|jueves|viernes|sabado|domingo|oggi|domani|edi\b|erdi\b|sabato|domenica/;
const published =
  /\b(?:announced|reported|posted|tweeted|wrote|said|told|updated|published|shared|unveiled|debuted|premiered|uploaded|confirmed|born|died|nominated|recorded|copyright|seen|went)\b[^.;,]{0,24}$/;
const orderStart =
  /\bfor pre-?orders? (?:on |from |at |this |next |starting )?[^.;,]{0,12}$|\b(?:pre-?orders?|pre-?ordered|pre-?sales?|orders)\b[^.;]{0,30}\b(?:begin|begins|start|starts|open|opens|from|live|up|go|goes|on sale|beginning|starting|take|takes)\b[^.;]{0,24}$|\bpre-?order[^.;]{0,25}\b(?:from|on|starting)$|begins? to take (?:pre-?)?orders/;
const fieldLine =
  /^[^a-z]{0,4}(?:release date|released?|release|out|street date|erscheint(?: am)?|vo|veroffentlichung|date de sortie|sortie|fecha de lanzamiento|lanzamiento|data di uscita|uscita|available|album release|(?:digital|physical|cd|vinyl|lp)(?: (?:release|edition|version))?(?: date)?|due|erscheinungsdatum|erscheinungstermin)\s*[:–-]/;
const releasedLine =
  /^(?:released?|releases|out|veroffentlicht am|erscheint am|erschienen am|sorti le|paru le|parution le|uscito il|pubblicato il|publicado el|lanzado el)(?: on)?:? $/;
const singleOnly = /\b(?:single|track|song|video|trailer|teaser|cue|episode|podcast|interview)\b/;
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
  name: "album" | "show" | "release" | "work" | "track",
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

function scoreDate(context: ExtractContext, sentence: Sentence, date: FoundDate, albumNear: boolean): number {
  const { folded } = sentence;
  const inBrackets = sentence.openFolded.slice(date.start, date.end).trim() === "";
  const text = withoutTitleColons(
    (inBrackets ? folded : sentence.openFolded).replace(dayAside, (aside) => " ".repeat(aside.length)),
    sentence,
  );
  const { before, after } = clauseOf(text, date);
  if (fieldLine.test(folded) || isReleasedLine(sentence, date)) return 6;
  if (orderStart.test(before) || ordersAfter.test(after) || published.test(before.slice(-60))) return -2;
  const { cues } = context;
  const clause = `${before} # ${after}`;
  const album = nearness(context, "album", before, after);
  const show = nearness(context, "show", before, after);
  const release = nearness(context, "release", before, after);
  const track = nearness(context, "track", before, after);
  let score = 0;
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
    nearness(context, "work", before, after) < Math.min(album, 25) &&
    !/in conjunction with|together with|along with|alongside|same day/.test(clause)
  )
    score -= 1;
  if (track < album && singleOnly.test(clause)) score -= album === Number.POSITIVE_INFINITY ? 3 : 1.5;
  if (cues.has("earlier", clause)) score -= 3;
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
  const out: Scored[] = [];
  let albumAt = -9;
  for (const sentence of sentences) {
    const hasAlbum = context.cues.has("album", sentence.openFolded);
    if (hasAlbum) albumAt = sentence.index;
    if (!looksDated.test(sentence.folded)) continue;
    if (sentence.place === "item" && !fieldLine.test(sentence.folded)) continue;
    if (!mayRelease(context, sentence, workKey, sentence.index - albumAt <= 2)) continue;
    for (const date of findDates(sentence.text, reading.language, reading.publishedAt)) {
      const inTitle = sentence.spans.some(
        (span) => span.start <= date.start && date.end <= span.end && span.kind !== "capitals",
      );
      if (inTitle || !isReal(date)) continue;
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
      const nearby = sentence.index - albumAt <= 2;
      out.push({
        at: toTime(date, reading.publishedAt),
        score: scoreDate(context, sentence, date, nearby) - (date.relative ? 0.7 : 0) + (isSchedule ? 1.8 : 0),
        isWhole: date.certain.year && !date.relative,
      });
    }
  }
  return out;
}

/** True if the sentence can say when an album comes: reading dates takes longer than looking at words. */
function mayRelease(
  context: ExtractContext,
  { folded, place }: Sentence,
  workKey: string,
  albumNear: boolean,
): boolean {
  const { cues } = context;
  if (place === "title" || place === "heading" || fieldLine.test(folded) || folded.startsWith(workKey)) return true;
  if (/^(?:released|releases) /.test(folded) && folded.length < 50) return true;
  return (
    (albumNear || cues.has("music", folded) || /\brecords\b/.test(folded)) &&
    (cues.has("release", folded) || cues.has("album", folded) || folded.includes(workKey))
  );
}

const isReal = (date: FoundDate): boolean =>
  new Date(Date.UTC(date.year, date.month - 1, date.day)).getUTCMonth() === date.month - 1;

const toIso = (at: number): string => new Date(at).toISOString().slice(0, 10);

/**
 * The earliest day that the post states for this album, `YYYY-MM-DD`. Days of the film, of orders, of single tracks and
 * of earlier editions do not count.
 */
export function findReleaseDate(
  context: ExtractContext,
  sentences: readonly Sentence[],
  work: string | undefined,
): string | undefined {
  const { publishedAt } = context.reading;
  const scored = findScored(context, sentences, work).filter((one) => one.score >= 2.2);
  const timely = scored.filter((one) => one.at > publishedAt - 700 * dayMs && one.at < publishedAt + 800 * dayMs);
  const whole = scored.filter((one) => one.isWhole);
  const good = timely.some((one) => one.isWhole) || whole.length === 0 ? timely : whole;
  const best = Math.max(...good.map((one) => one.score));
  const close = good.filter((one) => one.score >= best - 2.2);
  const recent = close.filter((one) => one.at > publishedAt - 45 * dayMs);
  const times = (recent.length > 0 ? recent : close).map((one) => one.at);
  return times.length === 0 ? undefined : toIso(Math.min(...times));
}
