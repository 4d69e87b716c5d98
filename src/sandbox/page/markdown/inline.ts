import { toWebUrl } from "../safe-url.ts";

/** One piece of a line of Discord markdown. */
export type Inline =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "break" }
  | { readonly kind: InlineStyle; readonly children: readonly Inline[] }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "link"; readonly url: string; readonly isPreviewed: boolean; readonly children: readonly Inline[] }
  | { readonly kind: "user" | "role" | "channel"; readonly id: string }
  | { readonly kind: "everyone"; readonly text: string }
  | { readonly kind: "command"; readonly name: string; readonly id: string }
  | { readonly kind: "emoji"; readonly name: string }
  | { readonly kind: "time"; readonly atMs: number; readonly style: string };

/** The styles that wrap other pieces. */
type InlineStyle = "bold" | "italic" | "underline" | "strike" | "spoiler";

interface Found {
  readonly node: Inline;
  readonly end: number;
}

interface Place {
  readonly depth: number;
  readonly inLink: boolean;
}

type Rule = (text: string, at: number, place: Place) => Found | undefined;

const MAX_DEPTH = 8;

/** Reads Discord's inline markdown. Anything unclosed or unsafe stays text; the parser never throws. */
export function parseInline(text: string, place: Place = { depth: 0, inLink: false }): readonly Inline[] {
  const nodes: Inline[] = [];
  let plainFrom = 0;
  for (let at = 0; at < text.length; ) {
    const rule = place.depth < MAX_DEPTH ? RULES[text.charAt(at)] : undefined;
    const found = rule?.(text, at, place);
    if (!found) {
      at += 1;
      continue;
    }
    if (at > plainFrom) nodes.push({ kind: "text", text: text.slice(plainFrom, at) });
    nodes.push(found.node);
    at = found.end;
    plainFrom = at;
  }
  if (plainFrom < text.length) nodes.push({ kind: "text", text: text.slice(plainFrom) });
  return nodes;
}

const RULES: Readonly<Record<string, Rule>> = {
  "\\": escaped,
  "\n": (_text, at) => ({ node: { kind: "break" }, end: at + 1 }),
  "`": code,
  "*": (text, at, place) => wrapped(text, at, place, "**", "bold") ?? wrapped(text, at, place, "*", "italic"),
  _: (text, at, place) => wrapped(text, at, place, "__", "underline") ?? underscoreItalic(text, at, place),
  "~": (text, at, place) => wrapped(text, at, place, "~~", "strike"),
  "|": (text, at, place) => wrapped(text, at, place, "||", "spoiler"),
  "<": angle,
  "[": maskedLink,
  h: bareLink,
  "@": (text, at) => {
    const word = /^@(?:everyone|here)\b/.exec(text.slice(at, at + 10))?.[0];
    return word ? { node: { kind: "everyone", text: word }, end: at + word.length } : undefined;
  },
};

function escaped(text: string, at: number): Found | undefined {
  const next = text.charAt(at + 1);
  return /[^0-9A-Za-z\s]/.test(next) ? { node: { kind: "text", text: next }, end: at + 2 } : undefined;
}

function code(text: string, at: number): Found | undefined {
  const fence = text.startsWith("``", at) ? "``" : "`";
  const close = text.indexOf(fence, at + fence.length);
  if (close <= at + fence.length) return undefined;
  const inner = text.slice(at + fence.length, close).replace(/^ (?=`)|(?<=`) $/g, "");
  return { node: { kind: "code", text: inner }, end: close + fence.length };
}

function wrapped(text: string, at: number, place: Place, mark: string, kind: InlineStyle): Found | undefined {
  if (!text.startsWith(mark, at)) return undefined;
  const from = at + mark.length;
  if (mark === "*" && /\s/.test(text.charAt(from))) return undefined;
  const close = findClose(text, from, mark);
  if (close === undefined) return undefined;
  const children = parseInline(text.slice(from, close), { ...place, depth: place.depth + 1 });
  return { node: { kind, children }, end: close + mark.length };
}

function underscoreItalic(text: string, at: number, place: Place): Found | undefined {
  if (at > 0 && /\w/.test(text.charAt(at - 1))) return undefined;
  const found = wrapped(text, at, place, "_", "italic");
  return found && !/\w/.test(text.charAt(found.end)) ? found : undefined;
}

