import { setTimeout as wait } from "node:timers/promises";
import { demo } from "../../src/sandbox/start-sandbox.ts";
import { openStores } from "../../src/store/open-stores.ts";
import { openSubscriptions } from "../../src/store/subscriptions.ts";
import { subscription } from "../../test/helpers/previews.ts";
import { createRunningBot, type RunningBot } from "../../test/helpers/running-bot.ts";
import type { Figure } from "../figure.ts";
import { residentMb } from "../resident-memory.ts";

const quietMs = 4_000;

interface Targets {
  readonly startSeconds: number;
  readonly memoryMb: number;
}

/** Start and memory at rest of a bot that is in so many servers, each channel of which has a subscription. */
export async function measureManyServers(
  servers: number,
  channels: number,
  targets: Targets,
): Promise<readonly Figure[]> {
  const bot = await createRunningBot();
  try {
    await settle(bot, servers, channels / servers);
    const startedAt = performance.now();
    await bot.boot({ POLL_INTERVAL_SECONDS: "300" });
    const readyMs = performance.now() - startedAt;
    await wait(quietMs);
    const where = `${channels} channels in ${servers} servers`;
    return [
      { name: `process start to ready, ${where}`, value: readyMs / 1_000, unit: "s", target: targets.startSeconds },
      { name: `resident memory, ${where}`, value: residentMb(bot.pid()), unit: "MB", target: targets.memoryMb },
    ];
  } finally {
    await bot.close();
  }
}

async function settle({ sandbox, storeFile }: RunningBot, servers: number, channelsEach: number): Promise<void> {
  const stores = openStores(storeFile);
  const subscriptions = await openSubscriptions(await stores.table("subscriptions"));
  for (let server = 0; server < servers; server++) {
    const { id: guildId } = sandbox.world.addGuild({ name: `Server ${server}`, ownerId: demo.adminId });
    for (let place = 0; place < channelsEach; place++) {
      const { id: channelId } = sandbox.world.addChannel({ guildId, name: `previews-${place}` });
      await subscriptions.save(subscription(`${place}`, channelId, { guildId }));
    }
  }
  await stores.close();
}
