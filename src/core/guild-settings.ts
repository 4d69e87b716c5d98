/** What a server has chosen for itself. */
export interface GuildSettings {
  readonly guildId: string;
  /** Where administrators are told what concerns them. */
  readonly logChannelId?: string;
}
