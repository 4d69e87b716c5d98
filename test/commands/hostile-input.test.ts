import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { commands } from "../../commands/index.ts";
import { renderReply } from "../../src/discord/render-reply.ts";
import { type AskedBot, createAskedBot } from "../helpers/asked-bot.ts";
import { anyText, hostileTexts } from "../helpers/hostile-texts.ts";
import { complaintsAbout } from "../helpers/message-limits.ts";
import { preview } from "../helpers/previews.ts";

let bot: AskedBot;

beforeAll(async () => {
  const hostile = hostileTexts.map(([name, text], index) => ({
    ...preview(`hostile ${index}`, {
      work: index % 2 === 0 ? "King Kong" : text,
      albumTitle: text,
      composers: [text, name],
      label: text,
      trackTitles: [text, `${text} again`],
      debutedBy: text,
      releaseDate: `2020-02-${10 + index}`,
    }),
    title: text,
  }));
  bot = await createAskedBot([preview("1"), ...hostile]);
});

const questions: readonly (readonly [command: string, option: string])[] = [
  ["soundtrack", "title"],
  ["composer", "name"],
  ["book", "volume"],
  ["book", "about"],
  ["previews", "composer"],
  ["previews", "label"],
  ["previews", "kind"],
  ["previews", "when"],
  ["help", "topic"],
  ["follow", "composer"],
  ["follow", "work"],
];
const verbs = commands.flatMap(({ data, components }) =>
  ["subscriptions", "feeds"].includes(data.name) ? [] : Object.keys(components),
);

describe("every look-up", () => {
  it.each(
    questions.flatMap(([command, option]) =>
      hostileTexts.map(([name, text]) => [command, option, name, text] as const),
    ),
  )("/%s %s: answers %s within Discord's limits", async (command, option, _name, text) => {
    expect(complaintsAbout(renderReply(await bot.ask(command, { [option]: text })))).toEqual([]);
  });

  it("answers any text, and suggests for it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...questions), anyText, async ([command, option], text) => {
        expect(complaintsAbout(renderReply(await bot.ask(command, { [option]: text })))).toEqual([]);
        for (const { value } of bot.suggest(command, option, text)) expect(value.length).toBeLessThanOrEqual(100);
      }),
      { numRuns: 150 },
    );
  });

  it("never shows what was typed as markdown, link or mention", async () => {
    for (const [name, text] of hostileTexts) {
      const { text: said = "" } = await bot.ask("composer", { name: text });
      const typed = /^Nothing found for (.*)\.$/m.exec(said)?.[1] ?? "";
      expect(typed.replaceAll(/\\./gs, ""), name).not.toMatch(/\]\(|https:\/\/|<[@#t]|\*\*.*\*\*.*\*\*|\|\||~~|`/);
    }
  });
});

describe("every button and menu", () => {
  it("answers any argument within Discord's limits: forged, foreign, too long or odd", async () => {
    const argument = fc.oneof(
      anyText,
      fc.tuple(anyText, fc.oneof(fc.integer(), fc.double())).map(([id, page]) => `${id}:${page}`),
      fc.constantFrom("jerry-goldsmith:-1", "jerry-goldsmith:999999", "star-trek:1e9", "king-kong-1933", "recent,0,,,"),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...verbs), argument, async (verb, text) => {
        const pressed = await bot.press(`${verb}:x`, text);
        expect(pressed).toBeDefined();
        if (pressed !== undefined) expect(complaintsAbout(renderReply(pressed.reply))).toEqual([]);
      }),
      { numRuns: 250 },
    );
  });

  it.each(verbs.filter((verb) => !["previews", "following-page", "unfollow-all", "follow-again"].includes(verb)))(
    "%s: says kindly and privately that a thing is gone",
    async (verb) => {
      const pressed = await bot.press(`${verb}:no-such-thing-1999:1`);
      expect(pressed?.mode).toBe("add");
      expect(pressed?.reply.isPrivate).toBe(true);
      expect(pressed?.reply.text).toMatch(/no longer|any more/);
    },
  );
});

describe("everything that leads on from a card", () => {
  it("leads somewhere", async () => {
    const seen = new Set<string>();
    const leadOn = async (actions: Awaited<ReturnType<AskedBot["ask"]>>["actions"], depth: number) => {
      for (const action of (actions ?? []).flat()) {
        if (action.kind === "link") continue;
        const presses = action.kind === "select" ? action.options.map(({ value }) => value) : [undefined];
        for (const value of presses) {
          const key = `${action.customId} ${value ?? ""}`;
          if (seen.has(key) || depth === 0) continue;
          seen.add(key);
          const pressed = await bot.press(action.customId, value);
          expect(pressed?.reply.card?.title ?? pressed?.reply.text, key).toMatch(/^(?!.*(no longer|any more))/);
          for (const { id } of bot.context.follows.ofUser("3")) await bot.context.follows.remove("3", id);
          await leadOn(pressed?.reply.actions, depth - 1);
        }
      }
    };
    for (const title of ["the thing", "star trek picard", "game of thrones", "king kong", "doctor who"])
      await leadOn((await bot.ask("soundtrack", { title })).actions, 2);
    for (const name of ["goblin", "jerry goldsmith"]) await leadOn((await bot.ask("composer", { name })).actions, 2);
    await leadOn((await bot.ask("book")).actions, 2);
    await leadOn((await bot.ask("previews")).actions, 3);
    expect(seen.size).toBeGreaterThan(100);
  });
});
