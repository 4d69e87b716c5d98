const discordEpochMs = 1_420_070_400_000;

/** The smallest id of that moment (epoch ms). */
export const snowflakeAt = (at: number): string => (BigInt(Math.max(0, at - discordEpochMs)) << 22n).toString();

/** True for 17 to 20 digits, what Discord's ids look like. */
export const isSnowflake = (value: unknown): value is string => typeof value === "string" && /^\d{17,20}$/.test(value);

/** Orders ids by age, oldest first. */
export const compareIds = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : Number(a > b));

export interface SnowflakeSource {
  /** A new id, always greater than every id before it. */
  readonly next: () => string;
  /** Tells the source of an id that exists already. */
  readonly see: (id: string) => void;
  /** Forgets every id there was: the world that had them is gone. */
  readonly startOver: () => void;
}

/** Makes ids of the present moment that never repeat, also when the clock goes back. */
export function createSnowflakeSource(now: () => number): SnowflakeSource {
  let last = 0n;
  return {
    next: () => {
      const present = BigInt(snowflakeAt(now()));
      last = present > last ? present : last + 1n;
      return last.toString();
    },
    startOver: () => {
      last = 0n;
    },
    see: (id) => {
      const seen = BigInt(id);
      if (seen > last) last = seen;
    },
  };
}
