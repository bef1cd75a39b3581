/** What is done to the client and to the document as a whole. */
import type { ClientKind } from "../../../../generator/src/diff/kinds/client.ts";
import type { Case } from "./case.ts";

export const clientCases: Readonly<Record<Exclude<ClientKind, "environment-changed">, Case>> = {
  "class-renamed": [
    "x-lading-class-name: Toy}",
    "x-lading-class-name: Toys}",
    "The class `Toy` is now called `Toys`.",
  ],
  "server-changed": [
    "https://toy.example",
    "https://toys.example",
    "Requests of the client go to https://toys.example, no longer to https://toy.example.",
  ],
  "credential-sent-differently": [
    "name: X-Key",
    "name: X-Toy-Key",
    'The credentials `key` are sent in another way: {"type":"apiKey","in":"header","name":"X-Key","value":"apiKey"} became {"type":"apiKey","in":"header","name":"X-Toy-Key","value":"apiKey"}.',
  ],
  "credentials-regrouped": [
    "    basic: {type: http, scheme: basic}",
    "    basic: {type: http, scheme: bearer}",
    "The credentials that the client takes are others: ToyBasicCredentials became none.",
  ],
  "credentials-added": [
    "{basic: []}]",
    "{basic: []}, {other: []}]",
    "The client takes credentials in a further way: ToyBasicCredentials, or ToyOtherCredentials.",
  ],
  "errors-read-differently": [
    "message: [/message]",
    "message: [/error]",
    'An error\'s message is read from ["/error"], no longer from ["/message"].',
  ],
  "errors-read-further": [
    "{message: [/message]}",
    "{message: [/message], code: [/code]}",
    'An error\'s code is read from ["/code"] now.',
  ],
  "throttle-changed": [
    "X-Wait",
    "X-Pause",
    "Retries wait as X-Pause says, no longer as X-Wait says.",
  ],
  "secrecy-changed": [
    "name: colour, in: query,",
    "name: colour, in: query, x-lading-secret: true,",
    "`colour` is hidden in messages and logs now.",
  ],
  "incoming-removed": [
    "webhooks:\n",
    'webhooks:\n  toyLost:\n    post:\n      requestBody: {content: {application/json: {schema: {type: object, properties: {id: {type: string}}}}}}\n      responses: {"204": {description: Heard.}}\n',
    "The request `toyLost` that the API sends is removed, and `ToyLostWebhook` with it.",
    "reversed",
  ],
  "incoming-added": [
    "webhooks:\n",
    'webhooks:\n  toyLost:\n    post:\n      requestBody: {content: {application/json: {schema: {type: object, properties: {id: {type: string}}}}}}\n      responses: {"204": {description: Heard.}}\n',
    "The API sends a request of its own, `toyLost`, with `ToyLostWebhook` as its body.",
  ],
  "webhooks-verified": [
    "x-lading-webhook-signature: {kind: github}\n",
    "",
    "The package has an entry that verifies webhooks.",
    "reversed",
  ],
  "webhooks-unverified": [
    "x-lading-webhook-signature: {kind: github}\n",
    "",
    "The package no longer has the entry `/webhooks`, which verifies webhooks.",
  ],
  "webhook-signature-changed": [
    "{kind: github}",
    "{kind: github, algorithm: sha512}",
    "Webhooks are verified in another way: `hash` is now SHA-512, no longer none.",
  ],
  "webhook-event-removed": [
    "  toyAdded:\n",
    "  toyAdded:\n    x-lading-webhook-event: toys\n",
    "The event `toyAdded` is no longer described: such a webhook has the event `undefined`.",
  ],
  "webhook-event-added": [
    "  toyAdded:\n",
    "  toyAdded:\n    x-lading-webhook-event: toys\n",
    "The event `toys` is described: such a webhook had the event `undefined`.",
  ],
  "schema-removed": [
    '        "404": {description: None., content: {application/json: {schema: {$ref: "#/components/schemas/Problem"}}}}\n',
    "",
    "The schema `ProblemSchema` is no longer exported.",
  ],
  "schema-added": [
    '        "404": {description: None., content: {application/json: {schema: {$ref: "#/components/schemas/Problem"}}}}\n',
    "",
    "The schema `ProblemSchema` is exported.",
    "reversed",
  ],
  "validation-changed": [
    "        price: {type: number}\n",
    "        price: {type: number, minimum: 0}\n",
    "With `validation`, `ToyModel` is held against other rules than before.",
  ],
  "info-changed": [
    'version: "1"',
    'version: "2"',
    'The package\'s version changed from "1" to "2".',
  ],
  "documentation-changed": [
    "summary: List toys.",
    "summary: Lists toys.",
    "The documentation of `listToys` changed.",
  ],
  "document-changed": [
    "security: [{key",
    "tags: [{name: toys}]\nsecurity: [{key",
    "The document changed in ways that the package does not show.",
  ],
};
