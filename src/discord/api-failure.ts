import { DiscordAPIError, HTTPError, RateLimitError } from "@discordjs/rest";
import { RESTJSONErrorCodes } from "discord.js";
import type { SendOutcome } from "../core/delivery/delivery.ts";
import type { PublishOutcome } from "../core/delivery/publication.ts";
import type { EditOutcome } from "../core/delivery/revision.ts";
import { en } from "../core/phrases/en.ts";
import { NotOpenedError } from "./direct-channels.ts";

const { reasons } = en;
const closedChannel: Readonly<Record<number, string>> = {
  [RESTJSONErrorCodes.UnknownChannel]: reasons.channelGone,
  [RESTJSONErrorCodes.UnknownGuild]: reasons.guildLeft,
  [RESTJSONErrorCodes.MissingAccess]: reasons.channelHidden,
  [RESTJSONErrorCodes.MissingPermissions]: reasons.permissionMissing,
  [RESTJSONErrorCodes.CannotSendMessagesToThisUser]: reasons.directMessagesClosed,
  [RESTJSONErrorCodes.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds]: reasons.noSharedGuild,
  [RESTJSONErrorCodes.InvalidRecipients]: reasons.directMessagesClosed,
  [RESTJSONErrorCodes.UnknownUser]: reasons.memberGone,
  [RESTJSONErrorCodes.TagRequiredToCreateAForumPostInThisChannel]: reasons.tagMissing,
};

/** Failures of the connection after which Discord cannot have seen the request. */
const neverArrived = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ENETUNREACH",
  "EHOSTUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

const oldMessagePauseMs = 10 * 60_000;
const openedTooFastPauseMs = 10 * 60_000;

/** Limits on a channel or a server that Discord tells by a code of their own. */
const writeLimits = new Set<number | string>([
  RESTJSONErrorCodes.ActionCannotBePerformedDueToSlowmodeRateLimit,
  RESTJSONErrorCodes.AnnouncementEditLimitExceeded,
  RESTJSONErrorCodes.ChannelWriteRateLimit,
  RESTJSONErrorCodes.ServerWriteRateLimit,
  RESTJSONErrorCodes.MaximumActiveThreads,
]);
const writeLimitPauseMs = 60_000;

/** True if Discord refused the token itself: nothing will work until the operator gives another. */
export function isTokenRefused(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.status === 401;
}

/**
 * What a failed request to post a message says about that message and its channel. Only Discord's own error codes close a
 * channel or refuse a message: a 403 page from a proxy has none, and what is merely unknown may have been stored.
 */
export function toSendOutcome(error: unknown): Exclude<SendOutcome, { kind: "sent" }> {
  if (error instanceof RateLimitError)
    return { kind: "not-sent", reason: "rate limited", retryAfterMs: error.retryAfter, isGlobal: error.global };
  if (error instanceof NotOpenedError) return fromOpening(toSendOutcome(error.cause));
  if (error instanceof DiscordAPIError) return fromApiError(error);
  if (error instanceof HTTPError) return fromStatus(error.status);
  const code = networkCode(error);
  if (code !== undefined && neverArrived.has(code))
    return { kind: "not-sent", reason: `Discord could not be reached (${code})` };
  return { kind: "uncertain", reason: `the answer was lost (${code ?? "no reason given"})` };
}

/** Codes that tell that a message cannot be edited by us, now or ever. */
const uneditable = new Set<number | string>([
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.CannotEditMessageAuthoredByAnotherUser,
  RESTJSONErrorCodes.ThreadLocked,
  RESTJSONErrorCodes.InvalidActionOnArchivedThread,
]);

/** Codes that tell that a message can never be published. */
const unpublishable = new Set<number | string>([
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.CannotExecuteActionOnThisChannelType,
  RESTJSONErrorCodes.CannotExecuteActionOnSystemMessage,
]);

/** What a failed request to edit a message says: a message that is gone or closed to us is left alone, all else is tried again. */
export function toEditOutcome(error: unknown): EditOutcome {
  if (error instanceof DiscordAPIError) {
    if (uneditable.has(error.code)) return { kind: "impossible", reason: error.message };
    if (error.code === RESTJSONErrorCodes.MaximumNumberOfEditsToMessagesOlderThanOneHourReached)
      return { kind: "failed", reason: error.message, retryAfterMs: oldMessagePauseMs };
  }
  const { kind, reason, ...more } = toSendOutcome(error);
  if (kind === "closed" || kind === "refused") return { kind: "impossible", reason };
  return { kind: "failed", reason, ...more };
}

/** Where the channel was not opened, no message was sent, whatever became of the request. */
function fromOpening(outcome: Exclude<SendOutcome, { kind: "sent" }>): Exclude<SendOutcome, { kind: "sent" }> {
  return outcome.kind === "uncertain" ? { kind: "not-sent", reason: outcome.reason } : outcome;
}

/** What a failed request to publish a message says. */
export function toPublishOutcome(error: unknown): PublishOutcome {
  if (error instanceof DiscordAPIError) {
    if (error.code === RESTJSONErrorCodes.ThisMessageWasAlreadyCrossposted) return { kind: "published" };
    if (unpublishable.has(error.code)) return { kind: "impossible", reason: error.message };
  }
  const { kind, reason, ...more } = toSendOutcome(error);
  if (kind === "closed" || kind === "refused") return { kind: "impossible", reason };
  return { kind: "failed", reason, ...more };
}

function fromApiError(error: DiscordAPIError): Exclude<SendOutcome, { kind: "sent" }> {
  if (error.code === RESTJSONErrorCodes.OpeningDirectMessagesTooFast)
    return { kind: "not-sent", reason: error.message, retryAfterMs: openedTooFastPauseMs };
  const isCoded = typeof error.code === "number" && error.code > 0;
  if (writeLimits.has(error.code))
    return { kind: "not-sent", reason: error.message, retryAfterMs: patienceOf(error) ?? writeLimitPauseMs };
  const closed = typeof error.code === "number" ? closedChannel[error.code] : undefined;
  if (closed !== undefined) return { kind: "closed", reason: closed };
  if (isCoded && error.status > 400 && error.status < 500)
    return { kind: "not-sent", reason: `Discord answered ${error.status}: ${fieldsOf(error)}`, isHeard: true };
  if (error.status === 400) return { kind: "refused", reason: `Discord refused the message: ${fieldsOf(error)}` };
  return fromStatus(error.status);
}

/** How long Discord asks us to wait, in ms, where the body of its answer says so. */
function patienceOf({ rawError }: DiscordAPIError): number | undefined {
  const seconds = "retry_after" in rawError ? rawError.retry_after : undefined;
  return typeof seconds === "number" ? seconds * 1_000 : undefined;
}

function fromStatus(status: number): Exclude<SendOutcome, { kind: "sent" }> {
  const reason = `Discord answered ${status}`;
  return status >= 500 ? { kind: "uncertain", reason } : { kind: "not-sent", reason };
}

/** Discord's own list of the fields that it refused, on one line. */
function fieldsOf(error: DiscordAPIError): string {
  return error.message.replace(/\s*\n\s*/g, "; ");
}

function networkCode(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ("code" in cause && typeof cause.code === "string") return cause.code;
  }
  return undefined;
}
