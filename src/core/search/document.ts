/** What the index knows of one thing that can be found; its number is its place in the list of documents. */
export interface SearchDocument {
  readonly title: string;
  readonly altTitles: readonly string[];
  readonly composers: readonly string[];
  /** 0 if it has none. */
  readonly year: number;
  /** Words that may stand beside the title: franchise, labels. */
  readonly extra: readonly string[];
  /** Kind, genres and countries as bits, see `facetsOf`; 0 if unknown. */
  readonly facets?: number;
  /** From 0 (nobody asks for it) to 1 (everybody does); orders what is otherwise equal. */
  readonly fame: number;
}

/** Documents in their order, as often as they are asked for: a list, or something that makes them one at a time. */
export interface Documents extends Iterable<SearchDocument> {
  readonly length: number;
}
