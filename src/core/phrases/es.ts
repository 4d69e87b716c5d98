import type { Book } from "../catalogue.ts";
import type { PreviewKind } from "../preview.ts";
import type { Phrases } from "./en.ts";
import { createGrammar } from "./grammar.ts";

const { plural, list, date, country } = createGrammar("es");

/** Spanish writes these out; the others have short names of their own. */
const countries: Readonly<Record<string, string>> = { GB: "Reino Unido", US: "Estados Unidos" };

const newsOf: Readonly<Record<PreviewKind, string>> = {
  "track-premiere": "Los estrenos de temas",
  "album-announcement": "Los anuncios de álbumes",
  "album-released": "Los lanzamientos de álbumes",
  "book-news": "Las noticias de los libros",
};

function bookOf(status: Book["status"]): string {
  return status === "published" ? "Libro" : "Libro previsto";
}

/** Every sentence and word that a user can read, in Spanish. */
export const es: Phrases = {
  language: "es",
  workKinds: { film: "Película", tv: "Serie", game: "Videojuego", album: "Banda sonora" },
  workKindMarks: { film: "", tv: "serie", game: "juego", album: "álbum" },
  genres: {
    sf: "Ciencia ficción",
    fantasy: "Fantasía",
    horror: "Terror",
    animation: "Animación",
    superhero: "Superhéroes",
  },
  formats: {
    digital: "Digital",
    cd: "CD",
    vinyl: "Vinilo",
    cassette: "Casete",
    physical: "Edición física",
  },
  editions: {
    original: "Edición original",
    reissue: "Reedición",
    expanded: "Edición ampliada",
    complete: "Edición completa",
    "re-recording": "Regrabación",
  },
  previewKinds: {
    "track-premiere": "Estreno de un tema",
    "album-announcement": "Álbum anunciado",
    "album-released": "Álbum ya a la venta",
    "book-news": "Noticias del libro",
  },
  country: (code) => countries[code] ?? country(code),
  date,
  list,
  comma: ", ",
  decade: (year) => `Años ${year}`,
  span: (from, to) => (from === to ? String(from) : `${from}–${to}`),
  quoted: (text) => `«${text}»`,
  andMore: (count) => `y ${count} más`,
  jump: "Ir a los años",
  page: (page, pages) => `Página ${page} de ${pages}`,
  fields: {
    composer: () => "Música",
    author: "Autor",
    album: "Álbum",
    label: "Sello",
    released: "Publicado",
    releaseDate: "Fecha de salida",
    formats: "Formatos",
    editions: "Ediciones",
    track: (count) => plural(count, "Tema", "Temas"),
    debutedBy: "Estrenado por",
    links: "Enlaces",
    otherSources: "También lo cuentan",
    alsoKnownAs: "También conocido como",
    franchise: "Saga",
    inTheNews: "De actualidad",
    knownFor: "Obras destacadas",
    collaborators: "Trabaja con",
    members: "Miembros",
    memberOf: "Miembro de",
    publisher: "Editorial",
    year: "Año",
    covers: "Abarca",
    status: "Estado",
  },
  links: {
    preOrder: "Reservar",
    order: "Comprar",
    listen: "Escuchar",
    video: "Ver",
    post: "Leer el artículo",
  },
  summary: {
    title: (count) => plural(count, `${count} novedad más`, `${count} novedades más`),
    continued: "Continuación",
  },
  digest: {
    title: {
      daily: (count) => `Bandas sonoras de hoy: ${plural(count, `${count} novedad`, `${count} novedades`)}`,
      weekly: (count) => `Bandas sonoras de la semana: ${plural(count, `${count} novedad`, `${count} novedades`)}`,
    },
  },
  season: (number) => `Temporada ${number}`,
  soundtrack: {
    description: "Encuentra la música de una película, serie o videojuego",
    title: "Título, también con compositor o año: king kong steiner 1933",
    others: "¿Buscabas otro título?",
    moreBy: (name) => `Más de ${name}`,
    about: (name) => `Sobre ${name}`,
    moreByOne: "Más de alguien del equipo musical",
    moreOf: (franchise) => `Más de ${franchise}`,
    tracks: "Temas",
    editions: "Todas las ediciones",
    trackCount: (count) => plural(count, `${count} tema`, `${count} temas`),
    sources: (names) => `Con datos de ${list(names)}`,
    preview: "Fragmento (30 s)",
    releaseOn: (date) => `salida: ${date}`,
    fromPosts: (sites) => `Aún no está en el catálogo; se conoce por ${list(sites)}.`,
    unknownComposer: "Compositor sin registrar",
    unusedScore: "La música que se escribió para la obra no se usó; lo que suena es otra.",
    gone: "Esa ficha ya no está en el catálogo. Escribe el título en `/soundtrack` para encontrar la nueva.",
    goneNearest: "Esa ficha ya no está en el catálogo. Esta es la más cercana:",
  },
  welcome: {
    text: "¡Hola! Encuentro la música de la ciencia ficción, la fantasía y el terror: prueba `/soundtrack`. También anuncio álbumes nuevos, primeros temas y lanzamientos, cada noticia una sola vez.\nQuien pueda gestionar este servidor empieza con un clic: todo lo nuevo llegará a este canal, y `/subscriptions edit` lo acota. `/help` explica el resto.",
    begin: "Anunciar aquí",
  },
  findSoundtrack: {
    others: "También en ese mensaje",
    none: "No he encontrado ninguna película, serie ni videojuego en ese mensaje. Los títulos entre comillas, en cursiva o con el año se ven mejor; `/soundtrack` acepta todo lo que escribas.",
    onlyComposers: (names) => `Ese mensaje no nombra ninguna obra que yo conozca, pero nombra a ${list(names)}:`,
    noText: "En ese mensaje no hay texto que yo pueda leer.",
  },
  editionsCard: { more: (count) => plural(count, `y ${count} edición más`, `y ${count} ediciones más`) },
  tracks: {
    title: "Temas adelantados",
    debutedBy: (who) => `estrenado por ${who}`,
    none: "Ya no se conoce ningún tema de la obra. `/previews` muestra las últimas noticias.",
  },
  franchise: {
    size: (works, years) => `${plural(works, `${works} obra`, `${works} obras`)} en el catálogo, ${years}`,
    open: "Abrir una de estas obras",
    gone: "Esa saga ya no está en el catálogo. Escribe uno de sus títulos en `/soundtrack`.",
  },
  composer: {
    description: "Quién escribió la música, y qué más",
    name: "Nombre de una persona o un grupo",
    group: "Grupo",
    life: (born, died) => {
      if (born !== undefined && died !== undefined) return `${born} – ${died}`;
      if (born !== undefined) return `Nacimiento: ${born}`;
      return died === undefined ? "" : `Fallecimiento: ${died}`;
    },
    works: (count, years) => `${plural(count, `${count} obra`, `${count} obras`)} en el catálogo, ${years}`,
    noWorks: "Aún no hay obras en el catálogo",
    asMember: (group) => `con ${group}`,
    open: "Abrir una de estas obras",
    circle: "Abrir a alguien de su entorno",
    earlier: "Página anterior",
    later: "Página siguiente",
    gone: "Esa ficha ya no está en el catálogo. Escribe el nombre en `/composer` para buscar de nuevo.",
    wrote: (composer, work) => `${composer} escribió la música de ${work}.`,
    goneNearest: "Esa ficha ya no está en el catálogo. Esta es la más cercana:",
  },
  book: {
    description: "Los libros Musique Fantastique de Randall D. Larson",
    volume: "Qué libro",
    about: "Una película, un nombre o un año: qué libro lo trata",
    series: "Musique Fantastique",
    seriesLine: "Los libros de Randall D. Larson sobre la música del cine de ciencia ficción, fantasía y terror.",
    by: (author) => `De ${author}`,
    status: { published: "Publicado", planned: "Previsto, aún sin publicar" },
    period: (from, to) => `Música de cine de ${from} a ${to}`,
    line: (book, status, years) => `${bookOf(status)} sobre estos años: *${book}* (${years})`,
    composerLine: (book, status, years, count, all) => {
      const works = count === all ? "los años de estas obras" : `los años de ${count} de las ${all} obras`;
      return `${bookOf(status)} sobre ${works}: *${book}* (${years})`;
    },
    pick: "Abrir uno de los libros",
    aboutLink: "Sobre los libros",
    newsLink: "Cómo va el próximo",
    gone: "Ese libro ya no está en la lista. `/book` a secas los muestra todos.",
    noneCovers: (about) => `Ningún libro anunciado trata aún de ${about}. Estos son todos:`,
    unknown: (typed) => `No hay ningún libro llamado ${typed}. Estos son todos:`,
    notUnderstood: (typed) =>
      `No conozco ninguna película, nombre ni año como ${typed}. Prueba con \`/book about: King Kong\` o \`/book about: 1956\`.`,
    covers: (about, book, years) => `*${book}* abarca ${years}, y con ello ${about}.`,
    coversPart: (about, book, years) => `*${book}* abarca ${years}, solo una parte: ${about}.`,
    willCover: (about, book, years) => `*${book}* abarcará ${years}, y con ello ${about}.`,
    coversSome: (about, count, all, book, years) =>
      `*${book}* abarca ${years}: de esos años son ${count} de las ${all} obras de ${about} en el catálogo.`,
    coversNot: (about, book, years) => `*${book}* abarca ${years}, así que no incluye ${about}.`,
    theDecade: (year) => `los **años ${year}**`,
    periodUnknown: (about, book) =>
      `Aún no se ha anunciado qué años abarcará *${book}*, así que no puedo decirte si incluye ${about}.`,
    also: (books) => `También entra en los años de ${books}.`,
  },
  previews: {
    description: "Noticias de bandas sonoras: lo anunciado y lo próximo en salir",
    when: "Últimas noticias o próximos lanzamientos",
    recent: "Últimas noticias",
    upcoming: "Próximos lanzamientos",
    composer: "Solo de este nombre",
    label: "Solo de este sello",
    kind: "Solo este tipo de noticias",
    by: (composer) => `de ${composer}`,
    from: (label) => `en ${label}`,
    only: (filters) => `Solo: ${filters}`,
    nothingYet:
      "Aún no hay noticias. Aparecerán aquí en cuanto un feed traiga alguna; `/subscriptions add` las publica en un canal de tu servidor.",
    nothingMatches: (filters) => `Nada entre las últimas noticias (solo: ${filters}). Prueba con menos filtros.`,
    nothingUpcoming: "No se conoce ningún lanzamiento con fecha por venir. Quizá las últimas noticias digan más.",
    nothingUpcomingMatches: (filters) =>
      `No se conoce ningún lanzamiento con fecha por venir (solo: ${filters}). Prueba con menos filtros.`,
    all: "Mostrar todo",
    thisWeek: "Esta semana",
    nextWeek: "La semana que viene",
    weekOf: (day) => `Semana del ${day}`,
    newer: "Más recientes",
    older: "Más antiguas",
    sooner: "Antes",
    later: "Después",
  },
  follow: {
    description: "Recibe por mensaje directo las noticias de un nombre, sello u obra",
    options: {
      composer: "Noticias de esta persona o grupo",
      label: "Noticias de este sello",
      work: "Noticias de esta película, serie o videojuego",
    },
    subjects: { composer: "compositor", label: "sello", work: "obra" },
    onlyOne: "Solo uno de `composer`, `label` y `work` a la vez, por favor: usa `/follow` una vez para cada uno.",
    nameOne: "Indica `composer`, `label` o `work`; por ejemplo, `/follow composer: Jeff Russo`.",
    added: (name) =>
      `Listo. Las noticias de ${name} te llegarán por mensaje directo; con \`/following\` dejas de recibirlas.`,
    unlisted: (subject) => {
      const none = { composer: "ningún compositor", label: "ningún sello", work: "ninguna obra" }[subject];
      return `El catálogo no tiene ${none} con ese nombre, así que vale tal como lo escribiste. ¿No era eso? \`/following\` lo quita.`;
    },
    latest: (title, link) => `Lo último hasta ahora: **${title}**${link === "" ? "" : ` · ${link}`}`,
    exists: (name) => `Ya sigues ${name}. \`/following\` muestra todo lo que sigues.`,
    full: (max) => `Ya sigues ${max} cosas, que es el máximo. Deja antes alguna con \`/following\`.`,
    button: (name) => `Seguir: ${name}`,
    workButton: {
      film: "Seguir esta película",
      tv: "Seguir esta serie",
      game: "Seguir este juego",
      album: "Seguir esta banda sonora",
    },
    why: (names, more) => `Sigues ${more > 0 ? `${names.join(", ")} y ${more} más` : list(names)}.`,
    listDescription: "Lo que sigues, y cómo dejarlo",
    title: (count) => plural(count, `Sigues ${count} cosa`, `Sigues ${count} cosas`),
    none: "No sigues nada. Empieza con `/follow composer: Jeff Russo`.",
    gone: "Eso ya no lo sigues. `/following` muestra lo que sigues.",
    end: (name) => `Dejar de seguir: ${name}`,
    ended: (name) => `Listo. Ya no sigues ${name}.`,
    again: "Volver a seguir",
    endAll: "Dejar de seguir todo",
    endAllQuestion: (count) =>
      count === 1 ? "¿Dejar lo único que sigues?" : `¿Dejar de seguir las ${count} cosas de la lista?`,
    endAllYes: "Sí, dejarlo todo",
    keep: "Conservar",
    endedAll: "Listo. Ya no sigues nada; la lista está borrada.",
    unreachable: (since) =>
      `Mis mensajes directos no te llegan desde el ${since}: permite los mensajes directos en los ajustes de privacidad de un servidor en el que estemos los dos y te llegará la próxima noticia (lo que te perdiste está en \`/previews\`).`,
  },
  subscriptions: {
    description: "Qué noticias recibe este servidor, y dónde",
    add: "Publicar las novedades en un canal",
    list: "Mostrar las suscripciones de este servidor",
    edit: "Cambiar una suscripción: solo lo que indiques",
    pause: "Dejar una suscripción en pausa; lo que llegue entretanto se guarda",
    resume: "Reanudar una suscripción en pausa",
    remove: "Terminar una suscripción",
    history: "Qué publicó una suscripción, y cuándo",
    why: "Por qué un artículo se anunció aquí, o por qué no",
    log: "Dónde avisar a la administración cuando un canal se me cierra",
    test: "Publicar la última novedad que encaje, como prueba",
    settings: "Cómo recibe noticias este servidor: idioma, zona horaria, boletines, horas de silencio",
    feed: "Solo este feed (todos si no se indica)",
    channel: "Dónde publicar (este canal si no se indica)",
    composer: "Solo novedades de esta persona o grupo",
    label: "Solo novedades de este sello",
    work: "Solo novedades de esta película, serie o videojuego",
    kind: "Solo este tipo de novedades",
    role: "Rol que se menciona con cada novedad",
    digest: "Reunir las novedades y publicarlas juntas, una vez al día o a la semana",
    digestChoices: { off: "No (cada una al momento)", daily: "Cada día", weekly: "Cada semana" },
    publish: "Publicar para los servidores que siguen el canal (solo canales de anuncios)",
    subscription: "Qué suscripción",
    anyFeed: "Solo este feed; any para todos",
    otherChannel: "Publicar en este otro canal",
    anyComposer: "Solo de esta persona o grupo; any para todos",
    anyLabel: "Solo de este sello; any para todos",
    anyWork: "Solo de esta película, serie o videojuego; any para todo",
    anyKind: "Solo este tipo de novedades; any para todos",
    otherRole: "Rol que se menciona; @everyone para no mencionar a nadie",
    anyChoice: "any (sin este filtro)",
    link: "Dirección del artículo",
    logChannel: "El canal para ello",
    logOff: "Dejar de tener ese canal",
    none: "Este servidor aún no tiene suscripciones. `/subscriptions add` crea una en este canal.",
    title: (count) => plural(count, `${count} suscripción`, `${count} suscripciones`),
    what: (kind, { composer, label, work }) =>
      [
        kind === undefined ? "Las novedades" : newsOf[kind],
        composer === undefined ? "" : ` de ${composer}`,
        label === undefined ? "" : ` en ${label}`,
        work === undefined ? "" : ` sobre ${work}`,
      ].join(""),
    everyFeed: "cualquier feed",
    promise: (what, feed, channel, extras) => `${what} de ${feed} van a ${channel}${extras}.`,
    pinging: (role) => `, con mención a ${role}`,
    inDigest: { daily: " en un boletín diario", weekly: " en un boletín semanal" },
    published: ", también para los servidores que siguen el canal",
    nextDigestLine: (when) => `El próximo boletín sale ${when}. Si hasta entonces no llega nada, no se publica nada.`,
    lastDigestLine: (count, when) =>
      plural(
        count,
        `Ya se había reunido ${count} novedad; un último boletín la trae ${when}.`,
        `Ya se habían reunido ${count} novedades; un último boletín las trae ${when}.`,
      ),
    nextDigest: (when, count) =>
      count === 0
        ? `próximo boletín ${when}`
        : `próximo boletín ${when}, de momento ${plural(count, `${count} novedad`, `${count} novedades`)}`,
    quietNow: (when) => `El servidor está en sus horas de silencio; lo que se publique saldrá ${when}.`,
    added: (id, promise) => `Listo. ${promise}\nSu id es \`${id}\`; \`/subscriptions test\` muestra cómo quedará.`,
    historyHint:
      "Dame allí también «Leer el historial de mensajes»: tras una caída miro en el canal antes de volver a publicar.",
    removed: (id, promise) =>
      `Suscripción \`${id}\` terminada. Hasta ahora: ${promise}\nSe puede deshacer durante una hora.`,
    undo: "Deshacer",
    undone: (promise) => `Deshecho. ${promise}`,
    undoTooLate: "Ya no se puede deshacer. `/subscriptions add` crea una nueva.",
    edited: (id, promise) => `Suscripción \`${id}\` cambiada. ${promise}`,
    nothingToEdit: "Indica al menos un cambio, como `channel` o `composer`. El valor `any` quita un filtro.",
    stillPaused: (id) => `Sigue en pausa; \`/subscriptions resume subscription: ${id}\` la reanuda.`,
    pausedNow: (id) =>
      `La suscripción \`${id}\` queda en pausa. Las 200 novedades más recientes que lleguen entretanto se guardan; \`/subscriptions resume subscription: ${id}\` la reanuda y las ofrece.`,
    pausedAlready: (id, why) => `La suscripción \`${id}\` ya está parada: ${why}.`,
    resumed: (promise) => `En marcha de nuevo. ${promise}`,
    alsoResting: (ids) => `También en pausa allí: ${ids.map((id) => `\`${id}\``).join(", ")}.`,
    allChoice: (count) => `all (las ${count} en pausa)`,
    noneRests: "Nada está en pausa en este servidor.",
    resumedAll: (count) => plural(count, `${count} suscripción continúa.`, `${count} suscripciones continúan.`),
    heldAfterAll: (ids) =>
      `Se retuvo algo para ${list(ids.map((id) => `\`${id}\``))}: \`/subscriptions resume\` con ese id lo ofrece.`,
    stillResting: (count) => plural(count, `${count} aún no puede continuar:`, `${count} aún no pueden continuar:`),
    notPaused: (promise) => `No estaba en pausa. ${promise}`,
    channelGone: (channel, id) =>
      `No veo ${channel}: lo borraron, o es un hilo archivado. \`/subscriptions edit subscription: ${id} channel: …\` lleva la suscripción a otro canal.`,
    restsFirst: (id) =>
      `Esa suscripción está en pausa. \`/subscriptions resume subscription: ${id}\` la reanuda primero.`,
    held: (count) => plural(count, `Se guardó ${count} novedad.`, `Se guardaron ${count} novedades.`),
    heldForDigest: (count) =>
      plural(
        count,
        `Se guardó ${count} novedad: saldría en un boletín.`,
        `Se guardaron ${count} novedades: saldrían en un solo boletín.`,
      ),
    heldTooMany: (count) =>
      `Se guardaron ${count} novedades: 20 tendrían un mensaje cada una y un resumen nombraría las demás.`,
    postThem: "Publicar",
    skipThem: "Omitir",
    heldPosted: (messages, summarised, channel) => {
      if (messages + summarised === 0) return "Ya no hay nada guardado.";
      if (messages === 0)
        return `Listo: ${plural(summarised, `${summarised} novedad va`, `${summarised} novedades van`)} ahora a ${channel}, en un solo boletín.`;
      const first = plural(messages, `${messages} mensaje va`, `${messages} mensajes van`);
      const rest = summarised === 0 ? "" : `, y un resumen nombra ${summarised} más`;
      return `Listo: ${first} ahora a ${channel}, del más antiguo al más reciente${rest}.`;
    },
    heldSkipped: (count) => plural(count, `${count} novedad omitida.`, `${count} novedades omitidas.`),
    lastSent: (when, link) => `último mensaje ${when}${link === "" ? "" : ` · ${link}`}`,
    neverSent: "aún nada publicado",
    nowHeld: (count) => plural(count, `${count} guardada`, `${count} guardadas`),
    active: "activa",
    pausedBy: (who) => `en pausa por ${who}`,
    logSet: (channel) =>
      `Listo. Cuando un canal se me cierre, lo diré una vez en ${channel}. Lo verá quien pueda leer allí.`,
    logUnset:
      "Listo. Cuando un canal se me cierre, lo diré en el canal del sistema del servidor o, si no lo hay, a quien creó la suscripción.",
    logShown: (channel) =>
      `Cuando un canal se me cierra, lo digo en ${channel}. \`/subscriptions log channel:\` lo cambia, \`/subscriptions log off: True\` lo quita.`,
    logNone:
      "No hay canal de registro: cuando un canal se me cierra, lo digo en el canal del sistema del servidor o, si no lo hay, a quien creó la suscripción. `/subscriptions log channel:` elige uno.",
    message: "Ver mensaje",
    historyTitle: (id) => `Lo que publicó la suscripción ${id}`,
    historyNone: (promise) => `Aún no ha publicado nada. ${promise}`,
    historySummary: (count) => plural(count, `Un resumen de ${count} novedad`, `Un resumen de ${count} novedades`),
    historyDigest: (count) => plural(count, `Un boletín de ${count} novedad`, `Un boletín de ${count} novedades`),
    historyRefused: (reason) => `no publicado: ${reason}`,
    historyUnconfirmed: "no se pudo saber si se publicó",
    historyGone: "una novedad que ya no se conoce",
    whyTitle: "Por qué sí, o por qué no",
    whyNoLink: "Eso no es una dirección web. Copia la dirección del artículo del navegador; empieza por https://.",
    whyUnknown: (feeds) =>
      `Ningún feed ha traído aún un artículo con esa dirección. Leo ${feeds}; comprueba la dirección, o espera unos minutos si es reciente.`,
    whyKinds: {
      "composer-assignment": "la noticia de quién escribirá una música",
      other: "algo distinto de una noticia de un álbum, tema o libro",
    },
    whyNoPreview: (kind, feed) =>
      `Lo trajo ${feed}, y lo leí como ${kind}. Solo se anuncian noticias de álbumes, temas y libros.`,
    whyPrimed: (feed) =>
      `Ya estaba en ${feed} cuando leí ese feed por primera vez. Lo que hay entonces no se anuncia nunca.`,
    whyNobody: "Este servidor no tiene suscripciones. `/subscriptions add` crea una.",
    whyFilter: {
      feedId: "su filtro `feed`",
      kind: "su filtro `kind`",
      composer: "su filtro `composer`",
      label: "su filtro `label`",
      work: "su filtro `work`",
    },
    whyFiltered: (filter, wanted, stated) => `descartado por ${filter}: pide ${wanted}, y el artículo dice ${stated}`,
    whyStatesNothing: "nada al respecto",
    whySent: (when, link) => `publicado ${when} · ${link}`,
    whySummarised: (when, link) => `nombrado en un resumen ${when}${link === "" ? "" : ` · ${link}`}`,
    whyInDigest: (when, link) => `nombrado en el boletín ${when}${link === "" ? "" : ` · ${link}`}`,
    whyGathered: (when) => `a la espera del boletín: ${when}`,
    whyQuiet: (when) => `a la espera de que acaben las horas de silencio: ${when}`,
    whyWaiting: (when) => `a la espera de publicarse (encontrado ${when})`,
    whyHeld: (reason, when) => `guardado (${when}): ${reason}`,
    whySkipped: (when) => `guardado durante la pausa, y omitido por la administración ${when}`,
    whyRefused: (reason) => `no publicado: ${reason}`,
    whyEarlier: (when) => `el artículo se encontró antes de que existiera esta suscripción (creada ${when})`,
    whyChanged: (when) => `el artículo se encontró antes del último cambio de esta suscripción (${when})`,
    whyNot: "encaja, y aun así no había ningún mensaje previsto",
    whyMore: (count) => plural(count, `y ${count} suscripción más`, `y ${count} suscripciones más`),
    exists: (id) => `Este servidor ya tiene esa suscripción: \`${id}\`. \`/subscriptions list\` las muestra todas.`,
    full: (max) =>
      `Este servidor ya tiene ${max} suscripciones, que es el máximo. Termina antes una con \`/subscriptions remove\`.`,
    unknownFeed: (typed) =>
      `No hay ningún feed llamado ${typed}. Elige uno de la lista que aparece al escribir, o no indiques ninguno para todos.`,
    unknown: (typed) =>
      `No se encontró aquí la suscripción ${typed}. \`/subscriptions list\` muestra las de este servidor.`,
    missing: (channel, permissions) =>
      `Aún no puedo publicar en ${channel}: me falta ${permissions}. Concédelo en los ajustes del canal, apartado Permisos, y vuelve a usar este comando.`,
    notAnnouncement: (channel) =>
      `${channel} no es un canal de anuncios, así que desde allí no se puede publicar para otros servidores. No indiques \`publish\`, o elige un canal de anuncios.`,
    forumWithoutTag: (channel) =>
      `Cada publicación en ${channel} necesita una etiqueta, y no hay ninguna que yo pueda poner. Añade al foro una que pueda usar todo el mundo, como «Album announced», o no la exijas.`,
    wrongChannel: (channel) =>
      `En ${channel} no puedo publicar. Elige un canal de texto, un canal de anuncios, un hilo o un foro.`,
    everyoneRole: "Las novedades nunca mencionan a todo el mundo. Elige un rol para quienes quieran enterarse.",
    paused: (reason) => `en pausa: ${reason}`,
    closedNotice: (channel, reason, ids, at) => {
      const [first = ""] = ids;
      const which = plural(
        ids.length,
        `La suscripción \`${first}\` está en pausa`,
        `${ids.length} suscripciones están en pausa`,
      );
      return `Ya no puedo publicar en ${channel}: ${reason}. ${which} desde el <t:${at}:f>, y lo que llegue entretanto se guarda. Cuando los permisos del canal estén arreglados, \`/subscriptions resume subscription: ${first}\` la reanuda; \`/subscriptions edit\` la lleva a otro canal.`;
    },
    testMark: "Prueba · así se ve una novedad aquí",
    tested: (channel) => `Hay una prueba en ${channel}.`,
    nothingToTest:
      "Aún no se conoce ninguna novedad que encaje con esta suscripción, así que no hay nada que mostrar. Publicará la primera que llegue.",
    testFailed: (channel, reason) =>
      `La prueba no llegó a ${channel}: ${reason} Revisa los permisos del canal e inténtalo de nuevo.`,
    page: (page, pages) => `Página ${page} de ${pages}`,
  },
  feeds: {
    description: "Qué feeds se leen para este servidor",
    list: "Mostrar los feeds y cómo están",
    add: "Leer un feed más, solo para este servidor",
    remove: "Dejar de leer un feed que añadió este servidor",
    url: "Dirección del feed, o de la web que lo tiene",
    name: "Cómo llamarlo (como se llama él si no se indica)",
    feed: "Cuál de los feeds propios de este servidor",
    title: (count) => plural(count, `${count} feed`, `${count} feeds`),
    none: "Aún no se lee ningún feed. `/feeds add url:` añade uno para este servidor.",
    own: "propio de este servidor",
    known: "conocido por todos",
    link: "Abrir",
    notAsked: "aún sin consultar",
    neverAnswered: "aún no ha respondido",
    answered: (when) => `última respuesta ${when}`,
    failing: (times, reason) => `**ha fallado ${plural(times, "una vez", `${times} veces`)}:** ${reason}`,
    next: (when) => `próximo intento ${when}`,
    noAddress: (typed) =>
      `${typed} no es una dirección web. Cópiala del navegador; tiene la forma \`https://example.org/feed\`.`,
    noFeed: (address, reason) =>
      `No se pudo leer ningún feed en ${address}. ${reason}\nComprueba la dirección, o busca en esa web un enlace llamado RSS o Feed.`,
    full: (max) =>
      `Este servidor ya tiene ${max} feeds propios, que es el máximo. Quita antes uno con \`/feeds remove\`.`,
    knownAlready: (name) => `Ese feed ya lo conocen todos como ${name}. \`/subscriptions add feed:\` se suscribe a él.`,
    ownAlready: (name) =>
      `Este servidor ya tiene ese feed como ${name}. \`/subscriptions add feed:\` se suscribe a él.`,
    nameTaken: (name) => `Ya hay otro feed llamado ${name}. Elige otro \`name\`.`,
    added: (name, address) => `Listo. **${name}** se lee desde ahora para este servidor: ${address}`,
    fromPage: "Lo que indicaste era una página; este es el feed que ofrece.",
    others: (addresses) => `La página ofrece también ${list(addresses)}.`,
    heard:
      "Lo que contiene ahora no se anuncia. Las novedades irán adonde las quieran las suscripciones de este servidor.",
    unheard: (name) =>
      `Aún no lo quiere ninguna suscripción: \`/subscriptions add feed: ${name}\` publica sus novedades en un canal. Lo que contiene ahora no se anuncia.`,
    latest: "**Sus últimas entradas, tal como se anunciarían:**",
    empty: "Ahora mismo no tiene entradas.",
    untitled: "Una entrada sin título",
    noPreview: (kind) => `no se anuncia: ${kind}`,
    morePreviews: (count) =>
      plural(count, `y ${count} novedad más del mismo artículo`, `y ${count} novedades más del mismo artículo`),
    unknown: (typed) => `Este servidor no tiene ningún feed propio ${typed}. \`/feeds list\` muestra los que tiene.`,
    notYours: (name) =>
      `**${name}** lo conocen todos y no se puede quitar. Las suscripciones con \`feed:\` atienden a un solo feed.`,
    removed: (name, ids) => {
      const which = list(ids.map((id) => `\`${id}\``));
      const ended =
        ids.length === 0
          ? "Ninguna suscripción lo nombraba."
          : plural(
              ids.length,
              `La suscripción ${which} lo nombraba y termina con él.`,
              `Las suscripciones ${which} lo nombraban y terminan con él.`,
            );
      return `**${name}** quitado. ${ended}\nSe puede deshacer durante una hora.`;
    },
    undone: (name, ids) => {
      const which = list(ids.map((id) => `\`${id}\``));
      const back = plural(ids.length, `vuelve su suscripción: ${which}`, `vuelven sus suscripciones: ${which}`);
      return ids.length === 0
        ? `Deshecho. **${name}** se lee de nuevo.`
        : `Deshecho. **${name}** se lee de nuevo, y ${back}.`;
    },
    undoTooLate: "Ya no se puede deshacer. `/feeds add` añade el feed de nuevo.",
  },
  settings: {
    title: "Cómo y cuándo recibe noticias este servidor",
    timeZone: "La zona horaria de este servidor: una ciudad, un país, UTC+2",
    language: "El idioma de los anuncios en este servidor",
    autoLanguage: "Como en el ajuste de Discord para este servidor",
    languages: {
      en: "Inglés",
      fr: "Francés",
      de: "Alemán",
      es: "Español",
      it: "Italiano",
      ja: "Japonés",
    },
    digestHour: "La hora a la que salen los boletines, de 0 a 23",
    digestDay: "El día en que salen los boletines semanales",
    quietHours: "Cuándo no se publica nada, como 22-7; off para quitarlo",
    days: {
      monday: "lunes",
      tuesday: "martes",
      wednesday: "miércoles",
      thursday: "jueves",
      friday: "viernes",
      saturday: "sábado",
      sunday: "domingo",
    },
    offChoice: "off (sin horas de silencio)",
    zoneChoice: (zone, now) => `${zone} (hora actual: ${now})`,
    zoneLine: (zone, now) => `**Zona horaria** ${zone}; hora actual: ${now}`,
    languageLine: (language, isChosen) =>
      isChosen ? `**Idioma** ${language}` : `**Idioma** ${language}, como en el ajuste de Discord para este servidor`,
    digestLine: (hour, day) => `**Boletines** ${hour}; los semanales, el ${day}`,
    nextLine: {
      daily: (when) => `El próximo boletín diario sale ${when}.`,
      weekly: (when) => `El próximo boletín semanal sale ${when}.`,
    },
    quietLine: (hours) =>
      `**Horas de silencio** ${hours}: lo que llega entonces se publica cuando acaban, de lo más antiguo a lo más reciente, y es entonces cuando se menciona a los roles`,
    noQuietLine: "**Horas de silencio** ninguna; `/subscriptions settings quiet-hours: 22-7` las fija",
    quietNow: (when) => `Están en curso; acaban ${when}.`,
    unknownZone: (typed, nearest) =>
      nearest.length === 0
        ? `No conozco ninguna zona horaria ${typed}. Nombra una ciudad grande de tu zona, como Madrid, o escríbela como UTC+2.`
        : `¿Qué zona horaria es ${typed}? Se le parece: ${nearest.join(", ")}.`,
    unknownHours: (typed) =>
      `No entiendo ${typed} como horas de silencio. Escribe cuándo empiezan y acaban, como 22-7 o 22:30-07:00, u off.`,
  },
  help: {
    description: "Qué sé hacer, y cómo",
    topic: "Qué explicar",
    title: "Fantastique",
    intro: "Música de ciencia ficción, fantasía y terror: búscala, y entérate antes que nadie de los álbumes nuevos.",
    topics: {
      lookups: {
        name: "Búsquedas",
        lines: [
          "`/soundtrack title: alien goldsmith` encuentra la música de una película, serie o videojuego. Se perdonan las erratas.",
          "`/composer name: bernard herrmann` muestra una vida en música, década a década.",
          "`/book about: 1956` dice qué libro *Musique Fantastique* trata un año, una película o un nombre.",
          "`Find soundtrack` en el menú de un mensaje (mantén pulsado o haz clic derecho, luego Aplicaciones) encuentra lo que menciona.",
          "Los botones y menús bajo una respuesta llevan más allá: a otros títulos parecidos, temas, ediciones, nombres, una saga entera.",
          "Un momento después la respuesta puede ganar portada, edición y dónde escucharla, gracias a MusicBrainz, Cover Art Archive e iTunes Store.",
          "Añade `private: True` a cualquiera y solo tú verás la respuesta.",
        ],
      },
      news: {
        name: "Noticias",
        lines: [
          "`/previews` muestra los últimos temas estrenados, álbumes anunciados y lanzamientos.",
          "`/previews when: Próximos lanzamientos` es el calendario de lo que está por llegar.",
          "`/follow composer: Jeff Russo` te trae sus noticias por mensaje directo, cada una una sola vez; `label` y `work` hacen lo mismo.",
          "`/following` muestra lo que sigues y permite dejarlo. ¿No llegan noticias? También dice si mis mensajes te llegan.",
        ],
      },
      subscriptions: {
        name: "Suscripciones",
        lines: [
          "`/subscriptions add channel: #previews` publica allí cada novedad, una vez (requiere «Gestionar servidor»).",
          "Acota con `composer`, `label`, `work`, `kind` o `feed`; menciona un rol con `role`.",
          "`/subscriptions test` muestra cómo quedará; `list`, `edit`, `pause`, `resume` y `remove` hacen lo que dicen.",
          "`/feeds add url:` lee un feed más solo para este servidor; `/feeds list` muestra cómo están todos.",
          "`digest: Cada semana` reúne las novedades y las publica juntas; `/subscriptions settings` fija la hora, la zona horaria y las horas de silencio.",
          "`/subscriptions history` muestra qué fue adónde, `why` por qué un artículo no llegó; `log` elige el canal en el que aviso de canales cerrados.",
        ],
      },
      privacy: {
        name: "Privacidad",
        lines: [
          "Se guarda: de cada suscripción y cada feed propio de un servidor, su servidor y ajustes, y quién lo creó; de cada anuncio, en qué mensaje se convirtió.",
          "También se guarda: lo que sigues, en qué mensajes directos se convirtió, y su idioma. `/following` lo termina, de uno en uno o todo.",
          "No se guarda: lo que escribes en las búsquedas, ni mensajes de otras personas. Tras una caída busco mis propios mensajes entre los últimos de un canal, y no me quedo con nada de los demás.",
          "Una búsqueda puede consultar MusicBrainz, Cover Art Archive e iTunes Store. Reciben un título, tal como lo escribiste solo si aquí no se encontró nada, y nunca quién preguntó.",
          "`/subscriptions remove` borra una suscripción, pasada una hora para siempre; si me echas de un servidor, se borran todas sus suscripciones, su historial, sus feeds y sus ajustes.",
        ],
      },
    },
    status: (at, waiting) =>
      [
        at === undefined
          ? "Acabo de despertarme."
          : `Todo en marcha; la última vez que busqué novedades fue <t:${at}:R>.`,
        ...(waiting === 0
          ? []
          : [plural(waiting, "1 anuncio está en camino.", `${waiting} anuncios están en camino.`)]),
      ].join(" "),
    trouble: "Mi memoria falla un poco ahora mismo: no se pierde nada, pero las novedades pueden llegar tarde.",
    version: (version) => `Versión ${version}`,
  },
  permissions: {
    viewChannel: "Ver canal",
    sendMessages: "Enviar mensajes",
    sendMessagesInThreads: "Enviar mensajes en hilos",
    embedLinks: "Insertar enlaces",
  },
  reasons: {
    paused: "la suscripción está en pausa",
    removed: "la suscripción se terminó",
    channelGone: "el canal ya no existe",
    guildLeft: "ya no estoy en ese servidor",
    channelHidden: "ya no puedo ver el canal",
    permissionMissing: "me falta un permiso en el canal",
    directMessagesClosed: "los mensajes directos están cerrados",
    noSharedGuild: "ya no compartimos ningún servidor",
    memberGone: "esa cuenta ya no existe",
    tagMissing: "cada publicación necesita allí una etiqueta, y no hay ninguna que yo pueda poner",
  },
  feedProblems: {
    unasked: "El servidor dijo que nada ha cambiado, aunque nadie lo preguntó.",
    unchanged: "El feed no ha cambiado.",
    noServer: "No hay ningún servidor con ese nombre.",
    noLookup: "No se pudo resolver el nombre del servidor.",
    refused: "El servidor rechazó la conexión.",
    brokeOff: "El servidor cortó la conexión.",
    answerBrokeOff: "El servidor cortó su respuesta.",
    late: "El servidor no respondió a tiempo.",
    outOfReach: "Desde aquí no se llega al servidor.",
    manyHeaders: "El servidor envió más cabeceras de las que se pueden leer.",
    compressed: "La respuesta venía comprimida de forma ilegible.",
    certificateExpired: "El certificado del servidor ha caducado.",
    certificateOfOther: "El certificado del servidor está a otro nombre.",
    certificateOwn: "El certificado del servidor está firmado por él mismo.",
    certificateUnknown: "El certificado del servidor no lo firma nadie conocido.",
    noHttp: "La respuesta del servidor no era HTTP correcto.",
    noTls: "No se pudo establecer una conexión segura con el servidor.",
    stopped: "La consulta se detuvo.",
    notReached: "No se pudo llegar al servidor.",
    otherProtocol: "Solo se pueden leer direcciones http y https.",
    withPassword: "No se lee una dirección que lleva usuario o contraseña.",
    otherPort:
      "Solo se leen los puertos habituales 80 y 443, salvo que FEED_ALLOWED_HOSTS nombre el host con su puerto.",
    noAddress: "Eso no es una dirección.",
    redirectedNowhere: "El servidor redirigió a algo que no es una dirección.",
    empty: "La respuesta estaba vacía.",
    feedEmpty: "El feed estaba vacío.",
    notStored: "No se pudo guardar lo que trajo el feed.",
    otherJson: "La respuesta era JSON, pero no un JSON Feed.",
    damagedJson: "El feed está dañado: su JSON no se pudo leer hasta el final.",
    cutOff: "El feed está dañado: se corta antes de acabar.",
    page: "La respuesta era una página web, no un feed.",
    challengePage: "La respuesta era una página que pregunta si la lee un navegador, no un feed.",
    loginPage: "La respuesta era una página que pide iniciar sesión, no un feed.",
    opml: "La respuesta era una lista de feeds (OPML), no un feed.",
    sitemap: "La respuesta era un mapa del sitio, no un feed.",
    picture: "La respuesta era una imagen, no un feed.",
    xmlError: "La respuesta era un mensaje de error en XML, no un feed.",
    noFormat: "La respuesta no era ni RSS, ni Atom, ni JSON Feed.",
    noneOnSite: "No se encontró ningún feed en la web.",
    offeredUnreadable: "El feed que ofrece no se puede leer.",
    tooLarge: "El feed supera los 5 MB.",
  },
  feedFacts: {
    answered: (status, meaning) => `El servidor respondió ${status}: ${meaning}.`,
    answeredOnly: (status) => `El servidor respondió ${status}.`,
    redirectedSilently: (status) => `El servidor respondió ${status} sin decir adónde ir.`,
    unfinished: (seconds) => `El servidor no terminó su respuesta en ${seconds} segundos.`,
    notReachedFor: (code) => `No se pudo llegar al servidor (${code}).`,
    redirectedOften: (times) => `El servidor redirigió más de ${times} veces.`,
    manyEntries: (number) => `El feed tiene más de ${number} entradas.`,
    pageTitle: (title) => `Su título es «${title}».`,
    privateAddress: (host) =>
      `La dirección de ${host} es de una red privada y no se lee, salvo que FEED_ALLOWED_HOSTS la nombre.`,
  },
  statusMeanings: {
    nothing: "no tiene nada que mostrar",
    partOnly: "solo envió una parte",
    misunderstood: "no entendió la petición",
    wantsPassword: "pide una contraseña",
    wantsMoney: "quiere cobrar",
    locked: "no deja entrar al bot",
    nothingThere: "no hay nada en esa dirección",
    noFeedThere: "no tiene ningún feed en esa dirección",
    gone: "el feed ya no existe",
    askedTooOften: "se le pregunta demasiado",
    forbidden: "no puede mostrarlo por motivos legales",
    broken: "está averiado",
    overloaded: "está saturado o en mantenimiento",
    challenge: "quiere ver un navegador (una comprobación de Cloudflare)",
  },
  private: "Mostrarte la respuesta solo a ti",
  notFound: {
    title: (typed) => `No hay nada para ${typed}.`,
    blank: "No había nada que pudiera leer.",
    nearest: (names) => `Se le parece: ${names}.`,
    soundtrackExample:
      "Prueba con el título del cartel, con el compositor o el año si quieres: `/soundtrack title: the thing morricone`.",
    composerExample: "Prueba solo con el apellido: `/composer name: goldsmith`.",
    pick: "Elige uno de los más parecidos",
  },
  errors: {
    needsManageServer:
      "Aquí solo puede hacerlo quien tenga el permiso «Gestionar servidor». Pídeselo a la administración de este servidor.",
    serverOnly: "Eso solo funciona en un servidor. Pruébalo en uno del que yo también sea miembro.",
    unexpected: (reference) =>
      `Algo ha fallado por mi parte. Inténtalo de nuevo; si vuelve a pasar, dale esta referencia a quien se encarga de mí: \`${reference}\`.`,
    tooMuch: (seconds) =>
      `Eso ha sido mucho de golpe. Inténtalo de nuevo en ${plural(seconds, "un segundo", `${seconds} segundos`)}.`,
    oldCommand: "Ese comando es de una versión anterior de mí. Escribe `/` para ver lo que sé hacer ahora.",
    oldComponent: "Ese botón o menú es de una versión anterior de mí. Usa el comando otra vez, por favor.",
  },
};
