import type { Release, ReleaseGroup, Work } from "../catalogue.ts";
import { normalise } from "../text.ts";

const soundtrackWords =
  /\b(?:(?:music|songs) from the )?(?:the )?(?:original|official|complete)\b.*\b(?:soundtrack|score|recording|music)\b.*$/;
/** After every date. */
const undated = "~";

/** The albums of a work, its main one first: own recordings before new ones, those called like the work before others, then the earliest. */
export function albumsOf(work: Work): readonly ReleaseGroup[] {
  const groups = work.releaseGroups.map((group) => ({ ...group, releases: ownRecordingsFirst(group.releases) }));
  if (groups.length < 2) return groups;
  const titles = new Set([work.title, work.originalTitle ?? work.title, ...work.altTitles].map(bareTitle));
  return groups
    .map((group) => ({ group, rank: rankOf(group, titles) }))
    .sort((a, b) => compare(a.rank, b.rank))
    .map(({ group }) => group);
}

function rankOf({ title, releases }: ReleaseGroup, titles: ReadonlySet<string>): readonly string[] {
  const isAnew = releases.length > 0 && releases.every(isReRecording);
  const dates = releases.map(({ date }) => date ?? undated).sort();
  return [isAnew ? "1" : "0", titles.has(bareTitle(title)) ? "0" : "1", dates[0] ?? undated];
}

function compare(a: readonly string[], b: readonly string[]): number {
  for (const [index, left] of a.entries()) {
    const right = b[index] ?? "";
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

function ownRecordingsFirst(releases: readonly Release[]): readonly Release[] {
  return [...releases].sort((a, b) => Number(isReRecording(a)) - Number(isReRecording(b)));
}

function isReRecording({ edition }: Release): boolean {
  return edition === "re-recording";
}

/** A title without what it says of being a soundtrack. */
function bareTitle(title: string): string {
  const whole = normalise(title);
  return whole.replace(soundtrackWords, "").trim() || whole;
}
