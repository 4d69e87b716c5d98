import { demo } from "../../src/sandbox/start-sandbox.ts";
import type { RunningBot } from "../../test/helpers/running-bot.ts";

/** How long each of so many look-ups, asked at once, waits for its first answer. */
export async function answerTimes(bot: RunningBot, count: number): Promise<readonly number[]> {
  const titles = ["king kong steiner", "alien", "the thing", "star trek picard", "blade runner vangelis"];
  const asked = [...Array(count).keys()].map(async (i) => {
    const askedAt = performance.now();
    const title = titles[i % titles.length] ?? "alien";
    await bot.sandbox.use.command({
      as: demo.memberId,
      channelId: demo.generalId,
      command: "soundtrack",
      options: { title, private: true },
    });
    return performance.now() - askedAt;
  });
  return Promise.all(asked);
}
