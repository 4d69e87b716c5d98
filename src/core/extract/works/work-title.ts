import type { ExtractContext } from "../context.ts";
import { askTrees, type Trees } from "../learned/trees.ts";
import type { Sentence } from "../post/reading.ts";
import { readSlugs, slugNames } from "../post/slugs.ts";
import { unshout } from "../post/title-run.ts";
import { fold } from "../words/fold.ts";
import { normalise } from "../words/keys.ts";
import { baseTitle } from "./base-title.ts";
import {
  fromFormalTitles,
  fromFormatHeadline,
  fromMusicHeadline,
  fromPieceHeadline,
  fromRomanceHeadline,
} from "./formal-works.ts";
import { fullName } from "./full-name.ts";
import { readHeadline } from "./headline.ts";
import {
  fromHeadlineForm,
  fromHeadlineParts,
  fromKnownWorks,
  fromSharedRuns,
  fromTrackHeadline,
} from "./headline-works.ts";
import { isPageLine, isPossible } from "./possible-works.ts";
import { articleKey } from "./same-title.ts";
import { fromSmallText } from "./small-letters.ts";
import { spanPatterns, spanRole } from "./span-role.ts";
import {
  type Candidate,
  fromBold,
  fromMusicNouns,
  fromSpans,
  fromWorkNouns,
  isSurnameIn,
  toCandidate,
} from "./work-candidates.ts";
import { featuresOfWorks, mostRated, type RatedWork } from "./work-features.ts";
import { proofOfWorks } from "./work-proof.ts";

function mergeCandidates(candidates: readonly Candidate[]): Candidate[] {
  const merged = new Map<string, Candidate & { readonly count: number }>();
  for (const next of candidates) {
    if (next.key === "" || next.text.length > 80) continue;
    const known = merged.get(next.key);
    if (known === undefined) {
      const { key, text, score, order, isSet } = next;
      merged.set(key, { key, text, score, order, isSet, count: 1 });
    } else {
      const text = /\p{Ll}/u.test(known.text) || !/\p{Ll}/u.test(next.text) ? known.text : next.text;
      const gain = known.count < 6 ? next.score * (known.count < 2 ? 1 : 0.5) : 0;
      merged.set(next.key, {
        key: known.key,
        text,
        score: known.score + gain,
        order: known.order,
        isSet: known.isSet || next.isSet,
        count: known.count + 1,
      });
    }
  }
  return [...merged.values()];
}

/** True if the longer title says the same work in full: "Picard" and "Star Trek: Picard". */
function completes(longer: Candidate, shorter: Candidate): boolean {
  if (longer.key === shorter.key) return false;
  if (longer.key.startsWith(`${shorter.key} `) && longer.key.length === shorter.key.length + 2)
    return /[a-z]$/.test(longer.key);
  if (!/[:–-]/.test(longer.text)) return false;
  const parts = longer.text.split(/\s*[:–—]\s*|\s+-\s+/).map(articleKey);
  return parts.length > 1 && (parts[0] === shorter.key || parts.at(-1) === shorter.key);
}

/** The work's name as we spell it, or as the post does, without capitals throughout. */
function spell(text: string, { gazetteer }: ExtractContext): string {
  const known = gazetteer.works.canonical(text);
  return known !== undefined && articleKey(known) === articleKey(text) ? known : unshout(text);
}

/** "Annette de Leos Carax" is the work "Annette" and its director. */
function hasOwnerInside(candidate: Candidate, all: readonly Candidate[], { cues }: ExtractContext): boolean {
  if (cues.language === "en" || !/ (?:de|di|d|von|del|des|du) /.test(candidate.key)) return false;
  return all.some(
    ({ key, score }) =>
      score >= 1 &&
      ["de", "di", "d", "von", "del", "des", "du"].some((of) => candidate.key.startsWith(`${key} ${of} `)),
  );
}

