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
