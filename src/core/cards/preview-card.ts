import { linkTo, safeUrl } from "../links.ts";
import type { Phrases } from "../phrases/en.ts";
import type { Preview } from "../preview.ts";
import { shownSources } from "../preview-facts.ts";
import { escapeMarkdown } from "../text.ts";
import { type Card, field } from "./card.ts";
import { dateWithDistance } from "./date-text.ts";

/** The card of a preview: each fact that the post states in its own place, nothing that it does not state. */
export function previewCard(preview: Preview, phrases: Phrases): Card {
  const url = safeUrl(preview.link);
  const imageUrl = safeUrl(preview.imageUrl);
  return {
    tone: "preview",
    author: phrases.previewKinds[preview.kind],
    title: previewTitle(preview, phrases),
    lines: [escapeMarkdown(preview.title)],
    fields: [
      ...facts(preview, phrases),
      ...field(phrases.fields.links, linksLine(preview, phrases), false),
      ...otherSources(preview, phrases),
    ],
    footer: preview.feedName,
    ...(url === undefined ? {} : { url }),
    ...(imageUrl === undefined ? {} : { imageUrl }),
  };
}

/** What the preview is about: the work with its season, else the album, else the headline. Plain text. */
export function previewTitle({ record, title }: Preview, phrases: Phrases): string {
  const { work, season } = record;
  if (work === undefined) return record.albumTitle ?? title;
  return season === undefined ? work : `${work} – ${phrases.season(season)}`;
}

/** The address of the video, for Discord to play, where the post has one. */
export function previewVideo({ record }: Preview): string | undefined {
  return safeUrl(record.links.video);
}

function facts({ kind, record }: Preview, phrases: Phrases) {
  const { fields } = phrases;
  const people = kind === "book-news" ? fields.author : fields.composer(record.composers.length);
  return [
    ...field(people, listed(record.composers)),
    ...field(fields.album, escaped(record.albumTitle)),
    ...field(fields.label, escaped(record.label)),
    ...field(
      fields.releaseDate,
      record.releaseDate === undefined ? undefined : dateWithDistance(record.releaseDate, phrases),
    ),
    ...field(fields.formats, record.formats.map((format) => phrases.formats[format]).join(phrases.comma)),
    ...field(fields.track(record.trackTitles.length), listed(record.trackTitles.map(phrases.quoted))),
    ...field(fields.debutedBy, escaped(record.debutedBy)),
  ];
}

function linksLine({ kind, record, link }: Preview, phrases: Phrases): string {
  const { links } = phrases;
  const lines = [
    linkTo(kind === "album-released" ? links.order : links.preOrder, record.links.preOrder),
    linkTo(links.listen, record.links.listen),
    linkTo(links.video, record.links.video),
    linkTo(links.post, link),
  ];
  return lines.filter((line) => line !== undefined).join("\n");
}

function otherSources(preview: Preview, phrases: Phrases) {
  const links = shownSources(preview).flatMap(({ feedName, link }) => linkTo(escapeMarkdown(feedName), link) ?? []);
  return field(phrases.fields.otherSources, links.join("\n"), false);
}

function listed(names: readonly string[]): string {
  return names.map(escapeMarkdown).join(", ");
}

function escaped(text: string | undefined): string | undefined {
  return text === undefined ? undefined : escapeMarkdown(text);
}
