import {
  ActionRowBuilder,
  ApplicationCommandType,
  type BaseInteraction,
  ButtonBuilder,
  ButtonStyle,
  ChannelType,
  Client,
  EmbedBuilder,
  Events,
  GatewayIntentBits,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
  ApplicationCommandOptionType as Type,
} from "discord.js";

/** A bot that uses every part of the page, and remembers what it was asked. */
export interface FakeBot {
  readonly client: Client<true>;
  /** One line for each interaction, oldest first. */
  readonly asked: readonly string[];
  readonly close: () => Promise<void>;
}

const commands = [
  {
    name: "soundtrack",
    description: "Find a soundtrack by its title",
    options: [
      { type: Type.String, name: "title", description: "The title", required: true, autocomplete: true },
      { type: Type.Boolean, name: "private", description: "Answer only to me" },
    ],
  },
  { name: "silence", description: "Never answers" },
  { name: "slow", description: "Thinks before it answers" },
  { name: "form", description: "Opens a form" },
  {
    name: "subscriptions",
    description: "What this server subscribes to",
    defaultMemberPermissions: "32",
    options: [
      {
        type: Type.Subcommand,
        name: "add",
        description: "Subscribe a channel",
        options: [
          {
            type: Type.Channel,
            name: "channel",
            description: "Where to post",
            channelTypes: [ChannelType.GuildText, ChannelType.GuildAnnouncement],
          },
          { type: Type.Role, name: "role", description: "Whom to mention" },
          { type: Type.Integer, name: "days", description: "How many days", minValue: 1, maxValue: 10 },
        ],
      },
      { type: Type.Subcommand, name: "list", description: "Show the subscriptions" },
    ],
  },
  { name: "Favourites", type: ApplicationCommandType.User },
  { type: ApplicationCommandType.Message, name: "Find soundtrack" },
] as const;

/** A card with everything that an embed can show. */
export const card = new EmbedBuilder()
  .setTitle("Star Trek: Picard – Season 1")
  .setURL("https://example.com/picard")
  .setColor(0xc9a227)
  .setAuthor({ name: "Album announced" })
  .setDescription("Music by **Jeff Russo**. The track *Mystery Ship* is out first.")
  .setThumbnail("https://example.com/cover.jpg")
  .addFields(
    { name: "Composer", value: "Jeff Russo", inline: true },
    { name: "Label", value: "Lakeshore Records", inline: true },
    { name: "Out", value: "<t:1581033600:D>", inline: true },
    { name: "Links", value: "[Post](https://example.com/post) · [Pre-order](https://example.com/order)" },
  )
  .setFooter({ text: "From the sample feed" });

const rows = [
  new ActionRowBuilder<ButtonBuilder>().addComponents(
    new ButtonBuilder().setCustomId("more").setLabel("More like this").setStyle(ButtonStyle.Primary),
    new ButtonBuilder().setCustomId("gone").setLabel("Forget").setStyle(ButtonStyle.Danger).setDisabled(true),
    new ButtonBuilder().setLabel("Listen").setStyle(ButtonStyle.Link).setURL("https://example.com/listen"),
  ),
  new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
    new StringSelectMenuBuilder()
      .setCustomId("pick")
      .setPlaceholder("Which one did you mean?")
      .addOptions(
        { label: "King Kong (1933)", value: "1933", description: "Max Steiner" },
        { label: "King Kong (1976)", value: "1976", description: "John Barry" },
      ),
  ),
];

/** Connects the stock client to the server at `apiUrl` and registers the commands there. */
export async function startFakeBot(apiUrl: string, token: string): Promise<FakeBot> {
  const asked: string[] = [];
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: apiUrl } });
  client.on(Events.InteractionCreate, (interaction) => void answer(interaction, asked));
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(token);
  const readyClient = await ready;
  await readyClient.application.commands.set([...commands]);
  return { client: readyClient, asked, close: () => client.destroy() };
}

async function answer(interaction: BaseInteraction, asked: string[]): Promise<void> {
  if (interaction.isAutocomplete()) {
    await interaction.respond([
      { name: `Star Trek: Picard (${interaction.options.getFocused()})`, value: "picard-2020" },
      { name: "King Kong (1933)", value: "king-kong-1933" },
    ]);
  } else if (interaction.isChatInputCommand()) {
    asked.push(`${interaction} in ${interaction.channelId}`);
    await answerCommand(interaction);
  } else if (interaction.isMessageContextMenuCommand()) {
    asked.push(`${interaction.commandName} on ${interaction.targetMessage.content}`);
    await interaction.reply({ content: "It mentions King Kong.", flags: MessageFlags.Ephemeral });
  } else if (interaction.isUserContextMenuCommand()) {
    asked.push(`${interaction.commandName} of ${interaction.targetUser.displayName}`);
    await interaction.reply({ content: "Nothing yet.", flags: MessageFlags.Ephemeral });
  } else if (interaction.isButton() || interaction.isStringSelectMenu()) {
    asked.push(interaction.isButton() ? interaction.customId : `${interaction.customId}: ${interaction.values}`);
    await interaction.reply({ content: `You chose ${asked.at(-1)}`, flags: MessageFlags.Ephemeral });
  } else if (interaction.isModalSubmit()) {
    const era = interaction.fields.getStringSelectValues("era").join() || "any";
    asked.push(`why: ${interaction.fields.getTextInputValue("why")}, era: ${era}`);
    await interaction.reply("Thank you.");
  }
}

async function answerCommand(interaction: BaseInteraction): Promise<void> {
  if (!interaction.isChatInputCommand()) return;
  switch (interaction.commandName) {
    case "soundtrack":
      await interaction.reply({ embeds: [card], components: rows });
      return;
    case "slow":
      await interaction.deferReply();
      setTimeout(() => void interaction.editReply("Here it is."), 400);
      return;
    case "form":
      await interaction.showModal(form());
      return;
    case "subscriptions":
      await interaction.reply({ content: "Subscribed.", flags: MessageFlags.Ephemeral });
      return;
    default:
  }
}

function form(): ModalBuilder {
  const why = new TextInputBuilder().setCustomId("why").setLabel("Why?").setStyle(TextInputStyle.Paragraph);
  const row = new ActionRowBuilder<TextInputBuilder>().addComponents(why);
  const era = new StringSelectMenuBuilder()
    .setCustomId("era")
    .setRequired(false)
    .addOptions({ label: "Golden age", value: "golden" }, { label: "Today", value: "today" });
  const label = new LabelBuilder().setLabel("Which era?").setStringSelectMenuComponent(era);
  return new ModalBuilder()
    .setCustomId("reasons")
    .setTitle("Tell us more")
    .addComponents(row)
    .addLabelComponents(label);
}
