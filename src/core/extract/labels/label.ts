import type { ExtractContext } from "../context.ts";
import type { Sentence } from "../post/reading.ts";
import { normalise } from "../words/keys.ts";
import { isSameTitle } from "../works/same-title.ts";
import { findBareLabel, findOwnLabel } from "./bare-label.ts";
import { findLabelByHost } from "./label-host.ts";
import { findLabelMentions, type LabelMention } from "./label-mentions.ts";
import { commonWord } from "./label-words.ts";

type Cues = ExtractContext["cues"];

const patterns = {
  issues: ({ compile }: Cues) =>
    compile(
      "label issues",
      (p) =>
        `^(?:'s|')?(?:,? (?:and|&|und|et|y|e|in conjunction with|in association with|together with|along with|in partnership with|jointly with) [a-z0-9' &-]{3,40}?|, (?:together|along|in association|in partnership|jointly) with [^,]{3,60},|, [^,]{3,50},)?,? (?:${p("issues")})`,
    ),
  by: ({ compile }: Cues) =>
    compile(
      "label by",
      (p) =>
        `(?:^|[ (/:,&])(?:${p("byLabel")}|and|&|und|et|y|e|/|with|label:?|in conjunction with)(?: the| das| dem| label| el sello| l'etichetta| sweden's| our friends at)* ?(?:label )?$`,
    ),
  any: ({ compile }: Cues) =>
    compile("label any", (p) => `\\b(?:${p("release")}|${p("preOrder")}|${p("order")}|label)\\b`),
};

