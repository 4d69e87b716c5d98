import type { ExtractContext } from "../context.ts";
import type { Sentence } from "../post/reading.ts";
import type { TitleSpan } from "../post/text-spans.ts";

const piece = "(?:piece|track|cue|song|single|theme|tune|number|title)s?";
const singled = new RegExp(
  `\\b(?:sings?|sung|sang|performs?|hum(?:s|ming)|whistl(?:es|ing)|(?:start|begin|open|close|end|conclude)s? with|(?:the|this|new|its) (?:track|piece|single|song|cue)(?: itself)? is (?:called|titled|entitled|named)|${piece} (?:of|from) (?:the |his |her |their )?(?:score|music|album|soundtrack)(?: is| called)?[:,]?|\\b(?:single|sencillo|singolo) (?:from|off|of|aus|zu|de|dal|dalla|del|della|di) [^.;:"]{2,70}:|\\b(?:single|song|track) is (?:out|here|up|online)[^.;:"]{0,30}:) ["“'‘]?$`,
);
const given =
  /\b(?:premier(?:e|es|ed|ing)|debut(?:s|ed|ing)?|unveil(?:s|ed|ing)?|shar(?:e|es|ed|ing)|drop(?:s|ped)?|reveal(?:s|ed)?|releas(?:e|es|ed)|stream|hear|listen to)(?: the (?:track|cue|song))?,? ["“'‘]?$/;
const givenFrom =
  /^[,"'”’ ]*(?:(?:a|an|the) [^.;,]{0,50},? )?(?:from|off) (?:his|her|their|the|its) [^.;]{0,40}\b(?:score|soundtrack|album|music|ost)\b/;
const singledAfter =
  /^[,"'”’ ]*(?:(?:from|heard|which|the|sung|performed) [^,.;]{3,50},)? ?(?:can (?:now )?be (?:streamed|heard)|is on it|is (?:also )?(?:on|part of) (?:it|the (?:album|record))|is (?:the|its|one of the) [a-z' -]{0,30}(?:piece|track|cue|song|tune)s?)\b/;

/** What names a piece that is played, given, or first to be heard, right before its title. */
const heardBefore =
  /(?:\b(?:(?:under|by) the name(?: of)?|(?:bears|carries|has) the (?:name|title)|goes by|(?:its|whose|the) (?:name|title) (?:is|reads)|(?:we|we're|we are|to|are|is|pleasure of|today|now|exclusively) (?:premiere|premiering|debut|debuting|present|presenting|unveil|unveiling)|(?:exclusive|world|track|song|first) (?:premiere|debut|play|listen|stream) (?:of|to)|(?:a fare da|l')apripista e|erste (?:single|kostprobe|horprobe)(?: heisst| ist)?)) ["“'‘*]?$/;
/** A piece is spoken of, and then named. */
const namedAfterPiece = new RegExp(
  `\\b(?:first|second|third|new|latest|lead|debut|title|${piece})(?: ${piece}| taste| excerpt| sample| preview)?\\b[^.;:"]{0,60}[,:] ["“'‘*]?$`,
);
/** What is said of such a piece right after its title. */
const heardAfter =
  /^[,"'”’ ]*(?:so the (?:theme|piece|track|song|cue|single) is called\b|(?:comes|is up|goes|is) (?:first|second|next|last)\b|(?:which )?(?:opens|closes|begins|ends) (?:it|the (?:album|record|score|soundtrack|set|disc))\b|is the [a-z' -]{0,30}\bone\b|(?:it's|it is) called|is (?:its|the) (?:name|title)|,? ?the (?:first|second|lead|latest|new) (?:thing|piece|single|taste|track|song|cue|of|to|excerpt)\b|from the (?:finale|end (?:titles?|credits)|opening|closing|climax)\b)/;
/** What makes a piece one to be heard wherever it is said. */
const givenAfter =
  /^[,"'”’ ]*(?:(?:das|der|die) [^.;,]{0,24}\b(?:im netz|online) (?:steht|zu horen ist)|(?:steht|gibt es|ist) (?:bereits |jetzt |schon |seit heute )*(?:auf|bei) (?:spotify|youtube|soundcloud|bandcamp)|is (?:now |already |up |streaming |out )*(?:on|at) (?:spotify|youtube|soundcloud|bandcamp|apple)|as an? (?:free |instant |immediate )*(?:download|mp3)\b|(?:which|that) [^.;,]{0,40}(?:wrote|recorded|composed|made|sings|sang) for (?:the )?(?:film|movie|end|closing|opening|soundtrack|show|series|game))/;
/** What is said after a title in italics, which may be an album's as well. */
const firstAfter =
  /^,? ?so the (?:theme|piece|track|song|cue|single) is called\b|^,? ?the (?:first|second|lead|latest|new) (?:thing|piece|single|taste|track|song|cue|excerpt)\b/;
const spokenAfter =
  /^[,"'”’ ]*(?:he |she |they |the composer )?(?:says?|said|explains?|tells?|adds?|recalls?|writes?|sings?|sang|pleads?|singt|chante|canta)\b/;
/** "an instrument called “X”": these names are of no piece. */
const noPiece =
  /\b(?:instruments?|films?|movies?|projects?|bands?|compan(?:y|ies)|machines?|version|cut|series|show|game|books?|festival|label)(?: \w+)? (?:called|titled|named)[^.;:]{0,20}["“'‘]?$|\bcut and called ["“'‘]?$/;
/** What the next sentence says of the piece that ends one. */
const toldNext =
  /^(?:the|this) (?:single|track|song|cue|piece)\b(?!s)|^(?:it is|it's) the (?:first|second|third) (?:single|track|song|cue|piece)\b/;

/** True for a title that opens a paragraph before a player, or ends a sentence that leads to one with a colon. */
function leadsToPlayer({ reading }: ExtractContext, sentence: Sentence, { start, end }: TitleSpan): boolean {
  const opens = start < 2 && reading.sentences[sentence.index - 1]?.block !== sentence.block;
  const closes = /:$/.test(sentence.text) && (start < 2 || sentence.text.length - end <= 2);
  return (opens || closes) && reading.links.some(({ kind, block }) => kind === "embed" && block === sentence.block + 1);
}

const offer = /\b(?:hear|listen|stream|premier(?:e|ing)|exclusive(?:ly)?|share)\b/;

/** A title that opens a sentence: “A”, In “A”, The second, “A”. */
const opensWith = /^(?:(?:in|the (?:first|second|third|other)(?: one)?,?) )?["“„«'‘]?$/;

/** "You can hear two cues here. “A” starts softly": the sentence before offers pieces to be heard. */
function followsOffer({ reading, cues }: ExtractContext, { index, block }: Sentence): boolean {
  const before = reading.sentences[index - 1];
  return (
    before !== undefined &&
    before.place === "body" &&
    block - before.block <= 1 &&
    offer.test(before.folded) &&
    cues.has("track", before.folded)
  );
}

const hasPlayer = ({ reading }: ExtractContext): boolean => reading.links.some(({ kind }) => kind === "embed");

/** True if what the post is about is a piece to be heard. */
function isToBeHeard(context: ExtractContext, sentence: Sentence): boolean {
  const { cues, reading } = context;
  return hasPlayer(context) || cues.has("listen", sentence.folded) || cues.has("listen", reading.title.folded);
}

/** True for words that somebody says, and for a title that is said to be of something else than music. */
export const isNoPiece = ({ folded }: Sentence, { start, end }: TitleSpan): boolean =>
  noPiece.test(folded.slice(Math.max(0, start - 60), start)) || spokenAfter.test(folded.slice(end - 1, end + 40));

/** "It opens with “A”" and "“A” is the brightest piece on the album". */
export function isSingledOut(context: ExtractContext, sentence: Sentence, span: TitleSpan): boolean {
  if (sentence.place !== "body" || span.kind === "capitals") return false;
  const before = sentence.folded.slice(Math.max(0, span.start - 90), span.start);
  const after = sentence.folded.slice(span.end - 1, span.end + 110);
  const isQuote = span.kind === "quote";
  if (isQuote && given.test(before) && givenFrom.test(after)) return true;
  if (isQuote && (singled.test(before) || singledAfter.test(after))) return true;
  const rest = sentence.folded.slice(span.end, span.end + 110);
  if (isQuote && givenAfter.test(rest)) return true;
  if (!isToBeHeard(context, sentence)) return false;
  if (isQuote && opensWith.test(before) && followsOffer(context, sentence)) return true;
  const next = context.reading.sentences[sentence.index + 1];
  const isLast = sentence.text.length - span.end <= 2;
  if (isLast && next?.block === sentence.block && toldNext.test(next.folded)) return true;
  if (isQuote && leadsToPlayer(context, sentence, span)) return true;
  return heardBefore.test(before) || (isQuote ? heardAfter : firstAfter).test(rest);
}

/** "Her title piece, “A”": less than what is said to be heard. */
export const isNamedPiece = (context: ExtractContext, sentence: Sentence, { kind, start }: TitleSpan): boolean =>
  sentence.place === "body" &&
  kind === "quote" &&
  isToBeHeard(context, sentence) &&
  namedAfterPiece.test(sentence.folded.slice(Math.max(0, start - 90), start));

const calledBefore =
  /\b(?:piece|track|song|cue|single|brano|singolo|lied|stuck|morceau|cancion)(?:,? (?:called|titled|named|by the name of|intitolato|intitule|titulad[oa]|namens))? $|\b(?:a fare da|l')apripista e $/;

/** Pieces in bold that their sentence names as such: "a piece by the name of <b>A</b>". */
export function boldPieces(context: ExtractContext, sentence: Sentence): readonly TitleSpan[] {
  if (sentence.place !== "body" || sentence.bold.length === 0 || !isToBeHeard(context, sentence)) return [];
  return sentence.bold.filter(
    ({ start, end }) =>
      calledBefore.test(sentence.folded.slice(Math.max(0, start - 60), start)) &&
      !sentence.spans.some((span) => span.start < end && start < span.end),
  );
}
