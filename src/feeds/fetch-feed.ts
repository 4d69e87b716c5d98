import { en } from "../core/phrases/en.ts";
import type { FetchFeed, FetchOutcome, Validators } from "../core/ports.ts";
import { type Answer, type AskOptions, createAsk, defaultTimeoutMs } from "./ask.ts";
import { describeFailure, describeStatus } from "./failure.ts";
import { readFreshFor, readRetryAfter, readValidators } from "./freshness.ts";
import { parseFeed } from "./parse-feed.ts";

interface ReadOptions {
  readonly toPlainText: (html: string) => string;
  /** Epoch ms. */
  readonly now: () => number;
}

export interface FetchFeedOptions extends AskOptions, ReadOptions {}

/** What a request for a feed says that it reads. */
export const accepted =
  "application/atom+xml, application/rss+xml, application/rdf+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5";

/** Creates the FetchFeed port: one conditional GET (RFC 9110, section 13), guarded and limited as `createAsk` says. */
export function createFetchFeed(options: FetchFeedOptions): FetchFeed {
  const ask = createAsk(options);
  return async (feed, validators, signal) => {
    try {
      const answer = await ask(feed.url, { accept: accepted, ...conditions(validators) }, signal);
      return toOutcome(answer, validators, options);
    } catch (error) {
      return { kind: "failed", reason: describeFailure(error, options.timeoutMs ?? defaultTimeoutMs) };
    }
  };
}

function conditions({ etag, lastModified }: Validators): Record<string, string> {
  return {
    ...(etag === undefined ? {} : { "if-none-match": etag }),
    ...(lastModified === undefined ? {} : { "if-modified-since": lastModified }),
  };
}

/** What an answer to a request with these conditions comes to. */
export function toOutcome(answer: Answer, asked: Validators, { now, toPlainText }: ReadOptions): FetchOutcome {
  const { status, headers, url, hasMoved, text } = answer;
  const retryAfterMs = readRetryAfter(headers, now());
  const freshForMs = readFreshFor(headers, now());
  const fresh = freshForMs === undefined ? {} : { freshForMs };
  if (status === 304 && Object.keys(asked).length > 0) return { kind: "unchanged", ...fresh };
  const reason = findProblem(answer);
  const later = retryAfterMs === undefined ? {} : { retryAfterMs };
  if (reason !== undefined) return { kind: "failed", reason, ...later };
  const parsed = parseFeed(text, { baseUrl: url.href, readAt: now(), toPlainText });
  if (!parsed.ok) return { kind: "failed", reason: parsed.reason, ...later };
  const moved = hasMoved ? { movedTo: url.href } : {};
  return {
    kind: "fetched",
    title: parsed.title,
    entries: parsed.entries,
    validators: readValidators(headers),
    ...fresh,
    ...moved,
  };
}

/** Why the answer holds no feed, where its status tells. */
function findProblem({ status, headers }: Pick<Answer, "status" | "headers">): string | undefined {
  if (status === 304) return en.feedProblems.unasked;
  const isWhole = status >= 200 && status < 300 && status !== 204 && status !== 206;
  return isWhole ? undefined : describeStatus(status, headers.get("cf-mitigated") === "challenge");
}
