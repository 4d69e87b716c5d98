import { describe, expect, it } from "vitest";
import { clauseAround } from "../../../../src/core/extract/dates/day-clauses.ts";
import { findOtherSubject } from "../../../../src/core/extract/dates/day-subjects.ts";
import { readForTest } from "../../../extract/read-post.ts";

/** What comes on the last day that a sentence names, instead of the album. */
function otherSubject(text: string): string | undefined {
  const context = readForTest("Dawn", `<p>${text}</p>`);
  const sentence = context.reading.sentences[1] ?? expect.fail("no sentence");
  const dates = context.findDates(sentence.text, context.reading.language, context.reading.publishedAt);
  const clause = clauseAround(context, sentence, dates.at(-1) ?? expect.fail("no day"));
  return findOtherSubject(context.cues, { ...clause, workKey: "dawn" });
}

describe("what comes on a day instead of the album", () => {
  it.each([
    ["The film comes out on March 12.", "work"],
    ["Dawn, the new film with Kim Oya, is out on March 12.", "work"],
    ["It is a good reason to see the film, which is released on March 12.", "work"],
    ["A PlayStation 5 version follows on March 12.", "work"],
    ["Mentre il film esce negli Stati Uniti il 5 marzo.", "work"],
    ["Dawn releases on March 12.", "work"],
    ["It comes on LP, with pre-orders opening on March 12.", "orders"],
    ["The set, which moves from March 12, is late.", "earlier"],
    ["The pre-order window closes on March 12.", "orders"],
    ["You can get in line on March 12, when pre-orders begin.", "orders"],
    ["Be quick on March 12, when advance orders open.", "orders"],
    ["Orders are taken for two weeks, until March 12.", "orders"],
    ["Im Angebot bis zum 12. März.", "orders"],
    ["The set leaves the label’s shelves for good on March 12.", "earlier"],
    ["First come two CD singles, both on March 12.", "track"],
    ["The theme song is out on March 12.", "track"],
    ["Hill’s Dawn is really coming out on March 12.", "work"],
    ["The record is at the fair on March 12-14.", "event"],
    ["The album won’t be out on March 12 as planned.", "earlier"],
    ["Der Soundtrack kommt im Mai statt am 12. März.", "earlier"],
    ["The film, it seems, comes out on March 12.", "work"],
    ["Seit langem sind Vorbestellungen ab dem 12. März möglich.", "orders"],
    ["On March 12 “Shore”, a track of two minutes, gets to the services.", "track"],
    ["C’est une belle bande originale, dans les précommandes le 12 mars.", "orders"],
    ["“Shore”, which will be a CD single on March 12.", "track"],
    ["She plays it live in concert on March 12.", "event"],
    ["Meet her at Comic-Con on March 12.", "event"],
  ])("%s", (text, other) => {
    expect(otherSubject(text)).toBe(other);
  });

  it.each([
    ["The soundtrack comes out on March 12."],
    ["The soundtrack of the film comes out on March 12."],
    ["The songs album follows on March 12."],
    ["The album features 24 tracks from the score and will be released on March 12."],
    ["The album won’t be out until March 12."],
    ["Two weeks after the singles, on March 12, the soundtrack follows."],
    ["You cannot buy the album until March 12."],
    ["The LP is sold at Comic-Con on March 12."],
    ["Dawn is out on vinyl on March 12."],
    ["The film opens on March 5, while the album follows on March 12."],
  ])("nothing: %s", (text) => {
    expect(otherSubject(text)).toBeUndefined();
  });
});
