/** One property of a form → how it goes on the wire (https://spec.openapis.org/oas/v3.1.0#encoding-object). */
import type { FieldPlan } from "@lading/runtime";
import { buildLimits } from "./buildLimits.ts";
import { buildShape } from "../shapes/buildShape.ts";
import { buildPartHeaders } from "./buildPartHeaders.ts";
import { childOf, composedOf } from "../document/composed.ts";
import { union } from "../shapes/combineShapes.ts";
import type { Context } from "../context.ts";
import { own, text, type Document, type Node } from "../document/document.ts";
import { fileTexts } from "./fileTexts.ts";
import type { Docs, JsonValue, Shape } from "../model.ts";
import type { ObjectMember } from "../document/objectView.ts";
import {
  alternativesOf,
  isUntyped,
  type FieldContent,
  type WireAlternative,
} from "./wireContent.ts";

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

export function buildField(context: Context, request: FieldRequest): Field {
  const { member, encoding } = request;
  const alternatives = alternativesOf(context.document, member.schema);
  const described = contentOf(alternatives);
  // Without parts there are no bytes: what is described as such is a text there.
  const isFile = described === "file" || described === "file-or-text";
  const content = isFile && request.form === "urlencoded" ? "text" : described;
  const isArray = alternatives.some(({ isItem }) => isItem);
  const isOpen = alternatives.some(({ parts }) => isUntyped(parts));
  const spelling = buildSpelling({ ...request, content, alternatives, isArray, isOpen });
  return {
    plan: {
      name: member.name,
      ...(member.required && { required: true as const }),
      ...spelling,
      ...buildLimits(context.document, { alternatives, content, encoding }),
      ...filledBy(...composedOf(context.document, member.schema)),
      ...secrecyOf(context.document, member.schema),
      ...(content === "object" ? {} : fixedContentType(encoding)),
      ...(request.form === "multipart" ? buildPartHeaders(context, encoding, member.name) : {}),
    },
    shape:
      content === "json-text"
        ? jsonTextShape(context, alternatives)
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

/** What the client sends for a value that is left out is the default that its caller meets. */
export function sentDefault({ fallback }: { readonly fallback?: JsonValue }): Docs {
  return fallback === undefined ? {} : { defaultValue: fallback };
}

/** `x-lading-secret`, or the standard's own hint: what a form hides while it is typed, no log shows. */
export function secrecyOf(
  document: Document,
  ...schemas: readonly Node[]
): { readonly secret?: true } {
  const nodes = schemas.flatMap((schema) => [
    ...composedOf(document, schema),
    ...alternativesOf(document, schema).flatMap(({ parts }) => parts),
  ]);
  const isSecret = nodes.some(
    (node) => own(node.value, "x-lading-secret") === true || text(node, "format") === "password",
  );
  return isSecret ? { secret: true } : {};
}

/** One content for all that the value may be. */
function contentOf(alternatives: readonly WireAlternative[]): FieldContent {
  const contents = new Set(alternatives.map(({ content }) => content));
  const [only] = contents;
  if (contents.size <= 1) return only ?? "text";
  if (contents.has("file")) return "file-or-text";
  return contents.has("object") ? "mixed" : "text";
}

/** What the caller gives for JSON in a string: the value itself, or several where each item is such a string. */
function jsonTextShape(context: Context, alternatives: readonly WireAlternative[]): Shape {
  const shapes = alternatives.map(({ parts, isItem }): Shape => {
    const content = childOf(context.document, parts, "contentSchema");
    const shape: Shape =
      content === undefined ? { kind: "unknown" } : buildShape(context, content, "request");
    return isItem ? { kind: "array", items: shape } : shape;
  });
  return union(shapes);
}

interface SpellingRequest extends FieldRequest {
  readonly content: FieldContent;
  readonly alternatives: readonly WireAlternative[];
  readonly isArray: boolean;
  /** Nothing is said of the value's type. */
  readonly isOpen: boolean;
}

type Spelling = Pick<
  FieldPlan,
  "kind" | "each" | "single" | "text" | "array" | "object" | "contentType"
>;

function buildSpelling(request: SpellingRequest): Spelling {
  const array = buildArraySpelling(request);
  const single = request.isArray ? {} : { single: true as const };
  switch (request.content) {
    case "file":
      return { kind: "file", ...single, ...array };
    case "file-or-text":
      return { kind: "file", text: fileTexts(request.alternatives), ...single, ...array };
    case "json-text":
      return { kind: "json", ...(request.isArray && { each: true as const, ...array }) };
    case "text":
      return request.isArray ? array : openSpelling(request);
    case "object":
      return buildObjectSpelling(request, array);
    case "mixed":
      return buildMixedSpelling(request, array);
  }
}

function buildObjectSpelling(request: SpellingRequest, array: Spelling): Spelling {
  const style = request.encoding && text(request.encoding, "style");
  if (style === "deepObject") return { object: "brackets", ...array };
  const isJson = request.encoding && /[/+]json\b/.test(text(request.encoding, "contentType") ?? "");
  if (!request.isArray && (style === "form" || (isSpelledOut(request) && !isJson)))
    return { object: "explode" };
  // Of an array, each item is a part (OAS 3.1 §4.8.15), unless the document asks for one part that is JSON.
  const each = request.isArray && !isJson ? { each: true as const, ...array } : {};
  return { kind: "json", contentType: "application/json", ...each };
}

/** A value of which nothing is said may be an object all the same. */
function openSpelling({ encoding, isOpen }: SpellingRequest): Spelling {
  const isDeep = encoding !== undefined && text(encoding, "style") === "deepObject";
  return isOpen && isDeep ? { object: "brackets" } : {};
}

/** Each value says itself whether it is a text or goes as JSON. */
function buildMixedSpelling(request: SpellingRequest, array: Spelling): Spelling {
  const {
    kind: _kind,
    each: _each,
    contentType: _type,
    ...spelling
  } = buildObjectSpelling(request, array);
  return request.isArray ? { ...array, ...spelling } : spelling;
}

/**
 * Only what is written down makes a query's spelling of an object in a URL-encoded form: without it, objects are JSON
 * (https://spec.openapis.org/oas/v3.1.1#encoding-the-x-www-form-urlencoded-media-type; 3.0.4 says the same).
 */
function isSpelledOut({ form, encoding }: FieldRequest): boolean {
  const isSaid = (key: string): boolean => encoding !== undefined && key in encoding.value;
  return form === "urlencoded" && ["style", "explode", "allowReserved"].some(isSaid);
}

/** How items are spelled: `x-lading-array-format`, else `style` and `explode`, else the name again for each. */
function buildArraySpelling({ encoding, content }: SpellingRequest): Spelling {
  if (encoding === undefined) return {};
  const format = text(encoding, "x-lading-array-format");
  const style = text(encoding, "style");
  if (format === "brackets" || format === "indices" || format === "comma") return { array: format };
  if (format === "repeat") return style === "deepObject" ? { array: format } : {};
  // Only numbers tell which properties of several objects go together.
  const isObject = content === "object" || content === "mixed";
  if (style === "deepObject") return isObject ? {} : { array: "indices" };
  if (own(encoding.value, "explode") === true) return {};
  switch (style) {
    case "spaceDelimited":
      return { array: "space" };
    case "pipeDelimited":
      return { array: "pipe" };
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
