import type { ChatChannel, ChatState, ChatUser } from "../chat-types.ts";

/** Who reads a text, where and when: all that rendering a message depends on besides the message. */
export interface Reader {
  readonly chat: ChatState;
  readonly guildId: string | undefined;
  readonly locale: string;
  /** Epoch ms, exact to the minute. */
  readonly now: number;
  /** Called when a channel mention is pressed. */
  readonly openChannel: (channelId: string) => void;
  /** Called when a command mention is pressed, with the command's full name. */
  readonly startCommand: (name: string) => void;
}

/** What is shown of a role. */
export interface RoleLook {
  readonly name: string;
  readonly color: string | undefined;
}

/** Finds a person or the bot by id. */
export function findUser(chat: ChatState, id: string): ChatUser | undefined {
  return [chat.bot, chat.me, ...chat.people].find((user) => user.id === id);
}

/** Finds a channel of any server or a direct conversation by id. */
export function findChannel(chat: ChatState, id: string): ChatChannel | undefined {
  return [...chat.guilds.flatMap((guild) => guild.channels), ...chat.directMessages].find(
    (channel) => channel.id === id,
  );
}

/** Finds a role of any visible server by id. */
export function findRole(chat: ChatState, id: string): RoleLook | undefined {
  const role = chat.guilds.flatMap((guild) => guild.roles).find((each) => each.id === id);
  return role && { name: role.name.replace(/^@/, ""), color: readable(toCssColor(role.color)) };
}

/** A Discord colour number as CSS, or undefined for "no colour". */
export function toCssColor(color: number | undefined): string | undefined {
  return color ? `#${color.toString(16).padStart(6, "0")}` : undefined;
}

/** Any colour, moved towards the colour of text so that it can be read in both themes. */
function readable(color: string | undefined): string | undefined {
  return color && `color-mix(in srgb, ${color} var(--role-share), var(--text-strong))`;
}

/** The colour of a member's name: that of the highest coloured role. */
export function nameColor(reader: Reader, userId: string): string | undefined {
  const guild = reader.chat.guilds.find((each) => each.id === reader.guildId);
  const held = guild?.members.find((member) => member.userId === userId)?.roles ?? [];
  const colored = guild?.roles.filter((role) => held.includes(role.id) && role.color !== 0) ?? [];
  return readable(toCssColor([...colored].sort((a, b) => b.position - a.position)[0]?.color));
}
