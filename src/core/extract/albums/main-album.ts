import type { ExtractContext } from "../context.ts";
import { normalise } from "../words/keys.ts";
import { isSameTitle } from "../works/same-title.ts";
import type { AlbumSection, WholeAlbum } from "./roundup.ts";
import { headlineKey, isNamedIn } from "./several.ts";

/** How a sentence begins that goes on to one more album. */
const goesOn =
  /^ ?(?:and |und |et |y |e )?(?:also|another|(?:the )?(?:other|next|second|third|fourth|last)|finally|then|too|auch|ausserdem|ferner|zudem|das zweite|schliesslich|enfin|ensuite|aussi|(?:la|le) (?:seconde?|deuxieme)|tambien|ademas|por ultimo|(?:la|el) segund[ao]|anche|inoltre|infine|(?:il|la) second[oa])\b/;

/**
 * The album first that the headline names first, or where it names none that of the work that the whole post is about;
 * entries of a list stay as they are told.
 */
export function mainFirst(
  context: ExtractContext,
  sections: readonly AlbumSection[],
  whole: WholeAlbum,
): readonly AlbumSection[] {
  const headline = headlineKey(context);
  const placeOf = ({ work }: AlbumSection): number => headline.indexOf(normalise(work).slice(-12));
  const named = sections.filter(({ work }) => isNamedIn(headline, work)).sort((a, b) => placeOf(a) - placeOf(b));
  const areEntries = sections.every(({ isEntry }) => isEntry);
  const isWhole = ({ work }: AlbumSection): boolean => whole.work !== undefined && isSameTitle(work, whole.work);
  const main = named[0] ?? (areEntries ? undefined : sections.find(isWhole));
  if (main === undefined || goesOn.test(main.sentences[0]?.openFolded ?? "")) return sections;
  return [main, ...sections.filter((section) => section !== main)];
}
