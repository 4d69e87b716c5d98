import { findBareLabel } from "./bare-label.ts";
import type { ExtractContext } from "./context.ts";
import { normalise } from "./keys.ts";
import { findLabelByHost } from "./label-host.ts";
import { allMatches } from "./matches.ts";
import type { Sentence } from "./reading.ts";

interface Mention {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly known: boolean;
}

const suffixed =
  /(?<![\p{L}\p{N}])(?:(?:\p{Lu}|\d)[\p{L}\p{N}'’&.-]*(?: (?:\p{Lu}[\p{L}\p{N}'’&.-]*|&|of|the|de|and)){0,3}) (?:Records|Recordings|Music(?! (?:from|by|Box|of))|Media|Discos|Disques|Schallplatten|Recording Company|Music Group|Edizioni|Classics|Tapes|Tonträger|Ediciones)(?![\p{L}])/gu;
const notLabels =
  /^(?:original|official|spotify|itunes|streaming|deezer|tidal|apple|amazon|youtube|new|film|the|netflix original|motion picture|game|score|social|local|digital|video|rough|various|multi|tv|classical|electronic|orchestral|horror|black|double|limited|colou?red|universal pictures|its?|their|his|her|our|your|this|on|in|at|from|world|live|more|for|sheet|church|trailer|theme|vinyl|space|dance|pop|rock|folk|international|streaming|main|incidental|additional|background|production|library|gram)\b|\b(?:music media|social media)$|['’] | film music$/;

/** What every such name ends in, to be looked for before the names themselves. */
const suffix = / (?:Record|Music|Media|Discos|Disques|Schallplatten|Edizioni|Classics|Tapes|Tonträger|Ediciones)/;

/** A sentence's labels, known ones first, then names that end in "Records" and the like. */
function findMentions(context: ExtractContext, sentence: Sentence): readonly Mention[] {
  const known = context.gazetteer.labels
    .findAll(sentence.text, sentence.folded)
    .map((hit) => ({ ...hit, known: true }));
  const mentions: Mention[] = [...known];
  for (const match of suffix.test(sentence.text) ? allMatches(sentence.text, suffixed) : []) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (mentions.some((other) => other.start < end && start < other.end && other.end >= end)) continue;
    const name = stripLead(match[0]);
    if (name === undefined || notLabels.test(normalise(name)) || insideOtherSpan(sentence, start, end)) continue;
    const overlapping = mentions.findIndex((other) => other.start < end && start < other.end);
    if (overlapping >= 0) mentions.splice(overlapping, 1);
    mentions.push({
      name: context.gazetteer.labels.canonical(name) ?? name,
      start: end - name.length,
      end,
      known: context.gazetteer.labels.canonical(name) !== undefined,
    });
  }
  return mentions
    .filter((mention) => !insideOtherSpan(sentence, mention.start, mention.end))
    .sort((a, b) => a.start - b.start);
}

function insideOtherSpan(sentence: Sentence, start: number, end: number): boolean {
  return sentence.spans.some(
    (span) => span.start <= start && end <= span.end && span.end - span.start > end - start + 3,
  );
}

/** "Today Milan Records" and "Label Milan Records" lose what is no part of the name. */
function stripLead(name: string): string | undefined {
  const stripped = name
    .replace(/^\d+(?:st|nd|rd|th)? /, "")
    .replace(/^(?:.* )?\p{L}*[Ll]abel (?=\p{Lu}\S* \p{Lu})/u, "")
    .replace(/^\p{Lu}[\p{L}-]+['’]s (?=\p{Lu}[^ ]+ \p{Lu})/u, "")
    .replace(
      /^(?:(?:Today|Now|And|But|The|From|By|Via|Label|Soundtrack|On|At|While|When|As|After|Both|Released|Announced|Out|In|With|For|Score|Album|Thanks|Meanwhile|Later|Soon|Legendary|Swedish|German|French|British|Italian|Spanish|Das|Die|Der|Le|La|Il|El|Bei|Chez|Con|Per|Por|Von|Label:) )+/,
      "",
    );
  const words = stripped.split(" ");
  return words.length < 2 || /^(?:Season|Volume|Vol|Part|Chapter|\d+)$/.test(words[0] ?? "") ? undefined : stripped;
}

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

function scoreMention(context: ExtractContext, sentence: Sentence, mention: Mention): number {
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
  if (/\b(?:so much for|had been expected|not from|rather than|instead of|unlike)\b/.test(clause)) score -= 3;
  if (/\b(?:president|vp|head of|signed|founder|manager|ceo)\b/.test(clause)) score -= 2;
  return score + sentenceBonus(sentence);
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

/** How much speaks for each label that the sentences name. */
function scoreLabels(context: ExtractContext, sentences: readonly Sentence[]): ReadonlyMap<string, number> {
  const scores = new Map<string, number>();
  for (const sentence of sentences) {
    for (const mention of findMentions(context, sentence)) {
      const score = scoreMention(context, sentence, mention);
      const before = scores.get(mention.name);
      scores.set(mention.name, before === undefined ? score : Math.max(before, score) + (score > 2 ? 0.5 : 0));
    }
  }
  return scores;
}

/** The label that brings out this album, as the post or the gazetteer spells it; shops, studios and earlier labels are not. */
export function findLabel(
  context: ExtractContext,
  sentences: readonly Sentence[],
  persons: readonly string[],
  work?: string,
): string | undefined {
  const scores = scoreLabels(context, sentences);
  const best = [...scores].sort((a, b) => b[1] - a[1])[0];
  const isSure = best !== undefined && best[1] >= (context.gazetteer.labels.canonical(best[0]) === undefined ? 5 : 3.5);
  const byHost = isSure
    ? undefined
    : findLabelByHost(context, sentences, work === undefined ? persons : [...persons, work]);
  if (byHost !== undefined) return fullest(byHost, [...scores.keys()]);
  if (best !== undefined && best[1] >= 2.5) return fullest(best[0], [...scores.keys()]);
  return findBareLabel(context, sentences, work === undefined ? persons : [...persons, work]);
}

/** The label of one album of a round-up; where so little is said, the one known label that is named will be it. */
export function findLabelOfSection(
  context: ExtractContext,
  sentences: readonly Sentence[],
  persons: readonly string[],
  work: string,
): string | undefined {
  const found = findLabel(context, sentences, persons, work);
  if (found !== undefined) return found;
  const named = [...scoreLabels(context, sentences)].filter(
    ([name, score]) => score >= 1.5 && context.gazetteer.labels.canonical(name) !== undefined,
  );
  return named.length === 1 ? named[0]?.[0] : undefined;
}
