import { privateNotice, type Reply, type Suggestion } from "../src/core/reply.ts";
import { normalise } from "../src/core/text.ts";
import { UserError } from "../src/core/user-error.ts";
import type { CommandContext, Place } from "../src/discord/command.ts";
import { resumeSubscription } from "./rest-subscription.ts";

/** Stands for every subscription that rests; no id looks like it. */
const everything = "all";
/** So many of those that cannot go on are explained. */
const mostExplained = 6;

/** True if everything that rests is meant. */
export function isEverything(typed: string): boolean {
  return normalise(typed) === everything;
}

/** The suggestion to resume everything, where several rest and what was typed leads to it. */
export function suggestEverything(
  typed: string,
  { subscriptions, phrases }: CommandContext,
  place: Place,
): readonly Suggestion[] {
  const { guildId } = place;
  if (guildId === undefined || !place.canManageGuild || !everything.startsWith(normalise(typed))) return [];
  const resting = subscriptions.ofGuild(guildId).filter(({ paused }) => paused !== undefined);
  return resting.length < 2 ? [] : [{ name: phrases.subscriptions.allChoice(resting.length), value: everything }];
}

/** Lets everything go on that can, says what cannot and why, and where something was held. */
export async function resumeAll(
  guildId: string,
  findChannel: Place["findChannel"],
  context: CommandContext,
): Promise<Reply> {
  const words = context.phrases.subscriptions;
  const resting = context.subscriptions.ofGuild(guildId).filter(({ paused }) => paused !== undefined);
  if (resting.length === 0) return privateNotice(words.noneRests);
  const obstacles: string[] = [];
  const held: string[] = [];
  for (const subscription of resting) {
    try {
      await resumeSubscription(subscription, findChannel, context);
      if ((await context.heldDesk.count(subscription)) > 0) held.push(subscription.id);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      obstacles.push(`\`${subscription.id}\`: ${error.message}`);
    }
  }
  const more = obstacles.length - mostExplained;
  const lines = [
    words.resumedAll(resting.length - obstacles.length),
    ...(held.length === 0 ? [] : [words.heldAfterAll(held.slice(0, mostExplained))]),
    ...(obstacles.length === 0 ? [] : [words.stillResting(obstacles.length), ...obstacles.slice(0, mostExplained)]),
    ...(more > 0 ? [context.phrases.andMore(more)] : []),
  ];
  return privateNotice(lines.join("\n"));
}
