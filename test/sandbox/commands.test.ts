import { expect, test } from "vitest";
import { demo } from "../../src/sandbox/start-sandbox.ts";
import { call, openSandbox } from "../helpers/sandbox-client.ts";

const base = `/applications/${demo.applicationId}/commands`;
const option = (more: object = {}) => ({ type: 3, name: "title", description: "A title", ...more });
const command = (more: object = {}) => ({ name: "find", description: "Finds", ...more });

test("registered commands come back with ids, versions and defaults", async () => {
  const sandbox = await openSandbox();
  const { body } = await call(sandbox, "PUT", base, [
    command({ options: [option({ required: true }), option({ name: "private", type: 5, required: false })] }),
  ]);
  expect(body).toMatchObject([
    {
      id: expect.stringMatching(/^\d{17,20}$/),
      version: expect.stringMatching(/^\d{17,20}$/),
      application_id: demo.applicationId,
      type: 1,
      default_member_permissions: null,
      contexts: null,
      integration_types: [0],
      options: [{ name: "title", required: true }, { name: "private" }],
    },
  ]);
});

test("a command keeps its id, and its version while nothing changes", async () => {
  const sandbox = await openSandbox();
  const put = async (more: object) => {
    const { body } = await call(sandbox, "PUT", base, [command(more)]);
    return Array.isArray(body) ? { id: String(body[0].id), version: String(body[0].version) } : undefined;
  };
  const first = await put({});
  expect(await put({})).toEqual(first);
  const changed = await put({ description: "Finds more" });
  expect(changed?.id).toBe(first?.id);
  expect(changed?.version).not.toBe(first?.version);
});

test.each([
  ["a name in capitals", command({ name: "Find" }), "APPLICATION_COMMAND_INVALID_NAME"],
  ["a name with a space", command({ name: "find it" }), "APPLICATION_COMMAND_INVALID_NAME"],
  ["a long name", command({ name: "x".repeat(33) }), "BASE_TYPE_BAD_LENGTH"],
  ["a long description", command({ description: "x".repeat(101) }), "BASE_TYPE_BAD_LENGTH"],
  ["no description", command({ description: undefined }), "BASE_TYPE_REQUIRED"],
  [
    "26 options",
    command({ options: Array.from({ length: 26 }, (_, at) => option({ name: `o${at}` })) }),
    "BASE_TYPE_MAX_LENGTH",
  ],
  [
    "a required option behind an optional one",
    command({ options: [option(), option({ name: "b", required: true })] }),
    "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
  ],
  ["an option twice", command({ options: [option(), option()] }), "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS"],
  [
    "26 choices",
    command({
      options: [option({ choices: Array.from({ length: 26 }, (_, at) => ({ name: `c${at}`, value: `c${at}` })) })],
    }),
    "BASE_TYPE_MAX_LENGTH",
  ],
  ["a translation into no language", command({ name_localizations: { xx: "finde" } }), "BASE_TYPE_CHOICES"],
  [
    "a subcommand beside an option",
    command({ options: [{ type: 1, name: "add", description: "Adds" }, option()] }),
    "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
  ],
  [
    "more than 8000 characters",
    command({
      options: Array.from({ length: 4 }, (_, at) =>
        option({
          name: `o${at}`,
          choices: Array.from({ length: 25 }, (_x, n) => ({
            name: `${n}`.padEnd(50, "x"),
            value: `${n}`.padEnd(50, "y"),
          })),
        }),
      ),
    }),
    "APPLICATION_COMMAND_TOO_LARGE",
  ],
])("refuses %s", async (_name, body, code) => {
  const sandbox = await openSandbox();
  const answer = await call(sandbox, "POST", base, body);
  expect(answer).toMatchObject({ status: 400, body: { code: 50035 } });
  expect(JSON.stringify(answer.body)).toContain(code);
});

test("refuses the same name twice, but not for another kind", async () => {
  const sandbox = await openSandbox();
  const twice = await call(sandbox, "PUT", base, [command(), command()]);
  expect(JSON.stringify(twice.body)).toContain("APPLICATION_COMMANDS_DUPLICATE_NAME");
  expect((await call(sandbox, "PUT", base, [command(), { type: 3, name: "find" }])).status).toBe(200);
});

test("a single command is added, changed and removed", async () => {
  const sandbox = await openSandbox();
  const added = await call(sandbox, "POST", base, command());
  const again = await call(sandbox, "POST", base, command());
  expect([added.status, again.status]).toEqual([201, 200]);
  const id = sandbox.world.commands()[0]?.id;
  expect(await call(sandbox, "PATCH", `${base}/${id}`, { description: "New" })).toMatchObject({
    body: { id, description: "New" },
  });
  expect((await call(sandbox, "DELETE", `${base}/${id}`)).status).toBe(204);
  expect(await call(sandbox, "GET", `${base}/${id}`)).toMatchObject({ status: 404, body: { code: 10063 } });
});

test("a guild has commands of its own", async () => {
  const sandbox = await openSandbox();
  const ofGuild = `/applications/${demo.applicationId}/guilds/${demo.guildId}/commands`;
  await call(sandbox, "PUT", ofGuild, [command()]);
  expect((await call(sandbox, "GET", base)).body).toEqual([]);
  expect((await call(sandbox, "GET", ofGuild)).body).toMatchObject([{ name: "find", guild_id: demo.guildId }]);
});
