import { describe, expect, it } from "vitest";
import { findAlbumTitle } from "../../../src/core/extract/albums/album-title.ts";
import { findComposers } from "../../../src/core/extract/composers/composers.ts";
import { findReleaseDay } from "../../../src/core/extract/dates/release-date.ts";
import { findLabel } from "../../../src/core/extract/labels/label.ts";
import { findFormats } from "../../../src/core/extract/offer/formats.ts";
import { findSeason } from "../../../src/core/extract/works/season.ts";
import { findWork } from "../../../src/core/extract/works/work-title.ts";
import { readForTest } from "../../extract/read-post.ts";

describe("the work", () => {
  it.each([
    ["Soundtrack for ‘The Hollow Sea’ Announced", "<p>The album is out soon.</p>", "The Hollow Sea"],
    ["‘13 Lanterns’ Score Album Revealed", "<p>Music from <em>13 Lanterns</em>.</p>", "13 Lanterns"],
    ["‘Us’ Soundtrack Details", "<p>The score of <em>Us</em>.</p>", "Us"],
    ["Friday Harvest soundtrack on vinyl", "<p>The Friday Harvest soundtrack is coming.</p>", "Friday Harvest"],
    [
      "EMBER SOUNDTRACK ON ITS WAY",
      "<p>The soundtrack of <em>Star Voyage: Ember</em> is due.</p>",
      "Star Voyage: Ember",
    ],
    ["New music", "<p>The label releases the soundtrack of Glass Harbor, the film by Ana Ruiz.</p>", "Glass Harbor"],
    ["First Song From ‘Mother!’ Score", "<p>The score to <em>Mother!</em> is out.</p>", "Mother!"],
    ["Blue Owl Records | The Tin Choir – Ida Holm – Out now", "<p>Thirty tracks.</p>", "The Tin Choir"],
    ["Ida Holm – The Tin Choir (Original Game Score)", "<p>Thirty tracks.</p>", "The Tin Choir"],
    ["Tales of the Weir", "<p>Ida Holm’s music is out now digitally.</p>", "Tales of the Weir"],
    ["Kim Oya – “Lamp Room” (from The Tin Choir)", "<p>Kim Oya’s “Lamp Room” is here.</p>", "The Tin Choir"],
    ["Hear ‘Lamp Room’", "<p>A cue from <em>The Tin Choir</em> can be heard.</p>", "The Tin Choir"],
    [
      "Now at the shop",
      '<p>The tape of <b>Tin Choir</b> is <a href="https://owl.example/products/tin-choir">up</a>.</p>',
      "Tin Choir",
    ],
    ["Out soon – Salt Road (Original Motion Picture Soundtrack)", "<p>Thirty tracks.</p>", "Salt Road"],
    ["Five at once", "<p>Five scores are out. Salt Road (1962) comes first.</p>", "Salt Road"],
    ["The music of 90 HOLLOW NIGHTS on vinyl", "<p>Salt Records bring it out.</p>", "90 Hollow Nights"],
    ["New: 15 CDS OF SALT ROAD", "<p>The music of SALT ROAD is out.</p>", "Salt Road"],
    ["SALT v ROAD soundtrack", "<p>The music of SALT v ROAD is out.</p>", "Salt v Road"],
    ["News – Route: 1999 Season 2 Soundtrack", "<p>Fans of Route: 1999 get a disc.</p>", "Route: 1999"],
    ["PREVIEW: Mogul - Les Marais - new album", "<p><b>Les Marais</b> is a series.</p>", "Les Marais"],
    ["Review: Salt Road is a fine score", "<p>It has thirty tracks.</p>", "Salt Road"],
    ["Neu bei Kestrel: Salzweg von Ona Lind", "<p>Die Filmmusik kommt auf CD.</p>", "Salzweg"],
    ["Kestrel’s Salt Road gets a vinyl reissue", "<p>The music is by Mara Kestrel.</p>", "Salt Road"],
    ["My new score is out", "<p>Hi! The music I wrote for Salt Road is here.</p>", "Salt Road"],
    ["New album", "<p>It holds the music for the documentary Salt Road.</p>", "Salt Road"],
    ["A film about one day", "<p>The score of <em>October 9</em> is out.</p>", "October 9"],
    ["Ona Lind - Salt Road OST", "<p>Thirty tracks.</p>", "Salt Road"],
    ["[CD] Salt Road: the score", "<p>The music of Salt Road is out.</p>", "Salt Road"],
    ["Ona Lind shares a song from Salt Road", "<p>The film has a score.</p>", "Salt Road"],
    ['Kestrel to issue Ona Lind’s The Salt Road on 7" single', "<p>It comes in May.</p>", "The Salt Road"],
    ["Salt;Road anime soundtrack on streaming", "<p>The music can be heard.</p>", "Salt;Road"],
    ["CD: SALT ROAD is out", "<p>The music of SALT ROAD.</p>", "Salt Road"],
    ["La colonna sonora di Notte grigia esce il 3 maggio", "<p>La musica del film è di Ona Lind.</p>", "Notte grigia"],
    ["La musique de Port gris sort en vinyle", "<p>Le film a sa musique, signée Ona Lind.</p>", "Port gris"],
    ["La banda sonora de Puerto gris ya está a la venta", "<p>La música es de Ona Lind.</p>", "Puerto gris"],
    ["Ona Lind signe la BO de Port Gris", "<p>Le disque sort le 3 mars.</p>", "Port Gris"],
    ["Ona Lind firma la colonna sonora di Porto Grigio", "<p>Il disco esce il 3 marzo.</p>", "Porto Grigio"],
    ["La BO de Port Gris par Ona Lind sort en vinyle", "<p>Le disque sort le 3 mars.</p>", "Port Gris"],
    ["New music", "<p>The music of BBC’s Salt Road is out.</p>", "Salt Road"],
    ["PREVIEW: a tin choir", "<p><em>The Tin Choir</em> has a soundtrack.</p>", "The Tin Choir"],
    ["Ona Lind says “We Made It in a Week”", "<p>The score of <em>The Tin Choir</em> is out.</p>", "The Tin Choir"],
    ["La Boîte à sons : Nuit grise, la BO de Ona Lind", "<p>Le film Nuit grise sort en mai.</p>", "Nuit grise"],
    ["Salzweg TV Anime Gets Original Soundtrack", "<p>The music of Salzweg is out.</p>", "Salzweg"],
    ["Salt Road: the soundtrack is out", "<p>Kestrel has it.</p>", "Salt Road"],
    ["New on vinyl", "<p>Out now is Salt Road: The Original Series soundtrack.</p>", "Salt Road: The Original Series"],
    [
      "Again on vinyl: Thornfield Rising",
      "<p>the music of thornfield rising is back. it comes on may 3, they say.</p>",
      "Thornfield Rising",
    ],
    ["All on vinyl", "<p>The music of SALT ROAD 13th is out now.</p>", "Salt Road 13th"],
    ["Five Nights Below: the score", "<p>The music of Five Nights Below is out.</p>", "Five Nights Below"],
  ])("is read from %s", (title, html, work) => {
    expect(findWork(readForTest(title, html))).toBe(work);
  });
});

