/**
 * The extensions of `generator/README.md`: where each may stand, and what its value looks like.
 * Objects bear the names that Redocly gives them.
 */
import {
  camelCaseName,
  hasMembers,
  isClientHeader,
  isFieldName,
  isPointer,
  isPointerList,
  isTrue,
  oneOf,
  outsideOf,
} from "./extensionValues.ts";
import type { ObjectKind } from "./objects.ts";
import { isPagination, paginationForms } from "./pagination.ts";
import { isWebhookSignature, signatureForm } from "./webhookSignature.ts";

/** What is known about one extension. */
export interface ExtensionRule {
  /** Redocly's name of the object, and the end of its JSON pointer where that matters. */
  readonly on: readonly { readonly type: ObjectKind; readonly at?: RegExp }[];
  /** The same in words. */
  readonly place: string;
  readonly accepts: (value: unknown) => boolean;
  /** The value's form in words, for "must be …". */
  readonly expected: string;
}

const valueOrField = {
  on: [
    { type: "Parameter" },
    { type: "Schema", at: /\/properties\/[^/]+$|^\/components\/schemas\/[^/]+$/ },
  ],
  place: "a Parameter Object or a property of a request body",
} satisfies Partial<ExtensionRule>;

const onOperation = {
  on: [{ type: "Operation" }],
  place: "an Operation Object",
} satisfies Partial<ExtensionRule>;

const throttleUnits = ["seconds", "milliseconds", "epoch-seconds"];

/** Is it an extension of this generator's, whether or not there is one of the name? */
export function isOwnExtension(key: string): boolean {
  return key.startsWith("x-lading-");
}

/** Every extension by name. */
export const extensions: ReadonlyMap<string, ExtensionRule> = new Map<string, ExtensionRule>([
  [
    "x-lading-class-name",
    {
      on: [{ type: "Info" }],
      place: "the Info Object",
      accepts: (value) => typeof value === "string" && /^[A-Z][a-zA-Z0-9]*$/.test(value),
      expected: "a name in PascalCase",
    },
  ],
  [
    "x-lading-name",
    {
      on: [{ type: "Operation" }, { type: "Schema", at: /^$|^\/components\/schemas\/[^/]+$/ }],
      place: "an Operation Object or a schema under components",
      accepts: (value) => typeof value === "string" && /^[a-zA-Z][a-zA-Z0-9]*$/.test(value),
      expected: "a name of letters and digits",
    },
  ],
  [
    "x-lading-credentials",
    {
      on: [{ type: "SecurityScheme" }],
      place: "a Security Scheme Object",
      accepts: (value) =>
        ["username", "token", "value"].some((name) =>
          hasMembers(
            value,
            { [name]: camelCaseName.accepts },
            {
              ...(name === "username" && { password: camelCaseName.accepts }),
            },
          ),
        ),
      expected: "{username, password?}, {token} or {value}, each a name in camelCase",
    },
  ],
  ["x-lading-client-option", { ...valueOrField, ...camelCaseName }],
  ["x-lading-client-default", { ...valueOrField, accepts: () => true, expected: "a JSON value" }],
  ["x-lading-secret", { ...valueOrField, ...isTrue }],
  [
    "x-lading-array-format",
    {
      on: [{ type: "Encoding" }, { type: "Parameter" }],
      place: "an Encoding Object or a Parameter Object in the query",
      ...oneOf("repeat", "brackets", "indices", "comma"),
    },
  ],
  [
    "x-lading-parameter",
    {
      on: [{ type: "Schema", at: /\/additionalProperties$/ }],
      place: "the additionalProperties of a multipart schema",
      ...camelCaseName,
    },
  ],
  [
    "x-lading-absolute-url",
    {
      on: [{ type: "Parameter" }],
      place: "a path Parameter Object",
      ...isTrue,
    },
  ],
  ["x-lading-content-length", { ...onOperation, ...oneOf("required") }],
  ["x-lading-replay", { ...onOperation, ...oneOf("safe", "unsafe") }],
  [
    "x-lading-idempotency-key",
    {
      on: [
        { type: "Root" },
        { type: "PathItem", at: outsideOf("webhooks") },
        { type: "Operation", at: outsideOf("webhooks") },
      ],
      place: "the OpenAPI Object, or a Path Item Object or Operation Object that is no webhook's",
      accepts: (value) => value === false || (isFieldName(value) && !isClientHeader(String(value))),
      expected:
        "the name of a header that the client does not set itself, such as Idempotency-Key, or false",
    },
  ],
  [
    "x-lading-webhook-signature",
    {
      on: [{ type: "Root" }],
      place: "the OpenAPI Object",
      accepts: isWebhookSignature,
      expected: signatureForm,
    },
  ],
  [
    "x-lading-webhook-event",
    {
      on: [
        { type: "PathItem", at: outsideOf("paths") },
        { type: "Operation", at: outsideOf("paths") },
      ],
      place: "a webhook's Path Item Object or Operation Object",
      accepts: (value) => typeof value === "string" && value !== "",
      expected: "the event's name",
    },
  ],
  [
    "x-lading-int64",
    {
      on: [{ type: "Root" }],
      place: "the OpenAPI Object",
      ...oneOf("number", "bigint", "string", "auto"),
    },
  ],
  ["x-lading-poll", { ...onOperation, ...isTrue }],
  ["x-lading-pagination", { ...onOperation, accepts: isPagination, expected: paginationForms }],
  [
    "x-lading-throttle",
    {
      on: [{ type: "Root" }],
      place: "the OpenAPI Object",
      accepts: (value) =>
        hasMembers(value, {
          header: isFieldName,
          unit: (unit) => throttleUnits.includes(String(unit)),
        }),
      expected: `{header, unit}, the unit one of ${throttleUnits.join(", ")}`,
    },
  ],
  [
    "x-lading-errors",
    {
      on: [{ type: "Root" }],
      place: "the OpenAPI Object",
      accepts: (value) =>
        hasMembers(
          value,
          {},
          {
            message: isPointerList,
            code: isPointerList,
            status: isPointer,
            insideSuccess: isPointer,
          },
        ),
      expected:
        "{message?, code?, status?, insideSuccess?}: lists of JSON pointers for message and code, one pointer for the others",
    },
  ],
]);
