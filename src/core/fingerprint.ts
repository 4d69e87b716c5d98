import type { Entry } from "./entry.ts";

/** Query parameters that tell where a reader came from, never what is shown. */
const trackingParameter =
  /(?<=[?&;])(?:utm_[a-z]+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|ref_src|_ga|_gl|yclid)=[^&"'\s<>#]*(?:&(?:amp;)?)?/gi;

/** A short text for a long one: the same for the same text, and different for others but for one case in billions of billions. */
export function fingerprint(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 2_654_435_761);
    low = Math.imul(low ^ unit, 1_597_334_677);
  }
  const mixedHigh = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  const mixedLow = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return (mixedHigh >>> 0).toString(36) + (mixedLow >>> 0).toString(36);
}

/** The text with the addresses in it freed of what only tells where a reader came from. */
export function withoutTracking(text: string): string {
  return text.includes("=") ? text.replace(trackingParameter, "").replace(/[?&](?=$|["'#\s])/g, "") : text;
}

/** Tells whether an entry was edited: blind to its dates, to white space, to comments and scripts, and to tracking in links. */
export function contentFingerprint({ title, html, link }: Entry): string {
  const body = html.replace(/<!--[\s\S]{0,5000}?-->/g, " ").replace(/<(script|style)\b[\s\S]{0,20000}?<\/\1>/gi, " ");
  return fingerprint(withoutTracking([title, link ?? "", body].map(collapse).join("\n")));
}

function collapse(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
