import type { ExtractContext } from "../context.ts";
import type { Sentence } from "../post/reading.ts";
import { slugNames } from "../post/slugs.ts";
import { fold } from "../words/fold.ts";
import { normalise } from "../words/keys.ts";
import { codeAt, isFoldedWord } from "../words/letters.ts";
import { endingAt } from "../words/matches.ts";
import { baseTitle } from "./base-title.ts";
import { articleKey } from "./same-title.ts";
import { type SpanRole, spanRole } from "./span-role.ts";
import { knowledgeFeatures, knowledgeOf } from "./work-knowledge.ts";
import { type Mention, rivalFeatures, rivalsOf } from "./work-rivals.ts";

/** A candidate for the work with what the rules make of it. */
export interface RatedWork {
  readonly key: string;
  readonly text: string;
  readonly score: number;
  /** Its place in the post; below 1000 in the headline. */
  readonly order: number;
  readonly isSet: boolean;
  /** The rules take it for a name, a track, an owner and his film, or for no title at all. */
  readonly isRuledOut: boolean;
  readonly isPersonal: boolean;
  readonly isNamedByLinks: boolean;
}

/** What ends right before a mention or begins right after it, each a feature of its own. */
const beside = {
  "before film":
    /\b(?:film|movie|show|series|serie|game|thriller|drama|comedy|documentary|western|anime|sequel|slasher|horror|spiel|komodie|krimi|pelicula|videojuego|jeu|gioco|giallo|comedia|comedie|commedia)[ ,:]*(?:of |called |named )?["'“„«‘]?/,
  "before music of":
    /\b(?:soundtracks?|scores?|music|ost|filmmusik|musik|bande originale|musique|banda sonora|musica|colonna sonora|musiche|album|lp|cd|vinyl)\b[^.;:()]{0,30} (?:of|for|to|from|zu|zum|zur|de|du|del|della|dal|da|para|per|pour|behind|is)\b[^.;:()]{0,24}/,
  "before owner": /['’]s? (?:[a-z]+ ){0,2}["'“„«‘]?/,
  "before credit":
    /\b(?:known (?:for|from)|such as|including|credits?|like|after|scored|wrote|worked on|bekannt)\b[^.;]{0,40}/,
  "before track":
    /\b(?:track|cue|song|single|theme|piece|suite|titled|called|named|titel|stuck|morceau|tema|brano)\b[ ,:]*["'“„«‘]?/,
  "before place": /\b(?:at|on|via|by|from|in|with|bei|chez|con|von) (?:the )?/,
  "after music":
    /^["'”’»]?(?:'s)?[ ,:–-]*(?:\((?:19|20)\d\d\) ?)?(?:(?:original|motion|picture|television|season|series|digital|film|game|vinyl|expanded|complete|new|first|second|third|official|deluxe|\d+) )*(?:soundtracks?|scores?|ost|music|vinyl|album|lp|cd|filmmusik)\b/,
  "after year": /^["'”’»]?,? ?(?:\(|from |of )?(?:19|20)\d\d\b/,
  "after by": /^["'”’»]?,? (?:\((?:19|20)\d\d\),? )?(?:by|von|de|di|par|d')\b/,
  "after owns": /^["'”’]?s\b|^['’]s\b/,
  "after records": /^ (?:records|recordings|music|films?|pictures|studios|entertainment)\b/,
  "after who": /^["'”’»]?,? (?:composer|director|star|creator|producer|actor)s?\b/,
  "after verb": /^["'”’»]?,? (?:is|was|arrives|comes|gets|has|will|opens|premieres|ist|est|es|e|sort|sale)\b/,
  "after colon": /^ ?[:–—|-] /,
  "after bracket": /^["'”’»]? ?[([]/,
} as const;
const besideNames = Object.keys(beside);
const besideTests = Object.entries(beside).map(([name, pattern]) =>
  name.startsWith("before")
    ? { isBefore: true, stands: endingAt(pattern) }
    : { isBefore: false, stands: (text: string): boolean => pattern.test(text) },
);

const cueNames = ["earlier", "willCome", "outNow", "preOrder", "release", "album", "track", "listen", "show"] as const;
const roles: readonly SpanRole[] = ["work", "album", "track", "credit", "unknown"];
const kinds = ["italic", "quote", "capitals"] as const;

/** The names of a candidate's features, in their order. */
export const workFeatures: readonly string[] = [
  ..."score;ahead;rank;candidates;set apart;in headline;ruled out;personal;link;address;known".split(";"),
  ..."headline at;headline share;only headline;words;length;small start;capitals;digits;trade words;colon".split(";"),
  ..."first sentence;first place;mentions;in lead;in lead start;bold;spans in post;bracketed".split(";"),
  ..."first span;share of spans;within longer;holds shorter;longer is better;shorter is better;completes;is completed".split(
    ";",
  ),
  ...kinds.map((kind) => `span ${kind}`),
  ...roles.map((role) => `role ${role}`),
  ...besideNames.map((name) => `headline ${name}`),
  ...besideNames.map((name) => `body ${name}`),
  ...cueNames.map((name) => `with ${name}`),
  ...knowledgeFeatures,
  ...rivalFeatures,
];

const tradeWord =
  /^(?:new|now|out|shipping|announc\w*|soundtracks?|scores?|ost|music|albums?|vinyl|lps?|cds?|releas\w*|edition|deluxe|expanded|pre|order|preorder|label|records|news|notes|week|month|friday|roundup|round|up|update|interview|review|report|first|listen|watch|exclusive|premiere|available|original|official|motion|picture|composer|director|season|series|film|movie|game|year|today|coming|limited|reissue|podcast|festival|awards?|concert|comment|kommentar|preventa|four|three|two|five|six|later|digital|title|theme|main)$/;

/** Of so many candidates at most the features are read. */
export const mostRated = 24;
const mostSentences = 16;
const mostMentions = 12;

function findMentions(sentences: readonly Sentence[], title: string): readonly Mention[] {
  const form = fold(title);
  const mentions: Mention[] = [];
  if (form === "") return mentions;
  for (const sentence of sentences) {
    for (let at = sentence.folded.indexOf(form); at >= 0; at = sentence.folded.indexOf(form, at + form.length)) {
      const end = at + form.length;
      const isWord = !isFoldedWord(codeAt(sentence.folded, at - 1)) && !isFoldedWord(codeAt(sentence.folded, end));
      const isTitle = sentence.text.charAt(at) !== sentence.text.charAt(at).toLowerCase() || /^[^a-z]/.test(form);
      if (isWord && isTitle) mentions.push({ sentence, start: at, end });
      if (mentions.length >= mostMentions) return mentions;
    }
  }
  return mentions;
}

function besideOf(mentions: readonly Mention[]): readonly number[] {
  const values = besideTests.map(() => 0);
  for (const { sentence, start, end } of mentions) {
    const before = sentence.folded.slice(Math.max(0, start - 64), start);
    const after = sentence.folded.slice(end, end + 60);
    besideTests.forEach(({ isBefore, stands }, place) => {
      if (values[place] !== 0) return;
      if (isBefore ? stands(before, before.length) : stands(after, 0)) values[place] = 1;
    });
  }
  return values;
}

interface SpanCount {
  readonly kinds: number[];
  readonly roles: number[];
  first: number;
}

/** How often each title is set apart, how, and in what role, by its key. */
function countSpans(context: ExtractContext, sentences: readonly Sentence[]): ReadonlyMap<string, SpanCount> {
  const counts = new Map<string, SpanCount>();
  let place = 0;
  for (const sentence of sentences) {
    for (const span of sentence.spans) {
      place += 1;
      const key = articleKey(baseTitle(span.text, context.cues));
      const count = counts.get(key) ?? { kinds: kinds.map(() => 0), roles: roles.map(() => 0), first: place };
      counts.set(key, count);
      const kind = kinds.indexOf(span.kind);
      const role = roles.indexOf(spanRole(sentence, span, context));
      count.kinds[kind] = (count.kinds[kind] ?? 0) + 1;
      count.roles[role] = (count.roles[role] ?? 0) + 1;
    }
  }
  return counts;
}

const shareOf = (count: SpanCount | undefined, titles: number): number =>
  (count?.kinds ?? []).reduce((sum, part) => sum + part, 0) / (titles + 1);

const ofWords = (key: string, others: readonly RatedWork[], test: (other: string) => boolean): readonly RatedWork[] =>
  others.filter((other) => other.key !== key && test(other.key));

const completes = (longer: RatedWork, shorter: RatedWork): boolean => {
  if (!/[:–-]/.test(longer.text)) return false;
  const parts = longer.text.split(/\s*[:–—]\s*|\s+-\s+/).map(articleKey);
  return parts.length > 1 && (parts[0] === shorter.key || parts.at(-1) === shorter.key);
};

function relationsOf(one: RatedWork, all: readonly RatedWork[]): readonly number[] {
  const longer = ofWords(one.key, all, (key) => ` ${key} `.includes(` ${one.key} `));
  const shorter = ofWords(one.key, all, (key) => ` ${one.key} `.includes(` ${key} `));
  const bestOf = (some: readonly RatedWork[]): number => some.reduce((best, { score }) => Math.max(best, score), -9);
  return [
    longer.length,
    shorter.length,
    longer.length === 0 ? -9 : bestOf(longer) - one.score,
    shorter.length === 0 ? -9 : bestOf(shorter) - one.score,
    shorter.some((other) => completes(one, other)) ? 1 : 0,
    longer.some((other) => completes(other, one)) ? 1 : 0,
  ];
}

function shapeOf({ key, text }: RatedWork, headline: string): readonly number[] {
  const words = text.split(" ");
  const at = headline.indexOf(` ${key} `);
  return [
    at < 0 ? -1 : at / headline.length,
    at < 0 ? 0 : key.length / headline.length,
    words.length,
    key.length,
    /^\p{Ll}/u.test(text) ? 1 : 0,
    words.filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word)).length / words.length,
    /\d/.test(text) ? 1 : 0,
    key.split(" ").filter((word) => tradeWord.test(word)).length,
    text.includes(":") ? 1 : 0,
  ];
}

/** Sentence by sentence, which cues it holds. */
const cuesIn = ({ cues }: ExtractContext, sentences: readonly Sentence[]): readonly (readonly number[])[] =>
  sentences.map(({ openFolded }) => cueNames.map((name) => (cues.has(name, openFolded) ? 1 : 0)));

const cuesBeside = (mentions: readonly Mention[], told: readonly (readonly number[])[]): readonly number[] =>
  cueNames.map((_, cue) => (mentions.some(({ sentence }) => told[sentence.index]?.[cue] === 1) ? 1 : 0));

const isBold = ({ sentence, start }: Mention): boolean =>
  sentence.bold.some((mark) => mark.start <= start && start < mark.end);

/** The features of each candidate for being the work, in the candidates' order. */
export function featuresOfWorks(
  context: ExtractContext,
  candidates: readonly RatedWork[],
): readonly (readonly number[])[] {
  const { reading, gazetteer } = context;
  const sentences = reading.sentences.slice(0, mostSentences);
  const counts = countSpans(context, reading.sentences.slice(0, 40));
  const headline = ` ${normalise(reading.title.text)} `;
  const scores = candidates.map(({ score }) => score).sort((a, b) => b - a);
  const told = cuesIn(context, sentences);
  const places = candidates.map(({ text }) => findMentions(sentences, text));
  const rivals = rivalsOf(candidates, places);
  const further = knowledgeOf(context, candidates).map((known, place) => [...known, ...(rivals[place] ?? [])]);
  return candidates.map((one, place) => {
    const mentions = places[place] ?? [];
    const inBody = mentions.filter(({ sentence }) => sentence.index > 0);
    const [first] = inBody;
    const rank = scores.indexOf(one.score);
    const count = counts.get(one.key);
    const [at, share, ...shape] = shapeOf(one, headline);
    return [
      one.score,
      one.score - ((rank === 0 ? scores[1] : scores[0]) ?? -9),
      rank,
      candidates.length,
      one.isSet ? 1 : 0,
      one.order < 1000 ? 1 : 0,
      one.isRuledOut ? 1 : 0,
      one.isPersonal ? 1 : 0,
      one.isNamedByLinks ? 1 : 0,
      slugNames(reading.slug, one.text) ? 1 : 0,
      gazetteer.works.canonical(one.text) === undefined ? 0 : 1,
      at ?? -1,
      share ?? 0,
      first === undefined ? 1 : 0,
      ...shape,
      first?.sentence.index ?? 99,
      first === undefined ? 999 : first.start,
      mentions.length,
      inBody.some(({ sentence }) => sentence.index <= 2) ? 1 : 0,
      first !== undefined && first.sentence.index === 1 && first.start < 60 ? 1 : 0,
      inBody.some(isBold) ? 1 : 0,
      counts.size,
      inBody.every(({ sentence, start, end }) => sentence.open.slice(start, end).trim() === "") ? 1 : 0,
      count?.first ?? 99,
      shareOf(count, counts.size),
      ...relationsOf(one, candidates),
      ...(count?.kinds ?? kinds.map(() => 0)),
      ...(count?.roles ?? roles.map(() => 0)),
      ...besideOf(mentions.filter(({ sentence }) => sentence.index === 0)),
      ...besideOf(inBody),
      ...cuesBeside(inBody, told),
      ...(further[place] ?? []),
    ];
  });
}
