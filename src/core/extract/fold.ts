const plain = /^[\x20-\x7e]*$/;
const beyondAscii = /[^\x20-\x7e]/g;
const pairs =
  "’' ‘' ‚' ‛' ´' `' ′' “\" ”\" „\" «\" »\" ″\" –- —- ‑- ‐- −- …. ·. •. ßs øo æa œo łl đd ðd þt ıi ×x ®. ™. ©c Øo Æa Œo Łl Đd".split(
    " ",
  );
const singles: ReadonlyMap<string, string> = new Map(pairs.map((pair) => [pair.slice(0, -1), pair.slice(-1)]));

function foldLetter(letter: string): string {
  const known = singles.get(letter);
  if (known !== undefined) return known;
  const base = letter.normalize("NFD").charAt(0).toLowerCase();
  return base.length === letter.length ? base : letter;
}

/** The text in lower case without accents, quotes and dashes as ASCII; as long as the text, so that positions agree. */
export function fold(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  const ascii = text.replace(beyondAscii, foldLetter);
  const lower = ascii.toLowerCase();
  return lower.length === text.length ? lower : ascii;
}
