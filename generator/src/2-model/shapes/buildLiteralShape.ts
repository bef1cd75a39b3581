/** The type of one value. */
import { isObject } from "../../openapi/pointer.ts";
import type { JsonValue, Shape } from "../model.ts";

export function buildLiteralShape(value: unknown): Shape {
  if (value === null) return { kind: "null" };
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    return { kind: "literal", value };
  }
  if (Array.isArray(value)) return { kind: "tuple", items: value.map(buildLiteralShape) };
  if (!isObject(value)) return { kind: "unknown" };
  const properties = Object.entries(value).map(([name, member]) => ({
    name,
    shape: buildLiteralShape(member as JsonValue),
    required: true,
    readonly: false,
    docs: {},
  }));
  return { kind: "object", properties };
}
