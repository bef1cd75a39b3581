/** A request media type → how the body is sent and what the caller gives (https://spec.openapis.org/oas/v3.1.0#media-type-object). */
import type { FieldPlan, JsonBodyPlan } from "@lading/runtime";
import type { Body, BodyRequest } from "./body.ts";
import { buildDocs } from "./buildDocs.ts";
import { buildMaxSize, filledBy, secrecyOf } from "./buildField.ts";
import { buildForm } from "./buildForm.ts";
import { buildMembers, schemaDocs, sendable } from "./buildMembers.ts";
import { buildShape, isBinary } from "./buildShape.ts";
import { framingOf, isWholeText, itemSchema } from "./buildStream.ts";
import { intersection, union } from "./combineShapes.ts";
import type { Context } from "./context.ts";
import { own, text, type Node } from "./document.ts";
import type { Property, Shape } from "./model.ts";
import { viewObject } from "./objectView.ts";

/** Every media type of a request body. */
export function buildBodies(context: Context, requestBody: Node): readonly Body[] {
  const body = context.document.follow(requestBody);
  if (body === undefined) return [];
  const docs = buildDocs(body);
  return context.document.children(body, "content").map(([mediaType, media]) => {
    const built = buildBody(context, mediaType, media);
    return { ...built, docs: { ...built.docs, ...docs } };
  });
}

function buildBody(context: Context, mediaType: string, media: Node): Body {
  const essence = mediaType.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  const schema = context.document.child(media, "schema") ?? { value: {}, pointer: media.pointer };
  const items = buildItems(context, mediaType, media);
  if (items) return items;
  // Bytes are sent as they are, whatever media type is said of them.
  const target = context.document.follow(schema);
  if (target !== undefined && isBinary(target) && !essence.startsWith("multipart/"))
    return buildRaw(context, { mediaType, media, schema });
  if (/[/+]json$/.test(essence)) return buildJson(context, { mediaType, media, schema });
  // Whatever is taken as well: of a value that is no text and no bytes, JSON is the form that is always known.
  if (/^(\*|application)\/\*$/.test(essence) && isStructured(context, schema))
    return buildJson(context, { mediaType, media, schema });
  if (essence === "multipart/form-data")
    return buildForm(context, { mediaType, media, schema }, "multipart");
  if (essence === "application/x-www-form-urlencoded") {
    return buildForm(context, { mediaType, media, schema }, "urlencoded");
  }
  if (essence.startsWith("multipart/")) {
    // Parts have names where the schema has members; otherwise their order is all there is.
    if (viewObject(context, schema) !== undefined)
      return buildForm(context, { mediaType, media, schema }, "multipart");
    context.report("media-type-raw", media.pointer, { mediaType });
    return buildRaw(context, { mediaType, media, schema: { value: {}, pointer: schema.pointer } });
  }
  return buildRaw(context, { mediaType, media, schema });
}

/** Does the schema describe an object, a list, a number or a choice, rather than text or bytes? */
function isStructured(context: Context, schema: Node): boolean {
  const target = context.document.follow(schema);
  if (target === undefined || isBinary(target)) return false;
  const { type } = target.value;
  if (typeof type === "string" && type !== "string") return true;
  return ["properties", "allOf", "oneOf", "anyOf", "items"].some((key) => key in target.value);
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
  const plan = { kind: "json", mediaType } as const;
  const docs = schemaDocs(context, schema);
  if (view === undefined) return { mediaType, media, plan, shape, docs };
  const fields = view.members.flatMap((member): FieldPlan[] => {
    const told = [member.schema, context.document.follow(member.schema) ?? member.schema];
    const filled = filledBy(...told);
    const secrecy = secrecyOf(...told);
    if (isEmpty(filled)) return isEmpty(secrecy) ? [] : [{ name: member.name, ...secrecy }];
    const required = member.required ? { required: true as const } : {};
    return [{ name: member.name, ...required, ...filled, ...secrecy }];
  });
  return {
    mediaType,
    media,
    plan: { ...plan, flat: true, ...(fields.length > 0 && { fields }) },
    shape,
    docs,
    members: buildMembers(context, { view, fields, shapes: new Map() }),
  };
}

function buildRaw(context: Context, { mediaType, media, schema }: BodyRequest): Body {
  const target = context.document.follow(schema) ?? schema;
  const docs = schemaDocs(context, schema);
  const isText =
    own(target.value, "type") === "string" && !isBinary(target)
      ? /^text\/|[/+]xml\b/.test(mediaType) || text(target, "contentEncoding") !== undefined
      : /^text\/|[/+]xml\b/.test(mediaType) && !isBinary(target);
  return {
    mediaType,
    media,
    plan: {
      kind: "raw",
      mediaType,
      ...(isText ? { text: true as const } : buildMaxSize(target)),
    },
    shape: { kind: isText ? "string" : "file" },
    docs,
  };
}

/** A JSON body's members beside other parameters: the named type keeps its name. */
export function flatShape(body: Body, others: readonly Property[]): Shape {
  const beside: Shape = { kind: "object", properties: others };
  const keepsName = body.plan.kind === "json" && !isFilled(body.plan) && isNamed(body.shape);
  if (keepsName) return others.length === 0 ? body.shape : intersection([body.shape, beside]);
  return { kind: "object", properties: [...others, ...(body.members ?? [])] };
}

/** Does the client fill members, so that the caller gives less than the schema says? */
function isFilled({ fields = [] }: JsonBodyPlan): boolean {
  return fields.some(({ option, fallback }) => option !== undefined || fallback !== undefined);
}

function isEmpty(found: object): boolean {
  return Object.keys(found).length === 0;
}

function isNamed(shape: Shape): boolean {
  return shape.kind === "reference";
}
