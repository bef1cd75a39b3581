/** A request as a caller would write it, made from the document's schemas, and checked against them before it is sent. */
import {
  isObject,
  type JsonObject,
  members,
  type SampleOptions,
  sampleValue,
  type SchemaFit,
} from "@lading/testing/internal";
import { fileNames } from "../../support/contract/testParams.ts";
import type { JsonValue, Operation } from "../../support/providers.ts";
import type { MeantRequest, MeantValue } from "../standard/expectedRequest.ts";
import { styleOf } from "../standard/parameterText.ts";
import {
  formOf,
  type DocumentedBody,
  type DocumentedOperation,
  type DocumentedParameter,
} from "../standard/readOperations.ts";
import type { DocumentedRequest } from "./documentedRequest.ts";
import { bodyPlanOf, planOf } from "./packagedRequest.ts";

export interface RequestOptions extends SampleOptions {
  readonly operation: Operation;
  readonly described: DocumentedOperation;
  readonly documented: DocumentedRequest;
  readonly fit: SchemaFit;
  /** Which of the operation's bodies. */
  readonly body: DocumentedBody | undefined;
  /** Reports which optional parameters have no value, and why. */
  readonly onSkipped: (parameter: DocumentedParameter, reason: string) => void;
}

/** What has no properties says nothing on the wire, and what is required has to be there. */
const notEmpty = { minItems: 1, minProperties: 1, minLength: 1 };

/** Throws, with the reason, when no value is found that fits. */
export function sampleRequest(options: RequestOptions): MeantRequest {
  const { described, isFull, body } = options;
  const values = described.parameters.flatMap((parameter) => sampledParameter(parameter, options));
  const name = isFull ? "full" : "least";
  // `fetch` sends no body with these.
  const isBodiless = /^(GET|HEAD)$/.test(described.method);
  if (isBodiless && described.bodyRequired) throw new Error("fetch sends no body with GET");
  if (body === undefined || isBodiless || !(described.bodyRequired || isFull))
    return { name, values };
  return {
    name,
    values,
    body: { ...body, value: sampleBody(body, options), isRequired: described.bodyRequired },
  };
}

/** Why a parameter is none that a caller could give; `undefined`: it is one. */
export function notGiven(
  parameter: DocumentedParameter,
  { path }: DocumentedOperation,
): string | undefined {
  const { in: place, name } = parameter;
  if (place === "header" && /^(accept|content-type|authorization)$/i.test(name))
    return "headers that the standard leaves to HTTP";
  if (place === "path" && !path.replaceAll("{+", "{").includes(`{${name}}`))
    return "without a place in the path";
  return place === "querystring" && formOf(parameter) === undefined
    ? "that are a whole query string, and no form"
    : undefined;
}

function sampledParameter(
  parameter: DocumentedParameter,
  options: RequestOptions,
): readonly MeantValue[] {
  const { operation, documented, described, isFull, onSkipped } = options;
  const isRequired = parameter.object["required"] === true || parameter.in === "path";
  if (notGiven(parameter, described) !== undefined || !(isRequired || isFull)) return [];
  if (planOf(operation, parameter)?.option !== undefined) return [];
  const schema = documented.parameter(parameter);
  const wanted = isRequired ? { allOf: [schema, notEmpty] } : schema;
  const isPlain = isJoined(parameter);
  try {
    const value = fitting(wanted, { ...options, isPlain }, `the parameter ${parameter.name}`);
    // A list or an object without properties says nothing on the wire.
    if (isRequired || hasContent(value)) return [{ parameter, value }];
    onSkipped(parameter, "whose value says nothing");
  } catch (error) {
    if (isRequired) throw error;
    onSkipped(parameter, "for which no value was found");
  }
  return [];
}

function isJoined(parameter: DocumentedParameter): boolean {
  const form = formOf(parameter);
  if (form !== undefined) return joinsInForm(form);
  return parameter.in !== "query" || joinsItems(parameter.object);
}

function joinsInForm(media: JsonObject): boolean {
  const encodings = members(media["encoding"]).map(([, encoding]) => encoding);
  return encodings.some((encoding) => joinsItems({ ...encoding, in: "query" }));
}

/** Items that hold what separates them would rightly be refused. */
function joinsItems(object: JsonObject): boolean {
  return object["explode"] === false || !/^(form|deepObject)$/.test(styleOf(object));
}

function sampleBody(body: DocumentedBody, options: RequestOptions): JsonValue {
  const plan = bodyPlanOf(options.operation, body.mediaType);
  if (plan?.kind === "raw") return plan.text ? rawText(body.mediaType) : { $file: "cat.jpg" };
  const isForm = /^(multipart\/|application\/x-www-form-urlencoded)/i.test(body.mediaType);
  const described = options.documented.body(body.mediaType);
  // No form is without parts.
  const schema = isForm ? { allOf: [described, { minProperties: 1 }] } : described;
  const isPlain = joinsInForm(body.media);
  const value = fitting(schema, { ...options, ...(isForm && { isForm, isPlain }) }, "the body");
  if (/urlencoded/i.test(body.mediaType) && fileNames(value).length > 0)
    throw new Error("a form without parts carries no file");
  const isFlat = plan !== undefined && "flat" in plan && plan.flat === true;
  if ((isForm || isFlat) && !isObject(value)) throw new Error("no value of the body is an object");
  return value;
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
