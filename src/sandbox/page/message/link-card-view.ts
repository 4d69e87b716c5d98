import { html, type TemplateResult } from "lit";
import { icon } from "../icons.ts";
import { youTubeId } from "../safe-url.ts";

/** A card in place of Discord's video player: it names the video and links to it, and asks nobody for anything. */
export function linkCardView(url: string): TemplateResult | undefined {
  const id = youTubeId(url);
  if (!id) return undefined;
  return html`<discord-embed slot="embeds" class="embed" .color=${"#f00"}>
    <div slot="description" class="video-card">
      <span class="video-placeholder">${icon("play", 22)}</span>
      <div>
        <div class="embed-provider">YouTube</div>
        <div class="embed-title">
          <a href=${url} target="_blank" rel="noopener noreferrer">Video ${id}</a>
        </div>
      </div>
    </div>
  </discord-embed>`;
}
