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
import { explodesByDefault, queryStyles } from "./styles.ts";
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

const places = ["path", "query", "header", "cookie"] as const;
type ParameterLocation = (typeof places)[number];

const defaultStyle: Readonly<Record<ParameterLocation, string>> = {
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
  const name = text(node, "name");
  const place = places.find((known) => known === text(node, "in"));
  if (name === undefined || place === undefined) {
    context.report("parameter-shape-unsupported", node.pointer, {
      name: name ?? "",
      reason:
        text(node, "in") === undefined
          ? "it has no `in`"
          : `\`in: ${text(node, "in")}\` is unknown`,
    });
    return undefined;
  }
  if (place === "header" && decidedElsewhere.has(name.toLowerCase())) return undefined;
  const content = context.document.children(node, "content").at(0);
  const schema = content
    ? context.document.child(content[1], "schema")
    : context.document.child(node, "schema");
  const filled = filledBy(node);
  const secrecy = secrecyOf(context.document, ...(schema ? [node, schema] : [node]));
  const required = own(node.value, "required") === true || place === "path";
  const plan: ParameterPlan = {
    name,
    in: place,
    ...(required && { required: true as const }),
    ...buildStyle(context, node, place),
    ...(content !== undefined && isJsonType(content[0]) && { json: true as const }),
    ...(json && { json }),
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
  return { plan, node, property };
}

/** `schema: true`. */
function isAny(node: Node): boolean {
  return own(node.value, "schema") === true;
}

type Style = Pick<ParameterPlan, "style" | "explode" | "array" | "allowReserved">;

const stylesOf: Readonly<Record<ParameterLocation, readonly string[]>> = {
  path: ["simple", "label", "matrix"],
  query: queryStyles,
  header: ["simple"],
  cookie: ["form", "cookie"],
};

/** What differs from the place's default. */
function buildStyle(context: Context, node: Node, place: ParameterLocation): Style {
  const fallback = defaultStyle[place];
  const said = text(node, "style") ?? (isTextCookie(node, place) ? "cookie" : fallback);
  const isKnown = stylesOf[place].includes(said);
  if (!isKnown)
    context.report("parameter-style-unknown", node.pointer, { style: said, place, fallback });
  const style = isKnown ? said : fallback;
  const explode = own(node.value, "explode");
  const plain: Style = {
    ...(style !== fallback && { style: style as NonNullable<ParameterPlan["style"]> }),
    ...(typeof explode === "boolean" && explode !== explodesByDefault(style) && { explode }),
  };
  return {
    ...(place === "query" ? withArrayFormat(plain, text(node, "x-lading-array-format")) : plain),
    ...(own(node.value, "allowReserved") === true && { allowReserved: true as const }),
  };
}

/** `x-lading-array-format`: brackets and numbers after the name are how `deepObject` is spelled. */
function withArrayFormat(style: Style, format: string | undefined): Style {
  switch (format) {
    case "indices":
      return { style: "deepObject" };
    case "brackets":
      return { style: "deepObject", array: format };
    case "repeat":
    case "comma":
      if (style.style === "deepObject") return { style: "deepObject", array: format };
      return format === "comma" ? { explode: false } : {};
    default:
      return style;
  }
}

/** Text under `content` is how a cookie is sent unchanged before OpenAPI 3.2 (https://spec.openapis.org/oas/v3.1.1#parameter-content). */
function isTextCookie(node: Node, place: ParameterLocation): boolean {
  const content = own(node.value, "content");
  if (place !== "cookie" || typeof content !== "object" || content === null) return false;
  return Object.keys(content).every((mediaType) => !isJsonType(mediaType));
}
