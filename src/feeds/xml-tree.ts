import { createXmlBuilder, localName } from "./xml-builder.ts";
import type { XmlElement } from "./xml-element.ts";
import { createXmlScanner, type XmlToken } from "./xml-scanner.ts";

/** What was found in a text: a feed's root element, or what stood in its place. */
export type XmlDocument =
  | { readonly kind: "feed"; readonly root: XmlElement }
  | { readonly kind: "page" }
  | { readonly kind: "other"; readonly rootName: string | undefined };

const rootNames = new Set(["rss", "feed", "rdf", "channel"]);

/**
 * Reads a feed's XML as well as it can be read: what stands before and after it is left out, tags that were forgotten are
 * closed where the next field or entry begins. Never throws; nesting beyond 100 levels is flattened.
 */
export function readXml(text: string): XmlDocument {
  const next = createXmlScanner(text);
  const builder = createXmlBuilder();
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
