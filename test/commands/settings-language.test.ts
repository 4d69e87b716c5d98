import { expect, it } from "vitest";
import { createAskedBot } from "../helpers/asked-bot.ts";

it("a server chooses the language of its announcements, and leaves that to Discord again", async () => {
  const bot = await createAskedBot();
  const settle = async (options: Readonly<Record<string, string>> = {}) =>
    (await bot.ask("subscriptions settings", options)).card?.lines[0];
  expect(await settle()).toBe("**Language** English, as Discord's setting of this server says");
  expect(await settle({ language: "ja" })).toBe("**Language** Japanese");
  expect(await settle({ "time-zone": "tokyo" })).toBe("**Language** Japanese");
  expect(bot.store.guildSettings.of("1")).toMatchObject({ language: "ja", timeZone: "Asia/Tokyo" });
  expect(await settle({ language: "auto" })).toBe("**Language** English, as Discord's setting of this server says");
  expect(bot.store.guildSettings.of("1")).not.toHaveProperty("language");
});
