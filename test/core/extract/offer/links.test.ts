import { describe, expect, it } from "vitest";
import { findLinks } from "../../../../src/core/extract/offer/links.ts";
import { readForTest } from "../../../extract/read-post.ts";

describe("what a link is for", () => {
  it.each([
    [
      "listening",
      '<p>Listen: <a href="https://salt.lnk.to/road">Salt Road</a></p>',
      { listen: "https://salt.lnk.to/road" },
    ],
    [
      "ordering ahead, wherever else the page leads",
      '<p>Stream it on Friday; <a href="https://salt.lnk.to/road">pre-order the album</a> now.</p>',
      { preOrder: "https://salt.lnk.to/road" },
    ],
    [
      "buying, where the address names the work",
      '<p>The download is <a href="https://hill.example/p-12-salt-road.aspx">at Hill</a>, $10 for everything.</p>',
      { preOrder: "https://hill.example/p-12-salt-road.aspx" },
    ],
    [
      "none of these where it leads to a mailing list",
      '<p>If you want to order one, join the <a href="https://hill.example/salt-road-list.html">mailing list</a>.</p>',
      {},
    ],
    [
      "playing, an address within the player's own",
      '<iframe src="https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/hill/salt-road&amp;color=red"></iframe><p>Hear it.</p>',
      { listen: "https://soundcloud.com/hill/salt-road" },
    ],
    [
      "listening, at a page over which the music is said to play",
      '<p>The first song is playing over at <a href="https://oya.example/salt">the composer’s website</a>.</p>',
      { listen: "https://oya.example/salt" },
    ],
    [
      "listening, where it leads to the sound itself",
      '<p><a href="https://hill.example/audio/salt_01.mp3">Listen: “Dusk”</a></p>',
      { listen: "https://hill.example/audio/salt_01.mp3" },
    ],
    [
      "the album rather than its player's number",
      '<iframe src="https://bandcamp.com/EmbeddedPlayer/album=123/"></iframe><p>Hear <a href="https://oya.bandcamp.com/album/salt-road">Salt Road OST</a></p>',
      { listen: "https://oya.bandcamp.com/album/salt-road" },
    ],
    [
      "none of these where it leads to a channel or sells the game",
      '<p>Follow us: <a href="https://www.youtube.com/hillmusic">YouTube</a>. The game is sold <a href="https://store.steampowered.com/app/1/Salt_Road/">on Steam</a>.</p>',
      {},
    ],
    [
      "buying, in a shop by its own name",
      '<p>Coloured copies can be found in <a href="https://hillshop.example/salt-lp">the Hill Shop</a> alone.</p>',
      { preOrder: "https://hillshop.example/salt-lp" },
    ],
    [
      "none of these where it sells the game or a magazine",
      '<p>The game is due on PC and Xbox. <a href="https://www.amazon.fr/dp/B1">Pre-order it at Amazon.</a></p><p>Get our spring issue <a href="https://shop.hill.example/issue">at our shop</a>.</p>',
      {},
    ],
    [
      "buying, where something is said to be had there",
      '<p>The discs were printed anew: <a href="https://hill.example/cd">they can be had here</a>.</p>',
      { preOrder: "https://hill.example/cd" },
    ],
    [
      "buying, in other languages",
      '<p>Disponibile qui: <a href="https://bit.ly/HLL">https://bit.ly/HLL</a></p>',
      { preOrder: "https://bit.ly/HLL" },
    ],
    [
      "no listening where it leads to somebody’s list of songs",
      '<p>She put the songs in <a href="https://open.spotify.com/playlist/5Jq">a playlist on Spotify</a>.</p>',
      {},
    ],
  ])("is %s", (_, html, links) => {
    const context = readForTest("Salt Road soundtrack", html);
    expect(findLinks(context, { work: "Salt Road", label: undefined })).toEqual(links);
  });
});
