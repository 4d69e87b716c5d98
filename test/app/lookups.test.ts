import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demo } from "../../src/sandbox/start-sandbox.ts";
import { createRunningBot, type RunningBot } from "../helpers/running-bot.ts";

let bot: RunningBot;

beforeAll(async () => {
  bot = await createRunningBot();
  await bot.boot();
});
afterAll(() => bot.close());

const ask = async (command: string, options: Record<string, string | boolean> = {}, as: string = demo.memberId) => {
  const outcome = await bot.sandbox.use.command({ as, channelId: demo.generalId, command, options });
  if (outcome.kind !== "message") throw new Error(`The bot did not answer ${command}: ${outcome.kind}`);
  return outcome;
};

describe("/soundtrack", () => {
  it("answers in public with the card of the work that was meant", async () => {
    const { message, ephemeral } = await ask("soundtrack", { title: "kng kong steiner 1933" });
    expect(ephemeral).toBe(false);
    expect(message.embeds[0]?.title).toBe("King Kong (1933)");
    expect(message.embeds[0]?.fields?.[0]).toMatchObject({ name: "Composer", value: "**Max Steiner**" });
  });

  it("suggests while typing, and takes the suggestion's value", async () => {
    const choices = await bot.sandbox.use.autocomplete({
      as: demo.memberId,
      channelId: demo.generalId,
      command: "soundtrack",
      options: { title: "star trek: pic" },
      focused: "title",
    });
    expect(choices[0]).toMatchObject({
      name: expect.stringContaining("Star Trek: Picard (2020)"),
      value: "star-trek-picard-2020",
    });
    const { message } = await ask("soundtrack", { title: "star-trek-picard-2020" });
    expect(message.embeds[0]?.title).toBe("Star Trek: Picard (2020)");
  });

  it("offers the other works of the same name in a menu that works", async () => {
    const { message } = await ask("soundtrack", { title: "the thing" });
    expect(message.embeds[0]?.title).toBe("The Thing (1982)");
    const outcome = await bot.sandbox.use.component({
      as: demo.memberId,
      channelId: demo.generalId,
      messageId: message.id,
      customId: "soundtrack",
      values: ["the-thing-2011"],
    });
    expect(outcome).toMatchObject({
      kind: "message",
      ephemeral: true,
      message: { embeds: [{ title: "The Thing (2011)" }] },
    });
  });

  it("leads on to the composer", async () => {
    const { message } = await ask("soundtrack", { title: "king kong 1933" });
    const outcome = await bot.sandbox.use.component({
      as: demo.memberId,
      channelId: demo.generalId,
      messageId: message.id,
      customId: "composer:max-steiner",
    });
    expect(outcome).toMatchObject({ kind: "message", message: { embeds: [{ title: "Max Steiner" }] } });
  });

  it("says privately what was not found, escaped, with an example", async () => {
    const { message, ephemeral } = await ask("soundtrack", { title: "xqzt **blorf** @everyone" });
    expect(ephemeral).toBe(true);
    expect(message.content).toContain("Nothing found for");
    expect(message.content).not.toContain("**blorf**");
    expect(message.content).toContain("/soundtrack title:");
  });

  it("is seen by the asker alone when private", async () => {
    expect((await ask("soundtrack", { title: "alien goldsmith", private: true })).ephemeral).toBe(true);
  });

  it.each([
    ["one full stop", "."],
    ["a blank", " "],
    ["6,000 letters", "a".repeat(6_000)],
    ["right-to-left marks", "\u202e\u202e\u202e"],
    ["emoji", "🎵🎵🎵"],
    ["SQL", "'; DROP TABLE works; --"],
    ["combining marks", "é".repeat(500).normalize("NFD")],
    ["mentions and markdown", "<@123> `x` ||y||"],
  ])("answers %s", async (_name, title) => {
    const { message } = await ask("soundtrack", { title });
    expect(message.content.length + message.embeds.length).toBeGreaterThan(0);
  });
});

describe("/composer, /book, /previews and /help", () => {
  it("forgive a misspelt name and page through a long list", async () => {
    const { message } = await ask("composer", { name: "jery goldsmiht" });
    expect(message.embeds[0]?.title).toBe("Jerry Goldsmith");
    const later = await bot.sandbox.use.component({
      as: demo.memberId,
      channelId: demo.generalId,
      messageId: message.id,
      customId: "composer-page:jerry-goldsmith:1",
    });
    expect(later).toMatchObject({
      kind: "message",
      message: { id: message.id, embeds: [{ footer: { text: expect.stringContaining("Page 2 of") } }] },
    });
  });

  it("answer somebody else's click privately and leave the message alone", async () => {
    const { message } = await ask("composer", { name: "jerry goldsmith" }, demo.adminId);
    const outcome = await bot.sandbox.use.component({
      as: demo.memberId,
      channelId: demo.generalId,
      messageId: message.id,
      customId: "composer-page:jerry-goldsmith:1",
    });
    expect(outcome).toMatchObject({ kind: "message", ephemeral: true });
    const kept = bot.sandbox.world.messages(demo.generalId).find(({ id }) => id === message.id);
    expect(kept?.embeds[0]?.footer?.text).toContain("Page 1 of");
  });

  it("tell which book covers a year, and that planned ones are planned", async () => {
    expect((await ask("book", { about: "1956" })).message.embeds[0]?.title).toContain("Book One");
    const planned = await ask("book", { volume: "Book Two" });
    expect(planned.message.embeds[0]?.fields).toContainEqual(
      expect.objectContaining({ name: "Status", value: expect.stringContaining("Planned") }),
    );
    expect((await ask("book")).message.embeds[0]?.fields).toHaveLength(5);
  });

  it("explain the bot", async () => {
    const { message, ephemeral } = await ask("help");
    expect(ephemeral).toBe(true);
    expect(message.embeds[0]?.fields?.map(({ name }) => name)).toEqual([
      "Look-ups",
      "News",
      "Subscriptions",
      "Privacy",
    ]);
  });
});
