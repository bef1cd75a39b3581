/** Parameters of an operation, its path's included (https://spec.openapis.org/oas/v3.1.0#parameter-object). */
import { isJsonType } from "../../openapi/mediaType.ts";
import type { ParameterPlan } from "@lading/runtime";
import { buildDocs } from "../docs/buildDocs.ts";
import { filledBy, secrecyOf, sentDefault } from "./buildField.ts";
import { buildShape } from "../shapes/buildShape.ts";
import { noteOption } from "../client/noteOption.ts";
import type { Context } from "../context.ts";
import { camelCase } from "../names/identifier.ts";
import { expandQuerystring, type PlacedParameter } from "./expandQuerystring.ts";
import { buildStyle, places, type ParameterLocation } from "./buildStyle.ts";
import { items, own, text, type Node } from "../document/document.ts";
import type { Property } from "../model.ts";

/** A parameter as the wire and as the caller see it. */
export interface Parameter {
  readonly plan: ParameterPlan;
  /** Left out when the client fills it. */
  readonly property?: Property;
  /** The Parameter Object, followed. */
  readonly node: Node;
}

/** Header parameters that OpenAPI says to ignore: the request's body and credentials decide them. */
const decidedElsewhere: ReadonlySet<string> = new Set(["accept", "content-type", "authorization"]);

/** The operation's parameters, sorted by place; one of the operation replaces its namesake of the path. */
export function buildParameters(
  context: Context,
  pathItem: Node,
  operation: Node,
): readonly Parameter[] {
  const found = new Map<string, Parameter>();
  for (const node of [...items(pathItem, "parameters"), ...items(operation, "parameters")]) {
    const target = context.document.follow(node);
    for (const each of target ? expandQuerystring(context, target) : []) {
      const parameter = buildParameter(context, each);
      if (parameter !== undefined)
        found.set(`${parameter.plan.in} ${parameter.plan.name}`, parameter);
    }
  }
  const sorted = places.flatMap((place) =>
    [...found.values()].filter((parameter) => parameter.plan.in === place),
  );
  return withDistinctNames(sorted);
}

/** A flat object has each name once: a later parameter gets its location as a prefix (`queryId`). */
function withDistinctNames(parameters: readonly Parameter[]): readonly Parameter[] {
  const taken = new Set<string>();
  const wire = new Set(parameters.map(({ plan }) => plan.name));
  return parameters.map((parameter) => {
    const { name } = parameter.plan;
    if (parameter.property === undefined) return parameter;
    if (!taken.has(name)) {
      taken.add(name);
      return parameter;
    }
    const renamed = placedName(parameter, (wanted) => taken.has(wanted) || wire.has(wanted));
    taken.add(renamed.property?.name ?? name);
    return renamed;
  });
}

/** The parameter under a name of the caller's own: `id` in the query is `queryId`. */
export function placedName(parameter: Parameter, isTaken: (name: string) => boolean): Parameter {
  const { plan, property } = parameter;
  if (property === undefined) return parameter;
  let as = camelCase(`${plan.in} ${plan.name}`);
  while (isTaken(as)) as += "_";
  return { ...parameter, plan: { ...plan, as }, property: { ...property, name: as } };
}

function buildParameter(context: Context, { node, json }: PlacedParameter): Parameter | undefined {
  const address = addressOf(context, node);
  if (address === undefined || isDecidedElsewhere(address)) return undefined;
  const content = context.document.children(node, "content").at(0);
  const schema = context.document.child(content ? content[1] : node, "schema");
  const filled = filledBy(node);
  const secrecy = secrecyOf(context.document, ...(schema ? [node, schema] : [node]));
  const required = own(node.value, "required") === true || address.in === "path";
  const plan: ParameterPlan = {
    ...address,
    ...(required && { required: true as const }),
    ...buildStyle(context, node, address.in),
    ...(content !== undefined && isJsonType(content[0]) && { json: true as const }),
    ...(json && { json }),
    ...filled,
    ...(own(node.value, "x-lading-absolute-url") === true && { absoluteUrl: true as const }),
    ...secrecy,
  };
  const { name } = address;
  if (filled.option === undefined)
    return {
      plan,
      node,
      property: buildProperty(context, { name, node, schema, filled, required }),
    };
  noteOption(context, {
    name: filled.option,
    schema,
    docs: buildDocs(node),
    secret: secrecy.secret === true,
    pointer: node.pointer,
  });
  return { plan, node };
}

type Address = Pick<ParameterPlan, "name"> & { readonly in: ParameterLocation };

function addressOf(context: Context, node: Node): Address | undefined {
  const name = text(node, "name");
  const place = text(node, "in");
  const known = places.find((each) => each === place);
  if (name !== undefined && known !== undefined) return { name, in: known };
  context.report("parameter-shape-unsupported", node.pointer, {
    name: name ?? "",
    reason: place === undefined ? "it has no `in`" : `\`in: ${place}\` is unknown`,
  });
  return undefined;
}

function isDecidedElsewhere({ name, in: place }: Address): boolean {
  return place === "header" && decidedElsewhere.has(name.toLowerCase());
}

interface PropertyRequest {
  readonly name: string;
  readonly node: Node;
  readonly schema: Node | undefined;
  readonly filled: ReturnType<typeof filledBy>;
  readonly required: boolean;
}

/** The parameter as the caller gives it. */
function buildProperty(
  context: Context,
  { name, node, schema, filled, required }: PropertyRequest,
): Property {
  return {
    name,
    shape: schema
      ? buildShape(context, schema, "request")
      : { kind: isAny(node) ? "unknown" : "string" },
    required: required && filled.fallback === undefined,
    readonly: false,
    docs: {
      ...(schema && buildDocs(context.document.follow(schema) ?? schema)),
      ...buildDocs(node),
      ...sentDefault(filled),
    },
  };
}

/** `schema: true`. */
function isAny(node: Node): boolean {
  return own(node.value, "schema") === true;
}
