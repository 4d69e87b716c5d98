import type { Book } from "../catalogue.ts";
import type { PreviewKind } from "../preview.ts";
import type { Phrases } from "./en.ts";
import { createGrammar } from "./grammar.ts";

const { plural, list, date, country } = createGrammar("de");

const newsOf: Readonly<Record<PreviewKind, string>> = {
  "track-premiere": "Neue Tracks",
  "album-announcement": "Album-Ankündigungen",
  "album-released": "Neu erschienene Alben",
  "book-news": "Neuigkeiten zu den Büchern",
};

function bookOf(status: Book["status"]): string {
  return status === "published" ? "Buch" : "Geplantes Buch";
}

/** Every sentence and word that a user can read, in German. */
export const de: Phrases = {
  language: "de",
  workKinds: { film: "Film", tv: "Serie", game: "Spiel", album: "Soundtrack-Album" },
  workKindMarks: { film: "", tv: "Serie", game: "Spiel", album: "Album" },
  genres: {
    sf: "Science-Fiction",
    fantasy: "Fantasy",
    horror: "Horror",
    animation: "Animation",
    superhero: "Superhelden",
  },
  formats: {
    digital: "Digital",
    cd: "CD",
    vinyl: "Vinyl",
    cassette: "Kassette",
    physical: "Physische Ausgabe",
  },
  editions: {
    original: "Originalausgabe",
    reissue: "Neuauflage",
    expanded: "Erweiterte Ausgabe",
    complete: "Komplette Ausgabe",
    "re-recording": "Neueinspielung",
  },
  previewKinds: {
    "track-premiere": "Track-Premiere",
    "album-announcement": "Album angekündigt",
    "album-released": "Album erschienen",
    "book-news": "Neues zum Buch",
  },
  country,
  date,
  list,
  comma: ", ",
  decade: (year) => `${year}er`,
  span: (from, to) => (from === to ? String(from) : `${from}–${to}`),
  quoted: (text) => `„${text}“`,
  andMore: (count) => plural(count, `und ${count} weiterer`, `und ${count} weitere`),
  jump: "Zu den Jahren springen",
  page: (page, pages) => `Seite ${page} von ${pages}`,
  fields: {
    composer: () => "Musik",
    author: "Autor",
    album: "Album",
    label: "Label",
    released: "Erschienen",
    releaseDate: "Erscheint am",
    formats: "Formate",
    editions: "Ausgaben",
    track: (count) => plural(count, "Track", "Tracks"),
    debutedBy: "Zuerst zu hören bei",
    links: "Links",
    otherSources: "Auch berichtet von",
    alsoKnownAs: "Auch bekannt als",
    franchise: "Reihe",
    inTheNews: "Aktuelles",
    knownFor: "Bekannt für",
    collaborators: "Arbeitet mit",
    members: "Mitglieder",
    memberOf: "Mitglied von",
    publisher: "Verlag",
    year: "Jahr",
    covers: "Behandelt",
    status: "Status",
  },
  links: {
    preOrder: "Vorbestellen",
    order: "Bestellen",
    listen: "Anhören",
    video: "Ansehen",
    post: "Zum Beitrag",
  },
  summary: {
    title: (count) => plural(count, `${count} weitere Neuigkeit`, `${count} weitere Neuigkeiten`),
    continued: "Fortsetzung",
  },
  digest: {
    title: {
      daily: (count) => `Soundtracks heute: ${plural(count, `${count} Neuigkeit`, `${count} Neuigkeiten`)}`,
      weekly: (count) => `Soundtracks der Woche: ${plural(count, `${count} Neuigkeit`, `${count} Neuigkeiten`)}`,
    },
  },
  season: (number) => `Staffel ${number}`,
  soundtrack: {
    description: "Finde die Musik eines Films, einer Serie oder eines Spiels",
    title: "Titel, gern mit Komponist oder Jahr: king kong steiner 1933",
    others: "Meintest du etwas anderes?",
    moreBy: (name) => `Mehr von ${name}`,
    about: (name) => `Über ${name}`,
    moreByOne: "Mehr von den Beteiligten",
    moreOf: (franchise) => `Mehr aus ${franchise}`,
    tracks: "Tracks",
    editions: "Alle Ausgaben",
    trackCount: (count) => plural(count, `${count} Track`, `${count} Tracks`),
    sources: (names) => `Mit Angaben von ${list(names)}`,
    preview: "Hörprobe (30 s)",
    releaseOn: (date) => `erscheint: ${date}`,
    fromPosts: (sites) => `Noch nicht im Katalog; bekannt durch ${list(sites)}.`,
    unknownComposer: "Komponist nicht verzeichnet",
    unusedScore: "Die dafür geschriebene Musik wurde nicht verwendet; zu hören ist andere.",
    gone: "Dieser Eintrag ist nicht mehr im Katalog. Tippe den Titel in `/soundtrack`, um den neuen zu finden.",
    goneNearest: "Dieser Eintrag ist nicht mehr im Katalog. Am nächsten kommt dieser:",
  },
  welcome: {
    text: "Hallo! Ich finde die Musik von Science-Fiction, Fantasy und Horror: probier `/soundtrack`. Neue Soundtrack-Alben, erste Tracks und Veröffentlichungen kündige ich auch an, jede Neuigkeit einmal.\nWer diesen Server verwalten darf, beginnt mit einem Klick: dann kommt alles Neue in diesen Kanal, und `/subscriptions edit` grenzt es ein. `/help` erklärt den Rest.",
    begin: "Hier ankündigen",
  },
  findSoundtrack: {
    others: "Auch in dieser Nachricht",
    none: "In dieser Nachricht habe ich keinen Film, keine Serie und kein Spiel gefunden. Titel in Anführungszeichen, kursiv oder mit Jahr erkenne ich am besten; `/soundtrack` nimmt alles, was du tippst.",
    onlyComposers: (names) => `Ein Werk, das ich kenne, nennt diese Nachricht nicht, dafür aber ${list(names)}:`,
    noText: "In dieser Nachricht steht kein Text, den ich lesen könnte.",
  },
  editionsCard: { more: (count) => plural(count, `und ${count} weitere Ausgabe`, `und ${count} weitere Ausgaben`) },
  tracks: {
    title: "Vorab zu hören",
    debutedBy: (who) => `zuerst bei ${who}`,
    none: "Davon ist kein Track mehr bekannt. `/previews` zeigt die letzten Neuigkeiten.",
  },
  franchise: {
    size: (works, years) => `${plural(works, `${works} Werk`, `${works} Werke`)} im Katalog, ${years}`,
    open: "Eines dieser Werke öffnen",
    gone: "Diese Reihe ist nicht mehr im Katalog. Tippe einen ihrer Titel in `/soundtrack`.",
  },
  composer: {
    description: "Wer die Musik geschrieben hat, und was noch",
    name: "Name einer Person oder Gruppe",
    group: "Gruppe",
    life: (born, died) => {
      if (born !== undefined && died !== undefined) return `${born} – ${died}`;
      if (born !== undefined) return `Geboren: ${born}`;
      return died === undefined ? "" : `Gestorben: ${died}`;
    },
    works: (count, years) => `${plural(count, `${count} Werk`, `${count} Werke`)} im Katalog, ${years}`,
    noWorks: "Noch keine Werke im Katalog",
    asMember: (group) => `mit ${group}`,
    open: "Eines dieser Werke öffnen",
    circle: "Jemanden aus dem Umfeld öffnen",
    earlier: "Vorige Seite",
    later: "Nächste Seite",
    gone: "Dieser Eintrag ist nicht mehr im Katalog. Tippe den Namen in `/composer`, um neu zu suchen.",
    wrote: (composer, work) => `${composer} hat die Musik zu ${work} geschrieben.`,
    goneNearest: "Dieser Eintrag ist nicht mehr im Katalog. Am nächsten kommt dieser:",
  },
  book: {
    description: "Die Musique-Fantastique-Bücher von Randall D. Larson",
    volume: "Welches Buch",
    about: "Ein Film, ein Name oder ein Jahr: welches Buch davon handelt",
    series: "Musique Fantastique",
    seriesLine: "Randall D. Larsons Bücher über die Musik von Science-Fiction-, Fantasy- und Horrorfilmen.",
    by: (author) => `Von ${author}`,
    status: { published: "Erschienen", planned: "Geplant, noch nicht erschienen" },
    period: (from, to) => `Filmmusik von ${from} bis ${to}`,
    line: (book, status, years) => `${bookOf(status)} über diese Jahre: *${book}* (${years})`,
    composerLine: (book, status, years, count, all) => {
      const works = count === all ? "die Jahre dieser Werke" : `die Jahre von ${count} der ${all} Werke`;
      return `${bookOf(status)} über ${works}: *${book}* (${years})`;
    },
    pick: "Eines der Bücher öffnen",
    aboutLink: "Über die Bücher",
    newsLink: "Wie es mit dem nächsten vorangeht",
    gone: "Dieses Buch steht nicht mehr in der Liste. `/book` allein zeigt alle.",
    noneCovers: (about) => `Noch kein angekündigtes Buch behandelt ${about}. Das sind alle:`,
    unknown: (typed) => `Ein Buch namens ${typed} gibt es nicht. Das sind alle:`,
    notUnderstood: (typed) =>
      `Ich kenne weder Film noch Namen noch Jahr zu ${typed}. Versuch es mit \`/book about: King Kong\` oder \`/book about: 1956\`.`,
    covers: (about, book, years) => `*${book}* behandelt ${years} und damit auch ${about}.`,
    coversPart: (about, book, years) => `*${book}* behandelt ${years}, also einen Teil: ${about}.`,
    willCover: (about, book, years) => `*${book}* soll ${years} behandeln und damit auch ${about}.`,
    coversSome: (about, count, all, book, years) =>
      `*${book}* behandelt ${years}: ${count} von ${all} Werken im Katalog von ${about} stammen aus dieser Zeit.`,
    coversNot: (about, book, years) => `*${book}* behandelt ${years}, also nicht ${about}.`,
    theDecade: (year) => `die **${year}er**`,
    periodUnknown: (about, book) =>
      `Welche Jahre *${book}* behandeln wird, ist noch nicht angekündigt; ob ${about} darin vorkommt, kann ich also nicht sagen.`,
    also: (books) => `Diese Zeit behandelt auch: ${books}.`,
  },
  previews: {
    description: "Soundtrack-Neuigkeiten: was angekündigt wurde und was als Nächstes erscheint",
    when: "Letzte Neuigkeiten oder kommende Veröffentlichungen",
    recent: "Letzte Neuigkeiten",
    upcoming: "Kommende Veröffentlichungen",
    composer: "Nur von diesem Namen",
    label: "Nur dieses Label",
    kind: "Nur diese Art von Neuigkeiten",
    by: (composer) => `von ${composer}`,
    from: (label) => `bei ${label}`,
    only: (filters) => `Nur: ${filters}`,
    nothingYet:
      "Noch keine Neuigkeiten. Sie erscheinen hier, sobald ein Feed welche bringt; `/subscriptions add` postet sie in einem Kanal deines Servers.",
    nothingMatches: (filters) =>
      `Nichts unter den letzten Neuigkeiten (nur: ${filters}). Versuch es mit weniger Filtern.`,
    nothingUpcoming:
      "Keine Veröffentlichung mit festem Datum steht noch aus. Vielleicht sagen die letzten Neuigkeiten mehr.",
    nothingUpcomingMatches: (filters) =>
      `Keine Veröffentlichung mit festem Datum steht noch aus (nur: ${filters}). Versuch es mit weniger Filtern.`,
    all: "Alles zeigen",
    thisWeek: "Diese Woche",
    nextWeek: "Nächste Woche",
    weekOf: (day) => `Woche ab ${day}`,
    newer: "Neuer",
    older: "Älter",
    sooner: "Früher",
    later: "Später",
  },
  follow: {
    description: "Neuigkeiten zu einer Person, einem Label oder Werk per Direktnachricht",
    options: {
      composer: "Neuigkeiten zu dieser Person oder Gruppe",
      label: "Neuigkeiten von diesem Label",
      work: "Neuigkeiten zu diesem Film, dieser Serie oder diesem Spiel",
    },
    subjects: { composer: "Komponist", label: "Label", work: "Werk" },
    onlyOne:
      "Bitte nur eins von `composer`, `label` und `work` auf einmal: Für jedes davon rufst du `/follow` einmal auf.",
    nameOne: "Gib `composer`, `label` oder `work` an, zum Beispiel `/follow composer: Jeff Russo`.",
    added: (name) => `Erledigt. Neuigkeiten zu ${name} bekommst du per Direktnachricht; \`/following\` beendet das.`,
    unlisted: (subject) => {
      const none = { composer: "keinen Komponisten", label: "kein Label", work: "kein Werk" }[subject];
      return `Der Katalog kennt ${none} mit diesem Namen, also zählt, was du getippt hast. Nicht gemeint? \`/following\` beendet es.`;
    },
    latest: (title, link) => `Das Neueste bisher: **${title}**${link === "" ? "" : ` · ${link}`}`,
    exists: (name) => `Du folgst ${name} schon. \`/following\` zeigt alles, dem du folgst.`,
    full: (max) => `Du folgst schon ${max} Dingen, mehr geht nicht. Beende erst eins mit \`/following\`.`,
    button: (name) => `${name} folgen`,
    workButton: {
      film: "Diesem Film folgen",
      tv: "Dieser Serie folgen",
      game: "Diesem Spiel folgen",
      album: "Diesem Soundtrack folgen",
    },
    why: (names, more) => `Du folgst: ${more > 0 ? `${names.join(", ")} und ${more} weiteren` : list(names)}.`,
    listDescription: "Wem und was du folgst, und wie du es beendest",
    title: (count) => plural(count, `Du folgst ${count} Sache`, `Du folgst ${count} Sachen`),
    none: "Du folgst noch nichts. Los geht's mit `/follow composer: Jeff Russo`.",
    gone: "Dem folgst du nicht mehr. `/following` zeigt, wem und was du folgst.",
    end: (name) => `${name} nicht mehr folgen`,
    ended: (name) => `Erledigt. ${name} folgst du nicht mehr.`,
    again: "Wieder folgen",
    endAll: "Alles beenden",
    endAllQuestion: (count) =>
      count === 1 ? "Das Einzige beenden, dem du folgst?" : `Alle ${count} beenden, denen du folgst?`,
    endAllYes: "Ja, alles beenden",
    keep: "Behalten",
    endedAll: "Erledigt. Du folgst nichts mehr, die Liste ist gelöscht.",
    unreachable: (since) =>
      `Meine Direktnachrichten erreichen dich seit dem ${since} nicht: Erlaube Direktnachrichten in den Privatsphäre-Einstellungen eines Servers, auf dem wir beide sind, dann kommt die nächste Neuigkeit an (was du verpasst hast, steht in \`/previews\`).`,
  },
  subscriptions: {
    description: "Was dieser Server erfährt, und wo",
    add: "Neuigkeiten in einem Kanal posten",
    list: "Die Abos dieses Servers zeigen",
    edit: "Ein Abo ändern: nur das, was du angibst",
    pause: "Ein Abo ruhen lassen; was inzwischen kommt, wird aufgehoben",
    resume: "Ein ruhendes Abo fortsetzen",
    remove: "Ein Abo beenden",
    history: "Was ein Abo gepostet hat, und wann",
    why: "Warum ein Beitrag hier angekündigt wurde oder nicht",
    log: "Wo ich Admins sage, dass ein Kanal für mich geschlossen ist",
    test: "Die letzte passende Neuigkeit als Test posten",
    settings: "Wie dieser Server Neuigkeiten erfährt: Sprache, Zeitzone, Sammelposts, Ruhezeiten",
    feed: "Nur dieser Feed (sonst alle)",
    channel: "Wo gepostet wird (sonst in diesem Kanal)",
    composer: "Nur Neuigkeiten zu dieser Person oder Gruppe",
    label: "Nur Neuigkeiten von diesem Label",
    work: "Nur Neuigkeiten zu diesem Film, dieser Serie oder diesem Spiel",
    kind: "Nur diese Art von Neuigkeiten",
    role: "Rolle, die jedes Mal erwähnt wird",
    digest: "Neuigkeiten sammeln und zusammen posten, einmal am Tag oder in der Woche",
    digestChoices: { off: "Aus (jede sofort)", daily: "Täglich", weekly: "Wöchentlich" },
    publish: "Für folgende Server veröffentlichen (nur in Ankündigungskanälen)",
    subscription: "Welches Abo",
    anyFeed: "Nur dieser Feed; any für alle",
    otherChannel: "Stattdessen in diesem Kanal posten",
    anyComposer: "Nur zu dieser Person oder Gruppe; any für alle",
    anyLabel: "Nur von diesem Label; any für alle",
    anyWork: "Nur zu diesem Film, dieser Serie oder diesem Spiel; any für alle",
    anyKind: "Nur diese Art von Neuigkeiten; any für alle",
    otherRole: "Rolle, die erwähnt wird; @everyone für keine",
    anyChoice: "any (ohne diesen Filter)",
    link: "Adresse des Beitrags",
    logChannel: "Der Kanal dafür",
    logOff: "Keinen solchen Kanal mehr haben",
    none: "Dieser Server hat noch keine Abos. `/subscriptions add` beginnt eines in diesem Kanal.",
    title: (count) => plural(count, `${count} Abo`, `${count} Abos`),
    what: (kind, { composer, label, work }) =>
      [
        kind === undefined ? "Neuigkeiten" : newsOf[kind],
        composer === undefined ? "" : ` von ${composer}`,
        label === undefined ? "" : ` bei ${label}`,
        work === undefined ? "" : ` zu ${work}`,
      ].join(""),
    everyFeed: "allen Feeds",
    promise: (what, feed, channel, extras) => `${what} aus ${feed} kommen in ${channel}${extras}.`,
    pinging: (role) => `, mit Erwähnung von ${role}`,
    inDigest: { daily: ", in einem täglichen Sammelpost", weekly: ", in einem wöchentlichen Sammelpost" },
    published: ", veröffentlicht für folgende Server",
    nextDigestLine: (when) =>
      `Der nächste Sammelpost kommt ${when}. Ist bis dahin nichts gekommen, wird nichts gepostet.`,
    lastDigestLine: (count, when) =>
      plural(
        count,
        `${count} Neuigkeit war schon gesammelt; ein letzter Sammelpost bringt sie ${when}.`,
        `${count} Neuigkeiten waren schon gesammelt; ein letzter Sammelpost bringt sie ${when}.`,
      ),
    nextDigest: (when, count) =>
      count === 0
        ? `nächster Sammelpost ${when}`
        : `nächster Sammelpost ${when}, bisher ${plural(count, `${count} Neuigkeit`, `${count} Neuigkeiten`)}`,
    quietNow: (when) => `Der Server hat gerade Ruhezeit; was gepostet wird, kommt ${when}.`,
    added: (id, promise) =>
      `Erledigt. ${promise}\nDie ID ist \`${id}\`; \`/subscriptions test\` zeigt, wie es aussehen wird.`,
    historyHint:
      "Gib mir dort bitte auch „Nachrichtenverlauf anzeigen“: Nach einem Ausfall schaue ich in den Kanal, bevor ich etwas noch einmal poste.",
    removed: (id, promise) =>
      `Abo \`${id}\` beendet. Bisher galt: ${promise}\nDas lässt sich eine Stunde lang rückgängig machen.`,
    undo: "Rückgängig",
    undone: (promise) => `Rückgängig gemacht. ${promise}`,
    undoTooLate: "Das lässt sich nicht mehr rückgängig machen. `/subscriptions add` legt ein neues an.",
    edited: (id, promise) => `Abo \`${id}\` geändert. ${promise}`,
    nothingToEdit:
      "Gib mindestens eine Änderung an, etwa `channel` oder `composer`. Der Wert `any` nimmt einen Filter weg.",
    stillPaused: (id) => `Es ruht noch; \`/subscriptions resume subscription: ${id}\` setzt es fort.`,
    pausedNow: (id) =>
      `Abo \`${id}\` ruht ab jetzt. Die neuesten 200 Neuigkeiten, die inzwischen kommen, werden aufgehoben; \`/subscriptions resume subscription: ${id}\` setzt es fort und bietet sie an.`,
    pausedAlready: (id, why) => `Abo \`${id}\` ruht schon: ${why}.`,
    resumed: (promise) => `Es geht weiter. ${promise}`,
    alsoResting: (ids) => `Dort ruhen auch: ${ids.map((id) => `\`${id}\``).join(", ")}.`,
    allChoice: (count) => `all (die ${count}, die ruhen)`,
    noneRests: "Auf diesem Server ruht nichts.",
    resumedAll: (count) => plural(count, `${count} Abo läuft weiter.`, `${count} Abos laufen weiter.`),
    heldAfterAll: (ids) =>
      `Für ${list(ids.map((id) => `\`${id}\``))} wurde etwas zurückgehalten: \`/subscriptions resume\` mit dieser ID bietet es an.`,
    stillResting: (count) =>
      plural(count, `${count} kann noch nicht weiterlaufen:`, `${count} können noch nicht weiterlaufen:`),
    notPaused: (promise) => `Es hat nicht geruht. ${promise}`,
    channelGone: (channel, id) =>
      `Ich sehe ${channel} nicht: Der Kanal wurde gelöscht, oder es ist ein archivierter Thread. \`/subscriptions edit subscription: ${id} channel: …\` legt das Abo in einen anderen Kanal.`,
    restsFirst: (id) => `Dieses Abo ruht. \`/subscriptions resume subscription: ${id}\` setzt es zuerst fort.`,
    held: (count) => plural(count, `${count} Neuigkeit wurde aufgehoben.`, `${count} Neuigkeiten wurden aufgehoben.`),
    heldForDigest: (count) =>
      plural(
        count,
        `${count} Neuigkeit wurde aufgehoben: Sie käme in einem Sammelpost.`,
        `${count} Neuigkeiten wurden aufgehoben: Sie kämen in einem Sammelpost.`,
      ),
    heldTooMany: (count) =>
      `${count} Neuigkeiten wurden aufgehoben: 20 davon bekämen je eine Nachricht, eine Zusammenfassung nennt die anderen.`,
    postThem: "Posten",
    skipThem: "Überspringen",
    heldPosted: (messages, summarised, channel) => {
      if (messages + summarised === 0) return "Es ist nichts mehr aufgehoben.";
      if (messages === 0)
        return `Erledigt: ${plural(summarised, `${summarised} Neuigkeit kommt`, `${summarised} Neuigkeiten kommen`)} jetzt in ${channel}, in einem Sammelpost.`;
      const first = plural(messages, `${messages} Nachricht kommt`, `${messages} Nachrichten kommen`);
      const rest = summarised === 0 ? "" : `, und eine Zusammenfassung nennt ${summarised} weitere`;
      return `Erledigt: ${first} jetzt in ${channel}, die älteste zuerst${rest}.`;
    },
    heldSkipped: (count) => plural(count, `${count} Neuigkeit übersprungen.`, `${count} Neuigkeiten übersprungen.`),
    lastSent: (when, link) => `zuletzt gepostet ${when}${link === "" ? "" : ` · ${link}`}`,
    neverSent: "noch nichts gepostet",
    nowHeld: (count) => `${count} aufgehoben`,
    active: "aktiv",
    pausedBy: (who) => `ruht, durch ${who}`,
    logSet: (channel) =>
      `Erledigt. Wenn ein Kanal für mich geschlossen ist, sage ich es einmal in ${channel}. Alle, die dort lesen können, sehen es.`,
    logUnset:
      "Erledigt. Wenn ein Kanal für mich geschlossen ist, sage ich es im Systemkanal des Servers, sonst der Person, die das Abo angelegt hat.",
    logShown: (channel) =>
      `Wenn ein Kanal für mich geschlossen ist, sage ich es in ${channel}. \`/subscriptions log channel:\` ändert das, \`/subscriptions log off: True\` beendet es.`,
    logNone:
      "Es gibt keinen Log-Kanal: Wenn ein Kanal für mich geschlossen ist, sage ich es im Systemkanal des Servers, sonst der Person, die das Abo angelegt hat. `/subscriptions log channel:` legt einen fest.",
    message: "Zur Nachricht",
    historyTitle: (id) => `Was Abo ${id} gepostet hat`,
    historyNone: (promise) => `Es hat noch nichts gepostet. ${promise}`,
    historySummary: (count) =>
      plural(count, `Eine Zusammenfassung von ${count} Neuigkeit`, `Eine Zusammenfassung von ${count} Neuigkeiten`),
    historyDigest: (count) =>
      plural(count, `Ein Sammelpost mit ${count} Neuigkeit`, `Ein Sammelpost mit ${count} Neuigkeiten`),
    historyRefused: (reason) => `nicht gepostet: ${reason}`,
    historyUnconfirmed: "ob es gepostet wurde, ließ sich nicht herausfinden",
    historyGone: "eine Neuigkeit, die nicht mehr bekannt ist",
    whyTitle: "Warum, oder warum nicht",
    whyNoLink:
      "Das ist keine Webadresse. Kopiere die Adresse des Beitrags aus deinem Browser; sie beginnt mit https://.",
    whyUnknown: (feeds) =>
      `Kein Feed hat bisher einen Beitrag mit dieser Adresse gebracht. Ich lese ${feeds}; prüf die Adresse, oder warte ein paar Minuten, wenn er neu ist.`,
    whyKinds: {
      "composer-assignment": "die Meldung, wer eine Musik schreiben wird",
      other: "etwas anderes als Neuigkeiten zu einem Album, Track oder Buch",
    },
    whyNoPreview: (kind, feed) =>
      `${feed} hat ihn gebracht, und ich lese darin: ${kind}. Angekündigt werden nur Neuigkeiten zu Alben, Tracks und Büchern.`,
    whyPrimed: (feed) =>
      `Er stand schon in ${feed}, als ich diesen Feed zum ersten Mal las. Was dann da ist, wird nie angekündigt.`,
    whyNobody: "Dieser Server hat keine Abos. `/subscriptions add` beginnt eines.",
    whyFilter: {
      feedId: "seinem Filter `feed`",
      kind: "seinem Filter `kind`",
      composer: "seinem Filter `composer`",
      label: "seinem Filter `label`",
      work: "seinem Filter `work`",
    },
    whyFiltered: (filter, wanted, stated) =>
      `passt nicht zu ${filter}: verlangt ist ${wanted}, im Beitrag steht ${stated}`,
    whyStatesNothing: "nichts dazu",
    whySent: (when, link) => `gepostet ${when} · ${link}`,
    whySummarised: (when, link) => `in einer Zusammenfassung genannt ${when}${link === "" ? "" : ` · ${link}`}`,
    whyInDigest: (when, link) => `im Sammelpost genannt ${when}${link === "" ? "" : ` · ${link}`}`,
    whyGathered: (when) => `wartet auf den Sammelpost: ${when}`,
    whyQuiet: (when) => `wartet auf das Ende der Ruhezeit: ${when}`,
    whyWaiting: (when) => `wartet darauf, gepostet zu werden (gefunden ${when})`,
    whyHeld: (reason, when) => `aufgehoben (${when}): ${reason}`,
    whySkipped: (when) => `während der Pause aufgehoben und von einem Admin übersprungen ${when}`,
    whyRefused: (reason) => `nicht gepostet: ${reason}`,
    whyEarlier: (when) => `der Beitrag wurde gefunden, bevor es dieses Abo gab (angelegt ${when})`,
    whyChanged: (when) => `der Beitrag wurde gefunden, bevor dieses Abo zuletzt geändert wurde (${when})`,
    whyNot: "passt, und doch war keine Nachricht dafür vorgesehen",
    whyMore: (count) => plural(count, `und ${count} weiteres Abo`, `und ${count} weitere Abos`),
    exists: (id) => `Dieses Abo hat der Server schon: \`${id}\`. \`/subscriptions list\` zeigt alle.`,
    full: (max) =>
      `Dieser Server hat schon ${max} Abos, mehr geht nicht. Beende erst eins mit \`/subscriptions remove\`.`,
    unknownFeed: (typed) =>
      `Einen Feed namens ${typed} gibt es nicht. Wähl einen aus der Liste, die beim Tippen erscheint, oder lass ihn weg für alle Feeds.`,
    unknown: (typed) =>
      `Abo ${typed} wurde hier nicht gefunden. \`/subscriptions list\` zeigt die Abos dieses Servers.`,
    missing: (channel, permissions) =>
      `In ${channel} kann ich noch nicht posten: Mir fehlt ${permissions}. Erlaube es in den Einstellungen des Kanals unter „Berechtigungen“ und führ den Befehl dann noch einmal aus.`,
    notAnnouncement: (channel) =>
      `${channel} ist kein Ankündigungskanal, veröffentlichen lässt sich von dort also nichts. Lass \`publish\` weg, oder wähl einen Ankündigungskanal.`,
    forumWithoutTag: (channel) =>
      `In ${channel} braucht jeder Beitrag einen Tag, und keinen davon darf ich vergeben. Gib dem Forum einen Tag, den alle vergeben dürfen, etwa „Album announced“, oder verlang keinen.`,
    wrongChannel: (channel) =>
      `In ${channel} kann ich nicht posten. Wähl einen Textkanal, einen Ankündigungskanal, einen Thread oder ein Forum.`,
    everyoneRole: "Neuigkeiten erwähnen nie alle. Wähl eine Rolle für die, die davon hören wollen.",
    paused: (reason) => `ruht: ${reason}`,
    closedNotice: (channel, reason, ids, at) => {
      const [first = ""] = ids;
      const which = plural(ids.length, `Abo \`${first}\` ruht`, `${ids.length} Abos ruhen`);
      return `In ${channel} kann ich nicht mehr posten: ${reason}. ${which} seit <t:${at}:f>, und was inzwischen kommt, wird aufgehoben. Sobald die Berechtigungen des Kanals wieder stimmen, setzt \`/subscriptions resume subscription: ${first}\` es fort; \`/subscriptions edit\` legt es in einen anderen Kanal.`;
    },
    testMark: "Test · so sieht eine Neuigkeit hier aus",
    tested: (channel) => `Ein Test steht in ${channel}.`,
    nothingToTest:
      "Noch ist keine Neuigkeit bekannt, die zu diesem Abo passt, also gibt es nichts zu zeigen. Die erste, die kommt, wird gepostet.",
    testFailed: (channel, reason) =>
      `Der Test kam nicht in ${channel} an: ${reason} Prüf die Berechtigungen des Kanals und versuch es noch einmal.`,
    page: (page, pages) => `Seite ${page} von ${pages}`,
  },
  feeds: {
    description: "Welche Feeds für diesen Server gelesen werden",
    list: "Die Feeds zeigen und wie es ihnen geht",
    add: "Einen weiteren Feed lesen, nur für diesen Server",
    remove: "Einen Feed nicht mehr lesen, den dieser Server hinzugefügt hat",
    url: "Adresse des Feeds oder der Seite, die ihn hat",
    name: "Wie er heißen soll (sonst wie er sich selbst nennt)",
    feed: "Welcher der eigenen Feeds dieses Servers",
    title: (count) => plural(count, `${count} Feed`, `${count} Feeds`),
    none: "Noch wird kein Feed gelesen. `/feeds add url:` fügt einen für diesen Server hinzu.",
    own: "nur dieser Server",
    known: "allen bekannt",
    link: "Öffnen",
    notAsked: "noch nicht abgefragt",
    neverAnswered: "hat noch nicht geantwortet",
    answered: (when) => `letzte Antwort ${when}`,
    failing: (times, reason) => `**${plural(times, "einmal", `${times}-mal`)} fehlgeschlagen:** ${reason}`,
    next: (when) => `nächster Versuch ${when}`,
    noAddress: (typed) =>
      `${typed} ist keine Webadresse. Kopiere sie aus deinem Browser; sie sieht aus wie \`https://example.org/feed\`.`,
    noFeed: (address, reason) =>
      `Unter ${address} ließ sich kein Feed lesen. ${reason}\nPrüf die Adresse, oder such auf der Seite nach einem Link namens RSS oder Feed.`,
    full: (max) =>
      `Dieser Server hat schon ${max} eigene Feeds, mehr geht nicht. Entferne erst einen mit \`/feeds remove\`.`,
    knownAlready: (name) => `Diesen Feed kennen schon alle als ${name}. \`/subscriptions add feed:\` abonniert ihn.`,
    ownAlready: (name) => `Diesen Feed hat der Server schon als ${name}. \`/subscriptions add feed:\` abonniert ihn.`,
    nameTaken: (name) => `Ein anderer Feed heißt schon ${name}. Wähl einen anderen \`name\`.`,
    added: (name, address) => `Erledigt. **${name}** wird ab jetzt für diesen Server gelesen: ${address}`,
    fromPage: "Angegeben war eine Seite; das ist der Feed, den sie anbietet.",
    others: (addresses) => `Die Seite bietet auch ${list(addresses)} an.`,
    heard:
      "Was jetzt darin steht, wird nicht angekündigt. Neues geht dorthin, wo die Abos dieses Servers es haben wollen.",
    unheard: (name) =>
      `Noch will ihn kein Abo: \`/subscriptions add feed: ${name}\` postet seine Neuigkeiten in einem Kanal. Was jetzt darin steht, wird nicht angekündigt.`,
    latest: "**Seine letzten Einträge, wie sie angekündigt würden:**",
    empty: "Zurzeit hat er keine Einträge.",
    untitled: "Ein Eintrag ohne Titel",
    noPreview: (kind) => `keine Ankündigung: ${kind}`,
    morePreviews: (count) =>
      plural(
        count,
        `und ${count} weitere Neuigkeit aus demselben Beitrag`,
        `und ${count} weitere Neuigkeiten aus demselben Beitrag`,
      ),
    unknown: (typed) => `Einen eigenen Feed ${typed} hat dieser Server nicht. \`/feeds list\` zeigt, welche er hat.`,
    notYours: (name) =>
      `**${name}** ist allen bekannt und lässt sich nicht entfernen. Abos mit \`feed:\` hören auf nur einen Feed.`,
    removed: (name, ids) => {
      const which = list(ids.map((id) => `\`${id}\``));
      const ended =
        ids.length === 0
          ? "Kein Abo nannte ihn."
          : plural(
              ids.length,
              `Abo ${which} nannte ihn und endet mit ihm.`,
              `Die Abos ${which} nannten ihn und enden mit ihm.`,
            );
      return `**${name}** entfernt. ${ended}\nDas lässt sich eine Stunde lang rückgängig machen.`;
    },
    undone: (name, ids) => {
      const which = list(ids.map((id) => `\`${id}\``));
      const back = plural(ids.length, `sein Abo ist zurück: ${which}`, `seine Abos sind zurück: ${which}`);
      return ids.length === 0
        ? `Rückgängig gemacht. **${name}** wird wieder gelesen.`
        : `Rückgängig gemacht. **${name}** wird wieder gelesen, und ${back}.`;
    },
    undoTooLate: "Das lässt sich nicht mehr rückgängig machen. `/feeds add` fügt den Feed neu hinzu.",
  },
  settings: {
    title: "Wie und wann dieser Server Neuigkeiten erfährt",
    timeZone: "Die Zeitzone dieses Servers: eine Stadt, ein Land, UTC+2",
    language: "Die Sprache der Ankündigungen auf diesem Server",
    autoLanguage: "Wie in Discords Einstellung für diesen Server",
    languages: {
      en: "Englisch",
      fr: "Französisch",
      de: "Deutsch",
      es: "Spanisch",
      it: "Italienisch",
      ja: "Japanisch",
    },
    digestHour: "Die Stunde, zu der Sammelposts kommen, von 0 bis 23",
    digestDay: "Der Tag, an dem wöchentliche Sammelposts kommen",
    quietHours: "Wann nichts gepostet wird, etwa 22-7; off beendet das",
    days: {
      monday: "Montag",
      tuesday: "Dienstag",
      wednesday: "Mittwoch",
      thursday: "Donnerstag",
      friday: "Freitag",
      saturday: "Samstag",
      sunday: "Sonntag",
    },
    offChoice: "off (keine Ruhezeit)",
    zoneChoice: (zone, now) => `${zone} (dort ist es ${now})`,
    zoneLine: (zone, now) => `**Zeitzone** ${zone}, dort ist es jetzt ${now}`,
    languageLine: (language, isChosen) =>
      isChosen ? `**Sprache** ${language}` : `**Sprache** ${language}, wie in Discords Einstellung für diesen Server`,
    digestLine: (hour, day) => `**Sammelposts** um ${hour}; wöchentliche am ${day}`,
    nextLine: {
      daily: (when) => `Der nächste tägliche Sammelpost kommt ${when}.`,
      weekly: (when) => `Der nächste wöchentliche Sammelpost kommt ${when}.`,
    },
    quietLine: (hours) =>
      `**Ruhezeit** ${hours}: Was dann kommt, wird an ihrem Ende gepostet, das Älteste zuerst, und erst dann werden Rollen erwähnt`,
    noQuietLine: "**Ruhezeit** keine; `/subscriptions settings quiet-hours: 22-7` legt sie fest",
    quietNow: (when) => `Sie gilt gerade, Ende ${when}.`,
    unknownZone: (typed, nearest) =>
      nearest.length === 0
        ? `Eine Zeitzone namens ${typed} kenne ich nicht. Nenn eine große Stadt deiner Zone, etwa Berlin, oder tippe sie als UTC+2.`
        : `Welche Zeitzone ist ${typed}? Nahe dran: ${nearest.join(", ")}.`,
    unknownHours: (typed) =>
      `${typed} verstehe ich nicht als Ruhezeit. Tippe Anfang und Ende, etwa 22-7 oder 22:30-07:00, oder off.`,
  },
  help: {
    description: "Was ich kann, und wie",
    topic: "Was erklärt werden soll",
    title: "Fantastique",
    intro: "Musik für Science-Fiction, Fantasy und Horror: Schlag sie nach, und erfahr als Erstes von neuen Alben.",
    topics: {
      lookups: {
        name: "Nachschlagen",
        lines: [
          "`/soundtrack title: alien goldsmith` findet die Musik eines Films, einer Serie oder eines Spiels. Tippfehler sind kein Problem.",
          "`/composer name: bernard herrmann` zeigt ein Leben in Musik, Jahrzehnt für Jahrzehnt.",
          "`/book about: 1956` sagt, welches *Musique-Fantastique*-Buch ein Jahr, einen Film oder einen Namen behandelt.",
          "`Find soundtrack` im Menü einer Nachricht (gedrückt halten oder Rechtsklick, dann Apps) findet, was sie erwähnt.",
          "Buttons und Menüs unter einer Antwort führen weiter: zu anderen Werken dieses Namens, Tracks, Ausgaben, Namen, einer ganzen Reihe.",
          "Kurz darauf kommen vielleicht Cover, Ausgabe und eine Hörmöglichkeit dazu, von MusicBrainz, dem Cover Art Archive und dem iTunes Store.",
          "Mit `private: True` siehst nur du die Antwort.",
        ],
      },
      news: {
        name: "Neuigkeiten",
        lines: [
          "`/previews` zeigt die letzten Track-Premieren, Album-Ankündigungen und Veröffentlichungen.",
          "`/previews when: Kommende Veröffentlichungen` ist der Kalender für alles, was noch kommt.",
          "`/follow composer: Jeff Russo` bringt dir Neuigkeiten zu ihm per Direktnachricht, jede einmal; `label` und `work` tun dasselbe.",
          "`/following` zeigt, wem und was du folgst, und beendet es. Es kommt nichts mehr? Dort steht auch, ob dich meine Nachrichten erreichen.",
        ],
      },
      subscriptions: {
        name: "Abos",
        lines: [
          "`/subscriptions add channel: #previews` postet dort jede Neuigkeit, einmal (braucht „Server verwalten“).",
          "Mit `composer`, `label`, `work`, `kind` oder `feed` grenzt du ein; `role` erwähnt eine Rolle.",
          "`/subscriptions test` zeigt, wie es aussehen wird; `list`, `edit`, `pause`, `resume` und `remove` tun, was sie sagen.",
          "`/feeds add url:` liest einen weiteren Feed nur für diesen Server; `/feeds list` zeigt, wie es allen geht.",
          "`digest: Wöchentlich` sammelt Neuigkeiten und postet sie zusammen; `/subscriptions settings` legt Stunde, Zeitzone und Ruhezeit fest.",
          "`/subscriptions history` zeigt, was wohin ging, `why`, warum ein Beitrag ausblieb; `log` legt den Kanal fest, in dem ich geschlossene Kanäle melde.",
        ],
      },
      privacy: {
        name: "Datenschutz",
        lines: [
          "Gespeichert: zu jedem Abo und jedem eigenen Feed eines Servers der Server, die Einstellungen und wer es angelegt hat; zu jeder Ankündigung, welche Nachricht daraus wurde.",
          "Ebenfalls gespeichert: wem und was du folgst, welche Direktnachrichten daraus wurden, und deren Sprache. `/following` beendet eins davon oder alles.",
          "Nicht gespeichert: was du beim Nachschlagen tippst, und Nachrichten anderer Leute. Nach einem Absturz suche ich unter den letzten Nachrichten eines Kanals nach meinen eigenen und behalte nichts von den anderen.",
          "Beim Nachschlagen frage ich vielleicht MusicBrainz, das Cover Art Archive und den iTunes Store. Sie erfahren einen Titel, so wie getippt nur, wenn hier nichts gefunden wurde, und nie, wer gefragt hat.",
          "`/subscriptions remove` löscht ein Abo, nach etwa einer Stunde endgültig; wirfst du mich von einem Server, werden alle seine Abos, ihr Verlauf, seine Feeds und Einstellungen gelöscht.",
        ],
      },
    },
    status: (at, waiting) =>
      [
        at === undefined
          ? "Ich bin gerade erst aufgewacht."
          : `Ich bin wach; nach Neuigkeiten geschaut habe ich zuletzt <t:${at}:R>.`,
        ...(waiting === 0 ? [] : [plural(waiting, "1 Meldung ist unterwegs.", `${waiting} Meldungen sind unterwegs.`)]),
      ].join(" "),
    trouble:
      "Mein Gedächtnis streikt gerade ein wenig: Verloren geht nichts, aber Neuigkeiten kommen vielleicht später.",
    version: (version) => `Version ${version}`,
  },
  permissions: {
    viewChannel: "Kanal anzeigen",
    sendMessages: "Nachrichten senden",
    sendMessagesInThreads: "Nachrichten in Threads senden",
    embedLinks: "Links einbetten",
  },
  reasons: {
    paused: "das Abo ruht",
    removed: "das Abo wurde beendet",
    channelGone: "den Kanal gibt es nicht mehr",
    guildLeft: "ich bin nicht mehr auf diesem Server",
    channelHidden: "ich sehe den Kanal nicht mehr",
    permissionMissing: "mir fehlt eine Berechtigung im Kanal",
    directMessagesClosed: "Direktnachrichten sind nicht erlaubt",
    noSharedGuild: "wir haben keinen Server mehr gemeinsam",
    memberGone: "dieses Konto gibt es nicht mehr",
    tagMissing: "dort braucht jeder Beitrag einen Tag, und keinen davon darf ich vergeben",
  },
  feedProblems: {
    unasked: "Der Server hat gesagt, es habe sich nichts geändert, obwohl niemand gefragt hat.",
    unchanged: "Der Feed hat sich nicht geändert.",
    noServer: "Einen Server dieses Namens gibt es nicht.",
    noLookup: "Der Name des Servers ließ sich nicht nachschlagen.",
    refused: "Der Server hat die Verbindung abgelehnt.",
    brokeOff: "Der Server hat die Verbindung abgebrochen.",
    answerBrokeOff: "Der Server hat seine Antwort abgebrochen.",
    late: "Der Server hat nicht rechtzeitig geantwortet.",
    outOfReach: "Der Server ist von hier aus nicht zu erreichen.",
    manyHeaders: "Der Server hat mehr Kopfzeilen geschickt, als sich lesen lassen.",
    compressed: "Die Antwort war so komprimiert, dass sie sich nicht lesen lässt.",
    certificateExpired: "Das Zertifikat des Servers ist abgelaufen.",
    certificateOfOther: "Das Zertifikat des Servers lautet auf einen anderen Namen.",
    certificateOwn: "Das Zertifikat des Servers ist selbst signiert.",
    certificateUnknown: "Das Zertifikat des Servers ist von niemandem signiert, der bekannt ist.",
    noHttp: "Die Antwort des Servers war kein ordentliches HTTP.",
    noTls: "Eine sichere Verbindung zum Server kam nicht zustande.",
    stopped: "Die Abfrage wurde abgebrochen.",
    notReached: "Der Server war nicht zu erreichen.",
    otherProtocol: "Nur http- und https-Adressen lassen sich lesen.",
    withPassword: "Eine Adresse mit Benutzernamen oder Passwort darin wird nicht gelesen.",
    otherPort:
      "Nur die üblichen Ports 80 und 443 werden gelesen, es sei denn, FEED_ALLOWED_HOSTS nennt den Host mit seinem Port.",
    noAddress: "Das ist keine Adresse.",
    redirectedNowhere: "Der Server hat zu etwas weitergeleitet, das keine Adresse ist.",
    empty: "Die Antwort war leer.",
    feedEmpty: "Der Feed war leer.",
    notStored: "Was der Feed gebracht hat, ließ sich nicht speichern.",
    otherJson: "Die Antwort war JSON, aber kein JSON Feed.",
    damagedJson: "Der Feed ist beschädigt: Sein JSON ließ sich nicht bis zum Ende lesen.",
    cutOff: "Der Feed ist beschädigt: Er bricht vor seinem Ende ab.",
    page: "Die Antwort war eine Webseite, kein Feed.",
    challengePage: "Die Antwort war eine Webseite, die fragt, ob ein Browser liest, kein Feed.",
    loginPage: "Die Antwort war eine Webseite, die eine Anmeldung verlangt, kein Feed.",
    opml: "Die Antwort war eine Liste von Feeds (OPML), kein Feed.",
    sitemap: "Die Antwort war eine Sitemap, kein Feed.",
    picture: "Die Antwort war ein Bild, kein Feed.",
    xmlError: "Die Antwort war eine Fehlermeldung in XML, kein Feed.",
    noFormat: "Die Antwort war weder RSS noch Atom noch JSON Feed.",
    noneOnSite: "Auf der Seite wurde kein Feed gefunden.",
    offeredUnreadable: "Der Feed, den sie anbietet, lässt sich nicht lesen.",
    tooLarge: "Der Feed ist größer als 5 MB.",
  },
  feedFacts: {
    answered: (status, meaning) => `Der Server hat ${status} geantwortet: ${meaning}.`,
    answeredOnly: (status) => `Der Server hat ${status} geantwortet.`,
    redirectedSilently: (status) => `Der Server hat ${status} geantwortet, ohne zu sagen, wohin es stattdessen geht.`,
    unfinished: (seconds) => `Der Server war nach ${seconds} Sekunden mit seiner Antwort nicht fertig.`,
    notReachedFor: (code) => `Der Server war nicht zu erreichen (${code}).`,
    redirectedOften: (times) => `Der Server hat mehr als ${times}-mal weitergeleitet.`,
    manyEntries: (number) => `Der Feed hat mehr als ${number} Einträge.`,
    pageTitle: (title) => `Ihr Titel ist „${title}“.`,
    privateAddress: (host) =>
      `Die Adresse von ${host} gehört zu einem privaten Netz und wird nicht gelesen, es sei denn, FEED_ALLOWED_HOSTS nennt sie.`,
  },
  statusMeanings: {
    nothing: "er hat nichts zu zeigen",
    partOnly: "er hat nur einen Teil geschickt",
    misunderstood: "er hat die Anfrage nicht verstanden",
    wantsPassword: "er verlangt ein Passwort",
    wantsMoney: "er will bezahlt werden",
    locked: "er lässt den Bot nicht herein",
    nothingThere: "unter dieser Adresse ist nichts",
    noFeedThere: "er hat unter dieser Adresse keinen Feed",
    gone: "den Feed gibt es nicht mehr",
    askedTooOften: "er wird zu oft gefragt",
    forbidden: "er darf das aus rechtlichen Gründen nicht zeigen",
    broken: "er ist gestört",
    overloaded: "er ist überlastet oder wird gewartet",
    challenge: "er will einen Browser sehen (eine Prüfung von Cloudflare)",
  },
  private: "Die Antwort nur dir zeigen",
  notFound: {
    title: (typed) => `Nichts gefunden zu ${typed}.`,
    blank: "Darin war nichts, was ich lesen könnte.",
    nearest: (names) => `Nahe dran: ${names}.`,
    soundtrackExample:
      "Versuch es mit dem Titel vom Plakat, gern mit Komponist oder Jahr: `/soundtrack title: the thing morricone`.",
    composerExample: "Versuch es mit dem Nachnamen allein: `/composer name: goldsmith`.",
    pick: "Wähl eins, das nahe dran ist",
  },
  errors: {
    needsManageServer:
      "Das können hier nur Leute mit der Berechtigung „Server verwalten“. Frag einen Admin dieses Servers.",
    serverOnly: "Das geht nur auf einem Server. Versuch es auf einem, auf dem auch ich bin.",
    unexpected: (reference) =>
      `Auf meiner Seite ist etwas schiefgegangen. Versuch es bitte noch einmal; passiert es wieder, nenn denen, die mich betreiben, diese Referenz: \`${reference}\`.`,
    tooMuch: (seconds) =>
      `Das war viel auf einmal. Versuch es in ${plural(seconds, "einer Sekunde", `${seconds} Sekunden`)} noch einmal.`,
    oldCommand: "Dieser Befehl gehört zu einer älteren Version von mir. Tippe `/`, um zu sehen, was ich jetzt kann.",
    oldComponent:
      "Dieser Button oder dieses Menü gehört zu einer älteren Version von mir. Führ den Befehl bitte noch einmal aus.",
  },
};
