import type { ExtractContext } from "../context.ts";
import { isFullName } from "../names/names.ts";
import type { Reading, Sentence } from "../post/reading.ts";
import { isSourceLine } from "../post/source-lines.ts";
import { nameStarts } from "../words/capitals.ts";
import { normalise } from "../words/keys.ts";
import { anyLetter, codeAt, kindOf, letterKinds, letterOrNumber } from "../words/letters.ts";
import { endAt } from "../words/matches.ts";
import { phrase } from "../words/phrase.ts";
import { after, before, type Place } from "./label-places.ts";
import { notProper, notPublisher } from "./label-words.ts";

const run =
  /\p{Lu}[\p{L}\p{N}'’!&+-]*(?: (?:(?:of|the|in|de|del|du|d’|&|\+|and|und|x) )?\p{Lu}[\p{L}\p{N}'’!&+-]*){0,3}/uy;

/** Where a text holds words with capitals in a row. */
function runsIn(text: string): readonly { readonly start: number; readonly end: number }[] {
  const runs: { start: number; end: number }[] = [];
  let free = 0;
  for (const start of nameStarts(text)) {
    if (start < free || (start > 0 && "'’&-".includes(text.charAt(start - 1)))) continue;
    free = endAt(run, text, start);
    runs.push({ start, end: free });
  }
  return runs;
}

const own =
  "(?:his|her|their|its|the (?:band|group|composer|duo|artist)'s|son|sa|leur|su|ihr|ihrem|sein|seinem|il suo|la sua|una) (?:very )?(?:own |new |propre |eigenes |eigenem |propio |nueva |proprio |propria |nuova )?(?:record |in-house )?(?:labels?|imprint|sello|etichetta|casa discografica)";
/** "Rook Hill, their own label" */
const ownAfter = new RegExp(`^, ${own}(?![a-z])`);
/** "his own label, Rook Hill" */
const ownBefore = new RegExp(`\\b${own}(?:,|:| is| called| named| -)? $`);

const albumWords = phrase(
  /\b(?:soundtracks?|scores?|albums?|music|ost|vinyls?|\d?x?lps?|cds?|tapes?|records?|discs?|pressing|musik|musique|musica|musiche|platte|disque|disco|vinile|vinyle)\b/,
);

const mostSentences = 30;

const isLetterAt = (text: string, at: number): boolean => (kindOf(codeAt(text, at)) & anyLetter) !== 0;

const personBefore =
  /\b(?:composers?|director|artists?|producers?|musicians?|singers?|duo|band|designer|author|writer|kompositeur|komponist(?:in)?|compositeur|compositor|compositore|regisseur) $/;

/** True if the words stand at a place; what is no letter or number stands for anything in the line. */
function standsAt(text: string, words: string, start: number): boolean {
  for (let at = 0; at < words.length; at++) {
    const [asked, found] = [words.charAt(at), text.charAt(start + at)];
    const isAnything = (kindOf(asked.charCodeAt(0)) & letterOrNumber) === 0 && found !== "" && found !== "\n";
    if (asked !== found && !isAnything) return false;
  }
  return true;
}

/** True if a word with a capital, such as "Ida" or "P.T.", ends at a place. */
function endsCapitalised(text: string, end: number): boolean {
  for (let at = end - 1; at >= 0 && (text.charAt(at) === "." || isLetterAt(text, at)); at--)
    if (kindOf(codeAt(text, at)) === letterKinds.upper) return true;
  return false;
}

/** True if the word stands behind another capitalised one, as surnames do. */
function isSurnameIn(body: string, word: string): boolean {
  const start = ` ${/^[\p{L}\p{N}]*/u.exec(word)?.[0] ?? ""}`;
  for (let at = body.indexOf(start); at >= 0; at = body.indexOf(start, at + 1)) {
    const end = at + 1 + word.length;
    if (standsAt(body, word, at + 1) && !isLetterAt(body, end) && endsCapitalised(body, at)) return true;
  }
  return false;
}

/** True if the post writes the word small elsewhere: then a capital only began a sentence. */
function isOrdinaryWord({ body }: Reading, name: string): boolean {
  const small = name.toLowerCase();
  for (let at = body.indexOf(small); at >= 0; at = body.indexOf(small, at + 1))
    if (!isLetterAt(body, at - 1) && !isLetterAt(body, at + small.length)) return true;
  return false;
}

/** True if a link leads to a site whose address holds the name. */
function isInHost({ links }: Reading, name: string): boolean {
  const key = normalise(name).replaceAll(" ", "");
  return key.length > 4 && links.some(({ kind, url }) => kind === "link" && url.split("/")[2]?.includes(key) === true);
}

