import type { ExtractContext } from "../context.ts";
import type { Sentence } from "../post/reading.ts";
import { titleRunBefore } from "../post/title-run.ts";
import { normalise } from "../words/keys.ts";
import { hasDigit } from "../words/letters.ts";
import { allMatches } from "../words/matches.ts";
import { phrase } from "../words/phrase.ts";

interface SeasonHit {
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

function seasonPattern({ cues }: ExtractContext): RegExp {
  return cues.compile(
    "season",
    (p) =>
      `\\b(?:${p("season")}):? ?(\\d{1,2}|${cues.cardinal})\\b|\\b(\\d{1,2})(?:st|nd|rd|th|a|e|eme|ª|\\.)? (?:${p("season")})\\b|\\b(${cues.ordinal}) (?:and final )?(?:${p("season")})\\b|\\bs(\\d{1,2})\\b(?!e)`,
    "g",
  );
}

function findHits(context: ExtractContext, sentence: Sentence): readonly SeasonHit[] {
  const hits: SeasonHit[] = [];
  if (!hasDigit(sentence.folded) && !context.cues.has("season", sentence.folded)) return hits;
  for (const match of allMatches(sentence.folded, seasonPattern(context))) {
    const word = match[1] ?? match[2] ?? match[3] ?? match[4];
    const number = word === undefined ? undefined : context.cues.numberOf(word);
    const isBook = /^(?:book|volume|series of)/.test(match[0]) || /books?$|volumes?$/.test(match[0]);
    const inTitle = sentence.spans.some(
      (span) =>
        span.start > match.index &&
        span.start < match.index + match[0].length &&
        span.end > match.index + match[0].length,
    );
    if (inTitle) continue;
    if (number !== undefined && number > 0 && number < 60 && !isBook)
      hits.push({ number, start: match.index, end: match.index + match[0].length });
  }
  return hits;
}

/** "the old show’s third season", "Muppet Show season 2": a season of what came before, or of something else. */
function isOfOther(sentence: Sentence, hit: SeasonHit, workKey: string): boolean {
  const before = sentence.folded.slice(Math.max(0, hit.start - 30), hit.start);
  if (
    /\b(?:old|original|earlier|previous|classic|alte|alten|ancienne|vieja|vecchia) (?:show|series|serie)(?:'s?)? ?$/.test(
      before,
    )
  )
    return true;
  const run = sentence.place === "title" ? undefined : titleRunBefore(sentence.text, hit.start);
  if (run === undefined || !run.includes(" ") || workKey === "") return false;
  const key = normalise(run);
  return (
    !key.includes(workKey) &&
    !workKey.includes(key) &&
    !key.split(" ").some((word) => workKey.split(" ").includes(word))
  );
}

/** "music from the show’s first season": no album need be named beside it. */
const musicOfSeason =
  /\b(?:music|soundtracks?|scores?|albums?|eps?|songs|cues|tracks|musik|musique|musica|bande originale|colonna sonora|banda sonora)\b[^.;:]{0,60}\b(?:from|of|for|to|behind|aus|zur|zu|von|de|della|du|per)(?: the| der| la)?(?: [a-z]+'s?)? ?$/;

/** "seasons two to four": the album holds the music of several. */
const severalSeasons = phrase(
  /\b(?:seasons|staffeln|saisons|temporadas|stagioni) [a-z0-9]+ ?(?:,|-|to|through|and|und|bis|et|a|y|e|&) ?[a-z0-9]+\b/,
);
/** "SHOW Season One & Two", as albums are titled. */
const severalInTitle =
  /\b(?:seasons?|staffeln?|saisons?|temporadas?|stagion[ei]) (?:\d{1,2}|one|two|three|four|five|i{1,3}) ?(?:-|\+|&|\/|and|und|et|y|e|to) ?(?:\d{1,2}|two|three|four|five|six|i{2,3})\b(?! (?:tracks|songs|episodes|lps?|cds?|discs?))/;
/** A line of a track list tells of its piece alone. */
const hasDuration = /\(?\b\d{1,2}:\d\d\b\)?\s*$/;

/** True if the season belongs to another title: "Season 2 of Manhunt". */
function isOfAnother(sentence: Sentence, hit: SeasonHit, workKey: string): boolean {
  if (isOfOther(sentence, hit, workKey)) return true;
  const next = sentence.spans.find((span) => span.start >= hit.end && span.start - hit.end < 24);
  if (
    next === undefined ||
    !/^ (?:of|from|der|de|di|von)(?: the)? ?/.test(sentence.folded.slice(hit.end, next.start + 1))
  )
    return false;
  return !workKey.includes(normalise(next.text)) && !normalise(next.text).includes(workKey);
}

/** "the first season of SHOW" */
function isFollowedByWork({ text }: Sentence, { end }: SeasonHit, workKey: string): boolean {
  const next = normalise(text.slice(end, end + workKey.length + 24)).replace(
    /^(?:of|der|von|de|di|della) (?:the )?/,
    "",
  );
  return workKey !== "" && `${next} `.startsWith(`${workKey} `);
}

function scoreHit(context: ExtractContext, sentence: Sentence, hit: SeasonHit, workKey: string): number {
  if (isOfAnother(sentence, hit, workKey)) return -1;
  const beside =
    workKey !== "" &&
    normalise(sentence.text.slice(Math.max(0, hit.start - workKey.length - 12), hit.end + 4)).includes(workKey);
  if (beside && !context.cues.has("earlier", sentence.folded))
    return sentence.place === "title" || sentence.place === "heading" ? 12 : 5;
  if (sentence.place === "title") return 10;
  const before = sentence.folded.slice(Math.max(0, hit.start - 110), hit.start);
  if (musicOfSeason.test(before) && isFollowedByWork(sentence, hit, workKey)) return 5;
  const { cues } = context;
  if (cues.has("earlier", sentence.folded) || /\bso far\b/.test(sentence.folded)) return 0;
  const hasWork = workKey !== "" && normalise(sentence.text).includes(workKey);
  const hasAlbum =
    cues.has("album", sentence.folded) || cues.has("track", sentence.folded) || musicOfSeason.test(before);
  const place = sentence.place === "heading" ? 2 : 0;
  const late = sentence.index > 8 ? 1 : 0;
  return (
    place + (hasAlbum ? 3 : 0) + (hasWork ? 2 : 0) - late - (cues.has("show", sentence.folded) && !hasAlbum ? 2 : 0)
  );
}

/** The season whose music the album holds; undefined where the post names none, or several with equal right. */
export function findSeason(
  context: ExtractContext,
  sentences: readonly Sentence[],
  work: string | undefined,
): number | undefined {
  const workKey = normalise(work ?? "").replace(/^the /, "");
  const best = new Map<number, number>();
  const areSeveral = sentences.some(({ place, folded }) => place !== "title" && severalSeasons.test(folded));
  if (severalInTitle.test(sentences[0]?.place === "title" ? sentences[0].folded : "")) return undefined;
  for (const sentence of sentences) {
    if (hasDuration.test(sentence.folded)) continue;
    const hits = findHits(context, sentence);
    const isRange = hits.length > 1 && sentence.place === "title";
    for (const hit of hits) {
      const score = scoreHit(context, sentence, hit, workKey) - (isRange ? 1 : 0);
      if (score >= (areSeveral ? 10 : 2) && score > (best.get(hit.number) ?? 0)) best.set(hit.number, score);
    }
  }
  const ranked = [...best].sort((a, b) => b[1] - a[1]);
  const [first, second] = ranked;
  if (first === undefined || (second !== undefined && second[1] === first[1])) return undefined;
  return first[0];
}
