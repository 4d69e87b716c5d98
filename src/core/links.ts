/** A link of this length and its label fit into a field. */
const maxShown = 700;

/**
 * A markdown link that shows where it leads, such as `[Pre-order · amazon.com](https://…)`; undefined unless the address
 * is http(s) and short enough to stand among others. The address is rewritten so that it cannot end the link early.
 */
export function linkTo(label: string, url: string | undefined): string | undefined {
  const safe = safeUrl(url);
  if (safe === undefined || safe.length > maxShown) return undefined;
  const host = new URL(safe).hostname.replace(/^www\./, "");
  return `[${label} · ${host}](${safe})`;
}

/** The address in a form that is safe inside markdown, or undefined unless it is http(s) and of a sane length. */
export function safeUrl(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, href, username, password } = new URL(url);
  if (!/^https?:$/.test(protocol) || username !== "" || password !== "" || href.length > 1_000) return undefined;
  return href.replaceAll("(", "%28").replaceAll(")", "%29").replaceAll("<", "%3C").replaceAll(">", "%3E");
}

/** The page of a release group at MusicBrainz. */
export function musicBrainzUrl(releaseGroupId: string): string {
  return `https://musicbrainz.org/release-group/${encodeURIComponent(releaseGroupId)}`;
}

/** The address of a message of a server. */
export function messageUrl(guildId: string, channelId: string, messageId: string): string {
  return `https://discord.com/channels/${guildId}/${channelId}/${messageId}`;
}
