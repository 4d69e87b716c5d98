/** A piece of XML as it stands in the text; references are not decoded yet. */
export type XmlToken =
  | { readonly kind: "open"; readonly name: string; readonly attributes: string; readonly isEmpty: boolean }
  | { readonly kind: "close"; readonly name: string }
  | { readonly kind: "text" | "cdata"; readonly text: string }
  | { readonly kind: "doctype"; readonly name: string };

/** Gives the next token, or undefined at the end. `openName` is the element that is open at this place. */
export type NextToken = (openName: string) => XmlToken | undefined;

interface Step {
  readonly token?: XmlToken;
  readonly end: number;
}

const tagName =
  /[a-z_\u00c0-\uffff][\w.\-\u00b7-\uffff]{0,99}(?::[a-z_\u00c0-\uffff][\w.\-\u00b7-\uffff]{0,99})?(?=[\s/<>]|$)/iy;
const tagStop = /[<>"']/g;
const cdataStart = "<![CDATA[";
const cdataEnd = "]]>";

/**
 * Creates a scanner that takes XML as people write it: a `<` that begins no tag is text, a CDATA section ends where it was
 * meant to. Each part of the text is looked at a bounded number of times, whatever it holds.
 */
export function createXmlScanner(text: string): NextToken {
  const find = createFinder(text);
  let position = 0;
  return (openName) => {
    while (position < text.length) {
      const step = text[position] === "<" ? scanMarkup(text, position, openName, find) : scanText(text, position);
      position = step.end;
      if (step.token !== undefined) return step.token;
    }
    return undefined;
  };
}

/** `indexOf` for positions that only grow: a place that was found is kept until it is passed. */
type Finder = (what: string, from: number) => number;

function createFinder(text: string): Finder {
  const found = new Map<string, { readonly from: number; readonly at: number }>();
  return (what, from) => {
    const last = found.get(what);
    if (last !== undefined && last.from <= from && (last.at === -1 || last.at >= from)) return last.at;
    const at = text.indexOf(what, from);
    found.set(what, { from, at });
    return at;
  };
}

function scanText(text: string, from: number): Step {
  const next = text.indexOf("<", from);
  const end = next === -1 ? text.length : next;
  return { token: { kind: "text", text: text.slice(from, end) }, end };
}

function scanMarkup(text: string, from: number, openName: string, find: Finder): Step {
  if (text.startsWith("<!--", from)) return skip("<!--", "-->", from, find);
  if (text.startsWith(cdataStart, from)) return scanCdata(text, from + cdataStart.length, openName, find);
  if (text[from + 1] === "?") return skip("<?", "?>", from, find);
  if (text[from + 1] === "!") return scanDeclaration(text, from, find);
  const isClose = text[from + 1] === "/";
  tagName.lastIndex = from + (isClose ? 2 : 1);
  const name = tagName.exec(text)?.[0];
  if (name === undefined) return { token: { kind: "text", text: "<" }, end: from + 1 };
  const nameEnd = tagName.lastIndex;
  const end = findTagEnd(text, nameEnd, find);
  if (isClose && end === undefined) return scanCutClose(text, from, nameEnd, name, find);
  if (end === text.length) return { end };
  if (end === undefined) return { token: { kind: "text", text: "<" }, end: from + 1 };
  if (isClose) return { token: { kind: "close", name }, end: end + 1 };
  const isEmpty = text[end - 1] === "/" && end > nameEnd;
  const attributes = text.slice(nameEnd, isEmpty ? end - 1 : end);
  return { token: { kind: "open", name, attributes, isEmpty }, end: end + 1 };
}

/** An end tag whose `>` was forgotten is one all the same if nothing but space follows before the next tag. */
function scanCutClose(text: string, from: number, nameEnd: number, name: string, find: Finder): Step {
  const next = find("<", nameEnd);
  if (text.slice(nameEnd, Math.min(next, nameEnd + 200)).trim() === "")
    return { token: { kind: "close", name }, end: next };
  return { token: { kind: "text", text: "<" }, end: from + 1 };
}

/** Past a comment or an instruction; one that begins anew before it ends was never closed and hides nothing. */
function skip(start: string, stop: string, from: number, find: Finder): Step {
  const end = find(stop, from + start.length);
  const next = find(start, from + start.length);
  if (end === -1 || (next !== -1 && next < end)) return { token: { kind: "text", text: "<" }, end: from + 1 };
  return { end: end + stop.length };
}

function scanDeclaration(text: string, from: number, find: Finder): Step {
  const close = find(">", from);
  if (close === -1) return { end: text.length };
  const name = /^<!doctype\s+([\w:.-]{1,50})/i.exec(text.slice(from, from + 100))?.[1];
  if (name === undefined) return { end: close + 1 };
  const token = { kind: "doctype" as const, name };
  const subset = find("[", from);
  if (subset === -1 || subset > close) return { token, end: close + 1 };
  const end = /\]\s*>/.exec(text.slice(subset, subset + 1_000_000));
  return { token, end: end === null ? close + 1 : subset + end.index + end[0].length };
}

/** Where the tag ends; undefined if another tag begins before, the length of the text if the text ends before. */
function findTagEnd(text: string, from: number, find: Finder): number | undefined {
  tagStop.lastIndex = from;
  for (let stop = tagStop.exec(text); stop !== null; stop = tagStop.exec(text)) {
    const [mark] = stop;
    if (mark === ">") return stop.index;
    if (mark === "<") return undefined;
    if (!isAfterEquals(text, stop.index)) continue;
    const quoteEnd = find(mark, stop.index + 1);
    const inner = find("<", stop.index);
    if (quoteEnd !== -1 && (inner === -1 || inner > quoteEnd)) {
      tagStop.lastIndex = quoteEnd + 1;
      continue;
    }
    const tagEnd = find(">", stop.index);
    // A value may hold a stray `<`; one that holds a whole tag was never closed.
    if (quoteEnd === -1 || (tagEnd !== -1 && tagEnd < quoteEnd)) return tagEnd === -1 ? text.length : tagEnd;
    tagStop.lastIndex = quoteEnd + 1;
  }
  return text.length;
}

function isAfterEquals(text: string, quote: number): boolean {
  let at = quote - 1;
  while (at > quote - 20 && /\s/.test(text[at] ?? "")) at -= 1;
  return text[at] === "=";
}

/**
 * A section ends at its first `]]>`, but later if the text goes on to another `]]>` that no other section explains, and
 * earlier if the element is closed and the next section begins before.
 */
function scanCdata(text: string, from: number, openName: string, find: Finder): Step {
  const first = find(cdataEnd, from);
  const elementEnd = find(`</${openName}`, from);
  const nested = find(cdataStart, from);
  const wasNeverClosed =
    elementEnd !== -1 && (first === -1 || (nested !== -1 && elementEnd < nested && nested < first));
  if (wasNeverClosed) return cdata(text.slice(from, elementEnd), elementEnd);
  if (first === -1) return { end: text.length };
  let end = first;
  for (let next = find(cdataEnd, end + 1); next !== -1 && next < elementEnd; next = find(cdataEnd, end + 1)) {
    const section = find(cdataStart, end);
    if (section !== -1 && section < next) break;
    end = next;
  }
  return cdata(text.slice(from, end), end + cdataEnd.length);
}

/** A section inside another is a mistake: its marks are no text. */
function cdata(text: string, end: number): Step {
  const plain = text.includes(cdataStart) ? text.replaceAll(/<!\[CDATA\[|\]\]>/g, "") : text;
  return { token: { kind: "cdata", text: plain }, end };
}
