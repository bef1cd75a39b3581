/** A request media type → how the body is sent and its type for the caller (https://spec.openapis.org/oas/v3.1.0#media-type-object). */
import { essenceOf, isJsonType, isTextType } from "../../openapi/mediaType.ts";
import type { FieldPlan, JsonBodyPlan } from "@lading/runtime";
import type { Body, BodyRequest } from "./body.ts";
import { buildDocs } from "../docs/buildDocs.ts";
import { filledBy, secrecyOf } from "./buildField.ts";
import { buildForm } from "./buildForm.ts";
import { buildMaxSize } from "./buildLimits.ts";
import { buildBodyProperties, schemaDocs, sendable } from "./buildBodyProperties.ts";
import { buildShape } from "../shapes/buildShape.ts";
import { framingOf, isWholeText, itemSchema } from "../operations/buildStream.ts";
import { intersection, union } from "../shapes/intersection.ts";
import { addSelection } from "./bodySelection.ts";
import { composedOf, keywordsOf } from "../document/composed.ts";
import type { Context } from "../context.ts";
import { own, type Node } from "../document/document.ts";
import type { Property, Shape } from "../model.ts";
import { viewObject } from "../document/viewObject.ts";
import { assumed } from "../shapes/requiredProperties.ts";
import { alternativesOf, isBytes } from "./wireContent.ts";

/** Every media type of a request body. */
export function buildBodies(context: Context, requestBody: Node): readonly Body[] {
  const body = context.document.follow(requestBody);
  if (body === undefined) return [];
  const docs = buildDocs(body);
  const bodies = context.document.children(body, "content").map(([mediaType, media]) => {
    const built = buildBody(context, mediaType, media);
    return { ...built, docs: { ...built.docs, ...docs } };
  });
  return bodies.length === 1 ? bodies : bodies.map((each) => addSelection(context, each));
}

function buildBody(context: Context, mediaType: string, media: Node): Body {
  const essence = essenceOf(mediaType);
  const schema = context.document.child(media, "schema") ?? { value: {}, pointer: media.pointer };
  const items = buildItems(context, mediaType, media);
  if (items) return items;
  // Bytes are sent unchanged, under any media type.
  if (isBytes(context.document, schema) && !essence.startsWith("multipart/"))
    return buildRaw(context, { mediaType, media, schema });
  if (isJsonType(mediaType)) return buildJson(context, { mediaType, media, schema });
  // Whatever is taken as well: of a value that is no text and no bytes, JSON is the form that is always known.
  if (/^(\*|application)\/\*$/.test(essence) && isStructured(context, schema))
    return buildJson(context, { mediaType, media, schema });
  if (essence === "multipart/form-data")
    return buildForm(context, { mediaType, media, schema }, "multipart");
  if (essence === "application/x-www-form-urlencoded") {
    return buildForm(context, { mediaType, media, schema }, "urlencoded");
  }
  if (essence.startsWith("multipart/")) {
    // Parts have names if the schema has properties; otherwise they only have an order.
    if (viewObject(context, schema) !== undefined)
      return buildForm(context, { mediaType, media, schema }, "multipart");
    context.report("media-type-raw", media.pointer, { mediaType });
    return buildRaw(context, { mediaType, media, schema: { value: {}, pointer: schema.pointer } });
  }
  return buildRaw(context, { mediaType, media, schema });
}

/** Does the schema describe an object, a list or a number, rather than text or bytes? */
function isStructured(context: Context, schema: Node): boolean {
  return alternativesOf(context.document, schema).some(({ content, isItem, parts }) => {
    const types = own(keywordsOf(parts), "type");
    const isText = !Array.isArray(types) || types.includes("string");
    return isItem || content === "object" || !isText;
  });
}

