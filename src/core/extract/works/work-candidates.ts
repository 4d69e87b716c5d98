import type { ExtractContext } from "../context.ts";
import type { Sentence } from "../post/reading.ts";
import { cleanTitle } from "../post/text-spans.ts";
import { stripLeadWords, titleRunAt, titleRunBefore } from "../post/title-run.ts";
import { fold } from "../words/fold.ts";
import { normalise } from "../words/keys.ts";
import { phrase } from "../words/phrase.ts";
import { bareName, withoutTag } from "./bare-names.ts";
import { baseTitle } from "./base-title.ts";
import { articleKey } from "./same-title.ts";
import { type SpanRole, spanPatterns, spanRole } from "./span-role.ts";

/** Words that may be the name of the work, and how much speaks for them; `order` counts from the headline on. */
export interface Candidate {
  readonly key: string;
  readonly text: string;
  readonly score: number;
  readonly order: number;
  /** The author set it apart in italics, quotes, bold or capitals. */
  readonly isSet: boolean;
}

function roleScore(role: SpanRole, sentence: Sentence): number {
  const isEarly = sentence.index <= 4 ? 1 : 0;
  if (role === "work") return 3 + isEarly;
  if (role === "album") return 2 + isEarly;
  return role === "unknown" ? 0.5 + isEarly * 0.5 : 0;
}

/** Titles that the author set apart in italics, quotes or capitals. */
export function fromSpans(context: ExtractContext, sentences: readonly Sentence[]): readonly Candidate[] {
  const out: Candidate[] = [];
  for (const sentence of sentences) {
    if (sentence.place === "item") continue;
    for (const span of sentence.spans) {
      const role = spanRole(sentence, span, context);
      if (role === "track" || role === "credit") continue;
      const base = roleScore(role, sentence);
      const bonus = sentence.place === "title" ? 4 : sentence.place === "heading" ? 1.5 : 0;
      const weak = span.kind === "quote" && sentence.place === "body" && role === "unknown" ? 0.5 : 0;
      const order = sentence.index * 1000 + span.start;
      out.push(toCandidate(context, span.text, base + bonus - weak, order, true));
      const first = span.text.split(/ [–—-] /, 2);
      if (first.length > 1 && context.gazetteer.works.canonical(first[0] ?? "") !== undefined)
        out.push(toCandidate(context, first[0] ?? "", base, order, true));
    }
  }
  return out;
}

/** "Five Nights at Freddy’s" keeps its number where the post says so too; "Three Dune" albums lose it. */
export const withoutLead = ({ reading }: ExtractContext, title: string): string =>
  reading.body.includes(title) ? title : stripLeadWords(title);

const betweenParts = / ?: | [–—-] /;

/** "Release notes: TITLE" and "TITLE: a new edition" where the post itself only says TITLE. */
function partInBody({ reading }: ExtractContext, text: string): string {
  if (!betweenParts.test(text)) return text;
  const parts = text.split(betweenParts).map((part) => cleanTitle(part));
  const body = reading.bodyFolded;
  if (body.includes(fold(text)) || body.includes(fold(text).replace(/ [–-] /g, ": "))) return text;
  const named = parts.filter((part) => part.length > 2 && body.includes(fold(part)));
  return named.length === 1 ? (named[0] ?? text) : text;
}

/** The words as a candidate, without season, volume and words of the trade. */
export function toCandidate(
  context: ExtractContext,
  text: string,
  score: number,
  order: number,
  isSet = false,
): Candidate {
  const whole = order < 1000 ? partInBody(context, withoutTag(text)) : text;
  const named = baseTitle(whole, context.cues);
  const base = bareName(context, named, named.length < whole.length - 4);
  return { key: articleKey(base), text: base, score, order, isSet };
}

const nounKind =
  /(?:\b(?:original|official|motion picture|feature film|film|movie|video game|game|anime|series|tv|television|show|musical|horror|new|complete|expanded|full|entire|digital|limited|live-action|netflix|(?:season|series) (?:\d+|one|two|three|four|five)) )+$/;

/** "the Salt Road game soundtrack" names the work before "game". */
function nounStart({ openFolded }: Sentence, at: number): number {
  const kinds = nounKind.exec(openFolded.slice(Math.max(0, at - 40), at))?.[0];
  return kinds === undefined ? at : at - kinds.length;
}

