/** A number that fits a schema, with the limits of OpenAPI 3.0 (`exclusiveMinimum: true`) and of 3.1 (a number). */
import type { JsonObject } from "../document/json.ts";

export function sampleNumber(schema: JsonObject, isInteger: boolean): number {
  const { multipleOf } = schema;
  const step = typeof multipleOf === "number" && multipleOf > 0 ? multipleOf : isInteger ? 1 : 0.5;
  const least = limit(schema, "minimum", "exclusiveMinimum", step);
  const most = limit(schema, "maximum", "exclusiveMaximum", -step);
  const wanted = Math.min(Math.max(least ?? -Infinity, Math.min(7, most ?? 7)), most ?? Infinity);
  const rounded = Math.round(wanted / step) * step;
  if (least !== undefined && rounded < least) return rounded + step;
  return most !== undefined && rounded > most ? rounded - step : rounded;
}

/** The limit, moved by one step where it does not count itself. */
function limit(
  schema: JsonObject,
  inclusive: string,
  exclusive: string,
  step: number,
): number | undefined {
  const value = schema[inclusive];
  const other = schema[exclusive];
  if (typeof other === "number") return other + step;
  if (typeof value !== "number") return undefined;
  return other === true ? value + step : value;
}
