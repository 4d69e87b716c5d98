/** What a work is: a film, a series or television film, a game, or the album itself where nothing else is known of it. */
export type WorkKind = "film" | "tv" | "game" | "album";

/** How an issue of an album relates to the first one. */
export type Edition = "original" | "reissue" | "expanded" | "complete" | "re-recording";

/** What a release or a preview can be bought or heard on. */
export type Format = "digital" | "cd" | "vinyl" | "cassette" | "physical";

/** Who is credited for the original score; `part` names the season or episode where the credit is not for the whole. */
export interface ComposerCredit {
  readonly name: string;
  readonly part?: string;
}

/** One issue of an album; `date` is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as exact as it is certain. */
export interface Release {
  readonly label?: string;
  readonly date?: string;
  readonly formats: readonly Format[];
  readonly edition?: Edition;
}

/** An album as an idea, with its issues, the first one first. */
export interface ReleaseGroup {
  readonly title: string;
  readonly releases: readonly Release[];
}

/** How well known a work is: 3 to everybody, 2 to every fan of its genre, 1 to many fans. */
export type Renown = 1 | 2 | 3;

/** What is known of an album by those who keep it: its own title, and who is credited, with the words between the names. */
export interface AlbumCredit {
  /** The release group's MBID. */
  readonly musicBrainzId: string;
  readonly credit: string;
  /** "Album", "EP", "Single", as MusicBrainz has it. */
  readonly primaryType?: string;
}

/** A post that told something, and the name of its site. */
export interface PostSource {
  readonly site: string;
  readonly link: string;
}

/** A film, series or game with its composers and albums; `id` never changes once published. */
export interface Work {
  readonly id: string;
  readonly title: string;
  /** 0 where it is not known, which is so of albums alone. */
  readonly year: number;
  readonly kind: WorkKind;
  readonly renown?: Renown;
  readonly genres: readonly string[];
  readonly countries: readonly string[];
  readonly composers: readonly ComposerCredit[];
  readonly originalTitle?: string;
  readonly altTitles: readonly string[];
  readonly franchise?: string;
  readonly releaseGroups: readonly ReleaseGroup[];
  /** Present where the work is known from MusicBrainz. */
  readonly album?: AlbumCredit;
  /** The posts from which alone the work is known, the latest first. */
  readonly posts?: readonly PostSource[];
}

/** A person or a group who writes music; `knownFor` holds ids of works. */
export interface Composer {
  readonly id: string;
  readonly name: string;
  readonly kind: "person" | "group";
  readonly members: readonly string[];
  readonly aliases: readonly string[];
  readonly born?: string;
  readonly died?: string;
  readonly countries: readonly string[];
  readonly knownFor: readonly string[];
  readonly collaborators: readonly string[];
}

/** Who publishes records. */
export interface Label {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly countries: readonly string[];
}

/** A family of works, such as Star Trek. */
export interface Franchise {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** One book of the *Musique Fantastique* series; `period` is the span of years of the works that it covers, both ends included. */
export interface Book {
  readonly id: string;
  readonly volume: string;
  readonly series: string;
  readonly title: string;
  readonly subtitle?: string;
  readonly author: string;
  readonly publisher?: string;
  readonly year?: number;
  readonly status: "published" | "planned";
  readonly period?: readonly [from: number, to: number];
  readonly notes: readonly string[];
}

/** Everything that the bot knows by heart. */
export interface Catalogue {
  readonly works: readonly Work[];
  readonly composers: readonly Composer[];
  readonly labels: readonly Label[];
  readonly franchises: readonly Franchise[];
  readonly books: readonly Book[];
}
