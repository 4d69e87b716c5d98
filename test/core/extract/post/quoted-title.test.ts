import { describe, expect, it } from "vitest";
import { isWithinQuotedTitle } from "../../../../src/core/extract/post/quoted-title.ts";

/** Whether the first such sign of a text stands within a title in quotes. */
function isWithin(text: string): boolean {
  const at = text.search(/[!?]/);
  return isWithinQuotedTitle(text, at, at + 2);
}

describe("a sign within a title in quotes", () => {
  it("ends no sentence", () => {
    expect(isWithin("The “Owls! The Movie” soundtrack is out.")).toBe(true);
    expect(isWithin('Hear "Who? The Owl Song" below.')).toBe(true);
  });

  it("ends one in speech, outside quotes and at the end of a quotation", () => {
    expect(isWithin("“We love owls! They sing all night,” she says.")).toBe(false);
    expect(isWithin("What a score! The “Owls” soundtrack is out.")).toBe(false);
    expect(isWithin("She calls it “Owls!” It is out now, as is “Dawn”.")).toBe(false);
  });
});
