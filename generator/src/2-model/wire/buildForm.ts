/** A form → the plans of its fields, and its type for the caller (https://spec.openapis.org/oas/v3.1.0#encoding-object). */
import type { FieldPlan } from "@lading/runtime";
import type { Body, BodyRequest } from "./body.ts";
import { buildField, type Field } from "./buildField.ts";
import { buildMaxSize } from "./buildLimits.ts";
import { buildBodyProperties, schemaDocs, sendable } from "./buildBodyProperties.ts";
import { buildShape } from "../shapes/buildShape.ts";
import type { Context } from "../context.ts";
import { items, text } from "../document/document.ts";
import { buildFileTexts } from "./buildFileTexts.ts";
import { withoutStyle } from "./styles.ts";
import { namesParameter, viewObject, type ObjectView } from "../document/viewObject.ts";
import { alternativesOf, type WireAlternative } from "./wireContent.ts";

type Form = "multipart" | "urlencoded";

export function buildForm(context: Context, request: BodyRequest, form: Form): Body {
  const { mediaType, media, schema } = request;
  const whole = viewObject(context, schema) ?? viewOfFile(context, request, form);
  const view = (whole && sendable(context, whole)) ?? whole;
  const docs = schemaDocs(context, schema);
  if (view === undefined) {
    const shape = buildShape(context, schema, "request");
    const fields = choiceFields(context, request, form);
    return { mediaType, media, plan: { kind: form, mediaType, fields }, shape, docs };
  }
  const fields = buildFields(context, { media, mediaType, view, form });
  const dynamic = buildDynamicField(context, view);
  const all = dynamic === undefined ? fields : [...fields, dynamic];
  const properties = buildBodyProperties(context, {
    view,
    fields: all.map((field) => field.plan),
    shapes: new Map(all.map((field) => [field.plan.name, field.shape])),
  });
  return {
    mediaType,
    media,
    plan: {
      kind: form,
      mediaType,
      flat: true,
      fields: all.map((field) => field.plan),
      ...(view.isOpen ? {} : { closed: true as const }),
    },
    shape: { kind: "object", properties },
    docs,
    properties,
    ...(view.alternatives && { alternatives: view.alternatives }),
  };
}

interface FieldsRequest extends Pick<BodyRequest, "media" | "mediaType"> {
  readonly view: ObjectView;
  readonly form: Form;
}

function buildFields(context: Context, request: FieldsRequest): readonly Field[] {
  const { media, mediaType, view, form } = request;
  const encodings = context.document.child(media, "encoding");
  const isStyled = hasStyles(context, mediaType);
  return view.properties.map((property) => {
    const encoding = encodings && context.document.child(encodings, property.name);
    return buildField(context, {
      property,
      form,
      encoding: encoding && (isStyled ? encoding : withoutStyle(encoding)),
    });
  });
}

/** The fields of a choice between forms: those of all forms, each optional. */
function choiceFields(
  context: Context,
  { media, mediaType, schema }: BodyRequest,
  form: Form,
): readonly FieldPlan[] {
  const target = context.document.follow(schema) ?? schema;
  const choices = ["oneOf", "anyOf"].flatMap((key) => items(target, key));
  const fields = new Map<string, FieldPlan>();
  const meant = new Map<string, WireAlternative[]>();
  for (const choice of choices) {
    const view = viewObject(context, choice);
    for (const { name, schema: given } of view?.properties ?? []) {
      const others = meant.get(name) ?? [];
      meant.set(name, [...others, ...alternativesOf(context.document, given)]);
    }
    for (const { plan } of view ? buildFields(context, { media, mediaType, view, form }) : []) {
      const { required: _, ...field } = plan;
      const known = fields.get(field.name) ?? field;
      const files = [known, field].filter(({ kind }) => kind === "file");
      const [file] = files;
      const isEither = file !== undefined && files.length === 1;
      const texts = isEither ? buildFileTexts(meant.get(field.name) ?? []) : undefined;
      fields.set(field.name, texts ? { ...file!, text: texts } : known);
    }
  }
  return [...fields.values()];
}

/** A form that is described as its file, or its files, has a part for them all the same: servers look for `file` first. */
function viewOfFile(
  context: Context,
  { media, schema }: BodyRequest,
  form: Form,
): ObjectView | undefined {
  const alternatives = alternativesOf(context.document, schema);
  const isFile = alternatives.some(({ content }) => content === "file");
  if (!isFile || form === "urlencoded") return undefined;
  context.report("part-unnamed", media.pointer);
  return { properties: [{ name: "file", schema, also: [], required: true }], isOpen: false };
}

/**
 * Styles speak of URL-encoded forms and of `multipart/form-data`; in OpenAPI 3.0, of the first only
 * (https://spec.openapis.org/oas/v3.0.4#encoding-object).
 */
function hasStyles(context: Context, mediaType: string): boolean {
  const isOld = text(context.document.root, "openapi")?.startsWith("3.0.") === true;
  if (/^multipart\//i.test(mediaType)) return !isOld && /^multipart\/form-data\b/i.test(mediaType);
  return true;
}

/** Files whose parts have their own names: the caller passes one or several under one name. */
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
      ...buildMaxSize(context.document, view.additional),
    },
    shape: { kind: "union", members: [shape, { kind: "array", items: shape }] },
  };
}
