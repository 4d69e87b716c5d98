import type { ExtractContext } from "../context.ts";
import type { Sentence } from "../post/reading.ts";
import { isSourceLine } from "../post/source-lines.ts";
import type { TitleSpan } from "../post/text-spans.ts";
import { normalise } from "../words/keys.ts";
import { allMatches } from "../words/matches.ts";
import { phrase } from "../words/phrase.ts";

/** A place where a sentence names a label. */
export interface LabelMention {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly known: boolean;
}

const suffixed =
  /(?<![\p{L}\p{N}])(?:(?:\p{Lu}|\d)[\p{L}\p{N}'’&.-]*(?: (?:\p{Lu}[\p{L}\p{N}'’&.-]*|&|of|the|de|and)){0,3}) (?:Records|Recordings|Music(?! (?:from|by|Box|of))(?: (?:Group|Entertainment|India|Japan|Italy|France|Germany|Spain|UK|Latin|Masterworks|Classical)(?!\p{L}))?|Media|Discos|Disques|Schallplatten|Recording Company|Edizioni|Classics|Tapes|Tonträger|Ediciones)(?![\p{L}])/gu;
const notLabels =
  /^(?:original|official|spotify|itunes|streaming|deezer|tidal|apple|amazon|youtube|new|film|the|netflix original|motion picture|game|score|social|local|digital|video|rough|various|multi|tv|classical|electronic|orchestral|horror|black|double|limited|colou?red|universal pictures|its?|their|his|her|our|your|this|on|in|at|from|world|live|more|for|sheet|church|trailer|theme|vinyl|space|dance|pop|rock|folk|international|streaming|visual|weekly|monthly|main|complete|collected|field|early|rare|lost|studio|home|test|archival|yahoo!?|google|pandora|napster|mtv|npr|incidental|additional|background|production|library|gram)\b|\b(?:music media|social media)$|['’] | film music$/;

/** What every such name ends in, to be looked for before the names themselves. */
const suffix = / (?:Record|Music|Media|Discos|Disques|Schallplatten|Edizioni|Classics|Tapes|Tonträger|Ediciones)/;
const suffixWord = phrase(
  /\b(?:record|music|media|discos|disques|schallplatten|edizioni|classics|tapes|tontrager|ediciones)/,
);

/** The labels that a sentence names, from left to right: known ones, and names that end in "Records" and the like. */
export function findLabelMentions(context: ExtractContext, sentence: Sentence): readonly LabelMention[] {
  if (isSourceLine(sentence)) return [];
  const known = context.gazetteer.labels
    .findAll(sentence.text, sentence.folded)
    .filter((hit) => !isTitleOfShortName(sentence, hit))
    .map((hit) => ({ ...hit, known: true }));
  const mentions: LabelMention[] = [...known];
  for (const match of suffixWord.test(sentence.folded) && suffix.test(sentence.text)
    ? allMatches(sentence.text, suffixed)
    : []) {
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

/** "Prometheus" set apart as a title is the film, not Prometheus Records in short. */
export function isTitleOfShortName(
  { spans }: Pick<Sentence, "spans">,
  { name, start, end }: Omit<LabelMention, "known">,
): boolean {
  const isTitle = ({ kind, ...span }: TitleSpan): boolean =>
    kind !== "capitals" && span.start <= start && end <= span.end && span.end - span.start <= end - start + 3;
  return end - start < name.length && spans.some(isTitle);
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
