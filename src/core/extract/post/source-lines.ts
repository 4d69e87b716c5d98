import type { Sentence } from "./reading.ts";

const sourceLine =
  /^[^a-z0-9]*(?:(?:sources?|quellen?|fuentes?|fonti?|via|credits?|photos?|fotos?|images?|pictured|tags?|tagged|labels|categor(?:y|ies)|categorias?|copyright|(?:photo|picture|image) (?:by|credit|courtesy of)) ?:|(?:photos?|photography|pictures|images?|header image|foto(?:s|grafie)?|bild(?:er)?) (?:by|von|par|por|di|de) [a-z]|(?:source|quelle|fuente|fonte) \S|\(?\[?(?:via|h\/t) [^.]{2,40}[)\]]|(?:posted|geposted|publicado|publie|pubblicato|written|eingestellt|filed|gepostet) (?:by|in|under|at|on|por|en|par|dans|le|da|von|il)\b)/;

/** True for a line that says where news or a picture come from, who posted it, or where it is filed: it names nobody else. */
export const isSourceLine = ({ place, folded }: Pick<Sentence, "place" | "folded">): boolean =>
  place !== "title" && sourceLine.test(folded.slice(0, 60));
