import { describe, expect, it } from "vitest";
import { extractPreviews } from "../../../../src/core/extract/extract-previews.ts";
import { readForTest } from "../../../extract/read-post.ts";

const read = (title: string, html: string) => extractPreviews(readForTest(title, html))[0];

describe("news of a book about film music", () => {
  it.each([
    [
      "Announcing ‘Brass and Velvet’ by Ida Holm",
      "<p>Salter University Press has published <em>Brass and Velvet: A History of Monster Scores</em> by musicologist Ida Holm, 312 pages with an essay on <em>The Tin Choir</em>.</p>",
      "Brass and Velvet",
    ],
    [
      "Out now: The Sound of the Deep",
      "<p>A new book of mine has been published! It follows <em>Rust and Reverb</em> (2017). Its title is <em>The Sound of the Deep</em>, it is about film music, and there is a paperback.</p>",
      "The Sound of the Deep",
    ],
    [
      "Tuning the Dark",
      "<p>There’s a new book by Tom Vale, author of “Stage Fright!”: “Tuning the Dark – Composers Talk About Fear”. Twelve chapters, and a foreword by Kim Oya.</p>",
      "Tuning the Dark",
    ],
    [
      "A look inside Tuning the Dark",
      "<p>Ten film composers speak in a new book, <em>Tuning the Dark</em>.</p>" +
        "<p>It comes in May. Its author has let us see a page. Why this one? There was none. He wanted one. He grew up with horror. He heard <em>Salt</em> first. Then came more. It took years. Salter Press is the publisher.</p>",
      "Tuning the Dark",
    ],
    [
      "Deux livres à lire en musique",
      "<p>Les éditions du Phare publient deux livres, <em>Pixels sonores</em> et <em>Ondes</em>, sur la musique de jeux vidéo.</p>",
      "Pixels sonores",
    ],
  ])("%s", (title, html, work) => {
    expect(read(title, html)).toMatchObject({ kind: "book-news", work, composers: [] });
  });

  it.each([
    [
      "The Tin Choir: The Complete Collection",
      "<p>Salt Records will release every score of the series on 15 CDs in a hardcover slipcase, with a 100 page booklet by author Ida Holm.</p>",
    ],
    [
      "Music for the holiday",
      "<p>Salt Records has the score of <em>The Tin Choir</em> on two CDs. It is out now. Who knew? Get it here. It has songs too. There are notes. It is cheap. Do not wait.</p><p>And there is the new book <em>Tales</em>, a book by authors of film music, 300 pages.</p>",
    ],
    ["Ida Holm on The Tin Choir", "<p>The film follows the book, published in 1962. Ida Holm wrote the score.</p>"],
  ])("is not: %s", (title, html) => {
    expect(read(title, html)?.kind).not.toBe("book-news");
  });
});
