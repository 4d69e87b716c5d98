import type { ExtractContext } from "../context.ts";
import type { Sentence } from "../post/reading.ts";
import { allMatches } from "../words/matches.ts";
import { phrase } from "../words/phrase.ts";

const outlet =
  "(?:\\/)?(?:\\p{Lu}|(?<!\\p{L})\\p{Ll}{1,2}(?=\\d))[\\p{L}\\p{N}'’&/+.-]*(?: (?:(?:of|the|and|&|on|in) )?\\p{Lu}[\\p{L}\\p{N}'’&/+-]*){0,4}!?";
const before = [
  new RegExp(
    `(${outlet}) (?:has|have|is|can|was|had|got)(?: \\p{Ll}+){0,5} (?:exclusive(?:ly)?|premier(?:ing|ed|e)|debut(?:ing|ed)?|first)`,
    "gu",
  ),
  new RegExp(
    `(${outlet}) (?:(?:can|may|gets to) (?:now )?(?:exclusively )?(?:debut|premiere|unveil|reveal|share|present)|(?:has|have) (?:been given|shared|premiered|debuted|unveiled|revealed)|(?:exclusively )?(?:debuted|premiered|premieres|debuts|unveiled|exclusively|revealed|shared|(?:is|are) (?:sharing|premiering|streaming|hosting|debuting)|hosts|hosted|presents))\\b`,
    "gu",
  ),
];
const firstBefore = [
  new RegExp(
    `(${outlet}) (?:(?:is|are) (?:the )?first to|(?:has|have|had|got) (?:it|them|this|one|(?:(?:the|a|an|two|three|one|both|its|new|brand-new) ){0,3}(?:tracks?|pieces?|songs?|cues?)[^.;]{0,50}) (?:first|exclusively|already|(?:that|which) (?:nobody|no one)|before (?:any|every))|has (?:the )?(?:pleasure|honou?r) of|(?:has|have) (?:a|the|two|another) (?:first (?:play|listen|taste)|tracks? already|cues? already))`,
    "gu",
  ),
  new RegExp(
    `\\b(?:let|lets|letting|gave|given to|allowed|asked|invited) (?:the )?(${outlet}) (?:to )?(?:play|stream|share|premiere|debut|post|have|put|unveil|reveal)`,
    "gu",
  ),
  new RegExp(
    `\\b(?:gives?|gave|handed|hands|offers?|offered|granted|grants) (?:the )?(${outlet}) (?:an?|the|our) (?:\\p{Ll}+ )?(?:exclusive|first|premiere|debut|early)\\b`,
    "gu",
  ),
  new RegExp(
    `(${outlet}) (?:is|are) (?:very |so )?(?:excited|thrilled|happy|proud|pleased|honou?red|delighted|glad) to (?:be )?(?:give|giving|bring|present|premier|debut|share|sharing|offer|host|unveil|stream|exclusively)`,
    "gu",
  ),
  new RegExp(`\\b(?:shared|shares|sharing) [^;]{0,60}with (?:the )?(${outlet})(?:['’]s?)? readers\\b`, "gu"),
  new RegExp(`\\b[Oo]ver (?:at|on) (?:the )?(${outlet})`, "gu"),
];
/** That somebody had it before all others. */
const firstWords = phrase(
  /\b(?:else(?<=\b(?:no ?|any|every)(?:one|body) else)|first to|first(?<=\b(?:it|them) first)|pleasure of|track(?<=\bhas a track))\b/,
);
const after = new RegExp(
  `(?:exclusive(?:ly)?|premier(?:e|es|ed|ing)|debut(?:s|ed)?|preview(?:ed)?|first (?:play|heard|shared)|shared|unveiled|revealed|streaming)(?: (?:preview|debut|premiere|play|exclusively|first|today|yesterday|there|listen|earlier))* (?:at|on|by|via|with|through|over at|courtesy of|auf|bei|sur|en|su) (?:the )?(${outlet})`,
  "gu",
);
const headlineEnd = new RegExp(
  `(?:premier(?:e|es|ed)|debut(?:s|ed)?|exclusive(?:ly)?) [^.;]{3,60} (?:on|at|via|by|with) (${outlet})$`,
  "gu",
);
const sharedWith = new RegExp(`\\b(?:shared|shares|sharing) (?:[\\p{L}'’.-]+ ){1,9}with (?:the )?(${outlet})`, "gu");
const thanks = new RegExp(
  `(?:courtesy of|thanks to|via|premiere (?:at|on|by|via)|exclusive (?:at|from)|en exclusiva en|in esclusiva (?:su|da)|en exclusivite (?:sur|chez)|exklusiv (?:bei|auf)) (?:the )?(${outlet})`,
  "giu",
);
const noOutlet =
  /^(?:netflix|hulu|amazon|disney|hbo|apple|spotify|youtube|itunes|bandcamp|soundcloud|vimeo|twitter|facebook|instagram|tiktok|paramount|peacock|showtime|starz|amc|fx|cbs|nbc|abc|bbc|the cw|cw|pbs|syfy channel|shudder|playstation|xbox|nintendo|switch|steam|universal|warner|lionsgate|this|it|he|she|they|we|a|an|here|fans|season|composer|composers|director|soundtrack|score|album|now|today|friday|monday|tuesday|wednesday|thursday|saturday|sunday|blu|vinyl|cd|lp|record store day|january|february|march|april|may|june|july|august|september|october|november|december|cannes|sundance|venice|tiff|sxsw|theaters|streaming|digital|all|both|one|prime|film|you|i|there|what|track|tracks)\b/i;

