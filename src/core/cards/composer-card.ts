import type { Composer, Work } from "../catalogue.ts";
import type { Coverage } from "../lookup/book-coverage.ts";
import { countPages, nearestPage, onPage } from "../pages.ts";
import type { Phrases } from "../phrases/en.ts";
import { escapeMarkdown, normalise } from "../text.ts";
import { composerCoverageLine } from "./book-card.ts";
import { type Card, field } from "./card.ts";
import { dateInWords } from "./date-text.ts";

const worksPerPage = 15;
const maxNames = 8;

/** What is known around a composer besides their own record. */
export interface ComposerSurroundings {
  /** All their works in the catalogue, oldest first. */
  readonly works: readonly Work[];
  /** The works that `knownFor` names. */
  readonly knownFor: readonly Work[];
  /** The groups of which they are a member. */
  readonly groups: readonly Composer[];
  readonly partners: readonly string[];
  readonly coverage?: Coverage;
}

/** How many pages the list of works has; at least one. */
export function composerPages(works: readonly Work[]): number {
  return countPages(works.length, worksPerPage);
}

/** The works on one page (from 0) of the list. */
export function worksOnPage(works: readonly Work[], page: number): readonly Work[] {
  return onPage(works, page, worksPerPage);
}

/** The card of a composer with one page (from 0; a page that is not there becomes the nearest) of their works by decade. */
export function composerCard(composer: Composer, page: number, around: ComposerSurroundings, phrases: Phrases): Card {
  const { fields } = phrases;
  const { works, knownFor, groups, partners, coverage } = around;
  const pages = composerPages(works);
  const shown = nearestPage(page, pages);
  return {
    tone: "composer",
    title: composer.name,
    lines: [
      ...lifeLine(composer, phrases),
      worksLine(works, phrases),
      ...(coverage === undefined ? [] : [composerCoverageLine(coverage, works.length, phrases)]),
    ],
    fields: [
      ...field(fields.members, listed(composer.members, phrases), false),
      ...field(
        fields.memberOf,
        listed(
          groups.map(({ name }) => name),
          phrases,
        ),
        false,
      ),
      ...field(fields.knownFor, knownForText(knownFor, works), false),
      ...decades(worksOnPage(works, shown), composer, groups, phrases).flatMap(([decade, lines]) =>
        field(decade, lines, false),
      ),
      ...field(fields.collaborators, listed(partners, phrases), false),
      ...field(fields.alsoKnownAs, listed(otherNames(composer), phrases), false),
    ],
    ...(pages === 1 ? {} : { footer: phrases.page(shown + 1, pages) }),
  };
}

/** "10 February 1929 – 21 July 2004 · United States", as far as known. */
function lifeLine({ kind, born, died, countries }: Composer, phrases: Phrases): readonly string[] {
  const words = (date: string | undefined) => (date === undefined ? undefined : dateInWords(date, phrases));
  const life = phrases.composer.life(words(born), words(died));
  const parts = [
    kind === "group" ? phrases.composer.group : "",
    life,
    countries.map(phrases.country).join(phrases.comma),
  ];
  const line = parts.filter((part) => part !== "").join(" · ");
  return line === "" ? [] : [line];
}

function worksLine(works: readonly Work[], phrases: Phrases): string {
  const [first] = works;
  const last = works.at(-1);
  if (first === undefined || last === undefined) return phrases.composer.noWorks;
  return phrases.composer.works(works.length, phrases.span(first.year, last.year));
}

/** Whoever is known for all that they wrote has it in the list already. */
function knownForText(knownFor: readonly Work[], works: readonly Work[]): string {
  if (works.length <= knownFor.length) return "";
  return knownFor.map(({ title }) => escapeMarkdown(title)).join(", ");
}

function listed(names: readonly string[], phrases: Phrases): string {
  const shown = names.slice(0, maxNames).map(escapeMarkdown).join(phrases.comma);
  return names.length > maxNames ? `${shown} ${phrases.andMore(names.length - maxNames)}` : shown;
}

/** Other names that are not the name again with other signs. */
function otherNames({ name, aliases }: Composer): readonly string[] {
  const key = (text: string) => normalise(text).replaceAll(" ", "");
  return aliases.filter((alias) => key(alias) !== key(name));
}

function decades(
  works: readonly Work[],
  composer: Composer,
  groups: readonly Composer[],
  phrases: Phrases,
): readonly (readonly [string, string])[] {
  const byDecade = new Map<string, string[]>();
  for (const work of works) {
    const decade = phrases.decade(Math.floor(work.year / 10) * 10);
    byDecade.set(decade, [...(byDecade.get(decade) ?? []), workLine(work, composer, groups, phrases)]);
  }
  return [...byDecade].map(([decade, lines]) => [decade, lines.join("\n")]);
}

/** "1977 · Suspiria (with Goblin)": with the group, the part and the kind where they say something. */
function workLine(
  { title, year, kind, composers }: Work,
  { name }: Composer,
  groups: readonly Composer[],
  phrases: Phrases,
): string {
  const own = composers.filter((credit) => credit.name === name);
  const credited = groups.filter((group) => own.length === 0 && composers.some((credit) => credit.name === group.name));
  const marks = [
    phrases.workKindMarks[kind],
    ...own.flatMap(({ part }) => (part === undefined ? [] : [escapeMarkdown(part)])),
    ...credited.map((group) => phrases.composer.asMember(escapeMarkdown(group.name))),
  ].filter((mark) => mark !== "");
  return `${year} · ${escapeMarkdown(title)}${marks.length === 0 ? "" : ` (${marks.join("; ")})`}`;
}
