import { en as phrases } from "../phrases/en.ts";
import type { Preview } from "../preview.ts";
import { previewTitle } from "./preview-card.ts";

/** A preview's facts as indented plain lines in English, for a terminal. */
export function announcementText(preview: Preview): string {
  const { record, kind } = preview;
  const { fields, links } = phrases;
  const facts: readonly (readonly [string, string | undefined])[] = [
    [phrases.previewKinds[kind], previewTitle(preview, phrases)],
    [fields.composer(record.composers.length), record.composers.join(", ")],
    [fields.album, record.albumTitle],
    [fields.label, record.label],
    [fields.releaseDate, record.releaseDate],
    [fields.formats, record.formats.map((format) => phrases.formats[format]).join(", ")],
    [fields.track(record.trackTitles.length), record.trackTitles.join(", ")],
    [fields.debutedBy, record.debutedBy],
    [links.preOrder, record.links.preOrder],
    [links.listen, record.links.listen],
    [links.video, record.links.video],
  ];
  return facts
    .flatMap(([name, value]) => (value === undefined || value === "" ? [] : [`    ${name}: ${value}`]))
    .join("\n");
}
