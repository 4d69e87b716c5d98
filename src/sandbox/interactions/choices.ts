import type { ChatAutocompleteAnswer } from "../chat-types.ts";
import type { Interaction, Interactions } from "./interactions.ts";

/** Waits for the choices of the bot; none when it does not answer in time. */
export function awaitChoices(interactions: Interactions, start: () => Interaction): Promise<ChatAutocompleteAnswer> {
  return new Promise((resolve) => {
    const interaction = start();
    const stop = interactions.listen((news) => {
      if (news.kind !== "choices" && news.kind !== "failed") return;
      if (news.interaction.id !== interaction.id) return;
      stop();
      resolve({ choices: news.kind === "choices" ? news.choices : [] });
    });
  });
}
