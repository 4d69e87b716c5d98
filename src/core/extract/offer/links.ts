import type { PreviewLinks } from "../../preview.ts";
import type { ExtractContext } from "../context.ts";
import { isLabelPage } from "../labels/label-host.ts";
import type { DocumentLink } from "../post/document.ts";
import { slugNames, slugOf } from "../post/slugs.ts";
import { fold } from "../words/fold.ts";
import {
  gameShops,
  hostOf,
  isNews,
  listenHosts,
  namedShop,
  shopHosts,
  smartHosts,
  toPlainAddress,
  videoHosts,
  withoutTracking,
} from "./addresses.ts";
import { playsMusic } from "./plays.ts";

type Role = keyof PreviewLinks;

const shopPath =
  /\/(?:products?|shop|store|collections|cart|item|portfolio|cd-soundtracks|album|tienda|boutique|preorder|pre-order|buy)(?:\/|$|\.)|\.(?:html?|php)$/i;
const labelSite =
  /label's(?: official)? (?:website|site|shop|store)|(?:records|music)(?:'s?|’s?)? (?:website|site|shop|store|webstore)|website|site/;

const listenNear = /\b(?:listen|hear|streams?|streaming|streamed|horen|ecoutez?|ecouter|escuchar?|ascolta(?:re)?)\b/;
const soundtrackNear = /\b(?:soundtracks?|ost|score|album|banda sonora|bande originale|colonna sonora)\b/;
const forSale = /\b(?:downloads?|cds?|lps?|vinyl|album|copies) (?:is|are|at|from|costs?)\b|[$£€] ?\d/;

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

/** What the links of a post are about. */
export interface LinkSubject {
  readonly work: string | undefined;
  readonly label: string | undefined;
}

/** True if the address names the work, as the page of its album in a shop does. */
function namesWork(url: string, work: string | undefined): boolean {
  return work !== undefined && url.length < 400 && slugNames(slugOf(url), work);
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

function weighLink(context: ExtractContext, link: DocumentLink, { work, label }: LinkSubject): readonly Weighed[] {
  const host = hostOf(link.url);
  const near = aroundLink(context, link);
  const words = fold(link.text);
  const { cues } = context;
  if (leadsElsewhere(link.url, words, near)) return [];
  const url = toPlainAddress(link.url) ?? link.url;
  if (videoHosts.test(host)) return weighVideo(link, near);
  const out: Weighed[] = [];
  const ordering = cues.has("preOrder", near);
  const buying = cues.has("order", near) || /\b(?:available|vendre|takes orders|ordered)\b/.test(near);
  const leadsAnywhere = smartHosts.test(host) && !ordering && !cues.has("order", words);
  if (leadsAnywhere && listenNear.test(near)) return [{ role: "listen", url, weight: 3 }];
  if (gameShops.test(host) && !soundtrackNear.test(near)) return [];
  const shop = shopHosts.test(host) || namedShop.test(host);
  if (!shop && playsMusic(context, { url: link.url, host, words, near })) return [{ role: "listen", url, weight: 2.5 }];
  const playsOnly = listenHosts.test(host) && !shop;
  const isLabelSite =
    (labelSite.test(near) && context.gazetteer.labels.findAll(titleCase(near), near).length > 0) ||
    /label's/.test(near);
  if (shop && (ordering || buying || !listenHosts.test(host)))
    out.push({
      role: "preOrder",
      url,
      weight: (ordering ? 4 : 3) - (host.endsWith("itunes.apple.com") && !ordering ? 1.5 : 0),
    });
  else if (ordering && !playsOnly && !isNews(link.url))
    out.push({ role: "preOrder", url, weight: cues.has("preOrder", words) ? 4.5 : 3.2 });
  else if (buying && !playsOnly && (shopPath.test(link.url) || isLabelSite) && !isNews(link.url))
    out.push({ role: "preOrder", url, weight: 2.5 });
  else if (
    isLabelPage(link.url, label) &&
    !/unsub|pref|press|about|contact|artist|news|\/(?:characters|people|tv-shows|movies|films|games)\/|#/.test(link.url)
  )
    out.push({ role: "preOrder", url, weight: namesWork(link.url, work) ? 2.6 : 1.8 });
  else if (isLabelSite && /portfolio|product|limited|edition|\.html/.test(link.url))
    out.push({ role: "preOrder", url, weight: 2 });
  else if (
    shopPath.test(link.url) &&
    !listenHosts.test(host) &&
    !isNews(link.url) &&
    (isLabelName(context, link.text) || namesWork(link.url, work))
  )
    out.push({ role: "preOrder", url, weight: 2 });
  else if (namesWork(link.url, work) && forSale.test(near) && !listenHosts.test(host) && !isNews(link.url))
    out.push({ role: "preOrder", url, weight: 2 });
  if (listenHosts.test(host) && !(ordering && out.length > 0)) out.push({ role: "listen", url, weight: 3 });
  return out;
}

const isLabelName = ({ gazetteer }: ExtractContext, text: string): boolean =>
  gazetteer.labels.canonical(text) !== undefined;
const titleCase = (text: string): string => text.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());

/** The links by role, the plainest of each; trailers, other articles and bare home pages are left out. */
export function findLinks(context: ExtractContext, subject: LinkSubject, blocks?: ReadonlySet<number>): PreviewLinks {
  const best: Partial<Record<Role, Weighed>> = {};
  for (const link of context.reading.links.slice(0, 120)) {
    if (blocks !== undefined && !blocks.has(link.block)) continue;
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
