import type { Book } from "../catalogue.ts";
import type { PreviewKind } from "../preview.ts";
import type { Phrases } from "./en.ts";
import { createGrammar } from "./grammar.ts";

const grammar = createGrammar("fr");
const { plural, list } = grammar;

/** French writes these out; the others have short names of their own. */
const countries: Readonly<Record<string, string>> = { GB: "Royaume-Uni", US: "États-Unis" };

/** Names and words whose h is mute; that of the others, most of them foreign, keeps "de". */
const muteH =
  "h(?:[eé]l[eè]ne|ector|enr[iy]|enriette|erbert|ervé|ilaire|ildur|ippolyte|istoire|itchcock|iver|omm|onor|orace|orreur|ortense|ubert|ug[ou]|yacinthe)";
const elided = new RegExp(`^[^\\p{L}\\p{N}]*(?:[aeiouæœàâäáåãéèêëíîïóôöøúùûü]|y[bcdfglmnprstvz]|${muteH})`, "iu");

/** "de" with what follows it: "de Max Steiner", "d’Ennio Morricone". */
function de(name: string): string {
  return elided.test(name) ? `d’${name}` : `de ${name}`;
}

const newsOf: Readonly<Record<PreviewKind, string>> = {
  "track-premiere": "Les morceaux dévoilés",
  "album-announcement": "Les annonces d’albums",
  "album-released": "Les sorties d’albums",
  "book-news": "Les nouvelles des livres",
};

function bookOf(status: Book["status"]): string {
  return status === "published" ? "Livre" : "Livre à paraître";
}

