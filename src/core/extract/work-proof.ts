import { baseTitle } from "./base-title.ts";
import type { ExtractContext } from "./context.ts";
import { fold } from "./fold.ts";
import type { Sentence } from "./reading.ts";
import { articleKey } from "./same-title.ts";
import type { RatedWork } from "./work-features.ts";

/** What a plain statement adds to the odds of a title, and takes from them. */
const [proven, disproven] = [1.6, -2.5];

/** The album's formal title after the work's name: "X (Original Motion Picture Soundtrack)", "X: The Original Score". */
const formalAlbum =
  /^["'”’»]?[ ,:–-]{0,3}(?:(?:season|series|vol\.?|volume|staffel) [\w.]{1,6}[ ,:–-]{0,3})?[([]?(?:the )?(?:(?:original|official) (?:[a-z]+ ){0,4}(?:soundtracks?|scores?|rescore|recording|music)|(?:music|songs|soundtrack|score) from the (?:[a-z+]+ ){0,3}(?:film|picture|movie|series|game|anime|limited series)|bande originale du|colonna sonora originale|banda sonora original|original ?soundtrack)\b/;

function isFormal({ folded }: Sentence, form: string): boolean {
  for (let at = folded.indexOf(form); at >= 0; at = folded.indexOf(form, at + form.length)) {
    const end = at + form.length;
    if (!/[a-z0-9]/.test(folded.charAt(at - 1)) && formalAlbum.test(folded.slice(end, end + 90))) return true;
  }
  return false;
}

const trackVerb =
  /\b(?:unveils?|shares?|releases?|drops?|debuts?|premieres?|reveals?|hear|stream|listen(?: to)?|watch|previews?|offers?|posts?|exclusive|premiere|first listen|track|song|single|cue)\b/;
const fromScore =
  /^["'”’»]?,? (?:from|off|aus|tire de|extrait de|dal|da|de) (?:(?:his|her|their|its|the|new|upcoming|dem|der|la|le|el) ){0,3}["'“„«‘]?[^:;]{1,50}?\b(?:soundtrack|score|ost|album|bande originale|colonna sonora|banda sonora|filmmusik)\b/;
const trackBeside =
  /\b(?:track|song|single|cue|theme|titel|stuck|morceau|brano|tema)[ ,:]*(?:called |titled |named )?["'“„«‘]$/;

/** True if the headline quotes the words as a piece of music: "NAME unveils ‘Piece’ from her X score". */
function isHeadlineTrack({ reading }: ExtractContext, { key }: RatedWork): boolean {
  const { title } = reading;
  return title.spans.some(({ kind, text, start, end }) => {
    if (kind !== "quote" || articleKey(text) !== key) return false;
    const before = title.folded.slice(0, start + 1);
    return trackBeside.test(before) || (trackVerb.test(before) && fromScore.test(title.folded.slice(end, end + 90)));
  });
}

/** How much plain statements add to the odds of each title. */
export function proofOfWorks(context: ExtractContext, rated: readonly RatedWork[]): readonly number[] {
  const sentences = context.reading.sentences.slice(0, 30).filter(({ place }) => place !== "item");
  return rated.map((one) => {
    const form = fold(one.text);
    const isAlbum = form.length > 1 && sentences.some((sentence) => isFormal(sentence, form));
    return (isAlbum ? proven : 0) + (isHeadlineTrack(context, one) ? disproven : 0);
  });
}

const notName =
  /\b(?:soundtracks?|scores?|collection|sounds|songs|music|edition|anthology|suite|symphonic|presents|season|episodes?|vol|volume|album|vinyl|cd|lp|remix\w*|trailer|review|interview|ost|live|concert|cut|history|conversations|making|guide|art|story|extended|special|part|complete)\b/;

interface Parts {
  readonly first: string;
  readonly last: string;
}

/** "Tron: Legacy" in its two parts, none of them long; undefined for a title of one part. */
function partsOf({ text, key }: RatedWork): Parts | undefined {
  const [first, last, ...more] = text.split(/ ?: | [–—] /);
  if (first === undefined || last === undefined || more.length > 0 || notName.test(key)) return undefined;
  return last.split(" ").length > 5 ? undefined : { first: articleKey(first), last: articleKey(last) };
}

/** True if the post writes the words without the longer name around them. */
function standsAlone({ reading }: ExtractContext, short: string, longer: string): boolean {
  const rest = reading.bodyFolded.replaceAll(fold(longer), " ");
  const form = fold(short);
  for (let at = rest.indexOf(form); at >= 0; at = rest.indexOf(form, at + 1))
    if (!/[a-z0-9]/.test(rest.charAt(at - 1)) && !/[a-z0-9]/.test(rest.charAt(at + form.length))) return true;
  return false;
}

/** True if the text, not the headline, sets the whole name apart. */
const isSetInText = ({ reading, cues }: ExtractContext, { key }: RatedWork): boolean =>
  reading.sentences.some(
    ({ place, spans }) =>
      place === "body" &&
      spans.some(({ kind, text }) => kind !== "capitals" && articleKey(baseTitle(text, cues)) === key),
  );

/** The full name where the post has one: "Tron: Legacy" for the "Tron" of the headline, "Series: Film" for "Film". */
export function fullName(context: ExtractContext, found: RatedWork, rated: readonly RatedWork[]): RatedWork {
  const isFuller = (one: RatedWork): boolean => {
    const parts = partsOf(one);
    if (one.key === found.key || parts === undefined || !isSetInText(context, one)) return false;
    return parts.last === found.key || (parts.first === found.key && !standsAlone(context, found.text, one.text));
  };
  const [only, ...others] = rated.filter(isFuller);
  return only !== undefined && others.length === 0 ? only : found;
}
