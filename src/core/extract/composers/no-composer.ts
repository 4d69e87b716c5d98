import type { ExtractContext } from "../context.ts";
import { normalise } from "../words/keys.ts";

const noComposer =
  /\b(?:bo|bso|ost|covers?|posters?|charts?|edit|edition|anniversary|records|recordings|pictures|studios?|festi[vw]al|awards?|games|liner notes|linernotes|lab|tickets?|merch|trailer|episode|season|side|vol|volume|disc|buy|amazon|nintendo|playstation|xbox|switch|sega|sony|netflix|disney|marvel|warner|bros|capcom|konami|ubisoft|reply|comments?|tweet|share|day|remake|launch|click|archives?|newsletter|magazine|podcast|articles?|images|getty|shop|store|halloween|christmas)\b|\bradio$|^\d/;

/** True for what no person and no band is called: "Dawn Cover", "Battle Edit", "Club Nintendo", and known works of several words. */
export function isNoComposer({ gazetteer }: ExtractContext, name: string): boolean {
  if (gazetteer.composers.canonical(name) !== undefined) return false;
  const isWork = name.includes(" ") && gazetteer.works.canonical(name) !== undefined;
  return isWork || noComposer.test(normalise(name));
}
