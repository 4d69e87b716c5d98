import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { commands } from "../../commands/index.ts";
import type { Place } from "../../src/discord/command.ts";
import { type AskedBot, createAskedBot } from "../helpers/asked-bot.ts";
import { startAt, subscription } from "../helpers/previews.ts";

let bot: AskedBot;
const paused = { reason: "", at: startAt, by: "9" };
const place: Place = {
  guildId: "1",
  channelId: "2",
  userId: "3",
  canManageGuild: true,
  findChannel: (id) =>
    id === "11"
      ? undefined
      : {
          id,
          canHoldMessages: true,
          isAnnouncement: false,
          isForum: false,
          lacksTag: false,
          missingPermissions: id === "12" ? ["sendMessages"] : [],
          canReadHistory: true,
        },
};

beforeAll(async () => {
  bot = await createAskedBot();
});
beforeEach(async () => {
  for (const { guildId, id } of bot.context.subscriptions.all()) await bot.context.subscriptions.remove(guildId, id);
});

const resume = commands.find(({ data }) => data.name === "subscriptions");
const resumeAll = async () => {
  const options = { getSubcommand: () => "resume", getString: () => "ALL" };
  const prepared = Reflect.apply(resume?.prepare ?? expect.fail(), undefined, [options, place]);
  return (await prepared.run(bot.context)).text ?? "";
};

describe("/subscriptions resume subscription: all", () => {
  it("lets everything go on that can, and says why the others cannot", async () => {
    const { subscriptions } = bot.context;
    for (const [id, channelId] of [
      ["a", "10"],
      ["b", "11"],
      ["c", "12"],
      ["d", "13"],
    ] as const)
      await subscriptions.save(subscription(id, channelId, { paused }));
    await subscriptions.save(subscription("e", "14", { guildId: "2", paused }));
    const said = await resumeAll();
    expect(said).toContain("2 subscriptions go on.");
    expect(said).toContain("2 cannot go on yet:");
    expect(said).toMatch(/`b`: I cannot see <#11>/);
    expect(said).toMatch(/`c`: I cannot post in <#12> yet: I am missing Send Messages/);
    expect(
      subscriptions
        .all()
        .filter((one) => one.paused !== undefined)
        .map(({ id }) => id),
    ).toEqual(["b", "c", "e"]);
  });

  it("says so where nothing rests, and is suggested where several things do", async () => {
    expect(await resumeAll()).toBe("Nothing rests in this server.");
    const suggestions = () =>
      resume?.suggest("subscription", "", bot.context, place, "resume").map(({ value }) => value);
    await bot.context.subscriptions.save(subscription("a", "10", { paused }));
    expect(suggestions()).toEqual(["a"]);
    await bot.context.subscriptions.save(subscription("b", "11", { paused }));
    expect(suggestions()).toEqual(["all", "a", "b"]);
  });
});
