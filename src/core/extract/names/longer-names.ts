const properWord = /^ (\p{Lu}[\p{Ll}'’-]+)/u;
/** "Legend" of "The Legend of Korra", in headlines too. */
const properOf = /^ (?:of|of the|de|del|della|von|der) \p{Lu}\p{Ll}/u;
const properBefore = /(?<![\p{L}\p{N}])(\p{Lu}\p{Ll}+) $/u;
/** Words with a capital that are no part of a name beside them. */
const besideNames =
  /^(?:records?|recordings|music|label|group|soundtracks?|scores?|albums?|editions?|classics?|vinyl|the|a|an|and|at|by|for|from|in|of|on|to|via|with|while|when|as|but|or|so|now|then|this|that|new|today|both|also|only|even|january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/i;
const isTradeWord =
  /^(?:scores?|scored|releases?|announces?|unveils?|shares?|details?|drops?|reveals?|soundtracks?|original|music|album|teams?|returns?|talks?|debuts?|premieres?|sets?|has|will|is|to|gets?|brings?|signs?|joins?|composes?|writes?)$/i;
const mostLengthOfSentence = 400;

/** True where most words have a capital, as in headlines: there a capital says nothing. */
function isTitleCase(text: string): boolean {
  const words = text.slice(0, mostLengthOfSentence).split(" ");
  return words.filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word)).length * 2 > words.length;
}

/** A known name as it is told apart in a text: folded and in short, perhaps. */
interface Told {
  readonly name: string;
  readonly form: string;
}

/**
 * "Kronos" in "Kronos Quartet" and "Hitomi" in "Hitomi Kurokawa" are not the label and the singer of that name: a name of
 * one word, or a short form, may not go on.
 */
export function isPartOfLonger(text: string, start: number, { name, form }: Told): boolean {
  const isWhole = form.length >= name.length && / /.test(name);
  if (isWhole || / /.test(form)) return false;
  if (!/ /.test(form) && properOf.test(text.slice(start + form.length, start + form.length + 12))) return true;
  const next = properWord.exec(text.slice(start + form.length, start + form.length + 40))?.[1];
  const last = properBefore.exec(text.slice(Math.max(0, start - 30), start))?.[1];
  const isShort = form.length < name.length;
  const goesOn = next !== undefined && !besideNames.test(next);
  const beganBefore = isShort && last !== undefined && !besideNames.test(last) && start - last.length - 1 > 0;
  if (goesOn && form.length < 5 && !isTradeWord.test(next)) return true;
  return (goesOn || beganBefore) && !isTitleCase(text);
}
