import type { ExtractContext } from "../context.ts";
import { isTitleOfShortName } from "../labels/label-mentions.ts";
import type { Sentence } from "../post/reading.ts";
import { startsOf } from "../words/capitals.ts";
import { genitiveBefore, lengthOfGenitive } from "../words/genitive.ts";
import { normalise } from "../words/keys.ts";
import { codeAt, kindOf, letterKinds, pointAt } from "../words/letters.ts";
import { endAt } from "../words/matches.ts";
import { createWordTable } from "../words/word-table.ts";
import { honourWords } from "./name-words.ts";

/** A place where a post names somebody or something. */
export interface Mention {
  readonly sentence: Sentence;
  readonly start: number;
  readonly end: number;
  /** True where only a part of the name stands: "Keltner" after "Ambrose Keltner". */
  readonly isPart: boolean;
}

/** A proper name of a post, no title, with all places where it stands. */
export interface Entity {
  /** The name, normalised. */
  readonly key: string;
  readonly name: string;
  readonly mentions: readonly Mention[];
}

interface Run {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly sentence: Sentence;
}

const [digit0, digit9, letterA, letterZ, toSmall] = [48, 57, 97, 122, 32];
const isDigit = (code: number): boolean => code >= digit0 && code <= digit9;
const capitalOrNumber = letterKinds.upper | letterKinds.number;
const mostSentences = 40;
const lastItem = 14;
const word = "(?:\\p{Lu}\\.(?:\\p{Lu}\\.)*|[\\p{Lu}\\p{N}][\\p{L}\\p{N}\\p{M}]*(?:['’&.-][\\p{L}\\p{N}]+)*)";
const particle =
  "(?:de la|de las|de los|von der|van der|van den|of the|of|von|van|der|den|da|di|del|della|dos|de|du|la|le|al|bin|ten|y)";
const runPattern = new RegExp(`${word}(?: (?:${particle} )?${word}){0,5}`, "uy");

/** Words that begin sentences, days and months: no name begins with them. */
const openers = new Set(
  (
    "the a an and but or so if in on at by for from with to of as when while after before since today tomorrow yesterday now then this that these those it its he she " +
    "they we you i his her their our my your here there what who how why where which not no yes also both all each one two three four five six seven eight nine ten " +
    "new more most just only even still once again later soon meanwhile however although because until listen hear watch stream read order buy get see via das der " +
    "die ein eine im am und mit von bei nach auf le les un une des du au en dans et avec el los las una del al con por il lo gli uno nel per su e monday tuesday " +
    "regisseur regisseurin regisseurs komponist komponistin komponisten sanger sangerin sangers schauspieler schauspielerin " +
    "schauspielers produzent produzentin produzenten autor autorin autors musiker musikerin musikers musik filmmusik ihr ihre sein " +
    "cest cetait seine seiner dessen deren fur zum zur den dem aus beim vom seit neben kein keine nur nun da dort wenn wer was wie wo pour par sur aux chez dans sans ce cette para por sin della dello degli dal dalla band gruppe showrunner label film wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec"
  ).split(" "),
);

/** Words of the trade that headlines write with a capital. */
const trade = new Set(
  (
    "soundtrack soundtracks score scores album albums vinyl cd lp ost record release releases released releasing announces announced announce details revealed premiere " +
    "exclusive stream track listen music original motion picture film movie series season game official composer composed volume vol edition deluxe limited expanded " +
    "complete comes lands hits musik filmmusik musique musica coming out available arrives drops theme song songs interview review first new"
  ).split(" "),
);

const traits = { opener: 1, trade: 2, honour: 4, number: 8 } as const;
const traitWords = [...new Set([...openers, ...trade, ...honourWords])];
const findTraitWord = createWordTable(traitWords);
const traitsOfWord = Uint8Array.from(
  traitWords,
  (text) =>
    (openers.has(text) ? traits.opener : 0) |
    (trade.has(text) ? traits.trade : 0) |
    (honourWords.has(text) ? traits.honour : 0),
);