/** Titles in running text, without quotes or italics: "the soundtrack of Midsommar", "the Creepshow soundtrack". */
export function fromMusicNouns(context: ExtractContext, sentences: readonly Sentence[]): readonly Candidate[] {
  const out: Candidate[] = [];
  const of = spanPatterns.of(context.cues);
  for (const sentence of sentences.slice(0, 14)) {
    const text = sentence.open;
    const bonus = sentence.place === "title" ? 2 : 0;
    for (const noun of context.cues.findAll("music", sentence.openFolded).slice(0, 6)) {
      const end = noun.index + noun[0].length;
      const link = of.exec(sentence.openFolded.slice(end, end + 70));
      const order = sentence.index * 1000 + noun.index;
      const at = end + (link?.[0].length ?? 0);
      const known = link === null ? undefined : context.gazetteer.works.at(text, sentence.openFolded, at);
      const isPhrase = known !== undefined && / /.test(known.name);
      const run = link === null ? undefined : titleRunAt(text, at);
      const isLonger = isPhrase && run !== undefined && / \p{Lu}/u.test(run.slice(known.end - at));
      const following = isPhrase && !isLonger ? text.slice(at, known.end) : run;
      const isSure =
        context.cues.language === "en" ||
        /\b(?:film|serie|series|pelicula|jeu|videojuego|zu|zum|zur|fur|pour|para|per)\b/.test(link?.[0] ?? "");
      if (following !== undefined) out.push(toCandidate(context, following, isSure ? 2.5 + bonus : 1, order));
      const preceding = titleRunBefore(text, nounStart(sentence, noun.index));
      if (preceding === undefined) continue;
      // "Star Trek: The Original Series Soundtrack" has its kind in the name.
      const isOpen = /: (?:The|A|An)$/.test(preceding);
      const whole = isOpen ? titleRunBefore(text, noun.index) : undefined;
      if (whole !== undefined) out.push(toCandidate(context, whole, 1.5 + bonus, order));
      else out.push(...precedingCandidates(context, preceding, bonus, order));
    }
  }
  return out;
}

