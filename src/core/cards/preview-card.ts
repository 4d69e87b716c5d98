import { linkTo, safeUrl } from "../links.ts";
import { phrases } from "../phrases.ts";
import type { Preview } from "../preview.ts";
import { shownSources } from "../preview-facts.ts";
import { escapeMarkdown } from "../text.ts";
import { type Card, field } from "./card.ts";
import { dateWithDistance } from "./date-text.ts";

/** The card of a preview: each fact that the post states in its own place, nothing that it does not state. */
export function previewCard(preview: Preview): Card {
  const url = safeUrl(preview.link);
  const imageUrl = safeUrl(preview.imageUrl);
  return {
    tone: "preview",
    author: phrases.previewKinds[preview.kind],
    title: previewTitle(preview),
    lines: [escapeMarkdown(preview.title)],
    fields: [...facts(preview), ...field(phrases.fields.links, linksLine(preview), false), ...otherSources(preview)],
    footer: preview.feedName,
    ...(url === undefined ? {} : { url }),
    ...(imageUrl === undefined ? {} : { imageUrl }),
  };
}

/** What the preview is about: the work with its season, else the album, else the headline. Plain text. */
export function previewTitle({ record, title }: Preview): string {
  const { work, season } = record;
  if (work === undefined) return record.albumTitle ?? title;
  return season === undefined ? work : `${work} – ${phrases.season(season)}`;
}

/** The address of the video, for Discord to play, where the post has one. */
export function previewVideo({ record }: Preview): string | undefined {
  return safeUrl(record.links.video);
}

function facts({ kind, record }: Preview) {
  const { fields } = phrases;
  const people = kind === "book-news" ? fields.author : fields.composer(record.composers.length);
  return [
    ...field(people, listed(record.composers)),
    ...field(fields.album, escaped(record.albumTitle)),
    ...field(fields.label, escaped(record.label)),
    ...field(fields.releaseDate, record.releaseDate === undefined ? undefined : dateWithDistance(record.releaseDate)),
    ...field(fields.formats, record.formats.map((format) => phrases.formats[format]).join(", ")),
    ...field(fields.track(record.trackTitles.length), listed(record.trackTitles.map((title) => `“${title}”`))),
    ...field(fields.debutedBy, escaped(record.debutedBy)),
  ];
}

function linksLine({ kind, record, link }: Preview): string {
  const { links } = phrases;
  const lines = [
    linkTo(kind === "album-released" ? links.order : links.preOrder, record.links.preOrder),
    linkTo(links.listen, record.links.listen),
    linkTo(links.video, record.links.video),
    linkTo(links.post, link),
  ];
  return lines.filter((line) => line !== undefined).join("\n");
}

function otherSources(preview: Preview) {
  const links = shownSources(preview).flatMap(({ feedName, link }) => linkTo(escapeMarkdown(feedName), link) ?? []);
  return field(phrases.fields.otherSources, links.join("\n"), false);
}

function listed(names: readonly string[]): string {
  return names.map(escapeMarkdown).join(", ");
}

function escaped(text: string | undefined): string | undefined {
  return text === undefined ? undefined : escapeMarkdown(text);
}
