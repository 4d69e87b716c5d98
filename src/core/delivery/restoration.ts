import type { Preview } from "../preview.ts";

/** That the store is a copy that was put back (epoch ms): what was done between the two moments is not written in it. */
export interface Restoration {
  readonly copiedAt: number;
  readonly restoredAt: number;
}

/** By then every feed has been asked again, so that what is found later is new. */
const askedAgainMs = 24 * 3_600_000;

/** Since when a preview may have been told without the store's knowing; undefined if it is younger than the restoration. */
export function untoldSince(
  { copiedAt, restoredAt }: Restoration,
  { publishedAt, foundAt }: Pick<Preview, "publishedAt" | "foundAt">,
): number | undefined {
  // A post without a date, or with one in the future, tells only when it was found.
  const isOld = publishedAt < foundAt ? publishedAt < restoredAt : foundAt < restoredAt + askedAgainMs;
  return isOld ? copiedAt : undefined;
}
