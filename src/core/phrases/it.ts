import type { Book } from "../catalogue.ts";
import type { PreviewKind } from "../preview.ts";
import type { Phrases } from "./en.ts";
import { createGrammar } from "./grammar.ts";

const { plural, list, date, country } = createGrammar("it");

const newsOf: Readonly<Record<PreviewKind, string>> = {
  "track-premiere": "I brani in anteprima",
  "album-announcement": "Gli annunci di album",
  "album-released": "Le uscite di album",
  "book-news": "Le novità sui libri",
};

function bookOf(status: Book["status"]): string {
  return status === "published" ? "Libro" : "Libro in programma";
}

/** Every sentence and word that a user can read, in Italian. */
export const it: Phrases = {
  language: "it",
  workKinds: { film: "Film", tv: "Serie", game: "Videogioco", album: "Colonna sonora" },
  workKindMarks: { film: "", tv: "serie", game: "gioco", album: "album" },
  genres: {
    sf: "Fantascienza",
    fantasy: "Fantasy",
    horror: "Horror",
    animation: "Animazione",
    superhero: "Supereroi",
  },
  formats: {
    digital: "Digitale",
    cd: "CD",
    vinyl: "Vinile",
    cassette: "Musicassetta",
    physical: "Edizione fisica",
  },
  editions: {
    original: "Edizione originale",
    reissue: "Ristampa",
    expanded: "Edizione ampliata",
    complete: "Edizione completa",
    "re-recording": "Nuova incisione",
  },
  previewKinds: {
    "track-premiere": "Brano in anteprima",
    "album-announcement": "Album annunciato",
    "album-released": "Album disponibile",
    "book-news": "Novità sul libro",
  },
  country,
  date: (year, month, day) => date(year, month, day).replace(/^1 /, "1º "),
  list,
  comma: ", ",
  decade: (year) => `Anni ${year}`,
  span: (from, to) => (from === to ? String(from) : `${from}–${to}`),
  quoted: (text) => `«${text}»`,
  andMore: (count) => plural(count, "e un altro", `e altri ${count}`),
  jump: "Vai agli anni",
  page: (page, pages) => `Pagina ${page} di ${pages}`,
  fields: {
    composer: () => "Musiche",
    author: "Autore",
    album: "Album",
    label: "Etichetta",
    released: "Uscito",
    releaseDate: "Data di uscita",
    formats: "Formati",
    editions: "Edizioni",
    track: (count) => plural(count, "Brano", "Brani"),
    debutedBy: "Anteprima di",
    links: "Link",
    otherSources: "Ne parlano anche",
    alsoKnownAs: "Noto anche come",
    franchise: "Saga",
    inTheNews: "Ultime novità",
    knownFor: "Opere più note",
    collaborators: "Lavora con",
    members: "Membri",
    memberOf: "Membro di",
    publisher: "Editore",
    year: "Anno",
    covers: "Periodo trattato",
    status: "Stato",
  },
  links: {
    preOrder: "Prenota",
    order: "Acquista",
    listen: "Ascolta",
    video: "Guarda",
    post: "Leggi l’articolo",
  },
  summary: {
    title: (count) => plural(count, "Un’altra novità", `Altre ${count} novità`),
    continued: "Continua",
  },
  digest: {
    title: {
      daily: (count) => `Le colonne sonore di oggi: ${count} novità`,
      weekly: (count) => `Le colonne sonore della settimana: ${count} novità`,
    },
  },
  season: (number) => `Stagione ${number}`,
  soundtrack: {
    description: "Trova la colonna sonora di un film, una serie o un videogioco",
    title: "Titolo, anche con compositore o anno: king kong steiner 1933",
    others: "Cercavi un altro titolo?",
    moreBy: (name) => `Altro di ${name}`,
    about: (name) => `Su ${name}`,
    moreByOne: "Altro di chi ha scritto le musiche",
    moreOf: (franchise) => `Altro da ${franchise}`,
    tracks: "Brani",
    editions: "Tutte le edizioni",
    trackCount: (count) => plural(count, `${count} brano`, `${count} brani`),
    sources: (names) => `Con dati di ${list(names)}`,
    preview: "Anteprima (30 s)",
    releaseOn: (date) => `uscita: ${date}`,
    fromPosts: (sites) => `Non ancora nel catalogo; noto grazie a ${list(sites)}.`,
    unknownComposer: "Compositore non registrato",
    unusedScore: "Le musiche scritte per quest’opera non sono state usate; se ne sentono altre.",
    gone: "Questa scheda non è più nel catalogo. Scrivi il titolo in `/soundtrack` per trovare quella nuova.",
    goneNearest: "Questa scheda non è più nel catalogo. La più vicina è questa:",
  },
  welcome: {
    text: "Ciao! Trovo la musica di fantascienza, fantasy e horror: prova `/soundtrack`. Annuncio anche nuovi album, primi brani e uscite, ogni notizia una volta sola.\nChi può gestire questo server comincia con un clic: tutto ciò che è nuovo arriva in questo canale, e `/subscriptions edit` lo restringe. `/help` spiega il resto.",
    begin: "Annuncia qui",
  },
  findSoundtrack: {
    others: "Anche in quel messaggio",
    none: "In quel messaggio non ho trovato film, serie o videogiochi. I titoli tra virgolette, in corsivo o con l’anno si vedono meglio; `/soundtrack` accetta tutto ciò che scrivi.",
    onlyComposers: (names) => `Quel messaggio non nomina opere che conosco, ma nomina ${list(names)}:`,
    noText: "In quel messaggio non c’è testo che io possa leggere.",
  },
  editionsCard: { more: (count) => plural(count, "e un’altra edizione", `e altre ${count} edizioni`) },
  tracks: {
    title: "Brani in anteprima",
    debutedBy: (who) => `in anteprima da ${who}`,
    none: "Non se ne conosce più nessun brano. `/previews` mostra le ultime novità.",
  },
  franchise: {
    size: (works, years) => `${plural(works, `${works} opera`, `${works} opere`)} nel catalogo, ${years}`,
    open: "Apri una di queste opere",
    gone: "Questa saga non è più nel catalogo. Scrivi uno dei suoi titoli in `/soundtrack`.",
  },
  composer: {
    description: "Chi ha scritto le musiche, e cos’altro",
    name: "Nome di una persona o di un gruppo",
    group: "Gruppo",
    life: (born, died) => {
      if (born !== undefined && died !== undefined) return `${born} – ${died}`;
      if (born !== undefined) return `Nascita: ${born}`;
      return died === undefined ? "" : `Morte: ${died}`;
    },
    works: (count, years) => `${plural(count, `${count} opera`, `${count} opere`)} nel catalogo, ${years}`,
    noWorks: "Ancora nessuna opera nel catalogo",
    asMember: (group) => `con ${group}`,
    open: "Apri una di queste opere",
    circle: "Apri una persona vicina",
    earlier: "Pagina precedente",
    later: "Pagina successiva",
    gone: "Questa scheda non è più nel catalogo. Scrivi il nome in `/composer` per cercare di nuovo.",
    wrote: (composer, work) => `${composer} ha scritto le musiche di ${work}.`,
    goneNearest: "Questa scheda non è più nel catalogo. La più vicina è questa:",
  },
  book: {
    description: "I libri Musique Fantastique di Randall D. Larson",
    volume: "Quale libro",
    about: "Un film, un nome o un anno: quale libro ne parla",
    series: "Musique Fantastique",
    seriesLine: "I libri di Randall D. Larson sulla musica del cinema di fantascienza, fantasy e horror.",
    by: (author) => `Di ${author}`,
    status: { published: "Pubblicato", planned: "In programma, non ancora pubblicato" },
    period: (from, to) => `La musica per film dal ${from} al ${to}`,
    line: (book, status, years) => `${bookOf(status)} su questi anni: *${book}* (${years})`,
    composerLine: (book, status, years, count, all) => {
      const works = count === all ? "sugli anni di queste opere" : `sugli anni di ${count} delle ${all} opere`;
      return `${bookOf(status)} ${works}: *${book}* (${years})`;
    },
    pick: "Apri uno dei libri",
    aboutLink: "Informazioni sui libri",
    newsLink: "A che punto è il prossimo",
    gone: "Questo libro non è più nell’elenco. `/book` da solo li mostra tutti.",
    noneCovers: (about) => `Nessun libro annunciato tratta ancora ${about}. Eccoli tutti:`,
    unknown: (typed) => `Non c’è nessun libro chiamato ${typed}. Eccoli tutti:`,
    notUnderstood: (typed) =>
      `Non conosco film, nomi o anni come ${typed}. Prova \`/book about: King Kong\` oppure \`/book about: 1956\`.`,
    covers: (about, book, years) => `*${book}* tratta gli anni ${years}, e quindi ${about}.`,
    coversPart: (about, book, years) => `*${book}* tratta gli anni ${years}, solo una parte: ${about}.`,
    willCover: (about, book, years) => `*${book}* tratterà gli anni ${years}, e quindi ${about}.`,
    coversSome: (about, count, all, book, years) =>
      `*${book}* tratta gli anni ${years}: sono di allora ${count} delle ${all} opere di ${about} nel catalogo.`,
    coversNot: (about, book, years) => `*${book}* tratta gli anni ${years}, e quindi non ${about}.`,
    theDecade: (year) => `gli **anni ${year}**`,
    periodUnknown: (about, book) =>
      `Non è stato annunciato quali anni tratterà *${book}*, quindi non so dirti se comprenderà ${about}.`,
    also: (books) => `Rientra anche negli anni di ${books}.`,
  },
  previews: {
    description: "Novità sulle colonne sonore: cosa è stato annunciato e cosa sta per uscire",
    when: "Ultime novità o prossime uscite",
    recent: "Ultime novità",
    upcoming: "Prossime uscite",
    composer: "Solo di questo nome",
    label: "Solo di questa etichetta",
    kind: "Solo questo tipo di novità",
    by: (composer) => `di ${composer}`,
    from: (label) => `per ${label}`,
    only: (filters) => `Solo: ${filters}`,
    nothingYet:
      "Ancora nessuna novità. Appariranno qui appena un feed ne porta; `/subscriptions add` le pubblica in un canale del tuo server.",
    nothingMatches: (filters) => `Niente tra le ultime novità (solo: ${filters}). Prova con meno filtri.`,
    nothingUpcoming: "Non si conosce nessuna uscita futura con una data. Forse le ultime novità dicono di più.",
    nothingUpcomingMatches: (filters) =>
      `Non si conosce nessuna uscita futura con una data (solo: ${filters}). Prova con meno filtri.`,
    all: "Mostra tutto",
    thisWeek: "Questa settimana",
    nextWeek: "La prossima settimana",
    weekOf: (day) => `Settimana del ${day}`,
    newer: "Più recenti",
    older: "Meno recenti",
    sooner: "Prima",
    later: "Dopo",
  },
  follow: {
    description: "Ricevi in privato le novità su un nome, un’etichetta o un’opera",
    options: {
      composer: "Novità su questa persona o questo gruppo",
      label: "Novità di questa etichetta",
      work: "Novità su questo film, serie o videogioco",
    },
    subjects: { composer: "compositore", label: "etichetta", work: "opera" },
    onlyOne: "Solo uno tra `composer`, `label` e `work` alla volta: usa `/follow` una volta per ciascuno.",
    nameOne: "Indica `composer`, `label` o `work`, per esempio `/follow composer: Jeff Russo`.",
    added: (name) => `Fatto. Le novità su ${name} ti arriveranno in privato; con \`/following\` smetti di riceverle.`,
    unlisted: (subject) => {
      const none = { composer: "nessun compositore", label: "nessuna etichetta", work: "nessuna opera" }[subject];
      return `Nel catalogo non c’è ${none} con questo nome, quindi vale quello che hai scritto. Non era questo? \`/following\` lo toglie.`;
    },
    latest: (title, link) => `L’ultima finora: **${title}**${link === "" ? "" : ` · ${link}`}`,
    exists: (name) => `Segui già ${name}. \`/following\` mostra tutto quello che segui.`,
    full: (max) => `Segui già ${max} cose, il massimo. Prima lasciane una con \`/following\`.`,
    button: (name) => `Segui ${name}`,
    workButton: {
      film: "Segui questo film",
      tv: "Segui questa serie",
      game: "Segui questo gioco",
      album: "Segui questa colonna sonora",
    },
    why: (names, more) =>
      `Segui ${more > 0 ? `${names.join(", ")} e ${plural(more, "un altro", `altri ${more}`)}` : list(names)}.`,
    listDescription: "Quello che segui, e come smettere",
    title: (count) => plural(count, `Segui ${count} cosa`, `Segui ${count} cose`),
    none: "Non segui nulla. Inizia con `/follow composer: Jeff Russo`.",
    gone: "Questo non lo segui più. `/following` mostra quello che segui.",
    end: (name) => `Non seguire più ${name}`,
    ended: (name) => `Fatto. Non segui più ${name}.`,
    again: "Segui di nuovo",
    endAll: "Non seguire più nulla",
    endAllQuestion: (count) =>
      count === 1 ? "Smettere di seguire l’unica cosa che segui?" : `Smettere di seguire tutte e ${count} le cose?`,
    endAllYes: "Sì, smetti",
    keep: "Tieni tutto",
    endedAll: "Fatto. Non segui più nulla; l’elenco è cancellato.",
    unreachable: (since) =>
      `I miei messaggi diretti non ti arrivano dal ${since}: consenti i messaggi diretti nelle impostazioni della privacy di un server in cui siamo entrambi, e la prossima novità arriverà (quello che ti sei perso è in \`/previews\`).`,
  },
  subscriptions: {
    description: "Quali novità riceve questo server, e dove",
    add: "Pubblicare le novità in un canale",
    list: "Mostrare le iscrizioni di questo server",
    edit: "Modificare un’iscrizione: solo quello che indichi",
    pause: "Mettere in pausa un’iscrizione; quello che arriva intanto viene conservato",
    resume: "Riprendere un’iscrizione in pausa",
    remove: "Terminare un’iscrizione",
    history: "Cosa ha pubblicato un’iscrizione, e quando",
    why: "Perché un articolo è stato annunciato qui, o perché no",
    log: "Dove avvisare chi amministra quando un canale mi viene chiuso",
    test: "Pubblicare come prova l’ultima novità che corrisponde",
    settings: "Come questo server riceve le novità: lingua, fuso orario, riepiloghi, ore di silenzio",
    feed: "Solo questo feed (tutti se non indicato)",
    channel: "Dove pubblicare (questo canale se non indicato)",
    composer: "Solo novità su questa persona o questo gruppo",
    label: "Solo novità di questa etichetta",
    work: "Solo novità su questo film, serie o videogioco",
    kind: "Solo questo tipo di novità",
    role: "Ruolo da menzionare a ogni novità",
    digest: "Raccogliere le novità e pubblicarle insieme, una volta al giorno o alla settimana",
    digestChoices: { off: "No (ognuna subito)", daily: "Ogni giorno", weekly: "Ogni settimana" },
    publish: "Pubblicare nei server che seguono (solo canali annunci)",
    subscription: "Quale iscrizione",
    anyFeed: "Solo questo feed; any per tutti",
    otherChannel: "Pubblicare invece in questo canale",
    anyComposer: "Solo su questa persona o questo gruppo; any per tutti",
    anyLabel: "Solo di questa etichetta; any per tutte",
    anyWork: "Solo su questo film, serie o videogioco; any per tutto",
    anyKind: "Solo questo tipo di novità; any per tutti",
    otherRole: "Ruolo da menzionare; @everyone per non menzionare nessuno",
    anyChoice: "any (senza questo filtro)",
    link: "Indirizzo dell’articolo",
    logChannel: "Il canale per questo",
    logOff: "Non avere più un canale del genere",
    none: "Questo server non ha ancora iscrizioni. `/subscriptions add` ne crea una in questo canale.",
    title: (count) => plural(count, `${count} iscrizione`, `${count} iscrizioni`),
    what: (kind, { composer, label, work }) =>
      [
        kind === undefined ? "Le novità" : newsOf[kind],
        composer === undefined ? "" : ` di ${composer}`,
        label === undefined ? "" : ` per ${label}`,
        work === undefined ? "" : ` su ${work}`,
      ].join(""),
    everyFeed: "tutti i feed",
    promise: (what, feed, channel, extras) => `${what} vanno in ${channel} (fonte: ${feed})${extras}.`,
    pinging: (role) => `, con menzione di ${role}`,
    inDigest: { daily: ", in un riepilogo quotidiano", weekly: ", in un riepilogo settimanale" },
    published: ", anche nei server che seguono il canale",
    nextDigestLine: (when) =>
      `Il prossimo riepilogo esce ${when}. Se fino ad allora non arriva nulla, non viene pubblicato nulla.`,
    lastDigestLine: (count, when) =>
      plural(
        count,
        `${count} novità era già raccolta; un ultimo riepilogo la porta ${when}.`,
        `${count} novità erano già raccolte; un ultimo riepilogo le porta ${when}.`,
      ),
    nextDigest: (when, count) =>
      count === 0 ? `prossimo riepilogo ${when}` : `prossimo riepilogo ${when}, finora ${count} novità`,
    quietNow: (when) => `Sono le ore di silenzio del server; quello che si pubblica arriva ${when}.`,
    added: (id, promise) =>
      `Fatto. ${promise}\nIl suo id è \`${id}\`; \`/subscriptions test\` mostra che aspetto avrà.`,
    historyHint:
      "Lì concedimi anche «Leggi la cronologia messaggi»: dopo un’interruzione guardo nel canale prima di pubblicare di nuovo.",
    removed: (id, promise) => `Iscrizione \`${id}\` terminata. Finora: ${promise}\nSi può annullare entro un’ora.`,
    undo: "Annulla",
    undone: (promise) => `Annullato. ${promise}`,
    undoTooLate: "Non si può più annullare. `/subscriptions add` ne crea una nuova.",
    edited: (id, promise) => `Iscrizione \`${id}\` modificata. ${promise}`,
    nothingToEdit: "Indica almeno una modifica, come `channel` o `composer`. Il valore `any` toglie un filtro.",
    stillPaused: (id) => `È ancora in pausa; \`/subscriptions resume subscription: ${id}\` la riprende.`,
    pausedNow: (id) =>
      `L’iscrizione \`${id}\` da ora è in pausa. Le 200 novità più recenti che arrivano intanto vengono conservate; \`/subscriptions resume subscription: ${id}\` la riprende e le propone.`,
    pausedAlready: (id, why) => `L’iscrizione \`${id}\` è già ferma: ${why}.`,
    resumed: (promise) => `Si riparte. ${promise}`,
    alsoResting: (ids) => `Anche queste sono in pausa lì: ${ids.map((id) => `\`${id}\``).join(", ")}.`,
    allChoice: (count) => `all (i ${count} in pausa)`,
    noneRests: "Niente è in pausa in questo server.",
    resumedAll: (count) => plural(count, `${count} abbonamento riprende.`, `${count} abbonamenti riprendono.`),
    heldAfterAll: (ids) =>
      `Qualcosa è stato trattenuto per ${list(ids.map((id) => `\`${id}\``))}: \`/subscriptions resume\` con quell’id lo propone.`,
    stillResting: (count) =>
      plural(count, `${count} non può ancora riprendere:`, `${count} non possono ancora riprendere:`),
    notPaused: (promise) => `Non era in pausa. ${promise}`,
    channelGone: (channel, id) =>
      `Non vedo ${channel}: è stato eliminato, o è un thread archiviato. \`/subscriptions edit subscription: ${id} channel: …\` sposta l’iscrizione in un altro canale.`,
    restsFirst: (id) =>
      `Questa iscrizione è in pausa. Prima \`/subscriptions resume subscription: ${id}\` la riprende.`,
    held: (count) => plural(count, `${count} novità è stata conservata.`, `${count} novità sono state conservate.`),
    heldForDigest: (count) =>
      plural(
        count,
        `${count} novità è stata conservata: uscirebbe in un riepilogo.`,
        `${count} novità sono state conservate: uscirebbero in un solo riepilogo.`,
      ),
    heldTooMany: (count) =>
      `${count} novità sono state conservate: 20 avrebbero un messaggio ciascuna, un riepilogo nominerebbe le altre.`,
    postThem: "Pubblica",
    skipThem: "Salta",
    heldPosted: (messages, summarised, channel) => {
      if (messages + summarised === 0) return "Non c’è più nulla in attesa.";
      if (messages === 0)
        return `Fatto: ${plural(summarised, `${summarised} novità va`, `${summarised} novità vanno`)} ora in ${channel}, in un solo riepilogo.`;
      const first = plural(messages, `${messages} messaggio va`, `${messages} messaggi vanno`);
      const rest =
        summarised === 0 ? "" : `, e un riepilogo ne nomina ${plural(summarised, "un altro", `altri ${summarised}`)}`;
      return `Fatto: ${first} ora in ${channel}, dal meno recente${rest}.`;
    },
    heldSkipped: (count) => plural(count, `${count} novità saltata.`, `${count} novità saltate.`),
    lastSent: (when, link) => `ultimo messaggio ${when}${link === "" ? "" : ` · ${link}`}`,
    neverSent: "ancora nulla di pubblicato",
    nowHeld: (count) => plural(count, `${count} conservata`, `${count} conservate`),
    active: "attiva",
    pausedBy: (who) => `messa in pausa da ${who}`,
    logSet: (channel) =>
      `Fatto. Quando un canale mi viene chiuso, lo dico una volta in ${channel}. Lo vedrà chiunque possa leggere lì.`,
    logUnset:
      "Fatto. Quando un canale mi viene chiuso, lo dico nel canale di sistema del server, altrimenti a chi ha creato l’iscrizione.",
    logShown: (channel) =>
      `Quando un canale mi viene chiuso, lo dico in ${channel}. \`/subscriptions log channel:\` lo cambia, \`/subscriptions log off: True\` lo toglie.`,
    logNone:
      "Non c’è un canale di log: quando un canale mi viene chiuso, lo dico nel canale di sistema del server, altrimenti a chi ha creato l’iscrizione. `/subscriptions log channel:` ne sceglie uno.",
    message: "Vai al messaggio",
    historyTitle: (id) => `Cosa ha pubblicato l’iscrizione ${id}`,
    historyNone: (promise) => `Non ha ancora pubblicato nulla. ${promise}`,
    historySummary: (count) => `Un riepilogo di ${count} novità`,
    historyDigest: (count) => `Un riepilogo periodico di ${count} novità`,
    historyRefused: (reason) => `non pubblicato: ${reason}`,
    historyUnconfirmed: "non si è potuto sapere se è stato pubblicato",
    historyGone: "una novità che non si conosce più",
    whyTitle: "Perché, o perché no",
    whyNoLink: "Questo non è un indirizzo web. Copia dal browser l’indirizzo dell’articolo; comincia con https://.",
    whyUnknown: (feeds) =>
      `Nessun feed ha ancora portato un articolo con questo indirizzo. Leggo ${feeds}; controlla l’indirizzo, o aspetta qualche minuto se è recente.`,
    whyKinds: {
      "composer-assignment": "la notizia di chi scriverà delle musiche",
      other: "qualcosa di diverso da una novità su un album, un brano o un libro",
    },
    whyNoPreview: (kind, feed) =>
      `L’ha portato ${feed}, e l’ho letto come ${kind}. Si annunciano solo novità su album, brani e libri.`,
    whyPrimed: (feed) =>
      `Era già in ${feed} quando ho letto quel feed per la prima volta. Quello che c’è in quel momento non viene mai annunciato.`,
    whyNobody: "Questo server non ha iscrizioni. `/subscriptions add` ne crea una.",
    whyFilter: {
      feedId: "dal filtro `feed`",
      kind: "dal filtro `kind`",
      composer: "dal filtro `composer`",
      label: "dal filtro `label`",
      work: "dal filtro `work`",
    },
    whyFiltered: (filter, wanted, stated) => `escluso ${filter}: vuole ${wanted}, e l’articolo dice ${stated}`,
    whyStatesNothing: "nulla in merito",
    whySent: (when, link) => `pubblicato ${when} · ${link}`,
    whySummarised: (when, link) => `nominato in un riepilogo ${when}${link === "" ? "" : ` · ${link}`}`,
    whyInDigest: (when, link) => `nominato nel riepilogo periodico ${when}${link === "" ? "" : ` · ${link}`}`,
    whyGathered: (when) => `in attesa del riepilogo: ${when}`,
    whyQuiet: (when) => `in attesa della fine delle ore di silenzio: ${when}`,
    whyWaiting: (when) => `in attesa di essere pubblicato (trovato ${when})`,
    whyHeld: (reason, when) => `conservato (${when}): ${reason}`,
    whySkipped: (when) => `conservato durante la pausa, e saltato da chi amministra ${when}`,
    whyRefused: (reason) => `non pubblicato: ${reason}`,
    whyEarlier: (when) => `l’articolo è stato trovato prima che questa iscrizione esistesse (creata ${when})`,
    whyChanged: (when) => `l’articolo è stato trovato prima dell’ultima modifica di questa iscrizione (${when})`,
    whyNot: "corrisponde, eppure non era previsto nessun messaggio",
    whyMore: (count) => plural(count, "e un’altra iscrizione", `e altre ${count} iscrizioni`),
    exists: (id) => `Questo server ha già questa iscrizione: \`${id}\`. \`/subscriptions list\` le mostra tutte.`,
    full: (max) =>
      `Questo server ha già ${max} iscrizioni, il massimo. Prima terminane una con \`/subscriptions remove\`.`,
    unknownFeed: (typed) =>
      `Non c’è nessun feed chiamato ${typed}. Scegline uno dall’elenco che appare mentre scrivi, o non indicarlo per averli tutti.`,
    unknown: (typed) =>
      `L’iscrizione ${typed} non è stata trovata qui. \`/subscriptions list\` mostra quelle di questo server.`,
    missing: (channel, permissions) =>
      `Non posso ancora pubblicare in ${channel}: mi manca ${permissions}. Concedilo nelle impostazioni del canale, alla voce Permessi, poi usa di nuovo questo comando.`,
    notAnnouncement: (channel) =>
      `${channel} non è un canale annunci, quindi da lì non si può pubblicare altrove. Lascia stare \`publish\`, o scegli un canale annunci.`,
    forumWithoutTag: (channel) =>
      `Ogni post in ${channel} vuole un tag, e non ce n’è uno che io possa dare. Aggiungi al forum un tag aperto a tutti, come «Album announced», oppure non richiederlo.`,
    wrongChannel: (channel) =>
      `In ${channel} non posso pubblicare. Scegli un canale testuale, un canale annunci, un thread o un forum.`,
    everyoneRole: "Le novità non menzionano mai tutti. Scegli un ruolo per chi vuole saperne.",
    paused: (reason) => `in pausa: ${reason}`,
    closedNotice: (channel, reason, ids, at) => {
      const [first = ""] = ids;
      const which = plural(
        ids.length,
        `L’iscrizione \`${first}\` è in pausa`,
        `${ids.length} iscrizioni sono in pausa`,
      );
      return `Non posso più pubblicare in ${channel}: ${reason}. ${which} dal <t:${at}:f>, e quello che arriva intanto viene conservato. Quando i permessi del canale sono a posto, \`/subscriptions resume subscription: ${first}\` la riprende; \`/subscriptions edit\` la sposta in un altro canale.`;
    },
    testMark: "Prova · ecco che aspetto ha qui una novità",
    tested: (channel) => `C’è una prova in ${channel}.`,
    nothingToTest:
      "Non si conosce ancora nessuna novità che corrisponda a questa iscrizione, quindi non c’è nulla da mostrare. Pubblicherà la prima che arriva.",
    testFailed: (channel, reason) =>
      `La prova non è arrivata in ${channel}: ${reason} Controlla i permessi del canale e riprova.`,
    page: (page, pages) => `Pagina ${page} di ${pages}`,
  },
  feeds: {
    description: "Quali feed vengono letti per questo server",
    list: "Mostrare i feed e come stanno",
    add: "Leggere un feed in più, solo per questo server",
    remove: "Non leggere più un feed aggiunto da questo server",
    url: "Indirizzo del feed, o del sito che lo offre",
    name: "Come chiamarlo (come si chiama da sé se non indicato)",
    feed: "Quale dei feed di questo server",
    title: (count) => `${count} feed`,
    none: "Nessun feed viene ancora letto. `/feeds add url:` ne aggiunge uno per questo server.",
    own: "di questo server",
    known: "noto a tutti",
    link: "Apri",
    notAsked: "non ancora interrogato",
    neverAnswered: "non ha ancora risposto",
    answered: (when) => `ultima risposta ${when}`,
    failing: (times, reason) => `**fallito ${plural(times, "una volta", `${times} volte`)}:** ${reason}`,
    next: (when) => `prossimo tentativo ${when}`,
    noAddress: (typed) =>
      `${typed} non è un indirizzo web. Copialo dal browser; somiglia a \`https://example.org/feed\`.`,
    noFeed: (address, reason) =>
      `A ${address} non si è potuto leggere nessun feed. ${reason}\nControlla l’indirizzo, o cerca su quel sito un link chiamato RSS o Feed.`,
    full: (max) => `Questo server ha già ${max} feed propri, il massimo. Prima togline uno con \`/feeds remove\`.`,
    knownAlready: (name) =>
      `Questo feed è già noto a tutti come ${name}. \`/subscriptions add feed:\` crea un’iscrizione.`,
    ownAlready: (name) =>
      `Questo server ha già questo feed come ${name}. \`/subscriptions add feed:\` crea un’iscrizione.`,
    nameTaken: (name) => `Un altro feed si chiama già ${name}. Scegli un \`name\` diverso.`,
    added: (name, address) => `Fatto. **${name}** da ora viene letto per questo server: ${address}`,
    fromPage: "Quello che hai indicato era una pagina; questo è il feed che offre.",
    others: (addresses) => `La pagina offre anche ${list(addresses)}.`,
    heard:
      "Quello che contiene ora non viene annunciato. Le novità andranno dove le vogliono le iscrizioni di questo server.",
    unheard: (name) =>
      `Nessuna iscrizione lo vuole ancora: \`/subscriptions add feed: ${name}\` pubblica le sue novità in un canale. Quello che contiene ora non viene annunciato.`,
    latest: "**I suoi ultimi articoli, come verrebbero annunciati:**",
    empty: "Al momento è vuoto.",
    untitled: "Un articolo senza titolo",
    noPreview: (kind) => `nessun annuncio: ${kind}`,
    morePreviews: (count) =>
      plural(count, "e un’altra novità dallo stesso articolo", `e altre ${count} novità dallo stesso articolo`),
    unknown: (typed) => `Questo server non ha un feed ${typed} tutto suo. \`/feeds list\` mostra quelli che ha.`,
    notYours: (name) =>
      `**${name}** è noto a tutti e non si può togliere. Le iscrizioni con \`feed:\` seguono un solo feed.`,
    removed: (name, ids) => {
      const which = list(ids.map((id) => `\`${id}\``));
      const ended =
        ids.length === 0
          ? "Nessuna iscrizione lo nominava."
          : plural(
              ids.length,
              `L’iscrizione ${which} lo nominava e termina con esso.`,
              `Le iscrizioni ${which} lo nominavano e terminano con esso.`,
            );
      return `**${name}** tolto. ${ended}\nSi può annullare entro un’ora.`;
    },
    undone: (name, ids) => {
      const which = list(ids.map((id) => `\`${id}\``));
      const back = plural(ids.length, `torna la sua iscrizione: ${which}`, `tornano le sue iscrizioni: ${which}`);
      return ids.length === 0
        ? `Annullato. **${name}** viene letto di nuovo.`
        : `Annullato. **${name}** viene letto di nuovo, e ${back}.`;
    },
    undoTooLate: "Non si può più annullare. `/feeds add` aggiunge di nuovo il feed.",
  },
  settings: {
    title: "Come e quando questo server riceve le novità",
    timeZone: "Il fuso orario di questo server: una città, un paese, UTC+2",
    language: "La lingua degli annunci in questo server",
    autoLanguage: "Come nell’impostazione di Discord per questo server",
    languages: {
      en: "Inglese",
      fr: "Francese",
      de: "Tedesco",
      es: "Spagnolo",
      it: "Italiano",
      ja: "Giapponese",
    },
    digestHour: "L’ora a cui escono i riepiloghi, da 0 a 23",
    digestDay: "Il giorno in cui escono i riepiloghi settimanali",
    quietHours: "Quando non si pubblica nulla, come 22-7; off per toglierle",
    days: {
      monday: "lunedì",
      tuesday: "martedì",
      wednesday: "mercoledì",
      thursday: "giovedì",
      friday: "venerdì",
      saturday: "sabato",
      sunday: "domenica",
    },
    offChoice: "off (nessuna ora di silenzio)",
    zoneChoice: (zone, now) => `${zone} (lì sono le ${now})`,
    zoneLine: (zone, now) => `**Fuso orario** ${zone}, dove ora sono le ${now}`,
    languageLine: (language, isChosen) =>
      isChosen
        ? `**Lingua** ${language}`
        : `**Lingua** ${language}, come nell’impostazione di Discord per questo server`,
    digestLine: (hour, day) => `**Riepiloghi** alle ${hour}; quelli settimanali di ${day}`,
    nextLine: {
      daily: (when) => `Il prossimo riepilogo quotidiano esce ${when}.`,
      weekly: (when) => `Il prossimo riepilogo settimanale esce ${when}.`,
    },
    quietLine: (hours) =>
      `**Ore di silenzio** ${hours}: quello che arriva allora viene pubblicato quando finiscono, dal meno recente, e solo allora vengono menzionati i ruoli`,
    noQuietLine: "**Ore di silenzio** nessuna; `/subscriptions settings quiet-hours: 22-7` le imposta",
    quietNow: (when) => `Sono in corso; finiscono ${when}.`,
    unknownZone: (typed, nearest) =>
      nearest.length === 0
        ? `Non conosco nessun fuso orario ${typed}. Indica una grande città del tuo fuso, come Roma, o scrivilo come UTC+2.`
        : `Quale fuso orario è ${typed}? Ci somiglia: ${nearest.join(", ")}.`,
    unknownHours: (typed) =>
      `Non capisco ${typed} come ore di silenzio. Scrivi quando iniziano e finiscono, come 22-7 o 22:30-07:00, oppure off.`,
  },
  help: {
    description: "Cosa so fare, e come",
    topic: "Cosa spiegare",
    title: "Fantastique",
    intro: "Musica per fantascienza, fantasy e horror: cercala, e scopri per primo i nuovi album.",
    topics: {
      lookups: {
        name: "Ricerche",
        lines: [
          "`/soundtrack title: alien goldsmith` trova la colonna sonora di un film, una serie o un videogioco. Gli errori di battitura sono perdonati.",
          "`/composer name: bernard herrmann` mostra una vita in musica, decennio per decennio.",
          "`/book about: 1956` dice quale libro *Musique Fantastique* tratta un anno, un film o un nome.",
          "`Find soundtrack` nel menu di un messaggio (tieni premuto o clic destro, poi App) trova ciò di cui parla.",
          "Pulsanti e menu sotto una risposta portano avanti: ad altre opere con quel nome, brani, edizioni, nomi, un’intera saga.",
          "Un attimo dopo la risposta può arricchirsi di copertina, edizione e un modo per ascoltare, da MusicBrainz, Cover Art Archive e iTunes Store.",
          "Aggiungi `private: True` a una qualsiasi e solo tu vedrai la risposta.",
        ],
      },
      news: {
        name: "Novità",
        lines: [
          "`/previews` mostra gli ultimi brani in anteprima, gli album annunciati e le uscite.",
          "`/previews when: Prossime uscite` è il calendario di quello che deve ancora arrivare.",
          "`/follow composer: Jeff Russo` ti porta le sue novità in privato, ognuna una volta sola; `label` e `work` fanno lo stesso.",
          "`/following` mostra quello che segui e permette di smettere. Le novità non arrivano? Dice anche se i miei messaggi ti raggiungono.",
        ],
      },
      subscriptions: {
        name: "Iscrizioni",
        lines: [
          "`/subscriptions add channel: #previews` pubblica lì ogni novità, una volta (serve «Gestisci server»).",
          "Restringi con `composer`, `label`, `work`, `kind` o `feed`; menziona un ruolo con `role`.",
          "`/subscriptions test` mostra che aspetto avrà; `list`, `edit`, `pause`, `resume` e `remove` fanno quello che dicono.",
          "`/feeds add url:` legge un feed in più solo per questo server; `/feeds list` mostra come stanno tutti.",
          "`digest: Ogni settimana` raccoglie le novità e le pubblica insieme; `/subscriptions settings` imposta ora, fuso orario e ore di silenzio.",
          "`/subscriptions history` mostra cosa è andato dove, `why` perché un articolo non è arrivato; `log` sceglie il canale in cui segnalo i canali chiusi.",
        ],
      },
      privacy: {
        name: "Privacy",
        lines: [
          "Conservato: per ogni iscrizione e ogni feed proprio di un server, il server e le impostazioni, e chi l’ha creato; per ogni annuncio, quale messaggio è diventato.",
          "Conservato anche: quello che segui, quali messaggi diretti ne sono nati, e la loro lingua. `/following` ne termina uno, o tutti.",
          "Non conservato: quello che scrivi nelle ricerche, e i messaggi degli altri. Dopo un arresto anomalo cerco i miei messaggi tra gli ultimi di un canale, e non tengo nulla degli altri.",
          "Una ricerca può interrogare MusicBrainz, Cover Art Archive e iTunes Store. Ricevono un titolo, così come l’hai scritto solo se qui non si è trovato nulla, e mai chi ha chiesto.",
          "`/subscriptions remove` elimina un’iscrizione, definitivamente dopo circa un’ora; se mi rimuovi da un server, vengono eliminate tutte le sue iscrizioni, la loro cronologia, i suoi feed e le sue impostazioni.",
        ],
      },
    },
    status: (at, waiting) =>
      [
        at === undefined
          ? "Mi sono appena svegliato."
          : `Sono all’opera; ho cercato novità l’ultima volta <t:${at}:R>.`,
        ...(waiting === 0 ? [] : [plural(waiting, "1 annuncio è in arrivo.", `${waiting} annunci sono in arrivo.`)]),
      ].join(" "),
    trouble: "La mia memoria fa i capricci in questo momento: non si perde nulla, ma le novità possono tardare.",
    version: (version) => `Versione ${version}`,
  },
  permissions: {
    viewChannel: "Visualizza canale",
    sendMessages: "Invia messaggi",
    sendMessagesInThreads: "Invia messaggi nei thread",
    embedLinks: "Incorpora link",
  },
  reasons: {
    paused: "l’iscrizione è in pausa",
    removed: "l’iscrizione è terminata",
    channelGone: "il canale non esiste più",
    guildLeft: "non sono più in quel server",
    channelHidden: "non vedo più il canale",
    permissionMissing: "mi manca un permesso nel canale",
    directMessagesClosed: "i messaggi diretti sono chiusi",
    noSharedGuild: "non abbiamo più server in comune",
    memberGone: "questo account non esiste più",
    tagMissing: "lì ogni post vuole un tag, e non ce n’è uno che io possa dare",
  },
  feedProblems: {
    unasked: "Il server ha detto che nulla è cambiato, anche se nessuno l’ha chiesto.",
    unchanged: "Il feed non è cambiato.",
    noServer: "Non c’è nessun server con questo nome.",
    noLookup: "Il nome del server non si è potuto risolvere.",
    refused: "Il server ha rifiutato la connessione.",
    brokeOff: "Il server ha interrotto la connessione.",
    answerBrokeOff: "Il server ha interrotto la sua risposta.",
    late: "Il server non ha risposto in tempo.",
    outOfReach: "Da qui il server non è raggiungibile.",
    manyHeaders: "Il server ha inviato più intestazioni di quante se ne possano leggere.",
    compressed: "La risposta era compressa in un modo illeggibile.",
    certificateExpired: "Il certificato del server è scaduto.",
    certificateOfOther: "Il certificato del server è intestato a un altro nome.",
    certificateOwn: "Il certificato del server è autofirmato.",
    certificateUnknown: "Il certificato del server non è firmato da nessuno di conosciuto.",
    noHttp: "La risposta del server non era HTTP corretto.",
    noTls: "Non è stato possibile stabilire una connessione sicura con il server.",
    stopped: "L’interrogazione è stata fermata.",
    notReached: "Il server non è stato raggiunto.",
    otherProtocol: "Si possono leggere solo indirizzi http e https.",
    withPassword: "Un indirizzo con nome utente o password non viene letto.",
    otherPort:
      "Si leggono solo le porte consuete 80 e 443, a meno che FEED_ALLOWED_HOSTS non nomini l’host con la sua porta.",
    noAddress: "Questo non è un indirizzo.",
    redirectedNowhere: "Il server ha reindirizzato a qualcosa che non è un indirizzo.",
    empty: "La risposta era vuota.",
    feedEmpty: "Il feed era vuoto.",
    notStored: "Non si è potuto conservare quello che ha portato il feed.",
    otherJson: "La risposta era JSON, ma non un JSON Feed.",
    damagedJson: "Il feed è danneggiato: il suo JSON non si è potuto leggere fino alla fine.",
    cutOff: "Il feed è danneggiato: si interrompe prima della fine.",
    page: "La risposta era una pagina web, non un feed.",
    challengePage: "La risposta era una pagina che chiede se a leggere è un browser, non un feed.",
    loginPage: "La risposta era una pagina che chiede di accedere, non un feed.",
    opml: "La risposta era un elenco di feed (OPML), non un feed.",
    sitemap: "La risposta era una mappa del sito, non un feed.",
    picture: "La risposta era un’immagine, non un feed.",
    xmlError: "La risposta era un messaggio di errore in XML, non un feed.",
    noFormat: "La risposta non era né RSS, né Atom, né JSON Feed.",
    noneOnSite: "Sul sito non è stato trovato nessun feed.",
    offeredUnreadable: "Il feed che offre non si può leggere.",
    tooLarge: "Il feed supera i 5 MB.",
  },
  feedFacts: {
    answered: (status, meaning) => `Il server ha risposto ${status}: ${meaning}.`,
    answeredOnly: (status) => `Il server ha risposto ${status}.`,
    redirectedSilently: (status) => `Il server ha risposto ${status} senza dire dove andare.`,
    unfinished: (seconds) => `Il server non ha finito la sua risposta entro ${seconds} secondi.`,
    notReachedFor: (code) => `Il server non è stato raggiunto (${code}).`,
    redirectedOften: (times) => `Il server ha reindirizzato più di ${times} volte.`,
    manyEntries: (number) => `Il feed ha più di ${number} voci.`,
    pageTitle: (title) => `Il suo titolo è «${title}».`,
    privateAddress: (host) =>
      `L’indirizzo di ${host} appartiene a una rete privata e non viene letto, a meno che FEED_ALLOWED_HOSTS non lo nomini.`,
  },
  statusMeanings: {
    nothing: "non ha nulla da mostrare",
    partOnly: "ha inviato solo una parte",
    misunderstood: "non ha capito la richiesta",
    wantsPassword: "chiede una password",
    wantsMoney: "vuole essere pagato",
    locked: "non lascia entrare il bot",
    nothingThere: "a questo indirizzo non c’è nulla",
    noFeedThere: "a questo indirizzo non ha nessun feed",
    gone: "il feed non esiste più",
    askedTooOften: "viene interrogato troppo spesso",
    forbidden: "non può mostrarlo per motivi legali",
    broken: "è fuori servizio",
    overloaded: "è sovraccarico o in manutenzione",
    challenge: "vuole vedere un browser (una verifica di Cloudflare)",
  },
  private: "Mostrare la risposta solo a te",
  notFound: {
    title: (typed) => `Nessun risultato per ${typed}.`,
    blank: "Non c’era nulla che potessi leggere.",
    nearest: (names) => `Ci somiglia: ${names}.`,
    soundtrackExample:
      "Prova con il titolo della locandina, se vuoi con compositore o anno: `/soundtrack title: the thing morricone`.",
    composerExample: "Prova solo con il cognome: `/composer name: goldsmith`.",
    pick: "Scegli tra i più simili",
  },
  errors: {
    needsManageServer:
      "Qui può farlo solo chi ha il permesso «Gestisci server». Chiedi a chi amministra questo server.",
    serverOnly: "Funziona solo in un server. Prova in uno di cui faccio parte anch’io.",
    unexpected: (reference) =>
      `Qualcosa è andato storto da parte mia. Riprova; se succede ancora, dai questo riferimento a chi mi gestisce: \`${reference}\`.`,
    tooMuch: (seconds) =>
      `Troppo in una volta sola. Riprova tra ${plural(seconds, "un secondo", `${seconds} secondi`)}.`,
    oldCommand: "Questo comando appartiene a una mia versione precedente. Scrivi `/` per vedere cosa so fare ora.",
    oldComponent: "Questo pulsante o menu appartiene a una mia versione precedente. Usa di nuovo il comando.",
  },
};
