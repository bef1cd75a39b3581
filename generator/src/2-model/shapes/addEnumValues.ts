/** What a named enumeration exports besides its type: the values. */
import type { Declaration, EnumValue, Shape } from "../model.ts";

/** The declaration, with the values of its shape where it has any. */
export function addEnumValues(declaration: Declaration): Declaration {
  const values = enumValues(declaration.shape);
  return values === undefined ? declaration : { ...declaration, values };
}

/** Every listed value in the document's order, each once; `undefined` where the shape is no list of values. */
function enumValues(shape: Shape): readonly EnumValue[] | undefined {
  if (shape.kind === "openEnum") return shape.values;
  const members = shape.kind === "union" ? shape.members : [shape];
  const values = members.flatMap((member): readonly EnumValue[] => {
    if (member.kind === "literal") return [member.value];
    return member.kind === "null" ? [null] : [];
  });
  const isList = values.length === members.length && values.some((value) => value !== null);
  return isList ? values : undefined;
}
