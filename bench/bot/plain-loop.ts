import { Client, GatewayIntentBits } from "discord.js";
import { startSandbox } from "../../src/sandbox/start-sandbox.ts";
import type { Figure } from "../figure.ts";
import { addChannels } from "./many-channels.ts";

const latencyMs = 120;
const measured = 200;
const scaledTo = 1_000;

/** What a bot without a lane of its own does: one `channel.send` after the other; measured on 200 channels, scaled to 1,000. */
export async function measurePlainLoop(): Promise<readonly Figure[]> {
  const sandbox = await startSandbox({ port: 0, latencyMs });
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: sandbox.apiUrl } });
  try {
    const ids = addChannels(sandbox, measured);
    await client.login(sandbox.token);
    const startedAt = performance.now();
    for (const id of ids) {
      const channel = await client.channels.fetch(id);
      if (channel?.isSendable() === true) await channel.send({ content: "A preview" });
    }
    const seconds = ((performance.now() - startedAt) / 1_000) * (scaledTo / measured);
    return [{ name: `for comparison: a plain loop of channel.send, ${scaledTo} channels`, value: seconds, unit: "s" }];
  } finally {
    await client.destroy();
    await sandbox.close();
  }
}
