/**
 * Server-sent events: what of them is an item, and which data is JSON.
 *
 * A schema of nothing but the fields of an event describes whole events
 * (https://spec.openapis.org/oas/v3.2.0#special-considerations-for-text-event-stream-content); any other describes their data.
 */
import { isJsonType } from "../../openapi/mediaType.ts";
import type { StreamPlan } from "@lading/runtime";
import { buildDocs } from "../docs/buildDocs.ts";
import { buildShape } from "../shapes/buildShape.ts";
import { union } from "../shapes/intersection.ts";
import type { Context } from "../context.ts";
import { items, list, own, text, type Node } from "../document/document.ts";
import type { Property, Shape } from "../model.ts";

interface BuiltEvents {
  readonly plan: Pick<StreamPlan, "wholeEvents" | "data">;
  readonly items: Shape;
}

/** Items that are the events' data. */
export function buildEventData(context: Context, schema: Node | undefined): BuiltEvents {
  if (schema === undefined || !isJson(context, schema))
    return { plan: { data: "text" }, items: { kind: "string" } };
  return { plan: {}, items: buildJson(context, schema) };
}

/** Items that are whole events; `undefined` where the schema describes none. */
export function buildEvents(context: Context, schema: Node | undefined): BuiltEvents | undefined {
  if (schema === undefined) return undefined;
  const budget = { left: mostSteps };
  const empty = { members: new Map(), required: new Set<string>(), open: [], budget };
  const variants = variantsOf(context, schema, empty);
  const names = variants.map(({ members }) => [...members.keys()]);
  const isEvent = (fields: readonly string[]): boolean =>
    (fields.includes("data") || fields.includes("event")) &&
    fields.every((name) => fieldNames.has(name));
  if (names.length === 0 || budget.left <= 0 || !names.every(isEvent)) return undefined;
  const decided = variants.map((variant) => {
    const data = variant.members.get("data");
    return { ...variant, data, isJson: data !== undefined && isJson(context, data) };
  });
  // Only JSON in a string is not visible in the schema's own type.
  const isDistinguishable = decided.every(({ data, isJson }) => !isJson || !isText(context, data));
  const shape = isDistinguishable
    ? buildShape(context, schema, "response")
    : union(decided.map((variant) => buildVariant(context, variant)));
  const data = dataPlan(context, decided);
  return { plan: { wholeEvents: true, ...(data && { data }) }, items: shape };
}

/** Alternatives of alternatives multiply: a short document could keep a machine busy for years. */
const mostSteps = 1000;

const fieldNames = new Set(["data", "event", "id", "retry"]);

/** One kind of event: its fields, alternatives resolved. */
interface Variant {
  readonly members: ReadonlyMap<string, Node>;
  readonly required: ReadonlySet<string>;
}

interface OpenVariant extends Variant {
  /** Schemas being visited: guards against recursion. */
  readonly open: readonly string[];
  readonly budget: { left: number };
}

/** The schema's alternatives, each with the keywords next to them; an alternative's own keywords take precedence. */
function variantsOf(context: Context, schema: Node, outer: OpenVariant): readonly Variant[] {
  const { document } = context;
  const target = document.follow(schema) ?? schema;
  if (outer.open.includes(target.pointer) || outer.budget.left-- <= 0) return [];
  const { budget } = outer;
  const open = [...outer.open, target.pointer];
  const members = new Map([...outer.members, ...document.children(target, "properties")]);
  const required = new Set([...outer.required, ...list(target, "required").map(String)]);
  const parts = items(target, "allOf").reduce<readonly Variant[]>(
    (variants, part) =>
      variants.flatMap((variant) => variantsOf(context, part, { ...variant, open, budget })),
    [{ members, required }],
  );
  const choices = [...items(target, "oneOf"), ...items(target, "anyOf")];
  if (choices.length === 0) return parts;
  return parts.flatMap((part) =>
    choices.flatMap((choice) => variantsOf(context, choice, { ...part, open, budget })),
  );
}

interface DecidedVariant extends Variant {
  readonly data: Node | undefined;
  readonly isJson: boolean;
}

/** Which events have JSON data, by the event's name if it differs. */
function dataPlan(
  context: Context,
  variants: readonly DecidedVariant[],
): StreamPlan["data"] | undefined {
  const named = (isJson: boolean): readonly (readonly string[])[] =>
    variants
      .filter((variant) => variant.isJson === isJson)
      .map(({ members }) => eventNames(context, members.get("event")));
  const [json, texts] = [named(true), named(false)];
  if (texts.length === 0) return undefined;
  if (json.length === 0) return "text";
  const isNamed = (names: readonly string[]): boolean => names.length > 0;
  return json.every(isNamed) ? { json: json.flat() } : { text: texts.flat() };
}

function eventNames(context: Context, event: Node | undefined): readonly string[] {
  const value = (event && context.document.follow(event))?.value ?? {};
  const name = own(value, "const");
  const names = name === undefined ? own(value, "enum") : [name];
  return Array.isArray(names) ? names.filter((each) => typeof each === "string") : [];
}

function buildVariant(context: Context, { members, required, isJson }: DecidedVariant): Shape {
  const properties = [...members].map(([name, member]): Property => {
    const isData = name === "data";
    const shape =
      isData && isJson ? buildJson(context, member) : buildShape(context, member, "response");
    // No event without data is ever handed on.
    return {
      name,
      shape,
      required: isData || required.has(name),
      readonly: false,
      docs: buildDocs(member),
    };
  });
  return { kind: "object", properties };
}

/** Is a field JSON? A field without a type is text, and so is one that is declared a text without another word. */
function isJson(context: Context, schema: Node): boolean {
  const target = context.document.follow(schema);
  if (target === undefined) return false;
  if (isText(context, schema)) {
    const mediaType = text(target, "contentMediaType");
    return mediaType === undefined
      ? Object.hasOwn(target.value, "contentSchema")
      : isJsonType(mediaType);
  }
  const telling = [
    "type",
    "properties",
    "additionalProperties",
    "items",
    "oneOf",
    "anyOf",
    "allOf",
    "const",
    "enum",
  ];
  return telling.some((key) => Object.hasOwn(target.value, key));
}

/** Does the schema say that the value is a text? */
function isText(context: Context, schema: Node | undefined): boolean {
  const { value = {} } = (schema && context.document.follow(schema)) ?? {};
  const types = [own(value, "type")].flat().filter((type) => type !== "null");
  if (types[0] !== undefined) return types.every((type) => type === "string");
  const values = [own(value, "const"), ...[own(value, "enum")].flat()].filter(
    (each) => each !== undefined,
  );
  return values.length > 0
    ? values.every((each) => typeof each === "string")
    : Object.hasOwn(value, "contentSchema") || Object.hasOwn(value, "contentMediaType");
}

/** The type of a JSON text's content, or of what is not described as a text at all. */
function buildJson(context: Context, schema: Node): Shape {
  const target = context.document.follow(schema);
  if (target === undefined || !isText(context, schema))
    return buildShape(context, schema, "response");
  const content = context.document.child(target, "contentSchema");
  return content === undefined ? { kind: "unknown" } : buildShape(context, content, "response");
}
