import type { ExtractContext } from "../context.ts";
import { askTrees, type Trees } from "../learned/trees.ts";
import { slugNames } from "../post/slugs.ts";
import { normalise } from "../words/keys.ts";
import { hasDigit } from "../words/letters.ts";
import { type Phrase, phrase } from "../words/phrase.ts";
import { baseTitle } from "../works/base-title.ts";
import { articleKey } from "../works/same-title.ts";
import {
  announcingFeatures,
  announcingStrength,
  isPlainlyAnnounced,
  readAnnouncingFeatures,
} from "./announcing-features.ts";
import { isAssignment } from "./assignment.ts";
import {
  announcesAlbum,
  type Evidence,
  enoughForNews,
  type Grounds,
  headlineAlbum,
  namesLabel,
  price,
  stock,
  weighGrounds,
} from "./news-grounds.ts";
import { isOfLabel } from "./other-topics.ts";
import { isOfScreen, screenWords, speaksOfMusic } from "./screen-music.ts";
import { isInterview } from "./silence.ts";

const cueNames = [
  "outNow",
  "willCome",
  "preOrder",
  "release",
  "denied",
  "earlier",
  "album",
  "track",
  "listen",
  "show",
  "several",
] as const;

/** The names of the features of a post for being news, in their order; the first is what its signs say together. */
export const newsFeatures: readonly string[] = [
  ..."odds;weighed;words;facts;silent headline;silent body;not of now;no album;form".split(";"),
  ..."not news;interview;assignment;music;screen;screen words;songs".split(";"),
  ..."label;date;plain date;days to come;pre-order;product link;sections;player;tracks;composer;format;work".split(";"),
  ..."announced early;announced;prices;stock;sentences;letters;questions;speech;i;we;you".split(";"),
  ..."headline words;headline asks;headline colon;headline number;headline has album;headline label;headline composer".split(
    ";",
  ),
  ..."work in headline;work in address;titles;past years;items;shops;speaks English".split(";"),
  ...cueNames.map((name) => `early ${name}`),
  ...cueNames.map((name) => `headline ${name}`),
  ...announcingFeatures,
];

const ofOwn = phrase(/\b(?:songs?|single|ep|tour)\b/);
const persons = {
  i: phrase(/\b(?:i|i'm|i've|my|ich|je|yo|io)\b/),
  we: phrase(/\b(?:we|our|us|wir|nous|noi|nosotros)\b/),
  you: phrase(/\b(?:you|your|sie|vous|usted|voi)\b/),
};
const dayMs = 86_400_000;
const most = 24;
const yes = (value: boolean): number => (value ? 1 : 0);
const shopAddress = /shop|store|product|order|buy|cart|bandcamp|lnk|ffm\.to|smarturl/;
const openingQuotes = ['"', "“", "„", "«"];
const yearPattern = /(?<!\d)(?:19|20)\d\d(?!\d)/g;

function factsOf(context: ExtractContext, evidence: Evidence): readonly number[] {
  const { publishedAt } = context.reading;
  const { releaseDate } = evidence;
  const days = releaseDate === undefined ? -999 : (Date.parse(releaseDate) - publishedAt) / dayMs;
  return [
    yes(evidence.label !== undefined),
    yes(releaseDate !== undefined),
    yes(evidence.isDatePlain),
    Math.max(-999, Math.min(400, days)),
    yes(evidence.hasPreOrder),
    yes(evidence.hasProductLink),
    yes(evidence.hasSections),
    yes(evidence.hasPlayer),
    Math.min(4, evidence.tracks.length),
    yes(evidence.hasComposer),
    yes(evidence.hasFormat),
    yes(evidence.work !== undefined),
  ];
}

function groundsOf(context: ExtractContext, evidence: Evidence, grounds: Grounds): readonly number[] {
  const { sentences, title } = context.reading;
  return [
    grounds.sum,
    grounds.words,
    grounds.facts,
    grounds.silentHeadline,
    grounds.silentBody,
    grounds.lackOfNow,
    grounds.lackOfAlbum,
    grounds.form,
    yes(context.cues.has("notNews", grounds.headline)),
    yes(isInterview(context)),
    yes(isAssignment(context)),
    yes(speaksOfMusic(context, evidence.work)),
    yes(isOfScreen(context, evidence)),
    yes(sentences.some(({ folded }) => screenWords.test(folded))),
    yes(ofOwn.test(title.folded)),
  ];
}

function textOf(context: ExtractContext): readonly number[] {
  const body = context.reading.sentences.slice(1);
  const telling = body.filter(({ place }) => place !== "item").slice(0, most);
  const count = (pattern: Pick<Phrase, "test">): number => telling.filter(({ folded }) => pattern.test(folded)).length;
  const announced = telling.filter((sentence) => announcesAlbum(context, sentence));
  return [
    announced.filter(({ index }) => index <= 7).length,
    announced.length,
    count(price),
    count(stock),
    body.length,
    Math.round(Math.log2(1 + body.reduce((sum, { text }) => sum + text.length, 0)) * 2),
    telling.filter(({ text }) => text.endsWith("?")).length,
    telling.filter(({ text }) => openingQuotes.includes(text.charAt(0))).length,
    count(persons.i),
    count(persons.we),
    count(persons.you),
  ];
}

