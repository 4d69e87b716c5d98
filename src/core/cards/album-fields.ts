import type { Release, Work } from "../catalogue.ts";
import type { LiveFacts, LiveRelease } from "../live/live-facts.ts";
import { albumsOf } from "../lookup/main-album.ts";
import type { Phrases } from "../phrases/en.ts";
import { escapeMarkdown } from "../text.ts";
import { type CardField, field } from "./card.ts";
import { dateText } from "./date-text.ts";
import { formatsOf } from "./editions.ts";

/** The main album of a work and its first release; what the catalogue does not say of it comes from elsewhere, if it is the same issue. */
export function albumFields(
  work: Work,
  albums: readonly Work[],
  { release: live }: LiveFacts,
  phrases: Phrases,
): readonly CardField[] {
  const { fields } = phrases;
  const [group] = albumsOf(work.releaseGroups.length > 0 ? work : (albums[0] ?? work));
  const own = group?.releases[0];
  const isSame = live !== undefined && (own === undefined || isSameIssue(own, live));
  const release = isSame ? filledUp(own, live) : own;
  const title = group?.title ?? live?.title;
  const tracks = isSame && live.tracks > 0 ? ` · ${phrases.soundtrack.trackCount(live.tracks)}` : "";
  return [
    ...field(fields.album, title === undefined ? undefined : `${escapeMarkdown(title)}${tracks}`, false),
    ...(release === undefined ? [] : releaseFields(release, phrases)),
  ];
}

/** True if nothing that both say of a release differs; of two dates the less exact one may begin the other. */
function isSameIssue({ label, date }: Release, live: LiveRelease): boolean {
  const isSameDate =
    date === undefined || live.date === undefined || date.startsWith(live.date) || live.date.startsWith(date);
  return isSameDate && (label === undefined || live.label === undefined || label === live.label);
}

function filledUp(own: Release | undefined, live: LiveRelease): Release {
  const label = own?.label ?? live.label;
  const [date] = [own?.date, live.date].filter((each) => each !== undefined).sort((a, b) => b.length - a.length);
  return {
    ...(label === undefined ? {} : { label }),
    ...(date === undefined ? {} : { date }),
    formats: own === undefined || own.formats.length === 0 ? live.formats : own.formats,
  };
}

function releaseFields(release: Release, phrases: Phrases): readonly CardField[] {
  const { fields } = phrases;
  const { label, date } = release;
  return [
    ...field(fields.label, label === undefined ? undefined : escapeMarkdown(label)),
    ...field(fields.released, date === undefined ? undefined : dateText(date, phrases)),
    ...field(fields.formats, formatsOf(release, phrases)),
  ];
}
