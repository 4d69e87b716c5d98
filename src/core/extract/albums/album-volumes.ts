import type { ExtractContext } from "../context.ts";
import type { Sentence } from "../post/reading.ts";
import type { TitleSpan } from "../post/text-spans.ts";
import { normalise } from "../words/keys.ts";
import { spanRole } from "../works/span-role.ts";

/** An album of a work that has more than one, where its title stands. */
export interface AlbumVolume {
  readonly albumTitle: string;
  /** Its place among the sentences asked about. */
  readonly sentence: number;
  readonly at: number;
}

const mostVolumes = 6;
const albumWords =
  /\b(?:soundtrack|score|ost|music (?:from|by|of)|songs|mix|vol(?:ume)?\.?|part|deluxe|study themes|selections|collection|episodes)\b/i;
const trackList = /\btrack ?list/i;
const numbered = /\b(?:vol(?:ume)?\.?|part|episodes?|season|chapter|book) ?(?:\d+|[ivx]+|one|two|three|four)\b/i;
const allNumbered = new RegExp(numbered, "gi");
const severalAlbums =
  /\b(?:(?:two|three|four|both|pair of|couple of|twin|separate|more)(?: [a-z'-]+){0,4} (?:albums?|volumes|soundtracks?|releases|records|sets)|not one but|all (?:two|three|four)|(?:two|three|four) shapes|zwei(?:mal)?|beide|zum zweiten album|deux albums|dos albumes|due album|three albums|two more volumes)\b/;

const numberAlone = /^(?:vol(?:ume)?\.?|part) ?(?:\d+|[ivx]+|one|two|three|four)$/i;

/** "Volume 2" named by itself, in full where the volume before it is: "Salt Road: Volume 2". */
const titleOfVolume = (text: string, before: AlbumVolume | undefined): string =>
  numberAlone.test(text) && before !== undefined ? before.albumTitle.replace(lastNumber, `$1${text}`) : text;

const lastNumber = /^(.*\b)(?:vol(?:ume)?\.?|part) ?(?:\d+|[ivx]+|one|two|three|four)\b/i;
/** After a volume that has been out for long. */
const wasOut = /^[^.;]{0,60}\b(?:was|were|had been) (?:already )?(?:released|issued|out)\b/;

/** True if two titles tell two albums apart: by number, or because neither is the other with more words. */
function areDistinct(a: string, b: string): boolean {
  const [one, two] = [normalise(a), normalise(b)];
  const numbers = [a, b].map((title) => normalise(title.match(allNumbered)?.at(-1) ?? ""));
  if (numbers[0] !== "" && numbers[1] !== "") return numbers[0] !== numbers[1];
  return !one.startsWith(two) && !two.startsWith(one);
}

function isAlbumOf(context: ExtractContext, sentence: Sentence, span: TitleSpan, work: string): boolean {
  if (span.kind === "capitals" || !albumWords.test(span.text) || trackList.test(span.text)) return false;
  const [key, workKey] = [normalise(span.text), normalise(work)];
  if (key === workKey || !(numberAlone.test(span.text) || ` ${key} `.includes(` ${workKey} `))) return false;
  if (numberAlone.test(span.text) && wasOut.test(sentence.folded.slice(span.end, span.end + 90))) return false;
  const role = spanRole(sentence, span, context);
  return role !== "track" && role !== "credit";
}

/**
 * The albums of one work that a post names by their own titles; none where it names but one, or where nothing but
 * numbers tells them apart, as those of records in one sleeve.
 */
export function findAlbumVolumes(
  context: ExtractContext,
  sentences: readonly Sentence[],
  work: string,
): readonly AlbumVolume[] {
  const volumes: AlbumVolume[] = [];
  sentences.forEach((sentence, index) => {
    for (const span of [...sentence.spans, ...sentence.bold].sort((a, b) => a.start - b.start)) {
      if (!isAlbumOf(context, sentence, span, work)) continue;
      const albumTitle = titleOfVolume(span.text, volumes.at(-1));
      if (volumes.every((volume) => areDistinct(volume.albumTitle, albumTitle)))
        volumes.push({ albumTitle, sentence: index, at: span.start });
    }
  });
  const areNumbers = volumes.every(({ albumTitle }) => numberAlone.test(albumTitle));
  if (volumes.length < 2 || volumes.length > mostVolumes || areNumbers) return [];
  const areSeveral =
    volumes.every(({ albumTitle }) => numbered.test(albumTitle)) ||
    [context.reading.title, ...sentences].some(({ openFolded }) => severalAlbums.test(openFolded));
  return areSeveral ? volumes : [];
}
