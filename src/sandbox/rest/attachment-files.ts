import type { FastifyInstance } from "fastify";
import { isObject } from "../json.ts";
import type { World } from "../world/world.ts";

const shownTypes = /^(image\/(png|jpeg|gif|webp)|audio\/|video\/)/;

/** Gives back uploaded files; what a browser could run is offered for download only. */
export function registerAttachments(app: FastifyInstance, world: World): void {
  app.get("/attachments/:channelId/:attachmentId/:filename", (request, reply) => {
    const id = isObject(request.params) ? request.params.attachmentId : undefined;
    const file = typeof id === "string" ? world.store.files.get(id) : undefined;
    if (file === undefined) return reply.code(404).send({ problem: "There is no such file." });
    const isShown = shownTypes.test(file.contentType);
    reply.headers({ "x-content-type-options": "nosniff", "content-disposition": isShown ? "inline" : "attachment" });
    return reply.type(isShown ? file.contentType : "application/octet-stream").send(Buffer.from(file.base64, "base64"));
  });
}
