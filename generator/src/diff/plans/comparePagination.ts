/** How further pages are requested. What the items are, the types of the responses say. */
import type { OperationPlan } from "../../2-model/model.ts";
import { changedFields, describeFields, type FieldTable } from "./fields.ts";
import type { OperationPair } from "./operationPair.ts";
import { shownJson } from "./shownJson.ts";

type PaginationPlan = NonNullable<OperationPlan["pagination"]>;
/** Every field of every kind. */
type AnyPlan = { readonly [Field in FieldOf<PaginationPlan>]?: unknown };
type FieldOf<Plan> = Plan extends unknown ? keyof Plan : never;

const table: FieldTable<AnyPlan> = {
  kind: "wire",
  follow: "own",
  items: "own",
  more: "wire",
  size: "limit",
  cursor: "wire",
  parameter: "wire",
  total: "wire",
  first: "wire",
  pages: "wire",
  url: "wire",
};

export function comparePagination({ before, after, about, report }: OperationPair): void {
  const [one, other] = [before.plan.pagination, after.plan.pagination];
  if (!one || !other) {
    if (one || other) report(other ? "pages-added" : "pages-removed", about);
    return;
  }
  if (one.items !== other.items) {
    const [former, now] = [one, other].map(({ items }) => shownJson(items));
    report("pages-moved", { ...about, details: { before: former ?? "", now: now ?? "" } });
  }
  const changes = changedFields<AnyPlan>(table, one, other);
  const detail = (role: "wire" | "limit"): string =>
    describeFields(changes.filter((change) => change.role === role));
  if (detail("wire"))
    report("pages-requested-differently", { ...about, details: { detail: detail("wire") } });
  if (detail("limit"))
    report("pages-sized-differently", { ...about, details: { detail: detail("limit") } });
}
