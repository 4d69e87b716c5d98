import { ApplicationCommandType } from "discord.js";
import { unreachableNote } from "../src/core/cards/follow-card.ts";
import { previewTitle } from "../src/core/cards/preview-card.ts";
import {
  type Follow,
  type FollowSubject,
  followKey,
  followSubjects,
  matchesFollow,
  maxFollowsPerMember,
} from "../src/core/follow.ts";
import { linkTo } from "../src/core/links.ts";
import { privateNotice, type Reply } from "../src/core/reply.ts";
import { escapeMarkdown, oneLine } from "../src/core/text.ts";
import { UserError } from "../src/core/user-error.ts";
import { type CommandContext, defineCommand } from "../src/discord/command.ts";
import { everywhere, suggestingOption } from "./options.ts";
import { suggestLabels } from "./suggest-names.ts";
import { unknownNameNote } from "./unknown-name.ts";
import { described } from "./wording.ts";

const maxName = 200;

/** What somebody wants to follow: the name as typed, or the id of a suggestion. */
interface Wish {
  readonly subject: FollowSubject;
  readonly name: string;
}

/** `/follow`: news of a composer, label or work by direct message. */
export const follow = defineCommand({
  data: {
    name: "follow",
    type: ApplicationCommandType.ChatInput,
    ...described(({ follow: words }) => words.description),
    options: followSubjects.map((subject) => suggestingOption(subject, ({ follow: words }) => words.options[subject])),
    ...everywhere,
  },
  read: (options, { userId }) => ({
    userId,
    wishes: followSubjects.flatMap((subject): readonly Wish[] => {
      const name = oneLine(options.getString(subject) ?? "", maxName);
      return name === "" ? [] : [{ subject, name }];
    }),
  }),
  answer: ({ userId, wishes }, context) => {
    const words = context.phrases.follow;
    const [wish] = wishes;
    if (wish === undefined) throw new UserError(words.nameOne);
    if (wishes.length > 1) throw new UserError(words.onlyOne);
    return addFollow(userId, wish, context);
  },
  suggest: (option, typed, { lookup, catalogue }) => {
    if (option === "label") return suggestLabels(typed, catalogue);
    return option === "work" ? lookup.suggestSoundtracks(typed) : lookup.suggestComposers(typed);
  },
  components: {
    follow: async (argument, context, { userId }) => {
      const { subject, name: id = "" } = readWish(argument) ?? {};
      const { phrases } = context;
      const isWork = subject === "work";
      const name = isWork ? context.lookup.findWork(id)?.title : context.lookup.findComposer(id)?.name;
      if (subject === undefined || name === undefined)
        return { reply: privateNotice(isWork ? phrases.soundtrack.gone : phrases.composer.gone), mode: "add" };
      return { reply: await addFollow(userId, { subject, name }, context), mode: "add" };
    },
    "follow-again": async (argument, context, { userId }) => {
      const wish = readWish(argument);
      if (wish === undefined) return { reply: privateNotice(context.phrases.errors.oldComponent), mode: "add" };
      return { reply: await addFollow(userId, wish, context), mode: "add" };
    },
  },
});

/** What a button carries: the subject, then an id or a name; undefined where it carries something else. */
function readWish(argument: string): Wish | undefined {
  const subject = followSubjects.find((known) => argument.startsWith(`${known}:`));
  const name = subject === undefined ? "" : oneLine(argument.slice(subject.length + 1), maxName);
  return subject === undefined || name === "" ? undefined : { subject, name };
}

/** Stores the follow and says what will happen; doing it twice changes nothing. */
async function addFollow(userId: string, wish: Wish, context: CommandContext): Promise<Reply> {
  const { follows, members, expectNews, newId, clock, applicationId, log, phrases } = context;
  const words = phrases.follow;
  const name = nameOf(wish, context);
  const shown = `**${escapeMarkdown(name)}**`;
  const known = follows.ofUser(userId);
  const key = followKey({ ...wish, name });
  if (known.some((other) => followKey(other) === key)) return privateNotice(words.exists(shown));
  if (known.length >= maxFollowsPerMember) throw new UserError(words.full(maxFollowsPerMember));
  const added: Follow = {
    id: unusedId(newId, known),
    userId,
    subject: wish.subject,
    name,
    applicationId: applicationId(),
    createdAt: clock.now(),
  };
  await follows.save(added);
  log.info({ followId: added.id, subject: added.subject }, "follow added");
  expectNews(userId);
  const note = unreachableNote(members.find(userId), phrases) ?? [];
  return privateNotice(
    [words.added(shown), ...unknownNameNote(added.subject, name, context), ...latestOf(added, context)]
      .concat(note)
      .join("\n"),
  );
}

/** Suggestions send ids; what is stored and compared are names. */
function nameOf({ subject, name }: Wish, { lookup }: CommandContext): string {
  if (subject === "composer") return lookup.findComposer(name)?.name ?? name;
  return subject === "work" ? (lookup.findWork(name)?.title ?? name) : name;
}

function latestOf(added: Follow, { previews, phrases }: CommandContext): readonly string[] {
  const latest = previews.latest().find((preview) => matchesFollow(added, preview));
  if (latest === undefined) return [];
  const title = escapeMarkdown(oneLine(previewTitle(latest, phrases), maxName));
  return [phrases.follow.latest(title, linkTo(phrases.links.post, latest.link) ?? "")];
}

function unusedId(newId: () => string, known: readonly Follow[]): string {
  const id = newId();
  return known.some((other) => other.id === id) ? unusedId(newId, known) : id;
}
