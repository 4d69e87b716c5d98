import type { ExtractContext } from "../context.ts";
import type { Sentence } from "../post/reading.ts";
import { phrase } from "../words/phrase.ts";
import { findAnnouncing, plainest } from "./announcing.ts";
import { namesLabel } from "./news-grounds.ts";
import { withoutPraise } from "./silence.ts";

/** What a shop has to say of itself: sales, parcels, mistakes, evenings to come by. */
const ofShop = phrase(
  new RegExp(
    "\\b(?:" +
      [
        "(?:shipping|orders?|delivery|mailing|parcel|postal) (?:delays?|deadlines?|updates?|notices?|news|info|information|status|rates|costs?)",
        "(?:last|cut-?off|final) (?:shipping|order|posting|mailing) (?:dates?|days?)|holiday (?:hours|closing|closure|shipping|break)",
        "(?:shop|store|office) (?:is )?(?:closed|closing|closes|holidays?|vacation|hours|update)|closed for|price (?:rise|increase|change)s?",
        "(?:summer|winter|sommer|weihnachts|herbst|fruhjahrs)schlussverkauf|ausverkauf|rabattaktion|versand(?:hinweis|info|termine?|kosten)|betriebsferien",
        "soldes|destockage|conges annuels|frais de port|rebajas|gastos de envio|saldi|sconti di|spese di spedizione",
        "replacement (?:discs?|cds?|lps?|program(?:me)?|copies)|mispress\\w*|errat(?:um|a)|flubs?|botched|recall(?:s|ed)? (?:of|for|all)",
        "(?:cd|album|record|vinyl|lp|autograph|poster) signings?|signing sessions?|in-store|meet (?:and|&) greet|autogrammstunde|dedicaces?|firma de (?:discos|ejemplares)|firmacopie",
        "festival (?:summary|recap|report|diary|programme?|line-?up|guests?)|(?:convention|symposium|conference) (?:summary|recap|report|programme?)",
        "(?:staff|employee|customer) (?:lists?|picks?|favou?rites|selections?)|gifts? (?:guide|ideas?)|gifts for|stocking stuffers|geschenk(?:tipps?|ideen?)|idees? cadeaux?|ideas para regalar|idee regalo",
      ].join("|") +
      ")(?![a-z])",
  ),
);
/** "Summer sale", but not "on sale", "pre-sale" and "out now plus warehouse sale". */
const ofSale =
  /(?<!\b(?:on|for|pre|of)[ -])(?<![+&] (?:\w+ )?)\bsale\b(?! (?:now|today|date|starts (?:on )?\w+day|(?:this|next) \w+)\b)/;
