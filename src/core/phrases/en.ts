import type { Book, Edition, Format, WorkKind } from "../catalogue.ts";
import type { FollowSubject } from "../follow.ts";
import type { PreviewKind } from "../preview.ts";
import type { Every, Weekday } from "../schedule/schedule.ts";
import { createGrammar } from "./grammar.ts";
import type { Language } from "./language.ts";

const { plural, list, date, country } = createGrammar("en-GB");

const newsOf: Readonly<Record<PreviewKind, string>> = {
  "track-premiere": "Track premieres",
  "album-announcement": "Album announcements",
  "album-released": "Album releases",
  "book-news": "Book news",
};

/** Names that something is narrowed to. */
export type NameFilters = Readonly<Partial<Record<"composer" | "label" | "work", string>>>;

/** Every sentence and word that a user can read, in English. */
export const en = {
  language: "en" as const,
  workKinds: { film: "Film", tv: "Television", game: "Game", album: "Soundtrack album" } satisfies Record<
    WorkKind,
    string
  >,
  /** What stands in brackets behind a title among films. */
  workKindMarks: { film: "", tv: "TV", game: "game", album: "album" } satisfies Record<WorkKind, string>,
  genres: {
    sf: "Science fiction",
    fantasy: "Fantasy",
    horror: "Horror",
    animation: "Animation",
    superhero: "Superheroes",
  },
  formats: {
    digital: "Digital",
    cd: "CD",
    vinyl: "Vinyl",
    cassette: "Cassette",
    physical: "Physical edition",
  } satisfies Record<Format, string>,
  editions: {
    original: "Original release",
    reissue: "Reissue",
    expanded: "Expanded edition",
    complete: "Complete edition",
    "re-recording": "Re-recording",
  } satisfies Record<Edition, string>,
  previewKinds: {
    "track-premiere": "Track premiere",
    "album-announcement": "Album announced",
    "album-released": "Album out now",
    "book-news": "Book news",
  } satisfies Record<PreviewKind, string>,
  country,
  /** A date of a year, a month (1 to 12) and a day, the last two 0 where they are not known. */
  date,
  /** Names as a sentence lists them. */
  list,
  /** What stands between things that are merely lined up. */
  comma: ", ",
  decade: (year: number) => `${year}s`,
  span: (from: number, to: number) => (from === to ? String(from) : `${from}–${to}`),
  quoted: (text: string) => `“${text}”`,
  andMore: (count: number) => `and ${count} more`,
  jump: "Go to the years",
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  fields: {
    composer: (count: number) => plural(count, "Composer", "Composers"),
    author: "Author",
    album: "Album",
    label: "Label",
    released: "Released",
    releaseDate: "Release date",
    formats: "Formats",
    editions: "Editions",
    track: (count: number) => plural(count, "Track", "Tracks"),
    debutedBy: "Debuted by",
    links: "Links",
    otherSources: "Also reported by",
    alsoKnownAs: "Also known as",
    franchise: "Franchise",
    inTheNews: "In the news",
    knownFor: "Known for",
    collaborators: "Works with",
    members: "Members",
    memberOf: "Member of",
    publisher: "Publisher",
    year: "Year",
    covers: "Covers",
    status: "Status",
  },
  links: { preOrder: "Pre-order", order: "Order", listen: "Listen", video: "Watch", post: "Read the post" },
  summary: {
    title: (count: number) => plural(count, "1 more preview", `${count} more previews`),
    continued: "More of them",
  },
  digest: {
    title: {
      daily: (count: number) => `Today in soundtracks: ${plural(count, "1 preview", `${count} previews`)}`,
      weekly: (count: number) => `This week in soundtracks: ${plural(count, "1 preview", `${count} previews`)}`,
    } satisfies Record<Every, (count: number) => string>,
  },
  season: (number: number) => `Season ${number}`,
  soundtrack: {
    description: "Find the music of a film, series or game",
    title: "Title, also with composer or year: king kong steiner 1933",
    others: "Did you mean another one?",
    moreBy: (name: string) => `More by ${name}`,
    about: (name: string) => `About ${name}`,
    moreByOne: "More by one of the composers",
    moreOf: (franchise: string) => `More of ${franchise}`,
    tracks: "Tracks",
    editions: "All editions",
    trackCount: (count: number) => plural(count, "1 track", `${count} tracks`),
    /** Names of other places that told something of it. */
    sources: (names: readonly string[]) => `With facts from ${list(names)}`,
    preview: "Preview (30 s)",
    /** A date in words or as Discord shows it. */
    releaseOn: (date: string) => `release ${date}`,
    /** Links to the sites of the posts. */
    fromPosts: (sites: readonly string[]) => `Not in the catalogue yet; known from ${list(sites)}.`,
    unknownComposer: "Composer not recorded",
    unusedScore: "The score that was written for it was not used; other music is heard in its place.",
    gone: "That entry is no longer in the catalogue. Type the title into `/soundtrack` to find its successor.",
    goneNearest: "That entry is no longer in the catalogue. This one comes nearest:",
  },
  welcome: {
    text: "Hello! I find the music of science fiction, fantasy and horror: try `/soundtrack`. I also announce new soundtrack albums, first tracks and releases, each once.\nWhoever may manage this server can begin with one press: everything new then comes to this channel, and `/subscriptions edit` narrows it. `/help` tells the rest.",
    begin: "Announce here",
  },
  findSoundtrack: {
    others: "Also in that message",
    none: "I found no film, series or game in that message. Titles in quotes, in italics or with a year are easiest to see; `/soundtrack` takes anything you type.",
    onlyComposers: (names: readonly string[]) =>
      `That message names no film, series or game that I know, but it names ${list(names)}:`,
    noText: "There is no text in that message that I could read.",
  },
  editionsCard: { more: (count: number) => plural(count, "and 1 more edition", `and ${count} more editions`) },
  tracks: {
    title: "Tracks heard first",
    debutedBy: (who: string) => `debuted by ${who}`,
    none: "No track of it is known any more. `/previews` shows the latest news.",
  },
  franchise: {
    size: (works: number, years: string) => `${plural(works, "1 work", `${works} works`)} in the catalogue, ${years}`,
    open: "Open one of these works",
    gone: "That franchise is no longer in the catalogue. Type one of its titles into `/soundtrack`.",
  },
  composer: {
    description: "Who wrote the music, and what else",
    name: "Name of a composer or group",
    group: "Group",
    /** Dates in words, as far as known. */
    life: (born: string | undefined, died: string | undefined) => {
      if (born !== undefined && died !== undefined) return `${born} – ${died}`;
      if (born !== undefined) return `Born ${born}`;
      return died === undefined ? "" : `Died ${died}`;
    },
    works: (count: number, years: string) => `${plural(count, "1 work", `${count} works`)} in the catalogue, ${years}`,
    noWorks: "No works in the catalogue yet",
    asMember: (group: string) => `with ${group}`,
    open: "Open one of these works",
    circle: "Open somebody close to them",
    earlier: "Previous page",
    later: "Next page",
    gone: "That composer is no longer in the catalogue. Type the name into `/composer` to search again.",
    wrote: (composer: string, work: string) => `${composer} wrote the music of ${work}.`,
    goneNearest: "That composer is no longer in the catalogue. This one comes nearest:",
  },
  book: {
    description: "The Musique Fantastique books by Randall D. Larson",
    volume: "Which book",
    about: "A film, composer or year: which book covers it",
    series: "Musique Fantastique",
    seriesLine: "Randall D. Larson's books on the music of science fiction, fantasy and horror films.",
    by: (author: string) => `By ${author}`,
    status: { published: "Published", planned: "Planned, not published yet" } satisfies Record<Book["status"], string>,
    period: (from: number, to: number) => `Film music ${from}–${to}`,
    line: (book: string, status: Book["status"], years: string) =>
      `${status === "published" ? "Book" : "Planned book"} on these years: *${book}* (${years})`,
    composerLine: (book: string, status: Book["status"], years: string, count: number, all: number) => {
      const which = status === "published" ? "Book" : "Planned book";
      const works = count === all ? "the years of these works" : `the years of ${count} of ${all} works`;
      return `${which} on ${works}: *${book}* (${years})`;
    },
    pick: "Open one of the books",
    aboutLink: "About the books",
    newsLink: "How the next one gets on",
    gone: "That book is no longer in the list. `/book` alone shows them all.",
    noneCovers: (about: string) => `No book that has been announced covers ${about} yet. These are all of them:`,
    unknown: (typed: string) => `There is no book called ${typed}. These are all of them:`,
    notUnderstood: (typed: string) =>
      `I know no film, composer or year called ${typed}. Try \`/book about: King Kong\` or \`/book about: 1956\`.`,
    covers: (about: string, book: string, years: string) => `*${book}* covers ${years}, and with them ${about}.`,
    coversPart: (about: string, book: string, years: string) => `*${book}* covers ${years}, a part of ${about}.`,
    willCover: (about: string, book: string, years: string) =>
      `*${book}* is planned to cover ${years}, and with them ${about}.`,
    coversSome: (about: string, count: number, all: number, book: string, years: string) =>
      `*${book}* covers ${years}: ${count} of ${all} works by ${about} in the catalogue are from then.`,
    coversNot: (about: string, book: string, years: string) => `*${book}* covers ${years}, which leaves out ${about}.`,
    theDecade: (year: number) => `the **${year}s**`,
    periodUnknown: (about: string, book: string) =>
      `Which years *${book}* will cover is not announced, so I cannot tell whether ${about} is in it.`,
    also: (books: string) => `Also within the years of ${books}.`,
  },
  previews: {
    description: "Soundtrack news: what was announced and what comes out next",
    when: "Latest news, or releases to come",
    recent: "Latest news",
    upcoming: "Releases to come",
    composer: "Only this composer",
    label: "Only this label",
    kind: "Only this kind of news",
    by: (composer: string) => `by ${composer}`,
    from: (label: string) => `on ${label}`,
    only: (filters: string) => `Only: ${filters}`,
    nothingYet:
      "No news yet. They appear here as soon as a feed brings them; `/subscriptions add` posts them in a channel of your server.",
    nothingMatches: (filters: string) => `Nothing among the latest news (only: ${filters}). Try fewer filters.`,
    nothingUpcoming: "No release with a date still ahead is known. The latest news may tell more.",
    nothingUpcomingMatches: (filters: string) =>
      `No release with a date still ahead is known (only: ${filters}). Try fewer filters.`,
    all: "Show everything",
    thisWeek: "This week",
    nextWeek: "Next week",
    weekOf: (day: string) => `Week of ${day}`,
    newer: "Newer",
    older: "Older",
    sooner: "Sooner",
    later: "Later",
  },
  follow: {
    description: "Hear of a composer, label or work by direct message",
    options: {
      composer: "News of this composer",
      label: "News from this label",
      work: "News of this film, series or game",
    } satisfies Record<FollowSubject, string>,
    subjects: { composer: "composer", label: "label", work: "work" } satisfies Record<FollowSubject, string>,
    onlyOne: "Only one of `composer`, `label` and `work` at a time, please: call `/follow` once for each of them.",
    nameOne: "Name one of `composer`, `label` and `work`, such as `/follow composer: Jeff Russo`.",
    added: (name: string) => `Done. News of ${name} will come to you by direct message; \`/following\` ends it.`,
    unlisted: (subject: FollowSubject) =>
      `The catalogue lists no ${subject} under that name, so it is matched as you typed it. Not what you meant? \`/following\` ends it.`,
    latest: (title: string, link: string) => `The latest so far: **${title}**${link === "" ? "" : ` · ${link}`}`,
    exists: (name: string) => `You follow ${name} already. \`/following\` shows all that you follow.`,
    full: (max: number) => `You follow ${max} things, which is the most. End one with \`/following\` first.`,
    button: (name: string) => `Follow ${name}`,
    workButton: {
      film: "Follow this film",
      tv: "Follow this series",
      game: "Follow this game",
      album: "Follow this soundtrack",
    } satisfies Record<WorkKind, string>,
    /** Why a member gets a direct message; of many names, so many more are not named. */
    why: (names: readonly string[], more: number) =>
      `You follow ${more > 0 ? `${names.join(", ")} and ${more} more` : list(names)}.`,
    listDescription: "What you follow, with a way to end it",
    title: (count: number) => plural(count, "You follow 1 thing", `You follow ${count} things`),
    none: "You follow nothing. `/follow composer: Jeff Russo` begins.",
    gone: "You do not follow that any more. `/following` shows what you follow.",
    end: (name: string) => `Unfollow ${name}`,
    ended: (name: string) => `Done. You no longer follow ${name}.`,
    again: "Follow again",
    endAll: "Unfollow all",
    endAllQuestion: (count: number) =>
      count === 1 ? "End the one thing that you follow?" : `End all ${count} things that you follow?`,
    endAllYes: "Yes, unfollow all",
    keep: "Keep them",
    endedAll: "Done. You follow nothing any more; the list is deleted.",
    unreachable: (since: string) =>
      `My direct messages have not reached you since ${since}: allow direct messages in the privacy settings of a server where we both are, and the next news will come (what you missed is in \`/previews\`).`,
  },
  subscriptions: {
    description: "What this server hears about, and where",
    add: "Post new previews in a channel",
    list: "Show this server's subscriptions",
    edit: "Change a subscription: only what you give",
    pause: "Let a subscription rest; what comes meanwhile is kept",
    resume: "Let a paused subscription go on",
    remove: "End a subscription",
    history: "What a subscription posted, and when",
    why: "Why a post was or was not announced here",
    log: "Where administrators are told when a channel is closed to me",
    test: "Post the latest matching preview as a test",
    settings: "How this server hears of news: language, time zone, digests, quiet hours",
    feed: "Only this feed (all feeds if left out)",
    channel: "Where to post (this channel if left out)",
    composer: "Only previews by this composer",
    label: "Only previews from this label",
    work: "Only previews for this film, series or game",
    kind: "Only this kind of preview",
    role: "Role to mention with each preview",
    digest: "Gather previews and post them together, once a day or a week",
    digestChoices: { off: "Off (each at once)", daily: "Daily", weekly: "Weekly" },
    publish: "Publish to following servers (announcement channels only)",
    subscription: "Which subscription",
    anyFeed: "Only this feed; any for all feeds",
    otherChannel: "Post in this channel instead",
    anyComposer: "Only previews by this composer; any for all",
    anyLabel: "Only previews from this label; any for all",
    anyWork: "Only previews for this film, series or game; any for all",
    anyKind: "Only this kind of preview; any for all",
    otherRole: "Role to mention; @everyone to mention nobody",
    anyChoice: "any (no such filter)",
    link: "Address of the post",
    logChannel: "The channel for it",
    logOff: "Have no such channel any more",
    none: "This server has no subscriptions yet. `/subscriptions add` starts one in this channel.",
    title: (count: number) => plural(count, "1 subscription", `${count} subscriptions`),
    /** What a subscription posts: previews of a kind or of every kind, narrowed by filters. */
    what: (kind: PreviewKind | undefined, { composer, label, work }: NameFilters) =>
      [
        kind === undefined ? "New previews" : newsOf[kind],
        composer === undefined ? "" : ` by ${composer}`,
        label === undefined ? "" : ` on ${label}`,
        work === undefined ? "" : ` for ${work}`,
      ].join(""),
    everyFeed: "any feed",
    promise: (what: string, feed: string, channel: string, extras: string) =>
      `${what} from ${feed} go to ${channel}${extras}.`,
    pinging: (role: string) => `, pinging ${role}`,
    inDigest: { daily: " in a daily digest", weekly: " in a weekly digest" } satisfies Record<Every, string>,
    published: ", published to following servers",
    nextDigestLine: (when: string) => `The next digest goes out ${when}. Nothing is posted if nothing came by then.`,
    lastDigestLine: (count: number, when: string) =>
      plural(
        count,
        `1 preview was gathered until now; a last digest brings it ${when}.`,
        `${count} previews were gathered until now; a last digest brings them ${when}.`,
      ),
    nextDigest: (when: string, count: number) =>
      count === 0
        ? `next digest ${when}`
        : `next digest ${when}, ${plural(count, "1 preview", `${count} previews`)} so far`,
    quietNow: (when: string) => `The server's quiet hours hold; what is posted comes ${when}.`,
    added: (id: string, promise: string) =>
      `Done. ${promise}\nIts id is \`${id}\`; \`/subscriptions test\` shows what it will look like.`,
    historyHint:
      "Please grant me Read Message History there as well: after an outage I look into the channel before I post again.",
    removed: (id: string, promise: string) =>
      `Ended subscription \`${id}\`. Until now: ${promise}\nThis can be undone for an hour.`,
    undo: "Undo",
    undone: (promise: string) => `Undone. ${promise}`,
    undoTooLate: "That can no longer be undone. `/subscriptions add` makes a new one.",
    edited: (id: string, promise: string) => `Changed subscription \`${id}\`. ${promise}`,
    nothingToEdit:
      "Name at least one thing to change, such as `channel` or `composer`. The value `any` takes a filter away.",
    stillPaused: (id: string) => `It still rests; \`/subscriptions resume subscription: ${id}\` lets it go on.`,
    pausedNow: (id: string) =>
      `Subscription \`${id}\` rests from now on. The newest 200 previews that come meanwhile are kept; \`/subscriptions resume subscription: ${id}\` goes on and offers them.`,
    pausedAlready: (id: string, why: string) => `Subscription \`${id}\` rests already: ${why}.`,
    resumed: (promise: string) => `It goes on. ${promise}`,
    alsoResting: (ids: readonly string[]) => `Resting there as well: ${ids.map((id) => `\`${id}\``).join(", ")}.`,
    allChoice: (count: number) => `all (the ${count} that rest)`,
    noneRests: "Nothing rests in this server.",
    resumedAll: (count: number) => plural(count, "1 subscription goes on.", `${count} subscriptions go on.`),
    heldAfterAll: (ids: readonly string[]) =>
      `Something was held for ${list(ids.map((id) => `\`${id}\``))}: \`/subscriptions resume\` with that id offers it.`,
    stillResting: (count: number) => plural(count, "1 cannot go on yet:", `${count} cannot go on yet:`),
    notPaused: (promise: string) => `It was not paused. ${promise}`,
    channelGone: (channel: string, id: string) =>
      `I cannot see ${channel}: it was deleted, or it is an archived thread. \`/subscriptions edit subscription: ${id} channel: …\` moves the subscription to another channel.`,
    restsFirst: (id: string) =>
      `That subscription rests. \`/subscriptions resume subscription: ${id}\` lets it go on first.`,
    held: (count: number) => plural(count, "1 preview was held.", `${count} previews were held.`),
    heldForDigest: (count: number) =>
      plural(
        count,
        "1 preview was held: it would come in a digest.",
        `${count} previews were held: they would come in one digest.`,
      ),
    heldTooMany: (count: number) =>
      `${count} previews were held: 20 of them would get a message each, a summary names the others.`,
    postThem: "Post them",
    skipThem: "Skip them",
    heldPosted: (messages: number, summarised: number, channel: string) => {
      if (messages + summarised === 0) return "Nothing is held any more.";
      if (messages === 0)
        return `Done: ${plural(summarised, "1 preview goes", `${summarised} previews go`)} to ${channel} now, in one digest.`;
      const first = messages === 1 ? "1 message goes" : `${messages} messages go`;
      const rest = summarised === 0 ? "" : `, and a summary names ${summarised} more`;
      return `Done: ${first} to ${channel} now, the oldest first${rest}.`;
    },
    heldSkipped: (count: number) => plural(count, "Skipped 1 preview.", `Skipped ${count} previews.`),
    lastSent: (when: string, link: string) => `last post ${when}${link === "" ? "" : ` · ${link}`}`,
    neverSent: "nothing posted yet",
    nowHeld: (count: number) => `${count} held`,
    active: "active",
    pausedBy: (who: string) => `paused by ${who}`,
    logSet: (channel: string) =>
      `Done. When a channel is closed to me, I say so once in ${channel}. Everybody who can read there will see it.`,
    logUnset:
      "Done. When a channel is closed to me, I say so in the server's system channel, else to whoever subscribed.",
    logShown: (channel: string) =>
      `When a channel is closed to me, I say so in ${channel}. \`/subscriptions log channel:\` changes that, \`/subscriptions log off: True\` ends it.`,
    logNone:
      "There is no log channel: when a channel is closed to me, I say so in the server's system channel, else to whoever subscribed. `/subscriptions log channel:` sets one.",
    message: "Message",
    historyTitle: (id: string) => `What subscription ${id} posted`,
    historyNone: (promise: string) => `It has posted nothing yet. ${promise}`,
    historySummary: (count: number) => `A summary of ${count} previews`,
    historyDigest: (count: number) => plural(count, "A digest of 1 preview", `A digest of ${count} previews`),
    historyRefused: (reason: string) => `not posted: ${reason}`,
    historyUnconfirmed: "it could not be found out whether it was posted",
    historyGone: "a preview that is no longer known",
    whyTitle: "Why, or why not",
    whyNoLink: "That is no web address. Copy the address of the post from your browser, beginning with https://.",
    whyUnknown: (feeds: string) =>
      `No feed has brought a post with that address yet. I read ${feeds}; check the address, or wait a few minutes if it is new.`,
    whyKinds: {
      "composer-assignment": "news of who will write a score",
      other: "something else than news of one album, track or book",
    },
    whyNoPreview: (kind: string, feed: string) =>
      `${feed} brought it, and I read it as ${kind}. Only previews are announced.`,
    whyPrimed: (feed: string) =>
      `It was in ${feed} already when I read that feed for the first time. What is there then is never announced.`,
    whyNobody: "This server has no subscriptions. `/subscriptions add` starts one.",
    whyFilter: {
      feedId: "its filter `feed`",
      kind: "its filter `kind`",
      composer: "its filter `composer`",
      label: "its filter `label`",
      work: "its filter `work`",
    },
    whyFiltered: (filter: string, wanted: string, stated: string) =>
      `kept out by ${filter}: it wants ${wanted}, and the post says ${stated}`,
    whyStatesNothing: "nothing of it",
    whySent: (when: string, link: string) => `posted ${when} · ${link}`,
    whySummarised: (when: string, link: string) => `named in a summary ${when}${link === "" ? "" : ` · ${link}`}`,
    whyInDigest: (when: string, link: string) => `named in the digest ${when}${link === "" ? "" : ` · ${link}`}`,
    whyGathered: (when: string) => `waiting for the digest at ${when}`,
    whyQuiet: (when: string) => `waiting for the end of the quiet hours at ${when}`,
    whyWaiting: (when: string) => `waiting to be posted since ${when}`,
    whyHeld: (reason: string, when: string) => `held since ${when}: ${reason}`,
    whySkipped: (when: string) => `held while it rested, and skipped by an administrator ${when}`,
    whyRefused: (reason: string) => `not posted: ${reason}`,
    whyEarlier: (when: string) => `the post was found before this subscription began ${when}`,
    whyChanged: (when: string) => `the post was found before this subscription was last changed ${when}`,
    whyNot: "matches, and yet no message of it was planned",
    whyMore: (count: number) => plural(count, "and 1 more subscription", `and ${count} more subscriptions`),
    exists: (id: string) => `This server already has that subscription: \`${id}\`. \`/subscriptions list\` shows all.`,
    full: (max: number) =>
      `This server holds ${max} subscriptions, which is the most. End one with \`/subscriptions remove\` first.`,
    unknownFeed: (typed: string) =>
      `There is no feed called ${typed}. Pick one from the list that appears while typing, or leave it out for all feeds.`,
    unknown: (typed: string) =>
      `Subscription ${typed} was not found here. \`/subscriptions list\` shows the ones of this server.`,
    missing: (channel: string, permissions: string) =>
      `I cannot post in ${channel} yet: I am missing ${permissions}. Grant it in the channel's settings under Permissions, then run this command again.`,
    notAnnouncement: (channel: string) =>
      `${channel} is not an announcement channel, so nothing can be published from it. Leave \`publish\` out, or pick an announcement channel.`,
    forumWithoutTag: (channel: string) =>
      `Every post in ${channel} needs a tag, and there is none that I may give. Add a tag to that forum that everybody may use, such as “Album announced”, or let posts go without.`,
    wrongChannel: (channel: string) =>
      `${channel} is not a channel I can post in. Pick a text channel, an announcement channel, a thread or a forum.`,
    everyoneRole: "Previews never mention everyone. Pick a role for the people who want to hear of them.",
    paused: (reason: string) => `paused: ${reason}`,
    closedNotice: (channel: string, reason: string, ids: readonly string[], at: number) => {
      const [first = ""] = ids;
      const which = ids.length === 1 ? `Subscription \`${first}\` rests` : `${ids.length} subscriptions rest`;
      return `I can no longer post in ${channel}: ${reason}. ${which} since <t:${at}:f>, and what comes meanwhile is kept. Once the channel's permissions are mended, \`/subscriptions resume subscription: ${first}\` goes on; \`/subscriptions edit\` moves it to another channel.`;
    },
    testMark: "Test · this is how a preview looks here",
    tested: (channel: string) => `Sent a test to ${channel}.`,
    nothingToTest:
      "No preview that matches this subscription is known yet, so there is nothing to show. It will post the first one that comes.",
    testFailed: (channel: string, reason: string) =>
      `The test did not reach ${channel}: ${reason} Check the channel's permissions and try again.`,
    page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  },
  feeds: {
    description: "Which feeds are read for this server",
    list: "Show the feeds and how they are doing",
    add: "Read one more feed for this server alone",
    remove: "Stop reading a feed that this server added",
    url: "Address of the feed, or of the site that has it",
    name: "What to call it (as it calls itself if left out)",
    feed: "Which of this server's own feeds",
    title: (count: number) => plural(count, "1 feed", `${count} feeds`),
    none: "No feed is read yet. `/feeds add url:` adds one for this server.",
    own: "this server's own",
    known: "known to everyone",
    link: "Open",
    notAsked: "not asked yet",
    neverAnswered: "has not answered yet",
    answered: (when: string) => `last answer ${when}`,
    failing: (times: number, reason: string) => `**failed ${plural(times, "once", `${times} times`)}:** ${reason}`,
    next: (when: string) => `next try ${when}`,
    noAddress: (typed: string) =>
      `${typed} is no web address. Copy it from your browser; it looks like \`https://example.org/feed\`.`,
    noFeed: (address: string, reason: string) =>
      `No feed could be read at ${address}. ${reason}\nCheck the address, or look for a link called RSS or Feed on that site.`,
    full: (max: number) =>
      `This server has ${max} feeds of its own, which is the most. Remove one with \`/feeds remove\` first.`,
    knownAlready: (name: string) =>
      `That feed is already known to everyone as ${name}. \`/subscriptions add feed:\` subscribes to it.`,
    ownAlready: (name: string) =>
      `This server already has that feed as ${name}. \`/subscriptions add feed:\` subscribes to it.`,
    nameTaken: (name: string) => `Another feed is called ${name} already. Choose a different \`name\`.`,
    added: (name: string, address: string) => `Done. **${name}** is read for this server from now on: ${address}`,
    fromPage: "What you gave was a page; this is the feed that it offers.",
    others: (addresses: readonly string[]) => `The page offers ${list(addresses)} as well.`,
    heard: "What is in it now is not announced. New previews go where this server's subscriptions want them.",
    unheard: (name: string) =>
      `No subscription wants it yet: \`/subscriptions add feed: ${name}\` posts its new previews in a channel. What is in it now is not announced.`,
    latest: "**Its latest entries, as they would be announced:**",
    empty: "It has no entries at present.",
    untitled: "An entry without a title",
    noPreview: (kind: string) => `no preview: ${kind}`,
    morePreviews: (count: number) =>
      plural(count, "and 1 more preview from the same post", `and ${count} more previews from the same post`),
    unknown: (typed: string) => `This server has no feed ${typed} of its own. \`/feeds list\` shows those that it has.`,
    notYours: (name: string) =>
      `**${name}** is known to everyone and cannot be removed. Subscriptions with \`feed:\` hear of one feed alone.`,
    removed: (name: string, ids: readonly string[]) => {
      const which = list(ids.map((id) => `\`${id}\``));
      const ended =
        ids.length === 0
          ? "No subscription named it."
          : plural(
              ids.length,
              `Subscription ${which} named it and ends with it.`,
              `Subscriptions ${which} named it and end with it.`,
            );
      return `Removed **${name}**. ${ended}\nThis can be undone for an hour.`;
    },
    undone: (name: string, ids: readonly string[]) => {
      const which = list(ids.map((id) => `\`${id}\``));
      const back = plural(ids.length, `its subscription is back: ${which}`, `its subscriptions are back: ${which}`);
      return ids.length === 0
        ? `Undone. **${name}** is read again.`
        : `Undone. **${name}** is read again, and ${back}.`;
    },
    undoTooLate: "That can no longer be undone. `/feeds add` adds the feed anew.",
  },
  settings: {
    title: "How and when this server hears of news",
    timeZone: "This server's time zone: a city, a country, UTC+2",
    language: "The language of announcements here",
    autoLanguage: "As Discord's setting of this server",
    languages: {
      en: "English",
      fr: "French",
      de: "German",
      es: "Spanish",
      it: "Italian",
      ja: "Japanese",
    } satisfies Record<Language, string>,
    digestHour: "The hour of the day at which digests go out, from 0 to 23",
    digestDay: "The day on which weekly digests go out",
    quietHours: "When nothing is posted, such as 22-7; off to end that",
    days: {
      monday: "Monday",
      tuesday: "Tuesday",
      wednesday: "Wednesday",
      thursday: "Thursday",
      friday: "Friday",
      saturday: "Saturday",
      sunday: "Sunday",
    } satisfies Record<Weekday, string>,
    offChoice: "off (no quiet hours)",
    zoneChoice: (zone: string, now: string) => `${zone} (${now} now)`,
    zoneLine: (zone: string, now: string) => `**Time zone** ${zone}, where it is ${now} now`,
    languageLine: (language: string, isChosen: boolean) =>
      isChosen ? `**Language** ${language}` : `**Language** ${language}, as Discord's setting of this server says`,
    digestLine: (hour: string, day: string) => `**Digests** at ${hour}; weekly ones on ${day}`,
    nextLine: {
      daily: (when: string) => `The next daily digest goes out ${when}.`,
      weekly: (when: string) => `The next weekly digest goes out ${when}.`,
    } satisfies Record<Every, (when: string) => string>,
    quietLine: (hours: string) =>
      `**Quiet hours** ${hours}: what comes then is posted at their end, the oldest first, and roles are mentioned then`,
    noQuietLine: "**Quiet hours** none; `/subscriptions settings quiet-hours: 22-7` sets them",
    quietNow: (when: string) => `They hold now, until ${when}.`,
    unknownZone: (typed: string, nearest: readonly string[]) =>
      nearest.length === 0
        ? `I know no time zone called ${typed}. Name a large city of your zone, such as Paris, or type it as UTC+2.`
        : `Which time zone is ${typed}? Close to it: ${nearest.join(", ")}.`,
    unknownHours: (typed: string) =>
      `I do not understand ${typed} as quiet hours. Type when they begin and end, such as 22-7 or 22:30-07:00, or off.`,
  },
  help: {
    description: "What I can do, and how",
    topic: "What to explain",
    title: "Fantastique",
    intro: "Music for science fiction, fantasy and horror: look it up, and hear of new albums first.",
    topics: {
      lookups: {
        name: "Look-ups",
        lines: [
          "`/soundtrack title: alien goldsmith` finds the music of a film, series or game. Typing errors are forgiven.",
          "`/composer name: bernard herrmann` shows a life in music, decade by decade.",
          "`/book about: 1956` tells which *Musique Fantastique* book covers a year, film or composer.",
          "`Find soundtrack` in the menu of a message (hold it, or right-click it, then Apps) finds what that message mentions.",
          "Buttons and menus below an answer lead on: to other works of that name, tracks, editions, composers, a whole franchise.",
          "A moment later the answer may gain a cover, a release and a way to listen, from MusicBrainz, the Cover Art Archive and the iTunes Store.",
          "Add `private: True` to any of them and only you see the answer.",
        ],
      },
      news: {
        name: "News",
        lines: [
          "`/previews` shows the latest track premieres, album announcements and releases.",
          "`/previews when: Releases to come` is the calendar of what is still ahead.",
          "`/follow composer: Jeff Russo` brings news of him to you by direct message, each piece once; `label` and `work` do the same.",
          "`/following` shows what you follow and ends it. News stay away? It also says whether my messages reach you.",
        ],
      },
      subscriptions: {
        name: "Subscriptions",
        lines: [
          "`/subscriptions add channel: #previews` posts each new preview there, once (needs Manage Server).",
          "Narrow it with `composer`, `label`, `work`, `kind` or `feed`; mention a role with `role`.",
          "`/subscriptions test` shows what it will look like; `list`, `edit`, `pause`, `resume` and `remove` do what they say.",
          "`/feeds add url:` reads one more feed for this server alone; `/feeds list` shows how all of them are doing.",
          "`digest: Weekly` gathers previews and posts them together; `/subscriptions settings` sets the hour, the time zone and quiet hours.",
          "`/subscriptions history` shows what went where, `why` why a post did not; `log` names the channel where I report closed channels.",
        ],
      },
      privacy: {
        name: "Privacy",
        lines: [
          "Stored: for each subscription and each feed of a server's own its server and settings, and who created it; for each announcement which message it became.",
          "Stored as well: what you follow, which direct messages it became, and the language of your Discord for them. `/following` ends one follow, or all of them.",
          "Not stored: what you type into look-ups, and messages of other people. After a crash I look through a channel's latest messages for my own, and keep nothing of the others.",
          "A look-up may ask MusicBrainz, the Cover Art Archive and the iTunes Store. They are told a title, as you typed it only where nothing was found here, and never who asked.",
          "`/subscriptions remove` deletes a subscription, an hour or so later for good; removing me from a server deletes all of its subscriptions, their history, its feeds and settings.",
        ],
      },
    },
    /** How I am: when feeds were last asked (epoch seconds), and how many announcements wait. */
    status: (at: number | undefined, waiting: number) =>
      [
        at === undefined ? "I have just woken up." : `I am awake, and last looked for news <t:${at}:R>.`,
        ...(waiting === 0
          ? []
          : [plural(waiting, "1 announcement is on its way.", `${waiting} announcements are on their way.`)]),
      ].join(" "),
    trouble: "My memory does not take everything at the moment: nothing is lost, but news may come late.",
    version: (version: string) => `Version ${version}`,
  },
  /** The permissions that the bot needs, as Discord's settings call them. */
  permissions: {
    viewChannel: "View Channel",
    sendMessages: "Send Messages",
    sendMessagesInThreads: "Send Messages in Threads",
    embedLinks: "Embed Links",
  },
  /** Why something is held or rests. In English they are also what is stored and logged. */
  reasons: {
    paused: "the subscription is paused",
    removed: "the subscription was removed",
    channelGone: "the channel no longer exists",
    guildLeft: "I am no longer a member of that server",
    channelHidden: "I can no longer see the channel",
    permissionMissing: "I lack a permission in the channel",
    directMessagesClosed: "direct messages are closed",
    noSharedGuild: "we share no server any more",
    memberGone: "the member no longer exists",
    tagMissing: "every post there needs a tag, and there is none that I may give",
  },
  /** Why a feed could not be read, one sentence each. In English they are also what is stored and logged. */
  feedProblems: {
    unasked: "The server said that nothing has changed, although nobody asked.",
    unchanged: "The feed has not changed.",
    noServer: "There is no server of that name.",
    noLookup: "The name of the server could not be looked up.",
    refused: "The server refused the connection.",
    brokeOff: "The server broke the connection off.",
    answerBrokeOff: "The server broke its answer off.",
    late: "The server did not answer in time.",
    outOfReach: "The server cannot be reached from here.",
    manyHeaders: "The server sent more headers than can be read.",
    compressed: "The answer was compressed in a way that cannot be read.",
    certificateExpired: "The server's certificate has expired.",
    certificateOfOther: "The server's certificate is made out to another name.",
    certificateOwn: "The server's certificate is signed by itself.",
    certificateUnknown: "The server's certificate is signed by nobody who is known.",
    noHttp: "The server's answer was no proper HTTP.",
    noTls: "A safe connection to the server could not be made.",
    stopped: "The poll was stopped.",
    notReached: "The server could not be reached.",
    otherProtocol: "Only http and https addresses can be read.",
    withPassword: "An address with a user name or password in it is not read.",
    otherPort: "Only the usual ports 80 and 443 are read, unless FEED_ALLOWED_HOSTS names the host with its port.",
    noAddress: "This is no address.",
    redirectedNowhere: "The server redirected to something that is no address.",
    empty: "The answer was empty.",
    feedEmpty: "The feed was empty.",
    notStored: "What the feed brought could not be stored.",
    otherJson: "The answer was JSON, but not a JSON Feed.",
    damagedJson: "The feed is damaged: its JSON could not be read to the end.",
    cutOff: "The feed is damaged: it breaks off before its end.",
    page: "The answer was a web page, not a feed.",
    challengePage: "The answer was a web page that asks whether a browser is reading, not a feed.",
    loginPage: "The answer was a web page that asks to log in, not a feed.",
    opml: "The answer was a list of feeds (OPML), not a feed.",
    sitemap: "The answer was a sitemap, not a feed.",
    picture: "The answer was a picture, not a feed.",
    xmlError: "The answer was an error message in XML, not a feed.",
    noFormat: "The answer was neither RSS, Atom nor JSON Feed.",
    noneOnSite: "No feed was found on its site.",
    offeredUnreadable: "The feed that it offers cannot be read.",
    tooLarge: "The feed is larger than 5 MB.",
  },
  /** The same for sentences that name something. */
  feedFacts: {
    answered: (status: string, meaning: string) => `The server answered ${status}: ${meaning}.`,
    answeredOnly: (status: string) => `The server answered ${status}.`,
    redirectedSilently: (status: string) => `The server answered ${status} without saying where to go instead.`,
    unfinished: (seconds: string) => `The server did not finish its answer within ${seconds} seconds.`,
    notReachedFor: (code: string) => `The server could not be reached (${code}).`,
    redirectedOften: (times: string) => `The server redirected more than ${times} times.`,
    manyEntries: (number: string) => `The feed has more than ${number} entries.`,
    pageTitle: (title: string) => `Its title is “${title}”.`,
    privateAddress: (host: string) =>
      `The address of ${host} belongs to a private network and is not read, unless FEED_ALLOWED_HOSTS names it.`,
  },
  /** What the status of an answer means. */
  statusMeanings: {
    nothing: "it has nothing to show",
    partOnly: "it sent a part only",
    misunderstood: "it did not understand the request",
    wantsPassword: "it wants a password",
    wantsMoney: "it wants to be paid",
    locked: "it does not let the bot in",
    nothingThere: "there is nothing at this address",
    noFeedThere: "it has no feed at this address",
    gone: "the feed is gone for good",
    askedTooOften: "it is asked too often",
    forbidden: "it may not show this for legal reasons",
    broken: "it is out of order",
    overloaded: "it is overloaded or being repaired",
    challenge: "it wants to see a browser (a challenge of Cloudflare)",
  },
  private: "Show the answer only to you",
  notFound: {
    title: (typed: string) => `Nothing found for ${typed}.`,
    blank: "There was nothing in it that I could read.",
    nearest: (names: string) => `Close to it: ${names}.`,
    soundtrackExample:
      "Try a title as on the poster, with the composer or year if you like: `/soundtrack title: the thing morricone`.",
    composerExample: "Try the surname alone: `/composer name: goldsmith`.",
    pick: "Pick one of the nearest",
  },
  errors: {
    needsManageServer:
      "Only people with the Manage Server permission can do that here. Ask an administrator of this server.",
    serverOnly: "That works in a server only. Open a server in which I am a member and try there.",
    unexpected: (reference: string) =>
      `Something went wrong on my side. Please try again; if it happens again, tell whoever runs me this reference: \`${reference}\`.`,
    tooMuch: (seconds: number) =>
      `That was a lot at once. Please try again in ${plural(seconds, "a second", `${seconds} seconds`)}.`,
    oldCommand: "That command belongs to an older version of me. Type `/` to see what I can do now.",
    oldComponent: "That button or menu belongs to an older version of me. Please run the command again.",
  },
};

/** Every sentence and word that a user can read, in one language. */
export type Phrases = Omit<typeof en, "language"> & { readonly language: Language };
