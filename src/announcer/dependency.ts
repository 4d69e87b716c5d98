import { jitteredBackoffMs } from "../core/delivery/backoff.ts";
import type { Clock } from "../core/ports.ts";

/** Something that all deliveries need. While it is down, one attempt at a time finds out whether it works again. */
export interface Dependency {
  /** Takes note of a failure in one channel. */
  readonly failed: (channelId: string) => void;
  /** Takes note that it did its work. */
  readonly worked: () => void;
  readonly isDown: () => boolean;
  /** When (epoch ms) the next attempt may be made while it is down. */
  readonly nextTryAt: () => number;
}

export interface DependencyOptions {
  /** Whether so many failures in a row, in so many different channels, mean that it is down. */
  readonly meansDown: (failures: number, channels: number) => boolean;
  /** Pauses between attempts begin at a second and grow to this. */
  readonly longestPauseMs: number;
  readonly onDown: () => void;
  readonly onUp: (downForMs: number) => void;
  readonly clock: Clock;
  readonly random: () => number;
}

/** Creates a dependency that works until failures tell otherwise. */
export function createDependency(options: DependencyOptions): Dependency {
  const { meansDown, longestPauseMs, onDown, onUp, clock, random } = options;
  const channels = new Set<string>();
  let failures = 0;
  let tries = 0;
  let tryAt = 0;
  let downSince: number | undefined;
  return {
    failed: (channelId) => {
      failures++;
      if (downSince === undefined) channels.add(channelId);
      if (downSince === undefined && !meansDown(failures, channels.size)) return;
      tryAt = clock.now() + jitteredBackoffMs(++tries, longestPauseMs, random());
      if (downSince !== undefined) return;
      downSince = clock.now();
      onDown();
    },
    worked: () => {
      const since = downSince;
      failures = 0;
      tries = 0;
      downSince = undefined;
      channels.clear();
      if (since !== undefined) onUp(Math.max(clock.now() - since, 0));
    },
    isDown: () => downSince !== undefined,
    // A clock that was put back must not make the pause longer.
    nextTryAt: () => (tryAt - clock.now() > 2 * longestPauseMs ? clock.now() : tryAt),
  };
}
