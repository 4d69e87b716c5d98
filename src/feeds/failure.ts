import { ForbiddenAddressError } from "./address-guard.ts";

/** Why asking an address failed; the message is a sentence for an administrator. */
export class FeedProblem extends Error {
  override readonly name = "FeedProblem";
}

const statusMeanings: Readonly<Record<number, string>> = {
  204: "it has nothing to show",
  206: "it sent a part only",
  400: "it did not understand the request",
  401: "it wants a password",
  402: "it wants to be paid",
  403: "it does not let the bot in",
  404: "there is nothing at this address",
  406: "it has no feed at this address",
  410: "the feed is gone for good",
  418: "it does not let the bot in",
  429: "it is asked too often",
  451: "it may not show this for legal reasons",
  500: "it is out of order",
  502: "it is out of order",
  503: "it is overloaded or being repaired",
  504: "it is out of order",
};

/** What an HTTP status means for a feed, as a sentence. */
export function describeStatus(status: number, isChallenge: boolean): string {
  if (isChallenge) return `The server answered ${status}: it wants to see a browser (a challenge of Cloudflare).`;
  if (status >= 300 && status < 400) return `The server answered ${status} without saying where to go instead.`;
  const meaning = statusMeanings[status] ?? (status >= 500 ? "it is out of order" : undefined);
  return meaning === undefined ? `The server answered ${status}.` : `The server answered ${status}: ${meaning}.`;
}

const codeMeanings: Readonly<Record<string, string>> = {
  ENOTFOUND: "There is no server of that name.",
  EAI_AGAIN: "The name of the server could not be looked up.",
  ECONNREFUSED: "The server refused the connection.",
  ECONNRESET: "The server broke the connection off.",
  EPIPE: "The server broke the connection off.",
  UND_ERR_SOCKET: "The server broke the connection off.",
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: "The server broke its answer off.",
  UND_ERR_CONNECT_TIMEOUT: "The server did not answer in time.",
  UND_ERR_HEADERS_TIMEOUT: "The server did not answer in time.",
  UND_ERR_BODY_TIMEOUT: "The server did not answer in time.",
  ETIMEDOUT: "The server did not answer in time.",
  EHOSTUNREACH: "The server cannot be reached from here.",
  ENETUNREACH: "The server cannot be reached from here.",
  UND_ERR_HEADERS_OVERFLOW: "The server sent more headers than can be read.",
  Z_DATA_ERROR: "The answer was compressed in a way that cannot be read.",
  Z_BUF_ERROR: "The answer was compressed in a way that cannot be read.",
  CERT_HAS_EXPIRED: "The server's certificate has expired.",
  ERR_TLS_CERT_ALTNAME_INVALID: "The server's certificate is made out to another name.",
  DEPTH_ZERO_SELF_SIGNED_CERT: "The server's certificate is signed by itself.",
  SELF_SIGNED_CERT_IN_CHAIN: "The server's certificate is signed by nobody who is known.",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "The server's certificate is signed by nobody who is known.",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "The server's certificate is signed by nobody who is known.",
};

/** Why asking went wrong, as a sentence; `timeoutMs` is how long was waited. */
export function describeFailure(error: unknown, timeoutMs: number): string {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof FeedProblem || cause instanceof ForbiddenAddressError) return cause.message;
    if (cause.name === "TimeoutError")
      return `The server did not finish its answer within ${timeoutMs / 1_000} seconds.`;
    if (cause.name === "AbortError") return "The poll was stopped.";
    if ("code" in cause && typeof cause.code === "string") return describeCode(cause.code);
  }
  return "The server could not be reached.";
}

function describeCode(code: string): string {
  if (code.startsWith("HPE_")) return "The server's answer was no proper HTTP.";
  if (code.startsWith("ERR_SSL")) return "A safe connection to the server could not be made.";
  if (code.startsWith("ERR_BROTLI") || code.startsWith("ERR__ERROR_")) return codeMeanings.Z_DATA_ERROR ?? code;
  return codeMeanings[code] ?? `The server could not be reached (${code}).`;
}
