/** Parameters of an operation, its path's included (https://spec.openapis.org/oas/v3.1.0#parameter-object). */
import type { ParameterPlan } from "@lading/runtime";
import { buildDocs } from "./buildDocs.ts";
import { filledBy, secrecyOf } from "./buildField.ts";
import { buildShape } from "./buildShape.ts";
import { noteOption } from "./clientOption.ts";
import type { Context } from "./context.ts";
import { items, own, text, type Node } from "./document.ts";
import type { Property } from "./model.ts";

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

const places = ["path", "query", "header", "cookie"] as const;
type Place = (typeof places)[number];

const defaultStyle: Readonly<Record<Place, string>> = {
  path: "simple",
  query: "form",
  header: "simple",
  cookie: "form",
};

/** The operation's parameters, sorted by place; one of the operation replaces its namesake of the path. */
export function buildParameters(
  context: Context,
  pathItem: Node,
  operation: Node,
): readonly Parameter[] {
  const found = new Map<string, Parameter>();
  for (const node of [...items(pathItem, "parameters"), ...items(operation, "parameters")]) {
    const target = context.document.follow(node);
    const parameter = target && buildParameter(context, target);
    if (parameter !== undefined)
      found.set(`${parameter.plan.in} ${parameter.plan.name}`, parameter);
  }
  const sorted = places.flatMap((place) =>
    [...found.values()].filter((parameter) => parameter.plan.in === place),
  );
  reportNamesakes(context, sorted);
  return sorted;
}

function buildParameter(context: Context, node: Node): Parameter | undefined {
  const name = text(node, "name");
  const place = places.find((known) => known === text(node, "in"));
  if (name === undefined || place === undefined) {
    context.report("parameter-shape-unsupported", node.pointer, {
      name: name ?? "",
      reason: `it stands in \`${text(node, "in") ?? "no place"}\``,
    });
    return undefined;
  }
  if (place === "header" && decidedElsewhere.has(name.toLowerCase())) return undefined;
  const content = context.document.children(node, "content").at(0);
  const schema = content
    ? context.document.child(content[1], "schema")
    : context.document.child(node, "schema");
  const filled = filledBy(node);
  const told = schema ? [node, schema, context.document.follow(schema) ?? schema] : [node];
  const secrecy = secrecyOf(...told);
  const required = own(node.value, "required") === true || place === "path";
  const plan: ParameterPlan = {
    name,
    in: place,
    ...(required && { required: true as const }),
    ...buildStyle(node, place),
    ...(content !== undefined && { json: true as const }),
    ...filled,
    ...(own(node.value, "x-lading-absolute-url") === true && { absoluteUrl: true as const }),
    ...secrecy,
  };
  if (filled.option !== undefined) {
    noteOption(context, {
      name: filled.option,
      schema,
      docs: buildDocs(node),
      secret: secrecy.secret === true,
      pointer: node.pointer,
    });
    return { plan, node };
  }
  const property: Property = {
    name,
    shape: schema ? buildShape(context, schema, "request") : { kind: "string" },
    required: required && filled.fallback === undefined,
    readonly: false,
    docs: {
      ...(schema && buildDocs(context.document.follow(schema) ?? schema)),
      ...buildDocs(node),
    },
  };
  return { plan, node, property };
}

type Style = Pick<ParameterPlan, "style" | "explode" | "allowReserved">;

/** What differs from the place's default. */
function buildStyle(node: Node, place: Place): Style {
  const style = text(node, "style") ?? defaultStyle[place];
  const explode = own(node.value, "explode");
  return {
    ...(style !== defaultStyle[place] && { style: style as NonNullable<ParameterPlan["style"]> }),
    ...(typeof explode === "boolean" && explode !== (style === "form") && { explode }),
    ...(own(node.value, "allowReserved") === true && { allowReserved: true as const }),
  };
}

/** The caller's parameters are one flat object: a name can stand in it once. */
function reportNamesakes(context: Context, parameters: readonly Parameter[]): void {
  const seen = new Map<string, Place>();
  for (const { plan, property, node } of parameters) {
    if (property === undefined) continue;
    const other = seen.get(plan.name);
    if (other !== undefined) {
      context.report("name-collision", node.pointer, {
        name: plan.name,
        other: `a parameter in ${other}`,
      });
    }
    seen.set(plan.name, plan.in);
  }
}