describe("composers", () => {
  it.each<[string, string, readonly string[], string?]>([
    [
      "with credits run together in brackets",
      "<p>The score is composed by <strong>Ida Holm</strong> (<em>Dawn</em><em>Dusk</em>) and <strong>Leo Park</strong> (<em>Rain</em>).</p>",
      ["Ida Holm", "Leo Park"],
    ],
    ["behind praise", "<p>The score by Oscar-winning composer Ida Holm is out.</p>", ["Ida Holm"]],
    ["between blanks and bars of a headline", "<p>Thirty tracks.</p>", ["Leo Park"], "Dawn – Leo Park – Out now"],
    ["after by at the end of a headline", "<p>Thirty tracks.</p>", ["Leo Park"], "Dawn (Original Score) by Leo Park"],
    [
      "where no sentence credits anybody in so many words",
      "<p>Tom Reed’s film opens soon. From the same shelf comes <em>Dawn</em>, and that is Leo Park on his own.</p>",
      ["Leo Park"],
    ],
    [
      "but not who is said to have no part in it",
      "<p>Ida Holm scored it. Leo Park, who wrote the first score, is not involved.</p>",
      ["Ida Holm"],
    ],
    ["of one family", "<p>Juri and Mika Holm’s score for the film is out.</p>", ["Juri Holm", "Mika Holm"]],
    [
      "but not those of another work",
      "<p>The score is composed by Ida Holm. <em>Dusk</em>, which had music by Leo Park, is another film.</p>",
      ["Ida Holm"],
    ],
    ["by a signature under “my score”", "<p>My score to <em>Dawn</em> is out.</p><p>Leo Park</p>", ["Leo Park"]],
    ["by the possessive", "<p>Ida Holm’s score for the film is out.</p>", ["Ida Holm"]],
    ["as subject", "<p>Ida Holm wrote the music for the film.</p>", ["Ida Holm"]],
    ["on a line of its own", "<p>COMPOSER: Ida Holm</p>", ["Ida Holm"]],
    ["but not the director", "<p>The soundtrack of Tom Reed’s <em>Dawn</em> has music by Ida Holm.</p>", ["Ida Holm"]],
    [
      "but not who wrote the theme or the notes",
      "<p>Ida Holm composed the score; the title theme was written by Sam Lund, with liner notes by Kim Oya.</p>",
      ["Ida Holm"],
    ],
    [
      "with a partner who is named apart",
      "<p>Ida Holm’s score is out. She wrote the music together with Leo Park.</p>",
      ["Ida Holm", "Leo Park"],
    ],
    [
      "with a name of one word",
      "<p>The score is composed by <strong>Rob</strong> (aka Robin C.) (<em>Dawn</em>).</p>",
      ["Rob"],
    ],
    [
      "in German",
      "<p>Die Musik zum Film wurde komponiert von Ida Holm und ist jetzt auf CD erhältlich.</p>",
      ["Ida Holm"],
    ],
    ["in French", "<p>La musique du film est composée par Ida Holm et sort chez un petit label.</p>", ["Ida Holm"]],
    ["in Spanish", "<p>La banda sonora de la película, compuesta por Ida Holm, ya está a la venta.</p>", ["Ida Holm"]],
    [
      "in Italian",
      "<p>La colonna sonora del film, composta da Ida Holm, è uscita per una piccola etichetta.</p>",
      ["Ida Holm"],
    ],
  ])("are found %s", (_, html, composers, title = "Dawn") => {
    const context = readForTest(title, html);
    expect(findComposers(context, context.reading.sentences, "Dawn")).toEqual(composers);
  });
});

