import { escapeHtml, innerHtml, looksLikeHtml, textOf, textToHtml, unescapeTwice } from "./html-text.ts";
import type { Space } from "./namespaces.ts";
import type { XmlElement } from "./xml-element.ts";

/** All children of that name. */
export function childrenOf(parent: XmlElement, space: Space, name: string): readonly XmlElement[] {
  return parent.elements.filter((child) => child.name === name && child.space === space);
}

/** The first child of that name. */
export function findChild(parent: XmlElement, space: Space, name: string): XmlElement | undefined {
  return childrenOf(parent, space, name)[0];
}

/** The texts of all children of that name. */
export function textsOf(parent: XmlElement, space: Space, name: string): readonly string[] {
  return childrenOf(parent, space, name).map(textOf);
}

/** What RSS means by a field that may hold markup. */
export function rssHtml(element: XmlElement): string {
  const html = unescapeTwice(innerHtml(element, false)).trim();
  return looksLikeHtml(html) ? html : textToHtml(html);
}

/** A text of Atom (1.0 and 0.3) as HTML, by its type and mode, or by its looks where these are wrong; empty if it is no text. */
export function atomHtml(element: XmlElement): string {
  const type = (element.attributes.get("type") ?? "").trim().toLowerCase().replace(/;.*$/, "");
  if (element.attributes.get("mode") === "base64") return textToHtml(fromBase64(textOf(element)));
  const isXhtml = /xhtml|\+xml$|\/xml$/.test(type) || element.attributes.get("mode") === "xml";
  if (!isXhtml && type.includes("/") && !type.startsWith("text/")) return "";
  const whole = innerHtml(withoutWrapper(element), isXhtml);
  const html = unescapeTwice(whole).trim();
  if (isXhtml || type.includes("html") || looksLikeHtml(html)) return html;
  return textToHtml(html);
}

/** A short text as half-HTML: one that is plain by its type keeps its angle brackets. */
export function titleHtml(element: XmlElement): string {
  const type = (element.attributes.get("type") ?? "").toLowerCase();
  if (/xhtml/.test(type)) return innerHtml(withoutWrapper(element), true);
  const html = unescapeTwice(innerHtml(element, false));
  return /html/.test(type) || looksLikeHtml(html) ? html : escapeHtml(html);
}

/** XHTML stands in one `div` that is not part of the text. */
function withoutWrapper(element: XmlElement): XmlElement {
  const inside = element.children.filter((child) => !("text" in child) || child.text.trim() !== "");
  const [only] = inside;
  return inside.length === 1 && only !== undefined && !("text" in only) && only.name === "div" ? only : element;
}

function fromBase64(text: string): string {
  return Buffer.from(text, "base64").toString("utf8");
}
