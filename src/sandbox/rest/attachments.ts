import type { APIAttachment } from "discord-api-types/v10";
import type { World } from "../world/world.ts";
import type { UploadedFile } from "./body.ts";
import type { MessageInput } from "./message-form.ts";

/** Keeps the uploaded files and describes them as Discord does; the files are read back below `/attachments`. */
export function storeFiles(
  world: World,
  origin: string,
  channelId: string,
  input: MessageInput,
  files: readonly UploadedFile[],
): readonly APIAttachment[] {
  return files.map((file) => {
    const id = world.ids.next();
    const described = input.attachments?.find((attachment) => String(attachment.id) === String(file.index));
    const filename = described?.filename ?? file.filename;
    const { files: table } = world.store;
    const row = { contentType: file.contentType, base64: file.bytes.toString("base64") };
    world.store.commit([table.put(id, row)]);
    const address = `${origin}/attachments/${channelId}/${id}/${encodeURIComponent(filename)}`;
    return {
      id,
      filename,
      size: file.bytes.length,
      url: address,
      proxy_url: address,
      content_type: file.contentType,
      ...(described?.description === undefined ? {} : { description: described.description }),
    };
  });
}
