import type { DeliveryScene, Scene } from "../../scene-types.ts";

type Step = Scene & DeliveryScene;

/** One delivery with its steps, the first at the start. */
export interface DeliveryStory {
  readonly nonce: string;
  readonly channel: string;
  readonly title: string;
  readonly state: DeliveryLook;
  readonly steps: readonly Step[];
}

/** How a delivery stands, as far as it could be watched. */
export type DeliveryLook = "sent" | "waiting" | "stopped";

const isStep = (scene: Scene): scene is Step => scene.kind === "delivery";

/** The deliveries among the scenes, the one that moved last at the start. */
export function toStories(scenes: readonly Scene[]): readonly DeliveryStory[] {
  const byNonce = new Map<string, Step[]>();
  for (const step of scenes.filter(isStep)) {
    const steps = byNonce.get(step.nonce) ?? [];
    steps.push(step);
    byNonce.delete(step.nonce);
    byNonce.set(step.nonce, steps);
  }
  return [...byNonce.entries()].reverse().map(([nonce, steps]) => {
    const seen = steps.find(({ step }) => step !== "said");
    const title = steps.findLast((step) => step.title !== undefined)?.title ?? "A message";
    return { nonce, channel: (seen ?? steps[0])?.channel ?? "", title, state: lookOf(steps), steps };
  });
}

function lookOf(steps: readonly Step[]): DeliveryLook {
  const last = steps.findLast(({ step, detail = "" }) => step !== "said" || !detail.startsWith("message"));
  if (last === undefined) return "sent";
  if (last.step === "said") {
    if (last.detail?.startsWith("delivery sent")) return "sent";
    return last.detail?.startsWith("delivery postponed") ? "waiting" : "stopped";
  }
  return last.step === "lost" || last.step === "turned-away" ? "waiting" : "sent";
}

/** What a step means, in words. */
export function stepText({ step, detail }: DeliveryScene): string {
  const more = detail === undefined ? "" : `: ${detail}`;
  switch (step) {
    case "stored":
      return "The message stands in the channel";
    case "swallowed":
      return "Asked again with the same nonce: Discord made no second message";
    case "lost":
      return `The answer was lost${more}`;
    case "turned-away":
      return `Discord refused${more}`;
    case "edited":
      return "The message was edited";
    case "said":
      return `The bot notes “${detail ?? ""}”`;
  }
}
