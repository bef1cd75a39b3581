import { askedType, noBody, type BodyEncoding } from "./bodyEncoding.ts";
import type { EncodedBody } from "../../files/encodedBody.ts";
import type { RawBodyPlan } from "../../plan.ts";
import { rawBody } from "./rawBody.ts";
import { textBody } from "./textBody.ts";
import { isGiven } from "../../values/values.ts";

/** Bytes or text as they are. */
export function encodeRaw({
  body,
  value,
  context,
}: BodyEncoding<RawBodyPlan>): EncodedBody | undefined {
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
