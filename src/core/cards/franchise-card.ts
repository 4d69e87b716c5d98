import type { Work } from "../catalogue.ts";
import type { Family } from "../lookup/families.ts";
import { composerNames } from "../lookup/work-fame.ts";
import { countPages, onPage } from "../pages.ts";
import type { Phrases } from "../phrases/en.ts";
import { escapeMarkdown } from "../text.ts";
import type { Card } from "./card.ts";

const pageSize = 12;
const maxNames = 2;

/** How many pages a family of works takes; at least one. */
export function familyPages({ works }: Family): number {
  return countPages(works.length, pageSize);
}

/** The works on one page (from 0) of a family, in order of year. */
export function familyPage({ works }: Family, page: number): readonly Work[] {
  return onPage(works, page, pageSize);
}

/** The page of a family on which a work stands. */
export function pageOf({ works }: Family, work: Work): number {
  return Math.max(0, Math.floor(works.indexOf(work) / pageSize));
}

/** The card of one page of a family: each work with year, kind and who wrote the music. */
export function familyCard(family: Family, page: number, phrases: Phrases): Card {
  const { franchise, works } = family;
  const pages = familyPages(family);
  const years = phrases.span(works[0]?.year ?? 0, works.at(-1)?.year ?? 0);
  return {
    tone: "family",
    author: phrases.fields.franchise,
    title: franchise.name,
    lines: [
      phrases.franchise.size(works.length, years),
      "",
      ...familyPage(family, page).map((work) => workLine(work, phrases)),
    ],
    fields: [],
    ...(pages === 1 ? {} : { footer: phrases.page(page + 1, pages) }),
  };
}

function workLine(work: Work, phrases: Phrases): string {
  const names = composerNames(work).map(escapeMarkdown);
  const shown = names.slice(0, maxNames).join(phrases.comma);
  const more = names.length > maxNames ? ` ${phrases.andMore(names.length - maxNames)}` : "";
  const kind = phrases.workKindMarks[work.kind];
  const title = `${work.year} · **${escapeMarkdown(work.title)}**${kind === "" ? "" : ` (${kind})`}`;
  return shown === "" ? title : `${title} · ${shown}${more}`;
}
