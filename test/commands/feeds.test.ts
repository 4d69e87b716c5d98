import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { commands } from "../../commands/index.ts";
import type { GuildFeed } from "../../src/core/guild-feed.ts";
import { UserError } from "../../src/core/user-error.ts";
import { renderReply } from "../../src/discord/render-reply.ts";
import { type AskedBot, createAskedBot } from "../helpers/asked-bot.ts";
import { anyText, hostileTexts } from "../helpers/hostile-texts.ts";
import { complaintsAbout } from "../helpers/message-limits.ts";
import { entry, startAt } from "../helpers/previews.ts";

let bot: AskedBot;

beforeAll(async () => {
  bot = await createAskedBot();
});

const feedOf = (guildId: string, feedId: string, more: Partial<GuildFeed> = {}): GuildFeed => ({
  guildId,
  feedId,
  url: `https://example.com/${feedId}`,
  name: feedId,
  title: feedId,
  addedBy: "9",
  applicationId: "7",
  addedAt: startAt,
  ...more,
});

describe("every button of /feeds", () => {
  it("answers any argument within Discord's limits, or says kindly what is wrong, and leaves other servers alone", async () => {
    const foreign = feedOf("2", "own.foreign", { removed: { at: startAt, subscriptionIds: ["a"] } });
    await bot.store.guildFeeds.save(foreign);
    const verbs = commands.flatMap(({ data, components }) => (data.name === "feeds" ? Object.keys(components) : []));
    const argument = fc.oneof(anyText, fc.constantFrom("own.foreign", "news", "-1", "1e9", "999999"));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...verbs), argument, async (verb, text) => {
        const said = await bot.press(`${verb}:${text}`).catch((error: unknown) => {
          if (error instanceof UserError) return undefined;
          throw error;
        });
        if (said === undefined) return;
        expect(complaintsAbout(renderReply(said.reply))).toEqual([]);
        expect(said.reply.isPrivate).toBe(true);
        expect(JSON.stringify(said.reply)).not.toContain("own.foreign");
      }),
      { numRuns: 100 },
    );
    expect(bot.store.guildFeeds.find("2", "own.foreign")).toEqual(foreign);
  });
});

describe("/feeds", () => {
  it("answers any text within Discord's limits", async () => {
    for (const [name, text] of hostileTexts) {
      expect(complaintsAbout(renderReply(await bot.ask("feeds add", { url: text, name: text }))), name).toEqual([]);
      expect(complaintsAbout(renderReply(await bot.ask("feeds remove", { feed: text }))), name).toEqual([]);
    }
  });

  it("shows feeds and entries of any name within Discord's limits", async () => {
    for (const [name, text] of hostileTexts) {
      const outcome = {
        kind: "fetched",
        title: text,
        validators: {},
        entries: [{ ...entry("1"), title: text }],
      } as const;
      const context = {
        ...bot.context,
        discoverFeed: async (url: string) => ({ kind: "found", url, isFromPage: true, others: [], outcome }) as const,
      };
      const said = await bot.ask("feeds add", { url: "https://example.com/a" }, context);
      expect(complaintsAbout(renderReply(said)), name).toEqual([]);
      expect(said.text, name).toContain("Done.");
      expect(complaintsAbout(renderReply(await bot.ask("feeds list"))), name).toEqual([]);
      for (const { feedId } of bot.store.guildFeeds.ofGuild("1")) await bot.store.guildFeeds.remove("1", feedId);
    }
  });

  it("lets no two additions at once take the last place, nor the same feed twice", async () => {
    const busy = await createAskedBot();
    for (let n = 0; n < 24; n++) await busy.store.guildFeeds.save(feedOf("1", `own.${n}`));
    const outcome = { kind: "fetched", validators: {}, entries: [] } as const;
    const context = {
      ...busy.context,
      discoverFeed: async (url: string) => ({ kind: "found", url, isFromPage: false, others: [], outcome }) as const,
    };
    const said = await Promise.all(
      ["https://a.example.com/", "https://a.example.com", "https://b.example.com/"].map((url) =>
        busy.ask("feeds add", { url }, context),
      ),
    );
    expect(said.filter(({ text }) => text?.startsWith("Done."))).toHaveLength(1);
    expect(busy.store.guildFeeds.ofGuild("1")).toHaveLength(25);
  });
});