describe("the label", () => {
  it.each([
    ["<p>North Star Records will release the soundtrack.</p>", "North Star Records"],
    ["<p>The soundtrack is out on CD from Blue Owl Music.</p>", "Blue Owl Music"],
    ["<p>The film comes from Grand Pictures. The score album is out via Tall Tree.</p>", "Tall Tree"],
    ["<p>LABEL: Blue Owl Recordings</p>", "Blue Owl Recordings"],
    ["<p>The soundtrack is available on Apple Music.</p>", undefined],
    ['<p>The score is <a href="https://tinowl.bandcamp.com/album/dawn">up</a>. Tin Owl are happy.</p>', "Tin Owl"],
    ["<p>The LP comes from newcomers Needle & Thread.</p>", "Needle & Thread"],
    ["<p>Die Musik erscheint beim Kölner Label Nachtfalter.</p>", "Nachtfalter"],
  ])("of %s", (html, label) => {
    const context = readForTest("Dawn", html);
    expect(findLabel(context, context.reading.sentences, [])).toBe(label);
  });
});

describe("the release date", () => {
  it.each([
    ["<p>The soundtrack album will be released on May 4, 2031.</p>", "2031-05-04"],
    ["<p>The soundtrack album was released on May 4, 2018.</p>", "2018-05-04"],
    ["<p>The soundtrack will be released on March 19.</p>", "2021-03-19"],
    ["<p>The album arrives this Friday.</p>", "2021-03-05"],
    ["<p>The soundtrack is out tomorrow.</p>", "2021-03-02"],
    ["<p>The album will be released digitally on March 12, and a CD follows on April 2, 2021.</p>", "2021-03-12"],
    ["<p>The film opens in theaters on March 5. The soundtrack is out on March 12.</p>", "2021-03-12"],
    ["<p>Pre-orders start on March 3, and the LP ships on May 7.</p>", "2021-05-07"],
    ["<p>The show premieres on January 8, 2022; the album comes out on January 7, 2022.</p>", "2022-01-07"],
    ["<p>The film opens on March 12. The soundtrack is out the same day.</p>", "2021-03-12"],
    ["<p>OWL TOWN, March 1, 2021 -- Blue Owl Records releases the soundtrack on March 12.</p>", "2021-03-12"],
    ["<p>Blue Owl Records announces today that the soundtrack comes on March 12.</p>", "2021-03-12"],
    ["<p>The songs album is out since February 19; the score album follows on March 12.</p>", "2021-03-12"],
    ["<dl><dt>Format</dt><dd>LP</dd><dt>Released</dt><dd>12 March 2021</dd></dl>", "2021-03-12"],
    ["<p>The LP is up now.</p><p>£20. March 12th.</p>", "2021-03-12"],
    ["<p>Until today nobody could buy the album.</p>", undefined],
    ["<p>The score is on all platforms since this morning.</p>", "2021-03-01"],
    ["<p>Pre-orders: March 3. The LP ships in autumn.</p>", undefined],
    ["<p>Tuesday: the label says that the LP is out on March 12.</p>", "2021-03-12"],
    ["<p>The album is released in May.</p>", undefined],
    ["<p>(February 26, 2021 – Owl Town, CA) – The soundtrack of the film is released today.</p>", "2021-02-26"],
    ["<p>Monday, March 1, 2021</p><p>The soundtrack of <em>Dawn</em> is due in May.</p>", undefined],
    ["<p>Blue Owl Records released the score digitally on Friday.</p>", "2021-02-26"],
    ["<p>One more reason to wait for the film, which is released on March 12. The album follows.</p>", undefined],
    ["<p>The soundtrack is coming. The game launches on March 12 for PlayStation 5.</p>", undefined],
    ["<p>The LP ships in May. The order window closes on March 14.</p>", undefined],
    ["<p>You can get in line on March 14, when pre-orders begin. The LP ships in May.</p>", undefined],
    ["<p>Two singles from the soundtrack are out on March 5. The album follows on March 19.</p>", "2021-03-19"],
    ["<p>The first song, “Dusk,” streams from March 5. The soundtrack is out on March 19.</p>", "2021-03-19"],
    ["<p>The soundtrack is out. The score of the sequel appeared on May 3, 2019.</p>", undefined],
    ["<p>The score album debuts on digital platforms on March 5; the film opens on March 12.</p>", "2021-03-05"],
    ["<p>The album will be out on March 19, and pre-orders begin on March 5.</p>", "2021-03-19"],
    ["<p>We know when the vinyl can be had: March 19.</p>", "2021-03-19"],
    ["<p>The CD is available for pre-order now and will begin shipping March 19.</p>", "2021-03-19"],
    [
      "<p>Il film esce il 5 marzo 2021. Per l’album della colonna sonora bisogna aspettare il 12 marzo.</p>",
      "2021-03-12",
    ],
    ["<p>The soundtrack of <em>Friday the 13th</em> is coming.</p>", undefined],
    ["<p>Das Album mit der Filmmusik erscheint am 26. März 2021 und ist auf CD erhältlich.</p>", "2021-03-26"],
  ])("of %s", (html, date) => {
    const context = readForTest("Dawn", html);
    expect(findReleaseDay(context, context.reading.sentences, "Dawn")?.day).toBe(date);
  });
});

