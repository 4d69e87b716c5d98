import type { ExtractContext } from "../context.ts";
import { type Sentence, sliceSentence } from "../post/reading.ts";
import type { TitleSpan } from "../post/text-spans.ts";
import { unshout } from "../post/title-run.ts";
import { fold } from "../words/fold.ts";
import { normalise } from "../words/keys.ts";
import { baseTitle } from "../works/base-title.ts";
import { isPossibleWork } from "../works/possible-works.ts";
import { spanRole } from "../works/span-role.ts";
import { type ToldComposers, toldComposers } from "./told-composers.ts";

/** A title that music is told of, where it stands among the sentences asked about. */
export interface Subject {
  readonly work: string;
  readonly sentence: number;
  readonly at: number;
  /** Whom the words right behind the title credit: "Salt Road by Ida Holm". */
  readonly beside: readonly string[];
}

const ownerBefore = /(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3}?)['’]s? ["“‘]?$/u;

/** How a sentence goes on to one more album. */
const goesOn =
  /^(?:(?:and )?then|first|second|third|last|next|finally|also|number (?:one|two|three|four)|another|the (?:second|third|last|next|other))\b/;

/** True for a title right behind a known composer's name: "Second comes Ida Holm's". */
function isOfComposer({ gazetteer }: ExtractContext, sentence: Sentence, { start }: TitleSpan): boolean {
  if (!goesOn.test(sentence.openFolded)) return false;
  const owner = ownerBefore.exec(sentence.open.slice(Math.max(0, start - 50), start))?.[1];
  return owner !== undefined && gazetteer.composers.canonical(owner) !== undefined;
}

const joinedAfter = /^[^a-z0-9,&/+]*(?:[a-z0-9'-]+ ){0,3}(?:[a-z]*[,&/+]|(?:and|plus|adds|und|et|y|e)\b)/;
const joinedBefore =
  /(?:[,&/+]|\b(?:and|plus|adds|announces|und|et|y|e)\b)[^a-z0-9]*(?:(?:adds|announces)[^a-z0-9]*)?$/;

const joint = /[,&/+]|\b(?:and|plus|adds|announces|und|et|y|e)\b/;

/** True if the headline may name titles beside one another. */
export const joinsTitles = ({ reading }: ExtractContext): boolean => joint.test(reading.title.folded);

/** True if the headline names the title beside another: "Salt Road and Deep Field". */
export function isJoinedInHeadline({ reading, gazetteer }: ExtractContext, title: string): boolean {
  if (title.length < 3 || gazetteer.composers.canonical(title) !== undefined) return false;
  const { folded } = reading.title;
  const key = fold(title).replace(/[^a-z0-9]{1,3}$/, "");
  const start = folded.indexOf(key);
  if (start < 0) return false;
  return joinedAfter.test(folded.slice(start + key.length)) || joinedBefore.test(folded.slice(0, start));
}

const namedBeside = /^["'”’»]* (?:and|&|\+|und|et|y|e|plus) ["'“‘„«]?[\p{Lu}\p{N}]/u;
const namedBehind = /(?:^|[^\p{L}])(?:and|&|\+|und|et|y|e|plus) (?:\p{Lu}[\p{L}.'’-]* ){0,4}["'“‘„«]?$/u;

/** True if the headline puts another proper name to the title with "and": "Salt Road and Leo's Deep Field". */
export function hasOtherInHeadline({ reading }: ExtractContext, title: string): boolean {
  const { text, folded } = reading.title;
  const start = folded.indexOf(fold(title));
  if (start < 0) return false;
  return namedBeside.test(text.slice(start + title.length)) || namedBehind.test(text.slice(0, start));
}

/** True if the words around a title speak of music that can be bought, not of a film somebody made before. */
function isAlbumSubject(context: ExtractContext, sentence: Sentence, span: TitleSpan): boolean {
  const role = spanRole(sentence, span, context);
  if (role === "track" || role === "credit") return false;
  if (role === "work" || role === "album") return true;
  if (
    span.kind !== "quote" &&
    (isJoinedInHeadline(context, baseTitle(span.text, context.cues)) || isOfComposer(context, sentence, span))
  )
    return true;
  const near = sentence.openFolded.slice(Math.max(0, span.start - 50), span.end + 120);
  const isTelling = context.cues.has("album", near) || context.cues.has("music", near);
  return span.kind !== "quote" && isTelling && !context.cues.has("earlier", near);
}

const creditEnds = /\b(?:music|score|musik|musique|musica|composed) (?:by|von|de|di) $/;

/** Bold words that are no title elsewhere, no person and no heading of their own. */
function isTitleInBold({ gazetteer }: ExtractContext, sentence: Sentence, mark: TitleSpan): boolean {
  const words = mark.text.split(" ");
  const isPerson = words.length < 4 && gazetteer.givenNames.has(normalise(words[0] ?? ""));
  const isWhole = mark.end - mark.start >= sentence.text.length - 2;
  const isCredited = creditEnds.test(sentence.folded.slice(Math.max(0, mark.start - 14), mark.start));
  const isSpan = sentence.spans.some((span) => span.start < mark.end && mark.start < span.end);
  return (
    words.length <= 8 &&
    /^\p{Lu}/u.test(mark.text) &&
    !/\d{4}|:$/.test(mark.text) &&
    !(isPerson || isWhole || isSpan || isCredited)
  );
}

/** "Many, many LPs" in italics is no title. */
const quantity = /^(?:Many|Several|Some|More|Few|Lots|Two|Three|Four|Five)(?:,? \p{Ll}+)*$/u;

/** A title with what the words beside it say, before it is known whether it is an album's. */
interface Told {
  readonly work: string;
  readonly span: TitleSpan;
  readonly told: ToldComposers | undefined;
}

function titlesOf(context: ExtractContext, sentence: Sentence): readonly Told[] {
  const inBold = sentence.bold.filter((mark) => isTitleInBold(context, sentence, mark));
  return [...sentence.spans, ...inBold]
    .sort((a, b) => a.start - b.start)
    .map((span) => ({
      span,
      work: unshout(baseTitle(span.text, context.cues)),
      told: toldComposers(context, sentence, span),
    }))
    .filter(
      ({ work, span }) =>
        !quantity.test(work) &&
        !fame.test(sentence.folded.slice(span.end, span.end + 8)) &&
        !knownFrom.test(sentence.openFolded.slice(Math.max(0, span.start - 90), span.start)) &&
        isPossibleWork(work, context),
    );
}

const fame = /^["”’»]? fame\b/;
/** Before what somebody did earlier. */
const knownFrom =
  /\b(?:(?:known?|knows?|remember(?:ed)?|famous) (?:[a-z]+ ){0,2}(?:from|for)|bekannt (?:aus|durch|fur)|connue? (?:pour|grace a)|conocid[oa] por|not[oa] per)\b[^.;:]*$/;

/** True for the first title of a paragraph that speaks of music, where no other is told of before it. */
function leadsParagraph(context: ExtractContext, sentence: Sentence, span: TitleSpan): boolean {
  const { cues, reading } = context;
  const role = spanRole(sentence, span, context);
  if (role === "track" || role === "credit" || sentence.place !== "body" || !/^[\p{Lu}\p{N}¡¿]/u.test(span.text))
    return false;
  if (span.kind === "quote" && reading.language === "en") return false;
  const isEarlier = cues.has("earlier", sentence.openFolded.slice(Math.max(0, span.start - 70), span.start));
  const block = reading.sentences.filter((one) => one.block === sentence.block);
  const isOfMusic = block.some(
    ({ openFolded }) => cues.has("music", openFolded) || cues.has("album", openFolded) || composed.test(openFolded),
  );
  return isOfMusic && !isEarlier;
}

const composed =
  /\b(?:compos(?:ed|er)|scored|komponi[a-z]+|vertont[a-z]*|compos(?:e|ee|iteur|itor|itora|itore|ta|to|ti)|musicata|musiche)\b/;

/** The titles of which a post tells that their music is brought out, each where it is told of first. */
export function findSubjects(context: ExtractContext, sentences: readonly Sentence[]): readonly Subject[] {
  const subjects: Subject[] = [];
  const isNamed = (work: string): boolean => {
    const key = normalise(work);
    return subjects.some((subject) => ` ${normalise(subject.work)} `.includes(` ${key} `));
  };
  const led = new Set<number>();
  sentences.forEach((sentence, index) => {
    for (const { work, span, told } of titlesOf(context, sentence)) {
      const isAlbum = told !== undefined || isAlbumSubject(context, sentence, span);
      const isLead = !led.has(sentence.block) && (isAlbum || leadsParagraph(context, sentence, span));
      if (isLead) led.add(sentence.block);
      if (!isNamed(work) && (isAlbum || isLead))
        subjects.push({ work, sentence: index, at: told?.from ?? span.start, beside: told?.names ?? [] });
    }
  });
  return subjects;
}

/** Where in its sentence the part about a subject begins: after the last comma or semicolon before its title. */
function cutBefore(sentence: Sentence, at: number): number {
  const before = sentence.folded.slice(0, at);
  const semicolon = before.lastIndexOf("; ") + 1;
  if (semicolon > (sentence.spans.findLast(({ end }) => end < at)?.end ?? at)) return semicolon;
  return Math.max(before.lastIndexOf(", ") + 1, before.lastIndexOf("; ") + 1, before.lastIndexOf(" and ") + 1, 0);
}

type Place = Pick<Subject, "sentence" | "at">;

/** True for the first of the subjects that its paragraph tells of. */
const opensBlock = (sentences: readonly Sentence[], { sentence }: Place, before: Place | undefined): boolean =>
  before === undefined || sentences[before.sentence]?.block !== sentences[sentence]?.block;

/** Where the part about a subject begins: with the paragraph where it is the first of it. */
function startOfPart(sentences: readonly Sentence[], subject: Place, before: Place | undefined): Place {
  if (!opensBlock(sentences, subject, before)) return subject;
  const block = sentences[subject.sentence]?.block;
  const first = sentences.findIndex((sentence) => sentence.block === block);
  return { sentence: first, at: 0 };
}

/** How many paragraphs the parts before the last have at most; what follows the last is the post's own end. */
function blocksEach(sentences: readonly Sentence[], subjects: readonly Place[]): number {
  const blocks = subjects.map(({ sentence }) => sentences[sentence]?.block ?? 0);
  return Math.max(1, ...blocks.slice(1).map((block, index) => block - (blocks[index] ?? 0)));
}

/** What the sentences tell of each subject, from where it begins to the next. */
export function partsAbout(
  sentences: readonly Sentence[],
  subjects: readonly Subject[],
): readonly (readonly Sentence[])[] {
  const starts = subjects.map((subject, index) => startOfPart(sentences, subject, subjects[index - 1]));
  const blocks = blocksEach(sentences, subjects);
  return starts.map((start, index) => {
    const about = sentencesAbout(sentences, start, starts[index + 1]);
    const last = (about[0]?.block ?? 0) + blocks;
    return index < starts.length - 1 ? about : about.filter(({ block }) => block < last);
  });
}

/** What the sentences tell from one place to the next. */
export function sentencesAbout(
  sentences: readonly Sentence[],
  subject: Place,
  next: Place | undefined,
): readonly Sentence[] {
  const last = next?.sentence ?? sentences.length;
  return sentences.slice(subject.sentence, last + 1).flatMap((sentence, offset) => {
    const index = subject.sentence + offset;
    const start = offset === 0 && hasOthersBefore(sentence, subject) ? cutBefore(sentence, subject.at) : 0;
    const isCut = index === next?.sentence;
    const end = !isCut ? sentence.text.length : hasOthersBefore(sentence, next) ? cutBefore(sentence, next.at) : 0;
    return end - start > 3 ? [sliceSentence(sentence, start, end)] : [];
  });
}

const hasOthersBefore = (sentence: Sentence, subject: Place): boolean =>
  sentence.spans.some((span) => span.end < subject.at && span.kind !== "quote");
