import type { PreviewRecord } from "../preview.ts";
import { findAlbumTitle } from "./album-title.ts";
import { classify, classifyByHeadline } from "./classify.ts";
import { findComposers } from "./composers.ts";
import type { ExtractContext } from "./context.ts";
import { findDebutedBy } from "./debuted-by.ts";
import { findFormats } from "./formats.ts";
import { findLabel } from "./label.ts";
import { findLinks } from "./links.ts";
import type { Sentence } from "./reading.ts";
import { findReleaseDate } from "./release-date.ts";
import { type AlbumSection, findSections } from "./roundup.ts";
import { findSeason } from "./season.ts";
import { findTracks } from "./tracks.ts";
import { findWork } from "./work-title.ts";

type Defined<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/** Leaves out what is undefined, so that an absent fact is an absent key. */
function defined<T extends object>(values: T): Defined<T>;
function defined(values: object): object {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

function readAlbum(
  context: ExtractContext,
  sentences: readonly Sentence[],
  work: string | undefined,
): Omit<PreviewRecord, "kind"> {
  const composers = findComposers(context, sentences, work);
  return {
    ...defined({
      work,
      season: findSeason(context, sentences, work),
      albumTitle: findAlbumTitle(context, sentences, work),
      label: findLabel(context, sentences),
      releaseDate: findReleaseDate(context, sentences, work),
      debutedBy: findDebutedBy(context, sentences, work, composers),
    }),
    composers,
    formats: findFormats(context, sentences),
    trackTitles: findTracks(context, sentences, work, composers),
    links: findLinks(context),
  };
}

/** One album of a round-up; label, date and formats that its section lacks are those of the whole post. */
function readSection(context: ExtractContext, section: AlbumSection, whole: PreviewRecord): PreviewRecord {
  const own = readAlbum(context, section.sentences, section.work);
  const blocks = new Set(section.sentences.map((sentence) => sentence.block));
  return {
    ...own,
    ...defined({ label: own.label ?? whole.label, releaseDate: own.releaseDate ?? whole.releaseDate }),
    kind: whole.kind,
    composers: own.composers.length > 0 ? own.composers : whole.composers,
    formats: own.formats.length > 0 ? own.formats : whole.formats,
    links: findLinks(context, blocks),
  };
}

/** What is known of a post that announces no album. */
function toSilentRecord(context: ExtractContext, kind: PreviewRecord["kind"], work: string | undefined): PreviewRecord {
  const composers = findComposers(context, context.reading.sentences, work);
  return { kind, ...defined({ work }), composers, formats: [], trackTitles: [], links: {} };
}

/** Reads a post into records: one, or one for each album of a round-up; a post that is no news gives one too. */
export function extractPreviews(context: ExtractContext): readonly PreviewRecord[] {
  const { sentences } = context.reading;
  const work = findWork(context);
  const decided = classifyByHeadline(context, work);
  if (decided !== undefined) return [toSilentRecord(context, decided, work)];
  const album = readAlbum(context, sentences, work);
  const kind = classify(context, {
    work,
    label: album.label,
    releaseDate: album.releaseDate,
    hasPreOrder: album.links.preOrder !== undefined,
    hasPlayer: album.links.listen !== undefined || album.links.video !== undefined,
    tracks: album.trackTitles,
    hasComposer: album.composers.length > 0,
    hasFormat: album.formats.length > 0,
  });
  const whole: PreviewRecord = { kind, ...album };
  if (kind === "other") return [whole];
  const sections = findSections(context, (part, title) => findComposers(context, part, title));
  return sections.length === 0 ? [whole] : sections.map((section) => readSection(context, section, whole));
}
