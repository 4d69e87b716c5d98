import { createLiveSources, type OpenLiveSources } from "./catalogue/live/live-sources.ts";
import { systemClock } from "./clock.ts";
import type { LiveAddresses } from "./config.ts";
import type { Log } from "./core/ports.ts";
import { createAskForText } from "./fetching.ts";
import { type KeptAnswerRow, openKeptAnswers } from "./store/kept-answers.ts";
import { openStores } from "./store/open-stores.ts";

interface LiveOptions {
  readonly addresses: LiveAddresses;
  readonly version: string;
  readonly contactUrl: string | undefined;
  readonly applicationId: () => string;
  readonly storeFile: string;
  readonly log: Log;
  readonly signal: AbortSignal;
}

/** Puts the live sources together: how they are asked, and where their answers are kept. Ends with the signal. */
export function createLive({ addresses, storeFile, log, signal, ...self }: LiveOptions): OpenLiveSources {
  const clock = systemClock;
  const kept = openKeptAnswers(async () => {
    const stores = openStores(storeFile);
    signal.addEventListener("abort", () => {
      stores.close().catch((err: unknown) => log.debug({ err }, "kept answers not closed"));
    });
    return stores.table<KeptAnswerRow>("live_answers");
  });
  const ask = createAskForText({ ...self, clock, addresses: Object.values(addresses) });
  return createLiveSources({ addresses, ask, kept, clock, log, signal });
}
