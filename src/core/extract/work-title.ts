import type { ExtractContext } from "./context.ts";
import { fold } from "./fold.ts";
import { readHeadline } from "./headline.ts";
import {
  fromHeadlineForm,
  fromHeadlineParts,
  fromKnownWorks,
  fromSharedRuns,
  fromTrackHeadline,
} from "./headline-works.ts";
import { normalise } from "./keys.ts";
import type { Sentence } from "./reading.ts";
import { articleKey } from "./same-title.ts";
import { readSlugs, slugNames } from "./slugs.ts";
import { spanPatterns, spanRole } from "./span-role.ts";
import { baseTitle, unshout } from "./title-run.ts";
import { type Candidate, fromBold, fromMusicNouns, fromSpans, fromWorkNouns, isSurnameIn } from "./work-candidates.ts";

function mergeCandidates(candidates: readonly Candidate[]): Candidate[] {
  const merged = new Map<string, Candidate & { readonly count: number }>();
  for (const next of candidates) {
    if (next.key === "" || next.text.length > 80) continue;
    const known = merged.get(next.key);
    if (known === undefined) merged.set(next.key, { ...next, count: 1 });
    else {
      const text = /\p{Ll}/u.test(known.text) || !/\p{Ll}/u.test(next.text) ? known.text : next.text;
      const gain = known.count < 6 ? next.score * (known.count < 2 ? 1 : 0.5) : 0;
      merged.set(next.key, {
        key: known.key,
        text,
        score: known.score + gain,
        order: known.order,
        isSet: known.isSet === true || next.isSet === true,
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

const neverWorks =
  /^(?:.* (?:records|recordings|picture discs?)|(?:the )?\d+\w* anniversary.*|(?:.* )?(?:exclusive|titles|round up|newsletter|news|update|updates|releases|notes|playlist)|les?|la|il|lo|los|las|el|der|die|das|des|du|un|une|una|ein|eine|(?:season|series|staffel|saison|temporada|stagione|volume|vol|chapter|episode|part) \w+|one|two|three|four|five|six|several|both|january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,4}(?: \d{4})?|record store day.*|here|film score \w+day|black friday|soundtrack|soundtracks|score|scores|vinyl|music|film music|original|news|new|album|exclusive|interview|review|listen|watch|video|update|updated|tracklist|pre order|preorder|composer|label|release date|available now|out now|various artists|read more|read the rest|film|season|series|the|a|an|it s|this|deluxe edition|limited edition|game|movie|netflix|disney(?: plus)?|hbo(?: max)?|marvel|amazon|apple music|apple tv(?: plus)?|(?:amazon )?prime video|paramount plus|hulu|peacock|shudder|showtime|starz|crunchyroll|for immediate release|novedades|neue cds?|nouveautes|novita|lp first listen|first listen|main title|main theme|spotify|bandcamp|youtube|emmy|oscar|grammy|academy award|golden globe|source|press release|original motion picture|lp|cd)$/;

/** True if a label is part of the words; one common word such as "Black" is not enough. */
const namesLabel = (text: string, { labels }: ExtractContext["gazetteer"]): boolean =>
  labels
    .findAll(text, fold(text))
    .some((hit) => hit.end - hit.start >= text.length - 2 || / /.test(text.slice(hit.start, hit.end)));

const dayOrMonth = /^(?:wednesday|friday|monday|sunday|saturday|tuesday|thursday|july|august|october|november|us|it)$/;

function isPossible(candidate: Candidate, { gazetteer }: ExtractContext): boolean {
  const mayBeDay = candidate.isSet === true && dayOrMonth.test(candidate.key);
  if ((neverWorks.test(candidate.key) && !mayBeDay) || /^\d{1,3}$/.test(candidate.key)) return false;
  if (namesLabel(candidate.text, gazetteer)) return false;
  return (
    gazetteer.composers.canonical(candidate.text) === undefined ||
    gazetteer.works.canonical(candidate.text) !== undefined
  );
}

/** True if the words can name a work: no label, no composer, no word of the trade. */
export function isPossibleWork(title: string, context: ExtractContext): boolean {
  return isPossible({ key: articleKey(title), text: title, score: 0, order: 0 }, context);
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
  if (isSet === true) return false;
  if (!text.includes(" ") && isSurnameIn(`${reading.title.text} ${reading.body}`, text)) return true;
  if (gazetteer.works.canonical(text) !== undefined) return false;
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

/** Candidates for the work that sentences are about, the likeliest first. */
function rankWorks(
  context: ExtractContext,
  sentences: readonly Sentence[],
): readonly { readonly title: string; readonly score: number }[] {
  const hasTitle = sentences.some((sentence) => sentence.place === "title");
  const headline = readHeadline(context);
  const track =
    headline.track === undefined || headline.works.length + headline.names.length === 0
      ? ""
      : articleKey(headline.track);
  const tracks = hasTitle ? headlineTracks(context) : new Set<string>();
  const named = headline.names.map((found) => articleKey(found.name));
  const body = context.reading.bodyFolded;
  const slugs = readSlugs(context.reading.links);
  const isNamedElsewhere = (title: string): boolean =>
    body.includes(fold(title)) || slugs.some((slug) => slugNames(slug, title));
  const found = [
    ...fromSpans(context, sentences),
    ...fromMusicNouns(context, sentences),
    ...fromWorkNouns(context, sentences),
    ...fromBold(context, sentences),
    ...(hasTitle ? [...fromTrackHeadline(context), ...fromKnownWorks(context)] : []),
    ...(hasTitle
      ? [...fromHeadlineForm(context, headline), ...fromHeadlineParts(context), ...fromSharedRuns(context)]
      : []),
  ];
  const isTrack = (key: string): boolean => key === track || tracks.has(key);
  const all = mergeCandidates(found).filter(
    (candidate) => isPossible(candidate, context) && !named.some((name) => holdsName(candidate.key, name)),
  );
  const untracked = all.filter(({ key }) => !isTrack(key));
  const merged = untracked.some(({ score }) => score >= 1) ? untracked : all;
  const titleKey = ` ${normalise(context.reading.title.text)} `;
  const credited = creditedKeys(context, sentences);
  const bySlug = namedBySlugs(merged, slugs);
  const scored = merged.map((candidate) => ({
    ...candidate,
    score:
      candidate.score -
      (credited.has(candidate.key) ? 3 : 0) -
      (hasOwnerInside(candidate, merged, context) ? 4 : 0) -
      (isPersonal(candidate, context) ? 3 : 0) -
      (hasTitle && candidate.order < 1000 && !isNamedElsewhere(candidate.text) ? 2.2 : 0) +
      (context.gazetteer.works.canonical(candidate.text) === undefined ? 0 : 1) +
      (bySlug.has(candidate.key) ? 1.5 + Math.min(2.5, candidate.key.split(" ").length * 0.6) : 0) +
      (hasTitle && titleKey.includes(` ${candidate.key} `) ? 2.5 + Math.min(1.5, candidate.key.length / 16) : 0),
  }));
  const ranked = scored.sort((a, b) => b.score - a.score || a.order - b.order);
  return ranked.slice(0, 8).map((candidate) => {
    const full = ranked.find((other) => other.score >= 2 && completes(other, candidate));
    return { title: spell((full ?? candidate).text, context), score: candidate.score };
  });
}

/** The name of the work that a post is about; undefined where nothing is clear enough. */
export function findWork(
  context: ExtractContext,
  sentences: readonly Sentence[] = context.reading.sentences,
): string | undefined {
  const [best] = rankWorks(context, sentences);
  return best !== undefined && best.score >= 1 ? best.title : undefined;
}
