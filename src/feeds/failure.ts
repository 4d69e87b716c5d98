import { en } from "../core/phrases/en.ts";
import { ForbiddenAddressError } from "./address-guard.ts";

/** Why asking an address failed; the message is a sentence for an administrator. */
export class FeedProblem extends Error {
  override readonly name = "FeedProblem";
}

const statusMeanings: Readonly<Record<number, string>> = {
  204: en.statusMeanings.nothing,
  206: en.statusMeanings.partOnly,
  400: en.statusMeanings.misunderstood,
  401: en.statusMeanings.wantsPassword,
  402: en.statusMeanings.wantsMoney,
  403: en.statusMeanings.locked,
  404: en.statusMeanings.nothingThere,
  406: en.statusMeanings.noFeedThere,
  410: en.statusMeanings.gone,
  418: en.statusMeanings.locked,
  429: en.statusMeanings.askedTooOften,
  451: en.statusMeanings.forbidden,
  500: en.statusMeanings.broken,
  502: en.statusMeanings.broken,
  503: en.statusMeanings.overloaded,
  504: en.statusMeanings.broken,
};

/** What an HTTP status means for a feed, as a sentence. */
export function describeStatus(status: number, isChallenge: boolean): string {
  const { answered, answeredOnly, redirectedSilently } = en.feedFacts;
  if (isChallenge) return answered(`${status}`, en.statusMeanings.challenge);
  if (status >= 300 && status < 400) return redirectedSilently(`${status}`);
  const meaning = statusMeanings[status] ?? (status >= 500 ? en.statusMeanings.broken : undefined);
  return meaning === undefined ? answeredOnly(`${status}`) : answered(`${status}`, meaning);
}

const codeMeanings: Readonly<Record<string, string>> = {
  ENOTFOUND: en.feedProblems.noServer,
  EAI_AGAIN: en.feedProblems.noLookup,
  ECONNREFUSED: en.feedProblems.refused,
  ECONNRESET: en.feedProblems.brokeOff,
  EPIPE: en.feedProblems.brokeOff,
  UND_ERR_SOCKET: en.feedProblems.brokeOff,
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: en.feedProblems.answerBrokeOff,
  UND_ERR_CONNECT_TIMEOUT: en.feedProblems.late,
  UND_ERR_HEADERS_TIMEOUT: en.feedProblems.late,
  UND_ERR_BODY_TIMEOUT: en.feedProblems.late,
  ETIMEDOUT: en.feedProblems.late,
  EHOSTUNREACH: en.feedProblems.outOfReach,
  ENETUNREACH: en.feedProblems.outOfReach,
  UND_ERR_HEADERS_OVERFLOW: en.feedProblems.manyHeaders,
  Z_DATA_ERROR: en.feedProblems.compressed,
  Z_BUF_ERROR: en.feedProblems.compressed,
  CERT_HAS_EXPIRED: en.feedProblems.certificateExpired,
  ERR_TLS_CERT_ALTNAME_INVALID: en.feedProblems.certificateOfOther,
  DEPTH_ZERO_SELF_SIGNED_CERT: en.feedProblems.certificateOwn,
  SELF_SIGNED_CERT_IN_CHAIN: en.feedProblems.certificateUnknown,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: en.feedProblems.certificateUnknown,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: en.feedProblems.certificateUnknown,
};

/** Why asking went wrong, as a sentence; `timeoutMs` is how long was waited. */
export function describeFailure(error: unknown, timeoutMs: number): string {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof FeedProblem || cause instanceof ForbiddenAddressError) return cause.message;
    if (cause.name === "TimeoutError") return en.feedFacts.unfinished(`${timeoutMs / 1_000}`);
    if (cause.name === "AbortError") return en.feedProblems.stopped;
    if ("code" in cause && typeof cause.code === "string") return describeCode(cause.code);
  }
  return en.feedProblems.notReached;
}

function describeCode(code: string): string {
  if (code.startsWith("HPE_")) return en.feedProblems.noHttp;
  if (code.startsWith("ERR_SSL")) return en.feedProblems.noTls;
  if (code.startsWith("ERR_BROTLI") || code.startsWith("ERR__ERROR_")) return codeMeanings.Z_DATA_ERROR ?? code;
  return codeMeanings[code] ?? en.feedFacts.notReachedFor(code);
}