const ofDiscount = phrase(
  /\b(?:up to|bis zu|jusqu'a|hasta(?: un)?|fino al?) -?\d+ ?% ?(?:off|rabatt|de|di|sconto)?|\b\d+ ?% (?:off|rabatt|de descuento|de remise|di sconto) (?:all|every|everything|select\w*|sitewide|storewide|the whole|auf|sur|en|su)\b/,
);

/** Prizes and charts, which tell of what is out. */
const ofHonour = phrase(
  /\b(?:grammys?|oscars?|emmys?|baftas?|golden globes?|academy awards?|goyas?|cesars?|ivors?|ivor novellos?|saturns?|saturn awards?|david di donatello|deutscher filmpreis|(?:long|short)-?list(?:s|ed)?)\b|\b(?:on|of|tops?|hits?|in) (?:the )?(?:billboard|official charts|album charts|hit-?parade|hitparade)\b/,
);

/** How many have heard or bought something that is out. */
const ofSuccess = phrase(
  /\b(?:reach(?:es|ed)?|pass(?:es|ed)|hits?|surpass(?:es|ed)|tops|topped|cross(?:es|ed)|exceeds?|racks up|erreicht|knackt|depasse|franchit|atteint|supera|alcanza|raggiunge) .{0,40}\b(?:\d+ ?m|millions?|millionen|milliarden?|milliards?|billions?|millon(?:es)?|milion[ei]|miliard[oi]|streams|plays|listens|sales|copies sold)\b|\bcertified (?:\w+ )?(?:gold|platinum)\b/,
);

/** The music of a week's films and shows, told one after the other: round-ups of what can be seen. */
const ofWeek = phrase(
  /\b(?:film|movie|tv|television|screen) music (?:round-?up|in (?:theat(?:er|re)s|cinemas)|of the week|this week|digest|recap|diary)\b|\b(?:round-?up|recap|week) (?:of|in) (?:the )?(?:film|movie|tv|television|screen) music\b|\bmusi(?:ques?|ca|che|k) (?:de la semaine|de la semana|della settimana|der woche) (?:au|aux|en|al|im|in)\b/,
);

/** Headlines that ask or explain how or why; "how to get it" brings news. */
const ofReasons =
  /^(?:(?:how|why)(?! to (?:get|hear|listen|stream|buy|order|pre))|what makes|wie(?! angekundigt)|warum|weshalb|pourquoi|comment|por que|como|perche)\b/;

/** Somebody speaks, in a headline. */
const ofTalk = phrase(
  /\b(?:interview(?:ed)?(?! with (?:the|a) vampire)|entretien|entrevista(?:mos)?|intervista|q ?& ?a|in conversation|conversation with|(?:talks|speaks|chats) (?:to|with|about|us)|(?:minutes|a chat|a talk) with|im gesprach|gesprach mit|rencontre avec|hablamos con|a colloquio)\b/,
);
/** A label or site is so old. */
const ofBirthday =
  /(?<=[a-z0-9] )(?:turns|wird|cumple|compie|fete ses) (?:\d+|ten|fifteen|twenty|thirty|forty|fifty|zehn|zwanzig|dix|vingt|diez|veinte|dieci|venti)\b|\bthank you (?:note|letter)\b/;

const business = phrase(
  /\b(?:has|have|had|was|were|is|been) (?:now |just |also )?(?:taken over|acquired|bought (?:up )?by|merged|merging|sold to)\b|\b(?:acquisition|takeover|merger) (?:of|by|between|with)\b|\bubernommen\b|\bubernimmt das label\b|\brachete (?:le label|par)\b|\bha (?:comprado|adquirido|acquistato|acquisito)\b/,
);

/** What composers work with. */
const gear = phrase(
  /\b(?:kontakt|vsts?|plug-?ins?|sample (?:library|libraries|packs?|instruments?)|(?:string|orchestral|brass|choir|sound|percussion|piano) (?:library|libraries)|virtual instruments?|presets?|daws?)\b/,
);
const thing = /\b(?:soundtracks?|scores?|albums?|vinyls?|lps?|ost)\b/;

const podcast = phrase(/\b(?:podcasts?|filmpodcast)\b/);
const callsListeners =
  /\b(?:subscribe|rate us|rate and review|download the (?:episode|show)|abonniert|abonnieren|abonnez|suscribete|iscriviti|wherever you (?:get|listen)|new episodes?)\b/;
const lead = 3;
const farLead = 5;
/** A headline this plain announces music whatever else it says. */
const plain = 1.2;

const some = (sentences: readonly Sentence[], test: (sentence: Sentence) => boolean): boolean => sentences.some(test);

/** True if one tells of an episode: early, or where listeners are asked to subscribe. */
function isOfPodcast({ reading: { sentences } }: ExtractContext): boolean {
  if (some(sentences.slice(1, lead), ({ folded }) => podcast.test(folded))) return true;
  return (
    some(sentences, ({ folded }) => podcast.test(folded)) &&
    some(sentences.slice(lead), ({ folded }) => podcast.test(folded) && callsListeners.test(folded))
  );
}

/** True if it opens with what everything costs less. */
const isOfDiscount = ({ reading: { sentences } }: ExtractContext): boolean =>
  some(sentences.slice(1, farLead), ({ folded }) => ofDiscount.test(folded));

const isOfGear = ({ reading: { sentences } }: ExtractContext, headline: string): boolean =>
  !thing.test(headline) && some(sentences.slice(0, farLead), ({ folded }) => gear.test(folded));

/** True if a label changes hands. */
const isOfBusiness = (context: ExtractContext): boolean =>
  some(
    context.reading.sentences.slice(1, farLead),
    (sentence) => business.test(sentence.folded) && namesLabel(context, sentence),
  );

function announcesInHeadline(context: ExtractContext): boolean {
  const announced = findAnnouncing(context).found.filter(({ place, tense }) => place === 0 && tense !== undefined);
  return (plainest(announced)?.strength ?? 0) >= plain;
}

const founder = phrase(
  /\b(?:co-?)?founders?\b|\bnewly founded\b|\b(?:i|we) founded\b|\bwho founded\b|\bfundador[ae]?s?\b|\b(?:mit)?grunder(?:in)?\b|\bfondat(?:eur|rice|ore|rici)s?\b/,
);
const founds = phrase(/\b(?:founded (?!in\b|by\b|at\b)|grundete|fundo|fondo |a fonde)/);
const profileLength = 9;

/** True if a post portrays a label: whoever founded it is named, and the headline announces no music. */
export const isOfLabel = (context: ExtractContext): boolean =>
  some(context.reading.sentences.slice(1, profileLength), (sentence) => {
    const { place, folded } = sentence;
    return place !== "item" && (founder.test(folded) || (founds.test(folded) && namesLabel(context, sentence)));
  }) && !announcesInHeadline(context);

/**
 * True if a post is of a shop's own affairs, of prizes and success, of a week's films, of reasons, of business or of an episode,
 * and its headline, given without titles of works, announces no music.
 */
export function isOfOtherTopic(context: ExtractContext, headline: string): boolean {
  const isOfOther =
    ofShop.test(headline) ||
    ofSale.test(headline) ||
    ofHonour.test(withoutPraise(headline)) ||
    isOfDiscount(context) ||
    isOfGear(context, headline) ||
    ofSuccess.test(headline) ||
    ofWeek.test(headline) ||
    ofTalk.test(headline) ||
    (ofBirthday.test(headline) && !thing.test(headline)) ||
    ofReasons.test(headline.trimStart()) ||
    isOfBusiness(context) ||
    isOfPodcast(context);
  return isOfOther && !announcesInHeadline(context);
}
