import { describe, expect, it } from "vitest";
import { readForTest } from "../../../extract/read-post.ts";

describe("what leads away from a post", () => {
  it.each([
    ["Related posts:"],
    ["Weitere interessante Nachrichten:"],
    ["À lire aussi"],
    ["También te puede interesar"],
    ["Leggi anche:"],
  ])("is not read with the list under it: %s", (heading) => {
    const told = `<p>The score is out.</p><p>It is by Ida Holm.</p><h4>${heading}</h4><ul><li>Neu von Vega: Deep Field</li></ul>`;
    const { sentences } = readForTest("Salt Road", told).reading;
    expect(sentences.map(({ text }) => text)).toEqual(["Salt Road", "The score is out.", "It is by Ida Holm."]);
  });
});
