import { describe, expect, it } from "vitest";
import { chooseComposers } from "../../../../src/core/extract/composers/choose-composers.ts";
import type { ReadComposers } from "../../../../src/core/extract/composers/composers.ts";
import { findEntities } from "../../../../src/core/extract/names/entities.ts";
import { findRows } from "../../../../src/core/extract/names/name-rows.ts";
import type { WeighedName } from "../../../../src/core/extract/weigh-names.ts";
import { readForTest } from "../../../extract/read-post.ts";

const name = (text: string, composerScore: number, hasOtherRole = false): WeighedName => ({
  key: text.toLowerCase(),
  name: text,
  composerScore,
  labelOdds: -4,
  hasOtherRole,
  isCredited: false,
});
const said = (...names: readonly string[]): ReadComposers => ({ names, proof: "plain" });
const guessed = (...names: readonly string[]): ReadComposers => ({ names, proof: "likely" });
const none: ReadComposers = { names: [], proof: "none" };

function rowsOf(html: string) {
  const context = readForTest("Dawn", html);
  return findRows(findEntities(context, context.reading.sentences));
}

describe("the composers of an album", () => {
  it("are those that rules found, where nothing was learned", () => {
    expect(chooseComposers([], said("Ida Holm"))).toEqual(["Ida Holm"]);
  });

  it("are the likeliest name, as rules spell it, and all that are nearly as likely", () => {
    const names = [name("Ida Holm", 2), name("Pia Lund", 1.5), name("Kai Berg", 0.5)];
    expect(chooseComposers(names, said("IDA HOLM"))).toEqual(["IDA HOLM", "Pia Lund"]);
  });

  it("are joined by those whom a rule names beside them, unless nearly all speaks against it", () => {
    const names = [name("Ida Holm", 2), name("Pia Lund", -2), name("Kai Berg", -3)];
    expect(chooseComposers(names, said("Ida Holm", "Pia Lund", "Kai Berg"))).toEqual(["Ida Holm", "Pia Lund"]);
    expect(chooseComposers(names, guessed("Ida Holm", "Pia Lund"))).toEqual(["Ida Holm"]);
  });

  it("are joined by whoever stands in a row with one of them", () => {
    const names = [name("Ida Holm", 3), name("Pia Lund", -0.5), name("Kai Berg", -0.5), name("Jo Reed", -0.5)];
    const rows = rowsOf("<p>Ida Holm, Pia Lund and the pianist Kai Berg met. Jo Reed came, too.</p>");
    expect(chooseComposers(names, none, rows)).toEqual(["Ida Holm", "Pia Lund", "Kai Berg"]);
  });

  it("are joined past what is said of the first, but not by who wrote songs", () => {
    const names = [name("Ida Holm", 3), name("Pia Lund", -0.5)];
    const aside = rowsOf("<p>Ida Holm, composer of many games, and Pia Lund met.</p>");
    const songs = rowsOf("<p>There are songs by Ida Holm and Pia Lund.</p>");
    expect(chooseComposers(names, none, aside)).toEqual(["Ida Holm", "Pia Lund"]);
    expect(chooseComposers(names, none, songs)).toEqual(["Ida Holm"]);
  });

  it("are not those who did something else, if others are as likely", () => {
    const names = [name("Ida Holm", 1.5), name("Pia Lund", 1.2, true)];
    expect(chooseComposers(names, none)).toEqual(["Ida Holm"]);
    expect(chooseComposers(names, said("Ida Holm", "Pia Lund"))).toEqual(["Ida Holm", "Pia Lund"]);
    expect(chooseComposers([name("Pia Lund", 0.8, true)], none)).toEqual([]);
  });

  it("are joined by who is known to have composed the work, unless nearly all speaks against it", () => {
    const known = (text: string, score: number) => ({ ...name(text, score), isCredited: true });
    const names = [known("Ida Holm", 3), known("Pia Lund", -1), name("Kai Berg", -1), known("Jo Reed", -2)];
    expect(chooseComposers(names, none)).toEqual(["Ida Holm", "Pia Lund"]);
  });

  it("are joined by whom a rule found plainly, though others are likelier", () => {
    const names = [name("Ida Holm", 3), name("Pia Lund", -0.3), name("Kai Berg", -0.3)];
    expect(chooseComposers(names, said("Pia Lund"))).toEqual(["Ida Holm", "Pia Lund"]);
  });

  it("are rather whom a rule found plainly than somebody a little likelier", () => {
    const names = [name("Ida Holm", -0.3), name("Pia Lund", -0.6)];
    expect(chooseComposers(names, said("Pia Lund"))).toEqual(["Pia Lund"]);
    expect(chooseComposers(names, guessed("Pia Lund"))).toEqual(["Ida Holm"]);
  });

  it("are not a whole cast, although it follows the composer's name", () => {
    const cast = ["Pia Lund", "Kai Berg", "Jo Reed", "Leo Park", "Kim Oya"];
    const names = [name("Ida Holm", 2), ...cast.map((text) => name(text, -1))];
    expect(chooseComposers(names, said("Ida Holm", ...cast))).toEqual(["Ida Holm"]);
  });

  it("are two persons rather than a pair of one name, where a rule found both", () => {
    const names = [name("Obfusk", 1), name("Obfusk and Grigori", 2)];
    expect(chooseComposers(names, said("Obfusk", "Grigori"))).toEqual(["Grigori", "Obfusk"]);
  });

  it("are the likeliest name where no name is likely, and nobody where all are unlikely", () => {
    expect(chooseComposers([name("Ida Holm", -0.2), name("Pia Lund", -2)], none)).toEqual(["Ida Holm"]);
    expect(chooseComposers([name("Ida Holm", -1.5)], guessed("Ida Holm"))).toEqual([]);
  });

  it("are those that a rule found plainly where no other name is likely", () => {
    expect(chooseComposers([name("Ida Holm", -1.5), name("Pia Lund", -3)], said("Ida Holm"))).toEqual(["Ida Holm"]);
    expect(chooseComposers([name("Ida Holm", -2.5)], said("Ida Holm"))).toEqual([]);
  });

  it("are whoever signs the post about a score of his own", () => {
    const signed: ReadComposers = { names: ["Ida Holm"], proof: "likely", isSigned: true };
    expect(chooseComposers([name("Pia Lund", 1), name("Ida Holm", -2)], signed)).toEqual(["Ida Holm"]);
  });

  it("may be names that only a rule saw, if it is plainly said", () => {
    expect(chooseComposers([name("Pia Lund", -2)], said("Juri Holm"))).toEqual(["Juri Holm"]);
    expect(chooseComposers([name("Pia Lund", -2)], guessed("Juri Holm"))).toEqual([]);
  });

  it("are not named twice, as a whole and as a part of it", () => {
    expect(chooseComposers([name("Moth & Rust", 3), name("Rust", 2.5)], none)).toEqual(["Moth & Rust"]);
  });
});