const isPlainCode = (code: number): boolean =>
  isDigit(code) || ((code | toSmall) >= letterA && (code | toSmall) <= letterZ);

function isAll(is: (code: number) => boolean, text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!is(codeAt(text, at))) return false;
  return end > start;
}

/** What the word between two places is, as bits. */
function traitsOf({ open, openFolded }: Sentence, start: number, end: number): number {
  if (!isAll(isPlainCode, open, start, end)) return traitsOfKey(normalise(open.slice(start, end)));
  return traitsOfKey(openFolded, start, end);
}

function traitsOfKey(text: string, start = 0, end = text.length): number {
  const place = findTraitWord(text, start, end);
  if (place >= 0) return traitsOfWord[place] ?? 0;
  return isAll(isDigit, text, start, end) ? traits.number : 0;
}

function endOfToken(text: string, start: number, last: number): number {
  const space = text.indexOf(" ", start);
  return space < 0 || space > last ? last : space;
}

/** "A" in "A. J. Holm" and "A J Holm". */
const isInitial = (text: string, start: number, end: number): boolean =>
  end - start <= 3 && /^\p{Lu}\.?$/u.test(text.slice(start, end));

/** Cuts what is between two places at words that are no part of a name. */
function cutRun(sentence: Sentence, first: number, last: number): readonly Run[] {
  const { open } = sentence;
  const parts: Run[] = [];
  let from = -1;
  let to = -1;
  const close = () => {
    if (from >= 0) parts.push({ text: open.slice(from, to), start: from, end: to, sentence });
    from = -1;
  };
  for (let start = first, end = endOfToken(open, start, last); start < last; ) {
    const next = Math.min(last, end + 1);
    const endOfNext = endOfToken(open, next, last);
    const owning = genitiveBefore(open, end);
    const word = traitsOf(sentence, start, owning === 2 ? end - owning : end);
    const isSmall = (kindOf(pointAt(open, start)) & capitalOrNumber) === 0;
    const isOpener = (word & traits.opener) !== 0 && !(isInitial(open, start, end) && isInitial(open, next, endOfNext));
    if ((word & (traits.trade | traits.number)) !== 0) close();
    else if (from >= 0 || !(isOpener || isSmall || (word & traits.honour) !== 0)) {
      if (from < 0) from = start;
      if (!isSmall) to = end;
      if (owning > 0) close();
    }
    [start, end] = [next, endOfNext];
  }
  close();
  return parts;
}

const withoutGenitive = (text: string): string =>
  text.slice(0, text.length - lengthOfGenitive(text)).replace(/[.,]$/, "");

const isJoiner = (letter: string): boolean => letter === "'" || letter === "’" || letter === "&";

function runsOf(sentence: Sentence): readonly Run[] {
  const { open } = sentence;
  const runs: Run[] = [];
  let free = 0;
  for (const start of startsOf(open, capitalOrNumber)) {
    if (start < free || isJoiner(open.charAt(start - 1))) continue;
    free = endAt(runPattern, open, start);
    runs.push(...cutRun(sentence, start, free));
  }
  return runs.filter(
    ({ start, end }) =>
      !sentence.spans.some((span) => span.kind !== "capitals" && span.start <= start && end <= span.end),
  );
}

/** "Moth & Rust" may be one name as well as two. */
function joinedRuns(runs: readonly Run[]): readonly Run[] {
  return runs.flatMap((run, place) => {
    const next = runs[place + 1];
    if (next === undefined) return [];
    const between = run.sentence.open.slice(run.end, next.start);
    if (!/^ ?(?:&|and|\+|\/) ?$/.test(between)) return [];
    return [{ ...run, text: run.sentence.open.slice(run.start, next.end), end: next.end }];
  });
}

interface KnownRun extends Run {
  readonly name: string;
}

