import type { ExtractContext } from "../context.ts";
import type { Sentence } from "../post/reading.ts";
import { unshout } from "../post/title-run.ts";
import { normalise } from "../words/keys.ts";
import { baseTitle } from "../works/base-title.ts";
import { isPossibleWork } from "../works/possible-works.ts";
import { isSameTitle } from "../works/same-title.ts";
import { findSubjects, isJoinedInHeadline, joinsTitles, partsAbout, type Subject } from "./album-subjects.ts";
import type { AlbumSection, ComposersOf, WholeAlbum } from "./roundup.ts";
import { countsUp, headlineKey, isAboutSeveral, isHeadlineOfOne, isNamedIn, isOpenHeadline } from "./several.ts";

/** Paragraphs that set one title in bold each, wherever in their sentences; none where fewer than three do. */
function findParagraphSections(
  context: ExtractContext,
  sentences: readonly Sentence[],
  composersOf: ComposersOf,
): readonly AlbumSection[] {
  const blocks = new Map<number, Sentence[]>();
  for (const sentence of sentences) {
    const part = blocks.get(sentence.block);
    if (part === undefined) blocks.set(sentence.block, [sentence]);
    else part.push(sentence);
  }
  const sections = [...blocks.values()].flatMap((part) => {
    const marks = part.flatMap(({ bold }) => bold);
    const work = unshout(baseTitle(marks[0]?.text ?? "", context.cues));
    return marks.length === 1 && isPossibleWork(work, context) ? [{ work, sentences: part }] : [];
  });
  if (sections.length < 3) return [];
  const credited = sections.map((section) => ({
    ...section,
    composers: composersOf(section.sentences, section.work, "any"),
  }));
  return credited.every(({ work, composers }) => composers.length > 0 && !composers.includes(work)) ? credited : [];
}

/** True for "Superman" where the post is about "Batman v Superman", and for its composers. */
function isPartOf(name: string, { work, composers }: WholeAlbum): boolean {
  const key = normalise(name);
  const isPart = work !== undefined && key !== normalise(work) && ` ${normalise(work)} `.includes(` ${key} `);
  return isPart || composers.some((composer) => normalise(composer) === key);
}

/** What a headline names of the albums that are told of. */
interface Headline {
  readonly joined: readonly string[];
  /** The albums that it names, under their names or longer ones. */
  readonly named: readonly string[];
}

function readHeadline(context: ExtractContext, subjects: readonly Subject[], whole: WholeAlbum): Headline {
  const headline = headlineKey(context);
  const works = subjects.map(({ work }) => work);
  const main = whole.work !== undefined && isNamedIn(headline, whole.work) ? `${normalise(whole.work)} ` : undefined;
  const isLonger = (work: string): boolean => main !== undefined && normalise(work).startsWith(main);
  return {
    joined: works.filter((work) => isJoinedInHeadline(context, work)),
    named: works.filter((work) => isNamedIn(headline, work) || isLonger(work)),
  };
}

/** What is told of each subject, and by whom it is. */
function readParts(
  context: ExtractContext,
  sentences: readonly Sentence[],
  subjects: readonly Subject[],
  composersOf: ComposersOf,
  { joined }: Headline,
  proof: "any" | "plain",
): readonly AlbumSection[] {
  const isKnown = (name: string): boolean => context.gazetteer.composers.canonical(name) !== undefined;
  const parts = partsAbout(sentences, subjects);
  return subjects.map(({ work, beside }, index) => {
    const about = parts[index] ?? [];
    const told = beside.length > 0 ? beside : composersOf(about, work, proof);
    const isJoined = told.length === 0 && joined.length > 1 && joined.includes(work);
    return { work, sentences: about, composers: isJoined ? composersOf(about, work, "any").filter(isKnown) : told };
  });
}

/**
 * Albums that running prose tells of one after the other. Each needs composers of its own; only where the headline
 * names none of them may they share those of the sentence that announces them all. No sentence is read from `end` on.
 */
