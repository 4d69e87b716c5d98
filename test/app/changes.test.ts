import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demo } from "../../src/sandbox/start-sandbox.ts";
import { albumPost } from "../helpers/posts.ts";
import { createRunningBot, type RunningBot, until } from "../helpers/running-bot.ts";

let bot: RunningBot;

beforeAll(async () => {
  bot = await createRunningBot({ latencyMs: 15 });
  await bot.boot();
  for (const channel of [demo.previewsId, demo.newsId]) {
    await bot.sandbox.use.command({
      as: demo.adminId,
      channelId: demo.generalId,
      command: "subscriptions add",
      options: { channel, role: demo.trekkiesRoleId },
    });
  }
  await until(() => bot.log.some(({ msg }) => msg === "feed primed"));
}, 60_000);
afterAll(() => bot.close());

const channels = [demo.previewsId, demo.newsId];
const embedsOf = (title: string) =>
  channels.flatMap((id) =>
    bot.sandbox.world.messages(id).flatMap(({ embeds }) => embeds.filter((one) => one.title === title)),
  );
const requests = (method: string, from: number) =>
  bot.sandbox.requests.entries
    .slice(from)
    .filter((one) => one.method === method && /\/messages(\/\d+)?$/.test(one.path));

describe("a post that changes", () => {
  it("edits its messages once each, mentions nobody anew, and posts nothing", { timeout: 30_000 }, async () => {
    const post = albumPost(1);
    const { id } = bot.sandbox.world.publishPost(post);
    await until(() => embedsOf("Voyage 1").length === channels.length);
    const known = bot.sandbox.requests.entries.length;
    bot.sandbox.world.editPost(id, { html: post.html.replace("Jeff Russo", "Bear McCreary") });
    await until(
      () => embedsOf("Voyage 1").every((embed) => JSON.stringify(embed).includes("Bear McCreary")),
      () => "the messages name the new composer",
    );
    await wait(2_500);
    expect(requests("PATCH", known)).toHaveLength(channels.length);
    expect(requests("POST", known)).toEqual([]);
    expect(embedsOf("Voyage 1")).toHaveLength(channels.length);
  });

  it("edits each message although the process is killed meanwhile", { timeout: 60_000 }, async () => {
    const post = albumPost(2);
    const { id } = bot.sandbox.world.publishPost(post);
    await until(() => embedsOf("Voyage 2").length === channels.length);
    for (const [i, composer] of ["Bear McCreary", "Natalie Holt", "Ramin Djawadi"].entries()) {
      bot.sandbox.world.editPost(id, { html: post.html.replace("Jeff Russo", composer) });
      await wait(300 + i * 350);
      await bot.kill();
      await bot.boot();
    }
    await until(
      () => embedsOf("Voyage 2").every((embed) => JSON.stringify(embed).includes("Ramin Djawadi")),
      () => "the messages name the last composer",
      20_000,
    );
    expect(embedsOf("Voyage 2")).toHaveLength(channels.length);
  });

  it("that tells what another post told is linked from its message", { timeout: 30_000 }, async () => {
    const post = albumPost(3);
    bot.sandbox.world.publishPost(post);
    await until(() => embedsOf("Voyage 3").length === channels.length);
    bot.sandbox.world.publishPost({
      ...post,
      title: "Voyage 3: what we know of the soundtrack album",
      link: "https://other.example.org/voyage-3",
    });
    await until(
      () => embedsOf("Voyage 3").every((embed) => JSON.stringify(embed).includes("https://other.example.org/voyage-3")),
      () => "the messages link to the second post",
    );
    await wait(1_500);
    for (const id of channels) {
      const told = bot.sandbox.world.messages(id).filter((message) => JSON.stringify(message).includes("Voyage 3"));
      expect(told).toHaveLength(1);
    }
  });
});

describe("after an outage", () => {
  it("posts what was missed oldest first, 25 by themselves and the rest in a summary", {
    timeout: 120_000,
  }, async () => {
    await bot.kill();
    for (let i = 100; i < 130; i++) bot.sandbox.world.publishPost(albumPost(i));
    await bot.boot();
    const titles = (id: string) => bot.sandbox.world.messages(id).map(({ embeds }) => embeds[0]?.title ?? "");
    await until(
      () => channels.every((id) => titles(id).includes("5 more previews")),
      () => "the summary stands",
      90_000,
    );
    for (const id of channels) {
      expect(titles(id).filter((title) => /^Voyage 1\d\d$/.test(title))).toEqual(
        [...Array(25).keys()].map((i) => `Voyage ${100 + i}`),
      );
      const summary = JSON.stringify(bot.sandbox.world.messages(id).at(-1)?.embeds);
      for (let i = 125; i < 130; i++) expect(summary).toContain(`Voyage ${i}`);
    }
  });
});
