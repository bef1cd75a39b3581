/** Documented responses of an operation (https://spec.openapis.org/oas/v3.1.0#responses-object). */
import { isExtension } from "../../openapi/roles.ts";
import type { OperationPlan, StreamPlan } from "@lading/runtime";
import { buildDocs } from "../docs/buildDocs.ts";
import { buildReading, needsReading, type ReadingOrAny } from "../wire/buildReading.ts";
import { buildShape } from "../shapes/buildShape.ts";
import { union } from "../shapes/intersection.ts";
import type { Context } from "../context.ts";
import type { Document, Node } from "../document/document.ts";
import { buildExamples } from "../examples/buildExamples.ts";
import { buildStream, type BuiltStream } from "./buildStream.ts";
import type { ResponseModel, Shape } from "../model.ts";

/** A response and the media types of its body. */
export interface BuiltResponse {
  readonly response: ResponseModel;
  readonly mediaTypes: readonly string[];
  /** How bodies are read, where their media type does not say it. */
  readonly readings: NonNullable<OperationPlan["readings"]>[string];
  /** Those of the media types that are streams. */
  readonly streams: readonly StreamPlan[];
}

/** Exact statuses first, then ranges, then `default`: the order in which the runtime looks. */
export function buildResponses(context: Context, operation: Node): readonly BuiltResponse[] {
  const described = context.document
    .children(operation, "responses")
    .filter(([status]) => !isExtension("Responses", status));
  const hasSuccess = described.some(([status]) => /^2(\d\d|XX)$/i.test(status));
  const responses = described.flatMap(([status, node]) => {
    const built = buildResponse(context, { key: status, node, ok: status.startsWith("2") });
    // Where no success is described, `default` describes it too.
    const [also] =
      status === "default" && !hasSuccess
        ? buildResponse(context, { key: status, node, ok: true })
        : [];
    return also ? [{ ...also, response: { ...also.response, examples: [] } }, ...built] : built;
  });
  return responses.toSorted(
    (one, other) => rank(one.response.status) - rank(other.response.status),
  );
}

function rank(status: string): number {
  if (/^\d{3}$/.test(status)) return Number(status);
  return status === "default" ? 2000 : 1000 + Number(status.charAt(0));
}

/** Statuses that never have a body, whatever the document says (RFC 9110 §15.3.5, §15.3.6, §15.4.5). */
const bodiless = /^(204|205|304)$/;

interface ResponseSource {
  readonly key: string;
  readonly node: Node;
  readonly ok: boolean;
}

function buildResponse(
  context: Context,
  { key, node, ok }: ResponseSource,
): readonly BuiltResponse[] {
  const status = key === "default" ? key : key.toUpperCase();
  const response = context.document.follow(node);
  if (response === undefined || !/^(default|[1-9](\d\d|XX))$/.test(status)) {
    context.report("construct-unsupported", node.pointer, { what: `the status \`${key}\`` });
    return [];
  }
  const read = bodiless.test(status) ? [] : readContent(context, response, ok);
  const docs = { ...buildDocs(response), ...(node === response ? {} : buildDocs(node)) };
  return [
    {
      mediaTypes: read.map(({ mediaType }) => mediaType),
      readings: Object.fromEntries(
        read.flatMap(({ mediaType, reading, stream }) =>
          !stream && needsReading(mediaType, reading) ? [[mediaType, reading]] : [],
        ),
      ),
      streams: read.flatMap(({ stream }) => (stream ? [stream.plan] : [])),
      response: {
        status,
        ok,
        ...(read.length > 0 && { shape: union(read.map(({ shape }) => shape)) }),
        docs,
        examples: read.flatMap(({ mediaType, media, stream }) =>
          // The example of a stream is not a value that a caller receives.
          stream
            ? []
            : buildExamples(context, media).map(({ name, value }) => ({ name, mediaType, value })),
        ),
      },
    },
  ];
}

/** One entry of `content`, and what its bytes become. */
interface ReadContent {
  readonly mediaType: string;
  readonly media: Node;
  readonly reading: ReadingOrAny;
  readonly shape: Shape;
  readonly stream: BuiltStream | undefined;
}

function readContent(context: Context, response: Node, ok: boolean): readonly ReadContent[] {
  return context.document.children(response, "content").map(([mediaType, media]) => {
    const stream = ok ? buildStream(context, mediaType, media) : undefined;
    const reading = buildReading(context.document, mediaType, media);
    const shape = stream?.shape ?? buildContent(context, media, reading);
    return { mediaType, media, stream, shape, reading };
  });
}

/** JSON is typed by its schema; text is a string; bytes are a `Blob`; anything else is unknown. */
function buildContent(context: Context, media: Node, reading: ReadingOrAny): Shape {
  switch (reading) {
    case "text":
      return { kind: "string" };
    case "binary":
      return { kind: "blob" };
    case "any":
      return { kind: "unknown" };
    case "json":
    case "jsonOrText": {
      const schema = context.document.child(media, "schema");
      return schema === undefined ? { kind: "unknown" } : buildShape(context, schema, "response");
    }
  }
}

/** Does a response of this media type arrive as a JSON value? */
export function isJsonContent(document: Document, mediaType: string, media: Node): boolean {
  return buildReading(document, mediaType, media).startsWith("json");
}
