import { SnowflakeUtil } from "discord.js";
import { describe, expect, it } from "vitest";
import { findInHistory } from "../../src/discord/find-announced.ts";
import { renderCard } from "../../src/discord/render-card.ts";
import { startAt } from "../helpers/previews.ts";

const idAt = (at: number) => SnowflakeUtil.generate({ timestamp: at }).toString();
const texts = [
  { says: "old", title: "Dune", url: "https://example.com/dune" },
  { says: "new", title: "Dune: Part Two", url: "https://example.com/moved" },
];
const messageId = idAt(startAt);
const message = (more: object) => ({
  id: messageId,
  author: { id: "7" },
  content: "",
  embeds: [texts[0]],
  ...more,
});

function look(messages: readonly object[], lastMessageId?: string) {
  const find = findInHistory({
    botUserId: () => "7",
    getMessages: async () => messages,
    getChannel: async () => ({ id: "10", last_message_id: lastMessageId ?? null }),
  });
  return find("10", texts, startAt);
}

describe("a channel's history", () => {
  it("tells a message by any of the texts that may have been sent", async () => {
    for (const embed of texts) {
      expect(await look([message({ embeds: [embed] })])).toEqual({ kind: "found", messageId });
    }
  });

  it("tells a message by its title as Discord shows it, marks escaped and cut to length", async () => {
    const title = `*Dune* ${"x".repeat(300)}`;
    const shown = renderCard({ tone: "preview", title, lines: [], fields: [] }).title;
    const find = findInHistory({
      botUserId: () => "7",
      getMessages: async () => [message({ embeds: [{ title: shown, url: "https://example.com/" }] })],
      getChannel: async () => ({}),
    });
    expect(await find("10", [{ says: "", title, url: "https://example.com/" }], startAt)).toMatchObject({
      kind: "found",
    });
  });

  it.each([
    ["somebody else's message", { author: { id: "8" } }],
    ["a message about another post", { embeds: [{ title: "Dune", url: "https://example.com/other" }] }],
    ["the answer to a command", { interaction_metadata: { id: "1", type: 2, user: { id: "8" } } }],
    ["a test that an administrator asked for", { content: "-# Test · this is how a preview looks here" }],
  ])("does not take %s for the announcement", async (_name, more) => {
    expect(await look([message(more)])).toEqual({ kind: "absent" });
  });

  it("that shows nothing is empty only where nothing was posted since", async () => {
    expect(await look([])).toEqual({ kind: "absent" });
    expect(await look([], idAt(startAt - 86_400_000))).toEqual({ kind: "absent" });
    expect(await look([], idAt(startAt + 1_000))).toMatchObject({ kind: "unreadable" });
  });
});
