/** One property of a form → how it goes on the wire (https://spec.openapis.org/oas/v3.1.0#encoding-object). */
import type { FieldPlan } from "@lading/runtime";
import { buildShape, isBinary } from "./buildShape.ts";
import { buildPartHeaders } from "./buildPartHeaders.ts";
import type { Context } from "./context.ts";
import { items, own, text, type Node } from "./document.ts";
import type { JsonValue, Shape } from "./model.ts";
import type { ObjectMember } from "./objectView.ts";

/** A form's field: the plan, and the type the caller gives. */
export interface Field {
  readonly plan: FieldPlan;
  readonly shape: Shape;
}

export interface FieldRequest {
  readonly member: ObjectMember;
  readonly form: "multipart" | "urlencoded";
  readonly encoding: Node | undefined;
}

/** What the value is, as far as the wire cares. */
type Content = "text" | "file" | "file-or-text" | "object" | "json-text";

export function buildField(context: Context, request: FieldRequest): Field {
  const { member, encoding } = request;
  const schema = context.document.follow(member.schema) ?? member.schema;
  const element = elementOf(context, schema);
  const described = classify(context, element ?? schema);
  // Without parts there are no bytes: what is described as such is a text there.
  const isFile = described === "file" || described === "file-or-text";
  const content = isFile && request.form === "urlencoded" ? "text" : described;
  const spelling = buildSpelling({ ...request, content, isArray: element !== undefined });
  return {
    plan: {
      name: member.name,
      ...(member.required && { required: true as const }),
      ...spelling,
      ...buildLimits(context, { schema: element ?? schema, content, encoding }),
      ...filledBy(member.schema, schema),
      ...secrecyOf(member.schema, schema),
      ...(content === "object" ? {} : fixedContentType(encoding)),
      ...(request.form === "multipart" ? buildPartHeaders(context, encoding, member.name) : {}),
    },
    shape:
      content === "json-text"
        ? jsonTextShape(context, schema, element)
        : buildShape(
            request.form === "urlencoded" ? inText(context) : context,
            member.schema,
            "request",
          ),
  };
}

/** The same document where all bytes travel as text. */
function inText(context: Context): Context {
  return { ...context, textual: { request: { has: () => true }, response: { has: () => true } } };
}

/** `x-lading-client-option` and `x-lading-client-default`, beside the reference or in its target. */
export function filledBy(...nodes: readonly Node[]): { option?: string; fallback?: JsonValue } {
  const find = (key: string): unknown =>
    nodes.map((node) => own(node.value, key)).find((value) => value !== undefined);
  const option = find("x-lading-client-option");
  const fallback = find("x-lading-client-default");
  return {
    ...(typeof option === "string" && { option }),
    ...(fallback !== undefined && { fallback: fallback as JsonValue }),
  };
}

/** `x-lading-secret`, or the standard's own hint: what a form hides while it is typed, no log shows. */
export function secrecyOf(...nodes: readonly Node[]): { readonly secret?: true } {
  const isSecret = nodes.some(
    (node) => own(node.value, "x-lading-secret") === true || text(node, "format") === "password",
  );
  return isSecret ? { secret: true } : {};
}

/** The item schema when the value is an array (`null` beside it does not count). */
function elementOf(context: Context, schema: Node): Node | undefined {
  const type = own(schema.value, "type");
  const isArray = type === "array" || (Array.isArray(type) && type.includes("array"));
  return isArray ? (context.document.read(schema, "items") ?? { ...schema, value: {} }) : undefined;
}

function classify(context: Context, schema: Node): Content {
  if (isJsonText(schema)) return "json-text";
  if (isBinary(schema)) return "file";
  const choices = [...items(schema, "oneOf"), ...items(schema, "anyOf")].map((choice) =>
    classify(context, context.document.follow(choice) ?? choice),
  );
  if (choices.includes("file"))
    return choices.every((choice) => choice === "file") ? "file" : "file-or-text";
  if (choices.includes("object")) return "object";
  const type = own(schema.value, "type");
  const isObject = type === "object" || (Array.isArray(type) && type.includes("object"));
  return isObject || Object.hasOwn(schema.value, "properties") || items(schema, "allOf").length > 0
    ? "object"
    : "text";
}

/** A JSON document inside a string (https://json-schema.org/draft/2020-12/json-schema-validation#section-8). */
export function isJsonText(schema: Node): boolean {
  return (
    own(schema.value, "type") === "string" &&
    text(schema, "contentMediaType") === "application/json"
  );
}

/** What the caller gives for JSON in a string: the value itself, or several where each item is such a string. */
function jsonTextShape(context: Context, schema: Node, element: Node | undefined): Shape {
  const content = context.document.child(element ?? schema, "contentSchema");
  const shape: Shape =
    content === undefined ? { kind: "unknown" } : buildShape(context, content, "request");
  return element === undefined ? shape : { kind: "array", items: shape };
}

