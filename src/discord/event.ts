import type { Client, ClientEvents, Guild } from "discord.js";
import type { Log } from "../core/ports.ts";
import type { Dispatch } from "./dispatch.ts";

/** What event handlers may use. */
export interface EventContext {
  /** Forgets all that is kept for a server that the bot is no longer in. */
  readonly forgetGuild: (guildId: string) => Promise<void>;
  /** Forgets all that is kept for a channel or thread that is gone. */
  readonly forgetChannel: (guildId: string, channelId: string) => Promise<void>;
  /** Lets the subscriptions that mentioned a role mention nobody. */
  readonly forgetRole: (guildId: string, roleId: string) => Promise<void>;
  /** Greets a server that the bot has joined. */
  readonly greetGuild: (guild: Guild) => Promise<void>;
  readonly dispatch: Dispatch;
  /** Called once the gateway is ready: registers the commands and starts the announcer. */
  readonly becomeReady: (client: Client<true>) => Promise<void>;
  readonly log: Log;
}

/** An event handler with its name hidden in a closure. */
export interface Event {
  readonly attach: (client: Client, context: EventContext) => void;
}

export interface EventDefinition<Name extends keyof ClientEvents> {
  readonly name: Name;
  readonly handle: (...input: [...ClientEvents[Name], EventContext]) => Promise<void> | void;
}

/** Turns a definition into an event; whatever its handler throws is caught and logged here. */
export function defineEvent<Name extends keyof ClientEvents>({ name, handle }: EventDefinition<Name>): Event {
  return {
    attach: (client, context) => {
      client.on(name, (...input) => {
        void settle(() => handle(...input, context), name, context.log);
      });
    },
  };
}

async function settle(run: () => Promise<void> | void, name: string, log: Log): Promise<void> {
  try {
    await run();
  } catch (error) {
    log.error({ event: name, err: error }, "event not handled");
  }
}
