import type { ExtractContext } from "../context.ts";
import { normalise } from "../words/keys.ts";
import { articleKey } from "../works/same-title.ts";
import { type Announcement, findAnnouncing, plainest } from "./announcing.ts";

/** The names of what a post's announcing sentences say of its being news, in their order. */
export const announcingFeatures: readonly string[] = [
  ..."announcing;announcing headline;announcing lead;announcing early;announcing late;announcing first".split(";"),
  ..."announcing before end;announcing sentences;announcing tense;announcing piece;announcing work".split(";"),
  ..."albums named;first album;track list;other things in lead;other things;long ago".split(";"),
];

/** An announcement this plain or plainer counts as one. */
const plain = 1.8;
const almostPlain = 1.7;
/** Stands for a place where there is none. */
const nowhere = 40;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
const strengthOf = (announcements: readonly Announcement[]): number => plainest(announcements)?.strength ?? 0;
const yes = (value: boolean): number => (value ? 1 : 0);
const tenses = { coming: 2, here: 1 } as const;

function tellOf(best: Announcement | undefined, length: number, work: string | undefined): readonly number[] {
  if (best === undefined) return [-1, 0, 0, 0];
  const namesWork = work !== undefined && normalise(best.sentence.text).includes(articleKey(work));
  return [length - best.place, best.tense === undefined ? 0 : tenses[best.tense], yes(best.isOfPiece), yes(namesWork)];
}

/** How plainly a post's most telling sentence announces music, headline included. */
export const announcingStrength = (context: ExtractContext): number => strengthOf(findAnnouncing(context).found);

/** True if the headline announces music plainly and the first sentences agree. */
export function isPlainlyAnnounced(context: ExtractContext): boolean {
  const { found } = findAnnouncing(context);
  const lead = found.filter(({ place }) => place > 0 && place < 4);
  const headline = found.find(({ place, tense }) => place === 0 && tense !== undefined);
  return (headline?.strength ?? 0) > plain && strengthOf(lead) > almostPlain;
}

/** The features of a post's announcing sentences. */
export function readAnnouncingFeatures(context: ExtractContext, work: string | undefined): readonly number[] {
  const { found, length, albums, hasTrackList, others, longAgo } = findAnnouncing(context);
  const within = (from: number, to: number) => found.filter(({ place }) => place >= from && place < to);
  const body = within(1, nowhere);
  const strong = body.filter(({ strength }) => strength >= plain);
  const [end, ...rest] = tellOf(plainest(body), length, work);
  return [
    strengthOf(found),
    ...[within(0, 1), within(1, 4), within(4, 9), within(9, nowhere)].map(strengthOf),
    strong[0]?.place ?? nowhere,
    end ?? -1,
    strong.length,
    ...rest,
    albums.length,
    albums[0] ?? nowhere,
    yes(hasTrackList),
    sum(others.slice(0, 4)),
    sum(others.slice(4)),
    longAgo,
  ];
}
