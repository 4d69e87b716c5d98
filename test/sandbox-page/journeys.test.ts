import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningSandbox, startRunningSandbox } from "../helpers/running-sandbox.ts";
import { findComplaints } from "./accessibility.ts";
import { findChromium, openBrowser } from "./chromium.ts";

const hasChromium = findChromium() !== undefined;
const title = hasChromium
  ? "the first day in the sandbox, with the real bot"
  : "the first day in the sandbox (skipped: no Chromium here, set CHROMIUM_PATH to run this)";

/** Expects something of the page within fifteen seconds: machines that run tests are often busy. */
const soon = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 15_000 });

describe.skipIf(!hasChromium)(title, { timeout: 60_000 }, () => {
  const foreign: string[] = [];
  let sandbox: RunningSandbox;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    [sandbox, browser] = await Promise.all([startRunningSandbox(), openBrowser()]);
    page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: "en-US", timezoneId: "UTC" });
    page.on("console", (line) => foreign.push(line.text()));
    page.on("pageerror", (error) => foreign.push(error.message));
    page.on("request", (request) => {
      if (!/^(http:\/\/127\.0\.0\.1:|data:)/.test(request.url())) foreign.push(request.url());
    });
    await page.goto(sandbox.address);
    await page.getByText("Connecting to the sandbox…").waitFor({ state: "detached" });
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    sandbox.close();
  });

  const articles = () => page.getByRole("article");
  const last = () => articles().last();
  const options = () => page.getByRole("listbox").getByRole("option");
  const button = (name: string | RegExp) => page.getByRole("button", { name, exact: typeof name === "string" });
  const publish = async (example: string) => {
    await button("Publish a post").click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("combobox", { name: "Start from an example" }).selectOption({ label: example });
    await dialog.getByRole("button", { name: "Publish" }).click();
    await dialog.waitFor({ state: "detached" });
    await page.getByRole("status").getByText("Published.").waitFor();
  };

  it("a fan finds a score in the first minute, with the keyboard alone", async () => {
    await page.getByRole("textbox", { name: "Message #general" }).focus();
    await page.keyboard.type("/soundtrack star trek pic");
    await options().filter({ hasText: "Picard" }).first().waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await last().getByText("Jeff Russo").first().waitFor();
    const focused = async () => String(await page.evaluate("document.activeElement.textContent")).trim();
    for (let step = 0; step < 12 && !(await focused()).startsWith("More by"); step += 1)
      await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    await soon(() => articles().count()).toBe(2);
  });

  it("an administrator makes a first subscription", async () => {
    await page.getByRole("textbox", { name: "Message #general" }).focus();
    await page.keyboard.type("/subscriptions add channel: previews");
    await options().filter({ hasText: "#previews" }).waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await last().getByText("Only you can see this").waitFor();
    await last().getByRole("button", { name: "#previews" }).waitFor();
  });

  it("an announcement arrives while one looks on", async () => {
    await button(/^previews/).click();
    await page.getByText("Welcome to #previews!").waitFor();
    await publish("Star Trek: Strange New Worlds – Season 4 Soundtrack by Nami Melumad Announced");
    await last().getByRole("link", { name: "Star Trek: Strange New Worlds – Season 4" }).waitFor();
    await last().getByText("Nami Melumad").first().waitFor();
    expect(await articles().count()).toBe(1);
  });

  it("lost answers make no second announcement, and that can be watched", async () => {
    await button("World").click();
    const world = page.getByRole("complementary", { name: "World" });
    await world.getByRole("radio", { name: "Messages are stored, their answers get lost" }).check();
    await world.getByText("Answers get lost.").waitFor();
    await publish("Out Now: Bear McCreary’s Foundation: Season 4 Soundtrack");
    await last()
      .getByRole("link", { name: /Foundation/ })
      .first()
      .waitFor();
    await world.getByRole("radio", { name: "All is well" }).check();
    await button("Behind the scenes").click();
    const scenes = page.getByRole("complementary", { name: "Behind the scenes" });
    await scenes.getByRole("button", { name: "Deliveries", exact: true }).first().click();
    const delivery = scenes.getByRole("listitem").filter({ hasText: "Foundation" }).first();
    await delivery.getByText("The answer was lost").first().waitFor();
    await delivery.getByText("“delivery sent”").waitFor();
    expect(await articles().count()).toBe(2);
  });

  it("a button works after the bot was restarted, and tomorrow comes when it is wanted", async () => {
    await button("World").click();
    const world = page.getByRole("complementary", { name: "World" });
    await world.getByRole("button", { name: "Restart the bot" }).click();
    await world.getByText("The bot was stopped and started.").waitFor();
    await page.getByText("Fantastique is offline.").waitFor({ state: "detached" });
    await button(/^general/).click();
    const before = await articles().count();
    await articles().first().getByRole("button", { name: "More by Jeff Russo" }).click();
    await soon(() => articles().count()).toBe(before + 1);
    await world.getByRole("button", { name: "Tomorrow, same time" }).click();
    await world.getByText("ahead of your clock").waitFor();
  });

  it("what was gathered for a digest comes when it is tomorrow", async () => {
    await button(/^news/).click();
    await page.getByRole("textbox", { name: "Message #news" }).focus();
    await page.keyboard.type("/subscriptions add digest: Daily");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await last().getByText("Only you can see this").waitFor();
    const before = await articles().count();
    await publish("Pan’s Labyrinth: Varèse Sarabande Announces Javier Navarrete’s Score on Vinyl");
    await soon(() => sandbox.log.filter(({ newEntries }) => newEntries === 1).length).toBe(3);
    expect(await articles().count()).toBe(before);
    await button("Tomorrow, same time").click();
    await last().getByText("Pan's Labyrinth").first().waitFor();
  });

  it("a feed is added, read by the bot, and broken", async () => {
    const world = page.getByRole("complementary", { name: "World" });
    await world.getByRole("textbox", { name: "Another feed" }).fill("Label News");
    await world.getByRole("button", { name: "Add feed" }).click();
    await world.getByRole("button", { name: "Let the bot read it: Label News" }).click();
    await button("Send command").click();
    await last().getByText("Label News").first().waitFor();
    await world.getByRole("combobox", { name: "Label News now" }).selectOption("answers 500");
    await world.getByText("“Label News” answers 500 now.").waitFor();
  });

  it.each(["dark", "light"])(
    "nothing is in the way of a screen reader or a weak eye in the %s theme",
    async (theme) => {
      if (theme === "light") await button("Light theme").click();
      for (const panel of ["World", "Behind the scenes", "Member list"]) {
        const opener = button(panel);
        if ((await opener.getAttribute("aria-pressed")) === "false") await opener.click();
        expect(await findComplaints(page)).toEqual([]);
      }
      const message = page.getByRole("textbox", { name: /^Message/ });
      await message.fill("/");
      expect(await findComplaints(page)).toEqual([]);
      await message.fill("");
      await button("Publish a post").click();
      expect(await findComplaints(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await page.setViewportSize({ width: 360, height: 740 });
      expect(await findComplaints(page)).toEqual([]);
      await button("Servers and channels").click();
      expect(await findComplaints(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await page.setViewportSize({ width: 1280, height: 800 });
    },
  );

  it("asks nobody but this machine, and the console stays silent", () => {
    expect(foreign).toEqual([]);
  });
});
