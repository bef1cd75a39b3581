/** Plans field by field: what a difference in each means. A field that is not listed does not compile. */
import { shownJson } from "./shownJson.ts";

/**
 * `wire`: the request is another. `type`: the parameters' type says it. `limit`: the client refuses values beyond it. `secret`: what
 * messages hide. `value`: sent where the caller gives none. `own`: compared by itself.
 */
export type FieldRole = "wire" | "type" | "limit" | "secret" | "value" | "own";

/** Every field of a plan. */
export type FieldTable<Plan> = { readonly [Field in keyof Required<Plan>]: FieldRole };

/** A field whose values differ. */
export interface FieldChange {
  readonly role: FieldRole;
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

export function changedFields<Plan extends object>(
  table: FieldTable<Plan>,
  before: Plan,
  after: Plan,
): readonly FieldChange[] {
  return Object.entries<FieldRole>(table).flatMap(([field, role]) => {
    const [one, other] = [before, after].map((plan) => (plan as Record<string, unknown>)[field]);
    return JSON.stringify(one) === JSON.stringify(other)
      ? []
      : [{ role, field, before: one, after: other }];
  });
}

/** What a plan that leaves a field out means. */
const usual: Readonly<Record<string, string>> = {
  array: "repeat",
  kind: "text",
  object: "one JSON part",
  style: "its place's default",
  explode: "its style's default",
  option: "given by the caller",
};

/** "`array` is `comma`, no longer `repeat`". */
export function describeFields(changes: readonly FieldChange[]): string {
  const shown = (field: string, value: unknown): string =>
    typeof value === "string"
      ? value
      : value === undefined
        ? (usual[field] ?? "none")
        : shownJson(value);
  return changes
    .map(
      ({ field, before, after }) =>
        `\`${field}\` is now ${shown(field, after)}, no longer ${shown(field, before)}`,
    )
    .join("; ");
}
