import type { ExtractContext } from "../context.ts";
import type { Cues } from "../lexicon/cues.ts";
import type { Sentence } from "../post/reading.ts";
import { type Clause, clauseAround } from "./day-clauses.ts";
import { findOtherSubject } from "./day-subjects.ts";
import type { FoundDate } from "./found-date.ts";

const published =
  /\b(?:announced|revealed|reported|posted|tweeted|wrote|said|told|updated|published|shared|unveiled|debuted|premiered|uploaded|confirmed|born|died|nominated|recorded|copyright|seen|went to)\b[^.;,]{0,24}$/;
const publishes = /\b(?:announces?|reveals?|confirms?|says?|unveils?|tells?|reports?) $/;
const publishedAfter =
  /^,? (?:(?!releas|issu|and |but |while )[a-z0-9&'.-]+ ){0,5}(?:announc(?:e|es|ed|ing)|reveal(?:s|ed)?|confirm(?:s|ed)?|unveil(?:s|ed)?|tweet(?:s|ed)?|post(?:s|ed)|said|told|(?:is|are) (?:excited|thrilled|proud|happy|pleased|delighted)|proudly)\b/;
/** "Nobody could buy it until today" is no date. */
const untilNow = /\b(?:bis|until|till|up to|jusqu'|hasta|fino ad?|even|still) ?$/;
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

/** That something is set for a day, without a word for its coming. */
const planned =
  /\b(?:can be had|to be had|(?:has|have|got|gets) (?:a|an|its|their) (?:\w+ )?date|(?:release|street) date|planned|scheduled|slated|set for|expected|wait(?:ing)? (?:until|till)|aspettare|attendere|attendu\w*|fixee?|prevue?s?|previst[oa]s?|geplant|angesetzt|be yours|selling it|ha(?:s|ve) it|will have)\b/;
const setLoose = /\b(?:lets?|set|sets|turns?) .{3,90}\b(?:loose|free)\b/;
const inStep = /in conjunction with|together with|along with|alongside|same day/;
/** Where music has its debut, no show has. */
const musicDebut =
  /\bdebut(?:s|ed|ing)? (?:digitally|on (?:all |the |most )?(?:digital|streaming|music|itunes|spotify|apple music|bandcamp|vinyl|cd)\b)/g;

/** The last or first place of a cue, as a distance from the date; Infinity where it does not stand. */
function nearness(
  cues: Cues,
  name: "album" | "show" | "release" | "work" | "track" | "digital" | "vinyl" | "cd",
  before: string,
  after: string,
): number {
  const last = cues.findAll(name, before).at(-1);
  const first = cues.findAll(name, after)[0];
  const left = last === undefined ? Number.POSITIVE_INFINITY : before.length - last.index - last[0].length;
  return Math.min(left, first === undefined ? Number.POSITIVE_INFINITY : first.index + 4);
}

/** "released March 21, 2025" and nothing else in the line. */
const isReleasedLine = (sentence: Sentence, date: FoundDate): boolean =>
  releasedLine.test(sentence.folded.slice(0, date.start)) && sentence.folded.slice(date.end).trim().length < 2;

/** "May 20." as a sentence of a list item. */
const isWholeItem = ({ place, folded }: Sentence, date: FoundDate): boolean =>
  place === "item" && date.start === 0 && folded.length - date.end <= 2;

/** True for a line that gives a field's name and its value: "Release date: May 3". */
export const isFieldLine = (folded: string): boolean => fieldLine.test(folded);

/** What the post has said up to a sentence. */
export interface Vicinity {
  readonly workKey: string;
  /** An album is spoken of in one of the sentences before. */
  readonly albumNear: boolean;
}

/** What the words right beside the day settle by themselves. */
function verdictOf(sentence: Sentence, date: FoundDate, { before, after }: Clause): number | undefined {
  if (fieldLine.test(sentence.folded) || isReleasedLine(sentence, date)) return 6;
  if (isWholeItem(sentence, date)) return 2.5;
  const isTold = publishes.test(before) || publishedAfter.test(after);
  if (date.relative && (untilNow.test(before) || isTold)) return -2;
  const isOfOrders =
    (orderStart.test(before) && !/\bship[^.;]{0,24}$/.test(before)) ||
    ordersAfter.test(after) ||
    /\bpre-?orders?:? (?:on |from |start )?$/.test(sentence.folded.slice(0, date.start));
  const isOfYear = /^,? of (?:the same|that|the following) year\b/.test(after);
  return isOfOrders || isOfYear || published.test(before.slice(-60)) ? -2 : undefined;
}

/** How much is said of an album in the clause, its sentence or before. */
function scoreAlbum(cues: Cues, sentence: Sentence, clause: Clause, hasAlbum: boolean, albumNear: boolean): number {
  if (hasAlbum) return 2;
  const isMusic = cues.has("music", `${clause.before} # ${clause.after}`) ? 1 : 0;
  if (cues.has("album", sentence.openFolded)) return 1 + isMusic;
  if (!albumNear) return isMusic;
  return isMusic + (pronoun.test(clause.before.trimStart()) ? 1.6 : 0.7);
}

function scoreIssue({ cues, gazetteer }: ExtractContext, { text, folded }: Sentence, clause: string): number {
  let score = 0;
  if (cues.has("digital", clause) || cues.has("vinyl", clause) || cues.has("cd", clause)) score += 0.7;
  if (/\brecords\b/.test(clause) || gazetteer.labels.findAll(text, folded).length > 0) score += 0.7;
  if (cues.has("release", clause) || planned.test(clause) || setLoose.test(clause)) score += 1.5;
  return score;
}

/** What speaks for something else coming on the day: a show, a track, another edition. */
function scoreOthers(cues: Cues, { before, after }: Clause, clause: string, album: number): number {
  const far = Number.POSITIVE_INFINITY;
  const [ownBefore, ownAfter] = [before.replace(musicDebut, " "), after.replace(musicDebut, " ")];
  const show = nearness(cues, "show", ownBefore, ownAfter);
  const release = nearness(cues, "release", before, after);
  const track = nearness(cues, "track", before, after);
  let score = 0;
  if (show < far && (show < album + 10 || album === far)) score -= show <= release + 12 || album === far ? 3 : 1;
  const isWork = nearness(cues, "work", before, after) < Math.min(album, 25);
  if (isWork && !cues.has("music", clause) && !inStep.test(clause)) score -= 1;
  if (track < album && singleOnly.test(clause)) score -= album === far ? 3 : 1.5;
  if (cues.has("earlier", clause)) score -= 3;
  return songAlbum.test(clause) ? score - 1.5 : score;
}

/** Below all that words may say against a day: something else plainly comes on it. */
const scoreOfOthers = -20;

/** How much the words around a day speak for its being the album's (above 2 plainly) or against it (below 0). */
export function scoreDate(
  context: ExtractContext,
  sentence: Sentence,
  date: FoundDate,
  { workKey, albumNear }: Vicinity,
): number {
  const { cues } = context;
  const around = clauseAround(context, sentence, date);
  const verdict = verdictOf(sentence, date, around);
  if (verdict !== undefined) return verdict;
  if (findOtherSubject(cues, { ...around, workKey }) !== undefined) return scoreOfOthers;
  const { before, after } = around;
  const clause = `${before} # ${after}`;
  const names = ["album", "digital", "vinyl", "cd"] as const;
  const album = Math.min(...names.map((name) => nearness(cues, name, before, after)));
  const isTop = sentence.place === "title" || sentence.place === "heading";
  return (
    (isTop ? 1 : 0) -
    (sentence.index > 14 ? 1 : 0) +
    scoreAlbum(cues, sentence, around, album < Number.POSITIVE_INFINITY, albumNear) +
    scoreIssue(context, sentence, clause) +
    scoreOthers(cues, around, clause, album)
  );
}
