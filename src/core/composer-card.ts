import { type Card, field } from "./card.ts";
import type { Book, Composer, Work } from "./catalogue.ts";
import { phrases } from "./phrases.ts";
import { escapeMarkdown } from "./text.ts";

const worksPerPage = 15;

/** What is known around a composer besides their own record. */
export interface ComposerSurroundings {
  /** All their works in the catalogue, oldest first. */
  readonly works: readonly Work[];
  /** The works that `knownFor` names. */
  readonly knownFor: readonly Work[];
  readonly book?: Book;
}

/** How many pages the list of works has; at least one. */
export function composerPages(works: readonly Work[]): number {
  return Math.max(1, Math.ceil(works.length / worksPerPage));
}

/** The card of a composer with one page (from 0; a page that is not there becomes the last) of their works by decade. */
export function composerCard(composer: Composer, page: number, { works, knownFor, book }: ComposerSurroundings): Card {
  const { fields } = phrases;
  const pages = composerPages(works);
  const shown = Math.min(page, pages - 1);
  const onPage = works.slice(shown * worksPerPage, (shown + 1) * worksPerPage);
  return {
    tone: "composer",
    title: composer.name,
    lines: [
      ...lifeLine(composer),
      phrases.composer.works(works.length),
      ...(book === undefined ? [] : [`-# ${phrases.soundtrack.coveredBy(escapeMarkdown(book.title))}`]),
    ],
    fields: [
      ...field(fields.members, composer.members.map(escapeMarkdown).join(", "), false),
      ...field(fields.knownFor, knownFor.map(({ title }) => escapeMarkdown(title)).join(", "), false),
      ...decades(onPage).flatMap(([decade, titles]) => field(decade, titles.join("\n"), false)),
      ...field(fields.collaborators, composer.collaborators.map(escapeMarkdown).join(", "), false),
    ],
    ...(pages === 1 ? {} : { footer: phrases.composer.page(shown + 1, pages) }),
  };
}

function lifeLine({ born, died }: Composer): readonly string[] {
  if (born === undefined && died === undefined) return [];
  if (died === undefined) return [phrases.composer.born((born ?? "").slice(0, 4))];
  return [`${(born ?? "?").slice(0, 4)}–${died.slice(0, 4)}`];
}

function decades(works: readonly Work[]): readonly (readonly [string, readonly string[]])[] {
  const byDecade = new Map<string, string[]>();
  for (const work of works) {
    const decade = `${Math.floor(work.year / 10)}0s`;
    byDecade.set(decade, [...(byDecade.get(decade) ?? []), `${work.year} · ${escapeMarkdown(work.title)}`]);
  }
  return [...byDecade];
}
