import type { ExtractContext } from "../context.ts";
import { logOdds } from "../learned/learned-weights.ts";
import type { Sentence } from "../post/reading.ts";
import { daySigns, type NamedDay } from "./date-signs.ts";
import { type DayMention, findDayMentions } from "./day-mentions.ts";

const dayMs = 86_400_000;
const mostDays = 24;
/** A day is taken below even odds too: posts that name a likely one seldom mean none. */
const leastOdds = -0.2;
/** What rules say counts beside what was learned: words that nobody learned from may be plain. */
const weightOfRules = 0.3;
const evenScore = 1.5;
const [lowestScore, highestScore] = [-2, 4.5];
const plainOdds = 1;
const toIso = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** A day of release and whether the post says in plain words that it is one. */
export interface ReleaseDay {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly isPlain: boolean;
}

function chooseDay(scored: readonly DayMention[], publishedAt: number): string | undefined {
  const timely = scored.filter((one) => one.at > publishedAt - 700 * dayMs && one.at < publishedAt + 800 * dayMs);
  const whole = scored.filter((one) => one.isWhole);
  const isTimely = timely.some((one) => one.isWhole || one.score >= 3.5);
  const good = isTimely || whole.length === 0 ? timely : whole;
  const best = Math.max(...good.map((one) => one.score));
  const close = good.filter((one) => one.score >= best - 2.2);
  const recent = close.filter((one) => one.at > publishedAt - 45 * dayMs);
  const times = (recent.length > 0 ? recent : close).map((one) => one.at);
  return times.length === 0 ? undefined : toIso(Math.min(...times));
}

/** What rules alone take for the day of release. */
function ruleDay(mentions: readonly DayMention[], publishedAt: number): ReleaseDay | undefined {
  const all = mentions.filter(({ isReckoned }) => !isReckoned);
  const plain = chooseDay(
    all.filter((one) => one.score >= 2.2),
    publishedAt,
  );
  if (plain !== undefined) return { day: plain, isPlain: true };
  const likely = all.filter((one) => one.score >= (one.isRelative ? 1.2 : 0.6) && one.at > publishedAt - 10 * dayMs);
  const day = chooseDay(likely, publishedAt);
  return day === undefined ? undefined : { day, isPlain: false };
}

function groupByDay(mentions: readonly DayMention[]): readonly NamedDay[] {
  const days = new Map<number, DayMention[]>();
  for (const mention of mentions) {
    const at = Math.floor(mention.at / dayMs) * dayMs;
    const known = days.get(at);
    if (known === undefined) days.set(at, [mention]);
    else known.push(mention);
  }
  return [...days].sort(([a], [b]) => a - b).map(([at, list]) => ({ at, mentions: list }));
}

/** A named day with what tells of it whether the album comes on it. */
export interface SignedDay {
  readonly day: string;
  readonly signs: ReadonlySet<string>;
  /** How far rules alone speak for it (above 0) or against it. */
  readonly ruleOdds: number;
}

function oddsOfRules({ mentions, at }: NamedDay, ruled: ReleaseDay | undefined): number {
  const best = Math.max(lowestScore, ...mentions.map(({ score }) => Math.min(highestScore, score)));
  const chosen = ruled?.day === toIso(at) ? (ruled.isPlain ? 0.5 : 0.25) : 0;
  return weightOfRules * (best - evenScore) + chosen;
}

/** All days that the sentences name, the earliest first. */
export function findSignedDays(
  context: ExtractContext,
  sentences: readonly Sentence[],
  work: string | undefined,
): readonly SignedDay[] {
  const { publishedAt } = context.reading;
  const mentions = findDayMentions(context, sentences, work);
  const ruled = ruleDay(mentions, publishedAt);
  const days = groupByDay(mentions).slice(0, mostDays);
  const signs = daySigns(context, days, ruled === undefined ? undefined : Date.parse(ruled.day));
  return days.map((day, place) => ({
    day: toIso(day.at),
    signs: signs[place] ?? new Set(),
    ruleOdds: oddsOfRules(day, ruled),
  }));
}

/**
 * The earliest day that the post states for this album. Days of the film, of orders, of single tracks and of earlier
 * editions do not count. Where no day is stated in plain words, one that is likely meant.
 */
export function findReleaseDay(
  context: ExtractContext,
  sentences: readonly Sentence[],
  work: string | undefined,
): ReleaseDay | undefined {
  const { date } = context.weights;
  if (date.size === 0) return ruleDay(findDayMentions(context, sentences, work), context.reading.publishedAt);
  const weighed = findSignedDays(context, sentences, work).map((one) => ({
    ...one,
    odds: logOdds(date, one.signs) + one.ruleOdds,
  }));
  const best = weighed.reduce<(typeof weighed)[number] | undefined>(
    (top, next) => (top === undefined || next.odds > top.odds ? next : top),
    undefined,
  );
  if (best === undefined || best.odds < leastOdds) return undefined;
  return { day: best.day, isPlain: best.odds > plainOdds };
}
