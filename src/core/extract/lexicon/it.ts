import type { Lexicon } from "./lexicon.ts";

/** Italian. */
export const italian: Lexicon = {
  music: "colonn[ae] sonor[ae](?: originale)?|musich[ea]|musica|musiche originali|soundtracks?|partitur[ae]|score|ost",
  musicOf: "di|del|della|dell'|da|dal|per|dei|delle|degli|dalla|dall'",
  album:
    "colonn[ae] sonor[ae]|albums?|disc[ho]i?|disco|cds?|doppio cd|vinili?|vinile|lps?|edizioni?|edizione|soundtrack|score|ep",
  release:
    "esce|escono|uscira|usciranno|uscit[oaie]|uscita|disponibil[ei]|pubblica|pubblicher\\w+|pubblicat[oaie]|annuncia\\w*|annunciat[oa]|arriva|arrivera|in arrivo|edita|in vendita|ristampa|presenta|svelat[oa]|appuntamento|si trovera",
  outNow:
    "e uscit[oa]|e disponibile|gia disponibile|ora disponibile|e ora disponibile|ha pubblicato|sono disponibili|da oggi|appena uscit[oa]|finalmente disponibile",
  willCome:
    "uscira|usciranno|sara|saranno|arrivera|pubblichera|esce|escono|prossim[oa]|annuncia|in arrivo|appuntamento",
  preOrder: "pre-?order\\w*|pre-?ordin\\w*|prenot\\w+|pre-?vendita",
  order: "ordin[aei]\\w*|acquist\\w+|compra\\w*|negozio|in vendita",
  show: "cinema|sale|nelle sale|in onda|su netflix presentera|anteprima|presentera|arriva nelle|schermo|schermi|dvd|blu-?ray|trailer|al cinema|debutta su",
  work: "films?|serie|pellicola|gioco|videogioco|thriller|commedia|lungometraggio",
  earlier: "in precedenza|originariamente|all'epoca|precedentemente|esaurit[oa]",
  denied: "non ancora|purtroppo|speriamo|nessun[oa]?|concorso",
  track:
    "bran[oi]|canzone|canzoni|singol[oi]|pezz[oi]|tracc[ea]|tracce|traccia|tem[ai]|estratt[oi]|assagg[io]+|anticipazione",
  listen: "ascolta\\w*|sentire|anteprima|esclusiva|estratt[oi]|assagg[io]+|ecco|condivis[oa]|singolo|primo|qui sotto",
  composedBy: "compost[oaie] da|compost[oaie]|firmat[oaie] da|scritt[oaie] da|ad opera di|realizzat[oaie] da|opera di",
  written: "musich[ea]|musica|colonn[ae] sonor[ae](?: originale)?|partitur[ae]|score|soundtrack",
  by: "di|del|dei|da",
  musicBy:
    "(?:musiche|colonna sonora|partitura)[^.;:]{0,40} l[ae] (?:firman?o?|ha (?:composta|composte|scritta|scritte|firmata|firmate))|compositor[ei] (?:e|sono)|a (?:firmar|compor|scriver|realizzar)l[aoe] (?:e|sono)(?: stat[oaie])?|port(?:a|ano) la firma di|a (?:comporre|firmare|scrivere|curare) l[aei] (?:musiche?|colonna sonora|partitura|score)[^.;:,]{0,20} (?:e|sono|ci pensa|ci pensano)(?: stat[oaie])?|dietro (?:le|alle|la|alla) (?:musiche?|colonna sonora)[^.;:,]{0,20} (?:c'e|ci sono)|(?:musiche?|colonna sonora|partitura)[^.;:,]{0,40} affidat[ae] a|(?:affida|affidato) l[ae] (?:musiche?|colonna sonora)[^.;:,]{0,20} a|(?:musiche|colonna sonora|partitura)[^.;:]{0,150} (?:sono|e) (?:di|oper[ae] di|stat[ae] (?:affidat[ae] a|scritt[ae] da|compost[ae] da))|le musiche sono di",
  composer: "compositor[ei]|compositrice|maestro|musicista",
  composes:
    "(?:ha |hanno )?(?:curato|cura|curano) l[ae] (?:musiche?|colonna sonora)|(?:ha |hanno )?(?:composto|compone|firmato|firma|scritto|scrive)",
  together: "insieme a|assieme a|in collaborazione con|con la collaborazione di|del trio|del duo",
  and: "e|ed|&|con",
  notScore:
    "films?|remake|pellicola|thriller|horror|serie|canzone|canzoni|tema principale|diretto da|diretta da|regista|regia|sceneggiatura|romanzo|libretto|note|interpretat[oa]|film di|serie di|inedito del|trailer|cantat[io] da",
  season: "stagione",
  ordinals: "prima seconda terza quarta quinta sesta settima ottava nona decima".split(" "),
  cardinals: "uno due tre quattro cinque sei sette otto nove dieci undici dodici".split(" "),
  digital:
    "digital[ei]?|digitalmente|in digitale|download|scaricare|streaming|piattaforme|mp3|itunes|apple music|spotify",
  cd: "\\d?-?cds?|doppio cd",
  vinyl: "vinil[ei]|\\d?-?lps?|doppio vinile",
  cassette: "cassett[ae]|musicassett[ae]",
  physical: "fisic[oaie]|fisici",
  several:
    "(?:due|tre|quattro|cinque|sei|diversi|2|3|4|5)[^.;:]{0,40} (?:titoli|dischi|album|novita|uscite|colonne sonore|edizioni)|inoltre|novita|anche (?:la colonna|il disco|l'album)",
  byLabel: "per|da|su|con|etichetta|dalla|tramite|via",
  issues: "(?:ha|hanno|sta|stanno) |annuncia|pubblica|pubblichera|edita|lancia|presenta|distribuisce",
  notNews:
    "intervista|recensione|morto|morta|addio|e scompars[oa]|lutto|premi|premio|nomination|candidat[ioe]|vincitori|david di donatello|concert[oi]|in concerto|tour|dal vivo|festival|concorso|anniversario|podcast|i migliori|le migliori|omaggio|mostra|trailer",
  assignment: "comporra|firmera|scelt[oa] per|incaricat[oa]|musichera|sara il compositore|al lavoro sulla",
  debut: "in esclusiva|esclusiva|anteprima|in anteprima",
};
