/** The document's example requests, as the caller would write them. */
import type { BodyPlan, FieldPlan } from "@lading/runtime";
import type { Body } from "../wire/body.ts";
import { buildExamples, type Example } from "./buildExamples.ts";
import type { Parameter } from "../wire/buildParameters.ts";
import type { Context } from "../context.ts";
import { isObject } from "../../openapi/pointer.ts";
import { own } from "../document/document.ts";
import type { JsonObject, JsonValue, RequestExample } from "../model.ts";

type Values = { readonly [name: string]: JsonValue };

export interface RequestsRequest {
  readonly parameters: readonly Parameter[];
  readonly bodies: readonly Body[];
  /** The plans as the caller's params meet them: flat or under `body`. */
  readonly plans: readonly BodyPlan[];
  readonly bodyRequired: boolean;
}

/** One for each example of each media type; one without a body where the body may be left out. */
export function buildRequests(
  context: Context,
  request: RequestsRequest,
): readonly RequestExample[] {
  const withBody = request.bodies.flatMap((body, index) => {
    const plan = request.plans[index] ?? body.plan;
    return buildExamples(context, body.media).flatMap((example) => {
      reportBrokenJson(context, plan, example);
      const { name } = example;
      const values = bodyValues(plan, example.value);
      if (values === undefined) return [];
      const otherParams = parameterValues(context, request.parameters, name);
      return [{ name, mediaType: body.mediaType, params: { ...otherParams, ...values } }];
    });
  });
  if (request.bodies.length > 0 && request.bodyRequired) return withBody;
  const name = request.bodies.length === 0 ? "default" : "noBody";
  return [...withBody, { name, params: parameterValues(context, request.parameters, name) }];
}

/** Every parameter that has an example, unless the client sends a value of its own accord: the one of the body example's name, else its first. */
function parameterValues(context: Context, parameters: readonly Parameter[], name: string): Values {
  const values = parameters.flatMap(({ plan, property, node }): [string, JsonValue][] => {
    if (property === undefined || plan.fallback !== undefined) return [];
    const examples = buildExamples(context, node);
    const example: Example | undefined =
      examples.find((candidate) => candidate.name === name) ?? examples[0];
    return example === undefined ? [] : [[property.name, example.value]];
  });
  return Object.fromEntries(values);
}

/** `undefined` where no caller can pass what the document shows: an object as a text, a text for named parameters. */
function bodyValues(plan: BodyPlan, value: JsonValue): Values | undefined {
  if (plan.kind === "raw") {
    if (!plan.text) return { body: fileFor(value) };
    return typeof value === "string" ? { body: value } : undefined;
  }
  if (plan.kind === "json" && plan.items) return { body: itemValues(value) };
  const fields = plan.fields ?? [];
  // Some documents show the text of the object.
  const shown = plan.flat && typeof value === "string" ? (parseJson(value) ?? value) : value;
  if (plan.flat && !isObject(shown)) return undefined;
  const whole = plan.kind === "json" && fields.length === 0 ? shown : callerValue(fields, shown);
  return plan.flat ? (whole as Values) : { body: whole };
}

/** The document shows the list, the lines as they are sent, or one item. */
function itemValues(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value;
  if (typeof value !== "string") return [value];
  const texts = value.split(/[\n\x1e]/).filter((text) => text.trim() !== "");
  return texts.map((text) => parseJson(text) ?? text);
}

/** The document's example is the form as sent; the caller passes files, objects and arrays, and nothing that the client fills. */
function callerValue(fields: readonly FieldPlan[], value: JsonValue): JsonValue {
  if (!isObject(value)) return value;
  const entries = Object.entries(value as Values);
  const dynamic = fields.find((field) => field.partName !== undefined);
  const named = entries.flatMap(([name, member]): [string, JsonValue][] => {
    const field = fields.find((candidate) => candidate.name === name);
    if (field?.option !== undefined) return [];
    if (field === undefined && dynamic !== undefined) return [];
    return [[name, field === undefined ? member : fieldValue(field, member)]];
  });
  if (dynamic === undefined) return Object.fromEntries(named);
  const known = new Set(fields.map((field) => field.name));
  const files = entries.filter(([name]) => !known.has(name)).map(([name]) => ({ $file: name }));
  const given: JsonValue = files.length === 1 && files[0] ? files[0] : files;
  return Object.fromEntries([[dynamic.name, given] as const, ...named]);
}

function fieldValue(field: FieldPlan, value: JsonValue): JsonValue {
  if (field.kind === "json" && typeof value === "string") return parseJson(value) ?? value;
  if (field.kind === "file" && Array.isArray(value)) {
    return value.map((item: JsonValue) => fieldValue(field, item));
  }
  if (field.kind === "file" && !(field.text && !looksLikeFile(value))) return fileFor(value);
  return field.object === undefined ? value : withFiles(value);
}

/** The document shows a JSON text as it is sent: one that does not parse could not have been. */
function reportBrokenJson(context: Context, plan: BodyPlan, example: Example): void {
  if (plan.kind === "raw" || !isObject(example.value)) return;
  for (const { kind, name } of plan.fields ?? []) {
    const value = own(example.value as JsonObject, name);
    if (kind !== "json" || typeof value !== "string" || parseJson(value) !== undefined) continue;
    context.report("example-invalid", example.pointer, {
      name: example.name,
      reason: `the field \`${name}\` is not valid JSON`,
    });
  }
}

function parseJson(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}

/** `"@cat.jpg"` means the content of that file, as in curl. */
function looksLikeFile(value: JsonValue): boolean {
  return typeof value === "string" && value.startsWith("@");
}

function fileFor(value: JsonValue): JsonValue {
  return { $file: looksLikeFile(value) ? String(value).slice(1) : "file.bin" };
}

function withFiles(value: JsonValue): JsonValue {
  if (looksLikeFile(value)) return fileFor(value);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.keys(value).map((key) => [key, withFiles(own(value as JsonObject, key) as JsonValue)]),
  );
}
