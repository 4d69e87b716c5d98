import { describe, expect, it } from "vitest";
import { commands } from "../../commands/index.ts";
import { systemClock } from "../../src/clock.ts";
import { createDispatch } from "../../src/discord/dispatch.ts";
import { rehearse } from "../../src/discord/rehearse.ts";
import { noOps } from "../../src/ops/no-ops.ts";
import { createAskedBot } from "../helpers/asked-bot.ts";

describe("the rehearsal", () => {
  it("goes through whole answers, and writes nothing down of whom it made up", async () => {
    const { context, store } = await createAskedBot();
    const ended: string[] = [];
    const metrics = {
      ...noOps.metrics,
      interactionEnded: (command: string, outcome: string) => ended.push(`${command} ${outcome}`),
    };
    const dispatch = createDispatch(commands, context, metrics);
    await rehearse(dispatch, ["Alien", "king kong steiner"], systemClock, new AbortController().signal);
    expect(ended).toEqual(Array(6).fill("soundtrack answered"));
    expect(store.members.find("1".repeat(18))).toBeUndefined();
  });

  it("ends with the bot", async () => {
    const asked: string[] = [];
    const stopping = new AbortController();
    const dispatch = async ({ id }: { readonly id: string }) => {
      asked.push(id);
      stopping.abort();
    };
    await rehearse(dispatch, ["Alien", "Dune"], systemClock, stopping.signal);
    expect(asked.length).toBe(1);
  });
});
