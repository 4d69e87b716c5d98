import { describe, expect, it } from "vitest";
import { isPlainlySilent } from "../../../../src/core/extract/news/plain-silence.ts";
import { readForTest } from "../../../extract/read-post.ts";

const isSilent = (title: string, html = "<p>The soundtrack is out now.</p>"): boolean => {
  const context = readForTest(title, html);
  return isPlainlySilent(context, context.reading.title.folded);
};

describe("posts that are plainly no news", () => {
  it.each([
    "Review: Salt Road (Original Soundtrack)",
    "Salt Road im Test: die Rezension zum Soundtrack",
    "The best film scores of the decade",
    "20 soundtracks you must own",
    "15 Soundtracks, die man kennen muss",
    "Salt Road wins the award for its music",
    "All nominees for the music awards",
    "Salt Road enters the Billboard charts",
    "How the music of Salt Road was made",
    "Who composed the music of Salt Road?",
    "Kestrel buys Old Mill Records",
    "Salt Road: Original Broadway Cast",
  ])("say so in the headline: %s", (title) => {
    expect(isSilent(title)).toBe(true);
  });

  it.each([
    "Salt Road soundtrack out now",
    "Not a review: Salt Road on vinyl",
    "Award-winning score of Salt Road comes to vinyl",
    "The Best Man soundtrack gets a release date",
    "Buysoundtrax: two new titles",
  ])("are not those whose headlines only sound alike: %s", (title) => {
    expect(isSilent(title)).toBe(false);
  });

  it("may say in a line of their own that they review", () => {
    expect(isSilent("Salt Road", "<p>Soundtrack Review</p><p>The album is out.</p>")).toBe(true);
    expect(isSilent("Salt Road", "<p>The album is out.</p><p>Posted in Album Reviews, News</p>")).toBe(true);
    expect(isSilent("Salt Road", "<p>The reviews of the film were kind, and now its album is out.</p>")).toBe(false);
  });

  it.each([
    ["Salt Road hits Blu-ray in May", "<p>The film has a new commentary.</p>"],
    ["Second trailer for Salt Road", "<p>Watch it below.</p>"],
    ["Ona Lind at the Old Hall", "<p>The orchestra plays her music on Friday. Tickets from 20 pounds.</p>"],
    ["Ona Lind plays Salt Road", "<p>It is her first evening here.</p><p>Tickets: 20 pounds</p>"],
    ["Salt Road", "<p>COLUMN</p><p>Who used to look for music had to look for long.</p>"],
    ["From the crypt", "<p>Every week this column digs up something.</p>"],
    ["Ona Lind to score Salt Road", "<p>She has been hired for the film.</p>"],
  ])("may be of something else than an album: %s", (title, html) => {
    expect(isSilent(title, html)).toBe(true);
  });

  it.each([
    ["Salt Road: shipping delay", "<p>The second disc of the 2-CD set is missing, so we have to wait.</p>"],
    ["HOLIDAY SALE AND LAST ORDER DATES", "<p>Until Friday 90 CDs are 30% off.</p>"],
    ["Kestrel Records: summer sale", "<p>Salt Road on vinyl for less.</p>"],
    ["Soldes chez Kestrel", "<p>Salt Road en vinyle.</p>"],
    ["Salt Road passes ten million streams", "<p>Kestrel Records released the album in May.</p>"],
    ["How Kestrel chooses its soundtracks", "<p>A new LP comes out every month.</p>"],
    ["Warum Filmmusik wieder gefragt ist", "<p>Kestrel bringt jeden Monat eine LP.</p>"],
    ["Weekly Film Music Roundup (May 3)", "<p>Salt Road opens today. The soundtrack has been released.</p>"],
    ["Two become one", "<p>Kestrel has acquired Old Mill Records, whose LPs are still for sale.</p>"],
    ["Ona Lind on Salt Road", "<p>Ona Lind joins the podcast to talk about Salt Road. The album is out now.</p>"],
    ["Salt Road", "<p>The album is out now.</p><p>4.5 stars</p>"],
    ["Two weeks only: salt sale at Kestrel", "<p>Salt Road on vinyl for less.</p>"],
    ["For our friends", "<p>Up to 40% off selected titles on CD until Sunday.</p>"],
    ["Staff picks: horror records", "<p>Salt Road on green vinyl is out now.</p>"],
    ["Geschenkideen für Sammler", "<p>Salt Road auf Vinyl ist erschienen.</p>"],
    ["Grammy for Salt Road", "<p>The album is available on all platforms.</p>"],
    ["Salt Road opens at no. 5 on the Billboard list", "<p>Kestrel released the album on May 3.</p>"],
    ["Ten minutes with Ona Lind", "<p>The album of Salt Road is out now.</p>"],
    ["Entrevista a Ona Lind", "<p>El disco ya está disponible.</p>"],
    ["Kestrel turns 15", "<p>To celebrate, the soundtracks are here for less.</p>"],
    ["Salt Road available Nov. 4", "<p>The film can be had to rent in May. Ona Lind wrote the music.</p>"],
    ["CD signing this weekend", "<p>The soundtrack of Salt Road will be there too.</p>"],
    ["Chamber Strings is out now", "<p>The new string library by Ona Lind, composer of Salt Road.</p>"],
    ["Ona Lind torna a casa", "<p>Il 3 maggio suona al Teatro Verdi. Biglietti da 15 euro.</p>"],
  ])("may be of other affairs: %s", (title, html) => {
    expect(isSilent(title, html)).toBe(true);
  });

  it.each([
    ["Salt Road goes on sale today", "<p>The LP is here.</p>"],
    ["How to get the soundtrack of Salt Road", "<p>The LP is here.</p>"],
    ["How a storm became the score of Salt Road: album out in May", "<p>The LP is here.</p>"],
    ["Oscar-winner's lost score comes to vinyl", "<p>The LP is here.</p>"],
    ["La música de la ganadora del Oscar Ona Lind", "<p>El disco sale el 3 de mayo.</p>"],
    ["Salt Road turns 30 and gets a vinyl release", "<p>The LP is here.</p>"],
    ["Salt Road", "<p>5/10/22</p><p>The LP is here.</p>"],
    ["Salt Road soundtrack out now", "<p>Ona Lind told a podcast of it.</p>"],
  ])("are not, though they sound alike: %s", (title, html) => {
    expect(isSilent(title, html)).toBe(false);
  });

  it.each([
    ["Salt Road on Blu-ray and vinyl", "<p>The soundtrack comes in May.</p>"],
    ["Music from the Salt Road trailer", "<p>The single is out now; stream the track below.</p>"],
    ["Ona Lind to score Salt Road", "<p>The soundtrack album will be released on May 3.</p>"],
    ["Salt Road", "<p>The soundtrack is out now on LP.</p><p>Tickets for the concert are gone.</p>"],
  ])("are not, where an album is announced plainly: %s", (title, html) => {
    expect(isSilent(title, html)).toBe(false);
  });
});
