import { html, nothing, type TemplateResult } from "lit";
import type { ChatMessage } from "../../chat-types.ts";
import { avatarOf } from "../avatar.ts";
import { inlineMarkdown } from "../markdown/view.ts";
import { findUser, type Reader } from "../reader.ts";

const CHAT_INPUT = 1;
const REPLY = 19;

/** The line above a message that says which command or message it answers. */
export function originView(shown: ChatMessage, reader: Reader): TemplateResult | typeof nothing {
  if (shown.usedBy && shown.message.type !== REPLY) {
    const { userId, command } = shown.usedBy;
    const user = findUser(reader.chat, userId);
    return lineView(
      userId,
      user?.displayName ?? "Someone",
      html`used <span class="origin-command">${asTyped(command, reader)}</span>`,
    );
  }
  const replied = shown.message.referenced_message;
  if (!replied) return nothing;
  const name = findUser(reader.chat, replied.author.id)?.displayName ?? replied.author.username;
  const excerpt = (replied.content || replied.embeds[0]?.title || "a message").replace(/\s+/g, " ").slice(0, 400);
  return lineView(replied.author.id, name, html`${inlineMarkdown(excerpt, reader)}`);
}

function lineView(id: string, name: string, what: TemplateResult): TemplateResult {
  return html`<div slot="reply" class="origin">
    <img src=${avatarOf({ id, displayName: name })} alt="" width="16" height="16" />
    <span class="origin-text"><strong>${name}</strong> ${what}</span>
  </div>`;
}

/** A slash command with its slash; the name of a menu command as it is. */
function asTyped(command: string, reader: Reader): string {
  const isMenu = reader.chat.commands.some((each) => each.type !== CHAT_INPUT && each.name === command);
  return isMenu || command.startsWith("/") ? command : `/${command}`;
}
