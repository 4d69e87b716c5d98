import { expect, test } from "vitest";
import { stepText, toStories } from "../../src/sandbox/page/scenes/deliveries.ts";
import type { DeliveryScene, Scene } from "../../src/sandbox/scene-types.ts";

let number = 0;
function step(nonce: string, what: DeliveryScene["step"], more: Partial<DeliveryScene> = {}): Scene {
  number += 1;
  return { number, at: number, kind: "delivery", nonce, channelId: "1", channel: "#previews", step: what, ...more };
}

test("the steps of a delivery stand together, the one that moved last first", () => {
  const scenes = [step("a", "stored", { title: "Arrival" }), step("b", "stored"), step("a", "edited")];
  expect(toStories(scenes).map(({ nonce, title, steps }) => [nonce, title, steps.length])).toEqual([
    ["a", "Arrival", 2],
    ["b", "A message", 1],
  ]);
});

test.each([
  [["stored"], "sent"],
  [["lost"], "waiting"],
  [["lost", "swallowed"], "sent"],
  [["turned-away"], "waiting"],
] as const)("after the steps %j a delivery is %s", (steps, state) => {
  expect(toStories(steps.map((one) => step("a", one)))[0]?.state).toBe(state);
});

test.each([
  ["delivery sent", "sent"],
  ["delivery postponed: attempts 1", "waiting"],
  ["delivery held: reason Missing Access", "stopped"],
])("when the bot says “%s” it is %s", (detail, state) => {
  expect(toStories([step("a", "turned-away"), step("a", "said", { detail })])[0]?.state).toBe(state);
});

test("every step is a sentence", () => {
  const kinds = ["stored", "swallowed", "lost", "turned-away", "edited", "said"] as const;
  const texts = kinds.map((kind) => {
    const scene = step("a", kind, { detail: "502" });
    return scene.kind === "delivery" ? stepText(scene) : "";
  });
  expect(new Set(texts.filter((text) => text.length > 8)).size).toBe(kinds.length);
});