/** The end of a title in single quotes, which is no name. */
const endsQuotation = /['’]$/;
const clean = (name: string): string =>
  name
    .replace(/^(?:And|But|Now|Today|Here|So|Well) /, "")
    .replace(/['’]s$/, "")
    .replace(/[.,]+$/, "")
    .trim();

function isOutlet(
  context: ExtractContext,
  name: string,
  persons: readonly string[],
  work: string | undefined,
): boolean {
  if (/^Yahoo!? Music$/.test(name)) return true;
  if (/^the$/i.test(name) || name.length < 2 || name.length > 40 || noOutlet.test(name)) return false;
  const { labels, composers, works } = context.gazetteer;
  if (
    labels.canonical(name) !== undefined ||
    composers.canonical(name) !== undefined ||
    works.canonical(name) !== undefined
  )
    return false;
  if (
    /\b(?:Records|Recordings|Music|Pictures|Studios|Season|Soundtrack|Festival|Theat(?:er|re)|Orchestra)\b/.test(name)
  )
    return false;
  if (work?.toLowerCase().includes(name.toLowerCase())) return false;
  return !persons.some((person) => person.includes(name) || name.includes(person));
}

/** Who let a track of this album be heard first: a magazine or site, never a label, a player or a broadcaster. */
export function findDebutedBy(
  context: ExtractContext,
  sentences: readonly Sentence[],
  work: string | undefined,
  persons: readonly string[],
): string | undefined {
  const { cues } = context;
  for (const sentence of sentences) {
    if (sentence.place === "item") continue;
    if (!cues.has("debut", sentence.folded) && !firstWords.test(sentence.folded)) continue;
    const isMusic =
      cues.has("track", sentence.folded) ||
      /\b(?:music|stream|listen)\b/.test(sentence.folded) ||
      sentence.spans.some((span) => span.kind === "quote") ||
      (firstWords.test(sentence.folded) && context.reading.links.some(({ kind }) => kind === "embed"));
    if (!isMusic) continue;
    for (const pattern of [...firstBefore, ...before, after, headlineEnd, sharedWith, thanks]) {
      for (const match of allMatches(sentence.open, pattern)) {
        const found = match[1] ?? "";
        const name = clean(found);
        if (
          !endsQuotation.test(found) &&
          isOutlet(context, name, persons, work) &&
          !aboutShow(context, sentence, match.index)
        )
          return name;
      }
    }
  }
  return undefined;
}

function aboutShow(context: ExtractContext, sentence: Sentence, at: number): boolean {
  const near = sentence.openFolded.slice(Math.max(0, at - 60), at + 90);
  return (
    /\b(?:season|episode|series|film|movie|show|trailer|game)\b[^.]{0,20}\b(?:premier|debut)/.test(near) &&
    !context.cues.has("track", near)
  );
}
