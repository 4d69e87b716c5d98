import { describe, expect, it } from "vitest";
import type { ReadLabel } from "../../../src/core/extract/labels/label.ts";
import { noWeights } from "../../../src/core/extract/learned/learned-weights.ts";
import { createGazetteer } from "../../../src/core/extract/names/gazetteer.ts";
import { chooseLabel, readNames, type WeighedName } from "../../../src/core/extract/weigh-names.ts";
import { readForTest } from "../../extract/read-post.ts";

const name = (text: string, composerScore: number, labelOdds = -4): WeighedName => ({
  key: text.toLowerCase(),
  name: text,
  composerScore,
  labelOdds,
  hasOtherRole: false,
  isCredited: false,
});
describe("the names of a post", () => {
  it.each([
    ["Salt Road: Keeler", ["Ida Holm"]],
    ["The Return of Anna Keeler", ["Ida Holm"]],
    ["Salt Road", ["Anna Keeler", "Ida Holm"]],
    ["Anna", ["Ida Holm"]],
    ["Salt Roads", ["Anna Keeler", "Ida Holm"]],
    ["Keeler Street", ["Anna Keeler", "Ida Holm"]],
  ])("leave out the work %s and whom it is named after", (work, left) => {
    const context = readForTest("now", "<p>Once more Anna Keeler returns, and Ida Holm wrote the music.</p>");
    const names = readNames(context, context.reading.sentences, work, noWeights);
    expect(names.map(({ entity }) => entity.name)).toEqual(left);
  });
});

describe("what begins as the work does", () => {
  it("is no name, unless a person is called so", () => {
    const context = readForTest("now", "<p>The makers of Grey Dawn Rising return. Anna Keeler wrote it.</p>");
    const keysOf = (work: string) =>
      readNames(context, context.reading.sentences, work, noWeights).map(({ entity }) => entity.name);
    expect(keysOf("Grey Dawn Redemption")).toEqual(["Anna Keeler"]);
    expect(keysOf("Anna and the Sea")).toContain("Anna Keeler");
  });
});

describe("a band of which the post names the one who composed", () => {
  it("has another role", () => {
    const known = createGazetteer({ composers: ["Ida Holm"], labels: [], works: [] });
    const context = { ...readForTest("Dawn", "<p>Northgate’s Ida Holm wrote the score.</p>"), gazetteer: known };
    const names = readNames(context, context.reading.sentences, "Dawn", noWeights);
    const roleOf = (text: string) => names.find(({ entity }) => entity.name === text)?.hasOtherRole;
    expect([roleOf("Northgate"), roleOf("Ida Holm")]).toEqual([true, false]);
  });
});

describe("who signs a post", () => {
  const roleOf = (html: string): boolean | undefined => {
    const context = readForTest("Dawn", html);
    const names = readNames(context, context.reading.sentences, "Dawn", noWeights);
    return names.find(({ entity }) => entity.name === "Ida Holm")?.hasOtherRole;
  };

  it("has another role, unless a list names him or more is said of him", () => {
    expect(roleOf("<p>The score is out today.</p><p>– Ida Holm</p>")).toBe(true);
    expect(roleOf("<p>It has music by these:</p><p>– Ida Holm</p><p>– Leo Park</p>")).toBe(false);
    expect(roleOf("<p>The score by Ida Holm is out today.</p><p>– Ida Holm</p>")).toBe(false);
  });
});

describe("the label of an album", () => {
  const ruled = (label: string | undefined, isPlain = false, ...denied: readonly string[]): ReadLabel => ({
    name: label,
    isPlain,
    denied: new Set(denied),
  });

  it("is the one that rules found, unless another is far likelier", () => {
    const names = (milan: number, netflix: number) => [name("Milan Records", 0, milan), name("Netflix", 0, netflix)];
    expect(chooseLabel(names(0, 2), ruled("Milan Records"), [])).toBe("Milan Records");
    expect(chooseLabel(names(4, -3), ruled("Netflix"), [])).toBe("Milan Records");
    expect(chooseLabel(names(4, -3), ruled("Netflix", true), [])).toBe("Netflix");
  });

  it("is named as fully as rules found it", () => {
    const names = [name("Rook Music", 0, 5), name("Rook Music Group", 0, -4)];
    expect(chooseLabel(names, ruled("Rook Music Group"), [])).toBe("Rook Music Group");
  });

  it("is none where nothing is likely, or only the composer is, or who is said to have no part in it", () => {
    expect(chooseLabel([name("Netflix", -4, -3)], ruled(undefined), [])).toBeUndefined();
    expect(chooseLabel([name("Ida Holm", 2, 2)], ruled(undefined), ["Ida Holm"])).toBeUndefined();
    expect(chooseLabel([name("Rook Records", 0, 3)], ruled(undefined, false, "Rook Records"), [])).toBeUndefined();
  });
});
