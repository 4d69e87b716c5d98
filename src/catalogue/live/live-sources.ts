import type { Album } from "../../core/album/album.ts";
import { albumDocument, albumWork } from "../../core/album/album-work.ts";
import type { Work } from "../../core/catalogue.ts";
import { fingerprint } from "../../core/fingerprint.ts";
import { absentForMs, lifetimeMs } from "../../core/live/lifetime.ts";
import type { LiveFacts, LiveListen, LiveRelease } from "../../core/live/live-facts.ts";
import type { Finder } from "../../core/lookup/lookup-shelf.ts";
import { composerNames } from "../../core/lookup/work-fame.ts";
import { createWorkList, type DescribedWork } from "../../core/lookup/work-list.ts";
import type { AskForText, Clock, KeptAnswers, LiveSources, Log } from "../../core/ports.ts";
import { normalise } from "../../core/text.ts";
import { coverUrl, readCover } from "./cover-art.ts";
import { readPreview, readStoreAlbum, type StoreAlbum, songsUrl, storeSearchUrl } from "./itunes.ts";
import {
  albumSearchUrl,
  findAlbumOf,
  readAlbums,
  readFirstRelease,
  releasesUrl,
  textSearchUrl,
} from "./musicbrainz.ts";
import { createRemember, type Remember } from "./remember.ts";
import { type AskSource, createSource } from "./source.ts";

/** Where the sources are: addresses without a path behind them. */
export interface LiveAddresses {
  readonly musicBrainz: string;
  readonly coverArt: string;
  readonly iTunes: string;
}

export interface LiveOptions {
  readonly addresses: LiveAddresses;
  readonly ask: AskForText;
  readonly kept: KeptAnswers;
  /** The machine's own: other machines know no other time. */
  readonly clock: Clock;
  readonly log: Log;
  readonly signal: AbortSignal;
}

/** The live sources, and the works that were found by them. */
export interface OpenLiveSources extends LiveSources {
  readonly found: Finder<Work>;
}

/** Within 2.5 seconds of the question the answer has to have been changed; the change itself takes a while. */
const patienceMs = 2_200;
const mostFound = 300;
const mostAnswers = 10;

interface Parts extends LiveOptions {
  readonly remember: Remember;
  readonly musicBrainz: AskSource;
  readonly coverArt: AskSource;
  readonly iTunes: AskSource;
}

/** Opens the sources: each with its own pace, all of them with one memory. */
export function createLiveSources(options: LiveOptions): OpenLiveSources {
  const { clock, signal } = options;
  const parts: Parts = {
    ...options,
    remember: createRemember(options),
    musicBrainz: createSource({ ...options, name: "MusicBrainz", pace: { spacingMs: 1_000, perMinute: 60 } }),
    coverArt: createSource({ ...options, name: "Cover Art Archive", pace: { spacingMs: 0, perMinute: 300 } }),
    iTunes: createSource({ ...options, name: "iTunes", pace: { spacingMs: 0, perMinute: 20 } }),
  };
  const list = createWorkList();
  const known = new Map<string, DescribedWork>();
  const add = (works: readonly DescribedWork[]) => {
    for (const each of works) known.set(each.work.id, each);
    for (const id of [...known.keys()].slice(0, Math.max(0, known.size - mostFound))) known.delete(id);
    list.replace([...known.values()]);
  };
  const byDeadline = (deadline: number, work: Promise<unknown>) =>
    Promise.race([work, clock.sleep(deadline - clock.now(), signal)]);
  return {
    found: list,
    deadline: () => clock.now() + patienceMs,
    factsOf: async (work, deadline) => {
      let facts: LiveFacts = {};
      const tell = (more: LiveFacts) => {
        facts = { ...facts, ...more };
      };
      await byDeadline(
        deadline,
        Promise.all([askForAlbum(work, deadline, tell, parts), askStore(work, deadline, tell, parts)]),
      );
      return facts;
    },
    find: async (text, deadline) => {
      let albums: readonly Album[] = [];
      const asking = findAlbums(text, deadline, parts).then((found) => {
        albums = found;
      });
      await byDeadline(deadline, asking);
      const works = meantBy(text, albums);
      if (works.length > 0) add(works);
      return works.map(({ work }) => work);
    },
  };
}

/** Those of the albums that the text means as the look-ups understand it: the source's own order knows nothing of slips. */
function meantBy(text: string, albums: readonly Album[]): readonly DescribedWork[] {
  const described = albums.map((album) => ({ work: albumWork(album), document: albumDocument(album, () => []) }));
  const list = createWorkList();
  list.replace(described);
  const { likely } = list.find(text, mostAnswers);
  return likely.flatMap(({ item }) => described.filter(({ work }) => work.id === item.id));
}

async function findAlbums(text: string, deadline: number, parts: Parts): Promise<readonly Album[]> {
  const { addresses, remember, musicBrainz } = parts;
  const words = normalise(text);
  if (words === "") return [];
  // What people type is kept nowhere: the key tells it again, but not what it was.
  const found = await remember<readonly Album[]>(`text ${fingerprint(words)}`, async () => {
    const answer = await musicBrainz(textSearchUrl(addresses.musicBrainz, text), deadline);
    if (answer.kind === "unavailable") return undefined;
    const albums = answer.kind === "found" ? readAlbums(answer.value) : [];
    if (albums === undefined) return undefined;
    return { value: albums, holdsMs: albums.length === 0 ? absentForMs : lifetimeMs(undefined, parts.clock.now()) };
  });
  return found ?? [];
}