const apostrophe = /['’]/;

/** "Hans Zimmer's Dune" is "Dune", "Baldur's Gate 3" has no owner: nobody in the post is called Baldur. */
export function withoutOwner({ gazetteer, reading }: ExtractContext, run: string): string {
  if (!apostrophe.test(run)) return run;
  const owner = /^([^’']{3,40})['’]s? (?=[\p{Lu}\p{N}])/u.exec(run);
  if (owner?.[1] === undefined || gazetteer.works.canonical(run) !== undefined) return run;
  const rest = run.slice(owner[0].length);
  if (gazetteer.composers.canonical(owner[1]) !== undefined) return rest;
  const isWord = /^\p{L}+$/u.test(owner[1]);
  const at = isWord ? reading.body.indexOf(` ${owner[1]}`) : 0;
  const isSurname = at > 0 && /\p{Lu}[\p{L}.-]*$/u.test(reading.body.slice(Math.max(0, at - 24), at));
  return !isWord || isSurname || isWholeIn(reading.body, rest) !== isWholeIn(reading.body, run) ? rest : run;
}

/** True if a person is named in the words, in full or by a surname that the post has in full. */
function namesPerson({ gazetteer, reading }: ExtractContext, text: string): boolean {
  const words = text.split(/[^\p{L}\p{N}’'-]+/u).filter((word) => /^\p{Lu}/u.test(word));
  const isGiven = words.some((word) => gazetteer.givenNames.has(normalise(word.replace(/['’]s?$/, ""))));
  return isGiven || words.some((word) => isSurnameIn(reading.body, word.replace(/['’]s?$/, "")));
}

/** True if the word stands in the text behind another capitalised one, as surnames do. */
export function isSurnameIn(text: string, word: string): boolean {
  for (let at = text.indexOf(` ${word}`); at >= 0; at = text.indexOf(` ${word}`, at + 1)) {
    const before = /(\p{Lu}[\p{L}.-]+)$/u.exec(text.slice(Math.max(0, at - 24), at))?.[1];
    const isWhole = !/[\p{L}\p{N}]/u.test(text.charAt(at + 1 + word.length));
    if (before !== undefined && isWhole && !/^(?:The|A|An|In|Of|For|And|On|At|By|Is|To|From)$/.test(before))
      return true;
  }
  return false;
}

/** "Dune: Prophecy soundtrack" in a headline, although the post itself may only say "Dune". */
function subtitled({ cues }: ExtractContext, title: string, order: number): Candidate {
  const text = baseTitle(title, cues);
  return { key: articleKey(text), text, score: 5, order, isSet: false };
}

/** A run before "soundtrack" may begin too early; what the rest of the post also says counts. */
function precedingCandidates(context: ExtractContext, run: string, bonus: number, order: number): readonly Candidate[] {
  const stripped = withoutLead(context, withoutOwner(context, bonus > 0 ? withoutTag(run) : run)).replace(
    /(?: (?:TV Anime|TV Series|TV|Anime))? (?:Gets|Receives|Unveils|Reveals|Announces|Original|Official|Digital|Motion|Picture|Television|Vinyl|Film|Movie|Score|Series|Game|Season|First|New|Expanded|Complete|Full|Deluxe)$/,
    "",
  );
  if (
    (stripped.length < 2 && !/^[B-HJ-Z\d]$/.test(stripped)) ||
    /^(?:The|A|An|This|That|His|Her|Its|Their|New|Original|Official|Vinyl|Film|Digital|And|Score|Music|Season|Best|All|Most|Expanded|Complete|Full|Deluxe|Limited|My|Your|Our)$/i.test(
      stripped,
    )
  )
    return [];
  const isWhole = !/: | [–—|-] /.test(stripped);
  const last = stripped.split(/ [–—|] /).at(-1) ?? stripped;
  const base = baseTitle(last, context.cues);
  if (bonus > 0 && !isWhole && base !== last && isWholeIn(context.reading.body, base))
    return [{ ...toCandidate(context, base, 1.5 + bonus, order), text: base, key: articleKey(base) }];
  if (bonus > 0 && isWhole && !isWholeIn(context.reading.body, stripped))
    return [toCandidate(context, stripped, 1.2, order)];
  if (bonus === 0 || isWholeIn(context.reading.body, stripped))
    return [toCandidate(context, stripped, 1.5 + bonus, order)];
  const all = stripped.split(/: | [–—|-] /);
  const parts = all.filter((part) => isWholeIn(context.reading.body, part));
  if (parts.length === 0 && / [–—|-] /.test(stripped)) return [toCandidate(context, all.at(-1) ?? "", 2, order)];
  if (parts.length === 0 && all.length === 2 && !namesPerson(context, stripped))
    return [{ ...subtitled(context, stripped, order), score: 2 }];
  const isSubtitled =
    /^[^:]{2,40}: [^:]{2,40}$/.test(stripped) &&
    parts.length === 1 &&
    stripped.startsWith(parts[0] ?? "") &&
    !namesPerson(context, stripped.slice(stripped.indexOf(": ") + 2));
  return [
    ...parts.map((part) => toCandidate(context, part, 1.5, order)),
    ...(isSubtitled ? [subtitled(context, stripped, order)] : []),
  ];
}

const workNoun = phrase(
  /\b(?:film|movie|series|serie|show|game|thriller|sequel|prequel|anime|drama|documentary|docuseries|miniseries|feature|comedy|western|musical|pelicula|cinta|documental|videojuego|spiel|spielfilm|dokumentation|jeu|documentaire|gioco|videogioco|documentario)(?: of)?[ ,:]+(?=[a-z0-9])|\b(?:wrote|composed|written|made|recorded|scored) (?:[a-z]+ ){0,2}for (?=[a-z0-9])/g,
);

const workAfter =
  /^,? (?:the|a|an|directed|starring|stars) (?:[a-z'-]+ ){0,4}(?:film|movie|series|show|game|thriller|sequel|prequel|anime|directed|by)\b/;

/** "the hit show Stranger Things", "Creepshow, the film from 1982". */
export function fromWorkNouns(context: ExtractContext, sentences: readonly Sentence[]): readonly Candidate[] {
  const out: Candidate[] = [];
  for (const sentence of sentences.slice(0, 12)) {
    for (const match of workNoun.findAll(sentence.openFolded)) {
      const title = titleRunAt(sentence.open, match.index + match[0].length);
      if (title !== undefined)
        out.push(
          toCandidate(
            context,
            title,
            workAfter.test(sentence.openFolded.slice(match.index + match[0].length + title.length)) ? 2 : 1.5,
            sentence.index * 1000 + match.index,
          ),
        );
    }
  }
  return out;
}

/** True if the phrase stands in the text, not as part of longer words. */
export function isWholeIn(body: string, phrase: string): boolean {
  const at = body.indexOf(phrase);
  return (
    at >= 0 && !/[\p{L}\p{N}]/u.test(body.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(body.charAt(at + phrase.length))
  );
}

const boldIsNoTitle =
  /\d{4}|^\d|^(?:label|composer|format|release|released|music|director|exclusive|update|note|important|cd|lp|vinyl|cassette|digital|tracks?|side|disc|read more|source|by|about|available|pre-?order|order|buy|listen)\b|[:!?]$|@/;

/** Bold words that are no person and no word of the trade: some sites set titles so. */
export function fromBold(context: ExtractContext, sentences: readonly Sentence[]): readonly Candidate[] {
  const { gazetteer } = context;
  return sentences.slice(0, 24).flatMap((sentence) =>
    sentence.bold.flatMap(({ text, start }) => {
      const folded = fold(text);
      const words = text.split(" ");
      const isPerson = words.length < 4 && gazetteer.givenNames.has(normalise(words[0] ?? ""));
      const isTitle = words.length <= 8 && /^[\p{Lu}\p{N}]/u.test(text) && !boldIsNoTitle.test(folded) && !isPerson;
      const isWhole = text.length >= sentence.text.length - 2;
      return isTitle ? [toCandidate(context, text, isWhole ? 0.8 : 1.2, sentence.index * 1000 + start)] : [];
    }),
  );
}
