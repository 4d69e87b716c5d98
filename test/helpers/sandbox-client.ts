import { REST } from "@discordjs/rest";
import { Client, type ClientOptions, Events, GatewayIntentBits } from "discord.js";
import { onTestFinished } from "vitest";
import { type Sandbox, type SandboxOptions, startSandbox } from "../../src/sandbox/start-sandbox.ts";

/** A sandbox on a free port that ends with the test. */
export async function openSandbox(options: Partial<SandboxOptions> = {}): Promise<Sandbox> {
  const sandbox = await startSandbox({ port: 0, ...options });
  onTestFinished(() => sandbox.close());
  return sandbox;
}

const everyIntent: readonly GatewayIntentBits[] = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMembers,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.GuildMessageReactions,
  GatewayIntentBits.DirectMessages,
  GatewayIntentBits.MessageContent,
];

/** The stock client, not logged in yet; destroyed with the test. */
export function createClient(sandbox: Sandbox, options: Partial<ClientOptions> = {}): Client {
  const client = new Client({ intents: [...everyIntent], rest: { api: sandbox.apiUrl }, ...options });
  onTestFinished(() => client.destroy());
  return client;
}

/** The stock client, logged in and ready. */
export async function connectClient(sandbox: Sandbox, options: Partial<ClientOptions> = {}): Promise<Client<true>> {
  const client = createClient(sandbox, options);
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(sandbox.token);
  return ready;
}

/** The stock REST client with the bot's token; it never retries by itself. */
export const createRest = (sandbox: Sandbox, token = sandbox.token): REST =>
  new REST({ version: "10", api: sandbox.apiUrl, retries: 0 }).setToken(token);

export interface RawAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** One request without any client in between. */
export async function call(
  sandbox: Sandbox,
  method: string,
  path: string,
  body?: unknown,
  token = sandbox.token,
): Promise<RawAnswer> {
  const response = await fetch(`${sandbox.apiUrl}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${token}`, ...(body === undefined ? {} : { "content-type": "application/json" }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.includes("json") ?? false;
  const parsed: unknown = isJson && text !== "" ? JSON.parse(text) : text;
  return { status: response.status, headers: response.headers, body: parsed };
}

/** Waits until the condition holds; rejects after ten seconds. */
export async function until(condition: () => boolean): Promise<void> {
  const giveUpAt = Date.now() + 10_000;
  while (!condition()) {
    if (Date.now() > giveUpAt) throw new Error("the condition did not come true in time");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
