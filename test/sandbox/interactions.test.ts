import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  type ChatInputCommandInteraction,
  Events,
  type Interaction,
  MessageFlags,
  ModalBuilder,
  ApplicationCommandOptionType as OptionType,
  PermissionFlagsBits,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
} from "discord.js";
import { expect, test } from "vitest";
import { demo, type Sandbox, type SandboxOptions } from "../../src/sandbox/start-sandbox.ts";
import { call, connectClient, openSandbox, until } from "../helpers/sandbox-client.ts";

const commands = [
  {
    name: "find",
    description: "Finds",
    options: [{ type: OptionType.String, name: "title", description: "Title", autocomplete: true, max_length: 20 }],
  },
  { name: "admin", description: "Admins", default_member_permissions: PermissionFlagsBits.ManageGuild.toString() },
  {
    name: "pick",
    description: "Picks",
    options: [
      {
        type: OptionType.Subcommand,
        name: "one",
        description: "One",
        options: [
          { type: OptionType.Channel, name: "channel", description: "Channel", required: true, channel_types: [0] },
          { type: OptionType.Role, name: "role", description: "Role" },
          { type: OptionType.User, name: "user", description: "User" },
          { type: OptionType.Integer, name: "count", description: "Count", min_value: 1, max_value: 5 },
        ],
      },
    ],
  },
  { name: "Look up", type: 3 },
];

async function start(
  onInteraction: (interaction: Interaction) => unknown,
  options: Partial<SandboxOptions> = {},
): Promise<Sandbox> {
  const sandbox = await openSandbox(options);
  const client = await connectClient(sandbox);
  await call(sandbox, "PUT", `/applications/${demo.applicationId}/commands`, commands);
  client.on(Events.InteractionCreate, (interaction) => void onInteraction(interaction));
  return sandbox;
}

const here = { as: demo.memberId, channelId: demo.generalId };

const onCommand = (answer: (interaction: ChatInputCommandInteraction) => unknown) => (interaction: Interaction) =>
  interaction.isChatInputCommand() ? answer(interaction) : undefined;

test("autocomplete offers what the bot suggests", async () => {
  const sandbox = await start((interaction) =>
    interaction.isAutocomplete()
      ? interaction.respond([{ name: `${interaction.options.getFocused()}!`, value: "v" }])
      : undefined,
  );
  const choices = await sandbox.use.autocomplete({
    ...here,
    command: "find",
    options: { title: "pic" },
    focused: "title",
  });
  expect(choices).toEqual([{ name: "pic!", value: "v" }]);
});

test("a private answer is seen by one person only", async () => {
  const sandbox = await start(
    onCommand((interaction) => interaction.reply({ content: "psst", flags: MessageFlags.Ephemeral })),
  );
  const outcome = await sandbox.use.command({ ...here, command: "find" });
  expect(outcome).toMatchObject({ ephemeral: true, message: { content: "psst" } });
  expect(sandbox.world.messages(demo.generalId)).toEqual([]);
  const read = async (as: string) =>
    (await fetch(new URL(`/chat/messages?as=${as}&channel=${demo.generalId}`, sandbox.pageUrl))).json();
  expect(await read(demo.memberId)).toMatchObject([
    { ephemeral: true, message: { content: "psst" }, usedBy: { command: "find" } },
  ]);
  expect(await read(demo.adminId)).toEqual([]);
});

test("the first deferral decides whether the answer is private", async () => {
  const sandbox = await start(
    onCommand(async (interaction) => {
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.editReply("quiet");
    }),
  );
  expect(await sandbox.use.command({ ...here, command: "find" })).toMatchObject({
    ephemeral: true,
    message: { content: "quiet" },
  });
});

