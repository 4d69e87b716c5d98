/** That a server was greeted when the bot joined it, or is being greeted: once for each joining. */
export interface Welcome {
  readonly guildId: string;
  /** Where the greeting stands; absent where the bot may speak nowhere. */
  readonly channelId?: string;
  readonly applicationId: string;
  /** Epoch ms of the joining. */
  readonly at: number;
  /** True until it is known what became of the greeting. */
  readonly isPending: boolean;
}
