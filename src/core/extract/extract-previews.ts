import type { PreviewRecord, RecordKind } from "../preview.ts";
import { findAlbumTitle } from "./albums/album-title.ts";
import { type AlbumSection, findSections } from "./albums/roundup.ts";
import { isAboutOne, labelOfAll, labelOfSection, withoutSections } from "./albums/section-labels.ts";
import { chooseComposers } from "./composers/choose-composers.ts";
import { findComposers } from "./composers/composers.ts";
import type { ExtractContext } from "./context.ts";
import { findReleaseDay } from "./dates/release-date.ts";
import { findEntities } from "./names/entities.ts";
import { findRows } from "./names/name-rows.ts";
import { isAssignment } from "./news/assignment.ts";
import { findBook } from "./news/book-news.ts";
import { classify, classifyByHeadline, classifyByOdds } from "./news/classify.ts";
import { kindOfNews } from "./news/kind-of-news.ts";
import { isNews } from "./news/news-features.ts";
import type { Evidence } from "./news/news-grounds.ts";
import { newsOdds } from "./news/news-signs.ts";
import { isOfScreen } from "./news/screen-music.ts";
import { findDebutedBy } from "./offer/debuted-by.ts";
import { findFormats } from "./offer/formats.ts";
import { findLinks, hasProductLink } from "./offer/links.ts";
import { findTracks } from "./offer/tracks.ts";
import type { Sentence } from "./post/reading.ts";
import { findRuledNames, type RuledNames } from "./ruled-names.ts";
import { chooseLabel, weighNames } from "./weigh-names.ts";
import { findSeason } from "./works/season.ts";
import { findWork } from "./works/work-title.ts";

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
  releaseDate: string | undefined,
  ruled: RuledNames,
  proof: "any" | "plain" = "any",
): Omit<PreviewRecord, "kind"> {
  const names = proof === "any" ? weighNames(context, sentences, work, ruled) : [];
  const composers = chooseComposers(names, ruled.composers, findRows(findEntities(context, sentences)));
  const label = chooseLabel(names, ruled.label, composers);
  return {
    ...defined({
      work,
      season: findSeason(context, sentences, work),
      albumTitle: findAlbumTitle(context, sentences, work),
      label,
      releaseDate,
      debutedBy: findDebutedBy(context, sentences, work, composers),
    }),
    composers,
    formats: findFormats(context, sentences, work),
    trackTitles: findTracks(context, sentences, work, composers),
    links: findLinks(context, { work, label }),
  };
}

/** The composers of a part of a post: those that rules find plainly, or where that is not asked for the likeliest. */
function composersOfPart(
  context: ExtractContext,
  sentences: readonly Sentence[],
  work: string,
  proof: "any" | "plain",
): readonly string[] {
  const ruled = findRuledNames(context, sentences, work, proof);
  if (proof === "plain") return ruled.composers.names;
  return chooseComposers(
    weighNames(context, sentences, work, ruled),
    ruled.composers,
    findRows(findEntities(context, sentences)),
  );
}

/** One album of a round-up; label and formats that its section lacks are those of the whole post. */
function readSection(
  context: ExtractContext,
  section: AlbumSection,
  whole: PreviewRecord,
  shared: string | undefined,
): PreviewRecord {
  const day = findReleaseDay(context, section.sentences, section.work)?.day;
  const ruled = findRuledNames(context, section.sentences, section.work, "plain");
  const own = readAlbum(context, section.sentences, section.work, day, ruled, "plain");
  const ofOwn = labelOfSection(context, section, whole, own.composers);
  const read = section.albumTitle === undefined ? (ofOwn ?? shared) : (shared ?? ofOwn);
  const label = section.label ?? read;
  const blocks = new Set(section.sentences.map((sentence) => sentence.block));
  return {
    ...own,
    ...defined({ label, ...(section.albumTitle === undefined ? {} : { albumTitle: section.albumTitle }) }),
    kind: whole.kind,
    composers: section.composers,
    formats: own.formats.length > 0 ? own.formats : whole.formats,
    trackTitles: own.trackTitles.length > 0 || section.isShared !== true ? own.trackTitles : whole.trackTitles,
    links: {
      ...(section.isShared === true ? whole.links : {}),
      ...findLinks(context, { work: section.work, label }, blocks),
    },
  };
}

/** News of a book tells of many composers, none of whom wrote it. */
const toBookRecord = (context: ExtractContext, work: string | undefined): PreviewRecord => ({
  kind: "book-news",
  ...defined({ work: findBook(context) ?? work }),
  composers: [],
  formats: [],
  trackTitles: [],
  links: {},
});

