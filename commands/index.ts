import type { Command } from "../src/discord/command.ts";
import { book } from "./book.ts";
import { composer } from "./composer.ts";
import { feeds } from "./feeds.ts";
import { findSoundtrack } from "./find-soundtrack.ts";
import { follow } from "./follow.ts";
import { following } from "./following.ts";
import { help } from "./help.ts";
import { previews } from "./previews.ts";
import { soundtrack } from "./soundtrack.ts";
import { subscriptions } from "./subscriptions.ts";

/** Every command, for dispatch and for registration alike. */
export const commands: readonly Command[] = [
  soundtrack,
  composer,
  book,
  previews,
  follow,
  following,
  subscriptions,
  feeds,
  findSoundtrack,
  help,
];