/** Finds the closing mark, stepping over escapes, code and, for a single mark, its doubled form. */
function findClose(text: string, from: number, mark: string): number | undefined {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === "`") at = (code(text, at)?.end ?? at + 1) - 1;
    else if (mark.length === 1 && text.startsWith(mark + mark, at)) at += 1;
    else if (text.startsWith(mark, at) && at > from && !isLongerRun(text, at, mark)) return at;
  }
  return undefined;
}

function isLongerRun(text: string, at: number, mark: string): boolean {
  return mark.length === 2 && text.charAt(at + 2) === mark.charAt(0);
}

const ANGLES: readonly { readonly form: RegExp; readonly read: (match: RegExpExecArray) => Inline | undefined }[] = [
  { form: /^<@!?(\d{1,20})>/, read: ([, id = ""]) => ({ kind: "user", id }) },
  { form: /^<@&(\d{1,20})>/, read: ([, id = ""]) => ({ kind: "role", id }) },
  { form: /^<#(\d{1,20})>/, read: ([, id = ""]) => ({ kind: "channel", id }) },
  {
    form: /^<\/([^:<>\n]{1,100}):(\d{1,20})>/,
    read: ([, name = "", id = ""]) => ({ kind: "command", name, id }),
  },
  {
    form: /^<t:(-?\d{1,13})(?::([tTdDfFsSR]))?>/,
    read: ([, seconds = "", style = "f"]) =>
      Math.abs(Number(seconds)) <= 8_640_000_000_000
        ? { kind: "time", atMs: Number(seconds) * 1000, style }
        : undefined,
  },
  { form: /^<a?:(\w{2,32}):\d{1,20}>/, read: ([, name = ""]) => ({ kind: "emoji", name }) },
  {
    form: /^<(https?:\/\/[^\s<>]+)>/,
    read: ([, address = ""]) => toLink(address, [{ kind: "text", text: address }], false),
  },
];

function angle(text: string, at: number): Found | undefined {
  const rest = text.slice(at, at + 2048);
  for (const { form, read } of ANGLES) {
    const match = form.exec(rest);
    const node = match ? read(match) : undefined;
    if (match && node) return { node, end: at + match[0].length };
  }
  return undefined;
}

function toLink(address: string, children: readonly Inline[], isPreviewed: boolean): Inline | undefined {
  const url = toWebUrl(address);
  return url ? { kind: "link", url, isPreviewed, children } : undefined;
}

function maskedLink(text: string, at: number, place: Place): Found | undefined {
  const close = place.inLink ? undefined : findLabelEnd(text, at);
  if (close === undefined || close === at + 1) return undefined;
  const target = /^\((?:<([^\s<>]+)>|((?:[^\s()<>]|\([^\s()<>]*\))+))(?:\s+"[^"\n]*")?\s*\)/.exec(
    text.slice(close + 1, close + 2050),
  );
  if (!target) return undefined;
  const children = parseInline(text.slice(at + 1, close), { depth: place.depth + 1, inLink: true });
  const node = toLink(target[1] ?? target[2] ?? "", children, target[1] === undefined);
  return node && { node, end: close + 1 + target[0].length };
}

function findLabelEnd(text: string, at: number): number | undefined {
  let open = 0;
  for (let i = at; i < text.length && i < at + 1024; i += 1) {
    if (text[i] === "\\") i += 1;
    else if (text[i] === "[") open += 1;
    else if (text[i] === "]") open -= 1;
    if (open === 0) return i;
  }
  return undefined;
}

function bareLink(text: string, at: number, place: Place): Found | undefined {
  if (place.inLink || (at > 0 && /\w/.test(text.charAt(at - 1)))) return undefined;
  const raw = /^https?:\/\/[^\s<]*[^\s<.,:;"'\]*_~|!?]/.exec(text.slice(at, at + 2048))?.[0];
  if (!raw) return undefined;
  const address = withoutStrayParenthesis(raw);
  const node = toLink(address, [{ kind: "text", text: address }], true);
  return node && { node, end: at + address.length };
}

function withoutStrayParenthesis(address: string): string {
  const isStray = address.endsWith(")") && address.split(")").length > address.split("(").length;
  return isStray ? withoutStrayParenthesis(address.slice(0, -1)) : address;
}