function headlineOf({ gazetteer, reading }: ExtractContext, work: string | undefined): readonly number[] {
  const { title, slug } = reading;
  return [
    title.text.split(" ").length,
    yes(title.text.includes("?")),
    yes(title.text.includes(": ")),
    yes(/^\d/.test(title.text)),
    yes(headlineAlbum.test(title.folded)),
    yes(namesLabel({ gazetteer }, title)),
    yes(gazetteer.composers.findAll(title.text, title.folded).length > 0),
    yes(work !== undefined && ` ${normalise(title.text)} `.includes(` ${articleKey(work)} `)),
    yes(work !== undefined && slugNames(slug, work)),
  ];
}

function shapeOf({ reading, cues }: ExtractContext): readonly number[] {
  const { sentences, links, publishedAt } = reading;
  const year = new Date(publishedAt).getUTCFullYear();
  const early = sentences.slice(1, most);
  const titles = new Set(early.flatMap(({ spans }) => spans.map(({ text }) => articleKey(baseTitle(text, cues)))));
  const years = early
    .flatMap(({ text }) => (hasDigit(text) ? (text.match(yearPattern) ?? []) : []))
    .filter((one) => Number(one) < year - 1);
  return [
    titles.size,
    years.length,
    sentences.filter(({ place }) => place === "item").length,
    links.filter(({ url }) => shopAddress.test(url)).length,
    yes(cues.language === "en"),
  ];
}

/** The features of a post for being news, all but the first. */
export function readNewsFeatures(
  context: ExtractContext,
  evidence: Evidence,
  grounds = weighGrounds(context, evidence),
): readonly number[] {
  const { sentences, title } = context.reading;
  const early = sentences.slice(1, 9);
  const { cues } = context;
  return [
    ...groundsOf(context, evidence, grounds),
    ...factsOf(context, evidence),
    ...textOf(context),
    ...headlineOf(context, evidence.work),
    ...shapeOf(context),
    ...cueNames.map((name) => early.filter(({ openFolded }) => cues.has(name, openFolded)).length),
    ...cueNames.map((name) => yes(cues.has(name, title.openFolded))),
    ...readAnnouncingFeatures(context, evidence.work),
  ];
}

/** How much the rules' word counts beside that of the trees. */
const ruledShare = 0.3;
/** What is announced this plainly speaks neither for nor against its being news. */
const fairlyPlain = 1.5;
/** A false alarm is worse than silence. */
const least = 0.5;

const newAlbum = phrase(
  /\b(?:new|debut|solo|studio|next|latest) (?:studio |solo |full-length )?(?:album|record|lp|ep)\b|\bneues album\b|\bnuovo album\b|\bnuevo (?:album|disco)\b|\bnouvel album\b/,
);
const ofScreen = phrase(
  /\b(?:soundtracks?|scores?|ost|films?|movies?|series|games?|themes?|documentary|shows?|motion picture|cinema|director|filmmusik|serie|kino|bande|banda|colonna|pelicula|spiel|jeu|juego)\b/,
);
const leadLength = 5;
/** What a lead says of a band's own album, and what says that it is of a film or game after all. */
const ownAlbum = phrase(
  /\b(?:new|debut|solo|studio|next|latest|second|third|fourth|fifth) (?:studio |solo |full-length )?(?:album|record)\b|\bneues album\b|\bnuovo album\b|\bnuevo (?:album|disco)\b|\bnouvel album\b/,
);
const ofOneScreen = phrase(
  /\b(?:soundtrack|score|scored|ost|film|movie|series|game|documentary|show|motion picture|picture|miniseries|anime|season|episode|thriller|drama|filmmusik|serie|banda sonora|bande originale|colonna sonora|pelicula|spiel|jeu|juego)\b/,
);

/** True if the music is neither of a film, show or game nor told of as such. */
function isOfOwn(context: ExtractContext, evidence: Evidence): boolean {
  const { sentences } = context.reading;
  const isBands = newAlbum.test(context.reading.title.folded);
  const isBandsLead = sentences.slice(1, 3).some(({ folded }) => ownAlbum.test(folded));
  if (isBandsLead && !sentences.slice(0, leadLength).some(({ folded }) => ofOneScreen.test(folded))) return true;
  if (isBands && !sentences.slice(0, leadLength).some(({ folded }) => ofScreen.test(folded))) return true;
  return !isOfScreen(context, evidence) && ofOwn.test(context.reading.title.folded);
}

/** True if rules and trees together take the post for news. */
export function isNews(context: ExtractContext, evidence: Evidence, odds: number, trees: Trees): boolean {
  if (isOfOwn(context, evidence)) return false;
  if (evidence.releaseDate === undefined && !evidence.hasPreOrder && isOfLabel(context)) return false;
  if (isPlainlyAnnounced(context)) return true;
  const grounds = weighGrounds(context, evidence);
  const ruled = ruledShare * (odds + grounds.sum - enoughForNews) + announcingStrength(context) - fairlyPlain;
  const learned = askTrees(trees, [odds, ...readNewsFeatures(context, evidence, grounds)]);
  return learned + ruled > least;
}
