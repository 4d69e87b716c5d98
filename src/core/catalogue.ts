/** What a work is: a film, a series or television film, or a game. */
export type WorkKind = "film" | "tv" | "game";

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

/** A film, series or game with its composers and albums; `id` never changes once published. */
export interface Work {
  readonly id: string;
  readonly title: string;
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