const takenFrom =
  /(?:\b(?:from|off|of|for|aus|zu|de|da|dal|del|di|pour|per)(?: [a-z'-]+){0,5}|\bd'|\b(?:netflix|hbo|hulu|disney|amazon|apple|marvel|dc|bbc|amc|a24|pixar|fx|nbc|cbs)'s) ?["'«]? ?$/;

/** Pieces of music that the headline names as such. */
function headlineTracks(context: ExtractContext): ReadonlySet<string> {
  const { title, sentences } = context.reading;
  const inItalics = new Set(
    sentences.flatMap(({ spans }) =>
      spans.flatMap(({ kind, text }) => (kind === "italic" ? [articleKey(baseTitle(text, context.cues))] : [])),
    ),
  );
  const tracks = title.spans.filter(
    (span) =>
      span.kind === "quote" &&
      !inItalics.has(articleKey(baseTitle(span.text, context.cues))) &&
      !spanPatterns.trackAfter(context.cues).test(title.folded.slice(span.end, span.end + 50)) &&
      !spanPatterns.musicAfter(context.cues).test(title.folded.slice(span.end, span.end + 50)) &&
      !takenFrom.test(title.folded.slice(Math.max(0, span.start - 60), span.start)) &&
      spanRole(title, span, context) === "track",
  );
  return new Set(tracks.map((span) => articleKey(span.text)));
}

/** The longest candidate that each address names: "thirteen-candles-for-mr-sable" does not mean "Thirteen Candles". */
function namedBySlugs(candidates: readonly Candidate[], slugs: readonly string[]): ReadonlySet<string> {
  const longest = (slug: string): Candidate | undefined =>
    candidates
      .filter(({ text }) => slugNames(slug, text))
      .reduce<Candidate | undefined>(
        (best, next) => (best === undefined || next.key.length > best.key.length ? next : best),
        undefined,
      );
  return new Set(slugs.flatMap((slug) => longest(slug)?.key ?? []));
}

/** "WORK – NAME" is no name of a work, nor is NAME. */
const holdsName = (key: string, name: string): boolean =>
  key === name || key.endsWith(` ${name}`) || key.startsWith(`${name} `);

/** True for what reads as a person's name and is set apart nowhere: "Leontine Roussel". */
function isPersonal({ text, isSet }: Candidate, { gazetteer, reading }: ExtractContext): boolean {
  if (isSet) return false;
  const [first = text] = text.split(" ", 1);
  if (first === text) return isSurnameIn(`${reading.title.text} ${reading.body}`, text);
  if (!gazetteer.givenNames.has(normalise(first))) return false;
  if (gazetteer.works.canonical(text) !== undefined || /^(?:Les|Los|Las|Die) /.test(text)) return false;
  return text.split(/,? (?:and|&|und|et|y|e) |, /).every((part) => {
    const words = part.split(" ");
    return words.length >= 2 && words.length <= 3 && gazetteer.givenNames.has(normalise(words[0] ?? ""));
  });
}

/** Titles that the post only names as somebody's earlier work. */
function creditedKeys(context: ExtractContext, sentences: readonly Sentence[]): ReadonlySet<string> {
  const credits = new Set<string>();
  const others = new Set<string>();
  for (const sentence of sentences) {
    for (const span of sentence.spans) {
      const role = spanRole(sentence, span, context);
      (role === "credit" ? credits : others).add(articleKey(baseTitle(span.text, context.cues)));
    }
  }
  return new Set([...credits].filter((key) => !others.has(key)));
}

/** Titles set apart that no rule takes for the work; the trees may. */
function furtherSpans(context: ExtractContext, known: ReadonlySet<string>): readonly Candidate[] {
  const further = new Map<string, Candidate>();
  for (const sentence of context.reading.sentences.slice(0, 24)) {
    for (const span of sentence.spans) {
      if (sentence.place === "item" && (span.kind !== "italic" || span.start > 0)) continue;
      const candidate = toCandidate(context, span.text, 0, sentence.index * 1000 + span.start, true);
      if (candidate.key === "" || candidate.text.length > 80 || known.has(candidate.key)) continue;
      if (!further.has(candidate.key) && !isPageLine(candidate)) further.set(candidate.key, candidate);
    }
  }
  return [...further.values()];
}

function findCandidates(context: ExtractContext): Candidate[] {
  const { sentences } = context.reading;
  const headline = readHeadline(context);
  return mergeCandidates([
    ...fromSpans(context, sentences),
    ...fromMusicNouns(context, sentences),
    ...fromWorkNouns(context, sentences),
    ...fromFormalTitles(context, sentences),
    ...fromFormatHeadline(context),
    ...fromPieceHeadline(context),
    ...fromRomanceHeadline(context),
    ...fromMusicHeadline(context),
    ...fromBold(context, sentences),
    ...fromTrackHeadline(context),
    ...fromKnownWorks(context),
    ...fromHeadlineForm(context, headline),
    ...fromHeadlineParts(context),
    ...fromSharedRuns(context),
    ...fromSmallText(context),
  ]);
}

/** Tells whether the rules take a candidate for a track or for the name of a person. */
function createIsRuledOut(context: ExtractContext, possible: readonly Candidate[]): (candidate: Candidate) => boolean {
  const headline = readHeadline(context);
  const track =
    headline.track === undefined || headline.works.length + headline.names.length === 0
      ? ""
      : articleKey(headline.track);
  const tracks = headlineTracks(context);
  const named = headline.names.map((found) => articleKey(found.name));
  const isNamed = ({ key }: Candidate): boolean => named.some((name) => holdsName(key, name));
  const isTrack = ({ key }: Candidate): boolean => key === track || tracks.has(key);
  const hasOthers = possible.some((one) => one.score >= 1 && !isTrack(one) && !isNamed(one));
  return (candidate) => isNamed(candidate) || (hasOthers && isTrack(candidate));
}

/** Everything that may be the work, the likeliest by rules first. */
export function rateWorks(context: ExtractContext): readonly RatedWork[] {
  const all = findCandidates(context);
  const { reading, gazetteer } = context;
  const possible = all.filter((candidate) => isPossible(candidate, context));
  const isRuledOut = createIsRuledOut(context, possible);
  const kept = possible.filter((candidate) => !isRuledOut(candidate));
  const body = reading.bodyFolded;
  const slugs = readSlugs(reading.links);
  const isNamedElsewhere = (title: string): boolean =>
    body.includes(fold(title)) || slugs.some((slug) => slugNames(slug, title));
  const titleKey = ` ${normalise(reading.title.text)} `;
  const credited = creditedKeys(context, reading.sentences);
  const bySlug = namedBySlugs(kept, slugs);
  const further = furtherSpans(context, new Set(possible.map(({ key }) => key)));
  const toRated = (candidate: Candidate, isRuledOut: boolean): RatedWork => {
    const { key, text, order, isSet } = candidate;
    const isOfPerson = isPersonal(candidate, context);
    const isNamedByLinks = bySlug.has(key);
    const score =
      candidate.score -
      (credited.has(key) ? 3 : 0) -
      (hasOwnerInside(candidate, kept, context) ? 4 : 0) -
      (isOfPerson ? 3 : 0) -
      (order < 1000 && !isNamedElsewhere(text) ? 2.2 : 0) +
      (gazetteer.works.canonical(text) === undefined ? 0 : 1) +
      (isNamedByLinks ? 1.5 + Math.min(2.5, key.split(" ").length * 0.6) : 0) +
      (titleKey.includes(` ${key} `) ? 2.5 + Math.min(1.5, key.length / 16) : 0);
    return { key, text, score, order, isSet, isRuledOut, isPersonal: isOfPerson, isNamedByLinks };
  };
  return [
    ...possible.map((candidate) => toRated(candidate, isRuledOut(candidate))),
    ...further.map((candidate) => toRated(candidate, true)),
  ].sort((a, b) => Number(a.isRuledOut) - Number(b.isRuledOut) || b.score - a.score || a.order - b.order);
}

/** The work by rules alone. */
function ruledWork(rated: readonly RatedWork[]): string | undefined {
  const ranked = rated.filter(({ isRuledOut }) => !isRuledOut);
  const [best] = ranked;
  if (best === undefined || best.score < 1) return undefined;
  return (ranked.find((other) => other.score >= 2 && completes(other, best)) ?? best).text;
}

/** Below these odds no candidate is taken. */
const leastOdds = -2.2;

function likeliestWork(context: ExtractContext, rated: readonly RatedWork[], trees: Trees): string | undefined {
  const proof = proofOfWorks(context, rated);
  const odds = featuresOfWorks(context, rated).map((values, place) => askTrees(trees, values) + (proof[place] ?? 0));
  const best = odds.indexOf(Math.max(...odds));
  const found = (odds[best] ?? leastOdds) > leastOdds ? rated[best] : undefined;
  return found === undefined ? undefined : fullName(context, found, rated).text;
}

/** "TITLE" of a headline that names "TITLE Vol. 3": a known work whose number is no volume of an album. */
function withNumber({ gazetteer, reading }: ExtractContext, title: string): string {
  const { text, folded } = reading.title;
  if (!/\bvol/.test(folded)) return title;
  const start = `${articleKey(title)} vol`;
  return gazetteer.works.findAll(text, folded).find(({ name }) => articleKey(name).startsWith(start))?.name ?? title;
}

/** The name of the work that a post is about; undefined where nothing is clear enough. */
export function findWork(context: ExtractContext): string | undefined {
  const rated = rateWorks(context).slice(0, mostRated);
  const { workTrees } = context.weights;
  const title = workTrees === undefined ? ruledWork(rated) : likeliestWork(context, rated, workTrees);
  return title === undefined ? undefined : withNumber(context, spell(title, context));
}
