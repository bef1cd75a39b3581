/** `src/webhooks.ts`: verifies what the API sends. It needs no client, and nothing else imports it. */
import type { Api, JsonValue, WebhookEvent, WebhooksModel } from "../2-model/model.ts";
import { identifier } from "./print/identifier.ts";
import { literal } from "./print/literal.ts";
import { SourceFile } from "./print/SourceFile.ts";

const library = "@lading/runtime/webhooks";

export function emitWebhooks(api: Api, { plan, events }: WebhooksModel): SourceFile {
  const file = new SourceFile(api, "src/webhooks.ts", "models");
  file.add({ kind: "export", module: library, names: exportedNames });
  addTypes(file, events);
  addUnwrap(file);
  addSign(file);
  file.add({
    kind: "constant",
    name: "webhookPlan",
    type: file.importType(library, "WebhookPlan"),
    value: literal(plan as unknown as JsonValue),
    docs: "How the API signs its webhooks, and where the names of their events are.",
  });
  return file;
}

function addTypes(file: SourceFile, events: readonly WebhookEvent[]): void {
  file.add({
    kind: "type",
    name: "KnownWebhook",
    type: events.map((event) => eventText(event, file)).join(" | "),
    docs: "Every webhook that the document describes.",
  });
  file.add({
    kind: "type",
    name: "ReceivedWebhook",
    type: `KnownWebhook | ${file.importType(library, "UnknownWebhook")}`,
    docs: "A verified webhook: `event` says which. Of one that the document does not describe, `event` is `undefined`.",
  });
}

function addUnwrap(file: SourceFile): void {
  const unwrap = file.importValue(library, "unwrapWebhook");
  file.add({
    kind: "function",
    name: "unwrap",
    parameters: [
      { name: "body", type: file.importType(library, "WebhookBody") },
      { name: "headers", type: file.importType(library, "WebhookHeaders") },
      { name: "options", type: file.importType(library, "UnwrapOptions") },
    ],
    returnType: "Promise<ReceivedWebhook>",
    body: `return ${unwrap}<KnownWebhook>(webhookPlan, { body, headers }, options);`,
    docs: "Verifies a webhook and reads it. `body` is the text or the bytes of the request as they were received. Rejects with `WebhookError`.",
  });
}

function addSign(file: SourceFile): void {
  const sign = file.importValue(library, "signWebhook");
  file.add({
    kind: "function",
    name: "sign",
    parameters: [
      { name: "webhook", type: "KnownWebhook" },
      { name: "options", type: file.importType(library, "SignOptions") },
    ],
    returnType: `Promise<${file.importType(library, "SignedWebhook")}>`,
    body: `return ${sign}(webhookPlan, webhook, options);`,
    docs: "Signs a webhook as the API does, for tests of the code that receives it.",
  });
}

const exportedNames = [
  { name: "WebhookError" },
  ...[
    "SignedWebhook",
    "SignOptions",
    "UnknownWebhook",
    "UnwrapOptions",
    "Webhook",
    "WebhookBody",
    "WebhookErrorCode",
    "WebhookHeaders",
    "WebhookPlan",
    "WebhookSecret",
  ].map((name) => ({ name, isType: true })),
];

function eventText({ names, payloadNames }: WebhookEvent, file: SourceFile): string {
  const payload = payloadNames.map((name) => file.importModel(identifier(name))).join(" | ");
  const webhook = file.importType(library, "Webhook");
  return `${webhook}<${names.map((name) => literal(name)).join(" | ")}, ${payload}>`;
}
