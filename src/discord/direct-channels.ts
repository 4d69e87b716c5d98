import { DiscordAPIError } from "@discordjs/rest";
import { RESTJSONErrorCodes, Routes } from "discord.js";
import { memberAt } from "../core/delivery/direct-message.ts";
import type { Members } from "../core/ports.ts";

/** That the channel of direct messages with a member could not be opened: nothing was sent there. */
export class NotOpenedError extends Error {
  override readonly name = "NotOpenedError";
}

/**
 * Runs a request in the channel at an address. A member's address leads to the channel of our direct messages, which is opened
 * once and remembered; opening it again gives the same channel. Rejects as the request does, or with a NotOpenedError.
 */
export type InChannel = <T>(address: string, run: (channelId: string) => Promise<T>) => Promise<T>;

/** Creates the way from addresses to channels; `post` sends a request to Discord. */
export function createInChannel(
  members: Members,
  post: (route: `/${string}`, body: object) => Promise<unknown>,
): InChannel {
  const open = async (userId: string) => {
    try {
      const channelId = idOf(await post(Routes.userChannels(), { recipient_id: userId }));
      await members.update(userId, (member) => ({ ...member, channelId }));
      return channelId;
    } catch (error) {
      throw new NotOpenedError("The direct messages with a member could not be opened", { cause: error });
    }
  };
  return async (address, run) => {
    const userId = memberAt(address);
    if (userId === undefined) return run(address);
    const known = members.find(userId)?.channelId;
    if (known !== undefined) {
      try {
        return await run(known);
      } catch (error) {
        if (!isGone(error)) throw error;
      }
    }
    return run(await open(userId));
  };
}

/** A channel that another bot opened, or that Discord forgot. */
function isGone(error: unknown): boolean {
  if (!(error instanceof DiscordAPIError)) return false;
  return error.code === RESTJSONErrorCodes.UnknownChannel || error.code === RESTJSONErrorCodes.MissingAccess;
}

/** The id of what Discord's answer holds; throws if there is none. */
export function idOf(answer: unknown): string {
  if (typeof answer === "object" && answer !== null && "id" in answer && typeof answer.id === "string")
    return answer.id;
  throw new Error("Discord's answer has no id");
}
