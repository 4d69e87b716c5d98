import type {
  Book,
  Composer,
  ComposerCredit,
  Franchise,
  Label,
  Release,
  ReleaseGroup,
  Work,
} from "../core/catalogue.ts";
import { field, listOf, oneOf, optionalField, parseFields, parseText, textLike, wholeNumber } from "./parse-value.ts";

const parseId = textLike(/^[a-z0-9]+(-[a-z0-9]+)*$/, "a-z, 0-9 and single hyphens");
const parseDate = textLike(/^\d{4}(-\d{2}(-\d{2})?)?$/, "YYYY, YYYY-MM or YYYY-MM-DD");
const parseYear = wholeNumber(1880, 2100);
const parseTexts = listOf(parseText);
const parseIds = listOf(parseId);
const parseCountries = listOf(textLike(/^[A-Z]{2}$/, "a country code of two capital letters"));
const parseGenres = listOf(oneOf(["sf", "fantasy", "horror", "animation", "superhero"]));
const parseFormats = listOf(oneOf(["digital", "cd", "vinyl", "cassette"]));
const parseEdition = oneOf(["original", "reissue", "expanded", "complete", "re-recording"]);
const parseKind = oneOf(["film", "tv", "game"]);
const parseRenown = oneOf([1, 2, 3]);

const creditFields = new Set(["name", "for"]);
function parseCredit(value: unknown): ComposerCredit {
  if (typeof value === "string") return { name: parseText(value) };
  const fields = parseFields(value, creditFields);
  return { name: field(fields, "name", parseText), part: field(fields, "for", parseText) };
}
const parseCredits = listOf(parseCredit);

const releaseFields = new Set(["label", "date", "formats", "edition"]);
function parseRelease(value: unknown): Release {
  const fields = parseFields(value, releaseFields);
  return {
    ...optionalField(fields, "label", parseText),
    ...optionalField(fields, "date", parseDate),
    formats: field(fields, "formats", parseFormats),
    ...optionalField(fields, "edition", parseEdition),
  };
}

const groupFields = new Set(["title", "releases"]);
function parseReleaseGroup(value: unknown): ReleaseGroup {
  const fields = parseFields(value, groupFields);
  return { title: field(fields, "title", parseText), releases: field(fields, "releases", listOf(parseRelease)) };
}
const parseReleaseGroups = listOf(parseReleaseGroup);

const workFields = new Set(
  "id title year kind renown genres countries composers originalTitle altTitles franchise releaseGroups".split(" "),
);
/** A line of `works/*.jsonl`. */
export function parseWork(value: unknown): Work {
  const fields = parseFields(value, workFields);
  return {
    id: field(fields, "id", parseId),
    title: field(fields, "title", parseText),
    year: field(fields, "year", parseYear),
    kind: field(fields, "kind", parseKind),
    ...optionalField(fields, "renown", parseRenown),
    genres: field(fields, "genres", parseGenres),
    countries: field(fields, "countries", parseCountries),
    composers: field(fields, "composers", parseCredits),
    ...optionalField(fields, "originalTitle", parseText),
    altTitles: field(fields, "altTitles", parseTexts),
    ...optionalField(fields, "franchise", parseText),
    releaseGroups: field(fields, "releaseGroups", parseReleaseGroups),
  };
}

const composerFields = new Set("id name kind members aliases born died countries knownFor collaborators".split(" "));
const parseComposerKind = oneOf(["person", "group"]);
/** A line of `composers.jsonl`; a composer without `kind` is a person. */
export function parseComposer(value: unknown): Composer {
  const fields = parseFields(value, composerFields);
  return {
    id: field(fields, "id", parseId),
    name: field(fields, "name", parseText),
    kind: field(fields, "kind", (kind) => parseComposerKind(kind ?? "person")),
    members: field(fields, "members", parseTexts),
    aliases: field(fields, "aliases", parseTexts),
    ...optionalField(fields, "born", parseDate),
    ...optionalField(fields, "died", parseDate),
    countries: field(fields, "countries", parseCountries),
    knownFor: field(fields, "knownFor", parseIds),
    collaborators: field(fields, "collaborators", parseTexts),
  };
}

const franchiseFields = new Set(["id", "name", "aliases"]);
/** A line of `franchises.jsonl`. */
export function parseFranchise(value: unknown): Franchise {
  const fields = parseFields(value, franchiseFields);
  return {
    id: field(fields, "id", parseId),
    name: field(fields, "name", parseText),
    aliases: field(fields, "aliases", parseTexts),
  };
}

const labelFields = new Set(["id", "name", "aliases", "countries"]);
/** A line of `labels.jsonl`. */
export function parseLabel(value: unknown): Label {
  const { countries, ...names } = parseFields(value, labelFields);
  return { ...parseFranchise(names), countries: field({ countries }, "countries", parseCountries) };
}

function parsePeriod(value: unknown): readonly [number, number] {
  const [from, to, ...rest] = listOf(parseYear)(value);
  if (from === undefined || to === undefined || rest.length > 0 || from > to) throw new Error("expected [from, to]");
  return [from, to];
}

const bookFields = new Set(
  "id volume series title subtitle author publisher year status period notes sources".split(" "),
);
/** A record of `books.json`; its `sources` are for readers of the file. */
export function parseBook(value: unknown): Book {
  const fields = parseFields(value, bookFields);
  return {
    id: field(fields, "id", parseId),
    volume: field(fields, "volume", parseText),
    series: field(fields, "series", parseText),
    title: field(fields, "title", parseText),
    ...optionalField(fields, "subtitle", parseText),
    author: field(fields, "author", parseText),
    ...optionalField(fields, "publisher", parseText),
    ...optionalField(fields, "year", parseYear),
    status: field(fields, "status", oneOf(["published", "planned"])),
    ...optionalField(fields, "period", parsePeriod),
    notes: field(fields, "notes", parseTexts),
  };
}
