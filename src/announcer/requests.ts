import type { Reception } from "../core/delivery/delivery.ts";
import type { EditAnnouncement, FindAnnounced, PublishMessage, SendAnnouncement } from "../core/ports.ts";
import type { Job } from "./pick-due.ts";

/** What the announcer asks of Discord. */
export interface Requests {
  readonly send: SendAnnouncement;
  readonly edit: EditAnnouncement;
  readonly findAnnounced: FindAnnounced;
  readonly publish: PublishMessage;
}

/** What an answer, or its absence, says of Discord as a whole. */
export type Sign =
  /** Discord answered. */
  | { readonly kind: "heard" }
  /** No answer, or none of Discord's own. */
  | { readonly kind: "trouble" }
  | { readonly kind: "limited"; readonly retryAfterMs: number; readonly isGlobal: boolean };

/** Which request it was about. */
export interface Asked {
  readonly kind: Job["kind"];
  readonly channelId: string;
}

/** The same requests; each outcome is told to `note` before whoever asked learns of it. */
export function watchRequests(requests: Requests, note: (asked: Asked, sign: Sign) => void): Requests {
  const noted = async <Outcome extends Told>(asked: Asked, request: Promise<Outcome>): Promise<Outcome> => {
    const outcome = await request;
    note(asked, toSign(outcome));
    return outcome;
  };
  return {
    send: (announcement, ...rest) =>
      noted({ kind: "delivery", channelId: announcement.channelId }, requests.send(announcement, ...rest)),
    edit: (announcement, ...rest) =>
      noted({ kind: "revision", channelId: announcement.channelId }, requests.edit(announcement, ...rest)),
    findAnnounced: (channelId, ...rest) =>
      noted({ kind: "delivery", channelId }, requests.findAnnounced(channelId, ...rest)),
    publish: (channelId, ...rest) => noted({ kind: "publication", channelId }, requests.publish(channelId, ...rest)),
  };
}

type Told = { readonly kind: string } & Reception;

function toSign({ kind, retryAfterMs, isGlobal = false, isHeard = false }: Told): Sign {
  if (retryAfterMs !== undefined) return { kind: "limited", retryAfterMs, isGlobal };
  const failed = kind === "uncertain" || kind === "not-sent" || kind === "unreachable" || kind === "failed";
  return { kind: failed && !isHeard ? "trouble" : "heard" };
}
