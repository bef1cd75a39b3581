/** What is done to operations. */
import type { OperationKind } from "../../../../generator/src/diff/kinds/operation.ts";
import type { Case } from "./case.ts";

export const operationCases: Readonly<Record<OperationKind, Case>> = {
  "operation-removed": [
    '    get: {operationId: ping, responses: {"204": {description: Alive.}}}\n',
    "",
    "`ping` is removed (GET /ping).",
  ],
  "operation-added": [
    "    get: {operationId: ping,",
    '    delete: {operationId: unping, responses: {"204": {description: Gone.}}}\n    get: {operationId: ping,',
    "`unping` is new (DELETE /ping).",
  ],
  "operation-renamed": [
    "operationId: ping,",
    "operationId: pong,",
    "`ping` is now called `pong` (GET /ping).",
  ],
  "function-renamed": [
    "operationId: ping,",
    "operationId: ping, x-lading-name: delete,",
    "The function `ping` is now called `delete_`.",
  ],
  "operation-moved": [
    "  /ping:\n",
    "  /pong:\n",
    "`ping` sends `GET /pong`, no longer `GET /ping`.",
  ],
  "operation-deprecated": [
    "operationId: ping,",
    "operationId: ping, deprecated: true,",
    "`ping` is deprecated.",
  ],
  "deprecation-withdrawn": [
    "operationId: ping,",
    "operationId: ping, deprecated: true,",
    "`ping` is no longer deprecated.",
    "reversed",
  ],
  "params-added": [
    "operationId: ping,",
    "operationId: ping, parameters: [{name: slow, in: query, schema: {type: boolean}}],",
    "`ping` takes parameters now, before its options.",
  ],
  "params-required": [
    "name: limit, in: query,",
    "name: limit, in: query, required: true,",
    "`listToys` cannot be called without parameters any more.",
  ],
  "params-optional": [
    "              required: [name]\n",
    "",
    "`addToy` may be called without parameters.",
  ],
  "security-changed": [
    "operationId: ping,",
    "operationId: ping, security: [{basic: []}],",
    "`ping` sends other credentials: key, or basic became basic.",
  ],
  "security-added": [
    "operationId: ping,",
    "operationId: ping, security: [{key: []}, {basic: []}, {}],",
    "`ping` takes further credentials: none.",
  ],
  "parameter-renamed": [
    "name: lang, in: query",
    "name: tongue, in: query",
    "The header parameter `headerLang` of `getToy` is now called `lang`.",
  ],
  "parameter-sent-differently": [
    "name: tags, in: query,",
    "name: tags, in: query, explode: false,",
    "The query parameter `tags` of `listToys` is sent differently: `explode` is now false, no longer its style's default.",
  ],
  "default-sent": [
    'x-lading-client-default: "2"',
    'x-lading-client-default: "3"',
    '`listToys` sends "3" for `version` where the caller gives nothing, no longer "2".',
  ],
  "body-removed": [
    "          text/plain: {schema: {type: string}}\n",
    "",
    "`changeToy` sends no body of the type text/plain any more.",
  ],
  "body-added": [
    "          text/plain: {schema: {type: string}}\n",
    "          text/plain: {schema: {type: string}}\n          application/xml: {schema: {type: string}}\n",
    "`changeToy` takes a body of the type application/xml too.",
  ],
  "body-sent-differently": [
    "application/octet-stream: {schema",
    "image/png: {schema",
    "The body of `storePing` of the type application/octet-stream is sent differently: it is image/png now.",
  ],
  "body-choice-changed": [
    '          application/json: {schema: {$ref: "#/components/schemas/ToyChange"}}\n          text/plain: {schema: {type: string}}\n',
    '          text/plain: {schema: {type: string}}\n          application/json: {schema: {$ref: "#/components/schemas/ToyChange"}}\n',
    "The same parameters of `changeToy` may be sent as another of its bodies: they are tried in the order text/plain, application/json.",
  ],
  "body-required": [
    "      requestBody: {content: {application/octet",
    "      requestBody: {required: true, content: {application/octet",
    "`storePing` cannot be called without a body any more.",
  ],
  "body-optional": [
    "        required: true\n        content:\n          multipart",
    "        content:\n          multipart",
    "`addToy` may be called without a body.",
  ],
  "content-type-required": [
    "          application/merge-patch+json: {schema: {type: object, properties: {name: {type: string}}}}\n",
    "",
    "`sendChange` needs to know which body is meant: application/merge-patch+json or application/json-patch+json.",
    "reversed",
  ],
  "content-type-optional": [
    "          application/json-patch+json: {schema: {type: object, properties: {name: {type: string}}}}\n",
    "",
    "`sendChange` no longer needs to know which body is meant.",
  ],
  "content-type-removed": [
    "application/json-patch+json",
    "application/other-patch+json",
    "`sendChange` takes no `contentType: application/json-patch+json` any more.",
  ],
  "content-type-added": [
    "application/json-patch+json",
    "application/other-patch+json",
    "`sendChange` takes `contentType: application/other-patch+json` too.",
  ],
  "field-sent-differently": [
    "                sizes: {type: array, items: {type: integer}}\n                picture: {type: string, format: binary, maxLength: 1000}\n              additionalProperties: false\n",
    "                sizes: {type: array, items: {type: integer}}\n                picture: {type: string, format: binary, maxLength: 1000}\n              additionalProperties: false\n            encoding: {sizes: {style: form, explode: false}}\n",
    "The field `sizes` of `addToy` is sent differently: `array` is now comma, no longer repeat.",
  ],
  "fields-reordered": [
    "                name: {type: string, maxLength: 20}\n                sizes: {type: array, items: {type: integer}}\n",
    "                sizes: {type: array, items: {type: integer}}\n                name: {type: string, maxLength: 20}\n",
    "The fields of `addToy` are sent in another order: sizes, name, picture.",
  ],
  "order-changed": [
    "        - {name: limit, in: query, schema: {type: integer, default: 10}}\n        - {name: tags, in: query, schema: {type: array, items: {type: string}}}\n",
    "        - {name: tags, in: query, schema: {type: array, items: {type: string}}}\n        - {name: limit, in: query, schema: {type: integer, default: 10}}\n",
    "The parameters of `listToys` come in another order: query tags, query limit, query colour, query version, query shop.",
  ],
  "limit-lowered": [
    "maxLength: 1000",
    "maxLength: 10",
    "The client refuses more of `picture` of `addToy`: `maxSize` is now 10, no longer 1000.",
  ],
  "limit-raised": [
    "maxLength: 1000",
    "maxLength: 2000",
    "The client lets more of `picture` of `addToy` pass: `maxSize` is now 2000, no longer 1000.",
  ],
  "length-required": [
    "operationId: storePing",
    "operationId: storePing\n      x-lading-content-length: required",
    "`storePing` refuses bodies whose size is not known before they are sent.",
  ],
  "length-optional": [
    "operationId: storePing",
    "operationId: storePing\n      x-lading-content-length: required",
    "`storePing` takes bodies whose size is not known before they are sent.",
    "reversed",
  ],
  "accept-changed": [
    "{application/jsonl: {schema: {type: string}}}",
    "{application/jsonl: {schema: {type: string}}, application/json: {schema: {type: string}}}",
    "`sendChange` asks for application/jsonl, application/json, no longer for application/jsonl.",
  ],
  "response-removed": [
    '        "404": {description: None., content: {application/json: {schema: {$ref: "#/components/schemas/Problem"}}}}\n',
    "",
    "`listToys` describes no response 404 any more.",
  ],
  "response-added": [
    '        "404": {description: None.,',
    '        "409": {description: Clash.}\n        "404": {description: None.,',
    "`listToys` describes the response 409 too.",
  ],
  "response-read-differently": [
    '"404": {description: None., content: {application/json: {schema: {$ref: "#/components/schemas/Problem"}}}}',
    '"404": {description: None., content: {application/json: {schema: {type: string, format: binary}}}}',
    "The response 404 of `listToys` is read differently: application/json as binary, no longer as its type says.",
  ],
  "stream-changed": [
    "application/jsonl: {schema",
    "application/json-seq: {schema",
    'The items of the response 200 of `sendChange` are read differently: ["application/jsonl, lines"] became ["application/json-seq, sequence"].',
  ],
  "pages-added": [
    "      x-lading-pagination: {kind: last-item, items: /wheels, cursor: /size, parameter: after, limit: most}\n",
    "",
    "`listParts` returns its list page by page too: `items()`, `pages()` and `page()`.",
    "reversed",
  ],
  "pages-removed": [
    "      x-lading-pagination: {kind: last-item, items: /wheels, cursor: /size, parameter: after, limit: most}\n",
    "",
    "`listParts` no longer has `items()`, `pages()` and `page()`.",
  ],
  "pages-moved": [
    "x-lading-pagination: {kind: last-item, items: /wheels, cursor: /size, parameter: after, limit: most}",
    "x-lading-pagination: {kind: last-item, items: /wings, cursor: /size, parameter: after, limit: most}",
    '`items()` of `listParts` returns another list of the response: "/wings", no longer "/wheels".',
  ],
  "pages-requested-differently": [
    "cursor: /size, parameter: after,",
    "cursor: /size, parameter: before,",
    "`listParts` requests further pages differently: `parameter` is now /before, no longer /after.",
  ],
  "pages-sized-differently": [
    "parameter: after, limit: most}",
    "parameter: after}",
    '`listParts` takes another number of items for a full page: `size` is now none, no longer {"parameter":"/most","usual":10}.',
  ],
  "retries-changed": [
    "operationId: ping,",
    "operationId: ping, x-lading-replay: unsafe,",
    "A request of `ping` that may have arrived is not sent again.",
  ],
  "key-added": [
    "operationId: storePing",
    "operationId: storePing\n      x-lading-idempotency-key: X-Key",
    "Requests of `storePing` have an idempotency key in the header X-Key, and are sent again when they may have arrived.",
  ],
  "key-removed": [
    "operationId: storePing",
    "operationId: storePing\n      x-lading-idempotency-key: X-Key",
    "Requests of `storePing` have no idempotency key any more: the header X-Key is not sent.",
    "reversed",
  ],
  "key-changed": [
    "x-lading-idempotency-key: Idempotency-Key",
    "x-lading-idempotency-key: X-Key",
    "The idempotency key of `sendChange` is sent in the header X-Key, no longer in Idempotency-Key.",
  ],
  "polling-changed": [
    "operationId: ping,",
    "operationId: ping, x-lading-poll: true,",
    "Requests of `ping` pass every cache by, since the operation is polled.",
  ],
};
