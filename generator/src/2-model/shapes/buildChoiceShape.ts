/** `oneOf` and `anyOf`. */
import type { Direction } from "../../openapi/direction.ts";
import { schemas, type Context } from "../context.ts";
import type { Node } from "../document/document.ts";
import type { Shape } from "../model.ts";
import { buildDiscriminatorShape } from "./buildDiscriminatorShape.ts";
import { intersection } from "./intersection.ts";
import { openUnion } from "./openUnion.ts";
import { targetsOf } from "./targetsOf.ts";

/** The union of the branches under the key; `undefined` if there are none. */
export function buildChoiceShape(
  context: Context,
  schema: Node,
  at: { readonly key: string; readonly direction: Direction },
): Shape | undefined {
  const members = schemas(schema, at.key);
  if (members.length === 0) return undefined;
  const resolve = targetsOf(context, at.direction);
  const shapes = members.map((member) => {
    const property = buildDiscriminatorShape(
      context.discriminatorProperties.get(member.pointer),
      at.direction,
    );
    const shape = context.shapeOf(member, at.direction);
    return property === undefined ? shape : intersection([shape, property], resolve);
  });
  return openEnum(shapes) ?? openUnion(shapes, { resolve, direction: at.direction });
}

/** `anyOf: [{enum: [...]}, {type: string}]` says: these values today, others tomorrow. */
function openEnum(shapes: readonly Shape[]): Shape | undefined {
  const [known, base] = shapes;
  if (
    shapes.length !== 2 ||
    known === undefined ||
    (base?.kind !== "string" && base?.kind !== "number")
  ) {
    return undefined;
  }
  const members = known.kind === "union" ? known.members : [known];
  const values = members.flatMap((member) =>
    member.kind === "literal" && typeof member.value === base.kind ? [member.value] : [],
  );
  if (values.length === 0 || values.length !== members.length) return undefined;
  return { kind: "openEnum", base: base.kind, values: values as readonly (string | number)[] };
}
