import { ChannelType, MessageType } from "discord-api-types/v10";
import {
  beganAt,
  botRole,
  everyoneRole,
  toChannel,
  toDirectMessage,
  toMember,
  toUser,
  type WorldRows,
} from "./empty.ts";
import type { Change } from "./journal.ts";
import type { ChannelRow, GuildRow, MemberRow, MessageRow, RoleRow, UserRow } from "./rows.ts";
import { snowflakeAt } from "./snowflake.ts";
import type { Store } from "./store.ts";

const guildCount = 40;
const channelsPerGuild = 50;
const archivedMessages = 5_000;
const botUserId = "1174829301540270081";
const administratorId = "284719350618554369";
const firstId = 1_200_000_000_000_000_000n;

const givenNames = ["Ada", "Bruno", "Chiara", "Dario", "Elif", "Femi", "Greta", "Hugo", "Ines", "Jonas"];
const familyNames = ["Adeyemi", "Bianchi"];
const places = ["Alderaan", "Arrakis", "Caprica", "Gondor", "Innsmouth", "Metropolis", "Narnia", "Solaris"];
const circles = ["Listeners", "Orchestra", "Record Club", "Score Society", "Soundstage"];
const subjects = ["scores", "vinyl", "synths", "themes", "concerts"];
const angles = ["new", "old", "film", "series", "games", "horror", "fantasy", "space", "lost", "live"];
const sayings = [
  "Has anybody heard the new recording?",
  "The second half is where the choir comes in.",
  "My copy came today, the booklet alone is worth it.",
  "I still hum the main title.",
  "Which edition has the complete cues?",
  "That solo for the bass flute!",
  "Turn it up and switch off the light.",
] as const;

const at = <T>(list: readonly T[], index: number): T | undefined => list[index % list.length];

/** Ids that are the same in every large world: `kind` keeps those of guilds, roles, channels and messages apart. */
const idOf = (kind: number, number: number): string =>
  (firstId + BigInt(kind) * 10_000_000n + BigInt(number)).toString();

const guildIds = Array.from({ length: guildCount }, (_, index) => idOf(1, index));

const users: readonly UserRow[] = [
  toUser(administratorId, "alexandra.petrov", "Alexandra Petrov"),
  ...givenNames.flatMap((given, row) =>
    familyNames.map((family, column) => {
      const username = `${given}.${family}`.toLowerCase();
      return toUser(idOf(0, row * familyNames.length + column), username, `${given} ${family}`);
    }),
  ),
];

const guilds: readonly GuildRow[] = guildIds.map((id, index) => ({
  id,
  name: `${at(places, index)} ${at(circles, Math.floor(index / places.length))}`,
  ownerId: administratorId,
  locale: "en-US",
}));

const roles: readonly RoleRow[] = guildIds.flatMap((guildId, index) => [
  everyoneRole(guildId),
  botRole(idOf(2, index), guildId),
]);

function toGuildChannel(guildId: string, guild: number, position: number): ChannelRow {
  const id = idOf(3, guild * channelsPerGuild + position);
  if (position === 0) return toChannel(guildId, 0, id, "general", "Everything that has no channel of its own");
  if (position === 1) return toChannel(guildId, 1, id, "news", "", ChannelType.GuildAnnouncement);
  const name = `${at(angles, position)}-${at(subjects, Math.floor(position / angles.length))}`;
  return toChannel(guildId, position, id, name, "");
}

const channels: readonly ChannelRow[] = [
  ...guildIds.flatMap((guildId, guild) =>
    Array.from({ length: channelsPerGuild }, (_, position) => toGuildChannel(guildId, guild, position)),
  ),
  ...users.map(({ id }, index) => toDirectMessage(idOf(4, index), id)),
];

const members: readonly MemberRow[] = guildIds.flatMap((guildId, guild) => [
  toMember(guildId, botUserId, [idOf(2, guild)]),
  toMember(guildId, administratorId),
  ...users.slice(1).flatMap(({ id }, index) => ((index + guild) % 4 === 0 ? [toMember(guildId, id)] : [])),
]);

/** Forty servers with fifty channels each, and the administrator in all of them. */
export const largeWorld: WorldRows = { users, guilds, roles, channels, members };

function toOldMessage(index: number): MessageRow {
  const createdAt = beganAt + index * 5 * 60_000;
  return {
    id: snowflakeAt(createdAt),
    channelId: idOf(3, 0),
    authorId: at(users, Math.floor(index / 3))?.id ?? administratorId,
    type: MessageType.Default,
    content: `${at(sayings, index * 3)} (${index + 1})`,
    embeds: [],
    components: [],
    attachments: [],
    flags: 0,
    tts: false,
    pinned: false,
    createdAt,
    mentionIds: [],
    mentionRoleIds: [],
    mentionsEveryone: false,
    reactions: [],
  };
}

/** Five thousand messages in the first channel of the first server. */
export function toArchive(store: Store): readonly Change[] {
  const messages = Array.from({ length: archivedMessages }, (_, index) => toOldMessage(index));
  return messages.map((row) => store.messages.put(row.id, row));
}
