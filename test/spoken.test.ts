import { expect, it } from "vitest";
import { createSpoken } from "../src/spoken.ts";
import { openMemoryPorts } from "./helpers/memory-ports.ts";

it("a server is spoken to in the language that it chose, else in Discord's for it, else in English", async () => {
  const memory = await openMemoryPorts();
  const locales = new Map([
    ["french", "fr"],
    ["mexican", "es-419"],
    ["korean", "ko"],
    ["chosen", "it"],
  ]);
  await memory.guildSettings.save({ guildId: "chosen", language: "ja" });
  const { inGuild } = createSpoken(memory, (guildId) => locales.get(guildId));
  const spoken = [...locales.keys(), "unknown"].map((guildId) => inGuild(guildId).language);
  expect(spoken).toEqual(["fr", "es", "en", "ja", "en"]);
});

it("a member is spoken to in the language in which they last used the bot, else in English", async () => {
  const memory = await openMemoryPorts();
  await memory.members.update("1", (member) => ({ ...member, locale: "de" }));
  await memory.members.update("2", (member) => ({ ...member, locale: "pt-BR" }));
  const { toMember } = createSpoken(memory, () => "fr");
  expect(["1", "2", "3"].map((userId) => toMember(userId).language)).toEqual(["de", "en", "en"]);
});
