import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demo } from "../../src/sandbox/start-sandbox.ts";
import { hostileTexts } from "../helpers/hostile-texts.ts";
import { picardPost } from "../helpers/posts.ts";
import { createRunningBot, type RunningBot, until } from "../helpers/running-bot.ts";
import { call } from "../helpers/sandbox-client.ts";

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

const press = async (messageId: string, customId: string, values?: readonly string[], as: string = demo.memberId) => {
  const picked = values === undefined ? {} : { values: [...values] };
  const outcome = await bot.sandbox.use.component({ as, channelId: demo.generalId, messageId, customId, ...picked });
  if (outcome.kind !== "message") throw new Error(`The bot did not answer ${customId}: ${outcome.kind}`);
  return outcome;
};

/** A message of the bot with buttons of any id, such as another version of it may have left behind. */
const leaveButtons = async (customIds: readonly string[]): Promise<string> => {
  const buttons = customIds.map((custom_id) => ({ type: 2, style: 2, label: "Press", custom_id }));
  const rows = [0, 5, 10, 15].map((from) => ({ type: 1, components: buttons.slice(from, from + 5) }));
  const { body } = await call(bot.sandbox, "POST", `/channels/${demo.generalId}/messages`, {
    content: "old",
    components: rows.filter(({ components }) => components.length > 0),
  });
  const { id }: { id: string } = JSON.parse(JSON.stringify(body));
  return id;
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

  const typed = hostileTexts.filter(([, text]) => text.length <= 6_000);
  it.each([["one full stop", "."] as const, ["a blank", " "] as const, ...typed])(
    "answers %s",
    async (_name, title) => {
      const { message } = await ask("soundtrack", { title });
      expect(message.content.length + message.embeds.length).toBeGreaterThan(0);
    },
  );

  it("leads on to the franchise, in order of year and a page at a time, and from there to a work", async () => {
    const { message } = await ask("soundtrack", { title: "star trek: picard" });
    const family = await press(message.id, "franchise:star-trek:1");
    expect(family.ephemeral).toBe(true);
    expect(family.message.embeds[0]).toMatchObject({ title: "Star Trek", footer: { text: "Page 2 of 3" } });
    const first = await press(family.message.id, "franchise-page:star-trek:0");
    expect(first.message).toMatchObject({ id: family.message.id, embeds: [{ footer: { text: "Page 1 of 3" } }] });
    const work = await press(family.message.id, "soundtrack:franchise", ["star-trek-the-motion-picture-1979"]);
    expect(work.message.embeds[0]?.title).toBe("Star Trek: The Motion Picture (1979)");
  });

  it("shows what the feeds told of a work, with its tracks a press away", async () => {
    bot.sandbox.world.publishPost(picardPost);
    await until(() => bot.log.some(({ msg }) => msg === "preview found"));
    const { message } = await ask("soundtrack", { title: "star trek: picard" });
    expect(message.embeds[0]?.fields).toContainEqual(
      expect.objectContaining({ name: "In the news", value: expect.stringContaining("Mystery Ship") }),
    );
    const tracks = await press(message.id, "tracks:star-trek-picard-2020");
    expect(tracks.message.embeds[0]?.description).toContain("**Mystery Ship** · debuted by Screen Rant");
  });

  it("answers an id that is no longer there with what comes nearest", async () => {
    const { message } = await ask("soundtrack", { title: "the-thing-1999" });
    expect(message.content).toContain("no longer in the catalogue");
    expect(message.embeds[0]?.title).toBe("The Thing (1982)");
    const gone = await ask("soundtrack", { title: "xqzt-blorf-1999" });
    expect(gone.ephemeral).toBe(true);
    expect(gone.message.content).toContain("no longer in the catalogue");
  });
});

describe("buttons of old messages", () => {
  it("work after a restart", async () => {
    const { message } = await ask("composer", { name: "jerry goldsmith" });
    await bot.terminate();
    await bot.boot();
    const later = await press(message.id, "composer-page:jerry-goldsmith:1");
    expect(later.message.embeds[0]?.footer?.text).toContain("Page 2 of");
    const work = await press(message.id, "soundtrack:works", ["alien-1979"]);
    expect(work.message.embeds[0]?.title).toBe("Alien (1979)");
  });

  const odd = [
    "no-such-verb:1",
    "nothing",
    ":",
    "soundtrack:no-such-work",
    "soundtrack:__proto__",
    "composer-page:jerry-goldsmith:-5",
    "composer-page::",
    "franchise-page:star-trek:99999999999",
    "editions-page:jaws-1975:NaN",
    "tracks:jaws-1975",
    "previews:%E0%A4%A,,,,",
    "book:\u202eevil",
    `composer:${"a".repeat(91)}`,
    "subscriptions-page:1",
  ];
  let left: string;
  beforeAll(async () => {
    left = await leaveButtons(odd);
  });

  it.each(odd)("get a private answer whatever their id is: %s", async (customId) => {
    const known = bot.log.length;
    const { message, ephemeral } = await press(left, customId);
    expect(ephemeral).toBe(true);
    expect(message.content.length + message.embeds.length).toBeGreaterThan(0);
    expect(bot.log.slice(known).filter(({ level }) => Number(level) >= 50)).toEqual([]);
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

  it("explain the bot, and say how it is", async () => {
    const { message, ephemeral } = await ask("help");
    expect(ephemeral).toBe(true);
    expect(message.embeds[0]?.description).toMatch(/I am awake, and last looked for news <t:\d+:R>\.$/);
    expect(message.embeds[0]?.footer?.text).toMatch(/^Version \d/);
    expect(message.embeds[0]?.fields?.map(({ name }) => name)).toEqual([
      "Look-ups",
      "News",
      "Subscriptions",
      "Privacy",
    ]);
  });
});
