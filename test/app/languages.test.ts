import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demo } from "../../src/sandbox/start-sandbox.ts";
import { createRunningBot, type RunningBot } from "../helpers/running-bot.ts";

let bot: RunningBot;

beforeAll(async () => {
  bot = await createRunningBot();
  await bot.boot();
});
afterAll(() => bot.close());

const ask = async (locale: string, command: string, options: Record<string, string> = {}) => {
  bot.sandbox.world.changeUser(demo.memberId, { locale });
  const outcome = await bot.sandbox.use.command({
    as: demo.memberId,
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
