import { expect, it } from "vitest";
import { de } from "../../../src/core/phrases/de.ts";
import { en } from "../../../src/core/phrases/en.ts";
import { es } from "../../../src/core/phrases/es.ts";
import { fr } from "../../../src/core/phrases/fr.ts";
import { it as italian } from "../../../src/core/phrases/it.ts";
import { ja } from "../../../src/core/phrases/ja.ts";
import { localised, phrasesFor } from "../../../src/core/phrases/languages.ts";

it.each([
  ["en-US", en],
  ["en-GB", en],
  ["fr", fr],
  ["de", de],
  ["es-ES", es],
  ["es-419", es],
  ["it", italian],
  ["ja", ja],
  ["pt-BR", en],
  ["ko", en],
  ["", en],
  ["toString", en],
  [undefined, en],
])("whoever uses Discord in %s is answered in a language that the bot speaks", (locale, expected) => {
  expect(phrasesFor(locale)).toBe(expected);
});

it("what is registered names Discord's locales", () => {
  expect(localised(({ previews }) => previews.thisWeek)).toEqual({
    fr: "Cette semaine",
    de: "Diese Woche",
    "es-ES": "Esta semana",
    "es-419": "Esta semana",
    it: "Questa settimana",
    ja: "今週",
  });
});
