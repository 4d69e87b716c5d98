import { createReferenceDecoder } from "./characters.ts";
import { type Prefixes, type Space, spaceOf, withDeclared } from "./namespaces.ts";
import { findForgotten, isVoid } from "./structure.ts";
import { createXmlScanner, type XmlToken } from "./xml-scanner.ts";

/** Text with its references decoded; a CDATA section is kept apart because it may hold markup as text. */
interface XmlText {
  readonly text: string;
  readonly isCdata: boolean;
}

/** An element; `name` is the local name in lower case, attributes are without prefix (but `xml:base`) and in lower case. */
export interface XmlElement {
  readonly space: Space;
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | XmlText)[];
  /** The elements among the children. */
  readonly elements: readonly XmlElement[];
  /** True if its end was written: false for what was cut off. */
  readonly isClosed: boolean;
}

/** What was found in a text: a feed's root element, or what stood in its place. */
export type XmlDocument =
  | { readonly kind: "feed"; readonly root: XmlElement }
  | { readonly kind: "page" }
  | { readonly kind: "other"; readonly rootName: string | undefined };

interface OpenElement {
  readonly qualifiedName: string;
  readonly space: Space;
  readonly name: string;
  readonly attributes: Map<string, string>;
  readonly children: (XmlElement | { text: string; readonly isCdata: boolean })[];
  readonly elements: XmlElement[];
  readonly prefixes: Prefixes;
  isClosed: boolean;
}

type OpenToken = XmlToken & { readonly kind: "open" };
type RootName = Pick<OpenElement, "qualifiedName" | "name" | "space">;
type Decode = (text: string) => string;

const rootNames = new Set(["rss", "feed", "rdf", "channel"]);
const maxDepth = 100;
const attribute = /([^\s=<>"'/]{1,200})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]{1,2000}))/g;

/**
 * Reads a feed's XML as well as it can be read: what stands before and after it is left out, tags that were forgotten are
 * closed where the next field or entry begins. Never throws; nesting beyond 100 levels is flattened.
 */
export function readXml(text: string): XmlDocument {
  const next = createXmlScanner(text);
  const builder = createBuilder();
  let firstName: string | undefined;
  for (let token = next(""); token !== undefined; token = next(builder.openName())) {
    if (!builder.hasBegun()) {
      const start = readStart(token);
      if (start === "page") return { kind: "page" };
      if (token.kind === "open") firstName ??= token.name;
      if (start === "skip") continue;
    }
    builder.take(token);
    if (builder.isDone()) break;
  }
  const root = builder.root();
  return root === undefined ? { kind: "other", rootName: firstName } : { kind: "feed", root };
}

/** What a token in front of the feed means: `page` if it is a web page, `root` if the feed begins. */
function readStart(token: XmlToken): "page" | "root" | "skip" {
  if (token.kind === "doctype") return token.name.toLowerCase() === "html" ? "page" : "skip";
  if (token.kind !== "open") return "skip";
  const name = localName(token.name.toLowerCase());
  if (name === "html") return "page";
  return rootNames.has(name) ? "root" : "skip";
}

function localName(qualifiedName: string): string {
  return qualifiedName.slice(qualifiedName.indexOf(":") + 1);
}

/** Atom inside Atom is the feed's own vocabulary, and so is whatever the root belongs to, by mistake or by its own choice. */
function toOwn(space: Space, name: string, root: RootName): Space {
  if (space === "atom" && root.name === "feed") return "own";
  return space === root.space && prefixOf(name) === prefixOf(root.qualifiedName) ? "own" : space;
}

function prefixOf(qualifiedName: string): string {
  return qualifiedName.slice(0, Math.max(0, qualifiedName.indexOf(":")));
}

function readAttributes(source: string, decode: Decode): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = "", double, single, bare] of source.matchAll(attribute)) {
    const lower = name.toLowerCase();
    const isKept = lower.startsWith("xml");
    const key = isKept ? lower : localName(lower);
    if (!attributes.has(key)) attributes.set(key, decode(double ?? single ?? bare ?? ""));
  }
  return attributes;
}

/** An element as its tag describes it, not yet in its place. */
function toElement(token: OpenToken, parent: OpenElement | undefined, root: OpenElement | undefined, decode: Decode) {
  const qualifiedName = token.name.toLowerCase();
  const name = localName(qualifiedName);
  const attributes = readAttributes(token.attributes, decode);
  const prefixes = withDeclared(parent?.prefixes ?? new Map(), attributes);
  const written = spaceOf(qualifiedName, prefixes);
  const space = root === undefined ? written : toOwn(written, qualifiedName, root);
  return { qualifiedName, space, name, attributes, children: [], elements: [], prefixes, isClosed: true };
}

function createBuilder() {
  const decode = createReferenceDecoder();
  const stack: OpenElement[] = [];
  let root: OpenElement | undefined;
  let tooDeep = 0;

  function closeDownTo(index: number): void {
    for (const element of stack.slice(index)) element.isClosed = false;
    stack.length = index;
  }

  function open(token: OpenToken): void {
    const element: OpenElement = toElement(token, stack.at(-1), root, decode);
    closeDownTo(findForgotten(stack, element));
    if (stack.length >= maxDepth) {
      if (!token.isEmpty) tooDeep += 1;
      return;
    }
    stack.at(-1)?.children.push(element);
    stack.at(-1)?.elements.push(element);
    root ??= element;
    if (!token.isEmpty && !isVoid(element)) stack.push(element);
  }

  function addText(text: string, isCdata: boolean): void {
    const children = stack.at(-1)?.children;
    const last = children?.at(-1);
    // A text may come in millions of pieces where its `<` are stray.
    if (last !== undefined && "text" in last && last.isCdata === isCdata) last.text += text;
    else children?.push({ text, isCdata });
  }

  function close(qualifiedName: string): void {
    if (tooDeep > 0) {
      tooDeep -= 1;
      return;
    }
    const exact = stack.findLastIndex((element) => element.qualifiedName === qualifiedName);
    const top = stack.at(-1);
    const isTop = top !== undefined && top.name === localName(qualifiedName);
    const index = exact === -1 && isTop ? stack.length - 1 : exact;
    if (index === -1) return;
    closeDownTo(index + 1);
    stack.length = index;
  }

  return {
    openName: () => stack.at(-1)?.qualifiedName ?? "",
    hasBegun: () => root !== undefined,
    isDone: () => root !== undefined && stack.length === 0,
    take(token: XmlToken): void {
      if (token.kind === "open") open(token);
      else if (token.kind === "close") close(token.name.toLowerCase());
      else if (token.kind === "cdata") addText(token.text, true);
      else if (token.kind === "text") addText(decode(token.text), false);
    },
    /** The root as far as it was read. */
    root(): XmlElement | undefined {
      closeDownTo(0);
      return root;
    },
  };
}
