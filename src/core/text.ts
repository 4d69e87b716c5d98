/** Discord's limits on lengths (in UTF-16 units) and counts, by the name of the field. */
export const discordLimits = {
  content: 2000,
  embedTitle: 256,
  embedDescription: 4096,
  embedFields: 25,
  embedFieldName: 256,
  embedFieldValue: 1024,
  embedFooter: 2048,
  embedAuthor: 256,
  embedsTotal: 6000,
  rows: 5,
  buttonsPerRow: 5,
  buttonLabel: 80,
  linkUrl: 512,
  customId: 100,
  choices: 25,
  choiceName: 100,
  choiceValue: 100,
  selectOptions: 25,
  selectOptionLabel: 100,
  selectOptionDescription: 100,
  selectOptionValue: 100,
  placeholder: 150,
} as const;

const foldedLetters: Readonly<Record<string, string>> = {
  ø: "o",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  "&": " and ",
};

const plainWords = /^[a-z0-9]+(?: [a-z0-9]+)*$/;
const ascii = /^\p{ASCII}*$/u;
const foldable = /[øßæœłđðþı&]/g;
const dottedInitials = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}\p{L}?(?![\p{L}\p{N}])/gu;

function closeInitials(text: string): string {
  if (!text.includes(".")) return text;
  return text.replace(dottedInitials, (initials) => initials.replaceAll(".", ""));
}

function normaliseAscii(lower: string): string {
  const closed = closeInitials(lower.replace(/['`]/g, "").replaceAll("&", " and "));
  return closed.replace(/[^a-z0-9]+/g, " ").trim();
}

/**
 * The form in which two texts are compared: lower case, without accents and punctuation, words parted by one space.
 * Apostrophes close up ("Rosemary's" is "rosemarys"), dotted initials too ("E.T." is "et"); other scripts are kept.
 */
export function normalise(text: string): string {
  const lower = text.toLowerCase();
  if (plainWords.test(lower)) return lower;
  if (ascii.test(lower)) return normaliseAscii(lower);
  const folded = lower
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\p{M}'’‘ʼʻ`´]/gu, "")
    .replace(foldable, (letter) => foldedLetters[letter] ?? letter);
  return closeInitials(folded)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The text as the fixed part of an id: lower case ASCII letters and digits with single hyphens; may be empty. */
export function slug(text: string): string {
  return normalise(text)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}

function cutBetweenCodePoints(text: string, max: number): string {
  const last = text.charCodeAt(max - 1);
  const splitsPair = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, splitsPair ? max - 1 : max);
}

/** The text in at most `max` UTF-16 units, ended by "…" where it was cut; never cuts within what a reader sees as one character. */
export function ellipsis(text: string, max: number): string {
  if (text.length <= max) return text;
  if (max <= 1) return max === 1 ? "…" : "";
  const room = max - 1;
  let end = 0;
  for (const { index, segment } of new Intl.Segmenter().segment(cutBetweenCodePoints(text, max + 64))) {
    if (index + segment.length > room) break;
    end = index + segment.length;
  }
  const kept = end === 0 ? cutBetweenCodePoints(text, room) : text.slice(0, end);
  return `${kept.trimEnd()}…`;
}

const harmless = /^[\n\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u2013-\u2026]*$/;
const blanks = /[\t\u00a0\u115f\u1160\u2028\u2029\u2800\u3164\uffa0]/g;
/** Controls, marks that turn the direction of what follows, and characters without width. */
const unseen =
  /(?!\n)\p{Cc}|[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]/gu;
const looseJoiners =
  /(?<![\p{L}\p{M}\p{Emoji_Modifier}\p{Extended_Pictographic}])[\u200c\u200d]|[\u200c\u200d](?![\p{L}\p{Extended_Pictographic}])/gu;
const piledMarks = /(\p{M}{4})\p{M}+/gu;

/**
 * The text without what could deceive or disturb a reader: characters that turn the direction of writing or have no width,
 * control characters but line feeds, halves of characters, piles of combining marks. Other scripts and emoji are kept.
 */
export function cleanText(text: string): string {
  if (harmless.test(text)) return text;
  return text
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replace(blanks, " ")
    .replace(unseen, "")
    .replace(looseJoiners, "")
    .replace(piledMarks, "$1");
}

/** On one line, cleaned, in at most `max` UTF-16 units: fit to be quoted in a sentence. */
export function oneLine(text: string, max: number): string {
  return ellipsis(cleanText(text).replace(/\s+/g, " ").trim(), max);
}

/**
 * The text, cleaned, such that Discord shows it as it is: no emphasis, code, links, quotes, headings, lists, mentions or
 * spoilers.
 */
export function escapeMarkdown(text: string): string {
  return cleanText(text)
    .replace(/[\\*_~`|[\]<>]/g, "\\$&")
    .replace(/:(?=\/\/)|@(?=everyone|here)/g, "\\$&")
    .replace(/^(\s*)(#|-|\+|\d+(?=\.))/gm, (_, space: string, mark: string) =>
      /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
    );
}
