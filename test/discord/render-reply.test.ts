import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Action, Reply } from "../../src/core/reply.ts";
import { renderReply } from "../../src/discord/render-reply.ts";
import { anyText } from "../helpers/hostile-texts.ts";
import { complaintsAbout } from "../helpers/message-limits.ts";

const button = (label: string, customId = label): Action => ({
  kind: "button",
  label,
  customId,
  emphasis: "secondary",
});
const select = (...values: readonly string[]): Action => ({
  kind: "select",
  customId: "pick",
  placeholder: "Pick",
  options: values.map((value) => ({ label: `The ${value}`, value })),
});
const rowsOf = (...actions: readonly (readonly Action[])[]) =>
  renderReply({ text: "x", actions, isPrivate: true }).components.map(({ components }) => components.length);

describe("a rendered reply", () => {
  it("begins a new row with a sixth button, and gives a menu a row of its own", () => {
    expect(rowsOf([..."abcdefg"].map((label) => button(label)))).toEqual([5, 2]);
    expect(rowsOf([button("a"), select("b"), button("c")])).toEqual([1, 2]);
  });

  it("leaves out what Discord would refuse", () => {
    expect(rowsOf([button("a"), button("b", "a"), button("c", "c".repeat(101)), button("\u200b", "d")])).toEqual([1]);
    expect(rowsOf([select()], [select("a", "a", "", "b".repeat(101))])).toEqual([1]);
    expect(rowsOf([])).toEqual([]);
  });

  it("keeps Discord's limits whatever it is made of", () => {
    const field = fc.record({ name: anyText, value: anyText, inline: fc.boolean() });
    const card = fc.record({
      tone: fc.constantFrom("film" as const, "notice" as const),
      title: anyText,
      author: anyText,
      footer: anyText,
      lines: fc.array(anyText, { maxLength: 60 }),
      fields: fc.array(field, { maxLength: 40 }),
    });
    const option = fc.record({ label: anyText, value: anyText, description: anyText });
    const action: fc.Arbitrary<Action> = fc.oneof(
      fc.tuple(anyText, anyText).map(([label, customId]) => button(label, customId)),
      fc.tuple(anyText, fc.array(option, { maxLength: 40 })).map(([customId, options]) => ({
        kind: "select" as const,
        customId,
        placeholder: "Pick",
        options,
      })),
    );
    const reply: fc.Arbitrary<Reply> = fc.record({
      text: anyText.map((text) => `said: ${text}`),
      card,
      actions: fc.array(fc.array(action, { maxLength: 8 }), { maxLength: 8 }),
      isPrivate: fc.boolean(),
    });
    fc.assert(
      fc.property(reply, (made) => {
        expect(complaintsAbout(renderReply(made))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
