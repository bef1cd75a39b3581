/** The properties of an object body, as the caller passes them. */
import type { FieldPlan } from "@lading/runtime";
import { buildDocs } from "../docs/buildDocs.ts";
import { buildShape } from "../shapes/buildShape.ts";
import { noteOption } from "../client/noteOption.ts";
import { intersection } from "../shapes/intersection.ts";
import type { Context } from "../context.ts";
import type { Node } from "../document/document.ts";
import { sentDefault } from "./buildField.ts";
import type { Property, Shape } from "../model.ts";
import type { ObjectProperty, ObjectView } from "../document/viewObject.ts";
import { isAbsent } from "../../openapi/direction.ts";
import { targetsOf } from "../shapes/targetsOf.ts";

/** Without what only the server writes. Where nothing is left, the body is no list of properties: it is sent as it is given. */
export function sendable(context: Context, view: ObjectView): ObjectView | undefined {
  const properties = view.properties.filter(
    ({ schema }) => !isAbsent(context.document, schema.value, "request"),
  );
  return properties.length === 0 && view.properties.length > 0
    ? undefined
    : { ...view, properties };
}

export interface BodyPropertiesRequest {
  readonly view: ObjectView;
  readonly fields: readonly FieldPlan[];
  /** Types that differ from the schema's own (JSON text, say). */
  readonly shapes: ReadonlyMap<string, Shape>;
}

/** The properties that the caller passes: all except those that the client fills. */
export function buildBodyProperties(
  context: Context,
  { view, fields, shapes }: BodyPropertiesRequest,
): readonly Property[] {
  const plans = new Map(fields.map((field) => [field.name, field]));
  const named = view.properties.flatMap((property): Property[] => {
    const plan = plans.get(property.name);
    if (plan?.option !== undefined) {
      const { schema } = property;
      noteOption(context, {
        name: plan.option,
        schema,
        docs: buildDocs(schema),
        secret: plan.secret === true,
        pointer: schema.pointer,
      });
      return [];
    }
    const target = context.document.follow(property.schema) ?? property.schema;
    return [
      {
        name: property.name,
        shape: shapes.get(property.name) ?? buildProperty(context, property),
        required: property.required && plan?.fallback === undefined,
        readonly: false,
        docs: { ...buildDocs(target), ...buildDocs(property.schema), ...sentDefault(plan ?? {}) },
      },
    ];
  });
  const dynamic = fields.find((field) => field.partName !== undefined);
  const shape = dynamic && shapes.get(dynamic.name);
  if (dynamic === undefined || shape === undefined || view.additional === undefined) return named;
  const docs = buildDocs(view.additional);
  return [{ name: dynamic.name, shape, required: true, readonly: false, docs }, ...named];
}

/** What all parts say of it. */
function buildProperty(context: Context, { schema, also }: ObjectProperty): Shape {
  const shapes = [...also, schema].map((each) => buildShape(context, each, "request"));
  return intersection(shapes, targetsOf(context, "request"));
}

export function schemaDocs(context: Context, schema: Node): Property["docs"] {
  const target = context.document.follow(schema);
  return target === undefined ? {} : buildDocs(target);
}
