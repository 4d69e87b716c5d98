import { gunzipSync } from "node:zlib";
import { fetch, type Headers, type Response } from "undici";
import { en } from "../core/phrases/en.ts";
import type { AddressGuard } from "./address-guard.ts";
import { decodeText } from "./decode-text.ts";
import { FeedProblem } from "./failure.ts";

export interface AskOptions {
  readonly guard: AddressGuard;
  readonly userAgent: string;
  /** For the whole of an answer, its last byte included. */
  readonly timeoutMs?: number;
}

/** What an address answered; the text is empty unless the status is 2xx. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** Where the answer came from in the end. */
  readonly url: URL;
  /** True if every redirect on the way was a permanent one, and there was one. */
  readonly hasMoved: boolean;
  readonly text: string;
}

/** Asks an address with further headers; rejects with a reason that `describeFailure` knows. */
export type Ask = (url: string, headers: Readonly<Record<string, string>>, signal: AbortSignal) => Promise<Answer>;

export const defaultTimeoutMs = 15_000;
const maxBytes = 5 * 1024 * 1024;
const maxRedirects = 5;
const tooLarge = en.feedProblems.tooLarge;

/**
 * Creates what every request of this room goes through: a GET with limits on time (15 s, slow drips included), size after
 * decompression (5 MB) and redirects (5), each hop checked by the guard.
 */
export function createAsk({ guard, userAgent, timeoutMs = defaultTimeoutMs }: AskOptions): Ask {
  const ask = async (url: string, headers: Record<string, string>, signal: AbortSignal) => {
    const { response, ...way } = await follow(toUrl(url), { "user-agent": userAgent, ...headers }, guard, signal);
    const { status } = response;
    if (!response.ok || status === 204) await response.body?.cancel();
    const text = response.ok && status !== 204 ? await readText(response) : "";
    return { ...way, status, headers: response.headers, text };
  };
  return (url, headers, signal) => within(timeoutMs, signal, (limited) => ask(url, headers, limited));
}

/**
 * Runs something with a signal that is aborted after so long, or with `signal`. `AbortSignal.any` with `AbortSignal.timeout` would be
 * shorter, but on Node 20 the garbage collector can take the pair away before it fires, and the wait never ends.
 */
async function within<T>(ms: number, signal: AbortSignal, run: (limited: AbortSignal) => Promise<T>): Promise<T> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(new DOMException("It took too long.", "TimeoutError")), ms);
  const stop = () => limit.abort(signal.reason);
  signal.addEventListener("abort", stop, { once: true });
  if (signal.aborted) stop();
  try {
    return await run(limit.signal);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", stop);
  }
}

function toUrl(text: string): URL {
  if (!URL.canParse(text)) throw new FeedProblem(en.feedProblems.noAddress);
  const url = new URL(text);
  url.hash = "";
  return url;
}

async function follow(start: URL, headers: Record<string, string>, guard: AddressGuard, signal: AbortSignal) {
  let url = start;
  let arePermanent = true;
  for (let hop = 0; hop <= maxRedirects; hop++) {
    guard.check(url);
    const response = await fetch(url, { dispatcher: guard.dispatcher, headers, redirect: "manual", signal });
    const location = response.headers.get("location");
    if (![301, 302, 303, 307, 308].includes(response.status) || location === null)
      return { response, url, hasMoved: hop > 0 && arePermanent };
    await response.body?.cancel();
    arePermanent &&= response.status === 301 || response.status === 308;
    if (!URL.canParse(location, url.href)) throw new FeedProblem(en.feedProblems.redirectedNowhere);
    url = new URL(location, url);
  }
  throw new FeedProblem(en.feedFacts.redirectedOften(`${maxRedirects}`));
}

async function readText(response: Response): Promise<string> {
  const bytes = unzipped(await readCapped(response));
  return decodeText(bytes, response.headers.get("content-type") ?? undefined);
}

async function readCapped(response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new FeedProblem(tooLarge);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Some servers hand out a compressed file without saying that it is one. */
function unzipped(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: maxBytes });
  } catch (cause) {
    const isLarge = cause instanceof RangeError;
    throw new FeedProblem(isLarge ? tooLarge : en.feedProblems.compressed, { cause });
  }
}
