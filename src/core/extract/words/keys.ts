import { normalise as normaliseAnew } from "../../text.ts";
import { narrow } from "./letters.ts";
import { remember } from "./memory.ts";

/** The form in which two texts are compared, as everywhere; what was asked lately is not worked out again. */
export const normalise = remember((text) => normaliseAnew(narrow(text)));