function knownRuns({ gazetteer }: Pick<ExtractContext, "gazetteer">, sentence: Sentence): readonly KnownRun[] {
  const { open, openFolded } = sentence;
  const labels = gazetteer.labels.findAll(open, openFolded).filter((hit) => !isTitleOfShortName(sentence, hit));
  return [...gazetteer.composers.findAll(open, openFolded), ...labels].map(({ name, start, end }) => ({
    text: open.slice(start, end),
    start,
    end,
    sentence,
    name,
  }));
}

/** The known composer in "Ida Holms Beitrag" and "Ida Holms". */
function germanOwner({ gazetteer }: Pick<ExtractContext, "gazetteer">, run: Run): KnownRun | undefined {
  const { text, start } = run;
  if (!/s(?: |$)/.test(text)) return undefined;
  const stem = /^(\p{Lu}\S*(?: \S+){0,2} \p{Lu}\S*[^s])s(?: \p{Lu}\S*)*$/u.exec(text)?.[1];
  if (stem === undefined || gazetteer.composers.canonical(text) !== undefined) return undefined;
  const name = gazetteer.composers.canonical(stem);
  return name === undefined ? undefined : { ...run, text: stem, name, end: start + stem.length };
}

/** Collects mentions by name. */
function createCollection() {
  const entities = new Map<string, { readonly name: string; readonly mentions: Mention[] }>();
  return {
    entities,
    add: (name: string, { sentence, start, end }: Run, isPart: boolean): void => {
      const key = normalise(name);
      if (key.length < 2) return;
      const entity = entities.get(key) ?? { name, mentions: [] };
      if (!entity.mentions.some((other) => other.sentence === sentence && other.start === start))
        entity.mentions.push({ sentence, start, end, isPart });
      entities.set(key, entity);
    },
  };
}

/** The whole name that a first or last name of the post belongs to. */
function wholeNames(names: Iterable<string>): ReadonlyMap<string, string> {
  const wholes = new Map<string, string>();
  for (const name of names) {
    const parts = normalise(name).split(" ");
    for (const part of [parts.at(-1), parts[0]]) if (part !== undefined && !wholes.has(part)) wholes.set(part, name);
  }
  return wholes;
}

/** The same sentences are asked for more than once. */
const found = new WeakMap<readonly Sentence[], readonly Entity[]>();

/** All proper names outside of titles, in the order in which the post names them; names of one word come last. */
export function findEntities(
  context: Pick<ExtractContext, "gazetteer">,
  sentences: readonly Sentence[],
): readonly Entity[] {
  const known = found.get(sentences) ?? readEntities(context, sentences);
  found.set(sentences, known);
  return known;
}

function readEntities(context: Pick<ExtractContext, "gazetteer">, sentences: readonly Sentence[]): readonly Entity[] {
  const { entities, add } = createCollection();
  const single: Run[] = [];
  const read = sentences.filter(({ place, index }) => place !== "item" || index <= lastItem).slice(0, mostSentences);
  for (const sentence of read) {
    const known = knownRuns(context, sentence);
    for (const run of known) add(run.name, run, false);
    const runs = runsOf(sentence);
    for (const run of [...runs, ...joinedRuns(runs)]) {
      if (known.some((other) => other.start <= run.start && run.end <= other.end)) continue;
      const owner = germanOwner(context, run);
      if (owner !== undefined) {
        add(owner.name, owner, false);
        continue;
      }
      const text = withoutGenitive(run.text);
      const named = { ...run, text, end: run.start + text.length };
      if (text.includes(" ")) add(text, named, false);
      else single.push(named);
    }
  }
  const wholes = wholeNames([...entities.values()].map(({ name }) => name));
  for (const run of single) {
    const whole = wholes.get(normalise(run.text));
    add(whole ?? run.text, run, whole !== undefined);
  }
  return [...entities].map(([key, entity]) => ({ key, ...entity }));
}
