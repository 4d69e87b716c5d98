import { createReferenceDecoder } from "./characters.ts";
import { type Prefixes, type Space, spaceOf, withDeclared } from "./namespaces.ts";
import { findForgotten, isVoid } from "./structure.ts";
import type { XmlElement } from "./xml-element.ts";
import type { XmlToken } from "./xml-scanner.ts";

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

const maxDepth = 100;
const attribute = /([^\s=<>"'/]{1,200})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]{1,2000}))/g;

/** A name without its prefix. */
export function localName(qualifiedName: string): string {
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

/**
 * Creates what puts tokens together to a tree: tags that were forgotten are closed where the next field or entry begins,
 * nesting beyond 100 levels is flattened.
 */
export function createXmlBuilder() {
  const decode = createReferenceDecoder();
  const stack: OpenElement[] = [];
  let root: OpenElement | undefined;
  /** How often each name is open beyond the deepest level. */
  const flattened = new Map<string, number>();

  function closeDownTo(index: number): void {
    if (index < stack.length) flattened.clear();
    for (const element of stack.slice(index)) element.isClosed = false;
    stack.length = index;
  }

  function open(token: OpenToken): void {
    const element: OpenElement = toElement(token, stack.at(-1), root, decode);
    closeDownTo(findForgotten(stack, element));
    if (stack.length >= maxDepth) {
      if (!token.isEmpty) flattened.set(element.qualifiedName, (flattened.get(element.qualifiedName) ?? 0) + 1);
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
    const deeper = flattened.get(qualifiedName) ?? 0;
    if (deeper > 0) {
      flattened.set(qualifiedName, deeper - 1);
      return;
    }
    const exact = stack.findLastIndex((element) => element.qualifiedName === qualifiedName);
    const top = stack.at(-1);
    const isTop = top !== undefined && top.name === localName(qualifiedName);
    const index = exact === -1 && isTop ? stack.length - 1 : exact;
    if (index === -1) return;
    closeDownTo(index + 1);
    flattened.clear();
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
