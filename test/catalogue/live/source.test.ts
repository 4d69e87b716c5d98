import { describe, expect, it } from "vitest";
import { createSource } from "../../../src/catalogue/live/source.ts";
import type { TextAnswer } from "../../../src/core/ports.ts";
import { silentLog } from "../../helpers/announcer-world.ts";
import { createFakeClock } from "../../helpers/fake-clock.ts";

const far = Number.MAX_SAFE_INTEGER;

/** A source that answers what a test says, the last answer again and again. */
function setUp(...answers: readonly (TextAnswer | Error)[]) {
  const time = createFakeClock(1_000_000);
  const stopping = new AbortController();
  let asked = 0;
  const source = createSource({
    name: "test",
    pace: { spacingMs: 1_000, perMinute: 60 },
    ask: async () => {
      const answer = answers[Math.min(asked++, answers.length - 1)];
      if (answer === undefined || answer instanceof Error) throw answer ?? new Error("Nothing to say");
      return answer;
    },
    clock: time.clock,
    log: silentLog,
    signal: stopping.signal,
  });
  const ask = async () => {
    let kind: string | undefined;
    void source("http://x.example/", far).then((answer) => {
      kind = answer.kind;
    });
    await time.runUntil(() => kind !== undefined, 1_000);
    return kind;
  };
  const askMany = async (count: number) => {
    const kinds: string[] = [];
    for (let number = 0; number < count; number++)
      void source("http://x.example/", far).then(({ kind }) => kinds.push(kind));
    await time.runUntil(() => kinds.length === count, 2_000);
    return kinds;
  };
  return { ...time, ask, askMany, asked: () => asked };
}

const ok: TextAnswer = { status: 200, text: "{}" };

describe("createSource", () => {
  it.each<[string, TextAnswer | Error, string]>([
    ["JSON", ok, "found"],
    ["nothing there", { status: 404, text: "" }, "absent"],
    ["an address that is none", { status: 400, text: "" }, "absent"],
    ["a page", { status: 200, text: "<html>" }, "unavailable"],
    ["nothing at all", { status: 200, text: "" }, "unavailable"],
    ["half an answer", { status: 200, text: '{"a":' }, "unavailable"],
    ["a failure of its own", { status: 500, text: "" }, "unavailable"],
    ["no connection", new Error("ECONNREFUSED"), "unavailable"],
    ["that it is asked too often", { status: 503, text: "", retryAfterMs: 60_000 }, "unavailable"],
  ])("understands %s", async (_, answer, kind) => expect(await setUp(answer).ask()).toBe(kind));

  it("asks once more after a short pause that the source wished for", async () => {
    const { ask, asked, clock } = setUp({ status: 503, text: "", retryAfterMs: 1_000 }, ok);
    const began = clock.now();
    expect(await ask()).toBe("found");
    expect(asked()).toBe(2);
    expect(clock.now() - began).toBeGreaterThanOrEqual(1_000);
  });

  it("leaves the source alone as long as it wishes, without letting anybody wait", async () => {
    const { ask, asked, jump, clock } = setUp({ status: 503, text: "", retryAfterMs: 30_000 }, ok);
    await ask();
    const at = clock.now();
    expect(await ask()).toBe("unavailable");
    expect(clock.now()).toBe(at);
    expect(asked()).toBe(1);
    jump(30_000);
    expect(await ask()).toBe("found");
  });

  it("asks no more after three failures, tries again half a minute later, and then waits longer", async () => {
    const { ask, asked, jump, clock } = setUp(new Error("dead"));
    for (let failures = 0; failures < 3; failures++) await ask();
    const at = clock.now();
    expect(await ask()).toBe("unavailable");
    expect({ asked: asked(), waited: clock.now() - at }).toEqual({ asked: 3, waited: 0 });
    jump(30_000);
    await ask();
    expect(asked()).toBe(4);
    jump(30_000);
    await ask();
    expect(asked()).toBe(4);
    jump(30_000);
    await ask();
    expect(asked()).toBe(5);
  });

  it("does not send what waited while the source was found to be out of order", async () => {
    const { askMany, asked } = setUp(new Error("dead"));
    expect(await askMany(10)).toEqual(Array(10).fill("unavailable"));
    expect(asked()).toBe(3);
  });

  it("trusts a source again that answers", async () => {
    const dead = new Error("dead");
    const { ask, asked, jump } = setUp(dead, dead, dead, ok);
    for (let failures = 0; failures < 3; failures++) await ask();
    jump(31_000);
    expect(await ask()).toBe("found");
    expect(await ask()).toBe("found");
    expect(asked()).toBe(5);
  });
});