/** Every sentence and word that a user can read, in French. */
export const fr: Phrases = {
  language: "fr",
  workKinds: { film: "Film", tv: "Série", game: "Jeu vidéo", album: "Bande originale" },
  workKindMarks: { film: "", tv: "série", game: "jeu", album: "album" },
  genres: {
    sf: "Science-fiction",
    fantasy: "Fantasy",
    horror: "Horreur",
    animation: "Animation",
    superhero: "Super-héros",
  },
  formats: {
    digital: "Numérique",
    cd: "CD",
    vinyl: "Vinyle",
    cassette: "Cassette",
    physical: "Édition physique",
  },
  editions: {
    original: "Édition originale",
    reissue: "Réédition",
    expanded: "Édition augmentée",
    complete: "Édition intégrale",
    "re-recording": "Réenregistrement",
  },
  previewKinds: {
    "track-premiere": "Morceau dévoilé",
    "album-announcement": "Album annoncé",
    "album-released": "Album disponible",
    "book-news": "Nouvelles du livre",
  },
  country: (code) => countries[code] ?? grammar.country(code),
  date: (year, month, day) => grammar.date(year, month, day).replace(/^1 /, "1er "),
  list,
  comma: ", ",
  decade: (year) => `Années ${year}`,
  span: (from, to) => (from === to ? String(from) : `${from}–${to}`),
  quoted: (text) => `« ${text} »`,
  andMore: (count) => plural(count, `et ${count} autre`, `et ${count} autres`),
  jump: "Aller aux années",
  page: (page, pages) => `Page ${page} sur ${pages}`,
  fields: {
    composer: () => "Musique",
    author: "Auteur",
    album: "Album",
    label: "Label",
    released: "Sortie",
    releaseDate: "Date de sortie",
    formats: "Formats",
    editions: "Éditions",
    track: (count) => plural(count, "Morceau", "Morceaux"),
    debutedBy: "Dévoilé par",
    links: "Liens",
    otherSources: "En parlent aussi",
    alsoKnownAs: "Aussi connu sous",
    franchise: "Saga",
    inTheNews: "Dans l’actualité",
    knownFor: "Œuvres marquantes",
    collaborators: "Travaille avec",
    members: "Membres",
    memberOf: "Membre de",
    publisher: "Éditeur",
    year: "Année",
    covers: "Période",
    status: "Statut",
  },
  links: {
    preOrder: "Précommander",
    order: "Commander",
    listen: "Écouter",
    video: "Regarder",
    post: "Lire l’article",
  },
  summary: {
    title: (count) => plural(count, `${count} autre nouvelle`, `${count} autres nouvelles`),
    continued: "Suite",
  },
  digest: {
    title: {
      daily: (count) => `Les bandes originales du jour : ${plural(count, `${count} annonce`, `${count} annonces`)}`,
      weekly: (count) =>
        `Les bandes originales de la semaine : ${plural(count, `${count} annonce`, `${count} annonces`)}`,
    },
  },
  season: (number) => `Saison ${number}`,
  soundtrack: {
    description: "Trouver la musique d’un film, d’une série ou d’un jeu",
    title: "Titre, avec compositeur ou année au besoin : king kong steiner 1933",
    others: "Il s’agissait d’un autre titre ?",
    moreBy: (name) => `Plus ${de(name)}`,
    about: (name) => `À propos de ${name}`,
    moreByOne: "Plus de musique par l’un de ces noms",
    moreOf: (franchise) => `Toute la saga ${franchise}`,
    tracks: "Morceaux",
    editions: "Toutes les éditions",
    trackCount: (count) => plural(count, `${count} morceau`, `${count} morceaux`),
    sources: (names) => `Avec des informations ${de(list(names))}`,
    preview: "Extrait (30 s)",
    releaseOn: (date) => `sortie : ${date}`,
    fromPosts: (sites) => `Pas encore au catalogue ; connu par ${list(sites)}.`,
    unknownComposer: "Compositeur non répertorié",
    unusedScore: "La musique écrite pour l’œuvre n’a pas été retenue ; on y entend autre chose.",
    gone: "Cette fiche n’est plus au catalogue. Il suffit de taper le titre dans `/soundtrack` pour trouver la nouvelle.",
    goneNearest: "Cette fiche n’est plus au catalogue. Voici la plus proche :",
  },
  welcome: {
    text: "Bonjour ! Je trouve la musique de la science-fiction, du fantastique et de l’horreur : essaie `/soundtrack`. J’annonce aussi les nouveaux albums, premiers morceaux et sorties, chaque nouvelle une seule fois.\nQui peut gérer ce serveur commence d’un clic : tout ce qui est nouveau arrive alors dans ce salon, et `/subscriptions edit` fait le tri. `/help` explique le reste.",
    begin: "Annoncer ici",
  },
  findSoundtrack: {
    others: "Aussi dans ce message",
    none: "Je n’ai trouvé ni film, ni série, ni jeu dans ce message. Les titres entre guillemets, en italique ou suivis d’une année se voient le mieux ; `/soundtrack` accepte n’importe quel texte.",
    onlyComposers: (names) => `Ce message ne cite aucune œuvre que je connaisse, mais il cite ${list(names)} :`,
    noText: "Il n’y a dans ce message aucun texte que je puisse lire.",
  },
  editionsCard: { more: (count) => plural(count, `et ${count} autre édition`, `et ${count} autres éditions`) },
  tracks: {
    title: "Morceaux dévoilés",
    debutedBy: (who) => `dévoilé par ${who}`,
    none: "Plus aucun morceau n’en est connu. `/previews` montre les dernières nouvelles.",
  },
  franchise: {
    size: (works, years) => `${plural(works, `${works} œuvre`, `${works} œuvres`)} au catalogue, ${years}`,
    open: "Ouvrir l’une de ces œuvres",
    gone: "Cette saga n’est plus au catalogue. Il suffit de taper l’un de ses titres dans `/soundtrack`.",
  },
  composer: {
    description: "Qui a écrit la musique, et quoi d’autre",
    name: "Nom d’un compositeur, d’une compositrice ou d’un groupe",
    group: "Groupe",
    life: (born, died) => {
      if (born !== undefined && died !== undefined) return `${born} – ${died}`;
      if (born !== undefined) return `Naissance : ${born}`;
      return died === undefined ? "" : `Décès : ${died}`;
    },
    works: (count, years) => `${plural(count, `${count} œuvre`, `${count} œuvres`)} au catalogue, ${years}`,
    noWorks: "Encore aucune œuvre au catalogue",
    asMember: (group) => `avec ${group}`,
    open: "Ouvrir l’une de ces œuvres",
    circle: "Ouvrir la fiche d’un proche",
    earlier: "Page précédente",
    later: "Page suivante",
    gone: "Cette fiche n’est plus au catalogue. Il suffit de taper le nom dans `/composer` pour chercher à nouveau.",
    wrote: (composer, work) => `${composer} a écrit la musique de ${work}.`,
    goneNearest: "Cette fiche n’est plus au catalogue. Voici la plus proche :",
  },
  book: {
    description: "Les livres Musique Fantastique de Randall D. Larson",
    volume: "Quel livre",
    about: "Un film, un nom ou une année : quel livre en parle",
    series: "Musique Fantastique",
    seriesLine: "Les livres de Randall D. Larson sur la musique des films de science-fiction, de fantasy et d’horreur.",
    by: (author) => `Par ${author}`,
    status: { published: "Paru", planned: "Annoncé, pas encore paru" },
    period: (from, to) => `La musique de film de ${from} à ${to}`,
    line: (book, status, years) => `${bookOf(status)} sur ces années : *${book}* (${years})`,
    composerLine: (book, status, years, count, all) => {
      const works = count === all ? "les années de ces œuvres" : `les années de ${count} œuvres sur ${all}`;
      return `${bookOf(status)} sur ${works} : *${book}* (${years})`;
    },
    pick: "Ouvrir l’un des livres",
    aboutLink: "À propos des livres",
    newsLink: "Où en est le prochain",
    gone: "Ce livre n’est plus dans la liste. `/book` tout seul les montre tous.",
    noneCovers: (about) => `Aucun livre annoncé ne traite encore ${de(about)}. Les voici tous :`,
    unknown: (typed) => `Aucun livre ne s’appelle ${typed}. Les voici tous :`,
    notUnderstood: (typed) =>
      `Je ne connais ni film, ni compositeur, ni année sous ${typed}. Par exemple : \`/book about: King Kong\` ou \`/book about: 1956\`.`,
    covers: (about, book, years) => `*${book}* traite des années ${years}, dont ${about}.`,
    coversPart: (about, book, years) => `*${book}* traite des années ${years}, une partie seulement : ${about}.`,
    willCover: (about, book, years) => `*${book}* traitera des années ${years}, dont ${about}.`,
    coversSome: (about, count, all, book, years) =>
      `*${book}* traite des années ${years} : ${count} des ${all} œuvres ${de(about)} au catalogue en datent.`,
    coversNot: (about, book, years) => `*${book}* traite des années ${years}, donc pas ${de(about)}.`,
    theDecade: (year) => `les **années ${year}**`,
    periodUnknown: (about, book) =>
      `Les années que traitera *${book}* ne sont pas annoncées : impossible de dire si ${about} y figure.`,
    also: (books) => `Ces années sont aussi dans ${books}.`,
  },
  previews: {
    description: "L’actualité des bandes originales : annonces et prochaines sorties",
    when: "Dernières nouvelles, ou sorties à venir",
    recent: "Dernières nouvelles",
    upcoming: "Sorties à venir",
    composer: "Seulement ce compositeur, cette compositrice ou ce groupe",
    label: "Seulement ce label",
    kind: "Seulement ce genre de nouvelles",
    by: (composer) => `par ${composer}`,
    from: (label) => `chez ${label}`,
    only: (filters) => `Filtre : ${filters}`,
    nothingYet:
      "Pas encore de nouvelles. Elles apparaîtront ici dès qu’un flux en apporte ; `/subscriptions add` les publie dans un salon du serveur.",
    nothingMatches: (filters) =>
      `Rien parmi les dernières nouvelles (filtre : ${filters}). Moins de filtres donneront plus de résultats.`,
    nothingUpcoming: "Aucune sortie datée n’est encore à venir. Les dernières nouvelles en disent peut-être plus.",
    nothingUpcomingMatches: (filters) =>
      `Aucune sortie datée n’est à venir (filtre : ${filters}). Moins de filtres donneront plus de résultats.`,
    all: "Tout afficher",
    thisWeek: "Cette semaine",
    nextWeek: "La semaine prochaine",
    weekOf: (day) => `Semaine du ${day}`,
    newer: "Plus récent",
    older: "Plus ancien",
    sooner: "Plus tôt",
    later: "Plus tard",
  },
  follow: {
    description: "Recevoir par message privé les nouvelles d’un compositeur, d’un label ou d’une œuvre",
    options: {
      composer: "Les nouvelles de ce compositeur, de cette compositrice ou de ce groupe",
      label: "Les nouvelles de ce label",
      work: "Les nouvelles de ce film, de cette série ou de ce jeu",
    },
    subjects: { composer: "compositeur", label: "label", work: "œuvre" },
    onlyOne: "Un seul à la fois parmi `composer`, `label` et `work` : il faut un `/follow` pour chacun.",
    nameOne: "Il manque `composer`, `label` ou `work`, par exemple `/follow composer: Jeff Russo`.",
    added: (name) => `C’est noté. Les nouvelles ${de(name)} arriveront par message privé ; \`/following\` y met fin.`,
    unlisted: (subject) => {
      const none = { composer: "Aucun compositeur", label: "Aucun label", work: "Aucune œuvre" }[subject];
      return `${none} de ce nom au catalogue : la recherche se fera sur le texte tapé. Ce n’était pas ça ? \`/following\` y met fin.`;
    },
    latest: (title, link) => `La dernière en date : **${title}**${link === "" ? "" : ` · ${link}`}`,
    exists: (name) => `${name} est déjà dans la liste. \`/following\` montre tout ce qui est suivi.`,
    full: (max) => `La liste contient déjà ${max} noms, le maximum. \`/following\` permet d’en retirer.`,
    button: (name) => `Suivre ${name}`,
    workButton: {
      film: "Suivre ce film",
      tv: "Suivre cette série",
      game: "Suivre ce jeu",
      album: "Suivre cette bande originale",
    },
    why: (names, more) => `Nouvelles suivies : ${more > 0 ? `${names.join(", ")} et ${more} de plus` : list(names)}.`,
    listDescription: "Tout ce qui est suivi, avec de quoi y mettre fin",
    title: (count) => plural(count, `${count} abonnement personnel`, `${count} abonnements personnels`),
    none: "Rien n’est suivi pour l’instant. Pour commencer : `/follow composer: Jeff Russo`.",
    gone: "Ce n’est plus suivi. `/following` montre tout ce qui l’est.",
    end: (name) => `Ne plus suivre ${name}`,
    ended: (name) => `C’est fait. ${name} n’est plus suivi.`,
    again: "Suivre à nouveau",
    endAll: "Ne plus rien suivre",
    endAllQuestion: (count) => (count === 1 ? "Mettre fin à ce seul suivi ?" : `Mettre fin aux ${count} suivis ?`),
    endAllYes: "Oui, tout arrêter",
    keep: "Tout garder",
    endedAll: "C’est fait. Plus rien n’est suivi, la liste est effacée.",
    unreachable: (since) =>
      `Mes messages privés n’arrivent plus depuis le ${since} : il faut autoriser les messages privés dans les paramètres de confidentialité d’un serveur que nous avons en commun, et la prochaine nouvelle arrivera (celles d’avant sont dans \`/previews\`).`,
  },
  subscriptions: {
    description: "Ce que ce serveur reçoit, et où",
    add: "Publier les nouvelles annonces dans un salon",
    list: "Afficher les abonnements de ce serveur",
    edit: "Modifier un abonnement : seulement ce qui est indiqué",
    pause: "Mettre un abonnement en pause ; ce qui arrive entre-temps est gardé",
    resume: "Reprendre un abonnement en pause",
    remove: "Supprimer un abonnement",
    history: "Ce qu’un abonnement a publié, et quand",
    why: "Pourquoi un article a été annoncé ici, ou non",
    log: "Où prévenir l’administration quand un salon m’est fermé",
    test: "Publier la dernière annonce correspondante, à titre d’essai",
    settings: "Comment ce serveur reçoit les nouvelles : langue, fuseau horaire, récapitulatifs, heures calmes",
    feed: "Seulement ce flux (tous les flux par défaut)",
    channel: "Où publier (ce salon par défaut)",
    composer: "Seulement ce compositeur, cette compositrice ou ce groupe",
    label: "Seulement ce label",
    work: "Seulement ce film, cette série ou ce jeu",
    kind: "Seulement ce genre d’annonces",
    role: "Rôle à mentionner à chaque annonce",
    digest: "Réunir les annonces et les publier ensemble, une fois par jour ou par semaine",
    digestChoices: { off: "Non (chacune aussitôt)", daily: "Chaque jour", weekly: "Chaque semaine" },
    publish: "Diffuser aux serveurs abonnés (salons d’annonces seulement)",
    subscription: "Quel abonnement",
    anyFeed: "Seulement ce flux ; any pour tous",
    otherChannel: "Publier plutôt dans ce salon",
    anyComposer: "Seulement ce compositeur ou ce groupe ; any pour tous",
    anyLabel: "Seulement ce label ; any pour tous",
    anyWork: "Seulement ce film, cette série ou ce jeu ; any pour tous",
    anyKind: "Seulement ce genre d’annonces ; any pour tous",
    otherRole: "Rôle à mentionner ; @everyone pour ne mentionner personne",
    anyChoice: "any (sans ce filtre)",
    link: "Adresse de l’article",
    logChannel: "Le salon en question",
    logOff: "Ne plus avoir de tel salon",
    none: "Ce serveur n’a encore aucun abonnement. `/subscriptions add` en crée un dans ce salon.",
    title: (count) => plural(count, `${count} abonnement`, `${count} abonnements`),
    what: (kind, { composer, label, work }) =>
      [
        kind === undefined ? "Les nouvelles annonces" : newsOf[kind],
        composer === undefined ? "" : ` ${de(composer)}`,
        label === undefined ? "" : ` chez ${label}`,
        work === undefined ? "" : ` pour ${work}`,
      ].join(""),
    everyFeed: "tous les flux",
    promise: (what, feed, channel, extras) => `${what} vont dans ${channel} (source : ${feed})${extras}.`,
    pinging: (role) => `, avec mention de ${role}`,
    inDigest: { daily: ", dans un récapitulatif quotidien", weekly: ", dans un récapitulatif hebdomadaire" },
    published: ", avec diffusion aux serveurs abonnés",
    nextDigestLine: (when) =>
      `Le prochain récapitulatif part ${when}. Rien n’est publié si rien n’est arrivé d’ici là.`,
    lastDigestLine: (count, when) =>
      plural(
        count,
        `${count} annonce était déjà réunie ; un dernier récapitulatif l’apporte ${when}.`,
        `${count} annonces étaient déjà réunies ; un dernier récapitulatif les apporte ${when}.`,
      ),
    nextDigest: (when, count) =>
      count === 0
        ? `prochain récapitulatif ${when}`
        : `prochain récapitulatif ${when}, ${plural(count, `${count} annonce`, `${count} annonces`)} pour l’instant`,
    quietNow: (when) => `Ce sont les heures calmes du serveur ; la publication attend : ${when}.`,
    added: (id, promise) =>
      `C’est fait. ${promise}\nSon identifiant est \`${id}\` ; \`/subscriptions test\` montre à quoi cela ressemblera.`,
    historyHint:
      "Il me faudrait aussi la permission « Voir les anciens messages » : après une panne, je regarde dans le salon avant de republier.",
    removed: (id, promise) =>
      `Abonnement \`${id}\` supprimé. Jusqu’ici : ${promise}\nCela peut être annulé pendant une heure.`,
    undo: "Annuler",
    undone: (promise) => `Suppression annulée. ${promise}`,
    undoTooLate: "Il est trop tard pour annuler. `/subscriptions add` en crée un nouveau.",
    edited: (id, promise) => `Abonnement \`${id}\` modifié. ${promise}`,
    nothingToEdit:
      "Il faut indiquer au moins une chose à changer, par exemple `channel` ou `composer`. La valeur `any` retire un filtre.",
    stillPaused: (id) => `Il est toujours en pause ; \`/subscriptions resume subscription: ${id}\` le relance.`,
    pausedNow: (id) =>
      `L’abonnement \`${id}\` est en pause. Les 200 dernières annonces qui arrivent entre-temps sont gardées ; \`/subscriptions resume subscription: ${id}\` le relance et les propose.`,
    pausedAlready: (id, why) => `L’abonnement \`${id}\` est déjà arrêté : ${why}.`,
    resumed: (promise) => `C’est reparti. ${promise}`,
    alsoResting: (ids) => `Également en pause ici : ${ids.map((id) => `\`${id}\``).join(", ")}.`,
    allChoice: (count) => `all (les ${count} en pause)`,
    noneRests: "Rien n’est en pause sur ce serveur.",
    resumedAll: (count) => plural(count, `${count} abonnement reprend.`, `${count} abonnements reprennent.`),
    heldAfterAll: (ids) =>
      `Des annonces ont été retenues pour ${list(ids.map((id) => `\`${id}\``))} : \`/subscriptions resume\` avec cet identifiant les propose.`,
    stillResting: (count) =>
      plural(count, `${count} ne peut pas encore reprendre :`, `${count} ne peuvent pas encore reprendre :`),
    notPaused: (promise) => `Il n’était pas en pause. ${promise}`,
    channelGone: (channel, id) =>
      `Je ne vois pas ${channel} : le salon a été supprimé, ou c’est un fil archivé. \`/subscriptions edit subscription: ${id} channel: …\` déplace l’abonnement dans un autre salon.`,
    restsFirst: (id) =>
      `Cet abonnement est en pause. \`/subscriptions resume subscription: ${id}\` le relance d’abord.`,
    held: (count) => plural(count, `${count} annonce a été gardée.`, `${count} annonces ont été gardées.`),
    heldForDigest: (count) =>
      plural(
        count,
        `${count} annonce a été gardée : elle viendrait dans un récapitulatif.`,
        `${count} annonces ont été gardées : elles viendraient dans un seul récapitulatif.`,
      ),
    heldTooMany: (count) =>
      `${count} annonces ont été gardées : 20 d’entre elles auraient chacune un message, un résumé citerait les autres.`,
    postThem: "Publier",
    skipThem: "Ignorer",
    heldPosted: (messages, summarised, channel) => {
      if (messages + summarised === 0) return "Il n’y a plus rien en attente.";
      if (messages === 0)
        return `C’est fait : ${plural(summarised, `${summarised} annonce part`, `${summarised} annonces partent`)} dans ${channel}, en un seul récapitulatif.`;
      const first = plural(messages, `${messages} message part`, `${messages} messages partent`);
      const rest = summarised === 0 ? "" : `, et un résumé en cite ${summarised} de plus`;
      return `C’est fait : ${first} dans ${channel}, du plus ancien au plus récent${rest}.`;
    },
    heldSkipped: (count) => plural(count, `${count} annonce ignorée.`, `${count} annonces ignorées.`),
    lastSent: (when, link) => `dernier message ${when}${link === "" ? "" : ` · ${link}`}`,
    neverSent: "encore rien publié",
    nowHeld: (count) => `${count} en attente`,
    active: "actif",
    pausedBy: (who) => `mis en pause par ${who}`,
    logSet: (channel) =>
      `C’est fait. Quand un salon m’est fermé, je le dis une fois dans ${channel}. Tous ceux qui peuvent y lire le verront.`,
    logUnset:
      "C’est fait. Quand un salon m’est fermé, je le dis dans le salon système du serveur, sinon à la personne qui a créé l’abonnement.",
    logShown: (channel) =>
      `Quand un salon m’est fermé, je le dis dans ${channel}. \`/subscriptions log channel:\` change cela, \`/subscriptions log off: True\` y met fin.`,
    logNone:
      "Il n’y a pas de salon dédié : quand un salon m’est fermé, je le dis dans le salon système du serveur, sinon à la personne qui a créé l’abonnement. `/subscriptions log channel:` en choisit un.",
    message: "Voir le message",
    historyTitle: (id) => `Ce que l’abonnement ${id} a publié`,
    historyNone: (promise) => `Il n’a encore rien publié. ${promise}`,
    historySummary: (count) => plural(count, `Un résumé de ${count} annonce`, `Un résumé de ${count} annonces`),
    historyDigest: (count) =>
      plural(count, `Un récapitulatif de ${count} annonce`, `Un récapitulatif de ${count} annonces`),
    historyRefused: (reason) => `non publié : ${reason}`,
    historyUnconfirmed: "impossible de savoir si le message a été publié",
    historyGone: "une annonce qui n’est plus connue",
    whyTitle: "Pourquoi, ou pourquoi pas",
    whyNoLink:
      "Ce n’est pas une adresse web. Il faut copier l’adresse de l’article depuis le navigateur ; elle commence par https://.",
    whyUnknown: (feeds) =>
      `Aucun flux n’a encore apporté d’article à cette adresse. Je lis ${feeds} ; l’adresse est-elle la bonne ? Un article tout récent peut prendre quelques minutes.`,
    whyKinds: {
      "composer-assignment": "l’annonce de qui écrira une musique",
      other: "autre chose que la nouvelle d’un album, d’un morceau ou d’un livre",
    },
    whyNoPreview: (kind, feed) =>
      `L’article vient ${de(feed)}, et j’y ai lu ${kind}. Seules les nouvelles d’albums, de morceaux et de livres sont annoncées.`,
    whyPrimed: (feed) =>
      `L’article était déjà dans ${feed} à ma toute première lecture. Ce qui s’y trouve alors n’est jamais annoncé.`,
    whyNobody: "Ce serveur n’a aucun abonnement. `/subscriptions add` en crée un.",
    whyFilter: {
      feedId: "le filtre `feed`",
      kind: "le filtre `kind`",
      composer: "le filtre `composer`",
      label: "le filtre `label`",
      work: "le filtre `work`",
    },
    whyFiltered: (filter, wanted, stated) => `écarté par ${filter} : il attend ${wanted}, et l’article dit ${stated}`,
    whyStatesNothing: "rien à ce sujet",
    whySent: (when, link) => `publié ${when} · ${link}`,
    whySummarised: (when, link) => `cité dans un résumé ${when}${link === "" ? "" : ` · ${link}`}`,
    whyInDigest: (when, link) => `cité dans le récapitulatif ${when}${link === "" ? "" : ` · ${link}`}`,
    whyGathered: (when) => `attend le récapitulatif de ${when}`,
    whyQuiet: (when) => `attend la fin des heures calmes : ${when}`,
    whyWaiting: (when) => `attend d’être publié (trouvé ${when})`,
    whyHeld: (reason, when) => `gardé (${when}) : ${reason}`,
    whySkipped: (when) => `gardé pendant la pause, puis ignoré par l’administration ${when}`,
    whyRefused: (reason) => `non publié : ${reason}`,
    whyEarlier: (when) => `l’article a été trouvé avant la création de cet abonnement (${when})`,
    whyChanged: (when) => `l’article a été trouvé avant la dernière modification de cet abonnement (${when})`,
    whyNot: "correspond, et pourtant aucun message n’était prévu",
    whyMore: (count) => plural(count, `et ${count} autre abonnement`, `et ${count} autres abonnements`),
    exists: (id) => `Ce serveur a déjà cet abonnement : \`${id}\`. \`/subscriptions list\` les montre tous.`,
    full: (max) =>
      `Ce serveur a déjà ${max} abonnements, le maximum. \`/subscriptions remove\` permet d’en supprimer un d’abord.`,
    unknownFeed: (typed) =>
      `Aucun flux ne s’appelle ${typed}. Il faut en choisir un dans la liste qui apparaît en tapant, ou ne rien mettre pour tous les flux.`,
    unknown: (typed) => `Aucun abonnement ${typed} ici. \`/subscriptions list\` montre ceux de ce serveur.`,
    missing: (channel, permissions) =>
      `Je ne peux pas encore publier dans ${channel} : il me manque ${permissions}. Cela s’accorde dans les paramètres du salon, rubrique Permissions ; ensuite, il suffit de relancer cette commande.`,
    notAnnouncement: (channel) =>
      `${channel} n’est pas un salon d’annonces, rien ne peut donc en être diffusé. Il faut laisser \`publish\` de côté, ou choisir un salon d’annonces.`,
    forumWithoutTag: (channel) =>
      `Chaque publication dans ${channel} exige un tag, et aucun ne m’est permis. Ajoute à ce forum un tag ouvert à tout le monde, par exemple « Album announced », ou n’en exige plus.`,
    wrongChannel: (channel) =>
      `${channel} n’est pas un salon où je peux publier. Il faut un salon textuel, un salon d’annonces, un fil ou un forum.`,
    everyoneRole: "Les annonces ne mentionnent jamais tout le monde. Il faut un rôle pour les personnes intéressées.",
    paused: (reason) => `en pause : ${reason}`,
    closedNotice: (channel, reason, ids, at) => {
      const [first = ""] = ids;
      const which = plural(
        ids.length,
        `L’abonnement \`${first}\` est en pause`,
        `${ids.length} abonnements sont en pause`,
      );
      return `Je ne peux plus publier dans ${channel} : ${reason}. ${which} depuis le <t:${at}:f>, et ce qui arrive entre-temps est gardé. Une fois les permissions du salon rétablies, \`/subscriptions resume subscription: ${first}\` relance le tout ; \`/subscriptions edit\` permet de changer de salon.`;
    },
    testMark: "Essai · voici à quoi ressemble une annonce ici",
    tested: (channel) => `Un essai a été publié dans ${channel}.`,
    nothingToTest:
      "Aucune annonce correspondant à cet abonnement n’est encore connue : rien à montrer. La première qui arrive sera publiée.",
    testFailed: (channel, reason) =>
      `L’essai n’est pas arrivé dans ${channel} : ${reason} Après un coup d’œil aux permissions du salon, on peut réessayer.`,
    page: (page, pages) => `Page ${page} sur ${pages}`,
  },
  feeds: {
    description: "Les flux lus pour ce serveur",
    list: "Afficher les flux et leur état",
    add: "Lire un flux de plus, pour ce serveur seulement",
    remove: "Ne plus lire un flux ajouté par ce serveur",
    url: "Adresse du flux, ou du site qui le propose",
    name: "Nom à lui donner (le sien par défaut)",
    feed: "Lequel des flux propres à ce serveur",
    title: (count) => `${count} flux`,
    none: "Aucun flux n’est encore lu. `/feeds add url:` en ajoute un pour ce serveur.",
    own: "propre à ce serveur",
    known: "connu de tous",
    link: "Ouvrir",
    notAsked: "pas encore interrogé",
    neverAnswered: "n’a pas encore répondu",
    answered: (when) => `dernière réponse ${when}`,
    failing: (times, reason) => `**en échec (${times} fois) :** ${reason}`,
    next: (when) => `prochain essai ${when}`,
    noAddress: (typed) =>
      `${typed} n’est pas une adresse web. Il faut la copier depuis le navigateur ; elle ressemble à \`https://example.org/feed\`.`,
    noFeed: (address, reason) =>
      `Aucun flux lisible à l’adresse ${address}. ${reason}\nL’adresse est-elle la bonne ? Sinon, le site a peut-être un lien nommé RSS ou Feed.`,
    full: (max) => `Ce serveur a déjà ${max} flux à lui, le maximum. \`/feeds remove\` permet d’en retirer un d’abord.`,
    knownAlready: (name) =>
      `Ce flux est déjà connu de tous sous le nom ${name}. \`/subscriptions add feed:\` s’y abonne.`,
    ownAlready: (name) => `Ce serveur a déjà ce flux sous le nom ${name}. \`/subscriptions add feed:\` s’y abonne.`,
    nameTaken: (name) => `Un autre flux s’appelle déjà ${name}. Il faut un autre \`name\`.`,
    added: (name, address) => `C’est fait. **${name}** est désormais lu pour ce serveur : ${address}`,
    fromPage: "L’adresse donnée était celle d’une page ; voici le flux qu’elle propose.",
    others: (addresses) => `La page propose aussi ${list(addresses)}.`,
    heard:
      "Ce qu’il contient maintenant n’est pas annoncé. Les prochaines annonces iront là où les abonnements de ce serveur les veulent.",
    unheard: (name) =>
      `Aucun abonnement n’en veut encore : \`/subscriptions add feed: ${name}\` publie ses nouvelles annonces dans un salon. Ce qu’il contient maintenant n’est pas annoncé.`,
    latest: "**Ses dernières entrées, telles qu’elles seraient annoncées :**",
    empty: "Il est vide pour l’instant.",
    untitled: "Une entrée sans titre",
    noPreview: (kind) => `pas d’annonce : ${kind}`,
    morePreviews: (count) =>
      plural(
        count,
        `et ${count} autre annonce tirée du même article`,
        `et ${count} autres annonces tirées du même article`,
      ),
    unknown: (typed) => `Ce serveur n’a pas de flux ${typed} à lui. \`/feeds list\` montre ceux qu’il a.`,
    notYours: (name) =>
      `**${name}** est connu de tous et ne peut pas être retiré. Avec \`feed:\`, un abonnement n’écoute qu’un flux.`,
    removed: (name, ids) => {
      const which = list(ids.map((id) => `\`${id}\``));
      const ended =
        ids.length === 0
          ? "Aucun abonnement ne le citait."
          : plural(
              ids.length,
              `L’abonnement ${which} le citait et s’arrête avec lui.`,
              `Les abonnements ${which} le citaient et s’arrêtent avec lui.`,
            );
      return `**${name}** retiré. ${ended}\nCela peut être annulé pendant une heure.`;
    },
    undone: (name, ids) => {
      const which = list(ids.map((id) => `\`${id}\``));
      const back = plural(
        ids.length,
        `son abonnement est de retour : ${which}`,
        `ses abonnements sont de retour : ${which}`,
      );
      return ids.length === 0
        ? `Retrait annulé. **${name}** est de nouveau lu.`
        : `Retrait annulé. **${name}** est de nouveau lu, et ${back}.`;
    },
    undoTooLate: "Il est trop tard pour annuler. `/feeds add` ajoute le flux à nouveau.",
  },
  settings: {
    title: "Comment et quand ce serveur reçoit les nouvelles",
    timeZone: "Le fuseau horaire de ce serveur : une ville, un pays, UTC+2",
    language: "La langue des annonces sur ce serveur",
    autoLanguage: "Comme le réglage de Discord pour ce serveur",
    languages: {
      en: "Anglais",
      fr: "Français",
      de: "Allemand",
      es: "Espagnol",
      it: "Italien",
      ja: "Japonais",
    },
    digestHour: "L’heure à laquelle partent les récapitulatifs, de 0 à 23",
    digestDay: "Le jour où partent les récapitulatifs hebdomadaires",
    quietHours: "Quand rien n’est publié, par exemple 22-7 ; off pour y mettre fin",
    days: {
      monday: "lundi",
      tuesday: "mardi",
      wednesday: "mercredi",
      thursday: "jeudi",
      friday: "vendredi",
      saturday: "samedi",
      sunday: "dimanche",
    },
    offChoice: "off (pas d’heures calmes)",
    zoneChoice: (zone, now) => `${zone} (il y est ${now})`,
    zoneLine: (zone, now) => `**Fuseau horaire** ${zone}, où il est ${now}`,
    languageLine: (language, isChosen) =>
      isChosen ? `**Langue** ${language}` : `**Langue** ${language}, comme dans le réglage de Discord pour ce serveur`,
    digestLine: (hour, day) => `**Récapitulatifs** à ${hour} ; les hebdomadaires le ${day}`,
    nextLine: {
      daily: (when) => `Le prochain récapitulatif quotidien part ${when}.`,
      weekly: (when) => `Le prochain récapitulatif hebdomadaire part ${when}.`,
    },
    quietLine: (hours) =>
      `**Heures calmes** ${hours} : ce qui arrive alors est publié quand elles se terminent, du plus ancien au plus récent, et c’est là que les rôles sont mentionnés`,
    noQuietLine: "**Heures calmes** aucune ; `/subscriptions settings quiet-hours: 22-7` en fixe",
    quietNow: (when) => `Elles sont en cours. Fin : ${when}.`,
    unknownZone: (typed, nearest) =>
      nearest.length === 0
        ? `Je ne connais pas de fuseau horaire ${typed}. Une grande ville du fuseau convient, comme Paris, ou bien UTC+2.`
        : `Quel est le fuseau horaire ${typed} ? Ce qui s’en approche : ${nearest.join(", ")}.`,
    unknownHours: (typed) =>
      `Je ne comprends pas ${typed} comme heures calmes. Il faut leur début et leur fin, comme 22-7 ou 22:30-07:00, ou off.`,
  },
  help: {
    description: "Ce que je sais faire, et comment",
    topic: "Quoi expliquer",
    title: "Fantastique",
    intro:
      "La musique de la science-fiction, de la fantasy et de l’horreur : la chercher, et apprendre les sorties avant tout le monde.",
    topics: {
      lookups: {
        name: "Recherches",
        lines: [
          "`/soundtrack title: alien goldsmith` trouve la musique d’un film, d’une série ou d’un jeu. Les fautes de frappe sont pardonnées.",
          "`/composer name: bernard herrmann` montre une vie en musique, décennie par décennie.",
          "`/book about: 1956` dit quel livre *Musique Fantastique* traite d’une année, d’un film ou d’un nom.",
          "`Find soundtrack` dans le menu d’un message (appui long ou clic droit, puis Applications) trouve ce dont il parle.",
          "Les boutons et menus sous une réponse mènent plus loin : titres semblables, morceaux, éditions, noms, une saga entière.",
          "Un instant plus tard, une pochette, une sortie et de quoi écouter peuvent s’y ajouter, grâce à MusicBrainz, au Cover Art Archive et à l’iTunes Store.",
          "Avec `private: True`, la réponse reste invisible pour les autres.",
        ],
      },
      news: {
        name: "Actualités",
        lines: [
          "`/previews` montre les derniers morceaux dévoilés, annonces d’albums et sorties.",
          "`/previews when: Sorties à venir` est le calendrier de ce qui arrive.",
          "`/follow composer: Jeff Russo` apporte ses nouvelles par message privé, chacune une seule fois ; `label` et `work` font de même.",
          "`/following` montre ce qui est suivi et permet d’y mettre fin. Plus de nouvelles ? La liste dit aussi si mes messages arrivent.",
        ],
      },
      subscriptions: {
        name: "Abonnements",
        lines: [
          "`/subscriptions add channel: #previews` y publie chaque nouvelle annonce, une fois (il faut la permission « Gérer le serveur »).",
          "`composer`, `label`, `work`, `kind` et `feed` affinent ; `role` mentionne un rôle.",
          "`/subscriptions test` montre le résultat ; `list`, `edit`, `pause`, `resume` et `remove` portent bien leur nom.",
          "`/feeds add url:` lit un flux de plus pour ce serveur seulement ; `/feeds list` montre comment ils vont tous.",
          "`digest: Chaque semaine` réunit les annonces et les publie ensemble ; `/subscriptions settings` règle l’heure, le fuseau horaire et les heures calmes.",
          "`/subscriptions history` montre ce qui est parti où, `why` pourquoi un article n’est pas venu ; `log` choisit le salon où je signale les salons fermés.",
        ],
      },
      privacy: {
        name: "Vie privée",
        lines: [
          "Enregistré : pour chaque abonnement et chaque flux propre à un serveur, son serveur et ses réglages, et qui l’a créé ; pour chaque annonce, le message qu’elle est devenue.",
          "Enregistré aussi : ce qui est suivi, les messages privés qui en sont partis, et leur langue. `/following` met fin à un suivi, ou à tous.",
          "Non enregistré : ce qui est tapé dans les recherches, et les messages des autres. Après une panne, je cherche mes propres messages parmi les derniers d’un salon, sans rien garder des autres.",
          "Une recherche peut interroger MusicBrainz, le Cover Art Archive et l’iTunes Store. Ils reçoivent un titre, tel que tapé seulement si rien n’a été trouvé ici, et jamais qui a demandé.",
          "`/subscriptions remove` supprime un abonnement, pour de bon au bout d’une heure environ ; me retirer d’un serveur supprime tous ses abonnements, leur historique, ses flux et ses réglages.",
        ],
      },
    },
    status: (at, waiting) =>
      [
        at === undefined ? "Je viens de me réveiller." : `Tout va bien ; dernier coup d’œil aux nouvelles <t:${at}:R>.`,
        ...(waiting === 0
          ? []
          : [plural(waiting, `${waiting} annonce est en route.`, `${waiting} annonces sont en route.`)]),
      ].join(" "),
    trouble: "Ma mémoire a des ratés en ce moment : rien n’est perdu, mais les nouvelles peuvent arriver en retard.",
    version: (version) => `Version ${version}`,
  },
  permissions: {
    viewChannel: "Voir le salon",
    sendMessages: "Envoyer des messages",
    sendMessagesInThreads: "Envoyer des messages dans les fils",
    embedLinks: "Intégrer des liens",
  },
  reasons: {
    paused: "l’abonnement est en pause",
    removed: "l’abonnement a été supprimé",
    channelGone: "le salon n’existe plus",
    guildLeft: "je ne suis plus membre de ce serveur",
    channelHidden: "je ne vois plus le salon",
    permissionMissing: "il me manque une permission dans le salon",
    directMessagesClosed: "les messages privés sont fermés",
    noSharedGuild: "nous n’avons plus de serveur en commun",
    memberGone: "ce compte n’existe plus",
    tagMissing: "chaque publication y exige un tag, et aucun ne m’est permis",
  },
  feedProblems: {
    unasked: "Le serveur a dit que rien n’a changé, sans qu’on l’ait demandé.",
    unchanged: "Le flux n’a pas changé.",
    noServer: "Aucun serveur ne porte ce nom.",
    noLookup: "Le nom du serveur n’a pas pu être résolu.",
    refused: "Le serveur a refusé la connexion.",
    brokeOff: "Le serveur a coupé la connexion.",
    answerBrokeOff: "Le serveur a interrompu sa réponse.",
    late: "Le serveur n’a pas répondu à temps.",
    outOfReach: "Le serveur est inaccessible d’ici.",
    manyHeaders: "Le serveur a envoyé trop d’en-têtes.",
    compressed: "La réponse était compressée d’une façon illisible.",
    certificateExpired: "Le certificat du serveur a expiré.",
    certificateOfOther: "Le certificat du serveur est établi à un autre nom.",
    certificateOwn: "Le certificat du serveur est auto-signé.",
    certificateUnknown: "Le certificat du serveur n’est signé par aucune autorité connue.",
    noHttp: "La réponse du serveur n’était pas du HTTP correct.",
    noTls: "Impossible d’établir une connexion sûre avec le serveur.",
    stopped: "L’interrogation a été arrêtée.",
    notReached: "Le serveur n’a pas pu être joint.",
    otherProtocol: "Seules les adresses http et https peuvent être lues.",
    withPassword: "Une adresse qui contient un nom d’utilisateur ou un mot de passe n’est pas lue.",
    otherPort: "Seuls les ports habituels 80 et 443 sont lus, sauf si FEED_ALLOWED_HOSTS cite l’hôte avec son port.",
    noAddress: "Ce n’est pas une adresse.",
    redirectedNowhere: "Le serveur a redirigé vers ce qui n’est pas une adresse.",
    empty: "La réponse était vide.",
    feedEmpty: "Le flux était vide.",
    notStored: "Ce que le flux a apporté n’a pas pu être enregistré.",
    otherJson: "La réponse était du JSON, mais pas un JSON Feed.",
    damagedJson: "Le flux est endommagé : son JSON n’a pas pu être lu jusqu’au bout.",
    cutOff: "Le flux est endommagé : il s’interrompt avant la fin.",
    page: "La réponse était une page web, pas un flux.",
    challengePage: "La réponse était une page qui demande si un navigateur la lit, pas un flux.",
    loginPage: "La réponse était une page qui demande de se connecter, pas un flux.",
    opml: "La réponse était une liste de flux (OPML), pas un flux.",
    sitemap: "La réponse était un plan de site, pas un flux.",
    picture: "La réponse était une image, pas un flux.",
    xmlError: "La réponse était un message d’erreur en XML, pas un flux.",
    noFormat: "La réponse n’était ni du RSS, ni de l’Atom, ni un JSON Feed.",
    noneOnSite: "Aucun flux n’a été trouvé sur le site.",
    offeredUnreadable: "Le flux qu’elle propose est illisible.",
    tooLarge: "Le flux dépasse 5 Mo.",
  },
  feedFacts: {
    answered: (status, meaning) => `Le serveur a répondu ${status} : ${meaning}.`,
    answeredOnly: (status) => `Le serveur a répondu ${status}.`,
    redirectedSilently: (status) => `Le serveur a répondu ${status} sans dire où aller.`,
    unfinished: (seconds) => `Le serveur n’a pas fini sa réponse en ${seconds} secondes.`,
    notReachedFor: (code) => `Le serveur n’a pas pu être joint (${code}).`,
    redirectedOften: (times) => `Le serveur a redirigé plus de ${times} fois.`,
    manyEntries: (number) => `Le flux a plus de ${number} entrées.`,
    pageTitle: (title) => `Son titre est « ${title} ».`,
    privateAddress: (host) =>
      `L’adresse ${de(host)} appartient à un réseau privé et n’est pas lue, sauf si FEED_ALLOWED_HOSTS la cite.`,
  },
  statusMeanings: {
    nothing: "il n’a rien à montrer",
    partOnly: "il n’a envoyé qu’une partie",
    misunderstood: "il n’a pas compris la demande",
    wantsPassword: "il demande un mot de passe",
    wantsMoney: "il veut être payé",
    locked: "il ne laisse pas entrer le bot",
    nothingThere: "il n’y a rien à cette adresse",
    noFeedThere: "il n’a pas de flux à cette adresse",
    gone: "le flux a disparu pour de bon",
    askedTooOften: "il est interrogé trop souvent",
    forbidden: "il n’a pas le droit de le montrer",
    broken: "il est en panne",
    overloaded: "il est surchargé ou en réparation",
    challenge: "il veut voir un navigateur (vérification de Cloudflare)",
  },
  private: "Réponse visible pour moi seul",
  notFound: {
    title: (typed) => `Rien trouvé pour ${typed}.`,
    blank: "Il n’y avait rien de lisible.",
    nearest: (names) => `Ce qui s’en approche : ${names}.`,
    soundtrackExample:
      "Un titre comme sur l’affiche marche bien, avec le nom ou l’année si besoin : `/soundtrack title: the thing morricone`.",
    composerExample: "Le nom de famille seul suffit souvent : `/composer name: goldsmith`.",
    pick: "Choisir parmi les plus proches",
  },
  errors: {
    needsManageServer:
      "Il faut la permission « Gérer le serveur » pour faire cela ici. L’administration de ce serveur peut aider.",
    serverOnly: "Cela ne marche que sur un serveur. Il faut essayer sur un serveur dont je suis membre.",
    unexpected: (reference) =>
      `Quelque chose s’est mal passé de mon côté. Un nouvel essai peut suffire ; sinon, voici la référence à donner à la personne qui s’occupe de moi : \`${reference}\`.`,
    tooMuch: (seconds) =>
      `Cela fait beaucoup d’un coup. Un nouvel essai est possible dans ${plural(seconds, `${seconds} seconde`, `${seconds} secondes`)}.`,
    oldCommand:
      "Cette commande appartient à une version précédente de moi. En tapant `/`, on voit ce que je sais faire maintenant.",
    oldComponent: "Ce bouton ou ce menu appartient à une version précédente de moi. Il suffit de relancer la commande.",
  },
};
