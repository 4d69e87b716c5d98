import { DiscordAuthorInfo } from "@skyra/discord-components-core/discord-author-info.js";
import { DiscordEmbed } from "@skyra/discord-components-core/discord-embed.js";
import { DiscordEmbedField } from "@skyra/discord-components-core/discord-embed-field.js";
import { DiscordMessage } from "@skyra/discord-components-core/discord-message.js";
import { css } from "lit";

/** Tells message components that are drawn already which theme it is: they look for it only when they are made. */
export function tellTheme(within: Element, isLight: boolean): void {
  for (const element of within.querySelectorAll("*")) if ("lightTheme" in element) element.lightTheme = isLight;
}

/**
 * Gives the message components the colours and proportions of the page, which their shadow roots otherwise keep out.
 * Works for elements created afterwards, so it is called before the first rendering.
 */
export function dressComponents(): void {
  DiscordEmbed.elementStyles = [
    ...DiscordEmbed.elementStyles,
    css`
      :host .discord-embed-wrapper,
      :host([light-theme]) .discord-embed-wrapper {
        background-color: var(--embed);
        border: 1px solid var(--embed-line);
        border-left: 0;
        max-width: min(520px, 100%);
      }
      :host .discord-embed-root {
        min-width: 0;
      }
    `,
  ];
  DiscordAuthorInfo.elementStyles = [
    ...DiscordAuthorInfo.elementStyles,
    css`:host .discord-author-username, :host([light-theme]) .discord-author-username { color: var(--text-strong); }`,
  ];
  DiscordEmbedField.elementStyles = [...DiscordEmbedField.elementStyles, css`:host { min-width: 0; }`];
  DiscordMessage.elementStyles = [
    ...DiscordMessage.elementStyles,
    css`
      .discord-message-content { min-width: 0; }
      .discord-message-timestamp { color: var(--text-muted) !important; }
      .discord-message-body-only-indent { flex: none; font-size: 11px; text-align: center; margin-left: 0; }
    `,
  ];
}
