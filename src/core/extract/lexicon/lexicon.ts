/**
 * What one language says about soundtracks. Every field is alternatives of a regular expression over folded text (lower
 * case, no accents, straight quotes), without anchors and without nested repetition. Each begins with certain letters, so
 * that texts are searched for all at once: a condition on what stands before them is written behind them.
 */
export interface Lexicon {
  /** The music of a work: what stands between a work's name and its album. */
  readonly music: string;
  /** Between that music and the name of the work: "soundtrack FOR Alien". */
  readonly musicOf: string;
  /** A thing that can be bought or streamed. */
  readonly album: string;
  /** That the album comes, is coming or is there. */
  readonly release: string;
  /** That it is there already. */
  readonly outNow: string;
  /** That it will come. */
  readonly willCome: string;
  /** Ordering ahead. */
  readonly preOrder: string;
  /** Ordering or buying. */
  readonly order: string;
  /** What happens to the film or show instead of the album. */
  readonly show: string;
  /** The film, show or game itself. */
  readonly work: string;
  /** An issue that came before this one, or somebody else's. */
  readonly earlier: string;
  /** That something is wished for or denied. */
  readonly denied: string;
  /** One piece of music. */
  readonly track: string;
  /** That a piece can be heard. */
  readonly listen: string;
  /** Words directly before the composer: "composed BY". */
  readonly composedBy: string;
  /** What somebody writes: "SCORE by". */
  readonly written: string;
  /** Between that and the name of who wrote it. */
  readonly by: string;
  /** Other words that lead from the music to the composer's name. */
  readonly musicBy: string;
  /** The word for a composer. */
  readonly composer: string;
  /** What a composer does, after the name. */
  readonly composes: string;
  /** Before those who worked with the composer. */
  readonly together: string;
  /** Between names of a list. */
  readonly and: string;
  /** What is not the score although somebody wrote it. */
  readonly notScore: string;
  /** A season, its number before or after. */
  readonly season: string;
  /** Ordinal numbers, first to twentieth, in order. */
  readonly ordinals: readonly string[];
  /** Cardinal numbers, one to twelve, in order. */
  readonly cardinals: readonly string[];
  readonly digital: string;
  readonly cd: string;
  readonly vinyl: string;
  readonly cassette: string;
  readonly physical: string;
  /** Several albums in one post. */
  readonly several: string;
  /** Words before a label that issues something: "out FROM Milan". */
  readonly byLabel: string;
  /** What a label does. */
  readonly issues: string;
  /** Titles of posts that tell no news of an album. */
  readonly notNews: string;
  /** That somebody is hired to write music, or at work. */
  readonly assignment: string;
  /** First play of a piece, before or after who had it. */
  readonly debut: string;
}
