/** Parameters that say where a reader came from and never what is shown. */
const tracking =
  /^(?:utm_.*|mtm_.*|pk_(?:campaign|kwd|source|medium)|hsa_.*|fbclid|gclid|dclid|msclkid|yclid|twclid|igshid|igsh|mc_cid|mc_eid|_ga|_gl|source|ref|ref_src|referrer|cmpid|cmp|ncid|xtor|wt_mc|spm|feature)$/i;
const session = /^(?:s|sid|phpsessid|jsessionid|session_?id)$/i;
const sessionId = /^[\da-z]{24,}$/i;
const fragmentsWithoutMeaning = /^#(?:|comments?|comment-\d+|respond|more(?:-\d+)?|top|xtor=.*|utm_.*|ref=.*|rss.*)$/i;

/**
 * The form of an address under which different spellings of one page meet: https, without www., usual port, tracking and
 * session parameters, final slash and fragment; the parameters in order. Undefined where it is no http(s) address.
 */
export function canonicalLink(link: string | undefined): string | undefined {
  if (link === undefined || !URL.canParse(link)) return undefined;
  const url = new URL(link);
  if (!/^https?:$/.test(url.protocol)) return undefined;
  const host = url.hostname.replace(/^www\./, "").replace(/\.$/, "");
  const port = url.port === "" || url.port === "80" || url.port === "443" ? "" : `:${url.port}`;
  const path = url.pathname
    .replace(/;jsessionid=[^/]*/i, "")
    .replace(/%[\da-f]{2}/gi, (code) => code.toUpperCase())
    .replace(/(.)\/$/, "$1");
  return `https://${host}${port}${path}${queryOf(url)}`;
}

/** The fragment of an address, where it may say which part of a page is meant; else an empty string. */
export function meaningfulFragment(link: string): string {
  const fragment = URL.canParse(link) ? new URL(link).hash : "";
  return fragmentsWithoutMeaning.test(fragment) ? "" : fragment;
}

function queryOf(url: URL): string {
  const kept = [...url.searchParams].filter(
    ([name, value]) => !tracking.test(name) && !(session.test(name) && sessionId.test(value)),
  );
  if (kept.length === 0) return "";
  kept.sort(([a, x], [b, y]) => (a === b ? compare(x, y) : compare(a, b)));
  return `?${new URLSearchParams(kept).toString()}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
