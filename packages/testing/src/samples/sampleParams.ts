/** Parameters of an operation as its method takes them, made from the document's schemas. */
import type { BodyPlan, OperationPlan, ParameterPlan } from "@lading/runtime";
import { isObject, members, type JsonObject, type JsonValue } from "../document/json.ts";
import {
  operationSchemas,
  parameterSchema,
  type OperationSchemas,
} from "../document/operationSchemas.ts";
import type { Chance } from "./chance.ts";
import { fittingValue } from "./fittingValue.ts";
import type { SchemaFit } from "./schemaFit.ts";
import type { Int64 } from "./withInt64.ts";

export interface ParamsOptions {
  readonly document: JsonObject;
  readonly plan: OperationPlan;
  readonly chance: Chance;
  /** With all that may be left out. */
  readonly isFull: boolean;
  /** Of requests. */
  readonly fit: SchemaFit;
  /** What 64-bit integers are. Default: numbers. */
  readonly int64?: Int64 | undefined;
  /** Which of the bodies. Default: the first. */
  readonly mediaType?: string | undefined;
}

/** What a method takes; a file is `{"$file": name}`. */
export type SampledParams = Readonly<Record<string, JsonValue>>;

/** Throws, with the reason, when no value is found that fits. */
export function sampleParams(options: ParamsOptions): SampledParams {
  const { document, plan } = options;
  const schemas = operationSchemas(document, plan);
  if (schemas === undefined) throw new Error(`no ${plan.method} ${plan.path} in the document`);
  const parameters = (plan.parameters ?? []).flatMap((each) =>
    sampleParameter(each, schemas, options),
  );
  return { ...Object.fromEntries(parameters), ...sampledBody(schemas, options) };
}

type Entry = readonly [name: string, value: JsonValue];

/** What has no properties says nothing on the wire, and what is required has to be there. */
const notEmpty = { minItems: 1, minProperties: 1, minLength: 1 };

function sampleParameter(
  plan: ParameterPlan,
  schemas: OperationSchemas,
  options: ParamsOptions,
): readonly Entry[] {
  const isRequired = plan.required === true || plan.in === "path";
  const parameter = schemas.parameter(plan.in, plan.name);
  if (plan.option !== undefined || !(isRequired || options.isFull)) return [];
  const schema = parameter === undefined ? {} : parameterSchema(options.document, parameter);
  const wanted = isRequired ? { allOf: [schema, notEmpty] } : schema;
  const name = plan.as ?? plan.name;
  try {
    const isPlain = plan.in !== "query" || isJoined(plan.style, plan.explode);
    const what = `the parameter ${plan.name}`;
    const { document: root, chance, isFull, fit, int64 } = options;
    const value = fittingValue(wanted, { root, chance, isFull, fit, int64, isPlain, what });
    if (isPlain && plan.json === undefined && isNested(value))
      throw new Error(`${what} nests lists or objects, which its style cannot hold`);
    return isRequired || hasContent(value) ? [[name, value]] : [];
  } catch (error) {
    // What may be left out need not have a value.
    if (isRequired) throw error;
    return [];
  }
}

/** Items that contain what separates them are refused, and rightly so. */
function isJoined(style: string | undefined, explode: boolean | undefined): boolean {
  return explode === false || (style !== undefined && !/^(form|deepObject)$/.test(style));
}

function isNested(value: JsonValue): boolean {
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).some((item: unknown) => typeof item === "object" && item !== null);
}

function hasContent(value: JsonValue): boolean {
  return value !== null && (typeof value !== "object" || Object.keys(value).length > 0);
}

function sampledBody(schemas: OperationSchemas, options: ParamsOptions): SampledParams {
  const { plan, isFull, mediaType } = options;
  const { bodies = [] } = plan;
  const body = bodies.find((each) => each.mediaType === mediaType) ?? bodies[0];
  if (body === undefined || !(plan.bodyRequired || isFull)) return {};
  const value = sampleBody(body, schemas.bodies.get(body.mediaType) ?? {}, options);
  if (!isFlat(body)) return { body: value };
  if (!isObject(value)) throw new Error("no value of the body is an object");
  const filled = new Set((body.fields ?? []).flatMap(({ name, option }) => (option ? [name] : [])));
  const entries = Object.entries(value as SampledParams);
  return Object.fromEntries(entries.filter(([name]) => !filled.has(name)));
}

type FlatPlan = Exclude<BodyPlan, { readonly kind: "raw" }>;

function isFlat(plan: BodyPlan): plan is FlatPlan {
  return plan.kind !== "raw" && plan.flat === true;
}

function sampleBody(plan: BodyPlan, media: JsonObject, options: ParamsOptions): JsonValue {
  const { document: root, chance, isFull, fit, int64 } = options;
  if (plan.kind === "raw" && !plan.text && /json/i.test(plan.mediaType))
    throw new Error("a file of JSON lines");
  if (plan.kind === "raw") return plan.text ? rawText(plan.mediaType) : { $file: "cat.jpg" };
  const common = { root, chance, isFull, fit, int64, what: "the body" };
  if (plan.kind === "json") {
    if (plan.items === undefined) return fittingValue(media["schema"] ?? {}, common);
    return [fittingValue(media["itemSchema"] ?? {}, common)];
  }
  // No form is without parts.
  const schema = { allOf: [media["schema"] ?? {}, { minProperties: 1 }] };
  const encodings = members(media["encoding"]).map(([, encoding]) => encoding);
  const isPlain = encodings.some(({ style, explode }) =>
    isJoined(style as string | undefined, explode as boolean | undefined),
  );
  const value = fittingValue(schema, { ...common, isForm: true, isPlain });
  if (!isObject(value)) throw new Error("no value of the form is an object");
  if (plan.kind === "urlencoded" && JSON.stringify(value).includes('"$file"'))
    throw new Error("a form without parts carries no file");
  return value;
}

function rawText(mediaType: string): string {
  return /xml/i.test(mediaType) ? "<cat/>" : "cat";
}
