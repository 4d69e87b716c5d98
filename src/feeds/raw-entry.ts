/** An entry as its feed gives it: links may be relative, dates are text. */
export interface RawEntry {
  /** The guid or id; surrounding space is gone, an empty one is absent. */
  readonly guid: string | undefined;
  /** Half-HTML. */
  readonly title: string | undefined;
  /** Where the entry can be read, the best first; the rest are used where the first is no http(s) address. */
  readonly links: readonly string[];
  /** The link by which the entry was known before better ones were read: installations remember it. */
  readonly formerLink: string | undefined;
  /** What relative links inside the entry stand against, where it says so. */
  readonly base?: string | undefined;
  /** The dates that may be its publication, the best first. */
  readonly dates: readonly string[];
  /** The fullest HTML that the feed gives, or an empty string. */
  readonly html: string;
  /** Addresses of videos and their players. */
  readonly videos: readonly string[];
  readonly images: readonly string[];
  /** Small pictures, for want of better ones. */
  readonly thumbnails: readonly string[];
}

/** A feed as it was read; `isWhole` is false where its end is missing. */
export interface RawFeed {
  readonly title: string | undefined;
  readonly homepage: string | undefined;
  /** What relative links stand against, where the feed says so. */
  readonly base: string | undefined;
  readonly entries: readonly RawEntry[];
  readonly isWhole: boolean;
}

/** Those that are there and not blank, without the space around them. */
export function present(values: readonly (string | undefined)[]): readonly string[] {
  return values.flatMap((value) => {
    const text = value?.trim();
    return text ? [text] : [];
  });
}

/** The longest of several texts; the first where they are equally long. */
export function longest(texts: readonly string[]): string {
  return texts.reduce((best, text) => (text.length > best.length ? text : best), "");
}
