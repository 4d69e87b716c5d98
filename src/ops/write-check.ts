import type { Clock } from "../core/ports.ts";

/** How long the store's last answer is believed. */
const believedMs = 5_000;
/** A store that takes longer than this counts as not writable: whoever asks does not wait for ever. */
const patienceMs = 2_000;

/** Tells whether the store takes writes, by writing: never more than one write at a time, nor one more often than every few seconds. */
export function createWriteCheck(write: () => Promise<void>, clock: Clock): () => Promise<boolean> {
  let known: { readonly isWritable: boolean; readonly at: number } | undefined;
  let underWay: Promise<boolean> | undefined;
  const attempt = async () => {
    const isWritable = await write().then(
      () => true,
      () => false,
    );
    known = { isWritable, at: clock.now() };
    underWay = undefined;
    return isWritable;
  };
  return async () => {
    if (known !== undefined && Math.abs(clock.now() - known.at) < believedMs) return known.isWritable;
    underWay ??= attempt();
    return withinPatience(underWay, clock);
  };
}

async function withinPatience(answer: Promise<boolean>, clock: Clock): Promise<boolean> {
  const answered = new AbortController();
  const tooLate = clock.sleep(patienceMs, answered.signal).then(() => false);
  const isWritable = await Promise.race([answer, tooLate]);
  answered.abort();
  return isWritable;
}
