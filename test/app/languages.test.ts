import { PermissionFlagsBits } from "discord.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demo } from "../../src/sandbox/start-sandbox.ts";
import { albumPost } from "../helpers/posts.ts";
import { createRunningBot, type RunningBot, until } from "../helpers/running-bot.ts";

let bot: RunningBot;

beforeAll(async () => {
  bot = await createRunningBot();
  await bot.boot();
});
afterAll(() => bot.close());

const ask = async (
  locale: string,
  command: string,
  options: Record<string, string> = {},
  as: string = demo.memberId,
) => {
  bot.sandbox.world.changeUser(as, { locale });
  const outcome = await bot.sandbox.use.command({
    as,
    channelId: demo.generalId,
    command,
    options,
  });
  if (outcome.kind !== "message") throw new Error(`The bot did not answer ${command}: ${outcome.kind}`);
  return outcome.message;
};

describe.each([
  ["en-US", "Composer", "US", "Nothing found for **", "Follow this film", "10 February 1929"],
  ["en-GB", "Composer", "US", "Nothing found for **", "Follow this film", "10 February 1929"],
  ["fr", "Musique", "États-Unis", "Rien trouvé pour **", "Suivre ce film", "10 février 1929"],
  ["de", "Musik", "USA", "Nichts gefunden zu **", "Diesem Film folgen", "10. Februar 1929"],
  ["es-ES", "Música", "Estados Unidos", "No hay nada para **", "Seguir esta película", "10 de febrero de 1929"],
  ["es-419", "Música", "Estados Unidos", "No hay nada para **", "Seguir esta película", "10 de febrero de 1929"],
  ["it", "Musiche", "USA", "Nessun risultato per **", "Segui questo film", "10 febbraio 1929"],
  ["ja", "音楽", "アメリカ", "見つかりませんでした", "この映画をフォロー", "1929年2月10日"],
  ["pt-BR", "Composer", "US", "Nothing found for **", "Follow this film", "10 February 1929"],
  ["ko", "Composer", "US", "Nothing found for **", "Follow this film", "10 February 1929"],
])("whoever uses Discord in %s", (locale, composer, country, nothing, follow, born) => {
  it("reads cards, buttons and dates in that language, or in English", async () => {
    const { embeds, components } = await ask(locale, "soundtrack", { title: "king kong 1933" });
    expect(embeds[0]?.fields?.[0]?.name).toBe(composer);
    expect(embeds[0]?.description).toContain(country);
    expect(JSON.stringify(components)).toContain(follow);
    const person = await ask(locale, "composer", { name: "jerry goldsmith" });
    expect(person.embeds[0]?.description).toContain(born);
  });

  it("is told in it what went wrong", async () => {
    expect((await ask(locale, "soundtrack", { title: "qqqq wwww eeee" })).content).toContain(nothing);
  });
});

it("the commands are registered in all languages once, not anew at the next start", async () => {
  const [previews] = bot.sandbox.world.commands().filter(({ name }) => name === "previews");
  expect(previews?.description_localizations).toMatchObject({ de: expect.any(String), "es-419": expect.any(String) });
  await bot.terminate();
  await bot.boot();
  expect(bot.log.filter(({ msg }) => msg === "commands registered")).toHaveLength(1);
});

describe("what nobody just asked for", () => {
  const messagesIn = (channelId: string) =>
    bot.sandbox.world.messages(channelId).filter(({ author }) => author.id === demo.botUserId);
  const toPerson = (userId: string) => messagesIn(bot.sandbox.world.openDirectMessage(userId).id);
  const fieldsIn = (channelId: string) =>
    messagesIn(channelId)[0]
      ?.embeds[0]?.fields?.map(({ name }) => name)
      .slice(0, 2) ?? [];

  it("comes in the server's language, an edit in that of then, a direct message in its reader's", {
    timeout: 40_000,
  }, async () => {
    const { guildId, adminId, memberId } = demo;
    bot.sandbox.world.setGuildLocale(guildId, "fr");
    const channel = bot.sandbox.world.addChannel({ guildId, name: "langues" }).id;
    await ask("en-US", "subscriptions add", { channel }, adminId);
    await ask("ja", "follow", { composer: "Jeff Russo" });
    await until(() => bot.log.some(({ msg }) => msg === "feed primed"));
    const post = bot.sandbox.world.publishPost(albumPost(1));
    await until(() => messagesIn(channel).length > 0 && toPerson(memberId).length > 0);
    expect(fieldsIn(channel)).toEqual(["Musique", "Label"]);
    const [news] = toPerson(memberId);
    expect(news?.content).toContain("フォロー中：**Jeff Russo**");
    expect(news?.embeds[0]?.author?.name).toBe("アルバム発売決定");

    const settings = await ask("it", "subscriptions settings", { language: "de" }, adminId);
    expect(settings.embeds[0]?.description).toContain("**Lingua** Tedesco\n");
    bot.sandbox.world.editPost(post.id, { html: albumPost(1).html.replace("March", "April") });
    await until(() => messagesIn(channel)[0]?.edited_timestamp !== null);
    expect(fieldsIn(channel)).toEqual(["Musik", "Label"]);

    bot.sandbox.world.denyBot(channel, PermissionFlagsBits.SendMessages);
    bot.sandbox.world.publishPost(albumPost(2));
    await until(() => toPerson(adminId).length > 0);
    expect(toPerson(adminId)[0]?.content).toContain(`In <#${channel}> kann ich nicht mehr posten`);
    const list = await ask("es-ES", "subscriptions list", {}, adminId);
    expect(list.embeds[0]?.description).toContain("en pausa: me falta un permiso en el canal");
  });
});