function scoreMention(context: ExtractContext, sentence: Sentence, mention: LabelMention): number {
  const [issues, by, any] = [patterns.issues(context.cues), patterns.by(context.cues), patterns.any(context.cues)];
  const before = sentence.folded.slice(Math.max(0, mention.start - 40), mention.start);
  const after = sentence.folded.slice(mention.end, mention.end + 90);
  if (/^(?: and \w+)? website\b|^'s? (?:website|shop|store|mail-order)/.test(after))
    return sentenceBonus(sentence) + 1.5;
  const clause = clauseAround(sentence.folded, mention.start, mention.end);
  let score = mention.known ? 1.5 : 0.5;
  if (/^[^a-z]{0,3}(?:record )?(?:label|etichetta|sello|editeur)\b/.test(sentence.folded) && mention.start < 24)
    score += 5;
  if (sentence.text.length - (mention.end - mention.start) <= 3) score += 1.5;
  if (issues.test(after)) score += 2.5;
  if (by.test(before)) score += 1.5;
  if (any.test(clause)) score += 1;
  if (context.cues.has("album", clause)) score += 1;
  if (/(?:©|\(c\)|℗|photo|courtesy|image)[^.]{0,30}$/.test(before)) score -= 2;
  if (context.cues.has("earlier", clause)) score -= 4;
  if (
    /\b(?:so much for|had been expected|not from|rather than|instead of|unlike|the (?:old|first|original|previous) (?:album|edition|lp|cd|pressing))\b/.test(
      clause,
    )
  )
    score -= 3;
  if (isSomebodyElse(context, sentence, mention)) score -= 4;
  if (/\b(?:president|vp|head of|signed|founder|manager|ceo)\b/.test(clause)) score -= 2;
  return score + sentenceBonus(sentence);
}

const deniedBefore =
  /(?:\b(?:label|imprint|division|subsidiary|part|arm|branch|sister|sibling|cousin|offshoot|successor) (?:of|to)|\bnot (?:from|by|on|with|at|via)|\bpas (?:chez|par)|\bnicht (?:bei|von)|\bno (?:en|con|de)|\bnon (?:con|da|per)|[([](?:via|source:?|h\/t|hat tip:?|quelle:?)) (?:the )?$/;
const inYear =
  /^(?: (?:had )?(?:sold|released|issued|put out|pressed|published|brought out|made|did|reissued|edito|publico|veroffentlichte|sortit|pubblico))? (?:back )?(?:in|en|nel|im jahr|on [a-z]{3,9} \d{1,2},?) ((?:19|20)\d\d)(?!\d)/;

/** True if a sentence says that it is not this label, or that the label brought out something in an earlier year. */
function isSomebodyElse({ reading }: ExtractContext, { folded }: Sentence, { start, end }: LabelMention): boolean {
  const before = folded.slice(Math.max(0, start - 20), start);
  const after = folded.slice(end, end + 40);
  const year = inYear.exec(after)?.[1];
  const isEarlier = year !== undefined && Number(year) < new Date(reading.publishedAt).getUTCFullYear();
  return isEarlier || deniedBefore.test(before);
}

const sentenceBonus = (sentence: Sentence): number =>
  sentence.place === "title" ? 1.5 : sentence.place === "heading" ? 1.5 : sentence.index <= 5 ? 1 : 0.3;

function clauseAround(text: string, start: number, end: number): string {
  const from = Math.max(text.lastIndexOf(";", start), text.lastIndexOf("(", start), 0);
  const semicolon = text.indexOf(";", end);
  return text.slice(from, semicolon < 0 ? text.length : semicolon);
}

/** "Lakeshore" where the post also says "Lakeshore Records". */
function fullest(name: string, all: readonly string[]): string {
  return all.find((other) => other.length > name.length && normalise(other).startsWith(`${normalise(name)} `)) ?? name;
}

interface ScoredLabels {
  readonly scores: ReadonlyMap<string, number>;
  /** Labels of which the post only says that it is not they, or not this time. */
  readonly denied: ReadonlySet<string>;
}

/** How much speaks for each label that the sentences name; the title of the work is none. */
function scoreLabels(context: ExtractContext, sentences: readonly Sentence[], work: string | undefined): ScoredLabels {
  const scores = new Map<string, number>();
  const denied = new Set<string>();
  const named = new Set<string>();
  for (const sentence of sentences) {
    for (const mention of findLabelMentions(context, sentence)) {
      if (work !== undefined && isSameTitle(sentence.text.slice(mention.start, mention.end), work)) continue;
      if (isSomebodyElse(context, sentence, mention)) denied.add(mention.name);
      else named.add(mention.name);
      const score = scoreMention(context, sentence, mention);
      const before = scores.get(mention.name);
      scores.set(mention.name, before === undefined ? score : Math.max(before, score) + (score > 2 ? 0.5 : 0));
    }
  }
  return { scores, denied: new Set([...denied].filter((name) => !named.has(name))) };
}

/** What rules say of the label. */
export interface ReadLabel {
  readonly name: string | undefined;
  /** The post says in so many words whose label it is. */
  readonly isPlain: boolean;
  /** Labels of which the post only says that it is not they. */
  readonly denied: ReadonlySet<string>;
}

/** The label that brings out this album, as the post or the gazetteer spells it; shops, studios and earlier labels are not. */
export function readLabel(
  context: ExtractContext,
  sentences: readonly Sentence[],
  persons: readonly string[],
  work?: string,
): ReadLabel {
  const own = findOwnLabel(context, sentences);
  const { scores, denied } = scoreLabels(context, sentences, work);
  if (own !== undefined) return { name: context.gazetteer.labels.canonical(own) ?? own, isPlain: true, denied };
  const others = work === undefined ? persons : [...persons, work];
  const name = findBest(context, sentences, others, scores);
  return { name: name === undefined || isNoLabel(context, name) ? undefined : name, isPlain: false, denied };
}

/** True for one word that says what something is, a first name, somebody's music, and who is known to compose. */
function isNoLabel({ gazetteer }: ExtractContext, name: string): boolean {
  if (gazetteer.labels.canonical(name) !== undefined) return false;
  const key = normalise(name);
  return (
    commonWord.test(key) ||
    /['’]s? .*Music$/.test(name) ||
    gazetteer.givenNames.has(key) ||
    gazetteer.composers.canonical(name) !== undefined
  );
}

function findBest(
  context: ExtractContext,
  sentences: readonly Sentence[],
  others: readonly string[],
  scores: ReadonlyMap<string, number>,
): string | undefined {
  const best = [...scores].sort((a, b) => b[1] - a[1])[0];
  const isSure = best !== undefined && best[1] >= (context.gazetteer.labels.canonical(best[0]) === undefined ? 5 : 3.5);
  const byHost = isSure ? undefined : findLabelByHost(context, sentences, others);
  if (byHost !== undefined) return fullest(byHost, [...scores.keys()]);
  if (best !== undefined && best[1] >= 2.5) return fullest(best[0], [...scores.keys()]);
  return findBareLabel(context, sentences, others);
}

/** The name of the label as `readLabel` reads it. */
export const findLabel = (...asked: Parameters<typeof readLabel>): string | undefined => readLabel(...asked).name;

/** The label of one album of a round-up; where so little is said, the one known label that is named will be it. */
export function findLabelOfSection(
  context: ExtractContext,
  sentences: readonly Sentence[],
  persons: readonly string[],
  work: string,
): string | undefined {
  const found = findLabel(context, sentences, persons, work);
  if (found !== undefined) return found;
  const named = [...scoreLabels(context, sentences, work).scores].filter(
    ([name, score]) => score >= 1.5 && context.gazetteer.labels.canonical(name) !== undefined,
  );
  return named.length === 1 ? named[0]?.[0] : undefined;
}
