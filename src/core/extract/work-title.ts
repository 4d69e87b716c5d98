import type { ExtractContext } from "./context.ts";
import { fold } from "./fold.ts";
import { normalise } from "./keys.ts";
import { remember } from "./memory.ts";
import type { Sentence } from "./reading.ts";
import { cleanTitle, type TitleSpan } from "./text-spans.ts";
import { baseTitle, stripLeadWords, titleRunAt, titleRunBefore, unshout } from "./title-run.ts";

/** What a title in a sentence stands for, as far as the words around it tell. */
export type SpanRole = "work" | "album" | "track" | "credit" | "unknown";

interface Candidate {
  readonly key: string;
  readonly text: string;
  readonly score: number;
  readonly order: number;
}

const creditsBefore =
  /(?:known (?:for|from)|such as|including|includes?|credits?|like|from his|works? (?:include|on)|scored|filmography|whose)[^.;]{0,80}$/;
const workBefore =
  /(?:film|movie|show|series|sequel|prequel|game|thriller|drama|comedy|feature|adventure|classic|anime|epic|hit|remake|documentary|miniseries)[ ,]*$/;
const releasesBefore =
  /\b(?:releases?|released|offers?|issues?|issued|presents?|brings?(?: out)?|one is|other is|then there is|begin with|comes|is)[ ,:]*$/;
