import { type Inline, parseInline } from "./inline.ts";

/** One block of Discord markdown, in reading order. */
export type Block =
  | { readonly kind: "paragraph" | "subtext"; readonly children: readonly Inline[] }
  | { readonly kind: "heading"; readonly level: number; readonly children: readonly Inline[] }
  | { readonly kind: "quote"; readonly blocks: readonly Block[] }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "list"; readonly start: number | undefined; readonly items: readonly ListItem[] };

/** One list entry and the lists below it. */
export interface ListItem {
  readonly children: readonly Inline[];
  readonly below: readonly Block[];
}

interface Taken {
  readonly block: Block;
  readonly lines: number;
}

const ITEM = /^( *)([-*]|\d{1,9}\.) +(\S.*)$/;

/** Reads a whole message or embed text. Never throws; what is no markdown is kept as paragraphs. */
export function parseMarkdown(text: string): readonly Block[] {
  const parts = text.replaceAll("\r\n", "\n").split(/```(?:[\w+#.-]*\n)?([\s\S]*?)```/);
  return parts.flatMap((part, index): readonly Block[] => {
    if (index % 2 === 1) return [{ kind: "code", text: part.replace(/^\n|\n$/g, "") }];
    const lines = part.replace(index > 0 ? /^\n/ : "", "");
    return lines === "" ? [] : parseLines(lines.split("\n"));
  });
}

function parseLines(lines: readonly string[]): readonly Block[] {
  const blocks: Block[] = [];
  let paragraph: string[] = [];
  const close = () => {
    if (paragraph.some((line) => line.trim() !== "")) {
      blocks.push({ kind: "paragraph", children: parseInline(paragraph.join("\n")) });
    }
    paragraph = [];
  };
  for (let at = 0; at < lines.length; ) {
    const taken = takeBlock(lines.slice(at));
    if (taken) {
      close();
      blocks.push(taken.block);
    } else paragraph.push(lines[at] ?? "");
    at += taken?.lines ?? 1;
  }
  close();
  return blocks;
}

function takeBlock(lines: readonly string[]): Taken | undefined {
  const [line = ""] = lines;
  const heading = /^(#{1,3}) +(\S.*)$/.exec(line);
  if (heading) {
    const [, marks = "", title = ""] = heading;
    return { block: { kind: "heading", level: marks.length, children: parseInline(title) }, lines: 1 };
  }
  const small = /^-# +(\S.*)$/.exec(line)?.[1];
  if (small) return { block: { kind: "subtext", children: parseInline(small) }, lines: 1 };
  return takeQuote(lines) ?? (ITEM.test(line) ? takeList(lines) : undefined);
}

function takeQuote(lines: readonly string[]): Taken | undefined {
  const [line = ""] = lines;
  if (line.startsWith(">>> ")) {
    const inner = [line.replace(/^(?:>>> )+/, ""), ...lines.slice(1)];
    return { block: { kind: "quote", blocks: parseLines(inner) }, lines: lines.length };
  }
  const count = countWhile(lines, (each) => each.startsWith("> "));
  if (count === 0) return undefined;
  const inner = lines.slice(0, count).map((each) => each.slice(2).replace(/^(?:> ?)+/, ""));
  return { block: { kind: "quote", blocks: parseLines(inner) }, lines: count };
}

function takeList(lines: readonly string[]): Taken {
  const [, indent = "", mark = "-"] = ITEM.exec(lines[0] ?? "") ?? [];
  const isOrdered = /\d/.test(mark);
  const items: ListItem[] = [];
  let at = 0;
  while (at < lines.length) {
    const [, itsIndent = "", itsMark = "", text = ""] = ITEM.exec(lines[at] ?? "") ?? [];
    if (text === "" || itsIndent.length < indent.length || /\d/.test(itsMark) !== isOrdered) break;
    const below = takeDeeper(lines.slice(at + 1), itsIndent.length);
    items.push({ children: parseInline(text), below: below.blocks });
    at += 1 + below.lines;
  }
  return { block: { kind: "list", start: isOrdered ? Number.parseInt(mark, 10) : undefined, items }, lines: at };
}

function takeDeeper(lines: readonly string[], indent: number): { readonly blocks: readonly Block[]; lines: number } {
  const deeper = ITEM.exec(lines[0] ?? "");
  if (!deeper || (deeper[1] ?? "").length <= indent) return { blocks: [], lines: 0 };
  const count = countWhile(lines, (line) => (ITEM.exec(line)?.[1] ?? "").length > indent);
  return { blocks: parseLines(lines.slice(0, count)), lines: count };
}

function countWhile(lines: readonly string[], holds: (line: string) => boolean): number {
  const end = lines.findIndex((line) => !holds(line));
  return end === -1 ? lines.length : end;
}
