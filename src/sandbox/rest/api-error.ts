import type { JsonObject } from "../json.ts";

/** A refusal in Discord's words: the status and the body of the answer. */
export class ApiError extends Error {
  readonly status: number;
  readonly body: JsonObject;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, body: JsonObject, headers: Readonly<Record<string, string>> = {}) {
    super(String(body.message));
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

const refusals = {
  notFound: [404, 0, "404: Not Found"],
  methodNotAllowed: [405, 0, "405: Method Not Allowed"],
  unauthorized: [401, 0, "401: Unauthorized"],
  unknownApplication: [404, 10002, "Unknown Application"],
  unknownChannel: [404, 10003, "Unknown Channel"],
  unknownGuild: [404, 10004, "Unknown Guild"],
  unknownMember: [404, 10007, "Unknown Member"],
  unknownMessage: [404, 10008, "Unknown Message"],
  unknownRole: [404, 10011, "Unknown Role"],
  unknownUser: [404, 10013, "Unknown User"],
  unknownEmoji: [400, 10014, "Unknown Emoji"],
  unknownWebhook: [404, 10015, "Unknown Webhook"],
  unknownInteraction: [404, 10062, "Unknown interaction"],
  unknownCommand: [404, 10063, "Unknown application command"],
  tooManyWebhooks: [400, 30007, "Maximum number of webhooks reached (15)"],
  tooManyPins: [400, 30003, "Maximum number of pins reached for the channel (250)"],
  tooManyCommands: [400, 30032, "Maximum number of application commands reached (100)"],
  tooManyReactions: [400, 30010, "Maximum number of reactions reached (20)"],
  alreadyCrossposted: [400, 40033, "This message has already been crossposted"],
  alreadyAcknowledged: [400, 40060, "Interaction has already been acknowledged."],
  missingAccess: [403, 50001, "Missing Access"],
  notInDirectMessage: [403, 50003, "Cannot execute action on a DM channel"],
  notTheAuthor: [403, 50005, "Cannot edit a message authored by another user"],
  emptyMessage: [400, 50006, "Cannot send an empty message"],
  closedToMessages: [403, 50007, "Cannot send messages to this user"],
  tagRequired: [400, 40067, "A tag is required to create a forum post in this channel"],
  notATextChannel: [400, 50008, "Cannot send messages in a non-text channel"],
  missingPermissions: [403, 50013, "Missing Permissions"],
  notASystemMessage: [403, 50021, "Cannot execute action on a system message"],
  wrongNumberToDelete: [
    400,
    50016,
    "Provided too few or too many messages to delete. Must provide at least 2 and at most 100 messages to delete.",
  ],
  tooOldToDelete: [400, 50034, "You can only bulk delete messages that are under 14 days old."],
  wrongRole: [400, 50028, "Invalid Role"],
  unknownCommandPermissions: [404, 10066, "Unknown application command permissions"],
  notForBots: [403, 20001, "Bots cannot use this endpoint"],
  wrongChannelType: [400, 50024, "Cannot execute action on this channel type"],
  invalidWebhookToken: [401, 50027, "Invalid Webhook Token"],
  invalidJson: [400, 50109, "The request body contains invalid JSON."],
  threadArchived: [400, 50083, "Thread is archived"],
  threadExists: [400, 160004, "A thread has already been created for this message"],
  noHistoryForReply: [400, 160002, "Cannot reply without permission to read message history"],
} as const satisfies Readonly<Record<string, readonly [number, number, string]>>;

export type RefusalName = keyof typeof refusals;

/** One of Discord's own refusals by its name here. */
export function refusal(name: RefusalName): ApiError {
  const [status, code, message] = refusals[name];
  return new ApiError(status, { message, code });
}

/** Returns the value, or refuses when there is none. */
export function required<T>(value: T | undefined, name: RefusalName): T {
  if (value === undefined) throw refusal(name);
  return value;
}
