import type { Clock } from "../core/ports.ts";

/** So much can be spent at once, and comes back in a minute; a person's ordinary work is far below it. */
const size = 240;
const perMs = size / 60_000;
/** Beyond this many spenders, those who have all their allowance again are forgotten. */
const manySpenders = 1_000;

interface Purse {
  readonly left: number;
  readonly at: number;
}

/** Limits what members and servers may ask of others: Discord's limits and strangers' sites are shared by all. */
export interface Allowance {
  /** Takes the cost from each of the spenders, or, where one has too little left, from none: then how long to wait, in ms. */
  readonly spend: (spenders: readonly string[], cost: number) => number | undefined;
}

/** Creates the allowances of everybody, all of them full: buckets from which is taken and which fill again evenly. */
export function createAllowance({ now }: Pick<Clock, "now">): Allowance {
  const purses = new Map<string, Purse>();
  const leftOf = (spender: string, at: number) => {
    const purse = purses.get(spender);
    // A clock that was set back gives nothing and takes nothing.
    return purse === undefined ? size : Math.min(size, purse.left + Math.max(0, at - purse.at) * perMs);
  };
  return {
    spend: (spenders, cost) => {
      const at = now();
      const least = Math.min(...spenders.map((spender) => leftOf(spender, at)));
      if (least < cost) return Math.ceil((cost - least) / perMs);
      for (const spender of spenders) purses.set(spender, { left: leftOf(spender, at) - cost, at });
      if (purses.size > manySpenders)
        for (const spender of purses.keys()) if (leftOf(spender, at) === size) purses.delete(spender);
      return undefined;
    },
  };
}
