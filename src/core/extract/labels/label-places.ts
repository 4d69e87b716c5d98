import { beginningAt, endingAt } from "../words/matches.ts";

/** Words beside a name, and how much they speak for its being a label. */
export interface Place {
  /** True if the words end, or begin, at a place of a text. */
  readonly isAt: (text: string, at: number) => boolean;
  readonly weight: number;
}

/** What stands before a label's name. */
export const before: readonly Place[] = [
  {
    isAt: endingAt(
      /\b(?:labels?|imprint|kleinlabel|etichetta|sello|casa discografica|newcomers?|our friends(?: over)?(?: at)?|(?:the|those) (?:(?:fine|good|nice|lovely) )?(?:folks?|people|team|lads|crew|guys|gang) (?:at|behind|from))(?: is| name|:|,)? ["“]?/,
    ),
    weight: 3.5,
  },
  { isAt: endingAt(/\b(?:via|courtesy of)(?: the)?(?: [a-z-]+)?(?: label| imprint)? /), weight: 2.6 },
  {
    isAt: endingAt(
      /\b(?:releas(?:ed|e|ing)|issued?|published|pressed|put out|brought out|re-?issued?|let loose|forthcoming|available|out|coming|due|publie[es]*|edite[es]*|pubblicat[oa]|edit[oa]|publicad[oa]|editad[oa]|veroffentlicht|erscheint|erschienen|disponibil[ei]|disponibles?|erhaltlich|sort|sortira|esce|uscira|parait|paraitra)(?: [a-z0-9.,-]+){0,7} (?:by|from|on|through|at|with|bei|chez|von|da|per|por|par|en|con|sur) /,
    ),
    weight: 2.6,
  },
  {
    isAt: endingAt(
      /\b(?:vinyls?|\d?x?lps?|cds?|albums?|records?|tapes?|cassettes?|downloads?|editions?|pressings?|soundtrack|score|discs?|vinyle|disque|disco|vinile|platte)\b(?:[^.;:]|\d\.){0,45} (?:by|from|on|through|via|bei|chez|von|par|da|della|dalla|dell'|per la) ?/,
    ),
    weight: 2,
  },
  {
    isAt: endingAt(/(?:^|[.:;] )(?:enter|thanks? (?:to )?|kudos to|hats off to|c'est|es|a cargo de|de la mano de) /),
    weight: 1,
  },
  {
    isAt: endingAt(/(?:^|[.:;,] |\bque |\b(?:lo|la|los|las) )(?:publica|edita|lanza|saca|publie|edite|pubblica)n? /),
    weight: 2.6,
  },
  {
    isAt: endingAt(
      /\b(?:soundtracks?|scores?|alb(?:um|en)|musik|cd|platten?|lp|vinyl)\b[^.;:]{0,30} (?:veroffentlicht|veroffentlichen|bringt|legt|prasentiert|verlegt)(?: dabei| nun| jetzt)? /,
    ),
    weight: 2.6,
  },
  { isAt: endingAt(/\b(?:bei|chez|von|on|through|via) /), weight: 0.2 },
  { isAt: endingAt(/\bfirst time on (?:wax|vinyl|cd)[^.;:]{0,20} (?:from|by|via) (?:[a-z]+ )?/), weight: 2.6 },
];

/** What stands after it. */
export const after: readonly Place[] = [
  {
    isAt: beginningAt(
      /(?:'s)?,? (?:(?:who|which|whose|has|have|had|will|is|are|just|today|now|also|proudly|already|be|been|to|finally|about|set|going|planning|ready|soon|officially|pleased|proud|thrilled|excited|happy|delighted) )*(?:announc|releas|issu|put(?:s|ting)? |bring|press(?:es|ed|ing)|publish|re-?issu|re-?press|unveil|is bringing|(?:are|is) doing|caved|celebrate|sell|kundigt|veroffentlich|bringt|publi|annonce|edite|ha (?:anunciado|publicado|editado|pubblicato|annunciato)|pubblica|lanza|pone a la venta|saca|mette in vendita|sort(?:ira)? )/,
    ),
    weight: 2.6,
  },
  {
    isAt: beginningAt(
      / (?:(?:is|are|was|stands?) (?:again |once more )?(?:behind (?:the|this|that|it)|the label)|(?:has|have|had|got|does|do|did|handles?) (?:(?:the|a|an|its|two|three|both|\d+|new|limited|deluxe|double|coloured|colored|first) ){1,3}(?:vinyls?|lps?|cds?|editions?|pressings?|reissues?|releases?|records?|albums?|physical)|takes? care of|(?:qui )?s'en charge|qui (?:s'en|les?|la) (?:charge|distribu|edit|publi|sort|propos)|s'occupe|se encarga|se ocupa)/,
    ),
    weight: 2.6,
  },
  {
    isAt: beginningAt(
      / (?:erscheint|erscheinen|erschienen|veroffentlicht|herauskommt|rauskommt|herauskommen|zu haben)\b/,
    ),
    weight: 0,
  },
  {
    isAt: beginningAt(
      /(?:'s)? (?:compact disc|cd|lp|2lp|vinyl|double lp|pressing|edition|reissue|repress|tape|cassette)\b/,
    ),
    weight: 1.5,
  },
];
