import { TextDecoder } from "node:util";

const byteOrderMarks = [
  { bytes: [0xef, 0xbb, 0xbf], charset: "utf-8" },
  { bytes: [0xff, 0xfe], charset: "utf-16le" },
  { bytes: [0xfe, 0xff], charset: "utf-16be" },
] as const;

/** Bytes as text: the byte order mark decides, else the charset of the content type, else the XML declaration, else UTF-8. */
export function decodeText(bytes: Uint8Array, contentType: string | undefined): string {
  const charset = markedCharset(bytes) ?? headerCharset(contentType) ?? declaredCharset(bytes) ?? "utf-8";
  const decoder = decoderFor(charset);
  const text = decoder.decode(bytes);
  return decoder.encoding === "windows-1252" ? text.replace(/[\x80-\x9f]/g, readControl) : text;
}

/** What windows-1252 has at 0x80 to 0x9F; some versions of Node decode these as ISO 8859-1. */
const windowsControls = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function readControl(control: string): string {
  return windowsControls[control.charCodeAt(0) - 0x80] ?? control;
}

function markedCharset(bytes: Uint8Array): string | undefined {
  return byteOrderMarks.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte))?.charset;
}

function headerCharset(contentType: string | undefined): string | undefined {
  return /;\s*charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? "")?.[1];
}

function declaredCharset(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0x3c && bytes[1] === 0) return "utf-16le";
  if (bytes[0] === 0 && bytes[1] === 0x3c) return "utf-16be";
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  const declared = /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)["']/i.exec(start)?.[1];
  return declared !== undefined && /^utf-?16/i.test(declared) ? "utf-8" : declared;
}

function decoderFor(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder("utf-8");
  }
}
