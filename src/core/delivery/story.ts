import type { OtherSource, Preview, PreviewLinks, PreviewRecord } from "../preview.ts";
import { factsKey } from "../preview-facts.ts";
import { albumKey, holdsTheOther, workKey } from "../same-work.ts";

/** How far apart (ms) two posts may be published and still tell one story. */
const storyWindowMs = 21 * 86_400_000;

/** A feed that names and links its posts anew with every poll must not grow a story without end. */
const maxReports = 20;

/** One piece of news, whoever reports it: what is told once in a channel. */
export interface Story {
  /** The key of its first report, and of the preview that is announced. */
  readonly key: string;
  /** What each post said by itself, in the order in which they were found. */
  readonly reports: readonly Preview[];
  /** Every channel that has a delivery of it. */
  readonly channelIds: readonly string[];
  /** The facts (`factsKey`) that all its messages show, or will show once their revisions are done. */
  readonly settled: string;
}

/** A story that only this preview tells so far, and nobody has been told. */
export function newStory(preview: Preview): Story {
  return { key: preview.key, reports: [preview], channelIds: [], settled: factsKey(preview) };
}

/** The story with this report in it: a new one at the end, unless there are many; a known one in its place, with its times of first sight. */
export function withReport(story: Story, report: Preview): Story {
  const isKnown = story.reports.some(({ key }) => key === report.key);
  if (!isKnown) return story.reports.length >= maxReports ? story : { ...story, reports: [...story.reports, report] };
  const reports = story.reports.map((known) =>
    known.key === report.key ? { ...report, publishedAt: known.publishedAt, foundAt: known.foundAt } : known,
  );
  return { ...story, reports };
}

/** The story that a preview tells, among those about the same work; undefined if none, or if more than one may be meant. */
export function findTwin(stories: readonly Story[], preview: Preview): Story | undefined {
  const twins = stories.filter((story) => tells(story, preview));
  const sameSeason = twins.filter(({ reports }) => reports[0]?.record.season === preview.record.season);
  const [twin, ...others] = sameSeason.length > 0 ? sameSeason : twins;
  const isAmbiguous = others.some(({ reports }) => reports[0]?.record.season !== twin?.reports[0]?.record.season);
  return isAmbiguous ? undefined : twin;
}

/** True if the preview tells what the story's first report tells, and contradicts none of the others. */
function tells({ reports }: Story, preview: Preview): boolean {
  const [first] = reports;
  if (first === undefined || Math.abs(first.publishedAt - preview.publishedAt) > storyWindowMs) return false;
  return reports.every((report) => isSameNews(report, preview));
}

/** True if two previews tell the same: of one work, of one kind, and in nothing that both state different. */
function isSameNews(a: Preview, b: Preview): boolean {
  const [left, right] = [a.record, b.record];
  const work = workKey(left);
  return (
    a.kind === b.kind &&
    work !== undefined &&
    work === workKey(right) &&
    isSameOrUnstated(left.season, right.season) &&
    isSameOrUnstated(albumKey(left), albumKey(right)) &&
    holdsTheOther(left.composers, right.composers) &&
    !(a.kind === "track-premiere" && nameDifferentTracks(left, right))
  );
}

function isSameOrUnstated<T>(a: T | undefined, b: T | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}

function nameDifferentTracks({ trackTitles: a }: PreviewRecord, { trackTitles: b }: PreviewRecord): boolean {
  return a.length > 0 && b.length > 0 && !holdsTheOther(a, b);
}

/** What is announced: the first report, with the facts that only later ones state, and with the later ones' links. */
export function toldPreview({ reports }: Story): Preview {
  const [first, ...others] = reports;
  if (first === undefined) throw new Error("A story has at least one report");
  if (others.length === 0) return first;
  return {
    ...first,
    record: others.reduce((record, other) => filledUp(record, other.record), first.record),
    otherSources: others.map(toSource),
  };
}

function toSource({ feedId, feedName, link }: Preview): OtherSource {
  return { feedId, feedName, link };
}

function filledUp(record: PreviewRecord, other: PreviewRecord): PreviewRecord {
  const links: PreviewLinks = { ...other.links, ...record.links };
  return {
    ...other,
    ...record,
    composers: record.composers.length > 0 ? record.composers : other.composers,
    formats: record.formats.length > 0 ? record.formats : other.formats,
    trackTitles: record.trackTitles.length > 0 ? record.trackTitles : other.trackTitles,
    links,
  };
}
