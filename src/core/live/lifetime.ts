const dayMs = 86_400_000;
const newDays = 20;
/** Days for which what is known of a release holds, by its age. */
const daysOf = { new: 2, unknown: 7, old: 60 } as const;

/** How long (ms) nothing is a good answer: somebody may add it any day. */
export const absentForMs = dayMs / 4;

/** How long (ms) an answer about a release of that date holds: what is new changes, what is old does not. */
export function lifetimeMs(date: string | undefined, now: number): number {
  const at = date === undefined ? Number.NaN : Date.parse(date);
  if (Number.isNaN(at)) return daysOf.unknown * dayMs;
  return (now - at < newDays * dayMs ? daysOf.new : daysOf.old) * dayMs;
}
