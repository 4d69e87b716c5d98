import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { dataFolder } from "../../src/paths.ts";
import { startRunningSandbox } from "../helpers/running-sandbox.ts";
import { openBrowser } from "../sandbox-page/chromium.ts";

const premiere = "Severance: Season 3 – Hear Theodore Shapiro’s “Music Dance Renewal”";
const album = "Star Trek: Strange New Worlds – Season 4 Soundtrack by Nami Melumad Announced";

/** Types a command as a person does, and picks what is offered, or for undefined leaves it as typed. */
async function use(page: Page, command: string, option: string | undefined): Promise<void> {
  await page.getByRole("textbox", { name: /^Message/ }).focus();
  await page.keyboard.type(`/${command}`);
  await page
    .getByRole("listbox")
    .getByRole("option")
    .filter({ hasText: option ?? "" })
    .first()
    .waitFor();
  await page.keyboard.press(option === undefined ? "Escape" : "Enter");
  await page.keyboard.press("Enter");
}

async function publish(page: Page, example: string): Promise<void> {
  await page.getByRole("button", { name: "Publish a post", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "Start from an example" }).selectOption({ label: example });
  await dialog.getByRole("button", { name: "Publish", exact: true }).click();
  await dialog.waitFor({ state: "detached" });
}

const openChannel = (page: Page, name: string) =>
  page.getByRole("button", { name: new RegExp(`^${name}( unread)?$`) }).click();

/** Takes the pictures of the README: the real bot in its sandbox, seen in Chromium. */
async function main(): Promise<void> {
  const folder = join(dataFolder, "screenshots");
  mkdirSync(folder, { recursive: true });
  const sandbox = await startRunningSandbox();
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: "en-US" });
    const shoot = async (name: string) => {
      await page.mouse.move(640, 870);
      await page.screenshot({ path: join(folder, `${name}.png`) });
    };
    await page.goto(sandbox.address);
    await page.getByRole("log").waitFor();
    await use(page, "soundtrack the thing", undefined);
    await page.getByRole("button", { name: "More by Ennio Morricone" }).waitFor();
    await shoot("look-up");
    await openChannel(page, "previews");
    await use(page, "subscriptions add role: trek", "Trekkies");
    await page.getByRole("article").last().getByText("Only you can see this").waitFor();
    await page.getByRole("button", { name: "Dismiss message" }).click();
    await publish(page, album);
    await page.getByRole("article").last().getByText("Nami Melumad").first().waitFor();
    await shoot("announcement");
    await sandbox.ask("chat/world", { area: "stage", kind: "set-trouble", trouble: "lost" });
    await publish(page, premiere);
    await page.getByRole("article").last().getByText("Theodore Shapiro").first().waitFor();
    await sandbox.ask("chat/world", { area: "stage", kind: "set-trouble", trouble: "none" });
    await page.getByRole("button", { name: "Behind the scenes", exact: true }).click();
    await page.getByRole("button", { name: "Deliveries", exact: true }).first().click();
    await page.getByText("“delivery sent”").nth(1).waitFor();
    await shoot("behind-the-scenes");
  } finally {
    await browser.close();
    sandbox.close();
  }
}

await main();
