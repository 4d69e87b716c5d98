import { workSummary, workTitle } from "../src/core/cards/soundtrack-card.ts";
import type { Composer, Work } from "../src/core/catalogue.ts";
import type { Phrases } from "../src/core/phrases/en.ts";
import type { Action } from "../src/core/reply.ts";

const maxButtons = 3;

/** A button in the quiet style of the cards. */
export function button(label: string, customId: string): Action {
  return { kind: "button", label, customId, emphasis: "secondary" };
}

/** A menu of works that opens the card of the picked one; nothing without works. `place` keeps two menus of a message apart. */
export function workMenu(
  placeholder: string,
  works: readonly Work[],
  phrases: Phrases,
  place?: string,
): readonly Action[] {
  if (works.length === 0) return [];
  const options = works.map((work) => ({
    label: workTitle(work),
    value: work.id,
    description: workSummary(work, phrases),
  }));
  return [{ kind: "select", customId: menuId("soundtrack", place), placeholder, options }];
}

/** A few works as a button each, more as a menu. */
export function workChoice(
  placeholder: string,
  works: readonly Work[],
  phrases: Phrases,
  place?: string,
): readonly Action[] {
  if (works.length > maxButtons) return workMenu(placeholder, works, phrases, place);
  return works.map((work) => button(workTitle(work), `soundtrack:${work.id}`));
}

/** A menu of composers that opens the card of the picked one; nothing without composers. */
export function composerMenu(
  placeholder: string,
  composers: readonly Composer[],
  phrases: Phrases,
  place?: string,
): readonly Action[] {
  if (composers.length === 0) return [];
  const options = composers.map(({ id, name, countries }) => ({
    label: name,
    value: id,
    description: countries.map(phrases.country).join(phrases.comma),
  }));
  return [{ kind: "select", customId: menuId("composer", place), placeholder, options }];
}

/** A few composers as a button each, more as a menu. */
export function composerChoice(
  placeholder: string,
  composers: readonly Composer[],
  phrases: Phrases,
  place?: string,
): readonly Action[] {
  if (composers.length > maxButtons) return composerMenu(placeholder, composers, phrases, place);
  return composers.map(({ id, name }) => button(name, `composer:${id}`));
}

function menuId(verb: string, place: string | undefined): string {
  return place === undefined ? verb : `${verb}:${place}`;
}

/** Buttons to the page before and the page after; each custom id ends in the page that it leads to. */
export function pageButtons(
  prefix: string,
  page: number,
  pages: number,
  phrases: Phrases,
  { back, on }: { readonly back: string; readonly on: string } = {
    back: phrases.composer.earlier,
    on: phrases.composer.later,
  },
): readonly Action[] {
  return [
    ...(page > 0 ? [button(back, `${prefix}:${page - 1}`)] : []),
    ...(page < pages - 1 ? [button(on, `${prefix}:${page + 1}`)] : []),
  ];
}

/** A menu that leads to any page of a long list by the years on it; nothing for a list of two pages. */
export function yearMenu(
  verb: string,
  id: string,
  pages: readonly (readonly Work[])[],
  phrases: Phrases,
): readonly Action[] {
  if (pages.length < 3) return [];
  const options = pages.map((works, page) => ({
    label: phrases.span(works[0]?.year ?? 0, works.at(-1)?.year ?? 0),
    value: `${id}:${page}`,
    description: phrases.page(page + 1, pages.length),
  }));
  return [{ kind: "select", customId: `${verb}:years`, placeholder: phrases.jump, options }];
}

/** An id and a page as a custom id carries them; whatever is no page is the first one. */
export function readIdAndPage(argument: string): { readonly id: string; readonly page: number } {
  const [, id, page] = /^(.*):(\d{1,6})$/s.exec(argument) ?? [];
  return id === undefined ? { id: argument, page: 0 } : { id, page: Number(page) };
}
