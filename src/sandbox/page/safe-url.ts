const ownHosts: readonly string[] = ["127.0.0.1", "localhost"];
const ownPaths = /^\/(posts|feeds?|attachments)\//;

/** The address as it is now: what the sandbox served on another port stands on this one. */
function toPresentPort(text: string, origin: string | undefined): URL {
  const url = new URL(text, origin);
  const isOwn = url.protocol === "http:" && ownHosts.includes(url.hostname) && ownPaths.test(url.pathname);
  return isOwn && origin !== undefined ? new URL(`${url.pathname}${url.search}${url.hash}`, origin) : url;
}

/** The address in normal form when it is http or https, otherwise undefined. With `origin`, where the page stands, as it is on that port. */
export function toWebUrl(text: string | null | undefined, origin?: string): string | undefined {
  if (!text || !URL.canParse(text)) return undefined;
  const url = toPresentPort(text, origin);
  return url.protocol === "http:" || url.protocol === "https:" ? url.href : undefined;
}

/** The image's address when showing it asks nobody outside this page's own origin, otherwise undefined. */
export function toLocalImage(text: string | null | undefined, origin: string): string | undefined {
  if (!text || !URL.canParse(text, origin)) return undefined;
  const url = toPresentPort(text, origin);
  if (url.protocol === "data:") return /^data:image\/(png|jpeg|gif|webp|svg\+xml)[;,]/i.test(text) ? text : undefined;
  return url.origin === origin ? url.href : undefined;
}

/** The id of the YouTube video that an address shows, or undefined. */
export function youTubeId(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const host = url.hostname.replace(/^(www|m|music)\./, "");
  const inPath = url.pathname.split("/").filter(Boolean);
  const id = host === "youtu.be" ? inPath[0] : host === "youtube.com" ? fromYouTubePath(url, inPath) : undefined;
  return id && /^[\w-]{6,20}$/.test(id) ? id : undefined;
}

function fromYouTubePath(url: URL, [first, second]: readonly (string | undefined)[]): string | undefined {
  if (first === "watch") return url.searchParams.get("v") ?? undefined;
  return first === "shorts" || first === "live" || first === "embed" ? second : undefined;
}
