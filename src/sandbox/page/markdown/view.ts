import { html, nothing, type TemplateResult } from "lit";
import { findChannel, findRole, findUser, type Reader } from "../reader.ts";
import { toWebUrl } from "../safe-url.ts";
import { formatTime } from "../time-format.ts";
import { type Block, type ListItem, parseMarkdown } from "./blocks.ts";
import { type Inline, parseInline } from "./inline.ts";

type Piece = TemplateResult | string | readonly Piece[];

/** A text with block and inline markdown, as Discord shows a message or an embed description. */
export function markdown(text: string, reader: Reader): Piece {
  return blocksView(parseMarkdown(text), reader);
}

/** A text with inline markdown only, as Discord shows an embed title. */
export function inlineMarkdown(text: string, reader: Reader): Piece {
  return inlinesView(parseInline(text), reader);
}

/** Parsed blocks as elements. Text always becomes text nodes. */
export function blocksView(blocks: readonly Block[], reader: Reader): Piece {
  return blocks.map((block) => blockView(block, reader));
}

function blockView(block: Block, reader: Reader): Piece {
  switch (block.kind) {
    case "paragraph":
      return html`<div class="md-text">${inlinesView(block.children, reader)}</div>`;
    case "subtext":
      return html`<small class="md-subtext">${inlinesView(block.children, reader)}</small>`;
    case "heading":
      return headingView(block.level, inlinesView(block.children, reader));
    case "quote":
      return html`<blockquote class="md-quote">${blocksView(block.blocks, reader)}</blockquote>`;
    case "code":
      return html`<pre class="md-pre"><code>${block.text}</code></pre>`;
    case "list": {
      const items = block.items.map((item) => itemView(item, reader));
      return block.start === undefined
        ? html`<ul class="md-list">${items}</ul>`
        : html`<ol class="md-list" start=${block.start}>${items}</ol>`;
    }
  }
}

function headingView(level: number, title: Piece): TemplateResult {
  return html`<div class="md-heading md-heading-${level}" role="heading" aria-level=${level + 3}>${title}</div>`;
}

function itemView(item: ListItem, reader: Reader): TemplateResult {
  return html`<li>${inlinesView(item.children, reader)}${blocksView(item.below, reader)}</li>`;
}

function inlinesView(nodes: readonly Inline[], reader: Reader): Piece {
  return nodes.map((node) => inlineView(node, reader));
}

function inlineView(node: Inline, reader: Reader): Piece {
  switch (node.kind) {
    case "text":
      return node.text;
    case "break":
      return html`<br />`;
    case "bold":
      return html`<strong>${inlinesView(node.children, reader)}</strong>`;
    case "italic":
      return html`<em>${inlinesView(node.children, reader)}</em>`;
    case "underline":
      return html`<u>${inlinesView(node.children, reader)}</u>`;
    case "strike":
      return html`<s>${inlinesView(node.children, reader)}</s>`;
    case "spoiler":
      return spoilerView(inlinesView(node.children, reader));
    case "code":
      return html`<code class="md-code">${node.text}</code>`;
    case "link":
      return html`<a href=${toWebUrl(node.url, location.origin) ?? nothing} target="_blank" rel="noopener noreferrer">${inlinesView(node.children, reader)}</a>`;
    case "emoji":
      return `:${node.name}:`;
    case "everyone":
      return html`<span class="mention">${node.text}</span>`;
    case "time":
      return timeView(node.atMs, node.style, reader);
    case "command":
      return html`<button type="button" class="mention" @click=${() => reader.startCommand(node.name)}>/${node.name}</button>`;
    default:
      return mentionView(node.kind, node.id, reader);
  }
}

function spoilerView(hidden: Piece): TemplateResult {
  return html`<details class="md-spoiler"><summary>Spoiler</summary><span>${hidden}</span></details>`;
}

function timeView(atMs: number, style: string, reader: Reader): TemplateResult {
  const full = formatTime(atMs, "F", reader.locale, reader.now);
  const shown = formatTime(atMs, style, reader.locale, reader.now);
  return html`<time class="md-time" datetime=${new Date(atMs).toISOString()} title=${full}>${shown}</time>`;
}

function mentionView(kind: "user" | "role" | "channel", id: string, reader: Reader): TemplateResult {
  if (kind === "user") {
    return html`<span class="mention">@${findUser(reader.chat, id)?.displayName ?? "unknown-user"}</span>`;
  }
  if (kind === "role") {
    const role = findRole(reader.chat, id);
    return html`<span class="mention" style=${role?.color ? `color:${role.color}` : nothing}>@${role?.name ?? "deleted-role"}</span>`;
  }
  const channel = findChannel(reader.chat, id);
  if (!channel) return html`<span class="mention">#unknown</span>`;
  return html`<button type="button" class="mention" @click=${() => reader.openChannel(id)}>#${channel.name}</button>`;
}
