import fc from "fast-check";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { commands } from "../../commands/index.ts";
import { createDelivery, type DeliveryState } from "../../src/core/delivery/delivery.ts";
import { newStory } from "../../src/core/delivery/story.ts";
import { previewKinds, type RecordKind } from "../../src/core/preview.ts";
import { UserError } from "../../src/core/user-error.ts";
import { renderReply } from "../../src/discord/render-reply.ts";
import { type AskedBot, createAskedBot } from "../helpers/asked-bot.ts";
import { anyText, hostileTexts } from "../helpers/hostile-texts.ts";
import { complaintsAbout } from "../helpers/message-limits.ts";
import { preview, startAt, subscription } from "../helpers/previews.ts";

const link = "https://example.com/1";
const verbs = commands.flatMap(({ data, components }) =>
  data.name === "subscriptions" ? Object.keys(components) : [],
);
let bot: AskedBot;
let channelId = "";
let channels = 10;

beforeAll(async () => {
  bot = await createAskedBot([preview("1")]);
});
beforeEach(async () => {
  channelId = String(channels++);
  for (const { guildId, id } of bot.context.subscriptions.all()) await bot.context.subscriptions.remove(guildId, id);
});

/** Lets the bot know a post, and in the channel of subscription `a` a delivery of it in that state. */
async function know(progress?: DeliveryState): Promise<void> {
  const { subscriptions } = bot.context;
  await subscriptions.save(subscription("a", channelId));
  const { store: memory } = bot;
  await memory.posts.note("example.com/1", {
    feedId: "news",
    at: startAt,
    isNews: true,
    kinds: ["album-announcement"],
    previewKeys: ["news/1"],
  });
  await memory.stories.save({ ...newStory(preview("1")), channelIds: [channelId] });
  if (progress === undefined) return;
  const announcement = {
    previewKey: "news/1",
    guildId: "1",
    channelId,
    subscriptionIds: ["a"],
    roleIds: [],
    publish: false,
  };
  await memory.deliveries.save({ ...createDelivery(announcement, startAt), progress });
}

const why = async (address = link) => {
  const { card, text } = await bot.ask("subscriptions why", { link: address });
  return card?.lines.join("\n") ?? text ?? "";
};

describe("/subscriptions why", () => {
  it.each<readonly [DeliveryState, string]>([
    [{ state: "pending", dueAt: startAt, attempts: 0 }, "waiting to be posted since"],
    [{ state: "sending", startedAt: startAt, attempts: 1, uncertainSince: startAt }, "waiting to be posted since"],
    [{ state: "sent", messageId: "77", sentAt: startAt }, "/77)"],
    [{ state: "summarised", summarisedAt: startAt }, "named in a summary"],
    [{ state: "held", reason: "the subscription is paused", heldAt: startAt }, "the subscription is paused"],
    [{ state: "skipped", skippedAt: startAt }, "skipped by an administrator"],
    [{ state: "refused", reason: "embeds[0].title: too long", refusedAt: startAt }, "not posted: embeds"],
    [{ state: "unconfirmed", reason: "history hidden", since: startAt }, "could not be found out"],
  ])("tells of a delivery that is %j", async (progress, expected) => {
    await know(progress);
    expect((await why()).replaceAll("\\", "")).toContain(expected);
  });

  it.each([
    [
      { filters: { composer: "Bear McCreary" } },
      "its filter `composer`: it wants Bear McCreary, and the post says Jeff",
    ],
    [{ filters: { label: "Milan" } }, "its filter `label`"],
    [{ filters: { work: "Dune" } }, "its filter `work`"],
    [{ filters: { kind: "book-news" } }, "its filter `kind`: it wants Book news"],
    [{ filters: { feedId: "other" } }, "its filter `feed`"],
    [{ createdAt: startAt + 1 }, "was found before this subscription began"],
    [{ changedAt: startAt + 1 }, "was found before this subscription was last changed"],
  ] as const)("tells what keeps a post from a subscription: %j", async (more, expected) => {
    await know();
    await bot.context.subscriptions.save(subscription("a", channelId, more));
    expect(await why()).toContain(expected);
  });

  it("knows a post by its address in every form", async () => {
    await know({ state: "sent", messageId: "77", sentAt: startAt });
    for (const form of [link, "http://www.example.com/1/", `<${link}>`, `${link}?utm_source=x`, `${link}#comments`])
      expect(await why(form), form).toContain("posted");
    expect(await why("https://example.com/2")).toContain("No feed has brought");
  });

  it.each<readonly [readonly RecordKind[], string]>([
    [["composer-assignment"], "who will write a score"],
    [["other"], "something else"],
    [[], "something else"],
  ])("names the kind of a post that is no preview: %j", async (kinds, expected) => {
    await bot.store.posts.note("example.com/9", { feedId: "news", at: startAt, isNews: true, kinds, previewKeys: [] });
    expect(await why("https://example.com/9")).toContain(expected);
  });

  it("stays within Discord's limits with as many subscriptions as a server can have", async () => {
    await know();
    for (let i = 0; i < 200; i++) {
      const filters = { composer: "A very long name ".repeat(10), kind: previewKinds[i % 4] ?? "book-news" };
      await bot.context.subscriptions.save(subscription(`s${i}`, String(1_000 + i), { filters }));
    }
    expect(complaintsAbout(renderReply(await bot.ask("subscriptions why", { link })))).toEqual([]);
    expect(complaintsAbout(renderReply(await bot.ask("subscriptions list")))).toEqual([]);
  });

  it("answers any text kindly", async () => {
    for (const [name, text] of hostileTexts)
      expect(await why(text), name).toMatch(/no web address|No feed has brought/);
  });
});

