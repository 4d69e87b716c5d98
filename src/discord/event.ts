import type { Client, ClientEvents } from "discord.js";
import type { Log } from "../core/ports.ts";
import type { Subscription } from "../core/subscription.ts";
import type { Dispatch } from "./dispatch.ts";

/** What event handlers may use. */
export interface EventContext {
  /** Ends a server's subscriptions that fit, because what they belong to is gone. */
  readonly forgetSubscriptions: (guildId: string, fits: (subscription: Subscription) => boolean) => Promise<void>;
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
