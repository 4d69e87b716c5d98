import type { Browser, Page } from "playwright-core";
import { type Sandbox, startSandbox } from "../../src/sandbox/start-sandbox.ts";
import { type FakeBot, startFakeBot } from "./fake-bot.ts";

/** A sandbox with a bot, and its page open in a browser. */
export interface OpenChat {
  readonly sandbox: Sandbox;
  readonly bot: FakeBot;
  readonly page: Page;
  /** Console lines, errors and requests to other addresses: a good page has none. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

const examplePosts = [
  {
    title: "Picard soundtrack out on 7 February",
    html: "<p>Lakeshore Records announces it.</p>",
    link: "https://example.com/a",
  },
];

/** Starts everything on free ports; the page is the one built in `pageDir`. */
export async function openChat(browser: Browser, pageDir: string): Promise<OpenChat> {
  const sandbox = await startSandbox({ port: 0, pageDir, examplePosts, firstAnswerMs: 800 });
  const bot = await startFakeBot(sandbox.apiUrl, sandbox.token);
  const complaints: string[] = [];
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: "en-US", timezoneId: "UTC" });
  page.on("console", (line) => complaints.push(line.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    const isOwn = request.url().startsWith(sandbox.pageUrl) || request.url().startsWith("data:");
    if (!isOwn) complaints.push(request.url());
  });
  await page.goto(sandbox.pageUrl);
  await page.getByRole("log").waitFor();
  const close = async () => {
    await page.close();
    await bot.close();
    await sandbox.close();
  };
  return { sandbox, bot, page, complaints, close };
}
