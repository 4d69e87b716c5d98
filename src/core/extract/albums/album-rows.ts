import type { ExtractContext } from "../context.ts";
import type { Sentence } from "../post/reading.ts";
import type { TitleSpan } from "../post/text-spans.ts";
import { titleRunBefore, unshout } from "../post/title-run.ts";
import { normalise } from "../words/keys.ts";
import { allMatches } from "../words/matches.ts";
import { baseTitle } from "../works/base-title.ts";
import { isPossibleWork } from "../works/possible-works.ts";
import { isSameTitle } from "../works/same-title.ts";
import { spanRole } from "../works/span-role.ts";

/** Works that one sentence names one after the other, with the music of each. */
export interface AlbumRow {
  readonly works: readonly string[];
  readonly sentence: Sentence;
}

const mostInRow = 8;
const joint =
  "(?:(?:also|both|then|of|to|for|from|the|that|those|zu|von|de|du|di|della|one|a|ceux|celle|quella|der|zur|zum) )*";
/** What may stand between two titles of a row, what is in brackets left out. */
const between = new RegExp(
  `^[\\s"'“”’‘.]*(?:[,;/]\\s*)?(?:(?:and|&|\\+|und|et|y|e|plus|as well as|sowie)\\s+)?${joint}["'“‘„«\\s]*$`,
);
const lastJoint = /(?:\b(?:and|und|et|y|e|plus|as well as|sowie)\b|&|\+)/;
const musicOfBefore =
  /\b(?:scores?|soundtracks?|music|albums|osts|vinyls?|lps|cds|pressings|editions|reissues|titles|musik(?:en)?|soundtracks|musiques?|bandes originales|bandes-son|bandas sonoras|colonne sonore)\b[^.;]{0,70}$/;
const musicAfter = /^['’s"” ]*,? ?(?:soundtracks|scores|osts|albums|lps|vinyls?|music)\b/;
const albumWords = /\b(?:soundtrack|score|ost|music from|vol(?:ume)?)\b/i;
const severalWords =
  /\b(?:two|three|four|five|six|both|pair|duo|each|double|zwei|drei|beide[ns]?|deux|trois|dos|tres|ambas|due|tre|scores|soundtracks|albums|titles|osts)\b/;

function titlesOf(context: ExtractContext, sentence: Sentence): readonly TitleSpan[] {
  return sentence.spans.filter((span) => {
    const role = spanRole(sentence, span, context);
    const isOpen = sentence.open.slice(span.start, span.end).trim() !== "";
    return isOpen && role !== "track" && role !== "credit";
  });
}

/** The longest run of titles that stand one after the other, the last joined by "and". */
function runOf(sentence: Sentence, titles: readonly TitleSpan[]): readonly TitleSpan[] {
  let best: readonly TitleSpan[] = [];
  let run: readonly TitleSpan[] = [];
  let isJoined = false;
  for (const title of titles) {
    const last = run.at(-1);
    const gap = last === undefined ? "" : sentence.openFolded.slice(last.end, title.start);
    const goesOn = last !== undefined && last.kind === title.kind && gap.length < 90 && between.test(gap);
    run = goesOn ? [...run, title] : [title];
    isJoined = goesOn && (isJoined || lastJoint.test(gap));
    if (isJoined && run.length > best.length) best = run;
  }
  return best.length > mostInRow ? [] : best;
}

function isOfMusic({ openFolded }: Sentence, run: readonly TitleSpan[]): boolean {
  const before = openFolded.slice(0, run[0]?.start ?? 0);
  const after = openFolded.slice(run.at(-1)?.end ?? 0);
  return musicOfBefore.test(before) || musicAfter.test(after) || run.every(({ text }) => albumWords.test(text));
}

const yearAfter = / \((?:19|20)\d\d\)/g;
const twoYears = / \((?:19|20)\d\d\).* \((?:19|20)\d\d\)/;
const yearsBetween = /^,? ?(?:(?:and|&|und|et|y|e) )?$/;
const manyAlbums =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (?:[a-z0-9'-]+ ){0,5}(?:soundtracks|scores|albums|titles|cds|lps)\b/;

/** "They are Salt Road (1987), Deep Field (1991) and Thaw (1994)": titles told apart by nothing but their years. */
function titlesWithYears({ text, folded }: Sentence): readonly string[] {
  const titles: string[] = [];
  let end = 0;
  for (const year of allMatches(text, yearAfter)) {
    const title = titleRunBefore(text, year.index);
    const start = title === undefined ? -1 : text.lastIndexOf(title, year.index);
    const isNext = titles.length === 0 ? start < 30 : yearsBetween.test(folded.slice(end, start));
    if (title === undefined || start < end || !isNext) return titles;
    titles.push(title);
    end = year.index + year[0].length;
  }
  return titles;
}

/** Titles with their years, where the sentence before announces so many albums. */
function findRowOfYears(context: ExtractContext, sentences: readonly Sentence[]): AlbumRow | undefined {
  for (const [index, sentence] of sentences.slice(0, 24).entries()) {
    const before = sentences[index - 1];
    if (before === undefined || !twoYears.test(sentence.text)) continue;
    if (!manyAlbums.test(before.folded + (sentences[index - 2]?.folded ?? ""))) continue;
    const works = titlesWithYears(sentence);
    const areWorks = works.length > 1 && works.every((title) => isPossibleWork(title, context));
    if (areWorks) return { works, sentence };
  }
  return undefined;
}

/** The works whose music one sentence announces together: "the scores of A and B"; undefined where none does. */
export function findAlbumRow(
  context: ExtractContext,
  sentences: readonly Sentence[],
  work: string | undefined,
): AlbumRow | undefined {
  const headline = ` ${normalise(context.reading.title.text)} `;
  for (const sentence of sentences.slice(0, 24)) {
    if (sentence.spans.length < 2) continue;
    const run = runOf(sentence, titlesOf(context, sentence));
    const start = run[0]?.start ?? 0;
    if (context.cues.has("earlier", sentence.openFolded.slice(Math.max(0, start - 70), start))) continue;
    if (run.length < 2 || !isOfMusic(sentence, run)) continue;
    const works = run.map(({ text }) => unshout(baseTitle(text, context.cues)));
    const distinct = works.filter((title, index) => works.findIndex((other) => isSameTitle(other, title)) === index);
    if (distinct.length < 2 || !distinct.every((title) => isPossibleWork(title, context))) continue;
    const named = distinct.filter((title) => headline.includes(` ${normalise(title)} `));
    if (named.length > 1) return { works: distinct, sentence };
    const isMain = named.length > 0 || distinct.some((title) => work !== undefined && isSameTitle(title, work));
    if (isMain && severalWords.test(`${sentence.openFolded} ${context.reading.title.folded}`))
      return { works: distinct, sentence };
  }
  return findRowOfYears(context, sentences);
}
