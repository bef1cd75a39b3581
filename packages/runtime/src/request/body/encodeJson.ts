import {
  askedType,
  filledValues,
  isLeftOut,
  noBody,
  type BodyContext,
  type EncoderInput,
} from "./bodyContext.ts";
import type { EncodedBody } from "../../files/encodedBody.ts";
import { textBody } from "./textBody.ts";
import { jsonOf } from "../jsonText.ts";
import type { JsonBodyPlan } from "../../plan.ts";
import { isGiven, isRecord } from "../../values/values.ts";

/** A JSON body. */
export function encodeJson(input: EncoderInput<JsonBodyPlan>): EncodedBody | undefined {
  const { body, value, context } = input;
  if (isLeftOut(input)) return undefined;
  if (!isRecord(value) && !isFilledByItself(body, value, context)) {
    return value === undefined ? noBody(context) : jsonBody(body, value, context);
  }
  const given = isRecord(value) ? value : undefined;
  const filled = filledValues(body.fields ?? [], given, context);
  if (filled.size === 0 && !value && !mayBeEmpty(body, context)) return noBody(context);
  return jsonBody(body, Object.fromEntries(filled), context);
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
