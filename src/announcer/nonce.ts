import { createHash } from "node:crypto";

/** The nonce of a delivery: the same for the same preview and channel, different for all others; 25 characters, Discord's limit. */
export function deliveryNonce(deliveryKey: string): string {
  return createHash("sha256").update(deliveryKey).digest("base64url").slice(0, 25);
}
