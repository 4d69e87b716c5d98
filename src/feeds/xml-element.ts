import type { Space } from "./namespaces.ts";

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