describe("formats", () => {
  it.each([
    ["<p>The album is out digitally and on CD.</p>", ["digital", "cd"]],
    ["<p>The score fills two 180-gram discs in a gatefold.</p>", ["vinyl"]],
    ["<p>The film is on Blu-ray and DVD.</p>", []],
    ["<p>The album comes out on vinyl, CD and cassette.</p>", ["cd", "vinyl", "cassette"]],
    ["<p>Let’s hope for a vinyl edition.</p>", []],
    ["<p>The album is out digitally. No vinyl, alas.</p>", ["digital"]],
    ["<p>The album: two slabs of wax, and a tape.</p>", ["vinyl", "cassette"]],
    ["<p>The album was digitally remastered for a 2-CD set.</p>", ["cd"]],
    ["<p>Duct tape and bones are what the score was played on. The album is out on CD.</p>", ["cd"]],
    ["<p>The soundtrack is out on tape from Blue Owl Records.</p>", ["cassette"]],
    ["<p>The film is streaming on Disney+. The score is on vinyl.</p>", ["vinyl"]],
    ["<p>The LP goes on sale in the online store of the label.</p>", ["vinyl"]],
    ["<p>The LP of 1984 was short; the new album comes on two CDs.</p>", ["cd"]],
    ["<p>The label, whose LP of 1984 is long gone, has the score on CD.</p>", ["cd"]],
    ["<p>The CD that the label sold in 2007 is rare. Now the score is on vinyl.</p>", ["vinyl"]],
    ["<p>The soundtrack comes on vinyl. There won’t be a CD, says the label.</p>", ["vinyl"]],
    ["<p>The soundtrack is out digitally, with a physical release on CD in May.</p>", ["digital", "cd"]],
    ["<p>The soundtrack is out digitally, with a physical release in May.</p>", ["digital", "physical"]],
    ["<p>The game by Blue Owl Digital has its score on vinyl now.</p>", ["vinyl"]],
    ["<p>The music of <em>House of Vinyl</em> is out on CD.</p>", ["cd"]],
    ["<p>Streaming services all have the track. The album is on CD.</p>", ["cd"]],
    ["<p>The soundtrack is here: digital platforms have it, all 20 tracks.</p>", ["digital"]],
    ["<p>You still have the cassette, I bet. The score is on vinyl now.</p>", ["vinyl"]],
    ["<p>Auf CD wird es die Filmmusik nicht geben, aber das Album ist als Download da.</p>", ["digital"]],
  ])("of %s", (html, formats) => {
    const context = readForTest("Dawn", html);
    expect(findFormats(context, context.reading.sentences)).toEqual(formats);
  });
});

