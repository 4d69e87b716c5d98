import { describe, expect, it } from "vitest";
import { type Asked, createRemember } from "../../../src/catalogue/live/remember.ts";
import type { KeptAnswers } from "../../../src/core/ports.ts";
import { openKeptAnswers } from "../../../src/store/kept-answers.ts";
import { silentLog } from "../../helpers/announcer-world.ts";
import { createFakeClock } from "../../helpers/fake-clock.ts";
import { memoryTable } from "../../helpers/memory-table.ts";

function setUp(disk = new Map<string, string>(), kept: KeptAnswers = openKeptAnswers(async () => memoryTable(disk))) {
  const time = createFakeClock(1_000_000);
  const remember = createRemember({ kept, clock: time.clock, log: silentLog });
  let asked = 0;
  const ask = (value: Asked<string>, key = "key") =>
    remember<string>(key, async () => {
      asked++;
      return value;
    });
  return { ...time, disk, ask, asked: () => asked };
}

describe("createRemember", () => {
  it("asks once while the answer holds, and anew when it has expired", async () => {
    const { ask, asked, jump } = setUp();
    expect(await ask({ value: "a", holdsMs: 1_000 })).toBe("a");
    expect(await ask({ value: "b", holdsMs: 1_000 })).toBe("a");
    jump(1_000);
    expect(await ask({ value: "c", holdsMs: 1_000 })).toBe("c");
    expect(asked()).toBe(2);
  });

  it("remembers that there is nothing, but not that nobody answered", async () => {
    const { ask, asked } = setUp();
    expect(await ask(undefined)).toBeUndefined();
    expect(await ask({ value: undefined, holdsMs: 1_000 })).toBeUndefined();
    expect(await ask({ value: "late", holdsMs: 1_000 })).toBeUndefined();
    expect(asked()).toBe(2);
  });

  it("asks once for all who ask at the same time", async () => {
    const { ask, asked } = setUp();
    const answers = await Promise.all([1, 2, 3].map(() => ask({ value: "a", holdsMs: 1_000 })));
    expect(answers).toEqual(["a", "a", "a"]);
    expect(asked()).toBe(1);
  });

  it("knows after a restart what it knew before", async () => {
    const { ask, disk } = setUp();
    await ask({ value: "a", holdsMs: 1_000 });
    const restarted = setUp(disk);
    expect(await restarted.ask({ value: "b", holdsMs: 1_000 })).toBe("a");
    expect(restarted.asked()).toBe(0);
  });

  it("never keeps more than a fixed number of answers", async () => {
    const { ask, disk } = setUp();
    for (let number = 0; number < 6_000; number++) await ask({ value: "a", holdsMs: 1_000 }, `key ${number}`);
    expect(disk.size).toBeLessThanOrEqual(4_096);
  });

  it("goes on where the store fails", async () => {
    const broken = { find: () => Promise.reject(new Error("disk")), save: () => Promise.reject(new Error("disk")) };
    const { ask, asked } = setUp(new Map(), broken);
    expect(await ask({ value: "a", holdsMs: 1_000 })).toBe("a");
    expect(await ask({ value: "a", holdsMs: 1_000 })).toBe("a");
    expect(asked()).toBe(1);
  });
});