/** What is known of a post that announces no album. */
function toSilentRecord(context: ExtractContext, kind: PreviewRecord["kind"], work: string | undefined): PreviewRecord {
  const composers = findComposers(context, context.reading.sentences, work);
  return { kind, ...defined({ work }), composers, formats: [], trackTitles: [], links: {} };
}

/** The whole post read as news of one album, and what speaks for its being that. */
export interface WholeReading {
  readonly album: Omit<PreviewRecord, "kind">;
  readonly sections: readonly AlbumSection[];
  readonly evidence: Evidence;
}

/** Reads the whole post as news of one album. */
export function readWhole(context: ExtractContext, work: string | undefined): WholeReading {
  const { sentences } = context.reading;
  const release = findReleaseDay(context, sentences, work);
  const ruled = findRuledNames(context, sentences, work);
  const album = readAlbum(context, sentences, work, release?.day, ruled);
  const sections = findSections(context, (part, title, proof) => composersOfPart(context, part, title, proof), {
    work,
    composers: album.composers,
  });
  const evidence: Evidence = {
    work: work ?? sections[0]?.work,
    label: ruled.label.name,
    releaseDate: release?.day,
    isDatePlain: release?.isPlain === true,
    hasPreOrder: album.links.preOrder !== undefined,
    hasProductLink: hasProductLink(context, work),
    hasSections: sections.length > 1,
    hasPlayer: album.links.listen !== undefined || album.links.video !== undefined,
    tracks: album.trackTitles,
    hasComposer: ruled.composers.names.length > 0 || sections.length > 0,
    hasFormat: album.formats.length > 0,
  };
  return { album, sections, evidence };
}

/** The blocks in which no section stands: where all albums can be ordered is said there. */
function blocksBeside({ reading }: ExtractContext, sections: readonly AlbumSection[]): ReadonlySet<number> {
  const taken = new Set(sections.flatMap((section) => section.sentences.map(({ block }) => block)));
  return new Set(reading.blocks.map((_, block) => block).filter((block) => !taken.has(block)));
}

function readRoundup(
  context: ExtractContext,
  whole: PreviewRecord,
  sections: readonly AlbumSection[],
): readonly PreviewRecord[] {
  const label = labelOfAll(context, sections, whole.label);
  const records = sections.map((section) => readSection(context, section, whole, label));
  const isEachDated = records.some(({ releaseDate }) => releaseDate !== undefined);
  const rest = withoutSections(context.reading.sentences, sections).filter(
    (sentence) => !isAboutOne(sentence, sections),
  );
  const shared = isEachDated ? findReleaseDay(context, rest, whole.work)?.day : whole.releaseDate;
  const preOrder = records.some(({ links }) => links.preOrder !== undefined)
    ? undefined
    : findLinks(context, { work: whole.work, label }, blocksBeside(context, sections)).preOrder;
  return records.map((record) => ({
    ...defined({ releaseDate: shared }),
    ...record,
    links: { ...defined({ preOrder }), ...record.links },
  }));
}

/** What a post is by what was read out of it, as far as trees were grown for that. */
function decideKind(context: ExtractContext, { evidence }: WholeReading, odds: number): RecordKind {
  const { newsTrees } = context.weights;
  if (newsTrees === undefined) return classify(context, evidence, odds);
  const isTelling = evidence.work !== undefined || (evidence.label !== undefined && isOfScreen(context, evidence));
  if (isTelling && isNews(context, evidence, odds, newsTrees)) return kindOfNews(context, evidence);
  return isAssignment(context) ? "composer-assignment" : "other";
}

/** Reads a post into records: one, or one for each album of a round-up; a post that is no news gives one too. */
export function extractPreviews(context: ExtractContext): readonly PreviewRecord[] {
  const work = findWork(context);
  const odds = newsOdds(context);
  const decided =
    context.weights.newsTrees === undefined
      ? classifyByHeadline(context, work, odds)
      : classifyByOdds(context, work, odds);
  if (decided === "book-news") return [toBookRecord(context, work)];
  if (decided !== undefined) return [toSilentRecord(context, decided, work)];
  const reading = readWhole(context, work);
  const kind = decideKind(context, reading, odds);
  const whole: PreviewRecord = { kind, ...reading.album };
  return isAnnounced(kind) && reading.sections.length > 0 ? readRoundup(context, whole, reading.sections) : [whole];
}

const isAnnounced = (kind: PreviewRecord["kind"]): boolean => kind !== "other" && kind !== "composer-assignment";
