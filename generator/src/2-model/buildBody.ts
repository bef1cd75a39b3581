/** A request media type → how the body is sent and what the caller gives (https://spec.openapis.org/oas/v3.1.0#media-type-object). */
import type { BodyPlan, FieldPlan, JsonBodyPlan } from "@lading/runtime";
import { buildDocs } from "./buildDocs.ts";
import { buildField, buildMaxSize, filledBy, secrecyOf, type Field } from "./buildField.ts";
import { buildShape, isBinary } from "./buildShape.ts";
import { framingOf, isWholeText, itemSchema } from "./buildStream.ts";
import { intersection, union } from "./combineShapes.ts";
import { noteOption } from "./clientOption.ts";
import type { Context } from "./context.ts";
import { own, text, type Node } from "./document.ts";
import type { Property, Shape } from "./model.ts";
import { namesParameter, viewObject, type ObjectView } from "./objectView.ts";
import { isLeftOut } from "./readWrite.ts";

/** One way to send the request's body, as the caller and as the wire see it. */
export interface Body {
  readonly mediaType: string;
  readonly media: Node;
  readonly plan: BodyPlan;
  /** The caller's value as a whole. */
  readonly shape: Shape;
  readonly docs: Property["docs"];
  /** The members, when the body is a plain object that may stand among the flat parameters. */
  readonly members?: readonly Property[];
}

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

interface BodyRequest {
  readonly mediaType: string;
  readonly media: Node;
  readonly schema: Node;
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

/** Without what only the server writes. Where nothing is left, the body is no list of members: it goes as it is given. */
function sendable(context: Context, view: ObjectView): ObjectView | undefined {
  const members = view.members.filter(
    ({ schema }) => !isLeftOut(context.document, schema, "request"),
  );
  return members.length === 0 && view.members.length > 0 ? undefined : { ...view, members };
}

function buildForm(context: Context, request: BodyRequest, form: "multipart" | "urlencoded"): Body {
  const { mediaType, media, schema } = request;
  const whole = viewObject(context, schema) ?? viewOfFile(context, request, form);
  const view = (whole && sendable(context, whole)) ?? whole;
  const docs = schemaDocs(context, schema);
  if (view === undefined) {
    const shape = buildShape(context, schema, "request");
    return { mediaType, media, plan: { kind: form, mediaType, fields: [] }, shape, docs };
  }
  const encodings = context.document.child(media, "encoding");
  const fields = view.members.map((member) => {
    const encoding = encodings && context.document.child(encodings, member.name);
    return buildField(context, {
      member,
      form,
      encoding: encoding && heeded(context, encoding, form),
    });
  });
  const dynamic = buildDynamicField(context, view);
  const all = dynamic === undefined ? fields : [...fields, dynamic];
  const members = buildMembers(context, {
    view,
    fields: all.map((field) => field.plan),
    shapes: new Map(all.map((field) => [field.plan.name, field.shape])),
  });
  return {
    mediaType,
    media,
    plan: { kind: form, mediaType, flat: true, fields: all.map((field) => field.plan) },
    shape: { kind: "object", properties: members },
    docs,
    members,
  };
}

/** A form that is described as its file, or its files, has a part for them all the same: servers look for `file` first. */
function viewOfFile(
  context: Context,
  { media, schema }: BodyRequest,
  form: "multipart" | "urlencoded",
): ObjectView | undefined {
  const target = context.document.follow(schema);
  const element = target && context.document.read(target, "items");
  const isFile = [target, element].some((each) => each !== undefined && isBinary(each));
  if (!isFile || form === "urlencoded") return undefined;
  context.report("part-unnamed", media.pointer);
  return { members: [{ name: "file", schema, required: true }] };
}

/** OpenAPI 3.0 lets `style` and `explode` speak of URL-encoded forms only (https://spec.openapis.org/oas/v3.0.4#encoding-object). */
function heeded(context: Context, encoding: Node, form: "multipart" | "urlencoded"): Node {
  const isOld = text(context.document.root, "openapi")?.startsWith("3.0.") === true;
  if (!isOld || form === "urlencoded") return encoding;
  const { style: _style, explode: _explode, ...value } = encoding.value;
  return { ...encoding, value };
}

/** Files whose parts bear their own names: the caller gives one or several under one name. */
function buildDynamicField(context: Context, view: ObjectView): Field | undefined {
  const name = namesParameter(view.additional);
  if (name === undefined || view.additional === undefined) return undefined;
  const shape = buildShape(context, view.additional, "request");
  return {
    plan: {
      name,
      required: true,
      kind: "file",
      partName: "filename",
      ...buildMaxSize(context.document.follow(view.additional) ?? view.additional),
    },
    shape: { kind: "union", members: [shape, { kind: "array", items: shape }] },
  };
}

interface MembersRequest {
  readonly view: ObjectView;
  readonly fields: readonly FieldPlan[];
  /** Types that differ from the schema's own (JSON text, say). */
  readonly shapes: ReadonlyMap<string, Shape>;
}

/** What the caller gives: every member but those that the client fills. */
function buildMembers(
  context: Context,
  { view, fields, shapes }: MembersRequest,
): readonly Property[] {
  const plans = new Map(fields.map((field) => [field.name, field]));
  const named = view.members.flatMap((member): Property[] => {
    const plan = plans.get(member.name);
    if (plan?.option !== undefined) {
      const { schema } = member;
      noteOption(context, {
        name: plan.option,
        schema,
        docs: buildDocs(schema),
        secret: plan.secret === true,
        pointer: schema.pointer,
      });
      return [];
    }
    const target = context.document.follow(member.schema) ?? member.schema;
    return [
      {
        name: member.name,
        shape: shapes.get(member.name) ?? buildShape(context, member.schema, "request"),
        required: member.required && plan?.fallback === undefined,
        readonly: false,
        docs: { ...buildDocs(target), ...buildDocs(member.schema) },
      },
    ];
  });
  const dynamic = fields.find((field) => field.partName !== undefined);
  const shape = dynamic && shapes.get(dynamic.name);
  if (dynamic === undefined || shape === undefined || view.additional === undefined) return named;
  const docs = buildDocs(view.additional);
  return [{ name: dynamic.name, shape, required: true, readonly: false, docs }, ...named];
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

function schemaDocs(context: Context, schema: Node): Property["docs"] {
  const target = context.document.follow(schema);
  return target === undefined ? {} : buildDocs(target);
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
