import "@skyra/discord-components-core/discord-embed.js";
import "@skyra/discord-components-core/discord-embed-description.js";
import "@skyra/discord-components-core/discord-embed-field.js";
import "@skyra/discord-components-core/discord-embed-fields.js";
import "@skyra/discord-components-core/discord-embed-footer.js";
import type { APIEmbed, APIEmbedField } from "discord-api-types/v10";
import { html, nothing, type TemplateResult } from "lit";
import { icon } from "../icons.ts";
import { inlineMarkdown, markdown } from "../markdown/view.ts";
import { type Reader, toCssColor } from "../reader.ts";
import { toLocalImage, toWebUrl } from "../safe-url.ts";
import { formatMessageTime } from "../time-format.ts";
import { fieldColumns } from "./field-columns.ts";

/**
 * An embed as Discord shows it. Titles and names are slotted rather than given as attributes: the component would look
 * for custom emoji in those and ask Discord's servers for their pictures.
 */
export function embedView(embed: APIEmbed, reader: Reader): TemplateResult {
  const hasThumbnail = embed.thumbnail?.url !== undefined;
  return html`<discord-embed
    slot="embeds"
    class=${hasThumbnail ? "embed embed-with-thumbnail" : "embed"}
    .color=${toCssColor(embed.color) ?? "var(--embed-edge)"}
  >
    ${authorView(embed)} ${titleView(embed, reader)}
    ${
      embed.description
        ? html`<discord-embed-description slot="description">${markdown(embed.description, reader)}</discord-embed-description>`
        : nothing
    }
    ${fieldsView(embed.fields ?? [], reader)}
    ${hasThumbnail ? picture(embed.thumbnail?.url, "Thumbnail", "embed-thumbnail") : nothing}
    ${embed.image ? picture(embed.image.url, "Picture", "embed-image") : nothing} ${footerView(embed, reader)}
  </discord-embed>`;
}

function authorView({ author, provider }: APIEmbed): TemplateResult {
  const url = toWebUrl(author?.url, location.origin);
  const image = toLocalImage(author?.icon_url, location.origin);
  return html`${provider?.name ? html`<div slot="description" class="embed-provider">${provider.name}</div>` : nothing}
  ${
    author
      ? html`<div slot="description" class="embed-author">
          ${image ? html`<img src=${image} alt="" width="24" height="24" />` : nothing}
          ${url ? outsideLink(url, author.name) : author.name}
        </div>`
      : nothing
  }`;
}

function titleView({ title, url }: APIEmbed, reader: Reader): TemplateResult | typeof nothing {
  if (!title) return nothing;
  const address = toWebUrl(url, location.origin);
  const text = inlineMarkdown(title, reader);
  return html`<div slot="description" class="embed-title" role="heading" aria-level="2">
    ${address ? outsideLink(address, text) : text}
  </div>`;
}

function outsideLink(url: string, text: unknown): TemplateResult {
  return html`<a href=${url} target="_blank" rel="noopener noreferrer">${text}</a>`;
}

function fieldsView(fields: readonly APIEmbedField[], reader: Reader): TemplateResult | typeof nothing {
  if (fields.length === 0) return nothing;
  const columns = fieldColumns(fields);
  return html`<discord-embed-fields slot="fields">
    ${fields.map(
      (field, index) => html`<discord-embed-field style="--columns:${columns[index] ?? "1 / 13"}">
        <div class="embed-field-name">${inlineMarkdown(field.name, reader)}</div>
        <div>${markdown(field.value, reader)}</div>
      </discord-embed-field>`,
    )}
  </discord-embed-fields>`;
}

function picture(url: string | undefined, label: string, className: string): TemplateResult {
  const local = toLocalImage(url, location.origin);
  if (local) return html`<img slot="fields" class=${className} src=${local} alt=${label} />`;
  const host = url && URL.canParse(url) ? new URL(url).hostname : "elsewhere";
  const name = `${label} from ${host}, not loaded in the sandbox`;
  return html`<div slot="fields" class="${className} picture-placeholder" role="img" aria-label=${name} title=${name}>
    ${icon("image", 28)}
  </div>`;
}

function footerView({ footer, timestamp }: APIEmbed, reader: Reader): TemplateResult | typeof nothing {
  const at = timestamp ? Date.parse(timestamp) : Number.NaN;
  const time = Number.isNaN(at) ? undefined : formatMessageTime(at, reader.locale, reader.now);
  if (!footer && !time) return nothing;
  const image = toLocalImage(footer?.icon_url, location.origin);
  return html`<discord-embed-footer slot="footer">
    ${image ? html`<img class="embed-footer-icon" src=${image} alt="" width="20" height="20" />` : nothing}
    <span>${[footer?.text, time].filter(Boolean).join(" • ")}</span>
  </discord-embed-footer>`;
}
