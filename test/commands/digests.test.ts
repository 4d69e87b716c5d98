import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createDelivery, waitingDelivery } from "../../src/core/delivery/delivery.ts";
import { newStory } from "../../src/core/delivery/story.ts";
import { renderReply } from "../../src/discord/render-reply.ts";
import { type AskedBot, createAskedBot } from "../helpers/asked-bot.ts";
import { hostileTexts } from "../helpers/hostile-texts.ts";
import { complaintsAbout } from "../helpers/message-limits.ts";
import { preview, startAt, subscription } from "../helpers/previews.ts";

const sixToday = "<t:1580925600:f>";
const fridayAtSix = "<t:1581098400:f>";
let bot: AskedBot;

beforeAll(async () => {
  bot = await createAskedBot([preview("1")]);
});
beforeEach(async () => {
  await bot.store.guildSettings.remove("1");
  for (const { guildId, id } of bot.store.subscriptions.all()) await bot.store.subscriptions.remove(guildId, id);
});

const settle = async (options: Readonly<Record<string, string | number>> = {}) => {
  const { card, text } = await bot.ask("subscriptions settings", options);
  return card?.lines.join("\n") ?? text ?? "";
};

describe("/subscriptions settings", () => {
  it("shows what holds where nothing was chosen", async () => {
    const shown = await settle();
    expect(shown).toContain("**Time zone** UTC, where it is 12:00 now");
    expect(shown).toContain("**Digests** at 18:00; weekly ones on Friday");
    expect(shown).toContain("**Quiet hours** none");
    expect(await bot.store.guildSettings.of("1")).toEqual({ guildId: "1" });
  });

  it("changes what is given, keeps the rest, and tells when the next digests go out", async () => {
    await bot.store.subscriptions.save(subscription("a", "10", { digest: "weekly" }));
    await settle({ "time-zone": "tokyo", "quiet-hours": "22-7" });
    const shown = await settle({ "digest-hour": 8, "digest-day": "monday" });
    expect(shown).toContain("**Time zone** Asia/Tokyo, where it is 21:00 now");
    expect(shown).toContain("**Digests** at 08:00; weekly ones on Monday");
    expect(shown).toContain(`The next weekly digest goes out <t:${Date.UTC(2020, 1, 9, 23) / 1_000}:f>.`);
    expect(shown).toContain("**Quiet hours** 22:00-07:00");
    expect(shown).not.toContain("daily");
    expect(await settle({ "quiet-hours": "off" })).toContain("**Quiet hours** none");
    expect(bot.store.guildSettings.of("1")).toMatchObject({
      timeZone: "Asia/Tokyo",
      digest: { hour: 8, day: "monday" },
    });
  });

  it("says that quiet hours hold now", async () => {
    expect(await settle({ "quiet-hours": "11-13" })).toContain("They hold now, until <t:1580907600:f>.");
  });

  it("changes nothing when a part is not understood, and says what would be", async () => {
    expect(await settle({ "time-zone": "Atlantis", "digest-hour": 3 })).toContain("UTC+2");
    expect(await settle({ "time-zone": "america" })).toContain("America/");
    expect(await settle({ "quiet-hours": "at night", "digest-hour": 3 })).toContain("22-7");
    expect(bot.store.guildSettings.of("1")).toEqual({ guildId: "1" });
  });

  it("answers any text within Discord's limits", async () => {
    for (const [name, text] of hostileTexts)
      for (const option of ["time-zone", "quiet-hours"])
        expect(complaintsAbout(renderReply(await bot.ask("subscriptions settings", { [option]: text }))), name).toEqual(
          [],
        );
  });

  it("suggests time zones with what clocks show there, and quiet hours", () => {
    const suggest = (option: string, typed: string) => bot.suggest("subscriptions", option, typed, "settings");
    expect(suggest("time-zone", "par")[0]).toEqual({ name: "Europe/Paris (13:00 now)", value: "Europe/Paris" });
    expect(suggest("time-zone", "")).toHaveLength(25);
    expect(suggest("quiet-hours", "21-6")[0]).toEqual({ name: "21:00-06:00", value: "21:00-06:00" });
    expect(suggest("quiet-hours", "").map(({ value }) => value)).toContain("off");
  });
});

describe("a subscription with a digest", () => {
  it("is told what it does and when the next digest goes out, and is listed with that", async () => {
    await bot.store.subscriptions.save(subscription("a", "10", { digest: "daily", roleId: "77" }));
    const edited = await bot.ask("subscriptions edit", { subscription: "a", digest: "weekly" });
    expect(edited.text).toContain("go to <#10> in a weekly digest, pinging <@&77>.");
    expect(edited.text).toContain(`The next digest goes out ${fridayAtSix}.`);
    const listed = await bot.ask("subscriptions list");
    expect(listed.card?.lines.join()).toContain(`next digest ${fridayAtSix.replace(":f", ":R")}`);
    expect((await bot.ask("subscriptions edit", { subscription: "a", digest: "off" })).text).not.toContain("digest");
    expect(bot.store.subscriptions.find("1", "a")?.digest).toBeUndefined();
  });

  it("is not the same wish again: another one of its channel and filters is refused", async () => {
    await bot.store.subscriptions.save(subscription("a", "10", { digest: "daily" }));
    await bot.store.subscriptions.save(subscription("b", "10", { filters: { work: "Dune" } }));
    const edited = await bot.ask("subscriptions edit", { subscription: "b", work: "any", digest: "off" });
    expect(edited.text).toContain("already has that subscription: `a`");
  });

  it.each([
    ["daily", "weekly", `waiting for the digest at ${fridayAtSix}`],
    ["weekly", "daily", `waiting for the digest at ${sixToday}`],
    ["quiet-end", "daily", "waiting for the end of the quiet hours at <t:1580911200:f>"],
  ] as const)("has `why` tell until when a preview waits for %s", async (awaits, digest, expected) => {
    await bot.store.subscriptions.save(subscription("a", "10", { digest }));
    await bot.store.guildSettings.save({ guildId: "1", quiet: { from: 660, to: 840 } });
    const sighting = { feedId: "news", at: startAt, isNews: true, kinds: [], previewKeys: ["news/1"] };
    await bot.store.posts.note("example.com/1", sighting);
    await bot.store.stories.save({ ...newStory(preview("1")), channelIds: ["10"] });
    const base = { previewKey: "news/1", guildId: "1", channelId: "10", subscriptionIds: ["a"], roleIds: [] };
    const row = createDelivery({ ...base, publish: false }, startAt);
    await bot.store.deliveries.save(waitingDelivery(row, awaits, startAt));
    const { card } = await bot.ask("subscriptions why", { link: "https://example.com/1" });
    expect(card?.lines.join("\n")).toContain(expected);
  });
});
