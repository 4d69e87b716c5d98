import { beforeEach, describe, expect, it } from "vitest";
import { reached, turnedAway } from "../../src/core/member.ts";
import { openFollows } from "../../src/store/follows.ts";
import { type AskedBot, createAskedBot } from "../helpers/asked-bot.ts";
import { memoryTable } from "../helpers/memory-table.ts";
import { preview, startAt } from "../helpers/previews.ts";

let bot: AskedBot;

beforeEach(async () => {
  bot = await createAskedBot([preview("1")]);
});

const followed = () => bot.context.follows.ofUser("3").map(({ subject, name }) => `${subject}: ${name}`);

describe("/follow", () => {
  it("takes one of composer, label and work, by name or by suggestion, and is seen by the asker alone", async () => {
    const { text, isPrivate } = await bot.ask("follow", { composer: "jeff-russo" });
    expect(isPrivate).toBe(true);
    expect(text).toContain("News of **Jeff Russo** will come to you by direct message");
    expect(text).toContain("The latest so far: **Star Trek: Picard – Season 1** · [Read the post · example.com]");
    await bot.ask("follow", { label: "Nobody's Records" });
    await bot.ask("follow", { work: "the-thing-1982" });
    expect(followed()).toEqual(["composer: Jeff Russo", "label: Nobody's Records", "work: The Thing"]);
  });

  it("asks for exactly one", async () => {
    for (const options of [{}, { composer: "\u200b" }])
      expect((await bot.ask("follow", options)).text).toContain("Name one of");
    expect((await bot.ask("follow", { composer: "A", label: "B" })).text).toContain("Only one of");
    expect(followed()).toEqual([]);
  });

  it("tells of a name that the catalogue does not list, and which ones come near", async () => {
    const said = async (options: Record<string, string>) => (await bot.ask("follow", options)).text ?? "";
    const unlisted = "matched as you typed it";
    expect(await said({ work: "zzzz" })).toContain(unlisted);
    expect(await said({ work: "zzzzy" })).not.toContain("Close to it");
    expect(await said({ composer: "Jef Ruso" })).toMatch(/no composer under that name[\s\S]*Close to it: Jeff Russo/);
    expect(await said({ label: "Lakeshoer" })).toMatch(/no label under that name[\s\S]*Close to it: Lakeshore Records/);
    expect(await said({ work: "Suspirria" })).toMatch(/no work under that name[\s\S]*Close to it: Suspiria/);
    for (const known of [
      { work: "Expanse" },
      { work: "the-thing-1982" },
      { label: "lakeshore" },
      { composer: "jeff russo" },
    ])
      expect(await said(known)).not.toContain(unlisted);
  });

  it("changes nothing the second time", async () => {
    await bot.ask("follow", { composer: "jeff-russo" });
    expect((await bot.ask("follow", { composer: "JEFF RUSSO" })).text).toContain("already");
    expect(followed()).toHaveLength(1);
  });

  it("ends at a hundred", async () => {
    for (let i = 0; i < 100; i++) await bot.ask("follow", { work: `Work ${i}` });
    expect((await bot.ask("follow", { work: "One more" })).text).toContain("100");
    expect(followed()).toHaveLength(100);
  });

  it("takes a label with and without Records, and a work with and without its article, for the same", async () => {
    await bot.ask("follow", { label: "Lakeshore Records" });
    await bot.ask("follow", { work: "The Expanse" });
    expect((await bot.ask("follow", { label: "lakeshore" })).text).toContain("already");
    expect((await bot.ask("follow", { work: "Expanse" })).text).toContain("already");
    expect((await bot.ask("follow", { label: "Expanse" })).text).toContain("Done");
    expect(followed()).toHaveLength(3);
  });

  it("is a button on a work's card, called by its kind", async () => {
    const card = await bot.ask("soundtrack", { title: "the thing 1982" });
    expect(JSON.stringify(card.actions)).toContain('"Follow this film"');
    expect(await bot.press("follow:work:the-thing-1982")).toMatchObject({ mode: "add", reply: { isPrivate: true } });
    expect(followed()).toEqual(["work: The Thing"]);
  });

  it("ends with the button of a direct message, and can be taken back", async () => {
    await bot.ask("follow", { label: "Nobody's: Records" });
    const [id] = bot.context.follows.ofUser("3").map((follow) => follow.id);
    const ended = await bot.press(`end-follow:${id}`);
    expect(ended).toMatchObject({ mode: "add", reply: { isPrivate: true } });
    expect(ended?.reply.text).toContain("You no longer follow **Nobody's: Records**");
    expect(followed()).toEqual([]);
    expect((await bot.press(`end-follow:${id}`))?.reply.text).toContain("any more");
    expect((await bot.press("follow-again:label:Nobody's: Records"))?.reply.text).toContain("Done");
    expect(followed()).toEqual(["label: Nobody's: Records"]);
  });

  it.each(["", "label:", "nothing:Alien", "label:\u200b"])(
    "follows nothing for a button with the argument %j",
    async (argument) => {
      expect((await bot.press(`follow-again:${argument}`))?.reply.text).toContain("older version");
      expect((await bot.press(`follow:${argument}`))?.reply.text).toContain("no longer");
      expect(followed()).toEqual([]);
    },
  );

  it("is a button on a composer's card", async () => {
    const card = await bot.ask("composer", { name: "jeff russo" });
    expect(JSON.stringify(card.actions)).toContain('"Follow Jeff Russo"');
    const pressed = await bot.press("follow:composer:jeff-russo");
    expect(pressed).toMatchObject({ mode: "add", reply: { isPrivate: true } });
    expect(followed()).toEqual(["composer: Jeff Russo"]);
  });
});

