import { describe, expect, it } from "vitest";
import { whyLine } from "../../../src/core/cards/follow-reason.ts";
import { joined, planAnnouncements } from "../../../src/core/delivery/announcement.ts";
import { memberAddress, memberAt, planDirectMessages } from "../../../src/core/delivery/direct-message.ts";
import { type FollowSubject, followKey, matchesFollow } from "../../../src/core/follow.ts";
import { en } from "../../../src/core/phrases/en.ts";
import type { PreviewRecord } from "../../../src/core/preview.ts";
import { follow, preview, subscription } from "../../helpers/previews.ts";

describe("direct messages", () => {
  it("are one for each member, however many of their follows match, in their order", () => {
    const planned = planDirectMessages("news/1", [
      follow("a", "Jeff Russo"),
      follow("b", "Lakeshore", { subject: "label" }),
      follow("a", "Jeff Russo", { userId: "501" }),
    ]);
    expect(planned.map(({ channelId, followIds }) => [channelId, followIds])).toEqual([
      ["@500", ["a", "b"]],
      ["@501", ["a"]],
    ]);
  });

  it("are addressed to members, whom no channel is taken for", () => {
    expect(memberAt(memberAddress("500"))).toBe("500");
    expect(memberAt("500")).toBeUndefined();
  });

  it("of one summary name the follows of all of it, each once", () => {
    const [first] = planDirectMessages("news/1", [follow("a", "Jeff Russo"), follow("b", "Milan")]);
    const [second] = planDirectMessages("news/2", [follow("b", "Milan"), follow("c", "Dune")]);
    if (second === undefined) throw new Error("nothing was planned");
    expect(joined(first, second).followIds).toEqual(["a", "b", "c"]);
    const [inChannel] = planAnnouncements(preview("1"), [subscription("s", "10")]);
    if (inChannel === undefined) throw new Error("nothing was planned");
    expect(joined(inChannel, inChannel)).not.toHaveProperty("followIds");
  });

  it("say why they came, with the names as they are and not all of many", () => {
    expect(whyLine([], en)).toBe("");
    expect(whyLine([follow("a", "Jeff Russo")], en)).toBe("-# You follow **Jeff Russo**.");
    expect(whyLine([follow("a", "A_b*"), follow("b", "B")], en)).toBe("-# You follow **A\\_b\\*** and **B**.");
    const five = ["A", "B", "C", "D", "E"].map((name) => follow(name, name));
    expect(whyLine(five, en)).toBe("-# You follow **A**, **B**, **C** and 2 more.");
    expect(
      whyLine(
        five.map((one) => ({ ...one, name: "x".repeat(200) })),
        en,
      ).length,
    ).toBeLessThan(400);
  });
});

describe("a follow", () => {
  it.each<[FollowSubject, string, Partial<PreviewRecord>, boolean]>([
    ["composer", "JEFF RUSSO", {}, true],
    ["composer", "Jóhann Jóhannsson", { composers: ["Hildur Guðnadóttir", "Johann Johannsson"] }, true],
    ["composer", "Russo", {}, false],
    ["composer", "Star Trek: Picard", {}, false],
    ["composer", "★", { composers: ["★"] }, true],
    ["composer", "★", { composers: ["♪"] }, false],
    ["label", "Lakeshore", {}, true],
    ["label", "lakeshore music", {}, true],
    ["label", "Milan", {}, false],
    ["work", "star trek picard", {}, true],
    ["work", "The Star Trek: Picard", {}, true],
    ["work", "Star Trek", {}, false],
  ])("of the %s %s, with %o, matches: %s", (subject, name, record, expected) => {
    expect(matchesFollow({ subject, name }, preview("1", record))).toBe(expected);
    const filters = { [subject]: name };
    expect(planAnnouncements(preview("1", record), [subscription("s", "10", { filters })])).toHaveLength(
      expected ? 1 : 0,
    );
  });

  it("of what a preview does not state matches nothing", () => {
    const { label, work, ...bare } = preview("1").record;
    const told = { ...preview("1"), record: { ...bare, composers: [] } };
    expect(matchesFollow({ subject: "label", name: label ?? "" }, told)).toBe(false);
    expect(matchesFollow({ subject: "work", name: work ?? "" }, told)).toBe(false);
    expect(matchesFollow({ subject: "composer", name: "Jeff Russo" }, told)).toBe(false);
  });

  it("means the same however it is spelt, and something else for another subject", () => {
    const key = followKey({ subject: "label", name: "Lakeshore Records" });
    expect(followKey({ subject: "label", name: "LAKESHORE" })).toBe(key);
    expect(followKey({ subject: "work", name: "Lakeshore Records" })).not.toBe(key);
  });
});
