/** Documented answers of an operation (https://spec.openapis.org/oas/v3.1.0#responses-object). */
import { buildDocs } from "./buildDocs.ts";
import { buildShape, isBinary } from "./buildShape.ts";
import { union } from "./combineShapes.ts";
import type { Context } from "./context.ts";
import { own, type Node } from "./document.ts";
import { buildExamples } from "./buildExamples.ts";
import type { Answer, Shape } from "./model.ts";

/** An answer and the media types of its body. */
export interface BuiltAnswer {
  readonly answer: Answer;
  readonly mediaTypes: readonly string[];
}

/** Exact statuses first, then ranges, then `default`: the order in which the runtime looks. */
export function buildAnswers(context: Context, operation: Node): readonly BuiltAnswer[] {
  const answers = context.document
    .children(operation, "responses")
    .filter(([status]) => !status.startsWith("x-"))
    .flatMap(([status, node]) => buildAnswer(context, status, node));
  const sorted = answers.toSorted(
    (one, other) => rank(one.answer.status) - rank(other.answer.status),
  );
  const hasSuccess = sorted.some(({ answer }) => answer.status.startsWith("2"));
  // Where no success is described, `default` describes it too.
  return sorted.flatMap((built) =>
    built.answer.status === "default" && !hasSuccess
      ? [{ ...built, answer: { ...built.answer, ok: true, examples: [] } }, built]
      : [built],
  );
}

function rank(status: string): number {
  if (/^\d{3}$/.test(status)) return Number(status);
  return status === "default" ? 2000 : 1000 + Number(status.charAt(0));
}

function buildAnswer(context: Context, key: string, node: Node): readonly BuiltAnswer[] {
  const status = key === "default" ? key : key.toUpperCase();
  const response = context.document.follow(node);
  if (response === undefined || !/^(default|[1-5](\d\d|XX))$/.test(status)) {
    context.report("construct-unsupported", node.pointer, { what: `the status \`${key}\`` });
    return [];
  }
  const content = context.document.children(response, "content");
  const shapes = content.map(([mediaType, media]) => buildContent(context, mediaType, media));
  const docs = { ...buildDocs(response), ...(node === response ? {} : buildDocs(node)) };
  return [
    {
      mediaTypes: content.map(([mediaType]) => mediaType),
      answer: {
        status,
        ok: status.startsWith("2"),
        ...(shapes.length > 0 && { shape: union(shapes) }),
        docs,
        examples: content.flatMap(([mediaType, media]) =>
          buildExamples(context, media).map(({ name, value }) => ({ name, mediaType, value })),
        ),
      },
    },
  ];
}

/** JSON is typed by its schema; text is a string; everything else arrives as bytes. */
function buildContent(context: Context, mediaType: string, media: Node): Shape {
  const schema = context.document.child(media, "schema");
  const target = schema && context.document.follow(schema);
  if (/[/+]json\b/i.test(mediaType)) {
    return schema === undefined ? { kind: "unknown" } : buildShape(context, schema, "response");
  }
  const isText = /^text\/|[/+]xml\b|urlencoded/i.test(mediaType);
  if (isText && !(target && isBinary(target))) return { kind: "string" };
  // A range (`*/*`) says nothing about the form: the schema does.
  if (/\*/.test(mediaType) && target && own(target.value, "type") !== "string") {
    return schema === undefined ? { kind: "unknown" } : buildShape(context, schema, "response");
  }
  return { kind: "blob" };
}
