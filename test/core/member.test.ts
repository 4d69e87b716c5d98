import { describe, expect, it } from "vitest";
import { isReachable, type Member, reached, returned, seenIn, turnedAway } from "../../src/core/member.ts";

const known: Member = { userId: "500", channelId: "9" };
const closed: Member = { ...known, unreachable: { since: 10, mayTry: false } };
const back: Member = { ...known, unreachable: { since: 10, mayTry: true } };

describe("a member", () => {
  it.each([
    ["nobody knows is tried", undefined, true],
    ["who was never turned away is tried", known, true],
    ["who turned a message away is left alone", closed, false],
    ["who came back since is tried again", back, true],
  ])("%s", (_name, member, expected) => {
    expect(isReachable(member)).toBe(expected);
  });

  it.each<[string, Member, Member]>([
    ["is marked with the date of the first message that was turned away", turnedAway(known, 10), closed],
    ["keeps that date while it goes on", turnedAway(closed, 99), closed],
    ["keeps that date when the next try is turned away as well", turnedAway(back, 99), closed],
    ["who uses the bot may be tried again", returned(closed), back],
    ["who can be reached has no mark", reached(back), known],
    ["is known by the language in which they last used the bot", seenIn(known, "de"), { ...known, locale: "de" }],
  ])("%s", (_name, after, expected) => {
    expect(after).toEqual(expected);
  });

  it("stays the same object where nothing changes, so that nothing is written", () => {
    expect(turnedAway(closed, 99)).toBe(closed);
    expect(returned(known)).toBe(known);
    expect(returned(back)).toBe(back);
    expect(reached(known)).toBe(known);
    const german = seenIn(known, "de");
    expect(seenIn(german, "de")).toBe(german);
  });
});
