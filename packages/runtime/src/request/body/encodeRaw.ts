import { askedType, noBody, type EncoderInput } from "./bodyContext.ts";
import type { EncodedBody } from "../../files/encodedBody.ts";
import type { RawBodyPlan } from "../../plan.ts";
import { fileBody } from "./fileBody.ts";
import { textBody } from "./textBody.ts";
import { isGiven } from "../../values/values.ts";

/** Bytes or text as they are. */
export function encodeRaw({
  body,
  value,
  context,
}: EncoderInput<RawBodyPlan>): EncodedBody | undefined {
  if (!isGiven(value)) return noBody(context);
  const concrete = /[*,]/.test(body.mediaType) ? undefined : body.mediaType;
  if (body.text && typeof value === "string") {
    return textBody(askedType(context) ?? concrete ?? "text/plain;charset=UTF-8", value);
  }
  const parameter = context.plan.parameters?.find(
    ({ in: place, name }) => place === "path" && /^file_?name$/i.test(name),
  );
  const named = parameter && context.inputs.parameter(parameter);
  return fileBody(value, {
    asked: askedType(context),
    planned: body.mediaType,
    named: typeof named === "string" ? named : undefined,
    maxSize: body.maxSize,
  });
}
