import type { PreviewLinks } from "../../preview.ts";
import type { ExtractContext } from "../context.ts";
import type { DocumentLink } from "../post/document.ts";
import { fold } from "../words/fold.ts";
import {
  gameShops,
  hostOf,
  isNews,
  listenHosts,
  shopHosts,
  smartHosts,
  toPlainAddress,
  videoHosts,
  withoutTracking,
} from "./addresses.ts";
import { playsMusic } from "./plays.ts";
import { isShop, type LinkSubject, namesWork, shopPath, upToLink, weighOrder } from "./shop-links.ts";

type Role = keyof PreviewLinks;

const listenNear = /\b(?:listen|hear|streams?|streaming|streamed|horen|ecoutez?|ecouter|escuchar?|ascolta(?:re)?)\b/;
const soundtrackNear = /\b(?:soundtracks?|ost|score|album|banda sonora|bande originale|colonna sonora)\b/;
/** Goods of other kinds that sites sell, where nothing is said of music. */
const otherGoods =
  /\b(?:games?|jeux?|spiel|juego|gioco|ps[345]|playstation|xbox|switch|pc|issue|magazine|heft|revista|numero|figures?|t-?shirts?|blu-?ray|dvd|4k)\b/;
const musicNear =
  /\b(?:soundtracks?|ost|scores?|albums?|music|musik|musique|musica|vinyls?|vinyle|vinilo|vinile|cds?|\d?x?lps?|records?|banda sonora|bande originale|bo|colonna sonora|discs?|disques?|discos?|dischi)\b/;
/** True if what leads up to a link speaks of a game or magazine, and nothing of music. */
const sellsOther = (host: string, near: string, words: string): boolean =>
  !/records?|music|vinyl|soundtrack/.test(host) && otherGoods.test(upToLink(near, words)) && !musicNear.test(near);

interface Weighed {
  readonly role: Role;
  readonly url: string;
  readonly weight: number;
}

function aroundLink(context: ExtractContext, link: DocumentLink): string {
  const text = context.reading.blocks[link.block]?.text ?? "";
  const at = link.text === "" ? -1 : text.indexOf(link.text);
  const near = at < 0 ? link.text : text.slice(Math.max(0, at - 110), at + link.text.length + 70);
  return fold(near);
}

function weighEmbed(link: DocumentLink): readonly Weighed[] {
  const url = toPlainAddress(link.url);
  const host = hostOf(link.url);
  if (url === undefined) return [];
  const isTrailer = /\btrailer\b/i.test(link.text);
  if (videoHosts.test(host)) return [{ role: "video", url, weight: isTrailer ? 0.5 : 4 }];
  // Bandcamp's player has an address of its own: a link to the album says more.
  const isNumbered = url.includes("bandcamp.com/EmbeddedPlayer");
  return listenHosts.test(host) ? [{ role: "listen", url, weight: isNumbered ? 2.8 : 4 }] : [];
}

/** True if a link leads to a shop's page of this album, whatever the words around it say. */
export function hasProductLink({ reading }: ExtractContext, work: string | undefined): boolean {
  return reading.links
    .slice(0, 60)
    .some(
      ({ kind, url }) =>
        kind === "link" && namesWork(url, work) && (shopPath.test(url) || shopHosts.test(hostOf(url))) && !isNews(url),
    );
}

/** What is no film to be watched is a channel, or a search. */
function weighVideo({ url }: DocumentLink, near: string): readonly Weighed[] {
  const film = toPlainAddress(url);
  const isFilm = film !== undefined || /[?&]list=|\/(?:playlist|showcase|album)/.test(url);
  return !isFilm || /trailer|subscribe|channel/.test(near) ? [] : [{ role: "video", url: film ?? url, weight: 2 }];
}

/** True for other articles, trailers and lists to be signed. */
const leadsElsewhere = (url: string, words: string, near: string): boolean =>
  /\/(?:interview|review|tag|category|author)|#more|wp-content/.test(url) ||
  /read (?:more|the rest)|trailer|mailing list|newsletter|sign up/.test(words) ||
  /\breview\b[^.;]{0,30}$/.test(near.slice(0, near.indexOf(words) + 1));

function weighLink(context: ExtractContext, link: DocumentLink, subject: LinkSubject): readonly Weighed[] {
  const host = hostOf(link.url);
  const near = aroundLink(context, link);
  const words = fold(link.text);
  const { cues } = context;
  if (leadsElsewhere(link.url, words, near)) return [];
  const url = toPlainAddress(link.url) ?? link.url;
  if (videoHosts.test(host)) return weighVideo(link, near);
  if (sellsOther(host, near, words)) return [];
  if (/spotify\.com\/playlist/.test(url) && near.includes("playlist")) return [];
  const out: Weighed[] = [];
  const ordering = cues.has("preOrder", near);
  const leadsAnywhere = smartHosts.test(host) && !ordering && !cues.has("order", words);
  if (leadsAnywhere && listenNear.test(near)) return [{ role: "listen", url, weight: 3 }];
  if (gameShops.test(host) && !soundtrackNear.test(near)) return [];
  const shop = isShop(host);
  if (!shop && playsMusic(context, { url: link.url, host, words, near })) return [{ role: "listen", url, weight: 2.5 }];
  const order = weighOrder(context, { url: link.url, host, words, near }, subject);
  if (order !== undefined) out.push({ role: "preOrder", url, weight: order });
  if (listenHosts.test(host) && !(ordering && out.length > 0)) out.push({ role: "listen", url, weight: 3 });
  return out;
}

/** The links by role, the plainest of each; trailers, other articles and bare home pages are left out. */
export function findLinks(context: ExtractContext, subject: LinkSubject, blocks?: ReadonlySet<number>): PreviewLinks {
  const best: Partial<Record<Role, Weighed>> = {};
  for (const link of context.reading.links.slice(0, 120)) {
    // A player by itself belongs to what stands above it.
    if (blocks?.has(link.isAlone === true ? link.block - 1 : link.block) === false) continue;
    for (const weighed of link.kind === "link" ? weighLink(context, link, subject) : weighEmbed(link)) {
      const known = best[weighed.role];
      if (known === undefined || weighed.weight > known.weight) best[weighed.role] = weighed;
    }
  }
  return {
    ...(best.preOrder === undefined ? {} : { preOrder: withoutTracking(best.preOrder.url) }),
    ...(best.listen === undefined ? {} : { listen: withoutTracking(best.listen.url) }),
    ...(best.video === undefined || best.video.weight < 1 ? {} : { video: best.video.url }),
  };
}
