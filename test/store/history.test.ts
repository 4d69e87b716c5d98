import { describe, expect, it } from "vitest";
import { openHistory } from "../../src/store/history.ts";
import { memoryTable } from "../helpers/memory-table.ts";

const keysFrom = (newest: number, count: number) => [...Array(count).keys()].map((i) => `10/${newest - i}`);

describe("a subscription's history", () => {
  it.each([0, 1, 2, 999, 1_000, 1_001, 1_500, 2_000, 2_345])(
    "of %i deliveries keeps the latest thousand over a restart",
    async (count) => {
      const disk = new Map<string, string>();
      const history = openHistory(memoryTable(disk));
      for (let i = 0; i < count; i++) await history.append("1", "a", `10/${i}`);
      const reopened = openHistory(memoryTable(disk));
      const kept = Math.min(count, 1_000);
      expect(await reopened.latest("1", "a", 0, 5)).toEqual({
        deliveryKeys: keysFrom(count - 1, Math.min(5, kept)),
        total: kept,
      });
      await reopened.append("1", "a", "10/next");
      expect((await reopened.latest("1", "a", 0, 2)).deliveryKeys).toEqual([
        "10/next",
        ...keysFrom(count - 1, Math.min(1, kept)),
      ]);
      const all = await reopened.latest("1", "a", 0, 5_000);
      expect(new Set(all.deliveryKeys).size).toBe(Math.min(count + 1, 1_000));
      expect(disk.size).toBeLessThanOrEqual(1_000);
    },
  );

  it("takes a repetition for the same thing, also after a restart", async () => {
    const disk = new Map<string, string>();
    await openHistory(memoryTable(disk)).append("1", "a", "10/1");
    await openHistory(memoryTable(disk)).append("1", "a", "10/1");
    expect((await openHistory(memoryTable(disk)).latest("1", "a", 0, 9)).total).toBe(1);
  });

  it("is its own, and can be forgotten", async () => {
    const disk = new Map<string, string>();
    const history = openHistory(memoryTable(disk));
    for (let i = 0; i < 30; i++) await history.append("1", i % 2 === 0 ? "a" : "b", `10/${i}`);
    await history.forget("1", "a");
    expect(await history.latest("1", "a", 0, 9)).toEqual({ deliveryKeys: [], total: 0 });
    expect(await history.latest("1", "b", 14, 9)).toEqual({ deliveryKeys: ["10/1"], total: 15 });
    expect(disk.size).toBe(15);
  });
});
