/** Where a document describes what an operation's request is made of. */
import type { OperationPlan } from "@lading/runtime";
import { dereference, listOf, members, objectOf, referenced, type JsonObject } from "./json.ts";
import { placedOperations, type PlacedOperation } from "./placedOperations.ts";

/** The schemas of one operation's request. */
export interface OperationSchemas extends PlacedOperation {
  /** A parameter by its place and name on the wire; `undefined` where the document has none. */
  readonly parameter: (place: string, name: string) => JsonObject | undefined;
  /** The Media Type Objects of the request's body. */
  readonly bodies: ReadonlyMap<string, JsonObject>;
}

const known = new WeakMap<JsonObject, ReadonlyMap<string, PlacedOperation>>();

/** `undefined` when the document has no such operation. */
export function operationSchemas(
  document: JsonObject,
  { method, path }: Pick<OperationPlan, "method" | "path">,
): OperationSchemas | undefined {
  const placed = operationsOf(document).get(`${method} ${path}`);
  if (placed === undefined) return undefined;
  const parameters = parametersOf(document, placed);
  const body = dereference(document, placed.operation["requestBody"]);
  return {
    ...placed,
    parameter: (place, name) =>
      parameters.find((each) => each["in"] === place && each["name"] === name) ??
      formField(document, parameters, { place, name }),
    bodies: new Map(
      members(body["content"]).map(([type, media]) => [type, dereference(document, media)]),
    ),
  };
}

function operationsOf(document: JsonObject): ReadonlyMap<string, PlacedOperation> {
  const found =
    known.get(document) ??
    new Map(
      placedOperations(document).map((each) => [`${each.method.toUpperCase()} ${each.path}`, each]),
    );
  known.set(document, found);
  return found;
}

/** Those of the operation come first: they replace those of its path. */
function parametersOf(
  document: JsonObject,
  { item, operation }: PlacedOperation,
): readonly JsonObject[] {
  return [operation, item]
    .flatMap((owner) => listOf(owner["parameters"]))
    .map((parameter) => referenced(document, parameter));
}

interface Wanted {
  readonly place: string;
  readonly name: string;
}

/** A property of a form that is the whole query string (OpenAPI 3.2). */
function formField(
  document: JsonObject,
  parameters: readonly JsonObject[],
  { place, name }: Wanted,
): JsonObject | undefined {
  const whole = parameters.find((each) => each["in"] === "querystring");
  if (place !== "query" || whole === undefined) return undefined;
  const [media] = members(whole["content"]);
  const form = dereference(document, media?.[1]["schema"]);
  const schema = objectOf(form["properties"])[name];
  if (schema === undefined) return undefined;
  return { in: "query", name, schema, required: listOf(form["required"]).includes(name) };
}

/** The schema of a parameter: its own, or that of its content. */
export function parameterSchema(document: JsonObject, parameter: JsonObject): unknown {
  const [content] = members(parameter["content"]);
  if (content === undefined) return parameter["schema"] ?? {};
  return dereference(document, content[1])["schema"] ?? {};
}
