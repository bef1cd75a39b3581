import type { Deviation, Drift, InferredSchema } from "@lading/testing/drift";
import type { JsonObject, Location } from "../2-model/model.ts";
import type { DescribedApi } from "../setup/loadDescribedApis.ts";

/** A drift with the lines of the documents, as it is printed. */
export interface PlacedDrift extends Omit<Drift, "apis"> {
  readonly apis: readonly PlacedApi[];
}

export interface PlacedApi {
  readonly api: string;
  readonly matched: number;
  /** By operation, in the document's order. */
  readonly deviations: readonly PlacedDeviation[];
}

export interface PlacedDeviation extends Deviation {
  readonly location: Location;
  /** What the values have in common. */
  readonly schema?: JsonObject;
}

interface Printer {
  readonly printSchema: (schema: InferredSchema, version: string) => JsonObject;
}

export function placeDrift(
  drift: Drift,
  described: readonly DescribedApi[],
  { printSchema }: Printer,
): PlacedDrift {
  const apis = drift.apis.flatMap(({ api, matched, deviations }): readonly PlacedApi[] => {
    const found = described.find(({ name }) => name === api);
    if (found === undefined) return [];
    const version = String(found.document["openapi"]);
    const placed = deviations.map((deviation) => ({
      ...deviation,
      location: found.locate(deviation.pointer),
      ...(deviation.inferred && { schema: printSchema(deviation.inferred, version) }),
    }));
    const order = orderOf(found);
    return [{ api, matched, deviations: placed.toSorted(order) }];
  });
  return { ...drift, apis };
}

type Order = (one: PlacedDeviation, other: PlacedDeviation) => number;

/** By the first operation that shows it, then by the line. */
function orderOf({ document }: DescribedApi): Order {
  const text = JSON.stringify(document["paths"] ?? {});
  const rank = ({ operations: [first] }: PlacedDeviation): number =>
    first === undefined ? -1 : text.indexOf(JSON.stringify(first));
  return (one, other) => rank(one) - rank(other) || one.location.line - other.location.line;
}

/** As JSON: the proposed schema says what `inferred` says. */
export function withoutInferred({ apis, ...drift }: PlacedDrift): unknown {
  return {
    ...drift,
    apis: apis.map(({ deviations, ...api }) => ({
      ...api,
      deviations: deviations.map(({ inferred: _, ...deviation }) => deviation),
    })),
  };
}