/** A body of items that follow one another; `undefined` where they are not described as JSON: then it goes as it is given. */
function buildItems(context: Context, mediaType: string, media: Node): Body | undefined {
  const framing = framingOf(mediaType, media);
  const schema = itemSchema(context, media);
  if (framing === undefined || framing === "events") return undefined;
  if (schema === undefined || isWholeText(context, schema)) return undefined;
  const items = buildShape(context, schema, "request");
  const shape = union([
    { kind: "array", items },
    { kind: "asyncIterable", items },
    { kind: "blob" },
  ]);
  const plan = { kind: "json", mediaType, items: framing } as const;
  return { mediaType, media, plan, shape, docs: schemaDocs(context, schema) };
}

function buildJson(context: Context, { mediaType, media, schema }: BodyRequest): Body {
  const shape = buildShape(context, schema, "request");
  const whole = viewObject(context, schema);
  const view = whole && sendable(context, whole);
  const names = whole?.isOpen === false ? whole.properties.map(({ name }) => name) : undefined;
  const plan = { kind: "json", mediaType, ...(names && { properties: names }) } as const;
  const docs = schemaDocs(context, schema);
  if (view === undefined) return { mediaType, media, plan, shape, docs };
  const fields = view.properties.flatMap((property): FieldPlan[] => {
    const filled = filledBy(...composedOf(context.document, property.schema));
    const secrecy = secrecyOf(context.document, property.schema);
    if (isEmpty(filled)) return isEmpty(secrecy) ? [] : [{ name: property.name, ...secrecy }];
    const required = property.required ? { required: true as const } : {};
    return [{ name: property.name, ...required, ...filled, ...secrecy }];
  });
  return {
    mediaType,
    media,
    plan: { ...plan, flat: true, ...(fields.length > 0 && { fields }) },
    shape,
    docs,
    properties: buildBodyProperties(context, { view, fields, shapes: new Map() }),
    ...(view.alternatives && { alternatives: view.alternatives }),
  };
}

function buildRaw(context: Context, { mediaType, media, schema }: BodyRequest): Body {
  const keywords = keywordsOf(composedOf(context.document, schema));
  const docs = schemaDocs(context, schema);
  const isString = [keywords["type"]].flat().includes("string");
  const isEncoded = isString && typeof own(keywords, "contentEncoding") === "string";
  const isText = !isBytes(context.document, schema) && (isTextType(mediaType) || isEncoded);
  return {
    mediaType,
    media,
    plan: {
      kind: "raw",
      mediaType,
      ...(isText ? { text: true as const } : buildMaxSize(context.document, schema)),
    },
    shape: { kind: isText ? "string" : "file" },
    docs,
  };
}

/** A JSON body's properties together with other parameters: the named type keeps its name. */
export function flatShape(body: Body, others: readonly Property[]): Shape {
  const added: Shape = { kind: "object", properties: others };
  const keepsName = body.plan.kind === "json" && !isFilled(body.plan) && isNamed(body.shape);
  if (keepsName) return others.length === 0 ? body.shape : intersection([body.shape, added]);
  const whole: Shape = { kind: "object", properties: [...others, ...(body.properties ?? [])] };
  if (body.alternatives === undefined) return whole;
  return intersection([whole, requireOne(body)]);
}

/** The properties that one way or another have to be given, without those that the client fills. */
function requireOne({ alternatives = [], properties = [] }: Body): Shape {
  const known = new Set(properties.map(({ name }) => name));
  return union(
    alternatives.map((names) => ({
      kind: "object",
      properties: names
        .filter((name) => known.has(name))
        .map((name) => assumed(name, { kind: "unknown" })),
    })),
  );
}

/** Does the client fill properties, so that the caller passes fewer than the schema has? */
function isFilled({ fields = [] }: JsonBodyPlan): boolean {
  return fields.some(({ option, fallback }) => option !== undefined || fallback !== undefined);
}

function isEmpty(found: object): boolean {
  return Object.keys(found).length === 0;
}

function isNamed(shape: Shape): boolean {
  return shape.kind === "reference";
}
