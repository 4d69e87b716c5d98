import { compareBeside, compareTitle, fieldOf } from "./compare.ts";
import type { Ranking } from "./ranking.ts";
import { fields } from "./search-index.ts";
import { tuning } from "./tuning.ts";

/** The share of the query that was found, where missing words count as given. */
function coverageOf({ weights, inTitle, beside }: Ranking, missingWeights: Float64Array): number {
  let found = 0;
  let missing = 0;
  for (let place = 0; place < weights.length; place++) {
    const weight = weights[place] ?? 0;
    const quality = Math.max(inTitle[place] ?? 0, beside[place] ?? 0);
    found += weight * quality;
    missing += quality > 0 ? weight * (1 - quality) : (missingWeights[place] ?? 0);
  }
  return found === 0 ? 0 : found / (found + missing);
}

/** What remains of a score for the kinds and countries that were typed and that the document is not of. */
function facetShare({ words, inTitle, beside }: Ranking, facets: number): number {
  let share = 1;
  for (let place = 0; place < words.length; place++) {
    const asked = words[place]?.facets ?? 0;
    if (asked === 0 || (facets & asked) !== 0) continue;
    if ((inTitle[place] ?? 0) < 0.9 && (beside[place] ?? 0) === 0) share *= tuning.otherFacet;
  }
  return share;
}

/** The score of a title of which a part was typed: high ones come closer together, in the same order. */
function belowWhole(score: number): number {
  const most = tuning.mostUnlessWhole;
  return score < most - 0.035 ? score : Math.min(most, most - 0.035 + (score - most + 0.035) * 0.2);
}

/** From here on a word counts as standing in a title. */
const standsInTitle = 0.75;

/** The share of the query that stands in the title compared last, spare words left out. */
function namedShare({ words, inTitle }: Ranking): number {
  let named = 0;
  let total = 0;
  for (let place = 0; place < words.length; place++) {
    const word = words[place];
    if (word === undefined || word.spare) continue;
    total += word.weight;
    if ((inTitle[place] ?? 0) >= standsInTitle) named += word.weight;
  }
  return total === 0 ? 0 : named / total;
}

/** How many of the typed words that tell something were found, in the title or beside it. */
function countFound({ words, inTitle, beside }: Ranking): number {
  let found = 0;
  for (let place = 0; place < words.length; place++) {
    if (words[place]?.spare === false && ((inTitle[place] ?? 0) > 0 || (beside[place] ?? 0) > 0)) found++;
  }
  return found;
}

/** The score of a title that was typed whole and in one piece, with something beside it that nobody knows. */
function scoreBesideWhole(ranking: Ranking, covered: number, scoreAt: (coverage: number) => number): number {
  const { isFirst, titleFound, distinctive, missingBeside } = ranking;
  if (ranking.matches === 1 && !ranking.tellsFirst) return isFirst ? tuning.nearBesideWhole : 0;
  const isMeant = covered >= tuning.leastBesideWhole && (isFirst || countFound(ranking) > 1);
  const isDistinctive = isFirst && covered >= tuning.leastBesideDistinctive && titleFound >= distinctive;
  if (!isMeant && !isDistinctive) return isFirst ? tuning.nearBesideWhole : 0;
  const score = Math.min(tuning.mostBesideWhole, scoreAt(coverageOf(ranking, missingBeside)));
  return isDistinctive ? Math.max(score, tuning.distinctiveBesideWhole) : score;
}

function scoreTitle(ranking: Ranking, covered: number, fame: number, field: number): number {
  const typed = ranking.titleWeight === 0 ? 0 : ranking.titleFound / ranking.titleWeight;
  const isPart = typed < tuning.wholeTitle;
  const isBeginning = isPart && ranking.isBeginning && namedShare(ranking) >= tuning.namedByBeginning;
  const share = isBeginning ? typed + (1 - typed) * ranking.forgivenToBeginning : typed;
  const order = ranking.matches <= 1 ? 1 : 1 - tuning.outOfOrder * (1 - ranking.inOrder / ranking.matches);
  const fameShare = isBeginning ? ranking.fameOfBeginning : tuning.fame;
  const scoreAt = (coverage: number) => {
    const fit = coverage * Math.sqrt(coverage) * (tuning.titleUntyped + (1 - tuning.titleUntyped) * share) * order;
    return (1 - tuning.fame) * fit + fameShare * fame * coverage;
  };
  const whole = scoreAt(covered);
  const factor = field === fields.altTitle ? tuning.otherTitle : 1;
  if (isPart) return belowWhole(whole) * factor;
  if (whole >= tuning.mostBesideWhole || !ranking.isInRow) return whole * factor;
  return Math.max(whole, scoreBesideWhole(ranking, covered, scoreAt)) * factor;
}

/** How well a document fits the query, from 0 to 1, by the best of its titles; leaves `coverage`. */
export function scoreDocument(ranking: Ranking, document: number): number {
  const { index } = ranking;
  const from = index.entryStarts[document] ?? 0;
  const to = index.entryStarts[document + 1] ?? 0;
  const fame = (index.fame[document] ?? 0) / 255;
  const facets = ranking.asksFacets ? (index.facets[document] ?? 0) : 0;
  compareBeside(ranking, from, to, index.years[document] ?? 0);
  let best = 0;
  ranking.coverage = 0;
  ranking.named = 0;
  for (let place = from; place < to; ) {
    const field = fieldOf(index.entries[place] ?? 0);
    if (field > fields.altTitle) break;
    place = compareTitle(ranking, place, to);
    const covered = coverageOf(ranking, ranking.missing);
    const score = scoreTitle(ranking, covered, fame, field) * (facets === 0 ? 1 : facetShare(ranking, facets));
    if (score > best) {
      best = score;
      ranking.named = namedShare(ranking);
    }
    if (covered > ranking.coverage) ranking.coverage = covered;
  }
  return Math.min(1, best);
}
