import type { ExtractContext } from "../context.ts";
import { isNews, listenHosts } from "./addresses.ts";

/** A sound itself, and a page that plays one. */
const soundPath = /\.(?:mp3|m4a|ogg|wav|flac)$|\/(?:listen|audio|samples?|sound-?clips?)(?:[/.-]|$)/i;
const soundWords =
  /^(?:(?:listen|hear|stream|play|anhoren|ecouter|escuchar|ascolta)(?: it)?(?::| to\b| on\b| at\b| over\b))|^(?:(?:sound|audio) )?(?:clips?|samples?|previews?)$/;
/** "It is playing over at" their website, "a preview was put on" their website. */
const playsAt =
  /\b(?:(?:hear|listen to|stream|play) (?:it|them|both|this one|the (?:track|song|piece|cue|theme))|(?:is|are) (?:now |already |also )*(?:playing|streaming)|(?:can be|be) (?:heard|streamed)|(?:previews?|samples?|excerpts?|clips?) (?:of [^.;]{3,30} )?(?:can be (?:heard|found)|(?:is|are|was|were) (?:put |posted |up ))|steht|stehen|zu horen|anzuhoren|en ecoute|s'ecoutent?|se puede escuchar|si puo ascoltare) ?(?:now |over |out |up )?(?:on|at|auf|bei|sur|en|su|sul) (?:the |their |its |his |her |our )?(?:[a-z'.-]+ ){0,4}$/;
/** A link that says it plays the music, wherever it leads. */
const playWords =
  /^(?:listen|hear|stream|play)(?: (?:it|now|here|both|all|the|this|to|or|and|on|in|full|whole|new|album|soundtrack|score|music|tracks?|songs?|singles?|download|everywhere|digitally))*[.!]?$/;

/** A link of a post and the words by which it stands, folded. */
export interface PlacedLink {
  readonly url: string;
  readonly host: string;
  readonly words: string;
  readonly near: string;
}

/** True if a link that leads to no shop and no player by its host plays music all the same, by its words or address. */
export function playsMusic({ cues }: ExtractContext, { url, host, words, near }: PlacedLink): boolean {
  if (listenHosts.test(host) || isNews(url)) return false;
  if (playWords.test(words)) return true;
  if (cues.has("preOrder", near)) return false;
  if (soundPath.test(url) || (soundWords.test(words) && !cues.has("order", words))) return true;
  return words !== "" && playsAt.test(near.slice(0, Math.max(0, near.indexOf(words))));
}
