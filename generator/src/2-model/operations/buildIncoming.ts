/** Types of the requests that the API itself sends (https://spec.openapis.org/oas/v3.1.0#callback-object), for the servers that receive them. */
import { isBinary } from "../../openapi/bytes.ts";
import { isTextType } from "../../openapi/mediaType.ts";
import { isJsonContent } from "./buildResponses.ts";
import { buildDocs } from "../docs/buildDocs.ts";
import { buildShape } from "../shapes/buildShape.ts";
import { union } from "../shapes/intersection.ts";
import type { Context } from "../context.ts";
import { items, own, text, type Node } from "../document/document.ts";
import type { Declaration, Docs, Incoming, Property, Shape } from "../model.ts";
import type { FoundIncoming } from "../names/nameIncoming.ts";
import type { Direction } from "../../openapi/direction.ts";

export interface BuiltIncoming {
  readonly incoming: Incoming;
  readonly declarations: readonly Declaration[];
}

/** A request of the API has the direction of a response: `writeOnly` properties are absent. */
export function buildIncoming(context: Context, found: FoundIncoming): BuiltIncoming {
  const { kind, key, method, operation, payloadName } = found;
  const docs = docsOf(found);
  const payload: Declaration = { name: payloadName, shape: payloadShape(context, found), docs };
  const properties = buildProperties(context, found);
  const params: Declaration = {
    name: found.paramsName,
    shape: { kind: "object", properties },
    docs: { description: `Headers and parameters that come with a \`${payloadName}\`.` },
  };
  const response = responseShape(context, found);
  const declarations = [payload, ...(properties.length > 0 ? [params] : [])];
  const more = { description: `The response to a \`${payloadName}\`.` };
  return {
    incoming: {
      kind,
      key,
      method,
      ...(operation !== undefined && { operation }),
      payloadName,
      docs,
    },
    declarations:
      response === undefined
        ? declarations
        : [...declarations, { name: found.responseName, shape: response, docs: more }],
  };
}

function docsOf({ kind, key, method, operation, calls }: FoundIncoming): Docs {
  const [first] = calls;
  const docs = first ? buildDocs(first.node) : {};
  const of = operation === undefined ? "" : ` of \`${operation}\``;
  const note = `Body of the ${kind} \`${key}\`${of}: the API sends it by ${method.toUpperCase()}.`;
  const description = [docs.description?.trim(), note].filter((each) => each !== undefined);
  return { ...docs, description: description.join("\n\n") };
}

function payloadShape(context: Context, { calls }: FoundIncoming): Shape {
  const shapes = calls.map(({ node }): Shape => {
    const body = context.document.read(node, "requestBody");
    const shape = body && contentShape(context, body, "response");
    return shape ?? { kind: "void" };
  });
  return union(shapes);
}

/** Bodies of successes. */
function responseShape(context: Context, { calls }: FoundIncoming): Shape | undefined {
  const shapes = calls.flatMap(({ node }) =>
    context.document
      .children(node, "responses")
      .filter(([status]) => /^(2|default)/.test(status))
      .flatMap(([, reference]) => {
        const response = context.document.follow(reference);
        return (response && contentShape(context, response, "request")) ?? [];
      }),
  );
  return shapes.length === 0 ? undefined : union(shapes);
}

/** JSON and forms are typed by their schema; text is a string; everything else is bytes. */
function contentShape(context: Context, node: Node, direction: Direction): Shape | undefined {
  const content = context.document.children(node, "content");
  const shapes = content.map(([mediaType, media]): Shape => {
    const schema = context.document.child(media, "schema");
    const isForm = /^(multipart\/|application\/x-www-form-urlencoded)/i.test(mediaType);
    if (isForm || isJsonContent(context.document, mediaType, media))
      return schema === undefined ? { kind: "unknown" } : buildShape(context, schema, direction);
    const target = schema && context.document.follow(schema);
    const isText = isTextType(mediaType) && !(target && isBinary(target.value));
    return { kind: isText ? "string" : direction === "request" ? "file" : "blob" };
  });
  return shapes.length === 0 ? undefined : union(shapes);
}

/** Under their names in the document; one that not every address gets may be missing. */
function buildProperties(context: Context, { calls }: FoundIncoming): readonly Property[] {
  const found = new Map<string, Property>();
  for (const { pathItem, node } of calls) {
    for (const reference of [...items(pathItem, "parameters"), ...items(node, "parameters")]) {
      const parameter = context.document.follow(reference);
      const name = parameter && text(parameter, "name");
      if (parameter === undefined || name === undefined) continue;
      found.set(name, {
        name,
        shape: parameterShape(context, parameter),
        required: calls.length === 1 && own(parameter.value, "required") === true,
        readonly: false,
        docs: buildDocs(parameter),
      });
    }
  }
  return [...found.values()];
}

function parameterShape(context: Context, parameter: Node): Shape {
  const schema = context.document.child(parameter, "schema");
  if (schema !== undefined) return buildShape(context, schema, "response");
  return contentShape(context, parameter, "response") ?? { kind: "unknown" };
}
