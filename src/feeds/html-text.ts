import { createReferenceDecoder } from "./characters.ts";
import type { XmlElement } from "./xml-element.ts";

const tagNames =
  "a|abbr|article|audio|b|big|blockquote|br|center|cite|code|dd|del|div|dl|dt|em|embed|figcaption|figure|font|footer|h[1-6]|header|hr|i|iframe|img|ins|li|main|object|ol|p|pre|q|s|script|section|small|source|span|strike|strong|style|sub|sup|table|tbody|td|th|tr|tt|u|ul|video";
const tag = new RegExp(`</?(?:${tagNames})(?:[\\s/][^<>]*)?>`, "i");
const escapedTag = new RegExp(`&(?:lt|#60|#x3c);/?(?:${tagNames})(?:&(?:gt|#62|#x3e);|[\\s/])`, "i");
const notATag = new RegExp(`<(?!/?(?:${tagNames})(?:[\\s/>]|$))`, "gi");
const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/i;
const voidTags = new Set(["br", "hr", "img", "wbr", "input", "embed", "col", "area"]);
const uselessTags = new Set(["script", "style"]);

/** True if the text is meant as HTML: it holds a tag or a reference that HTML knows. */
export function looksLikeHtml(text: string): boolean {
  return tag.test(text) || reference.test(text);
}

/** Plain text as HTML that shows the same. */
export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** Plain text as HTML: empty lines part paragraphs, single ones lines. */
export function textToHtml(text: string): string {
  if (text.trim() === "") return "";
  return text
    .trim()
    .split(/\n[^\S\n]*\n\s*/)
    .map((part) => `<p>${escapeHtml(part).replaceAll("\n", "<br>")}</p>`)
    .join("\n");
}

/** HTML whose tags were escaped once too often, put right; any other HTML as it is. */
export function unescapeTwice(html: string): string {
  let fixed = html;
  for (let round = 0; round < 2 && escapedTag.test(fixed) && !tag.test(fixed); round++) {
    fixed = createReferenceDecoder()(fixed);
  }
  return fixed.replace(/^\s*<!\[CDATA\[([\s\S]*)\]\]>\s*$/, "$1");
}

/** Makes a title plain: markup and references go, however often they were escaped; `<Untitled>` stays what it is. */
export function createPlainTitle(toPlainText: (html: string) => string): (text: string) => string {
  return (text) => {
    let plain = text;
    for (let round = 0; round < 3; round++) {
      const next = toPlainText(plain.replace(notATag, "&lt;"));
      if (next === plain || !looksLikeHtml(next)) return next.trim();
      plain = next;
    }
    return plain.trim();
  };
}

/** The element's text without any markup inside it. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => ("text" in child ? child.text : textOf(child))).join("");
}

/**
 * What an element holds, as HTML. Markup that stands unescaped in it is written out again; `isXhtml` says that the text
 * beside it is text and not HTML.
 */
export function innerHtml(element: XmlElement, isXhtml: boolean): string {
  return markupOf(element, isXhtml, isXhtml || element.elements.length > 0);
}

/** `isMarkup` says that the text stands between real tags, so that its own `<` are none. */
function markupOf(element: XmlElement, isXhtml: boolean, isMarkup: boolean): string {
  return element.children
    .map((child) => {
      if (!("text" in child)) return outerHtml(child, isXhtml);
      return isMarkup && !child.isCdata && (isXhtml || !tag.test(child.text)) ? escapeHtml(child.text) : child.text;
    })
    .join("");
}

function outerHtml(element: XmlElement, isXhtml: boolean): string {
  const { name } = element;
  if (uselessTags.has(name)) return "";
  const attributes = [...element.attributes]
    .filter(([key]) => !key.startsWith("xml"))
    .map(([key, value]) => ` ${key}="${escapeHtml(value)}"`)
    .join("");
  const start = `<${name}${attributes}>`;
  return voidTags.has(name) ? start : `${start}${markupOf(element, isXhtml, true)}</${name}>`;
}
