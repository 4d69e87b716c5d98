import { ApplicationCommandType, ChatInputCommandInteraction, Client } from "discord.js";
import type { Clock } from "../core/ports.ts";
import type { Dispatch } from "./dispatch.ts";
import { asRendered } from "./render-reply.ts";

const rounds = 3;

/**
 * Has `/soundtrack` answered a few times for each of the titles with nobody to hear it, one at a time between other things, so
 * that the code is compiled before the first people ask: unprepared, an answer takes three times as long.
 */
export async function rehearse(
  dispatch: Dispatch,
  titles: readonly string[],
  clock: Clock,
  signal: AbortSignal,
): Promise<void> {
  const client = createDeafClient();
  for (const title of Array<readonly string[]>(rounds).fill(titles).flat()) {
    await clock.sleep(1, signal);
    if (signal.aborted) break;
    await dispatch(toInteraction(client, title));
  }
  await client.destroy();
}

/** A client that is nowhere: what it sends is taken for accepted. */
function createDeafClient(): Client {
  const makeRequest = async () => new Response(undefined, { status: 204 });
  return new Client({ intents: [], jsonTransformer: asRendered, rest: { makeRequest } });
}

/** What the gateway brings when somebody asks in a direct message. */
function toInteraction(client: Client, title: string): ChatInputCommandInteraction {
  const id = "1".repeat(18);
  const data = {
    id,
    application_id: id,
    type: 2,
    token: "rehearsal",
    version: 1,
    locale: "en-US",
    context: 1,
    app_permissions: "0",
    authorizing_integration_owners: {},
    entitlements: [],
    attachment_size_limit: 0,
    user: { id, username: "rehearsal", discriminator: "0", avatar: null },
    data: {
      id,
      name: "soundtrack",
      type: ApplicationCommandType.ChatInput,
      options: [{ name: "title", type: 3, value: title }],
    },
  };
  return Reflect.construct(ChatInputCommandInteraction, [client, data]);
}
