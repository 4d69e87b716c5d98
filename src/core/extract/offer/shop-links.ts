import type { ExtractContext } from "../context.ts";
import { isLabelPage } from "../labels/label-host.ts";
import { slugNames, slugOf } from "../post/slugs.ts";
import { isNews, listenHosts, namedShop, shopHosts } from "./addresses.ts";
import type { PlacedLink } from "./plays.ts";

/** What a button to a shop's page of one thing says. */
const productWords =
  /^(?:view|see|go to|zum|zur|voir|ver|vai al|vedi(?: il)?)(?: (?:the|le|la|el|il))? (?:product|item|album|record|shop|store|produkt|artikel|produit|producto|prodotto)s?\W*$/;

/** Parts of an address that lead to something sold. */
export const shopPath =
  /\/(?:products?|shop|store|collections|cart|item|portfolio|cd-soundtracks|album|tienda|boutique|preorder|pre-order|buy)(?:\/|$|\.)|\.(?:html?|php)$/i;
const labelSite =
  /label's(?: official)? (?:website|site|shop|store)|(?:records|music)(?:'s?|’s?)? (?:website|site|shop|store|webstore)|website|site/;

const forSale = /\b(?:downloads?|cds?|lps?|vinyl|album|copies) (?:is|are|at|from|costs?)\b|[$£€] ?\d/;

/** "Available here", "they can be had here": a place to buy, wherever it leads. */
const onSaleHere =
  /\b(?:available|can be (?:had|bought|ordered)|to be had|order (?:it|yours)|get (?:it|yours)|disponible|disponibil[ei]|erhaltlich|zu haben|en vente|in vendita|a la venta)(?: now| jetzt| maintenant| ya| ora)?,?:? (?:right |over )?(?:here|there|hier|ici|aqui|qui)\b:? ?$/;

const noAlbumPage =
  /unsub|pref|press|about|contact|artist|news|\/(?:characters|people|tv-shows|movies|films|games)\/|#/;

/** What the links of a post are about. */
export interface LinkSubject {
  readonly work: string | undefined;
  readonly label: string | undefined;
}

/** True if the address names the work, as the page of its album in a shop does. */
export function namesWork(url: string, work: string | undefined): boolean {
  return work !== undefined && url.length < 400 && slugNames(slugOf(url), work);
}

/** True for a shop by its host. */
export const isShop = (host: string): boolean => shopHosts.test(host) || namedShop.test(host);

/** The words before a link and those that it bears; an address that stands for itself says nothing. */
export function upToLink(near: string, words: string): string {
  const at = near.indexOf(words);
  if (at < 0 || words === "") return "";
  return near.slice(0, /^https?:/.test(words) ? at : at + words.length);
}

const isLabelName = ({ gazetteer }: ExtractContext, text: string): boolean =>
  gazetteer.labels.canonical(text) !== undefined;
const titleCase = (text: string): string => text.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());

/** True if the words around a link speak of a label's site. */
const isLabelSite = ({ gazetteer }: ExtractContext, near: string): boolean =>
  (labelSite.test(near) && gazetteer.labels.findAll(titleCase(near), near).length > 0) || /label's/.test(near);

/** How surely an album can be ordered where a link leads; undefined where nothing speaks for it. */
export function weighOrder(
  context: ExtractContext,
  link: PlacedLink,
  { work, label }: LinkSubject,
): number | undefined {
  const { url, host, words, near } = link;
  const { cues } = context;
  const shop = isShop(host);
  const ordering = cues.has("preOrder", near);
  const buying = cues.has("order", near) || /\b(?:available|vendre|takes orders|ordered)\b/.test(near);
  if (shop && (ordering || buying || !listenHosts.test(host)))
    return (ordering ? 4 : 3) - (host.endsWith("itunes.apple.com") && !ordering ? 1.5 : 0);
  const isSold = (!listenHosts.test(host) || shop) && !isNews(url);
  if (ordering && isSold) return cues.has("preOrder", words) ? 4.5 : 3.2;
  const ofLabel = isLabelSite(context, near);
  if (buying && isSold && (shopPath.test(url) || ofLabel || namesWork(url, work))) return 2.5;
  if (isLabelPage(url, label) && !noAlbumPage.test(url)) return namesWork(url, work) ? 2.6 : 1.8;
  if (ofLabel && /portfolio|product|limited|edition|\.html/.test(url)) return 2;
  if (listenHosts.test(host) || isNews(url)) return undefined;
  const isProduct =
    shopPath.test(url) && (isLabelName(context, words) || namesWork(url, work) || productWords.test(words));
  return isProduct || (namesWork(url, work) && forSale.test(near)) || onSaleHere.test(upToLink(near, words))
    ? 2
    : undefined;
}
