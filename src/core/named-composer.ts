import type { Composer } from "./catalogue.ts";

/** A person of whom nothing but the name is known. */
export function namedComposer(id: string, name: string): Composer {
  return {
    id,
    name,
    kind: "person",
    members: [],
    aliases: [],
    countries: [],
    knownFor: [],
    collaborators: [],
  };
}
