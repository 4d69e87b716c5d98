import type { JsonObject } from "../json.ts";
import { parseJson } from "../json.ts";
import { refusal } from "./api-error.ts";

export interface UploadedFile {
  /** The number in `files[n]`. */
  readonly index: number;
  readonly filename: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

export interface RequestBody {
  readonly json: unknown;
  readonly files: readonly UploadedFile[];
}

async function parseForm(bytes: Buffer, contentType: string): Promise<FormData> {
  try {
    return await new Response(new Uint8Array(bytes), { headers: { "content-type": contentType } }).formData();
  } catch (cause) {
    throw Object.assign(refusal("invalidJson"), { cause });
  }
}

async function readMultipart(bytes: Buffer, contentType: string): Promise<RequestBody> {
  const form = await parseForm(bytes, contentType);
  const files: UploadedFile[] = [];
  const fields: Record<string, unknown> = {};
  for (const [name, value] of form) {
    if (typeof value === "string") {
      fields[name] = value;
      continue;
    }
    const index = Number(/\d+/.exec(name)?.[0] ?? files.length);
    files.push({ index, filename: value.name, contentType: value.type, bytes: Buffer.from(await value.arrayBuffer()) });
  }
  const payload = fields.payload_json;
  const json: unknown = typeof payload === "string" ? parseJson(payload) : (fields satisfies JsonObject);
  return { json, files };
}

/** Reads a JSON or multipart body; refuses what is neither. */
export async function readBody(bytes: unknown, contentType: string): Promise<RequestBody> {
  if (!Buffer.isBuffer(bytes) || bytes.length === 0) return { json: undefined, files: [] };
  if (contentType.startsWith("multipart/form-data")) return readMultipart(bytes, contentType);
  const json = parseJson(bytes.toString("utf8"));
  if (json === undefined) throw refusal("invalidJson");
  return { json, files: [] };
}
