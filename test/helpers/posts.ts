/** A post that announces the album of a film that nobody has heard of; each number makes another one. */
export function albumPost(number: number) {
  return {
    title: `‘Voyage ${number}’ Soundtrack Album Announced`,
    html: `<p>Milan Records will release the soundtrack album for the science fiction film <em>Voyage ${number}</em> on March ${(number % 27) + 1}, 2031. The film’s original music is composed by Jeff Russo.</p>`,
    publishedAt: Date.UTC(2031, 1, 1, 0, 0, number),
  };
}

/** The news that started this project, in our own words. */
export const picardPost = {
  title: "Star Trek: Picard – Season 1 Soundtrack Coming From Lakeshore",
  publishedAt: Date.UTC(2020, 1, 5, 17),
  html: [
    "<p>Lakeshore Records will release the soundtrack album <em>Star Trek: Picard – Season 1</em> digitally on February 7, 2020.",
    'The score is composed by Jeff Russo. The album can be <a href="https://shop.example.com/picard">pre-ordered here</a>.</p>',
    "<p>Screen Rant has the exclusive debut of the track “Mystery Ship.” The label has posted it on YouTube, too:</p>",
    '<p><iframe src="https://www.youtube.com/embed/sampleVid01?feature=oembed"></iframe></p>',
  ].join("\n"),
};
