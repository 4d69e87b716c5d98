import { type Client, type CloseEvent, DiscordjsError, DiscordjsErrorCodes, Events } from "discord.js";
import { backoffMs } from "./core/delivery/backoff.ts";
import type { Clock, Log } from "./core/ports.ts";
import { createGatewayLog } from "./gateway-log.ts";

const longestPauseMs = 60_000;

/** Why the gateway cannot be used at all; the message is for the operator. */
export class GatewayRefusedError extends Error {
  override readonly name = "GatewayRefusedError";
}

export interface ConnectOptions {
  /** Makes a client with its event handlers attached. */
  readonly createClient: () => Client;
  readonly token: string;
  readonly clock: Clock;
  readonly log: Log;
  /** Called when an established gateway is closed for good. */
  readonly onGatewayLost: (error: GatewayRefusedError) => void;
}

/**
 * Logs in and returns the client; while Discord cannot be reached it tries again, with pauses of up to a minute. Rejects with a
 * GatewayRefusedError if Discord refuses the token, for then no attempt will ever succeed.
 */
export async function connect(options: ConnectOptions, signal: AbortSignal): Promise<Client> {
  const { createClient, token, clock, log } = options;
  const logGateway = createGatewayLog(log);
  for (let failures = 1; ; failures++) {
    const client = createClient();
    watch(client, options);
    logGateway(client);
    try {
      await client.login(token);
      return client;
    } catch (error) {
      await client.destroy();
      if (isTokenRefused(error))
        throw new GatewayRefusedError(
          "Discord refused the token. Check DISCORD_TOKEN: copy it anew from the developer portal, page Bot.",
        );
      if (signal.aborted) throw error;
      if (failures === 1) log.warn({ err: error }, "Discord cannot be reached, trying again");
      await clock.sleep(backoffMs(failures, longestPauseMs), signal);
    }
  }
}

/** Without these the client would stay alive without a gateway, or end the process by an unheard error event. */
function watch(client: Client, { log, onGatewayLost }: ConnectOptions): void {
  client.on(Events.ShardDisconnect, ({ code }: CloseEvent) =>
    onGatewayLost(new GatewayRefusedError(explainCloseCode(code))),
  );
  client.on(Events.Invalidated, () => onGatewayLost(new GatewayRefusedError("Discord ended the session for good.")));
  client.on(Events.Error, (error) => log.error({ err: error }, "client error"));
}

/** Close codes after which reconnecting is pointless: Discord's documentation, "Gateway close event codes". */
function explainCloseCode(code: number): string {
  switch (code) {
    case 4004:
      return "Discord refused the token (close code 4004). Check DISCORD_TOKEN: copy it anew from the developer portal, page Bot.";
    case 4014:
      return "Discord refused the intents (close code 4014). Fantastique needs no privileged intent; check that the token belongs to its application.";
    default:
      return `Discord closed the gateway for good (close code ${code}).`;
  }
}

function isTokenRefused(error: unknown): boolean {
  return error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid;
}
