import type { ExtractContext } from "../context.ts";
import { allMatches } from "../words/matches.ts";

type Cues = ExtractContext["cues"];

/** What leads to a composer's name, or follows it. */
export const claimPatterns = {
  by: ({ compile }: Cues) => compile("claim by", (p) => `\\b(?:${p("composedBy")})(?= )`, "g"),
  musicBy: ({ compile }: Cues) => compile("claim music by", (p) => `\\b(?:${p("musicBy")})(?= )`, "g"),
  written: ({ compile }: Cues) => compile("claim written", (p) => `\\b(?:${p("written")})\\b`, "g"),
  authored: ({ compile }: Cues) => compile("claim authored", (p) => ` (?:(?:${p("by")})(?= )|d'(?=[a-z]))`, "g"),
  composer: ({ compile }: Cues) => compile("claim composer", (p) => `\\b(?:${p("composer")})(?:[ ,:]+(?=[a-z]))`, "g"),
  field: ({ compile }: Cues) =>
    compile(
      "claim field",
      (p) =>
        `(?:^[^a-z]{0,3}|[a-z0-9)][.;|•·] )(?:(?:original |film )?(?:music|score|compositions?|musique|musik|musica|musiche)(?: (?:by|composed by|von|de|di|par|por))?|(?:${p("composedBy")})|(?:${p("composer")})(?:\\(s\\)|s)?) ?[:–-] ?`,
    ),
  composes: ({ compile }: Cues) => compile("claim composes", (p) => `^(?:'s)?,? *(?:${p("composes")})\\b`),
  together: ({ compile }: Cues) => compile("claim together", (p) => `\\b(?:${p("together")})(?=[ :])`, "g"),
  notScore: ({ compile }: Cues) => compile("claim not score", (p) => `\\b(?:${p("notScore")})\\b`, "g"),
  notScoreFirst: ({ compile }: Cues) =>
    compile("claim not score first", (p) => `^[^.]{0,24}\\b(?:${p("notScore")})\\b`),
  music: ({ compile }: Cues) => compile("claim music", (p) => `\\b(?:${p("music")}|compositions?)\\b`, "g"),
  musicThat: ({ compile }: Cues) =>
    compile("claim music that", (p) => `\\b(?:${p("music")})(?: (?:that|which)(?: [a-z-]+){0,4}?)? $`),
  musicThen: ({ compile }: Cues) =>
    compile("claim music then", (p) => `\\b(?:${p("music")})["'”]?(?:,| [–-]| \\||:) (?=[a-z])`),
  possessed: ({ compile }: Cues) =>
    compile(
      "claim possessed",
      (p) =>
        `^(?:'s?|s'?)? (?:(?:[a-z-]+|\\d+) ){0,3}?(?:${p("music")}|work (?:for|on)|colonna sonora|bande originale)\\b`,
    ),
};

/** Where the last match ends; -1 without any. */
export const lastMatch = (pattern: RegExp, text: string): number => {
  let last = -1;
  for (const match of allMatches(text, pattern)) last = match.index + match[0].length;
  return last;
};

/** Where a rule's expression matches; it is not even made for a text without the cue that it holds. */
export function matchesOf(
  cues: Cues,
  name: "composedBy" | "musicBy" | "composer" | "by" | "together",
  pattern: (cues: Cues) => RegExp,
  folded: string,
): readonly RegExpExecArray[] {
  return cues.has(name, folded) ? allMatches(folded, pattern(cues)) : [];
}