function isPossible(
  { gazetteer, reading }: ExtractContext,
  name: string,
  persons: readonly string[],
  isLed: boolean,
): boolean {
  const isLong = name.length > 2 || /^\p{Lu}{2}$/u.test(name);
  if (notPublisher.test(name.toLowerCase()) || notProper.test(name.replace(/^The \S+ /, "")) || !isLong) return false;
  if (!name.includes(" ") && isOrdinaryWord(reading, name)) return false;
  if (gazetteer.composers.canonical(name) !== undefined) return false;
  if (gazetteer.works.canonical(name) !== undefined && !isInHost(reading, name)) return false;
  if (persons.some((person) => person.includes(name) || name.includes(person))) return false;
  const given = gazetteer.givenNames.has(normalise(name.split(" ")[0] ?? ""));
  return isFullName(name) ? !given : isLed || !isSurnameIn(reading.body, name);
}

/** What stands after a label whether it is the subject or not. */
const afterAll = after.slice(1);

const heaviest = (places: readonly Place[], { openFolded }: Sentence, at: number): number =>
  places.reduce((most, { isAt, weight }) => (weight > most && isAt(openFolded, at) ? weight : most), 0);

function weigh(sentence: Sentence, start: number, end: number): number {
  const ahead = sentence.openFolded.slice(Math.max(0, start - 110), start);
  if (personBefore.test(ahead)) return 0;
  const rest = sentence.openFolded.slice(end, end + 60);
  const isSubject =
    sentence.place !== "title" && heaviest(after, sentence, end) > 0 && /(?:^|[.;:,] |\b(?:and|that|as) )$/.test(ahead);
  const music = albumWords.test(sentence.openFolded) ? 0.4 : 0;
  const atEnd =
    /^(?:[.,;:)!]|$| (?:on|in|this|next|at|later|follows|will|and|as|with|today|tomorrow|am|le|il|el|erscheint|erscheinen|erschienen)\b)/.test(
      rest,
    )
      ? 0.3
      : 0;
  return (
    heaviest(before, sentence, start) +
    heaviest(isSubject || rest === "" ? after : afterAll, sentence, end) +
    music +
    atEnd
  );
}

const ownLabel = phrase(/\b(?:label|imprint|sello|etichetta|casa discografica)\b/);
const isCalled = ({ folded }: Sentence): boolean => ownLabel.test(folded);

/** A label that the post calls somebody's own: "Rook Hill, their own label". */
export function findOwnLabel({ cues }: ExtractContext, sentences: readonly Sentence[]): string | undefined {
  for (const sentence of sentences.slice(0, mostSentences).filter(isCalled)) {
    if (cues.has("earlier", sentence.openFolded)) continue;
    for (const { start, end } of runsIn(sentence.open)) {
      const name = sentence.open.slice(start, end);
      const ahead = sentence.openFolded.slice(Math.max(0, start - 60), start);
      const isOwn = ownAfter.test(sentence.openFolded.slice(end, end + 70)) || ownBefore.test(ahead);
      if (isOwn && !notPublisher.test(name.toLowerCase())) return name;
    }
  }
  return undefined;
}

/** A label that nothing but its place in a sentence shows to be one; undefined where a person or studio may be meant. */
export function findBareLabel(
  context: ExtractContext,
  sentences: readonly Sentence[],
  persons: readonly string[],
): string | undefined {
  let best: { readonly name: string; readonly weight: number } | undefined;
  for (const sentence of sentences.slice(0, mostSentences)) {
    if (context.cues.has("earlier", sentence.openFolded) && !context.cues.has("willCome", sentence.openFolded))
      continue;
    if (!/\p{Ll}/u.test(sentence.open) || isSourceLine(sentence)) continue;
    for (const { start, end: last } of runsIn(sentence.open)) {
      const name = sentence.open.slice(start, last).replace(/['’](?:s? .*|s?)$/, "");
      const named = name.includes("abel ")
        ? (/^(?:\p{L}+ )*?\p{L}*[Ll]abel (?=\p{Lu})/u.exec(name)?.[0].length ?? 0)
        : 0;
      const led = /^(?:Bei|Beim|Chez|Via|From|Through|Presso|Thanks?|Enter) (?=\p{Lu})/u.exec(name)?.[0].length ?? 0;
      const lead = Math.max(named, led);
      const end = start + name.length;
      const inTitle = sentence.spans.some((span) => span.start < end && start < span.end && span.kind !== "capitals");
      const weight = inTitle
        ? 0
        : weigh(sentence, start, end) +
          (named > 0 ? 3.5 : led > 0 && context.cues.has("release", sentence.openFolded) ? 2.4 : 0);
      const own = name.slice(lead);
      if (weight < 2.4 || weight <= (best?.weight ?? 0) || (named === 0 && !isPossible(context, own, persons, led > 0)))
        continue;
      best = { name: own, weight };
    }
  }
  return best?.name;
}
