import { describe, expect, it } from "vitest";
import { filmTitleOf } from "../../../src/core/album/film-title.ts";

describe("filmTitleOf", () => {
  it.each([
    ["Alien (Original Motion Picture Soundtrack)", "Alien"],
    ["Star Trek: Picard Season 1 (Original Series Soundtrack)", "Star Trek: Picard Season 1"],
    ["Stranger Things, Volume One (A Netflix Original Series Soundtrack)", "Stranger Things, Volume One"],
    [
      "The Lord of the Rings: The Two Towers: Original Motion Picture Soundtrack",
      "The Lord of the Rings: The Two Towers",
    ],
    ["Music From the Motion Picture: Pulp Fiction", "Pulp Fiction"],
    ["The Thing: Original Motion Picture Score", "The Thing"],
    ["Final Fantasy VII Original Soundtrack", "Final Fantasy VII"],
    ["Blade Runner OST", "Blade Runner"],
    ["Godzilla [Original Soundtrack]", "Godzilla"],
    ["Le Fabuleux Destin d'Amélie Poulain : Bande originale", "Le Fabuleux Destin d'Amélie Poulain"],
    ["千と千尋の神隠し サウンドトラック", "千と千尋の神隠し"],
  ])("takes what says soundtrack off %s", (title, film) => expect(filmTitleOf(title)).toBe(film));

  it.each([
    "Star Trek: Picard: Season 1",
    "The Score",
    "Original Motion Picture Soundtrack",
    "The Music of Star Wars",
    "King Kong: The Complete 1933 Film Score",
    "Songs from the Labyrinth",
    "M",
  ])("leaves %s alone", (title) => expect(filmTitleOf(title)).toBe(title));
});