describe("seasons", () => {
  it.each([
    ["DAWN: Season 2 Soundtrack Announced", "<p>Soon.</p>", 2],
    ["Dawn soundtrack", "<p>The soundtrack of the third season of <em>Dawn</em> is out.</p>", 3],
    ["Dawn soundtrack", "<p>The album is out. She also scored season two of <em>Dusk</em>.</p>", undefined],
    ["Dawn soundtrack", "<p>An EP of music from the show’s first season is out.</p>", 1],
    ["Dawn soundtrack", "<p>A month after its second season, the music for the first season of Dawn is out.</p>", 1],
    ["Dawn soundtrack", "<p>The album quotes the old show’s third season.</p>", undefined],
    ["Dawn soundtrack", "<p>The album is out. What a summer: Grey Owls season 2, too!</p>", undefined],
    ["Dawn", "<p>The album has music of seasons two to four, and a piece of season five.</p>", undefined],
    ["DAWN Season One & Two Soundtrack", "<p>The best of the first season of Dawn and of the second.</p>", undefined],
    ["Dawn soundtrack", "<p>The album:</p><p>1. Dawn Main Title (Season 9) (0:36)</p>", undefined],
    ["Dawn soundtrack", "<p>The album is out. Of season three nothing has been released so far.</p>", undefined],
    ["13 Lanterns soundtrack", "<p>Music from the series <em>13 Lanterns</em> is out.</p>", undefined],
  ])("of %s, %s", (title, html, season) => {
    const context = readForTest(title, html);
    expect(findSeason(context, context.reading.sentences, "Dawn")).toBe(season);
  });
});

describe("the album's title", () => {
  it.each([
    ["<p>The album, titled <em>The Dawn Sketches</em>, is out.</p>", "The Dawn Sketches"],
    ["<p><em>Dawn: Chapter 2</em> is the next album.</p>", "Dawn: Chapter 2"],
    ["<p>The soundtrack of <em>Dawn</em> is out.</p>", undefined],
    ["<p><em>Dawn Forever</em>, a best-of on vinyl, is out.</p>", "Dawn Forever"],
    ["<p>Die Musik erscheint unter dem Titel „Suite für Dawn“ auf Vinyl.</p>", "Suite für Dawn"],
    [
      "<p><b>DAWN (Original Motion Picture Rescore)</b> is out digitally from a small label.</p>",
      "DAWN (Original Motion Picture Rescore)",
    ],
    ["<p>DAWN: EXPANDED ARCHIVAL COLLECTION – 2 CD SET</p>", "DAWN: EXPANDED ARCHIVAL COLLECTION"],
    ["<p>Dawn: 25th Anniversary Edition is out.</p>", "Dawn: 25th Anniversary Edition"],
    ["<p>Dawn, The Complete Recordings, fills four discs.</p>", "Dawn, The Complete Recordings"],
    [
      "<p>Dawn (Soundtrack from the Harbor+ Original Series) is out.</p>",
      "Dawn (Soundtrack from the Harbor+ Original Series)",
    ],
    [
      "<p>The Music of Dawn: 30th Anniversary Collector's Edition is out.</p>",
      "The Music of Dawn: 30th Anniversary Collector's Edition",
    ],
    ["<p><em>Dawn: The Late Scores, 1954-1975</em> is a box.</p>", "Dawn: The Late Scores, 1954-1975"],
    ["<p>On vinyl, <em>Dawn Four Owls</em> holds music from the game.</p>", "Dawn Four Owls"],
    ["<p>There is a best-of on vinyl for the anniversary: <em>Dawn Finally</em>.</p>", "Dawn Finally"],
    ["<p>Il titolo è “Dawn Inediti”: sono sette brani.</p>", "Dawn Inediti"],
    ["<p>The label has released <em>Dusk: A Dawn Symphony</em>.</p>", "Dusk: A Dawn Symphony"],
    ["<p><b>Dawn Official Game Soundtrack</b> is out.</p>", undefined],
    ["<p>The album is called <em>Volume I</em>.</p>", undefined],
    ["<p>For Dawn, music for the film was written twice.</p>", undefined],
    ["<p><em>Dawn: A History of Its Music</em> is a book.</p>", undefined],
  ])("of %s", (html, title) => {
    const context = readForTest("Dawn soundtrack", html);
    expect(findAlbumTitle(context, context.reading.sentences, "Dawn")).toBe(title);
  });
});
