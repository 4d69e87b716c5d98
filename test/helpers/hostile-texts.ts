import fc from "fast-check";

/** Texts as people type them to see what happens, by name. */
export const hostileTexts: readonly (readonly [name: string, text: string])[] = [
  ["10,000 letters", "a".repeat(10_000)],
  ["10,000 blanks", " ".repeat(10_000)],
  ["a right-to-left override", "\u202egnok gnik\u202c"],
  ["direction marks alone", "\u202e\u2066\u200f"],
  ["a thousand combining marks", `a${"\u0301".repeat(1_000)}`],
  ["emoji", "🎵👨‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿"],
  ["markdown", "# **bold** __under__ ~~no~~ `code` ||hidden|| > quote"],
  ["a masked link", "[free nitro](https://evil.example)"],
  ["an address", "https://evil.example/a?b=c"],
  ["SQL", "'; DROP TABLE works; --"],
  ["mentions", "@everyone @here <@123456789012345678> <@&123456789012345678> <#123456789012345678>"],
  ["characters without width", "\u200bki\u200bng\u2060 ko\ufeffng\u200d"],
  ["halves of characters", "\ud800king\udc00"],
  ["control characters", "\u0000king\u0007\r\n\u001b[31mkong"],
  ["invisible letters", "\u3164\u115f\u2800"],
  ["an id of nothing", "no-such-work-1999"],
  ["a path", "../../etc/passwd"],
  ["a name of every object", "__proto__"],
  ["format strings", "%s%n{0}$1<t:0:R>"],
];

const fragments = fc.constantFrom("king", "kong", " ", "\n", ...hostileTexts.map(([, text]) => text.slice(0, 300)));

/** Any text at all, mixed with pieces of what people really try. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: "binary", maxLength: 400 }),
  fc.array(fragments, { maxLength: 12 }).map((parts) => parts.join("")),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 100 }).map((units) => String.fromCharCode(...units)),
);
