import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demo } from "../../src/sandbox/start-sandbox.ts";
import { hostileTexts } from "../helpers/hostile-texts.ts";
import { createRunningBot, type RunningBot } from "../helpers/running-bot.ts";
import { call } from "../helpers/sandbox-client.ts";

let bot: RunningBot;

beforeAll(async () => {
  bot = await createRunningBot();
  await bot.boot();
}, 30_000);
afterAll(() => bot.close());

/** Somebody writes a message; its id. */
const say = async (content: string, channelId: string = demo.generalId, as: string = demo.memberId) => {
  await fetch(new URL("/chat/messages", bot.sandbox.pageUrl), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ as, channelId, content }),
  });
  return bot.sandbox.world.messages(channelId).at(-1)?.id ?? "";
};

const find = async (targetId: string, channelId: string = demo.generalId, as: string = demo.memberId) => {
  const outcome = await bot.sandbox.use.command({ as, channelId, command: "Find soundtrack", targetId });
  if (outcome.kind !== "message") throw new Error(`The bot did not answer: ${outcome.kind}`);
  expect(outcome.ephemeral).toBe(true);
  return outcome.message;
};
const optionsOf = (message: Awaited<ReturnType<typeof find>>) =>
  [...JSON.stringify(message.components).matchAll(/"label":"([^"]+)","value"/g)].map(([, label]) => label);

describe("Find soundtrack in a message's menu", () => {
  it("shows the card of what a message mentions, to the asker alone, and offers the rest in a menu that works", async () => {
    const message = await find(await say("Vangelis on Blade Runner, then interstellar, then The Thing (1982)!"));
    expect(message.embeds[0]?.title).toBe("Blade Runner (1982)");
    expect(optionsOf(message).slice(0, 2)).toEqual(["The Thing (1982)", "Interstellar (2014)"]);
    const picked = await bot.sandbox.use.component({
      as: demo.memberId,
      channelId: demo.generalId,
      messageId: message.id,
      customId: "soundtrack",
      values: ["interstellar-2014"],
    });
    expect(picked.kind === "message" && picked.message.embeds[0]?.title).toBe("Interstellar (2014)");
  });

  it("reads the cards of a message, such as an announcement", async () => {
    const { body } = await call(bot.sandbox, "POST", `/channels/${demo.previewsId}/messages`, {
      embeds: [{ title: "Star Trek: Picard – Season 1", description: "Lakeshore brings the album" }],
    });
    const { id }: { id: string } = JSON.parse(JSON.stringify(body));
    expect((await find(id, demo.previewsId)).embeds[0]?.title).toBe("Star Trek: Picard (2020)");
  });

  it("works in direct messages", async () => {
    const channelId = bot.sandbox.world.openDirectMessage(demo.memberId).id;
    expect((await find(await say("loved Pan's Labyrinth", channelId), channelId)).embeds[0]?.title).toBe(
      "Pan's Labyrinth (2006)",
    );
  });

  it("leads on to a composer where only people are named, and says kindly when there is nothing", async () => {
    const people = await find(await say("nobody beats Jerry Goldsmith"));
    expect(people.content).toContain("**Jerry Goldsmith**");
    expect(JSON.stringify(people.components)).toContain("composer:jerry-goldsmith");
    expect((await find(await say("it was up to us, she said"))).content).toContain("I found no film, series or game");
  });

  it("answers whatever a message holds", async () => {
    for (const [name, text] of hostileTexts) {
      if (text.trim() === "" || text.length > 2_000) continue;
      const id = await say(text);
      const { content, embeds } = await find(id);
      expect(content !== "" || embeds.length > 0, name).toBe(true);
    }
  });
});
