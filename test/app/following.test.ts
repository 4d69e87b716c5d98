import { afterAll, beforeAll, expect, it } from "vitest";
import { demo } from "../../src/sandbox/start-sandbox.ts";
import { createRunningBot, type RunningBot } from "../helpers/running-bot.ts";

let bot: RunningBot;

beforeAll(async () => {
  bot = await createRunningBot();
  await bot.boot();
});
afterAll(() => bot.close());

const ask = async (command: string, options: Record<string, string> = {}, as: string = demo.memberId) => {
  const outcome = await bot.sandbox.use.command({ as, channelId: demo.generalId, command, options });
  if (outcome.kind !== "message") throw new Error(`The bot did not answer ${command}: ${outcome.kind}`);
  expect(outcome.ephemeral).toBe(true);
  return outcome.message;
};

it("what a member follows outlives the bot, is theirs alone, and ends with a button", async () => {
  expect((await ask("follow", { composer: "jeff-russo" })).content).toContain("News of **Jeff Russo**");
  expect((await ask("follow", {})).content).toContain("Name one of");
  await bot.terminate();
  await bot.boot();
  expect((await ask("following", {}, demo.adminId)).content).toContain("You follow nothing");
  const list = await ask("following");
  expect(list.embeds[0]?.description).toContain("**Jeff Russo** · composer");
  const customId = /unfollow:[0-9a-f]{6}:0/.exec(JSON.stringify(list.components))?.[0] ?? "";
  const ended = await bot.sandbox.use.component({
    as: demo.memberId,
    channelId: demo.generalId,
    messageId: list.id,
    customId,
  });
  expect(ended).toMatchObject({ kind: "message", message: { id: list.id, embeds: [], components: [] } });
  expect((await ask("following")).content).toContain("You follow nothing");
});
