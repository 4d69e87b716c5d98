import type { ExtractContext } from "../context.ts";
import type { Sentence } from "../post/reading.ts";
import { fold } from "../words/fold.ts";
import { normalise } from "../words/keys.ts";
import { codeAt, isFoldedWord } from "../words/letters.ts";
import { endingAt } from "../words/matches.ts";
import { formalTail } from "./formal-title.ts";
import { articleKey } from "./same-title.ts";
import type { RatedWork } from "./work-features.ts";

/** What plain statements add to the odds of a title, and take from them. */
const worth = {
  album: 1.6,
  headline: 1.5,
  subject: 1.2,
  track: -4,
  piece: -2,
  maker: -1.5,
  company: -4,
  person: -2.5,
  earlier: -2,
  writer: -3,
  played: -1.8,
} as const;

/** "their next film, X", "the new series X": the post is about it. */
const subjectBefore = endingAt(
  /\b(?:(?:(?:his|her|their|its|the|a|director [a-z ]+'s) )?(?:new|upcoming|forthcoming|latest|next|newest) (?:[a-z-]+ ){0,3}(?:film|movie|series|show|game|thriller|drama|horror|documentary|anime|feature|one|remake|sequel|prequel)(?: is| of|,| called| titled| entitled)?|(?:their|his|her) (?:next|latest) is|it belongs to|the (?:film|movie|series|show|game) in question is(?: [a-z.'-]+){0,4}|(?:nuovo|nuova|nuevo|nueva|nouveau|nouvelle|neue[rns]?) (?:film|serie|spiel|pelicula|videojuego|jeu|videogioco|thriller)(?: [a-z]+){0,3})[ ,:]*["'“„«‘]?/,
);
/** "X, which opens in May", "X, the new film by": the post is about it. */
const subjectAfter =
  /^,?["'”’»]?(?:,|:| –| -)? ?(?:(?:which |that )?(?:opens|hits|reaches|premieres|arrives|debuts|comes to|launches|is (?:in|coming to|out in)) (?:in |on |to )?(?:select |us |uk )?(?:theat(?:er|re)s|cinemas|netflix|hulu|shudder|disney|hbo|amazon|prime|apple|steam)|(?:the|a|an|his|her|their) (?:new|upcoming|forthcoming|latest) (?:[a-z-]+ ){0,3}(?:film|movie|series|show|game|thriller|drama|horror|documentary|anime|feature|remake|sequel|prequel)\b|first (?:seen|shown) at\b|, a ['"‘“]?(?:reimagining|remake)\b)/;
