/** Which calls the road makes: every operation once, and every upload with a JPEG and with a PNG. */
import {
  chanceOf,
  sampleFile,
  sampleParams,
  schemaFit,
  whyNotCalled,
  type SchemaFit,
} from "@lading/testing/internal";
import type { Operation, Provider, RequestExample } from "../support/providers.ts";
import { fileNames } from "../support/contract/testParams.ts";

/** One call on the road. */
export interface PlannedStop {
  readonly provider: Provider;
  readonly operation: Operation;
  readonly request: RequestExample;
  /** What is uploaded: `JPEG` or `PNG`; left out when nothing is. */
  readonly format?: "JPEG" | "PNG";
}

/** An operation that cannot be called, and why. */
export interface LeftOut {
  readonly provider: string;
  readonly operation: string;
  readonly reason: string;
}

export interface PlannedRoad {
  readonly stops: readonly PlannedStop[];
  readonly leftOut: readonly LeftOut[];
}

/** The stops of one provider, in the order of its document. */
export function plannedStops(provider: Provider): PlannedRoad {
  const fit = schemaFit(provider.document);
  const leftOut: LeftOut[] = [];
  const stops = provider.api.operations.flatMap((operation) => {
    try {
      const reason = whyNotCalled(operation.plan, provider.document);
      if (reason !== undefined) throw new Error(reason);
      return stopsOf(provider, operation, fit);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      leftOut.push({ provider: provider.name, operation: operation.name, reason });
      return [];
    }
  });
  return { stops, leftOut };
}

function stopsOf(provider: Provider, operation: Operation, fit: SchemaFit): readonly PlannedStop[] {
  const shown = wholeRequests(provider, operation);
  const [first = sampledRequest(provider, operation, fit)] = shown;
  const requests = shown.length > 0 ? shown : [first];
  const upload = requests.find((request) => fileNames(request.params).length > 0);
  const uploads = upload ? uploadsOf({ provider, operation, request: upload }) : [];
  return upload === first ? uploads : [{ provider, operation, request: first }, ...uploads];
}

/** The examples that leave out nothing that is required. */
function wholeRequests(
  { api }: Provider,
  { name, requests, paramsName }: Operation,
): readonly RequestExample[] {
  if (paramsName === undefined) return requests;
  const tested = api.testing?.operations.find((each) => each.name === name);
  const fits = new Map(tested?.requests.map(({ key, fit }) => [key, fit]));
  return requests.filter(
    ({ name: key, mediaType = "" }) =>
      (fits.get(`${key} ${mediaType}`) ?? fits.get(key)) === "whole",
  );
}

/** Where the document shows none. */
function sampledRequest(
  { document }: Provider,
  { plan }: Operation,
  fit: SchemaFit,
): RequestExample {
  const params = sampleParams({ document, plan, fit, chance: chanceOf(1), isFull: false });
  const [body] = plan.bodies ?? [];
  return { name: "sample", ...(body && { mediaType: body.mediaType }), params };
}

function uploadsOf(stop: Omit<PlannedStop, "format">): readonly PlannedStop[] {
  return [
    { ...stop, format: "JPEG" },
    { ...stop, format: "PNG" },
  ];
}

/** The picture for a file of the example: its name, with the ending of the format. */
export function pictureFor({ format }: PlannedStop, name: string): File {
  return sampleFile(name.replace(/(\.\w+)?$/, format === "PNG" ? ".png" : ".jpg"));
}
