import { fieldOf, listOf, textOf } from "../musicbrainz/json-value.ts";

/** The address of what the Cover Art Archive has of a release group. */
export function coverUrl(base: string, groupId: string): string {
  return `${base}/release-group/${encodeURIComponent(groupId)}`;
}

const sizes = ["500", "large", "250", "small"];

/** The address of the front cover, small enough for a card; undefined where the answer holds none. Always https. */
export function readCover(value: unknown): string | undefined {
  const images = listOf(fieldOf(value, "images"));
  const front = images.find((image) => fieldOf(image, "front") === true) ?? images[0];
  const thumbnails = fieldOf(front, "thumbnails");
  const address = [...sizes.map((size) => fieldOf(thumbnails, size)), fieldOf(front, "image")].map(textOf);
  const found = address.find((url) => url !== undefined && URL.canParse(url));
  return found === undefined ? undefined : httpsOnly(found);
}

function httpsOnly(address: string): string | undefined {
  const url = new URL(address);
  if (url.protocol === "http:") url.protocol = "https:";
  return url.protocol === "https:" ? url.href : undefined;
}
