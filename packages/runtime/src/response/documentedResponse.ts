/** What the document says about a response: its status, its media types, its streams and its integers. */
import { covers } from "../values/mediaTypes.ts";
import type { Int64Place, OperationPlan, StreamPlan } from "../plan.ts";

/**
 * The document's key for a status: the status itself, then its range, then `default`; `undefined` if there is none.
 * Where successes are documented, `default` describes only errors.
 */
export function documentedStatus({ responses }: OperationPlan, status: number): string | undefined {
  const isSuccess = (text: string): boolean => text.startsWith("2");
  const isOther = isSuccess(`${status}`) && Object.keys(responses).some(isSuccess);
  const words = [`${status}`, `${Math.floor(status / 100)}XX`, ...(isOther ? [] : ["default"])];
  return words.find((word) => responses[word] !== undefined);
}

/** The documented media types of a status. */
export function documentedTypes(
  plan: OperationPlan,
  status: number,
): readonly string[] | undefined {
  return plan.responses[documentedStatus(plan, status) ?? ""];
}

/** The documented streams of a status. */
export function streamPlans(
  plan: OperationPlan,
  status: number,
): readonly StreamPlan[] | undefined {
  return plan.streams?.[documentedStatus(plan, status) ?? ""];
}

/** Where the body of a status has 64-bit integers. */
export function int64Place(plan: OperationPlan, status: number): Int64Place | undefined {
  return plan.int64?.responses?.[documentedStatus(plan, status) ?? ""];
}

/** Where the items of a status have 64-bit integers. */
export function int64ItemPlace(plan: OperationPlan, status: number): Int64Place | undefined {
  return plan.int64?.streams?.[documentedStatus(plan, status) ?? ""];
}

/** Is its media type documented by a range? */
export function isOfRange(plan: OperationPlan, { status, headers }: Response): boolean {
  const own = headers.get("content-type") ?? "";
  const types = documentedTypes(plan, status) ?? [];
  return types.some((type) => type.includes("*") && covers(type, own));
}
