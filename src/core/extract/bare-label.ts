import type { ExtractContext } from "./context.ts";
import { normalise } from "./keys.ts";
import { anyLetter, codeAt, kindOf, letterKinds, letterOrNumber } from "./letters.ts";
import { allMatches } from "./matches.ts";
import { isFullName } from "./names.ts";
import type { Sentence } from "./reading.ts";

const notPublisher =
  /\b(?:pictures|studios?|television|films?|productions?|entertainment|netflix|disney\+?|hulu|amazon(?: prime)?|hbo|showtime|lucasfilm|blumhouse|prime video|paramount\+?|shudder|mubi|neon|a24|spotify|itunes|apple(?: music)?|bandcamp|youtube|steam|festival|cinema|orchestra|press|magazine|bbc|nhk|arte|itv|channel \d|switch|playstation|xbox|nintendo|halloween|christmas|easter)\b/;
const notProper =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|CDs?|LPs?|2LP|OST|EP|PC|Vinyl|Twitter|Facebook|Instagram|Blu|The|This|That|It|He|She|They|We|You|I|A|An|Fans|Also|There|Here|Another|Next|Then|Last|First|One|Two|Three|Four|Each|Every|Both|Meanwhile|Finally|Elsewhere|Additionally|Previously|Marvel|Lionsgate|Capcom|Konami|Today|Now|Music|Composer|Sony|Warner|Universal|Original|Digital|Film|All|And|But|If|When|While|As|So|Not|No|Yes|Le|La|Les|Il|Lo|El|Los|Der|Die|Das|Dem|Den|Un|Una|Une|Ein|Eine|Japan|London|Los|New|UK|US|USA|Europe|Germany|France|Italy|Spain|Norway|Sweden|Cologne|Paris|Berlin|Rome|Oscar|Emmy|Grammy|Part|Side|Volume|Vol|Season|Episode|Book|Chapter|Disc|Track|Side|DATs?|Juno|Moog|Prophet|Streaming|Platforms|Services|Digital|Stores|Shop|Dann|Und|Aber|Wer|Wie|Was|Wo|Es|Er|Sie|Ich|Wir|Im|Am|Bei|Nach|Für|Mit|Von|Zu|Auf|Nun|Jetzt|Noch|Auch|Hier|Pour|Dans|Avec|Sur|Chez|Elle|On|Nous|Vous|Ce|Cette|En|Con|Per|Por|Para|Su|Da|Di|Nel|Nella|Tutto|Once|Since|From|For|With|To|By|In|At|On|Of|How|Why|What|Who|Where|Our|My|Your|His|Her|Their|Its)(?![\p{L}\p{N}])/u;
const run =
  /(?<![\p{L}\p{N}.'’&-])\p{Lu}[\p{L}\p{N}'’!&+-]*(?: (?:(?:of|the|in|de|del|du|d’|&|\+|and|und|x) )?\p{Lu}[\p{L}\p{N}'’!&+-]*){0,3}/gu;

interface Place {
  readonly pattern: RegExp;
  readonly weight: number;
}

/** What stands before a label's name. */
const before: readonly Place[] = [
  {
    pattern:
      /\b(?:labels?|imprint|kleinlabel|etichetta|sello|casa discografica|newcomers?|our friends(?: over)?(?: at)?|the (?:folks|people|team|lads|crew) (?:at|behind))(?: is| name|:)? ["“]?$/,
    weight: 3.5,
  },
  { pattern: /\b(?:via|courtesy of)(?: the)?(?: [a-z-]+)?(?: label| imprint)? $/, weight: 2.6 },
  {
    pattern:
      /\b(?:releas(?:ed|e|ing)|issued?|published|pressed|put out|brought out|re-?issued?|let loose|forthcoming|available|out|coming|due|publie[es]*|edite[es]*|pubblicat[oa]|edit[oa]|publicad[oa]|editad[oa]|veroffentlicht|erscheint|erschienen|disponibil[ei]|disponibles?|erhaltlich|sort|sortira|esce|uscira|parait|paraitra)(?: [a-z0-9.,-]+){0,7} (?:by|from|on|through|at|with|bei|chez|von|da|per|por|par|en|con|sur) $/,
    weight: 2.6,
  },
  {
    pattern:
      /\b(?:vinyls?|\d?x?lps?|cds?|albums?|records?|tapes?|cassettes?|downloads?|editions?|pressings?|soundtrack|score|discs?|vinyle|disque|disco|vinile|platte)\b[^.;:]{0,45} (?:by|from|on|through|via|bei|chez|von|par|da|della|dalla|dell'|per la) ?$/,
    weight: 2,
  },
  { pattern: /\bfirst time on (?:wax|vinyl|cd)[^.;:]{0,20} (?:from|by|via) (?:[a-z]+ )?$/, weight: 2.6 },
];

/** What stands after it. */
const after: readonly Place[] = [
  {
    pattern:
      /^(?:'s)?,? (?:(?:has|have|had|will|is|are|just|today|now|also|proudly|already|be|been|to|finally) )*(?:announc|releas|issu|put(?:s|ting)? |bring|press(?:es|ed|ing)|publish|re-?issu|re-?press|unveil|is bringing|are doing|caved|celebrate|sell|kundigt|veroffentlich|bringt|publi|annonce|edite|ha (?:anunciado|publicado|editado|pubblicato|annunciato)|pubblica|lanza)/,
    weight: 2.6,
  },
  {
    pattern: /^(?:'s)? (?:compact disc|cd|lp|2lp|vinyl|double lp|pressing|edition|reissue|repress|tape|cassette)\b/,
    weight: 1.5,
  },
];

const albumWords =
  /\b(?:soundtracks?|scores?|albums?|music|ost|vinyls?|\d?x?lps?|cds?|tapes?|records?|discs?|pressing|musik|musique|musica|musiche|platte|disque|disco|vinile|vinyle)\b/;

const isLetterAt = (text: string, at: number): boolean => (kindOf(codeAt(text, at)) & anyLetter) !== 0;

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

function isPossible({ gazetteer, reading }: ExtractContext, name: string, persons: readonly string[]): boolean {
  if (notPublisher.test(name.toLowerCase()) || notProper.test(name) || name.length < 3) return false;
  if (gazetteer.composers.canonical(name) !== undefined || gazetteer.works.canonical(name) !== undefined) return false;
  if (persons.some((person) => person.includes(name) || name.includes(person))) return false;
  const given = gazetteer.givenNames.has(normalise(name.split(" ")[0] ?? ""));
  return isFullName(name) ? !given : !isSurnameIn(reading.body, name);
}

function weigh(sentence: Sentence, start: number, end: number): number {
  const ahead = sentence.openFolded.slice(Math.max(0, start - 110), start);
  const rest = sentence.openFolded.slice(end, end + 60);
  const heaviest = (places: readonly Place[], text: string): number =>
    places.reduce((most, { pattern, weight }) => (weight > most && pattern.test(text) ? weight : most), 0);
  const isSubject =
    sentence.place !== "title" && heaviest(after, rest) > 0 && /(?:^|[.;:,] |\b(?:and|that|as) )$/.test(ahead);
  const music = albumWords.test(sentence.openFolded) ? 0.4 : 0;
  const atEnd =
    /^(?:[.,;:)!]|$| (?:on|in|this|next|at|later|follows|will|and|as|with|today|tomorrow|am|le|il|el)\b)/.test(rest)
      ? 0.3
      : 0;
  return (
    heaviest(before, ahead) +
    (isSubject || rest === "" ? heaviest(after, rest) : heaviest(after.slice(1), rest)) +
    music +
    atEnd
  );
}

/** A label that nothing but its place in a sentence shows to be one; undefined where a person or studio may be meant. */
export function findBareLabel(
  context: ExtractContext,
  sentences: readonly Sentence[],
  persons: readonly string[],
): string | undefined {
  let best: { readonly name: string; readonly weight: number } | undefined;
  for (const sentence of sentences.slice(0, 30)) {
    if (context.cues.has("earlier", sentence.openFolded) && !context.cues.has("willCome", sentence.openFolded))
      continue;
    if (!/\p{Ll}/u.test(sentence.open)) continue;
    for (const match of allMatches(sentence.open, run)) {
      const name = match[0].replace(/['’](?:s? .*|s?)$/, "");
      const named = /^(?:\p{L}+ )*?\p{L}*[Ll]abel (?=\p{Lu})/u.exec(name)?.[0].length ?? 0;
      const led = /^(?:Bei|Beim|Chez|Via|From|Through|Presso) (?=\p{Lu})/u.exec(name)?.[0].length ?? 0;
      const lead = Math.max(named, led);
      const end = match.index + name.length;
      const inTitle = sentence.spans.some(
        (span) => span.start < end && match.index < span.end && span.kind !== "capitals",
      );
      const weight = inTitle
        ? 0
        : weigh(sentence, match.index, end) +
          (named > 0 ? 3.5 : led > 0 && context.cues.has("release", sentence.openFolded) ? 2.4 : 0);
      const own = name.slice(lead);
      if (weight < 2.4 || weight <= (best?.weight ?? 0) || (named === 0 && !isPossible(context, own, persons)))
        continue;
      best = { name: own, weight };
    }
  }
  return best?.name;
}
