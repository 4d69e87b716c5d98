import type { NameRows } from "../names/name-rows.ts";
import { likeliest, type Scored, scoreNames, type WeighedName } from "../weigh-names.ts";
import { normalise } from "../words/keys.ts";
import type { ReadComposers } from "./composers.ts";

/** How much speaks for a composer whom only rules found: in so many words, or otherwise. */
const onlyRuled = { plain: 1, other: -0.8 } as const;
/** The likeliest name is taken below even odds too, where nothing is likelier. */
const leastComposer = -0.5;
/** More must speak for the likeliest name where its bearer did something else. */
const leastOther = 0;
/** And lower still where a rule found it in so many words. */
const leastPlain = -2;
/** By how much another name may be less likely than the likeliest, though more speaks for it than against. */
const mostBehind = 0.6;
/** Who is named in one row with a composer needs less. */
const leastInRow = -1;
/** And whom a rule credits beside a composer less still. */
const leastBeside = -2.5;
/** How much another role speaks against a name, unless a rule found it in so many words. */
const otherRole = 1;
/** Who is known to have composed the work needs less as well. */
const leastCredited = -1.2;
/** Whom a rule finds in so many words needs no more than this, though others are likelier. */
const leastRuled = -0.4;
/** So many names after one cue are a cast. */
const mostBeside = 5;
/** By so much another name may be likelier than one that a rule found in so many words. */
const saidPlainly = 0.6;
const noRows: NameRows = new Map();

const holds = (whole: Scored, part: Scored): boolean =>
  whole !== part && (` ${whole.key} `.includes(` ${part.key} `) || ` ${part.key} `.includes(` ${whole.key} `));

/** Of "Moth & Rust" and "Rust" only the likelier is meant. */
const withoutParts = (chosen: readonly Scored[]): readonly Scored[] =>
  chosen.filter((one) => !chosen.some((other) => holds(other, one) && other.score > one.score));

/** What rules found, and what is known of the names. */
interface Grounds {
  readonly rows: NameRows;
  readonly isPlain: boolean;
  readonly ruled: ReadonlySet<string>;
  readonly others: ReadonlySet<string>;
  readonly credited: ReadonlySet<string>;
}

/** The likeliest name and all that are nearly as likely or stand beside one that was taken. */
function withOthers(scored: readonly Scored[], top: Scored, grounds: Grounds): readonly Scored[] {
  const { rows, isPlain, ruled, others, credited } = grounds;
  const taken = new Set([top]);
  const forRuled = isPlain && ruled.size <= mostBeside ? leastBeside : 0;
  const leastOf = ({ key }: Scored): number => {
    if (ruled.has(key) && ruled.has(top.key)) return forRuled;
    if (ruled.has(key) && isPlain) return leastRuled;
    if (credited.has(key)) return leastCredited;
    const row = rows.get(key);
    const isInRow = row !== undefined && [...taken].some((one) => row.has(one.key));
    return isInRow && !others.has(key) ? leastInRow : Math.max(0, top.score - mostBehind);
  };
  for (let before = 0; before < taken.size; ) {
    before = taken.size;
    for (const one of scored) if (one.score > leastOf(one)) taken.add(one);
  }
  return scored.filter((one) => taken.has(one));
}

/** "A and B" read as one name, where a rule found A and B. */
const isPair = (key: string, ruled: ReadonlySet<string>): boolean =>
  !ruled.has(key) && key.includes(" and ") && key.split(" and ").every((part) => ruled.has(part));

/** The composers: the likeliest name if it is likely enough, and who is nearly as likely or named in a row with it. */
export function chooseComposers(
  names: readonly WeighedName[],
  ruled: ReadComposers,
  rows: NameRows = noRows,
): readonly string[] {
  if (names.length === 0 || ruled.isSigned === true) return ruled.names;
  const isPlain = ruled.proof === "plain";
  const byRule = new Set(ruled.names.map(normalise));
  const forOnlyRuled = isPlain ? onlyRuled.plain : onlyRuled.other;
  const scored = scoreNames(
    names.filter(({ key }) => !isPair(key, byRule)),
    ruled.names,
    ({ key, composerScore, hasOtherRole }) =>
      composerScore - (hasOtherRole && !(isPlain && byRule.has(key)) ? otherRole : 0),
    forOnlyRuled,
  );
  const others = new Set(names.filter(({ hasOtherRole }) => hasOtherRole).map(({ key }) => key));
  const credited = new Set(names.filter(({ isCredited }) => isCredited).map(({ key }) => key));
  const best = likeliest(scored);
  if (best === undefined) return [];
  const said = isPlain ? likeliest(scored.filter(({ key }) => byRule.has(key))) : undefined;
  const top = said !== undefined && said.score > best.score - saidPlainly ? said : best;
  if (top.score > (others.has(top.key) && !(isPlain && byRule.has(top.key)) ? leastOther : leastComposer))
    return withoutParts(withOthers(scored, top, { rows, isPlain, ruled: byRule, others, credited })).map(
      ({ name }) => name,
    );
  return scored.filter((one) => isPlain && byRule.has(one.key) && one.score > leastPlain).map(({ name }) => name);
}
