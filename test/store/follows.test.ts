import { describe, expect, it } from "vitest";
import type { Follow } from "../../src/core/follow.ts";
import type { Member } from "../../src/core/member.ts";
import { openFollows } from "../../src/store/follows.ts";
import { openMembers } from "../../src/store/members.ts";
import { memoryTable } from "../helpers/memory-table.ts";
import { follow, preview } from "../helpers/previews.ts";

const openOn = (disk: Map<string, string>) => openFollows(memoryTable<Follow>(disk));
const idsOf = (follows: Iterable<Follow>) => [...follows].map(({ userId, id }) => `${userId}/${id}`).sort();

describe("follows", () => {
  it("are found by what a preview says, each once, also after a restart", async () => {
    const disk = new Map<string, string>();
    const follows = await openOn(disk);
    await follows.save(follow("a", "jeff russo"));
    await follows.save(follow("b", "Lakeshore", { subject: "label" }));
    await follows.save(follow("c", "Star Trek: Picard", { subject: "work", userId: "501" }));
    await follows.save(follow("d", "Bear McCreary"));
    for (const opened of [follows, await openOn(disk)]) {
      expect(idsOf(opened.matching([preview("1")]))).toEqual(["500/a", "500/b", "501/c"]);
      expect(idsOf(opened.matching([preview("1"), preview("2", { composers: ["Bear McCreary"] })]))).toEqual([
        "500/a",
        "500/b",
        "500/d",
        "501/c",
      ]);
      expect(idsOf(opened.matching([]))).toEqual([]);
    }
  });

  it("that ended or changed are found no more", async () => {
    const follows = await openOn(new Map());
    await follows.save(follow("a", "Jeff Russo"));
    await follows.save(follow("b", "Jeff Russo", { userId: "501" }));
    await follows.save(follow("b", "Bear McCreary", { userId: "501" }));
    expect(idsOf(follows.matching([preview("1")]))).toEqual(["500/a"]);
    await follows.remove("500", "a");
    await follows.remove("500", "a");
    expect(idsOf(follows.matching([preview("1")]))).toEqual([]);
  });

  it("of 20,000 members are not looked through for one preview", async () => {
    let reads = 0;
    const counted = (name: string, index: number): Follow =>
      Object.defineProperty(follow(`f${index}`, name, { userId: String(index % 400) }), "applicationId", {
        get: () => {
          reads++;
          return "7";
        },
        enumerable: true,
      });
    const follows = await openOn(new Map());
    for (let i = 0; i < 20_000; i++) await follows.save(counted(`Composer ${i}`, i));
    await follows.save(follow("own", "Jeff Russo"));
    reads = 0;
    const found = [...follows.matching([preview("1")])].map(({ applicationId }) => applicationId);
    expect([found, reads]).toEqual([["7"], 0]);
  });
});

describe("members", () => {
  it("are changed one after another, so that no change is lost, and survive a restart", async () => {
    const disk = new Map<string, string>();
    const members = await openMembers(memoryTable<Member>(disk));
    await Promise.all([
      members.update("500", (member) => ({ ...member, channelId: "9" })),
      members.update("500", (member) => ({ ...member, unreachable: { since: 1, mayTry: false } })),
    ]);
    const expected = { userId: "500", channelId: "9", unreachable: { since: 1, mayTry: false } };
    expect(members.find("500")).toEqual(expected);
    const reopened = await openMembers(memoryTable<Member>(disk));
    expect(reopened.find("500")).toEqual(expected);
    await reopened.forget("500");
    await reopened.forget("500");
    expect([reopened.find("500"), disk.size]).toEqual([undefined, 0]);
  });

  it("who stay as they are are not written, not even as new ones", async () => {
    const writes: string[] = [];
    const disk = new Map<string, string>();
    const members = await openMembers(memoryTable<Member>(disk, "members", async (step) => void writes.push(step)));
    await members.update("500", (member) => member);
    expect([writes, disk.size]).toEqual([["members rows"], 0]);
  });
});
