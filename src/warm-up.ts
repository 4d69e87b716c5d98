import { setImmediate as turn } from "node:timers/promises";
import { soundtrackCard } from "./core/cards/soundtrack-card.ts";
import type { Lookup } from "./core/lookup/lookup.ts";
import { en } from "./core/phrases/en.ts";
import { renderReply } from "./discord/render-reply.ts";

const rounds = 3;

/**
 * Looks well-known works up a few times, one at a time between other things, so that the code is compiled before the first
 * people ask: unprepared, an answer takes three times as long.
 */
export async function warmUp(lookup: Lookup, signal: AbortSignal): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    for (const { value, name } of lookup.suggestSoundtracks("")) {
      await turn();
      if (signal.aborted) return;
      lookup.findSoundtracks(name.replace(/ \(.*$/, ""));
      const work = lookup.findWork(value);
      if (work !== undefined) renderReply({ card: soundtrackCard(work, { news: [] }, en), isPrivate: true });
    }
  }
}
