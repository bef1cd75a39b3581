import type { CatalogueEntry } from "./entry.ts";

/** Codes of building the model of the package. */
export type ModelCode =
  | "construct-unsupported"
  | "name-collision"
  | "name-changed"
  | "name-reserved"
  | "name-unusable"
  | "parameter-shape-unsupported"
  | "parameter-style-unknown"
  | "pattern-backtracks"
  | "media-type-raw"
  | "part-header-unsent"
  | "part-unnamed"
  | "sequence-unframed"
  | "pagination-items"
  | "pagination-pointer"
  | "pagination-parameter"
  | "security-scheme-unsupported"
  | "extension-conflict"
  | "webhooks-unclear"
  | "server-unusable"
  | "server-variable-open"
  | "base-url-required"
  | "example-invalid"
  | "operation-left-out";

export const modelDiagnostics: Readonly<Record<ModelCode, CatalogueEntry>> = {
  "construct-unsupported": {
    severity: "error",
    concernsOperation: true,
    message: "The generator does not support {what}.",
    fix: "Describe this in another way.",
  },
  "name-collision": {
    severity: "error",
    concernsOperation: true,
    message: 'The name "{name}" is used twice: here and by {other}.',
    fix: "Rename one of the two.",
  },
  "name-changed": {
    severity: "warning",
    message: "The public name {name} becomes {now}, because {reason}.",
    fix: "Inform the users of the package, or restore the former operationId or name.",
  },
  "name-reserved": {
    severity: "warning",
    message:
      'The name "{name}" is reserved for {owner}, which had it before. {what} is named {now}.',
    fix: "No action is needed. To reuse the name, remove its entry under names in the package's .lading.json.",
  },
  "name-unusable": {
    severity: "warning",
    message:
      'The public name "{name}" of {what} becomes {now}, because generated code needs "{name}" itself.',
    fix: "Inform the users of the package, or correct the entry under names in the package's .lading.json.",
  },
  "parameter-shape-unsupported": {
    severity: "error",
    concernsOperation: true,
    message: 'The parameter "{name}" cannot be sent: {reason}.',
    fix: "Choose a style that fits the parameter's schema, or describe its value with content.",
  },
  "parameter-style-unknown": {
    severity: "warning",
    message:
      "A parameter in the {place} cannot have the style {style}. It is sent in the style {fallback}.",
    fix: "Choose a style that OpenAPI defines for a parameter in the {place}.",
  },
  "pattern-backtracks": {
    severity: "warning",
    message:
      "The pattern {pattern} can take exponential time on a text that does not match. Response validation ignores it.",
    fix: "Make sure that a text can match in one way only: no repetition directly inside another and no alternatives that start alike, as in (a+)+ and (a|aa)*.",
  },
  "media-type-raw": {
    severity: "warning",
    message:
      "The schema of the {mediaType} body has no properties that could become parts. The caller must encode the body.",
    fix: "Describe the body as an object with a property for each part. Otherwise pass the complete media type, with its boundary, as the call option contentType.",
  },
  "part-header-unsent": {
    severity: "warning",
    message:
      'The part "{part}" is sent without its header "{name}": the document does not fix its value, and a call cannot set it.',
    fix: "If the value is always the same, fix it with const. Otherwise describe it as a field or a parameter.",
  },
  "part-unnamed": {
    severity: "warning",
    message:
      'This form is described as a single file without a name. The file is sent as the part "file".',
    fix: "Describe the form as an object with a property for each part.",
  },
  "sequence-unframed": {
    severity: "warning",
    message:
      "The generator does not know how {mediaType} separates its items. The response is returned as a whole, or unread by .asResponse().",
    fix: "No action is needed. Items are returned one by one for application/jsonl, application/json-seq and text/event-stream.",
  },
  "pagination-items": {
    severity: "error",
    concernsOperation: true,
    message:
      "x-lading-pagination: items is {pointer}, and there the successful response has {found}.",
    fix: 'Give a JSON pointer to the list, such as /data; "" where the response itself is the list.',
  },
  "pagination-pointer": {
    severity: "error",
    concernsOperation: true,
    message: "x-lading-pagination: {field} is {pointer}, and there {where} has {found}.",
    fix: "Give a JSON pointer to {wanted} in {where}, or describe it in the schema.",
  },
  "pagination-parameter": {
    severity: "error",
    concernsOperation: true,
    message: 'x-lading-pagination: {field} is "{name}", and {reason}.',
    fix: "Name a parameter in the query or a header, or a property of the JSON body (inside another: a JSON pointer, such as /options/cursor). {known}",
  },
  "security-scheme-unsupported": {
    severity: "warning",
    message:
      'The client cannot send the security scheme "{name}": {reason}. Its user must send it with defaultHeaders.',
    fix: "Define it under components/securitySchemes with the type http, apiKey, oauth2, openIdConnect or mutualTLS.",
  },
  "extension-conflict": {
    severity: "error",
    message: "{name} contradicts another place in the document: {reason}.",
    fix: "Keep one of the two.",
  },
  "webhooks-unclear": {
    severity: "error",
    message: "The generator cannot tell which webhook a request is: {reason}.",
    fix: "Describe the webhooks, and say where the event's name is: event: {property: type}, or event: {header: X-Event}.",
  },
  "server-unusable": {
    severity: "warning",
    message: 'The server "{url}" cannot be called: {reason}. The generator ignores it.',
    fix: "Give an http or https URL. If there is none, the client's user must give a baseUrl.",
  },
  "server-variable-open": {
    severity: "warning",
    message: "The server variable {name} has no default. The client's user must give it.",
    fix: "Add a default to the variable.",
  },
  "base-url-required": {
    severity: "warning",
    message: "The document names no absolute server. The client's user must give a baseUrl.",
    fix: "Add the address of the API to servers, such as https://api.example.com, or leave it to the client's user.",
  },
  "example-invalid": {
    severity: "error",
    message: 'The example "{name}" is invalid: {reason}.',
    fix: "Write the example as the value that is sent.",
  },
  "operation-left-out": {
    severity: "warning",
    message: "{method} {path} is left out of the package. {reason}",
    fix: "Correct the description of the operation. Without --allow-partial the whole document is refused.",
  },
};
