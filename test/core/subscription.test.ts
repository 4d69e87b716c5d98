import { describe, expect, it } from "vitest";
import { planAnnouncements } from "../../src/core/delivery/announcement.ts";
import { isSameWish, matchesPreview } from "../../src/core/subscription.ts";
import { preview, subscription } from "../helpers/previews.ts";

describe("a subscription's filters", () => {
  const picard = preview("1");

  it.each([
    [{}, true],
    [{ composer: "jeff russo" }, true],
    [{ composer: "JEFF  RUSSO!" }, true],
    [{ composer: "Bear McCreary" }, false],
    [{ label: "Lakeshore" }, true],
    [{ label: "lakeshore records" }, true],
    [{ label: "Milan Records" }, false],
    [{ work: "Star Trek Picard" }, true],
    [{ work: "Star Trek" }, false],
    [{ kind: "album-announcement" }, true],
    [{ kind: "track-premiere" }, false],
    [{ feedId: "news" }, true],
    [{ feedId: "other" }, false],
    [{ composer: "Jeff Russo", label: "Milan Records" }, false],
    [{ composer: "Jeff Russo", label: "Lakeshore", kind: "album-announcement" }, true],
  ] as const)("%j lets the Picard preview through: %s", (filters, expected) => {
    expect(matchesPreview(filters, picard)).toBe(expected);
  });

  it("compare names without accents", () => {
    expect(matchesPreview({ composer: "Ludwig Goransson" }, preview("1", { composers: ["Ludwig Göransson"] }))).toBe(
      true,
    );
    expect(matchesPreview({ label: "Varese Sarabande" }, preview("1", { label: "Varèse Sarabande" }))).toBe(true);
  });

  it("never match a fact that the post does not state", () => {
    expect(matchesPreview({ composer: "Jeff Russo" }, preview("1", { composers: [] }))).toBe(false);
  });
});

describe("planning announcements", () => {
  it("makes one announcement a channel, roles united, however many subscriptions match", () => {
    const plan = planAnnouncements(preview("1"), [
      subscription("a", "10", { roleId: "70" }),
      subscription("b", "10", { roleId: "71", filters: { composer: "Jeff Russo" }, publish: true }),
      subscription("c", "10", { roleId: "70" }),
      subscription("d", "11"),
      subscription("e", "12", { filters: { kind: "book-news" } }),
    ]);
    expect(plan).toEqual([
      {
        previewKey: "news/1",
        guildId: "1",
        channelId: "10",
        subscriptionIds: ["a", "b", "c"],
        roleIds: ["70", "71"],
        publish: true,
      },
      { previewKey: "news/1", guildId: "1", channelId: "11", subscriptionIds: ["d"], roleIds: [], publish: false },
    ]);
  });
});

describe("two subscriptions", () => {
  it("are the same wish when they would post the same previews in the same channel", () => {
    const a = subscription("a", "10", { filters: { composer: "Jeff Russo" } });
    expect(isSameWish(a, subscription("b", "10", { filters: { composer: "jeff russo" }, roleId: "7" }))).toBe(true);
    expect(isSameWish(a, subscription("b", "11", { filters: { composer: "Jeff Russo" } }))).toBe(false);
    expect(isSameWish(a, subscription("b", "10"))).toBe(false);
  });
});
