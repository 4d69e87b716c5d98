import { demo } from "../../src/sandbox/start-sandbox.ts";
import { type RunningBot, until } from "../../test/helpers/running-bot.ts";

const plainChannels = 30;

/** Where every post is to be told: these channels at once, the others in their own time. */
export interface Places {
  readonly prompt: readonly string[];
  /** A channel in whose server it is night for eight hours a day, one with a daily digest. */
  readonly patient: readonly string[];
}

/** Subscribes channels of two servers, and lets a member follow the composer of all posts; what was posted before does not count. */
export async function openPlaces(bot: RunningBot): Promise<Places> {
  const { world } = bot.sandbox;
  const ask = (channelId: string, command: string, options: Record<string, string | number>) =>
    bot.sandbox.use.command({ as: demo.adminId, channelId, command, options });
  await bot.boot();
  const prompt: string[] = [];
  for (let i = 0; i < plainChannels; i++) {
    const channel = world.addChannel({ guildId: demo.guildId, name: `previews-${i}` }).id;
    await ask(demo.generalId, "subscriptions add", { channel });
    prompt.push(channel);
  }
  await ask(demo.generalId, "follow", { composer: "Jeff Russo" });
  prompt.push(world.openDirectMessage(demo.adminId).id);
  const { id: guildId } = world.addGuild({ name: "Sleepers", ownerId: demo.adminId });
  const [night = "", daily = ""] = ["night", "daily"].map((name) => world.addChannel({ guildId, name }).id);
  await ask(night, "subscriptions add", {});
  await ask(daily, "subscriptions add", { digest: "daily" });
  await ask(night, "subscriptions settings", { "quiet-hours": "22-6", "digest-hour": 18 });
  await until(() => bot.log.some(({ msg }) => msg === "feed primed"));
  return { prompt, patient: [night, daily] };
}
