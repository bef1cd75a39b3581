/** The body of a call: chosen, filled and encoded. */
import type { EncodedBody } from "../files/encodedBody.ts";
import { multipartBody, rawBody, textBody, urlencodedBody } from "./encodeBody.ts";
import { chosenBody } from "./chosenBody.ts";
import { Refusal } from "../refusal.ts";
import { withExtra, type Extra } from "./extra.ts";
import { formParts } from "./formParts.ts";
import type { Inputs } from "./inputs.ts";
import { itemsBody } from "./itemsBody.ts";
import { jsonOf } from "./jsonText.ts";
import type { FieldPlan, JsonBodyPlan, OperationPlan, RawBodyPlan } from "../plan.ts";
import { checkLength } from "./preflight.ts";
import type { Settings } from "../options/settings.ts";
import { describe, isGiven, isRecord } from "../values/values.ts";

/** What the encoding of a body depends on. `missing` collects the names of required values that are not given. */
export interface BodyContext {
  readonly settings: Settings;
  readonly plan: OperationPlan;
  readonly inputs: Inputs;
  /** The call option of this name. */
  readonly contentType: string | undefined;
  readonly missing: string[];
  /** `extra.body` of the call. */
  readonly extra: Extra["body"];
}

/** The body of one call; `undefined` when there is nothing to send. */
export function requestBody(context: BodyContext): EncodedBody | undefined {
  const encoded = encodedBody(context);
  if (encoded && context.plan.lengthRequired) checkLength(encoded.chunks);
  return encoded;
}

function encodedBody(context: BodyContext): EncodedBody | undefined {
  const body = chosenBody(context);
  if (!body) return undefined;
  const value = withExtra(body, context.inputs.body(body), context.extra);
  if (body.kind === "raw") return raw(body, value, context);
  // An optional body is not sent for client options and fallbacks alone.
  if (value === undefined && !context.plan.bodyRequired) return undefined;
  if (body.kind === "json" && body.items) {
    return isGiven(value) ? itemsBody({ ...body, items: body.items }, value) : noBody(context);
  }
  if (body.kind === "json" && !isRecord(value) && !isFilledByItself(body, value, context)) {
    if (value === undefined) return noBody(context);
    return jsonBody(body, value, context);
  }
  if (value !== undefined && !isRecord(value)) {
    throw new Refusal(`body must be an object with form fields and is ${describe(value)}`, "body");
  }
  const filled = filledValues(body.fields ?? [], value, context);
  if (body.kind === "json") {
    if (filled.size === 0 && !value && !mayBeEmpty(body, context)) return noBody(context);
    return jsonBody(body, Object.fromEntries(filled), context);
  }
  const parts = formParts(body.fields ?? [], filled);
  // A form without parts is not sent: parsers would wait for the first part.
  if (parts.length === 0) return context.missing.length > 0 ? undefined : noBody(context);
  return body.kind === "multipart"
    ? multipartBody(body.mediaType, parts)
    : urlencodedBody(body.mediaType, parts);
}

function jsonBody(body: JsonBodyPlan, value: unknown, context: BodyContext): EncodedBody {
  const path = body.flat ? "" : "body";
  const text = jsonOf(value, path, `a body of type ${body.mediaType}`);
  return textBody(jsonType(body, context), text);
}

/** The call's type, if it adds parameters to the document's or the document has a range. */
function jsonType({ mediaType }: JsonBodyPlan, context: BodyContext): string {
  const asked = askedType(context);
  const isRange = mediaType.includes("*");
  if (asked && (isRange || asked.includes(";"))) return asked;
  return isRange ? "application/json" : mediaType;
}

/** A range chooses a body, but cannot be the type of one. */
function askedType({ contentType }: BodyContext): string | undefined {
  return contentType?.includes("*") ? undefined : contentType;
}

/** Are its properties among the parameters, and all optional? Then a required body is `{}`. */
function mayBeEmpty(body: JsonBodyPlan, { plan }: BodyContext): boolean {
  return body.flat === true && plan.bodyRequired === true;
}

/** Nothing is given, but client options and fallbacks make a required body. */
function isFilledByItself(body: JsonBodyPlan, value: unknown, context: BodyContext): boolean {
  if (value !== undefined || !context.plan.bodyRequired) return false;
  if (mayBeEmpty(body, context)) return true;
  return (body.fields ?? []).some((field) => isGiven(field.option) || isGiven(field.fallback));
}

/** The values that are given, and those of client options and fallbacks. */
function filledValues(
  fields: readonly FieldPlan[],
  value: Readonly<Record<string, unknown>> | undefined,
  { settings, missing }: BodyContext,
): Map<string, unknown> {
  const values = new Map(Object.entries(value ?? {}).filter(([, each]) => each !== undefined));
  for (const { name, option, fallback, required } of fields) {
    const found = values.get(name) ?? (option && settings.values.get(option)) ?? fallback;
    if (isGiven(found)) values.set(name, found);
    else if (required) missing.push(option ? `${name} (the client option ${option})` : name);
  }
  return values;
}

function raw(body: RawBodyPlan, value: unknown, context: BodyContext): EncodedBody | undefined {
  if (!isGiven(value)) return noBody(context);
  const concrete = /[*,]/.test(body.mediaType) ? undefined : body.mediaType;
  if (body.text && typeof value === "string") {
    return textBody(askedType(context) ?? concrete ?? "text/plain;charset=UTF-8", value);
  }
  const parameter = context.plan.parameters?.find(
    ({ in: place, name }) => place === "path" && /^file_?name$/i.test(name),
  );
  const named = parameter && context.inputs.parameter(parameter);
  return rawBody(value, {
    asked: askedType(context),
    planned: body.mediaType,
    named: typeof named === "string" ? named : undefined,
    maxSize: body.maxSize,
  });
}

function noBody({ plan, missing }: BodyContext): undefined {
  if (plan.bodyRequired) missing.push("body");
  return undefined;
}
