import type { Clock } from "../core/ports.ts";
import type { Vitals } from "./ops.ts";
import { createWriteCheck } from "./write-check.ts";

/** What a bot needs to do its work. */
export type Need = "gateway" | "store" | "announcer";

/** So many intervals may go by before an announcer that got nothing done counts as missing. */
const intervalsAllowed = 3;

/** Tells which of its needs the bot lacks now; none means ready. */
export function createReadiness(vitals: Vitals, clock: Clock): () => Promise<readonly Need[]> {
  const isStoreWritable = createWriteCheck(vitals.write, clock);
  return async () => {
    const isWritable = await isStoreWritable();
    const held: Readonly<Record<Need, boolean>> = {
      gateway: vitals.isGatewayReady(),
      store: isWritable,
      announcer: isAnnouncing(vitals, clock.now()),
    };
    return (["gateway", "store", "announcer"] as const).filter((need) => !held[need]);
  };
}

function isAnnouncing({ passedAt, intervalMs }: Vitals, now: number): boolean {
  const at = passedAt();
  return at !== undefined && now - at < intervalsAllowed * intervalMs;
}
