import { demo, type Sandbox } from "../../src/sandbox/start-sandbox.ts";

const channelsPerGuild = 25;
const atOnce = 25;

/** Adds so many channels, 25 a server; their ids. */
export function addChannels({ world }: Sandbox, count: number): readonly string[] {
  const ids: string[] = [];
  for (let guild = 0; ids.length < count; guild++) {
    const { id: guildId } = world.addGuild({ name: `Guild ${guild}`, ownerId: demo.adminId });
    for (let place = 0; place < channelsPerGuild && ids.length < count; place++)
      ids.push(world.addChannel({ guildId, name: `previews-${place}` }).id);
  }
  return ids;
}

/** Subscribes each of the channels to everything, through the command. */
export async function subscribeAll({ use }: Sandbox, channelIds: readonly string[]): Promise<void> {
  for (let first = 0; first < channelIds.length; first += atOnce) {
    const adding = channelIds
      .slice(first, first + atOnce)
      .map((channelId) => use.command({ as: demo.adminId, channelId, command: "subscriptions add", options: {} }));
    await Promise.all(adding);
  }
}
