import type { ExtractContext } from "../context.ts";
import { cleanTitle } from "../post/text-spans.ts";
import { titleRunAt } from "../post/title-run.ts";
import { fold } from "../words/fold.ts";
import { lengthOfGenitive } from "../words/genitive.ts";
import { normalise } from "../words/keys.ts";
import { allMatches } from "../words/matches.ts";
import { withoutTag } from "./bare-names.ts";
import { type HeadlineParts, readHeadline } from "./headline.ts";
import { isSmall } from "./small-letters.ts";
import { type Candidate, isWholeIn, toCandidate, withoutLead, withoutOwner } from "./work-candidates.ts";

function runOf(words: string): string {
  const title = cleanTitle(words);
  const isOwner = lengthOfGenitive(title) === 2;
  const bare = isOwner ? title.slice(0, -2) : title;
  return /[!?]$/.test(bare) ? bare.slice(0, -1) : bare;
}

/** Runs of headline words that the body writes with capitals too: names of works, whatever else the headline says. */
export function fromSharedRuns(context: ExtractContext): readonly Candidate[] {
  const { text } = context.reading.title;
  const isSmallText = isSmall(context.reading);
  const asInBody = (part: string): string => (isSmallText ? part.toLowerCase() : part);
  const body = asInBody(context.reading.body);
  const words = allMatches(text, /[^\s]+/g).slice(0, 18);
  const out: Candidate[] = [];
  for (let first = 0; first < words.length; first++) {
    const start = words[first]?.index ?? 0;
    const opening = /^["“‘']?([\p{Lu}\p{N}][\p{L}\p{N}]*)/u.exec(words[first]?.[0] ?? "")?.[1];
    if (opening === undefined || !body.includes(asInBody(opening))) continue;
    if (/\b(?:aka|by|von|composer) $/i.test(text.slice(0, start))) continue;
    const endOf = (place: number): number => (words[place]?.index ?? 0) + (words[place]?.[0].length ?? 0);
    // What the body does not hold it does not hold with more words either.
    let longest = first;
    while (
      longest < Math.min(words.length - 1, first + 9) &&
      body.includes(asInBody(runOf(text.slice(start, endOf(longest)))))
    )
      longest++;
    for (let last = longest; last >= first; last--) {
      if (!/\p{Lu}|\p{N}/u.test(words[last]?.[0] ?? "")) continue;
      const phrase = runOf(text.slice(start, endOf(last)));
      if (phrase.length < 3 || !isWholeIn(body, asInBody(phrase))) continue;
      out.push(toCandidate(context, withoutLead(context, phrase), 0.8 + Math.min(1, (last - first) * 0.3), start));
      first = last;
      break;
    }
  }
  return out;
}

/** "Hear NAME’s “Track” from A Quiet Place" */
export function fromTrackHeadline(context: ExtractContext): readonly Candidate[] {
  const { title } = context.reading;
  return title.spans.flatMap((span) => {
    const from =
      /^['"”’]?,? (?:from|off|aus) (?:(?:the|his|her|their|new|upcoming|score|soundtrack|to|for|of|film|series|game) ){0,5}/.exec(
        title.folded.slice(span.end, span.end + 60),
      );
    const run = from === null || span.kind !== "quote" ? undefined : titleRunAt(title.text, span.end + from[0].length);
    return run === undefined ? [] : [toCandidate(context, withoutLead(context, withoutOwner(context, run)), 4, 2)];
  });
}

const beforeWork = /(?:^|[:–—|,] |\b(?:for|of|from|to|zu|de|di|du|para|per|pour) )["'“‘«]?$/;
const afterWork =
  /^(?:$|[,:;.!?)"'’”»]| ?(?:[–—|(]|- )| (?:original|soundtracks?|scores?|ost|vinyl|lp|cd|music|albums?|gets?|comes?|arrives?|is|on vinyl|coming|returns?)\b)/;

/** Known works that stand by themselves in the headline: not "Halloween" in "Halloween present". */
export function fromKnownWorks(context: ExtractContext): readonly Candidate[] {
  const { reading, gazetteer } = context;
  const { text, folded } = reading.title;
  return gazetteer.works
    .findAll(text, folded)
    .filter(({ start, end }) => beforeWork.test(folded.slice(0, start)) && afterWork.test(folded.slice(end)))
    .filter(({ name }) => name.length >= 6 && gazetteer.composers.canonical(name) === undefined)
    .map((hit) => toCandidate(context, text.slice(hit.start, hit.end), 1.5, hit.start));
}

/** What is left of "Label | WORK – NAME – Out now" and "WORK by NAME". */
export function fromHeadlineForm(context: ExtractContext, { works }: HeadlineParts): readonly Candidate[] {
  return works.map((title, index) =>
    toCandidate(context, withoutLead(context, withoutOwner(context, title)), index === 0 ? 4 : 1.5, index),
  );
}

const headlineWord =
  /^(?:the|a|an|of|and|in|to|from|for|on|at|by|with|vs|de|la|le|les|du|des|der|die|das|und|et|y|el|los|las|del|di|il|i|e|&|-|–)$/;

const saysMore =
  /\b(?:new|soundtracks?|scores?|music|ost|albums?|vinyl|\d*x?lps?|\d*x?cds?|releas\w*|announc\w*|composer|out|now|available|interview|review|listen|hear|stream|update|news|notes|week|watch|reissue|label|records)\b/;

/** A short headline in capitals and small words that says nothing else is the work's name: "Tales from the Loop". */
function wholeHeadline(context: ExtractContext): readonly Candidate[] {
  const { text, folded } = context.reading.title;
  const words = text.split(" ");
  if (words.length > 7) return [];
  const isName = words.every((word) => /^["“‘(]?[\p{Lu}\p{N}]/u.test(word) || headlineWord.test(fold(word)));
  if (!isName || readHeadline(context).names.length > 0 || saysMore.test(folded) || /[?!]$/.test(text)) return [];
  return [toCandidate(context, text.replace(/ \((?:19|20)\d\d\)$/, ""), 4, 3, true)];
}

/** True if the words are full names of persons: "Anna Lind & Leo Park". */
const arePersons = ({ gazetteer }: ExtractContext, text: string): boolean =>
  text.split(/,? (?:and|&|und|et|y|e) |, /).every((name) => {
    const words = name.split(" ");
    return words.length > 1 && words.length < 4 && gazetteer.givenNames.has(normalise(words[0] ?? ""));
  });

/** The first part of "Dune: three albums announced" and of "Artist – Track (from Dune)". */
export function fromHeadlineParts(context: ExtractContext): readonly Candidate[] {
  const text = withoutTag(context.reading.title.text);
  const part = /^([^:|–—]{2,60})(?::| [–—|-]) /.exec(text)?.[1];
  const rest = part === undefined ? "" : cleanTitle(text.slice(part.length + 1).replace(/^[\s:|–—-]+/, ""));
  const leads =
    part !== undefined &&
    (/^(?:new|now|coming|available|just|announc|pre|out|label)/i.test(part) ||
      context.gazetteer.labels.findAll(part, fold(part)).length > 0);
  const isOfPersons = part !== undefined && arePersons(context, part);
  const beforeEdition =
    /^(.{3,70}?)(?:: | [–—|-] )(?:the )?(?:\w+ ){0,3}(?:edition|soundtrack|score|ost|vinyl|lp|cd|reissue|pre-?order)\b[^:]{0,20}$/i.exec(
      text,
    )?.[1];
  const tagged = text === context.reading.title.text ? undefined : titleRunAt(text, 0);
  const wholes = [
    ...wholeHeadline(context),
    ...(tagged === undefined || /: | [–—-] /.test(tagged) ? [] : [toCandidate(context, tagged, 2, 8)]),
    ...(beforeEdition === undefined || beforeEdition === part
      ? []
      : [toCandidate(context, withoutLead(context, withoutOwner(context, beforeEdition)), 1.5, 0)]),
    ...(part === undefined ? [] : [toCandidate(context, withoutLead(context, withoutOwner(context, part)), 1.2, 0)]),
    ...((leads || isOfPersons) && rest.length < 60 && titleRunAt(rest, 0) !== undefined
      ? [toCandidate(context, titleRunAt(rest, 0) ?? "", 1.2, 2)]
      : []),
  ];
  const from =
    /[([](?:[Ff]rom|[Aa]us|de|del|da|dal|[Mm]usic [Ff]rom|[Tt]heme [Ff]rom|[Ee]xtrait)(?: the)?(?: (?:[Oo]fficial|[Oo]riginal|[Ff]ilm|[Mm]ovie|[Ss]eries|[Gg]ame|Netflix|[Mm]otion|[Pp]icture|TV|[Tt]elevision|[Ss]oundtrack|[Ss]core|to|for|of|[Aa]lbum|"))* ?["“‘']?([^")\]”]{1,60})/.exec(
      text,
    )?.[1];
  return from === undefined ? wholes : [...wholes, toCandidate(context, from, 5, 1)];
}
