import type { Random } from "../random.ts";

/** Words that titles of the genre are full of, the most frequent first. */
export const commonWords: readonly string[] =
  `night dead star man house blood dark world day moon last monster space return love king planet black city girl
  time ghost death evil vampire beast island red devil earth sea fire dragon war witch horror lost curse terror
  living land robot queen zombie alien soul dream white sky storm shadow hunter woman killer strange castle creature
  invasion stranger empire super legend princess journey secret battle doctor heart game golden haunted machine angel
  hell wolf spirit nightmare mask forest winter silent kingdom future crystal sword wizard demon eye mind hour
  door blade bride snow ring silver rising damned revenge attack hand edge mirror ice garden doll knight phantom
  mountain river beyond zone steel thunder ancient cosmic circle tower forever prophecy eternal midnight gate
  destiny hollow fear stone light child father mother brother sister daughter son boy street road train ship
  flight window room summer autumn rain wind cloud sun mars venus jupiter saturn galaxy universe infinity atomic
  electric iron glass paper wooden broken burning frozen hidden forgotten forbidden fallen savage brave little
  great giant tiny invisible incredible amazing fantastic original final first second third lone seven twelve
  hundred thousand million cat dog bird spider snake shark bear lion tiger rabbit crow raven butterfly bee ant
  school hospital hotel cabin asylum church cemetery village town tunnel cave lake ocean desert jungle swamp
  party wedding funeral christmas halloween birthday holiday carnival circus theatre opera music song dance
  silence scream whisper laughter voice memory nothing everything someone nobody anyone alone together inside outside`
    .split(/\s+/)
    .filter((word) => word !== "");

const onsets = "b br c ch cl d dr f fl g gr h j k kr l m n p pr qu r s sh sk st t th tr v w z".split(" ");
const vowels = "a e i o u a e i o ai ea ou ia".split(" ");
const codas = ["", "", "", "n", "r", "l", "s", "t", "m", "ck", "nd", "rn", "x", "sh", "ld"];
const endings = ["", "", "er", "on", "ia", "us", "ing", "or", "en", "is", "ar", "ella", "ov", "son", "ski", "ini"];
const marked: Readonly<Record<string, string>> = { a: "á", e: "é", i: "í", o: "ö", u: "ü", s: "š", n: "ñ", c: "ç" };

/** An invented word of two or three syllables, as likely to be near another one as real words are. */
function inventWord(random: Random): string {
  const syllables = random.chance(0.3) ? 1 : 2;
  let word = "";
  for (let i = 0; i < syllables; i++) word += random.pick(onsets) + random.pick(vowels) + random.pick(codas);
  return word.length < 3 ? `${word}${random.pick(endings.slice(2))}` : `${word}${random.pick(endings)}`;
}

/** The word with one letter marked as another language would; unchanged if none of its letters can be. */
export function markWord(random: Random, word: string): string {
  const places = [...word].flatMap((letter, place) => (letter in marked ? [place] : []));
  if (places.length === 0) return word;
  const place = random.pick(places);
  return `${word.slice(0, place)}${marked[word.charAt(place)] ?? ""}${word.slice(place + 1)}`;
}

/** Invented words, no two the same. */
export function inventWords(random: Random, count: number): readonly string[] {
  const words = new Set<string>(commonWords);
  const first = words.size;
  while (words.size < first + count) words.add(inventWord(random));
  return [...words].slice(first);
}

export const firstNames: readonly string[] =
  `John James Max Bernard Jerry Ennio Danny Hans Michael Howard Alan Elmer Miklos Franz Akira Joe Kenji Yoko Anne Rachel
  Hildur Mica Bear Jeff Ludwig Brian Christopher Marco Fabio Pino Claudio Riz Bruno Philippe Maurice Georges Wojciech
  Krzysztof Zdenek Lubos Eduard Shirley Wendy Debbie Sarah Laura Daniel Tyler Bobby Steven Nathan Blake Ramin Trevor
  Cliff Clint Mark Paul David Richard Robert William George Henry Harry Edward Frank Roy Les Gerald Herman Hugo Toru
  Joji Shiro Naoki Ryuichi Susumu Taro Kow Ravi Salil Amit Min Jung Sung Pablo Roque Javier Alberto Fernando Tomas`
    .split(/\s+/)
    .filter((name) => name !== "");
