import type { PreviewLinks, PreviewRecord } from "../../src/core/preview.ts";
import { normalise } from "../../src/core/text.ts";
import type { AlbumLabels, LabelledPost } from "./labelled-posts.ts";

/** Values that were right, given though not labelled, and labelled though not given. */
export interface Tally {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

/** How well a set of posts was read; each figure but `falseAlarms` and `negatives` is a share from 0 to 1. */
export interface ExtractionScore {
  readonly microF1: number;
  /** Posts whose work, composers, label and date are all right. */
  readonly exact: number;
  /** Posts to announce that are announced. */
  readonly recall: number;
  readonly falseAlarms: number;
  readonly negatives: number;
  /** The ids of posts that should have been silent. */
  readonly alarms: readonly string[];
}

const announced = new Set(["album-announcement", "album-released", "track-premiere"]);
const silent = new Set(["other", "composer-assignment"]);
const none: Tally = { right: 0, wrong: 0, missed: 0 };
const genericWords =
  /\b(?:original|motion|picture|film|movie|television|tv|game|series|netflix|soundtracks?|score|album|ost|music|from|the|a|an)\b/g;

const one = (value: string | undefined): readonly string[] => (value === undefined ? [] : [value]);
const squash = (value: string): string => normalise(value).replaceAll(" ", "");
const withoutArticle = (value: string): string =>
  normalise(value)
    .replace(/^(?:the|a|an) (?=.)/, "")
    .replaceAll(" ", "");
const labelKey = (value: string): string =>
  normalise(value)
    .replace(/ (?:records|music)$/, "")
    .replaceAll(" ", "");
const titleKey = (value: string): string => normalise(value).replace(genericWords, "").replaceAll(" ", "");

function compare(
  wanted: readonly string[],
  alsoRight: readonly string[],
  given: readonly string[],
  key: (value: string) => string,
): Tally {
  const [needed, fine, got] = [wanted, alsoRight, given].map((values) => new Set(values.map(key)));
  if (needed === undefined || fine === undefined || got === undefined) return none;
  const right = [...needed].filter((value) => got.has(value)).length;
  return {
    right,
    wrong: [...got].filter((value) => !needed.has(value) && !fine.has(value)).length,
    missed: needed.size - right,
  };
}

/** One value, in whose place another may stand that is as right. */
function compareOne(
  wanted: string | undefined,
  alsoRight: readonly string[],
  given: string | undefined,
  key: (value: string) => string = squash,
): Tally {
  const hit = given !== undefined && [...one(wanted), ...alsoRight].some((value) => key(value) === key(given));
  return wanted !== undefined && hit ? { ...none, right: 1 } : compare(one(wanted), alsoRight, one(given), key);
}

function compareComposers(labels: AlbumLabels, given: readonly string[]): Tally {
  const optional = labels.composersOptional;
  const needed = labels.composers.filter((name) => !optional.includes(name));
  const named = compare(needed, [...labels.composersAlt, ...optional], given, squash);
  if (labels.composersAlt.length === 0) return named;
  const other = compare(labels.composersAlt, [...labels.composers, ...optional], given, squash);
  return other.wrong + other.missed < named.wrong + named.missed ? other : named;
}

function compareAlbumTitle(labels: AlbumLabels, given: string | undefined): Tally {
  const isPlain =
    given !== undefined && titleKey(given).replace(/season|volume|vol|\d/g, "") === titleKey(labels.work ?? "");
  if (labels.albumTitleOptional || (labels.albumTitle === undefined && isPlain)) return none;
  return compareOne(labels.albumTitle, [], given, titleKey);
}

const plainAddress = (url: string): string =>
  url
    .replace(/^https?:\/\/(?:www\.)?/, "")
    .replace(/[?&](?:utm_\w+|si|ref)=[^&#]*/g, "")
    .replace(/\/$/, "");

function compareLinks(labels: AlbumLabels, given: PreviewLinks): Tally {
  if (labels.links === undefined) return none;
  const { links, linksAlt } = labels;
  const heard = (from: typeof linksAlt): readonly string[] => [...(from?.listen ?? []), ...(from?.video ?? [])];
  return sum([
    compareOne(links.preOrder[0], linksAlt?.preOrder ?? [], given.preOrder, plainAddress),
    compare(heard(links), heard(linksAlt), [...one(given.listen), ...one(given.video)], plainAddress),
  ]);
}

const sum = (tallies: readonly Tally[]): Tally =>
  tallies.reduce((a, b) => ({ right: a.right + b.right, wrong: a.wrong + b.wrong, missed: a.missed + b.missed }), none);

/** The facts of a record against the labels of an album: the first four decide whether the record is exact. */
function compareRecord(labels: AlbumLabels, record: Omit<PreviewRecord, "kind">): readonly Tally[] {
  return [
    labels.workOptional ? none : compareOne(labels.work, labels.workAlt, record.work, withoutArticle),
    compareComposers(labels, record.composers),
    compareOne(labels.label, [...labels.labelAlt, ...labels.otherLabels], record.label, labelKey),
    compareOne(labels.releaseDate, labels.releaseDateAlt, record.releaseDate),
    compareOne(labels.season?.toString(), [], record.season?.toString()),
    compareAlbumTitle(labels, record.albumTitle),
    compare(labels.formats, ["physical"], record.formats, squash),
    labels.trackTitlesOptional ? none : compare(labels.trackTitles, [], record.trackTitles, squash),
    labels.debutedByOptional ? none : compareOne(labels.debutedBy, [], record.debutedBy, withoutArticle),
    compareLinks(labels, record.links),
  ];
}

const cost = ({ wrong, missed }: Tally): number => wrong + missed;

/** In a round-up any of its albums may be the one that is reported first. */
function bestReading({ readings }: LabelledPost, record: Omit<PreviewRecord, "kind">): readonly Tally[] {
  const worth = (tallies: readonly Tally[]): number => sum(tallies).right - cost(sum(tallies));
  return readings
    .map((labels) => compareRecord(labels, record))
    .reduce((best, next) => (worth(next) > worth(best) ? next : best));
}

const nothing: Omit<PreviewRecord, "kind"> = { composers: [], formats: [], trackTitles: [], links: {} };

interface Outcome {
  readonly tally: Tally;
  readonly isWanted: boolean;
  readonly isFound: boolean;
  readonly isExact: boolean;
  readonly isNegative: boolean;
  readonly isAlarm: boolean;
}

function judge(labelled: LabelledPost, record: PreviewRecord): Outcome {
  const { kind, kindAlt } = labelled;
  const kinds = [kind, ...kindAlt];
  const isFound = announced.has(record.kind);
  const isWanted = announced.has(kind) && (isFound || !kindAlt.includes(record.kind));
  const mayAnnounce = kinds.some((one) => announced.has(one));
  const facts = bestReading(labelled, isFound ? record : nothing);
  const unwanted = isFound ? { ...none, wrong: sum(facts).wrong + sum(facts).right } : none;
  return {
    tally: isWanted || (isFound && mayAnnounce) ? sum(facts) : unwanted,
    isWanted,
    isFound,
    isExact: isFound && facts.slice(0, 4).every((fact) => cost(fact) === 0),
    isNegative: silent.has(kind),
    isAlarm: silent.has(kind) && isFound && !mayAnnounce,
  };
}

/** Compares what was read out of posts with their labels. */
export function scoreExtraction(
  posts: readonly LabelledPost[],
  recordOf: (labelled: LabelledPost) => PreviewRecord,
): ExtractionScore {
  const outcomes = posts.map((labelled) => ({ id: labelled.post.id, ...judge(labelled, recordOf(labelled)) }));
  const wanted = outcomes.filter(({ isWanted }) => isWanted);
  const share = (test: (outcome: Outcome) => boolean): number =>
    wanted.filter(test).length / Math.max(1, wanted.length);
  const { right, wrong, missed } = sum(outcomes.map(({ tally }) => tally));
  const alarms = outcomes.filter(({ isAlarm }) => isAlarm).map(({ id }) => id);
  return {
    microF1: (2 * right) / Math.max(1, 2 * right + wrong + missed),
    exact: share(({ isExact }) => isExact),
    recall: share(({ isFound }) => isFound),
    falseAlarms: alarms.length,
    negatives: outcomes.filter(({ isNegative }) => isNegative).length,
    alarms,
  };
}
