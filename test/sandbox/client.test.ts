import { ApplicationCommandOptionType, Events, Routes } from "discord.js";
import { expect, test } from "vitest";
import { demo } from "../../src/sandbox/start-sandbox.ts";
import { connectClient, createClient, createRest, openSandbox, until } from "../helpers/sandbox-client.ts";

test("the stock client logs in and sees both servers with their channels", async () => {
  const sandbox = await openSandbox();
  const client = await connectClient(sandbox);
  expect(client.user.username).toBe("fantastique");
  expect(client.guilds.cache.map((guild) => guild.name).sort()).toEqual(["Musique Fantastique Fans", "The Score Room"]);
  expect(client.channels.cache.has(demo.previewsId)).toBe(true);
});

test("a wrong token is refused", async () => {
  const sandbox = await openSandbox();
  await expect(createClient(sandbox).login("not.the.token")).rejects.toThrow(/token/i);
});

test("a slash command is registered, used and answered", async () => {
  const sandbox = await openSandbox();
  const client = await connectClient(sandbox);
  await client.application.commands.set([
    {
      name: "ping",
      description: "Says pong",
      options: [{ type: ApplicationCommandOptionType.String, name: "word", description: "Any", required: true }],
    },
  ]);
  client.on(Events.InteractionCreate, async (interaction) => {
    if (interaction.isChatInputCommand())
      await interaction.reply(`pong ${interaction.options.getString("word", true)}`);
  });
  const outcome = await sandbox.use.command({
    as: demo.memberId,
    channelId: demo.generalId,
    command: "ping",
    options: { word: "hi" },
  });
  expect(outcome).toMatchObject({ kind: "message", message: { content: "pong hi" }, ephemeral: false });
});

test("a deferred answer is completed by an edit and followed up in private", async () => {
  const sandbox = await openSandbox();
  const client = await connectClient(sandbox);
  await client.application.commands.set([{ name: "slow", description: "Takes its time" }]);
  client.on(Events.InteractionCreate, async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.deferReply();
    await interaction.editReply("done");
    await interaction.followUp({ content: "psst", flags: 64 });
  });
  const outcome = await sandbox.use.command({ as: demo.memberId, channelId: demo.generalId, command: "slow" });
  expect(outcome).toMatchObject({ kind: "message", message: { content: "done" } });
  await until(() => sandbox.requests.entries.filter(({ route }) => route.startsWith("/webhooks")).length === 2);
  expect(sandbox.world.messages(demo.generalId).map((message) => message.content)).toEqual(["done"]);
});

test("a message that the bot sends comes back through the gateway", async () => {
  const sandbox = await openSandbox();
  const client = await connectClient(sandbox);
  const heard = new Promise<string>((resolve) =>
    client.once(Events.MessageCreate, (message) => resolve(message.content)),
  );
  await createRest(sandbox).post(Routes.channelMessages(demo.previewsId), { body: { content: "A new soundtrack" } });
  expect(await heard).toBe("A new soundtrack");
});

test("the client writes to a person, publishes news and replies", async () => {
  const sandbox = await openSandbox();
  const client = await connectClient(sandbox);
  const direct = await (await client.users.fetch(demo.memberId)).send("hello");
  expect(sandbox.world.messages(direct.channelId)).toMatchObject([{ content: "hello" }]);
  const news = await client.channels.fetch(demo.newsId);
  if (!news?.isSendable()) throw new Error("the news channel takes no messages");
  const sent = await news.send({ content: "news", files: [{ attachment: Buffer.from("text"), name: "a.txt" }] });
  await sent.crosspost();
  await sent.reply("indeed");
  expect(sandbox.world.messages(demo.newsId)).toMatchObject([
    { flags: 1, attachments: [{ filename: "a.txt", size: 4 }] },
    { type: 19, message_reference: { message_id: sent.id } },
  ]);
});

test("an interaction that comes while the socket is gone is brought after the resume", async () => {
  const sandbox = await openSandbox();
  const client = await connectClient(sandbox);
  await client.application.commands.set([{ name: "ping", description: "Says pong" }]);
  client.on(Events.InteractionCreate, async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply("pong");
  });
  sandbox.gateway.dropSockets();
  await until(() => !sandbox.gateway.isOnline());
  const outcome = await sandbox.use.command({ as: demo.memberId, channelId: demo.generalId, command: "ping" });
  expect(outcome).toMatchObject({ kind: "message", message: { content: "pong" } });
});

test("a person with the app installed uses it where the bot is no member", async () => {
  const sandbox = await openSandbox();
  const client = await connectClient(sandbox);
  await client.application.commands.set([{ name: "ping", description: "Says pong", integrationTypes: [0, 1] }]);
  client.on(Events.InteractionCreate, async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply(String(interaction.inCachedGuild()));
  });
  sandbox.world.kickBot(demo.guildId);
  const use = { as: demo.memberId, channelId: demo.generalId, command: "ping" };
  await expect(sandbox.use.command(use)).rejects.toThrow("cannot use this command");
  sandbox.world.changeUser(demo.memberId, { hasAppInstalled: true });
  expect(await sandbox.use.command(use)).toMatchObject({ message: { content: "false" } });
});