describe("/following", () => {
  it("says how to begin where nothing is followed", async () => {
    expect(await bot.ask("following")).toMatchObject({ isPrivate: true, text: expect.stringContaining("`/follow") });
  });

  it("lists ten to a page, and each button ends one", async () => {
    for (let i = 0; i < 12; i++) await bot.ask("follow", { work: `Work ${i}` });
    const { card, actions } = await bot.ask("following");
    expect([card?.title, card?.lines.length, card?.footer]).toEqual(["You follow 12 things", 10, "Page 1 of 2"]);
    const last = bot.context.follows.ofUser("3").at(-1)?.id;
    expect(JSON.stringify(actions)).not.toContain(`unfollow:${last}:`);
    const ended = await bot.press(`unfollow:${last}:1`);
    expect(ended?.mode).toBe("replace");
    expect(ended?.reply.card?.footer).toBe("Page 2 of 2");
    expect(followed()).toHaveLength(11);
    expect((await bot.press(`unfollow:${last}:1`))?.reply.text).toContain("any more");
  });

  it("ends all after a question, and remembers nothing else of the member either", async () => {
    await bot.context.members.update("3", (member) => ({ ...member, channelId: "9" }));
    for (let i = 0; i < 12; i++) await bot.ask("follow", { work: `Work ${i}` });
    const { actions } = await bot.ask("following");
    expect(JSON.stringify(actions)).toContain('"unfollow-all:ask"');
    const asked = await bot.press("unfollow-all:ask");
    expect(asked).toMatchObject({ mode: "replace", reply: { text: "End all 12 things that you follow?" } });
    expect(followed()).toHaveLength(12);
    const kept = asked?.reply.actions?.flat().map((action) => (action.kind === "link" ? "" : action.customId));
    expect(kept).toEqual(["unfollow-all:yes", "following-page:0"]);
    const ended = await bot.press("unfollow-all:yes");
    expect(ended?.reply).toMatchObject({
      isPrivate: true,
      text: expect.stringContaining("You follow nothing any more"),
    });
    expect(followed()).toEqual([]);
    expect(bot.context.members.find("3")).toBeUndefined();
    expect((await bot.press("unfollow-all:yes"))?.reply.text).toContain("any more");
  });

  it("says in one sentence that direct messages do not arrive, until one does", async () => {
    await bot.ask("follow", { composer: "jeff-russo" });
    expect((await bot.ask("following")).text).toBeUndefined();
    await bot.context.members.update("3", (member) => turnedAway(member, startAt));
    const { text, card } = await bot.ask("following");
    expect(text).toMatch(/have not reached you since <t:1580904000:D>: allow direct messages in the privacy settings/);
    expect(card?.lines).toHaveLength(1);
    expect((await bot.ask("follow", { work: "Alien" })).text).toContain("have not reached you");
    await bot.context.members.update("3", reached);
    expect((await bot.ask("following")).text).toBeUndefined();
  });

  it("never ends what another member follows", async () => {
    await bot.context.follows.save({
      id: "theirs",
      userId: "4",
      subject: "work",
      name: "Alien",
      applicationId: "7",
      createdAt: startAt,
    });
    expect((await bot.press("unfollow:theirs:0"))?.reply.text).toContain("any more");
    expect(bot.context.follows.find("4", "theirs")).toBeDefined();
  });
});

describe("follows", () => {
  it("survive a restart in their order", async () => {
    const disk = new Map<string, string>();
    const follows = await openFollows(memoryTable(disk));
    const one = { userId: "3", subject: "work", name: "Alien", applicationId: "7" } as const;
    await follows.save({ ...one, id: "b", createdAt: 2 });
    await follows.save({ ...one, id: "a", createdAt: 1 });
    await follows.save({ ...one, id: "c", createdAt: 3 });
    await follows.remove("3", "c");
    const reopened = await openFollows(memoryTable(disk));
    expect(reopened.ofUser("3").map(({ id }) => id)).toEqual(["a", "b"]);
    expect(reopened.ofUser("4")).toEqual([]);
  });
});
