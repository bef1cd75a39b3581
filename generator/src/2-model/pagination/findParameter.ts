/** The parameter that a declaration of pages names, as the caller gives it. */
import { escapeKey, joinPointer, splitPointer } from "../../openapi/pointer.ts";
import { isJsonType } from "../../openapi/mediaType.ts";
import type { Context } from "../context.ts";
import { own, type Node } from "../document/document.ts";
import { viewObject } from "../document/viewObject.ts";
import type { Shape } from "../model.ts";
import { targetsOf } from "../shapes/targetsOf.ts";
import { union } from "../shapes/union.ts";
import type { FlatParams } from "../wire/buildFlatParams.ts";
import type { Parameter } from "../wire/buildParameters.ts";
import { shapeAt, type ResolveShape } from "./shapeAt.ts";

export interface ParameterRequest {
  readonly parameters: readonly Parameter[];
  readonly params: FlatParams;
  /** Its name on the wire; or a JSON pointer into the body. */
  readonly name: string;
  readonly takes: (shape: Shape, resolve: ResolveShape) => boolean;
}

export interface FoundParameter {
  /** JSON pointer into the caller's parameters. */
  readonly parameter: string;
  /** The value that the server assumes where it is left out. */
  readonly first?: number;
  readonly most?: number;
}

export interface ParameterFinding {
  readonly parameter?: FoundParameter;
  readonly problem?: string;
  /** Which parameters there are, in a sentence. */
  readonly known: string;
}

export function findParameter(
  context: Context,
  operation: Node,
  { parameters, params, name, takes }: ParameterRequest,
): ParameterFinding {
  const known = knownNames(params);
  const own = parameters.find(({ plan }) => plan.name === name && plan.in !== "path");
  if (own && own.property === undefined)
    return { problem: "the client fills that parameter itself", known };
  const inBody = name.startsWith("/") ? name : `/${escapeKey(name)}`;
  const pointer =
    own?.property === undefined
      ? `${params.isNested ? "/body" : ""}${inBody}`
      : `/${escapeKey(own.property.name)}`;
  const targets = targetsOf(context, "request");
  const resolve: ResolveShape = (type) => targets(type)?.shape();
  const given = union(params.alternatives.map(({ shape }) => shape));
  const isGiven = params.alternatives.length > 0 && !isOfPath(parameters, pointer);
  const shape = isGiven ? shapeAt(given, pointer, resolve) : undefined;
  if (shape === undefined) return { problem: "there is no such parameter", known };
  if (!takes(shape, resolve)) return { problem: "that parameter takes another type", known };
  const schema = own
    ? context.document.read(own.node, "schema")
    : bodySchema(context, operation, inBody);
  return { parameter: { parameter: pointer, ...numbersOf(schema) }, known };
}

/** A path names a resource, never a page. */
function isOfPath(parameters: readonly Parameter[], pointer: string): boolean {
  return parameters.some(
    ({ plan, property }) => plan.in === "path" && pointer === joinPointer([property?.name ?? ""]),
  );
}

function knownNames({ alternatives }: FlatParams): string {
  const names = new Set(alternatives.flatMap((each) => each.names));
  return names.size === 0
    ? "The operation has no parameters."
    : `The parameters: ${[...names].join(", ")}.`;
}

/** The schema at a pointer into the JSON body. */
function bodySchema(context: Context, operation: Node, pointer: string): Node | undefined {
  const { document } = context;
  const body = document.read(operation, "requestBody");
  const media = body && document.children(body, "content").find(([type]) => isJsonType(type))?.[1];
  let schema = media && document.child(media, "schema");
  for (const key of splitPointer(pointer)) {
    const view = schema && viewObject(context, schema);
    schema = view?.properties.find(({ name }) => name === key)?.schema;
  }
  return schema && document.follow(schema);
}

function numbersOf(schema: Node | undefined): Pick<FoundParameter, "first" | "most"> {
  if (schema === undefined) return {};
  const [first, most] = [own(schema.value, "default"), own(schema.value, "maximum")];
  return {
    ...(Number.isSafeInteger(first) && { first: first as number }),
    ...(Number.isSafeInteger(most) && { most: most as number }),
  };
}
