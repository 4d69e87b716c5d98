import { deliveryPauseMs } from "../core/delivery/backoff.ts";
import type { Postponement } from "../core/delivery/delivery.ts";
import type { Dependency } from "./dependency.ts";

/** How a row waits after an attempt that came to nothing. While Discord as a whole is down, that says nothing about the row. */
export function postponement(deps: {
  readonly discord: Pick<Dependency, "isDown">;
  readonly random: () => number;
}): Postponement {
  return { counts: !deps.discord.isDown(), pauseMs: (attempts) => deliveryPauseMs(attempts, deps.random()) };
}
