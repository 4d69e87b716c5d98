import { editionPages, editionsCard } from "../src/core/cards/editions.ts";
import { familyCard, familyPage, familyPages, pageOf } from "../src/core/cards/franchise-card.ts";
import { hasMoreEditions, soundtrackCard, workTitle } from "../src/core/cards/soundtrack-card.ts";
import { hasTracks, newsAbout, tracksCard } from "../src/core/cards/work-news.ts";
import type { Composer, Work } from "../src/core/catalogue.ts";
import { safeUrl } from "../src/core/links.ts";
import { type LiveFacts, tellsAnything } from "../src/core/live/live-facts.ts";
import type { Family } from "../src/core/lookup/families.ts";
import { composerNames } from "../src/core/lookup/work-fame.ts";
import { nearestPage } from "../src/core/pages.ts";
import type { Phrases } from "../src/core/phrases/en.ts";
import type { Preview } from "../src/core/preview.ts";
import type { Action, Reply } from "../src/core/reply.ts";
import { normalise } from "../src/core/text.ts";
import type { CommandContext } from "../src/discord/command.ts";
import { button, composerMenu, pageButtons, workMenu, yearMenu } from "./menus.ts";

const maxComposerButtons = 3;

/** The card of a work with all that leads on from it; what other places know of it comes later. */
export function workReply(work: Work, others: readonly Work[], isPrivate: boolean, context: CommandContext): Reply {
  const reply = knownReply(work, others, isPrivate, context, {});
  const { live } = context;
  if (live === undefined) return reply;
  const later = () => laterReply(work, others, isPrivate, context, live.deadline());
  return { ...reply, later };
}

/** The answer with what other places know of the work by the deadline; undefined where they know nothing. */
export async function laterReply(
  work: Work,
  others: readonly Work[],
  isPrivate: boolean,
  context: CommandContext,
  deadline: number,
): Promise<Reply | undefined> {
  const facts = (await context.live?.factsOf(work, deadline)) ?? {};
  return tellsAnything(facts) ? knownReply(work, others, isPrivate, context, facts) : undefined;
}

function knownReply(
  work: Work,
  others: readonly Work[],
  isPrivate: boolean,
  context: CommandContext,
  live: LiveFacts,
): Reply {
  const { lookup, phrases } = context;
  const words = phrases.soundtrack;
  const [coverage] = lookup.booksFor({ kind: "work", work });
  const family = lookup.familyOf(work);
  const news = newsOf(work, context);
  const around = {
    news,
    albums: lookup.albumsFrom(work),
    live,
    ...(coverage === undefined ? {} : { coverage }),
    ...(family === undefined ? {} : { family }),
  };
  const actions = [
    workMenu(words.others, others, phrases),
    [
      ...composerActions(work, context),
      ...(hasTracks(news) ? [button(words.tracks, `tracks:${work.id}`)] : []),
      ...(hasMoreEditions(work) ? [button(words.editions, `editions:${work.id}`)] : []),
      ...familyButton(work, family, phrases),
      button(phrases.follow.workButton[work.kind], `follow:work:${work.id}`),
      ...listenActions(live, phrases),
    ],
  ];
  return { card: soundtrackCard(work, around, phrases), actions, isPrivate };
}

/** Where the album can be heard: as a whole in a store, and half a minute of it. */
function listenActions({ listen }: LiveFacts, { links, soundtrack: words }: Phrases): readonly Action[] {
  const link = (label: string, url: string | undefined): readonly Action[] => {
    const safe = safeUrl(url);
    return safe === undefined ? [] : [{ kind: "link", label, url: safe }];
  };
  return [...link(links.listen, listen?.storeUrl), ...link(words.preview, listen?.previewUrl)];
}

/** Every edition of a work, a page at a time. */
export function editionsReply(work: Work, page: number, phrases: Phrases): Reply {
  const pages = editionPages(work);
  const shown = nearestPage(page, pages);
  const card = editionsCard(work, workTitle(work), shown, phrases);
  return { card, actions: [pageButtons(`editions-page:${work.id}`, shown, pages, phrases)], isPrivate: true };
}

/** The tracks that the news of a work name, with a way to hear them. */
export function tracksReply(work: Work, context: CommandContext): Reply {
  const { phrases } = context;
  const news = newsOf(work, context);
  if (!hasTracks(news)) return { text: phrases.tracks.none, isPrivate: true };
  return { card: tracksCard(work, workTitle(work), news, phrases), isPrivate: true };
}

/** A franchise's works in order of year, a page at a time, each of them one pick away. */
export function familyReply(family: Family, page: number, phrases: Phrases): Reply {
  const pages = familyPages(family);
  const shown = nearestPage(page, pages);
  return {
    card: familyCard(family, shown, phrases),
    actions: [
      workMenu(phrases.franchise.open, familyPage(family, shown), phrases, "franchise"),
      yearMenu(
        "franchise-page",
        family.franchise.id,
        [...Array(pages).keys()].map((number) => familyPage(family, number)),
        phrases,
      ),
      pageButtons(`franchise-page:${family.franchise.id}`, shown, pages, phrases),
    ],
    isPrivate: true,
  };
}

function newsOf(work: Work, { lookup, previews }: CommandContext): readonly Preview[] {
  return newsAbout(work, previews.latest(), {
    namesOf: lookup.namesOf,
    twinsOf: ({ id, title }) => {
      const match = lookup.findSoundtracks(title);
      const found = match.kind === "several" ? [match.best, ...match.others] : [];
      return found.filter((other) => other.id !== id && normalise(other.title) === normalise(title));
    },
  });
}

/** A button for each of a few composers, a menu for many; none for somebody of whom nothing more is known. */
function composerActions(work: Work, { lookup, phrases }: CommandContext): readonly Action[] {
  const words = phrases.soundtrack;
  const known = composerNames(work).flatMap((name) => lookup.findComposerByName(name) ?? []);
  const labelled = known.flatMap((composer) => {
    const hasMore = lookup.worksByComposer(composer.name).length > 1;
    if (!hasMore && !isDescribed(composer)) return [];
    return [{ composer, label: hasMore ? words.moreBy(composer.name) : words.about(composer.name) }];
  });
  if (labelled.length > maxComposerButtons)
    return composerMenu(
      words.moreByOne,
      labelled.map(({ composer }) => composer),
      phrases,
    );
  return labelled.map(({ composer, label }) => button(label, `composer:${composer.id}`));
}

function isDescribed({ born, died, countries, members, collaborators }: Composer): boolean {
  return (
    born !== undefined || died !== undefined || countries.length > 0 || members.length > 0 || collaborators.length > 0
  );
}

function familyButton(work: Work, family: Family | undefined, phrases: Phrases): readonly Action[] {
  if (family === undefined) return [];
  const { id, name } = family.franchise;
  return [button(phrases.soundtrack.moreOf(name), `franchise:${id}:${pageOf(family, work)}`)];
}