interface SpellingRequest extends FieldRequest {
  readonly content: Content;
  readonly isArray: boolean;
}

type Spelling = Pick<FieldPlan, "kind" | "each" | "text" | "array" | "object" | "contentType">;

function buildSpelling(request: SpellingRequest): Spelling {
  const array = buildArraySpelling(request);
  switch (request.content) {
    case "file":
      return { kind: "file", ...array };
    case "file-or-text":
      return { kind: "file", text: true, ...array };
    case "json-text":
      return { kind: "json", ...(request.isArray && { each: true as const, ...array }) };
    case "text":
      return request.isArray ? array : {};
    case "object":
      return buildObjectSpelling(request, array);
  }
}

function buildObjectSpelling(request: SpellingRequest, array: Spelling): Spelling {
  const style = request.encoding && text(request.encoding, "style");
  if (style === "deepObject") return { object: "brackets", ...array };
  const isJson = request.encoding && /[/+]json\b/.test(text(request.encoding, "contentType") ?? "");
  if (style === "form" || (isSpelledOut(request) && !isJson && !request.isArray))
    return { object: "explode" };
  // Of an array, each item is a part (OAS 3.1 §4.8.15), unless the document asks for one part that is JSON.
  const each = request.isArray && !isJson ? { each: true as const, ...array } : {};
  return { kind: "json", contentType: "application/json", ...each };
}

/**
 * Only what is written down makes a query's spelling of an object in a URL-encoded form: without it, objects are JSON
 * (https://spec.openapis.org/oas/v3.1.1#encoding-the-x-www-form-urlencoded-media-type; 3.0.4 says the same).
 */
function isSpelledOut({ form, encoding }: FieldRequest): boolean {
  const isSaid = (key: string): boolean => encoding !== undefined && key in encoding.value;
  return form === "urlencoded" && ["style", "explode", "allowReserved"].some(isSaid);
}

interface LimitsRequest {
  /** Of one item, where the value is an array. */
  readonly schema: Node;
  readonly content: Content;
  readonly encoding: Node | undefined;
}

/** What the runtime can check before it sends: a file's size (`maxLength` counts bytes there) and type, a text's length. */
function buildLimits(
  context: Context,
  { schema, content, encoding }: LimitsRequest,
): Pick<FieldPlan, "accept" | "maxSize" | "maxLength"> {
  if (content === "file") {
    const accept = acceptedTypes(encoding);
    return { ...(accept && { accept }), ...maximum(schema, "maxSize") };
  }
  if (content === "text") return maximum(schema, "maxLength");
  const values = content === "object" && context.document.read(schema, "additionalProperties");
  return values && own(values.value, "type") === "string" ? maximum(values, "maxLength") : {};
}

function maximum<Name extends string>(
  schema: Node,
  name: Name,
): { readonly [name in Name]?: number } {
  const value = own(schema.value, "maxLength");
  return typeof value === "number"
    ? ({ [name]: value } as { readonly [name in Name]: number })
    : {};
}

/** The list in `encoding.contentType`, unless it lets everything pass. */
function acceptedTypes(encoding: Node | undefined): readonly string[] | undefined {
  const types = (encoding && text(encoding, "contentType"))?.split(",").map((type) => type.trim());
  const isOpen = types?.some((type) => type === "*/*" || type === "application/octet-stream");
  return isOpen ? undefined : types;
}

/** The largest size of bytes that travel as they are. */
export function buildMaxSize(schema: Node): { readonly maxSize?: number } {
  return maximum(schema, "maxSize");
}

/** How items are spelled: `x-lading-array-format`, else `style` and `explode`, else the name again for each. */
function buildArraySpelling({ encoding }: SpellingRequest): Spelling {
  if (encoding === undefined) return {};
  const format = text(encoding, "x-lading-array-format");
  if (format === "brackets" || format === "indices" || format === "comma") return { array: format };
  if (own(encoding.value, "explode") === true) return {};
  switch (text(encoding, "style")) {
    case "spaceDelimited":
      return { array: "space" };
    case "pipeDelimited":
      return { array: "pipe" };
    case "deepObject":
      // Only numbers tell which members of several objects go together.
      return { array: "indices" };
    case "form":
      return own(encoding.value, "explode") === false ? { array: "comma" } : {};
    default:
      return {};
  }
}

/** `encoding.contentType`, when it names one type: a list or a range leaves the choice to the value. */
function fixedContentType(encoding: Node | undefined): { contentType?: string } {
  const contentType = encoding && text(encoding, "contentType");
  return contentType === undefined || /[,*]/.test(contentType) ? {} : { contentType };
}
