import type { Headers } from "undici";
import type { Validators } from "../core/ports.ts";

/** When the server wants to be asked again (`Retry-After`, RFC 9110, section 10.2.3): ms from now, or undefined. */
export function readRetryAfter(headers: Headers, now: number): number | undefined {
  const value = headers.get("retry-after")?.trim();
  if (!value) return undefined;
  const ms = /^\d+$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - serverTime(headers, now);
  return positive(ms);
}

/** How long the answer stays fresh (RFC 9111, section 4.2): ms from now, or undefined where the server does not say. */
export function readFreshFor(headers: Headers, now: number): number | undefined {
  const control = headers.get("cache-control") ?? "";
  if (/\bno-(?:cache|store)\b/i.test(control)) return undefined;
  const maxAge = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,10})/i.exec(control)?.[1];
  const age = Number(headers.get("age") ?? "0") * 1_000 || 0;
  if (maxAge !== undefined) return positive(Number(maxAge) * 1_000 - age);
  return positive(Date.parse(headers.get("expires") ?? "") - serverTime(headers, now));
}

/** What the server sent along for the next conditional request. */
export function readValidators(headers: Headers): Validators {
  const etag = headers.get("etag");
  const lastModified = headers.get("last-modified");
  return { ...(etag === null ? {} : { etag }), ...(lastModified === null ? {} : { lastModified }) };
}

/** The server's own clock decides about its dates. */
function serverTime(headers: Headers, now: number): number {
  const date = Date.parse(headers.get("date") ?? "");
  return Number.isFinite(date) ? date : now;
}

function positive(ms: number): number | undefined {
  return Number.isFinite(ms) && ms > 0 ? ms : undefined;
}
