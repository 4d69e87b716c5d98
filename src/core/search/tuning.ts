/** How the parts of a score weigh; found by measuring. */
export const tuning = {
  /** How much a word counts that was found beside the title. */
  composer: 0.96,
  extra: 0.8,
  otherTitle: 0.985,
  /** Of a whole score, what remains when nothing of the title was typed. */
  titleUntyped: 0.6,
  /** Of the missing part of a title, what is forgiven when the query is its beginning. */
  forgivenToBeginning: 0.55,
  /** Of the query, what must stand in a title that begins with it. */
  namedByBeginning: 0.3,
  outOfOrder: 0.06,
  /** Beside a title that was typed whole, unknown words (of a director, a studio) count less. */
  missingBesideWhole: 0.45,
  /** That holds where the title is so much of the query, less if it begins it and is a rare one; then it scores so much. */
  leastBesideWhole: 0.42,
  leastBesideDistinctive: 0.3,
  distinctiveBesideWhole: 0.46,
  /** A rare title: as few of the works have one of its words. */
  distinctiveShare: 1 / 400,
  /** A title typed whole at the beginning of something longer is at least near to it. */
  nearBesideWhole: 0.33,
  mostBesideWhole: 0.62,
  /** Of the score, what remains where a kind or country was typed that the document is not of. */
  otherFacet: 0.88,
  /** How much of its weight a small word of the title keeps that was not typed. */
  missingSmallWord: 0.06,
  /** A title of which so much was typed counts as typed whole. */
  wholeTitle: 0.95,
  fame: 0.06,
  fameOfBeginning: 0.12,
  /** For so few typed letters fame counts more: most titles that begin so are meant by nobody. */
  fewLetters: 8,
  fameOfFewLetters: 0.35,
  fewerLetters: 7,
  forgivenToFewLetters: 0.8,
  fewestLetters: 2,
  fameOfFewestLetters: 0.7,
  /** A title of which a part was typed stays below one that was typed whole. */
  mostUnlessWhole: 0.935,
} as const;
