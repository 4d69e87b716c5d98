/** An address in a post with the words that carry it; an embedded player has kind "embed" and its title as text. */
export interface DocumentLink {
  readonly kind: "link" | "embed" | "media";
  readonly url: string;
  readonly text: string;
  /** Index of the block in which it stands. */
  readonly block: number;
  /** A player with no words beside it, which stands above that block. */
  readonly isAlone?: boolean;
}

/** A run of a block's text that the author marked; `start` and `end` count in the block's text. */
export interface DocumentMark {
  readonly kind: "italic" | "bold" | "link";
  readonly start: number;
  readonly end: number;
}

/** A paragraph, heading, list item or table cell as plain text; curly quotes and dashes as written, white space folded. */
export interface DocumentBlock {
  readonly kind: "heading" | "paragraph" | "item" | "quote";
  readonly text: string;
  /** Runs of the text that the author emphasised (bold, italic), as written. */
  readonly emphasised: readonly string[];
  /** Where those runs and the links stand, in order of their ends. */
  readonly marks: readonly DocumentMark[];
}

/** A post's HTML without markup: what extraction works on. */
export interface PostDocument {
  readonly blocks: readonly DocumentBlock[];
  readonly links: readonly DocumentLink[];
}
