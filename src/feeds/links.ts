const linkAttribute = /(\s(?:href|src)\s?=\s?)(?:"([^"<>]{0,4000})"|'([^'<>]{0,4000})')/gi;
const image = /<img\s[^<>]{0,4000}>/gi;
const mostImages = 20;
const notAPicture =
  /gravatar\.|\/avatars?\/|\/(?:pixel|spacer|blank|clear)\.(?:gif|png)|\/(?:emoji|smilies|smileys)\/|\/\/(?:stats|pixel)\.|feedburner|doubleclick|\.svg(?:$|\?)/i;

/** An http(s) address made absolute; undefined for anything else. */
export function resolveUrl(url: string | undefined, base: string): string | undefined {
  const text = url?.trim().replaceAll("&amp;", "&");
  if (!text) return undefined;
  const whole = /^www\.[^/]+\.[a-z]{2,}/i.test(text) ? `https://${text}` : text;
  const parsed = parseUrl(whole, base);
  if (parsed === undefined || !/^https?:$/.test(parsed.protocol) || parsed.hostname === "") return undefined;
  return parsed.href;
}

/** Asking `URL.canParse` first would parse every address twice. */
function parseUrl(url: string, base: string): URL | undefined {
  try {
    return new URL(url, base);
  } catch {
    return undefined;
  }
}

/** The HTML with the addresses of its links, pictures and players made absolute. */
export function withAbsoluteLinks(html: string, base: string): string {
  if (!/\s(?:href|src)\s?=/i.test(html)) return html;
  return html.replace(linkAttribute, (whole, start: string, double: string | undefined, single: string | undefined) => {
    const value = (double ?? single ?? "").trim();
    if (value === "" || value.startsWith("#") || /^[a-z][a-z\d+.-]*:/i.test(value)) return whole;
    const absolute = resolveUrl(value, base);
    return absolute === undefined ? whole : `${start}"${absolute.replaceAll("&", "&amp;").replaceAll('"', "%22")}"`;
  });
}

/** True unless the address is that of a face, a sign or a counter. */
export function isPicture(url: string): boolean {
  return !notAPicture.test(url);
}

/** The first picture in HTML with absolute addresses that is more than decoration. */
export function findFirstImage(html: string): string | undefined {
  let seen = 0;
  for (const [tag] of html.matchAll(image)) {
    if (++seen > mostImages) return undefined;
    const source = /\ssrc\s?=\s?["']([^"'<>\s]+)["']/i.exec(tag)?.[1];
    const url = resolveUrl(source, "invalid:");
    const isTiny = /\s(?:width|height)\s?=\s?["']?\d{1,2}(?!\d|%)/i.test(tag);
    if (url !== undefined && !isTiny && isPicture(url)) return url;
  }
  return undefined;
}
