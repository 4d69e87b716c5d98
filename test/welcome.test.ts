import { describe, expect, it } from "vitest";
import type { SendOutcome } from "../src/core/delivery/delivery.ts";
import type { FindAnnounced } from "../src/core/ports.ts";
import { createWelcoming } from "../src/welcome.ts";
import { silentLog } from "./helpers/announcer-world.ts";
import { createFakeClock } from "./helpers/fake-clock.ts";
import { openMemoryPorts } from "./helpers/memory-ports.ts";
import { inEnglish, startAt } from "./helpers/previews.ts";

type Found = Awaited<ReturnType<FindAnnounced>>;

/** A server 1 that is joined while Discord answers so; `found` is what the channel's history says. */
async function createJoining(outcomes: SendOutcome["kind"][], found: Found = { kind: "absent" }) {
  const { welcomes } = await openMemoryPorts();
  const { clock, runUntil } = createFakeClock(startAt);
  const nonces: string[] = [];
  const create = () =>
    createWelcoming(
      {
        welcomes,
        noticeboard: {
          post: async (_place, _text, nonce) => {
            nonces.push(nonce);
            const kind = outcomes.shift() ?? "sent";
            return kind === "sent" ? { kind, messageId: "1" } : { kind, reason: "" };
          },
          find: async () => found,
        },
        spoken: inEnglish,
        applicationId: () => "7",
        clock,
        random: () => 0,
        log: silentLog,
      },
      new AbortController().signal,
    );
  const pass = (run: Promise<void>) => {
    let isDone = false;
    void run.then(() => {
      isDone = true;
    });
    return runUntil(() => isDone, 200);
  };
  return { welcomes, nonces, create, pass };
}

describe("a greeting", () => {
  it("is tried again while Discord does not take it, with the same nonce", async () => {
    const { nonces, create, pass, welcomes } = await createJoining(["not-sent", "uncertain"]);
    await pass(create().greet("1", "10"));
    expect(nonces).toHaveLength(3);
    expect(new Set(nonces).size).toBe(1);
    expect(nonces[0]?.length).toBeLessThanOrEqual(25);
    expect(await welcomes.find("1")).toMatchObject({ isPending: false });
  });

  it("is not repeated where an uncertain one stands in the channel, nor for a joining that was greeted", async () => {
    const { nonces, create, pass } = await createJoining(["uncertain"], { kind: "found", messageId: "1" });
    const { greet } = create();
    await pass(greet("1", "10"));
    await pass(greet("1", "10"));
    expect(nonces).toHaveLength(1);
  });

  it("is given up where the channel is closed, and needs no channel", async () => {
    const { nonces, create, pass, welcomes } = await createJoining(["closed"]);
    await pass(create().greet("1", "10"));
    await pass(create().greet("2", undefined));
    expect(nonces).toHaveLength(1);
    expect((await welcomes.all()).every(({ isPending }) => !isPending)).toBe(true);
  });

  it.each<[Found, number]>([
    [{ kind: "found", messageId: "1" }, 0],
    [{ kind: "absent" }, 1],
  ])("that a death cut off is made up for unless it stands there: %j", async (found, posts) => {
    const { nonces, create, pass, welcomes } = await createJoining([], found);
    await welcomes.save({ guildId: "1", channelId: "10", applicationId: "7", at: startAt, isPending: true });
    await welcomes.save({ guildId: "2", channelId: "20", applicationId: "8", at: startAt, isPending: true });
    await pass(create().takeUp());
    expect(nonces).toHaveLength(posts);
    expect(await welcomes.find("1")).toMatchObject({ isPending: false });
    expect(await welcomes.find("2")).toMatchObject({ isPending: true });
  });
});
