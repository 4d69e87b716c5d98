import { describe, expect, it } from "vitest";
import { isAssignment } from "../../../../src/core/extract/news/assignment.ts";
import { readForTest } from "../../../extract/read-post.ts";

const isHired = (title: string, html = "<p>The film opens next year.</p>"): boolean =>
  isAssignment(readForTest(title, html));

describe("news of who is to write the music", () => {
  it.each([
    "Salt Road has found its composer",
    "A new composer for Salt Road",
    "Ona Lind joins in on the music of Salt Road",
    "Ona Lind und Per Holm machen die Musik zu „Salt Road“",
    "Ona Lind mettra Salt Road en musique",
    "La película de Salt Road ya tiene quien le ponga música",
    "Le musiche di Salt Road saranno di Ona Lind",
  ])("is told by the headline: %s", (title) => {
    expect(isHired(title)).toBe(true);
  });

  it.each([
    "<p>The thriller <em>Salt Road</em> has found its composer.</p>",
    "<p>It will be long. Ona Lind is composing the music for <em>Salt Road</em>.</p>",
    "<p>Será Ona Lind quien componga la banda sonora de la cinta.</p>",
  ])("or by what comes first: %s", (html) => {
    expect(isHired("Salt Road", html)).toBe(true);
  });

  it.each([
    "Ona Lind on scoring Salt Road",
    "Looking to score",
    "A day at the scoring stage",
    "Lanterns, by the composer of Salt Road",
    "Salt Road: new score released",
    "Salt Road soundtrack has a new composer's notes",
  ])("is no talk of the trade and no news of an album: %s", (title) => {
    expect(isHired(title)).toBe(false);
  });
});
