import type { Catalogue, Work } from "../catalogue.ts";
import { composerNames, createFameJudge } from "../lookup/work-fame.ts";
import { createComposerFinder, creditNames, type NamedComposer } from "./composer-mentions.ts";
import { type MessageWord, messageWords } from "./message-words.ts";
import { smallWords } from "./plain-words.ts";
import {
  creditPlace,
  cueBeside,
  isReadAsTitle,
  kindBeside,
  type Span,
  standsOut,
  writtenAsTitle,
  yearsBeside,
} from "./title-evidence.ts";
import { gatherTitleForms, type TitleForm, type TitleForms } from "./title-forms.ts";

/** What a message mentions, best first. */
export interface Mentions {
  readonly works: readonly Work[];
  /** Names of composers as the catalogue spells them, in the order of the message; of a shared surname nobody's. */
  readonly composers: readonly string[];
}

/** Finds the work that a text means which is a title and nothing else, misspelt or not; undefined where that is not sure. */
export type FindTitle = (text: string) => Work | undefined;

const mostWorks = 25;
/** Of one title so many of its namesakes are offered. */
const mostNamesakes = 3;
/** A message of so few words may be a title and nothing else. */
const mostWordsOfTitle = 6;

/** A title found in a line, from one word to before another. */
interface Mention extends Pick<Span, "start" | "end"> {
  readonly works: readonly Work[];
  readonly certainty: number;
}

/** A line of a message with whom it names; `credits` are all names under which those of the whole message may be credited. */
interface Line {
  readonly words: readonly MessageWord[];
  readonly named: readonly NamedComposer[];
  readonly credits: ReadonlySet<string>;
}

/** Finds what prose mentions. */
export interface MentionFinder {
  readonly mentionedIn: (text: string) => Mentions;
}

/** Creates the finder; the forms of all titles, some megabytes, are gathered when somebody first asks. */
export function createMentionFinder(catalogue: Catalogue, findTitle: FindTitle): MentionFinder {
  let forms: TitleForms | undefined;
  let findComposers: ReturnType<typeof createComposerFinder> | undefined;
  return {
    mentionedIn: (text) => {
      findComposers ??= createComposerFinder(catalogue.composers, catalogue.works);
      forms ??= gatherTitleForms(catalogue, createFameJudge(catalogue));
      const titles = forms;
      const lines = readLines(text, findComposers);
      const found = lines.map((line) => ({ line, mentions: mentionsIn(line, titles) }));
      const works = bestFirst(found.flatMap(({ mentions }) => mentions));
      return {
        works: works.length > 0 ? works : misspeltTitles(text, lines, findTitle),
        composers: [...new Set(found.flatMap(({ line, mentions }) => namesBeside(line, mentions)))],
      };
    },
  };
}

function readLines(text: string, findComposers: ReturnType<typeof createComposerFinder>): readonly Line[] {
  const lines = messageWords(text).map((words) => ({ words, named: findComposers(words) }));
  const credits = new Set(
    lines.flatMap(({ named }) => named.flatMap(({ composers }) => composers.flatMap(creditNames))),
  );
  return lines.map((line) => ({ ...line, credits }));
}

function bestFirst(mentions: readonly Mention[]): readonly Work[] {
  const sorted = [...mentions].sort((a, b) => b.certainty - a.certainty);
  const works = new Set([
    ...sorted.flatMap(({ works: [best] }) => best ?? []),
    ...sorted.flatMap(({ works: [, ...others] }) => others.slice(0, mostNamesakes)),
  ]);
  return [...works].slice(0, mostWorks);
}

