import type { ExtractContext } from "../context.ts";
import { fold } from "../words/fold.ts";
import { baseTitle } from "./base-title.ts";
import { articleKey } from "./same-title.ts";
import type { RatedWork } from "./work-features.ts";

const notName =
  /\b(?:soundtracks?|scores?|collection|sounds|songs|music|edition|anthology|suite|symphonic|presents|season|episodes?|vol|volume|album|vinyl|cd|lp|remix\w*|trailer|review|interview|ost|live|concert|cut|history|conversations|making|guide|art|story|extended|special|part|complete)\b/;

const between = / ?: | [–—] /;

interface Parts {
  readonly first: string;
  readonly last: string;
}

/** "Tron: Legacy" in its two parts, none of them long; undefined for a title of one part. */
function partsOf({ text, key }: RatedWork): Parts | undefined {
  if (!between.test(text)) return undefined;
  const [first, last, ...more] = text.split(between);
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

/** True if the text, not the headline, sets the whole name apart in italics, quotes or bold. */
const isSetInText = ({ reading, cues }: ExtractContext, { key }: RatedWork): boolean =>
  reading.sentences.some(({ place, spans, bold }) => {
    if (place !== "body") return false;
    const isName = (text: string): boolean => articleKey(baseTitle(text, cues)) === key;
    return spans.some(({ kind, text }) => kind !== "capitals" && isName(text)) || bold.some(({ text }) => isName(text));
  });

/** True if the words are a piece of the title, cut out of its middle, and the post has them nowhere else. */
function isPieceOf({ reading }: ExtractContext, { key, text }: RatedWork, whole: RatedWork): boolean {
  if (!` ${whole.key} `.includes(` ${key} `) || notName.test(whole.key)) return false;
  const title = fold(whole.text);
  const form = fold(text);
  if (!title.includes(form)) return false;
  return ![reading.title.folded, reading.bodyFolded].some((part) => part.replaceAll(title, " ").includes(form));
}

/** "TRON: Uprising", of which "TRON" alone is set in capitals: headline and text both have the whole. */
const isRepeated = ({ reading }: ExtractContext, { text }: RatedWork): boolean =>
  text.includes(": ") && reading.title.folded.includes(fold(text)) && reading.bodyFolded.includes(fold(text));

/** The full name where the post has one: "Tron: Legacy" for the "Tron" of the headline, "Series: Film" for "Film". */
export function fullName(context: ExtractContext, found: RatedWork, rated: readonly RatedWork[]): RatedWork {
  const isFuller = (one: RatedWork): boolean => {
    if (one.key === found.key) return false;
    const isPiece = isPieceOf(context, found, one);
    const parts = partsOf(one);
    if (isPiece && isRepeated(context, one)) return true;
    if ((!isPiece && parts === undefined) || !isSetInText(context, one)) return false;
    if (isPiece || parts === undefined) return isPiece;
    return parts.last === found.key || (parts.first === found.key && !standsAlone(context, found.text, one.text));
  };
  const [only, ...others] = rated.filter(isFuller);
  return only !== undefined && others.length === 0 ? only : found;
}
