import type { Lexicon } from "./lexicon.ts";

/** French. */
export const french: Lexicon = {
  music:
    "bande[s -]+originale?s?|bandes? son|bandes? originales?|b\\.?o\\.?f?|bo|musiques?|musique originale|soundtracks?|score|partitions?|ost|bande-son",
  musicOf: "de|du|des|d'|pour|de la|de l'|a|au",
  album:
    "bandes? originales?|bande-son|b\\.o\\.|bo|albums?|disques?|cds?|double cd|vinyles?|lps?|coffrets?|edition|editions|soundtrack|partition|score",
  release:
    "sort|ressort|ressortent|ressortira|sortira|sortiront|sortent|sorti|sortie|sorties|parait|paraitra|paru|parue|disponibles?|publie|publiee?|publiera|edite|editee?|edition|annonce|annoncee?|arrive|arrivera|devoile|devoilee?|propose|proposee?|reedite|reeditee?|reedition|en precommande|en vente|est la",
  outNow:
    "est sortie?|vient de (?:sortir|paraitre|publier)|est disponible|sont disponibles|deja disponible|desormais disponible|maintenant disponible|est parue?|disponible des (?:aujourd'hui|maintenant)|est la|a publie",
  willCome: "sortira|paraitra|sera|seront|prochainement|bientot|publiera|annonce|a venir|arrivera|sort",
  preOrder: "pre-?commandes?|pre-?commander|precommand\\w*|preventes?",
  order: "commander|commande|acheter|boutique|en vente",
  show: "salles?|au cinema|diffuse\\w*|diffusion|avant-premiere|sur netflix|a la television|sortie du film|bande-annonce|ecrans|dvd|blu-?ray",
  work: "films?|series?|jeu|long[- ]metrage|comedie|thriller|drame",
  earlier: "auparavant|initialement|a l'epoque|precedemment|deja paru|epuisee?",
  denied: "pas encore|aucune?|esperons|espere|concours|dommage|malheureusement",
  track: "morceaux?|titres?|pistes?|single|extraits?|chanson|theme",
  listen: "ecouter|ecoutez|ecoute|decouvrir|decouvrez|devoile\\w*|extraits?|exclusivite|ci-dessous|premier",
  composedBy: "composee?s? par|signee?s? par|signee?s?|ecrite?s? par|due a|oeuvre de|composee?s? et \\w+ par",
  written: "musiques?|bandes? originales?|bande-son|b\\.o\\.|bo|score|partitions?|soundtrack",
  by: "de|par",
  musicBy:
    "(?:musiques?|bandes?[ -]originales?|bo|partitions?)[^.;:]{0,30} (?:que l'on|qu'on) doit a|compositeurs? (?:est|sont)|(?:l'ouvre|l'oeuvre) (?:de|du|des)|(?:musique|bande[ -]originale|bo|partition)[^.;:]{0,50} (?:a ete confiee a|est confiee a|est de|est signee)|on doit la musique a|(?:fait|font|fit) appel a(?= (?:[^ .;,]+ ){1,8}pour (?:[a-z']+ ){0,3}(?:musique|partition|bande|bo)\\b)|(?:confie|confient|confiee?) (?:la|sa|cette) (?:musique|partition|bande[ -]originale)(?: (?:de|du) [^.;,]{1,30})? a|derriere (?:la|cette) (?:musique|partition|bande[ -]originale)[^.;,]{0,30} (?:se cachent?|on (?:re)?trouve|se trouvent?)|a la (?:musique|composition|partition),? on (?:re)?trouve|musique est l'oeuvre de",
  composer: "compositeurs?|compositrice|musicien",
  composes:
    "(?:qui )?(?:en )?(?:a |ont )?(?:aussi |bien |de nouveau )?(?:compose\\w*|signe\\w*|ecrit\\w*)|(?:est|sont) a la (?:musique|partition|composition)|(?:met|mettent|a mis|ont mis) en musique",
  together: "en collaboration avec|avec la collaboration de|aux cotes de|en compagnie de|et son complice",
  and: "et|&|avec",
  notScore:
    "films?|remake|thriller|series?|chansons?|theme|realisee? par|realisateur|scenario|roman|livret|pochette|affiche|visuel|illustrations?|texte|mis en scene|interpretee?|adapte|film de|serie de|trailer|bande-annonce",
  season: "saison",
  ordinals: "premiere deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme".split(" "),
  cardinals: "un deux trois quatre cinq six sept huit neuf dix onze douze".split(" "),
  digital:
    "numeriques?|digital\\w*|telechargement|telecharger|streaming|plateformes|mp3|itunes|apple music|spotify|en ligne",
  cd: "\\d?-?cds?|double cd",
  vinyl: "vinyles?|\\d?-?lps?|33 tours|double vinyle",
  cassette: "cassettes?",
  physical: "physiques?",
  several:
    "(?:deux|trois|quatre|cinq|six|plusieurs|2|3|4|5)[^.;:]{0,40} (?:albums|titres|disques|sorties|nouveautes|editions|partitions)|egalement|nouveautes|par ailleurs|de son cote|s'ajoute",
  byLabel: "chez|par|sur|label|via|le label",
  issues:
    "(?:a|ont|va|vont|est|sont) |annonce|publie|publiera|edite|editera|sort|sortira|propose|devoile|presente|reedite",
  notNews:
    "interview|entretien|rencontre avec|critique|chronique|notre avis|mort|deces|decede|disparition|hommage|adieu|prix|nomination\\w*|nommes?|laureats?|palmares|cesars?|concerts?|cine-concert|tournee|festival|concours|a gagner|anniversaire|podcast|retour sur|portrait|les meilleures|exposition|bande-annonce",
  assignment:
    "va composer|composera|signera|choisi pour|engagee? pour|mettra en musique|a la musique de|compose la musique",
  debut: "exclusivite|en exclusivite|avant-premiere|premiere ecoute",
};