const quoted = /["“„«]([^"“”„«»\n]{2,80})["”“»]|(?<![*_])[*_]{1,3}([^*_\n]{2,80})[*_]{1,3}/gu;

/** What is quoted, or the message itself where it is short, may be a title that is spelt in another way. */
function misspeltTitles(text: string, lines: readonly Line[], findTitle: FindTitle): readonly Work[] {
  const marked = [...text.slice(0, 4_000).matchAll(quoted)].map(([, quote, emphasis]) => quote ?? emphasis ?? "");
  const words = lines.flatMap((line) => line.words);
  const isShort = words.length <= mostWordsOfTitle && words.some(({ key }) => !smallWords.has(key));
  const whole = isShort ? [words.map(({ key }) => key).join(" ")] : [];
  return [...new Set([...marked, ...whole].flatMap((title) => findTitle(title) ?? []))].slice(0, mostWorks);
}

/** A name within a title is nobody's. */
function namesBeside({ named }: Line, mentions: readonly Mention[]): readonly string[] {
  return named.flatMap(({ start, end, composers }) => {
    const isInTitle = mentions.some((mention) => mention.start < end && start < mention.end);
    return isInTitle || composers.length > 1 ? [] : composers.map(({ name }) => name);
  });
}

/** The longest titles first, none within another, nor within somebody's full name. */
function mentionsIn(line: Line, forms: TitleForms): readonly Mention[] {
  const found: Mention[] = [];
  for (let start = 0; start < line.words.length; ) {
    const mention = longestAt(line, start, forms);
    if (mention !== undefined) found.push(mention);
    start = mention?.end ?? start + 1;
  }
  return found;
}

function longestAt(line: Line, start: number, forms: TitleForms): Mention | undefined {
  const { words, named } = line;
  for (let end = Math.min(words.length, start + longestAtWord(words[start], forms)); end > start; end--) {
    const form = findForm(words.slice(start, end), forms);
    const isInName = named.some(
      (name) => name.start <= start && end <= name.end && name.end - name.start > end - start,
    );
    const mention = form === undefined || isInName ? undefined : weigh(form, { words, start, end }, line);
    if (mention !== undefined) return mention;
  }
  return undefined;
}

function findForm(span: readonly MessageWord[], forms: TitleForms): TitleForm | undefined {
  const keys = span.map(({ key }) => key);
  const owner = span.at(-1)?.owner;
  return forms.find(keys) ?? (owner === undefined ? undefined : forms.find([...keys.slice(0, -1), owner]));
}

function longestAtWord(word: MessageWord | undefined, forms: TitleForms): number {
  const { key = "", owner = key } = word ?? {};
  return Math.max(forms.longestFrom(key), forms.longestFrom(owner));
}

/** What speaks for a title, and of the works of that title for one of them; undefined where it is not enough. */
function weigh({ works, boldness }: TitleForm, span: Span, line: Line): Mention | undefined {
  const years = yearsBeside(span);
  const ofYear = works.filter(({ year }) => years.some((beside) => Math.abs(beside - year) <= 1));
  const credited = works.filter((work) => isCredited(work, line.credits));
  const mayBeCredited = boldness !== "small" || standsOut(span) || isCreditedBeside(span, credited, line);
  const meant = [...ofYear.filter((work) => credited.includes(work)), ...ofYear, ...(mayBeCredited ? credited : [])];
  if (meant.length === 0 && !isReadAsTitle(span, boldness)) return undefined;
  const kind = kindBeside(span);
  const isOfKind = (work: Work) => work.kind === kind;
  const { start, end } = span;
  return {
    start,
    end,
    works: [...new Set([...ofYear, ...meant.filter(isOfKind), ...meant, ...works.filter(isOfKind), ...works])],
    certainty:
      (meant.length > 0 ? 4 : 0) + writtenAsTitle(span) + cueBeside(span, boldness) + (end - start > 1 ? 0.5 : 0),
  };
}

function isCredited(work: Work, credits: ReadonlySet<string>): boolean {
  return composerNames(work).some((name) => credits.has(name));
}

function isCreditedBeside(span: Span, works: readonly Work[], { named }: Line): boolean {
  const place = creditPlace(span);
  const composers = named.flatMap((name) => (name.start === place ? name.composers : []));
  const credits = new Set(composers.flatMap(creditNames));
  return works.some((work) => isCredited(work, credits));
}
