/** Forms: `multipart/form-data` and other multipart types, and `application/x-www-form-urlencoded`. */
import { filledValues, isLeftOut, noBody, type EncoderInput } from "./bodyContext.ts";
import type { EncodedBody } from "../../files/encodedBody.ts";
import { Refusal } from "../../errors.ts";
import { formParts, type FormPart } from "./formParts.ts";
import { multipartBody } from "./multipartBody.ts";
import type { FormBodyPlan } from "../../plan.ts";
import { textBody } from "./textBody.ts";
import { describe, isRecord } from "../../values/values.ts";

/** A multipart body. */
export function encodeMultipart(input: EncoderInput<FormBodyPlan>): EncodedBody | undefined {
  return encodeForm(input, multipartBody);
}

/** A URL-encoded form. */
export function encodeUrlencoded(input: EncoderInput<FormBodyPlan>): EncodedBody | undefined {
  return encodeForm(input, urlencodedBody);
}

function encodeForm(
  input: EncoderInput<FormBodyPlan>,
  bodyOf: (mediaType: string, parts: readonly FormPart[]) => EncodedBody,
): EncodedBody | undefined {
  const { body, value, context } = input;
  if (isLeftOut(input)) return undefined;
  if (value !== undefined && !isRecord(value)) {
    throw new Refusal(`body must be an object with form fields and is ${describe(value)}`, "body");
  }
  const parts = formParts(body.fields, filledValues(body.fields, value, context));
  if (parts.length > 0) return bodyOf(body.mediaType, parts);
  // A form without parts is not sent: parsers would wait for the first part.
  return context.missing.length > 0 ? undefined : noBody(context);
}

/** https://url.spec.whatwg.org/#urlencoded-serializing */
function urlencodedBody(mediaType: string, parts: readonly FormPart[]): EncodedBody {
  const form = new URLSearchParams();
  for (const { name, value } of parts) {
    if (typeof value !== "string") {
      throw new Refusal(
        `${name} is a file, which a body of type ${mediaType} cannot contain`,
        name,
      );
    }
    form.append(name, value);
  }
  return textBody(mediaType, form.toString());
}
