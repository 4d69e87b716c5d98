import { describe, expect, it } from "vitest";
import { loadCatalogue } from "../../../src/catalogue/load-catalogue.ts";
import { createLookup } from "../../../src/core/lookup/lookup.ts";
import { dataFolder } from "../../../src/paths.ts";

const { mentionedIn: find } = createLookup(loadCatalogue(dataFolder));
const firstOf = (text: string, count: number) =>
  find(text)
    .works.slice(0, count)
    .map(({ title, year }) => `${title} ${year}`);

describe("what a message mentions", () => {
  it.each<[message: string, ...works: string[]]>([
    ["just rewatched interstellar and that organ gets me every time", "Interstellar 2014"],
    ["Blade Runner 2049 is good but nothing beats Vangelis on the first one", "Blade Runner 2049 2017"],
    ["anyone else think the score for alien is goldsmith's best?", "Alien 1979"],
    ["The Thing has the best Morricone score that Carpenter could have written himself", "The Thing 1982"],
    ["the Thing (2011) was fine I guess", "The Thing 2011"],
    ["Us (2019) still has the creepiest choir", "Us 2019"],
    ["I loved *Up*, that waltz kills me", "Up 2009"],
    ["“It” was better than I thought", "It 2017"],
    ["have you seen Her? what a movie", "Her 2013"],
    ["Us by Michael Abels is on vinyl now", "Us 2019"],
    ["us (2019)", "Us 2019"],
    ["Can we talk about The Empire Strikes Back for a second", "The Empire Strikes Back 1980"],
    ["empire strikes back or return of the jedi?", "The Empire Strikes Back 1980", "Return of the Jedi 1983"],
    ["Wrath of Khan is peak Horner", "Star Trek II: The Wrath of Khan 1982"],
    ["ok so dune part two or oppenheimer for the oscar", "Dune: Part Two 2024"],
    ["Dune (1984) by Toto > the new one", "Dune 1984"],
    ["dune zimmer 2021 vinyl where", "Dune 2021"],
    [
      "The Lord of the Rings: The Fellowship of the Ring complete recordings back in print!!",
      "The Lord of the Rings: The Fellowship of the Ring 2001",
    ],
    ["King Kong's score by Steiner changed everything", "King Kong 1933"],
    ["jurassic park main theme at my wedding, no regrets", "Jurassic Park 1993"],
    ["Is the Silent Hill 2 soundtrack on Spotify yet?", "Silent Hill 2 2001"],
    ["listening to bloodborne ost while coding", "Bloodborne 2015"],
    ["The Last of Us season 2 music is Santaolalla again", "The Last of Us 2023"],
    ["back to the future is a perfect film", "Back to the Future 1985"],
    ["Kenji Kawai's Ghost in the Shell gives me goosebumps", "Ghost in the Shell 1995"],
    ["Suspiria 2018 or 1977? Thom Yorke or Goblin?", "Suspiria 2018"],
    ["pan's labyrinth lullaby 😭", "Pan's Labyrinth 2006"],
    ["E.T. flying theme!!", "E.T. the Extra-Terrestrial 1982"],
    ["I'd kill for a complete release of Willow", "Willow 1988"],
    ["the theme from halloween is three notes and it works", "Halloween 1978"],
    ["Rosemary's Baby lullaby is unsettling", "Rosemary's Baby 1968"],
    ["watched get out last night, wow", "Get Out 2017"],
    ["Stranger Things", "Stranger Things 2016"],
    ["https://example.com/alien-3 <@123456789012345678> Total Recall expanded is out", "Total Recall 1990"],
    ["Star Trek: Picard – Season 1 Soundtrack Coming From Lakeshore", "Star Trek: Picard 2020"],
    ["Godzilla Minus One in concert, who's in", "Godzilla Minus One 2023"],
    ["Metropolis bleibt mit Huppertz unerreicht, finde ich", "Metropolis 1927"],
    ["La musique de Blade Runner, quel chef-d'œuvre", "Blade Runner 1982"],
  ])("%s", (message, ...works) => {
    expect(firstOf(message, works.length)).toEqual(works);
  });

  it.each([
    "good morning everyone, how are you today?",
    "it was up to us, and she told her so",
    "It is what it is. She said so. Up early again.",
    "lol same, I can't even",
    "Her brother gave it to me last night",
    "can someone ping the mods? there is spam in #general",
    "I need new headphones, any recommendations under 100?",
    "We went home after the show and it was cold outside",
    "The ring on my finger is stuck, and the host of the party laughed",
    "what time does the stream start?",
    "Welcome to the server! Please read the rules.",
    "my avatar is broken, how do I change the color",
    "happy halloween everyone! the party starts at eight",
    "he is the one, trust me",
    "Ordered a pizza. Big mistake.",
    "gg, that was a good game",
    "https://open.spotify.com/track/the-thing",
    "IT department says no",
    "",
    "🎉🎉🎉",
    "Happy Birthday to You, My Friend, and Many More of Them",
    "Old friends are the best friends. Men, am I right?",
  ])("finds no work in: %s", (message) => {
    expect(firstOf(message, 9)).toEqual([]);
  });

  it("tells the composers that a message names", () => {
    expect(find("is there anything better than Jerry Goldsmith in 1979?").composers).toEqual(["Jerry Goldsmith"]);
    expect(find("zimmer's brass again").composers).toEqual(["Hans Zimmer"]);
  });

  it("puts what is certain before what is likely, and namesakes behind all of them", () => {
    const { works } = find("Loved Dune (2021), and The Thing too, even more than interstellar");
    expect(works.slice(0, 3).map(({ id }) => id)).toEqual(["dune-2021", expect.any(String), expect.any(String)]);
    expect(
      works
        .map(({ title }) => title)
        .slice(0, 3)
        .sort(),
    ).toEqual(["Dune", "Interstellar", "The Thing"]);
    expect(works.slice(3).every(({ title }) => /dune|thing/i.test(title))).toBe(true);
  });

  it("answers whatever is in a message, however long", () => {
    expect(find("the thing ".repeat(5_000)).works.length).toBeLessThanOrEqual(25);
    expect(find("‮".repeat(4_000)).works).toEqual([]);
    expect(find("The Matrix. ".repeat(900)).works[0]?.title).toBe("The Matrix");
  });
});
