import { describe, expect, it } from "vitest";
import { fr } from "../../../src/core/phrases/fr.ts";
import { everythingSaid, translations } from "../../helpers/said.ts";

it.each([
  ["Ennio Morricone", "Plus d’Ennio Morricone"],
  ["Éric Serra", "Plus d’Éric Serra"],
  ["Hans Zimmer", "Plus de Hans Zimmer"],
  ["Hildur Guðnadóttir", "Plus d’Hildur Guðnadóttir"],
  ["Henri Dutilleux", "Plus d’Henri Dutilleux"],
  ["Yann Tiersen", "Plus de Yann Tiersen"],
  ["Yvonne", "Plus d’Yvonne"],
  ["Jeff Russo", "Plus de Jeff Russo"],
  ["iTunes", "Plus d’iTunes"],
  ["Howard Shore", "Plus de Howard Shore"],
])("French takes the name of %s as it is spoken", (name, expected) => {
  expect(fr.soundtrack.moreBy(name)).toBe(expected);
});

it("French elides before a title set in signs", () => {
  expect(fr.book.noneCovers("*Alien*")).toContain("ne traite encore d’*Alien*.");
});

describe.each(["fr", "it"])("in %s", (language) => {
  it("one kind of apostrophe stands throughout", () => {
    const texts = Object.entries(translations).flatMap(([name, phrases]) =>
      name === language ? everythingSaid(phrases) : [],
    );
    expect(texts.length).toBeGreaterThan(300);
    expect(texts.filter(({ text }) => text.replaceAll(/`[^`]*`/g, "").includes("'"))).toEqual([]);
  });
});
