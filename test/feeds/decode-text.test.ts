import { describe, expect, it } from "vitest";
import { decodeText } from "../../src/feeds/decode-text.ts";

const latin = (text: string) => Uint8Array.from(Buffer.from(text, "latin1"));
const utf8 = (text: string) => Uint8Array.from(Buffer.from(text, "utf8"));
const utf16le = (text: string) => Uint8Array.from(Buffer.from(text, "utf16le"));
const utf16be = (text: string) => Uint8Array.from(Buffer.from(text, "utf16le").swap16());
const xml = (encoding: string, text: string) => `<?xml version='1.0' encoding='${encoding}'?><a>${text}</a>`;

describe("decoding", () => {
  it.each([
    ["the XML declaration", latin(xml("iso-8859-1", "Göransson")), undefined, "Göransson"],
    ["the content type", latin("<a>Göransson</a>"), 'text/xml; charset="iso-8859-1"', "Göransson"],
    ["windows-1252 by either name", latin(xml("iso-8859-1", "\x93x\x94 \x96 \x80")), undefined, "“x” – €"],
    ["iso-8859-15", latin(xml("iso-8859-15", "\xa4\xbd")), undefined, "€œ"],
    ["koi8-r", latin("\xf0\xd2\xc9"), "text/xml; charset=koi8-r", "При"],
    ["shift_jis", latin(xml("Shift_JIS", "\x89\xb9\x8a\x79")), undefined, "音楽"],
    ["UTF-8, whatever the declaration says", utf8(xml("iso-8859-1", "Göransson")), undefined, "Göransson"],
    [
      "UTF-8, whatever the content type says",
      utf8(xml("utf-8", "Göransson")),
      "text/xml; charset=iso-8859-1",
      "Göransson",
    ],
    [
      "the declaration where the content type cannot be right",
      latin(xml("iso-8859-2", "Dvo\xf8\xe1k")),
      "text/xml; charset=utf-8",
      "Dvořák",
    ],
    [
      "windows-1252 where UTF-8 cannot be right",
      latin(xml("utf-8", "G\xf6ransson \x96 x")),
      "text/xml; charset=utf-8",
      "Göransson – x",
    ],
    ["an unknown name", latin(xml("nonsense", "G\xf6ransson")), undefined, "Göransson"],
    [
      "UTF-16 behind its mark",
      Uint8Array.from([0xff, 0xfe, ...utf16le(xml("utf-16", "ö"))]),
      "text/xml; charset=iso-8859-1",
      "ö",
    ],
    ["UTF-16 the other way round", Uint8Array.from([0xfe, 0xff, ...utf16be(xml("utf-16", "ö"))]), undefined, "ö"],
    ["UTF-16 without a mark", utf16le(xml("utf-16", "ö")), undefined, "ö"],
    ["UTF-16 the other way round without a mark", utf16be(`\n${xml("utf-16", "ö")}`), undefined, "ö"],
    ["UTF-16 that is only claimed", utf8(xml("utf-16", "ö")), "text/xml; charset=utf-16", "ö"],
    ["UTF-8 behind its mark", Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8(xml("iso-8859-1", "ö"))]), undefined, "ö"],
  ])("follows %s", (_what, bytes, contentType, expected) => {
    expect(decodeText(bytes, contentType)).toContain(`${expected}`);
  });

  it("reads stray bytes as windows-1252 and the rest as UTF-8", () => {
    const bytes = Uint8Array.from([
      ...utf8("<a>ö 音 😊 "),
      0x93,
      ...utf8("x"),
      0x94,
      0xff,
      0xe9,
      0xed,
      0xa0,
      0x80,
      ...utf8(" é</a>"),
      0xc3,
    ]);
    expect(decodeText(bytes, undefined)).toBe("<a>ö 音 😊 “x”ÿéí\u00a0€ é</a>Ã");
  });

  it("leaves the byte order mark out", () => {
    expect(decodeText(Uint8Array.from([0xef, 0xbb, 0xbf, 0x61]), undefined)).toBe("a");
    expect(decodeText(Uint8Array.from([0xef, 0xbb, 0xbf, 0x61, 0x96]), undefined)).toBe("a–");
  });
});
