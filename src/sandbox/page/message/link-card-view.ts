import { html, type TemplateResult } from "lit";
import { icon } from "../icons.ts";
import { youTubeId } from "../safe-url.ts";

/** A card in place of Discord's video player: it names the video and links to it, and asks nobody for anything. */
export function linkCardView(url: string): TemplateResult | undefined {
  const id = youTubeId(url);
  if (!id) return undefined;
  return html`<discord-embed slot="embeds" class="embed" .color=${"#f00"}>
    <div slot="description" class="embed-provider">YouTube</div>
    <div slot="description" class="embed-title">
      <a href=${url} target="_blank" rel="noopener noreferrer">Video ${id}</a>
    </div>
    <a
      slot="fields"
      class="video-placeholder"
      href=${url}
      target="_blank"
      rel="noopener noreferrer"
      aria-label="Watch video ${id} on YouTube"
    >
      <span class="video-play">${icon("play", 28)}</span>
    </a>
  </discord-embed>`;
}
