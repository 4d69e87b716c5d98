import type { Block } from "./blocks.ts";
import type { Inline } from "./inline.ts";

/** The addresses in a text that Discord would preview, in reading order and without repeats. */
export function previewedLinks(blocks: readonly Block[]): readonly string[] {
  return [...new Set(blocks.flatMap(linksOfBlock))];
}

function linksOfBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case "code":
      return [];
    case "quote":
      return block.blocks.flatMap(linksOfBlock);
    case "list":
      return block.items.flatMap((item) => [...linksOf(item.children), ...item.below.flatMap(linksOfBlock)]);
    default:
      return linksOf(block.children);
  }
}

function linksOf(nodes: readonly Inline[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (node.kind === "link") return node.isPreviewed ? [node.url] : [];
    return "children" in node ? linksOf(node.children) : [];
  });
}