/** "who also scored X", "previously wrote the music of X": it is about another. */
const earlierBefore = endingAt(
  /\b(?:(?:also|previously|earlier|already|formerly|recently) (?:wrote|composed|scored|did|made|worked on|provided)|(?:wrote|composed|scored) (?:the )?(?:music|score|soundtrack)s? (?:of|for|to) [^.;]{2,40} and(?: of)?|best known for|known for (?:his|her|their) (?:work|music|score)[a-z ]*|who (?:scored|gave us))[^.;:]{0,24}/,
);
/** "“X” is taken from the album", "“X”, the first single". */
const pieceAfter =
  /^,?["'”’»]?,? (?:(?:which |that )?(?:is|was|comes|has been) (?:taken|lifted|drawn|from|off)|(?:is |was )?(?:the|a|an|another) (?:(?:first|second|lead|latest|new|opening|closing|brand new) )?(?:single|track|song|cue|piece|taste|cut|instrumental)\b|,? (?:taken|lifted) from)/;
const musicNoun =
  /^["'”’»]? (?:(?:original|official|film|movie|game|series|tv|anime|motion picture|expanded|complete|vinyl|season \w+) ){0,3}(?:soundtracks?|scores?|ost)\b/;
const companyAfter =
  /^ (?:(?:Music|Film|Soundtrack) )?(?:Records|Recordings|Editions|Entertainment|Pictures|Studios|Label|Orchestra|Philharmonic)\b/;
const personBefore = endingAt(
  /\b(?:by|from|von|par|por|composers?|komponist(?:in)?|compositeur|compositora?|compositore|musicians?|producers?|directors?|regisseur|singer|artist)[ :]*["'“„«‘]?/,
);

const openers = ["“", "‘", "«", "„", '"', "'"];
const severalNames = / (?:and|&|und|et|y|e) /;

interface Mention {
  readonly before: string;
  readonly after: string;
  /** What follows, as written. */
  readonly written: string;
}

function mentionsIn(sentences: readonly Sentence[], form: string): readonly Mention[] {
  const mentions: Mention[] = [];
  if (form.length < 2) return mentions;
  for (const { folded, text } of sentences) {
    for (let at = folded.indexOf(form); at >= 0; at = folded.indexOf(form, at + form.length)) {
      const end = at + form.length;
      if (isFoldedWord(codeAt(folded, at - 1)) || isFoldedWord(codeAt(folded, end))) continue;
      const [before, after] = [folded.slice(Math.max(0, at - 90), at), folded.slice(end, end + 120)];
      mentions.push({ before, after, written: text.slice(end, end + 40) });
    }
  }
  return mentions;
}

/** The album's formal title after the work's name: "X (Original Motion Picture Soundtrack)", "X: The Original Score". */
const isFormal = ({ after }: Mention): boolean => formalTail(after.replace(/^["'”’»]/, "")) !== undefined;

const trackVerb =
  /\b(?:unveils?|shares?|releases?|drops?|debuts?|premieres?|reveals?|hear|stream|listen(?: to)?|watch|previews?|offers?|posts?|exclusive|premiere|first listen|track|song|single|cue)\b/;
const fromScore =
  /^["'”’»]?,? (?:from|off|aus|tire de|extrait de|dal|da|de) (?:(?:his|her|their|its|the|new|upcoming|dem|der|la|le|el) ){0,3}["'“„«‘]?[^:;]{1,50}?\b(?:soundtrack|score|ost|album|bande originale|colonna sonora|banda sonora|filmmusik)\b/;
const trackBeside =
  /\b(?:track|song|single|cue|theme|titel|stuck|morceau|brano|tema)[ ,:]*(?:called |titled |named )?["'“„«‘]$/;

/** True if the headline quotes the words as a piece of music: "NAME unveils ‘Piece’ from her X score". */
function isHeadlineTrack({ reading }: ExtractContext, { key }: RatedWork): boolean {
  const { title } = reading;
  return title.spans.some(({ kind, text, start, end }) => {
    if (kind !== "quote" || articleKey(text) !== key) return false;
    const before = title.folded.slice(0, start + 1);
    return trackBeside.test(before) || (trackVerb.test(before) && fromScore.test(title.folded.slice(end, end + 90)));
  });
}

/** "Stream: NAME – “", "listen to NAME’s “", "NAME shares “". */
const playsBefore = endingAt(
  /\b(?:premieres?|debuts?|listen|hear|stream|watch|spin|plays?|shares?|unveils?|drops?|video|audio|horen|ecoutez?|escucha|ascolta|comparte|partage|condivide)(?:,|:)?(?: (?:of|to|for))?(?: (?:the|a|new|his|her|their|first|single|song|track|cue|piece)){0,4}(?:(?: [^\s"':;]+){1,5}(?:'s?|,| -|:))? ["']/,
);

/** True if the headline plays what it quotes, and the text sets other titles apart but this one in quotes alone. */
function isPlayed(context: ExtractContext, { key }: RatedWork, rated: readonly RatedWork[]): boolean {
  const { title, sentences } = context.reading;
  const isPlay = title.spans.some(
    ({ kind, text, start, end }) =>
      kind === "quote" &&
      articleKey(text) === key &&
      playsBefore(title.folded, start + 1) &&
      !musicNoun.test(title.folded.slice(end)),
  );
  if (!isPlay) return false;
  const keysOf = (kinds: string): ReadonlySet<string> =>
    new Set(
      sentences.flatMap(({ place, spans }) =>
        place === "title" ? [] : spans.filter(({ kind }) => kinds === kind).map(({ text }) => articleKey(text)),
      ),
    );
  const inItalics = keysOf("italic");
  if (inItalics.has(key) || !keysOf("quote").has(key)) return false;
  return rated.some((one) => one.key !== key && one.score >= 2 && inItalics.has(one.key));
}

/** True if the words begin with a first name and stand where the post names who made something. */
function isNamedPerson({ gazetteer }: ExtractContext, { text }: RatedWork, mentions: readonly Mention[]): boolean {
  if (!gazetteer.givenNames.has(normalise(text.split(" ")[0] ?? ""))) return false;
  if (gazetteer.works.canonical(text) !== undefined || text.split(" ").length > 7) return false;
  return mentions.some(({ before }) => personBefore(before, before.length));
}

/** "the new Lind film" is by Lind. */
const isMaker = ({ before, after }: Mention): boolean =>
  /^ (?:film|movie|thriller|picture|project)\b/.test(after) &&
  /\bthe (?:new|latest|next|upcoming|forthcoming) $/.test(before);

/** "Lind’s score for Dune" and "the Lind soundtrack to Dune" name who wrote it. */
const writesFor =
  /^['’]s? (?:[a-z-]+ ){0,3}(?:scores?|soundtracks?|music|filmmusik|themes?) (?:for|to|of) (?:(?:the|a|an|his|her|their|new|upcoming|film|movie|series|game|show|documentary|[a-z]+ (?:film|movie|series|game|drama|thriller)) ){0,4}["“‘'«]?(?!season|series|episode)[^\s]/;
const writesCapital = /^[^.;:]{0,60}? (?:for|to|of) (?:[a-z]+ ){0,4}["“‘'«]?[\p{Lu}\p{N}]/u;

/** True if the words own a score for something else. */
const isWriter = ({ after, written }: Mention): boolean => writesFor.test(after) && writesCapital.test(written);

/** "Let the Right One In composer Ona Lind", "by the composer of “Let the Right One In”". */
const creditBefore = endingAt(
  /\b(?:composers?|directors?|makers?|creators?|komponist(?:in)?|regisseur(?:in)?|compositeur|compositrice|realisateur|compositora?|directora?|compositore|compositrice|regista) (?:of|behind|von|de|des|du|di|del|della) (?:the |der |die |das |la |le |el |il |film |series? |game )*["'“„«‘]?/,
);
const creditAfter = /^["'”’»]?(?:['’]s)? (?:composer|director|creator|showrunner|helmer)s?(?: and [a-z]+)? \p{L}/u;
const isCredit = ({ before, after }: Mention): boolean =>
  earlierBefore(before, before.length) || creditBefore(before, before.length) || creditAfter.test(after);

const isPiece = (before: string, after: string): boolean =>
  openers.includes(before.slice(-1)) && pieceAfter.test(after);

function proofOf(
  context: ExtractContext,
  one: RatedWork,
  sentences: readonly Sentence[],
  rated: readonly RatedWork[],
): number {
  const form = fold(one.text);
  const mentions = mentionsIn(sentences, form);
  const isSubject = mentions.some(
    ({ before, after }) => subjectBefore(before, before.length) || subjectAfter.test(after),
  );
  const inHeadline = mentionsIn(sentences.slice(0, 1), form);
  const isKnown = context.gazetteer.works.canonical(one.text) !== undefined;
  return (
    (mentions.some(isFormal) ? worth.album : 0) +
    (inHeadline.some(({ after }) => musicNoun.test(after)) ? worth.headline : 0) +
    (mentions.length > 0 && mentions.every(isMaker) ? worth.maker : 0) +
    (one.isSet && mentions.some(({ before, after }) => isPiece(before, after)) ? worth.piece : 0) +
    (isSubject ? worth.subject : 0) +
    (mentions.length > 0 && mentions.every(isCredit) ? worth.earlier : 0) +
    (!isKnown && mentions.some(isWriter) ? worth.writer : 0) +
    (!isKnown && mentions.some(({ written }) => companyAfter.test(written)) ? worth.company : 0) +
    (isNamedPerson(context, one, mentions) || (one.isPersonal && severalNames.test(one.text)) ? worth.person : 0) +
    (isHeadlineTrack(context, one) ? worth.track : 0) +
    (isPlayed(context, one, rated) ? worth.played : 0)
  );
}

/** How much plain statements add to the odds of each title. */
export function proofOfWorks(context: ExtractContext, rated: readonly RatedWork[]): readonly number[] {
  const sentences = context.reading.sentences.slice(0, 24).filter(({ place }) => place !== "item");
  return rated.map((one) => proofOf(context, one, sentences, rated));
}
