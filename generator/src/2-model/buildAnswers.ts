/** Documented answers of an operation (https://spec.openapis.org/oas/v3.1.0#responses-object). */
import type { StreamPlan } from "@lading/runtime";
import { buildDocs } from "./buildDocs.ts";
import { buildShape, isBinary } from "./buildShape.ts";
import { union } from "./combineShapes.ts";
import type { Context } from "./context.ts";
import { own, type Document, type Node } from "./document.ts";
import { buildExamples } from "./buildExamples.ts";
import { buildStream } from "./buildStream.ts";
import type { Answer, Shape } from "./model.ts";

/** An answer and the media types of its body. */
export interface BuiltAnswer {
  readonly answer: Answer;
  readonly mediaTypes: readonly string[];
  /** Those of the media types that are streams. */
  readonly streams: readonly StreamPlan[];
}

/** Exact statuses first, then ranges, then `default`: the order in which the runtime looks. */
export function buildAnswers(context: Context, operation: Node): readonly BuiltAnswer[] {
  const responses = context.document
    .children(operation, "responses")
    .filter(([status]) => !status.startsWith("x-"));
  const hasSuccess = responses.some(([status]) => /^2(\d\d|XX)$/i.test(status));
  const answers = responses.flatMap(([status, node]) => {
    const built = buildAnswer(context, { key: status, node, ok: status.startsWith("2") });
    // Where no success is described, `default` describes it too.
    const [also] =
      status === "default" && !hasSuccess
        ? buildAnswer(context, { key: status, node, ok: true })
        : [];
    return also ? [{ ...also, answer: { ...also.answer, examples: [] } }, ...built] : built;
  });
  return answers.toSorted((one, other) => rank(one.answer.status) - rank(other.answer.status));
}

function rank(status: string): number {
  if (/^\d{3}$/.test(status)) return Number(status);
  return status === "default" ? 2000 : 1000 + Number(status.charAt(0));
}

interface Response {
  readonly key: string;
  readonly node: Node;
  readonly ok: boolean;
}

function buildAnswer(context: Context, { key, node, ok }: Response): readonly BuiltAnswer[] {
  const status = key === "default" ? key : key.toUpperCase();
  const response = context.document.follow(node);
  if (response === undefined || !/^(default|[1-9](\d\d|XX))$/.test(status)) {
    context.report("construct-unsupported", node.pointer, { what: `the status \`${key}\`` });
    return [];
  }
  const content = context.document.children(response, "content");
  const read = content.map(([mediaType, media]) => {
    const stream = ok ? buildStream(context, mediaType, media) : undefined;
    const shape = stream?.shape ?? buildContent(context, mediaType, media);
    return { mediaType, media, stream, shape };
  });
  const docs = { ...buildDocs(response), ...(node === response ? {} : buildDocs(node)) };
  return [
    {
      mediaTypes: [
        ...new Set(content.map(([mediaType, media]) => readType(context, mediaType, media))),
      ],
      streams: read.flatMap(({ stream }) => (stream ? [stream.plan] : [])),
      answer: {
        status,
        ok,
        ...(read.length > 0 && { shape: union(read.map(({ shape }) => shape)) }),
        docs,
        examples: read.flatMap(({ mediaType, media, stream }) =>
          // The example of a stream is no value that a caller gets.
          stream
            ? []
            : buildExamples(context, media).map(({ name, value }) => ({ name, mediaType, value })),
        ),
      },
    },
  ];
}

/** JSON is typed by its schema; text is a string; everything else arrives as bytes. */
function buildContent(context: Context, mediaType: string, media: Node): Shape {
  if (isJsonContent(context.document, mediaType, media)) {
    const schema = context.document.child(media, "schema");
    return schema === undefined ? { kind: "unknown" } : buildShape(context, schema, "response");
  }
  const target = context.document.read(media, "schema");
  const isText = isTextType(mediaType) && !(target && isBinary(target));
  return { kind: isText ? "string" : "blob" };
}

/** Does an answer of this media type arrive as a JSON value? */
export function isJsonContent(document: Document, mediaType: string, media: Node): boolean {
  const target = document.read(media, "schema");
  if (target !== undefined && isBinary(target)) return false;
  if (isJsonType(mediaType)) return true;
  // A range (`*/*`) says nothing about the form: the schema does.
  const isBytes = target === undefined || own(target.value, "type") === "string";
  return mediaType.includes("*") && !isTextType(mediaType) && !isBytes;
}

function isJsonType(mediaType: string): boolean {
  return /[/+]json\s*(;|$)/i.test(mediaType);
}

/** As the runtime is to read it: JSON whose schema is bytes arrives as bytes. */
function readType(context: Context, mediaType: string, media: Node): string {
  const isJson = isJsonContent(context.document, mediaType, media);
  return isJsonType(mediaType) && !isJson ? "application/octet-stream" : mediaType;
}

function isTextType(mediaType: string): boolean {
  return /^text\/|[/+]xml\b|urlencoded/i.test(mediaType);
}
