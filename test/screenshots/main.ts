import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { dataFolder, projectRoot } from "../../src/paths.ts";
import { parseSamplePosts } from "../../src/sample-posts.ts";
import { demo } from "../../src/sandbox/start-sandbox.ts";
import { createRunningBot, until } from "../helpers/running-bot.ts";
import { takeScreenshot } from "../sandbox-page/screenshot.ts";

/** Takes the pictures of the README: the real bot on the sandbox, seen in Chromium. */
async function main(): Promise<void> {
  const folder = join(dataFolder, "screenshots");
  mkdirSync(folder, { recursive: true });
  const posts = parseSamplePosts(readFileSync(join(dataFolder, "sample-posts.jsonl"), "utf8"));
  const bot = await createRunningBot({
    pageDir: join(projectRoot, "dist", "src", "sandbox", "page"),
    samplePosts: posts,
  });
  try {
    await bot.boot();
    await until(() => bot.log.some(({ msg }) => msg === "feed primed"));
    const { sandbox } = bot;
    const use = (command: string, options: Record<string, string> = {}, as: string = demo.adminId) =>
      sandbox.use.command({ as, channelId: demo.generalId, command, options });
    await use("subscriptions add", { channel: demo.previewsId, role: demo.trekkiesRoleId });
    await use("soundtrack", { title: "the thing" }, demo.memberId);
    const picard = posts.find(({ slug }) => slug === "picard-season-1-soundtrack");
    if (picard !== undefined)
      sandbox.world.publishPost({
        title: picard.title,
        html: picard.html,
        publishedAt: Date.parse(picard.publishedAt),
      });
    await until(() => sandbox.world.messages(demo.previewsId).length > 0);
    const tall = { viewport: { width: 1280, height: 900 } };
    await takeScreenshot(sandbox.pageUrl, join(folder, "look-up.png"), undefined, tall);
    const openPreviews = async (page: Page) => {
      await page
        .getByRole("link", { name: /previews/ })
        .or(page.getByRole("button", { name: /previews/ }))
        .first()
        .click();
      await page.getByText("Mystery Ship").first().waitFor();
    };
    await takeScreenshot(sandbox.pageUrl, join(folder, "announcement.png"), openPreviews, tall);
  } finally {
    await bot.close();
  }
}

await main();
