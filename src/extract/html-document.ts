import { Parser } from "htmlparser2";
import type { DocumentBlock, DocumentLink, DocumentMark, PostDocument } from "../core/extract/post/document.ts";
import { codeAt, kindOf, letterKinds, pointAt } from "../core/extract/words/letters.ts";
import { allMatches } from "../core/extract/words/matches.ts";

const chunkLength = 8_192;
const maxHtmlLength = 1_500_000;
const maxTextLength = 60_000;
const maxLinks = 2_000;
const maxDepth = 500;
const maxTags = 20_000;

const blockTags = new Set(
  "address article aside blockquote br caption center dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
const headingTags = new Set(["h1", "h2", "h3", "h4", "h5", "h6"]);
const hiddenTags = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "nav",
  "form",
  "select",
  "button",
  "svg",
  "head",
]);
const italicTags = new Set(["em", "i", "cite"]);
const boldTags = new Set(["strong", "b"]);
const embedTags = new Set(["iframe", "embed", "video", "audio", "source", "object"]);
const sideMatter =
  /\b(comment-?list|comments|comment-?body|sharedaddy|jp-relatedposts|related-?posts|newsletter|author-?box)\b/;
const bareAddress = /https?:\/\/[^\s<>"'()\]]+/g;

type Attributes = Readonly<Record<string, string>>;

interface OpenMark {
  readonly kind: DocumentMark["kind"];
  readonly tag: string;
  readonly start: number;
  readonly url: string | undefined;
}

const endsWord = letterKinds.lower | letterKinds.number;
const mayEndWord = (letter: string): boolean => letter !== "" && (kindOf(codeAt(letter, 0)) & endsWord) !== 0;

const invisible = /^[\u200b\ufeff\u00ad]+$/;
/** Most texts hold single plain spaces and none of these. */
const unfolded = /[^\S ]| {2}|[\u200b\u00ad®™]/;

function foldSpace(raw: string): string {
  if (!unfolded.test(raw)) return raw;
  const marked = raw.replace(/[®™]/g, "");
  return marked.replace(/[\s\u00a0\u200b\ufeff\u00ad]+/g, (space) => (invisible.test(space) ? "" : " "));
}

/** One block while it is read: its text, what is marked in it, and what is still open. */
function createBlock(kind: DocumentBlock["kind"], number: number, links: DocumentLink[]) {
  const marks: DocumentMark[] = [];
  const open: OpenMark[] = [];
  let text = "";
  // The last letter by itself: looking it up in a text that is still growing takes ever longer.
  let last = "";

  function closeMark(mark: OpenMark): void {
    const end = last === " " ? text.length - 1 : text.length;
    if (mark.url !== undefined) {
      links.push({ kind: "link", url: mark.url, text: text.slice(mark.start, end), block: number });
    }
    if (end > mark.start) marks.push({ kind: mark.kind, start: mark.start, end });
  }

  return {
    /** Adds words; those that a tag parts from the ones before are kept apart. The number of letters added. */
    add(raw: string, crossedTag: boolean): number {
      const folded = foldSpace(raw);
      const words = last === "" || last === " " ? folded.trimStart() : folded;
      const isGlued = crossedTag && mayEndWord(last) && kindOf(pointAt(words, 0)) === letterKinds.upper;
      text += isGlued ? ` ${words}` : words;
      last = words === "" ? last : words.slice(-1);
      return words.length;
    },
    open(kind: OpenMark["kind"], tag: string, url: string | undefined): void {
      open.push({ kind, tag, start: text.length, url });
    },
    close(tag: string): void {
      const index = open.findLastIndex((mark) => mark.tag === tag);
      for (const mark of index < 0 ? [] : open.splice(index, 1)) closeMark(mark);
    },
    /** The finished block; undefined where it holds no words. */
    finish(): DocumentBlock | undefined {
      for (const mark of open) closeMark(mark);
      const whole = text.trimEnd();
      if (whole === "") return undefined;
      addBareLinks(whole, marks, links, number);
      const emphasised = marks.filter((mark) => mark.kind !== "link").map((mark) => whole.slice(mark.start, mark.end));
      return { kind, text: whole, emphasised, marks };
    },
  };
}

/** Collects text into blocks; every method is safe in any order, however the tags are nested. */
function createCollector(keepsLines: boolean) {
  const blocks: DocumentBlock[] = [];
  const links: DocumentLink[] = [];
  let block = createBlock("paragraph", 0, links);
  let isFresh = true;
  let length = 0;
  let crossedTag = false;

  function endBlock(next: DocumentBlock["kind"] = "paragraph"): void {
    if (isFresh && next === "paragraph") return;
    const finished = block.finish();
    if (finished !== undefined) blocks.push(finished);
    block = createBlock(next, blocks.length, links);
    isFresh = next === "paragraph";
  }

  function addLine(line: string): void {
    if (line === "") return;
    length += block.add(line.slice(0, Math.max(0, maxTextLength - length)), crossedTag);
    crossedTag = false;
    isFresh = false;
  }

  return {
    endBlock,
    addText(raw: string): void {
      const lines = keepsLines ? raw.split(/\r?\n/) : [raw];
      lines.forEach((line, index) => {
        if (index > 0) endBlock();
        addLine(line);
      });
    },
    crossTag(): void {
      crossedTag = true;
    },
    openMark(kind: OpenMark["kind"], tag: string, url?: string): void {
      block.open(kind, tag, url);
      isFresh = false;
    },
    closeMark: (tag: string) => block.close(tag),
    addEmbed(url: string, title: string): void {
      links.push({ kind: "embed", url, text: title, block: blocks.length, ...(isFresh ? { isAlone: true } : {}) });
    },
    isFull: () => length >= maxTextLength || links.length > maxLinks,
    finish(): PostDocument {
      endBlock();
      return { blocks, links };
    },
  };
}

/** Addresses written out in the text; the words before them on the line say what they are. */
function addBareLinks(text: string, marks: readonly DocumentMark[], links: DocumentLink[], block: number): void {
  if (!text.includes("://")) return;
  for (const match of allMatches(text, bareAddress)) {
    const inLink = marks.some((mark) => mark.kind === "link" && mark.start <= match.index && match.index < mark.end);
    if (inLink) continue;
    links.push({
      kind: "link",
      url: match[0].replace(/[.,;:!?]+$/, ""),
      text: text.slice(Math.max(0, match.index - 80), match.index).trim(),
      block,
    });
  }
}

/** An http address, made absolute where the scheme is left out; undefined for anything else. */
function toAddress(raw: string | undefined): string | undefined {
  const address = raw?.trim().replace(/^\/\//, "https://");
  return address !== undefined && /^https?:\/\/[^\s]+$/i.test(address) ? address : undefined;
}

const isSideMatter = ({ class: classes, id }: Attributes): boolean =>
  (classes !== undefined || id !== undefined) && sideMatter.test(`${classes ?? ""} ${id ?? ""}`.toLowerCase());

function createParser(collector: ReturnType<typeof createCollector>) {
  const hidden: string[] = [];
  let depth = 0;
  let tags = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        tags += 1;
        if (hidden.length > 0 || hiddenTags.has(name) || isSideMatter(attributes)) {
          if (hidden.length < 1_000) hidden.push(name);
          return;
        }
        openTag(collector, name, attributes);
      },
      ontext(text) {
        if (hidden.length === 0) collector.addText(text);
      },
      onclosetag(name) {
        depth -= 1;
        if (hidden.length > 0) {
          const index = hidden.lastIndexOf(name);
          if (index >= 0) hidden.length = index;
          return;
        }
        if (blockTags.has(name)) collector.endBlock();
        collector.crossTag();
        collector.closeMark(name);
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  return { parser, isTooMuch: () => depth > maxDepth || tags > maxTags };
}

function openTag(collector: ReturnType<typeof createCollector>, name: string, attributes: Attributes): void {
  collector.crossTag();
  if (blockTags.has(name)) collector.endBlock(toBlockKind(name));
  if (italicTags.has(name)) collector.openMark("italic", name);
  if (boldTags.has(name)) collector.openMark("bold", name);
  const url = name === "a" ? toAddress(attributes.href) : undefined;
  if (url !== undefined) collector.openMark("link", name, url);
  if (!embedTags.has(name)) return;
  const source = toAddress(attributes.src) ?? toAddress(attributes["data-src"]) ?? toAddress(attributes.data);
  if (source !== undefined) collector.addEmbed(source, attributes.title ?? "");
}

function toBlockKind(tag: string): DocumentBlock["kind"] {
  if (headingTags.has(tag)) return "heading";
  if (tag === "li" || tag === "td") return "item";
  return tag === "blockquote" ? "quote" : "paragraph";
}

/**
 * Reads any HTML, however damaged, into plain blocks and links; comments, navigation and scripts are left out. Reads at
 * most the first part of very long input, so its time is bounded.
 */
export function parseHtmlDocument(html: string): PostDocument {
  const collector = createCollector(!/<(p|br|div|li|h[1-6]|td)\b/i.test(html.slice(0, chunkLength)));
  const { parser, isTooMuch } = createParser(collector);
  const end = Math.min(html.length, maxHtmlLength);
  for (let from = 0; from < end && !collector.isFull() && !isTooMuch(); from += chunkLength) {
    parser.write(html.slice(from, Math.min(end, from + chunkLength)));
  }
  parser.end();
  return collector.finish();
}
