import type { ExtractContext } from "./context.ts";
import type { Sentence } from "./reading.ts";

const notPublisher =
  /\b(?:pictures|studios?|television|films?|productions?|entertainment|netflix|disney\+|hulu|amazon(?: prime)?|hbo|showtime|lucasfilm|blumhouse|prime video|paramount\+|spotify|itunes|apple music|bandcamp|youtube)\b/;
const notProper =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|CD|LP|Vinyl|Twitter|Facebook|Instagram|Blu|The|This|That|It|He|She|They|We|A|An|Fans|Also|There|Here|Another|Next|Then|Last|First|One|Two|Three|Four|Each|Every|Both|Meanwhile|Finally|Elsewhere|Additionally|Previously|Netflix|Disney|Amazon|Hulu|Marvel|Paramount|Lionsgate|Apple|Spotify|Bandcamp|YouTube|Capcom|Nintendo|Konami|Today|Now|Music|Composer|Sony|Warner|Universal|Original|Digital|Film|All|Both|And|But|Le|La|Les|Il|Lo|El|Los|Der|Die|Das|Un|Una|Une|Ein|Eine)\b/;
const albumBefore =
  /\b(?:soundtracks?|scores?|albums?|vinyl|lp|cd|released?|out|issued|edition|available|coming|announced|pressing|pre-?orders?|album|disque|disco|platte|musiche|colonna sonora|banda sonora|bande originale)\b[^.;]{0,40} $/;
const through =
  /(?:^| )(?:via|through|(?:released|issued|published|pressed|put out|publie|publiee|edite|editee|pubblicat[oa]|edit[oa]|publicad[oa]|editad[oa]|veroffentlicht) (?:by|da|par|por|von)|(?:vinyl|lp|pressing|cassette)s? from) $/;
const properRun = /^\p{Lu}[\p{L}\p{N}'’&.-]*(?: (?:\p{Lu}[\p{L}\p{N}'’&-]*|&)){0,2}/u;
const afterCue = /(?<=(?:by|via|from|through|da|par|por|von) )\p{Lu}/gu;
const subject = /^\p{Lu}[\p{L}\p{N}'’&-]{3,}(?= \p{Ll})/u;

function isPossible({ gazetteer }: ExtractContext, run: string): boolean {
  if (notPublisher.test(run.toLowerCase()) || notProper.test(run)) return false;
  return gazetteer.composers.canonical(run) === undefined && gazetteer.works.canonical(run) === undefined;
}

/** "out via Burning Witches", "the album, released by Creuza". */
function afterPreposition(context: ExtractContext, sentence: Sentence): string | undefined {
  for (const match of sentence.open.matchAll(afterCue)) {
    const before = sentence.openFolded.slice(Math.max(0, match.index - 80), match.index);
    if (!through.test(before) || !albumBefore.test(before)) continue;
    const run = properRun.exec(sentence.open.slice(match.index, match.index + 50))?.[0].replace(/[.,]$/, "");
    if (run !== undefined && isPossible(context, run)) return run;
  }
  return undefined;
}

/** "Warp announces the soundtrack": one word at the sentence's start that is nobody's surname. */
function asSubject(context: ExtractContext, sentence: Sentence): string | undefined {
  const isTitled = sentence.spans.some((span) => span.start === 0);
  const run = isTitled || sentence.place === "title" ? undefined : subject.exec(sentence.open)?.[0];
  if (run === undefined || !isPossible(context, run) || !context.cues.has("album", sentence.openFolded))
    return undefined;
  const issues = context.cues.compile(
    "bare label issues",
    (p) =>
      `^ (?:will |has |have |va |ha )?(?:announc|releas|issu|put|bring|present|reveal|publi|edit|lanz|sort|veroffentlich|pubblic|kundigt)\\w*[^.;]{0,60}\\b(?:${p("album")})\\b`,
  );
  if (!issues.test(sentence.openFolded.slice(run.length, run.length + 140))) return undefined;
  const isSurname = new RegExp(`\\p{Lu}[\\p{L}.]* ${run.replace(/[^\p{L}\p{N}]/gu, ".")}(?!\\p{L})`, "u").test(
    context.reading.body,
  );
  return isSurname ? undefined : run;
}

/** A label that nothing but its place in the sentence shows to be one; undefined where a person or studio may be meant. */
export function findBareLabel(context: ExtractContext, sentence: Sentence): string | undefined {
  return afterPreposition(context, sentence) ?? asSubject(context, sentence);
}
