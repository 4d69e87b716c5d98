import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { projectRoot } from "../../src/paths.ts";
import { demo } from "../../src/sandbox/start-sandbox.ts";
import { albumPost } from "../helpers/posts.ts";
import { createRunningBot, type RunningBot, until } from "../helpers/running-bot.ts";

let bot: RunningBot;
beforeAll(async () => {
  bot = await createRunningBot();
  await bot.boot();
});
afterAll(() => bot.close());

describe("what was announced", () => {
  it("can be looked up at once, though the catalogue does not know it, and exported", async () => {
    await until(() => bot.log.some(({ msg }) => msg === "feed primed"));
    const inGeneral = { channelId: demo.generalId };
    const options = { channel: demo.previewsId };
    await bot.sandbox.use.command({ ...inGeneral, as: demo.adminId, command: "subscriptions add", options });
    bot.sandbox.world.publishPost(albumPost(7));
    await until(() => bot.sandbox.world.messages(demo.previewsId).length > 0);
    const title = "voyage 7";
    const outcome = await bot.sandbox.use.command({
      ...inGeneral,
      as: demo.memberId,
      command: "soundtrack",
      options: { title },
    });
    if (outcome.kind !== "message") throw new Error(`The bot did not answer: ${outcome.kind}`);
    const [card] = outcome.message.embeds;
    expect(card?.title).toBe("Voyage 7 (2031)");
    expect(JSON.stringify(card)).toMatch(
      /known from \[Local News.*Jeff Russo.*Milan Records.*Album announced.*Read the post/,
    );
    const exported = execFileSync(process.execPath, [join(projectRoot, "dist", "src", "cli", "export-learned.js")], {
      env: { STORE_URL: `sqlite://${bot.storeFile}`, PATH: "" },
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    expect(JSON.parse(exported)).toMatchObject({ id: "voyage-7-2031", composers: ["Jeff Russo"] });
  });
});
