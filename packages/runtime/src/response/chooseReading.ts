/** How the body of a response is read. */
import type { OperationPlan, Reading } from "../plan.ts";
import { bodyKindOf, covers, essenceOf } from "../values/mediaTypes.ts";
import { documentedStatus, documentedTypes } from "./documentedResponse.ts";

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
