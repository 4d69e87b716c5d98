import { describe, expect, it } from "vitest";
import { en } from "../../src/core/phrases/en.ts";
import { announcementEdit, announcementMessage } from "../../src/discord/announcement-message.ts";
import { preview } from "../helpers/previews.ts";

const announcement = {
  previewKey: "news/1",
  guildId: "1",
  channelId: "10",
  subscriptionIds: ["s"],
  roleIds: ["77"],
  publish: false,
};
const video = "https://www.youtube.com/watch?v=abcdefghijk";

describe("the message of an announcement", () => {
  it("mentions the subscription's role and plays the video", () => {
    const message = announcementMessage(announcement, { kind: "preview", preview: preview("1") }, en);
    expect(message.content).toBe(`<@&77>\n${video}`);
    expect(message.allowed_mentions).toEqual({ parse: [], roles: ["77"] });
  });

  it("keeps its content when it is edited, and mentions nobody anew", () => {
    const edit = announcementEdit(announcement, { kind: "preview", preview: preview("1", { label: "Milan" }) }, en);
    expect(edit.content).toBe(`<@&77>\n${video}`);
    expect(edit.allowed_mentions).toEqual({ parse: [] });
    expect(JSON.stringify(edit.embeds)).toContain("Milan");
  });

  it("loses its video when the post loses it", () => {
    const told = preview("1", { links: {} });
    expect(announcementEdit({ ...announcement, roleIds: [] }, { kind: "preview", preview: told }, en).content).toBe("");
  });

  it("links to the other sources under their names, each once and the first three only", () => {
    const source = (n: number) => ({ feedId: `f${n}`, feedName: `Feed [${n}]`, link: `https://${n}.example.com/post` });
    const told = { ...preview("1"), otherSources: [source(1), source(1), source(2), source(3), source(4)] };
    const [card] = announcementMessage(announcement, { kind: "preview", preview: told }, en).embeds ?? [];
    expect(card?.fields?.find(({ name }) => name === "Also reported by")?.value.split("\n")).toEqual(
      [1, 2, 3].map((n) => `[Feed \\[${n}\\] · ${n}.example.com](https://${n}.example.com/post)`),
    );
  });

  it("of a summary names each preview with its date and its post", () => {
    const items = [
      { previewKey: "a", title: "Dune *Two*", link: "https://a.example.com/", publishedAt: 1_580_000_000_000 },
      { previewKey: "b", title: "Alien", link: "javascript:x", publishedAt: 1_580_000_000_000 },
    ];
    const message = announcementMessage(announcement, { kind: "summary", items }, en);
    expect(message.embeds?.map(({ title, description }) => [title, description])).toEqual([
      [
        "2 more previews",
        "<t:1580000000:d> [Dune \\*Two\\* · a.example.com](https://a.example.com/)\n<t:1580000000:d> Alien",
      ],
    ]);
    expect(message.content).toBe("<@&77>");
  });
});