describe("/subscriptions history", () => {
  it("shows what was posted, the newest first, page by page", async () => {
    await know();
    for (let i = 0; i < 20; i++) {
      const key = `news/h${i}`;
      await bot.store.previews.save({ ...preview(`h${i}`, { work: `Voyage ${i}` }), key });
      const announcement = {
        previewKey: key,
        guildId: "1",
        channelId,
        subscriptionIds: ["a"],
        roleIds: [],
        publish: false,
      };
      const row = createDelivery(announcement, startAt);
      await bot.store.deliveries.save({ ...row, progress: { state: "sent", messageId: String(i), sentAt: startAt } });
      await bot.store.history.append("1", "a", row.key);
    }
    const first = await bot.ask("subscriptions history", { subscription: "A" });
    expect(first.card?.lines.join("\n")).toMatch(/Voyage 19.*[\s\S]*Voyage 12/);
    expect(first.card?.footer).toBe("Page 1 of 3");
    const last = await bot.press("subscriptions-history:a:2");
    expect(last?.reply.card?.lines.join("\n")).toMatch(/Voyage 3.*[\s\S]*Voyage 0/);
    expect((await bot.ask("subscriptions list")).card?.lines.join("\n")).toContain(`channels/1/${channelId}/19`);
  });
});

describe("every button of /subscriptions", () => {
  it("answers any argument within Discord's limits, or says kindly what is wrong: forged, foreign, too long or odd", async () => {
    await know();
    await bot.context.subscriptions.save(subscription("b", "20", { guildId: "2" }));
    await bot.store.removed.save({ subscription: subscription("c", "20", { guildId: "2" }), at: startAt });
    const argument = fc.oneof(anyText, fc.constantFrom("a:-1", "a:999999", "a:1e9", "b", "b:0", "c"));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...verbs), argument, async (verb, text) => {
        const said = await bot.press(`${verb}:${text}`).catch((error: unknown) => {
          if (error instanceof UserError) return undefined;
          throw error;
        });
        if (said === undefined) return;
        expect(complaintsAbout(renderReply(said.reply))).toEqual([]);
        expect(said.reply.isPrivate).toBe(true);
        expect(JSON.stringify(said.reply)).not.toContain("<#20>");
      }),
      { numRuns: 150 },
    );
    expect(bot.context.subscriptions.find("2", "b")).toBeDefined();
    expect(bot.context.subscriptions.find("2", "c")).toBeUndefined();
  });
});

describe("what `edit` suggests", () => {
  it("begins with a way to take a filter away, which `add` does not offer", () => {
    const subscriptions = commands.find(({ data }) => data.name === "subscriptions");
    const place = { guildId: "1", channelId: "2", userId: "3", canManageGuild: true, findChannel: () => undefined };
    const suggest = (typed: string, subcommand: string) =>
      subscriptions?.suggest("composer", typed, bot.context, place, subcommand)[0]?.value;
    expect(suggest("", "edit")).toBe("any");
    expect(suggest("an", "edit")).toBe("any");
    expect(suggest("jeff", "edit")).not.toBe("any");
    expect(suggest("an", "add")).not.toBe("any");
  });
});
