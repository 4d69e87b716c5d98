import { findHtmlCharacter } from "./html.ts";

/** What windows-1252 has at 0x80 to 0x9F; five places are empty. */
const windowsControls = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** The character that was meant where a code of 0x80 to 0x9F is given: windows-1252 is what people write. */
export function fromWindowsCode(code: number): string {
  return windowsControls[code - 0x80] ?? String.fromCharCode(code);
}

const reference = /&(?:#(\d{1,8})|#x([\da-f]{1,6})|([a-z][a-z\d]{1,31}));/gi;
const mostNames = 3_000;

/**
 * Creates a decoder of `&…;` in XML: numbers, the five names of XML, and HTML's names, which feeds use without declaring
 * them. Names that a feed declares itself are left as they stand, so nothing can be blown up or fetched.
 */
export function createReferenceDecoder(): (text: string) => string {
  const known = new Map<string, string>([["apos", "'"]]);
  const decodeName = (name: string, whole: string): string => {
    const found = known.get(name) ?? findHtmlCharacter(name) ?? whole;
    if (known.size < mostNames) known.set(name, found);
    return found;
  };
  return (text) => {
    if (!text.includes("&")) return text;
    return text.replace(
      reference,
      (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
        if (name !== undefined) return decodeName(name, whole);
        return decodeCode(decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal));
      },
    );
  };
}

function decodeCode(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return fromWindowsCode(code);
  if (code < 32) return code === 9 || code === 10 || code === 13 ? String.fromCharCode(code) : " ";
  // Halves of a pair are written as two references by some; they join again in the text.
  return code > 0x10_ffff ? "\ufffd" : code > 0xffff ? String.fromCodePoint(code) : String.fromCharCode(code);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]/g;
const loneHalf = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text without characters that neither XML nor JSON can carry; a pasted line or page break becomes a space. */
export function withoutControls(text: string): string {
  return text.replace(forbidden, (character) => (character === "\x0b" || character === "\x0c" ? " " : ""));
}

/** The text with halves of surrogate pairs replaced: Discord refuses them. */
export function wellFormed(text: string): string {
  return text.replace(loneHalf, "\ufffd");
}
