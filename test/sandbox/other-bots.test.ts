import {
  ActionRowBuilder,
  ChannelSelectMenuBuilder,
  ChannelType,
  type Client,
  ComponentType,
  Events,
  type GuildTextBasedChannel,
  MentionableSelectMenuBuilder,
  MessageFlags,
  OverwriteType,
  PermissionFlagsBits,
  RoleSelectMenuBuilder,
  type TextChannel,
  UserSelectMenuBuilder,
} from "discord.js";
import { expect, test } from "vitest";
import { demo, type Sandbox } from "../../src/sandbox/start-sandbox.ts";
import { connectClient, openSandbox, until } from "../helpers/sandbox-client.ts";

/** The stock client with every permission, and the channel that it works in. */
async function openBusyBot(): Promise<{ sandbox: Sandbox; client: Client<true>; channel: TextChannel }> {
  const sandbox = await openSandbox({ globalRequestsPerSecond: 0 });
  sandbox.world.setRolePermissions(demo.botRoleId, PermissionFlagsBits.Administrator);
  const client = await connectClient(sandbox);
  const channel = await client.channels.fetch(demo.generalId);
  if (channel?.type !== ChannelType.GuildText) throw new Error("the general channel is no text channel");
  return { sandbox, client, channel };
}

const write = (sandbox: Sandbox, content: string, as: string = demo.memberId) =>
  fetch(`${sandbox.pageUrl}chat/messages`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ as, channelId: demo.generalId, content }),
  });

test("a quiz bot collects what people write until one is right", async () => {
  const { sandbox, channel } = await openBusyBot();
  await channel.send("Who wrote Vertigo?");
  const collected = channel.awaitMessages({ filter: ({ author }) => !author.bot, max: 2, time: 5_000 });
  await write(sandbox, "Steiner");
  await write(sandbox, "Herrmann", demo.adminId);
  expect((await collected).map(({ content }) => content)).toEqual(["Steiner", "Herrmann"]);
});

test("a poll bot reacts, and a file, an embed and a reply go with a message", async () => {
  const { channel } = await openBusyBot();
  const message = await channel.send({
    content: "Which one?",
    files: [{ attachment: Buffer.from("a,b"), name: "scores.csv" }],
    embeds: [{ title: "Two themes" }],
  });
  await message.react("👍");
  await message.react("👎");
  await message.reactions.cache.get("👎")?.users.remove();
  const again = await channel.messages.fetch({ message: message.id, force: true });
  expect([...again.reactions.cache.keys()]).toEqual(["👍"]);
  expect(again.attachments.first()?.name).toBe("scores.csv");
  expect((await message.reply("Choose")).reference?.messageId).toBe(message.id);
});

test("a moderation bot deletes many messages, changes roles, names, overwrites, and kicks", async () => {
  const { sandbox, client, channel } = await openBusyBot();
  for (const content of ["one", "two", "three"]) await write(sandbox, content);
  const gone = new Promise<number>((resolve) => client.once(Events.MessageBulkDelete, ({ size }) => resolve(size)));
  expect((await channel.bulkDelete(3)).size).toBe(3);
  expect(await gone).toBe(3);
  expect(sandbox.world.messages(demo.generalId)).toEqual([]);

  const { guild } = channel;
  const role = await guild.roles.create({ name: "Muted", colors: { primaryColor: 0xff0000 }, mentionable: true });
  await role.edit({ name: "Quiet" });
  const member = await guild.members.fetch(demo.memberId);
  await member.roles.add(role);
  await member.setNickname("Jonas the Quiet");
  await channel.permissionOverwrites.edit(role, { SendMessages: false }, { type: OverwriteType.Role });
  expect(sandbox.world.channel(demo.generalId)?.overwrites).toMatchObject([
    { id: role.id, deny: PermissionFlagsBits.SendMessages.toString() },
  ]);
  expect((await guild.members.search({ query: "jonas t" })).first()?.id).toBe(demo.memberId);
  await role.delete();
  await member.kick();
  await until(() => !guild.members.cache.has(demo.memberId));
});

test("messages are pinned, listed and let go", async () => {
  const { channel } = await openBusyBot();
  const message = await channel.send("Rules");
  await message.pin();
  const pins = await channel.messages.fetchPins();
  expect(pins.items.map(({ message: { id } }) => id)).toEqual([message.id]);
  await message.unpin();
  expect((await channel.messages.fetchPins()).items).toEqual([]);
});

test("a thread is started, written in, renamed and archived", async () => {
  const { sandbox, channel } = await openBusyBot();
  const message = await channel.send("New release");
  const thread: GuildTextBasedChannel = await message.startThread({ name: "Talk about it" });
  await thread.send("First");
  if (!thread.isThread()) throw new Error("this is no thread");
  await thread.setName("Talk");
  await thread.setArchived(true);
  expect(sandbox.world.channel(thread.id)).toMatchObject({ name: "Talk", thread: { archived: true } });
});

