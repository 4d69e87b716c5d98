import type { Preview } from "../preview.ts";
import { albumKey, workKey } from "../same-work.ts";

/** What an edited post says now, beside what it said before. */
export interface PairedPreviews {
  /** Each under the key that it had before. */
  readonly changed: readonly Preview[];
  /** Under keys that the post has not used yet. */
  readonly added: readonly Preview[];
}

/**
 * Finds out which preview of an edited post was which before: by work and album, then by work, then by their order. So an album that
 * is put in among others does not take the message of its neighbour. `newKey` gives the n-th key (from 0) of the post.
 */
export function pairPreviews(
  before: readonly Preview[],
  now: readonly Preview[],
  newKey: (index: number) => string,
): PairedPreviews {
  const keys = new Map<Preview, string>();
  const left = new Set(before);
  for (const isSame of [isSameAlbum, isSameWork, () => true]) {
    for (const preview of now) {
      if (keys.has(preview)) continue;
      const twin = [...left].find((known) => isSame(known, preview));
      if (twin === undefined) continue;
      keys.set(preview, twin.key);
      left.delete(twin);
    }
  }
  const used = new Set(before.map(({ key }) => key));
  return {
    changed: now.flatMap((preview) => withKey(preview, keys.get(preview))),
    added: now.filter((preview) => !keys.has(preview)).flatMap((preview) => withKey(preview, takeKey(used, newKey))),
  };
}

function withKey(preview: Preview, key: string | undefined): readonly Preview[] {
  return key === undefined ? [] : [{ ...preview, key }];
}

function takeKey(used: Set<string>, newKey: (index: number) => string): string {
  let index = 0;
  while (used.has(newKey(index))) index++;
  const key = newKey(index);
  used.add(key);
  return key;
}

function isSameAlbum(a: Preview, b: Preview): boolean {
  return isSameWork(a, b) && a.record.season === b.record.season && albumKey(a.record) === albumKey(b.record);
}

function isSameWork(a: Preview, b: Preview): boolean {
  const work = workKey(a.record);
  return work !== undefined && work === workKey(b.record);
}
