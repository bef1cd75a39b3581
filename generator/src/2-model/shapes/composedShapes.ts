/** Types that are computed from several schemas; `raw` prints them as they are. */
import type { Context } from "../context.ts";
import { isObject } from "../../openapi/pointer.ts";
import { list, own, text, type Node } from "../document/document.ts";
import { finishShape } from "./finishShape.ts";
import type { Shape } from "../model.ts";
import type { Direction } from "../../openapi/direction.ts";
import { undescribed } from "./requiredProperties.ts";

/** The type of a schema that is made of others, in one direction. */
export interface ComposedShape {
  readonly pointer: string;
  readonly direction: Direction;
  readonly shape: Shape;
}

/** Keeps the type of a schema that is made of others. */
export function noteComposed(
  { composed }: Context,
  schema: Node,
  { shape, direction }: { readonly shape: Shape; readonly direction: Direction },
): void {
  if (isComposed(schema)) composed.set(`${direction} ${schema.pointer}`, shape);
}

/** All of them, as they can be printed. */
export function buildComposed({ composed }: Context): readonly ComposedShape[] {
  return [...composed].map(([key, shape]) => {
    const [way = "", pointer = ""] = key.split(/ (.*)/s);
    const direction = way === "request" ? "request" : "response";
    return { pointer, direction, shape: finishShape(shape, direction === "request") };
  });
}

function isComposed(schema: Node): boolean {
  const has = (key: string): boolean => Object.hasOwn(schema.value, key);
  if (["allOf", "oneOf", "anyOf"].some((key) => list(schema, key).length > 0)) return true;
  if (["propertyNames", "not"].some(has) || own(schema.value, "items") === false) return true;
  if (text(schema, "$ref") !== undefined) return has("required") || has("properties");
  const properties = own(schema.value, "properties");
  const members = isObject(properties) ? Object.values(properties) : [];
  const additional = own(schema.value, "additionalProperties");
  const isMixed = members.length > 0 && (isObject(additional) || has("patternProperties"));
  return isMixed || members.includes(false) || undescribed(schema).length > 0;
}
