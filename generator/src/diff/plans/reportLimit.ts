import { describeFields, type FieldChange } from "./fields.ts";
import type { OperationPair } from "./operationPair.ts";

/** A limit that is not there is none. */
export function reportLimit(
  { about, report }: Pick<OperationPair, "about" | "report">,
  field: string,
  change: FieldChange,
): void {
  const [one, other] = [change.before, change.after].map((limit) =>
    typeof limit === "number" ? limit : Infinity,
  ) as [number, number];
  const details = { field, detail: describeFields([change]) };
  report(other < one ? "limit-lowered" : "limit-raised", { ...about, details });
}
