import { describe, expect, it } from "vitest";
import { facetsOf } from "../../../src/core/search/facets.ts";
import { rolesOf } from "../../../src/core/search/roles.ts";

function spareIn(typed: string): string {
  const words = typed.split(" ");
  const roles = rolesOf(words);
  return words.filter((_, place) => roles[place]?.spare).join(" ");
}

describe("the roles of typed words", () => {
  it.each([
    ["lost season 4", "season 4"],
    ["lost s 04 e 02", "s 04 e 02"],
    ["stranger things final season", "final season"],
    ["doctor who 4 series", "who 4 series"],
    ["dune part 2", "part"],
    ["who composed the score to arrival", "who composed the score to"],
    ["silent hill game", "game"],
    ["studio ghibli ponyo", "studio ghibli"],
    ["main theme from jaws", "main theme from"],
    ["star wars episode 4", "episode"],
    ["season of the witch", ""],
    ["20 000 leagues", ""],
  ])("in %j the words %j are spare", (typed, spare) => {
    expect(spareIn(typed)).toBe(spare);
  });

  it("takes words that would all be spare for a title", () => {
    expect(spareIn("what is called about")).toBe("");
  });

  it("knows what kinds and countries are asked for", () => {
    expect(rolesOf(["silent", "hill", "movie"])[2]?.facets).toBe(facetsOf(["film"]));
    expect(rolesOf(["house", "japanese"])[1]?.facets).toBe(facetsOf(["JP"]));
    expect(rolesOf(["lost", "season", "4"])[1]?.facets).toBe(facetsOf(["tv"]));
  });

  it("knows years and decades", () => {
    const first = (typed: string) => rolesOf(typed.split(" "))[0];
    expect(first("1982 thing")).toMatchObject({ year: 1982, years: 1 });
    expect(first("80 s godzilla")).toMatchObject({ year: 80, years: 10 });
    expect(first("1950 s films")).toMatchObject({ year: 1950, years: 10 });
    expect(first("sixties")).toMatchObject({ year: 60, years: 10 });
    expect(first("12 monkeys")).toMatchObject({ year: 0 });
  });
});
