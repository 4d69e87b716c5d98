import type { APIEmbed } from "discord-api-types/v10";
import { isObject, pick } from "../json.ts";
import {
  boolean,
  both,
  type Checker,
  ignored,
  lengthOf,
  listOf,
  number,
  object,
  optional,
  type Path,
  type Report,
  text,
  url,
} from "./form.ts";

const maxTotalLength = 6000;

const linkUrl = url();
const imageUrl = url({ schemes: ["http", "https", "attachment"] });
const isoDate = both(text(), (value, path, report) => {
  if (!Number.isNaN(Date.parse(value))) return true;
  report(path, "DATE_TIME_TYPE_PARSE", `Could not parse ${value}. Should be ISO8601.`);
  return false;
});

const image = object<{ readonly url: string }>({ url: imageUrl });

/** What an embed shows; one of these has to be there. */
const visibleParts = [
  "title",
  "description",
  "url",
  "fields",
  "image",
  "thumbnail",
  "footer",
  "author",
  "video",
  "provider",
];

function isVisible(embed: APIEmbed, path: Path, report: Report): boolean {
  if (Object.keys(pick({ ...embed }, visibleParts)).length > 0) return true;
  report([...path, "description"], "BASE_TYPE_REQUIRED", "This field is required");
  return false;
}

const embedFields = object<APIEmbed>({
  title: optional(text({ max: 256 })),
  type: ignored,
  description: optional(text({ max: 4096 })),
  url: optional(linkUrl),
  timestamp: optional(isoDate),
  color: optional(number({ min: 0, max: 0xffffff })),
  footer: optional(
    object({ text: text({ min: 1, max: 2048 }), icon_url: optional(imageUrl), proxy_icon_url: optional(text()) }),
  ),
  image: optional(image),
  thumbnail: optional(image),
  video: ignored,
  provider: ignored,
  author: optional(
    object({
      name: text({ min: 1, max: 256 }),
      url: optional(linkUrl),
      icon_url: optional(imageUrl),
      proxy_icon_url: optional(text()),
    }),
  ),
  fields: optional(
    listOf(
      object({ name: text({ min: 1, max: 256 }), value: text({ min: 1, max: 1024 }), inline: optional(boolean) }),
      { max: 25 },
    ),
  ),
  flags: ignored,
});

/** The characters of an embed that count towards the total. */
function embedLength(embed: APIEmbed): number {
  const texts = [
    embed.title,
    embed.description,
    embed.footer?.text,
    embed.author?.name,
    ...(embed.fields ?? []).flatMap((field) => [field.name, field.value]),
  ];
  return texts.reduce((sum, part) => sum + lengthOf(part ?? ""), 0);
}

function fitsTotal(embeds: readonly APIEmbed[], path: Path, report: Report): boolean {
  if (embeds.reduce((sum, embed) => sum + embedLength(embed), 0) <= maxTotalLength) return true;
  report(path, "MAX_EMBED_SIZE_EXCEEDED", `Embed size exceeds maximum size of ${maxTotalLength}`);
  return false;
}

/** The embeds of one message: at most ten, every part within its limit, all together within theirs. */
export const embedsForm: Checker<readonly APIEmbed[]> = both(
  listOf(both(embedFields, isVisible), { max: 10 }),
  fitsTotal,
);

const keptKeys = [
  "title",
  "description",
  "url",
  "timestamp",
  "color",
  "footer",
  "image",
  "thumbnail",
  "author",
  "fields",
];

const isEmbed = (value: unknown): value is APIEmbed => isObject(value);

/** The embed as Discord gives it back: only what it knows, and `type`. */
export function toStoredEmbed(embed: APIEmbed): APIEmbed {
  const fields = embed.fields?.map((field) => ({ ...field, inline: field.inline ?? false }));
  const kept = { type: "rich", ...pick({ ...embed }, keptKeys), ...(fields ? { fields } : {}) };
  return isEmbed(kept) ? kept : {};
}