test("a webhook says, edits and takes back", async () => {
  const { sandbox, channel } = await openBusyBot();
  const webhook = await channel.createWebhook({ name: "News" });
  const message = await webhook.send({ content: "Hello", username: "Max Steiner" });
  expect(sandbox.world.messages(demo.generalId)[0]).toMatchObject({
    content: "Hello",
    author: { username: "Max Steiner", bot: true },
    webhook_id: webhook.id,
  });
  expect((await webhook.editMessage(message, "Good evening")).content).toBe("Good evening");
  await webhook.deleteMessage(message);
  expect(sandbox.world.messages(demo.generalId)).toEqual([]);
  expect((await channel.fetchWebhooks()).size).toBe(1);
  await webhook.delete();
  await expect(webhook.send("Anybody?")).rejects.toMatchObject({ code: 10015 });
});

test("all members are fetched over the gateway, and one by one", async () => {
  const { channel } = await openBusyBot();
  expect((await channel.guild.members.fetch()).size).toBe(3);
  expect((await channel.guild.members.fetch({ user: [demo.adminId] })).first()?.displayName).toBe("Alexandra Petrov");
  await expect(channel.guild.members.fetch(demo.secondAdminId)).rejects.toMatchObject({ code: 10007 });
});

test("every kind of menu that lists people, roles and channels brings what was chosen", async () => {
  const { sandbox, client, channel } = await openBusyBot();
  const menus = [
    new UserSelectMenuBuilder().setCustomId("user"),
    new RoleSelectMenuBuilder().setCustomId("role"),
    new MentionableSelectMenuBuilder().setCustomId("mentionable"),
    new ChannelSelectMenuBuilder().setCustomId("channel"),
  ];
  const message = await channel.send({
    content: "Choose",
    components: menus.map((menu) => new ActionRowBuilder<(typeof menus)[number]>().addComponents(menu)),
  });
  client.on(Events.InteractionCreate, (interaction) => {
    if (!interaction.isAnySelectMenu()) return;
    const names = [
      ...("users" in interaction ? interaction.users.map(({ displayName }) => displayName) : []),
      ...("roles" in interaction ? interaction.roles.map((role) => role?.name) : []),
      ...("channels" in interaction ? interaction.channels.map((one) => (one && "name" in one ? one.name : "")) : []),
    ];
    void interaction.reply({ content: names.join(), flags: MessageFlags.Ephemeral });
  });
  const choose = async (customId: string, value: string) => {
    const place = { as: demo.memberId, channelId: demo.generalId, messageId: message.id };
    const outcome = await sandbox.use.component({ ...place, customId, values: [value] });
    return outcome.kind === "message" ? outcome.message.content : outcome.kind;
  };
  expect(await choose("user", demo.adminId)).toBe("Alexandra Petrov");
  expect(await choose("role", demo.trekkiesRoleId)).toBe("Trekkies");
  expect(await choose("mentionable", demo.memberId)).toBe("Jonas Lindqvist");
  expect(await choose("channel", demo.newsId)).toBe("news");
});

test("a component collector hears a button once it is pressed", async () => {
  const { sandbox, channel } = await openBusyBot();
  const message = await channel.send({
    content: "Ready?",
    components: [
      {
        type: ComponentType.ActionRow,
        components: [{ type: ComponentType.Button, style: 1, label: "Yes", customId: "yes" }],
      },
    ],
  });
  const pressed = message.awaitMessageComponent({ componentType: ComponentType.Button, time: 5_000 });
  const place = { as: demo.memberId, channelId: demo.generalId, messageId: message.id };
  const outcome = sandbox.use.component({ ...place, customId: "yes" });
  await (await pressed).update({ content: "Go", components: [] });
  expect(await outcome).toMatchObject({ message: { content: "Go" } });
});

test("who may use a command is told as Discord tells it, and not for a bot to change", async () => {
  const { client } = await openBusyBot();
  const command = await client.application.commands.create({ name: "ping", description: "Pongs" });
  const asked = client.application.commands.permissions.fetch({ guild: demo.guildId, command: command.id });
  await expect(asked).rejects.toMatchObject({ code: 10066 });
  const all = await client.application.commands.permissions.fetch({ guild: demo.guildId });
  expect(all.size).toBe(0);
});

test.each([
  ["deletes many", (channel: TextChannel) => channel.bulkDelete(["1174830744870281999", "1174830744870281998"])],
  ["creates webhooks", (channel: TextChannel) => channel.createWebhook({ name: "News" })],
  ["creates roles", (channel: TextChannel) => channel.guild.roles.create({ name: "Muted" })],
  [
    "renames people",
    async (channel: TextChannel) => (await channel.guild.members.fetch(demo.memberId)).setNickname("x"),
  ],
])("a bot without the permission is refused when it %s", async (_what, attempt) => {
  const sandbox = await openSandbox();
  const client = await connectClient(sandbox);
  const channel = await client.channels.fetch(demo.generalId);
  if (channel?.type !== ChannelType.GuildText) throw new Error("the general channel is no text channel");
  await expect(attempt(channel)).rejects.toMatchObject({ code: 50013 });
});
