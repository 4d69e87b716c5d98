import { TextDecoder } from "node:util";
import { fromWindowsCode } from "./characters.ts";

const utf8 = "utf-8";
const lookedAt = 400;
const byteOrderMarks = [
  { bytes: [0xef, 0xbb, 0xbf], charset: utf8 },
  { bytes: [0xff, 0xfe], charset: "utf-16le" },
  { bytes: [0xfe, 0xff], charset: "utf-16be" },
] as const;

/**
 * Bytes as text. A byte order mark decides, or the zeros that UTF-16 shows without one; then UTF-8 where the bytes prove
 * it, whatever is said about them; then what the content type or the XML declaration says. Bytes that fit nowhere are
 * read as windows-1252, one by one.
 */
export function decodeText(bytes: Uint8Array, contentType: string | undefined): string {
  const marked = markedCharset(bytes) ?? zeroCharset(bytes);
  if (marked !== undefined && marked !== utf8) return new TextDecoder(marked).decode(bytes);
  const asUtf8 = decodeStrictly(bytes, utf8);
  const said = saidCharsets(bytes, contentType);
  const isPlain = asUtf8 !== undefined && asUtf8.length === bytes.length;
  // Japanese mail encodings are plain bytes that mean something else.
  const shifting = said.find((charset) => charset.startsWith("iso-2022"));
  if (isPlain && shifting !== undefined) return decodeAs(bytes, shifting) ?? asUtf8;
  if (asUtf8 !== undefined) return asUtf8;
  for (const charset of said) {
    const text = decodeAs(bytes, charset);
    if (text !== undefined) return text;
  }
  return decodeMixed(bytes);
}

function markedCharset(bytes: Uint8Array): string | undefined {
  return byteOrderMarks.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte))?.charset;
}

/** Markup in UTF-16 has a zero in every second place. */
function zeroCharset(bytes: Uint8Array): string | undefined {
  const start = bytes.subarray(0, lookedAt);
  const zeros = [0, 0];
  for (const [index, byte] of start.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > start.length / 4 && even < odd / 4) return "utf-16le";
  return even > start.length / 4 && odd < even / 4 ? "utf-16be" : undefined;
}

/** The charsets that are claimed, the content type's before the declaration's; UTF-8 and UTF-16 were ruled out by the bytes. */
function saidCharsets(bytes: Uint8Array, contentType: string | undefined): readonly string[] {
  const header = /;\s*charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? "")?.[1];
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, lookedAt));
  const declared = /<\?xml[^>]{0,100}?encoding\s*=\s*["']\s*([\w.:-]+)/i.exec(start)?.[1];
  const meta = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(start)?.[1];
  return [header, declared, meta].flatMap((charset) =>
    charset === undefined || /^utf|^us-ascii$/i.test(charset) ? [] : [charset.toLowerCase()],
  );
}

/** The text, or undefined where the charset is unknown or cannot be what the bytes are. */
function decodeAs(bytes: Uint8Array, charset: string): string | undefined {
  const text = decodeStrictly(bytes, charset);
  return text !== undefined && isWindows(charset)
    ? text.replace(/[\x80-\x9f]/g, (control) => fromWindowsCode(control.charCodeAt(0)))
    : text;
}

function isWindows(charset: string): boolean {
  return new TextDecoder(charset).encoding === "windows-1252";
}

function decodeStrictly(bytes: Uint8Array, charset: string): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-8 with single bytes of windows-1252 in between, as happens where texts are pasted into a template. */
function decodeMixed(bytes: Uint8Array): string {
  const decoder = new TextDecoder(utf8, { ignoreBOM: true });
  const pieces: string[] = [];
  let from = 0;
  for (let index = 0; index < bytes.length; ) {
    const length = sequenceLength(bytes, index);
    if (length > 0) {
      index += length;
      continue;
    }
    pieces.push(decoder.decode(bytes.subarray(from, index)), fromWindowsByte(bytes[index] ?? 0));
    index += 1;
    from = index;
  }
  return [...pieces, decoder.decode(bytes.subarray(from))].join("").replace(/^\ufeff/, "");
}

function fromWindowsByte(byte: number): string {
  return byte <= 0x9f ? fromWindowsCode(byte) : String.fromCharCode(byte);
}

/** How many bytes the UTF-8 character at this place has; 0 if there is none. */
function sequenceLength(bytes: Uint8Array, index: number): number {
  const first = bytes[index] ?? 0;
  if (first < 0x80) return 1;
  const length =
    first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0;
  const second = bytes[index + 1] ?? 0;
  const isOverlong = (first === 0xe0 && second < 0xa0) || (first === 0xf0 && second < 0x90);
  const isOutside = (first === 0xed && second > 0x9f) || (first === 0xf4 && second > 0x8f);
  if (isOverlong || isOutside) return 0;
  for (let offset = 1; offset < length; offset++) if (((bytes[index + offset] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}
