/** Bodies of several JSON texts: lines, or a sequence (RFC 7464). */
import { isLeftOut, noBody, type EncoderInput } from "./bodyContext.ts";
import type { EncodedBody } from "../../files/encodedBody.ts";
import { Refusal } from "../../errors.ts";
import { jsonOf } from "../jsonText.ts";
import type { JsonBodyPlan } from "../../plan.ts";
import { fileBody } from "./fileBody.ts";
import { textBody } from "./textBody.ts";
import { describe, isBlob, isGiven } from "../../values/values.ts";

/** A list is encoded at once, an async iterable item by item while it is sent; a `Blob` contains the encoded texts. */
export function encodeItems(input: EncoderInput<JsonBodyPlan>): EncodedBody | undefined {
  const { body, value, context } = input;
  if (isLeftOut(input)) return undefined;
  return isGiven(value) ? itemsBody(body, value) : noBody(context);
}

function itemsBody({ mediaType, items }: JsonBodyPlan, value: unknown): EncodedBody {
  const textOf = (item: unknown, path: string): string =>
    `${items === "sequence" ? "\x1e" : ""}${jsonOf(item, path, `a body of type ${mediaType}`)}\n`;
  if (Array.isArray(value)) {
    // The copy fills holes, which `map` would skip.
    const texts = [...(value as unknown[])].map((item, index) => textOf(item, `body.${index}`));
    return textBody(mediaType, texts.join(""));
  }
  const types = { asked: undefined, planned: mediaType, named: undefined, maxSize: undefined };
  if (isBlob(value)) return fileBody(value, { ...types, asked: mediaType });
  if (isAsyncIterable(value)) return fileBody(bytesOf(value, textOf), types);
  throw new Refusal(`body must be a list or an async iterable and is ${describe(value)}`, "body");
}

async function* bytesOf(
  values: AsyncIterable<unknown>,
  textOf: (item: unknown, path: string) => string,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  const encoder = new TextEncoder();
  let index = 0;
  for await (const value of values) yield encoder.encode(textOf(value, `body.${index++}`));
}

function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.asyncIterator in value;
}
