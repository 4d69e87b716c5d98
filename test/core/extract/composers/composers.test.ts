import { describe, expect, it } from "vitest";
import { readComposers } from "../../../../src/core/extract/composers/composers.ts";
import { readForTest } from "../../../extract/read-post.ts";

/** Whom the rules credit in so many words. */
function plainly(html: string, title = "Dawn"): readonly string[] {
  const context = readForTest(title, html);
  const { names, proof } = readComposers(context, context.reading.sentences, "Dawn", "plain");
  return proof === "plain" ? names : [];
}

describe("a post says in so many words who composed", () => {
  it.each<[string, readonly string[]]>([
    ["Ida Holm is the composer of the soundtrack.", ["Ida Holm"]],
    ["Ida Holm and Leo Park serve as composers here.", ["Ida Holm", "Leo Park"]],
    ["Ida Holm and Leo Park (yes, the one of <em>Rain</em>) are the composers.", ["Ida Holm", "Leo Park"]],
    ["Its composers are Ida Holm (<em>Rain</em>) and Leo Park, who wrote for many.", ["Ida Holm", "Leo Park"]],
    ["The composer is once again Ida Holm.", ["Ida Holm"]],
    ["Ida Holm, the studio’s sound designer, composed the soundtrack.", ["Ida Holm"]],
    ["Its fine music (by the one and only Ida Holm, and Leo Park) is out.", ["Ida Holm", "Leo Park"]],
    ["The album (music composed by Ida Holm) is out.", ["Ida Holm"]],
    ["The soundtrack is the work of Ida Holm.", ["Ida Holm"]],
    ["The score by J. Scott Holm is out.", ["J. Scott Holm"]],
    ["The score by A R Holm is out.", ["A R Holm"]],
    ["The album is here. Ida Holm wrote it.", ["Ida Holm"]],
    ["Ida Holm, Obfusk and Leo Park made the music.", ["Ida Holm", "Obfusk", "Leo Park"]],
    ["The score is composed by Leo Park’s frequent collaborator Ida Holm.", ["Ida Holm"]],
    ["The score is composed by Brazilian-born pianist Ida Holm.", ["Ida Holm"]],
    ["The score, composed by Ida Holm with vocals by Leo Park, is out.", ["Ida Holm"]],
    ["Ida Holm, Obfusk and Grigori made the music.", ["Ida Holm", "Obfusk", "Grigori"]],
    ["The music is by Ida Holm, Obfusk and Grigori.", ["Ida Holm", "Obfusk", "Grigori"]],
    ["The score has music by Ida Holm, Obfusk and Grigori. iam9 has it on LP.", ["Ida Holm", "Obfusk", "Grigori"]],
    ["Music by OGRE & Leo Park", ["OGRE", "Leo Park"]],
    ["Ida Holm composed most of the score, Leo Park and Kim Oya the rest.", ["Ida Holm", "Leo Park", "Kim Oya"]],
    ["Out now, on LP. Music: Ida Holm & Leo Park. Art: Kim Oya.", ["Ida Holm", "Leo Park"]],
    ["The composer throughout is Ida Holm, who has much to do.", ["Ida Holm"]],
    ["Ida Holm, maker of games, and Leo Park, maker of toys, wrote the 27 tracks.", ["Leo Park"]],
    ["The score that British singer Labrynt created for the show is out.", ["Labrynt"]],
    ["Labrynt’s music for the show is out.", ["Labrynt"]],
    ["Ida Holm has shared the opening of her new score.", ["Ida Holm"]],
    ["Music composed & produced by Ida Holm", ["Ida Holm"]],
    ["Ida Holm wrote the music together with her usual partner, Leo Park.", ["Ida Holm", "Leo Park"]],
    ["Rappelons que la musique du jeu est l’œuvre de Ida Holm.", ["Ida Holm"]],
    ["The score that Kevin, Anna and Ida Holm wrote is out.", ["Kevin Holm", "Anna Holm", "Ida Holm"]],
    ["The composer is Ida Holm, Swedish-born and based in Rome.", ["Ida Holm"]],
    ["Komponiert und gemischt hat Ida Holm, das Bild zeichnete jemand, und es ist schön.", ["Ida Holm"]],
    ["Su música la firma Ida Holm, a quien conocéis por otra cosa.", ["Ida Holm"]],
    ["Les deux bandes originales, que l’on doit à Ida Holm, sont en précommande.", ["Ida Holm"]],
    ["La musique d’Ida Holm sort en vinyle chez un label que nous aimons.", ["Ida Holm"]],
    ["Die Musik hat Ida Holm geschrieben, und sie ist jetzt auf CD erhältlich.", ["Ida Holm"]],
    ["Die Komponistin ist Ida Holm, und das Album ist ab sofort auf CD zu haben.", ["Ida Holm"]],
    ["Le musiche di Dawn, il film uscito a maggio, sono di Ida Holm e si ascoltano ora.", ["Ida Holm"]],
    ["La colonna sonora è uscita. A firmarla è Ida Holm, che torna al cinema.", ["Ida Holm"]],
    ["La musique est dans les bacs, elle est l’œuvre de Ida Holm et de nul autre.", ["Ida Holm"]],
    ["Die Stücke stammen von Ida Holm.", ["Ida Holm"]],
    ["Ida Holm (<em>Rain</em>) and Leo Park (<em>Snow</em>) split the scoring.", ["Ida Holm", "Leo Park"]],
    ["Leo Park, the director, and Ida Holm, the composer, write in the booklet.", ["Ida Holm"]],
    ["The score is composed by Ida Holm as well as Leo Park’s cover of a song.", ["Ida Holm"]],
    ["The soundtrack by Northgate’s Ida Holm is out.", ["Ida Holm"]],
    ["Siblings Ida and Leo Holm scored the film.", ["Ida Holm", "Leo Holm"]],
    ["Additional music is by Leo Park; the score is by Ida Holm.", ["Ida Holm"]],
    ["MUSIC BY IDA HOLM.", ["Ida Holm"]],
    ["Scoring duties fell to Ida Holm.", ["Ida Holm"]],
    ["Director Leo Park turned to Ida Holm for the music.", ["Ida Holm"]],
    ["The label hired Ida Holm to write the score.", ["Ida Holm"]],
    ["Ida Holm, Leo Park, and Kim Oya are credited with the music.", ["Ida Holm", "Leo Park", "Kim Oya"]],
    ["Music by Ida Holm, who had already scored the game, Leo Park and Kim Oya.", ["Ida Holm", "Leo Park", "Kim Oya"]],
    ["Its score is not by Leo Park, who did the first film, but by Ida Holm.", ["Ida Holm"]],
    ["The score is not only by Ida Holm.", ["Ida Holm"]],
    ["Für die Musik zeichnen Ida Holm und Leo Park verantwortlich.", ["Ida Holm", "Leo Park"]],
    ["Die Musik steuerte Ida Holm bei.", ["Ida Holm"]],
    ["Ida Holm hat die Musik geschrieben, und die Platte ist schön.", ["Ida Holm"]],
    [
      "Ida Holm schrieb die Musik zum ersten Teil, Leo Park die zum zweiten, und beides ist hier.",
      ["Ida Holm", "Leo Park"],
    ],
    ["C’est Ida Holm qui signe la musique de ce film que nous aimons.", ["Ida Holm"]],
    ["La cinéaste a fait appel à Ida Holm pour la musique de son film.", ["Ida Holm"]],
    ["Detrás de la música está Ida Holm, que pone además la voz.", ["Ida Holm"]],
    ["Ida Holm pone música a la cinta, que se estrena en mayo.", ["Ida Holm"]],
    ["Le musiche sono affidate a Ida Holm, che ne ha scritte tante per il cinema.", ["Ida Holm"]],
    ["Será Ida Holm quien componga la banda sonora de la cinta.", ["Ida Holm"]],
  ])("in %s", (sentence, composers) => {
    expect(plainly(`<p>${sentence}</p>`)).toEqual(composers);
  });

  it.each([
    "The new album is out. It took inspiration from the scores of Ida Holm and Leo Park.",
    "The new album is out, a homage to the music of Ida Holm.",
    "The soundtrack is reissued, with the blessing of Ida Holm.",
    "A boy dreams of pictures. Ida Holm wrote it with friends.",
    "The LP of 1980 was A Christmas Together with Ida Holm and her music.",
    "Netflix’s music for the show is out.",
    "The album has a commentary by Ida Holm.",
    "The soundtrack is out, with vocals by Ida Holm.",
    "The whole score has been rebuilt by Ida Holm.",
    "The soundtrack is here, and its score is not by Ida Holm.",
    "Leo replaces Ida Holm, who scored the first film.",
    "The label asked Ida Holm to paint the sleeve for the score.",
    "Her first two films had music by Ida Holm.",
    "The other western of that year was scored by Ida Holm.",
    "The music from the Ida Holm game is out.",
    "Ida Holm has written the lyrics, and there is music, too.",
    "Die Platte ist da, die Linernotes schrieb Ida Holm, und sie hat ein Poster.",
    "Die Musik ist da. Die Idee dazu stammt von Ida Holm.",
    "The score is out; the analysis, a fine one, is by Ida Holm.",
    "The music by Launch Day is out.",
    "Two singles come first. Both were composed by Ida Holm.",
    "The song “Far and Wide”, composed by Ida Holm, comes first.",
    "Es uno de los maestros. Es compositor de la banda sonora de la película del asesino Ida Holm.",
    "Il secondo disco della colonna sonora, a cura di Ida Holm, è uscito per una piccola etichetta.",
  ])("but not in %s", (sentence) => {
    expect(plainly(`<p>${sentence}</p>`)).toEqual([]);
  });

  it("but never the work's own name, or a part of it", () => {
    const context = readForTest("News", "<p>The score by Dawn Patrol is out.</p>");
    const read = readComposers(context, context.reading.sentences, "Grey Dawn Patrol");
    expect(read.names).toEqual([]);
  });

  it("but not in a headline about a composer whom it does not name", () => {
    expect(plainly("<p>The album is out.</p>", "New Composer Explained")).toEqual([]);
  });

  it.each(["Ida Holm: Dawn (Original Soundtrack)", "Dawn (Ida Holm) soundtrack out on LP", "‘Dawn’ (Ida Holm) on LP"])(
    "or in the headline alone: %s",
    (title) => {
      expect(plainly("<p>The album is out.</p>", title)).toEqual(["Ida Holm"]);
    },
  );

  it("and who composed with somebody, whatever else is said of him", () => {
    const html = "<p>Ida Holm wrote the score with Leo Park, whose music you know from <em>Rain</em>.</p>";
    expect(plainly(html)).toEqual(["Ida Holm", "Leo Park"]);
  });

  it.each([
    "<p>I spent the winter on a score for <em>Dawn</em>, which Kim Oya shot.</p><p>Posted by Leo Park at 1:12 PM</p>",
    "<p>My own score is out. Kim Oya shot the film.</p><p>Leo Park</p>",
    "<p>My newest horror film score is out.</p><p>Leo Park is an award-winning composer for films and games.</p>",
  ])("or signs a post about a score of his own: %s", (html) => {
    const context = readForTest("Dawn", html);
    const read = readComposers(context, context.reading.sentences, "Dawn");
    expect(read).toMatchObject({ names: ["Leo Park"], isSigned: true });
  });

  it("and with whom he wrote it", () => {
    const html = "<p>Kim Oya (<em>Rain</em>) and I composed my first score of the year.</p><p>Leo Park</p>";
    const context = readForTest("Dawn", html);
    const read = readComposers(context, context.reading.sentences, "Dawn");
    expect(read).toMatchObject({ names: ["Leo Park", "Kim Oya"], isSigned: true });
  });

  it("but signs no post in which somebody else speaks of a score of his own", () => {
    const html = "<p>“My score is loud,” says Kim Oya of the film.</p><p>Posted by Leo Park at 1:12 PM</p>";
    const context = readForTest("Dawn", html);
    expect(readComposers(context, context.reading.sentences, "Dawn").isSigned).toBeUndefined();
  });

  it("but not in a line that tells who wrote the post", () => {
    expect(plainly("<p>The score by Ida Holm is out.</p><p>Written by Leo Park</p>")).toEqual(["Ida Holm"]);
    expect(plainly("<p>News | Written by Leo Park 06/12/2018</p><p>The score is out.</p>")).toEqual([]);
  });
});
