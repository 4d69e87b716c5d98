import type { ExtractContext } from "../context.ts";
import { isFullName } from "../names/names.ts";
import type { Sentence } from "../post/reading.ts";
import { normalise } from "../words/keys.ts";
import { isSameTitle } from "../works/same-title.ts";
import type { Claim } from "./claim.ts";
import { findClaims, jointNames } from "./composer-claims.ts";
import { findLikelyComposers, findPartners, findSigner } from "./likely-composers.ts";
import { isNoComposer } from "./no-composer.ts";

const surname = (name: string): string => normalise(name).split(" ").at(-1) ?? "";

/** One spelling for each person: the gazetteer's, else the fullest that the post has. */
function createResolver(
  context: ExtractContext,
  claims: readonly Claim[],
  others: readonly string[],
): (name: string) => string | undefined {
  const full = new Map<string, string>();
  for (const name of [...claims.flatMap((one) => one.names), ...others]) {
    if (!isFullName(name)) continue;
    const known = full.get(surname(name));
    const better =
      context.gazetteer.composers.canonical(name) !== undefined ||
      known === undefined ||
      (sharesFirstLetter(known, name) &&
        name.length > known.length &&
        context.gazetteer.composers.canonical(known) === undefined);
    if (better) full.set(surname(name), known !== undefined && !sharesFirstLetter(known, name) ? known : name);
  }
  return (name) => {
    const canonical = context.gazetteer.composers.canonical(name);
    if (canonical !== undefined) return canonical;
    const fuller = full.get(surname(name));
    if (fuller === undefined) return name;
    const same = !isFullName(name) || sharesFirstLetter(fuller, name);
    return same ? (context.gazetteer.composers.canonical(fuller) ?? fuller) : name;
  };
}

const boldNames = (sentences: readonly Sentence[]): readonly string[] =>
  sentences
    .filter((sentence) => sentence.place !== "heading")
    .flatMap((sentence) => sentence.bold.map((mark) => mark.text))
    .filter((text) => text.length < 40 && !/[.,:;!?]/.test(text));

const sharesFirstLetter = (a: string, b: string): boolean => {
  const [first, second] = [normalise(a).split(" ")[0] ?? "", normalise(b).split(" ")[0] ?? ""];
  return first.slice(0, 3) === second.slice(0, 3) || first === second.charAt(0) || second === first.charAt(0);
};

/** Everybody named together with the best claim, in the order in which the post names them. */
function component(
  claims: readonly Claim[],
  resolve: (name: string) => string | undefined,
  least: number,
): readonly string[] {
  const resolved = claims
    .map((one) => ({ ...one, names: one.names.flatMap((name) => resolve(name) ?? []) }))
    .filter((one) => one.names.length > 0 && one.weight >= Math.min(least, 1.5));
  const weights = new Map<string, number>();
  for (const one of resolved) for (const name of one.names) weights.set(name, (weights.get(name) ?? 0) + one.weight);
  const strength = (one: Claim): number =>
    one.weight + Math.max(...one.names.map((name) => Math.min(4, (weights.get(name) ?? 0) * 0.2)));
  const best = [...resolved].sort((a, b) => strength(b) - strength(a) || a.order - b.order)[0];
  if (best === undefined || best.weight < least) return [];
  const members = new Set(best.names);
  for (let round = 0; round < 3; round++) {
    for (const one of resolved)
      if (one.names.some((name) => members.has(name))) for (const name of one.names) members.add(name);
  }
  return [...members];
}

/** A single name is only trusted where the claim is plain. */
function isTrusted(context: ExtractContext, name: string, claims: readonly Claim[]): boolean {
  if (isFullName(name) || context.gazetteer.composers.canonical(name) !== undefined) return true;
  const isGerman = context.reading.language === "de";
  return !isGerman && claims.some((one) => one.names.includes(name) && one.weight >= 3.5);
}

/** The one known composer whom headline and lead name, where nothing plainer is said. */
function knownInLead({ gazetteer }: ExtractContext, sentences: readonly Sentence[]): readonly string[] {
  const named = sentences
    .slice(0, 3)
    .flatMap((sentence) => gazetteer.composers.findAll(sentence.open, sentence.openFolded).map((hit) => hit.name));
  const distinct = [...new Set(named)];
  return distinct.length === 1 ? distinct : [];
}

/** Names that rules took for the composers, and what they went by. */
export interface ReadComposers {
  readonly names: readonly string[];
  /** "plain": said in so many words; "likely": the words around the names speak for them; the rest is guessed. */
  /** The first name is that with which the post about "my score" is signed. */
  readonly isSigned?: boolean;
  readonly proof: "plain" | "likely" | "weak" | "lead" | "joint" | "none";
}

/** The composers whom the sentences credit with the work's score, in the order of the credit; with "plain" proof only in so many words. */
export function findComposers(
  context: ExtractContext,
  sentences: readonly Sentence[],
  work: string | undefined,
  proof: "any" | "plain" = "any",
): readonly string[] {
  return readComposers(context, sentences, work, proof).names;
}

/** The same, and how plainly it is said. */
export function readComposers(
  context: ExtractContext,
  sentences: readonly Sentence[],
  work: string | undefined,
  proof: "any" | "plain" = "any",
): ReadComposers {
  const read = sentences.filter((sentence) => sentence.place !== "item" || sentence.index <= 12);
  const claims = findClaims(context, read, work);
  const joint = read.flatMap((sentence) => jointNames(context, sentence, work));
  const needsMore = [...joint, ...claims.flatMap((one) => one.names)].some((name) => !isFullName(name));
  const resolve = createResolver(
    context,
    claims,
    needsMore ? [...boldNames(read), ...context.names.fullNames(read)] : [],
  );
  const plain = component(claims, resolve, 2.5);
  const isOpen = proof === "any" && plain.length === 0;
  const signer = isOpen ? findSigner(context, read) : undefined;
  if (signer !== undefined)
    return { names: [...new Set([signer, ...findPartners(context, read)])], proof: "likely", isSigned: true };
  const likely = isOpen ? findLikelyComposers(context, read, work, joint.length > 0 ? 2.4 : undefined) : [];
  const weak = plain.length > 0 ? plain : component(claims, resolve, -1);
  const found =
    likely.length > 0
      ? likely.flatMap((name) => resolve(name) ?? [])
      : weak.filter((name) => isTrusted(context, name, claims));
  if (found.length === 0 && joint.length === 0) {
    const names = knownInLead(context, read);
    return { names, proof: names.length > 0 ? "lead" : "none" };
  }
  const workKey = ` ${normalise(work ?? "")} `;
  const isWork = (name: string): boolean =>
    work !== undefined &&
    (isSameTitle(name, work) ||
      (workKey.includes(` ${normalise(name)} `) && context.gazetteer.composers.canonical(name) === undefined));
  const extra = joint.flatMap((name) => resolve(name) ?? []);
  const names = [...new Set([...found, ...extra])].filter((name) => !isWork(name) && !isNoComposer(context, name));
  const ground = plain.length > 0 ? "plain" : likely.length > 0 ? "likely" : "weak";
  return { names, proof: names.length === 0 ? "none" : found.length === 0 ? "joint" : ground };
}