test("options arrive resolved and with their types", async () => {
  const seen: unknown[] = [];
  const sandbox = await start(
    onCommand(async (interaction) => {
      const { options } = interaction;
      seen.push(options.getSubcommand(), options.getChannel("channel")?.name, options.getRole("role")?.name);
      seen.push(options.getUser("user")?.username, options.getMember("user") !== null, options.getInteger("count"));
      seen.push(interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild), interaction.locale);
      await interaction.reply("ok");
    }),
  );
  const options = { channel: demo.previewsId, role: demo.trekkiesRoleId, user: demo.adminId, count: 3 };
  await sandbox.use.command({ ...here, as: demo.adminId, command: "pick one", options });
  expect(seen).toEqual(["one", "previews", "Trekkies", "alexandra.petrov", true, 3, true, "en-US"]);
});

test.each([
  ["a missing option", { command: "pick one", options: {} }, "channel is missing."],
  [
    "a channel of another kind",
    { command: "pick one", options: { channel: demo.newsId } },
    "cannot be a channel of this kind",
  ],
  [
    "a channel of another server",
    { command: "pick one", options: { channel: demo.secondGeneralId } },
    "no such channel here",
  ],
  ["a number out of range", { command: "pick one", options: { channel: demo.previewsId, count: 9 } }, "5 or less"],
  ["a text that is too long", { command: "find", options: { title: "x".repeat(21) } }, "20 characters at most"],
  ["a command for administrators", { command: "admin" }, "cannot use this command"],
])("does not let a person use %s", async (_name, use, sentence) => {
  const sandbox = await start(() => undefined);
  await expect(sandbox.use.command({ ...here, ...use })).rejects.toThrow(sentence);
});

test("a button updates the message that it stands on", async () => {
  const row = new ActionRowBuilder<ButtonBuilder>().addComponents(
    new ButtonBuilder().setCustomId("next").setLabel("Next").setStyle(ButtonStyle.Primary),
    new ButtonBuilder().setCustomId("off").setLabel("Off").setStyle(ButtonStyle.Secondary).setDisabled(true),
  );
  const sandbox = await start(async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply({ content: "page 1", components: [row] });
    if (interaction.isButton()) await interaction.update("page 2");
  });
  const shown = await sandbox.use.command({ ...here, command: "find" });
  const messageId = shown.kind === "message" ? shown.message.id : "";
  const pressed = await sandbox.use.component({ ...here, messageId, customId: "next" });
  expect(pressed).toMatchObject({ kind: "message", message: { id: messageId, content: "page 2" } });
  await expect(sandbox.use.component({ ...here, messageId, customId: "off" })).rejects.toThrow("switched off");
  await expect(sandbox.use.component({ ...here, messageId, customId: "none" })).rejects.toThrow("no such button");
});

test("a menu takes only values of its list", async () => {
  const menu = new StringSelectMenuBuilder()
    .setCustomId("menu")
    .addOptions({ label: "A", value: "a" }, { label: "B", value: "b" });
  const row = new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(menu);
  const sandbox = await start(async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply({ content: "choose", components: [row] });
    if (interaction.isStringSelectMenu()) {
      await interaction.deferUpdate();
      await interaction.editReply(`chose ${interaction.values.join()}`);
    }
  });
  const shown = await sandbox.use.command({ ...here, command: "find" });
  const messageId = shown.kind === "message" ? shown.message.id : "";
  await expect(sandbox.use.component({ ...here, messageId, customId: "menu", values: ["z"] })).rejects.toThrow(
    "not in the list",
  );
  const chosen = await sandbox.use.component({ ...here, messageId, customId: "menu", values: ["b"] });
  expect(chosen).toMatchObject({ message: { id: messageId, content: "chose b" } });
});

test("a modal comes back filled in", async () => {
  const input = new TextInputBuilder().setCustomId("why").setLabel("Why?").setStyle(TextInputStyle.Short);
  const modal = new ModalBuilder().setCustomId("form").setTitle("Tell us");
  modal.addComponents(new ActionRowBuilder<TextInputBuilder>().addComponents(input));
  const sandbox = await start(async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.showModal(modal);
    if (interaction.isModalSubmit()) await interaction.reply(interaction.fields.getTextInputValue("why"));
  });
  expect(await sandbox.use.command({ ...here, command: "find" })).toMatchObject({
    kind: "modal",
    modal: { title: "Tell us" },
  });
  const submitted = await sandbox.use.modal({
    ...here,
    customId: "form",
    fields: [{ customId: "why", value: "because" }],
  });
  expect(submitted).toMatchObject({ message: { content: "because" } });
});

