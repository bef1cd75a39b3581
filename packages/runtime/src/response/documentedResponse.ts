/** What the document says about a response: its status, its media types, and how its body is read. */
import { covers, essenceOf, bodyKindOf } from "../values/mediaTypes.ts";
import type { Int64Place, OperationPlan, Reading, StreamPlan } from "../plan.ts";

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

/** `guess`: JSON is parsed, anything else stays text. */
export type ChosenReading = Reading | "guess";

/**
 * How to read the body of a response. Of several documented media types, the best match for its Content-Type decides;
 * if none matches, or there is no Content-Type, JSON is expected if it is documented.
 */
export function chooseReading(plan: OperationPlan, response: Response): ChosenReading {
  const own = response.headers.get("content-type") ?? "";
  const types = documentedTypes(plan, response.status);
  if (!types) return bodyKindOf(own) === "json" ? "json" : "guess";
  if (types.length === 0) return "text";
  const read = (type: string): ChosenReading => typeReading(plan, response, type);
  if (essenceOf(own) !== "") {
    const [best] = types.filter((type) => covers(type, own)).sort((a, b) => rank(a) - rank(b));
    if (best !== undefined) return read(best);
  }
  const readings = types.map(read);
  const isNamed = essenceOf(own) !== "";
  if (readings.includes("jsonOrText")) return "jsonOrText";
  if (readings.includes("json")) {
    return !isNamed && readings.includes("text") ? "jsonOrText" : "json";
  }
  return readings[0]!;
}

/** Is its media type documented by a range? */
export function isOfRange(plan: OperationPlan, { status, headers }: Response): boolean {
  const own = headers.get("content-type") ?? "";
  const types = documentedTypes(plan, status) ?? [];
  return types.some((type) => type.includes("*") && covers(type, own));
}

/** Whole types before ranges of subtypes before the range of everything. */
function rank(type: string): number {
  if (!type.includes("*")) return 0;
  return /^\s*\*/.test(type) ? 2 : 1;
}

/** How a documented media type is read. A range without a documented reading is read as the response's type says. */
function typeReading(plan: OperationPlan, response: Response, type: string): ChosenReading {
  const readings = plan.readings?.[documentedStatus(plan, response.status) ?? ""];
  if (readings && Object.hasOwn(readings, type)) return readings[type]!;
  if (!type.includes("*") || bodyKindOf(type) === "json") return bodyKindOf(type);
  const own = response.headers.get("content-type") ?? "";
  return essenceOf(own) === "" ? "guess" : bodyKindOf(own);
}
