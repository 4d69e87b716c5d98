import type { Lexicon } from "./lexicon.ts";

/** Spanish. */
export const spanish: Lexicon = {
  music:
    "bandas? sonoras?(?: original(?:es)?)?|b\\.?s\\.?o\\.?|bso|musica(?: original)?|soundtracks?|partituras?|score|ost",
  musicOf: "de|del|para|a|de la",
  album:
    "bandas? sonoras?|bso|b\\.s\\.o\\.|albums?|albumes|discos?|cds?|doble cd|vinilos?|lps?|edicion|ediciones|soundtrack|partitura|score",
  release:
    "sale|saldra|salen|lanza|lanzan|lanzara|lanzado|lanzada|lanzamiento|publica|publican|publicara|publicado|publicada|edita|editan|editara|editado|editada|disponibles?|anuncia|anuncian|anunciado|anunciada|llega|llegara|estrena|a la venta|ya se puede|reedita|reedicion|presenta",
  outNow:
    "ya (?:esta )?disponible|ya se puede|ya a la venta|ha (?:publicado|lanzado|editado)|acaba de|ya ha salido|salio|esta disponible|ya esta|se publico",
  willCome: "saldra|se publicara|sera|lanzara|publicara|editara|llegara|anuncia|proximo|proximamente|estara",
  preOrder: "pre-?venta|preventa|reservas?|reservar|pre-?compra|pre-?pedidos?|precomprar",
  order: "comprar|pedidos?|tienda|adquirir|a la venta",
  show: "estren\\w*|cines?|salas|en netflix|emite|emitio|estreno del|estrena en|estrenara|pantallas?|trailer|temporada se estrena|dvd|blu-?ray|se estrena|estreno",
  work: "peliculas?|series?|filme|film|juego|videojuego|largometraje|thriller|drama|comedia",
  earlier: "anteriormente|originalmente|en su dia|agotad[oa]|previamente",
  denied: "todavia no|aun no|ojala|sorteo|lamentablemente|ninguna?",
  track: "temas?|cancion|canciones|pistas?|single|sencillo|adelanto|corte|pieza",
  listen:
    "escuchar|escucha|escuchad|adelanto|adelantan|primer|exclusiva|comparten?|a continuacion|desvela\\w*|estreno|estrena",
  composedBy:
    "compuest[oa]s? por|compuest[oa]s? y \\w+ por|firmad[oa]s? por|escrit[oa]s? por|a cargo de|obra de|cread[oa]s? por",
  written: "musica(?: original)?|bandas? sonoras?(?: original)?|bso|partituras?|score|soundtrack",
  by: "de|del|por",
  musicBy:
    "(?:musica|banda sonora|partitura|bso)[^.;:]{0,30} la (?:firman?|componen?|compuso|escriben?|escribio)|compositor(?:a|es)? (?:es|son)|(?:musica|banda sonora|partitura|bso)[^.;:]{0,50} (?:es|son|es obra|son obra|corre a cargo|corren a cargo) de|la musica corre a cargo de|(?:encargad[oa]s?|responsables?|autor(?:a|es|as)?) de (?:la|su|esta) (?:musica|banda sonora|partitura|bso)[^.;:,]{0,30} (?:es|son|fue|fueron|ha sido)|(?:detras|al frente) de (?:la|su|esta) (?:musica|banda sonora|partitura|bso)[^.;:,]{0,20} (?:esta|estan|estuvo|estuvieron)|(?:confi(?:o|a|aron)|encarg(?:o|a|aron)|encomend\\w+) (?:la|su) (?:musica|banda sonora|partitura)[^.;:,]{0,30}? a|(?:musica|banda sonora|partitura|bso)[^.;:,]{0,30} llevan? la firma de",
  composer: "compositor(?:a|es|as)?|maestro|musico",
  composes:
    "(?:pone|puso|ponen|pusieron|ha puesto) (?:la )?musica|se (?:encarga|encargo|ocupa|ocupo|encargan|encargaron|ha encargado) de la (?:musica|banda sonora|partitura)|(?:quien )?(?:ha |han )?(?:componga|compuesto|compone|compuso|escribio|escrito|firma|firmo)",
  together: "junto a|junto con|en colaboracion con|con la colaboracion de",
  and: "y|e|&|con",
  notScore:
    "films?|remake|thriller|filme|peliculas?|series?|cancion|canciones|tema principal|dirigid[oa] por|director|guion|novela|libreto|notas|interpretad[oa]|pelicula de|film de|serie de|trailer",
  season: "temporada",
  ordinals: "primera segunda tercera cuarta quinta sexta septima octava novena decima".split(" "),
  cardinals: "uno dos tres cuatro cinco seis siete ocho nueve diez once doce".split(" "),
  digital: "digital\\w*|descargas?|descargar|streaming|plataformas|mp3|itunes|apple music|spotify",
  cd: "\\d?-?cds?|doble cd|(?:disco )?compacto",
  vinyl: "vinilos?|\\d?-?lps?|doble vinilo",
  cassette: "casetes?|cassettes?",
  physical: "fisic[oa]s?",
  several:
    "(?:dos|tres|cuatro|cinco|seis|varios|varias|2|3|4|5)[^.;:]{0,40} (?:titulos|discos|albumes|novedades|lanzamientos|ediciones|bandas sonoras)|ademas|tambien (?:anuncia|publica|edita|lanza)|novedades|por otra parte|por otro lado",
  byLabel: "por|a traves de|de la mano de|con|sello|el sello|discografica|de",
  issues: "(?:ha|han|va|van|esta|estan) |anuncia|publica|publicara|edita|editara|lanza|lanzara|presenta|saca",
  notNews:
    "entrevista|conversamos|hablamos con|critica|resena|muere|fallece|murio|ha muerto|fallecio|adios|obituario|homenaje|premios?|nominad[oa]s?|nominaciones|ganador(?:es)?|goyas?|conciertos?|gira|en directo|festival|sorteo|concurso|aniversario|podcast|las mejores|repaso|trailer",
  assignment:
    "pondra musica|compondra|encargad[oa] de|elegid[oa] para|fichad[oa]|pone musica|sera (?:el|la) compositor|trabaja en la musica",
  debut: "en exclusiva|exclusiva|estrena|estreno|adelanto",
};
