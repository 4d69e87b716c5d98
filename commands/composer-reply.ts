import { composerCard, composerPages, worksOnPage } from "../src/core/cards/composer-card.ts";
import type { Composer } from "../src/core/catalogue.ts";
import { nearestPage } from "../src/core/pages.ts";
import type { Reply } from "../src/core/reply.ts";
import type { CommandContext } from "../src/discord/command.ts";
import { button, composerChoice, composerMenu, pageButtons, workChoice, yearMenu } from "./menus.ts";

const maxPartners = 12;

/** The card of a composer with one page of their works (the nearest one that is there), and all that leads on from it. */
export function composerReply(
  composer: Composer,
  page: number,
  others: readonly Composer[],
  isPrivate: boolean,
  { lookup, phrases }: CommandContext,
): Reply {
  const works = lookup.worksByComposer(composer.name);
  const pages = composerPages(works);
  const shown = nearestPage(page, pages);
  const groups = lookup.groupsOf(composer.name);
  const partners = lookup.partnersOf(composer, works).slice(0, maxPartners);
  const [coverage] = lookup.booksFor({ kind: "composer", composer });
  const around = {
    works,
    knownFor: composer.knownFor.flatMap((id) => lookup.findWork(id) ?? []),
    groups,
    partners,
    ...(coverage === undefined ? {} : { coverage }),
  };
  const circle = [...composer.members, ...partners].flatMap((name) => lookup.findComposerByName(name) ?? []);
  const actions = [
    composerMenu(phrases.soundtrack.others, others, phrases),
    workChoice(phrases.composer.open, worksOnPage(works, shown), phrases, "works"),
    yearMenu(
      "composer-page",
      composer.id,
      [...Array(pages).keys()].map((number) => worksOnPage(works, number)),
      phrases,
    ),
    [
      ...pageButtons(`composer-page:${composer.id}`, shown, pages, phrases),
      button(phrases.follow.button(composer.name), `follow:composer:${composer.id}`),
    ],
    composerChoice(phrases.composer.circle, [...new Set([...groups, ...circle])], phrases, "circle"),
  ];
  return { card: composerCard(composer, shown, around, phrases), actions, isPrivate };
}
