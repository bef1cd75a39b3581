/** A request as a caller would write it, made from the document's schemas, and checked against them before it is sent. */
import { isObject } from "../../support/json.ts";
import { fileNames } from "../../support/contract/testParams.ts";
import type { JsonValue, Operation, RequestExample } from "../../support/providers.ts";
import type { DocumentedRequest } from "./documentedRequest.ts";
import { sampleValue, type SampleOptions } from "./sampleValue.ts";
import type { SchemaFit } from "./schemaFit.ts";

export interface RequestOptions extends SampleOptions {
  readonly operation: Operation;
  readonly documented: DocumentedRequest;
  readonly fit: SchemaFit;
  /** Which of the operation's bodies. */
  readonly body: Body | undefined;
}

/** What has no members says nothing on the wire, and what is required has to be there. */
const notEmpty = { minItems: 1, minProperties: 1, minLength: 1 };

type Body = NonNullable<Operation["plan"]["bodies"]>[number];

/** Throws, with the reason, when no value is found that fits. */
export function sampleRequest(options: RequestOptions): RequestExample {
  const { operation, documented, isFull, body } = options;
  const params: Record<string, JsonValue> = {};
  for (const plan of operation.plan.parameters ?? []) {
    if (plan.option !== undefined || !(plan.required || isFull)) continue;
    const described = documented.parameter(plan);
    const schema = plan.required ? { allOf: [described, notEmpty] } : described;
    const isPlain = plan.in !== "query";
    const value = fitting(schema, { ...options, isPlain }, `the parameter ${plan.name}`);
    // A list or an object without members says nothing on the wire.
    if (plan.required || hasContent(value)) params[plan.as ?? plan.name] = value;
  }
  // `fetch` sends no body with these.
  const isBodiless = /^(GET|HEAD)$/.test(operation.plan.method);
  if (isBodiless && operation.plan.bodyRequired) throw new Error("fetch sends no body with GET");
  if (body === undefined || isBodiless || !(operation.plan.bodyRequired || isFull))
    return { name: isFull ? "full" : "least", params };
  return {
    name: isFull ? "full" : "least",
    mediaType: body.mediaType,
    params: { ...params, ...sampleBody(body, options) },
  };
}

function sampleBody(body: Body, options: RequestOptions): RequestExample["params"] {
  if (body.kind === "raw")
    return { body: body.text ? rawText(body.mediaType) : { $file: "cat.jpg" } };
  const isForm = body.kind !== "json";
  const described = options.documented.body(body.mediaType);
  // No form is without parts.
  const schema = isForm ? { allOf: [described, { minProperties: 1 }] } : described;
  const value = fitting(schema, { ...options, ...(isForm && { isForm }) }, "the body");
  if (body.kind === "urlencoded" && fileNames(value).length > 0)
    throw new Error("a form without parts carries no file");
  const isFlat = "flat" in body && body.flat === true;
  if ((isForm || isFlat) && !isObject(value)) throw new Error("no value of the body is an object");
  if (!isFlat) return { body: value };
  const filled = new Set((body.fields ?? []).flatMap(({ name, option }) => (option ? [name] : [])));
  const members = Object.entries(value as unknown as Readonly<Record<string, JsonValue>>);
  return Object.fromEntries(members.filter(([name]) => !filled.has(name)));
}

function rawText(mediaType: string): string {
  return /xml/i.test(mediaType) ? "<cat/>" : "cat";
}

function hasContent(value: JsonValue): boolean {
  return value !== null && (typeof value !== "object" || Object.keys(value).length > 0);
}

/** A few tries: one branch of a schema may ask for what another forbids. */
function fitting(schema: unknown, options: RequestOptions, what: string): JsonValue {
  let complaint = "";
  for (let tries = 0; tries < 6; tries++) {
    const value = sampleValue(schema, { ...options, isFull: options.isFull && tries < 4 });
    const wrong = options.isForm ? undefined : options.fit(schema, value);
    if (wrong === undefined) return value;
    complaint = wrong;
  }
  throw new Error(`no value found for ${what}: ${complaint.slice(0, 120)}`);
}
