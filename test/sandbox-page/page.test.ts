import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  ButtonBuilder,
  ButtonStyle,
  ContainerBuilder,
  MessageFlags,
  SectionBuilder,
  SeparatorBuilder,
  TextDisplayBuilder,
} from "discord.js";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { buildPage, findProjectRoot } from "../../src/sandbox/build-page.ts";
import { demo } from "../../src/sandbox/start-sandbox.ts";
import { findChromium, openBrowser } from "./chromium.ts";
import { card } from "./fake-bot.ts";
import { type OpenChat, openChat } from "./open-chat.ts";

const hasChromium = findChromium() !== undefined;
const title = hasChromium
  ? "the chat page"
  : "the chat page (skipped: no Chromium here, set CHROMIUM_PATH to run this)";

/** Expects something of the page within ten seconds: machines that run tests are often busy. */
const soon = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 10_000 });

describe.skipIf(!hasChromium)(title, () => {
  let folder: string;
  let browser: Browser;
  let chat: OpenChat;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "chat-page-"));
    await buildPage(findProjectRoot(import.meta.dirname), folder);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true });
  });
  beforeEach(async () => {
    chat = await openChat(browser, folder);
    await chat.page.getByText("Connecting to the sandbox…").waitFor({ state: "detached" });
  });
  afterEach(async () => {
    await chat.close();
    expect(chat.complaints).toEqual([]);
  });

  const page = () => chat.page;
  const box = () => page().getByRole("textbox", { name: "Message #general" });
  const options = () => page().getByRole("listbox").getByRole("option");
  const articles = () => page().getByRole("article");
  const lastMessage = () => articles().last();
  const lastAsked = () => chat.bot.asked.at(-1);
  const use = async (command: string) => {
    await box().pressSequentially(`/${command} `);
    await page().keyboard.press("Enter");
  };

  it("lists commands after a slash and narrows them while typing", async () => {
    await box().pressSequentially("/");
    await soon(() => options().count()).toBe(6);
    await box().pressSequentially("subscriptions l");
    await soon(() => options().allTextContents()).toEqual([expect.stringContaining("/subscriptions list")]);
    await page().keyboard.press("Escape");
    expect(await options().count()).toBe(0);
  });

  it("answers a command with keys alone", async () => {
    await box().focus();
    await page().keyboard.type("/sou");
    await page().keyboard.press("Enter");
    await page().keyboard.type("picard");
    await options().filter({ hasText: "Star Trek: Picard (picard)" }).waitFor();
    await page().keyboard.press("Enter");
    await page().keyboard.press("Enter");
    await soon(() => lastMessage().textContent()).toContain("used /soundtrack");
    await lastMessage().getByRole("link", { name: "Star Trek: Picard – Season 1" }).waitFor();
    expect(lastAsked()).toBe(`/soundtrack title:picard-2020 in ${demo.generalId}`);
    expect(await box().inputValue()).toBe("");
  });

  it("keeps every key that is typed in one go, and takes free text", async () => {
    await box().focus();
    await page().keyboard.type("/soundtrack king kong 1933");
    expect(await page().getByRole("combobox", { name: "title" }).inputValue()).toBe("king kong 1933");
    await options().first().waitFor();
    await page().keyboard.press("Escape");
    await page().keyboard.press("Enter");
    await soon(lastAsked).toContain("title:king kong 1933");
  });

  it("keeps the keyboard in a command whose options are all optional, and opens the one that is named", async () => {
    await box().focus();
    await page().keyboard.type("/subscriptions add days: 3 channel: previews");
    await options().filter({ hasText: "#previews" }).waitFor();
    expect(await page().getByRole("combobox", { name: "days" }).inputValue()).toBe("3");
    expect(await page().getByRole("combobox", { name: "channel" }).inputValue()).toBe("previews");
    expect(chat.bot.asked).toEqual([]);
    await page().keyboard.press("Enter");
    await page().keyboard.press("Enter");
    await soon(lastAsked).toBe(`/subscriptions add days:3 channel:${demo.previewsId} in ${demo.generalId}`);
  });

  it("takes a channel that was typed by its name and not picked", async () => {
    await box().focus();
    await page().keyboard.type("/subscriptions add channel: #previews days: 3");
    await page().keyboard.press("Enter");
    await soon(lastAsked).toBe(`/subscriptions add channel:${demo.previewsId} days:3 in ${demo.generalId}`);
  });

  it.each(["Tab", "Enter"])("opens the option that %s takes from the list of a begun name", async (key) => {
    await box().focus();
    await page().keyboard.type("/subscriptions add d");
    await soon(() => options().allTextContents()).toEqual([expect.stringContaining("days")]);
    await page().keyboard.press(key);
    await page().keyboard.type("4");
    await page().keyboard.press("Enter");
    await soon(lastAsked).toContain("/subscriptions add days:4");
  });

  it("lists the options for an arrow key, and sends the bare command for Enter", async () => {
    await box().focus();
    await page().keyboard.type("/subscriptions add ");
    await page().keyboard.press("ArrowDown");
    await soon(() => options().count()).toBe(3);
    await page().keyboard.press("Escape");
    await page().keyboard.press("Enter");
    await soon(lastAsked).toBe(`/subscriptions add in ${demo.generalId}`);
  });

  it("sends nothing while words stand in no option, and says so", async () => {
    await box().focus();
    await page().keyboard.type("/subscriptions add some words");
    await page().keyboard.press("Enter");
    await page().getByRole("alert").getByText("“some words” is in no option").waitFor();
    expect(await options().allTextContents()).toEqual(
      ["channel", "role", "days"].map((name) => expect.stringContaining(name)),
    );
    await page().keyboard.type(" more");
    const more = page().getByRole("combobox", { name: "Options of /subscriptions add" });
    expect(await more.inputValue()).toBe("some words more");
    expect(chat.bot.asked).toEqual([]);
    await page()
      .getByRole("button", { name: /Add option role/ })
      .click();
    expect(await page().getByRole("combobox", { name: "role" }).inputValue()).toBe("some words more");
  });

  it("takes an option's typed name as its label, and another option's name as the way there", async () => {
    await box().focus();
    await page().keyboard.type("/soundtrack title: the thing morricone private: tr");
    await options().filter({ hasText: "True" }).waitFor();
    expect(await page().getByRole("combobox", { name: "title" }).inputValue()).toBe("the thing morricone");
    await page().keyboard.press("Enter");
    await page().keyboard.press("Enter");
    await soon(lastAsked).toContain("title:the thing morricone private:true");
  });

  it("takes a whole command that was pasted", async () => {
    await box().focus();
    await page().keyboard.insertText("/soundtrack private: true title: the thing morricone");
    expect(await page().getByRole("combobox", { name: "private" }).inputValue()).toBe("true");
    expect(await page().getByRole("combobox", { name: "title" }).inputValue()).toBe("the thing morricone");
    await options().first().waitFor();
    await page().keyboard.press("Escape");
    await page().keyboard.press("Enter");
    await soon(lastAsked).toContain("title:the thing morricone private:true");
  });

  it("says what is missing instead of sending", async () => {
    await box().pressSequentially("/soundtrack ");
    await page().getByRole("button", { name: "Send command" }).click();
    await page().getByRole("alert").getByText("Fill in title first").waitFor();
    expect(chat.bot.asked).toEqual([]);
  });

  it.each([" days:7", "days:7"])("goes on from a picked channel to the option that is named: %j", async (typed) => {
    await box().focus();
    await page().keyboard.type("/subscriptions add channel:prev");
    await page().keyboard.press("Enter");
    await page().keyboard.type(typed);
    expect(await page().getByRole("combobox", { name: "days" }).inputValue()).toBe("7");
    await page().keyboard.press("Enter");
    await soon(lastAsked).toContain(`/subscriptions add channel:${demo.previewsId} days:7`);
  });

  it("goes on from a filled option to the next free one with Tab", async () => {
    await box().focus();
    await page().keyboard.type("/subscriptions add channel:prev");
    await page().keyboard.press("Tab");
    await page().keyboard.press("Tab");
    expect(await page().locator(":focus").getAttribute("id")).toBe("composer-option-role");
    await page().keyboard.type("Trek");
    await page().keyboard.press("Enter");
    await page().keyboard.press("Tab");
    await page().keyboard.type("2");
    await page().keyboard.press("Enter");
    await soon(lastAsked).toContain(`channel:${demo.previewsId} role:${demo.trekkiesRoleId} days:2`);
  });

  it("keeps what was typed when Escape is pressed first, and gives the command up for the next one", async () => {
    await box().focus();
    await page().keyboard.type("/subscriptions add 1956");
    await page().keyboard.press("Escape");
    const beside = page().getByRole("combobox", { name: "Options of /subscriptions add" });
    expect(await beside.inputValue()).toBe("1956");
    expect(await page().locator(".composer-list").count()).toBe(0);
    await page().keyboard.press("Enter");
    await page().getByRole("alert").waitFor();
    await page().keyboard.press("Escape");
    expect(await beside.inputValue()).toBe("1956");
    await page().keyboard.press("Escape");
    expect(await box().inputValue()).toBe("");
  });

  it("posts nothing that begins like a command, however often Enter is pressed", async () => {
    await page().getByRole("combobox", { name: "Playing as" }).selectOption(demo.memberId);
    await soon(() => page().getByRole("region", { name: "You" }).textContent()).toContain("member");
    for (const [text, hint] of [
      ["/subscriptions list", "You may not use that command here."],
      ["/nonsense 1", "No command of that name."],
    ] as const) {
      await box().fill(text);
      await page().keyboard.press("Enter");
      await page().getByRole("alert").getByText(hint).waitFor();
      await page().keyboard.press("Enter");
      expect(await box().inputValue()).toBe(text);
    }
    await box().fill("/r/soundtracks likes it");
    await page().keyboard.press("Enter");
    await lastMessage().getByText("/r/soundtracks likes it").waitFor();
    expect(await articles().count()).toBe(1);
  });

  it("offers channels and roles to pick with the mouse", async () => {
    await box().pressSequentially("/subscriptions add ");
    await page()
      .getByRole("button", { name: /Add option channel/ })
      .click();
    await soon(() => options().count()).toBe(3);
    await options().filter({ hasText: "#previews" }).click();
    await page()
      .getByRole("button", { name: /Add option role/ })
      .click();
    await options().filter({ hasText: "Trekkies" }).click();
    await page().getByRole("button", { name: "Send command" }).click();
    await lastMessage().getByText("Subscribed.").waitFor();
    expect(lastAsked()).toContain(`/subscriptions add channel:${demo.previewsId} role:${demo.trekkiesRoleId}`);
  });

  it("shows that the bot thinks until it answers", async () => {
    await use("slow");
    await lastMessage().getByText("Fantastique is thinking…").waitFor();
    await lastMessage().getByText("Here it is.").waitFor();
  });

  it("shows that the bot did not respond, to this person only, and lets them put that away", async () => {
    await use("silence");
    await lastMessage().getByText("The application did not respond").waitFor();
    await lastMessage().getByText("Only you can see this").waitFor();
    await lastMessage().getByRole("button", { name: "Dismiss message" }).click();
    expect(await articles().count()).toBe(0);
  });

  it("presses buttons and picks from select menus", async () => {
    await use("soundtrack king");
    await page().keyboard.press("Enter");
    await page().getByRole("button", { name: "More like this" }).click();
    await page().getByText("You chose more").waitFor();
    expect(await page().getByRole("button", { name: "Forget" }).isDisabled()).toBe(true);
    await page().getByRole("combobox", { name: "Which one did you mean?" }).focus();
    await page().keyboard.press("ArrowDown");
    await page().keyboard.press("ArrowDown");
    await page().keyboard.press("Enter");
    await page().getByText("You chose pick: 1976").waitFor();
    const listen = page().getByRole("link", { name: "Listen" });
    expect(await listen.getAttribute("target")).toBe("_blank");
    expect(await listen.getAttribute("rel")).toContain("noopener");
  });

  it("shows what others wrote as text, whatever it looks like", async () => {
    await box().fill("<img src=x onerror=alert(1)> [x](javascript:alert(1)) **bold** <#1174830744870281236>");
    await page().keyboard.press("Enter");
    await lastMessage().getByText("<img src=x onerror=alert(1)>").waitFor();
    expect(await lastMessage().locator(".content img").count()).toBe(0);
    expect(await page().locator('a[href^="javascript"]').count()).toBe(0);
    expect(await lastMessage().locator("strong").textContent()).toBe("bold");
    await lastMessage().getByRole("button", { name: "#previews" }).click();
    await page().getByRole("textbox", { name: "Message #previews" }).waitFor();
  });

  it("marks a channel in which the bot has announced something, and shows its video as a link", async () => {
    const channel = await chat.bot.client.channels.fetch(demo.previewsId);
    if (!channel?.isSendable()) throw new Error("The bot cannot write there.");
    await channel.send({ content: "https://www.youtube.com/watch?v=abcdefghijk", embeds: [card] });
    await page().getByRole("button", { name: "previews unread" }).click();
    const video = lastMessage().getByRole("link", { name: "Video abcdefghijk", exact: true });
    expect(await video.getAttribute("href")).toBe("https://www.youtube.com/watch?v=abcdefghijk");
    await lastMessage().getByText("February 7, 2020").waitFor();
    await lastMessage()
      .getByRole("img", { name: /Thumbnail from example.com/ })
      .waitFor();
  });

  it("uses a menu command on a message", async () => {
    await box().fill("Who knows King Kong?");
    await page().keyboard.press("Enter");
    await lastMessage().getByText("Who knows King Kong?").hover();
    await lastMessage().getByRole("button", { name: "More" }).click();
    await page().getByRole("menuitem", { name: "Find soundtrack" }).press("Enter");
    await lastMessage().getByText("It mentions King Kong.").waitFor();
    expect(lastAsked()).toBe("Find soundtrack on Who knows King Kong?");
  });

  it("opens a message's menu with the other mouse button, and closes it with Escape", async () => {
    await box().fill("Who knows King Kong?");
    await page().keyboard.press("Enter");
    await lastMessage().getByText("Who knows King Kong?").click({ button: "right" });
    await page().getByRole("menuitem", { name: "Find soundtrack" }).waitFor();
    await page().keyboard.press("Escape");
    expect(await page().getByRole("menu").count()).toBe(0);
  });

  it("uses a menu command on a member, and opens the conversation with the bot from its menu", async () => {
    const members = page().getByRole("complementary", { name: "Members" });
    await members.getByRole("button", { name: /Jonas Lindqvist/ }).click();
    await page().getByRole("menuitem", { name: "Favourites" }).press("Enter");
    await soon(lastAsked).toBe("Favourites of Jonas Lindqvist");
    await members.getByRole("button", { name: /Fantastique/ }).click();
    await page().getByRole("menuitem", { name: "Message" }).click();
    await page().getByText("This is the start of the conversation with Fantastique.").waitFor();
  });

  it("closes the panel beside the messages with Escape, and leads back to what opened it", async () => {
    await page().getByRole("button", { name: "World", exact: true }).press("Enter");
    await page().getByRole("button", { name: "Close the world" }).focus();
    await page().keyboard.press("Escape");
    expect(await page().getByRole("complementary", { name: "World" }).count()).toBe(0);
    expect(await page().locator(":focus").getAttribute("aria-label")).toBe("World");
  });

  it("shows the newest of many messages, older ones on the way up, and stays in its place under another theme", async () => {
    for (let number = 1; number <= 200; number += 1)
      chat.sandbox.world.addMessage(demo.previewsId, `Message ${number}`);
    await page().getByRole("button", { name: "previews unread" }).click();
    await page().getByText("Message 200", { exact: true }).waitFor();
    expect(await articles().count()).toBe(80);
    const log = page().getByRole("log");
    await log.evaluate((element) => element.scrollTo(0, 300));
    await soon(() => articles().count()).toBe(160);
    const middle = page().getByText("Message 121", { exact: true });
    const before = await middle.boundingBox();
    await page().getByRole("button", { name: "Light theme" }).click();
    await soon(async () => Math.round((await middle.boundingBox())?.y ?? 0)).toBe(Math.round(before?.y ?? -1));
    await log.evaluate((element) => element.scrollTo(0, 0));
    await page().getByText("Welcome to #previews!").waitFor();
    expect(await articles().count()).toBe(200);
  });

  it("fills in the form that a bot opens", async () => {
    await use("form");
    const dialog = page().getByRole("dialog", { name: "Tell us more" });
    await dialog.getByRole("button", { name: "Submit" }).click();
    expect(await dialog.locator("textarea:invalid").count()).toBe(1);
    await dialog.getByRole("textbox", { name: "Why?" }).fill("because");
    await dialog.getByRole("combobox", { name: "Which era?" }).selectOption("Golden age");
    await dialog.getByRole("button", { name: "Submit" }).click();
    await lastMessage().getByText("Thank you.").waitFor();
    expect(lastAsked()).toBe("why: because, era: golden");
    expect(await page().getByRole("dialog").count()).toBe(0);
  });

  it("gives a form up with Escape, and asks nothing", async () => {
    await use("form");
    await page().getByRole("dialog", { name: "Tell us more" }).waitFor();
    await page().keyboard.press("Escape");
    await soon(() => page().getByRole("dialog").count()).toBe(0);
    expect(chat.bot.asked).toEqual([expect.stringContaining("/form")]);
  });

  it("shows the newer components: texts, lines, sections and what holds them", async () => {
    const channel = await chat.bot.client.channels.fetch(demo.generalId);
    if (!channel?.isSendable()) throw new Error("The bot cannot write there.");
    const button = new ButtonBuilder().setCustomId("more").setLabel("More").setStyle(ButtonStyle.Primary);
    const section = new SectionBuilder()
      .addTextDisplayComponents(new TextDisplayBuilder().setContent("**Arrival**"))
      .setButtonAccessory(button);
    const container = new ContainerBuilder()
      .setAccentColor(0x33aa55)
      .addSectionComponents(section)
      .addSeparatorComponents(new SeparatorBuilder())
      .addTextDisplayComponents(new TextDisplayBuilder().setContent("A score of voices"));
    await channel.send({ components: [container], flags: MessageFlags.IsComponentsV2 });
    await lastMessage().getByText("A score of voices").waitFor();
    await lastMessage().locator("strong", { hasText: "Arrival" }).waitFor();
    await lastMessage().getByRole("button", { name: "More", exact: true }).first().click();
    await soon(lastAsked).toBe("more");
  });

  it("publishes a post from an example into the feed", async () => {
    await page().getByRole("button", { name: "Publish a post" }).click();
    await page().getByRole("combobox", { name: "Start from an example" }).selectOption({ index: 1 });
    await page().getByRole("button", { name: "Publish", exact: true }).click();
    await page().getByRole("status").getByText("Published. The bot reads it within seconds.").waitFor();
    expect(await page().getByRole("dialog").count()).toBe(0);
    const feed = await fetch(chat.sandbox.feedUrl);
    expect(await feed.text()).toContain("Picard soundtrack out on 7 February");
  });

  it("sends plain messages, with Shift and Enter for a new line", async () => {
    await box().focus();
    await page().keyboard.type("one");
    await page().keyboard.press("Shift+Enter");
    await page().keyboard.type("two");
    await page().keyboard.press("Enter");
    await lastMessage().getByText("two").waitFor();
    expect(await lastMessage().locator("br").count()).toBe(1);
  });

  it("becomes another person, who sees other commands and other servers", async () => {
    const people = page().getByRole("combobox", { name: "Playing as" });
    const servers = page().getByRole("navigation", { name: "Servers" });
    await people.selectOption(demo.memberId);
    await soon(() => page().getByRole("region", { name: "You" }).textContent()).toContain("member");
    await box().pressSequentially("/subscriptions");
    expect(await options().count()).toBe(0);
    await people.selectOption(demo.secondMemberId);
    await servers.getByRole("button", { name: "The Score Room" }).waitFor();
    await servers.getByRole("button", { name: "Direct messages" }).click();
    await page().getByText("This is the start of the conversation with Fantastique.").waitFor();
    expect(await servers.getByRole("button", { name: "Musique Fantastique Fans" }).count()).toBe(0);
  });

  it("remembers the theme in this browser, and the language with the person", async () => {
    await page().getByRole("button", { name: "Light theme" }).click();
    await page().getByRole("combobox", { name: "Language", exact: true }).selectOption("de");
    const state = `${chat.sandbox.pageUrl}chat/state?as=${demo.adminId}`;
    await soon(async () => (await fetch(state)).text()).toContain('"locale":"de"');
    await page().reload();
    await page().getByRole("button", { name: "Dark theme" }).waitFor();
    await box().fill("<t:1581033600:D>");
    await page().keyboard.press("Enter");
    await lastMessage().getByText("7. Februar 2020").waitFor();
  });

  it("never shows a moment that has passed as still to come", async () => {
    const later = Date.now() + 30_000;
    await page().clock.setFixedTime(later);
    await box().fill(`<t:${Math.floor(later / 1_000) - 5}:R>`);
    await page().keyboard.press("Enter");
    await lastMessage().getByText("seconds ago").waitFor();
  });

  it("fits a phone, with the channels behind a button", async () => {
    await use("soundtrack king");
    await page().keyboard.press("Enter");
    await lastMessage().getByRole("link", { name: "Listen" }).waitFor();
    await page().setViewportSize({ width: 360, height: 740 });
    const channel = page().getByRole("button", { name: "previews", exact: true });
    await soon(() => channel.isVisible()).toBe(false);
    for (const part of await page().locator("discord-embed, .action-row, .select").all()) {
      const { x, width } = (await part.boundingBox()) ?? { x: 0, width: 0 };
      expect(x + width).toBeLessThanOrEqual(360);
    }
    await page().getByRole("button", { name: "Servers and channels" }).click();
    await channel.click();
    await page().getByRole("textbox", { name: "Message #previews" }).waitFor();
  });
});
