import { isObject } from "../../openapi/pointer.ts";

/**
 * OpenAPI 3.0 has no webhooks, and its documents write `x-webhooks`. Where the document also says how they are signed, they are meant
 * for this generator; else they stay another tool's.
 */
export function normalizeWebhooks(tree: unknown): void {
  if (!isObject(tree) || tree["x-lading-webhook-signature"] === undefined) return;
  const { "x-webhooks": webhooks } = tree;
  if (webhooks === undefined || tree["webhooks"] !== undefined) return;
  const holder = tree as Record<string, unknown>;
  holder["webhooks"] = webhooks;
  delete holder["x-webhooks"];
}
