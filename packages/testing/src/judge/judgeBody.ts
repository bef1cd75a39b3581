/** What is wrong with the body of a request. */
import { dereference, members, objectOf, type JsonObject } from "../document/json.ts";
import type { MockedOperation } from "../document/mockedOperations.ts";
import { below, followed, propertyPointer } from "../document/pointer.ts";
import type { Exchange } from "../record/exchange.ts";
import type { SchemaFit } from "../samples/schemaFit.ts";
import { openSchema } from "../view/schemaNode.ts";
import { spelledMedia } from "../view/prismView.ts";
import { essence, judgeSize, matchesType } from "./judgeBytes.ts";
import { formJudge } from "./judgeForm.ts";
import { textMisfit } from "./judgeText.ts";
import { bytes, quoted, type Sent } from "./Sent.ts";
import type { Finding } from "./Violation.ts";

/** Gives what is wrong with a body; `undefined` where it cannot tell. */
export type BodyJudge = (exchange: Exchange) => readonly Finding[] | undefined;

/** Bodies of XML are for Prism: the judge cannot read them. */
export function isJudged(mediaType: string): boolean {
  return !/xml/i.test(mediaType);
}

interface Media {
  readonly root: JsonObject;
  readonly mediaType: string;
  readonly media: JsonObject;
  readonly pointer: string;
  readonly fits: SchemaFit;
}

export function bodyJudge(
  root: JsonObject,
  { placed, pointer }: MockedOperation,
  fits: SchemaFit,
): BodyJudge {
  const { requestBody } = placed.operation;
  const body = dereference(root, requestBody);
  const at = followed(root, below(pointer, "requestBody"));
  const content = mediaJudges({ root, body, pointer: at, fits });
  return (exchange) => {
    const type = exchange.headers["content-type"];
    const size = exchange.body.byteLength;
    const isEmpty = size === 0 && !exchange.isUnseen;
    if (isEmpty && type === undefined)
      return body["required"] === true
        ? [fault(at, "no body is sent; the document requires one", "missing")]
        : [];
    if (requestBody === undefined) {
      const sent = exchange.isUnseen ? "a body" : `a body of ${bytes(size)}`;
      return isEmpty
        ? []
        : [fault(pointer, `${sent} is sent; the document describes none`, "unknown")];
    }
    if (type === undefined) return []; // The recorder reports it.
    const fitting = content.filter(({ mediaType }) => matchesType(type, mediaType));
    const [chosen] = fitting.toSorted(
      (one, other) => stars(one.mediaType) - stars(other.mediaType),
    );
    if (chosen !== undefined) return exchange.isUnseen ? [] : chosen.judge(exchange);
    const allowed = content.map(({ mediaType }) => mediaType).join(", ");
    const message = `the body is sent as ${essence(type)}; the document allows ${allowed}`;
    return [fault(at, message, "unknown")];
  };
}

interface DescribedBody extends Pick<Media, "root" | "pointer" | "fits"> {
  readonly body: JsonObject;
}

/** A judge for each media type of the body. */
function mediaJudges({
  root,
  body,
  pointer,
  fits,
}: DescribedBody): readonly { readonly mediaType: string; readonly judge: BodyJudge }[] {
  return members(body["content"]).map(([mediaType, media]) => ({
    mediaType,
    judge: mediaJudge({
      root,
      mediaType,
      media: dereference(root, media),
      pointer: followed(root, below(pointer, "content", mediaType)),
      fits,
    }),
  }));
}

function stars(mediaType: string): number {
  return mediaType.split("*").length;
}

function fault(pointer: string, message: string, kind: Finding["kind"] = "wrong"): Finding {
  return { place: ["body"], pointer, message, kind };
}

function mediaJudge(media: Media): BodyJudge {
  const { mediaType } = media;
  if (/^multipart\/form-data/i.test(mediaType)) return judgeForms(media, partsOf, "part");
  if (/^application\/x-www-form-urlencoded/i.test(mediaType))
    return judgeForms(media, fieldsOf, "field");
  return (exchange) => {
    if (/json/i.test(exchange.headers["content-type"] ?? "")) return judgeJson(exchange, media);
    return judgeRaw(exchange, media);
  };
}

/** `undefined` for a form whose parts cannot be listed. */
function judgeForms(
  { root, media, mediaType, pointer, fits }: Media,
  read: (exchange: Exchange) => readonly Sent[] | undefined,
  noun: "part" | "field",
): BodyJudge {
  if (media["schema"] === undefined) return () => [];
  const spelled = spelledMedia(root, mediaType, media);
  const at = below(pointer, "schema");
  const pointerTo = (field: string): string => propertyPointer(root, at, field);
  const rules = { root, media: spelled, pointer: at, pointerTo, fits, noun };
  let judge: ReturnType<typeof formJudge>;
  try {
    judge = formJudge(rules);
  } catch {
    return () => undefined;
  }
  return (exchange) => {
    const sent = read(exchange);
    return sent === undefined ? [] : judge(sent);
  };
}

function partsOf({ parts }: Exchange): readonly Sent[] | undefined {
  return parts?.map(({ name, content, filename, type, headers, size, isUnseen }) => ({
    name,
    content,
    ...(isUnseen && { unseenSize: size }),
    ...(filename !== undefined && { filename }),
    ...(headers.some((line) => /^content-type:/i.test(line)) && { type }),
  }));
}

function fieldsOf({ body }: Exchange): readonly Sent[] {
  return [...new URLSearchParams(body.toString())].map(([name, text]) => ({
    name,
    content: Buffer.from(text),
  }));
}

function judgeJson({ body }: Exchange, { media, pointer, fits }: Media): readonly Finding[] {
  const text = body.toString();
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return [fault(pointer, `the body is ${quoted(text)}, which is no JSON`)];
  }
  const misfit = media["schema"] === undefined ? undefined : fits(media["schema"], value);
  if (misfit === undefined) return [];
  const message = `the body is ${quoted(text)}; the document says: ${misfit}`;
  return [fault(below(pointer, "schema"), message)];
}

/** Texts by their schema, bytes by their size; of anything else the schema speaks of no text that is sent. */
function judgeRaw(
  { body }: Exchange,
  { root, media, mediaType, pointer, fits }: Media,
): readonly Finding[] | undefined {
  const schema = media["schema"] === undefined ? {} : openSchema(root, media["schema"]).schema;
  const at = below(pointer, "schema");
  if (/^text\//i.test(mediaType) && objectOf(schema)["type"] === "string") {
    const text = body.toString();
    const misfit = textMisfit(text, schema, fits);
    return misfit === undefined
      ? []
      : [fault(at, `the body is ${quoted(text)}; the document says: ${misfit}`)];
  }
  if (!isJudged(mediaType)) return undefined;
  const wrong = judgeSize(schema, body.byteLength);
  return wrong === undefined ? [] : [fault(at, `the body ${wrong}`)];
}
