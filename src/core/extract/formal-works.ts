import type { ExtractContext } from "./context.ts";
import { allMatches } from "./matches.ts";
import type { Sentence } from "./reading.ts";
import { cleanTitle } from "./text-spans.ts";
import { stripLeadWords, titleRunBefore } from "./title-run.ts";
import { type Candidate, toCandidate, withoutOwner } from "./work-candidates.ts";

const formalWords =
  /[ ,:–-]*[([]?(?:the )?(?:(?:original|official) (?:[a-z]+ ){1,4}(?:soundtrack|score|rescore)|(?:soundtrack|music|score) from the (?:[a-z+]+ ){0,3}(?:picture|film|movie|series)|bande originale du film|colonna sonora originale)\b/g;
const lastPart = /(?: [–—|·] | - |^[^:]{2,40}: |^)([^–—|·]{2,70})$/;

/** What stands before "(Original Motion Picture Soundtrack)" in the headline, up to a dash or bar. */
function inHeadline({ text, folded }: Sentence): readonly string[] {
  return allMatches(folded, formalWords).flatMap(({ index }) => {
    const part = lastPart.exec(text.slice(0, index).trimEnd())?.[1];
    return part === undefined ? [] : [cleanTitle(part)];
  });
}

const yearBehind = / \((?:19|20)\d\d\)/g;

/** Titles in running text by what stands behind them: a year in brackets, or what albums are formally called. */
function inText({ text, folded }: Sentence): readonly string[] {
  const hits = [...allMatches(text, yearBehind), ...allMatches(folded, formalWords)];
  return hits.slice(0, 8).flatMap(({ index }) => titleRunBefore(text, index) ?? []);
}

/** Names of works before a year in brackets or the formal end of an album's title. */
export function fromFormalTitles(context: ExtractContext, sentences: readonly Sentence[]): readonly Candidate[] {
  return sentences.slice(0, 16).flatMap((sentence) => {
    if (sentence.place === "item") return [];
    const isTitle = sentence.place === "title";
    const found = isTitle ? inHeadline(sentence) : inText(sentence);
    const at = isTitle ? 4 : sentence.index * 1000 + 900;
    return found.map((title) =>
      toCandidate(context, withoutOwner(context, stripLeadWords(title)), isTitle ? 3 : 1.5, at),
    );
  });
}
