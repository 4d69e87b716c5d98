import { fetch, type Response } from "undici";
import type { FetchFeed, FetchOutcome, Validators } from "../core/ports.ts";
import { type AddressGuard, ForbiddenAddressError } from "./address-guard.ts";
import { decodeText } from "./decode-text.ts";
import { parseFeed } from "./parse-feed.ts";

const maxBytes = 5 * 1024 * 1024;
const maxRedirects = 5;
const timeoutMs = 15_000;

export interface FetchFeedOptions {
  readonly guard: AddressGuard;
  readonly userAgent: string;
  readonly toPlainText: (html: string) => string;
}

/** Why a poll failed, as a sentence for an administrator. */
class FeedProblem extends Error {}

/**
 * Creates the FetchFeed port: one conditional GET (RFC 9110, section 13) with limits on time (15 s), size after
 * decompression (5 MB) and redirects (5), each hop checked by the guard.
 */
export function createFetchFeed({ guard, userAgent, toPlainText }: FetchFeedOptions): FetchFeed {
  return async (feed, validators, signal) => {
    const limited = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
    try {
      const { response, url } = await follow(new URL(feed.url), headersFor(validators, userAgent), guard, limited);
      return await toOutcome(response, url, toPlainText);
    } catch (error) {
      return { kind: "failed", reason: describe(error) };
    }
  };
}

function headersFor({ etag, lastModified }: Validators, userAgent: string): Record<string, string> {
  return {
    "user-agent": userAgent,
    accept: "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5",
    ...(etag === undefined ? {} : { "if-none-match": etag }),
    ...(lastModified === undefined ? {} : { "if-modified-since": lastModified }),
  };
}

async function follow(start: URL, headers: Record<string, string>, guard: AddressGuard, signal: AbortSignal) {
  let url = start;
  for (let hop = 0; hop <= maxRedirects; hop++) {
    guard.check(url);
    const response = await fetch(url, { dispatcher: guard.dispatcher, headers, redirect: "manual", signal });
    const location = response.headers.get("location");
    if (![301, 302, 303, 307, 308].includes(response.status) || location === null) return { response, url };
    await response.body?.cancel();
    if (!URL.canParse(location, url.href))
      throw new FeedProblem("The server redirected to something that is no address.");
    url = new URL(location, url);
  }
  throw new FeedProblem(`The server redirected more than ${maxRedirects} times.`);
}

async function toOutcome(response: Response, url: URL, toPlainText: (html: string) => string): Promise<FetchOutcome> {
  if (response.status === 304) {
    await response.body?.cancel();
    return { kind: "unchanged" };
  }
  if (!response.ok) {
    await response.body?.cancel();
    const retryAfterMs = retryAfter(response);
    const reason = `The server answered ${response.status}.`;
    return { kind: "failed", reason, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
  }
  const text = decodeText(await readCapped(response), response.headers.get("content-type") ?? undefined);
  const parsed = parseFeed(text, { baseUrl: url.href, toPlainText });
  if (!parsed.ok) return { kind: "failed", reason: parsed.reason };
  return { kind: "fetched", entries: parsed.entries, validators: validatorsOf(response) };
}

async function readCapped(response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new FeedProblem("The feed is larger than 5 MB.");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function validatorsOf(response: Response): Validators {
  const etag = response.headers.get("etag");
  const lastModified = response.headers.get("last-modified");
  return { ...(etag === null ? {} : { etag }), ...(lastModified === null ? {} : { lastModified }) };
}

/** `Retry-After` is seconds or a date (RFC 9110, section 10.2.3). */
function retryAfter(response: Response): number | undefined {
  const value = response.headers.get("retry-after");
  if (value === null) return undefined;
  const ms = /^\d+$/.test(value)
    ? Number(value) * 1_000
    : Date.parse(value) - Date.parse(response.headers.get("date") ?? "");
  return Number.isFinite(ms) && ms > 0 ? ms : undefined;
}

function describe(error: unknown): string {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof FeedProblem || cause instanceof ForbiddenAddressError) return cause.message;
    if (cause.name === "TimeoutError") return "The server did not answer within 15 seconds.";
    if (cause.name === "AbortError") return "The poll was stopped.";
    if ("code" in cause && typeof cause.code === "string") return describeCode(cause.code);
  }
  return "The server could not be reached.";
}

function describeCode(code: string): string {
  switch (code) {
    case "ENOTFOUND":
      return "There is no server of that name.";
    case "ECONNREFUSED":
      return "The server refused the connection.";
    case "UND_ERR_CONNECT_TIMEOUT":
    case "UND_ERR_HEADERS_TIMEOUT":
    case "UND_ERR_BODY_TIMEOUT":
      return "The server did not answer in time.";
    default:
      return `The server could not be reached (${code}).`;
  }
}
