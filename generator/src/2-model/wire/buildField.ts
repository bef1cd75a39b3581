/** One property of a form → how it is sent (https://spec.openapis.org/oas/v3.1.0#encoding-object). */
import type { FieldPlan } from "@lading/runtime";
import { buildLimits } from "./buildLimits.ts";
import { buildShape } from "../shapes/buildShape.ts";
import { buildPartHeaders } from "./buildPartHeaders.ts";
import { childOf, composedOf } from "../document/composed.ts";
import { union } from "../shapes/intersection.ts";
import type { Context } from "../context.ts";
import { own, text, type Document, type Node } from "../document/document.ts";
import type { Docs, JsonValue, Shape } from "../model.ts";
import type { ObjectProperty } from "../document/viewObject.ts";
import { buildSpelling } from "./buildSpelling.ts";
import { isStyled } from "./styles.ts";
import {
  alternativesOf,
  isUntyped,
  type FieldContent,
  type WireAlternative,
} from "./wireContent.ts";

/** A form's field: its plan, and its type for the caller. */
export interface Field {
  readonly plan: FieldPlan;
  readonly shape: Shape;
}

export interface FieldRequest {
  readonly property: ObjectProperty;
  readonly form: "multipart" | "urlencoded";
  readonly encoding: Node | undefined;
}

export function buildField(context: Context, request: FieldRequest): Field {
  const { property, encoding } = request;
  const alternatives = alternativesOf(context.document, property.schema);
  const described = contentOf(alternatives);
  // Without parts there are no bytes: what is described as such is a text there.
  const isFile = described === "file" || described === "file-or-text";
  const content = isFile && request.form === "urlencoded" ? "text" : described;
  const isArray = alternatives.some(({ isItem }) => isItem);
  const isOpen = alternatives.some(({ parts }) => isUntyped(parts));
  const spelling = buildSpelling({ encoding, content, alternatives, isArray, isOpen });
  return {
    plan: {
      name: property.name,
      ...(property.required && { required: true as const }),
      ...spelling,
      ...buildLimits(context.document, { alternatives, content, encoding }),
      ...filledBy(...composedOf(context.document, property.schema)),
      ...secrecyOf(context.document, property.schema),
      ...(content === "object" || (isStyled(encoding) && !isFile)
        ? {}
        : fixedContentType(encoding)),
      ...(request.form === "multipart" ? buildPartHeaders(context, encoding, property.name) : {}),
    },
    shape:
      content === "json-text"
        ? jsonTextShape(context, alternatives)
        : buildShape(
            request.form === "urlencoded" ? inText(context) : context,
            property.schema,
            "request",
          ),
  };
}

/** The same document where all bytes travel as text. */
function inText(context: Context): Context {
  return { ...context, textual: { request: { has: () => true }, response: { has: () => true } } };
}

/** `x-lading-client-option` and `x-lading-client-default`, next to the reference or in its target. */
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

/** The caller's type for JSON in a string: the value itself, or several if each item is such a string. */
function jsonTextShape(context: Context, alternatives: readonly WireAlternative[]): Shape {
  const shapes = alternatives.map(({ parts, isItem }): Shape => {
    const content = childOf(context.document, parts, "contentSchema");
    const shape: Shape =
      content === undefined ? { kind: "unknown" } : buildShape(context, content, "request");
    return isItem ? { kind: "array", items: shape } : shape;
  });
  return union(shapes);
}

/** `encoding.contentType`, when it names one type: a list or a range leaves the choice to the value. */
function fixedContentType(encoding: Node | undefined): { contentType?: string } {
  const contentType = encoding && text(encoding, "contentType");
  return contentType === undefined || /[,*]/.test(contentType) ? {} : { contentType };
}