export function findProseSections(
  context: ExtractContext,
  composersOf: ComposersOf,
  whole: WholeAlbum,
  end = Number.POSITIVE_INFINITY,
): readonly AlbumSection[] {
  const isOfOne = whole.work !== undefined && isNamedIn(headlineKey(context), whole.work);
  if (isOfOne && !joinsTitles(context) && !isAboutSeveral(context)) return [];
  const sentences = context.reading.sentences.filter(
    ({ place, index }) => place !== "title" && place !== "item" && index < end,
  );
  const all = findSubjects(context, sentences).filter(({ work }) => !isPartOf(work, whole));
  const headline = readHeadline(context, all, whole);
  const { joined, named } = headline;
  if (joined.length < 2 && !tellsOfSeveral(context, named))
    return named.length > 0 ? [] : findToldSections(context, sentences, withWhole(sentences, all, whole), composersOf);
  const subjects = joined.length > 1 && !isOpenHeadline(context) ? all.filter(({ work }) => named.includes(work)) : all;
  const paragraphs = findParagraphSections(context, sentences, composersOf);
  if (paragraphs.length > 0) return paragraphs;
  if (subjects.length < 2) return [];
  const together = sentences.filter((sentence) => context.cues.has("several", sentence.openFolded)).slice(0, 1);
  const shared = composersOf(together, "", "plain");
  const proof = shared.length === 0 && named.length === 0 ? "any" : "plain";
  const sections = readParts(context, sentences, subjects, composersOf, headline, proof);
  const main = sections.find(({ work }) => work === named[0])?.composers.join() ?? "";
  const isOfTitle = ({ work, composers }: AlbumSection): boolean =>
    composers.some((name) => normalise(name).startsWith(normalise(work)));
  const kept = sections
    .filter((section) => !isOfTitle(section))
    .filter(({ work, composers }) =>
      composers.length === 0
        ? named.length === 0 && shared.length === 1
        : named.length === 0 || named.includes(work) || composers.join() !== main,
    );
  return kept.length > 1
    ? kept.map((section) => (section.composers.length > 0 ? section : { ...section, composers: shared }))
    : [];
}

/** The albums with the work that the whole post is about, where it is named first of all but not as an album. */
function withWhole(
  sentences: readonly Sentence[],
  subjects: readonly Subject[],
  { work }: WholeAlbum,
): readonly Subject[] {
  const first = subjects[0]?.sentence ?? 0;
  if (work === undefined || subjects.some((subject) => isSameTitle(subject.work, work))) return subjects;
  const sentence = sentences.findIndex(({ spans }) => spans.some(({ text }) => isSameTitle(text, work)));
  const isFirst = sentence >= 0 && (sentences[sentence]?.block ?? 0) < (sentences[first]?.block ?? 0);
  return isFirst ? [{ work, sentence, at: 0, beside: [] }, ...subjects] : subjects;
}

/** Albums of which paragraphs tell one after the other, each with what it comes on and composers of its own. */
function findToldSections(
  context: ExtractContext,
  sentences: readonly Sentence[],
  subjects: readonly Subject[],
  composersOf: ComposersOf,
): readonly AlbumSection[] {
  if (subjects.length < 2) return [];
  const { cues, gazetteer } = context;
  const isProduct = ({ sentences: about }: AlbumSection): boolean =>
    [...context.reading.sentences.slice(about[0]?.index, (about[0]?.index ?? 0) + 1), ...about].some(
      ({ text, openFolded }) => cues.has("album", openFolded) || gazetteer.labels.findAll(text, openFolded).length > 0,
    );
  const isOneTold = subjects.some(({ beside }) => beside.length > 0);
  const joined = isOneTold ? subjects.map(({ work }) => work) : [];
  const sections = readParts(context, sentences, subjects, composersOf, { joined, named: [] }, "plain");
  const told = sections.filter((section) => section.composers.length > 0 && isProduct(section));
  const blocks = new Set(told.map(({ sentences: about }) => about[0]?.block));
  const composers = new Set(told.map(({ composers: names }) => names.join()));
  return blocks.size > 1 && composers.size > 1 ? told : [];
}

/** A headline that names one album only is of that one, unless the text counts others up. */
function tellsOfSeveral(context: ExtractContext, named: readonly string[]): boolean {
  return isHeadlineOfOne(context, named) ? countsUp(context) : isAboutSeveral(context);
}
