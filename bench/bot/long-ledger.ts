import { KeyvSqlite } from "@keyv/sqlite";
import { createRunningBot } from "../../test/helpers/running-bot.ts";
import type { Figure } from "../figure.ts";

const finishedRows = 1_000_000;
const previewRows = 100_000;

/** How long the start takes with so many finished deliveries, and the previews that they told, in the store. */
export async function measureLongLedger(): Promise<readonly Figure[]> {
  const bot = await createRunningBot();
  try {
    await bot.boot();
    await bot.terminate();
    await fillLedger(bot.storeFile);
    await fillPreviews(bot.storeFile);
    const startedAt = performance.now();
    await bot.boot();
    const seconds = (performance.now() - startedAt) / 1_000;
    return [
      { name: `start to ready with ${finishedRows} finished deliveries`, value: seconds, unit: "s", target: 1.5 },
    ];
  } finally {
    await bot.close();
  }
}

/** Writes rows of the shape that the bot writes; one statement, because a million separate ones would take minutes. */
async function fillLedger(file: string): Promise<void> {
  const adapter = new KeyvSqlite({ uri: `sqlite://${file}`, table: "ledger" });
  await adapter.query(`
    WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < ${finishedRows})
    INSERT INTO ledger (key, value)
    SELECT 'ledger:' || n || '/bench/' || n, json_object('value', json_object('v', 1, 'row', json_object(
      'key', n || '/bench/' || n,
      'announcement', json_object('previewKey', 'bench/' || n, 'guildId', '1', 'channelId', '' || n,
        'subscriptionIds', json_array('abcdef'), 'roleIds', json_array(), 'publish', json('false')),
      'createdAt', 1, 'progress', json_object('state', 'sent', 'messageId', '' || n, 'sentAt', 1)))) FROM number`);
  await adapter.close();
}

async function fillPreviews(file: string): Promise<void> {
  const adapter = new KeyvSqlite({ uri: `sqlite://${file}`, table: "previews" });
  await adapter.query(`
    WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < ${previewRows})
    INSERT INTO previews (key, value)
    SELECT 'previews:bench/' || n, json_object('value', json_object('v', 1, 'row', json_object(
      'key', 'bench/' || n, 'feedId', 'bench', 'feedName', 'Bench', 'entryId', '' || n, 'kind', 'album-released',
      'record', json_object('kind', 'album-released', 'work', 'Voyage ' || n, 'composers', json_array('Jerry Goldsmith'),
        'formats', json_array(), 'trackTitles', json_array(), 'links', json_object()),
      'title', 'Voyage ' || n, 'link', 'https://example.com/' || n, 'publishedAt', n, 'foundAt', n))) FROM number`);
  await adapter.close();
}
