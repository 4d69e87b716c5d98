import { InteractionType, MessageFlags } from "discord-api-types/v10";
import type { World } from "../world/world.ts";
import type { Interactions } from "./interactions.ts";

/** Shows the person who used a command that the application did not respond. */
export function showFailures(world: World, interactions: Interactions): void {
  interactions.listen((news) => {
    if (news.kind !== "failed" || news.interaction.type !== InteractionType.ApplicationCommand) return;
    interactions.addMessage(news.interaction, {
      channelId: news.interaction.channelId,
      authorId: world.botUserId,
      content: "The application did not respond",
      flags: MessageFlags.Ephemeral,
      hasFailed: true,
    });
  });
}
