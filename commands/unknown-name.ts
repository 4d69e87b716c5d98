import { type FollowSubject, followKey } from "../src/core/follow.ts";
import { itemsOf, type Match } from "../src/core/lookup/lookup-shelf.ts";
import { escapeMarkdown } from "../src/core/text.ts";
import type { CommandContext } from "../src/discord/command.ts";
import { nearOnes } from "./not-found.ts";

/** For a name under which the catalogue lists nothing of that kind, what that means and which names come near; else nothing. */
export function unknownNameNote(subject: FollowSubject, name: string, context: CommandContext): readonly string[] {
  const { phrases } = context;
  const key = followKey({ subject, name });
  if (listedNames(subject, context).some((listed) => followKey({ subject, name: listed }) === key)) return [];
  const near = nearNames(subject, name, context).map(escapeMarkdown).join(phrases.comma);
  return [phrases.follow.unlisted(subject), ...(near === "" ? [] : [phrases.notFound.nearest(near)])];
}

function listedNames(subject: FollowSubject, { catalogue }: CommandContext): readonly string[] {
  if (subject === "work") return catalogue.works.map(({ title }) => title);
  return (subject === "composer" ? catalogue.composers : catalogue.labels).map(({ name }) => name);
}

function nearNames(subject: FollowSubject, typed: string, { catalogue, lookup }: CommandContext): readonly string[] {
  switch (subject) {
    case "work": {
      const found = foundOrNear(lookup.findSoundtracks(typed));
      const titles = nearOnes(typed, found, ({ title, altTitles }) => [title, ...altTitles]).map(({ title }) => title);
      return [...new Set(titles)];
    }
    case "composer":
      return nearOnes(typed, foundOrNear(lookup.findComposers(typed)), namesOf).map(({ name }) => name);
    case "label":
      return nearOnes(typed, catalogue.labels, namesOf).map(({ name }) => name);
  }
}

function foundOrNear<T>(match: Match<T>): readonly T[] {
  return match.kind === "none" ? match.nearest : itemsOf(match);
}

function namesOf({ name, aliases }: { readonly name: string; readonly aliases: readonly string[] }): readonly string[] {
  return [name, ...aliases];
}
