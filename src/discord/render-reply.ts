import {
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  ButtonStyle,
  ComponentType,
  type InteractionReplyOptions,
  MessageFlags,
} from "discord.js";
import type { Action, Reply } from "../core/reply.ts";
import { discordLimits, ellipsis } from "../core/text.ts";
import { renderCard } from "./render-card.ts";

/** The parts of a message that a reply becomes; parts that it lacks are emptied, so that it can replace another. */
export function renderReply({ text, card, actions }: Reply) {
  return {
    content: ellipsis(text ?? "", discordLimits.content),
    embeds: card === undefined ? [] : [renderCard(card)],
    components: (actions ?? [])
      .filter((row) => row.length > 0)
      .slice(0, discordLimits.rows)
      .map(renderRow),
    allowedMentions: { parse: [] },
  } satisfies InteractionReplyOptions;
}

/** The flags of a first answer. */
export function replyFlags({ isPrivate }: Reply): { readonly flags?: MessageFlags.Ephemeral } {
  return isPrivate ? { flags: MessageFlags.Ephemeral } : {};
}

function renderRow(actions: readonly Action[]): APIActionRowComponent<APIComponentInMessageActionRow> {
  return { type: ComponentType.ActionRow, components: actions.slice(0, discordLimits.buttonsPerRow).map(renderAction) };
}

const buttonStyles = {
  primary: ButtonStyle.Primary,
  secondary: ButtonStyle.Secondary,
  danger: ButtonStyle.Danger,
} as const;

function renderAction(action: Action): APIComponentInMessageActionRow {
  switch (action.kind) {
    case "button": {
      const label = ellipsis(action.label, discordLimits.buttonLabel);
      return { type: ComponentType.Button, style: buttonStyles[action.emphasis], label, custom_id: action.customId };
    }
    case "link":
      return {
        type: ComponentType.Button,
        style: ButtonStyle.Link,
        label: ellipsis(action.label, discordLimits.buttonLabel),
        url: action.url,
      };
    case "select":
      return {
        type: ComponentType.StringSelect,
        custom_id: action.customId,
        placeholder: ellipsis(action.placeholder, discordLimits.placeholder),
        options: action.options.slice(0, discordLimits.selectOptions).map(({ label, value, description }) => ({
          label: ellipsis(label, discordLimits.selectOptionLabel),
          value,
          ...(description === undefined || description === ""
            ? {}
            : { description: ellipsis(description, discordLimits.selectOptionDescription) }),
        })),
      };
  }
}
