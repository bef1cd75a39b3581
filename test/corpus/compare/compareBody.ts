/** A body that was really sent, held against what the caller meant, by a reader of its own for each kind of body. */
import { isDeepStrictEqual } from "node:util";
import { type Exchange, isObject, sha256 } from "@lading/testing/internal";
import { jpeg, png } from "@lading/testing/internal";
import { expectedForm, type ExpectedPart } from "../standard/expectedForm.ts";
import type { MeantBody } from "../standard/expectedRequest.ts";
import type { RequestComparison } from "./compareRequest.ts";

/** What of a part there is to see on the wire. */
interface SentPart {
  readonly name: string;
  readonly content: Buffer;
  readonly isFile: boolean;
  readonly type?: string;
}

export function compareBody({ expected, exchange, isOld }: RequestComparison): readonly string[] {
  const { body } = expected;
  const type = exchange.headers["content-type"];
  if (body === undefined) {
    if (exchange.body.byteLength === 0) return [];
    return [`sent: a body of ${String(exchange.body.byteLength)} bytes where none is meant`];
  }
  if (type === undefined) return saysNothing(body, exchange) ? [] : ["sent: no Content-Type"];
  const isType = spelledType(body.mediaType).test(spelledOut(type));
  const wrongType = isType ? [] : [`sent: Content-Type ${type} instead of ${body.mediaType}`];
  return [...wrongType, ...compareContent({ body, isOld }, exchange)];
}

/** Of an object whose properties are passed next to the parameters, none is as good as no body. */
function saysNothing({ value, isRequired }: MeantBody, exchange: Exchange): boolean {
  const isEmpty = isObject(value) && Object.keys(value).length === 0;
  return isEmpty && !isRequired && exchange.body.byteLength === 0;
}

function spelledOut(type: string): string {
  return type.toLowerCase().replaceAll(/\s|;\s*boundary=.*/g, "");
}

/** A range is any type in it; a character set may be added. */
function spelledType(mediaType: string): RegExp {
  const pattern = spelledOut(mediaType).replaceAll(/[.+^$()[\]{}|\\?]/g, "\\$&");
  return new RegExp(`^${pattern.replaceAll("*", "[^;]+")}(;charset=utf-8)?$`);
}

interface Meant {
  readonly body: MeantBody;
  readonly isOld: boolean;
}

function compareContent({ body, isOld }: Meant, exchange: Exchange): readonly string[] {
  const { mediaType, media, value } = body;
  if (isWholeFile(value))
    return isContent(exchange.body, { file: value.$file })
      ? []
      : ["sent: other bytes than the file's"];
  if (/^multipart\//i.test(mediaType))
    return compareParts(sentParts(exchange), expectedForm({ media, value, hasStyles: !isOld }));
  if (/^application\/x-www-form-urlencoded/i.test(mediaType)) {
    const sent = [...new URLSearchParams(exchange.body.toString())].map(([name, text]) => ({
      name,
      content: Buffer.from(text),
      isFile: false,
    }));
    return compareParts(sent, expectedForm({ media, value, hasStyles: true }));
  }
  return isContent(exchange.body, contentOf(mediaType, value))
    ? []
    : [`sent: body ${shown(exchange.body)} instead of ${JSON.stringify(value)}`];
}

function isWholeFile(value: unknown): value is { readonly $file: string } {
  return isObject(value) && typeof value["$file"] === "string";
}

function contentOf(mediaType: string, value: MeantBody["value"]): ExpectedPart["content"] {
  if (/[/+]json\b/i.test(mediaType) || typeof value !== "string") return { json: value };
  return { text: value };
}

function sentParts({ parts = [] }: Exchange): readonly SentPart[] {
  return parts.map(({ name, content, filename, type, headers }) => ({
    name,
    content,
    isFile: filename !== undefined,
    ...(headers.some((line) => /^content-type:/i.test(line)) && { type }),
  }));
}

/** Parts of one name keep their order. */
function compareParts(
  sent: readonly SentPart[],
  expected: readonly ExpectedPart[],
): readonly string[] {
  const names = new Set([...sent, ...expected].map(({ name }) => name));
  return [...names].flatMap((name) => {
    const had = sent.filter((part) => part.name === name);
    const wanted = expected.filter((part) => part.name === name);
    if (had.length !== wanted.length)
      return [`sent: ${String(had.length)} parts ${name} instead of ${String(wanted.length)}`];
    return wanted.flatMap((want, index) => comparePart(had[index], want));
  });
}

function comparePart(sent: SentPart | undefined, expected: ExpectedPart): readonly string[] {
  const { name, content, type } = expected;
  if (sent === undefined) return [];
  if (!isContent(sent.content, content))
    return [`sent: part ${name} ${shown(sent.content)} instead of ${JSON.stringify(content)}`];
  if (sent.isFile !== "file" in content)
    return [`sent: part ${name} ${sent.isFile ? "has a" : "is a file and has no"} file name`];
  const isType =
    type === undefined || sent.type === undefined || spelledType(type).test(spelledOut(sent.type));
  return isType ? [] : [`sent: part ${name} as ${String(sent.type)} instead of ${type}`];
}

function isContent(bytes: Buffer, content: ExpectedPart["content"]): boolean {
  if ("file" in content)
    return sha256(bytes) === sha256(content.file.endsWith(".png") ? png : jpeg);
  if ("text" in content) return bytes.toString() === content.text;
  try {
    const meant: unknown = JSON.parse(JSON.stringify(content.json));
    return isDeepStrictEqual(JSON.parse(bytes.toString()), meant);
  } catch {
    return false;
  }
}

function shown(bytes: Buffer): string {
  return JSON.stringify(bytes.subarray(0, 200).toString());
}