/** Asks for the album's release group, and with its id for cover and releases at once. */
async function askForAlbum(work: Work, deadline: number, tell: (more: LiveFacts) => void, parts: Parts): Promise<void> {
  const musicBrainzId = work.album?.musicBrainzId ?? (await findGroup(work, deadline, parts))?.id;
  if (musicBrainzId === undefined) return;
  tell({ musicBrainzId });
  await Promise.all([
    findCover(musicBrainzId, deadline, parts).then((url) => url !== undefined && tell({ coverUrl: url })),
    needsRelease(work)
      ? findRelease(musicBrainzId, deadline, parts).then((release) => release !== undefined && tell({ release }))
      : undefined,
  ]);
}

/** True unless label, date and formats of the album are known: asking takes one of the few requests that MusicBrainz allows. */
function needsRelease({ releaseGroups }: Work): boolean {
  const [first] = releaseGroups.flatMap(({ releases }) => releases);
  return first?.label === undefined || first.date === undefined || first.formats.length === 0;
}

function findGroup(work: Work, deadline: number, parts: Parts): Promise<Album | undefined> {
  const { addresses, remember, musicBrainz, clock } = parts;
  return remember<Album>(`group ${keyOf(work)}`, async () => {
    const answer = await musicBrainz(albumSearchUrl(addresses.musicBrainz, work), deadline);
    if (answer.kind === "unavailable") return undefined;
    const albums = answer.kind === "found" ? readAlbums(answer.value) : [];
    if (albums === undefined) return undefined;
    const value = findAlbumOf(work, albums);
    return { value, holdsMs: value === undefined ? absentForMs : lifetimeMs(value.date, clock.now()) };
  });
}

function findRelease(groupId: string, deadline: number, parts: Parts): Promise<LiveRelease | undefined> {
  const { addresses, remember, musicBrainz, clock } = parts;
  return remember<LiveRelease>(`release ${groupId}`, async () => {
    const answer = await musicBrainz(releasesUrl(addresses.musicBrainz, groupId), deadline);
    if (answer.kind === "unavailable") return undefined;
    const read = answer.kind === "found" ? readFirstRelease(answer.value) : { release: undefined };
    if (read === undefined) return undefined;
    const value = read.release;
    return { value, holdsMs: value === undefined ? absentForMs : lifetimeMs(value.date, clock.now()) };
  });
}

function findCover(groupId: string, deadline: number, parts: Parts): Promise<string | undefined> {
  const { addresses, remember, coverArt, clock } = parts;
  return remember<string>(`cover ${groupId}`, async () => {
    const answer = await coverArt(coverUrl(addresses.coverArt, groupId), deadline);
    if (answer.kind === "unavailable") return undefined;
    const value = answer.kind === "found" ? readCover(answer.value) : undefined;
    return { value, holdsMs: value === undefined ? absentForMs : lifetimeMs(undefined, clock.now()) };
  });
}

async function askStore(work: Work, deadline: number, tell: (more: LiveFacts) => void, parts: Parts): Promise<void> {
  const { addresses, remember, iTunes, clock } = parts;
  const album = await remember<StoreAlbum>(`store ${keyOf(work)}`, async () => {
    const answer = await iTunes(storeSearchUrl(addresses.iTunes, work), deadline);
    if (answer.kind === "unavailable") return undefined;
    const read = answer.kind === "found" ? readStoreAlbum(answer.value, work) : { album: undefined };
    if (read === undefined) return undefined;
    const value = read.album;
    return { value, holdsMs: value === undefined ? absentForMs : lifetimeMs(value.date, clock.now()) };
  });
  if (album === undefined) return;
  const listen: LiveListen = { storeUrl: album.storeUrl };
  const withPreview = (previewUrl: string | undefined) =>
    tell({ listen: previewUrl === undefined ? listen : { ...listen, previewUrl } });
  withPreview(album.previewUrl);
  if (album.previewUrl === undefined && album.collectionId !== undefined)
    withPreview(await findPreview(album.collectionId, deadline, parts));
}

function findPreview(collectionId: number, deadline: number, parts: Parts): Promise<string | undefined> {
  const { addresses, remember, iTunes, clock } = parts;
  return remember<string>(`preview ${collectionId}`, async () => {
    const answer = await iTunes(songsUrl(addresses.iTunes, collectionId), deadline);
    if (answer.kind === "unavailable") return undefined;
    const value = answer.kind === "found" ? readPreview(answer.value) : undefined;
    return { value, holdsMs: value === undefined ? absentForMs : lifetimeMs(undefined, clock.now()) };
  });
}

/** The same for works that are asked for in the same words; a corrected work is asked for anew. */
function keyOf(work: Work): string {
  return [work.id, normalise(work.title), ...composerNames(work).map(normalise)].join("|");
}
