import type { ChatUser } from "../chat-types.ts";
import { toLocalImage } from "./safe-url.ts";

const COLORS = ["#5865f2", "#248046", "#b5521b", "#a12d6e", "#0b7285", "#7048a8"] as const;

/** An image address for a person: their own picture when it is local, otherwise their initial on a colour. */
export function avatarOf(user: Pick<ChatUser, "id" | "displayName"> & { readonly avatarUrl?: string }): string {
  return toLocalImage(user.avatarUrl, location.origin) ?? drawnAvatar(user.displayName, user.id);
}

/** The first letters of up to three words, for a server without a picture. */
export function initials(name: string): string {
  const letters = name.split(/\s+/).flatMap((word) => /[\p{L}\p{N}]/u.exec(word)?.[0] ?? []);
  return letters.slice(0, 3).join("").toUpperCase();
}

function drawnAvatar(name: string, id: string): string {
  const color = COLORS[[...id].reduce((sum, digit) => sum * 31 + digit.charCodeAt(0), 7) % COLORS.length];
  const letter = initials(name).charAt(0) || "?";
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 80"><rect width="80" height="80" fill="${color}"/><text x="40" y="54" text-anchor="middle" font-family="Helvetica,Arial,sans-serif" font-size="40" font-weight="600" fill="#fff">${letter}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