const opensEntry = /^(?: [–-] |: |,? by |,? \()/;
const playedFrom =
  /\b(?:listen|hear|stream|horen|ecoutez?|escucha|ascolta)\b[^#]{0,60}#,? (?:from|off|aus|de|da|del)\b/;
const articleKey = remember((title) => normalise(title).replace(/^(?:the|a|an) /, ""));

/** A title stands in one sentence of one post, so its role is read once. */
const roles = new WeakMap<TitleSpan, SpanRole>();

/** The role of a title, read from the words beside it. */
export function spanRole(sentence: Sentence, span: TitleSpan, { cues }: ExtractContext): SpanRole {
  const known = roles.get(span);
  if (known !== undefined) return known;
  const role = readRole(sentence, span, cues);
  roles.set(span, role);
  return role;
}

function readRole(sentence: Sentence, span: TitleSpan, cues: Cues): SpanRole {
  const before = sentence.folded.slice(Math.max(0, span.start - 70), span.start);
  const after = sentence.folded.slice(span.end, span.end + 50);
  if (
    sentence.place === "title" &&
    span.kind === "quote" &&
    playedFrom.test(`${sentence.folded.slice(0, span.start)}#${after}`)
  )
    return "track";
  if (
    sentence.place === "title" &&
    span.kind === "quote" &&
    /^[^:"']{2,50}: ["'“]?$/.test(sentence.folded.slice(0, span.start)) &&
    cues.has("listen", sentence.folded.slice(span.end))
  )
    return "track";
  if (/\b(?:composer|director|stars?|makers?|creators?|team|author) (?:of|behind) ["'“]?$/.test(before))
    return "credit";
  if (/^['’"”]?,? (?:composer|director|star|creator|producer|showrunner|actor)s?\b/.test(after)) return "credit";
  if (span.kind === "quote" && patterns.trackBefore(cues).test(before)) return "track";
  if (isInBrackets(sentence, span)) return "credit";
  if (
    /\b(?:soundtrack|score|ost|colonna sonora|bande originale|banda sonora)\b|\bmusic from\b/i.test(span.text) &&
    span.text.split(" ").length > 2
  )
    return "album";
  if (patterns.trackBefore(cues).test(before) || patterns.trackAfter(cues).test(after)) return "track";
  if (patterns.musicAfter(cues).test(after) || patterns.musicOf(cues).test(before)) return "work";
  if (/(?:album|record|collection|title|titled|entitled|called)[ ,:]*$/.test(before)) return "album";
  if (creditsBefore.test(before)) return "credit";
  if (releasesBefore.test(before) && span.kind !== "quote") return "work";
  if (sentence.place !== "title" && span.start <= 2 && opensEntry.test(after)) return "work";
  return workBefore.test(before) ? "work" : "unknown";
}

const isInBrackets = (sentence: Sentence, span: TitleSpan): boolean =>
  sentence.place !== "title" && sentence.open.slice(span.start, span.end).trim() === "";

type Cues = ExtractContext["cues"];

const patterns = {
  musicAfter: ({ compile }: Cues) =>
    compile(
      "span music after",
      (p) =>
        `^(?:'s?)?[ :,–-]*(?:\\((?:19|20)\\d\\d\\) ?)?(?:(?:original|motion|picture|television|season|series|digital|film|game|vinyl|expanded|complete|new|first|second|third|official|\\d+) )*(?:${p("music")})\\b`,
    ),
  musicOf: ({ compile }: Cues) =>
    compile(
      "span music of",
      (p) =>
        `(?:\\b(?:${p("music")}|album|cd|vinyl|lp|edition|release|tracks?|premiere)\\b[^.;:()]{0,40} )(?:${p("musicOf")})(?: the| a| an| il| la| le| les| l'| lo| el| los| der| die| das| den| dem)?(?: [a-z'-]+){0,5}[ "'“(]*$`,
    ),
  trackBefore: ({ compile }: Cues) =>
    compile(
      "span track before",
      (p) =>
        `\\b(?:${p("track")})\\b(?: (?:is|was|which is|that is))?(?:,? (?:called|titled|entitled|named|namens|mit dem titel|intitule|titulad[oa]|intitolat[oa]))?(?: (?:from|off) [a-z' ]{1,20})?[ ,:("'“]*$|\\b(?:si intitola|se titula|s'intitule|heisst|it is called|(?:exclusive )?(?:stream|first listen|listen) (?:of|to)|(?<!(?:album|soundtrack|record|release|collection|set),? )(?:called|titled))[ :"'“]*$`,
    ),
  trackAfter: ({ compile }: Cues) => compile("span track after", (p) => `^[ ,"'”]*(?:${p("track")})\\b`),
  of: ({ compile }: Cues) =>
    compile(
      "music noun of",
      (p) =>
        `^[ ]?(?:albums? |release |vinyl )?(?:${p("musicOf")}) ?(?:the (?=[a-z])|a |an |la |le |il |lo |el |l'|der |die |das |den )?(?:(?:new|upcoming|film|films|movie|serie|series|show|game|pelicula|videojuego|jeu|tv|netflix|classic|horror|hit) ){0,4}`,
    ),
};

function roleScore(role: SpanRole, sentence: Sentence): number {
  const isEarly = sentence.index <= 4 ? 1 : 0;
  if (role === "work") return 3 + isEarly;
  if (role === "album") return 2 + isEarly;
  return role === "unknown" ? 0.5 + isEarly * 0.5 : 0;
}

function fromSpans(context: ExtractContext, sentences: readonly Sentence[]): readonly Candidate[] {
  const out: Candidate[] = [];
  for (const sentence of sentences) {
    if (sentence.place === "item") continue;
    for (const span of sentence.spans) {
      const role = spanRole(sentence, span, context);
      if (role === "track" || role === "credit") continue;
      const base = roleScore(role, sentence);
      const bonus = sentence.place === "title" ? 4 : sentence.place === "heading" ? 1.5 : 0;
      const weak = span.kind === "quote" && sentence.place === "body" && role === "unknown" ? 0.5 : 0;
      out.push(toCandidate(context, span.text, base + bonus - weak, sentence.index * 1000 + span.start));
    }
  }
  return out;
}

function toCandidate(context: ExtractContext, text: string, score: number, order: number): Candidate {
  const base = baseTitle(text, context.cues);
  return { key: articleKey(base), text: base, score, order };
}

/** Titles in running text, without quotes or italics: "the soundtrack of Midsommar", "the Creepshow soundtrack". */
function fromMusicNouns(context: ExtractContext, sentences: readonly Sentence[]): readonly Candidate[] {
  const out: Candidate[] = [];
  const of = patterns.of(context.cues);
  for (const sentence of sentences.slice(0, 14)) {
    const text = sentence.open;
    const bonus = sentence.place === "title" ? 2 : 0;
    for (const noun of context.cues.findAll("music", sentence.openFolded).slice(0, 6)) {
      const end = noun.index + noun[0].length;
      const link = of.exec(sentence.openFolded.slice(end, end + 70));
      const order = sentence.index * 1000 + noun.index;
      const following = link === null ? undefined : titleRunAt(text, end + link[0].length);
      const isSure =
        context.cues.language === "en" ||
        /\b(?:film|serie|series|pelicula|jeu|videojuego|zu|zum|zur|fur|pour|para|per)\b/.test(link?.[0] ?? "");
      if (following !== undefined) out.push(toCandidate(context, following, isSure ? 2.5 + bonus : 1, order));
      const preceding = titleRunBefore(text, noun.index);
      if (preceding !== undefined) out.push(...precedingCandidates(context, preceding, bonus, order));
    }
  }
  return out;
}

/** "Hans Zimmer's Dune" is "Dune", "Baldur's Gate 3" has no owner: nobody in the post is called Baldur. */
function withoutOwner({ gazetteer, reading }: ExtractContext, run: string): string {
  const owner = /^([^’']{3,40})['’]s (?=\p{Lu})/u.exec(run);
  if (owner?.[1] === undefined || gazetteer.works.canonical(run) !== undefined) return run;
  const rest = run.slice(owner[0].length);
  const isWord = /^\p{L}+$/u.test(owner[1]);
  const at = isWord ? reading.body.indexOf(` ${owner[1]}`) : 0;
  const isSurname = at > 0 && /\p{Lu}[\p{L}.-]*$/u.test(reading.body.slice(Math.max(0, at - 24), at));
  return !isWord || isSurname || isWholeIn(reading.body, rest) !== isWholeIn(reading.body, run) ? rest : run;
}

/** A run before "soundtrack" may begin too early; what the rest of the post also says counts. */
function precedingCandidates(context: ExtractContext, run: string, bonus: number, order: number): readonly Candidate[] {
  const stripped = stripLeadWords(withoutOwner(context, run)).replace(
    / (?:Original|Official|Digital|Motion|Picture|Television|Vinyl|Film|Movie|Score|Series|Game|Season|First|New|Expanded|Complete|Full|Deluxe)+$/g,
    "",
  );
  if (
    stripped.length < 2 ||
    /^(?:The|A|An|This|That|His|Her|Its|Their|New|Original|Official|Vinyl|Film|Digital|And|Score|Music|Season|Best|All|Most|Expanded|Complete|Full|Deluxe|Limited|My|Your|Our)$/i.test(
      stripped,
    )
  )
    return [];
  const isWhole = !/: | [–—|-] /.test(stripped);
  if (bonus > 0 && isWhole && !isWholeIn(context.reading.body, stripped))
    return [toCandidate(context, stripped, 1.2, order)];
  if (bonus === 0 || isWholeIn(context.reading.body, stripped))
    return [toCandidate(context, stripped, 1.5 + bonus, order)];
  return stripped
    .split(/: | [–—|-] /)
    .filter((part) => isWholeIn(context.reading.body, part))
    .map((part) => toCandidate(context, part, 1.5, order));
}

const workNoun =
  /\b(?:film|movie|series|serie|show|game|thriller|sequel|anime|pelicula|videojuego|spiel|jeu|gioco)(?: of)?[ ,:]+(?=[a-z0-9])/g;
const workAfter =
  /^,? (?:the|a|an|directed|starring|stars) (?:[a-z'-]+ ){0,4}(?:film|movie|series|show|game|thriller|sequel|prequel|anime|directed|by)\b/;

/** "the hit show Stranger Things", "Creepshow, the film from 1982". */
function fromWorkNouns(context: ExtractContext, sentences: readonly Sentence[]): readonly Candidate[] {
  const out: Candidate[] = [];
  for (const sentence of sentences.slice(0, 12)) {
    for (const match of sentence.openFolded.matchAll(workNoun)) {
      const title = titleRunAt(sentence.open, match.index + match[0].length);
      if (title !== undefined)
        out.push(
          toCandidate(
            context,
            title,
            workAfter.test(sentence.openFolded.slice(match.index + match[0].length + title.length)) ? 2 : 1.5,
            sentence.index * 1000 + match.index,
          ),
        );
    }
  }
  return out;
}

/** Runs of headline words that the body writes with capitals too: names of works, whatever else the headline says. */
function fromSharedRuns(context: ExtractContext): readonly Candidate[] {
  const { text } = context.reading.title;
  const body = context.reading.body;
  const words = [...text.matchAll(/[^\s]+/g)].slice(0, 18);
  const out: Candidate[] = [];
  for (let first = 0; first < words.length; first++) {
    const start = words[first]?.index ?? 0;
    const opening = /^["“‘']?([\p{Lu}\p{N}][\p{L}\p{N}]*)/u.exec(words[first]?.[0] ?? "")?.[1];
    if (opening === undefined || !body.includes(opening)) continue;
    if (/\b(?:aka|by|von|composer) $/i.test(text.slice(0, start))) continue;
    for (let last = Math.min(words.length - 1, first + 6); last >= first; last--) {
      if (!/\p{Lu}|\p{N}/u.test(words[last]?.[0] ?? "")) continue;
      const end = (words[last]?.index ?? 0) + (words[last]?.[0].length ?? 0);
      const phrase = cleanTitle(text.slice(start, end))
        .replace(/['’]s$/, "")
        .replace(/[!?]$/, "");
      if (phrase.length < 3 || !isWholeIn(body, phrase)) continue;
      out.push(toCandidate(context, stripLeadWords(phrase), 0.8 + Math.min(1, (last - first) * 0.3), start));
      first = last;
      break;
    }
  }
  return out;
}

function isWholeIn(body: string, phrase: string): boolean {
  const at = body.indexOf(phrase);
  return (
    at >= 0 && !/[\p{L}\p{N}]/u.test(body.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(body.charAt(at + phrase.length))
  );
}

/** The first part of "Dune: three albums announced" and of "Artist – Track (from Dune)". */
function fromHeadlineParts(context: ExtractContext): readonly Candidate[] {
  const { text } = context.reading.title;
  const part = /^([^:|–—]{2,60})(?::| [–—|-]) /.exec(text)?.[1];
  const rest = part === undefined ? "" : cleanTitle(text.slice(part.length + 1).replace(/^[\s:|–—-]+/, ""));
  const leads =
    part !== undefined &&
    (/^(?:new|now|coming|available|just|announc|pre|out|label)/i.test(part) ||
      context.gazetteer.labels.findAll(part, fold(part)).length > 0);
  const beforeEdition =
    /^(.{3,70}?)(?:: | [–—|-] )(?:the )?(?:\w+ ){0,3}(?:edition|soundtrack|score|ost|vinyl|lp|cd|reissue|pre-?order)\b[^:]{0,20}$/i.exec(
      text,
    )?.[1];
  const wholes = [
    ...(beforeEdition === undefined || beforeEdition === part
      ? []
      : [toCandidate(context, stripLeadWords(beforeEdition), 1.5, 0)]),
    ...(part === undefined ? [] : [toCandidate(context, stripLeadWords(part), 1.2, 0)]),
    ...(leads && rest.length < 60 && titleRunAt(rest, 0) !== undefined
      ? [toCandidate(context, titleRunAt(rest, 0) ?? "", 1.2, 2)]
      : []),
  ];
  const from =
    /[([](?:from|aus|de|del|da|dal|music from|theme from|extrait)(?: the)?(?: (?:official|original|film|movie|series|game|netflix|motion|picture|tv|television|soundtrack|score|to|for|of|album|"))* ?["“‘']?([^")\]”]{1,60})/i.exec(
      text,
    )?.[1];
  return from === undefined ? wholes : [...wholes, toCandidate(context, from, 5, 1)];
}

function mergeCandidates(candidates: readonly Candidate[]): Candidate[] {
  const merged = new Map<string, Candidate & { readonly count: number }>();
  for (const next of candidates) {
    if (next.key === "" || next.text.length > 80) continue;
    const known = merged.get(next.key);
    if (known === undefined) merged.set(next.key, { ...next, count: 1 });
    else {
      const text = /\p{Ll}/u.test(known.text) || !/\p{Ll}/u.test(next.text) ? known.text : next.text;
      const gain = known.count < 6 ? next.score * (known.count < 2 ? 1 : 0.5) : 0;
      merged.set(next.key, {
        key: known.key,
        text,
        score: known.score + gain,
        order: known.order,
        count: known.count + 1,
      });
    }
  }
  return [...merged.values()];
}

/** True if the longer title says the same work in full: "Picard" and "Star Trek: Picard". */
function completes(longer: Candidate, shorter: Candidate): boolean {
  if (longer.key === shorter.key) return false;
  if (longer.key.startsWith(`${shorter.key} `) && longer.key.length === shorter.key.length + 2)
    return /[a-z]$/.test(longer.key);
  if (!/[:–-]/.test(longer.text)) return false;
  const parts = longer.text.split(/\s*[:–—]\s*|\s+-\s+/).map(articleKey);
  return parts.length > 1 && (parts[0] === shorter.key || parts.at(-1) === shorter.key);
}

const neverWorks =
  /^(?:.* (?:records|recordings|picture discs?)|(?:the )?\d+\w* anniversary.*|(?:season|series|staffel|saison|temporada|stagione|volume|vol|chapter|episode|part) \w+|one|two|three|four|five|six|several|both|january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|record store day.*|here|film score \w+day|black friday|soundtrack|soundtracks|score|scores|vinyl|music|film music|original|news|new|album|exclusive|interview|review|listen|watch|video|update|updated|tracklist|pre order|preorder|composer|label|release date|available now|out now|various artists|read more|read the rest|film|season|series|the|a|an|it s|this|deluxe edition|limited edition|game|movie|netflix|disney|hbo|marvel|amazon|apple music|spotify|bandcamp|youtube|emmy|oscar|grammy|academy award|golden globe|source|press release|original motion picture|lp|cd)$/;

/** True if a label is part of the words; one common word such as "Black" is not enough. */
const namesLabel = (text: string, { labels }: ExtractContext["gazetteer"]): boolean =>
  labels
    .findAll(text, fold(text))
    .some((hit) => hit.end - hit.start >= text.length - 2 || / /.test(text.slice(hit.start, hit.end)));

function isPossible(candidate: Candidate, { gazetteer }: ExtractContext): boolean {
  if (neverWorks.test(candidate.key) || /^\d{1,3}$/.test(candidate.key)) return false;
  if (namesLabel(candidate.text, gazetteer)) return false;
  return (
    gazetteer.composers.canonical(candidate.text) === undefined ||
    gazetteer.works.canonical(candidate.text) !== undefined
  );
}

/** True if the words can name a work: no label, no composer, no word of the trade. */
export function isPossibleWork(title: string, context: ExtractContext): boolean {
  return isPossible({ key: articleKey(title), text: title, score: 0, order: 0 }, context);
}

/** The work's name as we spell it, or as the post does, without capitals throughout. */
function spell(text: string, { gazetteer }: ExtractContext): string {
  const known = gazetteer.works.canonical(text);
  return known !== undefined && articleKey(known) === articleKey(text) ? known : unshout(text);
}

/** "Annette de Leos Carax" is the work "Annette" and its director. */
function hasOwnerInside(candidate: Candidate, all: readonly Candidate[], { cues }: ExtractContext): boolean {
  if (cues.language === "en" || !/ (?:de|di|d|von|del|des|du) /.test(candidate.key)) return false;
  return all.some(
    ({ key, score }) =>
      score >= 1 &&
      ["de", "di", "d", "von", "del", "des", "du"].some((of) => candidate.key.startsWith(`${key} ${of} `)),
  );
}

/** Titles that the post only names as somebody's earlier work. */
function creditedKeys(context: ExtractContext, sentences: readonly Sentence[]): ReadonlySet<string> {
  const credits = new Set<string>();
  const others = new Set<string>();
  for (const sentence of sentences) {
    for (const span of sentence.spans) {
      const role = spanRole(sentence, span, context);
      (role === "credit" ? credits : others).add(articleKey(baseTitle(span.text, context.cues)));
    }
  }
  return new Set([...credits].filter((key) => !others.has(key)));
}

/** Candidates for the work that sentences are about, the likeliest first. */
function rankWorks(
  context: ExtractContext,
  sentences: readonly Sentence[],
): readonly { readonly title: string; readonly score: number }[] {
  const hasTitle = sentences.some((sentence) => sentence.place === "title");
  const found = [
    ...fromSpans(context, sentences),
    ...fromMusicNouns(context, sentences),
    ...fromWorkNouns(context, sentences),
    ...(hasTitle ? [...fromHeadlineParts(context), ...fromSharedRuns(context)] : []),
  ];
  const merged = mergeCandidates(found).filter((candidate) => isPossible(candidate, context));
  const titleKey = ` ${normalise(context.reading.title.text)} `;
  const credited = creditedKeys(context, sentences);
  const scored = merged.map((candidate) => ({
    ...candidate,
    score:
      candidate.score -
      (credited.has(candidate.key) ? 3 : 0) -
      (hasOwnerInside(candidate, merged, context) ? 4 : 0) +
      (context.gazetteer.works.canonical(candidate.text) === undefined ? 0 : 1) +
      (hasTitle && titleKey.includes(` ${candidate.key} `) ? 2.5 + Math.min(1.5, candidate.key.length / 16) : 0),
  }));
  const ranked = scored.sort((a, b) => b.score - a.score || a.order - b.order);
  return ranked.slice(0, 8).map((candidate) => {
    const full = ranked.find((other) => other.score >= 2 && completes(other, candidate));
    return { title: spell((full ?? candidate).text, context), score: candidate.score };
  });
}

/** The name of the work that a post is about; undefined where nothing is clear enough. */
export function findWork(
  context: ExtractContext,
  sentences: readonly Sentence[] = context.reading.sentences,
): string | undefined {
  const [best] = rankWorks(context, sentences);
  return best !== undefined && best.score >= 2.5 ? best.title : undefined;
}

/** True if both name the same work, a leading article apart. */
export function isSameTitle(a: string, b: string): boolean {
  return articleKey(a) === articleKey(b);
}
