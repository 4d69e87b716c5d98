/** Where films and clips play. */
export const videoHosts =
  /^(?:(?:www|m|music)\.)?(?:youtube\.com|youtube-nocookie\.com|youtu\.be|vimeo\.com|player\.vimeo\.com)$/;
/** Where music plays. */
export const listenHosts =
  /(?:^|\.)(?:spotify\.com|soundcloud\.com|music\.apple\.com|itunes\.apple\.com|deezer\.com|tidal\.com|bandcamp\.com|audiomack\.com|mixcloud\.com|music\.amazon\.[a-z.]+)$/;
/** Where albums are sold. */
export const shopHosts =
  /(?:^|\.)(?:amazon\.[a-z.]+|amzn\.to|bandcamp\.com|itunes\.apple\.com|lightintheattic\.net|mondoshop\.com|mondotees\.com|roughtrade\.com|juno\.co\.uk|hhv\.de|jpc\.de|fnac\.com|screenarchives\.com|intrada\.com|store\.[a-z.-]+|shop\.[a-z.-]+|bigcartel\.com|smarturl\.it|lnk\.(?:to|tt)|ffm\.(?:to|live)|fanlink\.(?:to|tv)|orcd\.co|linktr\.ee|found\.ee|push\.fm|bfan\.link|backl\.ink|ampl\.ink|ditto\.fm|biglink\.to|idol-io\.link|cdjapan\.co\.jp|thinkgeek\.com|bullmoose\.com|merchbar\.com|buysoundtrax\.com|normanrecords\.com|bleep\.com|boomkat\.com|resident-music\.com|soundtrackcorner\.de|play-asia\.com|zavvi\.com|hmv\.com)$/;
/** Shops of games, in which a soundtrack has a page of its own. */
export const gameShops =
  /(?:^|\.)(?:steampowered\.com|gog\.com|epicgames\.com|playstation\.com|nintendo\.[a-z.]+|xbox\.com|microsoft\.com)$/;
/** A shop by its own name: "owlshop.example". */
export const namedShop = /^(?:[a-z0-9-]+\.)*[a-z0-9-]*(?:shop|store|boutique|tienda|negozio)\./;
/** Pages that lead on to every player and shop. */
export const smartHosts =
  /(?:^|\.)(?:lnk\.(?:to|tt)|lnkfi\.re|ffm\.(?:to|live)|fanlink\.(?:to|tv)|orcd\.co|linktr\.ee|found\.ee|smarturl\.it|push\.fm|bfan\.link|backl\.ink|ampl\.ink|album\.link|song\.link|odesli\.co|songwhip\.com|hypeddit\.com|distrokid\.com|ditto\.fm|biglink\.to|idol-io\.link|li\.sten\.to|music\.disney\.com)$/;
/** The host of an address in small letters, without "www". */
export function hostOf(url: string): string {
  return (
    /^https?:\/\/([^/?#:]+)/i
      .exec(url)?.[1]
      ?.toLowerCase()
      .replace(/^www\./, "") ?? ""
  );
}

function videoId(url: string): string | undefined {
  const host = hostOf(url);
  if (host === "youtu.be") return /^https?:\/\/[^/]+\/([\w-]{11})/.exec(url)?.[1];
  return /[?&]v=([\w-]{11})/.exec(url)?.[1] ?? /\/(?:embed|shorts|live|v)\/([\w-]{11})(?=[?&#/]|$)/.exec(url)?.[1];
}

/** The address under which one would open what a player plays; undefined where it plays nothing by itself. */
export function toPlainAddress(url: string): string | undefined {
  const host = hostOf(url);
  if (/(?:youtube|youtu\.be|youtube-nocookie)/.test(host)) {
    const id = videoId(url);
    return id === undefined || id === "videoseries" ? undefined : `https://www.youtube.com/watch?v=${id}`;
  }
  if (host === "vimeo.com") return /^https?:\/\/[^/]+\/(?:\w+\/)*\d{5,}/.test(url) ? url : undefined;
  if (host === "player.vimeo.com") return `https://vimeo.com/${/\/video\/(\d+)/.exec(url)?.[1] ?? ""}`;
  if (host === "w.soundcloud.com") return decodeParameter(/[?&]url=([^&]+)/.exec(url)?.[1]);
  if (host === "open.spotify.com") return url.replace("/embed/", "/").replace(/[?#].*$/, "");
  return url.replace(/^(https?:\/\/)embed\.(?=music\.apple\.com)/, "$1");
}

function decodeParameter(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
}

/** True for an article of a news site, and for a bare home page. */
export const isNews = (url: string): boolean =>
  /\/(?:19|20)\d\d\/\d\d\//.test(url) || /^https?:\/\/[^/]+\/?$/.test(url);

/** The address without what only tells the shop where the reader came from. */
export function withoutTracking(url: string): string {
  const [address = "", query] = url.split(/\?(.*)/s);
  if (query === undefined) return url;
  const kept = query
    .split("&")
    .filter((pair) => !/^(?:amp;)?(?:utm_\w+|mc_[ce]id|fbclid|gclid|igshid|si)=/i.test(pair));
  return kept.length === 0 ? address : `${address}?${kept.join("&")}`;
}