test("a message command brings the message along", async () => {
  const sandbox = await start((interaction) =>
    interaction.isMessageContextMenuCommand()
      ? interaction.reply(`seen: ${interaction.targetMessage.content}`)
      : undefined,
  );
  await call(sandbox, "POST", `/channels/${demo.generalId}/messages`, { content: "King Kong" });
  const targetId = sandbox.world.messages(demo.generalId)[0]?.id ?? "";
  expect(await sandbox.use.command({ ...here, command: "Look up", targetId })).toMatchObject({
    message: { content: "seen: King Kong" },
  });
});

test("a bot that does not answer in time has failed and can no longer answer", async () => {
  const codes: unknown[] = [];
  const sandbox = await start(
    onCommand(async (interaction) => {
      await new Promise((resolve) => setTimeout(resolve, 80));
      await interaction.reply("late").catch((error) => codes.push(error.code));
    }),
    { firstAnswerMs: 30 },
  );
  expect(await sandbox.use.command({ ...here, command: "find" })).toMatchObject({ kind: "failed" });
  await until(() => codes.length > 0);
  expect(codes).toEqual([10062]);
});

test("an interaction is acknowledged once", async () => {
  const codes: unknown[] = [];
  const sandbox = await start(
    onCommand(async (interaction) => {
      const path = `/interactions/${interaction.id}/${interaction.token}/callback`;
      const body = { type: 4, data: { content: "first" } };
      const first = await call(sandbox, "POST", `${path}?with_response=true`, body);
      const second = await call(sandbox, "POST", path, body);
      codes.push(first.status, second.body);
    }),
  );
  await sandbox.use.command({ ...here, command: "find" });
  await until(() => codes.length === 2);
  expect(codes).toMatchObject([200, { code: 40060 }]);
});

test("a token that has expired is refused", async () => {
  const clock = { at: Date.now() };
  const sandbox = await start(
    onCommand((interaction) => interaction.reply(interaction.token)),
    { now: () => clock.at },
  );
  const outcome = await sandbox.use.command({ ...here, command: "find" });
  const token = outcome.kind === "message" ? outcome.message.content : "";
  const path = `/webhooks/${demo.applicationId}/${token}`;
  expect((await call(sandbox, "POST", path, { content: "in time" })).status).toBe(200);
  clock.at += 16 * 60_000;
  expect(await call(sandbox, "POST", path, { content: "late" })).toMatchObject({ status: 401, body: { code: 50027 } });
});

test("problems of an answer are told below data", async () => {
  const bodies: unknown[] = [];
  const sandbox = await start(
    onCommand(async (interaction) => {
      const path = `/interactions/${interaction.id}/${interaction.token}/callback`;
      const wrong = await call(sandbox, "POST", path, { type: 4, data: { content: "x".repeat(2001) } });
      bodies.push(wrong.body);
      await interaction.reply("right");
    }),
  );
  await sandbox.use.command({ ...here, command: "find" });
  expect(bodies).toMatchObject([
    { code: 50035, errors: { data: { content: { _errors: [{ code: "BASE_TYPE_MAX_LENGTH" }] } } } },
  ]);
});

test("commands work in direct messages", async () => {
  const sandbox = await start(
    onCommand((interaction) => interaction.reply(interaction.inGuild() ? "guild" : "direct")),
  );
  const { id } = sandbox.world.openDirectMessage(demo.memberId);
  expect(await sandbox.use.command({ ...here, channelId: id, command: "find" })).toMatchObject({
    message: { content: "direct" },
  });
});
